//! Formats, read once into fields, and what they do with values and bytes.

use crate::algo::number_bytes::{Order, double_to_half, half_to_double, put, signed, word};
use crate::heap::{Object, Value};
use crate::object::layout::bytearray::Bytearray;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::tuple::{Tuple, new_tuple};
use crate::object::ops::{self, index};
use crate::object::{Cx, Raised, Res, raise};
use crate::types::int;
use smallvec::SmallVec;

/// A format.
pub(super) struct Plan {
    pub(super) format: String,
    fields: Vec<Field>,
    /// The size of all fields and what is between them.
    pub(super) size: usize,
    /// How many values there are.
    pub(super) count: usize,
    order: Order,
    /// The machine's own sizes, positions and byte order.
    native: bool,
}

/// Values of one code, one behind the other.
struct Field {
    code: u8,
    /// The code among those with the same size and meaning that says its size by itself.
    kind: u8,
    offset: usize,
    /// The size of a value.
    size: usize,
    /// How many there are; byte strings of any length are one.
    count: usize,
}

/// The bytes of packed values: mostly few.
pub(super) type Packed = SmallVec<[u8; 64]>;

/// The size of a code, in the machine's sizes or in those of all others.
fn size_of(code: u8, native: bool) -> Option<usize> {
    Some(match code {
        b'x' | b'b' | b'B' | b'c' | b's' | b'p' | b'?' => 1,
        b'h' | b'H' | b'e' => 2,
        b'i' | b'I' | b'f' => 4,
        b'l' | b'L' if !native => 4,
        b'l' | b'L' | b'q' | b'Q' | b'd' => 8,
        b'n' | b'N' | b'P' if native => 8,
        _ => return None,
    })
}

