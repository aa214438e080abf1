//! The syntax tree of Python 3.13.
//!
//! Every node lives in a bump arena (`'a`) and is plain, `Copy`-able data: nothing is dropped one by one, so a tree of any
//! depth is freed without recursion. A node keeps its span (byte offsets of the source); lines and columns come from the
//! line table of `base::source` when somebody asks.
//!
//! Spans are CPython's `col_offset .. end_col_offset`: from the first to the last token of the construct, parentheses
//! around it not included. Exceptions, also CPython's: a tuple written with parentheses and a generator expression include
//! theirs; a generator that is a call's only argument includes the call's parentheses; a compound statement ends with its
//! last statement; a decorated definition starts at `def`, `class` or `async`, not at the first `@`.
//!
//! Names (`&'a str`) are NFKC-normalised already; the spans still count the bytes as written. There are no load, store
//! and delete contexts: a target is told by the place where it stands, and the parser has checked that it may stand there.
//!
//! Differences of shape from Python's `ast`: an `if` is a flat list of branches (a long `elif` chain is not deep), the
//! comparisons of a chain are pairs of operator and operand, a parameter carries its own default, a dictionary is a list of
//! items, and capture, wildcard and `as` patterns are three kinds.

use crate::base::span::Span;

/// What the text is, `compile()`'s third argument.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mode {
    /// A file: any number of statements.
    Exec,
    /// One interactive statement (or one line of simple statements), whose expressions are printed.
    Single,
    /// One expression; the module's body is a single `StmtKind::Expr`.
    Eval,
}

/// The root.
#[derive(Debug)]
pub(crate) struct Module<'a> {
    pub(crate) span: Span,
    pub(crate) mode: Mode,
    pub(crate) body: Body<'a>,
}

/// The statements of a block, never empty except in a module.
pub(crate) type Body<'a> = &'a [Stmt<'a>];

/// A name where the tree needs its place as well.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ident<'a> {
    pub(crate) name: &'a str,
    pub(crate) span: Span,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Stmt<'a> {
    pub(crate) span: Span,
    pub(crate) kind: StmtKind<'a>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum StmtKind<'a> {
    FunctionDef(&'a FunctionDef<'a>),
    ClassDef(&'a ClassDef<'a>),
    Return(Option<&'a Expr<'a>>),
    Delete(&'a [Expr<'a>]),
    /// `a = b = value`: targets from left to right.
    Assign {
        targets: &'a [Expr<'a>],
        value: &'a Expr<'a>,
    },
    AugAssign {
        target: &'a Expr<'a>,
        op: BinaryOp,
        value: &'a Expr<'a>,
    },
    /// `target: annotation = value`. `simple` if the target is a name without parentheses around it.
    AnnAssign {
        target: &'a Expr<'a>,
        annotation: &'a Expr<'a>,
        value: Option<&'a Expr<'a>>,
        simple: bool,
    },
    /// `type name[params] = value`.
    TypeAlias(&'a TypeAlias<'a>),
    For(&'a For<'a>),
    While(&'a While<'a>),
    If(&'a If<'a>),
    With {
        items: &'a [WithItem<'a>],
        body: Body<'a>,
        is_async: bool,
    },
    Match {
        subject: &'a Expr<'a>,
        cases: &'a [MatchCase<'a>],
    },
    /// A `cause` implies an `exc`.
    Raise {
        exc: Option<&'a Expr<'a>>,
        cause: Option<&'a Expr<'a>>,
    },
    Try(&'a Try<'a>),
    Assert {
        test: &'a Expr<'a>,
        msg: Option<&'a Expr<'a>>,
    },
    Import(&'a [Alias<'a>]),
    /// `from ..module import names`: `level` counts the dots. A single alias named `*` is a star import.
    ImportFrom {
        module: Option<&'a str>,
        names: &'a [Alias<'a>],
        level: u32,
    },
    Global(&'a [Ident<'a>]),
    Nonlocal(&'a [Ident<'a>]),
    Expr(&'a Expr<'a>),
    Pass,
    Break,
    Continue,
}

impl StmtKind<'_> {
    /// Has a block, or takes a line of its own because it could have one.
    pub(crate) fn is_compound(&self) -> bool {
        matches!(
            self,
            StmtKind::FunctionDef(_)
                | StmtKind::ClassDef(_)
                | StmtKind::For(_)
                | StmtKind::While(_)
                | StmtKind::If(_)
                | StmtKind::With { .. }
                | StmtKind::Match { .. }
                | StmtKind::Try(_)
        )
    }
}

