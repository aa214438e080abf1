//! `BytesIO`: a stream of bytes in memory.

use super::file::fill;
use super::{size_of, unsupported};
use crate::heap::{Object, Payload, Value};
use crate::object::native::{attributes, binding, methods};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, TypeSpec};
use crate::object::{Cx, Res, kinds, new_bytes, object, ops, raise};

pub(crate) struct BytesIo {
    contents: Payload<Contents>,
    attrs: Payload<Value>,
}

object!(BytesIo = kinds::BYTES_IO, "BytesIO", { attrs });

#[derive(Default)]
struct Contents {
    bytes: Vec<u8>,
    at: usize,
    closed: bool,
}

pub(crate) static BYTES_IO: TypeSpec = TypeSpec {
    name: "_io.BytesIO",
    shape: BytesIo::SHAPE,
    doc: "A stream of bytes whose contents are in memory.",
    flags: BASE_TYPE | HAS_DICT | HAS_WEAKREF,
    slots: Slots {
        init: Some(|cx, this, args| init(cx, this, args).map(drop)),
        iter: Some(super::iter),
        next: Some(super::next_line),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| {
        Ok(cx.alloc_as(class, BytesIo { contents: Payload::default(), attrs: Payload::new(Value::NONE) }))
    }),
    methods: &[super::COMMON, METHODS],
    attributes: &[ATTRIBUTES],
    signature: "(initial_bytes=b'')",
    dict: Some(|this| this.downcast::<BytesIo>().map(|this| &this.attrs)),
    ..TypeSpec::DEFAULT
};

binding!(init: "BytesIO(self, initial_bytes=None)" => |cx: &mut Cx, this: &BytesIo, initial: &Value| -> Res<()> {
    let bytes = if initial.is_none() { Vec::new() } else { ops::buffer::require(cx, initial)?.into_owned() };
    drop(this.contents.replace(cx, Contents { bytes, ..Contents::default() }));
    Ok(())
});

impl BytesIo {
    fn open<'a>(&'a self, cx: &'a mut Cx) -> Res<&'a mut Contents> {
        if self.contents.get(cx).closed {
            return Err(super::closed_error(cx));
        }
        Ok(self.contents.get_mut(cx))
    }

    /// The next bytes up to `end`, as far as `ends` says that they go.
    fn take(&self, cx: &mut Cx, length: impl FnOnce(&[u8]) -> usize) -> Res<Vec<u8>> {
        let contents = self.open(cx)?;
        let rest = contents.bytes.get(contents.at..).unwrap_or_default();
        let taken = rest[..length(rest)].to_vec();
        contents.at += taken.len();
        Ok(taken)
    }

    fn write(&self, cx: &mut Cx, bytes: &[u8]) -> Res<()> {
        let contents = self.open(cx)?;
        if bytes.is_empty() {
            return Ok(());
        }
        let end = contents.at.saturating_add(bytes.len());
        let length = contents.bytes.len();
        if contents.bytes.try_reserve(end.saturating_sub(length)).is_err() {
            return Err(raise::memory_error(cx));
        }
        if end > length {
            contents.bytes.resize(end, 0);
        }
        contents.bytes[contents.at..end].copy_from_slice(bytes);
        contents.at = end;
        Ok(())
    }
}

fn read(cx: &mut Cx, this: &BytesIo, size: &Value) -> Res<Value> {
    let most = size_of(cx, size)?.unwrap_or(usize::MAX);
    let bytes = this.take(cx, |rest| rest.len().min(most))?;
    Ok(new_bytes(cx, &bytes))
}

fn read_into(cx: &mut Cx, this: &BytesIo, buffer: &Value) -> Res<usize> {
    let most = ops::length(cx, buffer)?;
    let bytes = this.take(cx, |rest| rest.len().min(most))?;
    fill(cx, buffer, &bytes)
}

