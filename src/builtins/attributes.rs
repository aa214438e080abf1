//! Built-in functions on attributes and namespaces.

use super::execution::current_locals;
use crate::heap::Value;
use crate::object::frame::Running;
use crate::object::native::functions;
use crate::object::{Cx, Exc, Name, Res, Str, attr, exception, ops, special};

functions! { FUNCTIONS {
    /// The attribute of that name, or the default if there is none.
    "getattr(object, name, default=<missing>, /)" => getattr;
    /// Set an attribute by its name.
    "setattr(object, name, value, /)" => setattr;
    /// Delete an attribute by its name.
    "delattr(object, name, /)" => delattr;
    /// Whether the object has an attribute of that name.
    "hasattr(object, name, /)" => hasattr;
    /// The names of an object's attributes, sorted; without an argument, those of the namespace where the call stands.
    "dir(object=<missing>, /)" => dir;
    /// The `__dict__` of an object; without an argument, the namespace where the call stands.
    "vars(object=<missing>, /)" => vars;
    /// The names of the module where the call stands.
    "globals()" => |cx: &mut Cx| Running::nth(cx, 0).map_or(Value::NONE, |running| running.function.globals.clone());
    /// The names where the call stands: in a function, a snapshot of its variables.
    "locals()" => current_locals;
} }

/// The interned name of an attribute; `function` is for the message.
fn name_of(cx: &mut Cx, name: &Value) -> Res<Name> {
    if name.downcast::<Str>().is_none() {
        let found = cx.type_name(name);
        return Err(cx.type_error(format!("attribute name must be string, not '{found}'")));
    }
    Ok(cx.intern_value(name))
}

fn getattr(cx: &mut Cx, object: &Value, name: &Value, default: Option<Value>) -> Res<Value> {
    let name = name_of(cx, name)?;
    let Some(default) = default else { return attr::get(cx, object, name) };
    Ok(attr::get_optional(cx, object, name)?.unwrap_or(default))
}

fn setattr(cx: &mut Cx, object: &Value, name: &Value, value: &Value) -> Res<()> {
    let name = name_of(cx, name)?;
    attr::set(cx, object, name, value)
}

fn delattr(cx: &mut Cx, object: &Value, name: &Value) -> Res<()> {
    let name = name_of(cx, name)?;
    attr::delete(cx, object, name)
}

fn hasattr(cx: &mut Cx, object: &Value, name: &Value) -> Res<bool> {
    let name = name_of(cx, name)?;
    exception::has(cx, object, name)
}

fn dir(cx: &mut Cx, object: Option<&Value>) -> Res<Value> {
    let names = match object {
        None => {
            let names = current_locals(cx)?;
            let keys = cx.names().keys;
            cx.call_method(&names, keys, &[])?
        }
        Some(object) => {
            let name = cx.names().__dir__;
            match special::call_optional(cx, object, name, &[])? {
                Some(names) => names,
                None => {
                    let found = cx.type_name(object);
                    return Err(cx.raise(Exc::TypeError, format!("object does not provide __dir__: {found}")));
                }
            }
        }
    };
    let names = ops::iter::collect(cx, &names)?;
    let list = cx.list(names);
    let sort = cx.intern("sort");
    cx.call_method(&list, sort, &[])?;
    Ok(list)
}

fn vars(cx: &mut Cx, object: Option<&Value>) -> Res<Value> {
    let Some(object) = object else { return current_locals(cx) };
    let name = cx.names().__dict__;
    match attr::get_optional(cx, object, name)? {
        Some(dict) => Ok(dict),
        None => Err(cx.type_error("vars() argument must have __dict__ attribute")),
    }
}
