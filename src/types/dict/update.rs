//! How a dict takes in other mappings: dicts, what has `keys`, iterables of pairs.

use super::methods::payload;
use crate::heap::{Payload, Value};
use crate::object::layout::dict::Dict;
use crate::object::{Cx, Exc, Res, attr, ops, raise};

/// `dict.update(*args, **kwargs)`; `function` is for the error.
pub(crate) fn merge_arguments(cx: &mut Cx, this: &Value, function: &str, args: &[Value], kwargs: &Value) -> Res<()> {
    match args {
        [] => {}
        [source] => merge(cx, this, source)?,
        more => return Err(cx.type_error(format!("{function} expected at most 1 argument, got {}", more.len()))),
    }
    merge_dict(cx, payload(this), kwargs)
}

/// Takes in the entries of a mapping or of an iterable of pairs.
pub(crate) fn merge(cx: &mut Cx, this: &Value, source: &Value) -> Res<()> {
    if iterates_as_dict(cx, source) {
        return merge_dict(cx, payload(this), source);
    }
    let keys = cx.names().keys;
    match attr::get_optional(cx, source, keys)? {
        Some(keys) => merge_mapping(cx, this, source, &keys),
        None => merge_pairs(cx, this, source),
    }
}

/// Whether a value is a dict whose `__iter__` is that of `dict`, so that its entries are what iterating over it gives.
pub(crate) fn iterates_as_dict(cx: &Cx, value: &Value) -> bool {
    if value.exact::<Dict>().is_some() {
        return true;
    }
    let plain = cx.kind_type(<Dict as crate::heap::Object>::SHAPE);
    let plain = crate::object::type_object::as_type(&plain).slots.get(cx).iter;
    let own = cx.ty(value).slots.get(cx).iter;
    value.downcast::<Dict>().is_some()
        && matches!((own, plain), (Some(own), Some(plain)) if std::ptr::fn_addr_eq(own, plain))
}

/// Takes in the entries of a dict, whatever its class.
pub(crate) fn merge_dict(cx: &mut Cx, this: &Dict, source: &Value) -> Res<()> {
    let source = payload(source);
    let length = source.len(cx);
    if std::ptr::eq(this, source) || length == 0 {
        return Ok(());
    }
    if this.len(cx) == 0 && this.cells_id(cx).is_none() {
        let Some(copy) = source.copy_table(cx) else { return Err(raise::memory_error(cx)) };
        drop(Payload::replace(&this.table, cx, copy));
        return Ok(());
    }
    let mut from = 0;
    while let Some((at, key, value)) = source.next_from(cx, from) {
        let hash = source.table.get(cx).hash_at(at);
        ops::dict::set_hashed(cx, this, &key, hash, value)?;
        if source.len(cx) != length {
            return Err(raise::runtime_error(cx, "dict mutated during update"));
        }
        from = at + 1;
    }
    Ok(())
}

fn merge_mapping(cx: &mut Cx, this: &Value, source: &Value, keys: &Value) -> Res<()> {
    let keys = cx.call(keys, &[])?;
    let keys = match ops::iter::iter(cx, &keys) {
        Err(raised) if raised.is(cx, Exc::TypeError) => {
            let (name, found) = (cx.type_name(source), cx.type_name(&keys));
            return Err(cx.type_error(format!("{name}.keys() returned a non-iterable (type {found})")));
        }
        iterator => ops::iter::collect(cx, &iterator?)?,
    };
    for key in keys {
        let value = ops::item::get(cx, source, &key)?;
        ops::dict::set(cx, this, &key, value)?;
    }
    Ok(())
}

fn merge_pairs(cx: &mut Cx, this: &Value, source: &Value) -> Res<()> {
    let mut at = 0;
    ops::iter::for_each(cx, source, |cx, pair| {
        let message = format!("cannot convert dictionary update sequence element #{at} to a sequence");
        let pair = ops::iter::collect_or(cx, &pair, &message)?;
        let [key, value] = pair.as_slice() else {
            let length = pair.len();
            let message = format!("dictionary update sequence element #{at} has length {length}; 2 is required");
            return Err(cx.value_error(message));
        };
        ops::dict::set(cx, this, key, value.clone())?;
        at += 1;
        Ok(true)
    })
}
