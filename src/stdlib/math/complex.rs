//! `cmath`: the functions of `math` for complex numbers.
//!
//! Each function has a formula for finite numbers that keeps its precision near the branch cuts (after Kahan), and a table for those
//! that are not finite, which says what the function tends to. The others (`asin`, `cos`, …) follow by turning the plane.

use super::{domain_error, range_error};
use crate::heap::Value;
use crate::object::native::{FromArg, Place, methods};
use crate::object::{Cx, Res, new_complex, ops};
use crate::stdlib::add_functions;
use crate::types::complex;
use std::f64::consts::{E, FRAC_PI_2, FRAC_PI_4, LN_2, LN_10, PI, TAU};

/// Fills the module `cmath`.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "cmath", FUNCTIONS);
    let floats = [("pi", PI), ("e", E), ("tau", TAU), ("inf", f64::INFINITY), ("nan", f64::NAN)];
    for (name, value) in floats {
        let value = cx.float(value);
        ops::dict::set_text(cx, dict, name, value);
    }
    for (name, imaginary) in [("infj", f64::INFINITY), ("nanj", f64::NAN)] {
        let value = new_complex(cx, 0.0, imaginary);
        ops::dict::set_text(cx, dict, name, value);
    }
    let doc = cx.str("Mathematical functions of complex numbers.");
    ops::dict::set_text(cx, dict, "__doc__", doc);
    Ok(())
}

methods! { FUNCTIONS in "cmath" {
    /// The arc cosine.
    function "acos(z, /)" => |cx: &mut Cx, z: Complex| value(cx, Ok(acos(z)));
    /// The inverse hyperbolic cosine.
    function "acosh(z, /)" => |cx: &mut Cx, z: Complex| value(cx, Ok(acosh(z)));
    /// The arc sine.
    function "asin(z, /)" => |cx: &mut Cx, z: Complex| value(cx, Ok(asinh(z.turned()).turned_back()));
    /// The inverse hyperbolic sine.
    function "asinh(z, /)" => |cx: &mut Cx, z: Complex| value(cx, Ok(asinh(z)));
    /// The arc tangent.
    function "atan(z, /)" => |cx: &mut Cx, z: Complex| value(cx, atanh(z.turned()).map(Complex::turned_back));
    /// The inverse hyperbolic tangent.
    function "atanh(z, /)" => |cx: &mut Cx, z: Complex| value(cx, atanh(z));
    /// The cosine.
    function "cos(z, /)" => |cx: &mut Cx, z: Complex| value(cx, cosh(z.turned()));
    /// The hyperbolic cosine.
    function "cosh(z, /)" => |cx: &mut Cx, z: Complex| value(cx, cosh(z));
    /// e raised to the power z.
    function "exp(z, /)" => |cx: &mut Cx, z: Complex| value(cx, exp(z));
    /// Whether two numbers are close: nearer than rel_tol times the larger one, or than abs_tol.
    function "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)" => is_close;
    /// Whether both parts of a number are finite.
    function "isfinite(z, /)" => |_: &mut Cx, z: Complex| z.is_finite();
    /// Whether a part of a number is infinite.
    function "isinf(z, /)" => |_: &mut Cx, z: Complex| z.re.is_infinite() || z.im.is_infinite();
    /// Whether a part of a number is a NaN.
    function "isnan(z, /)" => |_: &mut Cx, z: Complex| z.re.is_nan() || z.im.is_nan();
    /// The logarithm to the base e, or to another one.
    function "log(z, base=<missing>, /)" => log_to_base;
    /// The logarithm to the base 10.
    function "log10(z, /)" => |cx: &mut Cx, z: Complex| value(cx, log(z).map(|z| c(z.re / LN_10, z.im / LN_10)));
    /// The angle of a number, from -pi to pi.
    function "phase(z, /)" => |_: &mut Cx, z: Complex| z.im.atan2(z.re);
    /// The distance from 0 and the angle of a number.
    function "polar(z, /)" => |cx: &mut Cx, z: Complex| -> Res<Value> {
        let size = size(z);
        if size.is_infinite() && z.is_finite() {
            return Err(range_error(cx));
        }
        Ok(cx.tuple(vec![cx.float(size), cx.float(z.im.atan2(z.re))]))
    };
    /// The number with this distance from 0 and this angle.
    function "rect(r, phi, /)" => |cx: &mut Cx, r: f64, phi: f64| value(cx, rect(r, phi));
    /// The sine.
    function "sin(z, /)" => |cx: &mut Cx, z: Complex| value(cx, sinh(z.turned()).map(Complex::turned_back));
    /// The hyperbolic sine.
    function "sinh(z, /)" => |cx: &mut Cx, z: Complex| value(cx, sinh(z));
    /// The square root with a real part that is not negative.
    function "sqrt(z, /)" => |cx: &mut Cx, z: Complex| value(cx, Ok(sqrt(z)));
    /// The tangent.
    function "tan(z, /)" => |cx: &mut Cx, z: Complex| value(cx, tanh(z.turned()).map(Complex::turned_back));
    /// The hyperbolic tangent.
    function "tanh(z, /)" => |cx: &mut Cx, z: Complex| value(cx, tanh(z));
} }

