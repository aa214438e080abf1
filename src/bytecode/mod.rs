//! THE instruction table and all that follows from it: encoder, decoder, verifier, text dump, code as plain data, file format.
//!
//! Start with `ops` (the table) and `code` (what a piece of code consists of). The enum, the specifications and the assembler's
//! methods come from the table; so do, elsewhere, the dispatch and the dumps. Nothing here knows a value: a dump or a
//! verification needs no interpreter.

mod assembler;
mod code;
mod dis;
pub(crate) mod file;
mod instr;
mod numbered;
mod ops;
pub(crate) mod verify;

pub(crate) use assembler::{Assembler, Label, Locals, Reg, Run, StarRun, State};
pub(crate) use code::{CodeData, CodeKind, Const, Local, LocalKind, Position};
pub(crate) use dis::show_const;
pub(crate) use instr::{CALL_WORDS, Field, Instr, Kind, Op, SPECS, Section, Spec};
pub(crate) use numbered::{AwaitAfter, Common, Conversion, Typing};
pub(crate) use ops::for_each_op;
pub(crate) use verify::MAX_REGISTERS;
#[cfg(debug_assertions)]
pub(crate) use verify::{TOO_COMPLICATED, verify_piece};
