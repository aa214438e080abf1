//! `math`, and `cmath` in `complex`.
//!
//! `whole` has the functions of ints, `sums` the sums and products that round once or nearly so. The rest is here: most of it takes
//! floats, calls the machine's function, and turns what is not a number or not finite into CPython's errors.

pub(crate) mod complex;
mod gamma;
mod sums;
mod whole;

use super::add_functions;
use crate::algo::big_int::BigInt;
use crate::heap::{Float, Value};
use crate::object::native::methods;
use crate::object::{Cx, Name, Raised, Res, ops, raise, special};
use crate::types::float;
use crate::types::int::{self, Operand};
use std::f64::consts;

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "math", FUNCTIONS);
    let constants =
        [("pi", consts::PI), ("e", consts::E), ("tau", consts::TAU), ("inf", f64::INFINITY), ("nan", f64::NAN)];
    for (name, value) in constants {
        let value = cx.float(value);
        ops::dict::set_text(cx, dict, name, value);
    }
    let doc = cx.str("Mathematical functions of ints and floats.");
    ops::dict::set_text(cx, dict, "__doc__", doc);
    Ok(())
}

methods! { FUNCTIONS in "math" {
    /// The arc cosine in radians, from 0 to pi.
    function "acos(x, /)" => |cx: &mut Cx, x: f64| checked(cx, x, x.acos());
    /// The inverse hyperbolic cosine.
    function "acosh(x, /)" => |cx: &mut Cx, x: f64| checked(cx, x, libm::acosh(x));
    /// The arc sine in radians, from -pi/2 to pi/2.
    function "asin(x, /)" => |cx: &mut Cx, x: f64| checked(cx, x, x.asin());
    /// The inverse hyperbolic sine.
    function "asinh(x, /)" => |cx: &mut Cx, x: f64| checked(cx, x, libm::asinh(x));
    /// The arc tangent in radians, from -pi/2 to pi/2.
    function "atan(x, /)" => |cx: &mut Cx, x: f64| checked(cx, x, x.atan());
    /// The arc tangent of y/x in radians, in the quadrant that both signs say.
    function "atan2(y, x, /)" => |_: &mut Cx, y: f64, x: f64| y.atan2(x);
    /// The inverse hyperbolic tangent.
    function "atanh(x, /)" => |cx: &mut Cx, x: f64| checked(cx, x, libm::atanh(x));
    /// The cube root.
    function "cbrt(x, /)" => |cx: &mut Cx, x: f64| checked(cx, x, x.cbrt());
    /// The least int that is not less than a number.
    function "ceil(x, /)" => |cx: &mut Cx, x: &Value| {
        let name = cx.names().__ceil__;
        rounded(cx, x, name, f64::ceil)
    };
    /// How many ways there are to choose k of n things, in any order.
    function "comb(n, k, /)" => whole::comb;
    /// A float with the size of x and the sign of y.
    function "copysign(x, y, /)" => |_: &mut Cx, x: f64, y: f64| x.copysign(y);
    /// The cosine of an angle in radians.
    function "cos(x, /)" => |cx: &mut Cx, x: f64| checked(cx, x, x.cos());
    /// The hyperbolic cosine.
    function "cosh(x, /)" => |cx: &mut Cx, x: f64| ranged(cx, x, x.cosh());
    /// An angle in radians as one in degrees.
    function "degrees(x, /)" => |_: &mut Cx, x: f64| x * (180.0 / consts::PI);
    /// The distance between two points, each a sequence of coordinates.
    function "dist(p, q, /)" => sums::dist;
    /// The error function.
    function "erf(x, /)" => |_: &mut Cx, x: f64| libm::erf(x);
    /// One minus the error function, without the loss of digits in the subtraction.
    function "erfc(x, /)" => |_: &mut Cx, x: f64| libm::erfc(x);
    /// e raised to a power.
    function "exp(x, /)" => |cx: &mut Cx, x: f64| ranged(cx, x, x.exp());
    /// 2 raised to a power.
    function "exp2(x, /)" => |cx: &mut Cx, x: f64| ranged(cx, x, x.exp2());
    /// e raised to a power, minus one, without the loss of digits in the subtraction.
    function "expm1(x, /)" => |cx: &mut Cx, x: f64| ranged(cx, x, x.exp_m1());
    /// The absolute value as a float.
    function "fabs(x, /)" => |_: &mut Cx, x: f64| x.abs();
    /// The product of the ints from 1 to n.
    function "factorial(n, /)" => whole::factorial;
    /// The greatest int that is not greater than a number.
    function "floor(x, /)" => |cx: &mut Cx, x: &Value| {
        let name = cx.names().__floor__;
        rounded(cx, x, name, f64::floor)
    };
    /// x * y + z, rounded once.
    function "fma(x, y, z, /)" => fma;
    /// The remainder of x / y with the sign of x.
    function "fmod(x, y, /)" => |cx: &mut Cx, x: f64, y: f64| if (x % y).is_nan() && !x.is_nan() && !y.is_nan() {
        Err(domain_error(cx))
    } else {
        Ok(x % y)
    };
    /// A mantissa from 0.5 to 1 and an exponent of 2, of which the float is the product.
    function "frexp(x, /)" => |cx: &mut Cx, x: f64| {
        let (mantissa, exponent) = frexp(x);
        cx.tuple(vec![cx.float(mantissa), cx.int(exponent)])
    };
    /// The sum of floats, rounded once.
    function "fsum(seq, /)" => sums::fsum;
    /// The gamma function: (x-1)! for whole x.
    function "gamma(x, /)" => gamma;
    /// The greatest common divisor.
    function "gcd(*integers)" => whole::gcd;
    /// The distance of a point from the origin: the square root of the sum of the squares.
    function "hypot(*coordinates)" => sums::hypot;
    /// Whether two numbers are close: nearer than rel_tol times the larger one, or than abs_tol.
    function "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)" => is_close;
    /// Whether a number is neither infinite nor a NaN.
    function "isfinite(x, /)" => |_: &mut Cx, x: f64| x.is_finite();
    /// Whether a number is infinite.
    function "isinf(x, /)" => |_: &mut Cx, x: f64| x.is_infinite();
    /// Whether a number is a NaN.
    function "isnan(x, /)" => |_: &mut Cx, x: f64| x.is_nan();
    /// The square root of an int, rounded down.
    function "isqrt(n, /)" => whole::isqrt;
    /// The least common multiple.
    function "lcm(*integers)" => whole::lcm;
    /// x times 2 raised to the power i.
    function "ldexp(x, i, /)" => ldexp;
    /// The natural logarithm of the absolute value of the gamma function.
    function "lgamma(x, /)" => lgamma;
    /// The logarithm to the base e, or to another one.
    function "log(x, base=<missing>, /)" => log;
    /// The logarithm to the base 10.
    function "log10(x, /)" => |cx: &mut Cx, x: &Value| logarithm(cx, x, f64::log10);
    /// The natural logarithm of 1 + x, exact also for small x.
    function "log1p(x, /)" => |cx: &mut Cx, x: f64| checked(cx, x, x.ln_1p());
    /// The logarithm to the base 2.
    function "log2(x, /)" => |cx: &mut Cx, x: &Value| logarithm(cx, x, f64::log2);
    /// The fraction and the whole part of a float, both with its sign.
    function "modf(x, /)" => |cx: &mut Cx, x: f64| {
        let fraction = if x.is_infinite() { 0.0f64.copysign(x) } else { (x - x.trunc()).copysign(x) };
        let fraction = if x.is_nan() { x } else { fraction };
        cx.tuple(vec![cx.float(fraction), cx.float(x.trunc())])
    };
    /// The float that follows x on the way to y, or the one after several such steps.
    function "nextafter(x, y, /, *, steps=None)" => next_after;
    /// How many ways there are to choose k of n things in order; of all n without k.
    function "perm(n, k=None, /)" => whole::perm;
    /// x raised to the power y, as floats.
    function "pow(x, y, /)" => pow;
    /// The product of `start` and the items of an iterable.
    function "prod(iterable, /, *, start=1)" => sums::prod;
    /// An angle in degrees as one in radians.
    function "radians(x, /)" => |_: &mut Cx, x: f64| x * (consts::PI / 180.0);
    /// The difference of x and the nearest multiple of y.
    function "remainder(x, y, /)" => |cx: &mut Cx, x: f64, y: f64| {
        let remainder = libm::remainder(x, y);
        if remainder.is_nan() && !x.is_nan() && !y.is_nan() { Err(domain_error(cx)) } else { Ok(remainder) }
    };
    /// The sine of an angle in radians.
    function "sin(x, /)" => |cx: &mut Cx, x: f64| checked(cx, x, x.sin());
    /// The hyperbolic sine.
    function "sinh(x, /)" => |cx: &mut Cx, x: f64| ranged(cx, x, x.sinh());
    /// The square root.
    function "sqrt(x, /)" => |cx: &mut Cx, x: f64| checked(cx, x, x.sqrt());
    /// The sum of the products of the items of two iterables, one by one.
    function "sumprod(p, q, /)" => sums::sumprod;
    /// The tangent of an angle in radians.
    function "tan(x, /)" => |cx: &mut Cx, x: f64| checked(cx, x, x.tan());
    /// The hyperbolic tangent.
    function "tanh(x, /)" => |cx: &mut Cx, x: f64| checked(cx, x, x.tanh());
    /// A number without its fraction, by its method `__trunc__`.
    function "trunc(x, /)" => trunc;
    /// The value of the last bit of a float.
    function "ulp(x, /)" => |_: &mut Cx, x: f64| ulp(x);
} }

