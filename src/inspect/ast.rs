//! `baem show ast`: the syntax tree, one node a line, children indented below it.
//!
//! A line is the part that the node plays in its parent, its kind, what it holds itself, and its extent as line and column
//! (in bytes, from zero) of start and end. A tree too deep to be read is cut off with dots.

use std::fmt::{self, Write};

use crate::base::Source;
use crate::base::span::Span;
use crate::syntax::ast::{
    Alias, Arguments, BinaryOp, Body, BoolOp, CompareOp, Comprehension, Constant, Conversion, DictItem, Expr, ExprKind,
    FStringPart, Ident, Module, Parameter, Parameters, Pattern, PatternKind, Stmt, StmtKind, Text, TypeParam,
    TypeParamKind, UnaryOp,
};

const MAX_DEPTH: usize = 1000;

/// A node as it is shown.
pub(crate) struct Node {
    pub(crate) depth: usize,
    /// The part that it plays in its parent, if that needs a word.
    pub(crate) role: String,
    pub(crate) kind: String,
    /// What it holds itself: a name, an operator, a constant.
    pub(crate) holds: String,
    pub(crate) span: Option<Span>,
}

/// The whole tree, each node before its children.
pub(crate) fn nodes(module: &Module<'_>) -> Vec<Node> {
    let mut dump = Dump { nodes: Vec::new(), depth: 0 };
    dump.line("", "Module", format_args!(""), None);
    dump.body("", module.body);
    dump.nodes
}

/// The text of nodes, in which the first is not indented.
pub(crate) fn text(nodes: &[Node], source: &Source) -> String {
    let mut out = String::new();
    let outermost = nodes.first().map_or(0, |node| node.depth);
    for Node { depth, role, kind, holds, span } in nodes {
        let indent = "  ".repeat(depth - outermost);
        let colon = if role.is_empty() { "" } else { ": " };
        let blank = if holds.is_empty() { "" } else { " " };
        let _ = write!(out, "{indent}{role}{colon}{kind}{blank}{holds}");
        if let Some(span) = span {
            let (start, end) = (source.line_column(span.start), source.line_column(span.end));
            let _ = write!(out, "  {}:{}-{}:{}", start.0, start.1, end.0, end.1);
        }
        out.push('\n');
    }
    out
}

struct Dump {
    nodes: Vec<Node>,
    depth: usize,
}

impl Dump {
    fn line(&mut self, role: &str, kind: &str, holds: fmt::Arguments<'_>, span: Option<Span>) {
        let (role, kind) = (role.to_owned(), kind.to_owned());
        let holds = holds.to_string().trim_start().to_owned();
        self.nodes.push(Node { depth: self.depth, role, kind, holds, span });
    }

    /// Prints what `print` prints one level deeper, unless that is too deep.
    fn inside(&mut self, print: impl FnOnce(&mut Self)) {
        self.depth += 1;
        if self.depth < MAX_DEPTH {
            print(self);
        } else {
            self.line("", "...", format_args!(""), None);
        }
        self.depth -= 1;
    }

    fn body(&mut self, role: &str, body: Body<'_>) {
        self.inside(|dump| {
            if role.is_empty() {
                body.iter().for_each(|stmt| dump.stmt(stmt));
            } else if !body.is_empty() {
                dump.line("", role, format_args!(""), None);
                dump.inside(|dump| body.iter().for_each(|stmt| dump.stmt(stmt)));
            }
        });
    }

