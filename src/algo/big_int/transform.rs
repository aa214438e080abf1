//! Products of large numbers by number-theoretic transforms.
//!
//! The factors are cut into digits of some 50 bits, the coefficients of polynomials. These are evaluated at all `N`-th roots of unity
//! modulo a prime, the values multiplied, and the product's coefficients interpolated; doing so for two primes of 62 bits gives them by the
//! Chinese remainder theorem. Nothing is rounded, so nothing has to be estimated.
//!
//! The transform of a block of `L` coefficients reduces its polynomial modulo `x ** L - c` to remainders modulo factors of
//! that, `x ** (L/4) - z * i ** k` with `z ** 4 == c`, in place, and so on: the values end in an order of no interest, in which they are
//! multiplied and from which the inverse transform comes back. The roots are computed on the way, so there are no tables; blocks above
//! `CACHED` are finished one after the other, so that most passes stay in the processor's cache. Lengths are `2 ** j * 3 ** k`, which
//! wastes a quarter at most.
//!
//! P. L. Montgomery's products, with which the arithmetic is done, bear factors that are not reduced: `mul(x, y)` is below `2 * p` for
//! `x * y < 2 ** 64 * p`, so with `p < 2 ** 62` for `x < 4 * p` and `y < p`, or both below `2 * p`.
//!
//! A product of ten million digits takes a tenth of the time of Toom-Cook's.

use super::stop::{Interrupted, Tick};

/// Coefficients that stay in the innermost cache: 16 KiB.
const CACHED: usize = 1 << 11;

/// Coefficients between two ticks, at most: some 0.2 ms.
const PIECE: usize = 1 << 15;

/// Both primes minus 1 are divisible by `2 ** 34 * 3 ** 4`.
const PRIMES: [Prime; 2] = [Prime::new(4611659612968452097, 5), Prime::new(4611651263552028673, 5)];

/// How often a length may be divisible by 3.
const MOST_THREES: u32 = 4;

/// The bits of the product of the primes, without the fraction: a coefficient must be below.
const RANGE_BITS: u32 = 123;

/// A prime, with what Montgomery's products need. Residues are stored as they are; a factor with `to` in its name, and all roots, are
/// stored times `2 ** 64`, which the product takes away.
#[derive(Clone, Copy)]
struct Prime {
    p: u64,
    /// `1 / p` modulo `2 ** 64`.
    inverse: u64,
    /// `2 ** 64` modulo p: the number 1 as a root.
    one: u64,
    /// `2 ** 128` modulo p.
    square: u64,
    generator: u64,
}

impl Prime {
    const fn new(p: u64, generator: u64) -> Prime {
        let (mut inverse, mut round) = (p, 0);
        while round < 5 {
            inverse = inverse.wrapping_mul(2u64.wrapping_sub(p.wrapping_mul(inverse)));
            round += 1;
        }
        let one = ((1u128 << 64) % p as u128) as u64;
        let square = (one as u128 * one as u128 % p as u128) as u64;
        Prime { p, inverse, one, square, generator }
    }

    /// `x * y / 2 ** 64`, below `2 * p`.
    #[inline(always)]
    fn mul(&self, x: u64, y: u64) -> u64 {
        let product = x as u128 * y as u128;
        let multiple = (product as u64).wrapping_mul(self.inverse);
        let taken = ((multiple as u128 * self.p as u128) >> 64) as u64;
        ((product >> 64) as u64).wrapping_sub(taken).wrapping_add(self.p)
    }

    /// A number below `4 * p`, brought below `2 * p`.
    #[inline(always)]
    fn halve(&self, x: u64) -> u64 {
        x.min(x.wrapping_sub(2 * self.p))
    }

    /// A number below `2 * p`, brought below `p`.
    #[inline(always)]
    fn reduce(&self, x: u64) -> u64 {
        x.min(x.wrapping_sub(self.p))
    }

