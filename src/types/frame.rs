//! `frame`: a function while it runs, or as it was when it ended; and `FrameLocalsProxy`, its variables as a mapping.
//!
//! A frame object views a live frame for as long as that runs (`base` tells which), and owns the variables afterwards. The proxy writes
//! through: to a cell, to a register of the live frame, or to the variables of the ended one; other names go to a dict of the frame object.

use crate::bytecode::{CodeData, CodeKind, LocalKind};
use crate::heap::{Object, Value};
use crate::object::frame::{self, Running};
use crate::object::layout::cell::Cell as PythonCell;
use crate::object::layout::code::Code;
use crate::object::layout::dict::Dict;
use crate::object::layout::exception::FrameObject;
use crate::object::layout::function::Function;
use crate::object::layout::generator::Generator;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, binding, methods, text_of};
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{MAPPING, TypeSpec};
use crate::object::{Cx, Exc, Res, Str, kinds, object, ops, raise};
use std::sync::Arc;

pub(crate) static FRAME: TypeSpec = TypeSpec {
    name: "frame",
    shape: FrameObject::SHAPE,
    slots: Slots { repr: Some(repr), ..Slots::NONE },
    methods: &[METHODS],
    attributes: &[ATTRIBUTES, MEMBERS],
    flags: crate::object::type_object::NO_NEW,
    ..TypeSpec::DEFAULT
};

methods! { METHODS in "frame" {
    /// Drop the variables of a frame that has ended.
    "clear(self, /)" => |cx: &mut Cx, this: &FrameObject| -> Res<()> {
        if let Some((_, runs)) = Running::viewed_with_state(cx, this) {
            let Some(generator) = frame::generator_of(this).filter(|_| !runs) else {
                return Err(raise::runtime_error(cx, "cannot clear an executing frame"));
            };
            if Generator::of(&generator).is_some_and(Generator::is_started) {
                return Err(raise::runtime_error(cx, "cannot clear a suspended frame"));
            }
            super::generator::finalize(cx, &generator)?;
        }
        drop((this.locals.take(cx), this.extra.take(cx)));
        Ok(())
    };
} }

attributes! { members MEMBERS {
    /// Whether tracing goes by lines.
    "f_trace_lines" => |_, this| Ok(Value::bool(payload(this).traces.get().0)), |cx, this, value| {
        let truth = truth(cx, value)?;
        let traces = &payload(this).traces;
        traces.set((truth, traces.get().1));
        Ok(())
    };
} }

attributes! { ATTRIBUTES {
    /// The frame that called this one.
    "f_back" => |cx, this| Ok(back(cx, this));
    /// The code that runs.
    "f_code" => |_, this| Ok(payload(this).code.clone());
    /// The built-in names that the code sees.
    "f_builtins" => |_, this| Ok(builtins_of(this));
    /// The global names.
    "f_globals" => |_, this| Ok(globals_of(this));
    /// The variables.
    "f_locals" => |cx, this| Ok(namespace(cx, this).unwrap_or_else(|| cx.alloc(FrameLocals { frame: this.clone() })));
    /// The instruction that is executed.
    "f_lasti" => |cx, this| Ok(cx.int(offset(cx, payload(this)) as i64 * 2));
    /// The line that is executed.
    "f_lineno" => |cx, this| Ok(cx.int(line_of(cx, this) as i64)), super::frame_line::set;
    /// The function that traces this frame, or None.
    "f_trace" => |cx, this| Ok(extras(cx, payload(this)).0), set_trace;
    /// Whether tracing goes by instructions.
    "f_trace_opcodes" => |_, this| Ok(Value::bool(payload(this).traces.get().1)), |cx, this, value| {
        let truth = truth(cx, value)?;
        let traces = &payload(this).traces;
        traces.set((traces.get().0, truth));
        Ok(())
    };
} }

pub(super) fn payload(this: &Value) -> &FrameObject {
    this.downcast::<FrameObject>().expect("the attributes of frame get frames")
}

fn function(this: &Value) -> &Function {
    payload(this).function.downcast::<Function>().expect("a frame runs a function")
}

/// The code of a frame.
pub(crate) fn code_of(this: &Value) -> Arc<CodeData> {
    payload(this).code.exact::<Code>().expect("a frame object has code").data.clone()
}

pub(crate) fn globals_of(this: &Value) -> Value {
    function(this).globals.clone()
}

/// The names that the frame's code takes for built in.
pub(crate) fn builtins_of(this: &Value) -> Value {
    function(this).builtins.clone()
}

