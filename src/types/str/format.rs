//! `str.format` and `format_map`.
//!
//! `Fields` cuts a format string into literal text and replacement fields `{name!conversion:spec}`; `FieldName` cuts a field's name
//! into its first part, which picks an argument, and the attributes and items to look up from there. A specification may have
//! fields of its own, one level deep.

use super::{finish, payload, repr};
use crate::heap::Value;
use crate::object::exception_tree::Exc;
use crate::object::layout::str::{Str, StrBuilder, str_of_slice};
use crate::object::native::methods;
use crate::object::{Cx, Res, attr, ops, raise};

methods! { METHODS in "str" {
    /// The text with its fields in braces replaced by the arguments.
    "format(self, /, *args, **kwargs)" => |cx: &mut Cx, this: &Str, args: &[Value], kwargs: &Value| {
        format(cx, this, &Arguments { positional: Some(args), keywords: kwargs })
    };
    /// The text with its fields in braces replaced by what a mapping has for their names.
    "format_map(self, mapping, /)" => |cx: &mut Cx, this: &Str, mapping: &Value| {
        format(cx, this, &Arguments { positional: None, keywords: mapping })
    };
} }

/// What fields refer to.
struct Arguments<'a> {
    /// None for `format_map`.
    positional: Option<&'a [Value]>,
    keywords: &'a Value,
}

/// How fields are numbered: by themselves or explicitly, but not both.
#[derive(Default)]
struct Numbering {
    next: usize,
    automatic: Option<bool>,
}

/// A field of a format string; all positions are in that string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) name: (usize, usize),
    pub(crate) conversion: Option<u32>,
    pub(crate) spec: (usize, usize),
    /// Whether the specification has fields.
    pub(crate) nested: bool,
}

/// A piece of a format string.
pub(crate) enum Piece {
    /// Text to be copied; of a doubled brace, one.
    Literal(usize, usize),
    Field(Field),
}

/// Goes through the part of a format string from `at` to `end`.
pub(crate) struct Fields<'a> {
    pub(crate) text: &'a Str,
    pub(crate) at: usize,
    pub(crate) end: usize,
}

const OPEN: u32 = '{' as u32;
const CLOSE: u32 = '}' as u32;

impl Fields<'_> {
    fn peek(&self) -> Option<u32> {
        (self.at < self.end).then(|| self.text.char_at(self.at))
    }

    fn take(&mut self) -> Option<u32> {
        let c = self.peek();
        self.at += c.is_some() as usize;
        c
    }

    /// The next piece; the error is the message of a ValueError.
    pub(crate) fn next(&mut self) -> Option<Result<Piece, &'static str>> {
        if self.at >= self.end {
            return None;
        }
        let start = self.at;
        match self.text.as_ascii() {
            Some(text) => {
                let rest = &text.as_bytes()[start..self.end];
                self.at = memchr::memchr2(b'{', b'}', rest).map_or(self.end, |found| start + found);
            }
            None => {
                while self.peek().is_some_and(|c| c != OPEN && c != CLOSE) {
                    self.at += 1;
                }
            }
        }
        if self.at > start {
            return Some(Ok(Piece::Literal(start, self.at)));
        }
        let brace = self.take();
        if brace == self.peek() {
            self.at += 1;
            return Some(Ok(Piece::Literal(start, start + 1)));
        }
        Some(match (brace, self.peek()) {
            (Some(CLOSE), _) => Err("Single '}' encountered in format string"),
            (_, None) => Err("Single '{' encountered in format string"),
            _ => self.field().map(Piece::Field),
        })
    }

    fn field(&mut self) -> Result<Field, &'static str> {
        let start = self.at;
        let ended_by = loop {
            match self.take().map(|c| char::from_u32(c).unwrap_or('\u{fffd}')) {
                Some('{') => return Err("unexpected '{' in field name"),
                // Within brackets everything is part of the key.
                Some('[') => {
                    while self.peek().is_some_and(|c| c != ']' as u32) {
                        self.at += 1;
                    }
                }
                Some(c @ ('}' | ':' | '!')) => break c,
                Some(_) => {}
                None => return Err("expected '}' before end of string"),
            }
        };
        let mut field = Field { name: (start, self.at - 1), conversion: None, spec: (self.at, self.at), nested: false };
        if ended_by == '!' {
            let Some(conversion) = self.take() else {
                return Err("end of string while looking for conversion specifier");
            };
            field.conversion = Some(conversion);
            match self.take() {
                Some(CLOSE) => return Ok(field),
                Some(c) if c != ':' as u32 => return Err("expected ':' after conversion specifier"),
                _ => {}
            }
        }
        if ended_by != '}' {
            self.spec(&mut field)?;
        }
        Ok(field)
    }

    fn spec(&mut self, field: &mut Field) -> Result<(), &'static str> {
        field.spec.0 = self.at;
        let mut depth = 1;
        loop {
            match self.take() {
                Some(OPEN) => {
                    field.nested = true;
                    depth += 1;
                }
                Some(CLOSE) => depth -= 1,
                Some(_) => {}
                None => return Err("unmatched '{' in format spec"),
            }
            if depth == 0 {
                field.spec.1 = self.at - 1;
                return Ok(());
            }
        }
    }
}

