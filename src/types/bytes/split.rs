//! Cutting byte strings apart and putting them together.

use super::{Buffer, lend, lender, like, part, unchanged};
use crate::algo::text_search::Unit;
use crate::heap::Value;
use crate::object::native::methods;
use crate::object::ops::{self, memory};
use crate::object::{Cx, Exc, Raised, Res};

macro_rules! table {
    ($NAME:ident in $owner:tt) => {
        methods! { $NAME in $owner {
            /// The byte strings of an iterable, one behind the other with this one between them.
            "join(self, iterable_of_bytes, /)" => join;
            /// What stands before the first separator, the separator, and what stands behind it.
            "partition(self, sep, /)" => |cx: &mut Cx, this: &Value, sep: Buffer| partition(cx, this, &sep, false);
            /// What stands before the last separator, the separator, and what stands behind it.
            "rpartition(self, sep, /)" => |cx: &mut Cx, this: &Value, sep: Buffer| partition(cx, this, &sep, true);
            /// The parts between separators, by default between stretches of ASCII whitespace; at most `maxsplit` separators count.
            "split(self, /, sep=None, maxsplit=-1)" => |cx: &mut Cx, this: &Value, sep: &Value, maxsplit: i64| split(cx, this, sep, maxsplit, false);
            /// As `split`, but the separators are counted from the end.
            "rsplit(self, /, sep=None, maxsplit=-1)" => |cx: &mut Cx, this: &Value, sep: &Value, maxsplit: i64| split(cx, this, sep, maxsplit, true);
            /// The lines, without what ends them unless `keepends` is true.
            "splitlines(self, /, keepends=False)" => split_lines;
            /// The byte string without ASCII whitespace, or without certain bytes, at its beginning.
            "lstrip(self, bytes=None, /)" => |cx: &mut Cx, this: &Value, bytes: &Value| strip(cx, this, bytes, true, false);
            /// The byte string without ASCII whitespace, or without certain bytes, at its end.
            "rstrip(self, bytes=None, /)" => |cx: &mut Cx, this: &Value, bytes: &Value| strip(cx, this, bytes, false, true);
            /// The byte string without ASCII whitespace, or without certain bytes, at both ends.
            "strip(self, bytes=None, /)" => |cx: &mut Cx, this: &Value, bytes: &Value| strip(cx, this, bytes, true, true);
        } }
    };
}
table!(BYTES in "bytes");
table!(BYTEARRAY in "bytearray");

/// Whitespace in ASCII.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

fn join(cx: &mut Cx, this: &Value, iterable: &Value) -> Res<Value> {
    let slots = cx.ty(iterable).slots.get(cx);
    if slots.iter.is_none() && slots.get_item.is_none() {
        return Err(cx.type_error("can only join an iterable"));
    }
    let mut items = ops::iter::collect(cx, iterable)?;
    for (at, item) in items.iter_mut().enumerate() {
        match lender(cx, item) {
            Ok(Some(lender)) => *item = lender,
            Err(raised) if !raised.is(cx, Exc::BufferError) => return Err(raised),
            _ => {
                let found = cx.type_name(item);
                return Err(cx.type_error(format!("sequence item {at}: expected a bytes-like object, {found} found")));
            }
        }
    }
    let separator = lend(cx, this);
    let between = separator.len().saturating_mul(items.len().saturating_sub(1));
    let length = items.iter().fold(between, |sum, item| sum.saturating_add(lend(cx, item).len()));
    memory::check(cx, length, 2)?;
    let mut joined = Vec::with_capacity(length);
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            joined.extend_from_slice(lend(cx, this));
        }
        joined.extend_from_slice(lend(cx, item));
    }
    Ok(like(cx, this, joined))
}

#[cold]
fn empty_separator(cx: &mut Cx) -> Raised {
    cx.value_error("empty separator")
}

