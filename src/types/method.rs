//! Methods bound to their receivers, `staticmethod` and `classmethod`.

use crate::heap::{Object, Payload, Value};
use crate::object::layout::native::{ClassMethod, Method, StaticMethod};
use crate::object::layout::str::Str;
use crate::object::native::{attributes, methods, readonly, text_of};
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, TypeSpec, as_type};
use crate::object::{Args, Cx, DICT_ATTRIBUTE, Name, Res, attr, ops};

pub(crate) static METHOD: TypeSpec = TypeSpec {
    name: "method",
    shape: Method::SHAPE,
    doc: "A callable with a receiver, which goes before the arguments of every call.",
    flags: HAS_WEAKREF,
    slots: Slots {
        repr: Some(method_repr),
        hash: Some(|cx, this| {
            let method = method(this);
            let receiver = ops::hash::by_identity(cx, &method.this)?;
            let hash = receiver ^ ops::hash::hash(cx, &method.function)?;
            Ok(if hash == -1 { -2 } else { hash })
        }),
        compare: Some(compare_methods),
        getattribute: Some(method_getattribute),
        call: Some(|cx, this, args| (cx.doors().call)(cx, this, args)),
        descr_get: Some(|_, this, _, _| Ok(this.clone())),
        ..Slots::NONE
    },
    new: Some(new_method),
    methods: &[METHOD_METHODS],
    attributes: &[METHOD_ATTRIBUTES],
    signature: "(function, instance, /)",
    ..TypeSpec::DEFAULT
};

fn method(this: &Value) -> &Method {
    this.exact::<Method>().expect("the slots of method get methods")
}

methods! { METHOD_METHODS in "method" {
    /// How a pickle makes the method again: by its name, from its receiver.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Method| -> Res<Value> {
        let name = cx.names().__name__;
        let name = attr::get(cx, &this.function, name)?;
        super::native_function::by_getattr(cx, &this.this, name)
    };
} }

attributes! { METHOD_ATTRIBUTES {
    /// The function that is called.
    "__func__" => |_, this| Ok(method(this).function.clone()), readonly;
    /// The receiver.
    "__self__" => |_, this| Ok(method(this).this.clone()), readonly;
    /// The docstring of the function.
    "__doc__" => |cx, this| {
        let name = cx.names().__doc__;
        Ok(attr::get_optional(cx, &method(this).function, name)?.unwrap_or(Value::NONE))
    };
} }

/// Attributes that a method does not have itself are the function's.
fn method_getattribute(cx: &mut Cx, this: &Value, name: Name) -> Res<Value> {
    let class = cx.type_of(this);
    if cx.lookup(as_type(&class), name).is_some() {
        return attr::object_getattribute(cx, this, name);
    }
    attr::get(cx, &method(this).function, name)
}

fn new_method(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    let given = args.unpack(cx, "method", 2, 2)?;
    if !ops::is_callable(cx, &given[0]) {
        return Err(cx.type_error("first argument must be callable"));
    }
    if given[1].is_none() {
        return Err(cx.type_error("instance must not be None"));
    }
    Ok(attr::bind(cx, &given[0], &given[1]))
}

fn method_repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let method = method(this);
    let (qualname, name) = (cx.names().__qualname__, cx.names().__name__);
    let mut shown = attr::get_optional(cx, &method.function, qualname)?;
    if shown.is_none() {
        shown = attr::get_optional(cx, &method.function, name)?;
    }
    let name = shown.filter(|name| name.downcast::<Str>().is_some()).map_or("?".into(), |name| text_of(&name));
    let receiver = ops::repr_text(cx, &method.this)?;
    Ok(cx.str(&format!("<bound method {name} of {receiver}>")))
}

