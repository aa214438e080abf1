//! Expressions into registers.

use super::call::CallParts;
use super::fold::binary;
use super::names::Name;
use super::unit::{Access, Compiler, Res, error};
use crate::bytecode::{Assembler, Const, Reg, Run};
use crate::syntax::ast::{BinaryOp, BoolOp, CompareOp, Comparison, Constant, Expr, ExprKind, UnaryOp};
use smallvec::SmallVec;

/// How far the window of a method call may move up for each call in a chain of calls, in all. Beyond it the receiver is copied.
const MAX_SHIFT: u16 = 64;

/// What is known of the left part of a chain.
enum Left {
    Const(Const),
    Reg(Reg),
}

impl<'a> Compiler<'a> {
    /// Evaluates an expression: in place, or into the lowest free temporary (K2).
    pub(super) fn value(&mut self, expr: &'a Expr<'a>) -> Res<Reg> {
        self.value_in(expr, None)
    }

    /// Evaluates into a register.
    pub(super) fn value_to(&mut self, expr: &'a Expr<'a>, dst: Reg) -> Res<()> {
        self.value_in(expr, Some(dst)).map(|_| ())
    }

    /// Evaluates into the lowest free temporary.
    pub(super) fn value_on_top(&mut self, expr: &'a Expr<'a>) -> Res<Reg> {
        let dst = self.temporary();
        self.value_to(expr, dst)?;
        Ok(dst)
    }

