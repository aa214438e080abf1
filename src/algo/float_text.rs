//! Text of floats: as Python prints, formats and reads them.
//!
//! Digits come from `ryu` (the shortest that read back as the same float) and from the standard library, whose formatting
//! with a precision is exact: correctly rounded, ties to even, for any number of digits. What this module adds is Python's
//! way of laying digits out. All text is ASCII and has no grouping or padding, which `format_spec` adds.

use super::index_table::OutOfMemory;

/// How digits are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FloatStyle {
    /// The shortest digits that read back as the same float; an exponent below 1e-4 and from 1e16 on. Takes no precision.
    Repr,
    /// `%e`: one digit, a point, as many digits as the precision says, an exponent.
    Exponent,
    /// `%f`: as many digits after the point as the precision says.
    Fixed,
    /// `%g`: as many significant digits as the precision says, an exponent if that is shorter, no zeros at the end.
    General,
}

/// What else there is to say about the layout.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct FloatLayout {
    /// The flag `#`: always a point, and `General` keeps its zeros.
    pub(crate) alternate: bool,
    /// A float must not look like an int: `1.0`, not `1`. Also makes `General` take an exponent one digit earlier.
    pub(crate) point_zero: bool,
    /// The flag `z`: what rounds to zero has no minus sign.
    pub(crate) no_negative_zero: bool,
}

/// More digits than any float has, after the point or before: beyond there are only zeros.
const MOST_DIGITS: usize = 1100;

/// `repr(x)`.
pub(crate) fn repr(x: f64) -> String {
    let layout = FloatLayout { point_zero: true, ..FloatLayout::default() };
    format(x, FloatStyle::Repr, 0, layout).expect("the shortest digits are few")
}

/// The float in the given style. Fails only without memory for a huge precision.
pub(crate) fn format(x: f64, style: FloatStyle, precision: usize, layout: FloatLayout) -> Result<String, OutOfMemory> {
    if !x.is_finite() {
        return Ok(if x.is_nan() {
            "nan"
        } else if x > 0.0 {
            "inf"
        } else {
            "-inf"
        }
        .to_owned());
    }
    let text = match style {
        FloatStyle::Repr => {
            let (digits, exponent) = shortest_digits(x.abs());
            let decimal = (-4..16).contains(&exponent);
            arrange(&digits, exponent, decimal, layout.alternate, layout.point_zero)
        }
        FloatStyle::Exponent => {
            let (digits, exponent) = significant_digits(x.abs(), precision.saturating_add(1))?;
            arrange(&digits, exponent, false, layout.alternate, false)
        }
        FloatStyle::Fixed => {
            let mut text = match fixed_digits(x.abs(), precision) {
                Some(text) => text,
                None => format!("{:.*}", precision.min(MOST_DIGITS), x.abs()),
            };
            push_zeros(&mut text, precision.saturating_sub(MOST_DIGITS))?;
            if layout.alternate && precision == 0 {
                text.push('.');
            }
            text
        }
        FloatStyle::General => {
            let (mut digits, exponent) = significant_digits(x.abs(), precision.max(1))?;
            if !layout.alternate {
                digits.truncate(digits.trim_end_matches('0').len().max(1));
            }
            let limit = precision.max(1).saturating_sub(layout.point_zero as usize);
            let decimal = exponent >= -4 && (exponent < 0 || (exponent as usize) < limit);
            arrange(&digits, exponent, decimal, layout.alternate, layout.point_zero)
        }
    };
    let is_zero = || !text.split('e').next().is_some_and(|digits| digits.contains(|c| matches!(c, '1'..='9')));
    let negative = x.is_sign_negative() && !(layout.no_negative_zero && is_zero());
    Ok(if negative { format!("-{text}") } else { text })
}

