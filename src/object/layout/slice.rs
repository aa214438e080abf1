//! Slices: `start:stop:step`, each any value.

use crate::heap::Value;
use crate::object::kinds;

pub(crate) struct Slice {
    pub(crate) start: Value,
    pub(crate) stop: Value,
    pub(crate) step: Value,
}

object!(Slice = kinds::SLICE, "slice", { start, stop, step });
