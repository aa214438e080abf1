//! What a child process does before it becomes another program.
//!
//! - C1. Between the fork and the new program only calls are made that may be made in a signal handler: no memory is allocated, and no
//!   lock taken, since another thread may have held one when the process was copied.

#![expect(unsafe_code, reason = "std lets nothing run in the child but by an unsafe call")]

use std::io;
use std::os::unix::process::CommandExt;
use std::process::Command;

/// What is to be different in the child.
#[derive(Clone, Default)]
pub(crate) struct Changes {
    pub(crate) new_session: bool,
    pub(crate) umask: Option<u32>,
    pub(crate) groups: Option<Vec<u32>>,
    pub(crate) group: Option<u32>,
    pub(crate) user: Option<u32>,
    /// Files but the standard streams are closed.
    pub(crate) close_files: bool,
    /// Files that stay open.
    pub(crate) kept_files: Vec<i32>,
}

fn check(result: libc::c_int) -> io::Result<()> {
    if result == -1 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

impl Changes {
    /// # Safety
    /// To be called between fork and exec.
    unsafe fn make(&self) -> io::Result<()> {
        // SAFETY: C1; the pointer to the groups is valid for their number.
        unsafe {
            if self.new_session {
                check(libc::setsid())?;
            }
            if let Some(umask) = self.umask {
                libc::umask(umask as libc::mode_t);
            }
            if let Some(groups) = &self.groups {
                check(libc::setgroups(groups.len() as _, groups.as_ptr()))?;
            }
            if let Some(group) = self.group {
                check(libc::setregid(group, group))?;
            }
            if let Some(user) = self.user {
                check(libc::setreuid(user, user))?;
            }
            if self.close_files && cfg!(target_os = "linux") {
                // An older system does not know the call: what baem itself opens is closed anyway.
                libc::syscall(libc::SYS_close_range, 3, libc::c_uint::MAX, libc::CLOSE_RANGE_CLOEXEC);
            }
            for &file in &self.kept_files {
                check(libc::fcntl(file, libc::F_SETFD, 0))?;
            }
        }
        Ok(())
    }
}

/// Has the changes made when the command is run.
pub(crate) fn prepare(command: &mut Command, changes: Changes) {
    // SAFETY: C1.
    unsafe {
        command.pre_exec(move || changes.make());
    }
}
