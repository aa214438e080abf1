//! Products of any size: the school's method, the crate's, or transforms.

use super::stop::{Interrupted, Tick};
use super::transform;
use super::words::{self, Words};

/// From so many words in the shorter factor, the crate's Karatsuba and Toom-Cook pay for the conversions.
const LARGE_FACTOR: usize = 60;

/// From so many words in the shorter factor, transforms are faster: 1,700 words by as many take 0.22 ms, and the crate 0.28. A square takes
/// two thirds of the transforms: 0.09 ms for 1,000 words, and the crate 0.13.
const TRANSFORM: usize = 1200;
const TRANSFORM_SQUARE: usize = 700;

/// Products of words that the school's method makes between two ticks: some 3 ms.
const PIECE: usize = 1 << 22;

/// Words of the longer factor that meet the shorter one at once, if that is too short for a transform.
const LONG_FACTOR: usize = 4 * TRANSFORM;

pub(super) fn mul(a: &[u64], b: &[u64], tick: Tick<'_>) -> Result<Words, Interrupted> {
    let (long, short) = if a.len() < b.len() { (b, a) } else { (a, b) };
    let transform = if std::ptr::eq(a, b) { TRANSFORM_SQUARE } else { TRANSFORM };
    let at_once = match short.len() {
        ..LARGE_FACTOR => PIECE / short.len().max(1),
        length if length < transform => LONG_FACTOR,
        _ => {
            let mut product = Words::from_elem(0, long.len() + short.len());
            transform::multiply(&mut product, long, short, tick)?;
            words::trim(&mut product);
            return Ok(product);
        }
    };
    if long.len() <= at_once {
        return Ok(piece(long, short));
    }
    let mut product = Words::from_elem(0, long.len() + short.len());
    for (at, part) in long.chunks(at_once).enumerate() {
        words::add_to(&mut product[at * at_once..], &piece(part, short));
        tick()?;
    }
    words::trim(&mut product);
    Ok(product)
}

/// The product of what is no longer than `at_once` allows.
fn piece(long: &[u64], short: &[u64]) -> Words {
    let (long, short) = if long.len() < short.len() { (short, long) } else { (long, short) };
    if short.len() < LARGE_FACTOR {
        return words::mul(long, short);
    }
    words::from_crate(&(words::to_crate(long) * words::to_crate(short)))
}

pub(super) fn square(a: &[u64], tick: Tick<'_>) -> Result<Words, Interrupted> {
    mul(a, a, tick)
}
