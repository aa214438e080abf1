//! Arrays of numbers or characters (`array.array`): memory that is read by a type code.

use super::bytearray::Bytearray;
use crate::object::kinds;

/// Items of one size and meaning, side by side in the machine's byte order.
pub(crate) struct Array {
    /// As many bytes as whole items have.
    pub(crate) memory: Bytearray,
    /// One of `CODES`.
    pub(crate) code: u8,
}

object!(Array = kinds::ARRAY, "array.array", leaf);

/// The type codes.
pub(crate) const CODES: &str = "bBuwhHiIlLqQfd";

/// The size of the items of a type code.
pub(crate) fn item_size(code: u8) -> usize {
    match code {
        b'b' | b'B' => 1,
        b'h' | b'H' => 2,
        b'u' | b'w' | b'i' | b'I' | b'f' => 4,
        _ => 8,
    }
}

impl Array {
    #[inline]
    pub(crate) fn item_size(&self) -> usize {
        item_size(self.code)
    }

    /// The code of `struct` for an item, as views show it.
    pub(crate) fn format(&self) -> u8 {
        if self.code == b'u' { b'w' } else { self.code }
    }
}
