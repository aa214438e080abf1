//! Comparisons.

use crate::heap::{Value, Word};
use crate::object::layout::str::Str;
use crate::object::name::Name;
use crate::object::{Cx, Res};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Comparison {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}

impl Comparison {
    /// In the order of the dunders in the table of slots.
    pub(crate) const ALL: [Comparison; 6] =
        [Comparison::Lt, Comparison::Le, Comparison::Eq, Comparison::Ne, Comparison::Gt, Comparison::Ge];

    /// What the other operand is asked.
    pub(crate) fn swapped(self) -> Comparison {
        match self {
            Comparison::Lt => Comparison::Gt,
            Comparison::Le => Comparison::Ge,
            Comparison::Gt => Comparison::Lt,
            Comparison::Ge => Comparison::Le,
            same => same,
        }
    }

    pub(crate) fn name(self, cx: &Cx) -> Name {
        let names = cx.names();
        [names.__lt__, names.__le__, names.__eq__, names.__ne__, names.__gt__, names.__ge__][self as usize]
    }

    pub(crate) fn sign(self) -> &'static str {
        ["<", "<=", "==", "!=", ">", ">="][self as usize]
    }

    /// The answer for an order.
    #[inline]
    pub(crate) fn holds(self, order: std::cmp::Ordering) -> bool {
        match self {
            Comparison::Lt => order.is_lt(),
            Comparison::Le => order.is_le(),
            Comparison::Eq => order.is_eq(),
            Comparison::Ne => order.is_ne(),
            Comparison::Gt => order.is_gt(),
            Comparison::Ge => order.is_ge(),
        }
    }

    /// The answer for two floats.
    #[inline]
    pub(crate) fn holds_for(self, lhs: f64, rhs: f64) -> bool {
        match self {
            Comparison::Lt => lhs < rhs,
            Comparison::Le => lhs <= rhs,
            Comparison::Eq => lhs == rhs,
            Comparison::Ne => lhs != rhs,
            Comparison::Gt => lhs > rhs,
            Comparison::Ge => lhs >= rhs,
        }
    }
}

/// `lhs how rhs`, whatever that gives.
pub(crate) fn compare(cx: &mut Cx, lhs: &Value, rhs: &Value, how: Comparison) -> Res<Value> {
    let (x, y) = (lhs.word(), rhs.word());
    if x.both_int(y) {
        return Ok(Value::bool(how.holds(x.as_int().cmp(&y.as_int()))));
    }
    if x.both_flonum(y) {
        return Ok(Value::bool(how.holds_for(x.as_flonum(), y.as_flonum())));
    }
    if let (Some(lhs), Some(rhs)) = (lhs.exact::<Str>(), rhs.exact::<Str>()) {
        return Ok(Value::bool(match how {
            Comparison::Eq => lhs.same(rhs),
            Comparison::Ne => !lhs.same(rhs),
            _ => how.holds(lhs.order(rhs)),
        }));
    }
    cx.nest(" in comparison", |cx| compare_by_slots(cx, lhs, rhs, how))
}

fn compare_by_slots(cx: &mut Cx, lhs: &Value, rhs: &Value, how: Comparison) -> Res<Value> {
    let mut try_right = true;
    if !std::ptr::eq(cx.ty(lhs), cx.ty(rhs))
        && cx.is_subtype(&cx.type_of(rhs), &cx.type_of(lhs))
        && let Some(compare) = cx.ty(rhs).slots.get(cx).compare
    {
        try_right = false;
        let result = compare(cx, rhs, lhs, how.swapped())?;
        if !result.is_not_implemented() {
            return Ok(result);
        }
    }
    if let Some(compare) = cx.ty(lhs).slots.get(cx).compare {
        let result = compare(cx, lhs, rhs, how)?;
        if !result.is_not_implemented() {
            return Ok(result);
        }
    }
    if try_right && let Some(compare) = cx.ty(rhs).slots.get(cx).compare {
        let result = compare(cx, rhs, lhs, how.swapped())?;
        if !result.is_not_implemented() {
            return Ok(result);
        }
    }
    match how {
        Comparison::Eq => Ok(Value::bool(lhs.is(rhs))),
        Comparison::Ne => Ok(Value::bool(!lhs.is(rhs))),
        _ => {
            let (left, right) = (cx.type_name(lhs), cx.type_name(rhs));
            let sign = how.sign();
            Err(cx.type_error(format!("'{sign}' not supported between instances of '{left}' and '{right}'")))
        }
    }
}

/// `bool(lhs how rhs)`.
#[inline]
pub(crate) fn holds(cx: &mut Cx, lhs: &Value, rhs: &Value, how: Comparison) -> Res<bool> {
    let result = compare(cx, lhs, rhs, how)?;
    crate::object::ops::truth(cx, &result)
}

/// `lhs is rhs or lhs == rhs`: what containers mean by equal.
#[inline]
pub(crate) fn same(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<bool> {
    match quick_same(lhs, rhs) {
        Some(same) => Ok(same),
        None => holds(cx, lhs, rhs, Comparison::Eq),
    }
}

/// The answer of `same` for identical values, numbers in the word itself, None, and exact strings, which need no Python.
#[inline]
pub(crate) fn quick_same(lhs: &Value, rhs: &Value) -> Option<bool> {
    let (x, y) = (lhs.word(), rhs.word());
    if x == y {
        // NaN, too, is the same as itself.
        return Some(true);
    }
    if x.both_int(y) {
        return Some(false);
    }
    if x.is_counted() && y.is_counted() {
        return match (lhs.exact::<Str>(), rhs.exact::<Str>()) {
            (Some(lhs), Some(rhs)) => Some(lhs.same(rhs)),
            _ => None,
        };
    }
    if x.both_flonum(y) {
        return Some(x.as_flonum() == y.as_flonum());
    }
    if x.is_counted() || y.is_counted() {
        let counted = if x.is_counted() { lhs } else { rhs };
        return counted.exact::<Str>().map(|_| false);
    }
    if x == Word::NONE || y == Word::NONE { Some(false) } else { None }
}
