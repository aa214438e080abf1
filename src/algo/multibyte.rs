//! Encodings of East Asia, of one or two bytes a character.
//!
//! The tables are those of the Web, in `encoding_rs`; the encodings there have more characters than those that Python knows by the same
//! names, and a few that differ. What is taken back here was found by comparing all pairs of bytes and all characters with CPython.

use encoding_rs::{EUC_KR, Encoding as Web, GBK, SHIFT_JIS};

/// An encoding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Multibyte {
    Cp949,
    EucKr,
    Gbk,
    ShiftJis,
}

/// Why bytes are no character.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Fault {
    Illegal,
    /// More bytes may make one.
    Incomplete,
}

/// The first sounds of Hangul syllables, and the last ones (the first of which is none), as letters of their own.
const FIRST_SOUNDS: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const LAST_SOUNDS: &str = "ㅤㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
/// Begins a syllable that is spelled out in EUC-KR.
const FILLER: [u8; 2] = [0xa4, 0xd4];

/// Characters of Shift_JIS that the Web shows as others.
const JAPANESE: [(char, char); 6] = [('〜', '～'), ('‖', '∥'), ('−', '－'), ('¢', '￠'), ('£', '￡'), ('¬', '￢')];

impl Multibyte {
    /// The encoding with a name, which is in lower case and has underscores for what is no letter or digit.
    pub(crate) fn of(name: &str) -> Option<Multibyte> {
        Some(match name {
            "cp949" | "949" | "ms949" | "uhc" => Multibyte::Cp949,
            "euc_kr" | "euckr" | "korean" | "ksc5601" | "ks_c_5601" | "ks_c_5601_1987" | "ksx1001" | "ks_x_1001" => {
                Multibyte::EucKr
            }
            "gbk" | "936" | "cp936" | "ms936" => Multibyte::Gbk,
            "shift_jis" | "csshiftjis" | "shiftjis" | "sjis" | "s_jis" => Multibyte::ShiftJis,
            _ => return None,
        })
    }

    /// The name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Multibyte::Cp949 => "cp949",
            Multibyte::EucKr => "euc_kr",
            Multibyte::Gbk => "gbk",
            Multibyte::ShiftJis => "shift_jis",
        }
    }

    fn web(self) -> &'static Web {
        match self {
            Multibyte::Cp949 | Multibyte::EucKr => EUC_KR,
            Multibyte::Gbk => GBK,
            Multibyte::ShiftJis => SHIFT_JIS,
        }
    }

    /// Whether Python knows a pair of bytes that the Web knows.
    fn has(self, pair: [u8; 2]) -> bool {
        match self {
            Multibyte::Cp949 => true,
            Multibyte::EucKr => pair[0] >= 0xa1 && pair[1] >= 0xa1 && pair != FILLER,
            Multibyte::Gbk => !matches!(
                u16::from_be_bytes(pair),
                0xa2e3 | 0xa3a0 | 0xa6d9..=0xa6df | 0xa6ec | 0xa6ed | 0xa6f3 | 0xa8bc | 0xa8bf | 0xa989..=0xa995 | 0xfe50..
            ),
            Multibyte::ShiftJis => pair[0] != 0x87 && pair[0] < 0xeb,
        }
    }

    /// The character that bytes begin with, and how many bytes it has.
    pub(crate) fn decode(self, bytes: &[u8]) -> Result<(char, usize), Fault> {
        let first = *bytes.first().ok_or(Fault::Incomplete)?;
        if first < 0x80 {
            return Ok((char::from(first), 1));
        }
        if self == Multibyte::ShiftJis {
            match first {
                0xa1..=0xdf => return Ok((char::from_u32(0xff61 + first as u32 - 0xa1).ok_or(Fault::Illegal)?, 1)),
                0x80 | 0xa0 | 0xeb.. => return Err(Fault::Illegal),
                _ => {}
            }
        }
        let second = *bytes.get(1).ok_or(Fault::Incomplete)?;
        if self == Multibyte::EucKr && [first, second] == FILLER {
            return spelled(bytes);
        }
        if !self.has([first, second]) {
            return Err(Fault::Illegal);
        }
        let (text, _) = self.web().decode_without_bom_handling(&bytes[..2]);
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(char::REPLACEMENT_CHARACTER) | None, _) | (_, Some(_)) => Err(Fault::Illegal),
            (Some('\u{e000}'..='\u{f8ff}'), _) if self == Multibyte::Gbk => Err(Fault::Illegal),
            (Some(char), None) if self == Multibyte::ShiftJis => {
                Ok((JAPANESE.iter().find(|row| row.1 == char).map_or(char, |row| row.0), 2))
            }
            (Some(char), None) => Ok((char, 2)),
        }
    }

    /// Appends the bytes of a character; false if it has none.
    pub(crate) fn encode(self, char: char, bytes: &mut Vec<u8>) -> bool {
        if char.is_ascii() {
            bytes.push(char as u8);
            return true;
        }
        let mut wanted = char;
        if self == Multibyte::ShiftJis {
            if JAPANESE.iter().any(|row| row.1 == char) {
                return false;
            }
            wanted = JAPANESE.iter().find(|row| row.0 == char).map_or(char, |row| row.1);
        }
        let mut buffer = [0; 4];
        let (encoded, _, failed) = self.web().encode(wanted.encode_utf8(&mut buffer));
        let found = match *encoded {
            [_] => self == Multibyte::ShiftJis && char != '\u{80}',
            [first, second] => self.has([first, second]) || [first, second] == FILLER,
            _ => false,
        };
        if found && !failed && !(self == Multibyte::Gbk && ('\u{e000}'..='\u{f8ff}').contains(&char)) {
            bytes.extend_from_slice(&encoded);
            return true;
        }
        self == Multibyte::EucKr && spell(char, bytes)
    }
}

