//! Number literals: where one ends, what may be wrong with it, and its value.

use crate::syntax::ast::Constant;
use bumpalo::Bump;

/// A literal's end, and whether a keyword touches it (`1if x else y`), which Python warns about.
pub(super) struct Number {
    pub(super) end: usize,
    pub(super) touches_keyword: Option<&'static str>,
}

/// The message, and the offset of the character before which the literal broke off (or the range, for leading zeros).
pub(super) struct Malformed {
    pub(super) message: String,
    pub(super) at: usize,
    pub(super) end: Option<usize>,
}

struct Scanner<'s> {
    text: &'s [u8],
    at: usize,
}

/// Finds the end of the number that begins at `start` with a digit, or with a point and a digit.
pub(super) fn scan(text: &[u8], start: usize) -> Result<Number, Malformed> {
    let mut scanner = Scanner { text, at: start };
    match (scanner.peek(), text.get(start + 1).copied().unwrap_or(0)) {
        (b'0', b'x' | b'X') => scanner.radix("hexadecimal", 16),
        (b'0', b'o' | b'O') => scanner.radix("octal", 8),
        (b'0', b'b' | b'B') => scanner.radix("binary", 2),
        (b'0', _) => scanner.after_zero(start),
        (b'.', _) => scanner.after_digits(),
        _ => {
            scanner.digits()?;
            scanner.after_digits()
        }
    }
}

impl Scanner<'_> {
    fn peek(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    fn fail<T>(&self, message: impl Into<String>) -> Result<T, Malformed> {
        Err(Malformed { message: message.into(), at: self.at.saturating_sub(1), end: None })
    }

    fn radix(&mut self, name: &'static str, radix: u32) -> Result<Number, Malformed> {
        self.at += 2;
        loop {
            if self.peek() == b'_' {
                self.at += 1;
            }
            if !char::from(self.peek()).is_digit(radix) {
                return if self.peek().is_ascii_digit() {
                    self.wrong_digit(name)
                } else {
                    self.fail(format!("invalid {name} literal"))
                };
            }
            while char::from(self.peek()).is_digit(radix) {
                self.at += 1;
            }
            if self.peek() != b'_' {
                break;
            }
        }
        if self.peek().is_ascii_digit() {
            return self.wrong_digit(name);
        }
        self.finish(name)
    }

    fn wrong_digit(&mut self, name: &str) -> Result<Number, Malformed> {
        let digit = char::from(self.peek());
        self.at += 1;
        self.fail(format!("invalid digit '{digit}' in {name} literal"))
    }

    /// Zeros may be repeated, but a number that begins with one and goes on must turn out to be no integer.
    fn after_zero(&mut self, start: usize) -> Result<Number, Malformed> {
        loop {
            if self.peek() == b'_' {
                self.at += 1;
                if !self.peek().is_ascii_digit() {
                    return self.fail("invalid decimal literal");
                }
            }
            if self.peek() != b'0' {
                break;
            }
            self.at += 1;
        }
        let zeros_end = self.at;
        let nonzero = self.peek().is_ascii_digit();
        if nonzero {
            self.digits()?;
        }
        if nonzero && !matches!(self.peek(), b'.' | b'e' | b'E' | b'j' | b'J') {
            return Err(Malformed {
                message: "leading zeros in decimal integer literals are not permitted; \
                          use an 0o prefix for octal integers"
                    .into(),
                at: start,
                end: Some(zeros_end),
            });
        }
        self.after_digits()
    }

    /// A run of digits with single underscores between them.
    fn digits(&mut self) -> Result<(), Malformed> {
        loop {
            while self.peek().is_ascii_digit() {
                self.at += 1;
            }
            if self.peek() != b'_' {
                return Ok(());
            }
            self.at += 1;
            if !self.peek().is_ascii_digit() {
                return self.fail("invalid decimal literal");
            }
        }
    }

    /// Fraction, exponent and suffix of a decimal number.
    fn after_digits(&mut self) -> Result<Number, Malformed> {
        if self.peek() == b'.' {
            self.at += 1;
            if self.peek().is_ascii_digit() {
                self.digits()?;
            }
        }
        if matches!(self.peek(), b'e' | b'E') {
            let mark = self.at;
            self.at += 1;
            let signed = matches!(self.peek(), b'+' | b'-');
            if signed {
                self.at += 1;
            }
            if self.peek().is_ascii_digit() {
                self.digits()?;
            } else if signed {
                return self.fail("invalid decimal literal");
            } else {
                self.at = mark;
                return self.finish("decimal");
            }
        }
        if matches!(self.peek(), b'j' | b'J') {
            self.at += 1;
            return self.finish("imaginary");
        }
        self.finish("decimal")
    }

    /// No name may touch a number, except the keywords that can follow one.
    fn finish(&mut self, name: &'static str) -> Result<Number, Malformed> {
        let rest = &self.text[self.at..];
        let keywords: [&[u8]; 8] = [b"and", b"else", b"for", b"if", b"in", b"is", b"not", b"or"];
        let touches = keywords.iter().any(|word| rest.starts_with(word));
        let next = self.peek();
        if !touches && (next == b'_' || next.is_ascii_alphanumeric()) {
            return self.fail(format!("invalid {name} literal"));
        }
        Ok(Number { end: self.at, touches_keyword: touches.then_some(name) })
    }
}

