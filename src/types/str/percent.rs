//! `text % arguments`.
//!
//! A conversion reads `%[(key)][flags][width][.precision][l]type`. The arguments are a tuple, one value that is no tuple, or a
//! mapping from which keys are taken.

use super::{finish, payload, repr};
use crate::algo::float_text::{self, FloatLayout, FloatStyle};
use crate::heap::Value;
use crate::object::layout::str::{Str, StrBuilder};
use crate::object::layout::tuple::Tuple;
use crate::object::{Cx, Exc, Raised, Res, exception, ops, raise};

pub(super) fn remainder(cx: &mut Cx, this: &Value, arguments: &Value) -> Res<Value> {
    match this.downcast::<Str>() {
        Some(text) => {
            let builder = format(cx, text, arguments, &TEXT)?;
            Ok(finish(cx, &builder))
        }
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// What differs between formatting text and formatting bytes, whose format is handled as text of characters below 256.
pub(crate) struct Dialect {
    /// What is formatted, for the message about arguments left over.
    pub(crate) name: &'static str,
    /// What a precision beyond measure is called.
    pub(crate) precision_too_big: &'static str,
    /// Whether an argument that is not a tuple is one value even though it can be subscripted.
    pub(crate) is_single: fn(&Value) -> bool,
    /// The key for a mapping.
    pub(crate) key: fn(&mut Cx, &StrBuilder) -> Value,
    /// Appends a value as the type of the conversion says, a character at the given index.
    pub(crate) convert: fn(&mut Cx, &mut StrBuilder, &Conversion, char, usize, &Value) -> Res<()>,
}

static TEXT: Dialect = Dialect {
    name: "string",
    precision_too_big: "precision too big",
    is_single: |value| value.downcast::<Str>().is_some(),
    key: |cx, key| finish(cx, key),
    convert,
};

/// The values that conversions take one after the other.
struct Arguments<'a> {
    tuple: Option<&'a [Value]>,
    /// What is not a tuple, or what a key led to: good for one conversion.
    single: Option<Value>,
    taken: usize,
    mapping: Option<&'a Value>,
}

impl<'a> Arguments<'a> {
    fn new(cx: &Cx, arguments: &'a Value, dialect: &Dialect) -> Arguments<'a> {
        if let Some(tuple) = arguments.downcast::<Tuple>() {
            return Arguments { tuple: Some(tuple.items()), single: None, taken: 0, mapping: None };
        }
        let subscriptable = cx.ty(arguments).slots.get(cx).get_item.is_some() && !(dialect.is_single)(arguments);
        let mapping = subscriptable.then_some(arguments);
        Arguments { tuple: None, single: Some(arguments.clone()), taken: 0, mapping }
    }

    fn next(&mut self, cx: &mut Cx) -> Res<Value> {
        let next = match self.tuple {
            Some(items) => items.get(self.taken).cloned(),
            None => self.single.take(),
        };
        self.taken += 1;
        next.ok_or_else(|| cx.type_error("not enough arguments for format string"))
    }

    /// From here on the value of a key is the argument.
    fn take_key(&mut self, cx: &mut Cx, key: &Value) -> Res<()> {
        let Some(mapping) = self.mapping else { return Err(cx.type_error("format requires a mapping")) };
        self.single = Some(ops::item::get(cx, mapping, key)?);
        Ok(())
    }

    fn is_used_up(&self) -> bool {
        match self.tuple {
            Some(items) => self.taken >= items.len(),
            None => self.single.is_none() || self.mapping.is_some(),
        }
    }
}

/// What stands between `%` and the type.
#[derive(Default)]
pub(crate) struct Conversion {
    left: bool,
    plus: bool,
    blank: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    pub(crate) precision: Option<usize>,
}

/// Formats arguments by a text of conversions.
pub(crate) fn format(cx: &mut Cx, text: &Str, arguments: &Value, dialect: &Dialect) -> Res<StrBuilder> {
    let mut arguments = Arguments::new(cx, arguments, dialect);
    let mut builder = StrBuilder::with_capacity(text.len() + 16);
    let mut at = 0;
    while let Some(sign) = super::search::find_char(text, '%' as u32, at, text.len()) {
        builder.push_range(text, at, sign);
        at = sign + 1;
        if at < text.len() && text.char_at(at) == '%' as u32 {
            builder.push('%' as u32);
            at += 1;
            continue;
        }
        let conversion = read(cx, text, &mut at, &mut arguments, dialect)?;
        let Some(kind) = char_at(text, at) else { return Err(cx.value_error("incomplete format")) };
        let value = arguments.next(cx)?;
        (dialect.convert)(cx, &mut builder, &conversion, kind, at, &value)?;
        at += 1;
    }
    builder.push_range(text, at, text.len());
    if !arguments.is_used_up() {
        let name = dialect.name;
        return Err(cx.type_error(format!("not all arguments converted during {name} formatting")));
    }
    ops::memory::check(cx, builder.len(), 4)?;
    Ok(builder)
}

fn char_at(text: &Str, at: usize) -> Option<char> {
    (at < text.len()).then(|| char::from_u32(text.char_at(at)).unwrap_or('\u{fffd}'))
}

/// Reads a conversion up to its type.
fn read(cx: &mut Cx, text: &Str, at: &mut usize, arguments: &mut Arguments<'_>, dialect: &Dialect) -> Res<Conversion> {
    let mut conversion = Conversion::default();
    if char_at(text, *at) == Some('(') {
        if arguments.mapping.is_none() {
            return Err(cx.type_error("format requires a mapping"));
        }
        let start = *at + 1;
        let mut depth = 1;
        *at = start;
        while depth > 0 {
            match char_at(text, *at) {
                Some('(') => depth += 1,
                Some(')') => depth -= 1,
                Some(_) => {}
                None => return Err(cx.value_error("incomplete format key")),
            }
            *at += 1;
        }
        let mut key = StrBuilder::new();
        key.push_range(text, start, *at - 1);
        let key = (dialect.key)(cx, &key);
        arguments.take_key(cx, &key)?;
    }
    loop {
        match char_at(text, *at) {
            Some('-') => conversion.left = true,
            Some('+') => conversion.plus = true,
            Some(' ') => conversion.blank = true,
            Some('#') => conversion.alternate = true,
            Some('0') => conversion.zero = true,
            _ => break,
        }
        *at += 1;
    }
    if let Some(width) = read_number(cx, text, at, arguments, "width too big", isize::MAX as i64)? {
        conversion.left |= width < 0;
        conversion.width = width.unsigned_abs() as usize;
    }
    if char_at(text, *at) == Some('.') {
        *at += 1;
        let precision = read_number(cx, text, at, arguments, dialect.precision_too_big, i32::MAX as i64)?.unwrap_or(0);
        conversion.precision = Some(precision.max(0) as usize);
    }
    if matches!(char_at(text, *at), Some('h' | 'l' | 'L')) {
        *at += 1;
    }
    Ok(conversion)
}

/// A number, or `*` for an argument.
fn read_number(
    cx: &mut Cx,
    text: &Str,
    at: &mut usize,
    arguments: &mut Arguments<'_>,
    too_big: &str,
    most: i64,
) -> Res<Option<i64>> {
    if char_at(text, *at) == Some('*') {
        *at += 1;
        let value = arguments.next(cx)?;
        if !ops::is_int(&value) {
            return Err(cx.type_error("* wants int"));
        }
        return match ops::index::small(&value) {
            Some(number) if number.abs() <= most => Ok(Some(number)),
            _ if most == i32::MAX as i64 => Err(raise::overflow_error(cx, "Python int too large to convert to C int")),
            _ => Err(raise::overflow_error(cx, "Python int too large to convert to C ssize_t")),
        };
    }
    let start = *at;
    let mut number = 0i64;
    while let Some(digit) = char_at(text, *at).and_then(|c| c.to_digit(10)) {
        number = match number.checked_mul(10).and_then(|number| number.checked_add(digit as i64)) {
            Some(number) if number <= most => number,
            _ => return Err(cx.value_error(too_big)),
        };
        *at += 1;
    }
    Ok((*at != start).then_some(number))
}

pub(crate) fn convert(
    cx: &mut Cx,
    builder: &mut StrBuilder,
    conversion: &Conversion,
    kind: char,
    at: usize,
    value: &Value,
) -> Res<()> {
    let shown = match kind {
        's' => ops::str(cx, value)?,
        'r' => ops::repr(cx, value)?,
        'a' => repr::ascii(cx, value)?,
        'c' => {
            let c = character(cx, value)?;
            return put_text(cx, builder, conversion, 1, |builder| builder.push(c));
        }
        'd' | 'i' | 'u' | 'o' | 'x' | 'X' => {
            let number = int_text(cx, conversion, kind, value)?;
            return put_number(cx, builder, conversion, number);
        }
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
            let number = float_number(cx, conversion, kind, value)?;
            return put_number(cx, builder, conversion, number);
        }
        _ => return Err(unsupported(cx, kind, at)),
    };
    let text = payload(&shown);
    let length = text.len().min(conversion.precision.unwrap_or(usize::MAX));
    put_text(cx, builder, conversion, length, |builder| builder.push_range(text, 0, length))
}

#[cold]
fn unsupported(cx: &mut Cx, kind: char, at: usize) -> Raised {
    let shown = if matches!(kind, '\u{1f}'..='~') { kind } else { '?' };
    cx.value_error(format!("unsupported format character '{shown}' (0x{:x}) at index {at}", kind as u32))
}

/// The character of `%c`.
fn character(cx: &mut Cx, value: &Value) -> Res<u32> {
    if let Some(text) = value.downcast::<Str>()
        && text.len() == 1
    {
        return Ok(text.char_at(0));
    }
    if value.downcast::<Str>().is_some() || !ops::index::is_index(cx, value) {
        return Err(cx.type_error("%c requires int or char"));
    }
    let int = ops::index::index(cx, value)?;
    match ops::index::small(&int) {
        Some(c @ 0..0x110000) => Ok(c as u32),
        _ => Err(raise::overflow_error(cx, "%c arg not in range(0x110000)")),
    }
}

/// A number in parts, which padding may come between.
pub(crate) struct Number {
    prefix: String,
    digits: String,
}

/// The number of `%d`, `%x` and the like.
pub(crate) fn int_text(cx: &mut Cx, conversion: &Conversion, kind: char, value: &Value) -> Res<Number> {
    let hexadecimal = matches!(kind, 'o' | 'x' | 'X');
    let is_index = ops::index::is_index(cx, value);
    let converted = if ops::is_int(value) {
        Some(value.clone())
    } else if hexadecimal && is_index {
        let int = ops::index::index(cx, value);
        exception::catch(cx, int, Exc::TypeError)?
    } else if !hexadecimal && (is_index || cx.ty(value).slots.get(cx).int.is_some()) {
        let int = crate::types::int::from_value(cx, value);
        exception::catch(cx, int, Exc::TypeError)?
    } else {
        None
    };
    let Some(int) = converted else {
        let (wanted, found) = (if hexadecimal { "an integer" } else { "a real number" }, cx.type_name(value));
        return Err(cx.type_error(format!("%{kind} format: {wanted} is required, not {found}")));
    };
    let base = match kind {
        'o' => 8,
        'x' | 'X' => 16,
        _ => 10,
    };
    let number = crate::types::int::own(&int);
    let (negative, mut digits) = (number.is_negative(), crate::types::int::text::digits_in(cx, number, base)?);
    if let Some(precision) = conversion.precision
        && precision > digits.len()
    {
        ops::memory::check(cx, precision, 1)?;
        digits.insert_str(0, &"0".repeat(precision - digits.len()));
    }
    let mut prefix = sign(conversion, negative).to_owned();
    if conversion.alternate {
        prefix.push_str(match kind {
            'o' => "0o",
            'x' => "0x",
            'X' => "0X",
            _ => "",
        });
    }
    if kind == 'X' {
        digits.make_ascii_uppercase();
    }
    Ok(Number { prefix, digits })
}

/// The number of `%e`, `%f`, `%g`.
pub(crate) fn float_number(cx: &mut Cx, conversion: &Conversion, kind: char, value: &Value) -> Res<Number> {
    let x = ops::index::as_double(cx, value)?;
    let style = match kind {
        'e' | 'E' => FloatStyle::Exponent,
        'f' | 'F' => FloatStyle::Fixed,
        _ => FloatStyle::General,
    };
    let layout = FloatLayout { alternate: conversion.alternate, ..FloatLayout::default() };
    let text = float_text::format(x, style, conversion.precision.unwrap_or(6), layout);
    let Ok(mut text) = text else { return Err(raise::memory_error(cx)) };
    if kind.is_ascii_uppercase() {
        text.make_ascii_uppercase();
    }
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits.to_owned()),
        None => (false, text),
    };
    Ok(Number { prefix: sign(conversion, negative).to_owned(), digits })
}

