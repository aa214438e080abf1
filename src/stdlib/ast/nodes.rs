//! A tree as nodes of `ast`.

use super::fields::Classes;
use crate::base::Source;
use crate::base::span::Span;
use crate::compile::literal;
use crate::heap::Value;
use crate::object::type_object::as_type;
use crate::object::{Cx, Name, Res, instance, link};
use crate::syntax::ast::{
    Alias, Arguments, BinaryOp, Body, BoolOp, ClassDef, CompareOp, Comprehension, Constant, Conversion, Expr, ExprKind,
    FStringPart, FunctionDef, Ident, If, Mode, Module, Parameter, Parameters, Pattern, PatternKind, Stmt, StmtKind,
    Text, Try, TypeParam, TypeParamKind, UnaryOp,
};
use std::collections::HashMap;

/// What an expression is used for: the class of its `ctx`.
#[derive(Clone, Copy)]
enum Use {
    Load,
    Store,
    Del,
}

/// The node of a whole program.
pub(super) fn module(cx: &mut Cx, source: &Source, module: &Module<'_>) -> Res<Value> {
    let mut maker = Maker { source, classes: Classes::new(cx)?, names: HashMap::new(), seen: (0, 0) };
    match module.mode {
        Mode::Eval => {
            let Some(Stmt { kind: StmtKind::Expr(value), .. }) = module.body.first() else {
                return Err(cx.value_error("a text for eval is an expression"));
            };
            let body = maker.expr(cx, value)?;
            maker.node(cx, "Expression", None, [("body", body)])
        }
        Mode::Single => {
            let body = maker.body(cx, module.body)?;
            maker.node(cx, "Interactive", None, [("body", body)])
        }
        Mode::Exec => {
            let body = maker.body(cx, module.body)?;
            let ignores = cx.list(Vec::new());
            maker.node(cx, "Module", None, [("body", body), ("type_ignores", ignores)])
        }
    }
}

struct Maker<'s> {
    source: &'s Source,
    classes: Classes,
    names: HashMap<&'static str, Name>,
    /// The line of the last place, and where it begins: most places are on the line of the one before.
    seen: (u32, u32),
}

