//! Finding bytes in byte strings.

use super::{Buffer, Wanted, byte, lend};
use crate::algo::text_search;
use crate::heap::Value;
use crate::object::layout::tuple::Tuple;
use crate::object::native::methods;
use crate::object::{Cx, Res, ops};

macro_rules! table {
    ($NAME:ident in $owner:tt) => {
        methods! { $NAME in $owner {
            /// (self, sub[, start[, end]], /)
            /// How often a part, or a byte given as an int, occurs within `self[start:end]`, without overlaps.
            "count(self, sub, start=None, end=None, /)" => |cx: &mut Cx, this: &Value, sub: &Value, start: &Value, end: &Value| {
                search(cx, this, (sub, start, end), |hay, sub| Some(text_search::count(hay, sub))).map(|found| found.map_or(0, |found| found.0))
            };
            /// (self, suffix[, start[, end]], /)
            /// Whether `self[start:end]` ends with a part, or with one of a tuple.
            "endswith(self, suffix, start=None, end=None, /)" => |cx: &mut Cx, this: &Value, suffix: &Value, start: &Value, end: &Value| {
                affix(cx, this, (suffix, start, end), "endswith", |hay, part| hay.ends_with(part))
            };
            /// (self, sub[, start[, end]], /)
            /// The first position of a part, or of a byte given as an int, within `self[start:end]`, or -1.
            "find(self, sub, start=None, end=None, /)" => |cx: &mut Cx, this: &Value, sub: &Value, start: &Value, end: &Value| {
                position(cx, this, (sub, start, end), text_search::find).map(|found| found.map_or(-1, |at| at as i64))
            };
            /// (self, sub[, start[, end]], /)
            /// The first position of a part, or of a byte given as an int, within `self[start:end]`; ValueError if there is none.
            "index(self, sub, start=None, end=None, /)" => |cx: &mut Cx, this: &Value, sub: &Value, start: &Value, end: &Value| {
                position(cx, this, (sub, start, end), text_search::find)?.ok_or_else(|| cx.value_error("subsection not found"))
            };
            /// (self, sub[, start[, end]], /)
            /// The last position of a part, or of a byte given as an int, within `self[start:end]`, or -1.
            "rfind(self, sub, start=None, end=None, /)" => |cx: &mut Cx, this: &Value, sub: &Value, start: &Value, end: &Value| {
                position(cx, this, (sub, start, end), text_search::rfind).map(|found| found.map_or(-1, |at| at as i64))
            };
            /// (self, sub[, start[, end]], /)
            /// The last position of a part, or of a byte given as an int, within `self[start:end]`; ValueError if there is none.
            "rindex(self, sub, start=None, end=None, /)" => |cx: &mut Cx, this: &Value, sub: &Value, start: &Value, end: &Value| {
                position(cx, this, (sub, start, end), text_search::rfind)?.ok_or_else(|| cx.value_error("subsection not found"))
            };
            /// (self, prefix[, start[, end]], /)
            /// Whether `self[start:end]` begins with a part, or with one of a tuple.
            "startswith(self, prefix, start=None, end=None, /)" => |cx: &mut Cx, this: &Value, prefix: &Value, start: &Value, end: &Value| {
                affix(cx, this, (prefix, start, end), "startswith", |hay, part| hay.starts_with(part))
            };
        } }
    };
}
table!(BYTES in "bytes");
table!(BYTEARRAY in "bytearray");

/// What is searched: a part, or one byte.
enum Needle {
    Byte([u8; 1]),
    Part(Buffer),
}

impl Needle {
    fn of(cx: &mut Cx, value: &Value) -> Res<Needle> {
        if ops::index::is_index(cx, value) {
            return byte(cx, value, Wanted::Bytearray).map(|byte| Needle::Byte([byte]));
        }
        if ops::buffer::lender(cx, value)?.is_none() {
            let found = cx.type_name(value);
            return Err(cx.type_error(format!("argument should be integer or bytes-like object, not '{found}'")));
        }
        Buffer::of(cx, value).map(Needle::Part)
    }

    fn bytes<'a>(&'a self, cx: &'a Cx) -> &'a [u8] {
        match self {
            Needle::Byte(byte) => byte,
            Needle::Part(part) => part.bytes(cx),
        }
    }
}

/// A bound as it was given.
fn bound(cx: &mut Cx, bound: &Value, default: i64) -> Res<i64> {
    if bound.is_none() { Ok(default) } else { ops::index::as_bound(cx, bound) }
}

/// The part of a byte string between two bounds; `None` where it begins behind its end, so that not even nothing is in it.
fn within(length: usize, (start, end): (i64, i64)) -> Option<(usize, usize)> {
    let length = length as i64;
    let fit = |bound: i64| if bound < 0 { bound.saturating_add(length).max(0) } else { bound };
    let (start, end) = (fit(start), fit(end).min(length));
    (start <= end).then_some((start as usize, end as usize))
}

/// Searches `self[start:end]`; also returns where that begins.
fn search<T>(
    cx: &mut Cx,
    this: &Value,
    (sub, start, end): (&Value, &Value, &Value),
    search: impl Fn(&[u8], &[u8]) -> Option<T>,
) -> Res<Option<(T, usize)>> {
    let bounds = (bound(cx, start, 0)?, bound(cx, end, i64::MAX)?);
    let needle = Needle::of(cx, sub)?;
    let hay = lend(cx, this);
    let Some((start, end)) = within(hay.len(), bounds) else { return Ok(None) };
    Ok(search(&hay[start..end], needle.bytes(cx)).map(|found| (found, start)))
}

fn position(
    cx: &mut Cx,
    this: &Value,
    arguments: (&Value, &Value, &Value),
    find: fn(&[u8], &[u8]) -> Option<usize>,
) -> Res<Option<usize>> {
    Ok(search(cx, this, arguments, find)?.map(|(at, start)| start + at))
}

fn affix(
    cx: &mut Cx,
    this: &Value,
    (affix, start, end): (&Value, &Value, &Value),
    name: &str,
    holds: fn(&[u8], &[u8]) -> bool,
) -> Res<bool> {
    let bounds = (bound(cx, start, 0)?, bound(cx, end, i64::MAX)?);
    let test = |cx: &Cx, affix: &Buffer| {
        let hay = lend(cx, this);
        within(hay.len(), bounds).is_some_and(|(start, end)| holds(&hay[start..end], affix.bytes(cx)))
    };
    if let Some(affixes) = affix.downcast::<Tuple>() {
        for affix in affixes.items() {
            let affix = Buffer::of(cx, affix)?;
            if test(cx, &affix) {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    if ops::buffer::lender(cx, affix)?.is_none() {
        let found = cx.type_name(affix);
        return Err(cx.type_error(format!("{name} first arg must be bytes or a tuple of bytes, not {found}")));
    }
    let affix = Buffer::of(cx, affix)?;
    Ok(test(cx, &affix))
}

/// `item in this`: a byte, or a part.
pub(crate) fn contains(cx: &mut Cx, this: &Value, item: &Value) -> Res<bool> {
    let needle =
        if ops::index::is_index(cx, item) { Needle::of(cx, item)? } else { Needle::Part(Buffer::of(cx, item)?) };
    Ok(text_search::find(lend(cx, this), needle.bytes(cx)).is_some())
}
