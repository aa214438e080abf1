//! From where an exception was raised to its handler: frames are left, and each leaves a line in the traceback.
//!
//! Frames that are left move into frame objects, which the traceback owns: their locals die when the exception does. The frame whose
//! handler takes the exception gets a frame object that views it, and takes its locals when the frame ends. It costs nothing until something is raised, since a table says which handler covers which instructions.
//!
//! - U2. A frame that is left owns nothing afterwards: its named registers moved into the frame object, the others were swept (F4).

#![expect(unsafe_code, reason = "frames")]

use super::call::sweep;
use super::generator::leave_generator;
use super::watch::{see_left, see_raised};
use crate::bytecode::{CALL_WORDS, CodeKind, Field, Instr, Op};
use crate::heap::{Payload, Value, Word};
use crate::object::layout::code::CodeWord;
use crate::object::layout::exception::{FrameObject, Traceback};
use crate::object::layout::generator::Generator;
use crate::object::stack::Frame;
use crate::object::{Cx, Exc, Raised, Res, exception, frame};
use std::cell::Cell;

/// Finds the handler of an exception raised at `at`, leaving frames on the way; `Err` when the loop's own entry is reached. The
/// handler's first instruction finds the exception in `cx.caught`. A frame that has not begun handles nothing.
///
/// # Safety
/// `at` is the running frame, at the instruction that raised.
#[cold]
#[inline(never)]
pub(crate) unsafe fn unwind(cx: &mut Cx, at: Frame, raised: Raised, begun: bool) -> Res<Frame> {
    let Frame { mut base, mut pc } = at;
    if cx.watch.switching {
        return Err(raised);
    }
    let (mut raised, mut begun) = (raised, begun);
    let mut again = std::mem::take(&mut cx.reraising);
    loop {
        // SAFETY: F2, F4, N1, N2, G1 and G2 describe what a frame leaves behind.
        unsafe {
            let code = frame::code_of(Frame { base, pc });
            let offset = code.offset(pc);
            // Most of the time nobody watches, and this costs one look.
            let (mut watched, mut hooked) = (false, false);
            let mut first_line = (!begun).then_some(code.data.first_line);
            if !cx.watch.is_off() {
                (watched, hooked) = (cx.watch.is_wanted(), cx.watch.has_hooks());
                if cx.watch.stands.take_if(|stands| stands.0 == base).is_some() {
                    first_line = Some(code.data.first_line);
                }
                if let Some(line) = first_line.filter(|_| hooked) {
                    cx.watch.stands = Some((base, line));
                }
                if hooked && !again {
                    let object = frame::object_of(cx, Frame { base, pc });
                    add_line(cx, &raised, object, offset, first_line);
                }
                if watched {
                    raised = see_raised(cx, Frame { base, pc }, raised, again);
                }
            }
            let mut handlers = code.data.handlers.iter().filter(|_| begun);
            let handler = handlers.find(|handler| (handler.start..handler.end).contains(&offset)).copied();
            if let Some(handler) = handler {
                let object = frame::object_of(cx, Frame { base, pc });
                // Clean-up that lets the exception go on will say that the frame stands here.
                object.exact::<FrameObject>().expect("W1").at.set(offset);
                if !again && !hooked {
                    add_line(cx, &raised, object, offset, None);
                }
                if watched {
                    cx.watch.stands.take_if(|stands| stands.0 == base);
                }
                sweep(base, handler.keep as usize..code.data.registers as usize);
                cx.caught = raised.0;
                return Ok(Frame { base, pc: code.entry().add(handler.target as usize) });
            }
            if watched {
                raised = see_left(cx, Frame { base, pc }, raised);
                cx.watch.stands.take_if(|stands| stands.0 == base);
            }
            let (locals, registers) = (code.data.locals.len(), code.data.registers as usize);
            sweep(base, locals..registers);
            let is_generator = code.data.is_generator();
            let kind = code.data.kind;
            // As compiled: the lookup in a call fails at the word after, where the running code has a cache.
            let instr = Instr(code.data.words[offset as usize] as usize);
            let restores = instr.spec().op == Op::Reraise && instr.flag();
            let stood = restores.then(|| frame::object_of(cx, Frame { base, pc }));
            let stood = stood.map(|object| object.exact::<FrameObject>().expect("W1").at.get());
            let known = frame::take_object(cx, Frame { base, pc });
            let known = known.filter(|object| !again || object.references() != Some(1));
            let object = match known {
                None if again => {
                    sweep(base, 0..locals);
                    None
                }
                known => {
                    let window = (0..locals).map(|at| Value::from_word(base.add(at).replace(Word::UNDEF))).collect();
                    match known {
                        Some(object) => {
                            let view = object.exact::<FrameObject>().expect("W1");
                            view.at.set(stood.unwrap_or(view.at.get()));
                            drop(view.locals.replace(cx, window));
                            Some(object)
                        }
                        None => {
                            let (function, code) = (frame::function_of(cx, base), frame::code_value(cx, code));
                            Some(frame::new_object(cx, function, code, window, offset))
                        }
                    }
                }
            };
            if !again && !hooked {
                add_line(cx, &raised, object.expect("just made"), offset, first_line);
            }
            begun = true;
            again = false;
            if is_generator {
                let generator = Generator::of_frame(base);
                leave_generator(cx, generator);
                generator.forget_finalizer();
                (pc, base) = (generator.stop(None), generator.resumer.get());
                raised = stop_iteration_error(cx, raised, kind);
                if pc == frame::resume() {
                    return Err(raised);
                }
                continue;
            }
            drop(Value::from_word(base.sub(2).replace(Word::UNDEF)));
            let slot = base.sub(2);
            pc = (*base.sub(1)).to_pc().cast();
            let Some(caller) = caller(slot, pc) else { return Err(raised) };
            Frame { base, pc } = caller;
        }
    }
}

