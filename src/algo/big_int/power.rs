//! Powers, which may take long: they call a `tick` between their steps.

use super::words::{self, Montgomery, Words};
use super::{BigInt, check_room};

/// Why a power was not computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PowerError<E> {
    /// The result would be too large.
    Memory,
    /// `tick` said so.
    Stopped(E),
}

/// The bits of an exponent that cost one multiplication together.
const WINDOW: u32 = 4;

impl BigInt {
    /// `self ** exponent`. Calls `tick` after every multiplication.
    pub(crate) fn pow<E>(
        &self,
        exponent: &BigInt,
        mut tick: impl FnMut() -> Result<(), E>,
    ) -> Result<BigInt, PowerError<E>> {
        debug_assert!(!exponent.is_negative(), "a negative exponent gives a float");
        if exponent.is_zero() || *self.words == [1] && !self.negative {
            return Ok(BigInt::from(1));
        }
        if self.is_zero() || *self.words == [1] {
            return Ok(if self.negative && !exponent.is_odd() { BigInt::from(1) } else { self.clone() });
        }
        let exponent = exponent.to_u64().ok_or(PowerError::Memory)?;
        let bits = self.bit_length().checked_mul(exponent).ok_or(PowerError::Memory)?;
        check_room(bits).map_err(|_| PowerError::Memory)?;
        // The powers of two in the base are a shift of the result.
        let zeros = self.trailing_zeros().expect("the base is not 0");
        let (odd, _) = words::shift_right(&self.words, zeros);
        let mut power = Words::from_elem(1, 1);
        if *odd != [1] {
            for bit in (0..u64::BITS - exponent.leading_zeros()).rev() {
                power = words::mul(&power, &power);
                if exponent >> bit & 1 == 1 {
                    power = words::mul(&power, &odd);
                }
                tick().map_err(PowerError::Stopped)?;
            }
        }
        let power = if zeros == 0 { power } else { words::shift_left(&power, zeros * exponent) };
        Ok(BigInt::new(self.negative && exponent & 1 == 1, power))
    }

    /// A power of a small number, for which there is room.
    pub(super) fn raised(&self, exponent: u64) -> BigInt {
        match self.pow(&BigInt::from(exponent), || Ok::<_, std::convert::Infallible>(())) {
            Ok(power) => power,
            Err(PowerError::Memory) => unreachable!("the caller has a larger number already"),
        }
    }

    /// `pow(self, exponent, modulus)`, whose result has the sign of the modulus. None if the exponent is negative and
    /// there is no inverse. Calls `tick` every few multiplications.
    pub(crate) fn pow_mod<E>(
        &self,
        exponent: &BigInt,
        modulus: &BigInt,
        mut tick: impl FnMut() -> Result<(), E>,
    ) -> Result<Option<BigInt>, E> {
        debug_assert!(!modulus.is_zero(), "a modulus of 0 is the caller's error");
        let ring = modulus.abs();
        let mut base = self.modulo(&ring).expect("the modulus is not 0").words;
        if exponent.is_negative() {
            let Some(inverse) = words::to_crate(&base).modinv(&words::to_crate(&ring.words)) else { return Ok(None) };
            base = words::from_crate(&inverse);
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
            _ if ring[0] & 1 == 1 => odd_power(&base, exponent, ring, tick)?,
            _ => even_power(&base, exponent, ring, tick)?,
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
fn odd_power<E>(
    base: &[u64],
    exponent: &[u64],
    ring: &[u64],
    mut tick: impl FnMut() -> Result<(), E>,
) -> Result<Words, E> {
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
fn even_power<E>(
    base: &[u64],
    exponent: &[u64],
    ring: &[u64],
    mut tick: impl FnMut() -> Result<(), E>,
) -> Result<Words, E> {
    let product = |lhs: &[u64], rhs: &[u64]| words::rem(&words::mul(lhs, rhs), ring);
    let mut powers = vec![Words::from_elem(1, 1), Words::from_slice(base)];
    (2..1 << WINDOW).for_each(|at| powers.push(product(&powers[at - 1], &powers[1])));
    let mut power = powers[0].clone();
    for word in exponent.iter().rev() {
        for window in windows(*word) {
            (0..WINDOW).for_each(|_| power = product(&power, &power));
            if window != 0 {
                power = product(&power, &powers[window]);
            }
            tick()?;
        }
    }
    Ok(power)
}
