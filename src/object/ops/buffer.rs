//! Bytes-like objects, and the bytes they lend.
//!
//! `lender` finds the object that has the bytes; it may run Python, so it comes first. `lend` then borrows them for as long as
//! nothing runs. What owns memory that may change is one of few types (`memory`); `writer` and `store` change it.

use crate::heap::Value;
use crate::object::exception_tree::Exc;
use crate::object::layout::array::Array;
use crate::object::layout::bytearray::{Bytearray, MemoryView};
use crate::object::layout::bytes::Bytes;
use crate::object::native::{FromArg, Place};
use crate::object::{Cx, Raised, Res, special};
use std::borrow::Cow;

/// The memory of an object that owns some which may change.
#[inline]
pub(crate) fn memory(value: &Value) -> Option<&Bytearray> {
    value.downcast::<Bytearray>().or_else(|| value.downcast::<Array>().map(|array| &array.memory))
}

/// The object that lends the bytes of a bytes-like one: itself, or what its `__buffer__` returns. `None` for other objects.
pub(crate) fn lender(cx: &mut Cx, value: &Value) -> Res<Option<Value>> {
    if value.downcast::<Bytes>().is_some() || memory(value).is_some() {
        return Ok(Some(value.clone()));
    }
    match view_of(cx, value)? {
        Some(view) if view.downcast::<MemoryView>().is_some_and(MemoryView::is_contiguous) => Ok(Some(view)),
        Some(_) => Err(cx.raise(Exc::BufferError, "memoryview: underlying buffer is not C-contiguous")),
        None => Ok(None),
    }
}

/// The view that a value is or that its `__buffer__` returns; `None` if it is neither. A released view is an error.
fn view_of(cx: &mut Cx, value: &Value) -> Res<Option<Value>> {
    let view = match value.downcast::<MemoryView>() {
        Some(_) => value.clone(),
        None => {
            // The flags of a request for any bytes that need not be writable.
            const FULL_READ_ONLY: i16 = 284;
            let name = cx.names().__buffer__;
            let Some(view) = special::call_optional(cx, value, name, &[Value::small_int(FULL_READ_ONLY)])? else {
                return Ok(None);
            };
            if view.downcast::<MemoryView>().is_none() {
                return Err(cx.type_error("__buffer__ returned non-memoryview object"));
            }
            view
        }
    };
    let inside = view.downcast::<MemoryView>().expect("just checked");
    if inside.source.get(cx).is_none() {
        return Err(released(cx));
    }
    Ok(Some(view))
}

/// The error of using a view that was released.
#[cold]
pub(crate) fn released(cx: &mut Cx) -> Raised {
    cx.value_error("operation forbidden on released memoryview object")
}

/// The bytes of what `lender` returned.
pub(crate) fn lend<'a>(cx: &'a Cx, lender: &'a Value) -> &'a [u8] {
    if let Some(bytes) = lender.downcast::<Bytes>() {
        return bytes.as_slice();
    }
    if let Some(memory) = memory(lender) {
        return memory.bytes.get(cx);
    }
    match lender.downcast::<MemoryView>() {
        Some(view) => source(cx, view).get(view.offset..view.offset + view.size()).unwrap_or_default(),
        None => &[],
    }
}

/// The lender of a bytes-like object whose bytes may be written; `None` for other objects.
pub(crate) fn writer(cx: &mut Cx, value: &Value) -> Res<Option<Value>> {
    if memory(value).is_some() {
        return Ok(Some(value.clone()));
    }
    let view = view_of(cx, value)?;
    Ok(view.filter(|view| view.downcast::<MemoryView>().is_some_and(|view| !view.readonly && view.is_contiguous())))
}

/// Writes over the bytes of what `writer` returned, from `at` on; false if it does not have so many.
pub(crate) fn store(cx: &mut Cx, writer: &Value, at: usize, bytes: &[u8]) -> bool {
    let room = at..at + bytes.len();
    if let Some(memory) = memory(writer) {
        return memory.bytes.get_mut(cx).get_mut(room).map(|place| place.copy_from_slice(bytes)).is_some();
    }
    let Some(view) = writer.downcast::<MemoryView>().filter(|view| room.end <= view.size()) else { return false };
    let source = view.source.get(cx).clone();
    source.is_some_and(|source| store(cx, &source, view.offset + at, bytes))
}

