//! `UnicodeEncodeError`, `UnicodeDecodeError` and `UnicodeTranslateError`: what could not be converted, and where.

use super::base::{keep_args, members, no_keywords, push};
use crate::heap::{KIND_MASK, Value};
use crate::object::layout::bytes::Bytes;
use crate::object::layout::str::StrBuilder;
use crate::object::native::{attributes, readonly};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, TypeSpec};
use crate::object::{Args, Cx, Exc, Raised, Res, Str, exception, kinds, ops};

macro_rules! spec {
    ($NAME:ident $name:literal $init:expr, $str:expr, $attributes:expr) => {
        pub(super) static $NAME: TypeSpec = TypeSpec {
            name: $name,
            flags: BASE_TYPE,
            slots: Slots { str: Some($str), init: Some($init), ..Slots::NONE },
            attributes: $attributes,
            ..TypeSpec::DEFAULT
        };
    };
}

spec!(UNICODE_ENCODE_ERROR "UnicodeEncodeError" |cx, this, args| init(cx, this, args, &ENCODE), |cx, this| str(cx, this, &ENCODE), &[CODEC, CODEC_RANGE]);
spec!(UNICODE_DECODE_ERROR "UnicodeDecodeError" |cx, this, args| init(cx, this, args, &DECODE), |cx, this| str(cx, this, &DECODE), &[CODEC, CODEC_RANGE]);
spec!(UNICODE_TRANSLATE_ERROR "UnicodeTranslateError" |cx, this, args| init(cx, this, args, &TRANSLATE), |cx, this| str(cx, this, &TRANSLATE), &[TRANSLATED, TRANSLATED_RANGE]);

/// What tells the three apart.
struct Kind {
    verb: &'static str,
    /// The members, in order: encoding unless there is none, object, start, end, reason.
    encoding: bool,
    bytes: bool,
}

static ENCODE: Kind = Kind { verb: "encode", encoding: true, bytes: false };
static DECODE: Kind = Kind { verb: "decode", encoding: true, bytes: true };
static TRANSLATE: Kind = Kind { verb: "translate", encoding: false, bytes: false };

members! { CODEC {
    /// The name of the encoding.
    "encoding" => 0;
    /// What was to be converted.
    "object" => 1;
    /// Why that failed.
    "reason" => 4;
} }

members! { TRANSLATED {
    /// What was to be translated.
    "object" => 0;
    /// Why that failed.
    "reason" => 3;
} }

attributes! { members CODEC_RANGE {
    /// Where the part begins that could not be converted.
    "start" => |cx, this| Ok(index(cx, this, 2)), |cx, this, value| set_index(cx, this, 2, value);
    /// Where it ends.
    "end" => |cx, this| Ok(index(cx, this, 3)), |cx, this, value| set_index(cx, this, 3, value);
} }

attributes! { members TRANSLATED_RANGE {
    /// None: there is no encoding.
    "encoding" => |_, _| Ok(Value::NONE), readonly;
    /// Where the part begins that could not be translated.
    "start" => |cx, this| Ok(index(cx, this, 1)), |cx, this, value| set_index(cx, this, 1, value);
    /// Where it ends.
    "end" => |cx, this| Ok(index(cx, this, 2)), |cx, this, value| set_index(cx, this, 2, value);
} }

fn index(cx: &Cx, this: &Value, place: usize) -> Value {
    exception::member(cx, this, place).bound().unwrap_or(Value::small_int(0))
}

fn set_index(cx: &mut Cx, this: &Value, place: usize, value: Option<&Value>) -> Res<()> {
    let Some(value) = value else { return Err(cx.type_error("can't delete numeric/char attribute")) };
    if !ops::is_int(value) {
        return Err(cx.type_error("an integer is required"));
    }
    let Some(number) = ops::index::small(value) else {
        return Err(cx.raise(Exc::OverflowError, "Python int too large to convert to C ssize_t"));
    };
    let number = cx.int(number);
    exception::set_member(cx, this, place, number);
    Ok(())
}

