//! Calls: the window `[callee][return][arguments…]` and the instruction that fits.

use super::expr::is_constant;
use super::names::Name;
use super::unit::{Access, Compiler, Res, error};
use crate::base::span::Span;
use crate::bytecode::{CodeKind, Const, Reg, Run};
use crate::syntax::ast::{Arguments, CompareOp, Comparison, Expr, ExprKind, Keyword};

/// Arguments that stand in the window one by one; more go through a tuple and a dict.
const MAX_ARGUMENTS: usize = 250;

/// What is called.
#[derive(Clone, Copy)]
pub(super) enum CallParts {
    /// What is in the window already.
    Callee(Reg),
    /// `place` is that of the name, whose lookup is part of the call.
    Global {
        name: u16,
        place: Span,
    },
    Method {
        receiver: Reg,
        name: u16,
        place: Span,
    },
    /// A method that is looked up before its arguments are evaluated.
    Loaded {
        receiver: Reg,
        name: u16,
        place: Span,
    },
    /// A method of `super()`, with the cell of the class: the receiver is `super` itself.
    Super {
        receiver: Reg,
        name: u16,
        cell: Reg,
        place: Span,
    },
}

impl<'a> Compiler<'a> {
    /// The receiver and the name if the call is one of a method.
    pub(super) fn method_call(&self, func: &'a Expr<'a>, arguments: &Arguments<'a>) -> Option<(&'a Expr<'a>, &'a str)> {
        let ExprKind::Attribute { value, attr } = func.kind else { return None };
        (!is_long(arguments.args, arguments.keywords)).then_some((value, attr))
    }

    /// The cell of the class if the expression is `super()` in a method, whose first argument is at hand: then making the `super` object
    /// and asking it for a method can be one instruction.
    pub(super) fn super_cell(&mut self, expr: &Expr<'a>) -> Option<Reg> {
        let ExprKind::Call { func, arguments } = &expr.kind else { return None };
        let plain = arguments.args.is_empty() && arguments.keywords.is_empty();
        if !(plain && self.has_plain_first_argument() && matches!(func.kind, ExprKind::Name("super"))) {
            return None;
        }
        let name = self.mangle("super");
        match (self.access(name), self.access(Name::class)) {
            (Access::Global, Access::Cell(cell)) => Some(cell),
            _ => None,
        }
    }

    /// Whether a method is looked up when its arguments are there, as a part of the call.
    ///
    /// The language looks it up before. That can be told apart only if evaluating an argument runs other code, so arguments
    /// with calls in them get their method by an instruction of its own.
    pub(super) fn looks_up_late(&self, arguments: &Arguments<'a>) -> bool {
        arguments.keywords.is_empty() && are_calm(arguments.args)
    }

    /// The number of the name if the call is one of a global that is looked up when its arguments are there (see above).
    pub(super) fn global_call(&mut self, func: &'a Expr<'a>, arguments: &Arguments<'a>) -> Option<u16> {
        let ExprKind::Name(text) = func.kind else { return None };
        if self.unit.code_kind != CodeKind::Function || !arguments.keywords.is_empty() || !are_calm(arguments.args) {
            return None;
        }
        if text == "__debug__" {
            return None;
        }
        let name = self.mangle(text);
        (self.access(name) == Access::Global).then(|| self.name_number(name))
    }

