//! One item of an array: its value, and a value's bytes.

use crate::algo::number_bytes::{self, Order, signed};
use crate::heap::Value;
use crate::object::layout::array::item_size;
use crate::object::ops::index;
use crate::object::{Cx, Raised, Res, Str, raise};
use crate::types::int;
use smallvec::SmallVec;

/// The bytes of an item.
pub(super) type Bytes = SmallVec<[u8; 8]>;

/// Whether the items of a code are characters.
pub(super) fn is_text(code: u8) -> bool {
    matches!(code, b'u' | b'w')
}

/// The value of an item's bytes.
#[inline]
pub(super) fn value(cx: &mut Cx, code: u8, bytes: &[u8]) -> Res<Value> {
    let word = number_bytes::word(bytes, Order::NATIVE);
    Ok(match code {
        b'b' | b'h' | b'i' | b'l' | b'q' => cx.int(signed(word, bytes.len())),
        b'd' => cx.float(f64::from_bits(word)),
        b'f' => cx.float(f32::from_bits(word as u32) as f64),
        b'u' | b'w' if word > char::MAX as u64 => return Err(no_character(cx, code, word)),
        b'u' | b'w' => cx.char(word as u32),
        _ => match i64::try_from(word) {
            Ok(number) => cx.int(number),
            Err(_) => cx.big_int(word.into()),
        },
    })
}

#[cold]
fn no_character(cx: &mut Cx, code: u8, word: u64) -> Raised {
    if code == b'w' {
        return cx.value_error("chr() arg not in range(0x110000)");
    }
    cx.value_error(format!("character U+{word:x} is not in range [U+0000; U+10ffff]"))
}

/// The bytes of a value as an item.
#[inline]
pub(super) fn bytes_of(cx: &mut Cx, code: u8, value: &Value) -> Res<Bytes> {
    let size = item_size(code);
    let word = match (code, value.as_int(), value.as_float()) {
        (b'd', _, Some(x)) => x.to_bits(),
        (b'b' | b'h' | b'i' | b'l' | b'q', Some(number), _) if signed(number as u64, size) == number => number as u64,
        _ => slow_word(cx, code, size, value)?,
    };
    let mut bytes = Bytes::from_elem(0, size);
    number_bytes::put(word, &mut bytes, Order::NATIVE);
    Ok(bytes)
}

fn slow_word(cx: &mut Cx, code: u8, size: usize, value: &Value) -> Res<u64> {
    Ok(match code {
        b'u' | b'w' => match value.downcast::<Str>().filter(|text| text.len() == 1) {
            Some(text) => text.char_at(0) as u64,
            None => return Err(cx.type_error("array item must be unicode character")),
        },
        b'f' => (index::as_double(cx, value)? as f32).to_bits() as u64,
        b'd' => index::as_double(cx, value)?.to_bits(),
        _ => whole(cx, code, size, value)?,
    })
}

/// The bits of an int, which must fit. The errors are those of C's types, some by way of a smaller type of C.
fn whole(cx: &mut Cx, code: u8, size: usize, value: &Value) -> Res<u64> {
    let number = index::index(cx, value)?;
    let number = int::own(&number).big().to_i128();
    let bits = 8 * size as u32;
    let (least, most) = if code.is_ascii_lowercase() {
        (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1)
    } else {
        (0, (1i128 << bits) - 1)
    };
    if let Some(number) = number.filter(|number| (least..=most).contains(number)) {
        return Ok(number as u64);
    }
    let is_negative = number.is_none_or(|number| number < 0) && index::big(value).is_none_or(|big| big.is_negative());
    let wide = number.is_none_or(|number| i64::try_from(number).is_err());
    let bound = if is_negative { "less than minimum" } else { "greater than maximum" };
    let within =
        |bits: u32| number.is_some_and(|number| (-(1i128 << (bits - 1))..1i128 << (bits - 1)).contains(&number));
    let message = match code {
        b'q' => "int too big to convert".into(),
        b'Q' if is_negative => "can't convert negative int to unsigned".into(),
        b'Q' => "int too big to convert".into(),
        b'I' | b'L' if is_negative => "can't convert negative value to unsigned int".into(),
        b'I' if number.is_some_and(|number| u64::try_from(number).is_ok()) => {
            "unsigned int is greater than maximum".into()
        }
        b'I' | b'L' => "Python int too large to convert to C unsigned long".into(),
        _ if wide => "Python int too large to convert to C long".into(),
        b'b' if within(16) => format!("signed char is {bound}"),
        b'b' | b'h' => format!("signed short integer is {bound}"),
        b'B' => format!("unsigned byte integer is {bound}"),
        b'H' if within(32) => format!("unsigned short is {bound}"),
        _ => format!("signed integer is {bound}"),
    };
    Err(raise::overflow_error(cx, message))
}
