//! The logarithm of the gamma function, by Lanczos's approximation: `gamma(x)` is nearly
//! `sum(x) * ((x + G - 0.5) / e) ** (x - 0.5) / e ** G`, where `sum` is a quotient of two polynomials.

/// The constant for which the coefficients were computed.
#[expect(clippy::excessive_precision, reason = "the value is exact")]
const G: f64 = 6.024680040776729583740234375;

/// The coefficients of the numerator, the lowest first.
#[expect(clippy::excessive_precision, reason = "the digits with which they are published")]
const NUMERATOR: [f64; 13] = [
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
];

/// Those of the denominator: of x (x + 1) ... (x + 11).
const DENOMINATOR: [f64; 13] = [
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0,
];

/// The quotient of the polynomials; above 5 in terms of 1/x, so that nothing overflows.
fn sum(x: f64) -> f64 {
    let at = |coefficients: &mut dyn Iterator<Item = &f64>, x: f64| coefficients.fold(0.0, |sum, c| sum * x + c);
    if x < 5.0 {
        at(&mut NUMERATOR.iter().rev(), x) / at(&mut DENOMINATOR.iter().rev(), x)
    } else {
        at(&mut NUMERATOR.iter(), 1.0 / x) / at(&mut DENOMINATOR.iter(), 1.0 / x)
    }
}

/// The sine of pi times x, exact near whole numbers.
fn sin_pi(x: f64) -> f64 {
    use std::f64::consts::PI;
    let rest = x.abs() % 2.0;
    let sine = match (2.0 * rest).round() as i64 {
        0 => (PI * rest).sin(),
        1 => (PI * (rest - 0.5)).cos(),
        // Not of pi (rest - 1), so that whole numbers give 0 with the right sign.
        2 => (PI * (1.0 - rest)).sin(),
        3 => -(PI * (rest - 1.5)).cos(),
        _ => (PI * (rest - 2.0)).sin(),
    };
    sine.copysign(if x < 0.0 { -sine } else { sine })
}

/// The logarithm of the absolute value of the gamma function; infinite at its poles.
pub(super) fn log_gamma(x: f64) -> f64 {
    if !x.is_finite() {
        return if x.is_nan() { x } else { f64::INFINITY };
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 { f64::INFINITY } else { 0.0 };
    }
    let size = x.abs();
    if size < 1e-20 {
        return -size.ln();
    }
    let result = sum(size).ln() - G + (size - 0.5) * ((size + G - 0.5).ln() - 1.0);
    // Below 0 by reflection.
    if x < 0.0 { std::f64::consts::PI.ln() - sin_pi(size).abs().ln() - size.ln() - result } else { result }
}
