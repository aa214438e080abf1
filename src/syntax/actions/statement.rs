//! Statements.

use crate::base::span::Span;
use crate::syntax::actions::Builder;
use crate::syntax::actions::list::List;
use crate::syntax::actions::parameter::Formal;
use crate::syntax::actions::target::{self, Use, kind_name};
use crate::syntax::ast::{
    Alias, Arguments, BinaryOp, Body, Branch, ClassDef, ExceptHandler, Expr, ExprKind, For, FunctionDef, Ident, If,
    MatchCase, Pattern, Stmt, StmtKind, Try, TypeAlias, TypeParam, While, WithItem,
};

/// The parts of a `try` that have no list of their own.
pub(crate) struct Clauses<'a> {
    pub(crate) body: Body<'a>,
    pub(crate) orelse: Body<'a>,
    pub(crate) finalbody: Body<'a>,
}

/// What may stand in the parentheses after `with`: an item, or an element of a display.
#[derive(Clone, Copy)]
pub(crate) struct WithElement<'a> {
    pub(crate) start: u32,
    pub(crate) context: &'a Expr<'a>,
    pub(crate) target: Option<&'a Expr<'a>>,
}

/// An `except` clause, with its star if it has one.
pub(crate) type Handler<'a> = (&'a ExceptHandler<'a>, Option<Span>);

fn body_end(body: Body<'_>) -> u32 {
    body.last().map_or(0, |stmt| stmt.span.end)
}

