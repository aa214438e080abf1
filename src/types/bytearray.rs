//! `bytearray`: bytes that may change. What it has in common with `bytes` is in `types::bytes`.
//!
//! While there are views of the bytes (`Bytearray::is_lent`), nothing may change how many there are: `resizable` says so before every
//! step that would, and after the last step that can run Python.

use crate::heap::{Payload, Value};
use crate::object::layout::bytearray::Bytearray;
use crate::object::native::{binding, methods};
use crate::object::ops::buffer::{bytes_of, lend, lender};
use crate::object::ops::compare::Comparison;
use crate::object::ops::slice::{self, Span, Subscript};
use crate::object::ops::{index, memory};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, MATCH_SELF, NO_NEW, TypeSpec};
use crate::object::warn::warn_of_bytes;
use crate::object::{Args, Cx, Exc, Res, Str, kinds, new_bytes, object, ops, raise};
use crate::types::bytes::{self, Wanted, byte, repr_of};
use crate::types::list::Position;
use crate::types::memory_view;
use crate::types::sequence::{no_items, reduced_position};
use std::cell::Cell;

pub(crate) static BYTEARRAY: TypeSpec = TypeSpec {
    name: "bytearray",
    shape: kinds::BYTEARRAY,
    doc: "bytearray(source=b'', encoding='utf-8', errors='strict'): a mutable sequence of bytes.\n\nMade of an iterable of ints, of a bytes-like object, of a string and its encoding, or of \
          a number, which gives that many zeros.",
    flags: BASE_TYPE | MATCH_SELF,
    slots: Slots {
        repr: Some(repr),
        str: Some(|cx, this| {
            warn_of_bytes(cx, "str() on a bytearray instance")?;
            ops::repr(cx, this)
        }),
        compare: Some(compare),
        init: Some(init),
        iter: Some(|cx, this| {
            Ok(cx.alloc(BytearrayIterator { array: Payload::new(Some(this.clone())), at: Cell::new(0) }))
        }),
        length: Some(|cx, this| Ok(payload(this).bytes.get(cx).len())),
        get_item: Some(bytes::get_item),
        set_item: Some(set_item),
        contains: Some(bytes::contains),
        concat: Some(bytes::concat),
        repeat: Some(bytes::repeat),
        inplace_concat: Some(inplace_concat),
        inplace_repeat: Some(inplace_repeat),
        remainder: Some(bytes::remainder),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| Ok(cx.alloc_as(class, Bytearray::default()))),
    methods: &[
        METHODS,
        bytes::BYTEARRAY_METHODS[0],
        bytes::BYTEARRAY_METHODS[1],
        bytes::BYTEARRAY_METHODS[2],
        bytes::BYTEARRAY_METHODS[3],
        bytes::BYTEARRAY_METHODS[4],
        bytes::BYTEARRAY_METHODS[5],
    ],
    signature: "(source=b'', encoding='utf-8', errors='strict')",
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &Bytearray {
    this.downcast::<Bytearray>().expect("the slots and methods of bytearray get one")
}

methods! { METHODS in "bytearray" {
    /// Add a byte behind the last one.
    "append(self, item, /)" => |cx: &mut Cx, this: &Bytearray, item: &Value| -> Res<()> {
        let byte = byte(cx, item, Wanted::Bytearray)?;
        resizable(cx, this)?;
        let bytes = this.bytes.get_mut(cx);
        if bytes.try_reserve(1).is_err() {
            return Err(raise::memory_error(cx));
        }
        bytes.push(byte);
        Ok(())
    };
    /// Remove all bytes.
    "clear(self, /)" => |cx: &mut Cx, this: &Bytearray| -> Res<()> {
        resizable(cx, this)?;
        drop(this.bytes.take(cx));
        Ok(())
    };
    /// An array with the same bytes.
    "copy(self, /)" => |cx: &mut Cx, this: &Bytearray| {
        let bytes = this.bytes.get(cx).clone();
        cx.alloc(Bytearray::new(bytes))
    };
    /// Add the bytes of a bytes-like object or of an iterable of ints behind the last one.
    "extend(self, iterable_of_ints, /)" => extend;
    /// Put a byte before the one at an index.
    "insert(self, index, item, /)" => |cx: &mut Cx, this: &Bytearray, index: i64, item: &Value| -> Res<()> {
        let byte = byte(cx, item, Wanted::Bytearray)?;
        resizable(cx, this)?;
        let bytes = this.bytes.get_mut(cx);
        if bytes.try_reserve(1).is_err() {
            return Err(raise::memory_error(cx));
        }
        let length = bytes.len();
        bytes.insert(slice::clip(index, 0, length).0, byte);
        Ok(())
    };
    /// Remove a byte, the last one by default, and return it.
    "pop(self, index=-1, /)" => |cx: &mut Cx, this: &Bytearray, index: i64| -> Res<i64> {
        let length = this.bytes.get(cx).len();
        if length == 0 {
            return Err(raise::index_error(cx, "pop from empty bytearray"));
        }
        let Some(at) = slice::position(index, length) else { return Err(raise::index_error(cx, "pop index out of range")) };
        resizable(cx, this)?;
        Ok(this.bytes.get_mut(cx).remove(at) as i64)
    };
    /// Remove the first byte with a value.
    "remove(self, value, /)" => |cx: &mut Cx, this: &Bytearray, value: &Value| -> Res<()> {
        let byte = byte(cx, value, Wanted::Bytearray)?;
        let Some(at) = this.bytes.get(cx).iter().position(|own| *own == byte) else {
            return Err(cx.value_error("value not found in bytearray"));
        };
        resizable(cx, this)?;
        this.bytes.get_mut(cx).remove(at);
        Ok(())
    };
    /// Turn the order of the bytes round.
    "reverse(self, /)" => |cx: &mut Cx, this: &Bytearray| this.bytes.get_mut(cx).reverse();
    /// How many bytes there is room for.
    "__alloc__(self, /)" => |cx: &mut Cx, this: &Bytearray| this.bytes.get(cx).capacity() + 1;
    /// A view of the bytes.
    "__buffer__(self, flags, /)" => |cx: &mut Cx, this: &Value, _flags: i64| memory_view::of(cx, this);
    /// How a pickle makes the array again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| reduce(cx, this, 2);
    /// How a pickle of that version makes the array again.
    "__reduce_ex__(self, proto=0, /)" => reduce;
    /// Release a view that `__buffer__` made.
    "__release_buffer__(self, buffer, /)" => |cx: &mut Cx, _this: &Value, buffer: &Value| memory_view::release(cx, buffer);
    /// The size in memory in bytes.
    "__sizeof__(self, /)" => |cx: &mut Cx, this: &Bytearray| this.bytes.get(cx).capacity() + 56;
} }

binding!(bind_init: "bytearray(self, source=<missing>, encoding=<missing>, errors=<missing>)" => |
    cx: &mut Cx, this: &Bytearray, source: Option<&Value>, encoding: Option<&Str>, errors: Option<&Str>,
| -> Res<()> {
    let bytes = bytes::from_argument(cx, source, encoding, errors, Wanted::Bytearray)?;
    resizable(cx, this)?;
    drop(this.bytes.replace(cx, bytes));
    Ok(())
});

fn init(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    bind_init(cx, this, args).map(drop)
}

/// BufferError if there are views.
fn resizable(cx: &mut Cx, this: &Bytearray) -> Res<()> {
    if this.is_lent() {
        return Err(cx.raise(Exc::BufferError, "Existing exports of data: object cannot be re-sized"));
    }
    Ok(())
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let name = cx.type_name(this);
    let length = lend(cx, this).len();
    memory::check(cx, length, 8)?;
    let text = repr_of(lend(cx, this), true);
    Ok(cx.str(&format!("{name}({text})")))
}

fn compare(cx: &mut Cx, lhs: &Value, rhs: &Value, how: Comparison) -> Res<Value> {
    if rhs.downcast::<Str>().is_some() && matches!(how, Comparison::Eq | Comparison::Ne) {
        warn_of_bytes(cx, "Comparison between bytearray and string")?;
    }
    // What lends no plain bytes may still know how to compare itself.
    let Ok(Some(rhs)) = lender(cx, rhs) else { return Ok(Value::NOT_IMPLEMENTED) };
    Ok(Value::bool(how.holds(lend(cx, lhs).cmp(lend(cx, &rhs)))))
}

fn reduce(cx: &mut Cx, this: &Value, version: i64) -> Res<Value> {
    let class = cx.type_of(this);
    let args = if lend(cx, this).is_empty() {
        Vec::new()
    } else if version < 3 {
        let text = crate::object::layout::str::str_of_latin1(cx.heap(), lend(cx, this));
        vec![text, cx.str("latin-1")]
    } else {
        let bytes = lend(cx, this).to_vec();
        vec![new_bytes(cx, &bytes)]
    };
    let args = cx.tuple(args);
    let state = crate::types::reduce::state_of(cx, this, false)?;
    Ok(cx.tuple(vec![class, args, state]))
}

fn extend(cx: &mut Cx, this: &Bytearray, more: &Value) -> Res<()> {
    let more = match bytes_of(cx, more)? {
        Some(bytes) => bytes.into_owned(),
        None if more.downcast::<Str>().is_some() => {
            return Err(cx.type_error("expected iterable of integers; got: 'str'"));
        }
        None => {
            let slots = cx.ty(more).slots.get(cx);
            if slots.iter.is_none() && slots.get_item.is_none() {
                let found = cx.type_name(more);
                return Err(cx.type_error(format!("can't extend bytearray with {found}")));
            }
            crate::object::ops::iter::length_hint(cx, more, 0)?;
            bytes::from_items(cx, more, Wanted::Bytearray)?
        }
    };
    append_all(cx, this, &more)
}

fn append_all(cx: &mut Cx, this: &Bytearray, more: &[u8]) -> Res<()> {
    if more.is_empty() {
        return Ok(());
    }
    resizable(cx, this)?;
    let bytes = this.bytes.get_mut(cx);
    if bytes.try_reserve(more.len()).is_err() {
        return Err(raise::memory_error(cx));
    }
    bytes.extend_from_slice(more);
    Ok(())
}

fn inplace_concat(cx: &mut Cx, this: &Value, other: &Value) -> Res<Value> {
    let Some(other) = bytes::concatenable(cx, this, other)? else { return Ok(Value::NOT_IMPLEMENTED) };
    let more = lend(cx, &other).to_vec();
    append_all(cx, payload(this), &more)?;
    Ok(this.clone())
}

fn inplace_repeat(cx: &mut Cx, this: &Value, times: i64) -> Res<Value> {
    let inside = payload(this);
    let (times, length) = (times.max(0) as usize, inside.bytes.get(cx).len());
    if times == 1 || length == 0 {
        return Ok(this.clone());
    }
    resizable(cx, inside)?;
    memory::check(cx, length.saturating_mul(times), 1)?;
    let repeated = inside.bytes.get(cx).repeat(times);
    drop(inside.bytes.replace(cx, repeated));
    Ok(this.clone())
}

fn set_item(cx: &mut Cx, this: &Value, key: &Value, value: Option<&Value>) -> Res<()> {
    let inside = payload(this);
    match slice::subscript(cx, key, "bytearray")? {
        Subscript::At(at) => {
            let new = value.map(|value| byte(cx, value, Wanted::Bytearray)).transpose()?;
            let length = inside.bytes.get(cx).len();
            let Some(at) = slice::position(at, length) else {
                return Err(raise::index_error(cx, "bytearray index out of range"));
            };
            match new {
                Some(new) => inside.bytes.get_mut(cx)[at] = new,
                None => {
                    resizable(cx, inside)?;
                    inside.bytes.get_mut(cx).remove(at);
                }
            }
            Ok(())
        }
        Subscript::Slice(bounds) => {
            let new = match value {
                Some(value) => Some(slice_value(cx, value)?),
                None => None,
            };
            let span = bounds.within(inside.bytes.get(cx).len());
            match new {
                Some(new) => assign(cx, inside, span, &new),
                None => delete(cx, inside, span),
            }
        }
    }
}

/// The bytes that are to stand in a slice.
fn slice_value(cx: &mut Cx, value: &Value) -> Res<Vec<u8>> {
    if let Some(bytes) = bytes_of(cx, value)? {
        return Ok(bytes.into_owned());
    }
    let slots = cx.ty(value).slots.get(cx);
    let is_iterable = slots.iter.is_some() || slots.get_item.is_some();
    if value.downcast::<Str>().is_some() || index::is_index(cx, value) || !is_iterable {
        return Err(cx.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
    }
    bytes::from_items(cx, value, Wanted::Bytearray)
}

fn assign(cx: &mut Cx, this: &Bytearray, span: Span, new: &[u8]) -> Res<()> {
    if span.step == 1 {
        let (start, end) = (span.start as usize, span.start as usize + span.length);
        if new.len() == span.length {
            this.bytes.get_mut(cx)[start..end].copy_from_slice(new);
            return Ok(());
        }
        resizable(cx, this)?;
        let bytes = this.bytes.get_mut(cx);
        if bytes.try_reserve(new.len()).is_err() {
            return Err(raise::memory_error(cx));
        }
        bytes.splice(start..end, new.iter().copied());
        return Ok(());
    }
    if new.is_empty() {
        return delete(cx, this, span);
    }
    if new.len() != span.length {
        let (given, length) = (new.len(), span.length);
        let message = format!("attempt to assign bytes of size {given} to extended slice of size {length}");
        return Err(cx.value_error(message));
    }
    let bytes = this.bytes.get_mut(cx);
    span.positions().zip(new).for_each(|(at, byte)| bytes[at] = *byte);
    Ok(())
}

fn delete(cx: &mut Cx, this: &Bytearray, span: Span) -> Res<()> {
    if span.length == 0 {
        return Ok(());
    }
    resizable(cx, this)?;
    let bytes = this.bytes.get_mut(cx);
    let span = span.ascending();
    if span.step == 1 {
        bytes.drain(span.start as usize..span.start as usize + span.length);
        return Ok(());
    }
    let (mut at, mut doomed) = (0, span.positions().peekable());
    bytes.retain(|_| {
        let kept = doomed.next_if_eq(&at).is_none();
        at += 1;
        kept
    });
    Ok(())
}

// The iterator.

/// The position in an array, which is dropped at the end.
pub(crate) struct BytearrayIterator {
    array: Payload<Option<Value>>,
    at: Cell<usize>,
}

object!(BytearrayIterator = kinds::BYTEARRAY_ITERATOR, "bytearray_iterator", { array });

pub(crate) static BYTEARRAY_ITERATOR: TypeSpec = TypeSpec {
    name: "bytearray_iterator",
    shape: kinds::BYTEARRAY_ITERATOR,
    flags: NO_NEW,
    slots: Slots { iter: Some(|_, this| Ok(this.clone())), next: Some(next), ..Slots::NONE },
    methods: &[ITERATOR_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { ITERATOR_METHODS in "bytearray_iterator" {
    /// How many bytes are left.
    "__length_hint__(self, /)" => |cx: &mut Cx, this: &BytearrayIterator| match this.array.get(cx) {
        Some(array) => lend(cx, array).len().saturating_sub(this.at.get()),
        None => 0,
    };
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &BytearrayIterator| {
        reduced_position(cx, "iter", &this.array, || this.at.get() as i64, no_items)
    };
    /// Go on at a position.
    "__setstate__(self, object, /)" => |cx: &mut Cx, this: &BytearrayIterator, state: Position| {
        if let Some(array) = this.array.get(cx) {
            this.at.set((state.0.max(0) as usize).min(lend(cx, array).len()));
        }
    };
} }

fn next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let iterator = this.downcast::<BytearrayIterator>().expect("the slots of an iterator get it");
    let Some(array) = iterator.array.get(cx) else { return Ok(None) };
    match lend(cx, array).get(iterator.at.get()) {
        Some(byte) => {
            iterator.at.set(iterator.at.get() + 1);
            Ok(Some(Value::small_int(*byte as i16)))
        }
        None => {
            drop(iterator.array.take(cx));
            Ok(None)
        }
    }
}
