//! Integers of any size, with Python's semantics.
//!
//! The arithmetic is that of the crate `num-bigint`, which nothing else names. `dashu-int` was up to twice as fast in places, but
//! its versions 0.4.3 and 0.6.2 failed a random check of `(x + y)² = x² + 2xy + y²` (factors of some 4,000 words), so it
//! is out. Microseconds (`timings` below), CPython 3.13 beside it on the same machine:
//!
//! | digits    | operation            | baem    | CPython |
//! |-----------|----------------------|--------:|--------:|
//! | 20        | add                  |    0.11 |    0.22 |
//! | 20        | square               |    0.14 |    0.26 |
//! | 1,000     | square               |     3.3 |     9.8 |
//! | 1,000     | divide by half of it |     2.2 |     8.7 |
//! | 1,000     | to / from decimal    | 15 / 7.6 | 24 / 14 |
//! | 10,000    | gcd with half of it  |     270 |     730 |
//! | 100,000   | square               |   4,600 |  17,000 |
//! | 100,000   | to / from decimal    | 11,000 / 6,500 | 48,000 / 25,000 |
//! | 1,000,000 | square               | 143,000 | 457,000 |
//! | 1,000,000 | to / from decimal    | 406,000 / 277,000 | minutes |
//!
//! What this module adds is what Python means: bit operations on two's complement without end, conversions to floats that round
//! once, and an error, not an abort, for numbers beyond `MAX_BITS`; and reading decimal text in halves. Operations that may
//! run long in steps (powers) call a `tick` between them, which can stop them.

use super::float_text::scale_rounded;
use super::hash;
use super::index_table::OutOfMemory;
use num_bigint::{BigInt as Number, BigUint as Magnitude, Sign};
use num_integer::Integer;
use std::cmp::Ordering;
use std::fmt;

/// An integer of any size.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct BigInt(Number);

/// Larger numbers are refused, which is 2 GiB each.
pub(crate) const MAX_BITS: u64 = 1 << 34;

/// Smaller results are computed without asking whether there is memory for them: 1 MiB.
const LARGE_BITS: u64 = 1 << 23;

/// Digits up to which the crate reads text at once; its time grows with the square.
const DIGITS_AT_ONCE: usize = 5_000;

/// Why a text is no integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IntTextError {
    Invalid,
    /// More digits than the limit allows: that many.
    TooLong(usize),
}

/// Why there is no quotient as a float.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum QuotientError {
    ZeroDivision,
    TooLarge,
}

/// Why an integer has no such bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BytesError {
    /// It needs more bytes.
    TooBig,
    /// It is negative, and the bytes were to be unsigned.
    Negative,
}

/// Why a power was not computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PowerError<E> {
    /// The result would be too large.
    Memory,
    /// `tick` said so.
    Stopped(E),
}

impl BigInt {
    #[inline]
    pub(crate) fn is_zero(&self) -> bool {
        self.0.sign() == Sign::NoSign
    }

    #[inline]
    pub(crate) fn is_negative(&self) -> bool {
        self.0.sign() == Sign::Minus
    }

    #[inline]
    pub(crate) fn is_odd(&self) -> bool {
        self.0.bit(0)
    }

    /// The number as a machine word, if it fits.
    #[inline]
    pub(crate) fn to_i64(&self) -> Option<i64> {
        i64::try_from(&self.0).ok()
    }

    #[inline]
    pub(crate) fn to_u64(&self) -> Option<u64> {
        u64::try_from(&self.0).ok()
    }

    pub(crate) fn to_i128(&self) -> Option<i128> {
        i128::try_from(&self.0).ok()
    }

    /// The number of bits of the magnitude.
    #[inline]
    pub(crate) fn bit_length(&self) -> u64 {
        self.0.bits()
    }

    /// How many bits of the magnitude are set.
    pub(crate) fn bit_count(&self) -> u64 {
        self.0.magnitude().count_ones()
    }

    /// How many zeros the number ends in, in base 2; none for 0.
    pub(crate) fn trailing_zeros(&self) -> Option<u64> {
        self.0.trailing_zeros()
    }

