//! Integers of any size, with Python's semantics.
//!
//! A number is a sign and a magnitude of 64-bit words. `words` has the arithmetic of magnitudes of moderate size, `product` and `quotient`
//! that of larger ones: up to some thousand words by the crate `num-bigint`, which nothing outside this folder names, beyond that
//! by transforms of our own. `dashu-int` was up to twice as fast as the crate in places, but its versions 0.4.3 and 0.6.2 failed a
//! random check of `(x + y)² = x² + 2xy + y²` (factors of some 4,000 words), so it is out.
//!
//! What this module adds is what Python means: bit operations on two's complement without end, conversions to floats that round
//! once, and an error, not an abort, for numbers beyond `MAX_BITS`; and reading and writing digits in halves. Operations that may run
//! long call a `Tick` between their pieces, which can stop them (`stop`). What takes time in proportion to the size of the numbers does
//! not: adding a hundred million digits takes 20 ms, dividing them by a word 40.
//!
//! Operators take `Number`s, which are borrowed, so that a machine word needs no vector to be an operand.

mod float;
mod gcd;
mod operators;
mod power;
mod product;
mod quotient;
mod root;
mod stop;
mod text;
mod transform;
mod words;

pub(crate) use float::QuotientError;
pub(crate) use stop::{Failure, Interrupted, Tick, never};
pub(crate) use text::IntTextError;

use super::hash;
use super::index_table::OutOfMemory;
use std::cmp::Ordering;
use std::fmt;
use words::Words;

/// An integer of any size.
#[derive(Clone, PartialEq, Eq, Default)]
pub(crate) struct BigInt {
    /// The magnitude (N1 of `words`).
    words: Words,
    /// Below 0.
    negative: bool,
}

/// A borrowed integer.
#[derive(Clone, Copy)]
pub(crate) struct Number<'a> {
    words: &'a [u64],
    negative: bool,
}

/// Larger numbers are refused, which is 2 GiB each.
pub(crate) const MAX_BITS: u64 = 1 << 34;

/// Why an integer has no such bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BytesError {
    /// It needs more bytes.
    TooBig,
    /// It is negative, and the bytes were to be unsigned.
    Negative,
}

impl<'a> Number<'a> {
    /// A machine word, whose magnitude goes to a place of the caller's.
    #[inline]
    pub(crate) fn small(value: i64, magnitude: &'a mut [u64; 1]) -> Number<'a> {
        *magnitude = [value.unsigned_abs()];
        Number { words: &magnitude[..(value != 0) as usize], negative: value < 0 }
    }

    pub(crate) fn is_zero(self) -> bool {
        self.words.is_empty()
    }

    /// The number of bits of the magnitude.
    #[inline]
    fn bit_length(self) -> u64 {
        self.words.last().map_or(0, |last| self.words.len() as u64 * 64 - last.leading_zeros() as u64)
    }

    fn to_i128(self) -> Option<i128> {
        let magnitude = match *self.words {
            [] => 0,
            [word] => word as u128,
            [low, high] => (high as u128) << 64 | low as u128,
            _ => return None,
        };
        if self.negative { 0i128.checked_sub_unsigned(magnitude) } else { i128::try_from(magnitude).ok() }
    }

    /// `self + other`, with the sign of `other` turned or not.
    fn sum(self, other: Number<'_>, turned: bool) -> BigInt {
        if let (Some(lhs), Some(rhs)) = (self.to_i128(), other.to_i128())
            && let Some(sum) = if turned { lhs.checked_sub(rhs) } else { lhs.checked_add(rhs) }
        {
            return BigInt::from(sum);
        }
        let other_negative = other.negative != turned;
        if self.negative == other_negative {
            return BigInt { words: words::add(self.words, other.words), negative: self.negative };
        }
        match words::compare(self.words, other.words) {
            Ordering::Less => BigInt { words: words::sub(other.words, self.words), negative: other_negative },
            Ordering::Equal => BigInt::default(),
            Ordering::Greater => BigInt { words: words::sub(self.words, other.words), negative: self.negative },
        }
    }

    pub(crate) fn add(self, other: Number<'_>) -> BigInt {
        self.sum(other, false)
    }

    pub(crate) fn sub(self, other: Number<'_>) -> BigInt {
        self.sum(other, true)
    }

    pub(crate) fn bit_and(self, other: Number<'_>) -> BigInt {
        self.bitwise(other, |x, y| x & y)
    }

    pub(crate) fn bit_or(self, other: Number<'_>) -> BigInt {
        self.bitwise(other, |x, y| x | y)
    }

    pub(crate) fn bit_xor(self, other: Number<'_>) -> BigInt {
        self.bitwise(other, |x, y| x ^ y)
    }

    /// A bit operation on two's complement, which goes on without end.
    #[inline]
    fn bitwise(self, other: Number<'_>, operation: impl Fn(u64, u64) -> u64) -> BigInt {
        let signs = [self, other].map(|number| if number.negative { u64::MAX } else { 0 });
        let negative = operation(signs[0], signs[1]) != 0;
        let length = self.words.len().max(other.words.len());
        let (mut x, mut y) = (self.complement(), other.complement());
        let mut result: Words = (0..length).map(|_| operation(x.next_word(), y.next_word())).collect();
        if negative {
            // Back to a magnitude, which takes one word more if all bits are 0: -(2 ** 64).
            let mut carry = true;
            for word in &mut result {
                (*word, carry) = (!*word).overflowing_add(carry as u64);
            }
            if carry {
                result.push(1);
            }
        }
        BigInt::new(negative, words::trimmed(result))
    }

    fn complement(self) -> Complement<'a> {
        Complement { words: self.words.iter(), negative: self.negative, carry: self.negative }
    }
}

