//! Built-in functions of numbers: `abs`, `divmod`, `pow`, `round`, `sum`, `min`, `max`, `bin`, `oct`, `hex`, `hash`, `id`.

use crate::algo::big_int::BigInt;
use crate::heap::{Float, Value};
use crate::object::layout::bytearray::Bytearray;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::int::Int;
use crate::object::native::functions;
use crate::object::ops::compare::{self, Comparison};
use crate::object::ops::iter::Feed;
use crate::object::ops::{self, arith};
use crate::object::{Cx, Res, Str, special};
use crate::types::int::{self, Operand, text};

functions! { FUNCTIONS {
    /// The absolute value of a number.
    "abs(x, /)" => |cx: &mut Cx, x: &Value| arith::absolute(cx, x);
    /// An int in binary digits, with the prefix 0b.
    "bin(number, /)" => |cx: &mut Cx, number: &Value| prefixed(cx, number, 2, "0b");
    /// The quotient rounded down and the remainder, as a tuple.
    "divmod(x, y, /)" => |cx: &mut Cx, x: &Value, y: &Value| arith::binary(cx, &arith::DIVMOD, x, y);
    /// The hash of an object, which equal objects have in common.
    "hash(obj, /)" => |cx: &mut Cx, obj: &Value| ops::hash::hash(cx, obj);
    /// An int in hexadecimal digits, with the prefix 0x.
    "hex(number, /)" => |cx: &mut Cx, number: &Value| prefixed(cx, number, 16, "0x");
    /// A number that no other living object has.
    "id(obj, /)" => |cx: &mut Cx, obj: &Value| cx.big_int(BigInt::from(obj.word().bits() as u64));
    /// The greatest of the items of an iterable, or of several arguments; by what `key` gives for each, if there is one.
    ///
    /// `default` is returned for an iterable without items.
    "max(*args, key=None, default=<missing>)" => |cx: &mut Cx, key: &Value, default: Option<&Value>, args: &[Value]| {
        extreme(cx, "max", Comparison::Gt, key, default, args)
    };
    /// The least of the items of an iterable, or of several arguments; by what `key` gives for each, if there is one.
    ///
    /// `default` is returned for an iterable without items.
    "min(*args, key=None, default=<missing>)" => |cx: &mut Cx, key: &Value, default: Option<&Value>, args: &[Value]| {
        extreme(cx, "min", Comparison::Lt, key, default, args)
    };
    /// An int in octal digits, with the prefix 0o.
    "oct(number, /)" => |cx: &mut Cx, number: &Value| prefixed(cx, number, 8, "0o");
    /// `base ** exp`, modulo `mod` if there is one, which is much faster than computing the power first.
    "pow(base, exp, mod=None)" => |cx: &mut Cx, base: &Value, exp: &Value, modulus: &Value| {
        arith::power(cx, base, exp, modulus, "** or pow()")
    };
    /// A number rounded to so many decimal digits after the point, ties to the even neighbor; to an int without `ndigits`.
    "round(number, ndigits=None)" => round;
    /// The sum of `start` and the items of an iterable.
    "sum(iterable, /, start=0)" => sum;
} }

fn prefixed(cx: &mut Cx, number: &Value, base: u32, prefix: &str) -> Res<String> {
    let number = ops::index::index(cx, number)?;
    text::prefixed(cx, &number, base, prefix)
}

fn round(cx: &mut Cx, number: &Value, digits: &Value) -> Res<Value> {
    let name = cx.names().__round__;
    let args = if digits.is_none() { &[] } else { std::slice::from_ref(digits) };
    match special::call_optional(cx, number, name, args)? {
        Some(rounded) => Ok(rounded),
        None => {
            let found = cx.type_name(number);
            Err(cx.type_error(format!("type {found} doesn't define __round__ method")))
        }
    }
}

fn extreme(
    cx: &mut Cx,
    name: &str,
    better: Comparison,
    key: &Value,
    default: Option<&Value>,
    args: &[Value],
) -> Res<Value> {
    let feed = match args {
        [] => return Err(cx.type_error(format!("{name} expected at least 1 argument, got 0"))),
        [iterable] => Some(Feed::of(cx, iterable)?),
        _ if default.is_some() => {
            return Err(
                cx.type_error(format!("Cannot specify a default for {name}() with multiple positional arguments"))
            );
        }
        _ => None,
    };
    let best = match feed {
        Some(mut feed) if key.is_none() => best_item(cx, better, |cx| feed.next(cx))?,
        Some(mut feed) => best_by_key(cx, better, key, |cx| feed.next(cx))?,
        None => {
            let mut rest = args.iter();
            let next = |_: &mut Cx| Ok(rest.next().cloned());
            if key.is_none() { best_item(cx, better, next)? } else { best_by_key(cx, better, key, next)? }
        }
    };
    match (best, default) {
        (Some(item), _) => Ok(item),
        (None, Some(default)) => Ok(default.clone()),
        (None, None) => Err(cx.value_error(format!("{name}() iterable argument is empty"))),
    }
}

