//! The attribute protocol: data descriptors of the class, the instance's own attributes, then what else the class has.

use super::exception_tree::Exc;
use super::layout::function::Function;
use super::layout::native::{GetSetDescriptor, MemberDescriptor, Method, MethodDescriptor, Native, SlotWrapper};
use super::layout::str::Str;
use super::name::Name;
use super::slots::Dunder;
use super::type_object::{METHOD_DESCRIPTOR, PLAIN_GETATTR, Type, as_type};
use super::{Cx, Raised, Res, exception, instance};
use crate::heap::Value;

/// `object.name`.
#[inline]
pub(crate) fn get(cx: &mut Cx, object: &Value, name: Name) -> Res<Value> {
    match cx.ty(object).slots.get(cx).getattribute {
        Some(getattribute) => getattribute(cx, object, name).map_err(|raised| explained(cx, raised, object, name)),
        None => Err(missing(cx, object, name)),
    }
}

/// Tells an AttributeError that the program raised which attribute of which object was asked for, unless it knows already.
#[cold]
fn explained(cx: &mut Cx, raised: Raised, object: &Value, name: Name) -> Raised {
    if !raised.is(cx, Exc::AttributeError) {
        return raised;
    }
    let known = ["name", "obj"]
        .map(|member| exception::member(cx, &raised.0, exception::member_place(Exc::AttributeError, member)));
    if known.into_iter().any(|known| known.bound().is_some()) {
        return raised;
    }
    let raised = exception::set_named(cx, raised, Exc::AttributeError, "name", name.value());
    exception::set_named(cx, raised, Exc::AttributeError, "obj", object.clone())
}

/// `object.name`, or `None` where that raises AttributeError. Cheaper than catching the error.
pub(crate) fn get_optional(cx: &mut Cx, object: &Value, name: Name) -> Res<Option<Value>> {
    if cx.ty(object).has(PLAIN_GETATTR) {
        return match find(cx, object, name) {
            Err(raised) if raised.is(cx, Exc::AttributeError) => Ok(None),
            found => found,
        };
    }
    let result = get(cx, object, name);
    exception::catch(cx, result, Exc::AttributeError)
}

/// `object.name = value`.
pub(crate) fn set(cx: &mut Cx, object: &Value, name: Name, value: &Value) -> Res<()> {
    change(cx, object, name, Some(value))
}

/// `del object.name`.
pub(crate) fn delete(cx: &mut Cx, object: &Value, name: Name) -> Res<()> {
    change(cx, object, name, None)
}

fn change(cx: &mut Cx, object: &Value, name: Name, value: Option<&Value>) -> Res<()> {
    match cx.ty(object).slots.get(cx).setattr {
        Some(setattr) => setattr(cx, object, name, value),
        None => Err(missing(cx, object, name)),
    }
}

/// The interned name of an attribute name given as a value.
pub(crate) fn attribute_name(cx: &mut Cx, name: &Value) -> Res<Name> {
    if name.downcast::<Str>().is_none() {
        let found = cx.type_name(name);
        return Err(cx.type_error(format!("attribute name must be string, not '{found}'")));
    }
    Ok(cx.intern_value(name))
}

/// `object.__getattribute__`.
pub(crate) fn object_getattribute(cx: &mut Cx, object: &Value, name: Name) -> Res<Value> {
    match find(cx, object, name)? {
        Some(value) => Ok(value),
        None => Err(missing(cx, object, name)),
    }
}

/// What `object.__getattribute__` finds, without the error; an AttributeError of a descriptor's own `__get__` goes on.
pub(crate) fn find(cx: &mut Cx, object: &Value, name: Name) -> Res<Option<Value>> {
    let class = cx.type_of(object);
    let found = cx.lookup(as_type(&class), name);
    let get = found.as_ref().and_then(|found| cx.ty(found).slots.get(cx).descr_get);
    if let (Some(found), Some(get)) = (&found, get)
        && cx.ty(found).slots.get(cx).descr_set.is_some()
    {
        return get(cx, found, Some(object), &class).map(Some);
    }
    if let Some(value) = instance::instance_attr(cx, object, name) {
        return Ok(Some(value));
    }
    match (found, get) {
        (Some(found), Some(get)) => get(cx, &found, Some(object), &class).map(Some),
        (found, _) => Ok(found),
    }
}

/// `object.__setattr__` and `object.__delattr__`.
pub(crate) fn object_setattr(cx: &mut Cx, object: &Value, name: Name, value: Option<&Value>) -> Res<()> {
    let class = cx.type_of(object);
    let found = cx.lookup(as_type(&class), name);
    if let Some(found) = &found
        && let Some(set) = cx.ty(found).slots.get(cx).descr_set
    {
        return set(cx, found, object, value);
    }
    let done = match value {
        Some(value) => instance::set_instance_attr(cx, object, name, value.clone())?,
        None => instance::delete_instance_attr(cx, object, name),
    };
    if done {
        return Ok(());
    }
    if instance::dict_of(cx, object).is_some() {
        return Err(missing(cx, object, name));
    }
    let type_name = as_type(&class).text(cx);
    let message = match found {
        Some(_) => format!("'{type_name}' object attribute '{name}' is read-only"),
        None => format!("'{type_name}' object has no attribute '{name}' and no __dict__ for setting new attributes"),
    };
    Err(attribute_error(cx, message, object, name))
}

