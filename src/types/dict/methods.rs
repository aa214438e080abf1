//! The slots and methods of `dict`.

use super::iterators::{KeyIterator, ReverseKeyIterator};
use super::update::{merge, merge_arguments, merge_dict};
use super::views::{DictItems, DictKeys, DictValues};
use crate::heap::{Object, Value};
use crate::object::layout::dict::Dict;
use crate::object::layout::str::StrBuilder;
use crate::object::native::methods;
use crate::object::ops::compare::{Comparison, same};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, MAPPING, MATCH_SELF, TypeSpec};
use crate::object::{Args, Cx, Exc, Res, attr, generic_alias, ops, raise};
use crate::types::sequence::push_repr;

pub(crate) static DICT: TypeSpec = TypeSpec {
    name: "dict",
    shape: Dict::SHAPE,
    doc: "Values found by their keys, in the order in which the keys came.\n\n\
        The argument is a mapping, or an iterable of pairs of a key and a value; keyword arguments are added to it.",
    flags: BASE_TYPE | MAPPING | MATCH_SELF,
    slots: Slots {
        repr: Some(repr),
        compare: Some(compare),
        init: Some(init),
        iter: Some(|cx, this| Ok(KeyIterator::start(cx, this))),
        length: Some(|cx, this| Ok(payload(this).len(cx))),
        get_item: Some(get_item),
        set_item: Some(set_item),
        contains: Some(contains),
        or: Some(or),
        inplace_or: Some(|cx, this, other| {
            merge(cx, this, other)?;
            Ok(this.clone())
        }),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| Ok(cx.alloc_as(class, Dict::default()))),
    methods: &[METHODS],
    ..TypeSpec::DEFAULT
};

pub(crate) fn payload(this: &Value) -> &Dict {
    this.downcast::<Dict>().expect("the slots of dict get dicts")
}

