//! `binascii`: bytes as text in hexadecimal digits, Base64, uuencode and quoted-printable; checksums.

use super::{add_functions, exceptions};
use crate::algo::big_int::BigInt;
use crate::heap::Value;
use crate::object::native::{FromArg, Place, methods};
use crate::object::ops::buffer::{self, Buffer};
use crate::object::{Cx, Exc, Raised, Res, Str, new_bytes, ops};
use crate::types::bytes::hex_digits;
use crate::types::int;

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "binascii", FUNCTIONS);
    let error = exceptions::class_of(cx, "binascii.Error", Exc::ValueError)?;
    ops::dict::set_text(cx, dict, "Error", error);
    let incomplete = exceptions::class_of(cx, "binascii.Incomplete", Exc::Exception)?;
    ops::dict::set_text(cx, dict, "Incomplete", incomplete);
    let doc = cx.str("Bytes as text and back.");
    ops::dict::set_text(cx, dict, "__doc__", doc);
    Ok(())
}

#[cold]
fn error(cx: &mut Cx, message: &str) -> Raised {
    exceptions::raise(cx, "binascii.Error", Exc::ValueError, message)
}

methods! { FUNCTIONS in "binascii" {
    /// The bytes that Base64 stands for. What belongs to none is passed over, unless the mode is strict.
    function "a2b_base64(data, /, *, strict_mode=False)" => from_base64;
    /// The bytes that hexadecimal digits stand for.
    function "a2b_hex(hexstr, /)" => from_hex;
    /// The bytes that quoted-printable text stands for; in a header an underscore is a space.
    function "a2b_qp(data, header=False)" => |cx: &mut Cx, data: Ascii, header: bool| {
        let bytes = from_quoted(&data.0, header);
        new_bytes(cx, &bytes)
    };
    /// The bytes that a uuencoded line stands for.
    function "a2b_uu(data, /)" => from_uu;
    /// Bytes in Base64.
    function "b2a_base64(data, /, *, newline=True)" => |cx: &mut Cx, data: Buffer, newline: bool| -> Res<Value> {
        let bytes = data.bytes(cx).to_vec();
        ops::memory::check(cx, bytes.len(), 2)?;
        let mut text = to_base64(&bytes);
        text.extend(newline.then_some(b'\n'));
        Ok(new_bytes(cx, &text))
    };
    /// Bytes in hexadecimal digits, perhaps with a separator between groups.
    function "b2a_hex(data, sep=<missing>, bytes_per_sep=1)" => to_hex;
    /// Bytes in quoted-printable text.
    function "b2a_qp(data, quotetabs=False, istext=True, header=False)" =>
        |cx: &mut Cx, data: Buffer, quotetabs: bool, istext: bool, header: bool| {
            let bytes = data.bytes(cx).to_vec();
            let text = to_quoted(&bytes, Quoting { tabs: quotetabs, text: istext, header });
            new_bytes(cx, &text)
        };
    /// Bytes as a uuencoded line.
    function "b2a_uu(data, /, *, backtick=False)" => to_uu;
    /// The checksum CRC-32, going on from another one.
    function "crc32(data, crc=0, /)" => |cx: &mut Cx, data: Buffer, crc: &Value| -> Res<i64> {
        let crc = low_bits(cx, crc)? as u32;
        Ok(crc32(data.bytes(cx), crc) as i64)
    };
    /// The checksum CRC-CCITT, going on from another one.
    function "crc_hqx(data, crc, /)" => |cx: &mut Cx, data: Buffer, crc: &Value| -> Res<i64> {
        let mut crc = low_bits(cx, crc)? as u16;
        for byte in data.bytes(cx) {
            crc ^= (*byte as u16) << 8;
            for _ in 0..8 {
                crc = crc << 1 ^ if crc & 0x8000 != 0 { 0x1021 } else { 0 };
            }
        }
        Ok(crc as i64)
    };
    /// Bytes in hexadecimal digits, perhaps with a separator between groups.
    function "hexlify(data, sep=<missing>, bytes_per_sep=1)" => to_hex;
    /// The bytes that hexadecimal digits stand for.
    function "unhexlify(hexstr, /)" => from_hex;
} }

