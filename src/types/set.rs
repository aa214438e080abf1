//! `set` and `frozenset`: one body with two faces.
//!
//! Methods take any iterable, operators only sets; both come down to the functions on bodies here. Where the other side is a set or a
//! dict, its hashes are used again.

use super::sequence::{builtin, push_repr, reduced};
use crate::algo::hash as numeric;
use crate::heap::{Object, Payload, Value};
use crate::object::layout::dict::Dict;
use crate::object::layout::set::{FrozenSet, Set, SetBody, body};
use crate::object::layout::str::StrBuilder;
use crate::object::native::{binding, methods};
use crate::object::ops::compare::Comparison;
use crate::object::ops::set as elements;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_WEAKREF, MATCH_SELF, NO_NEW, ONE_STEP, TypeSpec, as_type};
use crate::object::{Args, Cx, Exc, Res, generic_alias, kinds, object, ops, raise, special};
use std::cell::Cell;

const COMMON_SLOTS: Slots = Slots {
    repr: Some(repr),
    compare: Some(compare),
    iter: Some(iter),
    length: Some(|cx, this| Ok(payload(this).table.get(cx).len())),
    contains: Some(|cx, this, key| contains(cx, payload(this), key)),
    or: Some(|cx, lhs, rhs| operator(cx, lhs, rhs, union_of_two)),
    and: Some(|cx, lhs, rhs| operator(cx, lhs, rhs, intersection_of_two)),
    subtract: Some(|cx, lhs, rhs| operator(cx, lhs, rhs, difference_of_two)),
    xor: Some(|cx, lhs, rhs| operator(cx, lhs, rhs, symmetric_difference)),
    ..Slots::NONE
};

pub(crate) static SET: TypeSpec = TypeSpec {
    name: "set",
    shape: Set::SHAPE,
    doc: "An unordered collection of distinct hashable elements.",
    flags: BASE_TYPE | MATCH_SELF | HAS_WEAKREF,
    slots: Slots {
        init: Some(|cx, this, args| init(cx, this, args).map(drop)),
        inplace_or: Some(|cx, this, other| inplace(cx, this, other, update)),
        inplace_and: Some(|cx, this, other| {
            inplace(cx, this, other, |cx, this, other| intersection_update(cx, this, std::slice::from_ref(other)))
        }),
        inplace_subtract: Some(|cx, this, other| inplace(cx, this, other, difference_update)),
        inplace_xor: Some(|cx, this, other| inplace(cx, this, other, symmetric_difference_update)),
        ..COMMON_SLOTS
    },
    new: Some(|cx, class, _| Ok(cx.alloc_as(class, Set::default()))),
    methods: &[COMMON_SET_METHODS, SET_METHODS],
    signature: "(iterable=(), /)",
    ..TypeSpec::DEFAULT
};

