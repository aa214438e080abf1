//! `+`, `*`, comparison, `in` and subscripts of strings.

use super::{exact, payload, search, slice};
use crate::heap::Value;
use crate::object::layout::str::{self, Str, StrBuilder};
use crate::object::ops::compare::Comparison;
use crate::object::ops::slice::{Bounds, Subscript};
use crate::object::{Cx, Res, ops, raise};

pub(super) fn concat(cx: &mut Cx, this: &Value, other: &Value) -> Res<Value> {
    let (Some(lhs), Some(rhs)) = (this.downcast::<Str>(), other.downcast::<Str>()) else {
        let found = cx.type_name(other);
        return Err(cx.type_error(format!("can only concatenate str (not \"{found}\") to str")));
    };
    if lhs.is_empty() {
        return Ok(exact(cx, other));
    }
    if rhs.is_empty() {
        return Ok(exact(cx, this));
    }
    ops::memory::check(cx, lhs.len().saturating_add(rhs.len()), lhs.width().max(rhs.width()))?;
    Ok(str::concat(cx.heap(), lhs, rhs))
}

pub(super) fn repeat(cx: &mut Cx, this: &Value, times: i64) -> Res<Value> {
    let text = payload(this);
    if times <= 0 || text.is_empty() {
        return Ok(cx.str(""));
    }
    if times == 1 {
        return Ok(exact(cx, this));
    }
    match text.len().checked_mul(times as usize) {
        Some(length) if length <= isize::MAX as usize => ops::memory::check(cx, length, text.width())?,
        _ => return Err(raise::overflow_error(cx, "repeated string is too long")),
    }
    Ok(str::repeat(cx.heap(), text, times as usize))
}

pub(super) fn compare(_: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    let (Some(lhs), Some(rhs)) = (this.downcast::<Str>(), other.downcast::<Str>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    Ok(Value::bool(match how {
        Comparison::Eq => lhs.same(rhs),
        Comparison::Ne => !lhs.same(rhs),
        _ => how.holds(lhs.order(rhs)),
    }))
}

pub(super) fn contains(cx: &mut Cx, this: &Value, item: &Value) -> Res<bool> {
    let Some(part) = item.downcast::<Str>() else {
        return Err(raise::wrong_type(cx, "'in <string>' requires string as left operand", item));
    };
    let text = payload(this);
    Ok(search::find(text, part, 0, text.len()).is_some())
}

pub(super) fn get_item(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    let text = payload(this);
    if key.exact::<crate::object::layout::slice::Slice>().is_none() && !ops::index::is_index(cx, key) {
        let found = cx.type_name(key);
        return Err(cx.type_error(format!("string indices must be integers, not '{found}'")));
    }
    match ops::slice::subscript(cx, key, "string")? {
        Subscript::At(at) => match ops::slice::position(at, text.len()) {
            Some(at) => Ok(cx.char(text.char_at(at))),
            None => Err(raise::index_out_of_range(cx, "string")),
        },
        Subscript::Slice(bounds) => Ok(part(cx, this, bounds)),
    }
}

/// A string of the characters that a slice names.
pub(crate) fn part(cx: &Cx, this: &Value, bounds: Bounds) -> Value {
    let text = payload(this);
    let span = bounds.within(text.len());
    if span.step == 1 || span.length <= 1 {
        return slice(cx, this, span.start as usize, span.start as usize + span.length);
    }
    if let Some(text) = text.as_ascii() {
        let text = text.as_bytes();
        let bytes: Vec<u8> = match span.step {
            -1 => text[(span.start + 1) as usize - span.length..=span.start as usize].iter().rev().copied().collect(),
            _ => span.positions().map(|at| text[at]).collect(),
        };
        return str::str_of_latin1(cx.heap(), &bytes);
    }
    let mut builder = StrBuilder::with_capacity(span.length);
    span.positions().for_each(|at| builder.push(text.char_at(at)));
    super::finish(cx, &builder)
}
