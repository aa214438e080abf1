//! Raising, matching, context managers.

use crate::heap::Value;
use crate::object::class::{instantiate_exception, is_exception_class};
use crate::object::layout::exception::Exception;
use crate::object::layout::list::List;
use crate::object::layout::tuple::Tuple;
use crate::object::{Cx, Exc, Name, Raised, Res, attr, exception};

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

pub(crate) fn reraise(cx: &mut Cx, value: &Value) -> Res<()> {
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

/// Splits for `except*`: the part that matches or None, and the rest or None.
pub(crate) fn split_group(cx: &mut Cx, value: &Value, class: &Value) -> Res<(Value, Value)> {
    let group = cx.exception_class(Exc::BaseExceptionGroup);
    let classes = class.downcast::<Tuple>().map_or_else(|| vec![class.clone()], |classes| classes.items().to_vec());
    for class in &classes {
        if !is_exception_class(cx, class) {
            return Err(cx.type_error("catching classes that do not inherit from BaseException is not allowed"));
        }
        if cx.is_subtype(class, &group) {
            return Err(cx.type_error("catching ExceptionGroup with except* is not allowed. Use except instead."));
        }
    }
    if value.is_none() {
        return Ok((Value::NONE, Value::NONE));
    }
    if matches(cx, value, class)? {
        if cx.is_instance(value, &group) {
            return Ok((value.clone(), Value::NONE));
        }
        // A naked exception becomes a group of one.
        let class = cx.exception_class(if exception::is(cx, value, Exc::Exception) { Exc::ExceptionGroup } else { Exc::BaseExceptionGroup });
        let (message, inside) = (cx.state().empty_str.clone(), cx.tuple(vec![value.clone()]));
        let wrapped = cx.call(&class, &[message, inside])?;
        let traceback = exception::payload(value).traceback.get(cx).clone();
        drop(exception::payload(&wrapped).traceback.replace(cx, traceback));
        return Ok((wrapped, Value::NONE));
    }
    if cx.is_instance(value, &group) {
        let split = cx.intern("split");
        let parts = cx.call_method(value, split, std::slice::from_ref(class))?;
        let Some([matched, rest]) = parts.downcast::<Tuple>().map(Tuple::items) else {
            let (class, found) = (cx.type_name(value), cx.type_name(&parts));
            return Err(cx.type_error(format!("{class}.split must return a tuple, not {found}")));
        };
        return Ok((matched.clone(), rest.clone()));
    }
    Ok((Value::NONE, value.clone()))
}

/// What is raised after the `except*` clauses: those that were raised in them, and what no clause took.
pub(crate) fn join_groups(cx: &mut Cx, original: &Value, raised: &Value) -> Res<Value> {
    let list = raised.downcast::<List>().expect("the compiler collects them in a list");
    let left: Vec<Value> = list.items.get(cx).iter().filter(|value| !value.is_none()).cloned().collect();
    if left.is_empty() {
        return Ok(Value::NONE);
    }
    let group = cx.exception_class(Exc::BaseExceptionGroup);
    if !cx.is_instance(original, &group) {
        return Ok(left.into_iter().next().unwrap_or(Value::NONE));
    }
    let (mut again, mut fresh) = (Vec::new(), Vec::new());
    for value in left {
        if is_same_group(cx, &value, original) { again.push(value) } else { fresh.push(value) }
    }
    let back = project(cx, original, &again)?;
    if fresh.is_empty() {
        return Ok(back.unwrap_or(Value::NONE));
    }
    fresh.extend(back);
    let all_plain = fresh.iter().all(|value| exception::is(cx, value, Exc::Exception));
    let class = cx.exception_class(if all_plain { Exc::ExceptionGroup } else { Exc::BaseExceptionGroup });
    let (message, inside) = (cx.state().empty_str.clone(), cx.list(fresh));
    cx.call(&class, &[message, inside])
}

/// Whether a group is a part of the original, raised again: it has the original's traceback, context and cause.
fn is_same_group(cx: &Cx, value: &Value, original: &Value) -> bool {
    let (part, whole) = (exception::payload(value), exception::payload(original));
    let same = |a: &Option<Value>, b: &Option<Value>| match (a, b) {
        (Some(a), Some(b)) => a.is(b),
        (None, None) => true,
        _ => false,
    };
    same(part.traceback.get(cx), whole.traceback.get(cx))
        && same(part.context.get(cx), whole.context.get(cx))
        && same(part.cause.get(cx), whole.cause.get(cx))
}

/// The part of the original group whose leaves are in one of the parts.
fn project(cx: &mut Cx, original: &Value, parts: &[Value]) -> Res<Option<Value>> {
    if parts.is_empty() {
        return Ok(None);
    }
    let mut leaves = Vec::new();
    for part in parts {
        collect_leaves(cx, part, &mut leaves)?;
    }
    keep(cx, original, &leaves)
}

fn collect_leaves(cx: &mut Cx, value: &Value, leaves: &mut Vec<Value>) -> Res<()> {
    cx.check_native_stack()?;
    match members(cx, value) {
        Some(inside) => inside.iter().try_for_each(|value| collect_leaves(cx, value, leaves)),
        None => {
            leaves.push(value.clone());
            Ok(())
        }
    }
}

/// The exceptions in a group.
fn members(cx: &Cx, value: &Value) -> Option<Vec<Value>> {
    if !exception::is(cx, value, Exc::BaseExceptionGroup) {
        return None;
    }
    let place = exception::member_place(Exc::BaseExceptionGroup, "exceptions");
    exception::member(cx, value, place).downcast::<Tuple>().map(|inside| inside.items().to_vec())
}

fn keep(cx: &mut Cx, value: &Value, leaves: &[Value]) -> Res<Option<Value>> {
    cx.check_native_stack()?;
    let Some(inside) = members(cx, value) else {
        return Ok(leaves.iter().any(|leaf| leaf.is(value)).then(|| value.clone()));
    };
    let mut kept = Vec::new();
    for value in &inside {
        kept.extend(keep(cx, value, leaves)?);
    }
    if kept.is_empty() {
        return Ok(None);
    }
    let (derive, kept) = (cx.intern("derive"), cx.list(kept));
    let group = cx.call_method(value, derive, &[kept])?;
    let (from, to) = (exception::payload(value), exception::payload(&group));
    let (traceback, context, cause) = (from.traceback.get(cx).clone(), from.context.get(cx).clone(), from.cause.get(cx).clone());
    drop(to.traceback.replace(cx, traceback));
    drop(to.context.replace(cx, context));
    drop(to.cause.replace(cx, cause));
    Ok(Some(group))
}

/// A method of the context manager protocol, bound.
fn manager_method(cx: &mut Cx, manager: &Value, name: Name, asynchronous: bool, missing: &str) -> Res<Value> {
    if let Some(method) = attr::lookup_special(cx, manager, name)? {
        return Ok(method);
    }
    let class = cx.type_name(manager);
    let (protocol, other) = if asynchronous { ("asynchronous context manager", "context manager") } else { ("context manager", "asynchronous context manager") };
    let names = cx.names();
    let opposite = if asynchronous { (names.__enter__, names.__exit__) } else { (names.__aenter__, names.__aexit__) };
    let has_other = attr::lookup_special(cx, manager, opposite.0)?.is_some() && attr::lookup_special(cx, manager, opposite.1)?.is_some();
    let hint = match has_other {
        true if asynchronous => format!(" but it supports the {other} protocol. Did you mean to use 'with'?"),
        true => format!(" but it supports the {other} protocol. Did you mean to use 'async with'?"),
        false => String::new(),
    };
    Err(cx.type_error(format!("'{class}' object does not support the {protocol} protocol{missing}{hint}")))
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
