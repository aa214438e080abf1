//! Flags, script runs, the prompt, inspector commands.

mod check;
mod flags;
mod run;
mod show;
mod status;

use flags::What;
use std::process::ExitCode;

/// Runs the command line; the result is the exit status.
pub fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os().skip(1).map(|text| text.to_string_lossy().into_owned()).collect();
    match arguments.split_first() {
        Some((command, files)) if command == "check" => return check::run(files),
        Some((command, arguments)) if command == "show" => return show::run(arguments),
        _ => {}
    }
    match flags::parse(arguments) {
        Ok(request) => match request.what {
            What::Version => {
                println!("baem {} (Python 3.13.0)", env!("CARGO_PKG_VERSION"));
                ExitCode::from(status::OK)
            }
            What::Help => {
                print!("{}", flags::help());
                ExitCode::from(status::OK)
            }
            _ => ExitCode::from(run::run(request)),
        },
        Err(message) => {
            eprintln!("baem: {message}\nTry 'baem --help'.");
            ExitCode::from(status::USAGE)
        }
    }
}
