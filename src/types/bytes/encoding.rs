//! Byte strings as text: `repr`, `hex`, `fromhex`, `decode`.

use super::{lend, like};
use crate::heap::Value;
use crate::object::layout::bytearray::Bytearray;
use crate::object::layout::bytes::Bytes;
use crate::object::native::methods;
use crate::object::ops::{self, memory};
use crate::object::type_object::as_type;
use crate::object::{Cx, Res, Str, kinds, new_bytes};
use crate::types::str::codec;

macro_rules! table {
    ($NAME:ident in $owner:tt) => {
        methods! { $NAME in $owner {
            /// The text that the bytes encode.
            "decode(self, /, encoding='utf-8', errors='strict')" => |cx: &mut Cx, this: &Value, encoding: &Str, errors: &Str| {
                let bytes = lend(cx, this).to_vec();
                codec::decode_named(cx, &bytes, Some(encoding), Some(errors))
            };
            /// The bytes that pairs of hexadecimal digits say; whitespace between pairs does not count.
            class "fromhex(cls, string, /)" => from_hex;
            /// The bytes in hexadecimal digits, perhaps with a separator between groups, which are counted from the right unless
            /// their size is negative.
            "hex(self, /, sep=<missing>, bytes_per_sep=1)" => |cx: &mut Cx, this: &Value, sep: Option<&Value>, bytes_per_sep: i64| {
                let separator = separator(cx, sep)?;
                let bytes = lend(cx, this);
                let length = bytes.len();
                memory::check(cx, length, 6)?;
                Ok(hex(lend(cx, this), separator, bytes_per_sep))
            };
        } }
    };
}
table!(BYTES in "bytes");
table!(BYTEARRAY in "bytearray");

/// `b'…'`.
pub(super) fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let length = lend(cx, this).len();
    memory::check(cx, length, 8)?;
    let text = repr_of(lend(cx, this), false);
    Ok(cx.str(&text))
}

/// Bytes as a literal. `bytearray` escapes single quotes also between double ones.
pub(crate) fn repr_of(bytes: &[u8], escapes_quotes: bool) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    let mut text = String::with_capacity(bytes.len() + 3);
    text.push('b');
    text.push(quote);
    for byte in bytes {
        match byte {
            b'\t' => text.push_str("\\t"),
            b'\n' => text.push_str("\\n"),
            b'\r' => text.push_str("\\r"),
            b'\\' => text.push_str("\\\\"),
            b' '..=b'~' => {
                if *byte as char == quote || escapes_quotes && *byte == b'\'' {
                    text.push('\\');
                }
                text.push(*byte as char);
            }
            _ => {
                text.push_str("\\x");
                push_hex(&mut text, *byte);
            }
        }
    }
    text.push(quote);
    text
}

fn push_hex(text: &mut String, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    text.push(DIGITS[byte as usize >> 4] as char);
    text.push(DIGITS[byte as usize & 15] as char);
}

/// `hex(sep, bytes_per_sep)` of bytes.
pub(crate) fn hex_digits(cx: &mut Cx, bytes: &[u8], sep: Option<&Value>, bytes_per_sep: i64) -> Res<String> {
    let separator = separator(cx, sep)?;
    memory::check(cx, bytes.len(), 6)?;
    Ok(hex(bytes, separator, bytes_per_sep))
}

/// The separator of `hex`: one character of ASCII.
fn separator(cx: &mut Cx, sep: Option<&Value>) -> Res<Option<char>> {
    let Some(sep) = sep else { return Ok(None) };
    if ops::length(cx, sep)? != 1 {
        return Err(cx.value_error("sep must be length 1."));
    }
    let code = match (sep.downcast::<Str>(), sep.downcast::<Bytes>()) {
        (Some(text), _) => text.char_at(0),
        (_, Some(bytes)) => bytes.as_slice()[0] as u32,
        _ => return Err(cx.type_error("sep must be str or bytes.")),
    };
    match u8::try_from(code) {
        Ok(code @ 0..0x80) => Ok(Some(code as char)),
        _ => Err(cx.value_error("sep must be ASCII.")),
    }
}

fn hex(bytes: &[u8], separator: Option<char>, group: i64) -> String {
    let size = group.unsigned_abs() as usize;
    let mut text = String::with_capacity(bytes.len() * 2);
    for (at, byte) in bytes.iter().enumerate() {
        let from_edge = if group < 0 { at } else { bytes.len() - at };
        if let Some(separator) = separator
            && at > 0
            && size > 0
            && from_edge.is_multiple_of(size)
        {
            text.push(separator);
        }
        push_hex(&mut text, *byte);
    }
    text
}

fn from_hex(cx: &mut Cx, class: &Value, string: &Str) -> Res<Value> {
    let (mut bytes, mut at) = (Vec::with_capacity(string.len() / 2), 0);
    let digit = |at: usize| {
        let code = if at < string.len() { string.char_at(at) } else { return None };
        char::from_u32(code).and_then(|c| c.to_digit(16)).map(|digit| digit as u8)
    };
    while at < string.len() {
        if matches!(string.char_at(at), 0x20 | 0x9..=0xd) {
            at += 1;
            continue;
        }
        match (digit(at), digit(at + 1)) {
            (Some(high), Some(low)) => bytes.push(high << 4 | low),
            (high, _) => {
                let at = at + high.is_some() as usize;
                let message = format!("non-hexadecimal number found in fromhex() arg at position {at}");
                return Err(cx.value_error(message));
            }
        }
        at += 2;
    }
    let result = if as_type(class).kind() == kinds::BYTEARRAY {
        let empty = cx.alloc(Bytearray::default());
        like(cx, &empty, bytes)
    } else {
        new_bytes(cx, &bytes)
    };
    if class.is(&cx.type_of(&result)) { Ok(result) } else { cx.call(class, &[result]) }
}
