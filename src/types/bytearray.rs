//! `bytearray`.

use crate::heap::Payload;
use crate::object::{kinds, object};
use std::cell::Cell;

/// Bytes that may change. While views of them exist the length stays what it is.
#[derive(Default)]
pub(crate) struct Bytearray {
    pub(crate) bytes: Payload<Vec<u8>>,
    /// How many views there are.
    pub(crate) exports: Cell<usize>,
}

object!(Bytearray = kinds::BYTEARRAY, "bytearray", leaf);
