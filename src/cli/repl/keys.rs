//! Bytes of a terminal to keys: UTF-8, the escape sequences of keys, and what is pasted between brackets.
//!
//! The decoder takes one byte at a time and never waits: that an escape sequence has ended because nothing follows is for the caller to
//! say (`flush`). Bytes that are no UTF-8 become the replacement character, so that nothing that was sent goes unseen.

use rustyline::{KeyCode, KeyEvent, Modifiers};

/// What bytes turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Key {
    Press(KeyEvent),
    /// What was pasted, with plain line ends.
    Paste(String),
}

/// Longer sequences than this are no keys.
const LONGEST_SEQUENCE: usize = 32;
const CONTROL_C: u8 = 3;
const PASTE_END: &[u8] = b"\x1b[201~";

#[derive(Default)]
pub(super) struct Decoder {
    /// The beginning of a sequence or of a character.
    held: Vec<u8>,
    /// What was pasted so far, if that has no end yet.
    paste: Option<Vec<u8>>,
    /// Ctrl-C came in the middle of the paste: the rest of it is not wanted.
    is_discarding: bool,
}

impl Decoder {
    /// Takes a byte; the key that it completes.
    pub(super) fn take(&mut self, byte: u8) -> Option<Key> {
        if let Some(paste) = &mut self.paste {
            if byte == CONTROL_C {
                self.is_discarding = true;
                return Some(Key::Press(KeyEvent(KeyCode::Char('C'), Modifiers::CTRL)));
            }
            paste.push(byte);
            if !paste.ends_with(PASTE_END) {
                return None;
            }
            let paste = self.paste.take().unwrap_or_default();
            if std::mem::take(&mut self.is_discarding) {
                return None;
            }
            return Some(Key::Paste(pasted(&paste[..paste.len() - PASTE_END.len()])));
        }
        self.held.push(byte);
        let key = match self.held[0] {
            0x1b => self.escape()?,
            byte if byte < 0x80 => KeyEvent::new(char::from(byte), Modifiers::NONE),
            _ => self.character()?,
        };
        self.held.clear();
        Some(Key::Press(key))
    }

    /// Whether more bytes may belong to what was taken.
    pub(super) fn is_waiting(&self) -> bool {
        !self.held.is_empty()
    }

    pub(super) fn is_pasting(&self) -> bool {
        self.paste.is_some()
    }

    /// Whether the rest of a paste is awaited only to be dropped.
    pub(super) fn is_discarding(&self) -> bool {
        self.is_discarding
    }

    /// The paste has ended without its end.
    pub(super) fn forget(&mut self) {
        (self.paste, self.is_discarding) = (None, false);
    }

    /// Nothing follows for now: what is held is a key by itself.
    pub(super) fn flush(&mut self) -> Option<Key> {
        let held = std::mem::take(&mut self.held);
        Some(Key::Press(match *held.as_slice() {
            [] => return None,
            [0x1b] => KeyEvent(KeyCode::Esc, Modifiers::NONE),
            [0x1b, byte] => KeyEvent::new(char::from(byte), Modifiers::ALT),
            _ => KeyEvent(KeyCode::UnknownEscSeq, Modifiers::NONE),
        }))
    }

    /// The key of the escape sequence that is held, once it is whole.
    fn escape(&mut self) -> Option<KeyEvent> {
        let unknown = KeyEvent(KeyCode::UnknownEscSeq, Modifiers::NONE);
        match *self.held.as_slice() {
            [_] | [_, b'[' | b'O' | 0x1b] => None,
            [_, b'O', last] => Some(named(last, Modifiers::NONE).unwrap_or(unknown)),
            [_, b'[', .., last @ 0x40..=0x7e] if self.held.len() > 3 || last != b'[' => {
                let parameters = String::from_utf8_lossy(&self.held[2..self.held.len() - 1]).into_owned();
                let mut numbers = parameters.split([';', ':']).map(|number| number.parse::<u32>().unwrap_or(0));
                let (first, second) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
                if last == b'~' && first == 200 {
                    self.paste = Some(Vec::new());
                    self.held.clear();
                    return None;
                }
                Some(sequence(last, first, modifiers(second)).unwrap_or(unknown))
            }
            [_, b'[', ..] if self.held.len() < LONGEST_SEQUENCE => None,
            // Escape twice, and a sequence: the sequence with Alt.
            [_, 0x1b, ..] => {
                self.held.remove(0);
                let KeyEvent(code, modifiers) = self.escape()?;
                Some(KeyEvent(code, modifiers | Modifiers::ALT))
            }
            [_, first, ..] if first >= 0x80 => {
                let escape = self.held.remove(0);
                let key = self.character();
                if key.is_none() {
                    self.held.insert(0, escape);
                }
                key.map(|KeyEvent(code, _)| KeyEvent(code, Modifiers::ALT))
            }
            [_, byte] => Some(KeyEvent::new(char::from(byte), Modifiers::ALT)),
            _ => Some(unknown),
        }
    }

