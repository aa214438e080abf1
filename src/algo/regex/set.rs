//! Sets of characters, and what a text consists of.
//!
//! Ignoring case means: a character is in a set if its lower case is that of a member, or another lower-case character with the
//! same upper case (`EQUAL_WHEN_UPPER`). Sets are compiled to the lower cases of their members, and the characters of the text
//! are lowered; for the first 256 characters that has been done when the set was made.

use super::program::Literal;
use crate::algo::unicode;
use memchr::memmem;

/// How case is ignored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Fold {
    Exact,
    /// Letters of ASCII alone.
    Ascii,
    Unicode,
}

impl Fold {
    #[inline]
    pub(super) fn lower(self, c: u32) -> u32 {
        match self {
            Fold::Exact => c,
            Fold::Ascii if c < 128 => (c as u8).to_ascii_lowercase() as u32,
            Fold::Ascii => c,
            Fold::Unicode if c < 128 => (c as u8).to_ascii_lowercase() as u32,
            // The one character whose lower case is two has the first of them as its simple lower case.
            Fold::Unicode => unicode::to_lower(c).as_slice()[0],
        }
    }

    /// Whether other characters count as the same.
    pub(super) fn affects(self, c: u32) -> bool {
        match self {
            Fold::Exact => false,
            Fold::Ascii => c < 128 && (c as u8).is_ascii_alphabetic(),
            Fold::Unicode => {
                unicode::to_lower(c).as_slice() != [c]
                    || unicode::to_upper(c).as_slice() != [c]
                    || !extra_cases(c).is_empty()
            }
        }
    }
}

/// Behind this there is no character with case.
const LAST_CASED: u32 = 0x1e943;

/// Lower-case characters with the same upper case.
#[rustfmt::skip]
static EQUAL_WHEN_UPPER: &[&[u32]] = &[
    &[0x69, 0x131], &[0x73, 0x17f], &[0xb5, 0x3bc], &[0x345, 0x3b9, 0x1fbe], &[0x390, 0x1fd3], &[0x3b0, 0x1fe3],
    &[0x3b2, 0x3d0], &[0x3b5, 0x3f5], &[0x3b8, 0x3d1], &[0x3ba, 0x3f0], &[0x3c0, 0x3d6], &[0x3c1, 0x3f1], &[0x3c2, 0x3c3],
    &[0x3c6, 0x3d5], &[0x432, 0x1c80], &[0x434, 0x1c81], &[0x43e, 0x1c82], &[0x441, 0x1c83], &[0x442, 0x1c84, 0x1c85],
    &[0x44a, 0x1c86], &[0x463, 0x1c87], &[0x1c88, 0xa64b], &[0x1e61, 0x1e9b], &[0xfb05, 0xfb06],
];

/// The lower-case characters that have the same upper case as this one; this one may be among them.
fn extra_cases(c: u32) -> &'static [u32] {
    EQUAL_WHEN_UPPER.iter().find(|row| row.contains(&c)).copied().unwrap_or(&[])
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Class {
    Digit,
    Space,
    Word,
}

/// `\d`, `\W` …
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Category {
    pub(super) class: Class,
    pub(super) negated: bool,
    pub(super) ascii: bool,
}

impl Category {
    pub(super) fn contains(self, c: u32) -> bool {
        let inside = match (self.class, self.ascii && c >= 128) {
            (_, true) => false,
            (Class::Digit, _) => unicode::is_decimal(c),
            // Of ASCII's separators only Unicode says that they are spaces.
            (Class::Space, _) if self.ascii => matches!(c, 9..=13 | 32),
            (Class::Space, _) => unicode::is_space(c),
            (Class::Word, _) => is_word(c),
        };
        inside != self.negated
    }
}

/// Whether a character belongs to words.
pub(super) fn is_word(c: u32) -> bool {
    if c < 128 {
        return c as u8 == b'_' || (c as u8).is_ascii_alphanumeric();
    }
    unicode::is_alnum(c)
}

/// A member of a set as it is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Item {
    Range(u32, u32),
    Category(Category),
}

