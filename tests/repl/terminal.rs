//! A pseudo-terminal with a process on it, and what its screen shows.

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags};
use rustix::process::{Pid, Signal, kill_process, kill_process_group};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcgetpgrp, tcsetwinsize};
use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// So long a screen may take to become what is expected, on a machine that is busy with much else.
const LIMIT: Duration = Duration::from_secs(60);
/// After so much silence a screen is taken for settled, when expectations are rewritten.
const SILENCE: Duration = Duration::from_millis(1500);

/// Makes the terminal named by the first argument the one of a new session, and becomes the command. Ctrl-C counts there, even if
/// the tests run in the background, where a shell has it ignored.
const BEGIN: &str = "import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.setsid()
terminal = os.open(sys.argv[1], os.O_RDWR)
for number in range(3):
    os.dup2(terminal, number)
os.close(terminal)
os.execv('/bin/sh', ['sh', '-c', 'exec ' + sys.argv[2]])
";

pub struct Run {
    pub baem: PathBuf,
    pub command: String,
    pub env: Vec<(String, String)>,
    pub folder: PathBuf,
}

pub struct Terminal {
    master: Option<File>,
    child: Child,
    bytes: Receiver<Vec<u8>>,
    /// The reader is to let go of the terminal.
    is_closed: Arc<AtomicBool>,
    parser: vt100::Parser,
    has_colors: bool,
    has_prompt: bool,
    /// How often the process has written something.
    shown: usize,
}

/// `60x16`.
pub fn size(text: &str) -> Option<(u16, u16)> {
    let (columns, rows) = text.split_once('x')?;
    Some((columns.parse().ok()?, rows.parse().ok()?))
}

fn parser((columns, rows): (u16, u16)) -> vt100::Parser {
    let not_zero = |number| NonZeroU16::new(number).expect("a terminal has rows and columns");
    vt100::Parser::new(not_zero(rows), not_zero(columns), 0)
}

impl Terminal {
    pub fn start(run: &Run, size: (u16, u16), has_colors: bool) -> Result<Terminal, String> {
        let told = |error: rustix::io::Errno| error.to_string();
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).map_err(told)?;
        grantpt(&master).map_err(told)?;
        unlockpt(&master).map_err(told)?;
        let name = ptsname(&master, Vec::new()).map_err(told)?.into_string().map_err(|error| error.to_string())?;
        tcsetwinsize(&master, window(size)).map_err(told)?;
        // Held open until the process has it: a terminal that nobody has open counts as closed.
        let held =
            rustix::fs::open(&*name, OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC, Mode::empty()).map_err(told)?;
        let child = Command::new(&run.baem)
            .args(["-I", "-c", BEGIN, &name, &run.command])
            .env_clear()
            .envs(run.env.iter().filter(|(name, _)| name != "BAEM_AUDIT").cloned())
            .env("BAEM_AUDIT", "1")
            .current_dir(&run.folder)
            .stdin(Stdio::null())
            .spawn()
            .map_err(|error| format!("{}: {error}", run.baem.display()))?;
        let master = File::from(master);
        let mut reader = master.try_clone().map_err(|error| error.to_string())?;
        let (sender, bytes) = channel();
        let is_closed = Arc::new(AtomicBool::new(false));
        let wants_end = is_closed.clone();
        thread::spawn(move || {
            let mut held = Some(held);
            let mut buffer = [0; 65536];
            let soon = Timespec { tv_sec: 0, tv_nsec: 20_000_000 };
            while !wants_end.load(Relaxed) {
                if poll(&mut [PollFd::new(&reader, PollFlags::IN)], Some(&soon)) == Ok(0) {
                    continue;
                }
                let Ok(count @ 1..) = reader.read(&mut buffer) else { break };
                held = None;
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
            drop(held);
        });
        Ok(Terminal {
            master: Some(master),
            child,
            bytes,
            is_closed,
            parser: parser(size),
            has_colors,
            has_prompt: false,
            shown: 0,
        })
    }

    /// Waits until the process has shown something: keys sent before it has set its terminal up would be shown twice.
    pub fn await_prompt(&mut self) -> Result<(), String> {
        if !self.has_prompt {
            self.has_prompt = true;
            self.wait(|terminal| !terminal.parser.screen().contents().trim().is_empty() && terminal.is_asking())?;
        }
        Ok(())
    }

    /// Whether the last row that is not empty looks like a prompt.
    fn is_asking(&self) -> bool {
        let contents = self.parser.screen().contents();
        let last = contents.trim_end().lines().last().unwrap_or("").to_owned();
        [">>>", "$", "?", "..."].iter().any(|prompt| last.trim_end().ends_with(prompt))
            || self.parser.screen().bracketed_paste()
    }