#[derive(Debug)]
pub(crate) struct FunctionDef<'a> {
    pub(crate) name: Ident<'a>,
    /// In the order written, each spanning its expression (without the `@`).
    pub(crate) decorators: &'a [Expr<'a>],
    pub(crate) type_params: &'a [TypeParam<'a>],
    pub(crate) params: &'a Parameters<'a>,
    pub(crate) returns: Option<&'a Expr<'a>>,
    pub(crate) body: Body<'a>,
    pub(crate) is_async: bool,
    /// The word `def`.
    pub(crate) keyword: Span,
}

#[derive(Debug)]
pub(crate) struct ClassDef<'a> {
    pub(crate) name: Ident<'a>,
    /// In the order written, each spanning its expression (without the `@`).
    pub(crate) decorators: &'a [Expr<'a>],
    pub(crate) type_params: &'a [TypeParam<'a>],
    /// Bases and keywords; empty if the class has no parentheses.
    pub(crate) arguments: Arguments<'a>,
    pub(crate) body: Body<'a>,
    /// The word `class`.
    pub(crate) keyword: Span,
}

#[derive(Debug)]
pub(crate) struct TypeAlias<'a> {
    pub(crate) name: Ident<'a>,
    pub(crate) type_params: &'a [TypeParam<'a>],
    pub(crate) value: &'a Expr<'a>,
}

#[derive(Debug)]
pub(crate) struct For<'a> {
    pub(crate) target: Expr<'a>,
    pub(crate) iter: Expr<'a>,
    pub(crate) body: Body<'a>,
    pub(crate) orelse: Body<'a>,
    pub(crate) is_async: bool,
}

#[derive(Debug)]
pub(crate) struct While<'a> {
    pub(crate) test: Expr<'a>,
    pub(crate) body: Body<'a>,
    pub(crate) orelse: Body<'a>,
}

/// The `if` branch, then the `elif` branches; `orelse` is empty without an `else`.
#[derive(Debug)]
pub(crate) struct If<'a> {
    pub(crate) branches: &'a [Branch<'a>],
    pub(crate) orelse: Body<'a>,
}

/// One `if` or `elif`, from that word to the end of the branch's own body.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Branch<'a> {
    pub(crate) span: Span,
    pub(crate) test: &'a Expr<'a>,
    pub(crate) body: Body<'a>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct WithItem<'a> {
    pub(crate) context: &'a Expr<'a>,
    pub(crate) target: Option<&'a Expr<'a>>,
}

#[derive(Debug)]
pub(crate) struct Try<'a> {
    pub(crate) body: Body<'a>,
    pub(crate) handlers: &'a [ExceptHandler<'a>],
    pub(crate) orelse: Body<'a>,
    pub(crate) finalbody: Body<'a>,
    /// The handlers are `except*`.
    pub(crate) is_star: bool,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct ExceptHandler<'a> {
    pub(crate) span: Span,
    pub(crate) typ: Option<&'a Expr<'a>>,
    pub(crate) name: Option<Ident<'a>>,
    pub(crate) body: Body<'a>,
}

/// `import a.b as c`: the dotted name without spaces.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Alias<'a> {
    pub(crate) span: Span,
    pub(crate) name: &'a str,
    pub(crate) asname: Option<&'a str>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Expr<'a> {
    pub(crate) span: Span,
    pub(crate) kind: ExprKind<'a>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum ExprKind<'a> {
    /// `a and b and c`: at least two values.
    BoolOp {
        op: BoolOp,
        values: &'a [Expr<'a>],
    },
    /// `target := value`; the target is a name.
    Named {
        target: &'a Expr<'a>,
        value: &'a Expr<'a>,
    },
    Binary {
        left: &'a Expr<'a>,
        op: BinaryOp,
        right: &'a Expr<'a>,
    },
    Unary {
        op: UnaryOp,
        operand: &'a Expr<'a>,
    },
    Lambda {
        params: &'a Parameters<'a>,
        body: &'a Expr<'a>,
    },
    /// `body if test else orelse`.
    IfExp {
        test: &'a Expr<'a>,
        body: &'a Expr<'a>,
        orelse: &'a Expr<'a>,
    },
    Dict(&'a [DictItem<'a>]),
    Set(&'a [Expr<'a>]),
    ListComp {
        element: &'a Expr<'a>,
        generators: &'a [Comprehension<'a>],
    },
    SetComp {
        element: &'a Expr<'a>,
        generators: &'a [Comprehension<'a>],
    },
    /// The item always has a key.
    DictComp {
        item: &'a DictItem<'a>,
        generators: &'a [Comprehension<'a>],
    },
    Generator {
        element: &'a Expr<'a>,
        generators: &'a [Comprehension<'a>],
    },
    Await(&'a Expr<'a>),
    Yield(Option<&'a Expr<'a>>),
    YieldFrom(&'a Expr<'a>),
    /// `left < a <= b`: at least one comparison.
    Compare {
        left: &'a Expr<'a>,
        comparisons: &'a [Comparison<'a>],
    },
    Call {
        func: &'a Expr<'a>,
        arguments: &'a Arguments<'a>,
    },
    /// An f-string, with the plain strings written next to it.
    JoinedStr(&'a [FStringPart<'a>]),
    Constant(Constant<'a>),
    /// The attribute's name ends where the node ends.
    Attribute {
        value: &'a Expr<'a>,
        attr: &'a str,
    },
    Subscript {
        value: &'a Expr<'a>,
        index: &'a Expr<'a>,
    },
    /// `*value` in a display, an argument list, an index or a target.
    Starred(&'a Expr<'a>),
    Name(&'a str),
    List(&'a [Expr<'a>]),
    Tuple {
        items: &'a [Expr<'a>],
        parenthesized: bool,
    },
    /// Only as an index or inside the tuple that is one.
    Slice {
        lower: Option<&'a Expr<'a>>,
        upper: Option<&'a Expr<'a>>,
        step: Option<&'a Expr<'a>>,
    },
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Constant<'a> {
    None,
    True,
    False,
    Ellipsis,
    Int(i64),
    /// A literal beyond `i64`: its digits in `radix` (2, 8, 10 or 16), without prefix and underscores.
    BigInt {
        radix: u8,
        digits: &'a str,
    },
    Float(f64),
    Imaginary(f64),
    Str(Text<'a>),
    Bytes(&'a [u8]),
    /// This and the next two have no literal: only trees that a program built have them.
    Complex(f64, f64),
    Tuple(&'a [Constant<'a>]),
    FrozenSet(&'a [Constant<'a>]),
}

