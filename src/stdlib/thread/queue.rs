//! `_queue`: `SimpleQueue`, and what is raised when a queue is empty.

use super::{deadline, duration_of};
use crate::heap::{Object, Payload, Value};
use crate::object::native::{OrNone, binding, methods};
use crate::object::thread::{Waited, Waiters};
use crate::object::type_object::{BASE_TYPE, HAS_WEAKREF, TypeSpec};
use crate::object::{Cx, Exc, Raised, Res, generic_alias, kinds, object, ops, raise};
use crate::stdlib::exceptions;
use crate::types::class_of;
use std::collections::VecDeque;

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    let class = class_of(cx, &SIMPLE_QUEUE);
    ops::dict::set_text(cx, dict, "SimpleQueue", class);
    let empty = exceptions::class_of(cx, "_queue.Empty", Exc::Exception)?;
    ops::dict::set_text(cx, dict, "Empty", empty);
    Ok(())
}

/// A queue without an end, for several threads.
#[derive(Default)]
pub(crate) struct SimpleQueue {
    items: Payload<VecDeque<Value>>,
    waiters: Payload<Waiters>,
}

object!(SimpleQueue = kinds::SIMPLE_QUEUE, "_queue.SimpleQueue", { items });

static SIMPLE_QUEUE: TypeSpec = TypeSpec {
    name: "_queue.SimpleQueue",
    shape: SimpleQueue::SHAPE,
    doc: "A queue without an end: what one thread puts in, another one gets, first come first served.",
    flags: BASE_TYPE | HAS_WEAKREF,
    new: Some(new),
    methods: &[METHODS],
    signature: "()",
    ..TypeSpec::DEFAULT
};

binding!(new: "SimpleQueue(cls, /)" => |cx: &mut Cx, class: &Value| cx.alloc_as(class, SimpleQueue::default()));

methods! { METHODS in "SimpleQueue" {
    /// Whether there is no item just now.
    "empty(self, /)" => |cx: &mut Cx, this: &SimpleQueue| this.items.get(cx).is_empty();
    /// How many items there are just now.
    "qsize(self, /)" => |cx: &mut Cx, this: &SimpleQueue| this.items.get(cx).len();
    /// Put an item in. The other arguments are those of other queues, and change nothing.
    "put(self, /, item, block=True, timeout=None)" => |cx: &mut Cx, this: &SimpleQueue, item: Value, _: &Value, _: &Value| put(cx, this, item);
    /// Put an item in.
    "put_nowait(self, /, item)" => put;
    /// Take the oldest item out, after waiting for one if `block` is true, so many seconds at most; Empty if there is none.
    "get(self, /, block=True, timeout=None)" => get;
    /// Take the oldest item out; Empty if there is none.
    "get_nowait(self, /)" => |cx: &mut Cx, this: &SimpleQueue| get(cx, this, false, OrNone(None));
    /// The type with the type of its items.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

fn put(cx: &mut Cx, this: &SimpleQueue, item: Value) -> Res<()> {
    let items = this.items.get_mut(cx);
    if items.try_reserve(1).is_err() {
        return Err(raise::memory_error(cx));
    }
    items.push_back(item);
    this.waiters.get_mut(cx).wake_one();
    Ok(())
}

fn get(cx: &mut Cx, this: &SimpleQueue, block: bool, timeout: OrNone<&Value>) -> Res<Value> {
    let mut end = None;
    if let Some(timeout) = timeout.0.filter(|_| block) {
        let seconds = duration_of(cx, timeout)?;
        if seconds < 0.0 {
            return Err(cx.value_error("'timeout' must be a non-negative number"));
        }
        if seconds > super::TIMEOUT_MAX {
            return Err(raise::overflow_error(cx, "timeout value is too large"));
        }
        end = deadline(seconds);
    }
    let mut was_woken = false;
    loop {
        if let Some(item) = this.items.get_mut(cx).pop_front() {
            return Ok(item);
        }
        if !block || cx.wait(&this.waiters, end, was_woken)? == Waited::TimedOut {
            return Err(empty(cx));
        }
        was_woken = true;
    }
}

fn empty(cx: &mut Cx) -> Raised {
    let class = exceptions::class_of(cx, "_queue.Empty", Exc::Exception);
    match class {
        Ok(class) => crate::object::exception::new_raised(cx, &class, Vec::new()),
        Err(raised) => raised,
    }
}
