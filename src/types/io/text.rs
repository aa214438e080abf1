//! `TextIOWrapper`: text over a stream of bytes.
//!
//! Reading is in `text_read`: chunks of bytes are decoded, and lines cut out of the decoded text. Writing encodes at once and collects
//! the bytes until there are enough, a line ends (if the stream is line buffered), or somebody asks for them.

use super::buffered::core_of;
use super::newline::{LineEnds, Newline, for_writing};
use super::text_read::Reading;
use super::{alloc, ask, call, closed_error, text_or_none, unsupported};
use crate::heap::{Object, Payload, Value};
use crate::object::exception_tree::Exc;
use crate::object::layout::bytes::Bytes;
use crate::object::native::{attributes, binding, methods};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, TypeSpec};
use crate::object::{Cx, Res, Str, exception, kinds, new_bytes, object, ops, raise};
use crate::types::str::codec::{self, Decoder, Encoding, Errors};
use std::cell::Cell;

/// When so many bytes wait, they are written.
const CHUNK: usize = super::DEFAULT_BUFFER_SIZE;

pub(crate) struct TextIo {
    /// The stream of bytes: None before `__init__` and after `detach`.
    pub(super) buffer: Payload<Option<Value>>,
    pub(super) settings: Payload<Settings>,
    /// The names of the encoding and of the way of handling errors, as they were given.
    encoding: Payload<Value>,
    errors: Payload<Value>,
    pub(super) reading: Payload<Reading>,
    /// Encoded text that waits.
    out: Payload<Vec<u8>>,
    /// Whether `tell` works: not while lines are iterated over.
    pub(super) telling: Cell<bool>,
    attrs: Payload<Value>,
}

object!(TextIo = kinds::TEXT_IO, "TextIOWrapper", { buffer, encoding, errors, reading, attrs });

/// What does not change while text goes through, unless `reconfigure` is called.
pub(super) struct Settings {
    pub(super) encoding: Encoding,
    errors: Errors,
    pub(super) newline: Newline,
    line_buffering: bool,
    write_through: bool,
    /// Nothing was written yet, so a byte order mark goes first.
    at_start: bool,
    ready: bool,
}

pub(crate) static TEXT_IO: TypeSpec = TypeSpec {
    name: "_io.TextIOWrapper",
    shape: TextIo::SHAPE,
    base: Some(&super::base::TEXT_IO_BASE),
    doc: "Text over a stream of bytes.",
    flags: BASE_TYPE | HAS_DICT | HAS_WEAKREF,
    slots: Slots {
        repr: Some(repr),
        init: Some(|cx, this, args| init(cx, this, args).map(drop)),
        iter: Some(super::iter),
        next: Some(super::text_read::next),
        del: Some(super::finalize),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| {
        let inside = blank();
        Ok(alloc(cx, class, inside))
    }),
    methods: &[METHODS, super::text_read::METHODS, super::NO_PICKLE],
    attributes: &[ATTRIBUTES],
    signature: "(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)",
    dict: Some(|this| this.downcast::<TextIo>().map(|this| &this.attrs)),
};

pub(super) fn payload(this: &Value) -> &TextIo {
    this.downcast::<TextIo>().expect("the slots of TextIOWrapper get its instances")
}

fn blank() -> TextIo {
    let settings = Settings {
        encoding: Encoding::Utf8,
        errors: Errors::Strict,
        newline: Newline::Translated,
        line_buffering: false,
        write_through: false,
        at_start: true,
        ready: false,
    };
    TextIo {
        buffer: Payload::default(),
        settings: Payload::new(settings),
        encoding: Payload::new(Value::NONE),
        errors: Payload::new(Value::NONE),
        reading: Payload::new(Reading::new(Decoder::new(Encoding::Utf8, Errors::Strict))),
        out: Payload::default(),
        telling: Cell::new(true),
        attrs: Payload::new(Value::NONE),
    }
}

binding!(init: "TextIOWrapper(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)" =>
|cx: &mut Cx, this: &TextIo, buffer: &Value, encoding: &Value, errors: &Value, newline: &Value, lines: bool, through: bool| -> Res<()> {
    set_up(cx, this, buffer, [encoding, errors, newline], lines, through)
});

