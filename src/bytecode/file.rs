//! Code data to bytes and back.
//!
//! ```text
//! "baem" 0x1b   fingerprint of the instruction table   checksum of what follows   name of the source   code
//! ```
//!
//! Numbers are LEB128 but for the instruction words and the two hashes, which are eight bytes, little end first. Whatever is
//! read is checked: lengths against what is left of the file, texts for their encoding, code by the verifier. A file that was
//! written for another instruction table, cut off, or made up, is refused with a sentence.

use super::code::{CodeData, CodeKind, Const, Handler, Local, LocalKind, Position};
use super::instr::TABLE;
use super::verify::verify;
use crate::base::source::Source;
use std::sync::Arc;

const MAGIC: &[u8] = b"baem\x1b";

/// Bumped when this file changes what it writes.
const LAYOUT: u64 = 2;

/// How deep code and tuples may be nested in constants.
const MAX_DEPTH: u32 = 400;

/// What the format depends on, as a number.
pub(crate) const FINGERPRINT: u64 = hash(TABLE.as_bytes(), LAYOUT);

/// FNV-1a.
const fn hash(bytes: &[u8], seed: u64) -> u64 {
    let mut state = 0xcbf2_9ce4_8422_2325 ^ seed;
    let mut at = 0;
    while at < bytes.len() {
        state = (state ^ bytes[at] as u64).wrapping_mul(0x100_0000_01b3);
        at += 1;
    }
    state
}

