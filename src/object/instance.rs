//! Instances: a header and slots.
//!
//! - I1. The first `shape & 0x7f` slots of an instance own their words, the others are uninitialized; the heap frees and audits by
//!   that alone (H2). The `fixed` first ones are live from the beginning, and UNDEF while unset.
//! - I2. A shape that adds a slot is given only to instances with room for it: `capacity` is the same for a shape and its successors,
//!   and instances are allocated with the room that their root shape tells.

#![expect(unsafe_code, reason = "instances are slots and nothing else")]

use super::layout::dict::Dict;
use super::layout::native::Module;
use super::name::Name;
use super::type_object::{HAS_DICT, Type, as_type};
use super::{Cx, Res};
use crate::heap::{FINALIZER, Header, INSTANCE, Value, Word};
use std::ptr::NonNull;

/// An instance without attributes.
#[inline(always)]
pub(crate) fn new_instance(cx: &mut Cx, class: &Type) -> Value {
    let shape = class.shape.get();
    debug_assert!(shape & INSTANCE != 0, "the class's instances are slots alone");
    let (capacity, live) = (cx.state().shapes.get(shape).capacity as usize, (shape & 0x7f) as usize);
    // SAFETY: I1: the live slots are written.
    unsafe {
        let header = cx.heap().alloc_raw(shape, capacity * size_of::<Word>(), true, |header| {
            (0..live).for_each(|at| instance_slots(header.as_ptr()).add(at).write(Word::UNDEF));
        });
        Value::from_word(Word::from_header(header))
    }
}

/// The slots of a live instance.
#[inline(always)]
pub(crate) fn instance_slots(header: *mut Header) -> *mut Word {
    header.wrapping_add(1).cast()
}

/// The word behind a payload, or the slot, that owns the object's `__dict__`; `None` if attributes are in slots, or if there is none.
fn dict_word(cx: &Cx, object: &Value) -> Option<*mut Word> {
    if !object.word().is_counted() {
        return None;
    }
    let shape = object.shape();
    // SAFETY: the value keeps the object alive.
    let (first, live) = unsafe { cx.heap().words_of(NonNull::new_unchecked(object.word().header())) };
    if shape & INSTANCE != 0 {
        let shape = cx.state().shapes.get(shape);
        return shape.is_dict.then(|| first.wrapping_add(shape.fixed as usize));
    }
    // The attributes word is the last one.
    (live != 0 && cx.ty(object).has(HAS_DICT) && cx.ty(object).spec.get().dict.is_none())
        .then(|| first.wrapping_add(live - 1))
}

/// An attribute of the instance itself.
#[inline]
pub(crate) fn instance_attr(cx: &Cx, object: &Value, name: Name) -> Option<Value> {
    let shape = object.shape();
    if object.word().is_counted() && shape & INSTANCE != 0 && !cx.state().shapes.get(shape).is_dict {
        let at = cx.state().shapes.slot(shape, name)?;
        return read(instance_slots(object.word().header()).wrapping_add(at)).bound();
    }
    existing_dict(cx, object)?.downcast::<Dict>()?.get_name(cx, name)
}

/// A copy of a live word of an object that the caller keeps alive.
fn read(word: *mut Word) -> Value {
    // SAFETY: I1; the copy gets a count of its own.
    unsafe {
        (*word).retain();
        Value::from_word(*word)
    }
}

/// The object's `__dict__`, if it has one already.
pub(crate) fn existing_dict(cx: &Cx, object: &Value) -> Option<Value> {
    if let Some(module) = object.downcast::<Module>() {
        return Some(module.dict.clone());
    }
    if let Some(word) = dict_word(cx, object) {
        return read(word).bound();
    }
    let place = cx.ty(object).spec.get().dict?;
    Some(place(object)?.get(cx).clone()).filter(|dict| !dict.is_none() && !dict.is_undef())
}

