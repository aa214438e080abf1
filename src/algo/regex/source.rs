//! A pattern, or a template for replacements, as tokens: characters, or a backslash with the character behind it.
//!
//! There is one token of lookahead, and a pattern that ends in a backslash is an error as soon as that becomes the lookahead.

use super::Error;
use crate::algo::unicode;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    Plain(u32),
    Escaped(u32),
}

impl Token {
    pub(super) fn len(self) -> usize {
        match self {
            Token::Plain(_) => 1,
            Token::Escaped(_) => 2,
        }
    }

    pub(super) fn is(self, c: char) -> bool {
        self == Token::Plain(c as u32)
    }

    pub(super) fn push_to(self, text: &mut Vec<u32>) {
        match self {
            Token::Plain(c) => text.push(c),
            Token::Escaped(c) => text.extend(['\\' as u32, c]),
        }
    }
}

pub(super) struct Source<'a> {
    pub(super) chars: &'a [u32],
    pub(super) is_bytes: bool,
    /// Behind the lookahead.
    index: usize,
    pub(super) next: Option<Token>,
}

impl<'a> Source<'a> {
    pub(super) fn new(chars: &'a [u32], is_bytes: bool) -> Result<Source<'a>, Error> {
        let mut source = Source { chars, is_bytes, index: 0, next: None };
        source.advance()?;
        Ok(source)
    }

    fn advance(&mut self) -> Result<(), Error> {
        const BACKSLASH: u32 = '\\' as u32;
        self.next = match self.chars[self.index..] {
            [] => None,
            [BACKSLASH] => return Err(error("bad escape (end of pattern)", self.chars.len() - 1)),
            [BACKSLASH, c, ..] => Some(Token::Escaped(c)),
            [c, ..] => Some(Token::Plain(c)),
        };
        self.index += self.next.map_or(0, Token::len);
        Ok(())
    }

    /// Where the lookahead begins.
    pub(super) fn tell(&self) -> usize {
        self.index - self.next.map_or(0, Token::len)
    }

    /// Goes back to a position where a token began.
    pub(super) fn seek(&mut self, at: usize) -> Result<(), Error> {
        self.index = at;
        self.advance()
    }

    pub(super) fn get(&mut self) -> Result<Option<Token>, Error> {
        let token = self.next;
        self.advance()?;
        Ok(token)
    }

    pub(super) fn next_is(&self, c: char) -> bool {
        self.next == Some(Token::Plain(c as u32))
    }

    /// Takes the lookahead if it is this character.
    pub(super) fn take(&mut self, c: char) -> Result<bool, Error> {
        let found = self.next_is(c);
        if found {
            self.advance()?;
        }
        Ok(found)
    }

    /// Takes the next character if it is one of those; adds it to `text`.
    pub(super) fn take_into(&mut self, text: &mut Vec<u32>, wanted: fn(u32) -> bool) -> Result<bool, Error> {
        match self.next {
            Some(Token::Plain(c)) if wanted(c) => {
                text.push(c);
                self.advance()?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// Takes what stands before a terminator, and the terminator; `what` says what it should have been.
    pub(super) fn until(&mut self, terminator: char, what: &str) -> Result<Vec<u32>, Error> {
        let mut text = Vec::new();
        loop {
            match self.get()? {
                None if text.is_empty() => return Err(error(format!("missing {what}"), self.tell())),
                None => {
                    let message = format!("missing {terminator}, unterminated name");
                    return Err(error(message, self.tell() - text.len()));
                }
                Some(token) if token.is(terminator) => {
                    return if text.is_empty() {
                        Err(error(format!("missing {what}"), self.tell() - 1))
                    } else {
                        Ok(text)
                    };
                }
                Some(token) => token.push_to(&mut text),
            }
        }
    }

    /// An error unless this can be the name of a group; `behind` characters of the pattern follow it.
    pub(super) fn check_group_name(&self, name: &[u32], behind: usize) -> Result<(), Error> {
        let is_ascii = name.iter().all(|&c| c < 128);
        let is_identifier = name.split_first().is_some_and(|(&first, rest)| {
            unicode::is_identifier_start(first) && rest.iter().all(|&c| unicode::is_identifier_continue(c))
        });
        if is_identifier && (is_ascii || !self.is_bytes) {
            return Ok(());
        }
        let quoted = quoted(name, self.is_bytes && !is_ascii);
        Err(error_quoting("bad character in group name ", &quoted, "", self.tell() - name.len() - behind))
    }
}

/// The number that decimal digits say, or that of the greatest group there could be.
pub(super) fn group_number(digits: &[u32]) -> Option<usize> {
    digits
        .iter()
        .all(|&c| is_digit(c))
        .then(|| digits.iter().fold(0usize, |n, &c| n.saturating_mul(10).saturating_add((c - '0' as u32) as usize)))
}

pub(super) fn is_digit(c: u32) -> bool {
    ('0' as u32..='9' as u32).contains(&c)
}

pub(super) fn is_octal(c: u32) -> bool {
    ('0' as u32..='7' as u32).contains(&c)
}

pub(super) fn is_hex(c: u32) -> bool {
    char::from_u32(c).is_some_and(|c| c.is_ascii_hexdigit())
}

pub(super) fn is_letter(c: u32) -> bool {
    char::from_u32(c).is_some_and(|c| c.is_ascii_alphabetic())
}

/// The value of digits, none if there are none or it does not fit.
pub(super) fn number(digits: &[u32], base: u32) -> Option<u32> {
    let mut value: Option<u32> = None;
    for digit in digits {
        let digit = char::from_u32(*digit)?.to_digit(base)?;
        value = Some(value.unwrap_or(0).checked_mul(base)?.checked_add(digit)?);
    }
    value
}

/// What an escape of one letter stands for, in classes and templates too.
pub(super) fn control(letter: u32) -> Option<u32> {
    Some(match char::from_u32(letter)? {
        'a' => 7,
        'b' => 8,
        't' => 9,
        'n' => 10,
        'v' => 11,
        'f' => 12,
        'r' => 13,
        '\\' => '\\' as u32,
        _ => return None,
    })
}

pub(super) fn error(message: impl AsRef<str>, at: usize) -> Error {
    Error::Pattern(to_codes(message.as_ref()), Some(at))
}

/// An error whose message quotes the pattern.
pub(super) fn error_quoting(before: &str, text: &[u32], behind: &str, at: usize) -> Error {
    Error::Pattern([&to_codes(before), text, &to_codes(behind)].concat(), Some(at))
}

pub(super) fn to_codes(text: &str) -> Vec<u32> {
    text.chars().map(u32::from).collect()
}

/// The `repr` of a string.
pub(super) fn quoted(text: &[u32], ascii_only: bool) -> Vec<u32> {
    let has = |c: char| text.contains(&(c as u32));
    let quote = if has('\'') && !has('"') { '"' } else { '\'' };
    let mut shown = String::from(quote);
    let mut codes = Vec::new();
    for &code in text {
        match char::from_u32(code) {
            Some('\n') => shown.push_str("\\n"),
            Some('\r') => shown.push_str("\\r"),
            Some('\t') => shown.push_str("\\t"),
            Some('\\') => shown.push_str("\\\\"),
            Some(c) if c == quote => shown.extend(['\\', c]),
            Some(c) if unicode::is_printable(code) && (c.is_ascii() || !ascii_only) => shown.push(c),
            _ if code < 0x100 => shown.push_str(&format!("\\x{code:02x}")),
            _ if code < 0x10000 => shown.push_str(&format!("\\u{code:04x}")),
            _ => shown.push_str(&format!("\\U{code:08x}")),
        }
    }
    shown.push(quote);
    codes.extend(to_codes(&shown));
    codes
}
