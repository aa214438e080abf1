//! Attributes and subscripts.

use super::build::build_slice_of;
use crate::heap::Value;
use crate::object::layout::list::List;
use crate::object::ops::slice::Bounds;
use crate::object::{Cx, Name, Res, Str, Tuple, attr, ops::item};
use crate::types::{list, str, tuple};
use crate::vm::steps::Items;

pub(crate) fn load_attr(cx: &mut Cx, object: &Value, name: Name) -> Res<Value> {
    attr::get(cx, object, name)
}

pub(crate) fn store_attr(cx: &mut Cx, object: &Value, value: &Value, name: Name) -> Res<()> {
    attr::set(cx, object, name, value)
}

pub(crate) fn delete_attr(cx: &mut Cx, object: &Value, name: Name) -> Res<()> {
    attr::delete(cx, object, name)
}

pub(crate) fn subscript(cx: &mut Cx, object: &Value, index: &Value) -> Res<Value> {
    item::get(cx, object, index)
}

pub(crate) fn subscript_imm(cx: &mut Cx, object: &Value, value: i16) -> Res<Value> {
    item::get(cx, object, &Value::small_int(value))
}

pub(crate) fn store_subscript(cx: &mut Cx, object: &Value, index: &Value, value: &Value) -> Res<()> {
    item::set(cx, object, index, value)
}

pub(crate) fn delete_subscript(cx: &mut Cx, object: &Value, index: &Value) -> Res<()> {
    item::delete(cx, object, index)
}

pub(crate) fn slice(cx: &mut Cx, mut parts: Items) -> Res<Value> {
    let [object, start, stop] = parts.array();
    if let Some(bounds) = Bounds::plain(&start, &stop) {
        if object.exact::<Str>().is_some() {
            return Ok(str::operators::part(cx, &object, bounds));
        }
        if object.exact::<List>().is_some() {
            return Ok(list::part(cx, &object, bounds));
        }
        if object.exact::<Tuple>().is_some() {
            return Ok(tuple::part(cx, &object, bounds));
        }
    }
    let slice = build_slice_of(cx, start, stop, Value::NONE);
    item::get(cx, &object, &slice)
}

pub(crate) fn store_slice(cx: &mut Cx, mut parts: Items) -> Res<()> {
    let [value, object, start, stop] = parts.array();
    let slice = build_slice_of(cx, start, stop, Value::NONE);
    item::set(cx, &object, &slice, &value)
}