pub(crate) static FROZENSET: TypeSpec = TypeSpec {
    name: "frozenset",
    shape: FrozenSet::SHAPE,
    doc: "An unordered collection of distinct hashable elements that never changes.",
    flags: BASE_TYPE | MATCH_SELF | HAS_WEAKREF,
    slots: Slots { hash: Some(hash), ..COMMON_SLOTS },
    new: Some(new_frozen),
    methods: &[COMMON_FROZENSET_METHODS, FROZENSET_METHODS],
    signature: "(iterable=(), /)",
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &SetBody {
    body(this).expect("the slots of sets get sets")
}

/// The methods of both types, which name themselves in messages.
macro_rules! common_methods {
    ($NAME:ident in $owner:literal) => {
        methods! { $NAME in $owner {
            /// The elements that are in no other of the iterables.
            "difference(self, /, *others)" => |cx: &mut Cx, this: &Value, others: &[Value]| -> Res<Value> {
                let Some((first, more)) = others.split_first() else { return plain_copy(cx, this) };
                let result = difference_of_two(cx, this, first)?;
                for other in more {
                    difference_update(cx, &result, other)?;
                }
                Ok(result)
            };
            /// The elements that are in all of the iterables, too.
            "intersection(self, /, *others)" => intersection;
            /// Whether no element is in the iterable.
            "isdisjoint(self, other, /)" => is_disjoint;
            /// Whether all elements are in the iterable.
            "issubset(self, other, /)" => is_subset;
            /// Whether all items of the iterable are elements.
            "issuperset(self, other, /)" => is_superset;
            /// The elements of the set and the items of the iterable that are not in both.
            "symmetric_difference(self, other, /)" => symmetric_difference;
            /// The elements of the set and the items of all iterables.
            "union(self, /, *others)" => |cx: &mut Cx, this: &Value, others: &[Value]| -> Res<Value> {
                let result = plain_copy(cx, this)?;
                for other in others {
                    update(cx, &result, other)?;
                }
                Ok(result)
            };
            /// How a pickle makes the set again.
            "__reduce__(self, /)" => reduce;
            /// The size in memory, in bytes.
            "__sizeof__(self, /)" => |cx: &mut Cx, this: &Value| 200 + payload(this).table.get(cx).allocated();
            /// The type with the type of its elements.
            class "__class_getitem__(cls, object, /)" => generic_alias;
        } }
    };
}
common_methods!(COMMON_SET_METHODS in "set");
common_methods!(COMMON_FROZENSET_METHODS in "frozenset");

methods! { SET_METHODS in "set" {
    /// Add an element, if it is not there yet.
    "add(self, object, /)" => |cx: &mut Cx, this: &Set, object: &Value| elements::add(cx, &this.body, object).map(drop);
    /// Remove all elements.
    "clear(self, /)" => |cx: &mut Cx, this: &Set| drop(this.body.table.get_mut(cx).take());
    /// A new set of the same elements.
    "copy(self, /)" => plain_copy;
    /// Remove all elements that are in any of the iterables.
    "difference_update(self, /, *others)" => |cx: &mut Cx, this: &Value, others: &[Value]| -> Res<()> {
        others.iter().try_for_each(|other| difference_update(cx, this, other))
    };
    /// Remove an element, if it is there.
    "discard(self, object, /)" => |cx: &mut Cx, this: &Set, object: &Value| remove(cx, &this.body, object).map(drop);
    /// Keep only the elements that are in all of the iterables, too.
    "intersection_update(self, /, *others)" => intersection_update;
    /// Remove and return an arbitrary element; KeyError if the set is empty.
    "pop(self, /)" => |cx: &mut Cx, this: &Set| -> Res<Value> {
        match this.body.table.get_mut(cx).pop() {
            Some((_, key)) => Ok(key),
            None => Err(cx.raise(Exc::KeyError, "pop from an empty set")),
        }
    };
    /// Remove an element; KeyError if it is not there.
    "remove(self, object, /)" => |cx: &mut Cx, this: &Set, object: &Value| -> Res<()> {
        if remove(cx, &this.body, object)? { Ok(()) } else { Err(raise::key_error(cx, object)) }
    };
    /// Remove the items of the iterable that are elements, and add the others.
    "symmetric_difference_update(self, other, /)" => symmetric_difference_update;
    /// Add the items of all iterables.
    "update(self, /, *others)" => |cx: &mut Cx, this: &Value, others: &[Value]| -> Res<()> {
        others.iter().try_for_each(|other| update(cx, this, other))
    };
} }

methods! { FROZENSET_METHODS in "frozenset" {
    /// The set itself, or a plain one of the same elements.
    "copy(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        if this.exact::<FrozenSet>().is_some() { Ok(this.clone()) } else { plain_copy(cx, this) }
    };
} }

fn init(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    let Some(iterable) = one_iterable(cx, &cx.type_name(this), args)? else {
        drop(payload(this).table.get_mut(cx).take());
        return Ok(());
    };
    drop(payload(this).table.get_mut(cx).take());
    update(cx, this, &iterable)
}

/// The argument of a constructor.
fn one_iterable(cx: &mut Cx, name: &str, args: Args<'_>) -> Res<Option<Value>> {
    match args.no_keywords(cx, name)? {
        [] => Ok(None),
        [iterable] => Ok(Some(iterable.clone())),
        more => Err(cx.type_error(format!("{name} expected at most 1 argument, got {}", more.len()))),
    }
}

binding!(new_frozen_subclass: "frozenset(cls, iterable=(), /)" => |cx: &mut Cx, class: &Value, iterable: &Value| -> Res<Value> {
    let made = cx.alloc_as(class, FrozenSet { body: SetBody::default(), hash: Cell::new(-1) });
    update(cx, &made, iterable)?;
    Ok(made)
});

