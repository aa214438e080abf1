//! Goldens: a program, and below it, as comments, what `baem show` or `baem check` prints for it.

use super::process::{self, End};
use super::{blessing, first_difference, scratch, test_name};
use std::fs;
use std::path::Path;
use std::time::Duration;

/// Separates the program from the expected text.
const SEPARATOR: &str = "\n# =>\n";

/// What is run for the goldens of a folder.
pub fn command_of(folder: &str) -> Option<&'static [&'static str]> {
    match folder {
        "tokens" => Some(&["show", "tokens"]),
        "ast" => Some(&["show", "ast"]),
        "scopes" => Some(&["show", "scopes"]),
        "code" => Some(&["show", "code"]),
        "check" => Some(&["check"]),
        _ => None,
    }
}

/// Runs `command` on the program in the file and compares, or rewrites the expected text.
pub fn check(program: &Path, command: &[&str], path: &Path) -> Result<(), String> {
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let (source, expected) = text.split_once(SEPARATOR).unwrap_or((&text, ""));
    let source = format!("{}\n", source.trim_end_matches('\n'));

    // The interpreter sees only the program: the expected text must not change positions or tokens.
    let folder = scratch(&test_name(path));
    let name = path.file_name().expect("a golden has a name");
    fs::write(folder.join(name), &source).map_err(|error| error.to_string())?;
    let mut process = process::command(program);
    process.current_dir(&folder).args(command).arg(name);
    let outcome = process::run(&mut process, "", Duration::from_secs(10));

    let mut found = outcome.stdout + &outcome.stderr;
    match outcome.end {
        End::Exit(0) => {}
        End::Exit(status) => found += &format!("[exit {status}]\n"),
        end => return Err(format!("{end}\n{found}")),
    }
    let found: String = found.lines().map(|line| format!("# {line}").trim_end().to_owned() + "\n").collect();
    let Some(difference) = first_difference(expected, &found) else { return Ok(()) };
    if blessing() {
        return fs::write(path, format!("{source}{SEPARATOR}{found}")).map_err(|error| error.to_string());
    }
    Err(format!("{difference}\n(BLESS=1 rewrites the file; read what it changed)"))
}
