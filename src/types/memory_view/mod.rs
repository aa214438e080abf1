//! `memoryview`.
//!
//! The payload is in `object::layout::bytearray`, and what needs nothing but bytes of a view is in `ops::buffer`. A view can be
//! released, after which all but a few operations are errors; so every one begins with `live`.

pub(crate) mod element;
mod methods;

use crate::heap::{Payload, Value};
use crate::object::exception_tree::Exc;
use crate::object::layout::array::Array;
use crate::object::layout::bytearray::MemoryView;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::slice::Slice;
use crate::object::layout::tuple::Tuple;
use crate::object::native::binding;
use crate::object::ops::buffer::{self, starts};
use crate::object::ops::compare::Comparison;
use crate::object::ops::index;
use crate::object::ops::slice::{bounds, position};
use crate::object::slots::Slots;
use crate::object::type_object::{HAS_WEAKREF, NO_NEW, SEQUENCE, TypeSpec};
use crate::object::{Cx, Raised, Res, kinds, object, raise, text_hasher};
use std::cell::Cell;
use std::rc::Rc;

pub(crate) static MEMORY_VIEW: TypeSpec = TypeSpec {
    name: "memoryview",
    shape: kinds::MEMORY_VIEW,
    doc: "A view of the memory of a bytes-like object, without a copy.",
    flags: SEQUENCE | HAS_WEAKREF,
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        iter: Some(iter),
        length: Some(length),
        get_item: Some(get_item),
        set_item: Some(set_item),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[methods::METHODS],
    attributes: &[methods::ATTRIBUTES],
    signature: "(object)",
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &MemoryView {
    this.downcast::<MemoryView>().expect("the slots and methods of memoryview get one")
}

/// A view that has not been released.
fn live<'a>(cx: &mut Cx, this: &'a Value) -> Res<&'a MemoryView> {
    let view = payload(this);
    if view.source.get(cx).is_some() { Ok(view) } else { Err(buffer::released(cx)) }
}

binding!(new: "memoryview(cls, object)" => |cx: &mut Cx, _class: &Value, object: &Value| of(cx, object));

/// A view of a bytes-like object.
pub(crate) fn of(cx: &mut Cx, object: &Value) -> Res<Value> {
    match try_of(cx, object)? {
        Some(view) => Ok(view),
        None => {
            let found = cx.type_name(object);
            Err(cx.type_error(format!("memoryview: a bytes-like object is required, not '{found}'")))
        }
    }
}

/// A view of a bytes-like object; `None` for other objects.
fn try_of(cx: &mut Cx, object: &Value) -> Res<Option<Value>> {
    if object.downcast::<MemoryView>().is_some() {
        let view = live(cx, object)?;
        return Ok(Some(derived(cx, view, |_| ())));
    }
    let (length, lease) = if let Some(bytes) = object.downcast::<Bytes>() {
        (bytes.as_slice().len(), None)
    } else if let Some(memory) = buffer::memory(object) {
        (memory.bytes.get(cx).len(), Some(memory.lease.clone()))
    } else {
        return match buffer::lender(cx, object)? {
            Some(view) => try_of(cx, &view),
            None => Ok(None),
        };
    };
    let (format, item_size) = match object.downcast::<Array>() {
        Some(array) => (array.format(), array.item_size()),
        None => (b'B', 1),
    };
    Ok(Some(cx.alloc(MemoryView {
        source: Payload::new(Some(object.clone())),
        readonly: lease.is_none(),
        lease: Payload::new(lease),
        owner: Payload::new(object.clone()),
        format,
        prefixed: false,
        item_size,
        offset: 0,
        shape: Box::new([length / item_size]),
        strides: Box::new([item_size as isize]),
        hash: Cell::new(-1),
    })))
}

/// Another view of the same memory, with changes.
fn derived(cx: &mut Cx, view: &MemoryView, change: impl FnOnce(&mut MemoryView)) -> Value {
    let lease: Option<Rc<()>> = view.lease.get(cx).clone();
    let mut other = MemoryView {
        source: Payload::new(view.source.get(cx).clone()),
        lease: Payload::new(lease),
        owner: Payload::new(view.owner.get(cx).clone()),
        format: view.format,
        prefixed: view.prefixed,
        item_size: view.item_size,
        offset: view.offset,
        shape: view.shape.clone(),
        strides: view.strides.clone(),
        readonly: view.readonly,
        hash: Cell::new(-1),
    };
    change(&mut other);
    cx.alloc(other)
}

/// Ends a view: it holds its memory no more.
pub(crate) fn release(cx: &mut Cx, this: &Value) -> Res<()> {
    let Some(view) = this.downcast::<MemoryView>() else {
        let found = cx.type_name(this);
        return Err(cx.type_error(format!("expected a memoryview object, not '{found}'")));
    };
    drop(view.lease.take(cx));
    drop(view.source.take(cx));
    Ok(())
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let released = if payload(this).source.get(cx).is_some() { "" } else { "released " };
    let address = this.word().bits();
    Ok(cx.str(&format!("<{released}memory at {address:#x}>")))
}