fn new_frozen(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    if as_type(class).shape.get() != FrozenSet::SHAPE {
        return new_frozen_subclass(cx, class, args);
    }
    match one_iterable(cx, "frozenset", args)? {
        Some(iterable) if iterable.exact::<FrozenSet>().is_some() => Ok(iterable),
        Some(iterable) => {
            let made = new_like(cx, false);
            update(cx, &made, &iterable)?;
            Ok(made)
        }
        None => Ok(new_like(cx, false)),
    }
}

/// An empty set, or frozen set.
fn new_like(cx: &mut Cx, is_set: bool) -> Value {
    if is_set {
        cx.alloc(Set::default())
    } else {
        cx.alloc(FrozenSet { body: SetBody::default(), hash: Cell::new(-1) })
    }
}

fn is_set(value: &Value) -> bool {
    value.downcast::<Set>().is_some()
}

// What other types use.

/// A new set of the items of an iterable.
pub(crate) fn set_of(cx: &mut Cx, iterable: &Value) -> Res<Value> {
    let made = new_like(cx, true);
    update(cx, &made, iterable)?;
    Ok(made)
}

/// A new set of these items.
pub(crate) fn set_of_items(cx: &mut Cx, items: Vec<Value>) -> Res<Value> {
    let made = new_like(cx, true);
    for item in &items {
        add(cx, &made, item)?;
    }
    Ok(made)
}

/// Adds an element to a set or frozen set.
pub(crate) fn add(cx: &mut Cx, this: &Value, key: &Value) -> Res<bool> {
    elements::add(cx, payload(this), key)
}

/// Adds the items of an iterable to a set or frozen set.
pub(crate) fn update(cx: &mut Cx, this: &Value, other: &Value) -> Res<()> {
    let this = payload(this);
    if let Some(other) = body(other) {
        return merge(cx, this, other);
    }
    if let Some(dict) = other.exact::<Dict>() {
        let count = dict.len(cx);
        reserve(cx, this, count)?;
    }
    each_hashed(cx, other, |cx, key, hash| elements::add_hashed(cx, this, key, hash).map(|_| true))
}

fn reserve(cx: &mut Cx, this: &SetBody, count: usize) -> Res<()> {
    this.table.get_mut(cx).reserve_merge(count).map_err(|_| raise::memory_error(cx))
}

fn merge(cx: &mut Cx, this: &SetBody, other: &SetBody) -> Res<()> {
    if std::ptr::eq(this, other) || other.table.get(cx).is_empty() {
        return Ok(());
    }
    if this.table.get(cx).is_empty() {
        let Ok(copy) = other.table.get(cx).clone_with(Value::clone) else { return Err(raise::memory_error(cx)) };
        drop(this.table.replace(cx, copy));
        return Ok(());
    }
    let count = other.table.get(cx).len();
    reserve(cx, this, count)?;
    each_of_set(cx, other, |cx, key, hash| elements::add_hashed(cx, this, key, hash).map(|_| true))
}

/// Calls `each` for all elements of a set that stays as it is, or is changed at the program's own risk; `false` ends it.
fn each_of_set(cx: &mut Cx, set: &SetBody, mut each: impl FnMut(&mut Cx, &Value, i64) -> Res<bool>) -> Res<()> {
    let mut from = 0;
    while let Some((next, hash, key)) = set.table.get(cx).next_from(from) {
        let key = key.clone();
        if !each(cx, &key, hash)? {
            break;
        }
        from = next;
    }
    Ok(())
}

/// Calls `each` for all items of an iterable with their hashes.
fn each_hashed(cx: &mut Cx, iterable: &Value, mut each: impl FnMut(&mut Cx, &Value, i64) -> Res<bool>) -> Res<()> {
    if let Some(set) = body(iterable) {
        return each_of_set(cx, set, each);
    }
    if let Some(dict) = iterable.exact::<Dict>() {
        let mut from = 0;
        while let Some((at, key, _)) = dict.table.get(cx).next_from(from) {
            let (key, hash) = (key.clone(), dict.table.get(cx).hash_at(at));
            if !each(cx, &key, hash)? {
                break;
            }
            from = at + 1;
        }
        return Ok(());
    }
    ops::iter::for_each(cx, iterable, |cx, item| {
        let hash = ops::hash::hash(cx, &item)?;
        each(cx, &item, hash)
    })
}