/// What `__init__` does; the names are those of encoding, errors and newline.
pub(super) fn set_up(
    cx: &mut Cx,
    this: &TextIo,
    buffer: &Value,
    names: [&Value; 3],
    lines: bool,
    through: bool,
) -> Res<()> {
    let newline = Newline::of(cx, names[2], "TextIOWrapper() argument 'newline'")?;
    let (encoding_name, encoding) = encoding_of(cx, names[0])?;
    let (errors_name, errors) = errors_of(cx, names[1])?;
    if core_of(buffer).is_none() {
        // Asked for its errors: a buffer must have these methods.
        for method in ["readable", "writable", "seekable"] {
            ask(cx, buffer, method)?;
        }
    }
    let at_start = encoding_writes_mark(encoding) && position_is_start(cx, buffer)?;
    drop(this.buffer.replace(cx, Some(buffer.clone())));
    drop(this.encoding.replace(cx, encoding_name));
    drop(this.errors.replace(cx, errors_name));
    let reading = Reading::new(Decoder::new(encoding, errors.clone()));
    drop(this.reading.replace(cx, reading));
    let settings =
        Settings { encoding, errors, newline, line_buffering: lines, write_through: through, at_start, ready: true };
    drop(this.settings.replace(cx, settings));
    Ok(())
}

fn encoding_writes_mark(encoding: Encoding) -> bool {
    matches!(encoding, Encoding::Utf8Signed | Encoding::Utf16(None) | Encoding::Utf32(None))
}

fn position_is_start(cx: &mut Cx, buffer: &Value) -> Res<bool> {
    if !ask(cx, buffer, "seekable")? {
        return Ok(true);
    }
    let at = call(cx, buffer, "tell", &[])?;
    Ok(ops::index::small(&at) == Some(0))
}

fn encoding_of(cx: &mut Cx, name: &Value) -> Res<(Value, Encoding)> {
    match text_or_none(cx, "TextIOWrapper", "encoding", name)? {
        None => Ok((cx.str("UTF-8"), Encoding::Utf8)),
        Some(text) if text.is("locale") => Ok((cx.str("UTF-8"), Encoding::Utf8)),
        Some(text) => Ok((name.clone(), codec::find(cx, text)?)),
    }
}

fn errors_of(cx: &mut Cx, name: &Value) -> Res<(Value, Errors)> {
    match text_or_none(cx, "TextIOWrapper", "errors", name)? {
        None => Ok((cx.str("strict"), Errors::Strict)),
        Some(text) => Ok((name.clone(), Errors::of(cx, Some(text))?)),
    }
}

/// A text stream over a buffer.
pub(super) fn new_text(cx: &mut Cx, buffer: &Value, names: [&Value; 3], lines: bool, through: bool) -> Res<Value> {
    let class = cx.kind_type(kinds::TEXT_IO);
    let this = alloc(cx, &class, blank());
    set_up(cx, payload(&this), buffer, names, lines, through)?;
    Ok(this)
}

impl TextIo {
    pub(super) fn buffer(&self, cx: &mut Cx) -> Res<Value> {
        match self.buffer.get(cx) {
            Some(buffer) => Ok(buffer.clone()),
            None if !self.settings.get(cx).ready => Err(cx.value_error("I/O operation on uninitialized object")),
            None => Err(cx.value_error("underlying buffer has been detached")),
        }
    }

    fn is_closed(&self, cx: &mut Cx) -> Res<bool> {
        let buffer = self.buffer(cx)?;
        match core_of(&buffer) {
            Some((core, _)) => core.is_closed(cx),
            None => super::is_closed(cx, &buffer),
        }
    }

    pub(super) fn check_open(&self, cx: &mut Cx) -> Res<Value> {
        if self.is_closed(cx)? {
            return Err(closed_error(cx));
        }
        self.buffer(cx)
    }

    /// Hands what waits to the buffer.
    pub(super) fn write_out(&self, cx: &mut Cx) -> Res<()> {
        if self.out.get(cx).is_empty() {
            return Ok(());
        }
        let buffer = self.buffer(cx)?;
        let mut out = std::mem::take(self.out.get_mut(cx));
        match core_of(&buffer) {
            Some((core, _)) => core.write(cx, &out)?,
            None => {
                let bytes = new_bytes(cx, &out);
                call(cx, &buffer, "write", &[bytes])?;
            }
        }
        let waiting = self.out.get_mut(cx);
        if waiting.is_empty() {
            // The memory serves again.
            out.clear();
            *waiting = out;
        }
        Ok(())
    }

