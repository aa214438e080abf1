//! The context: what every function that can run Python, raise or allocate gets as its first argument.
//!
//! - X1. A `Cx` exists only inside `attach`, on a thread that holds the GIL; `release` gives it up for the length of a closure
//!   that cannot reach the `Cx` or any `Value`, because it must be `Send`.
//! - X2. A thread has at most one usable `Cx` per interpreter, and cannot bring the `Cx` or values of one interpreter into
//!   another: `attach` takes a `Send` closure too, and returns a `Send` result.
//! - X3. What a thread leaves in its `Thread` when it gives up the GIL is true until it takes the GIL back: its frames do not run, and
//!   the words there are owned by its context.

#![expect(unsafe_code, reason = "the interpreter is shared between threads under the GIL")]

use super::args::{Args, Bound};
use super::collect::{FULL, Watcher};
use super::doors::Doors;
use super::dunder::Dunders;
use super::exception_tree::Exc;
use super::layout::dict::Dict;
use super::layout::int::Int;
use super::layout::list::List;
use super::layout::str::{Str, str_of_latin1, str_of_text};
use super::layout::tuple::{Tuple, new_tuple};
use super::name::{Name, Names};
use super::shape::Shapes;
use super::stack::{Frame, MAIN_WORDS, Stack};
use super::thread::{Importing, Parked, Reason, Statistics, Thread};
use super::type_object::{CACHE_LINES, CacheLine, Type, as_type};
use super::watch::{Observer, Watch};
use super::{Raised, Res, kinds};
use crate::algo::big_int::BigInt;
use crate::base::Source;
use crate::heap::{Audit, Heap, Holder, KIND_MASK, KINDS, Kind, Object, OwnedHeap, Payload, Quiet, Value, Word};
use crate::sync::{COLLECT, Claim, Gil, INTERRUPT, MEMORY, STRESS, SWITCH, WATCH, signal, sleep_until};
use std::cell::Cell;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::time::{Duration, Instant};

/// What the threads of an interpreter share.
pub(crate) struct Interp {
    gil: Gil,
    state: Payload<State>,
    doors: Doors,
    heap: OwnedHeap,
}

// SAFETY: S1 and S2: the heap and the state are reached through a `Cx` only, or by dropping a value (V3), so under the GIL.
unsafe impl Send for Interp {}
// SAFETY: as above.
unsafe impl Sync for Interp {}