fn partition(cx: &mut Cx, this: &Value, separator: &Buffer, last: bool) -> Res<Value> {
    let (hay, needle) = (lend(cx, this), separator.bytes(cx));
    if needle.is_empty() {
        return Err(empty_separator(cx));
    }
    let (length, width) = (hay.len(), needle.len());
    let at = if last { u8::positions_from_right(hay, needle).next() } else { u8::positions(hay, needle).next() };
    let parts = match at {
        Some(at) => vec![part(cx, this, 0, at), part(cx, this, at, at + width), part(cx, this, at + width, length)],
        None => {
            let mut parts = vec![unchanged(cx, this), part(cx, this, 0, 0), part(cx, this, 0, 0)];
            if last {
                parts.rotate_left(1);
            }
            parts
        }
    };
    Ok(cx.tuple(parts))
}

/// The parts with their bounds, in order.
fn split(cx: &mut Cx, this: &Value, separator: &Value, most: i64, from_right: bool) -> Res<Value> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let bounds = if separator.is_none() {
        let hay = lend(cx, this);
        if from_right { words_from_right(hay, most) } else { words(hay, most) }
    } else {
        let separator = Buffer::of(cx, separator)?;
        let (hay, needle) = (lend(cx, this), separator.bytes(cx));
        if needle.is_empty() {
            return Err(empty_separator(cx));
        }
        let mut found: Vec<usize> = if from_right {
            u8::positions_from_right(hay, needle).take(most).collect()
        } else {
            u8::positions(hay, needle).take(most).collect()
        };
        if from_right {
            found.reverse();
        }
        let starts = std::iter::once(0).chain(found.iter().map(|at| at + needle.len()));
        let ends = found.iter().copied().chain(std::iter::once(hay.len()));
        starts.zip(ends).collect()
    };
    Ok(parts(cx, this, &bounds))
}

fn parts(cx: &mut Cx, this: &Value, bounds: &[(usize, usize)]) -> Value {
    let parts = bounds.iter().map(|(start, end)| part(cx, this, *start, *end)).collect();
    cx.list(parts)
}

/// The words between stretches of whitespace; what follows so many of them is one word, whatever is in it.
fn words(hay: &[u8], most: usize) -> Vec<(usize, usize)> {
    let (mut words, mut at) = (Vec::new(), 0);
    loop {
        at += hay[at..].iter().take_while(|byte| is_space(**byte)).count();
        if at == hay.len() {
            return words;
        }
        let length = hay[at..].iter().take_while(|byte| !is_space(**byte)).count();
        let end = if words.len() == most { hay.len() } else { at + length };
        words.push((at, end));
        at = end;
    }
}

fn words_from_right(hay: &[u8], most: usize) -> Vec<(usize, usize)> {
    let (mut words, mut end) = (Vec::new(), hay.len());
    loop {
        end -= hay[..end].iter().rev().take_while(|byte| is_space(**byte)).count();
        if end == 0 {
            words.reverse();
            return words;
        }
        let length = hay[..end].iter().rev().take_while(|byte| !is_space(**byte)).count();
        let start = if words.len() == most { 0 } else { end - length };
        words.push((start, end));
        end = start;
    }
}

fn split_lines(cx: &mut Cx, this: &Value, keep_ends: bool) -> Value {
    let hay = lend(cx, this);
    let (mut lines, mut start) = (Vec::new(), 0);
    while start < hay.len() {
        let end = hay[start..].iter().position(|byte| matches!(byte, b'\n' | b'\r')).map_or(hay.len(), |at| start + at);
        let width = match &hay[end..] {
            [b'\r', b'\n', ..] => 2,
            [] => 0,
            _ => 1,
        };
        lines.push((start, if keep_ends { end + width } else { end }));
        start = end + width;
    }
    parts(cx, this, &lines)
}

fn strip(cx: &mut Cx, this: &Value, bytes: &Value, left: bool, right: bool) -> Res<Value> {
    let set = if bytes.is_none() { None } else { Some(Buffer::of(cx, bytes)?) };
    let hay = lend(cx, this);
    let set = set.as_ref().map(|set| set.bytes(cx));
    let strips = |byte: &&u8| set.map_or_else(|| is_space(**byte), |set| set.contains(byte));
    let start = if left { hay.iter().take_while(strips).count() } else { 0 };
    let end = hay.len() - if right { hay[start..].iter().rev().take_while(strips).count() } else { 0 };
    Ok(part(cx, this, start, end))
}
