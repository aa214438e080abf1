//! Integers and floats.

use super::words::{self, Words};
use super::{BigInt, Number};
use crate::algo::float_text::scale_rounded;
use std::cmp::Ordering;

/// Why there is no quotient as a float.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum QuotientError {
    ZeroDivision,
    TooLarge,
}

impl BigInt {
    /// `self / other`, rounded once to the nearest float.
    pub(crate) fn true_div(&self, other: &BigInt) -> Result<f64, QuotientError> {
        if other.is_zero() {
            return Err(QuotientError::ZeroDivision);
        }
        // With 66 bits or more of the quotient, whether anything remains is all that the others can tell.
        let shift = 66 - (self.bit_length() as i64 - other.bit_length() as i64);
        let shifted = |words: &[u64], shift: i64| words::shift_left(words, shift.max(0) as u64);
        let (quotient, rest) = words::div_rem(&shifted(&self.words, shift), &shifted(&other.words, -shift));
        let (bits, scale) = leading_bits(&quotient);
        let sticky = !rest.is_empty() as u64;
        let magnitude = scale_rounded(bits | sticky, scale - shift).ok_or(QuotientError::TooLarge)?;
        Ok(if self.negative != other.negative { -magnitude } else { magnitude })
    }

    /// The nearest float, ties to even; none if it is too large.
    pub(crate) fn to_f64(&self) -> Option<f64> {
        let (bits, scale) = leading_bits(&self.words);
        let magnitude = scale_rounded(bits, scale)?;
        Some(if self.negative { -magnitude } else { magnitude })
    }

    /// A float without its fraction; none if it is not finite.
    pub(crate) fn from_f64(x: f64) -> Option<BigInt> {
        if !x.is_finite() {
            return None;
        }
        let (mantissa, exponent) = split_float(x.trunc());
        Some(scaled(mantissa, exponent))
    }

    /// `x.as_integer_ratio()`: numerator and denominator in lowest terms; none if it is not finite.
    pub(crate) fn ratio_of(x: f64) -> Option<(BigInt, BigInt)> {
        if !x.is_finite() {
            return None;
        }
        let (mantissa, exponent) = split_float(x);
        if mantissa == 0 {
            return Some((BigInt::default(), BigInt::from(1)));
        }
        let zeros = mantissa.trailing_zeros() as i64;
        let (odd, exponent) = (mantissa >> zeros, exponent + zeros);
        Some((scaled(odd, exponent.max(0)), scaled(1, -exponent.min(0))))
    }

    /// How the number compares to a float, exactly; none for a NaN.
    pub(crate) fn compare_f64(&self, x: f64) -> Option<Ordering> {
        match BigInt::from_f64(x) {
            Some(whole) => Some(self.cmp(&whole).then_with(|| 0.0.partial_cmp(&x.fract()).unwrap_or(Ordering::Equal))),
            None => 0.0.partial_cmp(&x),
        }
    }
}

/// `mantissa * 2 ** exponent` without the fraction.
fn scaled(mantissa: i64, exponent: i64) -> BigInt {
    let mut magnitude = [0];
    let Number { words, negative } = Number::small(mantissa, &mut magnitude);
    let words: Words = if exponent < 0 {
        words::shift_right(words, exponent.unsigned_abs()).0
    } else {
        words::shift_left(words, exponent as u64)
    };
    BigInt::new(negative, words)
}

/// The first 63 bits of a magnitude and the scale of the last of them, which is also set if any further bit is.
fn leading_bits(magnitude: &[u64]) -> (u64, i64) {
    match *magnitude {
        [] => (0, 0),
        // Of a single word, no bit is left out.
        [word] => (word, 0),
        [ref rest @ .., second, last] => {
            let joined = (last as u128) << 64 | second as u128;
            let dropped = (128 - joined.leading_zeros()) - 63;
            let lost = joined & ((1 << dropped) - 1) != 0 || rest.iter().any(|word| *word != 0);
            ((joined >> dropped) as u64 | lost as u64, rest.len() as i64 * 64 + dropped as i64)
        }
    }
}

/// A finite float as `mantissa * 2 ** exponent`.
fn split_float(x: f64) -> (i64, i64) {
    let exponent = (x.to_bits() >> 52 & 0x7ff) as i64;
    let fraction = (x.to_bits() & ((1 << 52) - 1)) as i64;
    let (mantissa, exponent) = if exponent == 0 { (fraction, -1074) } else { (fraction | 1 << 52, exponent - 1075) };
    (if x < 0.0 { -mantissa } else { mantissa }, exponent)
}