/// Removes the items of an iterable from a set.
pub(crate) fn difference_update(cx: &mut Cx, this: &Value, other: &Value) -> Res<()> {
    let this_body = payload(this);
    if this.is(other) {
        drop(this_body.table.get_mut(cx).take());
        return Ok(());
    }
    each_hashed(cx, other, |cx, key, hash| remove_hashed(cx, this_body, key, hash).map(|_| true))?;
    // Without memory the set stays as it is, which is no fault.
    let _ = this_body.table.get_mut(cx).tidy_after_removals();
    Ok(())
}

/// Removes the items of an iterable that are in the set, and adds the others.
pub(crate) fn symmetric_difference_update(cx: &mut Cx, this: &Value, other: &Value) -> Res<()> {
    let this_body = payload(this);
    if this.is(other) {
        drop(this_body.table.get_mut(cx).take());
        return Ok(());
    }
    // An item that comes twice must not go and come back.
    let other =
        if body(other).is_some() || other.exact::<Dict>().is_some() { other.clone() } else { set_of(cx, other)? };
    each_hashed(cx, &other, |cx, key, hash| {
        if !remove_hashed(cx, this_body, key, hash)? {
            elements::add_hashed(cx, this_body, key, hash)?;
        }
        Ok(true)
    })
}

// Elements.

/// The hash of an element to look for: sets are looked for as the frozen sets they equal.
fn hash_to_find(cx: &mut Cx, key: &Value) -> Res<i64> {
    match ops::hash::hash(cx, key) {
        Err(raised) if is_set(key) && raised.is(cx, Exc::TypeError) => Ok(hash_of_elements(cx, payload(key))),
        hash => hash,
    }
}

fn contains(cx: &mut Cx, this: &SetBody, key: &Value) -> Res<bool> {
    let hash = hash_to_find(cx, key)?;
    Ok(elements::find(cx, this, key, hash)?.is_some())
}

fn remove(cx: &mut Cx, this: &SetBody, key: &Value) -> Res<bool> {
    let hash = hash_to_find(cx, key)?;
    remove_hashed(cx, this, key, hash)
}

fn remove_hashed(cx: &mut Cx, this: &SetBody, key: &Value, hash: i64) -> Res<bool> {
    match elements::find(cx, this, key, hash)? {
        Some(at) => {
            drop(this.table.get_mut(cx).remove_at(at));
            Ok(true)
        }
        None => Ok(false),
    }
}

fn hash_of_elements(cx: &Cx, this: &SetBody) -> i64 {
    numeric::frozenset(this.table.get(cx).iter().map(|(hash, _)| hash))
}

fn hash(cx: &mut Cx, this: &Value) -> Res<i64> {
    let set = this.downcast::<FrozenSet>().expect("the slots of frozenset get frozen sets");
    if set.hash.get() == -1 {
        set.hash.set(hash_of_elements(cx, &set.body));
    }
    Ok(set.hash.get())
}

// Operations that make a set; it is of the plain type of the left operand.

fn plain_copy(cx: &mut Cx, this: &Value) -> Res<Value> {
    let made = new_like(cx, is_set(this));
    merge(cx, payload(&made), payload(this))?;
    Ok(made)
}

fn operator(cx: &mut Cx, lhs: &Value, rhs: &Value, operation: fn(&mut Cx, &Value, &Value) -> Res<Value>) -> Res<Value> {
    if body(lhs).is_none() || body(rhs).is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    operation(cx, lhs, rhs)
}

fn inplace(cx: &mut Cx, this: &Value, other: &Value, operation: fn(&mut Cx, &Value, &Value) -> Res<()>) -> Res<Value> {
    if body(other).is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    operation(cx, this, other)?;
    Ok(this.clone())
}

fn union_of_two(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    let union = plain_copy(cx, lhs)?;
    update(cx, &union, rhs)?;
    Ok(union)
}

fn intersection(cx: &mut Cx, this: &Value, others: &[Value]) -> Res<Value> {
    let Some((first, more)) = others.split_first() else { return plain_copy(cx, this) };
    let mut result = intersection_of_two(cx, this, first)?;
    for other in more {
        result = intersection_of_two(cx, &result, other)?;
    }
    Ok(result)
}

