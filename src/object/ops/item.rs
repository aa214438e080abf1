//! Subscripts.

use super::slice;
use crate::heap::Value;
use crate::object::layout::str::Str;
use crate::object::type_object::{HEAP_TYPE, Type};
use crate::object::{Cx, Res, attr, raise};

/// `object[key]`.
pub(crate) fn get(cx: &mut Cx, object: &Value, key: &Value) -> Res<Value> {
    // Characters of strings are asked for so often that it pays to do without the slot.
    if let (Some(text), Some(at)) = (object.exact::<Str>(), key.as_int())
        && let Some(at) = slice::position(at, text.len())
    {
        return Ok(cx.char(text.char_at(at)));
    }
    if let Some(get_item) = cx.ty(object).slots.get(cx).get_item {
        return get_item(cx, object, key);
    }
    if object.downcast::<Type>().is_some() {
        return class_get(cx, object, key);
    }
    Err(raise::not_subscriptable(cx, object))
}

/// `Class[key]`: `__class_getitem__`.
fn class_get(cx: &mut Cx, class: &Value, key: &Value) -> Res<Value> {
    if class.is(&cx.kind_type(crate::object::kinds::TYPE)) {
        return crate::object::generic_alias(cx, class, key);
    }
    let name = cx.names().__class_getitem__;
    match attr::get_optional(cx, class, name)?.filter(|method| !method.is_none()) {
        Some(method) => cx.call(&method, std::slice::from_ref(key)),
        None => {
            let name = crate::object::type_object::as_type(class).text(cx);
            Err(cx.type_error(format!("type '{name}' is not subscriptable")))
        }
    }
}

/// `object[key] = value`.
pub(crate) fn set(cx: &mut Cx, object: &Value, key: &Value, value: &Value) -> Res<()> {
    match cx.ty(object).slots.get(cx).set_item {
        Some(set_item) => set_item(cx, object, key, Some(value)),
        None => Err(raise::no_item_assignment(cx, object)),
    }
}

/// `del object[key]`.
pub(crate) fn delete(cx: &mut Cx, object: &Value, key: &Value) -> Res<()> {
    match cx.ty(object).slots.get(cx).set_item {
        Some(set_item) => set_item(cx, object, key, None),
        None if super::index::is_index(cx, key) && is_like_sequence(cx, object) => {
            let name = cx.type_name(object);
            Err(cx.type_error(format!("'{name}' object doesn't support item deletion")))
        }
        None => Err(raise::no_item_deletion(cx, object)),
    }
}

/// Whether CPython takes objects of this type for sequences when an error is worded: those of classes in Python, and containers.
pub(super) fn is_like_sequence(cx: &Cx, object: &Value) -> bool {
    let class = cx.ty(object);
    let slots = class.slots.get(cx);
    class.has(HEAP_TYPE) || slots.length.is_some() || slots.contains.is_some()
}
