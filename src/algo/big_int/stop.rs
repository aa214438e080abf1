//! How an operation on large numbers is stopped.
//!
//! What may run long gets a `Tick` and calls it between pieces of some 10 ms at most. It may run anything that leaves the operands
//! alone, and end the operation.

use super::super::index_table::OutOfMemory;

/// Whether to go on.
pub(crate) type Tick<'a> = &'a mut dyn FnMut() -> Result<(), Interrupted>;

/// A tick ended the operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Interrupted;

/// Why an operation gave no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The result would be too large.
    Memory,
    Interrupted,
}

impl From<Interrupted> for Failure {
    fn from(_: Interrupted) -> Failure {
        Failure::Interrupted
    }
}

impl From<OutOfMemory> for Failure {
    fn from(_: OutOfMemory) -> Failure {
        Failure::Memory
    }
}

/// The tick of numbers that are not large.
pub(crate) fn never() -> Result<(), Interrupted> {
    Ok(())
}

/// The result of an operation whose tick is `never`.
pub(super) fn finished<R>(result: Result<R, Interrupted>) -> R {
    result.expect("nothing interrupts")
}
