//! Starting threads, their handles, and their end.

use super::{deadline, duration_of, local};
use crate::heap::{Object, Payload, Value};
use crate::object::layout::dict::Dict;
use crate::object::layout::list::List;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{OrNone, attributes, binding, methods};
use crate::object::slots::Slots;
use crate::object::thread::{Awaited, Waited, Waiters};
use crate::object::type_object::{HAS_WEAKREF, TypeSpec};
use crate::object::{Args, Cx, Exc, Res, exception, kinds, object, ops, raise};
use std::cell::Cell;
use std::os::unix::thread::JoinHandleExt;

/// The native stack of a thread when the program does not say otherwise: a thousand levels of native code that calls Python.
const USUAL_STACK: usize = if cfg!(debug_assertions) { 8 << 20 } else { 2 << 20 };
/// The smallest stack that a program may ask for, as in CPython, and what it gets.
const LEAST_ASKED: i64 = 32 << 10;
const LEAST_GIVEN: usize = 512 << 10;
/// Left of the stack for what runs below the last check of it.
const RESERVE: usize = 256 << 10;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    New,
    Running,
    Done,
}

/// A thread to be waited for.
pub(super) struct Handle {
    stage: Cell<Stage>,
    ident: Cell<u64>,
    waiters: Payload<Waiters>,
}

object!(Handle = kinds::THREAD_HANDLE, "_thread._ThreadHandle", leaf);

