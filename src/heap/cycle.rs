//! The cycle collector: finds the objects that only garbage refers to, and frees them.
//!
//! Every collectable object is in one of the lists of `Collector` (H3): a generation, or `frozen`. A collection of a generation
//! takes the younger ones with it and goes, as CPython's does, through these phases; `object::collect` drives them, because Python
//! code runs in between:
//!
//! 1. `find_garbage`. *Count*: each object gets the number of its references. *Subtract*: one less for each reference from an
//!    object of the same generation; what is left comes from outside, from older objects, stacks or Rust. *Scan*: objects with
//!    references from outside, and what they lead to, survive; the others are condemned. Weak references to those are cleared.
//! 2. `next_finalizable`: the condemned objects that have a finalizer, each once (PEP 442).
//! 3. `look_again`: what a finalizer made reachable again is let off, with all that it leads to.
//! 4. `free_garbage`: nothing refers to the condemned objects but they themselves, so they end all at once.
//!
//! - Z1. While phase 1 or 3 looks, nothing is allocated, freed or counted, and `Links::prev` of an object under inspection holds a
//!   note instead of an address. Everywhere else the lists are whole.
//! - Z2. Classes are kept alive by the table of shapes, and instances count no reference to their class. Where `Classes` is given,
//!   the table's references are subtracted too, and an instance that survives leads to its class, as does one that is not under
//!   inspection. Every object whose class the table knows is collectable, so none is missed.
//! - Z3. `free_garbage` ends a closed set: no object outside of it refers into it, so nobody can see its objects while they go.

use super::{
    FINALIZER, HAS_WEAK, Header, Heap, INSTANCE, Links, Object, Quiet, Value, Word, has_class, page, trace_object,
};
use crate::sync::{Breaker, COLLECT};
use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;
use std::ptr::{NonNull, without_provenance};
use std::sync::atomic::Ordering::Relaxed;
use std::time::{Duration, Instant};

pub const GENERATIONS: usize = 3;
/// Under stress, a quarter of a heap that is collected often.
const SMALL: usize = 2500;
/// Each automatic collection that frees nothing makes the first threshold eight times what it was, in at most so many steps, until one
/// frees something: a program that ties no cycles is not asked 500 times, while it builds a million objects, whether it did. (That took
/// 60 % of the time of `tests/bench/big_tree.py`, where a look at an object costs half of making it.) Thresholds that were set are kept.
const PATIENCE: u32 = 3;
const PATIENCE_SHIFT: u32 = 3;
/// Nor may a patient collector wait for more than so many times the objects that were there before: they may all be garbage.
/// `tests/bench/objects.py`, which first makes and frees long lists, so that collections free nothing, and then ties cycles, had a peak of
/// 18.5 MB and has one of 10 (the static C library took 0.9 of it off); no program of `tests/bench` got slower by what can be measured.
const SHARE: usize = 3;
/// When so many older objects have died, the share is smaller.
const SHRUNK: usize = 1 << 10;
/// A patient collector looks at everything when the heap has tripled, but not before there are so many new objects.
const MANY: usize = 1 << 19;

/// Which class the shapes of objects lead to.
pub trait Classes {
    /// The class of the objects with this shape, which is not that of an exact built-in type.
    fn class(&self, shape: u32) -> &Value;
    /// Shows every class as often as the table owns a reference to it.
    fn each(&self, show: &mut dyn FnMut(&Value));
}

/// What the collector did to a generation so far: `gc.get_stats()`.
#[derive(Clone, Copy, Default, Debug)]
pub struct Statistics {
    pub collections: u64,
    pub collected: u64,
    /// How many objects there were to look at, and how often one was looked at: twice if it survives.
    pub candidates: u64,
    pub visited: u64,
    pub time: Duration,
}

/// What one collection did.
#[derive(Clone, Copy, Default, Debug)]
pub struct Outcome {
    pub collected: usize,
    pub candidates: usize,
    pub visited: usize,
    pub time: Duration,
}

/// What a collection saw of one object and thought of it, for those who want to know. Objects are named by their addresses.
#[derive(Clone, Debug)]
pub struct Look {
    pub object: usize,
    pub shape: u32,
    pub references: usize,
    /// How many of the references come from the table of classes, which does not keep classes alive.
    pub from_table: usize,
    /// How many are left when those from the table and from the objects under inspection are subtracted: `gc_refs`.
    pub unexplained: usize,
    /// If it is a class: how many objects that are not under inspection are instances of it, and keep it alive.
    pub instances: usize,
    /// The objects under inspection that it refers to, as often as it does.
    pub refers_to: Vec<usize>,
    /// The class that it keeps alive, if that is under inspection, though it counts no reference to it.
    pub class: Option<usize>,
    pub survives: bool,
}