/// AttributeError: the object has no such attribute.
#[cold]
pub(crate) fn missing(cx: &mut Cx, object: &Value, name: Name) -> Raised {
    let message = match object.downcast::<Type>() {
        Some(class) => format!("type object '{}' has no attribute '{name}'", class.text(cx)),
        None => format!("'{}' object has no attribute '{name}'", cx.type_name(object)),
    };
    attribute_error(cx, message, object, name)
}

/// AttributeError with its members set, which "Did you mean" needs.
#[cold]
pub(crate) fn attribute_error(cx: &mut Cx, message: String, object: &Value, name: Name) -> Raised {
    let raised = cx.raise(Exc::AttributeError, message);
    let raised = exception::set_named(cx, raised, Exc::AttributeError, "name", name.value());
    exception::set_named(cx, raised, Exc::AttributeError, "obj", object.clone())
}

/// `type.__getattribute__`: data descriptors of the metaclass, the class's own MRO, then the rest of the metaclass.
pub(crate) fn type_getattribute(cx: &mut Cx, this: &Value, name: Name) -> Res<Value> {
    let metaclass = cx.type_of(this);
    let of_meta = cx.lookup(as_type(&metaclass), name);
    let meta_get = of_meta.as_ref().and_then(|found| cx.ty(found).slots.get(cx).descr_get);
    if let (Some(found), Some(get)) = (&of_meta, meta_get)
        && cx.ty(found).slots.get(cx).descr_set.is_some()
    {
        return get(cx, found, Some(this), &metaclass);
    }
    if let Some(found) = cx.lookup(as_type(this), name) {
        return match cx.ty(&found).slots.get(cx).descr_get {
            Some(get) => get(cx, &found, None, this),
            None => Ok(found),
        };
    }
    match (of_meta, meta_get) {
        (Some(found), Some(get)) => get(cx, &found, Some(this), &metaclass),
        (Some(found), None) => Ok(found),
        (None, _) => Err(missing(cx, this, name)),
    }
}

/// A method as a call needs it: the function, and whether the receiver goes before the arguments. Saves making a bound method.
pub(crate) fn get_method(cx: &mut Cx, object: &Value, name: Name) -> Res<(Value, bool)> {
    if cx.ty(object).has(PLAIN_GETATTR) {
        let found = cx.lookup(cx.ty(object), name);
        if let Some(found) = found
            && cx.ty(&found).has(METHOD_DESCRIPTOR)
            && instance::instance_attr(cx, object, name).is_none()
        {
            return Ok((found, true));
        }
    }
    get(cx, object, name).map(|found| (found, false))
}

/// What a special method lookup finds: on the type, bound if it is a descriptor. `None` when the type has none.
pub(crate) fn lookup_special(cx: &mut Cx, object: &Value, name: Name) -> Res<Option<Value>> {
    let class = cx.type_of(object);
    let Some(found) = cx.lookup(as_type(&class), name) else { return Ok(None) };
    match cx.ty(&found).slots.get(cx).descr_get {
        Some(get) => get(cx, &found, Some(object), &class).map(Some),
        None => Ok(Some(found)),
    }
}

/// Binds a function to its receiver.
pub(crate) fn bind(cx: &mut Cx, function: &Value, this: &Value) -> Value {
    cx.alloc(Method { function: function.clone(), this: this.clone() })
}

/// Refuses `object.__setattr__(cls, …)` and the like, with which one could change built-in classes.
pub(crate) fn check_wrapped_setattr(cx: &mut Cx, dunder: &Dunder, this: &Value) -> Res<()> {
    let Some(_) = this.downcast::<Type>() else { return Ok(()) };
    let name = cx.type_name(this);
    let own = cx.ty(this).slots.get(cx).setattr.map(|function| function as usize);
    if own == Some(object_setattr as *const () as usize) {
        return Err(cx.type_error(format!("can't apply this {} to {name} object", dunder.name)));
    }
    Ok(())
}

/// Whether a value of a class is a plain function, a native method or a slot's wrapper, which bind when found on the class.
pub(crate) fn is_method(value: &Value) -> bool {
    value.exact::<Function>().is_some()
        || value.exact::<MethodDescriptor>().is_some()
        || value.exact::<SlotWrapper>().is_some()
}

/// Whether a class attribute is a data descriptor, so that it comes before the instance's own attributes.
pub(crate) fn is_data_descriptor(cx: &Cx, value: &Value) -> bool {
    value.exact::<GetSetDescriptor>().is_some()
        || value.exact::<MemberDescriptor>().is_some()
        || cx.ty(value).slots.get(cx).descr_set.is_some()
}

/// Whether the class has a data descriptor of that name, which comes before what the object itself has.
pub(crate) fn is_data_attribute(cx: &Cx, object: &Value, name: Name) -> bool {
    cx.lookup(cx.ty(object), name).is_some_and(|found| is_data_descriptor(cx, &found))
}

/// A native function bound to a receiver.
pub(crate) fn bind_native(cx: &mut Cx, def: &'static super::native::NativeDef, this: &Value) -> Value {
    cx.alloc(Native { def, this: this.clone(), module: Value::NONE })
}