/// A finite, non-negative float below 1e15, times a power of ten, rounded to even: one product of 128 bits, in place of the long
/// arithmetic that the standard library needs for what lies close to the middle, such as 42.5.
fn scaled(x: f64, power: i32) -> Option<u64> {
    if power > 17 || x >= 1e15 {
        return None;
    }
    let exponent = (x.to_bits() >> 52) as i32;
    let fraction = x.to_bits() & ((1 << 52) - 1);
    let (mantissa, exponent) = if exponent == 0 { (fraction, -1074) } else { (fraction | 1 << 52, exponent - 1075) };
    // A float below 1e15 has an exponent below 0; and below 2 ** -120 lies less than half of the last decimal.
    let shift = exponent.unsigned_abs();
    if exponent < -120 {
        return Some(0);
    }
    let (whole, rest, unit) = match u32::try_from(power) {
        // Below 2 ** 53 * 10 ** 17, so below 2 ** 110.
        Ok(power) => {
            let scaled = mantissa as u128 * 10u128.pow(power);
            (scaled >> shift, scaled & ((1 << shift) - 1), 1u128 << shift)
        }
        Err(_) => {
            let unit = 10u128.checked_pow(power.unsigned_abs()).filter(|unit| *unit < 1 << 54)?;
            if shift > 73 {
                return None;
            }
            let unit = unit << shift;
            (mantissa as u128 / unit, mantissa as u128 % unit, unit)
        }
    };
    let half = unit >> 1;
    u64::try_from(whole + (rest > half || rest == half && whole & 1 == 1) as u128).ok()
}

/// So many decimals of a finite, non-negative float, if that is quick.
fn fixed_digits(x: f64, precision: usize) -> Option<String> {
    let (mut whole, mut decimals) = (scaled(x, i32::try_from(precision).ok()?)?, [b'0'; 17]);
    for digit in decimals[..precision].iter_mut().rev() {
        *digit += (whole % 10) as u8;
        whole /= 10;
    }
    let mut text = whole.to_string();
    if precision > 0 {
        text.push('.');
        text.extend(decimals[..precision].iter().map(|digit| *digit as char));
    }
    Some(text)
}

/// So many significant digits of a finite, non-negative float, and the exponent of the first one, if that is quick.
fn few_significant_digits(x: f64, count: usize) -> Option<(String, i32)> {
    if count > 17 || !(1e-5..1e15).contains(&x) {
        return None;
    }
    let (least, most) = (10u64.pow(count as u32 - 1), 10u64.pow(count as u32));
    let scaled_for = |exponent: i32| scaled(x, count as i32 - 1 - exponent);
    let mut exponent = x.log10().floor() as i32;
    let mut number = scaled_for(exponent)?;
    if number < least {
        // The logarithm was rounded up.
        exponent -= 1;
        number = scaled_for(exponent)?;
    }
    if number >= most {
        exponent += 1;
        number = scaled_for(exponent)?;
    }
    (least..most).contains(&number).then(|| (number.to_string(), exponent))
}

/// The shortest digits of a finite, non-negative float, and the exponent of the first one.
fn shortest_digits(x: f64) -> (String, i32) {
    let mut buffer = ryu::Buffer::new();
    let text = buffer.format_finite(x);
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let exponent: i32 = exponent.parse().expect("an exponent is a number");
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = [whole, fraction].concat();
    let digits = all.trim_start_matches('0');
    let first = whole.len() as i32 - 1 - (all.len() - digits.len()) as i32;
    match digits.trim_end_matches('0') {
        "" => ("0".to_owned(), 0),
        digits => (digits.to_owned(), first + exponent),
    }
}

/// So many significant digits of a finite, non-negative float, correctly rounded, and the exponent of the first one.
fn significant_digits(x: f64, count: usize) -> Result<(String, i32), OutOfMemory> {
    if let Some(found) = few_significant_digits(x, count) {
        return Ok(found);
    }
    let text = format!("{:.*e}", count.min(MOST_DIGITS) - 1, x);
    let (mantissa, exponent) = text.split_once('e').expect("an exponent was asked for");
    let mut digits = mantissa.replace('.', "");
    push_zeros(&mut digits, count.saturating_sub(MOST_DIGITS))?;
    Ok((digits, exponent.parse().expect("an exponent is a number")))
}

fn push_zeros(text: &mut String, count: usize) -> Result<(), OutOfMemory> {
    text.try_reserve(count).map_err(|_| OutOfMemory)?;
    text.extend(std::iter::repeat_n('0', count));
    Ok(())
}

