//! `array`: numbers or characters side by side. The payload is in `object::layout::array`.
//!
//! `item` turns items into values and back, `methods` has the methods, `reconstruct` reads pickles of other machines. Here are the type
//! with its operators, its iterator, and what changes the number of items: while there are views of the memory, nothing may.

mod item;
mod methods;
mod reconstruct;

use super::add_functions;
use crate::heap::{Kind, Payload, Value};
use crate::object::layout::array::{Array, CODES};
use crate::object::layout::bytearray::Bytearray;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::list::List;
use crate::object::layout::tuple::Tuple;
use crate::object::native::methods;
use crate::object::ops::compare::{Comparison, compare as compare_values, holds};
use crate::object::ops::slice::{self, Span, Subscript};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_WEAKREF, SEQUENCE, TypeSpec};
use crate::object::{Args, Cx, Exc, Res, Str, kinds, object, ops, raise, warn};
use crate::types::list::Position;
use crate::types::sequence::{no_items, reduced_position, repeated_length};
use crate::types::{class_of, kind};
use std::cell::Cell;

/// How the heap treats the payloads.
pub(crate) const PAYLOADS: &[(u32, Kind)] = &[kind::<Array>(), kind::<ArrayIterator>()];

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    let class = class_of(cx, &ARRAY);
    ops::dict::set_text(cx, dict, "array", class.clone());
    ops::dict::set_text(cx, dict, "ArrayType", class.clone());
    let codes = cx.str(CODES);
    ops::dict::set_text(cx, dict, "typecodes", codes);
    let doc = cx.str("Compact sequences of numbers or characters.");
    ops::dict::set_text(cx, dict, "__doc__", doc);
    add_functions(cx, dict, "array", reconstruct::FUNCTIONS);
    let import = cx.doors().import_module;
    let abstract_classes = import(cx, "_collections_abc")?;
    let name = cx.intern("MutableSequence");
    let abstract_class = crate::object::attr::get(cx, &abstract_classes, name)?;
    let register = cx.intern("register");
    cx.call_method(&abstract_class, register, &[class])?;
    Ok(())
}

