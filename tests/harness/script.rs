//! Python scripts whose comments say what they print. `tests/README.md` explains each mark.

use super::process::{self, End, Outcome};
use super::{fits, root, test_name};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How a script is run. Every way must give the same output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// By baem as it is.
    Plain,
    /// With a collection due all the time, caches of the smallest size and a thread switch at every check.
    Stress,
    /// Compiled, written to a code file, read back, and then run.
    CodeFile,
    /// By the reference interpreter.
    CPython,
}

impl Mode {
    /// What the name of the test ends in.
    pub fn suffix(self) -> &'static str {
        match self {
            Mode::Plain => "",
            Mode::Stress => " stress",
            Mode::CodeFile => " codefile",
            Mode::CPython => " cpython",
        }
    }

    fn limit(self) -> Duration {
        Duration::from_secs(if self == Mode::Stress { 30 } else { 10 })
    }
}

/// Text that a mark gives, and the line of the file on which it stands.
struct Marked {
    line: usize,
    text: String,
}

/// A test script and what its marks say.
pub struct Script {
    path: PathBuf,
    expect: Vec<Marked>,
    stderr: Vec<Marked>,
    raises: Option<Marked>,
    exit: Option<i32>,
    stdin: String,
    flags: Vec<String>,
    args: Vec<String>,
    env: Vec<(String, String)>,
    needs: Vec<String>,
    /// Whether the reference must print something else.
    pub differs: bool,
}

const MARKS: [&str; 10] = ["expect", "raises", "stderr", "exit", "stdin", "flags", "args", "env", "needs", "differs"];

/// The first mark in a line: its name and its text, without the blank behind the colon.
fn mark(line: &str) -> Option<(&'static str, &str)> {
    line.match_indices("# ").find_map(|(at, _)| {
        let (word, text) = line[at + 2..].split_once(':')?;
        let name = MARKS.iter().find(|name| **name == word)?;
        Some((*name, text.strip_prefix(' ').unwrap_or(text)))
    })
}

impl Script {
    /// Reads a file. The error says what is wrong with its marks.
    pub fn read(path: &Path) -> Result<Script, String> {
        let bytes = fs::read(path).map_err(|error| error.to_string())?;
        let mut script = Script {
            path: path.to_owned(),
            expect: Vec::new(),
            stderr: Vec::new(),
            raises: None,
            exit: None,
            stdin: String::new(),
            flags: Vec::new(),
            args: Vec::new(),
            env: Vec::new(),
            needs: Vec::new(),
            differs: false,
        };
        for (index, line) in String::from_utf8_lossy(&bytes).lines().enumerate() {
            if let Some((name, text)) = mark(line) {
                script.take(name, Marked { line: index + 1, text: text.to_owned() })?;
            }
        }
        script.read_expected_file()?;
        if script.expect.is_empty() && script.stderr.is_empty() && script.raises.is_none() && script.exit.is_none() {
            return Err("the file expects nothing: it needs `# expect:`, `# raises:`, `# stderr:` or `# exit:`".into());
        }
        Ok(script)
    }

    /// A program whose output would drown its source has it in `expected/NAME.txt` beside it, and what it reads in
    /// `expected/NAME.stdin`.
    fn read_expected_file(&mut self) -> Result<(), String> {
        let beside = self.folder().join("expected").join(self.file_name());
        if let Ok(text) = fs::read_to_string(beside.with_extension("txt")) {
            if let Some(mark) = self.expect.first() {
                return Err(format!("line {}: `# expect:` beside expected/*.txt", mark.line));
            }
            let lines = text.lines().enumerate();
            self.expect = lines.map(|(index, text)| Marked { line: index + 1, text: text.to_owned() }).collect();
        }
        if let Ok(text) = fs::read_to_string(beside.with_extension("stdin")) {
            self.stdin = text;
        }
        Ok(())
    }

    fn take(&mut self, name: &str, mark: Marked) -> Result<(), String> {
        let words = || mark.text.split_whitespace().map(str::to_owned);
        match name {
            "expect" => self.expect.push(mark),
            "stderr" => self.stderr.push(mark),
            "raises" if self.raises.is_some() => return Err(format!("line {}: a second `# raises:`", mark.line)),
            "raises" => self.raises = Some(mark),
            "exit" => {
                let code = mark.text.trim().parse();
                self.exit = Some(code.map_err(|_| format!("line {}: `# exit:` takes a number", mark.line))?);
            }
            "stdin" => self.stdin += &format!("{}\n", mark.text),
            "flags" => self.flags.extend(words()),
            "args" => self.args.extend(words()),
            "env" => match mark.text.split_once('=') {
                Some((name, value)) => self.env.push((name.to_owned(), value.to_owned())),
                None => return Err(format!("line {}: `# env:` takes NAME=value", mark.line)),
            },
            "needs" => self.needs.extend(words()),
            "differs" => self.differs = true,
            _ => unreachable!("`mark` finds only names of MARKS"),
        }
        Ok(())
    }

