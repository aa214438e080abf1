//! Operators between operands: one flat list in the grammar, made a tree here by precedence.
//!
//! This is Dijkstra's two-stack method: an operator waits until one arrives that binds no tighter, then takes its operands.
//! There is no recursion, so a chain may be of any length. Comparisons and `and`/`or` of one level wait together and
//! become one node.

use crate::base::span::Span;
use crate::syntax::actions::{Builder, node};
use crate::syntax::ast::{BinaryOp, BoolOp, CompareOp, Comparison, Expr, ExprKind, UnaryOp};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Prefix {
    Not,
    Plus,
    Minus,
    Invert,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Infix {
    Bool(BoolOp),
    Compare(CompareOp),
    Binary(BinaryOp),
}

/// An operand with the extent of its text, parentheses included.
type Operand<'a> = (u32, Expr<'a>, u32);

#[derive(Clone, Copy)]
enum Operator {
    Prefix(Prefix, u32),
    Infix(Infix),
}

/// A chain that is being read.
#[derive(Default)]
pub(crate) struct Chain<'a> {
    operands: Vec<Operand<'a>>,
    waiting: Vec<Operator>,
}

const NOT: u8 = 3;
const COMPARISON: u8 = 4;
const SIGN: u8 = 11;
const POWER: u8 = 12;

fn precedence(operator: Operator) -> u8 {
    match operator {
        Operator::Prefix(Prefix::Not, _) => NOT,
        Operator::Prefix(..) => SIGN,
        Operator::Infix(infix) => infix_precedence(infix),
    }
}

fn infix_precedence(infix: Infix) -> u8 {
    match infix {
        Infix::Bool(BoolOp::Or) => 1,
        Infix::Bool(BoolOp::And) => 2,
        Infix::Compare(_) => COMPARISON,
        Infix::Binary(op) => match op {
            BinaryOp::BitOr => 5,
            BinaryOp::BitXor => 6,
            BinaryOp::BitAnd => 7,
            BinaryOp::LShift | BinaryOp::RShift => 8,
            BinaryOp::Add | BinaryOp::Sub => 9,
            BinaryOp::Mult | BinaryOp::MatMult | BinaryOp::Div | BinaryOp::FloorDiv | BinaryOp::Mod => 10,
            BinaryOp::Pow => POWER,
        },
    }
}