/// Digits, the first of which stands for `10 ** exponent`, as a decimal number or with an exponent.
fn arrange(digits: &str, exponent: i32, decimal: bool, alternate: bool, point_zero: bool) -> String {
    let mut text = String::with_capacity(digits.len() + 8);
    if !decimal {
        let (first, rest) = digits.split_at(1);
        text.push_str(first);
        if !rest.is_empty() || alternate {
            text.push('.');
        }
        text.push_str(rest);
        let sign = if exponent < 0 { '-' } else { '+' };
        text.push_str(&format!("e{sign}{:02}", exponent.unsigned_abs()));
        return text;
    }
    let Ok(whole) = usize::try_from(exponent + 1) else {
        text.push_str("0.");
        text.extend(std::iter::repeat_n('0', (-exponent - 1) as usize));
        text.push_str(digits);
        return text;
    };
    if whole == 0 {
        text.push_str("0.");
        text.push_str(digits);
        return text;
    }
    let (before, after) = digits.split_at(whole.min(digits.len()));
    text.push_str(before);
    text.extend(std::iter::repeat_n('0', whole - before.len()));
    if !after.is_empty() || alternate || point_zero {
        text.push('.');
    }
    text.push_str(after);
    if after.is_empty() && point_zero {
        text.push('0');
    }
    text
}

/// The float that a text stands for, as `float()` and literals read it: white space around it is the caller's business.
pub(crate) fn parse(text: &str) -> Option<f64> {
    if !text.contains('_') {
        return text.parse().ok();
    }
    // An underscore stands between two digits.
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let well_placed = |at: usize| at > 0 && is_digit(at - 1) && is_digit(at + 1);
    if !bytes.iter().enumerate().all(|(at, byte)| *byte != b'_' || well_placed(at)) {
        return None;
    }
    text.replace('_', "").parse().ok()
}

/// `x.hex()`.
pub(crate) fn to_hex(x: f64) -> String {
    if !x.is_finite() {
        return repr(x);
    }
    let sign = if x.is_sign_negative() { "-" } else { "" };
    let (exponent, fraction) = (x.to_bits() >> 52 & 0x7ff, x.to_bits() & FRACTION);
    match (exponent, fraction) {
        (0, 0) => format!("{sign}0x0.0p+0"),
        (0, _) => format!("{sign}0x0.{fraction:013x}p-1022"),
        _ => format!("{sign}0x1.{fraction:013x}p{:+}", exponent as i64 - 1023),
    }
}

const FRACTION: u64 = (1 << 52) - 1;

/// Why a text is no hexadecimal float.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HexError {
    Invalid,
    TooLarge,
}

/// `float.fromhex(text)`, white space around it being the caller's business.
pub(crate) fn from_hex(text: &str) -> Result<f64, HexError> {
    let (negative, unsigned) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    let lower = unsigned.to_ascii_lowercase();
    let magnitude = match &*lower {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        other => magnitude_from_hex(other.strip_prefix("0x").unwrap_or(other))?,
    };
    Ok(if negative { -magnitude } else { magnitude })
}

fn magnitude_from_hex(text: &str) -> Result<f64, HexError> {
    let (number, exponent) = text.split_once('p').map_or((text, None), |(number, exponent)| (number, Some(exponent)));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = [whole, fraction].concat();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(HexError::Invalid);
    }
    let exponent = exponent.map_or(Ok(0), parse_exponent)?;
    let significant = digits.trim_start_matches('0');
    if significant.is_empty() {
        return Ok(0.0);
    }
    // The first 15 digits hold more than the bits of a float, whatever follows only says whether there is more.
    let (head, tail) = significant.split_at(significant.len().min(15));
    let sticky = tail.bytes().any(|byte| byte != b'0') as u64;
    let bits = u64::from_str_radix(head, 16).expect("15 hexadecimal digits fit") << 1 | sticky;
    let scale = exponent.saturating_add(4 * (tail.len() as i64 - fraction.len() as i64)) - 1;
    scale_rounded(bits, scale).ok_or(HexError::TooLarge)
}

