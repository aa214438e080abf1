//! Building containers and text.

use crate::heap::{Object, Payload, Value};
use crate::object::layout::dict::Dict;
use crate::object::layout::function::Function;
use crate::object::layout::list::{self, List};
use crate::object::layout::native::Native;
use crate::object::layout::set::{self, Set};
use crate::object::layout::slice::Slice;
use crate::object::layout::str::{StrBuilder, concat};
use crate::object::layout::tuple::{Tuple, new_tuple};
use crate::object::{Cx, Exc, Raised, Res, Str, exception, native, ops, raise};
use crate::vm::steps::Items;

pub(crate) fn build_list(cx: &mut Cx, items: Items) -> Res<Value> {
    // `collect` would make room for four.
    let mut exact = Vec::with_capacity(items.len());
    exact.extend(items);
    Ok(cx.list(exact))
}

pub(crate) fn build_tuple(cx: &mut Cx, items: Items) -> Res<Value> {
    if items.len() == 0 {
        return Ok(cx.state().empty_tuple.clone());
    }
    Ok(new_tuple(cx.heap(), Tuple::SHAPE, items.len(), items))
}

pub(crate) fn build_set(cx: &mut Cx, items: Items) -> Res<Value> {
    let set = cx.alloc(Set::default());
    for item in items {
        set_add(cx, &set, &item)?;
    }
    Ok(set)
}

pub(crate) fn build_dict(cx: &mut Cx, mut items: Items) -> Res<Value> {
    let dict = cx.dict();
    while let (Some(key), Some(value)) = (items.next(), items.next()) {
        ops::dict::set(cx, &dict, &key, value)?;
    }
    Ok(dict)
}

pub(crate) fn build_string(cx: &mut Cx, mut parts: Items) -> Res<Value> {
    if parts.len() == 2 {
        let [lhs, rhs] = parts.array();
        let (Some(left), Some(right)) = (lhs.downcast::<Str>(), rhs.downcast::<Str>()) else { return Ok(lhs) };
        return Ok(concat(cx.heap(), left, right));
    }
    let mut text = StrBuilder::new();
    for part in parts {
        if let Some(part) = part.downcast::<Str>() {
            text.push_str(part);
        }
    }
    Ok(text.finish(cx.heap()))
}

pub(crate) fn build_slice(cx: &mut Cx, mut parts: Items) -> Res<Value> {
    let [start, stop, step] = parts.array();
    Ok(build_slice_of(cx, start, stop, step))
}

pub(crate) fn build_slice_of(cx: &mut Cx, start: Value, stop: Value, step: Value) -> Value {
    cx.alloc(Slice { start, stop, step })
}

fn items_of(list: &Value) -> &Payload<Vec<Value>> {
    &list.downcast::<List>().expect("the compiler appends to lists of its own").items
}

pub(crate) fn list_append(cx: &mut Cx, list: &Value, value: &Value) -> Res<()> {
    let items = items_of(list).get_mut(cx);
    if list::push(items, value.clone()) { Ok(()) } else { Err(raise::memory_error(cx)) }
}

pub(crate) fn list_extend(cx: &mut Cx, list: &Value, iterable: &Value) -> Res<()> {
    let result = ops::iter::collect(cx, iterable);
    let more = match result {
        Err(raised)
            if raised.is(cx, Exc::TypeError)
                && cx.ty(iterable).slots.get(cx).iter.is_none()
                && cx.ty(iterable).slots.get(cx).get_item.is_none() =>
        {
            drop(raised);
            let name = cx.type_name(iterable);
            return Err(cx.type_error(format!("Value after * must be an iterable, not {name}")));
        }
        other => other?,
    };
    items_of(list).get_mut(cx).extend(more);
    Ok(())
}

pub(crate) fn set_add(cx: &mut Cx, set: &Value, value: &Value) -> Res<()> {
    let body = set::body(set).expect("the compiler adds to sets of its own");
    ops::set::add(cx, body, value).map(|_| ())
}

pub(crate) fn set_update(cx: &mut Cx, set: &Value, iterable: &Value) -> Res<()> {
    ops::iter::for_each(cx, iterable, |cx, item| set_add(cx, set, &item).map(|()| true))
}

pub(crate) fn dict_set(cx: &mut Cx, dict: &Value, key: &Value, value: &Value) -> Res<()> {
    ops::dict::set(cx, dict, key, value.clone())
}

/// The entries of a mapping: of a dict directly, else by `keys()` and subscripts. `None` when it is no mapping.
fn mapping_entries(cx: &mut Cx, mapping: &Value) -> Res<Option<Vec<(Value, Value)>>> {
    if mapping.exact::<Dict>().is_some() {
        return Ok(Some(ops::dict::entries(cx, mapping)));
    }
    let name = cx.names().keys;
    if !exception::has(cx, mapping, name)? {
        return Ok(None);
    }
    let keys = cx.call_method(mapping, name, &[])?;
    let mut entries = Vec::new();
    ops::iter::for_each(cx, &keys, |cx, key| {
        let value = ops::item::get(cx, mapping, &key)?;
        entries.push((key, value));
        Ok(true)
    })?;
    Ok(Some(entries))
}

