//! `object`.

use super::reduce;
use crate::heap::{INSTANCE, Value};
use crate::object::layout::dict::Dict;
use crate::object::native::{attributes, methods};
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HEAP_TYPE, Type, TypeSpec, as_type};
use crate::object::{Cx, Res, Str, attr, class, instance, ops, raise};

pub(crate) static OBJECT: TypeSpec = TypeSpec {
    name: "object",
    shape: INSTANCE,
    doc: "The base class of all classes.\n\nCalled, it returns an object without attributes.",
    flags: BASE_TYPE,
    slots: Slots {
        repr: Some(crate::object::object_repr),
        // What `__repr__` returns is looked at by who asked for `__str__`.
        str: Some(|cx, this| match cx.ty(this).slots.get(cx).repr {
            Some(repr) => repr(cx, this),
            None => crate::object::object_repr(cx, this),
        }),
        hash: Some(ops::hash::by_identity),
        compare: Some(compare),
        getattribute: Some(attr::object_getattribute),
        setattr: Some(attr::object_setattr),
        init: Some(class::object_init),
        ..Slots::NONE
    },
    new: Some(class::object_new),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

methods! { METHODS in "object" {
    /// The text of the object for a format specification, which must be empty.
    "__format__(self, format_spec, /)" => format;
    /// What `copy` and `pickle` make the object from.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| reduce::reduce(cx, this, 0);
    /// What `copy` and `pickle` make the object from, for a version of the protocol.
    "__reduce_ex__(self, protocol, /)" => |cx: &mut Cx, this: &Value, protocol: i64| reduce::reduce_ex(cx, this, protocol);
    /// The attributes, as `pickle` stores them.
    "__getstate__(self, /)" => |cx: &mut Cx, this: &Value| reduce::default_state(cx, this, false);
    /// The names of the object's attributes.
    "__dir__(self, /)" => dir;
    /// The size in memory, in bytes.
    "__sizeof__(self, /)" => |cx: &mut Cx, this: &Value| 16 + 8 * cx.ty(this).fixed.get() as i64;
    /// What a class does when it is subclassed: nothing, unless it is overridden.
    class "__init_subclass__(cls, /)" => |_: &mut Cx, _: &Value| ();
    /// What a class answers when asked whether another one is its subclass: nothing, unless it is overridden.
    class "__subclasshook__(cls, object, /)" => |_: &mut Cx, _: &Value, _: &Value| Value::NOT_IMPLEMENTED;
} }

attributes! { ATTRIBUTES {
    /// The object's class.
    "__class__" => |cx, this| Ok(cx.type_of(this)), set_class;
} }

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    match how {
        Comparison::Eq => Ok(if this.is(other) { Value::TRUE } else { Value::NOT_IMPLEMENTED }),
        Comparison::Ne => {
            let Some(compare) = cx.ty(this).slots.get(cx).compare else { return Ok(Value::NOT_IMPLEMENTED) };
            let equal = compare(cx, this, other, Comparison::Eq)?;
            if equal.is_not_implemented() { Ok(equal) } else { Ok(Value::bool(!ops::truth(cx, &equal)?)) }
        }
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn dir(cx: &mut Cx, this: &Value) -> Res<Value> {
    let (dict, class) = (cx.names().__dict__, cx.names().__class__);
    let names = cx.dict();
    if let Some(own) = attr::get_optional(cx, this, dict)?.filter(|own| own.downcast::<Dict>().is_some()) {
        for (name, _) in ops::dict::entries(cx, &own) {
            ops::dict::set(cx, &names, &name, Value::NONE)?;
        }
    }
    if let Some(class) = attr::get_optional(cx, this, class)? {
        super::type_::class_names(cx, &class, &names)?;
    }
    let names = ops::iter::collect(cx, &names)?;
    Ok(cx.list(names))
}

fn format(cx: &mut Cx, this: &Value, spec: &Value) -> Res<Value> {
    let Some(text) = spec.downcast::<Str>() else {
        return Err(raise::wrong_argument(cx, "__format__() argument must be str", spec));
    };
    if !text.is_empty() {
        let name = cx.type_name(this);
        return Err(cx.type_error(format!("unsupported format string passed to {name}.__format__")));
    }
    ops::str(cx, this)
}

fn set_class(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let Some(value) = value else { return Err(cx.type_error("can't delete __class__ attribute")) };
    if value.downcast::<Type>().is_none() {
        let found = cx.type_name(value);
        return Err(cx.type_error(format!("__class__ must be set to a class, not '{found}' object")));
    }
    let (old, module) = (cx.type_of(this), cx.kind_type(crate::object::kinds::MODULE));
    let may_change = |cx: &Cx, class: &Value| as_type(class).has(HEAP_TYPE) || cx.is_subtype(class, &module);
    if !may_change(cx, &old) || !may_change(cx, value) {
        return Err(cx.type_error("__class__ assignment only supported for mutable types or ModuleType subclasses"));
    }
    if instance::set_class(cx, this, value) {
        return Ok(());
    }
    let (new, old) = (as_type(value).text(cx), cx.type_name(this));
    Err(cx.type_error(format!("__class__ assignment: '{new}' object layout differs from '{old}'")))
}
