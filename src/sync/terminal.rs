//! The terminal, while a prompt paints on it: what programs write meanwhile is handed to whoever paints, so that it can stand above what
//! is being typed. There is one terminal in a process, and so one painter.

use rustix::fd::{AsFd, BorrowedFd};
use rustix::io::Result;
use std::sync::OnceLock;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;

/// Writes for somebody who does not paint; how many of the bytes were written.
pub(crate) type Writer = fn(BorrowedFd<'_>, &[u8]) -> Result<usize>;

static WRITER: OnceLock<Writer> = OnceLock::new();
static IS_PAINTED: AtomicBool = AtomicBool::new(false);

/// From now on, and no longer if there is no writer, what is written goes through a writer, the same one each time.
pub(crate) fn hand_over(writer: Option<Writer>) {
    if let Some(writer) = writer {
        WRITER.get_or_init(|| writer);
    }
    IS_PAINTED.store(writer.is_some(), Relaxed);
}

/// Writes to a file, which may be the terminal.
#[inline]
pub(crate) fn write(file: impl AsFd, bytes: &[u8]) -> Result<usize> {
    match WRITER.get() {
        Some(writer) if IS_PAINTED.load(Relaxed) => writer(file.as_fd(), bytes),
        _ => rustix::io::write(file, bytes),
    }
}