fn sign(conversion: &Conversion, negative: bool) -> &'static str {
    match (negative, conversion.plus, conversion.blank) {
        (true, ..) => "-",
        (_, true, _) => "+",
        (_, _, true) => " ",
        _ => "",
    }
}

fn reserve(cx: &mut Cx, builder: &mut StrBuilder, length: usize) -> Res<()> {
    if builder.try_reserve(length) { Ok(()) } else { Err(raise::memory_error(cx)) }
}

/// Appends text of that length, padded to the width.
pub(crate) fn put_text(
    cx: &mut Cx,
    builder: &mut StrBuilder,
    conversion: &Conversion,
    length: usize,
    push: impl FnOnce(&mut StrBuilder),
) -> Res<()> {
    reserve(cx, builder, length.max(conversion.width))?;
    let missing = conversion.width.saturating_sub(length);
    builder.push_many(' ' as u32, if conversion.left { 0 } else { missing });
    push(builder);
    builder.push_many(' ' as u32, if conversion.left { missing } else { 0 });
    Ok(())
}

fn put_number(cx: &mut Cx, builder: &mut StrBuilder, conversion: &Conversion, number: Number) -> Res<()> {
    let length = number.prefix.len() + number.digits.len();
    reserve(cx, builder, length.max(conversion.width))?;
    let missing = conversion.width.saturating_sub(length);
    let (left, inner, right) = match (conversion.left, conversion.zero) {
        (true, _) => (0, 0, missing),
        (false, true) => (0, missing, 0),
        (false, false) => (missing, 0, 0),
    };
    builder.push_many(' ' as u32, left);
    builder.push_ascii(number.prefix.as_bytes());
    builder.push_many('0' as u32, inner);
    builder.push_ascii(number.digits.as_bytes());
    builder.push_many(' ' as u32, right);
    Ok(())
}
