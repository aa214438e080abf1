//! Functions of Python, and cells.

use crate::heap::{Object, Payload, Value};
use crate::object::layout::cell::Cell;
use crate::object::layout::code::Code;
use crate::object::layout::dict::Dict;
use crate::object::layout::function::Function;
use crate::object::layout::str::Str;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, binding, readonly, text_of};
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{HAS_DICT, HAS_WEAKREF, METHOD_DESCRIPTOR, TypeSpec};
use crate::object::warn::warn;
use crate::object::{Args, Cx, DICT_ATTRIBUTE, Exc, Res, attr, cache, link, ops};
use std::cell::Cell as StdCell;

pub(crate) static FUNCTION: TypeSpec = TypeSpec {
    name: "function",
    shape: Function::SHAPE,
    doc: "A function made by `def` or `lambda`.\n\nCalled with a code object and a dict of globals, this makes one by hand.",
    flags: METHOD_DESCRIPTOR | HAS_DICT | HAS_WEAKREF,
    slots: Slots {
        repr: Some(|cx, this| {
            let (name, address) = (text_of(payload(this).qualname.get(cx)), this.word().bits());
            Ok(cx.str(&format!("<function {name} at {address:#x}>")))
        }),
        call: Some(|cx, this, args| (cx.doors().call)(cx, this, args)),
        descr_get: Some(|cx, this, instance, _| match instance {
            Some(instance) => Ok(attr::bind(cx, this, instance)),
            None => Ok(this.clone()),
        }),
        ..Slots::NONE
    },
    new: Some(new),
    attributes: &[ATTRIBUTES, std::slice::from_ref(&DICT_ATTRIBUTE)],
    dict: Some(|this| this.exact::<Function>().map(|function| &function.attrs)),
    signature: "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &Function {
    this.exact::<Function>().expect("the slots of function get functions")
}

attributes! { ATTRIBUTES {
    /// The code object that a call runs.
    "__code__" => |cx, this| Ok(payload(this).code.get(cx).clone()), set_code;
    /// The defaults of the positional parameters, a tuple, or None.
    "__defaults__" => |cx, this| Ok(payload(this).defaults.get(cx).clone()), set_defaults;
    /// The defaults of the keyword-only parameters, a dict, or None.
    "__kwdefaults__" => |cx, this| Ok(payload(this).kwdefaults.get(cx).clone()), set_kwdefaults;
    /// The annotations of the parameters and of the result.
    "__annotations__" => annotations, set_annotations;
    /// The type parameters of a generic function.
    "__type_params__" => |cx, this| Ok(payload(this).type_params.get(cx).clone()), set_type_params;
    /// The name.
    "__name__" => |cx, this| Ok(payload(this).name.get(cx).clone()), |cx, this, value| {
        let value = name(cx, value, "__name__")?;
        drop(payload(this).name.replace(cx, value));
        Ok(())
    };
    /// The name, and those of the classes and functions around it.
    "__qualname__" => |cx, this| Ok(payload(this).qualname.get(cx).clone()), |cx, this, value| {
        let value = name(cx, value, "__qualname__")?;
        drop(payload(this).qualname.replace(cx, value));
        Ok(())
    };
    /// The docstring, or None.
    "__doc__" => |cx, this| Ok(payload(this).doc.get(cx).clone()), |cx, this, value| {
        let value = value.cloned().unwrap_or(Value::NONE);
        drop(payload(this).doc.replace(cx, value));
        Ok(())
    };
    /// The name of the module that defined the function.
    "__module__" => |cx, this| Ok(payload(this).module.get(cx).clone()), |cx, this, value| {
        let value = value.cloned().unwrap_or(Value::NONE);
        drop(payload(this).module.replace(cx, value));
        Ok(())
    };
    /// The namespace of the module.
    "__globals__" => |_, this| Ok(payload(this).globals.clone()), readonly;
    /// The cells of the variables that the function uses of those around it, a tuple, or None.
    "__closure__" => |_, this| Ok(payload(this).closure.clone()), readonly;
    /// The namespace of built-in names.
    "__builtins__" => |_, this| Ok(payload(this).builtins.clone()), readonly;
} }

fn name(cx: &mut Cx, value: Option<&Value>, which: &str) -> Res<Value> {
    match value.filter(|value| value.downcast::<Str>().is_some()) {
        Some(value) => Ok(value.clone()),
        None => Err(cx.type_error(format!("{which} must be set to a string object"))),
    }
}

/// None for what is deleted or set to None; else the value, which must be a `T`.
fn none_or<T: Object>(cx: &mut Cx, value: Option<&Value>, message: &str) -> Res<Value> {
    match value {
        Some(value) if value.downcast::<T>().is_some() => Ok(value.clone()),
        Some(value) if !value.is_none() => Err(cx.type_error(message)),
        _ => Ok(Value::NONE),
    }
}

