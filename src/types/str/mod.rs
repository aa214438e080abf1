//! `str`.
//!
//! The payload, and what is known about its characters, is in `object::layout::str`. Here, by subject: `operators` (`+`, `*`,
//! comparison, subscripts), `search`, `replace`, `split` (and join and strip), `case` (and the predicates), `pad`, `translate`,
//! `repr`, `codec` (encodings, which bytes and files use too), `percent`, `format` and `spec` (the three ways of formatting).
//!
//! ASCII text is a `&str` without any work, and most methods have a path of their own for it. The other widths are handled by
//! generic code over slices of units, through `each_width`.

mod case;
pub(crate) mod codec;
mod encoding;
mod escape;
mod format;
pub(crate) mod operators;
mod pad;
pub(crate) mod percent;
mod replace;
mod repr;
mod search;
mod spec;
mod split;
mod translate;
mod utf;

use crate::heap::{Object, Payload, Value};
use crate::object::layout::str::{Str, StrBuilder, str_as, str_of_slice};
use crate::object::native::{binding, methods};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, MATCH_SELF, NO_NEW, TypeSpec, as_type};
use crate::object::{Cx, Res, kinds, object, ops};
use crate::types::sequence::reduced_position;
use std::cell::Cell;

pub(crate) use repr::ascii;