fn hash(cx: &mut Cx, this: &Value) -> Res<i64> {
    // A view keeps its hash when it is released.
    if payload(this).hash.get() != -1 {
        return Ok(payload(this).hash.get());
    }
    let view = live(cx, this)?;
    if !view.readonly {
        return Err(cx.value_error("cannot hash writable memoryview object"));
    }
    if !element::is_byte_code(view.format) {
        return Err(cx.value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
    }
    let hash = text_hasher().hash(&buffer::copy(cx, view));
    view.hash.set(hash);
    Ok(hash)
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    if !matches!(how, Comparison::Eq | Comparison::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let view = payload(this);
    let is_released =
        |cx: &Cx, value: &Value| value.downcast::<MemoryView>().is_some_and(|view| view.source.get(cx).is_none());
    let equal = if is_released(cx, this) || is_released(cx, other) {
        this.is(other)
    } else {
        let Ok(Some(other)) = try_of(cx, other) else { return Ok(Value::NOT_IMPLEMENTED) };
        equal(cx, view, payload(&other))
    };
    Ok(Value::bool(equal == (how == Comparison::Eq)))
}

/// Whether shapes and items are equal.
fn equal(cx: &Cx, lhs: &MemoryView, rhs: &MemoryView) -> bool {
    let known = |view: &MemoryView| element::size_of_code(view.format).is_some();
    if lhs.shape != rhs.shape || !known(lhs) || !known(rhs) {
        return false;
    }
    let (left, right) = (buffer::source(cx, lhs), buffer::source(cx, rhs));
    starts(lhs).zip(starts(rhs)).all(|(x, y)| {
        element::read(lhs.format, &left[x..x + lhs.item_size])
            == element::read(rhs.format, &right[y..y + rhs.item_size])
    })
}

fn length(cx: &mut Cx, this: &Value) -> Res<usize> {
    match live(cx, this)?.shape.first() {
        Some(length) => Ok(*length),
        None => Err(cx.type_error("0-dim memory has no length")),
    }
}

/// The item that begins at a byte of the source.
fn item(cx: &mut Cx, view: &MemoryView, start: usize) -> Value {
    let item = element::read(view.format, &buffer::source(cx, view)[start..start + view.item_size]);
    item.value(cx)
}

/// NotImplementedError for items that views only pass on: the characters of arrays.
fn check_format(cx: &mut Cx, view: &MemoryView) -> Res<()> {
    if element::size_of_code(view.format).is_some() {
        return Ok(());
    }
    let message = format!("memoryview: format {} not supported", view.format as char);
    Err(not_implemented(cx, &message))
}

fn set(cx: &mut Cx, view: &MemoryView, start: usize, bytes: &[u8]) {
    let source = view.source.get(cx).clone();
    if let Some(memory) = source.as_ref().and_then(buffer::memory) {
        memory.bytes.get_mut(cx)[start..start + bytes.len()].copy_from_slice(bytes);
    }
}

// Subscripts.

/// What a subscript means.
enum Place {
    /// The item that begins at a byte of the source.
    Item(usize),
    /// The view itself.
    Whole,
    /// A part along the first dimension.
    Slice,
}

#[cold]
fn not_implemented(cx: &mut Cx, message: &str) -> Raised {
    cx.raise(Exc::NotImplementedError, message)
}

fn place(cx: &mut Cx, view: &MemoryView, key: &Value) -> Res<Place> {
    let dimensions = view.shape.len();
    let tuple = key.downcast::<Tuple>().map(Tuple::items);
    if dimensions == 0 {
        return match tuple {
            Some([]) => Ok(Place::Item(view.offset)),
            _ if key.is(&Value::ELLIPSIS) => Ok(Place::Whole),
            _ => Err(cx.type_error("invalid indexing of 0-dim memory")),
        };
    }
    if index::is_index(cx, key) {
        if dimensions > 1 {
            return Err(not_implemented(cx, "multi-dimensional sub-views are not implemented"));
        }
        return item_place(cx, view, std::slice::from_ref(key)).map(Place::Item);
    }
    if key.exact::<Slice>().is_some() {
        return Ok(Place::Slice);
    }
    match tuple {
        Some(keys) if keys.iter().all(|key| index::is_index(cx, key)) => {
            if keys.len() > dimensions {
                let message = format!("cannot index {dimensions}-dimension view with {}-element tuple", keys.len());
                return Err(cx.type_error(message));
            }
            if keys.len() < dimensions {
                return Err(not_implemented(cx, "sub-views are not implemented"));
            }
            item_place(cx, view, keys).map(Place::Item)
        }
        Some(keys) if keys.iter().all(|key| key.exact::<Slice>().is_some()) => {
            Err(not_implemented(cx, "multi-dimensional slicing is not implemented"))
        }
        _ => Err(cx.type_error("memoryview: invalid slice key")),
    }
}

/// Where the item with an index in every dimension begins.
fn item_place(cx: &mut Cx, view: &MemoryView, keys: &[Value]) -> Res<usize> {
    let mut start = view.offset as isize;
    for (dimension, key) in keys.iter().enumerate() {
        let at = index::as_subscript(cx, key)?;
        let Some(at) = position(at, view.shape[dimension]) else {
            return Err(raise::index_error(cx, &format!("index out of bounds on dimension {}", dimension + 1)));
        };
        start += at as isize * view.strides[dimension];
    }
    Ok(start as usize)
}

fn get_item(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    let view = live(cx, this)?;
    let place = place(cx, view, key)?;
    // An index in Python may have released the view.
    let view = live(cx, this)?;
    match place {
        Place::Item(start) => {
            check_format(cx, view)?;
            Ok(item(cx, view, start))
        }
        Place::Whole => Ok(this.clone()),
        Place::Slice => part(cx, this, key),
    }
}

/// The part of a view along its first dimension. It is there even if the view is released while the bounds are asked for.
fn part(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    let slice = key.exact::<Slice>().expect("the place says that this is a slice");
    let view = live(cx, this)?;
    let whole = derived(cx, view, |_| ());
    let bounds = bounds(cx, slice)?;
    let view = payload(&whole);
    let span = bounds.within(view.shape[0]);
    Ok(derived(cx, view, |part| {
        // An empty part may begin anywhere.
        let start = if span.length == 0 { 0 } else { span.start as isize * part.strides[0] };
        part.offset = (part.offset as isize + start) as usize;
        part.shape[0] = span.length;
        part.strides[0] = part.strides[0].saturating_mul(span.step as isize);
    }))
}

fn set_item(cx: &mut Cx, this: &Value, key: &Value, value: Option<&Value>) -> Res<()> {
    let view = live(cx, this)?;
    if view.readonly {
        return Err(cx.type_error("cannot modify read-only memory"));
    }
    let Some(value) = value else { return Err(cx.type_error("cannot delete memory")) };
    match place(cx, view, key)? {
        Place::Slice if view.shape.len() > 1 => {
            let message = "memoryview slice assignments are currently restricted to ndim = 1";
            Err(not_implemented(cx, message))
        }
        Place::Slice => assign(cx, this, key, value),
        Place::Item(start) => write_item(cx, this, start, value),
        Place::Whole => write_item(cx, this, view.offset, value),
    }
}

fn write_item(cx: &mut Cx, this: &Value, start: usize, value: &Value) -> Res<()> {
    check_format(cx, payload(this))?;
    let bytes = element::write(cx, payload(this).format, value)?;
    let view = live(cx, this)?;
    set(cx, view, start, &bytes);
    Ok(())
}

fn assign(cx: &mut Cx, this: &Value, key: &Value, value: &Value) -> Res<()> {
    let Some(source) = try_of(cx, value)? else {
        let found = cx.type_name(value);
        return Err(cx.type_error(format!("a bytes-like object is required, not '{found}'")));
    };
    let target = part(cx, this, key)?;
    live(cx, this)?;
    let (target, source) = (payload(&target), payload(&source));
    if (target.format, &target.shape) != (source.format, &source.shape) {
        return Err(cx.value_error("memoryview assignment: lvalue and rvalue have different structures"));
    }
    // The two may overlap.
    let bytes = buffer::copy(cx, source);
    for (start, bytes) in starts(target).zip(bytes.chunks(target.item_size)) {
        set(cx, target, start, bytes);
    }
    Ok(())
}

// The iterator.

/// The position in a view, which is dropped at the end.
pub(crate) struct MemoryIterator {
    view: Payload<Option<Value>>,
    at: Cell<usize>,
}

object!(MemoryIterator = kinds::MEMORY_VIEW_ITERATOR, "memory_iterator", { view });

pub(crate) static MEMORY_ITERATOR: TypeSpec = TypeSpec {
    name: "memory_iterator",
    shape: kinds::MEMORY_VIEW_ITERATOR,
    flags: NO_NEW,
    slots: Slots { iter: Some(|_, this| Ok(this.clone())), next: Some(next), ..Slots::NONE },
    ..TypeSpec::DEFAULT
};

fn iter(cx: &mut Cx, this: &Value) -> Res<Value> {
    match live(cx, this)?.shape.len() {
        0 => Err(cx.type_error("invalid indexing of 0-dim memory")),
        1 => Ok(cx.alloc(MemoryIterator { view: Payload::new(Some(this.clone())), at: Cell::new(0) })),
        _ => Err(not_implemented(cx, "multi-dimensional sub-views are not implemented")),
    }
}

fn next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let iterator = this.downcast::<MemoryIterator>().expect("the slots of an iterator get it");
    let Some(this) = iterator.view.get(cx).clone() else { return Ok(None) };
    let at = iterator.at.get();
    if at >= payload(&this).shape[0] {
        drop(iterator.view.take(cx));
        return Ok(None);
    }
    let view = live(cx, &this)?;
    check_format(cx, view)?;
    iterator.at.set(at + 1);
    Ok(Some(item(cx, view, (view.offset as isize + at as isize * view.strides[0]) as usize)))
}