fn set_defaults(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let value = none_or::<Tuple>(cx, value, "__defaults__ must be set to a tuple object")?;
    drop(payload(this).defaults.replace(cx, value));
    Ok(())
}

fn set_kwdefaults(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let value = none_or::<Dict>(cx, value, "__kwdefaults__ must be set to a dict object")?;
    drop(payload(this).kwdefaults.replace(cx, value));
    Ok(())
}

/// The compiler gives annotations as a tuple of names and values; the dict is made when somebody asks.
fn annotations(cx: &mut Cx, this: &Value) -> Res<Value> {
    let known = payload(this).annotations.get(cx).clone();
    if known.downcast::<Dict>().is_some() {
        return Ok(known);
    }
    let dict = cx.dict();
    if let Some(pairs) = known.exact::<Tuple>() {
        for pair in pairs.items().chunks_exact(2) {
            ops::dict::set(cx, &dict, &pair[0], pair[1].clone())?;
        }
    }
    drop(payload(this).annotations.replace(cx, dict.clone()));
    Ok(dict)
}

fn set_annotations(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let value = none_or::<Dict>(cx, value, "__annotations__ must be set to a dict object")?;
    drop(payload(this).annotations.replace(cx, value));
    Ok(())
}

fn set_type_params(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let Some(value) = value.filter(|value| value.downcast::<Tuple>().is_some()) else {
        return Err(cx.type_error("__type_params__ must be set to a tuple"));
    };
    drop(payload(this).type_params.replace(cx, value.clone()));
    Ok(())
}

fn set_code(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let Some(code) = value.filter(|value| value.exact::<Code>().is_some()) else {
        return Err(cx.type_error("__code__ must be set to a code object"));
    };
    let function = payload(this);
    let cells = function.closure.exact::<Tuple>().map_or(0, Tuple::len);
    let free = code.exact::<Code>().map_or(0, |code| code.data.free as usize);
    if cells != free {
        let name = text_of(function.name.get(cx));
        let message = format!("{name}() requires a code object with {cells} free vars, not {free}");
        return Err(cx.value_error(message));
    }
    let kind = |code: &Value| code.exact::<Code>().filter(|code| code.data.is_generator()).map(|code| code.data.kind);
    if kind(code) != kind(function.code.get(cx)) {
        let message =
            "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)";
        warn(cx, Exc::DeprecationWarning, message, 1)?;
    }
    let code = link::for_namespaces(cx, code, &function.globals, &function.builtins);
    let inside = code.exact::<Code>().expect("linking gives code");
    function.entry.set(inside.entry());
    function.simple_args.set(simple_args(inside));
    function.params.set(parameters(inside));
    function.locals.set(inside.data.locals.len() as u32);
    let old = function.code.replace(cx, code);
    function.retired.get_mut(cx).push(old);
    cache::flush(cx);
    Ok(())
}

binding!(new: "function(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)" => of_parts);

#[expect(clippy::too_many_arguments, reason = "the constructor has that many parameters")]
fn of_parts(
    cx: &mut Cx,
    _class: &Value,
    code: &Value,
    globals: &Value,
    name: &Value,
    defaults: &Value,
    closure: &Value,
    kwdefaults: &Value,
) -> Res<Value> {
    let Some(inside) = code.exact::<Code>() else {
        let found = cx.type_name(code);
        return Err(cx.type_error(format!("function() argument 'code' must be code, not {found}")));
    };
    if globals.downcast::<Dict>().is_none() {
        let found = cx.type_name(globals);
        return Err(cx.type_error(format!("function() argument 'globals' must be dict, not {found}")));
    }
    if !name.is_none() && name.downcast::<Str>().is_none() {
        return Err(cx.type_error("arg 3 (name) must be None or string"));
    }
    if !defaults.is_none() && defaults.downcast::<Tuple>().is_none() {
        return Err(cx.type_error("arg 4 (defaults) must be None or tuple"));
    }
    let free = inside.data.free as usize;
    match closure.downcast::<Tuple>() {
        None if !closure.is_none() => return Err(cx.type_error("arg 5 (closure) must be None or tuple")),
        None if free != 0 => return Err(cx.type_error("arg 5 (closure) must be tuple")),
        None => {}
        Some(cells) if cells.len() != free => {
            let (name, n) = (&inside.data.name, cells.len());
            return Err(cx.value_error(format!("{name} requires closure of length {free}, not {n}")));
        }
        Some(cells) => {
            if let Some(wrong) = cells.items().iter().find(|cell| cell.exact::<Cell>().is_none()) {
                let found = cx.type_name(wrong);
                return Err(cx.type_error(format!("arg 5 (closure) expected cell, found {found}")));
            }
        }
    }
    if !kwdefaults.is_none() && kwdefaults.downcast::<Dict>().is_none() {
        return Err(cx.type_error("arg 6 (kwdefaults) must be None or dict"));
    }
    let closure = if free == 0 { Value::NONE } else { closure.clone() };
    let function = new_function(cx, code, globals, closure);
    let inside = payload(&function);
    if !name.is_none() {
        drop(inside.name.replace(cx, name.clone()));
    }
    drop(inside.defaults.replace(cx, defaults.clone()));
    drop(inside.kwdefaults.replace(cx, kwdefaults.clone()));
    Ok(function)
}

