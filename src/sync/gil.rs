//! The GIL and the eval breaker.
//!
//! - S1. `held` is true from the return of `acquire` to the next `release` or `hand_over` of the same thread, so between them at
//!   most one thread of an interpreter runs. Everything else that is called "under the GIL" rests on this.
//! - S2. The mutex inside orders what one holder wrote before what the next one reads: nothing under the GIL needs atomics.
//! - S3. The breaker carries requests, never data: a lost or late bit delays a switch and can corrupt nothing. Hence `Relaxed`.
//!
//! The holder polls the breaker at back-edges and function entries. A waiter that has waited one interval sets `SWITCH`; the
//! holder then hands over, and does not compete for the lock again until a waiter has had it. Without that rule the holder,
//! which is awake while the waiter is not, wins nearly every time.

use parking_lot::{Condvar, Mutex, MutexGuard};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering::Relaxed};
use std::time::Duration;

/// Somebody waits for the GIL.
pub(crate) const SWITCH: u32 = 1;
/// Hand over at every poll. Never cleared by the machine; set by stress tests.
pub(crate) const STRESS: u32 = 2;
/// A collection of cycles is due. Set by the heap.
pub(crate) const COLLECT: u32 = 4;
/// The heap had to take from its reserve: whoever allocated is to get a MemoryError.
pub(crate) const MEMORY: u32 = 8;
// 16 is `signal::INTERRUPT`.

/// The word that the running thread polls, and those who ask something of it share.
pub(crate) type Breaker = Arc<AtomicU32>;

pub(crate) struct Gil {
    state: Mutex<State>,
    freed: Condvar,
    taken: Condvar,
    breaker: Breaker,
    /// In nanoseconds.
    interval: AtomicU64,
}

fn nanoseconds(interval: Duration) -> u64 {
    u64::try_from(interval.as_nanos()).unwrap_or(u64::MAX)
}

#[derive(Default)]
struct State {
    held: bool,
    waiting: u32,
    switches: u64,
}

impl Gil {
    pub fn new(interval: Duration) -> Gil {
        Gil {
            state: Mutex::default(),
            freed: Condvar::new(),
            taken: Condvar::new(),
            breaker: Breaker::default(),
            interval: AtomicU64::new(nanoseconds(interval)),
        }
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

    /// Calls while nobody else looks at who waits.
    pub fn locked<R>(&self, call: impl FnOnce() -> R) -> R {
        let _state = self.state.lock();
        call()
    }

    /// For a process that is a copy with one thread: those that waited in the original are not there.
    pub fn forget_waiters(&self) {
        self.state.lock().waiting = 0;
        self.freed.notify_all();
        self.taken.notify_all();
    }

    pub fn acquire(&self) {
        let mut state = self.state.lock();
        while state.held {
            let seen = state.switches;
            state.waiting += 1;
            let timed_out = self.freed.wait_for(&mut state, self.interval()).timed_out();
            state.waiting -= 1;
            if timed_out && state.held && state.switches == seen {
                self.breaker.fetch_or(SWITCH, Relaxed);
            }
        }
        state.held = true;
        state.switches += 1;
        self.taken.notify_all();
    }

    pub fn release(&self) {
        let mut state = self.state.lock();
        debug_assert!(state.held, "S1: only the holder releases");
        state.held = false;
        self.freed.notify_one();
    }

    /// Lets a waiter run, then takes the GIL back. Returns at once when nobody waits.
    pub fn hand_over(&self) {
        let mut state = self.state.lock();
        self.breaker.fetch_and(!SWITCH, Relaxed);
        if state.waiting == 0 {
            // Fair, or a thread that polls often keeps one that is about to wait from getting this mutex.
            return MutexGuard::unlock_fair(state);
        }
        state.held = false;
        let mark = state.switches;
        self.freed.notify_one();
        while state.waiting > 0 && state.switches == mark {
            self.taken.wait(&mut state);
        }
        drop(state);
        self.acquire();
    }
}
