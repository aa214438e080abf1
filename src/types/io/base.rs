//! The classes that all streams inherit from: `_IOBase`, and `_RawIOBase`, `_BufferedIOBase` and `_TextIOBase` below it.
//!
//! They have no payload: a stream of a program is an instance of a subclass in Python. Everything works through methods, which
//! subclasses override. Whether such a stream is closed is noted in an attribute of its own.

use super::{call, check_open, closed_error, get_optional, size_of, unsupported};
use crate::heap::Value;
use crate::object::layout::bytearray::Bytearray;
use crate::object::layout::bytes::Bytes;
use crate::object::native::{attributes, methods};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, TypeSpec};
use crate::object::{Cx, DICT_ATTRIBUTE, Exc, Raised, Res, class, instance, ops};

/// Set when a stream was closed.
const CLOSED: &str = "__IOBase_closed";

pub(crate) static IO_BASE: TypeSpec = TypeSpec {
    name: "_io._IOBase",
    doc: "What all streams can do; most of it is not supported unless a subclass says how.",
    flags: BASE_TYPE | HAS_DICT | HAS_WEAKREF,
    slots: Slots { iter: Some(super::iter), next: Some(super::next_line), del: Some(super::finalize), ..Slots::NONE },
    methods: &[super::COMMON, METHODS],
    attributes: &[ATTRIBUTES, std::slice::from_ref(&DICT_ATTRIBUTE)],
    ..TypeSpec::DEFAULT
};

pub(crate) static RAW_IO_BASE: TypeSpec = TypeSpec {
    name: "_io._RawIOBase",
    base: Some(&IO_BASE),
    doc: "A stream of bytes without a buffer: a subclass has readinto() or write().",
    flags: BASE_TYPE,
    methods: &[RAW_METHODS],
    ..TypeSpec::DEFAULT
};

pub(crate) static BUFFERED_IO_BASE: TypeSpec = TypeSpec {
    name: "_io._BufferedIOBase",
    base: Some(&IO_BASE),
    doc: "A stream of bytes with a buffer: reading gets as much as was asked for, and writing takes everything.",
    flags: BASE_TYPE,
    methods: &[BUFFERED_METHODS],
    ..TypeSpec::DEFAULT
};

