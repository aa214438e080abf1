//! Tuples: a length and the items behind it.
//!
//! - U1. `length` owned values follow the struct. They change only while the tuple is being filled, before anybody else sees it.

use crate::heap::{Heap, Object, Quiet, Value, Word};
use crate::object::kinds;

#[repr(C)]
pub(crate) struct Tuple {
    length: usize,
}

// SAFETY: the number is ours; `trace` shows all items of U1, and `Drop` drops them.
unsafe impl Object for Tuple {
    const SHAPE: u32 = kinds::TUPLE;
    const NAME: &'static str = "tuple";
    const COLLECTABLE: bool = true;
    fn bytes(&self) -> usize {
        size_of::<Tuple>() + self.length * size_of::<Value>()
    }
    fn trace(&self, _: &Quiet, show: &mut dyn FnMut(Word)) {
        self.items().iter().for_each(|item| show(item.word()))
    }
}

impl Drop for Tuple {
    fn drop(&mut self) {
        let first = (&raw mut *self).wrapping_add(1).cast::<Value>();
        // SAFETY: U1; the tuple dies, so nobody reads the items again.
        unsafe { std::ptr::slice_from_raw_parts_mut(first, self.length).drop_in_place() }
    }
}

impl Tuple {
    #[inline(always)]
    pub(crate) fn items(&self) -> &[Value] {
        // SAFETY: U1.
        unsafe { std::slice::from_raw_parts((&raw const *self).add(1).cast(), self.length) }
    }

    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.length
    }
}

/// A tuple of exactly `length` items, as an instance of the class with that shape.
pub(crate) fn new_tuple(heap: &Heap, shape: u32, length: usize, mut items: impl Iterator<Item = Value>) -> Value {
    // SAFETY: U1: every item is written; should the iterator end early, the rest are written as unbound.
    unsafe {
        heap.alloc_inline(shape, Tuple { length }, length * size_of::<Value>(), |at| {
            let first = at.cast::<Value>();
            (0..length).for_each(|n| first.add(n).write(items.next().unwrap_or(Value::UNDEF)));
        })
    }
}