    /// Writes a string.
    pub(crate) fn write(&self, cx: &mut Cx, text: &Value) -> Res<()> {
        let buffer = self.check_open(cx)?;
        if matches!(core_of(&buffer), Some((_, false))) {
            return Err(unsupported(cx, "not writable"));
        }
        let settings = self.settings.get(cx);
        let (encoding, newline, lines, through) =
            (settings.encoding, settings.newline, settings.line_buffering, settings.write_through);
        let inside = text.downcast::<Str>().expect("the caller checked the argument");
        let ends_line = lines && has_line_end(inside);
        match inside.as_ascii() {
            Some(ascii)
                if newline.written().is_none()
                    && matches!(encoding, Encoding::Utf8 | Encoding::Ascii | Encoding::Latin1) =>
            {
                let out = self.out.get_mut(cx);
                if out.try_reserve(ascii.len()).is_err() {
                    return Err(raise::memory_error(cx));
                }
                out.extend_from_slice(ascii.as_bytes());
            }
            _ => {
                let text = for_writing(cx, newline, text);
                let errors = self.settings.get(cx).errors.clone();
                let bytes = if self.settings.get(cx).at_start {
                    codec::encode(cx, &text, encoding, &errors)?
                } else {
                    let mut bytes = Vec::new();
                    codec::encode_more(cx, &mut bytes, &text, encoding, &errors)?;
                    bytes
                };
                self.settings.get_mut(cx).at_start = false;
                self.out.get_mut(cx).extend_from_slice(&bytes);
            }
        }
        if through || ends_line || self.out.get(cx).len() >= CHUNK {
            self.write_out(cx)?;
        }
        if ends_line {
            self.flush_buffer(cx)?;
        }
        if self.reading.get(cx).is_active() {
            let old = self.reading.get_mut(cx).start_again();
            drop(old);
        }
        Ok(())
    }

    fn flush_buffer(&self, cx: &mut Cx) -> Res<()> {
        let buffer = self.buffer(cx)?;
        match core_of(&buffer) {
            Some((core, writes)) => core.flush(cx, writes),
            None => call(cx, &buffer, "flush", &[]).map(drop),
        }
    }

    /// Writes all that waits, here and below.
    pub(crate) fn flush(&self, cx: &mut Cx) -> Res<()> {
        self.check_open(cx)?;
        self.telling.set(true);
        self.write_out(cx)?;
        self.flush_buffer(cx)
    }

    fn close(&self, cx: &mut Cx) -> Res<()> {
        if self.buffer.get(cx).is_none() || self.is_closed(cx)? {
            return Ok(());
        }
        let flushed = self.flush(cx);
        let buffer = self.buffer(cx)?;
        match core_of(&buffer) {
            Some((core, writes)) => core.close(cx, writes)?,
            None => drop(call(cx, &buffer, "close", &[])?),
        }
        flushed
    }

    fn detach(&self, cx: &mut Cx) -> Res<Value> {
        self.flush(cx)?;
        let buffer = self.buffer(cx)?;
        self.buffer.take(cx);
        Ok(buffer)
    }

    /// After going to the start of the stream, or elsewhere.
    pub(super) fn set_at_start(&self, cx: &mut Cx, at_start: bool) {
        let settings = self.settings.get_mut(cx);
        settings.at_start = at_start && encoding_writes_mark(settings.encoding);
    }

    fn forward(&self, cx: &mut Cx, method: &str) -> Res<Value> {
        let buffer = self.buffer(cx)?;
        call(cx, &buffer, method, &[])
    }
}

fn has_line_end(text: &Str) -> bool {
    if text.width() == 1 {
        memchr::memchr2(b'\n', b'\r', text.raw()).is_some()
    } else {
        text.iter().any(|c| c == 10 || c == 13)
    }
}

methods! { METHODS in "_io.TextIOWrapper" {
    /// Write a string; how many characters it has.
    "write(self, text, /)" => |cx: &mut Cx, this: &TextIo, text: &Value| -> Res<usize> {
        let Some(inside) = text.downcast::<Str>() else {
            return Err(raise::wrong_type(cx, "write() argument must be str", text));
        };
        this.write(cx, text)?;
        Ok(inside.len())
    };
    /// Write what waits to be written.
    "flush(self, /)" => |cx: &mut Cx, this: &TextIo| this.flush(cx);
    /// Write what waits, and close the buffer.
    "close(self, /)" => |cx: &mut Cx, this: &TextIo| this.close(cx);
    /// Write what waits, and give the buffer away.
    "detach(self, /)" => |cx: &mut Cx, this: &TextIo| this.detach(cx);
    /// Cut the file off.
    "truncate(self, pos=None, /)" => |cx: &mut Cx, this: &TextIo, size: &Value| -> Res<Value> {
        this.flush(cx)?;
        let buffer = this.buffer(cx)?;
        call(cx, &buffer, "truncate", std::slice::from_ref(size))
    };
    /// Whether text can be read.
    "readable(self, /)" => |cx: &mut Cx, this: &TextIo| this.forward(cx, "readable");
    /// Whether text can be written.
    "writable(self, /)" => |cx: &mut Cx, this: &TextIo| this.forward(cx, "writable");
    /// Whether the stream has positions.
    "seekable(self, /)" => |cx: &mut Cx, this: &TextIo| this.forward(cx, "seekable");
    /// The number of the file.
    "fileno(self, /)" => |cx: &mut Cx, this: &TextIo| this.forward(cx, "fileno");
    /// Whether the stream is a terminal.
    "isatty(self, /)" => |cx: &mut Cx, this: &TextIo| this.forward(cx, "isatty");
    /// (self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)
    /// Change encoding, line ends or buffering.
    "reconfigure(self, /, *, encoding=None, errors=None, newline=<missing>, line_buffering=None, write_through=None)" => reconfigure;
} }

