//! Arithmetic of magnitudes: slices of 64-bit words, the least significant first.
//!
//! These are the school methods, which are the fastest for numbers of up to some dozen words, and for any numbers of which one
//! is short; `product` and `quotient` have the others. Against `num-bigint` alone, Euclid's algorithm on numbers of
//! 1,800 words takes a tenth of the time: quotients of one word need no shifted copies and no recursion.
//!
//! - N1. A magnitude that leaves this module has no zero as its last word.

use num_bigint::BigUint as Crate;
use smallvec::SmallVec;
use std::cmp::Ordering;

/// The words of a number; two fit into the place of the vector itself.
pub(super) type Words = SmallVec<[u64; 2]>;

/// Takes zeros at the end away (N1), and room that would stay empty.
pub(super) fn trim(words: &mut Words) {
    while words.last() == Some(&0) {
        words.pop();
    }
    if words.spilled() && words.len() < words.capacity() / 2 {
        words.shrink_to_fit();
    }
}

pub(super) fn trimmed(mut words: Words) -> Words {
    trim(&mut words);
    words
}

pub(super) fn compare(a: &[u64], b: &[u64]) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.iter().rev().cmp(b.iter().rev()))
}

pub(super) fn to_crate(words: &[u64]) -> Crate {
    Crate::new(words.iter().flat_map(|word| [*word as u32, (*word >> 32) as u32]).collect())
}

pub(super) fn from_crate(number: &Crate) -> Words {
    number.iter_u64_digits().collect()
}

/// `a += b`, of which `a` is at least as long; the carry. Of eight words at a time the carries stay in the processor's flag, which
/// takes half of the time.
pub(super) fn add_to(a: &mut [u64], b: &[u64]) -> bool {
    let (low, high) = a.split_at_mut(b.len());
    let mut carry = false;
    let ((low, low_end), (b, b_end)) = (low.as_chunks_mut::<8>(), b.as_chunks::<8>());
    for (x, y) in low.iter_mut().zip(b) {
        for (x, y) in x.iter_mut().zip(y) {
            (*x, carry) = x.carrying_add(*y, carry);
        }
    }
    for (x, y) in low_end.iter_mut().zip(b_end) {
        (*x, carry) = x.carrying_add(*y, carry);
    }
    for x in high {
        if !carry {
            break;
        }
        (*x, carry) = x.overflowing_add(1);
    }
    carry
}

/// `a -= b`, of which `a` is at least as long; the borrow.
fn subtract_from(a: &mut [u64], b: &[u64]) -> bool {
    let (low, high) = a.split_at_mut(b.len());
    let mut borrow = false;
    let ((low, low_end), (b, b_end)) = (low.as_chunks_mut::<8>(), b.as_chunks::<8>());
    for (x, y) in low.iter_mut().zip(b) {
        for (x, y) in x.iter_mut().zip(y) {
            (*x, borrow) = x.borrowing_sub(*y, borrow);
        }
    }
    for (x, y) in low_end.iter_mut().zip(b_end) {
        (*x, borrow) = x.borrowing_sub(*y, borrow);
    }
    for x in high {
        if !borrow {
            break;
        }
        (*x, borrow) = x.overflowing_sub(1);
    }
    borrow
}

pub(super) fn add(a: &[u64], b: &[u64]) -> Words {
    let (long, short) = if a.len() < b.len() { (b, a) } else { (a, b) };
    let mut sum = Words::with_capacity(long.len() + 1);
    sum.extend_from_slice(long);
    if add_to(&mut sum, short) {
        sum.push(1);
    }
    sum
}

/// `a - b`, where `a` is not below `b`.
pub(super) fn sub(a: &[u64], b: &[u64]) -> Words {
    let mut difference = Words::from_slice(a);
    let borrow = subtract_from(&mut difference, b);
    debug_assert!(!borrow, "the caller compared");
    trimmed(difference)
}

