//! Goldens: a program, and below it, as comments, what `baem show` or `baem check` prints for it.

use super::process::{self, End};
use super::{blessing, first_difference, scratch, test_name};
use std::fs;
use std::path::{Path, PathBuf};
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

/// The other formats of `baem show` for the programs of a folder, each with the ending of its files, which lie in a folder of that name.
pub fn formats_of(folder: &str) -> &'static [(&'static str, &'static str)] {
    match folder {
        "tokens" | "ast" | "scopes" => &[("json", "json"), ("html", "html")],
        "code" => &[("json", "json"), ("html", "html"), ("dot", "dot"), ("mermaid", "mmd")],
        _ => &[],
    }
}

/// What the first line of a program asks for besides: `# flags: …`.
fn flags(source: &str) -> Vec<&str> {
    let line = source.lines().next().unwrap_or_default();
    line.strip_prefix("# flags: ").map_or(Vec::new(), |flags| flags.split_whitespace().collect())
}

/// Whether other formats are made of the program: those have no flags.
pub fn has_formats(path: &Path) -> bool {
    fs::read_to_string(path).is_ok_and(|text| flags(&text).is_empty())
}

/// Runs `command` on the program in the file and compares, or rewrites the expected text.
pub fn check(program: &Path, command: &[&str], path: &Path) -> Result<(), String> {
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let (source, expected) = text.split_once(SEPARATOR).unwrap_or((&text, ""));
    let source = format!("{}\n", source.trim_end_matches('\n'));
    let (folder, name) = lay_out(&test_name(path), path, &source)?;
    let arguments = [command, &flags(&source), &[&name]].concat();
    let found = output(program, &folder, &arguments)?;
    if command == ["show", "code"] {
        let arguments = [command, &flags(&source), &["a.code"]].concat();
        output(program, &folder, &["compile", &name, "-o", "a.code"])?;
        let again = output(program, &folder, &arguments)?;
        if let Some(difference) = first_difference(&found, &again) {
            return Err(format!("written, read back and shown again: {difference}"));
        }
    }
    let found: String = found.lines().map(|line| format!("# {line}").trim_end().to_owned() + "\n").collect();
    let Some(difference) = first_difference(expected, &found) else { return Ok(()) };
    if blessing() {
        return fs::write(path, format!("{source}{SEPARATOR}{found}")).map_err(|error| error.to_string());
    }
    Err(format!("{difference}\n(BLESS=1 rewrites the file; read what it changed)"))
}

/// Runs `command` with a format on the program in the file and compares with the file of that format, or rewrites it.
pub fn check_format(program: &Path, command: &[&str], format: (&str, &str), path: &Path) -> Result<(), String> {
    let (format, ending) = format;
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let source = format!("{}\n", text.split(SEPARATOR).next().unwrap_or_default().trim_end_matches('\n'));
    let (folder, name) = lay_out(&format!("{} {format}", test_name(path)), path, &source)?;
    let found = output(program, &folder, &[command, &["--format", format, &name]].concat())?;
    let found = without_assets(&found);
    let file = path.parent().expect("a golden is in a folder").join(format).join(&name).with_extension(ending);
    let expected = fs::read_to_string(&file).unwrap_or_default();
    let Some(difference) = first_difference(&expected, &found) else { return Ok(()) };
    if blessing() {
        fs::create_dir_all(file.parent().expect("it is in a folder")).map_err(|error| error.to_string())?;
        return fs::write(file, found).map_err(|error| error.to_string());
    }
    Err(format!("{difference}\n(BLESS=1 rewrites the file; read what it changed)"))
}

/// The page without its style and script, which are the same for all.
fn without_assets(page: &str) -> String {
    let mut page = page.to_owned();
    for (open, close) in [("<style>\n", "</style>"), ("<script>\n", "</script>")] {
        if let Some(start) = page.find(open).map(|at| at + open.len())
            && let Some(end) = page[start..].find(close)
        {
            page.replace_range(start..start + end, "");
        }
    }
    page
}

/// The program alone in a folder: the expected text must not change positions or tokens.
fn lay_out(test: &str, path: &Path, source: &str) -> Result<(PathBuf, String), String> {
    let folder = scratch(test);
    let name = path.file_name().expect("a golden has a name").to_string_lossy().into_owned();
    fs::write(folder.join(&name), source).map_err(|error| error.to_string())?;
    Ok((folder, name))
}

/// What a command prints.
fn output(program: &Path, folder: &Path, arguments: &[&str]) -> Result<String, String> {
    let mut process = process::command(program);
    process.current_dir(folder).args(arguments);
    let outcome = process::run(&mut process, "", Duration::from_secs(10));
    let mut found = outcome.stdout + &outcome.stderr;
    match outcome.end {
        End::Exit(0) => {}
        End::Exit(status) => found += &format!("[exit {status}]\n"),
        end => return Err(format!("{end}\n{found}")),
    }
    Ok(found)
}