    /// Calls, with the window at temporary `place`. The result is there, too.
    pub(super) fn call(&mut self, place: u16, parts: CallParts, arguments: &'a Arguments<'a>, span: Span) -> Res<Reg> {
        let window = Reg::temporary(place);
        self.check_keywords(arguments.keywords)?;
        self.free_from(window);
        self.reserve(2);
        let mut extra = 0;
        match parts {
            CallParts::Callee(callee) => debug_assert!(callee == window),
            CallParts::Method { receiver, .. }
            | CallParts::Loaded { receiver, .. }
            | CallParts::Super { receiver, .. } => {
                let first = self.temporary();
                if receiver != first {
                    self.asm.copy(first, receiver);
                }
                extra = 1;
            }
            CallParts::Global { .. } => {}
        }
        let loaded = matches!(parts, CallParts::Loaded { .. } | CallParts::Super { .. });
        if loaded {
            // Looking the method up may take it away.
            self.touch(Reg(window.0 + 2));
        }
        if let CallParts::Loaded { name, place, .. } = parts {
            self.asm.span = place;
            self.asm.load_method(window, name);
        }
        if let CallParts::Super { name, cell, place, .. } = parts {
            self.asm.span = place;
            self.asm.load_super(window, name, cell);
        }
        if is_long(arguments.args, arguments.keywords) {
            self.call_with_tuple(window, &[], arguments.args, None, arguments.keywords, span)?;
            return Ok(window);
        }
        for argument in arguments.args {
            self.value_on_top(argument)?;
        }
        let names = self.keyword_values(arguments.keywords)?;
        let n = (arguments.args.len() + arguments.keywords.len() + extra) as u16;
        self.asm.span = span;
        if !matches!(parts, CallParts::Global { .. } | CallParts::Method { .. }) {
            self.touch(window);
        }
        (u16::from(loaded)..n).for_each(|at| self.touch(Reg(window.0 + 2 + at)));
        let out = self.unit.is_generator();
        match (parts, names) {
            (CallParts::Method { name, .. }, _) if out => self.asm.call_method_out(window, n, name),
            (CallParts::Method { name, .. }, _) => self.asm.call_method(window, n, name),
            (CallParts::Global { name, .. }, _) => self.asm.call_global(window, n, name),
            (_, Some(names)) => self.emit_call_kw(window, n, names, loaded),
            (CallParts::Callee(_), None) => self.emit_call(window, n),
            (CallParts::Loaded { .. } | CallParts::Super { .. }, None) => self.asm_call(window, n, true),
        }
        if let CallParts::Method { place, .. } | CallParts::Global { place, .. } = parts {
            self.asm.locate_lookup(place);
        }
        Ok(window)
    }

    /// Where something that belongs to an attribute is said to be: if the attribute's name is on another line than the beginning, from the
    /// name on.
    pub(super) fn since_attribute(&self, span: Span, attribute: Span, name: &str) -> Span {
        if self.source.is_one_line(span.start, attribute.end) {
            return span;
        }
        Span::new(attribute.end.saturating_sub(name.len() as u32), span.end)
    }

    pub(super) fn emit_call(&mut self, window: Reg, n: u16) {
        self.asm_call(window, n, false)
    }

    fn asm_call(&mut self, window: Reg, n: u16, method: bool) {
        if self.unit.is_generator() { self.asm.call_out(window, n, method) } else { self.asm.call(window, n, method) }
    }

    fn emit_call_kw(&mut self, window: Reg, n: u16, names: u16, method: bool) {
        if self.unit.is_generator() {
            self.asm.call_kw_out(window, n, names, method)
        } else {
            self.asm.call_kw(window, n, names, method)
        }
    }

