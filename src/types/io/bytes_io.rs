//! `BytesIO`: a stream of bytes in memory.

use super::file::fill;
use super::{size_of, unsupported};
use crate::heap::{Object, Payload, Value};
use crate::object::layout::bytearray::Bytearray;
use crate::object::native::{attributes, binding, methods};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, TypeSpec};
use crate::object::{Cx, Exc, Res, kinds, new_bytes, object, ops, raise};
use std::cell::Cell;

/// The bytes are those of a bytearray of its own, since `getbuffer` lends them: while somebody looks at them, they stay.
pub(crate) struct BytesIo {
    array: Payload<Value>,
    at: Cell<usize>,
    closed: Cell<bool>,
    attrs: Payload<Value>,
}

object!(BytesIo = kinds::BYTES_IO, "BytesIO", { array, attrs });

pub(crate) static BYTES_IO: TypeSpec = TypeSpec {
    name: "_io.BytesIO",
    shape: BytesIo::SHAPE,
    base: Some(&super::base::BUFFERED_IO_BASE),
    doc: "A stream of bytes whose contents are in memory.",
    flags: BASE_TYPE | HAS_DICT | HAS_WEAKREF,
    slots: Slots {
        init: Some(|cx, this, args| init(cx, this, args).map(drop)),
        iter: Some(super::iter),
        next: Some(super::next_line),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| {
        let array = cx.alloc(Bytearray::new(Vec::new()));
        let (at, closed) = (Cell::new(0), Cell::new(false));
        Ok(cx.alloc_as(class, BytesIo { array: Payload::new(array), at, closed, attrs: Payload::new(Value::NONE) }))
    }),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    signature: "(initial_bytes=b'')",
    dict: Some(|this| this.downcast::<BytesIo>().map(|this| &this.attrs)),
};

binding!(init: "BytesIO(self, initial_bytes=None)" => |cx: &mut Cx, this: &BytesIo, initial: &Value| -> Res<()> {
    let bytes = if initial.is_none() { Vec::new() } else { ops::buffer::require(cx, initial)?.into_owned() };
    this.resizable(cx)?;
    this.fill_with(cx, bytes);
    this.closed.set(false);
    Ok(())
});

fn payload(this: &Value) -> &BytesIo {
    this.downcast::<BytesIo>().expect("the methods of BytesIO get its instances")
}

fn array(value: &Value) -> &Bytearray {
    value.downcast::<Bytearray>().expect("the stream keeps a bytearray")
}

impl BytesIo {
    fn bytes<'a>(&'a self, cx: &'a Cx) -> &'a Vec<u8> {
        array(self.array.get(cx)).bytes.get(cx)
    }

    /// Other contents, from the start.
    fn fill_with(&self, cx: &mut Cx, bytes: Vec<u8>) {
        let fresh = cx.alloc(Bytearray::new(bytes));
        drop(self.array.replace(cx, fresh));
        self.at.set(0);
    }

    fn open(&self, cx: &mut Cx) -> Res<()> {
        if self.closed.get() { Err(super::closed_error(cx)) } else { Ok(()) }
    }

    /// BufferError while somebody looks at the bytes.
    fn resizable(&self, cx: &mut Cx) -> Res<()> {
        if array(self.array.get(cx)).is_lent() {
            return Err(cx.raise(Exc::BufferError, "Existing exports of data: object cannot be re-sized"));
        }
        Ok(())
    }

    /// The next bytes up to `end`, as far as `ends` says that they go.
    fn take(&self, cx: &mut Cx, length: impl FnOnce(&[u8]) -> usize) -> Res<Vec<u8>> {
        self.open(cx)?;
        let rest = self.bytes(cx).get(self.at.get()..).unwrap_or_default();
        let taken = rest[..length(rest)].to_vec();
        self.at.set(self.at.get() + taken.len());
        Ok(taken)
    }

