//! Functions of Python.
//!
//! - Q1. A frame's callee slot owns the function, and the function owns its code, also what `__code__` named before.
//! - Q2. A function owns the two namespaces that its code is linked to, so what the code's caches point into stays alive (C4).

use super::code::{Code, CodeWord};
use crate::heap::{Payload, Value, Word, payload};
use crate::object::kinds;
use std::cell::Cell;

/// A function. Everything that a call needs comes first, copied from the code.
#[repr(C)]
pub(crate) struct Function {
    pub(crate) entry: Cell<*const CodeWord>,
    /// The number of arguments that a call binds by leaving them where they are; `u32::MAX` when binding is not that simple.
    pub(crate) simple_args: Cell<u32>,
    pub(crate) params: Cell<u32>,
    pub(crate) locals: Cell<u32>,
    pub(crate) code: Payload<Value>,
    pub(crate) globals: Value,
    /// The built-in names as they were chosen when the function was made: a dict as a rule, any mapping if a program wants.
    pub(crate) builtins: Value,
    /// A tuple of cells, or None.
    pub(crate) closure: Value,
    pub(crate) defaults: Payload<Value>,
    pub(crate) kwdefaults: Payload<Value>,
    pub(crate) name: Payload<Value>,
    pub(crate) qualname: Payload<Value>,
    /// A dict, or None before anybody asked.
    pub(crate) annotations: Payload<Value>,
    pub(crate) doc: Payload<Value>,
    pub(crate) module: Payload<Value>,
    /// `__dict__`, or None before anybody asked.
    pub(crate) attrs: Payload<Value>,
    pub(crate) type_params: Payload<Value>,
    /// Code that `__code__` named before.
    pub(crate) retired: Payload<Vec<Value>>,
}

object!(Function = kinds::FUNCTION, "function", {
    code, globals, builtins, closure, defaults, kwdefaults, name, qualname, annotations, doc, module, attrs, type_params, retired
});

impl Function {
    /// The function that a frame runs.
    ///
    /// # Safety
    /// `base` is the base of a live frame (F2), which outlives `'a`.
    #[inline(always)]
    pub(crate) unsafe fn of_frame<'a>(base: *mut Word) -> &'a Function {
        // SAFETY: F2.
        unsafe { payload::<Function>((*base.sub(2)).header()).as_ref() }
    }

    /// The code that the function runs. Setting `__code__` does not drop the old one: it goes into `retired`, since frames may run it.
    ///
    /// # Safety
    /// The function outlives `'a`.
    #[inline(always)]
    pub(crate) unsafe fn code<'a>(&self) -> &'a Code {
        // SAFETY: the caller's promise; the payload holds a code object.
        unsafe {
            let word = *(&raw const self.code).cast::<Word>();
            payload::<Code>(word.header()).as_ref()
        }
    }

    /// The code that an instruction of one of this function's frames is in: `__code__` may have changed since the frame began.
    ///
    /// # Safety
    /// The function outlives `'a`, and one of its frames stands at `pc`.
    #[inline(always)]
    pub(crate) unsafe fn code_at<'a>(&self, pc: *const CodeWord) -> &'a Code {
        // SAFETY: the caller's promise.
        let code = unsafe { self.code() };
        // SAFETY: as above.
        if code.contains(pc) { code } else { unsafe { self.retired_code(pc) } }
    }

    #[cold]
    #[inline(never)]
    unsafe fn retired_code<'a>(&self, pc: *const CodeWord) -> &'a Code {
        // SAFETY: Q1; the list is borrowed while it is searched and no longer, and nothing runs meanwhile.
        unsafe {
            let retired = &*(&raw const self.retired).cast::<Vec<Value>>();
            let codes = retired.iter().map(|code| payload::<Code>(code.word().header()).as_ref());
            codes.rev().find(|code| code.contains(pc)).expect("Q1: a frame's code is kept")
        }
    }
}
