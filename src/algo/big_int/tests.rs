//! The laws of arithmetic on random numbers, and what Python says at the edges.

use super::stop::finished;
use super::{BigInt, BytesError, Failure, IntTextError, Interrupted, QuotientError, hash, never};
use std::cmp::Ordering;

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Numbers of all sizes below 100 bits, so that results fit 128.
    fn small(&mut self, bits: u32) -> i128 {
        let wide = (self.next() as i128) << 64 | self.next() as i128;
        wide >> (128 - bits + self.next() as u32 % bits)
    }

    fn large(&mut self, words: usize) -> BigInt {
        let bytes: Vec<u8> = (0..words)
            .flat_map(|_| {
                let word = match self.next() % 4 {
                    0 => 0,
                    1 => u64::MAX,
                    _ => self.next(),
                };
                word.to_le_bytes()
            })
            .collect();
        BigInt::from_le_bytes(&bytes, true)
    }
}

fn big(value: i128) -> BigInt {
    BigInt::from(value)
}

fn read(text: &str) -> BigInt {
    BigInt::parse(text, 10, 0, &mut never).unwrap()
}

fn pow(base: &BigInt, exponent: i64) -> BigInt {
    base.pow(&BigInt::from(exponent), &mut never).unwrap()
}

fn isqrt(number: &BigInt) -> BigInt {
    finished(number.number().isqrt(&mut never))
}

fn gcd(lhs: &BigInt, rhs: &BigInt) -> BigInt {
    finished(lhs.number().gcd(rhs.number(), &mut never))
}

fn round_to_zeros(value: i128, zeros: u64) -> BigInt {
    big(value).number().round_to_zeros(zeros, &mut never).unwrap()
}

fn floor_div(lhs: i128, rhs: i128) -> i128 {
    lhs.div_euclid(rhs) - (rhs < 0 && lhs.rem_euclid(rhs) != 0) as i128
}

#[test]
fn agrees_with_machine_integers() {
    let mut random = Random(0x9E3779B97F4A7C15);
    for _ in 0..20_000 {
        let (a, b) = (random.small(120), random.small(62));
        let (x, y) = (big(a), big(b));
        assert_eq!(x.add(&y), big(a + b));
        assert_eq!(x.sub(&y), big(a - b));
        assert_eq!(big(a >> 60).mul(&y).unwrap(), big((a >> 60) * b));
        assert_eq!(x.number().bit_and(y.number()), big(a & b));
        assert_eq!(x.number().bit_or(y.number()), big(a | b));
        assert_eq!(x.number().bit_xor(y.number()), big(a ^ b));
        assert_eq!(x.inverted(), big(!a));
        assert_eq!(x.negated(), big(-a));
        assert_eq!(x.bit_length(), 128 - a.unsigned_abs().leading_zeros() as u64);
        assert_eq!(x.bit_count(), a.unsigned_abs().count_ones() as u64);
        assert_eq!(x.cmp(&y), a.cmp(&b));
        let count = random.next() % 140;
        assert_eq!(x.shift_right(count), big(a >> count.min(127)));
        assert_eq!(big(a >> 64).shift_left(count % 60).unwrap(), big((a >> 64) << (count % 60)));
        match x.div_mod(&y) {
            None => assert_eq!(b, 0),
            Some((quotient, remainder)) => {
                assert_eq!(quotient, big(floor_div(a, b)), "{a} // {b}");
                assert_eq!(remainder, big(a - floor_div(a, b) * b));
                assert_eq!(x.modulo(&y), Some(remainder));
                assert_eq!(x.floor_div(&y), Some(quotient));
            }
        }
        assert_eq!(x.to_i128(), Some(a));
        assert_eq!(x.to_i64(), i64::try_from(a).ok());
        assert_eq!(x.to_u64(), u64::try_from(a).ok());
        assert_eq!(read(&a.to_string()), x);
        assert_eq!(x.to_string(), a.to_string());
        assert_eq!(x.to_f64(), Some(a as f64), "{a}");
        assert_eq!(BigInt::from_f64(a as f64), Some(big(a as f64 as i128)));
        let bytes = x.to_le_bytes(16, true).unwrap();
        assert_eq!(bytes, a.to_le_bytes());
        assert_eq!(BigInt::from_le_bytes(&bytes, true), x);
        assert_eq!(x.is_odd(), a & 1 == 1);
    }
}

