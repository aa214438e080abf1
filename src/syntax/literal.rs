//! What a string literal's body means: escape sequences.
//!
//! Python decodes a `str` body with its "unicode-escape" codec after writing every character beyond ASCII as `\UXXXXXXXX`;
//! the positions in the codec's error messages count in that intermediate text, and so do ours.

use crate::algo::unicode;

/// What came of a body.
#[derive(Default)]
pub(super) struct Decoded {
    /// UTF-8 with surrogates (`ast::Text`), or plain bytes.
    pub(super) bytes: Vec<u8>,
    /// What to warn of: the first escape sequence that means nothing, or an octal one beyond a byte.
    pub(super) warning: Option<String>,
}

/// What an escape means, and its length with the backslash.
enum Escape {
    /// A line end that is left out.
    Nothing,
    Code(u32),
    /// An octal number of three digits, which may be beyond a byte.
    Octal(u32),
    /// No escape at all: the backslash and the character stay.
    Invalid(char),
}

/// Decodes a `str` body. With `braces` doubled braces are single ones, as in an f-string's text.
pub(super) fn decode_text(body: &str, braces: bool) -> Result<Decoded, String> {
    let mut decoded = Decoded { bytes: Vec::with_capacity(body.len()), warning: None };
    let mut rest = body;
    let mut doubled_braces = 0;
    loop {
        let bytes = rest.as_bytes();
        let plain = if braces { memchr::memchr3(b'\\', b'{', b'}', bytes) } else { memchr::memchr(b'\\', bytes) };
        let plain = plain.unwrap_or(rest.len());
        decoded.bytes.extend_from_slice(&bytes[..plain]);
        rest = &rest[plain..];
        let Some(&first) = rest.as_bytes().first() else { return Ok(decoded) };
        if first != b'\\' {
            decoded.bytes.push(first);
            let doubled = rest.as_bytes().get(1) == Some(&first);
            rest = &rest[if doubled { 2 } else { 1 }..];
            doubled_braces += usize::from(doubled);
            continue;
        }
        let (escape, length) = text_escape(rest).map_err(|(length, message)| {
            // For the codec, doubled braces are single ones already.
            let position = codec_length(&body[..body.len() - rest.len()]) - doubled_braces;
            let end = position + codec_length(&rest[..length]) - 1;
            let place = if end == position {
                format!("byte 0x5c in position {position}")
            } else {
                format!("bytes in position {position}-{end}")
            };
            format!("(unicode error) 'unicodeescape' codec can't decode {place}: {message}")
        })?;
        // The brace behind a backslash may be half of a doubled one.
        let length = if braces && matches!(escape, Escape::Invalid('{' | '}')) { 1 } else { length };
        decoded.push(escape, &rest[..length], true);
        rest = &rest[length..];
    }
}

/// Decodes a `bytes` body, which is ASCII.
pub(super) fn decode_bytes(body: &str) -> Result<Decoded, String> {
    let mut decoded = Decoded::default();
    let mut rest = body;
    loop {
        let plain = memchr::memchr(b'\\', rest.as_bytes()).unwrap_or(rest.len());
        decoded.bytes.extend_from_slice(&rest.as_bytes()[..plain]);
        rest = &rest[plain..];
        if rest.is_empty() {
            return Ok(decoded);
        }
        let (escape, length) = match (rest.as_bytes().get(1), hex(rest, 2)) {
            (Some(b'x'), (code, 2)) => (Escape::Code(code), 4),
            (Some(b'x'), _) => {
                let position = body.len() - rest.len();
                return Err(format!("(value error) invalid \\x escape at position {position}"));
            }
            _ => common_escape(rest),
        };
        decoded.push(escape, &rest[..length], false);
        rest = &rest[length..];
    }
}

impl Decoded {
    /// `written` is the escape as it stands in the source.
    fn push(&mut self, escape: Escape, written: &str, text: bool) {
        let code = match escape {
            Escape::Nothing => return,
            Escape::Code(code) => code,
            Escape::Octal(code) => {
                if code > 0o377 {
                    self.warning.get_or_insert_with(|| format!("invalid octal escape sequence '{written}'"));
                }
                code
            }
            Escape::Invalid(c) => {
                self.warning.get_or_insert_with(|| format!("invalid escape sequence '\\{c}'"));
                self.bytes.extend_from_slice(written.as_bytes());
                return;
            }
        };
        match (text, char::from_u32(code)) {
            (false, _) => self.bytes.push(code as u8),
            (true, Some(c)) => self.bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            // A surrogate, in the three bytes of generalised UTF-8.
            (true, None) => {
                let (high, low) = (0x80 | (code >> 6 & 0x3f), 0x80 | (code & 0x3f));
                self.bytes.extend_from_slice(&[0xe0 | (code >> 12) as u8, high as u8, low as u8]);
            }
        }
    }
}

/// How long a text is for the codec.
fn codec_length(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 10 }).sum()
}