fn intersection_of_two(cx: &mut Cx, this: &Value, other: &Value) -> Res<Value> {
    if this.is(other) {
        return plain_copy(cx, this);
    }
    let result = new_like(cx, is_set(this));
    let (mut known, mut source) = (payload(this), other);
    if let Some(other) = body(other)
        && other.table.get(cx).len() > known.table.get(cx).len()
    {
        (known, source) = (other, this);
    }
    each_hashed(cx, source, |cx, key, hash| {
        if elements::find(cx, known, key, hash)?.is_some() {
            elements::add_hashed(cx, payload(&result), key, hash)?;
        }
        Ok(true)
    })?;
    Ok(result)
}

fn intersection_update(cx: &mut Cx, this: &Value, others: &[Value]) -> Res<()> {
    let result = intersection(cx, this, others)?;
    let table = payload(&result).table.get_mut(cx).take();
    drop(payload(this).table.replace(cx, table));
    Ok(())
}

fn difference_of_two(cx: &mut Cx, this: &Value, other: &Value) -> Res<Value> {
    if body(other).is_none() && other.exact::<Dict>().is_none() {
        let result = plain_copy(cx, this)?;
        difference_update(cx, &result, other)?;
        return Ok(result);
    }
    let result = new_like(cx, is_set(this));
    each_of_set(cx, payload(this), |cx, key, hash| {
        let found = match body(other) {
            Some(other) => elements::find(cx, other, key, hash)?,
            None => ops::dict::find(cx, other.exact::<Dict>().expect("just checked"), key, hash)?,
        };
        if found.is_none() {
            elements::add_hashed(cx, payload(&result), key, hash)?;
        }
        Ok(true)
    })?;
    Ok(result)
}

fn symmetric_difference(cx: &mut Cx, this: &Value, other: &Value) -> Res<Value> {
    let result = new_like(cx, is_set(this));
    update(cx, &result, other)?;
    symmetric_difference_update(cx, &result, this)?;
    Ok(result)
}

// Tests.

/// Whether all elements of one set are in another.
fn all_in(cx: &mut Cx, this: &SetBody, other: &SetBody) -> Res<bool> {
    if this.table.get(cx).len() > other.table.get(cx).len() {
        return Ok(false);
    }
    let mut all = true;
    each_of_set(cx, this, |cx, key, hash| {
        all = elements::find(cx, other, key, hash)?.is_some();
        Ok(all)
    })?;
    Ok(all)
}

fn is_subset(cx: &mut Cx, this: &Value, other: &Value) -> Res<bool> {
    match body(other) {
        Some(other) => all_in(cx, payload(this), other),
        None => {
            let other = set_of(cx, other)?;
            all_in(cx, payload(this), payload(&other))
        }
    }
}

fn is_superset(cx: &mut Cx, this: &Value, other: &Value) -> Res<bool> {
    if let Some(other) = body(other) {
        return all_in(cx, other, payload(this));
    }
    let mut all = true;
    each_hashed(cx, other, |cx, key, hash| {
        all = elements::find(cx, payload(this), key, hash)?.is_some();
        Ok(all)
    })?;
    Ok(all)
}

fn is_disjoint(cx: &mut Cx, this: &Value, other: &Value) -> Res<bool> {
    let (mut known, mut source) = (payload(this), other);
    if let Some(other) = body(other)
        && other.table.get(cx).len() > known.table.get(cx).len()
    {
        (known, source) = (other, this);
    }
    let mut disjoint = true;
    each_hashed(cx, source, |cx, key, hash| {
        disjoint = elements::find(cx, known, key, hash)?.is_none();
        Ok(disjoint)
    })?;
    Ok(disjoint)
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    let Some(right) = body(other) else { return Ok(Value::NOT_IMPLEMENTED) };
    let left = payload(this);
    let (own, others) = (left.table.get(cx).len(), right.table.get(cx).len());
    let known = |value: &Value| value.downcast::<FrozenSet>().map(|set| set.hash.get()).filter(|hash| *hash != -1);
    let hashes_differ = matches!((known(this), known(other)), (Some(x), Some(y)) if x != y);
    Ok(Value::bool(match how {
        Comparison::Eq => own == others && !hashes_differ && all_in(cx, left, right)?,
        Comparison::Ne => own != others || hashes_differ || !all_in(cx, left, right)?,
        Comparison::Lt => own < others && all_in(cx, left, right)?,
        Comparison::Le => all_in(cx, left, right)?,
        Comparison::Gt => own > others && all_in(cx, right, left)?,
        Comparison::Ge => all_in(cx, right, left)?,
    }))
}