    /// Evaluates keyword arguments on top of the others; gives the tuple of their names.
    fn keyword_values(&mut self, keywords: &'a [Keyword<'a>]) -> Res<Option<u16>> {
        if keywords.is_empty() {
            return Ok(None);
        }
        let mut names = Vec::with_capacity(keywords.len());
        for keyword in keywords {
            self.value_on_top(&keyword.value)?;
            let name = self.names.intern(keyword.arg.expect("`**` makes a call a long one"));
            names.push(self.text_const(name));
        }
        Ok(Some(self.constant(Const::Tuple(names.into()))))
    }

    /// Calls what is in the window with `given` temporaries, which follow it, before the other arguments, and `last` after them.
    pub(super) fn call_class(
        &mut self,
        window: Reg,
        given: u16,
        arguments: &'a Arguments<'a>,
        last: Option<Name>,
        span: Span,
    ) -> Res<()> {
        self.check_keywords(arguments.keywords)?;
        if is_long(arguments.args, arguments.keywords) {
            let first = Reg(window.0 + 2);
            let given: Vec<Reg> = (0..given).map(|at| Reg(first.0 + at)).collect();
            return self.call_with_tuple(window, &given, arguments.args, last, arguments.keywords, span);
        }
        for argument in arguments.args {
            self.value_on_top(argument)?;
        }
        if let Some(last) = last {
            let dst = self.temporary();
            self.load_name(last, Some(dst));
        }
        let names = self.keyword_values(arguments.keywords)?;
        let n = given as usize + arguments.args.len() + usize::from(last.is_some()) + arguments.keywords.len();
        self.asm.span = span;
        match names {
            Some(names) => self.emit_call_kw(window, n as u16, names, false),
            None => self.emit_call(window, n as u16),
        }
        Ok(())
    }

    /// `callee(*args, **kwargs)`: builds the tuple and the dict.
    fn call_with_tuple(
        &mut self,
        window: Reg,
        given: &[Reg],
        args: &'a [Expr<'a>],
        last: Option<Name>,
        keywords: &'a [Keyword<'a>],
        span: Span,
    ) -> Res<()> {
        const CHUNK: usize = 30;
        if let ([argument], [], None) = (args, given, last)
            && let ExprKind::Starred(iterable) = argument.kind
        {
            let top = self.top();
            let iterable = self.value(iterable)?;
            self.free_from(top);
            let tuple = self.temporary();
            self.asm.span = span;
            self.asm.spread_arguments(tuple, iterable, window);
            return self.call_with_keywords(window, keywords, span);
        }
        let first = given.first().copied().unwrap_or_else(|| self.top());
        let plain = args.iter().take(CHUNK).take_while(|item| !matches!(item.kind, ExprKind::Starred(_))).count();
        for argument in &args[..plain] {
            self.value_on_top(argument)?;
        }
        self.free_from(first);
        let list = self.temporary();
        self.asm.build_list(list, Run(first, (given.len() + plain) as u16));
        for argument in &args[plain..] {
            match argument.kind {
                ExprKind::Starred(iterable) => {
                    let iterable = self.value(iterable)?;
                    self.asm.span = span;
                    self.asm.list_extend(list, iterable);
                }
                _ => {
                    let value = self.value(argument)?;
                    self.asm.list_append(list, value);
                }
            }
            self.free_from(Reg(list.0 + 1));
        }
        if let Some(last) = last {
            let value = self.load_name(last, None);
            self.asm.list_append(list, value);
            self.free_from(Reg(list.0 + 1));
        }
        self.asm.list_to_tuple(list, list);
        self.call_with_keywords(window, keywords, span)
    }

    /// The end of `call_with_tuple`, when the tuple is there.
    fn call_with_keywords(&mut self, window: Reg, keywords: &'a [Keyword<'a>], span: Span) -> Res<()> {
        self.keyword_dict(window, keywords, span)?;
        self.asm.span = span;
        [0, 2, 3].into_iter().for_each(|at| self.touch(Reg(window.0 + at)));
        if self.unit.is_generator() {
            self.asm.call_ex_out(window, 2)
        } else {
            self.asm.call_ex(window, 2)
        }
        Ok(())
    }

    /// The keyword arguments as a dict in the lowest free temporary, or None.
    fn keyword_dict(&mut self, callee: Reg, keywords: &'a [Keyword<'a>], span: Span) -> Res<()> {
        if keywords.is_empty() {
            self.load_const(Const::None, None);
            return Ok(());
        }
        if let [Keyword { arg: None, value, .. }] = keywords {
            let top = self.top();
            let mapping = self.value(value)?;
            self.free_from(top);
            let dict = self.temporary();
            self.asm.span = span;
            self.asm.spread_keywords(dict, mapping, callee);
            return Ok(());
        }
        let dict = self.temporary();
        self.asm.build_dict(dict, Run(dict, 0));
        // Neighbouring names are collected in a dict of their own behind a `**`, so that repetitions are found in order.
        let mut merged = false;
        let mut rest = keywords;
        while let Some(keyword) = rest.first() {
            let top = self.top();
            if keyword.arg.is_none() {
                let mapping = self.value(&keyword.value)?;
                self.asm.span = span;
                self.asm.dict_merge(dict, mapping, callee);
                self.free_from(top);
                (merged, rest) = (true, &rest[1..]);
                continue;
            }
            let named = rest.iter().take_while(|keyword| keyword.arg.is_some()).count();
            let into = if merged {
                let part = self.temporary();
                self.asm.build_dict(part, Run(part, 0));
                part
            } else {
                dict
            };
            for keyword in &rest[..named] {
                let top = self.top();
                let name = self.names.intern(keyword.arg.expect("counted as named"));
                let name = self.text_const(name);
                let name = self.load_const(name, None);
                let value = self.value(&keyword.value)?;
                self.asm.dict_set(into, name, value);
                self.free_from(top);
            }
            if into != dict {
                self.asm.span = span;
                self.asm.dict_merge(dict, into, callee);
            }
            self.free_from(top);
            rest = &rest[named..];
        }
        Ok(())
    }

    fn check_keywords(&self, keywords: &'a [Keyword<'a>]) -> Res<()> {
        let mut seen = std::collections::HashSet::new();
        for keyword in keywords {
            let Some(name) = keyword.arg else { continue };
            self.check_bindable(name, keyword.span)?;
            if !seen.insert(name) {
                return error(keyword.span, format!("keyword argument repeated: {name}"));
            }
        }
        Ok(())
    }

    // Warnings about programs that are valid and surely wrong.

    pub(super) fn check_call(&mut self, func: &'a Expr<'a>, span: Span) {
        let what = match func.kind {
            ExprKind::Tuple { .. } => "tuple",
            ExprKind::List(_) | ExprKind::ListComp { .. } => "list",
            ExprKind::Dict(_) | ExprKind::DictComp { .. } => "dict",
            ExprKind::Set(_) | ExprKind::SetComp { .. } => "set",
            ExprKind::Generator { .. } => "generator",
            ExprKind::JoinedStr(_) => "str",
            _ => match is_constant(func) {
                Some(what) => what,
                None => return,
            },
        };
        self.warn(span, format!("'{what}' object is not callable; perhaps you missed a comma?"));
    }

    pub(super) fn check_subscript(&mut self, value: &'a Expr<'a>, index: &'a Expr<'a>, span: Span) {
        let unsubscriptable = match value.kind {
            ExprKind::Set(_) | ExprKind::SetComp { .. } => Some("set"),
            ExprKind::Generator { .. } => Some("generator"),
            ExprKind::Lambda { .. } => Some("function"),
            ExprKind::Constant(_) => is_constant(value).filter(|what| !matches!(*what, "str" | "bytes")),
            _ => None,
        };
        if let Some(what) = unsubscriptable {
            self.warn(span, format!("'{what}' object is not subscriptable; perhaps you missed a comma?"));
            return;
        }
        let sequence = match value.kind {
            ExprKind::Tuple { .. } => "tuple",
            ExprKind::List(_) | ExprKind::ListComp { .. } => "list",
            ExprKind::JoinedStr(_) => "str",
            ExprKind::Constant(_) => is_constant(value).unwrap_or("str"),
            _ => return,
        };
        let index = match index.kind {
            ExprKind::Tuple { .. } => "tuple",
            ExprKind::List(_) | ExprKind::ListComp { .. } => "list",
            ExprKind::Dict(_) | ExprKind::DictComp { .. } => "dict",
            ExprKind::Set(_) | ExprKind::SetComp { .. } => "set",
            ExprKind::Generator { .. } => "generator",
            ExprKind::JoinedStr(_) => "str",
            ExprKind::Lambda { .. } => "function",
            _ => match is_constant(index) {
                Some(what) if !matches!(what, "int" | "bool") => what,
                _ => return,
            },
        };
        let advice = "perhaps you missed a comma?";
        self.warn(span, format!("{sequence} indices must be integers or slices, not {index}; {advice}"));
    }

    pub(super) fn check_comparisons(&mut self, left: &'a Expr<'a>, comparisons: &'a [Comparison<'a>]) {
        let mut lhs = left;
        for comparison in comparisons {
            self.check_comparison(
                lhs,
                comparison.op,
                &comparison.right,
                left.span.to(comparisons[comparisons.len() - 1].right.span),
            );
            lhs = &comparison.right;
        }
    }

    /// `is` with a literal.
    pub(super) fn check_comparison(&mut self, left: &'a Expr<'a>, op: CompareOp, right: &'a Expr<'a>, span: Span) {
        let (sign, advice) = match op {
            CompareOp::Is => ("is", "=="),
            CompareOp::IsNot => ("is not", "!="),
            _ => return,
        };
        let literal = |expr: &'a Expr<'a>| match self.fold(expr)? {
            Const::Int(_) | Const::BigInt(_) => Some("int"),
            Const::Float(_) => Some("float"),
            Const::Complex(..) => Some("complex"),
            Const::Str(_) => Some("str"),
            Const::Bytes(_) => Some("bytes"),
            Const::Tuple(_) => Some("tuple"),
            Const::None | Const::Bool(_) | Const::Ellipsis | Const::FrozenSet(_) | Const::Code(_) => None,
        };
        if let Some(what) = literal(left).or_else(|| literal(right)) {
            self.warn(span, format!("\"{sign}\" with '{what}' literal. Did you mean \"{advice}\"?"));
        }
    }
}

