//! Setting `f_lineno` in a trace function: the frame goes on at another line.
//!
//! That is sound where the registers hold what the code there takes for granted. The verifier knows both: what holds where the frame
//! stands, and what has to hold at the target. A temporary that lives at the target must live already, made by the same kind of
//! instruction; those that live only here are dropped by the jump (`vm::watch`). Variables that are not bound become None, as in
//! CPython: the code does not ask whether a variable is bound that was assigned on every way.

use super::frame::{code_of, offset, payload, register};
use crate::bytecode::verify::{Holds, states};
use crate::bytecode::{CodeData, Field, Kind, LocalKind, Op};
use crate::heap::Value;
use crate::object::frame::set_viewed_register;
use crate::object::{Cx, Exc, Res, ops, warn};

/// The setter of `f_lineno`.
pub(super) fn set(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let line = match value {
        None => return Err(cx.raise(Exc::AttributeError, "cannot delete attribute")),
        Some(line) if !ops::is_int(line) => return Err(cx.value_error("lineno must be an integer")),
        Some(line) => ops::index::small(line),
    };
    let base = payload(this).base.get();
    match cx.watch.event {
        Some(("line", frame)) if frame == base => {}
        Some(("call", frame)) if frame == base => {
            return Err(cx.value_error("can't jump from the 'call' trace event of a new frame"));
        }
        Some((_, frame)) if frame == base => {
            return Err(cx.value_error("can only jump from a 'line' trace event"));
        }
        _ => return Err(cx.value_error("f_lineno can only be set in a trace function")),
    }
    let code = code_of(this);
    let Some(line) = line.and_then(|line| i32::try_from(line).ok()) else {
        return Err(crate::object::raise::overflow_error(cx, "Python int too large to convert to C int"));
    };
    if line < code.first_line as i32 {
        return Err(cx.value_error(format!("line {line} comes before the current code block")));
    }
    let lines = line_starts(&code);
    let Some(found) = lines.iter().map(|start| start.1).filter(|&at| at as i32 >= line).min() else {
        return Err(cx.value_error(format!("line {line} comes after the current code block")));
    };
    let targets: Vec<usize> = lines.iter().filter(|start| start.1 == found).map(|start| start.0).collect();
    let here = offset(cx, payload(this)) as usize;
    let asked: Vec<usize> = std::iter::once(here).chain(targets.iter().copied()).collect();
    let mut states = states(&code, &asked).into_iter();
    let Some(Some(from)) = states.next() else { return Err(cx.value_error("can't jump to unreachable code")) };
    let mut why = "can't jump to unreachable code";
    for (target, state) in targets.into_iter().zip(states) {
        let Some(to) = state else { continue };
        match obstacle(&code, (here, &from), (target, &to)) {
            None => {
                bind_all(cx, this, &code)?;
                cx.watch.jump = Some(target as u32);
                return Ok(());
            }
            Some(reason) => why = reason,
        }
    }
    Err(cx.value_error(why))
}

/// The first instructions of runs of instructions of the same line, with the line.
fn line_starts(code: &CodeData) -> Vec<(usize, u32)> {
    let mut starts = Vec::new();
    let mut before = 0;
    for (at, instr) in code.instructions() {
        let line = code.position(at as u32).map_or(0, |position| position.line);
        let marker = matches!(instr.spec().op, Op::EnterHandler | Op::LeaveHandler | Op::Reraise | Op::CopyFree);
        if line != before && !marker {
            starts.push((at, line));
            before = line;
        }
    }
    starts
}

/// What keeps a frame from going on elsewhere, in CPython's words.
fn obstacle(code: &CodeData, from: (usize, &[Holds]), to: (usize, &[Holds])) -> Option<&'static str> {
    let locals = code.locals.len();
    for (register, (&here, &there)) in from.1.iter().zip(to.1).enumerate() {
        let fits = match () {
            _ if there == Holds::Nothing => true,
            // The caller binds it.
            _ if register < locals && code.locals[register].kind == LocalKind::Plain => true,
            _ if register < locals => here == there,
            _ => here == there && maker(code, from.0, register) == maker(code, to.0, register),
        };
        if !fits {
            return Some(match maker(code, to.0, register) {
                Some(Op::GetIter) => "can't jump into the body of a for loop",
                Some(Op::EnterHandler) => "can't jump into an 'except' block as there's no exception",
                _ => "incompatible stacks",
            });
        }
    }
    None
}

/// The last instruction in front of a word that writes a register.
fn maker(code: &CodeData, before: usize, register: usize) -> Option<Op> {
    let writes = |instr: crate::bytecode::Instr| {
        let fields = instr.spec().operands.iter();
        let mut out = fields.filter(|operand| matches!(operand.1, Kind::Out | Kind::Both)).map(|operand| operand.0);
        out.any(|field: Field| instr.field(field) == register)
    };
    let before = code.instructions().take_while(|&(at, _)| at < before);
    before.filter(|&(_, instr)| writes(instr)).last().map(|(_, instr)| instr.spec().op)
}

/// Binds the variables that are not bound to None, with a warning.
fn bind_all(cx: &mut Cx, this: &Value, code: &CodeData) -> Res<()> {
    let plain = |at: usize| code.locals[at].kind == LocalKind::Plain;
    let unbound: Vec<usize> =
        (0..code.locals.len()).filter(|&at| plain(at) && register(cx, payload(this), at).is_undef()).collect();
    if unbound.is_empty() {
        return Ok(());
    }
    let plural = if unbound.len() == 1 { "" } else { "s" };
    warn::warn(cx, Exc::RuntimeWarning, &format!("assigning None to {} unbound local{plural}", unbound.len()), 1)?;
    for at in unbound {
        set_viewed_register(cx, payload(this), at, Value::NONE);
    }
    Ok(())
}
