//! `baem compile`: a program as a code file, which `baem` runs as it runs a source.

use super::options::{self, Row};
use super::{complain, input, output, status, tell};
use crate::bytecode::file;
use crate::compile::{self, Options};
use crate::syntax::ast::Mode;
use crate::syntax::parse;

#[rustfmt::skip]
static ROWS: &[Row] = &[
    Row { name: "o", takes: Some("OUT"), help: "the code file to write" },
    Row { name: "O", takes: None, help: "leave assert statements out; twice: docstrings, too" },
    Row { name: "help", takes: None, help: "print this help" },
    Row { name: "h", takes: None, help: "the same" },
];

const USAGE: &str = "\
usage: baem compile [options] FILE -o OUT

Writes the code of a program to a file. `baem OUT` runs it, `baem show code OUT` shows it. Only the very version of baem that wrote a
code file reads it, and refuses it when it was changed. The text of the program is not in it: where the file is still there and the
same, tracebacks show its lines.

options:
";

/// Runs the command; the result is the exit status.
pub(super) fn run(arguments: &[String]) -> u8 {
    let refuse = |message: &str| {
        complain(&format!("{message}\nTry 'baem compile --help'."));
        status::USAGE
    };
    let given = match options::read(ROWS, arguments) {
        Ok(given) if given.has("help") || given.has("h") => {
            return super::print(&format!("{USAGE}{}", options::help(ROWS)));
        }
        Ok(given) => given,
        Err(message) => return refuse(&message),
    };
    let ([name], Some(out)) = (&given.rest[..], given.value("o")) else {
        return refuse("compile takes a file, and -o with the file to write");
    };
    let (source, undecodable) = match input::source(name) {
        Ok(read) => read,
        Err(status) => return status,
    };
    let arena = bumpalo::Bump::new();
    let parsed = match undecodable {
        Some(error) => Err(vec![error]),
        None => parse::parse(&arena, source.text(), Mode::Exec),
    };
    let options = Options::new(given.count("O").min(2) as u8, 0);
    let compiled = parsed.and_then(|parsed| {
        let compiled = compile::compile(parsed.module, &source, options).map_err(|failure| vec![*failure])?;
        Ok((parsed.warnings, compiled))
    });
    match compiled {
        Ok((warnings, compiled)) => {
            warnings.iter().chain(&compiled.warnings).for_each(|warning| tell(&warning.render(&source)));
            output::write(Some(out), &file::write(&compiled.code))
        }
        Err(errors) => {
            errors.iter().for_each(|error| tell(&error.render(&source)));
            status::FAILED
        }
    }
}