#[test]
fn large_numbers_keep_the_laws() {
    let mut random = Random(88172645463325252);
    for round in 0..340 {
        let (x, y) = (random.large(1 + round), random.large(1 + round / 2));
        if let Some((quotient, remainder)) = x.div_mod(&y) {
            assert_eq!(quotient.mul(&y).unwrap().add(&remainder), x);
            assert!(remainder.is_zero() || remainder.is_negative() == y.is_negative());
            assert!(remainder.abs() < y.abs());
        }
        assert_eq!(x.add(&y).sub(&y), x);
        assert_eq!(x.number().bit_xor(y.number()), x.number().bit_or(y.number()).sub(&x.number().bit_and(y.number())));
        let (sum, difference) = (x.add(&y), x.sub(&y));
        let squares = x.mul(&x).unwrap().sub(&y.mul(&y).unwrap());
        assert_eq!(sum.mul(&difference).unwrap(), squares);
        let root = isqrt(&x.abs());
        let above = root.add(&BigInt::from(1));
        assert!(root.mul(&root).unwrap() <= x.abs() && above.mul(&above).unwrap() > x.abs());
        for base in [2, 7, 10, 16, 36] {
            assert_eq!(BigInt::parse(&x.abs().digits(base), base, 0, &mut never), Ok(x.abs()));
        }
        let len = x.inverted().bit_length().max(x.bit_length()) as usize / 8 + 1;
        assert_eq!(BigInt::from_le_bytes(&x.to_le_bytes(len, true).unwrap(), true), x);
        let digits = x.digits(10).len() as u64;
        assert!(x.least_digits() <= digits && digits <= x.least_digits() + 2 + digits / 1000);
        let count = random.next() % 1000;
        assert_eq!(x.shift_left(count).unwrap().shift_right(count), x);
        let divisor = pow(&BigInt::from(2), count as i64);
        assert_eq!(Some(x.shift_right(count)), x.floor_div(&divisor));
        let gcd = gcd(&x, &y);
        if !gcd.is_zero() {
            assert!(x.modulo(&gcd).unwrap().is_zero() && y.modulo(&gcd).unwrap().is_zero());
            assert_eq!(x.number().lcm(y.number(), &mut never).unwrap().mul(&gcd).unwrap(), x.mul(&y).unwrap().abs());
        }
        let slow_hash = x.abs().modulo(&BigInt::from(hash::MODULUS)).unwrap().to_i64().unwrap();
        let signed = if x.is_negative() { -slow_hash } else { slow_hash };
        assert_eq!(x.hash(), if signed == -1 { -2 } else { signed });
    }
}

#[test]
fn powers() {
    assert_eq!(pow(&BigInt::from(-3), 5), BigInt::from(-243));
    assert_eq!(pow(&BigInt::from(12), 20), read("3833759992447475122176"));
    assert_eq!(pow(&BigInt::from(-2), 65), read("-36893488147419103232"));
    assert_eq!(pow(&BigInt::from(0), 0), BigInt::from(1));
    assert_eq!(pow(&BigInt::from(-1), i64::MAX), BigInt::from(-1));
    let huge = BigInt::from(2).pow(&BigInt::from(1i64 << 40), &mut never);
    assert_eq!(huge, Err(Failure::Memory));
    let mut ticks = 0;
    let stopped = BigInt::from(3).pow(&BigInt::from(1_000_000), &mut || {
        ticks += 1;
        if ticks == 5 { Err(Interrupted) } else { Ok(()) }
    });
    assert_eq!(stopped, Err(Failure::Interrupted));
}

