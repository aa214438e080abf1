//! Powers.

use super::BigInt;
use super::gcd::inverse;
use super::operators::{PRODUCT, check_room};
use super::product::{mul, square};
use super::quotient;
use super::stop::{Failure, Interrupted, Tick};
use super::words::{self, Montgomery, Words};

/// The bits of an exponent that cost one multiplication together.
const WINDOW: u32 = 4;

/// From so many words, products and their remainders are faster than Montgomery's, which are the school's: half of the time at 700 words,
/// a third at 1,000.
const LARGE_MODULUS: usize = 500;

impl BigInt {
    /// `self ** exponent`.
    pub(crate) fn pow(&self, exponent: &BigInt, tick: Tick<'_>) -> Result<BigInt, Failure> {
        debug_assert!(!exponent.is_negative(), "a negative exponent gives a float");
        if exponent.is_zero() || *self.words == [1] && !self.negative {
            return Ok(BigInt::from(1));
        }
        if self.is_zero() || *self.words == [1] {
            return Ok(if self.negative && !exponent.is_odd() { BigInt::from(1) } else { self.clone() });
        }
        let exponent = exponent.to_u64().ok_or(Failure::Memory)?;
        let bits = self.bit_length().checked_mul(exponent).ok_or(Failure::Memory)?;
        // The powers of two in the base are a shift of the result.
        let zeros = self.trailing_zeros().expect("the base is not 0");
        let (odd, _) = words::shift_right(&self.words, zeros);
        check_room(bits, 1)?;
        let mut power = Words::from_elem(1, 1);
        if *odd != [1] {
            check_room(bits - zeros * exponent, PRODUCT)?;
            for bit in (0..u64::BITS - exponent.leading_zeros()).rev() {
                power = square(&power, tick)?;
                if exponent >> bit & 1 == 1 {
                    power = mul(&power, &odd, tick)?;
                }
                tick()?;
            }
        }
        let power = if zeros == 0 { power } else { words::shift_left(&power, zeros * exponent) };
        Ok(BigInt::new(self.negative && exponent & 1 == 1, power))
    }

    /// `pow(self, exponent, modulus)`, whose result has the sign of the modulus, which is not 0. None if the exponent is negative and
    /// there is no inverse.
    pub(crate) fn pow_mod(
        &self,
        exponent: &BigInt,
        modulus: &BigInt,
        tick: Tick<'_>,
    ) -> Result<Option<BigInt>, Interrupted> {
        let ring = modulus.abs();
        let mut base = self.number().modulo(ring.number(), tick)?.words;
        if exponent.is_negative() {
            let Some(inverse) = inverse(&base, &ring.words, tick)? else { return Ok(None) };
            base = inverse;
        }
        let ring = &*ring.words;
        let exponent = &*exponent.words;
        let power = match *ring {
            [1] => Words::new(),
            [word] => {
                let base = base.first().copied().unwrap_or(0);
                let mut power = 1;
                for bits in exponent.iter().rev() {
                    for bit in (0..u64::BITS).rev() {
                        power = mul_mod(power, power, word);
                        if bits >> bit & 1 == 1 {
                            power = mul_mod(power, base, word);
                        }
                    }
                    tick()?;
                }
                words::trimmed(Words::from_elem(power, 1))
            }
            _ if ring[0] & 1 == 1 && ring.len() < LARGE_MODULUS => odd_power(&base, exponent, ring, tick)?,
            _ => any_power(&base, exponent, ring, tick)?,
        };
        let power = BigInt::new(false, power);
        Ok(power.modulo(modulus))
    }
}

fn mul_mod(lhs: u64, rhs: u64, modulus: u64) -> u64 {
    (lhs as u128 * rhs as u128 % modulus as u128) as u64
}

/// The windows of an exponent's word, the highest first.
fn windows(word: u64) -> impl Iterator<Item = usize> {
    let last = (1 << WINDOW) - 1;
    (0..u64::BITS).step_by(WINDOW as usize).rev().map(move |shift| (word >> shift) as usize & last)
}

/// A power modulo an odd number.
fn odd_power(base: &[u64], exponent: &[u64], ring: &[u64], tick: Tick<'_>) -> Result<Words, Interrupted> {
    let products = Montgomery::new(ring);
    let mut powers = vec![products.enter(&[1]), products.enter(base)];
    for at in 2..1 << WINDOW {
        let mut next = vec![0; ring.len()];
        products.multiply(&mut next, &powers[at - 1], &powers[1]);
        powers.push(next);
    }
    let (mut power, mut next) = (powers[0].clone(), vec![0; ring.len()]);
    for word in exponent.iter().rev() {
        for window in windows(*word) {
            for _ in 0..WINDOW {
                products.multiply(&mut next, &power, &power);
                std::mem::swap(&mut power, &mut next);
            }
            if window != 0 {
                products.multiply(&mut next, &power, &powers[window]);
                std::mem::swap(&mut power, &mut next);
            }
            tick()?;
        }
    }
    Ok(products.leave(&power))
}

/// A power modulo a number of any kind.
fn any_power(base: &[u64], exponent: &[u64], ring: &[u64], tick: Tick<'_>) -> Result<Words, Interrupted> {
    let product = |lhs: &[u64], rhs: &[u64], tick: Tick<'_>| quotient::rem(&mul(lhs, rhs, tick)?, ring, tick);
    let mut powers = vec![Words::from_elem(1, 1), Words::from_slice(base)];
    for at in 2..1 << WINDOW {
        let next = product(&powers[at - 1], &powers[1], tick)?;
        powers.push(next);
    }
    let mut power = powers[0].clone();
    for word in exponent.iter().rev() {
        for window in windows(*word) {
            for _ in 0..WINDOW {
                power = product(&power, &power, tick)?;
            }
            if window != 0 {
                power = product(&power, &powers[window], tick)?;
            }
            tick()?;
        }
    }
    Ok(power)
}
