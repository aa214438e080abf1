//! Signals.
//!
//! - G1. The handler touches nothing but atomic words, and calls nothing but what may be called at any time: `unpark`, which is a swap and
//!   at most one call of the system, `write` and `tgkill`. `MAIN` is set before the handler is installed, and is never replaced.
//!
//! Python's handlers run in the main thread. A signal that reaches another one is sent on to it, so that what the main thread waits for
//! ends early.

#![expect(unsafe_code, reason = "signals are the system's, and std has no names for them")]

use super::Breaker;
use rustix::io::Errno;
use std::ptr;
use std::sync::OnceLock;
use std::sync::atomic::Ordering::{Relaxed, SeqCst};
use std::sync::atomic::{AtomicI32, AtomicU64};
use std::thread::{self, Thread};
use std::time::Duration;

/// A signal arrived: the main thread is to look which.
pub(crate) const INTERRUPT: u32 = 16;
/// Ctrl-C.
pub(crate) const SIGINT: i32 = libc::SIGINT;

/// Signals that arrived and were not heeded yet, a bit for each number; bit 0 is for number 64.
static PENDING: AtomicU64 = AtomicU64::new(0);
static MAIN: OnceLock<Main> = OnceLock::new();
/// The file to which the number of each signal is written; -1 for none.
static WAKEUP: AtomicI32 = AtomicI32::new(-1);

struct Main {
    breaker: Breaker,
    thread: Thread,
    /// The system's number of the thread; another one in a copy of the process.
    id: AtomicI32,
}

extern "C" fn arrived(signal: libc::c_int) {
    let Some(main) = MAIN.get() else { return };
    let own = rustix::thread::gettid().as_raw_nonzero().get();
    if own != main.id.load(SeqCst) && cfg!(target_os = "linux") {
        // SAFETY: G1; a thread that is gone gives an error.
        unsafe {
            libc::syscall(libc::SYS_tgkill, libc::getpid(), main.id.load(SeqCst), signal);
        }
        return;
    }
    trip(main, signal);
    let file = WAKEUP.load(SeqCst);
    if file >= 0 {
        let number = signal as u8;
        // SAFETY: G1; the pointer is valid. What the call does to the error number of the interrupted code is undone.
        unsafe {
            let before = errno();
            libc::write(file, (&raw const number).cast(), 1);
            set_errno(before);
        }
    }
}

/// The error number of the last call of the system.
fn errno() -> i32 {
    std::io::Error::last_os_error().raw_os_error().unwrap_or(0)
}

/// # Safety
/// Always allowed; the place is the thread's own.
unsafe fn set_errno(number: i32) {
    // SAFETY: the system's place for the number is always there.
    unsafe {
        #[cfg(target_os = "linux")]
        libc::__errno_location().write(number);
        #[cfg(target_os = "macos")]
        libc::__error().write(number);
    }
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
    if MAIN.set(Main { breaker: breaker.clone(), thread: thread::current(), id: AtomicI32::new(id) }).is_err() {
        return;
    }
    if action(SIGINT) == Ok(Action::Default) {
        // Whoever cannot be told goes without.
        let _ = set_action(SIGINT, Action::Watched);
    }
}

/// The process is a copy, and the calling thread the only one in it.
pub(crate) fn renew_main_thread() {
    if let Some(main) = MAIN.get() {
        main.id.store(rustix::thread::gettid().as_raw_nonzero().get(), SeqCst);
    }
}

/// What the process does when a signal arrives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Action {
    Default,
    Ignored,
    /// The main thread heeds it.
    Watched,
    /// Something that is not baem's.
    Foreign,
}

fn handler() -> libc::sighandler_t {
    arrived as extern "C" fn(libc::c_int) as libc::sighandler_t
}

fn check(result: libc::c_int) -> Result<(), Errno> {
    if result == -1 { Err(Errno::from_raw_os_error(errno())) } else { Ok(()) }
}

pub(crate) fn action(signal: i32) -> Result<Action, Errno> {
    // SAFETY: all zeros is a value of this type; the pointer is valid.
    let action = unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        check(libc::sigaction(signal, ptr::null(), &mut action))?;
        action.sa_sigaction
    };
    Ok(match action {
        libc::SIG_DFL => Action::Default,
        libc::SIG_IGN => Action::Ignored,
        other if other == handler() => Action::Watched,
        _ => Action::Foreign,
    })
}

/// Says what is to be done when a signal arrives: not `Foreign`.
pub(crate) fn set_action(signal: i32, wanted: Action) -> Result<(), Errno> {
    // SAFETY: all zeros is a value of this type; the pointer is valid; the handler is sound by G1. Without SA_RESTART, so that reading
    // and sleeping end early.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_flags = libc::SA_ONSTACK;
        action.sa_sigaction = match wanted {
            Action::Default | Action::Foreign => libc::SIG_DFL,
            Action::Ignored => libc::SIG_IGN,
            Action::Watched => handler(),
        };
        check(libc::sigaction(signal, &action, ptr::null_mut()))
    }
}

