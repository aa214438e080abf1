//! Resuming generators from native code, and whose exception is being handled while one runs.
//!
//! The exception being handled belongs to the frames, and a generator's frame comes and goes. While it runs, `handled` in the
//! generator keeps the resumer's; while it is suspended, its own, if one of its handlers is active. A generator that handles
//! nothing sees the resumer's exception, as in CPython.
//!
//! - G5. Between `start` and `stop` the generator is kept alive by whoever resumed it, and its `resumer` is live (G2).

#![expect(unsafe_code, reason = "frames")]

use super::unwind::unwind;
use super::watch::execute;
use crate::bytecode::Op;
use crate::heap::{Value, Word};
use crate::object::doors::{Resume, Resumed};
use crate::object::layout::generator::{Generator, HANDLES, STARTED};
use crate::object::stack::Frame;
use crate::object::{Cx, Res, exception, frame, raise};

/// A generator starts to run: its own handled exception comes to the front.
#[inline(always)]
pub(crate) fn enter_generator(cx: &mut Cx, generator: &Generator) {
    cx.resumed += 1;
    if cx.handled.is_none() && generator.handled.get() == Word::NONE {
        return;
    }
    exchange_in(cx, generator)
}

#[cold]
fn exchange_in(cx: &mut Cx, generator: &Generator) {
    // SAFETY: G4: the word owns its count, which moves.
    let own = unsafe { Value::from_word(generator.handled.get()) };
    let outer = if own.is_none() { cx.handled.clone() } else { std::mem::replace(&mut cx.handled, own) };
    generator.handled.set(outer.into_word());
}

/// A generator stops running: what it handles stays with it, what its resumer handled comes back.
#[inline(always)]
pub(crate) fn leave_generator(cx: &mut Cx, generator: &Generator) {
    cx.resumed -= 1;
    if cx.handled.is_none() && generator.handled.get() == Word::NONE {
        return;
    }
    exchange_out(cx, generator)
}

#[cold]
fn exchange_out(cx: &mut Cx, generator: &Generator) {
    // SAFETY: G4: the word owns its count, which moves.
    let outer = unsafe { Value::from_word(generator.handled.replace(Word::NONE)) };
    let own = std::mem::replace(&mut cx.handled, outer);
    if generator.handles() {
        generator.handled.set(own.into_word());
    }
}

/// A generator is about to return: its variables move into its frame object, if it has one.
///
/// # Safety
/// `at` is the running frame, a generator's.
#[inline(always)]
pub(crate) unsafe fn detach_returning(cx: &mut Cx, at: Frame) {
    // SAFETY: the caller's promise.
    if unsafe { Generator::of_frame(at.base) }.is_viewed() {
        // SAFETY: as above; the caller sweeps the registers next.
        unsafe { frame::detach(cx, at) }
    }
}

/// The start of a handler: what was handled before it, and the exception. In a generator, the resumer's exception is told apart by
/// the unbound word: another resumer may be there when the handler ends.
pub(crate) fn enter_handler(cx: &mut Cx, generator: Option<&Generator>) -> (Value, Value) {
    let exception = std::mem::replace(&mut cx.caught, Value::NONE);
    let previous = std::mem::replace(&mut cx.handled, exception.clone());
    let is_outer = generator.is_some_and(|generator| !generator.handles());
    if let Some(generator) = generator {
        generator.set_flag(HANDLES, true);
    }
    (if is_outer { Value::UNDEF } else { previous }, exception)
}

/// The end of a generator's outermost handler: the resumer's exception is handled again. Returns what was handled until now.
pub(crate) fn leave_handler(cx: &mut Cx, generator: &Generator) -> Value {
    generator.set_flag(HANDLES, false);
    let outer = generator.handled.get();
    // SAFETY: G4: the word is owned; the copy gets a count of its own.
    let outer = unsafe {
        outer.retain();
        Value::from_word(outer)
    };
    std::mem::replace(&mut cx.handled, outer)
}

