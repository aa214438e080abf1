//! Runs code: the loop, handlers, calls, generators, unwinding, imports.
//!
//! Start with `run`, the loop; `ops` are the plain functions it falls back to; `steps` glues the two together. `call` enters frames,
//! `unwind` leaves them, `specialize` rewrites instructions by what they meet. `start` builds an interpreter.

mod arms;
mod bind;
mod call;
mod deadlock;
mod fast;
mod generator;
mod hooks;
mod import;
mod ops;
mod run;
mod specialize;
mod start;
mod steps;
mod unwind;
mod watch;

pub(crate) use import::{Program, find_program};
pub(crate) use start::{Settings, interpreter, run_exit_functions, shut_down, start, wait_for_threads};
