//! Bytes of a source file to text: byte order mark, encoding cookie, and what is wrong with the bytes.
//!
//! Known encodings are UTF-8, Latin-1, ASCII and the code pages of `algo::code_pages`, with their aliases; Python knows more.

use crate::algo::code_pages::Page;
use crate::base::diagnostic::{Diagnostic, End};
use crate::base::span::Span;

/// Where the bytes come from, which decides what errors say.
#[derive(Clone, Copy)]
pub(crate) enum Origin<'n> {
    /// A file of this name.
    File(&'n str),
    /// A `bytes` object given to `compile`, `exec` or `eval`, or what a module was read into.
    Bytes,
}

/// Why the bytes are no source, with as much of the text as can be shown beside it.
#[derive(Debug)]
pub(crate) struct Undecodable {
    pub(crate) diagnostic: Diagnostic,
    pub(crate) text: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Latin1,
    Ascii,
    Page(Page),
}

const BOM: &[u8] = b"\xef\xbb\xbf";

/// Decodes a whole source.
pub(crate) fn decode(bytes: &[u8], origin: Origin<'_>) -> Result<String, Undecodable> {
    let (body, bom) = bytes.strip_prefix(BOM).map_or((bytes, false), |body| (body, true));
    let cookie = cookie(body);
    let problem = |name: &str| match origin {
        Origin::File(_) => nowhere(format!("encoding problem: {name}")),
        Origin::Bytes if name.ends_with(" with BOM") => before_the_text(format!("encoding problem: {name}")),
        Origin::Bytes => before_the_text(format!("unknown encoding: {name}")),
    };
    let encoding = match &cookie {
        None => Encoding::Utf8,
        Some(name) => match known(name) {
            Some(Encoding::Utf8) => Encoding::Utf8,
            Some(other) if bom => {
                let canonical = if other == Encoding::Latin1 { "iso-8859-1" } else { name };
                return Err(problem(&format!("{canonical} with BOM")));
            }
            Some(other) => other,
            None => match page(name) {
                None => return Err(problem(name)),
                Some(_) if bom => return Err(problem(&format!("{name} with BOM"))),
                Some(page) => Encoding::Page(page),
            },
        },
    };
    if let Some(at) = memchr::memchr(0, body) {
        return Err(null_byte(body, at, origin));
    }
    match encoding {
        Encoding::Latin1 => Ok(body.iter().map(|&byte| char::from(byte)).collect()),
        Encoding::Page(page) => {
            let text = body.iter().enumerate().map(|(at, byte)| page.decode(*byte).ok_or(at));
            text.collect::<Result<String, usize>>().map_err(|at| match origin {
                Origin::File(_) => problem(cookie.as_deref().unwrap_or_default()),
                Origin::Bytes => before_the_text(format!(
                    "'charmap' codec can't decode byte 0x{:02x} in position {at}: character maps to <undefined>",
                    body[at]
                )),
            })
        }
        Encoding::Ascii => match body.iter().position(|byte| !byte.is_ascii()) {
            None => Ok(String::from_utf8_lossy(body).into_owned()),
            Some(at) => Err(match origin {
                Origin::File(_) => problem(cookie.as_deref().unwrap_or("ascii")),
                Origin::Bytes => before_the_text(format!(
                    "'ascii' codec can't decode byte 0x{:02x} in position {at}: ordinal not in range(128)",
                    body[at]
                )),
            }),
        },
        Encoding::Utf8 => match std::str::from_utf8(body) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => {
                let length = error.error_len();
                Err(not_utf8(body, error.valid_up_to(), length, origin, cookie.is_some()))
            }
        },
    }
}

/// The code page with a name, in any case and with any punctuation.
fn page(name: &str) -> Option<Page> {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
    Page::of(&name.chars().map(plain).collect::<String>())
}

fn nowhere(message: String) -> Undecodable {
    Undecodable { diagnostic: Diagnostic::nowhere(message), text: String::new() }
}

/// An error that is said to be in line 0, since there is no text yet.
fn before_the_text(message: String) -> Undecodable {
    Undecodable { diagnostic: Diagnostic::nowhere(message).with_end_offset(-1), text: String::new() }
}

fn null_byte(body: &[u8], at: usize, origin: Origin<'_>) -> Undecodable {
    let Origin::File(_) = origin else {
        return nowhere("source code string cannot contain null bytes".to_owned());
    };
    let text = String::from_utf8_lossy(&body[..at]).into_owned();
    let end = text.len() as u32;
    let diagnostic = Diagnostic::syntax(Span::new(end, end), "source code cannot contain null bytes");
    let diagnostic = Diagnostic { end: End::Line, ..diagnostic };
    Undecodable { diagnostic, text }
}

