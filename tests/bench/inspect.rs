//! What looking inside costs: dumps of a dense program of 10,000 lines, traces that are written to a file, and profiles of the
//! programs of this folder beside their plain runs.
//!
//! ```text
//! cargo bench --bench inspect
//! ```
//!
//! Times are CPU times, the shortest of the rounds: a machine that is busy with other things makes none of them shorter.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use wait4::Wait4;

const ROUNDS: usize = 3;

/// Five million instructions, in a loop of ints.
const TRACED: &str = "
def f(n):
    total = 0
    for i in range(n):
        total += i * 2
        if total > 1000:
            total -= 999
    return total
f(1000000)
";

fn main() -> ExitCode {
    let folder = std::env::temp_dir().join(format!("baem-inspect-{}", std::process::id()));
    let measured = std::fs::create_dir_all(&folder).map_err(|error| error.to_string()).and_then(|()| measure(&folder));
    let _ = std::fs::remove_dir_all(&folder);
    match measured {
        Ok(()) => ExitCode::SUCCESS,
        Err(what) => {
            eprintln!("inspect: {what}");
            ExitCode::FAILURE
        }
    }
}

fn measure(folder: &Path) -> Result<(), String> {
    let (program, out) = (folder.join("program.py"), folder.join("out"));
    let write = |text: &str| std::fs::write(&program, text).map_err(|error| error.to_string());
    let size = || std::fs::metadata(&out).map_or(0, |data| data.len());
    let (program_name, out_name) = (program.display().to_string(), out.display().to_string());

    let class = include_str!("../page/long.py").split_once('\n').expect("the first line says what it is").1;
    write(&(0..10_000 / class.lines().count()).map(|i| class.replace("{i}", &i.to_string())).collect::<String>())?;
    println!("dump of 10,000 dense lines");
    for format in ["text", "json", "html"] {
        let seconds = shortest(&["show", "code", "--format", format, "-o", &out_name, &program_name])?;
        println!("  {format:24} {seconds:6.2} s  {:6.2} MB", size() as f64 / 1e6);
    }

    write(TRACED)?;
    shortest(&["profile", "--format", "json", "-o", &out_name, &program_name])?;
    let profile = std::fs::read_to_string(&out).map_err(|error| error.to_string())?;
    let digits = profile.split_once("\"instructions\": ").and_then(|(_, rest)| rest.split([',', '\n']).next());
    let executed: f64 = digits.and_then(|digits| digits.trim().parse().ok()).ok_or("the profile names no total")?;
    println!("trace of {executed} instructions to a file");
    for format in ["text", "jsonl"] {
        let seconds = shortest(&["trace", "--format", format, "-o", &out_name, &program_name])?;
        println!("  {format:24} {seconds:6.2} s  {:6.2} million a second", executed / seconds / 1e6);
    }

    println!("profile beside the plain run");
    let mut logs = Vec::new();
    for program in programs()? {
        let name = program.display().to_string();
        let (plain, profiled) = (shortest(&[&name])?, shortest(&["profile", "-o", &out_name, &name])?);
        let stem = program.file_stem().unwrap_or_default().to_string_lossy();
        println!("  {stem:28} {plain:6.2} s  {profiled:6.2} s  {:5.2} times", profiled / plain);
        logs.push((profiled / plain).ln());
    }
    println!("  {:28} {:28.2} times", "geometric mean", (logs.iter().sum::<f64>() / logs.len() as f64).exp());
    Ok(())
}

/// The CPU time of baem with these words, the shortest of the rounds, in seconds.
fn shortest(words: &[&str]) -> Result<f64, String> {
    let mut best = f64::INFINITY;
    for _ in 0..ROUNDS {
        let mut command = Command::new(env!("CARGO_BIN_EXE_baem"));
        command.args(words).env("PYTHONHASHSEED", "0").stdin(Stdio::null()).stdout(Stdio::null());
        let used = command.spawn().and_then(|mut child| child.wait4()).map_err(|error| error.to_string())?;
        if !used.status.success() {
            return Err(format!("baem {}: {}", words.join(" "), used.status));
        }
        best = best.min((used.rusage.utime + used.rusage.stime).as_secs_f64());
    }
    Ok(best)
}

/// The programs of this folder, by name.
fn programs() -> Result<Vec<PathBuf>, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench");
    let files = std::fs::read_dir(folder).map_err(|error| error.to_string())?.flatten().map(|entry| entry.path());
    let mut programs: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|end| end == "py")).collect();
    programs.sort();
    Ok(programs)
}
