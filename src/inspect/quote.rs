//! Text in quotes, for JSON.

/// Appends a string, in quotes.
pub(crate) fn json(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    for &byte in text.as_bytes() {
        match byte {
            b'"' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\t' => out.extend_from_slice(b"\\t"),
            0..0x20 => out.extend_from_slice(format!("\\u{byte:04x}").as_bytes()),
            _ => out.push(byte),
        }
    }
    out.push(b'"');
}

/// The same as a string of its own.
pub(crate) fn json_text(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len() + 2);
    json(&mut out, text);
    String::from_utf8(out).expect("only whole ASCII characters were replaced")
}
