//! Comparisons.

use crate::heap::{Value, Word};
use crate::object::layout::int::Int;
use crate::object::layout::str::Str;
use crate::object::layout::tuple::Tuple;
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
    if let (Some(lhs), Some(rhs)) = (lhs.exact::<Str>(), rhs.exact::<Str>()) {
        return Ok(Value::bool(match how {
            Comparison::Eq => lhs.same(rhs),
            Comparison::Ne => !lhs.same(rhs),
            _ => how.holds(lhs.order(rhs)),
        }));
    }
    if let Some((x, y)) = doubles(x, y) {
        return Ok(Value::bool(how.holds_for(x, y)));
    }
    cx.nest(" in comparison", |cx| compare_by_slots(cx, lhs, rhs, how))
}

fn compare_by_slots(cx: &mut Cx, lhs: &Value, rhs: &Value, how: Comparison) -> Res<Value> {
    let (left, right) = (cx.ty(lhs), cx.ty(rhs));
    let (same_class, left_slot) = (std::ptr::eq(left, right), left.slots.get(cx).compare);
    let mut try_right = true;
    if !same_class
        && cx.is_instance(rhs, &cx.type_of(lhs))
        && let Some(compare) = right.slots.get(cx).compare
    {
        try_right = false;
        let result = compare(cx, rhs, lhs, how.swapped())?;
        if !result.is_not_implemented() {
            return Ok(result);
        }
    }
    if let Some(compare) = left_slot {
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

/// Two numbers that lie in their words, at least one of them a float, as floats: an int only where that is exact.
#[inline(always)]
fn doubles(x: Word, y: Word) -> Option<(f64, f64)> {
    let double = |word: Word| match () {
        () if word.is_flonum() => Some(word.as_flonum()),
        () if word.is_int() && word.as_int().unsigned_abs() <= 1 << 53 => Some(word.as_int() as f64),
        () => None,
    };
    Some((double(x)?, double(y)?))
}

/// `bool(lhs how rhs)`.
#[inline]
pub(crate) fn holds(cx: &mut Cx, lhs: &Value, rhs: &Value, how: Comparison) -> Res<bool> {
    if lhs.word().both_int(rhs.word()) {
        return Ok(how.holds(lhs.word().as_int().cmp(&rhs.word().as_int())));
    }
    let result = compare(cx, lhs, rhs, how)?;
    crate::object::ops::truth(cx, &result)
}

/// `lhs == rhs`, strings first: most of what is compared and is no number.
#[inline]
pub(crate) fn equal(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<bool> {
    match (lhs.exact::<Str>(), rhs.exact::<Str>()) {
        (Some(lhs), Some(rhs)) => Ok(lhs.same(rhs)),
        _ => holds(cx, lhs, rhs, Comparison::Eq),
    }
}

/// `lhs != rhs`, as `equal`. Not its opposite: there may be a `__ne__`.
#[inline]
pub(crate) fn unequal(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<bool> {
    match (lhs.exact::<Str>(), rhs.exact::<Str>()) {
        (Some(lhs), Some(rhs)) => Ok(!lhs.same(rhs)),
        _ => holds(cx, lhs, rhs, Comparison::Ne),
    }
}

/// `lhs is rhs or lhs == rhs`: what containers mean by equal.
#[inline]
pub(crate) fn same(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<bool> {
    match quick_same(lhs, rhs) {
        Some(same) => Ok(same),
        None => holds(cx, lhs, rhs, Comparison::Eq),
    }
}

/// The answer of `same` for ints that are not small, which anybody can choose so that their hashes collide, and for tuples, which are
/// common as keys, whose items need no Python either and are no tuples.
fn quick_same_others(lhs: &Value, rhs: &Value) -> Option<bool> {
    if let (Some(lhs), Some(rhs)) = (lhs.exact::<Int>(), rhs.exact::<Int>()) {
        return Some(lhs.value == rhs.value);
    }
    let (lhs, rhs) = (lhs.exact::<Tuple>()?, rhs.exact::<Tuple>()?);
    let flat = |item: &Value| item.exact::<Tuple>().is_none();
    if lhs.len() != rhs.len() || !lhs.items().iter().all(flat) {
        return None;
    }
    for (x, y) in lhs.items().iter().zip(rhs.items()) {
        if !quick_same(x, y)? {
            return Some(false);
        }
    }
    Some(true)
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
            _ => quick_same_others(lhs, rhs),
        };
    }
    if x.both_flonum(y) {
        return Some(x.as_flonum() == y.as_flonum());
    }
    if x.is_counted() || y.is_counted() {
        let counted = if x.is_counted() { lhs } else { rhs };
        return (counted.exact::<Str>().is_some()
            || counted.exact::<Int>().is_some() && (lhs.as_int().is_some() || rhs.as_int().is_some()))
        .then_some(false);
    }
    if x == Word::NONE || y == Word::NONE { Some(false) } else { None }
}
