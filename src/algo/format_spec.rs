//! The format mini-language: `format(value, "*^+#012,.3f")`.
//!
//! `FormatSpec::parse` reads `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`; then one of the `layout_...`
//! functions checks what the kind of value allows and says what the result consists of. The result is a `Layout`, parts and
//! paddings apart, since the fill can be any code point, surrogates included, and a width can be too large for memory: whoever
//! puts the parts together decides about both.
//!
//! Integers come as digits in the base that `int_form` asks for; floats are formatted by `float_text`.

use super::float_text::{self, FloatLayout, FloatStyle};
use super::index_table::OutOfMemory;

/// Why a value cannot be formatted so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SpecError {
    /// The message of a `ValueError`.
    Value(String),
    /// A `MemoryError`.
    Memory,
}

impl From<OutOfMemory> for SpecError {
    fn from(_: OutOfMemory) -> Self {
        SpecError::Memory
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
    Center,
    /// Padding goes between the sign and the digits.
    AfterSign,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Only before negative numbers; the default, which `-` also asks for.
    Minus,
    Plus,
    Space,
}

/// What is formatted; decides defaults.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operand {
    Text,
    Int,
    Float,
    Complex,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FormatSpec {
    pub(crate) fill: u32,
    pub(crate) align: Align,
    /// A sign that was written; none means `Sign::Minus`.
    pub(crate) sign: Option<Sign>,
    pub(crate) no_negative_zero: bool,
    pub(crate) alternate: bool,
    pub(crate) width: usize,
    /// `,` or `_` between groups of digits.
    pub(crate) grouping: Option<char>,
    pub(crate) precision: Option<usize>,
    /// The presentation type that was written, a code point.
    pub(crate) kind: Option<u32>,
}

/// How an integer is to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IntForm {
    /// Digits in a base, lower case: pass them to `layout_int`.
    Digits(u32),
    /// The character with this code: pass its length to `layout_text`.
    Character,
    /// The number as a float: pass it to `layout_float`.
    Float,
}

/// The parts of a result in order, where `left`, `inner` and `right` say how often to repeat `fill`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    pub(crate) fill: u32,
    pub(crate) left: usize,
    /// Sign and `0x`.
    pub(crate) prefix: String,
    pub(crate) inner: usize,
    pub(crate) body: String,
    pub(crate) right: usize,
}

/// The part of a text that is shown, and how often `fill` stands before and after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TextLayout {
    pub(crate) left: usize,
    pub(crate) len: usize,
    pub(crate) right: usize,
}

impl FormatSpec {
    /// Reads a specification. `type_name` is that of the value, for messages.
    pub(crate) fn parse(spec: &[u32], operand: Operand, type_name: &str) -> Result<FormatSpec, SpecError> {
        let mut rest = spec;
        let (mut fill, mut align) = (None, None);
        if let [first, second, ..] = *rest
            && let Some(found) = align_of(second)
        {
            (fill, align) = (Some(first), Some(found));
            rest = &rest[2..];
        } else if let Some(found) = rest.first().and_then(|first| align_of(*first)) {
            align = Some(found);
            rest = &rest[1..];
        }
        let sign = [('+', Sign::Plus), ('-', Sign::Minus), (' ', Sign::Space)];
        let sign = sign.into_iter().find_map(|(char, sign)| skip(&mut rest, char).then_some(sign));
        let no_negative_zero = skip(&mut rest, 'z');
        let alternate = skip(&mut rest, '#');
        if fill.is_none() && skip(&mut rest, '0') {
            fill = Some('0' as u32);
            if align.is_none() && operand != Operand::Text {
                align = Some(Align::AfterSign);
            }
        }
        let width = number(&mut rest)?.unwrap_or(0);
        let grouping = match (skip(&mut rest, ','), skip(&mut rest, '_')) {
            (true, true) => return Err(both_groupings()),
            (true, false) => Some(','),
            (false, true) if rest.first() == Some(&(',' as u32)) => return Err(both_groupings()),
            (false, true) => Some('_'),
            (false, false) => None,
        };
        let precision = match skip(&mut rest, '.') {
            true => Some(number(&mut rest)?.ok_or_else(|| error("Format specifier missing precision"))?),
            false => None,
        };
        let kind = match *rest {
            [] => None,
            [kind] => Some(kind),
            _ => {
                let spec: String = spec.iter().map(|code| char::from_u32(*code).unwrap_or('\u{fffd}')).collect();
                return Err(SpecError::Value(format!(
                    "Invalid format specifier '{spec}' for object of type '{type_name}'"
                )));
            }
        };
        let default_align = if operand == Operand::Text { Align::Left } else { Align::Right };
        let spec = FormatSpec {
            fill: fill.unwrap_or(' ' as u32),
            align: align.unwrap_or(default_align),
            sign,
            no_negative_zero,
            alternate,
            width,
            grouping,
            precision,
            kind,
        };
        spec.check_grouping(operand)?;
        Ok(spec)
    }

