//! What threads cost, and how soon one that waited gets its turn, beside other interpreters in the same run.
//!
//! ```text
//! cargo bench --bench threads -- --against /usr/bin/python3.13
//! ```
//!
//! Each program prints its own figures: numbers, the smaller the better. The interpreters take turns, and the median of the rounds
//! stands. A machine that is busy with other things makes the latencies of all of them longer.

use std::process::{Command, ExitCode};

const USAGE: &str = "\
usage: cargo bench --bench threads -- [options]

  --against PATH    an interpreter to compare with; may be given several times
  --baem PATH       the baem to measure (default: the one just built)
  --rounds N        runs of each program by each interpreter (default 5)
";

struct Program {
    /// The names of its figures, with their units.
    figures: &'static [&'static str],
    text: &'static str,
}

static PROGRAMS: &[Program] = &[
    Program {
        figures: &["acquire and release, ns", "the same by `with`, ns", "RLock, ns"],
        text: "
import threading, time
def explicit(lock, count):
    acquire, release = lock.acquire, lock.release
    begin = time.thread_time()
    for _ in range(count):
        acquire()
        release()
    return time.thread_time() - begin
def block(lock, count):
    begin = time.thread_time()
    for _ in range(count):
        with lock:
            pass
    return time.thread_time() - begin
def empty(count):
    begin = time.thread_time()
    for _ in range(count):
        pass
    return time.thread_time() - begin
COUNT = 1_000_000
base = empty(COUNT)
for measure, lock in (explicit, threading.Lock()), (block, threading.Lock()), (explicit, threading.RLock()):
    print((measure(lock, COUNT) - base) / COUNT * 1e9)
",
    },
    Program {
        figures: &["wake-up beside a computing thread, median, ms", "the same, 99th percentile, ms"],
        text: "
import os, threading, time
SAMPLES = 300
reader, writer = os.pipe()
stop = False
def compute():
    number = 0
    while not stop:
        number += 1
late = []
def listen():
    for _ in range(SAMPLES):
        data = os.read(reader, 8)
        late.append(time.clock_gettime_ns(time.CLOCK_MONOTONIC) - int.from_bytes(data, 'little'))
# The one that writes is another process, so that it needs no lock to do so.
child = os.fork()
if child == 0:
    for _ in range(SAMPLES):
        time.sleep(0.004)
        os.write(writer, time.clock_gettime_ns(time.CLOCK_MONOTONIC).to_bytes(8, 'little'))
    os._exit(0)
threads = [threading.Thread(target=compute), threading.Thread(target=listen)]
for thread in threads:
    thread.start()
threads[1].join()
stop = True
threads[0].join()
os.waitpid(child, 0)
late.sort()
print(late[SAMPLES // 2] / 1e6)
print(late[SAMPLES * 99 // 100] / 1e6)
",
    },
    Program {
        figures: &["8 sleeps of 0.1 s at a time, s"],
        text: "
import threading, time
begin = time.perf_counter()
threads = [threading.Thread(target=time.sleep, args=(0.1,)) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(time.perf_counter() - begin)
",
    },
    Program {
        figures: &["two computing threads, of the sum of both alone"],
        text: "
import threading, time
def compute():
    total = 0
    for number in range(3_000_000):
        total += number & 7
def timed(work):
    begin = time.process_time()
    work()
    return time.process_time() - begin
def both():
    threads = [threading.Thread(target=compute) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
compute()
alone = timed(compute) + timed(compute)
print(timed(both) / alone)
",
    },
];

struct Options {
    interpreters: Vec<String>,
    rounds: usize,
}

fn options() -> Result<Options, String> {
    let mut options = Options { interpreters: vec![env!("CARGO_BIN_EXE_baem").into()], rounds: 5 };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} takes a value"));
        match word.as_str() {
            "--bench" => {}
            "--baem" => options.interpreters[0] = value()?,
            "--against" => options.interpreters.push(value()?),
            "--rounds" => options.rounds = value()?.parse().map_err(|_| "--rounds takes a number".to_owned())?,
            _ => return Err(format!("what is {word}?")),
        }
    }
    if options.rounds == 0 { Err("--rounds must be at least 1".into()) } else { Ok(options) }
}

/// The figures that a program prints.
fn run(interpreter: &str, program: &Program) -> Result<Vec<f64>, String> {
    let output = Command::new(interpreter).args(["-W", "ignore", "-c", program.text]).output();
    let output = output.map_err(|error| format!("{interpreter}: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let figures: Option<Vec<f64>> = text.lines().map(|line| line.parse().ok()).collect();
    match figures {
        Some(figures) if figures.len() == program.figures.len() => Ok(figures),
        _ => Err(format!("{interpreter}: {text}{}", String::from_utf8_lossy(&output.stderr))),
    }
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

fn measure(options: &Options) -> Result<(), String> {
    println!("{:<52} {}", "", options.interpreters.join("  "));
    for program in PROGRAMS {
        let mut found = vec![vec![Vec::new(); program.figures.len()]; options.interpreters.len()];
        for _ in 0..options.rounds {
            for (interpreter, columns) in options.interpreters.iter().zip(&mut found) {
                for (column, figure) in columns.iter_mut().zip(run(interpreter, program)?) {
                    column.push(figure);
                }
            }
        }
        for (at, name) in program.figures.iter().enumerate() {
            let medians: Vec<f64> = found.iter().map(|columns| median(columns[at].clone())).collect();
            print!("{name:<52}");
            for (figure, is_first) in medians.iter().zip([true].into_iter().chain(std::iter::repeat(false))) {
                if is_first {
                    print!(" {figure:>10.4}")
                } else {
                    print!(" {figure:>10.4} ({:.2})", medians[0] / figure)
                }
            }
            println!();
        }
    }
    Ok(())
}

fn main() -> ExitCode {
    match options().and_then(|options| measure(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("threads: {fault}\n\n{USAGE}");
            ExitCode::FAILURE
        }
    }
}
