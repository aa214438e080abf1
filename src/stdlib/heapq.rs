//! `_heapq`: heaps in lists. The item at `k` is not greater than those at `2k + 1` and `2k + 2`; in the heaps of the functions
//! with `_max` it is not smaller.

use super::add_functions;
use crate::heap::Value;
use crate::object::layout::list::List;
use crate::object::native::functions;
use crate::object::ops::compare::{Comparison, holds};
use crate::object::{Cx, Raised, Res, raise};

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_heapq", FUNCTIONS);
    Ok(())
}

functions! { FUNCTIONS in "_heapq" {
    /// Add an item to a heap.
    "heappush(heap, item, /)" => |cx: &mut Cx, heap: &List, item: Value| -> Res<()> {
        push(cx, heap, item)?;
        let last = length(cx, heap) - 1;
        towards_root(cx, heap, 0, last, Order::Min)
    };
    /// Remove and return the smallest item.
    "heappop(heap, /)" => |cx: &mut Cx, heap: &List| pop(cx, heap, Order::Min);
    /// Remove and return the smallest item, and add another one: quicker than one after the other.
    "heapreplace(heap, item, /)" => |cx: &mut Cx, heap: &List, item: Value| replace(cx, heap, item, Order::Min);
    /// Add an item, and remove and return the smallest one: quicker than one after the other.
    "heappushpop(heap, item, /)" => |cx: &mut Cx, heap: &List, item: Value| -> Res<Value> {
        let Some(smallest) = heap.items.get(cx).first().cloned() else { return Ok(item) };
        if !holds(cx, &smallest, &item, Comparison::Lt)? {
            return Ok(item);
        }
        replace(cx, heap, item, Order::Min)
    };
    /// Put the items of a list in the order of a heap.
    "heapify(heap, /)" => |cx: &mut Cx, heap: &List| heapify(cx, heap, Order::Min);
    /// Remove and return the greatest item.
    "_heappop_max(heap, /)" => |cx: &mut Cx, heap: &List| pop(cx, heap, Order::Max);
    /// Remove and return the greatest item, and add another one.
    "_heapreplace_max(heap, item, /)" => |cx: &mut Cx, heap: &List, item: Value| replace(cx, heap, item, Order::Max);
    /// Put the items of a list in the order of a heap whose greatest item comes first.
    "_heapify_max(heap, /)" => |cx: &mut Cx, heap: &List| heapify(cx, heap, Order::Max);
} }

#[derive(Clone, Copy)]
enum Order {
    Min,
    Max,
}

impl Order {
    /// Whether `a` belongs nearer to the root than `b`.
    fn goes_first(self, cx: &mut Cx, a: &Value, b: &Value) -> Res<bool> {
        match self {
            Order::Min => holds(cx, a, b, Comparison::Lt),
            Order::Max => holds(cx, b, a, Comparison::Lt),
        }
    }
}

fn length(cx: &Cx, heap: &List) -> usize {
    heap.items.get(cx).len()
}

fn changed(cx: &mut Cx) -> Raised {
    raise::runtime_error(cx, "list changed size during iteration")
}

fn push(cx: &mut Cx, heap: &List, item: Value) -> Res<()> {
    let items = heap.items.get_mut(cx);
    if items.try_reserve(1).is_err() {
        return Err(raise::memory_error(cx));
    }
    items.push(item);
    Ok(())
}

/// Which of the items at two positions goes first: true for `a`. The comparison must leave the list's length alone.
fn first_of(cx: &mut Cx, heap: &List, a: usize, b: usize, order: Order) -> Res<bool> {
    let items = heap.items.get(cx);
    let size = items.len();
    let (a, b) = (items[a].clone(), items[b].clone());
    let answer = order.goes_first(cx, &a, &b)?;
    if length(cx, heap) != size {
        return Err(changed(cx));
    }
    Ok(answer)
}

/// Moves the item at `at` up as long as it goes before its parent, but not above `start`.
fn towards_root(cx: &mut Cx, heap: &List, start: usize, mut at: usize, order: Order) -> Res<()> {
    while at > start {
        let parent = (at - 1) / 2;
        if !first_of(cx, heap, at, parent, order)? {
            break;
        }
        heap.items.get_mut(cx).swap(at, parent);
        at = parent;
    }
    Ok(())
}

/// Puts the item at `start`, whose children are heaps, where it belongs: down to a leaf along the first children, then up again.
/// That takes fewer comparisons than looking on the way down, since an item from the end of the list mostly ends near a leaf.
fn towards_leaves(cx: &mut Cx, heap: &List, start: usize, order: Order) -> Res<()> {
    let end = length(cx, heap);
    let mut at = start;
    while 2 * at + 1 < end {
        let mut child = 2 * at + 1;
        if child + 1 < end && !first_of(cx, heap, child, child + 1, order)? {
            child += 1;
        }
        heap.items.get_mut(cx).swap(at, child);
        at = child;
    }
    towards_root(cx, heap, start, at, order)
}

fn pop(cx: &mut Cx, heap: &List, order: Order) -> Res<Value> {
    let Some(last) = heap.items.get_mut(cx).pop() else { return Err(raise::index_error(cx, "index out of range")) };
    let Some(first) = heap.items.get_mut(cx).first_mut() else { return Ok(last) };
    let first = std::mem::replace(first, last);
    towards_leaves(cx, heap, 0, order)?;
    Ok(first)
}

fn replace(cx: &mut Cx, heap: &List, item: Value, order: Order) -> Res<Value> {
    let Some(first) = heap.items.get_mut(cx).first_mut() else {
        return Err(raise::index_error(cx, "index out of range"));
    };
    let first = std::mem::replace(first, item);
    towards_leaves(cx, heap, 0, order)?;
    Ok(first)
}

fn heapify(cx: &mut Cx, heap: &List, order: Order) -> Res<()> {
    let size = length(cx, heap);
    for at in (0..size / 2).rev() {
        towards_leaves(cx, heap, at, order)?;
    }
    Ok(())
}
