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
//!
//! - W1. A live frame has at most one frame object, and keeps it: `Thread::views` lists those of the thread's stack by address,
//!   outermost first; a generator's is in its frame (G6).
//! - W2. While a frame on a stack is viewed, the returns of its code are `…_viewed` (C1), so it does not end unnoticed; who ends a frame
//!   otherwise looks for its object.
//! - W3. `FrameObject::base` is the window of a live frame, or null.

#![expect(unsafe_code, reason = "frames")]

use super::layout::code::{Code, CodeWord};
use super::layout::exception::FrameObject;
use super::layout::function::Function;
use super::layout::generator::Generator;
use super::stack::Frame;
use super::thread::Thread;
use super::{Cx, Payload, Value};
use crate::bytecode::{CALL_WORDS, Op};
use crate::heap::{Header, Word};
use std::cell::Cell;
use std::ptr::NonNull;
use std::rc::Rc;

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

/// Whether native code waits for one of the thread's frames, and may hold values, other than the code that started the program.
pub(crate) fn has_native_caller(cx: &Cx) -> bool {
    // SAFETY: the frames of a thread are live while nothing runs.
    frames(cx).any(|frame| matches!(unsafe { caller(frame) }, Some((_, true))))
}

/// The code that a live frame runs.
///
/// # Safety
/// The frame is live, and outlives `'a`.
pub(crate) unsafe fn code_of<'a>(frame: Frame) -> &'a Code {
    // SAFETY: F2.
    unsafe { Function::of_frame(frame.base).code_at(frame.pc) }
}

