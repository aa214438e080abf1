//! `BufferedReader`, `BufferedWriter`, `BufferedRandom`: a raw stream with blocks in between.
//!
//! One `Core` serves all three. What was read ahead and what waits to be written are never there at the same time: reading writes
//! out first, writing goes back to where reading stood.

use super::file::{FileIo, fill, room_in};
use super::{DEFAULT_BUFFER_SIZE, alloc, ask, call, size_of, unsupported};
use crate::heap::{Object, Payload, Quiet, Value, Word};
use crate::object::exception_tree::Exc;
use crate::object::native::{attributes, binding, methods};
use crate::object::slots::Slots;
use crate::object::thread::Turn;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, TypeSpec};
use crate::object::{Cx, Res, Trace, kinds, new_bytes, object, ops};

/// A raw stream and its buffer.
#[derive(Default)]
pub(crate) struct Core {
    /// None before `__init__` and after `detach`.
    raw: Payload<Option<Value>>,
    buffer: Payload<Buffer>,
    /// Whose turn it is to read or write: else what one thread writes could overtake what it wrote before, which another one took along.
    turn: Turn,
}

impl Trace for Core {
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        self.raw.trace(quiet, show)
    }
}

#[derive(Default)]
struct Buffer {
    /// What was read ahead; it counts from `at` on.
    ahead: Vec<u8>,
    at: usize,
    /// What waits to be written.
    out: Vec<u8>,
    size: usize,
}

impl Buffer {
    fn ahead(&self) -> &[u8] {
        &self.ahead[self.at..]
    }

    /// Takes at most so many bytes that were read ahead.
    fn take(&mut self, most: usize) -> Vec<u8> {
        let taken = self.ahead()[..most.min(self.ahead().len())].to_vec();
        self.at += taken.len();
        taken
    }
}

impl Core {
    fn raw(&self, cx: &mut Cx) -> Res<Value> {
        match self.raw.get(cx) {
            Some(raw) => Ok(raw.clone()),
            None if self.buffer.get(cx).size == 0 => Err(cx.value_error("I/O operation on uninitialized object")),
            None => Err(cx.value_error("raw stream has been detached")),
        }
    }

    fn set_raw(&self, cx: &mut Cx, raw: &Value, size: i64) -> Res<()> {
        if size <= 0 {
            return Err(cx.value_error("buffer size must be strictly positive"));
        }
        drop(self.raw.replace(cx, Some(raw.clone())));
        *self.buffer.get_mut(cx) = Buffer { size: size as usize, ..Buffer::default() };
        Ok(())
    }

    pub(super) fn is_closed(&self, cx: &mut Cx) -> Res<bool> {
        let raw = self.raw(cx)?;
        match raw.exact::<FileIo>() {
            Some(file) => Ok(file.is_closed()),
            None => super::is_closed(cx, &raw),
        }
    }

    fn check_open(&self, cx: &mut Cx, doing: &str) -> Res<Value> {
        if self.is_closed(cx)? {
            return Err(cx.value_error(format!("{doing} closed file")));
        }
        self.raw(cx)
    }

    fn raw_read(cx: &mut Cx, raw: &Value, most: usize) -> Res<Option<Vec<u8>>> {
        if let Some(file) = raw.exact::<FileIo>() {
            return file.read_some(cx, most);
        }
        let most = cx.int(most as i64);
        let read = call(cx, raw, "read", &[most])?;
        if read.is_none() {
            return Ok(None);
        }
        match ops::buffer::bytes_of(cx, &read)? {
            Some(bytes) => Ok(Some(bytes.into_owned())),
            None => Err(cx.type_error("read() should return bytes")),
        }
    }

    fn raw_write(cx: &mut Cx, raw: &Value, bytes: &[u8]) -> Res<Option<usize>> {
        if let Some(file) = raw.exact::<FileIo>() {
            return file.write_some(cx, bytes);
        }
        let value = new_bytes(cx, bytes);
        let written = call(cx, raw, "write", &[value])?;
        if written.is_none() {
            return Ok(None);
        }
        match ops::index::as_index(cx, &written)? {
            written if (0..=bytes.len() as i64).contains(&written) => Ok(Some(written as usize)),
            written => {
                let most = bytes.len();
                let message =
                    format!("raw write() returned invalid length {written} (should have been between 0 and {most})");
                Err(cx.raise(Exc::OSError, message))
            }
        }
    }

