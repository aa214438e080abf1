//! Expressions back to text, as `from __future__ import annotations` keeps them: the text has the same tree, with the spaces
//! and parentheses of `ast.unparse`'s older brother, which CPython uses here.

use super::unit::Res;
use super::{MAX_DEPTH, too_deep};
use crate::algo::float_text;
use crate::base::span::Span;
use crate::bytecode::Const;
use crate::syntax::ast::{
    Arguments, BinaryOp, BoolOp, CompareOp, Comprehension, Constant, Conversion, Expr, ExprKind, FStringField,
    FStringPart, Parameter, Parameters, Text, UnaryOp,
};

/// How tightly an expression binds; one in a tighter place gets parentheses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Tuple,
    Test,
    Or,
    And,
    Not,
    Compare,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Arithmetic,
    Term,
    Factor,
    Power,
    Await,
    Atom,
}

impl Level {
    fn tighter(self) -> Level {
        const ALL: [Level; 16] = [
            Level::Tuple,
            Level::Test,
            Level::Or,
            Level::And,
            Level::Not,
            Level::Compare,
            Level::BitOr,
            Level::BitXor,
            Level::BitAnd,
            Level::Shift,
            Level::Arithmetic,
            Level::Term,
            Level::Factor,
            Level::Power,
            Level::Await,
            Level::Atom,
        ];
        ALL[(self as usize + 1).min(ALL.len() - 1)]
    }
}

/// The text of an expression, in generalized UTF-8.
pub(super) fn unparse(expr: &Expr<'_>, span: Span) -> Res<Vec<u8>> {
    let mut writer = Writer { out: Vec::new(), depth: 0, span };
    writer.expression(expr, Level::Test)?;
    Ok(writer.out)
}

/// The `repr` of a constant.
pub(super) fn constant_text(constant: &Const) -> String {
    let mut writer = Writer { out: Vec::new(), depth: 0, span: Span::default() };
    match constant {
        Const::None => writer.text("None"),
        Const::Bool(true) => writer.text("True"),
        Const::Bool(false) => writer.text("False"),
        Const::Int(value) => writer.text(&value.to_string()),
        Const::BigInt(digits) => writer.text(digits),
        Const::Float(value) => writer.float(*value, ""),
        Const::Complex(real, imag) if *real == 0.0 && real.is_sign_positive() => writer.float(*imag, "j"),
        Const::Complex(real, imag) => {
            writer.text("(");
            writer.float(*real, "");
            writer.text(if imag.is_sign_negative() { "" } else { "+" });
            writer.float(*imag, "j");
            writer.text(")");
        }
        Const::Str(bytes) => writer.string(bytes),
        Const::Bytes(bytes) => writer.bytes(bytes),
        Const::Ellipsis | Const::Tuple(_) | Const::FrozenSet(_) | Const::Code(_) => writer.text("..."),
    }
    String::from_utf8_lossy(&writer.out).into_owned()
}

struct Writer {
    out: Vec<u8>,
    depth: u32,
    span: Span,
}

impl Writer {
    fn text(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    fn expression(&mut self, expr: &Expr<'_>, level: Level) -> Res<()> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(too_deep(self.span));
        }
        self.expression_inside(expr, level)?;
        self.depth -= 1;
        Ok(())
    }

    /// Writes in parentheses if the place is tighter than the expression.
    fn enclosed(&mut self, own: Level, level: Level, write: impl FnOnce(&mut Writer) -> Res<()>) -> Res<()> {
        if level > own {
            self.text("(");
        }
        write(self)?;
        if level > own {
            self.text(")");
        }
        Ok(())
    }