/// The interpreter's own references and settings.
pub(crate) struct State {
    pub(crate) shapes: Shapes,
    pub(crate) names: Names,
    pub(crate) dunders: Dunders,
    /// The dunders of each row of the slots.
    pub(crate) row_names: Vec<Vec<Name>>,
    /// Type objects by kind; UNDEF for kinds without one.
    pub(crate) types: Box<[Value; KINDS]>,
    /// The class `object`.
    pub(crate) object_type: Value,
    /// Exception classes by `Exc`.
    pub(crate) exceptions: Vec<Value>,
    /// The dict of `builtins`, and `sys.modules`.
    pub(crate) builtins: Value,
    pub(crate) modules: Value,
    /// The dict of `sys`.
    pub(crate) sys: Value,
    pub(crate) type_cache: Box<[Cell<CacheLine>]>,
    versions: Cell<u32>,
    pub(crate) empty_tuple: Value,
    pub(crate) empty_str: Value,
    /// The strings of one character below 256.
    pub(crate) chars: Vec<Value>,
    pub(crate) recursion_limit: usize,
    pub(crate) int_max_str_digits: usize,
    /// `-O`: 1 leaves `assert` out of what is compiled, 2 docstrings as well.
    pub(crate) optimize: u8,
    /// `-b`: bytes that are taken for text give a warning.
    pub(crate) bytes_warning: bool,
    /// Code goes through the file format before it is linked.
    pub(crate) roundtrip: bool,
    /// Values that native modules keep for themselves, by name: `(module, key)`.
    pub(crate) kept: Vec<(&'static str, Value)>,
    /// The program of the command line: tracebacks show its lines, though it is in no file.
    pub(crate) command: Option<Arc<Source>>,
    /// What `gc.set_debug` asked for.
    pub(crate) gc_debug: u32,
    /// The threads, in the order of their starts.
    pub(crate) threads: Vec<Rc<Thread>>,
    started: u64,
    /// What threads are to run that were started and have not begun, by the number that they were given.
    pub(crate) beginning: Vec<(u64, [Value; 4])>,
    /// Modules that are being imported, each by one thread.
    pub(crate) importing: Vec<Rc<Importing>>,
    /// Python's handlers of signals, by number; empty as long as none was set.
    pub(crate) signal_handlers: Vec<Value>,
    /// A program that can go on no more is told so, and ended: it has the process for itself.
    pub(crate) reports_deadlocks: bool,
    /// Called before the process ends at once.
    pub(crate) before_end: Option<Box<dyn FnOnce(&mut Cx) + Send>>,
    /// What threads that have ended had of the GIL, if somebody wants to know: their number, name and statistics.
    pub(crate) keeps_ended: bool,
    /// The rounds of threads, if they are recorded.
    pub(crate) timeline: Option<Box<super::timeline::Timeline>>,
    pub(crate) ended: Vec<(u64, Value, Statistics)>,
    /// The process is a copy of one that had more threads, whose frames are still in memory.
    has_unseen: bool,
    /// When the interpreter was made.
    pub(crate) began: Instant,
    /// Set when the program has ended: the threads that are left get no more time.
    pub(crate) finalizing: bool,
    /// Who watches collections.
    pub(crate) watchers: Vec<Rc<dyn Watcher>>,
    /// The program is compiled so that its statements tell the watchers of their start and end.
    pub(crate) watched_lines: bool,
    /// What the first audit of the running program found to be held by who started it.
    held: Option<Vec<String>>,
    /// Who watches every instruction.
    pub(crate) observer: Option<Rc<dyn Observer>>,
    /// Set when the interpreter is shut down: classes may be gone then, so no code may run (C2).
    pub(crate) closed: bool,
}

impl State {
    fn new(heap: &Heap) -> State {
        let mut names = Names::default();
        let dunders = Dunders::new(&mut names, heap);
        let chars: Vec<Value> = (0..=255).map(|c| str_of_latin1(heap, &[c])).collect();
        // A name of one character is that character: arguments by keyword are bound by the address of their names.
        for c in (b'0'..=b'z').filter(|&c| c == b'_' || c.is_ascii_alphanumeric()) {
            names.intern(&chars[c as usize]);
        }
        State {
            shapes: Shapes::default(),
            names,
            row_names: super::slots::row_names(&dunders),
            dunders,
            types: Box::new([const { Value::UNDEF }; KINDS]),
            object_type: Value::UNDEF,
            exceptions: Vec::new(),
            builtins: heap.alloc(Dict::default()),
            modules: heap.alloc(Dict::default()),
            sys: heap.alloc(Dict::default()),
            type_cache: (0..CACHE_LINES).map(|_| Cell::new(CacheLine::EMPTY)).collect(),
            versions: Cell::new(0),
            empty_tuple: new_tuple(heap, Tuple::SHAPE, 0, std::iter::empty()),
            empty_str: str_of_text(heap, ""),
            chars,
            recursion_limit: 1000,
            int_max_str_digits: 4300,
            optimize: 0,
            bytes_warning: false,
            roundtrip: false,
            kept: Vec::new(),
            command: None,
            gc_debug: 0,
            threads: Vec::new(),
            started: 0,
            beginning: Vec::new(),
            reports_deadlocks: false,
            before_end: None,
            keeps_ended: false,
            timeline: None,
            has_unseen: false,
            ended: Vec::new(),
            began: Instant::now(),
            importing: Vec::new(),
            signal_handlers: Vec::new(),
            finalizing: false,
            watchers: Vec::new(),
            watched_lines: false,
            held: None,
            observer: None,
            closed: false,
        }
    }

    fn trace(&self, show: &mut dyn FnMut(Word)) {
        self.shapes.trace(show);
        self.names.trace(show);
        self.types.iter().chain(&self.exceptions).chain(&self.chars).for_each(|value| show(value.word()));
        let single = [&self.object_type, &self.builtins, &self.modules, &self.sys, &self.empty_tuple, &self.empty_str];
        single.into_iter().chain(self.kept.iter().map(|kept| &kept.1)).for_each(|value| show(value.word()));
        self.beginning.iter().flat_map(|begin| &begin.1).for_each(|value| show(value.word()));
        self.ended.iter().for_each(|ended| show(ended.1.word()));
        self.signal_handlers.iter().for_each(|value| show(value.word()));
    }
}

impl Interp {
    pub(crate) fn new(kinds: &'static [Kind], doors: Doors, switch_interval: Duration) -> Arc<Interp> {
        let gil = Gil::new(switch_interval);
        let heap = OwnedHeap::new(kinds, gil.breaker().clone());
        let state = Payload::new(State::new(&heap));
        Arc::new(Interp { gil, state, doors, heap })
    }

