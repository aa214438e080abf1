//! What puts items together: `accumulate`, `batched`, `groupby`, `pairwise`, `zip_longest`.

use super::{expect, iterator_type};
use crate::heap::{Object, Payload, Value};
use crate::object::layout::tuple::Pairs;
use crate::object::native::{OrNone, binding};
use crate::object::ops::compare::same;
use crate::object::ops::iter::Source;
use crate::object::type_object::{NO_NEW, TypeSpec};
use crate::object::{Args, Cx, Res, Str, kinds, object, ops, raise};
use crate::types::iterators::iterator_slots;
use smallvec::SmallVec;
use std::cell::Cell;

pub(crate) struct Accumulate {
    iterator: Source,
    /// None for addition.
    function: Option<Value>,
    /// The first total, before it was given out.
    initial: Payload<Option<Value>>,
    total: Payload<Option<Value>>,
}

object!(Accumulate = kinds::ACCUMULATE, "itertools.accumulate", { iterator, function, initial, total });

pub(super) static ACCUMULATE: TypeSpec = iterator_type(
    "itertools.accumulate",
    Accumulate::SHAPE,
    "The sums of the items up to each one; or what another function of the last result and an item gives.",
    new_accumulate,
    next_total,
    &[],
);

binding!(new_accumulate: "accumulate(cls, iterable, func=None, *, initial=None)" =>
    |cx: &mut Cx, class: &Value, iterable: &Value, function: OrNone<Value>, initial: OrNone<Value>| -> Res<Value> {
        let iterator = Source::of(cx, iterable)?;
        let (function, initial) = (function.0, Payload::new(initial.0));
        Ok(cx.alloc_as(class, Accumulate { iterator, function, initial, total: Payload::default() }))
    }
);

fn next_total(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<Accumulate>().expect("the slots of accumulate get one");
    if let Some(initial) = inside.initial.take(cx) {
        drop(inside.total.replace(cx, Some(initial.clone())));
        return Ok(Some(initial));
    }
    let Some(item) = inside.iterator.next(cx)? else { return Ok(None) };
    let total = match (inside.total.get(cx).clone(), &inside.function) {
        (None, _) => item,
        (Some(total), None) => ops::arith::binary(cx, &ops::arith::ADD, &total, &item)?,
        (Some(total), Some(function)) => cx.call(function, &[total, item])?,
    };
    drop(inside.total.replace(cx, Some(total.clone())));
    Ok(Some(total))
}

pub(crate) struct Batched {
    iterator: Payload<Option<Source>>,
    size: usize,
    strict: bool,
}

object!(Batched = kinds::BATCHED, "itertools.batched", { iterator });

pub(super) static BATCHED: TypeSpec = iterator_type(
    "itertools.batched",
    Batched::SHAPE,
    "Tuples of `n` items, one after the other; the last one may be shorter, unless `strict`.",
    new_batched,
    next_batch,
    &[],
);

binding!(new_batched: "batched(cls, iterable, n, *, strict=False)" =>
    |cx: &mut Cx, class: &Value, iterable: &Value, n: i64, strict: bool| -> Res<Value> {
        if n < 1 {
            return Err(cx.value_error("n must be at least one"));
        }
        let iterator = Payload::new(Some(Source::of(cx, iterable)?));
        Ok(cx.alloc_as(class, Batched { iterator, size: n as usize, strict }))
    }
);

fn next_batch(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<Batched>().expect("the slots of batched get one");
    let Some(iterator) = inside.iterator.get(cx).clone() else { return Ok(None) };
    let mut items = Vec::new();
    while items.len() < inside.size {
        let Some(item) = iterator.next(cx)? else { break };
        if items.try_reserve(1).is_err() {
            return Err(raise::memory_error(cx));
        }
        items.push(item);
    }
    if items.len() == inside.size {
        return Ok(Some(cx.tuple(items)));
    }
    drop(inside.iterator.take(cx));
    if items.is_empty() {
        return Ok(None);
    }
    if inside.strict {
        return Err(cx.value_error("batched(): incomplete batch"));
    }
    Ok(Some(cx.tuple(items)))
}

