//! Building an interpreter, and ending it.

use super::{call, generator, import};
use crate::builtins;
use crate::heap::{Audit, Value, WeakReference};
use crate::object::collect::FULL;
use crate::object::doors::Doors;
use crate::object::layout::dict::Dict;
use crate::object::layout::native::Module;
use crate::object::native::text_of;
use crate::object::{Cx, Interp, Name, Res, Str, exception, ops};
use crate::stdlib::{self, sys::Surroundings};
use crate::types;
use crate::types::function::new_function;
use std::sync::Arc;
use std::time::Duration;

/// How an interpreter is to run.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settings {
    /// What `sys` tells, but for the embedded modules in `sys.path`.
    pub(crate) surroundings: Surroundings,
    /// Collections, cache misses and switches of threads all the time.
    pub(crate) stress: bool,
    /// Code is written to the file format and read back before it runs.
    pub(crate) roundtrip: bool,
    pub(crate) int_max_str_digits: Option<usize>,
    /// Which request of memory is to fail.
    pub(crate) failing_request: Option<usize>,
    /// After how many allocations the heap is to be audited, again and again.
    pub(crate) audit_every: Option<u32>,
}

/// An interpreter that can run code, without anything in it.
pub(crate) fn interpreter() -> Arc<Interp> {
    let doors = Doors {
        call: call::call,
        call_with_first: call::call_with_first,
        run_code,
        run_body: call::call_body,
        resume_frame: generator::resume,
        report_deadlock: super::deadlock::report,
        import_module: import::import_module,
    };
    Interp::new(&stdlib::KINDS, doors, Duration::from_millis(5))
}

/// Makes the built-in types, functions and modules.
pub(crate) fn start(cx: &mut Cx, settings: &Settings) -> Res<()> {
    cx.state_mut().roundtrip = settings.roundtrip;
    cx.state_mut().optimize = settings.surroundings.flags.optimize;
    types::install(cx);
    builtins::install(cx);
    if let Some(digits) = settings.int_max_str_digits {
        cx.state_mut().int_max_str_digits = digits;
    }
    stdlib::install(cx, &settings.surroundings)?;
    let built_in = ops::dict::entries(cx, &cx.state().builtins.clone()).len();
    let built_in = cx.int(built_in as i64);
    cx.state_mut().kept.push((BUILT_IN, built_in));
    cx.heap().settle();
    stdlib::gc::heed(cx, &settings.surroundings.options);
    if let Some(count) = settings.failing_request {
        cx.heap().fail_request(count);
    }
    if settings.stress {
        cx.heap().stress_collector();
    }
    if let Some(count) = settings.audit_every {
        cx.heap().audit_every(count);
    }
    Ok(())
}

/// Runs a code object with these globals, namespace (unbound for module code) and free cells. The body of a function is called.
fn run_code(cx: &mut Cx, code: &Value, globals: &Value, namespace: &Value, closure: &Value) -> Res<Value> {
    let function = new_function(cx, code, globals, closure.clone());
    call::call_body(cx, &function, namespace)
}

/// Waits until all threads have ended that are no daemons, by calling `threading._shutdown` if there is one.
pub(crate) fn wait_for_threads(cx: &mut Cx) {
    let (modules, threading, shutdown) = (cx.state().modules.clone(), cx.intern("threading"), cx.intern("_shutdown"));
    let Some(threading) = ops::dict::get_name(cx, &modules, threading).filter(|module| !module.is_none()) else {
        return;
    };
    if let Err(raised) = cx.call_method(&threading, shutdown, &[]) {
        exception::unraisable(cx, raised, Some("Exception ignored on threading shutdown"), &threading);
    }
}

/// The program has ended: what it registered with `atexit` is called.
pub(crate) fn run_exit_functions(cx: &mut Cx) {
    cx.handled = Value::NONE;
    stdlib::atexit::run(cx);
}

