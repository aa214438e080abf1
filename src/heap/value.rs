//! The value word.
//!
//! ```text
//! ………………………………………… 000   pointer to a Header (never null)
//! iiiiiiiiiiiiiii   1   small int, 63 bits
//! ffffffffffffff   10   flonum: a double whose exponent is within ±256 of 1, rotated
//! nnnnnnnnnnnnn   100   specials: UNDEF, None, False, True, Ellipsis, NotImplemented
//! ```
//!
//! Pointers have tag zero because "is it counted?" is the commonest question of all, and `test reg, 7` answers it. The word is
//! stored as a pointer, so a pointer keeps its provenance on the way through registers and lists.
//!
//! - V1. A `Word` is bits: copying one counts nothing, and reading through one is unsafe.
//! - V2. A `Value` is a `Word` that owns one count of what it points to, so the object lives at least as long as the `Value`.
//!   Only the frame stack and the slots of instances and generators hold owning `Word`s instead, and say so.
//! - V3. No `Value` is dropped, cloned or read without the GIL. `Value` is `!Send`, closures that run without the GIL or attach to
//!   one must be `Send`, and no `Value` may live in a `thread_local!` (the one path that the compiler does not close).

use super::{FLOAT_SHAPE, Float, Header, Heap, INT_SHAPE, KIND_MASK, ONE, Object, release};
use std::marker::PhantomData;
use std::num::NonZero;
use std::ptr::NonNull;

#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Word(NonNull<Header>);

/// What flonums subtract from the rotated bits, so that exponents near 1.0 start with zeros.
const FLONUM_OFFSET: u64 = (1023 - 256) << 53;

impl Word {
    pub const UNDEF: Word = Word::special(0);
    pub const NONE: Word = Word::special(1);
    pub const FALSE: Word = Word::special(2);
    pub const TRUE: Word = Word::special(3);
    pub const ELLIPSIS: Word = Word::special(4);
    pub const NOT_IMPLEMENTED: Word = Word::special(5);

    const fn special(n: usize) -> Word {
        Word::tagged(n << 3 | 4)
    }

    /// The word with these bits, which carry a tag other than `000`.
    #[inline(always)]
    const fn tagged(bits: usize) -> Word {
        debug_assert!(bits & 7 != 0);
        // SAFETY: a tag other than 000 makes the bits nonzero.
        Word(NonNull::without_provenance(unsafe { NonZero::new_unchecked(bits) }))
    }

    /// A code address as a word that nothing mistakes for a counted pointer. Code words are 8-byte aligned, so bit 0 is free.
    #[inline(always)]
    pub fn from_pc(pc: *const ()) -> Word {
        // SAFETY: bit 0 is set, so the pointer is not null.
        Word(unsafe { NonNull::new_unchecked(pc.map_addr(|at| at | 1).cast_mut().cast()) })
    }

    #[inline(always)]
    pub fn to_pc(self) -> *const () {
        self.0.as_ptr().map_addr(|at| at & !1).cast_const().cast()
    }

    #[inline(always)]
    pub fn bits(self) -> usize {
        self.0.addr().get()
    }

    #[inline(always)]
    pub fn is_counted(self) -> bool {
        self.bits() & 7 == 0
    }

    #[inline(always)]
    pub fn header(self) -> *mut Header {
        self.0.as_ptr()
    }

    #[inline(always)]
    pub fn from_header(header: NonNull<Header>) -> Word {
        Word(header)
    }

    /// The truth of True and False.
    #[inline(always)]
    pub fn as_bool(self) -> Option<bool> {
        if self == Word::TRUE {
            Some(true)
        } else if self == Word::FALSE {
            Some(false)
        } else {
            None
        }
    }

    // Small ints. A word is 2i + 1, so order and equality of words are those of the ints.

    #[inline(always)]
    pub const fn small_int(i: i16) -> Word {
        Word::tagged((i as isize as usize) << 1 | 1)
    }

    pub const fn int(i: i64) -> Option<Word> {
        match i.checked_mul(2) {
            Some(twice) => Some(Word::tagged(twice as usize | 1)),
            None => None,
        }
    }

    #[inline(always)]
    pub fn is_int(self) -> bool {
        self.bits() & 1 != 0
    }

    #[inline(always)]
    pub fn both_int(self, other: Word) -> bool {
        self.bits() & other.bits() & 1 != 0
    }

    #[inline(always)]
    pub fn as_int(self) -> i64 {
        self.bits() as i64 >> 1
    }

    #[inline(always)]
    pub fn int_add(self, rhs: Word) -> Option<Word> {
        (self.bits() as i64 - 1).checked_add(rhs.bits() as i64).map(|sum| Word::tagged(sum as usize))
    }

