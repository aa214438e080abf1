//! The hooks of `sys.settrace` and `sys.setprofile`: which events there are, in CPython's order, and how they are told.
//!
//! The frame that an event is about is the innermost one, `Cx::frame`. While a hook runs it is not told of anything. One that raises is
//! removed, and its exception goes on in the frame.
//!
//! A `line` event is told before the first instruction of a line: when the line is another one than that of the frame's last
//! instruction, or after a jump back. Only there may a hook set `f_lineno`; `types::frame_line` decides whether the jump is sound.

use crate::bytecode::{CodeData, CodeKind, Instr, Op};
use crate::heap::{Value, Word};
use crate::object::frame::{self, Running};
use crate::object::layout::dict::Dict;
use crate::object::layout::generator::Generator;
use crate::object::layout::native::{MethodDescriptor, Module, Native};
use crate::object::type_object::HEAP_TYPE;
use crate::object::watch::{Hook, Place};
use crate::object::{Cx, Res, attr, raise};
use crate::types;

/// Calls a hook.
fn call(cx: &mut Cx, hook: Hook, function: &Value, event: &str, argument: &Value) -> Res<Value> {
    let frame = frame::frame_object(cx, 0).expect("an event is about a frame");
    let event = cx.intern(event).value();
    let outer = (
        std::mem::replace(&mut cx.caught, Value::NONE),
        std::mem::replace(&mut cx.return_value, Value::NONE),
        std::mem::take(&mut cx.reraising),
    );
    cx.watch.is_busy = true;
    cx.update_watch();
    let result = cx.call(function, &[frame.clone(), event, argument.clone()]);
    cx.watch.is_busy = false;
    (cx.caught, cx.return_value, cx.reraising) = outer;
    if result.is_err() {
        cx.set_hook(hook, None);
        if hook == Hook::Trace {
            types::frame::trace_with(cx, &frame, Value::NONE);
        }
    }
    cx.update_watch();
    result
}

/// Tells the trace function of the frame; `call` events go to the thread's own.
fn trace(cx: &mut Cx, event: &'static str, argument: &Value) -> Res<()> {
    let Some(global) = cx.hook(Hook::Trace) else { return Ok(()) };
    let function = if event == "call" { Some(global) } else { frame_function(cx) };
    let Some(function) = function else { return Ok(()) };
    let outer = cx.watch.event.replace((event, cx.frame.base));
    let result = call(cx, Hook::Trace, &function, event, argument);
    cx.watch.event = outer;
    let result = result?;
    if !result.is_none()
        && let Some(frame) = frame::frame_object(cx, 0)
    {
        types::frame::trace_with(cx, &frame, result);
    }
    Ok(())
}

/// The function that traces the innermost frame.
fn frame_function(cx: &mut Cx) -> Option<Value> {
    let frame = frame::known_object(cx)?;
    Some(types::frame::traced_with(cx, &frame)).filter(|function| !function.is_none())
}

fn profile(cx: &mut Cx, event: &str, argument: &Value) -> Res<()> {
    match cx.hook(Hook::Profile) {
        Some(function) => call(cx, Hook::Profile, &function, event, argument).map(drop),
        None => Ok(()),
    }
}

/// How a frame comes to run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Begin {
    New,
    /// Behind the `yield` that suspended it.
    Resumed,
    /// At that `yield`, which raises.
    Thrown,
}

/// A frame begins, or goes on if it was suspended.
pub(super) fn begin(cx: &mut Cx, how: Begin) -> Res<()> {
    let Some(running) = Running::nth(cx, 0) else { return Ok(()) };
    let data = &running.code.data;
    let line = match how {
        // As if a module began before its first line.
        Begin::New if data.kind == CodeKind::Module => data.first_line.saturating_sub(1),
        Begin::New => data.first_line,
        Begin::Resumed => running.line_before().unwrap_or(data.first_line),
        Begin::Thrown => data.position(running.offset()).map_or(data.first_line, |position| position.line),
    };
    let before = cx.watch.stands.replace((cx.frame.base, line));
    profile(cx, "call", &Value::NONE).and_then(|()| trace(cx, "call", &Value::NONE))?;
    // Where a hook raises, `unwind` takes the frame for one that has not begun.
    cx.watch.stands = before;
    if how != Begin::New
        && let Some(seen) = cx.watch.frames.last_mut()
    {
        seen.line = line;
    }
    Ok(())
}