    fn raw_seek(cx: &mut Cx, raw: &Value, position: i64, whence: i64) -> Res<i64> {
        let at = if let Some(file) = raw.exact::<FileIo>() {
            file.seek(cx, position, whence)?
        } else {
            let (position, whence) = (cx.int(position), cx.int(whence));
            let at = call(cx, raw, "seek", &[position, whence])?;
            ops::index::as_index(cx, &at)?
        };
        if at < 0 {
            return Err(cx.raise(Exc::OSError, format!("Raw stream returned invalid position {at}")));
        }
        Ok(at)
    }

    fn raw_tell(cx: &mut Cx, raw: &Value) -> Res<i64> {
        if let Some(file) = raw.exact::<FileIo>() {
            return file.seek(cx, 0, 1);
        }
        let at = call(cx, raw, "tell", &[])?;
        match ops::index::as_index(cx, &at)? {
            at @ 0.. => Ok(at),
            at => Err(cx.raise(Exc::OSError, format!("Raw stream returned invalid position {at}"))),
        }
    }

    /// Reads the next block; false at the end, and where it would have to be waited for.
    fn fill(&self, cx: &mut Cx, raw: &Value, least: usize) -> Res<Option<bool>> {
        self.write_out(cx)?;
        let most = self.buffer.get(cx).size.max(least);
        let Some(block) = Core::raw_read(cx, raw, most)? else { return Ok(None) };
        let any = !block.is_empty();
        let buffer = self.buffer.get_mut(cx);
        if buffer.ahead().is_empty() {
            buffer.ahead = block;
            buffer.at = 0;
        } else {
            buffer.ahead.drain(..buffer.at);
            buffer.at = 0;
            buffer.ahead.extend(block);
        }
        Ok(Some(any))
    }

    /// At most `most` bytes, or everything; `None` when nothing can be read without waiting.
    fn read(&self, cx: &mut Cx, most: Option<usize>) -> Res<Option<Vec<u8>>> {
        self.turn.take(cx, |cx| self.read_now(cx, most))
    }

    fn read_now(&self, cx: &mut Cx, most: Option<usize>) -> Res<Option<Vec<u8>>> {
        let raw = self.check_open(cx, "read of")?;
        self.write_out(cx)?;
        let mut bytes = self.buffer.get_mut(cx).take(most.unwrap_or(usize::MAX));
        let Some(most) = most else {
            let rest = match raw.exact::<FileIo>() {
                Some(file) => file.read_all(cx)?,
                None => Core::read_rest(cx, &raw)?,
            };
            return Ok(match rest {
                Some(rest) if bytes.is_empty() => Some(rest),
                Some(rest) => {
                    bytes.extend(rest);
                    Some(bytes)
                }
                None => Some(bytes).filter(|bytes| !bytes.is_empty()),
            });
        };
        while bytes.len() < most {
            let missing = most - bytes.len();
            let size = self.buffer.get(cx).size;
            if missing >= size {
                match Core::raw_read(cx, &raw, missing)? {
                    Some(block) if block.is_empty() => break,
                    Some(block) => bytes.extend(block),
                    None => return Ok(Some(bytes).filter(|bytes| !bytes.is_empty())),
                }
                continue;
            }
            match self.fill(cx, &raw, 0)? {
                Some(true) => bytes.extend(self.buffer.get_mut(cx).take(missing)),
                Some(false) => break,
                None => return Ok(Some(bytes).filter(|bytes| !bytes.is_empty())),
            }
        }
        Ok(Some(bytes))
    }

