//! Quotients of any size: the school's method, the crate's recursive one, or products with a reciprocal.

use super::product::mul;
use super::stop::{Interrupted, Tick};
use super::words::{self, Words};

/// From so many words in both divisor and quotient, the crate's recursive division pays for the conversions.
const LARGE_QUOTIENT: usize = 160;

/// From so many words in both divisor and quotient, products with a reciprocal are faster: 1.7 ms for 3,000 words each, and the crate 2.1;
/// 4.8 ms for 7,000, and the crate 7.2.
const RECIPROCAL: usize = 3000;

/// Words that the school's method and the crate's divide at once: some 5 ms.
const AT_ONCE: usize = 4 * RECIPROCAL;

/// Steps of the school's method between two ticks, some 3 ms.
const PIECE: usize = 1 << 22;

/// Quotient and remainder; the divisor is not 0.
pub(super) fn div_rem(a: &[u64], b: &[u64], tick: Tick<'_>) -> Result<(Words, Words), Interrupted> {
    if words::compare(a, b).is_lt() {
        return Ok((Words::new(), Words::from_slice(a)));
    }
    // The words of the quotient, of which the first may be 0.
    let count = a.len() - b.len() + 1;
    let (short, long) = (b.len().min(count), b.len().max(count));
    if b.len() == 1 || short * long <= PIECE && short <= LARGE_QUOTIENT {
        return Ok(words::div_rem(a, b));
    }
    if short < RECIPROCAL && long <= AT_ONCE {
        let (quotient, rest) = num_integer::Integer::div_rem(&words::to_crate(a), &words::to_crate(b));
        return Ok((words::from_crate(&quotient), words::from_crate(&rest)));
    }
    if count + 2 < b.len() {
        return div_rem_leading(a, b, count + 2, tick);
    }
    let mut quotient = Words::from_elem(0, a.len());
    let divisor = Divisor::new(b, tick)?;
    let shifted = words::shift_left(a, divisor.shift as u64);
    let at_once = if divisor.reciprocal.is_empty() { b.len().max(AT_ONCE / 2) } else { b.len() };
    // What is left of the first words, and the others in parts of the same length, or a word more.
    let mut end = shifted.len() - b.len();
    end += words::compare(&shifted[end..], &divisor.words).is_ge() as usize;
    let parts = end.div_ceil(at_once);
    let mut rest = Words::from_slice(&shifted[end..]);
    words::trim(&mut rest);
    for left in (1..=parts).rev() {
        let begin = end - end.div_ceil(left);
        let part;
        (part, rest) = divisor.divide(&rest, &shifted[begin..end], tick)?;
        quotient[begin..begin + part.len()].copy_from_slice(&part);
        end = begin;
        tick()?;
    }
    words::trim(&mut quotient);
    Ok((quotient, words::shift_right(&rest, divisor.shift as u64).0))
}

/// `a % b`; the divisor is not 0.
pub(super) fn rem(a: &[u64], b: &[u64], tick: Tick<'_>) -> Result<Words, Interrupted> {
    let count = (a.len() + 1).saturating_sub(b.len());
    if b.len() == 1 || count.min(b.len()) <= LARGE_QUOTIENT && count * b.len() <= PIECE {
        return Ok(words::rem(a, b));
    }
    Ok(div_rem(a, b, tick)?.1)
}

/// Division by a number that is longer than the quotient: its first words, of which there are two more than the quotient has, decide about the
/// quotient but for a unit.
fn div_rem_leading(a: &[u64], b: &[u64], leading: usize, tick: Tick<'_>) -> Result<(Words, Words), Interrupted> {
    let dropped = b.len() - leading;
    let (quotient, _) = div_rem(&a[dropped..], &b[dropped..], tick)?;
    let product = mul(&quotient, b, tick)?;
    Ok(corrected(quotient, a, &product, b))
}

/// The quotient, of which `product` is that with the divisor, and the remainder, from a quotient that may be some units off.
fn corrected(mut quotient: Words, a: &[u64], product: &[u64], b: &[u64]) -> (Words, Words) {
    if words::compare(a, product).is_lt() {
        let mut missing = words::sub(product, a);
        loop {
            quotient = words::sub(&quotient, &[1]);
            if words::compare(&missing, b).is_le() {
                return (quotient, words::sub(b, &missing));
            }
            missing = words::sub(&missing, b);
        }
    }
    let mut rest = words::sub(a, product);
    while words::compare(&rest, b).is_ge() {
        rest = words::sub(&rest, b);
        quotient = words::add(&quotient, &[1]);
    }
    (quotient, rest)
}

