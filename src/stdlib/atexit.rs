//! `atexit`: functions to be called when the program ends.
//!
//! They stand in a list that the interpreter keeps, each as a tuple of function, arguments and the names of the last of these; what is
//! unregistered leaves a hole, so that places do not move while Python compares.

use super::add_functions;
use crate::heap::Value;
use crate::object::layout::list::List;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{functions, text_of};
use crate::object::{Args, Cx, Res, exception, ops};

const CALLBACKS: &str = "atexit.callbacks";

pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "atexit", FUNCTIONS);
    if cx.kept(CALLBACKS).is_none() {
        let list = cx.list(Vec::new());
        cx.state_mut().kept.push((CALLBACKS, list));
    }
    Ok(())
}

functions! { FUNCTIONS {
    /// ($module, func, /, *args, **kwargs)
    ///
    /// Have a function called when the program ends, the last one registered first; return the function.
    "register(*args, **kwargs)" => register;
    /// Take a function out as often as it was registered.
    "unregister(func, /)" => unregister;
    /// How many functions were registered, those taken out again included.
    "_ncallbacks()" => |cx: &mut Cx| length(cx);
    /// Call the functions now.
    "_run_exitfuncs()" => run;
    /// Take all functions out.
    "_clear()" => clear;
} }

fn length(cx: &Cx) -> usize {
    cx.kept(CALLBACKS).and_then(|list| Some(list.downcast::<List>()?.items.get(cx).len())).unwrap_or(0)
}

/// The entry at a place, unless it is a hole.
fn entry(cx: &Cx, at: usize) -> Option<Value> {
    let list = cx.kept(CALLBACKS)?;
    list.downcast::<List>()?.items.get(cx).get(at).filter(|entry| !entry.is_none()).cloned()
}

fn parts(entry: &Value) -> &[Value] {
    entry.downcast::<Tuple>().expect("`register` makes tuples").items()
}

fn register(cx: &mut Cx, args: &[Value], kwargs: &Value) -> Res<Value> {
    let [function, args @ ..] = args else {
        return Err(cx.type_error("register() takes at least 1 argument (0 given)"));
    };
    if !ops::is_callable(cx, function) {
        return Err(cx.type_error("the first argument must be callable"));
    }
    let (names, values): (Vec<Value>, Vec<Value>) = ops::dict::entries(cx, kwargs).into_iter().unzip();
    let (args, names) = (cx.tuple(args.iter().cloned().chain(values).collect()), cx.tuple(names));
    let entry = cx.tuple(vec![function.clone(), args, names]);
    if let Some(list) = cx.kept(CALLBACKS)
        && let Some(list) = list.downcast::<List>()
    {
        list.items.get_mut(cx).push(entry);
    }
    Ok(function.clone())
}

fn unregister(cx: &mut Cx, function: &Value) -> Res<()> {
    let mut at = 0;
    while at < length(cx) {
        if let Some(entry) = entry(cx, at)
            && ops::compare::equal(cx, &parts(&entry)[0], function)?
            && let Some(list) = cx.kept(CALLBACKS)
            && let Some(place) = list.downcast::<List>().and_then(|list| list.items.get_mut(cx).get_mut(at))
        {
            *place = Value::NONE;
        }
        at += 1;
    }
    Ok(())
}

fn clear(cx: &mut Cx) {
    let list = cx.kept(CALLBACKS);
    drop(list.as_ref().and_then(|list| list.downcast::<List>()).map(|list| list.items.take(cx)));
}

/// Calls what is registered, the last one first, and forgets it. What is registered meanwhile is not called. Errors go to
/// `sys.unraisablehook`.
pub(crate) fn run(cx: &mut Cx) {
    for at in (0..length(cx)).rev() {
        let Some(entry) = entry(cx, at) else { continue };
        let [function, args, names] = parts(&entry) else { continue };
        let args = args.downcast::<Tuple>().expect("`register` makes tuples").items();
        if let Err(raised) = cx.call_args(function, Args::new(args, Some(names))) {
            let shown = ops::repr(cx, function).map_or_else(|_| "<unprintable function>".into(), |text| text_of(&text));
            let message = format!("Exception ignored in atexit callback {shown}");
            exception::unraisable(cx, raised, Some(&message), &Value::NONE);
        }
    }
    clear(cx);
}
