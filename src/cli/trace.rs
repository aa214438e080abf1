//! `baem trace`: runs a program and tells what it does, instruction by instruction.

use super::options::{self, Row};
use super::trace_gil::GilTrace;
use super::watched::{self, Tool, Watching, lines, number};
use crate::inspect::trace::{Events, Format, Options, Trace};
use crate::object::Cx;
use crate::object::watch::Observer;
use std::io;
use std::rc::Rc;

/// What the command line asks for.
#[derive(Default)]
struct Wanted {
    options: Options,
    out: Option<String>,
    /// Not instructions are told, but who had the GIL.
    gil: bool,
}

const NO_EVENTS: Events =
    Events { ops: false, lines: false, calls: false, exceptions: false, generators: false, memory: false };

/// The kinds of events, behind `--events`.
static EVENTS: &[(&str, &str, fn(&mut Events))] = &[
    ("ops", "instructions: operands before, results after", |events| events.ops = true),
    ("lines", "lines of the source", |events| events.lines = true),
    ("calls", "frames that begin and end", |events| events.calls = true),
    ("exceptions", "exceptions, and the frames that they leave", |events| events.exceptions = true),
    ("generators", "generators that are suspended and go on", |events| events.generators = true),
    ("memory", "with ops: new objects, and references that come and go", |events| events.memory = true),
];

#[rustfmt::skip]
static ROWS: &[Row] = &[
    Row { name: "events", takes: Some("A,B,…"), help: "what to tell, of the kinds below; all but memory if not given" },
    Row { name: "lines", takes: Some("FROM-TO"), help: "only instructions of these lines" },
    Row { name: "function", takes: Some("NAME"), help: "only functions of this name, as in f or C.method" },
    Row { name: "library", takes: None, help: "also the modules that come with baem" },
    Row { name: "limit", takes: Some("N"), help: "only the first N events; the program runs to its end all the same" },
    Row { name: "last", takes: Some("N"), help: "only the last N events, when the program has ended" },
    Row { name: "format", takes: Some("FORMAT"), help: "text; jsonl: an object a line; perfetto: for https://ui.perfetto.dev" },
    Row { name: "o", takes: Some("FILE"), help: "where to write; - for standard output; standard error if not given" },
    Row { name: "help", takes: None, help: "print this help" },
    Row { name: "h", takes: None, help: "the same" },
];

impl Wanted {
    /// Takes an option in; the error says what its value should have been.
    fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
        let options = &mut self.options;
        match name {
            "events" => return self.set_events(value),
            "lines" => options.lines = Some(lines(value)?),
            "function" => options.function = Some(value.to_string()),
            "library" => options.library = true,
            "limit" => options.limit = Some(number(value)?),
            "last" => options.last = Some(number(value)?),
            "format" => {
                options.format = match value {
                    "text" => Format::Text,
                    "jsonl" => Format::Jsonl,
                    "perfetto" => Format::Perfetto,
                    _ => return Err("the formats are text, jsonl and perfetto".to_string()),
                }
            }
            _ => self.out = Some(value.to_string()),
        }
        Ok(())
    }

    fn set_events(&mut self, value: &str) -> Result<(), String> {
        self.options.events = NO_EVENTS;
        self.gil = value == "gil";
        for name in value.split(',').filter(|_| value != "gil") {
            let (_, _, set) = EVENTS.iter().find(|row| row.0 == name).ok_or_else(|| {
                let known = EVENTS.iter().map(|row| row.0).collect::<Vec<_>>().join(", ");
                format!("the kinds of events are {known}, or gil alone")
            })?;
            set(&mut self.options.events);
        }
        Ok(())
    }
}

fn help() -> String {
    let mut text = String::from(
        "baem trace runs a program and tells what it does, instruction by instruction.\n\n\
         usage: baem trace [options] [flags] FILE [arguments]\n\
         \u{20}      baem trace [options] [flags] -c TEXT | -m MODULE | - [arguments]\n\noptions:\n",
    );
    text.push_str(&options::help(ROWS));
    text.push_str("\nkinds of events:\n");
    for (name, help, _) in EVENTS {
        text.push_str(&format!("  {name:<20} {help}\n"));
    }
    text.push_str(
        "  gil                  alone: which thread had the interpreter's lock when, as a strip or for perfetto\n",
    );
    text.push_str(
        "\nAn instruction is told when it is over, as `baem show code` writes it:\n\n\
         \u{20}     12  ADD              total, total, t0     total=7  t0=14  => total=21\n\n\
         Left of the arrow is what it read, right of it what it made. A call is told when the function begins;\n\
         its result follows when that has returned. Flags are those of baem: see baem --help.\n",
    );
    text
}

/// Runs the command; `all` is the whole command line.
pub(super) fn run(arguments: &[String], all: Vec<String>) -> u8 {
    let mut wanted = Wanted::default();
    let read = watched::read("trace", ROWS, arguments, &mut |name, value| wanted.set(name, value));
    let Wanted { options, out, gil } = &wanted;
    if !gil {
        return watched::go(read, "trace", help(), all, &wanted);
    }
    let only = Options { events: NO_EVENTS, format: options.format, ..Options::default() };
    let read = read.and_then(|read| match options.format {
        _ if *options != only => Err("--events gil goes with --format and -o alone".into()),
        Format::Jsonl => Err("the formats of --events gil are text and perfetto".into()),
        Format::Text | Format::Perfetto => Ok(read),
    });
    let tool = GilTrace { perfetto: options.format == Format::Perfetto, out: out.clone() };
    watched::go(read, "trace", help(), all, &tool)
}

impl Tool for Wanted {
    fn start(&self, _: &mut Cx) -> Result<Box<dyn Watching>, String> {
        let out = watched::open(self.out.as_deref())?;
        Ok(Box::new(Running(Trace::new(self.options.clone(), out))))
    }
}

struct Running(Rc<Trace>);

impl Watching for Running {
    fn observer(&self) -> Option<Rc<dyn Observer>> {
        Some(self.0.clone())
    }

    fn finish(&self, cx: &mut Cx) -> io::Result<()> {
        self.0.finish(cx);
        self.0.failure().map_or(Ok(()), Err)
    }
}
