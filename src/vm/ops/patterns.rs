//! `match` statements.

use crate::heap::Value;
use crate::object::args::Bound;
use crate::object::layout::dict::Dict;
use crate::object::layout::tuple::Tuple;
use crate::object::type_object::{MAPPING, MATCH_SELF, SEQUENCE, Type};
use crate::object::{Cx, Res, Str, attr, native::text_of, ops};
use crate::vm::steps::Items;

pub(crate) fn is_sequence(cx: &mut Cx, subject: &Value) -> Res<Value> {
    Ok(Value::bool(cx.ty(subject).has(SEQUENCE)))
}

pub(crate) fn is_mapping(cx: &mut Cx, subject: &Value) -> Res<Value> {
    Ok(Value::bool(cx.ty(subject).has(MAPPING)))
}

fn items(tuple: &Value) -> Vec<Value> {
    tuple.downcast::<Tuple>().map_or(Vec::new(), |tuple| tuple.items().to_vec())
}

pub(crate) fn match_keys(cx: &mut Cx, subject: &Value, keys: &Value) -> Res<Value> {
    let keys = items(keys);
    let mut values = Vec::with_capacity(keys.len());
    for (at, key) in keys.iter().enumerate() {
        for other in &keys[..at] {
            if ops::compare::same(cx, key, other)? {
                let key = ops::repr_text(cx, key)?;
                return Err(cx.value_error(format!("mapping pattern checks duplicate key ({key})")));
            }
        }
    }
    if subject.exact::<Dict>().is_some() {
        for key in &keys {
            match ops::dict::get(cx, subject, key)? {
                Some(value) => values.push(value),
                None => return Ok(Value::NONE),
            }
        }
        return Ok(cx.tuple(values));
    }
    if keys.is_empty() {
        return Ok(cx.tuple(values));
    }
    // `get` with a default of our own tells a missing key from a value, without creating it as `__missing__` would.
    let missing = cx.object_type();
    let missing = cx.call(&missing, &[])?;
    let get = cx.names().get;
    let get = attr::get(cx, subject, get)?;
    for key in keys {
        let value = cx.call(&get, &[key, missing.clone()])?;
        if value.is(&missing) {
            return Ok(Value::NONE);
        }
        values.push(value);
    }
    Ok(cx.tuple(values))
}

pub(crate) fn copy_without(cx: &mut Cx, subject: &Value, keys: &Value) -> Res<Value> {
    let copy = cx.dict();
    super::dict_update(cx, &copy, subject)?;
    for key in items(keys) {
        ops::dict::remove(cx, &copy, &key)?;
    }
    Ok(copy)
}

pub(crate) fn match_class(cx: &mut Cx, mut parts: Items) -> Res<Value> {
    let [subject, class, positional, names] = parts.array();
    let Some(inside) = class.downcast::<Type>() else {
        return Err(cx.type_error("called match pattern must be a class"));
    };
    if !ops::isinstance::is_instance(cx, &subject, &class)? {
        return Ok(Value::NONE);
    }
    let wanted = positional.as_int().unwrap_or(0) as usize;
    let (mut seen, mut values) = (Bound::new(), Bound::new());
    if wanted != 0 {
        let match_args = cx.names().__match_args__;
        let declared = attr::get_optional(cx, &class, match_args)?;
        let args = match &declared {
            Some(args) => match args.downcast::<Tuple>() {
                Some(args) => args.items(),
                None => {
                    let (class, found) = (inside.text(cx), cx.type_name(args));
                    return Err(cx.type_error(format!("{class}.__match_args__ must be a tuple (got {found})")));
                }
            },
            None => &[],
        };
        let match_self = declared.is_none() && inside.has(MATCH_SELF);
        let allowed = if match_self { 1 } else { args.len() };
        if wanted > allowed {
            let (class, s) = (inside.text(cx), if allowed == 1 { "" } else { "s" });
            return Err(
                cx.type_error(format!("{class}() accepts {allowed} positional sub-pattern{s} ({wanted} given)"))
            );
        }
        if match_self {
            values.push(subject.clone());
        } else {
            for name in &args[..wanted] {
                if name.downcast::<Str>().is_none() {
                    let found = cx.type_name(name);
                    return Err(cx.type_error(format!("__match_args__ elements must be strings (got {found})")));
                }
                match attribute(cx, &subject, inside, name, &mut seen)? {
                    Some(value) => values.push(value),
                    None => return Ok(Value::NONE),
                }
            }
        }
    }
    for name in names.downcast::<Tuple>().map_or(&[][..], Tuple::items) {
        match attribute(cx, &subject, inside, name, &mut seen)? {
            Some(value) => values.push(value),
            None => return Ok(Value::NONE),
        }
    }
    Ok(cx.tuple_of(values))
}

/// An attribute of the subject, which no earlier pattern took.
fn attribute(cx: &mut Cx, subject: &Value, class: &Type, name: &Value, seen: &mut Bound) -> Res<Option<Value>> {
    for known in seen.iter() {
        if ops::compare::same(cx, known, name)? {
            let (class, name) = (class.text(cx), text_of(name));
            return Err(cx.type_error(format!("{class}() got multiple sub-patterns for attribute '{name}'")));
        }
    }
    seen.push(name.clone());
    let name = cx.intern_value(name);
    attr::get_optional(cx, subject, name)
}
