//! The constants of a piece of code, each once.

use super::names::{FastHasher, FastMap, clear};
use crate::bytecode::Const;
use std::hash::Hasher;

#[derive(Default)]
pub(super) struct ConstPool {
    list: Vec<Const>,
    by_hash: FastMap<u64, u16>,
}

impl ConstPool {
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The constants in order; the pool is empty then.
    pub(super) fn take(&mut self) -> Box<[Const]> {
        clear(&mut self.by_hash);
        self.list.drain(..).collect()
    }

    /// The number of a constant. Beyond 65,535 numbers repeat; such code is refused when it is finished.
    pub(super) fn number(&mut self, value: Const) -> u16 {
        let mut hasher = FastHasher::default();
        let shared = hash(&value, &mut hasher);
        let hash = hasher.finish();
        if shared
            && let Some(&known) = self.by_hash.get(&hash)
            && same(&self.list[known as usize], &value)
        {
            return known;
        }
        let number = self.list.len().min(u16::MAX as usize) as u16;
        self.list.push(value);
        if shared {
            self.by_hash.insert(hash, number);
        }
        number
    }
}

/// Hashes a constant; false if it must not be shared.
fn hash(value: &Const, hasher: &mut FastHasher) -> bool {
    let kind = match value {
        Const::None => 0,
        Const::Bool(_) => 1,
        Const::Ellipsis => 2,
        Const::Int(_) => 3,
        Const::BigInt(_) => 4,
        Const::Float(_) => 5,
        Const::Complex(..) => 6,
        Const::Str(_) => 7,
        Const::Bytes(_) => 8,
        Const::Tuple(_) => 9,
        Const::FrozenSet(_) => 10,
        Const::Code(_) => 11,
    };
    hasher.write_u8(kind);
    match value {
        Const::None | Const::Ellipsis => {}
        Const::Bool(flag) => hasher.write_u8(*flag as u8),
        Const::Int(number) => hasher.write_u64(*number as u64),
        Const::BigInt(digits) => hasher.write(digits.as_bytes()),
        Const::Float(number) => hasher.write_u64(number.to_bits()),
        Const::Complex(real, imag) => {
            hasher.write_u64(real.to_bits());
            hasher.write_u64(imag.to_bits());
        }
        Const::Str(bytes) | Const::Bytes(bytes) => {
            hasher.write_usize(bytes.len());
            hasher.write(bytes);
        }
        Const::Tuple(items) | Const::FrozenSet(items) => {
            hasher.write_usize(items.len());
            return items.iter().all(|item| hash(item, hasher));
        }
        Const::Code(_) => return false,
    }
    true
}

/// Whether two constants are the same to the last bit: `0.0` and `-0.0`, `1` and `True` are not.
fn same(one: &Const, other: &Const) -> bool {
    match (one, other) {
        (Const::Float(one), Const::Float(other)) => one.to_bits() == other.to_bits(),
        (Const::Complex(real, imag), Const::Complex(other_real, other_imag)) => {
            real.to_bits() == other_real.to_bits() && imag.to_bits() == other_imag.to_bits()
        }
        (Const::Tuple(items), Const::Tuple(others)) | (Const::FrozenSet(items), Const::FrozenSet(others)) => {
            items.len() == others.len() && items.iter().zip(others).all(|(item, other)| same(item, other))
        }
        _ => one == other,
    }
}
