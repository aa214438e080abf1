//! The watched loop: what it tells of each instruction, and how a thread gets into it and out of it.
//!
//! `run` is instantiated twice. In the plain loop nothing asks whether somebody watches, so that a plain run pays nothing. The watched
//! loop calls `step` before every instruction, which tells the observer (`baem trace`, `baem profile`), or the hooks of `sys.settrace`
//! and `sys.setprofile` (see `hooks`). There is no third instantiation: who watches is decided in `step`.
//!
//! **How a frame that runs already gets into the other loop.** All state at an instruction boundary is in the frame's registers and
//! `pc`, so a loop can be left there and entered elsewhere: `run` returns, with `Watch::switching` set and the frame in `Cx::frame`, and
//! whoever called it (`execute`, which is on Rust's stack once for each loop) calls the other instantiation, which goes on. What makes
//! the plain loop return costs it nothing, since it is in cold paths that it has anyway:
//!
//! - where it polls the breaker (back-edges, entries of functions): `Cx::poll` returns an error that `unwind` passes on unseen;
//! - behind a call of a native function, which may have been `sys.settrace`: `boundary_or_leave`, which the loop calls when a finalizer
//!   waits (`Heap::ask_boundary` pretends so), sends it to the stub that ends a loop.
//!
//! A loop further out, below native code on Rust's stack, is asked again when the inner one has ended (`Cx::ask_for_watch`). Threads share
//! the breaker: one that gets the GIL back asks on its own behalf. The watched loop leaves by itself when nobody watches any more.
//!
//! **What counts as executed.** A specialized instruction whose cache does not apply goes back to its generic form, and the loop
//! dispatches again at the same `pc`. That is a miss and no second execution. It cannot be taken for a jump to itself: only a miss
//! changes the opcode of an instruction in its specialized form. Return stubs are no instructions of the program, and are not told.
//!
//! - V1. `at` is the running frame: its window is initialized, and its `pc` is in verified code (F1, F2, C3), or in a stub.

#![expect(unsafe_code, reason = "frames")]

use super::fast::{Plain, Trace};
use super::generator::leave_handler;
use super::hooks::{self, Begin};
use super::run::run;
use crate::bytecode::verify::{self, Holds};
use crate::bytecode::{CodeData, Field, Instr, Op};
use crate::heap::{Value, Word};
use crate::object::layout::code::{Code, CodeWord};
use crate::object::layout::generator::Generator;
use crate::object::stack::Frame;
use crate::object::watch::{Hook, Leave, Place, Seen, Watch};
use crate::object::{Cx, Raised, Res, frame, tally};
use std::cell::Cell;

pub(crate) struct Watched;
impl Trace for Watched {
    const WATCHES: bool = true;
    #[inline(always)]
    fn step(cx: &mut Cx, at: Frame) -> Res<Frame> {
        // SAFETY: V1: the loop calls this.
        unsafe {
            if let Some(tally) = &cx.watch.tally
                && (tally.count(at.base.addr(), at.pc, (*at.pc).bits() as u8) || count_frame(cx, at))
            {
                return Ok(at);
            }
            step(cx, at)
        }
    }
}

/// Runs from `entry` until the stub below it is reached, in whichever loop that is to be.
///
/// # Safety
/// As for `run`.
#[inline]
pub(super) unsafe fn execute(cx: &mut Cx, entry: Frame) -> Res<Value> {
    // SAFETY: the caller's promise.
    unsafe {
        if !cx.watch.is_off() {
            return alternate(cx, Some(entry));
        }
        let result = run::<Plain>(cx, entry);
        if cx.watch.switching { alternate(cx, None) } else { result }
    }
}

/// Runs from `entry`, or from where a plain loop was left, in one loop after the other, as somebody watches or not.
#[cold]
#[inline(never)]
unsafe fn alternate(cx: &mut Cx, entry: Option<Frame>) -> Res<Value> {
    let outer = cx.watch.is_inside();
    let depth = if outer { cx.watch.frames.len() } else { 0 };
    let (mut known, mut entry) = (outer, entry);
    loop {
        let continued = entry.is_none();
        let at = entry.take().unwrap_or(cx.frame);
        let watched = cx.watch.is_wanted();
        cx.watch.switching = false;
        cx.watch.set_inside(watched);
        // SAFETY: the caller's promise, and V1 for the frame of a loop that was left.
        let result = unsafe {
            if watched {
                if !known {
                    notice_frames(cx, depth, continued);
                }
                run::<Watched>(cx, at)
            } else {
                run::<Plain>(cx, at)
            }
        };
        known = false;
        if !cx.watch.switching {
            cx.watch.frames.truncate(depth);
            cx.watch.set_inside(outer);
            cx.ask_for_watch();
            return result;
        }
    }
}

