//! Generators, coroutines and asynchronous generators: a frame that lives in the heap.
//!
//! ```text
//! │ Header │ pc │ resumer │ handled │ names │ state │ callee │ frame object │ registers …
//!                                                                          ^ base of the frame, as on the stack
//! ```
//!
//! - G1. `pc` tells the state: an address when suspended; the resumer's pc with bit 0 set while running; 1 when finished.
//! - G2. While running, `resumer` is the base of the frame that waits (null when native code outside of any frame does).
//! - G3. Register words own their counts as stack words do (F4), so a suspended generator is dropped by a sweep.
//! - G4. `handled` is the exception that the generator's own handlers handle while it is suspended, and the resumer's while it runs.
//!   It owns its count.
//! - G6. Where a frame on the stack has its return address, a generator's has its frame object, or UNDEF; it owns that count.

use super::code::CodeWord;
use super::exception::FrameObject;
use crate::heap::{FINALIZER, Header, Heap, KIND_MASK, Kind, Payload, Quiet, Value, Word, payload};
use crate::object::{Trace, kinds};
use std::cell::Cell;
use std::ptr::NonNull;

const DONE: usize = 1;
const BEFORE_REGISTERS: usize = size_of::<Generator>() / size_of::<Word>();

#[repr(C)]
pub(crate) struct Generator {
    pub(crate) pc: Cell<*const CodeWord>,
    pub(crate) resumer: Cell<*mut Word>,
    pub(crate) handled: Cell<Word>,
    /// `__name__` and `__qualname__`, once somebody changed them.
    pub(crate) names: Payload<Option<Box<(Value, Value)>>>,
    /// Number of registers.
    registers: u32,
    /// `STARTED`, and what asynchronous generators and coroutines remember.
    pub(crate) flags: Cell<u32>,
    callee: Cell<Word>,
    view: Cell<Word>,
}

/// In `flags`: the body has begun.
pub(crate) const STARTED: u32 = 1;
/// In `flags`: an asynchronous generator's `asend`, `athrow` or `aclose` is under way.
pub(crate) const BUSY: u32 = 2;
/// In `flags`: an asynchronous generator is closed.
pub(crate) const CLOSED: u32 = 4;
/// In `flags`: the hooks of `sys.set_asyncgen_hooks` were called.
pub(crate) const HOOKED: u32 = 8;
/// One of its handlers is active.
pub(crate) const HANDLES: u32 = 16;

/// The shape of the three kinds.
#[inline(always)]
pub(crate) fn is_generator_shape(shape: u32) -> bool {
    let kind = shape & KIND_MASK;
    (kinds::GENERATOR..=kinds::ASYNC_GENERATOR).contains(&kind)
}

impl Generator {
    /// How the heap treats the three kinds.
    pub(crate) const fn kind(name: &'static str) -> Kind {
        Kind { name, plain: false, bytes: generator_bytes, drop: drop_generator, trace: trace_generator }
    }

    /// The payload of a generator, coroutine or asynchronous generator.
    #[inline(always)]
    pub(crate) fn of(value: &Value) -> Option<&Generator> {
        // SAFETY: the three kinds have this payload, and `value` keeps it alive.
        is_generator_shape(value.shape()).then(|| unsafe { payload::<Generator>(value.word().header()).as_ref() })
    }

