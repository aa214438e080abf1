//! The calls that go up a layer, filled in by `vm`.

use super::args::Args;
use super::{Cx, Raised, Res};
use crate::heap::Value;

/// How a generator goes on.
pub(crate) enum Resume {
    /// `yield` gives this value.
    Send(Value),
    /// `yield` raises this.
    Throw(Raised),
    /// The iterator to which the generator delegates has ended with this value.
    Return(Value),
}

/// What a generator gave its resumer.
pub(crate) enum Resumed {
    Yielded(Value),
    Returned(Value),
}

#[derive(Clone, Copy)]
pub(crate) struct Doors {
    /// Calls anything callable.
    pub(crate) call: fn(&mut Cx, &Value, Args<'_>) -> Res<Value>,
    /// Calls anything callable with one more argument before the others.
    pub(crate) call_with_first: fn(&mut Cx, &Value, &Value, Args<'_>) -> Res<Value>,
    /// Runs a code object with these globals (a dict), this namespace (a mapping, or unbound for module code) and these free cells (a
    /// tuple, or None).
    pub(crate) run_code: fn(&mut Cx, &Value, &Value, &Value, &Value) -> Res<Value>,
    /// Runs a function that is the body of a class in this namespace; any other function is called without arguments.
    pub(crate) run_body: fn(&mut Cx, &Value, &Value) -> Res<Value>,
    /// Resumes a generator, coroutine or asynchronous generator, which is suspended.
    pub(crate) resume_frame: fn(&mut Cx, &Value, Resume) -> Res<Resumed>,
    /// Tells that all threads wait without end, and ends the process.
    pub(crate) report_deadlock: fn(&mut Cx),
    /// Imports a module by its absolute name and returns it (the innermost, not the package).
    pub(crate) import_module: fn(&mut Cx, &str) -> Res<Value>,
}
