//! Encodings: text to bytes and back, with every way of handling errors.
//!
//! Start with `encode` and `decode`. Both go forward in runs: a run of what is fine is copied in one go, then an error covers what
//! is not, and its handler says what stands for it and where to go on. `Decoder` is `decode` for a stream: it keeps what is
//! incomplete at the end of a chunk for the next one.
//!
//! The handlers with names are built in; others are callables that `codecs.register_error` has registered, which are looked up
//! when there is an error, not before.

use super::{escape, payload, repr, utf};
use crate::algo::code_pages::Page;
use crate::algo::multibyte::{self, Multibyte};
use crate::algo::number_bytes::Order;
use crate::heap::Value;
use crate::object::exception_tree::Exc;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::str::{Chars, Str, StrBuilder, push_wtf8, str_of_latin1};
use crate::object::layout::tuple::Tuple;
use crate::object::{Cx, Raised, Res, attr, exception, new_bytes, ops, raise};
use crate::types::exception::unicode_error;

/// An encoding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Encoding {
    Utf8,
    /// UTF-8 with a byte order mark at the start.
    Utf8Signed,
    Ascii,
    Latin1,
    /// With a byte order mark, in the machine's order if there is none.
    Utf16(Option<Order>),
    Utf32(Option<Order>),
    /// One byte a character.
    Page(Page),
    Multibyte(Multibyte),
    /// ASCII with the escapes of string literals; or Latin-1 with those that it needs.
    Escape {
        raw: bool,
    },
}

impl Encoding {
    /// The name in errors.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 | Encoding::Utf8Signed => "utf-8",
            Encoding::Ascii => "ascii",
            Encoding::Latin1 => "latin-1",
            Encoding::Page(_) => "charmap",
            Encoding::Multibyte(encoding) => encoding.name(),
            Encoding::Escape { raw: false } => "unicodeescape",
            Encoding::Escape { raw: true } => "rawunicodeescape",
            Encoding::Utf16(None) => "utf-16",
            Encoding::Utf16(Some(Order::Little)) => "utf-16-le",
            Encoding::Utf16(Some(Order::Big)) => "utf-16-be",
            Encoding::Utf32(None) => "utf-32",
            Encoding::Utf32(Some(Order::Little)) => "utf-32-le",
            Encoding::Utf32(Some(Order::Big)) => "utf-32-be",
        }
    }

    /// The name that `codecs.lookup` lists.
    pub(crate) fn canonical(self) -> &'static str {
        match self {
            Encoding::Utf8Signed => "utf-8-sig",
            Encoding::Latin1 => "iso8859-1",
            Encoding::Escape { raw: false } => "unicode-escape",
            Encoding::Escape { raw: true } => "raw-unicode-escape",
            Encoding::Page(page) => page.name(),
            _ => self.name(),
        }
    }

    /// The encoding with this name, in any case and with any punctuation.
    pub(crate) fn of(name: &str) -> Option<Encoding> {
        let mut plain = String::new();
        for c in name.chars() {
            match c {
                'A'..='Z' | 'a'..='z' | '0'..='9' | '.' => plain.push(c.to_ascii_lowercase()),
                _ if !plain.is_empty() && !plain.ends_with('_') => plain.push('_'),
                _ => {}
            }
        }
        Some(match plain.trim_end_matches('_') {
            "utf_8" | "utf8" | "u8" | "utf" | "utf8_ucs2" | "utf8_ucs4" | "cp65001" => Encoding::Utf8,
            "utf_8_sig" | "utf8_sig" => Encoding::Utf8Signed,
            "ascii" | "us_ascii" | "646" | "ansi_x3.4_1968" | "ansi_x3_4_1968" | "ansi_x3.4_1986" | "cp367"
            | "csascii" | "ibm367" | "iso646_us" | "iso_646.irv_1991" | "iso_ir_6" | "us" => Encoding::Ascii,
            "latin_1" | "latin1" | "latin" | "iso_8859_1" | "iso8859_1" | "iso8859" | "8859" | "cp819"
            | "csisolatin1" | "ibm819" | "iso_8859_1_1987" | "iso_ir_100" | "l1" => Encoding::Latin1,
            "utf_16" | "utf16" | "u16" => Encoding::Utf16(None),
            "utf_16_le" | "utf_16le" | "utf16_le" | "utf16le" | "unicodelittleunmarked" => {
                Encoding::Utf16(Some(Order::Little))
            }
            "utf_16_be" | "utf_16be" | "utf16_be" | "utf16be" | "unicodebigunmarked" => {
                Encoding::Utf16(Some(Order::Big))
            }
            "utf_32" | "utf32" | "u32" => Encoding::Utf32(None),
            "utf_32_le" | "utf_32le" | "utf32_le" | "utf32le" => Encoding::Utf32(Some(Order::Little)),
            "utf_32_be" | "utf_32be" | "utf32_be" | "utf32be" => Encoding::Utf32(Some(Order::Big)),
            "unicode_escape" | "unicodeescape" => Encoding::Escape { raw: false },
            "raw_unicode_escape" | "rawunicodeescape" => Encoding::Escape { raw: true },
            plain => match Page::of(plain) {
                Some(page) => Encoding::Page(page),
                None => Encoding::Multibyte(Multibyte::of(plain)?),
            },
        })
    }

    /// Whether a character has bytes of its own.
    fn has(self, c: u32) -> bool {
        match self {
            Encoding::Ascii => c < 0x80,
            Encoding::Latin1 => c < 0x100,
            Encoding::Page(page) => page.encode(c).is_some(),
            Encoding::Multibyte(encoding) => {
                char::from_u32(c).is_some_and(|char| encoding.encode(char, &mut Vec::new()))
            }
            Encoding::Escape { .. } => true,
            _ => !is_surrogate(c),
        }
    }

    /// Why a character has none.
    fn reason(self) -> &'static str {
        match self {
            Encoding::Ascii => "ordinal not in range(128)",
            Encoding::Latin1 => "ordinal not in range(256)",
            Encoding::Page(_) => UNDEFINED,
            Encoding::Multibyte(_) => ILLEGAL,
            _ => "surrogates not allowed",
        }
    }
}