    fn check_grouping(&self, operand: Operand) -> Result<(), SpecError> {
        let Some(separator) = self.grouping else { return Ok(()) };
        let kind = match self.kind {
            None if operand == Operand::Text => 's' as u32,
            None => return Ok(()),
            Some(kind) => kind,
        };
        match char::from_u32(kind) {
            Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | 'F' | '%') => Ok(()),
            Some('b' | 'o' | 'x' | 'X') if separator == '_' => Ok(()),
            _ => Err(SpecError::Value(format!("Cannot specify '{separator}' with '{}'.", show(kind)))),
        }
    }

    /// The presentation type as a character; none for a code point that is no character.
    fn kind(&self) -> Option<char> {
        self.kind.map(|kind| char::from_u32(kind).unwrap_or('\u{fffd}'))
    }

    fn unknown_kind(&self, type_name: &str) -> SpecError {
        let kind = self.kind.map_or(String::new(), show);
        SpecError::Value(format!("Unknown format code '{kind}' for object of type '{type_name}'"))
    }

    /// The layout of a string of `len` characters.
    pub(crate) fn layout_text(&self, len: usize, type_name: &str) -> Result<TextLayout, SpecError> {
        if !matches!(self.kind(), None | Some('s')) {
            return Err(self.unknown_kind(type_name));
        }
        let refused = match self.sign {
            Some(Sign::Space) => "Space",
            Some(_) => "Sign",
            None if self.no_negative_zero => "Negative zero coercion (z)",
            None if self.alternate => "Alternate form (#)",
            None if self.align == Align::AfterSign => "'=' alignment",
            None => return Ok(self.place_text(len.min(self.precision.unwrap_or(len)))),
        };
        Err(SpecError::Value(format!("{refused} not allowed in string format specifier")))
    }

    /// The layout of one character, for an integer with the type `c`.
    pub(crate) fn layout_character(&self) -> TextLayout {
        self.place_text(1)
    }

    fn place_text(&self, len: usize) -> TextLayout {
        let (left, inner, right) = self.padding(len);
        TextLayout { left: left + inner, len, right }
    }

    /// How often the fill stands before, after the sign, and behind, around so many characters.
    pub(crate) fn padding(&self, len: usize) -> (usize, usize, usize) {
        let missing = self.width.saturating_sub(len);
        match self.align {
            Align::Left => (0, 0, missing),
            Align::Right => (missing, 0, 0),
            Align::Center => (missing / 2, 0, missing - missing / 2),
            Align::AfterSign => (0, missing, 0),
        }
    }

    /// How to show an integer. `type_name` is `int` or `bool` or a subclass.
    pub(crate) fn int_form(&self, type_name: &str) -> Result<IntForm, SpecError> {
        let form = match self.kind() {
            None | Some('d' | 'n') => IntForm::Digits(10),
            Some('b') => IntForm::Digits(2),
            Some('o') => IntForm::Digits(8),
            Some('x' | 'X') => IntForm::Digits(16),
            Some('c') => IntForm::Character,
            Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => return Ok(IntForm::Float),
            Some(_) => return Err(self.unknown_kind(type_name)),
        };
        if self.precision.is_some() {
            return Err(error("Precision not allowed in integer format specifier"));
        }
        if self.no_negative_zero {
            return Err(error("Negative zero coercion (z) not allowed in integer format specifier"));
        }
        if form == IntForm::Character && self.sign.is_some() {
            return Err(error("Sign not allowed with integer format specifier 'c'"));
        }
        if form == IntForm::Character && self.alternate {
            return Err(error("Alternate form (#) not allowed with integer format specifier 'c'"));
        }
        Ok(form)
    }

    /// The layout of an integer whose magnitude has these digits, in the base that `int_form` told.
    pub(crate) fn layout_int(&self, negative: bool, mut digits: String) -> Result<Layout, SpecError> {
        let mut prefix = self.sign_for(negative).to_owned();
        let group = if matches!(self.kind(), Some('b' | 'o' | 'x' | 'X')) { 4 } else { 3 };
        if self.alternate {
            prefix.push_str(match self.kind() {
                Some('b') => "0b",
                Some('o') => "0o",
                Some('x') => "0x",
                Some('X') => "0X",
                _ => "",
            });
        }
        if self.kind() == Some('X') {
            digits.make_ascii_uppercase();
        }
        let body = self.grouped(&digits, group, prefix.len())?;
        Ok(self.place(prefix, body))
    }

    /// The layout of a float, also of an integer that is to be shown as one.
    pub(crate) fn layout_float(&self, x: f64, type_name: &str) -> Result<Layout, SpecError> {
        let percent = self.kind() == Some('%');
        if !percent && self.float_style().is_none() {
            return Err(self.unknown_kind(type_name));
        }
        let (prefix, body) = self.float_parts(if percent { x * 100.0 } else { x }, self.sign, true)?;
        Ok(self.place(prefix, body))
    }

    /// The layout of a complex number.
    pub(crate) fn layout_complex(&self, real: f64, imag: f64, type_name: &str) -> Result<Layout, SpecError> {
        if self.float_style().is_none() {
            return Err(self.unknown_kind(type_name));
        }
        if self.fill == '0' as u32 {
            return Err(error("Zero padding is not allowed in complex format specifier"));
        }
        if self.align == Align::AfterSign {
            return Err(error("'=' alignment flag is not allowed in complex format specifier"));
        }
        // Like `repr`, the default leaves out a real part of positive zero, and parentheses with it.
        let plain = self.kind.is_none();
        let only_imag = plain && real == 0.0 && real.is_sign_positive();
        let parenthesized = plain && !only_imag;
        let mut body = String::new();
        if !only_imag {
            let (sign, digits) = self.float_parts(real, self.sign, false)?;
            body = sign + &digits;
        }
        let imag_sign = if only_imag { self.sign } else { Some(Sign::Plus) };
        let (sign, digits) = self.float_parts(imag, imag_sign, false)?;
        body = format!("{body}{sign}{digits}j");
        if parenthesized {
            body = format!("({body})");
        }
        Ok(self.place(String::new(), body))
    }

    /// The style of a float; none if the presentation type is none of a float (`%` counts as none).
    fn float_style(&self) -> Option<FloatStyle> {
        match self.kind() {
            None if self.precision.is_none() => Some(FloatStyle::Repr),
            None | Some('g' | 'G' | 'n') => Some(FloatStyle::General),
            Some('e' | 'E') => Some(FloatStyle::Exponent),
            Some('f' | 'F') => Some(FloatStyle::Fixed),
            Some(_) => None,
        }
    }

    /// Sign and grouped digits of one float.
    fn float_parts(&self, x: f64, sign: Option<Sign>, may_pad: bool) -> Result<(String, String), SpecError> {
        let precision = self.precision.unwrap_or(6);
        if precision > i32::MAX as usize {
            return Err(error("precision too big"));
        }
        // Complex parts may look like ints: `(1+2j)`.
        let layout = FloatLayout {
            alternate: self.alternate,
            point_zero: self.kind.is_none() && may_pad,
            no_negative_zero: self.no_negative_zero,
        };
        let style = self.float_style().unwrap_or(FloatStyle::Fixed);
        let text = float_text::format(x, style, precision, layout)?;
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, &*text),
        };
        let prefix = sign_text(sign, negative).to_owned();
        let whole = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (whole, rest) = text.split_at(whole);
        let percent = if self.kind() == Some('%') { "%" } else { "" };
        let mut body = match whole {
            _ if self.grouping.is_none() => text.to_owned(),
            "" => rest.to_owned(),
            _ if may_pad => self.grouped(whole, 3, prefix.len() + rest.len() + percent.len())? + rest,
            _ => group_digits(whole, self.grouping, 3)? + rest,
        };
        body.push_str(percent);
        if matches!(self.kind(), Some('E' | 'F' | 'G')) {
            body.make_ascii_uppercase();
        }
        Ok((prefix, body))
    }

    pub(crate) fn sign_for(&self, negative: bool) -> &'static str {
        sign_text(self.sign, negative)
    }

    /// Digits in groups. Where the padding is zeros after the sign, they are grouped too; `others` is the number of other
    /// characters. The first character is never a separator, so the result can be one longer than the width.
    fn grouped(&self, digits: &str, group: usize, others: usize) -> Result<String, OutOfMemory> {
        if self.grouping.is_none() || self.align != Align::AfterSign || self.fill != '0' as u32 {
            return group_digits(digits, self.grouping, group);
        }
        let wanted = self.width.saturating_sub(others);
        let separators = wanted.saturating_sub(1) / (group + 1);
        let zeros = (wanted - separators).saturating_sub(digits.len());
        let mut padded = String::new();
        padded.try_reserve_exact(zeros + digits.len()).map_err(|_| OutOfMemory)?;
        padded.extend(std::iter::repeat_n('0', zeros));
        padded.push_str(digits);
        group_digits(&padded, self.grouping, group)
    }

    fn place(&self, prefix: String, body: String) -> Layout {
        let (left, inner, right) = self.padding(prefix.len() + body.len());
        Layout { fill: self.fill, left, prefix, inner, body, right }
    }
}