    /// Runs `body` with the GIL held, on a thread of which `native_stack` bytes below the caller's frame may be used.
    pub(crate) fn attach<R: Send>(self: &Arc<Self>, native_stack: usize, body: impl FnOnce(&mut Cx) -> R + Send) -> R {
        self.attach_with(native_stack, MAIN_WORDS, 0, body)
    }

    /// As `attach`, with a stack of so many words for Python's frames, on a thread with a number from `Cx::next_thread`.
    pub(crate) fn attach_with<R: Send>(
        self: &Arc<Self>,
        native_stack: usize,
        words: usize,
        number: u64,
        body: impl FnOnce(&mut Cx) -> R + Send,
    ) -> R {
        let (stack, asked) = (Stack::new(words), Instant::now());
        if let Some(schedule) = self.gil.schedule() {
            schedule.await_turn(number);
        }
        let _held = Held::acquire(&self.gil);
        let here = 0u8;
        let heeds_signals = signal::are_heeded_here(self.gil.breaker());
        let mut cx = Cx {
            interp: self.clone(),
            thread: Thread::new(number, stack.extent()),
            heeds_signals,
            stack,
            frame: Frame::NONE,
            handled: Value::NONE,
            caught: Value::NONE,
            reraising: false,
            return_value: Value::NONE,
            resumed: 0,
            native_floor: (&raw const here).addr().saturating_sub(native_stack),
            reprs: Vec::new(),
            nested: 0,
            watch: Watch::new(None),
            here: PhantomData,
        };
        cx.reset_recursion();
        cx.watch = Watch::new(cx.state().observer.clone());
        cx.enlist();
        cx.note_begin(asked);
        let result = body(&mut cx);
        cx.note_end();
        cx.delist();
        result
    }

    /// From now on hands over at every poll.
    pub(crate) fn stress_switches(&self) {
        self.gil.breaker().fetch_or(STRESS, Relaxed);
    }

    /// Threads take turns by a number: before anything runs.
    pub(crate) fn schedule_threads(&self, seed: u64) {
        self.gil.set_schedule(seed);
    }

    pub(crate) fn gil(&self) -> &Gil {
        &self.gil
    }
}

/// The GIL, released again also when the body panics.
struct Held<'a>(&'a Gil);

impl<'a> Held<'a> {
    fn acquire(gil: &'a Gil) -> Held<'a> {
        gil.acquire(Claim::Patient);
        Held(gil)
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.0.release()
    }
}

pub(crate) struct Cx {
    interp: Arc<Interp>,
    thread: Rc<Thread>,
    /// Signals are for this thread.
    heeds_signals: bool,
    pub(crate) stack: Stack,
    /// Where the loop was when it called a handler; the base is null outside of any frame.
    pub(crate) frame: Frame,
    /// The exception being handled, or None.
    pub(crate) handled: Value,
    /// An exception on its way to the handler that is about to start.
    pub(crate) caught: Value,
    /// The next exception raised goes on as it was: no traceback line for the frame that raises it again.
    pub(crate) reraising: bool,
    /// What the `next` slot of an iterator that has just ended returned: None unless it was a generator with a value.
    pub(crate) return_value: Value,
    /// How many generators run, one resumed by the other.
    pub(crate) resumed: usize,
    /// The lowest address that Rust's stack may reach.
    native_floor: usize,
    /// Containers whose `repr` is under way.
    pub(crate) reprs: Vec<Word>,
    /// How many levels of data are being walked, in `repr` and comparisons.
    nested: u32,
    /// Who watches this thread's code.
    pub(crate) watch: Watch,
    here: PhantomData<*mut ()>,
}

/// How deep data may be nested to be compared or printed: what nobody builds on purpose takes too long to print, as each level
/// copies what is below it.
const MAX_NESTED: u32 = 10_000;

// SAFETY: X1 and X2.
unsafe impl Holder for Cx {}

/// What can allocate.
pub(crate) trait Allocate {
    fn heap(&self) -> &Heap;
}

impl Allocate for Cx {
    fn heap(&self) -> &Heap {
        &self.interp.heap
    }
}

impl Cx {
    #[inline(always)]
    pub(crate) fn heap(&self) -> &Heap {
        &self.interp.heap
    }

    pub(crate) fn interp(&self) -> &Arc<Interp> {
        &self.interp
    }

