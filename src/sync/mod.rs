//! Who may run, and who asks: one lock per interpreter, the word that the running thread polls, and waiting without the lock; also what a
//! child process does before it becomes another program, and who writes to the terminal. The only user of `parking_lot`.

pub(crate) mod child;
mod gil;
pub(crate) mod process;
mod schedule;
pub(crate) mod signal;
pub(crate) mod socket;
pub(crate) mod terminal;
mod ticket;

pub(crate) use gil::{Breaker, COLLECT, Claim, Gil, MEMORY, STRESS, SWITCH, WATCH};
pub(crate) use schedule::Schedule;
pub(crate) use signal::INTERRUPT;
pub(crate) use ticket::{Ticket, sleep_until};
