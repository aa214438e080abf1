//! Upper and lower case, and what kind of characters a text consists of.

use super::{Unit, each_width, finish};
use crate::algo::unicode::{self, CAPITAL_SIGMA, FINAL_SIGMA};
use crate::heap::Value;
use crate::object::Cx;
use crate::object::layout::str::{Str, StrBuilder, str_of_latin1};
use crate::object::native::methods;
use smallvec::SmallVec;

methods! { METHODS in "str" {
    /// The text in upper case.
    "upper(self, /)" => |cx: &mut Cx, this: &Str| match this.as_ascii() {
        Some(text) => ascii(cx, text, <[u8]>::make_ascii_uppercase),
        None => mapped(cx, this, |c, builder| push_all(builder, unicode::to_upper(c).as_slice())),
    };
    /// The text in lower case.
    "lower(self, /)" => |cx: &mut Cx, this: &Str| match this.as_ascii() {
        Some(text) => ascii(cx, text, <[u8]>::make_ascii_lowercase),
        None => by_place(cx, this, |at, builder| push_lower(builder, this, at)),
    };
    /// The text for comparisons that ignore case.
    "casefold(self, /)" => |cx: &mut Cx, this: &Str| match this.as_ascii() {
        Some(text) => ascii(cx, text, <[u8]>::make_ascii_lowercase),
        None => mapped(cx, this, |c, builder| push_all(builder, unicode::fold(c).as_slice())),
    };
    /// The text with lower case in place of upper case, and the other way round.
    "swapcase(self, /)" => |cx: &mut Cx, this: &Str| match this.as_ascii() {
        Some(text) => {
            let swap = |c: &mut u8| *c = if c.is_ascii_alphabetic() { *c ^ 0x20 } else { *c };
            ascii(cx, text, |bytes| bytes.iter_mut().for_each(swap))
        }
        None => by_place(cx, this, |at, builder| match this.char_at(at) {
            c if unicode::is_upper(c) => push_lower(builder, this, at),
            c if unicode::is_lower(c) => push_all(builder, unicode::to_upper(c).as_slice()),
            c => builder.push(c),
        }),
    };
    /// The text with its first character in title case and the others in lower case.
    "capitalize(self, /)" => |cx: &mut Cx, this: &Str| match this.as_ascii() {
        Some(text) => ascii(cx, text, |bytes| {
            bytes.make_ascii_lowercase();
            bytes.iter_mut().take(1).for_each(|c| c.make_ascii_uppercase());
        }),
        None => by_place(cx, this, |at, builder| match at {
            0 => push_all(builder, unicode::to_title(this.char_at(0)).as_slice()),
            _ => push_lower(builder, this, at),
        }),
    };
    /// The text with each word's first character in title case and the others in lower case.
    "title(self, /)" => title;
} }

/// An ASCII text after a change of its bytes to others of ASCII.
fn ascii(cx: &Cx, text: &str, change: impl FnOnce(&mut [u8])) -> Value {
    let mut bytes: SmallVec<[u8; 64]> = SmallVec::from_slice(text.as_bytes());
    change(&mut bytes);
    match bytes.as_slice() {
        [] => cx.str(""),
        [c] => cx.char(*c as u32),
        _ => str_of_latin1(cx.heap(), &bytes),
    }
}

fn push_all(builder: &mut StrBuilder, chars: &[u32]) {
    chars.iter().for_each(|&c| builder.push(c))
}

fn mapped(cx: &Cx, this: &Str, push: impl Fn(u32, &mut StrBuilder)) -> Value {
    let mut builder = StrBuilder::with_capacity(this.len());
    this.iter().for_each(|c| push(c, &mut builder));
    finish(cx, &builder)
}

fn by_place(cx: &Cx, this: &Str, mut push: impl FnMut(usize, &mut StrBuilder)) -> Value {
    let mut builder = StrBuilder::with_capacity(this.len());
    (0..this.len()).for_each(|at| push(at, &mut builder));
    finish(cx, &builder)
}

/// Appends the lower case of a character, which for a sigma depends on where it stands.
fn push_lower(builder: &mut StrBuilder, text: &Str, at: usize) {
    let c = text.char_at(at);
    if c != CAPITAL_SIGMA {
        return push_all(builder, unicode::to_lower(c).as_slice());
    }
    let before = (0..at).rev().map(|at| text.char_at(at));
    let after = (at + 1..text.len()).map(|at| text.char_at(at));
    if unicode::is_final_sigma(before, after) {
        builder.push(FINAL_SIGMA)
    } else {
        push_all(builder, unicode::to_lower(c).as_slice())
    }
}

