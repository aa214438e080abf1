//! Building an interpreter, and ending it.

use super::{call, generator, import};
use crate::builtins;
use crate::heap::{Audit, Value};
use crate::object::collect::FULL;
use crate::object::doors::Doors;
use crate::object::layout::dict::Dict;
use crate::object::{Cx, Interp, Res, exception, ops};
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
    cx.heap().settle();
    if settings.stress {
        cx.heap().stress_collector();
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

/// Ends an interpreter: threads that are left get no more time, modules are emptied, finalizers run. With `audit`, everything that is left is given back, and what then
/// is in the heap is a leak; without, the process is about to end and gives it back faster.
pub(crate) fn shut_down(cx: &mut Cx, audit: bool) -> Audit {
    cx.stop_others();
    empty_modules(cx);
    cx.handled = Value::NONE;
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

/// Unbinds the globals of all modules: those of the program first, `builtins` and `sys` last.
fn empty_modules(cx: &mut Cx) {
    let modules = cx.state().modules.clone();
    let mut dicts: Vec<Value> = Vec::new();
    for (name, module) in ops::dict::entries(cx, &modules) {
        let late = matches!(crate::object::native::text_of(&name).as_str(), "builtins" | "sys");
        if let Some(module) = module.downcast::<crate::object::layout::native::Module>()
            && !late
        {
            dicts.push(module.dict.clone());
        }
    }
    for dict in dicts {
        let inside = dict.downcast::<Dict>().expect("the namespace of a module is a dict");
        // Names that start with one underscore go first, as in CPython, so that private helpers do not outlive what they help.
        for private in [true, false] {
            for (key, _) in ops::dict::entries(cx, &dict) {
                let text = crate::object::native::text_of(&key);
                let is_private = text.starts_with('_') && !text.starts_with("__");
                if is_private == private && text != "__builtins__" {
                    let name = cx.intern(&text);
                    if let Some(at) = inside.find_name(cx, name) {
                        drop(inside.store_at(cx, at, Value::NONE));
                    }
                    cx.finalize();
                }
            }
        }
    }
    for dict in [cx.state().modules.clone(), cx.state().sys.clone()] {
        let entries = dict.downcast::<Dict>().expect("made as a dict").take_all(cx);
        drop(entries);
        cx.finalize();
    }
}