/// Why a byte or a character is not in a code page.
const UNDEFINED: &str = "character maps to <undefined>";
/// Why bytes or a character are not in an encoding of several bytes a character.
const ILLEGAL: &str = "illegal multibyte sequence";

pub(crate) fn is_surrogate(c: u32) -> bool {
    matches!(c, 0xd800..0xe000)
}

/// The built-in encoding of a name; LookupError if there is none.
pub(crate) fn find(cx: &mut Cx, name: &Str) -> Res<Encoding> {
    match built_in(cx, name)? {
        Some(encoding) => Ok(encoding),
        None => Err(unknown(cx, name)),
    }
}

/// The built-in encoding of a name, if there is one.
fn built_in(cx: &mut Cx, name: &Str) -> Res<Option<Encoding>> {
    let text = name.to_text();
    if text.contains('\0') {
        return Err(cx.value_error("embedded null character"));
    }
    Ok(Encoding::of(&text))
}

#[cold]
fn unknown(cx: &mut Cx, name: &Str) -> Raised {
    cx.raise(Exc::LookupError, format!("unknown encoding: {}", name.to_text()))
}

/// What an encoding that `codecs` knows makes of a text or of bytes: the result of its `encode` or `decode`.
fn by_registry(cx: &mut Cx, name: &Str, function: &str, object: &Value, errors: &Value) -> Res<Value> {
    let import = cx.doors().import_module;
    let codecs = import(cx, "codecs")?;
    let (find, text) = (cx.intern("_find"), cx.str(&name.to_text()));
    let codec = cx.call_method(&codecs, find, &[text])?;
    if codec.is_none() {
        return Err(unknown(cx, name));
    }
    let flag = cx.intern("_is_text_encoding");
    let is_text = attr::get_optional(cx, &codec, flag)?;
    if let Some(is_text) = is_text
        && !ops::truth(cx, &is_text)?
    {
        let message =
            format!("'{}' is not a text encoding; use codecs.{function}() to handle arbitrary codecs", name.to_text());
        return Err(cx.raise(Exc::LookupError, message));
    }
    let method = cx.intern(function);
    let result = cx.call_method(&codec, method, &[object.clone(), errors.clone()])?;
    match result.downcast::<Tuple>().map(Tuple::items) {
        Some([first, _]) => Ok(first.clone()),
        _ => {
            let what = if function == "encode" { "encoder" } else { "decoder" };
            Err(cx.type_error(format!("{what} must return a tuple (object, integer)")))
        }
    }
}

