//! `_array_reconstructor`: an array from the bytes that a pickle holds, perhaps from a machine of another kind.

use super::{ARRAY, methods};
use crate::algo::number_bytes::{self, Order, signed};
use crate::heap::Value;
use crate::object::layout::array::{CODES, item_size};
use crate::object::layout::bytes::Bytes;
use crate::object::native::functions;
use crate::object::type_object::Type;
use crate::object::{Args, Cx, Res, Str, raise};
use crate::types::class_of;
use crate::types::str::codec::{self, Encoding, Errors};

functions! { FUNCTIONS in "array" {
    /// An array of that type from bytes in a machine's format.
    "_array_reconstructor(arraytype, typecode, mformat_code, items, /)" => reconstruct;
} }

/// What the items are in a machine's format.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Unsigned,
    Signed,
    Float,
    Text,
}

/// The machines' formats by their numbers: kind, size, byte order.
const FORMATS: [(Kind, usize, Order); 22] = {
    use Kind::{Float, Signed, Text, Unsigned};
    use Order::{Big, Little};
    [
        (Unsigned, 1, Order::NATIVE),
        (Signed, 1, Order::NATIVE),
        (Unsigned, 2, Little),
        (Unsigned, 2, Big),
        (Signed, 2, Little),
        (Signed, 2, Big),
        (Unsigned, 4, Little),
        (Unsigned, 4, Big),
        (Signed, 4, Little),
        (Signed, 4, Big),
        (Unsigned, 8, Little),
        (Unsigned, 8, Big),
        (Signed, 8, Little),
        (Signed, 8, Big),
        (Float, 4, Little),
        (Float, 4, Big),
        (Float, 8, Little),
        (Float, 8, Big),
        (Text, 2, Little),
        (Text, 2, Big),
        (Text, 4, Little),
        (Text, 4, Big),
    ]
};

fn kind_of(code: u8) -> Kind {
    match code {
        b'f' | b'd' => Kind::Float,
        b'u' | b'w' => Kind::Text,
        _ if code.is_ascii_uppercase() => Kind::Unsigned,
        _ => Kind::Signed,
    }
}

/// The number of this machine's format for a type code.
pub(super) fn format_of(code: u8) -> i64 {
    let own = (kind_of(code), item_size(code), Order::NATIVE);
    FORMATS.iter().position(|format| *format == own).expect("there is a format for every code") as i64
}

fn reconstruct(cx: &mut Cx, class: &Value, code: &Value, format: i64, items: &Value) -> Res<Value> {
    let Some(code) = code.downcast::<Str>().filter(|code| code.len() == 1).map(|code| code.char_at(0)) else {
        return Err(raise::wrong_type(cx, "_array_reconstructor() argument 2 must be a unicode character", code));
    };
    if class.downcast::<Type>().is_none() {
        return Err(raise::wrong_type(cx, "first argument must be a type object", class));
    }
    let own_class = class_of(cx, &ARRAY);
    if !cx.is_subtype(class, &own_class) {
        let found = crate::object::type_object::as_type(class).text(cx);
        return Err(cx.type_error(format!("{found} is not a subtype of array.array")));
    }
    let code = u8::try_from(code).ok().filter(|code| CODES.contains(char::from(*code)));
    let Some(code) = code else { return Err(cx.value_error("second argument must be a valid type code")) };
    let Some((kind, size, order)) = usize::try_from(format).ok().and_then(|format| FORMATS.get(format)).copied() else {
        return Err(cx.value_error("third argument must be a valid machine format code."));
    };
    let Some(bytes) = items.downcast::<Bytes>() else {
        return Err(raise::wrong_type(cx, "fourth argument should be bytes", items));
    };
    let bytes = bytes.as_slice();
    if format == format_of(code) {
        let made = new(cx, class, code, None)?;
        methods::append_whole(cx, super::payload(&made), bytes)?;
        return Ok(made);
    }
    if !bytes.len().is_multiple_of(size) {
        return Err(cx.value_error("string length not a multiple of item size"));
    }
    let bits = bytes.chunks(size).map(|item| number_bytes::word(item, order));
    let (code, items) = match kind {
        Kind::Text => {
            let encoding = if size == 2 { Encoding::Utf16(Some(order)) } else { Encoding::Utf32(Some(order)) };
            (code, codec::decode(cx, bytes, encoding, &Errors::Strict)?)
        }
        Kind::Float => {
            let double = |bits: u64| if size == 4 { f32::from_bits(bits as u32) as f64 } else { f64::from_bits(bits) };
            let items = bits.map(|bits| cx.float(double(bits))).collect();
            (code, cx.list(items))
        }
        Kind::Signed => {
            let items = bits.map(|bits| cx.int(signed(bits, size))).collect();
            (code_of(kind, size), cx.list(items))
        }
        Kind::Unsigned => {
            let items = bits.map(|bits| cx.big_int(bits.into())).collect();
            (code_of(kind, size), cx.list(items))
        }
    };
    new(cx, class, code, Some(items))
}

/// The type code of ints of that size: of two, the one for the wider type of C.
fn code_of(kind: Kind, size: usize) -> u8 {
    let codes = CODES.bytes().rev();
    codes.into_iter().find(|code| kind_of(*code) == kind && item_size(*code) == size).expect("ints have all four sizes")
}

fn new(cx: &mut Cx, class: &Value, code: u8, items: Option<Value>) -> Res<Value> {
    let args: Vec<Value> = [cx.char(code as u32)].into_iter().chain(items).collect();
    super::new(cx, class, Args::positional_only(&args))
}
