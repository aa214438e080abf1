//! `traceback`: one line of where an exception passed through, and the next one.

use crate::heap::{Object, Payload, Value};
use crate::object::layout::exception::{FrameObject, Traceback};
use crate::object::native::{attributes, binding, methods, readonly};
use crate::object::slots::Slots;
use crate::object::type_object::TypeSpec;
use crate::object::{Cx, Res, ops, raise};
use crate::types::frame;
use std::cell::Cell;

pub(crate) static TRACEBACK: TypeSpec = TypeSpec {
    name: "traceback",
    shape: Traceback::SHAPE,
    doc: "A line of a traceback.",
    slots: Slots::NONE,
    new: Some(new),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    signature: "(tb_next, tb_frame, tb_lasti, tb_lineno)",
    ..TypeSpec::DEFAULT
};

methods! { METHODS in "traceback" {
    /// The names of the attributes.
    "__dir__(self, /)" => |cx: &mut Cx, _: &Value| {
        let names = ["tb_frame", "tb_next", "tb_lasti", "tb_lineno"].map(|name| cx.str(name));
        cx.list(names.to_vec())
    };
} }

attributes! { ATTRIBUTES {
    /// The next line: that of the function which was called from here.
    "tb_next" => |cx, this| Ok(payload(this).next.get(cx).clone().unwrap_or(Value::NONE)), set_next;
    /// The frame.
    "tb_frame" => |_, this| Ok(payload(this).frame.clone()), readonly;
    /// The instruction.
    "tb_lasti" => |cx, this| Ok(cx.int(doubled(payload(this).at.get()))), readonly;
    /// The line in the source.
    "tb_lineno" => |cx, this| {
        let line = line_of(this);
        Ok(cx.int(line as i32 as i64))
    };
} }

fn payload(this: &Value) -> &Traceback {
    this.downcast::<Traceback>().expect("the attributes of traceback get tracebacks")
}

/// An offset in words as Python sees it: in two-byte units. Negative ones mean that there is none.
fn doubled(at: u32) -> i64 {
    let at = i64::from(at as i32);
    if at < 0 { at } else { at * 2 }
}

binding!(new: "traceback(cls, tb_next, tb_frame, tb_lasti, tb_lineno)" =>
    |cx: &mut Cx, _class: &Value, next: &Value, frame: &Value, at: &Value, line: &Value| -> Res<Value> {
        if frame.downcast::<FrameObject>().is_none() {
            return Err(raise::wrong_type(cx, "traceback() argument 'tb_frame' must be frame", frame));
        }
        let next = next_or_none(cx, next, "traceback object or None")?;
        let (at, line) = (int_of(cx, at)?, int_of(cx, line)?);
        let line = Cell::new(Some(line as u32).filter(|_| line != -1));
        Ok(cx.alloc(Traceback { next: Payload::new(next), frame: frame.clone(), at: Cell::new(if at < 0 { at } else { at / 2 } as u32), line }))
    }
);

/// A 32-bit int, as frames and lines are counted.
fn int_of(cx: &mut Cx, value: &Value) -> Res<i32> {
    let int = ops::index::index(cx, value)?;
    match ops::index::small(&int).and_then(|int| i32::try_from(int).ok()) {
        Some(int) => Ok(int),
        None => Err(raise::overflow_error(cx, "Python int too large to convert to C int")),
    }
}

fn next_or_none(cx: &mut Cx, value: &Value, wanted: &str) -> Res<Option<Value>> {
    if value.is_none() {
        return Ok(None);
    }
    if value.downcast::<Traceback>().is_none() {
        let found = cx.type_name(value);
        return Err(cx.type_error(format!("expected {wanted}, got '{found}'")));
    }
    Ok(Some(value.clone()))
}

fn set_next(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let Some(value) = value else { return Err(cx.type_error("can't delete tb_next attribute")) };
    let next = next_or_none(cx, value, "traceback object")?;
    let mut at = next.clone();
    while let Some(line) = at {
        if line.is(this) {
            return Err(cx.value_error("traceback loop detected"));
        }
        at = payload(&line).next.get(cx).clone();
    }
    drop(payload(this).next.replace(cx, next));
    Ok(())
}

/// The line in the source.
pub(crate) fn line_of(traceback: &Value) -> u32 {
    let inside = payload(traceback);
    match inside.line.get() {
        Some(line) => line,
        None => frame::code_of(&inside.frame).position(inside.at.get()).map_or(0, |position| position.line),
    }
}
