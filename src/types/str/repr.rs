//! `repr` and `ascii` of text.

use super::payload;
use crate::heap::Value;
use crate::object::layout::str::{Str, StrBuilder};
use crate::object::{Cx, Res, ops};

pub(super) fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let text = payload(this);
    ops::memory::check(cx, text.len().saturating_add(2), text.width())?;
    let mut builder = StrBuilder::with_capacity(text.len() + 2);
    repr_into(&mut builder, text);
    Ok(builder.finish(cx.heap()))
}

/// Appends the `repr` of a text: in single quotes, or in double quotes if that saves escapes.
pub(crate) fn repr_into(builder: &mut StrBuilder, text: &Str) {
    if let Some(ascii) = text.as_ascii()
        && ascii.bytes().all(|c| matches!(c, b' '..=b'~') && c != b'\'' && c != b'\\')
    {
        builder.push_ascii(b"'");
        builder.push_ascii(ascii.as_bytes());
        return builder.push_ascii(b"'");
    }
    let has = |quote: u8| super::search::find_char(text, quote as u32, 0, text.len()).is_some();
    let quote = if has(b'\'') && !has(b'"') { b'"' } else { b'\'' };
    builder.push(quote as u32);
    for c in text.iter() {
        match c {
            0x20..0x7f if c != quote as u32 && c != '\\' as u32 => builder.push(c),
            0x20..0x7f => {
                builder.push('\\' as u32);
                builder.push(c);
            }
            9 => builder.push_ascii(b"\\t"),
            10 => builder.push_ascii(b"\\n"),
            13 => builder.push_ascii(b"\\r"),
            _ if is_printable(c) => builder.push(c),
            _ => push_escape(builder, c),
        }
    }
    builder.push(quote as u32);
}

/// Appends `\x..`, `\u....` or `\U........`.
pub(crate) fn push_escape(builder: &mut StrBuilder, c: u32) {
    builder.push_ascii(escape(c).as_bytes());
}

/// `\x..`, `\u....` or `\U........`.
pub(crate) fn escape(c: u32) -> String {
    match c {
        0..0x100 => format!("\\x{c:02x}"),
        0x100..0x10000 => format!("\\u{c:04x}"),
        _ => format!("\\U{c:08x}"),
    }
}

/// Whether a character is shown as it is.
pub(crate) fn is_printable(c: u32) -> bool {
    crate::algo::unicode::is_printable(c)
}

/// `ascii(value)`: the `repr` with everything that is not ASCII escaped.
pub(crate) fn ascii(cx: &mut Cx, value: &Value) -> Res<Value> {
    let repr = ops::repr(cx, value)?;
    let text = payload(&repr);
    if text.is_ascii() {
        return Ok(repr);
    }
    let mut builder = StrBuilder::with_capacity(text.len() * 2);
    for c in text.iter() {
        if c < 0x80 { builder.push(c) } else { push_escape(&mut builder, c) }
    }
    Ok(builder.finish(cx.heap()))
}