/// A frame is left: by a return, a `yield`, or (with None) an exception.
pub(super) fn end(cx: &mut Cx, value: &Value) -> Res<()> {
    profile(cx, "return", value)?;
    trace(cx, "return", value)
}

/// The same for an instruction of `code` at `offset`. One that is in no line of its own leaves the frame in the line before.
pub(super) fn end_at(cx: &mut Cx, code: &CodeData, offset: u32, value: &Value) -> Res<()> {
    let line = cx.watch.frames.last().map_or(0, |seen| seen.line);
    if line == 0 || !cx.watch.hooks[Hook::Trace as usize] || !may_be_in_no_line(code, offset) {
        return end(cx, value);
    }
    let before = cx.watch.stands.replace((cx.frame.base, line));
    let told = end(cx, value);
    cx.watch.stands = before;
    told
}

/// An exception has come to a frame.
pub(super) fn raised(cx: &mut Cx, exception: &Value) -> Res<()> {
    if !cx.watch.hooks[Hook::Trace as usize] || frame_function(cx).is_none() {
        return Ok(());
    }
    let (class, traceback) = (cx.type_of(exception), crate::object::exception::traceback_of(cx, exception));
    let argument = cx.tuple(vec![class, exception.clone(), traceback]);
    trace(cx, "exception", &argument)
}

/// An instruction at `offset` is about to be executed; the one before it in the frame was at `before`. The result is where to go on
/// instead, if a hook has set the line.
pub(super) fn line(cx: &mut Cx, code: &CodeData, offset: u32, before: Option<u32>) -> Res<Option<u32>> {
    if !cx.watch.hooks[Hook::Trace as usize] {
        return Ok(None);
    }
    let is_new = starts_line(cx, code, offset, before);
    if frame_function(cx).is_none() {
        return Ok(None);
    }
    let Some(frame) = frame::known_object(cx) else { return Ok(None) };
    if is_new && types::frame::traces(&frame).0 {
        trace(cx, "line", &Value::NONE)?;
        if let Some(target) = cx.watch.jump.take() {
            if let Some(seen) = cx.watch.frames.last_mut() {
                seen.line = 0;
            }
            return Ok(Some(target));
        }
    }
    if types::frame::traces(&frame).1 {
        trace(cx, "opcode", &Value::NONE)?;
    }
    Ok(None)
}

/// Whether an instruction is the first one of a line, given the one before it in the frame.
fn starts_line(cx: &mut Cx, code: &CodeData, offset: u32, before: Option<u32>) -> bool {
    let instr_at = |at: u32| Instr(code.words[at as usize] as usize);
    let op_before = before.map(|before| instr_at(before).spec().op);
    let op = instr_at(offset).spec().op;
    // What begins and ends frames and handlers, and drops values, stands in no line.
    let in_handler = op_before.is_some_and(|op| matches!(op, Op::EnterHandler | Op::LeaveHandler));
    let ends_or_begins = matches!(
        op,
        Op::EnterHandler | Op::LeaveHandler | Op::Reraise | Op::Release | Op::MakeCell | Op::NewCell | Op::CopyFree
    );
    // What a frame begins with stands where the first statement does in a class body, and begins its line no less.
    let begins = |op| matches!(op, Op::EnterHandler | Op::MakeCell | Op::NewCell | Op::CopyFree);
    let continues = !op_before.is_some_and(begins)
        && before.is_some_and(|before| before < offset && code.position(before) == code.position(offset));
    if ends_or_begins || in_handler && op == Op::Clear || continues || may_be_in_no_line(code, offset) {
        return false;
    }
    let (Some(seen), Some(position)) = (cx.watch.frames.last_mut(), code.position(offset)) else { return false };
    // A loop has its test at its end. A `for` loop goes round where its body comes to that; another loop where the test jumps back,
    // but for the first time, when control came there from outside.
    let body = instr_at(offset).target(offset as usize).filter(|_| op.polls()).map_or(offset, |body| body as u32);
    let from_body = before.is_some_and(|before| (body..=offset).contains(&before));
    let came_in = std::mem::replace(&mut seen.came_in, op.polls() && !from_body);
    let goes_back = if op == Op::ForIter {
        from_body
    } else {
        op != Op::Delegate
            && op_before != Some(Op::ForIter)
            && !came_in
            && before.is_some_and(|before| offset <= before)
    };
    std::mem::replace(&mut seen.line, position.line) != position.line || goes_back
}

