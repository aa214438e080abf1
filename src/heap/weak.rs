//! Weak references: objects that know another one without keeping it alive.
//!
//! - K1. A weak reference whose `target` is set is listed under that target in the heap's side table, and the target's `HAS_WEAK`
//!   bit is set. Neither owns a count of the other.
//! - K2. An object that dies clears its weak references before anything of it is dropped, so a target is never dangling. Those with
//!   a callback wait in a queue, counted, until `take_callbacks`.

use super::{HAS_WEAK, Header, Heap, Object, Payload, Quiet, Value, Word, page, payload};
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
            list.retain(|listed| listed.as_ptr() != own);
            if list.is_empty() {
                table.remove(&target);
                let count = &target.as_ref().count;
                count.set(count.get() & !HAS_WEAK);
            }
        }
    }
}

impl Heap {
    /// A weak reference to a counted object, as an instance of the class with that shape.
    pub fn weak_reference(&self, shape: u32, target: &Value, callback: Option<Value>) -> Value {
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
            self.weak.borrow_mut().entry(header).or_default().push(NonNull::new_unchecked(reference.word().header()));
        }
        reference
    }

    /// The live weak references to an object, oldest first.
    pub fn weak_references(&self, target: &Value) -> Vec<Value> {
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
        table.get(&header).map(|list| list.iter().map(copy).collect()).unwrap_or_default()
    }

    /// Clears the weak references to an object, newest first, as CPython calls them back; but those that are garbage do not call.
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
                    self.callbacks.borrow_mut().push(Word::from_header(reference));
                    self.pending.set(true);
                }
            }
        }
    }

    /// The weak references whose target died and whose callbacks wait.
    pub fn take_callbacks(&self) -> Vec<Value> {
        // SAFETY: K2: the queue owned a count of each.
        self.callbacks.take().into_iter().map(|word| unsafe { Value::from_word(word) }).collect()
    }
}
