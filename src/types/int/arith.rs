//! Operators of ints: machine words first, big integers where those do not do.

use super::{Big, Operand, Small, exact, heeding, operand, own, to_double};
use crate::algo::big_int::{BigInt, Number, QuotientError};
use crate::heap::Value;
use crate::object::layout::tuple::tuple_of;
use crate::object::ops::arith::{floor_quotient, modulo, shifted_left};
use crate::object::{Cx, Res, raise};
use crate::types::float;

/// Both operands, if both are ints.
#[inline(always)]
fn pair<'a>(lhs: &'a Value, rhs: &'a Value) -> Option<(Operand<'a>, Operand<'a>)> {
    Some((operand(lhs)?, operand(rhs)?))
}

/// Declares an operator: what machine words give, if they do, and what big integers give.
macro_rules! operators {
    ($($(#[$meta:meta])* $vis:vis $name:ident: |$cx:ident, $x:ident, $y:ident| $small:expr, $big:expr;)*) => { $(
        $(#[$meta])*
        $vis fn $name($cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
            let Some((lhs, rhs)) = pair(lhs, rhs) else { return Ok(Value::NOT_IMPLEMENTED) };
            if let (Small($x), Small($y)) = (lhs, rhs) {
                let small: Option<i64> = $small;
                if let Some(small) = small {
                    return Ok($cx.int(small));
                }
            }
            let mut magnitudes = ([0], [0]);
            let ($x, $y) = (lhs.number(&mut magnitudes.0), rhs.number(&mut magnitudes.1));
            let big: BigInt = $big;
            Ok($cx.big_int(big))
        }
    )* };
}

operators! {
    pub(crate) add: |cx, x, y| x.checked_add(y), x.add(y);
    pub(super) subtract: |cx, x, y| x.checked_sub(y), x.sub(y);
    pub(super) multiply: |cx, x, y| x.checked_mul(y), heeding(cx, |tick| x.mul(y, tick))?;
    pub(super) floor_divide: |cx, x, y| floor_quotient(x, y), {
        nonzero(cx, y)?;
        heeding(cx, |tick| x.floor_div(y, tick))?
    };
    pub(super) remainder: |cx, x, y| modulo(x, y), {
        if y.is_zero() {
            return Err(raise::zero_division(cx, "integer modulo by zero"));
        }
        heeding(cx, |tick| x.modulo(y, tick))?
    };
    pub(super) and: |cx, x, y| Some(x & y), x.bit_and(y);
    pub(super) or: |cx, x, y| Some(x | y), x.bit_or(y);
    pub(super) xor: |cx, x, y| Some(x ^ y), x.bit_xor(y);
}

/// `lhs + rhs` of two machine words, for where the sum may not fit one.
#[cold]
pub(crate) fn add_small(cx: &mut Cx, lhs: i64, rhs: i64) -> Value {
    big(cx, lhs as i128 + rhs as i128)
}

/// `lhs - rhs` of two machine words.
#[cold]
pub(crate) fn subtract_small(cx: &mut Cx, lhs: i64, rhs: i64) -> Value {
    big(cx, lhs as i128 - rhs as i128)
}

/// `lhs * rhs` of two machine words.
#[cold]
pub(crate) fn multiply_small(cx: &mut Cx, lhs: i64, rhs: i64) -> Value {
    big(cx, lhs as i128 * rhs as i128)
}

fn big(cx: &Cx, value: i128) -> Value {
    match i64::try_from(value) {
        Ok(small) => cx.int(small),
        Err(_) => cx.big_int(BigInt::from(value)),
    }
}

fn nonzero(cx: &mut Cx, divisor: Number<'_>) -> Res<()> {
    if divisor.is_zero() { Err(raise::zero_division(cx, "integer division or modulo by zero")) } else { Ok(()) }
}

pub(super) fn divmod(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    let Some((x, y)) = pair(lhs, rhs) else { return Ok(Value::NOT_IMPLEMENTED) };
    if let (Small(x), Small(y)) = (x, y)
        && let (Some(quotient), Some(remainder)) = (floor_quotient(x, y), modulo(x, y))
    {
        return Ok(tuple_of(cx.heap(), [cx.int(quotient), cx.int(remainder)]));
    }
    let mut magnitudes = ([0], [0]);
    let (x, y) = (x.number(&mut magnitudes.0), y.number(&mut magnitudes.1));
    nonzero(cx, y)?;
    let (quotient, remainder) = heeding(cx, |tick| x.div_mod(y, tick))?;
    Ok(cx.tuple(vec![cx.big_int(quotient), cx.big_int(remainder)]))
}

pub(super) fn true_divide(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    let Some((x, y)) = pair(lhs, rhs) else { return Ok(Value::NOT_IMPLEMENTED) };
    // Ints that a float holds exactly: their quotient is rounded once.
    const EXACT: std::ops::RangeInclusive<i64> = -(1 << 53)..=1 << 53;
    if let (Small(x), Small(y)) = (x, y)
        && EXACT.contains(&x)
        && EXACT.contains(&y)
        && y != 0
    {
        return Ok(cx.float(x as f64 / y as f64));
    }
    match x.big().true_div(&y.big()) {
        Ok(quotient) => Ok(cx.float(quotient)),
        Err(QuotientError::ZeroDivision) => Err(raise::zero_division(cx, "division by zero")),
        Err(QuotientError::TooLarge) => Err(raise::overflow_error(cx, "integer division result too large for a float")),
    }
}

pub(crate) fn power(cx: &mut Cx, lhs: &Value, rhs: &Value, modulus: &Value) -> Res<Value> {
    let Some((base, exponent)) = pair(lhs, rhs) else { return Ok(Value::NOT_IMPLEMENTED) };
    if !modulus.is_none() {
        let Some(modulus) = operand(modulus) else { return Ok(Value::NOT_IMPLEMENTED) };
        return power_modulo(cx, base, exponent, modulus);
    }
    if exponent.is_negative() {
        let (base, exponent) = (to_double(cx, base)?, to_double(cx, exponent)?);
        return float::power_of(cx, base, exponent);
    }
    if let (Small(base), Small(exponent)) = (base, exponent)
        && let Ok(exponent) = u32::try_from(exponent)
        && let Some(power) = base.checked_pow(exponent)
    {
        return Ok(cx.int(power));
    }
    let power = heeding(cx, |tick| base.big().pow(&exponent.big(), tick))?;
    Ok(cx.big_int(power))
}

fn power_modulo(cx: &mut Cx, base: Operand<'_>, exponent: Operand<'_>, modulus: Operand<'_>) -> Res<Value> {
    if modulus.is_zero() {
        return Err(cx.value_error("pow() 3rd argument cannot be 0"));
    }
    match heeding(cx, |tick| base.big().pow_mod(&exponent.big(), &modulus.big(), tick))? {
        Some(power) => Ok(cx.big_int(power)),
        None => Err(cx.value_error("base is not invertible for the given modulus")),
    }
}

pub(super) fn negative(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(match own(this) {
        Small(small) => match small.checked_neg() {
            Some(negative) => cx.int(negative),
            None => big(cx, -(small as i128)),
        },
        Big(big) => cx.big_int(big.negated()),
    })
}

pub(super) fn absolute(cx: &mut Cx, this: &Value) -> Res<Value> {
    if own(this).is_negative() { negative(cx, this) } else { Ok(exact(cx, this)) }
}

pub(super) fn invert(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(match own(this) {
        Small(small) => cx.int(!small),
        Big(big) => cx.big_int(big.inverted()),
    })
}

pub(super) fn shift_left(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    let Some((number, count)) = pair(lhs, rhs) else { return Ok(Value::NOT_IMPLEMENTED) };
    if count.is_negative() {
        return Err(cx.value_error("negative shift count"));
    }
    if number.is_zero() {
        return Ok(Value::small_int(0));
    }
    let Small(count) = count else { return Err(raise::overflow_error(cx, "too many digits in integer")) };
    if let Small(number) = number
        && let Some(shifted) = shifted_left(number, count)
    {
        return Ok(cx.int(shifted));
    }
    let shifted = number.big().shift_left(count as u64).map_err(|_| raise::memory_error(cx))?;
    Ok(cx.big_int(shifted))
}

pub(super) fn shift_right(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    let Some((number, count)) = pair(lhs, rhs) else { return Ok(Value::NOT_IMPLEMENTED) };
    if count.is_negative() {
        return Err(cx.value_error("negative shift count"));
    }
    Ok(match (number, count) {
        (Small(number), Small(count)) => cx.int(number >> count.min(63)),
        (Big(number), Small(count)) => cx.big_int(number.shift_right(count as u64)),
        // More bits than any number has.
        (number, Big(_)) => Value::small_int(if number.is_negative() { -1 } else { 0 }),
    })
}