pub(crate) static STR: TypeSpec = TypeSpec {
    name: "str",
    shape: Str::SHAPE,
    doc: "Text: an immutable sequence of characters.\n\nWith one argument, its text as print shows it; with an encoding or a way of \
          handling errors, the text that bytes encode.",
    flags: BASE_TYPE | MATCH_SELF,
    slots: Slots {
        repr: Some(repr::repr),
        str: Some(|cx, this| Ok(exact(cx, this))),
        hash: Some(|_, this| Ok(crate::object::hash_str(payload(this)))),
        compare: Some(operators::compare),
        iter: Some(iter),
        length: Some(|_, this| Ok(payload(this).len())),
        get_item: Some(operators::get_item),
        contains: Some(operators::contains),
        concat: Some(operators::concat),
        repeat: Some(operators::repeat),
        remainder: Some(percent::remainder),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[
        METHODS,
        search::METHODS,
        replace::METHODS,
        split::METHODS,
        case::METHODS,
        case::PREDICATES,
        pad::METHODS,
        translate::METHODS,
        encoding::METHODS,
        format::METHODS,
        spec::METHODS,
    ],
    signature: "(object='', encoding='utf-8', errors='strict')",
    ..TypeSpec::DEFAULT
};

/// Evaluates an expression with the characters of a string as a slice of units of its width.
macro_rules! each_width {
    ($text:expr, $units:ident => $body:expr) => {
        match $text.chars() {
            $crate::object::layout::str::Chars::Ascii(text) => {
                let $units = text.as_bytes();
                $body
            }
            $crate::object::layout::str::Chars::Latin1($units) => $body,
            $crate::object::layout::str::Chars::Two($units) => $body,
            $crate::object::layout::str::Chars::Four($units) => $body,
        }
    };
}
use each_width;

/// A character of some width.
trait Unit: Copy + Ord {
    fn code(self) -> u32;
}

impl Unit for u8 {
    #[inline(always)]
    fn code(self) -> u32 {
        self as u32
    }
}

impl Unit for u16 {
    #[inline(always)]
    fn code(self) -> u32 {
        self as u32
    }
}

impl Unit for u32 {
    #[inline(always)]
    fn code(self) -> u32 {
        self
    }
}

/// The text of a receiver.
#[inline(always)]
fn payload(this: &Value) -> &Str {
    this.downcast::<Str>().expect("the slots and methods of str get strings")
}

/// The string itself, or its text if it is an instance of a subclass.
pub(crate) fn exact(cx: &Cx, this: &Value) -> Value {
    match this.exact::<Str>() {
        Some(_) => this.clone(),
        None => str_as(cx.heap(), Str::SHAPE, payload(this)),
    }
}

/// `text[start..end]`: the string itself if that is all of it.
pub(crate) fn slice(cx: &Cx, this: &Value, start: usize, end: usize) -> Value {
    let text = payload(this);
    match end - start {
        0 => cx.state().empty_str.clone(),
        length if length == text.len() => exact(cx, this),
        1 => cx.char(text.char_at(start)),
        _ => str_of_slice(cx.heap(), text.chars(), start, end),
    }
}

/// The string under construction, without a new object for the shortest ones.
fn finish(cx: &Cx, builder: &StrBuilder) -> Value {
    match builder {
        StrBuilder::One { chars, .. } if chars.is_empty() => cx.state().empty_str.clone(),
        StrBuilder::One { chars, .. } if chars.len() == 1 => cx.char(chars[0] as u32),
        _ => builder.finish(cx.heap()),
    }
}

binding!(construct: "str(cls, object=<missing>, encoding=<missing>, errors=<missing>)" =>
|cx: &mut Cx, class: &Value, object: Option<&Value>, encoding: Option<&Str>, errors: Option<&Str>| -> Res<Value> {
    let text = match (object, encoding.is_some() || errors.is_some()) {
        (None, _) => cx.str(""),
        (Some(object), false) => ops::str(cx, object)?,
        (Some(object), true) => codec::decode_object(cx, object, encoding, errors)?,
    };
    let shape = as_type(class).shape.get();
    // `__str__` may return an instance of a subclass, which `str()` itself leaves as it is.
    if shape == Str::SHAPE { Ok(text) } else { Ok(str_as(cx.heap(), shape, payload(&text))) }
});

fn new(cx: &mut Cx, class: &Value, args: crate::object::Args<'_>) -> Res<Value> {
    if let ([object], false) = (args.all(), args.has_keywords())
        && as_type(class).shape.get() == Str::SHAPE
    {
        return ops::str(cx, object);
    }
    if args.all().len() > 3 {
        let given = args.all().len();
        return Err(cx.type_error(format!("str expected at most 3 arguments, got {given}")));
    }
    construct(cx, class, args)
}

methods! { METHODS in "str" {
    /// The arguments with which a copy is made.
    "__getnewargs__(self, /)" => |cx: &mut Cx, this: &Value| {
        let text = exact(cx, this);
        cx.tuple(vec![text])
    };
    /// The number of bytes in memory.
    "__sizeof__(self, /)" => |_: &mut Cx, this: &Str| 16 + this.bytes();
} }

fn iter(cx: &mut Cx, this: &Value) -> Res<Value> {
    let (text, at) = (Payload::new(Some(this.clone())), Cell::new(0));
    Ok(if payload(this).is_ascii() { cx.alloc(AsciiIterator { text, at }) } else { cx.alloc(StrIterator { text, at }) })
}

/// The position in a string; the string is dropped at the end.
pub(crate) struct StrIterator {
    text: Payload<Option<Value>>,
    at: Cell<usize>,
}

object!(StrIterator = kinds::STR_ITERATOR, "str_iterator", { text });

/// The position in a string that is ASCII.
pub(crate) struct AsciiIterator {
    text: Payload<Option<Value>>,
    at: Cell<usize>,
}

object!(AsciiIterator = kinds::STR_ASCII_ITERATOR, "str_ascii_iterator", { text });

pub(crate) static STR_ITERATOR: TypeSpec = TypeSpec {
    name: "str_iterator",
    shape: StrIterator::SHAPE,
    flags: NO_NEW,
    doc: "An iterator over the characters of a string.",
    slots: Slots {
        iter: Some(|_, this| Ok(this.clone())),
        next: Some(|cx, this| {
            let this = this.downcast::<StrIterator>().expect("the slots of an iterator get it");
            next(cx, &this.text, &this.at)
        }),
        ..Slots::NONE
    },
    methods: &[STR_ITERATOR_METHODS],
    ..TypeSpec::DEFAULT
};

pub(crate) static STR_ASCII_ITERATOR: TypeSpec = TypeSpec {
    name: "str_ascii_iterator",
    shape: AsciiIterator::SHAPE,
    flags: NO_NEW,
    doc: "An iterator over the characters of a string.",
    slots: Slots {
        iter: Some(|_, this| Ok(this.clone())),
        next: Some(|cx, this| {
            let this = this.downcast::<AsciiIterator>().expect("the slots of an iterator get it");
            next(cx, &this.text, &this.at)
        }),
        ..Slots::NONE
    },
    methods: &[STR_ASCII_ITERATOR_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { STR_ITERATOR_METHODS in "str_iterator" {
    /// How many characters are left.
    "__length_hint__(self, /)" => |cx: &mut Cx, this: &StrIterator| left(cx, &this.text, &this.at);
    /// Go on from another position.
    "__setstate__(self, object, /)" => |cx: &mut Cx, this: &StrIterator, state: i64| set_position(cx, &this.text, &this.at, state);
    /// How a copy is made.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &StrIterator| reduce(cx, &this.text, &this.at);
} }

methods! { STR_ASCII_ITERATOR_METHODS in "str_ascii_iterator" {
    /// How many characters are left.
    "__length_hint__(self, /)" => |cx: &mut Cx, this: &AsciiIterator| left(cx, &this.text, &this.at);
    /// Go on from another position.
    "__setstate__(self, object, /)" => |cx: &mut Cx, this: &AsciiIterator, state: i64| set_position(cx, &this.text, &this.at, state);
    /// How a copy is made.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &AsciiIterator| reduce(cx, &this.text, &this.at);
} }

#[inline]
fn next(cx: &mut Cx, text: &Payload<Option<Value>>, at: &Cell<usize>) -> Res<Option<Value>> {
    let place = at.get();
    let Some(chars) = text.get(cx).as_ref().map(payload) else { return Ok(None) };
    if place < chars.len() {
        at.set(place + 1);
        return Ok(Some(cx.char(chars.char_at(place))));
    }
    drop(text.take(cx));
    Ok(None)
}

fn left(cx: &mut Cx, text: &Payload<Option<Value>>, at: &Cell<usize>) -> usize {
    text.get(cx).as_ref().map_or(0, |text| payload(text).len() - at.get())
}

fn set_position(cx: &mut Cx, text: &Payload<Option<Value>>, at: &Cell<usize>, state: i64) {
    if let Some(text) = text.get(cx) {
        at.set((state.max(0) as usize).min(payload(text).len()));
    }
}

fn reduce(cx: &mut Cx, text: &Payload<Option<Value>>, at: &Cell<usize>) -> Res<Value> {
    reduced_position(cx, "iter", text, || at.get() as i64, |cx| cx.str(""))
}
