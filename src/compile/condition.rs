//! Conditions: expressions of which only the truth counts, as jumps.

use super::fold::truth;
use super::unit::{Compiler, Res};
use crate::bytecode::{Assembler, Label, Reg};
use crate::syntax::ast::{BoolOp, CompareOp, Comparison, Constant, Expr, ExprKind, UnaryOp};

/// A jump that is taken on one truth value.
#[derive(Clone, Copy)]
struct Jump {
    when: bool,
    to: Label,
    /// The label lies above: the jump closes a loop.
    back: bool,
}

impl<'a> Compiler<'a> {
    /// Jumps if the condition is false.
    pub(super) fn jump_unless(&mut self, condition: &'a Expr<'a>, to: Label) -> Res<()> {
        self.branch(condition, Jump { when: false, to, back: false })
    }

    /// Jumps if the condition is true.
    pub(super) fn jump_if(&mut self, condition: &'a Expr<'a>, to: Label) -> Res<()> {
        self.branch(condition, Jump { when: true, to, back: false })
    }

    /// Jumps back to a loop's body while the condition is true.
    pub(super) fn loop_while(&mut self, condition: &'a Expr<'a>, to: Label) -> Res<()> {
        self.branch(condition, Jump { when: true, to, back: true })
    }

    fn always(&mut self, jump: Jump) {
        if jump.back { self.asm.loop_back(jump.to) } else { self.asm.jump(jump.to) }
    }

    fn branch(&mut self, condition: &'a Expr<'a>, jump: Jump) -> Res<()> {
        self.deeper(condition.span)?;
        let outside = std::mem::replace(&mut self.asm.span, condition.span);
        let bottom = self.top();
        self.branch_inside(condition, jump)?;
        self.free_from(bottom);
        self.asm.span = outside;
        self.depth -= 1;
        Ok(())
    }

    fn branch_inside(&mut self, condition: &'a Expr<'a>, jump: Jump) -> Res<()> {
        match &condition.kind {
            ExprKind::Unary { op: UnaryOp::Not, operand } => {
                return self.branch(operand, Jump { when: !jump.when, ..jump });
            }
            ExprKind::BoolOp { op, values } => return self.branch_bool_op(*op, values, jump),
            ExprKind::IfExp { test, body, orelse } => {
                let (other, done) = (self.asm.label(), self.asm.label());
                self.jump_unless(test, other)?;
                self.branch(body, jump)?;
                self.asm.jump(done);
                self.asm.bind(other);
                self.branch(orelse, jump)?;
                self.asm.bind(done);
                return Ok(());
            }
            ExprKind::Compare { left, comparisons: [comparison] } => {
                self.check_comparison(left, comparison.op, &comparison.right, condition.span);
                if self.branch_comparison(left, comparison, jump)? {
                    return Ok(());
                }
            }
            _ => {}
        }
        if let Some(value) = self.fold(condition) {
            if truth(&value) == jump.when {
                self.always(jump);
            }
            return Ok(());
        }
        let value = match &condition.kind {
            ExprKind::Compare { left, comparisons: [comparison] } => {
                self.single_comparison(left, comparison.op, &comparison.right, None)?
            }
            _ => self.value(condition)?,
        };
        match jump {
            Jump { when: true, back: true, to } => self.asm.while_true(to, value),
            Jump { when: true, to, .. } => self.asm.jump_if_true(to, value),
            Jump { when: false, back: false, to } => self.asm.jump_if_false(to, value),
            Jump { when: false, back: true, to } => {
                let out = self.asm.label();
                self.asm.jump_if_true(out, value);
                self.asm.loop_back(to);
                self.asm.bind(out);
            }
        }
        Ok(())
    }