/// Digits with a sign; a number too long for an exponent counts as very large.
fn parse_exponent(text: &str) -> Result<i64, HexError> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(HexError::Invalid);
    }
    let magnitude = digits.parse().unwrap_or(i64::MAX / 4).min(i64::MAX / 4);
    Ok(if text.starts_with('-') { -magnitude } else { magnitude })
}

/// `bits * 2 ** scale`, rounded once, ties to even; `None` where it is too large. The last bit may be sticky.
pub(crate) fn scale_rounded(bits: u64, scale: i64) -> Option<f64> {
    if bits == 0 {
        return Some(0.0);
    }
    let length = 64 - bits.leading_zeros() as i64;
    let exponent = length + scale - 1;
    if exponent > 1023 {
        return None;
    }
    // The weight of the last bit kept: 52 below the first, but not below that of the least subnormal.
    let last = (exponent - 52).max(-1074);
    let dropped = last - scale;
    let kept = match dropped {
        ..=0 => bits << -dropped,
        1..=64 => {
            let (kept, rest) = ((bits as u128) >> dropped, (bits as u128) & ((1 << dropped) - 1));
            let half = 1u128 << (dropped - 1);
            (kept + (rest > half || rest == half && kept & 1 == 1) as u128) as u64
        }
        _ => 0,
    };
    // Rounding may carry into one bit more; adding to the bits of a float does the right thing with it.
    let subnormal = last == -1074 && kept < 1 << 52;
    let result = if subnormal { f64::from_bits(kept) } else { f64::from_bits(kept + (((last + 1074) as u64) << 52)) };
    result.is_finite().then_some(result)
}

/// `round(x, digits)`: to so many digits after the point, ties to even; `None` where the result is too large for a float.
pub(crate) fn round(x: f64, digits: i64) -> Option<f64> {
    // Beyond the last digit of any float, and before the first.
    if !x.is_finite() || digits > 323 {
        return Some(x);
    }
    if digits < -308 {
        return Some(0.0f64.copysign(x));
    }
    let rounded = if digits >= 0 {
        format!("{:.*}", digits as usize, x).parse().expect("the text of a float is one")
    } else {
        round_whole(x.abs(), digits.unsigned_abs() as usize).copysign(x)
    };
    f64::is_finite(rounded).then_some(rounded)
}