/// `sum += a * factor`, `sum` being as long as `a`; the word that is carried out.
pub(super) fn add_multiple(sum: &mut [u64], a: &[u64], factor: u64) -> u64 {
    let mut carry = 0;
    for (x, y) in sum.iter_mut().zip(a) {
        (*x, carry) = y.carrying_mul_add(factor, *x, carry);
    }
    carry
}

/// `rest -= a * factor`, `rest` being as long as `a`; the word that is borrowed.
fn subtract_multiple(rest: &mut [u64], a: &[u64], factor: u64) -> u64 {
    let mut borrow = 0;
    for (x, y) in rest.iter_mut().zip(a) {
        let (low, high) = y.carrying_mul(factor, borrow);
        let (left, below) = x.overflowing_sub(low);
        *x = left;
        borrow = high + below as u64;
    }
    borrow
}

/// `words = words * factor + more`, in place.
pub(super) fn multiply_add_word(words: &mut Words, factor: u64, more: u64) {
    let mut carry = more;
    for word in words.iter_mut() {
        (*word, carry) = word.carrying_mul(factor, carry);
    }
    if carry != 0 {
        words.push(carry);
    }
}

pub(super) fn mul(a: &[u64], b: &[u64]) -> Words {
    let (long, short) = if a.len() < b.len() { (b, a) } else { (a, b) };
    let mut product = Words::with_capacity(long.len() + short.len());
    match short {
        [] => {}
        [word] => {
            product.extend_from_slice(long);
            multiply_add_word(&mut product, *word, 0);
        }
        _ => {
            product.resize(long.len() + short.len(), 0);
            for (at, factor) in short.iter().enumerate() {
                product[at + long.len()] = add_multiple(&mut product[at..at + long.len()], long, *factor);
            }
            trim(&mut product);
        }
    }
    product
}

/// A divisor of one word, shifted so that its highest bit is set, and what dividing by it multiplies with: N. Möller and
/// T. Granlund, "Improved division by invariant integers" (2011). Their two products take a third of the time of `div`.
#[derive(Clone, Copy)]
struct Reciprocal {
    divisor: u64,
    inverse: u64,
}

impl Reciprocal {
    fn new(divisor: u64) -> Reciprocal {
        debug_assert!(divisor >> 63 == 1, "the divisor is shifted");
        let inverse = ((!divisor as u128) << 64 | u64::MAX as u128) / divisor as u128;
        Reciprocal { divisor, inverse: inverse as u64 }
    }

    /// Quotient and remainder of two words, of which the high one is below the divisor.
    #[inline(always)]
    fn divide(self, high: u64, low: u64) -> (u64, u64) {
        let (fraction, quotient) = self.inverse.carrying_mul(high, 0);
        let (fraction, carry) = fraction.overflowing_add(low);
        let mut quotient = quotient.wrapping_add(high).wrapping_add(carry as u64).wrapping_add(1);
        let mut rest = low.wrapping_sub(quotient.wrapping_mul(self.divisor));
        if rest > fraction {
            quotient = quotient.wrapping_sub(1);
            rest = rest.wrapping_add(self.divisor);
        }
        if rest >= self.divisor {
            quotient = quotient.wrapping_add(1);
            rest -= self.divisor;
        }
        (quotient, rest)
    }
}

/// The words of `a << shift` from the top, without the one that is shifted out of them; the shift is below 64.
#[inline(always)]
fn shifted(high: u64, low: u64, shift: u32) -> u64 {
    // `low >> 64 - shift` in two steps, since a shift by 64 is none.
    high << shift | low >> 1 >> (63 - shift)
}

/// `words /= divisor` in place, which may leave a zero at the end; the remainder.
pub(super) fn divide_by_word(words: &mut [u64], divisor: u64) -> u64 {
    let shift = divisor.leading_zeros();
    let reciprocal = Reciprocal::new(divisor << shift);
    let mut rest = shifted(0, words.last().copied().unwrap_or(0), shift);
    for at in (0..words.len()).rev() {
        let below = if at == 0 { 0 } else { words[at - 1] };
        let quotient;
        (quotient, rest) = reciprocal.divide(rest, shifted(words[at], below, shift));
        words[at] = quotient;
    }
    rest >> shift
}

