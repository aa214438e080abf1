//! `deque`.

use crate::heap::{Object, Payload, Value};
use crate::object::native::{OrNone, attributes, binding, methods, text_of};
use crate::object::ops::compare::{Comparison, compare as compare_values, same};
use crate::object::ops::slice::{self, Bound};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, NO_NEW, ONE_STEP, SEQUENCE, TypeSpec};
use crate::object::{Cx, Raised, Res, generic_alias, kinds, object, ops, raise, special};
use crate::types::iterators::iterator_slots;
use crate::types::sequence::{self, readonly};
use std::cell::Cell;
use std::collections::VecDeque;

/// A queue with two ends.
#[derive(Default)]
pub(crate) struct Deque {
    items: Payload<VecDeque<Value>>,
    /// Beyond so many items those at the other end fall out.
    limit: Cell<Option<usize>>,
    /// Changes with every change of which items stand where, so that iterators notice.
    version: Cell<u64>,
}

object!(Deque = kinds::DEQUE, "collections.deque", { items });

pub(super) static DEQUE: TypeSpec = TypeSpec {
    name: "collections.deque",
    shape: Deque::SHAPE,
    doc: "A sequence that grows and shrinks quickly at both ends.\n\n\
        With `maxlen`, items beyond so many fall out at the other end.",
    flags: BASE_TYPE | SEQUENCE,
    slots: Slots {
        repr: Some(repr),
        compare: Some(compare),
        init: Some(|cx, this, args| init(cx, this, args).map(drop)),
        iter: Some(|cx, this| {
            let (deque, version) = (Payload::new(Some(this.clone())), payload(this).version.get());
            Ok(cx.alloc(DequeIterator { deque, at: Cell::new(0), version }))
        }),
        length: Some(|cx, this| Ok(payload(this).items.get(cx).len())),
        get_item: Some(get_item),
        set_item: Some(set_item),
        contains: Some(|cx, this, item| Ok(find(cx, payload(this), item, 0, usize::MAX)?.is_some())),
        concat: Some(concat),
        repeat: Some(|cx, this, times| {
            let made = copy(cx, this)?;
            inplace_repeat(cx, &made, times)
        }),
        inplace_concat: Some(|cx, this, other| {
            extend(cx, payload(this), other)?;
            Ok(this.clone())
        }),
        inplace_repeat: Some(inplace_repeat),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| Ok(cx.alloc_as(class, Deque::default()))),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &Deque {
    this.downcast::<Deque>().expect("the slots of deque get deques")
}

methods! { METHODS in "deque" {
    /// Add an item at the right end.
    "append(self, item, /)" => append;
    /// Add an item at the left end.
    "appendleft(self, item, /)" => append_left;
    /// Remove all items.
    "clear(self, /)" => |cx: &mut Cx, this: &Deque| drop(change(this).take(cx));
    /// A new deque of the same items.
    "copy(self, /)" => copy;
    /// A new deque of the same items.
    "__copy__(self, /)" => copy;
    /// How many items equal the value.
    "count(self, value, /)" => count;
    /// Add the items of an iterable at the right end.
    "extend(self, iterable, /)" => extend;
    /// Add the items of an iterable at the left end, one after the other, so that their order is turned around.
    "extendleft(self, iterable, /)" => extend_left;
    /// (self, value, [start, [stop]])
    /// The first position of an item that equals the value; ValueError if there is none.
    "index(self, value, start=0, stop=9223372036854775807, /)" => index;
    /// Put an item before the one at the position.
    "insert(self, index, value, /)" => insert;
    /// Remove and return the item at the right end.
    "pop(self, /)" => |cx: &mut Cx, this: &Deque| { let item = change(this).get_mut(cx).pop_back(); taken(cx, item) };
    /// Remove and return the item at the left end.
    "popleft(self, /)" => |cx: &mut Cx, this: &Deque| { let item = change(this).get_mut(cx).pop_front(); taken(cx, item) };
    /// Remove the first item that equals the value; ValueError if there is none.
    "remove(self, value, /)" => remove;
    /// Turn the order of the items around, in place.
    "reverse(self, /)" => |cx: &mut Cx, this: &Deque| change(this).get_mut(cx).make_contiguous().reverse();
    /// Move items from the right end to the left one, `n` of them; to the right if it is negative.
    "rotate(self, n=1, /)" => rotate;
    /// An iterator over the items, the last one first.
    "__reversed__(self, /)" => |cx: &mut Cx, this: &Value| {
        let (deque, version, at) = (Payload::new(Some(this.clone())), payload(this).version.get(), payload(this).items.get(cx).len());
        cx.alloc(DequeReverseIterator { deque, at: Cell::new(at), version })
    };
    /// How a pickle makes the deque again.
    "__reduce__(self, /)" => reduce;
    /// The size in memory, in bytes.
    "__sizeof__(self, /)" => |cx: &mut Cx, this: &Deque| size_of::<Deque>() + this.items.get(cx).capacity() * size_of::<Value>();
    /// The type with the type of its items.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

attributes! { ATTRIBUTES {
    /// The greatest number of items, or None.
    "maxlen" => |cx, this| Ok(limit_value(cx, this)), readonly;
} }

fn limit_value(cx: &mut Cx, this: &Value) -> Value {
    payload(this).limit.get().map_or(Value::NONE, |limit| cx.int(limit as i64))
}

binding!(init: "deque(self, iterable=<missing>, maxlen=None)" => |cx: &mut Cx, this: &Deque, iterable: Option<&Value>, limit: OrNone<&Value>| -> Res<()> {
    let limit = match limit.0 {
        Some(limit) if !ops::is_int(limit) => return Err(cx.type_error("an integer is required")),
        Some(limit) => Some(ops::index::as_ssize(cx, limit)?),
        None => None,
    };
    if limit.is_some_and(|limit| limit < 0) {
        return Err(cx.value_error("maxlen must be non-negative"));
    }
    this.limit.set(limit.map(|limit| limit as usize));
    drop(change(this).take(cx));
    match iterable {
        Some(iterable) => extend(cx, this, iterable),
        None => Ok(()),
    }
});

/// The items, to be changed.
fn change(this: &Deque) -> &Payload<VecDeque<Value>> {
    this.version.set(this.version.get() + 1);
    &this.items
}

fn taken(cx: &mut Cx, item: Option<Value>) -> Res<Value> {
    item.ok_or_else(|| raise::index_error(cx, "pop from an empty deque"))
}

fn append(cx: &mut Cx, this: &Deque, item: Value) -> Res<()> {
    let limit = this.limit.get().unwrap_or(usize::MAX);
    let items = change(this).get_mut(cx);
    if items.try_reserve(1).is_err() {
        return Err(raise::memory_error(cx));
    }
    items.push_back(item);
    if items.len() > limit {
        drop(items.pop_front());
    }
    Ok(())
}

fn append_left(cx: &mut Cx, this: &Deque, item: Value) -> Res<()> {
    let limit = this.limit.get().unwrap_or(usize::MAX);
    let items = change(this).get_mut(cx);
    if items.try_reserve(1).is_err() {
        return Err(raise::memory_error(cx));
    }
    items.push_front(item);
    if items.len() > limit {
        drop(items.pop_back());
    }
    Ok(())
}

/// What is iterated over to add it to a deque: the deque itself as it is now.
fn source(cx: &mut Cx, this: &Deque, iterable: &Value) -> Value {
    match iterable.downcast::<Deque>() {
        Some(same) if std::ptr::eq(same, this) => {
            let items = this.items.get(cx).iter().cloned().collect();
            cx.list(items)
        }
        _ => iterable.clone(),
    }
}

fn extend(cx: &mut Cx, this: &Deque, iterable: &Value) -> Res<()> {
    let source = source(cx, this, iterable);
    ops::iter::for_each(cx, &source, |cx, item| append(cx, this, item).map(|()| true))
}

fn extend_left(cx: &mut Cx, this: &Deque, iterable: &Value) -> Res<()> {
    let source = source(cx, this, iterable);
    ops::iter::for_each(cx, &source, |cx, item| append_left(cx, this, item).map(|()| true))
}

fn copy(cx: &mut Cx, this: &Value) -> Res<Value> {
    let inside = payload(this);
    if this.exact::<Deque>().is_some() {
        let items: VecDeque<Value> = inside.items.get(cx).clone();
        return Ok(cx.alloc(Deque { items: Payload::new(items), limit: inside.limit.clone(), version: Cell::new(0) }));
    }
    let (class, limit) = (cx.type_of(this), limit_value(cx, this));
    if limit.is_none() { cx.call(&class, std::slice::from_ref(this)) } else { cx.call(&class, &[this.clone(), limit]) }
}

fn mutated(cx: &mut Cx) -> Raised {
    raise::runtime_error(cx, "deque mutated during iteration")
}

/// The first position from `start` on and before `stop` where the item is or equals the wanted one.
fn find(cx: &mut Cx, this: &Deque, wanted: &Value, start: usize, stop: usize) -> Res<Option<usize>> {
    let version = this.version.get();
    let mut at = start;
    while let Some(item) = this.items.get(cx).get(at).filter(|_| at < stop).cloned() {
        let found = same(cx, &item, wanted)?;
        if this.version.get() != version {
            return Err(mutated(cx));
        }
        if found {
            return Ok(Some(at));
        }
        at += 1;
    }
    Ok(None)
}

fn count(cx: &mut Cx, this: &Deque, value: &Value) -> Res<usize> {
    let (mut count, mut at) = (0, 0);
    while let Some(found) = find(cx, this, value, at, usize::MAX)? {
        count += 1;
        at = found + 1;
    }
    Ok(count)
}

fn index(cx: &mut Cx, this: &Deque, value: &Value, start: Bound, stop: Bound) -> Res<usize> {
    let (start, stop) = slice::clip(start.0, stop.0, this.items.get(cx).len());
    match find(cx, this, value, start, stop)? {
        Some(at) => Ok(at),
        None => Err(not_in_deque(cx, value)?),
    }
}

fn not_in_deque(cx: &mut Cx, value: &Value) -> Res<Raised> {
    let value = ops::repr_text(cx, value)?;
    Ok(cx.value_error(format!("{value} is not in deque")))
}

fn insert(cx: &mut Cx, this: &Deque, index: i64, value: Value) -> Res<()> {
    let length = this.items.get(cx).len();
    if this.limit.get() == Some(length) {
        return Err(raise::index_error(cx, "deque already at its maximum size"));
    }
    let (at, _) = slice::clip(index, 0, length);
    let items = change(this).get_mut(cx);
    if items.try_reserve(1).is_err() {
        return Err(raise::memory_error(cx));
    }
    items.insert(at, value);
    Ok(())
}

fn remove(cx: &mut Cx, this: &Deque, value: &Value) -> Res<()> {
    let version = this.version.get();
    let found = match find(cx, this, value, 0, usize::MAX) {
        Err(_) if this.version.get() != version => {
            return Err(raise::index_error(cx, "deque mutated during remove()."));
        }
        found => found?,
    };
    match found {
        Some(at) => {
            drop(change(this).get_mut(cx).remove(at));
            Ok(())
        }
        None => Err(not_in_deque(cx, value)?),
    }
}

fn rotate(cx: &mut Cx, this: &Deque, n: i64) {
    let items = change(this).get_mut(cx);
    if !items.is_empty() {
        items.rotate_right(n.rem_euclid(items.len() as i64) as usize);
    }
}

fn reduce(cx: &mut Cx, this: &Value) -> Res<Value> {
    let limit = limit_value(cx, this);
    let arguments = if limit.is_none() {
        cx.tuple(Vec::new())
    } else {
        let empty = cx.tuple(Vec::new());
        cx.tuple(vec![empty, limit])
    };
    let name = cx.names().__getstate__;
    let state = special::call_optional(cx, this, name, &[])?.unwrap_or(Value::NONE);
    let (class, iterator) = (cx.type_of(this), ops::iter::iter(cx, this)?);
    Ok(cx.tuple(vec![class, arguments, state, iterator]))
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    ops::container_repr(cx, this, "[...]", |cx| {
        let items = ops::iter::collect(cx, this)?;
        let items = cx.list(items);
        let name = text_of(cx.ty(this).name.get(cx));
        let items = ops::repr_text(cx, &items)?;
        Ok(match payload(this).limit.get() {
            Some(limit) => cx.str(&format!("{name}({items}, maxlen={limit})")),
            None => cx.str(&format!("{name}({items})")),
        })
    })
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    let Some(other) = other.downcast::<Deque>() else { return Ok(Value::NOT_IMPLEMENTED) };
    let this = payload(this);
    let equality = matches!(how, Comparison::Eq | Comparison::Ne);
    if equality && this.items.get(cx).len() != other.items.get(cx).len() {
        return Ok(Value::bool(how == Comparison::Ne));
    }
    let versions = (this.version.get(), other.version.get());
    let mut at = 0;
    loop {
        let (left, right) = (this.items.get(cx).get(at).cloned(), other.items.get(cx).get(at).cloned());
        let (Some(left), Some(right)) = (left, right) else { break };
        let equal = same(cx, &left, &right)?;
        if (this.version.get(), other.version.get()) != versions {
            return Err(mutated(cx));
        }
        if !equal {
            return if equality {
                Ok(Value::bool(how == Comparison::Ne))
            } else {
                compare_values(cx, &left, &right, how)
            };
        }
        at += 1;
    }
    Ok(Value::bool(how.holds(this.items.get(cx).len().cmp(&other.items.get(cx).len()))))
}

fn position(cx: &mut Cx, this: &Deque, at: i64) -> Res<usize> {
    match slice::position(at, this.items.get(cx).len()) {
        Some(at) => Ok(at),
        None => Err(raise::index_out_of_range(cx, "deque")),
    }
}

fn get_item(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    if !ops::index::is_index(cx, key) {
        let found = cx.type_name(key);
        return Err(cx.type_error(format!("sequence index must be integer, not '{found}'")));
    }
    let at = ops::index::as_subscript(cx, key)?;
    let at = position(cx, payload(this), at)?;
    Ok(payload(this).items.get(cx)[at].clone())
}

fn set_item(cx: &mut Cx, this: &Value, key: &Value, value: Option<&Value>) -> Res<()> {
    if !ops::index::is_index(cx, key) {
        let found = cx.type_name(key);
        return Err(cx.type_error(format!("sequence index must be integer, not '{found}'")));
    }
    let at = ops::index::as_subscript(cx, key)?;
    let at = position(cx, payload(this), at)?;
    match value {
        Some(value) => drop(std::mem::replace(&mut payload(this).items.get_mut(cx)[at], value.clone())),
        None => drop(change(payload(this)).get_mut(cx).remove(at)),
    }
    Ok(())
}

fn concat(cx: &mut Cx, this: &Value, other: &Value) -> Res<Value> {
    if other.downcast::<Deque>().is_none() {
        return Err(sequence::cannot_concatenate(cx, "deque", other));
    }
    let made = copy(cx, this)?;
    extend(cx, payload(&made), other)?;
    Ok(made)
}

fn inplace_repeat(cx: &mut Cx, this: &Value, times: i64) -> Res<Value> {
    let inside = payload(this);
    let once: Vec<Value> = inside.items.get(cx).iter().cloned().collect();
    let length = once.len().saturating_mul(times.max(0) as usize);
    // What would fall out at the left end need not be put in.
    let kept = length.min(inside.limit.get().unwrap_or(usize::MAX));
    ops::memory::check(cx, kept, size_of::<Value>())?;
    let items = change(inside).get_mut(cx);
    items.clear();
    if items.try_reserve(kept).is_err() {
        return Err(raise::memory_error(cx));
    }
    let skipped = if once.is_empty() { 0 } else { (length - kept) % once.len() };
    items.extend(once.iter().cycle().skip(skipped).take(kept).cloned());
    Ok(this.clone())
}

/// Declares an iterator over deques: `step` gives the position of the next item and the state after it.
macro_rules! deque_iterator {
    ($(#[doc = $doc:literal])* $Type:ident $NAME:ident $METHODS:ident $name:literal $short:literal $next:ident $step:expr, $left:expr) => {
        $(#[doc = $doc])*
        pub(crate) struct $Type {
            deque: Payload<Option<Value>>,
            at: Cell<usize>,
            version: u64,
        }

        object!($Type = kinds::$NAME, $name, { deque });

        pub(super) static $NAME: TypeSpec = TypeSpec {
            name: $name,
            shape: $Type::SHAPE,
            flags: NO_NEW | ONE_STEP,
            slots: iterator_slots($next),
            methods: &[$METHODS],
            ..TypeSpec::DEFAULT
        };

        methods! { $METHODS in $short {
            /// How many items are left, as far as one knows.
            "__length_hint__(self, /)" => |cx: &mut Cx, this: &$Type| match this.deque.get(cx) {
                Some(deque) => $left(this.at.get(), payload(deque).items.get(cx).len()),
                None => 0,
            };
        } }

        fn $next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
            let iterator = this.downcast::<$Type>().expect("the slots of an iterator get it");
            let Some(deque) = iterator.deque.get(cx) else { return Ok(None) };
            let deque = payload(deque);
            if deque.version.get() != iterator.version {
                drop(iterator.deque.take(cx));
                return Err(mutated(cx));
            }
            let step: Option<(usize, usize)> = $step(iterator.at.get());
            let item = step.and_then(|(at, after)| Some((deque.items.get(cx).get(at)?.clone(), after)));
            match item {
                Some((item, after)) => {
                    iterator.at.set(after);
                    Ok(Some(item))
                }
                None => {
                    drop(iterator.deque.take(cx));
                    Ok(None)
                }
            }
        }
    };
}

deque_iterator!(
    /// `iter(deque)`: the position of the next item.
    DequeIterator DEQUE_ITERATOR ITERATOR_METHODS "collections._deque_iterator" "_deque_iterator" next_item
    |at| Some((at, at + 1)), |at: usize, length: usize| length.saturating_sub(at)
);
deque_iterator!(
    /// `reversed(deque)`: the position behind the next item.
    DequeReverseIterator DEQUE_REVERSE_ITERATOR REVERSE_ITERATOR_METHODS "collections._deque_reverse_iterator" "_deque_reverse_iterator"
    next_reversed
    |at: usize| at.checked_sub(1).map(|at| (at, at)), |at: usize, length: usize| at.min(length)
);
