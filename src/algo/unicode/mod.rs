//! What Python asks about characters: classes, cases, numbers, normal forms.
//!
//! The data come from ICU4X (`icu_properties`, `icu_casemap`, `icu_normalizer`, all of one Unicode version) and, for case
//! mappings, from the standard library; names from `unicode_names2`; numeric values, which none has, are in `numeric_values`. What this module adds is
//! what Python means by its predicates. The crates know Unicode 17; CPython 3.13 knows 15.1, and `changes` says what was
//! different there. `compatibility` has the tags of compatibility mappings.
//!
//! Characters are code points, since a string may hold surrogates: these have the category `Cs` and map to themselves. All
//! functions answer for ASCII without looking anything up where that pays.

mod changes;
mod compatibility;
mod numeric_values;

pub(crate) use changes::is_later;
use numeric_values::NUMERIC_RANGES;

use icu_casemap::CaseMapper;
use icu_casemap::options::{LeadingAdjustment, TitlecaseOptions, TrailingCase};
use icu_locale_core::LanguageIdentifier;
use icu_normalizer::properties::{CanonicalCombiningClassMap, CanonicalDecomposition, Decomposed};
use icu_normalizer::{ComposingNormalizer, DecomposingNormalizer};
use icu_properties::props::{BidiClass, BidiMirrored, CaseIgnorable, Cased, EastAsianWidth, GeneralCategory};
use icu_properties::props::{Lowercase, Uppercase, XidContinue, XidStart};
use icu_properties::{CodePointMapData, CodePointSetData, PropertyNamesShort};
use std::borrow::Cow;

#[inline]
fn general_category(code: u32) -> GeneralCategory {
    changes::category(code).unwrap_or_else(|| CodePointMapData::<GeneralCategory>::new().get32(code))
}

#[inline]
fn ascii(code: u32) -> Option<u8> {
    u8::try_from(code).ok().filter(u8::is_ascii)
}

/// The general category in two letters: `Lu`, `Nd`, ...; `Cn` for what is not assigned.
pub(crate) fn category(code: u32) -> &'static str {
    PropertyNamesShort::new().get(general_category(code)).unwrap_or("Cn")
}

/// A letter: category `L*`.
#[inline]
pub(crate) fn is_alpha(code: u32) -> bool {
    use GeneralCategory as G;
    match ascii(code) {
        Some(byte) => byte.is_ascii_alphabetic(),
        None => matches!(
            general_category(code),
            G::UppercaseLetter | G::LowercaseLetter | G::TitlecaseLetter | G::ModifierLetter | G::OtherLetter
        ),
    }
}

/// A decimal digit: category `Nd`.
#[inline]
pub(crate) fn is_decimal(code: u32) -> bool {
    match ascii(code) {
        Some(byte) => byte.is_ascii_digit(),
        None => general_category(code) == GeneralCategory::DecimalNumber,
    }
}

/// A decimal digit, or one in another shape, such as a superscript.
pub(crate) fn is_digit(code: u32) -> bool {
    is_decimal(code) || numeric_entry(code).is_some_and(|entry| entry.digit)
}

/// Anything that stands for a number.
pub(crate) fn is_numeric(code: u32) -> bool {
    is_decimal(code) || numeric_entry(code).is_some()
}

#[inline]
pub(crate) fn is_alnum(code: u32) -> bool {
    is_alpha(code) || is_numeric(code)
}

/// White space as `str.split` and `str.strip` see it.
#[inline]
pub(crate) fn is_space(code: u32) -> bool {
    match code {
        9..=13 | 28..=32 => true,
        ..0x80 => false,
        _ => matches!(code, 0x85 | 0xa0 | 0x1680 | 0x2000..=0x200a | 0x2028 | 0x2029 | 0x202f | 0x205f | 0x3000),
    }
}

/// An end of a line for `str.splitlines`; `\r\n` counts as one.
#[inline]
pub(crate) fn is_line_break(code: u32) -> bool {
    matches!(code, 10..=13 | 28..=30 | 0x85 | 0x2028 | 0x2029)
}

/// What `repr` shows as it is: all but separators other than the space, controls, surrogates, private and unassigned ones.
#[inline]
pub(crate) fn is_printable(code: u32) -> bool {
    use GeneralCategory as G;
    match ascii(code) {
        Some(byte) => matches!(byte, b' '..=b'~'),
        None => !matches!(
            general_category(code),
            G::Control
                | G::Format
                | G::Surrogate
                | G::PrivateUse
                | G::Unassigned
                | G::LineSeparator
                | G::ParagraphSeparator
                | G::SpaceSeparator
        ),
    }
}

