//! `baem opcodes`: the instruction reference.

use super::options::{self, Row};
use super::{complain, status};
use crate::inspect::opcodes;

#[rustfmt::skip]
static ROWS: &[Row] = &[
    Row { name: "format", takes: Some("FORMAT"), help: "text, md or json" },
    Row { name: "help", takes: None, help: "print this help" },
    Row { name: "h", takes: None, help: "the same" },
];

const USAGE: &str = "\
usage: baem opcodes [options] [NAME …]

Prints what the instructions do that `baem show code` shows: all of them, or those whose names are given.

options:
";

/// Runs the command; the result is the exit status.
pub(super) fn run(arguments: &[String]) -> u8 {
    let refuse = |message: &str| {
        complain(&format!("{message}\nTry 'baem opcodes --help'."));
        status::USAGE
    };
    let given = match options::read(ROWS, arguments) {
        Ok(given) if given.has("help") || given.has("h") => {
            return super::print(&format!("{USAGE}{}", options::help(ROWS)));
        }
        Ok(given) => given,
        Err(message) => return refuse(&message),
    };
    let text = match given.value("format") {
        None | Some("text") => opcodes::text(&given.rest),
        Some(_) if !given.rest.is_empty() => return refuse("names are for the format text"),
        Some("md") => Ok(opcodes::markdown()),
        Some("json") => Ok(opcodes::json()),
        Some(other) => return refuse(&format!("there is no format {other}: there are text, md and json")),
    };
    match text {
        Ok(text) => super::print(&text),
        Err(name) => refuse(&format!("there is no instruction {name}")),
    }
}
