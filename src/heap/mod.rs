//! What a value is in memory: the word, the header, counts, blocks, dropping, finalizers, audit.
//!
//! Start with `value`, then `Heap::alloc` and `release`; `cycle` finds what counting cannot. This layer knows no Python type: the kinds of objects come in as a table.
//!
//! - H1. A header is valid from `alloc` until its count reaches 0 and `destroy` ran. Nothing but `destroy` ends an object.
//! - H2. The shape id says what the payload is, so that freeing and auditing look into no table:
//!
//! ```text
//! 31  30 ………………… 18  17 ……… 8   7  6 … 0
//!  0    subclass    kind     F  extra    a built-in type's payload (subclass 0: exactly that type), then `extra` words
//!  1        shape number     F  slots    an instance: nothing but `slots` live words
//! ```
//!
//!   F (`FINALIZER`): the object has a finalizer that has not run. The words after the payload own their counts.
//! - H3. Every collectable object is in one list of `cycle::Collector` from `alloc` to `destroy`; its `Links` lie just before its
//!   header. An object whose payload can hold values is collectable, and so is every instance of a class that is not native.
//! - H4. The heap does not move: page headers and links point to it. It is never borrowed mutably; its fields are cells.
//! - H5. Dropping runs no Python code, touches no live payload and does not recurse: an object whose count reaches 0 while another
//!   is being destroyed waits in the `dead` queue, threaded through its links. Its turn comes when it would in a recursion.
//! - H6. An object with a finalizer is not destroyed when its count reaches 0: it is revived into the `due` queue, and the
//!   machine empties that queue at the next instruction boundary. Its `FINALIZER` bit goes then, so it happens once.
//! - H7. There are fewer than 2^31 counts on one object: they would need 16 GiB of words.
//! - H8. The count field holds `(references - 1) << 1 | has weak references`: giving up the last count borrows, whatever the low
//!   bit says, so one subtraction and one branch serve both (a mask in `Value::drop` cost an instruction a drop).

#![expect(unsafe_code, reason = "raw memory; see the invariants of this module, `value` and `page`")]

mod audit;
mod cycle;
#[cfg(test)]
mod cycle_tests;
mod page;
mod payload;
#[cfg(debug_assertions)]
mod proof;
mod value;
mod weak;

pub use audit::{Audit, Quiet};
pub use cycle::{Classes, GENERATIONS, Look, Outcome};
pub use payload::{Holder, Payload};
pub use value::{Borrowed, Immediate, Value, Word};
pub use weak::WeakReference;

use crate::sync::Breaker;
use cycle::Collector;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::marker::PhantomData;
use std::ptr::{NonNull, null_mut};

#[repr(C)]
pub struct Header {
    pub(crate) count: Cell<u32>,
    pub(crate) shape: Cell<u32>,
}

/// One reference, in the units of the count field (H8).
pub(crate) const ONE: u32 = 2;
/// The object has weak references: `weak` knows them.
const HAS_WEAK: u32 = 1;

impl Header {
    const fn free() -> Header {
        Header { count: Cell::new(0), shape: Cell::new(0) }
    }

    /// How many references there are to a live object.
    pub(crate) fn references(&self) -> u32 {
        (self.count.get() >> 1) + 1
    }

    /// # Safety
    /// The payload is as the new shape says (H2).
    #[inline(always)]
    pub(crate) unsafe fn set_shape(&self, shape: u32) {
        self.shape.set(shape)
    }
}

/// The links of a collectable object in a circular list.
#[repr(C)]
pub struct Links {
    prev: Cell<*const Links>,
    next: Cell<*const Links>,
}

pub const FLOAT_SHAPE: u32 = 1 << 8;
/// The shape of ints, which the layer above defines beyond 63 bits.
pub const INT_SHAPE: u32 = 2 << 8;
/// In a shape id: an instance of a Python class, which is slots and nothing else.
pub const INSTANCE: u32 = 1 << 31;
/// In a shape id: there is a finalizer, and it has not run on this object.
pub const FINALIZER: u32 = 0x80;
/// The part of a shape id that says whose payload this is.
pub const KIND_MASK: u32 = INSTANCE | 0x3ff00;
/// Where the subclass number of a built-in's shape id starts.
pub const SUBCLASS_SHIFT: u32 = 18;
/// Kinds of built-in types are numbered below.
pub const KINDS: usize = 1 << 10;