/// The lists of all collectable objects, and when to collect.
pub(super) struct Collector {
    pub(super) generations: [Links; GENERATIONS],
    /// Objects that `freeze` put out of the collector's sight.
    pub(super) frozen: Links,
    /// Objects that every program starts with: nothing would come of looking at them.
    initial: Links,
    /// Objects found unreachable by the collection that is under way.
    pub(super) condemned: Links,
    /// Those of them that `next_finalizable` has looked at.
    pub(super) finalized: Links,
    /// Allocations less frees since the last collection.
    young: Cell<u32>,
    /// How many objects there were at the last collection, less the frees that `young` could not count. With `young`, all but the initial.
    older: Cell<usize>,
    /// A collection becomes due when `young` exceeds this: the first threshold, or never.
    limit: Cell<u32>,
    /// Collections of the next younger generation since the last one of generations 1 and 2; the first is not used.
    runs: [Cell<u32>; GENERATIONS],
    thresholds: Cell<[i32; GENERATIONS]>,
    enabled: Cell<bool>,
    collecting: Cell<bool>,
    /// How many objects survived the last full collection, and how many came to the last generation, and to the one before, since.
    long_lived: Cell<usize>,
    arrived: Cell<usize>,
    middle: Cell<usize>,
    /// How many steps the first threshold is raised, because collections freed nothing: see `PATIENCE`.
    patience: Cell<u32>,
    is_patient: Cell<bool>,
    /// After how many allocations an audit becomes due, with a collection; 0 for never. Under stress, after how many collections.
    audit_every: Cell<u32>,
    until_audit: Cell<u32>,
    /// The state of the generator of small random numbers that replaces the first threshold; 0 when not under stress.
    stress: Cell<u32>,
    statistics: Cell<[Statistics; GENERATIONS]>,
    /// What the collection under way has done, and when it began.
    outcome: Cell<Outcome>,
    began: Cell<Option<Instant>>,
    breaker: Breaker,
}

// In `prev` of an object under inspection: the number of references yet unexplained above these bits, or, with `TENTATIVE`, an
// address in the list of the condemned. Addresses of links are multiples of 8.
const COLLECTING: usize = 1;
const TENTATIVE: usize = 2;
const NOTES: usize = 7;
const ONE_REFERENCE: usize = 8;

impl Links {
    pub(super) const fn detached() -> Links {
        Links { prev: Cell::new(std::ptr::null()), next: Cell::new(std::ptr::null()) }
    }

    fn make_empty(&self) {
        self.prev.set(self);
        self.next.set(self);
    }

    pub(super) fn is_empty(&self) -> bool {
        std::ptr::eq(self.next.get(), self)
    }

    /// The header behind the links of an object.
    pub(super) fn header(&self) -> NonNull<Header> {
        NonNull::from(self).cast::<Header>().map_addr(|at| at.saturating_add(page::LINKS))
    }

    /// Takes an object out of its list.
    ///
    /// # Safety
    /// The object is in a whole list (Z1).
    #[inline(always)]
    pub(super) unsafe fn unlink(&self) {
        // SAFETY: H3: the neighbors are live objects or the head.
        unsafe {
            (*self.prev.get()).next.set(self.next.get());
            (*self.next.get()).prev.set(self.prev.get());
        }
    }

    /// Puts an object that is in no list at the end of this one.
    ///
    /// # Safety
    /// `self` is the head of a whole list.
    #[inline(always)]
    pub(super) unsafe fn append(&self, links: *const Links) {
        let last = self.prev.replace(links);
        // SAFETY: the caller's promise.
        unsafe {
            (*links).prev.set(last);
            (*links).next.set(self);
            (*last).next.set(links);
        }
    }

    /// Moves all objects of another list to the end of this one.
    ///
    /// # Safety
    /// Both are heads of whole lists.
    unsafe fn append_all(&self, other: &Links) {
        if other.is_empty() {
            return;
        }
        let (first, last) = (other.next.get(), other.prev.get());
        let before = self.prev.replace(last);
        // SAFETY: the caller's promise.
        unsafe {
            (*before).next.set(first);
            (*first).prev.set(before);
            (*last).next.set(self);
        }
        other.make_empty();
    }

    /// The objects of a list, which does not change meanwhile; `prev` is not read.
    ///
    /// # Safety
    /// `self` is the head of a list, whose objects outlive the iterator.
    pub(super) unsafe fn iter(&self) -> impl Iterator<Item = &Links> {
        let mut at = self.next.get();
        std::iter::from_fn(move || {
            if std::ptr::eq(at, self) {
                return None;
            }
            // SAFETY: the caller's promise.
            let links = unsafe { &*at };
            at = links.next.get();
            Some(links)
        })
    }

    fn is_collecting(&self) -> bool {
        self.prev.get().addr() & COLLECTING != 0
    }

    fn note(&self, references: usize) {
        self.prev.set(without_provenance((references * ONE_REFERENCE) | COLLECTING))
    }
}