/// Methods are equal if they call the same function with the very same receiver.
fn compare_methods(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    let Some(other) = other.exact::<Method>() else { return Ok(Value::NOT_IMPLEMENTED) };
    if !matches!(how, Comparison::Eq | Comparison::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let this = method(this);
    let equal = this.this.is(&other.this) && ops::compare::same(cx, &this.function, &other.function)?;
    Ok(Value::bool(equal == (how == Comparison::Eq)))
}

pub(crate) static STATIC_METHOD: TypeSpec = TypeSpec {
    name: "staticmethod",
    shape: StaticMethod::SHAPE,
    doc: "A function in a class that is called without a receiver.\n\nUsed as a decorator.",
    flags: BASE_TYPE | HAS_DICT,
    slots: Slots {
        repr: Some(|cx, this| wrapper_repr(cx, "staticmethod", static_method(this).function.get(cx).clone())),
        call: Some(|cx, this, args| {
            let function = static_method(this).function.get(cx).clone();
            cx.call_args(&function, args)
        }),
        init: Some(|cx, this, args| {
            let function = args.unpack(cx, "staticmethod", 1, 1)?[0].clone();
            drop(static_method(this).function.replace(cx, function.clone()));
            copy_attributes(cx, this, &function)
        }),
        descr_get: Some(|cx, this, _, _| Ok(static_method(this).function.get(cx).clone())),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| {
        let inside = StaticMethod { function: Payload::new(Value::NONE), attrs: Payload::new(Value::NONE) };
        Ok(cx.alloc_as(class, inside))
    }),
    attributes: &[STATIC_METHOD_ATTRIBUTES, std::slice::from_ref(&DICT_ATTRIBUTE)],
    dict: Some(|this| this.downcast::<StaticMethod>().map(|method| &method.attrs)),
    signature: "(function, /)",
    ..TypeSpec::DEFAULT
};

fn static_method(this: &Value) -> &StaticMethod {
    this.downcast::<StaticMethod>().expect("the slots of staticmethod get static methods")
}

attributes! { STATIC_METHOD_ATTRIBUTES {
    /// The function.
    "__func__" => |cx, this| Ok(static_method(this).function.get(cx).clone()), readonly;
    /// The function.
    "__wrapped__" => |cx, this| Ok(static_method(this).function.get(cx).clone()), readonly;
    /// Whether the function is an abstract method.
    "__isabstractmethod__" => |cx, this| {
        let function = static_method(this).function.get(cx).clone();
        is_abstract(cx, &function).map(Value::bool)
    };
} }

pub(crate) static CLASS_METHOD: TypeSpec = TypeSpec {
    name: "classmethod",
    shape: ClassMethod::SHAPE,
    doc: "A function in a class whose receiver is the class.\n\nUsed as a decorator.",
    flags: BASE_TYPE | HAS_DICT,
    slots: Slots {
        repr: Some(|cx, this| wrapper_repr(cx, "classmethod", class_method(this).function.get(cx).clone())),
        init: Some(|cx, this, args| {
            let function = args.unpack(cx, "classmethod", 1, 1)?[0].clone();
            drop(class_method(this).function.replace(cx, function.clone()));
            copy_attributes(cx, this, &function)
        }),
        descr_get: Some(|cx, this, _, class| {
            let function = class_method(this).function.get(cx).clone();
            Ok(attr::bind(cx, &function, class))
        }),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| {
        let inside = ClassMethod { function: Payload::new(Value::NONE), attrs: Payload::new(Value::NONE) };
        Ok(cx.alloc_as(class, inside))
    }),
    attributes: &[CLASS_METHOD_ATTRIBUTES, std::slice::from_ref(&DICT_ATTRIBUTE)],
    dict: Some(|this| this.downcast::<ClassMethod>().map(|method| &method.attrs)),
    signature: "(function, /)",
    ..TypeSpec::DEFAULT
};

fn class_method(this: &Value) -> &ClassMethod {
    this.downcast::<ClassMethod>().expect("the slots of classmethod get class methods")
}

attributes! { CLASS_METHOD_ATTRIBUTES {
    /// The function.
    "__func__" => |cx, this| Ok(class_method(this).function.get(cx).clone()), readonly;
    /// The function.
    "__wrapped__" => |cx, this| Ok(class_method(this).function.get(cx).clone()), readonly;
    /// Whether the function is an abstract method.
    "__isabstractmethod__" => |cx, this| {
        let function = class_method(this).function.get(cx).clone();
        is_abstract(cx, &function).map(Value::bool)
    };
} }

fn wrapper_repr(cx: &mut Cx, kind: &str, function: Value) -> Res<Value> {
    let function = ops::repr_text(cx, &function)?;
    Ok(cx.str(&format!("<{kind}({function})>")))
}

/// Whether a function says that it is an abstract method.
pub(crate) fn is_abstract(cx: &mut Cx, function: &Value) -> Res<bool> {
    let name = cx.names().__isabstractmethod__;
    match attr::get_optional(cx, function, name)? {
        Some(answer) => ops::truth(cx, &answer),
        None => Ok(false),
    }
}

/// Gives a wrapper what identifies the function inside it.
fn copy_attributes(cx: &mut Cx, wrapper: &Value, function: &Value) -> Res<()> {
    let names = *cx.names();
    for name in [names.__module__, names.__name__, names.__qualname__, names.__doc__, names.__annotations__] {
        if let Some(value) = attr::get_optional(cx, function, name)? {
            attr::set(cx, wrapper, name, &value)?;
        }
    }
    Ok(())
}