fn init(cx: &mut Cx, this: &Value, args: Args<'_>, kind: &Kind) -> Res<()> {
    no_keywords(cx, this, args)?;
    keep_args(cx, this, args.positional());
    let args = args.positional();
    let count = 4 + kind.encoding as usize;
    if args.len() != count {
        return Err(cx.type_error(format!("function takes exactly {count} arguments ({} given)", args.len())));
    }
    let mut members = args.to_vec();
    let object = kind.encoding as usize;
    let texts = [kind.encoding.then_some(0), (!kind.bytes).then_some(object)];
    for at in texts.into_iter().flatten() {
        check_text(cx, &args[at], at)?;
    }
    for at in [object + 1, object + 2] {
        let number = ops::index::as_index(cx, &args[at])?;
        members[at] = cx.int(number);
    }
    check_text(cx, &args[object + 3], object + 3)?;
    if kind.bytes && args[object].downcast::<Bytes>().is_none() {
        members[object] = bytes_of(cx, &args[object])?;
    }
    for (at, value) in members.into_iter().enumerate() {
        exception::set_member(cx, this, at, value);
    }
    Ok(())
}

fn check_text(cx: &mut Cx, value: &Value, at: usize) -> Res<()> {
    if value.downcast::<Str>().is_some() {
        return Ok(());
    }
    let found = cx.type_name(value);
    Err(cx.type_error(format!("argument {} must be str, not {found}", at + 1)))
}

/// The bytes of another object with a buffer.
fn bytes_of(cx: &mut Cx, value: &Value) -> Res<Value> {
    let has_buffer = [kinds::BYTEARRAY, kinds::MEMORY_VIEW].contains(&(value.shape() & KIND_MASK));
    if !has_buffer {
        let found = cx.type_name(value);
        return Err(cx.type_error(format!("a bytes-like object is required, not '{found}'")));
    }
    let bytes = cx.kind_type(kinds::BYTES);
    cx.call(&bytes, std::slice::from_ref(value))
}

fn str(cx: &mut Cx, this: &Value, kind: &Kind) -> Res<Value> {
    let first = kind.encoding as usize;
    let object = exception::member(cx, this, first);
    if object.is_undef() {
        return Ok(cx.str(""));
    }
    let [start, end] = [first + 1, first + 2].map(|at| ops::index::small(&index(cx, this, at)).unwrap_or(0));
    let reason = exception::member(cx, this, first + 3).bound().unwrap_or(Value::NONE);
    let reason = ops::str(cx, &reason)?;
    let mut text = StrBuilder::new();
    if kind.encoding {
        let encoding = exception::member(cx, this, 0).bound().unwrap_or(Value::NONE);
        let encoding = ops::str(cx, &encoding)?;
        text.push_text("'");
        push(&mut text, &encoding);
        text.push_text("' codec ");
    }
    let single = usize::try_from(start).ok().filter(|_| start.checked_add(1) == Some(end));
    let what = single.and_then(|at| match (object.downcast::<Str>(), object.downcast::<Bytes>()) {
        (Some(text), _) => (at < text.len()).then(|| match text.char_at(at) {
            c @ ..0x100 => format!("character '\\x{c:02x}'"),
            c @ ..0x10000 => format!("character '\\u{c:04x}'"),
            c => format!("character '\\U{c:08x}'"),
        }),
        (_, Some(bytes)) => bytes.as_slice().get(at).map(|byte| format!("byte 0x{byte:02x}")),
        _ => None,
    });
    text.push_text(&match what {
        Some(what) => format!("can't {} {what} in position {start}: ", kind.verb),
        None => {
            let what = if kind.bytes { "bytes" } else { "characters" };
            format!("can't {} {what} in position {start}-{}: ", kind.verb, end.wrapping_sub(1))
        }
    });
    push(&mut text, &reason);
    Ok(text.finish(cx.heap()))
}

/// The error of a decoder, about to be raised.
pub(crate) fn decode_error(
    cx: &mut Cx,
    encoding: &str,
    object: &Value,
    range: std::ops::Range<usize>,
    reason: &str,
) -> Raised {
    codec_error(cx, Exc::UnicodeDecodeError, encoding, object, range, reason)
}

/// The error of an encoder, about to be raised.
pub(crate) fn encode_error(
    cx: &mut Cx,
    encoding: &str,
    object: &Value,
    range: std::ops::Range<usize>,
    reason: &str,
) -> Raised {
    codec_error(cx, Exc::UnicodeEncodeError, encoding, object, range, reason)
}

fn codec_error(
    cx: &mut Cx,
    class: Exc,
    encoding: &str,
    object: &Value,
    range: std::ops::Range<usize>,
    reason: &str,
) -> Raised {
    let args =
        vec![cx.str(encoding), object.clone(), cx.int(range.start as i64), cx.int(range.end as i64), cx.str(reason)];
    cx.raise_with(class, args)
}
