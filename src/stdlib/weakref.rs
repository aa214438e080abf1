//! `_weakref`: what `weakref` takes from the runtime.

use super::add_functions;
use crate::heap::{Value, WeakReference};
use crate::object::native::functions;
use crate::object::{Cx, Res, kinds, ops};
use crate::types::weakref;

functions! { FUNCTIONS in "_weakref" {
    /// How many weak references to an object there are.
    "getweakrefcount(object, /)" => |cx: &mut Cx, object: &Value| cx.heap().weak_references(object).len();
    /// The weak references to an object.
    "getweakrefs(object, /)" => |cx: &mut Cx, object: &Value| {
        let references = cx.heap().weak_references(object);
        cx.list(references)
    };
    /// A stand-in for an object that does not keep it alive.
    "proxy(object, callback=None, /)" => |cx: &mut Cx, object: &Value, callback: &Value| {
        weakref::new_proxy(cx, object, Some(callback))
    };
    /// Remove a key from a dict if its value is a weak reference whose object is gone.
    "_remove_dead_weakref(dct, key, /)" => |cx: &mut Cx, dict: &Value, key: &Value| -> Res<()> {
        let Some(value) = ops::dict::get(cx, dict, key)? else { return Ok(()) };
        if value.downcast::<WeakReference>().is_some_and(|reference| reference.target().is_none()) {
            ops::dict::remove(cx, dict, key)?;
        }
        Ok(())
    };
} }

pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_weakref", FUNCTIONS);
    let (proxy, callable) = weakref::proxy_classes(cx);
    let reference = cx.kind_type(kinds::WEAK_REFERENCE);
    let classes = [
        ("ref", reference.clone()),
        ("ReferenceType", reference),
        ("ProxyType", proxy),
        ("CallableProxyType", callable),
    ];
    for (name, class) in classes {
        ops::dict::set_text(cx, dict, name, class);
    }
    Ok(())
}