/// `text.encode(encoding, errors)`.
pub(crate) fn encode_named(cx: &mut Cx, text: &Value, name: &Str, errors: Option<&Str>) -> Res<Value> {
    if let Some(encoding) = built_in(cx, name)? {
        let errors = Errors::of(cx, errors)?;
        return encode_to_bytes(cx, text, encoding, &errors);
    }
    let errors = cx.str(&errors.map_or("strict".into(), Str::to_text));
    let result = by_registry(cx, name, "encode", text, &errors)?;
    if result.downcast::<Bytes>().is_some() {
        return Ok(result);
    }
    let (name, found) = (name.to_text(), cx.type_name(&result));
    Err(cx.type_error(format!(
        "'{name}' encoder returned '{found}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types"
    )))
}

/// What to do about errors.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Errors {
    Strict,
    Ignore,
    Replace,
    BackslashReplace,
    XmlCharRefReplace,
    NameReplace,
    SurrogateEscape,
    SurrogatePass,
    /// The name of a registered handler, or of none.
    Named(String),
}

impl Errors {
    /// The way of a name; `strict` without one.
    pub(crate) fn of(cx: &mut Cx, name: Option<&Str>) -> Res<Errors> {
        let Some(name) = name else { return Ok(Errors::Strict) };
        let text = name.to_text();
        if text.contains('\0') {
            return Err(cx.value_error("embedded null character"));
        }
        Ok(match &*text {
            "strict" => Errors::Strict,
            "ignore" => Errors::Ignore,
            "replace" => Errors::Replace,
            "backslashreplace" => Errors::BackslashReplace,
            "xmlcharrefreplace" => Errors::XmlCharRefReplace,
            "namereplace" => Errors::NameReplace,
            "surrogateescape" => Errors::SurrogateEscape,
            "surrogatepass" => Errors::SurrogatePass,
            other => Errors::Named(other.to_owned()),
        })
    }
}

/// The dict of handlers that `codecs.register_error` fills.
pub(crate) fn registered_handlers(cx: &mut Cx) -> Value {
    const KEY: &str = "codecs.errors";
    if let Some((_, handlers)) = cx.state().kept.iter().find(|(name, _)| *name == KEY) {
        return handlers.clone();
    }
    let handlers = cx.dict();
    cx.state_mut().kept.push((KEY, handlers.clone()));
    handlers
}

fn handler(cx: &mut Cx, name: &str) -> Res<Value> {
    let (handlers, key) = (registered_handlers(cx), cx.str(name));
    match ops::dict::get(cx, &handlers, &key)? {
        Some(handler) => Ok(handler),
        None => Err(cx.raise(Exc::LookupError, format!("unknown error handler name '{name}'"))),
    }
}

// Encoding.

/// The text in an encoding, as a bytes object.
pub(crate) fn encode_to_bytes(cx: &mut Cx, text: &Value, encoding: Encoding, errors: &Errors) -> Res<Value> {
    if let Some(ascii) = payload(text).as_ascii()
        && matches!(
            encoding,
            Encoding::Utf8 | Encoding::Ascii | Encoding::Latin1 | Encoding::Page(_) | Encoding::Multibyte(_)
        )
    {
        ops::memory::check(cx, ascii.len(), 1)?;
        return Ok(new_bytes(cx, ascii.as_bytes()));
    }
    let bytes = encode(cx, text, encoding, errors)?;
    ops::memory::check(cx, bytes.len(), 1)?;
    Ok(new_bytes(cx, &bytes))
}