impl Collector {
    pub(super) fn new(breaker: Breaker) -> Collector {
        let thresholds = [2000, 10, 10];
        Collector {
            generations: [const { Links::detached() }; GENERATIONS],
            frozen: Links::detached(),
            initial: Links::detached(),
            condemned: Links::detached(),
            finalized: Links::detached(),
            young: Cell::new(0),
            older: Cell::new(0),
            limit: Cell::new(thresholds[0] as u32),
            runs: Default::default(),
            thresholds: Cell::new(thresholds),
            enabled: Cell::new(true),
            collecting: Cell::new(false),
            long_lived: Cell::new(0),
            arrived: Cell::new(0),
            middle: Cell::new(0),
            patience: Cell::new(0),
            is_patient: Cell::new(true),
            audit_every: Cell::new(0),
            until_audit: Cell::new(0),
            stress: Cell::new(0),
            statistics: Cell::default(),
            outcome: Cell::default(),
            began: Cell::default(),
            breaker,
        }
    }

    /// Closes the circles of the lists, once the collector is where it stays (H4).
    pub(super) fn settle(&self) {
        self.lists().for_each(Links::make_empty)
    }

    /// The heads of all lists.
    pub(super) fn lists(&self) -> impl Iterator<Item = &Links> {
        self.generations.iter().chain([&self.initial, &self.frozen, &self.condemned, &self.finalized])
    }

    /// A collectable object was made.
    ///
    /// # Safety
    /// The links lie before the object's header, and are not written yet.
    #[inline(always)]
    pub(super) unsafe fn add(&self, links: *const Links) {
        let young = &self.generations[0];
        let last = young.prev.replace(links);
        // SAFETY: H3.
        unsafe {
            links.cast_mut().write(Links { prev: Cell::new(last), next: Cell::new(young) });
            (*last).next.set(links);
        }
        let count = self.young.get() + 1;
        self.young.set(count);
        if count > self.limit.get() {
            self.make_due()
        }
    }

    /// Puts an object that is in no list, its links leading to itself, back into one; an object that is in a list stays there.
    ///
    /// # Safety
    /// As above.
    pub(super) unsafe fn take_back(&self, links: &Links) {
        if links.is_empty() {
            // SAFETY: the list is whole.
            unsafe { self.generations[0].append(links) }
        }
    }

    /// A collectable object ends.
    #[inline(always)]
    pub(super) fn note_free(&self) {
        match self.young.get() {
            0 => self.shrink(),
            young => self.young.set(young - 1),
        }
    }

    /// An object ends that was there at the last collection, or as many as there are young ones.
    #[inline(always)]
    fn shrink(&self) {
        let older = self.older.get().saturating_sub(1);
        self.older.set(older);
        if older % SHRUNK == SHRUNK - 1 {
            self.lower_limit()
        }
    }

    #[cold]
    #[inline(never)]
    fn lower_limit(&self) {
        if self.patience.get() != 0 {
            self.set_limit()
        }
    }

    /// Asks for a collection at the next instruction that polls, and does not ask again until it is over.
    #[cold]
    #[inline(never)]
    fn make_due(&self) {
        self.limit.set(u32::MAX);
        self.breaker.fetch_or(COLLECT, Relaxed);
    }

    /// The first threshold, raised as far as the collector is patient, but not above its `SHARE` of a heap that is not small.
    fn patient_limit(&self, threshold: u32) -> u32 {
        let share = u32::try_from(SHARE * self.older.get()).unwrap_or(u32::MAX);
        match self.patience.get() {
            0 => threshold,
            steps => (threshold << (PATIENCE_SHIFT * steps)).min(share.max(threshold << PATIENCE_SHIFT)),
        }
    }

    /// Sets the limit anew, after a collection or when the settings changed.
    fn set_limit(&self) {
        let threshold = self.thresholds.get()[0];
        let limit = match self.stress.get() {
            0 if self.audit_every.get() != 0 => self.young.get().saturating_add(self.audit_every.get() - 1),
            _ if !self.enabled.get() || threshold == 0 || self.collecting.get() => u32::MAX,
            0 => self.patient_limit(threshold.max(0) as u32),
            state => {
                // xorshift: cheap, and the same in every run.
                let state = state ^ state << 13;
                let state = state ^ state >> 17;
                let state = state ^ state << 5;
                self.stress.set(state);
                self.young.get().saturating_add(state % 7)
            }
        };
        self.limit.set(limit);
        if self.young.get() > limit {
            self.make_due()
        }
    }
}

impl Heap {
    // Settings.

    pub fn gc_enabled(&self) -> bool {
        self.collector.enabled.get()
    }

    pub fn set_gc_enabled(&self, on: bool) {
        self.collector.enabled.set(on);
        self.collector.set_limit();
    }

    pub fn gc_thresholds(&self) -> [i32; GENERATIONS] {
        self.collector.thresholds.get()
    }

    /// A first threshold of 0 turns automatic collection off.
    pub fn set_gc_thresholds(&self, thresholds: [i32; GENERATIONS]) {
        self.collector.thresholds.set(thresholds);
        self.collector.is_patient.set(false);
        self.lose_patience();
    }

