//! Cutting text apart and putting it together: `split`, `splitlines`, `partition`, `strip`, `join` and their kin.

use super::search::{each_match, each_match_from_right, rfind};
use super::{Unit, each_width, exact, payload, slice};
use crate::algo::unicode::{is_line_break as ends_line, is_space};
use crate::heap::Value;
use crate::object::exception_tree::Exc;
use crate::object::layout::list::List;
use crate::object::layout::str::{self, Chars, Common, Str, str_of_ascii};
use crate::object::layout::tuple::Tuple;
use crate::object::native::methods;
use crate::object::{Cx, Raised, Res, ops};
use smallvec::SmallVec;

methods! { METHODS in "str" {
    /// The strings of an iterable, one behind the other with this one between them.
    "join(self, iterable, /)" => join;
    /// The parts between separators, by default between stretches of whitespace; at most `maxsplit` separators count.
    "split(self, /, sep=None, maxsplit=-1)" => split;
    /// As `split`, but the separators are counted from the end.
    "rsplit(self, /, sep=None, maxsplit=-1)" => rsplit;
    /// The lines, without what ends them unless `keepends` is true.
    "splitlines(self, /, keepends=False)" => splitlines;
    /// What stands before the first separator, the separator, and what stands behind it.
    "partition(self, sep, /)" => partition;
    /// What stands before the last separator, the separator, and what stands behind it.
    "rpartition(self, sep, /)" => rpartition;
    /// The text without whitespace, or without certain characters, at both ends.
    "strip(self, chars=None, /)" => |cx: &mut Cx, this: &Value, chars: &Value| strip(cx, this, chars, "strip", true, true);
    /// The text without whitespace, or without certain characters, at its beginning.
    "lstrip(self, chars=None, /)" => |cx: &mut Cx, this: &Value, chars: &Value| strip(cx, this, chars, "lstrip", true, false);
    /// The text without whitespace, or without certain characters, at its end.
    "rstrip(self, chars=None, /)" => |cx: &mut Cx, this: &Value, chars: &Value| strip(cx, this, chars, "rstrip", false, true);
} }

fn join(cx: &mut Cx, this: &Value, iterable: &Value) -> Res<Value> {
    if iterable.exact::<List>().is_some() || iterable.exact::<Tuple>().is_some() {
        return join_items(cx, this, iterable);
    }
    let items = match ops::iter::collect(cx, iterable) {
        Err(raised) if raised.is(cx, Exc::TypeError) && is_no_iterable(cx, iterable) => {
            return Err(cx.type_error("can only join an iterable"));
        }
        items => items?,
    };
    let items = cx.list(items);
    join_items(cx, this, &items)
}

fn is_no_iterable(cx: &Cx, value: &Value) -> bool {
    let slots = cx.ty(value).slots.get(cx);
    slots.iter.is_none() && slots.get_item.is_none()
}

/// Joins the items of a list or tuple. Nothing here runs Python, so they are borrowed.
fn join_items(cx: &mut Cx, this: &Value, sequence: &Value) -> Res<Value> {
    let separator = payload(this);
    let items = items_of(cx, sequence);
    if let [single] = items
        && single.exact::<Str>().is_some()
    {
        return Ok(single.clone());
    }
    let mut common = Common::of(separator, items.len().saturating_sub(1));
    let mut wrong = None;
    for (at, item) in items.iter().enumerate() {
        match item.downcast::<Str>() {
            Some(text) => common.add(text),
            None => {
                wrong = Some((at, item.clone()));
                break;
            }
        }
    }
    if let Some((at, item)) = wrong {
        let found = cx.type_name(&item);
        return Err(cx.type_error(format!("sequence item {at}: expected str instance, {found} found")));
    }
    if common.length == 0 {
        return Ok(cx.str(""));
    }
    ops::memory::check(cx, common.length, common.width())?;
    Ok(str::join(cx.heap(), separator, items_of(cx, sequence), common))
}

