//! A value in a few words, without running any Python: for traces, which must not change what they look at.
//!
//! The text is bounded in length, depth and number of items, so that a value which contains itself ends too. Built-in values look as
//! in Python, shortened by `…`; what has a class of its own is told by that class.

use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::code::Code;
use crate::object::layout::dict::Dict;
use crate::object::layout::exception::Exception;
use crate::object::layout::function::Function;
use crate::object::layout::int::Int;
use crate::object::layout::list::List;
use crate::object::layout::native::{Method, MethodDescriptor, Module, Native};
use crate::object::layout::tuple::Tuple;
use crate::object::native::text_of;
use crate::object::type_object::{Type, as_type};
use crate::object::{Cx, Str, kinds};

/// How many levels of containers are shown, how many items of each, and how many characters of a string.
const DEPTH: usize = 2;
const ITEMS: usize = 4;
const CHARACTERS: usize = 40;

/// Appends a value to a text.
pub(crate) fn write(out: &mut Vec<u8>, cx: &Cx, value: &Value) {
    at_depth(out, cx, value, DEPTH);
}

/// A value as a text of its own.
pub(crate) fn text(cx: &Cx, value: &Value) -> String {
    let mut out = Vec::new();
    write(&mut out, cx, value);
    String::from_utf8_lossy(&out).into_owned()
}

/// Appends an int.
pub(crate) fn write_int(out: &mut Vec<u8>, number: i64) {
    let mut digits = [0; 20];
    let (mut at, mut left) = (digits.len(), number.unsigned_abs());
    loop {
        at -= 1;
        digits[at] = b'0' + (left % 10) as u8;
        left /= 10;
        if left == 0 {
            break;
        }
    }
    if number < 0 {
        out.push(b'-');
    }
    out.extend_from_slice(&digits[at..]);
}

fn at_depth(out: &mut Vec<u8>, cx: &Cx, value: &Value, depth: usize) {
    let word = value.word();
    if word.is_int() {
        return write_int(out, word.as_int());
    }
    if !word.is_counted() {
        return immediate(out, value);
    }
    if let Some(text) = value.exact::<Str>() {
        return string(out, text);
    }
    let class = cx.class_of(value);
    let is_plain = value.shape() >> crate::heap::SUBCLASS_SHIFT == 0;
    if is_plain && built_in(out, cx, value, depth) {
        return;
    }
    let name = as_type(class).text(cx);
    if let Some(exception) = value.downcast::<Exception>() {
        out.extend_from_slice(name.as_bytes());
        let args = exception.args.get(cx).clone();
        let items = args.downcast::<Tuple>().map_or(&[][..], Tuple::items);
        return items_between(out, cx, items.iter(), items.len(), ("(", ")"), depth);
    }
    out.push(b'<');
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b" object>");
}

fn immediate(out: &mut Vec<u8>, value: &Value) {
    let word = value.word();
    if word.is_flonum() {
        return out.extend_from_slice(crate::algo::float_text::repr(word.as_flonum()).as_bytes());
    }
    let text = match word.as_bool() {
        Some(true) => "True",
        Some(false) => "False",
        None if value.is_none() => "None",
        None if value.is_undef() => "unbound",
        None if value.is_not_implemented() => "NotImplemented",
        None => "...",
    };
    out.extend_from_slice(text.as_bytes());
}