    /// Evaluates an operand; `later` operands are evaluated before it is used (K4).
    pub(super) fn operand(&mut self, expr: &'a Expr<'a>, later: &[&Expr<'a>]) -> Res<Reg> {
        let register = self.value(expr)?;
        Ok(self.protect(register, later))
    }

    /// Copies a local that `later` may bind again (K4).
    fn protect(&mut self, register: Reg, later: &[&Expr<'a>]) -> Reg {
        let binds = |expr: &&Expr<'a>| !matches!(expr.kind, ExprKind::Name(_) | ExprKind::Constant(_));
        if !self.is_rebound(register) || !later.iter().any(binds) {
            return register;
        }
        let copy = self.temporary();
        self.asm.copy(copy, register);
        copy
    }

    /// Evaluates an expression as `value` does, or into `want`.
    pub(super) fn value_in(&mut self, expr: &'a Expr<'a>, want: Option<Reg>) -> Res<Reg> {
        self.deeper(expr.span)?;
        let outside = std::mem::replace(&mut self.asm.span, expr.span);
        let register = self.value_inside(expr, want)?;
        self.asm.span = outside;
        self.depth -= 1;
        Ok(register)
    }

    fn value_inside(&mut self, expr: &'a Expr<'a>, want: Option<Reg>) -> Res<Reg> {
        match &expr.kind {
            ExprKind::Binary { .. }
            | ExprKind::Attribute { .. }
            | ExprKind::Subscript { .. }
            | ExprKind::Call { .. } => self.chain(expr, want),
            ExprKind::Name(text) => self.name(text, want),
            ExprKind::Constant(constant) => Ok(self.load_const(super::fold::literal(*constant), want)),
            ExprKind::Unary { op, operand } => match self.fold(expr) {
                Some(value) => Ok(self.load_const(value, want)),
                None => self.unary(*op, operand, want),
            },
            ExprKind::Compare { left, comparisons } => self.comparison(left, comparisons, want),
            ExprKind::BoolOp { op, values } => self.bool_op(*op, values, want),
            ExprKind::IfExp { test, body, orelse } => self.if_expression(test, body, orelse, want),
            ExprKind::Tuple { items, .. } => match self.fold_items(items) {
                Some(value) => Ok(self.load_const(value, want)),
                None => self.sequence(items, false, want),
            },
            ExprKind::List(items) => self.sequence(items, true, want),
            ExprKind::Set(items) => self.set(items, want),
            ExprKind::Dict(items) => self.dict(items, want),
            ExprKind::JoinedStr(parts) => self.joined_string(parts, want),
            ExprKind::Named { target, value } => self.named(target, value, want),
            ExprKind::Lambda { params, body } => self.lambda(expr, params, body, want),
            ExprKind::ListComp { .. }
            | ExprKind::SetComp { .. }
            | ExprKind::DictComp { .. }
            | ExprKind::Generator { .. } => self.comprehension(expr, want),
            ExprKind::Await(value) => self.await_expression(value, expr.span, want),
            ExprKind::Yield(value) => self.yield_expression(*value, expr.span, want),
            ExprKind::YieldFrom(value) => self.yield_from(value, expr.span, want),
            ExprKind::Slice { lower, upper, step } => {
                let first = self.reserve(3);
                self.slice_bounds(first, [*lower, *upper, *step])?;
                self.free_from(first);
                let dst = self.destination(want);
                self.asm.build_slice(dst, Run(first, 3));
                Ok(dst)
            }
            ExprKind::Starred(_) => error(expr.span, "can't use starred expression here"),
        }
    }

    /// Puts a value where it is wanted.
    pub(super) fn deliver(&mut self, value: Reg, want: Option<Reg>) -> Reg {
        match want {
            Some(dst) if dst != value => {
                self.asm.copy(dst, value);
                dst
            }
            _ => value,
        }
    }

    // Names.

    fn name(&mut self, text: &str, want: Option<Reg>) -> Res<Reg> {
        if text == "__debug__" {
            let value = Const::Bool(self.options.optimize == 0);
            return Ok(self.load_const(value, want));
        }
        let name = self.mangle(text);
        Ok(self.load_name(name, want))
    }

    /// The value of a name.
    pub(super) fn load_name(&mut self, name: Name, want: Option<Reg>) -> Reg {
        match self.access(name) {
            Access::Local(local) => {
                if !self.asm.is_bound(local) {
                    self.asm.check_bound(local);
                }
                self.deliver(local, want)
            }
            Access::Cell(cell) => {
                let dst = self.destination(want);
                self.asm.load_cell(dst, cell);
                dst
            }
            Access::Global => {
                let number = self.name_number(name);
                let dst = self.destination(want);
                self.asm.load_global(dst, number);
                dst
            }
            Access::Namespace => {
                let number = self.name_number(name);
                let dst = self.destination(want);
                self.asm.load_name(dst, Reg(0), number);
                dst
            }
            Access::ClassOrCell(cell) => self.find_first(Reg(0), name, Some(cell), want),
            Access::DictOrCell(classdict, cell) => self.find_in_dict(classdict, name, Some(cell), want),
            Access::DictOrGlobal(classdict) => self.find_in_dict(classdict, name, None, want),
        }
    }

    fn find_in_dict(&mut self, classdict: Reg, name: Name, cell: Option<Reg>, want: Option<Reg>) -> Reg {
        let dict = self.temporary();
        self.asm.load_cell(dict, classdict);
        let found = self.find_first(dict, name, cell, None);
        self.asm.release(dict);
        self.free_from(dict);
        let dst = self.destination(want);
        self.asm.copy(dst, found);
        dst
    }

    /// The value of a name in a namespace; otherwise in a cell, or of a global.
    fn find_first(&mut self, namespace: Reg, name: Name, cell: Option<Reg>, want: Option<Reg>) -> Reg {
        let number = self.name_number(name);
        let found = self.temporary();
        let done = self.asm.label();
        self.asm.find_name(found, namespace, number);
        self.asm.jump_if_bound(done, found);
        match cell {
            Some(cell) => self.asm.load_cell(found, cell),
            None => self.asm.load_global(found, number),
        }
        self.asm.bind(done);
        match want {
            None => found,
            Some(dst) => {
                self.free_from(found);
                self.deliver(found, Some(dst))
            }
        }
    }

    fn named(&mut self, target: &'a Expr<'a>, value: &'a Expr<'a>, want: Option<Reg>) -> Res<Reg> {
        let ExprKind::Name(text) = target.kind else { unreachable!("the parser lets only names be targets") };
        self.check_bindable(text, target.span)?;
        let name = self.mangle(text);
        if let Access::Local(local) = self.access(name) {
            self.value_to(value, local)?;
            return Ok(self.deliver(local, want));
        }
        let result = match want.filter(|dst| dst.is_temporary()) {
            Some(dst) => {
                self.value_to(value, dst)?;
                dst
            }
            None => self.value_on_top(value)?,
        };
        let copy = self.temporary();
        self.asm.duplicate(copy, result);
        self.store_name(name, copy);
        self.free_from(copy);
        if want.is_some_and(|dst| dst != result) {
            self.free_from(result);
        }
        Ok(self.deliver(result, want))
    }

    // Chains.

    /// Binary operators, attributes, subscripts and calls: what comes first is evaluated in a loop, so that long chains need no
    /// stack.
    fn chain(&mut self, expr: &'a Expr<'a>, want: Option<Reg>) -> Res<Reg> {
        // A result that is wanted on top is made there: the window of a call begins with it.
        let on_top = want.filter(|dst| dst.is_temporary() && dst.0 + 1 == self.top().0);
        if let Some(dst) = on_top {
            self.free_from(dst);
        }
        let want = if on_top.is_some() { None } else { want };
        let bottom = self.unit.temp;
        // Each link of the chain, outermost first, with the temporary that its result goes to.
        let mut links: SmallVec<[(&'a Expr<'a>, u16); 8]> = SmallVec::new();
        let (mut first, mut place) = (expr, bottom);
        let mut in_window = false;
        loop {
            in_window = match first.kind {
                ExprKind::Binary { left, .. } => {
                    links.push((first, place));
                    first = left;
                    false
                }
                ExprKind::Attribute { value, .. } => {
                    links.push((first, place));
                    first = value;
                    false
                }
                ExprKind::Subscript { value, index } => {
                    self.check_subscript(value, index, first.span);
                    links.push((first, place));
                    first = value;
                    false
                }
                ExprKind::Call { func, arguments } => {
                    self.check_call(func, first.span);
                    let of_attribute = links.last().is_some_and(|(link, _)| match link.kind {
                        ExprKind::Attribute { .. } => true,
                        ExprKind::Call { func, .. } => matches!(func.kind, ExprKind::Attribute { .. }),
                        _ => false,
                    });
                    let is_super = matches!(func.kind, ExprKind::Name("super"));
                    if of_attribute && is_super && arguments.args.is_empty() && arguments.keywords.is_empty() {
                        self.check_first_argument(first.span);
                    }
                    links.push((first, place));
                    if let Some((receiver, _)) = self.method_call(func, arguments) {
                        place += if place - bottom < MAX_SHIFT { 2 } else { 0 };
                        first = receiver;
                        if let ExprKind::Call { func, .. } = receiver.kind
                            && self.super_cell(receiver).is_some()
                        {
                            self.check_first_argument(receiver.span);
                            first = func;
                        }
                        true
                    } else if self.global_call(func, arguments).is_some() {
                        break;
                    } else {
                        first = func;
                        true
                    }
                }
                _ => break,
            };
        }
        let mut left = self.chain_start(first, place, bottom, in_window && !links.is_empty(), &links)?;
        while let Some((link, place)) = links.pop() {
            let want = if links.is_empty() { want } else { None };
            self.asm.span = link.span;
            left = self.link(link, left, place, want)?;
        }
        Ok(match left {
            Left::Reg(register) => register,
            Left::Const(value) => {
                self.free_from(Reg::temporary(bottom));
                self.load_const(value, want)
            }
        })
    }

    /// `super().name` reads the first argument by itself, so it must be bound.
    fn check_first_argument(&mut self, span: crate::base::span::Span) {
        if self.unit.positional > 0 && !self.asm.is_bound(Reg(0)) {
            self.asm.span = span;
            self.asm.check_bound(Reg(0));
        }
    }

    /// Evaluates what a chain begins with.
    fn chain_start(
        &mut self,
        first: &'a Expr<'a>,
        place: u16,
        bottom: u16,
        in_window: bool,
        links: &[(&'a Expr<'a>, u16)],
    ) -> Res<Left> {
        if matches!(first.kind, ExprKind::Call { .. }) {
            // A call of a global evaluates nothing before its arguments.
            return Ok(Left::Reg(Reg::temporary(place)));
        }
        self.reserve((place - bottom) as usize);
        let starts_operator = links.last().is_some_and(|(link, _)| matches!(link.kind, ExprKind::Binary { .. }));
        if starts_operator && let Some(value) = self.fold(first) {
            return Ok(Left::Const(value));
        }
        if in_window {
            return self.value_on_top(first).map(Left::Reg);
        }
        self.value(first).map(Left::Reg)
    }

    /// Evaluates one link of a chain. Its result goes to temporary `place`, or where it is wanted.
    fn link(&mut self, link: &'a Expr<'a>, left: Left, place: u16, want: Option<Reg>) -> Res<Left> {
        let register = match (left, &link.kind) {
            (Left::Const(lhs), ExprKind::Binary { op, right, .. }) => {
                if let Some(rhs) = self.fold(right)
                    && let Some(value) = binary(*op, &lhs, &rhs)
                {
                    return Ok(Left::Const(value));
                }
                self.load_const(lhs, None)
            }
            (Left::Const(value), _) => self.load_const(value, None),
            (Left::Reg(register), _) => register,
        };
        match link.kind {
            ExprKind::Binary { op, right, .. } => {
                if let Some(value) = self.immediate(right).filter(|&value| has_immediate(op, value)) {
                    self.free_from(Reg::temporary(place));
                    let dst = self.destination(want);
                    self.emit_immediate(op, dst, register, value, false);
                    return Ok(Left::Reg(dst));
                }
                let lhs = self.protect(register, &[right]);
                let rhs = self.value(right)?;
                self.free_from(Reg::temporary(place));
                let dst = self.destination(want);
                self.emit_binary(op, dst, lhs, rhs, false);
                Ok(Left::Reg(dst))
            }
            ExprKind::Attribute { attr, .. } => {
                self.free_from(Reg::temporary(place));
                let dst = self.destination(want);
                let name = self.attribute_number(attr);
                self.asm.span = self.since_attribute(link.span, link.span, attr);
                self.asm.load_attr(dst, register, name);
                Ok(Left::Reg(dst))
            }
            ExprKind::Subscript { index, .. } => self.subscript(register, index, place, want).map(Left::Reg),
            ExprKind::Call { func, arguments } => {
                let mut span = link.span;
                let parts = if let Some((value, attr)) = self.method_call(func, arguments) {
                    span = self.since_attribute(span, func.span, attr);
                    let named = self.since_attribute(func.span, func.span, attr);
                    let (receiver, name) = (register, self.attribute_number(attr));
                    if let Some(cell) = self.super_cell(value) {
                        CallParts::Super { receiver, name, cell, place: named }
                    } else if self.looks_up_late(arguments) {
                        CallParts::Method { receiver, name, place: named }
                    } else {
                        CallParts::Loaded { receiver, name, place: named }
                    }
                } else if let Some(name) = self.global_call(func, arguments) {
                    CallParts::Global { name, place: func.span }
                } else {
                    CallParts::Callee(register)
                };
                let result = self.call(place, parts, arguments, span)?;
                self.free_from(result);
                if want.is_none() {
                    self.temporary();
                }
                Ok(Left::Reg(self.deliver(result, want)))
            }
            _ => unreachable!("only these kinds are links of a chain"),
        }
    }

    fn subscript(&mut self, object: Reg, index: &'a Expr<'a>, place: u16, want: Option<Reg>) -> Res<Reg> {
        if let ExprKind::Slice { lower, upper, step: None } = index.kind {
            // `slice` takes its three items as they stand, so the object has to be a temporary below the bounds.
            let object = if object.is_temporary() {
                object
            } else {
                let copy = self.temporary();
                self.asm.copy(copy, object);
                copy
            };
            let bounds = self.reserve(2);
            self.slice_bounds(bounds, [lower, upper])?;
            self.free_from(Reg::temporary(place));
            let dst = self.destination(want);
            self.asm.slice(dst, Run(object, 3));
            return Ok(dst);
        }
        if let Some(value) = self.immediate(index) {
            self.free_from(Reg::temporary(place));
            let dst = self.destination(want);
            self.asm.subscript_imm(dst, object, value);
            return Ok(dst);
        }
        let object = self.protect(object, &[index]);
        let index = self.index(index)?;
        self.free_from(Reg::temporary(place));
        let dst = self.destination(want);
        self.asm.subscript(dst, object, index);
        Ok(dst)
    }

    /// Evaluates an index: `a[*b]` has a tuple for one.
    pub(super) fn index(&mut self, index: &'a Expr<'a>) -> Res<Reg> {
        match index.kind {
            ExprKind::Starred(_) => self.sequence(std::slice::from_ref(index), false, None),
            _ => self.value(index),
        }
    }

    /// Evaluates the bounds of a slice into consecutive temporaries that are reserved already.
    pub(super) fn slice_bounds<const N: usize>(&mut self, first: Reg, bounds: [Option<&'a Expr<'a>>; N]) -> Res<()> {
        for (at, bound) in bounds.into_iter().enumerate() {
            let dst = Reg(first.0 + at as u16);
            match bound {
                Some(bound) => self.value_to(bound, dst)?,
                None => self.asm.load_none(dst),
            }
        }
        Ok(())
    }

    // Operators.

    fn unary(&mut self, op: UnaryOp, operand: &'a Expr<'a>, want: Option<Reg>) -> Res<Reg> {
        let bottom = self.top();
        if op == UnaryOp::Not
            && let ExprKind::Compare { left, comparisons: [Comparison { op: compare, right }] } = &operand.kind
        {
            let negated = match compare {
                CompareOp::Is => Some(CompareOp::IsNot),
                CompareOp::IsNot => Some(CompareOp::Is),
                CompareOp::In => Some(CompareOp::NotIn),
                CompareOp::NotIn => Some(CompareOp::In),
                _ => None,
            };
            if let Some(negated) = negated {
                self.check_comparison(left, *compare, right, operand.span);
                return self.single_comparison(left, negated, right, want);
            }
        }
        let value = self.value(operand)?;
        self.free_from(bottom);
        let dst = self.destination(want);
        match op {
            UnaryOp::Not => self.asm.not(dst, value),
            UnaryOp::Invert => self.asm.invert(dst, value),
            UnaryOp::Plus => self.asm.positive(dst, value),
            UnaryOp::Minus => self.asm.negative(dst, value),
        }
        Ok(dst)
    }

    pub(super) fn emit_binary(&mut self, op: BinaryOp, dst: Reg, lhs: Reg, rhs: Reg, inplace: bool) {
        let emit = match op {
            BinaryOp::Add => Assembler::add,
            BinaryOp::Sub => Assembler::sub,
            BinaryOp::Mult => Assembler::mul,
            BinaryOp::MatMult => Assembler::mat_mul,
            BinaryOp::Div => Assembler::div,
            BinaryOp::FloorDiv => Assembler::floor_div,
            BinaryOp::Mod => Assembler::modulo,
            BinaryOp::Pow => Assembler::power,
            BinaryOp::LShift => Assembler::shift_left,
            BinaryOp::RShift => Assembler::shift_right,
            BinaryOp::BitAnd => Assembler::bit_and,
            BinaryOp::BitXor => Assembler::bit_xor,
            BinaryOp::BitOr => Assembler::bit_or,
        };
        emit(&mut self.asm, dst, lhs, rhs, inplace);
    }

    /// `has_immediate` says for which operators there is such an instruction.
    pub(super) fn emit_immediate(&mut self, op: BinaryOp, dst: Reg, lhs: Reg, value: i16, inplace: bool) {
        let emit = match op {
            BinaryOp::Add => Assembler::add_imm,
            BinaryOp::Sub => Assembler::sub_imm,
            BinaryOp::Mult => Assembler::mul_imm,
            BinaryOp::FloorDiv => Assembler::floor_div_imm,
            BinaryOp::Mod => Assembler::modulo_imm,
            BinaryOp::BitAnd => Assembler::bit_and_imm,
            BinaryOp::LShift => Assembler::shift_left_imm,
            BinaryOp::RShift => Assembler::shift_right_imm,
            BinaryOp::MatMult | BinaryOp::Div | BinaryOp::Pow | BinaryOp::BitXor | BinaryOp::BitOr => {
                unreachable!("there is no instruction with an immediate for {op:?}")
            }
        };
        emit(&mut self.asm, dst, lhs, value, inplace);
    }

    fn comparison(&mut self, left: &'a Expr<'a>, comparisons: &'a [Comparison<'a>], want: Option<Reg>) -> Res<Reg> {
        self.check_comparisons(left, comparisons);
        if let [Comparison { op, right }] = comparisons {
            return self.single_comparison(left, *op, right, want);
        }
        let dst = self.chain_destination(want);
        let done = self.asm.label();
        let (last, others) = comparisons.split_last().expect("a comparison has an operator");
        let mut lhs = self.operand(left, &[&comparisons[0].right])?;
        for (at, comparison) in others.iter().enumerate() {
            // The operand in the middle is compared twice, so that the first comparison takes a copy.
            let middle = self.operand(&comparison.right, &[&comparisons[at + 1].right])?;
            let used = if middle.is_temporary() {
                let copy = self.temporary();
                self.asm.duplicate(copy, middle);
                copy
            } else {
                middle
            };
            self.emit_comparison(comparison.op, dst, lhs, used);
            if middle.is_temporary() {
                let (go_on, low) = (self.asm.label(), Reg(dst.0 + 1));
                self.asm.jump_if_true_keep(go_on, dst);
                self.asm.release(middle);
                self.asm.jump(done);
                self.asm.bind(go_on);
                self.asm.release(dst);
                // The operand moves down to where the next comparison expects its left one.
                if middle != low {
                    self.asm.copy(low, middle);
                }
                self.free_from(low);
                lhs = self.temporary();
            } else {
                self.asm.jump_if_false_keep(done, dst);
                self.asm.release(dst);
                self.free_from(Reg(dst.0 + 1));
                lhs = middle;
            }
        }
        let rhs = self.value(&last.right)?;
        self.emit_comparison(last.op, dst, lhs, rhs);
        self.asm.bind(done);
        self.free_from(Reg(dst.0 + 1));
        Ok(self.end_destination(dst, want))
    }

    pub(super) fn single_comparison(
        &mut self,
        left: &'a Expr<'a>,
        op: CompareOp,
        right: &'a Expr<'a>,
        want: Option<Reg>,
    ) -> Res<Reg> {
        let bottom = self.top();
        let lhs = self.operand(left, &[right])?;
        let rhs = self.container(op, right)?;
        self.free_from(bottom);
        let dst = self.destination(want);
        self.emit_comparison(op, dst, lhs, rhs);
        Ok(dst)
    }

    /// The right operand: of `in`, a display of constants is a constant itself.
    pub(super) fn container(&mut self, op: CompareOp, right: &'a Expr<'a>) -> Res<Reg> {
        if matches!(op, CompareOp::In | CompareOp::NotIn) {
            let constant = match right.kind {
                ExprKind::List(items) => self.fold_items(items),
                ExprKind::Set(items) => match self.fold_items(items) {
                    Some(Const::Tuple(items)) => Some(Const::FrozenSet(items)),
                    _ => None,
                },
                _ => None,
            };
            if let Some(value) = constant {
                return Ok(self.load_const(value, None));
            }
        }
        self.value(right)
    }

    fn emit_comparison(&mut self, op: CompareOp, dst: Reg, lhs: Reg, rhs: Reg) {
        match op {
            CompareOp::Eq => self.asm.eq(dst, lhs, rhs),
            CompareOp::NotEq => self.asm.ne(dst, lhs, rhs),
            CompareOp::Lt => self.asm.lt(dst, lhs, rhs),
            CompareOp::LtE => self.asm.le(dst, lhs, rhs),
            CompareOp::Gt => self.asm.gt(dst, lhs, rhs),
            CompareOp::GtE => self.asm.ge(dst, lhs, rhs),
            CompareOp::Is => self.asm.is(dst, lhs, rhs, false),
            CompareOp::IsNot => self.asm.is(dst, lhs, rhs, true),
            CompareOp::In => self.asm.contains(dst, lhs, rhs, false),
            CompareOp::NotIn => self.asm.contains(dst, lhs, rhs, true),
        }
    }

    /// A temporary for a result that several instructions write: the wanted one, or a new one.
    pub(super) fn chain_destination(&mut self, want: Option<Reg>) -> Reg {
        match want {
            Some(dst) if dst.0.wrapping_add(1) == self.top().0 && dst.is_temporary() => dst,
            _ => self.temporary(),
        }
    }

    /// Delivers such a result.
    pub(super) fn end_destination(&mut self, dst: Reg, want: Option<Reg>) -> Reg {
        if want.is_some_and(|want| want != dst) {
            self.free_from(dst);
        }
        self.deliver(dst, want)
    }

    fn bool_op(&mut self, op: BoolOp, values: &'a [Expr<'a>], want: Option<Reg>) -> Res<Reg> {
        let dst = self.chain_destination(want);
        let done = self.asm.label();
        let (last, others) = values.split_last().expect("an `and` or `or` has values");
        for value in others {
            self.value_to(value, dst)?;
            match op {
                BoolOp::And => self.asm.jump_if_false_keep(done, dst),
                BoolOp::Or => self.asm.jump_if_true_keep(done, dst),
            }
            self.asm.release(dst);
        }
        self.value_to(last, dst)?;
        self.asm.bind(done);
        Ok(self.end_destination(dst, want))
    }