#[test]
fn powers_with_a_modulus() {
    let power = |base: i128, exponent: i128, modulus: i128| {
        big(base).pow_mod(&big(exponent), &big(modulus), &mut never).unwrap()
    };
    assert_eq!(power(38, -1, 97), Some(big(23)));
    assert_eq!(power(2, -1, 4), None);
    assert_eq!(power(3, 2, -5), Some(big(-1)));
    assert_eq!(power(5, 0, 1), Some(big(0)));
    assert_eq!(power(5, 0, -1), Some(big(0)));
    assert_eq!(power(-7, 3, 10), Some(big(7)));
    assert_eq!(power(0, 0, 7), Some(big(1)));
    let mut random = Random(5);
    for _ in 0..500 {
        let (base, exponent) = (random.small(60), random.small(20).abs());
        let modulus = random.small(60);
        if modulus != 0 {
            let slow = (0..exponent % 3000).fold(1, |power, _| power * (base % modulus) % modulus);
            let expected =
                slow % modulus + if slow % modulus != 0 && (slow < 0) != (modulus < 0) { modulus } else { 0 };
            assert_eq!(power(base, exponent % 3000, modulus), Some(big(expected)), "{base} {exponent} {modulus}");
        }
    }
    for words in [1, 2, 3, 5, 20, 70] {
        // Fermat: a ** (p - 1) is 1 modulo the prime 2 ** 521 - 1; and powers multiply for any modulus.
        let prime = pow(&BigInt::from(2), 521).sub(&BigInt::from(1));
        let base = random.large(words).abs().add(&BigInt::from(1));
        let one = base.pow_mod(&prime.sub(&BigInt::from(1)), &prime, &mut never).unwrap();
        assert_eq!(one, Some(BigInt::from(1)));
        let modulus = random.large(words).abs().add(&BigInt::from(2));
        let power = |exponent: i64| base.pow_mod(&big(exponent as i128), &modulus, &mut never).unwrap();
        let product = power(1000).unwrap().mul(&power(234).unwrap()).unwrap();
        assert_eq!(product.modulo(&modulus), power(1234));
    }
}

#[test]
fn texts() {
    for (text, base, value) in [
        ("0", 10, 0),
        ("-0_1", 10, -1),
        ("+1_000", 10, 1000),
        ("0x_fF", 16, 255),
        ("0xff", 0, 255),
        ("-0b101", 0, -5),
        ("0o_17", 0, 15),
        ("00_0", 0, 0),
        ("0b1", 16, 0xb1),
        ("z", 36, 35),
        ("010", 10, 10),
    ] {
        assert_eq!(BigInt::parse(text, base, 0, &mut never), Ok(big(value)), "{text}");
    }
    for (text, base) in [
        ("", 10),
        ("-", 10),
        ("_1", 10),
        ("1_", 10),
        ("1__0", 10),
        ("0x", 16),
        ("0x__1", 16),
        ("010", 0),
        ("12", 2),
        ("0b2", 0),
        ("--1", 10),
        (" 1", 10),
        ("1 ", 10),
        ("é", 10),
        ("0_x1", 0),
        ("0x", 0),
        ("+_1", 10),
        ("0x-1", 16),
    ] {
        assert_eq!(BigInt::parse(text, base, 0, &mut never), Err(IntTextError::Invalid), "{text}");
    }
    assert_eq!(BigInt::parse("1_".repeat(9).trim_end_matches('_'), 10, 8, &mut never), Err(IntTextError::TooLong(9)));
    assert!(BigInt::parse("123456789", 16, 8, &mut never).is_ok());
    assert_eq!(big(-255).digits(16), "ff");
}

#[test]
fn floats_round_once() {
    let two_to = |exponent| pow(&BigInt::from(2), exponent);
    assert_eq!(two_to(1023).to_f64(), Some(2f64.powi(1023)));
    assert_eq!(two_to(1024).to_f64(), None);
    assert_eq!(two_to(1024).sub(&two_to(970)).to_f64(), None);
    assert_eq!(two_to(1024).sub(&two_to(970)).sub(&BigInt::from(1)).to_f64(), Some(f64::MAX));
    assert_eq!(two_to(200).add(&two_to(147)).to_f64(), Some(2f64.powi(200)));
    assert_eq!(two_to(200).add(&two_to(147)).add(&BigInt::from(1)).to_f64(), Some(2f64.powi(200) + 2f64.powi(148)));
    assert_eq!(read("9007199254740993").to_f64(), Some(9007199254740992.0));
    assert_eq!(read("-9007199254740995").to_f64(), Some(-9007199254740996.0));
    assert_eq!(BigInt::from_f64(-1e30), Some(read("-1000000000000000019884624838656")));
    assert_eq!(BigInt::from_f64(-0.9), Some(BigInt::default()));
    assert_eq!(BigInt::from_f64(f64::NAN), None);
    assert_eq!(BigInt::ratio_of(-0.75), Some((BigInt::from(-3), BigInt::from(4))));
    assert_eq!(BigInt::ratio_of(1e22), Some((read("10000000000000000000000"), BigInt::from(1))));
    assert_eq!(BigInt::ratio_of(-0.0), Some((BigInt::default(), BigInt::from(1))));
    assert_eq!(BigInt::ratio_of(5e-324), Some((BigInt::from(1), two_to(1074))));
    assert_eq!(read("10000000000000000000001").compare_f64(1e22), Some(Ordering::Greater));
    assert_eq!(BigInt::from(-1).compare_f64(-1.5), Some(Ordering::Greater));
    assert_eq!(BigInt::from(1).compare_f64(1.5), Some(Ordering::Less));
    assert_eq!(two_to(2000).compare_f64(f64::INFINITY), Some(Ordering::Less));
    assert_eq!(two_to(2000).compare_f64(-f64::INFINITY), Some(Ordering::Greater));
    assert_eq!(two_to(2000).compare_f64(f64::NAN), None);
    assert_eq!(BigInt::from(0).compare_f64(-0.0), Some(Ordering::Equal));
}

