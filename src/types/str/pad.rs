//! Filling text up to a width: `center`, `ljust`, `rjust`, `zfill`, `expandtabs`.

use super::{exact, finish, payload};
use crate::heap::Value;
use crate::object::layout::str::{Str, StrBuilder};
use crate::object::native::methods;
use crate::object::{Cx, Res, ops, raise};

methods! { METHODS in "str" {
    /// The text in the middle of a certain width.
    "center(self, width, fillchar=' ', /)" => |cx: &mut Cx, this: &Value, width: i64, fill: &Value| -> Res<Value> {
        let fill = fill_char(cx, fill)?;
        let missing = missing(this, width);
        // An odd place goes to the left in an odd width, to the right in an even one.
        let left = missing / 2 + (missing & width.max(0) as usize & 1);
        pad(cx, this, left, missing - left, fill)
    };
    /// The text at the left of a certain width.
    "ljust(self, width, fillchar=' ', /)" => |cx: &mut Cx, this: &Value, width: i64, fill: &Value| -> Res<Value> {
        let fill = fill_char(cx, fill)?;
        pad(cx, this, 0, missing(this, width), fill)
    };
    /// The text at the right of a certain width.
    "rjust(self, width, fillchar=' ', /)" => |cx: &mut Cx, this: &Value, width: i64, fill: &Value| -> Res<Value> {
        let fill = fill_char(cx, fill)?;
        pad(cx, this, missing(this, width), 0, fill)
    };
    /// The text with zeros before it, but behind a sign, to fill a certain width.
    "zfill(self, width, /)" => zfill;
    /// The text with spaces up to the next multiple of `tabsize` columns for each tab.
    "expandtabs(self, /, tabsize=8)" => expandtabs;
} }

fn fill_char(cx: &mut Cx, fill: &Value) -> Res<u32> {
    match fill.downcast::<Str>() {
        Some(text) if text.len() == 1 => Ok(text.char_at(0)),
        Some(_) => Err(cx.type_error("The fill character must be exactly one character long")),
        None => Err(raise::wrong_type(cx, "The fill character must be a unicode character", fill)),
    }
}

fn missing(this: &Value, width: i64) -> usize {
    usize::try_from(width).unwrap_or(0).saturating_sub(payload(this).len())
}

fn pad(cx: &mut Cx, this: &Value, left: usize, right: usize, fill: u32) -> Res<Value> {
    if left == 0 && right == 0 {
        return Ok(exact(cx, this));
    }
    let text = payload(this);
    ops::memory::check(cx, (left + right).saturating_add(text.len()), 4)?;
    let mut builder = StrBuilder::with_capacity(left + text.len() + right);
    builder.push_many(fill, left);
    builder.push_str(text);
    builder.push_many(fill, right);
    Ok(finish(cx, &builder))
}

fn zfill(cx: &mut Cx, this: &Value, width: i64) -> Res<Value> {
    let (text, zeros) = (payload(this), missing(this, width));
    let sign = !text.is_empty() && matches!(char::from_u32(text.char_at(0)), Some('+' | '-'));
    if zeros == 0 || !sign {
        return pad(cx, this, zeros, 0, '0' as u32);
    }
    ops::memory::check(cx, zeros.saturating_add(text.len()), 4)?;
    let mut builder = StrBuilder::with_capacity(zeros + text.len());
    builder.push(text.char_at(0));
    builder.push_many('0' as u32, zeros);
    builder.push_range(text, 1, text.len());
    Ok(finish(cx, &builder))
}

fn expandtabs(cx: &mut Cx, this: &Value, tabsize: i64) -> Res<Value> {
    if i32::try_from(tabsize).is_err() {
        return Err(raise::overflow_error(cx, "Python int too large to convert to C int"));
    }
    let (text, tabsize) = (payload(this), tabsize.max(0) as usize);
    let (mut column, mut length) = (0usize, 0usize);
    let mut any = false;
    for c in text.iter() {
        let wide = if c == 9 { tabsize.saturating_sub(column % tabsize.max(1)) } else { 1 };
        any |= c == 9;
        column = if c == 10 || c == 13 { 0 } else { column + wide };
        length = match length.checked_add(wide) {
            Some(length) if length <= isize::MAX as usize => length,
            _ => return Err(raise::overflow_error(cx, "new string is too long")),
        };
    }
    if !any {
        return Ok(exact(cx, this));
    }
    ops::memory::check(cx, length, text.width())?;
    let mut builder = StrBuilder::with_capacity(length);
    column = 0;
    for c in text.iter() {
        let wide = if c == 9 { tabsize.saturating_sub(column % tabsize.max(1)) } else { 1 };
        if c == 9 {
            builder.push_many(' ' as u32, wide)
        } else {
            builder.push(c)
        }
        column = if c == 10 || c == 13 { 0 } else { column + wide };
    }
    Ok(finish(cx, &builder))
}
