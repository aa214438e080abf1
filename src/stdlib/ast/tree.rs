//! Nodes of `ast` as a tree.
//!
//! A program may have built the nodes. What the compiler takes for granted because the parser checks it is checked here: that fields
//! are there and of the right class, that targets can be assigned to, that blocks are not empty.

use super::fields::Classes;
use super::layout::Layout;
use crate::base::span::Span;
use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::int::Complex;
use crate::object::layout::set::{FrozenSet, body as set_body};
use crate::object::{Cx, Exc, Res, Str, Tuple, ops};
use crate::syntax::ast::{
    Alias, Arguments, BinaryOp, Body, BoolOp, Branch, ClassDef, CompareOp, Comparison, Comprehension, Constant,
    Conversion, DictItem, ExceptHandler, Expr, ExprKind, FStringField, FStringPart, For, FunctionDef, Ident, If,
    Keyword, MatchCase, Mode, Module, Parameter, Parameters, Stmt, StmtKind, Text, Try, TypeAlias, TypeParam,
    TypeParamKind, UnaryOp, While, WithItem,
};
use bumpalo::Bump;

/// What an expression must be good for, which its `ctx` has to say.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Load,
    Store,
    Del,
}

impl Use {
    fn name(self) -> &'static str {
        match self {
            Use::Load => "Load",
            Use::Store => "Store",
            Use::Del => "Del",
        }
    }
}

pub(super) struct Reader<'a, 'c> {
    pub(super) arena: &'a Bump,
    pub(super) classes: &'c Classes,
    pub(super) layout: Layout,
}

impl<'a, 'c> Reader<'a, 'c> {
    pub(super) fn new(arena: &'a Bump, classes: &'c Classes, layout: Layout) -> Reader<'a, 'c> {
        Reader { arena, classes, layout }
    }

    /// The whole program; its node must be the one of the mode.
    pub(super) fn module(&mut self, cx: &mut Cx, node: &Value, mode: Mode) -> Res<&'a Module<'a>> {
        let wanted = match mode {
            Mode::Exec => "Module",
            Mode::Single => "Interactive",
            Mode::Eval => "Expression",
        };
        let found = self.classes.name_of(cx, node);
        if found != Some(wanted) {
            let found = cx.type_name(node);
            return Err(cx.type_error(format!("expected {wanted} node, got {found}")));
        }
        let body = if mode == Mode::Eval {
            let value = self.required_expr(cx, node, "Expression", "body")?;
            self.list(vec![Stmt { span: value.span, kind: StmtKind::Expr(value) }])
        } else {
            self.body(cx, node, wanted, "body")?
        };
        Ok(self.arena.alloc(Module { span: Span::default(), mode, body }))
    }

