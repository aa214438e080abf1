//! What the commands that do not run programs look at: a file, a text, a module, standard input; a code file; a function in one of them.

use super::{complain, status};
use crate::base::Source;
use crate::base::diagnostic::Diagnostic;
use crate::bytecode::{CodeData, file};
use crate::stdlib::{self, Embedded};
use crate::syntax::decode::{self, Origin};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// More than this is not read: no program has as much, but devices never end.
const MOST: u64 = 1 << 30;

/// What is looked at.
pub(super) struct Input {
    /// What the user calls it.
    pub(super) name: String,
    pub(super) source: Arc<Source>,
    /// What is wrong with the bytes.
    pub(super) undecodable: Option<Diagnostic>,
    /// What a code file holds.
    pub(super) code: Option<Arc<CodeData>>,
    /// The function or class in it that is meant.
    pub(super) path: Option<String>,
}

/// A source text; the exit status, after a message, if it cannot be read.
pub(super) fn source(file: &str) -> Result<(Arc<Source>, Option<Diagnostic>), u8> {
    let bytes = read(file)?;
    Ok(decoded(file, &bytes))
}

/// What `FILE`, `FILE:function` or `-` is.
pub(super) fn file(argument: &str) -> Result<Input, u8> {
    let (name, path) = match argument.rsplit_once(':') {
        Some((file, path)) if !Path::new(argument).exists() && !path.is_empty() && !path.contains('/') => {
            (file, Some(path.to_owned()))
        }
        _ => (argument, None),
    };
    if name == "-" {
        let mut bytes = Vec::new();
        return match std::io::stdin().take(MOST).read_to_end(&mut bytes) {
            Ok(_) => of_bytes("<stdin>", &bytes, path),
            Err(error) => {
                complain(&format!("cannot read standard input: {}", status::reason(&error)));
                Err(status::USAGE)
            }
        };
    }
    of_bytes(name, &read(name)?, path)
}

pub(super) fn text(text: &str) -> Input {
    let source = Arc::new(Source::new("<string>", text));
    Input { name: "the text".into(), source, undecodable: None, code: None, path: None }
}

/// What `MODULE` or `MODULE:function` is, found as `import` would, but without running anything.
pub(super) fn module(argument: &str) -> Result<Input, u8> {
    let (name, path) = match argument.split_once(':') {
        Some((name, path)) if !path.is_empty() => (name, Some(path.to_owned())),
        _ => (argument, None),
    };
    let folders = std::env::var_os("PYTHONPATH").unwrap_or_default();
    for folder in std::iter::once(PathBuf::from(".")).chain(std::env::split_paths(&folders)) {
        let stem = name.split('.').fold(folder, |folder, part| folder.join(part));
        for file in [stem.join("__init__.py"), stem.with_added_extension("py")] {
            if file.is_file() {
                let shown = file.to_string_lossy().into_owned();
                let shown = shown.strip_prefix("./").unwrap_or(&shown);
                return of_bytes(shown, &read(shown)?, path);
            }
        }
    }
    match stdlib::find(name) {
        Some(Embedded::Python(text)) => {
            let source = Arc::new(Source::new(format!("<embedded {name}>"), text));
            Ok(Input { name: name.into(), source, undecodable: None, code: None, path })
        }
        Some(Embedded::Native(_)) => {
            complain(&format!("the module {name} is a part of baem itself: it has no source to show"));
            Err(status::USAGE)
        }
        None => {
            complain(&format!("No module named {name}"));
            Err(status::USAGE)
        }
    }
}

fn of_bytes(name: &str, bytes: &[u8], path: Option<String>) -> Result<Input, u8> {
    if file::is_code_file(bytes) {
        return match code_file(bytes) {
            Ok(code) => {
                let source = code.source.clone().unwrap_or_else(|| Arc::new(Source::new(name, "")));
                Ok(Input { name: name.into(), source, undecodable: None, code: Some(code), path })
            }
            Err(message) => {
                complain(&format!("{name}: {message}"));
                Err(status::USAGE)
            }
        };
    }
    let (source, undecodable) = decoded(name, bytes);
    Ok(Input { name: name.into(), source, undecodable, code: None, path })
}

/// The code in a code file, with its source if that is still there and the same.
pub(super) fn code_file(bytes: &[u8]) -> Result<Arc<CodeData>, String> {
    let source = file::origin(bytes).and_then(|(name, text)| {
        let (source, _) = decoded(name, &std::fs::read(name).ok()?);
        (file::hash_of(source.text()) == text).then_some(source)
    });
    file::read_for(bytes, source.as_ref())
}

fn decoded(name: &str, bytes: &[u8]) -> (Arc<Source>, Option<Diagnostic>) {
    match decode::decode(bytes, Origin::File(name)) {
        Ok(text) => (Arc::new(Source::new(name, text)), None),
        Err(error) => (Arc::new(Source::new(name, error.text)), Some(error.diagnostic)),
    }
}

fn read(file: &str) -> Result<Vec<u8>, u8> {
    let fail = |why: &str| {
        complain(&format!("cannot read {file}: {why}"));
        status::USAGE
    };
    let mut bytes = Vec::new();
    let opened = std::fs::File::open(file).and_then(|opened| opened.take(MOST).read_to_end(&mut bytes));
    opened.map_err(|error| fail(&status::reason(&error)))?;
    if bytes.len() as u64 == MOST { Err(fail("it has more than a gigabyte")) } else { Ok(bytes) }
}