/// `a % divisor`.
pub(super) fn rest_by_word(a: &[u64], divisor: u64) -> u64 {
    let shift = divisor.leading_zeros();
    let reciprocal = Reciprocal::new(divisor << shift);
    let mut rest = shifted(0, a.last().copied().unwrap_or(0), shift);
    for at in (0..a.len()).rev() {
        let below = if at == 0 { 0 } else { a[at - 1] };
        (_, rest) = reciprocal.divide(rest, shifted(a[at], below, shift));
    }
    rest >> shift
}

/// Quotient and remainder; the divisor is not 0.
pub(super) fn div_rem(a: &[u64], b: &[u64]) -> (Words, Words) {
    if compare(a, b).is_lt() {
        return (Words::new(), Words::from_slice(a));
    }
    if let [divisor] = *b {
        let mut quotient = Words::from_slice(a);
        let rest = divide_by_word(&mut quotient, divisor);
        return (trimmed(quotient), trimmed(Words::from_elem(rest, 1)));
    }
    let mut quotient = Words::from_elem(0, a.len() - b.len() + 1);
    let mut rest = Words::from_slice(a);
    divide(&mut rest, b, |at, word| quotient[at] = word);
    (trimmed(quotient), trimmed(rest))
}

/// `a % b`; the divisor is not 0.
pub(super) fn rem(a: &[u64], b: &[u64]) -> Words {
    match *b {
        [divisor] => trimmed(Words::from_elem(rest_by_word(a, divisor), 1)),
        _ => {
            let mut rest = Words::from_slice(a);
            reduce(&mut rest, b);
            trimmed(rest)
        }
    }
}

/// `a %= b` in place, by the school method, which may leave zeros at the end; the divisor has two words or more.
pub(super) fn reduce(a: &mut [u64], b: &[u64]) {
    divide(a, b, |_, _| ())
}

/// Knuth's algorithm D (volume 2, 4.3.1): `rest` becomes the remainder, the words of the quotient are shown from the top. Neither
/// number is shifted as a whole, only the words that decide about a word of the quotient.
fn divide(rest: &mut [u64], b: &[u64], mut show: impl FnMut(usize, u64)) {
    let length = b.len();
    debug_assert!(length >= 2, "a divisor of one word is another function's");
    if rest.len() < length {
        return;
    }
    let shift = b[length - 1].leading_zeros();
    let word = |number: &[u64], at: Option<usize>| at.and_then(|at| number.get(at).copied()).unwrap_or(0);
    let top = Reciprocal::new(shifted(b[length - 1], b[length - 2], shift));
    let second = shifted(b[length - 2], word(b, length.checked_sub(3)), shift);
    for at in (0..=rest.len() - length).rev() {
        let end = at + length;
        let highest = word(rest, Some(end));
        let (high, middle) = (rest[end - 1], rest[end - 2]);
        let parts = [
            shifted(highest, high, shift),
            shifted(high, middle, shift),
            shifted(middle, word(rest, end.checked_sub(3)), shift),
        ];
        let mut guess = guess(parts, top, second);
        if guess != 0 {
            let borrow = subtract_multiple(&mut rest[at..end], b, guess);
            // The guess is too large by 1 at most, and hardly ever.
            if borrow > highest {
                guess -= 1;
                add_to(&mut rest[at..end], b);
            }
            if let Some(highest) = rest.get_mut(end) {
                *highest = 0;
            }
        }
        show(at, guess);
    }
}

/// A word of the quotient, or one more, from the three words at the top of the dividend and two of the divisor.
fn guess([high, middle, low]: [u64; 3], top: Reciprocal, second: u64) -> u64 {
    let (mut quotient, mut rest, over);
    if high >= top.divisor {
        quotient = u64::MAX;
        (rest, over) = middle.overflowing_add(top.divisor);
        if over {
            return quotient;
        }
    } else {
        (quotient, rest) = top.divide(high, middle);
    }
    while quotient as u128 * second as u128 > (rest as u128) << 64 | low as u128 {
        quotient -= 1;
        let over;
        (rest, over) = rest.overflowing_add(top.divisor);
        if over {
            break;
        }
    }
    quotient
}

