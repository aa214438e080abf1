//! `tuple` and its iterator.

use super::list::Position;
use super::sequence::{self, no_items, reduced_position};
use crate::algo::hash::TupleHasher;
use crate::heap::{Object, Payload, Value};
use crate::object::layout::list::TupleIterator;
use crate::object::layout::tuple::{Tuple, new_tuple};
use crate::object::native::{binding, methods};
use crate::object::ops::compare::Comparison;
use crate::object::ops::slice::{self, Bound, Bounds, Subscript};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, MATCH_SELF, NO_NEW, SEQUENCE, TypeSpec, as_type};
use crate::object::{Cx, Res, generic_alias, ops, raise};
use std::cell::Cell;

pub(crate) static TUPLE: TypeSpec = TypeSpec {
    name: "tuple",
    shape: Tuple::SHAPE,
    doc: "An immutable sequence.\n\nWithout an argument the tuple is empty; else it has the items of the iterable.",
    flags: BASE_TYPE | SEQUENCE | MATCH_SELF,
    slots: Slots {
        repr: Some(repr),
        compare: Some(compare),
        hash: Some(hash),
        iter: Some(iter),
        length: Some(|_, this| Ok(payload(this).len())),
        get_item: Some(get_item),
        contains: Some(|cx, this, item| Ok(sequence::find(cx, payload(this), item, 0, usize::MAX)?.is_some())),
        concat: Some(concat),
        repeat: Some(repeat),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[METHODS],
    signature: "(iterable=(), /)",
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &Tuple {
    this.downcast::<Tuple>().expect("the slots of tuple get tuples")
}

methods! { METHODS in "tuple" {
    /// How many items equal the value.
    "count(self, value, /)" => |cx: &mut Cx, this: &Tuple, value: &Value| sequence::count(cx, this, value);
    /// The first position of an item that equals the value; ValueError if there is none.
    "index(self, value, start=0, stop=9223372036854775807, /)" => index;
    /// The arguments with which a pickle makes the tuple again.
    "__getnewargs__(self, /)" => |cx: &mut Cx, this: &Tuple| {
        let same = cx.tuple(this.items().to_vec());
        cx.tuple(vec![same])
    };
    /// The tuple type with the types of its items.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

binding!(new: "tuple(cls, iterable=(), /)" => |cx: &mut Cx, class: &Value, iterable: &Value| -> Res<Value> {
    let shape = as_type(class).shape.get();
    if shape == Tuple::SHAPE && iterable.exact::<Tuple>().is_some() {
        return Ok(iterable.clone());
    }
    let items = ops::iter::collect(cx, iterable)?;
    if shape == Tuple::SHAPE {
        return Ok(cx.tuple(items));
    }
    Ok(new_tuple(cx.heap(), shape, items.len(), items.into_iter()))
});

fn index(cx: &mut Cx, this: &Tuple, value: &Value, start: Bound, stop: Bound) -> Res<usize> {
    let (start, stop) = slice::clip(start.0, stop.0, this.len());
    match sequence::find(cx, this, value, start, stop)? {
        Some(at) => Ok(at),
        None => Err(cx.value_error("tuple.index(x): x not in tuple")),
    }
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    ops::container_repr(cx, this, "(...)", |cx| {
        let mut text = sequence::repr_items(cx, payload(this), "(")?;
        text.push_text(if payload(this).len() == 1 { ",)" } else { ")" });
        Ok(text.finish(cx.heap()))
    })
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    match other.downcast::<Tuple>() {
        Some(other) => sequence::compare(cx, payload(this), other, how),
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn hash(cx: &mut Cx, this: &Value) -> Res<i64> {
    let mut hasher = TupleHasher::default();
    for item in payload(this).items() {
        hasher.add(ops::hash::hash(cx, item)?);
    }
    Ok(hasher.finish())
}

fn get_item(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    let items = payload(this).items();
    match slice::subscript(cx, key, "tuple")? {
        Subscript::At(at) => match slice::position(at, items.len()) {
            Some(at) => Ok(items[at].clone()),
            None => Err(raise::index_out_of_range(cx, "tuple")),
        },
        Subscript::Slice(bounds) => Ok(part(cx, this, bounds)),
    }
}

/// A tuple of the items that a slice names.
pub(crate) fn part(cx: &Cx, this: &Value, bounds: Bounds) -> Value {
    let items = payload(this).items();
    let span = bounds.within(items.len());
    if span.step == 1 && span.length == items.len() && this.exact::<Tuple>().is_some() {
        return this.clone();
    }
    if span.length == 0 {
        return cx.tuple(Vec::new());
    }
    new_tuple(cx.heap(), Tuple::SHAPE, span.length, span.positions().map(|at| items[at].clone()))
}

fn concat(cx: &mut Cx, this: &Value, other: &Value) -> Res<Value> {
    let Some(right) = other.downcast::<Tuple>() else { return Err(sequence::cannot_concatenate(cx, "tuple", other)) };
    let left = payload(this);
    if left.len() == 0 && other.exact::<Tuple>().is_some() {
        return Ok(other.clone());
    }
    if right.len() == 0 && this.exact::<Tuple>().is_some() {
        return Ok(this.clone());
    }
    let length = left.len() + right.len();
    if length == 0 {
        return Ok(cx.tuple(Vec::new()));
    }
    ops::memory::check(cx, length, size_of::<Value>())?;
    Ok(new_tuple(cx.heap(), Tuple::SHAPE, length, left.items().iter().chain(right.items()).cloned()))
}

fn repeat(cx: &mut Cx, this: &Value, times: i64) -> Res<Value> {
    let items = payload(this).items();
    if (times == 1 || items.is_empty()) && this.exact::<Tuple>().is_some() {
        return Ok(this.clone());
    }
    let length = sequence::repeated_length(cx, items.len(), times)?;
    if length == 0 {
        return Ok(cx.tuple(Vec::new()));
    }
    Ok(new_tuple(cx.heap(), Tuple::SHAPE, length, items.iter().cycle().cloned()))
}

fn iter(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(cx.alloc(TupleIterator { tuple: Payload::new(Some(this.clone())), at: Cell::new(0) }))
}

pub(crate) static TUPLE_ITERATOR: TypeSpec = TypeSpec {
    name: "tuple_iterator",
    shape: TupleIterator::SHAPE,
    flags: NO_NEW,
    slots: Slots { iter: Some(|_, this| Ok(this.clone())), next: Some(next), ..Slots::NONE },
    methods: &[ITERATOR_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { ITERATOR_METHODS in "tuple_iterator" {
    /// How many items are left.
    "__length_hint__(self, /)" => |cx: &mut Cx, this: &TupleIterator| match this.tuple.get(cx) {
        Some(tuple) => payload(tuple).len() - this.at.get(),
        None => 0,
    };
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &TupleIterator| {
        reduced_position(cx, "iter", &this.tuple, || this.at.get() as i64, no_items)
    };
    /// Go on at a position.
    "__setstate__(self, object, /)" => |cx: &mut Cx, this: &TupleIterator, state: Position| {
        if let Some(tuple) = this.tuple.get(cx) {
            this.at.set((state.0.max(0) as usize).min(payload(tuple).len()));
        }
    };
} }

fn next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let iterator = this.downcast::<TupleIterator>().expect("the slots of an iterator get it");
    let at = iterator.at.get();
    let Some(tuple) = iterator.tuple.get(cx) else { return Ok(None) };
    match payload(tuple).items().get(at) {
        Some(item) => {
            iterator.at.set(at + 1);
            Ok(Some(item.clone()))
        }
        None => {
            drop(iterator.tuple.take(cx));
            Ok(None)
        }
    }
}
