//! From where an exception was raised to its handler: frames are left, and each leaves a line in the traceback.
//!
//! Frames that are left move into frame objects, which the traceback owns: their locals die when the exception does. It costs
//! nothing until something is raised, since a table says which handler covers which instructions.
//!
//! - U2. A frame that is left owns nothing afterwards: its named registers moved into the frame object, the others were swept (F4).

#![expect(unsafe_code, reason = "frames")]

use super::call::sweep;
use super::generator::leave_generator;
use crate::bytecode::CodeKind;
use crate::heap::{Payload, Value, Word};
use crate::object::layout::code::{Code, CodeWord};
use crate::object::layout::exception::{FrameObject, Traceback};
use crate::object::layout::function::Function;
use crate::object::layout::generator::Generator;
use crate::object::stack::Frame;
use crate::object::{Cx, Exc, Raised, Res, exception, frame};
use std::cell::Cell;

/// Finds the handler of an exception raised at `at`, leaving frames on the way; `Err` when the loop's own entry is reached. The
/// handler's first instruction finds the exception in `cx.caught`.
///
/// # Safety
/// `at` is the running frame, at the instruction that raised.
#[cold]
#[inline(never)]
pub(crate) unsafe fn unwind(cx: &mut Cx, at: Frame, raised: Raised) -> Res<Frame> {
    let Frame { mut base, mut pc } = at;
    let mut raised = raised;
    let mut again = std::mem::take(&mut cx.reraising);
    loop {
        // SAFETY: F2, F4, N1, N2, G1 and G2 describe what a frame leaves behind.
        unsafe {
            let code: &Code = Function::of_frame(base).code();
            let offset = code.offset(pc);
            let handler =
                code.data.handlers.iter().find(|handler| (handler.start..handler.end).contains(&offset)).copied();
            if let Some(handler) = handler {
                if !again {
                    let function = function_of(base);
                    add_line(cx, &raised, function, Vec::new(), offset, base.addr(), false);
                }
                sweep(base, handler.keep as usize..code.data.registers as usize);
                cx.caught = raised.0;
                return Ok(Frame { base, pc: code.entry().add(handler.target as usize) });
            }
            let (locals, registers) = (code.data.locals.len(), code.data.registers as usize);
            sweep(base, locals..registers);
            let is_generator = code.data.is_generator();
            let window: Vec<Value> =
                (0..locals).map(|at| Value::from_word(base.add(at).replace(Word::UNDEF))).collect();
            let kind = code.data.kind;
            let function =
                if is_generator { function_of(base) } else { Value::from_word(base.sub(2).replace(Word::UNDEF)) };
            if again {
                end_frame(cx, &raised, &function, window, base.addr());
            } else {
                add_line(cx, &raised, function, window, offset, base.addr(), true);
            }
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
            let slot = base.sub(2);
            pc = (*base.sub(1)).to_pc().cast();
            let Some(caller) = caller(slot, pc) else { return Err(raised) };
            Frame { base, pc } = caller;
        }
    }
}

/// The function of a frame, with a count of its own.
unsafe fn function_of(base: *mut Word) -> Value {
    // SAFETY: F2.
    unsafe {
        let word = *base.sub(2);
        word.retain();
        Value::from_word(word)
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

/// Puts a line in front of the traceback. `base` is the address of the frame's window, and `ends` says that the frame is left for good.
fn add_line(cx: &mut Cx, raised: &Raised, function: Value, locals: Vec<Value>, offset: u32, base: usize, ends: bool) {
    let at = Cell::new(offset);
    let inside = exception::payload(&raised.0);
    let next = inside.traceback.take(cx);
    let view = |frame: &Value| frame.downcast::<FrameObject>().map(|view| (view.base.get(), view.function.clone()));
    let inner = next.as_ref().and_then(|next| next.downcast::<Traceback>()).map(|line| line.frame.clone());
    // A frame that handled the exception and raises it again has an object already.
    let is_same = inner.as_ref().and_then(view).is_some_and(|(known, of)| known == base && of.is(&function));
    let frame = match inner {
        Some(frame) if is_same => {
            let view = frame.downcast::<FrameObject>().expect("just viewed");
            view.at.set(offset);
            if ends {
                view.base.set(0);
                drop(view.locals.replace(cx, locals));
            }
            frame
        }
        inner => {
            let (locals, base) = (Payload::new(locals), Cell::new(if ends { 0 } else { base }));
            let frame = FrameObject {
                function,
                locals,
                back: Payload::default(),
                at: at.clone(),
                base,
                extra: Payload::default(),
            };
            let frame = cx.alloc(frame);
            if let Some(inner) = inner.as_ref().and_then(|inner| inner.downcast::<FrameObject>())
                && inner.base.get() == 0
                && inner.back.get(cx).is_none()
            {
                drop(inner.back.replace(cx, Some(frame.clone())));
            }
            frame
        }
    };
    let line = cx.alloc(Traceback { next: Payload::new(next), frame, at, line: Cell::new(None) });
    drop(inside.traceback.replace(cx, Some(line)));
}

/// A frame that raised the exception again as it was is left: its object, if the traceback has it in front, owns the variables from now on.
fn end_frame(cx: &mut Cx, raised: &Raised, function: &Value, locals: Vec<Value>, base: usize) {
    let first = exception::payload(&raised.0).traceback.get(cx).clone();
    let frame = first.as_ref().and_then(|first| first.downcast::<Traceback>()).map(|line| line.frame.clone());
    if let Some(view) = frame.as_ref().and_then(|frame| frame.downcast::<FrameObject>())
        && view.base.get() == base
        && view.function.is(function)
    {
        view.base.set(0);
        drop(view.locals.replace(cx, locals));
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
