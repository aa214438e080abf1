//! Compares baem with other interpreters on the programs in `tests/bench/`.
//!
//! ```text
//! cargo bench --bench compare -- --against /usr/bin/python3.11
//! ```
//!
//! Rounds are interleaved (every interpreter runs a program once before any runs it again), so that a machine that
//! slows down slows all of them. What counts is CPU time, user and system, of the process as the kernel accounts it;
//! the median of the rounds stands. A program whose outputs differ is an error and not a result.
//!
//! Memory is the peak resident set; it cannot be shown smaller than this runner's own, which a new process inherits
//! until it becomes the interpreter, so the runner stays small: it keeps numbers, and of outputs only one at a time.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;
use wait4::Wait4;

const USAGE: &str = "\
usage: cargo bench --bench compare -- [options]

  --against PATH    an interpreter to compare with; may be given several times
  --baem PATH       the baem to measure (default: the one just built)
  --rounds N        runs of each program by each interpreter (default 5)
  --only WORD       only programs whose name contains WORD; may be given several times
  --list            name the programs and stop
  --markdown        print the table for README.md
  --instructions    also count instructions, by valgrind (slow, but exact)
";

/// Runs of the empty script for the start-up figure, per interpreter.
const STARTS: usize = 41;

struct Options {
    baem: PathBuf,
    against: Vec<PathBuf>,
    rounds: usize,
    only: Vec<String>,
    list: bool,
    markdown: bool,
    instructions: bool,
}

/// One interpreter on one program.
#[derive(Clone, Copy)]
struct Figure {
    seconds: f64,
    bytes: u64,
    instructions: Option<u64>,
}

struct Row {
    name: String,
    /// In the order of the interpreters, baem first.
    figures: Vec<Figure>,
}

