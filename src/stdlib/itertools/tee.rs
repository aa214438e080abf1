//! `tee`: several iterators over what one gives.
//!
//! The items lie in a chain of blocks, which is filled by the iterator that is ahead. Each iterator has its place in it, and so keeps
//! alive only what is still to come for one of them.

use super::expect;
use crate::heap::{Object, Payload, Value};
use crate::object::native::{functions, methods};
use crate::object::ops::iter::{Source, iter};
use crate::object::type_object::{NO_NEW, TypeSpec};
use crate::object::{Args, Cx, Res, attr, kinds, object, ops, raise};
use crate::types::iterators::iterator_slots;
use std::cell::Cell;

/// How many items a block has.
const BLOCK: usize = 57;

pub(crate) struct TeeBlock {
    iterator: Source,
    items: Payload<Vec<Value>>,
    next: Payload<Option<Value>>,
    /// Whether the iterator is being asked for the next item.
    busy: Cell<bool>,
}

object!(TeeBlock = kinds::TEE_BLOCK, "itertools._tee_dataobject", { iterator, items, next });

pub(super) static TEE_BLOCK: TypeSpec = TypeSpec {
    name: "itertools._tee_dataobject",
    shape: TeeBlock::SHAPE,
    flags: NO_NEW,
    doc: "Items that iterators made by `tee` have in common.",
    ..TypeSpec::DEFAULT
};

pub(crate) struct Tee {
    block: Payload<Value>,
    at: Cell<usize>,
}

object!(Tee = kinds::TEE, "itertools._tee", { block });

pub(super) static TEE: TypeSpec = TypeSpec {
    name: "itertools._tee",
    shape: Tee::SHAPE,
    doc: "An iterator that can be copied.",
    slots: iterator_slots(next_shared),
    new: Some(new_tee),
    methods: &[METHODS],
    ..TypeSpec::DEFAULT
};

methods! { METHODS in "_tee" {
    /// An iterator of its own at the same place.
    "__copy__(self, /)" => |cx: &mut Cx, this: &Tee| {
        let block = this.block.get(cx).clone();
        cx.alloc(Tee { block: Payload::new(block), at: this.at.clone() })
    };
} }

functions! { FUNCTIONS in "itertools" {
    /// `n` iterators of their own over what an iterable gives.
    "tee(iterable, n=2, /)" => tee;
} }

fn new_tee(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let [iterable] = expect(cx, class, "_tee", args)?;
    let iterator = iter(cx, iterable)?;
    if let Some(tee) = iterator.exact::<Tee>() {
        let block = tee.block.get(cx).clone();
        return Ok(cx.alloc(Tee { block: Payload::new(block), at: tee.at.clone() }));
    }
    Ok(tee_of(cx, iterator))
}

fn tee_of(cx: &mut Cx, iterator: Value) -> Value {
    let iterator = Source::new(cx, iterator);
    let block = new_block(cx, iterator);
    cx.alloc(Tee { block: Payload::new(block), at: Cell::new(0) })
}

fn new_block(cx: &mut Cx, iterator: Source) -> Value {
    cx.alloc(TeeBlock { iterator, items: Payload::default(), next: Payload::default(), busy: Cell::new(false) })
}

fn tee(cx: &mut Cx, iterable: &Value, n: i64) -> Res<Value> {
    if n < 0 {
        return Err(cx.value_error("n must be >= 0"));
    }
    ops::memory::check(cx, n as usize, 64)?;
    if n == 0 {
        return Ok(cx.tuple(Vec::new()));
    }
    let iterator = iter(cx, iterable)?;
    let name = cx.names().__copy__;
    let first = match attr::get_optional(cx, &iterator, name)? {
        Some(_) => iterator,
        None => tee_of(cx, iterator),
    };
    let copy = attr::get(cx, &first, name)?;
    let mut made = vec![first];
    for _ in 1..n {
        made.push(cx.call(&copy, &[])?);
    }
    Ok(cx.tuple(made))
}

fn next_shared(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let tee = this.downcast::<Tee>().expect("the slots of an iterator get it");
    let mut block = tee.block.get(cx).clone();
    if tee.at.get() == BLOCK {
        let full = payload(&block);
        let following = match full.next.get(cx).clone() {
            Some(following) => following,
            None => {
                let following = new_block(cx, full.iterator.clone());
                full.next.replace(cx, Some(following.clone()));
                following
            }
        };
        drop(tee.block.replace(cx, following.clone()));
        tee.at.set(0);
        block = following;
    }
    let inside = payload(&block);
    let at = tee.at.get();
    if let Some(item) = inside.items.get(cx).get(at).cloned() {
        tee.at.set(at + 1);
        return Ok(Some(item));
    }
    if inside.busy.replace(true) {
        return Err(raise::runtime_error(cx, "cannot re-enter the tee iterator"));
    }
    let item = inside.iterator.next(cx);
    inside.busy.set(false);
    let Some(item) = item? else { return Ok(None) };
    inside.items.get_mut(cx).push(item.clone());
    tee.at.set(at + 1);
    Ok(Some(item))
}

fn payload(block: &Value) -> &TeeBlock {
    block.downcast::<TeeBlock>().expect("iterators made by tee point to blocks")
}
