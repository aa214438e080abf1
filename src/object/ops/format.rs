//! Text of values by the format mini-language: what `str.__format__`, `int.__format__` and `float.__format__` do.
//!
//! The language is `algo::format_spec`'s; here specifications meet values, and layouts become strings.

use super::{index, memory};
use crate::algo::big_int::BigInt;
use crate::algo::format_spec::{FormatSpec, IntForm, Layout, Operand, SpecError, TextLayout};
use crate::heap::Value;
use crate::object::layout::str::{Str, StrBuilder};
use crate::object::{Cx, Res, raise};

/// The result, its error raised.
fn lift<T>(cx: &mut Cx, result: Result<T, SpecError>) -> Res<T> {
    result.map_err(|error| match error {
        SpecError::Value(message) => cx.value_error(message),
        SpecError::Memory => raise::memory_error(cx),
    })
}

/// A specification for a kind of value. `type_name` is for messages.
pub(crate) fn parse(cx: &mut Cx, spec: &Str, operand: Operand, type_name: &str) -> Res<FormatSpec> {
    let codes: smallvec::SmallVec<[u32; 16]> = spec.iter().collect();
    lift(cx, FormatSpec::parse(&codes, operand, type_name))
}

/// `str.__format__`.
pub(crate) fn text(cx: &mut Cx, text: &Str, spec: &Str, type_name: &str) -> Res<Value> {
    let spec = parse(cx, spec, Operand::Text, type_name)?;
    let layout = spec.layout_text(text.len(), type_name);
    let layout = lift(cx, layout)?;
    place_text(cx, layout, spec.fill, |builder| builder.push_range(text, 0, layout.len))
}

fn place_text(cx: &mut Cx, layout: TextLayout, fill: u32, push: impl FnOnce(&mut StrBuilder)) -> Res<Value> {
    let length = layout.left.saturating_add(layout.len).saturating_add(layout.right);
    memory::check(cx, length, 4)?;
    let mut builder = StrBuilder::with_capacity(length);
    builder.push_many(fill, layout.left);
    push(&mut builder);
    builder.push_many(fill, layout.right);
    Ok(builder.finish(cx.heap()))
}

/// The string of a layout.
pub(crate) fn place(cx: &mut Cx, layout: &Layout) -> Res<Value> {
    memory::check(cx, layout.len(), 4)?;
    let mut builder = StrBuilder::with_capacity(layout.len());
    builder.push_many(layout.fill, layout.left);
    builder.push_text(&layout.prefix);
    builder.push_many(layout.fill, layout.inner);
    builder.push_text(&layout.body);
    builder.push_many(layout.fill, layout.right);
    Ok(builder.finish(cx.heap()))
}

/// `int.__format__`; `value` is an int of any size.
pub(crate) fn int(cx: &mut Cx, value: &Value, spec: &Str, type_name: &str) -> Res<Value> {
    let spec = parse(cx, spec, Operand::Int, type_name)?;
    let form = spec.int_form(type_name);
    match lift(cx, form)? {
        IntForm::Digits(base) => {
            let (negative, digits) = digits(cx, value, base)?;
            let layout = spec.layout_int(negative, digits);
            let layout = lift(cx, layout)?;
            place(cx, &layout)
        }
        IntForm::Character => match index::small(value) {
            Some(c @ 0..0x110000) => {
                place_text(cx, spec.layout_character(), spec.fill, |builder| builder.push(c as u32))
            }
            Some(_) => Err(raise::overflow_error(cx, "%c arg not in range(0x110000)")),
            None => Err(raise::overflow_error(cx, "Python int too large to convert to C long")),
        },
        IntForm::Float => {
            let x = index::as_double(cx, value)?;
            let layout = spec.layout_float(x, type_name);
            let layout = lift(cx, layout)?;
            place(cx, &layout)
        }
    }
}

/// `float.__format__`.
pub(crate) fn float(cx: &mut Cx, x: f64, spec: &Str, type_name: &str) -> Res<Value> {
    let spec = parse(cx, spec, Operand::Float, type_name)?;
    let layout = spec.layout_float(x, type_name);
    let layout = lift(cx, layout)?;
    place(cx, &layout)
}

/// `complex.__format__`.
pub(crate) fn complex(cx: &mut Cx, real: f64, imag: f64, spec: &Str, type_name: &str) -> Res<Value> {
    let spec = parse(cx, spec, Operand::Complex, type_name)?;
    let layout = spec.layout_complex(real, imag, type_name);
    let layout = lift(cx, layout)?;
    place(cx, &layout)
}

/// Whether an int is negative, and the digits of its magnitude.
pub(crate) fn digits(cx: &mut Cx, value: &Value, base: u32) -> Res<(bool, String)> {
    if let Some(small) = index::small(value) {
        let magnitude = small.unsigned_abs();
        let digits = match base {
            10 => magnitude.to_string(),
            16 => format!("{magnitude:x}"),
            8 => format!("{magnitude:o}"),
            _ => format!("{magnitude:b}"),
        };
        return Ok((small < 0, digits));
    }
    let big = index::big(value).expect("the caller checked that this is an int");
    check_digits(cx, &big, base)?;
    let digits = big.abs().digits(base);
    Ok((big.is_negative(), digits))
}

/// ValueError if an int has more decimal digits than may be converted.
pub(crate) fn check_digits(cx: &mut Cx, big: &BigInt, base: u32) -> Res<()> {
    let most = cx.state().int_max_str_digits;
    // The estimate is within one of the number of digits.
    if base != 10
        || most == 0
        || big.least_digits() <= most as u64 && (big.least_digits() < most as u64 || big.abs().digits(10).len() <= most)
    {
        return Ok(());
    }
    Err(cx.value_error(format!(
        "Exceeds the limit ({most} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"
    )))
}