    pub(crate) fn doors(&self) -> Doors {
        self.interp.doors
    }

    #[inline(always)]
    pub(crate) fn state(&self) -> &State {
        self.interp.state.get(self)
    }

    /// The interpreter's state, to be changed. Dropping what was in it is for the caller, afterwards.
    pub(crate) fn state_mut(&mut self) -> &mut State {
        let state: *const Payload<State> = &self.interp.state;
        // SAFETY: the interpreter outlives the context, which is borrowed exclusively.
        unsafe { (*state).get_mut(self) }
    }

    /// The interned dunders.
    #[inline(always)]
    pub(crate) fn names(&self) -> &Dunders {
        &self.state().dunders
    }

    /// A value of its own for a word that something live owns.
    #[inline(always)]
    pub(super) fn share(&self, word: Word) -> Value {
        // SAFETY: for cache lines, Y1; the new value gets a count of its own.
        unsafe {
            word.retain();
            Value::from_word(word)
        }
    }

    pub(crate) fn alloc<T: Object>(&mut self, inside: T) -> Value {
        self.heap().alloc(inside)
    }

    /// An object with that payload, as an instance of `class`: `T`'s own type, or a subclass of it.
    pub(crate) fn alloc_as<T: Object>(&mut self, class: &Value, inside: T) -> Value {
        let shape = as_type(class).shape.get();
        if shape == T::SHAPE { self.heap().alloc(inside) } else { self.heap().alloc_as(shape, inside) }
    }

    // Calls.

    /// Calls with positional arguments.
    #[inline]
    pub(crate) fn call(&mut self, callee: &Value, args: &[Value]) -> Res<Value> {
        (self.interp.doors.call)(self, callee, Args::positional_only(args))
    }

    /// Calls with any arguments.
    #[inline]
    pub(crate) fn call_args(&mut self, callee: &Value, args: Args<'_>) -> Res<Value> {
        (self.interp.doors.call)(self, callee, args)
    }

    /// Calls a function that was found as a method, with its receiver before the other arguments.
    #[inline]
    pub(crate) fn call_with_first(&mut self, callee: &Value, first: &Value, args: &[Value]) -> Res<Value> {
        (self.interp.doors.call_with_first)(self, callee, first, Args::positional_only(args))
    }

    /// Calls a method found as `object.name` is.
    pub(crate) fn call_method(&mut self, object: &Value, name: Name, args: &[Value]) -> Res<Value> {
        let method = super::attr::get(self, object, name)?;
        self.call(&method, args)
    }

    // Threads.

    /// This thread, as the others see it.
    pub(crate) fn thread(&self) -> &Rc<Thread> {
        &self.thread
    }

    /// The exception that a thread is handling, or None.
    pub(crate) fn handled_by(&self, thread: &Thread) -> Value {
        self.park();
        // X3: the word is owned by the thread's context.
        self.share(thread.parked.get().handled)
    }

    /// Whether signals are for this thread.
    pub(crate) fn heeds_signals(&self) -> bool {
        self.heeds_signals
    }

    /// The number of a thread that is about to be started.
    pub(crate) fn next_thread(&mut self) -> u64 {
        let state = self.state_mut();
        state.started += 1;
        state.started
    }

    /// The process is a copy that has this thread alone.
    pub(crate) fn forget_other_threads(&mut self) {
        let own = self.thread.clone();
        signal::renew_main_thread();
        self.heeds_signals = true;
        let state = self.state_mut();
        let others: Vec<Rc<Thread>> = state.threads.extract_if(.., |thread| !Rc::ptr_eq(thread, &own)).collect();
        let beginning = std::mem::take(&mut state.beginning);
        state.importing.retain(|importing| importing.thread == own.number);
        // What the other threads held stays held: their frames are in the copy, too.
        state.has_unseen |= !others.is_empty();
        if let Some(schedule) = self.interp.gil.schedule() {
            others.iter().for_each(|other| schedule.remove(other.number));
        }
        std::mem::forget(others);
        drop(beginning);
    }

    fn enlist(&mut self) {
        let thread = self.thread.clone();
        self.state_mut().threads.push(thread);
    }

    /// Takes the thread off the list, and drops what was kept for it.
    fn delist(&mut self) {
        let thread = self.thread.clone();
        drop((thread.kept.take(self), thread.views.take(self), thread.hooks.take(self)));
        let name = thread.name.take(self).unwrap_or(Value::NONE);
        if self.state().keeps_ended {
            let ended = (thread.number, name, thread.total(true));
            self.state_mut().ended.push(ended);
        }
        self.state_mut().threads.retain(|other| !Rc::ptr_eq(other, &thread));
        if let Some(schedule) = self.interp.gil.schedule() {
            schedule.remove(thread.number);
        }
    }

