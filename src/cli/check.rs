//! `baem check`: reports what is wrong with source files without running them.

use std::sync::Arc;

use super::{complain, input, status, tell};
use crate::base::Source;
use crate::base::diagnostic::Diagnostic;
use crate::compile::{self, Options};
use crate::syntax::ast::Mode;
use crate::syntax::{check, parse};

/// Checks each file; the status is 1 if one has errors, 2 if one cannot be read.
pub(super) fn run(files: &[String]) -> u8 {
    if files.is_empty() {
        complain("check takes files");
        return status::USAGE;
    }
    files.iter().map(|file| check(file)).max().unwrap_or(status::OK)
}

fn check(file: &str) -> u8 {
    let (source, errors) = match input::source(file) {
        Ok((source, Some(undecodable))) => (source, vec![undecodable]),
        Ok((source, None)) => {
            let errors = errors_in(&source);
            (source, errors)
        }
        Err(status) => return status,
    };
    for error in &errors {
        tell(&error.render(&source));
    }
    if errors.is_empty() { status::OK } else { status::FAILED }
}

/// All that the parser says; the compiler sees only what parses, and stops at its first error.
fn errors_in(source: &Arc<Source>) -> Vec<Diagnostic> {
    let arena = bumpalo::Bump::new();
    match parse::parse(&arena, source.text(), Mode::Exec) {
        Ok(parsed) => {
            let compiled = compile::compile(parsed.module, source, Options::new(0, 0));
            compiled.err().map(|failure| *failure).into_iter().collect()
        }
        Err(_) => check::errors(source.text()),
    }
}