/// How a field's name goes on.
pub(crate) enum Lookup {
    Attribute(usize, usize),
    Key(usize, usize),
}

/// A field's name in parts.
pub(crate) struct FieldName<'a> {
    text: &'a Str,
    pub(crate) first: (usize, usize),
    at: usize,
    end: usize,
}

impl<'a> FieldName<'a> {
    pub(crate) fn new(text: &'a Str, (start, end): (usize, usize)) -> FieldName<'a> {
        let stops = |at: &usize| matches!(char::from_u32(text.char_at(*at)), Some('.' | '['));
        let at = (start..end).find(stops).unwrap_or(end);
        FieldName { text, first: (start, at), at, end }
    }

    /// The next lookup; the error is the message of a ValueError.
    pub(crate) fn next(&mut self) -> Option<Result<Lookup, &'static str>> {
        if self.at >= self.end {
            return None;
        }
        let is =
            |at: &usize, wanted: &[char]| char::from_u32(self.text.char_at(*at)).is_some_and(|c| wanted.contains(&c));
        let start = self.at + 1;
        let lookup = if is(&self.at, &['.']) {
            self.at = (start..self.end).find(|at| is(at, &['.', '['])).unwrap_or(self.end);
            Lookup::Attribute(start, self.at)
        } else if is(&self.at, &['[']) {
            let Some(end) = (start..self.end).find(|at| is(at, &[']'])) else {
                return Some(Err("Missing ']' in format string"));
            };
            self.at = end + 1;
            Lookup::Key(start, end)
        } else {
            return Some(Err("Only '.' or '[' may follow ']' in format field specifier"));
        };
        let (Lookup::Attribute(start, end) | Lookup::Key(start, end)) = lookup;
        Some(if start == end { Err("Empty attribute in format string") } else { Ok(lookup) })
    }
}

/// The number that a part of a text is: `None` if it is no decimal number; the error is the message of a ValueError.
pub(crate) fn number(text: &Str, (start, end): (usize, usize)) -> Result<Option<usize>, &'static str> {
    if start == end {
        return Ok(None);
    }
    let mut number = 0usize;
    for at in start..end {
        let Some(digit) = crate::algo::unicode::decimal_value(text.char_at(at)) else { return Ok(None) };
        number = match number.checked_mul(10).and_then(|number| number.checked_add(digit as usize)) {
            Some(number) if number <= isize::MAX as usize => number,
            _ => return Err("Too many decimal digits in format string"),
        };
    }
    Ok(Some(number))
}

fn part(cx: &Cx, text: &Str, (start, end): (usize, usize)) -> Value {
    if start == end { cx.state().empty_str.clone() } else { str_of_slice(cx.heap(), text.chars(), start, end) }
}

fn format(cx: &mut Cx, text: &Str, arguments: &Arguments<'_>) -> Res<Value> {
    let mut builder = StrBuilder::with_capacity(text.len() + 16);
    format_part(cx, &mut builder, text, (0, text.len()), arguments, &mut Numbering::default(), 2)?;
    ops::memory::check(cx, builder.len(), 4)?;
    Ok(finish(cx, &builder))
}

fn format_part(
    cx: &mut Cx,
    builder: &mut StrBuilder,
    text: &Str,
    (at, end): (usize, usize),
    arguments: &Arguments<'_>,
    numbering: &mut Numbering,
    depth: usize,
) -> Res<()> {
    if depth == 0 {
        return Err(cx.value_error("Max string recursion exceeded"));
    }
    let mut fields = Fields { text, at, end };
    while let Some(piece) = fields.next() {
        match piece.map_err(|message| cx.value_error(message))? {
            Piece::Literal(start, end) => builder.push_range(text, start, end),
            Piece::Field(field) => format_field(cx, builder, text, field, arguments, numbering, depth)?,
        }
    }
    Ok(())
}

