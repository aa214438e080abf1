//! `list`.

use crate::heap::{Object, Payload, Value};
use crate::object::layout::list::{List, ListIterator};
use crate::object::layout::str::StrBuilder;
use crate::object::native::{binding, methods};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, MATCH_SELF, SEQUENCE, TypeSpec};
use crate::object::{Cx, Res, Str, kinds, object, ops, raise};
use std::cell::Cell;

pub(crate) static LIST: TypeSpec = TypeSpec {
    name: "list",
    shape: List::SHAPE,
    doc: "A mutable sequence.\n\nWithout an argument the list is empty; else it has the items of the iterable.",
    flags: BASE_TYPE | SEQUENCE | MATCH_SELF,
    slots: Slots {
        repr: Some(repr),
        init: Some(|cx, this, args| init(cx, this, args).map(drop)),
        iter: Some(iter),
        length: Some(|cx, this| Ok(payload(this).items.get(cx).len())),
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
} }

fn append(cx: &mut Cx, this: &List, object: Value) -> Res<()> {
    let items = this.items.get_mut(cx);
    if items.len() == items.capacity() && items.try_reserve(1).is_err() {
        return Err(raise::memory_error(cx));
    }
    items.push(object);
    Ok(())
}

binding!(init: "list(self, iterable=(), /)" => |cx: &mut Cx, this: &List, iterable: &Value| -> Res<()> {
    let items = ops::iter::collect(cx, iterable)?;
    drop(this.items.replace(cx, items));
    Ok(())
});

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    ops::container_repr(cx, this, "[...]", |cx| {
        let mut text = StrBuilder::new();
        text.push_text("[");
        let mut at = 0;
        while let Some(item) = payload(this).items.get(cx).get(at).cloned() {
            if at != 0 {
                text.push_text(", ");
            }
            let item = ops::repr(cx, &item)?;
            text.push_str(item.downcast::<Str>().expect("repr gives a string"));
            at += 1;
        }
        text.push_text("]");
        Ok(text.finish(cx.heap()))
    })
}

fn iter(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(cx.alloc(ListIterator { list: Payload::new(Some(this.clone())), at: Cell::new(0) }))
}

pub(crate) static LIST_ITERATOR: TypeSpec = TypeSpec {
    name: "list_iterator",
    shape: ListIterator::SHAPE,
    slots: Slots { iter: Some(|_, this| Ok(this.clone())), next: Some(next), ..Slots::NONE },
    ..TypeSpec::DEFAULT
};

fn next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let iterator = this.downcast::<ListIterator>().expect("the slots of an iterator get it");
    let Some(list) = iterator.list.get(cx).clone() else { return Ok(None) };
    match payload(&list).items.get(cx).get(iterator.at.get()).cloned() {
        Some(item) => {
            iterator.at.set(iterator.at.get() + 1);
            Ok(Some(item))
        }
        None => {
            drop(iterator.list.take(cx));
            Ok(None)
        }
    }
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
    slots: Slots { iter: Some(|_, this| Ok(this.clone())), ..Slots::NONE },
    ..TypeSpec::DEFAULT
};