    #[inline(always)]
    pub fn int_sub(self, rhs: Word) -> Option<Word> {
        (self.bits() as i64).checked_sub(rhs.bits() as i64 - 1).map(|difference| Word::tagged(difference as usize))
    }

    #[inline(always)]
    pub fn int_mul(self, rhs: Word) -> Option<Word> {
        (self.bits() as i64 - 1).checked_mul(rhs.as_int()).map(|product| Word::tagged(product as usize | 1))
    }

    // Floats.

    #[inline(always)]
    pub fn both_flonum(self, other: Word) -> bool {
        self.is_flonum() && other.is_flonum()
    }

    #[inline(always)]
    pub fn is_flonum(self) -> bool {
        self.bits() & 3 == 2
    }

    /// The double, given that this is a flonum.
    #[inline(always)]
    pub fn as_flonum(self) -> f64 {
        let stored = self.bits() as u64 >> 2;
        f64::from_bits(if stored > 1 { stored + FLONUM_OFFSET } else { stored }.rotate_right(1))
    }

    /// The double as a flonum; `None` when its exponent does not fit. 0.0 and -0.0 take the two lowest patterns.
    #[inline(always)]
    pub fn flonum(x: f64) -> Option<Word> {
        let rotated = x.to_bits().rotate_left(1);
        let stored = rotated.wrapping_sub(FLONUM_OFFSET);
        if stored.wrapping_sub(2) < (1 << 62) - 2 {
            Some(Word::tagged((stored << 2 | 2) as usize))
        } else if rotated <= 1 {
            Some(Word::tagged((rotated << 2 | 2) as usize))
        } else {
            None
        }
    }

    // Counts (H8).

    /// Adds a count.
    ///
    /// # Safety
    /// The word is not counted, or its object is alive and the GIL is held (V3).
    #[inline(always)]
    pub unsafe fn retain(self) {
        if self.is_counted() {
            // SAFETY: the caller's promise.
            let count = unsafe { &(*self.header()).count };
            count.set(count.get().wrapping_add(ONE));
        }
    }

    /// Gives up a count; true when it was the last, and the caller must then call `release`.
    ///
    /// # Safety
    /// As `retain`, and the count is the caller's to give.
    #[inline(always)]
    pub unsafe fn forget_count(self) -> bool {
        if !self.is_counted() {
            return false;
        }
        #[cfg(debug_assertions)]
        // SAFETY: the caller's promise: the object is alive, so its page is, and leads to the heap.
        unsafe {
            super::proof::note(self)
        };
        // SAFETY: the caller's promise.
        let count = unsafe { &(*self.header()).count };
        let (left, last) = count.get().overflowing_sub(ONE);
        count.set(left);
        last
    }

    /// The shape id of a counted word.
    ///
    /// # Safety
    /// The word is counted and its object is alive.
    #[inline(always)]
    pub unsafe fn shape(self) -> u32 {
        // SAFETY: the caller's promise.
        unsafe { (*self.header()).shape.get() }
    }
}

/// An owned, counted value (V2).
#[repr(transparent)]
pub struct Value(Word);

impl Value {
    pub const NONE: Value = Value(Word::NONE);
    pub const UNDEF: Value = Value(Word::UNDEF);
    pub const TRUE: Value = Value(Word::TRUE);
    pub const FALSE: Value = Value(Word::FALSE);
    pub const ELLIPSIS: Value = Value(Word::ELLIPSIS);
    pub const NOT_IMPLEMENTED: Value = Value(Word::NOT_IMPLEMENTED);

    pub const fn small_int(i: i16) -> Value {
        Value(Word::small_int(i))
    }

    /// Takes over the count that `word` stands for.
    ///
    /// # Safety
    /// The word is not counted, or the caller gives up one of its counts.
    #[inline(always)]
    pub unsafe fn from_word(word: Word) -> Value {
        Value(word)
    }

    #[inline(always)]
    pub fn into_word(self) -> Word {
        std::mem::ManuallyDrop::new(self).0
    }

    #[inline(always)]
    pub fn word(&self) -> Word {
        self.0
    }

    pub fn bool(truth: bool) -> Value {
        Value(if truth { Word::TRUE } else { Word::FALSE })
    }

    /// The int as a small int; `None` beyond 63 bits.
    #[inline(always)]
    pub fn int(i: i64) -> Option<Value> {
        Word::int(i).map(Value)
    }

    pub fn float(heap: &Heap, x: f64) -> Value {
        Word::flonum(x).map(Value).unwrap_or_else(|| heap.alloc(Float(x)))
    }