    /// The character that is held, once it is whole.
    fn character(&self) -> Option<KeyEvent> {
        let c = match std::str::from_utf8(&self.held) {
            Ok(text) => text.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER),
            Err(error) if error.error_len().is_none() => return None,
            Err(_) => char::REPLACEMENT_CHARACTER,
        };
        Some(KeyEvent(KeyCode::Char(c), Modifiers::NONE))
    }
}

/// Pasted text: lines end alike, and what a terminal would obey is left out.
fn pasted(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|&c| c == '\n' || c == '\t' || c == '\x0c' || !c.is_control()).collect()
}

fn modifiers(number: u32) -> Modifiers {
    let bits = number.saturating_sub(1);
    let each = [(1, Modifiers::SHIFT), (2, Modifiers::ALT), (4, Modifiers::CTRL)];
    each.into_iter().filter(|(bit, _)| bits & bit != 0).fold(Modifiers::NONE, |all, (_, one)| all | one)
}

/// The key of `ESC [ first ; modifiers last`.
fn sequence(last: u8, first: u32, modifiers: Modifiers) -> Option<KeyEvent> {
    let code = match (last, first) {
        (b'~', 1 | 7) => KeyCode::Home,
        (b'~', 2) => KeyCode::Insert,
        (b'~', 3) => KeyCode::Delete,
        (b'~', 4 | 8) => KeyCode::End,
        (b'~', 5) => KeyCode::PageUp,
        (b'~', 6) => KeyCode::PageDown,
        (b'~', 11..=15) => KeyCode::F(first as u8 - 10),
        (b'u', _) => return Some(KeyEvent::new(char::from_u32(first)?, modifiers)),
        _ => return named(last, modifiers),
    };
    Some(KeyEvent(code, modifiers))
}

fn named(last: u8, modifiers: Modifiers) -> Option<KeyEvent> {
    let code = match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'M' => KeyCode::Enter,
        b'P' => KeyCode::F(1),
        b'Z' => KeyCode::BackTab,
        _ => return None,
    };
    Some(KeyEvent(code, modifiers))
}

#[cfg(test)]
mod tests {
    use super::{Decoder, Key};
    use rustyline::{KeyCode as Code, KeyEvent, Modifiers};

    fn keys(bytes: &[u8]) -> Vec<Key> {
        let mut decoder = Decoder::default();
        let mut keys: Vec<Key> = bytes.iter().filter_map(|&byte| decoder.take(byte)).collect();
        keys.extend(decoder.flush());
        keys
    }

    fn press(code: Code, modifiers: Modifiers) -> Key {
        Key::Press(KeyEvent(code, modifiers))
    }

    #[test]
    fn letters_arrows_and_what_is_held_down() {
        let none = Modifiers::NONE;
        assert_eq!(keys("aé뱀".as_bytes()), ['a', 'é', '뱀'].map(|c| press(Code::Char(c), none)));
        assert_eq!(keys(b"\x1b[A\x1bOB"), [press(Code::Up, none), press(Code::Down, none)]);
        assert_eq!(keys(b"\x1b[1;5C\x1b[3~"), [press(Code::Right, Modifiers::CTRL), press(Code::Delete, none)]);
        assert_eq!(keys(b"\x1bf"), [press(Code::Char('f'), Modifiers::ALT)]);
        assert_eq!(keys(b"\x1b"), [press(Code::Esc, none)]);
        assert_eq!(keys(b"\x03"), [press(Code::Char('C'), Modifiers::CTRL)]);
    }

    #[test]
    fn what_is_no_text_is_seen_and_harmless() {
        assert_eq!(keys(b"\xffa").len(), 2);
        assert_eq!(keys(b"\xff")[0], press(Code::Char('\u{fffd}'), Modifiers::NONE));
        assert_eq!(keys(b"\x1b[9;9;9;9!x"), [press(Code::UnknownEscSeq, Modifiers::NONE)]);
    }

    #[test]
    fn a_paste_is_one_key() {
        let interrupted = keys(b"\x1b[200~a\r\x03b\x1b[201~c");
        assert_eq!(interrupted, [press(Code::Char('C'), Modifiers::CTRL), press(Code::Char('c'), Modifiers::NONE)]);
        assert_eq!(keys(b"\x1b[200~a\r\n  b\x1b[31m\r\x1b[201~"), [Key::Paste("a\n  b[31m\n".into())]);
    }
}
