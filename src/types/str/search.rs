//! Finding text in text.
//!
//! Units are compared as bytes: a needle is widened to the width of the haystack, and for units of two or four bytes a match must
//! begin at a unit. A needle with a character that the haystack's width cannot hold occurs nowhere.

use super::payload;
use crate::heap::Value;
use crate::object::layout::str::{Chars, Str};
use crate::object::layout::tuple::Tuple;
use crate::object::native::methods;
use crate::object::{Cx, Res, ops};
use memchr::memmem;
use std::borrow::Cow;

methods! { METHODS in "str" {
    /// The first position of `sub` within `self[start:end]`, or -1.
    "find(self, sub, start=None, end=None, /)" => |cx: &mut Cx, this: &Str, sub: &Str, start: &Value, end: &Value| -> Res<i64> {
        let bounds = bounds(cx, start, end)?;
        Ok(place(find_within(this, sub, bounds)))
    };
    /// The last position of `sub` within `self[start:end]`, or -1.
    "rfind(self, sub, start=None, end=None, /)" => |cx: &mut Cx, this: &Str, sub: &Str, start: &Value, end: &Value| -> Res<i64> {
        let bounds = bounds(cx, start, end)?;
        Ok(place(rfind_within(this, sub, bounds)))
    };
    /// The first position of `sub` within `self[start:end]`; ValueError if there is none.
    "index(self, sub, start=None, end=None, /)" => |cx: &mut Cx, this: &Str, sub: &Str, start: &Value, end: &Value| -> Res<i64> {
        let bounds = bounds(cx, start, end)?;
        found(cx, find_within(this, sub, bounds))
    };
    /// The last position of `sub` within `self[start:end]`; ValueError if there is none.
    "rindex(self, sub, start=None, end=None, /)" => |cx: &mut Cx, this: &Str, sub: &Str, start: &Value, end: &Value| -> Res<i64> {
        let bounds = bounds(cx, start, end)?;
        found(cx, rfind_within(this, sub, bounds))
    };
    /// How often `sub` occurs within `self[start:end]`, without overlaps.
    "count(self, sub, start=None, end=None, /)" => |cx: &mut Cx, this: &Str, sub: &Str, start: &Value, end: &Value| -> Res<usize> {
        let bounds = bounds(cx, start, end)?;
        Ok(clip(bounds, this.len()).map_or(0, |(start, end)| count(this, sub, start, end)))
    };
    /// Whether `self[start:end]` begins with `prefix`, or with one of a tuple.
    "startswith(self, prefix, start=None, end=None, /)" => |cx: &mut Cx, this: &Value, prefix: &Value, start: &Value, end: &Value| {
        affix(cx, this, prefix, start, end, "startswith", |text, part, start, _| matches_at(text, part, start))
    };
    /// Whether `self[start:end]` ends with `suffix`, or with one of a tuple.
    "endswith(self, suffix, start=None, end=None, /)" => |cx: &mut Cx, this: &Value, suffix: &Value, start: &Value, end: &Value| {
        affix(cx, this, suffix, start, end, "endswith", |text, part, _, end| matches_at(text, part, end - part.len()))
    };
} }

/// `start` and `end` of a method, before the length is looked at.
fn bounds(cx: &mut Cx, start: &Value, end: &Value) -> Res<(i64, i64)> {
    let start = if start.is_none() { 0 } else { ops::index::as_bound(cx, start)? };
    let end = if end.is_none() { i64::MAX } else { ops::index::as_bound(cx, end)? };
    Ok((start, end))
}

/// The part of a text of that length; `None` where it begins behind its end, so that nothing is found, not even nothing.
fn clip(bounds: (i64, i64), length: usize) -> Option<(usize, usize)> {
    let length = length as i64;
    let start = if bounds.0 < 0 { bounds.0.saturating_add(length).max(0) } else { bounds.0 };
    let end = if bounds.1 < 0 { bounds.1.saturating_add(length).max(0) } else { bounds.1.min(length) };
    (start <= end).then_some((start as usize, end as usize))
}