// The rest.

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let name = cx.type_name(this);
    let recursive = format!("{name}(...)");
    ops::container_repr(cx, this, &recursive, |cx| {
        let keys = elements::elements(cx, payload(this));
        if keys.is_empty() {
            return Ok(cx.str(&format!("{name}()")));
        }
        let (open, close) =
            if this.exact::<Set>().is_some() { ("{".into(), "}") } else { (format!("{name}({{"), "})") };
        let mut text = StrBuilder::new();
        text.push_text(&open);
        for (at, (_, key)) in keys.iter().enumerate() {
            if at != 0 {
                text.push_text(", ");
            }
            push_repr(cx, &mut text, key)?;
        }
        text.push_text(close);
        Ok(text.finish(cx.heap()))
    })
}

fn reduce(cx: &mut Cx, this: &Value) -> Res<Value> {
    let keys = elements::elements(cx, payload(this)).into_iter().map(|(_, key)| key).collect();
    let keys = cx.list(keys);
    let arguments = cx.tuple(vec![keys]);
    let name = cx.names().__getstate__;
    let state = special::call_optional(cx, this, name, &[])?.unwrap_or(Value::NONE);
    let class = cx.type_of(this);
    Ok(cx.tuple(vec![class, arguments, state]))
}

/// The slot of the table at which the iteration goes on.
pub(crate) struct SetIterator {
    set: Payload<Option<Value>>,
    at: Cell<usize>,
    /// The number of elements, or `usize::MAX` after the iteration failed.
    length: Cell<usize>,
    left: Cell<usize>,
}

object!(SetIterator = kinds::SET_ITERATOR, "set_iterator", { set });

pub(crate) static SET_ITERATOR: TypeSpec = TypeSpec {
    name: "set_iterator",
    shape: SetIterator::SHAPE,
    flags: NO_NEW | ONE_STEP,
    slots: Slots { iter: Some(|_, this| Ok(this.clone())), next: Some(next), ..Slots::NONE },
    methods: &[ITERATOR_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { ITERATOR_METHODS in "set_iterator" {
    /// How many elements are left, as far as one knows.
    "__length_hint__(self, /)" => |cx: &mut Cx, this: &SetIterator| match this.set.get(cx) {
        Some(set) if payload(set).table.get(cx).len() == this.length.get() => this.left.get(),
        _ => 0,
    };
    /// How a pickle makes the iterator again: from a list of what is left.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &SetIterator| -> Res<Value> {
        let set = this.set.get(cx).clone();
        let rest = SetIterator { set: Payload::new(set), at: this.at.clone(), length: this.length.clone(), left: this.left.clone() };
        let rest = cx.alloc(rest);
        let rest = ops::iter::collect(cx, &rest)?;
        let rest = cx.list(rest);
        let iter = builtin(cx, "iter")?;
        Ok(reduced(cx, iter, rest, None))
    };
} }

fn iter(cx: &mut Cx, this: &Value) -> Res<Value> {
    let length = payload(this).table.get(cx).len();
    let (at, length, left) = (Cell::new(0), Cell::new(length), Cell::new(length));
    Ok(cx.alloc(SetIterator { set: Payload::new(Some(this.clone())), at, length, left }))
}

fn next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let iterator = this.downcast::<SetIterator>().expect("the slots of an iterator get it");
    let Some(set) = iterator.set.get(cx) else { return Ok(None) };
    let table = payload(set).table.get(cx);
    if table.len() != iterator.length.get() {
        iterator.length.set(usize::MAX);
        return Err(raise::runtime_error(cx, "Set changed size during iteration"));
    }
    match table.next_from(iterator.at.get()) {
        Some((next, _, key)) => {
            iterator.at.set(next);
            iterator.left.set(iterator.left.get().saturating_sub(1));
            Ok(Some(key.clone()))
        }
        None => {
            drop(iterator.set.take(cx));
            Ok(None)
        }
    }
}