    /// The double of an exact float or of an instance of a subclass.
    pub fn as_float(&self) -> Option<f64> {
        if self.0.is_flonum() { Some(self.0.as_flonum()) } else { self.downcast::<Float>().map(|boxed| boxed.0) }
    }

    /// The value of a small int.
    #[inline(always)]
    pub fn as_int(&self) -> Option<i64> {
        self.0.is_int().then(|| self.0.as_int())
    }

    pub fn is_none(&self) -> bool {
        self.0 == Word::NONE
    }

    pub fn is_undef(&self) -> bool {
        self.0 == Word::UNDEF
    }

    pub fn is_not_implemented(&self) -> bool {
        self.0 == Word::NOT_IMPLEMENTED
    }

    /// The very same object.
    #[inline(always)]
    pub fn is(&self, other: &Value) -> bool {
        self.0 == other.0
    }

    /// `Some` unless this is the unbound word.
    pub fn bound(self) -> Option<Value> {
        (!self.is_undef()).then_some(self)
    }

    /// The shape id; immediate ints and floats have those of their types, other words zero.
    #[inline(always)]
    pub fn shape(&self) -> u32 {
        if self.0.is_counted() {
            // SAFETY: V2.
            unsafe { self.0.shape() }
        } else if self.0.is_int() {
            INT_SHAPE
        } else if self.0.is_flonum() {
            FLOAT_SHAPE
        } else {
            0
        }
    }

    /// How many references there are to a counted object.
    pub fn references(&self) -> Option<u32> {
        // SAFETY: V2.
        self.0.is_counted().then(|| unsafe { (*self.0.header()).references() })
    }

    /// The payload, if this is a `T` or an instance of a subclass of the type whose instances are `T`s.
    #[inline(always)]
    pub fn downcast<T: Object>(&self) -> Option<&T> {
        // SAFETY: V2; H2: the shape says that the payload is a `T`. The count that `self` owns outlives the borrow.
        (self.0.is_counted() && unsafe { self.0.shape() } & KIND_MASK == T::SHAPE)
            .then(|| unsafe { super::payload::<T>(self.0.header()).as_ref() })
    }

    /// The payload, if this is a `T` and not an instance of a subclass.
    #[inline(always)]
    pub fn exact<T: Object>(&self) -> Option<&T> {
        // SAFETY: as in `downcast`.
        (self.0.is_counted() && unsafe { self.0.shape() } & !super::FINALIZER == T::SHAPE)
            .then(|| unsafe { super::payload::<T>(self.0.header()).as_ref() })
    }
}

/// A value that somebody else owns, and keeps for `'a`: it is copied without counting.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Borrowed<'a>(Word, PhantomData<&'a Value>);

impl<'a> Borrowed<'a> {
    #[inline(always)]
    pub fn new(value: &'a Value) -> Borrowed<'a> {
        Borrowed(value.0, PhantomData)
    }

    /// The values in a row.
    #[inline(always)]
    pub fn values<'b>(items: &'b [Borrowed<'a>]) -> &'b [Value] {
        // SAFETY: V2: both are a `Word`; the owners keep their counts for `'a`, and nobody drops a value behind a reference.
        unsafe { std::slice::from_raw_parts(items.as_ptr().cast(), items.len()) }
    }
}

/// A word that is not counted, and so needs no owner: a constant in a table.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Immediate(Word);

// SAFETY: it points to nothing.
unsafe impl Sync for Immediate {}

impl Immediate {
    pub const UNDEF: Immediate = Immediate(Word::UNDEF);
    pub const NONE: Immediate = Immediate(Word::NONE);
    pub const TRUE: Immediate = Immediate(Word::TRUE);
    pub const FALSE: Immediate = Immediate(Word::FALSE);

    pub const fn int(i: i64) -> Option<Immediate> {
        match Word::int(i) {
            Some(word) => Some(Immediate(word)),
            None => None,
        }
    }

    /// As a value that nobody needs to keep.
    #[inline(always)]
    pub fn borrowed(self) -> Borrowed<'static> {
        Borrowed(self.0, PhantomData)
    }
}

impl Clone for Value {
    #[inline(always)]
    fn clone(&self) -> Value {
        // SAFETY: V2 and V3.
        unsafe { self.0.retain() };
        Value(self.0)
    }
}

impl Drop for Value {
    #[inline(always)]
    fn drop(&mut self) {
        // SAFETY: V2 and V3: the count is ours, and it was the last when `release` is called.
        unsafe {
            if self.0.forget_count() {
                release(self.0.header())
            }
        }
    }
}