/// The syllable that begins with a filler: its sounds follow, each as a letter.
fn spelled(bytes: &[u8]) -> Result<(char, usize), Fault> {
    let Some(letters) = bytes.get(2..8) else { return Err(Fault::Incomplete) };
    let letter = |at: usize| EUC_KR.decode_without_bom_handling(&letters[2 * at..2 * at + 2]).0.chars().next();
    let place = |sounds: &str, at: usize| sounds.chars().position(|sound| Some(sound) == letter(at));
    let middle = letter(1).and_then(|vowel| (vowel as u32).checked_sub(0x314f)).filter(|middle| *middle < 21);
    let places = (place(FIRST_SOUNDS, 0), middle, place(LAST_SOUNDS, 2));
    let (Some(first), Some(middle), Some(last)) = places else { return Err(Fault::Illegal) };
    let code = 0xac00 + (first as u32 * 21 + middle) * 28 + last as u32;
    char::from_u32(code).map(|char| (char, 8)).ok_or(Fault::Illegal)
}

/// Appends a syllable spelled out; false for what is none.
fn spell(char: char, bytes: &mut Vec<u8>) -> bool {
    let ('가'..='힣', Some(at)) = (char, (char as u32).checked_sub(0xac00)) else { return false };
    let sounds = [
        FIRST_SOUNDS.chars().nth(at as usize / 588),
        char::from_u32(0x314f + at % 588 / 28),
        LAST_SOUNDS.chars().nth(at as usize % 28),
    ];
    bytes.extend(FILLER);
    for sound in sounds.into_iter().flatten() {
        bytes.extend_from_slice(&EUC_KR.encode(sound.encode_utf8(&mut [0; 4])).0);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{Fault, Multibyte};

    #[test]
    fn characters_go_both_ways() {
        for encoding in [Multibyte::Cp949, Multibyte::EucKr, Multibyte::Gbk, Multibyte::ShiftJis] {
            for char in "aß가갂힣中国日本ｱ〜".chars() {
                let mut bytes = Vec::new();
                if encoding.encode(char, &mut bytes) {
                    assert_eq!(encoding.decode(&bytes), Ok((char, bytes.len())), "{}", encoding.name());
                }
            }
        }
        assert_eq!(Multibyte::Cp949.decode(b"\x81"), Err(Fault::Incomplete));
        assert_eq!(Multibyte::EucKr.decode(b"\x81\x41"), Err(Fault::Illegal));
    }
}