    pub fn send(&mut self, keys: &str) -> Result<(), String> {
        let mut rest = keys;
        let (mut bytes, mut is_pasting) = (Vec::new(), false);
        while let Some(at) = rest.find('<') {
            bytes.extend(&rest.as_bytes()[..at]);
            let end = rest[at..].find('>').ok_or_else(|| format!("{rest:?} has no >"))? + at;
            let name = &rest[at + 1..end];
            match name.split_once(' ') {
                Some(("Resize", wanted)) => {
                    self.write(&std::mem::take(&mut bytes))?;
                    let (columns, rows) = size(wanted).ok_or("no size")?;
                    let not_zero = |number| NonZeroU16::new(number).expect("a terminal has rows and columns");
                    self.parser.screen_mut().set_size(not_zero(rows), not_zero(columns));
                    tcsetwinsize(self.master.as_ref().ok_or("closed")?, window((columns, rows)))
                        .map_err(|e| e.to_string())?;
                }
                Some(("Signal", wanted)) => {
                    self.write(&std::mem::take(&mut bytes))?;
                    self.signal(wanted)?;
                }
                Some(("Await", text)) => {
                    self.write(&std::mem::take(&mut bytes))?;
                    self.await_text(text)?;
                }
                Some(("Byte", digits)) => {
                    bytes.push(u8::from_str_radix(digits, 16).map_err(|error| error.to_string())?)
                }
                Some(("Repeat", what)) => {
                    let (count, text) = what.split_once(' ').ok_or("no text to repeat")?;
                    let count = count.parse().map_err(|_| "no number")?;
                    bytes.extend(text.replace('↵', "\r").repeat(count).as_bytes());
                }
                _ if name == "Close" => {
                    self.write(&std::mem::take(&mut bytes))?;
                    self.master = None;
                    self.is_closed.store(true, Relaxed);
                }
                _ => bytes.extend(key(name).ok_or_else(|| format!("there is no key <{name}>"))?),
            }
            rest = &rest[end + 1..];
            match name {
                "Paste" => is_pasting = true,
                "End paste" => is_pasting = false,
                // What follows at once would be taken for something pasted.
                "Enter" if !is_pasting && !rest.is_empty() => {
                    while self.take(Duration::ZERO) {}
                    let shown = self.shown;
                    self.write(&std::mem::take(&mut bytes))?;
                    self.wait(|terminal| terminal.shown > shown)?;
                }
                _ => {}
            }
        }
        bytes.extend(rest.as_bytes());
        self.write(&bytes)
    }

    /// Writes from a thread of its own: the process may have much to say meanwhile.
    fn write(&mut self, bytes: &[u8]) -> Result<(), String> {
        let Some(master) = self.master.as_ref().filter(|_| !bytes.is_empty()) else { return Ok(()) };
        let mut master = master.try_clone().map_err(|error| error.to_string())?;
        let bytes = bytes.to_vec();
        let writer = thread::spawn(move || master.write_all(&bytes));
        let deadline = Instant::now() + LIMIT;
        while !writer.is_finished() && Instant::now() < deadline {
            self.take(Duration::from_millis(1));
        }
        if !writer.is_finished() {
            return Err("the process reads no keys".into());
        }
        writer.join().expect("the thread does not panic").map_err(|error| error.to_string())
    }

    /// A signal for the processes in the foreground; `STOP` and `CONT` too.
    fn signal(&mut self, name: &str) -> Result<(), String> {
        let signal = match name {
            "INT" => Signal::INT,
            "TERM" => Signal::TERM,
            "STOP" => Signal::STOP,
            "CONT" => Signal::CONT,
            _ => return Err(format!("there is no signal {name} here")),
        };
        let group = tcgetpgrp(self.master.as_ref().ok_or("closed")?).map_err(|error| error.to_string())?;
        kill_process_group(group, signal).map_err(|error| error.to_string())
    }

    /// Takes what the process has written; false if nothing came in that time.
    fn take(&mut self, time: Duration) -> bool {
        match self.bytes.recv_timeout(time) {
            Ok(bytes) => {
                self.parser.process(&bytes);
                self.shown += 1;
                true
            }
            Err(RecvTimeoutError::Timeout) => false,
            Err(RecvTimeoutError::Disconnected) => {
                thread::sleep(time);
                false
            }
        }
    }

    fn wait(&mut self, mut is_done: impl FnMut(&mut Terminal) -> bool) -> Result<(), String> {
        let deadline = Instant::now() + LIMIT;
        while !is_done(self) {
            if Instant::now() > deadline {
                return Err(format!("the screen is\n{}", self.screen()));
            }
            self.take(Duration::from_millis(20));
        }
        Ok(())
    }

    /// Row and column of the cursor.
    pub fn cursor(&self) -> (u16, u16) {
        self.parser.screen().cursor_position()
    }

