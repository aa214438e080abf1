//! Expressions other than operators, displays and strings.

use crate::base::span::Span;
use crate::syntax::actions::list::List;
use crate::syntax::actions::parameter::Formal;
use crate::syntax::actions::target::kind_name;
use crate::syntax::actions::{Builder, node};
use crate::syntax::ast::{Constant, Expr, ExprKind};
use crate::syntax::number;

impl<'a> Builder<'a, '_> {
    pub(crate) fn constant(&self, l: u32, value: Constant<'a>, r: u32) -> Expr<'a> {
        node(l, ExprKind::Constant(value), r)
    }

    pub(crate) fn number(&self, span: Span) -> Expr<'a> {
        Expr { span, kind: ExprKind::Constant(number::value(self.arena, self.slice(span))) }
    }

    pub(crate) fn starred(&self, l: u32, value: Expr<'a>, r: u32) -> Expr<'a> {
        node(l, ExprKind::Starred(self.expr(value)), r)
    }

    /// `target := value`.
    pub(crate) fn named(&mut self, l: u32, target: Expr<'a>, value: Expr<'a>, r: u32) -> Expr<'a> {
        let parenthesized = l < target.span.start;
        if parenthesized && matches!(target.kind, ExprKind::Name(_)) {
            self.invalid_syntax(target.span.end + 1);
        } else if !matches!(target.kind, ExprKind::Name(_)) {
            let name = kind_name(&target);
            self.error(target.span, format!("cannot use assignment expressions with {name}"));
        }
        node(l, ExprKind::Named { target: self.expr(target), value: self.expr(value) }, r)
    }

    pub(crate) fn if_exp(&self, l: u32, body: Expr<'a>, test: Expr<'a>, orelse: Expr<'a>, r: u32) -> Expr<'a> {
        node(l, ExprKind::IfExp { test: self.expr(test), body: self.expr(body), orelse: self.expr(orelse) }, r)
    }

    pub(crate) fn lambda(&mut self, l: u32, params: List<Formal<'a>>, body: Expr<'a>, r: u32) -> Expr<'a> {
        let params = self.parameters(params, true);
        node(l, ExprKind::Lambda { params, body: self.expr(body) }, r)
    }

    pub(crate) fn yield_(&self, l: u32, value: Option<Expr<'a>>) -> Expr<'a> {
        node(l, ExprKind::Yield(self.optional(value)), self.end())
    }

    pub(crate) fn yield_from(&self, l: u32, value: Expr<'a>, r: u32) -> Expr<'a> {
        node(l, ExprKind::YieldFrom(self.expr(value)), r)
    }

    pub(crate) fn await_(&self, l: u32, value: Expr<'a>, r: u32) -> Expr<'a> {
        node(l, ExprKind::Await(self.expr(value)), r)
    }

    pub(crate) fn attribute_from(&self, l: u32, value: Expr<'a>, name: Span) -> Expr<'a> {
        node(l, ExprKind::Attribute { value: self.expr(value), attr: self.name_text(name) }, name.end)
    }

    /// In a pattern, where nothing has parentheses.
    pub(crate) fn attribute(&self, value: Expr<'a>, name: Span) -> Expr<'a> {
        self.attribute_from(value.span.start, value, name)
    }

    pub(crate) fn subscript(&self, l: u32, value: Expr<'a>, index: Expr<'a>, r: u32) -> Expr<'a> {
        node(l, ExprKind::Subscript { value: self.expr(value), index: self.expr(index) }, r)
    }

    pub(crate) fn slice_index(
        &self,
        l: u32,
        lower: Option<Expr<'a>>,
        upper: Option<Expr<'a>>,
        step: Option<Expr<'a>>,
        r: u32,
    ) -> Expr<'a> {
        let (lower, upper, step) = (self.optional(lower), self.optional(upper), self.optional(step));
        node(l, ExprKind::Slice { lower, upper, step }, r)
    }
}
