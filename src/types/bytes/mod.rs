//! `bytes`, and the methods it has in common with `bytearray`.
//!
//! The methods of byte strings are written once, as rows of macros that put them into the tables of both types: `search`, `split`,
//! `case`, `pad`, `replace` and `encoding`. They work on what the receiver lends (`ops::buffer`), and `like` makes a result of the
//! receiver's type. `convert` makes bytes of other objects, `percent` is the operator `%`.

mod case;
mod convert;
mod encoding;
mod pad;
mod percent;
mod replace;
mod search;
mod split;

pub(crate) use convert::{Wanted, byte, from_argument, from_items, from_object};
pub(crate) use encoding::{hex_digits, repr_of};

use crate::heap::{Object, Payload, Value};
use crate::object::layout::bytearray::Bytearray;
use crate::object::layout::bytes::{Bytes, new_bytes as new_bytes_as};
use crate::object::native::{binding, methods};
use crate::object::ops::buffer::{Buffer, lend, lender};
use crate::object::ops::compare::Comparison;
use crate::object::ops::memory;
use crate::object::ops::slice::{self, Subscript};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, MATCH_SELF, NO_NEW, TypeSpec, as_type};
use crate::object::warn::warn_of_bytes;
use crate::object::{Cx, Res, Str, kinds, new_bytes, object, ops, raise, text_hasher};
use crate::types::list::Position;
use crate::types::memory_view;
use crate::types::sequence::{no_items, reduced_position};
use std::cell::Cell;

