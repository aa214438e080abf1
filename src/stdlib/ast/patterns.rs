//! The patterns of `match` as a tree.

use super::tree::{Reader, Use};
use crate::base::span::Span;
use crate::heap::Value;
use crate::object::{Cx, Res};
use crate::syntax::ast::{
    BinaryOp, ClassPattern, Constant, Expr, ExprKind, Ident, KeywordPattern, MappingItem, Pattern, PatternKind, UnaryOp,
};

impl<'a> Reader<'a, '_> {
    /// A pattern; a star may only stand in a sequence.
    pub(super) fn pattern(&mut self, cx: &mut Cx, node: &Value, in_sequence: bool) -> Res<Pattern<'a>> {
        cx.check_native_stack()?;
        let span = self.span(cx, node, "pattern")?;
        let class = self.class_of(cx, node, "pattern")?;
        let kind = match class {
            "MatchValue" => {
                let value = self.required_expr(cx, node, class, "value")?;
                self.check_value(cx, value)?;
                PatternKind::Value(value)
            }
            "MatchSingleton" => {
                let value = self.present(cx, node, class, "value")?;
                match self.constant(cx, &value)? {
                    constant @ (Constant::None | Constant::True | Constant::False) => PatternKind::Singleton(constant),
                    _ => return Err(cx.value_error("MatchSingleton can only contain True, False and None")),
                }
            }
            "MatchSequence" => PatternKind::Sequence(self.patterns(cx, node, class, "patterns", true)?),
            "MatchMapping" => self.mapping(cx, node, span)?,
            "MatchClass" => self.class_pattern(cx, node, span)?,
            "MatchStar" => {
                if !in_sequence {
                    return Err(cx.value_error("can't use MatchStar here"));
                }
                PatternKind::Star(self.capture(cx, node, "name", span)?)
            }
            "MatchAs" => {
                let inner = self.optional(cx, node, "pattern")?;
                let name = self.capture(cx, node, "name", span)?;
                match (inner, name) {
                    (None, None) => PatternKind::Wildcard,
                    (None, Some(name)) => PatternKind::Capture(name.name),
                    (Some(_), None) => {
                        return Err(cx.value_error("MatchAs must specify a target name if a pattern is given"));
                    }
                    (Some(inner), Some(name)) => {
                        let inner = self.pattern(cx, &inner, false)?;
                        PatternKind::As { pattern: self.arena.alloc(inner), name }
                    }
                }
            }
            "MatchOr" => {
                let patterns = self.patterns(cx, node, class, "patterns", false)?;
                if patterns.len() < 2 {
                    return Err(cx.value_error("MatchOr requires at least 2 patterns"));
                }
                PatternKind::Or(patterns)
            }
            _ => return Err(self.unexpected(cx, "pattern", node)),
        };
        Ok(Pattern { span, kind })
    }

    fn patterns(
        &mut self,
        cx: &mut Cx,
        node: &Value,
        class: &str,
        field: &str,
        in_sequence: bool,
    ) -> Res<&'a [Pattern<'a>]> {
        let items = self.items(cx, node, class, field)?;
        let patterns: Res<Vec<_>> = items.iter().map(|item| self.pattern(cx, item, in_sequence)).collect();
        Ok(self.list(patterns?))
    }

    /// A name that is bound; None is the one that is not.
    fn capture(&mut self, cx: &mut Cx, node: &Value, field: &str, span: Span) -> Res<Option<Ident<'a>>> {
        let Some(value) = self.optional(cx, node, field)? else { return Ok(None) };
        let name = self.variable(cx, &value)?;
        if name == "_" {
            return Err(cx.value_error("can't capture name '_' in patterns"));
        }
        Ok(Some(Ident { name, span }))
    }

    fn mapping(&mut self, cx: &mut Cx, node: &Value, span: Span) -> Res<PatternKind<'a>> {
        let keys = self.items(cx, node, "MatchMapping", "keys")?;
        let patterns = self.patterns(cx, node, "MatchMapping", "patterns", false)?;
        if keys.len() != patterns.len() {
            return Err(cx.value_error("MatchMapping doesn't have the same number of keys as patterns"));
        }
        let rest = self.capture(cx, node, "rest", span)?;
        let keys = self.exprs_of(cx, &keys, Use::Load)?;
        let mut items = Vec::with_capacity(keys.len());
        for (&key, &pattern) in keys.iter().zip(patterns) {
            if !matches!(key.kind, ExprKind::Constant(Constant::None | Constant::True | Constant::False)) {
                self.check_value(cx, &key)?;
            }
            items.push(MappingItem { key, pattern });
        }
        Ok(PatternKind::Mapping { items: self.list(items), rest })
    }

    fn class_pattern(&mut self, cx: &mut Cx, node: &Value, span: Span) -> Res<PatternKind<'a>> {
        let cls = *self.required_expr(cx, node, "MatchClass", "cls")?;
        let mut part = cls;
        while let ExprKind::Attribute { value, .. } = part.kind {
            part = *value;
        }
        if !matches!(part.kind, ExprKind::Name(_)) {
            let message = "MatchClass cls field can only contain Name or Attribute nodes.";
            return Err(cx.value_error(message));
        }
        let patterns = self.patterns(cx, node, "MatchClass", "patterns", false)?;
        let names = self.items(cx, node, "MatchClass", "kwd_attrs")?;
        let named = self.patterns(cx, node, "MatchClass", "kwd_patterns", false)?;
        if names.len() != named.len() {
            let message = "MatchClass doesn't have the same number of keyword attributes as patterns";
            return Err(cx.value_error(message));
        }
        let mut keywords = Vec::with_capacity(names.len());
        for (name, &pattern) in names.iter().zip(named) {
            keywords.push(KeywordPattern { name: Ident { name: self.identifier(cx, name)?, span }, pattern });
        }
        Ok(PatternKind::Class(self.arena.alloc(ClassPattern { cls, patterns, keywords: self.list(keywords) })))
    }

    /// What a pattern compares with is a literal or a dotted name.
    fn check_value(&self, cx: &mut Cx, value: &Expr<'_>) -> Res<()> {
        let is_number = |constant: Constant<'_>| {
            use Constant::{BigInt, Complex, Float, Imaginary, Int};
            matches!(constant, Int(_) | BigInt { .. } | Float(_) | Imaginary(_) | Complex(..))
        };
        let is_signed = |expr: &Expr<'_>| match expr.kind {
            ExprKind::Constant(constant) => is_number(constant),
            ExprKind::Unary { op: UnaryOp::Minus, operand } => {
                matches!(operand.kind, ExprKind::Constant(constant) if is_number(constant))
            }
            _ => false,
        };
        let fits = match value.kind {
            ExprKind::Constant(constant) => match constant {
                Constant::Str(_) | Constant::Bytes(_) => true,
                constant if is_number(constant) => true,
                _ => return Err(cx.value_error("unexpected constant inside of a literal pattern")),
            },
            ExprKind::Attribute { .. } | ExprKind::JoinedStr(_) => true,
            ExprKind::Unary { .. } => is_signed(value),
            ExprKind::Binary { left, op: BinaryOp::Add | BinaryOp::Sub, right } => is_signed(left) && is_signed(right),
            _ => false,
        };
        if fits { Ok(()) } else { Err(cx.value_error("patterns may only match literals and attribute lookups")) }
    }
}
