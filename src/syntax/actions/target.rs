//! What may be assigned to, deleted or annotated, and what Python says about the rest.

use crate::syntax::actions::Builder;
use crate::syntax::ast::{Constant, Expr, ExprKind, UnaryOp};

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
        ExprKind::List(items) | ExprKind::Tuple { items, .. } => {
            items.iter().find_map(|item| invalid_part(item, usage))
        }
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

    pub(crate) fn for_target(&mut self, target: Expr<'a>, r: u32) -> Expr<'a> {
        // A comparison in parentheses stands where `in` would: Python does not get as far as looking at the target.
        if matches!(invalid_part(&target, Use::Assign), Some(Expr { kind: ExprKind::Compare { .. }, .. })) {
            self.invalid_syntax(r);
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

    /// The targets of an assignment, one of which at least is none. If the first is followed by a whole value, perhaps a
    /// comparison was meant; of several targets without brackets Python looks at the last.
    pub(super) fn refuse_targets(&mut self, targets: &[Expr<'a>], value: &Expr<'a>) {
        let after = targets.get(1).unwrap_or(value);
        let right = match after.kind {
            ExprKind::Tuple { items, parenthesized: false } => &items[0],
            _ => after,
        };
        let complete = targets.len() == 1 || !std::ptr::eq(right, after);
        if complete && self.refuse_comparison(&targets[0], right) {
            return;
        }
        for target in targets {
            let bare_yield = matches!(target.kind, ExprKind::Yield(_) | ExprKind::YieldFrom(_));
            if bare_yield && !self.after_parenthesis(target) {
                return self.error(target.span, "assignment to yield expression not possible");
            }
            if invalid_part(target, Use::Assign).is_some() {
                return self.check_target(target);
            }
        }
    }

    fn after_parenthesis(&self, expr: &Expr<'a>) -> bool {
        self.text[..expr.span.start as usize].trim_end().ends_with('(')
    }

    /// `left = right` could be a comparison.
    fn refuse_comparison(&mut self, target: &Expr<'a>, right: &Expr<'a>) -> bool {
        let left = match target.kind {
            ExprKind::Tuple { items, parenthesized: false } => items.last().expect("a bare tuple has items"),
            _ => target,
        };
        let loose = |expr: &Expr<'a>| {
            matches!(
                expr.kind,
                ExprKind::BoolOp { .. }
                    | ExprKind::Compare { .. }
                    | ExprKind::Unary { op: UnaryOp::Not, .. }
                    | ExprKind::IfExp { .. }
                    | ExprKind::Lambda { .. }
                    | ExprKind::Yield(_)
                    | ExprKind::YieldFrom(_)
                    | ExprKind::Starred(_)
            )
        };
        let excluded = matches!(
            left.kind,
            ExprKind::List(_)
                | ExprKind::Tuple { .. }
                | ExprKind::Generator { .. }
                | ExprKind::Constant(Constant::None | Constant::True | Constant::False)
        );
        let loose_left = loose(left) && !self.after_parenthesis(left);
        let loose_right = loose(right) && !self.after_parenthesis(right);
        if excluded || loose_left || loose_right {
            return false;
        }
        if matches!(left.kind, ExprKind::Name(_)) {
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            self.error(left.span.to(right.span), message);
        } else {
            let name = kind_name(left);
            self.error(left.span, format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?"));
        }
        true
    }
}