    fn expression_inside(&mut self, expr: &Expr<'_>, level: Level) -> Res<()> {
        match &expr.kind {
            ExprKind::BoolOp { op, values } => {
                let (own, sign) = match op {
                    BoolOp::And => (Level::And, " and "),
                    BoolOp::Or => (Level::Or, " or "),
                };
                self.enclosed(own, level, |writer| writer.separated(values, sign, own.tighter()))
            }
            ExprKind::Binary { .. } => self.binary(expr, level),
            ExprKind::Unary { op, operand } => {
                let (own, sign) = match op {
                    UnaryOp::Not => (Level::Not, "not "),
                    UnaryOp::Invert => (Level::Factor, "~"),
                    UnaryOp::Plus => (Level::Factor, "+"),
                    UnaryOp::Minus => (Level::Factor, "-"),
                };
                self.enclosed(own, level, |writer| {
                    writer.text(sign);
                    writer.expression(operand, own)
                })
            }
            ExprKind::Lambda { params, body } => self.enclosed(Level::Test, level, |writer| {
                writer.text("lambda");
                writer.parameters(params)?;
                writer.text(": ");
                writer.expression(body, Level::Test)
            }),
            ExprKind::IfExp { test, body, orelse } => self.enclosed(Level::Test, level, |writer| {
                writer.expression(body, Level::Or)?;
                writer.text(" if ");
                writer.expression(test, Level::Or)?;
                writer.text(" else ");
                writer.expression(orelse, Level::Test)
            }),
            ExprKind::Dict(items) => {
                self.text("{");
                for (at, item) in items.iter().enumerate() {
                    self.text(if at > 0 { ", " } else { "" });
                    match item.key {
                        Some(key) => {
                            self.expression(key, Level::Test)?;
                            self.text(": ");
                            self.expression(item.value, Level::Test)?;
                        }
                        None => {
                            self.text("**");
                            self.expression(item.value, Level::BitOr)?;
                        }
                    }
                }
                self.text("}");
                Ok(())
            }
            ExprKind::Set(items) => self.between("{", items, "}"),
            ExprKind::List(items) => self.between("[", items, "]"),
            ExprKind::Tuple { items: [], .. } => {
                self.text("()");
                Ok(())
            }
            ExprKind::Tuple { items, .. } => self.enclosed(Level::Tuple, level, |writer| {
                writer.separated(items, ", ", Level::Test)?;
                writer.text(if items.len() == 1 { "," } else { "" });
                Ok(())
            }),
            ExprKind::ListComp { element, generators } => self.comprehension("[", element, None, generators, "]"),
            ExprKind::SetComp { element, generators } => self.comprehension("{", element, None, generators, "}"),
            ExprKind::DictComp { item, generators } => {
                self.comprehension("{", item.key.unwrap_or(item.value), Some(item.value), generators, "}")
            }
            ExprKind::Generator { element, generators } => self.comprehension("(", element, None, generators, ")"),
            ExprKind::Await(value) => self.enclosed(Level::Await, level, |writer| {
                writer.text("await ");
                writer.expression(value, Level::Atom)
            }),
            ExprKind::Yield(None) => {
                self.text("(yield)");
                Ok(())
            }
            ExprKind::Yield(Some(value)) => {
                self.text("(yield ");
                self.expression(value, Level::Test)?;
                self.text(")");
                Ok(())
            }
            ExprKind::YieldFrom(value) => {
                self.text("(yield from ");
                self.expression(value, Level::Test)?;
                self.text(")");
                Ok(())
            }
            ExprKind::Compare { left, comparisons } => self.enclosed(Level::Compare, level, |writer| {
                writer.expression(left, Level::Compare.tighter())?;
                for comparison in *comparisons {
                    writer.text(comparison_sign(comparison.op));
                    writer.expression(&comparison.right, Level::Compare.tighter())?;
                }
                Ok(())
            }),
            ExprKind::Attribute { .. } | ExprKind::Subscript { .. } | ExprKind::Call { .. } => self.chain(expr),
            ExprKind::JoinedStr(parts) => {
                let mut body = Writer { out: Vec::new(), depth: self.depth, span: self.span };
                body.format_parts(parts)?;
                self.text("f");
                self.string(&body.out);
                Ok(())
            }
            ExprKind::Constant(constant) => {
                self.constant(*constant);
                Ok(())
            }
            ExprKind::Starred(value) => {
                self.text("*");
                self.expression(value, Level::BitOr)
            }
            ExprKind::Name(name) => {
                self.text(name);
                Ok(())
            }
            ExprKind::Slice { lower, upper, step } => {
                if let Some(lower) = lower {
                    self.expression(lower, Level::Test)?;
                }
                self.text(":");
                if let Some(upper) = upper {
                    self.expression(upper, Level::Test)?;
                }
                if let Some(step) = step {
                    self.text(":");
                    self.expression(step, Level::Test)?;
                }
                Ok(())
            }
            ExprKind::Named { target, value } => self.enclosed(Level::Tuple, level, |writer| {
                writer.expression(target, Level::Atom)?;
                writer.text(" := ");
                writer.expression(value, Level::Atom)
            }),
        }
    }

