//! Walks the tree and records, for each scope, what happens to its names. `scope` decides afterwards what they mean.

use super::names::{Name, Names};
use super::scope::{Scope, ScopeId, ScopeKind, Scopes, Uses};
use super::{Failure, MAX_DEPTH, too_deep};
use crate::base::diagnostic::Diagnostic;
use crate::base::span::Span;
use crate::syntax::ast::{
    Arguments, Body, Comprehension, Expr, ExprKind, FStringPart, Module, Parameter, Parameters, Pattern, PatternKind,
    Stmt, StmtKind, TypeParam, TypeParamKind,
};
use smallvec::SmallVec;

type Outcome = Result<(), Failure>;

/// Which of a node's scopes is meant.
pub(super) mod part {
    pub(crate) const BODY: u8 = 0;
    pub(crate) const TYPE_PARAMETERS: u8 = 1;
    pub(crate) const BOUND: u8 = 2;
    pub(crate) const DEFAULT: u8 = 3;
}

/// The key of a node's scope: nodes lie still in their arena.
pub(super) fn key<T>(node: &T, part: u8) -> (usize, u8) {
    (std::ptr::from_ref(node).addr(), part)
}

struct Builder<'a, 'n> {
    names: &'n mut Names,
    scopes: Scopes,
    current: ScopeId,
    /// The class whose private names are mangled.
    class: Option<&'a str>,
    /// Annotations are not evaluated: `from __future__ import annotations`.
    future_annotations: bool,
    depth: u32,
}

/// Records all scopes of a module.
pub(super) fn build(module: &Module<'_>, names: &mut Names, future_annotations: bool) -> Result<Scopes, Failure> {
    let scopes = Scopes { list: Vec::new(), by_node: Default::default() };
    let mut builder = Builder { names, scopes, current: ScopeId::MODULE, class: None, future_annotations, depth: 0 };
    let name = builder.names.intern("<module>");
    builder.scopes.list.push(Scope::new(ScopeKind::Module, name, ScopeId::MODULE));
    builder.body(module.body)?;
    Ok(builder.scopes)
}

