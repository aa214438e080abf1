//! The way from a text to its tree, and to what is wrong with it.

use std::cell::Cell;
use std::ops::Range;

use bumpalo::Bump;
use lalrpop_util::ParseError;

use crate::base::diagnostic::{Diagnostic, End};
use crate::base::span::Span;
use crate::syntax::actions::Builder;
use crate::syntax::actions::target::{self, Use};
use crate::syntax::ast::{Body, Mode, Module, StmtKind};
use crate::syntax::diagnose;
use crate::syntax::lexer::{self, Lexed};
use crate::syntax::token::{Kind, Token, Tokens};

#[allow(clippy::all, clippy::pedantic, unused, reason = "generated")]
mod grammar {
    include!(concat!(env!("OUT_DIR"), "/python.rs"));
}

/// A tree and what Python warns about.
#[derive(Debug)]
pub(crate) struct Parsed<'a> {
    pub(crate) module: &'a Module<'a>,
    pub(crate) warnings: Vec<Diagnostic>,
}

/// What a prompt has before it.
#[derive(Debug)]
pub(crate) enum Interactive<'a> {
    Complete(Parsed<'a>),
    /// More lines may make it a statement.
    Incomplete,
    /// No more lines can.
    Wrong(Vec<Diagnostic>),
}

/// Parses a text whose line ends are plain (see `base::source`). Tree and text share the lifetime: names and strings
/// without escapes are slices of the text. Of the errors (one at least) the first is what Python raises; `check` finds
/// more.
pub(crate) fn parse<'a>(arena: &'a Bump, text: &'a str, mode: Mode) -> Result<Parsed<'a>, Vec<Diagnostic>> {
    if let Some(error) = too_long(text) {
        return Err(vec![error]);
    }
    let lexed = lexer::lex(text, mode);
    let attempt = attempt(arena, text, &lexed.tokens);
    parsed(arena, text, mode, lexed, attempt)
}

/// Parses what was typed at a prompt: lines joined by line ends, without one after the last. A compound statement is
/// complete only after an empty line.
pub(crate) fn interactive<'a>(arena: &'a Bump, text: &'a str) -> Interactive<'a> {
    if let Some(error) = too_long(text) {
        return Interactive::Wrong(vec![error]);
    }
    let mut lexed = lexer::lex(text, Mode::Single);
    let tried = attempt(arena, text, &lexed.tokens);
    let is_at_end = |lexed: &Lexed, failed: Option<usize>| {
        failed.is_some_and(|failed| {
            failed >= lexed.made_up && !matches!(lexed.tokens.kind(failed), Kind::Newline | Kind::Error)
        })
    };
    let mut at_end = is_at_end(&lexed, tried.failed);
    // What the bracket behind `with` is, its end would tell: it may hold an expression, or what is entered.
    if let Some(&open) = lexed.open.first().filter(|_| !at_end && lexed.error.is_none())
        && open > 0
        && lexed.tokens.kind(open as usize - 1) == Kind::With
    {
        let kind = std::mem::replace(&mut lexed.tokens.kinds[open as usize], Kind::WithOpen);
        at_end = is_at_end(&lexed, attempt(arena, text, &lexed.tokens).failed);
        lexed.tokens.kinds[open as usize] = kind;
    }
    let attempt = tried;
    let open_block = !text.ends_with('\n')
        && matches!(&attempt.body, Ok([.., last]) if last.kind.is_compound() && attempt.errors.is_empty());
    if lexed.cut_short || (lexed.error.is_none() && (at_end || attempt.wants_more || open_block)) {
        return Interactive::Incomplete;
    }
    match parsed(arena, text, Mode::Single, lexed, attempt) {
        Ok(parsed) => Interactive::Complete(parsed),
        Err(errors) => Interactive::Wrong(errors),
    }
}

/// Spans are two 32-bit offsets, and the end of a text without a line end is one beyond it.
fn too_long(text: &str) -> Option<Diagnostic> {
    (text.len() >= u32::MAX as usize).then(|| Diagnostic::nowhere("source code is too long"))
}

/// What the parser made of a table of tokens.
pub(super) struct Attempt<'a> {
    /// The tree, or what the grammar would have accepted where the parse stopped.
    body: Result<Body<'a>, Vec<String>>,
    /// The token where it stopped.
    pub(super) failed: Option<usize>,
    /// What the actions found wrong.
    pub(super) errors: Vec<Diagnostic>,
    warnings: Vec<Diagnostic>,
    /// An error is that the text ended.
    wants_more: bool,
}