    /// A generator about to run `callee`, whose first registers are `arguments`. With the shape's `FINALIZER` bit it is closed when
    /// it is dropped unfinished.
    pub(crate) fn create(
        heap: &Heap,
        shape: u32,
        callee: Value,
        registers: usize,
        entry: *const CodeWord,
        arguments: impl Iterator<Item = Word>,
    ) -> Value {
        let bytes = size_of::<Generator>() + registers * size_of::<Word>();
        // SAFETY: `fill` writes the whole payload (G3).
        unsafe {
            let header = heap.alloc_raw(shape, bytes, true, |header| {
                let fields = Generator {
                    pc: Cell::new(entry),
                    resumer: Cell::new(std::ptr::null_mut()),
                    handled: Cell::new(Word::NONE),
                    names: Payload::default(),
                    registers: registers as u32,
                    flags: Cell::new(0),
                    callee: Cell::new(callee.into_word()),
                    view: Cell::new(Word::UNDEF),
                };
                payload::<Generator>(header.as_ptr()).write(fields);
                let base = Generator::registers(header.as_ptr());
                (0..registers).for_each(|at| base.add(at).write(Word::UNDEF));
                arguments.enumerate().for_each(|(at, argument)| base.add(at).write(argument));
            });
            Value::from_word(Word::from_header(header))
        }
    }

    /// The base of a generator's frame, with the provenance of the whole object.
    #[inline(always)]
    pub(crate) fn registers(header: *mut Header) -> *mut Word {
        header.wrapping_add(1).cast::<Word>().wrapping_add(BEFORE_REGISTERS)
    }

    /// The generator whose frame this is.
    ///
    /// # Safety
    /// `base` is the base of a generator's frame, which outlives `'a`.
    #[inline(always)]
    pub(crate) unsafe fn of_frame<'a>(base: *mut Word) -> &'a Generator {
        // SAFETY: the layout above.
        unsafe { &*base.sub(BEFORE_REGISTERS).cast::<Generator>() }
    }

    /// The generator object whose frame this is, with a count of its own.
    ///
    /// # Safety
    /// As `of_frame`.
    pub(crate) unsafe fn value_of_frame(base: *mut Word) -> Value {
        // SAFETY: the layout above; the object is alive.
        unsafe {
            let header = base.sub(BEFORE_REGISTERS).cast::<Header>().sub(1);
            let word = Word::from_header(NonNull::new_unchecked(header));
            word.retain();
            Value::from_word(word)
        }
    }

    /// Where to resume; `None` when running or finished.
    #[inline(always)]
    pub(crate) fn suspended_at(&self) -> Option<*const CodeWord> {
        (self.pc.get().addr() & 1 == 0).then(|| self.pc.get())
    }

    /// The iterator to which a suspended generator delegates: it stopped at a `yield_delegated`, whose last field names it.
    pub(crate) fn delegated_to(value: &Value) -> Option<Value> {
        let pc = Generator::of(value)?.suspended_at()?;
        if !Generator::of(value)?.is_started() {
            return None;
        }
        // SAFETY: G3: a started generator is suspended behind a `yield`; the register holds the live iterator.
        unsafe {
            let instr = (*pc.sub(1)).instr();
            if instr.spec().op != crate::bytecode::Op::YieldDelegated {
                return None;
            }
            let word = *Generator::registers(value.word().header()).add(instr.c());
            word.retain();
            Some(Value::from_word(word))
        }
    }

    pub(crate) fn is_finished(&self) -> bool {
        self.pc.get().addr() == DONE
    }

    pub(crate) fn is_running(&self) -> bool {
        self.pc.get().addr() & 1 != 0 && !self.is_finished()
    }

    pub(crate) fn is_started(&self) -> bool {
        self.flags.get() & STARTED != 0
    }

    /// Whether one of its handlers is active. What is handled does not tell: it may be the very exception that its resumer handles.
    pub(crate) fn handles(&self) -> bool {
        self.flags.get() & HANDLES != 0
    }

    pub(crate) fn set_flag(&self, flag: u32, on: bool) {
        self.flags.set(if on { self.flags.get() | flag } else { self.flags.get() & !flag })
    }

    /// The function whose body this is.
    pub(crate) fn function(&self) -> Value {
        let word = self.callee.get();
        // SAFETY: F2: the callee slot owns the function; the new value gets a count of its own.
        unsafe {
            word.retain();
            Value::from_word(word)
        }
    }

