//! `!command`: a command of the shell, on the terminal of the prompt.

use crate::cli::run::flush;
use crate::object::{Cx, Exc, Res};
use crate::sync::signal::{self, Action};
use std::process::Command;

/// Runs a command. Ctrl-C is for the command alone.
pub(super) fn run(cx: &mut Cx, command: &str) -> Res<()> {
    flush(cx);
    let watched = signal::action(libc::SIGINT) == Ok(Action::Watched);
    let ended = cx.release(|| {
        let child = Command::new("/bin/sh").args(["-c", command]).spawn();
        // Only now: a command would inherit that it is to be ignored.
        if watched {
            let _ = signal::set_action(libc::SIGINT, Action::Ignored);
        }
        let ended = child.and_then(|mut child| child.wait());
        if watched {
            let _ = signal::set_action(libc::SIGINT, Action::Watched);
        }
        ended
    });
    match ended {
        Ok(status) => {
            if let Some(status) = status.code().filter(|&status| status != 0) {
                super::lines::show(&format!("[exit {status}]\n"));
            }
            Ok(())
        }
        Err(error) => Err(cx.raise(Exc::OSError, format!("no shell could be started: {error}"))),
    }
}
