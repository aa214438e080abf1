//! `None`, `...` and `NotImplemented`: one instance each.

use crate::heap::Value;
use crate::object::native::methods;
use crate::object::slots::Slots;
use crate::object::type_object::TypeSpec;
use crate::object::warn::warn;
use crate::object::{Args, Cx, Exc, Res, kinds};

pub(crate) static NONE: TypeSpec = TypeSpec {
    name: "NoneType",
    shape: kinds::NONE,
    doc: "The type of the None singleton.",
    slots: Slots {
        repr: Some(|cx, _| Ok(cx.str("None"))),
        bool: Some(|_, _| Ok(false)),
        hash: Some(|_, _| Ok(0xfca8_6420)),
        ..Slots::NONE
    },
    new: Some(|cx, _, args| single(cx, "NoneType", args, Value::NONE)),
    ..TypeSpec::DEFAULT
};

pub(crate) static ELLIPSIS: TypeSpec = TypeSpec {
    name: "ellipsis",
    shape: kinds::ELLIPSIS,
    doc: "The type of the Ellipsis singleton.",
    slots: Slots { repr: Some(|cx, _| Ok(cx.str("Ellipsis"))), hash: Some(|_, _| Ok(0x0e11_1b51)), ..Slots::NONE },
    new: Some(|cx, _, args| single(cx, "EllipsisType", args, Value::ELLIPSIS)),
    methods: &[ELLIPSIS_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { ELLIPSIS_METHODS in "ellipsis" {
    /// The name by which a pickle finds the object.
    "__reduce__(self, /)" => |cx: &mut Cx, _this: &Value| cx.str("Ellipsis");
} }

pub(crate) static NOT_IMPLEMENTED: TypeSpec = TypeSpec {
    name: "NotImplementedType",
    shape: kinds::NOT_IMPLEMENTED,
    doc: "The type of the NotImplemented singleton.",
    slots: Slots {
        repr: Some(|cx, _| Ok(cx.str("NotImplemented"))),
        bool: Some(|cx, _| {
            warn(cx, Exc::DeprecationWarning, "NotImplemented should not be used in a boolean context", 1)?;
            Ok(true)
        }),
        hash: Some(|_, _| Ok(0x0e11_1b61)),
        ..Slots::NONE
    },
    new: Some(|cx, _, args| single(cx, "NotImplementedType", args, Value::NOT_IMPLEMENTED)),
    methods: &[NOT_IMPLEMENTED_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { NOT_IMPLEMENTED_METHODS in "NotImplementedType" {
    /// The name by which a pickle finds the object.
    "__reduce__(self, /)" => |cx: &mut Cx, _this: &Value| cx.str("NotImplemented");
} }

/// The constructor of a type with one instance.
fn single(cx: &mut Cx, name: &str, args: Args<'_>, instance: Value) -> Res<Value> {
    if args.all().is_empty() { Ok(instance) } else { Err(cx.type_error(format!("{name} takes no arguments"))) }
}
