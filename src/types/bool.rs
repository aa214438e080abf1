//! `bool`: True and False, which are ints too.

use crate::heap::Value;
use crate::object::native::binding;
use crate::object::slots::Slots;
use crate::object::type_object::{MATCH_SELF, TypeSpec};
use crate::object::warn::warn;
use crate::object::{Cx, Exc, Res, kinds, ops};
use crate::types::int;

pub(crate) static BOOL: TypeSpec = TypeSpec {
    name: "bool",
    shape: kinds::BOOL,
    base: Some(&int::INT),
    doc: "The truth values True and False, the only instances; they are also the ints 1 and 0.",
    flags: MATCH_SELF,
    slots: Slots {
        repr: Some(|cx, this| Ok(cx.str(if this.is(&Value::TRUE) { "True" } else { "False" }))),
        invert: Some(invert),
        and: Some(|cx, lhs, rhs| both(cx, lhs, rhs, |x, y| x & y, int::INT.slots.and)),
        xor: Some(|cx, lhs, rhs| both(cx, lhs, rhs, |x, y| x ^ y, int::INT.slots.xor)),
        or: Some(|cx, lhs, rhs| both(cx, lhs, rhs, |x, y| x | y, int::INT.slots.or)),
        ..Slots::NONE
    },
    new: Some(new),
    signature: "(object=False, /)",
    ..TypeSpec::DEFAULT
};

binding!(new: "bool(cls, object=False, /)" => |cx: &mut Cx, _class: &Value, object: &Value| -> Res<bool> { ops::truth(cx, object) });

fn invert(cx: &mut Cx, this: &Value) -> Res<Value> {
    let message = "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise \
                   inversion of the underlying int object and is usually not what you expect from negating a bool. Use the \
                   'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.";
    warn(cx, Exc::DeprecationWarning, message, 1)?;
    Ok(Value::small_int(if this.is(&Value::TRUE) { -2 } else { -1 }))
}

/// An operator that stays within bools if both operands are.
fn both(
    cx: &mut Cx,
    lhs: &Value,
    rhs: &Value,
    operator: fn(bool, bool) -> bool,
    of_ints: Option<crate::object::slots::Binary>,
) -> Res<Value> {
    match (lhs.word().as_bool(), rhs.word().as_bool(), of_ints) {
        (Some(lhs), Some(rhs), _) => Ok(Value::bool(operator(lhs, rhs))),
        (_, _, Some(of_ints)) => of_ints(cx, lhs, rhs),
        (_, _, None) => Ok(Value::NOT_IMPLEMENTED),
    }
}