/// Values of exact built-in types; false if there is nothing to say of the type.
fn built_in(out: &mut Vec<u8>, cx: &Cx, value: &Value, depth: usize) -> bool {
    let named = |out: &mut Vec<u8>, what: &str, name: &str| {
        out.extend_from_slice(format!("<{what} {name}>").as_bytes());
    };
    if let Some(x) = value.as_float() {
        out.extend_from_slice(crate::algo::float_text::repr(x).as_bytes());
    } else if let Some(int) = value.exact::<Int>() {
        let digits = int.value.bit_length() * 3 / 10;
        if digits > CHARACTERS as u64 {
            out.extend_from_slice(format!("<int of {} bits>", int.value.bit_length()).as_bytes());
        } else {
            out.extend_from_slice(int.value.to_string().as_bytes());
        }
    } else if let Some(bytes) = value.exact::<Bytes>() {
        let all = bytes.as_slice();
        out.extend_from_slice(b"b'");
        out.extend(all.iter().take(CHARACTERS).flat_map(|&byte| std::ascii::escape_default(byte)));
        out.extend_from_slice(if all.len() > CHARACTERS { "…'".as_bytes() } else { b"'" });
    } else if let Some(list) = value.exact::<List>() {
        let items = list.items.get(cx);
        items_between(out, cx, items.iter(), items.len(), ("[", "]"), depth);
    } else if let Some(tuple) = value.exact::<Tuple>() {
        let items = tuple.items();
        items_between(out, cx, items.iter(), items.len(), ("(", if items.len() == 1 { ",)" } else { ")" }), depth);
    } else if let Some(dict) = value.exact::<Dict>() {
        pairs(out, cx, dict, depth);
    } else if let Some(function) = value.exact::<Function>() {
        named(out, "function", &text_of(function.name.get(cx)));
    } else if let Some(native) = value.exact::<Native>() {
        named(out, "built-in", native.def.signature.name());
    } else if let Some(method) = value.exact::<MethodDescriptor>() {
        named(out, "method", method.def.signature.name());
    } else if let Some(method) = value.exact::<Method>() {
        out.extend_from_slice(b"<bound ");
        at_depth(out, cx, &method.function, 0);
        out.push(b'>');
    } else if let Some(class) = value.downcast::<Type>() {
        named(out, "class", &class.text(cx));
    } else if let Some(code) = value.exact::<Code>() {
        named(out, "code", &code.data.qualname);
    } else if let Some(module) = value.exact::<Module>() {
        let name = module.dict.downcast::<Dict>().and_then(|dict| dict.get_name(cx, cx.names().__name__));
        named(
            out,
            "module",
            &name.filter(|name| name.downcast::<Str>().is_some()).map_or_else(String::new, |name| text_of(&name)),
        );
    } else if value.shape() & crate::heap::KIND_MASK == kinds::CELL {
        out.extend_from_slice(b"<cell>");
    } else {
        return false;
    }
    true
}

/// A string in quotes.
fn string(out: &mut Vec<u8>, text: &Str) {
    out.push(b'\'');
    for at in 0..text.len().min(CHARACTERS) {
        match char::from_u32(text.char_at(at)) {
            Some('\'') => out.extend_from_slice(b"\\'"),
            Some('\\') => out.extend_from_slice(b"\\\\"),
            Some(c @ ' '..='~') => out.push(c as u8),
            Some(c) if !c.is_control() => {
                let mut bytes = [0; 4];
                out.extend_from_slice(c.encode_utf8(&mut bytes).as_bytes());
            }
            Some(c) => out.extend_from_slice(c.escape_default().to_string().as_bytes()),
            None => out.extend_from_slice(format!("\\u{:04x}", text.char_at(at)).as_bytes()),
        }
    }
    out.extend_from_slice(if text.len() > CHARACTERS { "…'".as_bytes() } else { b"'" });
}

fn items_between<'a>(
    out: &mut Vec<u8>,
    cx: &Cx,
    items: impl Iterator<Item = &'a Value>,
    count: usize,
    between: (&str, &str),
    depth: usize,
) {
    out.extend_from_slice(between.0.as_bytes());
    if depth == 0 && count > 0 {
        out.extend_from_slice("…".as_bytes());
    } else {
        for (at, item) in items.take(ITEMS).enumerate() {
            if at > 0 {
                out.extend_from_slice(b", ");
            }
            at_depth(out, cx, item, depth - 1);
        }
        if count > ITEMS {
            out.extend_from_slice(format!(", …{count}").as_bytes());
        }
    }
    out.extend_from_slice(between.1.as_bytes());
}

fn pairs(out: &mut Vec<u8>, cx: &Cx, dict: &Dict, depth: usize) {
    let count = dict.len(cx);
    out.push(b'{');
    if depth == 0 && count > 0 {
        out.extend_from_slice("…".as_bytes());
    } else {
        let mut at = 0;
        for shown in 0..ITEMS {
            let Some((found, key, value)) = dict.next_from(cx, at) else { break };
            if shown > 0 {
                out.extend_from_slice(b", ");
            }
            at_depth(out, cx, &key, depth - 1);
            out.extend_from_slice(b": ");
            at_depth(out, cx, &value, depth - 1);
            at = found + 1;
        }
        if count > ITEMS {
            out.extend_from_slice(format!(", …{count}").as_bytes());
        }
    }
    out.push(b'}');
}