/// The text, a string, in an encoding.
pub(crate) fn encode(cx: &mut Cx, text: &Value, encoding: Encoding, errors: &Errors) -> Res<Vec<u8>> {
    let mut bytes = Vec::new();
    match encoding {
        Encoding::Utf8Signed => bytes.extend([0xef, 0xbb, 0xbf]),
        Encoding::Utf16(None) => utf::push16(&mut bytes, 0xfeff, Order::NATIVE),
        Encoding::Utf32(None) => utf::push32(&mut bytes, 0xfeff, Order::NATIVE),
        _ => {}
    }
    encode_more(cx, &mut bytes, text, encoding, errors)?;
    Ok(bytes)
}

/// Appends the text in an encoding, without a byte order mark.
pub(crate) fn encode_more(
    cx: &mut Cx,
    bytes: &mut Vec<u8>,
    value: &Value,
    encoding: Encoding,
    errors: &Errors,
) -> Res<()> {
    let text = payload(value);
    let each = match encoding {
        Encoding::Utf32(_) => 4,
        Encoding::Utf16(_) => 2,
        _ => 1,
    };
    if bytes.try_reserve(text.len().saturating_mul(each)).is_err() {
        return Err(raise::memory_error(cx));
    }
    let mut at = 0;
    loop {
        at = encode_run(bytes, text, at, encoding);
        if at == text.len() {
            return Ok(());
        }
        let end = match encoding {
            Encoding::Multibyte(_) => at + 1,
            _ => (at..text.len()).find(|&end| encoding.has(text.char_at(end))).unwrap_or(text.len()),
        };
        at = encode_wrong(cx, bytes, value, (at, end), encoding, errors)?;
    }
}

/// Appends characters from `at` on up to the first that has no bytes in the encoding; returns its position.
fn encode_run(bytes: &mut Vec<u8>, text: &Str, at: usize, encoding: Encoding) -> usize {
    match (encoding, text.chars()) {
        (
            Encoding::Utf8
            | Encoding::Utf8Signed
            | Encoding::Ascii
            | Encoding::Latin1
            | Encoding::Page(_)
            | Encoding::Multibyte(_),
            Chars::Ascii(ascii),
        ) => {
            bytes.extend_from_slice(&ascii.as_bytes()[at..]);
            return text.len();
        }
        (Encoding::Latin1, Chars::Latin1(latin1)) => {
            bytes.extend_from_slice(&latin1[at..]);
            return text.len();
        }
        _ => {}
    }
    for (n, c) in (at..).zip(text.iter().skip(at)) {
        if !encoding.has(c) {
            return n;
        }
        push(bytes, c, encoding);
    }
    text.len()
}

/// Appends a character that the encoding has.
fn push(bytes: &mut Vec<u8>, c: u32, encoding: Encoding) {
    match encoding {
        Encoding::Utf8 | Encoding::Utf8Signed => push_wtf8(bytes, c),
        Encoding::Ascii | Encoding::Latin1 => bytes.push(c as u8),
        Encoding::Page(page) => bytes.extend(page.encode(c)),
        Encoding::Multibyte(encoding) => {
            char::from_u32(c).map(|char| encoding.encode(char, bytes));
        }
        Encoding::Utf16(order) => utf::push16(bytes, c, order.unwrap_or(Order::NATIVE)),
        Encoding::Utf32(order) => utf::push32(bytes, c, order.unwrap_or(Order::NATIVE)),
        Encoding::Escape { raw } => escape::push(bytes, c, raw),
    }
}