/// Lists the frames that ran unwatched, above the first `depth` ones, which are known. A function that the innermost one has just
/// begun with is new.
unsafe fn notice_frames(cx: &mut Cx, depth: usize, continued: bool) {
    cx.watch.frames.truncate(depth);
    let last = cx.watch.frames.last().map(|seen| seen.base);
    let unknown: Vec<Frame> = frame::frames(cx).take_while(|frame| Some(frame.base) != last).collect();
    for (at, frame) in unknown.into_iter().enumerate().rev() {
        // SAFETY: the frames of this thread are live.
        let code = unsafe { frame::code_of(frame) };
        if at == 0 && continued && frame.pc == code.entry() {
            continue;
        }
        let line = code.data.position(code.offset(frame.pc)).map_or(0, |position| position.line);
        cx.watch.frames.push(Seen { line, ..Seen::new(frame.base, std::ptr::null(), Op::NoOp as u8) });
    }
}

/// An instruction boundary behind a native call, at which the loop may be left.
#[inline(always)]
pub(super) fn boundary_or_leave(cx: &mut Cx, at: Frame) -> Frame {
    if cx.heap().finalizer_pending() && !frame::in_stub(at.pc) { settle(cx, at) } else { at }
}

#[cold]
#[inline(never)]
fn settle(cx: &mut Cx, at: Frame) -> Frame {
    cx.frame = at;
    cx.finalize();
    if !cx.watch.is_due() {
        return at;
    }
    drop(cx.leave_loop());
    // The loop returns what is in the first register when it meets `halt`; a generator's resumer waits at that instruction itself.
    Frame { base: &raw mut cx.watch.nowhere, pc: frame::resume() }
}

/// Whether an instruction ends or suspends the frame.
fn leaves(op: Op) -> Option<Leave> {
    tally::leaves(op).then_some(if op.yields() { Leave::Yield } else { Leave::Return })
}

/// What an instruction hands over that leaves the frame.
fn handed_over<'a>(at: &Place<'a>) -> &'a Value {
    let op = at.instr.spec().op;
    if matches!(op, Op::ReturnNone | Op::ReturnNoneViewed) {
        return const { &Value::NONE };
    }
    at.operand(if matches!(op, Op::YieldValue | Op::YieldDelegated) { Field::B } else { Field::A })
}

/// The instruction at which a frame stands, for those who watch.
///
/// # Safety
/// V1, and the frame stays as it is while the result is used.
unsafe fn place<'a>(cx: &Cx, at: Frame) -> Place<'a> {
    // SAFETY: V1.
    unsafe {
        let code: &Code = frame::code_of(at);
        let registers = std::slice::from_raw_parts(at.base.cast::<Value>(), code.data.registers as usize);
        let of = (cx.watch.frames.len(), cx.thread().number);
        Place::new(code, (code.offset(at.pc), (*at.pc).instr()), registers, of)
    }
}

/// Counts an instruction that begins or leaves a frame, or goes on in one; false if more is to be done.
///
/// # Safety
/// V1, and there is a tally.
#[inline(never)]
unsafe fn count_frame(cx: &mut Cx, at: Frame) -> bool {
    // SAFETY: V1.
    let op = unsafe { (*at.pc).bits() } as u8;
    let base = at.base.addr();
    let Watch { frames, tally: Some(tally), .. } = &mut cx.watch else { return false };
    let caller = frames.last();
    if let Some(seen) = caller.filter(|seen| seen.base == at.base) {
        if tally.count_leaving(base, at.pc, op) {
            frames.pop();
            tally.turn_to(frames.last());
            return true;
        }
        // Another frame counted last: one of another thread, or one that native code called.
        return tally.turn_if_elsewhere(seen) && tally.count(base, at.pc, op);
    }
    if frame::in_stub(at.pc) {
        return true;
    }
    // SAFETY: V1.
    let code = unsafe { frame::code_of(at) };
    let spot = tally.enter(caller, base, code, code.entry() != at.pc);
    frames.push(Seen { spot: Cell::new(spot), ..Seen::new(at.base, std::ptr::null(), op) });
    if tally.count(base, at.pc, op) {
        return true;
    }
    let leaves = tally.count_leaving(base, at.pc, op);
    if leaves {
        frames.pop();
        tally.turn_to(frames.last());
    }
    leaves
}