/// A string's text: UTF-8 in which a surrogate written as an escape (`"\ud800"`) may stand in the three bytes that a
/// generalised UTF-8 gives it (WTF-8 without its pairing rule: the two halves of a pair stay two characters).
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Text<'a> {
    bytes: &'a [u8],
}

impl<'a> Text<'a> {
    pub(crate) const fn from_str(text: &'a str) -> Text<'a> {
        Text { bytes: text.as_bytes() }
    }

    /// The bytes must be UTF-8 but for encoded surrogates.
    pub(crate) const fn from_wtf8(bytes: &'a [u8]) -> Text<'a> {
        Text { bytes }
    }

    pub(crate) const fn bytes(self) -> &'a [u8] {
        self.bytes
    }

    /// The text as a `str`; `None` if it contains a surrogate.
    pub(crate) fn as_str(self) -> Option<&'a str> {
        std::str::from_utf8(self.bytes).ok()
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.bytes.is_empty()
    }

    /// The code points, surrogates included.
    pub(crate) fn code_points(self) -> impl Iterator<Item = u32> + 'a {
        let mut rest = self.bytes;
        std::iter::from_fn(move || {
            let (&first, tail) = rest.split_first()?;
            let (mut value, more) = match first {
                0..=0x7f => (u32::from(first), 0),
                0x80..=0xdf => (u32::from(first & 0x1f), 1),
                0xe0..=0xef => (u32::from(first & 0x0f), 2),
                _ => (u32::from(first & 0x07), 3),
            };
            let (continuation, after) = tail.split_at(more);
            for byte in continuation {
                value = value << 6 | u32::from(byte & 0x3f);
            }
            rest = after;
            Some(value)
        })
    }
}

impl std::fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", String::from_utf8_lossy(self.bytes))
    }
}

/// A piece of an f-string. Neighbouring literals are merged, empty ones left out.
#[derive(Clone, Copy, Debug)]
pub(crate) enum FStringPart<'a> {
    Literal { span: Span, text: Text<'a> },
    Field(&'a FStringField<'a>),
}

/// `{value!conversion:spec}`. The text of a debug field (`{value=}`) is a literal before it, and its conversion is `Repr`
/// already if it has neither a conversion nor a specification of its own.
#[derive(Debug)]
pub(crate) struct FStringField<'a> {
    /// From `{` to `}`.
    pub(crate) span: Span,
    pub(crate) value: Expr<'a>,
    pub(crate) conversion: Option<Conversion>,
    /// What follows the colon; `Some(&[])` if nothing does.
    pub(crate) spec: Option<&'a [FStringPart<'a>]>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Conversion {
    Str,
    Repr,
    Ascii,
}

/// `key: value`, or `**value` without a key.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DictItem<'a> {
    pub(crate) key: Option<&'a Expr<'a>>,
    pub(crate) value: &'a Expr<'a>,
}

