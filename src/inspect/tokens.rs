//! The tokens of a source: where each begins and ends, its kind, its text.

use std::fmt::Write;

use crate::base::Source;
use crate::base::span::Span;
use crate::syntax::ast::Mode;
use crate::syntax::lexer;

/// A token as it is shown.
pub(crate) struct Token {
    pub(crate) kind: String,
    pub(crate) span: Span,
}

/// The tokens of a source; also of one that the lexer gave up on, as far as it got.
pub(crate) fn tokens(source: &Source) -> Vec<Token> {
    let tokens = lexer::lex(source.text(), Mode::Exec).tokens;
    (0..tokens.len()).map(|at| Token { kind: format!("{:?}", tokens.kind(at)), span: tokens.span(at) }).collect()
}

impl Token {
    /// What stands in the source; nothing for the ends of lines and blocks that the lexer adds.
    pub(crate) fn text<'s>(&self, source: &'s Source) -> &'s str {
        source.text().get(self.span.start as usize..self.span.end as usize).unwrap_or("")
    }
}

/// The text of tokens, one a line.
pub(crate) fn text(tokens: &[Token], source: &Source) -> String {
    let mut out = String::new();
    for token in tokens {
        let (start, end) = (source.line_column(token.span.start), source.line_column(token.span.end));
        let place = format!("{}:{}-{}:{}", start.0, start.1, end.0, end.1);
        let _ = match token.text(source) {
            "" => writeln!(out, "{place:<12} {}", token.kind),
            text => writeln!(out, "{place:<12} {:<14} {text:?}", token.kind),
        };
    }
    out
}
