//! The greatest common divisor, and inverses: D. H. Lehmer's algorithm (Knuth, volume 2, 4.5.2, L), which takes the steps of Euclid's on
//! the leading bits alone for as long as these decide the quotients. The crate's own takes ten times as long.

use super::product::mul;
use super::quotient;
use super::stop::{Interrupted, Tick};
use super::words::{self, Words};

/// Words that are changed between two ticks: some 2 ms.
const PIECE: usize = 1 << 20;

/// The greatest common divisor of two magnitudes, of which the first is not the smaller one.
pub(super) fn gcd(mut a: Words, mut b: Words, tick: Tick<'_>) -> Result<Words, Interrupted> {
    let mut work = 0;
    loop {
        work += a.len();
        if work > PIECE {
            tick()?;
            work = 0;
        }
        match *b {
            [] => return Ok(a),
            [word] => {
                let rest = words::rest_by_word(&a, word);
                return Ok(Words::from_elem(num_integer::gcd(word, rest), 1));
            }
            _ => match leading_steps(&a, &b) {
                Some(steps) => apply_steps(&mut a, &mut b, steps),
                None => {
                    let rest = quotient::rem(&a, &b, tick)?;
                    (a, b) = (b, rest);
                }
            },
        }
    }
}

/// The number whose product with `number`, which is below the modulus, is 1 modulo that; none if they have a common divisor.
pub(super) fn inverse(number: &[u64], modulus: &[u64], tick: Tick<'_>) -> Result<Option<Words>, Interrupted> {
    let (mut a, mut b) = (Words::from_slice(modulus), Words::from_slice(number));
    // `a` is x times the number, `b` is y times it, modulo the modulus; both have different signs, `negative` is that of x.
    let (mut x, mut y, mut negative) = (Words::new(), Words::from_elem(1, 1), true);
    let mut work = 0;
    while !b.is_empty() {
        work += 2 * modulus.len();
        if work > PIECE {
            tick()?;
            work = 0;
        }
        let steps = if b.len() < 2 { None } else { leading_steps(&a, &b) };
        match steps {
            Some(steps) => {
                apply_steps(&mut a, &mut b, steps);
                let [p, q, r, s] = steps.map(i64::unsigned_abs);
                (x, y) = (combined(&x, p, &y, q), combined(&x, r, &y, s));
                // An odd number of steps.
                negative ^= steps[1] > 0;
            }
            None => {
                let (quotient, rest) = quotient::div_rem(&a, &b, tick)?;
                let next = words::add(&x, &mul(&quotient, &y, tick)?);
                (a, b, x, y) = (b, rest, y, next);
                negative = !negative;
            }
        }
    }
    Ok((*a == [1]).then(|| if negative && !x.is_empty() { words::sub(modulus, &x) } else { x }))
}

/// `x * p + y * q`.
fn combined(x: &[u64], p: u64, y: &[u64], q: u64) -> Words {
    let length = x.len().max(y.len());
    let mut sum = Words::from_elem(0, length + 2);
    for (number, factor) in [(x, p), (y, q)] {
        let carry = words::add_multiple(&mut sum[..number.len()], number, factor);
        words::add_to(&mut sum[number.len()..], &[carry]);
    }
    words::trimmed(sum)
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

fn apply_steps(a: &mut Words, b: &mut Words, steps: [i64; 4]) {
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
    words::trim(a);
    words::trim(b);
}