fn title(cx: &mut Cx, this: &Str) -> Value {
    let mut inside = false;
    if let Some(text) = this.as_ascii() {
        let each = |c: &mut u8| {
            *c = if inside { c.to_ascii_lowercase() } else { c.to_ascii_uppercase() };
            inside = c.is_ascii_alphabetic();
        };
        return ascii(cx, text, |bytes| bytes.iter_mut().for_each(each));
    }
    by_place(cx, this, |at, builder| {
        let c = this.char_at(at);
        if inside {
            push_lower(builder, this, at)
        } else {
            push_all(builder, unicode::to_title(c).as_slice())
        }
        inside = unicode::is_cased(c);
    })
}

methods! { PREDICATES in "str" {
    /// Whether all characters are letters, and there are some.
    "isalpha(self, /)" => |_: &mut Cx, this: &Str| all(this, |c| c.is_ascii_alphabetic(), unicode::is_alpha);
    /// Whether all characters are letters or numbers, and there are some.
    "isalnum(self, /)" => |_: &mut Cx, this: &Str| all(this, |c| c.is_ascii_alphanumeric(), unicode::is_alnum);
    /// Whether all characters are decimal digits, and there are some.
    "isdecimal(self, /)" => |_: &mut Cx, this: &Str| all(this, |c| c.is_ascii_digit(), unicode::is_decimal);
    /// Whether all characters are digits, superscripts and the like included, and there are some.
    "isdigit(self, /)" => |_: &mut Cx, this: &Str| all(this, |c| c.is_ascii_digit(), unicode::is_digit);
    /// Whether all characters stand for numbers, and there are some.
    "isnumeric(self, /)" => |_: &mut Cx, this: &Str| all(this, |c| c.is_ascii_digit(), unicode::is_numeric);
    /// Whether all characters are whitespace, and there are some.
    "isspace(self, /)" => |_: &mut Cx, this: &Str| all(this, |c| unicode::is_space(*c as u32), unicode::is_space);
    /// Whether `repr` shows all characters as they are.
    "isprintable(self, /)" => |_: &mut Cx, this: &Str| {
        this.is_empty() || all(this, |c| matches!(c, b' '..=b'~'), unicode::is_printable)
    };
    /// Whether all characters are ASCII.
    "isascii(self, /)" => |_: &mut Cx, this: &Str| this.is_ascii();
    /// Whether there are characters with case, and all of them are in upper case.
    "isupper(self, /)" => |_: &mut Cx, this: &Str| one_case(this, unicode::is_upper, |c| unicode::is_lower(c) || unicode::is_title(c));
    /// Whether there are characters with case, and all of them are in lower case.
    "islower(self, /)" => |_: &mut Cx, this: &Str| one_case(this, unicode::is_lower, |c| unicode::is_upper(c) || unicode::is_title(c));
    /// Whether each word begins with upper case and goes on in lower case, and there are words.
    "istitle(self, /)" => is_title;
    /// Whether the text could be a name in a program.
    "isidentifier(self, /)" => |_: &mut Cx, this: &Str| is_identifier(this);
} }

fn all(text: &Str, of_ascii: impl Fn(&u8) -> bool, of_any: impl Fn(u32) -> bool) -> bool {
    if let Some(text) = text.as_ascii() {
        return !text.is_empty() && text.as_bytes().iter().all(of_ascii);
    }
    each_width!(text, units => units.iter().all(|c| of_any(c.code())))
}

fn one_case(text: &Str, wanted: impl Fn(u32) -> bool, refused: impl Fn(u32) -> bool) -> bool {
    let mut any = false;
    for c in text.iter() {
        if refused(c) {
            return false;
        }
        any |= wanted(c);
    }
    any
}

fn is_title(_: &mut Cx, text: &Str) -> bool {
    let (mut any, mut inside) = (false, false);
    for c in text.iter() {
        if unicode::is_upper(c) || unicode::is_title(c) {
            if inside {
                return false;
            }
            (any, inside) = (true, true);
        } else if unicode::is_lower(c) {
            if !inside {
                return false;
            }
            any = true;
        } else {
            inside = false;
        }
    }
    any
}

/// Whether the text is a name, keywords included.
pub(crate) fn is_identifier(text: &Str) -> bool {
    let mut chars = text.iter();
    chars.next().is_some_and(unicode::is_identifier_start) && chars.all(unicode::is_identifier_continue)
}