/// `for target in iter if ...`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Comprehension<'a> {
    pub(crate) span: Span,
    pub(crate) target: &'a Expr<'a>,
    pub(crate) iter: &'a Expr<'a>,
    pub(crate) ifs: &'a [Expr<'a>],
    pub(crate) is_async: bool,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Comparison<'a> {
    pub(crate) op: CompareOp,
    pub(crate) right: Expr<'a>,
}

/// The arguments of a call or the bases of a class. Positional ones (and `*args`) are evaluated before the keywords,
/// wherever they stand, as in CPython.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arguments<'a> {
    /// From `(` to `)`; empty if a class has none.
    pub(crate) span: Span,
    pub(crate) args: &'a [Expr<'a>],
    pub(crate) keywords: &'a [Keyword<'a>],
}

/// `arg=value`, or `**value` without a name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keyword<'a> {
    pub(crate) span: Span,
    pub(crate) arg: Option<&'a str>,
    pub(crate) value: Expr<'a>,
}

/// The parameters of a function or lambda.
#[derive(Debug, Default)]
pub(crate) struct Parameters<'a> {
    pub(crate) posonly: &'a [Parameter<'a>],
    /// Positional or keyword.
    pub(crate) args: &'a [Parameter<'a>],
    pub(crate) vararg: Option<&'a Parameter<'a>>,
    pub(crate) kwonly: &'a [Parameter<'a>],
    pub(crate) kwarg: Option<&'a Parameter<'a>>,
}

/// The span covers name and annotation, not the stars and the default.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parameter<'a> {
    pub(crate) span: Span,
    pub(crate) name: &'a str,
    /// May be `Starred` for `*args`.
    pub(crate) annotation: Option<&'a Expr<'a>>,
    pub(crate) default: Option<&'a Expr<'a>>,
}

/// One of `[T: bound = default, *Ts = default, **P = default]`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TypeParam<'a> {
    pub(crate) span: Span,
    pub(crate) name: Ident<'a>,
    pub(crate) kind: TypeParamKind<'a>,
    /// May be `Starred` for a `TypeVarTuple`.
    pub(crate) default: Option<&'a Expr<'a>>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum TypeParamKind<'a> {
    TypeVar { bound: Option<&'a Expr<'a>> },
    TypeVarTuple,
    ParamSpec,
}

/// `case pattern if guard: body`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MatchCase<'a> {
    pub(crate) span: Span,
    pub(crate) pattern: &'a Pattern<'a>,
    pub(crate) guard: Option<&'a Expr<'a>>,
    pub(crate) body: Body<'a>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Pattern<'a> {
    pub(crate) span: Span,
    pub(crate) kind: PatternKind<'a>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum PatternKind<'a> {
    /// Compared with `==`: a literal (also `-1` and `1 + 2j`), a string, or a dotted name.
    Value(&'a Expr<'a>),
    /// Compared with `is`: `None`, `True` or `False`.
    Singleton(Constant<'a>),
    Sequence(&'a [Pattern<'a>]),
    Mapping {
        items: &'a [MappingItem<'a>],
        rest: Option<Ident<'a>>,
    },
    Class(&'a ClassPattern<'a>),
    /// `*name` or `*_` inside a sequence.
    Star(Option<Ident<'a>>),
    /// `_`.
    Wildcard,
    /// A name that takes the whole subject.
    Capture(&'a str),
    As {
        pattern: &'a Pattern<'a>,
        name: Ident<'a>,
    },
    /// At least two alternatives.
    Or(&'a [Pattern<'a>]),
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct MappingItem<'a> {
    pub(crate) key: Expr<'a>,
    pub(crate) pattern: Pattern<'a>,
}

#[derive(Debug)]
pub(crate) struct ClassPattern<'a> {
    pub(crate) cls: Expr<'a>,
    pub(crate) patterns: &'a [Pattern<'a>],
    pub(crate) keywords: &'a [KeywordPattern<'a>],
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct KeywordPattern<'a> {
    pub(crate) name: Ident<'a>,
    pub(crate) pattern: Pattern<'a>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BoolOp {
    And,
    Or,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BinaryOp {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    FloorDiv,
    Mod,
    Pow,
    LShift,
    RShift,
    BitAnd,
    BitXor,
    BitOr,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum UnaryOp {
    Not,
    Invert,
    Plus,
    Minus,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum CompareOp {
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}

#[cfg(test)]
mod tests {
    use super::{Expr, Pattern, Stmt};

    /// The parser's speed hangs on small nodes.
    #[test]
    fn nodes_are_small() {
        assert_eq!(size_of::<Expr>(), 40);
        assert_eq!(size_of::<Stmt>(), 48);
        assert!(size_of::<Pattern>() <= 56);
    }
}
