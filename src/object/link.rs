//! Linking: code data to a code object, and a code object to the globals its caches point into.

use super::Cx;
use super::layout::code::{Code, CodeWord};
use super::layout::dict::Dict;
use super::layout::str::{Str, StrBuilder, wtf8_chars};
use super::layout::tuple::{Tuple, new_tuple};
use crate::algo::big_int::{BigInt, never};
use crate::bytecode::{CodeData, Const, Op};
use crate::heap::{Object, Payload, Value};
use std::cell::Cell;
use std::sync::Arc;

/// The code object of some code data, which passed the verifier.
pub(crate) fn link(cx: &mut Cx, data: Arc<CodeData>) -> Value {
    let consts: Box<[Value]> = data.consts.iter().map(|constant| value_of(cx, constant)).collect();
    let names = data.names.iter().map(|name| cx.intern(name)).collect();
    let (name, qualname) = (cx.intern(&data.name), cx.intern(&data.qualname));
    let local_names = data.locals.iter().map(|local| cx.intern(&local.name)).collect();
    let words: Box<[CodeWord]> = data.words.iter().map(|&word| CodeWord::new(word as usize)).collect();
    let mut returns = Vec::new();
    for (at, instr) in data.instructions() {
        if instr.spec().op == Op::LoadConst {
            words[at + 1].set_pointer(consts[instr.b()].word().header());
        } else if matches!(instr.spec().op, Op::ReturnValue | Op::ReturnNone) {
            returns.push(at as u32);
        }
    }
    cx.alloc(Code {
        data,
        words,
        consts: Payload::new(consts),
        names,
        local_names,
        name,
        qualname,
        linked: Cell::new((0, 0)),
        returns: returns.into(),
        views: Cell::new(0),
    })
}

/// The code object to run with these globals and built-in names: the one given, unless it is linked to others.
pub(crate) fn for_namespaces(cx: &mut Cx, code: &Value, globals: &Value, builtins: &Value) -> Value {
    let inside = code.downcast::<Code>().expect("the caller knows that this is code");
    let globals = globals.downcast::<Dict>().expect("globals are a dict").link(cx);
    // Of a mapping that is no dict nothing is cached.
    let builtins = builtins.exact::<Dict>().map_or(0, |builtins| builtins.link(cx));
    match inside.linked.get() {
        (0, _) => {
            inside.linked.set((globals, builtins));
            code.clone()
        }
        known if known == (globals, builtins) => code.clone(),
        _ => {
            let copy = link(cx, inside.data.clone());
            copy.downcast::<Code>().expect("just linked").linked.set((globals, builtins));
            copy
        }
    }
}

/// A constant as a value. Strings that look like identifiers are interned, as in CPython.
pub(crate) fn value_of(cx: &mut Cx, constant: &Const) -> Value {
    match constant {
        Const::None => Value::NONE,
        Const::Bool(truth) => Value::bool(*truth),
        Const::Ellipsis => Value::ELLIPSIS,
        Const::Int(i) => cx.int(*i),
        Const::BigInt(digits) => {
            let int = BigInt::parse(digits, 0, 0, &mut never).expect("the compiler writes decimal digits");
            cx.big_int(int)
        }
        Const::Float(x) => cx.float(*x),
        Const::Complex(real, imaginary) => super::new_complex(cx, *real, *imaginary),
        Const::Str(text) => {
            let mut builder = StrBuilder::with_capacity(text.len());
            wtf8_chars(text).for_each(|c| builder.push(c));
            if builder.len() == 1 || builder.len() == 0 {
                return wtf8_chars(text).next().map_or(cx.state().empty_str.clone(), |c| cx.char(c));
            }
            let value = builder.finish(cx.heap());
            let named = value
                .exact::<Str>()
                .and_then(Str::as_ascii)
                .is_some_and(|text| text.bytes().all(|c| c == b'_' || c.is_ascii_alphanumeric()));
            if named { cx.intern_value(&value).value() } else { value }
        }
        Const::Bytes(bytes) => super::new_bytes(cx, bytes),
        Const::Tuple(items) if items.is_empty() => cx.state().empty_tuple.clone(),
        Const::Tuple(items) => {
            let items: Vec<Value> = items.iter().map(|item| value_of(cx, item)).collect();
            new_tuple(cx.heap(), Tuple::SHAPE, items.len(), items.into_iter())
        }
        Const::FrozenSet(items) => {
            let items: Vec<Value> = items.iter().map(|item| value_of(cx, item)).collect();
            super::layout::set::frozen_set_of(cx, items)
        }
        Const::Code(data) => link(cx, data.clone()),
    }
}