/// A generator for which there was no room when it was to begin never will: nobody has forgotten to await it.
pub(super) fn end_unstarted(generator: &Generator) {
    if !generator.is_started() {
        generator.stop(None);
    }
}

/// Resumes a suspended generator from native code.
pub(crate) fn resume(cx: &mut Cx, value: &Value, how: Resume) -> Res<Resumed> {
    cx.check_native_stack()?;
    let generator = Generator::of(value).expect("only generators are resumed");
    let Some(pc) = generator.suspended_at() else { return Err(raise::generator_running(cx, value)) };
    if !cx.frame_room() {
        end_unstarted(generator);
        return Err(cx.recursion_error(""));
    }
    let link = cx.top();
    let place = link.wrapping_add(2);
    if place > cx.stack.limit {
        cx.grow_stack(place)?;
    }
    let (outer, base) = (cx.frame, Generator::registers(value.word().header()));
    // The generator stays alive while it runs, whatever it does to the caller's reference.
    let keep = value.clone();
    // SAFETY: N2, G1 to G3; the generator is suspended at an instruction after a `yield`, or at its start.
    let result = unsafe {
        frame::write_link(link, outer);
        let started = generator.is_started();
        generator.set_flag(STARTED, true);
        generator.start(place, frame::resume());
        let handles = generator.handled.get() != Word::NONE;
        enter_generator(cx, generator);
        match how {
            Resume::Send(sent) => {
                if started {
                    write_sent(base, pc, sent);
                }
                execute(cx, Frame { base, pc })
            }
            Resume::Return(value) => {
                let pc = finish_delegation(base, pc, value);
                execute(cx, Frame { base, pc })
            }
            Resume::Throw(raised) => {
                if handles {
                    // What the generator handles is the context, as if it had raised the exception itself.
                    exception::set_context(cx, &raised.0);
                }
                let at = Frame { base, pc: if started { pc.sub(1) } else { pc } };
                match unwind(cx, at, raised, started) {
                    Ok(frame) => execute(cx, frame),
                    Err(raised) => Err(raised),
                }
            }
        }
    };
    cx.frame = outer;
    let value = result?;
    let finished = Generator::of(&keep).is_some_and(Generator::is_finished);
    Ok(if finished { Resumed::Returned(value) } else { Resumed::Yielded(value) })
}

/// Gives the `yield` before `pc` its value.
///
/// # Safety
/// The generator at `base` is suspended there.
#[inline]
pub(crate) unsafe fn write_sent(base: *mut Word, pc: *const crate::object::layout::code::CodeWord, sent: Value) {
    // SAFETY: the instruction before `pc` is a `yield`; its register holds None or a local's value (F4).
    unsafe {
        let instr = (*pc.sub(1)).instr();
        if instr.spec().op != Op::YieldDrop {
            drop(Value::from_word(base.add(instr.a()).replace(sent.into_word())));
        }
    }
}

/// Ends a delegation with a result: `value` goes where `delegate` leaves the result, and execution goes on at its label.
///
/// # Safety
/// The generator at `base` is suspended in a delegation: behind `yield_delegated` stands the jump back to `delegate`.
unsafe fn finish_delegation(
    base: *mut Word,
    pc: *const crate::object::layout::code::CodeWord,
    value: Value,
) -> *const crate::object::layout::code::CodeWord {
    // SAFETY: the compiler emits `delegate; yield_delegated; loop_back` and nothing else (see `delegated_to`).
    unsafe {
        let yielded = (*pc.sub(1)).instr();
        drop(Value::from_word(base.add(yielded.a()).replace(Word::UNDEF)));
        let back = (*pc).instr();
        let delegate = if back.spec().op == Op::LoopBackFar { pc.offset(back.far()) } else { pc.offset(back.to()) };
        let instr = (*delegate).instr();
        drop(Value::from_word(base.add(instr.b()).replace(value.into_word())));
        delegate.offset(instr.to())
    }
}
