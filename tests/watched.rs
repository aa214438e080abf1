//! `baem profile` and `baem trace` count the same instructions, in every example and to its end; and the profile adds up.
//!
//! What a trace tells of the longest examples is more than a gigabyte each: it is counted as it comes through a pipe.

use memchr::memmem;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::fs::{File, read_dir, read_to_string};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;

/// Executions of an instruction, by file, function and offset.
type Counts = BTreeMap<(String, String, u64), u64>;

fn examples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let entries = read_dir(folder).expect("there are examples");
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.expect("can be read").path()).collect();
    found.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
    found.sort();
    assert!(!found.is_empty());
    found
}

/// A command of baem on a program, as its `# args:` and `expected/NAME.stdin` say. What the program prints is not read; what the command
/// has to tell comes on standard error.
fn command(words: &[&str], program: &Path, folder: &Path) -> Command {
    let text = read_to_string(program).expect("the program can be read");
    let marks = text.lines().filter_map(|line| line.split_once("# args:"));
    let arguments = marks.flat_map(|(_, rest)| rest.split_whitespace());
    let stdin = program.with_extension("stdin");
    let stdin = program.with_file_name("expected").join(stdin.file_name().expect("it has a name"));
    let mut baem = Command::new(env!("CARGO_BIN_EXE_baem"));
    baem.args(words).arg(program).args(arguments).current_dir(folder).env("PYTHONHASHSEED", "0");
    baem.stdin(File::open(stdin).map_or(Stdio::null(), Stdio::from)).stdout(Stdio::null()).stderr(Stdio::piped());
    baem
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or_else(|| panic!("{value} is no number"))
}

fn rows(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

fn sum(rows: &[Value], key: &str) -> u64 {
    rows.iter().map(|row| number(&row[key])).sum()
}

/// What a profile counts; its sums are checked on the way.
fn profiled(program: &Path, folder: &Path) -> Counts {
    let out = command(&["profile", "--format", "json"], program, folder).output().expect("baem runs");
    let profile: Value = serde_json::from_slice(&out.stderr).expect("the profile is JSON");
    let (total, functions) = (number(&profile["instructions"]), rows(&profile["functions"]));
    let mut counts = Counts::new();
    for function in functions {
        let text = |key: &str| function[key].as_str().expect("a text").to_string();
        let sites = rows(&function["sites"]);
        assert_eq!(sum(sites, "count"), number(&function["instructions"]), "the instructions of {}", text("name"));
        for site in sites {
            assert!(number(&site["hits"]) <= number(&site["count"]), "{site}");
            *counts.entry((text("file"), text("name"), number(&site["offset"]))).or_default() += number(&site["count"]);
        }
    }
    assert_eq!(sum(functions, "instructions"), total, "the functions add up to the whole");
    for table in ["opcodes", "pairs"] {
        assert_eq!(sum(rows(&profile[table]), "count"), total, "the {table} add up to the whole");
    }
    counts
}

/// What stands behind `"name":` in a line of a trace: a number, or a string as it is between its quotes.
fn field<'a>(line: &'a str, name: &str) -> &'a str {
    let (_, rest) = line.split_once(&format!("\"{name}\":")).unwrap_or_else(|| panic!("no {name} in {line}"));
    match rest.strip_prefix('"') {
        Some(string) => string.split('"').next().unwrap_or_default(),
        None => rest.split([',', '}']).next().unwrap_or_default(),
    }
}

/// What a trace tells of, counted. Lines that agree from the function to the opcode are about one instruction: only the first is read.
fn traced(program: &Path, folder: &Path) -> Counts {
    let words = ["trace", "--library", "--events", "ops", "--format", "jsonl"];
    let mut baem = command(&words, program, folder).spawn().expect("baem runs");
    let mut lines = BufReader::with_capacity(1 << 16, baem.stderr.take().expect("it is a pipe"));
    let (from, to) = (memmem::Finder::new(b"\"function\":"), memmem::Finder::new(b",\"operands\":"));
    let (mut places, mut line) = (HashMap::<Vec<u8>, u64>::new(), Vec::new());
    while lines.read_until(b'\n', &mut line).expect("the pipe can be read") > 0 {
        if line.starts_with(b"{\"event\":\"op\"") {
            let begin = from.find(&line).expect("an instruction has a function");
            let place = &line[begin..to.find(&line).expect("an instruction has operands")];
            match places.get_mut(place) {
                Some(count) => *count += 1,
                None => drop(places.insert(place.to_vec(), 1)),
            }
        }
        line.clear();
    }
    baem.wait().expect("baem ends");
    let mut counts = Counts::new();
    for (place, count) in places {
        let place = str::from_utf8(&place).expect("a trace is text");
        let offset = field(place, "offset").parse().expect("an offset is a number");
        *counts.entry((field(place, "file").into(), field(place, "function").into(), offset)).or_default() += count;
    }
    counts
}

#[test]
fn a_profile_counts_what_a_trace_tells() {
    let folder = std::env::temp_dir().join(format!("baem-watched-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder to run in");
    let (waiting, compared) = (Mutex::new(examples()), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(program) = { waiting.lock().expect("nobody panics who has it").pop() } {
                    let (profiled, traced) = (profiled(&program, &folder), traced(&program, &folder));
                    let differs = profiled.iter().find(|(place, count)| traced.get(place) != Some(count));
                    assert_eq!(differs, None, "{}: the trace has it otherwise", program.display());
                    assert_eq!(profiled.len(), traced.len(), "{}: the trace has more", program.display());
                    compared.lock().expect("nobody panics who has it").push(traced.values().sum::<u64>());
                }
            });
        }
    });
    let compared = compared.into_inner().expect("nobody panicked");
    println!("{} instructions of {} examples", compared.iter().sum::<u64>(), compared.len());
    assert_eq!(compared.len(), examples().len());
    let _ = std::fs::remove_dir_all(&folder);
}
