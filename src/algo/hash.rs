//! Hashes as Python defines and shows them.
//!
//! Numbers that are equal hash equal, whatever their type: the hash of a rational number is its value modulo the prime
//! `MODULUS`. Text and bytes go through SipHash-1-3 (crate `siphasher`) with a secret key, which `PYTHONHASHSEED` fixes. The
//! combinations for tuples and frozensets give the numbers that CPython prints. No hash is ever -1.

use siphasher::sip::SipHasher13;

/// 2 ** 61 - 1, `sys.hash_info.modulus`.
pub(crate) const MODULUS: u64 = (1 << MODULUS_BITS) - 1;
const MODULUS_BITS: u32 = 61;

/// The hash of positive infinity, `sys.hash_info.inf`.
pub(crate) const INFINITY: i64 = 314159;

/// `sys.hash_info.imag`.
pub(crate) const IMAG: u64 = 1_000_003;

/// -1 means an error to C extensions, so no hash is -1.
#[inline]
fn not_minus_one(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

#[inline]
pub(crate) fn int(value: i64) -> i64 {
    let magnitude = (value.unsigned_abs() % MODULUS) as i64;
    not_minus_one(if value < 0 { -magnitude } else { magnitude })
}

/// The hash of an integer of any size: its sign and its 64-bit words, the least significant first.
pub(crate) fn int_words(negative: bool, words: impl DoubleEndedIterator<Item = u64>) -> i64 {
    // 2 ** 64 is 8 modulo 2 ** 61 - 1.
    let reduced = words.rev().fold(0u64, |reduced, word| {
        let sum = ((reduced as u128) << 3) + word as u128;
        let folded = (sum as u64 & MODULUS) + (sum >> MODULUS_BITS) as u64;
        if folded >= MODULUS { folded - MODULUS } else { folded }
    }) as i64;
    not_minus_one(if negative { -reduced } else { reduced })
}

/// The hash of a float; that of a NaN is the hash of its identity, which the caller knows.
#[inline]
pub(crate) fn float(x: f64, identity: impl FnOnce() -> i64) -> i64 {
    if !x.is_finite() {
        return if x.is_nan() { identity() } else { INFINITY * x.signum() as i64 };
    }
    let exponent = (x.to_bits() >> 52 & 0x7ff) as i32;
    let fraction = x.to_bits() & ((1 << 52) - 1);
    let (mantissa, exponent) = if exponent == 0 { (fraction, -1074) } else { (fraction | 1 << 52, exponent - 1075) };
    // Multiplying by 2 modulo 2 ** 61 - 1 rotates 61 bits.
    let rotation = exponent.rem_euclid(MODULUS_BITS as i32) as u32;
    let rotated = (mantissa << rotation & MODULUS) | mantissa.checked_shr(MODULUS_BITS - rotation).unwrap_or(0);
    not_minus_one(if x < 0.0 { -(rotated as i64) } else { rotated as i64 })
}

/// The hash of a complex number from those of its parts.
#[inline]
pub(crate) fn complex(real: i64, imag: i64) -> i64 {
    not_minus_one((real as u64).wrapping_add(IMAG.wrapping_mul(imag as u64)) as i64)
}

/// The hash of an object that is equal to itself alone.
#[inline]
pub(crate) fn identity(address: usize) -> i64 {
    not_minus_one(address.rotate_right(4) as i64)
}

/// The hash of a tuple from those of its items.
#[inline]
pub(crate) fn tuple(items: impl ExactSizeIterator<Item = i64>) -> i64 {
    let mut hasher = TupleHasher::default();
    items.for_each(|item| hasher.add(item));
    hasher.finish()
}

/// Combines the hashes of items in order (xxHash by Yann Collet, with fewer rounds); for items whose hash may fail.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TupleHasher {
    state: u64,
    len: u64,
}

const XX_PRIME_1: u64 = 11400714785074694791;
const XX_PRIME_2: u64 = 14029467366897019727;
const XX_PRIME_5: u64 = 2870177450012600261;

impl Default for TupleHasher {
    #[inline]
    fn default() -> Self {
        TupleHasher { state: XX_PRIME_5, len: 0 }
    }
}

impl TupleHasher {
    #[inline]
    pub(crate) fn add(&mut self, item: i64) {
        let mixed = self.state.wrapping_add((item as u64).wrapping_mul(XX_PRIME_2));
        self.state = mixed.rotate_left(31).wrapping_mul(XX_PRIME_1);
        self.len += 1;
    }

    #[inline]
    pub(crate) fn finish(self) -> i64 {
        match self.state.wrapping_add(self.len ^ (XX_PRIME_5 ^ 3527539)) as i64 {
            -1 => 1546275796,
            hash => hash,
        }
    }

    /// The hash of a thing with a fixed number of parts, which no tuple shares.
    pub(crate) fn finish_without_length(self) -> i64 {
        match self.state as i64 {
            -1 => 1546275796,
            hash => hash,
        }
    }
}

/// The hash of a frozenset from those of its elements, in any order.
pub(crate) fn frozenset(elements: impl Iterator<Item = i64>) -> i64 {
    let (mut mixed, mut len) = (0u64, 0u64);
    for element in elements {
        let hash = element as u64;
        mixed ^= ((hash ^ 89869747) ^ (hash << 16)).wrapping_mul(3644798167);
        len += 1;
    }
    mixed ^= (len + 1).wrapping_mul(1927868237);
    mixed ^= (mixed >> 11) ^ (mixed >> 25);
    match mixed.wrapping_mul(69069).wrapping_add(907133923) as i64 {
        -1 => 590923713,
        hash => hash,
    }
}

