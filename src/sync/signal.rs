//! Signals.
//!
//! - G1. The handler touches nothing but atomic words, and calls nothing but what may be called at any time: `unpark`, which is a swap and
//!   at most one call of the system, `write` and `tgkill`. `MAIN` is set before the handler is installed, and is never replaced.
//!
//! Python's handlers run in the main thread. A signal that reaches another one is sent on to it, so that what the main thread waits for
//! ends early.

#![expect(unsafe_code, reason = "signals are the system's, and std has no names for them")]

use super::Breaker;
use std::ptr;
use std::sync::OnceLock;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::{Relaxed, SeqCst};
use std::thread::{self, Thread};

/// A signal arrived: the main thread is to look which.
pub(crate) const INTERRUPT: u32 = 16;
/// Ctrl-C.
pub(crate) const SIGINT: i32 = libc::SIGINT;

/// Signals that arrived and were not heeded yet, a bit for each number; bit 0 is for number 64.
static PENDING: AtomicU64 = AtomicU64::new(0);
static MAIN: OnceLock<Main> = OnceLock::new();

struct Main {
    breaker: Breaker,
    thread: Thread,
    id: i32,
}

extern "C" fn arrived(signal: libc::c_int) {
    let Some(main) = MAIN.get() else { return };
    let own = rustix::thread::gettid().as_raw_nonzero().get();
    if own != main.id && cfg!(target_os = "linux") {
        // SAFETY: G1; a thread that is gone gives an error.
        unsafe {
            libc::syscall(libc::SYS_tgkill, libc::getpid(), main.id, signal);
        }
        return;
    }
    trip(main, signal);
}

fn trip(main: &Main, signal: i32) {
    PENDING.fetch_or(1 << (signal & 63), SeqCst);
    main.breaker.fetch_or(INTERRUPT, SeqCst);
    main.thread.unpark();
}

/// The calling thread is the main one from now on, and Ctrl-C interrupts it, unless whoever started the process has it ignored. Only the
/// first caller is told.
pub(crate) fn watch_interrupts(breaker: &Breaker) {
    let id = rustix::thread::gettid().as_raw_nonzero().get();
    if MAIN.set(Main { breaker: breaker.clone(), thread: thread::current(), id }).is_err() {
        return;
    }
    // SAFETY: all zeros is a value of this type; both pointers are valid; the handler is sound by G1. Without SA_RESTART, so that reading
    // and sleeping end early.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        if libc::sigaction(libc::SIGINT, ptr::null(), &mut action) == 0 && action.sa_sigaction == libc::SIG_DFL {
            action.sa_sigaction = arrived as extern "C" fn(libc::c_int) as libc::sighandler_t;
            libc::sigaction(libc::SIGINT, &action, ptr::null_mut());
        }
    }
}

/// Whether the calling thread is the one that signals are for, and the interpreter with this breaker the one that it runs.
pub(crate) fn are_heeded_here(breaker: &Breaker) -> bool {
    MAIN.get().is_some_and(|main| {
        main.thread.id() == thread::current().id() && std::sync::Arc::ptr_eq(&main.breaker, breaker)
    })
}

/// Whether a signal waits to be heeded.
pub(crate) fn is_pending() -> bool {
    PENDING.load(SeqCst) != 0
}

/// The number of a signal that arrived, the lowest first; it counts as heeded.
pub(crate) fn take_pending() -> Option<i32> {
    let signal = PENDING.load(SeqCst).trailing_zeros() as i32;
    if signal == 64 {
        return None;
    }
    PENDING.fetch_and(!(1 << signal), SeqCst);
    Some(if signal == 0 { 64 } else { signal })
}

/// Does as if the signal had arrived; false if no interpreter watches signals.
pub(crate) fn simulate(signal: i32) -> bool {
    MAIN.get().map(|main| trip(main, signal)).is_some()
}

/// Asks the main thread to look for signals again.
pub(crate) fn ask_again() {
    if let Some(main) = MAIN.get() {
        main.breaker.fetch_or(INTERRUPT, Relaxed);
    }
}

/// Keeps signals from the calling thread.
pub(crate) fn leave_to_others() {
    // SAFETY: the set is initialized before it is used, and outlives the calls.
    unsafe {
        let mut set: libc::sigset_t = std::mem::zeroed();
        libc::sigfillset(&mut set);
        libc::pthread_sigmask(libc::SIG_BLOCK, &set, ptr::null_mut());
    }
}

/// The system's name of the calling thread.
pub(crate) fn this_thread() -> u64 {
    // SAFETY: always allowed.
    unsafe { libc::pthread_self() as u64 }
}
