//! Where the commands that do not run programs write to.

use super::{complain, status};
use std::io::{ErrorKind, Write};

/// Writes to a file, or to standard output; the exit status. That a reader has gone is told by the status alone.
pub(super) fn write(file: Option<&str>, bytes: &[u8]) -> u8 {
    match file {
        Some(file) => match std::fs::write(file, bytes) {
            Ok(()) => status::OK,
            Err(error) => {
                complain(&format!("cannot write {file}: {}", status::reason(&error)));
                status::USAGE
            }
        },
        None => {
            let mut stdout = std::io::stdout();
            match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
                Ok(()) => status::OK,
                Err(error) if error.kind() == ErrorKind::BrokenPipe => status::STDOUT,
                Err(error) => {
                    complain(&format!("cannot write standard output: {}", status::reason(&error)));
                    status::STDOUT
                }
            }
        }
    }
}
