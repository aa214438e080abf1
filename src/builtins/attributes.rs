//! Attributes and namespaces: `getattr` and its kin, `dir`, `vars`, `locals`, `globals`.

use super::execution::current_locals;
use crate::heap::Value;
use crate::object::frame::Running;
use crate::object::native::functions;
use crate::object::{Cx, Res, attr, ops};
use crate::types::sort;

functions! { FUNCTIONS {
    /// Delete an attribute, as `del object.name` does.
    "delattr(obj, name, /)" => |cx: &mut Cx, object: &Value, name: &Value| -> Res<()> {
        let name = attr::attribute_name(cx, name)?;
        attr::delete(cx, object, name)
    };
    /// The names of an object's attributes, sorted; without an object, those of the current namespace.
    "dir(object=<missing>, /)" => dir;
    /// The value of an attribute, as `object.name` gives it; the default, if there is one, where that is an AttributeError.
    "getattr(object, name, default=<missing>, /)" => |cx: &mut Cx, object: &Value, name: &Value, default: Option<Value>| {
        let name = attr::attribute_name(cx, name)?;
        match default {
            Some(default) => Ok(attr::get_optional(cx, object, name)?.unwrap_or(default)),
            None => attr::get(cx, object, name),
        }
    };
    /// The namespace of the current module.
    "globals()" => |cx: &mut Cx| Running::nth(cx, 0).map(|running| running.function.globals.clone());
    /// Whether an object has an attribute: whether getting it is no AttributeError.
    "hasattr(obj, name, /)" => |cx: &mut Cx, object: &Value, name: &Value| -> Res<bool> {
        let name = attr::attribute_name(cx, name)?;
        Ok(attr::get_optional(cx, object, name)?.is_some())
    };
    /// The current namespace; in a function, a new dict of the variables that are bound.
    "locals()" => current_locals;
    /// Set an attribute, as `object.name = value` does.
    "setattr(obj, name, value, /)" => |cx: &mut Cx, object: &Value, name: &Value, value: &Value| -> Res<()> {
        let name = attr::attribute_name(cx, name)?;
        attr::set(cx, object, name, value)
    };
    /// The `__dict__` of an object; without an object, the current namespace.
    "vars(object=<missing>, /)" => |cx: &mut Cx, object: Option<&Value>| -> Res<Value> {
        let Some(object) = object else { return current_locals(cx) };
        let name = cx.names().__dict__;
        match attr::get_optional(cx, object, name)? {
            Some(dict) => Ok(dict),
            None => Err(cx.type_error("vars() argument must have __dict__ attribute")),
        }
    };
} }

fn dir(cx: &mut Cx, object: Option<&Value>) -> Res<Value> {
    let names = match object {
        Some(object) => {
            let name = cx.names().__dir__;
            match attr::lookup_special(cx, object, name)? {
                Some(method) => cx.call(&method, &[])?,
                None => return Err(cx.type_error("object does not provide __dir__")),
            }
        }
        None => {
            let (locals, keys) = (current_locals(cx)?, cx.names().keys);
            cx.call_method(&locals, keys, &[])?
        }
    };
    let mut names = ops::iter::collect(cx, &names)?;
    sort::sort(cx, &mut names, None, false)?;
    Ok(cx.list(names))
}
