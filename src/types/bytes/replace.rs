//! Replacing, translating and removing bytes.

use super::{Buffer, lend, like, part, unchanged};
use crate::algo::text_search;
use crate::heap::Value;
use crate::object::native::methods;
use crate::object::{Cx, Res, new_bytes, raise};

macro_rules! table {
    ($NAME:ident in $owner:tt) => {
        methods! { $NAME in $owner {
            /// A table for `translate` that maps the bytes of one byte string to those of another one of the same length.
            static "maketrans(frm, to, /)" => make_table;
            /// The byte string without the prefix, if it begins with that.
            "removeprefix(self, prefix, /)" => |cx: &mut Cx, this: &Value, prefix: Buffer| {
                let (bytes, prefix) = (lend(cx, this), prefix.bytes(cx));
                let start = if bytes.starts_with(prefix) { prefix.len() } else { 0 };
                let end = bytes.len();
                part(cx, this, start, end)
            };
            /// The byte string without the suffix, if it ends with that.
            "removesuffix(self, suffix, /)" => |cx: &mut Cx, this: &Value, suffix: Buffer| {
                let (bytes, suffix) = (lend(cx, this), suffix.bytes(cx));
                let end = bytes.len() - if bytes.ends_with(suffix) { suffix.len() } else { 0 };
                part(cx, this, 0, end)
            };
            /// A copy in which `new` stands for every `old`, or for the first `count` of them.
            "replace(self, old, new, count=-1, /)" => replace;
            /// A copy without the bytes to delete, the others mapped by a table of 256.
            "translate(self, table, /, delete=<missing b''>)" => translate;
        } }
    };
}
table!(BYTES in "bytes");
table!(BYTEARRAY in "bytearray");

fn make_table(cx: &mut Cx, from: Buffer, to: Buffer) -> Res<Value> {
    let (from, to) = (from.bytes(cx), to.bytes(cx));
    if from.len() != to.len() {
        return Err(cx.value_error("maketrans arguments must have same length"));
    }
    let mut table: [u8; 256] = std::array::from_fn(|byte| byte as u8);
    for (from, to) in from.iter().zip(to) {
        table[*from as usize] = *to;
    }
    Ok(new_bytes(cx, &table))
}

fn replace(cx: &mut Cx, this: &Value, old: Buffer, new: Buffer, count: i64) -> Res<Value> {
    let limit = usize::try_from(count).unwrap_or(usize::MAX);
    match text_search::replace(lend(cx, this), old.bytes(cx), new.bytes(cx), limit) {
        Ok(Some(bytes)) => Ok(like(cx, this, bytes)),
        Ok(None) => Ok(unchanged(cx, this)),
        Err(_) => Err(raise::memory_error(cx)),
    }
}

fn translate(cx: &mut Cx, this: &Value, table: &Value, delete: Option<&Value>) -> Res<Value> {
    let table = if table.is_none() { None } else { Some(Buffer::of(cx, table)?) };
    if table.as_ref().is_some_and(|table| table.bytes(cx).len() != 256) {
        return Err(cx.value_error("translation table must be 256 characters long"));
    }
    let delete = delete.map(|delete| Buffer::of(cx, delete)).transpose()?;
    let table = table.as_ref().map(|table| table.bytes(cx));
    let mut deleted = [false; 256];
    for byte in delete.as_ref().map_or(&[][..], |delete| delete.bytes(cx)) {
        deleted[*byte as usize] = true;
    }
    let kept = lend(cx, this).iter().filter(|byte| !deleted[**byte as usize]);
    let bytes: Vec<u8> = kept.map(|byte| table.map_or(*byte, |table| table[*byte as usize])).collect();
    if bytes == lend(cx, this) { Ok(unchanged(cx, this)) } else { Ok(like(cx, this, bytes)) }
}
