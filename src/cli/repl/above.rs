//! What other threads write while somebody types: it comes to stand above what is being typed, which is painted again below it.
//!
//! Whoever writes does all of it, under a lock that the editor holds while it paints: takes away what is painted, writes, and paints
//! it again from what the editor left here. So the editor's idea of the screen stays true, and nobody has to be woken.

use super::screen::width;
use crate::sync::terminal;
use rustix::fd::BorrowedFd;
use rustix::io::{Errno, Result};
use rustix::stdio::stdout;
use rustix::termios::isatty;
use std::io::Write;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What of an unfinished line is written again: more of it is not a line that anybody reads.
const LONGEST_LINE: usize = 4_096;

/// What is painted.
pub(super) struct Painted {
    /// The bytes that paint it from the start of an empty row.
    bytes: String,
    /// How many rows above the cursor it begins.
    up: usize,
    columns: usize,
    /// The last line of what was written above it, if that has no end yet.
    line: Vec<u8>,
}

/// The process that paints; 0 for none. A copy of it does not, and may have been made while another thread held the lock.
static PROCESS: AtomicU32 = AtomicU32::new(0);

static PAINTED: Mutex<Painted> = Mutex::new(Painted { bytes: String::new(), up: 0, columns: 80, line: Vec::new() });

/// Begins to keep others from writing into what is painted.
pub(super) fn begin() {
    *lock() = Painted { bytes: String::new(), up: 0, columns: 80, line: Vec::new() };
    PROCESS.store(std::process::id(), Relaxed);
    terminal::hand_over(Some(write));
}

/// Others write where they are again.
pub(super) fn end() {
    terminal::hand_over(None);
    // Whoever writes yet is done first.
    let _painted = lock();
    PROCESS.store(0, Relaxed);
}

/// While it lives nobody else writes.
pub(super) fn lock() -> MutexGuard<'static, Painted> {
    PAINTED.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Painted {
    /// Notes what is painted now.
    pub(super) fn is(&mut self, (bytes, up): (String, usize), columns: usize) {
        (self.bytes, self.up, self.columns) = (bytes, up, columns);
    }

    /// Nothing is painted any more, and nothing is above it.
    pub(super) fn is_gone(&mut self) {
        self.is((String::new(), 0), self.columns);
        self.line.clear();
    }

    /// The bytes that put an output above what is painted.
    fn with(&mut self, output: &[u8]) -> Vec<u8> {
        let mut out = Vec::with_capacity(output.len() + self.bytes.len() + 64);
        let up = self.up + self.rows_of_line();
        out.push(b'\r');
        if up > 0 {
            let _ = write!(out, "\x1b[{up}A");
        }
        out.extend_from_slice(b"\x1b[J");
        out.extend_from_slice(&self.line);
        out.extend_from_slice(output);
        match output.iter().rposition(|&byte| byte == b'\n') {
            Some(end) => self.line = output[end + 1..].to_vec(),
            None => self.line.extend_from_slice(output),
        }
        if !self.line.is_empty() {
            out.extend_from_slice(b"\r\n");
        }
        if self.line.len() > LONGEST_LINE {
            self.line.clear();
        }
        out.extend_from_slice(self.bytes.as_bytes());
        out
    }

    fn rows_of_line(&self) -> usize {
        if self.line.is_empty() {
            return 0;
        }
        let text = String::from_utf8_lossy(&self.line);
        width(text.rsplit('\r').next().unwrap_or("")).saturating_sub(1) / self.columns + 1
    }
}

fn write(file: BorrowedFd<'_>, bytes: &[u8]) -> Result<usize> {
    if PROCESS.load(Relaxed) != std::process::id() || bytes.is_empty() || !is_same_terminal(file) {
        return rustix::io::write(file, bytes);
    }
    let mut painted = lock();
    if PROCESS.load(Relaxed) == 0 {
        drop(painted);
        return rustix::io::write(file, bytes);
    }
    let all = painted.with(bytes);
    let mut rest = all.as_slice();
    while !rest.is_empty() {
        match rustix::io::write(file, rest) {
            Ok(count) => rest = &rest[count..],
            Err(Errno::INTR | Errno::AGAIN) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(bytes.len())
}

fn is_same_terminal(file: BorrowedFd<'_>) -> bool {
    let device = |file| rustix::fs::fstat(file).map(|status| status.st_rdev);
    isatty(file) && matches!((device(file), device(stdout())), (Ok(one), Ok(other)) if one == other)
}

#[cfg(test)]
mod tests {
    use super::Painted;

    fn shown(output: &str, line: &str) -> (String, String) {
        let mut painted = Painted { bytes: ">>> x".into(), up: 2, columns: 10, line: line.as_bytes().to_vec() };
        let out = painted.with(output.as_bytes());
        let text = |bytes| String::from_utf8(bytes).expect("text");
        (text(out), text(painted.line))
    }

    #[test]
    fn output_stands_above_what_is_painted() {
        assert_eq!(shown("a\n", ""), ("\r\x1b[2A\x1b[Ja\n>>> x".into(), "".into()));
        assert_eq!(shown("a\nb", ""), ("\r\x1b[2A\x1b[Ja\nb\r\n>>> x".into(), "b".into()));
    }

    #[test]
    fn an_unfinished_line_goes_on() {
        assert_eq!(shown("c", "ab"), ("\r\x1b[3A\x1b[Jabc\r\n>>> x".into(), "abc".into()));
        assert_eq!(shown("!\n", "0123456789abc"), ("\r\x1b[4A\x1b[J0123456789abc!\n>>> x".into(), "".into()));
    }
}