    pub(crate) fn negated(&self) -> BigInt {
        BigInt(-&self.0)
    }

    pub(crate) fn abs(&self) -> BigInt {
        BigInt(self.0.magnitude().clone().into())
    }

    pub(crate) fn add(&self, other: &BigInt) -> BigInt {
        BigInt(&self.0 + &other.0)
    }

    pub(crate) fn sub(&self, other: &BigInt) -> BigInt {
        BigInt(&self.0 - &other.0)
    }

    pub(crate) fn mul(&self, other: &BigInt) -> Result<BigInt, OutOfMemory> {
        check_room(self.bit_length() + other.bit_length())?;
        Ok(BigInt(&self.0 * &other.0))
    }

    /// `divmod(self, other)`: the quotient rounds down, the remainder has the sign of the divisor. None for a divisor of 0.
    pub(crate) fn div_mod(&self, other: &BigInt) -> Option<(BigInt, BigInt)> {
        if other.is_zero() {
            return None;
        }
        let (quotient, remainder) = self.0.div_mod_floor(&other.0);
        Some((BigInt(quotient), BigInt(remainder)))
    }

    /// `self // other`; none for a divisor of 0.
    pub(crate) fn floor_div(&self, other: &BigInt) -> Option<BigInt> {
        (!other.is_zero()).then(|| BigInt(self.0.div_floor(&other.0)))
    }

    /// `self % other`; none for a divisor of 0.
    pub(crate) fn modulo(&self, other: &BigInt) -> Option<BigInt> {
        (!other.is_zero()).then(|| BigInt(self.0.mod_floor(&other.0)))
    }

    /// `self / other`, rounded once to the nearest float.
    pub(crate) fn true_div(&self, other: &BigInt) -> Result<f64, QuotientError> {
        if other.is_zero() {
            return Err(QuotientError::ZeroDivision);
        }
        // With 66 bits or more of the quotient, whether anything remains is all that the others can tell.
        let shift = 66 - (self.bit_length() as i64 - other.bit_length() as i64);
        let (mut dividend, mut divisor) = (self.0.magnitude().clone(), other.0.magnitude().clone());
        if shift >= 0 {
            dividend <<= shift;
        } else {
            divisor <<= -shift;
        }
        let (quotient, remainder) = dividend.div_rem(&divisor);
        let (bits, scale) = leading_bits(&quotient);
        let sticky = (remainder != Magnitude::ZERO) as u64;
        let magnitude = scale_rounded(bits | sticky, scale - shift).ok_or(QuotientError::TooLarge)?;
        Ok(if self.is_negative() != other.is_negative() { -magnitude } else { magnitude })
    }

    /// `self ** exponent`. Calls `tick` after every multiplication.
    pub(crate) fn pow<E>(
        &self,
        exponent: &BigInt,
        mut tick: impl FnMut() -> Result<(), E>,
    ) -> Result<BigInt, PowerError<E>> {
        debug_assert!(!exponent.is_negative(), "a negative exponent gives a float");
        let one = BigInt::from(1);
        if exponent.is_zero() || *self == one {
            return Ok(one);
        }
        if self.is_zero() || self.abs() == one {
            return Ok(if self.is_negative() && !exponent.is_odd() { one } else { self.clone() });
        }
        let exponent = exponent.to_u64().ok_or(PowerError::Memory)?;
        let bits = self.bit_length().checked_mul(exponent).ok_or(PowerError::Memory)?;
        check_room(bits).map_err(|_| PowerError::Memory)?;
        // The powers of two in the base are a shift of the result.
        let zeros = self.trailing_zeros().expect("the base is not 0");
        let odd = self.shift_right(zeros);
        let mut power = one;
        if odd.abs() == power {
            power = if exponent.is_multiple_of(2) { power } else { odd };
        } else {
            for bit in (0..u64::BITS - exponent.leading_zeros()).rev() {
                power.0 = &power.0 * &power.0;
                if exponent >> bit & 1 == 1 {
                    power.0 *= &odd.0;
                }
                tick().map_err(PowerError::Stopped)?;
            }
        }
        Ok(BigInt(power.0 << (zeros * exponent)))
    }