/// Ends an interpreter: threads that are left get no more time, garbage is collected, modules go, finalizers run. With `audit`,
/// everything that is left is given back, and what then is in the heap is a leak; without, the process is about to end and gives it back
/// faster.
pub(crate) fn shut_down(cx: &mut Cx, audit: bool) -> Audit {
    cx.stop_others();
    cx.handled = Value::NONE;
    cx.finalize();
    if cx.heap().gc_enabled() {
        cx.collect(FULL);
    }
    empty_modules(cx);
    cx.finalize();
    cx.collect(FULL);
    if !audit {
        return Audit::default();
    }
    cx.heap().unsettle();
    cx.close();
    // What is left refers to itself in circles: the built-in types.
    cx.collect(FULL);
    cx.finalize();
    cx.audit()
}

/// How many names `builtins` has before a program adds more.
const BUILT_IN: &str = "builtins.length";
/// What `sys` no longer has when modules go.
const SPECIAL: [&str; 8] =
    ["path", "argv", "last_exc", "last_type", "last_value", "last_traceback", "path_importer_cache", "meta_path"];

/// Drops all modules, as CPython does: those that nobody else refers to go with all that they hold, by collection if they are part of a
/// cycle, and finalizers still see the globals. The others lose their globals afterwards, the youngest module first; `sys` and
/// `builtins` come last.
fn empty_modules(cx: &mut Cx) {
    let (sys, builtins, modules) = (cx.state().sys.clone(), cx.state().builtins.clone(), cx.state().modules.clone());
    for name in SPECIAL {
        let name = cx.intern(name);
        unbind(cx, &sys, name);
    }
    for name in ["stdin", "stdout", "stderr"] {
        let original = cx.intern(&format!("__{name}__"));
        if let Some(stream) = ops::dict::get_name(cx, &sys, original) {
            ops::dict::set_text(cx, &sys, name, stream);
        }
    }
    let all = ops::dict::entries(cx, &modules).into_iter().map(|(_, module)| module);
    let modules_alone = all.filter(|module| module.downcast::<Module>().is_some());
    let weak: Vec<Value> = modules_alone.map(|module| cx.heap().shared_weak_reference(&module)).collect();
    clear(cx, &modules);
    let built_in = cx.kept(BUILT_IN).and_then(|length| length.as_int()).unwrap_or(0) as usize;
    for (name, _) in ops::dict::entries(cx, &builtins).into_iter().skip(built_in) {
        drop(ops::dict::remove(cx, &builtins, &name));
        cx.finalize();
    }
    cx.collect(FULL);
    for weak in weak.into_iter().rev() {
        let Some(module) = weak.downcast::<WeakReference>().and_then(WeakReference::target) else { continue };
        let dict = module.downcast::<Module>().expect("chosen above").dict.clone();
        if !dict.is(&sys) && !dict.is(&builtins) {
            unbind_globals(cx, &dict);
        }
    }
    cx.finalize();
    cx.collect(FULL);
    clear(cx, &sys);
}

/// Sets a name to None, if it is bound.
fn unbind(cx: &mut Cx, dict: &Value, name: Name) {
    let inside = dict.downcast::<Dict>().expect("the namespace of a module is a dict");
    if let Some(at) = inside.find_name(cx, name) {
        drop(inside.store_at(cx, at, Value::NONE));
    }
    cx.finalize();
}

/// Takes everything out of a dict.
fn clear(cx: &mut Cx, dict: &Value) {
    let entries = dict.downcast::<Dict>().expect("made as a dict").take_all(cx);
    drop(entries);
    cx.finalize();
}

/// Sets the globals of a module to None. Names that start with one underscore go first, as in CPython, so that private helpers do not
/// outlive what they help.
fn unbind_globals(cx: &mut Cx, dict: &Value) {
    for private in [true, false] {
        for (key, _) in ops::dict::entries(cx, dict) {
            if key.downcast::<Str>().is_none() {
                continue;
            }
            let text = text_of(&key);
            let is_private = text.starts_with('_') && !text.starts_with("__");
            if is_private == private && text != "__builtins__" {
                let name = cx.intern(&text);
                unbind(cx, dict, name);
            }
        }
    }
}