    /// A collection that started by itself has freed so many objects: the next one comes sooner or later.
    pub fn learn(&self, collected: usize) {
        let collector = &self.collector;
        let patience = collector.patience.get();
        let next = match collected {
            0 => (patience + 1).min(PATIENCE),
            _ if collected >= collector.outcome.get().candidates / 8 => 0,
            _ => patience.saturating_sub(1),
        };
        collector.patience.set(if collector.is_patient.get() && collector.stress.get() == 0 { next } else { 0 });
        collector.set_limit();
    }

    /// The program cares about collections: they come at the thresholds.
    pub fn lose_patience(&self) {
        self.collector.patience.set(0);
        self.collector.set_limit();
    }

    /// From now on a collection is due after every few allocations.
    pub fn stress_collector(&self) {
        self.collector.stress.set(0x9e37_79b9);
        self.collector.set_limit();
    }

    /// From now on an audit is due after every `count` allocations.
    pub fn audit_every(&self, count: u32) {
        self.collector.audit_every.set(count);
        self.collector.set_limit();
    }

    /// Whether an audit is due, now that the allocations are over of which a collection was to be the consequence.
    pub fn audit_is_due(&self) -> bool {
        let collector = &self.collector;
        if collector.audit_every.get() == 0 || collector.collecting.get() {
            return false;
        }
        let left = collector.until_audit.get().saturating_sub(1);
        let is_due = left == 0 || collector.stress.get() == 0;
        collector.until_audit.set(if is_due { collector.audit_every.get() } else { left });
        collector.set_limit();
        is_due
    }

    /// An audit has looked at so many objects. Under stress, when it comes by itself to every small program, the next one of a large heap is
    /// later: so audits take time in proportion to the allocations.
    pub fn note_audit(&self, objects: usize) {
        let collector = &self.collector;
        if collector.stress.get() != 0 {
            collector.until_audit.set(collector.audit_every.get().max((objects / 8) as u32));
        }
    }

    /// How far each generation is from its threshold.
    pub fn gc_counts(&self) -> [u32; GENERATIONS] {
        let collector = &self.collector;
        [collector.young.get(), collector.runs[1].get(), collector.runs[2].get()]
    }

    pub fn gc_statistics(&self) -> [Statistics; GENERATIONS] {
        self.collector.statistics.get()
    }

    /// The generation that is to be collected now, if any: the oldest whose threshold is exceeded. The last one must also have grown
    /// by a quarter since its last collection, so that a growing heap costs linear and not quadratic time.
    pub fn due_generation(&self) -> Option<usize> {
        let collector = &self.collector;
        let thresholds = self.gc_thresholds();
        if !self.gc_enabled() || thresholds[0] == 0 {
            return None;
        }
        let exceeds = |generation: usize| i64::from(self.gc_counts()[generation]) > i64::from(thresholds[generation]);
        // Under stress a small heap need not have grown.
        let needed = collector.long_lived.get() / 4;
        let grown = collector.arrived.get() >= needed || collector.stress.get() != 0 && needed < SMALL;
        let unseen = collector.arrived.get() + collector.middle.get();
        match () {
            _ if collector.patience.get() != 0 && unseen >= MANY.max(2 * collector.long_lived.get()) => Some(2),
            _ if exceeds(2) && grown => Some(2),
            _ if exceeds(1) => Some(1),
            // The young ones have been asked for, whatever was freed since.
            _ => Some(0),
        }
    }

    // Lists.

    /// The objects of a generation, or of all.
    pub fn gc_objects(&self, generation: Option<usize>) -> Vec<Value> {
        let lists = match generation {
            Some(generation) => &self.collector.generations[generation..=generation],
            None => &self.collector.generations[..],
        };
        // SAFETY: H3; nothing is freed meanwhile.
        lists.iter().flat_map(|list| unsafe { list.iter() }).map(|links| self.share(links)).collect()
    }

    /// Whether an object is one that the collector follows.
    pub fn is_collectable(&self, value: &Value) -> bool {
        links_of_word(value.word()).is_some()
    }

    /// Whether an object has a finalizer that has not run.
    pub fn finalizer_waits(&self, value: &Value) -> bool {
        value.word().is_counted() && value.shape() & FINALIZER != 0
    }

    /// Puts all objects out of the collector's sight.
    pub fn freeze(&self) {
        // SAFETY: the lists are whole.
        self.collector.generations.iter().for_each(|list| unsafe { self.collector.frozen.append_all(list) });
        self.collector.young.set(0);
        self.collector.set_limit();
    }

    /// Makes the frozen objects members of the last generation.
    pub fn unfreeze(&self) {
        // SAFETY: the lists are whole.
        unsafe { self.collector.generations[GENERATIONS - 1].append_all(&self.collector.frozen) }
    }

    /// How many objects there are in each generation.
    pub fn generation_sizes(&self) -> [usize; GENERATIONS] {
        // SAFETY: nothing is freed meanwhile.
        std::array::from_fn(|at| unsafe { self.collector.generations[at].iter() }.count())
    }