methods! { METHODS in "dict" {
    /// Remove all entries.
    "clear(self, /)" => |cx: &mut Cx, this: &Dict| drop(this.take_all(cx));
    /// A new dict of the same entries.
    "copy(self, /)" => copy;
    /// A new dict with these keys, all with the same value.
    class "fromkeys(cls, iterable, value=None, /)" => from_keys;
    /// The value at the key, or the default if it is not there.
    "get(self, key, default=None, /)" => |cx: &mut Cx, this: &Value, key: &Value, default: Value| -> Res<Value> {
        Ok(ops::dict::get(cx, this, key)?.unwrap_or(default))
    };
    /// The entries, as pairs: a view that follows the dict.
    "items(self, /)" => |cx: &mut Cx, this: &Value| cx.alloc(DictItems { dict: this.clone() });
    /// The keys: a view that follows the dict.
    "keys(self, /)" => |cx: &mut Cx, this: &Value| cx.alloc(DictKeys { dict: this.clone() });
    /// Remove the key and return its value, or the default if it is not there; KeyError without one.
    "pop(self, key, default=<missing>, /)" => pop;
    /// Remove and return the newest entry as a pair; KeyError if the dict is empty.
    "popitem(self, /)" => pop_item;
    /// The value at the key, which is put there if nothing is.
    "setdefault(self, key, default=None, /)" => set_default;
    /// Take over the entries of a mapping, or of an iterable of pairs, and the keyword arguments.
    "update(self, /, *args, **kwargs)" => |cx: &mut Cx, this: &Value, args: &[Value], kwargs: &Value| -> Res<()> {
        merge_arguments(cx, this, "update", args, kwargs)
    };
    /// The values: a view that follows the dict.
    "values(self, /)" => |cx: &mut Cx, this: &Value| cx.alloc(DictValues { dict: this.clone() });
    /// An iterator over the keys, the newest first.
    "__reversed__(self, /)" => |cx: &mut Cx, this: &Value| ReverseKeyIterator::start(cx, this);
    /// The size in memory, in bytes.
    "__sizeof__(self, /)" => |cx: &mut Cx, this: &Dict| 48 + this.table.get(cx).allocated();
    /// The dict type with the types of its keys and values.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

fn init(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    if args.all().is_empty() {
        return Ok(());
    }
    let positional = args.positional();
    if positional.len() > 1 {
        return Err(cx.type_error(format!("dict expected at most 1 argument, got {}", positional.len())));
    }
    if let [source] = positional {
        merge(cx, this, source)?;
    }
    for (name, value) in args.keywords() {
        ops::dict::set(cx, this, name, value.clone())?;
    }
    Ok(())
}

/// An exact dict of the same entries.
pub(crate) fn copy(cx: &mut Cx, this: &Dict) -> Res<Value> {
    match this.copy_table(cx) {
        Some(table) => Ok(cx.alloc(Dict::of(table))),
        None => Err(raise::memory_error(cx)),
    }
}

fn from_keys(cx: &mut Cx, class: &Value, iterable: &Value, value: &Value) -> Res<Value> {
    let made = cx.call(class, &[])?;
    let is_plain = made.exact::<Dict>().is_some();
    ops::iter::for_each(cx, iterable, |cx, key| {
        if is_plain {
            ops::dict::set(cx, &made, &key, value.clone())?;
        } else {
            ops::item::set(cx, &made, &key, value)?;
        }
        Ok(true)
    })?;
    Ok(made)
}

pub(crate) fn pop(cx: &mut Cx, this: &Value, key: &Value, default: Option<Value>) -> Res<Value> {
    // An empty dict does not even ask for the hash.
    let found = if payload(this).len(cx) == 0 { None } else { ops::dict::remove(cx, this, key)? };
    match found.or(default) {
        Some(value) => Ok(value),
        None => Err(raise::key_error(cx, key)),
    }
}

fn pop_item(cx: &mut Cx, this: &Dict) -> Res<Value> {
    match this.pop_last(cx) {
        Some((key, value)) => Ok(cx.tuple(vec![key, value])),
        None => Err(cx.raise(Exc::KeyError, "popitem(): dictionary is empty")),
    }
}

fn set_default(cx: &mut Cx, this: &Dict, key: &Value, default: Value) -> Res<Value> {
    let hash = ops::hash::hash(cx, key)?;
    match ops::dict::find(cx, this, key, hash)? {
        Some(at) => Ok(this.value_at(cx, at)),
        None => {
            ops::dict::insert(cx, this, key, hash, default.clone())?;
            Ok(default)
        }
    }
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    ops::container_repr(cx, this, "{...}", |cx| {
        let mut text = StrBuilder::new();
        repr_entries(cx, payload(this), &mut text)?;
        Ok(text.finish(cx.heap()))
    })
}

/// Writes `{key: value, …}`.
pub(crate) fn repr_entries(cx: &mut Cx, this: &Dict, text: &mut StrBuilder) -> Res<()> {
    text.push_text("{");
    let (mut from, mut first) = (0, true);
    while let Some((at, key, value)) = this.next_from(cx, from) {
        if !first {
            text.push_text(", ");
        }
        push_repr(cx, text, &key)?;
        text.push_text(": ");
        push_repr(cx, text, &value)?;
        (from, first) = (at + 1, false);
    }
    text.push_text("}");
    Ok(())
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    match (other.downcast::<Dict>(), how) {
        (Some(other), Comparison::Eq | Comparison::Ne) => {
            let equal = equal(cx, payload(this), other)?;
            Ok(Value::bool(equal == (how == Comparison::Eq)))
        }
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// Whether two dicts have the same keys with equal values.
pub(crate) fn equal(cx: &mut Cx, lhs: &Dict, rhs: &Dict) -> Res<bool> {
    if lhs.len(cx) != rhs.len(cx) {
        return Ok(false);
    }
    let mut from = 0;
    while let Some((at, key, value)) = lhs.next_from(cx, from) {
        let hash = lhs.table.get(cx).hash_at(at);
        let Some(found) = ops::dict::find(cx, rhs, &key, hash)? else { return Ok(false) };
        let other = rhs.value_at(cx, found);
        if !same(cx, &other, &value)? {
            return Ok(false);
        }
        from = at + 1;
    }
    Ok(true)
}

fn get_item(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    match ops::dict::get(cx, this, key)? {
        Some(value) => Ok(value),
        None => missing(cx, this, key),
    }
}

/// What `__missing__` of a subclass says about a key that is not there.
#[cold]
fn missing(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    if this.exact::<Dict>().is_none() {
        let name = cx.names().__missing__;
        if let Some(method) = attr::lookup_special(cx, this, name)? {
            return cx.call(&method, std::slice::from_ref(key));
        }
    }
    Err(raise::key_error(cx, key))
}

fn set_item(cx: &mut Cx, this: &Value, key: &Value, value: Option<&Value>) -> Res<()> {
    match value {
        Some(value) => ops::dict::set(cx, this, key, value.clone()),
        None => match ops::dict::remove(cx, this, key)? {
            Some(_) => Ok(()),
            None => Err(raise::key_error(cx, key)),
        },
    }
}

fn contains(cx: &mut Cx, this: &Value, key: &Value) -> Res<bool> {
    let hash = ops::hash::hash(cx, key)?;
    Ok(ops::dict::find(cx, payload(this), key, hash)?.is_some())
}

fn or(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    let (Some(left), Some(_)) = (lhs.downcast::<Dict>(), rhs.downcast::<Dict>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let union = copy(cx, left)?;
    merge_dict(cx, payload(&union), rhs)?;
    Ok(union)
}