/// The value of a well-formed literal.
pub(super) fn value<'a>(arena: &'a Bump, text: &str) -> Constant<'a> {
    let bytes = text.as_bytes();
    if bytes.len() <= 18 && bytes.iter().all(u8::is_ascii_digit) {
        return Constant::Int(bytes.iter().fold(0, |value, &digit| value * 10 + i64::from(digit - b'0')));
    }
    let mut plain = bumpalo::collections::String::with_capacity_in(text.len(), arena);
    plain.extend(text.chars().filter(|&c| c != '_'));
    let (radix, digits) = match plain.as_bytes() {
        [b'0', b'x' | b'X', ..] => (16, 2),
        [b'0', b'o' | b'O', ..] => (8, 2),
        [b'0', b'b' | b'B', ..] => (2, 2),
        _ => (10, 0),
    };
    let plain = plain.into_bump_str();
    let digits = &plain[digits..];
    if radix == 10 {
        if let Some(imaginary) = digits.strip_suffix(['j', 'J']) {
            return Constant::Imaginary(float(imaginary));
        }
        if digits.contains(['.', 'e', 'E']) {
            return Constant::Float(float(digits));
        }
    }
    match i64::from_str_radix(digits, radix) {
        Ok(value) => Constant::Int(value),
        Err(_) => Constant::BigInt { radix: radix as u8, digits },
    }
}

/// Correctly rounded, infinite beyond the range, as in Python.
fn float(text: &str) -> f64 {
    text.parse().expect("the lexer accepts only numbers that Rust reads too")
}

#[cfg(test)]
mod tests {
    use super::{scan, value};
    use crate::syntax::ast::Constant;

    fn end(text: &str) -> Result<usize, String> {
        scan(text.as_bytes(), 0).map(|number| number.end).map_err(|error| error.message)
    }

    #[test]
    fn numbers_end_where_they_should() {
        for good in [
            "0", "00", "0_0", "12_3", "0xFf", "0b1_0", "0o17", "1.", ".5", "1.5e-3", "1e5", "09.5", "0e0", "1j", "0_7j",
        ] {
            assert_eq!(end(good), Ok(good.len()), "{good}");
        }
        assert_eq!(end("1..real"), Ok(2));
        assert_eq!(end("1else"), Ok(1));
        assert_eq!(end("0xfor"), Ok(3));
        assert_eq!(end("1__0"), Err("invalid decimal literal".into()));
        assert_eq!(end("0b12"), Err("invalid digit '2' in binary literal".into()));
        assert_eq!(end("5abc"), Err("invalid decimal literal".into()));
        assert_eq!(end("1e"), Err("invalid decimal literal".into()));
        assert_eq!(end("1jx"), Err("invalid imaginary literal".into()));
    }

    #[test]
    fn values() {
        let arena = bumpalo::Bump::new();
        assert!(matches!(value(&arena, "0x_ff"), Constant::Int(255)));
        assert!(matches!(value(&arena, "9223372036854775807"), Constant::Int(i64::MAX)));
        assert!(matches!(value(&arena, "9223372036854775808"), Constant::BigInt { radix: 10, .. }));
        assert!(matches!(value(&arena, "1_0.5e1"), Constant::Float(105.0)));
        assert!(matches!(value(&arena, "2J"), Constant::Imaginary(2.0)));
        assert!(matches!(value(&arena, "1e999"), Constant::Float(f64::INFINITY)));
    }
}