    pub fn frozen_count(&self) -> usize {
        // SAFETY: nothing is freed meanwhile.
        unsafe { self.collector.frozen.iter() }.count()
    }

    /// What is there when a program starts stays to its end: no collection looks at it, until `unsettle`.
    pub fn settle(&self) {
        let collector = &self.collector;
        // SAFETY: the lists are whole.
        collector.generations.iter().for_each(|list| unsafe { collector.initial.append_all(list) });
        // SAFETY: nothing is freed meanwhile.
        collector.long_lived.set(unsafe { collector.initial.iter() }.count());
        collector.young.set(0);
        collector.older.set(0);
        collector.breaker.fetch_and(!COLLECT, Relaxed);
        collector.set_limit();
    }

    /// Makes what was there at the start members of the last generation: the program has ended.
    pub fn unsettle(&self) {
        // SAFETY: the lists are whole.
        unsafe { self.collector.generations[GENERATIONS - 1].append_all(&self.collector.initial) }
    }

    /// The values that an object refers to, as often as it does.
    pub fn referents(&self, quiet: &Quiet, value: &Value) -> Vec<Value> {
        let mut found = Vec::new();
        if let Some(header) = value.word().is_counted().then(|| value.word().header()).and_then(NonNull::new) {
            // SAFETY: the value keeps the object alive, and `Quiet` says that nobody borrows it mutably.
            unsafe { trace_object(self.kinds, header, quiet, |word| found.push(share_word(word))) };
        }
        found
    }

    /// The collectable objects that refer to a value for which `wanted` holds, or for which `by_itself` holds.
    pub fn referrers(
        &self,
        quiet: &Quiet,
        wanted: impl Fn(&Value) -> bool,
        by_itself: impl Fn(&Value) -> bool,
    ) -> Vec<Value> {
        let mut found = Vec::new();
        // SAFETY: H3; nothing is freed meanwhile, and `Quiet` says that nobody borrows payloads mutably. A word that a live object
        // shows can be read as a value.
        unsafe {
            for links in self.collector.generations.iter().flat_map(|list| list.iter()) {
                let mut refers = false;
                let show = |word: Word| refers |= wanted(&*(&raw const word).cast::<Value>());
                trace_object(self.kinds, links.header(), quiet, show);
                let value = self.share(links);
                if refers || by_itself(&value) {
                    found.push(value);
                }
            }
        }
        found
    }

    fn share(&self, links: &Links) -> Value {
        share_word(Word::from_header(links.header()))
    }

    // A collection.

    /// Starts a collection; false when one is under way.
    pub fn begin_collection(&self) -> bool {
        let idle = !self.collector.collecting.replace(true);
        if idle {
            self.collector.outcome.set(Outcome::default());
            self.collector.began.set(Some(Instant::now()));
        }
        self.collector.set_limit();
        idle
    }

    /// What the collection under way, which freed so many objects, did.
    pub fn sum_up(&self, generation: usize, collected: usize) -> Outcome {
        let time = self.collector.began.get().map_or(Duration::ZERO, |began| began.elapsed());
        let outcome = Outcome { collected, time, ..self.collector.outcome.get() };
        let mut statistics = self.collector.statistics.get();
        let row = &mut statistics[generation];
        row.collections += 1;
        row.collected += outcome.collected as u64;
        row.candidates += outcome.candidates as u64;
        row.visited += outcome.visited as u64;
        row.time += outcome.time;
        self.collector.statistics.set(statistics);
        outcome
    }

    /// Ends a collection.
    pub fn end_collection(&self) {
        self.collector.collecting.set(false);
        self.collector.set_limit();
    }

    /// Condemns the objects of a generation, and of the younger ones, that nothing else refers to, and clears the weak references to
    /// them; the survivors grow older. Returns how many were condemned.
    pub fn find_garbage(
        &self,
        quiet: &Quiet,
        generation: usize,
        classes: Option<&dyn Classes>,
        log: Option<&mut Vec<Look>>,
    ) -> usize {
        let collector = &self.collector;
        collector.older.set(collector.older.get() + collector.young.replace(0) as usize);
        collector.runs[1..=generation].iter().for_each(|runs| runs.set(0));
        if let Some(older) = collector.runs.get(generation + 1) {
            older.set(older.get() + 1);
        }
        let list = &collector.generations[generation];
        // SAFETY: the lists are whole.
        collector.generations[..generation].iter().for_each(|younger| unsafe { list.append_all(younger) });
        // Only a full collection sees all instances of a class.
        let classes = classes.filter(|_| generation == GENERATIONS - 1);
        let (survived, condemned) = self.separate(quiet, list, &collector.condemned, classes, log);
        match collector.generations.get(generation + 1) {
            Some(older) => {
                // SAFETY: the lists are whole.
                unsafe { older.append_all(list) };
                if generation + 2 == GENERATIONS {
                    collector.arrived.set(collector.arrived.get() + survived);
                    collector.middle.set(0);
                } else {
                    collector.middle.set(collector.middle.get() + survived);
                }
            }
            None => {
                collector.long_lived.set(survived);
                collector.arrived.set(0);
                collector.middle.set(0);
            }
        }
        condemned
    }

