//! Weak references: objects that know another one without keeping it alive.
//!
//! - K1. A weak reference whose `target` is set is listed under that target in the heap's side table, and the target's `HAS_WEAK`
//!   bit is set. Neither owns a count of the other.
//! - K2. An object that dies clears its weak references before anything of it is dropped, so a target is never dangling. Those with
//!   a callback wait in the `due` queue, counted.

use super::{Due, HAS_WEAK, Header, Heap, Object, Payload, Quiet, Value, Word, page, payload};
use std::cell::Cell;
use std::ptr::NonNull;

pub struct WeakReference {
    target: Cell<Option<NonNull<Header>>>,
    pub callback: Payload<Option<Value>>,
    /// The target's hash, once it was asked for; -1 before.
    pub hash: Cell<i64>,
}

// SAFETY: kind 7 is ours, and the callback is the only value that a weak reference owns (K1).
unsafe impl Object for WeakReference {
    const SHAPE: u32 = 7 << 8;
    const NAME: &'static str = "weakref";
    const COLLECTABLE: bool = true;
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        self.callback.get(quiet).iter().for_each(|callback| show(callback.word()))
    }
}

impl WeakReference {
    /// The object, while it is alive.
    pub fn target(&self) -> Option<Value> {
        let header = self.target.get()?;
        // SAFETY: K2: the target is alive; the new value gets a count of its own.
        unsafe {
            Word::from_header(header).retain();
            Some(Value::from_word(Word::from_header(header)))
        }
    }
}

impl Drop for WeakReference {
    fn drop(&mut self) {
        let Some(target) = self.target.take() else { return };
        // SAFETY: the payload lies behind its header, in a block whose page leads to the heap (B3).
        unsafe {
            let own = (&raw mut *self).cast::<Header>().sub(1);
            let heap = &*(*page::page_of(own)).heap;
            let mut table = heap.weak.borrow_mut();
            let Some(list) = table.get_mut(&target) else { return };
            // The newest is the likeliest.
            if let Some(at) = list.iter().rposition(|listed| listed.as_ptr() == own) {
                list.remove(at);
            }
            if list.is_empty() {
                table.remove(&target);
                let count = &target.as_ref().count;
                count.set(count.get() & !HAS_WEAK);
            }
        }
    }
}

impl Heap {
    /// A weak reference to a counted object, as an instance of the class with that shape: the first of its list but for `after` others.
    pub fn weak_reference(&self, shape: u32, target: &Value, callback: Option<Value>, after: usize) -> Value {
        assert!(target.word().is_counted(), "K1: immediate values have no weak references");
        // SAFETY: the word is counted.
        let header = unsafe { NonNull::new_unchecked(target.word().header()) };
        let inside =
            WeakReference { target: Cell::new(Some(header)), callback: Payload::new(callback), hash: Cell::new(-1) };
        let reference = self.alloc_as(shape, inside);
        // SAFETY: both are alive.
        unsafe {
            let count = &header.as_ref().count;
            count.set(count.get() | HAS_WEAK);
            let mut table = self.weak.borrow_mut();
            let list = table.entry(header).or_default();
            list.insert(list.len().saturating_sub(after), NonNull::new_unchecked(reference.word().header()));
        }
        reference
    }

    /// The weak reference to an object that everybody shares who wants one without a callback.
    pub fn shared_weak_reference(&self, target: &Value) -> Value {
        let first = self.first_weak_references(target, 1).pop();
        // SAFETY: nobody borrows the payload of a weak reference for longer than it takes to read its callback.
        let is_plain = |inside: &WeakReference| unsafe { !inside.callback.is_set() };
        match first.filter(|first| first.exact::<WeakReference>().is_some_and(is_plain)) {
            Some(known) => known,
            None => self.weak_reference(WeakReference::SHAPE, target, None, 0),
        }
    }

    /// The live weak references to an object, in the order in which they are called back.
    pub fn weak_references(&self, target: &Value) -> Vec<Value> {
        self.first_weak_references(target, usize::MAX)
    }

    /// The first few of `weak_references`.
    pub fn first_weak_references(&self, target: &Value, most: usize) -> Vec<Value> {
        let Some(header) = target.word().is_counted().then(|| target.word().header()).and_then(NonNull::new) else {
            return Vec::new();
        };
        let table = self.weak.borrow();
        let copy = |reference: &NonNull<Header>| {
            // SAFETY: K1: listed weak references are alive.
            unsafe {
                Word::from_header(*reference).retain();
                Value::from_word(Word::from_header(*reference))
            }
        };
        table.get(&header).map(|list| list.iter().rev().take(most).map(copy).collect()).unwrap_or_default()
    }

    /// Clears the weak references to an object and queues their callbacks; but those that are garbage do not call.
    ///
    /// # Safety
    /// The header is an object's that has the `HAS_WEAK` bit.
    #[cold]
    pub(super) unsafe fn clear_weak(&self, header: NonNull<Header>, is_garbage: impl Fn(NonNull<Header>) -> bool) {
        let list = self.weak.borrow_mut().remove(&header).unwrap_or_default();
        // SAFETY: K1: listed weak references are alive, and stay so: nothing is dropped here.
        unsafe {
            let count = &header.as_ref().count;
            count.set(count.get() & !HAS_WEAK);
            for reference in list.into_iter().rev() {
                let inside = payload::<WeakReference>(reference.as_ptr()).as_ref();
                inside.target.set(None);
                // A reference that is itself dead or has no callback needs no more.
                let dead = reference.as_ref().count.get() >= u32::MAX - 1;
                if !dead && inside.callback.is_set() && !is_garbage(reference) {
                    Word::from_header(reference).retain();
                    self.make_due(Due::Callback, Word::from_header(reference));
                }
            }
        }
    }
}