    pub(super) fn list<T: Copy>(&self, items: Vec<T>) -> &'a [T] {
        self.arena.alloc_slice_copy(&items)
    }

    /// The class of a node, which must be an instance of that kind.
    pub(super) fn class_of(&self, cx: &mut Cx, node: &Value, what: &str) -> Res<&'c str> {
        match self.classes.name_of(cx, node) {
            Some(name) => Ok(name),
            None => Err(self.unexpected(cx, what, node)),
        }
    }

    fn body(&mut self, cx: &mut Cx, node: &Value, class: &str, field: &str) -> Res<Body<'a>> {
        let mut body = Vec::new();
        for stmt in self.items(cx, node, class, field)? {
            if stmt.is_none() {
                return Err(cx.value_error("None disallowed in statement list"));
            }
            body.push(self.stmt(cx, &stmt)?);
        }
        Ok(self.list(body))
    }

    /// A block that may not be empty.
    fn block(&mut self, cx: &mut Cx, node: &Value, class: &str, field: &str) -> Res<Body<'a>> {
        let body = self.body(cx, node, class, field)?;
        if body.is_empty() {
            return Err(cx.value_error(format!("empty {field} on {class}")));
        }
        Ok(body)
    }

    pub(super) fn required_expr(&mut self, cx: &mut Cx, node: &Value, class: &str, field: &str) -> Res<&'a Expr<'a>> {
        self.target(cx, node, class, field, Use::Load)
    }

    fn target(&mut self, cx: &mut Cx, node: &Value, class: &str, field: &str, usage: Use) -> Res<&'a Expr<'a>> {
        let value = self.required(cx, node, class, field)?;
        let expr = self.expr(cx, &value, usage)?;
        Ok(self.arena.alloc(expr))
    }

    pub(super) fn optional_expr(&mut self, cx: &mut Cx, node: &Value, field: &str) -> Res<Option<&'a Expr<'a>>> {
        match self.optional(cx, node, field)? {
            Some(value) => {
                let expr = self.expr(cx, &value, Use::Load)?;
                Ok(Some(self.arena.alloc(expr)))
            }
            None => Ok(None),
        }
    }

    pub(super) fn exprs_of(&mut self, cx: &mut Cx, items: &[Value], usage: Use) -> Res<&'a [Expr<'a>]> {
        let mut exprs = Vec::with_capacity(items.len());
        for item in items {
            if item.is_none() {
                return Err(cx.value_error("None disallowed in expression list"));
            }
            exprs.push(self.expr(cx, item, usage)?);
        }
        Ok(self.list(exprs))
    }

    fn exprs(&mut self, cx: &mut Cx, node: &Value, class: &str, field: &str) -> Res<&'a [Expr<'a>]> {
        let items = self.items(cx, node, class, field)?;
        self.exprs_of(cx, &items, Use::Load)
    }

    /// `for`, `with` and the like without what is behind the name.
    fn stmt(&mut self, cx: &mut Cx, node: &Value) -> Res<Stmt<'a>> {
        cx.check_native_stack()?;
        let span = self.span(cx, node, "stmt")?;
        let class = self.class_of(cx, node, "stmt")?;
        let kind = match class {
            "FunctionDef" | "AsyncFunctionDef" => self.function(cx, node, class, span)?,
            "ClassDef" => self.class(cx, node, span)?,
            "Return" => StmtKind::Return(self.optional_expr(cx, node, "value")?),
            "Delete" => {
                let targets = self.some_items(cx, node, class, "targets")?;
                StmtKind::Delete(self.exprs_of(cx, &targets, Use::Del)?)
            }
            "Assign" => {
                let targets = self.some_items(cx, node, class, "targets")?;
                let targets = self.exprs_of(cx, &targets, Use::Store)?;
                self.check_string(cx, node, "type_comment")?;
                StmtKind::Assign { targets, value: self.required_expr(cx, node, class, "value")? }
            }
            "TypeAlias" => self.type_alias(cx, node)?,
            "AugAssign" => {
                let target = self.target(cx, node, class, "target", Use::Store)?;
                if !matches!(target.kind, ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. }) {
                    return Err(cx.raise(Exc::SystemError, "invalid node type for augmented assignment"));
                }
                let op = self.required_op(cx, node, class)?;
                StmtKind::AugAssign { target, op, value: self.required_expr(cx, node, class, "value")? }
            }
            "AnnAssign" => self.annotated(cx, node)?,
            "For" | "AsyncFor" => {
                let target = *self.target(cx, node, class, "target", Use::Store)?;
                let iter = *self.required_expr(cx, node, class, "iter")?;
                let (body, orelse) = (self.block(cx, node, class, "body")?, self.body(cx, node, class, "orelse")?);
                self.check_string(cx, node, "type_comment")?;
                let is_async = class == "AsyncFor";
                StmtKind::For(self.arena.alloc(For { target, iter, body, orelse, is_async }))
            }
            "While" => {
                let test = *self.required_expr(cx, node, class, "test")?;
                let (body, orelse) = (self.block(cx, node, class, "body")?, self.body(cx, node, class, "orelse")?);
                StmtKind::While(self.arena.alloc(While { test, body, orelse }))
            }
            "If" => StmtKind::If(self.branches(cx, node.clone(), span)?),
            "With" | "AsyncWith" => {
                let mut items = Vec::new();
                for item in self.some_items(cx, node, class, "items")? {
                    if self.class_of(cx, &item, "withitem")? != "withitem" {
                        return Err(self.unexpected(cx, "withitem", &item));
                    }
                    let context = self.required_expr(cx, &item, "withitem", "context_expr")?;
                    let target = match self.optional(cx, &item, "optional_vars")? {
                        Some(target) => Some(&*self.arena.alloc(self.expr(cx, &target, Use::Store)?)),
                        None => None,
                    };
                    items.push(WithItem { context, target });
                }
                let body = self.block(cx, node, class, "body")?;
                self.check_string(cx, node, "type_comment")?;
                StmtKind::With { items: self.list(items), body, is_async: class == "AsyncWith" }
            }
            "Match" => {
                let subject = self.required_expr(cx, node, class, "subject")?;
                let mut cases = Vec::new();
                for case in self.some_items(cx, node, class, "cases")? {
                    if self.class_of(cx, &case, "match_case")? != "match_case" {
                        return Err(self.unexpected(cx, "match_case", &case));
                    }
                    let pattern = self.required(cx, &case, "match_case", "pattern")?;
                    let pattern = &*self.arena.alloc(self.pattern(cx, &pattern, false)?);
                    let guard = self.optional_expr(cx, &case, "guard")?;
                    let body = self.block(cx, &case, "match_case", "body")?;
                    cases.push(MatchCase { span: pattern.span, pattern, guard, body });
                }
                StmtKind::Match { subject, cases: self.list(cases) }
            }
            "Raise" => {
                let exc = self.optional_expr(cx, node, "exc")?;
                let cause = self.optional_expr(cx, node, "cause")?;
                if exc.is_none() && cause.is_some() {
                    return Err(cx.value_error("Raise with cause but no exception"));
                }
                StmtKind::Raise { exc, cause }
            }
            "Try" | "TryStar" => self.handled(cx, node, class)?,
            "Assert" => {
                let test = self.required_expr(cx, node, class, "test")?;
                StmtKind::Assert { test, msg: self.optional_expr(cx, node, "msg")? }
            }
            "Import" => StmtKind::Import(self.aliases(cx, node, class)?),
            "ImportFrom" => {
                let module = self.optional_identifier(cx, node, "module")?;
                let names = self.aliases(cx, node, class)?;
                let level = match self.optional(cx, node, "level")? {
                    Some(level) => self.int(cx, &level)?,
                    None => 0,
                };
                let Ok(level) = u32::try_from(level) else {
                    return Err(cx.value_error("Negative ImportFrom level"));
                };
                StmtKind::ImportFrom { module, names, level }
            }
            "Global" => StmtKind::Global(self.declared(cx, node, class, span)?),
            "Nonlocal" => StmtKind::Nonlocal(self.declared(cx, node, class, span)?),
            "Expr" => StmtKind::Expr(self.required_expr(cx, node, class, "value")?),
            "Pass" => StmtKind::Pass,
            "Break" => StmtKind::Break,
            "Continue" => StmtKind::Continue,
            _ => return Err(self.unexpected(cx, "stmt", node)),
        };
        Ok(Stmt { span, kind })
    }

    fn function(&mut self, cx: &mut Cx, node: &Value, class: &str, span: Span) -> Res<StmtKind<'a>> {
        let name = self.required_identifier(cx, node, class, "name")?;
        let params = self.parameters(cx, node, class)?;
        let body = self.block(cx, node, class, "body")?;
        let decorators = self.exprs(cx, node, class, "decorator_list")?;
        let returns = self.optional_expr(cx, node, "returns")?;
        self.check_string(cx, node, "type_comment")?;
        let type_params = self.type_params(cx, node, class)?;
        let (name, keyword) = (Ident { name, span }, span);
        let is_async = class == "AsyncFunctionDef";
        let def = FunctionDef { name, decorators, type_params, params, returns, body, is_async, keyword };
        Ok(StmtKind::FunctionDef(self.arena.alloc(def)))
    }

    fn class(&mut self, cx: &mut Cx, node: &Value, span: Span) -> Res<StmtKind<'a>> {
        let name = Ident { name: self.required_identifier(cx, node, "ClassDef", "name")?, span };
        let arguments = self.arguments(cx, node, "ClassDef", "bases", span)?;
        let body = self.block(cx, node, "ClassDef", "body")?;
        let decorators = self.exprs(cx, node, "ClassDef", "decorator_list")?;
        let type_params = self.type_params(cx, node, "ClassDef")?;
        let def = ClassDef { name, decorators, type_params, arguments, body, keyword: span };
        Ok(StmtKind::ClassDef(self.arena.alloc(def)))
    }

    fn type_alias(&mut self, cx: &mut Cx, node: &Value) -> Res<StmtKind<'a>> {
        let target = self.required(cx, node, "TypeAlias", "name")?;
        let target = self.expr_or_other(cx, &target, Use::Store)?;
        let ExprKind::Name(name) = target.kind else { return Err(cx.type_error("TypeAlias with non-Name name")) };
        let type_params = self.type_params(cx, node, "TypeAlias")?;
        let value = self.required_expr(cx, node, "TypeAlias", "value")?;
        let alias = TypeAlias { name: Ident { name, span: target.span }, type_params, value };
        Ok(StmtKind::TypeAlias(self.arena.alloc(alias)))
    }

    fn annotated(&mut self, cx: &mut Cx, node: &Value) -> Res<StmtKind<'a>> {
        let target = self.target(cx, node, "AnnAssign", "target", Use::Store)?;
        let annotation = self.required_expr(cx, node, "AnnAssign", "annotation")?;
        let value = self.optional_expr(cx, node, "value")?;
        let simple = self.present(cx, node, "AnnAssign", "simple")?;
        let simple = self.int(cx, &simple)? != 0;
        match target.kind {
            ExprKind::Name(_) => {}
            _ if simple => return Err(cx.type_error("AnnAssign with simple non-Name target")),
            ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => {}
            _ => return Err(cx.raise(Exc::SystemError, "invalid node type for annotated assignment")),
        }
        Ok(StmtKind::AnnAssign { target, annotation, value, simple })
    }

    /// An `if` that is all there is in `orelse` is an `elif`.
    fn branches(&mut self, cx: &mut Cx, first: Value, span: Span) -> Res<&'a If<'a>> {
        let (mut branches, mut node, mut span) = (Vec::new(), first, span);
        loop {
            let test = self.required_expr(cx, &node, "If", "test")?;
            let body = self.block(cx, &node, "If", "body")?;
            branches.push(Branch { span, test, body });
            let orelse = self.items(cx, &node, "If", "orelse")?;
            match &orelse[..] {
                [only] if self.classes.name_of(cx, only) == Some("If") => {
                    node = only.clone();
                    span = self.span(cx, &node, "stmt")?;
                }
                _ => {
                    let orelse = self.body(cx, &node, "If", "orelse")?;
                    return Ok(self.arena.alloc(If { branches: self.list(branches), orelse }));
                }
            }
        }
    }

    fn handled(&mut self, cx: &mut Cx, node: &Value, class: &str) -> Res<StmtKind<'a>> {
        let body = self.block(cx, node, class, "body")?;
        let mut handlers = Vec::new();
        for handler in self.items(cx, node, class, "handlers")? {
            let span = self.span(cx, &handler, "excepthandler")?;
            if self.class_of(cx, &handler, "excepthandler")? != "ExceptHandler" {
                return Err(self.unexpected(cx, "excepthandler", &handler));
            }
            let typ = self.optional_expr(cx, &handler, "type")?;
            if typ.is_none() && class == "TryStar" {
                return Err(cx.raise(Exc::SyntaxError, "expected one or more exception types"));
            }
            let name = self.optional_identifier(cx, &handler, "name")?.map(|name| Ident { name, span });
            let body = self.block(cx, &handler, "ExceptHandler", "body")?;
            handlers.push(ExceptHandler { span, typ, name, body });
        }
        let (orelse, finalbody) = (self.body(cx, node, class, "orelse")?, self.body(cx, node, class, "finalbody")?);
        if handlers.is_empty() && finalbody.is_empty() {
            return Err(cx.value_error(format!("{class} has neither except handlers nor finalbody")));
        }
        if handlers.is_empty() && !orelse.is_empty() {
            return Err(cx.value_error(format!("{class} has orelse but no except handlers")));
        }
        let (handlers, is_star) = (self.list(handlers), class == "TryStar");
        Ok(StmtKind::Try(self.arena.alloc(Try { body, handlers, orelse, finalbody, is_star })))
    }

    fn aliases(&mut self, cx: &mut Cx, node: &Value, class: &str) -> Res<&'a [Alias<'a>]> {
        let mut aliases = Vec::new();
        for alias in self.some_items(cx, node, class, "names")? {
            let span = self.span(cx, &alias, "alias")?;
            if self.class_of(cx, &alias, "alias")? != "alias" {
                return Err(self.unexpected(cx, "alias", &alias));
            }
            let name = self.required_identifier(cx, &alias, "alias", "name")?;
            aliases.push(Alias { span, name, asname: self.optional_identifier(cx, &alias, "asname")? });
        }
        Ok(self.list(aliases))
    }

    fn declared(&mut self, cx: &mut Cx, node: &Value, class: &str, span: Span) -> Res<&'a [Ident<'a>]> {
        let mut names = Vec::new();
        for name in self.some_items(cx, node, class, "names")? {
            names.push(Ident { name: self.identifier(cx, &name)?, span });
        }
        Ok(self.list(names))
    }

    fn type_params(&mut self, cx: &mut Cx, node: &Value, class: &str) -> Res<&'a [TypeParam<'a>]> {
        let mut params = Vec::new();
        for param in self.items(cx, node, class, "type_params")? {
            let span = self.span(cx, &param, "type_param")?;
            let class = self.class_of(cx, &param, "type_param")?;
            let kind = match class {
                "TypeVar" => {
                    self.required(cx, &param, class, "name")?;
                    TypeParamKind::TypeVar { bound: self.optional_expr(cx, &param, "bound")? }
                }
                "TypeVarTuple" => TypeParamKind::TypeVarTuple,
                "ParamSpec" => TypeParamKind::ParamSpec,
                _ => return Err(self.unexpected(cx, "type_param", &param)),
            };
            let name = self.required(cx, &param, class, "name")?;
            let name = Ident { name: self.variable(cx, &name)?, span };
            params.push(TypeParam { span, name, kind, default: self.optional_expr(cx, &param, "default_value")? });
        }
        Ok(self.list(params))
    }

    fn parameters(&mut self, cx: &mut Cx, node: &Value, class: &str) -> Res<&'a Parameters<'a>> {
        let node = self.required(cx, node, class, "args")?;
        if self.class_of(cx, &node, "arguments")? != "arguments" {
            return Err(self.unexpected(cx, "arguments", &node));
        }
        let mut posonly = self.parameter_list(cx, &node, "posonlyargs")?;
        let mut args = self.parameter_list(cx, &node, "args")?;
        let vararg = self.star_parameter(cx, &node, "vararg")?;
        let mut kwonly = self.parameter_list(cx, &node, "kwonlyargs")?;
        let kw_defaults = self.items(cx, &node, "arguments", "kw_defaults")?;
        let kwarg = self.star_parameter(cx, &node, "kwarg")?;
        let defaults = self.exprs(cx, &node, "arguments", "defaults")?;
        let Some(without) = (posonly.len() + args.len()).checked_sub(defaults.len()) else {
            return Err(cx.value_error("more positional defaults than args on arguments"));
        };
        if kwonly.len() != kw_defaults.len() {
            return Err(cx.value_error("length of kwonlyargs is not the same as kw_defaults on arguments"));
        }
        for (param, default) in posonly.iter_mut().chain(&mut args).skip(without).zip(defaults) {
            param.default = Some(default);
        }
        for (param, default) in kwonly.iter_mut().zip(&kw_defaults) {
            if !default.is_none() {
                param.default = Some(self.arena.alloc(self.expr(cx, default, Use::Load)?));
            }
        }
        let (posonly, args, kwonly) = (self.list(posonly), self.list(args), self.list(kwonly));
        Ok(self.arena.alloc(Parameters { posonly, args, vararg, kwonly, kwarg }))
    }

    fn parameter_list(&mut self, cx: &mut Cx, node: &Value, field: &str) -> Res<Vec<Parameter<'a>>> {
        let items = self.items(cx, node, "arguments", field)?;
        items.iter().map(|item| self.parameter(cx, item)).collect()
    }

    fn star_parameter(&mut self, cx: &mut Cx, node: &Value, field: &str) -> Res<Option<&'a Parameter<'a>>> {
        match self.optional(cx, node, field)? {
            Some(param) => {
                let param = self.parameter(cx, &param)?;
                Ok(Some(self.arena.alloc(param)))
            }
            None => Ok(None),
        }
    }

    fn parameter(&mut self, cx: &mut Cx, node: &Value) -> Res<Parameter<'a>> {
        let span = self.span(cx, node, "arg")?;
        if self.class_of(cx, node, "arg")? != "arg" {
            return Err(self.unexpected(cx, "arg", node));
        }
        let name = self.required_identifier(cx, node, "arg", "arg")?;
        let annotation = self.optional_expr(cx, node, "annotation")?;
        self.check_string(cx, node, "type_comment")?;
        Ok(Parameter { span, name, annotation, default: None })
    }

    fn arguments(&mut self, cx: &mut Cx, node: &Value, class: &str, field: &str, span: Span) -> Res<Arguments<'a>> {
        let args = self.exprs(cx, node, class, field)?;
        let mut keywords = Vec::new();
        for keyword in self.items(cx, node, class, "keywords")? {
            let span = self.span(cx, &keyword, "keyword")?;
            if self.class_of(cx, &keyword, "keyword")? != "keyword" {
                return Err(self.unexpected(cx, "keyword", &keyword));
            }
            let arg = self.optional_identifier(cx, &keyword, "arg")?;
            let value = *self.required_expr(cx, &keyword, "keyword", "value")?;
            keywords.push(Keyword { span, arg, value });
        }
        Ok(Arguments { span, args, keywords: self.list(keywords) })
    }

    fn generators(&mut self, cx: &mut Cx, node: &Value, class: &str) -> Res<&'a [Comprehension<'a>]> {
        let mut generators = Vec::new();
        for generator in self.items(cx, node, class, "generators")? {
            if self.class_of(cx, &generator, "comprehension")? != "comprehension" {
                return Err(self.unexpected(cx, "comprehension", &generator));
            }
            let target = self.target(cx, &generator, "comprehension", "target", Use::Store)?;
            let iter = self.required_expr(cx, &generator, "comprehension", "iter")?;
            let ifs = self.exprs(cx, &generator, "comprehension", "ifs")?;
            let is_async = self.required(cx, &generator, "comprehension", "is_async")?;
            let is_async = self.int(cx, &is_async)? != 0;
            let span = Span::new(target.span.start, iter.span.end.max(target.span.start));
            generators.push(Comprehension { span, target, iter, ifs, is_async });
        }
        if generators.is_empty() {
            return Err(cx.value_error("comprehension with no generators"));
        }
        Ok(self.list(generators))
    }

    fn required_op(&mut self, cx: &mut Cx, node: &Value, class: &str) -> Res<BinaryOp> {
        let op = self.present(cx, node, class, "op")?;
        Ok(match self.classes.name_of(cx, &op) {
            Some("Add") => BinaryOp::Add,
            Some("Sub") => BinaryOp::Sub,
            Some("Mult") => BinaryOp::Mult,
            Some("MatMult") => BinaryOp::MatMult,
            Some("Div") => BinaryOp::Div,
            Some("Mod") => BinaryOp::Mod,
            Some("Pow") => BinaryOp::Pow,
            Some("LShift") => BinaryOp::LShift,
            Some("RShift") => BinaryOp::RShift,
            Some("BitOr") => BinaryOp::BitOr,
            Some("BitXor") => BinaryOp::BitXor,
            Some("BitAnd") => BinaryOp::BitAnd,
            Some("FloorDiv") => BinaryOp::FloorDiv,
            _ => return Err(self.unexpected(cx, "operator", &op)),
        })
    }

    fn compare_op(&mut self, cx: &mut Cx, op: &Value) -> Res<CompareOp> {
        Ok(match self.classes.name_of(cx, op) {
            Some("Eq") => CompareOp::Eq,
            Some("NotEq") => CompareOp::NotEq,
            Some("Lt") => CompareOp::Lt,
            Some("LtE") => CompareOp::LtE,
            Some("Gt") => CompareOp::Gt,
            Some("GtE") => CompareOp::GtE,
            Some("Is") => CompareOp::Is,
            Some("IsNot") => CompareOp::IsNot,
            Some("In") => CompareOp::In,
            Some("NotIn") => CompareOp::NotIn,
            _ => return Err(self.unexpected(cx, "cmpop", op)),
        })
    }

    /// Checks that the `ctx` of a node is there and says what it is used for.
    fn check_use(&mut self, cx: &mut Cx, node: &Value, class: &str, usage: Use) -> Res<()> {
        let context = self.present(cx, node, class, "ctx")?;
        let found = match self.classes.name_of(cx, &context) {
            Some(found @ ("Load" | "Store" | "Del")) => found,
            _ => return Err(self.unexpected(cx, "expr_context", &context)),
        };
        if found != usage.name() {
            let message = format!("expression must have {} context but has {found} instead", usage.name());
            return Err(cx.value_error(message));
        }
        Ok(())
    }

    pub(super) fn expr(&mut self, cx: &mut Cx, node: &Value, usage: Use) -> Res<Expr<'a>> {
        let expr = self.expr_or_other(cx, node, usage)?;
        let is_target = matches!(
            expr.kind,
            ExprKind::Attribute { .. }
                | ExprKind::Subscript { .. }
                | ExprKind::Name(_)
                | ExprKind::List(_)
                | ExprKind::Tuple { .. }
        ) || usage == Use::Store && matches!(expr.kind, ExprKind::Starred(_));
        if usage != Use::Load && !is_target {
            let message = format!("expression which can't be assigned to in {} context", usage.name());
            return Err(cx.value_error(message));
        }
        Ok(expr)
    }

    /// An expression whose context, if it has one, was checked.
    fn expr_or_other(&mut self, cx: &mut Cx, node: &Value, usage: Use) -> Res<Expr<'a>> {
        cx.check_native_stack()?;
        let span = self.span(cx, node, "expr")?;
        let class = self.class_of(cx, node, "expr")?;
        let kind = match class {
            "BoolOp" => {
                let op = self.present(cx, node, class, "op")?;
                let op = match self.classes.name_of(cx, &op) {
                    Some("And") => BoolOp::And,
                    Some("Or") => BoolOp::Or,
                    _ => return Err(self.unexpected(cx, "boolop", &op)),
                };
                let values = self.exprs(cx, node, class, "values")?;
                if values.len() < 2 {
                    return Err(cx.value_error("BoolOp with less than 2 values"));
                }
                ExprKind::BoolOp { op, values }
            }
            "NamedExpr" => {
                let target = self.required(cx, node, class, "target")?;
                if self.classes.name_of(cx, &target) != Some("Name") {
                    return Err(cx.type_error("NamedExpr target must be a Name"));
                }
                // What the context of the name says does not matter.
                let place = self.span(cx, &target, "expr")?;
                let id = self.required(cx, &target, "Name", "id")?;
                let target = Expr { span: place, kind: ExprKind::Name(self.variable(cx, &id)?) };
                let value = self.required_expr(cx, node, class, "value")?;
                ExprKind::Named { target: self.arena.alloc(target), value }
            }
            "BinOp" => {
                let left = self.required_expr(cx, node, class, "left")?;
                let op = self.required_op(cx, node, class)?;
                ExprKind::Binary { left, op, right: self.required_expr(cx, node, class, "right")? }
            }
            "UnaryOp" => {
                let op = self.present(cx, node, class, "op")?;
                let op = match self.classes.name_of(cx, &op) {
                    Some("Invert") => UnaryOp::Invert,
                    Some("Not") => UnaryOp::Not,
                    Some("UAdd") => UnaryOp::Plus,
                    Some("USub") => UnaryOp::Minus,
                    _ => return Err(self.unexpected(cx, "unaryop", &op)),
                };
                ExprKind::Unary { op, operand: self.required_expr(cx, node, class, "operand")? }
            }
            "Lambda" => {
                let params = self.parameters(cx, node, class)?;
                ExprKind::Lambda { params, body: self.required_expr(cx, node, class, "body")? }
            }
            "IfExp" => {
                let test = self.required_expr(cx, node, class, "test")?;
                let body = self.required_expr(cx, node, class, "body")?;
                ExprKind::IfExp { test, body, orelse: self.required_expr(cx, node, class, "orelse")? }
            }
            "Dict" => self.dict(cx, node)?,
            "Set" => ExprKind::Set(self.exprs(cx, node, class, "elts")?),
            "ListComp" | "SetComp" | "GeneratorExp" => {
                let element = self.required_expr(cx, node, class, "elt")?;
                let generators = self.generators(cx, node, class)?;
                match class {
                    "ListComp" => ExprKind::ListComp { element, generators },
                    "SetComp" => ExprKind::SetComp { element, generators },
                    _ => ExprKind::Generator { element, generators },
                }
            }
            "DictComp" => {
                let key = Some(self.required_expr(cx, node, class, "key")?);
                let value = self.required_expr(cx, node, class, "value")?;
                let generators = self.generators(cx, node, class)?;
                ExprKind::DictComp { item: self.arena.alloc(DictItem { key, value }), generators }
            }
            "Await" => ExprKind::Await(self.required_expr(cx, node, class, "value")?),
            "Yield" => ExprKind::Yield(self.optional_expr(cx, node, "value")?),
            "YieldFrom" => ExprKind::YieldFrom(self.required_expr(cx, node, class, "value")?),
            "Compare" => self.comparison(cx, node)?,
            "Call" => {
                let func = self.required_expr(cx, node, class, "func")?;
                let place = Span::new(func.span.end.min(span.end), span.end);
                let arguments = self.arguments(cx, node, class, "args", place)?;
                ExprKind::Call { func, arguments: self.arena.alloc(arguments) }
            }
            "FormattedValue" => {
                let part = self.field(cx, node, span)?;
                ExprKind::JoinedStr(self.list(vec![part]))
            }
            "JoinedStr" => {
                let mut parts = Vec::new();
                self.parts(cx, node, &mut parts)?;
                ExprKind::JoinedStr(self.list(parts))
            }
            "Constant" => {
                let value = self.present(cx, node, class, "value")?;
                self.check_string(cx, node, "kind")?;
                ExprKind::Constant(self.constant(cx, &value)?)
            }
            "Attribute" => {
                let value = self.required_expr(cx, node, class, "value")?;
                let attr = self.required_identifier(cx, node, class, "attr")?;
                self.check_use(cx, node, class, usage)?;
                ExprKind::Attribute { value, attr }
            }
            "Subscript" => {
                let value = self.required_expr(cx, node, class, "value")?;
                let index = self.required_expr(cx, node, class, "slice")?;
                self.check_use(cx, node, class, usage)?;
                ExprKind::Subscript { value, index }
            }
            "Starred" => {
                self.check_use(cx, node, class, usage)?;
                ExprKind::Starred(self.target(cx, node, class, "value", usage)?)
            }
            "Name" => {
                let id = self.required(cx, node, class, "id")?;
                let name = self.variable(cx, &id)?;
                self.check_use(cx, node, class, usage)?;
                ExprKind::Name(name)
            }
            "List" | "Tuple" => {
                self.check_use(cx, node, class, usage)?;
                let items = self.items(cx, node, class, "elts")?;
                let items = self.exprs_of(cx, &items, usage)?;
                if class == "List" { ExprKind::List(items) } else { ExprKind::Tuple { items, parenthesized: true } }
            }
            "Slice" => {
                let lower = self.optional_expr(cx, node, "lower")?;
                let upper = self.optional_expr(cx, node, "upper")?;
                ExprKind::Slice { lower, upper, step: self.optional_expr(cx, node, "step")? }
            }
            _ => return Err(self.unexpected(cx, "expr", node)),
        };
        Ok(Expr { span, kind })
    }

    fn dict(&mut self, cx: &mut Cx, node: &Value) -> Res<ExprKind<'a>> {
        let (keys, values) = (self.items(cx, node, "Dict", "keys")?, self.items(cx, node, "Dict", "values")?);
        if keys.len() != values.len() {
            return Err(cx.value_error("Dict doesn't have the same number of keys as values"));
        }
        let values = self.exprs_of(cx, &values, Use::Load)?;
        let mut items = Vec::with_capacity(keys.len());
        for (key, value) in keys.iter().zip(values) {
            let key = match key.is_none() {
                true => None,
                false => Some(&*self.arena.alloc(self.expr(cx, key, Use::Load)?)),
            };
            items.push(DictItem { key, value });
        }
        Ok(ExprKind::Dict(self.list(items)))
    }

    fn comparison(&mut self, cx: &mut Cx, node: &Value) -> Res<ExprKind<'a>> {
        let left = self.required_expr(cx, node, "Compare", "left")?;
        let ops = self.items(cx, node, "Compare", "ops")?;
        let right = self.items(cx, node, "Compare", "comparators")?;
        if right.is_empty() {
            return Err(cx.value_error("Compare with no comparators"));
        }
        if ops.len() != right.len() {
            return Err(cx.value_error("Compare has a different number of comparators and operands"));
        }
        let right = self.exprs_of(cx, &right, Use::Load)?;
        let mut comparisons = Vec::with_capacity(ops.len());
        for (op, &right) in ops.iter().zip(right) {
            comparisons.push(Comparison { op: self.compare_op(cx, op)?, right });
        }
        Ok(ExprKind::Compare { left, comparisons: self.list(comparisons) })
    }

    /// The parts of an f-string; one inside it is a part of it.
    fn parts(&mut self, cx: &mut Cx, node: &Value, parts: &mut Vec<FStringPart<'a>>) -> Res<()> {
        cx.check_native_stack()?;
        for part in self.items(cx, node, "JoinedStr", "values")? {
            if part.is_none() {
                return Err(cx.value_error("None disallowed in expression list"));
            }
            let span = self.span(cx, &part, "expr")?;
            match self.class_of(cx, &part, "expr")? {
                "FormattedValue" => {
                    let field = self.field(cx, &part, span)?;
                    parts.push(field);
                }
                "JoinedStr" => self.parts(cx, &part, parts)?,
                _ => match self.expr(cx, &part, Use::Load)? {
                    Expr { span, kind: ExprKind::Constant(Constant::Str(text)) } => {
                        parts.push(FStringPart::Literal { span, text });
                    }
                    value => {
                        let field = FStringField { span, value, conversion: None, spec: None };
                        parts.push(FStringPart::Field(self.arena.alloc(field)));
                    }
                },
            }
        }
        Ok(())
    }

    fn field(&mut self, cx: &mut Cx, node: &Value, span: Span) -> Res<FStringPart<'a>> {
        let value = *self.required_expr(cx, node, "FormattedValue", "value")?;
        let conversion = self.required(cx, node, "FormattedValue", "conversion")?;
        let conversion = match self.int(cx, &conversion)? {
            -1 => None,
            115 => Some(Conversion::Str),
            114 => Some(Conversion::Repr),
            97 => Some(Conversion::Ascii),
            other => {
                return Err(cx.raise(Exc::SystemError, format!("Unrecognized conversion character {other}")));
            }
        };
        let spec = match self.optional(cx, node, "format_spec")? {
            None => None,
            Some(spec) => {
                let mut parts = Vec::new();
                match self.expr(cx, &spec, Use::Load)? {
                    Expr { kind: ExprKind::JoinedStr(inside), .. } => parts.extend_from_slice(inside),
                    Expr { span, kind: ExprKind::Constant(Constant::Str(text)) } => {
                        parts.push(FStringPart::Literal { span, text });
                    }
                    value => {
                        let field = FStringField { span, value, conversion: None, spec: None };
                        parts.push(FStringPart::Field(self.arena.alloc(field)));
                    }
                }
                Some(self.list(parts))
            }
        };
        Ok(FStringPart::Field(self.arena.alloc(FStringField { span, value, conversion, spec })))
    }

    pub(super) fn constant(&mut self, cx: &mut Cx, value: &Value) -> Res<Constant<'a>> {
        cx.check_native_stack()?;
        if value.is_none() {
            return Ok(Constant::None);
        }
        if value.is(&Value::TRUE) || value.is(&Value::FALSE) {
            return Ok(if value.is(&Value::TRUE) { Constant::True } else { Constant::False });
        }
        if value.is(&Value::ELLIPSIS) {
            return Ok(Constant::Ellipsis);
        }
        if ops::index::is_exact_int(value) {
            if let Some(int) = ops::index::small(value) {
                return Ok(Constant::Int(int));
            }
            let digits = ops::index::big(value).map_or_else(String::new, |big| big.to_string());
            return Ok(Constant::BigInt { radix: 10, digits: self.arena.alloc_str(&digits) });
        }
        if let Some(text) = value.exact::<Str>() {
            return Ok(Constant::Str(Text::from_wtf8(self.arena.alloc_slice_copy(&text.to_wtf8()))));
        }
        if let Some(bytes) = value.exact::<Bytes>() {
            return Ok(Constant::Bytes(self.arena.alloc_slice_copy(bytes.as_slice())));
        }
        let is_float = value.word().is_flonum() || value.exact::<crate::heap::Float>().is_some();
        if let Some(float) = value.as_float().filter(|_| is_float) {
            return Ok(Constant::Float(float));
        }
        if let Some(complex) = value.exact::<Complex>() {
            return Ok(Constant::Complex(complex.real, complex.imaginary));
        }
        if let Some(tuple) = value.exact::<Tuple>() {
            let items: Res<Vec<_>> = tuple.items().iter().map(|item| self.constant(cx, item)).collect();
            return Ok(Constant::Tuple(self.list(items?)));
        }
        if let Some(body) = set_body(value).filter(|_| value.exact::<FrozenSet>().is_some()) {
            let items: Vec<Value> = body.table.get(cx).iter().map(|(_, item)| item.clone()).collect();
            let items: Res<Vec<_>> = items.iter().map(|item| self.constant(cx, item)).collect();
            return Ok(Constant::FrozenSet(self.list(items?)));
        }
        let found = cx.type_name(value);
        Err(cx.type_error(format!("got an invalid type in Constant: {found}")))
    }
}