/// A set of characters.
pub(crate) struct CharSet {
    /// Whether each of the first 256 characters is in it.
    pub(super) low: [bool; 256],
    high: High,
    /// Those of the first 256 characters that are not in it, if they are few.
    excluded: Option<Vec<u8>>,
}

/// The characters from 256 on.
enum High {
    None,
    All,
    Some(Box<Members>),
}

struct Members {
    /// In order, apart.
    ranges: Box<[(u32, u32)]>,
    categories: Box<[Category]>,
    negated: bool,
    fold: Fold,
}

impl Members {
    fn contains(&self, c: u32) -> bool {
        let c = self.fold.lower(c);
        let at = self.ranges.partition_point(|range| range.1 < c);
        let inside = self.ranges.get(at).is_some_and(|range| range.0 <= c)
            || self.categories.iter().any(|category| category.contains(c));
        inside != self.negated
    }
}

impl CharSet {
    pub(super) fn new(items: &[Item], negated: bool, fold: Fold, is_bytes: bool) -> CharSet {
        let mut ranges = Vec::new();
        let mut categories = Vec::new();
        for item in items {
            match *item {
                Item::Category(category) => categories.push(category),
                Item::Range(low, high) => add_range(&mut ranges, low, high, fold),
            }
        }
        ranges.sort_unstable();
        let mut merged: Vec<(u32, u32)> = Vec::with_capacity(ranges.len());
        for range in ranges {
            match merged.last_mut() {
                Some(last) if range.0 <= last.1.saturating_add(1) => last.1 = last.1.max(range.1),
                _ => merged.push(range),
            }
        }
        let members = Members { ranges: merged.into(), categories: categories.into(), negated, fold };
        let low = std::array::from_fn(|c| members.contains(c as u32));
        let is_plain = members.categories.is_empty();
        let beyond = members.ranges.last().is_some_and(|range| range.1 >= 256);
        // Some characters from 256 on have a lower case below.
        let is_low = is_plain && !beyond && (fold != Fold::Unicode || members.ranges.is_empty());
        let high = match is_low {
            _ if is_bytes => High::None,
            true if negated => High::All,
            true => High::None,
            false => High::Some(Box::new(members)),
        };
        CharSet::finish(low, high)
    }

    /// A set with these of the first 256 characters, and all or none of the others.
    pub(super) fn of_low(low: [bool; 256], high: bool) -> CharSet {
        CharSet::finish(low, if high { High::All } else { High::None })
    }

    fn finish(low: [bool; 256], high: High) -> CharSet {
        let excluded: Vec<u8> = (0..=255).filter(|&c: &u8| !low[c as usize]).collect();
        CharSet { low, high, excluded: (1..=3).contains(&excluded.len()).then_some(excluded) }
    }

    #[inline(always)]
    pub(super) fn contains(&self, c: u32) -> bool {
        match self.low.get(c as usize) {
            Some(inside) => *inside,
            None => self.has_high(c),
        }
    }

    #[inline]
    fn has_high(&self, c: u32) -> bool {
        match &self.high {
            High::None => false,
            High::All => true,
            High::Some(members) => members.contains(c),
        }
    }

    /// Whether a character from 256 on may be in it.
    pub(super) fn may_be_high(&self) -> bool {
        !matches!(self.high, High::None)
    }
}

fn add_range(ranges: &mut Vec<(u32, u32)>, low: u32, high: u32, fold: Fold) {
    ranges.push((low, high));
    let last = match fold {
        Fold::Exact => return,
        Fold::Ascii => high.min(127),
        Fold::Unicode => high.min(LAST_CASED),
    };
    for c in low..=last {
        let lower = fold.lower(c);
        if lower != c {
            ranges.push((lower, lower));
        }
        if fold == Fold::Unicode {
            ranges.extend(extra_cases(lower).iter().map(|&c| (c, c)));
        }
    }
}

/// What a text consists of.
pub(crate) trait Unit: Copy + Eq {
    fn code(self) -> u32;

    /// The first place of a character.
    fn find(text: &[Self], c: u32) -> Option<usize> {
        text.iter().position(|unit| unit.code() == c)
    }

