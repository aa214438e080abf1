//! The bytes that bytes-like objects lend.

use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::{Cx, Res};
use std::borrow::Cow;

/// The bytes of a bytes-like object; `None` for others. Those of a mutable object are copied, since it may change.
pub(crate) fn bytes_of<'a>(_cx: &mut Cx, value: &'a Value) -> Res<Option<Cow<'a, [u8]>>> {
    Ok(value.downcast::<Bytes>().map(|bytes| Cow::Borrowed(bytes.as_slice())))
}

/// Whether the value is `bytes` or `bytearray`, which count as text for numbers.
pub(crate) fn is_bytes_or_bytearray(value: &Value) -> bool {
    value.downcast::<Bytes>().is_some()
}