/// Whether an instruction is one that the compiler adds at the end of a statement, with the place of what stands before it. Who comes
/// there from elsewhere is in the line from which they came, as if each way had an instruction of its own.
fn may_be_in_no_line(code: &CodeData, offset: u32) -> bool {
    let op_at = |at: u32| Instr(code.words[at as usize] as usize).spec().op;
    let op = op_at(offset);
    // What a generator returns is loaded by the instruction before.
    if op == Op::GeneratorReturn {
        return offset > 0 && op_at(offset - 1) == Op::LoadNone && may_be_in_no_line(code, offset - 1);
    }
    // A class body ends with storing what its methods assign.
    let ends_class = |at: u32| {
        let next = Instr(code.words.get(at as usize).map_or(0, |&word| word as usize));
        let is_store = code.kind == CodeKind::Class && next.spec().op == Op::StoreName;
        is_store && code.names.get(next.c()).is_some_and(|name| &**name == "__static_attributes__")
    };
    let width = || Instr(code.words[offset as usize] as usize).spec().words() as u32;
    let is_added = op == Op::LoadConst && ends_class(offset + width())
        || op == Op::ReturnValue && code.kind == CodeKind::Class
        || matches!(op, Op::Jump | Op::JumpFar | Op::LoopBack | Op::LoopBackFar | Op::ReturnNone)
        || op == Op::LoadNone && op_at(offset + 1) == Op::GeneratorReturn;
    let line = |at: u32| code.position(at).map(|position| position.line);
    is_added && offset > 0 && line(offset) == line(offset - 1)
}

/// The instruction at `before` has asked an iterator for a value, and execution goes on at `at`: if the iterator has come to its end,
/// that is told as the StopIteration that it is in CPython. A native iterator ends without one, unless it has a value. `returned` is
/// what the generator that was left last gave.
pub(super) fn stop_iteration(
    cx: &mut Cx,
    at: &Place<'_>,
    before: u32,
    returned: Option<(*mut Word, Value)>,
) -> Res<()> {
    // Whatever ended within another instruction is not told.
    let stopped = cx.watch.stopped.take();
    let instr = Instr(at.code.data.words[before as usize] as usize);
    let op = instr.spec().op;
    let delegated = op == Op::Delegate && instr.target(before as usize) == Some(at.offset as isize);
    let looped = op == Op::ForIter && before as usize + instr.spec().words() == at.offset as usize;
    if !delegated && !looped || at.value(instr.c()).is_undef() {
        return Ok(());
    }
    let iterator = at.value(instr.c()).clone();
    let is_generator = Generator::of(&iterator).is_some();
    let is_own = |base: *mut Word| is_generator && Generator::registers(iterator.word().header()) == base;
    let value = match returned.filter(|(base, _)| looped && is_own(*base)) {
        _ if delegated => at.value(instr.b()).clone(),
        Some((_, value)) => value,
        None => Value::NONE,
    };
    // A loop is told of a generator's end as of any other's.
    let raises =
        is_generator && delegated || cx.ty(&iterator).has(HEAP_TYPE) || types::async_generator::is_step(&iterator);
    if !raises && value.is_none() {
        return Ok(());
    }
    let stopped = match stopped.filter(|(ended, _)| ended.is(&iterator)) {
        Some((_, raised)) => raised,
        None => raise::stop_iteration_with(cx, value).0,
    };
    let goes_on = std::mem::replace(&mut cx.frame.pc, at.code.entry().wrapping_add(before as usize));
    let told = raised(cx, &stopped);
    cx.frame.pc = goes_on;
    // Nor does a loop let an exception of the trace function through.
    if delegated { told } else { Ok(()) }
}

