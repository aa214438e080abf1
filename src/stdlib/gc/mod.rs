//! `gc`: settings of the cycle collector, and questions about objects.
//!
//! Objects that Python never sees (cells of globals) stand for what they hold: a module's dict refers to its values.

mod leaks;
mod paths;
mod report;
mod trace;

use super::add_functions;
use crate::heap::{GENERATIONS, Quiet, Value, Word};
use crate::object::collect::{self, CALLBACKS, GARBAGE, Watcher, set_effort};
use crate::object::layout::cell::GlobalCell;
use crate::object::layout::dict::Dict;
use crate::object::layout::generator::is_generator_shape;
use crate::object::layout::tuple::Tuple;
use crate::object::native::functions;
use crate::object::type_object::{HEAP_TYPE, Type};
use crate::object::{Cx, Res, kinds, ops, raise};
use std::rc::Rc;

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "gc", FUNCTIONS);
    for (name, flag) in [
        ("DEBUG_STATS", collect::DEBUG_STATS as i64),
        ("DEBUG_COLLECTABLE", collect::DEBUG_COLLECTABLE as i64),
        ("DEBUG_UNCOLLECTABLE", 4),
        ("DEBUG_SAVEALL", collect::DEBUG_SAVEALL as i64),
        ("DEBUG_LEAK", 38),
    ] {
        ops::dict::set_text(cx, dict, name, cx.int(flag));
    }
    for (name, key) in [("callbacks", CALLBACKS), ("garbage", GARBAGE)] {
        let list = cx.kept(key).unwrap_or_else(|| {
            let list = cx.list(Vec::new());
            cx.state_mut().kept.push((key, list.clone()));
            list
        });
        ops::dict::set_text(cx, dict, name, list);
    }
    Ok(())
}

/// What the command line asks for: `-X gc=…`, `gctrace`, `gcreport`, `leakcheck`. The options were checked.
pub(crate) fn heed(cx: &mut Cx, options: &[String]) {
    for option in options {
        let watcher: Rc<dyn Watcher> = match option.as_str() {
            "gc=classic" => {
                cx.heap().set_gc_thresholds([700, 10, 10]);
                continue;
            }
            "gc=modern" => {
                cx.heap().set_gc_thresholds([2000, 10, 10]);
                continue;
            }
            "gctrace" | "gctrace=text" => Rc::new(trace::Trace::new(false)),
            "gctrace=json" => Rc::new(trace::Trace::new(true)),
            "gcreport" => Rc::new(report::Report::new()),
            "leakcheck" => {
                cx.state_mut().watched_lines = true;
                // The youngest generation stays small.
                cx.heap().set_gc_thresholds(cx.heap().gc_thresholds());
                Rc::new(leaks::Leaks::default())
            }
            _ => continue,
        };
        cx.state_mut().watchers.push(watcher);
    }
}

/// What objects of a shape are called: by their class, or, if Python never sees them, by their payload.
fn class_name(cx: &Cx, shape: u32) -> String {
    match cx.class_of_shape(shape).downcast::<Type>() {
        Some(class) => class.text(cx),
        None => cx.heap().kind_name(shape).into(),
    }
}

