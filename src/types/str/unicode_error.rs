//! UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError: making them, and their text.

use super::payload;
use super::repr::escape;
use crate::heap::Value;
use crate::object::exception::{self, member, member_place, set_member};
use crate::object::exception_tree::Exc;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::str::Str;
use crate::object::{Cx, Raised, Res, new_bytes, ops, raise};

/// Characters `start..end` of a string cannot be encoded.
#[cold]
pub(crate) fn encode_error(
    cx: &mut Cx,
    encoding: &str,
    text: &Value,
    start: usize,
    end: usize,
    reason: &str,
) -> Raised {
    let text = super::exact(cx, text);
    let args = vec![cx.str(encoding), text, cx.int(start as i64), cx.int(end as i64), cx.str(reason)];
    new(cx, Exc::UnicodeEncodeError, args)
}

/// Bytes `start..end` cannot be decoded.
#[cold]
pub(crate) fn decode_error(
    cx: &mut Cx,
    encoding: &str,
    bytes: &[u8],
    start: usize,
    end: usize,
    reason: &str,
) -> Raised {
    let bytes = new_bytes(cx, bytes);
    let args = vec![cx.str(encoding), bytes, cx.int(start as i64), cx.int(end as i64), cx.str(reason)];
    new(cx, Exc::UnicodeDecodeError, args)
}

fn new(cx: &mut Cx, class: Exc, args: Vec<Value>) -> Raised {
    let raised = cx.raise_with(class, args.clone());
    set_members(cx, &raised.0, class, &args);
    raised
}

fn members_of(class: Exc) -> &'static [&'static str] {
    match class {
        Exc::UnicodeTranslateError => &["object", "start", "end", "reason"],
        _ => &["encoding", "object", "start", "end", "reason"],
    }
}

fn set_members(cx: &mut Cx, exception: &Value, class: Exc, args: &[Value]) {
    for (name, value) in members_of(class).iter().zip(args) {
        set_member(cx, exception, member_place(class, name), value.clone());
    }
}

/// `__init__`: checks the arguments, of which there are as many as members, and sets the members.
pub(crate) fn init(cx: &mut Cx, exception: &Value, args: &[Value]) -> Res<()> {
    let class = cx.type_of(exception);
    let class = exception::builtin_base(cx, &class);
    let members = members_of(class);
    if args.len() != members.len() {
        let (wanted, given) = (members.len(), args.len());
        return Err(cx.type_error(format!("function takes exactly {wanted} arguments ({given} given)")));
    }
    for (at, (name, value)) in members.iter().zip(args).enumerate() {
        let (fits, wanted) = match *name {
            "start" | "end" => {
                ops::index::as_index(cx, value)?;
                (true, "int")
            }
            "object" if class == Exc::UnicodeDecodeError => {
                (ops::buffer::bytes_of(cx, value)?.is_some(), "a bytes-like object")
            }
            _ => (value.downcast::<Str>().is_some(), "str"),
        };
        if !fits {
            let found = cx.type_name(value);
            if wanted == "a bytes-like object" {
                return Err(cx.type_error(format!("a bytes-like object is required, not '{found}'")));
            }
            return Err(raise::wrong_type(cx, &format!("argument {} must be {wanted}", at + 1), value));
        }
    }
    set_members(cx, exception, class, args);
    Ok(())
}

/// The object that could not be encoded or decoded.
pub(crate) fn object(cx: &Cx, exception: &Value) -> Value {
    let class = exception::builtin_base(cx, &cx.type_of(exception));
    member(cx, exception, member_place(class, "object"))
}

/// `str(error)`.
pub(crate) fn text(cx: &mut Cx, exception: &Value) -> Res<String> {
    let class = cx.type_of(exception);
    let class = exception::builtin_base(cx, &class);
    let get = |cx: &Cx, name: &str| member(cx, exception, member_place(class, name));
    let object = get(cx, "object");
    if object.is_undef() {
        return Ok(String::new());
    }
    let reason = shown(cx, &get(cx, "reason"))?;
    let (start, end) = (get(cx, "start"), get(cx, "end"));
    let (start, end) = (ops::index::small(&start).unwrap_or(0), ops::index::small(&end).unwrap_or(0));
    let length = match (object.downcast::<Str>(), object.downcast::<Bytes>()) {
        (Some(text), _) => text.len(),
        (_, Some(bytes)) => bytes.as_slice().len(),
        _ => 0,
    };
    let single = start >= 0 && (start as usize) < length && end == start + 1;
    let (at, last) = (start.max(0) as usize, end.wrapping_sub(1));
    if class == Exc::UnicodeTranslateError {
        return Ok(match single {
            true => format!(
                "can't translate character '{}' in position {start}: {reason}",
                escape(payload(&object).char_at(at))
            ),
            false => format!("can't translate characters in position {start}-{last}: {reason}"),
        });
    }
    let encoding = shown(cx, &get(cx, "encoding"))?;
    Ok(match (class, single) {
        (Exc::UnicodeEncodeError, true) => {
            let c = payload(&object).char_at(at);
            format!("'{encoding}' codec can't encode character '{}' in position {start}: {reason}", escape(c))
        }
        (Exc::UnicodeEncodeError, false) => {
            format!("'{encoding}' codec can't encode characters in position {start}-{last}: {reason}")
        }
        (_, true) => {
            let byte = object.downcast::<Bytes>().map_or(0, |bytes| bytes.as_slice()[at]);
            format!("'{encoding}' codec can't decode byte 0x{byte:02x} in position {start}: {reason}")
        }
        (_, false) => format!("'{encoding}' codec can't decode bytes in position {start}-{last}: {reason}"),
    })
}

fn shown(cx: &mut Cx, value: &Value) -> Res<String> {
    let text = ops::str(cx, value)?;
    Ok(payload(&text).to_text().into_owned())
}