    /// `pow(self, exponent, modulus)`, whose result has the sign of the modulus. None if the exponent is negative and
    /// there is no inverse. Calls `tick` every few multiplications.
    pub(crate) fn pow_mod<E>(
        &self,
        exponent: &BigInt,
        modulus: &BigInt,
        mut tick: impl FnMut() -> Result<(), E>,
    ) -> Result<Option<BigInt>, E> {
        debug_assert!(!modulus.is_zero(), "a modulus of 0 is the caller's error");
        let ring = modulus.0.magnitude();
        let mut base = self.0.mod_floor(&modulus.abs().0).into_parts().1;
        if exponent.is_negative() {
            let Some(inverse) = base.modinv(ring) else { return Ok(None) };
            base = inverse;
        }
        let words = exponent.0.iter_u64_digits().rev();
        let residue = match (u64::try_from(ring), u64::try_from(&base)) {
            (Ok(ring), Ok(base)) => {
                let mut power = 1 % ring;
                for word in words {
                    for bit in (0..u64::BITS).rev() {
                        power = mul_mod(power, power, ring);
                        if word >> bit & 1 == 1 {
                            power = mul_mod(power, base, ring);
                        }
                    }
                    tick()?;
                }
                Magnitude::from(power)
            }
            _ => {
                // The first 16 powers, so that four bits of the exponent cost one multiplication.
                let mut powers = vec![Magnitude::from(1u8), base];
                (2..16).for_each(|at| powers.push(&powers[at - 1] * &powers[1] % ring));
                let mut power = Magnitude::from(1u8);
                for word in words {
                    for shift in (0..u64::BITS).step_by(4).rev() {
                        (0..4).for_each(|_| power = &power * &power % ring);
                        match (word >> shift) as usize & 15 {
                            0 => {}
                            digit => power = &power * &powers[digit] % ring,
                        }
                        tick()?;
                    }
                }
                power
            }
        };
        Ok(BigInt(residue.into()).modulo(modulus))
    }

    /// `self << count`.
    pub(crate) fn shift_left(&self, count: u64) -> Result<BigInt, OutOfMemory> {
        if self.is_zero() {
            return Ok(BigInt::default());
        }
        check_room(self.bit_length().checked_add(count).ok_or(OutOfMemory)?)?;
        Ok(BigInt(&self.0 << count))
    }

    /// `self >> count`, which rounds down.
    pub(crate) fn shift_right(&self, count: u64) -> BigInt {
        if count >= self.bit_length() {
            return BigInt::from(if self.is_negative() { -1 } else { 0 });
        }
        BigInt(&self.0 >> count)
    }

    pub(crate) fn bit_and(&self, other: &BigInt) -> BigInt {
        BigInt(&self.0 & &other.0)
    }

    pub(crate) fn bit_or(&self, other: &BigInt) -> BigInt {
        BigInt(&self.0 | &other.0)
    }

    pub(crate) fn bit_xor(&self, other: &BigInt) -> BigInt {
        BigInt(&self.0 ^ &other.0)
    }

    pub(crate) fn inverted(&self) -> BigInt {
        BigInt(!&self.0)
    }

    /// The square root, rounded down; none for a negative number.
    pub(crate) fn isqrt(&self) -> Option<BigInt> {
        (!self.is_negative()).then(|| BigInt(self.0.sqrt()))
    }

    pub(crate) fn gcd(&self, other: &BigInt) -> BigInt {
        let (lhs, rhs) = (self.0.magnitude(), other.0.magnitude());
        BigInt(gcd(lhs.max(rhs), lhs.min(rhs)).into())
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
        let unit = BigInt(num_traits::pow(Number::from(10), zeros as usize));
        let (quotient, remainder) = self.div_mod(&unit).expect("a power of ten is not 0");
        let up = match remainder.add(&remainder).cmp(&unit) {
            Ordering::Less => false,
            Ordering::Equal => quotient.is_odd(),
            Ordering::Greater => true,
        };
        let down = self.sub(&remainder);
        if up { down.add(&unit) } else { down }
    }

