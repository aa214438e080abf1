//! Byte arrays, and views of memory.

use crate::heap::{Payload, Value};
use crate::object::kinds;
use std::cell::Cell;
use std::rc::Rc;

/// Bytes that may change. While there are views of them, their number stays what it is.
#[derive(Default)]
pub(crate) struct Bytearray {
    pub(crate) bytes: Payload<Vec<u8>>,
    /// Every view holds a copy.
    pub(crate) lease: Rc<()>,
}

object!(Bytearray = kinds::BYTEARRAY, "bytearray", leaf);

impl Bytearray {
    pub(crate) fn new(bytes: Vec<u8>) -> Bytearray {
        Bytearray { bytes: Payload::new(bytes), lease: Rc::default() }
    }

    /// Whether there are views.
    pub(crate) fn is_lent(&self) -> bool {
        Rc::strong_count(&self.lease) > 1
    }
}

/// The items of a bytes-like object, in one or more dimensions.
///
/// - The item at `(i, j, …)` begins at the byte `offset + i * strides[0] + j * strides[1] + …` of the source, which has it: the
///   lease keeps a source that may change from shrinking.
pub(crate) struct MemoryView {
    /// What has the bytes: `bytes`, `bytearray` or an array; `None` when the view was released.
    pub(crate) source: Payload<Option<Value>>,
    pub(crate) lease: Payload<Option<Rc<()>>>,
    /// What `obj` shows.
    pub(crate) owner: Payload<Value>,
    /// The code of `struct` for an item, and whether an `@` stands before it.
    pub(crate) format: u8,
    pub(crate) prefixed: bool,
    pub(crate) item_size: usize,
    pub(crate) offset: usize,
    pub(crate) shape: Box<[usize]>,
    pub(crate) strides: Box<[isize]>,
    pub(crate) readonly: bool,
    /// The hash, or -1 before anybody asked.
    pub(crate) hash: Cell<i64>,
}

object!(MemoryView = kinds::MEMORY_VIEW, "memoryview", { source, owner });

impl MemoryView {
    /// How many items there are.
    pub(crate) fn items(&self) -> usize {
        self.shape.iter().product()
    }

    /// How many bytes the items have.
    pub(crate) fn size(&self) -> usize {
        self.items() * self.item_size
    }

    /// Whether the items lie one behind the other, the last index running fastest.
    pub(crate) fn is_contiguous(&self) -> bool {
        let dimensions = self.shape.iter().zip(&self.strides).rev();
        self.lies_densely(dimensions)
    }

    /// Whether the items lie one behind the other, the first index running fastest.
    pub(crate) fn is_fortran_contiguous(&self) -> bool {
        let dimensions = self.shape.iter().zip(&self.strides);
        self.lies_densely(dimensions)
    }

    fn lies_densely<'a>(&self, dimensions: impl Iterator<Item = (&'a usize, &'a isize)>) -> bool {
        let mut expected = self.item_size as isize;
        self.items() == 0
            || dimensions.into_iter().all(|(length, stride)| {
                let fits = *length == 1 || *stride == expected;
                expected *= *length as isize;
                fits
            })
    }
}
