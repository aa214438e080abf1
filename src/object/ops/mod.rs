//! Abstract operations on values: each asks the type's slot, as CPython does, and knows the error when there is none.

pub(crate) mod arith;
pub(crate) mod buffer;
pub(crate) mod compare;
pub(crate) mod dict;
pub(crate) mod hash;
pub(crate) mod index;
pub(crate) mod isinstance;
pub(crate) mod item;
pub(crate) mod iter;
pub(crate) mod memory;
pub(crate) mod set;
pub(crate) mod slice;

use super::layout::dict::Dict;
use super::layout::int::Int;
use super::layout::set::{FrozenSet, Set};
use super::layout::str::Str;
use super::{Cx, Res};
use crate::heap::{Value, Word};

/// `bool(value)`.
#[inline]
pub(crate) fn truth(cx: &mut Cx, value: &Value) -> Res<bool> {
    let word = value.word();
    if let Some(truth) = word.as_bool() {
        Ok(truth)
    } else if word.is_int() {
        Ok(word.as_int() != 0)
    } else if word == Word::NONE {
        Ok(false)
    } else if word.is_flonum() {
        Ok(word.as_flonum() != 0.0)
    } else {
        truth_slowly(cx, value)
    }
}

fn truth_slowly(cx: &mut Cx, value: &Value) -> Res<bool> {
    let slots = cx.ty(value).slots.get(cx);
    match (slots.bool, slots.length) {
        (Some(truth), _) => truth(cx, value),
        (None, Some(length)) => Ok(length(cx, value)? != 0),
        (None, None) => Ok(true),
    }
}

/// Whether the value is an int, a bool included.
pub(crate) fn is_int(value: &Value) -> bool {
    value.word().is_int() || value.word().as_bool().is_some() || value.downcast::<Int>().is_some()
}

/// `repr(value)`: a string.
pub(crate) fn repr(cx: &mut Cx, value: &Value) -> Res<Value> {
    let Some(repr) = cx.ty(value).slots.get(cx).repr else { return super::object_repr(cx, value) };
    let text = cx.nest(" while getting the repr of an object", |cx| repr(cx, value))?;
    if text.downcast::<Str>().is_none() {
        let found = cx.type_name(&text);
        return Err(cx.type_error(format!("__repr__ returned non-string (type {found})")));
    }
    Ok(text)
}

/// The `repr` of a container: `inside` writes it, unless the container's `repr` is under way already, which gives `recursive`.
pub(crate) fn container_repr(
    cx: &mut Cx,
    this: &Value,
    recursive: &str,
    inside: impl FnOnce(&mut Cx) -> Res<Value>,
) -> Res<Value> {
    if cx.reprs.contains(&this.word()) {
        return Ok(cx.str(recursive));
    }
    cx.reprs.push(this.word());
    let result = inside(cx);
    cx.reprs.pop();
    result
}

/// `str(value)`: a string.
pub(crate) fn str(cx: &mut Cx, value: &Value) -> Res<Value> {
    if value.exact::<Str>().is_some() {
        return Ok(value.clone());
    }
    let Some(str) = cx.ty(value).slots.get(cx).str else { return repr(cx, value) };
    let text = cx.nest(" while getting the str of an object", |cx| str(cx, value))?;
    if text.downcast::<Str>().is_none() {
        let found = cx.type_name(&text);
        return Err(cx.type_error(format!("__str__ returned non-string (type {found})")));
    }
    Ok(text)
}

/// `repr(value)` as text for messages and for building larger texts.
pub(crate) fn repr_text(cx: &mut Cx, value: &Value) -> Res<String> {
    Ok(super::native::text_of(&repr(cx, value)?))
}

/// `format(value, spec)`, where `spec` is a string.
pub(crate) fn format(cx: &mut Cx, value: &Value, spec: &Value) -> Res<Value> {
    let plain = spec.downcast::<Str>().is_some_and(Str::is_empty);
    if plain && (value.exact::<Str>().is_some() || value.word().is_int()) {
        return str(cx, value);
    }
    let name = cx.names().__format__;
    let Some(result) = super::special::call_optional(cx, value, name, std::slice::from_ref(spec))? else {
        let found = cx.type_name(value);
        return Err(cx.type_error(format!("Type {found} doesn't define __format__")));
    };
    if result.downcast::<Str>().is_none() {
        let found = cx.type_name(&result);
        return Err(cx.type_error(format!("__format__ must return a str, not {found}")));
    }
    Ok(result)
}

/// `len(value)`.
pub(crate) fn length(cx: &mut Cx, value: &Value) -> Res<usize> {
    match cx.ty(value).slots.get(cx).length {
        Some(length) => length(cx, value),
        None => {
            let name = cx.type_name(value);
            Err(cx.type_error(format!("object of type '{name}' has no len()")))
        }
    }
}

/// `item in container`.
pub(crate) fn contains(cx: &mut Cx, container: &Value, item: &Value) -> Res<bool> {
    // What is looked for most, where it is looked for most.
    if let Some(hash) = hash::quick_hash(item) {
        if let Some(dict) = container.exact::<Dict>() {
            return Ok(dict::find(cx, dict, item, hash)?.is_some());
        }
        let set = container.exact::<Set>().map(|set| &set.body);
        if let Some(set) = set.or_else(|| container.exact::<FrozenSet>().map(|set| &set.body)) {
            return Ok(set::find(cx, set, item, hash)?.is_some());
        }
    }
    match cx.ty(container).slots.get(cx).contains {
        Some(contains) => contains(cx, container, item),
        None => iter::contains_by_iteration(cx, container, item),
    }
}

/// `callable(value)`.
pub(crate) fn is_callable(cx: &Cx, value: &Value) -> bool {
    cx.ty(value).slots.get(cx).call.is_some()
}