/// Handles the characters `start..end`, which have no bytes in the encoding; returns where to go on.
fn encode_wrong(
    cx: &mut Cx,
    bytes: &mut Vec<u8>,
    value: &Value,
    (mut start, end): (usize, usize),
    encoding: Encoding,
    errors: &Errors,
) -> Res<usize> {
    let text = payload(value);
    let wrong = |at: usize| text.char_at(at);
    let mut put = |ascii: &str| ascii.bytes().for_each(|c| push(bytes, c as u32, encoding));
    match errors {
        Errors::Strict => {}
        Errors::Ignore => return Ok(end),
        Errors::Replace => {
            (start..end).for_each(|_| put("?"));
            return Ok(end);
        }
        Errors::BackslashReplace => {
            (start..end).for_each(|at| put(&repr::escape(wrong(at))));
            return Ok(end);
        }
        Errors::XmlCharRefReplace => {
            (start..end).for_each(|at| put(&format!("&#{};", wrong(at))));
            return Ok(end);
        }
        Errors::NameReplace => {
            for at in start..end {
                match crate::algo::unicode::name(wrong(at)) {
                    Some(name) => put(&format!("\\N{{{name}}}")),
                    None => put(&repr::escape(wrong(at))),
                }
            }
            return Ok(end);
        }
        Errors::SurrogateEscape => {
            let one_byte = !matches!(encoding, Encoding::Utf16(_) | Encoding::Utf32(_));
            while one_byte && start < end && matches!(wrong(start), 0xdc80..0xdd00) {
                bytes.push(wrong(start) as u8);
                start += 1;
            }
            if start == end {
                return Ok(end);
            }
        }
        Errors::SurrogatePass => {
            let has_surrogates = matches!(encoding, Encoding::Utf8 | Encoding::Utf8Signed)
                || matches!(encoding, Encoding::Utf16(_) | Encoding::Utf32(_) | Encoding::Escape { .. });
            if has_surrogates && (start..end).all(|at| is_surrogate(wrong(at))) {
                (start..end).for_each(|at| push(bytes, wrong(at), encoding));
                return Ok(end);
            }
        }
        Errors::Named(name) => {
            let handler = handler(cx, name)?;
            let raised = encode_error(cx, encoding.name(), value, start, end, encoding.reason());
            let (replacement, next) = ask(cx, &handler, &raised.0, text.len(), "encoding")?;
            if let Some(replacement) = replacement.downcast::<Bytes>() {
                bytes.extend_from_slice(replacement.as_slice());
                return Ok(next);
            }
            let new = payload(&replacement);
            if new.iter().any(|c| !encoding.has(c)) {
                return Err(raised);
            }
            new.iter().for_each(|c| push(bytes, c, encoding));
            return Ok(next);
        }
    }
    Err(encode_error(cx, encoding.name(), value, start, end, encoding.reason()))
}

/// Calls a handler: what stands for the faulty part, and the position where to go on.
fn ask(cx: &mut Cx, handler: &Value, error: &Value, length: usize, what: &str) -> Res<(Value, usize)> {
    let result = cx.call(handler, std::slice::from_ref(error))?;
    let kinds = if what == "encoding" { "(str/bytes, int)" } else { "(str, int)" };
    let parts = result.downcast::<Tuple>().map(Tuple::items);
    let Some([replacement, position]) = parts else {
        return Err(cx.type_error(format!("{what} error handler must return {kinds} tuple")));
    };
    let fits =
        replacement.downcast::<Str>().is_some() || (what == "encoding" && replacement.downcast::<Bytes>().is_some());
    if !fits {
        return Err(cx.type_error(format!("{what} error handler must return {kinds} tuple")));
    }
    let position = ops::index::as_index(cx, position)?;
    let at = if position < 0 { position + length as i64 } else { position };
    if at < 0 || at as usize > length {
        return Err(raise::index_error(cx, &format!("position {position} from error handler out of bounds")));
    }
    Ok((replacement.clone(), at as usize))
}

// Decoding.

/// `str(object, encoding, errors)`: the text that a bytes-like object holds.
pub(crate) fn decode_object(cx: &mut Cx, object: &Value, encoding: Option<&Str>, errors: Option<&Str>) -> Res<Value> {
    if object.downcast::<Str>().is_some() {
        return Err(cx.type_error("decoding str is not supported"));
    }
    let Some(bytes) = ops::buffer::bytes_of(cx, object)? else {
        let found = cx.type_name(object);
        return Err(cx.type_error(format!("decoding to str: need a bytes-like object, {found} found")));
    };
    decode_named(cx, &bytes, encoding, errors)
}