#[test]
fn true_division() {
    let quotient = |lhs: &str, rhs: &str| read(lhs).true_div(&read(rhs));
    assert_eq!(quotient("1", "3"), Ok(1.0 / 3.0));
    assert_eq!(quotient("-10", "4"), Ok(-2.5));
    assert_eq!(quotient("0", "-7"), Ok(0.0));
    assert_eq!(quotient("1", "0"), Err(QuotientError::ZeroDivision));
    let huge = pow(&BigInt::from(10), 400);
    assert_eq!(huge.true_div(&BigInt::from(1)), Err(QuotientError::TooLarge));
    assert_eq!(huge.true_div(&huge), Ok(1.0));
    assert_eq!(BigInt::from(1).true_div(&huge), Ok(0.0));
    assert_eq!(huge.true_div(&pow(&BigInt::from(10), 723)), Ok(1e-323));
    let mut random = Random(77);
    for _ in 0..5000 {
        let (a, b) = (random.small(53) as i64, random.small(53) as i64);
        if b != 0 {
            assert_eq!(BigInt::from(a).true_div(&BigInt::from(b)), Ok(a as f64 / b as f64));
        }
    }
}

#[test]
fn bytes() {
    assert_eq!(big(-128).to_le_bytes(1, true), Ok(vec![0x80]));
    assert_eq!(big(128).to_le_bytes(1, true), Err(BytesError::TooBig));
    assert_eq!(big(-129).to_le_bytes(1, true), Err(BytesError::TooBig));
    assert_eq!(big(255).to_le_bytes(1, false), Ok(vec![255]));
    assert_eq!(big(256).to_le_bytes(1, false), Err(BytesError::TooBig));
    assert_eq!(big(-1).to_le_bytes(4, false), Err(BytesError::Negative));
    assert_eq!(big(-1).to_le_bytes(3, true), Ok(vec![255; 3]));
    assert_eq!(big(-1).to_le_bytes(0, true), Err(BytesError::TooBig));
    assert_eq!(big(0).to_le_bytes(0, true), Ok(vec![]));
    assert_eq!(BigInt::from_le_bytes(&[], true), big(0));
    assert_eq!(BigInt::from_le_bytes(&[0xff, 0xff], false), big(65535));
}

#[test]
fn rounds_to_zeros() {
    for (value, zeros, expected) in [
        (15, 1, 20),
        (25, 1, 20),
        (-25, 1, -20),
        (-26, 1, -30),
        (5, 1, 0),
        (50, 2, 0),
        (51, 2, 100),
        (1, 99, 0),
        (-149, 2, -100),
        (9999, 3, 10000),
    ] {
        assert_eq!(round_to_zeros(value, zeros), big(expected), "{value} {zeros}");
    }
    assert_eq!(round_to_zeros(5, u64::MAX), big(0));
}

/// A number of so many words without a pattern.
fn random(random: &mut Random, words: usize) -> BigInt {
    let bytes: Vec<u8> = (0..words).flat_map(|_| random.next().to_le_bytes()).collect();
    BigInt::from_le_bytes(&bytes, false)
}

/// What a number leaves when it is divided by `2 ** 61 - 1`.
fn residue(x: &BigInt) -> u128 {
    x.modulo(&BigInt::from(hash::MODULUS)).unwrap().to_i64().unwrap() as u128
}

