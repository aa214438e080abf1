//! Making exceptions, and what happens to those that nobody can catch.

use super::exception_tree::{Exc, ROWS, members};
use super::layout::exception::{Exception, Traceback};
use super::layout::tuple::{Tuple, new_tuple};
use super::type_object::as_type;
use super::{Args, Cx, Raised, Res, attr, class, frame};
use crate::heap::{Object, Payload, Value, WeakReference};
use std::cell::Cell;

/// The built-in class from which a class of exceptions has its members: the nearest one up the chain of bases.
pub(crate) fn builtin_base(cx: &Cx, class: &Value) -> Exc {
    let mut at = class.clone();
    loop {
        if let Some(row) = cx.state().exceptions.iter().position(|known| known.is(&at)) {
            return ROWS[row].class;
        }
        at = as_type(&at).base.get(cx).clone().expect("every class of exceptions inherits from BaseException");
    }
}

/// Whether a class is a built-in class of exceptions with members of its own.
pub(crate) fn adds_members(cx: &Cx, class: &Value) -> bool {
    let row = cx.state().exceptions.iter().position(|known| known.is(class));
    row.is_some_and(|row| !ROWS[row].members.is_empty())
}

/// An instance of a class of exceptions, not initialized but for its arguments.
pub(crate) fn new_exception(cx: &mut Cx, class: &Value, args: Vec<Value>) -> Value {
    let members = members(builtin_base(cx, class)).iter().map(|_| Value::UNDEF).collect();
    let args = cx.tuple(args);
    let inside = Exception {
        args: Payload::new(args),
        traceback: Payload::default(),
        context: Payload::default(),
        cause: Payload::default(),
        suppress_context: Cell::new(false),
        members: Payload::new(members),
    };
    cx.alloc_as(class, inside)
}

/// An exception of a built-in class, about to be raised; the error of its constructor if the arguments do not fit.
#[cold]
pub(crate) fn new_raised(cx: &mut Cx, class: &Value, args: Vec<Value>) -> Raised {
    match class::type_call(cx, class, Args::positional_only(&args)) {
        Ok(exception) => {
            set_context(cx, &exception);
            Raised(exception)
        }
        Err(raised) => raised,
    }
}

/// The payload of what is known to be an exception.
pub(crate) fn payload(exception: &Value) -> &Exception {
    exception.downcast::<Exception>().expect("only exceptions are raised")
}

/// Sets a member by its place in `members`.
pub(crate) fn set_member(cx: &mut Cx, exception: &Value, at: usize, value: Value) {
    let old = std::mem::replace(&mut payload(exception).members.get_mut(cx)[at], value);
    drop(old)
}

/// A member by its place in `members`; unbound if it was never set.
pub(crate) fn member(cx: &Cx, exception: &Value, at: usize) -> Value {
    payload(exception).members.get(cx)[at].clone()
}

/// The place of a member of a built-in class.
pub(crate) fn member_place(class: Exc, name: &str) -> usize {
    members(class).iter().position(|member| *member == name).expect("the row has the member")
}

/// Sets a member by its name.
pub(crate) fn set_named(cx: &mut Cx, raised: Raised, class: Exc, name: &str, value: Value) -> Raised {
    set_member(cx, &raised.0, member_place(class, name), value);
    raised
}

/// Makes the exception being handled the context of one that is about to be raised, unless that would close a circle.
pub(crate) fn set_context(cx: &mut Cx, exception: &Value) {
    let handled = current(cx);
    if handled.is_none() || handled.is(exception) {
        return;
    }
    // A circle further down is cut where it would come back to the exception.
    let mut at = handled.clone();
    while let Some(next) = payload(&at).context.get(cx).clone() {
        if next.is(exception) {
            drop(payload(&at).context.take(cx));
            break;
        }
        at = next;
    }
    let old = payload(exception).context.replace(cx, Some(handled));
    drop(old)
}

/// The exception being handled, by this frame or one further out.
pub(crate) fn current(cx: &Cx) -> Value {
    cx.handled.clone()
}

/// Whether the value is an instance of a built-in exception class.
pub(crate) fn is(cx: &Cx, exception: &Value, class: Exc) -> bool {
    cx.is_instance(exception, &cx.state().exceptions[class as usize])
}

impl Raised {
    /// Whether this is an instance of a built-in class.
    pub(crate) fn is(&self, cx: &Cx, class: Exc) -> bool {
        is(cx, &self.0, class)
    }
}

/// The result, or `None` where it is an error of that class.
pub(crate) fn catch<T>(cx: &Cx, result: Res<T>, class: Exc) -> Res<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(raised) if raised.is(cx, class) => Ok(None),
        Err(raised) => Err(raised),
    }
}

/// Calls the callback of a weak reference whose target died.
pub(crate) fn call_back(cx: &mut Cx, reference: &Value) {
    let Some(weak) = reference.downcast::<WeakReference>() else { return };
    let Some(callback) = weak.callback.take(cx) else { return };
    if let Err(raised) = cx.call(&callback, std::slice::from_ref(reference)) {
        unraisable(cx, raised, None, &callback);
    }
}

/// The name under which the class of the argument of `sys.unraisablehook` is kept.
pub(crate) const UNRAISABLE_ARGUMENTS: &str = "UnraisableHookArgs";

/// Reports an exception that has nowhere to go: through `sys.unraisablehook`. `message` stands for "Exception ignored in".
pub(crate) fn unraisable(cx: &mut Cx, raised: Raised, message: Option<&str>, object: &Value) {
    let hook = cx.names().unraisablehook;
    let sys = cx.state().sys.clone();
    let hook = sys.downcast::<super::layout::dict::Dict>().and_then(|sys| sys.get_name(cx, hook));
    let Some(hook) = hook.filter(|hook| !hook.is_none()) else { return };
    let class = cx.type_of(&raised.0);
    let mut traceback = payload(&raised.0).traceback.get(cx).clone();
    if traceback.is_none()
        && let Some(running) = frame::Running::nth(cx, 0)
        && !cx.state().closed
    {
        // An error of native code says where the program stands.
        let at = Cell::new(running.offset());
        let frame = frame::frame_object(cx, 0).expect("there is a frame that runs");
        traceback = Some(cx.alloc(Traceback { next: Payload::default(), frame, at, line: Cell::new(None) }));
    }
    let traceback = traceback.unwrap_or(Value::NONE);
    let message = message.map_or(Value::NONE, |message| cx.str(message));
    let arguments = [class, raised.0, traceback, message, object.clone()];
    let named =
        cx.state().kept.iter().find(|kept| kept.0 == UNRAISABLE_ARGUMENTS).map(|kept| as_type(&kept.1).shape.get());
    let arguments = new_tuple(cx.heap(), named.unwrap_or(Tuple::SHAPE), arguments.len(), arguments.into_iter());
    if let Err(raised) = cx.call(&hook, &[arguments]) {
        drop(raised);
    }
}

/// Calls `function` with the exception as its last act: for `__exit__`-like protocols.
pub(crate) fn traceback_of(cx: &Cx, exception: &Value) -> Value {
    payload(exception).traceback.get(cx).clone().unwrap_or(Value::NONE)
}

/// Whether the object has an attribute, any error but AttributeError going on.
pub(crate) fn has(cx: &mut Cx, object: &Value, name: super::Name) -> Res<bool> {
    Ok(attr::get_optional(cx, object, name)?.is_some())
}