/// A function of a code object, with nothing but its code, its globals and its closure (a tuple of cells, or None).
pub(crate) fn new_function(cx: &mut Cx, code: &Value, globals: &Value, closure: Value) -> Value {
    let builtins = super::module::builtins_of(cx, globals);
    let code = link::for_namespaces(cx, code, globals, &builtins);
    let inside = code.exact::<Code>().expect("linking gives code");
    let data = &inside.data;
    let name = cx.names().__name__;
    let module = globals.downcast::<Dict>().and_then(|globals| globals.get_name(cx, name)).unwrap_or(Value::NONE);
    let doc = if data.has_doc { inside.consts.get(cx)[0].clone() } else { Value::NONE };
    let (name, qualname) = (inside.name.value(), inside.qualname.value());
    let function = Function {
        entry: StdCell::new(inside.entry()),
        simple_args: StdCell::new(simple_args(inside)),
        params: StdCell::new(parameters(inside)),
        locals: StdCell::new(data.locals.len() as u32),
        code: Payload::new(code.clone()),
        globals: globals.clone(),
        builtins,
        closure,
        defaults: Payload::new(Value::NONE),
        kwdefaults: Payload::new(Value::NONE),
        name: Payload::new(name),
        qualname: Payload::new(qualname),
        annotations: Payload::new(Value::NONE),
        doc: Payload::new(doc),
        module: Payload::new(module),
        attrs: Payload::new(Value::NONE),
        type_params: Payload::new(cx.state().empty_tuple.clone()),
        retired: Payload::default(),
    };
    cx.alloc(function)
}

/// How many of the first registers the caller fills. The bodies of modules and classes get their namespace so.
fn parameters(code: &Code) -> u32 {
    if code.data.takes_namespace() { 1 } else { code.data.parameters() as u32 }
}

/// The number of positional arguments that bind by staying where they are, for plain functions without starred or keyword-only
/// parameters; else a number that no call has.
pub(crate) fn simple_args(code: &Code) -> u32 {
    let data = &code.data;
    let starred = data.has_varargs || data.has_varkw || data.keyword_only != 0;
    if starred || data.is_generator() || data.takes_namespace() { u32::MAX } else { data.positional as u32 }
}

pub(crate) static CELL: TypeSpec = TypeSpec {
    name: "cell",
    shape: Cell::SHAPE,
    doc: "A variable that a function shares with those inside it.",
    slots: Slots { repr: Some(cell_repr), compare: Some(compare_cells), ..Slots::NONE },
    new: Some(new_cell),
    attributes: &[CELL_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

attributes! { CELL_ATTRIBUTES {
    /// The value of the variable; ValueError while it has none.
    "cell_contents" => |cx, this| match cell(this).value.get(cx).clone().bound() {
        Some(value) => Ok(value),
        None => Err(cx.value_error("Cell is empty")),
    }, |cx, this, value| {
        let value = value.cloned().unwrap_or(Value::UNDEF);
        drop(cell(this).value.replace(cx, value));
        Ok(())
    };
} }

fn cell(this: &Value) -> &Cell {
    this.exact::<Cell>().expect("the slots of cell get cells")
}

fn new_cell(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    let contents = args.unpack(cx, "cell", 0, 1)?.first().cloned().unwrap_or(Value::UNDEF);
    Ok(cx.alloc(Cell { value: Payload::new(contents) }))
}

fn cell_repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let address = this.word().bits();
    let contents = match cell(this).value.get(cx).clone().bound() {
        Some(value) => format!("{} object at {:#x}", cx.type_name(&value), value.word().bits()),
        None => "empty".into(),
    };
    Ok(cx.str(&format!("<cell at {address:#x}: {contents}>")))
}

/// Cells compare as their contents do; an empty one is less than any other.
fn compare_cells(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    let Some(other) = other.exact::<Cell>() else { return Ok(Value::NOT_IMPLEMENTED) };
    let (lhs, rhs) = (cell(this).value.get(cx).clone().bound(), other.value.get(cx).clone().bound());
    match (lhs, rhs) {
        (Some(lhs), Some(rhs)) => ops::compare::compare(cx, &lhs, &rhs, how),
        (lhs, rhs) => Ok(Value::bool(how.holds(lhs.is_some().cmp(&rhs.is_some())))),
    }
}