pub(crate) static TEXT_IO_BASE: TypeSpec = TypeSpec {
    name: "_io._TextIOBase",
    base: Some(&IO_BASE),
    doc: "A stream of text.",
    flags: BASE_TYPE,
    methods: &[TEXT_METHODS],
    attributes: &[TEXT_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

/// Makes the classes, below which the streams with payloads are made.
pub(crate) fn install(cx: &mut Cx) {
    let object = cx.object_type();
    let base = class::new_native(cx, &IO_BASE, &object);
    for (spec, kind) in [
        (&RAW_IO_BASE, crate::object::kinds::RAW_IO_BASE),
        (&BUFFERED_IO_BASE, crate::object::kinds::BUFFERED_IO_BASE),
        (&TEXT_IO_BASE, crate::object::kinds::TEXT_IO_BASE),
    ] {
        let class = class::new_native(cx, spec, &base);
        cx.state_mut().types[kind as usize >> 8] = class;
    }
    cx.state_mut().types[crate::object::kinds::IO_BASE as usize >> 8] = base;
}

/// Whether `close` was called.
fn was_closed(cx: &mut Cx, this: &Value) -> bool {
    let name = cx.intern(CLOSED);
    instance::instance_attr(cx, this, name).is_some()
}

/// A check that a stream can do something.
fn check(cx: &mut Cx, this: &Value, method: &str, message: &str) -> Res<Value> {
    let answer = call(cx, this, method, &[])?;
    if answer.is(&Value::TRUE) { Ok(answer) } else { Err(unsupported(cx, message)) }
}

methods! { METHODS in "_io._IOBase" {
    /// (self, offset, whence=os.SEEK_SET, /)
    /// Not supported, unless a subclass says how.
    "seek(self, offset, whence=0, /)" => |cx: &mut Cx, _: &Value, _: &Value, _: &Value| -> Res<()> { Err(unsupported(cx, "seek")) };
    /// The position.
    "tell(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let (position, whence) = (cx.int(0), cx.int(1));
        call(cx, this, "seek", &[position, whence])
    };
    /// Not supported, unless a subclass says how.
    "truncate(self, size=None, /)" => |cx: &mut Cx, _: &Value, _: &Value| -> Res<()> { Err(unsupported(cx, "truncate")) };
    /// Not supported, unless a subclass says how.
    "fileno(self, /)" => |cx: &mut Cx, _: &Value| -> Res<()> { Err(unsupported(cx, "fileno")) };
    /// Nothing, but for streams with a buffer.
    "flush(self, /)" => |cx: &mut Cx, this: &Value| if was_closed(cx, this) { Err(closed_error(cx)) } else { Ok(()) };
    /// Write what waits, and close the stream.
    "close(self, /)" => |cx: &mut Cx, this: &Value| -> Res<()> {
        if was_closed(cx, this) {
            return Ok(());
        }
        let flushed = call(cx, this, "flush", &[]);
        let name = cx.intern(CLOSED);
        instance::set_instance_attr(cx, this, name, Value::TRUE)?;
        flushed.map(drop)
    };
    /// Whether the stream has positions.
    "seekable(self, /)" => |_: &mut Cx, _: &Value| false;
    /// Whether the stream can be read.
    "readable(self, /)" => |_: &mut Cx, _: &Value| false;
    /// Whether the stream can be written.
    "writable(self, /)" => |_: &mut Cx, _: &Value| false;
    /// Whether the stream is a terminal.
    "isatty(self, /)" => |cx: &mut Cx, this: &Value| check_open(cx, this).map(|()| false);
    /// An error if the stream has no positions.
    "_checkSeekable(self, /, *args)" => |cx: &mut Cx, this: &Value, _: &[Value]| check(cx, this, "seekable", "File or stream is not seekable.");
    /// An error if the stream cannot be read.
    "_checkReadable(self, /, *args)" => |cx: &mut Cx, this: &Value, _: &[Value]| check(cx, this, "readable", "File or stream is not readable.");
    /// An error if the stream cannot be written.
    "_checkWritable(self, /, *args)" => |cx: &mut Cx, this: &Value, _: &[Value]| check(cx, this, "writable", "File or stream is not writable.");
    /// A line, its end included; at most `size` bytes of it.
    "readline(self, size=-1, /)" => read_line;
} }

attributes! { ATTRIBUTES {
    /// Whether the stream is closed.
    "closed" => |cx, this| Ok(Value::bool(was_closed(cx, this)));
} }

/// A line by `read`, and by `peek` if the stream has it: then more than one byte is read at a time.
fn read_line(cx: &mut Cx, this: &Value, size: &Value) -> Res<Value> {
    let most = size_of(cx, size)?.unwrap_or(usize::MAX);
    let peek = get_optional(cx, this, "peek")?;
    let mut line: Vec<u8> = Vec::new();
    while line.len() < most {
        let mut count = 1;
        if let Some(peek) = &peek {
            let one = cx.int(1);
            let ahead = cx.call(peek, &[one])?;
            let ahead = require_bytes(cx, &ahead, "peek")?;
            if !ahead.is_empty() {
                let end = memchr::memchr(b'\n', ahead).map_or(ahead.len(), |at| at + 1);
                count = end.min(most - line.len());
            }
        }
        let count = cx.int(count as i64);
        let more = call(cx, this, "read", &[count])?;
        let more = require_bytes(cx, &more, "read")?;
        if more.is_empty() {
            break;
        }
        line.extend_from_slice(more);
        if more.last() == Some(&b'\n') {
            break;
        }
    }
    Ok(crate::object::new_bytes(cx, &line))
}

fn require_bytes<'a>(cx: &mut Cx, value: &'a Value, method: &str) -> Res<&'a [u8]> {
    match value.downcast::<Bytes>() {
        Some(bytes) => Ok(bytes.as_slice()),
        None => {
            let found = cx.type_name(value);
            let message = format!("{method}() should have returned a bytes object, not '{found}'");
            Err(cx.raise(Exc::OSError, message))
        }
    }
}

fn not_implemented(cx: &mut Cx) -> Raised {
    cx.raise_with(Exc::NotImplementedError, Vec::new())
}

