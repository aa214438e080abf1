//! What the lexer asks of the Unicode tables.

use crate::algo::unicode;

pub(super) fn is_xid_start(c: char) -> bool {
    c != '_' && unicode::is_identifier_start(c as u32)
}

pub(super) fn is_xid_continue(c: char) -> bool {
    unicode::is_identifier_continue(c as u32)
}

/// `str.isprintable()` of one character.
pub(super) fn is_printable(c: char) -> bool {
    unicode::is_printable(c as u32)
}

/// The compatibility composition that makes two spellings of a name the same name.
pub(super) fn nfkc(name: &str) -> String {
    unicode::normalize(unicode::NormalForm::Nfkc, name).into_owned()
}

/// The character a `\N{...}` escape names.
pub(super) fn by_name(name: &str) -> Option<char> {
    unicode::by_name(name)
}