    /// Everything that a raw stream of the program has left.
    fn read_rest(cx: &mut Cx, raw: &Value) -> Res<Option<Vec<u8>>> {
        if super::get_optional(cx, raw, "readall")?.is_some() {
            let rest = call(cx, raw, "readall", &[])?;
            if rest.is_none() {
                return Ok(None);
            }
            return match ops::buffer::bytes_of(cx, &rest)? {
                Some(bytes) => Ok(Some(bytes.into_owned())),
                None => Err(cx.type_error("readall() should return bytes")),
            };
        }
        let mut rest = Vec::new();
        loop {
            match Core::raw_read(cx, raw, DEFAULT_BUFFER_SIZE)? {
                Some(block) if block.is_empty() => return Ok(Some(rest)),
                Some(block) => rest.extend(block),
                None => return Ok(Some(rest).filter(|rest| !rest.is_empty())),
            }
        }
    }

    /// What is there, after one read at most.
    pub(super) fn read_once(&self, cx: &mut Cx, most: usize) -> Res<Vec<u8>> {
        self.turn.take(cx, |cx| self.read_once_now(cx, most))
    }

    fn read_once_now(&self, cx: &mut Cx, most: usize) -> Res<Vec<u8>> {
        let raw = self.check_open(cx, "read of")?;
        if most == 0 {
            return Ok(Vec::new());
        }
        if self.buffer.get(cx).ahead().is_empty() {
            self.write_out(cx)?;
            return Ok(Core::raw_read(cx, &raw, most)?.unwrap_or_default());
        }
        Ok(self.buffer.get_mut(cx).take(most))
    }
    fn peek(&self, cx: &mut Cx) -> Res<Vec<u8>> {
        self.turn.take(cx, |cx| self.peek_now(cx))
    }

    fn peek_now(&self, cx: &mut Cx) -> Res<Vec<u8>> {
        let raw = self.check_open(cx, "peek of")?;
        if self.buffer.get(cx).ahead().is_empty() {
            self.fill(cx, &raw, 0)?;
        }
        Ok(self.buffer.get(cx).ahead().to_vec())
    }
    fn read_line(&self, cx: &mut Cx, most: usize) -> Res<Vec<u8>> {
        self.turn.take(cx, |cx| self.read_line_now(cx, most))
    }

    fn read_line_now(&self, cx: &mut Cx, most: usize) -> Res<Vec<u8>> {
        let raw = self.check_open(cx, "readline of")?;
        let mut line = Vec::new();
        while line.len() < most {
            let buffer = self.buffer.get_mut(cx);
            let ahead = buffer.ahead();
            let end = memchr::memchr(b'\n', ahead).map_or(ahead.len(), |at| at + 1);
            let end = end.min(most - line.len());
            line.extend(buffer.take(end));
            if line.last() == Some(&b'\n') || line.len() == most || self.fill(cx, &raw, 0)? != Some(true) {
                break;
            }
        }
        Ok(line)
    }

    /// Takes bytes to be written.
    pub(super) fn write(&self, cx: &mut Cx, bytes: &[u8]) -> Res<()> {
        self.turn.take(cx, |cx| self.write_now(cx, bytes))
    }

    fn write_now(&self, cx: &mut Cx, bytes: &[u8]) -> Res<()> {
        let raw = self.check_open(cx, "write to")?;
        self.go_back(cx, &raw)?;
        let buffer = self.buffer.get_mut(cx);
        if buffer.out.len() + bytes.len() <= buffer.size {
            buffer.out.extend_from_slice(bytes);
            return Ok(());
        }
        self.write_out(cx)?;
        let mut rest = bytes;
        while rest.len() > self.buffer.get(cx).size {
            match Core::raw_write(cx, &raw, rest)? {
                Some(written) => rest = &rest[written..],
                None => {
                    // As much as there is room for waits; the rest is the caller's again.
                    let buffer = self.buffer.get_mut(cx);
                    let kept = rest.len().min(buffer.size);
                    buffer.out.extend_from_slice(&rest[..kept]);
                    return match &rest[kept..] {
                        [] => Ok(()),
                        left => Err(self.would_block(cx, bytes.len() - left.len())),
                    };
                }
            }
        }
        self.buffer.get_mut(cx).out.extend_from_slice(rest);
        Ok(())
    }