    /// Whether this machine and this build have what the script needs.
    pub fn can_run(&self) -> Result<bool, String> {
        for need in &self.needs {
            let there = match need.as_str() {
                "unix" => cfg!(unix),
                "windows" => cfg!(windows),
                "linux" => cfg!(target_os = "linux"),
                "64bit" => cfg!(target_pointer_width = "64"),
                "release" => !cfg!(debug_assertions),
                "baem" => true,
                other => return Err(format!("`# needs: {other}` is not known; see tests/README.md")),
            };
            if !there {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether the script is about something that CPython does not have at all.
    pub fn is_of_baem(&self) -> bool {
        self.needs.iter().any(|need| need == "baem")
    }

    /// Runs the script with `program` and compares.
    pub fn check(&self, program: &Path, mode: Mode) -> Result<(), String> {
        let outcome = self.run(program, mode);
        let verdict = self.judge(&outcome);
        if mode != Mode::CPython || !self.differs {
            return verdict.map_err(|fault| self.describe(&fault, &outcome));
        }
        match verdict {
            Err(_) => Ok(()),
            Ok(()) => Err("`# differs:` is out of date: CPython prints the same".into()),
        }
    }

    fn run(&self, program: &Path, mode: Mode) -> Outcome {
        let mut command = process::command(program);
        command.current_dir(self.folder()).args(&self.flags).arg(self.file_name()).args(&self.args);
        match mode {
            Mode::Plain => {
                command.env("BAEM_AUDIT", "1");
            }
            Mode::Stress => {
                command.env("BAEM_AUDIT", "1").env("BAEM_STRESS", "1").env("BAEM_AUDIT_EVERY", "100");
            }
            Mode::CodeFile => {
                command.env("BAEM_AUDIT", "1").env("BAEM_ROUNDTRIP", "1");
            }
            Mode::CPython => {}
        }
        command.envs(self.env.iter().map(|(name, value)| (name, value)));
        let mut outcome = process::run(&mut command, &self.stdin, mode.limit());
        let folder = format!("{}/", self.folder().display());
        outcome.stdout = outcome.stdout.replace(&folder, "");
        outcome.stderr = outcome.stderr.replace(&folder, "");
        outcome
    }

    fn judge(&self, outcome: &Outcome) -> Result<(), String> {
        self.compare("stdout", &self.expect, &outcome.stdout)?;
        if let Some(mark) = &self.raises {
            self.check_traceback(mark, &outcome.stderr)?;
        }
        if !self.stderr.is_empty() || self.raises.is_none() {
            self.compare("stderr", &self.stderr, &outcome.stderr)?;
        }
        let exit = self.exit.unwrap_or(if self.raises.is_some() { 1 } else { 0 });
        if outcome.end != End::Exit(exit) {
            return Err(format!("ended with {}, not with exit status {exit}", outcome.end));
        }
        Ok(())
    }

    /// Compares what was printed with the marks, line by line, and names the line of the file whose text is missing.
    fn compare(&self, stream: &str, expected: &[Marked], found: &str) -> Result<(), String> {
        let mut lines = found.lines();
        for mark in expected {
            let line = lines.next();
            if !line.is_some_and(|line| fits(&mark.text, line)) {
                let line = line.map_or("nothing more".to_owned(), |line| format!("{line:?}"));
                return Err(format!("line {}: expected on {stream}: {:?}\n  found: {line}", mark.line, mark.text));
            }
        }
        match lines.next() {
            Some(line) => Err(format!("more on {stream} than expected: {line:?}")),
            None if !found.is_empty() && !found.ends_with('\n') => Err(format!("the last line on {stream} has no end")),
            None => Ok(()),
        }
    }

    /// The innermost frame shown must be the marked line, and the exception's line must follow it.
    fn check_traceback(&self, mark: &Marked, stderr: &str) -> Result<(), String> {
        let place = stderr.rmatch_indices("File \"").find_map(|(at, _)| {
            let (file, rest) = stderr[at + 6..].split_once("\", line ")?;
            let digits = rest.split(|it: char| !it.is_ascii_digit()).next()?;
            Some((file, digits.parse::<usize>().ok()?, rest))
        });
        let Some((file, line, rest)) = place else { return Err("there is no traceback".into()) };
        if file != self.file_name() || line != mark.line {
            return Err(format!("the traceback ends on {file}, line {line}, not on line {}", mark.line));
        }
        if !rest.lines().any(|line| fits(&mark.text, line)) {
            let last = stderr.lines().next_back().unwrap_or_default();
            return Err(format!("line {}: expected exception: {:?}\n  found: {last:?}", mark.line, mark.text));
        }
        Ok(())
    }

    fn describe(&self, fault: &str, outcome: &Outcome) -> String {
        let mut text = format!("{}: {fault}\n  ({})", test_name(&self.path), outcome.end);
        if !outcome.stderr.is_empty() {
            let lines: Vec<&str> = outcome.stderr.lines().collect();
            text += "\n  stderr";
            text += if lines.len() > 20 { " (its end):" } else { ":" };
            for line in &lines[lines.len().saturating_sub(20)..] {
                text += &format!("\n    {line}");
            }
        }
        text
    }

    fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(root())
    }

    fn file_name(&self) -> &str {
        self.path.file_name().and_then(|name| name.to_str()).expect("names of test files are UTF-8")
    }
}

/// All scripts below `folder`. A folder that has a `main.py` is one test, and its other files belong to it.
pub fn scripts_below(folder: &Path) -> Vec<PathBuf> {
    let entries = super::entries(folder);
    if let Some(main) = entries.iter().find(|path| path.ends_with("main.py")) {
        return vec![main.clone()];
    }
    let mut found = Vec::new();
    for path in entries {
        if path.is_dir() {
            found.extend(scripts_below(&path));
        } else if path.extension().is_some_and(|it| it == "py") {
            found.push(path);
        }
    }
    found
}
