//! Iteration.

use super::compare;
use crate::heap::{Payload, Quiet, Value, Word};
use crate::object::exception_tree::Exc;
use crate::object::layout::list::{self, List};
use crate::object::layout::tuple::Tuple;
use crate::object::slots::Next;
use crate::object::type_object::{HEAP_TYPE, ONE_STEP};
use crate::object::{Cx, Res, Trace, exception, kinds, raise};
use std::cell::Cell;

/// An iterator that asks `__getitem__` for 0, 1, 2, … until IndexError.
pub(crate) struct SequenceIterator {
    pub(crate) sequence: Payload<Option<Value>>,
    pub(crate) at: Cell<i64>,
}

object!(SequenceIterator = kinds::SEQUENCE_ITERATOR, "iterator", { sequence });

/// `iter(value)`.
pub(crate) fn iter(cx: &mut Cx, value: &Value) -> Res<Value> {
    match cx.ty(value).slots.get(cx).iter {
        Some(function) => {
            let iterator = function(cx, value)?;
            if cx.ty(&iterator).slots.get(cx).next.is_none() {
                let found = cx.type_name(&iterator);
                return Err(cx.type_error(format!("iter() returned non-iterator of type '{found}'")));
            }
            Ok(iterator)
        }
        None => by_items(cx, value),
    }
}

/// An iterator over what has `__getitem__` alone. Native types that are sequences have an iterator of their own.
pub(crate) fn by_items(cx: &mut Cx, value: &Value) -> Res<Value> {
    let class = cx.ty(value);
    let is_dict = value.downcast::<crate::object::layout::dict::Dict>().is_some();
    if class.slots.get(cx).get_item.is_none() || is_dict || !class.has(HEAP_TYPE) {
        return Err(raise::not_iterable(cx, value));
    }
    Ok(cx.alloc(SequenceIterator { sequence: Payload::new(Some(value.clone())), at: Cell::new(0) }))
}

/// The next item, or `None` at the end.
#[inline]
pub(crate) fn next(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    next_of(cx, iterator)?(cx, iterator)
}

/// The next item; at the end StopIteration with the value that the iterator returned. `next` is the function of `next_of`.
pub(crate) fn next_or_raise(cx: &mut Cx, iterator: &Value, next: Next) -> Res<Value> {
    drop(cx.take_return_value());
    match next(cx, iterator)? {
        Some(item) => Ok(item),
        None => {
            let value = cx.take_return_value();
            Err(raise::stop_iteration_with(cx, value))
        }
    }
}

/// The function that gives an iterator's next item, for loops that call it often.
#[inline]
pub(crate) fn next_of(cx: &mut Cx, iterator: &Value) -> Res<Next> {
    match cx.ty(iterator).slots.get(cx).next {
        Some(function) => Ok(function),
        None => {
            let name = cx.type_name(iterator);
            Err(cx.type_error(format!("'{name}' object is not an iterator")))
        }
    }
}

/// Whether a loop in native code is to poll now and then, since an iterator without Python in it may never end. Where it goes over
/// something that must not change meanwhile it ends, and other threads see one step, as in CPython: `list(d.items())` is how
/// programs avoid such errors.
#[inline]
pub(crate) fn may_poll(cx: &Cx, iterator: &Value) -> bool {
    !cx.ty(iterator).has(ONE_STEP)
}

/// An iterator inside of another one, with the function that gives its next item, if its class cannot get another.
#[derive(Clone)]
pub(crate) struct Source {
    pub(crate) iterator: Value,
    next: Option<Next>,
}

impl Source {
    pub(crate) fn new(cx: &Cx, iterator: Value) -> Source {
        let class = cx.ty(&iterator);
        let next = if class.has(HEAP_TYPE) { None } else { class.slots.get(cx).next };
        Source { iterator, next }
    }

    /// The iterator of an iterable.
    pub(crate) fn of(cx: &mut Cx, iterable: &Value) -> Res<Source> {
        let iterator = iter(cx, iterable)?;
        Ok(Source::new(cx, iterator))
    }

    #[inline]
    pub(crate) fn next(&self, cx: &mut Cx) -> Res<Option<Value>> {
        match self.next {
            Some(function) => function(cx, &self.iterator),
            None => next(cx, &self.iterator),
        }
    }
}

impl Trace for Source {
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        self.iterator.trace(quiet, show)
    }
}

