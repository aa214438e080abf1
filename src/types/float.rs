//! `float`.
//!
//! Nearly every float is in the word itself; the rest, and instances of subclasses, have the payload `heap::Float`. Operators take
//! ints too, as the nearest float; comparisons with ints are exact.

use crate::algo::big_int::BigInt;
use crate::algo::float_text::{self, FloatLayout, FloatStyle, HexError};
use crate::algo::format_spec::Operand as Formatted;
use crate::algo::hash as numeric;
use crate::heap::{FLOAT_SHAPE, Float, Value};
use crate::object::native::{attributes, binding, methods};
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, MATCH_SELF, TypeSpec, as_type};
use crate::object::{Cx, Exc, Raised, Res, Str, ops, raise};
use crate::types::complex;
use crate::types::int::{self, Operand};
use crate::types::number::{ascii_text, formatted, parse_spec, text_of_bytes, with_type_name};

pub(crate) static FLOAT: TypeSpec = TypeSpec {
    name: "float",
    shape: FLOAT_SHAPE,
    doc: "A floating-point number of double precision.\n\nfloat(x) gives the nearest float of a number, or what a text says.",
    flags: BASE_TYPE | MATCH_SELF,
    slots: Slots {
        repr: Some(|cx, this| Ok(cx.str(&float_text::repr(own(this))))),
        hash: Some(|_, this| Ok(hash_double(own(this), this))),
        compare: Some(compare),
        bool: Some(|_, this| Ok(own(this) != 0.0)),
        add: Some(|cx, lhs, rhs| operator(cx, lhs, rhs, |_, x, y| Ok(x + y))),
        subtract: Some(|cx, lhs, rhs| operator(cx, lhs, rhs, |_, x, y| Ok(x - y))),
        multiply: Some(|cx, lhs, rhs| operator(cx, lhs, rhs, |_, x, y| Ok(x * y))),
        remainder: Some(|cx, lhs, rhs| operator(cx, lhs, rhs, modulo)),
        divmod: Some(divmod),
        power: Some(power),
        negative: Some(|cx, this| Ok(cx.float(-own(this)))),
        positive: Some(|cx, this| Ok(exact(cx, this))),
        absolute: Some(|cx, this| Ok(cx.float(own(this).abs()))),
        int: Some(|cx, this| to_int(cx, own(this))),
        float: Some(|cx, this| Ok(exact(cx, this))),
        floor_divide: Some(|cx, lhs, rhs| operator(cx, lhs, rhs, floor_quotient)),
        true_divide: Some(|cx, lhs, rhs| operator(cx, lhs, rhs, quotient)),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    signature: "(x=0, /)",
    ..TypeSpec::DEFAULT
};

/// The double of what is known to be a float.
#[inline(always)]
fn own(this: &Value) -> f64 {
    this.as_float().expect("the slots and methods of float get floats")
}

/// The same number as an exact float.
fn exact(cx: &Cx, this: &Value) -> Value {
    if this.word().is_flonum() || this.exact::<Float>().is_some() { this.clone() } else { cx.float(own(this)) }
}

/// The double of a float or an int; `None` for other types.
#[inline]
pub(crate) fn number(cx: &mut Cx, value: &Value) -> Res<Option<f64>> {
    if let Some(double) = value.as_float() {
        return Ok(Some(double));
    }
    int::operand(value).map(|int| int::to_double(cx, int)).transpose()
}

/// Both operands as doubles, if both are numbers.
#[inline]
fn pair(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Option<(f64, f64)>> {
    let Some(lhs) = number(cx, lhs)? else { return Ok(None) };
    Ok(number(cx, rhs)?.map(|rhs| (lhs, rhs)))
}

#[inline(always)]
fn operator(cx: &mut Cx, lhs: &Value, rhs: &Value, operate: impl Fn(&mut Cx, f64, f64) -> Res<f64>) -> Res<Value> {
    let Some((x, y)) = pair(cx, lhs, rhs)? else { return Ok(Value::NOT_IMPLEMENTED) };
    let result = operate(cx, x, y)?;
    Ok(cx.float(result))
}

/// The hash of a double that is in an object; all that tells one NaN from another is the object.
pub(crate) fn hash_double(x: f64, object: &Value) -> i64 {
    numeric::float(x, || numeric::identity(object.word().bits()))
}

fn compare(_: &mut Cx, lhs: &Value, rhs: &Value, how: Comparison) -> Res<Value> {
    let Some(x) = lhs.as_float() else { return Ok(Value::NOT_IMPLEMENTED) };
    if let Some(y) = rhs.as_float() {
        return Ok(Value::bool(how.holds_for(x, y)));
    }
    let Some(y) = int::operand(rhs) else { return Ok(Value::NOT_IMPLEMENTED) };
    Ok(Value::bool(compare_int(x, y, how)))
}

/// Compares a double with an int, exactly.
pub(crate) fn compare_int(x: f64, y: Operand<'_>, how: Comparison) -> bool {
    match y {
        Operand::Small(y) if y.unsigned_abs() <= 1 << 53 => how.holds_for(x, y as f64),
        y => match y.big().compare_f64(x) {
            Some(order) => how.holds(order.reverse()),
            None => how == Comparison::Ne,
        },
    }
}

// Division.

/// `x / y`.
#[inline]
fn quotient(cx: &mut Cx, x: f64, y: f64) -> Res<f64> {
    if y == 0.0 { Err(raise::zero_division(cx, "float division by zero")) } else { Ok(x / y) }
}

/// `x % y`: the remainder with the sign of the divisor, also if it is zero.
pub(crate) fn modulo(cx: &mut Cx, x: f64, y: f64) -> Res<f64> {
    if y == 0.0 {
        return Err(raise::zero_division(cx, "float modulo by zero"));
    }
    Ok(quotient_and_remainder(x, y).1)
}

/// `x // y`.
pub(crate) fn floor_quotient(cx: &mut Cx, x: f64, y: f64) -> Res<f64> {
    if y == 0.0 {
        return Err(raise::zero_division(cx, "float floor division by zero"));
    }
    Ok(quotient_and_remainder(x, y).0)
}

fn divmod(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    let Some((x, y)) = pair(cx, lhs, rhs)? else { return Ok(Value::NOT_IMPLEMENTED) };
    if y == 0.0 {
        return Err(raise::zero_division(cx, "float divmod()"));
    }
    let (quotient, remainder) = quotient_and_remainder(x, y);
    Ok(cx.tuple(vec![cx.float(quotient), cx.float(remainder)]))
}

/// The remainder is exact, so the quotient is computed from what it leaves, and then is very nearly whole.
fn quotient_and_remainder(x: f64, y: f64) -> (f64, f64) {
    let mut remainder = x % y;
    let mut quotient = (x - remainder) / y;
    if remainder == 0.0 {
        remainder = 0.0f64.copysign(y);
    } else if (y < 0.0) != (remainder < 0.0) {
        remainder += y;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0.0f64.copysign(x / y), remainder);
    }
    let floor = quotient.floor();
    (if quotient - floor > 0.5 { floor + 1.0 } else { floor }, remainder)
}

// Powers.

fn power(cx: &mut Cx, lhs: &Value, rhs: &Value, modulus: &Value) -> Res<Value> {
    if !modulus.is_none() {
        return Err(cx.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
    }
    match pair(cx, lhs, rhs)? {
        Some((base, exponent)) => power_of(cx, base, exponent),
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// `base ** exponent`: a complex number for a root of a negative base.
pub(crate) fn power_of(cx: &mut Cx, base: f64, exponent: f64) -> Res<Value> {
    if base == 0.0 && exponent < 0.0 && exponent.is_finite() {
        return Err(raise::zero_division(cx, "0.0 cannot be raised to a negative power"));
    }
    if base < 0.0 && base.is_finite() && exponent.is_finite() && exponent != exponent.floor() {
        return complex::power_of(cx, (base, 0.0), (exponent, 0.0));
    }
    let power = base.powf(exponent);
    if power.is_infinite() && base.is_finite() && exponent.is_finite() {
        let code = cx.int(34);
        let text = cx.str("Numerical result out of range");
        return Err(cx.raise_with(Exc::OverflowError, vec![code, text]));
    }
    Ok(cx.float(power))
}

// Conversions.

/// The double without its fraction, as an int.
pub(crate) fn to_int(cx: &mut Cx, x: f64) -> Res<Value> {
    if x.abs() < (1u64 << 62) as f64 {
        return Ok(cx.int(x as i64));
    }
    match BigInt::from_f64(x) {
        Some(whole) => Ok(cx.big_int(whole)),
        None if x.is_nan() => Err(cx.value_error("cannot convert float NaN to integer")),
        None => Err(raise::overflow_error(cx, "cannot convert float infinity to integer")),
    }
}

binding!(new: "float(cls, x=0, /)" => |cx: &mut Cx, class: &Value, x: &Value| -> Res<Value> {
    let x = from_value(cx, x)?;
    Ok(as_instance(cx, class, x))
});

fn as_instance(cx: &mut Cx, class: &Value, x: f64) -> Value {
    if as_type(class).shape.get() == FLOAT_SHAPE { cx.float(x) } else { cx.alloc_as(class, Float(x)) }
}

/// `float(value)`.
pub(crate) fn from_value(cx: &mut Cx, value: &Value) -> Res<f64> {
    if value.word().is_flonum() || value.exact::<Float>().is_some() {
        return Ok(own(value));
    }
    if value.word().is_int() {
        return Ok(value.word().as_int() as f64);
    }
    let slots = cx.ty(value).slots.get(cx);
    if slots.float.is_some() || slots.index.is_some() {
        return convert(cx, value);
    }
    let parsed = if let Some(text) = value.downcast::<Str>() {
        float_text::parse(&ascii_text(text))
    } else if let Some(bytes) = ops::buffer::bytes_if_possible(cx, value) {
        float_text::parse(text_of_bytes(&bytes))
    } else {
        let found = cx.type_name(value);
        return Err(cx.type_error(format!("float() argument must be a string or a real number, not '{found}'")));
    };
    match parsed {
        Some(x) => Ok(x),
        None => {
            let shown = ops::repr_text(cx, value)?;
            Err(cx.value_error(format!("could not convert string to float: {shown}")))
        }
    }
}

/// The double of a number: by `__float__`, or `__index__`.
fn convert(cx: &mut Cx, value: &Value) -> Res<f64> {
    let Some(float) = cx.ty(value).slots.get(cx).float else {
        let int = ops::index::index(cx, value)?;
        return int::to_double(cx, int::own(&int));
    };
    let result = float(cx, value)?;
    ops::index::returned_double(cx, value, &result)
}

methods! { METHODS in "float" {
    /// The float as a fraction of two ints in lowest terms, the denominator positive.
    "as_integer_ratio(self, /)" => as_integer_ratio;
    /// The float itself.
    "conjugate(self, /)" => |cx: &mut Cx, this: &Value| exact(cx, this);
    /// The float that a hexadecimal text says, as `hex` writes it.
    class "fromhex(cls, string, /)" => from_hex;
    /// The exact value in hexadecimal digits.
    "hex(self, /)" => |_: &mut Cx, this: &Value| float_text::to_hex(own(this));
    /// Whether the float has no fraction.
    "is_integer(self, /)" => |_: &mut Cx, this: &Value| own(this).is_finite() && own(this) == own(this).floor();
    /// The least int that is not less.
    "__ceil__(self, /)" => |cx: &mut Cx, this: &Value| to_int(cx, own(this).ceil());
    /// The greatest int that is not greater.
    "__floor__(self, /)" => |cx: &mut Cx, this: &Value| to_int(cx, own(this).floor());
    /// The text of the float for a format specification.
    "__format__(self, format_spec, /)" => format;
    /// How the machine stores a type of number, `double` or `float`.
    class "__getformat__(cls, typestr, /)" => get_format;
    /// The arguments from which a pickle makes the float again.
    "__getnewargs__(self, /)" => |cx: &mut Cx, this: &Value| {
        let number = exact(cx, this);
        cx.tuple(vec![number])
    };
    /// The nearest int, or the float rounded to so many digits after the point; ties go to the even neighbor.
    "__round__(self, ndigits=None, /)" => round;
    /// The int that is left without the fraction.
    "__trunc__(self, /)" => |cx: &mut Cx, this: &Value| to_int(cx, own(this));
} }

attributes! { ATTRIBUTES {
    /// The imaginary part as a complex number: 0.0.
    "imag" => |cx, _| Ok(cx.float(0.0));
    /// The real part as a complex number: the float itself.
    "real" => |cx, this| Ok(exact(cx, this));
} }

fn as_integer_ratio(cx: &mut Cx, this: &Value) -> Res<Value> {
    match BigInt::ratio_of(own(this)) {
        Some((numerator, denominator)) => Ok(cx.tuple(vec![cx.big_int(numerator), cx.big_int(denominator)])),
        None if own(this).is_nan() => Err(cx.value_error("cannot convert NaN to integer ratio")),
        None => Err(raise::overflow_error(cx, "cannot convert Infinity to integer ratio")),
    }
}

fn from_hex(cx: &mut Cx, class: &Value, string: &Value) -> Res<Value> {
    let Some(text) = string.downcast::<Str>() else {
        return Err(cx.type_error("bad argument type for built-in operation"));
    };
    let text = text.to_text();
    let x = match float_text::from_hex(text.trim_matches(|c| matches!(c, ' ' | '\t'..='\r'))) {
        Ok(x) => cx.float(x),
        Err(HexError::Invalid) => return Err(cx.value_error("invalid hexadecimal floating-point string")),
        Err(HexError::TooLarge) => return Err(too_large_hex(cx)),
    };
    if as_type(class).shape.get() == FLOAT_SHAPE { Ok(x) } else { cx.call(class, &[x]) }
}

fn too_large_hex(cx: &mut Cx) -> Raised {
    raise::overflow_error(cx, "hexadecimal value too large to represent as a float")
}

fn get_format(cx: &mut Cx, _class: &Value, kind: &Str) -> Res<Value> {
    if !kind.is("double") && !kind.is("float") {
        return Err(cx.value_error("__getformat__() argument 1 must be 'double' or 'float'"));
    }
    Ok(cx.str(if cfg!(target_endian = "little") { "IEEE, little-endian" } else { "IEEE, big-endian" }))
}

fn round(cx: &mut Cx, this: &Value, digits: &Value) -> Res<Value> {
    if digits.is_none() {
        return to_int(cx, own(this).round_ties_even());
    }
    let digits = ops::index::index(cx, digits)?;
    let digits = match int::own(&digits) {
        Operand::Small(digits) => digits,
        big if big.is_negative() => i64::MIN,
        _ => i64::MAX,
    };
    match float_text::round(own(this), digits) {
        Some(rounded) => Ok(cx.float(rounded)),
        None => Err(raise::overflow_error(cx, "rounded value too large to represent")),
    }
}

/// The number of digits of the commonest specification, `.2f` and the like, which needs no layout.
fn fixed_digits(spec: &str) -> Option<usize> {
    match spec.as_bytes() {
        [b'.', digit @ b'0'..=b'9', b'f'] => Some((digit - b'0') as usize),
        _ => None,
    }
}

/// `float.__format__`.
pub(crate) fn format(cx: &mut Cx, this: &Value, spec: &Str) -> Res<Value> {
    if spec.is_empty() {
        return ops::str(cx, this);
    }
    if let Some(digits) = spec.as_ascii().and_then(fixed_digits) {
        let text = float_text::format(own(this), FloatStyle::Fixed, digits, FloatLayout::default());
        return Ok(cx.str(&text.expect("so few digits fit into memory")));
    }
    let spec = parse_spec(cx, this, spec, Formatted::Float)?;
    let layout = with_type_name(cx, this, |name| spec.layout_float(own(this), name))?;
    formatted(cx, layout)
}
