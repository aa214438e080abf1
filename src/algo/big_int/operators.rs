//! Products, quotients and what is made of them. Those of `Number`s may run long and take a tick; those of `BigInt`s are for numbers
//! that a program did not choose.

use super::stop::{Failure, Interrupted, Tick, finished, never};
use super::words::{self, Words};
use super::{BigInt, MAX_BITS, Number, double_word, gcd, product, quotient, root};
use crate::algo::index_table::OutOfMemory;
use std::cmp::Ordering;

/// Smaller results are computed without asking whether there is memory for them: 1 MiB.
const LARGE_BITS: u64 = 1 << 23;

/// How many times its own size computing a product takes: the transforms hold five words for each of the result at most.
pub(super) const PRODUCT: usize = 6;

/// Whether there is room for so many times the result, which has so many bits: nothing asks later.
pub(super) fn check_room(bits: u64, times: usize) -> Result<(), OutOfMemory> {
    match bits {
        ..LARGE_BITS => Ok(()),
        LARGE_BITS..=MAX_BITS => Vec::<u8>::new().try_reserve_exact(bits as usize / 8 * times).map_err(|_| OutOfMemory),
        _ => Err(OutOfMemory),
    }
}

impl Number<'_> {
    #[inline]
    pub(crate) fn mul(self, other: Number<'_>, tick: Tick<'_>) -> Result<BigInt, Failure> {
        if let ([x], [y]) = (self.words, other.words) {
            let product = *x as u128 * *y as u128;
            return Ok(BigInt { words: double_word(product), negative: self.negative != other.negative });
        }
        check_room((self.words.len() + other.words.len()) as u64 * 64, PRODUCT)?;
        let words = product::mul(self.words, other.words, tick)?;
        Ok(BigInt { negative: self.negative != other.negative && !words.is_empty(), words })
    }

    /// `divmod(self, other)`, whose divisor is not 0: the quotient rounds down, the remainder has the sign of the divisor.
    pub(crate) fn div_mod(self, other: Number<'_>, tick: Tick<'_>) -> Result<(BigInt, BigInt), Interrupted> {
        let (mut quotient, mut rest) = quotient::div_rem(self.words, other.words, tick)?;
        let negative = self.negative != other.negative;
        if negative && !rest.is_empty() {
            quotient = words::add(&quotient, &[1]);
            rest = words::sub(other.words, &rest);
        }
        Ok((BigInt::new(negative, quotient), BigInt::new(other.negative, rest)))
    }

    /// `self // other`, whose divisor is not 0.
    pub(crate) fn floor_div(self, other: Number<'_>, tick: Tick<'_>) -> Result<BigInt, Interrupted> {
        Ok(self.div_mod(other, tick)?.0)
    }

    /// `self % other`, whose divisor is not 0.
    pub(crate) fn modulo(self, other: Number<'_>, tick: Tick<'_>) -> Result<BigInt, Interrupted> {
        let mut rest = quotient::rem(self.words, other.words, tick)?;
        if self.negative != other.negative && !rest.is_empty() {
            rest = words::sub(other.words, &rest);
        }
        Ok(BigInt::new(other.negative, rest))
    }

    /// The square root of a number that is not negative, rounded down.
    pub(crate) fn isqrt(self, tick: Tick<'_>) -> Result<BigInt, Interrupted> {
        debug_assert!(!self.negative, "a negative number has no root");
        Ok(BigInt::new(false, root::isqrt(self.words, tick)?))
    }

    pub(crate) fn gcd(self, other: Number<'_>, tick: Tick<'_>) -> Result<BigInt, Interrupted> {
        let (lhs, rhs) = (self.words, other.words);
        let (larger, smaller) = if words::compare(lhs, rhs).is_lt() { (rhs, lhs) } else { (lhs, rhs) };
        Ok(BigInt::new(false, gcd::gcd(Words::from_slice(larger), Words::from_slice(smaller), tick)?))
    }

    pub(crate) fn lcm(self, other: Number<'_>, tick: Tick<'_>) -> Result<BigInt, Failure> {
        let gcd = self.gcd(other, tick)?;
        if gcd.is_zero() {
            return Ok(gcd);
        }
        let factor = self.floor_div(gcd.number(), tick)?;
        Ok(factor.number().mul(other, tick)?.abs())
    }

    /// `round(self, -zeros)`: the nearest multiple of `10 ** zeros`, ties to even.
    pub(crate) fn round_to_zeros(self, zeros: u64, tick: Tick<'_>) -> Result<BigInt, Failure> {
        // A unit with so many zeros exceeds the double of the number: 10 > 2 ** 3.
        if zeros.saturating_mul(3) > self.bit_length() + 1 {
            return Ok(BigInt::default());
        }
        let unit = BigInt::from(10).pow(&BigInt::from(zeros), tick)?;
        let (quotient, remainder) = self.div_mod(unit.number(), tick)?;
        let up = match remainder.add(&remainder).cmp(&unit) {
            Ordering::Less => false,
            Ordering::Equal => quotient.is_odd(),
            Ordering::Greater => true,
        };
        let down = self.sub(remainder.number());
        Ok(if up { down.add(&unit) } else { down })
    }
}

impl BigInt {
    pub(crate) fn mul(&self, other: &BigInt) -> Result<BigInt, OutOfMemory> {
        self.number().mul(other.number(), &mut never).map_err(|_| OutOfMemory)
    }

    /// None for a divisor of 0.
    pub(crate) fn div_mod(&self, other: &BigInt) -> Option<(BigInt, BigInt)> {
        (!other.is_zero()).then(|| finished(self.number().div_mod(other.number(), &mut never)))
    }

    /// None for a divisor of 0.
    pub(crate) fn floor_div(&self, other: &BigInt) -> Option<BigInt> {
        Some(self.div_mod(other)?.0)
    }

    /// None for a divisor of 0.
    pub(crate) fn modulo(&self, other: &BigInt) -> Option<BigInt> {
        (!other.is_zero()).then(|| finished(self.number().modulo(other.number(), &mut never)))
    }
}
