//! Numbers where Rust needs them: indices, lengths, doubles.

use crate::algo::big_int::BigInt;
use crate::heap::Value;
use crate::object::exception_tree::Exc;
use crate::object::layout::int::Int;
use crate::object::warn::warn;
use crate::object::{Cx, Res, kinds, raise};

/// Whether the value can be an index.
pub(crate) fn is_index(cx: &Cx, value: &Value) -> bool {
    value.word().is_int() || cx.ty(value).slots.get(cx).index.is_some()
}

/// `operator.index(value)`: an int.
pub(crate) fn index(cx: &mut Cx, value: &Value) -> Res<Value> {
    if super::is_int(value) {
        return Ok(value.clone());
    }
    let Some(function) = cx.ty(value).slots.get(cx).index else {
        let name = cx.type_name(value);
        return Err(cx.type_error(format!("'{name}' object cannot be interpreted as an integer")));
    };
    let result = function(cx, value)?;
    if !super::is_int(&result) {
        let name = cx.type_name(&result);
        return Err(cx.type_error(format!("__index__ returned non-int (type {name})")));
    }
    if !is_exact_int(&result) {
        warn_of_subclass(cx, "__index__", "int", &result)?;
    }
    Ok(result)
}

/// Whether the value is an int and of no subclass, so no bool either.
pub(crate) fn is_exact_int(value: &Value) -> bool {
    value.word().is_int() || value.exact::<Int>().is_some()
}

/// The warning that a special method, named with its class if that is said, returned an instance of a subclass of what it should.
#[cold]
pub(crate) fn warn_of_subclass(cx: &mut Cx, method: &str, wanted: &str, result: &Value) -> Res<()> {
    let found = cx.type_name(result);
    let message = format!(
        "{method} returned non-{wanted} (type {found}).  The ability to return an instance of a strict subclass of {wanted} is \
         deprecated, and may be removed in a future version of Python."
    );
    warn(cx, Exc::DeprecationWarning, &message, 1)
}

/// The double that `__float__` of `value` returned.
pub(crate) fn returned_double(cx: &mut Cx, value: &Value, result: &Value) -> Res<f64> {
    let Some(double) = result.as_float() else {
        let (own, found) = (cx.type_name(value), cx.type_name(result));
        return Err(cx.type_error(format!("{own}.__float__ returned non-float (type {found})")));
    };
    if !cx.class_of(result).is(&cx.kind_type(kinds::FLOAT)) {
        let own = cx.type_name(value);
        warn_of_subclass(cx, &format!("{own}.__float__"), "float", result)?;
    }
    Ok(double)
}

/// The value of an int, if it fits; `None` for big ones.
pub(crate) fn small(value: &Value) -> Option<i64> {
    match value.word().as_bool() {
        _ if value.word().is_int() => Some(value.word().as_int()),
        Some(truth) => Some(truth as i64),
        None => value.downcast::<Int>().and_then(|int| int.value.to_i64()),
    }
}

/// The value of an int of any size.
pub(crate) fn big(value: &Value) -> Option<BigInt> {
    match value.word().as_bool() {
        _ if value.word().is_int() => Some(BigInt::from(value.word().as_int())),
        Some(truth) => Some(BigInt::from(truth as i64)),
        None => value.downcast::<Int>().map(|int| int.value.clone()),
    }
}

/// An index; OverflowError when it is too large for one.
pub(crate) fn as_index(cx: &mut Cx, value: &Value) -> Res<i64> {
    let int = index(cx, value)?;
    match small(&int) {
        Some(int) => Ok(int),
        None => {
            let name = cx.type_name(value);
            Err(cx.raise(Exc::OverflowError, format!("cannot fit '{name}' into an index-sized integer")))
        }
    }
}

/// An index as an argument of a native function.
pub(crate) fn as_ssize(cx: &mut Cx, value: &Value) -> Res<i64> {
    let int = index(cx, value)?;
    small(&int).ok_or_else(|| raise::overflow_error(cx, "Python int too large to convert to C ssize_t"))
}

/// An index as `IndexError` complains about it.
pub(crate) fn as_subscript(cx: &mut Cx, value: &Value) -> Res<i64> {
    let int = index(cx, value)?;
    match small(&int) {
        Some(int) => Ok(int),
        None => {
            let name = cx.type_name(value);
            Err(cx.raise(Exc::IndexError, format!("cannot fit '{name}' into an index-sized integer")))
        }
    }
}

/// A bound of a slice: too large ones are cut off at the limits of an index.
pub(crate) fn as_bound(cx: &mut Cx, value: &Value) -> Res<i64> {
    if !is_index(cx, value) {
        return Err(cx.type_error("slice indices must be integers or None or have an __index__ method"));
    }
    let int = index(cx, value)?;
    Ok(small(&int).unwrap_or_else(|| if big(&int).is_some_and(|big| big.is_negative()) { i64::MIN } else { i64::MAX }))
}

/// What `__len__` returned.
pub(crate) fn length(cx: &mut Cx, value: &Value) -> Res<usize> {
    let int = index(cx, value)?;
    match small(&int) {
        Some(length) if length >= 0 => Ok(length as usize),
        Some(_) => Err(cx.value_error("__len__() should return >= 0")),
        None if big(&int).is_some_and(|big| big.is_negative()) => Err(cx.value_error("__len__() should return >= 0")),
        None => {
            let name = cx.type_name(value);
            Err(raise::overflow_error(cx, format!("cannot fit '{name}' into an index-sized integer")))
        }
    }
}

/// A double of a float, or of what has `__float__` or `__index__`.
pub(crate) fn as_double(cx: &mut Cx, value: &Value) -> Res<f64> {
    if let Some(double) = value.as_float() {
        return Ok(double);
    }
    if let Some(double) = int_as_double(cx, value) {
        return double;
    }
    if let Some(function) = cx.ty(value).slots.get(cx).float {
        let result = function(cx, value)?;
        return returned_double(cx, value, &result);
    }
    if is_index(cx, value) {
        let int = index(cx, value)?;
        return int_as_double(cx, &int).expect("an index is an int");
    }
    let name = cx.type_name(value);
    Err(cx.type_error(format!("must be real number, not {name}")))
}

fn int_as_double(cx: &mut Cx, value: &Value) -> Option<Res<f64>> {
    if let Some(int) = small(value) {
        return Some(Ok(int as f64));
    }
    let big = big(value)?;
    Some(match big.to_f64() {
        Some(double) => Ok(double),
        None => Err(raise::overflow_error(cx, "int too large to convert to float")),
    })
}
