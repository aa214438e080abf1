//! AST to code data: scopes, registers, control flow, unwinding, folding.
//!
//! Start with `compile` in `start`. `symbols` walks the tree and records names, `scope` decides what they mean, and the other
//! files write code, each for one part of the language, as methods of `Compiler` (in `unit`).
//!
//! - K1. Locals come first, then temporaries in stack order: what is evaluated later has a higher number. `Compiler::temp` is the
//!   number of temporaries in use.
//! - K2. An expression's result is either a local, read in place, or the lowest temporary that was free before it, or the register
//!   that was asked for. A local that was asked for is written by the last instruction of the expression alone.
//! - K3. Live temporaries at the start of a statement belong to the blocks around it: iterators, context managers, exceptions.
//! - K4. A local that a later part of the same expression may bind again (`:=`) is copied before that part.
//! - K5. Statements are compiled where they stand, so a `finally` body is compiled once for each way out of its `try`.

mod assign;
mod call;
mod class;
mod comprehension;
mod condition;
mod const_pool;
mod display;
mod expr;
mod fold;
mod function;
mod generic;
mod import;
#[cfg(test)]
mod measure;
mod names;
mod pattern;
mod scope;
mod scope_view;
pub(crate) mod start;
mod stmt;
mod suspend;
mod symbols;
mod text;
mod try_;
mod unit;
mod unparse;
mod unwind;
mod with;

pub(crate) use fold::literal;
pub(crate) use scope_view::{ScopeEntry, SymbolEntry};
pub(crate) use start::{Options, compile, scopes};

use crate::base::diagnostic::{Category, Diagnostic};
use crate::base::span::Span;

/// Why a program cannot be compiled.
pub(crate) type Failure = Box<Diagnostic>;

/// How deep statements and expressions may be nested: chains that lean to the left count as one level. Each level takes at
/// most some 10 KiB of stack, in a debug build.
const MAX_DEPTH: u32 = 4_000;

fn too_deep(span: Span) -> Failure {
    let message = "maximum recursion depth exceeded during compilation";
    Box::new(Diagnostic::new(Category::Recursion, span, message))
}
