//! `baem trace`: runs a program and tells what it does.

use super::{complain, status, trace_gil};

/// Runs the command; `all` is the whole command line.
pub(super) fn run(arguments: &[String], all: Vec<String>) -> u8 {
    if trace_gil::is_asked(arguments) {
        return trace_gil::run(arguments, all);
    }
    complain("trace takes --events gil and a program\nTry 'baem trace --events gil --help'.");
    status::USAGE
}
