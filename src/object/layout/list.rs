//! Lists.

use crate::heap::{Payload, Value};
use crate::object::kinds;

#[derive(Default)]
pub(crate) struct List {
    pub(crate) items: Payload<Vec<Value>>,
}

object!(List = kinds::LIST, "list", { items });

impl Drop for List {
    fn drop(&mut self) {
        drop_items(std::mem::take(self.items.own()))
    }
}

/// Drops items that were in a list: the last one goes first, as in CPython.
#[inline]
pub(crate) fn drop_items(items: impl IntoIterator<Item = Value, IntoIter: DoubleEndedIterator>) {
    items.into_iter().rev().for_each(drop)
}

/// Adds an item behind the last one; false when there is no memory for it.
#[inline(always)]
pub(crate) fn push(items: &mut Vec<Value>, item: Value) -> bool {
    if items.len() == items.capacity() && !grow(items) {
        return false;
    }
    items.push(item);
    true
}

/// Short lists double; longer ones grow by a half, and those whose blocks the system moves without copying by a quarter. Smaller steps
/// save nothing: what they leave behind took 6 MB more in `tests/bench/sorting.py`.
#[cold]
#[inline(never)]
fn grow(items: &mut Vec<Value>) -> bool {
    let more = match items.capacity() {
        0..4 => 4,
        capacity @ 4..32 => capacity,
        capacity @ 32..0x1_0000 => capacity / 2,
        capacity => capacity / 4,
    };
    items.try_reserve_exact(more).is_ok()
}

/// The position in what a list iterator iterates over; the list is dropped at the end.
pub(crate) struct ListIterator {
    pub(crate) list: Payload<Option<Value>>,
    pub(crate) at: std::cell::Cell<usize>,
}

object!(ListIterator = kinds::LIST_ITERATOR, "list_iterator", { list });

/// The position in a tuple; the tuple is dropped at the end.
pub(crate) struct TupleIterator {
    pub(crate) tuple: Payload<Option<Value>>,
    pub(crate) at: std::cell::Cell<usize>,
}

object!(TupleIterator = kinds::TUPLE_ITERATOR, "tuple_iterator", { tuple });

/// What is left of a range whose bounds and step are small ints: `left` ints from `next` on.
pub(crate) struct RangeIterator {
    pub(crate) next: std::cell::Cell<i64>,
    pub(crate) step: i64,
    pub(crate) left: std::cell::Cell<u64>,
}

object!(RangeIterator = kinds::RANGE_ITERATOR, "range_iterator", leaf);