functions! { FUNCTIONS in "gc" {
    /// Let collections start by themselves.
    "enable()" => |cx: &mut Cx| cx.heap().set_gc_enabled(true);
    /// Collect only when asked to.
    "disable()" => |cx: &mut Cx| cx.heap().set_gc_enabled(false);
    /// Whether collections start by themselves.
    "isenabled()" => |cx: &mut Cx| cx.heap().gc_enabled();
    /// Collect a generation and the younger ones now; return how many objects were unreachable.
    "collect(generation=2)" => collect_now;
    /// Allocations less frees since the last collection, and collections of the next younger generation for the older two.
    "get_count()" => |cx: &mut Cx| ints(cx, cx.heap().gc_counts().map(i64::from));
    /// The counts above which generations are collected.
    "get_threshold()" => |cx: &mut Cx| ints(cx, cx.heap().gc_thresholds().map(i64::from));
    /// Set the counts above which generations are collected; 0 as the first turns automatic collections off.
    "set_threshold(*args)" => set_threshold;
    /// What was done to each generation so far.
    "get_stats()" => get_stats;
    /// What was asked for with set_debug.
    "get_debug()" => |cx: &mut Cx| cx.state().gc_debug as i32 as i64;
    /// Ask for reports of collections.
    "set_debug(flags, /)" => set_debug;
    /// The objects that the collector follows, of one generation or of all.
    "get_objects(generation=None)" => get_objects;
    /// Whether the collector follows an object.
    "is_tracked(obj, /)" => |cx: &mut Cx, object: &Value| tracking(cx, object).0;
    /// Whether the collector follows an object, and the reason.
    "why_tracked(obj, /)" => |cx: &mut Cx, object: &Value| {
        let (is_tracked, reason) = tracking(cx, object);
        cx.str(&format!("{}tracked: {reason}", if is_tracked { "" } else { "un" }))
    };
    /// Whether the finalizer of an object has run.
    "is_finalized(obj, /)" => is_finalized;
    /// The objects that refer to any of these.
    "get_referrers(*objs)" => get_referrers;
    /// The objects that these refer to.
    "get_referents(*objs)" => get_referents;
    /// The shortest way over which an object is kept alive, from a name of a module, a variable of a waiting function or the like; None if
    /// only the function that asks has it. Weak references are no part of it.
    "why_alive(obj, /)" => |cx: &mut Cx, object: &Value| {
        paths::why_alive(cx, object).map_or(Value::NONE, |path| cx.str(&path))
    };
    /// Put all objects there are out of the collector's sight.
    "freeze()" => |cx: &mut Cx| cx.heap().freeze();
    /// Move the frozen objects to the oldest generation.
    "unfreeze()" => |cx: &mut Cx| cx.heap().unfreeze();
    /// How many objects are frozen.
    "get_freeze_count()" => |cx: &mut Cx| cx.heap().frozen_count();
} }

fn ints(cx: &mut Cx, ints: [i64; GENERATIONS]) -> Value {
    let ints = ints.into_iter().map(|int| cx.int(int)).collect();
    cx.tuple(ints)
}

/// An argument that CPython keeps in a C `int`.
fn c_int(cx: &mut Cx, value: &Value) -> Res<i32> {
    let index = ops::index::index(cx, value)?;
    match index.as_int().and_then(|int| i32::try_from(int).ok()) {
        Some(int) => Ok(int),
        None => Err(raise::overflow_error(cx, "Python int too large to convert to C int")),
    }
}

fn collect_now(cx: &mut Cx, generation: &Value) -> Res<usize> {
    match usize::try_from(c_int(cx, generation)?) {
        Ok(generation) if generation < GENERATIONS => {
            let collected = cx.collect(generation);
            cx.heap().lose_patience();
            Ok(collected)
        }
        _ => Err(cx.value_error("invalid generation")),
    }
}

fn set_threshold(cx: &mut Cx, args: &[Value]) -> Res<()> {
    if args.is_empty() || args.len() > GENERATIONS {
        return Err(cx.type_error("gc.set_threshold requires 1 to 3 arguments"));
    }
    let mut thresholds = cx.heap().gc_thresholds();
    for (arg, threshold) in args.iter().zip(&mut thresholds) {
        let int = ops::index::index(cx, arg)?;
        *threshold = match int.as_int().map(i32::try_from) {
            Some(Ok(int)) => int,
            Some(Err(_)) if int.as_int() > Some(0) => {
                return Err(raise::overflow_error(cx, "signed integer is greater than maximum"));
            }
            Some(Err(_)) => return Err(raise::overflow_error(cx, "signed integer is less than minimum")),
            None => return Err(raise::overflow_error(cx, "Python int too large to convert to C long")),
        };
    }
    cx.heap().set_gc_thresholds(thresholds);
    Ok(())
}

fn get_stats(cx: &mut Cx) -> Value {
    let statistics = cx.heap().gc_statistics();
    let rows = statistics.map(|row| {
        let dict = cx.dict();
        for (key, count) in [("collections", row.collections), ("collected", row.collected), ("uncollectable", 0)] {
            let count = cx.int(count as i64);
            ops::dict::set_text(cx, &dict, key, count);
        }
        set_effort(cx, &dict, row.candidates, row.visited, row.time);
        dict
    });
    cx.list(rows.into())
}

fn set_debug(cx: &mut Cx, flags: &Value) -> Res<()> {
    cx.state_mut().gc_debug = c_int(cx, flags)? as u32;
    Ok(())
}

