//! Names of modules, of class bodies and of `exec` namespaces.

use crate::heap::Value;
use crate::object::frame::Running;
use crate::object::layout::dict::Dict;
use crate::object::ops::{dict, item};
use crate::object::{Cx, Exc, Name, Res, exception, raise};

/// The globals of the code that runs.
pub(super) fn globals(cx: &Cx) -> Value {
    Running::nth(cx, 0).expect("an instruction runs in a frame").function.globals.clone()
}

/// What the code that runs has under a built-in name.
pub(super) fn builtin(cx: &mut Cx, name: Name) -> Res<Option<Value>> {
    let builtins = Running::nth(cx, 0).expect("an instruction runs in a frame").function.builtins.clone();
    get(cx, &builtins, name)
}

pub(crate) fn load_global(cx: &mut Cx, name: Name) -> Res<Value> {
    let globals = globals(cx);
    if let Some(value) = get(cx, &globals, name)? {
        return Ok(value);
    }
    match builtin(cx, name)? {
        Some(value) => Ok(value),
        None => Err(raise::undefined_name(cx, name)),
    }
}

pub(crate) fn store_global(cx: &mut Cx, value: &Value, name: Name) -> Res<()> {
    let globals = globals(cx);
    dict::set_name(cx, &globals, name, value.clone())
}

pub(crate) fn delete_global(cx: &mut Cx, name: Name) -> Res<()> {
    let globals = globals(cx);
    match dict::remove(cx, &globals, &name.value())? {
        Some(_) => Ok(()),
        None => Err(raise::undefined_name(cx, name)),
    }
}

/// The value of a name in a namespace that may be any mapping; `None` when it is not there.
fn get(cx: &mut Cx, namespace: &Value, name: Name) -> Res<Option<Value>> {
    if namespace.exact::<Dict>().is_some() {
        return Ok(dict::get_name(cx, namespace, name));
    }
    let found = item::get(cx, namespace, &name.value());
    exception::catch(cx, found, Exc::KeyError)
}

pub(crate) fn load_name(cx: &mut Cx, namespace: &Value, name: Name) -> Res<Value> {
    if !namespace.is_undef()
        && let Some(value) = get(cx, namespace, name)?
    {
        return Ok(value);
    }
    load_global(cx, name)
}

pub(crate) fn store_name(cx: &mut Cx, value: &Value, namespace: &Value, name: Name) -> Res<()> {
    if namespace.is_undef() {
        return store_global(cx, value, name);
    }
    if namespace.exact::<Dict>().is_some() {
        return dict::set_name(cx, namespace, name, value.clone());
    }
    item::set(cx, namespace, &name.value(), value)
}

pub(crate) fn delete_name(cx: &mut Cx, namespace: &Value, name: Name) -> Res<()> {
    if namespace.is_undef() {
        return delete_global(cx, name);
    }
    let done = item::delete(cx, namespace, &name.value());
    match exception::catch(cx, done, Exc::KeyError)? {
        Some(()) => Ok(()),
        None => Err(raise::undefined_name(cx, name)),
    }
}

pub(crate) fn find_name(cx: &mut Cx, namespace: &Value, name: Name) -> Res<Value> {
    Ok(get(cx, namespace, name)?.unwrap_or(Value::UNDEF))
}

pub(crate) fn setup_annotations(cx: &mut Cx, namespace: &Value) -> Res<()> {
    let name = cx.names().__annotations__;
    let namespace = if namespace.is_undef() { globals(cx) } else { namespace.clone() };
    if get(cx, &namespace, name)?.is_none() {
        let annotations = cx.dict();
        store_name(cx, &annotations, &namespace, name)?;
    }
    Ok(())
}