/// Tells the profile function of a call of a native function that is about to be made.
pub(super) fn native_call(cx: &mut Cx, at: &Place<'_>, before: Option<u32>) -> Res<()> {
    // A `with` statement calls the method that it has looked up without telling of it.
    let enters = |before: u32| Instr(at.code.data.words[before as usize] as usize).spec().op == Op::LoadExit;
    let is_entering =
        before.is_some_and(|before| before + 2 >= at.offset && (before.saturating_sub(2)..=before).any(enters));
    if !cx.watch.hooks[Hook::Profile as usize] || is_entering {
        return Ok(());
    }
    let (callee, base) = (native_callee(cx, at), cx.frame.base);
    let Some(callee) = callee else { return Ok(()) };
    profile(cx, "c_call", &callee)?;
    if cx.watch.hooks[Hook::Profile as usize] {
        cx.watch.native_calls.push((base, callee));
    }
    Ok(())
}

/// The call of a native function that this frame made is over.
fn native_call_over(cx: &mut Cx) -> Option<Value> {
    let base = cx.frame.base;
    let last = cx.watch.native_calls.last().is_some_and(|call| call.0 == base);
    if last { cx.watch.native_calls.pop().map(|call| call.1) } else { None }
}

pub(super) fn native_returned(cx: &mut Cx) -> Res<()> {
    match native_call_over(cx) {
        Some(callee) => profile(cx, "c_return", &callee),
        None => Ok(()),
    }
}

pub(super) fn native_raised(cx: &mut Cx) -> Res<()> {
    match native_call_over(cx) {
        Some(callee) => profile(cx, "c_exception", &callee),
        None => Ok(()),
    }
}

/// The native function that a calling instruction is about to call, bound if it is a method. Finding it runs nothing.
fn native_callee(cx: &mut Cx, at: &Place<'_>) -> Option<Value> {
    let (instr, spec) = (at.instr, at.instr.spec());
    let (callee, first) =
        if matches!(spec.op, Op::Call | Op::CallKw | Op::CallEx | Op::CallOut | Op::CallKwOut | Op::CallExOut) {
            (at.value(instr.a()).clone(), at.value(instr.a() + 2).clone())
        } else if spec.name.starts_with("call_global") {
            let running = Running::nth(cx, 0)?;
            let (globals, builtins) = (running.function.globals.clone(), running.function.builtins.clone());
            let name = at.code.names[instr.c()];
            let find = |dict: &Value| dict.downcast::<Dict>().and_then(|dict| dict.get_name(cx, name));
            (find(&globals).or_else(|| find(&builtins))?, Value::UNDEF)
        } else if spec.name.starts_with("call_method") || spec.op == Op::CallMember {
            let (receiver, name) = (at.value(instr.a() + 2).clone(), at.code.names[instr.c()]);
            match receiver.exact::<Module>() {
                Some(module) => (module.dict.downcast::<Dict>()?.get_name(cx, name)?, Value::UNDEF),
                None => (cx.lookup(cx.ty(&receiver), name)?, receiver),
            }
        } else {
            return None;
        };
    if callee.exact::<Native>().is_some() {
        return Some(callee);
    }
    let method = callee.exact::<MethodDescriptor>()?;
    let first = if matches!(spec.op, Op::CallEx | Op::CallExOut) {
        first.downcast::<crate::object::Tuple>()?.items().first()?.clone()
    } else {
        first
    };
    let is_receiver = !first.is_undef() && cx.is_instance(&first, &method.owner);
    is_receiver.then(|| attr::bind_native(cx, method.def, &first))
}

/// Nothing more is told to hooks of this thread.
pub(super) fn stop(cx: &mut Cx) {
    cx.set_hook(Hook::Trace, None);
    cx.set_hook(Hook::Profile, None);
    drop(std::mem::take(&mut cx.watch.native_calls));
}