    /// The product of roots.
    fn root_mul(&self, x: u64, y: u64) -> u64 {
        self.reduce(self.mul(x, y))
    }

    /// A power of a root.
    fn root_pow(&self, mut base: u64, mut exponent: u64) -> u64 {
        let mut power = self.one;
        while exponent != 0 {
            if exponent & 1 == 1 {
                power = self.root_mul(power, base);
            }
            base = self.root_mul(base, base);
            exponent >>= 1;
        }
        power
    }

    /// A number below p as a root.
    fn to_root(self, x: u64) -> u64 {
        self.root_mul(x, self.square)
    }
}

/// The product of all orders of roots that are used.
const WHOLE: u64 = 3u64.pow(MOST_THREES) << 34;

/// The longest power of two of a transform is below `2 ** 32`: the largest number has `2 ** 34` bits.
const LOGS: usize = 36;

/// The roots for one direction.
struct Roots {
    prime: Prime,
    /// A primitive root of the order `WHOLE`.
    whole: u64,
    /// One of the order 3.
    third: u64,
    /// Of each order `2 ** at`, a primitive root; each is the square of the next.
    orders: [u64; LOGS],
    /// What leads from the root of a block to that of the next one, by the zeros at the end of the next one's number.
    steps: [u64; LOGS],
}

impl Roots {
    fn new(prime: Prime, inverse: bool) -> Roots {
        let generator = prime.to_root(prime.generator);
        let mut whole = prime.root_pow(generator, (prime.p - 1) / WHOLE);
        if inverse {
            whole = prime.root_pow(whole, WHOLE - 1);
        }
        let mut orders = [prime.one; LOGS];
        orders[34] = prime.root_pow(whole, 3u64.pow(MOST_THREES));
        for at in (0..34).rev() {
            orders[at] = prime.root_mul(orders[at + 1], orders[at + 1]);
        }
        let mut steps = [prime.one; LOGS];
        let back = prime.root_pow(orders[2], 3);
        for (step, order) in steps.iter_mut().zip(&orders[3..=34]) {
            *step = prime.root_mul(prime.root_pow(*order, 3), back);
        }
        Roots { prime, whole, third: prime.root_pow(whole, WHOLE / 3), orders, steps }
    }

    /// A primitive root of that order.
    fn of_order(&self, order: usize) -> u64 {
        debug_assert!(WHOLE.is_multiple_of(order as u64), "the length is one of `good_length`");
        self.prime.root_pow(self.whole, WHOLE / order as u64)
    }

    /// The fourth root for the block of that number, of `x ** L - 1`.
    fn block(&self, number: usize) -> u64 {
        let (mut root, mut left) = (self.prime.one, number);
        while left != 0 {
            root = self.prime.root_mul(root, self.orders[left.trailing_zeros() as usize + 3]);
            left &= left - 1;
        }
        root
    }
}

/// Where a block of a power of two stands: its number among those that came from the same block `x ** M - c`, and the powers
/// `s ** (2 ** at)` of the `s` with `s ** M == c`.
#[derive(Clone, Copy)]
struct Place<'a> {
    number: usize,
    base: &'a [u64; LOGS],
}

/// The powers that a block of that length needs.
fn powers_of(prime: Prime, base: u64, length: usize) -> [u64; LOGS] {
    let mut powers = [base; LOGS];
    for at in 1..length.trailing_zeros() as usize {
        powers[at] = prime.root_mul(powers[at - 1], powers[at - 1]);
    }
    powers
}

/// A block in its four quarters.
fn quarters(block: &mut [u64]) -> [&mut [u64]; 4] {
    let length = block.len() / 4;
    let (low, high) = block.split_at_mut(2 * length);
    let ((a, b), (c, d)) = (low.split_at_mut(length), high.split_at_mut(length));
    [a, b, c, d]
}

/// A block in its three thirds.
fn thirds(block: &mut [u64]) -> [&mut [u64]; 3] {
    let length = block.len() / 3;
    let (a, rest) = block.split_at_mut(length);
    let (b, c) = rest.split_at_mut(length);
    [a, b, c]
}

