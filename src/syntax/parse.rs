//! The way from a text to its tree, and to what is wrong with it.

use std::cell::Cell;

use bumpalo::Bump;
use lalrpop_util::ParseError;

use crate::base::diagnostic::Diagnostic;
use crate::base::span::Span;
use crate::syntax::actions::Builder;
use crate::syntax::ast::{Mode, Module};
use crate::syntax::lexer::{self, Lexed};
use crate::syntax::token::{Token, Tokens};

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
    match result {
        Ok(body) if builder.errors.is_empty() => {
            let module = arena.alloc(Module { span: Span::new(0, text.len() as u32), mode, body });
            Ok(Parsed { module, warnings: lexed.warnings.into_iter().chain(builder.warnings).collect() })
        }
        result => {
            let mut errors = builder.errors;
            if let Err(_) = result {
                errors.push(Diagnostic::syntax(lexed.tokens.span(taken.get() - 1), "invalid syntax"));
            }
            if let Some(error) = lexed.error {
                errors.insert(0, error);
            }
            Err(errors)
        }
    }
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
