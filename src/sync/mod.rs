//! Who may run, and who asks: one lock per interpreter, and the word that the running thread polls. The only user of `parking_lot`.

mod gil;
pub(crate) mod process;
pub(crate) mod signal;

pub(crate) use gil::{Breaker, COLLECT, Gil, MEMORY, STRESS, SWITCH};
pub(crate) use signal::INTERRUPT;
