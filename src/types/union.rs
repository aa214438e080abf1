//! `types.UnionType`: `int | str`.

use super::generic_alias::{item_repr, parameters_of, substitute_all};
use crate::heap::{Object, Payload, Value};
use crate::object::layout::generic_alias::{GenericAlias, Union};
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, readonly};
use crate::object::ops::compare::{Comparison, same};
use crate::object::slots::Slots;
use crate::object::type_object::{HAS_WEAKREF, NO_NEW, Type, TypeSpec};
use crate::object::{Cx, Name, Res, attr, kinds, ops};

pub(crate) static UNION: TypeSpec = TypeSpec {
    name: "types.UnionType",
    shape: Union::SHAPE,
    doc: "One of several types, as `int | str` makes it.",
    flags: NO_NEW | HAS_WEAKREF,
    slots: Slots {
        repr: Some(|cx, this| {
            let mut shown = Vec::new();
            for item in args(this) {
                shown.push(if item.is(&cx.kind_type(kinds::NONE)) { "None".into() } else { item_repr(cx, item)? });
            }
            Ok(cx.str(&shown.join(" | ")))
        }),
        hash: Some(|cx, this| {
            // The order does not matter, as in a set.
            let mut hash = 0i64;
            for item in args(this) {
                hash = hash.wrapping_add(ops::hash::hash(cx, item)?.wrapping_mul(0x9e37_79b9));
            }
            Ok(if hash == -1 { -2 } else { hash >> 2 })
        }),
        compare: Some(compare),
        getattribute: Some(getattribute),
        or: Some(or),
        get_item: Some(|cx, this, key| {
            let (parameters, args) = (parameters(cx, this)?, payload(this).args.clone());
            let args = substitute_all(cx, this, &args, &parameters, key)?;
            let items = args.downcast::<Tuple>().map_or(&[][..], Tuple::items);
            let mut result = items.first().cloned().unwrap_or(Value::NONE);
            for item in items.iter().skip(1) {
                result = ops::arith::binary(cx, &ops::arith::OR, &result, item)?;
            }
            Ok(result)
        }),
        ..Slots::NONE
    },
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &Union {
    this.exact::<Union>().expect("the slots of UnionType get unions")
}

fn args(this: &Value) -> &[Value] {
    payload(this).args.downcast::<Tuple>().map_or(&[], Tuple::items)
}

attributes! { ATTRIBUTES {
    /// The types.
    "__args__" => |_, this| Ok(payload(this).args.clone()), readonly;
    /// The type parameters among the types.
    "__parameters__" => parameters;
} }

fn parameters(cx: &mut Cx, this: &Value) -> Res<Value> {
    let known = payload(this).parameters.get(cx).clone();
    if !known.is_none() {
        return Ok(known);
    }
    let found = parameters_of(cx, &payload(this).args)?;
    drop(payload(this).parameters.replace(cx, found.clone()));
    Ok(found)
}

/// A union's `__module__` is that of its class, whatever the types are.
fn getattribute(cx: &mut Cx, this: &Value, name: Name) -> Res<Value> {
    if name == cx.names().__module__ {
        return Ok(cx.str("types"));
    }
    attr::object_getattribute(cx, this, name)
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    if other.exact::<Union>().is_none() || !matches!(how, Comparison::Eq | Comparison::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let mut equal = args(this).len() == args(other).len();
    for item in args(this) {
        equal = equal && contains(cx, args(other), item)?;
    }
    Ok(Value::bool(equal == (how == Comparison::Eq)))
}

fn contains(cx: &mut Cx, items: &[Value], wanted: &Value) -> Res<bool> {
    for item in items {
        if same(cx, item, wanted)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether `|` makes a union of the value.
fn is_unionable(value: &Value) -> bool {
    value.is_none()
        || value.downcast::<Type>().is_some()
        || value.downcast::<GenericAlias>().is_some()
        || value.exact::<Union>().is_some()
        || value.exact::<super::typing::TypeAlias>().is_some()
}

/// `lhs | rhs` of types.
pub(crate) fn or(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    if !is_unionable(lhs) || !is_unionable(rhs) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let mut all: Vec<Value> = Vec::new();
    for side in [lhs, rhs] {
        let items = match side.exact::<Union>() {
            Some(_) => args(side).to_vec(),
            None if side.is_none() => vec![cx.kind_type(kinds::NONE)],
            None => vec![side.clone()],
        };
        for item in items {
            // `list[int]` and `list` are different even where they compare equal.
            let mut known = false;
            for other in &all {
                let alike = other.downcast::<GenericAlias>().is_some() == item.downcast::<GenericAlias>().is_some();
                known = known || alike && same(cx, other, &item)?;
            }
            if !known {
                all.push(item);
            }
        }
    }
    if let [only] = all.as_slice() {
        return Ok(only.clone());
    }
    let args = cx.tuple(all);
    Ok(cx.alloc(Union { args, parameters: Payload::new(Value::NONE) }))
}
