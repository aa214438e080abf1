//! Hashing.

use crate::algo::hash as numeric;
use crate::heap::Value;
use crate::object::layout::str::Str;
use crate::object::{Cx, Res, raise};

/// `hash(value)`.
#[inline]
pub(crate) fn hash(cx: &mut Cx, value: &Value) -> Res<i64> {
    match quick_hash(value) {
        Some(hash) => Ok(hash),
        None => hash_slowly(cx, value),
    }
}

/// The hash of small ints and exact strings, which needs no Python.
#[inline]
pub(crate) fn quick_hash(value: &Value) -> Option<i64> {
    if let Some(int) = value.as_int() {
        return Some(numeric::int(int));
    }
    value.exact::<Str>().map(crate::object::hash_str)
}

fn hash_slowly(cx: &mut Cx, value: &Value) -> Res<i64> {
    cx.check_native_stack()?;
    match cx.ty(value).slots.get(cx).hash {
        Some(function) => function(cx, value),
        None => Err(raise::unhashable(cx, value)),
    }
}

/// The hash of an object that compares by identity.
pub(crate) fn by_identity(_: &mut Cx, value: &Value) -> Res<i64> {
    let address = value.word().bits() as u64;
    Ok(address.rotate_right(4) as i64)
}
