//! Walking the frames of a thread, and the return stubs they may return to.
//!
//! - N1. A return address is the address of the calling instruction. Returning puts the result in the callee's slot, sets
//!   `base = slot - a` with that instruction's `a`, and goes on `CALL_WORDS` further. A return stub is a pretended call with
//!   `a = 0`, followed by the instruction that does what is special; so a return never asks where it returns to.
//! - N2. Frames that stubs return through have two words below the callee's slot, laid out like a frame's own; so has the place to
//!   which a generator yields that native code resumed:
//!
//! ```text
//! __init__    │ instance        │ pc of the call   │ __init__ │ stub │ self, arguments … │
//! call_out    │ generator, base │ pc of the call   │ callee   │ stub │ arguments …       │
//! getter      │ base            │ pc of load_attr  │ getter   │ stub │ object            │
//! native call │ outer base      │ outer pc         │ callee   │ stub │ arguments …       │
//! resume      │ outer base      │ outer pc         ^ what the generator's `resumer` points to
//! ```

#![expect(unsafe_code, reason = "frames")]

use super::layout::code::{Code, CodeWord};
use super::layout::exception::FrameObject;
use super::layout::function::Function;
use super::layout::generator::Generator;
use super::stack::Frame;
use super::{Cx, Payload, Value};
use crate::bytecode::{CALL_WORDS, Op};
use crate::heap::Word;
use std::cell::Cell;

const STUB_WORDS: usize = CALL_WORDS + 1;
static STUBS: [CodeWord; 5 * STUB_WORDS] = {
    let mut stubs = [const { CodeWord::new(Op::Call as usize) }; 5 * STUB_WORDS];
    stubs[CALL_WORDS] = CodeWord::new(Op::Halt as usize);
    stubs[STUB_WORDS + CALL_WORDS] = CodeWord::new(Op::FinishInit as usize);
    stubs[2 * STUB_WORDS + CALL_WORDS] = CodeWord::new(Op::FinishCallOut as usize);
    // A generator resumed by native code looks at the instruction itself.
    stubs[3 * STUB_WORDS] = CodeWord::new(Op::Halt as usize);
    stubs[4 * STUB_WORDS + CALL_WORDS] = CodeWord::new(Op::FinishGetter as usize);
    stubs
};

/// Leaves the loop.
pub(crate) fn halt() -> *const CodeWord {
    STUBS.as_ptr()
}

/// The end of `__init__`: the instance is the result.
pub(crate) fn finish_init() -> *const CodeWord {
    STUBS[STUB_WORDS..].as_ptr()
}

/// The end of a call from a generator's body.
pub(crate) fn finish_call_out() -> *const CodeWord {
    STUBS[2 * STUB_WORDS..].as_ptr()
}

/// The end of a property's getter, which an instruction that is no call called.
pub(crate) fn finish_getter() -> *const CodeWord {
    STUBS[4 * STUB_WORDS..].as_ptr()
}

/// Whether a return address is a stub's with a link below it that says where the frame was called.
pub(crate) fn is_linked(pc: *const CodeWord) -> bool {
    pc == finish_call_out() || pc == finish_getter()
}

/// Where a generator yields to that native code resumed.
pub(crate) fn resume() -> *const CodeWord {
    STUBS[3 * STUB_WORDS..].as_ptr()
}

/// Whether the pc is in a stub, where `base` is not a frame's.
pub(crate) fn in_stub(pc: *const CodeWord) -> bool {
    STUBS.as_ptr_range().contains(&pc)
}

/// Writes the two link words of N2.
///
/// # Safety
/// `at` and the word after it are free words of the stack.
pub(crate) unsafe fn write_link(at: *mut Word, outer: Frame) {
    // SAFETY: the caller's promise; bases and code words are aligned, so bit 0 is free.
    unsafe {
        at.write(Word::from_pc(outer.base.cast_const().cast()));
        at.add(1).write(Word::from_pc(outer.pc.cast()));
    }
}

/// Reads the two link words of N2.
///
/// # Safety
/// `write_link` wrote them.
pub(crate) unsafe fn read_link(at: *mut Word) -> Frame {
    // SAFETY: the caller's promise.
    unsafe { Frame { base: (*at).to_pc().cast_mut().cast(), pc: (*at.add(1)).to_pc().cast() } }
}

