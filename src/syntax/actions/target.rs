//! What may be assigned to, deleted or annotated, and what Python says about the rest.

use crate::syntax::actions::Builder;
use crate::syntax::ast::{Constant, Expr, ExprKind};

/// Which statement asks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    Assign,
    Delete,
}

/// What an error message calls an expression.
pub(crate) fn kind_name(expr: &Expr<'_>) -> &'static str {
    match expr.kind {
        ExprKind::Attribute { .. } => "attribute",
        ExprKind::Subscript { .. } => "subscript",
        ExprKind::Slice { .. } => "slice",
        ExprKind::Starred(_) => "starred",
        ExprKind::Name(_) => "name",
        ExprKind::List(_) => "list",
        ExprKind::Tuple { .. } => "tuple",
        ExprKind::Lambda { .. } => "lambda",
        ExprKind::Call { .. } => "function call",
        ExprKind::BoolOp { .. } | ExprKind::Binary { .. } | ExprKind::Unary { .. } => "expression",
        ExprKind::Generator { .. } => "generator expression",
        ExprKind::Yield(_) | ExprKind::YieldFrom(_) => "yield expression",
        ExprKind::Await(_) => "await expression",
        ExprKind::ListComp { .. } => "list comprehension",
        ExprKind::SetComp { .. } => "set comprehension",
        ExprKind::DictComp { .. } => "dict comprehension",
        ExprKind::Dict(_) => "dict literal",
        ExprKind::Set(_) => "set display",
        ExprKind::JoinedStr(_) => "f-string expression",
        ExprKind::Constant(Constant::None) => "None",
        ExprKind::Constant(Constant::True) => "True",
        ExprKind::Constant(Constant::False) => "False",
        ExprKind::Constant(Constant::Ellipsis) => "ellipsis",
        ExprKind::Constant(_) => "literal",
        ExprKind::Compare { .. } => "comparison",
        ExprKind::IfExp { .. } => "conditional expression",
        ExprKind::Named { .. } => "named expression",
    }
}

/// The first part of a target that cannot be one. Brackets limit how deep displays nest, and so this recursion.
pub(crate) fn invalid_part<'e, 'a>(expr: &'e Expr<'a>, usage: Use) -> Option<&'e Expr<'a>> {
    match &expr.kind {
        ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => None,
        ExprKind::List(items) | ExprKind::Tuple { items, .. } => items.iter().find_map(|item| invalid_part(item, usage)),
        ExprKind::Starred(value) if usage == Use::Assign => invalid_part(value, usage),
        _ => Some(expr),
    }
}

impl<'a> Builder<'a, '_> {
    /// Refuses what `with ... as`, a loop or an assignment cannot assign to.
    pub(super) fn check_target(&mut self, target: &Expr<'a>) {
        if let Some(wrong) = invalid_part(target, Use::Assign) {
            let (span, name) = (wrong.span, kind_name(wrong));
            self.error(span, format!("cannot assign to {name}"));
        }
    }

    pub(crate) fn for_target(&mut self, target: Expr<'a>) -> Expr<'a> {
        // A comparison in parentheses stands where `in` would: Python does not get as far as looking at the target.
        if let Some(Expr { kind: ExprKind::Compare { .. }, span }) = invalid_part(&target, Use::Assign) {
            let offset = span.end;
            self.invalid_syntax(offset);
            return target;
        }
        self.check_target(&target);
        target
    }

    pub(super) fn check_deletion(&mut self, target: &Expr<'a>) {
        if let Some(wrong) = invalid_part(target, Use::Delete) {
            let (span, name) = (wrong.span, kind_name(wrong));
            self.error(span, format!("cannot delete {name}"));
        }
    }

    /// `target = value`, the only assignment of its statement, to something that is no target: perhaps a comparison was
    /// meant. Python looks at the last of several targets without brackets only.
    pub(super) fn check_only_target(&mut self, target: &Expr<'a>, value: &Expr<'a>) {
        if invalid_part(target, Use::Assign).is_none() {
            return;
        }
        let last = match target.kind {
            ExprKind::Tuple { items, parenthesized: false } => items.last().expect("a bare tuple has items"),
            _ => target,
        };
        let operators = |expr: &Expr<'a>| {
            matches!(
                expr.kind,
                ExprKind::BoolOp { .. }
                    | ExprKind::Compare { .. }
                    | ExprKind::IfExp { .. }
                    | ExprKind::Lambda { .. }
                    | ExprKind::Yield(_)
                    | ExprKind::YieldFrom(_)
                    | ExprKind::Starred(_)
            )
        };
        let bracketed = matches!(last.kind, ExprKind::List(_) | ExprKind::Tuple { .. } | ExprKind::Generator { .. });
        let word = matches!(last.kind, ExprKind::Constant(Constant::None | Constant::True | Constant::False));
        let written_in_parentheses = self.text[..last.span.start as usize].trim_end().ends_with('(');
        if bracketed || word || (operators(last) && !written_in_parentheses) {
            return self.check_target(target);
        }
        let value = match value.kind {
            ExprKind::Tuple { items, parenthesized: false } => &items[0],
            _ => value,
        };
        if operators(value) && !self.text[..value.span.start as usize].trim_end().ends_with('(') {
            return self.check_target(target);
        }
        if matches!(last.kind, ExprKind::Name(_)) {
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return self.error(last.span.to(value.span), message);
        }
        let name = kind_name(last);
        self.error(last.span, format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?"));
    }
}
