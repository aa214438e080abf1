//! The greatest common divisor: D. H. Lehmer's algorithm (Knuth, volume 2, 4.5.2, L), which takes the steps of Euclid's on the leading
//! bits alone for as long as these decide the quotients. The crate's own takes ten times as long.

use super::words::{self, Words};

/// The greatest common divisor of two magnitudes, of which the first is not the smaller one.
pub(super) fn gcd(mut a: Words, mut b: Words) -> Words {
    loop {
        match *b {
            [] => return a,
            [word] => {
                let rest = words::rest_by_word(&a, word);
                return Words::from_elem(num_integer::gcd(word, rest), 1);
            }
            _ => match leading_steps(&a, &b) {
                Some(steps) => apply_steps(&mut a, &mut b, steps),
                None => {
                    let rest = words::rem(&a, &b);
                    (a, b) = (b, rest);
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
