//! Calls of the system about processes that no crate makes safe.
//!
//! - P1. Pointers are to values that live for the whole call, and that the call alone uses; numbers are the system's to check.
//! - P2. A forked process has a copy of all memory and one thread, the one that forked. That thread holds the GIL, so nothing that the
//!   GIL guards is in the middle of a change. A lock that another thread held stays held in the copy: that can block it, as it does
//!   with any threaded program, but never gives two owners to a value. Descriptors are numbers that both processes have.
//! - P3. What is kept for a program to be started (`Spawn`) is initialized when it is made, and destroyed once, when it is dropped.

#![expect(unsafe_code, reason = "the system's calls about processes, which take pointers, or copy all threads but one")]

use parking_lot::MutexGuard;
use std::ffi::{CStr, CString};
use std::io::{Error, Result};
use std::mem::zeroed;
use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

static FORKED: AtomicBool = AtomicBool::new(false);

/// Whether this process is a copy that `fork` made: nobody waits for the thread that runs its program.
pub(crate) fn is_forked() -> bool {
    FORKED.load(Relaxed)
}

fn checked(result: libc::c_int) -> Result<i32> {
    if result < 0 { Err(Error::last_os_error()) } else { Ok(result) }
}

/// For calls that return the number of the error.
fn told(error: libc::c_int) -> Result<()> {
    if error == 0 { Ok(()) } else { Err(Error::from_raw_os_error(error)) }
}

/// Makes a copy of this process: the copy's number, or 0 in the copy.
pub(crate) fn fork(gil: &super::Gil) -> Result<i32> {
    let (state, waits) = gil.parts();
    let guard = state.lock();
    // SAFETY: P2; the state of the GIL itself is locked meanwhile.
    let pid = checked(unsafe { libc::fork() })?;
    if pid == 0 {
        FORKED.store(true, Relaxed);
        // The copy has the queues, too, with threads that are not there. Whoever waits for the lock gets it when it is given up, and
        // would keep it forever; so it is given up until nobody waits.
        MutexGuard::unlock_fair(guard);
        while state.is_locked() {
            // SAFETY: P2: this thread is the only one, so the lock was handed to one that is not there.
            unsafe { state.force_unlock_fair() };
        }
        for wait in waits {
            while wait.notify_one() {}
        }
        gil.forget_waiters();
    }
    Ok(pid)
}

/// Waits for a child: its number (0 if none is ready), its status, and what it used.
pub(crate) fn wait4(pid: i32, options: i32) -> Result<(i32, i32, libc::rusage)> {
    let mut status = 0;
    // SAFETY: all zeros is a value of this type.
    let mut usage: libc::rusage = unsafe { zeroed() };
    // SAFETY: P1.
    let found = checked(unsafe { libc::wait4(pid, &mut status, options, &mut usage) })?;
    Ok((found, status, usage))
}

unsafe extern "C" {
    safe fn setreuid(real: libc::uid_t, effective: libc::uid_t) -> libc::c_int;
    safe fn setregid(real: libc::gid_t, effective: libc::gid_t) -> libc::c_int;
}

pub(crate) fn set_user(real: u32, effective: u32) -> Result<i32> {
    checked(setreuid(real, effective))
}

pub(crate) fn set_group(real: u32, effective: u32) -> Result<i32> {
    checked(setregid(real, effective))
}

fn schedule_of(priority: i32) -> libc::sched_param {
    // SAFETY: all zeros is a value of this type, which has more fields on some systems.
    let mut schedule: libc::sched_param = unsafe { zeroed() };
    schedule.sched_priority = priority;
    schedule
}

pub(crate) fn scheduler(pid: i32) -> Result<i32> {
    // SAFETY: P1.
    checked(unsafe { libc::sched_getscheduler(pid) })
}

pub(crate) fn set_scheduler(pid: i32, policy: i32, priority: i32) -> Result<i32> {
    // SAFETY: P1.
    checked(unsafe { libc::sched_setscheduler(pid, policy, &schedule_of(priority)) })
}

pub(crate) fn scheduling_priority(pid: i32) -> Result<i32> {
    let mut schedule = schedule_of(0);
    // SAFETY: P1.
    checked(unsafe { libc::sched_getparam(pid, &mut schedule) })?;
    Ok(schedule.sched_priority)
}

pub(crate) fn set_scheduling_priority(pid: i32, priority: i32) -> Result<i32> {
    // SAFETY: P1.
    checked(unsafe { libc::sched_setparam(pid, &schedule_of(priority)) })
}

/// For how long a process runs before another of its priority, in seconds.
pub(crate) fn scheduling_interval(pid: i32) -> Result<f64> {
    let mut interval = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: P1.
    checked(unsafe { libc::sched_rr_get_interval(pid, &mut interval) })?;
    Ok(interval.tv_sec as f64 + 1e-9 * interval.tv_nsec as f64)
}

/// How a program is started: what happens to files first, and what the process is like.
pub(crate) struct Spawn {
    actions: libc::posix_spawn_file_actions_t,
    attributes: libc::posix_spawnattr_t,
    flags: libc::c_int,
}

