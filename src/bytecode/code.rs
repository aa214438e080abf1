//! Code as plain data: what the compiler makes, the file format stores, and the machine links. `Send + Sync`; no values, no addresses.

use super::instr::Instr;
use crate::base::Source;
use std::sync::Arc;

/// A constant as data.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Const {
    None,
    Bool(bool),
    Ellipsis,
    Int(i64),
    /// An int beyond 64 bits: a sign or none, and digits, decimal or (behind `0x`) hexadecimal.
    BigInt(Box<str>),
    Float(f64),
    Complex(f64, f64),
    /// Text as generalized UTF-8: surrogates are encoded as if they were characters (WTF-8).
    Str(Box<[u8]>),
    Bytes(Box<[u8]>),
    Tuple(Box<[Const]>),
    FrozenSet(Box<[Const]>),
    Code(Arc<CodeData>),
}

/// While `start <= pc < end`, an exception goes to `target`, and registers from `keep` on are dropped.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Handler {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) target: u32,
    pub(crate) keep: u16,
}

/// What a local register is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LocalKind {
    /// A name of the function.
    Plain,
    /// A name whose cell the register holds.
    Cell,
    /// A name of an enclosing function, whose cell the register holds.
    Free,
    /// A name that `locals()` does not show: an inlined comprehension's, a namespace, `.0`.
    Hidden,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Local {
    pub(crate) name: Box<str>,
    pub(crate) kind: LocalKind,
}

/// What calling the code gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum CodeKind {
    #[default]
    Function,
    Generator,
    Coroutine,
    AsyncGenerator,
    /// A module, `exec` or `eval` body: register 0 is the namespace, unbound for module code.
    Module,
    /// A class body: register 0 is the namespace.
    Class,
}

/// Where an instruction came from: lines from 1, columns in bytes from 0 within the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Position {
    pub(crate) line: u32,
    pub(crate) end_line: u32,
    pub(crate) column: u32,
    pub(crate) end_column: u32,
}

/// A piece of code.
#[derive(Clone, Debug, Default)]
pub(crate) struct CodeData {
    pub(crate) name: Box<str>,
    pub(crate) qualname: Box<str>,
    pub(crate) kind: CodeKind,
    /// Where the text came from, for tracebacks; its name is `co_filename`.
    pub(crate) source: Option<Arc<Source>>,
    pub(crate) first_line: u32,
    pub(crate) words: Box<[u64]>,
    pub(crate) consts: Box<[Const]>,
    pub(crate) names: Box<[Box<str>]>,
    /// Registers that have names: parameters first (positional, keyword-only, `*args`, `**kwargs`), then locals and cells, then the
    /// free variables, in one run.
    pub(crate) locals: Box<[Local]>,
    /// Positional parameters, positional-only ones included.
    pub(crate) positional: u16,
    pub(crate) positional_only: u16,
    pub(crate) keyword_only: u16,
    pub(crate) has_varargs: bool,
    pub(crate) has_varkw: bool,
    /// All registers: locals, then temporaries.
    pub(crate) registers: u16,
    /// The first local that is a free variable, and how many there are.
    pub(crate) first_free: u16,
    pub(crate) free: u16,
    /// Innermost first.
    pub(crate) handlers: Box<[Handler]>,
    /// One position an instruction that differs from the one before: (first word, position), sorted.
    pub(crate) positions: Box<[(u32, Position)]>,
    /// The docstring is the first constant.
    pub(crate) has_doc: bool,
    /// The code is nested in a function.
    pub(crate) nested: bool,
    /// `from __future__` features, as `co_flags` shows them.
    pub(crate) future_flags: u32,
}

impl CodeData {
    /// Parameters of all kinds, which are the first registers.
    pub(crate) fn parameters(&self) -> usize {
        self.positional as usize + self.keyword_only as usize + self.has_varargs as usize + self.has_varkw as usize
    }

    /// Where the instruction at a word came from. O(log n).
    pub(crate) fn position(&self, word: u32) -> Option<Position> {
        let after = self.positions.partition_point(|&(first, _)| first <= word);
        Some(self.positions[after.checked_sub(1)?].1)
    }

    /// Every instruction and the word it starts at. The opcodes must be known.
    pub(crate) fn instructions(&self) -> impl Iterator<Item = (usize, Instr)> + '_ {
        let mut at = 0;
        std::iter::from_fn(move || {
            let instr = Instr(*self.words.get(at)? as usize);
            let here = at;
            at += instr.spec().words();
            Some((here, instr))
        })
    }

    /// The caller gives a namespace, and nothing else.
    pub(crate) fn takes_namespace(&self) -> bool {
        matches!(self.kind, CodeKind::Module | CodeKind::Class)
    }

    /// Calling the code makes a generator, a coroutine or an asynchronous generator.
    pub(crate) fn is_generator(&self) -> bool {
        matches!(self.kind, CodeKind::Generator | CodeKind::Coroutine | CodeKind::AsyncGenerator)
    }
}

/// Equal in all that running them can show; where the text came from does not count.
impl PartialEq for CodeData {
    fn eq(&self, other: &CodeData) -> bool {
        let flags = |code: &CodeData| (code.kind, code.has_varargs, code.has_varkw, code.has_doc, code.nested);
        let numbers = |code: &CodeData| {
            let parameters = [code.positional, code.positional_only, code.keyword_only];
            (parameters, code.registers, code.first_free, code.free, code.first_line, code.future_flags)
        };
        (flags(self), numbers(self)) == (flags(other), numbers(other))
            && (&self.name, &self.qualname, &self.words) == (&other.name, &other.qualname, &other.words)
            && (&self.consts, &self.names, &self.locals) == (&other.consts, &other.names, &other.locals)
            && (&self.handlers, &self.positions) == (&other.handlers, &other.positions)
    }
}
