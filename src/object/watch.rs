//! Who watches a thread's code, and what was seen of its frames. `vm::watch` keeps the state and tells of the steps.
//!
//! There are two ways to watch: an `Observer`, which is Rust, sees every instruction and changes nothing; and the hooks of
//! `sys.settrace` and `sys.setprofile`, which are Python. Both want the thread to run in the watched loop.
//!
//! - O1. `frames` has the frames of this thread that the watched loop knows, outermost first: each is live, or is about to be left by
//!   the instruction at hand.

use super::layout::code::{Code, CodeWord};
use super::tally::{Spot, Tally};
use super::{Cx, Value};
use crate::bytecode::{Field, Instr};
use crate::heap::Word;
use crate::sync::WATCH;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::atomic::Ordering::Relaxed;

/// In `Watch::mode`: somebody watches the thread.
const WANTED: u8 = 1;
/// In `Watch::mode`: the innermost loop is the watched one.
const INSIDE: u8 = 2;

/// The two hooks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Hook {
    /// What `sys.settrace` set.
    Trace,
    /// What `sys.setprofile` set.
    Profile,
}

/// The state of one thread.
pub(crate) struct Watch {
    mode: u8,
    /// The loop that is about to return did not end: the other one is to go on at `Cx::frame`.
    pub(crate) switching: bool,
    /// A hook is running: what it calls is not told to hooks.
    pub(crate) is_busy: bool,
    /// Whether there are hooks, by `Hook`. They themselves are in `Thread::hooks`.
    pub(crate) hooks: [bool; 2],
    pub(crate) observer: Option<Rc<dyn Observer>>,
    /// What the observer counts with, if it does.
    pub(crate) tally: Option<Rc<Tally>>,
    pub(crate) frames: Vec<Seen>,
    /// Calls of native functions under way that the profile function was told of: the frame that calls, and the function.
    pub(crate) native_calls: Vec<(*mut Word, Value)>,
    /// A frame that has not begun, or goes on behind a `yield`: the line at which it stands for now.
    pub(crate) stands: Option<(*mut Word, u32)>,
    /// What the generator returned, by its registers, that was left last: its loop tells the trace function of it.
    pub(crate) returned: Option<(*mut Word, Value)>,
    /// The StopIteration that a `__next__` of Python code raised for the instruction under way, and the iterator: a loop tells of it.
    pub(crate) stopped: Option<(Value, Value)>,
    /// The event that the trace function is told of, and the frame: its line can be set at some of them.
    pub(crate) event: Option<(&'static str, *mut Word)>,
    /// Where the frame is to go on, since the trace function has set its line.
    pub(crate) jump: Option<u32>,
    /// Stands in for a register when a loop is left to be continued by the other one.
    pub(crate) nowhere: Word,
}

impl Watch {
    pub(crate) fn new(observer: Option<Rc<dyn Observer>>) -> Watch {
        Watch {
            mode: if observer.is_some() { WANTED } else { 0 },
            switching: false,
            is_busy: false,
            hooks: [false; 2],
            tally: observer.as_ref().and_then(|observer| observer.tally()),
            observer,
            frames: Vec::new(),
            native_calls: Vec::new(),
            stands: None,
            returned: None,
            stopped: None,
            event: None,
            jump: None,
            nowhere: Word::UNDEF,
        }
    }

    /// Nobody watches, and the innermost loop is the plain one.
    #[inline(always)]
    pub(crate) fn is_off(&self) -> bool {
        self.mode == 0
    }

    /// Whether the thread is to run in the watched loop.
    #[inline(always)]
    pub(crate) fn is_wanted(&self) -> bool {
        self.mode & WANTED != 0
    }

    /// Whether the innermost loop is the watched one.
    pub(crate) fn is_inside(&self) -> bool {
        self.mode & INSIDE != 0
    }

    pub(crate) fn set_inside(&mut self, inside: bool) {
        self.mode = if inside { self.mode | INSIDE } else { self.mode & !INSIDE };
    }

    /// Whether the innermost loop, a plain one, is to be left for the watched one.
    #[inline(always)]
    pub(crate) fn is_due(&self) -> bool {
        self.mode == WANTED
    }

    /// Whether a hook is to be told of what happens.
    #[inline(always)]
    pub(crate) fn has_hooks(&self) -> bool {
        self.hooks != [false; 2] && !self.is_busy
    }
}

impl Cx {
    /// Finds out anew whether somebody watches this thread; if so, the loop that runs is left as soon as that can be.
    pub(crate) fn update_watch(&mut self) {
        let watch = &mut self.watch;
        let wanted = watch.observer.is_some() || watch.has_hooks();
        watch.mode = watch.mode & INSIDE | if wanted { WANTED } else { 0 };
        // Hooks are to be told of every instruction.
        let counts = watch.observer.as_ref().filter(|_| watch.hooks == [false; 2]);
        watch.tally = counts.and_then(|observer| observer.tally());
        self.ask_for_watch();
    }

    /// Asks the plain loop that runs, if there is one, to be left at its next instruction boundary.
    pub(crate) fn ask_for_watch(&self) {
        if self.watch.is_due() {
            self.interp().gil().breaker().fetch_or(WATCH, Relaxed);
            self.heap().ask_boundary();
        }
    }