/// Lengths around the thresholds, and some of transforms of all kinds of lengths.
const LENGTHS: [usize; 12] = [59, 60, 159, 161, 499, 1499, 2999, 3000, 3001, 4500, 6001, 9000];

#[test]
fn products_of_all_lengths() {
    let mut source = Random(2463534242);
    let prime = hash::MODULUS as u128;
    for long in LENGTHS.into_iter().chain([12_001, 30_000, 100_000]) {
        for short in [1, 40].into_iter().chain(LENGTHS) {
            let (x, y) = (random(&mut source, long), random(&mut source, short));
            let product = x.mul(&y).unwrap();
            assert_eq!(residue(&product), residue(&x) * residue(&y) % prime, "{long} by {short} words");
            assert!(product.bit_length().abs_diff(x.bit_length() + y.bit_length()) <= 1);
        }
        let x = random(&mut source, long);
        let one = BigInt::from(1);
        let square = x.mul(&x).unwrap();
        let product = x.add(&one).mul(&x.sub(&one)).unwrap();
        assert_eq!(square.sub(&product), one, "the square of {long} words");
        // Digits that are as large as they can be.
        let ones = one.shift_left(long as u64 * 64).unwrap().sub(&one);
        let square = one.shift_left(long as u64 * 128).unwrap().sub(&one.shift_left(long as u64 * 64 + 1).unwrap());
        assert_eq!(ones.mul(&ones).unwrap(), square.add(&one), "the square of {long} words of ones");
    }
}

#[test]
fn quotients_of_all_lengths() {
    let mut source = Random(362436069);
    for divisor in [1, 2, 40].into_iter().chain(LENGTHS).chain([30_000]) {
        for quotient in [1, 30, 200, 5998, 6000, 13_000, 25_000] {
            let (y, q) = (random(&mut source, divisor), random(&mut source, quotient));
            let rest = random(&mut source, divisor).modulo(&y).unwrap();
            let name = format!("{quotient} words times {divisor}");
            let product = q.mul(&y).unwrap();
            assert_eq!(product.add(&rest).div_mod(&y), Some((q.clone(), rest.clone())), "{name}");
            assert_eq!(product.div_mod(&y), Some((q.clone(), BigInt::default())), "{name}");
            let one = BigInt::from(1);
            let less = (q.sub(&one), y.sub(&one));
            assert_eq!(product.sub(&one).div_mod(&y), Some(less), "{name}");
            assert_eq!(product.add(&rest).modulo(&y), Some(rest), "{name}");
        }
        // The divisor that is a power of two, and those beside it, whose words are all alike.
        let one = BigInt::from(1);
        let power = one.shift_left(divisor as u64 * 64).unwrap();
        let x = random(&mut source, 2 * divisor + 1);
        for y in [power.sub(&one), power.clone(), power.add(&one), power.shift_right(1)] {
            let (quotient, rest) = x.div_mod(&y).unwrap();
            assert!(rest < y && quotient.mul(&y).unwrap().add(&rest) == x, "{divisor} words");
        }
    }
}

#[test]
fn roots_and_texts_of_large_numbers() {
    let mut source = Random(521288629);
    for words in LENGTHS {
        let x = random(&mut source, words);
        let (one, square) = (BigInt::from(1), x.mul(&x).unwrap());
        assert_eq!(isqrt(&square), x);
        assert_eq!(isqrt(&square.sub(&one)), x.sub(&one));
        assert_eq!(isqrt(&square.add(&x).add(&x)), x);
        for base in [10, 3, 8] {
            let text = x.digits(base);
            assert!(!text.starts_with('0'));
            assert_eq!(BigInt::parse(&text, base, 0, &mut never), Ok(x.clone()), "{words} words in base {base}");
        }
        let zeros = words as i64 * 19;
        let power = pow(&BigInt::from(10), zeros);
        assert_eq!(power.digits(10), format!("1{}", "0".repeat(zeros as usize)));
        assert_eq!(power.sub(&one).digits(10), "9".repeat(zeros as usize));
        assert_eq!(BigInt::parse(&format!("-000{}", power.digits(10)), 10, 0, &mut never), Ok(power.negated()));
    }
}