/// How the heap treats one kind of object.
#[derive(Clone, Copy)]
pub struct Kind {
    pub name: &'static str,
    /// Nothing is to be done about the payload when it ends.
    pub plain: bool,
    /// The size of the payload, to which the words after it are aligned.
    pub bytes: unsafe fn(NonNull<Header>) -> usize,
    /// Drops the payload in place.
    pub drop: unsafe fn(NonNull<Header>),
    /// Shows every counted word that the payload holds.
    pub trace: unsafe fn(NonNull<Header>, &Quiet, &mut dyn FnMut(Word)),
}

impl Kind {
    /// Whether a type has the number of this row.
    pub const fn is_used(&self) -> bool {
        !self.name.is_empty()
    }

    /// The row of a number that no type has.
    pub const UNUSED: Kind = Kind {
        name: "",
        plain: false,
        bytes: |_| unreachable!("H2"),
        drop: |_| unreachable!("H2"),
        trace: |_, _, _| unreachable!("H2"),
    };
}

/// The live slots of an instance, or the words after a built-in's payload.
///
/// # Safety
/// The header is a live object's.
#[inline(always)]
unsafe fn words_of(kinds: &[Kind], header: NonNull<Header>) -> (*mut Word, usize) {
    // SAFETY: H2.
    unsafe {
        let shape = header.as_ref().shape.get();
        let first = header.as_ptr().add(1).cast::<Word>();
        let live = (shape & 0x7f) as usize;
        if shape & INSTANCE != 0 || live == 0 {
            return (first, live);
        }
        let bytes = (kinds[(shape & KIND_MASK) as usize >> 8].bytes)(header);
        (first.byte_add(bytes.next_multiple_of(8)), live)
    }
}

/// Shows every counted word of an object.
///
/// # Safety
/// The header is a live object's, and nobody borrows its payload mutably.
#[inline(always)]
unsafe fn trace_object(kinds: &[Kind], header: NonNull<Header>, quiet: &Quiet, mut show: impl FnMut(Word)) {
    // SAFETY: H2 and the caller's promise.
    unsafe {
        let shape = header.as_ref().shape.get();
        if shape & INSTANCE == 0 {
            (kinds[(shape & KIND_MASK) as usize >> 8].trace)(header, quiet, &mut show);
        }
        let (first, live) = words_of(kinds, header);
        (0..live).for_each(|at| show(*first.add(at)));
    }
}

/// A type that lives in the heap with a fixed size.
///
/// # Safety
/// `SHAPE` belongs to this type alone, and the kind table has `kind_of::<Self>` at `SHAPE >> 8`. A type that holds values is
/// `COLLECTABLE` and shows all of them in `trace`. Alignment is at most 8.
pub unsafe trait Object: Sized {
    const SHAPE: u32;
    const NAME: &'static str;
    const COLLECTABLE: bool;
    /// The size of the payload with what lies behind the struct itself.
    fn bytes(&self) -> usize {
        size_of::<Self>()
    }
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word));
}

pub const fn kind_of<T: Object>() -> Kind {
    Kind {
        name: T::NAME,
        plain: !std::mem::needs_drop::<T>(),
        // SAFETY: H2, and sizes do not change.
        bytes: |header| unsafe { payload::<T>(header.as_ptr()).as_ref().bytes() },
        // SAFETY: H2: the header is followed by a `T`; called once, from `destroy`.
        drop: |header| unsafe { payload::<T>(header.as_ptr()).drop_in_place() },
        // SAFETY: H2, and `Quiet` says that nobody borrows the payload mutably.
        trace: |header, quiet, show| unsafe { payload::<T>(header.as_ptr()).as_ref().trace(quiet, show) },
    }
}

/// Where the payload lies.
///
/// # Safety
/// The object is allocated.
#[inline(always)]
pub unsafe fn payload<T>(header: *mut Header) -> NonNull<T> {
    // SAFETY: the payload follows the header in the same block.
    unsafe { NonNull::new_unchecked(header.add(1).cast()) }
}

pub struct Float(pub f64);

// SAFETY: shape 1 is ours, and a float holds no values.
unsafe impl Object for Float {
    const SHAPE: u32 = FLOAT_SHAPE;
    const NAME: &'static str = "float";
    const COLLECTABLE: bool = false;
    fn trace(&self, _: &Quiet, _: &mut dyn FnMut(Word)) {}
}

