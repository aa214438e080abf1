//! Raising, matching, context managers.

use crate::heap::Value;
use crate::object::class::{instantiate_exception, is_exception_class};
use crate::object::layout::exception::Exception;
use crate::object::layout::list::List;
use crate::object::layout::tuple::Tuple;
use crate::object::{Cx, Exc, Name, Raised, Res, attr, exception};
use crate::types::exception::group;

/// The exception for what stands behind `raise`.
fn exception_of(cx: &mut Cx, value: &Value) -> Res<Value> {
    if value.downcast::<Exception>().is_some() {
        return Ok(value.clone());
    }
    if is_exception_class(cx, value) {
        return instantiate_exception(cx, value);
    }
    Err(cx.type_error("exceptions must derive from BaseException"))
}

pub(crate) fn raise(cx: &mut Cx, value: &Value) -> Res<()> {
    let value = exception_of(cx, value)?;
    exception::set_context(cx, &value);
    Err(Raised(value))
}

pub(crate) fn raise_from(cx: &mut Cx, value: &Value, cause: &Value) -> Res<()> {
    let value = exception_of(cx, value)?;
    let cause = if cause.is_none() {
        None
    } else if cause.downcast::<Exception>().is_some() {
        Some(cause.clone())
    } else if is_exception_class(cx, cause) {
        Some(instantiate_exception(cx, cause)?)
    } else {
        return Err(cx.type_error("exception causes must derive from BaseException"));
    };
    let inside = exception::payload(&value);
    drop(inside.cause.replace(cx, cause));
    inside.suppress_context.set(true);
    exception::set_context(cx, &value);
    Err(Raised(value))
}

pub(crate) fn raise_again(cx: &mut Cx) -> Res<()> {
    let handled = exception::current(cx);
    if handled.is_none() {
        return Err(cx.raise(Exc::RuntimeError, "No active exception to reraise"));
    }
    cx.reraising = true;
    Err(Raised(handled))
}

/// The flag is for the unwinder.
pub(crate) fn reraise(cx: &mut Cx, value: &Value, _restore: bool) -> Res<()> {
    cx.reraising = true;
    Err(Raised(value.clone()))
}

/// Whether an exception is an instance of the class, or of one of those in a tuple.
pub(crate) fn matches(cx: &mut Cx, value: &Value, class: &Value) -> Res<bool> {
    if let Some(classes) = class.downcast::<Tuple>() {
        if classes.items().iter().any(|class| !is_exception_class(cx, class)) {
            return Err(cx.type_error("catching classes that do not inherit from BaseException is not allowed"));
        }
        return Ok(classes.items().iter().any(|class| cx.is_instance(value, class)));
    }
    if !is_exception_class(cx, class) {
        return Err(cx.type_error("catching classes that do not inherit from BaseException is not allowed"));
    }
    Ok(cx.is_instance(value, class))
}

/// What `except*` splits and joins are exceptions or None, whatever a code file says: the verifier cannot know.
fn check_parts(cx: &mut Cx, parts: &[Value]) -> Res<()> {
    if parts.iter().all(|part| part.is_none() || part.downcast::<Exception>().is_some()) {
        return Ok(());
    }
    Err(cx.raise(Exc::SystemError, "except*: not a part of an exception"))
}

/// Splits for `except*`: the part that matches or None, and the rest or None.
pub(crate) fn split_group(cx: &mut Cx, value: &Value, class: &Value) -> Res<(Value, Value)> {
    check_parts(cx, std::slice::from_ref(value))?;
    let (matched, rest) = group::match_star(cx, value, class)?;
    if !matched.is_none() {
        // What the clause raises has this part for its context, and a bare `raise` raises it.
        cx.handled = matched.clone();
    }
    Ok((matched, rest))
}

/// Raises what is left after the `except*` clauses: what was raised in them, and what no clause took. The frame adds no line.
pub(crate) fn join_groups(cx: &mut Cx, original: &Value, raised: &Value) -> Res<Value> {
    let list = raised.downcast::<List>().expect("E5");
    let raised = list.items.get(cx).clone();
    check_parts(cx, &raised)?;
    let left = group::join_star(cx, original, &raised)?;
    if left.is_none() {
        return Ok(left);
    }
    cx.reraising = true;
    Err(Raised(left))
}

/// A method of the context manager protocol, bound.
fn manager_method(cx: &mut Cx, manager: &Value, name: Name, asynchronous: bool, missing: &str) -> Res<Value> {
    if let Some(method) = attr::lookup_special(cx, manager, name)? {
        return Ok(method);
    }
    let class = cx.type_name(manager);
    let protocol = if asynchronous { "asynchronous context manager" } else { "context manager" };
    Err(cx.type_error(format!("'{class}' object does not support the {protocol} protocol{missing}")))
}

pub(crate) fn load_enter(cx: &mut Cx, manager: &Value, asynchronous: bool) -> Res<Value> {
    let name = if asynchronous { cx.names().__aenter__ } else { cx.names().__enter__ };
    manager_method(cx, manager, name, asynchronous, "")
}

pub(crate) fn load_exit(cx: &mut Cx, manager: &Value, asynchronous: bool) -> Res<Value> {
    let (name, missing) = if asynchronous {
        (cx.names().__aexit__, " (missed __aexit__ method)")
    } else {
        (cx.names().__exit__, " (missed __exit__ method)")
    };
    manager_method(cx, manager, name, asynchronous, missing)
}

/// The class, the exception and its traceback, as `__exit__` takes them.
pub(crate) fn spread_exception(cx: &mut Cx, value: &Value) -> [Value; 3] {
    [cx.type_of(value), value.clone(), exception::traceback_of(cx, value)]
}