    /// The next condemned object whose finalizer has not run; it counts as run now. `None` when all were asked for.
    pub fn next_finalizable(&self) -> Option<Value> {
        let collector = &self.collector;
        // SAFETY: the lists are whole, and their objects alive.
        unsafe {
            while !collector.condemned.is_empty() {
                let links = &*collector.condemned.next.get();
                links.unlink();
                collector.finalized.append(links);
                let shape = &links.header().as_ref().shape;
                if shape.get() & FINALIZER != 0 {
                    shape.set(shape.get() & !FINALIZER);
                    return Some(self.share(links));
                }
            }
            collector.condemned.append_all(&collector.finalized);
        }
        None
    }

    /// Looks at the condemned objects once more, after Python code has run: those that can be reached again survive into the last
    /// generation. Returns how many are left.
    pub fn look_again(
        &self,
        quiet: &Quiet,
        generation: usize,
        classes: Option<&dyn Classes>,
        log: Option<&mut Vec<Look>>,
    ) -> usize {
        let collector = &self.collector;
        let classes = classes.filter(|_| generation == GENERATIONS - 1);
        let again = &collector.finalized;
        // SAFETY: the lists are whole; every object that was asked for its finalizer is back among the condemned.
        unsafe { again.append_all(&collector.condemned) };
        let (_, condemned) = self.separate(quiet, again, &collector.condemned, classes, log);
        let older = (generation + 1).min(GENERATIONS - 1);
        // SAFETY: the lists are whole.
        unsafe { collector.generations[older].append_all(again) };
        condemned
    }

    /// The condemned objects.
    pub fn condemned(&self) -> Vec<Value> {
        // SAFETY: H3; nothing is freed meanwhile.
        unsafe { self.collector.condemned.iter() }.map(|links| self.share(links)).collect()
    }

    /// The condemned objects of one kind.
    pub fn condemned_of<T: Object>(&self) -> Vec<Value> {
        // SAFETY: H3; nothing is freed meanwhile.
        let all = unsafe { self.collector.condemned.iter() };
        // SAFETY: the object is alive.
        let wanted = |links: &&Links| unsafe { links.header().as_ref() }.shape.get() & super::KIND_MASK == T::SHAPE;
        all.filter(wanted).map(|links| self.share(links)).collect()
    }

    /// Lets all condemned objects off: for those who want to look at garbage.
    pub fn pardon(&self, generation: usize) {
        let older = (generation + 1).min(GENERATIONS - 1);
        // SAFETY: the lists are whole.
        unsafe { self.collector.generations[older].append_all(&self.collector.condemned) }
    }

    /// Ends all condemned objects.
    pub fn free_garbage(&self) {
        // SAFETY: H3: the objects are alive. Z3: they are held, then what they hold is dropped, which frees none of them; then their
        // blocks go back. What else dies on the way does so as always.
        unsafe {
            let doomed: Vec<NonNull<Header>> = self.collector.condemned.iter().map(Links::header).collect();
            doomed.iter().for_each(|&header| Word::from_header(header).retain());
            doomed.iter().for_each(|&header| self.drop_contents(header));
            for header in doomed {
                debug_assert!(header.as_ref().references() == 1, "Z3: somebody refers to garbage");
                (*super::links_of(header.as_ptr())).unlink();
                self.collector.note_free();
                self.give_back(header.as_ptr());
            }
        }
    }

    /// Moves the objects of `list` that nothing outside of it leads to into `condemned`, which is empty, and clears the weak
    /// references to them. Returns the numbers of those that stayed and of those that were moved.
    fn separate(
        &self,
        quiet: &Quiet,
        list: &Links,
        condemned: &Links,
        classes: Option<&dyn Classes>,
        mut log: Option<&mut Vec<Look>>,
    ) -> (usize, usize) {
        // SAFETY: the list is whole; Z1: nothing happens to its objects but what happens here.
        unsafe {
            count_references(list);
            self.subtract_inner(quiet, list, classes);
            let instances = self.classes_in_use(classes);
            if let Some(log) = &mut log {
                self.look_at_all(quiet, list, classes, log);
                let of = |class: usize| instances.iter().filter(|links| links.header().addr().get() == class).count();
                log.iter_mut().for_each(|look| look.instances = of(look.object));
            }
            for class in instances {
                class.prev.set(without_provenance(class.prev.get().addr() + ONE_REFERENCE));
            }
            let survived = self.scan(quiet, list, condemned, classes);
            let mut moved = 0;
            for links in condemned.iter() {
                moved += 1;
                if links.header().as_ref().count.get() & HAS_WEAK != 0 {
                    // A weak reference that is garbage itself does not call back.
                    self.clear_weak(links.header(), |reference| (*super::links_of(reference.as_ptr())).is_collecting());
                }
            }
            condemned.iter().for_each(|links| links.prev.set(links.prev.get().map_addr(|at| at & !NOTES)));
            if let Some(log) = log {
                let moved: HashSet<usize> = condemned.iter().map(|links| links.header().addr().get()).collect();
                log.iter_mut().for_each(|look| look.survives = !moved.contains(&look.object));
            }
            let mut outcome = self.collector.outcome.get();
            outcome.candidates = outcome.candidates.max(survived + moved);
            outcome.visited += 2 * survived + moved;
            self.collector.outcome.set(outcome);
            (survived, moved)
        }
    }

