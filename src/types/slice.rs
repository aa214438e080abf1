//! `slice`.

use super::sequence;
use crate::algo::big_int::BigInt;
use crate::algo::hash::TupleHasher;
use crate::heap::{Object, Value};
use crate::object::layout::slice::Slice;
use crate::object::layout::str::StrBuilder;
use crate::object::native::{attributes, binding, methods};
use crate::object::ops::compare::{Comparison, compare as compare_values, same};
use crate::object::slots::Slots;
use crate::object::type_object::TypeSpec;
use crate::object::{Cx, Res, ops};

pub(crate) static SLICE: TypeSpec = TypeSpec {
    name: "slice",
    shape: Slice::SHAPE,
    doc: "The positions from `start` on and before `stop`, `step` apart: what stands in brackets in `x[start:stop:step]`.",
    slots: Slots { repr: Some(repr), compare: Some(compare), hash: Some(hash), ..Slots::NONE },
    new: Some(new),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &Slice {
    this.downcast::<Slice>().expect("the slots of slice get slices")
}

methods! { METHODS in "slice" {
    /// The start, stop and step that the slice means for a sequence of that length.
    "indices(self, object, /)" => indices;
    /// How a pickle makes the slice again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let parts = cx.tuple(parts(payload(this)).to_vec());
        let class = cx.type_of(this);
        cx.tuple(vec![class, parts])
    };
} }

attributes! { ATTRIBUTES {
    /// The first position, or None.
    "start" => |_, this| Ok(payload(this).start.clone()), sequence::readonly;
    /// The position before which the slice ends, or None.
    "stop" => |_, this| Ok(payload(this).stop.clone()), sequence::readonly;
    /// The distance between two positions, or None.
    "step" => |_, this| Ok(payload(this).step.clone()), sequence::readonly;
} }

binding!(new: "slice(cls, start, stop=<missing>, step=None, /)" => |cx: &mut Cx, _: &Value, start: Value, stop: Option<Value>, step: Value| {
    let (start, stop) = match stop {
        Some(stop) => (start, stop),
        None => (Value::NONE, start),
    };
    cx.alloc(Slice { start, stop, step })
});

fn parts(slice: &Slice) -> [Value; 3] {
    [slice.start.clone(), slice.stop.clone(), slice.step.clone()]
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let mut text = StrBuilder::new();
    for (at, part) in parts(payload(this)).iter().enumerate() {
        text.push_text(["slice(", ", ", ", "][at]);
        sequence::push_repr(cx, &mut text, part)?;
    }
    text.push_text(")");
    Ok(text.finish(cx.heap()))
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    let Some(other) = other.downcast::<Slice>() else { return Ok(Value::NOT_IMPLEMENTED) };
    for (own, other) in parts(payload(this)).iter().zip(&parts(other)) {
        if !same(cx, own, other)? {
            return match how {
                Comparison::Eq => Ok(Value::FALSE),
                Comparison::Ne => Ok(Value::TRUE),
                _ => compare_values(cx, own, other, how),
            };
        }
    }
    Ok(Value::bool(how.holds(std::cmp::Ordering::Equal)))
}

fn hash(cx: &mut Cx, this: &Value) -> Res<i64> {
    let mut hasher = TupleHasher::default();
    for part in parts(payload(this)) {
        hasher.add(ops::hash::hash(cx, &part)?);
    }
    Ok(hasher.finish_without_length())
}

/// The bounds for a sequence that may be longer than any in memory.
fn indices(cx: &mut Cx, this: &Slice, length: &Value) -> Res<Value> {
    let length = ops::index::index(cx, length)?;
    let length = ops::index::big(&length).expect("an index is an int");
    if length.is_negative() {
        return Err(cx.value_error("length should not be negative"));
    }
    let parts = big_bounds(cx, this, &length)?.map(|part| cx.big_int(part));
    Ok(cx.tuple(parts.to_vec()))
}

/// Start, stop and step of a slice of a sequence of any length.
pub(crate) fn big_bounds(cx: &mut Cx, slice: &Slice, length: &BigInt) -> Res<[BigInt; 3]> {
    let zero = BigInt::from(0);
    let one = BigInt::from(1);
    let step = bound(cx, &slice.step)?.unwrap_or_else(|| one.clone());
    if step.is_zero() {
        return Err(cx.value_error("slice step cannot be zero"));
    }
    let (least, most) = if step.is_negative() { (one.negated(), length.sub(&one)) } else { (zero, length.clone()) };
    let mut fit = |value: &Value, default: &BigInt| -> Res<BigInt> {
        let Some(bound) = bound(cx, value)? else { return Ok(default.clone()) };
        let bound = if bound.is_negative() { bound.add(length) } else { bound };
        Ok(bound.clamp(least.clone(), most.clone()))
    };
    let (first, last) = if step.is_negative() { (&most, &least) } else { (&least, &most) };
    let (start, stop) = (fit(&slice.start, first)?, fit(&slice.stop, last)?);
    Ok([start, stop, step])
}

fn bound(cx: &mut Cx, value: &Value) -> Res<Option<BigInt>> {
    if value.is_none() {
        return Ok(None);
    }
    if !ops::index::is_index(cx, value) {
        return Err(cx.type_error("slice indices must be integers or None or have an __index__ method"));
    }
    let int = ops::index::index(cx, value)?;
    Ok(ops::index::big(&int))
}