/// Whether a call needs a tuple and a dict for its arguments.
fn is_long(args: &[Expr<'_>], keywords: &[Keyword<'_>]) -> bool {
    args.len() + keywords.len() > MAX_ARGUMENTS
        || args.iter().any(|argument| matches!(argument.kind, ExprKind::Starred(_)))
        || keywords.iter().any(|keyword| keyword.arg.is_none())
}

/// Whether evaluating the arguments calls nothing by name and binds nothing.
fn are_calm(args: &[Expr<'_>]) -> bool {
    const MAX_PARTS: u32 = 64;
    let mut budget = MAX_PARTS;
    args.len() <= MAX_ARGUMENTS && args.iter().all(|argument| is_calm(argument, &mut budget))
}

fn is_calm(expr: &Expr<'_>, budget: &mut u32) -> bool {
    let Some(rest) = budget.checked_sub(1) else { return false };
    *budget = rest;
    match expr.kind {
        ExprKind::Constant(_) | ExprKind::Name(_) | ExprKind::Lambda { .. } => true,
        ExprKind::Binary { left, right, .. } => is_calm(left, budget) && is_calm(right, budget),
        ExprKind::Unary { operand, .. } => is_calm(operand, budget),
        ExprKind::Attribute { value, .. } => is_calm(value, budget),
        ExprKind::Subscript { value, index } => is_calm(value, budget) && is_calm(index, budget),
        ExprKind::Compare { left, comparisons } => {
            is_calm(left, budget) && comparisons.iter().all(|comparison| is_calm(&comparison.right, budget))
        }
        ExprKind::BoolOp { values, .. } => values.iter().all(|value| is_calm(value, budget)),
        ExprKind::IfExp { test, body, orelse } => [test, body, orelse].iter().all(|part| is_calm(part, budget)),
        ExprKind::Tuple { items, .. } | ExprKind::List(items) | ExprKind::Set(items) => {
            items.iter().all(|item| is_calm(item, budget))
        }
        ExprKind::Dict(items) => {
            items.iter().all(|item| item.key.is_none_or(|key| is_calm(key, budget)) && is_calm(item.value, budget))
        }
        ExprKind::Slice { lower, upper, step } => {
            [lower, upper, step].into_iter().flatten().all(|part| is_calm(part, budget))
        }
        ExprKind::JoinedStr(_)
        | ExprKind::Named { .. }
        | ExprKind::ListComp { .. }
        | ExprKind::SetComp { .. }
        | ExprKind::DictComp { .. }
        | ExprKind::Generator { .. }
        | ExprKind::Await(_)
        | ExprKind::Yield(_)
        | ExprKind::YieldFrom(_)
        | ExprKind::Call { .. }
        | ExprKind::Starred(_) => false,
    }
}