#[inline]
pub(crate) fn is_upper(code: u32) -> bool {
    match ascii(code) {
        Some(byte) => byte.is_ascii_uppercase(),
        None => CodePointSetData::new::<Uppercase>().contains32(code) && !is_later(code),
    }
}

#[inline]
pub(crate) fn is_lower(code: u32) -> bool {
    match ascii(code) {
        Some(byte) => byte.is_ascii_lowercase(),
        None => {
            let known = CodePointSetData::new::<Lowercase>().contains32(code) && !is_later(code);
            known || general_category(code) == GeneralCategory::LowercaseLetter
        }
    }
}

/// A titlecase letter, such as `ǅ`.
#[inline]
pub(crate) fn is_title(code: u32) -> bool {
    code > 0x7f && general_category(code) == GeneralCategory::TitlecaseLetter
}

/// Upper, lower or title case: what `str.title` takes for part of a word.
#[inline]
pub(crate) fn is_cased(code: u32) -> bool {
    match ascii(code) {
        Some(byte) => byte.is_ascii_alphabetic(),
        None => CodePointSetData::new::<Cased>().contains32(code) && !is_later(code),
    }
}

/// May begin an identifier.
#[inline]
pub(crate) fn is_identifier_start(code: u32) -> bool {
    match ascii(code) {
        Some(byte) => byte.is_ascii_alphabetic() || byte == b'_',
        None => CodePointSetData::new::<XidStart>().contains32(code) && !is_later(code),
    }
}

/// May stand in an identifier after the start.
#[inline]
pub(crate) fn is_identifier_continue(code: u32) -> bool {
    match ascii(code) {
        Some(byte) => byte.is_ascii_alphanumeric() || byte == b'_',
        None => CodePointSetData::new::<XidContinue>().contains32(code) && !is_later(code),
    }
}

/// The value of a decimal digit.
#[inline]
pub(crate) fn decimal_value(code: u32) -> Option<u8> {
    if let Some(byte) = ascii(code) {
        return byte.is_ascii_digit().then(|| byte - b'0');
    }
    if !is_decimal(code) {
        return None;
    }
    // Decimal digits stand in rows of ten from 0 on, the longest of which are five rows in a row.
    let before = (1..).take_while(|offset| is_decimal(code - offset)).count();
    Some((before % 10) as u8)
}

/// The value of a digit in any shape.
pub(crate) fn digit_value(code: u32) -> Option<u8> {
    decimal_value(code).or_else(|| {
        let entry = numeric_entry(code).filter(|entry| entry.digit)?;
        Some((entry.numerator + entry.step * (code - entry.first) as i64) as u8)
    })
}

/// The number that a character stands for, as a fraction.
pub(crate) fn numeric_value(code: u32) -> Option<(i64, i64)> {
    if let Some(digit) = decimal_value(code) {
        return Some((digit as i64, 1));
    }
    let entry = numeric_entry(code)?;
    Some((entry.numerator + entry.step * (code - entry.first) as i64, entry.denominator))
}

fn numeric_entry(code: u32) -> Option<&'static numeric_values::NumericRange> {
    let at = NUMERIC_RANGES.partition_point(|range| range.last < code);
    NUMERIC_RANGES.get(at).filter(|range| range.first <= code)
}

/// The code points that one is mapped to: three at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mapped {
    codes: [u32; 3],
    len: u8,
}

impl Mapped {
    fn one(code: u32) -> Self {
        Mapped { codes: [code, 0, 0], len: 1 }
    }

    /// What a character is mapped to; itself if one of the two was assigned later.
    fn from_chars(code: u32, chars: impl Iterator<Item = char>) -> Self {
        if is_later(code) {
            return Mapped::one(code);
        }
        let mut mapped = Mapped { codes: [0; 3], len: 0 };
        for char in chars {
            if is_later(char as u32) {
                return Mapped::one(code);
            }
            mapped.codes[mapped.len as usize] = char as u32;
            mapped.len += 1;
        }
        mapped
    }

    #[inline]
    pub(crate) fn as_slice(&self) -> &[u32] {
        &self.codes[..self.len as usize]
    }
}

pub(crate) fn to_upper(code: u32) -> Mapped {
    char::from_u32(code).map_or(Mapped::one(code), |char| Mapped::from_chars(code, char.to_uppercase()))
}

