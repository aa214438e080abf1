//! `_thread`: threads and locks. `py/threading.py` is what programs import.
//!
//! `start` makes threads and ends them, `lock` has the locks, `local` what is a thread's own, `ledger` tells who had the GIL; `queue` is
//! the module `_queue`.

pub(crate) mod ledger;
mod local;
mod lock;
pub(crate) mod queue;
mod start;

use super::add_functions;
use super::struct_sequence::Sequence;
use crate::heap::{Kind, Value};
use crate::object::layout::tuple::Tuple;
use crate::object::native::methods;
use crate::object::{Cx, Exc, Raised, Res, Str, attr, native::text_of, ops, raise};
use crate::sync::signal;
use crate::types::exception::{display, hook};
use crate::types::{class_of, kind};
use std::time::{Duration, Instant};

/// How the heap treats the payloads.
pub(crate) const PAYLOADS: &[(u32, Kind)] = &[
    kind::<lock::Lock>(),
    kind::<lock::RLock>(),
    kind::<local::Local>(),
    kind::<start::Handle>(),
    kind::<queue::SimpleQueue>(),
];

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_thread", FUNCTIONS);
    for (name, spec) in [
        ("lock", &lock::LOCK),
        ("LockType", &lock::LOCK),
        ("RLock", &lock::RLOCK),
        ("_local", &local::LOCAL),
        ("_ThreadHandle", &start::HANDLE),
    ] {
        let class = class_of(cx, spec);
        ops::dict::set_text(cx, dict, name, class);
    }
    let arguments = EXCEPT_HOOK_ARGS.class(cx);
    ops::dict::set_text(cx, dict, "_ExceptHookArgs", arguments);
    let error = cx.exception_class(Exc::RuntimeError);
    ops::dict::set_text(cx, dict, "error", error);
    let most = cx.float(TIMEOUT_MAX);
    ops::dict::set_text(cx, dict, "TIMEOUT_MAX", most);
    Ok(())
}

/// The longest time that one may wait, in seconds: 2^63 nanoseconds.
const TIMEOUT_MAX: f64 = 9_223_372_036.0;

static EXCEPT_HOOK_ARGS: Sequence = Sequence::new(
    "_thread._ExceptHookArgs",
    "What is known of an exception that ended a thread.",
    &["exc_type", "exc_value", "exc_traceback", "thread"],
    &[],
);

methods! { FUNCTIONS in "_thread" {
    /// (function, args, kwargs={}, /)
    /// Call a function in a new thread; the thread's identifier.
    function "start_new_thread(function, args, kwargs=<missing>, /)" => start::start_new;
    /// (function, args, kwargs={}, /)
    /// Call a function in a new thread; the thread's identifier.
    function "start_new(function, args, kwargs=<missing>, /)" => start::start_new;
    /// (/, function, handle=None, daemon=True)
    /// Call a function in a new thread that can be waited for by its handle.
    function "start_joinable_thread(function, handle=None, daemon=True)" => start::start_joinable;
    /// A new lock.
    function "allocate_lock()" => |cx: &mut Cx| cx.alloc(lock::Lock::default());
    /// A new lock.
    function "allocate()" => |cx: &mut Cx| cx.alloc(lock::Lock::default());
    /// End the calling thread by raising SystemExit.
    function "exit()" => |cx: &mut Cx| -> Res<()> { Err(cx.raise_with(Exc::SystemExit, Vec::new())) };
    /// End the calling thread by raising SystemExit.
    function "exit_thread()" => |cx: &mut Cx| -> Res<()> { Err(cx.raise_with(Exc::SystemExit, Vec::new())) };
    /// The identifier of the calling thread.
    function "get_ident()" => |cx: &mut Cx| cx.thread().ident as i64;
    /// The system's number of the calling thread.
    function "get_native_id()" => |cx: &mut Cx| cx.thread().native_id as i64;
    /// How many threads run, besides the main one.
    function "_count()" => |cx: &mut Cx| cx.state().threads.len().saturating_sub(1);
    /// The native stack of threads to be started, in bytes; 0 is for what is usual. Returns what was set before.
    function "stack_size(size=0, /)" => start::stack_size;
    /// (signum=signal.SIGINT, /)
    /// Do in the main thread as if a signal had arrived.
    function "interrupt_main(signum=2, /)" => interrupt_main;
    /// Wait for the threads that are no daemons.
    function "_shutdown()" => start::shut_down;
    /// A handle of a thread that was not started by this module.
    function "_make_thread_handle(ident, /)" => start::make_handle;
    /// The identifier of the main thread.
    function "_get_main_thread_ident()" => |cx: &mut Cx| cx.state().threads.first().map_or(0, |main| main.ident as i64);
    /// Seconds since the interpreter was made; then number, name, identifier (None for threads that have ended), and what they had of
    /// the GIL, of all threads.
    function "_gil_stats()" => ledger::stats;
    /// Give the calling thread a name, for reports.
    function "_set_name(name, /)" => |cx: &mut Cx, name: Value| {
        let thread = cx.thread().clone();
        drop(thread.name.replace(cx, Some(name)));
    };
    /// Whether this is the interpreter that the process started with.
    function "_is_main_interpreter()" => |_: &mut Cx| true;
    /// Whether threads may be left alone at the end of the program.
    function "daemon_threads_allowed()" => |_: &mut Cx| true;
    /// ((exc_type, exc_value, exc_traceback, thread), /)
    /// Show an exception that ended a thread.
    function "_excepthook(args, /)" => except_hook;
} }