pub(super) fn shift_left(a: &[u64], count: u64) -> Words {
    let (whole, shift) = ((count / 64) as usize, (count % 64) as u32);
    let mut result = Words::with_capacity(whole + a.len() + 1);
    result.resize(whole, 0);
    let mut below = 0;
    for word in a {
        result.push(shifted(*word, below, shift));
        below = *word;
    }
    result.push(shifted(0, below, shift));
    trimmed(result)
}

/// `a >> count`, and whether a bit that was shifted out is set.
pub(super) fn shift_right(a: &[u64], count: u64) -> (Words, bool) {
    let whole = usize::try_from(count / 64).unwrap_or(usize::MAX).min(a.len());
    let (lost, kept) = a.split_at(whole);
    let shift = (count % 64) as u32;
    let above = kept.iter().skip(1).chain([&0]);
    let result = kept.iter().zip(above).map(|(low, high)| low >> shift | high << 1 << (63 - shift)).collect();
    let lost = lost.iter().any(|word| *word != 0) || kept.first().is_some_and(|word| word & ((1 << shift) - 1) != 0);
    (trimmed(result), lost)
}

/// `x * y / 2 ** (64 n)` modulo an odd number of n words, for many products of the same modulus: P. L. Montgomery's method, which
/// divides by no number.
pub(super) struct Montgomery<'a> {
    modulus: &'a [u64],
    /// `-1 / modulus` modulo 2 ** 64.
    inverse: u64,
}

impl<'a> Montgomery<'a> {
    pub(super) fn new(modulus: &'a [u64]) -> Montgomery<'a> {
        debug_assert!(modulus[0] & 1 == 1, "the modulus is odd");
        // Newton's iteration: 3 bits are right at first, and twice as many after each round.
        let inverse = (0..5)
            .fold(modulus[0], |inverse, _| inverse.wrapping_mul(2u64.wrapping_sub(modulus[0].wrapping_mul(inverse))));
        Montgomery { modulus, inverse: inverse.wrapping_neg() }
    }

    /// A number below the modulus as its products take it.
    pub(super) fn enter(&self, number: &[u64]) -> Vec<u64> {
        let mut high = vec![0; self.modulus.len()];
        high.extend_from_slice(number);
        if let [modulus] = *self.modulus {
            return vec![rest_by_word(&high, modulus)];
        }
        reduce(&mut high, self.modulus);
        high.truncate(self.modulus.len());
        high.resize(self.modulus.len(), 0);
        high
    }

    pub(super) fn leave(&self, number: &[u64]) -> Words {
        let mut one = vec![0; self.modulus.len()];
        one[0] = 1;
        let mut result = vec![0; self.modulus.len()];
        self.multiply(&mut result, number, &one);
        trimmed(Words::from_vec(result))
    }

    /// `out = x * y`; all have the length of the modulus.
    pub(super) fn multiply(&self, out: &mut [u64], x: &[u64], y: &[u64]) {
        let length = self.modulus.len();
        let (y, modulus) = (&y[..length], &self.modulus[..length]);
        out[..length].fill(0);
        let out = &mut out[..length];
        let mut over = false;
        for factor in x {
            let (low, mut carry) = y[0].carrying_mul_add(*factor, out[0], 0);
            let multiple = low.wrapping_mul(self.inverse);
            let (_, mut reduced) = modulus[0].carrying_mul_add(multiple, low, 0);
            for at in 1..length {
                let word;
                (word, carry) = y[at].carrying_mul_add(*factor, out[at], carry);
                (out[at - 1], reduced) = modulus[at].carrying_mul_add(multiple, word, reduced);
            }
            (out[length - 1], over) = carry.carrying_add(reduced, over);
        }
        if over || compare(out, modulus).is_ge() {
            subtract_from(out, modulus);
        }
    }
}
