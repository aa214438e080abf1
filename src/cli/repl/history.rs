//! What was typed before: blocks, not lines, kept in a file that all sessions append to.
//!
//! The file has one block a line: `\n` stands for a line end in it, `\\` for a backslash. A block is appended by one call of the system
//! as soon as it has been typed, so that sessions that run side by side lose nothing of each other's. Nothing that is wrong with the file
//! is an error: what cannot be read is left out, and what cannot be written is remembered until the session ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;

/// The file is cut to this many blocks when it has grown to twice as many.
const KEPT: usize = 5_000;
/// A longer block is not written to the file.
const LONGEST: usize = 1 << 20;
/// Of a longer file only the end is read.
const LONGEST_FILE: u64 = 64 << 20;

pub(super) struct History {
    file: Option<PathBuf>,
    /// The oldest block first. The file is read when somebody first asks.
    blocks: Vec<String>,
    is_loaded: bool,
}

impl History {
    pub(super) fn new(file: Option<PathBuf>) -> History {
        History { is_loaded: file.is_none(), file, blocks: Vec::new() }
    }

    pub(super) fn blocks(&mut self) -> &[String] {
        if !self.is_loaded {
            self.is_loaded = true;
            let own = std::mem::take(&mut self.blocks);
            self.blocks = self.load();
            // What this session has written is in the file already, if it could be written.
            let written = self.blocks.ends_with(&own);
            if !written {
                self.blocks.extend(own);
            }
        }
        &self.blocks
    }

    /// What the latest block that begins with a text has behind it.
    pub(super) fn rest(&mut self, text: &str) -> Option<&str> {
        let rests = self.blocks().iter().rev().filter_map(|block| block.strip_prefix(text));
        rests.into_iter().find(|rest| !rest.is_empty())
    }

    /// Adds a block, unless it is the last one again or begins with a blank.
    pub(super) fn add(&mut self, block: &str) {
        let block = block.trim_end();
        if block.is_empty() || block.starts_with(' ') || self.blocks.last().is_some_and(|last| last == block) {
            return;
        }
        self.blocks.push(block.to_owned());
        if let Some(file) = self.file.as_ref().filter(|_| block.len() <= LONGEST) {
            let line = format!("{}\n", block.replace('\\', "\\\\").replace('\n', "\\n"));
            // A session without a file is as good as any other.
            let _ = append(file, &line);
        }
    }

    fn load(&self) -> Vec<String> {
        let Some(path) = &self.file else { return Vec::new() };
        let size = fs::metadata(path).map(|metadata| if metadata.is_file() { metadata.len() } else { u64::MAX });
        if size.map_or(true, |size| size > LONGEST_FILE) {
            return Vec::new();
        }
        let Ok(bytes) = fs::read(path) else { return Vec::new() };
        let text = String::from_utf8_lossy(&bytes);
        let lines: Vec<&str> = text.lines().filter(|line| is_sound(line)).collect();
        if lines.len() > 2 * KEPT {
            let kept = lines[lines.len() - KEPT..].join("\n") + "\n";
            let _ = cut(path, &kept);
        }
        lines.into_iter().rev().take(2 * KEPT).map(block).collect::<Vec<_>>().into_iter().rev().collect()
    }
}

/// A line with control characters in it was written by something else.
fn is_sound(line: &str) -> bool {
    !line.trim().is_empty() && !line.chars().any(|c| c.is_control() && c != '\t' || c == char::REPLACEMENT_CHARACTER)
}

fn block(line: &str) -> String {
    let mut block = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' => match characters.next() {
                Some('n') => block.push('\n'),
                Some('\\') | None => block.push('\\'),
                Some(other) => block.extend(['\\', other]),
            },
            c => block.push(c),
        }
    }
    block
}

fn append(path: &PathBuf, line: &str) -> std::io::Result<()> {
    // Without waiting: a pipe may stand in the file's place.
    let mut options = OpenOptions::new();
    options.append(true).create(true).mode(0o600).custom_flags(libc::O_NONBLOCK);
    let open = || options.open(path);
    let mut file = match open() {
        Err(_) => {
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            open()?
        }
        file => file?,
    };
    if file.metadata()?.is_file() { file.write_all(line.as_bytes()) } else { Ok(()) }
}

/// Replaces the file by its end, unless another session does that.
fn cut(path: &PathBuf, kept: &str) -> std::io::Result<()> {
    let locked = File::open(path)?;
    match locked.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(()),
        Err(TryLockError::Error(error)) => return Err(error),
    }
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}", std::process::id()));
    fs::write(&name, kept)?;
    fs::rename(&name, path)
}

#[cfg(test)]
mod tests {
    use super::{block, is_sound};

    #[test]
    fn blocks_come_back_as_they_were() {
        let text = "def f():\n    return '\\n' + r\"\\x\"\n뱀";
        let line = text.replace('\\', "\\\\").replace('\n', "\\n");
        assert_eq!(block(&line), text);
        assert_eq!(block("a\\q\\"), "a\\q\\");
    }

    #[test]
    fn what_is_no_text_is_left_out() {
        assert!(is_sound("x = 1") && !is_sound("x\u{0}") && !is_sound("") && !is_sound("\u{fffd}"));
    }
}