impl Layout {
    /// The number of characters of the result.
    pub(crate) fn len(&self) -> usize {
        let padding = self.left.saturating_add(self.inner).saturating_add(self.right);
        padding.saturating_add(self.prefix.len() + self.body.len())
    }

    /// The result, given that the fill is a character.
    pub(crate) fn to_text(&self) -> Option<String> {
        let fill = char::from_u32(self.fill)?;
        let mut text = String::with_capacity(self.len());
        text.extend(std::iter::repeat_n(fill, self.left));
        text.push_str(&self.prefix);
        text.extend(std::iter::repeat_n(fill, self.inner));
        text.push_str(&self.body);
        text.extend(std::iter::repeat_n(fill, self.right));
        Some(text)
    }
}

fn sign_text(sign: Option<Sign>, negative: bool) -> &'static str {
    match sign {
        _ if negative => "-",
        Some(Sign::Plus) => "+",
        Some(Sign::Space) => " ",
        Some(Sign::Minus) | None => "",
    }
}

fn error(message: &str) -> SpecError {
    SpecError::Value(message.to_owned())
}

fn both_groupings() -> SpecError {
    error("Cannot specify both ',' and '_'.")
}

/// A presentation type for a message: itself if it is printable ASCII.
fn show(code: u32) -> String {
    match char::from_u32(code) {
        Some(kind @ '!'..='~') => kind.to_string(),
        _ => format!("\\x{code:x}"),
    }
}