/// The words of a number in two's complement, without end.
struct Complement<'a> {
    words: std::slice::Iter<'a, u64>,
    negative: bool,
    carry: bool,
}

impl Complement<'_> {
    #[inline(always)]
    fn next_word(&mut self) -> u64 {
        let word = self.words.next().copied().unwrap_or(0);
        if !self.negative {
            return word;
        }
        let (word, carry) = (!word).overflowing_add(self.carry as u64);
        self.carry = carry;
        word
    }
}

impl BigInt {
    /// The number with that magnitude (N1).
    fn new(negative: bool, words: Words) -> BigInt {
        BigInt { negative: negative && !words.is_empty(), words }
    }

    #[inline]
    pub(crate) fn number(&self) -> Number<'_> {
        Number { words: &self.words, negative: self.negative }
    }

    #[inline]
    pub(crate) fn is_zero(&self) -> bool {
        self.words.is_empty()
    }

    #[inline]
    pub(crate) fn is_negative(&self) -> bool {
        self.negative
    }

    #[inline]
    pub(crate) fn is_odd(&self) -> bool {
        self.words.first().is_some_and(|word| word & 1 == 1)
    }

    /// The number as a machine word, if it fits.
    #[inline]
    pub(crate) fn to_i64(&self) -> Option<i64> {
        match *self.words {
            [] => Some(0),
            [word] if self.negative => 0i64.checked_sub_unsigned(word),
            [word] => i64::try_from(word).ok(),
            _ => None,
        }
    }

    #[inline]
    pub(crate) fn to_u64(&self) -> Option<u64> {
        match *self.words {
            [] => Some(0),
            [word] if !self.negative => Some(word),
            _ => None,
        }
    }

    pub(crate) fn to_i128(&self) -> Option<i128> {
        self.number().to_i128()
    }

    /// The number of bits of the magnitude.
    #[inline]
    pub(crate) fn bit_length(&self) -> u64 {
        self.number().bit_length()
    }

    /// How many bits of the magnitude are set.
    pub(crate) fn bit_count(&self) -> u64 {
        self.words.iter().map(|word| word.count_ones() as u64).sum()
    }

    /// How many zeros the number ends in, in base 2; none for 0.
    pub(crate) fn trailing_zeros(&self) -> Option<u64> {
        let at = self.words.iter().position(|word| *word != 0)?;
        Some(at as u64 * 64 + self.words[at].trailing_zeros() as u64)
    }

    pub(crate) fn negated(&self) -> BigInt {
        BigInt::new(!self.negative, self.words.clone())
    }

    pub(crate) fn abs(&self) -> BigInt {
        BigInt::new(false, self.words.clone())
    }

    pub(crate) fn add(&self, other: &BigInt) -> BigInt {
        self.number().add(other.number())
    }

    pub(crate) fn sub(&self, other: &BigInt) -> BigInt {
        self.number().sub(other.number())
    }

    /// `self << count`.
    pub(crate) fn shift_left(&self, count: u64) -> Result<BigInt, OutOfMemory> {
        if self.is_zero() {
            return Ok(BigInt::default());
        }
        operators::check_room(self.bit_length().checked_add(count).ok_or(OutOfMemory)?, 1)?;
        Ok(BigInt::new(self.negative, words::shift_left(&self.words, count)))
    }

    /// `self >> count`, which rounds down.
    pub(crate) fn shift_right(&self, count: u64) -> BigInt {
        let (mut shifted, lost) = words::shift_right(&self.words, count);
        if self.negative && lost {
            shifted = words::add(&shifted, &[1]);
        }
        BigInt::new(self.negative, shifted)
    }

    pub(crate) fn inverted(&self) -> BigInt {
        let one = Number { words: &[1], negative: true };
        one.sub(self.number())
    }

    /// The hash that Python shows.
    pub(crate) fn hash(&self) -> i64 {
        hash::int_words(self.negative, self.words.iter().copied())
    }

    /// The number in so many bytes, the least significant first.
    pub(crate) fn to_le_bytes(&self, len: usize, signed: bool) -> Result<Vec<u8>, BytesError> {
        if self.negative && !signed {
            return Err(BytesError::Negative);
        }
        // -128 fits into 8 bits, 128 does not.
        let bits = if self.negative { self.inverted().bit_length() } else { self.bit_length() };
        if bits + signed as u64 > len as u64 * 8 && !self.is_zero() {
            return Err(BytesError::TooBig);
        }
        let mut complement = self.number().complement();
        let mut bytes = Vec::with_capacity(len.next_multiple_of(8));
        while bytes.len() < len {
            bytes.extend_from_slice(&complement.next_word().to_le_bytes());
        }
        bytes.truncate(len);
        Ok(bytes)
    }

    /// The number that bytes stand for, the least significant first.
    pub(crate) fn from_le_bytes(bytes: &[u8], signed: bool) -> BigInt {
        let negative = signed && bytes.last().is_some_and(|last| last >> 7 == 1);
        let fill = if negative { 0xff } else { 0 };
        let word = |chunk: &[u8]| {
            let mut word = [fill; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            u64::from_le_bytes(word)
        };
        let mut words: Words = bytes.chunks(8).map(word).collect();
        if negative {
            let mut carry = true;
            for word in &mut words {
                (*word, carry) = (!*word).overflowing_add(carry as u64);
            }
            if carry {
                words.push(1);
            }
        }
        BigInt::new(negative, words::trimmed(words))
    }
}

