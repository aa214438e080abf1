//! Byte strings: a header and the bytes behind it.
//!
//! - W1. `length` bytes follow the struct, and never change.

use crate::heap::{Heap, Object, Quiet, Value, Word};
use crate::object::kinds;
use std::cell::Cell;

#[repr(C)]
pub(crate) struct Bytes {
    /// The hash, or -1 before anybody asked.
    pub(crate) hash: Cell<i64>,
    length: usize,
}

// SAFETY: the number is ours; bytes hold no values; the size is that of the struct and W1's bytes.
unsafe impl Object for Bytes {
    const SHAPE: u32 = kinds::BYTES;
    const NAME: &'static str = "bytes";
    const COLLECTABLE: bool = false;
    fn bytes(&self) -> usize {
        size_of::<Bytes>() + self.length
    }
    fn trace(&self, _: &Quiet, _: &mut dyn FnMut(Word)) {}
}

impl Bytes {
    #[inline(always)]
    pub(crate) fn as_slice(&self) -> &[u8] {
        // SAFETY: W1.
        unsafe { std::slice::from_raw_parts((&raw const *self).add(1).cast(), self.length) }
    }
}

/// A byte string, as an instance of the class with that shape.
pub(crate) fn new_bytes(heap: &Heap, shape: u32, bytes: &[u8]) -> Value {
    let inside = Bytes { hash: Cell::new(-1), length: bytes.len() };
    // SAFETY: W1: as many bytes as there are.
    unsafe {
        heap.alloc_inline(shape, inside, bytes.len(), |at| {
            std::ptr::copy_nonoverlapping(bytes.as_ptr(), at, bytes.len())
        })
    }
}
