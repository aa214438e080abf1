//! Views of dicts: `keys()` and `items()`, which behave like sets, and `values()`.

use super::iterators::{
    ItemIterator, KeyIterator, ReverseItemIterator, ReverseKeyIterator, ReverseValueIterator, ValueIterator,
};
use super::methods::payload;
use crate::heap::{Object, Value};
use crate::object::layout::set::body;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, methods};
use crate::object::ops::compare::{Comparison, same};
use crate::object::slots::Slots;
use crate::object::type_object::{NO_NEW, TypeSpec};
use crate::object::{Cx, Res, kinds, object, ops};
use crate::types::mapping_proxy;
use crate::types::sequence::push_repr;
use crate::types::set;

pub(crate) struct DictKeys {
    pub(crate) dict: Value,
}

object!(DictKeys = kinds::DICT_KEYS, "dict_keys", { dict });

pub(crate) struct DictValues {
    pub(crate) dict: Value,
}

object!(DictValues = kinds::DICT_VALUES, "dict_values", { dict });

pub(crate) struct DictItems {
    pub(crate) dict: Value,
}

object!(DictItems = kinds::DICT_ITEMS, "dict_items", { dict });

/// What keys and items have in common, and values have not.
const SET_SLOTS: Slots = Slots {
    compare: Some(compare),
    and: Some(and),
    or: Some(|cx, lhs, rhs| {
        let union = set::set_of(cx, lhs)?;
        set::update(cx, &union, rhs)?;
        Ok(union)
    }),
    subtract: Some(|cx, lhs, rhs| {
        let difference = set::set_of(cx, lhs)?;
        set::difference_update(cx, &difference, rhs)?;
        Ok(difference)
    }),
    xor: Some(|cx, lhs, rhs| {
        let difference = set::set_of(cx, lhs)?;
        set::symmetric_difference_update(cx, &difference, rhs)?;
        Ok(difference)
    }),
    repr: Some(repr),
    length: Some(length),
    ..Slots::NONE
};

