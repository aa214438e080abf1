//! Open files by their number.
//!
//! `std` opens files safely, but makes one from a bare number only by an unsafe call. So every file that baem opens is listed here:
//! `open(fd)`, `os.read(fd, n)` and the like find it again. Numbers 0 to 2 are duplicates of the process's standard streams and
//! keep their numbers towards programs. A number that came from elsewhere is unknown: `EBADF`.

use std::collections::HashMap;
use std::fs::File;
use std::io::{Error, Result};
use std::os::fd::{AsFd, AsRawFd, BorrowedFd};
use std::sync::{Arc, LazyLock, Weak};

type Files = std::sync::Mutex<HashMap<i32, Entry>>;

enum Entry {
    /// Owned by a stream.
    Shared(Weak<File>),
    /// Opened by number: open until it is closed by number.
    Owned(Arc<File>),
}

static FILES: LazyLock<Files> = LazyLock::new(Files::default);

/// Lists a file; its number.
pub(crate) fn register(file: &Arc<File>) -> i32 {
    let fd = file.as_raw_fd();
    FILES.lock().expect("nobody panics while holding the table").insert(fd, Entry::Shared(Arc::downgrade(file)));
    fd
}

/// Lists a file that stays open until `close`; its number.
pub(crate) fn keep(file: File) -> i32 {
    let file = Arc::new(file);
    let fd = file.as_raw_fd();
    FILES.lock().expect("nobody panics while holding the table").insert(fd, Entry::Owned(file));
    fd
}

/// The file with a number.
pub(crate) fn find(fd: i32) -> Result<Arc<File>> {
    let duplicate = |fd: BorrowedFd<'_>| fd.try_clone_to_owned().map(|fd| Arc::new(File::from(fd)));
    let mut files = FILES.lock().expect("nobody panics while holding the table");
    let known = match files.get(&fd) {
        Some(Entry::Shared(file)) => file.upgrade(),
        Some(Entry::Owned(file)) => Some(file.clone()),
        None => None,
    };
    if let Some(file) = known {
        return Ok(file);
    }
    let file = match fd {
        0 => duplicate(std::io::stdin().as_fd())?,
        1 => duplicate(std::io::stdout().as_fd())?,
        2 => duplicate(std::io::stderr().as_fd())?,
        _ => return Err(Error::from_raw_os_error(libc::EBADF)),
    };
    files.insert(fd, Entry::Owned(file.clone()));
    Ok(file)
}

/// Closes a number: the file itself is closed when no stream uses it any more.
pub(crate) fn close(fd: i32) -> Result<()> {
    match FILES.lock().expect("nobody panics while holding the table").remove(&fd) {
        Some(_) => Ok(()),
        None if (0..3).contains(&fd) => Ok(()),
        None => Err(Error::from_raw_os_error(libc::EBADF)),
    }
}

/// Another number for the same open file.
pub(crate) fn duplicate(fd: i32) -> Result<i32> {
    Ok(keep(find(fd)?.try_clone()?))
}
