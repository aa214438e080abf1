//! Flags, script runs, the prompt, inspector commands.

use std::process::ExitCode;

/// Runs the command line; the result is the exit status.
pub fn main() -> ExitCode {
    eprintln!("baem: nothing runs yet");
    ExitCode::from(70)
}