/// All bytes of what a view looks at; none when it was released.
pub(crate) fn source<'a>(cx: &'a Cx, view: &'a MemoryView) -> &'a [u8] {
    match view.source.get(cx) {
        Some(source) => lend(cx, source),
        None => &[],
    }
}

/// The bytes of a bytes-like object; `None` for other objects. Those that may change are copied.
pub(crate) fn bytes_of<'a>(cx: &mut Cx, value: &'a Value) -> Res<Option<Cow<'a, [u8]>>> {
    if let Some(bytes) = value.downcast::<Bytes>() {
        return Ok(Some(Cow::Borrowed(bytes.as_slice())));
    }
    if let Some(memory) = memory(value) {
        return Ok(Some(Cow::Owned(memory.bytes.get(cx).clone())));
    }
    let Some(view) = view_of(cx, value)? else { return Ok(None) };
    let view = view.downcast::<MemoryView>().expect("just found");
    Ok(Some(Cow::Owned(copy(cx, view))))
}

/// The bytes of an object that lends them in one piece now; `None` for all others, and for a view that was released.
pub(crate) fn bytes_if_possible<'a>(cx: &mut Cx, value: &'a Value) -> Option<Cow<'a, [u8]>> {
    if let Some(bytes) = value.downcast::<Bytes>() {
        return Some(Cow::Borrowed(bytes.as_slice()));
    }
    let lender = lender(cx, value).ok()??;
    Some(Cow::Owned(lend(cx, &lender).to_vec()))
}

/// The bytes of a view's items in order, the last index running fastest.
pub(crate) fn copy(cx: &Cx, view: &MemoryView) -> Vec<u8> {
    let bytes = source(cx, view);
    if view.is_contiguous() {
        return bytes.get(view.offset..view.offset + view.size()).unwrap_or_default().to_vec();
    }
    let mut all = Vec::with_capacity(view.size());
    for start in starts(view) {
        all.extend_from_slice(&bytes[start..start + view.item_size]);
    }
    all
}

/// Where in the source the items begin, in order.
pub(crate) fn starts(view: &MemoryView) -> impl Iterator<Item = usize> {
    (0..view.items()).map(|item| {
        let (mut rest, mut start) = (item, view.offset as isize);
        for (length, stride) in view.shape.iter().zip(&view.strides).rev() {
            start += (rest % length) as isize * stride;
            rest /= length;
        }
        start as usize
    })
}

/// A bytes-like argument.
pub(crate) struct Buffer(Value);

impl Buffer {
    pub(crate) fn bytes<'a>(&'a self, cx: &'a Cx) -> &'a [u8] {
        lend(cx, &self.0)
    }

    /// A bytes-like object; TypeError for others.
    pub(crate) fn of(cx: &mut Cx, value: &Value) -> Res<Buffer> {
        match lender(cx, value)? {
            Some(lender) => Ok(Buffer(lender)),
            None => Err(not_bytes_like(cx, value)),
        }
    }
}

impl<'a> FromArg<'a> for Buffer {
    fn from_arg(cx: &mut Cx, arg: &'a Value, _: Place) -> Res<Buffer> {
        Buffer::of(cx, arg)
    }
}

/// The bytes of a bytes-like object; TypeError for others.
pub(crate) fn require<'a>(cx: &mut Cx, value: &'a Value) -> Res<Cow<'a, [u8]>> {
    match bytes_of(cx, value)? {
        Some(bytes) => Ok(bytes),
        None => Err(not_bytes_like(cx, value)),
    }
}

#[cold]
fn not_bytes_like(cx: &mut Cx, value: &Value) -> Raised {
    let found = cx.type_name(value);
    cx.type_error(format!("a bytes-like object is required, not '{found}'"))
}