    /// Subtracts the references that come from objects in the list, or from the table of classes.
    unsafe fn subtract_inner(&self, quiet: &Quiet, list: &Links, classes: Option<&dyn Classes>) {
        let subtract = |word: Word| {
            if let Some(links) = links_of_word(word).filter(|links| links.is_collecting()) {
                // One reference too many, which no object should show, makes the object immortal and not dangling.
                links.prev.set(without_provenance(links.prev.get().addr().wrapping_sub(ONE_REFERENCE)));
            }
        };
        // SAFETY: the caller's promise, and `Quiet`.
        unsafe { list.iter().for_each(|links| trace_object(self.kinds, links.header(), quiet, subtract)) };
        if let Some(classes) = classes {
            classes.each(&mut |class| subtract(class.word()));
        }
    }

    /// The classes under inspection of objects that are not, because finalizers have just made them; each as often as it has such an
    /// instance. In a full collection all others are inspected (Z2).
    unsafe fn classes_in_use(&self, classes: Option<&dyn Classes>) -> Vec<&Links> {
        let Some(classes) = classes else { return Vec::new() };
        let young = &self.collector.generations[..GENERATIONS - 1];
        // SAFETY: the caller's promise: the lists are whole.
        let objects = young.iter().flat_map(|list| unsafe { list.iter() });
        // SAFETY: the objects are alive.
        let shapes = objects.map(|links| unsafe { links.header().as_ref() }.shape.get());
        let in_use =
            shapes.filter(|&shape| has_class(shape)).filter_map(|shape| links_of_word(classes.class(shape).word()));
        in_use.filter(|class| class.is_collecting()).collect()
    }

    /// Notes what there is to see after the subtraction. The verdicts come later.
    #[cold]
    unsafe fn look_at_all(&self, quiet: &Quiet, list: &Links, classes: Option<&dyn Classes>, log: &mut Vec<Look>) {
        let mut in_table: HashMap<usize, usize> = HashMap::new();
        if let Some(classes) = classes {
            classes.each(&mut |class| *in_table.entry(class.word().bits()).or_default() += 1);
        }
        let inspected = |word: Word| links_of_word(word).filter(|links| links.is_collecting());
        // SAFETY: the caller's promise, and `Quiet`.
        for links in unsafe { list.iter() } {
            let header = links.header();
            let mut refers_to = Vec::new();
            // SAFETY: as above.
            let (references, shape) = unsafe {
                let see = |word: Word| refers_to.extend(inspected(word).map(|_| word.bits()));
                trace_object(self.kinds, header, quiet, see);
                (header.as_ref().references() as usize, header.as_ref().shape.get())
            };
            let class = classes.filter(|_| has_class(shape)).map(|classes| classes.class(shape).word());
            log.push(Look {
                object: header.addr().get(),
                shape,
                references,
                from_table: in_table.get(&header.addr().get()).copied().unwrap_or(0),
                unexplained: links.prev.get().addr() / ONE_REFERENCE,
                instances: 0,
                refers_to,
                class: class.filter(|&class| inspected(class).is_some()).map(Word::bits),
                survives: true,
            });
        }
    }

    /// Calls `each` with the address of every object that came after the start, and those of the collectable objects it refers to; the
    /// youngest first, up to a generation. It may say that it has seen enough.
    pub fn outline(&self, quiet: &Quiet, generation: usize, mut each: impl FnMut(usize, &[usize]) -> ControlFlow<()>) {
        let mut refers_to = Vec::new();
        for list in &self.collector.generations[..=generation] {
            let mut at = list.prev.get();
            while !std::ptr::eq(at, list) {
                // SAFETY: H3: the list is whole, and its objects alive; `Quiet`.
                unsafe {
                    refers_to.clear();
                    let see = |word: Word| refers_to.extend(links_of_word(word).map(|_| word.bits()));
                    trace_object(self.kinds, (*at).header(), quiet, see);
                    if each((*at).header().addr().get(), &refers_to).is_break() {
                        return;
                    }
                    at = (*at).prev.get();
                }
            }
        }
    }

    /// The collectable objects that objects refer to, by address; an address at which no collectable object lives any more is passed over.
    pub fn outline_of(&self, quiet: &Quiet, objects: &[usize], mut each: impl FnMut(usize, &[usize])) {
        let pages = self.pages.borrow();
        for &object in objects {
            let Some(header) = pages.iter().find_map(|page| page.live_header(object)).filter(|_| object != 0) else {
                continue;
            };
            let mut refers_to = Vec::new();
            let see = |word: Word| refers_to.extend(links_of_word(word).map(|_| word.bits()));
            // SAFETY: the object is alive; `Quiet`.
            unsafe { trace_object(self.kinds, header, quiet, see) };
            each(object, &refers_to);
        }
    }