pub struct Heap {
    classes: page::Classes,
    collector: Collector,
    dead: Cell<*const Links>,
    /// Behind which of the dead the next one comes; null for the first place.
    last_dead: Cell<*const Links>,
    draining: Cell<bool>,
    due: RefCell<Vec<(Due, Word)>>,
    weak: RefCell<HashMap<NonNull<Header>, Vec<NonNull<Header>>>>,
    pending: Cell<bool>,
    kinds: &'static [Kind],
    pages: RefCell<Vec<page::Page>>,
    chunks: RefCell<Vec<page::Chunk>>,
    /// The pages of the chunks that are not in use.
    spare: RefCell<Vec<*mut u8>>,
    bytes: Cell<usize>,
    reserve: RefCell<Vec<u8>>,
    /// How many more requests of memory until one fails, for tests; 0 for never. And whether one failed, of which nobody knows yet.
    requests_left: Cell<usize>,
    failed: Cell<bool>,
    breaker: Breaker,
    #[cfg(debug_assertions)]
    proof: proof::Proof,
}

/// What a death left to do, in Python.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// The object, alive again, has a finalizer.
    Finalizer,
    /// The object is a weak reference with a callback, whose target died.
    Callback,
}

/// The heap's owner. Not a `Box`: page headers point into the heap (H4), and a box claims to be the only way in.
pub struct OwnedHeap(NonNull<Heap>, PhantomData<Heap>);

impl OwnedHeap {
    /// The heap asks for collections through the breaker.
    pub fn new(kinds: &'static [Kind], breaker: Breaker) -> OwnedHeap {
        let heap = Box::leak(Box::new(Heap {
            classes: page::Classes::new(),
            collector: Collector::new(breaker.clone()),
            dead: Cell::new(null_mut()),
            last_dead: Cell::new(null_mut()),
            draining: Cell::new(false),
            due: RefCell::default(),
            weak: RefCell::default(),
            pending: Cell::new(false),
            kinds,
            pages: RefCell::default(),
            chunks: RefCell::default(),
            spare: RefCell::default(),
            bytes: Cell::new(0),
            reserve: RefCell::default(),
            requests_left: Cell::new(0),
            failed: Cell::new(false),
            breaker,
            #[cfg(debug_assertions)]
            proof: proof::Proof::default(),
        }));
        heap.collector.settle();
        OwnedHeap(NonNull::from(heap), PhantomData)
    }
}

impl std::ops::Deref for OwnedHeap {
    type Target = Heap;
    #[inline(always)]
    fn deref(&self) -> &Heap {
        // SAFETY: the heap lives until `drop`, and nobody borrows it mutably (H4).
        unsafe { self.0.as_ref() }
    }
}

impl Drop for OwnedHeap {
    fn drop(&mut self) {
        // SAFETY: made by `Box::leak` in `new`; no value outlives the interpreter (V3).
        drop(unsafe { Box::from_raw(self.0.as_ptr()) })
    }
}

impl Heap {
    #[inline(always)]
    pub fn alloc<T: Object>(&self, inside: T) -> Value {
        const { assert!(align_of::<T>() <= 8) };
        // SAFETY: the block has room for a `T`, and `T: Object` vouches for the shape.
        unsafe {
            let header = self
                .alloc_raw(T::SHAPE, size_of::<T>(), T::COLLECTABLE, |header| payload(header.as_ptr()).write(inside));
            Value::from_word(Word::from_header(header))
        }
    }

    /// An object whose class is a subclass of `T`'s type: the payload, then as many unbound words as the shape says. The
    /// `FINALIZER` bit may be set for a `T` proper, too.
    pub fn alloc_as<T: Object>(&self, shape: u32, inside: T) -> Value {
        assert!(shape & KIND_MASK == T::SHAPE && inside.bytes() == size_of::<T>(), "H2: the shape is of another kind");
        let extra = (shape & 0x7f) as usize;
        let bytes = size_of::<T>().next_multiple_of(8) + extra * size_of::<Word>();
        // SAFETY: the block has room for a `T` and the words; the shape was checked.
        unsafe {
            let header = self.alloc_raw(shape, bytes, T::COLLECTABLE || has_class(shape), |header| {
                payload(header.as_ptr()).write(inside);
                let first = header.as_ptr().add(1).cast::<Word>().byte_add(size_of::<T>().next_multiple_of(8));
                (0..extra).for_each(|at| first.add(at).write(Word::UNDEF));
            });
            Value::from_word(Word::from_header(header))
        }
    }

    /// As `alloc_inline`, of exactly `T`'s own type. Knowing the shape while compiling saves half of the instructions.
    ///
    /// # Safety
    /// As for `alloc_inline`.
    #[inline(always)]
    pub(crate) unsafe fn alloc_tail<T: Object>(&self, inside: T, tail: usize, fill: impl FnOnce(*mut u8)) -> Value {
        debug_assert!(inside.bytes() == size_of::<T>() + tail);
        // SAFETY: the block has room for both parts.
        unsafe {
            let header = self.alloc_raw(T::SHAPE, size_of::<T>() + tail, T::COLLECTABLE, |header| {
                let start = payload::<T>(header.as_ptr()).as_ptr();
                start.write(inside);
                fill(start.add(1).cast());
            });
            Value::from_word(Word::from_header(header))
        }
    }