/// The two directions of a butterfly of four, three and two; `$z` are the powers of the block's root, and for the way back of its
/// inverse.
macro_rules! four {
    (forward $prime:ident, $i:ident, [$z1:ident, $z2:ident, $z3:ident], $a:expr, $b:expr, $c:expr, $d:expr) => {{
        let two = 2 * $prime.p;
        let a = $prime.halve(*$a);
        let (b, c, d) = ($prime.mul(*$b, $z1), $prime.mul(*$c, $z2), $prime.mul(*$d, $z3));
        let (even, odd) = ($prime.halve(a + c), $prime.halve(b + d));
        let (difference, turned) = ($prime.halve(a + two - c), $prime.mul(b + two - d, $i));
        (*$a, *$b, *$c, *$d) = (even + odd, even + two - odd, difference + turned, difference + two - turned);
    }};
    (back $prime:ident, $i:ident, [$z1:ident, $z2:ident, $z3:ident], $a:expr, $b:expr, $c:expr, $d:expr) => {{
        let two = 2 * $prime.p;
        let (even, odd) = ($prime.halve(*$a + *$b), $prime.halve(*$a + two - *$b));
        let (difference, turned) = ($prime.halve(*$c + *$d), $prime.mul(*$c + two - *$d, $i));
        *$a = $prime.halve(even + difference);
        *$b = $prime.mul(odd + turned, $z1);
        *$c = $prime.mul(even + two - difference, $z2);
        *$d = $prime.mul(odd + two - turned, $z3);
    }};
}

/// Declares one direction for blocks of powers of four that stay in the cache, and for one step of any block of such a length.
macro_rules! directions {
    ($direction:ident, $levels:ident, $step:ident) => {
        /// One step of a block into its quarters, or out of them.
        fn $step(roots: &Roots, block: &mut [u64], place: Place<'_>, tick: Tick<'_>) -> Result<(), Interrupted> {
            let (prime, i) = (roots.prime, roots.orders[2]);
            let quarter = block.len() / 4;
            let z1 = prime.root_mul(roots.block(place.number), place.base[quarter.trailing_zeros() as usize]);
            let z2 = prime.root_mul(z1, z1);
            let z3 = prime.root_mul(z2, z1);
            let [a, b, c, d] = quarters(block);
            let pieces = a.chunks_mut(PIECE).zip(b.chunks_mut(PIECE)).zip(c.chunks_mut(PIECE)).zip(d.chunks_mut(PIECE));
            for (((a, b), c), d) in pieces {
                for (((a, b), c), d) in a.iter_mut().zip(b).zip(c).zip(d) {
                    four!($direction prime, i, [z1, z2, z3], a, b, c, d);
                }
                if quarter >= PIECE {
                    tick()?;
                }
            }
            Ok(())
        }

        /// One level of all blocks of that length in `blocks`, the first of which has that place.
        fn $levels(roots: &Roots, blocks: &mut [u64], length: usize, place: Place<'_>) {
            let (prime, i) = (roots.prime, roots.orders[2]);
            let mut z1 = prime.root_mul(roots.block(place.number), place.base[(length / 4).trailing_zeros() as usize]);
            let next = |z: u64, at: usize| prime.root_mul(z, roots.steps[(at + 1).trailing_zeros() as usize]);
            if length == 4 {
                for (at, [a, b, c, d]) in blocks.as_chunks_mut::<4>().0.iter_mut().enumerate() {
                    let z2 = prime.reduce(prime.mul(z1, z1));
                    let z3 = prime.reduce(prime.mul(z2, z1));
                    four!($direction prime, i, [z1, z2, z3], a, b, c, d);
                    z1 = next(z1, at);
                }
                return;
            }
            for (at, block) in blocks.chunks_exact_mut(length).enumerate() {
                let z2 = prime.root_mul(z1, z1);
                let z3 = prime.root_mul(z2, z1);
                let [a, b, c, d] = quarters(block);
                for (((a, b), c), d) in a.iter_mut().zip(b).zip(c).zip(d) {
                    four!($direction prime, i, [z1, z2, z3], a, b, c, d);
                }
                z1 = next(z1, at);
            }
        }
    };
}