#[cold]
fn domain_error(cx: &mut Cx) -> Raised {
    cx.value_error("math domain error")
}

#[cold]
fn range_error(cx: &mut Cx) -> Raised {
    raise::overflow_error(cx, "math range error")
}

/// The result of a function that has no poles but where it is not defined.
fn checked(cx: &mut Cx, x: f64, result: f64) -> Res<f64> {
    if result.is_finite() || !x.is_finite() && (x.is_nan() || !result.is_nan()) {
        return Ok(result);
    }
    Err(domain_error(cx))
}

/// The result of a function that grows beyond the range of floats.
fn ranged(cx: &mut Cx, x: f64, result: f64) -> Res<f64> {
    if result.is_infinite() && x.is_finite() { Err(range_error(cx)) } else { checked(cx, x, result) }
}

/// `ceil` and `floor`: by the special method if there is one.
fn rounded(cx: &mut Cx, value: &Value, method: Name, round: fn(f64) -> f64) -> Res<Value> {
    if !is_exact_float(value)
        && let Some(result) = special::call_optional(cx, value, method, &[])?
    {
        return Ok(result);
    }
    let x = ops::index::as_double(cx, value)?;
    float::to_int(cx, round(x))
}

fn is_exact_float(value: &Value) -> bool {
    value.word().is_flonum() || value.exact::<Float>().is_some()
}

