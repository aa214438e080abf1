//! The part of `sys` that is about the interpreter itself: audit hooks, the frames of threads, counts, and settings that mean something
//! to other implementations alone.

use super::add_functions;
use crate::heap::Value;
use crate::object::native::functions;
use crate::object::{Args, Cx, Exc, Res, Str, Tuple, attr, audit, exception, frame, ops};
use std::time::Duration;

/// Puts these functions into `sys`.
pub(super) fn install(cx: &mut Cx, dict: &Value) {
    add_functions(cx, dict, "sys", FUNCTIONS);
    let name = cx.intern("breakpointhook");
    let hook = ops::dict::get_name(cx, dict, name).unwrap_or(Value::NONE);
    let git = ["baem", "", ""].map(|text| cx.str(text));
    let values = [
        ("__breakpointhook__", hook),
        ("_git", cx.tuple(git.to_vec())),
        ("_framework", cx.str("")),
        ("_home", Value::NONE),
        ("_stdlib_dir", Value::NONE),
    ];
    for (name, value) in values {
        ops::dict::set_text(cx, dict, name, value);
    }
}

functions! { FUNCTIONS in "sys" {
    /// (event, /, *args)
    /// Tell the audit hooks of an event.
    "audit(*args)" => |cx: &mut Cx, args: &[Value]| -> Res<()> {
        let Some((event, args)) = args.split_first() else {
            return Err(cx.type_error("audit() missing 1 required positional argument: 'event'"));
        };
        if event.downcast::<Str>().is_none() {
            let found = cx.type_name(event);
            return Err(cx.type_error(format!("expected str for argument 'event', not {found}")));
        }
        let args = cx.tuple(args.to_vec());
        audit::raise(cx, event, &args)
    };
    /// Call a function with each audit event and its arguments, from now on and for good.
    "addaudithook(hook)" => |cx: &mut Cx, hook: &Value| -> Res<()> {
        let told = audit::tell(cx, "sys.addaudithook", &[]);
        // A hook that objects keeps the new one out; nobody is told.
        if exception::catch(cx, told, Exc::Exception)?.is_some() {
            audit::add(cx, hook);
        }
        Ok(())
    };
    /// What `breakpoint` calls: the function that PYTHONBREAKPOINT names, by default a debugger's.
    "breakpointhook(*args, **kwargs)" => breakpoint_hook;
    /// Set after how many seconds a thread that runs lets another one run.
    "setswitchinterval(interval, /)" => |cx: &mut Cx, seconds: f64| -> Res<()> {
        if seconds <= 0.0 || seconds.is_nan() {
            return Err(cx.value_error("switch interval must be strictly positive"));
        }
        cx.interp().gil().set_interval(Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX));
        Ok(())
    };
    /// Call a function as a debugger does that is called itself.
    "call_tracing(func, args, /)" => |cx: &mut Cx, function: &Value, args: &Tuple| cx.call(function, args.items());
    /// The module in which a frame runs; None if there is no such frame.
    "_getframemodulename(depth=0)" => |cx: &mut Cx, depth: i64| -> Res<Value> {
        let Some(running) = frame::Running::nth(cx, depth.max(0) as usize) else { return Ok(Value::NONE) };
        let (globals, name) = (running.function.globals.clone(), cx.names().__name__);
        Ok(ops::dict::get_name(cx, &globals, name).unwrap_or(Value::NONE))
    };
    /// The innermost frame of each thread, by its identifier.
    "_current_frames()" => current_frames;
    /// The exception that each thread is handling, or None, by its identifier.
    "_current_exceptions()" => |cx: &mut Cx| -> Res<Value> {
        let threads = cx.state().threads.iter();
        let handled = threads.map(|thread| (thread.ident, cx.handled_by(thread))).collect();
        by_ident(cx, handled)
    };
    /// How many objects the collector has seen made, less those that died, since it last ran.
    "getallocatedblocks()" => |cx: &mut Cx| cx.heap().gc_counts()[0] as i64;
    /// How many strings serve as names.
    "getunicodeinternedsize(*, _only_immortal=False)" => |cx: &mut Cx, only: bool| if only { 0 } else { cx.state().names.count() as i64 };
    /// Whether a string is the one of its text that names are compared with.
    "_is_interned(string, /)" => |_: &mut Cx, string: &Str| string.is_interned();
    /// How deeply coroutines remember where they were made: not at all.
    "get_coroutine_origin_tracking_depth()" => |_: &mut Cx| 0i64;
    /// Accepted, but coroutines do not remember where they were made.
    "set_coroutine_origin_tracking_depth(depth)" => |cx: &mut Cx, depth: i64| {
        if depth < 0 { Err(cx.value_error("depth must be >= 0")) } else { Ok(()) }
    };
    /// Whether a profiler of the system sees functions in Python: it never does.
    "is_stack_trampoline_active()" => |_: &mut Cx| false;
    /// ValueError: no profiler of the system sees functions in Python.
    "activate_stack_trampoline(backend, /)" => |cx: &mut Cx, backend: &Str| -> Res<()> {
        Err(cx.value_error(format!("invalid backend: {}", backend.to_text())))
    };
    /// Nothing: no profiler of the system sees functions in Python.
    "deactivate_stack_trampoline()" => |_: &mut Cx| ();
    /// The flags with which extensions would be loaded.
    "getdlopenflags()" => |_: &mut Cx| libc::RTLD_NOW as i64;
    /// Accepted: there are no extensions to be loaded.
    "setdlopenflags(flags, /)" => |_: &mut Cx, _: i64| ();
    /// Nothing: caches check whether they are right.
    "_clear_type_cache()" => |_: &mut Cx| ();
    /// Nothing: caches check whether they are right.
    "_clear_internal_caches()" => |_: &mut Cx| ();
    /// Nothing is known that could be printed.
    "_debugmallocstats()" => |_: &mut Cx| ();
    /// How many processors to assume; -1 for those that are there.
    "_get_cpu_count_config()" => |_: &mut Cx| -1i64;
} }

