//! Bytes-like objects.

use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::{Cx, Res};
use std::borrow::Cow;

/// The bytes of a bytes-like object, copied if they can change; `None` for other objects.
pub(crate) fn bytes_of<'a>(_: &mut Cx, value: &'a Value) -> Res<Option<Cow<'a, [u8]>>> {
    Ok(value.downcast::<Bytes>().map(|bytes| Cow::Borrowed(bytes.as_slice())))
}

/// The bytes of a bytes-like object, or TypeError.
pub(crate) fn require<'a>(cx: &mut Cx, value: &'a Value) -> Res<Cow<'a, [u8]>> {
    match bytes_of(cx, value)? {
        Some(bytes) => Ok(bytes),
        None => {
            let found = cx.type_name(value);
            Err(cx.type_error(format!("a bytes-like object is required, not '{found}'")))
        }
    }
}
