//! Operators between operands: one flat list in the grammar, made a tree here by precedence.
//!
//! This is Dijkstra's two-stack method: an operator waits until one arrives that binds no tighter, then takes its operands.
//! There is no recursion, so a chain may be of any length. Comparisons and `and`/`or` of one level wait together and
//! become one node.

use crate::base::span::Span;
use crate::syntax::actions::list::List;
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

/// A chain that is being read: where its operands, and its operators that wait, begin among those of all chains. A chain inside an
/// operand is resolved before that operand joins the chain around it.
#[derive(Clone, Copy)]
pub(crate) struct Chain {
    operands: u32,
    waiting: u32,
}

#[derive(Default)]
pub(super) struct Chains<'a> {
    operands: Vec<Operand<'a>>,
    waiting: Vec<Operator>,
}

impl Chains<'_> {
    fn begin(&self) -> Chain {
        Chain { operands: self.operands.len() as u32, waiting: self.waiting.len() as u32 }
    }

    /// The operators of a chain that wait.
    fn waiting(&self, chain: Chain) -> &[Operator] {
        &self.waiting[chain.waiting as usize..]
    }
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
    pub(crate) fn chain_prefixed(&mut self, prefixes: List<(Prefix, Span)>, operand: Operand<'a>) -> Chain {
        let chain = self.chains.begin();
        let prefixes = self.list(prefixes);
        self.push_prefixes(chain, prefixes, operand.2);
        self.chains.operands.push(operand);
        chain
    }

    pub(crate) fn chain(
        &mut self,
        first: Operand<'a>,
        infix: Infix,
        prefixes: List<(Prefix, Span)>,
        second: Operand<'a>,
    ) -> Chain {
        let chain = self.chains.begin();
        self.chains.operands.push(first);
        self.chain_more(chain, infix, prefixes, second)
    }

    pub(crate) fn chain_more(
        &mut self,
        chain: Chain,
        mut infix: Infix,
        prefixes: List<(Prefix, Span)>,
        operand: Operand<'a>,
    ) -> Chain {
        let mut prefixes = self.list(prefixes);
        // The grammar does not tell `is not` from `is` before an operand with `not`, which Python would refuse.
        if infix == Infix::Compare(CompareOp::Is)
            && let [(Prefix::Not, _), rest @ ..] = prefixes
        {
            infix = Infix::Compare(CompareOp::IsNot);
            prefixes = rest;
        }
        self.reduce(chain, infix);
        self.chains.waiting.push(Operator::Infix(infix));
        self.push_prefixes(chain, prefixes, operand.2);
        self.chains.operands.push(operand);
        chain
    }

    fn push_prefixes(&mut self, chain: Chain, prefixes: &[(Prefix, Span)], r: u32) {
        for &(prefix, span) in prefixes {
            if prefix == Prefix::Not {
                self.check_not(self.chains.waiting(chain).last().copied(), span, r);
            }
            self.chains.waiting.push(Operator::Prefix(prefix, span.start));
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
    fn reduce(&mut self, chain: Chain, arriving: Infix) {
        let level = infix_precedence(arriving);
        while let Some(&top) = self.chains.waiting(chain).last() {
            let waiting = precedence(top);
            let together = level == waiting && (level <= COMPARISON || level == POWER);
            if waiting < level || together {
                break;
            }
            self.apply(chain);
        }
    }

    /// The tree of a whole chain.
    pub(crate) fn resolve(&mut self, chain: Chain) -> Expr<'a> {
        while !self.chains.waiting(chain).is_empty() {
            self.apply(chain);
        }
        let (_, expr, _) = self.chains.operands.pop().expect("a chain has an operand");
        debug_assert_eq!(self.chains.operands.len(), chain.operands as usize);
        expr
    }

    /// The last waiting operator, with all of its level before it if they make one node, takes its operands.
    fn apply(&mut self, chain: Chain) {
        let first = chain.waiting as usize;
        let arena = self.arena;
        let Chains { operands, waiting } = &mut self.chains;
        let operator = waiting.pop().expect("only called while an operator waits");
        let (l, operand, r) = operands.pop().expect("each operator has a right operand");
        let applied = match operator {
            Operator::Prefix(prefix, at) => {
                let op = match prefix {
                    Prefix::Not => UnaryOp::Not,
                    Prefix::Plus => UnaryOp::Plus,
                    Prefix::Minus => UnaryOp::Minus,
                    Prefix::Invert => UnaryOp::Invert,
                };
                (at, node(at, ExprKind::Unary { op, operand: arena.alloc(operand) }, r), r)
            }
            Operator::Infix(Infix::Binary(op)) => {
                let (start, left, _) = operands.pop().expect("an infix operator has a left operand");
                let kind = ExprKind::Binary { left: arena.alloc(left), op, right: arena.alloc(operand) };
                (start, node(start, kind, r), r)
            }
            Operator::Infix(Infix::Bool(op)) => {
                operands.push((l, operand, r));
                let same = |o: &Operator| matches!(o, Operator::Infix(Infix::Bool(other)) if *other == op);
                let count = 2 + waiting[first..].iter().rev().take_while(|o| same(o)).count();
                waiting.truncate(waiting.len() + 2 - count);
                let values = &operands[operands.len() - count..];
                let start = values[0].0;
                let values = arena.alloc_slice_fill_with(count, |at| values[at].1);
                operands.truncate(operands.len() - count);
                (start, node(start, ExprKind::BoolOp { op, values }, r), r)
            }
            Operator::Infix(Infix::Compare(_)) => {
                operands.push((l, operand, r));
                waiting.push(operator);
                let compare = |o: &&Operator| matches!(o, Operator::Infix(Infix::Compare(_)));
                let count = waiting[first..].iter().rev().take_while(compare).count();
                let operators = &waiting[waiting.len() - count..];
                let compared = &operands[operands.len() - count - 1..];
                let (start, left, _) = compared[0];
                let comparisons = arena.alloc_slice_fill_with(count, |at| match operators[at] {
                    Operator::Infix(Infix::Compare(op)) => Comparison { op, right: compared[at + 1].1 },
                    _ => unreachable!("only comparisons were counted"),
                });
                waiting.truncate(waiting.len() - count);
                operands.truncate(operands.len() - count - 1);
                (start, node(start, ExprKind::Compare { left: arena.alloc(left), comparisons }, r), r)
            }
        };
        operands.push(applied);
    }
}