    #[cold]
    fn would_block(&self, cx: &mut Cx, written: usize) -> crate::object::Raised {
        let text = cx.str("write could not complete without blocking");
        let args = vec![cx.int(libc::EAGAIN as i64), text, cx.int(written as i64)];
        cx.raise_with(Exc::BlockingIOError, args)
    }

    /// Writes what waits.
    fn write_out(&self, cx: &mut Cx) -> Res<()> {
        if self.buffer.get(cx).out.is_empty() {
            return Ok(());
        }
        let raw = self.raw(cx)?;
        let out = std::mem::take(&mut self.buffer.get_mut(cx).out);
        let mut done = 0;
        while done < out.len() {
            let result = Core::raw_write(cx, &raw, &out[done..]);
            match result {
                Ok(Some(written)) => done += written,
                other => {
                    // What could not be written waits on, before what was added meanwhile.
                    let later = std::mem::take(&mut self.buffer.get_mut(cx).out);
                    let mut rest = out[done..].to_vec();
                    rest.extend(later);
                    self.buffer.get_mut(cx).out = rest;
                    other?;
                    return Err(self.would_block(cx, 0));
                }
            }
        }
        let buffer = self.buffer.get_mut(cx);
        if buffer.out.is_empty() {
            // The memory serves again.
            let mut out = out;
            out.clear();
            buffer.out = out;
        }
        Ok(())
    }

    /// Puts the raw stream where reading stood.
    fn go_back(&self, cx: &mut Cx, raw: &Value) -> Res<()> {
        let ahead = self.buffer.get(cx).ahead().len();
        let buffer = self.buffer.get_mut(cx);
        buffer.ahead.clear();
        buffer.at = 0;
        if ahead != 0 {
            Core::raw_seek(cx, raw, -(ahead as i64), 1)?;
        }
        Ok(())
    }
    pub(super) fn flush(&self, cx: &mut Cx, writes: bool) -> Res<()> {
        self.turn.take(cx, |cx| self.flush_now(cx, writes))
    }

    fn flush_now(&self, cx: &mut Cx, writes: bool) -> Res<()> {
        if !writes && self.is_closed(cx)? {
            return Err(super::closed_error(cx));
        }
        let raw = self.check_open(cx, "flush of")?;
        self.write_out(cx)?;
        if raw.exact::<FileIo>().is_none() {
            call(cx, &raw, "flush", &[])?;
        }
        Ok(())
    }
    fn seek(&self, cx: &mut Cx, position: i64, whence: i64) -> Res<i64> {
        self.turn.take(cx, |cx| self.seek_now(cx, position, whence))
    }

    fn seek_now(&self, cx: &mut Cx, position: i64, whence: i64) -> Res<i64> {
        if !(0..=2).contains(&whence) {
            return Err(cx.value_error(format!("whence value {whence} unsupported")));
        }
        let raw = self.check_open(cx, "seek of")?;
        if !self.seekable(cx)? {
            return Err(unsupported(cx, "File or stream is not seekable."));
        }
        self.write_out(cx)?;
        let ahead = self.buffer.get(cx).ahead().len() as i64;
        let position = if whence == 1 { position - ahead } else { position };
        let at = Core::raw_seek(cx, &raw, position, whence)?;
        let buffer = self.buffer.get_mut(cx);
        buffer.ahead.clear();
        buffer.at = 0;
        Ok(at)
    }

    pub(super) fn tell(&self, cx: &mut Cx) -> Res<i64> {
        let raw = self.raw(cx)?;
        let at = Core::raw_tell(cx, &raw)?;
        let buffer = self.buffer.get(cx);
        Ok(at - buffer.ahead().len() as i64 + buffer.out.len() as i64)
    }

    fn truncate(&self, cx: &mut Cx, size: &Value, writes: bool) -> Res<Value> {
        if !writes {
            return Err(unsupported(cx, "truncate"));
        }
        let raw = self.check_open(cx, "truncate of")?;
        self.write_out(cx)?;
        let at = if size.is_none() { self.tell(cx)? } else { 0 };
        let size = if size.is_none() { cx.int(at) } else { size.clone() };
        if let Some(file) = raw.exact::<FileIo>() {
            let bytes = ops::index::as_index(cx, &size)?;
            file.truncate(cx, bytes)?;
            return Ok(size);
        }
        call(cx, &raw, "truncate", &[size])
    }

