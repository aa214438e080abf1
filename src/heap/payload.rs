//! The cell through which everything mutable inside objects is reached.
//!
//! A borrow of a payload borrows the proof that the GIL is held. While a `&T` lives nobody can have `&mut Cx`, and while a
//! `&mut T` lives nobody can have `&Cx`; running Python code, raising, finalising and releasing the GIL all take `&mut Cx`. So no
//! Python code can run while Rust looks into a list: the usual re-entrancy bug does not compile.
//!
//! ```text
//! for item in list.items.get(cx).iter() {              // borrows *cx
//!     cx.call(function, std::slice::from_ref(item))?;  // needs *cx exclusively: error E0502
//! }
//! ```
//!
//! The loop that compiles takes a counted copy of one item at a time, which is what CPython does by hand:
//!
//! ```text
//! let mut at = 0;
//! while let Some(item) = list.items.get(cx).get(at).cloned() {
//!     cx.call(function, &[item])?;
//!     at += 1;
//! }
//! ```
//!
//! - P1. At most one `Holder` of a heap is usable at a time: one thread holds the GIL, a thread has one `Cx` per interpreter, and
//!   the closures given to `attach` and `release` are `Send`, so they cannot carry a `Cx` or a `Value` of another interpreter in.
//! - P2. Dropping a value needs no `Holder`. That is sound because dropping never touches the payload of a live object: it only
//!   lowers counts, frees objects whose count is zero, and queues finalisers (H5).

#![expect(unsafe_code, reason = "the cell itself")]

use std::cell::UnsafeCell;

/// Proof that the GIL of the payload's heap is held.
///
/// # Safety
/// An implementor keeps P1.
pub unsafe trait Holder {}

#[derive(Default)]
#[repr(transparent)]
pub struct Payload<T>(UnsafeCell<T>);

impl<T> Payload<T> {
    pub fn new(inside: T) -> Payload<T> {
        Payload(UnsafeCell::new(inside))
    }

    #[inline(always)]
    pub fn get<'a>(&'a self, _: &'a impl Holder) -> &'a T {
        // SAFETY: P1: an exclusive borrow of this payload would hold the only `Holder` exclusively.
        unsafe { &*self.0.get() }
    }

    /// What is inside, for who owns the whole payload.
    pub fn own(&mut self) -> &mut T {
        self.0.get_mut()
    }

    /// Takes what is inside, leaving the default, so that it can be dropped or read while nothing is borrowed.
    pub fn take(&self, holder: &mut impl Holder) -> T
    where
        T: Default,
    {
        std::mem::take(self.get_mut(holder))
    }

    /// Puts something else inside and returns what was there.
    pub fn replace(&self, holder: &mut impl Holder, inside: T) -> T {
        std::mem::replace(self.get_mut(holder), inside)
    }

    #[inline(always)]
    pub fn get_mut<'a>(&'a self, _: &'a mut impl Holder) -> &'a mut T {
        // SAFETY: P1: any other borrow of this payload would hold the only `Holder`.
        unsafe { &mut *self.0.get() }
    }
}

impl<T> Payload<Option<T>> {
    /// Whether there is something inside. Needs no holder: a flag is read, not borrowed.
    ///
    /// # Safety
    /// Nobody borrows the payload mutably.
    pub(super) unsafe fn is_set(&self) -> bool {
        // SAFETY: the caller's promise.
        unsafe { (*self.0.get()).is_some() }
    }
}