/// The lower case of a character by itself; for a capital sigma see `is_final_sigma`.
pub(crate) fn to_lower(code: u32) -> Mapped {
    char::from_u32(code).map_or(Mapped::one(code), |char| Mapped::from_chars(code, char.to_lowercase()))
}

pub(crate) fn to_title(code: u32) -> Mapped {
    if let Some(byte) = ascii(code) {
        return Mapped::one(byte.to_ascii_uppercase() as u32);
    }
    let mut options = TitlecaseOptions::default();
    options.leading_adjustment = Some(LeadingAdjustment::None);
    options.trailing_case = Some(TrailingCase::Unchanged);
    map_char(code, |text| {
        CaseMapper::new().titlecase_segment_with_only_case_data_to_string(text, &LanguageIdentifier::UNKNOWN, options)
    })
}

/// Full case folding.
pub(crate) fn fold(code: u32) -> Mapped {
    match ascii(code) {
        Some(byte) => Mapped::one(byte.to_ascii_lowercase() as u32),
        None => map_char(code, |text| CaseMapper::new().fold_string(text)),
    }
}

fn map_char(code: u32, map: impl FnOnce(&str) -> Cow<'_, str>) -> Mapped {
    let Some(char) = char::from_u32(code) else { return Mapped::one(code) };
    Mapped::from_chars(code, map(char.encode_utf8(&mut [0; 4])).chars())
}

pub(crate) const CAPITAL_SIGMA: u32 = 0x3a3;
pub(crate) const FINAL_SIGMA: u32 = 0x3c2;

/// Whether a capital sigma becomes a final one: it ends a word. `before` are the characters before it, backwards from it,
/// `after` those after it.
pub(crate) fn is_final_sigma(before: impl IntoIterator<Item = u32>, after: impl IntoIterator<Item = u32>) -> bool {
    let significant = |code: &u32| !CodePointSetData::new::<CaseIgnorable>().contains32(*code);
    before.into_iter().find(significant).is_some_and(is_cased)
        && !after.into_iter().find(significant).is_some_and(is_cased)
}

/// A normal form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NormalForm {
    Nfc,
    Nfkc,
    Nfd,
    Nfkd,
}

/// The text in a normal form.
pub(crate) fn normalize(form: NormalForm, text: &str) -> Cow<'_, str> {
    match form {
        NormalForm::Nfc => ComposingNormalizer::new_nfc().normalize(text),
        NormalForm::Nfkc => ComposingNormalizer::new_nfkc().normalize(text),
        NormalForm::Nfd => DecomposingNormalizer::new_nfd().normalize(text),
        NormalForm::Nfkd => DecomposingNormalizer::new_nfkd().normalize(text),
    }
}

pub(crate) fn is_normalized(form: NormalForm, text: &str) -> bool {
    match form {
        NormalForm::Nfc => ComposingNormalizer::new_nfc().is_normalized(text),
        NormalForm::Nfkc => ComposingNormalizer::new_nfkc().is_normalized(text),
        NormalForm::Nfd => DecomposingNormalizer::new_nfd().is_normalized(text),
        NormalForm::Nfkd => DecomposingNormalizer::new_nfkd().is_normalized(text),
    }
}

/// The character with a name or an alias, in any case, as `\N{...}` reads it.
pub(crate) fn by_name(name: &str) -> Option<char> {
    let found = unicode_names2::character(name).filter(|found| !is_later(*found as u32))?;
    // The crate forgives much: spaces and hyphens that are missing or too many, and lower case in names that follow a rule.
    let own = unicode_names2::name(found).map(|own| own.to_string());
    let by_rule =
        own.as_ref().is_some_and(|own| own.starts_with("HANGUL SYLLABLE ") || own.starts_with("CJK UNIFIED "));
    match own {
        Some(own) if by_rule => (own == name).then_some(found),
        Some(own) if own.eq_ignore_ascii_case(name) => Some(found),
        own => {
            let letters = |text: &str| -> String { text.chars().filter(char::is_ascii_alphanumeric).collect() };
            let is_alias = own.is_none_or(|own| !letters(&own).eq_ignore_ascii_case(&letters(name)));
            let spaced = name.split(' ').all(|word| !word.is_empty() && !word.contains('_'));
            (is_alias && spaced).then_some(found)
        }
    }
}

