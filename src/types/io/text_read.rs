//! Reading text: chunks of bytes are decoded, and lines or numbers of characters are cut out of the decoded text.
//!
//! A position that `tell` gives is a position in the bytes. To find it for a place within a chunk, the chunk's bytes are kept, with
//! the decoder as it was before them: as many of them are decoded again as it takes to get to the place.

use super::buffered::core_of;
use super::newline::{LineEnds, Newline};
use super::text::{TextIo, given_bytes, payload};
use super::{call, size_of, unsupported};
use crate::heap::{Quiet, Value, Word};
use crate::object::exception_tree::Exc;
use crate::object::layout::str::{self, Str, StrBuilder, str_of_slice};
use crate::object::native::methods;
use crate::object::{Cx, Res, Trace, ops};
use crate::types::str::codec::Decoder;

/// How many bytes are read at a time.
const CHUNK: usize = 1 << 16;

/// The state of reading.
pub(super) struct Reading {
    decoder: Decoder,
    ends: LineEnds,
    /// The decoded text; it counts from `at` on.
    text: Option<Value>,
    at: usize,
    /// The bytes of `text`, and what the decoder was before them.
    bytes: Vec<u8>,
    before: (Decoder, LineEnds),
}

impl Trace for Reading {
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        self.text.trace(quiet, show)
    }
}

impl Reading {
    pub(super) fn new(decoder: Decoder) -> Reading {
        let ends = LineEnds::default();
        Reading { before: (decoder.clone(), ends), decoder, ends, text: None, at: 0, bytes: Vec::new() }
    }

    pub(super) fn line_ends(&self) -> LineEnds {
        self.ends
    }

    /// Whether something was read.
    pub(super) fn is_active(&self) -> bool {
        self.text.is_some() || self.decoder.settled().is_some()
    }

    /// Forgets what was read ahead; returns it, to be dropped.
    pub(super) fn start_again(&mut self) -> Option<Value> {
        self.decoder.reset();
        self.ends.reset();
        self.forget()
    }

    fn forget(&mut self) -> Option<Value> {
        self.at = 0;
        self.bytes.clear();
        self.text.take()
    }
}

fn text_of(value: &Value) -> &Str {
    value.downcast::<Str>().expect("decoders give strings")
}

/// What is left of the decoded text: the text, and where it counts from.
fn rest(cx: &Cx, this: &TextIo) -> Option<(Value, usize)> {
    let reading = this.reading.get(cx);
    let text = reading.text.as_ref()?;
    (reading.at < text_of(text).len()).then(|| (text.clone(), reading.at))
}

fn decode(cx: &mut Cx, this: &TextIo, bytes: &[u8], last: bool) -> Res<Value> {
    // The decoder is taken out, since handlers of errors may run Python.
    let mut decoder = this.reading.get(cx).decoder.clone();
    let text = decoder.decode(cx, bytes, last);
    let newline = this.settings.get(cx).newline;
    let mut ends = this.reading.get(cx).ends;
    let text = text.map(|text| ends.read(cx, newline, text, last));
    let reading = this.reading.get_mut(cx);
    reading.decoder = decoder;
    reading.ends = ends;
    text
}

/// Reads and decodes the next chunk; false at the end.
fn read_chunk(cx: &mut Cx, this: &TextIo, buffer: &Value) -> Res<bool> {
    this.write_out(cx)?;
    let bytes = match core_of(buffer) {
        Some((core, _)) => core.read_once(cx, CHUNK)?,
        None => {
            let most = cx.int(CHUNK as i64);
            let has_read1 = super::get_optional(cx, buffer, "read1")?.is_some();
            let method = if has_read1 { "read1" } else { "read" };
            let bytes = call(cx, buffer, method, &[most])?;
            given_bytes(cx, &bytes, method)?.to_vec()
        }
    };
    let last = bytes.is_empty();
    let before = (this.reading.get(cx).decoder.clone(), this.reading.get(cx).ends);
    let text = decode(cx, this, &bytes, last)?;
    let any = !text_of(&text).is_empty();
    let reading = this.reading.get_mut(cx);
    let old = reading.forget();
    (reading.text, reading.bytes, reading.before) = (Some(text), bytes, before);
    drop(old);
    Ok(any || !last)
}

fn readable(cx: &mut Cx, this: &TextIo) -> Res<Value> {
    let buffer = this.check_open(cx)?;
    let is_readable = match core_of(&buffer) {
        Some(_) => buffer.exact::<super::Writer>().is_none(),
        None => super::ask(cx, &buffer, "readable")?,
    };
    if is_readable { Ok(buffer) } else { Err(unsupported(cx, "not readable")) }
}