#[test]
fn inverses() {
    let mut source = Random(88675123);
    let minus_one = BigInt::from(-1);
    for words in [1, 2, 3, 10, 100, 600] {
        for _ in 0..20 {
            let (x, modulus) = (random(&mut source, words), random(&mut source, words));
            let inverse = x.pow_mod(&minus_one, &modulus, &mut never).unwrap();
            match (gcd(&x, &modulus) == BigInt::from(1), inverse) {
                (true, Some(inverse)) => {
                    assert_eq!(inverse.mul(&x).unwrap().modulo(&modulus), Some(BigInt::from(1)));
                    assert!(inverse < modulus);
                }
                (coprime, inverse) => assert!(!coprime && inverse.is_none()),
            }
        }
    }
    assert_eq!(BigInt::from(6).pow_mod(&minus_one, &BigInt::from(1), &mut never), Ok(Some(BigInt::default())));
}

/// Every operation that may run long ends when the tick says so, at any tick, and gives its result if none does.
#[test]
fn every_long_operation_can_be_interrupted() {
    type Operation<'a> = &'a dyn Fn(super::Tick<'_>) -> Result<BigInt, Failure>;
    let mut source = Random(123456789);
    let [x, y, z] = [40_000, 20_000, 700].map(|words| random(&mut source, words));
    let text = y.digits(10);
    let operations: [(&str, Operation<'_>); 12] = [
        ("product", &|tick| x.number().mul(y.number(), tick)),
        ("product of 700 words", &|tick| x.number().mul(z.number(), tick)),
        ("quotient", &|tick| Ok(x.number().floor_div(y.number(), tick)?)),
        ("quotient by 700 words", &|tick| Ok(x.number().floor_div(z.number(), tick)?)),
        ("remainder", &|tick| Ok(x.number().modulo(y.number(), tick)?)),
        ("power", &|tick| BigInt::from(7).pow(&BigInt::from(1_000_000), tick)),
        ("power with a modulus", &|tick| Ok(x.pow_mod(&BigInt::from(77), &y, tick)?.unwrap())),
        ("root", &|tick| Ok(x.number().isqrt(tick)?)),
        ("greatest divisor", &|tick| Ok(y.number().gcd(z.number().mul(z.number(), tick)?.number(), tick)?)),
        ("rounded", &|tick| x.number().round_to_zeros(300_000, tick)),
        ("digits", &|tick| Ok(BigInt::from(y.digits_heeding(10, tick)?.len() as u64))),
        ("text", &|tick| BigInt::parse(&text, 10, 0, tick).map_err(|_| Failure::Interrupted)),
    ];
    for (name, operation) in operations {
        let mut ticks = 0u32;
        let whole = operation(&mut || {
            ticks += 1;
            Ok(())
        });
        assert!(whole.is_ok() && ticks > 0, "{name} ticks {ticks} times");
        for last in [1, ticks / 3, ticks] {
            let mut left = last.max(1);
            let result = operation(&mut || {
                left -= 1;
                if left == 0 { Err(Interrupted) } else { Ok(()) }
            });
            assert_eq!(result, Err(Failure::Interrupted), "{name} at tick {last} of {ticks}");
        }
    }
}

#[test]
#[ignore = "prints timings"]
fn timings() {
    use std::time::{Duration, Instant};
    fn microseconds<R>(mut run: impl FnMut() -> R) -> f64 {
        let (start, mut rounds) = (Instant::now(), 0);
        while start.elapsed() < Duration::from_millis(200) {
            std::hint::black_box(run());
            rounds += 1;
        }
        start.elapsed().as_secs_f64() * 1e6 / rounds as f64
    }
    for digits in [20, 1000, 10_000, 30_000, 100_000, 300_000, 1_000_000] {
        let text: String = (0..digits).map(|at| char::from(b'1' + (at * 7 % 9) as u8)).collect();
        let (x, y) = (read(&text), read(&text[..digits / 2]));
        println!(
            "{digits:7} digits: add {:.3}, square {:.3}, divide {:.3}, to decimal {:.3}, from decimal {:.3}, gcd {:.3}",
            microseconds(|| x.add(&y)),
            microseconds(|| x.mul(&x)),
            microseconds(|| x.floor_div(&y)),
            microseconds(|| x.digits(10)),
            microseconds(|| read(&text)),
            if digits <= 10_000 { microseconds(|| gcd(&x, &y)) } else { f64::NAN },
        );
    }
}
