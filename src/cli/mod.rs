//! Flags, script runs, the prompt, inspector commands.

mod check;
mod show;

use std::process::ExitCode;

/// Runs the command line; the result is the exit status.
pub fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.split_first() {
        Some((command, files)) if command == "check" => check::run(files),
        Some((command, arguments)) if command == "show" => show::run(arguments),
        _ => {
            eprintln!("baem: nothing runs yet");
            ExitCode::from(70)
        }
    }
}
