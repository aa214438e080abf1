//! Why a text does not parse, in Python's words.
//!
//! The generated parser says only at which token it stopped. What Python says comes from rules that look for particular
//! mistakes, so the statement with the failing token is read a second time by a small recursive reader (`expression`,
//! `simple`, `compound`), which knows those mistakes and stops at the first. It builds nothing and is run on failures only.
//!
//! Which error wins, if there are several: the tokenizer's (Python reads on to the end to see whether there is one), then
//! a bracket that was never closed, if what failed is on a later line, then the particular mistake, then "invalid syntax" at
//! the token where the parser stopped.

mod compound;
mod expression;
mod field;
mod simple;

use crate::base::diagnostic::{Category, Diagnostic, End, LineEnd};
use crate::base::span::Span;
use crate::syntax::actions::target::Use;
use crate::syntax::lexer::Lexed;
use crate::syntax::parse;
use crate::syntax::token::{Kind, Tokens};

/// Nested deeper than this, an expression is not looked into.
const MAX_DEPTH: usize = 400;

/// A mistake was found; it ends the reading.
type Mistake = Box<Diagnostic>;

/// Something was read (`Some`), or stands not there (`None`).
type Found = Result<Option<Part>, Mistake>;

/// A piece of text that was read.
#[derive(Clone, Copy)]
struct Part {
    /// The index of the token after it.
    end: usize,
    /// Without the parentheses around it.
    span: Span,
    /// What messages call it, as `actions::target::kind_name`.
    name: &'static str,
    parenthesized: bool,
}

impl Part {
    fn new(end: usize, span: Span, name: &'static str) -> Part {
        Part { end, span, name, parenthesized: false }
    }
}

struct Reader<'t> {
    text: &'t str,
    tokens: &'t Tokens,
    /// Look for mistakes; switched off while looking ahead.
    strict: bool,
    depth: usize,
    /// The token at which the parser stopped.
    failed: usize,
    /// The first token that stands for the end of the text, or for the place where the lexer gave up.
    made_up: usize,
    /// A token that is made up was looked at.
    saw_end: bool,
}

/// The error for a parse that stopped at the token `failed` while the grammar expected one of `expected`.
/// `earlier` is the first mistake that an action found.
pub(super) fn diagnose(
    text: &str,
    lexed: &Lexed,
    failed: usize,
    expected: &[String],
    earlier: Option<Diagnostic>,
) -> Diagnostic {
    let error = find(text, lexed, failed, expected, earlier);
    let Some(span) = error.span.filter(|_| error.line_end == LineEnd::Told) else { return error };
    // The tokenizer had read as far as the token at which the parse failed.
    let read = (lexed.tokens.span(failed).start as usize).min(text.trim_end_matches('\n').len());
    let is_earlier = text.as_bytes()[..read].get(span.start as usize..).is_some_and(|between| between.contains(&b'\n'));
    if is_earlier { Diagnostic { line_end: LineEnd::FromFile, ..error } } else { error }
}

fn find(text: &str, lexed: &Lexed, failed: usize, expected: &[String], earlier: Option<Diagnostic>) -> Diagnostic {
    let tokens = &lexed.tokens;
    let made_up = lexed.made_up;
    let mut reader = Reader { text, tokens, strict: true, depth: 0, failed, made_up, saw_end: failed >= made_up };
    if let Some(error) = &lexed.error {
        let surplus_indent = tokens.kind(failed) == Kind::Indent && earlier.is_none();
        if reader.saw_end || (lexed.error_overrides && !surplus_indent) {
            return error.clone();
        }
    }
    let (error, line_of) = match earlier {
        Some(error) => {
            let at = error.span.map_or(0, |span| span.start);
            (error, at)
        }
        None => (reader.failure(failed, expected), tokens.span(failed).start),
    };
    match &lexed.error {
        Some(error) if reader.saw_end => error.clone(),
        _ => reader.unclosed(lexed, line_of).unwrap_or(error),
    }
}

impl<'t> Reader<'t> {
    fn kind(&mut self, index: usize) -> Kind {
        self.saw_end |= index >= self.made_up && self.tokens.kind(index) != Kind::Newline;
        self.tokens.kind(index)
    }

    fn span(&self, index: usize) -> Span {
        self.tokens.span(index)
    }

    fn word(&self, index: usize) -> &'t str {
        let span = self.span(index);
        self.text.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// From the start of one token to the end of another, which is not included.
    fn between(&self, start: usize, end: usize) -> Span {
        Span::new(self.tokens.starts[start], self.tokens.ends[end.max(start + 1) - 1])
    }

    fn mistake<T>(&self, span: Span, message: impl Into<String>) -> Result<T, Mistake> {
        Err(Box::new(Diagnostic::syntax(span, message)))
    }

    fn mistake_at<T>(&mut self, index: usize, message: impl Into<String>) -> Result<T, Mistake> {
        self.kind(index);
        self.mistake(self.span(index), message)
    }

    /// A mistake told from a token up to where Python has read, which it counts from zero.
    fn mistake_from<T>(&self, from: usize, last: usize, message: impl Into<String>) -> Result<T, Mistake> {
        let start = self.span(from).start;
        let error = Diagnostic::syntax(Span::new(start, self.span(last).end.max(start)), message);
        Err(Box::new(Diagnostic { end: End::Cursor, ..error }))
    }

    /// The first part of the target that stands in a range of tokens, and cannot be one, if the range parses.
    fn invalid_target(&self, at: usize, end: usize, usage: Use) -> Option<(Span, &'static str)> {
        parse::invalid_target(self.text, self.tokens, at..end, usage)
    }