pub(crate) static DICT_KEYS: TypeSpec = TypeSpec {
    name: "dict_keys",
    shape: DictKeys::SHAPE,
    flags: NO_NEW,
    slots: Slots {
        iter: Some(|cx, this| Ok(KeyIterator::start(cx, dict_of(this)))),
        contains: Some(contains),
        ..SET_SLOTS
    },
    methods: &[KEYS_METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

pub(crate) static DICT_ITEMS: TypeSpec = TypeSpec {
    name: "dict_items",
    shape: DictItems::SHAPE,
    flags: NO_NEW,
    slots: Slots {
        iter: Some(|cx, this| Ok(ItemIterator::start(cx, dict_of(this)))),
        contains: Some(contains),
        ..SET_SLOTS
    },
    methods: &[ITEMS_METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

pub(crate) static DICT_VALUES: TypeSpec = TypeSpec {
    name: "dict_values",
    shape: DictValues::SHAPE,
    flags: NO_NEW,
    slots: Slots {
        iter: Some(|cx, this| Ok(ValueIterator::start(cx, dict_of(this)))),
        repr: Some(repr),
        length: Some(length),
        ..Slots::NONE
    },
    methods: &[VALUES_METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

methods! { KEYS_METHODS in "dict_keys" {
    /// Whether no key is in the iterable.
    "isdisjoint(self, object, /)" => is_disjoint;
    /// An iterator over the keys, the newest first.
    "__reversed__(self, /)" => |cx: &mut Cx, this: &DictKeys| ReverseKeyIterator::start(cx, &this.dict);
} }

methods! { ITEMS_METHODS in "dict_items" {
    /// Whether no entry is in the iterable.
    "isdisjoint(self, object, /)" => is_disjoint;
    /// An iterator over the entries, the newest first.
    "__reversed__(self, /)" => |cx: &mut Cx, this: &DictItems| ReverseItemIterator::start(cx, &this.dict);
} }

methods! { VALUES_METHODS in "dict_values" {
    /// An iterator over the values, the newest first.
    "__reversed__(self, /)" => |cx: &mut Cx, this: &DictValues| ReverseValueIterator::start(cx, &this.dict);
} }

attributes! { ATTRIBUTES {
    /// The dict, read-only.
    "mapping" => |cx, this| Ok(mapping_proxy::new(cx, dict_of(this).clone()));
} }

/// The dict of any view.
fn dict_of(this: &Value) -> &Value {
    if let Some(view) = this.downcast::<DictKeys>() {
        &view.dict
    } else if let Some(view) = this.downcast::<DictItems>() {
        &view.dict
    } else {
        &this.downcast::<DictValues>().expect("the slots of views get views").dict
    }
}

fn is_set_view(value: &Value) -> bool {
    value.downcast::<DictKeys>().is_some() || value.downcast::<DictItems>().is_some()
}

fn length(cx: &mut Cx, this: &Value) -> Res<usize> {
    Ok(payload(dict_of(this)).len(cx))
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    ops::container_repr(cx, this, "...", |cx| {
        let items = ops::iter::collect(cx, this)?;
        let items = cx.list(items);
        let mut text = crate::object::layout::str::StrBuilder::new();
        text.push_text(&cx.type_name(this));
        text.push_text("(");
        push_repr(cx, &mut text, &items)?;
        text.push_text(")");
        Ok(text.finish(cx.heap()))
    })
}

/// Whether a value is in a view of keys or of entries.
fn contains(cx: &mut Cx, this: &Value, value: &Value) -> Res<bool> {
    let dict = dict_of(this);
    if this.downcast::<DictKeys>().is_some() {
        let hash = ops::hash::hash(cx, value)?;
        return Ok(ops::dict::find(cx, payload(dict), value, hash)?.is_some());
    }
    let Some([key, value]) = value.downcast::<Tuple>().map(Tuple::items) else { return Ok(false) };
    match ops::dict::get(cx, dict, key)? {
        Some(found) => same(cx, &found, value),
        None => Ok(false),
    }
}

/// Whether all items of `this` are in `other`.
fn all_in(cx: &mut Cx, this: &Value, other: &Value) -> Res<bool> {
    let mut all = true;
    ops::iter::for_each(cx, this, |cx, item| {
        all = ops::contains(cx, other, &item)?;
        Ok(all)
    })?;
    Ok(all)
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    if body(other).is_none() && !is_set_view(other) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (own, others) = (length(cx, this)?, ops::length(cx, other)?);
    Ok(Value::bool(match how {
        Comparison::Eq => own == others && all_in(cx, this, other)?,
        Comparison::Ne => own != others || !all_in(cx, this, other)?,
        Comparison::Lt => own < others && all_in(cx, this, other)?,
        Comparison::Le => own <= others && all_in(cx, this, other)?,
        Comparison::Gt => own > others && all_in(cx, other, this)?,
        Comparison::Ge => own >= others && all_in(cx, other, this)?,
    }))
}

fn and(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    // One of the two is a view; the shorter one of two views is gone through.
    let (mut view, mut other) = if is_set_view(lhs) { (lhs, rhs) } else { (rhs, lhs) };
    if is_set_view(other) && length(cx, other)? > length(cx, view)? {
        (view, other) = (other, view);
    }
    let result = set::set_of_items(cx, Vec::new())?;
    ops::iter::for_each(cx, other, |cx, item| {
        if contains(cx, view, &item)? {
            set::add(cx, &result, &item)?;
        }
        Ok(true)
    })?;
    Ok(result)
}

fn is_disjoint(cx: &mut Cx, this: &Value, other: &Value) -> Res<bool> {
    if this.is(other) {
        return Ok(length(cx, this)? == 0);
    }
    let (mut this, mut other) = (this, other);
    if (body(other).is_some() || is_set_view(other)) && ops::length(cx, other)? > length(cx, this)? {
        (this, other) = (other, this);
    }
    let mut disjoint = true;
    ops::iter::for_each(cx, other, |cx, item| {
        disjoint = !ops::contains(cx, this, &item)?;
        Ok(disjoint)
    })?;
    Ok(disjoint)
}