/// A finite, non-negative float rounded to a multiple of `10 ** zeros`.
fn round_whole(x: f64, zeros: usize) -> f64 {
    let whole = format!("{:.0}", x.trunc());
    let padded = format!("{whole:0>width$}", width = zeros + 1);
    let (kept, dropped) = padded.split_at(padded.len() - zeros);
    let half = format!("5{}", "0".repeat(zeros - 1));
    let up = match dropped.cmp(&half) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => x.fract() != 0.0 || kept.as_bytes().last().is_some_and(|last| last % 2 == 1),
    };
    // Adding the unit in text could carry: the sum of two multiples of the unit is exact as a number with an exponent.
    let mut kept: Vec<u8> = kept.bytes().collect();
    if up {
        let nines = kept.iter().rev().take_while(|digit| **digit == b'9').count();
        let at = kept.len() - nines;
        kept[at..].fill(b'0');
        match at.checked_sub(1) {
            Some(last) => kept[last] += 1,
            None => kept.insert(0, b'1'),
        }
    }
    let kept = String::from_utf8(kept).expect("digits are ASCII");
    format!("{kept}e{zeros}").parse().expect("the text of a float is one")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn significant_digits_are_those_of_the_standard_library() {
        let mut random = 0x9E3779B97F4A7C15u64;
        for round in 0..50_000 {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            let count = 1 + (random % 17) as usize;
            let x = match round % 4 {
                0 => (random >> 40) as f64 / 8.0,
                1 => (random >> 16) as f64 / 1e15,
                // Close to where the number of digits before the point changes.
                2 => 10f64.powi((random % 15) as i32 - 3) * (1.0 - (random >> 60) as f64 * 1e-4),
                _ => (random % 1000) as f64 * 10f64.powi((random >> 32) as i32 % 12),
            };
            let Some((digits, exponent)) = few_significant_digits(x, count) else { continue };
            let (first, rest) = digits.split_at(1);
            let point = if rest.is_empty() { "" } else { "." };
            assert_eq!(format!("{first}{point}{rest}e{exponent}"), format!("{:.*e}", count - 1, x), "{x:?} {count}");
        }
    }

    #[test]
    fn fixed_digits_are_those_of_the_standard_library() {
        let mut random = 0x9E3779B97F4A7C15u64;
        for round in 0..50_000 {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            let x = match round % 4 {
                0 => (random >> 40) as f64 / 8.0,
                1 => (random >> 20) as f64 / 1000.0,
                2 => f64::from_bits(random >> 2),
                _ => (random >> 12) as f64 * 2f64.powi((random % 300) as i32 - 260),
            };
            let precision = random as usize % 18;
            if let Some(text) = fixed_digits(x, precision) {
                assert_eq!(text, format!("{x:.precision$}"));
            }
        }
    }

    #[test]
    fn repr_is_pythons() {
        let cases = [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (0.1, "0.1"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (12345678901234567.0, "1.2345678901234568e+16"),
            (123456789.125, "123456789.125"),
            (0.0001, "0.0001"),
            (0.00012345, "0.00012345"),
            (0.00001, "1e-05"),
            (1.5e-7, "1.5e-07"),
            (1e100, "1e+100"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e+308"),
            (f64::INFINITY, "inf"),
            (-f64::INFINITY, "-inf"),
            (f64::NAN, "nan"),
            (100.0, "100.0"),
            (1.0 / 3.0, "0.3333333333333333"),
        ];
        for (x, text) in cases {
            assert_eq!(repr(x), text);
        }
    }

    fn plain(x: f64, style: FloatStyle, precision: usize) -> String {
        format(x, style, precision, FloatLayout::default()).unwrap()
    }

    #[test]
    fn formats_as_percent_does() {
        use FloatStyle::{Exponent, Fixed, General};
        assert_eq!(plain(0.25, Fixed, 1), "0.2");
        assert_eq!(plain(0.35, Fixed, 1), "0.3");
        assert_eq!(plain(0.5, Fixed, 0), "0");
        assert_eq!(plain(1.5, Fixed, 0), "2");
        assert_eq!(plain(2.5, Fixed, 0), "2");
        assert_eq!(plain(-2.675, Fixed, 2), "-2.67");
        assert_eq!(plain(1e22, Fixed, 2), "10000000000000000000000.00");
        assert_eq!(plain(12345.0, Exponent, 2), "1.23e+04");
        assert_eq!(plain(0.125, Exponent, 1), "1.2e-01");
        assert_eq!(plain(9.99e-120, Exponent, 0), "1e-119");
        assert_eq!(plain(0.0, Exponent, 3), "0.000e+00");
        assert_eq!(plain(100000.0, General, 6), "100000");
        assert_eq!(plain(1000000.0, General, 6), "1e+06");
        assert_eq!(plain(0.0001, General, 6), "0.0001");
        assert_eq!(plain(0.00001, General, 6), "1e-05");
        assert_eq!(plain(123.456, General, 0), "1e+02");
        assert_eq!(plain(0.0, General, 6), "0");
        assert_eq!(plain(1.1, Fixed, 1300).len(), 1302);
        assert_eq!(plain(5e-324, Fixed, 1074).trim_end_matches('0').len(), 1076);
        assert_eq!(plain(1.1, Exponent, 1300).len(), 1306);
        let alternate = FloatLayout { alternate: true, ..FloatLayout::default() };
        assert_eq!(format(1.0, General, 6, alternate).unwrap(), "1.00000");
        assert_eq!(format(1.0, Fixed, 0, alternate).unwrap(), "1.");
        assert_eq!(format(1.0, Exponent, 0, alternate).unwrap(), "1.e+00");
        let no_negative_zero = FloatLayout { no_negative_zero: true, ..FloatLayout::default() };
        assert_eq!(format(-0.01, Fixed, 1, no_negative_zero).unwrap(), "0.0");
        assert_eq!(format(-0.01, Exponent, 1, no_negative_zero).unwrap(), "-1.0e-02");
    }

    #[test]
    fn reads_what_python_reads() {
        let cases = ["1", "1.", ".5", "1e5", "1_000.5_5", "+1", "-1E-5", "inf", "-Infinity", "nan", "1_0e1_0", "1e400"];
        for text in cases {
            assert!(parse(text).is_some(), "{text}");
        }
        let bad =
            ["", ".", "1__0", "_1", "1_", "1_.5", "1._5", "1e_5", "0x10", "1e", "e5", "--1", " 1", "in_f", "1.5.", "i"];
        for text in bad {
            assert!(parse(text).is_none(), "{text}");
        }
        assert_eq!(parse("1_0.2_5e0_1"), Some(102.5));
        assert_eq!(parse("1e400"), Some(f64::INFINITY));
        assert_eq!(parse("2.2250738585072011e-308").map(f64::to_bits), Some(0xf_ffff_ffff_ffff));
    }

    #[test]
    fn every_float_reads_back() {
        let mut random = 88172645463325252u64;
        for _ in 0..20_000 {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            let x = f64::from_bits(random);
            if x.is_finite() {
                assert_eq!(parse(&repr(x)), Some(x));
                assert_eq!(from_hex(&to_hex(x)), Ok(x));
                assert_eq!(parse(&plain(x, FloatStyle::Exponent, 17)), Some(x));
            }
        }
    }

    #[test]
    fn hexadecimal_text() {
        assert_eq!(to_hex(1.5), "0x1.8000000000000p+0");
        assert_eq!(to_hex(-0.0), "-0x0.0p+0");
        assert_eq!(to_hex(5e-324), "0x0.0000000000001p-1022");
        assert_eq!(to_hex(-1e300), "-0x1.7e43c8800759cp+996");
        assert_eq!(to_hex(f64::INFINITY), "inf");
        for (text, x) in [
            ("0x1.8p1", 3.0),
            ("ff", 255.0),
            ("-.8", -0.5),
            ("0X1P-1074", 5e-324),
            ("0x1p-1075", 0.0),
            ("0x1.00000000000001p-1075", 5e-324),
            ("0x1.fffffffffffff7p1023", f64::MAX),
            ("0x1.00000000000008p0", 1.0),
            ("0x1.000000000000080000000000000001p0", 1.0 + f64::EPSILON),
            ("0x1.00000000000018p0", 1.0 + 2.0 * f64::EPSILON),
            ("0x0p99999999999999999999", 0.0),
            ("1p-99999999999999999999", 0.0),
            ("-inf", -f64::INFINITY),
        ] {
            assert_eq!(from_hex(text), Ok(x), "{text}");
        }
        for text in ["", ".", "0x", "p1", "1p", "1p+", "0x1.g", "1 ", "--1", "0x0x1"] {
            assert_eq!(from_hex(text), Err(HexError::Invalid), "{text}");
        }
        for text in ["0x1p1024", "0x1.fffffffffffff8p1023", "1p99999999999999999999"] {
            assert_eq!(from_hex(text), Err(HexError::TooLarge), "{text}");
        }
    }

    #[test]
    fn rounds_half_to_even() {
        for (x, digits, expected) in [
            (2.675, 2, 2.67),
            (0.5, 0, 0.0),
            (1.5, 0, 2.0),
            (25.0, -1, 20.0),
            (35.0, -1, 40.0),
            (25.5, -1, 30.0),
            (-15.0, -1, -20.0),
            (995.0, -1, 1000.0),
            (99.0, -2, 100.0),
            (49.9, -2, 0.0),
            (50.0, -2, 0.0),
            (50.00001, -2, 100.0),
            (1e22, -21, 1e22),
            (1.25, 1, 1.2),
            (1e300, 400, 1e300),
            (5e-324, 323, 0.0),
        ] {
            assert_eq!(round(x, digits), Some(expected), "{x} {digits}");
        }
        assert_eq!(round(-0.4, 0).map(f64::to_bits), Some((-0.0f64).to_bits()));
        assert_eq!(round(f64::MAX, -308), None);
        assert_eq!(round(-3.0, -400).map(f64::to_bits), Some((-0.0f64).to_bits()));
    }
}
