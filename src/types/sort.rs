//! Sorting values: `list.sort` and `sorted`.
//!
//! Ints, floats and strings are compared without Python, and then Rust's own stable sort is quicker; everything else goes through
//! `algo::sort`, whose comparison may run Python and fail.

use crate::algo::sort::{self, SortError};
use crate::heap::{Float, Value};
use crate::object::ops::compare::{Comparison, holds};
use crate::object::{Cx, Res, Str, raise};

/// Puts the items in ascending order of what `key` gives for each, or of themselves. On an error all items are there, in some order.
pub(crate) fn sort(cx: &mut Cx, items: &mut Vec<Value>, key: Option<&Value>, reverse: bool) -> Res<()> {
    let Some(key) = key else {
        // Turned around before and after, equal items keep their order.
        if reverse {
            items.reverse();
        }
        let result = sort_by(cx, items, |item| item, || Value::NONE);
        if reverse {
            items.reverse();
        }
        return result;
    };
    let mut keys = crate::object::ops::memory::vector(cx, items.len())?;
    for item in items.iter() {
        keys.push(cx.call(key, std::slice::from_ref(item))?);
    }
    let mut pairs: Vec<(Value, Value)> = Vec::new();
    if pairs.try_reserve_exact(items.len()).is_err() {
        return Err(raise::memory_error(cx));
    }
    pairs.extend(keys.into_iter().zip(items.drain(..)));
    if reverse {
        pairs.reverse();
    }
    let result = sort_by(cx, &mut pairs, |pair| &pair.0, || (Value::NONE, Value::NONE));
    if reverse {
        pairs.reverse();
    }
    items.extend(pairs.into_iter().map(|pair| pair.1));
    result
}

/// What all keys are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    Ints,
    Floats,
    Strings,
    Others,
}

fn kind_of(value: &Value) -> Keys {
    if value.word().is_int() {
        Keys::Ints
    } else if value.word().is_flonum() || value.exact::<Float>().is_some() {
        // NaN is in no order with anything, which only the careful sort endures.
        if value.as_float().is_some_and(f64::is_nan) { Keys::Others } else { Keys::Floats }
    } else if value.exact::<Str>().is_some() {
        Keys::Strings
    } else {
        Keys::Others
    }
}

fn sort_by<T>(cx: &mut Cx, items: &mut [T], key: impl Fn(&T) -> &Value, filler: impl Fn() -> T) -> Res<()> {
    let [first, rest @ ..] = &*items else { return Ok(()) };
    let kind = kind_of(key(first));
    let kind = if rest.iter().all(|item| kind_of(key(item)) == kind) { kind } else { Keys::Others };
    match kind {
        Keys::Ints => items.sort_by_key(|item| key(item).as_int()),
        Keys::Floats => items.sort_by(|x, y| {
            let (x, y) = (key(x).as_float(), key(y).as_float());
            x.partial_cmp(&y).expect("NaN was excluded")
        }),
        Keys::Strings => items.sort_by(|x, y| match (key(x).exact::<Str>(), key(y).exact::<Str>()) {
            (Some(x), Some(y)) => x.order(y),
            _ => unreachable!("all keys are strings"),
        }),
        Keys::Others => {
            let less = |x: &T, y: &T| holds(cx, key(x), key(y), Comparison::Lt);
            match sort::sort(items, filler, less) {
                Ok(()) => {}
                Err(SortError::Compare(raised)) => return Err(raised),
                Err(SortError::Memory) => return Err(raise::memory_error(cx)),
            }
        }
    }
    Ok(())
}
