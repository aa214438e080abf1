//! What the threads had of the GIL, round by round, for `baem trace --events gil`.
//!
//! A round begins when a thread has the GIL and ends when it has it again; it is recorded then, under the GIL. Each stretch of a thread
//! begins where the one before ended, so what it held, what it did without the GIL, and what it waited for the GIL add up to the time
//! that it lived.

use super::thread::Reason;
use std::time::Instant;

/// So many rounds are kept: some 100 MB of memory.
const MOST: usize = 2 << 20;

/// What a thread did from having the GIL to having it again.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Round {
    pub(crate) thread: u64,
    /// Since when the thread had the GIL.
    pub(crate) since: Instant,
    /// When it gave the GIL up, and why; `None` for the begin of the thread.
    pub(crate) released: Instant,
    pub(crate) reason: Option<Reason>,
    /// When it wanted the GIL again.
    pub(crate) asked: Instant,
    /// When it got the GIL.
    pub(crate) taken: Instant,
}

/// The rounds of all threads.
pub(crate) struct Timeline {
    pub(crate) began: Instant,
    pub(crate) rounds: Vec<Round>,
    /// Rounds that there was no room for.
    pub(crate) left_out: u64,
    /// The numbers and names of threads that have ended, and when.
    pub(crate) ended: Vec<(u64, Option<String>, Instant)>,
}

impl Timeline {
    pub(crate) fn new(began: Instant) -> Timeline {
        Timeline { began, rounds: Vec::new(), left_out: 0, ended: Vec::new() }
    }

    pub(super) fn add(&mut self, round: Round) {
        if self.rounds.len() < MOST { self.rounds.push(round) } else { self.left_out += 1 }
    }
}

/// A thread at the end of the recording.
pub(crate) struct Life {
    pub(crate) number: u64,
    pub(crate) name: String,
    /// When the thread, or the recording, ended.
    pub(crate) end: Instant,
    /// When the thread gave the GIL up for the last time, and why, if it did not have it at the end.
    pub(crate) gone: Option<(Instant, Reason)>,
    /// Since when it had the GIL at the end.
    pub(crate) since: Instant,
}
