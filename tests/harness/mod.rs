//! The parts of the test harness: what a test file says (`script`, `golden`, `transcript`), how a process is run
//! (`process`), and which CPython, if any, checks the expectations (`reference`). `tests/README.md` is the guide
//! to the file formats.

pub mod golden;
pub mod process;
pub mod reference;
pub mod script;
pub mod transcript;

use std::fs;
use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The interpreter under test.
pub fn baem() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_baem"))
}

/// Whether differing goldens and transcripts are to be rewritten instead of reported.
pub fn blessing() -> bool {
    std::env::var_os("BLESS").is_some_and(|value| value != "0")
}

/// What is directly in `folder`, sorted, or nothing if there is no such folder. Hidden files and caches do not count.
pub fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(listing) = fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<PathBuf> = listing.map(|entry| entry.expect("the folder can be listed").path()).collect();
    found.retain(|path| {
        let name = path.file_name().expect("an entry has a name").to_string_lossy();
        !name.starts_with('.') && name != "__pycache__"
    });
    found.sort();
    found
}

/// All files below `folder` whose name ends in `extension`, sorted.
pub fn files_below(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in entries(folder) {
        if path.is_dir() {
            found.extend(files_below(&path, extension));
        } else if path.extension().is_some_and(|it| it == extension) {
            found.push(path);
        }
    }
    found
}

/// The name of a test: its path below `tests/` (or the repository), with `/`, without the extension.
pub fn test_name(path: &Path) -> String {
    let below = path.strip_prefix(root().join("tests")).or_else(|_| path.strip_prefix(root()));
    let name = below.expect("test files are in the repository").with_extension("");
    name.to_string_lossy().replace('\\', "/")
}

/// A folder of its own for one test, empty.
pub fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the target folder can be written");
    folder
}

/// The first line in which two texts differ, told as `line N` with both versions; `None` if they are equal.
pub fn first_difference(expected: &str, found: &str) -> Option<String> {
    if expected == found {
        return None;
    }
    let (mut left, mut right) = (expected.lines(), found.lines());
    let mut number = 0;
    loop {
        number += 1;
        match (left.next(), right.next()) {
            (Some(a), Some(b)) if a == b => {}
            (None, None) => return Some("they differ in line ends only".to_owned()),
            (a, b) => {
                let show = |line: Option<&str>| line.map_or("(end)".to_owned(), |line| format!("{line:?}"));
                return Some(format!("line {number}\n  expected: {}\n     found: {}", show(a), show(b)));
            }
        }
    }
}

/// Whether `line` is what `pattern` says, in which `[..]` stands for any text.
pub fn fits(pattern: &str, line: &str) -> bool {
    let mut parts = pattern.split("[..]");
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = line.strip_prefix(first) else { return false };
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.is_empty()
}
