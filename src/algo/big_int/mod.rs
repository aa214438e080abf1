//! Integers of any size, with Python's semantics.
//!
//! A number is a sign and a magnitude of 64-bit words. `words` has the arithmetic of magnitudes of moderate size; what is larger, and
//! what is rare, is that of the crate `num-bigint`, which nothing outside this folder names. `dashu-int` was up to twice as
//! fast in places, but its versions 0.4.3 and 0.6.2 failed a random check of `(x + y)² = x² + 2xy + y²` (factors of some
//! 4,000 words), so it is out.
//!
//! What this module adds is what Python means: bit operations on two's complement without end, conversions to floats that round
//! once, and an error, not an abort, for numbers beyond `MAX_BITS`; and reading decimal text in halves. Operations that may
//! run long in steps (powers) call a `tick` between them, which can stop them.
//!
//! Operators take `Number`s, which are borrowed, so that a machine word needs no vector to be an operand.

mod float;
mod gcd;
mod power;
mod text;
mod words;

pub(crate) use float::QuotientError;
pub(crate) use power::PowerError;
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

/// Smaller results are computed without asking whether there is memory for them: 1 MiB.
const LARGE_BITS: u64 = 1 << 23;

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

    pub(crate) fn mul(self, other: Number<'_>) -> Result<BigInt, OutOfMemory> {
        if let ([x], [y]) = (self.words, other.words) {
            let product = *x as u128 * *y as u128;
            return Ok(BigInt { words: double_word(product), negative: self.negative != other.negative });
        }
        check_room((self.words.len() + other.words.len()) as u64 * 64)?;
        let words = words::mul(self.words, other.words);
        Ok(BigInt { negative: self.negative != other.negative && !words.is_empty(), words })
    }

    /// `divmod(self, other)`: the quotient rounds down, the remainder has the sign of the divisor. None for a divisor of 0.
    pub(crate) fn div_mod(self, other: Number<'_>) -> Option<(BigInt, BigInt)> {
        if other.is_zero() {
            return None;
        }
        let (mut quotient, mut rest) = words::div_rem(self.words, other.words);
        let negative = self.negative != other.negative;
        if negative && !rest.is_empty() {
            quotient = words::add(&quotient, &[1]);
            rest = words::sub(other.words, &rest);
        }
        Some((BigInt::new(negative, quotient), BigInt::new(other.negative, rest)))
    }

    /// `self // other`; none for a divisor of 0.
    pub(crate) fn floor_div(self, other: Number<'_>) -> Option<BigInt> {
        Some(self.div_mod(other)?.0)
    }

    /// `self % other`; none for a divisor of 0.
    pub(crate) fn modulo(self, other: Number<'_>) -> Option<BigInt> {
        if other.is_zero() {
            return None;
        }
        let mut rest = words::rem(self.words, other.words);
        if self.negative != other.negative && !rest.is_empty() {
            rest = words::sub(other.words, &rest);
        }
        Some(BigInt::new(other.negative, rest))
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
        self.words.last().map_or(0, |last| self.words.len() as u64 * 64 - last.leading_zeros() as u64)
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

    pub(crate) fn mul(&self, other: &BigInt) -> Result<BigInt, OutOfMemory> {
        self.number().mul(other.number())
    }

    pub(crate) fn div_mod(&self, other: &BigInt) -> Option<(BigInt, BigInt)> {
        self.number().div_mod(other.number())
    }

    pub(crate) fn floor_div(&self, other: &BigInt) -> Option<BigInt> {
        self.number().floor_div(other.number())
    }

    pub(crate) fn modulo(&self, other: &BigInt) -> Option<BigInt> {
        self.number().modulo(other.number())
    }

    /// `self << count`.
    pub(crate) fn shift_left(&self, count: u64) -> Result<BigInt, OutOfMemory> {
        if self.is_zero() {
            return Ok(BigInt::default());
        }
        check_room(self.bit_length().checked_add(count).ok_or(OutOfMemory)?)?;
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

    /// The square root, rounded down; none for a negative number.
    pub(crate) fn isqrt(&self) -> Option<BigInt> {
        let root = || num_integer::Roots::sqrt(&words::to_crate(&self.words));
        (!self.negative).then(|| BigInt::new(false, words::from_crate(&root())))
    }

    pub(crate) fn gcd(&self, other: &BigInt) -> BigInt {
        let (lhs, rhs) = (&self.words, &other.words);
        let (larger, smaller) = if words::compare(lhs, rhs).is_lt() { (rhs, lhs) } else { (lhs, rhs) };
        BigInt::new(false, gcd::gcd(larger.clone(), smaller.clone()))
    }

    pub(crate) fn lcm(&self, other: &BigInt) -> Result<BigInt, OutOfMemory> {
        match self.floor_div(&self.gcd(other)) {
            Some(factor) => Ok(factor.mul(other)?.abs()),
            None => Ok(BigInt::default()),
        }
    }

    /// `round(self, -zeros)`: the nearest multiple of `10 ** zeros`, ties to even.
    pub(crate) fn round_to_zeros(&self, zeros: u64) -> BigInt {
        // A unit with so many zeros exceeds the double of the number: 10 > 2 ** 3.
        if zeros.saturating_mul(3) > self.bit_length() + 1 {
            return BigInt::default();
        }
        let unit = BigInt::from(10).raised(zeros);
        let (quotient, remainder) = self.div_mod(&unit).expect("a power of ten is not 0");
        let up = match remainder.add(&remainder).cmp(&unit) {
            Ordering::Less => false,
            Ordering::Equal => quotient.is_odd(),
            Ordering::Greater => true,
        };
        let down = self.sub(&remainder);
        if up { down.add(&unit) } else { down }
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

/// Whether there is room for a result of so many bits and what is needed to compute it: nothing asks later.
fn check_room(bits: u64) -> Result<(), OutOfMemory> {
    match bits {
        ..LARGE_BITS => Ok(()),
        LARGE_BITS..=MAX_BITS => Vec::<u8>::new().try_reserve_exact(bits as usize / 8 * 3).map_err(|_| OutOfMemory),
        _ => Err(OutOfMemory),
    }
}

#[cfg(test)]
mod tests {
    use super::{BigInt, BytesError, IntTextError, PowerError, QuotientError, hash};
    use std::cmp::Ordering;
    use std::convert::Infallible;

    struct Random(u64);

    impl Random {
        fn next(&mut self) -> u64 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            self.0
        }

        /// Numbers of all sizes below 100 bits, so that results fit 128.
        fn small(&mut self, bits: u32) -> i128 {
            let wide = (self.next() as i128) << 64 | self.next() as i128;
            wide >> (128 - bits + self.next() as u32 % bits)
        }

        fn large(&mut self, words: usize) -> BigInt {
            let bytes: Vec<u8> = (0..words)
                .flat_map(|_| {
                    let word = match self.next() % 4 {
                        0 => 0,
                        1 => u64::MAX,
                        _ => self.next(),
                    };
                    word.to_le_bytes()
                })
                .collect();
            BigInt::from_le_bytes(&bytes, true)
        }
    }

    fn big(value: i128) -> BigInt {
        BigInt::from(value)
    }

    fn read(text: &str) -> BigInt {
        BigInt::parse(text, 10, 0).unwrap()
    }

    fn pow(base: &BigInt, exponent: i64) -> BigInt {
        base.pow(&BigInt::from(exponent), || Ok::<_, Infallible>(())).unwrap()
    }

    fn floor_div(lhs: i128, rhs: i128) -> i128 {
        lhs.div_euclid(rhs) - (rhs < 0 && lhs.rem_euclid(rhs) != 0) as i128
    }

    #[test]
    fn agrees_with_machine_integers() {
        let mut random = Random(0x9E3779B97F4A7C15);
        for _ in 0..20_000 {
            let (a, b) = (random.small(120), random.small(62));
            let (x, y) = (big(a), big(b));
            assert_eq!(x.add(&y), big(a + b));
            assert_eq!(x.sub(&y), big(a - b));
            assert_eq!(big(a >> 60).mul(&y).unwrap(), big((a >> 60) * b));
            assert_eq!(x.number().bit_and(y.number()), big(a & b));
            assert_eq!(x.number().bit_or(y.number()), big(a | b));
            assert_eq!(x.number().bit_xor(y.number()), big(a ^ b));
            assert_eq!(x.inverted(), big(!a));
            assert_eq!(x.negated(), big(-a));
            assert_eq!(x.bit_length(), 128 - a.unsigned_abs().leading_zeros() as u64);
            assert_eq!(x.bit_count(), a.unsigned_abs().count_ones() as u64);
            assert_eq!(x.cmp(&y), a.cmp(&b));
            let count = random.next() % 140;
            assert_eq!(x.shift_right(count), big(a >> count.min(127)));
            assert_eq!(big(a >> 64).shift_left(count % 60).unwrap(), big((a >> 64) << (count % 60)));
            match x.div_mod(&y) {
                None => assert_eq!(b, 0),
                Some((quotient, remainder)) => {
                    assert_eq!(quotient, big(floor_div(a, b)), "{a} // {b}");
                    assert_eq!(remainder, big(a - floor_div(a, b) * b));
                    assert_eq!(x.modulo(&y), Some(remainder));
                    assert_eq!(x.floor_div(&y), Some(quotient));
                }
            }
            assert_eq!(x.to_i128(), Some(a));
            assert_eq!(x.to_i64(), i64::try_from(a).ok());
            assert_eq!(x.to_u64(), u64::try_from(a).ok());
            assert_eq!(read(&a.to_string()), x);
            assert_eq!(x.to_string(), a.to_string());
            assert_eq!(x.to_f64(), Some(a as f64), "{a}");
            assert_eq!(BigInt::from_f64(a as f64), Some(big(a as f64 as i128)));
            let bytes = x.to_le_bytes(16, true).unwrap();
            assert_eq!(bytes, a.to_le_bytes());
            assert_eq!(BigInt::from_le_bytes(&bytes, true), x);
            assert_eq!(x.is_odd(), a & 1 == 1);
        }
    }

    #[test]
    fn large_numbers_keep_the_laws() {
        let mut random = Random(88172645463325252);
        for round in 0..340 {
            let (x, y) = (random.large(1 + round), random.large(1 + round / 2));
            if let Some((quotient, remainder)) = x.div_mod(&y) {
                assert_eq!(quotient.mul(&y).unwrap().add(&remainder), x);
                assert!(remainder.is_zero() || remainder.is_negative() == y.is_negative());
                assert!(remainder.abs() < y.abs());
            }
            assert_eq!(x.add(&y).sub(&y), x);
            assert_eq!(
                x.number().bit_xor(y.number()),
                x.number().bit_or(y.number()).sub(&x.number().bit_and(y.number()))
            );
            let (sum, difference) = (x.add(&y), x.sub(&y));
            let squares = x.mul(&x).unwrap().sub(&y.mul(&y).unwrap());
            assert_eq!(sum.mul(&difference).unwrap(), squares);
            let root = x.abs().isqrt().unwrap();
            let above = root.add(&BigInt::from(1));
            assert!(root.mul(&root).unwrap() <= x.abs() && above.mul(&above).unwrap() > x.abs());
            for base in [2, 7, 10, 16, 36] {
                assert_eq!(BigInt::parse(&x.abs().digits(base), base, 0), Ok(x.abs()));
            }
            let len = x.inverted().bit_length().max(x.bit_length()) as usize / 8 + 1;
            assert_eq!(BigInt::from_le_bytes(&x.to_le_bytes(len, true).unwrap(), true), x);
            let digits = x.digits(10).len() as u64;
            assert!(x.least_digits() <= digits && digits <= x.least_digits() + 2 + digits / 1000);
            let count = random.next() % 1000;
            assert_eq!(x.shift_left(count).unwrap().shift_right(count), x);
            let divisor = pow(&BigInt::from(2), count as i64);
            assert_eq!(Some(x.shift_right(count)), x.floor_div(&divisor));
            let gcd = x.gcd(&y);
            if !gcd.is_zero() {
                assert!(x.modulo(&gcd).unwrap().is_zero() && y.modulo(&gcd).unwrap().is_zero());
                assert_eq!(x.lcm(&y).unwrap().mul(&gcd).unwrap(), x.mul(&y).unwrap().abs());
            }
            let slow_hash = x.abs().modulo(&BigInt::from(hash::MODULUS)).unwrap().to_i64().unwrap();
            let signed = if x.is_negative() { -slow_hash } else { slow_hash };
            assert_eq!(x.hash(), if signed == -1 { -2 } else { signed });
        }
    }

    #[test]
    fn powers() {
        assert_eq!(pow(&BigInt::from(-3), 5), BigInt::from(-243));
        assert_eq!(pow(&BigInt::from(12), 20), read("3833759992447475122176"));
        assert_eq!(pow(&BigInt::from(-2), 65), read("-36893488147419103232"));
        assert_eq!(pow(&BigInt::from(0), 0), BigInt::from(1));
        assert_eq!(pow(&BigInt::from(-1), i64::MAX), BigInt::from(-1));
        let huge = BigInt::from(2).pow(&BigInt::from(1i64 << 40), || Ok::<_, Infallible>(()));
        assert_eq!(huge, Err(PowerError::Memory));
        let mut ticks = 0;
        let stopped = BigInt::from(3).pow(&BigInt::from(1_000_000), || {
            ticks += 1;
            if ticks == 5 { Err("stop") } else { Ok(()) }
        });
        assert_eq!(stopped, Err(PowerError::Stopped("stop")));
    }

    #[test]
    fn powers_with_a_modulus() {
        let power = |base: i128, exponent: i128, modulus: i128| {
            big(base).pow_mod(&big(exponent), &big(modulus), || Ok::<_, Infallible>(())).unwrap()
        };
        assert_eq!(power(38, -1, 97), Some(big(23)));
        assert_eq!(power(2, -1, 4), None);
        assert_eq!(power(3, 2, -5), Some(big(-1)));
        assert_eq!(power(5, 0, 1), Some(big(0)));
        assert_eq!(power(5, 0, -1), Some(big(0)));
        assert_eq!(power(-7, 3, 10), Some(big(7)));
        assert_eq!(power(0, 0, 7), Some(big(1)));
        let mut random = Random(5);
        for _ in 0..500 {
            let (base, exponent) = (random.small(60), random.small(20).abs());
            let modulus = random.small(60);
            if modulus != 0 {
                let slow = (0..exponent % 3000).fold(1, |power, _| power * (base % modulus) % modulus);
                let expected =
                    slow % modulus + if slow % modulus != 0 && (slow < 0) != (modulus < 0) { modulus } else { 0 };
                assert_eq!(power(base, exponent % 3000, modulus), Some(big(expected)), "{base} {exponent} {modulus}");
            }
        }
        for words in [1, 2, 3, 5, 20, 70] {
            // Fermat: a ** (p - 1) is 1 modulo the prime 2 ** 521 - 1; and powers multiply for any modulus.
            let prime = pow(&BigInt::from(2), 521).sub(&BigInt::from(1));
            let base = random.large(words).abs().add(&BigInt::from(1));
            let one = base.pow_mod(&prime.sub(&BigInt::from(1)), &prime, || Ok::<_, Infallible>(())).unwrap();
            assert_eq!(one, Some(BigInt::from(1)));
            let modulus = random.large(words).abs().add(&BigInt::from(2));
            let power =
                |exponent: i64| base.pow_mod(&big(exponent as i128), &modulus, || Ok::<_, Infallible>(())).unwrap();
            let product = power(1000).unwrap().mul(&power(234).unwrap()).unwrap();
            assert_eq!(product.modulo(&modulus), power(1234));
        }
    }

    #[test]
    fn texts() {
        for (text, base, value) in [
            ("0", 10, 0),
            ("-0_1", 10, -1),
            ("+1_000", 10, 1000),
            ("0x_fF", 16, 255),
            ("0xff", 0, 255),
            ("-0b101", 0, -5),
            ("0o_17", 0, 15),
            ("00_0", 0, 0),
            ("0b1", 16, 0xb1),
            ("z", 36, 35),
            ("010", 10, 10),
        ] {
            assert_eq!(BigInt::parse(text, base, 0), Ok(big(value)), "{text}");
        }
        for (text, base) in [
            ("", 10),
            ("-", 10),
            ("_1", 10),
            ("1_", 10),
            ("1__0", 10),
            ("0x", 16),
            ("0x__1", 16),
            ("010", 0),
            ("12", 2),
            ("0b2", 0),
            ("--1", 10),
            (" 1", 10),
            ("1 ", 10),
            ("é", 10),
            ("0_x1", 0),
            ("0x", 0),
            ("+_1", 10),
            ("0x-1", 16),
        ] {
            assert_eq!(BigInt::parse(text, base, 0), Err(IntTextError::Invalid), "{text}");
        }
        assert_eq!(BigInt::parse("1_".repeat(9).trim_end_matches('_'), 10, 8), Err(IntTextError::TooLong(9)));
        assert!(BigInt::parse("123456789", 16, 8).is_ok());
        assert_eq!(big(-255).digits(16), "ff");
    }

    #[test]
    fn floats_round_once() {
        let two_to = |exponent| pow(&BigInt::from(2), exponent);
        assert_eq!(two_to(1023).to_f64(), Some(2f64.powi(1023)));
        assert_eq!(two_to(1024).to_f64(), None);
        assert_eq!(two_to(1024).sub(&two_to(970)).to_f64(), None);
        assert_eq!(two_to(1024).sub(&two_to(970)).sub(&BigInt::from(1)).to_f64(), Some(f64::MAX));
        assert_eq!(two_to(200).add(&two_to(147)).to_f64(), Some(2f64.powi(200)));
        assert_eq!(two_to(200).add(&two_to(147)).add(&BigInt::from(1)).to_f64(), Some(2f64.powi(200) + 2f64.powi(148)));
        assert_eq!(read("9007199254740993").to_f64(), Some(9007199254740992.0));
        assert_eq!(read("-9007199254740995").to_f64(), Some(-9007199254740996.0));
        assert_eq!(BigInt::from_f64(-1e30), Some(read("-1000000000000000019884624838656")));
        assert_eq!(BigInt::from_f64(-0.9), Some(BigInt::default()));
        assert_eq!(BigInt::from_f64(f64::NAN), None);
        assert_eq!(BigInt::ratio_of(-0.75), Some((BigInt::from(-3), BigInt::from(4))));
        assert_eq!(BigInt::ratio_of(1e22), Some((read("10000000000000000000000"), BigInt::from(1))));
        assert_eq!(BigInt::ratio_of(-0.0), Some((BigInt::default(), BigInt::from(1))));
        assert_eq!(BigInt::ratio_of(5e-324), Some((BigInt::from(1), two_to(1074))));
        assert_eq!(read("10000000000000000000001").compare_f64(1e22), Some(Ordering::Greater));
        assert_eq!(BigInt::from(-1).compare_f64(-1.5), Some(Ordering::Greater));
        assert_eq!(BigInt::from(1).compare_f64(1.5), Some(Ordering::Less));
        assert_eq!(two_to(2000).compare_f64(f64::INFINITY), Some(Ordering::Less));
        assert_eq!(two_to(2000).compare_f64(-f64::INFINITY), Some(Ordering::Greater));
        assert_eq!(two_to(2000).compare_f64(f64::NAN), None);
        assert_eq!(BigInt::from(0).compare_f64(-0.0), Some(Ordering::Equal));
    }

    #[test]
    fn true_division() {
        let quotient = |lhs: &str, rhs: &str| read(lhs).true_div(&read(rhs));
        assert_eq!(quotient("1", "3"), Ok(1.0 / 3.0));
        assert_eq!(quotient("-10", "4"), Ok(-2.5));
        assert_eq!(quotient("0", "-7"), Ok(0.0));
        assert_eq!(quotient("1", "0"), Err(QuotientError::ZeroDivision));
        let huge = pow(&BigInt::from(10), 400);
        assert_eq!(huge.true_div(&BigInt::from(1)), Err(QuotientError::TooLarge));
        assert_eq!(huge.true_div(&huge), Ok(1.0));
        assert_eq!(BigInt::from(1).true_div(&huge), Ok(0.0));
        assert_eq!(huge.true_div(&pow(&BigInt::from(10), 723)), Ok(1e-323));
        let mut random = Random(77);
        for _ in 0..5000 {
            let (a, b) = (random.small(53) as i64, random.small(53) as i64);
            if b != 0 {
                assert_eq!(BigInt::from(a).true_div(&BigInt::from(b)), Ok(a as f64 / b as f64));
            }
        }
    }

    #[test]
    fn bytes() {
        assert_eq!(big(-128).to_le_bytes(1, true), Ok(vec![0x80]));
        assert_eq!(big(128).to_le_bytes(1, true), Err(BytesError::TooBig));
        assert_eq!(big(-129).to_le_bytes(1, true), Err(BytesError::TooBig));
        assert_eq!(big(255).to_le_bytes(1, false), Ok(vec![255]));
        assert_eq!(big(256).to_le_bytes(1, false), Err(BytesError::TooBig));
        assert_eq!(big(-1).to_le_bytes(4, false), Err(BytesError::Negative));
        assert_eq!(big(-1).to_le_bytes(3, true), Ok(vec![255; 3]));
        assert_eq!(big(-1).to_le_bytes(0, true), Err(BytesError::TooBig));
        assert_eq!(big(0).to_le_bytes(0, true), Ok(vec![]));
        assert_eq!(BigInt::from_le_bytes(&[], true), big(0));
        assert_eq!(BigInt::from_le_bytes(&[0xff, 0xff], false), big(65535));
    }

    #[test]
    fn rounds_to_zeros() {
        for (value, zeros, expected) in [
            (15, 1, 20),
            (25, 1, 20),
            (-25, 1, -20),
            (-26, 1, -30),
            (5, 1, 0),
            (50, 2, 0),
            (51, 2, 100),
            (1, 99, 0),
            (-149, 2, -100),
            (9999, 3, 10000),
        ] {
            assert_eq!(big(value).round_to_zeros(zeros), big(expected), "{value} {zeros}");
        }
        assert_eq!(big(5).round_to_zeros(u64::MAX), big(0));
    }

    #[test]
    #[ignore = "prints timings"]
    fn timings() {
        use std::time::{Duration, Instant};
        fn microseconds<R>(mut run: impl FnMut() -> R) -> f64 {
            let (start, mut rounds) = (Instant::now(), 0);
            while start.elapsed() < Duration::from_millis(200) {
                std::hint::black_box(run());
                rounds += 1;
            }
            start.elapsed().as_secs_f64() * 1e6 / rounds as f64
        }
        for digits in [20, 1000, 10_000, 100_000, 1_000_000] {
            let text: String = (0..digits).map(|at| char::from(b'1' + (at * 7 % 9) as u8)).collect();
            let (x, y) = (read(&text), read(&text[..digits / 2]));
            println!(
                "{digits:7} digits: add {:.3}, square {:.3}, divide {:.3}, to decimal {:.3}, from decimal {:.3}, gcd {:.3}",
                microseconds(|| x.add(&y)),
                microseconds(|| x.mul(&x)),
                microseconds(|| x.floor_div(&y)),
                microseconds(|| x.digits(10)),
                microseconds(|| read(&text)),
                if digits <= 10_000 { microseconds(|| x.gcd(&y)) } else { f64::NAN },
            );
        }
    }
}