impl Plan {
    /// Reads a format; the message of the error if it is none.
    pub(super) fn of(format: &[u8]) -> Result<Plan, &'static str> {
        let (native, order) = match format.first() {
            Some(b'<') => (false, Order::Little),
            Some(b'>' | b'!') => (false, Order::Big),
            Some(b'=') => (false, Order::NATIVE),
            _ => (true, Order::NATIVE),
        };
        let prefix = matches!(format.first(), Some(b'@' | b'<' | b'>' | b'!' | b'=')) as usize;
        let mut plan = Plan {
            format: format.iter().map(|byte| char::from(*byte)).collect(),
            fields: Vec::new(),
            size: 0,
            count: 0,
            order,
            native,
        };
        let mut codes = format[prefix..].iter().copied().peekable();
        while let Some(code) = codes.next() {
            if is_space(code) {
                continue;
            }
            if !code.is_ascii_digit() {
                plan.push(code, 1)?;
                continue;
            }
            let mut count = (code - b'0') as usize;
            while let Some(digit) = codes.next_if(u8::is_ascii_digit) {
                let more = count.checked_mul(10).and_then(|count| count.checked_add((digit - b'0') as usize));
                count = more.filter(|count| *count <= isize::MAX as usize).ok_or(TOO_LONG)?;
            }
            let code = codes.next().ok_or("repeat count given without format specifier")?;
            plan.push(code, count)?;
        }
        Ok(plan)
    }

    fn push(&mut self, code: u8, count: usize) -> Result<(), &'static str> {
        let size = size_of(code, self.native).ok_or("bad char in struct format")?;
        // In the machine's sizes, a value's position is a multiple of its size.
        let offset = if self.native { self.size.next_multiple_of(size) } else { self.size };
        let end = size.checked_mul(count).and_then(|length| length.checked_add(offset));
        self.size = end.filter(|end| *end <= isize::MAX as usize).ok_or(TOO_LONG)?;
        match code {
            b'x' => return Ok(()),
            b's' | b'p' => self.fields.push(Field { code, kind: code, offset, size: count, count: 1 }),
            _ if count == 0 => return Ok(()),
            _ => self.fields.push(Field { code, kind: kind_of(code, size), offset, size, count }),
        }
        self.count += self.fields.last().map_or(0, |field| field.count);
        Ok(())
    }

    /// How many codes have values.
    pub(super) fn codes(&self) -> usize {
        self.fields.len()
    }

    /// Appends the values as bytes. There are as many as `count` says.
    pub(super) fn pack(&self, cx: &mut Cx, values: &[Value], packed: &mut Packed) -> Res<()> {
        ops::memory::check(cx, self.size, 1)?;
        packed.resize(self.size, 0);
        let mut values = values.iter();
        for field in &self.fields {
            let mut at = field.offset;
            for value in values.by_ref().take(field.count) {
                self.put(cx, field, value, &mut packed[at..at + field.size])?;
                at += field.size;
            }
        }
        Ok(())
    }

    #[inline]
    fn put(&self, cx: &mut Cx, field: &Field, value: &Value, place: &mut [u8]) -> Res<()> {
        let order = self.order;
        match field.kind {
            b'b' => put(signed_bits(cx, field, value)?, &mut place[..1], order),
            b'h' => put(signed_bits(cx, field, value)?, &mut place[..2], order),
            b'i' => put(signed_bits(cx, field, value)?, &mut place[..4], order),
            b'q' => put(signed_bits(cx, field, value)?, &mut place[..8], order),
            b'B' | b'H' | b'I' | b'Q' | b'P' => {
                let above = 64 - 8 * field.size as u32;
                let fitting = value.as_int().filter(|number| *number >= 0 && *number as u64 <= u64::MAX >> above);
                let number = match fitting {
                    Some(number) => number as u64,
                    None => whole(cx, field, value)?,
                };
                put(number, place, order);
            }
            b'd' => {
                let x = double(cx, value)?;
                put(x.to_bits(), &mut place[..8], order);
            }
            b'f' => {
                let x = double(cx, value)?;
                let single = x as f32;
                if single.is_infinite() && x.is_finite() && !self.native {
                    return Err(raise::overflow_error(cx, "float too large to pack with f format"));
                }
                put(single.to_bits() as u64, place, order);
            }
            b'e' => {
                let x = double(cx, value)?;
                let Some(half) = double_to_half(x) else {
                    return Err(raise::overflow_error(cx, "float too large to pack with e format"));
                };
                put(half as u64, place, order);
            }
            b'?' => place[0] = ops::truth(cx, value)? as u8,
            b'c' => match value.downcast::<Bytes>().map(Bytes::as_slice) {
                Some([byte]) => place[0] = *byte,
                _ => return Err(super::error(cx, "char format requires a bytes object of length 1")),
            },
            code => self.put_bytes(cx, code, value, place)?,
        }
        Ok(())
    }

    /// A byte string, cut off or followed by zeros; for `p` behind its length.
    fn put_bytes(&self, cx: &mut Cx, code: u8, value: &Value, place: &mut [u8]) -> Res<()> {
        let bytes = match (value.downcast::<Bytes>(), value.downcast::<Bytearray>()) {
            (Some(bytes), _) => bytes.as_slice(),
            (_, Some(array)) => array.bytes.get(cx),
            _ => {
                let message = format!("argument for '{}' must be a bytes object", code as char);
                return Err(super::error(cx, &message));
            }
        };
        let place = match place {
            [length, place @ ..] if code == b'p' => {
                *length = bytes.len().min(place.len()).min(255) as u8;
                place
            }
            place => place,
        };
        let length = bytes.len().min(place.len());
        place[..length].copy_from_slice(&bytes[..length]);
        Ok(())
    }

    /// The values that bytes hold, of which there are as many as `size` says.
    pub(super) fn unpack(&self, cx: &Cx, bytes: &[u8]) -> Value {
        let values =
            Values { plan: self, cx, bytes, field: 0, at: self.fields.first().map_or(0, |field| field.offset) };
        new_tuple(cx.heap(), Tuple::SHAPE, self.count, values)
    }
}

/// The values that bytes hold, one after the other.
struct Values<'a> {
    plan: &'a Plan,
    cx: &'a Cx,
    bytes: &'a [u8],
    /// Where the next one is.
    field: usize,
    at: usize,
}

impl Iterator for Values<'_> {
    type Item = Value;

    #[inline]
    fn next(&mut self) -> Option<Value> {
        let field = self.plan.fields.get(self.field)?;
        let at = self.at;
        self.at += field.size;
        if self.at >= field.offset + field.size * field.count {
            self.field += 1;
            self.at = self.plan.fields.get(self.field).map_or(0, |field| field.offset);
        }
        let (cx, bytes) = (self.cx, self.bytes);
        let bits = |size: usize| word(&bytes[at..at + size], self.plan.order);
        Some(match field.kind {
            b'b' => cx.int(bits(1) as i8 as i64),
            b'B' => cx.int(bits(1) as i64),
            b'h' => cx.int(bits(2) as i16 as i64),
            b'H' => cx.int(bits(2) as i64),
            b'i' => cx.int(bits(4) as i32 as i64),
            b'I' => cx.int(bits(4) as i64),
            b'q' => cx.int(bits(8) as i64),
            b'd' => cx.float(f64::from_bits(bits(8))),
            b'f' => cx.float(f32::from_bits(bits(4) as u32) as f64),
            b'e' => cx.float(half_to_double(bits(2) as u16)),
            b'?' => Value::bool(bits(1) != 0),
            b'p' => new_bytes_of(cx, counted(&bytes[at..at + field.size])),
            b'c' | b's' => new_bytes_of(cx, &bytes[at..at + field.size]),
            _ => match i64::try_from(bits(8)) {
                Ok(number) => cx.int(number),
                Err(_) => cx.big_int(bits(8).into()),
            },
        })
    }
}