/// The instruction that the frame executes, or executed last.
pub(super) fn offset(cx: &Cx, inside: &FrameObject) -> u32 {
    Running::viewed(cx, inside).map_or(inside.at.get(), |running| running.offset())
}

/// The line that the frame executes, or executed last.
pub(crate) fn line_of(cx: &Cx, this: &Value) -> u32 {
    let code = code_of(this);
    if let Some((base, line)) = cx.watch.stands
        && payload(this).base.get() == base
    {
        return line;
    }
    let generator = frame::generator_of(payload(this));
    if generator.is_some_and(|generator| Generator::of(&generator).is_some_and(|generator| !generator.is_started())) {
        return code.first_line;
    }
    code.position(offset(cx, payload(this))).map_or(code.first_line, |position| position.line)
}

fn back(cx: &mut Cx, this: &Value) -> Value {
    match Running::viewed(cx, payload(this)).is_some() {
        // A suspended generator has no caller.
        true => frame::caller_object(cx, payload(this)).unwrap_or(Value::NONE),
        false => payload(this).back.get(cx).clone().unwrap_or(Value::NONE),
    }
}

fn truth(cx: &mut Cx, value: Option<&Value>) -> Res<bool> {
    match value.map(|value| value.word().as_bool()) {
        Some(Some(truth)) => Ok(truth),
        Some(None) => Err(cx.type_error("attribute value type must be bool")),
        None => Err(cx.type_error("can't delete numeric/char attribute")),
    }
}

fn set_trace(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    trace_with(cx, this, value.cloned().unwrap_or(Value::NONE));
    Ok(())
}

/// Sets the function that traces a frame; None for no function.
pub(crate) fn trace_with(cx: &mut Cx, this: &Value, function: Value) {
    let (known, names) = extras(cx, payload(this));
    if known.is(&function) {
        return;
    }
    let both = cx.tuple(vec![function, names]);
    drop(payload(this).extra.replace(cx, Some(both)));
}

/// The function that traces a frame, or None.
pub(crate) fn traced_with(cx: &Cx, this: &Value) -> Value {
    extras(cx, payload(this)).0
}

/// Whether lines and instructions of a frame are traced.
pub(crate) fn traces(this: &Value) -> (bool, bool) {
    payload(this).traces.get()
}

/// What programs hung on a frame: the tracing function, and a dict of names that are no variables of the code; None each.
fn extras(cx: &Cx, inside: &FrameObject) -> (Value, Value) {
    let both = inside.extra.get(cx).as_ref().and_then(|extra| extra.downcast::<Tuple>()).map(Tuple::items);
    match both {
        Some([trace, names]) => (trace.clone(), names.clone()),
        _ => (Value::NONE, Value::NONE),
    }
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let code = code_of(this);
    let file = cx.str(code.source.as_ref().map_or("<unknown>", |source| source.name()));
    let (file, line, address) = (ops::repr_text(cx, &file)?, line_of(cx, this), this.word().bits());
    Ok(cx.str(&format!("<frame at {address:#x}, file {file}, line {line}, code {}>", code.name)))
}

/// The namespace of a module or class body; `None` for functions, whose variables are registers.
fn namespace(cx: &Cx, this: &Value) -> Option<Value> {
    let code = code_of(this);
    if !matches!(code.kind, CodeKind::Module | CodeKind::Class) {
        return None;
    }
    Some(register(cx, payload(this), 0).bound().unwrap_or_else(|| globals_of(this)))
}

/// The value of a register, UNDEF for an unbound one.
pub(super) fn register(cx: &Cx, inside: &FrameObject, at: usize) -> Value {
    match Running::viewed(cx, inside) {
        Some(running) => running.register(at),
        None => inside.locals.get(cx).get(at).cloned().unwrap_or(Value::UNDEF),
    }
}

/// The value of a variable, UNDEF for an unbound one.
fn variable(cx: &Cx, inside: &FrameObject, code: &CodeData, at: usize) -> Value {
    let value = register(cx, inside, at);
    match (code.locals[at].kind, value.downcast::<PythonCell>()) {
        (LocalKind::Cell | LocalKind::Free, Some(cell)) => cell.value.get(cx).clone(),
        _ => value,
    }
}

/// The names and values of a frame's variables that are bound; of a module or class body, those of its namespace if that is a dict.
pub(crate) fn variables(cx: &Cx, this: &Value) -> Vec<(String, Value)> {
    if let Some(namespace) = namespace(cx, this) {
        if namespace.downcast::<Dict>().is_none() {
            return Vec::new();
        }
        let entries = ops::dict::entries(cx, &namespace).into_iter();
        return entries
            .filter(|(name, _)| name.downcast::<Str>().is_some())
            .map(|(name, value)| (text_of(&name), value))
            .collect();
    }
    let code = code_of(this);
    let shown = code.locals.iter().enumerate().filter(|(_, local)| local.kind != LocalKind::Hidden);
    shown
        .filter_map(|(at, local)| Some((local.name.to_string(), variable(cx, payload(this), &code, at).bound()?)))
        .collect()
}

