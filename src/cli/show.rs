//! `baem show`: prints a stage of a program's way through the interpreter.

use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use crate::base::Source;
use crate::base::diagnostic::Diagnostic;
use crate::compile::{self, Options};
use crate::inspect;
use crate::syntax::ast::Mode;
use crate::syntax::decode::{self, Origin};
use crate::syntax::parse;

/// `arguments` are the stage and the file.
pub(super) fn run(arguments: &[String]) -> ExitCode {
    let [stage, file] = arguments else {
        eprintln!("baem: show takes a stage (tokens, ast, scopes or code) and a file");
        return ExitCode::from(2);
    };
    let dump = match stage.as_str() {
        "tokens" => tokens,
        "ast" => ast,
        "scopes" => scopes,
        "code" => code,
        _ => {
            eprintln!("baem: there is no stage {stage} to show");
            return ExitCode::from(2);
        }
    };
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("baem: cannot read {file}: {error}");
            return ExitCode::from(2);
        }
    };
    let (source, result) = match decode::decode(&bytes, Origin::File(file)) {
        Ok(text) => {
            let source = Arc::new(Source::new(file.as_str(), text));
            let result = dump(&source);
            (source, result)
        }
        Err(error) => (Arc::new(Source::new(file.as_str(), error.text)), Err(vec![error.diagnostic])),
    };
    match result {
        Ok(text) => match std::io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(120),
        },
        Err(errors) => {
            errors.iter().for_each(|error| eprint!("{}", error.render(&source)));
            ExitCode::from(1)
        }
    }
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