    /// The nearest float, ties to even; none if it is too large.
    pub(crate) fn to_f64(&self) -> Option<f64> {
        let (bits, scale) = leading_bits(self.0.magnitude());
        let magnitude = scale_rounded(bits, scale)?;
        Some(if self.is_negative() { -magnitude } else { magnitude })
    }

    /// A float without its fraction; none if it is not finite.
    pub(crate) fn from_f64(x: f64) -> Option<BigInt> {
        if !x.is_finite() {
            return None;
        }
        let (mantissa, exponent) = split_float(x.trunc());
        let mantissa = Number::from(mantissa);
        Some(BigInt(if exponent < 0 { mantissa >> -exponent } else { mantissa << exponent }))
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
        let (odd, exponent) = (Number::from(mantissa >> zeros), exponent + zeros);
        let power = Number::from(1) << exponent.unsigned_abs();
        Some(if exponent < 0 { (BigInt(odd), BigInt(power)) } else { (BigInt(odd * power), BigInt::from(1)) })
    }

    /// How the number compares to a float, exactly; none for a NaN.
    pub(crate) fn compare_f64(&self, x: f64) -> Option<Ordering> {
        match BigInt::from_f64(x) {
            Some(whole) => Some(self.cmp(&whole).then_with(|| 0.0.partial_cmp(&x.fract()).unwrap_or(Ordering::Equal))),
            None => 0.0.partial_cmp(&x),
        }
    }

    /// The hash that Python shows.
    pub(crate) fn hash(&self) -> i64 {
        hash::int_words(self.is_negative(), self.0.iter_u64_digits())
    }

    /// Reads an integer as `int(text, base)` does, white space around it being the caller's business: a base of 0 goes by the
    /// prefix. A `limit` on the number of digits other than 0 holds for bases that are no powers of two.
    pub(crate) fn parse(text: &str, base: u32, limit: usize) -> Result<BigInt, IntTextError> {
        debug_assert!(base == 0 || (2..=36).contains(&base), "the base is from 2 to 36, or 0");
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
        let bytes = unsigned.as_bytes();
        let prefix = match bytes {
            [b'0', b'x' | b'X', ..] => 16,
            [b'0', b'o' | b'O', ..] => 8,
            [b'0', b'b' | b'B', ..] => 2,
            _ => 0,
        };
        let (digits, radix) = match base {
            _ if prefix != 0 && (base == 0 || base == prefix) => {
                // One underscore may follow the prefix.
                (unsigned[2..].strip_prefix('_').unwrap_or(&unsigned[2..]), prefix)
            }
            0 => (unsigned, 10),
            base => (unsigned, base),
        };
        let mut plain = String::with_capacity(digits.len());
        let mut after_digit = false;
        for byte in digits.bytes() {
            match byte {
                b'_' if after_digit => after_digit = false,
                _ if (byte as char).is_digit(radix) => {
                    plain.push(byte as char);
                    after_digit = true;
                }
                _ => return Err(IntTextError::Invalid),
            }
        }
        if !after_digit {
            return Err(IntTextError::Invalid);
        }
        // `010` would be octal in C, so it is nothing where the base is open.
        if base == 0 && prefix == 0 && plain.starts_with('0') && plain.contains(|digit| digit != '0') {
            return Err(IntTextError::Invalid);
        }
        if limit > 0 && plain.len() > limit && !radix.is_power_of_two() {
            return Err(IntTextError::TooLong(plain.len()));
        }
        let magnitude = BigInt(read_digits(plain.as_bytes(), radix).into());
        Ok(if text.starts_with('-') { magnitude.negated() } else { magnitude })
    }

    /// The digits of the magnitude in a base from 2 to 36, in lower case.
    pub(crate) fn digits(&self, base: u32) -> String {
        self.0.magnitude().to_str_radix(base)
    }

    /// A number of decimal digits that the magnitude has at least, known without converting it.
    pub(crate) fn least_digits(&self) -> u64 {
        // log10(2) is a little more than 0.30102.
        (self.bit_length().saturating_sub(1) as u128 * 30102 / 100_000) as u64 + !self.is_zero() as u64
    }