/// The code that stands for all those of its size and meaning.
fn kind_of(code: u8, size: usize) -> u8 {
    match (code, size) {
        (b'l' | b'n', 8) => b'q',
        (b'L' | b'N', 8) => b'Q',
        (b'l', _) => b'i',
        (b'L', _) => b'I',
        _ => code,
    }
}

const TOO_LONG: &str = "total struct size too long";

fn is_space(code: u8) -> bool {
    matches!(code, b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c)
}

fn new_bytes_of(cx: &Cx, bytes: &[u8]) -> Value {
    crate::object::layout::bytes::new_bytes(cx.heap(), Bytes::SHAPE, bytes)
}

/// The byte string behind its length.
fn counted(place: &[u8]) -> &[u8] {
    match place {
        [length, bytes @ ..] => &bytes[..bytes.len().min(*length as usize)],
        [] => &[],
    }
}

/// A double, of anything that has one.
#[inline]
fn double(cx: &mut Cx, value: &Value) -> Res<f64> {
    match value.as_float() {
        Some(x) => Ok(x),
        None => index::as_double(cx, value).map_err(|_| super::error(cx, "required argument is not a float")),
    }
}

/// The bits of an int for a signed field.
#[inline(always)]
fn signed_bits(cx: &mut Cx, field: &Field, value: &Value) -> Res<u64> {
    match value.as_int().filter(|number| signed(*number as u64, field.size) == *number) {
        Some(number) => Ok(number as u64),
        None => whole(cx, field, value),
    }
}

/// The bits of an int, which must fit.
#[cold]
fn whole(cx: &mut Cx, field: &Field, value: &Value) -> Res<u64> {
    let code = field.code;
    if !index::is_index(cx, value) {
        return Err(super::error(cx, "required argument is not an integer"));
    }
    let number = index::index(cx, value)?;
    let number = int::own(&number).big().to_i128();
    let bits = field.size as u32 * 8;
    let (least, most) = match code {
        // A pointer may be given as a negative number.
        b'P' => (i64::MIN as i128, u64::MAX as i128),
        _ if code.is_ascii_lowercase() => (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1),
        _ => (0, (1i128 << bits) - 1),
    };
    match number.filter(|number| (least..=most).contains(number)) {
        Some(number) => Ok(number as u64),
        None if code == b'P' => Err(super::error(cx, "int too large to convert")),
        None => {
            let message = format!("'{}' format requires {least} <= number <= {most}", code as char);
            Err(super::error(cx, &message))
        }
    }
}

/// The bytes of a format, which is a string of ASCII or a bytes object.
pub(super) fn format_bytes(cx: &mut Cx, format: &Value) -> Res<Vec<u8>> {
    use crate::types::str::codec::{Encoding, Errors, encode};
    if format.downcast::<crate::object::Str>().is_some() {
        return encode(cx, format, Encoding::Ascii, &Errors::Strict);
    }
    match format.downcast::<Bytes>() {
        Some(bytes) => Ok(bytes.as_slice().to_vec()),
        None => {
            let found = cx.type_name(format);
            Err(cx.type_error(format!("Struct() argument 1 must be a str or bytes object, not {found}")))
        }
    }
}

/// The plan of a format as a program gives it.
pub(super) fn plan_of(cx: &mut Cx, format: &Value) -> Res<Plan> {
    let bytes = format_bytes(cx, format)?;
    if bytes.contains(&0) {
        return Err(super::error(cx, "embedded null character"));
    }
    Plan::of(&bytes).map_err(|message: &str| -> Raised { super::error(cx, message) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_positions() {
        let size = |format: &str| Plan::of(format.as_bytes()).map(|plan| (plan.size, plan.count));
        assert_eq!(size("ci"), Ok((8, 2)));
        assert_eq!(size("=ci"), Ok((5, 2)));
        assert_eq!(size("c0i"), Ok((4, 1)));
        assert_eq!(size(" 3s 2x\t4h"), Ok((14, 5)));
        assert_eq!(size("<n"), Err("bad char in struct format"));
        assert_eq!(size("9"), Err("repeat count given without format specifier"));
        assert_eq!(size("99999999999999999999i"), Err(TOO_LONG));
    }
}
