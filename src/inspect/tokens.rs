//! `baem show tokens`: one token a line: where it begins and ends, its kind, its text.

use std::fmt::Write;

use crate::base::Source;
use crate::syntax::ast::Mode;
use crate::syntax::lexer;

/// The tokens of a source; also of one that the lexer gave up on, as far as it got.
pub(crate) fn dump(source: &Source) -> String {
    let lexed = lexer::lex(source.text(), Mode::Exec);
    let mut out = String::new();
    for index in 0..lexed.tokens.len() {
        let (kind, span) = (lexed.tokens.kind(index), lexed.tokens.span(index));
        let (start, end) = (source.line_column(span.start), source.line_column(span.end));
        let place = format!("{}:{}-{}:{}", start.0, start.1, end.0, end.1);
        let text = source.text().get(span.start as usize..span.end as usize).unwrap_or("");
        let kind = format!("{kind:?}");
        let _ = if text.is_empty() {
            writeln!(out, "{place:<12} {kind}")
        } else {
            writeln!(out, "{place:<12} {kind:<14} {text:?}")
        };
    }
    out
}