/// The variables of a function's frame as a mapping.
pub(crate) struct FrameLocals {
    frame: Value,
}

object!(FrameLocals = kinds::FRAME_LOCALS, "FrameLocalsProxy", { frame });

pub(crate) static FRAME_LOCALS: TypeSpec = TypeSpec {
    name: "FrameLocalsProxy",
    shape: FrameLocals::SHAPE,
    flags: MAPPING,
    slots: Slots {
        repr: Some(|cx, this| {
            let frame = proxy(this).frame.clone();
            ops::container_repr(cx, &frame, "{...}", |cx| {
                let dict = to_dict(cx, proxy(this))?;
                ops::repr(cx, &dict)
            })
        }),
        compare: Some(compare),
        iter: Some(|cx, this| {
            let keys = keys(cx, proxy(this));
            ops::iter::iter(cx, &keys)
        }),
        length: Some(|cx, this| Ok(all(cx, proxy(this)).len())),
        get_item: Some(get_item),
        set_item: Some(set_item),
        contains: Some(|cx, this, key| Ok(find(cx, proxy(this), key)?.is_some())),
        or: Some(|cx, lhs, rhs| {
            let mut sides = Vec::new();
            for side in [lhs, rhs] {
                match side.downcast::<FrameLocals>() {
                    Some(inside) => sides.push(to_dict(cx, inside)?),
                    None if side.downcast::<Dict>().is_some() => sides.push(side.clone()),
                    None => return Ok(Value::NOT_IMPLEMENTED),
                }
            }
            let result = cx.dict();
            for side in sides {
                for (key, value) in ops::dict::entries(cx, &side) {
                    ops::dict::set(cx, &result, &key, value)?;
                }
            }
            Ok(result)
        }),
        inplace_or: Some(|cx, this, other| {
            update(cx, this, other)?;
            Ok(this.clone())
        }),
        ..Slots::NONE
    },
    new: Some(new_proxy),
    methods: &[PROXY_METHODS],
    ..TypeSpec::DEFAULT
};

binding!(new_proxy: "FrameLocalsProxy(cls, frame, /)" => |cx: &mut Cx, _: &Value, frame: &Value| -> Res<Value> {
    if frame.downcast::<FrameObject>().is_none() {
        let found = cx.type_name(frame);
        return Err(cx.type_error(format!("expect frame, not {found}")));
    }
    Ok(cx.alloc(FrameLocals { frame: frame.clone() }))
});

methods! { PROXY_METHODS in "FrameLocalsProxy" {
    /// The names, last first.
    "__reversed__(self, /)" => |cx: &mut Cx, this: &FrameLocals| -> Res<Value> {
        let names = all(cx, this).into_iter().rev().map(|(name, _)| name).collect();
        let names = cx.list(names);
        ops::iter::iter(cx, &names)
    };
    /// A dict of the variables.
    "copy(self, /)" => |cx: &mut Cx, this: &FrameLocals| to_dict(cx, this);
    /// The value of a name, or the default.
    "get(self, key, default=None, /)" => |cx: &mut Cx, this: &FrameLocals, key: &Value, default: &Value| -> Res<Value> {
        Ok(find(cx, this, key)?.unwrap_or_else(|| default.clone()))
    };
    /// The names and values, a list.
    "items(self, /)" => |cx: &mut Cx, this: &FrameLocals| {
        let items = all(cx, this).into_iter().map(|(name, value)| cx.tuple(vec![name, value])).collect();
        cx.list(items)
    };
    /// The names, a list.
    "keys(self, /)" => |cx: &mut Cx, this: &FrameLocals| keys(cx, this);
    /// The value of a name, which becomes the default if it has none.
    "setdefault(self, key, default=None, /)" => |cx: &mut Cx, this: &Value, key: &Value, default: &Value| -> Res<Value> {
        match find(cx, proxy(this), key)? {
            Some(value) => Ok(value),
            None => {
                set_item(cx, this, key, Some(default))?;
                Ok(default.clone())
            }
        }
    };
    /// Set the names that a mapping has.
    "update(self, other, /)" => update;
    /// The values, a list.
    "values(self, /)" => |cx: &mut Cx, this: &FrameLocals| {
        let values = all(cx, this).into_iter().map(|(_, value)| value).collect();
        cx.list(values)
    };
} }