/// Whether calls of the system that a signal interrupts are begun again.
pub(crate) fn set_restart(signal: i32, restarts: bool) -> Result<(), Errno> {
    // SAFETY: as in `set_action`.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        check(libc::sigaction(signal, ptr::null(), &mut action))?;
        action.sa_flags =
            if restarts { action.sa_flags | libc::SA_RESTART } else { action.sa_flags & !libc::SA_RESTART };
        check(libc::sigaction(signal, &action, ptr::null_mut()))
    }
}

/// Sends the calling thread a signal.
pub(crate) fn raise(signal: i32) -> Result<(), Errno> {
    // SAFETY: always allowed.
    if unsafe { libc::raise(signal) } == 0 { Ok(()) } else { Err(Errno::INVAL) }
}

/// Sends a thread a signal, by the system's number of it.
pub(crate) fn send(thread: i32, signal: i32) -> Result<(), Errno> {
    // SAFETY: a thread that is gone gives an error.
    let result = unsafe { libc::syscall(libc::SYS_tgkill, libc::getpid(), thread, signal) };
    check(result as libc::c_int)
}

/// Has SIGALRM sent in so many seconds; 0 for never. How many were left.
pub(crate) fn alarm(seconds: u32) -> u32 {
    // SAFETY: always allowed.
    unsafe { libc::alarm(seconds) }
}

fn time(duration: Duration) -> libc::timeval {
    libc::timeval {
        tv_sec: libc::time_t::try_from(duration.as_secs()).unwrap_or(libc::time_t::MAX),
        tv_usec: duration.subsec_micros() as libc::suseconds_t,
    }
}

fn seconds(time: libc::timeval) -> f64 {
    time.tv_sec as f64 + time.tv_usec as f64 * 1e-6
}

/// Sets a timer, or only asks for it: what was left of it, and its interval.
pub(crate) fn timer(which: i32, set: Option<(Duration, Duration)>) -> Result<(f64, f64), Errno> {
    // SAFETY: all zeros is a value of this type; the pointers are valid.
    unsafe {
        let mut old: libc::itimerval = std::mem::zeroed();
        match set {
            None => check(libc::getitimer(which as _, &mut old))?,
            Some((first, interval)) => {
                let new = libc::itimerval { it_value: time(first), it_interval: time(interval) };
                check(libc::setitimer(which as _, &new, &mut old))?
            }
        }
        Ok((seconds(old.it_value), seconds(old.it_interval)))
    }
}

fn set_of(signals: &[i32]) -> libc::sigset_t {
    // SAFETY: the set is initialized before it is used.
    unsafe {
        let mut set: libc::sigset_t = std::mem::zeroed();
        libc::sigemptyset(&mut set);
        for &signal in signals {
            libc::sigaddset(&mut set, signal);
        }
        set
    }
}

fn members(set: &libc::sigset_t) -> Vec<i32> {
    // SAFETY: the set is initialized.
    (1..=64).filter(|&signal| unsafe { libc::sigismember(set, signal) } == 1).collect()
}

/// Changes which signals are kept from the calling thread; those that were.
pub(crate) fn mask(how: i32, signals: &[i32]) -> Result<Vec<i32>, Errno> {
    let mut old = set_of(&[]);
    // SAFETY: the pointers are valid.
    match unsafe { libc::pthread_sigmask(how, &set_of(signals), &mut old) } {
        0 => Ok(members(&old)),
        error => Err(Errno::from_raw_os_error(error)),
    }
}

/// The signals that wait because they are kept from the calling thread.
pub(crate) fn waiting() -> Result<Vec<i32>, Errno> {
    let mut set = set_of(&[]);
    // SAFETY: the pointer is valid.
    check(unsafe { libc::sigpending(&mut set) })?;
    Ok(members(&set))
}

/// What is known of a signal: its number, code, error number, and the process and user that sent it.
pub(crate) type Info = [i64; 7];

/// Waits for one of these signals, which are kept from the thread, so long at most.
pub(crate) fn wait_for(signals: &[i32], most: Option<Duration>) -> Result<Info, Errno> {
    let set = set_of(signals);
    // SAFETY: all zeros is a value of the types; the pointers are valid; the fields of `siginfo_t` that are read are there for all
    // signals.
    unsafe {
        let mut info: libc::siginfo_t = std::mem::zeroed();
        let time = most.map(|most| libc::timespec {
            tv_sec: libc::time_t::try_from(most.as_secs()).unwrap_or(libc::time_t::MAX),
            tv_nsec: most.subsec_nanos() as libc::c_long,
        });
        let time = time.as_ref().map_or(ptr::null(), ptr::from_ref);
        check(libc::sigtimedwait(&set, &mut info, time))?;
        let (signal, code, error) = (info.si_signo as i64, info.si_code as i64, info.si_errno as i64);
        Ok([signal, code, error, info.si_pid() as i64, info.si_uid() as i64, info.si_status() as i64, 0])
    }
}

/// Has the number of each signal written to a file; -1 for none. What it was before.
pub(crate) fn set_wakeup(file: i32) -> i32 {
    WAKEUP.swap(file, SeqCst)
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
    let all: Vec<i32> = (1..=64).collect();
    // Without it Ctrl-C interrupts less promptly.
    let _ = mask(libc::SIG_BLOCK, &all);
}

/// The system's name of the calling thread.
pub(crate) fn this_thread() -> u64 {
    // SAFETY: always allowed.
    unsafe { libc::pthread_self() as u64 }
}
