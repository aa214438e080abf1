//! Square roots: P. Zimmermann, "Karatsuba Square Root" (1999).

use super::product::square;
use super::quotient::div_rem;
use super::stop::{Interrupted, Tick};
use super::words::{self, Words};

/// The square root, rounded down.
pub(super) fn isqrt(number: &[u64], tick: Tick<'_>) -> Result<Words, Interrupted> {
    let Some(last) = number.last() else { return Ok(Words::new()) };
    // An even number of words, of which the last is a quarter of its range at least.
    let shift = (last.leading_zeros() / 2 * 2) as u64 + (number.len() % 2 * 64) as u64;
    let (root, _) = root_and_rest(&words::shift_left(number, shift), tick)?;
    Ok(words::shift_right(&root, shift / 2).0)
}

/// The root, rounded down, and what its square leaves of such a number.
fn root_and_rest(number: &[u64], tick: Tick<'_>) -> Result<(Words, Words), Interrupted> {
    if let [low, high] = *number {
        let number = (high as u128) << 64 | low as u128;
        let root = number.isqrt();
        return Ok((super::double_word(root), super::double_word(number - root * root)));
    }
    let quarter = number.len() / 4;
    let (low, high) = number.split_at(2 * quarter);
    let (low, middle) = low.split_at(quarter);
    let (first, rest) = root_and_rest(high, tick)?;
    // The second half of the root is a quotient by the double of the first.
    let (second, rest) = div_rem(&joined(middle, &rest), &words::shift_left(&first, 1), tick)?;
    // It may be a unit too large, and then longer than its place.
    let mut root = Words::from_elem(0, quarter);
    root.extend_from_slice(&first);
    let mut root = words::add(&root, &second);
    let (mut rest, square) = (joined(low, &rest), square(&second, tick)?);
    if words::compare(&rest, &square).is_lt() {
        // `rest + 2 * root - 1`, with the smaller root.
        rest = words::add(&rest, &words::shift_left(&root, 1));
        rest = words::sub(&rest, &[1]);
        root = words::sub(&root, &[1]);
    }
    Ok((root, words::sub(&rest, &square)))
}

/// A number of its low words and the high ones.
fn joined(low: &[u64], high: &[u64]) -> Words {
    let mut joined = Words::with_capacity(low.len() + high.len());
    joined.extend_from_slice(low);
    joined.extend_from_slice(high);
    words::trimmed(joined)
}