impl From<i32> for BigInt {
    #[inline]
    fn from(value: i32) -> Self {
        BigInt::from(value as i64)
    }
}

impl From<i64> for BigInt {
    #[inline]
    fn from(value: i64) -> Self {
        BigInt { words: words::trimmed(Words::from_elem(value.unsigned_abs(), 1)), negative: value < 0 }
    }
}

impl From<u64> for BigInt {
    #[inline]
    fn from(value: u64) -> Self {
        BigInt::new(false, words::trimmed(Words::from_elem(value, 1)))
    }
}

impl From<i128> for BigInt {
    #[inline]
    fn from(value: i128) -> Self {
        BigInt { words: double_word(value.unsigned_abs()), negative: value < 0 }
    }
}

impl PartialOrd for BigInt {
    fn partial_cmp(&self, other: &BigInt) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for BigInt {
    fn cmp(&self, other: &BigInt) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => words::compare(&self.words, &other.words),
            (true, true) => words::compare(&other.words, &self.words),
            (negative, _) => {
                if negative {
                    Ordering::Less
                } else {
                    Ordering::Greater
                }
            }
        }
    }
}

impl fmt::Display for BigInt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad_integral(!self.negative, "", &self.digits(10))
    }
}

impl fmt::Debug for BigInt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A magnitude of two words at most.
fn double_word(magnitude: u128) -> Words {
    let buffer = [magnitude as u64, (magnitude >> 64) as u64];
    let length = 2 - (buffer[1] == 0) as usize - (magnitude == 0) as usize;
    Words::from_slice(&buffer[..length])
}

#[cfg(test)]
mod tests;