    /// Leaves where this thread is for the others to see (X3).
    fn park(&self) {
        let parked = Parked {
            frame: self.frame,
            handled: self.handled.word(),
            others: [self.caught.word(), self.return_value.word()],
            stack: self.stack.extent(),
        };
        self.thread.parked.set(parked);
    }

    /// Runs a call of the system without the GIL.
    pub(crate) fn release<R: Send>(&mut self, blocking: impl FnOnce() -> R + Send) -> R {
        self.release_for(Reason::System, None, blocking)
    }

    /// Runs `blocking`, which ends at the deadline if there is one, without the GIL.
    pub(crate) fn release_for<R: Send>(
        &mut self,
        reason: Reason,
        deadline: Option<Instant>,
        blocking: impl FnOnce() -> R + Send,
    ) -> R {
        struct Reacquire<'a>(&'a Gil);
        impl Drop for Reacquire<'_> {
            fn drop(&mut self) {
                self.0.acquire(Claim::Eager)
            }
        }
        self.park();
        self.thread.note_release(reason);
        let (interp, number) = (self.interp.clone(), self.thread.number);
        let schedule = interp.gil.schedule();
        match (schedule, reason) {
            (None, _) => {}
            (Some(schedule), Reason::System) => schedule.leave(number),
            (Some(schedule), _) => {
                schedule.block(number, deadline.map(|deadline| deadline.saturating_duration_since(Instant::now())))
            }
        }
        interp.gil.release();
        let (result, asked) = {
            let _reacquire = Reacquire(&interp.gil);
            let (result, asked) = (blocking(), Instant::now());
            if let Some(schedule) = schedule {
                schedule.await_turn(number);
            }
            (result, asked)
        };
        self.note_return(asked);
        self.heed_hooks();
        if self.heeds_signals && interp.gil.take_deferred_interrupt() {
            interp.gil.breaker().fetch_or(INTERRUPT, Relaxed);
        }
        result
    }

    /// Sleeps until the deadline without the GIL; forever if there is none. Signals are heeded, and end it if their handlers raise.
    pub(crate) fn sleep(&mut self, deadline: Option<Instant>) -> Res<()> {
        let heeds_signals = self.heeds_signals;
        loop {
            self.release_for(Reason::Sleep, deadline, || {
                sleep_until(deadline, || heeds_signals && signal::is_pending())
            });
            self.poll_if_due()?;
            if deadline.is_some_and(|deadline| deadline <= Instant::now()) {
                return Ok(());
            }
        }
    }

    /// The program has ended: threads that are left get no more time.
    pub(crate) fn stop_others(&mut self) {
        self.state_mut().finalizing = true;
        if let Some(schedule) = self.interp.gil.schedule() {
            schedule.close(self.thread.number);
        }
        self.interp.gil.close();
    }

    /// What the breaker asked for, between two instructions. An error may mean that the loop, which calls this, is to be continued by
    /// the other one.
    #[cold]
    #[inline(never)]
    pub(crate) fn poll(&mut self) -> Res<()> {
        self.heed_breaker(super::frame::has_native_caller)?;
        if self.watch.is_due() { Err(self.leave_loop()) } else { Ok(()) }
    }

    /// Makes the loop return, which stands at `frame`, to be continued by the other one: see `vm::watch`.
    pub(crate) fn leave_loop(&mut self) -> Raised {
        self.watch.switching = true;
        Raised(Value::NONE)
    }

    /// What the breaker asked for. Whether native code may hold values is asked only if it matters.
    #[cold]
    #[inline(never)]
    fn heed_breaker(&mut self, has_native: fn(&Cx) -> bool) -> Res<()> {
        let asked = self.interp.gil.breaker().fetch_and(!(COLLECT | MEMORY | INTERRUPT | WATCH), Relaxed);
        self.ask_for_watch();
        if asked & COLLECT != 0
            && let Some(generation) = self.heap().due_generation()
        {
            let collected = self.collect(generation);
            self.heap().learn(collected);
        }
        if asked & COLLECT != 0 && self.heap().audit_is_due() {
            let has_native = has_native(self);
            self.check(has_native);
        }
        if asked & (SWITCH | STRESS) != 0 {
            self.park();
            self.interp.gil.breaker().fetch_and(!SWITCH, Relaxed);
            let interp = self.interp.clone();
            match interp.gil.schedule() {
                Some(schedule) if schedule.tick(self.thread.number) => self.hand_over(|number| {
                    interp.gil.release();
                    schedule.await_turn(number);
                    interp.gil.acquire(Claim::Patient);
                }),
                None if interp.gil.is_awaited() => self.hand_over(|_| interp.gil.hand_over()),
                _ => {}
            }
        }
        if asked & MEMORY != 0 {
            self.collect(FULL);
            if !self.heap().recover() {
                return Err(super::raise::memory_error(self));
            }
        }
        if !self.heeds_signals {
            if asked & INTERRUPT != 0 {
                self.interp.gil.defer_interrupt();
            }
            return Ok(());
        }
        if asked & INTERRUPT != 0 || self.interp.gil.take_deferred_interrupt() {
            return self.heed_signals();
        }
        Ok(())
    }

    /// Lets other threads run, by a function that gets the number of this one.
    fn hand_over(&mut self, switch: impl FnOnce(u64)) {
        self.thread.note_release(Reason::Forced);
        let asked = Instant::now();
        switch(self.thread.number);
        self.note_return(asked);
        self.heed_hooks();
    }

    /// Does what the breaker asks for, if anything: for loops that run long without running Python, and after waiting.
    #[inline]
    pub(crate) fn poll_if_due(&mut self) -> Res<()> {
        if self.interp.gil.breaker().load(Relaxed) == 0 { Ok(()) } else { self.heed_breaker(|_| true) }
    }

    // Recursion.

    /// RecursionError when Rust's stack is nearly used up: to be called wherever native code recurses by way of Python values.
    #[inline]
    pub(crate) fn check_native_stack(&mut self) -> Res<()> {
        let here = 0u8;
        if (&raw const here).addr() < self.native_floor { Err(self.recursion_error("")) } else { Ok(()) }
    }

    /// Runs `inside`, which goes one level down into data: RecursionError when it is nested as deep as CPython bears.
    #[inline]
    pub(crate) fn nest<R>(&mut self, doing: &str, inside: impl FnOnce(&mut Cx) -> Res<R>) -> Res<R> {
        if self.nested >= MAX_NESTED {
            return Err(self.recursion_error(doing));
        }
        self.check_native_stack()?;
        self.nested += 1;
        let result = inside(self);
        self.nested -= 1;
        result
    }

    #[cold]
    pub(crate) fn recursion_error(&mut self, doing: &str) -> Raised {
        // A little headroom, so that the error's own handling does not end in the same error.
        self.raise(Exc::RecursionError, format!("maximum recursion depth exceeded{doing}"))
    }

    /// Whether one more generator may be resumed: their frames are not on the stack, whose limit bounds the others.
    #[inline(always)]
    pub(crate) fn frame_room(&self) -> bool {
        self.resumed < self.state().recursion_limit
    }

    /// Puts the stack's limit where it was before anything recursed.
    pub(crate) fn reset_recursion(&mut self) {
        let words = self.state().recursion_limit * MIN_FRAME_WORDS;
        self.stack.grow(words);
    }

    /// Makes room for a window at `base`, above the stack's limit; the error when there are too many frames.
    #[cold]
    #[inline(never)]
    pub(crate) fn grow_stack(&mut self, base: *mut Word) -> Res<()> {
        let frames = super::frame::count_frames(self);
        let limit = self.state().recursion_limit;
        if frames >= limit || !self.stack.grow(self.stack.depth(base) + (limit - frames - 1) * MIN_FRAME_WORDS) {
            self.reset_recursion();
            return Err(self.recursion_error(""));
        }
        Ok(())
    }

    // Names and versions.

    pub(crate) fn intern(&mut self, text: &str) -> Name {
        let heap: *const Heap = self.heap();
        // SAFETY: the heap is never borrowed mutably (H4) and outlives the context.
        self.state_mut().names.intern_text(unsafe { &*heap }, text)
    }

    /// The name of a string; a subclass's instance gives the name of its text.
    pub(crate) fn intern_value(&mut self, value: &Value) -> Name {
        if value.exact::<Str>().is_some() {
            return self.state_mut().names.intern(value);
        }
        let text = value.downcast::<Str>().expect("the caller checked that this is a string");
        let exact = super::layout::str::str_as(self.heap(), Str::SHAPE, text);
        self.state_mut().names.intern(&exact)
    }

    /// A number no type has had as its version; 0, which no cache accepts, when they have run out.
    pub(crate) fn next_version(&self) -> u32 {
        let versions = &self.state().versions;
        versions.set(versions.get().saturating_add(1));
        if versions.get() == u32::MAX { 0 } else { versions.get() }
    }

    // Types.

    /// The class of a value.
    #[inline]
    pub(crate) fn type_of(&self, value: &Value) -> Value {
        self.class_of(value).clone()
    }

    #[inline(always)]
    pub(crate) fn class_of(&self, value: &Value) -> &Value {
        let shape = if value.word().is_counted() { value.shape() } else { immediate_kind(value.word()) };
        self.class_of_shape(shape)
    }

    /// The class of the objects with a shape (bit 31 of which is among those of a subclass).
    #[inline(always)]
    pub(crate) fn class_of_shape(&self, shape: u32) -> &Value {
        if shape >> crate::heap::SUBCLASS_SHIFT != 0 {
            return self.state().shapes.class(shape);
        }
        &self.state().types[(shape & KIND_MASK) as usize >> 8]
    }

    /// The class of a value, borrowed for as long as nothing runs.
    #[inline]
    pub(crate) fn ty<'a>(&'a self, value: &Value) -> &'a Type {
        as_type(self.class_of(value))
    }

    /// The name of a value's class.
    pub(crate) fn type_name(&self, value: &Value) -> String {
        self.ty(value).text(self)
    }

    /// The type object of a kind.
    pub(crate) fn kind_type(&self, kind: u32) -> Value {
        self.state().types[(kind & KIND_MASK) as usize >> 8].clone()
    }

    /// Whether a value is the class of that kind of payload.
    #[inline]
    pub(crate) fn is_kind_type(&self, value: &Value, kind: u32) -> bool {
        self.state().types[(kind & KIND_MASK) as usize >> 8].is(value)
    }

    pub(crate) fn object_type(&self) -> Value {
        self.state().object_type.clone()
    }

    pub(crate) fn exception_class(&self, which: Exc) -> Value {
        self.state().exceptions[which as usize].clone()
    }

    // Values.

    pub(crate) fn int(&self, i: i64) -> Value {
        Value::int(i).unwrap_or_else(|| self.heap().alloc(Int { value: BigInt::from(i) }))
    }

    /// The int, as a small one if it fits.
    pub(crate) fn big_int(&self, value: BigInt) -> Value {
        match value.to_i64().and_then(Value::int) {
            Some(small) => small,
            None => self.heap().alloc(Int { value }),
        }
    }

    /// A number that lies in its word.
    #[inline(always)]
    pub(crate) fn immediate(&self, word: Word) -> Value {
        debug_assert!(!word.is_counted());
        self.share(word)
    }

    pub(crate) fn float(&self, x: f64) -> Value {
        Value::float(self.heap(), x)
    }

    pub(crate) fn str(&self, text: &str) -> Value {
        match text.as_bytes() {
            [] => self.state().empty_str.clone(),
            [c] => self.state().chars[*c as usize].clone(),
            _ => str_of_text(self.heap(), text),
        }
    }

    /// The string of one character.
    pub(crate) fn char(&self, c: u32) -> Value {
        match self.state().chars.get(c as usize) {
            Some(known) => known.clone(),
            None => {
                let mut builder = super::layout::str::StrBuilder::new();
                builder.push(c);
                builder.finish(self.heap())
            }
        }
    }

    pub(crate) fn tuple(&self, items: Vec<Value>) -> Value {
        if items.is_empty() {
            return self.state().empty_tuple.clone();
        }
        new_tuple(self.heap(), Tuple::SHAPE, items.len(), items.into_iter())
    }

    /// `tuple` of items that were collected without an allocation.
    pub(crate) fn tuple_of(&self, items: Bound) -> Value {
        if items.is_empty() {
            return self.state().empty_tuple.clone();
        }
        new_tuple(self.heap(), Tuple::SHAPE, items.len(), items.into_iter())
    }

    pub(crate) fn list(&self, items: Vec<Value>) -> Value {
        self.heap().alloc(List { items: Payload::new(items) })
    }

    pub(crate) fn dict(&self) -> Value {
        self.heap().alloc(Dict::default())
    }

    // Errors.

    /// An exception of a built-in class with a message as its argument, about to be raised.
    #[cold]
    pub(crate) fn raise(&mut self, class: Exc, message: impl AsRef<str>) -> Raised {
        let message = self.str(message.as_ref());
        self.raise_with(class, vec![message])
    }

    /// An exception of a built-in class with these arguments, about to be raised.
    #[cold]
    pub(crate) fn raise_with(&mut self, class: Exc, args: Vec<Value>) -> Raised {
        let class = self.exception_class(class);
        super::exception::new_raised(self, &class, args)
    }

    #[cold]
    pub(crate) fn type_error(&mut self, message: impl AsRef<str>) -> Raised {
        self.raise(Exc::TypeError, message)
    }

    #[cold]
    pub(crate) fn value_error(&mut self, message: impl AsRef<str>) -> Raised {
        self.raise(Exc::ValueError, message)
    }

    /// The first word of the thread's stack that no frame uses.
    pub(crate) fn top(&self) -> *mut Word {
        super::frame::top(self)
    }

    // Audit, end.

    /// Lends the whole heap and the interpreter's state, to be read while nothing runs.
    pub(crate) fn read_heap<R>(&mut self, body: impl FnOnce(&Cx, &Heap, &Quiet) -> R) -> R {
        // SAFETY: `self` is borrowed exclusively, and only read meanwhile.
        let quiet = unsafe { Quiet::assume() };
        body(self, self.heap(), &quiet)
    }

    /// Counts every reference. Call it between programs: references held by Rust code appear as faults.
    pub(crate) fn audit(&mut self) -> Audit {
        let is_alone = self.state().threads.len() <= 1 && !self.state().has_unseen;
        let mut audit = self.read_heap(|this, heap, quiet| heap.audit(quiet, |show| this.trace_roots(show)));
        if !is_alone {
            // What the other threads' Rust code holds is not to be seen.
            audit.forgive_holders();
        }
        audit
    }

    /// Audits the heap while a program runs.
    #[cold]
    fn check(&mut self, has_native: bool) {
        let mut audit = self.audit();
        audit.unreachable.clear();
        if has_native {
            audit.forgive_holders();
        } else {
            // What started the program holds a few objects all the time.
            let held = audit.lost.clone();
            let first = self.state_mut().held.get_or_insert(held).clone();
            audit.lost.retain(|lost| !first.contains(lost));
        }
        assert!(audit.is_clean(), "the heap audit found:\n{audit}");
        self.heap().note_audit(audit.live.values().sum());
    }

    /// The value with which the iterator that has just ended returned.
    pub(crate) fn take_return_value(&mut self) -> Value {
        std::mem::replace(&mut self.return_value, Value::NONE)
    }

    /// Shows what this thread and the interpreter itself refer to.
    fn trace_roots(&self, show: &mut dyn FnMut(Word)) {
        self.park();
        for thread in &self.state().threads {
            let parked = thread.parked.get();
            // SAFETY: X3.
            unsafe { parked.stack.words() }.iter().copied().for_each(&mut *show);
            [parked.handled].into_iter().chain(parked.others).for_each(&mut *show);
            thread.views.get(self).iter().for_each(|view| show(view.1.word()));
            thread.kept.get(self).iter().for_each(|kept| show(kept.1.word()));
            thread.name.get(self).iter().for_each(|name| show(name.word()));
            thread.hooks.get(self).iter().flatten().for_each(|hook| show(hook.word()));
        }
        self.state().trace(show);
    }

    /// Takes everything out of the interpreter's state, so that what is left in the heap afterwards is a leak.
    pub(crate) fn close(&mut self) {
        self.state_mut().closed = true;
        let heap: *const Heap = self.heap();
        // SAFETY: as in `intern`.
        let mut fresh = State::new(unsafe { &*heap });
        (fresh.closed, fresh.finalizing) = (true, true);
        fresh.threads = std::mem::take(&mut self.state_mut().threads);
        (fresh.began, fresh.has_unseen) = (self.state().began, self.state().has_unseen);
        let old = std::mem::replace(self.state_mut(), fresh);
        drop(old);
    }
}

/// A frame has at least a callee, a return address and a register.
const MIN_FRAME_WORDS: usize = 3;

/// The kind of an immediate value.
#[inline]
fn immediate_kind(word: Word) -> u32 {
    match word.as_bool() {
        _ if word.is_int() => kinds::INT,
        _ if word.is_flonum() => kinds::FLOAT,
        _ if word == Word::NONE => kinds::NONE,
        Some(_) => kinds::BOOL,
        None if word == Word::ELLIPSIS => kinds::ELLIPSIS,
        None => kinds::NOT_IMPLEMENTED,
    }
}
