//! `mappingproxy`: a mapping, read-only. What `__dict__` of a class is.

use crate::heap::{Object, Value};
use crate::object::layout::dict::{Dict, Table};
use crate::object::layout::list::List;
use crate::object::layout::str::Str;
use crate::object::native::{binding, methods};
use crate::object::ops::arith;
use crate::object::slots::Slots;
use crate::object::type_object::{MAPPING, Type, TypeSpec, as_type};
use crate::object::{Cx, Name, Res, Tuple, attr, generic_alias, kinds, object, ops, raise};

pub(crate) struct MappingProxy {
    /// The mapping; or a class, whose own attributes are meant.
    mapping: Value,
    of_class: bool,
}

object!(MappingProxy = kinds::MAPPING_PROXY, "mappingproxy", { mapping });

pub(crate) static MAPPING_PROXY: TypeSpec = TypeSpec {
    name: "mappingproxy",
    shape: MappingProxy::SHAPE,
    doc: "A view of a mapping through which it cannot be changed.",
    flags: MAPPING,
    slots: Slots {
        repr: Some(|cx, this| {
            let mapping = mapping_of(cx, this)?;
            let text = ops::repr_text(cx, &mapping)?;
            Ok(cx.str(&format!("mappingproxy({text})")))
        }),
        str: Some(|cx, this| {
            let mapping = mapping_of(cx, this)?;
            ops::str(cx, &mapping)
        }),
        hash: Some(|cx, this| {
            let mapping = mapping_of(cx, this)?;
            ops::hash::hash(cx, &mapping)
        }),
        compare: Some(|cx, this, other, how| {
            let mapping = mapping_of(cx, this)?;
            ops::compare::compare(cx, &mapping, other, how)
        }),
        iter: Some(|cx, this| {
            let mapping = mapping_of(cx, this)?;
            ops::iter::iter(cx, &mapping)
        }),
        length: Some(|cx, this| {
            let proxy = payload(this);
            if proxy.of_class { Ok(table(proxy).get(cx).len()) } else { ops::length(cx, &proxy.mapping) }
        }),
        contains: Some(|cx, this, key| {
            let proxy = payload(this);
            if proxy.of_class {
                Ok(of_class(cx, proxy, key)?.is_some())
            } else {
                ops::contains(cx, &proxy.mapping, key)
            }
        }),
        get_item: Some(get_item),
        or: Some(|cx, lhs, rhs| {
            let (lhs, rhs) = (unwrapped(cx, lhs)?, unwrapped(cx, rhs)?);
            arith::binary(cx, &arith::OR, &lhs, &rhs)
        }),
        inplace_or: Some(|cx, this, _| {
            let name = cx.type_name(this);
            Err(cx.type_error(format!("'|=' is not supported by {name}; use '|' instead")))
        }),
        ..Slots::NONE
    },
    new: Some(make),
    methods: &[METHODS],
    ..TypeSpec::DEFAULT
};

methods! { METHODS in "mappingproxy" {
    /// The value at the key, or the default if it is not there.
    "get(self, key, default=None, /)" => |cx: &mut Cx, this: &Value, key: &Value, default: &Value| -> Res<Value> {
        let proxy = payload(this);
        if proxy.of_class {
            return Ok(of_class(cx, proxy, key)?.unwrap_or_else(|| default.clone()));
        }
        let get = cx.names().get;
        cx.call_method(&proxy.mapping, get, &[key.clone(), default.clone()])
    };
    /// The keys.
    "keys(self, /)" => |cx: &mut Cx, this: &Value| { let name = cx.names().keys; ask(cx, this, name) };
    /// The values.
    "values(self, /)" => |cx: &mut Cx, this: &Value| { let name = cx.names().values; ask(cx, this, name) };
    /// The entries, as pairs.
    "items(self, /)" => |cx: &mut Cx, this: &Value| { let name = cx.names().items; ask(cx, this, name) };
    /// A copy of the mapping.
    "copy(self, /)" => |cx: &mut Cx, this: &Value| { let name = cx.names().copy; ask(cx, this, name) };
    /// An iterator over the keys, the last one first.
    "__reversed__(self, /)" => |cx: &mut Cx, this: &Value| { let name = cx.names().__reversed__; ask(cx, this, name) };
    /// The type with the types of its keys and values.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

binding!(make: "mappingproxy(cls, mapping)" => |cx: &mut Cx, _: &Value, mapping: &Value| -> Res<Value> {
    let is_sequence = mapping.downcast::<List>().is_some() || mapping.downcast::<Tuple>().is_some();
    if cx.ty(mapping).slots.get(cx).get_item.is_none() || is_sequence {
        return Err(raise::wrong_type(cx, "mappingproxy() argument must be a mapping", mapping));
    }
    Ok(new(cx, mapping.clone()))
});

/// A proxy of a mapping.
pub(crate) fn new(cx: &mut Cx, mapping: Value) -> Value {
    cx.alloc(MappingProxy { mapping, of_class: false })
}

/// `__dict__` of a class.
pub(crate) fn class_dict(cx: &mut Cx, class: &Value) -> Value {
    cx.alloc(MappingProxy { mapping: class.clone(), of_class: true })
}

fn payload(this: &Value) -> &MappingProxy {
    this.downcast::<MappingProxy>().expect("the slots of mappingproxy get proxies")
}

fn table(proxy: &MappingProxy) -> &crate::heap::Payload<Table> {
    let class: &Type = as_type(&proxy.mapping);
    &class.dict
}

/// The mapping; for a class, a dict of its attributes at this moment.
fn mapping_of(cx: &mut Cx, this: &Value) -> Res<Value> {
    let proxy = payload(this);
    if !proxy.of_class {
        return Ok(proxy.mapping.clone());
    }
    match table(proxy).get(cx).clone_with(Value::clone, Value::clone) {
        Ok(table) => Ok(cx.alloc(Dict::of(table))),
        Err(_) => Err(raise::memory_error(cx)),
    }
}

/// The mapping behind a proxy; any other value as it is.
fn unwrapped(cx: &mut Cx, value: &Value) -> Res<Value> {
    if value.downcast::<MappingProxy>().is_some() { mapping_of(cx, value) } else { Ok(value.clone()) }
}

fn of_class(cx: &mut Cx, proxy: &MappingProxy, key: &Value) -> Res<Option<Value>> {
    let hash = ops::hash::hash(cx, key)?;
    if key.downcast::<Str>().is_none() {
        return Ok(None);
    }
    let name = cx.intern_value(key);
    let table = table(proxy).get(cx);
    Ok(table.find(hash, |known| name.matches(known)).map(|at| table.value_at(at).clone()))
}

fn get_item(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    let proxy = payload(this);
    if !proxy.of_class {
        return ops::item::get(cx, &proxy.mapping, key);
    }
    match of_class(cx, proxy, key)? {
        Some(value) => Ok(value),
        None => Err(raise::key_error(cx, key)),
    }
}

/// Calls a method of the mapping.
fn ask(cx: &mut Cx, this: &Value, name: Name) -> Res<Value> {
    let mapping = mapping_of(cx, this)?;
    let method = attr::get(cx, &mapping, name)?;
    cx.call(&method, &[])
}
