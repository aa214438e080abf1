//! Integers as text.

use super::BigInt;
use super::product::{mul, square};
use super::quotient::{Divisor, div_rem};
use super::stop::{Interrupted, Tick, finished, never};
use super::words::{self, Words};

/// Why a text is no integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IntTextError {
    Invalid,
    /// More digits than the limit allows: that many.
    TooLong(usize),
    Interrupted,
}

impl From<Interrupted> for IntTextError {
    fn from(_: Interrupted) -> IntTextError {
        IntTextError::Interrupted
    }
}

/// Up to so many words, text is made and read a word's digits at a time, in quadratic time.
const SHORT: usize = 30;

/// Digits or words that are made or read between two ticks in linear time: some 2 ms.
const PIECE: usize = 1 << 20;

/// A base, and the digits that one word holds.
#[derive(Clone, Copy)]
struct Base {
    base: u32,
    /// So many digits fit one word.
    digits: usize,
    /// `base ** digits`.
    word: u64,
}

impl Base {
    fn new(base: u32) -> Base {
        let digits = u64::MAX.ilog(base as u64);
        Base { base, digits: digits as usize, word: (base as u64).pow(digits) }
    }
}

impl BigInt {
    /// Reads an integer as `int(text, base)` does, white space around it being the caller's business: a base of 0 goes by the
    /// prefix. A `limit` on the number of digits other than 0 holds for bases that are no powers of two.
    pub(crate) fn parse(text: &str, base: u32, limit: usize, tick: Tick<'_>) -> Result<BigInt, IntTextError> {
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
        let magnitude = words::trimmed(read_digits(plain.into_bytes(), radix, tick)?);
        Ok(BigInt::new(text.starts_with('-'), magnitude))
    }

    /// The digits of the magnitude in a base from 2 to 36, in lower case.
    pub(crate) fn digits(&self, base: u32) -> String {
        finished(self.digits_heeding(base, &mut never))
    }

    /// As `digits`, for numbers of any size.
    pub(crate) fn digits_heeding(&self, base: u32, tick: Tick<'_>) -> Result<String, Interrupted> {
        if self.is_zero() {
            return Ok("0".into());
        }
        let mut text = Vec::new();
        if base.is_power_of_two() {
            write_bits(&mut text, &self.words, base, tick)?;
        } else {
            write_digits(&mut text, &self.words, Base::new(base), tick)?;
        }
        Ok(String::from_utf8(text).expect("digits are ASCII"))
    }

    /// A number of decimal digits that the magnitude has at least, known without converting it.
    pub(crate) fn least_digits(&self) -> u64 {
        // log10(2) is a little more than 0.30102.
        (self.bit_length().saturating_sub(1) as u128 * 30102 / 100_000) as u64 + !self.is_zero() as u64
    }
}

/// The character of a digit.
fn character(digit: u64) -> u8 {
    char::from_digit(digit as u32, 36).expect("the digit is below the base") as u8
}

/// The value of a character that is a digit.
fn value(digit: u8) -> u64 {
    (digit as char).to_digit(36).expect("the digits are valid") as u64
}

/// Appends the digits of a number that is not 0 in a base that is a power of two.
fn write_bits(text: &mut Vec<u8>, number: &[u64], base: u32, tick: Tick<'_>) -> Result<(), Interrupted> {
    let bits = base.trailing_zeros() as usize;
    let last = number.last().expect("the number is not 0");
    let count = (number.len() * 64 - last.leading_zeros() as usize).div_ceil(bits);
    text.reserve(count);
    for at in (0..count).rev() {
        let (word, shift) = (at * bits / 64, at * bits % 64);
        let high = number.get(word + 1).copied().unwrap_or(0);
        text.push(character((number[word] >> shift | high << 1 << (63 - shift)) & (base - 1) as u64));
        if at.is_multiple_of(PIECE) {
            tick()?;
        }
    }
    Ok(())
}

/// Appends the digits of a number that is not 0 in a base that is none.
fn write_digits(text: &mut Vec<u8>, number: &[u64], base: Base, tick: Tick<'_>) -> Result<(), Interrupted> {
    if number.len() <= SHORT {
        write_short(text, number, base, 0);
        return Ok(());
    }
    // What divides the halves, the quarters and so on: base ** (digits * 2 ** at).
    let mut powers = vec![power_of(base, SHORT / 2)];
    while powers.last().expect("there is one").len() * 2 <= number.len() {
        let next = square(powers.last().expect("there is one"), tick)?;
        powers.push(next);
    }
    let first = powers.pop().expect("there is one");
    let mut divisors = Vec::with_capacity(powers.len());
    for power in powers {
        divisors.push(Divisor::new(&power, tick)?);
    }
    let width = (base.digits * (SHORT / 2)) << divisors.len();
    text.reserve(2 * width + base.digits);
    let (high, low) = div_rem(number, &first, tick)?;
    drop(first);
    write_part(text, &high, &divisors, base, 0, tick)?;
    drop(high);
    let width = if text.is_empty() { 0 } else { width };
    write_part(text, &low, &divisors, base, width, tick)
}