/// The first word of the thread's stack that no frame uses.
pub(crate) fn top(cx: &Cx) -> *mut Word {
    let Frame { mut base, mut pc } = cx.frame;
    if base.is_null() {
        return cx.stack.start();
    }
    loop {
        // SAFETY: F2; a running generator's resumer is a frame that waits for it, or the place above a link (G2, N2).
        unsafe {
            let data = &code_of(Frame { base, pc }).data;
            if !data.is_generator() {
                return base.add(data.registers as usize);
            }
            let generator = Generator::of_frame(base);
            (base, pc) = (generator.resumer.get(), generator.pc.get().map_addr(|at| at & !1));
            if pc == resume() {
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
    frames_from(cx, cx.frame)
}

/// The live frames of all other threads.
fn frames_elsewhere(cx: &Cx) -> impl Iterator<Item = Frame> + '_ {
    others(cx).flat_map(|thread| frames_from(cx, thread.frame()))
}

fn others(cx: &Cx) -> impl Iterator<Item = &Rc<Thread>> + '_ {
    cx.state().threads.iter().filter(|thread| !Rc::ptr_eq(thread, cx.thread()))
}

/// A frame in which a thread is, and those that wait for it.
fn frames_from(_: &Cx, innermost: Frame) -> impl Iterator<Item = Frame> + '_ {
    let mut next = (!innermost.base.is_null()).then_some(innermost);
    std::iter::from_fn(move || {
        let frame = next?;
        // SAFETY: the frames of a thread are live while nothing runs (X3), so as long as the context is borrowed.
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

    /// The frames of the other threads, the innermost one of each first.
    pub(crate) fn elsewhere(cx: &'a Cx) -> impl Iterator<Item = (&'a Rc<Thread>, Running<'a>)> {
        others(cx).flat_map(|thread| frames_from(cx, thread.frame()).map(move |frame| (thread, frame))).map(
            |(thread, frame)| {
                // SAFETY: as above; X3.
                (thread, unsafe { Running { function: Function::of_frame(frame.base), code: code_of(frame), frame } })
            },
        )
    }

    /// The frame that a frame object views, until it ends.
    pub(crate) fn viewed(cx: &'a Cx, view: &FrameObject) -> Option<Running<'a>> {
        Running::viewed_with_state(cx, view).map(|(running, _)| running)
    }

    /// As `viewed`, and whether the frame runs; a suspended generator's does not.
    pub(crate) fn viewed_with_state(cx: &'a Cx, view: &FrameObject) -> Option<(Running<'a>, bool)> {
        let base = view.base.get();
        if base.is_null() {
            return None;
        }
        let found = frames(cx).chain(frames_elsewhere(cx)).find(|frame| frame.base == base);
        let frame = match found {
            Some(frame) => frame,
            None => {
                let code = view.code.exact::<Code>().expect("a frame object has code");
                if !code.data.is_generator() {
                    return None;
                }
                // SAFETY: W3: the window is a live generator's.
                Frame { base, pc: stands_at(unsafe { Generator::of_frame(base) }, code) }
            }
        };
        // SAFETY: as in `nth`; W3.
        let running = unsafe { Running { function: Function::of_frame(base), code: code_of(frame), frame } };
        Some((running, found.is_some()))
    }

    /// The frame that this one returns or yields to; `None` for a suspended generator's, and the outermost one.
    fn caller(&self) -> Option<Frame> {
        // SAFETY: the frame is live.
        unsafe { caller(self.frame) }.map(|(frame, _)| frame)
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

    /// The values that wait in temporaries for the instruction that uses them.
    pub(crate) fn temporaries(&self, cx: &Cx) -> Vec<Value> {
        let (base, locals) = (self.frame.base, self.code.data.locals.len());
        // The windows of other frames may begin in this one's.
        let own = base.wrapping_add(self.code.data.registers as usize);
        let slots = frames(cx).chain(frames_elsewhere(cx)).map(|frame| frame.base.wrapping_sub(2));
        let end = slots.filter(|&slot| slot > base).fold(own, Ord::min);
        let words = (end.addr() - base.addr()) / size_of::<Word>();
        // SAFETY: F1 and F4: a dead temporary is not counted. Nothing changes a frame while the context is borrowed.
        let words = (locals..words).map(|at| unsafe { *base.add(at) });
        let counted = words.filter(|word| word.is_counted());
        // SAFETY: as above; each new value gets a count of its own.
        let share = |word: Word| unsafe {
            word.retain();
            Value::from_word(word)
        };
        counted.map(share).collect()
    }

    /// The line of the instruction before the one at which the frame stands: a generator goes on behind its `yield`.
    pub(crate) fn line_before(&self) -> Option<u32> {
        let before = self.offset().checked_sub(1)?;
        self.code.data.position(before).map(|position| position.line)
    }

    /// Where the frame stands, in words from the start of its code.
    pub(crate) fn offset(&self) -> u32 {
        self.code.offset(self.frame.pc)
    }
}

/// The instruction at which a suspended generator stands.
fn stands_at(generator: &Generator, code: &Code) -> *const CodeWord {
    match generator.suspended_at() {
        // It stopped behind its `yield`.
        Some(pc) if generator.is_started() => pc.wrapping_sub(1),
        Some(pc) => pc,
        None => code.entry(),
    }
}

/// Sets a register of the frame that a frame object views; false when the frame has ended. The instruction that the frame is executing may
/// still read the old value, which therefore stays alive as long as the frame does.
pub(crate) fn set_viewed_register(cx: &mut Cx, view: &FrameObject, at: usize, value: Value) -> bool {
    let base = view.base.get();
    if base.is_null() {
        return false;
    }
    assert!(at < view.code.exact::<Code>().map_or(0, |code| code.data.locals.len()), "E2: the register has a name");
    // SAFETY: W3, F1 and F4: the register owns its word.
    let old = unsafe { Value::from_word(base.add(at).replace(value.into_word())) };
    if old.word().is_counted() {
        view.overwritten.get_mut(cx).push(old);
    }
    true
}

/// The frame object of the caller of a frame that runs.
pub(crate) fn caller_object(cx: &mut Cx, view: &FrameObject) -> Option<Value> {
    let (running, true) = Running::viewed_with_state(cx, view)? else { return None };
    let frame = running.caller()?;
    // SAFETY: the caller of a live frame is live.
    Some(unsafe { object_of(cx, frame) })
}

/// The exception that another thread handles.
pub(crate) fn handled_elsewhere(cx: &Cx, thread: &Thread) -> Option<Value> {
    if std::ptr::eq(thread, &**cx.thread()) {
        return None;
    }
    let word = thread.parked.get().handled;
    // SAFETY: X3: the thread waits, so it goes on handling it; the new value gets a count of its own.
    unsafe {
        word.retain();
        Some(Value::from_word(word))
    }
}

/// The frame object of the innermost frame of another thread, which waits for the GIL.
pub(crate) fn innermost_elsewhere(cx: &mut Cx, thread: &Thread) -> Option<Value> {
    let frame = thread.frame();
    // SAFETY: X3.
    (!frame.base.is_null()).then(|| unsafe { object_of(cx, frame) })
}

/// The frame object of the `depth`th frame from the innermost one.
pub(crate) fn frame_object(cx: &mut Cx, depth: usize) -> Option<Value> {
    let frame = frames(cx).nth(depth)?;
    // SAFETY: the frame is live.
    Some(unsafe { object_of(cx, frame) })
}

/// The frame object of the innermost frame, if it has one.
pub(crate) fn known_object(cx: &Cx) -> Option<Value> {
    let frame = cx.frame;
    // SAFETY: the innermost frame is live.
    let generator = unsafe {
        let code = code_of(frame);
        code.data.is_generator().then(|| Generator::of_frame(frame.base))
    };
    if let Some(generator) = generator {
        return generator.view();
    }
    let views = cx.thread().views.get(cx);
    let at = views.binary_search_by_key(&frame.base.addr(), |view| view.0).ok()?;
    Some(views[at].1.clone())
}

/// The frame object of a generator that has not ended.
pub(crate) fn generator_frame(cx: &mut Cx, value: &Value) -> Option<Value> {
    let generator = Generator::of(value)?;
    if generator.is_finished() {
        return None;
    }
    let base = Generator::registers(value.word().header());
    let running = frames(cx).chain(frames_elsewhere(cx)).find(|frame| std::ptr::eq(frame.base, base));
    let pc = running.map(|frame| frame.pc).or(generator.suspended_at())?;
    // SAFETY: the frame is live: the generator has not ended.
    Some(unsafe { object_of(cx, Frame { base, pc }) })
}

/// The frame object of a live frame: there is one at most, which the frame keeps until it ends.
///
/// # Safety
/// The frame is live.
pub(crate) unsafe fn object_of(cx: &mut Cx, frame: Frame) -> Value {
    // SAFETY: the caller's promise.
    let (code, generator) = unsafe {
        let code = code_of(frame);
        (code, code.data.is_generator().then(|| Generator::of_frame(frame.base)))
    };
    let thread = others(cx).find(|thread| thread.owns(frame.base)).unwrap_or(cx.thread()).clone();
    let place = match generator {
        Some(generator) => match generator.view() {
            Some(known) => return known,
            None => 0,
        },
        None => {
            let views = thread.views.get(cx);
            match views.binary_search_by_key(&frame.base.addr(), |view| view.0) {
                Ok(at) => return views[at].1.clone(),
                Err(place) => place,
            }
        }
    };
    // SAFETY: the caller's promise.
    let (function, value) = unsafe { (function_of(cx, frame.base), code_value(cx, code)) };
    let object = new_object(cx, function, value, Vec::new(), 0);
    object.exact::<FrameObject>().expect("just made").base.set(frame.base);
    match generator {
        Some(generator) => generator.begin_view(object.clone()),
        None => {
            thread.views.get_mut(cx).insert(place, (frame.base.addr(), object.clone()));
            code.begin_view();
        }
    }
    object
}

/// The function of a frame, with a count of its own.
///
/// # Safety
/// `base` is a live frame's.
pub(crate) unsafe fn function_of(cx: &Cx, base: *mut Word) -> Value {
    // SAFETY: F2: the callee slot owns the function.
    cx.share(unsafe { *base.sub(2) })
}

/// The object whose payload the code is, with a count of its own.
///
/// # Safety
/// The code is a payload in the heap.
pub(crate) unsafe fn code_value(cx: &Cx, code: &Code) -> Value {
    // SAFETY: the caller's promise: the payload lies behind its header.
    let header = unsafe { NonNull::new_unchecked((&raw const *code).cast_mut().cast::<Header>().sub(1)) };
    cx.share(Word::from_header(header))
}

/// A frame object for a frame that has ended.
pub(crate) fn new_object(cx: &mut Cx, function: Value, code: Value, locals: Vec<Value>, at: u32) -> Value {
    cx.alloc(FrameObject {
        function,
        locals: Payload::new(locals),
        back: Payload::default(),
        at: Cell::new(at),
        base: Cell::new(std::ptr::null_mut()),
        code,
        overwritten: Payload::default(),
        traces: Cell::new((true, false)),
        extra: Payload::default(),
    })
}

/// Takes the frame object, if there is one, from a frame that is about to end. Who has it lets the frame's variables move into it.
///
/// # Safety
/// The frame is live.
#[inline]
pub(crate) unsafe fn take_object(cx: &mut Cx, frame: Frame) -> Option<Value> {
    // SAFETY: the caller's promise.
    let code = unsafe { code_of(frame) };
    let mut is_called = true;
    let object = if code.data.is_generator() {
        // SAFETY: as above.
        let generator = unsafe { Generator::of_frame(frame.base) };
        is_called = generator.is_running();
        generator.end_view()?
    } else {
        let thread = cx.thread().clone();
        let views = thread.views.get_mut(cx);
        let at = views.binary_search_by_key(&frame.base.addr(), |view| view.0).ok()?;
        let object = views.remove(at).1;
        code.end_view();
        object
    };
    let view = object.exact::<FrameObject>().expect("W1: the views are frame objects");
    view.base.set(std::ptr::null_mut());
    view.at.set(code.offset(frame.pc));
    drop(view.overwritten.take(cx));
    if is_called && object.references() != Some(1) && view.back.get(cx).is_none() {
        // SAFETY: the caller of a live frame is live.
        let back = unsafe { caller(frame).map(|(caller, _)| object_of(cx, caller)) };
        drop(view.back.replace(cx, back));
    }
    Some(object)
}

/// A frame is about to end by returning: its variables move into its frame object, if there is one that somebody else has, too.
///
/// # Safety
/// The frame is live, and its named registers are to be swept.
pub(crate) unsafe fn detach(cx: &mut Cx, frame: Frame) {
    // SAFETY: the caller's promise; F4: the counts move.
    unsafe {
        let Some(object) = take_object(cx, frame) else { return };
        if object.references() == Some(1) {
            return;
        }
        let names = code_of(frame).data.locals.len();
        let locals = (0..names).map(|at| Value::from_word(frame.base.add(at).replace(Word::UNDEF))).collect();
        let view = object.exact::<FrameObject>().expect("W1: the views are frame objects");
        drop(view.locals.replace(cx, locals));
    }
}

/// The generator whose frame a frame object views.
pub(crate) fn generator_of(view: &FrameObject) -> Option<Value> {
    let is_generator = view.code.exact::<Code>().is_some_and(|code| code.data.is_generator());
    // SAFETY: W3.
    (is_generator && !view.base.get().is_null()).then(|| unsafe { Generator::value_of_frame(view.base.get()) })
}

/// A suspended generator is about to be ended without running: see `detach`.
pub(crate) fn detach_generator(cx: &mut Cx, value: &Value) {
    let Some(generator) = Generator::of(value).filter(|generator| generator.is_viewed()) else { return };
    if let Some(pc) = generator.suspended_at() {
        // SAFETY: the generator is suspended, so its frame is live.
        unsafe { detach(cx, Frame { base: Generator::registers(value.word().header()), pc }) }
    }
}
