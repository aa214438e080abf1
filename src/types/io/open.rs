//! `open`, and the standard streams.

use super::buffered::new_buffered;
use super::file::{Mode, new_file, set_name};
use super::text::new_text;
use super::{DEFAULT_BUFFER_SIZE, FileIo, call, text_or_none};
use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::native::functions;
use crate::object::{Args, Cx, Res, Str, attr, kinds, ops, raise, special};
use std::ffi::OsString;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::PathBuf;

functions! { FUNCTIONS {
    /// Open a file and return a stream.
    "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)" => open;
} }

/// The path that a value stands for: a string, bytes, or what has `__fspath__`.
pub(crate) fn path(cx: &mut Cx, value: &Value) -> Res<PathBuf> {
    let value = fspath(cx, value)?;
    let bytes = match (value.downcast::<Str>(), value.downcast::<Bytes>()) {
        (Some(text), _) => file_system_bytes(text),
        (_, Some(bytes)) => bytes.as_slice().to_vec(),
        _ => unreachable!("`fspath` gives a string or bytes"),
    };
    if bytes.contains(&0) {
        return Err(cx.value_error("embedded null byte"));
    }
    Ok(PathBuf::from(OsString::from_vec(bytes)))
}

/// `os.fspath`: a string or bytes.
pub(crate) fn fspath(cx: &mut Cx, value: &Value) -> Res<Value> {
    let fits = |value: &Value| value.downcast::<Str>().is_some() || value.downcast::<Bytes>().is_some();
    if fits(value) {
        return Ok(value.clone());
    }
    let name = cx.intern("__fspath__");
    let found = special::call_optional(cx, value, name, &[])?;
    let own = cx.type_name(value);
    match found {
        Some(path) if fits(&path) => Ok(path),
        Some(path) => {
            let found = cx.type_name(&path);
            Err(cx.type_error(format!("expected {own}.__fspath__() to return str or bytes, not {found}")))
        }
        None => Err(cx.type_error(format!("expected str, bytes or os.PathLike object, not {own}"))),
    }
}

/// Text in the encoding of file names: UTF-8, where surrogates stand for single bytes.
pub(crate) fn file_system_bytes(text: &Str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for c in text.iter() {
        match c {
            0xdc80..0xdd00 => bytes.push(c as u8),
            _ => crate::object::layout::str::push_wtf8(&mut bytes, c),
        }
    }
    bytes
}

/// The text of a file name that the system gave.
pub(crate) fn file_system_text(cx: &mut Cx, name: &std::ffi::OsStr) -> Value {
    match name.to_str() {
        Some(text) => cx.str(text),
        None => {
            let (encoding, errors) =
                (crate::types::str::codec::Encoding::Utf8, crate::types::str::codec::Errors::SurrogateEscape);
            let text = crate::types::str::codec::decode(cx, name.as_bytes(), encoding, &errors);
            text.unwrap_or_else(|_| cx.str(&name.to_string_lossy()))
        }
    }
}

/// What the argument `mode` says.
#[derive(Default)]
struct Wanted {
    raw: String,
    binary: bool,
    reads: bool,
    writes: bool,
    updates: bool,
}

fn wanted(cx: &mut Cx, mode: &str) -> Res<Wanted> {
    let mut wanted = Wanted::default();
    let (mut text, mut kinds) = (false, 0);
    for (at, c) in mode.char_indices() {
        if !"axrwb+t".contains(c) || mode[..at].contains(c) {
            return Err(cx.value_error(format!("invalid mode: '{mode}'")));
        }
        match c {
            'b' => wanted.binary = true,
            't' => text = true,
            '+' => wanted.updates = true,
            'r' => wanted.reads = true,
            _ => wanted.writes = true,
        }
        kinds += "axrw".contains(c) as usize;
        if !"bt".contains(c) {
            wanted.raw.push(c);
        }
    }
    if text && wanted.binary {
        return Err(cx.value_error("can't have text and binary mode at once"));
    }
    match kinds {
        1 => Ok(wanted),
        0 => Err(cx.value_error("Must have exactly one of create/read/write/append mode and at most one plus")),
        _ => Err(cx.value_error("must have exactly one of create/read/write/append mode")),
    }
}

