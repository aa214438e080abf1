//! `baem profile` and `baem trace` count the same instructions, in every example; and the profile adds up.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Executions of an instruction: by file and function, and its offset.
type Counts = BTreeMap<(String, String, u64), u64>;

/// A trace longer than this is not written: its program has the same kinds of instructions as the others.
const LONGEST: u64 = 250_000;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What stands behind `"name":`, up to the next comma or bracket; a string without its quotes, as it is escaped.
fn field<'a>(text: &'a str, name: &str) -> &'a str {
    let (_, rest) = text.split_once(&format!("\"{name}\":")).unwrap_or_else(|| panic!("no {name} in {text}"));
    match rest.strip_prefix('"') {
        Some(string) => string.split('"').next().unwrap_or_default(),
        None => rest.split([',', '}']).next().unwrap_or_default(),
    }
}

fn number(text: &str, name: &str) -> u64 {
    field(text, name).parse().unwrap_or_else(|_| panic!("{name} is no number in {text}"))
}

/// Runs a command of baem on a program as its `# args:` and `# stdin:` say; what it wrote to the file behind `-o`.
fn run(command: &[&str], program: &Path, folder: &Path) -> String {
    let text = std::fs::read_to_string(program).expect("the program can be read");
    let marks = |mark: &str| -> Vec<String> {
        text.lines().filter_map(|line| Some(line.split_once(mark)?.1.trim_start().to_string())).collect()
    };
    let stdin = program
        .parent()
        .expect("a folder")
        .join("expected")
        .join(program.with_extension("stdin").file_name().expect("a name"));
    let out = folder.join("out");
    let status = Command::new(env!("CARGO_BIN_EXE_baem"))
        .args(command)
        .arg("-o")
        .arg(&out)
        .arg(program)
        .args(marks("# args:").iter().flat_map(|line| line.split_whitespace()))
        .current_dir(folder)
        .env("PYTHONHASHSEED", "0")
        .stdin(std::fs::File::open(stdin).map_or(Stdio::null(), Stdio::from))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    status.expect("baem runs");
    std::fs::read_to_string(&out).expect("the output was written")
}

/// The counts of a profile; its sums are checked on the way.
fn profiled(json: &str) -> (u64, Counts) {
    let total = number(json, "instructions");
    let mut counts = Counts::new();
    let (mut file, mut function, mut of_functions) = (String::new(), String::new(), 0);
    let (functions, tables) = json.split_once("\"opcodes\":").expect("the opcodes come after the functions");
    for line in functions.lines().skip(2) {
        if line.starts_with("{\"name\":") {
            (file, function) = (field(line, "file").to_string(), field(line, "name").to_string());
            of_functions += number(line, "instructions");
        } else if line.starts_with("{\"offset\":") {
            let key = (file.clone(), function.clone(), number(line, "offset"));
            *counts.entry(key).or_insert(0) += number(line, "count");
            assert!(number(line, "hits") <= number(line, "count"), "{line}");
        }
    }
    let (opcodes, pairs) = tables.split_once("\"pairs\":").expect("the pairs come last");
    for table in [opcodes, pairs] {
        let sum: u64 = table.split('{').skip(1).map(|row| number(row, "count")).sum();
        assert_eq!(sum, total, "a table adds up to the whole");
    }
    assert_eq!(of_functions, total, "the functions add up to the whole");
    assert_eq!(counts.values().sum::<u64>(), total, "the instructions add up to the whole");
    (total, counts)
}

fn traced(jsonl: &str) -> Counts {
    let mut counts = Counts::new();
    for line in jsonl.lines().filter(|line| line.starts_with("{\"event\":\"op\"")) {
        let key = (field(line, "file").to_string(), field(line, "function").to_string(), number(line, "offset"));
        *counts.entry(key).or_insert(0) += 1;
    }
    counts
}

fn examples() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join("examples")).expect("there are examples");
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.expect("can be read").path()).collect();
    found.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
    found.sort();
    assert!(!found.is_empty());
    found
}

#[test]
fn a_profile_counts_what_a_trace_tells() {
    let folder = std::env::temp_dir().join(format!("baem-watched-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the outputs");
    for program in examples() {
        let (total, counts) = profiled(&run(&["profile", "--format", "json"], &program, &folder));
        if total > LONGEST {
            continue;
        }
        let trace = run(&["trace", "--library", "--events", "ops", "--format", "jsonl"], &program, &folder);
        let traced = traced(&trace);
        for (place, count) in &counts {
            assert_eq!(traced.get(place), Some(count), "{}: {place:?}", program.display());
        }
        assert_eq!(counts.len(), traced.len(), "{}", program.display());
    }
    let _ = std::fs::remove_dir_all(&folder);
}
