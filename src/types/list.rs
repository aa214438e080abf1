//! `list` and its iterators. Sorting is in `sort`.

use super::sequence::{self, reduced_position};
use super::sort;
use crate::heap::{Object, Payload, Value};
use crate::object::layout::list::{self, List, ListIterator, drop_items};
use crate::object::layout::tuple::Tuple;
use crate::object::native::{OrNone, binding, methods};
use crate::object::ops::compare::Comparison;
use crate::object::ops::memory;
use crate::object::ops::slice::{self, Bound, Bounds, Subscript};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, MATCH_SELF, NO_NEW, SEQUENCE, TypeSpec};
use crate::object::{Cx, Res, generic_alias, kinds, object, ops, raise};
use std::cell::Cell;

pub(crate) static LIST: TypeSpec = TypeSpec {
    name: "list",
    shape: List::SHAPE,
    doc: "A mutable sequence.\n\nWithout an argument the list is empty; else it has the items of the iterable.",
    flags: BASE_TYPE | SEQUENCE | MATCH_SELF,
    slots: Slots {
        repr: Some(repr),
        compare: Some(compare),
        init: Some(|cx, this, args| init(cx, this, args).map(drop)),
        iter: Some(iter),
        length: Some(|cx, this| Ok(payload(this).items.get(cx).len())),
        get_item: Some(get_item),
        set_item: Some(set_item),
        contains: Some(|cx, this, item| Ok(sequence::find(cx, payload(this), item, 0, usize::MAX)?.is_some())),
        concat: Some(concat),
        repeat: Some(repeat),
        inplace_concat: Some(|cx, this, other| {
            extend(cx, payload(this), other)?;
            Ok(this.clone())
        }),
        inplace_repeat: Some(inplace_repeat),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| Ok(cx.alloc_as(class, List::default()))),
    methods: &[METHODS],
    signature: "(iterable=(), /)",
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &List {
    this.downcast::<List>().expect("the slots of list get lists")
}

methods! { METHODS in "list" {
    /// Add an item behind the last one.
    "append(self, object, /)" => append;
    /// Remove all items.
    "clear(self, /)" => |cx: &mut Cx, this: &List| drop_items(this.items.take(cx));
    /// A new list of the same items.
    "copy(self, /)" => |cx: &mut Cx, this: &List| { let items = this.items.get(cx).clone(); cx.list(items) };
    /// How many items equal the value.
    "count(self, value, /)" => |cx: &mut Cx, this: &List, value: &Value| sequence::count(cx, this, value);
    /// Add all items of an iterable behind the last one.
    "extend(self, iterable, /)" => extend;
    /// The first position of an item that equals the value; ValueError if there is none.
    "index(self, value, start=0, stop=9223372036854775807, /)" => index;
    /// Put an item before the one at the position.
    "insert(self, index, object, /)" => insert;
    /// Remove and return the item at the position: the last one unless another is named.
    "pop(self, index=-1, /)" => pop;
    /// Remove the first item that equals the value; ValueError if there is none.
    "remove(self, value, /)" => remove;
    /// Turn the order of the items around, in place.
    "reverse(self, /)" => |cx: &mut Cx, this: &List| this.items.get_mut(cx).reverse();
    /// Put the items in ascending order, in place; equal ones keep their order.
    ///
    /// `key` is called once for each item and gives what is compared; `reverse` makes the order descending.
    "sort(self, /, *, key=None, reverse=False)" => sort_in_place;
    /// An iterator over the items, the last one first.
    "__reversed__(self, /)" => reversed;
    /// The size in memory, in bytes.
    "__sizeof__(self, /)" => |cx: &mut Cx, this: &List| 40 + this.items.get(cx).capacity() * size_of::<Value>();
    /// The list type with the type of its items.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

binding!(init: "list(self, iterable=(), /)" => |cx: &mut Cx, this: &List, iterable: &Value| -> Res<()> {
    drop(this.items.take(cx));
    if iterable.exact::<Tuple>().is_some_and(|tuple| tuple.len() == 0) { Ok(()) } else { extend(cx, this, iterable) }
});

fn append(cx: &mut Cx, this: &List, object: Value) -> Res<()> {
    push(cx, this, object)
}

/// Adds an item behind the last one.
#[inline]
fn push(cx: &mut Cx, this: &List, object: Value) -> Res<()> {
    if list::push(this.items.get_mut(cx), object) { Ok(()) } else { Err(raise::memory_error(cx)) }
}

/// Makes room for more items.
fn reserve(cx: &mut Cx, this: &List, additional: usize) -> Res<()> {
    this.items.get_mut(cx).try_reserve(additional).map_err(|_| raise::memory_error(cx))
}

pub(crate) fn extend(cx: &mut Cx, this: &List, iterable: &Value) -> Res<()> {
    if iterable.exact::<List>().is_some() || iterable.exact::<Tuple>().is_some() {
        let more = ops::iter::collect(cx, iterable)?;
        reserve(cx, this, more.len())?;
        this.items.get_mut(cx).extend(more);
        return Ok(());
    }
    let iterator = ops::iter::iter(cx, iterable)?;
    let hint = ops::iter::length_hint(cx, iterable, 0)?;
    reserve(cx, this, hint.min(1 << 24))?;
    let next = ops::iter::next_of(cx, &iterator)?;
    let may_poll = ops::iter::may_poll(cx, &iterator);
    while let Some(item) = next(cx, &iterator)? {
        push(cx, this, item)?;
        if this.items.get(cx).len().is_multiple_of(256) && may_poll {
            cx.poll_if_due()?;
        }
    }
    Ok(())
}

fn index(cx: &mut Cx, this: &List, value: &Value, start: Bound, stop: Bound) -> Res<usize> {
    let (start, stop) = slice::clip(start.0, stop.0, this.items.get(cx).len());
    match sequence::find(cx, this, value, start, stop)? {
        Some(at) => Ok(at),
        None => {
            let value = ops::repr_text(cx, value)?;
            Err(cx.value_error(format!("{value} is not in list")))
        }
    }
}

fn insert(cx: &mut Cx, this: &List, index: i64, object: Value) -> Res<()> {
    let length = this.items.get(cx).len();
    let (at, _) = slice::clip(index, 0, length);
    reserve(cx, this, 1)?;
    this.items.get_mut(cx).insert(at, object);
    Ok(())
}

fn pop(cx: &mut Cx, this: &List, index: i64) -> Res<Value> {
    let items = this.items.get_mut(cx);
    if index == -1
        && let Some(last) = items.pop()
    {
        return Ok(last);
    }
    match slice::position(index, items.len()) {
        Some(at) => Ok(items.remove(at)),
        None if items.is_empty() => Err(raise::index_error(cx, "pop from empty list")),
        None => Err(raise::index_error(cx, "pop index out of range")),
    }
}

fn remove(cx: &mut Cx, this: &List, value: &Value) -> Res<()> {
    match sequence::find(cx, this, value, 0, usize::MAX)? {
        Some(at) => {
            // The comparison may have shortened the list behind our back.
            let items = this.items.get_mut(cx);
            let gone = (at < items.len()).then(|| items.remove(at));
            drop(gone);
            Ok(())
        }
        None => Err(cx.value_error("list.remove(x): x not in list")),
    }
}

fn sort_in_place(cx: &mut Cx, this: &List, key: OrNone<&Value>, reverse: bool) -> Res<()> {
    // The list is empty meanwhile, so that nobody sees it half sorted.
    let mut items = this.items.take(cx);
    let result = sort::sort(cx, &mut items, key.0, reverse);
    let found = this.items.replace(cx, items);
    result?;
    if found.capacity() != 0 {
        return Err(cx.value_error("list modified during sort"));
    }
    Ok(())
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    ops::container_repr(cx, this, "[...]", |cx| {
        let mut text = sequence::repr_items(cx, payload(this), "[")?;
        text.push_text("]");
        Ok(text.finish(cx.heap()))
    })
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    match other.downcast::<List>() {
        Some(other) => sequence::compare(cx, payload(this), other, how),
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn get_item(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    let subscript = slice::subscript(cx, key, "list")?;
    let items = payload(this).items.get(cx);
    match subscript {
        Subscript::At(at) => match slice::position(at, items.len()) {
            Some(at) => Ok(items[at].clone()),
            None => Err(raise::index_out_of_range(cx, "list")),
        },
        Subscript::Slice(bounds) => Ok(part(cx, this, bounds)),
    }
}

/// A list of the items that a slice names.
pub(crate) fn part(cx: &Cx, this: &Value, bounds: Bounds) -> Value {
    let items = payload(this).items.get(cx);
    let span = bounds.within(items.len());
    cx.list(match span.step {
        1 => items[span.start as usize..][..span.length].to_vec(),
        _ => span.positions().map(|at| items[at].clone()).collect(),
    })
}

fn set_item(cx: &mut Cx, this: &Value, key: &Value, value: Option<&Value>) -> Res<()> {
    let list = payload(this);
    match (slice::subscript(cx, key, "list")?, value) {
        (Subscript::At(at), value) => {
            let items = list.items.get_mut(cx);
            match (slice::position(at, items.len()), value) {
                (Some(at), Some(value)) => drop(std::mem::replace(&mut items[at], value.clone())),
                (Some(at), None) => drop(items.remove(at)),
                (None, _) => return Err(raise::index_error(cx, "list assignment index out of range")),
            }
            Ok(())
        }
        (Subscript::Slice(bounds), Some(value)) => set_slice(cx, list, bounds, value),
        (Subscript::Slice(bounds), None) => {
            delete_slice(cx, list, bounds);
            Ok(())
        }
    }
}

fn set_slice(cx: &mut Cx, list: &List, bounds: Bounds, value: &Value) -> Res<()> {
    let new = ops::iter::collect_or(cx, value, "must assign iterable to extended slice")?;
    let span = bounds.within(list.items.get(cx).len());
    if span.step == 1 {
        reserve(cx, list, new.len().saturating_sub(span.length))?;
        let (items, start) = (list.items.get_mut(cx), span.start as usize);
        let old: Vec<Value> = items.splice(start..start + span.length, new).collect();
        drop_items(old);
        return Ok(());
    }
    if new.len() != span.length {
        let (found, wanted) = (new.len(), span.length);
        return Err(
            cx.value_error(format!("attempt to assign sequence of size {found} to extended slice of size {wanted}"))
        );
    }
    let items = list.items.get_mut(cx);
    let old: Vec<Value> = span.positions().zip(new).map(|(at, new)| std::mem::replace(&mut items[at], new)).collect();
    drop(old);
    Ok(())
}

fn delete_slice(cx: &mut Cx, list: &List, bounds: Bounds) {
    let items = list.items.get_mut(cx);
    let span = bounds.within(items.len()).ascending();
    if span.length == 0 {
        return;
    }
    if span.step == 1 || span.length == 1 {
        drop_items(items.drain(span.start as usize..span.start as usize + span.length));
        return;
    }
    let mut doomed = span.positions().peekable();
    let mut at = 0;
    items.retain(|_| {
        at += 1;
        doomed.next_if_eq(&(at - 1)).is_none()
    });
}

fn concat(cx: &mut Cx, this: &Value, other: &Value) -> Res<Value> {
    let Some(other) = other.downcast::<List>() else { return Err(sequence::cannot_concatenate(cx, "list", other)) };
    let length = payload(this).items.get(cx).len() + other.items.get(cx).len();
    let mut items = memory::vector(cx, length)?;
    items.extend_from_slice(payload(this).items.get(cx));
    items.extend_from_slice(other.items.get(cx));
    Ok(cx.list(items))
}

fn repeat(cx: &mut Cx, this: &Value, times: i64) -> Res<Value> {
    let length = sequence::repeated_length(cx, payload(this).items.get(cx).len(), times)?;
    let mut repeated = memory::vector(cx, length)?;
    let items = payload(this).items.get(cx);
    match items.as_slice() {
        [item] => repeated.resize(length, item.clone()),
        items => (0..times).for_each(|_| repeated.extend_from_slice(items)),
    }
    Ok(cx.list(repeated))
}

fn inplace_repeat(cx: &mut Cx, this: &Value, times: i64) -> Res<Value> {
    let list = payload(this);
    let once = list.items.get(cx).len();
    let length = sequence::repeated_length(cx, once, times)?;
    if length == 0 {
        drop_items(list.items.take(cx));
        return Ok(this.clone());
    }
    reserve(cx, list, length - once)?;
    let items = list.items.get_mut(cx);
    (1..times).for_each(|_| items.extend_from_within(..once));
    Ok(this.clone())
}

fn iter(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(cx.alloc(ListIterator { list: Payload::new(Some(this.clone())), at: Cell::new(0) }))
}

pub(crate) static LIST_ITERATOR: TypeSpec = TypeSpec {
    name: "list_iterator",
    shape: ListIterator::SHAPE,
    flags: NO_NEW,
    slots: Slots { iter: Some(|_, this| Ok(this.clone())), next: Some(next), ..Slots::NONE },
    methods: &[ITERATOR_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { ITERATOR_METHODS in "list_iterator" {
    /// How many items are left, as far as one knows.
    "__length_hint__(self, /)" => |cx: &mut Cx, this: &ListIterator| match this.list.get(cx) {
        Some(list) => payload(list).items.get(cx).len().saturating_sub(this.at.get()),
        None => 0,
    };
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &ListIterator| {
        reduced_position(cx, "iter", &this.list, || this.at.get() as i64, no_list)
    };
    /// Go on at a position.
    "__setstate__(self, object, /)" => |cx: &mut Cx, this: &ListIterator, state: Position| {
        if let Some(list) = this.list.get(cx) {
            this.at.set((state.0.max(0) as usize).min(payload(list).items.get(cx).len()));
        }
    };
} }

/// What is left of an iterator over a list at its end.
fn no_list(cx: &mut Cx) -> Value {
    cx.list(Vec::new())
}

fn next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let iterator = this.downcast::<ListIterator>().expect("the slots of an iterator get it");
    let at = iterator.at.get();
    let Some(list) = iterator.list.get(cx) else { return Ok(None) };
    match payload(list).items.get(cx).get(at) {
        Some(item) => {
            iterator.at.set(at + 1);
            Ok(Some(item.clone()))
        }
        None => {
            drop(iterator.list.take(cx));
            Ok(None)
        }
    }
}

/// The state that `__setstate__` of an iterator takes: a position, which must be an int.
pub(crate) struct Position(pub(crate) i64);

impl<'a> crate::object::native::FromArg<'a> for Position {
    fn from_arg(cx: &mut Cx, arg: &'a Value, _: crate::object::native::Place) -> Res<Position> {
        if !ops::is_int(arg) {
            return Err(cx.type_error("an integer is required"));
        }
        match ops::index::small(arg) {
            Some(at) => Ok(Position(at)),
            None => Err(raise::overflow_error(cx, "Python int too large to convert to C ssize_t")),
        }
    }
}

fn reversed(cx: &mut Cx, this: &Value) -> Value {
    let at = payload(this).items.get(cx).len();
    cx.alloc(ListReverseIterator { list: Payload::new(Some(this.clone())), at: Cell::new(at) })
}

/// The position before which a reversed iteration goes on.
pub(crate) struct ListReverseIterator {
    list: Payload<Option<Value>>,
    at: Cell<usize>,
}

object!(ListReverseIterator = kinds::LIST_REVERSE_ITERATOR, "list_reverseiterator", { list });

pub(crate) static LIST_REVERSE_ITERATOR: TypeSpec = TypeSpec {
    name: "list_reverseiterator",
    shape: ListReverseIterator::SHAPE,
    flags: NO_NEW,
    slots: Slots { iter: Some(|_, this| Ok(this.clone())), next: Some(next_reversed), ..Slots::NONE },
    methods: &[REVERSE_ITERATOR_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { REVERSE_ITERATOR_METHODS in "list_reverseiterator" {
    /// How many items are left, as far as one knows.
    "__length_hint__(self, /)" => |cx: &mut Cx, this: &ListReverseIterator| match this.list.get(cx) {
        Some(list) if payload(list).items.get(cx).len() >= this.at.get() => this.at.get(),
        _ => 0,
    };
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &ListReverseIterator| {
        reduced_position(cx, "reversed", &this.list, || this.at.get() as i64 - 1, no_list)
    };
    /// Go on at a position.
    "__setstate__(self, object, /)" => |cx: &mut Cx, this: &ListReverseIterator, state: Position| {
        if let Some(list) = this.list.get(cx) {
            this.at.set((state.0.max(-1).saturating_add(1) as usize).min(payload(list).items.get(cx).len()));
        }
    };
} }

fn next_reversed(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let iterator = this.downcast::<ListReverseIterator>().expect("the slots of an iterator get it");
    let Some(list) = iterator.list.get(cx) else { return Ok(None) };
    let item = iterator.at.get().checked_sub(1).and_then(|at| Some((at, payload(list).items.get(cx).get(at)?.clone())));
    match item {
        Some((at, item)) => {
            iterator.at.set(at);
            Ok(Some(item))
        }
        None => {
            drop(iterator.list.take(cx));
            Ok(None)
        }
    }
}
