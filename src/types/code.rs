//! `code`: what a function runs, read-only. `replace` makes changed copies.

use super::listed_iterator::{LineIterator, PositionsIterator};
use crate::algo::suggest::closest;
use crate::base::Source;
use crate::bytecode::{CodeData, CodeKind, Const, Field, Kind, LocalKind, Op};
use crate::heap::{Object, Value};
use crate::object::layout::bytes::Bytes;
use crate::object::layout::code::Code;
use crate::object::layout::int::Complex;
use crate::object::layout::set;
use crate::object::layout::str::Str;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, methods, readonly, text_of};
use crate::object::ops::compare::Comparison;
use crate::object::ops::{index, set as set_ops};
use crate::object::slots::Slots;
use crate::object::type_object::{HAS_WEAKREF, NO_NEW, TypeSpec};
use crate::object::warn::warn;
use crate::object::{Cx, Exc, Res, link, new_bytes, ops};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

pub(crate) static CODE: TypeSpec = TypeSpec {
    name: "code",
    shape: Code::SHAPE,
    doc: "What a function runs.",
    flags: NO_NEW | HAS_WEAKREF,
    slots: Slots {
        repr: Some(|cx, this| {
            let (data, address) = (data(this), this.word().bits());
            let text = format!(
                "<code object {} at {address:#x}, file \"{}\", line {}>",
                data.name,
                file_name(data),
                data.first_line
            );
            Ok(cx.str(&text))
        }),
        hash: Some(|_, this| {
            let (data, mut hasher) = (data(this), DefaultHasher::new());
            (&data.name, data.first_line, data.positional, &data.words, &data.names).hash(&mut hasher);
            Ok(hasher.finish() as i64 >> 2)
        }),
        compare: Some(|_, this, other, how| {
            let (Some(other), true) = (other.exact::<Code>(), matches!(how, Comparison::Eq | Comparison::Ne)) else {
                return Ok(Value::NOT_IMPLEMENTED);
            };
            let equal = Arc::ptr_eq(&code(this).data, &other.data) || code(this).data == other.data;
            Ok(Value::bool(equal == (how == Comparison::Eq)))
        }),
        ..Slots::NONE
    },
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn code(this: &Value) -> &Code {
    this.exact::<Code>().expect("the slots of code get code objects")
}

fn data(this: &Value) -> &CodeData {
    &code(this).data
}

fn file_name(data: &CodeData) -> &str {
    data.source.as_ref().map_or("<unknown>", |source| source.name())
}

/// Bits of `co_flags`.
const OPTIMIZED: u32 = 0x1;
const NEW_LOCALS: u32 = 0x2;
const VARARGS: u32 = 0x4;
const VAR_KEYWORDS: u32 = 0x8;
const NESTED: u32 = 0x10;
const GENERATOR: u32 = 0x20;
const COROUTINE: u32 = 0x80;
const ITERABLE_COROUTINE: u32 = 0x100;
const ASYNC_GENERATOR: u32 = 0x200;

fn flags(data: &CodeData) -> u32 {
    let is_function = !matches!(data.kind, CodeKind::Module | CodeKind::Class);
    let bits = [
        (OPTIMIZED | NEW_LOCALS, is_function),
        (VARARGS, data.has_varargs),
        (VAR_KEYWORDS, data.has_varkw),
        (NESTED, data.nested),
        (GENERATOR, data.kind == CodeKind::Generator),
        (COROUTINE, data.kind == CodeKind::Coroutine),
        (ASYNC_GENERATOR, data.kind == CodeKind::AsyncGenerator),
    ];
    bits.iter().filter(|bit| bit.1).map(|bit| bit.0).sum::<u32>() | data.future_flags
}

/// The names of the locals of some kinds. Parameters are variables even if inner functions use them.
fn local_names(cx: &mut Cx, data: &CodeData, wanted: impl Fn(usize, LocalKind) -> bool) -> Value {
    let names = data.locals.iter().enumerate().filter(|(at, local)| wanted(*at, local.kind));
    let names: Vec<&str> = names.map(|(_, local)| &*local.name).collect();
    let names = names.into_iter().map(|name| cx.intern(name).value()).collect();
    cx.tuple(names)
}

fn variable_names(cx: &mut Cx, data: &CodeData) -> Value {
    let parameters = if matches!(data.kind, CodeKind::Module | CodeKind::Class) { 0 } else { data.parameters() };
    local_names(cx, data, |at, kind| at < parameters || kind == LocalKind::Plain)
}

fn count(tuple: &Value) -> usize {
    tuple.exact::<Tuple>().map_or(0, Tuple::len)
}

attributes! { ATTRIBUTES {
    /// The name of the function.
    "co_name" => |cx, this| Ok(cx.str(&data(this).name)), readonly;
    /// The name, and those of the classes and functions around it.
    "co_qualname" => |cx, this| Ok(cx.str(&data(this).qualname)), readonly;
    /// Where the text came from.
    "co_filename" => |cx, this| Ok(cx.str(file_name(data(this)))), readonly;
    /// The line on which the text begins.
    "co_firstlineno" => |cx, this| Ok(cx.int(data(this).first_line as i64)), readonly;
    /// The number of positional parameters.
    "co_argcount" => |cx, this| Ok(cx.int(data(this).positional as i64)), readonly;
    /// The number of positional-only parameters.
    "co_posonlyargcount" => |cx, this| Ok(cx.int(data(this).positional_only as i64)), readonly;
    /// The number of keyword-only parameters.
    "co_kwonlyargcount" => |cx, this| Ok(cx.int(data(this).keyword_only as i64)), readonly;
    /// The number of parameters and other variables.
    "co_nlocals" => |cx, this| {
        let names = variable_names(cx, data(this));
        Ok(cx.int(count(&names) as i64))
    }, readonly;
    /// The number of temporaries.
    "co_stacksize" => |cx, this| Ok(cx.int(data(this).registers as i64 - data(this).locals.len() as i64)), readonly;
    /// Properties as a number, with the meanings that CPython gives the bits.
    "co_flags" => |cx, this| Ok(cx.int(flags(data(this)) as i64)), readonly;
    /// The constants.
    "co_consts" => |cx, this| {
        let consts = code(this).consts.get(cx).to_vec();
        Ok(cx.tuple(consts))
    }, readonly;
    /// The names of globals and attributes.
    "co_names" => |cx, this| {
        let names = data(this).names.iter().map(|name| cx.intern(name).value()).collect();
        Ok(cx.tuple(names))
    }, readonly;
    /// The names of the parameters and other variables.
    "co_varnames" => |cx, this| Ok(variable_names(cx, data(this)));
    /// The names of the variables that inner functions use.
    "co_cellvars" => |cx, this| Ok(local_names(cx, data(this), |_, kind| kind == LocalKind::Cell));
    /// The names of the variables of functions around it.
    "co_freevars" => |cx, this| Ok(local_names(cx, data(this), |_, kind| kind == LocalKind::Free));
    /// The instructions.
    "co_code" => |cx, this| {
        let bytes: Vec<u8> = data(this).words.iter().flat_map(|word| word.to_le_bytes()).collect();
        Ok(new_bytes(cx, &bytes))
    };
    /// Empty: positions are not kept as bytes.
    "co_linetable" => |cx, _| Ok(new_bytes(cx, b"")), readonly;
    /// The lines, in the form that `co_lines` replaced.
    "co_lnotab" => |cx, this| {
        warn(cx, Exc::DeprecationWarning, "co_lnotab is deprecated, use co_lines instead.", 1)?;
        Ok(new_bytes(cx, &line_steps(data(this))))
    };
    /// Empty: handlers are not kept as bytes.
    "co_exceptiontable" => |cx, _| Ok(new_bytes(cx, b"")), readonly;
} }

methods! { METHODS in "code" {
    /// An iterator over (start, end, line): which instructions come from which line.
    "co_lines(self, /)" => lines;
    /// An iterator over (line, end line, column, end column): where each instruction came from.
    "co_positions(self, /)" => positions;
    /// A copy in which some attributes are different.
    "replace(self, /, **changes)" => replace;
    /// A copy in which some attributes are different.
    "__replace__(self, /, **changes)" => replace;
    /// The size in memory, in bytes.
    "__sizeof__(self, /)" => |_: &mut Cx, this: &Code| size_of::<Code>() + this.words.len() * 8 + this.data.positions.len() * 20;
    /// The name of a variable by its number.
    "_varname_from_oparg(self, oparg, /)" => |cx: &mut Cx, this: &Code, at: i64| -> Res<Value> {
        match usize::try_from(at).ok().and_then(|at| this.data.locals.get(at)) {
            Some(local) => Ok(cx.str(&local.name)),
            None => Err(crate::object::raise::index_out_of_range(cx, "tuple")),
        }
    };
} }

/// What a word of an instruction counts as in offsets that Python sees, which are those of two-byte instructions.
const UNIT: usize = 2;

/// Which bytes of the instructions come from which line; line 0 stands for none.
fn line_ranges(data: &CodeData) -> Vec<(usize, usize, u32)> {
    let mut ranges: Vec<(usize, usize, u32)> = Vec::new();
    let (positions, end) = (&data.positions, data.words.len());
    for (at, &(start, position)) in positions.iter().enumerate() {
        let stop = positions.get(at + 1).map_or(end, |next| next.0 as usize);
        match ranges.last_mut() {
            Some(last) if last.2 == position.line => last.1 = stop * UNIT,
            _ => ranges.push((start as usize * UNIT, stop * UNIT, position.line)),
        }
    }
    ranges
}

/// The lines as older programs read them: pairs of steps, in bytes of instructions and (signed) in lines, from the first line on.
fn line_steps(data: &CodeData) -> Vec<u8> {
    let (mut steps, mut at, mut line) = (Vec::new(), 0, data.first_line as i64);
    for (start, _, next) in line_ranges(data) {
        let (mut bytes, mut lines) = (start - at, next as i64 - line);
        if next == 0 || lines == 0 {
            continue;
        }
        while bytes > 255 {
            steps.extend([255, 0]);
            bytes -= 255;
        }
        loop {
            let part = lines.clamp(-128, 127);
            steps.extend([bytes as u8, part as u8]);
            (bytes, lines) = (0, lines - part);
            if lines == 0 {
                break;
            }
        }
        (at, line) = (start, next as i64);
    }
    steps
}

fn lines(cx: &mut Cx, this: &Value) -> Value {
    let ranges = line_ranges(data(this)).into_iter().map(|(start, stop, line)| {
        let line = if line == 0 { Value::NONE } else { cx.int(line as i64) };
        cx.tuple(vec![cx.int(start as i64), cx.int(stop as i64), line])
    });
    let ranges = ranges.collect();
    LineIterator::alloc(cx, this, ranges)
}

fn positions(cx: &mut Cx, this: &Value) -> Value {
    let code = code(this);
    let mut all = Vec::with_capacity(code.data.words.len());
    for word in 0..code.data.words.len() {
        let fields = match code.data.position(word as u32).filter(|position| position.line != 0) {
            Some(position) => [position.line, position.end_line, position.column, position.end_column]
                .map(|number| cx.int(number as i64))
                .to_vec(),
            None => vec![Value::NONE; 4],
        };
        all.push(cx.tuple(fields));
    }
    PositionsIterator::alloc(cx, this, all)
}

/// `code.replace(…)`. What the instructions rely on (how many variables there are, which of them are shared) cannot be changed.
fn replace(cx: &mut Cx, this: &Value, changes: &Value) -> Res<Value> {
    let mut copy = data(this).clone();
    for (name, value) in ops::dict::entries(cx, changes) {
        let name = text_of(&name);
        match name.as_str() {
            "co_name" => copy.name = text(cx, &name, &value)?.into(),
            "co_qualname" => copy.qualname = text(cx, &name, &value)?,
            "co_filename" => {
                let file = text(cx, &name, &value)?;
                let source = copy.source.as_ref().map_or("", |source| source.text());
                copy.source = Some(Arc::new(Source::new(file, source)));
            }
            "co_firstlineno" => {
                let line = index::as_ssize(cx, &value)?;
                let Ok(line) = u32::try_from(line) else {
                    return Err(cx.value_error("co_firstlineno must be a positive integer"));
                };
                copy.first_line = line;
            }
            "co_flags" => {
                let (new, old) = (index::as_ssize(cx, &value)? as u32, flags(&copy));
                let fixed =
                    OPTIMIZED | NEW_LOCALS | VARARGS | VAR_KEYWORDS | NESTED | GENERATOR | COROUTINE | ASYNC_GENERATOR;
                if new & fixed & !(OPTIMIZED | NEW_LOCALS | NESTED) != old & fixed & !(OPTIMIZED | NEW_LOCALS | NESTED)
                {
                    return Err(cannot_replace(cx, &name));
                }
                copy.future_flags = new & !fixed | new & ITERABLE_COROUTINE;
            }
            "co_consts" => {
                let values = ops::iter::collect(cx, &value)?;
                if values.len() < copy.consts.len() {
                    return Err(cannot_replace(cx, &name));
                }
                let consts = values.iter().map(|value| const_of(cx, value)).collect::<Res<Vec<Const>>>()?;
                if !may_replace(&copy, &consts) {
                    return Err(cannot_replace(cx, &name));
                }
                copy.consts = consts.into();
            }
            "co_names" => {
                let values = ops::iter::collect(cx, &value)?;
                if values.len() < copy.names.len() || values.iter().any(|value| value.downcast::<Str>().is_none()) {
                    return Err(cannot_replace(cx, &name));
                }
                copy.names = values.iter().map(|value| text_of(value).into()).collect();
            }
            "co_argcount" | "co_posonlyargcount" | "co_kwonlyargcount" | "co_nlocals" | "co_stacksize"
            | "co_varnames" | "co_freevars" | "co_cellvars" | "co_code" | "co_linetable" | "co_exceptiontable" => {
                let attribute = cx.intern(&name);
                let current = crate::object::attr::get(cx, this, attribute)?;
                if !ops::compare::same(cx, &current, &value)? {
                    return Err(cannot_replace(cx, &name));
                }
            }
            _ => {
                let hint =
                    closest(&name, REPLACEABLE).map_or(String::new(), |known| format!(". Did you mean '{known}'?"));
                return Err(cx.type_error(format!("replace() got an unexpected keyword argument '{name}'{hint}")));
            }
        }
    }
    Ok(link::link(cx, Arc::new(copy)))
}

/// Whether code may get other constants: those that instructions use for more than loading them must stay what they are, and code must
/// stay code that uses as many variables of the functions around it.
fn may_replace(data: &CodeData, consts: &[Const]) -> bool {
    let is_loaded = |at: usize| {
        data.instructions().all(|(_, instr)| {
            let spec = instr.spec();
            let uses = |&(field, kind, _): &(Field, Kind, _)| kind == Kind::Konst && instr.field(field) == at;
            spec.op == Op::LoadConst || !spec.operands.iter().any(uses)
        })
    };
    data.consts.iter().zip(consts).enumerate().all(|(at, (old, new))| match (old, new) {
        (Const::Code(old), Const::Code(new)) => old.free == new.free && old.kind == new.kind,
        (Const::Code(_), _) => false,
        (old, new) => old == new || is_loaded(at),
    })
}

/// What `replace` takes, in the order in which the closest name is looked for.
const REPLACEABLE: &[&str] = &[
    "co_argcount",
    "co_posonlyargcount",
    "co_kwonlyargcount",
    "co_nlocals",
    "co_stacksize",
    "co_flags",
    "co_firstlineno",
    "co_code",
    "co_consts",
    "co_names",
    "co_varnames",
    "co_freevars",
    "co_cellvars",
    "co_filename",
    "co_name",
    "co_qualname",
    "co_linetable",
    "co_exceptiontable",
];

fn cannot_replace(cx: &mut Cx, name: &str) -> crate::object::Raised {
    cx.value_error(format!("code: {name} does not fit the instructions"))
}

fn text(cx: &mut Cx, name: &str, value: &Value) -> Res<Box<str>> {
    if value.downcast::<Str>().is_none() {
        let found = cx.type_name(value);
        return Err(cx.type_error(format!("replace() argument '{name}' must be str, not {found}")));
    }
    Ok(text_of(value).into())
}

/// A constant as data; TypeError for what code cannot have as a constant.
fn const_of(cx: &mut Cx, value: &Value) -> Res<Const> {
    cx.check_native_stack()?;
    if value.is_none() {
        return Ok(Const::None);
    }
    if value.is(&Value::ELLIPSIS) {
        return Ok(Const::Ellipsis);
    }
    if let Some(truth) = value.word().as_bool() {
        return Ok(Const::Bool(truth));
    }
    if let Some(float) = value.as_float() {
        return Ok(Const::Float(float));
    }
    if let Some(int) = index::small(value) {
        return Ok(Const::Int(int));
    }
    if ops::is_int(value) {
        let digits = ops::repr_text(cx, value)?;
        return Ok(Const::BigInt(digits.into()));
    }
    if let Some(text) = value.exact::<Str>() {
        return Ok(Const::Str(text.to_wtf8().into_owned().into()));
    }
    if let Some(bytes) = value.exact::<Bytes>() {
        return Ok(Const::Bytes(bytes.as_slice().into()));
    }
    if let Some(complex) = value.exact::<Complex>() {
        return Ok(Const::Complex(complex.real, complex.imaginary));
    }
    if let Some(code) = value.exact::<Code>() {
        return Ok(Const::Code(code.data.clone()));
    }
    if let Some(tuple) = value.exact::<Tuple>() {
        let items = tuple.items().iter().map(|item| const_of(cx, item)).collect::<Res<Vec<Const>>>()?;
        return Ok(Const::Tuple(items.into()));
    }
    if value.exact::<set::FrozenSet>().is_some()
        && let Some(body) = set::body(value)
    {
        let items = set_ops::elements(cx, body);
        let items = items.iter().map(|(_, item)| const_of(cx, item)).collect::<Res<Vec<Const>>>()?;
        return Ok(Const::FrozenSet(items.into()));
    }
    let found = cx.type_name(value);
    Err(cx.type_error(format!("code: a constant cannot be of type '{found}'")))
}