/// A complex number, or what has `__complex__`, `__float__` or `__index__`.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Complex {
    re: f64,
    im: f64,
}

fn c(re: f64, im: f64) -> Complex {
    Complex { re, im }
}

impl<'a> FromArg<'a> for Complex {
    fn from_arg(cx: &mut Cx, arg: &'a Value, _: Place) -> Res<Complex> {
        let (re, im) = complex::of_argument(cx, arg)?;
        Ok(c(re, im))
    }
}

impl Complex {
    fn is_finite(self) -> bool {
        self.re.is_finite() && self.im.is_finite()
    }

    /// The number times i.
    fn turned(self) -> Complex {
        c(-self.im, self.re)
    }

    /// The number times -i.
    fn turned_back(self) -> Complex {
        c(self.im, -self.re)
    }

    fn negative(self) -> Complex {
        c(-self.re, -self.im)
    }
}

/// Why a function has no value.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    Domain,
    Range,
}

type Outcome = Result<Complex, Fault>;

fn value(cx: &mut Cx, outcome: Outcome) -> Res<Value> {
    match outcome {
        Ok(z) => Ok(new_complex(cx, z.re, z.im)),
        Err(Fault::Domain) => Err(domain_error(cx)),
        Err(Fault::Range) => Err(range_error(cx)),
    }
}

/// The result of a function that may have grown beyond the range of floats.
fn ranged(z: Complex) -> Outcome {
    if z.re.is_infinite() || z.im.is_infinite() { Err(Fault::Range) } else { Ok(z) }
}

/// The distance from 0; infinite if any part is.
fn size(z: Complex) -> f64 {
    z.re.hypot(z.im)
}

// What functions tend to.