static ARRAY: TypeSpec = TypeSpec {
    name: "array.array",
    shape: kinds::ARRAY,
    doc: "A sequence of items of one kind, which a type code names.\n\n\
        The initial items come from bytes, from a string (codes u and w), from another array, or from an iterable.",
    flags: BASE_TYPE | SEQUENCE | HAS_WEAKREF,
    slots: Slots {
        repr: Some(repr),
        compare: Some(compare),
        iter: Some(|cx, this| {
            let class = class_of(cx, &ARRAY_ITERATOR);
            let iterator = ArrayIterator { array: Payload::new(Some(this.clone())), at: Cell::new(0) };
            Ok(cx.alloc_as(&class, iterator))
        }),
        length: Some(|cx, this| Ok(length(cx, payload(this)))),
        get_item: Some(get_item),
        set_item: Some(set_item),
        contains: Some(|cx, this, wanted| Ok(find(cx, payload(this), wanted, 0, usize::MAX)?.is_some())),
        concat: Some(concat),
        repeat: Some(repeat),
        inplace_concat: Some(inplace_concat),
        inplace_repeat: Some(inplace_repeat),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[methods::METHODS],
    attributes: &[methods::ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &Array {
    this.downcast::<Array>().expect("the slots and methods of array get one")
}

/// How many items there are.
fn length(cx: &Cx, this: &Array) -> usize {
    this.memory.bytes.get(cx).len() / this.item_size()
}

/// The value of an item; `None` behind the last one.
#[inline]
fn item(cx: &mut Cx, this: &Array, at: usize) -> Res<Option<Value>> {
    let size = this.item_size();
    let Some(bytes) = this.memory.bytes.get(cx).get(at * size..(at + 1) * size) else { return Ok(None) };
    let mut copy = [0; 8];
    copy[..size].copy_from_slice(bytes);
    item::value(cx, this.code, &copy[..size]).map(Some)
}

/// An array with those bytes.
fn made(cx: &mut Cx, code: u8, bytes: Vec<u8>) -> Value {
    let class = class_of(cx, &ARRAY);
    cx.alloc_as(&class, Array { memory: Bytearray::new(bytes), code })
}

// Making one.

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let own = class_of(cx, &ARRAY);
    if args.has_keywords() && class.is(&own) {
        return Err(cx.type_error("array.array() takes no keyword arguments"));
    }
    let (code, initial) = match args.positional() {
        [] => return Err(cx.type_error("array() takes at least 1 argument (0 given)")),
        [code] => (code, None),
        [code, initial] => (code, Some(initial)),
        more => {
            let given = more.len();
            return Err(cx.type_error(format!("array() takes at most 2 arguments ({given} given)")));
        }
    };
    let Some(code) = code.downcast::<Str>().filter(|code| code.len() == 1).map(|code| code.char_at(0)) else {
        return Err(raise::wrong_argument(cx, "array() argument 1 must be a unicode character", code));
    };
    if code == 'u' as u32 {
        let message = "The 'u' type code is deprecated and will be removed in Python 3.16";
        warn::warn(cx, Exc::DeprecationWarning, message, 1)?;
    }
    let code = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
    if let Some(initial) = initial {
        refuse_mixed(cx, initial, code)?;
    }
    let Some(code) = u8::try_from(code).ok().filter(|code| CODES.contains(char::from(*code))) else {
        return Err(cx.value_error("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"));
    };
    let this = cx.alloc_as(class, Array { memory: Bytearray::default(), code });
    if let Some(initial) = initial {
        fill(cx, &this, initial)?;
    }
    Ok(this)
}

/// Characters and numbers do not go together.
fn refuse_mixed(cx: &mut Cx, initial: &Value, code: char) -> Res<()> {
    let what = if initial.downcast::<Str>().is_some() {
        "str"
    } else if initial.downcast::<Array>().is_some_and(|array| item::is_text(array.code)) {
        "unicode array"
    } else {
        return Ok(());
    };
    if matches!(code, 'u' | 'w') {
        return Ok(());
    }
    Err(cx.type_error(format!("cannot use a {what} to initialize an array with typecode '{code}'")))
}

/// Gives a new array its items.
fn fill(cx: &mut Cx, this: &Value, initial: &Value) -> Res<()> {
    let inside = payload(this);
    if initial.downcast::<Bytes>().is_some() || initial.downcast::<Bytearray>().is_some() {
        return methods::from_bytes(cx, inside, initial);
    }
    if initial.downcast::<Str>().is_some() {
        return methods::from_unicode(cx, inside, initial);
    }
    if let Some(other) = initial.downcast::<Array>()
        && item_kind(other.code) == item_kind(inside.code)
    {
        let bytes = other.memory.bytes.get(cx).clone();
        return append(cx, inside, &bytes);
    }
    append_items(cx, inside, initial)
}

/// The code, the same for both codes of characters.
fn item_kind(code: u8) -> u8 {
    if item::is_text(code) { b'w' } else { code }
}

/// Adds the items of an iterable, one by one.
fn append_items(cx: &mut Cx, this: &Array, iterable: &Value) -> Res<()> {
    if iterable.exact::<List>().is_some() || iterable.exact::<Tuple>().is_some() {
        let length = ops::length(cx, iterable)?;
        ops::memory::check(cx, length, this.item_size())?;
        resizable(cx, this, length != 0)?;
        if this.memory.bytes.get_mut(cx).try_reserve(length * this.item_size()).is_err() {
            return Err(raise::memory_error(cx));
        }
    }
    ops::iter::for_each(cx, iterable, |cx, value| {
        let bytes = item::bytes_of(cx, this.code, &value)?;
        append(cx, this, &bytes)?;
        Ok(true)
    })
}

// Changing the number of items.

/// BufferError if the number of items is to change while there are views.
fn resizable(cx: &mut Cx, this: &Array, changes: bool) -> Res<()> {
    if changes && this.memory.is_lent() {
        return Err(cx.raise(Exc::BufferError, "cannot resize an array that is exporting buffers"));
    }
    Ok(())
}

/// Adds the bytes of items behind the last one.
fn append(cx: &mut Cx, this: &Array, bytes: &[u8]) -> Res<()> {
    resizable(cx, this, !bytes.is_empty())?;
    let own = this.memory.bytes.get_mut(cx);
    if own.try_reserve(bytes.len()).is_err() {
        return Err(raise::memory_error(cx));
    }
    own.extend_from_slice(bytes);
    Ok(())
}

/// Puts bytes in the place of the items `start..end`.
fn replace(cx: &mut Cx, this: &Array, start: usize, end: usize, bytes: &[u8]) -> Res<()> {
    let size = this.item_size();
    let (start, end) = (start * size, end * size);
    let own = this.memory.bytes.get_mut(cx);
    if bytes.len() == end - start {
        own[start..end].copy_from_slice(bytes);
        return Ok(());
    }
    resizable(cx, this, true)?;
    let own = this.memory.bytes.get_mut(cx);
    if own.try_reserve(bytes.len()).is_err() {
        return Err(raise::memory_error(cx));
    }
    own.splice(start..end, bytes.iter().copied());
    Ok(())
}

/// Takes the items of a slice away.
fn delete(cx: &mut Cx, this: &Array, span: Span) -> Res<()> {
    resizable(cx, this, true)?;
    if span.length == 0 {
        return Ok(());
    }
    let size = this.item_size();
    let bytes = this.memory.bytes.get_mut(cx);
    let span = span.ascending();
    if span.step == 1 {
        bytes.drain(span.start as usize * size..(span.start as usize + span.length) * size);
        return Ok(());
    }
    let (mut at, mut doomed) = (0, span.positions().peekable());
    bytes.retain(|_| {
        let (item, is_last) = (at / size, at % size == size - 1);
        at += 1;
        let gone = doomed.peek() == Some(&item);
        if gone && is_last {
            doomed.next();
        }
        !gone
    });
    Ok(())
}

// Operators.

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let inside = payload(this);
    let class = cx.type_name(this);
    let (class, code) = (class.rsplit('.').next().unwrap_or_default().to_owned(), inside.code as char);
    if length(cx, inside) == 0 {
        return Ok(cx.str(&format!("{class}('{code}')")));
    }
    let items =
        if item::is_text(inside.code) { methods::to_unicode(cx, inside)? } else { methods::to_list(cx, inside)? };
    let items = ops::repr_text(cx, &items)?;
    Ok(cx.str(&format!("{class}('{code}', {items})")))
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    let Some(right) = other.downcast::<Array>() else { return Ok(Value::NOT_IMPLEMENTED) };
    let left = payload(this);
    let equality = matches!(how, Comparison::Eq | Comparison::Ne);
    if equality && length(cx, left) != length(cx, right) {
        return Ok(Value::bool(how == Comparison::Ne));
    }
    // Equal bytes are equal items, but for floats that are no numbers.
    let exact = left.code == right.code && !matches!(left.code, b'f' | b'd');
    if exact && left.memory.bytes.get(cx) == right.memory.bytes.get(cx) {
        return Ok(Value::bool(how.holds(std::cmp::Ordering::Equal)));
    }
    let mut at = 0;
    loop {
        let (Some(x), Some(y)) = (item(cx, left, at)?, item(cx, right, at)?) else {
            let order = length(cx, left).cmp(&length(cx, right));
            return Ok(Value::bool(how.holds(order)));
        };
        if !holds_exactly(cx, &x, &y)? {
            return if equality { Ok(Value::bool(how == Comparison::Ne)) } else { compare_values(cx, &x, &y, how) };
        }
        at += 1;
    }
}

/// Whether two items are equal; a float that is no number equals nothing.
fn holds_exactly(cx: &mut Cx, x: &Value, y: &Value) -> Res<bool> {
    match (x.as_float(), y.as_float()) {
        (Some(x), Some(y)) => Ok(x == y),
        _ => holds(cx, x, y, Comparison::Eq),
    }
}

/// The first position from `start` on and before `stop` of an item that equals a value.
fn find(cx: &mut Cx, this: &Array, wanted: &Value, start: usize, stop: usize) -> Res<Option<usize>> {
    let mut at = start;
    while at < stop
        && let Some(item) = item(cx, this, at)?
    {
        if holds_exactly(cx, &item, wanted)? {
            return Ok(Some(at));
        }
        at += 1;
    }
    Ok(None)
}

/// What a key means; the error names the type by its own words.
fn subscript(cx: &mut Cx, key: &Value) -> Res<Subscript> {
    let is_known = ops::index::is_index(cx, key) || key.exact::<crate::object::layout::slice::Slice>().is_some();
    if is_known { slice::subscript(cx, key, "array") } else { Err(cx.type_error("array indices must be integers")) }
}

fn get_item(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    let inside = payload(this);
    match subscript(cx, key)? {
        Subscript::At(at) => {
            let at = slice::position(at, length(cx, inside));
            let item = match at {
                Some(at) => item(cx, inside, at)?,
                None => None,
            };
            item.ok_or_else(|| raise::index_out_of_range(cx, "array"))
        }
        Subscript::Slice(bounds) => {
            let span = bounds.within(length(cx, inside));
            let (size, bytes) = (inside.item_size(), inside.memory.bytes.get(cx));
            let part = match span.step {
                1 => bytes[span.start as usize * size..][..span.length * size].to_vec(),
                _ => span.positions().flat_map(|at| &bytes[at * size..(at + 1) * size]).copied().collect(),
            };
            Ok(made(cx, inside.code, part))
        }
    }
}

fn set_item(cx: &mut Cx, this: &Value, key: &Value, value: Option<&Value>) -> Res<()> {
    let inside = payload(this);
    match (subscript(cx, key)?, value) {
        (Subscript::At(at), value) => {
            let Some(place) = slice::position(at, length(cx, inside)) else {
                return Err(raise::index_error(cx, "array assignment index out of range"));
            };
            let Some(value) = value else { return replace(cx, inside, place, place + 1, &[]) };
            let bytes = item::bytes_of(cx, inside.code, value)?;
            // Converting the value may have shortened the array: then there is nothing to assign to.
            if place < length(cx, inside) { replace(cx, inside, place, place + 1, &bytes) } else { Ok(()) }
        }
        (Subscript::Slice(bounds), None) => {
            let span = bounds.within(length(cx, inside));
            delete(cx, inside, span)
        }
        (Subscript::Slice(bounds), Some(value)) => {
            let Some(other) = value.downcast::<Array>() else {
                let found = cx.type_name(value);
                return Err(cx.type_error(format!("can only assign array (not \"{found}\") to array slice")));
            };
            if item_kind(other.code) != item_kind(inside.code) {
                return Err(bad_argument(cx));
            }
            let bytes = other.memory.bytes.get(cx).clone();
            let span = bounds.within(length(cx, inside));
            assign(cx, inside, span, &bytes)
        }
    }
}

fn assign(cx: &mut Cx, this: &Array, span: Span, bytes: &[u8]) -> Res<()> {
    let size = this.item_size();
    if span.step == 1 {
        resizable(cx, this, bytes.is_empty())?;
        return replace(cx, this, span.start as usize, span.start as usize + span.length, bytes);
    }
    let given = bytes.len() / size;
    if given == 0 {
        return delete(cx, this, span);
    }
    if given != span.length {
        let length = span.length;
        let message = format!("attempt to assign array of size {given} to extended slice of size {length}");
        return Err(cx.value_error(message));
    }
    let own = this.memory.bytes.get_mut(cx);
    for (at, item) in span.positions().zip(bytes.chunks(size)) {
        own[at * size..(at + 1) * size].copy_from_slice(item);
    }
    Ok(())
}

#[cold]
fn bad_argument(cx: &mut Cx) -> crate::object::Raised {
    cx.type_error("bad argument type for built-in operation")
}

fn concat(cx: &mut Cx, this: &Value, other: &Value) -> Res<Value> {
    let inside = payload(this);
    let Some(other_inside) = other.downcast::<Array>() else {
        let found = cx.type_name(other);
        return Err(cx.type_error(format!("can only append array (not \"{found}\") to array")));
    };
    if item_kind(inside.code) != item_kind(other_inside.code) {
        return Err(bad_argument(cx));
    }
    let length = inside.memory.bytes.get(cx).len() + other_inside.memory.bytes.get(cx).len();
    ops::memory::check(cx, length, 1)?;
    let bytes = [inside.memory.bytes.get(cx).as_slice(), other_inside.memory.bytes.get(cx)].concat();
    Ok(made(cx, inside.code, bytes))
}

fn repeat(cx: &mut Cx, this: &Value, times: i64) -> Res<Value> {
    let inside = payload(this);
    repeated_length(cx, length(cx, inside), times)?;
    let bytes = inside.memory.bytes.get(cx).repeat(times.max(0) as usize);
    Ok(made(cx, inside.code, bytes))
}

fn inplace_concat(cx: &mut Cx, this: &Value, other: &Value) -> Res<Value> {
    if other.downcast::<Array>().is_none() {
        let found = cx.type_name(other);
        return Err(cx.type_error(format!("can only extend array with array (not \"{found}\")")));
    }
    methods::extend(cx, payload(this), other)?;
    Ok(this.clone())
}

fn inplace_repeat(cx: &mut Cx, this: &Value, times: i64) -> Res<Value> {
    let inside = payload(this);
    let length = length(cx, inside);
    if length == 0 || times == 1 {
        return Ok(this.clone());
    }
    repeated_length(cx, length, times)?;
    resizable(cx, inside, true)?;
    let bytes = inside.memory.bytes.get(cx).repeat(times.max(0) as usize);
    drop(inside.memory.bytes.replace(cx, bytes));
    Ok(this.clone())
}

// The iterator.

/// The position in an array, which is dropped at the end.
pub(crate) struct ArrayIterator {
    array: Payload<Option<Value>>,
    at: Cell<usize>,
}

object!(ArrayIterator = kinds::ARRAY_ITERATOR, "array.arrayiterator", { array });

static ARRAY_ITERATOR: TypeSpec = TypeSpec {
    name: "array.arrayiterator",
    shape: kinds::ARRAY_ITERATOR,
    flags: crate::object::type_object::NO_NEW,
    slots: Slots { iter: Some(|_, this| Ok(this.clone())), next: Some(next), ..Slots::NONE },
    methods: &[ITERATOR_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { ITERATOR_METHODS in "arrayiterator" {
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &ArrayIterator| -> Res<Value> {
        reduced_position(cx, "iter", &this.array, || this.at.get() as i64, no_items)
    };
    /// Go on at a position.
    "__setstate__(self, state, /)" => |cx: &mut Cx, this: &ArrayIterator, state: Position| {
        if let Some(array) = this.array.get(cx) {
            this.at.set((state.0.max(0) as usize).min(length(cx, payload(array))));
        }
    };
} }

fn next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let iterator = this.downcast::<ArrayIterator>().expect("the slots of an iterator get it");
    let Some(array) = iterator.array.get(cx).clone() else { return Ok(None) };
    let found = item(cx, payload(&array), iterator.at.get())?;
    match found {
        Some(_) => iterator.at.set(iterator.at.get() + 1),
        None => drop(iterator.array.take(cx)),
    }
    Ok(found)
}
