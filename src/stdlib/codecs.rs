//! `_codecs`: what of `codecs` is native: the built-in encodings, and the table of error handlers.

use super::add_functions;
use crate::heap::Value;
use crate::object::native::functions;
use crate::object::ops::buffer;
use crate::object::{Cx, Res, Str};
use crate::types::str::codec::{self, Decoder, Encoding, Errors};

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_codecs", FUNCTIONS);
    Ok(())
}

functions! { FUNCTIONS in "_codecs" {
    /// The name that a built-in encoding is listed under; None if there is no such encoding.
    "_canonical(name, /)" => |cx: &mut Cx, name: &Str| {
        Encoding::of(&name.to_text()).map(|encoding| cx.str(encoding.canonical()))
    };
    /// A text in a built-in encoding.
    "_encode(text, encoding, errors, /)" => |cx: &mut Cx, text: &Value, encoding: &Str, errors: &Str| -> Res<Value> {
        if text.downcast::<Str>().is_none() {
            let found = cx.type_name(text);
            let name = encoding.to_text().replace('-', "_");
            return Err(cx.type_error(format!("{name}_encode() argument 1 must be str, not {found}")));
        }
        let encoding = codec::find(cx, encoding)?;
        let errors = Errors::of(cx, Some(errors))?;
        codec::encode_to_bytes(cx, text, encoding, &errors)
    };
    /// The text of bytes in a built-in encoding, how many of the bytes it stands for, and the name of the encoding that a byte order
    /// mark settled. Unless the bytes are the last ones, an incomplete character at their end is left over.
    "_decode(data, encoding, errors, final, /)" =>
        |cx: &mut Cx, data: &Value, encoding: &Str, errors: &Str, last: bool| -> Res<Value> {
            let bytes = buffer::require(cx, data)?;
            let encoding = codec::find(cx, encoding)?;
            let errors = Errors::of(cx, Some(errors))?;
            let mut decoder = Decoder::new(encoding, errors);
            let text = decoder.decode(cx, &bytes, last)?;
            let consumed = cx.int((bytes.len() - decoder.pending().len()) as i64);
            let settled = decoder.settled().map_or(Value::NONE, |settled| cx.str(settled.canonical()));
            Ok(cx.tuple(vec![text, consumed, settled]))
        };
    /// The error handlers that were registered, by their names.
    "_handlers()" => |cx: &mut Cx| codec::registered_handlers(cx);
} }