    fn write(&self, cx: &mut Cx, bytes: &[u8]) -> Res<()> {
        self.open(cx)?;
        self.resizable(cx)?;
        if bytes.is_empty() {
            return Ok(());
        }
        let array_value = self.array.get(cx).clone();
        let contents = array(&array_value).bytes.get_mut(cx);
        let (at, length) = (self.at.get(), contents.len());
        let end = at.saturating_add(bytes.len());
        if contents.try_reserve(end.saturating_sub(length)).is_err() {
            return Err(raise::memory_error(cx));
        }
        if end > length {
            contents.resize(end, 0);
        }
        contents[at..end].copy_from_slice(bytes);
        self.at.set(end);
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
    /// The lines up to the end, or until they have `size` bytes.
    "readlines(self, size=None, /)" => super::readlines;
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
    /// What a pickle keeps: the bytes, the position, and the attributes.
    "__getstate__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let inside = payload(this);
        inside.open(cx)?;
        let bytes = inside.bytes(cx).clone();
        let items = vec![new_bytes(cx, &bytes), cx.int(inside.at.get() as i64), super::state_dict(cx, this)?];
        Ok(cx.tuple(items))
    };
    /// Restore what a pickle kept.
    "__setstate__(self, object, /)" => |cx: &mut Cx, this: &Value, state: &Value| -> Res<()> {
        let [bytes, at, dict] = super::state_items(cx, this, state)?;
        let inside = payload(this);
        inside.open(cx)?;
        inside.resizable(cx)?;
        let bytes = ops::buffer::require(cx, &bytes)?.into_owned();
        let at = super::state_position(cx, &at)?;
        inside.fill_with(cx, bytes);
        inside.at.set(at);
        super::restore_dict(cx, this, &dict)
    };
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
        this.open(cx)?;
        let bytes = this.bytes(cx).clone();
        Ok(new_bytes(cx, &bytes))
    };
    /// A view of the bytes, by which they can be changed in place.
    "getbuffer(self, /)" => |cx: &mut Cx, this: &BytesIo| -> Res<Value> {
        this.open(cx)?;
        let array = this.array.get(cx).clone();
        crate::types::memory_view::of(cx, &array)
    };
    /// Go to a position: from the start, from here (`whence` 1) or from the end (2).
    "seek(self, pos, whence=0, /)" => |cx: &mut Cx, this: &BytesIo, position: i64, whence: i64| -> Res<i64> {
        this.open(cx)?;
        let from = match whence {
            0 if position < 0 => return Err(super::negative_position(cx, "negative seek value ", position)),
            0 => 0,
            1 => this.at.get() as i64,
            2 => this.bytes(cx).len() as i64,
            _ => return Err(cx.value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)"))),
        };
        this.at.set(from.saturating_add(position).max(0) as usize);
        Ok(this.at.get() as i64)
    };
    /// The position.
    "tell(self, /)" => |cx: &mut Cx, this: &BytesIo| this.open(cx).map(|()| this.at.get());
    /// Cut the bytes off at a position.
    "truncate(self, size=None, /)" => |cx: &mut Cx, this: &BytesIo, size: &Value| -> Res<i64> {
        this.open(cx)?;
        this.resizable(cx)?;
        let at = this.at.get() as i64;
        let size = if size.is_none() { at } else { ops::index::as_index(cx, size)? };
        if size < 0 {
            return Err(super::negative_position(cx, "negative size value ", size));
        }
        let value = this.array.get(cx).clone();
        array(&value).bytes.get_mut(cx).truncate(size as usize);
        Ok(size)
    };
    /// Close the stream, and drop the bytes.
    "close(self, /)" => |cx: &mut Cx, this: &BytesIo| -> Res<()> {
        this.resizable(cx)?;
        this.fill_with(cx, Vec::new());
        this.closed.set(true);
        Ok(())
    };
    /// Nothing: the bytes are in memory.
    "flush(self, /)" => |cx: &mut Cx, this: &BytesIo| this.open(cx);
    /// True.
    "readable(self, /)" => |cx: &mut Cx, this: &BytesIo| this.open(cx).map(|()| true);
    /// True.
    "writable(self, /)" => |cx: &mut Cx, this: &BytesIo| this.open(cx).map(|()| true);
    /// True.
    "seekable(self, /)" => |cx: &mut Cx, this: &BytesIo| this.open(cx).map(|()| true);
    /// False.
    "isatty(self, /)" => |cx: &mut Cx, this: &BytesIo| this.open(cx).map(|()| false);
    /// Not supported: there is no file.
    "fileno(self, /)" => |cx: &mut Cx, _: &Value| -> Res<()> { Err(unsupported(cx, "fileno")) };
    /// Not supported: there is no raw stream.
    "detach(self, /)" => |cx: &mut Cx, _: &Value| -> Res<()> { Err(unsupported(cx, "detach")) };
} }

attributes! { ATTRIBUTES {
    /// Whether the stream is closed.
    "closed" => |_, this| {
        let inside = this.downcast::<BytesIo>().expect("the attributes of a type get its instances");
        Ok(Value::bool(inside.closed.get()))
    };
} }
