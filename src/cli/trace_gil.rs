//! `baem trace --events gil`: runs a program and tells who had the GIL when.

use super::flags::{self, Request, What};
use super::{complain, print, run, status};
use crate::inspect::gil_timeline::GilTimeline;
use crate::object::Cx;
use std::io::Write;

/// What is written of the recording, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    perfetto: bool,
    /// A file, or `-` for standard output; standard error if there is none.
    out: Option<String>,
}

const HELP: &str = "\
baem trace --events gil runs a program and tells which thread had the interpreter's lock when.

usage: baem trace --events gil [options] [flags] FILE [arguments]
       baem trace --events gil [options] [flags] -c TEXT | -m MODULE | - [arguments]

options:
  --format FORMAT        text: a strip and a table; perfetto: for https://ui.perfetto.dev
  -o FILE                where to write; - for standard output; standard error if not given
";

/// Whether these are the arguments of this command.
pub(super) fn is_asked(arguments: &[String]) -> bool {
    arguments.iter().any(|argument| argument == "--events=gil")
        || arguments.windows(2).any(|pair| pair[0] == "--events" && pair[1] == "gil")
}

/// Runs the command; `all` is the whole command line.
pub(super) fn run(arguments: &[String], all: Vec<String>) -> u8 {
    let mut wanted = Wanted::default();
    let mut rest = arguments;
    while let Some((first, more)) = rest.split_first() {
        let (name, joined) = match first.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(value)),
            _ => (first.as_str(), None),
        };
        if matches!(name, "--help" | "-h") {
            return print(HELP);
        }
        if !matches!(name, "--events" | "--format" | "-o") {
            break;
        }
        let value = match (joined, more.split_first()) {
            (Some(value), _) => value,
            (None, Some((value, after))) => {
                rest = after;
                value
            }
            (None, None) => return refuse(&format!("{name} takes a value")),
        };
        if joined.is_some() {
            rest = more;
        }
        match (name, value) {
            ("--events", "gil") | ("--format", "text") => {}
            ("--events", _) => return refuse("gil is the only kind of events that goes with gil"),
            ("--format", "perfetto") => wanted.perfetto = true,
            ("--format", _) => return refuse("the formats are text and perfetto"),
            _ => wanted.out = Some(value.to_owned()),
        }
    }
    match flags::parse(rest.iter().cloned()) {
        Ok(Request { what: What::Help, .. }) => print(HELP),
        Ok(Request { what: What::Prompt | What::Version | What::Divergences, .. }) => refuse("a program is missing"),
        Ok(mut request) => {
            request.gil_trace = Some(wanted);
            run::run(&request, all, None)
        }
        Err(message) => refuse(&message),
    }
}

fn refuse(message: &str) -> u8 {
    complain(&format!("{message}\nTry 'baem trace --events gil --help'."));
    status::USAGE
}

/// Writes what was recorded; false if that was not possible.
pub(super) fn finish(cx: &mut Cx, wanted: &Wanted) -> bool {
    let Some((timeline, lives)) = cx.take_timeline() else { return true };
    let timeline = GilTimeline::new(&timeline, &lives);
    let text = if wanted.perfetto { timeline.perfetto() } else { timeline.text() };
    let result = match wanted.out.as_deref() {
        None => std::io::stderr().write_all(text.as_bytes()),
        Some("-") => std::io::stdout().write_all(text.as_bytes()),
        Some(file) => std::fs::write(file, text),
    };
    if let Err(error) = &result {
        complain(&format!("cannot write the trace: {}", status::reason(error)));
    }
    result.is_ok()
}