fn format_field(
    cx: &mut Cx,
    builder: &mut StrBuilder,
    text: &Str,
    field: Field,
    arguments: &Arguments<'_>,
    numbering: &mut Numbering,
    depth: usize,
) -> Res<()> {
    let value = find(cx, text, field.name, arguments, numbering)?;
    let value = match field.conversion.map(|c| char::from_u32(c).unwrap_or('\u{fffd}')) {
        None => value,
        Some('s') => ops::str(cx, &value)?,
        Some('r') => ops::repr(cx, &value)?,
        Some('a') => repr::ascii(cx, &value)?,
        Some(other @ '!'..='~') => return Err(cx.value_error(format!("Unknown conversion specifier {other}"))),
        Some(other) => return Err(cx.value_error(format!("Unknown conversion specifier \\x{:x}", other as u32))),
    };
    let spec = match (field.nested, field.spec.0 == field.spec.1) {
        (true, _) => {
            let mut inside = StrBuilder::new();
            format_part(cx, &mut inside, text, field.spec, arguments, numbering, depth - 1)?;
            finish(cx, &inside)
        }
        (_, true) => {
            // The commonest case of all needs no specification and often no string.
            if let Some(int) = value.as_int() {
                builder.push_ascii(int.to_string().as_bytes());
                return Ok(());
            }
            cx.state().empty_str.clone()
        }
        _ => part(cx, text, field.spec),
    };
    let shown = ops::format(cx, &value, &spec)?;
    let shown = payload(&shown);
    if !builder.try_reserve(shown.len()) {
        return Err(raise::memory_error(cx));
    }
    builder.push_str(shown);
    Ok(())
}

/// The value that a field's name stands for.
fn find(
    cx: &mut Cx,
    text: &Str,
    name: (usize, usize),
    arguments: &Arguments<'_>,
    numbering: &mut Numbering,
) -> Res<Value> {
    let mut name = FieldName::new(text, name);
    let first = name.first;
    let index = number(text, first).map_err(|message| cx.value_error(message))?;
    let automatic = first.0 == first.1;
    let mut value = match (index, automatic) {
        (None, false) => {
            let key = part(cx, text, first);
            match arguments.positional {
                Some(_) => match ops::dict::get(cx, arguments.keywords, &key)? {
                    Some(value) => value,
                    None => return Err(raise::key_error(cx, &key)),
                },
                None => ops::item::get(cx, arguments.keywords, &key)?,
            }
        }
        _ => {
            let index = numbered(cx, index, numbering)?;
            let Some(positional) = arguments.positional else {
                return Err(cx.value_error("Format string contains positional fields"));
            };
            match positional.get(index) {
                Some(value) => value.clone(),
                None => {
                    let message = format!("Replacement index {index} out of range for positional args tuple");
                    return Err(cx.raise(Exc::IndexError, message));
                }
            }
        }
    };
    while let Some(lookup) = name.next() {
        value = match lookup.map_err(|message| cx.value_error(message))? {
            Lookup::Attribute(start, end) => {
                let attribute = part(cx, text, (start, end));
                let attribute = cx.intern_value(&attribute);
                attr::get(cx, &value, attribute)?
            }
            Lookup::Key(start, end) => {
                let index = number(text, (start, end)).map_err(|message| cx.value_error(message))?;
                let key = match index {
                    Some(index) => cx.int(index as i64),
                    None => part(cx, text, (start, end)),
                };
                ops::item::get(cx, &value, &key)?
            }
        };
    }
    Ok(value)
}

/// The number of a positional field.
fn numbered(cx: &mut Cx, index: Option<usize>, numbering: &mut Numbering) -> Res<usize> {
    let automatic = index.is_none();
    match numbering.automatic {
        Some(true) if !automatic => {
            return Err(cx.value_error("cannot switch from automatic field numbering to manual field specification"));
        }
        Some(false) if automatic => {
            return Err(cx.value_error("cannot switch from manual field specification to automatic field numbering"));
        }
        _ => numbering.automatic = Some(automatic),
    }
    Ok(index.unwrap_or_else(|| {
        numbering.next += 1;
        numbering.next - 1
    }))
}
