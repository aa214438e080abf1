//! The prompt, driven through a real pseudo-terminal: every file of this folder is one named test.
//!
//! A transcript says which keys are sent, and what the screen shows when they have been answered:
//!
//! ```text
//! # The value of an expression is shown.
//!
//! > 1 + 1<Enter>
//! | >>> 1 + 1
//! | 2
//! | >>> ▮
//! ```
//!
//! `▮` is the cursor; rows below it that are empty are left out. Nothing waits for a fixed time: a step is done when the screen
//! is as expected, and has failed when it is not after a long while. `BLESS=1` rewrites the screens by what is seen.
//!
//! | line | meaning |
//! |---|---|
//! | `# run: command` | what runs, by a shell in an empty folder, instead of `baem -q` |
//! | `# env: NAME=value` | a variable |
//! | `# size: 60x16` | columns and rows |
//! | `# colors` | colors are on, and shown: `{95 1}` for a text with the codes 95 |
//! | `$ command` | a shell command that runs first, or between two steps |
//! | `& file` | from here on the harness, which is another process, holds this file locked |
//! | `> keys` | keys for the terminal; the lines below say what comes of them |
//! | `2> keys`, `2\| screen` | the same for a second terminal, which runs the same command |
//! | `~ text` | instead of a screen: some row is to hold this text |
//! | `! status` | instead of a screen: the process ends with this status |
//!
//! Keys are text, and names in `<…>`: `<Enter>`, after which nothing is sent before it was answered, `<Fast enter>`, `<Tab>`, `<Up>`, `<C-c>` for Ctrl-C, `<M-f>` for Alt-f, `<Paste>` and `<End paste>`,
//! `<Lt>` for `<`, `<Byte ff>`, `<Repeat 3 text>`, in which `↵` is Enter,
//! `<Resize 20x10>`, `<Signal INT>`, `<Await text>`, `<Close>`.

#![cfg(unix)]

#[path = "../harness/mod.rs"]
#[allow(dead_code, reason = "the other harness uses the rest")]
mod harness;
mod measure;
mod terminal;

use harness::{baem, blessing, entries, root, scratch, test_name, transcript};
use libtest_mimic::{Arguments, Failed, Trial};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use terminal::Terminal;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let bin = transcript::named_baem(baem(), "bin of the prompt");
    let files = entries(&root().join("tests/repl")).into_iter();
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let trials = files.map(|path| {
        let bin = bin.clone();
        Trial::test(test_name(&path), move || check(&path, &bin).map_err(Failed::from))
    });
    let mut trials: Vec<Trial> = trials.collect();
    trials.push(Trial::test("measure", move || measured(&bin).map_err(Failed::from)).with_ignored_flag(true));
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn measured(bin: &Path) -> Result<(), String> {
    let script = read("# colors\n")?;
    measure::measure(&command(&script, &scratch("repl/measure"), bin))
}

/// What a step waits for.
enum Expected {
    Screen(String),
    Text(String),
    End(i32),
}

enum Step {
    Shell(String),
    Lock(String),
    Keys { terminal: usize, keys: String, expected: Expected },
}

struct Script {
    head: String,
    run: String,
    env: Vec<(String, String)>,
    size: (u16, u16),
    has_colors: bool,
    steps: Vec<Step>,
}

fn read(text: &str) -> Result<Script, String> {
    let mut script = Script {
        head: String::new(),
        run: "baem -q".into(),
        env: Vec::new(),
        size: (70, 16),
        has_colors: false,
        steps: Vec::new(),
    };
    for (number, line) in text.lines().enumerate() {
        let wrong = || format!("line {}: {line:?} is no line of a transcript", number + 1);
        let (terminal, line) = match line.strip_prefix('2').filter(|rest| rest.starts_with(['>', '|', '~', '!'])) {
            Some(rest) => (1, rest),
            None => (0, line),
        };
        let rest = line.get(2..).unwrap_or("");
        match line.as_bytes().first() {
            None => {}
            Some(b'#') if script.steps.is_empty() => {
                script.head.push_str(&format!("{line}\n"));
                if let Some(run) = rest.strip_prefix("run: ") {
                    script.run = run.into();
                } else if let Some((name, value)) = rest.strip_prefix("env: ").and_then(|pair| pair.split_once('=')) {
                    script.env.push((name.into(), value.into()));
                } else if let Some(size) = rest.strip_prefix("size: ") {
                    script.size = terminal::size(size).ok_or_else(wrong)?;
                } else if rest == "colors" {
                    script.has_colors = true;
                }
            }
            Some(b'$') => script.steps.push(Step::Shell(rest.into())),
            Some(b'&') => script.steps.push(Step::Lock(rest.into())),
            Some(b'>') => {
                script.steps.push(Step::Keys {
                    terminal,
                    keys: rest.into(),
                    expected: Expected::Screen(String::new()),
                });
            }
            Some(mark @ (b'|' | b'~' | b'!')) => {
                let Some(Step::Keys { expected, .. }) = script.steps.last_mut() else { return Err(wrong()) };
                match (mark, expected) {
                    (b'|', Expected::Screen(screen)) => screen.push_str(&format!("{rest}\n")),
                    (b'~', expected) => *expected = Expected::Text(rest.into()),
                    (_, expected) => *expected = Expected::End(rest.parse().map_err(|_| wrong())?),
                }
            }
            Some(_) => return Err(wrong()),
        }
    }
    Ok(script)
}