/// A line, with what ends it; at most so many characters of it.
fn read_line(cx: &mut Cx, this: &TextIo, most: usize) -> Res<Value> {
    let buffer = readable(cx, this)?;
    this.write_out(cx)?;
    let newline = this.settings.get(cx).newline;
    let mut parts: Vec<Value> = Vec::new();
    let mut length = 0;
    while length < most {
        let Some((text, start)) = rest(cx, this) else {
            if read_chunk(cx, this, &buffer)? {
                continue;
            }
            break;
        };
        let text = text_of(&text);
        let found = match parts.last() {
            // An end of two characters may be cut in two.
            Some(part) if newline == Newline::CrLf && text.char_at(start) == 10 && last_char(part) == Some(13) => {
                Some(start + 1)
            }
            _ => newline.line_end(text, start),
        };
        let end = found.unwrap_or(text.len()).min(start.saturating_add(most - length));
        this.reading.get_mut(cx).at = end;
        length += end - start;
        let part = cut(cx, text, start, end);
        if parts.is_empty() && found == Some(end) {
            return Ok(part);
        }
        parts.push(part);
        if found == Some(end) {
            break;
        }
    }
    Ok(joined(cx, &mut parts))
}

fn last_char(text: &Value) -> Option<u32> {
    let text = text_of(text);
    text.len().checked_sub(1).map(|last| text.char_at(last))
}

fn cut(cx: &Cx, text: &Str, start: usize, end: usize) -> Value {
    match end - start {
        0 => cx.str(""),
        1 => cx.char(text.char_at(start)),
        _ => str_of_slice(cx.heap(), text.chars(), start, end),
    }
}

fn joined(cx: &Cx, parts: &mut Vec<Value>) -> Value {
    match parts.len() {
        0 => cx.str(""),
        1 => parts.remove(0),
        _ => {
            let nothing = cx.state().empty_str.clone();
            let mut common = str::Common::of(text_of(&nothing), 0);
            parts.iter().for_each(|part| common.add(text_of(part)));
            str::join(cx.heap(), text_of(&nothing), parts, common)
        }
    }
}

fn read(cx: &mut Cx, this: &TextIo, most: Option<usize>) -> Res<Value> {
    let buffer = readable(cx, this)?;
    this.write_out(cx)?;
    let mut parts: Vec<Value> = Vec::new();
    let Some(most) = most else {
        if let Some((text, start)) = rest(cx, this) {
            let text = text_of(&text);
            parts.push(cut(cx, text, start, text.len()));
        }
        let bytes = call(cx, &buffer, "read", &[])?;
        let bytes = if bytes.is_none() { crate::object::new_bytes(cx, b"") } else { bytes };
        let bytes = given_bytes(cx, &bytes, "read")?;
        let text = decode(cx, this, bytes, true)?;
        parts.push(text);
        let empty = cx.str("");
        let reading = this.reading.get_mut(cx);
        let old = reading.forget();
        // At the end there is nothing to find a position in.
        reading.text = Some(empty);
        drop(old);
        return Ok(joined(cx, &mut parts));
    };
    let mut length = 0;
    while length < most {
        let Some((text, start)) = rest(cx, this) else {
            if read_chunk(cx, this, &buffer)? {
                continue;
            }
            break;
        };
        let text = text_of(&text);
        let end = text.len().min(start.saturating_add(most - length));
        this.reading.get_mut(cx).at = end;
        length += end - start;
        parts.push(cut(cx, text, start, end));
    }
    Ok(joined(cx, &mut parts))
}

/// The slot `__next__`.
pub(super) fn next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = payload(this);
    inside.telling.set(false);
    let line = match this.exact::<TextIo>() {
        Some(inside) => read_line(cx, inside, usize::MAX)?,
        None => {
            let readline = cx.names().readline;
            cx.call_method(this, readline, &[])?
        }
    };
    if line.downcast::<Str>().is_none_or(Str::is_empty) {
        inside.telling.set(true);
        return Ok(None);
    }
    Ok(Some(line))
}

fn tell(cx: &mut Cx, this: &TextIo) -> Res<Value> {
    let buffer = this.check_open(cx)?;
    if !super::ask(cx, &buffer, "seekable")? {
        return Err(unsupported(cx, "underlying stream is not seekable"));
    }
    if !this.telling.get() {
        return Err(cx.raise(Exc::OSError, "telling position disabled by next() call"));
    }
    this.flush(cx)?;
    let at = call(cx, &buffer, "tell", &[])?;
    let at = ops::index::as_index(cx, &at)?;
    let waiting = this.reading.get(cx).decoder.pending().len();
    let Some((text, used)) = rest(cx, this) else { return Ok(cx.int(at - waiting as i64)) };
    let bytes = this.reading.get(cx).bytes.clone();
    let taken = bytes_for(cx, this, text_of(&text), used, &bytes)?;
    let before = this.reading.get(cx).before.0.pending().len() as i64;
    Ok(cx.int(at - bytes.len() as i64 - if taken == 0 { before } else { 0 } + taken as i64))
}