/// The characters of a named sequence, in any case.
pub(crate) fn sequence_by_name(name: &str) -> Option<String> {
    let rows = include_str!("named_sequences.txt").lines();
    let (_, codes) = rows.filter_map(|row| row.split_once(';')).find(|(own, _)| own.eq_ignore_ascii_case(name))?;
    codes.split(' ').map(|code| u32::from_str_radix(code, 16).ok().and_then(char::from_u32)).collect()
}

/// The name of a character.
pub(crate) fn name(code: u32) -> Option<String> {
    if is_later(code) {
        return None;
    }
    Some(unicode_names2::name(char::from_u32(code)?)?.to_string())
}

/// What a character is mapped to when it is decomposed by one step: the tag of a compatibility mapping, and the characters.
pub(crate) fn decomposition(code: u32) -> Option<(Option<&'static str>, String)> {
    let char = char::from_u32(code).filter(|char| !is_later(*char as u32))?;
    if let Some(tag) = compatibility::tag(code) {
        let mapped = match compatibility::exception(code) {
            Some(mapped) => mapped.to_owned(),
            None => {
                let decomposed = normalize(NormalForm::Nfkd, char.encode_utf8(&mut [0; 4])).into_owned();
                normalize(NormalForm::Nfc, &decomposed).into_owned()
            }
        };
        return Some((Some(tag), mapped));
    }
    // Those of Hangul syllables follow from a rule, and are no data.
    if matches!(code, 0xac00..=0xd7a3) {
        return None;
    }
    match CanonicalDecomposition::new().decompose(char) {
        Decomposed::Default => None,
        Decomposed::Singleton(one) => Some((None, one.to_string())),
        Decomposed::Expansion(first, second) => Some((None, [first, second].iter().collect())),
    }
}

/// The canonical combining class.
pub(crate) fn combining(code: u32) -> u8 {
    if is_later(code) { 0 } else { CanonicalCombiningClassMap::new().get32_u8(code) }
}

/// `F`, `H`, `W`, `Na`, `A` or `N`.
pub(crate) fn east_asian_width(code: u32) -> &'static str {
    if let Some(width) = changes::east_asian_width(code) {
        return width;
    }
    let width = CodePointMapData::<EastAsianWidth>::new().get32(code);
    PropertyNamesShort::new().get(width).unwrap_or("N")
}

/// The bidirectional class: `L`, `AN`, ...; empty for what is not assigned.
pub(crate) fn bidirectional(code: u32) -> &'static str {
    if general_category(code) == GeneralCategory::Unassigned {
        return "";
    }
    if let Some(class) = changes::bidirectional(code) {
        return class;
    }
    PropertyNamesShort::new().get(CodePointMapData::<BidiClass>::new().get32(code)).unwrap_or("")
}

