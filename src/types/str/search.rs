//! Finding text in text.
//!
//! The search itself is in `algo::text_search`. It needs both texts in the same width: a needle is widened to the width of the
//! haystack, and one with a character that the haystack's width cannot hold occurs nowhere.

use super::payload;
use crate::algo::text_search::{self, Unit};
use crate::heap::Value;
use crate::object::layout::str::{Chars, Str};
use crate::object::layout::tuple::Tuple;
use crate::object::native::methods;
use crate::object::{Cx, Res, ops};

methods! { METHODS in "str" {
    /// (self, sub[, start[, end]], /)
    /// The first position of `sub` within `self[start:end]`, or -1.
    "find(self, sub, start=None, end=None, /)" => |cx: &mut Cx, this: &Str, sub: &Str, start: &Value, end: &Value| -> Res<i64> {
        let bounds = bounds(cx, start, end)?;
        Ok(place(find_within(this, sub, bounds)))
    };
    /// (self, sub[, start[, end]], /)
    /// The last position of `sub` within `self[start:end]`, or -1.
    "rfind(self, sub, start=None, end=None, /)" => |cx: &mut Cx, this: &Str, sub: &Str, start: &Value, end: &Value| -> Res<i64> {
        let bounds = bounds(cx, start, end)?;
        Ok(place(rfind_within(this, sub, bounds)))
    };
    /// (self, sub[, start[, end]], /)
    /// The first position of `sub` within `self[start:end]`; ValueError if there is none.
    "index(self, sub, start=None, end=None, /)" => |cx: &mut Cx, this: &Str, sub: &Str, start: &Value, end: &Value| -> Res<i64> {
        let bounds = bounds(cx, start, end)?;
        found(cx, find_within(this, sub, bounds))
    };
    /// (self, sub[, start[, end]], /)
    /// The last position of `sub` within `self[start:end]`; ValueError if there is none.
    "rindex(self, sub, start=None, end=None, /)" => |cx: &mut Cx, this: &Str, sub: &Str, start: &Value, end: &Value| -> Res<i64> {
        let bounds = bounds(cx, start, end)?;
        found(cx, rfind_within(this, sub, bounds))
    };
    /// (self, sub[, start[, end]], /)
    /// How often `sub` occurs within `self[start:end]`, without overlaps.
    "count(self, sub, start=None, end=None, /)" => |cx: &mut Cx, this: &Str, sub: &Str, start: &Value, end: &Value| -> Res<usize> {
        let bounds = bounds(cx, start, end)?;
        Ok(clip(bounds, this.len()).map_or(0, |(start, end)| count(this, sub, start, end)))
    };
    /// (self, prefix[, start[, end]], /)
    /// Whether `self[start:end]` begins with `prefix`, or with one of a tuple.
    "startswith(self, prefix, start=None, end=None, /)" => |cx: &mut Cx, this: &Value, prefix: &Value, start: &Value, end: &Value| {
        affix(cx, this, prefix, start, end, "startswith", |text, part, start, _| matches_at(text, part, start))
    };
    /// (self, suffix[, start[, end]], /)
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
    let holds =
        |affix: &Str| part.is_some_and(|(start, end)| affix.len() <= end - start && holds(text, affix, start, end));
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

/// Evaluates an expression with the units of two strings in the same width, that of the first; or another one where the second has
/// a character that is too wide to occur in the first.
macro_rules! same_width {
    ($hay:expr, $needle:expr, $a:ident $b:ident => $body:expr, else $nowhere:expr) => {
        match ($hay.chars(), $needle.chars()) {
            (Chars::Ascii(_) | Chars::Latin1(_), Chars::Ascii(_) | Chars::Latin1(_)) => {
                let ($a, $b) = ($hay.raw(), $needle.raw());
                $body
            }
            (Chars::Ascii(_) | Chars::Latin1(_), _) | (Chars::Two(_), Chars::Four(_)) => $nowhere,
            (Chars::Two($a), Chars::Two($b)) => $body,
            (Chars::Two($a), _) => {
                let $b: Vec<u16> = $needle.raw().iter().map(|&c| c as u16).collect();
                let $b = $b.as_slice();
                $body
            }
            (Chars::Four($a), Chars::Four($b)) => $body,
            (Chars::Four($a), _) => {
                let $b: Vec<u32> = $needle.iter().collect();
                let $b = $b.as_slice();
                $body
            }
        }
    };
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
    same_width!(hay, needle, hay needle => text_search::find(&hay[start..end], needle).map(|at| start + at), else None)
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
    same_width!(hay, needle, hay needle => text_search::rfind(&hay[start..end], needle).map(|at| start + at), else None)
}

/// The first position of a character within `hay[start..end]`.
pub(super) fn find_char(hay: &Str, c: u32, start: usize, end: usize) -> Option<usize> {
    let at = match hay.chars() {
        Chars::Two(hay) => u16::try_from(c).ok().and_then(|c| hay[start..end].iter().position(|&own| own == c)),
        Chars::Four(hay) => hay[start..end].iter().position(|&own| own == c),
        _ => u8::try_from(c).ok().and_then(|c| match &hay.raw()[start..end] {
            // The crate needs some 30 instructions to begin.
            hay if hay.len() < 16 => hay.iter().position(|own| *own == c),
            hay => memchr::memchr(c, hay),
        }),
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

/// Calls `each` with the positions of `needle`, which is not empty, from the left, none overlapping another, until it says false.
#[inline]
pub(super) fn each_match(hay: &Str, needle: &Str, mut each: impl FnMut(usize) -> bool) {
    if needle.len() == 1 && hay.width() == 1 {
        let Ok(c) = u8::try_from(needle.char_at(0)) else { return };
        for at in memchr::memchr_iter(c, hay.raw()) {
            if !each(at) {
                return;
            }
        }
        return;
    }
    same_width!(hay, needle, hay needle => {
        for at in Unit::positions(hay, needle) {
            if !each(at) {
                return;
            }
        }
    }, else ())
}

/// Calls `each` with the positions of `needle`, which is not empty, from the right.
pub(super) fn each_match_from_right(hay: &Str, needle: &Str, mut each: impl FnMut(usize) -> bool) {
    same_width!(hay, needle, hay needle => {
        for at in Unit::positions_from_right(hay, needle) {
            if !each(at) {
                return;
            }
        }
    }, else ())
}

/// How often `needle` occurs within `hay[start..end]`; no text occurs between all characters and at both ends.
pub(crate) fn count(hay: &Str, needle: &Str, start: usize, end: usize) -> usize {
    if needle.is_empty() {
        return end - start + 1;
    }
    if needle.len() == 1 && hay.width() == 1 {
        let Ok(c) = u8::try_from(needle.char_at(0)) else { return 0 };
        return memchr::memchr_iter(c, &hay.raw()[start..end]).count();
    }
    same_width!(hay, needle, hay needle => text_search::count(&hay[start..end], needle), else 0)
}
