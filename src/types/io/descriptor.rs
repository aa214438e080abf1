//! Open files by their number.
//!
//! A bare number becomes a file only by an unsafe call. So every file that baem opens is listed here, with its number, and every use of
//! a number goes through `find`. Numbers 0 to 2 are the process's standard streams, which nobody owns. Another number that is not
//! listed was open when the process started, or was opened by a part of the system that baem does not see: the system gives a second
//! number for the same open file, which is listed in its place.
//!
//! A file that is closed while another thread still uses it closes when that thread is done.

use rustix::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use rustix::io::{DupFlags, Errno, FdFlags};
use rustix::process::{PidfdFlags, PidfdGetfdFlags};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard};

enum Entry {
    Open(Arc<OwnedFd>),
    /// Not ours to close, but closed for the program.
    Closed,
}

impl Entry {
    fn has(&self, fd: i32) -> bool {
        matches!(self, Entry::Open(file) if file.as_raw_fd() == fd)
    }
}

static FILES: LazyLock<Mutex<HashMap<i32, Entry>>> = LazyLock::new(Mutex::default);

fn files() -> MutexGuard<'static, HashMap<i32, Entry>> {
    FILES.lock().expect("nobody panics while holding the table")
}

/// Calls while no thread uses the table: for copies of the process, in which a thread that had it would be missing.
pub(crate) fn while_quiet<R>(call: impl FnOnce() -> R) -> R {
    let _files = files();
    call()
}

/// An open file.
pub(crate) enum Descriptor {
    Listed(Arc<OwnedFd>),
    Standard(i32),
}

impl AsFd for Descriptor {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            Descriptor::Listed(file) => file.as_fd(),
            Descriptor::Standard(0) => rustix::stdio::stdin(),
            Descriptor::Standard(1) => rustix::stdio::stdout(),
            Descriptor::Standard(_) => rustix::stdio::stderr(),
        }
    }
}

/// Lists a file that stays open until `close`; its number.
pub(crate) fn keep(file: OwnedFd) -> i32 {
    let fd = file.as_raw_fd();
    files().insert(fd, Entry::Open(Arc::new(file)));
    fd
}

/// The file with a number.
pub(crate) fn find(fd: i32) -> Result<Descriptor, Errno> {
    let mut files = files();
    match files.get(&fd) {
        Some(Entry::Open(file)) => Ok(Descriptor::Listed(file.clone())),
        Some(Entry::Closed) => Err(Errno::BADF),
        None if (0..3).contains(&fd) => Ok(Descriptor::Standard(fd)),
        None if fd < 0 => Err(Errno::BADF),
        // The second number of a file that is listed under its first one: the program does not know it.
        None if files.values().any(|entry| entry.has(fd)) => Err(Errno::BADF),
        None => {
            let file = Arc::new(second_number(fd).map_err(|_| Errno::BADF)?);
            files.insert(fd, Entry::Open(file.clone()));
            Ok(Descriptor::Listed(file))
        }
    }
}

/// Another number for an open file that is not listed.
fn second_number(fd: i32) -> Result<OwnedFd, Errno> {
    let process = rustix::process::pidfd_open(rustix::process::getpid(), PidfdFlags::empty())?;
    if process.as_raw_fd() == fd {
        // The number was free.
        return Err(Errno::BADF);
    }
    rustix::process::pidfd_getfd(process, fd, PidfdGetfdFlags::empty())
}

/// Closes a number.
pub(crate) fn close(fd: i32) -> Result<(), Errno> {
    let found = find(fd)?;
    let ours = matches!(&found, Descriptor::Listed(file) if file.as_raw_fd() == fd);
    let mut files = files();
    let entry = if ours { files.remove(&fd) } else { files.insert(fd, Entry::Closed) };
    // The system is not asked to close while others wait for the table.
    drop(files);
    drop((entry, found));
    Ok(())
}

/// Another number for the same open file.
pub(crate) fn duplicate(fd: i32) -> Result<i32, Errno> {
    Ok(keep(rustix::io::fcntl_dupfd_cloexec(find(fd)?, 0)?))
}

/// Makes `target` a number for the same open file; what it was open for before is closed.
pub(crate) fn duplicate_to(fd: i32, target: i32, inheritable: bool) -> Result<(), Errno> {
    let source = find(fd)?;
    if fd == target {
        return Ok(());
    }
    let standard = match target {
        0 => Some(rustix::stdio::dup2_stdin(&source)),
        1 => Some(rustix::stdio::dup2_stdout(&source)),
        2 => Some(rustix::stdio::dup2_stderr(&source)),
        _ => None,
    };
    if let Some(result) = standard {
        result?;
        files().remove(&target);
        return Ok(());
    }
    let before = files().remove(&target);
    let file = match before {
        Some(Entry::Open(file)) if file.as_raw_fd() == target => match Arc::try_unwrap(file) {
            Ok(mut file) => {
                let flags = if inheritable { DupFlags::empty() } else { DupFlags::CLOEXEC };
                rustix::io::dup3(&source, &mut file, flags)?;
                file
            }
            Err(used) => {
                files().insert(target, Entry::Open(used));
                return Err(Errno::BUSY);
            }
        },
        _ => {
            let file = rustix::io::fcntl_dupfd_cloexec(&source, target)?;
            if file.as_raw_fd() != target {
                return Err(Errno::BADF);
            }
            file
        }
    };
    if inheritable {
        rustix::io::fcntl_setfd(&file, FdFlags::empty())?;
    }
    keep(file);
    Ok(())
}