    pub(super) fn close(&self, cx: &mut Cx, writes: bool) -> Res<()> {
        if self.raw.get(cx).is_none() || self.is_closed(cx)? {
            return Ok(());
        }
        let flushed = self.flush(cx, writes);
        let raw = self.raw(cx)?;
        call(cx, &raw, "close", &[])?;
        let buffer = self.buffer.get_mut(cx);
        (buffer.ahead, buffer.out, buffer.at) = (Vec::new(), Vec::new(), 0);
        flushed
    }

    fn detach(&self, cx: &mut Cx, writes: bool) -> Res<Value> {
        self.flush(cx, writes)?;
        let raw = self.raw(cx)?;
        self.raw.take(cx);
        Ok(raw)
    }

    fn seekable(&self, cx: &mut Cx) -> Res<bool> {
        let raw = self.raw(cx)?;
        match raw.exact::<FileIo>() {
            Some(file) => file.is_seekable(cx),
            None => ask(cx, &raw, "seekable"),
        }
    }

    fn forward(&self, cx: &mut Cx, method: &str) -> Res<Value> {
        let raw = self.raw(cx)?;
        call(cx, &raw, method, &[])
    }
}

macro_rules! buffered {
    ($($(#[doc = $doc:literal])* $Type:ident $SPEC:ident $METHODS:ident $ATTRIBUTES:ident $init:ident
        $kind:ident $name:literal $full:literal $signature:literal reads $reads:literal writes $writes:literal [$($table:ident),*];)*) => { $(
        $(#[doc = $doc])*
        pub(crate) struct $Type {
            pub(super) core: Core,
            attrs: Payload<Value>,
        }

        impl $Type {
            fn new(core: Core) -> $Type {
                $Type { core, attrs: Payload::new(Value::NONE) }
            }
        }

        object!($Type = kinds::$kind, $name, { core, attrs });

        pub(crate) static $SPEC: TypeSpec = TypeSpec {
            name: $full,
            shape: $Type::SHAPE,
            base: Some(&super::base::BUFFERED_IO_BASE),
            doc: concat!($($doc),*),
            flags: BASE_TYPE | HAS_DICT | HAS_WEAKREF,
            slots: Slots {
                repr: Some(|cx, this| super::stream_repr(cx, this, "")),
                init: Some(|cx, this, args| $init(cx, this, args).map(drop)),
                iter: Some(super::iter),
                next: Some(|cx, this| match this.exact::<$Type>() {
                    Some(inside) if $reads => {
                        let line = inside.core.read_line(cx, usize::MAX)?;
                        Ok(if line.is_empty() { None } else { Some(new_bytes(cx, &line)) })
                    }
                    _ => super::next_line(cx, this),
                }),
                del: Some(super::finalize),
                ..Slots::NONE
            },
            new: Some(|cx, class, _| Ok(alloc(cx, class, $Type::new(Core::default())))),
            methods: &[$METHODS, super::NO_PICKLE, $($table),*],
            attributes: &[$ATTRIBUTES],
            signature: $signature,
            dict: Some(|this| this.downcast::<$Type>().map(|this| &this.attrs)),
        };

        binding!($init: $signature => |cx: &mut Cx, this: &$Type, raw: &Value, size: i64| -> Res<()> {
            if $reads && $writes && !ask(cx, raw, "seekable")? {
                return Err(unsupported(cx, "File or stream is not seekable."));
            }
            if $reads && !ask(cx, raw, "readable")? {
                return Err(unsupported(cx, "File or stream is not readable."));
            }
            if $writes && !ask(cx, raw, "writable")? {
                return Err(unsupported(cx, "File or stream is not writable."));
            }
            this.core.set_raw(cx, raw, size)
        });

        methods! { $METHODS in $full {
            /// Go to a position: from the start, from here (`whence` 1) or from the end (2).
            "seek(self, target, whence=0, /)" => |cx: &mut Cx, this: &$Type, position: i64, whence: i64| this.core.seek(cx, position, whence);
            /// The position.
            "tell(self, /)" => |cx: &mut Cx, this: &$Type| this.core.tell(cx);
            /// Cut the file off.
            "truncate(self, pos=None, /)" => |cx: &mut Cx, this: &$Type, size: &Value| this.core.truncate(cx, size, $writes);
            /// Write what waits to be written.
            "flush(self, /)" => |cx: &mut Cx, this: &$Type| this.core.flush(cx, $writes);
            /// Write what waits, and close the raw stream.
            "close(self, /)" => |cx: &mut Cx, this: &$Type| this.core.close(cx, $writes);
            /// Write what waits, and give the raw stream away.
            "detach(self, /)" => |cx: &mut Cx, this: &$Type| this.core.detach(cx, $writes);
            /// Whether this stream reads.
            "readable(self, /)" => |cx: &mut Cx, this: &$Type| if $reads { this.core.forward(cx, "readable") } else { Ok(Value::FALSE) };
            /// Whether this stream writes.
            "writable(self, /)" => |cx: &mut Cx, this: &$Type| if $writes { this.core.forward(cx, "writable") } else { Ok(Value::FALSE) };
            /// Whether the stream has positions.
            "seekable(self, /)" => |cx: &mut Cx, this: &$Type| this.core.seekable(cx);
            /// The number of the file.
            "fileno(self, /)" => |cx: &mut Cx, this: &$Type| this.core.forward(cx, "fileno");
            /// Whether the stream is a terminal.
            "isatty(self, /)" => |cx: &mut Cx, this: &$Type| this.core.forward(cx, "isatty");
        } }

        attributes! { $ATTRIBUTES {
            /// The raw stream.
            "raw" => |cx, this| Ok(of::<$Type>(this).core.raw.get(cx).clone().unwrap_or(Value::NONE));
            /// Whether the raw stream is closed.
            "closed" => |cx, this| Ok(Value::bool(of::<$Type>(this).core.is_closed(cx)?));
            /// The name of the raw stream.
            "name" => |cx, this| { let raw = of::<$Type>(this).core.raw(cx)?; super::get(cx, &raw, "name") };
            /// What the raw stream was opened for.
            "mode" => |cx, this| { let raw = of::<$Type>(this).core.raw(cx)?; super::get(cx, &raw, "mode") };
        } }
    )* };
}

fn of<T: Object>(this: &Value) -> &T {
    this.downcast::<T>().expect("the attributes of a type get its instances")
}

buffered! {
    /// Reads a raw stream in blocks.
    Reader BUFFERED_READER READER_METHODS READER_ATTRIBUTES init_reader BUFFERED_READER "BufferedReader" "_io.BufferedReader"
        "BufferedReader(self, raw, buffer_size=8192)" reads true writes false [READER_READS];
    /// Writes a raw stream in blocks.
    Writer BUFFERED_WRITER WRITER_METHODS WRITER_ATTRIBUTES init_writer BUFFERED_WRITER "BufferedWriter" "_io.BufferedWriter"
        "BufferedWriter(self, raw, buffer_size=8192)" reads false writes true [WRITER_WRITES];
    /// Reads and writes a raw stream with positions in blocks.
    Random BUFFERED_RANDOM RANDOM_METHODS RANDOM_ATTRIBUTES init_random BUFFERED_RANDOM "BufferedRandom" "_io.BufferedRandom"
        "BufferedRandom(self, raw, buffer_size=8192)" reads true writes true [RANDOM_READS, RANDOM_WRITES];
}

macro_rules! reads {
    ($($Type:ident $METHODS:ident $full:literal;)*) => { $(
        methods! { $METHODS in $full {
            /// At most `size` bytes, or everything up to the end.
            "read(self, size=-1, /)" => |cx: &mut Cx, this: &$Type, size: &Value| read(cx, &this.core, size);
            /// At most `size` bytes, after one read of the raw stream at most.
            "read1(self, size=-1, /)" => |cx: &mut Cx, this: &$Type, size: i64| -> Res<Value> {
                let most = usize::try_from(size).unwrap_or(this.core.buffer.get(cx).size);
                let bytes = this.core.read_once(cx, most)?;
                Ok(new_bytes(cx, &bytes))
            };
            /// What was read ahead, which stays; at least something, if there is anything.
            "peek(self, size=0, /)" => |cx: &mut Cx, this: &$Type, _: i64| -> Res<Value> {
                let bytes = this.core.peek(cx)?;
                Ok(new_bytes(cx, &bytes))
            };
            /// A line, its end included; at most `size` bytes of it.
            "readline(self, size=-1, /)" => |cx: &mut Cx, this: &$Type, size: &Value| -> Res<Value> {
                let most = size_of(cx, size)?.unwrap_or(usize::MAX);
                let line = this.core.read_line(cx, most)?;
                Ok(new_bytes(cx, &line))
            };
            /// Read into a writable bytes-like object; how many bytes.
            "readinto(self, buffer, /)" => |cx: &mut Cx, this: &$Type, buffer: &Value| -> Res<Value> {
                let length = room_in(cx, buffer, "readinto() argument")?;
                match this.core.read(cx, Some(length))? {
                    Some(bytes) => fill(cx, buffer, &bytes).map(|length| cx.int(length as i64)),
                    None => Ok(Value::NONE),
                }
            };
            /// Read into a writable bytes-like object, after one read of the raw stream at most; how many bytes.
            "readinto1(self, buffer, /)" => |cx: &mut Cx, this: &$Type, buffer: &Value| -> Res<usize> {
                let length = room_in(cx, buffer, "readinto1() argument")?;
                let bytes = this.core.read_once(cx, length)?;
                fill(cx, buffer, &bytes)
            };
        } }
    )* };
}

fn read(cx: &mut Cx, core: &Core, size: &Value) -> Res<Value> {
    let most = match size_of(cx, size)? {
        None if ops::index::small(size).is_some_and(|size| size < -1) => {
            return Err(cx.value_error("read length must be non-negative or -1"));
        }
        most => most,
    };
    Ok(match core.read(cx, most)? {
        Some(bytes) => new_bytes(cx, &bytes),
        None => Value::NONE,
    })
}

reads! {
    Reader READER_READS "_io.BufferedReader";
    Random RANDOM_READS "_io.BufferedRandom";
}

macro_rules! writes {
    ($($Type:ident $METHODS:ident $full:literal;)*) => { $(
        methods! { $METHODS in $full {
            /// Take bytes to be written; how many.
            "write(self, buffer, /)" => |cx: &mut Cx, this: &$Type, bytes: &Value| -> Res<usize> {
                let bytes = ops::buffer::require(cx, bytes)?;
                this.core.write(cx, &bytes)?;
                Ok(bytes.len())
            };
        } }
    )* };
}

writes! {
    Writer WRITER_WRITES "_io.BufferedWriter";
    Random RANDOM_WRITES "_io.BufferedRandom";
}

/// The buffered stream that a value is, and whether it writes.
pub(super) fn core_of(value: &Value) -> Option<(&Core, bool)> {
    if let Some(reader) = value.exact::<Reader>() {
        return Some((&reader.core, false));
    }
    if let Some(writer) = value.exact::<Writer>() {
        return Some((&writer.core, true));
    }
    value.exact::<Random>().map(|random| (&random.core, true))
}

/// A buffered stream over a raw one that fits.
pub(super) fn new_buffered(cx: &mut Cx, raw: &Value, size: usize, reads: bool, writes: bool) -> Value {
    let core = Core {
        raw: Payload::new(Some(raw.clone())),
        buffer: Payload::new(Buffer { size, ..Buffer::default() }),
        turn: Turn::default(),
    };
    let class = cx.kind_type(match (reads, writes) {
        (true, true) => kinds::BUFFERED_RANDOM,
        (_, true) => kinds::BUFFERED_WRITER,
        _ => kinds::BUFFERED_READER,
    });
    match (reads, writes) {
        (true, true) => alloc(cx, &class, Random::new(core)),
        (_, true) => alloc(cx, &class, Writer::new(core)),
        _ => alloc(cx, &class, Reader::new(core)),
    }
}
