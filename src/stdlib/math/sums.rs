//! Sums and products in `math`: exact, or in two or three floats at once where one would lose too much.

use super::{frexp, is_exact_float};
use crate::heap::Value;
use crate::object::layout::int::Int;
use crate::object::ops::{self, arith};
use crate::object::{Cx, Res, raise};
use crate::types::int::{self, Operand};

/// The sum of two floats and what rounding it lost, which a float holds exactly.
fn two_sum(x: f64, y: f64) -> (f64, f64) {
    let sum = x + y;
    let rest = sum - x;
    (sum, (x - (sum - rest)) + (y - rest))
}

/// The product of two floats and what rounding it lost.
fn two_product(x: f64, y: f64) -> (f64, f64) {
    let product = x * y;
    (product, x.mul_add(y, -product))
}

/// The sum without any loss: floats that do not overlap, the least first, of which the last is the rounded sum (after Shewchuk).
pub(super) fn fsum(cx: &mut Cx, iterable: &Value) -> Res<f64> {
    let iterator = ops::iter::iter(cx, iterable)?;
    let mut partials: Vec<f64> = Vec::new();
    let (mut specials, mut infinities) = (0.0, 0.0);
    while let Some(item) = ops::iter::next(cx, &iterator)? {
        let item = ops::index::as_double(cx, &item)?;
        let mut x = item;
        let mut kept = 0;
        for at in 0..partials.len() {
            let (sum, lost) = two_sum(x, partials[at]);
            if lost != 0.0 {
                partials[kept] = lost;
                kept += 1;
            }
            x = sum;
        }
        partials.truncate(kept);
        if !x.is_finite() {
            if item.is_finite() {
                return Err(raise::overflow_error(cx, "intermediate overflow in fsum"));
            }
            if item.is_infinite() {
                infinities += item;
            }
            specials += item;
            partials.clear();
        } else if x != 0.0 {
            partials.push(x);
        }
    }
    if specials != 0.0 {
        return if f64::is_nan(infinities) { Err(cx.value_error("-inf + inf in fsum")) } else { Ok(specials) };
    }
    Ok(round_partials(&partials))
}

/// The sum of floats that do not overlap, rounded once.
fn round_partials(partials: &[f64]) -> f64 {
    let Some((mut sum, mut rest)) = partials.split_last().map(|(last, rest)| (*last, rest)) else { return 0.0 };
    let mut lost = 0.0;
    while let Some((next, others)) = rest.split_last() {
        (sum, lost) = two_sum(sum, *next);
        rest = others;
        if lost != 0.0 {
            break;
        }
    }
    // What was lost may be exactly half a bit; then what follows decides.
    if let Some(next) = rest.last()
        && (lost < 0.0 && *next < 0.0 || lost > 0.0 && *next > 0.0)
    {
        let doubled = lost * 2.0;
        let moved = sum + doubled;
        if moved - sum == doubled {
            sum = moved;
        }
    }
    sum
}

/// A sum of products in three floats (after Ogita, Rump and Oishi).
#[derive(Default, Clone, Copy)]
struct TripleSum {
    high: f64,
    low: f64,
    tiny: f64,
}

impl TripleSum {
    fn plus_product(self, x: f64, y: f64) -> TripleSum {
        let (product, lost) = two_product(x, y);
        let (high, high_lost) = two_sum(self.high, product);
        let (low, low_lost) = two_sum(self.low, lost);
        let (low, lost) = two_sum(low, high_lost);
        TripleSum { high, low, tiny: self.tiny + low_lost + lost }
    }

    fn total(self) -> f64 {
        let (low, tiny) = two_sum(self.low, self.tiny);
        let (high, lost) = two_sum(self.high, low);
        high + (lost + tiny)
    }
}

fn is_exact_int(value: &Value) -> bool {
    value.word().is_int() || value.exact::<Int>().is_some()
}

/// The factors of a pair that has a float and a float, int or bool.
fn float_pair(x: &Value, y: &Value) -> Option<(f64, f64)> {
    let double = |value: &Value| match int::operand(value) {
        _ if is_exact_float(value) => value.as_float(),
        Some(Operand::Small(small)) if is_exact_int(value) || value.word().as_bool().is_some() => Some(small as f64),
        Some(Operand::Big(big)) if is_exact_int(value) => big.to_f64(),
        _ => None,
    };
    if is_exact_float(x) || is_exact_float(y) { Some((double(x)?, double(y)?)) } else { None }
}

