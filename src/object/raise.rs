//! Every error message that is used in more than one place.

use super::exception_tree::Exc;
use super::name::Name;
use super::{Cx, Raised, exception};
use crate::heap::Value;

/// StopIteration with the value that a generator returned.
pub(crate) fn stop_iteration_with(cx: &mut Cx, value: Value) -> Raised {
    let args = if value.is_none() { Vec::new() } else { vec![value] };
    cx.raise_with(Exc::StopIteration, args)
}

pub(crate) fn key_error(cx: &mut Cx, key: &Value) -> Raised {
    cx.raise_with(Exc::KeyError, vec![key.clone()])
}

pub(crate) fn index_error(cx: &mut Cx, message: &str) -> Raised {
    cx.raise(Exc::IndexError, message)
}

/// `list index out of range`.
pub(crate) fn index_out_of_range(cx: &mut Cx, what: &str) -> Raised {
    cx.raise(Exc::IndexError, format!("{what} index out of range"))
}

pub(crate) fn memory_error(cx: &mut Cx) -> Raised {
    cx.raise_with(Exc::MemoryError, Vec::new())
}

pub(crate) fn overflow_error(cx: &mut Cx, message: impl AsRef<str>) -> Raised {
    cx.raise(Exc::OverflowError, message)
}

pub(crate) fn zero_division(cx: &mut Cx, message: &str) -> Raised {
    cx.raise(Exc::ZeroDivisionError, message)
}

pub(crate) fn runtime_error(cx: &mut Cx, message: impl AsRef<str>) -> Raised {
    cx.raise(Exc::RuntimeError, message)
}

pub(crate) fn unhashable(cx: &mut Cx, value: &Value) -> Raised {
    let name = cx.type_name(value);
    cx.type_error(format!("unhashable type: '{name}'"))
}

pub(crate) fn not_callable(cx: &mut Cx, value: &Value) -> Raised {
    let name = cx.type_name(value);
    cx.type_error(format!("'{name}' object is not callable"))
}

pub(crate) fn not_iterable(cx: &mut Cx, value: &Value) -> Raised {
    let name = cx.type_name(value);
    cx.type_error(format!("'{name}' object is not iterable"))
}

pub(crate) fn not_subscriptable(cx: &mut Cx, value: &Value) -> Raised {
    let name = cx.type_name(value);
    cx.type_error(format!("'{name}' object is not subscriptable"))
}

pub(crate) fn no_item_assignment(cx: &mut Cx, value: &Value) -> Raised {
    let name = cx.type_name(value);
    cx.type_error(format!("'{name}' object does not support item assignment"))
}

pub(crate) fn no_item_deletion(cx: &mut Cx, value: &Value) -> Raised {
    let name = cx.type_name(value);
    cx.type_error(format!("'{name}' object does not support item deletion"))
}

/// `unsupported operand type(s) for +: 'int' and 'str'`.
pub(crate) fn unsupported_operands(cx: &mut Cx, sign: &str, lhs: &Value, rhs: &Value) -> Raised {
    let (left, right) = (cx.type_name(lhs), cx.type_name(rhs));
    cx.type_error(format!("unsupported operand type(s) for {sign}: '{left}' and '{right}'"))
}

pub(crate) fn bad_unary_operand(cx: &mut Cx, sign: &str, value: &Value) -> Raised {
    let name = cx.type_name(value);
    cx.type_error(format!("bad operand type for unary {sign}: '{name}'"))
}

/// NameError with its member set, which "Did you mean" needs.
pub(crate) fn undefined_name(cx: &mut Cx, name: Name) -> Raised {
    let raised = cx.raise(Exc::NameError, format!("name '{name}' is not defined"));
    exception::set_named(cx, raised, Exc::NameError, "name", name.value())
}

/// `generator already executing`, or what it is called for the other kinds.
pub(crate) fn generator_running(cx: &mut Cx, generator: &Value) -> Raised {
    let finished = super::layout::generator::Generator::of(generator).is_some_and(|inside| inside.is_finished());
    let name = cx.type_name(generator);
    match (name.as_str(), finished) {
        ("coroutine", true) => runtime_error(cx, "cannot reuse already awaited coroutine"),
        ("async_generator", _) => cx.value_error("async generator already executing"),
        _ => cx.value_error(format!("{name} already executing")),
    }
}

/// A special method was called on a type that does not fill the slot.
pub(crate) fn not_filled(cx: &mut Cx, name: &str) -> Raised {
    cx.type_error(format!("{name} is not supported"))
}

/// As `wrong_type`, where None is named as a value: CPython's argument parsers do that.
pub(crate) fn wrong_argument(cx: &mut Cx, before: &str, found: &Value) -> Raised {
    if found.is_none() { cx.type_error(format!("{before}, not None")) } else { wrong_type(cx, before, found) }
}

/// `f() argument must be str, not int`-like messages of functions that check by hand.
pub(crate) fn wrong_type(cx: &mut Cx, before: &str, found: &Value) -> Raised {
    let name = cx.type_name(found);
    cx.type_error(format!("{before}, not {name}"))
}
