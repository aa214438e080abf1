//! The GIL and the eval breaker.
//!
//! - S1. `held` is true from the return of `acquire` to the next `release` or `hand_over` of the same thread, so between them at
//!   most one thread of an interpreter runs. Everything else that is called "under the GIL" rests on this.
//! - S2. The mutex inside orders what one holder wrote before what the next one reads: nothing under the GIL needs atomics.
//! - S3. The breaker carries requests, never data: a lost or late bit delays a switch and can corrupt nothing. Hence `Relaxed`.
//! - S4. After `close` only the thread that called it gets the GIL; every other one that asks for it sleeps until the process ends.
//!
//! The holder polls the breaker at back-edges and function entries. A waiter that has waited one interval sets `SWITCH`; the
//! holder then hands over, and does not compete for the lock again until a waiter has had it. Without that rule the holder,
//! which is awake while the waiter is not, wins nearly every time.
//!
//! A thread that comes back from waiting for something else is *eager*: it is likely to run shortly and to wait again, so it asks as
//! soon as the holder has had `SLICE`, and goes before those that were made to hand over. Else each of its steps would take a whole
//! interval beside a thread that computes.

use super::Schedule;
use parking_lot::{Condvar, Mutex, MutexGuard};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, OnceLock};
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

/// Somebody waits for the GIL.
pub(crate) const SWITCH: u32 = 1;
/// Hand over at every poll. Never cleared by the machine; set by stress tests.
pub(crate) const STRESS: u32 = 2;
/// A collection of cycles is due. Set by the heap.
pub(crate) const COLLECT: u32 = 4;
/// The heap had to take from its reserve: whoever allocated is to get a MemoryError.
pub(crate) const MEMORY: u32 = 8;
// 16 is `signal::INTERRUPT`.
/// Somebody watches a thread that does not know of it.
pub(crate) const WATCH: u32 = 64;

/// What an eager thread leaves the holder.
const SLICE: Duration = Duration::from_micros(50);
/// So many eager threads in a row may go before one that was made to hand over.
const PREFERRED: u32 = 16;

/// The word that the running thread polls, and those who ask something of it share.
pub(crate) type Breaker = Arc<AtomicU32>;

/// Why a thread wants the GIL.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Claim {
    /// It is new, or was made to hand over.
    Patient,
    /// It comes back from waiting for something else.
    Eager,
}

pub(crate) struct Gil {
    state: Mutex<State>,
    /// By `Claim`.
    freed: [Condvar; 2],
    taken: Condvar,
    breaker: Breaker,
    /// In nanoseconds.
    interval: AtomicU64,
    /// A thread saw `INTERRUPT` that is not the one to act on it.
    interrupt_deferred: AtomicBool,
    /// Set if threads take turns by a number.
    schedule: OnceLock<Arc<Schedule>>,
}

fn nanoseconds(interval: Duration) -> u64 {
    u64::try_from(interval.as_nanos()).unwrap_or(u64::MAX)
}

pub(super) struct State {
    held: bool,
    /// By `Claim`.
    waiting: [u32; 2],
    switches: u64,
    /// When the GIL was taken last.
    since: Instant,
    /// How many eager threads in a row went before a patient one.
    preferred: u32,
    /// S4.
    last: Option<ThreadId>,
}

impl State {
    fn is_awaited(&self) -> bool {
        self.waiting != [0, 0]
    }
}

impl Gil {
    pub fn new(interval: Duration) -> Gil {
        let state =
            State { held: false, waiting: [0, 0], switches: 0, since: Instant::now(), preferred: 0, last: None };
        Gil {
            state: Mutex::new(state),
            freed: [Condvar::new(), Condvar::new()],
            taken: Condvar::new(),
            breaker: Breaker::default(),
            interval: AtomicU64::new(nanoseconds(interval)),
            interrupt_deferred: AtomicBool::new(false),
            schedule: OnceLock::new(),
        }
    }

    /// From now on threads take turns by a number: before the first thread starts. The running thread then polls slowly each time.
    pub fn set_schedule(&self, seed: u64) {
        if self.schedule.set(Arc::new(Schedule::new(seed))).is_ok() {
            self.breaker.fetch_or(STRESS, Relaxed);
        }
    }

    pub fn schedule(&self) -> Option<&Arc<Schedule>> {
        self.schedule.get()
    }