pub(crate) struct Pairwise {
    iterator: Payload<Option<Source>>,
    last: Payload<Option<Value>>,
    pairs: Pairs,
}

object!(Pairwise = kinds::PAIRWISE, "itertools.pairwise", { iterator, last, pairs });

pub(super) static PAIRWISE: TypeSpec = iterator_type(
    "itertools.pairwise",
    Pairwise::SHAPE,
    "Pairs of an item and the one after it.",
    new_pairwise,
    next_pair,
    &[],
);

fn new_pairwise(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let [iterable] = expect(cx, class, "pairwise", args)?;
    let iterator = Payload::new(Some(Source::of(cx, iterable)?));
    Ok(cx.alloc_as(class, Pairwise { iterator, last: Payload::default(), pairs: Pairs::default() }))
}

fn next_pair(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<Pairwise>().expect("the slots of pairwise get one");
    let Some(iterator) = inside.iterator.get(cx).clone() else { return Ok(None) };
    let first = match inside.last.get(cx).clone() {
        Some(last) => Some(last),
        None => {
            let first = iterator.next(cx)?;
            // Asking for the item may have asked this iterator in turn.
            drop(inside.last.replace(cx, first.clone()));
            first
        }
    };
    let second = match first {
        Some(_) => iterator.next(cx)?,
        None => None,
    };
    match (first, second) {
        (Some(first), Some(second)) => {
            drop(inside.last.replace(cx, Some(second.clone())));
            Ok(Some(inside.pairs.give(cx, [first, second])))
        }
        _ => {
            drop((inside.iterator.take(cx), inside.last.take(cx)));
            Ok(None)
        }
    }
}

pub(crate) struct ZipLongest {
    /// None for those that have ended.
    iterators: Payload<Vec<Option<Source>>>,
    fill: Value,
    active: Cell<usize>,
    results: Pairs,
}

object!(ZipLongest = kinds::ZIP_LONGEST, "itertools.zip_longest", { iterators, fill, results });

pub(super) static ZIP_LONGEST: TypeSpec = iterator_type(
    "itertools.zip_longest",
    ZipLongest::SHAPE,
    "Tuples of one item of each iterable, until the longest has ended; `fillvalue` stands for what is missing.",
    new_zip_longest,
    next_longest,
    &[],
);

fn new_zip_longest(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let mut fill = Value::NONE;
    for (name, value) in args.keywords() {
        if !name.downcast::<Str>().is_some_and(|name| name.is("fillvalue")) {
            return Err(cx.type_error("zip_longest() got an unexpected keyword argument"));
        }
        fill = value.clone();
    }
    let iterators =
        args.positional().iter().map(|iterable| Source::of(cx, iterable).map(Some)).collect::<Res<Vec<_>>>()?;
    let active = Cell::new(iterators.len());
    Ok(cx.alloc_as(class, ZipLongest { iterators: Payload::new(iterators), fill, active, results: Pairs::default() }))
}

fn next_longest(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<ZipLongest>().expect("the slots of zip_longest get one");
    if inside.active.get() == 0 {
        return Ok(None);
    }
    let count = inside.iterators.get(cx).len();
    let mut items: SmallVec<[Value; 4]> = SmallVec::with_capacity(count);
    for at in 0..count {
        let item = match inside.iterators.get(cx)[at].clone() {
            Some(iterator) => match iterator.next(cx) {
                Ok(Some(item)) => item,
                ended => {
                    drop(inside.iterators.get_mut(cx)[at].take());
                    inside.active.set(inside.active.get().saturating_sub(1));
                    if let Err(raised) = ended {
                        inside.active.set(0);
                        return Err(raised);
                    }
                    if inside.active.get() == 0 {
                        return Ok(None);
                    }
                    inside.fill.clone()
                }
            },
            None => inside.fill.clone(),
        };
        items.push(item);
    }
    Ok(Some(inside.results.give_items(cx, count, items.into_iter())))
}