    /// The first place of a text that is not empty.
    fn find_literal(text: &[Self], literal: &Literal) -> Option<usize> {
        let first = *literal.codes.first()?;
        let mut from = 0;
        loop {
            from += Self::find(&text[from..], first)?;
            if Self::starts_with(&text[from..], literal) {
                return Some(from);
            }
            from += 1;
        }
    }

    fn starts_with(text: &[Self], literal: &Literal) -> bool {
        text.len() >= literal.codes.len() && text.iter().zip(&literal.codes).all(|(unit, &code)| unit.code() == code)
    }

    /// The first place of a character of the set. If the set is no more than a few characters below 256, they are given too.
    fn find_in(text: &[Self], set: &CharSet, _few: Option<&[u8]>) -> Option<usize> {
        text.iter().position(|unit| set.contains(unit.code()))
    }

    /// How many characters at the start are in the set.
    fn run(text: &[Self], set: &CharSet) -> usize {
        text.iter().position(|unit| !set.contains(unit.code())).unwrap_or(text.len())
    }
}

/// So much is searched one by one, since the quick searches take long to begin.
const SHORT: usize = 16;

impl Unit for u8 {
    #[inline(always)]
    fn code(self) -> u32 {
        self as u32
    }

    #[inline]
    fn find(text: &[u8], c: u32) -> Option<usize> {
        memchr::memchr(u8::try_from(c).ok()?, text)
    }

    #[inline]
    fn find_literal(text: &[u8], literal: &Literal) -> Option<usize> {
        // The search for a text takes longer still to begin.
        const LONG: usize = 64;
        let needle = literal.bytes.as_deref()?;
        if text.len() > LONG
            && let Some(finder) = &literal.finder
        {
            return finder.find(text);
        }
        let last = text.len().checked_sub(needle.len())?;
        let mut from = 0;
        while from <= last {
            from += memchr::memchr(needle[0], &text[from..=last])?;
            if text[from..].starts_with(needle) {
                return Some(from);
            }
            from += 1;
        }
        None
    }

    #[inline(always)]
    fn starts_with(text: &[u8], literal: &Literal) -> bool {
        // Most texts differ in the last byte, and comparing all is a call.
        literal.bytes.as_deref().is_some_and(|bytes| {
            let last = bytes.len() - 1;
            text.get(last) == Some(&bytes[last]) && text.starts_with(bytes)
        })
    }

    #[inline]
    fn find_in(text: &[u8], set: &CharSet, few: Option<&[u8]>) -> Option<usize> {
        let Some(few) = few else { return text.iter().position(|&c| set.low[c as usize]) };
        let (short, rest) = text.split_at(text.len().min(SHORT));
        if let Some(at) = short.iter().position(|&c| set.low[c as usize]) {
            return Some(at);
        }
        let found = match *few {
            [a] => memchr::memchr(a, rest),
            [a, b] => memchr::memchr2(a, b, rest),
            [a, b, c] => memchr::memchr3(a, b, c, rest),
            _ => rest.iter().position(|&c| set.low[c as usize]),
        };
        found.map(|at| short.len() + at)
    }

    #[inline]
    fn run(text: &[u8], set: &CharSet) -> usize {
        let (short, rest) = text.split_at(text.len().min(SHORT));
        if let Some(at) = short.iter().position(|&c| !set.low[c as usize]) {
            return at;
        }
        let found = match set.excluded.as_deref() {
            Some([a]) => memchr::memchr(*a, rest),
            Some([a, b]) => memchr::memchr2(*a, *b, rest),
            Some([a, b, c]) => memchr::memchr3(*a, *b, *c, rest),
            _ => rest.iter().position(|&c| !set.low[c as usize]),
        };
        found.map_or(text.len(), |at| short.len() + at)
    }
}

impl Unit for u16 {
    #[inline(always)]
    fn code(self) -> u32 {
        self as u32
    }
}

impl Unit for u32 {
    #[inline(always)]
    fn code(self) -> u32 {
        self
    }
}

/// The search for a text, prepared where that pays.
pub(super) fn finder(bytes: &[u8]) -> Option<Box<memmem::Finder<'static>>> {
    (bytes.len() > 1).then(|| Box::new(memmem::Finder::new(bytes).into_owned()))
}