fn set_of(signals: &[i32]) -> Result<libc::sigset_t> {
    // SAFETY: all zeros is a value of this type, and the set is emptied before it is used.
    let mut set: libc::sigset_t = unsafe { zeroed() };
    // SAFETY: P1.
    checked(unsafe { libc::sigemptyset(&mut set) })?;
    for &signal in signals {
        // SAFETY: P1.
        checked(unsafe { libc::sigaddset(&mut set, signal) })?;
    }
    Ok(set)
}

impl Spawn {
    pub(crate) fn new() -> Result<Spawn> {
        // SAFETY: all zeros is a value of these types; P3 from here on.
        let mut spawn = Spawn { actions: unsafe { zeroed() }, attributes: unsafe { zeroed() }, flags: 0 };
        // SAFETY: P1; these calls fail on no system that has them inline, and then nothing is to be destroyed.
        told(unsafe { libc::posix_spawn_file_actions_init(&mut spawn.actions) })?;
        // SAFETY: P1.
        told(unsafe { libc::posix_spawnattr_init(&mut spawn.attributes) })?;
        Ok(spawn)
    }

    /// The path is copied.
    pub(crate) fn open(&mut self, fd: i32, path: &CStr, flags: i32, mode: u32) -> Result<()> {
        // SAFETY: P1 and P3.
        told(unsafe { libc::posix_spawn_file_actions_addopen(&mut self.actions, fd, path.as_ptr(), flags, mode) })
    }

    pub(crate) fn close(&mut self, fd: i32) -> Result<()> {
        // SAFETY: P3.
        told(unsafe { libc::posix_spawn_file_actions_addclose(&mut self.actions, fd) })
    }

    pub(crate) fn duplicate(&mut self, fd: i32, target: i32) -> Result<()> {
        // SAFETY: P3.
        told(unsafe { libc::posix_spawn_file_actions_adddup2(&mut self.actions, fd, target) })
    }

    pub(crate) fn close_from(&mut self, fd: i32) -> Result<()> {
        // SAFETY: P3.
        told(unsafe { libc::posix_spawn_file_actions_addclosefrom_np(&mut self.actions, fd) })
    }

    pub(crate) fn set_group(&mut self, group: i32) -> Result<()> {
        self.flags |= libc::POSIX_SPAWN_SETPGROUP as libc::c_int;
        // SAFETY: P3.
        told(unsafe { libc::posix_spawnattr_setpgroup(&mut self.attributes, group) })
    }

    pub(crate) fn reset_ids(&mut self) {
        self.flags |= libc::POSIX_SPAWN_RESETIDS as libc::c_int;
    }

    pub(crate) fn new_session(&mut self) {
        self.flags |= libc::POSIX_SPAWN_SETSID as libc::c_int;
    }

    /// Signals that wait.
    pub(crate) fn block(&mut self, signals: &[i32]) -> Result<()> {
        self.flags |= libc::POSIX_SPAWN_SETSIGMASK as libc::c_int;
        // SAFETY: P1 and P3.
        told(unsafe { libc::posix_spawnattr_setsigmask(&mut self.attributes, &set_of(signals)?) })
    }

    /// Signals that do again what they do to a program that says nothing.
    pub(crate) fn reset(&mut self, signals: &[i32]) -> Result<()> {
        self.flags |= libc::POSIX_SPAWN_SETSIGDEF as libc::c_int;
        // SAFETY: P1 and P3.
        told(unsafe { libc::posix_spawnattr_setsigdefault(&mut self.attributes, &set_of(signals)?) })
    }

    pub(crate) fn schedule(&mut self, policy: Option<i32>, priority: i32) -> Result<()> {
        self.flags |= libc::POSIX_SPAWN_SETSCHEDPARAM as libc::c_int;
        if let Some(policy) = policy {
            self.flags |= libc::POSIX_SPAWN_SETSCHEDULER as libc::c_int;
            // SAFETY: P3.
            told(unsafe { libc::posix_spawnattr_setschedpolicy(&mut self.attributes, policy) })?;
        }
        // SAFETY: P1 and P3.
        told(unsafe { libc::posix_spawnattr_setschedparam(&mut self.attributes, &schedule_of(priority)) })
    }

    /// Starts the program: the number of its process.
    pub(crate) fn start(mut self, program: &CStr, args: &[CString], environment: &[CString]) -> Result<i32> {
        let pointers = |texts: &[CString]| -> Vec<*mut libc::c_char> {
            texts.iter().map(|text| text.as_ptr().cast_mut()).chain([ptr::null_mut()]).collect()
        };
        let (args, environment) = (pointers(args), pointers(environment));
        let mut pid = 0;
        // SAFETY: P3.
        told(unsafe { libc::posix_spawnattr_setflags(&mut self.attributes, self.flags as libc::c_short) })?;
        let (actions, attributes) = (&self.actions, &self.attributes);
        // SAFETY: P1 and P3: both lists of texts end with a null pointer, and nobody writes to the texts.
        told(unsafe {
            libc::posix_spawn(&mut pid, program.as_ptr(), actions, attributes, args.as_ptr(), environment.as_ptr())
        })?;
        Ok(pid)
    }
}

impl Drop for Spawn {
    fn drop(&mut self) {
        // SAFETY: P3.
        unsafe {
            libc::posix_spawn_file_actions_destroy(&mut self.actions);
            libc::posix_spawnattr_destroy(&mut self.attributes);
        }
    }
}
