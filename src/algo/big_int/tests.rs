use super::{BigInt, BytesError, IntTextError, PowerError, QuotientError, hash};
use std::cmp::Ordering;
use std::convert::Infallible;

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
    BigInt::parse(text, 10, 0).unwrap()
}

fn pow(base: &BigInt, exponent: i64) -> BigInt {
    base.pow(&BigInt::from(exponent), || Ok::<_, Infallible>(())).unwrap()
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
        let root = x.abs().isqrt().unwrap();
        let above = root.add(&BigInt::from(1));
        assert!(root.mul(&root).unwrap() <= x.abs() && above.mul(&above).unwrap() > x.abs());
        for base in [2, 7, 10, 16, 36] {
            assert_eq!(BigInt::parse(&x.abs().digits(base), base, 0), Ok(x.abs()));
        }
        let len = x.inverted().bit_length().max(x.bit_length()) as usize / 8 + 1;
        assert_eq!(BigInt::from_le_bytes(&x.to_le_bytes(len, true).unwrap(), true), x);
        let digits = x.digits(10).len() as u64;
        assert!(x.least_digits() <= digits && digits <= x.least_digits() + 2 + digits / 1000);
        let count = random.next() % 1000;
        assert_eq!(x.shift_left(count).unwrap().shift_right(count), x);
        let divisor = pow(&BigInt::from(2), count as i64);
        assert_eq!(Some(x.shift_right(count)), x.floor_div(&divisor));
        let gcd = x.gcd(&y);
        if !gcd.is_zero() {
            assert!(x.modulo(&gcd).unwrap().is_zero() && y.modulo(&gcd).unwrap().is_zero());
            assert_eq!(x.lcm(&y).unwrap().mul(&gcd).unwrap(), x.mul(&y).unwrap().abs());
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
    let huge = BigInt::from(2).pow(&BigInt::from(1i64 << 40), || Ok::<_, Infallible>(()));
    assert_eq!(huge, Err(PowerError::Memory));
    let mut ticks = 0;
    let stopped = BigInt::from(3).pow(&BigInt::from(1_000_000), || {
        ticks += 1;
        if ticks == 5 { Err("stop") } else { Ok(()) }
    });
    assert_eq!(stopped, Err(PowerError::Stopped("stop")));
}

#[test]
fn powers_with_a_modulus() {
    let power = |base: i128, exponent: i128, modulus: i128| {
        big(base).pow_mod(&big(exponent), &big(modulus), || Ok::<_, Infallible>(())).unwrap()
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
        let one = base.pow_mod(&prime.sub(&BigInt::from(1)), &prime, || Ok::<_, Infallible>(())).unwrap();
        assert_eq!(one, Some(BigInt::from(1)));
        let modulus = random.large(words).abs().add(&BigInt::from(2));
        let power =
            |exponent: i64| base.pow_mod(&big(exponent as i128), &modulus, || Ok::<_, Infallible>(())).unwrap();
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
        assert_eq!(BigInt::parse(text, base, 0), Ok(big(value)), "{text}");
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
        assert_eq!(BigInt::parse(text, base, 0), Err(IntTextError::Invalid), "{text}");
    }
    assert_eq!(BigInt::parse("1_".repeat(9).trim_end_matches('_'), 10, 8), Err(IntTextError::TooLong(9)));
    assert!(BigInt::parse("123456789", 16, 8).is_ok());
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
        assert_eq!(big(value).round_to_zeros(zeros), big(expected), "{value} {zeros}");
    }
    assert_eq!(big(5).round_to_zeros(u64::MAX), big(0));
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
    for digits in [20, 1000, 10_000, 100_000, 1_000_000] {
        let text: String = (0..digits).map(|at| char::from(b'1' + (at * 7 % 9) as u8)).collect();
        let (x, y) = (read(&text), read(&text[..digits / 2]));
        println!(
            "{digits:7} digits: add {:.3}, square {:.3}, divide {:.3}, to decimal {:.3}, from decimal {:.3}, gcd {:.3}",
            microseconds(|| x.add(&y)),
            microseconds(|| x.mul(&x)),
            microseconds(|| x.floor_div(&y)),
            microseconds(|| x.digits(10)),
            microseconds(|| read(&text)),
            if digits <= 10_000 { microseconds(|| x.gcd(&y)) } else { f64::NAN },
        );
    }
}
