//! Finds the CPython 3.13 that checks the expectations, if there is one.
//!
//! Tests must pass on a machine without any Python, so its absence is no failure: the recorded expectations stand.
//! Where one is installed, every test file runs on it too, and an expectation that it contradicts is an error in the
//! test. `BAEM_PYTHON` names an interpreter (an empty value: none); otherwise `python3.13` on `PATH` and the versions
//! that pyenv installed are tried.

use super::process::{self, End};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The CPython 3.13 of this machine.
pub fn find() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("BAEM_PYTHON") {
        let named = PathBuf::from(named);
        if named.as_os_str().is_empty() {
            return None;
        }
        assert!(is_the_reference(&named), "BAEM_PYTHON={} is not a CPython 3.13", named.display());
        return Some(named);
    }
    candidates().into_iter().find(|path| is_the_reference(path))
}

fn candidates() -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut found: Vec<PathBuf> = std::env::split_paths(&path).map(|folder| folder.join("python3.13")).collect();
    let pyenv = std::env::var_os("PYENV_ROOT").map(PathBuf::from);
    let pyenv = pyenv.or_else(|| std::env::var_os("HOME").map(|home| Path::new(&home).join(".pyenv")));
    for version in pyenv.iter().flat_map(|root| super::entries(&root.join("versions"))) {
        found.push(version.join("bin/python3.13"));
    }
    found
}

fn is_the_reference(path: &Path) -> bool {
    if !path.is_file() {
        return false;
    }
    let mut command: Command = process::command(path);
    command.args(["-c", "import sys; print(sys.implementation.name, *sys.version_info[:2])"]);
    let outcome = process::run(&mut command, "", Duration::from_secs(10));
    outcome.end == End::Exit(0) && outcome.stdout == "cpython 3 13\n"
}
