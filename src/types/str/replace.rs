//! `replace`, `removeprefix`, `removesuffix`.

use super::search::{count, each_match, matches_at};
use super::{exact, finish, payload, slice};
use crate::heap::Value;
use crate::object::layout::str::{Str, StrBuilder, str_of_latin1};
use crate::object::native::methods;
use crate::object::{Cx, Res, ops};

methods! { METHODS in "str" {
    /// A copy in which `new` stands for every `old`, or for the first `count` of them.
    "replace(self, old, new, /, count=-1)" => replace;
    /// The text without the prefix, if it begins with that.
    "removeprefix(self, prefix, /)" => |cx: &mut Cx, this: &Value, prefix: &Str| {
        let text = payload(this);
        let start = if prefix.len() <= text.len() && matches_at(text, prefix, 0) { prefix.len() } else { 0 };
        slice(cx, this, start, text.len())
    };
    /// The text without the suffix, if it ends with that.
    "removesuffix(self, suffix, /)" => |cx: &mut Cx, this: &Value, suffix: &Str| {
        let text = payload(this);
        let end = match text.len().checked_sub(suffix.len()) {
            Some(end) if matches_at(text, suffix, end) => end,
            _ => text.len(),
        };
        slice(cx, this, 0, end)
    };
} }

fn replace(cx: &mut Cx, this: &Value, old: &Str, new: &Str, most: i64) -> Res<Value> {
    let text = payload(this);
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    if most == 0 || old.len() > text.len() || old.same(new) {
        return Ok(exact(cx, this));
    }
    if let (1, 1, 1, 1, 1) = (old.len(), new.len(), text.width(), old.width(), new.width())
        && most >= text.len()
    {
        return Ok(replace_byte(cx, this, old.raw()[0], new.raw()[0]));
    }
    let times = count(text, old, 0, text.len()).min(most);
    if times == 0 {
        return Ok(exact(cx, this));
    }
    let grown = times.checked_mul(new.len()).and_then(|more| more.checked_add(text.len() - times * old.len()));
    let width = text.width().max(new.width());
    ops::memory::check(cx, grown.unwrap_or(usize::MAX), width)?;
    let mut builder = StrBuilder::with_capacity(grown.unwrap_or(0));
    if old.is_empty() {
        for at in 0..times {
            builder.push_str(new);
            if at < text.len() {
                builder.push(text.char_at(at));
            }
        }
        builder.push_range(text, times.min(text.len()), text.len());
        return Ok(finish(cx, &builder));
    }
    let (mut at, mut left) = (0, times);
    each_match(text, old, |found| {
        builder.push_range(text, at, found);
        builder.push_str(new);
        at = found + old.len();
        left -= 1;
        left != 0
    });
    builder.push_range(text, at, text.len());
    Ok(finish(cx, &builder))
}

fn replace_byte(cx: &mut Cx, this: &Value, old: u8, new: u8) -> Value {
    let text = payload(this).raw();
    if memchr::memchr(old, text).is_none() {
        return exact(cx, this);
    }
    if text.len() == 1 {
        return cx.char(new as u32);
    }
    let bytes: Vec<u8> = text.iter().map(|&c| if c == old { new } else { c }).collect();
    str_of_latin1(cx.heap(), &bytes)
}