    fn stmt(&mut self, stmt: &Stmt<'_>) {
        let span = Some(stmt.span);
        let plain = format_args!("");
        match &stmt.kind {
            StmtKind::FunctionDef(def) => {
                let kind = if def.is_async { "AsyncFunctionDef" } else { "FunctionDef" };
                self.line("", kind, format_args!(" {}", def.name.name), span);
                self.children(|dump| {
                    def.decorators.iter().for_each(|decorator| dump.expr("decorator", decorator));
                    def.type_params.iter().for_each(|param| dump.type_param(param));
                    dump.parameters(def.params);
                    dump.optional("returns", def.returns);
                });
                self.body("body", def.body);
            }
            StmtKind::ClassDef(def) => {
                self.line("", "ClassDef", format_args!(" {}", def.name.name), span);
                self.children(|dump| {
                    def.decorators.iter().for_each(|decorator| dump.expr("decorator", decorator));
                    def.type_params.iter().for_each(|param| dump.type_param(param));
                    dump.arguments(&def.arguments, "base");
                });
                self.body("body", def.body);
            }
            StmtKind::Return(value) => self.with_optional("Return", "value", *value, stmt.span),
            StmtKind::Delete(targets) => {
                self.line("", "Delete", plain, span);
                self.children(|dump| targets.iter().for_each(|target| dump.expr("target", target)));
            }
            StmtKind::Assign { targets, value } => {
                self.line("", "Assign", plain, span);
                self.children(|dump| {
                    targets.iter().for_each(|target| dump.expr("target", target));
                    dump.expr("value", value);
                });
            }
            StmtKind::AugAssign { target, op, value } => {
                self.line("", "AugAssign", format_args!(" {}=", binary_op(*op)), span);
                self.children(|dump| {
                    dump.expr("target", target);
                    dump.expr("value", value);
                });
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.line("", "AnnAssign", format_args!("{}", if *simple { " simple" } else { "" }), span);
                self.children(|dump| {
                    dump.expr("target", target);
                    dump.expr("annotation", annotation);
                    dump.optional("value", *value);
                });
            }
            StmtKind::TypeAlias(alias) => {
                self.line("", "TypeAlias", format_args!(" {}", alias.name.name), span);
                self.children(|dump| {
                    alias.type_params.iter().for_each(|param| dump.type_param(param));
                    dump.expr("value", alias.value);
                });
            }
            StmtKind::For(inner) => {
                self.line("", if inner.is_async { "AsyncFor" } else { "For" }, plain, span);
                self.children(|dump| {
                    dump.expr("target", &inner.target);
                    dump.expr("iter", &inner.iter);
                });
                self.body("body", inner.body);
                self.body("orelse", inner.orelse);
            }
            StmtKind::While(inner) => {
                self.line("", "While", plain, span);
                self.children(|dump| dump.expr("test", &inner.test));
                self.body("body", inner.body);
                self.body("orelse", inner.orelse);
            }
            StmtKind::If(inner) => {
                self.line("", "If", plain, span);
                for branch in inner.branches {
                    self.children(|dump| {
                        dump.line("", "branch", plain, Some(branch.span));
                        dump.children(|dump| dump.expr("test", branch.test));
                        dump.body("body", branch.body);
                    });
                }
                self.body("orelse", inner.orelse);
            }
            StmtKind::With { items, body, is_async } => {
                self.line("", if *is_async { "AsyncWith" } else { "With" }, plain, span);
                self.children(|dump| {
                    for item in *items {
                        dump.expr("context", item.context);
                        dump.optional("target", item.target);
                    }
                });
                self.body("body", body);
            }
            StmtKind::Match { subject, cases } => {
                self.line("", "Match", plain, span);
                self.children(|dump| {
                    dump.expr("subject", subject);
                    for case in *cases {
                        dump.line("", "case", plain, None);
                        dump.children(|dump| {
                            dump.pattern("pattern", case.pattern);
                            dump.optional("guard", case.guard);
                        });
                        dump.body("body", case.body);
                    }
                });
            }
            StmtKind::Raise { exc, cause } => {
                self.line("", "Raise", plain, span);
                self.children(|dump| {
                    dump.optional("exc", *exc);
                    dump.optional("cause", *cause);
                });
            }
            StmtKind::Try(inner) => {
                self.line("", if inner.is_star { "TryStar" } else { "Try" }, plain, span);
                self.body("body", inner.body);
                for handler in inner.handlers {
                    self.children(|dump| {
                        dump.line("", "handler", format_args!("{}", Name(handler.name)), Some(handler.span));
                        dump.children(|dump| dump.optional("type", handler.typ));
                        dump.body("body", handler.body);
                    });
                }
                self.body("orelse", inner.orelse);
                self.body("finalbody", inner.finalbody);
            }
            StmtKind::Assert { test, msg } => {
                self.line("", "Assert", plain, span);
                self.children(|dump| {
                    dump.expr("test", test);
                    dump.optional("msg", *msg);
                });
            }
            StmtKind::Import(names) => {
                self.line("", "Import", plain, span);
                self.aliases(names);
            }
            StmtKind::ImportFrom { module, names, level } => {
                let dots = ".".repeat(*level as usize);
                self.line("", "ImportFrom", format_args!(" {dots}{}", module.unwrap_or("")), span);
                self.aliases(names);
            }
            StmtKind::Global(names) => self.line("", "Global", format_args!("{}", Names(names)), span),
            StmtKind::Nonlocal(names) => self.line("", "Nonlocal", format_args!("{}", Names(names)), span),
            StmtKind::Expr(value) => self.with_optional("Expr", "value", Some(value), stmt.span),
            StmtKind::Pass => self.line("", "Pass", plain, span),
            StmtKind::Break => self.line("", "Break", plain, span),
            StmtKind::Continue => self.line("", "Continue", plain, span),
        }
    }