fn get_objects(cx: &mut Cx, generation: &Value) -> Res<Value> {
    let generation = match generation {
        none if none.is_none() => -1,
        value if ops::index::is_index(cx, value) => ops::index::as_ssize(cx, value)?,
        other => {
            let found = cx.type_name(other);
            return Err(cx.type_error(format!("argument should be integer or None, not '{found}'")));
        }
    };
    let generation = match generation {
        -1 => None,
        ..-1 => return Err(cx.value_error("generation parameter cannot be negative")),
        0..3 => Some(generation as usize),
        3.. => {
            let message = "generation parameter must be less than the number of available generations (3)";
            return Err(cx.value_error(message));
        }
    };
    let objects = cx.heap().gc_objects(generation).into_iter().filter(is_visible).collect();
    Ok(cx.list(objects))
}

/// Whether Python code may see an object.
fn is_visible(value: &Value) -> bool {
    !value.is_undef() && !matches!(value.shape(), kinds::GLOBAL_CELL | kinds::ASYNC_GENERATOR_VALUE)
}

/// Whether CPython's collector follows an object, and why. It leaves out what cannot be part of a cycle: dicts and tuples of such values,
/// and its built-in types.
fn tracking(cx: &mut Cx, value: &Value) -> (bool, String) {
    let name = cx.type_name(value);
    if let Some(class) = value.downcast::<Type>() {
        return match class.has(HEAP_TYPE) {
            true => (true, "a class refers to its methods, and they may refer to it".into()),
            false => (false, "a built-in class lives as long as the program".into()),
        };
    }
    let held: Option<Vec<Value>> = match value.exact::<Tuple>() {
        Some(tuple) => Some(tuple.items().to_vec()),
        None if value.exact::<Dict>().is_some() => {
            Some(ops::dict::entries(cx, value).into_iter().flat_map(|(key, value)| [key, value]).collect())
        }
        None => None,
    };
    if let Some(held) = held {
        return match held.iter().find(|held| cx.heap().is_collectable(held)) {
            Some(held) => (true, format!("this {name} holds a {}, which could lead back to it", cx.type_name(held))),
            None => (false, format!("nothing that this {name} holds could lead back to it")),
        };
    }
    let plain_object = cx.type_of(value).is(&cx.object_type());
    match cx.heap().is_collectable(value) && !plain_object && value.shape() != kinds::RANGE {
        true => (true, format!("an object of the class {name} can hold others")),
        false => (false, format!("an object of the class {name} holds no others that could lead back to it")),
    }
}

fn is_finalized(cx: &mut Cx, value: &Value) -> bool {
    let has_finalizer = cx.ty(value).slots.get(cx).del.is_some() && !is_generator_shape(value.shape());
    has_finalizer && cx.heap().is_collectable(value) && !cx.heap().finalizer_waits(value)
}

/// What an object refers to, as Python sees it.
fn referents(cx: &mut Cx, value: &Value) -> Vec<Value> {
    let held = cx.read_heap(|_, heap, quiet| heap.referents(quiet, value));
    let mut found: Vec<Value> = held
        .into_iter()
        .map(|value| value.exact::<GlobalCell>().map_or(value.clone(), |cell| cell.load().unwrap_or(Value::UNDEF)))
        .filter(is_visible)
        .collect();
    let class = cx.type_of(value);
    if class.downcast::<Type>().is_some_and(|class| class.has(HEAP_TYPE)) {
        found.push(class);
    }
    found
}

fn get_referents(cx: &mut Cx, objects: &[Value]) -> Value {
    let found = objects.iter().filter(|value| cx.heap().is_collectable(value)).cloned().collect::<Vec<_>>();
    let found = found.iter().flat_map(|value| referents(cx, value)).collect();
    cx.list(found)
}

fn get_referrers(cx: &mut Cx, objects: &[Value]) -> Value {
    let wanted = |word: Word| objects.iter().any(|object| object.word() == word);
    let through_cells = |value: &Value| match value.exact::<GlobalCell>() {
        Some(cell) => wanted(cell.word()),
        None => wanted(value.word()),
    };
    let found = cx.read_heap(|cx, heap, quiet: &Quiet| {
        let is_instance = |value: &Value| {
            let class = cx.type_of(value);
            wanted(class.word()) && class.downcast::<Type>().is_some_and(|class| class.has(HEAP_TYPE))
        };
        heap.referrers(quiet, through_cells, is_instance)
    });
    // The tuple of the arguments refers to them, too.
    let is_arguments = |value: &Value| value.exact::<Tuple>().is_some_and(|tuple| std::ptr::eq(tuple.items(), objects));
    let found = found.into_iter().filter(|value| is_visible(value) && !is_arguments(value)).collect();
    cx.list(found)
}