/// Ints are added up in a machine word while that holds them, then floats in three; anything else by its own operators.
pub(super) fn sumprod(cx: &mut Cx, p: &Value, q: &Value) -> Res<Value> {
    let (p, q) = (ops::iter::iter(cx, p)?, ops::iter::iter(cx, q)?);
    let mut total = Value::small_int(0);
    let (mut ints, mut floats) = (Some(0i64), Some(TripleSum::default()));
    let mut has_floats = false;
    loop {
        let pair = match (ops::iter::next(cx, &p)?, ops::iter::next(cx, &q)?) {
            (Some(x), Some(y)) => Some((x, y)),
            (None, None) => None,
            _ => return Err(cx.value_error("Inputs are not the same length")),
        };
        if let Some(sum) = ints {
            let next = pair.as_ref().filter(|(x, y)| is_exact_int(x) && is_exact_int(y)).and_then(|(x, y)| {
                match (int::operand(x)?, int::operand(y)?) {
                    (Operand::Small(x), Operand::Small(y)) => sum.checked_add(x.checked_mul(y)?),
                    _ => None,
                }
            });
            ints = next;
            if next.is_some() {
                continue;
            }
            let sum = cx.int(sum);
            total = arith::binary(cx, &arith::ADD, &total, &sum)?;
        }
        if let Some(sum) = floats {
            let next = pair.as_ref().and_then(|(x, y)| float_pair(x, y)).map(|(x, y)| sum.plus_product(x, y));
            floats = next.filter(|next| next.high.is_finite());
            if floats.is_some() {
                has_floats = true;
                continue;
            }
            if has_floats {
                let sum = cx.float(sum.total());
                total = arith::binary(cx, &arith::ADD, &total, &sum)?;
            }
        }
        let Some((x, y)) = pair else { return Ok(total) };
        let product = arith::binary(cx, &arith::MULTIPLY, &x, &y)?;
        total = arith::binary(cx, &arith::ADD, &total, &product)?;
    }
}

pub(super) fn prod(cx: &mut Cx, iterable: &Value, start: &Value) -> Res<Value> {
    let iterator = ops::iter::iter(cx, iterable)?;
    let mut product = start.clone();
    while let Some(item) = ops::iter::next(cx, &iterator)? {
        product = match (product.as_int(), item.as_int()) {
            (Some(x), Some(y)) if x.checked_mul(y).is_some() => cx.int(x * y),
            _ => {
                // Each product may take long on its own.
                cx.poll_if_due()?;
                arith::binary(cx, &arith::MULTIPLY, &product, &item)?
            }
        };
    }
    Ok(product)
}

pub(super) fn hypot(cx: &mut Cx, coordinates: &[Value]) -> Res<f64> {
    let mut sizes = Vec::with_capacity(coordinates.len());
    for coordinate in coordinates {
        sizes.push(ops::index::as_double(cx, coordinate)?);
    }
    Ok(norm(&mut sizes))
}

pub(super) fn dist(cx: &mut Cx, p: &Value, q: &Value) -> Res<f64> {
    let (p, q) = (ops::iter::collect(cx, p)?, ops::iter::collect(cx, q)?);
    if p.len() != q.len() {
        return Err(cx.value_error("both points must have the same number of dimensions"));
    }
    let mut differences = Vec::with_capacity(p.len());
    for (x, y) in p.iter().zip(&q) {
        differences.push(ops::index::as_double(cx, x)? - ops::index::as_double(cx, y)?);
    }
    Ok(norm(&mut differences))
}

/// The square root of the sum of the squares. The numbers are scaled so that no square leaves the range, the squares summed in two
/// floats, and the root corrected by what its own square leaves.
fn norm(sizes: &mut [f64]) -> f64 {
    if sizes.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    if sizes.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    let largest = sizes.iter().fold(0.0f64, |largest, x| largest.max(x.abs()));
    if largest == 0.0 || sizes.len() == 1 {
        return largest;
    }
    let (_, exponent) = frexp(largest);
    let (mut sum, mut rest) = (0.0, 0.0);
    for x in sizes {
        let x = libm::ldexp(*x, -exponent as i32);
        let (square, lost) = two_product(x, x);
        let (next, also_lost) = two_sum(sum, square);
        sum = next;
        rest += lost + also_lost;
    }
    let root = (sum + rest).sqrt();
    let (square, lost) = two_product(root, root);
    let (difference, also_lost) = two_sum(sum, -square);
    let error = difference + (also_lost + rest - lost);
    libm::ldexp(root + error / (2.0 * root), exponent as i32)
}
