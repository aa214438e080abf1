//! What is known about the first character of a match.

use super::parse::{Ast, Node};
use super::program::Single;
use super::set::CharSet;

/// Whether the end of the pattern, or of an atomic part, can be reached before any character is read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Reach {
    No,
    Yes,
    /// It depends on a condition, such as `\b`.
    Perhaps,
}

/// The characters with which something can begin.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct First {
    /// Bits for the first 256 characters.
    pub(super) low: [u64; 4],
    /// Whether it may be one of the others.
    pub(super) high: bool,
    pub(super) end: Reach,
}

impl First {
    /// The end is reached at once.
    pub(super) const END: First = First { low: [0; 4], high: false, end: Reach::Yes };
    const NOTHING: First = First { low: [0; 4], high: false, end: Reach::No };
    const UNKNOWN: First = First { low: [u64::MAX; 4], high: true, end: Reach::Perhaps };

    fn of_char(c: u32) -> First {
        let mut first = First::NOTHING;
        match first.low.get_mut(c as usize / 64) {
            Some(word) => *word |= 1 << (c % 64),
            None => first.high = true,
        }
        first
    }

    fn of_set(set: &CharSet) -> First {
        let mut first = First { high: set.may_be_high(), ..First::NOTHING };
        for (c, _) in set.low.iter().enumerate().filter(|(_, inside)| **inside) {
            first.low[c / 64] |= 1 << (c % 64);
        }
        first
    }

    pub(super) fn of_single(single: Single, sets: &[CharSet]) -> First {
        let any = First { low: [u64::MAX; 4], high: true, end: Reach::No };
        match single {
            Single::Char(c) => First::of_char(c),
            Single::Set(set) => First::of_set(&sets[set as usize]),
            Single::Any { newline: true } => any,
            Single::Any { newline: false } => {
                First { low: [any.low[0] & !(1 << 10), any.low[1], any.low[2], any.low[3]], ..any }
            }
        }
    }

    /// Either of the two.
    pub(super) fn or(self, other: First) -> First {
        First {
            low: std::array::from_fn(|at| self.low[at] | other.low[at]),
            high: self.high || other.high,
            end: self.end.max(other.end),
        }
    }

    /// The one behind the other.
    pub(super) fn then(self, next: First) -> First {
        let end = match (self.end, next.end) {
            (Reach::No, _) => return self,
            (_, Reach::No) => Reach::No,
            (Reach::Yes, end) => end,
            (Reach::Perhaps, _) => Reach::Perhaps,
        };
        First { end, ..First { end: Reach::No, ..self }.or(First { end: Reach::No, ..next }) }
    }

    /// No text can begin in both ways.
    pub(super) fn excludes(&self, other: &First) -> bool {
        !(self.high && other.high) && self.low.iter().zip(&other.low).all(|(own, other)| own & other == 0)
    }

    /// Whether a character must follow, and not just any.
    pub(super) fn filters(&self) -> bool {
        self.end == Reach::No && !(self.high && self.low == [u64::MAX; 4])
    }

    pub(super) fn low_table(&self) -> [bool; 256] {
        std::array::from_fn(|c| self.low[c / 64] >> (c % 64) & 1 != 0)
    }
}

/// What each node can begin with. `singles` are the nodes that match one character.
pub(super) fn firsts(ast: &Ast, singles: &[Option<Single>], sets: &[CharSet]) -> Vec<First> {
    let mut firsts: Vec<First> = Vec::with_capacity(ast.nodes.len());
    for (node, single) in ast.nodes.iter().zip(singles) {
        let of = |id: &u32| firsts[*id as usize];
        let optional = |first: First| First { end: first.end.max(Reach::Yes), ..first };
        let first = match node {
            _ if single.is_some() => First::of_single(single.expect("just checked"), sets),
            Node::Never => First::NOTHING,
            Node::At(_) | Node::Look { .. } => First { end: Reach::Perhaps, ..First::NOTHING },
            Node::Capture(_, inner) => of(inner),
            // What it gives up inside cannot be taken back.
            Node::Atomic(inner) => match of(inner) {
                first if first.end == Reach::No => first,
                first => First { end: Reach::Perhaps, ..first },
            },
            Node::Sequence(items) => items.iter().map(of).fold(First::END, First::then),
            Node::Alternatives(branches) => branches.iter().map(of).fold(First::NOTHING, First::or),
            Node::Repeat { inner, min, max, .. } => match (min, max) {
                (_, 0) => First::END,
                (0, _) => optional(of(inner)),
                _ => of(inner),
            },
            Node::Conditional { yes, no, .. } => {
                let no = no.as_ref().map_or(First::END, of);
                let either = of(yes).or(no);
                First { end: if either.end == Reach::No { Reach::No } else { Reach::Perhaps }, ..either }
            }
            Node::Empty => First::END,
            Node::Reference(..) | Node::Char(..) | Node::Set { .. } | Node::Any { .. } => First::UNKNOWN,
        };
        firsts.push(first);
    }
    firsts
}
