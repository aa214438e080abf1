//! The encodings `unicode_escape` and `raw_unicode_escape`: ASCII (or Latin-1) with the escapes of string literals.

use super::codec::Fault;
use crate::object::layout::str::StrBuilder;

/// Appends a character to encoded text. Raw text escapes only what Latin-1 has not.
pub(super) fn push(bytes: &mut Vec<u8>, c: u32, raw: bool) {
    match c {
        0..0x100 if raw => bytes.push(c as u8),
        9 => bytes.extend(b"\\t"),
        10 => bytes.extend(b"\\n"),
        13 => bytes.extend(b"\\r"),
        0x5c => bytes.extend(b"\\\\"),
        0x20..0x7f => bytes.push(c as u8),
        _ => bytes.extend(super::repr::escape(c).bytes()),
    }
}

/// As `codec::decode_run`.
pub(super) fn decode(builder: &mut StrBuilder, bytes: &[u8], at: &mut usize, raw: bool) -> Option<Fault> {
    while *at < bytes.len() {
        let plain = memchr::memchr(b'\\', &bytes[*at..]).map_or(bytes.len(), |found| *at + found);
        bytes[*at..plain].iter().for_each(|&byte| builder.push(byte as u32));
        *at = plain;
        if plain == bytes.len() {
            break;
        }
        if raw && bytes.get(plain + 1) == Some(&b'\\') {
            // The second of two backslashes begins no escape.
            builder.push_ascii(b"\\\\");
            *at = plain + 2;
            continue;
        }
        let taken = if raw { raw_escape(bytes, plain) } else { escape(bytes, plain) };
        match taken {
            Ok((c, end)) => {
                c.into_iter().for_each(|c| builder.push(c));
                *at = end;
            }
            Err(fault) => return Some(fault),
        }
    }
    None
}

/// The character of an escape, if it stands for one, and where it ends.
type Taken = Result<(Option<u32>, usize), Fault>;

fn fault(end: usize, reason: &'static str, bytes: &[u8]) -> Taken {
    Err(Fault { end, reason, incomplete: end == bytes.len() })
}

fn escape(bytes: &[u8], start: usize) -> Taken {
    let Some(&kind) = bytes.get(start + 1) else { return fault(start + 1, "\\ at end of string", bytes) };
    let end = start + 2;
    let c = match kind {
        b'\n' => return Ok((None, end)),
        b'\\' | b'\'' | b'"' => kind as u32,
        b'a' => 7,
        b'b' => 8,
        b't' => 9,
        b'n' => 10,
        b'v' => 11,
        b'f' => 12,
        b'r' => 13,
        b'0'..=b'7' => {
            let digits = bytes[start + 1..].iter().take(3).take_while(|digit| matches!(digit, b'0'..=b'7'));
            let (count, c) = digits.fold((0, 0), |(count, c), digit| (count + 1, c * 8 + (digit - b'0') as u32));
            return Ok((Some(c), start + 1 + count));
        }
        b'x' => return hexadecimal(bytes, end, 2, "truncated \\xXX escape"),
        b'u' => return hexadecimal(bytes, end, 4, "truncated \\uXXXX escape"),
        b'U' => return hexadecimal(bytes, end, 8, "truncated \\UXXXXXXXX escape"),
        b'N' => return named(bytes, end),
        // What is no escape stands for itself, backslash and all.
        _ => return Ok((Some('\\' as u32), start + 1)),
    };
    Ok((Some(c), end))
}

fn raw_escape(bytes: &[u8], start: usize) -> Taken {
    match bytes.get(start + 1) {
        Some(b'u') => hexadecimal(bytes, start + 2, 4, "truncated \\uXXXX escape"),
        Some(b'U') => {
            hexadecimal(bytes, start + 2, 8, "truncated \\UXXXXXXXX escape").map_err(|fault| match fault.reason {
                ILLEGAL => Fault { reason: "\\Uxxxxxxxx out of range", ..fault },
                _ => fault,
            })
        }
        _ => Ok((Some('\\' as u32), start + 1)),
    }
}

const ILLEGAL: &str = "illegal Unicode character";

fn hexadecimal(bytes: &[u8], start: usize, count: usize, truncated: &'static str) -> Taken {
    let digits = bytes[start..].iter().take(count).map_while(|&digit| (digit as char).to_digit(16));
    let (found, c) = digits.fold((0, 0u64), |(found, c), digit| (found + 1, c << 4 | digit as u64));
    if found < count {
        return fault(start + found, truncated, bytes);
    }
    match u32::try_from(c) {
        Ok(c @ 0..0x110000) => Ok((Some(c), start + count)),
        _ => fault(start + count, ILLEGAL, bytes),
    }
}

fn named(bytes: &[u8], start: usize) -> Taken {
    if bytes.get(start) != Some(&b'{') {
        return fault(start, "malformed \\N character escape", bytes);
    }
    let Some(length) = memchr::memchr(b'}', &bytes[start..]) else {
        return fault(bytes.len(), "malformed \\N character escape", bytes);
    };
    let name = std::str::from_utf8(&bytes[start + 1..start + length]).unwrap_or_default();
    match crate::algo::unicode::by_name(name) {
        Some(c) => Ok((Some(c as u32), start + length + 1)),
        None => fault(start + length + 1, "unknown Unicode character name", bytes),
    }
}
