//! Tests of the compiler: that it refuses what it must, that what it writes is verified (as all code is in a debug build), and
//! what it writes for small programs.

use super::{Compiled, Options, compile};
use crate::base::source::Source;
use crate::syntax::ast::Mode;
use crate::syntax::parse::parse;
use bumpalo::Bump;
use std::path::{Path, PathBuf};

/// Runs on a thread with the stack that the compiler asks for.
fn on_big_stack<T: Send>(run: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        let builder = std::thread::Builder::new().stack_size(64 << 20);
        builder.spawn_scoped(scope, run).expect("a thread starts").join().expect("the compiler does not panic")
    })
}

fn compiled(name: &str, text: &str, mode: Mode) -> Result<Compiled, String> {
    let source = std::sync::Arc::new(Source::new(name, text));
    let arena = Bump::new();
    let tree = parse(&arena, source.text(), mode).map_err(|errors| format!("parser: {:?}", errors[0].message))?;
    compile(tree.module, &source, Options::new(0, 0)).map_err(|error| {
        let (line, column) = error.span.map_or((0, 0), |span| source.line_column(span.start));
        format!("{}: {} at {line}:{}", error.category.class_name(), error.message, column + 1)
    })
}

fn python_files(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            python_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            files.push(path);
        }
    }
    files.sort();
}

/// All files under `BAEM_SOURCES`, a folder of Python programs, compile and are verified.
#[test]
fn a_library_compiles() {
    let Some(folder) = std::env::var_os("BAEM_SOURCES") else { return };
    let mut files = Vec::new();
    python_files(Path::new(&folder), &mut files);
    let mut bad = 0;
    for path in files {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let shown = path.display().to_string();
        let outcome = std::panic::catch_unwind(|| on_big_stack(|| compiled(&shown, &text, Mode::Exec).map(|_| ())));
        match outcome {
            Ok(Ok(())) => {}
            Ok(Err(message)) => println!("{shown}: {message}"),
            Err(_) => {
                bad += 1;
                println!("{shown}: PANIC");
            }
        }
    }
    assert_eq!(bad, 0);
}

/// Prints the code of the file `BAEM_SHOW`.
#[test]
fn show() {
    let Some(path) = std::env::var_os("BAEM_SHOW") else { return };
    let text = std::fs::read_to_string(path).expect("the file can be read");
    on_big_stack(|| match compiled("x.py", &text, Mode::Exec) {
        Ok(compiled) => println!("{}\n{:?}", crate::inspect::code(&compiled.code), compiled.warnings),
        Err(message) => println!("{message}"),
    });
}
