//! Who may run: one lock per interpreter, and the word that the running thread polls. The only user of `parking_lot`.

mod gil;

pub(crate) use gil::{Breaker, COLLECT, Gil, STRESS};