pub(crate) fn is_mirrored(code: u32) -> bool {
    CodePointSetData::new::<BidiMirrored>().contains32(code) && !changes::is_mirrored_later(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<u32> {
        text.chars().map(u32::from).collect()
    }

    #[test]
    fn ascii_shortcuts_agree_with_the_tables() {
        for code in 0..0x80 {
            let category = category(code);
            assert_eq!(is_alpha(code), category.starts_with('L'));
            assert_eq!(is_decimal(code), category == "Nd");
            assert_eq!(is_upper(code), category == "Lu");
            assert_eq!(is_lower(code), category == "Ll");
            assert_eq!(is_printable(code), !category.starts_with('C'));
            assert_eq!(is_identifier_continue(code), is_alpha(code) || is_decimal(code) || code == '_' as u32);
            assert_eq!(to_title(code), to_upper(code));
            assert_eq!(fold(code), to_lower(code));
        }
    }

    #[test]
    fn categories() {
        let expected =
            [('A', "Lu"), ('ß', "Ll"), ('ǅ', "Lt"), ('ʰ', "Lm"), ('中', "Lo"), ('٣', "Nd"), ('Ⅷ', "Nl"), ('½', "No")];
        for (char, name) in expected {
            assert_eq!(category(char as u32), name, "{char}");
        }
        assert_eq!(category(0xd800), "Cs");
        assert_eq!(category(0xe000), "Co");
        assert_eq!(category(0x378), "Cn");
        assert_eq!(category(0xad), "Cf");
        assert!(!is_printable(0xad) && !is_printable(0xa0) && !is_printable(0xd800) && is_printable(0x1f600));
        assert!(is_space(0x3000) && is_space(0x1f) && !is_space(0x200b));
        assert!(is_line_break(0x2028) && is_line_break(0x1c) && !is_line_break(0x1f));
        assert!(is_upper('Ⅷ' as u32) && is_lower('ª' as u32) && is_title('ǅ' as u32) && is_cased('ǅ' as u32));
        assert!(
            is_identifier_start('é' as u32) && !is_identifier_start('٣' as u32) && is_identifier_continue('٣' as u32)
        );
    }

    #[test]
    fn numbers() {
        assert_eq!(decimal_value('٣' as u32), Some(3));
        assert_eq!(
            (0x1d7ce..=0x1d7ff).map(|code| decimal_value(code).unwrap()).collect::<Vec<_>>(),
            [
                0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3,
                4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9
            ]
        );
        assert_eq!(digit_value('³' as u32), Some(3));
        assert_eq!(digit_value('½' as u32), None);
        assert_eq!(numeric_value('½' as u32), Some((1, 2)));
        assert_eq!(numeric_value('༳' as u32), Some((-1, 2)));
        assert_eq!(numeric_value('万' as u32), Some((10000, 1)));
        assert_eq!(numeric_value('a' as u32), None);
        assert!(is_digit('①' as u32) && !is_decimal('①' as u32) && is_numeric('Ⅷ' as u32) && !is_digit('Ⅷ' as u32));
        assert!(NUMERIC_RANGES.windows(2).all(|pair| pair[0].last < pair[1].first));
    }

    #[test]
    fn cases() {
        let check = |mapped: Mapped, expected: &str| assert_eq!(mapped.as_slice(), codes(expected));
        check(to_upper('ß' as u32), "SS");
        check(to_title('ß' as u32), "Ss");
        check(fold('ß' as u32), "ss");
        check(to_title('ǆ' as u32), "ǅ");
        check(to_upper('ŉ' as u32), "ʼN");
        check(to_title('ﬃ' as u32), "Ffi");
        check(to_title('ᾲ' as u32), "Ὰͅ");
        check(to_title('ა' as u32), "ა");
        check(to_lower('İ' as u32), "i̇");
        check(fold('ς' as u32), "σ");
        check(fold('Ꭰ' as u32), "Ꭰ");
        check(fold('ΐ' as u32), "\u{3b9}\u{308}\u{301}");
        assert_eq!(to_upper(0xd800).as_slice(), [0xd800]);
        assert_eq!(fold(0xdfff).as_slice(), [0xdfff]);
    }

    #[test]
    fn sigma_at_the_end_of_a_word() {
        let last = |before: &str, after: &str| is_final_sigma(codes(before).into_iter().rev(), codes(after));
        assert!(last("ΑΣ", ""));
        assert!(last("Α", " Α"));
        assert!(last("Α.", "."));
        assert!(!last("Α", "Α"));
        assert!(!last("Α", ".Α"));
        assert!(!last("", ""));
        assert!(!last("1", ""));
    }

    #[test]
    fn normal_forms() {
        assert_eq!(normalize(NormalForm::Nfc, "e\u{301}"), "é");
        assert_eq!(normalize(NormalForm::Nfd, "é"), "e\u{301}");
        assert_eq!(normalize(NormalForm::Nfkc, "ﬁ①"), "fi1");
        assert_eq!(normalize(NormalForm::Nfkd, "ﬁé"), "fie\u{301}");
        assert!(is_normalized(NormalForm::Nfc, "é") && !is_normalized(NormalForm::Nfd, "é"));
        assert_eq!(combining(0x301), 230);
        assert_eq!(east_asian_width('中' as u32), "W");
        assert_eq!(east_asian_width('a' as u32), "Na");
        assert_eq!((bidirectional('a' as u32), bidirectional('א' as u32), bidirectional(0x378)), ("L", "R", ""));
        assert!(is_mirrored('(' as u32) && !is_mirrored('a' as u32));
    }

    #[test]
    fn names() {
        assert_eq!(by_name("LATIN SMALL LETTER E WITH ACUTE"), Some('é'));
        assert_eq!(by_name("snake"), Some('\u{1f40d}'));
        assert_eq!(by_name("NO SUCH NAME"), None);
        assert_eq!(name('é' as u32).as_deref(), Some("LATIN SMALL LETTER E WITH ACUTE"));
        assert_eq!(name('가' as u32).as_deref(), Some("HANGUL SYLLABLE GA"));
        assert_eq!(name(0xd800), None);
    }
}