fn find_within(text: &Str, sub: &Str, bounds: (i64, i64)) -> Option<usize> {
    let (start, end) = clip(bounds, text.len())?;
    find(text, sub, start, end)
}

fn rfind_within(text: &Str, sub: &Str, bounds: (i64, i64)) -> Option<usize> {
    let (start, end) = clip(bounds, text.len())?;
    rfind(text, sub, start, end)
}

fn place(found: Option<usize>) -> i64 {
    found.map_or(-1, |at| at as i64)
}

fn found(cx: &mut Cx, found: Option<usize>) -> Res<i64> {
    found.map(|at| at as i64).ok_or_else(|| cx.value_error("substring not found"))
}

fn affix(
    cx: &mut Cx,
    this: &Value,
    affix: &Value,
    start: &Value,
    end: &Value,
    name: &str,
    holds: impl Fn(&Str, &Str, usize, usize) -> bool,
) -> Res<bool> {
    let bounds = bounds(cx, start, end)?;
    let text = payload(this);
    let part = clip(bounds, text.len());
    let holds = |affix: &Str| part.is_some_and(|(start, end)| affix.len() <= end - start && holds(text, affix, start, end));
    if let Some(affix) = affix.downcast::<Str>() {
        return Ok(holds(affix));
    }
    let Some(affixes) = affix.downcast::<Tuple>() else {
        let found = cx.type_name(affix);
        return Err(cx.type_error(format!("{name} first arg must be str or a tuple of str, not {found}")));
    };
    for affix in affixes.items() {
        let Some(affix) = affix.downcast::<Str>() else {
            let found = cx.type_name(affix);
            return Err(cx.type_error(format!("tuple for {name} must only contain str, not {found}")));
        };
        if holds(affix) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether `part`, which is not too long for that, stands at a position.
pub(super) fn matches_at(text: &Str, part: &Str, at: usize) -> bool {
    if text.width() == part.width() {
        let width = text.width();
        return text.raw()[at * width..(at + part.len()) * width] == *part.raw();
    }
    (0..part.len()).all(|n| text.char_at(at + n) == part.char_at(n))
}

/// The units of `needle` in the width of `hay`; `None` if they do not fit.
fn widened<'a>(hay: &Str, needle: &'a Str) -> Option<Cow<'a, [u8]>> {
    match (hay.width(), needle.width()) {
        (own, other) if own == other => Some(Cow::Borrowed(needle.raw())),
        (own, other) if own < other => None,
        (2, _) => Some(needle.iter().flat_map(|c| (c as u16).to_ne_bytes()).collect()),
        _ => Some(needle.iter().flat_map(u32::to_ne_bytes).collect()),
    }
}

/// The first position of `needle` within `hay[start..end]`.
pub(crate) fn find(hay: &Str, needle: &Str, start: usize, end: usize) -> Option<usize> {
    if needle.len() > end - start {
        return None;
    }
    match needle.len() {
        0 => return Some(start),
        1 => return find_char(hay, needle.char_at(0), start, end),
        _ => {}
    }
    let needle = widened(hay, needle)?;
    if hay.width() == 1 {
        return memmem::find(&hay.raw()[start..end], &needle).map(|at| start + at);
    }
    aligned(hay, start, end, |hay| memmem::find(hay, &needle))
}

/// The last position of `needle` within `hay[start..end]`.
pub(crate) fn rfind(hay: &Str, needle: &Str, start: usize, end: usize) -> Option<usize> {
    if needle.len() > end - start {
        return None;
    }
    match needle.len() {
        0 => return Some(end),
        1 => return rfind_char(hay, needle.char_at(0), start, end),
        _ => {}
    }
    let (needle, width) = (widened(hay, needle)?, hay.width());
    let (raw, mut end) = (&hay.raw()[start * width..end * width], (end - start) * width);
    let finder = memmem::FinderRev::new(&needle);
    loop {
        let at = finder.rfind(&raw[..end])?;
        if at % width == 0 {
            return Some(start + at / width);
        }
        // The match lies across units; the next one ends before its last byte.
        end = at + needle.len() - 1;
    }
}