/// The frame that a frame returns or yields to, and whether native code lies between them.
///
/// # Safety
/// `frame` is live, and not a stub's.
pub(crate) unsafe fn caller(frame: Frame) -> Option<(Frame, bool)> {
    // SAFETY: F2, G1, G2, N1 and N2 describe what lies below a frame.
    unsafe {
        let code = code_of(frame);
        if code.data.is_generator() {
            let generator = Generator::of_frame(frame.base);
            let (base, pc) = (generator.resumer.get(), generator.pc.get().map_addr(|at| at & !1));
            if pc == resume() {
                let outer = read_link(base.sub(2));
                return (!outer.base.is_null()).then_some((outer, true));
            }
            return Some((Frame { base, pc }, false));
        }
        let (mut slot, mut pc) = (frame.base.sub(2), (*frame.base.sub(1)).to_pc().cast::<CodeWord>());
        while pc == finish_init() {
            slot = slot.sub(2);
            pc = (*slot.add(1)).to_pc().cast();
        }
        if pc == halt() {
            let outer = read_link(slot.sub(2));
            return (!outer.base.is_null()).then_some((outer, true));
        }
        if is_linked(pc) {
            return Some((read_link(slot.sub(2)), false));
        }
        Some((Frame { base: slot.sub((*pc).instr().a()), pc }, false))
    }
}

/// The code that a live frame runs.
///
/// # Safety
/// The frame is live, and outlives `'a`.
pub(crate) unsafe fn code_of<'a>(frame: Frame) -> &'a Code {
    // SAFETY: F2.
    unsafe { Function::of_frame(frame.base).code() }
}

/// The first word of the thread's stack that no frame uses.
pub(crate) fn top(cx: &Cx) -> *mut Word {
    let mut base = cx.frame.base;
    if base.is_null() {
        return cx.stack.start();
    }
    loop {
        // SAFETY: F2; a running generator's resumer is a frame that waits for it, or the place above a link (G2, N2).
        unsafe {
            let code = Function::of_frame(base).code();
            if !code.data.is_generator() {
                return base.add(code.data.registers as usize);
            }
            let generator = Generator::of_frame(base);
            base = generator.resumer.get();
            if generator.pc.get().map_addr(|at| at & !1) == resume() {
                return base;
            }
        }
    }
}

/// How many frames there are.
pub(crate) fn count_frames(cx: &Cx) -> usize {
    frames(cx).count()
}

/// The live frames, innermost first.
pub(crate) fn frames(cx: &Cx) -> impl Iterator<Item = Frame> + '_ {
    let mut next = (!cx.frame.base.is_null()).then_some(cx.frame);
    std::iter::from_fn(move || {
        let frame = next?;
        // SAFETY: the frames below `cx.frame` are live while `cx` is borrowed.
        next = unsafe { caller(frame) }.map(|(frame, _)| frame);
        Some(frame)
    })
}

/// What runs: the innermost frame that is Python's.
pub(crate) struct Running<'a> {
    pub(crate) function: &'a Function,
    pub(crate) code: &'a Code,
    frame: Frame,
}