/// Rows by the real part, columns by the imaginary one: -inf, negative, -0, 0, positive, inf, NaN. A place has the letters of both
/// parts, capitals for positive ones: `0`, one (`1`, `m`), `Infinity`, `n` for a NaN, and the angles `Pi`, `Half`, `Quarter` and `Three
/// quarters` of it. Finite places are not looked up.
type Table = [&'static str; 7];

fn look_up(table: &Table, z: Complex) -> Complex {
    let place = |x: f64| match x {
        _ if x.is_nan() => 6,
        f64::NEG_INFINITY => 0,
        f64::INFINITY => 5,
        _ if x == 0.0 => 2 + x.is_sign_positive() as usize,
        _ if x < 0.0 => 1,
        _ => 4,
    };
    let text = table[place(z.re)].as_bytes();
    let at = 3 * place(z.im);
    let number = |letter: u8| {
        let size = match letter.to_ascii_uppercase() {
            b'0' | b'O' => 0.0,
            b'1' | b'M' => 1.0,
            b'I' => f64::INFINITY,
            b'P' => PI,
            b'H' => FRAC_PI_2,
            b'Q' => FRAC_PI_4,
            b'T' => 3.0 * FRAC_PI_4,
            _ => return f64::NAN,
        };
        if letter.is_ascii_lowercase() { -size } else { size }
    };
    c(number(text[at]), number(text[at + 1]))
}

#[rustfmt::skip]
const ACOS: Table = [
    "TI PI PI Pi Pi Ti nI",
    "HI .. .. .. .. Hi nn",
    "HI .. .. .. .. Hi Hn",
    "HI .. .. .. .. Hi Hn",
    "HI .. .. .. .. Hi nn",
    "QI 0I 0I 0i 0i Qi nI",
    "nI nn nn nn nn ni nn",
];
#[rustfmt::skip]
const ACOSH: Table = [
    "It Ip Ip IP IP IT In",
    "Ih .. .. .. .. IH nn",
    "Ih .. .. .. .. IH nn",
    "Ih .. .. .. .. IH nn",
    "Ih .. .. .. .. IH nn",
    "Iq Io Io I0 I0 IQ In",
    "In nn nn nn nn In nn",
];
#[rustfmt::skip]
const ASINH: Table = [
    "iq io io i0 i0 iQ in",
    "ih .. .. .. .. iH nn",
    "ih .. .. .. .. iH nn",
    "Ih .. .. .. .. IH nn",
    "Ih .. .. .. .. IH nn",
    "Iq Io Io I0 I0 IQ In",
    "In nn no n0 nn In nn",
];
#[rustfmt::skip]
const ATANH: Table = [
    "oh oh oh oH oH oH on",
    "oh .. .. .. .. oH nn",
    "oh .. .. .. .. oH on",
    "0h .. .. .. .. 0H 0n",
    "0h .. .. .. .. 0H nn",
    "0h 0h 0h 0H 0H 0H 0n",
    "0h nn nn nn nn 0H nn",
];
#[rustfmt::skip]
const COSH: Table = [
    "In .. I0 Io .. In In",
    "nn .. .. .. .. nn nn",
    "n0 .. .. .. .. n0 n0",
    "n0 .. .. .. .. n0 n0",
    "nn .. .. .. .. nn nn",
    "In .. Io I0 .. In In",
    "nn nn n0 n0 nn nn nn",
];
#[rustfmt::skip]
const EXP: Table = [
    "00 .. 0o 00 .. 00 00",
    "nn .. .. .. .. nn nn",
    "nn .. .. .. .. nn nn",
    "nn .. .. .. .. nn nn",
    "nn .. .. .. .. nn nn",
    "In .. Io I0 .. In In",
    "nn nn no n0 nn nn nn",
];
#[rustfmt::skip]
const LOG: Table = [
    "It Ip Ip IP IP IT In",
    "Ih .. .. .. .. IH nn",
    "Ih .. .. .. .. IH nn",
    "Ih .. .. .. .. IH nn",
    "Ih .. .. .. .. IH nn",
    "Iq Io Io I0 I0 IQ In",
    "In nn nn nn nn In nn",
];
#[rustfmt::skip]
const SINH: Table = [
    "In .. io i0 .. In In",
    "nn .. .. .. .. nn nn",
    "0n .. .. .. .. 0n 0n",
    "0n .. .. .. .. 0n 0n",
    "nn .. .. .. .. nn nn",
    "In .. Io I0 .. In In",
    "nn nn no n0 nn nn nn",
];
#[rustfmt::skip]
const SQRT: Table = [
    "Ii 0i 0i 0I 0I II nI",
    "Ii .. .. .. .. II nn",
    "Ii .. .. .. .. II nn",
    "Ii .. .. .. .. II nn",
    "Ii .. .. .. .. II nn",
    "Ii Io Io I0 I0 II In",
    "Ii nn nn nn nn II nn",
];
#[rustfmt::skip]
const TANH: Table = [
    "m0 .. mo m0 .. m0 m0",
    "nn .. .. .. .. nn nn",
    "nn .. .. .. .. nn nn",
    "nn .. .. .. .. nn nn",
    "nn .. .. .. .. nn nn",
    "10 .. 1o 10 .. 10 10",
    "nn nn no n0 nn nn nn",
];
#[rustfmt::skip]
const RECT: Table = [
    "nn .. i0 io .. nn In",
    "nn .. .. .. .. nn nn",
    "00 .. .. .. .. 00 00",
    "00 .. .. .. .. 00 00",
    "nn .. .. .. .. nn nn",
    "In .. Io I0 .. In In",
    "nn nn n0 n0 nn nn nn",
];

// The functions.

/// From here on a square or a sum of two numbers may not fit.
const LARGE: f64 = f64::MAX / 4.0;

fn is_large(z: Complex) -> bool {
    z.re.abs() > LARGE || z.im.abs() > LARGE
}

fn sqrt(z: Complex) -> Complex {
    if !z.is_finite() {
        return look_up(&SQRT, z);
    }
    if z.re == 0.0 && z.im == 0.0 {
        return c(0.0, z.im);
    }
    let (ax, ay) = (z.re.abs(), z.im.abs());
    let root = if ax < f64::MIN_POSITIVE && ay < f64::MIN_POSITIVE && (ax > 0.0 || ay > 0.0) {
        // Powers of 4 bring subnormal numbers where they have all their bits.
        let (ax, ay) = (ax * 2f64.powi(54), ay * 2f64.powi(54));
        ((ax + ax.hypot(ay)) / 2.0).sqrt() * 2f64.powi(-27)
    } else {
        let ax = ax / 8.0;
        2.0 * (ax + ax.hypot(ay / 8.0)).sqrt()
    };
    let other = ay / (2.0 * root);
    if z.re >= 0.0 { c(root, other.copysign(z.im)) } else { c(other, root.copysign(z.im)) }
}

fn acos(z: Complex) -> Complex {
    if !z.is_finite() {
        return look_up(&ACOS, z);
    }
    if is_large(z) {
        let log = (z.re / 2.0).hypot(z.im / 2.0).ln() + 2.0 * LN_2;
        return c(z.im.abs().atan2(z.re), -log.copysign(z.im));
    }
    let (below, above) = (sqrt(c(1.0 - z.re, -z.im)), sqrt(c(1.0 + z.re, z.im)));
    c(2.0 * below.re.atan2(above.re), libm::asinh(above.re * below.im - above.im * below.re))
}

fn acosh(z: Complex) -> Complex {
    if !z.is_finite() {
        return look_up(&ACOSH, z);
    }
    if is_large(z) {
        return c((z.re / 2.0).hypot(z.im / 2.0).ln() + 2.0 * LN_2, z.im.atan2(z.re));
    }
    let (below, above) = (sqrt(c(z.re - 1.0, z.im)), sqrt(c(z.re + 1.0, z.im)));
    c(libm::asinh(below.re * above.re + below.im * above.im), 2.0 * below.im.atan2(above.re))
}

fn asinh(z: Complex) -> Complex {
    if !z.is_finite() {
        return look_up(&ASINH, z);
    }
    if is_large(z) {
        let log = (z.re / 2.0).hypot(z.im / 2.0).ln() + 2.0 * LN_2;
        return c(log.copysign(z.re), z.im.atan2(z.re.abs()));
    }
    let (above, below) = (sqrt(c(1.0 + z.im, -z.re)), sqrt(c(1.0 - z.im, z.re)));
    c(libm::asinh(above.re * below.im - below.re * above.im), z.im.atan2(above.re * below.re - above.im * below.im))
}

fn atanh(z: Complex) -> Outcome {
    if !z.is_finite() {
        return Ok(look_up(&ATANH, z));
    }
    if z.re.is_sign_negative() {
        return atanh(z.negative()).map(Complex::negative);
    }
    let (x, y, ay) = (z.re, z.im, z.im.abs());
    let large = LARGE.sqrt();
    if x > large || ay > large {
        let half = (x / 2.0).hypot(y / 2.0);
        return Ok(c(x / 4.0 / half / half, FRAC_PI_2.copysign(y)));
    }
    if x == 1.0 && ay < f64::MIN_POSITIVE.sqrt() {
        if ay == 0.0 {
            return Err(Fault::Domain);
        }
        let log = -(ay.sqrt() / ay.hypot(2.0).sqrt()).ln();
        return Ok(c(log, (2f64.atan2(-ay) / 2.0).copysign(y)));
    }
    let re = (4.0 * x / ((1.0 - x) * (1.0 - x) + ay * ay)).ln_1p() / 4.0;
    Ok(c(re, -(-2.0 * y).atan2((1.0 - x) * (1.0 + x) - ay * ay) / 2.0))
}

/// Beyond this the exponential function is calculated one step lower.
fn log_of_largest() -> f64 {
    LARGE.ln()
}

/// Both parts of a number on a ray, times a size that is infinite.
fn infinite(size: f64, re: f64, im: f64) -> Complex {
    c(size.copysign(re), size.copysign(im))
}

fn cosh(z: Complex) -> Outcome {
    let (x, y) = (z.re, z.im);
    if y.is_infinite() && !x.is_nan() {
        return Err(Fault::Domain);
    }
    if x.is_infinite() && y.is_finite() && y != 0.0 {
        return Ok(infinite(f64::INFINITY, y.cos(), y.sin() * x.signum()));
    }
    if !z.is_finite() {
        return Ok(look_up(&COSH, z));
    }
    if x.abs() > log_of_largest() {
        let less = x - 1f64.copysign(x);
        return ranged(c(y.cos() * less.cosh() * E, y.sin() * less.sinh() * E));
    }
    ranged(c(y.cos() * x.cosh(), y.sin() * x.sinh()))
}

fn sinh(z: Complex) -> Outcome {
    let (x, y) = (z.re, z.im);
    if y.is_infinite() && !x.is_nan() {
        return Err(Fault::Domain);
    }
    if x.is_infinite() && y.is_finite() && y != 0.0 {
        return Ok(infinite(f64::INFINITY, y.cos() * x.signum(), y.sin()));
    }
    if !z.is_finite() {
        return Ok(look_up(&SINH, z));
    }
    if x.abs() > log_of_largest() {
        let less = x - 1f64.copysign(x);
        return ranged(c(y.cos() * less.sinh() * E, y.sin() * less.cosh() * E));
    }
    ranged(c(y.cos() * x.sinh(), y.sin() * x.cosh()))
}

fn tanh(z: Complex) -> Outcome {
    let (x, y) = (z.re, z.im);
    if y.is_infinite() && x.is_finite() {
        return Err(Fault::Domain);
    }
    if x.is_infinite() && y.is_finite() && y != 0.0 {
        return Ok(c(1f64.copysign(x), 0f64.copysign(2.0 * y.sin() * y.cos())));
    }
    if !z.is_finite() {
        return Ok(look_up(&TANH, z));
    }
    if x.abs() > log_of_largest() {
        return Ok(c(1f64.copysign(x), 4.0 * y.sin() * y.cos() * (-2.0 * x.abs()).exp()));
    }
    let (tx, ty, slope) = (x.tanh(), y.tan(), 1.0 / x.cosh());
    let both = tx * ty;
    let below = 1.0 + both * both;
    Ok(c(tx * (1.0 + ty * ty) / below, ty / below * slope * slope))
}

fn exp(z: Complex) -> Outcome {
    let (x, y) = (z.re, z.im);
    if y.is_infinite() && (x.is_finite() || x == f64::INFINITY) {
        return Err(Fault::Domain);
    }
    if x.is_infinite() && y.is_finite() && y != 0.0 {
        let size = if x > 0.0 { f64::INFINITY } else { 0.0 };
        return Ok(infinite(size, y.cos(), y.sin()));
    }
    if !z.is_finite() {
        return Ok(look_up(&EXP, z));
    }
    if x > log_of_largest() {
        let less = (x - 1.0).exp();
        return ranged(c(less * y.cos() * E, less * y.sin() * E));
    }
    ranged(c(x.exp() * y.cos(), x.exp() * y.sin()))
}

fn log(z: Complex) -> Outcome {
    if !z.is_finite() {
        return Ok(look_up(&LOG, z));
    }
    let (ax, ay) = (z.re.abs(), z.im.abs());
    if ax == 0.0 && ay == 0.0 {
        return Err(Fault::Domain);
    }
    let re = if is_large(z) {
        (ax / 2.0).hypot(ay / 2.0).ln() + LN_2
    } else if ax < f64::MIN_POSITIVE && ay < f64::MIN_POSITIVE {
        (ax * 2f64.powi(53)).hypot(ay * 2f64.powi(53)).ln() - 53.0 * LN_2
    } else {
        let size = ax.hypot(ay);
        if (0.71..=1.73).contains(&size) {
            let (most, least) = (ax.max(ay), ax.min(ay));
            ((most - 1.0) * (most + 1.0) + least * least).ln_1p() / 2.0
        } else {
            size.ln()
        }
    };
    Ok(c(re, z.im.atan2(z.re)))
}

fn log_to_base(cx: &mut Cx, z: Complex, base: Option<Complex>) -> Res<Value> {
    let Some(base) = base else {
        let outcome = log(z);
        return value(cx, outcome);
    };
    // The logarithm of 0 to a base is infinite, unlike that without.
    let above = log(z).unwrap_or(c(f64::NEG_INFINITY, z.im.atan2(z.re)));
    let quotient = log(base).and_then(|below| {
        let quotient = complex::quotient((above.re, above.im), (below.re, below.im));
        quotient.map(|(re, im)| c(re, im)).ok_or(Fault::Domain)
    });
    value(cx, quotient)
}

fn rect(size: f64, angle: f64) -> Outcome {
    if angle.is_infinite() && size != 0.0 && !size.is_nan() {
        return Err(Fault::Domain);
    }
    if size.is_infinite() && angle.is_finite() && angle != 0.0 {
        return Ok(infinite(f64::INFINITY, angle.cos() * size.signum(), angle.sin() * size.signum()));
    }
    if !size.is_finite() || !angle.is_finite() {
        return Ok(look_up(&RECT, c(size, angle)));
    }
    // A zero keeps its sign.
    if angle == 0.0 {
        return Ok(c(size, size * angle));
    }
    Ok(c(size * angle.cos(), size * angle.sin()))
}

fn is_close(cx: &mut Cx, a: Complex, b: Complex, rel_tol: f64, abs_tol: f64) -> Res<bool> {
    if rel_tol < 0.0 || abs_tol < 0.0 {
        return Err(cx.value_error("tolerances must be non-negative"));
    }
    if a.re == b.re && a.im == b.im {
        return Ok(true);
    }
    let is_infinite = |z: Complex| z.re.is_infinite() || z.im.is_infinite();
    if is_infinite(a) || is_infinite(b) {
        return Ok(false);
    }
    let difference = size(c(a.re - b.re, a.im - b.im));
    Ok(difference <= rel_tol * size(b) || difference <= rel_tol * size(a) || difference <= abs_tol)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_up() {
        let inf = f64::INFINITY;
        assert_eq!(sqrt(c(-inf, 1.0)), c(0.0, inf));
        assert_eq!(sqrt(c(-inf, -0.0)), c(0.0, -inf));
        assert_eq!(acos(c(inf, 1.0)), c(0.0, -inf));
        assert_eq!(asinh(c(-1.0, inf)), c(-inf, FRAC_PI_2));
        assert_eq!(exp(c(f64::NEG_INFINITY, f64::NAN)), Ok(c(0.0, 0.0)));
        assert_eq!(cosh(c(1.0, inf)), Err(Fault::Domain));
    }
}
