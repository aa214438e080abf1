//! Ints beyond 63 bits, and complex numbers.

use crate::algo::big_int::BigInt;
use crate::object::kinds;

/// An int that no small int can hold (exact ints), or any int (instances of subclasses).
pub(crate) struct Int {
    pub(crate) value: BigInt,
}

object!(Int = kinds::INT, "int", leaf);

/// A complex number.
pub(crate) struct Complex {
    pub(crate) real: f64,
    pub(crate) imaginary: f64,
}

object!(Complex = kinds::COMPLEX, "complex", leaf);