impl<'a> Running<'a> {
    /// The `depth`th frame from the innermost one.
    pub(crate) fn nth(cx: &'a Cx, depth: usize) -> Option<Running<'a>> {
        let frame = frames(cx).nth(depth)?;
        // SAFETY: the frame is live while `cx` is borrowed, and only read.
        unsafe { Some(Running { function: Function::of_frame(frame.base), code: code_of(frame), frame }) }
    }

    /// The frame that a frame object views, while it runs.
    pub(crate) fn viewed(cx: &'a Cx, view: &FrameObject) -> Option<Running<'a>> {
        Running::viewed_with_depth(cx, view).map(|(running, _)| running)
    }

    /// As `viewed`, and how far the frame is from the innermost one.
    pub(crate) fn viewed_with_depth(cx: &'a Cx, view: &FrameObject) -> Option<(Running<'a>, usize)> {
        if view.base.get() == 0 {
            return None;
        }
        let (depth, frame) = frames(cx).enumerate().find(|(_, frame)| frame.base.addr() == view.base.get())?;
        // SAFETY: as in `nth`; F2: the callee slot holds the function, which is compared and not kept.
        unsafe {
            let same = *frame.base.sub(2) == view.function.word();
            same.then(|| (Running { function: Function::of_frame(frame.base), code: code_of(frame), frame }, depth))
        }
    }

    /// The value of a register, UNDEF for an unbound one.
    pub(crate) fn register(&self, at: usize) -> Value {
        assert!(at < self.code.data.locals.len(), "E2: the register has a name");
        // SAFETY: F1 and F4; the new value gets a count of its own.
        unsafe {
            let word = *self.frame.base.add(at);
            word.retain();
            Value::from_word(word)
        }
    }

    /// The function object of the frame.
    pub(crate) fn function_value(&self) -> Value {
        // SAFETY: F2: the callee slot owns the function.
        unsafe {
            let word = *self.frame.base.sub(2);
            word.retain();
            Value::from_word(word)
        }
    }

    /// Where the frame stands, in words from the start of its code.
    pub(crate) fn offset(&self) -> u32 {
        self.code.offset(self.frame.pc)
    }

    /// The address of the frame's window, which identifies it while it runs.
    pub(crate) fn base(&self) -> usize {
        self.frame.base.addr()
    }
}

/// Sets a register of the frame that a frame object views; false when the frame has ended. The instruction that the frame is executing may
/// still read the old value, so that stays alive as long as the interpreter does.
pub(crate) fn set_viewed_register(cx: &mut Cx, view: &FrameObject, at: usize, value: Value) -> bool {
    let Some(running) = Running::viewed(cx, view) else { return false };
    assert!(at < running.code.data.locals.len(), "E2: the register has a name");
    // SAFETY: F1 and F4: the register owns its word.
    let old = unsafe { Value::from_word(running.frame.base.add(at).replace(value.into_word())) };
    if old.word().is_counted() {
        cx.state_mut().kept.push(("overwritten variable", old));
    }
    true
}

/// A frame object for a live frame: a view of it until it ends, when `FrameObject::base` no longer finds it.
pub(crate) fn frame_object(cx: &mut Cx, depth: usize) -> Option<Value> {
    let running = Running::nth(cx, depth)?;
    let (function, at, base) = (running.function_value(), running.offset(), running.base());
    let locals = (0..running.code.data.locals.len()).map(|at| running.register(at)).collect();
    let back = Payload::default();
    Some(cx.alloc(FrameObject {
        function,
        locals: Payload::new(locals),
        back,
        at: Cell::new(at),
        base: Cell::new(base),
        extra: Payload::default(),
    }))
}

/// A frame object for a generator that has not ended: a view of its frame while it runs, and until then what it is now.
pub(crate) fn generator_frame(cx: &mut Cx, value: &Value) -> Option<Value> {
    let generator = Generator::of(value)?;
    if generator.is_finished() {
        return None;
    }
    let base = Generator::registers(value.word().header());
    let running = frames(cx).position(|frame| std::ptr::eq(frame.base, base));
    if let Some(depth) = running {
        return frame_object(cx, depth);
    }
    let function = generator.function();
    // SAFETY: F2: the function runs this code; G3: the registers of a suspended generator are live, and only read.
    let (at, locals) = unsafe {
        let code = function.exact::<Function>().expect("F2: the callee slot holds a function").code();
        let pc = generator.suspended_at().unwrap_or(code.entry());
        // A started generator stopped behind its `yield`; the frame stands at it.
        let at = code.offset(if generator.is_started() { pc.sub(1) } else { pc });
        let local = |at: usize| {
            let word = *base.add(at);
            word.retain();
            Value::from_word(word)
        };
        (at, (0..code.data.locals.len()).map(local).collect())
    };
    Some(cx.alloc(FrameObject {
        function,
        locals: Payload::new(locals),
        back: Payload::default(),
        at: Cell::new(at),
        base: Cell::new(base.addr()),
        extra: Payload::default(),
    }))
}