methods! { METHODS in "_io.BytesIO" {
    /// Write bytes; how many.
    "write(self, b, /)" => |cx: &mut Cx, this: &BytesIo, bytes: &Value| -> Res<usize> {
        this.open(cx)?;
        let bytes = ops::buffer::require(cx, bytes)?;
        this.write(cx, &bytes)?;
        Ok(bytes.len())
    };
    /// At most `size` bytes, or everything up to the end.
    "read(self, size=-1, /)" => read;
    /// At most `size` bytes, or everything up to the end.
    "read1(self, size=-1, /)" => read;
    /// Read into a writable bytes-like object; how many bytes.
    "readinto(self, buffer, /)" => read_into;
    /// Read into a writable bytes-like object; how many bytes.
    "readinto1(self, buffer, /)" => read_into;
    /// A line, its end included; at most `size` bytes of it.
    "readline(self, size=-1, /)" => |cx: &mut Cx, this: &BytesIo, size: &Value| -> Res<Value> {
        let most = size_of(cx, size)?.unwrap_or(usize::MAX);
        let line = this.take(cx, |rest| memchr::memchr(b'\n', rest).map_or(rest.len(), |at| at + 1).min(most))?;
        Ok(new_bytes(cx, &line))
    };
    /// All of the bytes.
    "getvalue(self, /)" => |cx: &mut Cx, this: &BytesIo| -> Res<Value> {
        let bytes = this.open(cx)?.bytes.clone();
        Ok(new_bytes(cx, &bytes))
    };
    /// Go to a position: from the start, from here (`whence` 1) or from the end (2).
    "seek(self, pos, whence=0, /)" => |cx: &mut Cx, this: &BytesIo, position: i64, whence: i64| -> Res<i64> {
        let contents = this.open(cx)?;
        let from = match whence {
            0 if position < 0 => return Err(super::negative_position(cx, "negative seek value ", position)),
            0 => 0,
            1 => contents.at as i64,
            2 => contents.bytes.len() as i64,
            _ => return Err(cx.value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)"))),
        };
        contents.at = from.saturating_add(position).max(0) as usize;
        Ok(contents.at as i64)
    };
    /// The position.
    "tell(self, /)" => |cx: &mut Cx, this: &BytesIo| this.open(cx).map(|contents| contents.at);
    /// Cut the bytes off at a position.
    "truncate(self, size=None, /)" => |cx: &mut Cx, this: &BytesIo, size: &Value| -> Res<i64> {
        let at = this.open(cx)?.at as i64;
        let size = if size.is_none() { at } else { ops::index::as_index(cx, size)? };
        if size < 0 {
            return Err(super::negative_position(cx, "negative size value ", size));
        }
        this.contents.get_mut(cx).bytes.truncate(size as usize);
        Ok(size)
    };
    /// Close the stream, and drop the bytes.
    "close(self, /)" => |cx: &mut Cx, this: &BytesIo| {
        drop(this.contents.replace(cx, Contents { closed: true, ..Contents::default() }));
    };
    /// Nothing: the bytes are in memory.
    "flush(self, /)" => |cx: &mut Cx, this: &BytesIo| this.open(cx).map(drop);
    /// True.
    "readable(self, /)" => |cx: &mut Cx, this: &BytesIo| this.open(cx).map(|_| true);
    /// True.
    "writable(self, /)" => |cx: &mut Cx, this: &BytesIo| this.open(cx).map(|_| true);
    /// True.
    "seekable(self, /)" => |cx: &mut Cx, this: &BytesIo| this.open(cx).map(|_| true);
    /// False.
    "isatty(self, /)" => |cx: &mut Cx, this: &BytesIo| this.open(cx).map(|_| false);
    /// Not supported: there is no file.
    "fileno(self, /)" => |cx: &mut Cx, _: &Value| -> Res<()> { Err(unsupported(cx, "fileno")) };
    /// Not supported: there is no raw stream.
    "detach(self, /)" => |cx: &mut Cx, _: &Value| -> Res<()> { Err(unsupported(cx, "detach")) };
} }

attributes! { ATTRIBUTES {
    /// Whether the stream is closed.
    "closed" => |cx, this| {
        let inside = this.downcast::<BytesIo>().expect("the attributes of a type get its instances");
        Ok(Value::bool(inside.contents.get(cx).closed))
    };
} }
