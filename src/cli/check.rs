//! `baem check`: reports what is wrong with source files without running them.

use std::process::ExitCode;

use crate::base::Source;
use crate::syntax;
use crate::syntax::decode::{self, Origin};

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
            let source = Source::new(file, text);
            let errors = syntax::check::errors(source.text());
            (source, errors)
        }
        Err(error) => (Source::new(file, error.text), vec![error.diagnostic]),
    };
    for error in &errors {
        eprint!("{}", error.render(&source));
    }
    u8::from(!errors.is_empty())
}