/// The secret that hashes of text and bytes depend on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextHasher(SipHasher13);

impl TextHasher {
    /// With a key that nobody can guess, so that nobody can make keys of a dict collide.
    pub(crate) fn with_key(key: [u8; 16]) -> Self {
        TextHasher(SipHasher13::new_with_key(&key))
    }

    /// With the key that a value of `PYTHONHASHSEED` stands for: 0 is a key of zeros, all others start a linear congruence.
    pub(crate) fn with_seed(seed: u32) -> Self {
        let mut state = seed;
        TextHasher::with_key(std::array::from_fn(|_| {
            state = state.wrapping_mul(214013).wrapping_add(2531011);
            if seed == 0 { 0 } else { (state >> 16) as u8 }
        }))
    }

    /// The hash of a bytes object, or of a string, of which these are the characters: all in 1, 2 or 4 bytes each, as narrow as
    /// the widest allows, the least significant byte first.
    #[inline]
    pub(crate) fn hash(&self, bytes: &[u8]) -> i64 {
        if bytes.is_empty() { 0 } else { not_minus_one(self.0.hash(bytes) as i64) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The value modulo the prime, bit by bit.
    fn slow_float(x: f64) -> i64 {
        let (mut fraction, mut exponent) = (x.abs(), 0);
        while fraction != fraction.trunc() {
            fraction *= 2.0;
            exponent += 1;
        }
        while fraction >= 18446744073709551616.0 {
            fraction /= 2.0;
            exponent -= 1;
        }
        let mut value = fraction as u64 % MODULUS;
        for _ in 0..exponent {
            value = if value.is_multiple_of(2) { value / 2 } else { (value + MODULUS) / 2 };
        }
        for _ in exponent..0 {
            value = value * 2 % MODULUS;
        }
        let signed = if x < 0.0 { -(value as i64) } else { value as i64 };
        if signed == -1 { -2 } else { signed }
    }

    #[test]
    fn floats_hash_like_their_value() {
        for x in [0.0, -0.0, 1.0, -1.0, 0.5, 0.1, 1e300, -1e-300, 5e-324, f64::MAX, 2f64.powi(61), 123456.789, 1e16] {
            assert_eq!(float(x, || 0), slow_float(x), "{x}");
        }
        for value in [0, 1, -1, 5, 1 << 53, -(1 << 40), (1 << 52) + 12345] {
            assert_eq!(float(value as f64, || 0), int(value));
        }
        assert_eq!(float(1.5, || 0), 1152921504606846977);
        assert_eq!(float(f64::INFINITY, || 0), 314159);
        assert_eq!(float(-f64::INFINITY, || 0), -314159);
        assert_eq!(float(f64::NAN, || 77), 77);
    }

    #[test]
    fn ints_of_all_sizes() {
        for value in [0, 1, -1, -2, 1 << 61, i64::MAX, i64::MIN, (1 << 61) - 1, (1 << 61) - 2, -((1 << 61) - 1)] {
            assert_eq!(int(value), int_words(value < 0, [value.unsigned_abs(), 0].into_iter()), "{value}");
            assert_eq!(int(value), not_minus_one((value as i128 % MODULUS as i128) as i64));
        }
        // hash(2 ** 200 + 12345), hash(-(10 ** 40))
        assert_eq!(int_words(false, [12345, 0, 0, 256].into_iter()), 131072 + 12345);
        let power = 10i128.pow(38) % MODULUS as i128 * 100 % MODULUS as i128;
        let words = [10u128.pow(38) as u64, (10u128.pow(38) >> 64) as u64];
        let small = int_words(true, words.into_iter());
        assert_eq!((small as i128 * 100) % MODULUS as i128, -power);
    }

    /// The expectations were printed by CPython 3.13.
    #[test]
    fn containers() {
        assert_eq!(tuple([].into_iter()), 5740354900026072187);
        assert_eq!(tuple([1, 2].into_iter()), -3550055125485641917);
        assert_eq!(tuple([1, 2, 3].into_iter()), 529344067295497451);
        assert_eq!(tuple([-2, 0, 1 << 60].into_iter()), -204765373112495502);
        assert_eq!(frozenset([].into_iter()), 133146708735736);
        assert_eq!(frozenset([1, 2, 3].into_iter()), -272375401224217160);
        assert_eq!(frozenset([3, 2, 1].into_iter()), -272375401224217160);
        assert_eq!(complex(int(1), int(2)), 2000007);
    }

    #[test]
    fn text_depends_on_the_seed_as_in_cpython() {
        let zero = TextHasher::with_seed(0);
        assert_eq!(zero.hash(b""), 0);
        assert_eq!(zero.hash(b"a"), 4644417185603328019);
        assert_eq!(zero.hash(b"hello, world!"), 6166252634391379154);
        assert_eq!(TextHasher::with_seed(42).hash(b"a"), -123207753977932514);
        assert_eq!(zero.hash(&[0xac, 0x03]), 8454104888469344745);
    }
}