/// Before each instruction: tells of it, and says where to go on, which only a hook can change.
///
/// # Safety
/// V1.
#[inline(never)]
unsafe fn step(cx: &mut Cx, at: Frame) -> Res<Frame> {
    // SAFETY: V1.
    let spec = unsafe { (*at.pc).instr() }.spec();
    let op = spec.op as u8;
    let (mut entered, mut before) = (false, std::ptr::null());
    let Watch { frames, tally, .. } = &mut cx.watch;
    match frames.last_mut() {
        Some(seen) if seen.base == at.base => {
            if let Some((last, op)) = tally.as_ref().and_then(|tally| tally.last(at.base.addr())) {
                (seen.pc, seen.op) = (at.pc.with_addr(last), op);
            }
            before = std::mem::replace(&mut seen.pc, at.pc);
            let executed = std::mem::replace(&mut seen.op, op);
            if before == at.pc && executed != op && Instr(executed as usize).spec().generic().is_some() {
                if let Some(observer) = &cx.watch.observer {
                    // SAFETY: V1: nothing runs meanwhile.
                    let place = unsafe { place(cx, at) };
                    observer.miss(cx, &place);
                }
                return Ok(at);
            }
        }
        _ if frame::in_stub(at.pc) => return Ok(at),
        _ => {
            cx.watch.frames.push(Seen::new(at.base, at.pc, op));
            entered = true;
        }
    }
    if !cx.watch.is_wanted() {
        cx.frame = at;
        return Err(cx.leave_loop());
    }
    let leaves = leaves(spec.op);
    let mut at = at;
    if cx.watch.has_hooks() {
        // SAFETY: V1.
        at = unsafe { tell_hooks(cx, at, before, entered, leaves) }?;
        entered = false;
    }
    if let Some(observer) = &cx.watch.observer {
        // SAFETY: V1: nothing runs meanwhile.
        let place = unsafe { place(cx, at) };
        if entered {
            observer.enter(cx, &place, place.code.entry() != at.pc);
        }
        observer.step(cx, &place);
        if let Some(how) = leaves {
            observer.leave(cx, &place, how, handed_over(&place));
        }
    }
    if leaves.is_some() {
        cx.watch.frames.pop();
    }
    Ok(at)
}

/// Tells the hooks of an instruction; `before` is the last one of the same frame. The result is where to go on.
#[cold]
#[inline(never)]
unsafe fn tell_hooks(
    cx: &mut Cx,
    at: Frame,
    before: *const CodeWord,
    entered: bool,
    leaves: Option<Leave>,
) -> Res<Frame> {
    // SAFETY: V1; the function in the frame keeps its code alive, whatever the hooks do.
    let code = unsafe { frame::code_of(at) };
    cx.frame = at;
    if entered {
        if let Some(observer) = &cx.watch.observer {
            // SAFETY: V1: nothing runs meanwhile.
            let place = unsafe { place(cx, at) };
            observer.enter(cx, &place, code.entry() != at.pc);
        }
        hooks::begin(cx, if at.pc == code.entry() { Begin::New } else { Begin::Resumed })?;
    } else {
        hooks::native_returned(cx)?;
    }
    let mut before = match entered {
        // Behind the `yield` that suspended the frame.
        true => code.offset(at.pc).checked_sub(1),
        false => code.contains(before).then(|| code.offset(before)),
    };
    let returned = cx.watch.returned.take();
    if let Some(before) = before.filter(|_| !entered && cx.watch.hooks[Hook::Trace as usize]) {
        // SAFETY: V1.
        let place = unsafe { place(cx, at) };
        hooks::stop_iteration(cx, &place, before, returned)?;
    }
    let mut at = at;
    while let Some(target) = hooks::line(cx, &code.data, code.offset(at.pc), before)? {
        // SAFETY: V1; `types::frame_line` made sure that what the target needs is there.
        unsafe { drop_for_jump(cx, &code.data, at, code.offset(at.pc), target) };
        at.pc = code.entry().wrapping_add(target as usize);
        (cx.frame, before) = (at, None);
    }
    // SAFETY: V1.
    let place = unsafe { place(cx, at) };
    if leaves.is_some() {
        let value = handed_over(&place).clone();
        hooks::end_at(cx, &code.data, place.offset, &value)?;
        if place.instr.spec().op == Op::GeneratorReturn {
            cx.watch.returned = Some((at.base, value));
        }
    } else {
        hooks::native_call(cx, &place, before)?;
    }
    Ok(at)
}

