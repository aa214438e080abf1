//! Methods and attributes of ints.

use super::text::format;
use super::{Big, Small, exact, from_value, heeding, own};
use crate::algo::big_int::{BigInt, BytesError};
use crate::heap::Value;
use crate::object::native::{attributes, methods};
use crate::object::ops::{self, memory};
use crate::object::{Cx, Res, Str, kinds, new_bytes, raise};
use crate::types::bytes;

methods! { METHODS in "int" {
    /// The int as a fraction in lowest terms: a tuple of itself and 1.
    "as_integer_ratio(self, /)" => |cx: &mut Cx, this: &Value| {
        let ratio = vec![exact(cx, this), Value::small_int(1)];
        cx.tuple(ratio)
    };
    /// How many bits of the absolute value are set.
    "bit_count(self, /)" => |_: &mut Cx, this: &Value| own(this).big().bit_count() as i64;
    /// How many bits the absolute value has.
    "bit_length(self, /)" => |_: &mut Cx, this: &Value| own(this).big().bit_length() as i64;
    /// The int itself.
    "conjugate(self, /)" => |cx: &mut Cx, this: &Value| exact(cx, this);
    /// The int that bytes stand for, in the byte order `big` or `little`; as two's complement if it is signed.
    class "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)" => from_bytes;
    /// Whether the number is whole: always.
    "is_integer(self, /)" => |_: &mut Cx, _: &Value| true;
    /// The int in so many bytes, in the byte order `big` or `little`; as two's complement if it is signed.
    "to_bytes(self, /, length=1, byteorder='big', *, signed=False)" => to_bytes;
    /// The int rounded up: itself.
    "__ceil__(self, /)" => |cx: &mut Cx, this: &Value| exact(cx, this);
    /// The int rounded down: itself.
    "__floor__(self, /)" => |cx: &mut Cx, this: &Value| exact(cx, this);
    /// The text of the int for a format specification.
    "__format__(self, format_spec, /)" => format;
    /// The arguments from which a pickle makes the int again.
    "__getnewargs__(self, /)" => |cx: &mut Cx, this: &Value| {
        let number = exact(cx, this);
        cx.tuple(vec![number])
    };
    /// The int rounded to a multiple of a power of ten: negative digits count zeros. Ties go to the even neighbor.
    "__round__(self, ndigits=<missing>, /)" => round;
    /// The size in memory in bytes.
    "__sizeof__(self, /)" => |_: &mut Cx, this: &Value| 24 + 4 * own(this).big().bit_length().div_ceil(30).max(1) as i64;
    /// The int without a fraction: itself.
    "__trunc__(self, /)" => |cx: &mut Cx, this: &Value| exact(cx, this);
} }

attributes! { ATTRIBUTES {
    /// The denominator of the int as a fraction: 1.
    "denominator" => |_, _| Ok(Value::small_int(1));
    /// The imaginary part as a complex number: 0.
    "imag" => |_, _| Ok(Value::small_int(0));
    /// The numerator of the int as a fraction: itself.
    "numerator" => |cx, this| Ok(exact(cx, this));
    /// The real part as a complex number: itself.
    "real" => |cx, this| Ok(exact(cx, this));
} }

/// Whether a byte order is little.
fn is_little(cx: &mut Cx, byteorder: &Str) -> Res<bool> {
    match byteorder.as_ascii() {
        Some("little") => Ok(true),
        Some("big") => Ok(false),
        _ => Err(cx.value_error("byteorder must be either 'little' or 'big'")),
    }
}

fn from_bytes(cx: &mut Cx, class: &Value, bytes: &Value, byteorder: &Str, signed: bool) -> Res<Value> {
    let little = is_little(cx, byteorder)?;
    let mut bytes = bytes::from_object(cx, bytes)?;
    if !little {
        bytes.reverse();
    }
    let int = cx.big_int(BigInt::from_le_bytes(&bytes, signed));
    if class.is(&cx.kind_type(kinds::INT)) { Ok(int) } else { cx.call(class, &[int]) }
}

fn to_bytes(cx: &mut Cx, this: &Value, length: i64, byteorder: &Str, signed: bool) -> Res<Value> {
    let little = is_little(cx, byteorder)?;
    let Ok(length) = usize::try_from(length) else {
        return Err(cx.value_error("length argument must be non-negative"));
    };
    memory::check(cx, length, 2)?;
    match own(this).big().to_le_bytes(length, signed) {
        Ok(mut bytes) => {
            if !little {
                bytes.reverse();
            }
            Ok(new_bytes(cx, &bytes))
        }
        Err(BytesError::TooBig) => Err(raise::overflow_error(cx, "int too big to convert")),
        Err(BytesError::Negative) => Err(raise::overflow_error(cx, "can't convert negative int to unsigned")),
    }
}

fn round(cx: &mut Cx, this: &Value, digits: Option<&Value>) -> Res<Value> {
    let Some(digits) = digits else { return Ok(exact(cx, this)) };
    let digits = ops::index::index(cx, digits)?;
    let digits = from_value(cx, &digits)?;
    if !own(&digits).is_negative() {
        return Ok(exact(cx, this));
    }
    let zeros = match own(&digits) {
        Small(digits) => digits.unsigned_abs(),
        Big(_) => u64::MAX,
    };
    let number = own(this).big();
    let rounded = heeding(cx, |tick| number.number().round_to_zeros(zeros, tick))?;
    Ok(cx.big_int(rounded))
}