/// A divisor for many dividends.
pub(super) struct Divisor {
    /// The divisor, shifted so that its highest bit is set.
    words: Words,
    shift: u32,
    /// `2 ** (128 * n) / words`, where there are n words, but for some units; empty if there are few.
    reciprocal: Words,
}

impl Divisor {
    pub(super) fn new(divisor: &[u64], tick: Tick<'_>) -> Result<Divisor, Interrupted> {
        let shift = divisor.last().expect("the divisor is not 0").leading_zeros();
        let words = words::shift_left(divisor, shift as u64);
        let reciprocal = if words.len() < RECIPROCAL { Words::new() } else { reciprocal(&words, tick)? };
        Ok(Divisor { words, shift, reciprocal })
    }

    /// Quotient and remainder of a number that has twice as many words as the divisor at most, of which the first half is below it.
    pub(super) fn div_rem(&self, a: &[u64], tick: Tick<'_>) -> Result<(Words, Words), Interrupted> {
        let shifted = words::shift_left(a, self.shift as u64);
        let mut split = shifted.len().saturating_sub(self.words.len());
        split += words::compare(&shifted[split..], &self.words).is_ge() as usize;
        let (low, high) = shifted.split_at(split);
        let (quotient, rest) = self.divide(high, low, tick)?;
        Ok((quotient, words::shift_right(&rest, self.shift as u64).0))
    }

    /// Quotient and remainder of a shifted number: what is left of its first words, which is below the divisor, and the ones to divide.
    fn divide(&self, rest: &[u64], more: &[u64], tick: Tick<'_>) -> Result<(Words, Words), Interrupted> {
        let length = self.words.len();
        let mut a = Words::with_capacity(rest.len() + more.len());
        a.extend_from_slice(more);
        a.extend_from_slice(rest);
        words::trim(&mut a);
        let count = more.len();
        if self.reciprocal.is_empty() || count > length || count < LARGE_QUOTIENT {
            return div_rem(&a, &self.words, tick);
        }
        if a.len() < length {
            return Ok((Words::new(), a));
        }
        // The first words of the dividend times as many of the reciprocal, in units of 2 ** (64 * unit).
        let dropped = (length - 1).saturating_sub(count);
        let unit = length + 1 - dropped;
        let product = mul(&a[length - 1..], &self.reciprocal[dropped..], tick)?;
        let quotient = Words::from_slice(product.get(unit..).unwrap_or(&[]));
        drop(product);
        let product = mul(&quotient, &self.words, tick)?;
        Ok(corrected(quotient, &a, &product, &self.words))
    }
}

/// `2 ** (128 * n) / d`, but for some units, for a d of n words whose highest bit is set: Newton's iteration, which doubles the number
/// of words that are right, from the first half of the divisor.
fn reciprocal(d: &[u64], tick: Tick<'_>) -> Result<Words, Interrupted> {
    let length = d.len();
    if length < RECIPROCAL / 2 {
        let mut one = Words::from_elem(0, 2 * length);
        one.push(1);
        return Ok(div_rem(&one, d, tick)?.0);
    }
    let half = length / 2 + 2;
    let first = reciprocal(&d[length - half..], tick)?;
    // How far `first * d` is from 2 ** (64 * (length + half)), without the words that do not count.
    let product = mul(&first, d, tick)?;
    let mut one = Words::from_elem(0, length + half);
    one.push(1);
    let above = words::compare(&product, &one).is_gt();
    let error = if above { words::sub(&product, &one) } else { words::sub(&one, &product) };
    drop((product, one));
    let dropped = half - 3;
    let change = mul(&first, error.get(dropped..).unwrap_or(&[]), tick)?;
    let change = words::trimmed(Words::from_slice(change.get(2 * half - dropped..).unwrap_or(&[])));
    let mut result = Words::from_elem(0, length - half);
    result.extend_from_slice(&first);
    Ok(if above { words::sub(&result, &change) } else { words::add(&result, &change) })
}