/// The object's `__dict__`, made if there is none yet; `None` for objects that have no attributes of their own. An instance's
/// attributes move to the dict for good.
pub(crate) fn dict_of(cx: &mut Cx, object: &Value) -> Option<Value> {
    if let Some(dict) = existing_dict(cx, object) {
        return Some(dict);
    }
    if let Some(word) = dict_word(cx, object) {
        let dict = cx.dict();
        // SAFETY: the word is the object's own and holds UNDEF, which owns nothing.
        unsafe { word.write(dict.clone().into_word()) };
        return Some(dict);
    }
    if object.word().is_counted() && object.shape() & INSTANCE != 0 {
        return cx.ty(object).has(HAS_DICT).then(|| move_to_dict(cx, object));
    }
    let place = cx.ty(object).spec.get().dict?;
    let dict = cx.dict();
    drop(place(object)?.replace(cx, dict.clone()));
    Some(dict)
}

/// Replaces the object's `__dict__`; false for objects that have none.
pub(crate) fn set_dict(cx: &mut Cx, object: &Value, dict: Value) -> bool {
    if dict_of(cx, object).is_none() {
        return false;
    }
    if let Some(word) = dict_word(cx, object) {
        // SAFETY: the word owned its count.
        drop(unsafe { Value::from_word(word.replace(dict.into_word())) });
        return true;
    }
    let Some(place) = cx.ty(object).spec.get().dict else { return false };
    if let Some(payload) = place(object) {
        drop(payload.replace(cx, dict));
    }
    true
}

/// Moves the attributes of an instance from its slots into a dict.
fn move_to_dict(cx: &mut Cx, object: &Value) -> Value {
    let old = object.shape();
    let class = cx.state().shapes.class(old).clone();
    let (names, fixed) = {
        let shape = cx.state().shapes.get(old);
        (shape.names.clone(), shape.fixed as usize)
    };
    let shape = dict_shape(cx, &class);
    let dict = cx.dict();
    let inside = dict.downcast::<Dict>().expect("just made");
    let slots = instance_slots(object.word().header());
    for (at, name) in names.iter().enumerate() {
        // SAFETY: I1: the slot is live; its count moves into the dict.
        let value = unsafe { Value::from_word(*slots.add(fixed + at)) };
        inside.insert_new(cx, name.hash(), name.value(), value);
    }
    // SAFETY: I1: after the fixed slots there is now one live slot, which owns the dict; every instance has room for it.
    unsafe {
        slots.add(fixed).write(dict.clone().into_word());
        (*object.word().header()).set_shape(shape | old & FINALIZER);
    }
    dict
}

/// The shape of the class's instances whose attributes are in a dict.
pub(crate) fn dict_shape(cx: &mut Cx, class: &Value) -> u32 {
    let inside = as_type(class);
    if inside.dict_shape.get() == 0 {
        let fixed = inside.fixed.get();
        let shape = cx.state_mut().shapes.dict(class.clone(), fixed);
        inside.dict_shape.set(shape.expect("an interpreter has fewer than 2^23 classes and shapes"));
    }
    inside.dict_shape.get()
}

/// Stores an attribute of the instance itself; false when the object takes none.
pub(crate) fn set_instance_attr(cx: &mut Cx, object: &Value, name: Name, value: Value) -> Res<bool> {
    let shape = object.shape();
    if object.word().is_counted() && shape & INSTANCE != 0 && !cx.state().shapes.get(shape).is_dict {
        let slots = instance_slots(object.word().header());
        if let Some(at) = cx.state().shapes.slot(shape, name) {
            // SAFETY: I1: the slot owned its word.
            drop(unsafe { Value::from_word(slots.add(at).replace(value.into_word())) });
            return Ok(true);
        }
        if !cx.ty(object).has(HAS_DICT) {
            return Ok(false);
        }
        let at = (shape & 0x7f) as usize;
        if let Some(after) = cx.state_mut().shapes.after(shape, name) {
            // SAFETY: I1 and I2: slot `at` exists and is not live yet.
            unsafe {
                slots.add(at).write(value.into_word());
                (*object.word().header()).set_shape(after);
            }
            return Ok(true);
        }
        learn_capacity(cx, object);
    }
    let Some(dict) = dict_of(cx, object) else { return Ok(false) };
    super::ops::dict::set_name(cx, &dict, name, value)?;
    Ok(true)
}

