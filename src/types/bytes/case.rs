//! Letters in byte strings: those of ASCII.

use super::split::is_space;
use super::{lend, like};
use crate::heap::Value;
use crate::object::Cx;
use crate::object::native::methods;

macro_rules! table {
    ($NAME:ident in $owner:tt) => {
        methods! { $NAME in $owner {
            /// A copy whose first letter is a capital and whose others are small.
            "capitalize(self, /)" => |cx: &mut Cx, this: &Value| {
                let mut bytes = lend(cx, this).to_ascii_lowercase();
                if let Some(first) = bytes.first_mut() {
                    first.make_ascii_uppercase();
                }
                like(cx, this, bytes)
            };
            /// Whether there are bytes, all of them letters or digits.
            "isalnum(self, /)" => |cx: &mut Cx, this: &Value| all(cx, this, |byte| byte.is_ascii_alphanumeric());
            /// Whether there are bytes, all of them letters.
            "isalpha(self, /)" => |cx: &mut Cx, this: &Value| all(cx, this, |byte| byte.is_ascii_alphabetic());
            /// Whether all bytes are in ASCII.
            "isascii(self, /)" => |cx: &mut Cx, this: &Value| lend(cx, this).is_ascii();
            /// Whether there are bytes, all of them digits.
            "isdigit(self, /)" => |cx: &mut Cx, this: &Value| all(cx, this, |byte| byte.is_ascii_digit());
            /// Whether there are letters, all of them small.
            "islower(self, /)" => |cx: &mut Cx, this: &Value| {
                let bytes = lend(cx, this);
                bytes.iter().any(u8::is_ascii_lowercase) && !bytes.iter().any(u8::is_ascii_uppercase)
            };
            /// Whether there are bytes, all of them whitespace.
            "isspace(self, /)" => |cx: &mut Cx, this: &Value| all(cx, this, |byte| is_space(*byte));
            /// Whether there are letters, and capitals stand at the beginning of words and nowhere else.
            "istitle(self, /)" => is_title;
            /// Whether there are letters, all of them capitals.
            "isupper(self, /)" => |cx: &mut Cx, this: &Value| {
                let bytes = lend(cx, this);
                bytes.iter().any(u8::is_ascii_uppercase) && !bytes.iter().any(u8::is_ascii_lowercase)
            };
            /// A copy with small letters.
            "lower(self, /)" => |cx: &mut Cx, this: &Value| {
                let bytes = lend(cx, this).to_ascii_lowercase();
                like(cx, this, bytes)
            };
            /// A copy with capitals for small letters, and the other way round.
            "swapcase(self, /)" => |cx: &mut Cx, this: &Value| {
                let swap = |byte: &u8| if byte.is_ascii_alphabetic() { byte ^ 0x20 } else { *byte };
                let bytes = lend(cx, this).iter().map(swap).collect();
                like(cx, this, bytes)
            };
            /// A copy with a capital at the beginning of every word.
            "title(self, /)" => title;
            /// A copy with capitals.
            "upper(self, /)" => |cx: &mut Cx, this: &Value| {
                let bytes = lend(cx, this).to_ascii_uppercase();
                like(cx, this, bytes)
            };
        } }
    };
}
table!(BYTES in "bytes");
table!(BYTEARRAY in "bytearray");

fn all(cx: &Cx, this: &Value, holds: impl Fn(&u8) -> bool) -> bool {
    let bytes = lend(cx, this);
    !bytes.is_empty() && bytes.iter().all(holds)
}

fn is_title(cx: &mut Cx, this: &Value) -> bool {
    let (mut in_word, mut any) = (false, false);
    for byte in lend(cx, this) {
        if byte.is_ascii_uppercase() == in_word && byte.is_ascii_alphabetic() {
            return false;
        }
        in_word = byte.is_ascii_alphabetic();
        any |= in_word;
    }
    any
}

fn title(cx: &mut Cx, this: &Value) -> Value {
    let mut in_word = false;
    let title = |byte: &u8| {
        let titled = if in_word { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
        in_word = byte.is_ascii_alphabetic();
        titled
    };
    let bytes = lend(cx, this).iter().map(title).collect();
    like(cx, this, bytes)
}
