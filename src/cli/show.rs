//! `baem show`: prints a stage of a program's way through the interpreter.

use std::sync::Arc;

use super::{complain, status, tell};
use crate::base::Source;
use crate::base::diagnostic::Diagnostic;
use crate::compile::{self, Options};
use crate::inspect;
use crate::syntax::ast::Mode;
use crate::syntax::decode::{self, Origin};
use crate::syntax::parse;

/// `arguments` are the stage and the file.
pub(super) fn run(arguments: &[String]) -> u8 {
    let [stage, file] = arguments else {
        complain("show takes a stage (tokens, ast, scopes or code) and a file");
        return status::USAGE;
    };
    let dump = match stage.as_str() {
        "tokens" => tokens,
        "ast" => ast,
        "scopes" => scopes,
        "code" => code,
        _ => {
            complain(&format!("there is no stage {stage} to show: there are tokens, ast, scopes and code"));
            return status::USAGE;
        }
    };
    let (source, result) = match read(file) {
        Ok((source, None)) => {
            let result = dump(&source);
            (source, result)
        }
        Ok((source, Some(undecodable))) => (source, Err(vec![undecodable])),
        Err(status) => return status,
    };
    match result {
        Ok(text) => super::print(&text),
        Err(errors) => {
            errors.iter().for_each(|error| tell(&error.render(&source)));
            status::FAILED
        }
    }
}

/// A source file, and what is wrong with its bytes; the exit status, after a message, if it cannot be read.
pub(super) fn read(file: &str) -> Result<(Arc<Source>, Option<Diagnostic>), u8> {
    let bytes = std::fs::read(file).map_err(|error| {
        complain(&format!("cannot read {file}: {}", status::reason(&error)));
        status::USAGE
    })?;
    Ok(match decode::decode(&bytes, Origin::File(file)) {
        Ok(text) => (Arc::new(Source::new(file, text)), None),
        Err(error) => (Arc::new(Source::new(file, error.text)), Some(error.diagnostic)),
    })
}

fn tokens(source: &Arc<Source>) -> Result<String, Vec<Diagnostic>> {
    Ok(inspect::tokens::dump(source))
}

fn ast(source: &Arc<Source>) -> Result<String, Vec<Diagnostic>> {
    let arena = bumpalo::Bump::new();
    parse::parse(&arena, source.text(), Mode::Exec).map(|parsed| inspect::ast::dump(parsed.module, source))
}

fn scopes(source: &Arc<Source>) -> Result<String, Vec<Diagnostic>> {
    let arena = bumpalo::Bump::new();
    let parsed = parse::parse(&arena, source.text(), Mode::Exec)?;
    let view = compile::scopes(parsed.module, source).map_err(|failure| vec![*failure])?;
    Ok(inspect::scopes::scopes(&view))
}

fn code(source: &Arc<Source>) -> Result<String, Vec<Diagnostic>> {
    let arena = bumpalo::Bump::new();
    let parsed = parse::parse(&arena, source.text(), Mode::Exec)?;
    let compiled = compile::compile(parsed.module, source, Options::new(0, 0)).map_err(|failure| vec![*failure])?;
    Ok(inspect::code::code(&compiled.code))
}
