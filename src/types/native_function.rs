//! Functions and methods written in Rust: alone, bound, and as they stand in the dicts of their types.

use crate::heap::{Object, Value};
use crate::object::args::call_native;
use crate::object::layout::native::{
    ClassMethodDescriptor, MethodDescriptor, MethodWrapper, Module, Native, SlotWrapper,
};
use crate::object::native::{attributes, methods, readonly, text_of};
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{METHOD_DESCRIPTOR, NO_NEW, Type, TypeSpec, as_type};
use crate::object::{Args, Cx, Res, attr, class, ops};

pub(crate) static NATIVE: TypeSpec = TypeSpec {
    name: "builtin_function_or_method",
    shape: Native::SHAPE,
    doc: "A function written in Rust, or a method with its receiver.",
    flags: NO_NEW,
    slots: Slots {
        repr: Some(native_repr),
        hash: Some(|cx, this| {
            let native = native(this);
            let receiver = if native.this.is_undef() { 0 } else { ops::hash::by_identity(cx, &native.this)? };
            Ok(receiver ^ std::ptr::from_ref(native.def).addr() as i64 >> 4)
        }),
        compare: Some(compare_natives),
        call: Some(call_value),
        ..Slots::NONE
    },
    methods: &[NATIVE_METHODS],
    attributes: &[NATIVE_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn native(this: &Value) -> &Native {
    this.exact::<Native>().expect("the slots of native functions get native functions")
}

/// Calls a native function object.
pub(crate) fn call_value(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<Value> {
    let native = native(this);
    if class::is_native_new(native) {
        return class::call_new(cx, &native.this, args);
    }
    call_native(cx, native.def, &native.this, args)
}

methods! { NATIVE_METHODS in "builtin_function_or_method" {
    /// How a pickle finds the function again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Native| -> Res<Value> {
        let name = cx.str(this.def.signature.name());
        if this.this.is_undef() { Ok(name) } else { by_getattr(cx, &this.this, name) }
    };
} }

/// `(getattr, (object, name))`, as `__reduce__` returns it for methods.
pub(crate) fn by_getattr(cx: &mut Cx, object: &Value, name: Value) -> Res<Value> {
    let getattr = cx.intern("getattr");
    let builtins = cx.state().builtins.clone();
    let Some(function) = ops::dict::get_name(cx, &builtins, getattr) else {
        return Err(crate::object::raise::undefined_name(cx, getattr));
    };
    let arguments = cx.tuple(vec![object.clone(), name]);
    Ok(cx.tuple(vec![function, arguments]))
}

attributes! { NATIVE_ATTRIBUTES {
    /// The name.
    "__name__" => |cx, this| Ok(cx.str(native(this).def.signature.name()));
    /// The name, behind that of the class.
    "__qualname__" => |cx, this| {
        let (native, name) = (native(this), native(this).def.signature.name());
        let class = match &native.this {
            this if this.is_undef() || this.exact::<Module>().is_some() => return Ok(cx.str(name)),
            this if this.downcast::<Type>().is_some() => text_of(as_type(this).qualname.get(cx)),
            this => text_of(cx.ty(this).qualname.get(cx)),
        };
        Ok(cx.str(&format!("{class}.{name}")))
    };
    /// What the function does.
    "__doc__" => |cx, this| Ok(doc(cx, native(this).def.doc));
    /// The parameters.
    "__text_signature__" => |cx, this| Ok(cx.str(&native(this).def.text_signature()));
    /// The receiver; the module for functions of modules.
    "__self__" => |cx, this| match native(this) {
        native if native.this.is_undef() => {
            let name = if native.module.is_none() { cx.str("builtins") } else { native.module.clone() };
            let modules = cx.state().modules.clone();
            Ok(ops::dict::get(cx, &modules, &name)?.unwrap_or(Value::NONE))
        }
        native => Ok(native.this.clone()),
    };
    /// The name of the module; None for methods.
    "__module__" => |_, this| match native(this) {
        native if native.module.downcast::<Type>().is_some() => Ok(Value::NONE),
        native => Ok(native.module.clone()),
    };
} }

/// A docstring as an attribute: without the line end that the tables leave.
pub(crate) fn doc(cx: &Cx, doc: &'static str) -> Value {
    let text: Vec<&str> = doc.trim_end().lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    if text.is_empty() { Value::NONE } else { cx.str(&text.join("\n")) }
}

fn native_repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let native = native(this);
    let name = native.def.signature.name();
    if native.this.is_undef() || native.this.exact::<Module>().is_some() {
        return Ok(cx.str(&format!("<built-in function {name}>")));
    }
    let (class, address) = (cx.type_name(&native.this), native.this.word().bits());
    Ok(cx.str(&format!("<built-in method {name} of {class} object at {address:#x}>")))
}

fn compare_natives(_: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    let (Some(other), true) = (other.exact::<Native>(), matches!(how, Comparison::Eq | Comparison::Ne)) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let this = native(this);
    let equal = std::ptr::eq(this.def, other.def) && this.this.is(&other.this);
    Ok(Value::bool(equal == (how == Comparison::Eq)))
}

pub(crate) static METHOD_DESCRIPTOR_TYPE: TypeSpec = TypeSpec {
    name: "method_descriptor",
    shape: MethodDescriptor::SHAPE,
    doc: "A method written in Rust, as it stands in its class.",
    flags: METHOD_DESCRIPTOR | NO_NEW,
    slots: Slots {
        repr: Some(|cx, this| {
            let (name, class) = (descriptor(this).def.signature.name(), as_type(&descriptor(this).owner).text(cx));
            Ok(cx.str(&format!("<method '{name}' of '{class}' objects>")))
        }),
        call: Some(call_method_descriptor),
        descr_get: Some(|cx, this, instance, _| {
            let Some(instance) = instance else { return Ok(this.clone()) };
            let descriptor = descriptor(this);
            check_receiver(cx, descriptor.def.signature.name(), &descriptor.owner, instance)?;
            Ok(attr::bind_native(cx, descriptor.def, instance))
        }),
        ..Slots::NONE
    },
    methods: &[METHOD_DESCRIPTOR_METHODS],
    attributes: &[METHOD_DESCRIPTOR_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn descriptor(this: &Value) -> &MethodDescriptor {
    this.exact::<MethodDescriptor>().expect("the slots of native methods get native methods")
}

methods! { METHOD_DESCRIPTOR_METHODS in "method_descriptor" {
    /// How a pickle finds the method again: by its name, from its class.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &MethodDescriptor| -> Res<Value> {
        let name = cx.str(this.def.signature.name());
        by_getattr(cx, &this.owner, name)
    };
} }

attributes! { METHOD_DESCRIPTOR_ATTRIBUTES {
    /// The name.
    "__name__" => |cx, this| Ok(cx.str(descriptor(this).def.signature.name())), readonly;
    /// The name, behind that of the class.
    "__qualname__" => |cx, this| Ok(qualname(cx, &descriptor(this).owner, descriptor(this).def.signature.name()));
    /// The class.
    "__objclass__" => |_, this| Ok(descriptor(this).owner.clone()), readonly;
    /// What the method does.
    "__doc__" => |cx, this| Ok(doc(cx, descriptor(this).def.doc));
    /// The parameters.
    "__text_signature__" => |cx, this| Ok(cx.str(&descriptor(this).def.text_signature()));
} }

/// `list.append`.
pub(crate) fn qualname(cx: &Cx, owner: &Value, name: &str) -> Value {
    let class = text_of(as_type(owner).qualname.get(cx));
    cx.str(&format!("{class}.{name}"))
}

/// TypeError unless a descriptor of `owner` applies to the object.
pub(crate) fn check_receiver(cx: &mut Cx, name: &str, owner: &Value, instance: &Value) -> Res<()> {
    if cx.is_instance(instance, owner) {
        return Ok(());
    }
    let (class, found) = (as_type(owner).text(cx), cx.type_name(instance));
    Err(cx.type_error(format!("descriptor '{name}' for '{class}' objects doesn't apply to a '{found}' object")))
}

fn call_method_descriptor(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<Value> {
    let descriptor = descriptor(this);
    let name = descriptor.def.signature.name();
    let Some(receiver) = args.positional().first() else {
        let class = text_of(as_type(&descriptor.owner).qualname.get(cx));
        return Err(cx.type_error(format!("unbound method {class}.{name}() needs an argument")));
    };
    check_receiver(cx, name, &descriptor.owner, receiver)?;
    call_native(cx, descriptor.def, &Value::UNDEF, args)
}

pub(crate) static CLASS_METHOD_DESCRIPTOR: TypeSpec = TypeSpec {
    name: "classmethod_descriptor",
    shape: ClassMethodDescriptor::SHAPE,
    doc: "A class method written in Rust, as it stands in its class.",
    flags: NO_NEW,
    slots: Slots {
        repr: Some(|cx, this| {
            let inside = class_descriptor(this);
            let (name, class) = (inside.def.signature.name(), as_type(&inside.owner).text(cx));
            Ok(cx.str(&format!("<method '{name}' of '{class}' objects>")))
        }),
        call: Some(|cx, this, args| {
            let inside = class_descriptor(this);
            let Some(class) = args.positional().first() else {
                let (name, owner) = (inside.def.signature.name(), as_type(&inside.owner).text(cx));
                return Err(cx.type_error(format!("descriptor '{name}' of '{owner}' object needs an argument")));
            };
            check_class(cx, inside, class)?;
            call_native(cx, inside.def, class, args.rest())
        }),
        descr_get: Some(|cx, this, _, class| {
            let inside = class_descriptor(this);
            check_class(cx, inside, class)?;
            Ok(attr::bind_native(cx, inside.def, class))
        }),
        ..Slots::NONE
    },
    attributes: &[CLASS_METHOD_DESCRIPTOR_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn class_descriptor(this: &Value) -> &ClassMethodDescriptor {
    this.exact::<ClassMethodDescriptor>().expect("the slots of native class methods get native class methods")
}

fn check_class(cx: &mut Cx, descriptor: &ClassMethodDescriptor, class: &Value) -> Res<()> {
    let (name, owner) = (descriptor.def.signature.name(), &descriptor.owner);
    let Some(inside) = class.downcast::<Type>() else {
        let (owner, found) = (as_type(owner).text(cx), cx.type_name(class));
        let message = format!("descriptor '{name}' for type '{owner}' needs a type, not a '{found}' as arg 2");
        return Err(cx.type_error(message));
    };
    if cx.is_subtype(class, owner) {
        return Ok(());
    }
    let (owner, found) = (as_type(owner).text(cx), inside.text(cx));
    Err(cx.type_error(format!("descriptor '{name}' requires a subtype of '{owner}' but received '{found}'")))
}

attributes! { CLASS_METHOD_DESCRIPTOR_ATTRIBUTES {
    /// The name.
    "__name__" => |cx, this| Ok(cx.str(class_descriptor(this).def.signature.name())), readonly;
    /// The name, behind that of the class.
    "__qualname__" => |cx, this| {
        Ok(qualname(cx, &class_descriptor(this).owner, class_descriptor(this).def.signature.name()))
    };
    /// The class.
    "__objclass__" => |_, this| Ok(class_descriptor(this).owner.clone()), readonly;
    /// What the method does.
    "__doc__" => |cx, this| Ok(doc(cx, class_descriptor(this).def.doc));
    /// The parameters.
    "__text_signature__" => |cx, this| Ok(cx.str(&class_descriptor(this).def.text_signature()));
} }

pub(crate) static SLOT_WRAPPER: TypeSpec = TypeSpec {
    name: "wrapper_descriptor",
    shape: SlotWrapper::SHAPE,
    doc: "A special method written in Rust, as it stands in its class.",
    flags: METHOD_DESCRIPTOR | NO_NEW,
    slots: Slots {
        repr: Some(|cx, this| {
            let (name, class) = (wrapper(this).dunder.name, as_type(&wrapper(this).owner).text(cx));
            Ok(cx.str(&format!("<slot wrapper '{name}' of '{class}' objects>")))
        }),
        call: Some(call_slot_wrapper),
        descr_get: Some(|cx, this, instance, _| {
            let Some(instance) = instance else { return Ok(this.clone()) };
            let wrapper = wrapper(this);
            check_receiver(cx, wrapper.dunder.name, &wrapper.owner, instance)?;
            let bound = MethodWrapper { dunder: wrapper.dunder, owner: wrapper.owner.clone(), this: instance.clone() };
            Ok(cx.alloc(bound))
        }),
        ..Slots::NONE
    },
    methods: &[SLOT_WRAPPER_METHODS],
    attributes: &[SLOT_WRAPPER_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn wrapper(this: &Value) -> &SlotWrapper {
    this.exact::<SlotWrapper>().expect("the slots of slot wrappers get slot wrappers")
}

fn call_slot_wrapper(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<Value> {
    let wrapper = wrapper(this);
    let (name, owner) = (wrapper.dunder.name, &wrapper.owner);
    let Some(receiver) = args.positional().first() else {
        let class = as_type(owner).text(cx);
        return Err(cx.type_error(format!("descriptor '{name}' of '{class}' object needs an argument")));
    };
    if !cx.is_instance(receiver, owner) {
        let (class, found) = (as_type(owner).text(cx), cx.type_name(receiver));
        let message = format!("descriptor '{name}' requires a '{class}' object but received a '{found}'");
        return Err(cx.type_error(message));
    }
    cx.check_native_stack()?;
    (wrapper.dunder.call)(cx, wrapper.dunder, as_type(owner), receiver, args.rest())
}

methods! { SLOT_WRAPPER_METHODS in "wrapper_descriptor" {
    /// How a pickle finds the method again: by its name, from its class.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &SlotWrapper| -> Res<Value> {
        let name = cx.str(this.dunder.name);
        by_getattr(cx, &this.owner, name)
    };
} }

attributes! { SLOT_WRAPPER_ATTRIBUTES {
    /// The name.
    "__name__" => |cx, this| Ok(cx.str(wrapper(this).dunder.name)), readonly;
    /// The name, behind that of the class.
    "__qualname__" => |cx, this| Ok(qualname(cx, &wrapper(this).owner, wrapper(this).dunder.name));
    /// The class.
    "__objclass__" => |_, this| Ok(wrapper(this).owner.clone()), readonly;
    /// What the method does.
    "__doc__" => |cx, this| Ok(wrapper_doc(cx, wrapper(this).dunder));
    /// The parameters.
    "__text_signature__" => |cx, this| Ok(cx.str(wrapper_signature(wrapper(this).dunder)));
} }

/// The parameters of a special method, from what its slot takes.
fn wrapper_signature(dunder: &crate::object::slots::Dunder) -> &'static str {
    match dunder.name {
        "__init__" | "__call__" => "($self, /, *args, **kwargs)",
        "__get__" => "($self, instance, owner=None, /)",
        "__set__" => "($self, instance, value, /)",
        "__delete__" => "($self, instance, /)",
        "__getattribute__" | "__delattr__" => "($self, name, /)",
        "__setattr__" => "($self, name, value, /)",
        "__setitem__" => "($self, key, value, /)",
        "__getitem__" | "__delitem__" | "__contains__" => "($self, key, /)",
        "__pow__" | "__rpow__" => "($self, value, mod=None, /)",
        "__repr__" | "__str__" | "__hash__" | "__iter__" | "__next__" | "__await__" | "__aiter__" | "__anext__"
        | "__bool__" | "__neg__" | "__pos__" | "__abs__" | "__invert__" | "__int__" | "__float__" | "__index__"
        | "__len__" | "__del__" => "($self, /)",
        _ => "($self, value, /)",
    }
}

fn wrapper_doc(cx: &Cx, dunder: &crate::object::slots::Dunder) -> Value {
    cx.str(&format!("The special method {} of the built-in class.", dunder.name))
}

pub(crate) static METHOD_WRAPPER: TypeSpec = TypeSpec {
    name: "method-wrapper",
    shape: MethodWrapper::SHAPE,
    doc: "A special method written in Rust, with its receiver.",
    flags: NO_NEW,
    slots: Slots {
        repr: Some(|cx, this| {
            let (name, this) = (bound(this).dunder.name, &bound(this).this);
            let (class, address) = (cx.type_name(this), this.word().bits());
            Ok(cx.str(&format!("<method-wrapper '{name}' of {class} object at {address:#x}>")))
        }),
        hash: Some(|cx, this| {
            let address = std::ptr::from_ref(bound(this).dunder).addr() as i64 >> 4;
            Ok(ops::hash::by_identity(cx, &bound(this).this)? ^ address)
        }),
        compare: Some(|_, this, other, how| {
            let (Some(other), true) = (other.exact::<MethodWrapper>(), matches!(how, Comparison::Eq | Comparison::Ne))
            else {
                return Ok(Value::NOT_IMPLEMENTED);
            };
            let this = bound(this);
            let equal =
                std::ptr::eq(this.dunder, other.dunder) && this.owner.is(&other.owner) && this.this.is(&other.this);
            Ok(Value::bool(equal == (how == Comparison::Eq)))
        }),
        call: Some(|cx, this, args| {
            let bound = bound(this);
            cx.check_native_stack()?;
            (bound.dunder.call)(cx, bound.dunder, as_type(&bound.owner), &bound.this, args)
        }),
        ..Slots::NONE
    },
    methods: &[METHOD_WRAPPER_METHODS],
    attributes: &[METHOD_WRAPPER_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn bound(this: &Value) -> &MethodWrapper {
    this.exact::<MethodWrapper>().expect("the slots of method wrappers get method wrappers")
}

methods! { METHOD_WRAPPER_METHODS in "method-wrapper" {
    /// How a pickle finds the method again: by its name, from its receiver.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &MethodWrapper| -> Res<Value> {
        let name = cx.str(this.dunder.name);
        by_getattr(cx, &this.this, name)
    };
} }

attributes! { METHOD_WRAPPER_ATTRIBUTES {
    /// The name.
    "__name__" => |cx, this| Ok(cx.str(bound(this).dunder.name));
    /// The name, behind that of the class.
    "__qualname__" => |cx, this| Ok(qualname(cx, &bound(this).owner, bound(this).dunder.name));
    /// The class.
    "__objclass__" => |_, this| Ok(bound(this).owner.clone());
    /// The receiver.
    "__self__" => |_, this| Ok(bound(this).this.clone()), readonly;
    /// What the method does.
    "__doc__" => |cx, this| Ok(wrapper_doc(cx, bound(this).dunder));
    /// The parameters.
    "__text_signature__" => |cx, this| Ok(cx.str(wrapper_signature(bound(this).dunder)));
} }