    fn line_number(&self, at: u32) -> usize {
        let at = (at as usize).min(self.text.len());
        memchr::memchr_iter(b'\n', &self.text.as_bytes()[..at]).count() + 1
    }

    /// Looks ahead without looking for mistakes.
    fn quietly<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<Option<T>, Mistake>) -> Option<T> {
        let strict = std::mem::replace(&mut self.strict, false);
        let found = read(self).unwrap_or(None);
        self.strict = strict;
        found
    }

    /// How many brackets are open after the token, counted from the beginning of its line.
    fn level(&self, index: usize) -> usize {
        let mut level: usize = 0;
        for at in self.line_of(index)..=index {
            match self.tokens.kind(at) {
                Kind::LeftParen | Kind::LeftBracket | Kind::LeftBrace | Kind::FieldOpen | Kind::WithOpen => level += 1,
                Kind::RightParen | Kind::RightBracket | Kind::RightBrace | Kind::FieldClose => {
                    level = level.saturating_sub(1)
                }
                _ => {}
            }
        }
        level
    }

    /// The index of the first token of the logical line.
    fn line_of(&self, index: usize) -> usize {
        let mut first = index;
        while first > 0 && !is_boundary(self.tokens.kind(first - 1)) {
            first -= 1;
        }
        first
    }

    fn failure(&mut self, failed: usize, expected: &[String]) -> Diagnostic {
        if let Some(error) = self.missing_block(failed, expected) {
            return error;
        }
        if self.tokens.kind(failed) == Kind::Indent {
            let at = self.span(failed).end;
            let error = Diagnostic::new(Category::Indentation, Span::new(at, at), "unexpected indent");
            return Diagnostic { end: End::Indentation, ..error };
        }
        if self.tokens.kind(0) == Kind::StartEval {
            return match self.expressions(1) {
                Err(error) => *error,
                Ok(end) => self.generic(failed.max(end)),
            };
        }
        let first = self.line_of(failed);
        if first == failed {
            return self.generic(failed);
        }
        match self.line(first.max(1), failed, expected) {
            Err(error) => *error,
            Ok(furthest) => self.generic(failed.max(furthest)),
        }
    }

    /// The text that `eval` takes: expressions with commas between them. Returns where they end.
    fn expressions(&mut self, mut at: usize) -> Result<usize, Mistake> {
        while let Some(part) = self.expression(at)? {
            if self.kind(part.end) != Kind::Comma {
                return Ok(part.end);
            }
            at = part.end + 1;
        }
        Ok(at)
    }

    /// No rule knows better.
    fn generic(&self, at: usize) -> Diagnostic {
        let visible = (at..self.tokens.len()).find(|&index| self.tokens.kind(index) != Kind::Dedent).unwrap_or(at);
        // What `eval` takes ends where its line ends.
        let is_end = match self.tokens.kind(visible) {
            Kind::Newline => self.tokens.kind(0) == Kind::StartEval && self.tokens.kind(visible + 1) == Kind::End,
            kind => kind == Kind::End,
        };
        if is_end {
            let end = self.text.len() - usize::from(self.text.ends_with('\n'));
            let error = Diagnostic::syntax(Span::new(end as u32, end as u32), "invalid syntax");
            return Diagnostic { end: End::Line, ..error };
        }
        Diagnostic::syntax(self.span(visible), "invalid syntax")
    }

    /// After a colon and the end of its line there must be a block.
    fn missing_block(&self, failed: usize, expected: &[String]) -> Option<Diagnostic> {
        let only_indent = expected.len() == 1 && expected[0] == "Indent";
        if !only_indent || failed < 2 || self.tokens.kind(failed - 1) != Kind::Newline {
            return None;
        }
        let first = self.line_of(failed - 1);
        let is_async = self.tokens.kind(first) == Kind::Async;
        let word = first + usize::from(is_async);
        let what = match self.tokens.kind(word) {
            Kind::Def => "function definition".to_owned(),
            Kind::Class => "class definition".to_owned(),
            Kind::Except if self.tokens.kind(word + 1) == Kind::Star => "'except*' statement".to_owned(),
            _ => format!("'{}' statement", self.word(word)),
        };
        let line = self.line_number(self.span(first).start);
        let message = format!("expected an indented block after {what} on line {line}");
        let (kind, span) = (self.tokens.kind(failed), self.span(failed));
        let at_end = span.start as usize >= self.text.len();
        let (span, end) = match kind {
            Kind::Dedent | Kind::End if at_end => {
                let end = self.text.len() - usize::from(self.text.ends_with('\n'));
                (Span::new(end as u32, end as u32), End::Offset(-1))
            }
            Kind::Dedent => (span, End::Indentation),
            _ => (span, End::Span),
        };
        let error = Diagnostic::new(Category::Indentation, span, message);
        Some(Diagnostic { end, ..error })
    }

    /// The innermost bracket that is still open at the end of the text, if that is what went wrong.
    fn unclosed(&self, lexed: &Lexed, error_at: u32) -> Option<Diagnostic> {
        let open = *lexed.open.last()? as usize;
        if lexed.error.is_some() {
            return None;
        }
        let span = self.span(open);
        let later = self.line_number(error_at) > self.line_number(span.start);
        if !(later || self.saw_end) {
            return None;
        }
        let bracket = self.word(open);
        let error = Diagnostic::syntax(span, format!("'{bracket}' was never closed"));
        Some(Diagnostic { end: End::Offset(0), ..error })
    }
}

/// What ends a logical line.
fn is_boundary(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Newline | Kind::Indent | Kind::Dedent | Kind::StartModule | Kind::StartSingle | Kind::StartEval
    )
}