/// An argument that is a bytes-like object, or a string of ASCII.
struct Ascii(Vec<u8>);

impl<'a> FromArg<'a> for Ascii {
    fn from_arg(cx: &mut Cx, arg: &'a Value, _: Place) -> Res<Ascii> {
        if let Some(text) = arg.downcast::<Str>() {
            return match text.as_ascii() {
                Some(ascii) => Ok(Ascii(ascii.as_bytes().to_vec())),
                None => Err(cx.value_error("string argument should contain only ASCII characters")),
            };
        }
        match buffer::bytes_of(cx, arg)? {
            Some(bytes) => Ok(Ascii(bytes.into_owned())),
            None => {
                let found = cx.type_name(arg);
                Err(cx.type_error(format!("argument should be bytes, buffer or ASCII string, not '{found}'")))
            }
        }
    }
}

/// The lowest 32 bits of an int.
fn low_bits(cx: &mut Cx, value: &Value) -> Res<u64> {
    let number = ops::index::index(cx, value)?;
    let mask = BigInt::from(u32::MAX as i64);
    let low = int::own(&number).big().number().bit_and(mask.number());
    Ok(low.to_u64().expect("32 bits fit"))
}

// Hexadecimal digits.

fn to_hex(cx: &mut Cx, data: Buffer, sep: Option<&Value>, bytes_per_sep: i64) -> Res<Value> {
    let bytes = data.bytes(cx).to_vec();
    let text = hex_digits(cx, &bytes, sep, bytes_per_sep)?;
    Ok(new_bytes(cx, text.as_bytes()))
}

fn from_hex(cx: &mut Cx, digits: Ascii) -> Res<Value> {
    if !digits.0.len().is_multiple_of(2) {
        return Err(error(cx, "Odd-length string"));
    }
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let bytes = digits.0.chunks(2).map(|pair| Some((digit(pair[0])? << 4 | digit(pair[1])?) as u8));
    match bytes.collect::<Option<Vec<u8>>>() {
        Some(bytes) => Ok(new_bytes(cx, &bytes)),
        None => Err(error(cx, "Non-hexadecimal digit found")),
    }
}

// Base64.

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// What each byte is worth in Base64; 64 for those that are worth nothing.
const WORTH: [u8; 256] = {
    let (mut worth, mut at) = ([64; 256], 0);
    while at < 64 {
        worth[BASE64[at] as usize] = at as u8;
        at += 1;
    }
    worth
};

fn to_base64(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes.len().div_ceil(3) * 4 + 1);
    for group in bytes.chunks(3) {
        let byte = |at: usize| group.get(at).copied().unwrap_or(0) as u32;
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let letter = BASE64[(bits >> (18 - 6 * place)) as usize & 63];
            text.push(if place <= group.len() { letter } else { b'=' });
        }
    }
    text
}

fn from_base64(cx: &mut Cx, data: Ascii, strict: bool) -> Res<Value> {
    match base64(&data.0, strict) {
        Ok(bytes) => Ok(new_bytes(cx, &bytes)),
        Err(message) => Err(error(cx, &message)),
    }
}