    pub fn await_cursor_from(&mut self, place: (u16, u16)) -> Result<(), String> {
        self.wait(|terminal| terminal.cursor() != place)
    }

    pub fn await_screen(&mut self, expected: &str) -> Result<String, String> {
        let expected = expected.trim_end();
        let result = self.wait(|terminal| terminal.screen() == expected);
        result.map_err(|seen| format!("{seen}\nand not\n{expected}\n(BLESS=1 rewrites the file)"))?;
        Ok(self.screen())
    }

    pub fn await_text(&mut self, text: &str) -> Result<(), String> {
        let result = self.wait(|terminal| terminal.screen().contains(text));
        result.map_err(|seen| format!("{seen}\nwithout {text:?}"))
    }

    pub fn await_end(&mut self, status: i32) -> Result<(), String> {
        let mut ended = None;
        let result = self.wait(|terminal| {
            ended = terminal.child.try_wait().ok().flatten();
            ended.is_some()
        });
        result.map_err(|seen| format!("it has not ended; {seen}"))?;
        let found = ended.and_then(|ended| ended.code());
        if found == Some(status) {
            Ok(())
        } else {
            Err(format!("it ended with {ended:?}, not {status}; {}", self.screen()))
        }
    }

    /// The screen once nothing changes any more.
    pub fn settled(&mut self) -> String {
        while self.take(SILENCE) {}
        self.screen()
    }

    /// The rows, with the cursor.
    fn screen(&self) -> String {
        let screen = self.parser.screen();
        let (rows, columns) = screen.size();
        let cursor = screen.cursor_position();
        let mut lines: Vec<String> = Vec::new();
        for row in 0..rows.get() {
            let mut line = String::new();
            let mut codes = String::new();
            for column in 0..columns.get() {
                if (row, column) == cursor {
                    line.push('▮');
                }
                let Some(cell) = screen.cell(row, column).filter(|cell| !cell.is_wide_continuation()) else { continue };
                let own = if self.has_colors { codes_of(cell) } else { String::new() };
                if own != codes {
                    line.push_str(if codes.is_empty() { "" } else { "}" });
                    line.push_str(&if own.is_empty() { String::new() } else { format!("{{{own} ") });
                    codes = own;
                }
                line.push_str(if cell.has_contents() { cell.contents() } else { " " });
            }
            line.push_str(if codes.is_empty() { "" } else { "}" });
            lines.push(line.trim_end().to_owned());
        }
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        lines.join("\n")
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.is_closed.store(true, Relaxed);
        let _ = kill_process(Pid::from_child(&self.child), Signal::KILL);
        let _ = self.child.wait();
    }
}

fn window((columns, rows): (u16, u16)) -> Winsize {
    Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 }
}

/// What makes a cell look as it does.
fn codes_of(cell: &vt100::Cell) -> String {
    let mut codes = Vec::new();
    for (is_on, code) in [(cell.bold(), "1"), (cell.underline(), "4"), (cell.inverse(), "7")] {
        codes.extend(is_on.then(|| code.to_owned()));
    }
    match cell.fgcolor() {
        vt100::Color::Idx(index @ 0..8) => codes.push(format!("{}", 30 + index)),
        vt100::Color::Idx(index) => codes.push(format!("{}", 82 + index)),
        _ => {}
    }
    if cell.has_contents() && cell.contents() != " " || cell.inverse() { codes.join(";") } else { String::new() }
}

/// The bytes of a key.
fn key(name: &str) -> Option<Vec<u8>> {
    let named = match name {
        "Enter" | "Fast enter" => "\r",
        "Tab" => "\t",
        "S-Tab" => "\x1b[Z",
        "Esc" => "\x1b",
        "Space" => " ",
        "Backspace" => "\x7f",
        "Delete" => "\x1b[3~",
        "Up" => "\x1b[A",
        "Down" => "\x1b[B",
        "Right" => "\x1b[C",
        "Left" => "\x1b[D",
        "Home" => "\x1b[H",
        "End" => "\x1b[F",
        "PageUp" => "\x1b[5~",
        "PageDown" => "\x1b[6~",
        "C-Left" => "\x1b[1;5D",
        "C-Right" => "\x1b[1;5C",
        "Paste" => "\x1b[200~",
        "End paste" => "\x1b[201~",
        "Lt" => "<",
        _ => "",
    };
    if !named.is_empty() {
        return Some(named.into());
    }
    if name == "M-Gt" {
        return Some(b"\x1b>".to_vec());
    }
    let mut letters = name.strip_prefix("C-").or_else(|| name.strip_prefix("M-"))?.bytes();
    let letter = letters.next()?;
    Some(if name.starts_with('C') { vec![letter & 0x1f] } else { vec![0x1b, letter] })
}