    /// The number in so many bytes, the least significant first.
    pub(crate) fn to_le_bytes(&self, len: usize, signed: bool) -> Result<Vec<u8>, BytesError> {
        if self.is_negative() && !signed {
            return Err(BytesError::Negative);
        }
        // -128 fits into 8 bits, 128 does not.
        let bits = if self.is_negative() { self.inverted().bit_length() } else { self.bit_length() };
        if bits + signed as u64 > len as u64 * 8 && !self.is_zero() {
            return Err(BytesError::TooBig);
        }
        let mut bytes = if signed { self.0.to_signed_bytes_le() } else { self.0.to_bytes_le().1 };
        bytes.resize(len, if self.is_negative() { 0xff } else { 0 });
        Ok(bytes)
    }

    /// The number that bytes stand for, the least significant first.
    pub(crate) fn from_le_bytes(bytes: &[u8], signed: bool) -> BigInt {
        BigInt(if signed { Number::from_signed_bytes_le(bytes) } else { Magnitude::from_bytes_le(bytes).into() })
    }
}

impl From<i32> for BigInt {
    #[inline]
    fn from(value: i32) -> Self {
        BigInt(value.into())
    }
}

impl From<i64> for BigInt {
    #[inline]
    fn from(value: i64) -> Self {
        BigInt(value.into())
    }
}

impl From<u64> for BigInt {
    #[inline]
    fn from(value: u64) -> Self {
        BigInt(value.into())
    }
}

impl From<i128> for BigInt {
    #[inline]
    fn from(value: i128) -> Self {
        BigInt(value.into())
    }
}

impl fmt::Display for BigInt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for BigInt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// Whether there is room for a result of so many bits and what is needed to compute it: the crate does not ask.
fn check_room(bits: u64) -> Result<(), OutOfMemory> {
    match bits {
        ..LARGE_BITS => Ok(()),
        LARGE_BITS..=MAX_BITS => Vec::<u8>::new().try_reserve_exact(bits as usize / 8 * 3).map_err(|_| OutOfMemory),
        _ => Err(OutOfMemory),
    }
}

fn mul_mod(lhs: u64, rhs: u64, modulus: u64) -> u64 {
    (lhs as u128 * rhs as u128 % modulus as u128) as u64
}

/// The number that valid digits stand for: of long text, the halves are read apart and put together.
fn read_digits(digits: &[u8], radix: u32) -> Magnitude {
    if digits.len() <= DIGITS_AT_ONCE || radix.is_power_of_two() {
        return Magnitude::parse_bytes(digits, radix).expect("the digits are valid");
    }
    let (high, low) = digits.split_at(digits.len() / 2);
    read_digits(high, radix) * num_traits::pow(Magnitude::from(radix), low.len()) + read_digits(low, radix)
}

/// The greatest common divisor of two numbers, the larger one first: D. H. Lehmer's algorithm (Knuth, volume 2, 4.5.2, L), which
/// takes the steps of Euclid's on the leading bits alone for as long as these decide the quotients. The crate's own takes
/// ten times as long.
fn gcd(larger: &Magnitude, smaller: &Magnitude) -> Magnitude {
    let mut a: Vec<u64> = larger.iter_u64_digits().collect();
    let mut b: Vec<u64> = smaller.iter_u64_digits().collect();
    loop {
        match *b {
            [] => return from_words(&a),
            [word] => {
                let rest = u64::try_from(from_words(&a) % word).expect("a remainder is below the divisor");
                return word.gcd(&rest).into();
            }
            _ => match leading_steps(&a, &b) {
                Some(steps) => apply_steps(&mut a, &mut b, steps),
                None => {
                    let rest = from_words(&a) % from_words(&b);
                    (a, b) = (b, rest.iter_u64_digits().collect());
                }
            },
        }
    }
}