fn trunc(cx: &mut Cx, value: &Value) -> Res<Value> {
    let name = cx.names().__trunc__;
    match special::call_optional(cx, value, name, &[])? {
        Some(result) => Ok(result),
        None => {
            let found = cx.type_name(value);
            Err(cx.type_error(format!("type {found} doesn't define __trunc__ method")))
        }
    }
}

fn fma(cx: &mut Cx, x: f64, y: f64, z: f64) -> Res<f64> {
    let result = x.mul_add(y, z);
    if result.is_nan() && ![x, y, z].iter().any(|x| x.is_nan()) {
        return Err(cx.value_error("invalid operation in fma"));
    }
    if result.is_infinite() && [x, y, z].iter().all(|x| x.is_finite()) {
        return Err(raise::overflow_error(cx, "overflow in fma"));
    }
    Ok(result)
}

/// The mantissa, from 0.5 to 1, and the exponent of a float; those that are zero or not finite stay as they are.
fn frexp(x: f64) -> (f64, i64) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let (mantissa, exponent) = libm::frexp(x);
    (mantissa, exponent as i64)
}

fn ldexp(cx: &mut Cx, x: f64, exponent: &Value) -> Res<f64> {
    let Some(exponent) = int::operand(exponent) else {
        return Err(cx.type_error("Expected an int as second argument to ldexp."));
    };
    if x == 0.0 || !x.is_finite() {
        return Ok(x);
    }
    // Beyond these every float is 0 or infinite.
    let exponent = match exponent {
        Operand::Small(exponent) => exponent.clamp(-5000, 5000) as i32,
        Operand::Big(exponent) => {
            if exponent.is_negative() {
                -5000
            } else {
                5000
            }
        }
    };
    let result = libm::ldexp(x, exponent);
    if result.is_infinite() { Err(range_error(cx)) } else { Ok(result) }
}

fn gamma(cx: &mut Cx, x: f64) -> Res<f64> {
    if x == 0.0 || x < 0.0 && x == x.floor() {
        return Err(domain_error(cx));
    }
    let result = libm::tgamma(x);
    if result.is_infinite() && x.is_finite() { Err(range_error(cx)) } else { Ok(result) }
}

