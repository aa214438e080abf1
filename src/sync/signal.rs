//! Ctrl-C.
//!
//! - G1. The handler does nothing but set a bit of an atomic word, which is allowed at any time: the word is set before the handler is
//!   installed, and is never replaced.
//!
//! The signal may reach any thread that does not block it. Only the one that runs Python may be reached, so that what it waits for ends
//! early: whoever starts it calls `leave_to_others`.

#![expect(unsafe_code, reason = "signals are the system's, and std has no names for them")]

use super::Breaker;
use std::ptr;
use std::sync::OnceLock;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

/// Ctrl-C was pressed: the thread that polls is to raise KeyboardInterrupt.
pub(crate) const INTERRUPT: u32 = 16;

static BREAKER: OnceLock<Breaker> = OnceLock::new();

extern "C" fn interrupted(_: libc::c_int) {
    if let Some(breaker) = BREAKER.get() {
        breaker.fetch_or(INTERRUPT, Relaxed);
    }
}

/// From now on Ctrl-C sets `INTERRUPT`, unless whoever started the process has it ignored. Only the first caller is told.
pub(crate) fn watch_interrupts(breaker: &Breaker) {
    if BREAKER.set(breaker.clone()).is_err() {
        return;
    }
    // SAFETY: all zeros is a value of this type; both pointers are valid; the handler is sound by G1. Without SA_RESTART, so that reading
    // and sleeping end early.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        if libc::sigaction(libc::SIGINT, ptr::null(), &mut action) == 0 && action.sa_sigaction == libc::SIG_DFL {
            action.sa_sigaction = interrupted as extern "C" fn(libc::c_int) as libc::sighandler_t;
            libc::sigaction(libc::SIGINT, &action, ptr::null_mut());
        }
    }
}

/// Keeps Ctrl-C from the calling thread.
pub(crate) fn leave_to_others() {
    // SAFETY: the set is initialized before it is used, and outlives the calls.
    unsafe {
        let mut set: libc::sigset_t = std::mem::zeroed();
        libc::sigemptyset(&mut set);
        libc::sigaddset(&mut set, libc::SIGINT);
        libc::pthread_sigmask(libc::SIG_BLOCK, &set, ptr::null_mut());
    }
}

/// Waits for that long, or until a signal comes.
pub(crate) fn sleep(duration: Duration) {
    let time = libc::timespec {
        tv_sec: libc::time_t::try_from(duration.as_secs()).unwrap_or(libc::time_t::MAX),
        tv_nsec: libc::c_long::from(duration.subsec_nanos() as i32),
    };
    // SAFETY: the pointer is valid; what is left of the time is not asked for.
    unsafe {
        libc::nanosleep(&time, ptr::null_mut());
    }
}