impl<'a> Builder<'a, '_> {
    fn scope(&mut self) -> &mut Scope {
        &mut self.scopes[self.current]
    }

    fn enter<T>(&mut self, kind: ScopeKind, name: Name, node: &T, part: u8, span: Span) -> ScopeId {
        let id = ScopeId(self.scopes.list.len() as u32);
        let mut scope = Scope::new(kind, name, self.current);
        scope.span = span;
        scope.in_iterable = self.scope().in_iterable;
        self.scopes.list.push(scope);
        self.scopes.by_node.insert(key(node, part), id);
        std::mem::replace(&mut self.current, id)
    }

    fn mangle(&mut self, text: &str) -> Name {
        let wanted =
            self.scopes[self.current].mangled.as_ref().is_none_or(|names| names.iter().any(|name| **name == *text));
        self.names.mangle(self.class.filter(|_| wanted), text)
    }

    fn define(&mut self, text: &str, uses: Uses, span: Span) -> Outcome {
        let name = self.mangle(text);
        self.record(self.current, name, uses, span)
    }

    fn record(&mut self, scope: ScopeId, name: Name, uses: Uses, span: Span) -> Outcome {
        let text = || self.names.text(name);
        let target = &mut self.scopes[scope];
        let iterates = target.in_iteration_target;
        let symbol = target.symbols.entry(name);
        let twice = |of: Uses| uses.any(of) && symbol.uses.any(of);
        if twice(Uses::PARAMETER) {
            return fail(span, format!("duplicate argument '{}' in function definition", text()));
        }
        if twice(Uses::TYPE_PARAMETER) {
            return fail(span, format!("duplicate type parameter '{}'", text()));
        }
        symbol.uses = symbol.uses.and(uses);
        if iterates {
            if symbol.uses.any(Uses::GLOBAL.and(Uses::NONLOCAL)) {
                let name = text();
                return fail(
                    span,
                    format!("comprehension inner loop cannot rebind assignment expression target '{name}'"),
                );
            }
            symbol.uses = symbol.uses.and(Uses::ITERATION);
        }
        if uses.any(Uses::GLOBAL) {
            // A name that is global somewhere is a global of the module, even where the module runs as `exec` code.
            let symbol = self.scopes[ScopeId::MODULE].symbols.entry(name);
            symbol.uses = symbol.uses.and(Uses::GLOBAL);
        }
        Ok(())
    }

    fn deeper(&mut self, span: Span) -> Outcome {
        self.depth += 1;
        if self.depth > MAX_DEPTH { Err(too_deep(span)) } else { Ok(()) }
    }

    fn body(&mut self, body: Body<'a>) -> Outcome {
        body.iter().try_for_each(|statement| self.statement(statement))
    }

    fn statement(&mut self, statement: &'a Stmt<'a>) -> Outcome {
        self.deeper(statement.span)?;
        self.statement_inside(statement)?;
        self.depth -= 1;
        Ok(())
    }

    fn statement_inside(&mut self, statement: &'a Stmt<'a>) -> Outcome {
        let span = statement.span;
        match &statement.kind {
            StmtKind::FunctionDef(def) => {
                self.define(def.name.name, Uses::LOCAL, def.name.span)?;
                self.defaults(def.params)?;
                self.expressions(def.decorators)?;
                let outside = self.current;
                if !def.type_params.is_empty() {
                    self.enter_type_parameters(def.name.name, *def, span)?;
                    self.implicit_defaults(def.params, span)?;
                    self.type_parameters(def.type_params)?;
                }
                self.parameter_annotations(def.params)?;
                if let Some(returns) = def.returns {
                    self.annotation(returns)?;
                }
                let name = self.names.intern(def.name.name);
                self.enter(ScopeKind::Function, name, *def, part::BODY, span);
                self.scope().is_async = def.is_async;
                self.parameters(def.params)?;
                self.body(def.body)?;
                self.current = outside;
            }
            StmtKind::ClassDef(def) => {
                self.define(def.name.name, Uses::LOCAL, def.name.span)?;
                self.expressions(def.decorators)?;
                let (outside, class) = (self.current, self.class);
                if !def.type_params.is_empty() {
                    self.enter_type_parameters(def.name.name, *def, span)?;
                    let names = def.type_params.iter().map(|parameter| parameter.name.name.into());
                    self.scope().mangled = Some(names.collect());
                    self.class = Some(def.name.name);
                    for name in [Name::dot_type_params, Name::dot_generic_base] {
                        self.record(self.current, name, Uses::LOCAL.and(Uses::USED), span)?;
                    }
                    self.type_parameters(def.type_params)?;
                }
                self.arguments(&def.arguments)?;
                let name = self.names.intern(def.name.name);
                self.enter(ScopeKind::Class, name, *def, part::BODY, span);
                self.class = Some(def.name.name);
                if !def.type_params.is_empty() {
                    self.record(self.current, Name::dot_type_params, Uses::USED, span)?;
                }
                self.body(def.body)?;
                (self.current, self.class) = (outside, class);
            }
            StmtKind::TypeAlias(alias) => {
                self.define(alias.name.name, Uses::LOCAL, alias.name.span)?;
                let outside = self.current;
                let in_class = self.scope().kind == ScopeKind::Class;
                if !alias.type_params.is_empty() {
                    self.enter_type_parameters(alias.name.name, *alias, span)?;
                    self.type_parameters(alias.type_params)?;
                }
                let name = self.names.intern(alias.name.name);
                self.enter(ScopeKind::TypeAlias, name, *alias, part::BODY, span);
                self.sees_class(in_class, span)?;
                self.expression(alias.value)?;
                self.current = outside;
            }
            StmtKind::Return(value) => self.optional(*value)?,
            StmtKind::Delete(targets) => {
                for target in *targets {
                    self.target(target, Uses::LOCAL.and(Uses::UNBOUND))?;
                }
            }
            StmtKind::Assign { targets, value } => {
                for target in *targets {
                    self.target(target, Uses::LOCAL)?;
                }
                self.expression(value)?;
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.target(target, Uses::LOCAL)?;
                self.expression(value)?;
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated(target, value.is_some(), *simple, span)?;
                self.scope().has_annotations = true;
                self.annotation(annotation)?;
                self.optional(*value)?;
            }
            StmtKind::For(statement) => {
                self.target(&statement.target, Uses::LOCAL)?;
                self.expression(&statement.iter)?;
                self.body(statement.body)?;
                self.body(statement.orelse)?;
            }
            StmtKind::While(statement) => {
                self.expression(&statement.test)?;
                self.body(statement.body)?;
                self.body(statement.orelse)?;
            }
            StmtKind::If(statement) => {
                for branch in statement.branches {
                    self.expression(branch.test)?;
                    self.body(branch.body)?;
                }
                self.body(statement.orelse)?;
            }
            StmtKind::With { items, body, .. } => {
                for item in *items {
                    self.expression(item.context)?;
                    if let Some(target) = item.target {
                        self.target(target, Uses::LOCAL)?;
                    }
                }
                self.body(body)?;
            }
            StmtKind::Match { subject, cases } => {
                self.expression(subject)?;
                for case in *cases {
                    self.pattern(case.pattern)?;
                    self.optional(case.guard)?;
                    self.body(case.body)?;
                }
            }
            StmtKind::Raise { exc, cause } => {
                self.optional(*exc)?;
                self.optional(*cause)?;
            }
            StmtKind::Try(statement) => {
                self.body(statement.body)?;
                self.body(statement.orelse)?;
                for handler in statement.handlers {
                    self.optional(handler.typ)?;
                    if let Some(name) = handler.name {
                        self.define(name.name, Uses::LOCAL.and(Uses::UNBOUND), handler.span)?;
                    }
                    self.body(handler.body)?;
                }
                self.body(statement.finalbody)?;
            }
            StmtKind::Assert { test, msg } => {
                self.expression(test)?;
                self.optional(*msg)?;
            }
            StmtKind::Import(aliases) => {
                for alias in *aliases {
                    let bound = alias.asname.unwrap_or(alias.name.split('.').next().unwrap_or(alias.name));
                    self.define(bound, Uses::IMPORTED, alias.span)?;
                }
            }
            StmtKind::ImportFrom { names, .. } => {
                for alias in *names {
                    let bound = alias.asname.unwrap_or(alias.name);
                    if bound != "*" {
                        self.define(bound, Uses::IMPORTED, alias.span)?;
                    } else if self.scope().kind != ScopeKind::Module {
                        return fail(alias.span, "import * only allowed at module level");
                    }
                }
            }
            StmtKind::Global(names) => {
                for name in *names {
                    self.declare(name.name, Uses::GLOBAL, "global", span)?;
                }
            }
            StmtKind::Nonlocal(names) => {
                for name in *names {
                    self.declare(name.name, Uses::NONLOCAL, "nonlocal", span)?;
                }
            }
            StmtKind::Expr(value) => self.expression(value)?,
            StmtKind::Pass | StmtKind::Break | StmtKind::Continue => {}
        }
        Ok(())
    }

    fn declare(&mut self, text: &str, uses: Uses, what: &str, span: Span) -> Outcome {
        let name = self.mangle(text);
        let known = self.scopes[self.current].symbols.uses(name);
        let problem = if known.any(Uses::PARAMETER) {
            format!("is parameter and {what}")
        } else if known.any(Uses::USED) {
            format!("is used prior to {what} declaration")
        } else if known.any(Uses::ANNOTATED) {
            return fail(span, format!("annotated name '{text}' can't be {what}"));
        } else if known.any(Uses::LOCAL) {
            format!("is assigned to before {what} declaration")
        } else {
            self.record(self.current, name, uses, span)?;
            self.scope().directives.push((name, span));
            return Ok(());
        };
        fail(span, format!("name '{text}' {problem}"))
    }

    fn annotated(&mut self, target: &'a Expr<'a>, has_value: bool, simple: bool, span: Span) -> Outcome {
        let ExprKind::Name(text) = target.kind else { return self.target(target, Uses::LOCAL) };
        let name = self.mangle(text);
        let known = self.scopes[self.current].symbols.uses(name);
        if known.any(Uses::GLOBAL.and(Uses::NONLOCAL)) && self.current != ScopeId::MODULE && simple {
            let what = if known.any(Uses::GLOBAL) { "global" } else { "nonlocal" };
            return fail(span, format!("annotated name '{text}' can't be {what}"));
        }
        if simple {
            self.record(self.current, name, Uses::ANNOTATED.and(Uses::LOCAL), target.span)
        } else if has_value {
            self.record(self.current, name, Uses::LOCAL, target.span)
        } else {
            Ok(())
        }
    }

    /// A place that is assigned to or deleted.
    fn target(&mut self, target: &'a Expr<'a>, uses: Uses) -> Outcome {
        match target.kind {
            ExprKind::Name(text) => self.define(text, uses, target.span),
            ExprKind::Tuple { items, .. } | ExprKind::List(items) => {
                self.deeper(target.span)?;
                items.iter().try_for_each(|item| self.target(item, uses))?;
                self.depth -= 1;
                Ok(())
            }
            ExprKind::Starred(inner) => self.target(inner, uses),
            _ => self.expression(target),
        }
    }

    fn optional(&mut self, expr: Option<&'a Expr<'a>>) -> Outcome {
        expr.map_or(Ok(()), |expr| self.expression(expr))
    }

    fn expressions(&mut self, exprs: &'a [Expr<'a>]) -> Outcome {
        exprs.iter().try_for_each(|expr| self.expression(expr))
    }

    fn expression(&mut self, expr: &'a Expr<'a>) -> Outcome {
        self.deeper(expr.span)?;
        let mut spine: SmallVec<[&Expr<'a>; 8]> = SmallVec::new();
        let mut first = expr;
        // Long chains lean to the left: they are walked in a loop.
        while let ExprKind::Binary { left: inner, .. }
        | ExprKind::Attribute { value: inner, .. }
        | ExprKind::Subscript { value: inner, .. }
        | ExprKind::Call { func: inner, .. } = first.kind
        {
            spine.push(first);
            first = inner;
        }
        self.innermost(first)?;
        while let Some(outer) = spine.pop() {
            match outer.kind {
                ExprKind::Binary { right, .. } => self.expression(right)?,
                ExprKind::Subscript { index, .. } => self.expression(index)?,
                ExprKind::Call { arguments, .. } => self.arguments(arguments)?,
                _ => {}
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// An expression that does not begin with another of the kinds that make long chains.
    fn innermost(&mut self, expr: &'a Expr<'a>) -> Outcome {
        match &expr.kind {
            ExprKind::Name(text) => {
                self.define(text, Uses::USED, expr.span)?;
                if *text == "super" && self.is_function_block() {
                    self.record(self.current, Name::class, Uses::USED, expr.span)?;
                }
                Ok(())
            }
            ExprKind::Constant(_) => Ok(()),
            ExprKind::BoolOp { values, .. } => self.expressions(values),
            ExprKind::Named { target, value } => {
                self.forbid_in_annotations("named expression", expr.span)?;
                self.named(target, expr.span)?;
                self.expression(value)?;
                self.target(target, Uses::LOCAL.and(Uses::WALRUS))
            }
            ExprKind::Unary { operand, .. } => self.expression(operand),
            ExprKind::Lambda { params, body } => {
                self.defaults(params)?;
                let name = self.names.intern("<lambda>");
                let outside = self.enter(ScopeKind::Lambda, name, expr, part::BODY, expr.span);
                self.parameters(params)?;
                self.expression(body)?;
                self.current = outside;
                Ok(())
            }
            ExprKind::IfExp { test, body, orelse } => {
                self.expression(test)?;
                self.expression(body)?;
                self.expression(orelse)
            }
            ExprKind::Dict(items) => items.iter().try_for_each(|item| {
                self.optional(item.key)?;
                self.expression(item.value)
            }),
            ExprKind::Set(items) | ExprKind::List(items) | ExprKind::Tuple { items, .. } => self.expressions(items),
            ExprKind::ListComp { element, generators } => {
                self.comprehension(ScopeKind::ListComprehension, "<listcomp>", expr, generators, element, None)
            }
            ExprKind::SetComp { element, generators } => {
                self.comprehension(ScopeKind::SetComprehension, "<setcomp>", expr, generators, element, None)
            }
            ExprKind::DictComp { item, generators } => {
                let key = item.key.unwrap_or(item.value);
                let kind = ScopeKind::DictComprehension;
                self.comprehension(kind, "<dictcomp>", expr, generators, key, Some(item.value))
            }
            ExprKind::Generator { element, generators } => {
                self.comprehension(ScopeKind::GeneratorExpression, "<genexpr>", expr, generators, element, None)
            }
            ExprKind::Await(value) => {
                self.forbid_in_annotations("await expression", expr.span)?;
                self.expression(value)?;
                self.scope().is_async |= self.scopes[self.current].kind.is_comprehension();
                Ok(())
            }
            ExprKind::Yield(value) => self.yields(*value, expr.span),
            ExprKind::YieldFrom(value) => self.yields(Some(value), expr.span),
            ExprKind::Compare { left, comparisons } => {
                self.expression(left)?;
                comparisons.iter().try_for_each(|comparison| self.expression(&comparison.right))
            }
            ExprKind::JoinedStr(parts) => self.format_parts(parts),
            ExprKind::Starred(value) => self.expression(value),
            ExprKind::Slice { lower, upper, step } => {
                self.optional(*lower)?;
                self.optional(*upper)?;
                self.optional(*step)
            }
            ExprKind::Binary { .. }
            | ExprKind::Attribute { .. }
            | ExprKind::Subscript { .. }
            | ExprKind::Call { .. } => {
                unreachable!("the chain was followed to its beginning")
            }
        }
    }

    fn format_parts(&mut self, parts: &'a [FStringPart<'a>]) -> Outcome {
        for part in parts {
            if let FStringPart::Field(field) = part {
                self.expression(&field.value)?;
                self.format_parts(field.spec.unwrap_or(&[]))?;
            }
        }
        Ok(())
    }

    fn arguments(&mut self, arguments: &'a Arguments<'a>) -> Outcome {
        self.expressions(arguments.args)?;
        arguments.keywords.iter().try_for_each(|keyword| self.expression(&keyword.value))
    }

    fn yields(&mut self, value: Option<&'a Expr<'a>>, span: Span) -> Outcome {
        self.forbid_in_annotations("yield expression", span)?;
        self.optional(value)?;
        let scope = self.scope();
        scope.has_yield = true;
        if scope.kind.is_comprehension() {
            let kind = scope.kind.describe();
            return fail(span, format!("'yield' inside {kind}"));
        }
        Ok(())
    }

    /// Functions, lambdas and comprehensions.
    fn is_function_block(&self) -> bool {
        let kind = self.scopes[self.current].kind;
        matches!(kind, ScopeKind::Function | ScopeKind::Lambda) || kind.is_comprehension()
    }

    fn forbid_in_annotations(&mut self, what: &str, span: Span) -> Outcome {
        match self.scope().kind {
            ScopeKind::Annotation => fail(span, format!("{what} cannot be used within an annotation")),
            ScopeKind::TypeVariable(inside) => fail(span, format!("{what} cannot be used within {inside}")),
            ScopeKind::TypeAlias => fail(span, format!("{what} cannot be used within a type alias")),
            ScopeKind::TypeParameters => {
                fail(span, format!("{what} cannot be used within the definition of a generic"))
            }
            _ => Ok(()),
        }
    }

    /// Records the target of `:=`: inside a comprehension it belongs to the function or module around.
    fn named(&mut self, target: &'a Expr<'a>, whole: Span) -> Outcome {
        let ExprKind::Name(text) = target.kind else { unreachable!("the parser lets only names be targets") };
        let span = target.span;
        if self.scope().in_iterable > 0 {
            return fail(whole, "assignment expression cannot be used in a comprehension iterable expression");
        }
        if !self.scope().kind.is_comprehension() {
            return Ok(());
        }
        let name = self.mangle(text);
        let mut at = self.current;
        while self.scopes[at].kind.is_comprehension() {
            let uses = self.scopes[at].symbols.uses(name);
            if uses.any(Uses::ITERATION) && uses.any(Uses::LOCAL.and(Uses::GLOBAL)) {
                return fail(
                    span,
                    format!("assignment expression cannot rebind comprehension iteration variable '{text}'"),
                );
            }
            at = self.scopes[at].parent;
        }
        let refuse =
            |where_: &str| fail(span, format!("assignment expression within a comprehension cannot be used {where_}"));
        match self.scopes[at].kind {
            ScopeKind::Module => {
                self.record(self.current, name, Uses::GLOBAL, span)?;
                self.scope().directives.push((name, span));
                self.record(at, name, Uses::GLOBAL, span)
            }
            ScopeKind::Class => refuse("in a class body"),
            ScopeKind::TypeParameters => refuse("within the definition of a generic"),
            ScopeKind::TypeAlias => refuse("in a type alias"),
            ScopeKind::TypeVariable(_) => refuse("in a TypeVar bound"),
            _ => {
                let global = self.scopes[at].symbols.uses(name).any(Uses::GLOBAL);
                let uses = if global { Uses::GLOBAL } else { Uses::NONLOCAL };
                self.record(self.current, name, uses, span)?;
                self.scope().directives.push((name, span));
                self.record(at, name, Uses::LOCAL.and(Uses::WALRUS), span)
            }
        }
    }

    fn comprehension(
        &mut self,
        kind: ScopeKind,
        name: &str,
        expr: &'a Expr<'a>,
        generators: &'a [Comprehension<'a>],
        element: &'a Expr<'a>,
        value: Option<&'a Expr<'a>>,
    ) -> Outcome {
        let (first, rest) = generators.split_first().expect("a comprehension has a `for`");
        self.scope().in_iterable += 1;
        self.expression(first.iter)?;
        self.scope().in_iterable -= 1;
        let name = self.names.intern(name);
        let outside = self.enter(kind, name, expr, part::BODY, expr.span);
        self.scope().is_async = first.is_async;
        self.record(self.current, Name::dot_zero, Uses::PARAMETER, expr.span)?;
        self.iteration_target(first.target)?;
        self.expressions(first.ifs)?;
        for generator in rest {
            self.iteration_target(generator.target)?;
            self.scope().in_iterable += 1;
            self.expression(generator.iter)?;
            self.scope().in_iterable -= 1;
            self.expressions(generator.ifs)?;
            self.scope().is_async |= generator.is_async;
        }
        self.optional(value)?;
        self.expression(element)?;
        let is_async = self.scope().is_async;
        self.current = outside;
        if is_async && kind != ScopeKind::GeneratorExpression && self.scope().kind.is_comprehension() {
            self.scope().is_async = true;
        }
        Ok(())
    }

    fn iteration_target(&mut self, target: &'a Expr<'a>) -> Outcome {
        self.scope().in_iteration_target = true;
        self.target(target, Uses::LOCAL)?;
        self.scope().in_iteration_target = false;
        Ok(())
    }

    fn defaults(&mut self, params: &'a Parameters<'a>) -> Outcome {
        let all = [params.posonly, params.args, params.kwonly];
        all.into_iter().flatten().try_for_each(|parameter| self.optional(parameter.default))
    }

    fn parameters(&mut self, params: &'a Parameters<'a>) -> Outcome {
        each_parameter(params).try_for_each(|parameter| self.define(parameter.name, Uses::PARAMETER, parameter.span))
    }

    fn parameter_annotations(&mut self, params: &'a Parameters<'a>) -> Outcome {
        let in_order =
            params.posonly.iter().chain(params.args).chain(params.vararg).chain(params.kwarg).chain(params.kwonly);
        in_order.filter_map(|parameter| parameter.annotation).try_for_each(|annotation| self.annotation(annotation))
    }

    fn annotation(&mut self, annotation: &'a Expr<'a>) -> Outcome {
        if !self.future_annotations {
            return self.expression(annotation);
        }
        // Nothing of it is compiled: its scopes and symbols go.
        let (known, name) = (self.scopes.list.len(), self.names.intern("_annotation"));
        let outside = self.enter(ScopeKind::Annotation, name, annotation, part::BODY, annotation.span);
        self.expression(annotation)?;
        self.current = outside;
        self.scopes.list.truncate(known);
        Ok(())
    }

    fn enter_type_parameters<T>(&mut self, text: &str, node: &T, span: Span) -> Outcome {
        let in_class = self.scope().kind == ScopeKind::Class;
        let name = self.names.intern(&format!("<generic parameters of {text}>"));
        self.enter(ScopeKind::TypeParameters, name, node, part::TYPE_PARAMETERS, span);
        self.sees_class(in_class, span)
    }

    fn sees_class(&mut self, in_class: bool, span: Span) -> Outcome {
        if in_class {
            self.scope().sees_class = true;
            self.record(self.current, Name::classdict, Uses::USED, span)?;
        }
        Ok(())
    }

    /// Defaults of a generic function are evaluated outside and passed to the scope of its type parameters.
    fn implicit_defaults(&mut self, params: &'a Parameters<'a>, span: Span) -> Outcome {
        if params.posonly.iter().chain(params.args).any(|parameter| parameter.default.is_some()) {
            self.record(self.current, Name::dot_defaults, Uses::PARAMETER, span)?;
        }
        if params.kwonly.iter().any(|parameter| parameter.default.is_some()) {
            self.record(self.current, Name::dot_kwdefaults, Uses::PARAMETER, span)?;
        }
        Ok(())
    }

    fn type_parameters(&mut self, parameters: &'a [TypeParam<'a>]) -> Outcome {
        for parameter in parameters {
            let name = parameter.name.name;
            if name == "__classdict__" {
                return fail(parameter.span, format!("reserved name '{name}' cannot be used for type parameter"));
            }
            self.define(name, Uses::TYPE_PARAMETER.and(Uses::LOCAL), parameter.span)?;
            let default = match parameter.kind {
                TypeParamKind::TypeVar { bound } => {
                    if let Some(bound) = bound {
                        let constraints = matches!(bound.kind, ExprKind::Tuple { .. });
                        let what = if constraints { "a TypeVar constraint" } else { "a TypeVar bound" };
                        self.type_variable(parameter, bound, what, part::BOUND)?;
                    }
                    "a TypeVar default"
                }
                TypeParamKind::TypeVarTuple => "a TypeVarTuple default",
                TypeParamKind::ParamSpec => "a ParamSpec default",
            };
            if let Some(value) = parameter.default {
                self.type_variable(parameter, value, default, part::DEFAULT)?;
            }
        }
        Ok(())
    }

    fn type_variable(&mut self, of: &TypeParam<'a>, value: &'a Expr<'a>, what: &'static str, part: u8) -> Outcome {
        let in_class = self.scope().sees_class;
        let name = self.names.intern(of.name.name);
        let outside = self.enter(ScopeKind::TypeVariable(what), name, of, part, value.span);
        self.sees_class(in_class, value.span)?;
        self.expression(value)?;
        self.current = outside;
        Ok(())
    }

    fn pattern(&mut self, pattern: &'a Pattern<'a>) -> Outcome {
        self.deeper(pattern.span)?;
        match &pattern.kind {
            PatternKind::Value(value) => self.expression(value)?,
            PatternKind::Singleton(_) | PatternKind::Wildcard | PatternKind::Star(None) => {}
            PatternKind::Sequence(patterns) | PatternKind::Or(patterns) => {
                patterns.iter().try_for_each(|pattern| self.pattern(pattern))?;
            }
            PatternKind::Mapping { items, rest } => {
                items.iter().try_for_each(|item| self.expression(&item.key))?;
                items.iter().try_for_each(|item| self.pattern(&item.pattern))?;
                if let Some(rest) = rest {
                    self.define(rest.name, Uses::LOCAL, pattern.span)?;
                }
            }
            PatternKind::Class(class) => {
                self.expression(&class.cls)?;
                class.patterns.iter().try_for_each(|pattern| self.pattern(pattern))?;
                class.keywords.iter().try_for_each(|keyword| self.pattern(&keyword.pattern))?;
            }
            PatternKind::Star(Some(name)) => self.define(name.name, Uses::LOCAL, pattern.span)?,
            PatternKind::Capture(name) => self.define(name, Uses::LOCAL, pattern.span)?,
            PatternKind::As { pattern: inner, name } => {
                self.pattern(inner)?;
                self.define(name.name, Uses::LOCAL, pattern.span)?;
            }
        }
        self.depth -= 1;
        Ok(())
    }
}

/// The parameters in the order in which their registers come.
pub(super) fn each_parameter<'a>(params: &'a Parameters<'a>) -> impl Iterator<Item = &'a Parameter<'a>> {
    params.posonly.iter().chain(params.args).chain(params.kwonly).chain(params.vararg).chain(params.kwarg)
}

fn fail<T>(span: Span, message: impl Into<String>) -> Result<T, Failure> {
    Err(Box::new(Diagnostic { is_apart: true, ..Diagnostic::syntax(span, message) }))
}