/// `bytes.decode(encoding, errors)`.
pub(crate) fn decode_named(cx: &mut Cx, bytes: &[u8], encoding: Option<&Str>, errors: Option<&Str>) -> Res<Value> {
    let built_in = match encoding {
        Some(name) => built_in(cx, name)?,
        None => Some(Encoding::Utf8),
    };
    if let Some(encoding) = built_in {
        let errors = Errors::of(cx, errors)?;
        return decode(cx, bytes, encoding, &errors);
    }
    let name = encoding.expect("without a name the encoding is built in");
    let (bytes, errors) = (new_bytes(cx, bytes), cx.str(&errors.map_or("strict".into(), Str::to_text)));
    let result = by_registry(cx, name, "decode", &bytes, &errors)?;
    if result.downcast::<Str>().is_some() {
        return Ok(result);
    }
    let (name, found) = (name.to_text(), cx.type_name(&result));
    Err(cx.type_error(format!(
        "'{name}' decoder returned '{found}' instead of 'str'; use codecs.decode() to decode to arbitrary types"
    )))
}

/// The text of bytes.
pub(crate) fn decode(cx: &mut Cx, bytes: &[u8], encoding: Encoding, errors: &Errors) -> Res<Value> {
    let mut decoder = Decoder::new(encoding, errors.clone());
    decoder.decode(cx, bytes, true)
}

/// A fault in bytes.
pub(super) struct Fault {
    pub(super) end: usize,
    pub(super) reason: &'static str,
    /// The bytes may become right when more of them come.
    pub(super) incomplete: bool,
}

/// A decoder of a stream.
#[derive(Clone)]
pub(crate) struct Decoder {
    pub(crate) encoding: Encoding,
    pub(crate) errors: Errors,
    /// The encoding once a byte order mark was seen, or not seen.
    settled: Option<Encoding>,
    /// Bytes of an incomplete character.
    pending: Vec<u8>,
}

impl Decoder {
    pub(crate) fn new(encoding: Encoding, errors: Errors) -> Decoder {
        Decoder { encoding, errors, settled: None, pending: Vec::new() }
    }

    /// Back to the start of a stream.
    pub(crate) fn reset(&mut self) {
        self.settled = None;
        self.pending.clear();
    }

    /// Goes on as in the middle of a stream: no byte order mark is expected.
    pub(crate) fn settle(&mut self, settled: Option<Encoding>) {
        self.settled = settled;
        self.pending.clear();
    }

    pub(crate) fn settled(&self) -> Option<Encoding> {
        self.settled
    }

    /// Bytes that were taken, but are part of no character yet.
    pub(crate) fn pending(&self) -> &[u8] {
        &self.pending
    }

    /// The text of the next bytes. Unless they are the last ones, an incomplete character at their end waits.
    pub(crate) fn decode(&mut self, cx: &mut Cx, bytes: &[u8], last: bool) -> Res<Value> {
        if self.pending.is_empty() {
            return self.decode_all(cx, bytes, last);
        }
        let mut all = std::mem::take(&mut self.pending);
        all.extend_from_slice(bytes);
        self.decode_all(cx, &all, last)
    }

    fn decode_all(&mut self, cx: &mut Cx, bytes: &[u8], last: bool) -> Res<Value> {
        let Some((encoding, skip)) = self.settle_by_mark(bytes, last) else {
            self.pending = bytes.to_vec();
            return Ok(cx.str(""));
        };
        if matches!(encoding, Encoding::Utf8 | Encoding::Latin1 | Encoding::Ascii) && skip == 0 && bytes.is_ascii() {
            return Ok(ascii_text(cx, bytes));
        }
        let mut builder = StrBuilder::new();
        if ops::memory::check(cx, bytes.len(), 4).is_err() || !builder.try_reserve(bytes.len()) {
            return Err(raise::memory_error(cx));
        }
        let mut source = std::borrow::Cow::Borrowed(bytes);
        let mut at = skip;
        while at < source.len() {
            let fault = match decode_run(&mut builder, &source, at, encoding, &mut at) {
                None => break,
                Some(fault) => fault,
            };
            if fault.incomplete && !last {
                self.pending = source[at..].to_vec();
                break;
            }
            at = decode_wrong(cx, &mut builder, &mut source, at, fault, encoding, &self.errors)?;
        }
        Ok(super::finish(cx, &builder))
    }