/// Whether bytes are those of a code file, however damaged.
pub(crate) fn is_code_file(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// By what a code file knows the text of its source.
pub(crate) fn hash_of(text: &str) -> u64 {
    hash(text.as_bytes(), 0)
}

/// The name of the source of a code file, and the hash of its text; nothing if the file is not of this version.
pub(crate) fn origin(file: &[u8]) -> Option<(&str, u64)> {
    let rest = file.strip_prefix(MAGIC)?.strip_prefix(&FINGERPRINT.to_le_bytes())?;
    let mut reader = Reader { rest: rest.get(8..)?, depth: 0, source: None };
    let name = std::str::from_utf8(reader.bytes().ok()?).ok()?;
    Some((name, reader.word().ok()?))
}

/// The bytes of a code file. The text of the source is not in it, only its name and hash.
pub(crate) fn write(code: &CodeData) -> Vec<u8> {
    let mut writer = Writer { out: Vec::with_capacity(code.words.len() * 10 + 64) };
    let (name, text) = code.source.as_ref().map_or(("", ""), |source| (source.name(), source.text()));
    writer.text(name);
    writer.out.extend_from_slice(&hash_of(text).to_le_bytes());
    writer.code(code);
    let mut file = MAGIC.to_vec();
    file.extend_from_slice(&FINGERPRINT.to_le_bytes());
    file.extend_from_slice(&hash(&writer.out, 0).to_le_bytes());
    file.append(&mut writer.out);
    file
}

/// The code in a code file; what is wrong with it otherwise.
pub(crate) fn read(file: &[u8]) -> Result<Arc<CodeData>, String> {
    read_for(file, None)
}

/// `read` for code whose source is at hand: tracebacks then show its lines.
pub(crate) fn read_for(file: &[u8], source: Option<&Arc<Source>>) -> Result<Arc<CodeData>, String> {
    let Some(rest) = file.strip_prefix(MAGIC) else { return Err("this is not a code file".into()) };
    let (Some(fingerprint), Some(checksum), Some(body)) = (rest.get(..8), rest.get(8..16), rest.get(16..)) else {
        return Err("the code file is cut off".into());
    };
    if fingerprint != FINGERPRINT.to_le_bytes() {
        return Err("the code file was written by another version".into());
    }
    if checksum != hash(body, 0).to_le_bytes() {
        return Err("the code file is damaged".into());
    }
    let mut reader = Reader { rest: body, depth: 0, source: None };
    let (name, _): (Box<str>, u64) = (reader.text()?, reader.word()?);
    reader.source = Some(source.cloned().unwrap_or_else(|| Arc::new(Source::new(name, ""))));
    let code = reader.code()?;
    if !reader.rest.is_empty() {
        return Err("the code file goes on after its end".into());
    }
    verify(&code).map_err(|what| format!("the code file is wrong: {what}"))?;
    if code.free > 0 {
        return Err("the code file is wrong: nothing is around it that could have its free variables".into());
    }
    Ok(Arc::new(code))
}

/// The file with the right hashes for its body, for tests of what lies behind them.
#[cfg(test)]
pub(crate) fn sealed(file: &[u8]) -> Vec<u8> {
    let body = file.get(MAGIC.len() + 16..).unwrap_or(&[]);
    [MAGIC, &FINGERPRINT.to_le_bytes(), &hash(body, 0).to_le_bytes(), body].concat()
}

struct Writer {
    out: Vec<u8>,
}

impl Writer {
    fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.out.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.out.push(number as u8);
    }

    fn signed(&mut self, number: i64) {
        self.number((number << 1 ^ number >> 63) as u64);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.out.extend_from_slice(bytes);
    }

    fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    fn code(&mut self, code: &CodeData) {
        let CodeData {
            name,
            qualname,
            kind,
            source: _,
            first_line,
            words,
            consts,
            names,
            locals,
            positional,
            positional_only,
            keyword_only,
            has_varargs,
            has_varkw,
            registers,
            first_free,
            free,
            handlers,
            positions,
            has_doc,
            nested,
            future_flags,
        } = code;
        self.text(name);
        self.text(qualname);
        self.number(*kind as u64);
        let flags = [has_varargs, has_varkw, has_doc, nested];
        self.number(flags.iter().enumerate().map(|(bit, &&flag)| (flag as u64) << bit).sum());
        for number in [*first_line, *future_flags] {
            self.number(number.into());
        }
        for number in [*positional, *positional_only, *keyword_only, *registers, *first_free, *free] {
            self.number(number.into());
        }
        self.number(words.len() as u64);
        words.iter().for_each(|word| self.out.extend_from_slice(&word.to_le_bytes()));
        self.number(names.len() as u64);
        names.iter().for_each(|name| self.text(name));
        self.number(locals.len() as u64);
        for local in locals {
            self.number(local.kind as u64);
            self.text(&local.name);
        }
        self.number(handlers.len() as u64);
        for handler in handlers {
            for number in [handler.start, handler.end, handler.target, handler.keep.into()] {
                self.number(number.into());
            }
        }
        self.number(positions.len() as u64);
        let mut before = (0, Position::default());
        for &(word, position) in positions {
            self.number(u64::from(word.wrapping_sub(before.0)));
            self.signed(i64::from(position.line) - i64::from(before.1.line));
            self.signed(i64::from(position.end_line) - i64::from(position.line));
            self.number(position.column.into());
            self.number(position.end_column.into());
            before = (word, position);
        }
        self.consts(consts);
    }

    fn consts(&mut self, consts: &[Const]) {
        self.number(consts.len() as u64);
        consts.iter().for_each(|constant| self.constant(constant));
    }

    fn constant(&mut self, constant: &Const) {
        match constant {
            Const::None => self.number(0),
            Const::Bool(flag) => self.number(1 + *flag as u64),
            Const::Ellipsis => self.number(3),
            Const::Int(value) => {
                self.number(4);
                self.signed(*value);
            }
            Const::BigInt(digits) => {
                self.number(5);
                self.text(digits);
            }
            Const::Float(value) => {
                self.number(6);
                self.out.extend_from_slice(&value.to_bits().to_le_bytes());
            }
            Const::Complex(real, imag) => {
                self.number(7);
                self.out.extend_from_slice(&real.to_bits().to_le_bytes());
                self.out.extend_from_slice(&imag.to_bits().to_le_bytes());
            }
            Const::Str(bytes) => {
                self.number(8);
                self.bytes(bytes);
            }
            Const::Bytes(bytes) => {
                self.number(9);
                self.bytes(bytes);
            }
            Const::Tuple(items) => {
                self.number(10);
                self.consts(items);
            }
            Const::FrozenSet(items) => {
                self.number(11);
                self.consts(items);
            }
            Const::Code(code) => {
                self.number(12);
                self.code(code);
            }
        }
    }
}