fn current_frames(cx: &mut Cx) -> Res<Value> {
    let mut found = Vec::new();
    for thread in cx.state().threads.clone() {
        let is_own = thread.ident == cx.thread().ident;
        let frame = if is_own { frame::frame_object(cx, 0) } else { frame::innermost_elsewhere(cx, &thread) };
        found.extend(frame.map(|frame| (thread.ident, frame)));
    }
    by_ident(cx, found)
}

fn by_ident(cx: &mut Cx, values: Vec<(u64, Value)>) -> Res<Value> {
    let dict = cx.dict();
    for (ident, value) in values {
        let ident = cx.int(ident as i64);
        ops::dict::set(cx, &dict, &ident, value)?;
    }
    Ok(dict)
}

fn breakpoint_hook(cx: &mut Cx, kwargs: &Value, args: &[Value]) -> Res<Value> {
    let wanted = std::env::var("PYTHONBREAKPOINT").unwrap_or_default();
    let path = match wanted.as_str() {
        "0" => return Ok(Value::NONE),
        "" => "pdb.set_trace",
        path => path,
    };
    let (module, function) = path.rsplit_once('.').unwrap_or(("builtins", path));
    let import = cx.doors().import_module;
    let found = import(cx, module).and_then(|module| {
        let name = cx.intern(function);
        attr::get(cx, &module, name)
    });
    let function = match found {
        Ok(function) => function,
        Err(raised) if raised.is(cx, Exc::ImportError) || raised.is(cx, Exc::AttributeError) => {
            let message = format!("Ignoring unimportable $PYTHONBREAKPOINT: \"{path}\"");
            crate::object::warn::warn(cx, Exc::RuntimeWarning, &message, 1)?;
            return Ok(Value::NONE);
        }
        Err(raised) => return Err(raised),
    };
    let entries = ops::dict::entries(cx, kwargs);
    let names = cx.tuple(entries.iter().map(|(name, _)| name.clone()).collect());
    let all: Vec<Value> = args.iter().cloned().chain(entries.into_iter().map(|(_, value)| value)).collect();
    cx.call_args(&function, Args::new(&all, Some(&names)))
}
