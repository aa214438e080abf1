//! `bool`: True and False, which are ints too.

use crate::heap::Value;
use crate::object::native::binding;
use crate::object::slots::Slots;
use crate::object::type_object::{MATCH_SELF, TypeSpec};
use crate::object::{Cx, Res, kinds, ops};
use crate::types::int;

pub(crate) static BOOL: TypeSpec = TypeSpec {
    name: "bool",
    shape: kinds::BOOL,
    base: Some(&int::INT),
    doc: "The truth values True and False, the only instances; they are also the ints 1 and 0.",
    flags: MATCH_SELF,
    slots: Slots {
        repr: Some(|cx, this| Ok(cx.str(if this.is(&Value::TRUE) { "True" } else { "False" }))),
        invert: int::INT.slots.invert,
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