/// The process is a copy that has this thread alone: no other one is waited for.
pub(crate) fn forget_others(cx: &mut Cx) {
    start::forget_awaited(cx);
}

/// A number of seconds to wait, or what is wrong with it.
fn duration_of(cx: &mut Cx, timeout: &Value) -> Res<f64> {
    let seconds = ops::index::as_double(cx, timeout)?;
    if seconds.is_nan() {
        return Err(cx.value_error("Invalid value NaN (not a number)"));
    }
    if seconds.abs() >= 9_223_372_036.854_776 {
        let is_int = ops::is_int(timeout);
        let fault = if is_int {
            "timestamp too large to convert to C PyTime_t"
        } else {
            "timestamp out of range for platform time_t"
        };
        return Err(raise::overflow_error(cx, fault));
    }
    Ok(seconds)
}

/// How long a lock may be waited for: not at all, until a time, or forever (the deadline is `None`).
struct Patience {
    waits: bool,
    deadline: Option<Instant>,
}

/// The arguments of `acquire`: -1 stands for no timeout.
fn patience(cx: &mut Cx, blocking: bool, timeout: &Value) -> Res<Patience> {
    let seconds = duration_of(cx, timeout)?;
    if !blocking && seconds != -1.0 {
        return Err(cx.value_error("can't specify a timeout for a non-blocking call"));
    }
    if seconds < 0.0 && seconds != -1.0 {
        return Err(cx.value_error("timeout value must be a non-negative number"));
    }
    if seconds > TIMEOUT_MAX {
        return Err(raise::overflow_error(cx, "timeout value is too large"));
    }
    Ok(Patience { waits: blocking && seconds != 0.0, deadline: if seconds < 0.0 { None } else { deadline(seconds) } })
}

/// When so many seconds will have passed.
fn deadline(seconds: f64) -> Option<Instant> {
    Instant::now().checked_add(Duration::from_secs_f64(seconds.max(0.0)))
}

fn interrupt_main(cx: &mut Cx, number: i64) -> Res<()> {
    if !(1..=64).contains(&number) {
        return Err(cx.value_error("signal number out of range"));
    }
    signal::simulate(number as i32);
    cx.poll_if_due()
}

fn except_hook(cx: &mut Cx, arguments: &Value) -> Res<()> {
    let items = arguments.downcast::<Tuple>().map(Tuple::items).unwrap_or_default();
    let class = EXCEPT_HOOK_ARGS.class(cx);
    let ([_, value, _, thread], true) = (items, cx.is_instance(arguments, &class)) else {
        return Err(cx.type_error("_thread.excepthook argument type must be ExceptHookArgs"));
    };
    let raised = Raised(value.clone());
    if value.is_none() || raised.is(cx, Exc::SystemExit) {
        return Ok(());
    }
    let name = cx.intern("name");
    let name = match thread.is_none() {
        true => None,
        false => attr::get_optional(cx, thread, name)?,
    };
    let name = match name {
        Some(name) if name.downcast::<Str>().is_some() => text_of(&name),
        Some(name) => text_of(&ops::str(cx, &name)?),
        None => cx.thread().ident.to_string(),
    };
    let color = display::color_wanted(cx);
    let text = format!("Exception in thread {name}:\n{}", display::exception_text(cx, value, color));
    let (sys, stderr) = (cx.state().sys.clone(), cx.names().stderr);
    let is_none = ops::dict::get_name(cx, &sys, stderr).is_none_or(|stream| stream.is_none());
    let own = cx.intern("_stderr");
    match attr::get_optional(cx, thread, own)? {
        Some(stream) if is_none && !stream.is_none() => {
            let (write, flush, text) = (cx.names().write, cx.names().flush, cx.str(&text));
            cx.call_method(&stream, write, &[text])?;
            cx.call_method(&stream, flush, &[]).map(drop)
        }
        _ => hook::write_error(cx, &text),
    }
}
