//! Which thread runs next, as a function of a number: the same number gives the same interleaving, on every machine.
//!
//! Threads take turns: only the one that is `chosen` takes the GIL. A turn is so many polls long, as the generator of random numbers says;
//! then the next thread is drawn from those that could run. What decides that is known under the GIL: a thread can run from the moment
//! when another one wakes it, though its system thread needs a while to come, and the others wait for it until then. Time is counted in polls, too:
//! a thread that sleeps can run when there were as many polls as it sleeps microseconds, or when no other thread could run and it is
//! the first to end its sleep.
//!
//! A call of the system does not end a turn, unless it takes long: a program whose threads meet in files and sockets is not bound.

use parking_lot::{Condvar, Mutex};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Turns are shorter than so many polls.
const LONGEST_TURN: u64 = 200;
/// Who is in a call of the system longer than that loses its turn.
const PATIENCE: Duration = Duration::from_millis(20);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Ready,
    /// In a call of the system, since that time.
    Outside(Instant),
    /// Waits for another thread, or for that time, in polls.
    Blocked(Option<u64>),
}

pub(crate) struct Schedule {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    random: u64,
    /// Polls since the start, and until the end of the turn.
    now: u64,
    left: u64,
    chosen: Option<u64>,
    threads: BTreeMap<u64, Stage>,
}

impl State {
    /// The next number of the generator (SplitMix64).
    fn draw(&mut self, below: u64) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.random;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ z >> 31) % below
    }

    fn choose(&mut self) {
        let now = self.now;
        let is_ready = |stage: &Stage| match stage {
            Stage::Ready => true,
            Stage::Blocked(until) => until.is_some_and(|until| until <= now),
            Stage::Outside(_) => false,
        };
        let ready: Vec<u64> = self.threads.iter().filter(|thread| is_ready(thread.1)).map(|thread| *thread.0).collect();
        self.left = self.draw(LONGEST_TURN) + 1;
        self.chosen = match ready.len() as u64 {
            0 => {
                let sleeping = self.threads.iter().filter_map(|(number, stage)| match stage {
                    Stage::Blocked(Some(until)) => Some((*until, *number)),
                    _ => None,
                });
                let first = sleeping.min();
                self.now = first.map_or(now, |(until, _)| until);
                first.map(|(_, number)| number)
            }
            count => Some(ready[self.draw(count) as usize]),
        };
    }
}

impl Schedule {
    /// The interleaving with that number; it is the turn of thread 0.
    pub(crate) fn new(seed: u64) -> Schedule {
        let threads = BTreeMap::from([(0, Stage::Ready)]);
        let state = State { random: seed, now: 0, left: LONGEST_TURN, chosen: Some(0), threads };
        Schedule { state: Mutex::new(state), changed: Condvar::new() }
    }

    /// A thread is started by the one whose turn it is.
    pub(crate) fn add(&self, thread: u64) {
        self.state.lock().threads.insert(thread, Stage::Ready);
    }

    /// The thread whose turn it is ends, or could not be started.
    pub(crate) fn remove(&self, thread: u64) {
        let mut state = self.state.lock();
        state.threads.remove(&thread);
        if state.chosen == Some(thread) {
            state.choose();
            self.changed.notify_all();
        }
    }

    /// From now on it is that thread's turn.
    pub(crate) fn close(&self, thread: u64) {
        let mut state = self.state.lock();
        state.threads = BTreeMap::from([(thread, Stage::Ready)]);
        state.chosen = Some(thread);
    }

    /// A poll of the thread whose turn it is; true if it is another one's now.
    pub(crate) fn tick(&self, thread: u64) -> bool {
        let mut state = self.state.lock();
        state.now += 1;
        state.left = state.left.saturating_sub(1);
        if state.left != 0 {
            return false;
        }
        state.choose();
        self.changed.notify_all();
        state.chosen != Some(thread)
    }

    /// The thread whose turn it is begins a call of the system.
    pub(crate) fn leave(&self, thread: u64) {
        self.state.lock().threads.insert(thread, Stage::Outside(Instant::now()));
    }

    /// The thread whose turn it is waits for another one, or sleeps so long.
    pub(crate) fn block(&self, thread: u64, duration: Option<Duration>) {
        let mut state = self.state.lock();
        let microseconds = |duration: Duration| u64::try_from(duration.as_micros()).unwrap_or(u64::MAX);
        let until = duration.map(|duration| state.now.saturating_add(microseconds(duration)));
        state.threads.insert(thread, Stage::Blocked(until));
        state.choose();
        self.changed.notify_all();
    }

    /// The thread whose turn it is wakes another one.
    pub(crate) fn unblock(&self, thread: u64) {
        if let Some(stage) = self.state.lock().threads.get_mut(&thread) {
            *stage = Stage::Ready;
        }
    }

    /// Waits until it is the thread's turn.
    pub(crate) fn await_turn(&self, thread: u64) {
        let mut state = self.state.lock();
        // A thread that nobody woke was interrupted by a signal.
        if let Some(Stage::Outside(_) | Stage::Blocked(None)) = state.threads.get(&thread) {
            state.threads.insert(thread, Stage::Ready);
        }
        while state.chosen != Some(thread) {
            let absent = match state.chosen {
                None => true,
                Some(chosen) => {
                    matches!(state.threads.get(&chosen), Some(Stage::Outside(since)) if since.elapsed() > PATIENCE)
                }
            };
            if absent {
                state.choose();
                self.changed.notify_all();
                if state.chosen.is_some() {
                    continue;
                }
            }
            self.changed.wait_for(&mut state, PATIENCE);
        }
        state.threads.insert(thread, Stage::Ready);
    }
}
