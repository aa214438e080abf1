//! The test harness: every script, golden and transcript is one named test that can be filtered.
//!
//! `cargo test --test run -- generators` runs those whose name contains the word; a name ends in ` stress`,
//! ` codefile` or ` cpython` where the file runs in that way. The file formats are explained in `tests/README.md`.

mod harness;

use harness::script::{self, Mode, Script};
use harness::{baem, entries, files_below, golden, reference, root, test_name, transcript};
use libtest_mimic::{Arguments, Failed, Trial};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Folders of scripts. `examples` and `tests/bench` are programs in their own right that are tests as well.
const SCRIPTS: [&str; 5] = ["tests/py", "tests/differences", "tests/regress", "tests/bench", "examples"];

/// The names of tests that do not pass yet. `cargo test --test run -- --ignored` runs them; those that pass leave the list.
const PENDING: &str = include_str!("pending.txt");

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let reference = reference::find();
    match &reference {
        Some(path) => eprintln!("CPython 3.13 ({}) checks the expectations", path.display()),
        None => eprintln!("no CPython 3.13 here: the recorded expectations stand"),
    }
    let mut trials = Vec::new();
    for folder in SCRIPTS {
        for path in script::scripts_below(&root().join(folder)) {
            add_script(&mut trials, &path, reference.as_deref());
        }
    }
    for folder in entries(&root().join("tests/golden")) {
        add_goldens(&mut trials, &folder);
    }
    if cfg!(unix) {
        let bin = transcript::named_baem(baem(), "bin");
        let bin_of_reference = reference.as_deref().map(|path| transcript::named_baem(path, "bin of reference"));
        for path in files_below(&root().join("tests/cli"), "txt") {
            add_transcript(&mut trials, path, &bin, bin_of_reference.as_deref());
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// A test; ignored while `tests/pending.txt` has its name.
fn trial(name: String, check: impl FnOnce() -> Result<(), String> + Send + 'static) -> Trial {
    let is_pending = PENDING.lines().any(|line| line == name);
    Trial::test(name, move || check().map_err(Failed::from)).with_ignored_flag(is_pending)
}

fn add_script(trials: &mut Vec<Trial>, path: &Path, reference: Option<&Path>) {
    let name = test_name(path);
    let name = name.strip_suffix("/main").unwrap_or(&name);
    let prepared = Script::read(path).and_then(|script| Ok((script.can_run()?, script)));
    let (can_run, script) = match prepared {
        Ok(prepared) => prepared,
        Err(fault) => return trials.push(trial(name.to_owned(), || Err(fault))),
    };
    let script = std::sync::Arc::new(script);
    for mode in [Mode::Plain, Mode::Stress, Mode::CodeFile, Mode::CPython] {
        let program = if mode == Mode::CPython { reference.filter(|_| !script.is_of_baem()) } else { Some(baem()) };
        let Some(program) = program.map(Path::to_owned) else { continue };
        let script = script.clone();
        let check = move || script.check(&program, mode);
        let trial = trial(format!("{name}{}", mode.suffix()), check);
        trials.push(if can_run { trial } else { trial.with_ignored_flag(true) });
    }
}

fn add_goldens(trials: &mut Vec<Trial>, folder: &Path) {
    let kind = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    for path in files_below(folder, "py") {
        let name = test_name(&path);
        let Some(command) = golden::command_of(kind) else {
            trials.push(trial(name, || Err("no command is known for goldens of this folder".into())));
            continue;
        };
        for format in golden::formats_of(kind) {
            let path = path.clone();
            let check = move || golden::check_format(baem(), format, &path);
            trials.push(trial(format!("{name} {}", format.name), check));
        }
        trials.push(trial(name, move || golden::check(baem(), command, &path)));
    }
}

fn add_transcript(trials: &mut Vec<Trial>, path: PathBuf, bin: &Path, bin_of_reference: Option<&Path>) {
    let name = test_name(&path);
    if let Some(bin) = bin_of_reference.filter(|_| transcript::is_shared(&path)) {
        let (bin, path) = (bin.to_owned(), path.clone());
        trials.push(trial(format!("{name} cpython"), move || transcript::check(&bin, &path, " cpython")));
    }
    let bin = bin.to_owned();
    trials.push(trial(name, move || transcript::check(&bin, &path, "")));
}