fn main() -> ExitCode {
    let options = match options() {
        Ok(options) => options,
        Err(fault) => {
            eprintln!("compare: {fault}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match compare(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("compare: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<Options, String> {
    let mut options = Options {
        baem: PathBuf::from(env!("CARGO_BIN_EXE_baem")),
        against: Vec::new(),
        rounds: 5,
        only: Vec::new(),
        list: false,
        markdown: false,
        instructions: false,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} takes a value"));
        match word.as_str() {
            // `cargo bench` passes it to every benchmark.
            "--bench" => {}
            "--baem" => options.baem = PathBuf::from(value()?),
            "--against" => options.against.push(PathBuf::from(value()?)),
            "--only" => options.only.push(value()?),
            "--rounds" => options.rounds = value()?.parse().map_err(|_| "--rounds takes a number".to_owned())?,
            "--list" => options.list = true,
            "--markdown" => options.markdown = true,
            "--instructions" => options.instructions = true,
            _ => return Err(format!("what is {word}?")),
        }
    }
    if options.rounds == 0 {
        return Err("--rounds must be at least 1".into());
    }
    Ok(options)
}

fn programs(only: &[String]) -> Result<Vec<PathBuf>, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut found: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    found.retain(|path| path.extension().is_some_and(|it| it == "py"));
    found.retain(|path| only.is_empty() || only.iter().any(|word| name_of(path).contains(word.as_str())));
    found.sort();
    if found.is_empty() { Err("no such program; --list names them".into()) } else { Ok(found) }
}

fn name_of(program: &Path) -> String {
    program.file_stem().expect("programs are files").to_string_lossy().into_owned()
}

fn compare(options: &Options) -> Result<(), String> {
    let programs = programs(&options.only)?;
    if options.list {
        for program in &programs {
            let text = std::fs::read_to_string(program).map_err(|error| error.to_string())?;
            let about = text.lines().next().unwrap_or_default().trim_start_matches("# ").to_owned();
            println!("{:<16} {about}", name_of(program));
        }
        return Ok(());
    }
    let interpreters: Vec<&Path> =
        std::iter::once(&options.baem).chain(&options.against).map(PathBuf::as_path).collect();
    let titles: Vec<String> = interpreters.iter().map(|path| name_of_interpreter(path)).collect();
    let mut rows = Vec::new();
    for program in &programs {
        let row = measure(program, &interpreters, options)?;
        eprintln!("{}", line_of(&row));
        rows.push(row);
    }
    let starts = start_up(&interpreters)?;
    if options.markdown {
        print_markdown(&rows, &starts, &titles);
    } else {
        print_plain(&rows, &starts, &titles);
    }
    Ok(())
}

/// `baem` or, say, `python3.11`; the folder only tells where it is.
fn name_of_interpreter(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

fn measure(program: &Path, interpreters: &[&Path], options: &Options) -> Result<Row, String> {
    let name = name_of(program);
    let mut seconds = vec![Vec::new(); interpreters.len()];
    let mut bytes = vec![0; interpreters.len()];
    let mut expected: Option<String> = None;
    for _ in 0..options.rounds {
        for (at, interpreter) in interpreters.iter().enumerate() {
            let run = run(interpreter, &[program.as_os_str()])?;
            if *expected.get_or_insert_with(|| run.stdout.clone()) != run.stdout {
                let first = expected.unwrap_or_default();
                return Err(format!(
                    "{name}: {} printed\n{}\nbut {} printed\n{first}",
                    interpreter.display(),
                    run.stdout,
                    interpreters[0].display(),
                ));
            }
            seconds[at].push(run.seconds);
            bytes[at] = bytes[at].max(run.bytes);
        }
    }
    let mut figures = Vec::new();
    for (at, interpreter) in interpreters.iter().enumerate() {
        let instructions = if options.instructions { Some(count_instructions(interpreter, program)?) } else { None };
        figures.push(Figure { seconds: median(&mut seconds[at]), bytes: bytes[at], instructions });
    }
    Ok(Row { name, figures })
}

struct Run {
    stdout: String,
    seconds: f64,
    bytes: u64,
}

fn run(interpreter: &Path, words: &[&std::ffi::OsStr]) -> Result<Run, String> {
    let mut command = Command::new(interpreter);
    command.args(words).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.env("PYTHONHASHSEED", "0").env("PYTHONDONTWRITEBYTECODE", "1");
    let mut child = command.spawn().map_err(|error| format!("{}: {error}", interpreter.display()))?;
    let mut stdout = String::new();
    let mut stderr = String::new();
    let read = child.stdout.take().expect("stdout is piped").read_to_string(&mut stdout);
    read.and_then(|_| child.stderr.take().expect("stderr is piped").read_to_string(&mut stderr))
        .map_err(|error| format!("{}: {error}", interpreter.display()))?;
    let used = child.wait4().map_err(|error| error.to_string())?;
    if !used.status.success() {
        let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
        return Err(format!("{} {}: {}\n{stderr}", interpreter.display(), words.join(" "), used.status));
    }
    let time: Duration = used.rusage.utime + used.rusage.stime;
    Ok(Run { stdout, seconds: time.as_secs_f64(), bytes: used.rusage.maxrss })
}

/// Instructions executed in user mode, which do not vary from run to run as times do.
fn count_instructions(interpreter: &Path, program: &Path) -> Result<u64, String> {
    let mut command = Command::new("valgrind");
    command.args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]);
    command.arg(interpreter).arg(program).env("PYTHONHASHSEED", "0").stdin(Stdio::null());
    let output = command.output().map_err(|error| format!("valgrind: {error}"))?;
    let report = String::from_utf8_lossy(&output.stderr);
    let line = report.lines().find_map(|line| line.split_once("refs:"));
    let digits: Option<String> = line.map(|(_, figure)| figure.chars().filter(char::is_ascii_digit).collect());
    digits.and_then(|digits| digits.parse().ok()).ok_or(format!("valgrind gave no count:\n{report}"))
}

/// The wall time from start to end of an empty script: the median of many, since this is what a person waits for.
fn start_up(interpreters: &[&Path]) -> Result<Vec<f64>, String> {
    let script = std::env::temp_dir().join(format!("baem-empty-{}.py", std::process::id()));
    std::fs::write(&script, "").map_err(|error| error.to_string())?;
    let mut times = vec![Vec::new(); interpreters.len()];
    for _ in 0..STARTS {
        for (at, interpreter) in interpreters.iter().enumerate() {
            let started = std::time::Instant::now();
            run(interpreter, &[script.as_os_str()])?;
            times[at].push(started.elapsed().as_secs_f64());
        }
    }
    let _ = std::fs::remove_file(&script);
    Ok(times.iter_mut().map(|times| median(times)).collect())
}

fn median(figures: &mut [f64]) -> f64 {
    figures.sort_by(f64::total_cmp);
    let middle = figures.len() / 2;
    if figures.len() % 2 == 1 { figures[middle] } else { (figures[middle - 1] + figures[middle]) / 2.0 }
}

fn geometric_mean(figures: impl Iterator<Item = f64>) -> f64 {
    let logs: Vec<f64> = figures.map(f64::ln).collect();
    (logs.iter().sum::<f64>() / logs.len() as f64).exp()
}

/// How many times faster baem is than the interpreter at `at`.
fn speed(row: &Row, at: usize) -> f64 {
    row.figures[at].seconds / row.figures[0].seconds
}

/// Baem's memory as a share of that of the interpreter at `at`.
fn memory(row: &Row, at: usize) -> f64 {
    row.figures[0].bytes as f64 / row.figures[at].bytes as f64
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / (1024.0 * 1024.0)
}

/// A row as it is shown while the comparison runs, and in the plain table.
fn line_of(row: &Row) -> String {
    let mut line = format!("{:<16}", row.name);
    for (at, figure) in row.figures.iter().enumerate() {
        line += &format!("  {:>7.3} s {:>6.1} MB", figure.seconds, megabytes(figure.bytes));
        if let Some(count) = figure.instructions {
            line += &format!(" {:>8.1} Mi", count as f64 / 1e6);
        }
        if at > 0 {
            line += &format!("  {:>5.2}x {:>5.2}", speed(row, at), memory(row, at));
        }
    }
    line
}

fn print_plain(rows: &[Row], starts: &[f64], titles: &[String]) {
    println!(
        "CPU time and peak memory; after each interpreter: how much faster {} is, its share of the memory",
        titles[0]
    );
    println!("{:<16}  {}", "", titles.join("  |  "));
    for row in rows {
        println!("{}", line_of(row));
    }
    for (at, title) in titles.iter().enumerate().skip(1) {
        println!();
        println!("against {title}:");
        println!("  geometric mean of speed   {:.2}x", geometric_mean(rows.iter().map(|row| speed(row, at))));
        let lowest = rows.iter().min_by(|a, b| speed(a, at).total_cmp(&speed(b, at)));
        if let Some(row) = lowest {
            println!("  lowest                    {:.2}x ({})", speed(row, at), row.name);
        }
        println!("  geometric mean of memory  {:.2}", geometric_mean(rows.iter().map(|row| memory(row, at))));
        let highest = rows.iter().max_by(|a, b| memory(a, at).total_cmp(&memory(b, at)));
        if let Some(row) = highest {
            println!("  highest                   {:.2} ({})", memory(row, at), row.name);
        }
    }
    println!();
    for (title, start) in titles.iter().zip(starts) {
        println!("start-up of {title}: {:.1} ms", start * 1e3);
    }
}

fn print_markdown(rows: &[Row], starts: &[f64], titles: &[String]) {
    let mut head = format!("| program | {} |", titles[0]);
    let mut rule = "|---|---:|".to_owned();
    for title in &titles[1..] {
        head += &format!(" {title} | faster | memory |");
        rule += "---:|---:|---:|";
    }
    println!("{head}\n{rule}");
    for row in rows {
        let mut line = format!("| {} | {:.2} s |", row.name, row.figures[0].seconds);
        for at in 1..titles.len() {
            line += &format!(" {:.2} s | {:.2}× | {:.2}× |", row.figures[at].seconds, speed(row, at), memory(row, at));
        }
        println!("{line}");
    }
    let mut means = "| **geometric mean** | |".to_owned();
    let mut begin = format!("| start-up, empty script | {:.1} ms |", starts[0] * 1e3);
    for at in 1..titles.len() {
        let faster = geometric_mean(rows.iter().map(|row| speed(row, at)));
        let smaller = geometric_mean(rows.iter().map(|row| memory(row, at)));
        means += &format!(" | **{faster:.2}×** | **{smaller:.2}×** |");
        begin += &format!(" {:.1} ms | {:.2}× | |", starts[at] * 1e3, starts[at] / starts[0]);
    }
    println!("{means}\n{begin}");
}