fn base64(text: &[u8], strict: bool) -> Result<Vec<u8>, String> {
    if strict && text.first() == Some(&b'=') {
        return Err("Leading padding not allowed".into());
    }
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 3);
    // How many letters of the group there were, the bits that are left over, and how much padding came behind them.
    let (mut place, mut left, mut pads, mut padded) = (0, 0u8, 0, false);
    for (at, letter) in text.iter().enumerate() {
        if *letter == b'=' {
            padded = true;
            if strict && place == 0 {
                return Err("Excess padding not allowed".into());
            }
            if place >= 2 {
                pads += 1;
                if place + pads >= 4 {
                    if strict && at + 1 < text.len() {
                        return Err("Excess data after padding".into());
                    }
                    return Ok(bytes);
                }
            }
            continue;
        }
        let worth = WORTH[*letter as usize];
        if worth == 64 {
            if strict {
                return Err("Only base64 data is allowed".into());
            }
            continue;
        }
        if strict && padded {
            return Err("Discontinuous padding not allowed".into());
        }
        pads = 0;
        match place {
            0 => {}
            1 => bytes.push(left << 2 | worth >> 4),
            2 => bytes.push(left << 4 | worth >> 2),
            _ => bytes.push(left << 6 | worth),
        }
        left = worth;
        place = (place + 1) % 4;
    }
    match place {
        0 => Ok(bytes),
        1 => {
            let letters = bytes.len() / 3 * 4 + 1;
            Err(format!(
                "Invalid base64-encoded string: number of data characters ({letters}) cannot be 1 more than a multiple of 4"
            ))
        }
        _ => Err("Incorrect padding".into()),
    }
}

// Uuencode.

fn to_uu(cx: &mut Cx, data: Buffer, backtick: bool) -> Res<Value> {
    let bytes = data.bytes(cx).to_vec();
    if bytes.len() > 45 {
        return Err(error(cx, "At most 45 bytes at once"));
    }
    let letter = |bits: u8| if bits == 0 && backtick { b'`' } else { b' ' + bits };
    let mut line = vec![letter(bytes.len() as u8)];
    for group in bytes.chunks(3) {
        let byte = |at: usize| group.get(at).copied().unwrap_or(0) as u32;
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        line.extend([18, 12, 6, 0].map(|shift| letter((bits >> shift) as u8 & 63)));
    }
    line.push(b'\n');
    Ok(new_bytes(cx, &line))
}

fn from_uu(cx: &mut Cx, data: Ascii) -> Res<Value> {
    let length = data.0.first().copied().unwrap_or(0).wrapping_sub(b' ') as usize & 63;
    let (mut bytes, mut bits, mut count) = (Vec::with_capacity(length), 0u32, 0);
    let mut letters = data.0.iter().skip(1).copied().peekable();
    while bytes.len() < length {
        // Blanks at the end of a line may have been lost.
        let worth = match letters.next() {
            None | Some(b'\n' | b'\r') => 0,
            Some(letter @ b' '..=b'`') => (letter - b' ') & 63,
            Some(_) => return Err(error(cx, "Illegal char")),
        };
        bits = bits << 6 | worth as u32;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    if letters.any(|letter| !matches!(letter, b' ' | b'`' | b'\n' | b'\r')) {
        return Err(error(cx, "Trailing garbage"));
    }
    Ok(new_bytes(cx, &bytes))
}

// Quoted-printable.

struct Quoting {
    /// Tabs and spaces are quoted too.
    tabs: bool,
    /// Ends of lines stay what they are.
    text: bool,
    /// A space becomes an underscore.
    header: bool,
}

/// No line is longer.
const LONGEST_LINE: usize = 76;

fn to_quoted(bytes: &[u8], quoting: Quoting) -> Vec<u8> {
    let newline: &[u8] = match bytes.iter().position(|byte| *byte == b'\n') {
        Some(at) if at > 0 && bytes[at - 1] == b'\r' => b"\r\n",
        _ => b"\n",
    };
    let (mut text, mut line, mut at) = (Vec::with_capacity(bytes.len()), 0, 0);
    while let Some(&byte) = bytes.get(at) {
        let next = bytes.get(at + 1).copied();
        let quoted = match byte {
            b'=' | 127.. => true,
            b'_' => quoting.header,
            b'.' => line == 0 && matches!(next, None | Some(b'\n' | b'\r' | 0)),
            b'\r' | b'\n' => !quoting.text,
            b'\t' | b' ' => quoting.tabs || next.is_none(),
            _ => byte < 33,
        };
        if quoted {
            if line + 3 >= LONGEST_LINE {
                text.push(b'=');
                text.extend_from_slice(newline);
                line = 0;
            }
            push_quoted(&mut text, byte);
            line += 3;
            at += 1;
        } else if quoting.text && (byte == b'\n' || byte == b'\r' && next == Some(b'\n')) {
            if let Some(blank) = text.pop_if(|last| matches!(*last, b' ' | b'\t')) {
                push_quoted(&mut text, blank);
            }
            text.extend_from_slice(newline);
            line = 0;
            at += if byte == b'\r' { 2 } else { 1 };
        } else {
            if next.is_some_and(|next| next != b'\n') && line + 1 >= LONGEST_LINE {
                text.push(b'=');
                text.extend_from_slice(newline);
                line = 0;
            }
            text.push(if byte == b' ' && quoting.header { b'_' } else { byte });
            line += 1;
            at += 1;
        }
    }
    text
}

fn push_quoted(text: &mut Vec<u8>, byte: u8) {
    text.extend_from_slice(format!("={byte:02X}").as_bytes());
}

fn from_quoted(text: &[u8], header: bool) -> Vec<u8> {
    let digit = |at: usize| text.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let (mut bytes, mut at) = (Vec::with_capacity(text.len()), 0);
    while let Some(&byte) = text.get(at) {
        at += 1;
        if byte != b'=' {
            bytes.push(if byte == b'_' && header { b' ' } else { byte });
            continue;
        }
        match (text.get(at), digit(at), digit(at + 1)) {
            (None, ..) => {}
            (Some(b'\n' | b'\r'), ..) => {
                let rest = &text[at..];
                at += rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |end| end + 1);
            }
            (Some(b'='), ..) => {
                bytes.push(b'=');
                at += 1;
            }
            (_, Some(high), Some(low)) => {
                bytes.push((high << 4 | low) as u8);
                at += 2;
            }
            _ => bytes.push(b'='),
        }
    }
    bytes
}