pub(super) static HANDLE: TypeSpec = TypeSpec {
    name: "_thread._ThreadHandle",
    shape: Handle::SHAPE,
    doc: "A thread that can be waited for.",
    flags: HAS_WEAKREF,
    slots: Slots {
        repr: Some(|cx, this| {
            let ident = payload(this).ident.get();
            Ok(cx.str(&format!("<_ThreadHandle object: ident={ident}>")))
        }),
        ..Slots::NONE
    },
    new: Some(new_handle),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

binding!(new_handle: "_ThreadHandle(cls, /)" => |cx: &mut Cx, _: &Value| blank(cx));

fn payload(this: &Value) -> &Handle {
    this.downcast::<Handle>().expect("the slots of handles get handles")
}

fn blank(cx: &mut Cx) -> Value {
    cx.alloc(Handle { stage: Cell::new(Stage::New), ident: Cell::new(0), waiters: Payload::default() })
}

methods! { METHODS in "_ThreadHandle" {
    /// Wait until the thread has ended, so many seconds at most.
    "join(self, timeout=None, /)" => |cx: &mut Cx, this: &Handle, timeout: OrNone<&Value>| join(cx, this, timeout.0);
    /// Whether the thread has ended.
    "is_done(self, /)" => |_: &mut Cx, this: &Handle| this.stage.get() == Stage::Done;
    /// Take the thread for ended.
    "_set_done(self, /)" => |cx: &mut Cx, this: &Handle| -> Res<()> {
        if this.stage.get() == Stage::New {
            return Err(raise::runtime_error(cx, "thread not started"));
        }
        set_done(cx, this);
        Ok(())
    };
} }

attributes! { ATTRIBUTES {
    /// The identifier of the thread; 0 before it is started.
    "ident" => |cx, this| Ok(cx.int(payload(this).ident.get() as i64));
} }

fn join(cx: &mut Cx, this: &Handle, timeout: Option<&Value>) -> Res<()> {
    let seconds = match timeout {
        Some(timeout) => Some(duration_of(cx, timeout)?).filter(|seconds| *seconds >= 0.0),
        None => None,
    };
    if seconds.is_some_and(|seconds| seconds > super::TIMEOUT_MAX) {
        return Err(raise::overflow_error(cx, "timeout value is too large"));
    }
    match this.stage.get() {
        Stage::New => return Err(raise::runtime_error(cx, "thread not started")),
        Stage::Running if this.ident.get() == cx.thread().ident => {
            return Err(raise::runtime_error(cx, "Cannot join current thread"));
        }
        _ => {}
    }
    let deadline = seconds.and_then(deadline);
    while this.stage.get() != Stage::Done {
        if cx.wait(Awaited::Thread(this.ident.get()), &this.waiters, deadline, false)? == Waited::TimedOut {
            break;
        }
    }
    Ok(())
}

fn set_done(cx: &mut Cx, this: &Handle) {
    this.stage.set(Stage::Done);
    this.waiters.get_mut(cx).wake_all();
}

/// `_make_thread_handle`.
pub(super) fn make_handle(cx: &mut Cx, ident: &Value) -> Res<Value> {
    if !ops::is_int(ident) {
        return Err(cx.type_error("ident must be an integer"));
    }
    let ident = ops::index::as_index(cx, ident)?;
    let handle = blank(cx);
    payload(&handle).stage.set(Stage::Running);
    payload(&handle).ident.set(ident as u64);
    Ok(handle)
}

/// The names under which the interpreter keeps what `stack_size` set, and the handles of threads to be waited for at the end.
const STACK_SIZE: &str = "_thread.stack_size";
const AWAITED: &str = "_thread._shutdown";

fn stack_setting(cx: &Cx) -> i64 {
    cx.kept(STACK_SIZE).and_then(|size| size.as_int()).unwrap_or(0)
}

pub(super) fn stack_size(cx: &mut Cx, size: i64) -> Res<i64> {
    let before = stack_setting(cx);
    if size < 0 {
        return Err(cx.value_error("size must be 0 or a positive value"));
    }
    if size != 0 && size < LEAST_ASKED {
        return Err(cx.value_error(format!("size not valid: {size} bytes")));
    }
    let size = cx.int(size);
    let kept = &mut cx.state_mut().kept;
    kept.retain(|kept| kept.0 != STACK_SIZE);
    kept.push((STACK_SIZE, size));
    Ok(before)
}

/// `start_new_thread`.
pub(super) fn start_new(cx: &mut Cx, function: &Value, args: &Value, kwargs: Option<&Value>) -> Res<i64> {
    if !ops::is_callable(cx, function) {
        return Err(cx.type_error("first arg must be callable"));
    }
    if args.downcast::<Tuple>().is_none() {
        return Err(cx.type_error("2nd arg must be a tuple"));
    }
    if kwargs.is_some_and(|kwargs| kwargs.downcast::<Dict>().is_none()) {
        return Err(cx.type_error("optional 3rd arg must be a dictionary"));
    }
    let handle = blank(cx);
    start(cx, [function.clone(), args.clone(), kwargs.cloned().unwrap_or(Value::NONE), handle.clone()])?;
    Ok(payload(&handle).ident.get() as i64)
}

/// `start_joinable_thread`.
pub(super) fn start_joinable(cx: &mut Cx, function: &Value, handle: OrNone<&Value>, daemon: bool) -> Res<Value> {
    if !ops::is_callable(cx, function) {
        return Err(cx.type_error("thread function must be callable"));
    }
    let handle = match handle.0 {
        Some(handle) if handle.downcast::<Handle>().is_none() => {
            return Err(cx.type_error("'handle' must be a _ThreadHandle"));
        }
        Some(handle) => handle.clone(),
        None => blank(cx),
    };
    if payload(&handle).stage.get() != Stage::New {
        return Err(raise::runtime_error(cx, "thread already started"));
    }
    let args = cx.tuple(Vec::new());
    start(cx, [function.clone(), args, Value::NONE, handle.clone()])?;
    if !daemon {
        let awaited = match cx.kept(AWAITED) {
            Some(awaited) => awaited,
            None => {
                let awaited = cx.list(Vec::new());
                cx.state_mut().kept.push((AWAITED, awaited.clone()));
                awaited
            }
        };
        let list = awaited.downcast::<List>().expect("made as a list").items.get_mut(cx);
        list.retain(|handle| payload(handle).stage.get() != Stage::Done);
        list.push(handle.clone());
    }
    Ok(handle)
}

/// Starts a thread that calls a function with a tuple of arguments and a dict, or None, of others; then the handle is done.
fn start(cx: &mut Cx, parts: [Value; 4]) -> Res<()> {
    if cx.state().finalizing {
        return Err(cx.raise(Exc::PythonFinalizationError, "can't create new thread at interpreter shutdown"));
    }
    let handle = parts[3].clone();
    let size = match stack_setting(cx) {
        0 => USUAL_STACK,
        size => (size as usize).max(LEAST_GIVEN),
    };
    let number = cx.next_thread();
    cx.state_mut().beginning.push((number, parts));
    let interp = cx.interp().clone();
    if let Some(schedule) = interp.gil().schedule() {
        schedule.add(number);
    }
    // Frames of Python's functions need about as much as native code that calls them.
    let words = size / 2 / size_of::<u64>();
    let thread = std::thread::Builder::new().stack_size(size + RESERVE);
    let spawned = thread.spawn(move || interp.attach_with(size, words, number, |cx| run(cx, number)));
    match spawned {
        Ok(thread) => {
            let handle = payload(&handle);
            handle.ident.set(thread.as_pthread_t());
            handle.stage.set(Stage::Running);
            Ok(())
        }
        Err(_) => {
            cx.state_mut().beginning.retain(|begin| begin.0 != number);
            if let Some(schedule) = cx.interp().gil().schedule() {
                schedule.remove(number);
            }
            Err(raise::runtime_error(cx, "can't start new thread"))
        }
    }
}

/// What a thread does.
fn run(cx: &mut Cx, number: u64) {
    let begin = &mut cx.state_mut().beginning;
    let at = begin.iter().position(|begin| begin.0 == number).expect("whoever started the thread left its function");
    let [function, args, kwargs, handle] = begin.swap_remove(at).1;
    let result = call(cx, &function, &args, &kwargs);
    drop((args, kwargs));
    if let Err(raised) = result
        && !raised.is(cx, Exc::SystemExit)
    {
        let shown = ops::repr_text(cx, &function).unwrap_or_else(|_| "<object repr() failed>".into());
        let message = format!("Exception ignored in thread started by {shown}");
        exception::unraisable(cx, raised, Some(&message), &Value::NONE);
    }
    drop(function);
    cx.handled = Value::NONE;
    cx.finalize();
    local::forget_thread(cx);
    set_done(cx, payload(&handle));
}

fn call(cx: &mut Cx, function: &Value, args: &Value, kwargs: &Value) -> Res<Value> {
    let mut values = args.downcast::<Tuple>().map_or(Vec::new(), |args| args.items().to_vec());
    if kwargs.is_none() {
        return cx.call(function, &values);
    }
    let mut names = Vec::new();
    for (name, value) in ops::dict::entries(cx, kwargs) {
        names.push(name);
        values.push(value);
    }
    let names = cx.tuple(names);
    cx.call_args(function, Args::new(&values, Some(&names)))
}

/// Nobody is waited for at the end any more.
pub(super) fn forget_awaited(cx: &mut Cx) {
    if let Some(awaited) = cx.kept(AWAITED) {
        let handles = awaited.downcast::<List>().map_or(Vec::new(), |list| list.items.take(cx));
        handles.iter().filter(|handle| payload(handle).ident.get() != cx.thread().ident).for_each(|handle| {
            payload(handle).stage.set(Stage::Done);
        });
    }
}

/// `_shutdown`: waits for the threads that are no daemons, also for those that are started meanwhile.
pub(super) fn shut_down(cx: &mut Cx) -> Res<()> {
    let Some(awaited) = cx.kept(AWAITED) else { return Ok(()) };
    let list = awaited.downcast::<List>().expect("made as a list");
    while let Some(handle) = list.items.get_mut(cx).pop() {
        if payload(&handle).ident.get() != cx.thread().ident {
            join(cx, payload(&handle), None)?;
        }
    }
    Ok(())
}