impl<'a> Builder<'a, '_> {
    pub(crate) fn stmt(&self, l: u32, kind: StmtKind<'a>, r: u32) -> Stmt<'a> {
        Stmt { span: Span::new(l, r), kind }
    }

    pub(crate) fn simple(&self, l: u32, kind: StmtKind<'a>) -> Stmt<'a> {
        self.stmt(l, kind, self.end())
    }

    /// A compound statement ends with the last statement in it.
    fn compound(&self, l: u32, kind: StmtKind<'a>, bodies: &[Body<'a>]) -> Stmt<'a> {
        let end = bodies.iter().map(|body| body_end(body)).max().unwrap_or(l);
        self.stmt(l, kind, end)
    }

    pub(crate) fn eval(&self, e: Expr<'a>, l: u32, r: u32) -> Body<'a> {
        let stmt = self.stmt(l, StmtKind::Expr(self.expr(e)), r);
        self.copied(&[stmt])
    }

    pub(crate) fn assign(&mut self, first: Expr<'a>, rest: List<Expr<'a>>) -> StmtKind<'a> {
        let value = self.pop(rest);
        let targets = self.prepend(first, rest);
        let targets = self.list(targets);
        if targets.iter().any(|target| target::invalid_part(target, Use::Assign).is_some()) {
            self.refuse_targets(targets, &value);
        }
        StmtKind::Assign { targets, value: self.expr(value) }
    }

    pub(crate) fn augmented(&mut self, target: Expr<'a>, op: BinaryOp, value: Expr<'a>) -> StmtKind<'a> {
        if !matches!(target.kind, ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. }) {
            let name = kind_name(&target);
            self.error(target.span, format!("'{name}' is an illegal expression for augmented assignment"));
        }
        StmtKind::AugAssign { target: self.expr(target), op, value: self.expr(value) }
    }

    pub(crate) fn annotated(
        &mut self,
        l: u32,
        target: Expr<'a>,
        annotation: Expr<'a>,
        value: Option<Expr<'a>>,
    ) -> StmtKind<'a> {
        match target.kind {
            ExprKind::Tuple { items, parenthesized: false } => {
                self.error(items[0].span, "only single target (not tuple) can be annotated");
            }
            ExprKind::List(_) | ExprKind::Tuple { .. } => {
                let name = kind_name(&target);
                self.error(target.span, format!("only single target (not {name}) can be annotated"));
            }
            ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => {}
            _ => self.error(target.span, "illegal target for annotation"),
        }
        let simple = matches!(target.kind, ExprKind::Name(_)) && l == target.span.start;
        let (target, annotation) = (self.expr(target), self.expr(annotation));
        StmtKind::AnnAssign { target, annotation, value: self.optional(value), simple }
    }

    pub(crate) fn delete(&mut self, targets: List<Expr<'a>>) -> StmtKind<'a> {
        let targets = self.list(targets);
        for target in targets {
            self.check_deletion(target);
        }
        StmtKind::Delete(targets)
    }

    pub(crate) fn type_alias(
        &self,
        name: Ident<'a>,
        type_params: &'a [TypeParam<'a>],
        value: Expr<'a>,
    ) -> StmtKind<'a> {
        StmtKind::TypeAlias(self.arena.alloc(TypeAlias { name, type_params, value: self.expr(value) }))
    }

    /// A dotted name without the spaces that may stand around its dots.
    fn dotted_name(&self, span: Span) -> &'a str {
        let text = self.slice(span);
        if text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'.') {
            return text;
        }
        let first = self.tokens.starts.partition_point(|&start| start < span.start);
        let last = self.tokens.starts.partition_point(|&start| start < span.end);
        let parts: Vec<&str> = (first..last)
            .filter(|&index| self.tokens.kind(index).is_name())
            .map(|index| self.name_text(self.tokens.span(index)))
            .collect();
        self.arena.alloc_str(&parts.join("."))
    }

    pub(crate) fn alias(&self, l: u32, name: Span, asname: Option<Ident<'a>>, r: u32) -> Alias<'a> {
        Alias { span: Span::new(l, r), name: self.dotted_name(name), asname: asname.map(|name| name.name) }
    }

    pub(crate) fn import_from(
        &mut self,
        import: u32,
        level: u32,
        module: Option<Span>,
        names: List<Alias<'a>>,
    ) -> StmtKind<'a> {
        if level == 0 && module.is_none() {
            self.invalid_syntax(import);
        }
        let module = module.map(|span| self.dotted_name(span));
        StmtKind::ImportFrom { module, names: self.list(names), level }
    }

    pub(crate) fn branch(&self, l: u32, test: Expr<'a>, body: Body<'a>) -> Branch<'a> {
        Branch { span: Span::new(l, body_end(body)), test: self.expr(test), body }
    }

    pub(crate) fn if_(
        &mut self,
        l: u32,
        test: Expr<'a>,
        body: Body<'a>,
        elifs: List<Branch<'a>>,
        orelse: Body<'a>,
    ) -> Stmt<'a> {
        let branches = self.prepend(self.branch(l, test, body), elifs);
        let branches = self.list(branches);
        let last = branches.last().expect("there is a first branch").body;
        self.compound(l, StmtKind::If(self.arena.alloc(If { branches, orelse })), &[last, orelse])
    }

    pub(crate) fn while_(&self, l: u32, test: Expr<'a>, body: Body<'a>, orelse: Body<'a>) -> Stmt<'a> {
        self.compound(l, StmtKind::While(self.arena.alloc(While { test, body, orelse })), &[body, orelse])
    }

    pub(crate) fn for_(
        &self,
        l: u32,
        is_async: bool,
        target: Expr<'a>,
        iter: Expr<'a>,
        body: Body<'a>,
        orelse: Body<'a>,
    ) -> Stmt<'a> {
        self.compound(l, StmtKind::For(self.arena.alloc(For { target, iter, body, orelse, is_async })), &[body, orelse])
    }

    /// The grammar lets a `try` pass that has neither handler nor `finally`; the parse stops where one was expected.
    pub(crate) fn try_(&mut self, l: u32, clauses: Clauses<'a>, list: List<Handler<'a>>, r: u32) -> Stmt<'a> {
        let Clauses { body, orelse, finalbody } = clauses;
        let list = self.list(list);
        let is_star = list.first().is_some_and(|(_, star)| star.is_some());
        if list.is_empty() && (finalbody.is_empty() || !orelse.is_empty()) {
            let span = match orelse.first() {
                Some(_) => self.keyword_before(body_end(body)),
                None => self.tokens.span(self.taken.get().saturating_sub(1)),
            };
            let end = self.text.trim_end_matches('\n').len() as u32;
            let at_end = span.start as usize >= self.text.len();
            self.wants_more |= at_end;
            let message = "expected 'except' or 'finally' block";
            if at_end {
                // The end of a text has no end of its own.
                self.errors.push(
                    crate::base::diagnostic::Diagnostic::syntax(Span::new(end, end), message).with_end_offset(-1),
                );
            } else {
                self.error(span, message);
            }
        }
        if let Some((handler, star)) = list.iter().find(|(_, star)| star.is_some() != is_star) {
            let end = star.map_or(handler.span.start + "except".len() as u32, |star| star.end);
            let message = "cannot have both 'except' and 'except*' on the same 'try'";
            self.error(Span::new(handler.span.start, end), message);
        }
        let handlers = self.arena.alloc_slice_fill_with(list.len(), |at| *list[at].0);
        let last = handlers.last().map_or(body, |handler| handler.body);
        debug_assert!(l <= r);
        let kind = StmtKind::Try(self.arena.alloc(Try { body, handlers, orelse, finalbody, is_star }));
        self.compound(l, kind, &[body, last, orelse, finalbody])
    }

    /// The first token on a line after the offset.
    fn keyword_before(&self, offset: u32) -> Span {
        let from = self.tokens.starts.partition_point(|&start| start <= offset);
        let word = (from..self.tokens.len()).find(|&index| self.tokens.kind(index).is_keyword());
        self.tokens.span(word.unwrap_or(from))
    }

    pub(crate) fn handler(
        &self,
        l: u32,
        star: Option<Span>,
        typ: Option<Expr<'a>>,
        name: Option<Ident<'a>>,
        body: Body<'a>,
    ) -> Handler<'a> {
        let handler = ExceptHandler { span: Span::new(l, body_end(body)), typ: self.optional(typ), name, body };
        (self.arena.alloc(handler), star)
    }

    pub(crate) fn handler_with_several(
        &mut self,
        l: u32,
        star: Option<Span>,
        first: Expr<'a>,
        rest: List<Expr<'a>>,
        name: Option<Ident<'a>>,
        body: Body<'a>,
    ) -> Handler<'a> {
        let rest = self.list(rest);
        let end = name.map_or(rest.last().map_or(first.span.end, |last| last.span.end), |name| name.span.end);
        self.error(Span::new(first.span.start, end), "multiple exception types must be parenthesized");
        self.handler(l, star, Some(first), name, body)
    }

    pub(crate) fn with_item(&mut self, context: Expr<'a>, target: Option<Expr<'a>>) -> WithItem<'a> {
        if let Some(target) = &target {
            self.check_target(target);
        }
        WithItem { context: self.expr(context), target: self.optional(target) }
    }

    pub(crate) fn with(&mut self, l: u32, is_async: bool, items: List<WithItem<'a>>, body: Body<'a>) -> Stmt<'a> {
        let items = self.list(items);
        self.with_items(l, is_async, items, body)
    }

    fn with_items(&self, l: u32, is_async: bool, items: &'a [WithItem<'a>], body: Body<'a>) -> Stmt<'a> {
        self.compound(l, StmtKind::With { items, body, is_async }, &[body])
    }

    /// `with (e):` where `e` can only be an expression in parentheses.
    pub(crate) fn with_group(&self, l: u32, is_async: bool, context: Expr<'a>, body: Body<'a>) -> Stmt<'a> {
        let item = WithItem { context: self.expr(context), target: None };
        self.with_items(l, is_async, self.copied(&[item]), body)
    }

    /// `with (...):` is a list of items if every element can be one, else a group or a tuple. `parentheses` spans them,
    /// `list_end` is where the comma after the last element may stand.
    pub(crate) fn with_parentheses(
        &mut self,
        l: u32,
        is_async: bool,
        elements: List<WithElement<'a>>,
        parentheses: Span,
        list_end: u32,
        body: Body<'a>,
    ) -> Stmt<'a> {
        let elements = self.list(elements);
        let bare = |element: &WithElement<'a>| match element.context.kind {
            ExprKind::Starred(_) => true,
            ExprKind::Named { .. } => element.start == element.context.span.start,
            _ => false,
        };
        let has_target = elements.iter().any(|element| element.target.is_some());
        if !elements.iter().any(bare) {
            for element in elements {
                if let Some(target) = element.target {
                    self.check_target(target);
                }
            }
            let items = self.arena.alloc_slice_fill_with(elements.len(), |at| {
                let WithElement { context, target, .. } = elements[at];
                WithItem { context, target }
            });
            return self.with_items(l, is_async, items, body);
        }
        if has_target {
            let first_bare = elements.iter().position(bare).expect("one is bare");
            let first_target = elements.iter().position(|element| element.target.is_some()).expect("one has a target");
            // Python reads items until one is none, or elements until one has a target.
            let offset = if first_bare < first_target {
                self.keyword_after(elements[first_target].context.span.end)
            } else {
                elements[first_bare].start
            };
            self.invalid_syntax(offset);
        }
        let trailing_comma = self.text[..list_end as usize].ends_with(',');
        let context = match elements {
            [only] if !trailing_comma => self.group(parentheses.start, *only.context),
            _ => {
                let items = self.arena.alloc_slice_fill_with(elements.len(), |at| *elements[at].context);
                self.tuple_of(parentheses.start, items, parentheses.end, true)
            }
        };
        self.with_group(l, is_async, context, body)
    }

    /// Where the first keyword at or after the offset begins.
    fn keyword_after(&self, offset: u32) -> u32 {
        let from = self.tokens.starts.partition_point(|&start| start < offset);
        let word = (from..self.tokens.len()).find(|&index| self.tokens.kind(index).is_keyword());
        self.tokens.span(word.unwrap_or(from)).start
    }

    #[expect(clippy::too_many_arguments, reason = "one for each part of the rule")]
    pub(crate) fn function(
        &mut self,
        l: u32,
        decorators: List<Expr<'a>>,
        is_async: bool,
        keyword: Span,
        name: Ident<'a>,
        type_params: &'a [TypeParam<'a>],
        params: List<Formal<'a>>,
        returns: Option<Expr<'a>>,
        body: Body<'a>,
    ) -> Stmt<'a> {
        let params = self.parameters(params, false);
        let (decorators, returns) = (self.list(decorators), self.optional(returns));
        let def = FunctionDef { name, decorators, type_params, params, returns, body, is_async, keyword };
        self.compound(l, StmtKind::FunctionDef(self.arena.alloc(def)), &[body])
    }

    #[expect(clippy::too_many_arguments, reason = "one for each part of the rule")]
    pub(crate) fn class(
        &mut self,
        l: u32,
        decorators: List<Expr<'a>>,
        keyword: Span,
        name: Ident<'a>,
        type_params: &'a [TypeParam<'a>],
        arguments: Arguments<'a>,
        body: Body<'a>,
    ) -> Stmt<'a> {
        let decorators = self.list(decorators);
        let def = ClassDef { name, decorators, type_params, arguments, body, keyword };
        self.compound(l, StmtKind::ClassDef(self.arena.alloc(def)), &[body])
    }

    pub(crate) fn match_(&mut self, l: u32, subject: Expr<'a>, cases: List<MatchCase<'a>>) -> Stmt<'a> {
        let cases = self.list(cases);
        let last = cases.last().expect("a match statement has a case").body;
        let kind = StmtKind::Match { subject: self.expr(subject), cases };
        self.compound(l, kind, &[last])
    }

    pub(crate) fn case(&self, l: u32, pattern: Pattern<'a>, guard: Option<Expr<'a>>, body: Body<'a>) -> MatchCase<'a> {
        let span = Span::new(l, body_end(body));
        MatchCase { span, pattern: self.arena.alloc(pattern), guard: self.optional(guard), body }
    }
}