fn lgamma(cx: &mut Cx, x: f64) -> Res<f64> {
    if x.is_finite() && x <= 0.0 && x == x.floor() {
        return Err(domain_error(cx));
    }
    let result = gamma::log_gamma(x);
    if result.is_infinite() && x.is_finite() { Err(range_error(cx)) } else { Ok(result) }
}

fn log(cx: &mut Cx, x: &Value, base: Option<&Value>) -> Res<f64> {
    let result = logarithm(cx, x, f64::ln)?;
    let Some(base) = base else { return Ok(result) };
    let divisor = logarithm(cx, base, f64::ln)?;
    if divisor == 0.0 { Err(raise::zero_division(cx, "float division by zero")) } else { Ok(result / divisor) }
}

/// A logarithm of a number; ints may be beyond the range of floats.
fn logarithm(cx: &mut Cx, value: &Value, of: fn(f64) -> f64) -> Res<f64> {
    let x = match int::operand(value) {
        Some(int) if int.is_negative() || int.is_zero() => return Err(domain_error(cx)),
        Some(Operand::Big(big)) if big.to_f64().is_none() => {
            let (mantissa, exponent) = big_frexp(big);
            return Ok(of(mantissa) + of(2.0) * exponent as f64);
        }
        Some(int) => int::to_double(cx, int)?,
        None => ops::index::as_double(cx, value)?,
    };
    if x <= 0.0 { Err(domain_error(cx)) } else { Ok(of(x)) }
}

/// The mantissa, from 0.5 to 1, and the exponent of a positive int.
fn big_frexp(big: &BigInt) -> (f64, u64) {
    // So many bits that dropping the others cannot change how the rest rounds, and so few that a float can hold them.
    const KEPT: u64 = 1000;
    let dropped = big.bit_length().saturating_sub(KEPT);
    let kept = big.shift_right(dropped).to_f64().expect("a number of 1000 bits is within the range");
    let (mantissa, exponent) = frexp(kept);
    (mantissa, exponent as u64 + dropped)
}

fn pow(cx: &mut Cx, x: f64, y: f64) -> Res<f64> {
    let result = x.powf(y);
    if result.is_nan() && !x.is_nan() && !y.is_nan() {
        return Err(domain_error(cx));
    }
    if result.is_infinite() && x.is_finite() && y.is_finite() {
        return Err(if x == 0.0 { domain_error(cx) } else { range_error(cx) });
    }
    Ok(result)
}

fn is_close(cx: &mut Cx, a: f64, b: f64, rel_tol: f64, abs_tol: f64) -> Res<bool> {
    if rel_tol < 0.0 || abs_tol < 0.0 {
        return Err(cx.value_error("tolerances must be non-negative"));
    }
    if a == b {
        return Ok(true);
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(false);
    }
    let difference = (b - a).abs();
    Ok(difference <= (rel_tol * b).abs() || difference <= (rel_tol * a).abs() || difference <= abs_tol)
}

fn next_after(cx: &mut Cx, x: f64, y: f64, steps: &Value) -> Res<f64> {
    let steps = if steps.is_none() {
        1
    } else {
        let steps = ops::index::index(cx, steps)?;
        match int::own(&steps) {
            steps if steps.is_negative() => return Err(cx.value_error("steps must be a non-negative integer")),
            Operand::Small(steps) => steps as u64,
            Operand::Big(steps) => steps.to_u64().unwrap_or(u64::MAX),
        }
    };
    if x.is_nan() || y.is_nan() {
        return Ok(x + y);
    }
    if x == y || steps == 0 {
        return Ok(if steps == 0 { x } else { y });
    }
    // Floats are numbered in their order; both zeros are number 0.
    let number = |x: f64| {
        let size = (x.to_bits() & (u64::MAX >> 1)) as i128;
        if x.is_sign_negative() { -size } else { size }
    };
    let (from, to) = (number(x), number(y));
    let reached = if from < to { (from + steps as i128).min(to) } else { (from - steps as i128).max(to) };
    let size = f64::from_bits(reached.unsigned_abs() as u64);
    Ok(if reached == 0 { 0.0f64.copysign(x) } else { size.copysign(reached as f64) })
}

fn ulp(x: f64) -> f64 {
    let x = x.abs();
    if !x.is_finite() {
        return x;
    }
    let next = x.next_up();
    if next.is_infinite() { x - x.next_down() } else { next - x }
}