    /// What the payload of a shape is called.
    pub fn kind_name(&self, shape: u32) -> &'static str {
        if shape & INSTANCE != 0 { "instance" } else { self.kinds[(shape & super::KIND_MASK) as usize >> 8].name }
    }

    /// Walks the list: what has references left, or is led to by something that has, stays; the rest moves to `condemned`, from where
    /// it comes back, ahead in the list, when something is found to lead to it. One pass suffices.
    unsafe fn scan(&self, quiet: &Quiet, list: &Links, condemned: &Links, classes: Option<&dyn Classes>) -> usize {
        let mut survived = 0;
        // SAFETY: `next` always leads on in both lists; `prev` of an object is an address once it was looked at.
        unsafe {
            let (mut before, mut at): (*const Links, *const Links) = (list, list.next.get());
            while !std::ptr::eq(at, list) {
                let links = &*at;
                if links.prev.get().addr() < ONE_REFERENCE {
                    let next = links.next.get();
                    (*before).next.set(next);
                    condemned.append(links);
                    links.prev.set(links.prev.get().map_addr(|at| at | COLLECTING | TENTATIVE));
                    at = next;
                    continue;
                }
                survived += 1;
                links.prev.set(before);
                // What it brings back comes right behind it: so the order of the list stays near that of the memory.
                let mut last = at;
                let mut reach = |word: Word| {
                    if let Some(reached) = links_of_word(word) {
                        last = reach(reached, last)
                    }
                };
                trace_object(self.kinds, links.header(), quiet, &mut reach);
                let shape = links.header().as_ref().shape.get();
                if let Some(classes) = classes
                    && has_class(shape)
                {
                    reach(classes.class(shape).word());
                }
                before = links;
                at = links.next.get();
            }
            list.prev.set(before);
        }
        survived
    }

    /// What an object holds is dropped; its header stays.
    ///
    /// # Safety
    /// The object is alive, nobody can reach it, and its contents are not used again.
    #[inline(always)]
    pub(super) unsafe fn drop_contents(&self, header: NonNull<Header>) {
        #[cfg(debug_assertions)]
        // SAFETY: the caller's promise.
        let claim = unsafe { self.claim(header) };
        // SAFETY: H2 and the caller's promise.
        unsafe {
            let shape = header.as_ref().shape.get();
            if shape & INSTANCE != 0 {
                let first = header.as_ptr().add(1).cast::<Word>();
                (0..(shape & 0x7f) as usize).for_each(|at| drop(Value::from_word(*first.add(at))));
            } else {
                let (first, live) = super::words_of(self.kinds, header);
                (0..live).for_each(|at| drop(Value::from_word(*first.add(at))));
                (self.kinds[(shape & super::KIND_MASK) as usize >> 8].drop)(header);
            }
        }
        #[cfg(debug_assertions)]
        self.settle_claim(claim);
    }
}

/// Notes the references of each object of a list.
unsafe fn count_references(list: &Links) {
    // SAFETY: the caller's promise: a whole list.
    unsafe { list.iter().for_each(|links| links.note(links.header().as_ref().references() as usize)) }
}

/// A surviving object leads to this one: if it is under inspection, it survives too. It is put behind `last`, if it has to be put
/// somewhere; the result is behind which object the next one goes.
unsafe fn reach(links: &Links, last: *const Links) -> *const Links {
    let note = links.prev.get();
    if note.addr() & COLLECTING == 0 {
        return last;
    }
    if note.addr() & TENTATIVE != 0 {
        // Out of the list of the condemned, whose objects have notes at their addresses.
        let before = note.map_addr(|at| at & !NOTES);
        // SAFETY: the neighbors in the list of the condemned, whose addresses are kept up.
        unsafe {
            let after = &*links.next.get();
            let notes = after.prev.get().addr() & NOTES;
            (*before).next.set(after);
            after.prev.set(before.map_addr(|at| at | notes));
            links.next.set((*last).next.replace(links));
        }
        links.note(1);
        return links;
    }
    if note.addr() < ONE_REFERENCE {
        links.note(1);
    }
    last
}

/// The links of what a word refers to, if that is a collectable object.
#[inline(always)]
fn links_of_word<'a>(word: Word) -> Option<&'a Links> {
    // SAFETY: words that objects show are alive; B3: their page tells whether there are links before the header.
    (word.is_counted() && unsafe { (*page::page_of(word.header())).collectable })
        .then(|| unsafe { &*super::links_of(word.header()) })
}

fn share_word(word: Word) -> Value {
    // SAFETY: the word belongs to something live; the value gets a count of its own.
    unsafe {
        word.retain();
        Value::from_word(word)
    }
}
