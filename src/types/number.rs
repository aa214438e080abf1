//! What `int`, `float` and `complex` share: reading numbers from text, and putting formatted ones together.

use crate::algo::format_spec::{FormatSpec, Layout, Operand, SpecError, TextLayout};
use crate::algo::unicode;
use crate::heap::Value;
use crate::object::layout::str::StrBuilder;
use crate::object::ops::memory;
use crate::object::{Cx, Raised, Res, Str, ops, raise};
use std::borrow::Cow;

/// The text of a number without the space around it, decimal digits of all scripts and spaces made ASCII. What else is not ASCII
/// stays, so that no number can be read from it.
pub(crate) fn ascii_text(text: &Str) -> Cow<'_, str> {
    if let Some(ascii) = text.as_ascii() {
        return Cow::Borrowed(ascii.trim_matches(is_ascii_space));
    }
    let plain = |c: u32| match unicode::decimal_value(c) {
        Some(digit) => (b'0' + digit) as char,
        None if unicode::is_space(c) => ' ',
        None => char::from_u32(c).unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    let all: String = text.iter().map(plain).collect();
    Cow::Owned(all.trim_matches(' ').to_owned())
}

/// The text of a number in bytes, without the ASCII space around it; empty, which is no number, when it is not ASCII.
pub(crate) fn text_of_bytes(bytes: &[u8]) -> &str {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    text.trim_matches(is_ascii_space)
}

/// The space around a number in ASCII, where the separators of files and records do not count.
fn is_ascii_space(c: char) -> bool {
    matches!(c, ' ' | '\t'..='\r')
}

/// The beginning of a `repr`, for messages about text that is no number.
pub(crate) fn short_repr(cx: &mut Cx, value: &Value) -> Res<String> {
    let text = ops::repr_text(cx, value)?;
    Ok(match text.char_indices().nth(200) {
        Some((end, _)) => text[..end].to_owned(),
        None => text,
    })
}

/// Reads a format specification for a number.
pub(crate) fn parse_spec(cx: &mut Cx, this: &Value, spec: &Str, operand: Operand) -> Res<FormatSpec> {
    let chars: smallvec::SmallVec<[u32; 16]> = spec.iter().collect();
    with_type_name(cx, this, |name| FormatSpec::parse(&chars, operand, name))
}

/// The result of what takes the name of a type for its messages: the name is made up only where there is a message.
pub(crate) fn with_type_name<T>(cx: &mut Cx, this: &Value, step: impl Fn(&str) -> Result<T, SpecError>) -> Res<T> {
    let result = match step("") {
        Err(SpecError::Value(_)) => step(&cx.type_name(this)),
        result => result,
    };
    result.map_err(|error| spec_error(cx, error))
}

fn spec_error(cx: &mut Cx, error: SpecError) -> Raised {
    match error {
        SpecError::Value(message) => cx.value_error(message),
        SpecError::Memory => raise::memory_error(cx),
    }
}

/// A formatted number as a string.
pub(crate) fn formatted(cx: &mut Cx, layout: Layout) -> Res<Value> {
    if layout.left == 0 && layout.inner == 0 && layout.right == 0 {
        return Ok(if layout.prefix.is_empty() {
            cx.str(&layout.body)
        } else {
            cx.str(&(layout.prefix + &layout.body))
        });
    }
    // A fill that is wide makes all characters four bytes wide.
    memory::check(cx, layout.len(), 4)?;
    let mut text = StrBuilder::with_capacity(layout.len());
    repeat(&mut text, layout.fill, layout.left);
    text.push_text(&layout.prefix);
    repeat(&mut text, layout.fill, layout.inner);
    text.push_text(&layout.body);
    repeat(&mut text, layout.fill, layout.right);
    Ok(text.finish(cx.heap()))
}

/// One character, padded.
pub(crate) fn formatted_character(cx: &mut Cx, character: u32, fill: u32, layout: TextLayout) -> Res<Value> {
    let length = layout.left.saturating_add(layout.right).saturating_add(1);
    memory::check(cx, length, 4)?;
    let mut text = StrBuilder::with_capacity(length);
    repeat(&mut text, fill, layout.left);
    text.push(character);
    repeat(&mut text, fill, layout.right);
    Ok(text.finish(cx.heap()))
}

fn repeat(text: &mut StrBuilder, fill: u32, times: usize) {
    (0..times).for_each(|_| text.push(fill))
}
