//! Digits of ints: `repr`, `format`, and reading them.

use super::{Big, Operand, Small, heeding, own};
use crate::algo::big_int::{BigInt, IntTextError, Interrupted};
use crate::algo::format_spec::{IntForm, Operand as Formatted};
use crate::heap::Value;
use crate::object::layout::str::str_of_latin1;
use crate::object::{Cx, Raised, Res, Str, ops, raise};
use crate::types::number::{formatted, formatted_character, parse_spec, short_repr, with_type_name};
use smallvec::SmallVec;

pub(crate) fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    match own(this) {
        Small(small) => Ok(cx.str(small_text(small, &mut [0; 20]))),
        Big(big) => {
            let text = decimal_text(cx, big)?;
            Ok(cx.str(&text))
        }
    }
}

/// The decimal text of a machine word, in a buffer of the caller's.
pub(crate) fn small_text(value: i64, buffer: &mut [u8; 20]) -> &str {
    let (mut at, mut left) = (buffer.len(), value.unsigned_abs());
    loop {
        at -= 1;
        buffer[at] = b'0' + (left % 10) as u8;
        left /= 10;
        if left == 0 {
            break;
        }
    }
    if value < 0 {
        at -= 1;
        buffer[at] = b'-';
    }
    std::str::from_utf8(&buffer[at..]).expect("digits are ASCII")
}

/// The decimal text of a number, unless it has more digits than the interpreter's limit.
pub(crate) fn decimal_text(cx: &mut Cx, number: &BigInt) -> Res<String> {
    let digits = decimal_digits(cx, number)?;
    Ok(if number.is_negative() { format!("-{digits}") } else { digits })
}

/// The decimal digits of the magnitude. The limit keeps programs from spending quadratic time on a text they were given.
fn decimal_digits(cx: &mut Cx, number: &BigInt) -> Res<String> {
    let limit = cx.state().int_max_str_digits;
    if limit != 0 && number.least_digits() > limit as u64 {
        return Err(too_many_digits(cx, limit, None));
    }
    let digits = heeding(cx, |tick| number.digits_heeding(10, tick))?;
    if limit != 0 && digits.len() > limit {
        return Err(too_many_digits(cx, limit, None));
    }
    Ok(digits)
}

#[cold]
fn too_many_digits(cx: &mut Cx, limit: usize, found: Option<usize>) -> Raised {
    let found = found.map_or(String::new(), |found| format!(": value has {found} digits"));
    cx.value_error(format!(
        "Exceeds the limit ({limit} digits) for integer string conversion{found}; \
         use sys.set_int_max_str_digits() to increase the limit"
    ))
}

/// What a text says, heeding signals if it is long.
pub(crate) fn read(cx: &mut Cx, text: &str, base: u32, limit: usize) -> Res<Result<BigInt, IntTextError>> {
    heeding(cx, |tick| match BigInt::parse(text, base, limit, tick) {
        Err(IntTextError::Interrupted) => Err(Interrupted),
        read => Ok(read),
    })
}

/// The int that a text without space around it says; `shown` is what the message shows.
pub(super) fn parse(cx: &mut Cx, text: &str, base: u32, shown: &Value) -> Res<Value> {
    if base == 10
        && let Some(small) = parse_small(text)
    {
        return Ok(cx.int(small));
    }
    let limit = cx.state().int_max_str_digits;
    match read(cx, text, base, limit)? {
        Ok(value) => Ok(cx.big_int(value)),
        Err(IntTextError::TooLong(found)) => Err(too_many_digits(cx, limit, Some(found))),
        Err(IntTextError::Invalid | IntTextError::Interrupted) => {
            let shown = short_repr(cx, shown)?;
            Err(cx.value_error(format!("invalid literal for int() with base {base}: {shown}")))
        }
    }
}

/// A decimal number of so few plain digits that it fits a machine word.
fn parse_small(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text).as_bytes();
    if digits.is_empty() || digits.len() > 18 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let magnitude = digits.iter().fold(0, |value, digit| value * 10 + (digit - b'0') as i64);
    Some(if text.starts_with('-') { -magnitude } else { magnitude })
}

/// `int.__format__`.
pub(crate) fn format(cx: &mut Cx, this: &Value, spec: &Str) -> Res<Value> {
    if spec.is_empty() {
        return ops::str(cx, this);
    }
    let spec = parse_spec(cx, this, spec, Formatted::Int)?;
    let number = own(this);
    match with_type_name(cx, this, |name| spec.int_form(name))? {
        IntForm::Digits(10)
            if let Small(small) = number
                && spec.grouping.is_none()
                && spec.fill < 0x80
                && spec.width <= 64 =>
        {
            let (mut buffer, mut text) = ([0; 20], SmallVec::<[u8; 96]>::new());
            let (digits, sign) = (small_text(small, &mut buffer).trim_start_matches('-'), spec.sign_for(small < 0));
            let (left, inner, right) = spec.padding(sign.len() + digits.len());
            let fill = spec.fill as u8;
            text.resize(left, fill);
            text.extend_from_slice(sign.as_bytes());
            text.resize(text.len() + inner, fill);
            text.extend_from_slice(digits.as_bytes());
            text.resize(text.len() + right, fill);
            Ok(match *text {
                [c] => cx.char(c as u32),
                _ => str_of_latin1(cx.heap(), &text),
            })
        }
        IntForm::Digits(base) => {
            let digits = digits_in(cx, number, base)?;
            let layout = with_type_name(cx, this, |_| spec.layout_int(number.is_negative(), digits.clone()))?;
            formatted(cx, layout)
        }
        IntForm::Character => match number {
            Small(code @ 0..0x110000) => formatted_character(cx, code as u32, spec.fill, spec.layout_character()),
            Small(_) => Err(raise::overflow_error(cx, "%c arg not in range(0x110000)")),
            Big(_) => Err(raise::overflow_error(cx, "Python int too large to convert to C long")),
        },
        IntForm::Float => {
            let double = super::to_double(cx, number)?;
            let layout = with_type_name(cx, this, |name| spec.layout_float(double, name))?;
            formatted(cx, layout)
        }
    }
}

/// The digits of the magnitude in a base.
pub(crate) fn digits_in(cx: &mut Cx, number: Operand<'_>, base: u32) -> Res<String> {
    match number {
        Small(small) => {
            let magnitude = small.unsigned_abs();
            Ok(match base {
                2 => format!("{magnitude:b}"),
                8 => format!("{magnitude:o}"),
                16 => format!("{magnitude:x}"),
                _ => magnitude.to_string(),
            })
        }
        Big(big) if base == 10 => decimal_digits(cx, big),
        Big(big) => heeding(cx, |tick| big.digits_heeding(base, tick)),
    }
}

/// `bin`, `oct` and `hex` of an int: sign, prefix, digits.
pub(crate) fn prefixed(cx: &mut Cx, number: &Value, base: u32, prefix: &str) -> Res<String> {
    let number = own(number);
    let digits = digits_in(cx, number, base)?;
    let sign = if number.is_negative() { "-" } else { "" };
    Ok(format!("{sign}{prefix}{digits}"))
}