directions!(forward, forward_level, forward_step);
directions!(back, back_level, back_step);

/// The transform of a block whose length is a power of four.
fn forward_fours(roots: &Roots, block: &mut [u64], place: Place<'_>, tick: Tick<'_>) -> Result<(), Interrupted> {
    if block.len() <= CACHED {
        let (mut length, mut first) = (block.len(), place);
        while length >= 4 {
            forward_level(roots, block, length, first);
            (length, first.number) = (length / 4, first.number * 4);
        }
        return Ok(());
    }
    forward_step(roots, block, place, tick)?;
    for (at, quarter) in quarters(block).into_iter().enumerate() {
        forward_fours(roots, quarter, Place { number: place.number * 4 + at, ..place }, tick)?;
    }
    if block.len() <= PIECE { tick() } else { Ok(()) }
}

fn back_fours(roots: &Roots, block: &mut [u64], place: Place<'_>, tick: Tick<'_>) -> Result<(), Interrupted> {
    if block.len() <= CACHED {
        let mut length = 4;
        while length <= block.len() {
            back_level(roots, block, length, Place { number: place.number * (block.len() / length), ..place });
            length *= 4;
        }
        return Ok(());
    }
    for (at, quarter) in quarters(block).into_iter().enumerate() {
        back_fours(roots, quarter, Place { number: place.number * 4 + at, ..place }, tick)?;
    }
    back_step(roots, block, place, tick)?;
    if block.len() <= PIECE { tick() } else { Ok(()) }
}

/// The transform of a block of any length of `good_length`, for the `base` with `base ** length == c`, and a
/// primitive root `turn` of the order of the length. Takes and leaves numbers below
/// `4 * p`.
fn forward(roots: &Roots, block: &mut [u64], base: u64, turn: u64, tick: Tick<'_>) -> Result<(), Interrupted> {
    let prime = roots.prime;
    let two = 2 * prime.p;
    if block.len().is_multiple_of(3) {
        let third = block.len() / 3;
        let unit = roots.third;
        let z1 = prime.root_pow(base, third as u64);
        let z2 = prime.root_mul(z1, z1);
        let [a, b, c] = thirds(block);
        for ((a, b), c) in a.chunks_mut(PIECE).zip(b.chunks_mut(PIECE)).zip(c.chunks_mut(PIECE)) {
            for ((a, b), c) in a.iter_mut().zip(b).zip(c) {
                let x = prime.halve(*a);
                let (y, z) = (prime.mul(*b, z1), prime.mul(*c, z2));
                let turned = prime.mul(y + two - z, unit);
                // 1 + unit + unit ** 2 is 0.
                *a = prime.halve(prime.halve(x + y) + z);
                *b = prime.halve(x + two - z) + turned;
                *c = prime.halve(x + two - y) + two - turned;
            }
            tick()?;
        }
        let (mut base, turn_of_thirds) = (base, prime.root_pow(turn, 3));
        for third in thirds(block) {
            forward(roots, third, base, turn_of_thirds, tick)?;
            base = prime.root_mul(base, turn);
        }
        return Ok(());
    }
    let powers = powers_of(prime, base, block.len());
    let place = Place { number: 0, base: &powers };
    if block.len().trailing_zeros().is_multiple_of(2) {
        return forward_fours(roots, block, place, tick);
    }
    let half = block.len() / 2;
    let z = powers[half.trailing_zeros() as usize];
    let (low, high) = block.split_at_mut(half);
    for (low, high) in low.chunks_mut(PIECE).zip(high.chunks_mut(PIECE)) {
        for (x, y) in low.iter_mut().zip(high) {
            let (sum, turned) = (prime.halve(*x), prime.mul(*y, z));
            (*x, *y) = (sum + turned, sum + two - turned);
        }
        tick()?;
    }
    forward_fours(roots, low, place, tick)?;
    forward_fours(roots, high, Place { number: 1, ..place }, tick)
}

