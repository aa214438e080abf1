//! Items of memory: reading and writing them by the codes of `struct`, in the machine's own sizes and byte order.

use crate::algo::number_bytes::{self, Order, double_to_half, half_to_double};
use crate::heap::Value;
use crate::object::exception_tree::Exc;
use crate::object::layout::bytes::Bytes;
use crate::object::ops::{self, index};
use crate::object::{Cx, Raised, Res, new_bytes};
use crate::types::float;
use crate::types::int;

/// The size of the items of a code; `None` for what is no code.
pub(crate) fn size_of_code(code: u8) -> Option<usize> {
    Some(match code {
        b'c' | b'b' | b'B' | b'?' => 1,
        b'h' | b'H' | b'e' => 2,
        b'i' | b'I' | b'f' => 4,
        b'l' | b'L' | b'q' | b'Q' | b'n' | b'N' | b'd' | b'P' => 8,
        _ => return None,
    })
}

/// Whether the items of a code are single bytes, between which and all others a view may be cast.
pub(crate) fn is_byte_code(code: u8) -> bool {
    matches!(code, b'c' | b'b' | b'B')
}

/// An item as it is in memory.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Item {
    Int(i128),
    Float(f64),
    Bool(bool),
    Byte(u8),
}

impl PartialEq for Item {
    fn eq(&self, other: &Item) -> bool {
        let whole = |item: &Item| match item {
            Item::Int(int) => Some(*int),
            Item::Bool(truth) => Some(*truth as i128),
            _ => None,
        };
        match (self, other) {
            (Item::Byte(x), Item::Byte(y)) => x == y,
            (Item::Float(x), Item::Float(y)) => x == y,
            (Item::Float(x), y) | (y, Item::Float(x)) => whole(y).is_some_and(|y| y as f64 == *x && *x as i128 == y),
            (x, y) => whole(x).is_some() && whole(x) == whole(y),
        }
    }
}

/// Reads an item, of as many bytes as its code says.
pub(crate) fn read(code: u8, bytes: &[u8]) -> Item {
    let word = number_bytes::word(bytes, Order::NATIVE);
    match code {
        b'c' => Item::Byte(word as u8),
        b'?' => Item::Bool(word != 0),
        b'b' => Item::Int(word as i8 as i128),
        b'h' => Item::Int(word as i16 as i128),
        b'i' => Item::Int(word as i32 as i128),
        b'l' | b'q' | b'n' => Item::Int(word as i64 as i128),
        b'e' => Item::Float(half_to_double(word as u16)),
        b'f' => Item::Float(f32::from_bits(word as u32) as f64),
        b'd' => Item::Float(f64::from_bits(word)),
        _ => Item::Int(word as i128),
    }
}

impl Item {
    pub(crate) fn value(self, cx: &mut Cx) -> Value {
        match self {
            Item::Int(int) => match i64::try_from(int) {
                Ok(small) => cx.int(small),
                Err(_) => cx.big_int(int.into()),
            },
            Item::Float(x) => cx.float(x),
            Item::Bool(truth) => Value::bool(truth),
            Item::Byte(byte) => new_bytes(cx, &[byte]),
        }
    }
}

/// A value as the bytes of an item.
pub(crate) fn write(cx: &mut Cx, code: u8, value: &Value) -> Res<Vec<u8>> {
    let size = size_of_code(code).expect("views have no other codes");
    let word = match code {
        b'?' => ops::truth(cx, value)? as u64,
        b'c' => match value.downcast::<Bytes>().map(Bytes::as_slice) {
            Some([byte]) => *byte as u64,
            Some(_) => return Err(invalid(cx, Exc::ValueError, code)),
            None => return Err(invalid(cx, Exc::TypeError, code)),
        },
        b'e' | b'f' | b'd' => {
            let x = match float::number(cx, value) {
                Ok(Some(x)) => Ok(x),
                Ok(None) => index::as_double(cx, value),
                Err(raised) => Err(raised),
            };
            let x = x.map_err(|raised| blurred(cx, raised, code))?;
            match code {
                b'e' => match double_to_half(x) {
                    Some(half) => half as u64,
                    None => return Err(invalid(cx, Exc::ValueError, code)),
                },
                b'f' => (x as f32).to_bits() as u64,
                _ => x.to_bits(),
            }
        }
        _ => whole(cx, code, size, value)?,
    };
    let mut bytes = vec![0; size];
    number_bytes::put(word, &mut bytes, Order::NATIVE);
    Ok(bytes)
}

/// The bits of an int, which must fit.
fn whole(cx: &mut Cx, code: u8, size: usize, value: &Value) -> Res<u64> {
    let int = index::index(cx, value).map_err(|raised| blurred(cx, raised, code))?;
    let number = int::own(&int).big().to_i128();
    let bits = size as u32 * 8;
    let (least, most) = if code.is_ascii_lowercase() {
        (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1)
    } else {
        (0, (1i128 << bits) - 1)
    };
    match number {
        Some(number) if (least..=most).contains(&number) => Ok(number as u64),
        // A pointer may be given as a negative number.
        Some(number) if code == b'P' && number >= i64::MIN as i128 && number < 0 => Ok(number as u64),
        _ => Err(invalid(cx, Exc::ValueError, code)),
    }
}

/// An error of a conversion, as views report it.
fn blurred(cx: &mut Cx, raised: Raised, code: u8) -> Raised {
    if raised.is(cx, Exc::TypeError) {
        return invalid(cx, Exc::TypeError, code);
    }
    if raised.is(cx, Exc::OverflowError) || raised.is(cx, Exc::ValueError) {
        return invalid(cx, Exc::ValueError, code);
    }
    raised
}

#[cold]
fn invalid(cx: &mut Cx, class: Exc, code: u8) -> Raised {
    let what = if class == Exc::TypeError { "type" } else { "value" };
    cx.raise(class, format!("memoryview: invalid {what} for format '{}'", code as char))
}
