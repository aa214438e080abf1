//! Functions of ints in `math`.

use crate::algo::big_int::{BigInt, MAX_BITS};
use crate::heap::Value;
use crate::object::{Cx, Res, ops, raise};
use crate::types::int::{self, Operand, heeding};

/// An argument as an exact number.
fn argument(cx: &mut Cx, value: &Value) -> Res<BigInt> {
    let int = ops::index::index(cx, value)?;
    Ok(int::own(&int).big().into_owned())
}

pub(super) fn gcd(cx: &mut Cx, integers: &[Value]) -> Res<Value> {
    fold(cx, integers, 0, |cx, lhs, rhs| heeding(cx, |tick| lhs.number().gcd(rhs.number(), tick)))
}

pub(super) fn lcm(cx: &mut Cx, integers: &[Value]) -> Res<Value> {
    fold(cx, integers, 1, |cx, lhs, rhs| heeding(cx, |tick| lhs.number().lcm(rhs.number(), tick)))
}

fn fold(
    cx: &mut Cx,
    integers: &[Value],
    start: i64,
    combine: impl Fn(&mut Cx, &BigInt, &BigInt) -> Res<BigInt>,
) -> Res<Value> {
    let mut result = BigInt::from(start);
    for (at, integer) in integers.iter().enumerate() {
        let integer = argument(cx, integer)?;
        result = if at == 0 { integer.abs() } else { combine(cx, &result, &integer)? };
    }
    Ok(cx.big_int(result))
}

pub(super) fn isqrt(cx: &mut Cx, n: &Value) -> Res<Value> {
    let n = argument(cx, n)?;
    if n.is_negative() {
        return Err(cx.value_error("isqrt() argument must be nonnegative"));
    }
    let root = heeding(cx, |tick| n.number().isqrt(tick))?;
    Ok(cx.big_int(root))
}

pub(super) fn factorial(cx: &mut Cx, n: &Value) -> Res<Value> {
    let n = ops::index::index(cx, n)?;
    match int::own(&n) {
        n if n.is_negative() => Err(cx.value_error("factorial() not defined for negative values")),
        Operand::Small(n) => {
            let product = falling_product(cx, &BigInt::from(n), n as u64)?;
            Ok(cx.big_int(product))
        }
        Operand::Big(_) => Err(raise::overflow_error(cx, "factorial() argument should not exceed 9223372036854775807")),
    }
}

/// Neither n nor k may be negative.
fn check_counts(cx: &mut Cx, n: &BigInt, k: &BigInt) -> Res<()> {
    for (name, count) in [("n", n), ("k", k)] {
        if count.is_negative() {
            return Err(cx.value_error(format!("{name} must be a non-negative integer")));
        }
    }
    Ok(())
}

pub(super) fn perm(cx: &mut Cx, n: &Value, k: &Value) -> Res<Value> {
    if k.is_none() {
        return factorial(cx, n);
    }
    let (n, k) = (argument(cx, n)?, argument(cx, k)?);
    check_counts(cx, &n, &k)?;
    if k > n {
        return Ok(Value::small_int(0));
    }
    let Some(k) = k.to_i64() else {
        return Err(raise::overflow_error(cx, "k must not exceed 9223372036854775807"));
    };
    let product = falling_product(cx, &n, k as u64)?;
    Ok(cx.big_int(product))
}

pub(super) fn comb(cx: &mut Cx, n: &Value, k: &Value) -> Res<Value> {
    let (n, k) = (argument(cx, n)?, argument(cx, k)?);
    check_counts(cx, &n, &k)?;
    if k > n {
        return Ok(Value::small_int(0));
    }
    let rest = n.sub(&k);
    let fewer = if rest < k { rest } else { k };
    let Some(k) = fewer.to_i64() else {
        return Err(raise::overflow_error(cx, "min(n - k, k) must not exceed 9223372036854775807"));
    };
    let product = falling_product(cx, &n, k as u64)?;
    let orders = falling_product(cx, &BigInt::from(k), k as u64)?;
    let choices = heeding(cx, |tick| product.number().floor_div(orders.number(), tick))?;
    Ok(cx.big_int(choices))
}

/// `n * (n-1) * …`, of so many factors. The recursion halves their number, so that large factors meet factors as large.
fn falling_product(cx: &mut Cx, n: &BigInt, factors: u64) -> Res<BigInt> {
    // The factors of the first half are at least half of n.
    let least_bits = (n.bit_length().saturating_sub(2) as u128) * (factors / 2) as u128;
    if least_bits > MAX_BITS as u128 {
        return Err(raise::memory_error(cx));
    }
    if let Some(small) = n.to_u64() {
        return small_falling_product(cx, small, factors);
    }
    if factors <= 8 {
        let mut product = BigInt::from(1);
        for factor in 0..factors {
            product = multiply(cx, &product, &n.sub(&BigInt::from(factor)))?;
        }
        return Ok(product);
    }
    let half = factors / 2;
    let first = falling_product(cx, n, half)?;
    let second = falling_product(cx, &n.sub(&BigInt::from(half)), factors - half)?;
    multiply(cx, &first, &second)
}

fn small_falling_product(cx: &mut Cx, n: u64, factors: u64) -> Res<BigInt> {
    if factors <= 32 {
        // Factors are collected in machine words.
        let (mut product, mut word) = (BigInt::from(1), 1u64);
        for factor in 0..factors {
            match word.checked_mul(n - factor) {
                Some(larger) => word = larger,
                None => {
                    product = multiply(cx, &product, &BigInt::from(word))?;
                    word = n - factor;
                }
            }
        }
        return multiply(cx, &product, &BigInt::from(word));
    }
    let half = factors / 2;
    let first = small_falling_product(cx, n, half)?;
    let second = small_falling_product(cx, n - half, factors - half)?;
    multiply(cx, &first, &second)
}

fn multiply(cx: &mut Cx, lhs: &BigInt, rhs: &BigInt) -> Res<BigInt> {
    cx.poll_if_due()?;
    heeding(cx, |tick| lhs.number().mul(rhs.number(), tick))
}
