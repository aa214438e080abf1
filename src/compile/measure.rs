//! How fast text becomes code.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::{Options, compile};
use crate::base::Source;
use crate::syntax::ast::Mode;
use crate::syntax::{lexer, parse};

fn python_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            python_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            files.push(path);
        }
    }
}

/// The CPU time of the best of five rounds: what else runs on the machine counts little.
fn best(mut round: impl FnMut()) -> Duration {
    let now = || {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
        Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
    };
    let timed = |round: &mut dyn FnMut()| {
        let start = now();
        round();
        now() - start
    };
    (0..5).map(|_| timed(&mut round)).min().unwrap_or_default()
}

/// `BAEM_CORPUS=folder cargo test --release --lib measure_the_front_end -- --ignored --nocapture`
#[test]
#[ignore = "a measurement, which needs a folder of sources"]
fn measure_the_front_end() {
    let folder = std::env::var("BAEM_CORPUS").expect("BAEM_CORPUS names a folder of Python sources");
    let mut files = Vec::new();
    python_files(Path::new(&folder), &mut files);
    let texts: Vec<String> = files.iter().filter_map(|file| std::fs::read_to_string(file).ok()).collect();
    let megabytes = texts.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    let lexing = best(|| {
        for text in &texts {
            std::hint::black_box(lexer::lex(text, Mode::Exec).tokens.len());
        }
    });
    let mut arena = bumpalo::Bump::new();
    let parsing = best(|| {
        for text in &texts {
            std::hint::black_box(parse::parse(&arena, text, Mode::Exec).is_ok());
            arena.reset();
        }
    });
    let sources: Vec<Arc<Source>> = texts.iter().map(|text| Arc::new(Source::new("x.py", text.as_str()))).collect();
    let compiling = best(|| {
        for source in &sources {
            if let Ok(parsed) = parse::parse(&arena, source.text(), Mode::Exec) {
                std::hint::black_box(compile(parsed.module, source, Options::new(0, 0)).is_ok());
            }
            arena.reset();
        }
    });
    println!("{} files, {megabytes:.1} MB", texts.len());
    println!("text to tokens {:6.0} MB/s", megabytes / lexing.as_secs_f64());
    println!("text to tree   {:6.0} MB/s", megabytes / parsing.as_secs_f64());
    println!("text to code   {:6.0} MB/s", megabytes / compiling.as_secs_f64());
    println!("tree to code   {:6.0} MB/s", megabytes / compiling.saturating_sub(parsing).as_secs_f64());
}