/// The way back, times the length. Takes and leaves numbers below `2 * p`.
fn back(roots: &Roots, block: &mut [u64], base: u64, turn: u64, tick: Tick<'_>) -> Result<(), Interrupted> {
    let prime = roots.prime;
    let two = 2 * prime.p;
    if block.len().is_multiple_of(3) {
        let third = block.len() / 3;
        let (mut bases, turn_of_thirds) = (base, prime.root_pow(turn, 3));
        for third in thirds(block) {
            back(roots, third, bases, turn_of_thirds, tick)?;
            bases = prime.root_mul(bases, turn);
        }
        let unit = roots.third;
        let z1 = prime.root_pow(base, third as u64);
        let z2 = prime.root_mul(z1, z1);
        let [a, b, c] = thirds(block);
        for ((a, b), c) in a.chunks_mut(PIECE).zip(b.chunks_mut(PIECE)).zip(c.chunks_mut(PIECE)) {
            for ((a, b), c) in a.iter_mut().zip(b).zip(c) {
                let (x, y, z) = (*a, *b, *c);
                let turned = prime.mul(y + two - z, unit);
                *a = prime.halve(prime.halve(x + y) + z);
                *b = prime.mul(prime.halve(x + two - z) + turned, z1);
                *c = prime.mul(prime.halve(x + two - y) + two - turned, z2);
            }
            tick()?;
        }
        return Ok(());
    }
    let powers = powers_of(prime, base, block.len());
    let place = Place { number: 0, base: &powers };
    if block.len().trailing_zeros().is_multiple_of(2) {
        return back_fours(roots, block, place, tick);
    }
    let half = block.len() / 2;
    let z = powers[half.trailing_zeros() as usize];
    let (low, high) = block.split_at_mut(half);
    back_fours(roots, low, place, tick)?;
    back_fours(roots, high, Place { number: 1, ..place }, tick)?;
    for (low, high) in low.chunks_mut(PIECE).zip(high.chunks_mut(PIECE)) {
        for (x, y) in low.iter_mut().zip(high) {
            (*x, *y) = (prime.halve(*x + *y), prime.mul(*x + two - *y, z));
        }
        tick()?;
    }
    Ok(())
}

/// The length of at least so many coefficients for which the transforms take the least time. A pass by threes takes a quarter longer
/// than one by fours; below 256 coefficients to a power of two, computing the roots takes longer than using them.
fn good_length(least: usize) -> usize {
    let lengths = (0..=MOST_THREES).map(|threes| {
        let odd = 3usize.pow(threes);
        let power = least.div_ceil(odd).next_power_of_two().max(256);
        let quarters_of_passes = 5 * threes as usize + 2 * power.trailing_zeros() as usize;
        (odd * power * quarters_of_passes, odd * power)
    });
    lengths.min().expect("there is one without a three").1
}

/// How numbers are cut.
#[derive(Clone, Copy)]
struct Cut {
    /// The bits of a digit.
    bits: u32,
    /// The digits of both factors.
    counts: [usize; 2],
}

impl Cut {
    /// The largest digits for factors of so many words: a coefficient of the product, which is a sum of as many products as the shorter
    /// one has digits, must stay in the range.
    fn of(a: usize, b: usize) -> Cut {
        let counts = |bits: u32| [a, b].map(|words| (words as u64 * 64).div_ceil(bits as u64) as usize);
        let fits = |bits: &u32| {
            let [a, b] = counts(*bits);
            2 * bits + (usize::BITS - a.min(b).leading_zeros()) <= RANGE_BITS
        };
        let bits = (32..=61).rev().find(fits).expect("a number has 2 ** 28 words at most");
        Cut { bits, counts: counts(bits) }
    }
}

