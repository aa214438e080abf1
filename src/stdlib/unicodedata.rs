//! `unicodedata`: what the Unicode Character Database 15.1 says of characters. The data are `algo::unicode`'s.

use super::add_functions;
use crate::algo::unicode::{self, NormalForm};
use crate::heap::Value;
use crate::object::layout::str::StrBuilder;
use crate::object::native::{FromArg, Place, methods};
use crate::object::{Cx, Exc, Res, Str, ops, raise};
use crate::types::str::codec::{self, Encoding, Errors};

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "unicodedata", FUNCTIONS);
    let version = cx.str("15.1.0");
    ops::dict::set_text(cx, dict, "unidata_version", version);
    let doc = cx.str("What Unicode says of characters: names, categories, values, normal forms.");
    ops::dict::set_text(cx, dict, "__doc__", doc);
    Ok(())
}

methods! { FUNCTIONS in "unicodedata" {
    /// The bidirectional class of a character; empty if it has none.
    function "bidirectional(chr, /)" => |_: &mut Cx, chr: Character| unicode::bidirectional(chr.0);
    /// The general category of a character.
    function "category(chr, /)" => |_: &mut Cx, chr: Character| unicode::category(chr.0);
    /// The canonical combining class of a character; 0 if it does not combine.
    function "combining(chr, /)" => |_: &mut Cx, chr: Character| unicode::combining(chr.0) as i64;
    /// The value of a decimal digit.
    function "decimal(chr, default=<missing>, /)" => |cx: &mut Cx, chr: Character, default: Option<&Value>| {
        let value = unicode::decimal_value(chr.0).map(|digit| cx.int(digit as i64));
        value_or(cx, value, default, "not a decimal")
    };
    /// What a character is decomposed to in one step: a tag perhaps, and code points; empty if it is not.
    function "decomposition(chr, /)" => |_: &mut Cx, chr: Character| match unicode::decomposition(chr.0) {
        Some((tag, mapped)) => {
            let codes = mapped.chars().map(|char| format!("{:04X}", char as u32));
            tag.map(|tag| format!("<{tag}>")).into_iter().chain(codes).collect::<Vec<_>>().join(" ")
        }
        None => String::new(),
    };
    /// The value of a digit.
    function "digit(chr, default=<missing>, /)" => |cx: &mut Cx, chr: Character, default: Option<&Value>| {
        let value = unicode::digit_value(chr.0).map(|digit| cx.int(digit as i64));
        value_or(cx, value, default, "not a digit")
    };
    /// The East Asian width of a character.
    function "east_asian_width(chr, /)" => |_: &mut Cx, chr: Character| unicode::east_asian_width(chr.0);
    /// Whether a text is in a normal form.
    function "is_normalized(form, unistr, /)" => |cx: &mut Cx, form: &Str, unistr: &Str| -> Res<bool> {
        let form = normal_form(cx, form)?;
        Ok(runs(unistr).all(|run| match run {
            Run::Text(text) => unicode::is_normalized(form, &text),
            Run::Alone(_) => true,
        }))
    };
    /// The character, or the sequence of characters, with a name.
    function "lookup(name, /)" => lookup;
    /// Whether a character is mirrored in text that runs from right to left.
    function "mirrored(chr, /)" => |_: &mut Cx, chr: Character| unicode::is_mirrored(chr.0) as i64;
    /// The name of a character.
    function "name(chr, default=<missing>, /)" => |cx: &mut Cx, chr: Character, default: Option<&Value>| {
        let value = unicode::name(chr.0).map(|name| cx.str(&name));
        value_or(cx, value, default, "no such name")
    };
    /// A text in a normal form: NFC, NFKC, NFD or NFKD.
    function "normalize(form, unistr, /)" => normalize;
    /// The number that a character stands for, as a float.
    function "numeric(chr, default=<missing>, /)" => |cx: &mut Cx, chr: Character, default: Option<&Value>| {
        let value = unicode::numeric_value(chr.0).map(|(above, below)| cx.float(above as f64 / below as f64));
        value_or(cx, value, default, "not a numeric character")
    };
} }