// Checksums.

/// What eight bytes, each at its distance from the end of the eight, change in a checksum.
static CRC32: [[u32; 256]; 8] = {
    let (mut tables, mut byte) = ([[0u32; 256]; 8], 0);
    while byte < 256 {
        let (mut crc, mut bit) = (byte as u32, 0);
        while bit < 8 {
            crc = crc >> 1 ^ if crc & 1 != 0 { 0xedb8_8320 } else { 0 };
            bit += 1;
        }
        tables[0][byte] = crc;
        byte += 1;
    }
    byte = 0;
    while byte < 256 {
        let mut distance = 1;
        while distance < 8 {
            let before = tables[distance - 1][byte];
            tables[distance][byte] = before >> 8 ^ tables[0][before as usize & 255];
            distance += 1;
        }
        byte += 1;
    }
    tables
};

fn crc32(bytes: &[u8], before: u32) -> u32 {
    let mut crc = !before;
    let (eights, rest) = bytes.as_chunks::<8>();
    for eight in eights {
        let mixed = u64::from_le_bytes(*eight) ^ crc as u64;
        crc = (0..8).fold(0, |crc, at| crc ^ CRC32[7 - at][(mixed >> (8 * at)) as usize & 255]);
    }
    for byte in rest {
        crc = crc >> 8 ^ CRC32[0][(crc ^ *byte as u32) as usize & 255];
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums() {
        assert_eq!(crc32(b"123456789", 0), 0xcbf4_3926);
        assert_eq!(crc32(b"6789", crc32(b"12345", 0)), 0xcbf4_3926);
    }

    #[test]
    fn base64_and_back() {
        for length in 0..9 {
            let bytes: Vec<u8> = (0..length).map(|n: u8| n.wrapping_mul(37)).collect();
            assert_eq!(base64(&to_base64(&bytes), true), Ok(bytes));
        }
    }
}