fn not_utf8(body: &[u8], at: usize, length: Option<usize>, origin: Origin<'_>, declared: bool) -> Undecodable {
    let line = memchr::memchr_iter(b'\n', &body[..at]).count() + 1;
    if let (Origin::File(name), false) = (origin, declared) {
        let byte = body[at];
        return nowhere(format!(
            "Non-UTF-8 code starting with '\\x{byte:02x}' in file {name} on line {line}, but no encoding declared; \
             see https://peps.python.org/pep-0263/ for details"
        ));
    }
    let start = memchr::memrchr(b'\n', &body[..at]).map_or(0, |newline| newline + 1);
    // What is wrong is told of the token, which at least begins at a quote or a word before the byte.
    let token =
        body[start..at].iter().rposition(|&byte| !(byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80));
    let token = token.map_or(start, |offset| {
        if matches!(body[start + offset], b'"' | b'\'') { start + offset } else { start + offset + 1 }
    });
    let inside = if matches!(body.get(token), Some(b'"' | b'\'')) { token + 1 } else { token };
    let first = at - inside;
    let reason = match (length, utf8_length(body[at])) {
        (_, 0 | 1) => "invalid start byte",
        (None, _) => "unexpected end of data",
        (Some(_), _) => {
            let next = body.get(at + length.unwrap_or(1)).copied().unwrap_or(b'\n');
            if matches!(next, b'"' | b'\'' | b'\n' | b' ') {
                "unexpected end of data"
            } else {
                "invalid continuation byte"
            }
        }
    };
    let count = length.unwrap_or(body.len() - at);
    let place = match count {
        1 => format!("byte 0x{:02x} in position {first}", body[at]),
        _ => format!("bytes in position {first}-{}", first + count - 1),
    };
    let text = String::from_utf8_lossy(body).into_owned();
    let span = Span::new(token as u32, token as u32 + 1);
    let diagnostic = Diagnostic::syntax(span, format!("(unicode error) 'utf-8' codec can't decode {place}: {reason}"));
    Undecodable { diagnostic, text }
}

/// How many bytes a character has that begins with this one; zero if none does.
fn utf8_length(first: u8) -> usize {
    match first {
        0..=0x7f => 1,
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => 0,
    }
}

/// The encoding that a comment on one of the first two lines names. The second line counts only if the first is blank.
fn cookie(body: &[u8]) -> Option<String> {
    let mut lines = body.split(|&byte| byte == b'\n' || byte == b'\r');
    let first = lines.next()?;
    if let Some(name) = cookie_of_line(first) {
        return Some(name);
    }
    let content = first.trim_ascii_start();
    if !(content.is_empty() || content[0] == b'#') {
        return None;
    }
    let mut second = lines.next()?;
    if second.is_empty() && body.get(first.len()..first.len() + 2) == Some(b"\r\n") {
        second = lines.next()?;
    }
    cookie_of_line(second)
}

/// What follows `coding:` or `coding=` in a line that is only a comment.
fn cookie_of_line(line: &[u8]) -> Option<String> {
    let content = line.trim_ascii_start();
    if content.first() != Some(&b'#') {
        return None;
    }
    let at = memchr::memmem::find_iter(content, b"coding")
        .find(|&at| matches!(content.get(at + b"coding".len()), Some(b':' | b'=')))?;
    let rest = content[at + b"coding".len() + 1..].trim_ascii_start();
    let name: Vec<u8> = rest
        .iter()
        .copied()
        .take_while(|&byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
        .collect();
    (!name.is_empty()).then(|| String::from_utf8_lossy(&name).into_owned())
}

fn known(name: &str) -> Option<Encoding> {
    let name: String = name.chars().map(|c| if c == '_' { '-' } else { c.to_ascii_lowercase() }).collect();
    let is = |base: &str| name == base || name.strip_prefix(base).is_some_and(|rest| rest.starts_with('-'));
    if is("utf-8") || matches!(name.as_str(), "utf8" | "u8" | "cp65001") {
        Some(Encoding::Utf8)
    } else if is("latin-1")
        || is("iso-8859-1")
        || is("iso-latin-1")
        || matches!(name.as_str(), "latin1" | "l1" | "latin" | "8859" | "cp819" | "iso8859-1")
    {
        Some(Encoding::Latin1)
    } else if matches!(name.as_str(), "ascii" | "us-ascii" | "646" | "ansi-x3.4-1968") {
        Some(Encoding::Ascii)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Origin, decode};

    fn message(bytes: &[u8]) -> String {
        decode(bytes, Origin::File("x.py")).expect_err("the bytes are no source").diagnostic.message
    }

    #[test]
    fn cookies_and_marks() {
        let text = |bytes: &[u8]| decode(bytes, Origin::File("x.py")).expect("the bytes are a source");
        assert_eq!(text(b"\xef\xbb\xbfx"), "x");
        assert_eq!(text(b"# coding: latin-1\n'\xe9'"), "# coding: latin-1\n'\u{e9}'");
        assert_eq!(text(b"\n#coding=Latin_1-unix\n'\xe9'"), "\n#coding=Latin_1-unix\n'\u{e9}'");
        assert_eq!(text(b"x\n# coding: foo\n"), "x\n# coding: foo\n");
        assert_eq!(message(b"# coding: foo\n"), "encoding problem: foo");
        assert_eq!(message(b"\xef\xbb\xbf# coding: latin-1\n"), "encoding problem: iso-8859-1 with BOM");
        assert_eq!(message(b"a\0"), "source code cannot contain null bytes");
        assert!(message(b"\n'\xe9'").starts_with("Non-UTF-8 code starting with '\\xe9' in file x.py on line 2, but"));
        assert_eq!(
            message(b"# coding: utf-8\nx = \"\xe9\"\n"),
            "(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data"
        );
    }
}