/// The value of up to `count` hexadecimal digits after the escape's letter, and how many there are.
fn hex(escape: &str, count: usize) -> (u32, usize) {
    let digits = escape.as_bytes().iter().skip(2).take(count).map_while(|&byte| char::from(byte).to_digit(16));
    digits.fold((0, 0), |(value, length), digit| (value << 4 | digit, length + 1))
}

/// The escapes of text and bytes alike.
fn common_escape(escape: &str) -> (Escape, usize) {
    let Some(c) = escape[1..].chars().next() else { return (Escape::Invalid('\\'), 1) };
    let code = match c {
        '\n' => return (Escape::Nothing, 2),
        '\\' | '\'' | '"' => u32::from(c),
        'a' => 7,
        'b' => 8,
        'f' => 12,
        'n' => 10,
        'r' => 13,
        't' => 9,
        'v' => 11,
        '0'..='7' => {
            let digits = escape.bytes().skip(1).take(3).take_while(|byte| (b'0'..=b'7').contains(byte));
            let (value, length) =
                digits.fold((0, 1), |(value, length), d| (value << 3 | u32::from(d - b'0'), length + 1));
            return (Escape::Octal(value), length);
        }
        _ => return (Escape::Invalid(c), 1 + c.len_utf8()),
    };
    (Escape::Code(code), 2)
}

/// An error is how much of the text it is about, and the codec's reason.
fn text_escape(escape: &str) -> Result<(Escape, usize), (usize, &'static str)> {
    let (digits, truncated) = match escape.as_bytes().get(1) {
        None => return Err((1, "\\ at end of string")),
        Some(b'x') => (2, "truncated \\xXX escape"),
        Some(b'u') => (4, "truncated \\uXXXX escape"),
        Some(b'U') => (8, "truncated \\UXXXXXXXX escape"),
        Some(b'N') => return named_escape(escape),
        Some(_) => return Ok(common_escape(escape)),
    };
    let (code, found) = hex(escape, digits);
    if found < digits {
        return Err((2 + found, truncated));
    }
    if code > 0x10_ffff {
        return Err((2 + digits, "illegal Unicode character"));
    }
    Ok((Escape::Code(code), 2 + digits))
}

/// `\N{name}`.
fn named_escape(escape: &str) -> Result<(Escape, usize), (usize, &'static str)> {
    const MALFORMED: &str = "malformed \\N character escape";
    let Some(name) = escape[2..].strip_prefix('{') else { return Err((2, MALFORMED)) };
    let Some(length) = name.find('}') else { return Err((escape.len(), MALFORMED)) };
    if length == 0 {
        return Err((3, MALFORMED));
    }
    match unicode::by_name(&name[..length]) {
        Some(c) => Ok((Escape::Code(u32::from(c)), length + 4)),
        None => Err((length + 4, "unknown Unicode character name")),
    }
}

#[cfg(test)]
mod tests {
    use super::{decode_bytes, decode_text};

    fn text(body: &str) -> Result<String, String> {
        decode_text(body, false).map(|decoded| String::from_utf8_lossy(&decoded.bytes).into_owned())
    }

    #[test]
    fn escapes_of_text() {
        assert_eq!(text("a\\tb\\x41\\u00e9\\101\\\n!\\N{DIGIT ONE}"), Ok("a\tbA\u{e9}A!1".into()));
        assert_eq!(text("\\d\\q"), Ok("\\d\\q".into()));
        assert_eq!(
            decode_text("\\d\\q", false).ok().and_then(|d| d.warning),
            Some("invalid escape sequence '\\d'".into())
        );
        assert_eq!(decode_text("\\ud800", false).map(|decoded| decoded.bytes), Ok(vec![0xed, 0xa0, 0x80]));
        assert_eq!(decode_text("{{a}}\\N{DIGIT ONE}", true).map(|decoded| decoded.bytes), Ok(b"{a}1".to_vec()));
    }

    #[test]
    fn errors_count_in_the_codecs_text() {
        let codec =
            |rest: &str| Err(format!("(unicode error) 'unicodeescape' codec can't decode bytes in position {rest}"));
        assert_eq!(text("\\x1"), codec("0-2: truncated \\xXX escape"));
        assert_eq!(text("é\\u12"), codec("10-13: truncated \\uXXXX escape"));
        assert_eq!(text("\\N{}"), codec("0-2: malformed \\N character escape"));
        assert_eq!(text("\\N{foo}"), codec("0-6: unknown Unicode character name"));
        assert_eq!(text("\\U00110000"), codec("0-9: illegal Unicode character"));
    }

    #[test]
    fn escapes_of_bytes() {
        assert_eq!(decode_bytes("\\x41\\N\\777").map(|decoded| decoded.bytes), Ok(b"A\\N\xff".to_vec()));
        assert!(
            decode_bytes("a\\x1").is_err_and(|message| message == "(value error) invalid \\x escape at position 1")
        );
    }
}