/// How many of a chunk's bytes give its first `used` characters.
fn bytes_for(cx: &mut Cx, this: &TextIo, text: &Str, used: usize, bytes: &[u8]) -> Res<usize> {
    if used == 0 {
        return Ok(0);
    }
    let newline = this.settings.get(cx).newline;
    let (decoder, ends) = this.reading.get(cx).before.clone();
    // How many characters so many bytes give, and whether they end with a whole one.
    let gives = |cx: &mut Cx, length: usize| -> Res<(usize, bool)> {
        let (mut decoder, mut ends) = (decoder.clone(), ends);
        let text = decoder.decode(cx, &bytes[..length], false)?;
        let text = ends.read(cx, newline, text, true);
        Ok((text_of(&text).len(), decoder.pending().is_empty()))
    };
    // Most texts have as many bytes as the encoding says, so that the first guess is right.
    let mut builder = StrBuilder::new();
    builder.push_range(text, 0, used);
    let start = builder.finish(cx.heap());
    let mut encoded = Vec::new();
    let settings = this.settings.get(cx).encoding;
    let errors = this.reading.get(cx).decoder.errors.clone();
    let encoded_length = match crate::types::str::codec::encode_more(cx, &mut encoded, &start, settings, &errors) {
        Ok(()) => encoded.len().min(bytes.len()),
        Err(_) => used.min(bytes.len()),
    };
    let translated = newline == Newline::Translated && memchr::memchr(b'\r', bytes).is_some();
    let mut low = 0;
    if !translated && gives(cx, encoded_length)? == (used, true) {
        low = encoded_length;
    } else {
        // Bisecting finds the place: more bytes never give less text.
        let mut high = bytes.len();
        while low < high {
            let middle = (low + high) / 2;
            if gives(cx, middle)?.0 >= used { high = middle } else { low = middle + 1 }
        }
    }
    if translated {
        // After a carriage return, the line feed that gives no character of its own.
        for width in [1, 2, 4] {
            if low + width <= bytes.len() && gives(cx, low + width)? == (used, true) {
                return Ok(low + width);
            }
        }
    }
    Ok(low)
}

fn seek(cx: &mut Cx, this: &TextIo, cookie: &Value, whence: i64) -> Res<Value> {
    let buffer = this.check_open(cx)?;
    if !super::ask(cx, &buffer, "seekable")? {
        return Err(unsupported(cx, "underlying stream is not seekable"));
    }
    let mut position = ops::index::as_index(cx, cookie)?;
    match whence {
        0 => {}
        1 if position != 0 => return Err(unsupported(cx, "can't do nonzero cur-relative seeks")),
        2 if position != 0 => return Err(unsupported(cx, "can't do nonzero end-relative seeks")),
        1 => {
            let at = tell(cx, this)?;
            position = ops::index::as_index(cx, &at)?;
        }
        2 => {}
        _ => return Err(cx.value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)"))),
    }
    if position < 0 {
        return Err(cx.value_error(format!("negative seek position {position}")));
    }
    this.flush(cx)?;
    let (target, whence) = (cx.int(position), cx.int(if whence == 2 { 2 } else { 0 }));
    let at = call(cx, &buffer, "seek", &[target, whence])?;
    let is_start = ops::index::small(&at) == Some(0);
    let reading = this.reading.get_mut(cx);
    let settled = reading.decoder.settled();
    let old = reading.start_again();
    if !is_start {
        reading.decoder.settle(settled);
    }
    drop(old);
    this.set_at_start(cx, is_start);
    Ok(at)
}

methods! { METHODS in "_io.TextIOWrapper" {
    /// At most `size` characters, or everything up to the end.
    "read(self, size=-1, /)" => |cx: &mut Cx, this: &TextIo, size: &Value| -> Res<Value> {
        let most = size_of(cx, size)?;
        read(cx, this, most)
    };
    /// A line, its end included; at most `size` characters of it.
    "readline(self, size=-1, /)" => |cx: &mut Cx, this: &TextIo, size: i64| {
        read_line(cx, this, usize::try_from(size).unwrap_or(usize::MAX))
    };
    /// The position, for `seek` alone.
    "tell(self, /)" => |cx: &mut Cx, this: &TextIo| tell(cx, this);
    /// (self, cookie, whence=os.SEEK_SET, /)
    /// Go to a position that `tell` gave, to the start, or to the end (`whence` 2).
    "seek(self, cookie, whence=0, /)" => |cx: &mut Cx, this: &TextIo, cookie: &Value, whence: i64| seek(cx, this, cookie, whence);
} }
