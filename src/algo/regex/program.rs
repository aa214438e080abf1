//! What a pattern is compiled to: instructions, and the tables that they refer to.

use super::parse::{At, Mode};
use super::set::{CharSet, Fold};
use memchr::memmem;

/// No filter, where the number of one may stand.
pub(super) const NO_FILTER: u32 = u32::MAX;

/// An instruction. Those that match go on with the next one, unless they name another; else the machine takes back its last
/// choice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Code {
    Char(u32),
    Any {
        newline: bool,
    },
    Set(u32),
    /// A literal text.
    Text(u32),
    At(At),
    /// Store the position in a mark: that of group 1's start is 0, of its end 1, …
    Save(u32),
    Jump(u32),
    /// Go on here, and as second choice at `other`; only there if the next character is not in the filter.
    Branch {
        other: u32,
        filter: u32,
    },
    /// Go on here if the next character is in the filter, else at `other`: the two exclude each other.
    Choose {
        other: u32,
        filter: u32,
    },
    /// Go on at `other`, and as second choice here.
    Defer {
        other: u32,
    },
    /// Go back to `to` if the next character is in the filter; as second choice, go on here.
    Again {
        to: u32,
        filter: u32,
    },
    /// As many of one character as possible, or as few.
    Run(u32),
    /// Begin to count the rounds of a loop.
    LoopStart(u32),
    /// Another round of a loop, or its end.
    Loop(u32),
    /// The text of a group.
    Reference {
        group: u32,
        fold: Fold,
    },
    /// Go on here if the group took part in the match, else at `other`.
    Conditional {
        group: u32,
        other: u32,
    },
    /// Go on where the next character leads.
    Switch(u32),
    /// The next character, or the one before, must match, or must not.
    Peek {
        single: Single,
        behind: bool,
        negated: bool,
    },
    /// The text that follows, or the one before, must be this literal, or must not.
    PeekText {
        text: u32,
        behind: bool,
        negated: bool,
    },
    /// Go `back` characters, and remember the position and the choices.
    Look {
        frame: u32,
        back: u32,
    },
    /// What had to follow does: back to where the look began, without its choices.
    LookEnd {
        frame: u32,
    },
    /// As `Look`, but what follows must not match: then the machine goes on at `other`.
    LookNot {
        frame: u32,
        back: u32,
        other: u32,
    },
    /// What must not follow does.
    LookNotEnd {
        frame: u32,
    },
    /// Remember the choices.
    Atomic {
        frame: u32,
    },
    /// Forget the choices made since.
    AtomicEnd {
        frame: u32,
    },
    Fail,
    Accept,
}

/// A repetition of one character.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) item: Single,
    pub(super) min: u32,
    /// `UNLIMITED` for no limit.
    pub(super) max: u32,
    pub(super) mode: Mode,
    /// What the character behind the run must be in.
    pub(super) filter: u32,
    /// The instruction behind it.
    pub(super) next: u32,
}

/// What matches one character.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Single {
    Char(u32),
    Any { newline: bool },
    Set(u32),
}

/// A repetition whose rounds are counted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Loop {
    pub(super) min: u32,
    pub(super) max: u32,
    pub(super) mode: Mode,
    /// What the first character of a round must be in.
    pub(super) filter: u32,
    pub(super) body: u32,
    pub(super) exit: u32,
}

/// Where to go on by the next character: at the first of several branches that it can begin.
pub(super) struct Switch {
    pub(super) low: Box<[u32; 256]>,
    /// For characters from 256 on, and at the end of the text.
    pub(super) high: u32,
    pub(super) end: u32,
}

/// A text that stands in the pattern.
pub(crate) struct Literal {
    pub(super) codes: Vec<u32>,
    /// The same, if all characters are below 256.
    pub(super) bytes: Option<Vec<u8>>,
    pub(super) finder: Option<Box<memmem::Finder<'static>>>,
}

impl Literal {
    pub(super) fn new(codes: Vec<u32>, is_searched: bool) -> Literal {
        let bytes: Option<Vec<u8>> = codes.iter().map(|&c| u8::try_from(c).ok()).collect();
        let finder = bytes.as_deref().filter(|_| is_searched).and_then(super::set::finder);
        Literal { codes, bytes, finder }
    }
}

/// Where a match can begin.
pub(super) enum Start {
    Anywhere,
    /// Nowhere but at the beginning of the text.
    Beginning,
    LineBeginning,
    /// At this text.
    Literal(Literal),
    /// At a character of this set; with the members if they are few and all are below 256.
    Filter(u32, Option<Vec<u8>>),
}

pub(crate) struct Program {
    pub(super) ops: Vec<Code>,
    pub(super) sets: Vec<CharSet>,
    pub(super) literals: Vec<Literal>,
    pub(super) runs: Vec<Run>,
    pub(super) loops: Vec<Loop>,
    pub(super) switches: Vec<Switch>,
    /// How many lookarounds and atomic groups there are.
    pub(super) frames: usize,
    pub(super) marks: usize,
    pub(super) start: Start,
    /// The pattern is the text of `start` and no more.
    pub(super) is_literal: bool,
    /// A match begins with a run that has no limit, and no text of a group is asked for again.
    pub(super) leading_run: Option<u32>,
    /// No match is shorter.
    pub(super) min_width: usize,
    /// No match is longer; `u64::MAX` if there is no limit.
    pub(super) max_width: u64,
}

impl Program {
    /// How short and how long a match can be; `None` if there is no limit.
    pub(crate) fn widths(&self) -> (usize, Option<u64>) {
        (self.min_width, Some(self.max_width).filter(|&width| width != u64::MAX))
    }
}