#[expect(clippy::too_many_arguments, reason = "they are those of `open`")]
fn open(
    cx: &mut Cx,
    file: &Value,
    mode: &Str,
    buffering: i64,
    encoding: &Value,
    errors: &Value,
    newline: &Value,
    close_fd: bool,
    opener: &Value,
) -> Res<Value> {
    if !ops::is_int(file) && !ops::index::is_index(cx, file) {
        fspath(cx, file)?;
    }
    text_or_none(cx, "open", "encoding", encoding)?;
    text_or_none(cx, "open", "errors", errors)?;
    if !newline.is_none() && newline.downcast::<Str>().is_none() {
        return Err(raise::wrong_type(cx, "open() argument 'newline' must be str or None", newline));
    }
    let mode_text = mode.to_text().into_owned();
    let wanted = wanted(cx, &mode_text)?;
    if wanted.binary {
        for (value, name) in [(encoding, "encoding"), (errors, "errors"), (newline, "newline")] {
            if !value.is_none() {
                let article = if name == "newline" { "a" } else { "an" };
                return Err(cx.value_error(format!("binary mode doesn't take {article} {name} argument")));
            }
        }
    }
    let class = cx.kind_type(kinds::FILE_IO);
    let raw_mode = cx.str(&wanted.raw);
    let raw =
        cx.call_args(&class, Args::positional_only(&[file.clone(), raw_mode, Value::bool(close_fd), opener.clone()]))?;
    let result = dress(cx, &raw, &wanted, buffering, [encoding, errors, newline], mode);
    if result.is_err() {
        // The error is the one to report.
        drop(call(cx, &raw, "close", &[]));
    }
    result
}

/// Puts a buffer and an encoding over a raw file.
fn dress(cx: &mut Cx, raw: &Value, wanted: &Wanted, buffering: i64, names: [&Value; 3], mode: &Str) -> Res<Value> {
    let file = raw.downcast::<FileIo>().expect("FileIO makes one");
    let terminal = file.is_terminal(cx)?;
    let lines = !wanted.binary && (buffering == 1 || buffering < 0 && terminal);
    let size = match buffering {
        0 if wanted.binary => return Ok(raw.clone()),
        0 => return Err(cx.value_error("can't have unbuffered text I/O")),
        1 => DEFAULT_BUFFER_SIZE,
        size => usize::try_from(size).unwrap_or(DEFAULT_BUFFER_SIZE),
    };
    let (reads, writes) = (wanted.reads || wanted.updates, wanted.writes || wanted.updates);
    let size = if buffering < 0 || lines { size.max(file.block()) } else { size };
    let buffer = new_buffered(cx, raw, size, reads, writes);
    if wanted.binary {
        return Ok(buffer);
    }
    let text = new_text(cx, &buffer, names, lines, false)?;
    let (key, mode) = (cx.names().mode, cx.str(&mode.to_text()));
    attr::set(cx, &text, key, &mode)?;
    Ok(text)
}

/// The streams `sys.stdin`, `sys.stdout` and `sys.stderr`. Standard output collects blocks unless it is a terminal; the error output
/// is written line by line. `unbuffered` is the flag `-u`.
pub(crate) fn standard_streams(cx: &mut Cx, unbuffered: bool) -> Res<[Value; 3]> {
    let input = standard_stream(cx, 0, "<stdin>", unbuffered)?;
    let output = standard_stream(cx, 1, "<stdout>", unbuffered)?;
    let errors = standard_stream(cx, 2, "<stderr>", unbuffered)?;
    Ok([input, output, errors])
}

fn standard_stream(cx: &mut Cx, fd: i32, name: &str, unbuffered: bool) -> Res<Value> {
    let writes = fd != 0;
    let mode = Mode { read: !writes, write: writes, ..Mode::default() };
    let raw = new_file(cx, fd, mode, false);
    let name = cx.str(name);
    set_name(cx, &raw, &name)?;
    let terminal = raw.downcast::<FileIo>().expect("just made").is_terminal(cx)?;
    let plain = unbuffered && writes;
    let buffer = if plain { raw.clone() } else { new_buffered(cx, &raw, DEFAULT_BUFFER_SIZE, !writes, writes) };
    let encoding = cx.str("utf-8");
    let errors = cx.str(if fd == 2 { "backslashreplace" } else { "strict" });
    let newline = if writes { cx.str("\n") } else { Value::NONE };
    let lines = !plain && (terminal || fd == 2);
    let text = new_text(cx, &buffer, [&encoding, &errors, &newline], lines, plain)?;
    let (key, mode) = (cx.names().mode, cx.str(if writes { "w" } else { "r" }));
    attr::set(cx, &text, key, &mode)?;
    Ok(text)
}
