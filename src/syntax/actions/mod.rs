//! What the grammar's rules build: nodes in the arena, and the errors of what the rules were too permissive to refuse.
//!
//! An action never fails: it records what is wrong (`Builder::error`) and returns some node, so that parsing goes on. The
//! first error recorded is the one Python would raise; a tree that came with errors is thrown away by `parse`.
//!
//! `l` and `r` in the grammar are the offsets where a rule's text begins and ends (but see `Builder::end`). A node's own span leaves out the
//! parentheses around it, so `l < e.span.start` tells that `e` was written in some.

pub(crate) mod argument;
pub(crate) mod chain;
mod display;
mod expression;
pub(crate) mod list;
pub(crate) mod parameter;
pub(crate) mod pattern;
pub(crate) mod statement;
pub(crate) mod string;
pub(crate) mod target;

use std::cell::Cell;

use bumpalo::Bump;

use crate::algo::unicode::{self, NormalForm};
use crate::base::diagnostic::{Category, Diagnostic};
use crate::base::span::Span;
use crate::syntax::actions::chain::Chains;
use crate::syntax::actions::list::Stacks;
use crate::syntax::ast::{Expr, ExprKind, Ident};
use crate::syntax::token::Tokens;

/// What the actions share.
pub(crate) struct Builder<'a, 't> {
    pub(crate) arena: &'a Bump,
    pub(crate) text: &'a str,
    /// No name in the text has to be normalised.
    is_ascii: bool,
    tokens: &'t Tokens,
    /// How many tokens the parser has taken, its look-ahead included.
    taken: &'t Cell<usize>,
    pub(crate) errors: Vec<Diagnostic>,
    pub(crate) warnings: Vec<Diagnostic>,
    /// A statement was found wrong only because the text ends.
    pub(crate) wants_more: bool,
    /// The lists that are being read.
    stacks: Stacks<'a>,
    /// The operator chains that are being read.
    chains: Chains<'a>,
}

impl<'a, 't> Builder<'a, 't> {
    pub(crate) fn new(arena: &'a Bump, text: &'a str, tokens: &'t Tokens, taken: &'t Cell<usize>) -> Builder<'a, 't> {
        Builder {
            arena,
            text,
            is_ascii: text.is_ascii(),
            tokens,
            taken,
            errors: Vec::new(),
            warnings: Vec::new(),
            wants_more: false,
            stacks: Stacks::default(),
            chains: Chains::default(),
        }
    }

    pub(super) fn error(&mut self, span: Span, message: impl Into<String>) {
        self.errors.push(Diagnostic::syntax(span, message));
    }

    /// For errors that Python reports at the last token it has looked at.
    pub(super) fn error_at_last_token(&mut self, message: impl Into<String>) {
        let span = self.tokens.span(self.taken.get().saturating_sub(1));
        self.error(span, message);
    }

    /// Where the last token ends that belongs to what is being reduced, if its last symbol may be empty: the grammar's
    /// `@R` would then be the start of the look-ahead.
    pub(super) fn end(&self) -> u32 {
        self.tokens.span(self.taken.get().saturating_sub(2)).end
    }

    /// A mistake that no rule of Python's describes better, at the token that begins at `offset` or the next one.
    pub(super) fn invalid_syntax(&mut self, offset: u32) {
        let token = self.tokens.starts.partition_point(|&start| start < offset);
        let visible = (token..self.tokens.len()).find(|&index| self.tokens.ends[index] > self.tokens.starts[index]);
        self.error(self.tokens.span(visible.unwrap_or(token)), "invalid syntax");
    }

    pub(super) fn warn(&mut self, span: Span, message: impl Into<String>) {
        self.warnings.push(Diagnostic::new(Category::SyntaxWarning, span, message));
    }

    pub(super) fn slice(&self, span: Span) -> &'a str {
        span.of(self.text)
    }

    pub(crate) fn expr(&self, expr: Expr<'a>) -> &'a Expr<'a> {
        self.arena.alloc(expr)
    }

    pub(crate) fn optional(&self, expr: Option<Expr<'a>>) -> Option<&'a Expr<'a>> {
        expr.map(|expr| self.expr(expr))
    }

    /// A name as the program means it: two spellings that Unicode holds compatible are one name.
    pub(super) fn name_text(&self, span: Span) -> &'a str {
        let name = self.slice(span);
        if self.is_ascii || name.is_ascii() {
            name
        } else {
            self.arena.alloc_str(&unicode::normalize(NormalForm::Nfkc, name))
        }
    }

    pub(crate) fn ident(&self, span: Span) -> Ident<'a> {
        Ident { name: self.name_text(span), span }
    }

    pub(crate) fn name(&self, span: Span) -> Expr<'a> {
        Expr { span, kind: ExprKind::Name(self.name_text(span)) }
    }
}

fn node(l: u32, kind: ExprKind<'_>, r: u32) -> Expr<'_> {
    Expr { span: Span::new(l, r), kind }
}