fn reconfigure(
    cx: &mut Cx,
    this: &TextIo,
    encoding: &Value,
    errors: &Value,
    newline: Option<&Value>,
    lines: &Value,
    through: &Value,
) -> Res<()> {
    this.check_open(cx)?;
    text_or_none(cx, "reconfigure", "encoding", encoding)?;
    text_or_none(cx, "reconfigure", "errors", errors)?;
    let newline = match newline {
        Some(newline) => Some(Newline::of(cx, newline, "reconfigure() argument 'newline'")?),
        None => None,
    };
    if this.reading.get(cx).is_active() && (!encoding.is_none() || !errors.is_none() || newline.is_some()) {
        return Err(unsupported(
            cx,
            "It is not possible to set the encoding or newline of stream after the first read",
        ));
    }
    let newline = newline.unwrap_or(this.settings.get(cx).newline);
    let lines = if lines.is_none() { this.settings.get(cx).line_buffering } else { ops::truth(cx, lines)? };
    let through = if through.is_none() { this.settings.get(cx).write_through } else { ops::truth(cx, through)? };
    this.flush(cx)?;
    if !encoding.is_none() || !errors.is_none() {
        let kept_errors = match (encoding.is_none(), errors.is_none()) {
            (true, _) | (_, false) => errors.clone(),
            _ => Value::NONE,
        };
        let encoding = if encoding.is_none() { this.encoding.get(cx).clone() } else { encoding.clone() };
        let (encoding_name, encoding) = encoding_of(cx, &encoding)?;
        let (errors_name, errors) = errors_of(cx, &kept_errors)?;
        drop(this.encoding.replace(cx, encoding_name));
        drop(this.errors.replace(cx, errors_name));
        let reading = Reading::new(Decoder::new(encoding, errors.clone()));
        drop(this.reading.replace(cx, reading));
        let settings = this.settings.get_mut(cx);
        (settings.encoding, settings.errors) = (encoding, errors);
    }
    let settings = this.settings.get_mut(cx);
    (settings.newline, settings.line_buffering, settings.write_through) = (newline, lines, through);
    Ok(())
}

attributes! { ATTRIBUTES {
    /// The stream of bytes.
    "buffer" => |cx, this| payload(this).buffer(cx);
    /// Whether the buffer is closed.
    "closed" => |cx, this| Ok(Value::bool(payload(this).is_closed(cx)?));
    /// The name of the encoding.
    "encoding" => |cx, this| Ok(payload(this).encoding.get(cx).clone());
    /// The name of the way of handling errors.
    "errors" => |cx, this| Ok(payload(this).errors.get(cx).clone());
    /// The line ends that were read: None, one, or a tuple.
    "newlines" => |cx, this| { let ends: LineEnds = payload(this).reading.get(cx).line_ends(); Ok(ends.seen(cx)) };
    /// Whether each end of a line is written at once.
    "line_buffering" => |cx, this| Ok(Value::bool(payload(this).settings.get(cx).line_buffering));
    /// Whether everything is handed to the buffer at once.
    "write_through" => |cx, this| Ok(Value::bool(payload(this).settings.get(cx).write_through));
    /// The name of the buffer.
    "name" => |cx, this| { let buffer = payload(this).buffer(cx)?; super::get(cx, &buffer, "name") };
    /// How many bytes are read at a time.
    "_CHUNK_SIZE" => |cx, _| Ok(cx.int(CHUNK as i64)), |_, _, _| Ok(());
} }

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let mode = super::get_optional(cx, this, "mode");
    let mode = match exception::catch(cx, mode, Exc::ValueError)?.flatten() {
        Some(mode) => format!(" mode={}", ops::repr_text(cx, &mode)?),
        None => String::new(),
    };
    let encoding = payload(this).encoding.get(cx).clone();
    let encoding = ops::repr_text(cx, &encoding)?;
    super::stream_repr(cx, this, &format!("{mode} encoding={encoding}"))
}

/// The bytes of a bytes object that a buffer gave.
pub(super) fn given_bytes<'a>(cx: &mut Cx, value: &'a Value, method: &str) -> Res<&'a [u8]> {
    match value.downcast::<Bytes>() {
        Some(bytes) => Ok(bytes.as_slice()),
        None => {
            let found = cx.type_name(value);
            Err(cx.type_error(format!("underlying {method}() should have returned a bytes-like object, not '{found}'")))
        }
    }
}
