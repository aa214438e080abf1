//! Exceptions.

use crate::heap::{Payload, Value, Word};
use crate::object::kinds;
use std::cell::Cell;

/// The payload of every exception. The class is in the shape: exceptions are always instances of a subclass of this kind.
pub(crate) struct Exception {
    /// A tuple.
    pub(crate) args: Payload<Value>,
    pub(crate) traceback: Payload<Option<Value>>,
    pub(crate) context: Payload<Option<Value>>,
    pub(crate) cause: Payload<Option<Value>>,
    pub(crate) suppress_context: Cell<bool>,
    /// The members that the class's row in `exception_tree` names, in that order; unbound until set.
    pub(crate) members: Payload<Box<[Value]>>,
}

object!(Exception = kinds::EXCEPTION, "exception", { args, traceback, context, cause, members });

/// One line of a traceback: where an exception passed through a function.
pub(crate) struct Traceback {
    pub(crate) next: Payload<Option<Value>>,
    /// A `FrameObject`.
    pub(crate) frame: Value,
    /// The instruction, in words from the start of the code.
    pub(crate) at: Cell<u32>,
    pub(crate) line: Cell<Option<u32>>,
}

object!(Traceback = kinds::TRACEBACK, "traceback", { next, frame });

/// A frame that outlives its function's run, or a view of one that runs (see `object::view`).
pub(crate) struct FrameObject {
    /// The function whose code runs.
    pub(crate) function: Value,
    /// The values of the registers that have names, as they were when the frame ended; unbound ones as UNDEF.
    pub(crate) locals: Payload<Vec<Value>>,
    /// The frame that called, once this one has ended.
    pub(crate) back: Payload<Option<Value>>,
    /// Where the frame stood when it ended, in words from the start of the code.
    pub(crate) at: Cell<u32>,
    /// The frame's window until it ends; null afterwards.
    pub(crate) base: Cell<*mut Word>,
    /// The code that runs, which need not be the function's any more.
    pub(crate) code: Value,
    /// Values of registers that were written over from outside: the instruction under way may still read them.
    pub(crate) overwritten: Payload<Vec<Value>>,
    /// `f_trace_lines` and `f_trace_opcodes`.
    pub(crate) traces: Cell<(bool, bool)>,
    /// `f_trace`, `f_locals` extras: what programs hang on the frame.
    pub(crate) extra: Payload<Option<Value>>,
}

object!(FrameObject = kinds::FRAME, "frame", { function, locals, back, code, overwritten, extra });