    /// Whether there is a frame object for the generator's frame.
    #[inline(always)]
    pub(crate) fn is_viewed(&self) -> bool {
        self.view.get() != Word::UNDEF
    }

    /// The frame object for the generator's frame.
    pub(crate) fn view(&self) -> Option<Value> {
        let word = self.view.get();
        // SAFETY: G6; the new value gets a count of its own.
        self.is_viewed().then(|| unsafe {
            word.retain();
            Value::from_word(word)
        })
    }

    /// Gives the generator a frame object, and a finalizer, so that its end does not go unnoticed.
    pub(crate) fn begin_view(&self, view: Value) {
        self.view.set(view.into_word());
        // SAFETY: the payload lies behind its header; only the `FINALIZER` bit changes, which says nothing about the payload.
        unsafe {
            let header = &*(&raw const *self).cast::<Header>().sub(1);
            header.set_shape(header.shape.get() | FINALIZER);
        }
    }

    /// Takes the frame object, since the frame ends.
    pub(crate) fn end_view(&self) -> Option<Value> {
        let word = self.view.replace(Word::UNDEF);
        // SAFETY: G6: the count moves.
        (word != Word::UNDEF).then(|| unsafe { Value::from_word(word) })
    }

    /// Turns a suspended generator into a running one.
    #[inline(always)]
    pub(crate) fn start(&self, resumer: *mut Word, pc: *const CodeWord) {
        self.pc.set(pc.map_addr(|at| at | 1));
        self.resumer.set(resumer);
    }

    /// Turns a running generator into a suspended or, given `None`, a finished one. Returns the resumer's pc.
    #[inline(always)]
    pub(crate) fn stop(&self, resume_at: Option<*const CodeWord>) -> *const CodeWord {
        self.pc.replace(resume_at.unwrap_or(std::ptr::without_provenance(DONE))).map_addr(|at| at & !1)
    }

    /// A generator that is finished needs no finalizer.
    pub(crate) fn forget_finalizer(&self) {
        // SAFETY: the payload lies behind its header; only the `FINALIZER` bit changes, which says nothing about the payload.
        unsafe {
            let header = &*(&raw const *self).cast::<Header>().sub(1);
            header.set_shape(header.shape.get() & !FINALIZER);
        }
    }
}

unsafe fn generator_bytes(header: NonNull<Header>) -> usize {
    // SAFETY: the header is a generator's.
    size_of::<Generator>()
        + unsafe { payload::<Generator>(header.as_ptr()).as_ref() }.registers as usize * size_of::<Word>()
}

unsafe fn trace_generator(header: NonNull<Header>, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
    // SAFETY: the header is a generator's.
    unsafe {
        let fields = payload::<Generator>(header.as_ptr()).as_ref();
        let base = Generator::registers(header.as_ptr());
        show(fields.callee.get());
        show(fields.handled.get());
        show(fields.view.get());
        fields.names.get(quiet).iter().for_each(|names| {
            names.0.trace(quiet, show);
            names.1.trace(quiet, show);
        });
        (0..fields.registers as usize).for_each(|at| show(*base.add(at)));
    }
}

unsafe fn drop_generator(header: NonNull<Header>) {
    // SAFETY: G3 and G4: every counted word in the window owns its count; the callee goes last (F2).
    unsafe {
        let registers = payload::<Generator>(header.as_ptr()).as_ref().registers as usize;
        let base = Generator::registers(header.as_ptr());
        (0..registers).for_each(|at| drop(Value::from_word(*base.add(at))));
        let fields = payload::<Generator>(header.as_ptr()).as_ref();
        drop(Value::from_word(fields.handled.get()));
        if let Some(view) = fields.end_view() {
            view.downcast::<FrameObject>().expect("G6").base.set(std::ptr::null_mut());
        }
        drop(Value::from_word(fields.callee.get()));
        payload::<Generator>(header.as_ptr()).drop_in_place();
    }
}