fn items_of<'a>(cx: &'a Cx, sequence: &'a Value) -> &'a [Value] {
    match (sequence.exact::<List>(), sequence.exact::<Tuple>()) {
        (Some(list), _) => list.items.get(cx),
        (_, Some(tuple)) => tuple.items(),
        _ => &[],
    }
}

/// The parts of a text, collected.
struct Parts<'a> {
    this: &'a Value,
    /// The text, if it is ASCII.
    ascii: Option<&'a str>,
    /// Few parts need no vector before the one of the list.
    parts: SmallVec<[Value; 16]>,
}

impl<'a> Parts<'a> {
    fn new(this: &'a Value) -> Parts<'a> {
        Parts { this, ascii: payload(this).as_ascii(), parts: SmallVec::new() }
    }

    #[inline]
    fn push(&mut self, cx: &Cx, start: usize, end: usize) {
        let part = match self.ascii {
            Some(text) if end - start > 1 => str_of_ascii(cx.heap(), &text[start..end]),
            _ => slice(cx, self.this, start, end),
        };
        self.parts.push(part);
    }

    /// The list of the parts.
    fn finish(self, cx: &Cx) -> Value {
        let mut parts = self.parts.into_vec();
        parts.shrink_to_fit();
        cx.list(parts)
    }
}

fn empty_separator(cx: &mut Cx) -> Raised {
    cx.value_error("empty separator")
}

/// How often to split: a negative number means always.
fn limit(most: i64) -> usize {
    usize::try_from(most).unwrap_or(usize::MAX)
}

/// A separator: a string, or None for whitespace.
fn separator<'a>(cx: &mut Cx, value: &'a Value) -> Res<Option<&'a Str>> {
    match value.downcast::<Str>() {
        Some(text) if text.is_empty() => Err(empty_separator(cx)),
        Some(text) => Ok(Some(text)),
        None if value.is_none() => Ok(None),
        None => {
            let found = cx.type_name(value);
            Err(cx.type_error(format!("must be str or None, not {found}")))
        }
    }
}

fn split(cx: &mut Cx, this: &Value, sep: &Value, most: i64) -> Res<Value> {
    let (text, mut left) = (payload(this), limit(most));
    let mut parts = Parts::new(this);
    let Some(sep) = separator(cx, sep)? else {
        each_width!(text, units => split_spaces(cx, units, left, &mut parts));
        return Ok(parts.finish(cx));
    };
    let mut at = 0;
    if left != 0 {
        each_match(text, sep, |found| {
            parts.push(cx, at, found);
            at = found + sep.len();
            left -= 1;
            left != 0
        });
    }
    parts.push(cx, at, text.len());
    Ok(parts.finish(cx))
}

fn split_spaces<T: Unit>(cx: &Cx, units: &[T], mut left: usize, parts: &mut Parts<'_>) {
    let mut at = 0;
    loop {
        while at < units.len() && is_space(units[at].code()) {
            at += 1;
        }
        if at == units.len() {
            return;
        }
        let start = at;
        if left == 0 {
            return parts.push(cx, start, units.len());
        }
        while at < units.len() && !is_space(units[at].code()) {
            at += 1;
        }
        parts.push(cx, start, at);
        left -= 1;
    }
}

fn rsplit(cx: &mut Cx, this: &Value, sep: &Value, most: i64) -> Res<Value> {
    let (text, mut left) = (payload(this), limit(most));
    let mut parts = Parts::new(this);
    match separator(cx, sep)? {
        None => each_width!(text, units => rsplit_spaces(cx, units, left, &mut parts)),
        Some(sep) => {
            let mut end = text.len();
            if left != 0 {
                each_match_from_right(text, sep, |found| {
                    parts.push(cx, found + sep.len(), end);
                    end = found;
                    left -= 1;
                    left != 0
                });
            }
            parts.push(cx, 0, end);
        }
    }
    parts.parts.reverse();
    Ok(parts.finish(cx))
}

