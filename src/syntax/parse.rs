//! The way from a text to its tree, and to what is wrong with it.

use std::cell::Cell;
use std::ops::Range;

use bumpalo::Bump;
use lalrpop_util::ParseError;

use crate::base::diagnostic::Diagnostic;
use crate::base::span::Span;
use crate::syntax::actions::Builder;
use crate::syntax::actions::target::{self, Use};
use crate::syntax::ast::{Mode, Module, StmtKind};
use crate::syntax::diagnose;
use crate::syntax::lexer;
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

/// Parses a text whose line ends are plain (see `base::source`). Tree and text share the lifetime: names and strings
/// without escapes are slices of the text.
pub(crate) fn parse<'a>(arena: &'a Bump, text: &'a str, mode: Mode) -> Result<Parsed<'a>, Vec<Diagnostic>> {
    let lexed = lexer::lex(text, mode);
    let taken = Cell::new(0);
    let mut builder = Builder::new(arena, text, &lexed.tokens, &taken);
    let result = grammar::TopParser::new().parse(&mut builder, Feed { tokens: &lexed.tokens, taken: &taken });
    let expected = match result {
        Ok(body) if builder.errors.is_empty() && lexed.error.is_none() => {
            let module = arena.alloc(Module { span: Span::new(0, text.len() as u32), mode, body });
            return Ok(Parsed { module, warnings: lexed.warnings.into_iter().chain(builder.warnings).collect() });
        }
        Err(ParseError::UnrecognizedToken { expected, .. } | ParseError::UnrecognizedEof { expected, .. }) => expected,
        _ => Vec::new(),
    };
    let failed = taken.get().saturating_sub(1);
    let earlier = builder.errors.into_iter().next();
    Err(vec![diagnose::diagnose(text, &lexed, failed, &expected, earlier)])
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
    let taken = Cell::new(0);
    let mut builder = Builder::new(&arena, text, &part, &taken);
    let body = grammar::TopParser::new().parse(&mut builder, Feed { tokens: &part, taken: &taken }).ok()?;
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
        if index >= self.tokens.len() {
            return None;
        }
        self.taken.set(index + 1);
        let token = self.tokens.get(index);
        Some(Ok((token.span.start, token, token.span.end)))
    }
}