/// Appends the digits of a part, which is below the square of the last divisor, with zeros in front of it up to a width.
fn write_part(
    text: &mut Vec<u8>,
    part: &[u64],
    divisors: &[Divisor],
    base: Base,
    width: usize,
    tick: Tick<'_>,
) -> Result<(), Interrupted> {
    let Some((divisor, smaller)) = divisors.split_last() else {
        write_short(text, part, base, width);
        return Ok(());
    };
    let half = (base.digits * (SHORT / 2)) << smaller.len();
    let start = text.len();
    let (high, low) = divisor.div_rem(part, tick)?;
    write_part(text, &high, smaller, base, width.saturating_sub(half), tick)?;
    drop(high);
    let width = if text.len() == start { width.min(half) } else { half };
    write_part(text, &low, smaller, base, width, tick)?;
    tick()
}

/// Appends the digits of a number, of 0 none, with zeros in front of them up to a width.
fn write_short(text: &mut Vec<u8>, number: &[u64], base: Base, width: usize) {
    let mut left = Words::from_slice(number);
    let start = text.len();
    while !left.is_empty() {
        let mut part = words::divide_by_word(&mut left, base.word);
        words::trim(&mut left);
        if base.base == 10 {
            // A division by a constant is a product.
            for _ in 0..base.digits {
                text.push(b'0' + (part % 10) as u8);
                part /= 10;
            }
        } else {
            for _ in 0..base.digits {
                text.push(character(part % base.base as u64));
                part /= base.base as u64;
            }
        }
    }
    while text.len() > start && text.last() == Some(&b'0') {
        text.pop();
    }
    let missing = (start + width).saturating_sub(text.len());
    text.resize(text.len() + missing, b'0');
    text[start..].reverse();
}

/// `base ** (digits * exponent)`.
fn power_of(base: Base, exponent: usize) -> Words {
    let mut power = Words::from_elem(1, 1);
    (0..exponent).for_each(|_| words::multiply_add_word(&mut power, base.word, 0));
    power
}

/// The number that valid digits stand for, maybe with zeros behind it.
fn read_digits(digits: Vec<u8>, radix: u32, tick: Tick<'_>) -> Result<Words, Interrupted> {
    if radix.is_power_of_two() {
        return read_bits(&digits, radix, tick);
    }
    let base = Base::new(radix);
    let once = base.digits * SHORT;
    if digits.len() <= once {
        return Ok(read_short(&digits, base));
    }
    // Parts of the same number of digits become numbers, then pairs of these one number, and so on.
    let mut numbers: Vec<Words> = Vec::with_capacity(digits.len() / once + 1);
    for (at, part) in digits.rchunks(once).enumerate() {
        numbers.push(read_short(part, base));
        if at.is_multiple_of(1 << 12) {
            tick()?;
        }
    }
    drop(digits);
    let mut power = power_of(base, SHORT);
    loop {
        let mut pairs = Vec::with_capacity(numbers.len().div_ceil(2));
        let mut rest = std::mem::take(&mut numbers).into_iter();
        while let Some(low) = rest.next() {
            pairs.push(match rest.next() {
                Some(high) => words::add(&mul(&high, &power, tick)?, &low),
                None => low,
            });
            tick()?;
        }
        numbers = pairs;
        if numbers.len() == 1 {
            return Ok(numbers.pop().expect("there is one"));
        }
        power = square(&power, tick)?;
    }
}

fn read_short(digits: &[u8], base: Base) -> Words {
    let mut number = Words::with_capacity(digits.len() / base.digits + 1);
    let (first, rest) = digits.split_at(digits.len() % base.digits);
    for part in std::iter::once(first).chain(rest.chunks(base.digits)) {
        let value = if base.base == 10 {
            part.iter().fold(0, |number, digit| number * 10 + (digit - b'0') as u64)
        } else {
            part.iter().fold(0, |number, digit| number * base.base as u64 + value(*digit))
        };
        words::multiply_add_word(&mut number, base.word, value);
    }
    words::trimmed(number)
}

fn read_bits(digits: &[u8], radix: u32, tick: Tick<'_>) -> Result<Words, Interrupted> {
    let bits = radix.trailing_zeros();
    let mut number = Words::with_capacity((digits.len() * bits as usize).div_ceil(64));
    let (mut word, mut filled) = (0u64, 0);
    for (at, digit) in digits.iter().rev().enumerate() {
        let digit = value(*digit);
        word |= digit << filled;
        filled += bits;
        if filled >= 64 {
            number.push(word);
            filled -= 64;
            word = digit >> (bits - filled);
        }
        if at.is_multiple_of(PIECE) {
            tick()?;
        }
    }
    if filled > 0 {
        number.push(word);
    }
    Ok(number)
}