impl Maker<'_> {
    fn name(&mut self, cx: &mut Cx, name: &'static str) -> Name {
        *self.names.entry(name).or_insert_with(|| cx.intern(name))
    }

    fn set(&mut self, cx: &mut Cx, node: &Value, name: &'static str, value: Value) -> Res<()> {
        let name = self.name(cx, name);
        instance::set_instance_attr(cx, node, name, value).map(|_| ())
    }

    /// A node of a class, with its place if it has one.
    fn node<const N: usize>(
        &mut self,
        cx: &mut Cx,
        class: &'static str,
        span: Option<Span>,
        fields: [(&'static str, Value); N],
    ) -> Res<Value> {
        let class = self.classes.class(class).clone();
        let node = instance::new_instance(cx, as_type(&class));
        for (name, value) in fields {
            self.set(cx, &node, name, value)?;
        }
        if let Some(span) = span {
            let ((line, column), (end_line, end_column)) = (self.place(span.start), self.place(span.end));
            let numbers = [line, column, end_line, end_column].map(|number| cx.int(i64::from(number)));
            for (name, number) in ["lineno", "col_offset", "end_lineno", "end_col_offset"].into_iter().zip(numbers) {
                self.set(cx, &node, name, number)?;
            }
        }
        Ok(node)
    }

    fn place(&mut self, offset: u32) -> (u32, u32) {
        let (line, start) = self.seen;
        if line != 0 && start <= offset && offset <= self.source.line_span(line).end {
            return (line, offset - start);
        }
        let (line, column) = self.source.line_column(offset);
        self.seen = (line, offset - column);
        (line, column)
    }

    /// The one node of a class without fields: an operator or a context.
    fn sign(&self, name: &'static str) -> Value {
        self.classes.instance(name).clone()
    }

    fn context(&self, usage: Use) -> Value {
        self.sign(match usage {
            Use::Load => "Load",
            Use::Store => "Store",
            Use::Del => "Del",
        })
    }

    fn list<T>(
        &mut self,
        cx: &mut Cx,
        items: impl IntoIterator<Item = T>,
        mut make: impl FnMut(&mut Self, &mut Cx, T) -> Res<Value>,
    ) -> Res<Value> {
        let mut made = Vec::new();
        for item in items {
            made.push(make(self, cx, item)?);
        }
        Ok(cx.list(made))
    }

    fn body(&mut self, cx: &mut Cx, body: Body<'_>) -> Res<Value> {
        self.list(cx, body, |maker, cx, stmt| maker.stmt(cx, stmt))
    }

    fn exprs(&mut self, cx: &mut Cx, exprs: &[Expr<'_>]) -> Res<Value> {
        self.list(cx, exprs, |maker, cx, expr| maker.expr(cx, expr))
    }

    fn targets(&mut self, cx: &mut Cx, exprs: &[Expr<'_>], usage: Use) -> Res<Value> {
        self.list(cx, exprs, |maker, cx, expr| maker.target(cx, expr, usage))
    }

    fn optional(&mut self, cx: &mut Cx, expr: Option<&Expr<'_>>) -> Res<Value> {
        expr.map_or(Ok(Value::NONE), |expr| self.expr(cx, expr))
    }

    fn text(&self, cx: &mut Cx, text: &str) -> Value {
        cx.intern(text).value()
    }

    fn optional_text(&self, cx: &mut Cx, text: Option<&str>) -> Value {
        text.map_or(Value::NONE, |text| self.text(cx, text))
    }

    fn stmt(&mut self, cx: &mut Cx, stmt: &Stmt<'_>) -> Res<Value> {
        cx.check_native_stack()?;
        let span = Some(stmt.span);
        match &stmt.kind {
            StmtKind::FunctionDef(def) => self.function(cx, def, stmt.span),
            StmtKind::ClassDef(def) => self.class(cx, def, stmt.span),
            StmtKind::Return(value) => {
                let value = self.optional(cx, *value)?;
                self.node(cx, "Return", span, [("value", value)])
            }
            StmtKind::Delete(targets) => {
                let targets = self.targets(cx, targets, Use::Del)?;
                self.node(cx, "Delete", span, [("targets", targets)])
            }
            StmtKind::Assign { targets, value } => {
                let targets = self.targets(cx, targets, Use::Store)?;
                let value = self.expr(cx, value)?;
                let fields = [("targets", targets), ("value", value), ("type_comment", Value::NONE)];
                self.node(cx, "Assign", span, fields)
            }
            StmtKind::AugAssign { target, op, value } => {
                let target = self.target(cx, target, Use::Store)?;
                let (op, value) = (self.sign(binary_op(*op)), self.expr(cx, value)?);
                self.node(cx, "AugAssign", span, [("target", target), ("op", op), ("value", value)])
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                let target = self.target(cx, target, Use::Store)?;
                let (annotation, value) = (self.expr(cx, annotation)?, self.optional(cx, *value)?);
                let simple = cx.int(i64::from(*simple));
                let fields = [("target", target), ("annotation", annotation), ("value", value), ("simple", simple)];
                self.node(cx, "AnnAssign", span, fields)
            }
            StmtKind::TypeAlias(alias) => {
                let name = self.named(cx, alias.name)?;
                let (params, value) = (self.type_params(cx, alias.type_params)?, self.expr(cx, alias.value)?);
                self.node(cx, "TypeAlias", span, [("name", name), ("type_params", params), ("value", value)])
            }
            StmtKind::For(inner) => {
                let target = self.target(cx, &inner.target, Use::Store)?;
                let iter = self.expr(cx, &inner.iter)?;
                let (body, orelse) = (self.body(cx, inner.body)?, self.body(cx, inner.orelse)?);
                let class = if inner.is_async { "AsyncFor" } else { "For" };
                let comment = ("type_comment", Value::NONE);
                let fields = [("target", target), ("iter", iter), ("body", body), ("orelse", orelse), comment];
                self.node(cx, class, span, fields)
            }
            StmtKind::While(inner) => {
                let test = self.expr(cx, &inner.test)?;
                let (body, orelse) = (self.body(cx, inner.body)?, self.body(cx, inner.orelse)?);
                self.node(cx, "While", span, [("test", test), ("body", body), ("orelse", orelse)])
            }
            StmtKind::If(inner) => self.branches(cx, inner, stmt.span),
            StmtKind::With { items, body, is_async } => {
                let items = self.list(cx, *items, |maker, cx, item| {
                    let context = maker.expr(cx, item.context)?;
                    let target = match item.target {
                        Some(target) => maker.target(cx, target, Use::Store)?,
                        None => Value::NONE,
                    };
                    maker.node(cx, "withitem", None, [("context_expr", context), ("optional_vars", target)])
                })?;
                let body = self.body(cx, body)?;
                let class = if *is_async { "AsyncWith" } else { "With" };
                self.node(cx, class, span, [("items", items), ("body", body), ("type_comment", Value::NONE)])
            }
            StmtKind::Match { subject, cases } => {
                let subject = self.expr(cx, subject)?;
                let cases = self.list(cx, *cases, |maker, cx, case| {
                    let pattern = maker.pattern(cx, case.pattern)?;
                    let (guard, body) = (maker.optional(cx, case.guard)?, maker.body(cx, case.body)?);
                    maker.node(cx, "match_case", None, [("pattern", pattern), ("guard", guard), ("body", body)])
                })?;
                self.node(cx, "Match", span, [("subject", subject), ("cases", cases)])
            }
            StmtKind::Raise { exc, cause } => {
                let (exc, cause) = (self.optional(cx, *exc)?, self.optional(cx, *cause)?);
                self.node(cx, "Raise", span, [("exc", exc), ("cause", cause)])
            }
            StmtKind::Try(inner) => self.handled(cx, inner, stmt.span),
            StmtKind::Assert { test, msg } => {
                let (test, msg) = (self.expr(cx, test)?, self.optional(cx, *msg)?);
                self.node(cx, "Assert", span, [("test", test), ("msg", msg)])
            }
            StmtKind::Import(names) => {
                let names = self.aliases(cx, names)?;
                self.node(cx, "Import", span, [("names", names)])
            }
            StmtKind::ImportFrom { module, names, level } => {
                let (module, names) = (self.optional_text(cx, *module), self.aliases(cx, names)?);
                let level = cx.int(i64::from(*level));
                self.node(cx, "ImportFrom", span, [("module", module), ("names", names), ("level", level)])
            }
            StmtKind::Global(names) => self.declared(cx, "Global", names, stmt.span),
            StmtKind::Nonlocal(names) => self.declared(cx, "Nonlocal", names, stmt.span),
            StmtKind::Expr(value) => {
                let value = self.expr(cx, value)?;
                self.node(cx, "Expr", span, [("value", value)])
            }
            StmtKind::Pass => self.node(cx, "Pass", span, []),
            StmtKind::Break => self.node(cx, "Break", span, []),
            StmtKind::Continue => self.node(cx, "Continue", span, []),
        }
    }

    fn function(&mut self, cx: &mut Cx, def: &FunctionDef<'_>, span: Span) -> Res<Value> {
        let (name, params) = (self.text(cx, def.name.name), self.parameters(cx, def.params)?);
        let (body, decorators) = (self.body(cx, def.body)?, self.exprs(cx, def.decorators)?);
        let (returns, type_params) = (self.optional(cx, def.returns)?, self.type_params(cx, def.type_params)?);
        let class = if def.is_async { "AsyncFunctionDef" } else { "FunctionDef" };
        let fields = [
            ("name", name),
            ("args", params),
            ("body", body),
            ("decorator_list", decorators),
            ("returns", returns),
            ("type_comment", Value::NONE),
            ("type_params", type_params),
        ];
        self.node(cx, class, Some(span), fields)
    }

    fn class(&mut self, cx: &mut Cx, def: &ClassDef<'_>, span: Span) -> Res<Value> {
        let name = self.text(cx, def.name.name);
        let (bases, keywords) = self.arguments(cx, &def.arguments)?;
        let (body, decorators) = (self.body(cx, def.body)?, self.exprs(cx, def.decorators)?);
        let type_params = self.type_params(cx, def.type_params)?;
        let fields = [
            ("name", name),
            ("bases", bases),
            ("keywords", keywords),
            ("body", body),
            ("decorator_list", decorators),
            ("type_params", type_params),
        ];
        self.node(cx, "ClassDef", Some(span), fields)
    }

    /// An `elif` is an `if` that is all there is in `orelse`; it ends where the whole statement does.
    fn branches(&mut self, cx: &mut Cx, inner: &If<'_>, span: Span) -> Res<Value> {
        let mut orelse = self.body(cx, inner.orelse)?;
        for (at, branch) in inner.branches.iter().enumerate().rev() {
            let (test, body) = (self.expr(cx, branch.test)?, self.body(cx, branch.body)?);
            let span = Some(Span::new(branch.span.start, span.end));
            let node = self.node(cx, "If", span, [("test", test), ("body", body), ("orelse", orelse)])?;
            if at == 0 {
                return Ok(node);
            }
            orelse = cx.list(vec![node]);
        }
        Ok(orelse)
    }

    fn handled(&mut self, cx: &mut Cx, inner: &Try<'_>, span: Span) -> Res<Value> {
        let body = self.body(cx, inner.body)?;
        let handlers = self.list(cx, inner.handlers, |maker, cx, handler| {
            let typ = maker.optional(cx, handler.typ)?;
            let name = maker.optional_text(cx, handler.name.map(|name| name.name));
            let body = maker.body(cx, handler.body)?;
            maker.node(cx, "ExceptHandler", Some(handler.span), [("type", typ), ("name", name), ("body", body)])
        })?;
        let (orelse, finalbody) = (self.body(cx, inner.orelse)?, self.body(cx, inner.finalbody)?);
        let fields = [("body", body), ("handlers", handlers), ("orelse", orelse), ("finalbody", finalbody)];
        self.node(cx, if inner.is_star { "TryStar" } else { "Try" }, Some(span), fields)
    }

    fn aliases(&mut self, cx: &mut Cx, names: &[Alias<'_>]) -> Res<Value> {
        self.list(cx, names, |maker, cx, alias| {
            let (name, asname) = (maker.text(cx, alias.name), maker.optional_text(cx, alias.asname));
            maker.node(cx, "alias", Some(alias.span), [("name", name), ("asname", asname)])
        })
    }

    fn declared(&mut self, cx: &mut Cx, class: &'static str, names: &[Ident<'_>], span: Span) -> Res<Value> {
        let names = self.list(cx, names, |maker, cx, name| Ok(maker.text(cx, name.name)))?;
        self.node(cx, class, Some(span), [("names", names)])
    }

    fn named(&mut self, cx: &mut Cx, name: Ident<'_>) -> Res<Value> {
        let (id, context) = (self.text(cx, name.name), self.context(Use::Store));
        self.node(cx, "Name", Some(name.span), [("id", id), ("ctx", context)])
    }

    fn type_params(&mut self, cx: &mut Cx, params: &[TypeParam<'_>]) -> Res<Value> {
        self.list(cx, params, |maker, cx, param| {
            let (name, span) = (maker.text(cx, param.name.name), Some(param.span));
            let default = maker.optional(cx, param.default)?;
            let fields = [("name", name), ("default_value", default)];
            match param.kind {
                TypeParamKind::TypeVar { bound } => {
                    let [name, default] = fields;
                    let bound = maker.optional(cx, bound)?;
                    maker.node(cx, "TypeVar", span, [name, ("bound", bound), default])
                }
                TypeParamKind::TypeVarTuple => maker.node(cx, "TypeVarTuple", span, fields),
                TypeParamKind::ParamSpec => maker.node(cx, "ParamSpec", span, fields),
            }
        })
    }

    fn parameters(&mut self, cx: &mut Cx, params: &Parameters<'_>) -> Res<Value> {
        let one = |maker: &mut Self, cx: &mut Cx, param: &Parameter<'_>| {
            let (name, annotation) = (maker.text(cx, param.name), maker.optional(cx, param.annotation)?);
            let fields = [("arg", name), ("annotation", annotation), ("type_comment", Value::NONE)];
            maker.node(cx, "arg", Some(param.span), fields)
        };
        let posonly = self.list(cx, params.posonly, one)?;
        let args = self.list(cx, params.args, one)?;
        let vararg = params.vararg.map_or(Ok(Value::NONE), |param| one(self, cx, param))?;
        let kwonly = self.list(cx, params.kwonly, one)?;
        let kw_defaults = self.list(cx, params.kwonly, |maker, cx, param| maker.optional(cx, param.default))?;
        let kwarg = params.kwarg.map_or(Ok(Value::NONE), |param| one(self, cx, param))?;
        let with_default = params.posonly.iter().chain(params.args).filter_map(|param| param.default);
        let defaults = self.list(cx, with_default, |maker, cx, default| maker.expr(cx, default))?;
        let fields = [
            ("posonlyargs", posonly),
            ("args", args),
            ("vararg", vararg),
            ("kwonlyargs", kwonly),
            ("kw_defaults", kw_defaults),
            ("kwarg", kwarg),
            ("defaults", defaults),
        ];
        self.node(cx, "arguments", None, fields)
    }

    fn arguments(&mut self, cx: &mut Cx, arguments: &Arguments<'_>) -> Res<(Value, Value)> {
        let args = self.exprs(cx, arguments.args)?;
        let keywords = self.list(cx, arguments.keywords, |maker, cx, keyword| {
            let (arg, value) = (maker.optional_text(cx, keyword.arg), maker.expr(cx, &keyword.value)?);
            maker.node(cx, "keyword", Some(keyword.span), [("arg", arg), ("value", value)])
        })?;
        Ok((args, keywords))
    }

    fn generators(&mut self, cx: &mut Cx, generators: &[Comprehension<'_>]) -> Res<Value> {
        self.list(cx, generators, |maker, cx, generator| {
            let target = maker.target(cx, generator.target, Use::Store)?;
            let (iter, ifs) = (maker.expr(cx, generator.iter)?, maker.exprs(cx, generator.ifs)?);
            let is_async = cx.int(i64::from(generator.is_async));
            let fields = [("target", target), ("iter", iter), ("ifs", ifs), ("is_async", is_async)];
            maker.node(cx, "comprehension", None, fields)
        })
    }

    fn comprehension(
        &mut self,
        cx: &mut Cx,
        class: &'static str,
        span: Span,
        element: &Expr<'_>,
        generators: &[Comprehension<'_>],
    ) -> Res<Value> {
        let (element, generators) = (self.expr(cx, element)?, self.generators(cx, generators)?);
        self.node(cx, class, Some(span), [("elt", element), ("generators", generators)])
    }

    fn expr(&mut self, cx: &mut Cx, expr: &Expr<'_>) -> Res<Value> {
        self.target(cx, expr, Use::Load)
    }

    /// An expression that is used in that way.
    fn target(&mut self, cx: &mut Cx, expr: &Expr<'_>, usage: Use) -> Res<Value> {
        cx.check_native_stack()?;
        let span = Some(expr.span);
        match &expr.kind {
            ExprKind::BoolOp { op, values } => {
                let op = self.sign(if *op == BoolOp::And { "And" } else { "Or" });
                let values = self.exprs(cx, values)?;
                self.node(cx, "BoolOp", span, [("op", op), ("values", values)])
            }
            ExprKind::Named { target, value } => {
                let (target, value) = (self.target(cx, target, Use::Store)?, self.expr(cx, value)?);
                self.node(cx, "NamedExpr", span, [("target", target), ("value", value)])
            }
            ExprKind::Binary { left, op, right } => {
                let (left, op) = (self.expr(cx, left)?, self.sign(binary_op(*op)));
                let right = self.expr(cx, right)?;
                self.node(cx, "BinOp", span, [("left", left), ("op", op), ("right", right)])
            }
            ExprKind::Unary { op, operand } => {
                let op = self.sign(match op {
                    UnaryOp::Not => "Not",
                    UnaryOp::Invert => "Invert",
                    UnaryOp::Plus => "UAdd",
                    UnaryOp::Minus => "USub",
                });
                let operand = self.expr(cx, operand)?;
                self.node(cx, "UnaryOp", span, [("op", op), ("operand", operand)])
            }
            ExprKind::Lambda { params, body } => {
                let (params, body) = (self.parameters(cx, params)?, self.expr(cx, body)?);
                self.node(cx, "Lambda", span, [("args", params), ("body", body)])
            }
            ExprKind::IfExp { test, body, orelse } => {
                let (test, body) = (self.expr(cx, test)?, self.expr(cx, body)?);
                let orelse = self.expr(cx, orelse)?;
                self.node(cx, "IfExp", span, [("test", test), ("body", body), ("orelse", orelse)])
            }
            ExprKind::Dict(items) => {
                let keys = self.list(cx, *items, |maker, cx, item| maker.optional(cx, item.key))?;
                let values = self.list(cx, *items, |maker, cx, item| maker.expr(cx, item.value))?;
                self.node(cx, "Dict", span, [("keys", keys), ("values", values)])
            }
            ExprKind::Set(items) => {
                let items = self.exprs(cx, items)?;
                self.node(cx, "Set", span, [("elts", items)])
            }
            ExprKind::ListComp { element, generators } => {
                self.comprehension(cx, "ListComp", expr.span, element, generators)
            }
            ExprKind::SetComp { element, generators } => {
                self.comprehension(cx, "SetComp", expr.span, element, generators)
            }
            ExprKind::Generator { element, generators } => {
                self.comprehension(cx, "GeneratorExp", expr.span, element, generators)
            }
            ExprKind::DictComp { item, generators } => {
                let (key, value) = (self.optional(cx, item.key)?, self.expr(cx, item.value)?);
                let generators = self.generators(cx, generators)?;
                self.node(cx, "DictComp", span, [("key", key), ("value", value), ("generators", generators)])
            }
            ExprKind::Await(value) => {
                let value = self.expr(cx, value)?;
                self.node(cx, "Await", span, [("value", value)])
            }
            ExprKind::Yield(value) => {
                let value = self.optional(cx, *value)?;
                self.node(cx, "Yield", span, [("value", value)])
            }
            ExprKind::YieldFrom(value) => {
                let value = self.expr(cx, value)?;
                self.node(cx, "YieldFrom", span, [("value", value)])
            }
            ExprKind::Compare { left, comparisons } => {
                let left = self.expr(cx, left)?;
                let ops = self.list(cx, *comparisons, |maker, _, pair| Ok(maker.sign(compare_op(pair.op))))?;
                let right = self.list(cx, *comparisons, |maker, cx, pair| maker.expr(cx, &pair.right))?;
                self.node(cx, "Compare", span, [("left", left), ("ops", ops), ("comparators", right)])
            }
            ExprKind::Call { func, arguments } => {
                let func = self.expr(cx, func)?;
                let (args, keywords) = self.arguments(cx, arguments)?;
                self.node(cx, "Call", span, [("func", func), ("args", args), ("keywords", keywords)])
            }
            ExprKind::JoinedStr(parts) => self.joined(cx, parts, expr.span),
            ExprKind::Constant(constant) => self.constant(cx, *constant, expr.span),
            ExprKind::Attribute { value, attr } => {
                let (value, attr) = (self.expr(cx, value)?, self.text(cx, attr));
                let context = self.context(usage);
                self.node(cx, "Attribute", span, [("value", value), ("attr", attr), ("ctx", context)])
            }
            ExprKind::Subscript { value, index } => {
                let (value, index) = (self.expr(cx, value)?, self.expr(cx, index)?);
                let context = self.context(usage);
                self.node(cx, "Subscript", span, [("value", value), ("slice", index), ("ctx", context)])
            }
            ExprKind::Starred(value) => {
                let (value, context) = (self.target(cx, value, usage)?, self.context(usage));
                self.node(cx, "Starred", span, [("value", value), ("ctx", context)])
            }
            ExprKind::Name(name) => {
                let (id, context) = (self.text(cx, name), self.context(usage));
                self.node(cx, "Name", span, [("id", id), ("ctx", context)])
            }
            ExprKind::List(items) => {
                let (items, context) = (self.targets(cx, items, usage)?, self.context(usage));
                self.node(cx, "List", span, [("elts", items), ("ctx", context)])
            }
            ExprKind::Tuple { items, .. } => {
                let (items, context) = (self.targets(cx, items, usage)?, self.context(usage));
                self.node(cx, "Tuple", span, [("elts", items), ("ctx", context)])
            }
            ExprKind::Slice { lower, upper, step } => {
                let (lower, upper) = (self.optional(cx, *lower)?, self.optional(cx, *upper)?);
                let step = self.optional(cx, *step)?;
                self.node(cx, "Slice", span, [("lower", lower), ("upper", upper), ("step", step)])
            }
        }
    }

    fn constant(&mut self, cx: &mut Cx, constant: Constant<'_>, span: Span) -> Res<Value> {
        let value = link::value_of(cx, &literal(constant));
        // The prefix of the first literal counts.
        let has_prefix = matches!(constant, Constant::Str(_))
            && self.source.text().as_bytes().get(span.start as usize).is_some_and(|byte| byte | 0x20 == b'u');
        let kind = if has_prefix { cx.str("u") } else { Value::NONE };
        self.node(cx, "Constant", Some(span), [("value", value), ("kind", kind)])
    }

    fn joined(&mut self, cx: &mut Cx, parts: &[FStringPart<'_>], span: Span) -> Res<Value> {
        let values = self.list(cx, parts, |maker, cx, part| match part {
            FStringPart::Literal { span, text } => maker.piece(cx, *text, *span),
            FStringPart::Field(field) => {
                let value = maker.expr(cx, &field.value)?;
                let conversion = cx.int(match field.conversion {
                    None => -1,
                    Some(Conversion::Str) => i64::from(b's'),
                    Some(Conversion::Repr) => i64::from(b'r'),
                    Some(Conversion::Ascii) => i64::from(b'a'),
                });
                let spec = match field.spec {
                    None => Value::NONE,
                    Some(parts) => {
                        // From the colon to the brace.
                        let start = parts.first().map_or(field.span.end - 1, |part| match part {
                            FStringPart::Literal { span, .. } => span.start,
                            FStringPart::Field(field) => field.span.start,
                        });
                        maker.joined(cx, parts, Span::new(start - 1, field.span.end - 1))?
                    }
                };
                let fields = [("value", value), ("conversion", conversion), ("format_spec", spec)];
                maker.node(cx, "FormattedValue", Some(field.span), fields)
            }
        })?;
        self.node(cx, "JoinedStr", Some(span), [("values", values)])
    }

    /// Plain text inside an f-string, or a plain literal beside it, which alone may have a prefix.
    fn piece(&mut self, cx: &mut Cx, text: Text<'_>, span: Span) -> Res<Value> {
        let value = link::value_of(cx, &literal(Constant::Str(text)));
        let bytes = &self.source.text().as_bytes()[span.start as usize..];
        let is_quoted = matches!(bytes, [b'u' | b'U', b'"' | b'\'', ..]) && text.bytes().first() != bytes.first();
        let kind = if is_quoted { cx.str("u") } else { Value::NONE };
        self.node(cx, "Constant", Some(span), [("value", value), ("kind", kind)])
    }

    fn pattern(&mut self, cx: &mut Cx, pattern: &Pattern<'_>) -> Res<Value> {
        cx.check_native_stack()?;
        let span = Some(pattern.span);
        let capture = |maker: &mut Self, cx: &mut Cx, inner: Value, name: Option<&str>| {
            let name = maker.optional_text(cx, name);
            maker.node(cx, "MatchAs", span, [("pattern", inner), ("name", name)])
        };
        match &pattern.kind {
            PatternKind::Value(value) => {
                let value = self.expr(cx, value)?;
                self.node(cx, "MatchValue", span, [("value", value)])
            }
            PatternKind::Singleton(constant) => {
                let value = link::value_of(cx, &literal(*constant));
                self.node(cx, "MatchSingleton", span, [("value", value)])
            }
            PatternKind::Sequence(patterns) => {
                let patterns = self.list(cx, *patterns, |maker, cx, pattern| maker.pattern(cx, pattern))?;
                self.node(cx, "MatchSequence", span, [("patterns", patterns)])
            }
            PatternKind::Mapping { items, rest } => {
                let keys = self.list(cx, *items, |maker, cx, item| maker.expr(cx, &item.key))?;
                let patterns = self.list(cx, *items, |maker, cx, item| maker.pattern(cx, &item.pattern))?;
                let rest = self.optional_text(cx, rest.map(|name| name.name));
                self.node(cx, "MatchMapping", span, [("keys", keys), ("patterns", patterns), ("rest", rest)])
            }
            PatternKind::Class(inner) => {
                let cls = self.expr(cx, &inner.cls)?;
                let patterns = self.list(cx, inner.patterns, |maker, cx, pattern| maker.pattern(cx, pattern))?;
                let names = self.list(cx, inner.keywords, |maker, cx, pair| Ok(maker.text(cx, pair.name.name)))?;
                let named = self.list(cx, inner.keywords, |maker, cx, pair| maker.pattern(cx, &pair.pattern))?;
                let fields = [("cls", cls), ("patterns", patterns), ("kwd_attrs", names), ("kwd_patterns", named)];
                self.node(cx, "MatchClass", span, fields)
            }
            PatternKind::Star(name) => {
                let name = self.optional_text(cx, name.map(|name| name.name));
                self.node(cx, "MatchStar", span, [("name", name)])
            }
            PatternKind::Wildcard => capture(self, cx, Value::NONE, None),
            PatternKind::Capture(name) => capture(self, cx, Value::NONE, Some(name)),
            PatternKind::As { pattern, name } => {
                let inner = self.pattern(cx, pattern)?;
                capture(self, cx, inner, Some(name.name))
            }
            PatternKind::Or(patterns) => {
                let patterns = self.list(cx, *patterns, |maker, cx, pattern| maker.pattern(cx, pattern))?;
                self.node(cx, "MatchOr", span, [("patterns", patterns)])
            }
        }
    }
}

fn binary_op(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add => "Add",
        BinaryOp::Sub => "Sub",
        BinaryOp::Mult => "Mult",
        BinaryOp::MatMult => "MatMult",
        BinaryOp::Div => "Div",
        BinaryOp::FloorDiv => "FloorDiv",
        BinaryOp::Mod => "Mod",
        BinaryOp::Pow => "Pow",
        BinaryOp::LShift => "LShift",
        BinaryOp::RShift => "RShift",
        BinaryOp::BitAnd => "BitAnd",
        BinaryOp::BitXor => "BitXor",
        BinaryOp::BitOr => "BitOr",
    }
}

fn compare_op(op: CompareOp) -> &'static str {
    match op {
        CompareOp::Eq => "Eq",
        CompareOp::NotEq => "NotEq",
        CompareOp::Lt => "Lt",
        CompareOp::LtE => "LtE",
        CompareOp::Gt => "Gt",
        CompareOp::GtE => "GtE",
        CompareOp::Is => "Is",
        CompareOp::IsNot => "IsNot",
        CompareOp::In => "In",
        CompareOp::NotIn => "NotIn",
    }
}