    fn branch_bool_op(&mut self, op: BoolOp, values: &'a [Expr<'a>], jump: Jump) -> Res<()> {
        let (last, others) = values.split_last().expect("an `and` or `or` has values");
        // `or` is decided by the first true value, `and` by the first false one.
        let decides = op == BoolOp::Or;
        let out = self.asm.label();
        for value in others {
            let early = if decides == jump.when { jump } else { Jump { when: decides, to: out, back: false } };
            self.branch(value, early)?;
        }
        self.branch(last, jump)?;
        self.asm.bind(out);
        Ok(())
    }

    /// Compares and branches in one instruction; false, having done nothing, if there is none for it.
    fn branch_comparison(&mut self, left: &'a Expr<'a>, comparison: &'a Comparison<'a>, jump: Jump) -> Res<bool> {
        let Comparison { op, right } = comparison;
        let is_none = matches!(right.kind, ExprKind::Constant(Constant::None));
        match op {
            CompareOp::Is | CompareOp::IsNot if is_none => {
                let value = self.value(left)?;
                self.branch_none(value, (*op == CompareOp::Is) == jump.when, jump);
                return Ok(true);
            }
            _ => {}
        }
        if let Some(value) = self.immediate(right)
            && let Some((unless, while_)) = immediate_rows(*op)
        {
            let lhs = self.value(left)?;
            self.emit_branch(jump, |asm, to| unless(asm, to, lhs, value), |asm, to| while_(asm, to, lhs, value));
            return Ok(true);
        }
        let lhs = self.operand(left, &[right])?;
        let rhs = self.container(*op, right)?;
        if let Some((unless, while_)) = rows(*op) {
            self.emit_branch(jump, |asm, to| unless(asm, to, lhs, rhs), |asm, to| while_(asm, to, lhs, rhs));
            return Ok(true);
        }
        // The opposites of `is` and `in` are `is not` and `not in`, so their rows serve either way.
        let unless = match op {
            CompareOp::In | CompareOp::NotIn => Assembler::unless_contains,
            _ => Assembler::unless_is,
        };
        let negated = matches!(op, CompareOp::IsNot | CompareOp::NotIn) != jump.when;
        if jump.back {
            let out = self.asm.label();
            unless(&mut self.asm, out, lhs, rhs, !negated);
            self.asm.loop_back(jump.to);
            self.asm.bind(out);
        } else {
            unless(&mut self.asm, jump.to, lhs, rhs, negated);
        }
        Ok(true)
    }

    /// Jumps if a value is None, or if it is not.
    fn branch_none(&mut self, value: Reg, if_none: bool, jump: Jump) {
        let out = self.asm.label();
        let to = if jump.back { out } else { jump.to };
        if if_none != jump.back {
            self.asm.jump_if_none(to, value)
        } else {
            self.asm.jump_if_not_none(to, value)
        }
        if jump.back {
            self.asm.loop_back(jump.to);
            self.asm.bind(out);
        }
    }

    /// Writes a comparison that jumps when it fails, or back when it holds. Comparisons have no opposite: neither of `a < b`
    /// and `a >= b` may hold.
    fn emit_branch(
        &mut self,
        jump: Jump,
        unless: impl Fn(&mut Assembler, Label),
        while_: impl Fn(&mut Assembler, Label),
    ) {
        match jump {
            Jump { when: true, back: true, to } => while_(&mut self.asm, to),
            Jump { when: false, back: false, to } => unless(&mut self.asm, to),
            Jump { when: true, back: false, to } => {
                let out = self.asm.label();
                unless(&mut self.asm, out);
                self.asm.jump(to);
                self.asm.bind(out);
            }
            Jump { when: false, back: true, to } => {
                let (again, out) = (self.asm.label(), self.asm.label());
                unless(&mut self.asm, again);
                self.asm.jump(out);
                self.asm.bind(again);
                self.asm.loop_back(to);
                self.asm.bind(out);
            }
        }
    }
}

type Row = fn(&mut Assembler, Label, Reg, Reg);
type ImmediateRow = fn(&mut Assembler, Label, Reg, i16);

/// The rows that branch on a comparison: unless it holds, and back while it holds.
fn rows(op: CompareOp) -> Option<(Row, Row)> {
    Some(match op {
        CompareOp::Eq => (Assembler::unless_eq, Assembler::while_eq),
        CompareOp::NotEq => (Assembler::unless_ne, Assembler::while_ne),
        CompareOp::Lt => (Assembler::unless_lt, Assembler::while_lt),
        CompareOp::LtE => (Assembler::unless_le, Assembler::while_le),
        CompareOp::Gt => (Assembler::unless_gt, Assembler::while_gt),
        CompareOp::GtE => (Assembler::unless_ge, Assembler::while_ge),
        CompareOp::Is | CompareOp::IsNot | CompareOp::In | CompareOp::NotIn => return None,
    })
}

fn immediate_rows(op: CompareOp) -> Option<(ImmediateRow, ImmediateRow)> {
    Some(match op {
        CompareOp::Eq => (Assembler::unless_eq_imm, Assembler::while_eq_imm),
        CompareOp::NotEq => (Assembler::unless_ne_imm, Assembler::while_ne_imm),
        CompareOp::Lt => (Assembler::unless_lt_imm, Assembler::while_lt_imm),
        CompareOp::LtE => (Assembler::unless_le_imm, Assembler::while_le_imm),
        CompareOp::Gt => (Assembler::unless_gt_imm, Assembler::while_gt_imm),
        CompareOp::GtE => (Assembler::unless_ge_imm, Assembler::while_ge_imm),
        CompareOp::Is | CompareOp::IsNot | CompareOp::In | CompareOp::NotIn => return None,
    })
}