    fn children(&mut self, print: impl FnOnce(&mut Self)) {
        self.inside(print);
    }

    fn with_optional(&mut self, kind: &str, role: &str, value: Option<&Expr<'_>>, span: Span) {
        self.line("", kind, format_args!(""), Some(span));
        self.children(|dump| dump.optional(role, value));
    }

    fn aliases(&mut self, names: &[Alias<'_>]) {
        self.children(|dump| {
            for alias in names {
                match alias.asname {
                    Some(asname) => {
                        dump.line("", "alias", format_args!(" {} as {asname}", alias.name), Some(alias.span))
                    }
                    None => dump.line("", "alias", format_args!(" {}", alias.name), Some(alias.span)),
                }
            }
        });
    }

    fn type_param(&mut self, param: &TypeParam<'_>) {
        let (kind, bound) = match param.kind {
            TypeParamKind::TypeVar { bound } => ("TypeVar", bound),
            TypeParamKind::TypeVarTuple => ("TypeVarTuple", None),
            TypeParamKind::ParamSpec => ("ParamSpec", None),
        };
        self.line("", kind, format_args!(" {}", param.name.name), Some(param.span));
        self.children(|dump| {
            dump.optional("bound", bound);
            dump.optional("default", param.default);
        });
    }

    fn parameters(&mut self, params: &Parameters<'_>) {
        params.posonly.iter().for_each(|parameter| self.parameter("posonly", parameter));
        params.args.iter().for_each(|parameter| self.parameter("arg", parameter));
        params.vararg.iter().for_each(|parameter| self.parameter("vararg", parameter));
        params.kwonly.iter().for_each(|parameter| self.parameter("kwonly", parameter));
        params.kwarg.iter().for_each(|parameter| self.parameter("kwarg", parameter));
    }

    fn parameter(&mut self, role: &str, parameter: &Parameter<'_>) {
        self.line("", role, format_args!(" {}", parameter.name), Some(parameter.span));
        self.children(|dump| {
            dump.optional("annotation", parameter.annotation);
            dump.optional("default", parameter.default);
        });
    }

    fn arguments(&mut self, arguments: &Arguments<'_>, role: &str) {
        arguments.args.iter().for_each(|arg| self.expr(role, arg));
        for keyword in arguments.keywords {
            match keyword.arg {
                Some(name) => self.line("", "keyword", format_args!(" {name}"), Some(keyword.span)),
                None => self.line("", "keyword", format_args!(" **"), Some(keyword.span)),
            }
            self.children(|dump| dump.expr("value", &keyword.value));
        }
    }

    fn optional(&mut self, role: &str, expr: Option<&Expr<'_>>) {
        if let Some(expr) = expr {
            self.expr(role, expr);
        }
    }

    fn expr(&mut self, role: &str, expr: &Expr<'_>) {
        let span = Some(expr.span);
        let plain = format_args!("");
        match &expr.kind {
            ExprKind::BoolOp { op, values } => {
                let op = if *op == BoolOp::And { "and" } else { "or" };
                self.line(role, "BoolOp", format_args!(" {op}"), span);
                self.children(|dump| values.iter().for_each(|value| dump.expr("", value)));
            }
            ExprKind::Named { target, value } => {
                self.node(role, "NamedExpr", &[("target", target), ("value", value)], expr)
            }
            ExprKind::Binary { left, op, right } => {
                self.line(role, "BinOp", format_args!(" {}", binary_op(*op)), span);
                self.children(|dump| {
                    dump.expr("", left);
                    dump.expr("", right);
                });
            }
            ExprKind::Unary { op, operand } => {
                let op = match op {
                    UnaryOp::Not => "not",
                    UnaryOp::Invert => "~",
                    UnaryOp::Plus => "+",
                    UnaryOp::Minus => "-",
                };
                self.line(role, "UnaryOp", format_args!(" {op}"), span);
                self.children(|dump| dump.expr("", operand));
            }
            ExprKind::Lambda { params, body } => {
                self.line(role, "Lambda", plain, span);
                self.children(|dump| {
                    dump.parameters(params);
                    dump.expr("body", body);
                });
            }
            ExprKind::IfExp { test, body, orelse } => {
                self.node(role, "IfExp", &[("test", test), ("body", body), ("orelse", orelse)], expr);
            }
            ExprKind::Dict(items) => {
                self.line(role, "Dict", plain, span);
                self.children(|dump| items.iter().for_each(|item| dump.dict_item(item)));
            }
            ExprKind::Set(items) => self.list(role, "Set", items, expr),
            ExprKind::List(items) => self.list(role, "List", items, expr),
            ExprKind::Tuple { items, .. } => self.list(role, "Tuple", items, expr),
            ExprKind::ListComp { element, generators } => {
                self.comprehension(role, "ListComp", element, generators, expr)
            }
            ExprKind::SetComp { element, generators } => self.comprehension(role, "SetComp", element, generators, expr),
            ExprKind::Generator { element, generators } => {
                self.comprehension(role, "GeneratorExp", element, generators, expr);
            }
            ExprKind::DictComp { item, generators } => {
                self.line(role, "DictComp", plain, span);
                self.children(|dump| {
                    dump.dict_item(item);
                    dump.clauses(generators);
                });
            }
            ExprKind::Await(value) => self.node(role, "Await", &[("", value)], expr),
            ExprKind::Yield(value) => {
                self.line(role, "Yield", plain, span);
                self.children(|dump| dump.optional("", *value));
            }
            ExprKind::YieldFrom(value) => self.node(role, "YieldFrom", &[("", value)], expr),
            ExprKind::Compare { left, comparisons } => {
                self.line(role, "Compare", plain, span);
                self.children(|dump| {
                    dump.expr("", left);
                    comparisons.iter().for_each(|next| dump.expr(compare_op(next.op), &next.right));
                });
            }
            ExprKind::Call { func, arguments } => {
                self.line(role, "Call", plain, span);
                self.children(|dump| {
                    dump.expr("func", func);
                    dump.arguments(arguments, "arg");
                });
            }
            ExprKind::JoinedStr(parts) => {
                self.line(role, "JoinedStr", plain, span);
                self.children(|dump| dump.fstring_parts(parts));
            }
            ExprKind::Constant(constant) => self.line(role, "Constant", format_args!(" {}", Literal(constant)), span),
            ExprKind::Attribute { value, attr } => {
                self.line(role, "Attribute", format_args!(" {attr}"), span);
                self.children(|dump| dump.expr("", value));
            }
            ExprKind::Subscript { value, index } => {
                self.node(role, "Subscript", &[("value", value), ("index", index)], expr);
            }
            ExprKind::Starred(value) => self.node(role, "Starred", &[("", value)], expr),
            ExprKind::Name(name) => self.line(role, "Name", format_args!(" {name}"), span),
            ExprKind::Slice { lower, upper, step } => {
                self.line(role, "Slice", plain, span);
                self.children(|dump| {
                    dump.optional("lower", *lower);
                    dump.optional("upper", *upper);
                    dump.optional("step", *step);
                });
            }
        }
    }

    fn node(&mut self, role: &str, kind: &str, parts: &[(&str, &Expr<'_>)], expr: &Expr<'_>) {
        self.line(role, kind, format_args!(""), Some(expr.span));
        self.children(|dump| parts.iter().for_each(|(role, part)| dump.expr(role, part)));
    }

    fn list(&mut self, role: &str, kind: &str, items: &[Expr<'_>], expr: &Expr<'_>) {
        self.line(role, kind, format_args!(""), Some(expr.span));
        self.children(|dump| items.iter().for_each(|item| dump.expr("", item)));
    }

    fn dict_item(&mut self, item: &DictItem<'_>) {
        match item.key {
            Some(key) => {
                self.expr("key", key);
                self.expr("value", item.value);
            }
            None => self.expr("**", item.value),
        }
    }

    fn comprehension(
        &mut self,
        role: &str,
        kind: &str,
        element: &Expr<'_>,
        generators: &[Comprehension<'_>],
        expr: &Expr<'_>,
    ) {
        self.line(role, kind, format_args!(""), Some(expr.span));
        self.children(|dump| {
            dump.expr("element", element);
            dump.clauses(generators);
        });
    }

    fn clauses(&mut self, generators: &[Comprehension<'_>]) {
        for clause in generators {
            self.line("", if clause.is_async { "async for" } else { "for" }, format_args!(""), None);
            self.children(|dump| {
                dump.expr("target", clause.target);
                dump.expr("iter", clause.iter);
                clause.ifs.iter().for_each(|test| dump.expr("if", test));
            });
        }
    }

    fn fstring_parts(&mut self, parts: &[FStringPart<'_>]) {
        for part in parts {
            match part {
                FStringPart::Literal { text, .. } => self.line("", "literal", format_args!(" {}", Quoted(*text)), None),
                FStringPart::Field(field) => {
                    let conversion = match field.conversion {
                        None => "",
                        Some(Conversion::Str) => " !s",
                        Some(Conversion::Repr) => " !r",
                        Some(Conversion::Ascii) => " !a",
                    };
                    self.line("", "field", format_args!("{conversion}"), None);
                    self.children(|dump| {
                        dump.expr("value", &field.value);
                        if let Some(spec) = field.spec {
                            dump.line("", "spec", format_args!(""), None);
                            dump.children(|dump| dump.fstring_parts(spec));
                        }
                    });
                }
            }
        }
    }

    fn pattern(&mut self, role: &str, pattern: &Pattern<'_>) {
        let span = Some(pattern.span);
        let plain = format_args!("");
        match &pattern.kind {
            PatternKind::Value(value) => {
                self.line(role, "MatchValue", plain, span);
                self.children(|dump| dump.expr("", value));
            }
            PatternKind::Singleton(constant) => {
                self.line(role, "MatchSingleton", format_args!(" {}", Literal(constant)), span);
            }
            PatternKind::Sequence(patterns) => {
                self.line(role, "MatchSequence", plain, span);
                self.children(|dump| patterns.iter().for_each(|pattern| dump.pattern("", pattern)));
            }
            PatternKind::Mapping { items, rest } => {
                self.line(role, "MatchMapping", format_args!("{}", Name(*rest)), span);
                self.children(|dump| {
                    for item in *items {
                        dump.expr("key", &item.key);
                        dump.pattern("pattern", &item.pattern);
                    }
                });
            }
            PatternKind::Class(class) => {
                self.line(role, "MatchClass", plain, span);
                self.children(|dump| {
                    dump.expr("cls", &class.cls);
                    class.patterns.iter().for_each(|pattern| dump.pattern("", pattern));
                    class.keywords.iter().for_each(|keyword| dump.pattern(keyword.name.name, &keyword.pattern));
                });
            }
            PatternKind::Star(name) => self.line(role, "MatchStar", format_args!("{}", Name(*name)), span),
            PatternKind::Wildcard => self.line(role, "MatchAs", plain, span),
            PatternKind::Capture(name) => self.line(role, "MatchAs", format_args!(" {name}"), span),
            PatternKind::As { pattern, name } => {
                self.line(role, "MatchAs", format_args!(" {}", name.name), span);
                self.children(|dump| dump.pattern("", pattern));
            }
            PatternKind::Or(patterns) => {
                self.line(role, "MatchOr", plain, span);
                self.children(|dump| patterns.iter().for_each(|pattern| dump.pattern("", pattern)));
            }
        }
    }
}

/// A name, if there is one, with a blank before it.
struct Name<'a>(Option<Ident<'a>>);

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |ident| write!(f, " {}", ident.name))
    }
}

struct Names<'n, 'a>(&'n [Ident<'a>]);

impl fmt::Display for Names<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|ident| write!(f, " {}", ident.name))
    }
}

