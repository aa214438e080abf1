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
        "trace" => Some(&["trace"]),
        _ => None,
    }
}

/// What else is made of the programs of a folder: the folder and the ending of its files, and the command.
pub struct Format {
    pub name: &'static str,
    ending: &'static str,
    command: &'static [&'static str],
}

macro_rules! formats {
    ($($name:literal $ending:literal $($word:literal)*;)*) => {
        &[$(Format { name: $name, ending: $ending, command: &[$($word),*] }),*]
    };
}

pub fn formats_of(folder: &str) -> &'static [Format] {
    match folder {
        "tokens" => formats! {
            "json" "json" "show" "tokens" "--format" "json";
            "html" "html" "show" "tokens" "--format" "html";
        },
        "ast" => formats! {
            "json" "json" "show" "ast" "--format" "json";
            "html" "html" "show" "ast" "--format" "html";
        },
        "scopes" => formats! {
            "json" "json" "show" "scopes" "--format" "json";
            "html" "html" "show" "scopes" "--format" "html";
        },
        "code" => formats! {
            "json" "json" "show" "code" "--format" "json";
            "html" "html" "show" "code" "--format" "html";
            "dot" "dot" "show" "code" "--format" "dot";
            "mermaid" "mmd" "show" "code" "--format" "mermaid";
        },
        "trace" => formats! {
            "jsonl" "jsonl" "trace" "--format" "jsonl";
            "perfetto" "json" "trace" "--format" "perfetto";
            "profile" "txt" "profile";
            "profile-json" "json" "profile" "--format" "json";
            "folded" "txt" "profile" "--format" "folded";
        },
        _ => &[],
    }
}

/// What one of the first lines of a program says: `# flags: …` or `# only: …`.
fn mark<'a>(source: &'a str, name: &str) -> Option<&'a str> {
    let marks = source.lines().take_while(|line| line.starts_with('#'));
    marks.filter_map(|line| line.strip_prefix("# ")?.strip_prefix(name)?.strip_prefix(": ")).next()
}

/// What the command gets besides, if it prints text.
fn flags(source: &str) -> Vec<&str> {
    mark(source, "flags").map_or(Vec::new(), |flags| flags.split_whitespace().collect())
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

/// Makes the format of the program in the file and compares with the file of that format, or rewrites it.
pub fn check_format(program: &Path, format: &Format, path: &Path) -> Result<(), String> {
    let &Format { name: format, ending, command } = format;
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let source = format!("{}\n", text.split(SEPARATOR).next().unwrap_or_default().trim_end_matches('\n'));
    let (folder, name) = lay_out(&format!("{} {format}", test_name(path)), path, &source)?;
    let found = output(program, &folder, &[command, &[&name]].concat())?;
    // The program knows where it was started, which is no matter.
    let found = found.replace(&format!("{}/", folder.display()), "");
    let found = without_times(&without_assets(&found));
    let found = match mark(&source, "only") {
        Some(word) => {
            let has_word = |line: &&str| line.to_uppercase().contains(word);
            found.lines().filter(has_word).map(|line| format!("{line}\n")).collect()
        }
        None => found,
    };
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

/// The text with `[..]` for each number with three or more decimals: those are times, and the blanks before them fill columns.
fn without_times(text: &str) -> String {
    let mut found = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(dot) = rest.find('.') {
        let decimals = rest[dot + 1..].find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len() - dot - 1);
        let whole = rest[..dot].trim_end_matches(|c: char| c.is_ascii_digit() || c == ',');
        if decimals >= 3 && whole.len() < dot {
            found += whole.trim_end_matches(' ');
            found += if whole.ends_with(' ') { " [..]" } else { "[..]" };
        } else {
            found += &rest[..dot + 1 + decimals];
        }
        rest = &rest[dot + 1 + decimals..];
    }
    found + rest
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