impl<'a> Builder<'a, '_> {
    /// `- not x`, without an operator between operands so far.
    pub(crate) fn chain_prefixed(&mut self, prefixes: Vec<(Prefix, Span)>, operand: Operand<'a>) -> Chain<'a> {
        let mut chain = self.chains.pop().unwrap_or_default();
        self.push_prefixes(&mut chain, &prefixes, operand.2);
        chain.operands.push(operand);
        chain
    }

    pub(crate) fn chain(
        &mut self,
        first: Operand<'a>,
        infix: Infix,
        prefixes: Vec<(Prefix, Span)>,
        second: Operand<'a>,
    ) -> Chain<'a> {
        let mut chain = self.chains.pop().unwrap_or_default();
        chain.operands.push(first);
        self.chain_more(chain, infix, prefixes, second)
    }

    pub(crate) fn chain_more(
        &mut self,
        mut chain: Chain<'a>,
        mut infix: Infix,
        prefixes: Vec<(Prefix, Span)>,
        operand: Operand<'a>,
    ) -> Chain<'a> {
        let mut prefixes = prefixes.as_slice();
        // The grammar does not tell `is not` from `is` before an operand with `not`, which Python would refuse.
        if infix == Infix::Compare(CompareOp::Is)
            && let [(Prefix::Not, _), rest @ ..] = prefixes
        {
            infix = Infix::Compare(CompareOp::IsNot);
            prefixes = rest;
        }
        self.reduce(&mut chain, infix);
        chain.waiting.push(Operator::Infix(infix));
        self.push_prefixes(&mut chain, prefixes, operand.2);
        chain.operands.push(operand);
        chain
    }

    fn push_prefixes(&mut self, chain: &mut Chain<'a>, prefixes: &[(Prefix, Span)], r: u32) {
        for &(prefix, span) in prefixes {
            if prefix == Prefix::Not {
                self.check_not(chain.waiting.last().copied(), span, r);
            }
            chain.waiting.push(Operator::Prefix(prefix, span.start));
        }
    }

    /// `not` may follow only operators that bind less tightly than it.
    fn check_not(&mut self, before: Option<Operator>, span: Span, r: u32) {
        let Some(before) = before else { return };
        let level = precedence(before);
        if level <= NOT {
            return;
        }
        let arithmetic = matches!(level, 9..=SIGN) && !matches!(before, Operator::Infix(Infix::Compare(_)));
        if arithmetic {
            self.error(Span::new(span.start, r), "'not' after an operator must be parenthesized");
        } else {
            self.error(span, "invalid syntax");
        }
    }

    /// Lets the waiting operators that bind tighter than the arriving one take their operands.
    fn reduce(&mut self, chain: &mut Chain<'a>, arriving: Infix) {
        let level = infix_precedence(arriving);
        while let Some(&top) = chain.waiting.last() {
            let waiting = precedence(top);
            let together = level == waiting && (level <= COMPARISON || level == POWER);
            if waiting < level || together {
                break;
            }
            self.apply(chain);
        }
    }

    /// The tree of a whole chain.
    pub(crate) fn resolve(&mut self, mut chain: Chain<'a>) -> Expr<'a> {
        while !chain.waiting.is_empty() {
            self.apply(&mut chain);
        }
        let (_, expr, _) = chain.operands.pop().expect("a chain has an operand");
        chain.operands.clear();
        self.chains.push(chain);
        expr
    }

    /// The last waiting operator, with all of its level before it if they make one node, takes its operands.
    fn apply(&mut self, chain: &mut Chain<'a>) {
        let operator = chain.waiting.pop().expect("only called while an operator waits");
        let (l, operand, r) = chain.operands.pop().expect("each operator has a right operand");
        let applied = match operator {
            Operator::Prefix(prefix, at) => {
                let op = match prefix {
                    Prefix::Not => UnaryOp::Not,
                    Prefix::Plus => UnaryOp::Plus,
                    Prefix::Minus => UnaryOp::Minus,
                    Prefix::Invert => UnaryOp::Invert,
                };
                (at, node(at, ExprKind::Unary { op, operand: self.expr(operand) }, r), r)
            }
            Operator::Infix(Infix::Binary(op)) => {
                let (start, left, _) = chain.operands.pop().expect("an infix operator has a left operand");
                let kind = ExprKind::Binary { left: self.expr(left), op, right: self.expr(operand) };
                (start, node(start, kind, r), r)
            }
            Operator::Infix(Infix::Bool(op)) => {
                chain.operands.push((l, operand, r));
                let same = |o: &Operator| matches!(o, Operator::Infix(Infix::Bool(other)) if *other == op);
                let count = 2 + chain.waiting.iter().rev().take_while(|o| same(o)).count();
                chain.waiting.truncate(chain.waiting.len() + 2 - count);
                let values = &chain.operands[chain.operands.len() - count..];
                let start = values[0].0;
                let values = self.arena.alloc_slice_fill_with(count, |at| values[at].1);
                chain.operands.truncate(chain.operands.len() - count);
                (start, node(start, ExprKind::BoolOp { op, values }, r), r)
            }
            Operator::Infix(Infix::Compare(_)) => {
                chain.operands.push((l, operand, r));
                chain.waiting.push(operator);
                let compare = |o: &&Operator| matches!(o, Operator::Infix(Infix::Compare(_)));
                let count = chain.waiting.iter().rev().take_while(compare).count();
                let operators = &chain.waiting[chain.waiting.len() - count..];
                let operands = &chain.operands[chain.operands.len() - count - 1..];
                let (start, left, _) = operands[0];
                let comparisons = self.arena.alloc_slice_fill_with(count, |at| match operators[at] {
                    Operator::Infix(Infix::Compare(op)) => Comparison { op, right: operands[at + 1].1 },
                    _ => unreachable!("only comparisons were counted"),
                });
                chain.waiting.truncate(chain.waiting.len() - count);
                chain.operands.truncate(chain.operands.len() - count - 1);
                (start, node(start, ExprKind::Compare { left: self.expr(left), comparisons }, r), r)
            }
        };
        chain.operands.push(applied);
    }
}