/// A text in single quotes, in ASCII.
struct Quoted<'a>(Text<'a>);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('\'')?;
        for code in self.0.code_points() {
            match char::from_u32(code) {
                Some(c @ ('\'' | '\\')) => write!(f, "\\{c}")?,
                Some(c @ ' '..='~') => f.write_char(c)?,
                _ => write!(f, "\\u{{{code:x}}}")?,
            }
        }
        f.write_char('\'')
    }
}

struct Literal<'c, 'a>(&'c Constant<'a>);

impl fmt::Display for Literal<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Constant::None => f.write_str("None"),
            Constant::True => f.write_str("True"),
            Constant::False => f.write_str("False"),
            Constant::Ellipsis => f.write_str("..."),
            Constant::Int(value) => write!(f, "{value}"),
            Constant::BigInt { radix: 16, digits } => write!(f, "0x{digits}"),
            Constant::BigInt { radix: 8, digits } => write!(f, "0o{digits}"),
            Constant::BigInt { radix: 2, digits } => write!(f, "0b{digits}"),
            Constant::BigInt { digits, .. } => f.write_str(digits),
            Constant::Float(value) => write!(f, "{value:?}"),
            Constant::Imaginary(value) => write!(f, "{value:?}j"),
            Constant::Str(text) => Quoted(*text).fmt(f),
            Constant::Bytes(bytes) => write!(f, "b'{}'", bytes.escape_ascii()),
            Constant::Complex(real, imaginary) => write!(f, "({real:?}{imaginary:+?}j)"),
            Constant::Tuple(items) => write_items(f, "(", items, ")"),
            Constant::FrozenSet(items) => write_items(f, "frozenset({", items, "})"),
        }
    }
}