/// An instance outgrew its slots: those to come get twice the room.
fn learn_capacity(cx: &mut Cx, object: &Value) {
    let class = cx.type_of(object);
    let inside = as_type(&class);
    let root = inside.shape.get();
    let (capacity, fixed) = (cx.state().shapes.get(root).capacity, inside.fixed.get());
    let wider = (capacity as usize * 2).min(super::shape::MAX_SLOTS) as u8;
    if cx.state().shapes.get(object.shape()).capacity == capacity
        && wider > capacity
        && let Some(shape) = cx.state_mut().shapes.root(class.clone(), fixed, wider)
    {
        inside.shape.set(shape | root & FINALIZER);
    }
}

/// Removes an attribute of the instance itself; false when it has none of that name.
pub(crate) fn delete_instance_attr(cx: &mut Cx, object: &Value, name: Name) -> bool {
    if instance_attr(cx, object, name).is_none() {
        return false;
    }
    let Some(dict) = dict_of(cx, object) else { return false };
    let inside = dict.downcast::<Dict>().expect("`__dict__` is a dict");
    let Some(at) = inside.find_name(cx, name) else { return false };
    drop(inside.remove_at(cx, at));
    true
}

/// The attribute in whose slot an instance has a value.
pub(crate) fn name_of_slot(cx: &Cx, object: &Value, value: &Value) -> Option<String> {
    if object.shape() & INSTANCE == 0 || cx.state().shapes.get(object.shape()).is_dict {
        return None;
    }
    let shape = cx.state().shapes.get(object.shape());
    let slots = instance_slots(object.word().header());
    let held = |at: usize| read(slots.wrapping_add(shape.fixed as usize + at)).is(value);
    let live = (object.shape() & 0x7f) as usize - shape.fixed as usize;
    (0..live.min(shape.names.len())).find(|&at| held(at)).map(|at| shape.names[at].text().to_text().into_owned())
}

/// A live word by its number: a name of `__slots__`, UNDEF while unset.
pub(crate) fn fixed_slot(cx: &Cx, object: &Value, at: usize) -> Value {
    // SAFETY: the value keeps the object alive; the number is below the number of live words.
    unsafe {
        let (first, live) = cx.heap().words_of(NonNull::new_unchecked(object.word().header()));
        assert!(at < live, "I1: the descriptor belongs to the object's class");
        read(first.add(at))
    }
}

/// Sets a live word by its number, or unsets it; returns the old value.
pub(crate) fn set_fixed_slot(cx: &mut Cx, object: &Value, at: usize, value: Value) -> Value {
    // SAFETY: as `fixed_slot`; the word owned its count.
    unsafe {
        let (first, live) = cx.heap().words_of(NonNull::new_unchecked(object.word().header()));
        assert!(at < live, "I1: the descriptor belongs to the object's class");
        Value::from_word(first.add(at).replace(value.into_word()))
    }
}

/// Changes the class of an instance; false when the layouts differ.
pub(crate) fn set_class(cx: &mut Cx, object: &Value, class: &Value) -> bool {
    let (old, new) = (object.shape(), as_type(class).shape.get());
    let own = cx.type_of(object);
    let same_fixed = as_type(&own).fixed.get() == as_type(class).fixed.get();
    let same_dict = as_type(&own).has(HAS_DICT) == as_type(class).has(HAS_DICT);
    let fits =
        same_fixed && same_dict && !as_type(class).is_incomplete(cx) && super::class::same_layout(cx, &own, class);
    if !object.word().is_counted() || !fits {
        return false;
    }
    let finalizer = new & FINALIZER;
    if old & INSTANCE != 0 && new & INSTANCE != 0 {
        let shape = if as_type(class).has(HAS_DICT) {
            dict_of(cx, object);
            dict_shape(cx, class)
        } else {
            new
        };
        // SAFETY: I1: both shapes have the same fixed slots, and then the dict, or nothing.
        unsafe { (*object.word().header()).set_shape(shape & !FINALIZER | finalizer) };
        return true;
    }
    if old & INSTANCE != 0
        || new & INSTANCE != 0
        || as_type(&own).kind() != as_type(class).kind()
        || old & 0x7f != new & 0x7f
    {
        return false;
    }
    // SAFETY: H2: same kind, same number of words.
    unsafe { (*object.word().header()).set_shape(new) };
    true
}
