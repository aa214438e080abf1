//! Tokens: their kinds, with the patterns by which `logos` recognizes them inside a logical line, and the table of a
//! whole source.
//!
//! Tokens carry no payload; whoever needs the text slices the source. What no regular expression can tell (indentation,
//! string bodies, f-string text, names beyond ASCII, the details of numbers) is lexed by hand in `lexer`: for those the
//! patterns recognize the opening only.

use logos::Logos;

use crate::base::span::Span;

/// What a token is. The first group has no pattern: the lexer makes those by hand.
#[derive(Logos, Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[logos(skip r"[ \t\x0c]+")]
#[repr(u8)]
pub(crate) enum Kind {
    /// Tells the grammar what is parsed: the first token of every table, of no width.
    StartModule,
    StartSingle,
    StartEval,
    Indent,
    Dedent,
    /// The end of the source.
    End,
    /// A character that starts no token (`$`, `?`, a back-quote), or the place where the lexer gave up.
    Error,
    /// A whole string literal, with prefix and quotes.
    String,
    /// The prefix and opening quotes of an f-string.
    FStringStart,
    /// A piece of an f-string's text or of a format specification.
    FStringMiddle,
    /// The closing quotes of an f-string.
    FStringEnd,
    /// `{`, `:` and `}` of a replacement field.
    FieldOpen,
    FieldColon,
    FieldClose,
    /// The bracket of `with (...):`.
    WithOpen,
    /// `match`, `case` and `type` where they are keywords.
    Match,
    Case,
    Type,

    /// The end of a logical line.
    #[token("\n")]
    Newline,
    #[regex("#[^\n]*", allow_greedy = true)]
    Comment,
    #[token("\\")]
    Backslash,
    /// The opening of a string.
    #[regex("(?i:r|u|b|br|rb|f|fr|rf)?['\"]")]
    Quote,
    /// An identifier, or as much of it as is ASCII.
    #[regex("[A-Za-z_][A-Za-z0-9_]*")]
    Name,
    #[regex("[0-9]|\\.[0-9]")]
    Number,

    #[token("False")]
    False,
    #[token("None")]
    None,
    #[token("True")]
    True,
    #[token("and")]
    And,
    #[token("as")]
    As,
    #[token("assert")]
    Assert,
    #[token("async")]
    Async,
    #[token("await")]
    Await,
    #[token("break")]
    Break,
    #[token("class")]
    Class,
    #[token("continue")]
    Continue,
    #[token("def")]
    Def,
    #[token("del")]
    Del,
    #[token("elif")]
    Elif,
    #[token("else")]
    Else,
    #[token("except")]
    Except,
    #[token("finally")]
    Finally,
    #[token("for")]
    For,
    #[token("from")]
    From,
    #[token("global")]
    Global,
    #[token("if")]
    If,
    #[token("import")]
    Import,
    #[token("in")]
    In,
    #[token("is")]
    Is,
    #[token("lambda")]
    Lambda,
    #[token("nonlocal")]
    Nonlocal,
    #[token("not")]
    Not,
    #[token("or")]
    Or,
    #[token("pass")]
    Pass,
    #[token("raise")]
    Raise,
    #[token("return")]
    Return,
    #[token("try")]
    Try,
    #[token("while")]
    While,
    #[token("with")]
    With,
    #[token("yield")]
    Yield,

    #[token("(")]
    LeftParen,
    #[token(")")]
    RightParen,
    #[token("[")]
    LeftBracket,
    #[token("]")]
    RightBracket,
    #[token("{")]
    LeftBrace,
    #[token("}")]
    RightBrace,
    #[token(":")]
    Colon,
    #[token(",")]
    Comma,
    #[token(";")]
    Semicolon,
    #[token(".")]
    Dot,
    #[token("...")]
    Ellipsis,
    #[token("->")]
    Arrow,
    #[token("@")]
    At,
    #[token("!")]
    Exclamation,
    #[token(":=")]
    ColonEqual,
    #[token("=")]
    Equal,

    #[token("+")]
    Plus,
    #[token("-")]
    Minus,
    #[token("*")]
    Star,
    #[token("/")]
    Slash,
    #[token("//")]
    DoubleSlash,
    #[token("%")]
    Percent,
    #[token("**")]
    DoubleStar,
    #[token("<<")]
    LeftShift,
    #[token(">>")]
    RightShift,
    #[token("&")]
    Ampersand,
    #[token("|")]
    Bar,
    #[token("^")]
    Caret,
    #[token("~")]
    Tilde,
    #[token("<")]
    Less,
    #[token(">")]
    Greater,
    #[token("<=")]
    LessEqual,
    #[token(">=")]
    GreaterEqual,
    #[token("==")]
    EqualEqual,
    #[token("!=")]
    NotEqual,
    /// `<>`, which is `!=` only after `from __future__ import barry_as_FLUFL`: never in this interpreter.
    #[token("<>")]
    LessGreater,

    #[token("+=")]
    PlusEqual,
    #[token("-=")]
    MinusEqual,
    #[token("*=")]
    StarEqual,
    #[token("/=")]
    SlashEqual,
    #[token("//=")]
    DoubleSlashEqual,
    #[token("%=")]
    PercentEqual,
    #[token("@=")]
    AtEqual,
    #[token("**=")]
    DoubleStarEqual,
    #[token("<<=")]
    LeftShiftEqual,
    #[token(">>=")]
    RightShiftEqual,
    #[token("&=")]
    AmpersandEqual,
    #[token("|=")]
    BarEqual,
    #[token("^=")]
    CaretEqual,
}

impl Kind {
    /// `False` to `yield`: words that are never names.
    pub(crate) fn is_keyword(self) -> bool {
        (Kind::False as u8..=Kind::Yield as u8).contains(&(self as u8))
    }

    /// `+=` to `^=`.
    pub(crate) fn is_augmented_assignment(self) -> bool {
        (Kind::PlusEqual as u8..=Kind::CaretEqual as u8).contains(&(self as u8))
    }

    pub(crate) fn is_name(self) -> bool {
        matches!(self, Kind::Name | Kind::Match | Kind::Case | Kind::Type)
    }
}

/// A token as the parser sees it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) span: Span,
}

/// All tokens of a source, nine bytes each, in three parallel arrays.
#[derive(Default, Debug)]
pub(crate) struct Tokens {
    pub(crate) kinds: Vec<Kind>,
    pub(crate) starts: Vec<u32>,
    pub(crate) ends: Vec<u32>,
}

impl Tokens {
    pub(crate) fn with_capacity(capacity: usize) -> Tokens {
        Tokens {
            kinds: Vec::with_capacity(capacity),
            starts: Vec::with_capacity(capacity),
            ends: Vec::with_capacity(capacity),
        }
    }

    pub(crate) fn push(&mut self, kind: Kind, start: usize, end: usize) {
        self.kinds.push(kind);
        self.starts.push(start as u32);
        self.ends.push(end as u32);
    }

    pub(crate) fn len(&self) -> usize {
        self.kinds.len()
    }

    /// The kind at an index; `End` beyond the last token.
    pub(crate) fn kind(&self, index: usize) -> Kind {
        self.kinds.get(index).copied().unwrap_or(Kind::End)
    }

    /// The span at an index; the last token's beyond it.
    pub(crate) fn span(&self, index: usize) -> Span {
        let index = index.min(self.len().saturating_sub(1));
        Span::new(self.starts[index], self.ends[index])
    }

    pub(crate) fn get(&self, index: usize) -> Token {
        Token { kind: self.kind(index), span: self.span(index) }
    }
}
