//! Waiting for another thread of the same interpreter, without the GIL.

use super::signal;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, Thread};
use std::time::Instant;

/// What a waiting thread leaves behind, so that it can be woken.
pub(crate) struct Ticket {
    woken: AtomicBool,
    thread: Thread,
}

impl Ticket {
    /// For the calling thread.
    pub(crate) fn new() -> Arc<Ticket> {
        Arc::new(Ticket { woken: AtomicBool::new(false), thread: thread::current() })
    }

    pub(crate) fn wake(&self) {
        self.woken.store(true, Ordering::Release);
        self.thread.unpark();
    }

    pub(crate) fn is_woken(&self) -> bool {
        self.woken.load(Ordering::Acquire)
    }

    /// Sleeps until `wake`, the deadline, or a signal if those are for this thread.
    pub(crate) fn wait(&self, deadline: Option<Instant>, heeds_signals: bool) {
        sleep_until(deadline, || self.is_woken() || heeds_signals && signal::is_pending());
    }
}

/// Sleeps until the deadline, or until `is_enough` when somebody unparks the thread.
pub(crate) fn sleep_until(deadline: Option<Instant>, is_enough: impl Fn() -> bool) {
    while !is_enough() {
        match deadline {
            None => thread::park(),
            Some(deadline) => {
                let left = deadline.saturating_duration_since(Instant::now());
                if left.is_zero() {
                    return;
                }
                thread::park_timeout(left);
            }
        }
    }
}
