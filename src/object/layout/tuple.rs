//! Tuples: a length and the items behind it.
//!
//! - U1. `length` owned values follow the struct. They change only while the tuple is being filled, before anybody else sees it, and
//!   in `Pairs`, when nobody else sees it any more.

use crate::heap::{Heap, Object, Quiet, Value, Word, payload};
use crate::object::{Cx, Trace, kinds};
use std::cell::OnceCell;

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
    /// The last item goes first, as in CPython.
    fn drop(&mut self) {
        let first = (&raw mut *self).wrapping_add(1).cast::<Value>();
        // SAFETY: U1; the tuple dies, so nobody reads the items again.
        (0..self.length).rev().for_each(|at| unsafe { first.wrapping_add(at).drop_in_place() });
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
    let fill = |at: *mut u8| {
        let first = at.cast::<Value>();
        // SAFETY: U1: every item is written; should the iterator end early, the rest are written as unbound.
        (0..length).for_each(|n| unsafe { first.add(n).write(items.next().unwrap_or(Value::UNDEF)) });
    };
    let bytes = length * size_of::<Value>();
    // SAFETY: U1: `fill` writes as many items.
    unsafe {
        match shape {
            Tuple::SHAPE => heap.alloc_tail(Tuple { length }, bytes, fill),
            _ => heap.alloc_inline(shape, Tuple { length }, bytes, fill),
        }
    }
}

/// A tuple of these items.
#[inline]
pub(crate) fn tuple_of<const N: usize>(heap: &Heap, items: [Value; N]) -> Value {
    // SAFETY: U1: the array is as many items.
    unsafe { heap.alloc_tail(Tuple { length: N }, N * size_of::<Value>(), |at| at.cast::<[Value; N]>().write(items)) }
}

/// What an iterator over pairs gives out: the same tuple again, as long as each is unpacked and forgotten before the next one is asked
/// for, which takes a quarter of the instructions of a new one. As in CPython, the last pair lives until then.
#[derive(Default)]
pub(crate) struct Pairs(OnceCell<Value>);

impl Pairs {
    #[inline]
    pub(crate) fn give(&self, cx: &Cx, mut pair: [Value; 2]) -> Value {
        let Some(tuple) = self.0.get() else {
            return self.0.get_or_init(|| tuple_of(cx.heap(), pair)).clone();
        };
        if tuple.references() != Some(1) {
            return tuple_of(cx.heap(), pair);
        }
        // SAFETY: U1: the only reference is ours, and no borrow of the tuple outlives the count it came from. All tuples here have two
        // items.
        unsafe {
            let items = payload::<Tuple>(tuple.word().header()).add(1).cast::<[Value; 2]>();
            items.as_ptr().swap(&mut pair);
        }
        tuple.clone()
    }

    /// As `give`, for tuples of any length; it is the same at each call.
    #[inline]
    pub(crate) fn give_items(&self, cx: &Cx, length: usize, mut items: impl Iterator<Item = Value>) -> Value {
        let Some(tuple) = self.0.get() else {
            return self.0.get_or_init(|| new_tuple(cx.heap(), Tuple::SHAPE, length, items)).clone();
        };
        if tuple.references() != Some(1) {
            return new_tuple(cx.heap(), Tuple::SHAPE, length, items);
        }
        for at in 0..length {
            let item = items.next().unwrap_or(Value::UNDEF);
            // SAFETY: U1: as in `give`; the tuple has `length` items.
            drop(unsafe {
                let items = payload::<Tuple>(tuple.word().header()).add(1).cast::<Value>();
                items.add(at).as_ptr().replace(item)
            });
        }
        tuple.clone()
    }
}

impl Trace for Pairs {
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        if let Some(tuple) = self.0.get() {
            tuple.trace(quiet, show);
        }
    }
}