/// The first position of a character within `hay[start..end]`.
pub(super) fn find_char(hay: &Str, c: u32, start: usize, end: usize) -> Option<usize> {
    let at = match hay.chars() {
        Chars::Two(hay) => u16::try_from(c).ok().and_then(|c| hay[start..end].iter().position(|&own| own == c)),
        Chars::Four(hay) => hay[start..end].iter().position(|&own| own == c),
        _ => u8::try_from(c).ok().and_then(|c| memchr::memchr(c, &hay.raw()[start..end])),
    };
    at.map(|at| start + at)
}

fn rfind_char(hay: &Str, c: u32, start: usize, end: usize) -> Option<usize> {
    let at = match hay.chars() {
        Chars::Two(hay) => u16::try_from(c).ok().and_then(|c| hay[start..end].iter().rposition(|&own| own == c)),
        Chars::Four(hay) => hay[start..end].iter().rposition(|&own| own == c),
        _ => u8::try_from(c).ok().and_then(|c| memchr::memrchr(c, &hay.raw()[start..end])),
    };
    at.map(|at| start + at)
}

/// The first match in the bytes of `hay[start..end]` that begins at a unit.
fn aligned(hay: &Str, start: usize, end: usize, find: impl Fn(&[u8]) -> Option<usize>) -> Option<usize> {
    let (raw, width) = (hay.raw(), hay.width());
    let mut from = start * width;
    loop {
        let at = from + find(&raw[from..end * width])?;
        if at % width == 0 {
            return Some(at / width);
        }
        from = at + 1;
    }
}

/// Finds the same text again and again: prepared once.
pub(super) struct Searcher<'a> {
    hay: &'a Str,
    needle: Needle<'a>,
    pub(super) length: usize,
}

enum Needle<'a> {
    Nowhere,
    Char(u32),
    Text(memmem::Finder<'a>),
}

impl<'a> Searcher<'a> {
    /// `needle` is not empty.
    pub(super) fn new(hay: &'a Str, needle: &'a Str) -> Searcher<'a> {
        let length = needle.len();
        let needle = match (length, widened(hay, needle)) {
            _ if length > hay.len() => Needle::Nowhere,
            (1, _) => Needle::Char(needle.char_at(0)),
            (_, None) => Needle::Nowhere,
            (_, Some(Cow::Borrowed(bytes))) => Needle::Text(memmem::Finder::new(bytes)),
            (_, Some(Cow::Owned(bytes))) => Needle::Text(memmem::Finder::new(&bytes).into_owned()),
        };
        Searcher { hay, needle, length }
    }

    /// The first position from `start` on.
    #[inline]
    pub(super) fn find(&self, start: usize, end: usize) -> Option<usize> {
        match &self.needle {
            Needle::Nowhere => None,
            Needle::Char(c) => find_char(self.hay, *c, start, end),
            Needle::Text(finder) => aligned(self.hay, start, end, |hay| finder.find(hay)),
        }
    }
}

/// How often `needle` occurs within `hay[start..end]`; no text occurs between all characters and at both ends.
pub(crate) fn count(hay: &Str, needle: &Str, start: usize, end: usize) -> usize {
    match needle.len() {
        0 => return end - start + 1,
        1 if hay.width() == 1 => {
            let Ok(c) = u8::try_from(needle.char_at(0)) else { return 0 };
            return memchr::memchr_iter(c, &hay.raw()[start..end]).count();
        }
        _ => {}
    }
    let searcher = Searcher::new(hay, needle);
    let (mut at, mut count) = (start, 0);
    while let Some(found) = searcher.find(at, end) {
        count += 1;
        at = found + searcher.length;
    }
    count
}