/// The items of an iterable, one after the other. Of lists and tuples without an iterator, which nobody would see.
pub(crate) enum Feed<'a> {
    List(&'a List, usize),
    Tuple(&'a [Value]),
    /// And when to poll: whenever the count is 0. The step is 1, or 0 for an iterator that never polls.
    Iterator {
        iterator: Value,
        next: Next,
        count: u8,
        step: u8,
    },
}

impl<'a> Feed<'a> {
    pub(crate) fn of(cx: &mut Cx, iterable: &'a Value) -> Res<Feed<'a>> {
        if let Some(list) = iterable.exact::<List>() {
            return Ok(Feed::List(list, 0));
        }
        if let Some(tuple) = iterable.exact::<Tuple>() {
            return Ok(Feed::Tuple(tuple.items()));
        }
        let iterator = iter(cx, iterable)?;
        let next = next_of(cx, &iterator)?;
        let step = may_poll(cx, &iterator) as u8;
        Ok(Feed::Iterator { iterator, next, count: 1, step })
    }

    #[inline]
    pub(crate) fn next(&mut self, cx: &mut Cx) -> Res<Option<Value>> {
        match self {
            Feed::List(list, at) => {
                let item = list.items.get(cx).get(*at).cloned();
                *at += 1;
                Ok(item)
            }
            Feed::Tuple(items) => Ok(items.split_off_first().cloned()),
            Feed::Iterator { iterator, next, count, step } => {
                *count = count.wrapping_add(*step);
                if *count == 0 {
                    cx.poll_if_due()?;
                }
                next(cx, iterator)
            }
        }
    }
}

/// All items of an iterable.
pub(crate) fn collect(cx: &mut Cx, iterable: &Value) -> Res<Vec<Value>> {
    if let Some(tuple) = iterable.exact::<Tuple>() {
        return Ok(tuple.items().to_vec());
    }
    if let Some(list) = iterable.exact::<List>() {
        let mut items = super::memory::vector(cx, list.items.get(cx).len())?;
        items.extend_from_slice(list.items.get(cx));
        return Ok(items);
    }
    let iterator = iter(cx, iterable)?;
    let hint = length_hint(cx, iterable, 0)?;
    let mut items = super::memory::vector(cx, hint.min(1 << 20))?;
    let next = next_of(cx, &iterator)?;
    let may_poll = may_poll(cx, &iterator);
    while let Some(item) = next(cx, &iterator)? {
        if !list::push(&mut items, item) {
            return Err(raise::memory_error(cx));
        }
        if items.len().is_multiple_of(256) && may_poll {
            cx.poll_if_due()?;
        }
    }
    Ok(items)
}

/// All items of an iterable; a TypeError with that message if it is none.
pub(crate) fn collect_or(cx: &mut Cx, value: &Value, message: &str) -> Res<Vec<Value>> {
    if value.exact::<Tuple>().is_some() || value.exact::<List>().is_some() {
        return collect(cx, value);
    }
    match iter(cx, value) {
        Ok(iterator) => collect(cx, &iterator),
        Err(raised) if raised.is(cx, Exc::TypeError) => Err(cx.type_error(message)),
        Err(raised) => Err(raised),
    }
}

/// Calls `each` for every item; `false` ends the iteration.
pub(crate) fn for_each(cx: &mut Cx, iterable: &Value, mut each: impl FnMut(&mut Cx, Value) -> Res<bool>) -> Res<()> {
    let mut items = Feed::of(cx, iterable)?;
    while let Some(item) = items.next(cx)? {
        if !each(cx, item)? {
            break;
        }
    }
    Ok(())
}

/// `operator.length_hint(value, default)`.
pub(crate) fn length_hint(cx: &mut Cx, value: &Value, default: usize) -> Res<usize> {
    if cx.ty(value).slots.get(cx).length.is_some() {
        let length = super::length(cx, value);
        if let Some(length) = exception::catch(cx, length, Exc::TypeError)? {
            return Ok(length);
        }
    }
    let name = cx.names().__length_hint__;
    let hint = crate::object::special::call_optional(cx, value, name, &[]);
    let Some(Some(hint)) = exception::catch(cx, hint, Exc::TypeError)? else { return Ok(default) };
    if hint.is_not_implemented() {
        return Ok(default);
    }
    if !super::is_int(&hint) {
        let found = cx.type_name(&hint);
        return Err(cx.type_error(format!("__length_hint__ must be an integer, not {found}")));
    }
    match super::index::as_index(cx, &hint)? {
        hint if hint >= 0 => Ok(hint as usize),
        _ => Err(cx.value_error("__length_hint__() should return >= 0")),
    }
}

/// `item in container`, by comparing with one item after the other.
pub(crate) fn contains_by_iteration(cx: &mut Cx, container: &Value, item: &Value) -> Res<bool> {
    let iterator = match iter(cx, container) {
        Err(raised) if raised.is(cx, Exc::TypeError) => {
            drop(raised);
            let name = cx.type_name(container);
            return Err(cx.type_error(format!("argument of type '{name}' is not iterable")));
        }
        other => other?,
    };
    while let Some(found) = next(cx, &iterator)? {
        if compare::same(cx, &found, item)? {
            return Ok(true);
        }
    }
    Ok(false)
}
