//! What `baem trace` and `baem profile` have in common: their options come first, then flags and a program as for `baem` itself.

use super::flags::{self, Request, What};
use super::options::{self, Row};
use super::{complain, print, run, status};
use crate::object::Cx;
use crate::object::watch::Observer;
use std::io;
use std::rc::Rc;

/// Watches a program: made before it runs, asked when it has ended.
pub(super) trait Watching {
    /// Who is told of instructions, if that is wanted.
    fn observer(&self) -> Option<Rc<dyn Observer>>;
    /// Writes what is left to say. The error is why that could not be.
    fn finish(&self, cx: &mut Cx) -> io::Result<()>;
}

/// What makes it, on the thread that is to run the program. The error is a sentence for the user.
pub(super) trait Tool: Sync {
    fn start(&self, cx: &mut Cx) -> Result<Box<dyn Watching>, String>;
}

/// How a command line was read.
pub(super) enum Read {
    Help,
    Run(Box<Request>),
}

/// Reads the options of a command, which go to `set` one by one, then what to run. The error of `set` says what a value should have been.
pub(super) fn read(
    command: &str,
    rows: &'static [Row],
    arguments: &[String],
    set: &mut dyn FnMut(&str, &str) -> Result<(), String>,
) -> Result<Read, String> {
    let given = options::read_leading(rows, arguments)?;
    if given.has("help") || given.has("h") {
        return Ok(Read::Help);
    }
    for (name, value) in given.each() {
        set(name, value).map_err(|wanted| format!("{}{name} {value}: {wanted}", options::hyphens(name)))?;
    }
    let rest = given.rest;
    let request = flags::parse(rest.iter().cloned())?;
    match request.what {
        What::Prompt if rest.is_empty() => Err(format!("{command} takes a program")),
        What::Prompt | What::Version | What::Help | What::Divergences => {
            Err(format!("{command} takes a program: a file, -c TEXT, -m MODULE or -"))
        }
        _ => Ok(Read::Run(Box::new(request))),
    }
}

/// Runs what was read, watched by the tool; the exit status.
pub(super) fn go(read: Result<Read, String>, command: &str, help: String, all: Vec<String>, tool: &dyn Tool) -> u8 {
    match read {
        Ok(Read::Help) => print(&help),
        Ok(Read::Run(request)) => run::run(&request, all, Some(tool)),
        Err(message) => {
            complain(&format!("{message}\nTry 'baem {command} --help'."));
            status::USAGE
        }
    }
}

/// Where `-o` says that output goes: standard error without it, standard output for `-`.
pub(super) fn open(path: Option<&str>) -> Result<Box<dyn io::Write + Send>, String> {
    match path {
        None => Ok(Box::new(io::stderr())),
        Some("-") => Ok(Box::new(io::stdout())),
        Some(path) => match std::fs::File::create(path) {
            Ok(file) => Ok(Box::new(file)),
            Err(error) => Err(format!("cannot write {path}: {}", status::reason(&error))),
        },
    }
}

/// Two lines, the smaller one first, or one.
pub(super) fn lines(text: &str) -> Result<(u32, u32), String> {
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    match (from.parse(), to.parse()) {
        (Ok(from), Ok(to)) if from <= to => Ok((from, to)),
        _ => Err("a line or two are wanted, the smaller one first: 3 or 3-7".to_string()),
    }
}

/// A whole number that is not 0.
pub(super) fn number<N: std::str::FromStr + Default + PartialEq>(text: &str) -> Result<N, String> {
    match text.parse::<N>() {
        Ok(number) if number != N::default() => Ok(number),
        _ => Err("a number from 1 on is wanted".to_string()),
    }
}