/// The digits of a number, with zeros behind them up to a length.
fn digits(words: &[u64], bits: u32, length: usize) -> Vec<u64> {
    let mask = (1 << bits) - 1;
    let mut digits = Vec::with_capacity(length);
    let (mut held, mut count) = (0u128, 0);
    for word in words {
        held |= (*word as u128) << count;
        count += 64;
        while count >= bits {
            digits.push(held as u64 & mask);
            held >>= bits;
            count -= bits;
        }
    }
    if count > 0 {
        digits.push(held as u64);
    }
    digits.resize(length, 0);
    digits
}

/// The coefficients of the product modulo one prime.
fn coefficients(
    prime: Prime,
    [a, b]: [&[u64]; 2],
    cut: Cut,
    length: usize,
    tick: Tick<'_>,
) -> Result<Vec<u64>, Interrupted> {
    let mut x = digits(a, cut.bits, length);
    tick()?;
    let roots = Roots::new(prime, false);
    let turn = roots.of_order(length);
    forward(&roots, &mut x, prime.one, turn, tick)?;
    // What takes the length and the products' factors away.
    let scale = prime.root_pow(prime.to_root(length as u64 % prime.p), prime.p - 2);
    let scale = prime.root_mul(scale, prime.square);
    if std::ptr::eq(a, b) {
        for x in &mut x {
            let factor = prime.halve(*x);
            *x = prime.mul(prime.mul(factor, factor), scale);
        }
    } else {
        let mut y = digits(b, cut.bits, length);
        tick()?;
        forward(&roots, &mut y, prime.one, turn, tick)?;
        for (x, y) in x.iter_mut().zip(&y) {
            *x = prime.mul(prime.mul(prime.halve(*x), prime.halve(*y)), scale);
        }
    }
    tick()?;
    let roots = Roots::new(prime, true);
    back(&roots, &mut x, prime.one, roots.of_order(length), tick)?;
    Ok(x)
}

/// `out = a * b`, of which `out` has the length of both together; a square if both are the same slice.
pub(super) fn multiply(out: &mut [u64], a: &[u64], b: &[u64], tick: Tick<'_>) -> Result<(), Interrupted> {
    let cut = Cut::of(a.len(), b.len());
    let count = cut.counts[0] + cut.counts[1];
    let length = good_length(count);
    let [first, second] = PRIMES;
    let low = coefficients(first, [a, b], cut, length, tick)?;
    let high = coefficients(second, [a, b], cut, length, tick)?;
    // A coefficient is `low + first * ((high - low) / first modulo second)`.
    let inverse = second.root_pow(second.to_root(first.p % second.p), second.p - 2);
    let (mut words, mut word, mut filled, mut carry) = (out.iter_mut(), 0u64, 0, 0u128);
    let mask = (1u64 << cut.bits) - 1;
    for (low, high) in low[..count].chunks(PIECE).zip(high[..count].chunks(PIECE)) {
        for (low, high) in low.iter().zip(high) {
            let (low, high) = (first.reduce(*low), second.reduce(*high));
            // Both primes are between 2 ** 61 and 2 ** 62.
            let factor = second.reduce(second.mul(high + 2 * second.p - low, inverse));
            carry += low as u128 + first.p as u128 * factor as u128;
            let digit = carry as u64 & mask;
            carry >>= cut.bits;
            word |= digit << filled;
            filled += cut.bits;
            if filled >= 64 {
                if let Some(out) = words.next() {
                    *out = word;
                }
                filled -= 64;
                word = if filled == 0 { 0 } else { digit >> (cut.bits - filled) };
            }
        }
        tick()?;
    }
    if let Some(out) = words.next() {
        *out = word;
    }
    debug_assert!(carry == 0 && words.next().is_none(), "the digits are all of the product");
    Ok(())
}
