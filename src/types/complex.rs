//! `complex`: pairs of floats. Operators take floats and ints too, as numbers without an imaginary part.

use crate::algo::float_text::{self, FloatLayout, FloatStyle};
use crate::algo::format_spec::Operand as Formatted;
use crate::algo::hash as numeric;
use crate::heap::Value;
use crate::object::layout::int::Complex;
use crate::object::native::{attributes, binding, methods, readonly};
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, TypeSpec};
use crate::object::{Cx, Res, Str, kinds, new_complex, ops, raise, special};
use crate::types::float::{self, hash_double};
use crate::types::int;
use crate::types::number::{ascii_text, formatted, parse_spec, with_type_name};

/// Real and imaginary part.
type Pair = (f64, f64);

pub(crate) static COMPLEX: TypeSpec = TypeSpec {
    name: "complex",
    shape: kinds::COMPLEX,
    doc: "A complex number.\n\ncomplex(real=0, imag=0) adds a number and another one times 1j; complex(text) gives what the text says.",
    flags: BASE_TYPE,
    slots: Slots {
        repr: Some(|cx, this| {
            let text = repr(own(this));
            Ok(cx.str(&text))
        }),
        hash: Some(|_, this| Ok(numeric::complex(hash_double(own(this).0, this), hash_double(own(this).1, this)))),
        compare: Some(compare),
        bool: Some(|_, this| Ok(own(this) != (0.0, 0.0))),
        add: Some(|cx, lhs, rhs| operator(cx, lhs, rhs, |_, x, y| Ok((x.0 + y.0, x.1 + y.1)))),
        subtract: Some(|cx, lhs, rhs| operator(cx, lhs, rhs, |_, x, y| Ok((x.0 - y.0, x.1 - y.1)))),
        multiply: Some(|cx, lhs, rhs| operator(cx, lhs, rhs, |_, x, y| Ok(product(x, y)))),
        true_divide: Some(|cx, lhs, rhs| {
            operator(cx, lhs, rhs, |cx, x, y| match quotient(x, y) {
                Some(quotient) => Ok(quotient),
                None => Err(raise::zero_division(cx, "complex division by zero")),
            })
        }),
        power: Some(power),
        negative: Some(|cx, this| {
            let (real, imaginary) = own(this);
            Ok(new_complex(cx, -real, -imaginary))
        }),
        positive: Some(|cx, this| Ok(exact(cx, this))),
        absolute: Some(absolute),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    signature: "(real=0, imag=0)",
    ..TypeSpec::DEFAULT
};

fn own(this: &Value) -> Pair {
    let inside = this.downcast::<Complex>().expect("the slots and methods of complex get complex numbers");
    (inside.real, inside.imaginary)
}

/// The same number as an exact complex.
fn exact(cx: &mut Cx, this: &Value) -> Value {
    if this.exact::<Complex>().is_some() {
        return this.clone();
    }
    let (real, imaginary) = own(this);
    new_complex(cx, real, imaginary)
}

/// The parts of a number; `None` for other types.
pub(crate) fn parts(cx: &mut Cx, value: &Value) -> Res<Option<Pair>> {
    match value.downcast::<Complex>() {
        Some(inside) => Ok(Some((inside.real, inside.imaginary))),
        None => Ok(float::number(cx, value)?.map(|real| (real, 0.0))),
    }
}

fn operator(cx: &mut Cx, lhs: &Value, rhs: &Value, operate: impl Fn(&mut Cx, Pair, Pair) -> Res<Pair>) -> Res<Value> {
    let Some(lhs) = parts(cx, lhs)? else { return Ok(Value::NOT_IMPLEMENTED) };
    let Some(rhs) = parts(cx, rhs)? else { return Ok(Value::NOT_IMPLEMENTED) };
    let (real, imaginary) = operate(cx, lhs, rhs)?;
    Ok(new_complex(cx, real, imaginary))
}

fn compare(_: &mut Cx, lhs: &Value, rhs: &Value, how: Comparison) -> Res<Value> {
    if lhs.downcast::<Complex>().is_none() || !matches!(how, Comparison::Eq | Comparison::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (real, imaginary) = own(lhs);
    let equal = if let Some(other) = rhs.downcast::<Complex>() {
        real == other.real && imaginary == other.imaginary
    } else if let Some(other) = rhs.as_float() {
        real == other && imaginary == 0.0
    } else if let Some(other) = int::operand(rhs) {
        imaginary == 0.0 && float::compare_int(real, other, Comparison::Eq)
    } else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    Ok(Value::bool(equal == (how == Comparison::Eq)))
}

fn product(x: Pair, y: Pair) -> Pair {
    (x.0 * y.0 - x.1 * y.1, x.0 * y.1 + x.1 * y.0)
}

/// The quotient after Smith, which scales by the larger part of the divisor to stay within range; none for a divisor of 0.
pub(crate) fn quotient(x: Pair, y: Pair) -> Option<Pair> {
    if y.0.abs() >= y.1.abs() {
        if y.0 == 0.0 {
            return None;
        }
        let ratio = y.1 / y.0;
        let divisor = y.0 + y.1 * ratio;
        return Some(((x.0 + x.1 * ratio) / divisor, (x.1 - x.0 * ratio) / divisor));
    }
    if y.1.abs() >= y.0.abs() {
        let ratio = y.0 / y.1;
        let divisor = y.0 * ratio + y.1;
        return Some(((x.0 * ratio + x.1) / divisor, (x.1 * ratio - x.0) / divisor));
    }
    Some((f64::NAN, f64::NAN))
}

fn power(cx: &mut Cx, lhs: &Value, rhs: &Value, modulus: &Value) -> Res<Value> {
    let Some(base) = parts(cx, lhs)? else { return Ok(Value::NOT_IMPLEMENTED) };
    let Some(exponent) = parts(cx, rhs)? else { return Ok(Value::NOT_IMPLEMENTED) };
    if !modulus.is_none() {
        return Err(cx.value_error("complex modulo"));
    }
    power_of(cx, base, exponent)
}

/// `base ** exponent`. Small whole exponents multiply, which is more exact than the polar form.
pub(crate) fn power_of(cx: &mut Cx, base: Pair, exponent: Pair) -> Res<Value> {
    let whole = exponent.1 == 0.0 && exponent.0 == exponent.0.floor() && exponent.0.abs() <= 100.0;
    let power = if whole { whole_power(base, exponent.0 as i32) } else { polar_power(base, exponent) };
    match power {
        None => Err(raise::zero_division(cx, "0.0 to a negative or complex power")),
        Some((real, imaginary)) if real.is_infinite() || imaginary.is_infinite() => {
            Err(raise::overflow_error(cx, "complex exponentiation"))
        }
        Some((real, imaginary)) => Ok(new_complex(cx, real, imaginary)),
    }
}

/// None for a negative power of 0.
fn whole_power(base: Pair, exponent: i32) -> Option<Pair> {
    let (mut power, mut square, mut left) = ((1.0, 0.0), base, exponent.unsigned_abs());
    while left > 0 {
        if left & 1 == 1 {
            power = product(power, square);
        }
        square = product(square, square);
        left >>= 1;
    }
    if exponent > 0 { Some(power) } else { quotient((1.0, 0.0), power) }
}

/// None for a negative or complex power of 0.
fn polar_power(base: Pair, exponent: Pair) -> Option<Pair> {
    if exponent == (0.0, 0.0) {
        return Some((1.0, 0.0));
    }
    if base == (0.0, 0.0) {
        return (exponent.1 == 0.0 && exponent.0 >= 0.0).then_some((0.0, 0.0));
    }
    let (size, angle) = (base.0.hypot(base.1), base.1.atan2(base.0));
    let (mut length, mut phase) = (size.powf(exponent.0), angle * exponent.0);
    if exponent.1 != 0.0 {
        length /= (angle * exponent.1).exp();
        phase += exponent.1 * size.ln();
    }
    Some((length * phase.cos(), length * phase.sin()))
}

fn absolute(cx: &mut Cx, this: &Value) -> Res<Value> {
    let (real, imaginary) = own(this);
    let size = real.hypot(imaginary);
    if size.is_infinite() && real.is_finite() && imaginary.is_finite() {
        return Err(raise::overflow_error(cx, "absolute value too large"));
    }
    Ok(cx.float(size))
}

/// `repr`: a real part of positive zero is left out, and the parentheses with it.
fn repr((real, imaginary): Pair) -> String {
    let text = |x: f64| {
        float_text::format(x, FloatStyle::Repr, 0, FloatLayout::default()).expect("the shortest digits are few")
    };
    if real == 0.0 && real.is_sign_positive() {
        return text(imaginary) + "j";
    }
    let sign = if imaginary.is_nan() || imaginary.is_sign_positive() { "+" } else { "" };
    format!("({}{sign}{}j)", text(real), text(imaginary))
}

// The constructor.

binding!(new: "complex(cls, real=<missing>, imag=<missing>)" => |cx: &mut Cx, class: &Value, real: Option<&Value>, imag: Option<&Value>| -> Res<Value> {
    let (real, imaginary) = match (real, imag) {
        (Some(text), _) if text.downcast::<Str>().is_some() => {
            if imag.is_some() {
                return Err(cx.type_error("complex() can't take second arg if first is a string"));
            }
            from_text(cx, text)?
        }
        (_, Some(text)) if text.downcast::<Str>().is_some() => {
            return Err(cx.type_error("complex() second arg can't be a string"));
        }
        (real, imag) => from_numbers(cx, real, imag)?,
    };
    Ok(cx.alloc_as(class, Complex { real, imaginary }))
});

fn from_numbers(cx: &mut Cx, real: Option<&Value>, imag: Option<&Value>) -> Res<Pair> {
    let first = match real {
        Some(real) => special_method(cx, real)?.unwrap_or_else(|| real.clone()),
        None => Value::small_int(0),
    };
    if !is_number(cx, &first) {
        let found = cx.type_name(&first);
        return Err(cx.type_error(format!("complex() first argument must be a string or a number, not '{found}'")));
    }
    if let Some(imag) = imag
        && !is_number(cx, imag)
    {
        let found = cx.type_name(imag);
        return Err(cx.type_error(format!("complex() second argument must be a number, not '{found}'")));
    }
    let (mut real, mut imaginary) = any_parts(cx, &first)?;
    if let Some(imag) = imag {
        let second = any_parts(cx, imag)?;
        imaginary = if first.downcast::<Complex>().is_some() { imaginary + second.0 } else { second.0 };
        if imag.downcast::<Complex>().is_some() {
            real -= second.1;
        }
    }
    Ok((real, imaginary))
}

fn is_number(cx: &Cx, value: &Value) -> bool {
    let slots = cx.ty(value).slots.get(cx);
    value.downcast::<Complex>().is_some() || slots.float.is_some() || slots.index.is_some()
}

fn any_parts(cx: &mut Cx, value: &Value) -> Res<Pair> {
    match value.downcast::<Complex>() {
        Some(inside) => Ok((inside.real, inside.imaginary)),
        None => Ok((float::from_value(cx, value)?, 0.0)),
    }
}

/// The parts of an argument: of a complex number, or of what has `__complex__`, `__float__` or `__index__`.
pub(crate) fn of_argument(cx: &mut Cx, value: &Value) -> Res<Pair> {
    let converted = special_method(cx, value)?;
    match converted.as_ref().unwrap_or(value).downcast::<Complex>() {
        Some(inside) => Ok((inside.real, inside.imaginary)),
        None => Ok((crate::object::ops::index::as_double(cx, value)?, 0.0)),
    }
}

/// What `__complex__` returns, of objects that have it.
pub(crate) fn special_method(cx: &mut Cx, value: &Value) -> Res<Option<Value>> {
    if value.exact::<Complex>().is_some() {
        return Ok(None);
    }
    let name = cx.names().__complex__;
    let Some(result) = special::call_optional(cx, value, name, &[])? else { return Ok(None) };
    if result.downcast::<Complex>().is_none() {
        let found = cx.type_name(&result);
        return Err(cx.type_error(format!("__complex__ returned non-complex (type {found})")));
    }
    if result.exact::<Complex>().is_none() {
        ops::index::warn_of_subclass(cx, "__complex__", "complex", &result)?;
    }
    Ok(Some(result))
}

fn from_text(cx: &mut Cx, value: &Value) -> Res<Pair> {
    let text = value.downcast::<Str>().expect("the caller checked");
    let mut text = ascii_text(text).into_owned();
    if text.contains('_') {
        if !underscores_divide_digits(&text) {
            let shown = ops::repr_text(cx, value)?;
            return Err(cx.value_error(format!("could not convert string to complex: {shown}")));
        }
        text.retain(|c| c != '_');
    }
    parse(&text).ok_or_else(|| cx.value_error("complex() arg is a malformed string"))
}

/// Whether every underscore stands between two digits.
fn underscores_divide_digits(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    bytes.iter().enumerate().all(|(at, byte)| *byte != b'_' || at > 0 && is_digit(at - 1) && is_digit(at + 1))
}

/// `1`, `2j` or `1+2j`, perhaps in parentheses. The number before `j` may be a sign alone, or nothing.
fn parse(text: &str) -> Option<Pair> {
    let space = |c| matches!(c, ' ' | '\t'..='\r');
    let text = match text.strip_prefix('(') {
        Some(inside) => inside.strip_suffix(')')?.trim_matches(space),
        None => text,
    };
    let is_j = |rest: &str| rest == "j" || rest == "J";
    let (first, rest) = leading_float(text)?;
    match first {
        Some(real) if rest.is_empty() => Some((real, 0.0)),
        Some(imaginary) if is_j(rest) => Some((0.0, imaginary)),
        Some(real) if rest.starts_with(['+', '-']) => {
            let (second, end) = leading_float(rest)?;
            is_j(end).then_some((real, second.unwrap_or_else(|| unit(rest))))
        }
        Some(_) => None,
        // A sign alone, or nothing, before `j`.
        None => is_j(rest).then(|| (0.0, unit(text))),
    }
}

/// 1.0 or -1.0, as the sign says.
fn unit(text: &str) -> f64 {
    if text.starts_with('-') { -1.0 } else { 1.0 }
}

/// The longest float at the start, none if there is but a sign or nothing; and what follows.
fn leading_float(text: &str) -> Option<(Option<f64>, &str)> {
    let signed = text.strip_prefix(['+', '-']).unwrap_or(text);
    let digits = |at: usize| signed[at..].bytes().take_while(u8::is_ascii_digit).count();
    let lower = signed.to_ascii_lowercase();
    let length = if let Some(name) = ["infinity", "inf", "nan"].into_iter().find(|name| lower.starts_with(name)) {
        name.len()
    } else {
        let whole = digits(0);
        let mut end = whole;
        let mut fraction = 0;
        if signed[end..].starts_with('.') {
            fraction = digits(end + 1);
            end += 1 + fraction;
        }
        if whole + fraction == 0 {
            return Some((None, signed));
        }
        if signed[end..].starts_with(['e', 'E']) {
            let sign = signed[end + 1..].starts_with(['+', '-']) as usize;
            let exponent = digits(end + 1 + sign);
            if exponent > 0 {
                end += 1 + sign + exponent;
            }
        }
        end
    };
    let sign = text.len() - signed.len();
    let number = text[..sign + length].parse().ok()?;
    Some((Some(number), &signed[length..]))
}

methods! { METHODS in "complex" {
    /// The complex number with the sign of the imaginary part turned round.
    "conjugate(self, /)" => |cx: &mut Cx, this: &Value| {
        let (real, imaginary) = own(this);
        new_complex(cx, real, -imaginary)
    };
    /// The complex number itself, as an exact one.
    "__complex__(self, /)" => |cx: &mut Cx, this: &Value| exact(cx, this);
    /// The text of the number for a format specification.
    "__format__(self, format_spec, /)" => format;
    /// The arguments from which a pickle makes the number again.
    "__getnewargs__(self, /)" => |cx: &mut Cx, this: &Value| {
        let (real, imaginary) = own(this);
        let parts = vec![cx.float(real), cx.float(imaginary)];
        cx.tuple(parts)
    };
} }

attributes! { ATTRIBUTES {
    /// The imaginary part.
    "imag" => |cx, this| Ok(cx.float(own(this).1)), readonly;
    /// The real part.
    "real" => |cx, this| Ok(cx.float(own(this).0)), readonly;
} }

fn format(cx: &mut Cx, this: &Value, spec: &Str) -> Res<Value> {
    if spec.is_empty() {
        return ops::str(cx, this);
    }
    let spec = parse_spec(cx, this, spec, Formatted::Complex)?;
    let (real, imaginary) = own(this);
    let layout = with_type_name(cx, this, |name| spec.layout_complex(real, imaginary, name))?;
    formatted(cx, layout)
}
