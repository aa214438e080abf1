//! Runs one process to its end, or to its deadline, and collects what it printed.
//!
//! A process gets a fixed environment (no `PYTHON*` variables, no colors, a fixed hash seed) and, on Unix, a limit on
//! its address space, so that a test that runs wild takes neither the machine nor the other tests with it.

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

/// Address space of a test, in KiB: far above what any test needs, far below what hurts.
const ADDRESS_SPACE_KIB: u64 = 8 << 20;

/// How a process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Exit(i32),
    Signal(i32),
    TimedOut(Duration),
}

impl std::fmt::Display for End {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            End::Exit(code) => write!(f, "exit status {code}"),
            End::Signal(number) => write!(f, "killed by signal {number}"),
            End::TimedOut(limit) => write!(f, "still running after {} s", limit.as_secs()),
        }
    }
}

/// What a process printed and how it ended. Text that is not UTF-8 is shown with replacement characters.
pub struct Outcome {
    pub stdout: String,
    pub stderr: String,
    pub end: End,
}

/// A command with the fixed environment and the memory limit.
pub fn command(program: &Path) -> Command {
    let mut command = limited(program);
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("PYTHON") || text.starts_with("BAEM_") {
            command.env_remove(&name);
        }
    }
    command
        .env("PYTHONHASHSEED", "0")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("PYTHONUTF8", "1")
        .env("NO_COLOR", "1")
        .env("RUST_BACKTRACE", "0");
    command
}

/// `ulimit` in a shell that becomes the program: the one way to set a limit before the start without `unsafe`.
#[cfg(unix)]
fn limited(program: &Path) -> Command {
    let mut command = Command::new("/bin/sh");
    command.arg("-c").arg(format!("ulimit -v {ADDRESS_SPACE_KIB} 2>/dev/null; exec \"$0\" \"$@\"")).arg(program);
    command
}

#[cfg(not(unix))]
fn limited(program: &Path) -> Command {
    let _ = ADDRESS_SPACE_KIB;
    Command::new(program)
}

/// Runs `command` with `stdin` as its standard input.
pub fn run(command: &mut Command, stdin: &str, limit: Duration) -> Outcome {
    let started = Instant::now();
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("cannot start {:?}: {error}", command.get_program()));
    feed(&mut child, stdin.to_owned());
    let stdout = collect(child.stdout.take().expect("stdout is piped"));
    let stderr = collect(child.stderr.take().expect("stderr is piped"));
    // A process whose pipes are closed is about to end; only then is waiting for it sure not to block for long.
    let stdout = stdout.recv_timeout(limit);
    let stderr = stderr.recv_timeout(limit.saturating_sub(started.elapsed()));
    let status = match (&stdout, &stderr) {
        (Ok(_), Ok(_)) => wait(&mut child, limit.saturating_sub(started.elapsed())),
        _ => None,
    };
    let end = match status {
        Some(status) => ended(status),
        None => {
            let _ = child.kill();
            let _ = child.wait();
            End::TimedOut(limit)
        }
    };
    Outcome { stdout: text(stdout.unwrap_or_default()), stderr: text(stderr.unwrap_or_default()), end }
}

/// Writes the standard input from a thread of its own: a process that never reads must not block the harness.
fn feed(child: &mut Child, stdin: String) {
    let mut pipe = child.stdin.take().expect("stdin is piped");
    if !stdin.is_empty() {
        thread::spawn(move || {
            let _ = pipe.write_all(stdin.as_bytes());
        });
    }
}

/// Reads a pipe to its end in a thread of its own; what a killed process printed before is given up.
fn collect(mut pipe: impl Read + Send + 'static) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = pipe.read_to_end(&mut bytes);
        let _ = sender.send(bytes);
    });
    receiver
}

fn wait(child: &mut Child, limit: Duration) -> Option<ExitStatus> {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("a child can be waited for") {
            return Some(status);
        }
        if started.elapsed() > limit {
            return None;
        }
        thread::sleep(Duration::from_millis(1));
    }
}

fn ended(status: ExitStatus) -> End {
    #[cfg(unix)]
    if let Some(number) = std::os::unix::process::ExitStatusExt::signal(&status) {
        return End::Signal(number);
    }
    End::Exit(status.code().expect("a process that no signal ended has an exit status"))
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8_lossy(&bytes).replace("\r\n", "\n")
}

/// `PATH` with `first` in front of it.
pub fn path_with(first: &Path) -> impl AsRef<OsStr> {
    let rest = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(first.to_owned()).chain(std::env::split_paths(&rest));
    std::env::join_paths(folders).expect("folders of PATH can be joined again")
}
