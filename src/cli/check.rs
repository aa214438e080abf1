//! `baem check`: reports what is wrong with source files without running them.

use std::process::ExitCode;
use std::sync::Arc;

use crate::base::Source;
use crate::base::diagnostic::Diagnostic;
use crate::compile::{self, Options};
use crate::syntax::ast::Mode;
use crate::syntax::decode::{self, Origin};
use crate::syntax::parse;

/// Checks each file; the status is 1 if one has errors, 2 if one cannot be read.
pub(super) fn run(files: &[String]) -> ExitCode {
    let mut status = 0;
    for file in files {
        status = status.max(check(file));
    }
    ExitCode::from(status)
}

fn check(file: &str) -> u8 {
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("baem: cannot read {file}: {error}");
            return 2;
        }
    };
    let (source, errors) = match decode::decode(&bytes, Origin::File(file)) {
        Ok(text) => {
            let source = Arc::new(Source::new(file, text));
            let errors = errors_in(&source);
            (source, errors)
        }
        Err(error) => (Arc::new(Source::new(file, error.text)), vec![error.diagnostic]),
    };
    for error in &errors {
        eprint!("{}", error.render(&source));
    }
    u8::from(!errors.is_empty())
}

/// What parser and compiler say; the compiler sees only what parses.
fn errors_in(source: &Arc<Source>) -> Vec<Diagnostic> {
    let arena = bumpalo::Bump::new();
    match parse::parse(&arena, source.text(), Mode::Exec) {
        Ok(parsed) => compile::compile(parsed.module, source, Options::new(0, 0))
            .err()
            .map(|failure| *failure)
            .into_iter()
            .collect(),
        Err(errors) => errors,
    }
}