fn proxy(this: &Value) -> &FrameLocals {
    this.downcast::<FrameLocals>().expect("the slots of the proxy get proxies")
}

/// The names and values that the mapping shows.
fn all(cx: &mut Cx, this: &FrameLocals) -> Vec<(Value, Value)> {
    let variables = variables(cx, &this.frame);
    let mut all: Vec<(Value, Value)> =
        variables.into_iter().map(|(name, value)| (cx.intern(&name).value(), value)).collect();
    let (_, names) = extras(cx, payload(&this.frame));
    if names.downcast::<Dict>().is_some() {
        all.extend(ops::dict::entries(cx, &names));
    }
    all
}

fn keys(cx: &mut Cx, this: &FrameLocals) -> Value {
    let names = all(cx, this).into_iter().map(|(name, _)| name).collect();
    cx.list(names)
}

fn to_dict(cx: &mut Cx, this: &FrameLocals) -> Res<Value> {
    let dict = cx.dict();
    for (name, value) in all(cx, this) {
        ops::dict::set(cx, &dict, &name, value)?;
    }
    Ok(dict)
}

/// The register of a variable.
fn place(this: &FrameLocals, key: &Value) -> Option<usize> {
    let key = key.downcast::<Str>()?;
    let code = code_of(&this.frame);
    code.locals.iter().position(|local| local.kind != LocalKind::Hidden && key.is(&local.name))
}

fn find(cx: &mut Cx, this: &FrameLocals, key: &Value) -> Res<Option<Value>> {
    ops::hash::hash(cx, key)?;
    if let Some(at) = place(this, key) {
        let code = code_of(&this.frame);
        return Ok(variable(cx, payload(&this.frame), &code, at).bound());
    }
    let (_, names) = extras(cx, payload(&this.frame));
    if names.is_none() { Ok(None) } else { ops::dict::get(cx, &names, key) }
}

fn get_item(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    match find(cx, proxy(this), key)? {
        Some(value) => Ok(value),
        None => {
            let key = ops::repr_text(cx, key)?;
            Err(cx.raise(Exc::KeyError, format!("local variable '{key}' is not defined")))
        }
    }
}

fn set_item(cx: &mut Cx, this: &Value, key: &Value, value: Option<&Value>) -> Res<()> {
    let Some(value) = value else { return Err(cx.type_error("cannot remove variables from FrameLocalsProxy")) };
    let this = proxy(this);
    let inside = payload(&this.frame);
    let Some(at) = place(this, key) else {
        let (trace, names) = extras(cx, inside);
        let names = if names.is_none() { cx.dict() } else { names };
        ops::dict::set(cx, &names, key, value.clone())?;
        let both = cx.tuple(vec![trace, names]);
        drop(inside.extra.replace(cx, Some(both)));
        return Ok(());
    };
    let kind = code_of(&this.frame).locals[at].kind;
    let old = register(cx, inside, at);
    if let (LocalKind::Cell | LocalKind::Free, Some(cell)) = (kind, old.downcast::<PythonCell>()) {
        drop(cell.value.replace(cx, value.clone()));
        return Ok(());
    }
    if !frame::set_viewed_register(cx, inside, at, value.clone()) {
        let locals = inside.locals.get_mut(cx);
        let old = locals.get_mut(at).map(|known| std::mem::replace(known, value.clone()));
        drop(old);
    }
    Ok(())
}

fn update(cx: &mut Cx, this: &Value, other: &Value) -> Res<()> {
    let entries = match (other.downcast::<Dict>(), other.downcast::<FrameLocals>()) {
        (Some(_), _) => ops::dict::entries(cx, other),
        (_, Some(other)) => all(cx, other),
        _ => {
            let found = cx.type_name(other);
            return Err(
                cx.type_error(format!("update() argument must be dict or another FrameLocalsProxy, not {found}"))
            );
        }
    };
    entries.into_iter().try_for_each(|(key, value)| set_item(cx, this, &key, Some(&value)))
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    let equal = match other.downcast::<FrameLocals>() {
        Some(other) => proxy(this).frame.is(&other.frame),
        None if other.downcast::<Dict>().is_some() => {
            let own = to_dict(cx, proxy(this))?;
            ops::compare::same(cx, &own, other)?
        }
        None => return Ok(Value::NOT_IMPLEMENTED),
    };
    match how {
        Comparison::Eq => Ok(Value::bool(equal)),
        Comparison::Ne => Ok(Value::bool(!equal)),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}