    /// An object with a struct and `tail` bytes behind it, which `fill` writes; then the words that the shape tells of.
    ///
    /// # Safety
    /// `inside.bytes()` is the size of a `T` and `tail`; `fill` initializes as many bytes as `T` takes for granted.
    pub(crate) unsafe fn alloc_inline<T: Object>(
        &self,
        shape: u32,
        inside: T,
        tail: usize,
        fill: impl FnOnce(*mut u8),
    ) -> Value {
        debug_assert!(shape & KIND_MASK == T::SHAPE && inside.bytes() == size_of::<T>() + tail);
        let extra = (shape & 0x7f) as usize;
        let payload_bytes = (size_of::<T>() + tail).next_multiple_of(8);
        // SAFETY: the block has room for all three parts.
        unsafe {
            let header = self.alloc_raw(
                shape,
                payload_bytes + extra * size_of::<Word>(),
                T::COLLECTABLE || has_class(shape),
                |header| {
                    let start = payload::<T>(header.as_ptr()).as_ptr();
                    start.write(inside);
                    fill(start.add(1).cast());
                    let first = start.cast::<Word>().byte_add(payload_bytes);
                    (0..extra).for_each(|at| first.add(at).write(Word::UNDEF));
                },
            );
            Value::from_word(Word::from_header(header))
        }
    }

    /// An object with one reference, whose payload `fill` writes before anyone can see it.
    ///
    /// # Safety
    /// `fill` leaves a payload of `bytes` that the shape describes (H2).
    #[inline(always)]
    pub(crate) unsafe fn alloc_raw(
        &self,
        shape: u32,
        bytes: usize,
        collectable: bool,
        fill: impl FnOnce(NonNull<Header>),
    ) -> NonNull<Header> {
        let header = self.block(bytes, collectable);
        // SAFETY: the block is ours and uninitialised; H3.
        unsafe {
            header.write(Header { count: Cell::new(0), shape: Cell::new(shape) });
            fill(header);
            if collectable {
                self.collector.add(links_of(header.as_ptr()));
            }
        }
        header
    }

    /// The first live slot of an instance or word after a built-in's payload, and how many there are.
    ///
    /// # Safety
    /// The header is a live object's.
    #[inline(always)]
    pub(crate) unsafe fn words_of(&self, header: NonNull<Header>) -> (*mut Word, usize) {
        // SAFETY: the caller's promise.
        unsafe { words_of(self.kinds, header) }
    }

    /// How many slots the block of an instance has room for.
    ///
    /// # Safety
    /// The header is a live instance's.
    pub(crate) unsafe fn capacity(&self, header: NonNull<Header>) -> usize {
        // SAFETY: B3.
        let block = unsafe { (*page::page_of(header.as_ptr())).block };
        (block - page::LINKS - size_of::<Header>()) / size_of::<Word>()
    }

    /// How many bytes of payload the block of an object has room for.
    ///
    /// # Safety
    /// The header is a live object's.
    pub(crate) unsafe fn room(&self, header: *mut Header) -> usize {
        // SAFETY: B3.
        let page = unsafe { &*page::page_of(header) };
        page.block - size_of::<Header>() - if page.collectable { page::LINKS } else { 0 }
    }

    /// Calls `each` with the payload of every live `T`, subclasses' instances included. O(heap).
    pub(crate) fn for_each<T: Object>(&self, mut each: impl FnMut(&T)) {
        for page in self.pages.borrow().iter() {
            for header in page.headers() {
                // SAFETY: B2: free blocks have a header too, with shape 0; a live block's payload is what its shape says (H2).
                unsafe {
                    if (*header).shape.get() & KIND_MASK == T::SHAPE {
                        each(payload::<T>(header).as_ref())
                    }
                }
            }
        }
    }

    /// Gives a finalizer to the live objects of the classes for whose shapes `has` holds. O(heap).
    pub(crate) fn add_finalizers(&self, mut has: impl FnMut(u32) -> bool) {
        for header in self.pages.borrow().iter().flat_map(|page| page.headers()) {
            // SAFETY: B2: free blocks have a header too, with shape 0.
            let shape = unsafe { &(*header).shape };
            if has_class(shape.get()) && has(shape.get()) {
                shape.set(shape.get() | FINALIZER);
            }
        }
    }