pub(super) fn attempt<'a>(arena: &'a Bump, text: &'a str, tokens: &Tokens) -> Attempt<'a> {
    let taken = Cell::new(0);
    let mut builder = Builder::new(arena, text, tokens, &taken);
    let result = grammar::TopParser::new().parse(&mut builder, Feed { tokens, taken: &taken });
    let body = result.map_err(|error| match error {
        ParseError::UnrecognizedToken { expected, .. } | ParseError::UnrecognizedEof { expected, .. } => expected,
        ParseError::InvalidToken { .. } | ParseError::ExtraToken { .. } | ParseError::User { .. } => Vec::new(),
    });
    let failed = body.is_err().then(|| taken.get().saturating_sub(1));
    let Builder { errors, warnings, wants_more, .. } = builder;
    Attempt { body, failed, errors, warnings, wants_more }
}

impl Attempt<'_> {
    /// The one error that Python reports, if there is any.
    pub(super) fn first_error(&self, text: &str, lexed: &Lexed) -> Option<Diagnostic> {
        let earlier = self.errors.first().cloned();
        if earlier.is_none() && self.body.is_ok() && lexed.error.is_none() {
            return None;
        }
        Some(self.diagnosed(text, lexed, earlier))
    }

    /// Why the parse stopped where it did, whatever the actions have found before.
    pub(super) fn failure(&self, text: &str, lexed: &Lexed) -> Diagnostic {
        self.diagnosed(text, lexed, None)
    }

    fn diagnosed(&self, text: &str, lexed: &Lexed, earlier: Option<Diagnostic>) -> Diagnostic {
        let expected = self.body.as_ref().err().map_or(&[][..], Vec::as_slice);
        let failed = self.failed.unwrap_or(lexed.tokens.len() - 1);
        diagnose::diagnose(text, lexed, failed, expected, earlier)
    }
}

fn parsed<'a>(
    arena: &'a Bump,
    text: &'a str,
    mode: Mode,
    lexed: Lexed,
    attempt: Attempt<'a>,
) -> Result<Parsed<'a>, Vec<Diagnostic>> {
    if let Some(error) = attempt.first_error(text, &lexed) {
        return Err(vec![error]);
    }
    let body = attempt.body.unwrap_or_default();
    if mode == Mode::Single
        && let Some(error) = not_single(body, &lexed.tokens, text)
    {
        return Err(vec![error]);
    }
    let module = arena.alloc(Module { span: Span::new(0, text.len() as u32), mode, body });
    Ok(Parsed { module, warnings: lexed.warnings.into_iter().chain(attempt.warnings).collect() })
}

/// `compile(..., "single")` takes one compound statement, or one line of simple ones.
fn not_single(body: Body<'_>, tokens: &Tokens, text: &str) -> Option<Diagnostic> {
    let Some((first, rest)) = body.split_first() else {
        let end = text.trim_end_matches('\n').len() as u32;
        let error = Diagnostic::syntax(Span::new(end, end), "invalid syntax");
        return Some(Diagnostic { end: End::Line, ..error });
    };
    let last = rest.last()?;
    if first.kind.is_compound() {
        let token = tokens.starts.partition_point(|&start| start < rest[0].span.start);
        return Some(Diagnostic::syntax(tokens.span(token), "invalid syntax"));
    }
    let newline = tokens.kinds.iter().position(|&kind| kind == Kind::Newline)?;
    let span = tokens.span(newline);
    let message = "multiple statements found while compiling a single statement";
    (last.span.start > span.start).then(|| Diagnostic::syntax(span, message))
}

/// The first part of the target in a range of tokens that cannot be one; `None` if the range is no expression.
pub(super) fn invalid_target(
    text: &str,
    tokens: &Tokens,
    range: Range<usize>,
    usage: Use,
) -> Option<(Span, &'static str)> {
    let arena = Bump::new();
    let mut part = Tokens::with_capacity(range.len() + 2);
    part.push(Kind::StartEval, 0, 0);
    for index in range {
        part.push(tokens.kinds[index], tokens.starts[index] as usize, tokens.ends[index] as usize);
    }
    part.push(Kind::End, text.len(), text.len());
    let body = attempt(&arena, text, &part).body.ok()?;
    let StmtKind::Expr(target) = body.first()?.kind else { return None };
    target::invalid_part(target, usage).map(|wrong| (wrong.span, target::kind_name(wrong)))
}

/// Hands the tokens to the parser, and counts them.
struct Feed<'t> {
    tokens: &'t Tokens,
    taken: &'t Cell<usize>,
}

impl Iterator for Feed<'_> {
    type Item = Result<(u32, Token, u32), ()>;

    fn next(&mut self) -> Option<Self::Item> {
        let index = self.taken.get();
        let (&kind, &start, &end) =
            (self.tokens.kinds.get(index)?, self.tokens.starts.get(index)?, self.tokens.ends.get(index)?);
        self.taken.set(index + 1);
        Some(Ok((start, Token { kind, span: Span::new(start, end) }, end)))
    }
}
