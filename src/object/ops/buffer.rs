//! Bytes-like objects.

use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::{Cx, Res};

/// A copy of the bytes of a bytes-like object; `None` for other objects.
pub(crate) fn bytes_of(_: &mut Cx, value: &Value) -> Res<Option<Vec<u8>>> {
    Ok(value.downcast::<Bytes>().map(|bytes| bytes.as_slice().to_vec()))
}
