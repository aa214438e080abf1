//! `bytes % arguments`: the conversions of text (`str::percent`), but for what becomes bytes.

use super::{Wanted, byte, lend, like};
use crate::heap::Value;
use crate::object::layout::bytearray::Bytearray;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::str::{Str, StrBuilder, str_of_latin1};
use crate::object::{Cx, Res, new_bytes, ops, raise, special};
use crate::types::str::percent::{self, Conversion, Dialect, put_text};

static DIALECT: Dialect = Dialect {
    name: "bytes",
    precision_too_big: "prec too big",
    is_single: |value| {
        value.downcast::<Bytes>().is_some()
            || value.downcast::<Bytearray>().is_some()
            || value.downcast::<Str>().is_some()
    },
    key: |cx, key| new_bytes(cx, bytes_of(key)),
    convert,
};

pub(crate) fn remainder(cx: &mut Cx, this: &Value, arguments: &Value) -> Res<Value> {
    if this.downcast::<Bytes>().is_none() && this.downcast::<Bytearray>().is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let text = str_of_latin1(cx.heap(), lend(cx, this));
    let text = text.downcast::<Str>().expect("just made");
    let formatted = percent::format(cx, text, arguments, &DIALECT)?;
    let bytes = bytes_of(&formatted).to_vec();
    Ok(like(cx, this, bytes))
}

/// The characters as bytes.
fn bytes_of(text: &StrBuilder) -> &[u8] {
    match text {
        StrBuilder::One { chars, .. } => chars,
        _ => unreachable!("only characters below 256 are appended"),
    }
}

fn convert(
    cx: &mut Cx,
    builder: &mut StrBuilder,
    conversion: &Conversion,
    kind: char,
    at: usize,
    value: &Value,
) -> Res<()> {
    let bytes = match kind {
        's' | 'b' => to_bytes(cx, value)?,
        'c' => vec![character(cx, value)?],
        // Escapes make the text of `repr` ASCII.
        'r' | 'a' => return percent::convert(cx, builder, conversion, 'a', at, value),
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' if !is_real(cx, value) => {
            return Err(raise::wrong_type(cx, "float argument required", value));
        }
        // Messages call `%i` by its other name.
        'i' => return percent::convert(cx, builder, conversion, 'd', at, value),
        _ => return percent::convert(cx, builder, conversion, kind, at, value),
    };
    let length = if kind == 'c' { 1 } else { bytes.len().min(conversion.precision.unwrap_or(usize::MAX)) };
    put_text(cx, builder, conversion, length, |builder| {
        bytes[..length].iter().for_each(|byte| builder.push(*byte as u32));
    })
}

fn is_real(cx: &Cx, value: &Value) -> bool {
    let slots = cx.ty(value).slots.get(cx);
    slots.float.is_some() || slots.index.is_some()
}

fn to_bytes(cx: &mut Cx, value: &Value) -> Res<Vec<u8>> {
    let name = cx.names().__bytes__;
    if value.exact::<Bytes>().is_none()
        && let Some(result) = special::call_optional(cx, value, name, &[])?
    {
        return match result.downcast::<Bytes>() {
            Some(bytes) => Ok(bytes.as_slice().to_vec()),
            None => {
                let found = cx.type_name(&result);
                Err(cx.type_error(format!("__bytes__ returned non-bytes (type {found})")))
            }
        };
    }
    match ops::buffer::bytes_of(cx, value)? {
        Some(bytes) => Ok(bytes.into_owned()),
        None => {
            let found = cx.type_name(value);
            let wanted = "a bytes-like object, or an object that implements __bytes__";
            Err(cx.type_error(format!("%b requires {wanted}, not '{found}'")))
        }
    }
}

/// The byte of `%c`.
fn character(cx: &mut Cx, value: &Value) -> Res<u8> {
    if value.downcast::<Bytes>().is_some() || value.downcast::<Bytearray>().is_some() {
        if let [single] = lend(cx, value) {
            return Ok(*single);
        }
    } else if ops::index::is_index(cx, value) {
        return match byte(cx, value, Wanted::Bytes) {
            Err(raised) if raised.is(cx, crate::object::Exc::ValueError) => {
                Err(raise::overflow_error(cx, "%c arg not in range(256)"))
            }
            byte => byte,
        };
    }
    Err(cx.type_error("%c requires an integer in range(256) or a single byte"))
}
