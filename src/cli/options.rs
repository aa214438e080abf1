//! Options of the commands: one row an option, from which parsing and help follow.

use std::fmt::Write;

/// An option of a command.
pub(super) struct Row {
    /// How it is written, without hyphens: one letter, or a word.
    pub(super) name: &'static str,
    /// What its value is called, if it takes one.
    pub(super) takes: Option<&'static str>,
    pub(super) help: &'static str,
}

/// What a command line gives.
#[derive(Debug, Default)]
pub(super) struct Given {
    options: Vec<(&'static str, String)>,
    /// What is no option.
    pub(super) rest: Vec<String>,
}

impl Given {
    /// The value given last.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.options.iter().rev().find(|option| option.0 == name).map(|option| option.1.as_str())
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.count(name) > 0
    }

    /// The options and their values, in the order of the command line.
    pub(super) fn each(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.options.iter().map(|(name, value)| (*name, value.as_str()))
    }

    pub(super) fn count(&self, name: &str) -> usize {
        self.options.iter().filter(|option| option.0 == name).count()
    }
}

/// Reads a command line; the error is a sentence for the user.
pub(super) fn read(rows: &'static [Row], arguments: &[String]) -> Result<Given, String> {
    let mut given = Given::default();
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        if argument == "--" {
            given.rest.extend(arguments.by_ref().cloned());
        } else if !option(rows, argument, &mut arguments, &mut given)? {
            given.rest.push(argument.clone());
        }
    }
    Ok(given)
}

/// Reads the options in front of a program with options of its own, or of flags for it: what is neither a word nor a letter of `rows`
/// ends them, and is the rest together with all behind it.
pub(super) fn read_leading(rows: &'static [Row], arguments: &[String]) -> Result<Given, String> {
    let mut given = Given::default();
    let mut arguments = arguments.iter();
    let is_ours = |argument: &str| match argument.strip_prefix("--") {
        Some(word) => !word.is_empty(),
        None => argument
            .strip_prefix('-')
            .and_then(|rest| rest.chars().next())
            .is_some_and(|letter| find(rows, letter).is_some()),
    };
    while let Some(argument) = arguments.as_slice().first().filter(|argument| is_ours(argument)) {
        arguments.next();
        option(rows, argument, &mut arguments, &mut given)?;
    }
    given.rest = arguments.cloned().collect();
    Ok(given)
}

fn find(rows: &'static [Row], letter: char) -> Option<&'static Row> {
    rows.iter().find(|row| row.name.chars().eq([letter]))
}

/// Takes one argument in, and what follows it if that is its value; false if it is no option.
fn option(
    rows: &'static [Row],
    argument: &str,
    following: &mut std::slice::Iter<'_, String>,
    given: &mut Given,
) -> Result<bool, String> {
    if let Some(word) = argument.strip_prefix("--") {
        let (name, inline) = word.split_once('=').map_or((word, None), |(name, value)| (name, Some(value)));
        let row = rows.iter().find(|row| row.name == name && name.len() > 1);
        let row = row.ok_or_else(|| format!("unknown option --{name}"))?;
        let value = match (row.takes, inline) {
            (None, Some(_)) => return Err(format!("--{name} takes no value")),
            (None, None) => String::new(),
            (Some(_), Some(value)) => value.to_owned(),
            (Some(takes), None) => {
                following.next().cloned().ok_or_else(|| format!("--{name} takes a value: {takes}"))?
            }
        };
        given.options.push((row.name, value));
        return Ok(true);
    }
    let Some(letters) = argument.strip_prefix('-').filter(|letters| !is_stdin(letters)) else { return Ok(false) };
    for (at, letter) in letters.char_indices() {
        let rest = &letters[at + letter.len_utf8()..];
        let row = find(rows, letter).ok_or_else(|| format!("unknown option -{letter}"))?;
        let Some(takes) = row.takes else {
            given.options.push((row.name, String::new()));
            continue;
        };
        let value = if rest.is_empty() { following.next().cloned() } else { Some(rest.to_owned()) };
        let value = value.ok_or_else(|| format!("-{letter} takes a value: {takes}"))?;
        given.options.push((row.name, value));
        break;
    }
    Ok(true)
}

/// Whether what follows a hyphen makes it standard input: nothing, or a colon and the name of a function.
fn is_stdin(letters: &str) -> bool {
    letters.is_empty() || letters.starts_with(':')
}

/// What stands before the name of an option.
pub(super) fn hyphens(name: &str) -> &'static str {
    if name.len() == 1 { "-" } else { "--" }
}

/// The options as a part of a help text.
pub(super) fn help(rows: &[Row]) -> String {
    let mut text = String::new();
    for row in rows {
        let takes = row.takes.map_or(String::new(), |takes| format!(" {takes}"));
        let _ = writeln!(text, "  {:<20} {}", format!("{}{}{takes}", hyphens(row.name), row.name), row.help);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Row, read, read_leading};

    static ROWS: &[Row] = &[
        Row { name: "O", takes: None, help: "" },
        Row { name: "o", takes: Some("OUT"), help: "" },
        Row { name: "format", takes: Some("FORMAT"), help: "" },
    ];

    #[test]
    fn options_and_what_is_none() {
        let line = |text: &str| read(ROWS, &text.split(' ').map(str::to_owned).collect::<Vec<_>>());
        let given = line("-OO a --format=json -oout - -:f -- -x").expect("is right");
        assert_eq!((given.count("O"), given.value("o"), given.value("format")), (2, Some("out"), Some("json")));
        assert_eq!(given.rest, ["a", "-", "-:f", "-x"]);
        let words = ["--format=json", "-o", "out", "-c", "--x", "-O"].map(str::to_owned);
        let leading = read_leading(ROWS, &words).expect("is right");
        assert_eq!((leading.value("format"), leading.value("o"), leading.has("O")), (Some("json"), Some("out"), false));
        assert_eq!(leading.rest, ["-c", "--x", "-O"]);
        assert!(read_leading(ROWS, &["--nope".to_owned()]).is_err());
        for wrong in ["-x", "--nope", "--o", "-o", "--format", "--format=x --O=1"] {
            assert!(line(wrong).is_err(), "{wrong}");
        }
    }
}