methods! { RAW_METHODS in "_io._RawIOBase" {
    /// At most `size` bytes by `readinto`, or everything by `readall`; None if nothing is there yet.
    "read(self, size=-1, /)" => |cx: &mut Cx, this: &Value, size: i64| -> Res<Value> {
        let Ok(size) = usize::try_from(size) else { return call(cx, this, "readall", &[]) };
        ops::memory::check(cx, size, 1)?;
        let (class, length) = (cx.kind_type(crate::object::kinds::BYTEARRAY), cx.int(size as i64));
        let space = cx.call(&class, &[length])?;
        let count = call(cx, this, "readinto", std::slice::from_ref(&space))?;
        if count.is_none() {
            return Ok(count);
        }
        let count = ops::index::as_index(cx, &count)?;
        let inside = space.downcast::<Bytearray>().expect("bytearray() makes one");
        let bytes = match usize::try_from(count).ok().and_then(|count| inside.bytes.get(cx).get(..count)) {
            Some(bytes) => bytes.to_vec(),
            None => return Err(cx.value_error(format!("readinto returned {count} outside buffer size {size}"))),
        };
        Ok(crate::object::new_bytes(cx, &bytes))
    };
    /// Everything up to the end, by `read`.
    "readall(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let mut all = Vec::new();
        loop {
            let size = cx.int(super::DEFAULT_BUFFER_SIZE as i64);
            let more = call(cx, this, "read", &[size])?;
            if more.is_none() && all.is_empty() {
                return Ok(more);
            }
            match more.downcast::<Bytes>() {
                Some(bytes) if !bytes.as_slice().is_empty() => all.extend_from_slice(bytes.as_slice()),
                None if !more.is_none() => return Err(cx.type_error("read() should return bytes")),
                _ => return Ok(crate::object::new_bytes(cx, &all)),
            }
        }
    };
    /// Not supported, unless a subclass says how.
    "readinto(self, buffer, /)" => |cx: &mut Cx, _: &Value, _: &Value| -> Res<()> { Err(not_implemented(cx)) };
    /// Not supported, unless a subclass says how.
    "write(self, b, /)" => |cx: &mut Cx, _: &Value, _: &Value| -> Res<()> { Err(not_implemented(cx)) };
} }

/// `readinto` by a method that returns bytes.
fn read_into(cx: &mut Cx, this: &Value, buffer: &Value, method: &str) -> Res<usize> {
    let length = ops::buffer::require(cx, buffer)?.len();
    let size = cx.int(length as i64);
    let data = call(cx, this, method, &[size])?;
    let Some(bytes) = data.downcast::<Bytes>() else { return Err(cx.type_error("read() should return bytes")) };
    let count = bytes.as_slice().len();
    if count > length {
        let message = format!("read() returned too much data: {length} bytes requested, {count} returned");
        return Err(cx.value_error(message));
    }
    super::fill(cx, buffer, bytes.as_slice())
}

methods! { BUFFERED_METHODS in "_io._BufferedIOBase" {
    /// Not supported, unless a subclass says how.
    "detach(self, /)" => |cx: &mut Cx, _: &Value| -> Res<()> { Err(unsupported(cx, "detach")) };
    /// Not supported, unless a subclass says how.
    "read(self, size=-1, /)" => |cx: &mut Cx, _: &Value, _: &Value| -> Res<()> { Err(unsupported(cx, "read")) };
    /// Not supported, unless a subclass says how.
    "read1(self, size=-1, /)" => |cx: &mut Cx, _: &Value, _: &Value| -> Res<()> { Err(unsupported(cx, "read1")) };
    /// Read into a writable bytes-like object, by `read`; how many bytes.
    "readinto(self, buffer, /)" => |cx: &mut Cx, this: &Value, buffer: &Value| read_into(cx, this, buffer, "read");
    /// Read into a writable bytes-like object, by `read1`; how many bytes.
    "readinto1(self, buffer, /)" => |cx: &mut Cx, this: &Value, buffer: &Value| read_into(cx, this, buffer, "read1");
    /// Not supported, unless a subclass says how.
    "write(self, b, /)" => |cx: &mut Cx, _: &Value, _: &Value| -> Res<()> { Err(unsupported(cx, "write")) };
} }

methods! { TEXT_METHODS in "_io._TextIOBase" {
    /// Not supported, unless a subclass says how.
    "detach(self, /)" => |cx: &mut Cx, _: &Value| -> Res<()> { Err(unsupported(cx, "detach")) };
    /// Not supported, unless a subclass says how.
    "read(self, size=-1, /)" => |cx: &mut Cx, _: &Value, _: &Value| -> Res<()> { Err(unsupported(cx, "read")) };
    /// Not supported, unless a subclass says how.
    "readline(self, size=-1, /)" => |cx: &mut Cx, _: &Value, _: &Value| -> Res<()> { Err(unsupported(cx, "readline")) };
    /// Not supported, unless a subclass says how.
    "write(self, s, /)" => |cx: &mut Cx, _: &Value, _: &Value| -> Res<()> { Err(unsupported(cx, "write")) };
} }

attributes! { TEXT_ATTRIBUTES {
    /// The name of the encoding; None if there is none.
    "encoding" => |_, _| Ok(Value::NONE);
    /// The line ends that were read; None if nothing is known.
    "newlines" => |_, _| Ok(Value::NONE);
    /// The name of the way of handling errors; None if there is none.
    "errors" => |_, _| Ok(Value::NONE);
} }