/// An argument that is a string of one character.
struct Character(u32);

impl<'a> FromArg<'a> for Character {
    fn from_arg(cx: &mut Cx, arg: &'a Value, place: Place) -> Res<Character> {
        match arg.downcast::<Str>().filter(|text| text.len() == 1) {
            Some(text) => Ok(Character(text.char_at(0))),
            None => Err(place.wrong_type(cx, "a unicode character", arg)),
        }
    }
}

/// The value, or the default for characters that have none; ValueError without a default.
fn value_or(cx: &mut Cx, value: Option<Value>, default: Option<&Value>, message: &str) -> Res<Value> {
    match value.or(default.cloned()) {
        Some(value) => Ok(value),
        None => Err(cx.value_error(message)),
    }
}

fn lookup(cx: &mut Cx, name: &Value) -> Res<Value> {
    /// Longer names are none.
    const LONGEST: usize = 256;
    let bytes = if name.downcast::<Str>().is_some() {
        codec::encode(cx, name, Encoding::Utf8, &Errors::Strict)?
    } else {
        ops::buffer::require(cx, name)?.into_owned()
    };
    if bytes.len() > LONGEST {
        return Err(cx.raise(Exc::KeyError, "name too long"));
    }
    let name = String::from_utf8_lossy(&bytes);
    if let Some(char) = unicode::by_name(&name) {
        return Ok(cx.char(char as u32));
    }
    match unicode::sequence_by_name(&name) {
        Some(sequence) => Ok(cx.str(&sequence)),
        None => Err(cx.raise(Exc::KeyError, format!("undefined character name '{name}'"))),
    }
}

fn normal_form(cx: &mut Cx, name: &Str) -> Res<NormalForm> {
    match &*name.to_text() {
        "NFC" => Ok(NormalForm::Nfc),
        "NFKC" => Ok(NormalForm::Nfkc),
        "NFD" => Ok(NormalForm::Nfd),
        "NFKD" => Ok(NormalForm::Nfkd),
        _ => Err(cx.value_error("invalid normalization form")),
    }
}

fn normalize(cx: &mut Cx, form: &Str, text: &Value) -> Res<Value> {
    let Some(inside) = text.downcast::<Str>() else {
        return Err(raise::wrong_type(cx, "normalize() argument 2 must be str", text));
    };
    if inside.is_empty() {
        return Ok(text.clone());
    }
    let form = normal_form(cx, form)?;
    if inside.is_ascii() {
        return Ok(text.clone());
    }
    ops::memory::check(cx, inside.len(), 4)?;
    let mut builder = StrBuilder::new();
    let mut changed = false;
    for run in runs(inside) {
        match run {
            Run::Text(before) => {
                let after = unicode::normalize(form, &before);
                changed |= *after != *before;
                builder.push_text(&after);
            }
            Run::Alone(code) => builder.push(code),
        }
    }
    Ok(if changed { builder.finish(cx.heap()) } else { text.clone() })
}

/// A part of a string: characters, or one that stands for itself.
enum Run {
    Text(String),
    Alone(u32),
}

/// The parts of a string: surrogates, and characters of which Unicode 15.1 knows nothing, are parts of their own.
fn runs(text: &Str) -> impl Iterator<Item = Run> + '_ {
    let known = |code: u32| char::from_u32(code).filter(|_| !unicode::is_later(code));
    let mut at = 0;
    std::iter::from_fn(move || {
        let first = (at < text.len()).then(|| text.char_at(at))?;
        if known(first).is_none() {
            at += 1;
            return Some(Run::Alone(first));
        }
        let run: String = text.iter().skip(at).map_while(known).collect();
        at += run.chars().count();
        Some(Run::Text(run))
    })
}
