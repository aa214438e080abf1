//! Making bytes of other objects.

use crate::heap::Value;
use crate::object::layout::bytearray::Bytearray;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::list::List;
use crate::object::layout::tuple::Tuple;
use crate::object::ops::{self, buffer, index, memory};
use crate::object::{Cx, Exc, Res, Str, exception, special};
use crate::types::int;
use crate::types::str::codec;

/// Which type is being made, for messages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Wanted {
    Bytes,
    Bytearray,
}

/// The bytes that the arguments of a constructor stand for.
pub(crate) fn from_argument(
    cx: &mut Cx,
    source: Option<&Value>,
    encoding: Option<&Str>,
    errors: Option<&Str>,
    wanted: Wanted,
) -> Res<Vec<u8>> {
    let text = source.filter(|source| source.downcast::<Str>().is_some());
    let Some(source) = source.filter(|_| text.is_some() || encoding.is_none() && errors.is_none()) else {
        return match (encoding, errors) {
            (Some(_), _) => Err(cx.type_error("encoding without a string argument")),
            (None, Some(_)) => Err(cx.type_error("errors without a string argument")),
            (None, None) => Ok(Vec::new()),
        };
    };
    if let Some(text) = text {
        let Some(encoding) = encoding else {
            if wanted == Wanted::Bytes
                && errors.is_none()
                && let Some(bytes) = by_method(cx, text)?
            {
                return Ok(bytes);
            }
            return Err(cx.type_error("string argument without an encoding"));
        };
        let encoded = codec::encode_named(cx, text, encoding, errors)?;
        return Ok(encoded.downcast::<Bytes>().expect("text is encoded as bytes").as_slice().to_vec());
    }
    if wanted == Wanted::Bytes
        && let Some(bytes) = by_method(cx, source)?
    {
        return Ok(bytes);
    }
    // An index that raises TypeError is none.
    let count = if index::is_index(cx, source) { index::as_index(cx, source).map(Some) } else { Ok(None) };
    if let Some(count) = exception::catch(cx, count, Exc::TypeError)?.flatten() {
        let Ok(count) = usize::try_from(count) else { return Err(cx.value_error("negative count")) };
        memory::check(cx, count, 2)?;
        return Ok(vec![0; count]);
    }
    from_lender_or_items(cx, source, wanted)
}

/// What `__bytes__` returns, of objects that have it.
fn by_method(cx: &mut Cx, value: &Value) -> Res<Option<Vec<u8>>> {
    if value.exact::<Bytes>().is_some() || value.exact::<Bytearray>().is_some() {
        return Ok(None);
    }
    let name = cx.names().__bytes__;
    let Some(result) = special::call_optional(cx, value, name, &[])? else { return Ok(None) };
    match result.downcast::<Bytes>() {
        Some(bytes) => Ok(Some(bytes.as_slice().to_vec())),
        None => {
            let found = cx.type_name(&result);
            Err(cx.type_error(format!("__bytes__ returned non-bytes (type {found})")))
        }
    }
}

/// The bytes of an object that has `__bytes__`, is bytes-like, or is an iterable of ints.
pub(crate) fn from_object(cx: &mut Cx, value: &Value) -> Res<Vec<u8>> {
    match by_method(cx, value)? {
        Some(bytes) => Ok(bytes),
        None => from_lender_or_items(cx, value, Wanted::Bytes),
    }
}

fn from_lender_or_items(cx: &mut Cx, value: &Value, wanted: Wanted) -> Res<Vec<u8>> {
    if let Some(bytes) = buffer::bytes_of(cx, value)? {
        return Ok(bytes.into_owned());
    }
    let is_sequence = value.downcast::<List>().is_some() || value.downcast::<Tuple>().is_some();
    let slots = cx.ty(value).slots.get(cx);
    let is_iterable = is_sequence || slots.iter.is_some() || slots.get_item.is_some();
    if value.downcast::<Str>().is_some() || !is_iterable {
        let found = cx.type_name(value);
        let wanted = if wanted == Wanted::Bytes { "bytes" } else { "bytearray" };
        return Err(cx.type_error(format!("cannot convert '{found}' object to {wanted}")));
    }
    from_items(cx, value, wanted)
}

/// The bytes that the ints of an iterable are.
pub(crate) fn from_items(cx: &mut Cx, iterable: &Value, wanted: Wanted) -> Res<Vec<u8>> {
    let mut bytes = Vec::new();
    if wanted == Wanted::Bytes && iterable.exact::<List>().is_none() && iterable.exact::<Tuple>().is_none() {
        ops::iter::length_hint(cx, iterable, 0)?;
    }
    ops::iter::for_each(cx, iterable, |cx, item| {
        let byte = byte(cx, &item, wanted)?;
        memory::reserve(cx, &mut bytes, 1)?;
        bytes.push(byte);
        Ok(true)
    })?;
    Ok(bytes)
}

/// An item as a byte.
pub(crate) fn byte(cx: &mut Cx, item: &Value, wanted: Wanted) -> Res<u8> {
    let number = index::index(cx, item)?;
    match int::own(&number) {
        int::Operand::Small(byte @ 0..=255) => Ok(byte as u8),
        _ if wanted == Wanted::Bytes => Err(cx.value_error("bytes must be in range(0, 256)")),
        _ => Err(cx.value_error("byte must be in range(0, 256)")),
    }
}