    fn if_expression(
        &mut self,
        test: &'a Expr<'a>,
        body: &'a Expr<'a>,
        orelse: &'a Expr<'a>,
        want: Option<Reg>,
    ) -> Res<Reg> {
        let (other, done) = (self.asm.label(), self.asm.label());
        self.jump_unless(test, other)?;
        let dst = self.destination(want);
        self.value_to(body, dst)?;
        self.asm.jump(done);
        self.asm.bind(other);
        self.value_to(orelse, dst)?;
        self.asm.bind(done);
        Ok(dst)
    }
}

/// Whether there is an instruction for `lhs op value`.
pub(super) fn has_immediate(op: BinaryOp, value: i16) -> bool {
    match op {
        BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mult | BinaryOp::BitAnd => true,
        BinaryOp::FloorDiv | BinaryOp::Mod => value > 0,
        BinaryOp::LShift | BinaryOp::RShift => (0..=62).contains(&value),
        BinaryOp::MatMult | BinaryOp::Div | BinaryOp::Pow | BinaryOp::BitXor | BinaryOp::BitOr => false,
    }
}

/// Whether an expression is a literal constant.
pub(super) fn is_constant(expr: &Expr<'_>) -> Option<&'static str> {
    Some(match expr.kind {
        ExprKind::Constant(constant) => match constant {
            Constant::None => "NoneType",
            Constant::True | Constant::False => "bool",
            Constant::Ellipsis => "ellipsis",
            Constant::Int(_) | Constant::BigInt { .. } => "int",
            Constant::Float(_) => "float",
            Constant::Imaginary(_) | Constant::Complex(..) => "complex",
            Constant::Str(_) => "str",
            Constant::Bytes(_) => "bytes",
            Constant::Tuple(_) => "tuple",
            Constant::FrozenSet(_) => "frozenset",
        },
        _ => return None,
    })
}