/// PEP 479: StopIteration that leaves a generator's body is an error of that body.
fn stop_iteration_error(cx: &mut Cx, raised: Raised, kind: CodeKind) -> Raised {
    let (what, error) = match kind {
        CodeKind::AsyncGenerator if raised.is(cx, Exc::StopAsyncIteration) => ("async generator", "StopAsyncIteration"),
        _ if !raised.is(cx, Exc::StopIteration) => return raised,
        CodeKind::AsyncGenerator => ("async generator", "StopIteration"),
        CodeKind::Coroutine => ("coroutine", "StopIteration"),
        _ => ("generator", "StopIteration"),
    };
    let replaced = cx.raise(Exc::RuntimeError, format!("{what} raised {error}"));
    let inside = exception::payload(&replaced.0);
    drop(inside.cause.replace(cx, Some(raised.0.clone())));
    drop(inside.context.replace(cx, Some(raised.0)));
    inside.suppress_context.set(true);
    replaced
}

/// Puts a line in front of the traceback: that of the instruction, unless another one is given. A frame that was left gets to know its caller by the line that this leaves behind its own.
fn add_line(cx: &mut Cx, raised: &Raised, frame: Value, offset: u32, line: Option<u32>) {
    let inside = exception::payload(&raised.0);
    let next = inside.traceback.take(cx);
    let inner = next.as_ref().and_then(|next| next.downcast::<Traceback>()).map(|line| line.frame.clone());
    if let Some(inner) = inner.as_ref().and_then(|inner| inner.downcast::<FrameObject>())
        && inner.base.get().is_null()
        && inner.back.get(cx).is_none()
    {
        drop(inner.back.replace(cx, Some(frame.clone())));
    }
    let line = cx.alloc(Traceback { next: Payload::new(next), frame, at: Cell::new(offset), line: Cell::new(line) });
    drop(inside.traceback.replace(cx, Some(line)));
}

/// Returns from the frame, whose code has a frame with a frame object: perhaps this one. The result is where execution goes on.
///
/// # Safety
/// `at` is the running frame, at a `return_value_viewed` or `return_none_viewed`.
#[cold]
#[inline(never)]
pub(crate) unsafe fn leave_viewed(cx: &mut Cx, at: Frame) -> Frame {
    // SAFETY: F4, E2 and N1: the result moves to the callee's slot, the locals are swept.
    unsafe {
        let (base, instr) = (at.base, (*at.pc).instr());
        let result = if instr.spec().op == Op::ReturnNoneViewed {
            Value::NONE
        } else if instr.is_temp(Field::A) {
            Value::from_word(base.add(instr.a()).replace(Word::UNDEF))
        } else {
            (*base.add(instr.a()).cast::<Value>()).clone()
        };
        frame::detach(cx, at);
        sweep(base, 0..instr.b());
        let (slot, from) = (base.sub(2), (*base.sub(1)).to_pc().cast::<CodeWord>());
        drop(Value::from_word(slot.replace(result.into_word())));
        Frame { base: slot.sub((*from).instr().a()), pc: from.add(CALL_WORDS) }
    }
}

/// The frame that a call returns to, given the callee's slot and the return address; `None` for the loop's own entry. Instances
/// under construction on the way are dropped.
unsafe fn caller(mut slot: *mut Word, mut pc: *const CodeWord) -> Option<Frame> {
    // SAFETY: N1 and N2.
    unsafe {
        while pc == frame::finish_init() {
            slot = slot.sub(2);
            pc = (*slot.add(1)).to_pc().cast();
            drop(Value::from_word(slot.replace(Word::UNDEF)));
        }
        if pc == frame::halt() {
            None
        } else if frame::is_linked(pc) {
            Some(frame::read_link(slot.sub(2)))
        } else {
            Some(Frame { base: slot.sub((*pc).instr().a()), pc })
        }
    }
}
