//! Making bytes of other objects.

use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::list::List;
use crate::object::layout::tuple::Tuple;
use crate::object::ops::{self, index, memory};
use crate::object::{Cx, Exc, Res, Str, special};
use crate::types::{buffer, int};

/// The bytes of an object that has `__bytes__`, is bytes-like, or is an iterable of ints.
pub(crate) fn from_object(cx: &mut Cx, value: &Value) -> Res<Vec<u8>> {
    if let Some(bytes) = value.exact::<Bytes>() {
        return Ok(bytes.as_slice().to_vec());
    }
    let name = cx.names().__bytes__;
    if let Some(result) = special::call_optional(cx, value, name, &[])? {
        return match result.downcast::<Bytes>() {
            Some(bytes) => Ok(bytes.as_slice().to_vec()),
            None => {
                let found = cx.type_name(&result);
                Err(cx.type_error(format!("__bytes__ returned non-bytes (type {found})")))
            }
        };
    }
    if let Some(bytes) = buffer::bytes_of(cx, value)? {
        return Ok(bytes.into_owned());
    }
    from_items(cx, value, "bytes")
}

/// The bytes that the ints of an iterable are.
pub(crate) fn from_items(cx: &mut Cx, value: &Value, what: &str) -> Res<Vec<u8>> {
    let is_list = value.downcast::<List>().is_some() || value.downcast::<Tuple>().is_some();
    if value.downcast::<Str>().is_some() || !is_list && !is_iterable(cx, value) {
        let found = cx.type_name(value);
        return Err(cx.type_error(format!("cannot convert '{found}' object to {what}")));
    }
    let mut bytes = Vec::new();
    ops::iter::for_each(cx, value, |cx, item| {
        let byte = byte(cx, &item, what)?;
        memory::reserve(cx, &mut bytes, 1)?;
        bytes.push(byte);
        Ok(true)
    })?;
    Ok(bytes)
}

fn is_iterable(cx: &Cx, value: &Value) -> bool {
    let slots = cx.ty(value).slots.get(cx);
    slots.iter.is_some() || slots.get_item.is_some()
}

/// An item as a byte; `what` stands for the type in the message.
pub(crate) fn byte(cx: &mut Cx, item: &Value, what: &str) -> Res<u8> {
    let number = index::index(cx, item)?;
    match int::own(&number) {
        int::Operand::Small(byte @ 0..=255) => Ok(byte as u8),
        _ if what == "bytes" => Err(cx.raise(Exc::ValueError, "bytes must be in range(0, 256)")),
        _ => Err(cx.raise(Exc::ValueError, "byte must be in range(0, 256)")),
    }
}