    /// The encoding of what follows, and the length of the mark before it; `None` when that needs more bytes.
    fn settle_by_mark(&mut self, bytes: &[u8], last: bool) -> Option<(Encoding, usize)> {
        if let Some(settled) = self.settled {
            return Some((settled, 0));
        }
        let (marks, otherwise): (&[(&[u8], Encoding)], Encoding) = match self.encoding {
            Encoding::Utf8Signed => (&[(b"\xef\xbb\xbf", Encoding::Utf8)], Encoding::Utf8),
            Encoding::Utf16(None) => (
                &[
                    (b"\xff\xfe", Encoding::Utf16(Some(Order::Little))),
                    (b"\xfe\xff", Encoding::Utf16(Some(Order::Big))),
                ],
                Encoding::Utf16(Some(Order::NATIVE)),
            ),
            Encoding::Utf32(None) => (
                &[
                    (b"\xff\xfe\0\0", Encoding::Utf32(Some(Order::Little))),
                    (b"\0\0\xfe\xff", Encoding::Utf32(Some(Order::Big))),
                ],
                Encoding::Utf32(Some(Order::NATIVE)),
            ),
            other => (&[], other),
        };
        if let Some((mark, encoding)) = marks.iter().find(|(mark, _)| bytes.starts_with(mark)) {
            self.settled = Some(*encoding);
            return Some((*encoding, mark.len()));
        }
        if !last && marks.iter().any(|(mark, _)| mark.starts_with(bytes)) {
            return None;
        }
        self.settled = Some(otherwise);
        Some((otherwise, 0))
    }
}

/// The string of bytes that are ASCII.
fn ascii_text(cx: &Cx, bytes: &[u8]) -> Value {
    match bytes {
        [] => cx.str(""),
        [c] => cx.char(*c as u32),
        _ => str_of_latin1(cx.heap(), bytes),
    }
}

/// Appends characters from `start` on, and says where it stopped; `None` at the end of the bytes, else the fault there.
fn decode_run(
    builder: &mut StrBuilder,
    bytes: &[u8],
    start: usize,
    encoding: Encoding,
    at: &mut usize,
) -> Option<Fault> {
    match encoding {
        Encoding::Utf8 | Encoding::Utf8Signed => match std::str::from_utf8(&bytes[start..]) {
            Ok(text) => {
                builder.push_text(text);
                *at = bytes.len();
                None
            }
            Err(error) => {
                let good = start + error.valid_up_to();
                builder.push_text(std::str::from_utf8(&bytes[start..good]).expect("valid up to there"));
                *at = good;
                Some(match error.error_len() {
                    None => Fault { end: bytes.len(), reason: "unexpected end of data", incomplete: true },
                    Some(length) => {
                        let starts = matches!(bytes[good], 0xc2..0xf5);
                        let reason = if starts { "invalid continuation byte" } else { "invalid start byte" };
                        Fault { end: good + length, reason, incomplete: false }
                    }
                })
            }
        },
        Encoding::Ascii => {
            let good = bytes[start..].iter().position(|byte| !byte.is_ascii()).map_or(bytes.len(), |n| start + n);
            builder.push_ascii(&bytes[start..good]);
            *at = good;
            let fault = Fault { end: good + 1, reason: "ordinal not in range(128)", incomplete: false };
            (good < bytes.len()).then_some(fault)
        }
        Encoding::Latin1 => {
            bytes[start..].iter().for_each(|&byte| builder.push(byte as u32));
            *at = bytes.len();
            None
        }
        Encoding::Page(page) => {
            for (place, byte) in (start..).zip(&bytes[start..]) {
                *at = place;
                let Some(char) = page.decode(*byte) else {
                    return Some(Fault { end: place + 1, reason: UNDEFINED, incomplete: false });
                };
                builder.push(char as u32);
            }
            *at = bytes.len();
            None
        }
        Encoding::Multibyte(encoding) => {
            *at = start;
            while *at < bytes.len() {
                match encoding.decode(&bytes[*at..]) {
                    Ok((char, length)) => {
                        builder.push(char as u32);
                        *at += length;
                    }
                    Err(multibyte::Fault::Incomplete) => {
                        let reason = "incomplete multibyte sequence";
                        return Some(Fault { end: *at + 1, reason, incomplete: true });
                    }
                    Err(multibyte::Fault::Illegal) => {
                        return Some(Fault { end: *at + 1, reason: ILLEGAL, incomplete: false });
                    }
                }
            }
            None
        }
        Encoding::Utf16(order) => utf::decode16(builder, bytes, at, order.unwrap_or(Order::NATIVE)),
        Encoding::Utf32(order) => utf::decode32(builder, bytes, at, order.unwrap_or(Order::NATIVE)),
        Encoding::Escape { raw } => {
            *at = start;
            escape::decode(builder, bytes, at, raw)
        }
    }
}