    fn separated(&mut self, items: &[Expr<'_>], sign: &str, level: Level) -> Res<()> {
        for (at, item) in items.iter().enumerate() {
            self.text(if at > 0 { sign } else { "" });
            self.expression(item, level)?;
        }
        Ok(())
    }

    fn between(&mut self, open: &str, items: &[Expr<'_>], close: &str) -> Res<()> {
        self.text(open);
        self.separated(items, ", ", Level::Test)?;
        self.text(close);
        Ok(())
    }

    /// Operators lean to the left: their first operands are written in a loop.
    fn binary(&mut self, expr: &Expr<'_>, level: Level) -> Res<()> {
        let mut spine = Vec::new();
        let (mut first, mut place) = (expr, level);
        while let ExprKind::Binary { left, op, right } = first.kind {
            let (own, sign) = operator(op);
            let right_to_left = op == BinaryOp::Pow;
            let parenthesized = place > own;
            if parenthesized {
                self.text("(");
            }
            spine.push((right, if right_to_left { own } else { own.tighter() }, sign, parenthesized));
            (first, place) = (left, if right_to_left { own.tighter() } else { own });
        }
        self.expression(first, place)?;
        while let Some((right, level, sign, parenthesized)) = spine.pop() {
            self.text(sign);
            self.expression(right, level)?;
            self.text(if parenthesized { ")" } else { "" });
        }
        Ok(())
    }

    fn chain(&mut self, expr: &Expr<'_>) -> Res<()> {
        let mut links = Vec::new();
        let mut first = expr;
        while let ExprKind::Attribute { value, .. }
        | ExprKind::Subscript { value, .. }
        | ExprKind::Call { func: value, .. } = first.kind
        {
            links.push(first);
            first = value;
        }
        self.expression(first, Level::Atom)?;
        let mut is_int = matches!(first.kind, ExprKind::Constant(Constant::Int(_) | Constant::BigInt { .. }));
        while let Some(link) = links.pop() {
            match link.kind {
                ExprKind::Attribute { attr, .. } => {
                    self.text(if is_int { " ." } else { "." });
                    self.text(attr);
                }
                ExprKind::Subscript { index, .. } => {
                    self.text("[");
                    self.expression(index, Level::Tuple)?;
                    self.text("]");
                }
                ExprKind::Call { arguments, .. } => self.arguments(arguments)?,
                _ => unreachable!("only these kinds are links of a chain"),
            }
            is_int = false;
        }
        Ok(())
    }

    fn arguments(&mut self, arguments: &Arguments<'_>) -> Res<()> {
        if let ([generator], []) = (arguments.args, arguments.keywords)
            && let ExprKind::Generator { .. } = generator.kind
        {
            return self.expression(generator, Level::Test);
        }
        self.text("(");
        self.separated(arguments.args, ", ", Level::Test)?;
        for (at, keyword) in arguments.keywords.iter().enumerate() {
            self.text(if at > 0 || !arguments.args.is_empty() { ", " } else { "" });
            match keyword.arg {
                Some(name) => {
                    self.text(name);
                    self.text("=");
                }
                None => self.text("**"),
            }
            self.expression(&keyword.value, Level::Test)?;
        }
        self.text(")");
        Ok(())
    }

    fn comprehension(
        &mut self,
        open: &str,
        element: &Expr<'_>,
        value: Option<&Expr<'_>>,
        generators: &[Comprehension<'_>],
        close: &str,
    ) -> Res<()> {
        self.text(open);
        self.expression(element, Level::Test)?;
        if let Some(value) = value {
            self.text(": ");
            self.expression(value, Level::Test)?;
        }
        for generator in generators {
            self.text(if generator.is_async { " async for " } else { " for " });
            self.expression(generator.target, Level::Tuple)?;
            self.text(" in ");
            self.expression(generator.iter, Level::Or)?;
            for condition in generator.ifs {
                self.text(" if ");
                self.expression(condition, Level::Or)?;
            }
        }
        self.text(close);
        Ok(())
    }

    fn parameters(&mut self, params: &Parameters<'_>) -> Res<()> {
        let mut separator = " ";
        for (at, parameter) in params.posonly.iter().enumerate() {
            self.parameter(&mut separator, "", parameter)?;
            if at + 1 == params.posonly.len() {
                self.text(", /");
            }
        }
        for parameter in params.args {
            self.parameter(&mut separator, "", parameter)?;
        }
        match params.vararg {
            Some(vararg) => self.parameter(&mut separator, "*", vararg)?,
            None if !params.kwonly.is_empty() => {
                self.text(separator);
                self.text("*");
                separator = ", ";
            }
            None => {}
        }
        for parameter in params.kwonly {
            self.parameter(&mut separator, "", parameter)?;
        }
        if let Some(kwarg) = params.kwarg {
            self.parameter(&mut separator, "**", kwarg)?;
        }
        Ok(())
    }

    fn parameter(&mut self, separator: &mut &str, stars: &str, parameter: &Parameter<'_>) -> Res<()> {
        self.text(separator);
        *separator = ", ";
        self.text(stars);
        self.text(parameter.name);
        if let Some(default) = parameter.default {
            self.text("=");
            self.expression(default, Level::Test)?;
        }
        Ok(())
    }

    fn format_parts(&mut self, parts: &[FStringPart<'_>]) -> Res<()> {
        for part in parts {
            match part {
                FStringPart::Literal { text, .. } => {
                    for &byte in text.bytes() {
                        self.out.push(byte);
                        if byte == b'{' || byte == b'}' {
                            self.out.push(byte);
                        }
                    }
                }
                FStringPart::Field(field) => self.format_field(field)?,
            }
        }
        Ok(())
    }

    fn format_field(&mut self, field: &FStringField<'_>) -> Res<()> {
        self.text("{");
        let start = self.out.len();
        self.expression(&field.value, Level::Or)?;
        if self.out.get(start) == Some(&b'{') {
            // `{{` would be a brace.
            self.out.insert(start, b' ');
        }
        self.text(match field.conversion {
            None => "",
            Some(Conversion::Str) => "!s",
            Some(Conversion::Repr) => "!r",
            Some(Conversion::Ascii) => "!a",
        });
        if let Some(spec) = field.spec {
            self.text(":");
            self.format_parts(spec)?;
        }
        self.text("}");
        Ok(())
    }

    fn constant(&mut self, constant: Constant<'_>) {
        match constant {
            Constant::None => self.text("None"),
            Constant::True => self.text("True"),
            Constant::False => self.text("False"),
            Constant::Ellipsis => self.text("..."),
            Constant::Int(value) => self.text(&value.to_string()),
            Constant::BigInt { .. } => match super::fold::literal(constant) {
                Const::BigInt(digits) => self.text(&digits),
                _ => unreachable!("a big literal is a big constant"),
            },
            Constant::Float(value) => self.float(value, ""),
            Constant::Imaginary(value) => self.float(value, "j"),
            Constant::Str(text) => self.string(text.bytes()),
            Constant::Bytes(bytes) => self.bytes(bytes),
            Constant::Complex(real, imaginary) => {
                self.text("(");
                self.float(real, "");
                self.text(if imaginary.is_sign_negative() { "" } else { "+" });
                self.float(imaginary, "j)");
            }
            Constant::Tuple(items) => {
                self.constants("(", items);
                self.text(if items.len() == 1 { ",)" } else { ")" });
            }
            Constant::FrozenSet(items) => {
                self.constants("frozenset({", items);
                self.text("})");
            }
        }
    }

    fn constants(&mut self, open: &str, items: &[Constant<'_>]) {
        self.text(open);
        for (at, &item) in items.iter().enumerate() {
            self.text(if at == 0 { "" } else { ", " });
            self.constant(item);
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.text("b");
        let quote = quote_for(bytes);
        self.out.push(quote);
        for &byte in bytes {
            match byte {
                b'\t' => self.text("\\t"),
                b'\n' => self.text("\\n"),
                b'\r' => self.text("\\r"),
                b'\\' => self.text("\\\\"),
                _ if byte == quote => self.out.extend([b'\\', byte]),
                b' '..=b'~' => self.out.push(byte),
                _ => self.text(&format!("\\x{byte:02x}")),
            }
        }
        self.out.push(quote);
    }

    fn float(&mut self, value: f64, suffix: &str) {
        // A literal too big for a float is infinite; so is this one.
        let text = if value.is_infinite() { "1e309".to_owned() } else { float_text::repr(value) };
        let text = if suffix.is_empty() { &text } else { text.strip_suffix(".0").unwrap_or(&text) };
        self.text(text);
        self.text(suffix);
    }

    /// The `repr` of a string.
    fn string(&mut self, bytes: &[u8]) {
        let quote = quote_for(bytes);
        self.out.push(quote);
        for point in Text::from_wtf8(bytes).code_points() {
            match (point, char::from_u32(point)) {
                (0x09, _) => self.text("\\t"),
                (0x0a, _) => self.text("\\n"),
                (0x0d, _) => self.text("\\r"),
                (0x5c, _) => self.text("\\\\"),
                (_, Some(c)) if c as u32 == u32::from(quote) => self.out.extend([b'\\', quote]),
                (0..0x20 | 0x7f..0xa1 | 0xad, _) => self.text(&format!("\\x{point:02x}")),
                (_, Some(c)) if !c.is_control() => self.text(c.encode_utf8(&mut [0; 4])),
                (0..0x1_0000, _) => self.text(&format!("\\u{point:04x}")),
                _ => self.text(&format!("\\U{point:08x}")),
            }
        }
        self.out.push(quote);
    }
}

/// Single quotes, unless the text has some and no double ones.
fn quote_for(bytes: &[u8]) -> u8 {
    if bytes.contains(&b'\'') && !bytes.contains(&b'"') { b'"' } else { b'\'' }
}

fn operator(op: BinaryOp) -> (Level, &'static str) {
    match op {
        BinaryOp::Add => (Level::Arithmetic, " + "),
        BinaryOp::Sub => (Level::Arithmetic, " - "),
        BinaryOp::Mult => (Level::Term, " * "),
        BinaryOp::MatMult => (Level::Term, " @ "),
        BinaryOp::Div => (Level::Term, " / "),
        BinaryOp::FloorDiv => (Level::Term, " // "),
        BinaryOp::Mod => (Level::Term, " % "),
        BinaryOp::Pow => (Level::Power, " ** "),
        BinaryOp::LShift => (Level::Shift, " << "),
        BinaryOp::RShift => (Level::Shift, " >> "),
        BinaryOp::BitAnd => (Level::BitAnd, " & "),
        BinaryOp::BitXor => (Level::BitXor, " ^ "),
        BinaryOp::BitOr => (Level::BitOr, " | "),
    }
}

fn comparison_sign(op: CompareOp) -> &'static str {
    match op {
        CompareOp::Eq => " == ",
        CompareOp::NotEq => " != ",
        CompareOp::Lt => " < ",
        CompareOp::LtE => " <= ",
        CompareOp::Gt => " > ",
        CompareOp::GtE => " >= ",
        CompareOp::Is => " is ",
        CompareOp::IsNot => " is not ",
        CompareOp::In => " in ",
        CompareOp::NotIn => " not in ",
    }
}
