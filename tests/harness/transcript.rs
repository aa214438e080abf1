//! Transcripts: shell commands and what they print, in a folder of their own.

use super::process::{self, End};
use super::{blessing, first_difference, fits, root, scratch, test_name};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Says in a transcript that CPython, put in place of baem, prints the same.
const SAME: &str = "# cpython: same";

/// Whether the transcript also holds for the reference.
pub fn is_shared(path: &Path) -> bool {
    fs::read_to_string(path).is_ok_and(|text| text.lines().any(|line| line == SAME))
}

/// A folder with an executable `baem` that is `program`.
pub fn named_baem(program: &Path, name: &str) -> PathBuf {
    let folder = scratch(name);
    let file = folder.join("baem");
    fs::write(&file, format!("#!/bin/sh\nexec '{}' \"$@\"\n", program.display()))
        .expect("the target folder can be written");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).expect("our own file can be made executable");
    }
    folder
}

/// Runs the commands with `bin` in front of `PATH` and compares, or rewrites the file.
pub fn check(bin: &Path, path: &Path, suffix: &str) -> Result<(), String> {
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let folder = scratch(&format!("{}{suffix}", test_name(path)));
    let found = replay(&text, bin, &folder)?;
    let found = keep_wildcards(&text, &found);
    let Some(difference) = first_difference(&text, &found) else { return Ok(()) };
    if blessing() && suffix.is_empty() {
        return fs::write(path, found).map_err(|error| error.to_string());
    }
    Err(format!("{difference}\n(BLESS=1 rewrites the file; read what it changed)"))
}

/// The transcript as it comes out now: comments and commands as they stand, output replaced.
fn replay(text: &str, bin: &Path, folder: &Path) -> Result<String, String> {
    let mut out = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(command) = line.strip_prefix("$ ") else {
            out += &format!("{line}\n");
            continue;
        };
        let mut command = command.to_owned();
        out += &format!("{line}\n");
        while let Some(more) = lines.next_if(|line| line.starts_with("> ") || *line == ">") {
            command += &format!("\n{}", more.strip_prefix("> ").unwrap_or(""));
            out += &format!("{more}\n");
        }
        out += &output_of(&command, bin, folder)?;
        // Old output ends at an empty line in front of a comment or a command, or at the next command.
        while lines.next_if(|line| !line.starts_with("$ ") && !line.starts_with("# ")).is_some() {}
        if lines.peek().is_some() {
            out += "\n";
        }
    }
    Ok(out)
}

fn output_of(command: &str, bin: &Path, folder: &Path) -> Result<String, String> {
    let mut process = process::command(Path::new("/bin/sh"));
    process
        .current_dir(folder)
        .env("PATH", process::path_with(bin))
        .env("ROOT", root())
        .env("BAEM_AUDIT", "1")
        .arg("-c")
        .arg(format!("exec 2>&1\n{command}\n"));
    let outcome = process::run(&mut process, "", Duration::from_secs(20));
    let mut text = outcome.stdout.replace(&format!("{}/", folder.display()), "");
    text = text.replace(&format!("{}", root().display()), "$ROOT");
    if !text.is_empty() && !text.ends_with('\n') {
        text += "\n[no line end]\n";
    }
    match outcome.end {
        End::Exit(0) => {}
        End::Exit(status) => text += &format!("[exit {status}]\n"),
        end => return Err(format!("$ {command}\n{text}{end}")),
    }
    Ok(text)
}

/// Where a line of the file has `[..]` and the new line fits it, the line of the file stands.
fn keep_wildcards(recorded: &str, found: &str) -> String {
    let mut patterns = recorded.lines();
    let mut out = String::new();
    for line in found.lines() {
        let kept = match patterns.next() {
            Some(pattern) if pattern.contains("[..]") && fits(pattern, line) => pattern,
            _ => line,
        };
        out += &format!("{kept}\n");
    }
    out
}