    /// True when a finalizer or a callback waits.
    #[inline(always)]
    pub fn finalizer_pending(&self) -> bool {
        self.pending.get()
    }

    /// Pretends that a finalizer waits, so that the loop looks up at the next boundary.
    pub(crate) fn ask_boundary(&self) {
        self.pending.set(true);
    }

    /// The objects to finalize, alive again, and the weak references to call back, in the order in which it came to that.
    pub fn take_due(&self) -> Vec<(Due, Value)> {
        self.pending.set(false);
        // SAFETY: H6, K2: the queue owned a count of each.
        self.due.take().into_iter().map(|(due, word)| (due, unsafe { Value::from_word(word) })).collect()
    }

    /// Queues something, and the count that it stands for.
    #[cold]
    fn make_due(&self, due: Due, word: Word) {
        self.due.borrow_mut().push((due, word));
        self.pending.set(true);
    }

    /// An object whose count reached 0 has its turn: it is revived for its finalizer, or ended.
    ///
    /// # Safety
    /// As for `destroy`, and the object's weak references are still there.
    #[inline(always)]
    unsafe fn end(&self, header: NonNull<Header>, collectable: bool) {
        // SAFETY: H3, H6, and the caller's promise.
        unsafe {
            let Header { count, shape } = header.as_ref();
            if shape.get() & FINALIZER != 0 {
                shape.set(shape.get() & !FINALIZER);
                count.set(count.get() & HAS_WEAK);
                if collectable {
                    self.collector.take_back(&*links_of(header.as_ptr()));
                }
                return self.make_due(Due::Finalizer, Word::from_header(header));
            }
            if count.get() & HAS_WEAK != 0 {
                self.clear_weak(header, |_| false);
            }
            self.destroy(header.as_ptr(), collectable);
        }
    }

    /// Ends a dead object: what it held is dropped, its block goes back.
    ///
    /// # Safety
    /// The count is gone, nothing refers to the object, and `draining` is set if it is collectable.
    #[inline(always)]
    unsafe fn destroy(&self, header: *mut Header, collectable: bool) {
        // SAFETY: H1 to H3.
        unsafe {
            self.drop_contents(NonNull::new_unchecked(header));
            if collectable {
                (*links_of(header)).unlink();
                self.collector.note_free();
            }
            self.give_back(header);
        }
    }
}

/// Whether a shape is that of a class which the layer above keeps a table of.
fn has_class(shape: u32) -> bool {
    shape & INSTANCE != 0 || shape >> SUBCLASS_SHIFT != 0
}

fn links_of(header: *mut Header) -> *const Links {
    header.wrapping_byte_sub(page::LINKS).cast_const().cast()
}

/// Ends the object whose count has just reached 0, and everything that only it kept alive.
///
/// # Safety
/// The last count has just been given up (H8); the GIL is held.
#[inline(never)]
pub unsafe fn release(header: *mut Header) {
    // SAFETY: B3, H1, H2.
    unsafe {
        let page = &*page::page_of(header);
        let heap = &*page.heap;
        let shape = (*header).shape.get();
        // Strings, floats and the like, which only give their block back: a third of the instructions.
        if !page.collectable
            && shape & (INSTANCE | FINALIZER | 0x7f) == 0
            && (*header).count.get() & HAS_WEAK == 0
            && heap.kinds[(shape & KIND_MASK) as usize >> 8].plain
        {
            return heap.give_back(header);
        }
        release_contents(header);
    }
}

/// As `release`, for objects with something inside.
///
/// # Safety
/// As for `release`.
#[inline(never)]
unsafe fn release_contents(header: *mut Header) {
    // SAFETY: B3, H1, H3, H5, H6.
    unsafe {
        let page = &*page::page_of(header);
        let heap = &*page.heap;
        let header = NonNull::new_unchecked(header);
        if !page.collectable {
            heap.end(header, false);
        } else if heap.draining.replace(true) {
            // The object leaves the list now, so that `next` is free to thread the queue. What an object held comes before what was
            // in the queue already, in the order in which the object let go: as if freeing were recursive.
            let links = &*links_of(header.as_ptr());
            links.unlink();
            links.prev.set(links);
            let before = heap.last_dead.replace(links);
            let next = if before.is_null() { &heap.dead } else { &(*before).next };
            links.next.set(next.replace(links));
        } else {
            heap.end(header, true);
            while !heap.dead.get().is_null() {
                let links = &*heap.dead.get();
                heap.last_dead.set(null_mut());
                heap.dead.set(links.next.replace(links));
                heap.end(links.header(), true);
            }
            heap.last_dead.set(null_mut());
            heap.draining.set(false);
        }
    }
}
