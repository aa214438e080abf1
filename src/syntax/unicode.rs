//! What the lexer asks of the Unicode tables.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

pub(super) fn is_xid_start(c: char) -> bool {
    unicode_ident::is_xid_start(c)
}

pub(super) fn is_xid_continue(c: char) -> bool {
    unicode_ident::is_xid_continue(c)
}

/// `str.isprintable()` of one character.
pub(super) fn is_printable(c: char) -> bool {
    use GeneralCategory::{
        Control, Format, LineSeparator, ParagraphSeparator, PrivateUse, SpaceSeparator, Surrogate, Unassigned,
    };
    let category = c.general_category();
    c == ' '
        || !matches!(
            category,
            Control
                | Format
                | LineSeparator
                | ParagraphSeparator
                | PrivateUse
                | SpaceSeparator
                | Surrogate
                | Unassigned
        )
}

/// The compatibility composition that makes two spellings of a name the same name.
pub(super) fn nfkc(name: &str) -> String {
    name.nfkc().collect()
}

/// The character a `\N{...}` escape names.
pub(super) fn by_name(name: &str) -> Option<char> {
    unicode_names2::character(name)
}
