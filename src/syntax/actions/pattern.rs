//! The patterns of `case`.

use crate::base::span::Span;
use crate::syntax::actions::list::List;
use crate::syntax::actions::{Builder, node};
use crate::syntax::ast::{
    BinaryOp, ClassPattern, Constant, Expr, ExprKind, Ident, KeywordPattern, MappingItem, Pattern, PatternKind, UnaryOp,
};

#[derive(Clone, Copy)]
pub(crate) struct ClassArgument<'a> {
    pub(crate) name: Option<Ident<'a>>,
    pub(crate) pattern: &'a Pattern<'a>,
}

/// `key: pattern`, without a key for `**rest`.
pub(crate) type MappingEntry<'a> = (Option<&'a Expr<'a>>, &'a Pattern<'a>);

fn pattern(l: u32, kind: PatternKind<'_>, r: u32) -> Pattern<'_> {
    Pattern { span: Span::new(l, r), kind }
}

impl<'a> Builder<'a, '_> {
    pub(crate) fn pattern(&self, pattern: Pattern<'a>) -> &'a Pattern<'a> {
        self.arena.alloc(pattern)
    }

    pub(crate) fn literal_pattern(&mut self, literal: Expr<'a>) -> Pattern<'a> {
        let literal = self.pattern_key(literal);
        let kind = match literal.kind {
            ExprKind::Constant(constant @ (Constant::None | Constant::True | Constant::False)) => {
                PatternKind::Singleton(constant)
            }
            _ => PatternKind::Value(self.expr(literal)),
        };
        Pattern { span: literal.span, kind }
    }

    /// A literal may not be an f-string.
    pub(crate) fn pattern_key(&mut self, literal: Expr<'a>) -> Expr<'a> {
        if matches!(literal.kind, ExprKind::JoinedStr(_)) {
            self.error(literal.span, "patterns may only match literals and attribute lookups");
        }
        literal
    }

    pub(crate) fn value_pattern(&mut self, value: Expr<'a>) -> Pattern<'a> {
        self.check_not_wildcard(&value);
        Pattern { span: value.span, kind: PatternKind::Value(self.expr(value)) }
    }

    /// After `_`, which is a whole pattern, neither an attribute nor a bracket can follow.
    fn check_not_wildcard(&mut self, expr: &Expr<'a>) {
        let mut root = expr;
        while let ExprKind::Attribute { value, .. } = root.kind {
            root = value;
        }
        if matches!(root.kind, ExprKind::Name("_")) {
            self.invalid_syntax(root.span.end);
        }
    }

    pub(crate) fn capture_pattern(&self, name: Span) -> Pattern<'a> {
        let text = self.name_text(name);
        Pattern { span: name, kind: if text == "_" { PatternKind::Wildcard } else { PatternKind::Capture(text) } }
    }

    pub(crate) fn negative(&self, l: u32, number: Expr<'a>) -> Expr<'a> {
        node(l, ExprKind::Unary { op: UnaryOp::Minus, operand: self.expr(number) }, number.span.end)
    }

    /// `real + imaginary`.
    pub(crate) fn complex_pattern(&mut self, left: Expr<'a>, op: BinaryOp, right: Expr<'a>) -> Expr<'a> {
        let number = match left.kind {
            ExprKind::Unary { operand, .. } => operand,
            _ => &left,
        };
        if matches!(number.kind, ExprKind::Constant(Constant::Imaginary(_))) {
            self.error(number.span, "real number required in complex literal");
        } else if !matches!(right.kind, ExprKind::Constant(Constant::Imaginary(_))) {
            self.error(right.span, "imaginary number required in complex literal");
        }
        let span = left.span.to(right.span);
        Expr { span, kind: ExprKind::Binary { left: self.expr(left), op, right: self.expr(right) } }
    }

    pub(crate) fn star_pattern(&self, l: u32, name: Span) -> Pattern<'a> {
        let ident = self.ident(name);
        pattern(l, PatternKind::Star((ident.name != "_").then_some(ident)), name.end)
    }

    pub(crate) fn star_pattern_alone(&mut self, l: u32, star: Pattern<'a>, r: u32) -> Pattern<'a> {
        self.invalid_syntax(r);
        let nothing = self.empty();
        self.sequence_pattern(l, Some(star), nothing, r)
    }

    pub(crate) fn as_pattern(&mut self, l: u32, inner: Pattern<'a>, target: Expr<'a>, r: u32) -> Pattern<'a> {
        let name = match target.kind {
            ExprKind::Name("_") => {
                self.error(target.span, "cannot use '_' as a target");
                ""
            }
            ExprKind::Name(name) => name,
            _ => {
                // Python has taken the name before it sees that more follows.
                let first = self.tokens.starts.partition_point(|&start| start < target.span.start);
                if self.tokens.kind(first).is_name() && self.tokens.starts[first] == target.span.start {
                    self.invalid_syntax(self.tokens.ends[first]);
                } else {
                    self.error(target.span, "invalid pattern target");
                }
                ""
            }
        };
        let inner = self.arena.alloc(inner);
        pattern(l, PatternKind::As { pattern: inner, name: Ident { name, span: target.span } }, r)
    }

    pub(crate) fn or_pattern(&mut self, l: u32, first: Pattern<'a>, rest: List<Pattern<'a>>, r: u32) -> Pattern<'a> {
        let alternatives = self.prepend(first, rest);
        pattern(l, PatternKind::Or(self.list(alternatives)), r)
    }

    /// Without brackets, and with a comma.
    pub(crate) fn open_sequence_pattern(
        &mut self,
        l: u32,
        first: Pattern<'a>,
        comma: Span,
        rest: List<Pattern<'a>>,
        r: u32,
    ) -> Pattern<'a> {
        let items = self.prepend(first, rest);
        let items = self.list(items);
        pattern(l, PatternKind::Sequence(items), if items.len() == 1 { comma.end } else { r })
    }

    pub(crate) fn sequence_pattern(
        &mut self,
        l: u32,
        first: Option<Pattern<'a>>,
        rest: List<Pattern<'a>>,
        r: u32,
    ) -> Pattern<'a> {
        let lonely_star =
            self.items(rest).is_empty() && matches!(first, Some(Pattern { kind: PatternKind::Star(_), .. }));
        if lonely_star
            && self.text.as_bytes()[l as usize] == b'('
            && !self.text[..r as usize - 1].trim_end().ends_with(',')
        {
            self.invalid_syntax(r - 1);
        }
        let items = match first {
            Some(first) => self.prepend(first, rest),
            None => rest,
        };
        pattern(l, PatternKind::Sequence(self.list(items)), r)
    }

    /// `**rest` must come last.
    pub(crate) fn mapping_pattern(&mut self, l: u32, list: List<MappingEntry<'a>>, r: u32) -> Pattern<'a> {
        let list = self.list(list);
        let mut items = Vec::with_capacity(list.len());
        let mut rest: Option<Ident<'a>> = None;
        for &(key, value) in list {
            if rest.is_some() {
                let offset = key.map_or(value.span.start, |key| key.span.start);
                self.invalid_syntax(offset);
                break;
            }
            match (key, value.kind) {
                (Some(key), _) => items.push(MappingItem { key: *key, pattern: *value }),
                (None, PatternKind::Capture(name)) => rest = Some(Ident { name, span: value.span }),
                (None, _) => self.invalid_syntax(value.span.start),
            }
        }
        pattern(l, PatternKind::Mapping { items: self.copied(&items), rest }, r)
    }

    pub(crate) fn class_pattern(
        &mut self,
        l: u32,
        cls: Expr<'a>,
        args: List<ClassArgument<'a>>,
        r: u32,
    ) -> Pattern<'a> {
        self.check_not_wildcard(&cls);
        let mut patterns = Vec::new();
        let mut keywords = Vec::new();
        let mut misplaced: Option<Span> = None;
        for argument in self.list(args) {
            match argument.name {
                Some(name) => keywords.push(KeywordPattern { name, pattern: *argument.pattern }),
                None => {
                    if !keywords.is_empty() && misplaced.is_none_or(|span| span.end == patterns_end(&patterns)) {
                        misplaced =
                            Some(misplaced.map_or(argument.pattern.span, |span| span.to(argument.pattern.span)));
                    }
                    patterns.push(*argument.pattern);
                }
            }
        }
        if let Some(span) = misplaced {
            self.error(span, "positional patterns follow keyword patterns");
        }
        let class = ClassPattern { cls, patterns: self.copied(&patterns), keywords: self.copied(&keywords) };
        pattern(l, PatternKind::Class(self.arena.alloc(class)), r)
    }
}

fn patterns_end(patterns: &[Pattern<'_>]) -> u32 {
    patterns.last().map_or(0, |pattern| pattern.span.end)
}