fn rsplit_spaces<T: Unit>(cx: &Cx, units: &[T], mut left: usize, parts: &mut Parts<'_>) {
    let mut at = units.len();
    loop {
        while at > 0 && is_space(units[at - 1].code()) {
            at -= 1;
        }
        if at == 0 {
            return;
        }
        let end = at;
        if left == 0 {
            return parts.push(cx, 0, end);
        }
        while at > 0 && !is_space(units[at - 1].code()) {
            at -= 1;
        }
        parts.push(cx, at, end);
        left -= 1;
    }
}

fn splitlines(cx: &mut Cx, this: &Value, keepends: bool) -> Value {
    let text = payload(this);
    let mut parts = Parts::new(this);
    each_width!(text, units => {
        let mut start = 0;
        while start < units.len() {
            let end = match units[start..].iter().position(|c| ends_line(c.code())) {
                Some(at) => start + at,
                None => units.len(),
            };
            let crlf = end + 1 < units.len() && units[end].code() == 13 && units[end + 1].code() == 10;
            let next = if end == units.len() { end } else { end + 1 + crlf as usize };
            parts.push(cx, start, if keepends { next } else { end });
            start = next;
        }
    });
    parts.finish(cx)
}

fn partition(cx: &mut Cx, this: &Value, sep: &Value) -> Res<Value> {
    let text = payload(this);
    let (sep_text, sep) = separator_of(cx, sep)?;
    let parts = match super::search::find(text, sep_text, 0, text.len()) {
        Some(at) => [slice(cx, this, 0, at), sep, slice(cx, this, at + sep_text.len(), text.len())],
        None => [exact(cx, this), cx.str(""), cx.str("")],
    };
    Ok(cx.tuple(parts.into()))
}

fn rpartition(cx: &mut Cx, this: &Value, sep: &Value) -> Res<Value> {
    let text = payload(this);
    let (sep_text, sep) = separator_of(cx, sep)?;
    let parts = match rfind(text, sep_text, 0, text.len()) {
        Some(at) => [slice(cx, this, 0, at), sep, slice(cx, this, at + sep_text.len(), text.len())],
        None => [cx.str(""), cx.str(""), exact(cx, this)],
    };
    Ok(cx.tuple(parts.into()))
}

fn separator_of<'a>(cx: &mut Cx, sep: &'a Value) -> Res<(&'a Str, Value)> {
    match sep.downcast::<Str>() {
        Some(text) if text.is_empty() => Err(empty_separator(cx)),
        Some(text) => Ok((text, exact(cx, sep))),
        None => {
            let found = cx.type_name(sep);
            Err(cx.type_error(format!("must be str, not {found}")))
        }
    }
}

fn strip(cx: &mut Cx, this: &Value, chars: &Value, name: &str, left: bool, right: bool) -> Res<Value> {
    let text = payload(this);
    let (start, end) = match chars.downcast::<Str>() {
        None if chars.is_none() => each_width!(text, units => trim(units, left, right, is_space)),
        None => {
            return Err(cx.type_error(format!("{name} arg must be None or str")));
        }
        Some(chars) => match (chars.chars(), chars.len()) {
            (_, 1) => {
                let only = chars.char_at(0);
                each_width!(text, units => trim(units, left, right, |c| c == only))
            }
            (Chars::Ascii(set), _) if set.len() < 8 => {
                each_width!(text, units => trim(units, left, right, |c| c < 0x80 && set.as_bytes().contains(&(c as u8))))
            }
            _ => {
                let mut sorted: Vec<u32> = chars.iter().collect();
                sorted.sort_unstable();
                each_width!(text, units => trim(units, left, right, |c| sorted.binary_search(&c).is_ok()))
            }
        },
    };
    Ok(slice(cx, this, start, end))
}

/// What is left when characters at the ends are dropped.
fn trim<T: Unit>(units: &[T], left: bool, right: bool, drop: impl Fn(u32) -> bool) -> (usize, usize) {
    let (mut start, mut end) = (0, units.len());
    if left {
        while start < end && drop(units[start].code()) {
            start += 1;
        }
    }
    if right {
        while end > start && drop(units[end - 1].code()) {
            end -= 1;
        }
    }
    (start, end)
}