fn align_of(code: u32) -> Option<Align> {
    Some(match char::from_u32(code)? {
        '<' => Align::Left,
        '>' => Align::Right,
        '^' => Align::Center,
        '=' => Align::AfterSign,
        _ => return None,
    })
}

/// Skips one character if it is the next.
fn skip(rest: &mut &[u32], wanted: char) -> bool {
    let found = rest.first() == Some(&(wanted as u32));
    *rest = &rest[found as usize..];
    found
}

/// Reads digits, if any come next.
fn number(rest: &mut &[u32]) -> Result<Option<usize>, SpecError> {
    let mut value = None::<usize>;
    while let Some(digit) = rest.first().and_then(|code| char::from_u32(*code)).and_then(|char| char.to_digit(10)) {
        let longer = value.unwrap_or(0).checked_mul(10).and_then(|value| value.checked_add(digit as usize));
        value = Some(longer.filter(|value| *value <= isize::MAX as usize).ok_or_else(too_many_digits)?);
        *rest = &rest[1..];
    }
    Ok(value)
}

fn too_many_digits() -> SpecError {
    error("Too many decimal digits in format string")
}

/// Digits with a separator between groups, counted from the right.
fn group_digits(digits: &str, separator: Option<char>, group: usize) -> Result<String, OutOfMemory> {
    let Some(separator) = separator else { return Ok(digits.to_owned()) };
    let mut text = String::new();
    text.try_reserve_exact(digits.len() + digits.len() / group).map_err(|_| OutOfMemory)?;
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(group) {
            text.push(separator);
        }
        text.push(digit);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(spec: &str, operand: Operand, type_name: &str) -> Result<FormatSpec, SpecError> {
        FormatSpec::parse(&spec.chars().map(u32::from).collect::<Vec<_>>(), operand, type_name)
    }

    fn message(error: SpecError) -> String {
        match error {
            SpecError::Value(message) => message,
            SpecError::Memory => "no memory".to_owned(),
        }
    }

    fn int(value: i64, spec: &str) -> String {
        let result = parse(spec, Operand::Int, "int").and_then(|spec| {
            let digits = value.unsigned_abs();
            Ok(match spec.int_form("int")? {
                IntForm::Digits(2) => spec.layout_int(value < 0, format!("{digits:b}"))?,
                IntForm::Digits(8) => spec.layout_int(value < 0, format!("{digits:o}"))?,
                IntForm::Digits(16) => spec.layout_int(value < 0, format!("{digits:x}"))?,
                IntForm::Digits(_) => spec.layout_int(value < 0, digits.to_string())?,
                IntForm::Float => spec.layout_float(value as f64, "int")?,
                IntForm::Character => {
                    let TextLayout { left, right, .. } = spec.layout_character();
                    let body = char::from_u32(value as u32).unwrap().to_string();
                    Layout { fill: spec.fill, left, prefix: String::new(), inner: 0, body, right }
                }
            })
        });
        result.map_or_else(message, |layout| layout.to_text().unwrap())
    }

    fn float(x: f64, spec: &str) -> String {
        let result = parse(spec, Operand::Float, "float").and_then(|spec| spec.layout_float(x, "float"));
        result.map_or_else(message, |layout| layout.to_text().unwrap())
    }

    fn complex(real: f64, imag: f64, spec: &str) -> String {
        let result =
            parse(spec, Operand::Complex, "complex").and_then(|spec| spec.layout_complex(real, imag, "complex"));
        result.map_or_else(message, |layout| layout.to_text().unwrap())
    }

    fn text(value: &str, spec: &str) -> String {
        let result = parse(spec, Operand::Text, "str").and_then(|spec| {
            let TextLayout { left, len, right } = spec.layout_text(value.len(), "str")?;
            let fill = char::from_u32(spec.fill).unwrap().to_string();
            Ok(format!("{}{}{}", fill.repeat(left), &value[..len], fill.repeat(right)))
        });
        result.unwrap_or_else(message)
    }

    // The expectations below were printed by CPython 3.13.

    #[test]
    fn integers() {
        for (value, spec, expected) in [
            (1, ",,", "Cannot specify ',' with ','."),
            (1, ",_", "Cannot specify both ',' and '_'."),
            (1, "_,", "Cannot specify both ',' and '_'."),
            (1, "__", "Cannot specify '_' with '_'."),
            (1, ".", "Format specifier missing precision"),
            (1, ".3", "Precision not allowed in integer format specifier"),
            (1, ".3d", "Precision not allowed in integer format specifier"),
            (1, "99999999999999999999", "Too many decimal digits in format string"),
            (1, ".99999999999999999999f", "Too many decimal digits in format string"),
            (1, "q", "Unknown format code 'q' for object of type 'int'"),
            (1, "", "Unknown format code '\\x1' for object of type 'int'"),
            (1, "é", "Unknown format code '\\xe9' for object of type 'int'"),
            (1, "dd", "Invalid format specifier 'dd' for object of type 'int'"),
            (1, "10 d", "Invalid format specifier '10 d' for object of type 'int'"),
            (1, ",c", "Cannot specify ',' with 'c'."),
            (1, ",x", "Cannot specify ',' with 'x'."),
            (1, "_x", "1"),
            (1, "_c", "Cannot specify '_' with 'c'."),
            (1, "_n", "Cannot specify '_' with 'n'."),
            (1, ",n", "Cannot specify ',' with 'n'."),
            (1, "+c", "Sign not allowed with integer format specifier 'c'"),
            (1, "#c", "Alternate form (#) not allowed with integer format specifier 'c'"),
            (1, "zd", "Negative zero coercion (z) not allowed in integer format specifier"),
            (1, "z", "Negative zero coercion (z) not allowed in integer format specifier"),
            (1, "zf", "1.000000"),
            (1, "zc", "Negative zero coercion (z) not allowed in integer format specifier"),
            (65, "5c", "    A"),
            (65, "<5c", "A    "),
            (65, "=5c", "    A"),
            (65, "05c", "0000A"),
            (12345, "010,", "00,012,345"),
            (12345, "011,", "000,012,345"),
            (12345, "012,", "0,000,012,345"),
            (12345, "#012_x", "0x0_0000_3039"),
            (255, "#010x", "0x000000ff"),
            (255, "#X", "0XFF"),
            (-255, "#010b", "-0b11111111"),
            (255, "#_b", "0b1111_1111"),
            (255, "*=+10", "+******255"),
            (255, "<010", "2550000000"),
            (255, "x<010", "255xxxxxxx"),
            (255, "n", "255"),
            (5, "e", "5.000000e+00"),
            (5, ".0f", "5"),
            (12345, "_b", "11_0000_0011_1001"),
            (0, "05,", "0,000"),
            (0, "04,", "0,000"),
            (0, "0,", "0"),
            (0, "06,", "00,000"),
            (3, "0=5", "00003"),
            (3, "==5", "====3"),
            (3, "<<5", "3<<<<"),
            (3, "<", "3"),
            (3, "<<", "3"),
            (3, "+", "+3"),
            (-3, " ", "-3"),
            (3, " ", " 3"),
            (3, "-", "3"),
            (3, "00005", "00003"),
            (3, "+05", "+0003"),
            (3, "#", "3"),
            (3, "z#", "Negative zero coercion (z) not allowed in integer format specifier"),
            (3, "😀", "Unknown format code '\\x1f600' for object of type 'int'"),
            (3, "}<5", "3}}}}"),
            (3, ".f", "Format specifier missing precision"),
            (3, "5,3", "Cannot specify ',' with '3'."),
            (3, "05.3,f", "Invalid format specifier '05.3,f' for object of type 'int'"),
            (3, "5.3_f", "Invalid format specifier '5.3_f' for object of type 'int'"),
            (1, "9223372036854775808", "Too many decimal digits in format string"),
            (1234567, "08,", "1,234,567"),
            (1234567, "09,", "1,234,567"),
            (1234567, "010,", "01,234,567"),
            (1234567, "011,", "001,234,567"),
            (1234567, "012,", "0,001,234,567"),
            (1234567, "013,", "0,001,234,567"),
            (1234567, "014_", "00_001_234_567"),
            (1234567, "+015,", "+00,001,234,567"),
            (1234567, "#012_x", "0x0_0012_d687"),
            (1234567, "#016_b", "0b1_0010_1101_0110_1000_0111"),
            (1234567, "=012,", "0,001,234,567"),
            (1234567, "^12,", " 1,234,567  "),
            (1234567, "*=12,", "***1,234,567"),
        ] {
            assert_eq!(int(value, spec), expected, "{value:?} {spec}");
        }
    }

    #[test]
    fn floats() {
        for (value, spec, expected) in [
            (1.5, "d", "Unknown format code 'd' for object of type 'float'"),
            (1.5, "x", "Unknown format code 'x' for object of type 'float'"),
            (1.5, "c", "Unknown format code 'c' for object of type 'float'"),
            (1.5, ",s", "Cannot specify ',' with 's'."),
            (1.5, "s", "Unknown format code 's' for object of type 'float'"),
            (1.5, ",e", "1.500000e+00"),
            (1.5, "_%", "150.000000%"),
            (1.5, "%", "150.000000%"),
            (1.5, "n", "1.5"),
            (1.5, ",n", "Cannot specify ',' with 'n'."),
            (1.5, "_n", "Cannot specify '_' with 'n'."),
            (1.5, "q", "Unknown format code 'q' for object of type 'float'"),
            (-0.0, "z", "0.0"),
            (-0.01, "z.1f", "0.0"),
            (-0.0, "z.3e", "0.000e+00"),
            (-0.001, "z%", "-0.100000%"),
            (1234567.891, ",", "1,234,567.891"),
            (1234567.891, ",.2f", "1,234,567.89"),
            (1234567.891, "020,.2f", "0,000,001,234,567.89"),
            (1234567.891, "019_.1f", "0_000_001_234_567.9"),
            (1234567.891, "=+20,.1f", "+        1,234,567.9"),
            (1234567.891, "*^20,.1f", "****1,234,567.9*****"),
            (f64::INFINITY, "010", "0000000inf"),
            (f64::NAN, "+010,", "+000000nan"),
            (-f64::INFINITY, "*=10", "-******inf"),
            (100.0, ".3", "1e+02"),
            (1234.5, ".3", "1.23e+03"),
            (1e+22, "f", "10000000000000000000000.000000"),
            (1e+16, "5", "1e+16"),
            (1.0, "#.0f", "1."),
            (1.0, "#.0e", "1.e+00"),
            (1.0, "#g", "1.00000"),
            (1.0, "g", "1"),
            (1.0, ".0g", "1"),
            (12345678.0, "g", "1.23457e+07"),
            (12345678.0, ",g", "1.23457e+07"),
            (1e-05, "g", "1e-05"),
            (1e-05, "G", "1E-05"),
            (1.0, "E", "1.000000E+00"),
            (f64::INFINITY, "F", "INF"),
            (f64::NAN, "E", "NAN"),
            (1.5, ".3", "1.5"),
            (1.5, "#", "1.5"),
            (1.0, "#", "1.0"),
            (1e+16, "#", "1.e+16"),
            (1e+100, "#.3", "1.00e+100"),
            (3.0, "z#", "3.0"),
            (3.0, "#z", "Unknown format code 'z' for object of type 'float'"),
            (3.0, "+z#05.1f", "+03.0"),
            (0.5, ".0%", "50%"),
            (0.005, "%", "0.500000%"),
            (1.1, ".70f", "1.1000000000000000888178419700125232338905334472656250000000000000000000"),
            (1.1, ".2147483648f", "precision too big"),
            (1.1, ".9223372036854775807f", "precision too big"),
            (0.0, "05,", "000.0"),
            (0.0, "06,.0f", "00,000"),
            (0.0, "07,.0f", "000,000"),
            (0.0, "08,.0f", "0,000,000"),
            (0.0, "#g", "0.00000"),
            (0.0, "010,.2%", "00,000.00%"),
            (1e+21, ",", "1e+21"),
            (123456.789, "014,.1e", "0,000,001.2e+05"),
            (-1234.5, "012,", "-0,001,234.5"),
            (-1234.5, "013,", "-00,001,234.5"),
            (-0.0, "+", "-0.0"),
            (-0.0, "z+", "Unknown format code '+' for object of type 'float'"),
            (0.30000000000000004, ".17", "0.30000000000000004"),
            (1000000000000000.0, ".16", "1e+15"),
            (1e+16, ".17", "1e+16"),
            (99.99, ".3", "1e+02"),
            (999.9, ".3", "1e+03"),
            (0.0001, ".1", "0.0001"),
            (1e-05, ".1", "1e-05"),
            (0.0, ".1", "0e+00"),
            (5.0, ".1", "5e+00"),
        ] {
            assert_eq!(float(value, spec), expected, "{value:?} {spec}");
        }
    }

    #[test]
    fn complex_numbers() {
        for (value, spec, expected) in [
            ((1.0, 2.0), "10", "    (1+2j)"),
            ((1.0, 2.0), "010", "Zero padding is not allowed in complex format specifier"),
            ((1.0, 2.0), "=10", "'=' alignment flag is not allowed in complex format specifier"),
            ((1.0, 2.0), ".2f", "1.00+2.00j"),
            ((1.0, 2.0), "+.2f", "+1.00+2.00j"),
            ((1.0, 2.0), "^20.1f", "      1.0+2.0j      "),
            ((1.0, 2.0), "d", "Unknown format code 'd' for object of type 'complex'"),
            ((1.0, 2.0), "n", "1+2j"),
            ((1234.5, 2000.0), ",", "(1,234.5+2,000j)"),
            ((1234.5, 2000.0), ",.1f", "1,234.5+2,000.0j"),
            ((1.0, 2.0), "%", "Unknown format code '%' for object of type 'complex'"),
            ((0.0, 0.0), "z", "0j"),
            ((0.0, 1.0), ".3", "1j"),
            ((0.0, 1.0), "g", "0+1j"),
            ((0.0, 1.0), "e", "0.000000e+00+1.000000e+00j"),
            ((-0.0, -1.0), ">20", "             (-0-1j)"),
            ((f64::NAN, f64::INFINITY), ".1f", "nan+infj"),
            ((1.0, 2.0), "#", "(1.+2.j)"),
            ((1.0, 2.0), "q", "Unknown format code 'q' for object of type 'complex'"),
            ((1.0, 2.0), "s", "Unknown format code 's' for object of type 'complex'"),
        ] {
            assert_eq!(complex(value.0, value.1, spec), expected, "{value:?} {spec}");
        }
    }

    #[test]
    fn strings() {
        for (value, spec, expected) in [
            ("a", "=", "'=' alignment not allowed in string format specifier"),
            ("a", "=5", "'=' alignment not allowed in string format specifier"),
            ("a", "+", "Sign not allowed in string format specifier"),
            ("a", " ", "Space not allowed in string format specifier"),
            ("a", "#", "Alternate form (#) not allowed in string format specifier"),
            ("a", "z", "Negative zero coercion (z) not allowed in string format specifier"),
            ("a", ",", "Cannot specify ',' with 's'."),
            ("a", "_", "Cannot specify '_' with 's'."),
            ("a", ",s", "Cannot specify ',' with 's'."),
            ("a", "d", "Unknown format code 'd' for object of type 'str'"),
            ("a", "05", "a0000"),
            ("a", "<05", "a0000"),
            ("a", ".0", ""),
            ("abc", ".2", "ab"),
            ("abc", "^7.2s", "  ab   "),
            ("abc", "é^7", "ééabcéé"),
            ("a", "q", "Unknown format code 'q' for object of type 'str'"),
            ("a", "", "Unknown format code '\\x1' for object of type 'str'"),
            ("a", "5s5", "Invalid format specifier '5s5' for object of type 'str'"),
        ] {
            assert_eq!(text(value, spec), expected, "{value:?} {spec}");
        }
    }

    #[test]
    fn a_huge_width_is_no_accident() {
        assert_eq!(int(5, "09223372036854775807,"), "no memory");
        assert_eq!(float(5.0, "09223372036854775807_"), "no memory");
        let spec = parse("9223372036854775807", Operand::Int, "int").unwrap();
        assert_eq!(spec.layout_int(true, "5".to_owned()).unwrap().len(), isize::MAX as usize);
    }
}
