//! What `baem trace` and `baem profile` have in common: their options come first, then flags and a program as for `baem` itself.

use super::flags::{self, Request, What};
use super::{complain, print, run, status};
use crate::object::Cx;
use crate::object::watch::Observer;
use std::fmt::Write as _;
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

/// An option of a command.
pub(super) struct Choice<T> {
    pub(super) name: &'static str,
    /// What its value is called.
    pub(super) value: &'static str,
    pub(super) help: &'static str,
    /// Takes the value in; the error says what it should have been.
    pub(super) set: fn(&mut T, &str) -> Result<(), String>,
}

/// How a command line was read.
pub(super) enum Read {
    Help,
    Run(Box<Request>),
}

/// Reads the options of a command, then what to run.
pub(super) fn read<T>(
    command: &str,
    choices: &[Choice<T>],
    into: &mut T,
    arguments: &[String],
) -> Result<Read, String> {
    let mut rest = arguments;
    while let Some((first, others)) = rest.split_first() {
        if first == "--help" || first == "-h" {
            return Ok(Read::Help);
        }
        let (name, inline) = match first.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(value)),
            _ => (first.as_str(), None),
        };
        let Some(choice) = choices.iter().find(|choice| choice.name == name) else {
            if first.starts_with("--") && first.len() > 2 {
                return Err(format!("{command} has no option {name}"));
            }
            break;
        };
        rest = others;
        let value = match (choice.value.is_empty(), inline) {
            (true, None) => "",
            (true, Some(_)) => return Err(format!("{name} takes no value")),
            (false, Some(value)) => value,
            (false, None) => {
                let (value, others) = rest.split_first().ok_or_else(|| format!("{name} takes {}", choice.value))?;
                rest = others;
                value
            }
        };
        (choice.set)(into, value).map_err(|wanted| format!("{name} {value}: {wanted}"))?;
    }
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

/// The rows of a command's options, for its help.
pub(super) fn rows<T>(choices: &[Choice<T>]) -> String {
    let mut text = String::new();
    for choice in choices {
        let name = format!("{} {}", choice.name, choice.value);
        let _ = writeln!(text, "  {name:<22} {}", choice.help);
    }
    let _ = writeln!(text, "  {:<22} print this help", "-h, --help");
    text
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

/// A whole number that is not 0.
pub(super) fn number<N: std::str::FromStr + Default + PartialEq>(text: &str) -> Result<N, String> {
    match text.parse::<N>() {
        Ok(number) if number != N::default() => Ok(number),
        _ => Err("a number from 1 on is wanted".to_string()),
    }
}
