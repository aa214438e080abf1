//! The frame stack of a thread.
//!
//! ```text
//!   caller's registers                callee's registers (its arguments are the caller's temporaries)
//! │ locals │ temporaries … │ callee │ return pc │ arguments │ other locals │ temporaries …
//! ^ base                   ^ base + a of the call           ^ base of the callee = base + a + 2
//! ```
//!
//! - F1. The stack does not move. A window whose base is at most `limit` has `MAX_REGISTERS + SLACK` initialized words above it.
//! - F2. A running frame's callee slot owns its function, which owns the code that the pc is in.
//! - F3. A register changes only through the instruction that its own frame is executing. So a handler may read operands in place,
//!   although it can run other Python code.
//! - F4. A word on the stack that is a counted pointer owns a count: locals of live frames, live temporaries (E3), callee slots.
//!   Return addresses are tagged (`Word::from_pc`) and look like ints. Sweeping a frame leaves no counted pointer behind.
//!
//! `limit` also bounds recursion, at no cost to a call: it is set so that no more frames fit below it than the recursion limit
//! allows, and who reaches it counts the frames (`Cx::grow_stack`).

#![expect(unsafe_code, reason = "raw register windows")]

use super::layout::code::CodeWord;
use crate::heap::Word;
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};

/// The most registers that a piece of code may have.
pub(crate) const MAX_REGISTERS: usize = 4096;
const SLACK: usize = 16;
/// The words of the main thread's stack: 128 MiB of address space; what is never touched costs nothing.
pub(crate) const MAIN_WORDS: usize = 1 << 24;
/// The fewest words that a stack may have: room for a thousand frames of the usual size.
pub(crate) const LEAST_WORDS: usize = 1 << 17;
const CHUNK: usize = 1 << 10;

/// Where a thread is: the window and the instruction.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) base: *mut Word,
    pub(crate) pc: *const CodeWord,
}

impl Frame {
    /// Outside of any frame.
    pub(crate) const NONE: Frame = Frame { base: std::ptr::null_mut(), pc: std::ptr::null() };
}

pub(crate) struct Stack {
    start: *mut Word,
    words: usize,
    filled: usize,
    /// The highest base that a window may have just now.
    pub(crate) limit: *mut Word,
}

impl Stack {
    /// A stack of so many words, at least `LEAST_WORDS`.
    pub(crate) fn new(words: usize) -> Stack {
        let words = words.max(LEAST_WORDS);
        let layout = Stack::layout(words);
        // SAFETY: the layout is not empty.
        let start = unsafe { alloc(layout) }.cast::<Word>();
        if start.is_null() {
            handle_alloc_error(layout)
        }
        let mut stack = Stack { start, words, filled: 0, limit: start };
        stack.grow(MAX_REGISTERS + SLACK);
        stack
    }

    fn layout(words: usize) -> Layout {
        Layout::array::<Word>(words).expect("the stack is far smaller than the address space")
    }

    pub(crate) fn start(&self) -> *mut Word {
        self.start
    }

    /// Moves the limit to so many words above the start, initializing what is needed; false at the end of the stack.
    #[cold]
    pub(crate) fn grow(&mut self, words: usize) -> bool {
        let needed = words + MAX_REGISTERS + SLACK;
        if needed > self.words {
            return false;
        }
        if needed > self.filled {
            let filled = needed.next_multiple_of(CHUNK).min(self.words);
            for at in self.filled..filled {
                // SAFETY: within the allocation.
                unsafe { self.start.add(at).write(Word::UNDEF) }
            }
            self.filled = filled;
        }
        self.limit = self.start.wrapping_add(words);
        true
    }

    /// How many words lie below a base.
    pub(crate) fn depth(&self, base: *mut Word) -> usize {
        (base.addr() - self.start.addr()) / size_of::<Word>()
    }

    /// All initialized words.
    pub(crate) fn extent(&self) -> Extent {
        Extent { start: self.start, filled: self.filled }
    }
}

/// The initialized words of a stack, which may be another thread's that waits.
#[derive(Clone, Copy)]
pub(crate) struct Extent {
    start: *const Word,
    filled: usize,
}

impl Extent {
    /// Whether a window lies in the stack.
    pub(crate) fn contains(self, base: *mut Word) -> bool {
        (self.start.addr()..self.start.wrapping_add(self.filled).addr()).contains(&base.addr())
    }

    /// # Safety
    /// The stack is there, and its thread does not run.
    pub(crate) unsafe fn words<'a>(self) -> &'a [Word] {
        // SAFETY: initialized by `grow`; no frame runs, so nobody writes.
        unsafe { std::slice::from_raw_parts(self.start, self.filled) }
    }
}

impl Drop for Stack {
    fn drop(&mut self) {
        // SAFETY: allocated with this layout in `new`.
        unsafe { dealloc(self.start.cast(), Stack::layout(self.words)) }
    }
}