/// Handles the faulty bytes from `start` on; returns where to go on. A registered handler may put other bytes in their place.
fn decode_wrong(
    cx: &mut Cx,
    builder: &mut StrBuilder,
    source: &mut std::borrow::Cow<'_, [u8]>,
    start: usize,
    fault: Fault,
    encoding: Encoding,
    errors: &Errors,
) -> Res<usize> {
    let wrong = &source[start..fault.end];
    match errors {
        Errors::Strict => {}
        Errors::Ignore => return Ok(fault.end),
        Errors::Replace => {
            builder.push(0xfffd);
            return Ok(fault.end);
        }
        Errors::BackslashReplace => {
            wrong.iter().for_each(|&byte| builder.push_ascii(format!("\\x{byte:02x}").as_bytes()));
            return Ok(fault.end);
        }
        Errors::SurrogateEscape => {
            let high = wrong.iter().take_while(|byte| !byte.is_ascii()).take(4).count();
            if high != 0 {
                wrong[..high].iter().for_each(|&byte| builder.push(0xdc00 + byte as u32));
                return Ok(start + high);
            }
        }
        Errors::SurrogatePass => {
            if let Some((surrogate, length)) = utf::surrogate_at(&source[start..], encoding) {
                builder.push(surrogate);
                return Ok(start + length);
            }
        }
        Errors::XmlCharRefReplace | Errors::NameReplace => {
            return Err(cx.type_error("don't know how to handle UnicodeDecodeError in error callback"));
        }
        Errors::Named(handler_name) => {
            let handler = handler(cx, handler_name)?;
            let raised = decode_error(cx, encoding.name(), source, start, fault.end, fault.reason);
            let length = source.len();
            let (replacement, next) = ask(cx, &handler, &raised.0, length, "decoding")?;
            // The handler may have given the error other bytes to go on with.
            if let Some(object) =
                exception::member(cx, &raised.0, exception::member_place(Exc::UnicodeDecodeError, "object"))
                    .downcast::<Bytes>()
                && object.as_slice() != &**source
            {
                *source = std::borrow::Cow::Owned(object.as_slice().to_vec());
            }
            builder.push_str(payload(&replacement));
            return Ok(next.min(source.len()));
        }
    }
    Err(decode_error(cx, encoding.name(), source, start, fault.end, fault.reason))
}

#[cold]
fn encode_error(cx: &mut Cx, encoding: &str, text: &Value, start: usize, end: usize, reason: &str) -> Raised {
    let text = super::exact(cx, text);
    unicode_error::encode_error(cx, encoding, &text, start..end, reason)
}

#[cold]
fn decode_error(cx: &mut Cx, encoding: &str, bytes: &[u8], start: usize, end: usize, reason: &str) -> Raised {
    let bytes = new_bytes(cx, bytes);
    unicode_error::decode_error(cx, encoding, &bytes, start..end, reason)
}