pub(crate) fn dict_update(cx: &mut Cx, dict: &Value, mapping: &Value) -> Res<()> {
    if crate::types::dict::iterates_as_dict(cx, mapping) {
        return crate::types::dict::merge_dict(cx, crate::types::dict::payload(dict), mapping);
    }
    let Some(entries) = mapping_entries(cx, mapping)? else {
        let name = cx.type_name(mapping);
        return Err(cx.type_error(format!("'{name}' object is not a mapping")));
    };
    entries.into_iter().try_for_each(|(key, value)| ops::dict::set(cx, dict, &key, value))
}

/// A callee as messages name it: `f()`, with its module unless that is `__main__` or `builtins`.
fn callee_name(cx: &mut Cx, callee: &Value) -> String {
    if let Some(function) = callee.downcast::<Function>() {
        let (qualname, module) = (native::text_of(function.qualname.get(cx)), native::text_of(function.module.get(cx)));
        return if module.is_empty() || module == "builtins" {
            format!("{qualname}()")
        } else {
            format!("{module}.{qualname}()")
        };
    }
    if let Some(function) = callee.downcast::<Native>() {
        return format!("{}()", function.def.signature.name());
    }
    let name = cx.names().__qualname__;
    match crate::object::attr::get_optional(cx, callee, name) {
        Ok(Some(name)) if name.downcast::<Str>().is_some() => format!("{}()", native::text_of(&name)),
        _ => ops::repr_text(cx, callee).unwrap_or_default(),
    }
}

fn after_stars(cx: &mut Cx, callee: &Value, what: &str, found: &Value) -> Raised {
    let (callee, found) = (callee_name(cx, callee), cx.type_name(found));
    cx.type_error(format!("{callee} argument after {what}, not {found}"))
}

pub(crate) fn dict_merge(cx: &mut Cx, dict: &Value, mapping: &Value, callee: &Value) -> Res<()> {
    let Some(entries) = mapping_entries(cx, mapping)? else {
        return Err(after_stars(cx, callee, "** must be a mapping", mapping));
    };
    for (key, value) in entries {
        if key.downcast::<Str>().is_none() {
            return Err(cx.type_error("keywords must be strings"));
        }
        if ops::dict::get(cx, dict, &key)?.is_some() {
            let (callee, key) = (callee_name(cx, callee), native::text_of(&key));
            return Err(cx.type_error(format!("{callee} got multiple values for keyword argument '{key}'")));
        }
        ops::dict::set(cx, dict, &key, value)?;
    }
    Ok(())
}

pub(crate) fn spread_arguments(cx: &mut Cx, iterable: &Value, callee: &Value) -> Res<Value> {
    if iterable.exact::<Tuple>().is_some() {
        return Ok(iterable.clone());
    }
    let slots = cx.ty(iterable).slots.get(cx);
    if slots.iter.is_none() && slots.get_item.is_none() {
        return Err(after_stars(cx, callee, "* must be an iterable", iterable));
    }
    let items = ops::iter::collect(cx, iterable)?;
    Ok(cx.tuple(items))
}

pub(crate) fn spread_keywords(cx: &mut Cx, mapping: &Value, callee: &Value) -> Res<Value> {
    if mapping.exact::<Dict>().is_some() {
        return Ok(mapping.clone());
    }
    let dict = cx.dict();
    dict_merge(cx, &dict, mapping, callee).map(|()| dict)
}

pub(crate) fn list_to_tuple(cx: &mut Cx, list: &Value) -> Res<Value> {
    let items = items_of(list).take(cx);
    Ok(cx.tuple(items))
}

pub(crate) fn format_simple(cx: &mut Cx, value: &Value) -> Res<Value> {
    let empty = cx.state().empty_str.clone();
    ops::format(cx, value, &empty)
}

pub(crate) fn format_with(cx: &mut Cx, value: &Value, spec: &Value) -> Res<Value> {
    ops::format(cx, value, spec)
}

pub(crate) fn convert(cx: &mut Cx, value: &Value, how: usize) -> Res<Value> {
    match how {
        1 => ops::str(cx, value),
        2 => ops::repr(cx, value),
        _ => {
            let text = ops::repr(cx, value)?;
            Ok(ascii(cx, &text))
        }
    }
}

/// The text with everything beyond ASCII escaped.
fn ascii(cx: &mut Cx, text: &Value) -> Value {
    let Some(inside) = text.downcast::<Str>().filter(|inside| !inside.is_ascii()) else { return text.clone() };
    let escaped: String = inside
        .iter()
        .map(|c| match c {
            0..0x80 => char::from(c as u8).to_string(),
            0x80..0x100 => format!("\\x{c:02x}"),
            0x100..0x10000 => format!("\\u{c:04x}"),
            _ => format!("\\U{c:08x}"),
        })
        .collect();
    cx.str(&escaped)
}

pub(crate) fn display(cx: &mut Cx, value: &Value) -> Res<()> {
    let name = cx.names().displayhook;
    let sys = cx.state().sys.clone();
    let Some(hook) = ops::dict::get_name(cx, &sys, name) else {
        return Err(raise::runtime_error(cx, "lost sys.displayhook"));
    };
    cx.call(&hook, std::slice::from_ref(value)).map(|_| ())
}