fn check(path: &Path, bin: &Path) -> Result<(), String> {
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let script = read(&text)?;
    let folder = scratch(&test_name(path));
    let mut terminals: Vec<Option<Terminal>> = vec![None, None];
    let mut blessed = script.head.clone();
    let mut locked = Vec::new();
    for step in &script.steps {
        blessed.push('\n');
        match step {
            Step::Shell(command) => {
                blessed.push_str(&format!("$ {command}\n"));
                shell(command, &folder, bin)?;
            }
            Step::Lock(name) => {
                blessed.push_str(&format!("& {name}\n"));
                let file = fs::File::open(folder.join(name)).map_err(|error| format!("{name}: {error}"))?;
                file.lock().map_err(|error| format!("{name}: {error}"))?;
                locked.push(file);
            }
            Step::Keys { terminal, keys, expected } => {
                let seen = step_of(&script, &mut terminals[*terminal], keys, expected, &folder, bin)
                    .map_err(|fault| format!("after {keys:?}\n{fault}"))?;
                let number = if *terminal == 1 { "2" } else { "" };
                blessed.push_str(&format!("{number}> {keys}\n"));
                for row in seen.lines() {
                    blessed.push_str(format!("{number}{row}").trim_end());
                    blessed.push('\n');
                }
            }
        }
    }
    if blessing() && blessed != text {
        fs::write(path, blessed).map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// Sends keys and waits for what is expected; what was seen, as the transcript has it.
fn step_of(
    script: &Script,
    terminal: &mut Option<Terminal>,
    keys: &str,
    expected: &Expected,
    folder: &Path,
    bin: &Path,
) -> Result<String, String> {
    if terminal.is_none() {
        *terminal = Some(Terminal::start(&command(script, folder, bin), script.size, script.has_colors)?);
    }
    let terminal = terminal.as_mut().expect("just started");
    terminal.await_prompt()?;
    terminal.send(keys)?;
    match expected {
        Expected::Screen(screen) => {
            let seen = if blessing() { terminal.settled() } else { terminal.await_screen(screen)? };
            Ok(seen.lines().map(|row| format!("| {row}\n")).collect())
        }
        Expected::Text(text) => terminal.await_text(text).map(|()| format!("~ {text}\n")),
        Expected::End(status) => terminal.await_end(*status).map(|()| format!("! {status}\n")),
    }
}

/// The process and its surroundings.
fn command(script: &Script, folder: &Path, bin: &Path) -> terminal::Run {
    let mut env: Vec<(String, String)> = vec![
        ("HOME".into(), folder.display().to_string()),
        ("PATH".into(), format!("{}:/usr/local/bin:/usr/bin:/bin", bin.display())),
        ("TERM".into(), "xterm-256color".into()),
        ("PYTHONHASHSEED".into(), "0".into()),
        ("BAEM_AUDIT".into(), "1".into()),
        ("LANG".into(), "C.UTF-8".into()),
        ("PS1".into(), "$ ".into()),
    ];
    if !script.has_colors {
        env.push(("NO_COLOR".into(), "1".into()));
    }
    env.extend(script.env.clone());
    terminal::Run { baem: bin.join("baem"), command: script.run.clone(), env, folder: PathBuf::from(folder) }
}

fn shell(command: &str, folder: &Path, bin: &Path) -> Result<(), String> {
    let path = format!("{}:/usr/local/bin:/usr/bin:/bin", bin.display());
    let status = Command::new("/bin/sh")
        .args(["-c", command])
        .current_dir(folder)
        .env("PATH", path)
        .env("HOME", folder)
        .status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{command}: {status}")),
        Err(error) => Err(format!("{command}: {error}")),
    }
}
