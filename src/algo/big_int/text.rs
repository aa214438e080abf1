//! Integers as text.

use super::BigInt;
use super::words::{self, Words};
use num_bigint::BigUint as Crate;
use std::fmt::Write;

/// Why a text is no integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IntTextError {
    Invalid,
    /// More digits than the limit allows: that many.
    TooLong(usize),
}

/// The decimal digits that one word holds.
const DIGITS_A_WORD: usize = 19;
const DECIMAL_WORD: u64 = 10u64.pow(DIGITS_A_WORD as u32);

/// Up to so many words, decimal text is made and read a word's digits at a time; the crate takes fewer steps for longer ones.
const SHORT: usize = 60;

/// Digits up to which the crate reads text at once; its time grows with the square.
const DIGITS_AT_ONCE: usize = 5_000;

impl BigInt {
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
        let magnitude = BigInt::new(false, words::trimmed(read_digits(plain.as_bytes(), radix)));
        Ok(if text.starts_with('-') { magnitude.negated() } else { magnitude })
    }

    /// The digits of the magnitude in a base from 2 to 36, in lower case.
    pub(crate) fn digits(&self, base: u32) -> String {
        if base != 10 || self.words.len() > SHORT {
            return words::to_crate(&self.words).to_str_radix(base);
        }
        let mut left = self.words.clone();
        let mut parts: Vec<u64> = Vec::with_capacity(left.len() + 1);
        loop {
            parts.push(words::divide_by_word(&mut left, DECIMAL_WORD));
            words::trim(&mut left);
            if left.is_empty() {
                break;
            }
        }
        let mut text = String::with_capacity(parts.len() * DIGITS_A_WORD);
        for (at, part) in parts.iter().rev().enumerate() {
            let width = if at == 0 { 0 } else { DIGITS_A_WORD };
            write!(text, "{part:0width$}").expect("a string takes all text");
        }
        text
    }

    /// A number of decimal digits that the magnitude has at least, known without converting it.
    pub(crate) fn least_digits(&self) -> u64 {
        // log10(2) is a little more than 0.30102.
        (self.bit_length().saturating_sub(1) as u128 * 30102 / 100_000) as u64 + !self.is_zero() as u64
    }
}

/// The number that valid digits stand for.
fn read_digits(digits: &[u8], radix: u32) -> Words {
    if radix != 10 || digits.len() > SHORT * DIGITS_A_WORD {
        return words::from_crate(&read_long(digits, radix));
    }
    let mut number = Words::with_capacity(digits.len() / DIGITS_A_WORD + 1);
    let (first, rest) = digits.split_at(digits.len() % DIGITS_A_WORD);
    for part in std::iter::once(first).chain(rest.chunks(DIGITS_A_WORD)) {
        let value = part.iter().fold(0, |value, digit| value * 10 + (digit - b'0') as u64);
        words::multiply_add_word(&mut number, DECIMAL_WORD, value);
    }
    number
}

/// As `read_digits`: of long text, the halves are read apart and put together.
fn read_long(digits: &[u8], radix: u32) -> Crate {
    if digits.len() <= DIGITS_AT_ONCE || radix.is_power_of_two() {
        return Crate::parse_bytes(digits, radix).expect("the digits are valid");
    }
    let (high, low) = digits.split_at(digits.len() / 2);
    read_long(high, radix) * num_traits::pow(Crate::from(radix), low.len()) + read_long(low, radix)
}