    /// The word that the running thread polls. Nonzero: call the slow path.
    pub fn breaker(&self) -> &Breaker {
        &self.breaker
    }

    /// How long a waiter waits before it asks the holder to hand over.
    pub fn interval(&self) -> Duration {
        Duration::from_nanos(self.interval.load(Relaxed))
    }

    pub fn set_interval(&self, interval: Duration) {
        self.interval.store(nanoseconds(interval), Relaxed);
    }

    /// How often the GIL has been taken.
    pub fn switches(&self) -> u64 {
        self.state.lock().switches
    }

    /// The lock of the state, and what threads wait at that look at it: for a fork.
    pub(super) fn parts(&self) -> (&Mutex<State>, [&Condvar; 3]) {
        let [patient, eager] = &self.freed;
        (&self.state, [patient, eager, &self.taken])
    }

    /// For a process that is a copy with one thread: those that waited in the original are not there.
    pub(super) fn forget_waiters(&self) {
        self.state.lock().waiting = Default::default();
    }

    pub fn acquire(&self, claim: Claim) {
        let mut state = self.state.lock();
        self.leave_if_closed(&mut state);
        while state.held {
            let seen = state.switches;
            let mut patience = self.interval();
            if claim == Claim::Eager {
                let slice = SLICE.min(patience);
                let left = slice.saturating_sub(state.since.elapsed());
                if left.is_zero() {
                    self.breaker.fetch_or(SWITCH, Relaxed);
                } else {
                    patience = left;
                }
            } else {
                // One that asks is enough: thousands that wake up to do so would keep the machine busy.
                patience = patience.saturating_mul(state.waiting[0].min(1000) + 1);
            }
            state.waiting[claim as usize] += 1;
            let timed_out = self.freed[claim as usize].wait_for(&mut state, patience).timed_out();
            state.waiting[claim as usize] -= 1;
            self.leave_if_closed(&mut state);
            if timed_out && state.held && state.switches == seen {
                self.breaker.fetch_or(SWITCH, Relaxed);
            }
        }
        state.held = true;
        state.switches += 1;
        state.since = Instant::now();
        self.taken.notify_all();
    }

    pub fn release(&self) {
        let mut state = self.state.lock();
        self.free(&mut state);
    }

    fn free(&self, state: &mut State) {
        debug_assert!(state.held, "S1: only the holder releases");
        state.held = false;
        let eager = state.waiting[1] != 0 && (state.preferred < PREFERRED || state.waiting[0] == 0);
        state.preferred = if eager && state.waiting[0] != 0 { state.preferred + 1 } else { 0 };
        self.freed[eager as usize].notify_one();
    }

    /// Whether somebody waits. Else a thread that is about to wait gets a moment to do so.
    pub fn is_awaited(&self) -> bool {
        let state = self.state.lock();
        let is_awaited = state.is_awaited() && state.last.is_none();
        // Fair, or a thread that polls often keeps one that is about to wait from getting this mutex.
        MutexGuard::unlock_fair(state);
        is_awaited
    }

    /// Lets a waiter run, then takes the GIL back. Returns at once when nobody waits.
    pub fn hand_over(&self) {
        let mut state = self.state.lock();
        if !state.is_awaited() || state.last.is_some() {
            return;
        }
        let mark = state.switches;
        self.free(&mut state);
        while state.is_awaited() && state.switches == mark {
            self.taken.wait(&mut state);
        }
        drop(state);
        self.acquire(Claim::Patient);
    }

    /// From now on only the calling thread, which holds the GIL, gets it (S4).
    pub fn close(&self) {
        let mut state = self.state.lock();
        state.last = Some(thread::current().id());
        for freed in &self.freed {
            freed.notify_all();
        }
    }

    fn leave_if_closed(&self, state: &mut MutexGuard<'_, State>) {
        if state.last.is_some_and(|last| last != thread::current().id()) {
            MutexGuard::unlocked(state, || {
                loop {
                    thread::park();
                }
            })
        }
    }

    /// Keeps an interrupt for the thread that is to act on it.
    pub fn defer_interrupt(&self) {
        self.interrupt_deferred.store(true, Relaxed);
    }

    /// Whether an interrupt was kept; called by the thread that acts on it.
    pub fn take_deferred_interrupt(&self) -> bool {
        self.interrupt_deferred.load(Relaxed) && self.interrupt_deferred.swap(false, Relaxed)
    }
}