    /// Lets somebody watch this thread, and those that start from now on; nobody watches any more with None.
    pub(crate) fn observe(&mut self, observer: Option<Rc<dyn Observer>>) {
        self.state_mut().observer = observer.clone();
        self.watch.observer = observer;
        // T2: the frames may outlive what they counted in.
        self.watch.frames.iter().for_each(|frame| frame.spot.set(Spot::NOWHERE));
        self.update_watch();
    }

    /// The process is about to end at once: who watches says what is left to say. Nobody is there to be told if that fails.
    pub(crate) fn end_watching(&mut self) {
        if let Some(observer) = self.state_mut().observer.take() {
            observer.finish(self);
        }
        if let Some(finish) = self.state_mut().before_end.take() {
            finish(self);
        }
    }

    /// Sets or removes a hook of this thread.
    pub(crate) fn set_hook(&mut self, hook: Hook, function: Option<Value>) {
        self.watch.hooks[hook as usize] = function.is_some();
        let thread = self.thread().clone();
        let old = std::mem::replace(&mut thread.hooks.get_mut(self)[hook as usize], function);
        drop(old);
        if hook == Hook::Profile && !self.watch.hooks[hook as usize] {
            drop(std::mem::take(&mut self.watch.native_calls));
        }
        self.update_watch();
    }

    pub(crate) fn hook(&self, hook: Hook) -> Option<Value> {
        self.thread().hooks.get(self)[hook as usize].clone()
    }

    /// Sets or removes a hook of all threads: the others find out when they get the GIL.
    pub(crate) fn set_hook_everywhere(&mut self, hook: Hook, function: Option<Value>) {
        let threads = self.state().threads.clone();
        for thread in threads {
            let old = std::mem::replace(&mut thread.hooks.get_mut(self)[hook as usize], function.clone());
            drop(old);
        }
        self.heed_hooks();
    }

    /// Others may have changed the hooks of this thread.
    pub(crate) fn heed_hooks(&mut self) {
        let hooks = self.thread().hooks.get(self);
        let found = [hooks[0].is_some(), hooks[1].is_some()];
        if found != self.watch.hooks {
            self.watch.hooks = found;
            self.update_watch();
        }
        self.ask_for_watch();
    }
}

/// A frame, as the watched loop saw it last.
pub(crate) struct Seen {
    pub(crate) base: *mut Word,
    /// The instruction executed last.
    pub(crate) pc: *const CodeWord,
    pub(crate) op: u8,
    /// The line told last; 0 for none.
    pub(crate) line: u32,
    /// It is the test at the end of a loop, and control came there from outside.
    pub(crate) came_in: bool,
    /// Where the frame counts, if a tally counts.
    pub(crate) spot: Cell<Spot>,
}

impl Seen {
    pub(crate) fn new(base: *mut Word, pc: *const CodeWord, op: u8) -> Seen {
        Seen { base, pc, op, line: 0, came_in: false, spot: Cell::new(Spot::NOWHERE) }
    }
}

/// An instruction that a frame is about to execute. While it lasts nothing runs.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) code: &'a Code,
    pub(crate) offset: u32,
    pub(crate) instr: Instr,
    registers: &'a [Value],
    /// How many frames of this thread are known, this one included.
    pub(crate) depth: usize,
    /// The number of the thread.
    pub(crate) thread: u64,
}

impl<'a> Place<'a> {
    /// `registers` are those of the frame; `of` is its depth and thread.
    pub(crate) fn new(code: &'a Code, at: (u32, Instr), registers: &'a [Value], of: (usize, u64)) -> Place<'a> {
        Place { code, offset: at.0, instr: at.1, registers, depth: of.0, thread: of.1 }
    }

    /// The value in a register; UNDEF if there is none, or no such register.
    #[inline(always)]
    pub(crate) fn value(&self, register: usize) -> &'a Value {
        self.registers.get(register).unwrap_or(const { &Value::UNDEF })
    }

    /// The address of the frame's window.
    pub(crate) fn window(&self) -> usize {
        self.registers.as_ptr().addr()
    }

    /// The value in the register that a field names.
    #[inline(always)]
    pub(crate) fn operand(&self, field: Field) -> &'a Value {
        self.value(self.instr.field(field))
    }
}

/// How a frame is left.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Leave {
    Return,
    Yield,
    /// By an exception.
    Raise,
}

/// Somebody who watches every instruction of all threads. It must not run Python code.
pub(crate) trait Observer {
    /// A frame begins, or goes on if it was suspended.
    fn enter(&self, cx: &Cx, at: &Place<'_>, resumed: bool);
    /// What counts instructions for it: then only those are told that the tally does not count by itself.
    fn tally(&self) -> Option<Rc<Tally>> {
        None
    }
    /// An instruction is about to be executed.
    fn step(&self, cx: &Cx, at: &Place<'_>);
    /// The instruction that the last step was about did not apply: it went back to its generic form, which is executed instead, and
    /// of which there is no further step.
    fn miss(&self, cx: &Cx, at: &Place<'_>);
    /// A frame is about to be left, with a value or by an exception. Of an instruction that leaves there was a step before.
    fn leave(&self, cx: &Cx, at: &Place<'_>, how: Leave, value: &Value);
    /// An instruction raised an exception, or a call that it made did.
    fn raised(&self, cx: &Cx, at: &Place<'_>, exception: &Value);
    /// The program has ended.
    fn finish(&self, cx: &Cx);
}