type Outcome<T> = Result<T, String>;

struct Reader<'a> {
    rest: &'a [u8],
    depth: u32,
    source: Option<Arc<Source>>,
}

impl<'a> Reader<'a> {
    fn take(&mut self, n: usize) -> Outcome<&'a [u8]> {
        let Some((taken, rest)) = self.rest.split_at_checked(n) else { return Err("the code file is cut off".into()) };
        self.rest = rest;
        Ok(taken)
    }

    fn number(&mut self) -> Outcome<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.take(1)?[0];
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err("the code file has a number that is too long".into())
    }

    fn signed(&mut self) -> Outcome<i64> {
        let number = self.number()?;
        Ok((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    fn small<T: TryFrom<u64>>(&mut self) -> Outcome<T> {
        T::try_from(self.number()?).map_err(|_| "the code file has a number that is too big".into())
    }

    /// The length of a list whose items take some bytes each.
    fn length(&mut self, item: usize) -> Outcome<usize> {
        let length: usize = self.small()?;
        if length > self.rest.len() / item {
            return Err("the code file is cut off".into());
        }
        Ok(length)
    }

    fn list<T>(&mut self, item: usize, read: impl Fn(&mut Reader<'a>) -> Outcome<T>) -> Outcome<Box<[T]>> {
        let length = self.length(item)?;
        (0..length).map(|_| read(self)).collect()
    }

    fn bytes(&mut self) -> Outcome<&'a [u8]> {
        let length = self.length(1)?;
        self.take(length)
    }

    fn text<T: From<&'a str>>(&mut self) -> Outcome<T> {
        let text = std::str::from_utf8(self.bytes()?);
        text.map(T::from).map_err(|_| "the code file has a name that is not UTF-8".into())
    }

    fn word(&mut self) -> Outcome<u64> {
        let bytes = self.take(8)?;
        Ok(u64::from_le_bytes(bytes.try_into().expect("eight bytes were taken")))
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Reader<'a>) -> Outcome<T>) -> Outcome<T> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err("the code file is nested too deep".into());
        }
        let read = read(self)?;
        self.depth -= 1;
        Ok(read)
    }

    fn code(&mut self) -> Outcome<CodeData> {
        let (name, qualname) = (self.text()?, self.text()?);
        let kind = match self.number()? {
            0 => CodeKind::Function,
            1 => CodeKind::Generator,
            2 => CodeKind::Coroutine,
            3 => CodeKind::AsyncGenerator,
            4 => CodeKind::Module,
            5 => CodeKind::Class,
            _ => return Err("the code file has an unknown kind of code".into()),
        };
        let flags = self.number()?;
        let flag = |bit: u32| flags >> bit & 1 != 0;
        Ok(CodeData {
            name,
            qualname,
            kind,
            source: self.source.clone(),
            has_varargs: flag(0),
            has_varkw: flag(1),
            has_doc: flag(2),
            nested: flag(3),
            first_line: self.small()?,
            future_flags: self.small()?,
            positional: self.small()?,
            positional_only: self.small()?,
            keyword_only: self.small()?,
            registers: self.small()?,
            first_free: self.small()?,
            free: self.small()?,
            words: self.list(8, Reader::word)?,
            names: self.list(1, Reader::text)?,
            locals: self.list(2, Reader::local)?,
            handlers: self.list(4, Reader::handler)?,
            positions: self.positions()?,
            consts: self.deeper(|reader| reader.list(1, Reader::constant))?,
        })
    }

    fn local(&mut self) -> Outcome<Local> {
        let kind = match self.number()? {
            0 => LocalKind::Plain,
            1 => LocalKind::Cell,
            2 => LocalKind::Free,
            3 => LocalKind::Hidden,
            _ => return Err("the code file has an unknown kind of local".into()),
        };
        Ok(Local { name: self.text()?, kind })
    }

    fn handler(&mut self) -> Outcome<Handler> {
        Ok(Handler { start: self.small()?, end: self.small()?, target: self.small()?, keep: self.small()? })
    }

    fn positions(&mut self) -> Outcome<Box<[(u32, Position)]>> {
        let length = self.length(5)?;
        let (mut word, mut line) = (0u32, 0i64);
        let mut positions = Vec::with_capacity(length);
        for _ in 0..length {
            let (step, down, tall) = (self.small::<u32>()?, self.signed()?, self.signed()?);
            let place = (|| {
                word = word.checked_add(step)?;
                line = line.checked_add(down)?;
                Some((u32::try_from(line).ok()?, u32::try_from(line.checked_add(tall)?).ok()?))
            })();
            let Some((line, end_line)) = place else { return Err("the code file has a position out of range".into()) };
            let position = Position { line, end_line, column: self.small()?, end_column: self.small()? };
            positions.push((word, position));
        }
        Ok(positions.into())
    }

    fn constant(&mut self) -> Outcome<Const> {
        Ok(match self.number()? {
            0 => Const::None,
            1 => Const::Bool(false),
            2 => Const::Bool(true),
            3 => Const::Ellipsis,
            4 => Const::Int(self.signed()?),
            5 => Const::BigInt(self.big_int()?),
            6 => Const::Float(f64::from_bits(self.word()?)),
            7 => Const::Complex(f64::from_bits(self.word()?), f64::from_bits(self.word()?)),
            8 => {
                let bytes = self.bytes()?;
                if !is_generalized_utf8(bytes) {
                    return Err("the code file has a text that is not UTF-8".into());
                }
                Const::Str(bytes.into())
            }
            9 => Const::Bytes(self.bytes()?.into()),
            10 => Const::Tuple(self.deeper(|reader| reader.list(1, Reader::constant))?),
            11 => Const::FrozenSet(self.deeper(|reader| reader.list(1, Reader::constant))?),
            12 => Const::Code(Arc::new(self.deeper(Reader::code)?)),
            _ => return Err("the code file has an unknown kind of constant".into()),
        })
    }

    /// A sign or none, and decimal or hexadecimal digits.
    fn big_int(&mut self) -> Outcome<Box<str>> {
        let text: &str = self.text()?;
        let digits = text.strip_prefix('-').unwrap_or(text);
        let fits = match digits.strip_prefix("0x") {
            Some(digits) => !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_hexdigit()),
            None => !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit()),
        };
        if fits { Ok(text.into()) } else { Err("the code file has an int without digits".into()) }
    }
}

/// UTF-8 in which surrogates may be encoded as if they were characters.
fn is_generalized_utf8(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let Err(error) = std::str::from_utf8(rest) {
        match &rest[error.valid_up_to()..] {
            [0xed, 0xa0..=0xbf, 0x80..=0xbf, tail @ ..] => rest = tail,
            _ => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{is_generalized_utf8, read};

    #[test]
    fn surrogates_are_allowed() {
        assert!(is_generalized_utf8(b"a\xed\xa0\x80\xed\xbf\xbfb"));
        assert!(!is_generalized_utf8(b"\xed\xa0"));
        assert!(!is_generalized_utf8(b"\xff"));
    }

    #[test]
    fn other_files_are_refused() {
        for file in [&b""[..], b"print(1)", b"baem\x1b", b"baem\x1b0123456789abcdef"] {
            assert!(read(file).is_err());
        }
    }
}
