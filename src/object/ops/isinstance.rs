//! `isinstance` and `issubclass`, with the methods by which a metaclass overrides them.

use crate::heap::{KIND_MASK, Value};
use crate::object::layout::generic_alias::Union;
use crate::object::type_object::{PLAIN_GETATTR, Type, as_type};
use crate::object::{Cx, Name, Res, Tuple, attr, kinds};

/// `isinstance(value, class)`, where the class may be a tuple of classes or a union.
pub(crate) fn is_instance(cx: &mut Cx, value: &Value, class: &Value) -> Res<bool> {
    if cx.class_of(value).is(class) {
        return Ok(true);
    }
    if is_plain_class(cx, class) {
        return plain_is_instance(cx, value, class);
    }
    for item in alternatives(class) {
        if cx.nest(" in __instancecheck__", |cx| is_instance(cx, value, item))? {
            return Ok(true);
        }
    }
    if is_alternatives(class) {
        return Ok(false);
    }
    let name = cx.names().__instancecheck__;
    match attr::lookup_special(cx, class, name)? {
        Some(check) => ask(cx, &check, value),
        None => plain_is_instance(cx, value, class),
    }
}

/// `issubclass(derived, class)`, where the class may be a tuple of classes or a union.
pub(crate) fn is_subclass(cx: &mut Cx, derived: &Value, class: &Value) -> Res<bool> {
    if is_plain_class(cx, class) {
        return plain_is_subclass(cx, derived, class);
    }
    for item in alternatives(class) {
        if cx.nest(" in __subclasscheck__", |cx| is_subclass(cx, derived, item))? {
            return Ok(true);
        }
    }
    if is_alternatives(class) {
        return Ok(false);
    }
    let name = cx.names().__subclasscheck__;
    match attr::lookup_special(cx, class, name)? {
        Some(check) => ask(cx, &check, derived),
        None => plain_is_subclass(cx, derived, class),
    }
}

/// Whether the value is a class whose metaclass is `type` itself.
fn is_plain_class(cx: &Cx, class: &Value) -> bool {
    class.downcast::<Type>().is_some()
        && cx.class_of(class).is(&cx.state().types[(kinds::TYPE & KIND_MASK) as usize >> 8])
}

fn ask(cx: &mut Cx, check: &Value, argument: &Value) -> Res<bool> {
    cx.check_native_stack()?;
    let answer = cx.call(check, std::slice::from_ref(argument))?;
    super::truth(cx, &answer)
}

fn is_alternatives(class: &Value) -> bool {
    class.downcast::<Tuple>().is_some() || class.exact::<Union>().is_some()
}

/// The members of a tuple or a union.
fn alternatives(class: &Value) -> &[Value] {
    let tuple = class.exact::<Union>().map_or(class, |union| &union.args);
    tuple.downcast::<Tuple>().map_or(&[], Tuple::items)
}

/// `type.__instancecheck__`: by the type, then by `__class__`.
pub(crate) fn plain_is_instance(cx: &mut Cx, value: &Value, class: &Value) -> Res<bool> {
    let name = cx.names().__class__;
    if class.downcast::<Type>().is_none() {
        let message = "isinstance() arg 2 must be a type, a tuple of types, or a union";
        check_class(cx, class, message)?;
        return match attr::get_optional(cx, value, name)? {
            Some(claimed) => inherits(cx, &claimed, class),
            None => Ok(false),
        };
    }
    if cx.is_instance(value, class) {
        return Ok(true);
    }
    if has_plain_class(cx, value) {
        return Ok(false);
    }
    let Some(claimed) = attr::get_optional(cx, value, name)? else { return Ok(false) };
    Ok(claimed.downcast::<Type>().is_some() && cx.is_subtype(&claimed, class))
}

/// Whether `value.__class__` is sure to be its type: nothing stands before the attribute of `object`.
fn has_plain_class(cx: &Cx, value: &Value) -> bool {
    let (class, name) = (cx.ty(value), cx.names().__class__);
    let own = cx.lookup(class, name);
    let plain = cx.lookup(as_type(&cx.state().object_type), name);
    class.has(PLAIN_GETATTR) && own.zip(plain).is_some_and(|(own, plain)| own.is(&plain))
}

/// `type.__subclasscheck__`.
pub(crate) fn plain_is_subclass(cx: &mut Cx, derived: &Value, class: &Value) -> Res<bool> {
    if derived.downcast::<Type>().is_some() && class.downcast::<Type>().is_some() {
        return Ok(cx.is_subtype(derived, class));
    }
    check_class(cx, derived, "issubclass() arg 1 must be a class")?;
    check_class(cx, class, "issubclass() arg 2 must be a class, a tuple of classes, or a union")?;
    inherits(cx, derived, class)
}

/// `__bases__`, for whatever takes itself for a class.
fn bases(cx: &mut Cx, class: &Value) -> Res<Option<Value>> {
    let name: Name = cx.names().__bases__;
    Ok(attr::get_optional(cx, class, name)?.filter(|bases| bases.downcast::<Tuple>().is_some()))
}

fn check_class(cx: &mut Cx, class: &Value, message: &str) -> Res<()> {
    match bases(cx, class)? {
        Some(_) => Ok(()),
        None => Err(cx.type_error(message)),
    }
}

/// Whether a class is reached from another one by way of `__bases__`.
fn inherits(cx: &mut Cx, derived: &Value, class: &Value) -> Res<bool> {
    cx.check_native_stack()?;
    if derived.is(class) {
        return Ok(true);
    }
    let Some(found) = bases(cx, derived)? else { return Ok(false) };
    for base in found.downcast::<Tuple>().map_or(&[][..], Tuple::items) {
        if inherits(cx, base, class)? {
            return Ok(true);
        }
    }
    Ok(false)
}