/// Drops the temporaries that live where a frame stands and not at the word where it goes on; handlers that it leaves so come to an end.
///
/// # Safety
/// V1; the temporaries that live at the target live here, too.
unsafe fn drop_for_jump(cx: &mut Cx, code: &CodeData, at: Frame, from: u32, to: u32) {
    let states = verify::states(code, &[from as usize, to as usize]);
    let [Some(here), Some(there)] = &states[..] else { unreachable!("the target was looked at before") };
    let live = |state: &[Holds], register: usize| state[register] != Holds::Nothing;
    let dropped = (code.locals.len()..here.len()).rev().filter(|&n| live(here, n) && !live(there, n));
    for register in dropped {
        // SAFETY: F4: a live temporary owns its word, and is dead from now on.
        let value = unsafe { Value::from_word(at.base.add(register).replace(Word::UNDEF)) };
        if here[register] == Holds::Previous {
            let old = if value.is_undef() {
                // SAFETY: only a generator's handler has nothing there.
                leave_handler(cx, unsafe { Generator::of_frame(at.base) })
            } else {
                std::mem::replace(&mut cx.handled, value)
            };
            drop(old);
        }
    }
}

/// An exception has come to a frame, whose traceback has the line already; `again` if it was there before. Gives the exception that goes
/// on: a hook's own, if it raised one.
///
/// # Safety
/// V1.
pub(super) unsafe fn see_raised(cx: &mut Cx, at: Frame, raised: Raised, again: bool) -> Raised {
    let inner = cx.frame;
    cx.frame = at;
    // SAFETY: V1.
    let entry = unsafe { frame::code_of(at) }.entry();
    let entered = cx.watch.is_inside() && cx.watch.frames.last().is_none_or(|seen| seen.base != at.base);
    if entered {
        cx.watch.frames.push(Seen::new(at.base, at.pc, Op::NoOp as u8));
    }
    if let Some(observer) = &cx.watch.observer {
        // SAFETY: V1: nothing runs meanwhile.
        let place = unsafe { place(cx, at) };
        if entered {
            observer.enter(cx, &place, entry != at.pc);
        }
        observer.raised(cx, &place, &raised.0);
    }
    let mut told = Ok(());
    if cx.watch.has_hooks() {
        if entered {
            told = hooks::begin(cx, if at.pc == entry { Begin::New } else { Begin::Thrown });
        }
        told = told.and_then(|()| hooks::native_raised(cx));
        if !again {
            told = told.and_then(|()| hooks::raised(cx, &raised.0));
        }
    }
    cx.frame = inner;
    told.err().unwrap_or(raised)
}

/// An exception leaves a frame; `raised` changes if a hook raises another one.
///
/// # Safety
/// V1.
pub(super) unsafe fn see_left(cx: &mut Cx, at: Frame, raised: Raised) -> Raised {
    let inner = cx.frame;
    cx.frame = at;
    if let Some(observer) = &cx.watch.observer {
        // SAFETY: V1: nothing runs meanwhile.
        let place = unsafe { place(cx, at) };
        observer.leave(cx, &place, Leave::Raise, &raised.0);
    }
    let told = if cx.watch.has_hooks() { hooks::end(cx, &Value::NONE) } else { Ok(()) };
    if cx.watch.is_inside() && cx.watch.frames.last().is_some_and(|seen| seen.base == at.base) {
        cx.watch.frames.pop();
    }
    cx.frame = inner;
    told.err().unwrap_or(raised)
}
