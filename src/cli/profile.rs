//! `baem profile`: runs a program, counts its instructions, and says where they and the time went.

use super::options::{self, Row};
use super::watched::{self, Tool, Watching, number};
use crate::inspect::profile::{Profile, Report, Shape};
use crate::object::Cx;
use crate::object::watch::Observer;
use std::io;
use std::rc::Rc;

/// What the command line asks for.
#[derive(Default)]
struct Wanted {
    report: Report,
    out: Option<String>,
}

#[rustfmt::skip]
static ROWS: &[Row] = &[
    Row { name: "format", takes: Some("FORMAT"), help: "text, html, json, folded or folded-time: see below" },
    Row { name: "top", takes: Some("N"), help: "rows of each table of the text, and functions shown with their code; 10 if not given" },
    Row { name: "o", takes: Some("FILE"), help: "where to write; - for standard output; standard error if not given" },
    Row { name: "help", takes: None, help: "print this help" },
    Row { name: "h", takes: None, help: "the same" },
];

const FORMATS: &str = "
formats:
  text                 tables, and the code of the functions in which most was executed
  html                 the page of the program: its source beside its code, shaded
  json                 everything; docs/profile.schema.json says what the keys mean
  folded               for flame graphs, by instructions
  folded-time          the same, by microseconds
";

impl Wanted {
    /// Takes an option in; the error says what its value should have been.
    fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
        match name {
            "format" => {
                self.report.shape = match value {
                    "text" => Shape::Text,
                    "html" => Shape::Html,
                    "json" => Shape::Json,
                    "folded" => Shape::Folded,
                    "folded-time" => Shape::FoldedTime,
                    _ => return Err("the formats are text, html, json, folded and folded-time".to_string()),
                }
            }
            "top" => self.report.top = number(value)?,
            _ => self.out = Some(value.to_string()),
        }
        Ok(())
    }
}

fn help() -> String {
    let mut text = String::from(
        "baem profile runs a program, counts every instruction, and says where they and the time went.\n\n\
         usage: baem profile [options] [flags] FILE [arguments]\n\
         \u{20}      baem profile [options] [flags] -c TEXT | -m MODULE | - [arguments]\n\noptions:\n",
    );
    text.push_str(&options::help(ROWS));
    text.push_str(FORMATS);
    text.push_str(
        "\nCounts are exact: they add up to the number of instructions that were executed, and are the same each time the\n\
         program does the same. Times are samples of the clock, and add up to the time that passed. Behind an instruction\n\
         stands how often a specialized form of it applied, and to what, or why there is none:\n\n\
         \u{20}        9,999 ▃         13  ADD              total, total, t0             100 % int, int\n\n\
         Flame graphs: baem profile --format folded -o out.folded FILE, then open it with inferno-flamegraph or at\n\
         speedscope.app. Flags are those of baem: see baem --help.\n",
    );
    text
}

/// Runs the command; `all` is the whole command line.
pub(super) fn run(arguments: &[String], all: Vec<String>) -> u8 {
    let mut wanted = Wanted::default();
    let read = watched::read("profile", ROWS, arguments, &mut |name, value| wanted.set(name, value));
    watched::go(read, "profile", help(), all, &wanted)
}

impl Tool for Wanted {
    fn start(&self, _: &mut Cx) -> Result<Box<dyn Watching>, String> {
        let out = watched::open(self.out.as_deref())?;
        Ok(Box::new(Running(Profile::new(self.report.clone(), out))))
    }
}

struct Running(Rc<Profile>);

impl Watching for Running {
    fn observer(&self) -> Option<Rc<dyn Observer>> {
        Some(self.0.clone())
    }

    fn finish(&self, cx: &mut Cx) -> io::Result<()> {
        self.0.finish(cx);
        self.0.failure().map_or(Ok(()), Err)
    }
}