pub(crate) static BYTES: TypeSpec = TypeSpec {
    name: "bytes",
    shape: Bytes::SHAPE,
    doc: "bytes(source=b'', encoding='utf-8', errors='strict'): an immutable sequence of bytes.\n\nMade of an iterable of ints, of a bytes-like object, of a string and its encoding, or of \
          a number, which gives that many zeros.",
    flags: BASE_TYPE | MATCH_SELF,
    slots: Slots {
        repr: Some(encoding::repr),
        str: Some(str_of),
        hash: Some(hash),
        compare: Some(compare),
        iter: Some(
            |cx, this| Ok(cx.alloc(BytesIterator { bytes: Payload::new(Some(this.clone())), at: Cell::new(0) })),
        ),
        length: Some(|_, this| Ok(payload(this).as_slice().len())),
        get_item: Some(get_item),
        contains: Some(search::contains),
        concat: Some(concat),
        repeat: Some(repeat),
        remainder: Some(percent::remainder),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[METHODS, search::BYTES, split::BYTES, case::BYTES, pad::BYTES, replace::BYTES, encoding::BYTES],
    signature: "(source=b'', encoding='utf-8', errors='strict')",
    ..TypeSpec::DEFAULT
};

/// The tables that `bytearray` shares.
pub(crate) static BYTEARRAY_METHODS: [&[crate::object::native::NativeDef]; 6] =
    [search::BYTEARRAY, split::BYTEARRAY, case::BYTEARRAY, pad::BYTEARRAY, replace::BYTEARRAY, encoding::BYTEARRAY];

pub(crate) use percent::remainder;
pub(crate) use search::contains;

fn payload(this: &Value) -> &Bytes {
    this.downcast::<Bytes>().expect("the slots and methods of bytes get bytes")
}

methods! { METHODS in "bytes" {
    /// A view of the bytes.
    "__buffer__(self, flags, /)" => |cx: &mut Cx, this: &Value, _flags: i64| memory_view::of(cx, this);
    /// The bytes themselves, as an exact object.
    "__bytes__(self, /)" => |cx: &mut Cx, this: &Value| unchanged(cx, this);
    /// The arguments from which a pickle makes the bytes again.
    "__getnewargs__(self, /)" => |cx: &mut Cx, this: &Value| {
        let exact = new_bytes(cx, payload(this).as_slice());
        cx.tuple(vec![exact])
    };
} }

// What both types do.

/// A byte string of the type of `this`: `bytearray` if it is one, else `bytes`.
fn like(cx: &mut Cx, this: &Value, bytes: Vec<u8>) -> Value {
    match this.downcast::<Bytearray>() {
        Some(_) => cx.alloc(Bytearray::new(bytes)),
        None => new_bytes(cx, &bytes),
    }
}

/// A part of a byte string, of its type.
fn part(cx: &mut Cx, this: &Value, start: usize, end: usize) -> Value {
    match this.exact::<Bytes>() {
        Some(bytes) if start == 0 && end == bytes.as_slice().len() => this.clone(),
        Some(bytes) => new_bytes(cx, &bytes.as_slice()[start..end]),
        None => {
            let bytes = lend(cx, this)[start..end].to_vec();
            like(cx, this, bytes)
        }
    }
}

/// The same bytes: the object itself if it is exactly `bytes`, else a copy.
fn unchanged(cx: &mut Cx, this: &Value) -> Value {
    let length = lend(cx, this).len();
    part(cx, this, 0, length)
}

pub(crate) fn repeat(cx: &mut Cx, this: &Value, times: i64) -> Res<Value> {
    let (times, length) = (times.max(0) as usize, lend(cx, this).len());
    if times == 1 {
        return Ok(unchanged(cx, this));
    }
    memory::check(cx, length.saturating_mul(times), 2)?;
    let bytes = lend(cx, this).repeat(times);
    Ok(like(cx, this, bytes))
}

/// `this + other`, of the type of `this`.
pub(crate) fn concat(cx: &mut Cx, this: &Value, other: &Value) -> Res<Value> {
    let Some(other) = concatenable(cx, this, other)? else { return Ok(Value::NOT_IMPLEMENTED) };
    let length = lend(cx, this).len() + lend(cx, &other).len();
    memory::check(cx, length, 2)?;
    let bytes = [lend(cx, this), lend(cx, &other)].concat();
    Ok(like(cx, this, bytes))
}

/// What lends the bytes that are to stand behind `this`.
pub(crate) fn concatenable(cx: &mut Cx, this: &Value, other: &Value) -> Res<Option<Value>> {
    if let Ok(Some(lender)) = lender(cx, other) {
        return Ok(Some(lender));
    }
    let (found, what) = (cx.type_name(other), cx.type_name(this));
    Err(cx.type_error(format!("can't concat {found} to {what}")))
}

/// The bytes that a subscript names.
pub(crate) fn get_item(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    let is_array = this.downcast::<Bytearray>().is_some();
    match slice::subscript(cx, key, if is_array { "bytearray" } else { "byte" })? {
        Subscript::At(at) => {
            let bytes = lend(cx, this);
            match slice::position(at, bytes.len()) {
                Some(at) => Ok(Value::small_int(bytes[at] as i16)),
                None if is_array => Err(raise::index_error(cx, "bytearray index out of range")),
                None => Err(raise::index_error(cx, "index out of range")),
            }
        }
        Subscript::Slice(bounds) => {
            let bytes = lend(cx, this);
            let span = bounds.within(bytes.len());
            if span.step == 1 {
                let start = span.start as usize;
                return Ok(part(cx, this, start, start + span.length));
            }
            let bytes = span.positions().map(|at| bytes[at]).collect();
            Ok(like(cx, this, bytes))
        }
    }
}

fn hash(_: &mut Cx, this: &Value) -> Res<i64> {
    let bytes = payload(this);
    if bytes.hash.get() == -1 {
        bytes.hash.set(text_hasher().hash(bytes.as_slice()));
    }
    Ok(bytes.hash.get())
}

fn compare(cx: &mut Cx, lhs: &Value, rhs: &Value, how: Comparison) -> Res<Value> {
    if let (Some(lhs), Some(rhs)) = (lhs.downcast::<Bytes>(), rhs.downcast::<Bytes>()) {
        return Ok(Value::bool(how.holds(lhs.as_slice().cmp(rhs.as_slice()))));
    }
    if matches!(how, Comparison::Eq | Comparison::Ne) {
        if rhs.downcast::<Str>().is_some() {
            warn_of_bytes(cx, "Comparison between bytes and string")?;
        } else if ops::is_int(rhs) {
            warn_of_bytes(cx, "Comparison between bytes and int")?;
        }
    }
    Ok(Value::NOT_IMPLEMENTED)
}

/// `str(bytes)`: as `repr`, but perhaps not what was meant.
fn str_of(cx: &mut Cx, this: &Value) -> Res<Value> {
    warn_of_bytes(cx, "str() on a bytes instance")?;
    ops::repr(cx, this)
}

// The constructor.

binding!(new: "bytes(cls, source=<missing>, encoding=<missing>, errors=<missing>)" => |
    cx: &mut Cx, class: &Value, source: Option<&Value>, encoding: Option<&Str>, errors: Option<&Str>,
| -> Res<Value> {
    let shape = as_type(class).shape.get();
    if let (Some(source), None, None) = (source, encoding, errors)
        && shape == Bytes::SHAPE
        && source.exact::<Bytes>().is_some()
    {
        return Ok(source.clone());
    }
    let bytes = from_argument(cx, source, encoding, errors, Wanted::Bytes)?;
    memory::check(cx, bytes.len(), 1)?;
    Ok(new_bytes_as(cx.heap(), shape, &bytes))
});

// The iterator.

/// The position in bytes, which are dropped at the end.
pub(crate) struct BytesIterator {
    bytes: Payload<Option<Value>>,
    at: Cell<usize>,
}

object!(BytesIterator = kinds::BYTES_ITERATOR, "bytes_iterator", { bytes });

pub(crate) static BYTES_ITERATOR: TypeSpec = TypeSpec {
    name: "bytes_iterator",
    shape: BytesIterator::SHAPE,
    flags: NO_NEW,
    slots: Slots { iter: Some(|_, this| Ok(this.clone())), next: Some(next), ..Slots::NONE },
    methods: &[ITERATOR_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { ITERATOR_METHODS in "bytes_iterator" {
    /// How many bytes are left.
    "__length_hint__(self, /)" => |cx: &mut Cx, this: &BytesIterator| match this.bytes.get(cx) {
        Some(bytes) => payload(bytes).as_slice().len().saturating_sub(this.at.get()),
        None => 0,
    };
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &BytesIterator| {
        reduced_position(cx, "iter", &this.bytes, || this.at.get() as i64, no_items)
    };
    /// Go on at a position.
    "__setstate__(self, object, /)" => |cx: &mut Cx, this: &BytesIterator, state: Position| {
        if let Some(bytes) = this.bytes.get(cx) {
            this.at.set((state.0.max(0) as usize).min(payload(bytes).as_slice().len()));
        }
    };
} }

fn next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let iterator = this.downcast::<BytesIterator>().expect("the slots of an iterator get it");
    let Some(bytes) = iterator.bytes.get(cx) else { return Ok(None) };
    match payload(bytes).as_slice().get(iterator.at.get()) {
        Some(byte) => {
            iterator.at.set(iterator.at.get() + 1);
            Ok(Some(Value::small_int(*byte as i16)))
        }
        None => {
            drop(iterator.bytes.take(cx));
            Ok(None)
        }
    }
}
