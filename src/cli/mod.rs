//! Flags, script runs, the prompt, inspector commands.
//!
//! Everything runs on one thread with a stack of known size: what parses, compiles and runs recurses over its input, to a depth that
//! this stack bears.

mod check;
mod compile;
mod divergences;
mod flags;
mod input;
mod opcodes;
mod options;
mod output;
mod profile;
mod repl;
mod run;
mod show;
mod status;
mod trace;
mod trace_gil;
mod watched;

use crate::stdlib::sys::VERSION;
use crate::sync::{process, signal};
use flags::What;
use std::io::Write;
use std::process::ExitCode;

/// The stack of the thread that runs programs. What is never touched costs nothing.
const NATIVE_STACK: usize = 256 << 20;

/// Runs the command line; the result is the exit status.
pub fn main() -> ExitCode {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        report(panic);
        complain("this is a fault of baem, not of the program: please report it");
        std::process::exit(status::INTERNAL.into())
    }));
    let thread = std::thread::Builder::new().name("main".into()).stack_size(NATIVE_STACK).spawn(run_and_tell);
    signal::leave_to_others();
    match thread.map(std::thread::JoinHandle::join) {
        Ok(Ok(status)) => ExitCode::from(status),
        Ok(Err(_)) => unreachable!("the hook ends the process"),
        Err(error) => {
            complain(&format!("cannot start a thread: {error}"));
            ExitCode::from(status::INTERNAL)
        }
    }
}

/// Runs the command line; in a process that `fork` made, nobody waits for the result.
fn run_and_tell() -> u8 {
    let status = command();
    if process::is_forked() {
        std::process::exit(status.into());
    }
    status
}

fn command() -> u8 {
    let arguments: Vec<String> = std::env::args_os().map(|text| text.to_string_lossy().into_owned()).collect();
    let given = arguments.get(1..).unwrap_or_default();
    match given.split_first() {
        Some((command, files)) if command == "check" => return check::run(files),
        Some((command, arguments)) if command == "compile" => return compile::run(arguments),
        Some((command, arguments)) if command == "opcodes" => return opcodes::run(arguments),
        Some((command, arguments)) if command == "show" => return show::run(arguments),
        Some((command, rest)) if command == "trace" => return trace::run(rest, arguments.clone()),
        Some((command, options)) if command == "profile" => return profile::run(options, arguments.clone()),
        Some((command, options)) if command == "trace" => return trace::run(options, arguments.clone()),
        _ => {}
    }
    match flags::parse(given.iter().cloned()) {
        Ok(request) => match request.what {
            What::Version if request.whole_version => print(&format!("Python {VERSION} [{}]\n", build())),
            What::Version => print(&format!("baem {} (Python 3.13.0)\n", env!("CARGO_PKG_VERSION"))),
            What::Help => print(&flags::help()),
            What::Divergences => print(&divergences::text()),
            _ => run::run(&request, arguments, None),
        },
        Err(message) => {
            complain(&format!("{message}\nTry 'baem --help'."));
            status::USAGE
        }
    }
}

/// For what kind of machine this was built.
fn build() -> String {
    let (kind, system) = (std::env::consts::ARCH, std::env::consts::OS);
    format!("{} build for {kind}-{system}", if cfg!(debug_assertions) { "debug" } else { "release" })
}

/// Prints what was asked for; the exit status.
fn print(text: &str) -> u8 {
    output::write(None, text.as_bytes())
}

/// Tells the user what cannot be done.
fn complain(message: &str) {
    tell(&format!("baem: {message}\n"));
}

/// Writes to standard error. That it is closed is no reason to fail.
fn tell(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}
