//! `bisect`: finding the place of an item in a sorted sequence by halving.

use super::add_functions;
use crate::heap::Value;
use crate::object::layout::list::List;
use crate::object::native::functions;
use crate::object::ops::compare::{Comparison, holds};
use crate::object::{Cx, Res, ops};

/// Fills the modules `bisect` and `_bisect`.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_bisect", FUNCTIONS);
    for (alias, name) in [("bisect", "bisect_right"), ("insort", "insort_right")] {
        let name = cx.intern(name);
        if let Some(function) = ops::dict::get_name(cx, dict, name) {
            ops::dict::set_text(cx, dict, alias, function);
        }
    }
    Ok(())
}

functions! { FUNCTIONS in "_bisect" {
    /// The position behind all items that are not greater than `x`.
    "bisect_right(a, x, lo=0, hi=None, *, key=None)" =>
        |cx: &mut Cx, a: &Value, x: &Value, lo: i64, hi: &Value, key: &Value| find(cx, a, x, lo, hi, key, Side::Right);
    /// Insert `x` behind all items that are not greater.
    "insort_right(a, x, lo=0, hi=None, *, key=None)" =>
        |cx: &mut Cx, a: &Value, x: &Value, lo: i64, hi: &Value, key: &Value| insert(cx, a, x, lo, hi, key, Side::Right);
    /// The position before all items that are not smaller than `x`.
    "bisect_left(a, x, lo=0, hi=None, *, key=None)" =>
        |cx: &mut Cx, a: &Value, x: &Value, lo: i64, hi: &Value, key: &Value| find(cx, a, x, lo, hi, key, Side::Left);
    /// Insert `x` before all items that are not smaller.
    "insort_left(a, x, lo=0, hi=None, *, key=None)" =>
        |cx: &mut Cx, a: &Value, x: &Value, lo: i64, hi: &Value, key: &Value| insert(cx, a, x, lo, hi, key, Side::Left);
} }

/// Of which side of equal items the position is.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Right,
}

/// The position of `x` among the items from `lo` to `hi`, which `key` prepares for the comparison (but not `x`).
fn find(cx: &mut Cx, a: &Value, x: &Value, lo: i64, hi: &Value, key: &Value, side: Side) -> Res<i64> {
    if lo < 0 {
        return Err(cx.value_error("lo must be non-negative"));
    }
    let mut lo = lo;
    let mut hi = match hi.is_none() {
        false if !ops::index::is_index(cx, hi) => {
            let found = cx.type_name(hi);
            return Err(cx.type_error(format!("argument should be integer or None, not '{found}'")));
        }
        false => ops::index::as_index(cx, hi)?,
        true => ops::length(cx, a)? as i64,
    };
    if lo < hi && a.downcast::<crate::object::layout::dict::Dict>().is_some() {
        let found = cx.type_name(a);
        return Err(cx.type_error(format!("{found} is not a sequence")));
    }
    while lo < hi {
        // Neither is negative, so the sum fits as an unsigned number.
        let middle = ((lo as u64 + hi as u64) / 2) as i64;
        let mut item = at(cx, a, middle)?;
        if !key.is_none() {
            item = cx.call(key, &[item])?;
        }
        let is_before = match side {
            Side::Left => holds(cx, &item, x, Comparison::Lt)?,
            Side::Right => !holds(cx, x, &item, Comparison::Lt)?,
        };
        if is_before {
            lo = middle + 1;
        } else {
            hi = middle;
        }
    }
    Ok(lo)
}

fn at(cx: &mut Cx, a: &Value, at: i64) -> Res<Value> {
    if let Some(list) = a.exact::<List>()
        && let Some(item) = list.items.get(cx).get(at as usize)
    {
        return Ok(item.clone());
    }
    if cx.ty(a).slots.get(cx).get_item.is_none() {
        let found = cx.type_name(a);
        return Err(cx.type_error(format!("'{found}' object does not support indexing")));
    }
    let at = cx.int(at);
    ops::item::get(cx, a, &at)
}

fn insert(cx: &mut Cx, a: &Value, x: &Value, lo: i64, hi: &Value, key: &Value, side: Side) -> Res<()> {
    let wanted = if key.is_none() { x.clone() } else { cx.call(key, std::slice::from_ref(x))? };
    let at = find(cx, a, &wanted, lo, hi, key, side)?;
    if let Some(list) = a.exact::<List>() {
        let items = list.items.get_mut(cx);
        if items.try_reserve(1).is_err() {
            return Err(crate::object::raise::memory_error(cx));
        }
        items.insert((at as usize).min(items.len()), x.clone());
        return Ok(());
    }
    let (at, name) = (cx.int(at), cx.intern("insert"));
    cx.call_method(a, name, &[at, x.clone()])?;
    Ok(())
}