/// The first item that none is better than.
#[inline]
fn best_item(
    cx: &mut Cx,
    better: Comparison,
    mut next: impl FnMut(&mut Cx) -> Res<Option<Value>>,
) -> Res<Option<Value>> {
    let Some(mut best) = next(cx)? else { return Ok(None) };
    while let Some(item) = next(cx)? {
        if compare::holds(cx, &item, &best, better)? {
            best = item;
        }
    }
    Ok(Some(best))
}

/// The first item than whose key none is better.
fn best_by_key(
    cx: &mut Cx,
    better: Comparison,
    key: &Value,
    mut next: impl FnMut(&mut Cx) -> Res<Option<Value>>,
) -> Res<Option<Value>> {
    let Some(mut best) = next(cx)? else { return Ok(None) };
    let mut best_by = cx.call(key, std::slice::from_ref(&best))?;
    while let Some(item) = next(cx)? {
        let by = cx.call(key, std::slice::from_ref(&item))?;
        if compare::holds(cx, &by, &best_by, better)? {
            (best, best_by) = (item, by);
        }
    }
    Ok(Some(best))
}

fn is_exact_int(value: &Value) -> bool {
    value.word().is_int() || value.exact::<Int>().is_some()
}

fn is_exact_float(value: &Value) -> bool {
    value.word().is_flonum() || value.exact::<Float>().is_some()
}

/// The value of an item that is a small int or a bool.
#[inline]
fn small_item(item: &Value) -> Option<i64> {
    if let Some(small) = item.as_int() {
        return Some(small);
    }
    match int::operand(item)? {
        Operand::Small(small) if is_exact_int(item) || item.word().as_bool().is_some() => Some(small),
        _ => None,
    }
}

/// Ints are added up in a machine word while they fit, then floats with the error of each addition kept apart; whatever else comes
/// is added by its own operator, after which the sum may be an int or a float again no more.
fn sum(cx: &mut Cx, iterable: &Value, start: &Value) -> Res<Value> {
    let mut items = Feed::of(cx, iterable)?;
    let refused = if start.downcast::<Str>().is_some() {
        Some("strings [use ''.join(seq) instead]")
    } else if start.downcast::<Bytes>().is_some() {
        Some("bytes [use b''.join(seq) instead]")
    } else if start.downcast::<Bytearray>().is_some() {
        Some("bytearray [use b''.join(seq) instead]")
    } else {
        None
    };
    if let Some(refused) = refused {
        return Err(cx.type_error(format!("sum() can't sum {refused}")));
    }
    let mut total = start.clone();
    if is_exact_int(start)
        && let Some(mut small) = small_item(start)
    {
        loop {
            let Some(item) = items.next(cx)? else { return Ok(cx.int(small)) };
            match small_item(&item).and_then(|item| small.checked_add(item)) {
                Some(sum) => small = sum,
                None => {
                    total = cx.int(small);
                    total = arith::binary(cx, &arith::ADD, &total, &item)?;
                    break;
                }
            }
        }
    }
    if is_exact_float(&total) {
        let mut floats = FloatSum { sum: total.as_float().expect("just checked"), lost: 0.0 };
        loop {
            let Some(item) = items.next(cx)? else { return Ok(cx.float(floats.total())) };
            if is_exact_float(&item) {
                floats.add(item.as_float().expect("just checked"));
            } else if let Some(Operand::Small(small)) = int::operand(&item) {
                floats.sum += small as f64;
            } else {
                total = cx.float(floats.total());
                total = arith::binary(cx, &arith::ADD, &total, &item)?;
                break;
            }
        }
    }
    while let Some(item) = items.next(cx)? {
        // Each sum may take long on its own.
        cx.poll_if_due()?;
        total = arith::binary(cx, &arith::ADD, &total, &item)?;
    }
    Ok(total)
}

/// A sum of floats after Neumaier: what each addition rounds away is added up apart.
struct FloatSum {
    sum: f64,
    lost: f64,
}

impl FloatSum {
    fn add(&mut self, x: f64) {
        let sum = self.sum + x;
        self.lost += if self.sum.abs() >= x.abs() { (self.sum - sum) + x } else { (x - sum) + self.sum };
        self.sum = sum;
    }

    fn total(&self) -> f64 {
        // Adding a zero could change the sign of one.
        if self.lost != 0.0 && self.lost.is_finite() { self.sum + self.lost } else { self.sum }
    }
}
