//! Padding byte strings.

use super::{lend, like, unchanged};
use crate::heap::Value;
use crate::object::layout::bytearray::Bytearray;
use crate::object::layout::bytes::Bytes;
use crate::object::native::{FromArg, Place, methods};
use crate::object::ops::memory;
use crate::object::{Cx, Res, raise};

macro_rules! table {
    ($NAME:ident in $owner:tt) => {
        methods! { $NAME in $owner {
            /// The byte string in the middle of a wider one.
            "center(self, width, fillchar=<missing b' '>, /)" => |cx: &mut Cx, this: &Value, width: i64, fill: Option<Fill>| {
                let missing = missing(cx, this, width);
                // The odd byte goes to the left where the width is odd.
                let left = missing / 2 + (missing & width as usize & 1);
                pad(cx, this, left, missing - left, fill)
            };
            /// Spaces for tabs, up to the next multiple of the size of a tab.
            "expandtabs(self, /, tabsize=8)" => expand_tabs;
            /// The byte string at the beginning of a wider one.
            "ljust(self, width, fillchar=<missing b' '>, /)" => |cx: &mut Cx, this: &Value, width: i64, fill: Option<Fill>| {
                let missing = missing(cx, this, width);
                pad(cx, this, 0, missing, fill)
            };
            /// The byte string at the end of a wider one.
            "rjust(self, width, fillchar=<missing b' '>, /)" => |cx: &mut Cx, this: &Value, width: i64, fill: Option<Fill>| {
                let missing = missing(cx, this, width);
                pad(cx, this, missing, 0, fill)
            };
            /// The byte string with zeros before its digits, behind its sign.
            "zfill(self, width, /)" => zero_fill;
        } }
    };
}
table!(BYTES in "bytes");
table!(BYTEARRAY in "bytearray");

/// The byte to pad with.
struct Fill(u8);

impl<'a> FromArg<'a> for Fill {
    fn from_arg(cx: &mut Cx, arg: &'a Value, place: Place) -> Res<Fill> {
        let bytes = match (arg.downcast::<Bytes>(), arg.downcast::<Bytearray>()) {
            (Some(bytes), _) => bytes.as_slice(),
            (_, Some(array)) => array.bytes.get(cx),
            _ => &[],
        };
        match bytes {
            [fill] => Ok(Fill(*fill)),
            _ => {
                let name = place.signature.name();
                let wanted = format!("{name}() argument 2 must be a byte string of length 1");
                Err(raise::wrong_argument(cx, &wanted, arg))
            }
        }
    }
}

/// How many bytes a byte string has less than the width.
fn missing(cx: &Cx, this: &Value, width: i64) -> usize {
    (width.max(0) as usize).saturating_sub(lend(cx, this).len())
}

fn pad(cx: &mut Cx, this: &Value, left: usize, right: usize, fill: Option<Fill>) -> Res<Value> {
    if left + right == 0 {
        return Ok(unchanged(cx, this));
    }
    let fill = fill.map_or(b' ', |fill| fill.0);
    let length = lend(cx, this).len() + left + right;
    memory::check(cx, length, 2)?;
    let mut bytes = Vec::with_capacity(length);
    bytes.resize(left, fill);
    bytes.extend_from_slice(lend(cx, this));
    bytes.resize(length, fill);
    Ok(like(cx, this, bytes))
}

fn zero_fill(cx: &mut Cx, this: &Value, width: i64) -> Res<Value> {
    let missing = missing(cx, this, width);
    if missing == 0 {
        return Ok(unchanged(cx, this));
    }
    memory::check(cx, width as usize, 2)?;
    let bytes = lend(cx, this);
    let sign = matches!(bytes, [b'+' | b'-', ..]) as usize;
    let mut filled = Vec::with_capacity(width as usize);
    filled.extend_from_slice(&bytes[..sign]);
    filled.resize(sign + missing, b'0');
    filled.extend_from_slice(&bytes[sign..]);
    Ok(like(cx, this, filled))
}

fn expand_tabs(cx: &mut Cx, this: &Value, size: i64) -> Res<Value> {
    let Ok(size) = i32::try_from(size) else {
        return Err(raise::overflow_error(cx, "Python int too large to convert to C int"));
    };
    let size = size.max(0) as usize;
    let tabs = lend(cx, this).iter().filter(|byte| **byte == b'\t').count();
    let most = tabs.saturating_mul(size).saturating_add(lend(cx, this).len());
    memory::check(cx, most, 2)?;
    let (mut expanded, mut column) = (Vec::new(), 0);
    for byte in lend(cx, this) {
        match byte {
            b'\t' if size == 0 => {}
            b'\t' => {
                let spaces = size - column % size;
                column += spaces;
                expanded.resize(expanded.len() + spaces, b' ');
            }
            _ => {
                expanded.push(*byte);
                column = if matches!(byte, b'\n' | b'\r') { 0 } else { column + 1 };
            }
        }
    }
    Ok(like(cx, this, expanded))
}