/// The steps of Euclid's algorithm that the leading bits decide, as factors: `[p, q, r, s]` for the new numbers
/// `p * a + q * b` and `r * a + s * b`. None if they decide no step.
fn leading_steps(a: &[u64], b: &[u64]) -> Option<[i64; 4]> {
    let word = |number: &[u64], at: usize| number.get(at).copied().unwrap_or(0) as u128;
    let top = a.len() - 1;
    let zeros = a[top].leading_zeros();
    let leading = |number: &[u64]| (((word(number, top) << 64 | word(number, top - 1)) << zeros) >> 66) as i64;
    let (mut x, mut y) = (leading(a), leading(b));
    let [mut p, mut q, mut r, mut s] = [1, 0, 0, 1];
    while y + r != 0 && y + s != 0 {
        let quotient = (x + p) / (y + r);
        if quotient != (x + q) / (y + s) {
            break;
        }
        (p, r) = (r, p - quotient * r);
        (q, s) = (s, q - quotient * s);
        (x, y) = (y, x - quotient * y);
    }
    (q != 0).then_some([p, q, r, s])
}

fn apply_steps(a: &mut Vec<u64>, b: &mut Vec<u64>, steps: [i64; 4]) {
    let [p, q, r, s] = steps.map(i128::from);
    b.resize(a.len(), 0);
    let (mut carry_a, mut carry_b) = (0i128, 0i128);
    for (a, b) in a.iter_mut().zip(b.iter_mut()) {
        let (old_a, old_b) = (*a as i128, *b as i128);
        // The factors have different signs and are below 2 ** 62, so nothing overflows.
        carry_a += p * old_a + q * old_b;
        carry_b += r * old_a + s * old_b;
        (*a, *b) = (carry_a as u64, carry_b as u64);
        (carry_a, carry_b) = (carry_a >> 64, carry_b >> 64);
    }
    for number in [a, b] {
        while number.last() == Some(&0) {
            number.pop();
        }
    }
}

fn from_words(words: &[u64]) -> Magnitude {
    Magnitude::new(words.iter().flat_map(|word| [*word as u32, (*word >> 32) as u32]).collect())
}

/// The first 63 bits of a magnitude and the scale of the last of them, which is also set if any further bit is.
fn leading_bits(magnitude: &Magnitude) -> (u64, i64) {
    let mut words = magnitude.iter_u64_digits();
    let count = words.len() as i64;
    let Some(last) = words.next_back() else { return (0, 0) };
    // Of a single word, no bit is left out.
    let Some(second) = words.next_back() else { return (last, 0) };
    let joined = (last as u128) << 64 | second as u128;
    let dropped = (128 - joined.leading_zeros()) - 63;
    let lost = joined & ((1 << dropped) - 1) != 0 || words.any(|word| word != 0);
    ((joined >> dropped) as u64 | lost as u64, (count - 2) * 64 + dropped as i64)
}

/// A finite float as `mantissa * 2 ** exponent`.
fn split_float(x: f64) -> (i64, i64) {
    let exponent = (x.to_bits() >> 52 & 0x7ff) as i64;
    let fraction = (x.to_bits() & ((1 << 52) - 1)) as i64;
    let (mantissa, exponent) = if exponent == 0 { (fraction, -1074) } else { (fraction | 1 << 52, exponent - 1075) };
    (if x < 0.0 { -mantissa } else { mantissa }, exponent)
}

#[cfg(test)]
mod tests {
    use super::*;
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
            assert_eq!(x.bit_and(&y), big(a & b));
            assert_eq!(x.bit_or(&y), big(a | b));
            assert_eq!(x.bit_xor(&y), big(a ^ b));
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
        for round in 0..300 {
            let (x, y) = (random.large(1 + round), random.large(1 + round / 2));
            if let Some((quotient, remainder)) = x.div_mod(&y) {
                assert_eq!(quotient.mul(&y).unwrap().add(&remainder), x);
                assert!(remainder.is_zero() || remainder.is_negative() == y.is_negative());
                assert!(remainder.abs() < y.abs());
            }
            assert_eq!(x.add(&y).sub(&y), x);
            assert_eq!(x.bit_xor(&y), x.bit_or(&y).sub(&x.bit_and(&y)));
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