fn write_items(f: &mut fmt::Formatter<'_>, open: &str, items: &[Constant<'_>], close: &str) -> fmt::Result {
    f.write_str(open)?;
    for (at, item) in items.iter().enumerate() {
        write!(f, "{}{}", if at == 0 { "" } else { ", " }, Literal(item))?;
    }
    f.write_str(close)
}

fn binary_op(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add => "+",
        BinaryOp::Sub => "-",
        BinaryOp::Mult => "*",
        BinaryOp::MatMult => "@",
        BinaryOp::Div => "/",
        BinaryOp::FloorDiv => "//",
        BinaryOp::Mod => "%",
        BinaryOp::Pow => "**",
        BinaryOp::LShift => "<<",
        BinaryOp::RShift => ">>",
        BinaryOp::BitAnd => "&",
        BinaryOp::BitXor => "^",
        BinaryOp::BitOr => "|",
    }
}

fn compare_op(op: CompareOp) -> &'static str {
    match op {
        CompareOp::Eq => "==",
        CompareOp::NotEq => "!=",
        CompareOp::Lt => "<",
        CompareOp::LtE => "<=",
        CompareOp::Gt => ">",
        CompareOp::GtE => ">=",
        CompareOp::Is => "is",
        CompareOp::IsNot => "is not",
        CompareOp::In => "in",
        CompareOp::NotIn => "not in",
    }
}