pub(crate) struct GroupBy {
    iterator: Source,
    /// None for the items themselves.
    key: Option<Value>,
    /// The key of the group given out last.
    group_key: Payload<Option<Value>>,
    /// The item that was read last, with its key, before a group has given it out.
    item: Payload<Option<Value>>,
    item_key: Payload<Option<Value>>,
    /// Which of the groups may still give out items.
    group: Cell<u64>,
    pairs: Pairs,
}

object!(GroupBy = kinds::GROUP_BY, "itertools.groupby", { iterator, key, group_key, item, item_key, pairs });

pub(super) static GROUP_BY: TypeSpec = iterator_type(
    "itertools.groupby",
    GroupBy::SHAPE,
    "Pairs of a key and an iterator over the items next to each other that have it.",
    new_group_by,
    next_group,
    &[],
);

/// An iterator over one group.
pub(crate) struct Grouper {
    parent: Value,
    key: Value,
    number: u64,
}

object!(Grouper = kinds::GROUPER, "itertools._grouper", { parent, key });

pub(super) static GROUPER: TypeSpec = TypeSpec {
    name: "itertools._grouper",
    shape: Grouper::SHAPE,
    flags: NO_NEW,
    slots: iterator_slots(next_in_group),
    ..TypeSpec::DEFAULT
};

binding!(new_group_by: "groupby(cls, iterable, key=None)" => |cx: &mut Cx, class: &Value, iterable: &Value, key: OrNone<Value>| -> Res<Value> {
    let iterator = Source::of(cx, iterable)?;
    let inside = GroupBy {
        iterator,
        key: key.0,
        group_key: Payload::default(),
        item: Payload::default(),
        item_key: Payload::default(),
        group: Cell::new(0),
        pairs: Pairs::default(),
    };
    Ok(cx.alloc_as(class, inside))
});

/// Reads the next item; false at the end.
fn read(cx: &mut Cx, inside: &GroupBy) -> Res<bool> {
    let Some(item) = inside.iterator.next(cx)? else { return Ok(false) };
    let key = match &inside.key {
        Some(key) => cx.call(key, std::slice::from_ref(&item))?,
        None => item.clone(),
    };
    drop((inside.item.replace(cx, Some(item)), inside.item_key.replace(cx, Some(key))));
    Ok(true)
}

fn next_group(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<GroupBy>().expect("the slots of groupby get one");
    inside.group.set(inside.group.get() + 1);
    // What is left of the last group is passed over.
    loop {
        match (inside.item_key.get(cx).clone(), inside.group_key.get(cx).clone()) {
            (Some(_), None) => break,
            (Some(key), Some(group_key)) if !same(cx, &group_key, &key)? => break,
            _ => {}
        }
        if !read(cx, inside)? {
            return Ok(None);
        }
    }
    let Some(key) = inside.item_key.get(cx).clone() else { return Ok(None) };
    drop(inside.group_key.replace(cx, Some(key.clone())));
    let grouper = cx.alloc(Grouper { parent: this.clone(), key: key.clone(), number: inside.group.get() });
    Ok(Some(inside.pairs.give(cx, [key, grouper])))
}

fn next_in_group(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let grouper = this.downcast::<Grouper>().expect("the slots of an iterator get it");
    let inside = grouper.parent.downcast::<GroupBy>().expect("groups are made by groupby");
    if inside.group.get() != grouper.number {
        return Ok(None);
    }
    if inside.item.get(cx).is_none() && !read(cx, inside)? {
        return Ok(None);
    }
    let Some(key) = inside.item_key.get(cx).clone() else { return Ok(None) };
    if !same(cx, &grouper.key, &key)? {
        return Ok(None);
    }
    drop(inside.item_key.take(cx));
    Ok(inside.item.take(cx))
}
