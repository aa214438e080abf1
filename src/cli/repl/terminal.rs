//! The terminal: its modes, its size, the keys that it sends. Waiting for keys leaves the interpreter to other threads.
//!
//! Keys are read byte by byte, so that what is typed ahead of a program's `input()` is left for it. Outside `enter` and `leave` the
//! terminal is as the user has it.

use super::above;
use super::keys::{Decoder, Key};
use crate::object::{Cx, Raised};
use crate::sync::signal::{self, Action};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::stdio::{stdin, stdout};
use rustix::termios::{
    InputModes, LocalModes, OptionalActions, SpecialCodeIndex, Termios, isatty, tcgetattr, tcgetwinsize, tcsetattr,
};
use std::collections::VecDeque;

/// So long the rest of an escape sequence may take: a connection may deliver it in pieces.
const SEQUENCE_TIME: i64 = 50;
/// After so much silence a paste that was interrupted has ended.
const PASTE_TIME: i64 = 200;

/// Why waiting ended.
pub(super) enum Wake {
    Input,
    Resized,
    /// No key will come any more.
    Closed,
    Raised(Raised),
}

pub(super) struct Terminal {
    users: Termios,
    size: (usize, usize),
    decoder: Decoder,
    /// Bytes that were looked at, but are not keys yet.
    ahead: VecDeque<u8>,
    watches_size: bool,
}

/// Columns and rows of the terminal; 80 and 24 if it does not tell.
pub(super) fn size() -> (usize, usize) {
    let size = tcgetwinsize(stdout()).map_or((80, 24), |size| (size.ws_col as usize, size.ws_row as usize));
    let (columns, rows) = (if size.0 == 0 { 80 } else { size.0 }, if size.1 == 0 { 24 } else { size.1 });
    (columns.max(4), rows.max(2))
}

impl Terminal {
    /// The terminal of standard input and output, if there is one on which a cursor can be moved.
    pub(super) fn open() -> Option<Terminal> {
        let can_move = std::env::var_os("TERM").is_some_and(|name| !name.is_empty() && name != "dumb");
        if !can_move || !isatty(stdin()) || !isatty(stdout()) {
            return None;
        }
        let users = tcgetattr(stdin()).ok()?;
        let decoder = Decoder::default();
        Some(Terminal { users, size: (80, 24), decoder, ahead: VecDeque::new(), watches_size: false })
    }

    /// Hands every key over as it is pressed; false if the terminal has gone.
    pub(super) fn enter(&mut self) -> bool {
        let Ok(users) = tcgetattr(stdin()) else { return false };
        self.users = users;
        self.watches_size = signal::action(libc::SIGWINCH) == Ok(Action::Default)
            && signal::set_action(libc::SIGWINCH, Action::Watched).is_ok();
        self.update_size();
        self.set_raw()
    }

    fn set_raw(&self) -> bool {
        let mut raw = self.users.clone();
        raw.local_modes -= LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG | LocalModes::IEXTEN;
        raw.input_modes -= InputModes::ICRNL | InputModes::INLCR | InputModes::IGNCR | InputModes::IXON;
        raw.special_codes[SpecialCodeIndex::VMIN] = 0;
        raw.special_codes[SpecialCodeIndex::VTIME] = 0;
        let done = tcsetattr(stdin(), OptionalActions::Drain, &raw).is_ok();
        // Pastes come between brackets.
        self.write("\x1b[?2004h");
        done
    }

    /// Gives the terminal back.
    pub(super) fn leave(&mut self) {
        above::end();
        self.write("\x1b[?2004l");
        // A terminal that has gone needs no modes.
        let _ = tcsetattr(stdin(), OptionalActions::Drain, &self.users);
        if std::mem::take(&mut self.watches_size) {
            let _ = signal::set_action(libc::SIGWINCH, Action::Default);
        }
    }

    /// Stops the process until somebody continues it.
    pub(super) fn suspend(&mut self) {
        self.leave();
        let _ = signal::raise(libc::SIGTSTP);
        self.enter();
        above::begin();
    }

    /// Columns and rows.
    pub(super) fn size(&self) -> (usize, usize) {
        self.size
    }

    /// Whether the size has changed.
    fn update_size(&mut self) -> bool {
        std::mem::replace(&mut self.size, size()) != self.size
    }

    pub(super) fn write(&self, text: &str) {
        let mut bytes = text.as_bytes();
        while !bytes.is_empty() {
            match rustix::io::write(stdout(), bytes) {
                Ok(count) => bytes = &bytes[count..],
                Err(rustix::io::Errno::INTR) => {}
                Err(rustix::io::Errno::AGAIN) => {
                    let _ = poll(&mut [PollFd::new(&stdout(), PollFlags::OUT)], None);
                }
                // Nobody sees it.
                Err(_) => return,
            }
        }
    }

    /// A key that was pressed already.
    pub(super) fn key(&mut self) -> Option<Key> {
        loop {
            match self.byte() {
                Some(byte) => {
                    if let Some(key) = self.decoder.take(byte) {
                        return Some(key);
                    }
                }
                None if self.decoder.is_waiting() => {
                    if !is_readable(Some(SEQUENCE_TIME)) {
                        return self.decoder.flush();
                    }
                    let byte = self.read();
                    self.ahead.extend(byte);
                    if byte.is_none() {
                        return self.decoder.flush();
                    }
                }
                None if self.decoder.is_discarding() => {
                    let byte = if is_readable(Some(PASTE_TIME)) { self.read() } else { None };
                    match byte {
                        Some(byte) => self.ahead.push_back(byte),
                        None => self.decoder.forget(),
                    }
                }
                None => return None,
            }
        }
    }

    /// Whether a paste is under way.
    pub(super) fn is_pasting(&self) -> bool {
        self.decoder.is_pasting()
    }

    /// The next byte if it is there already: keys come slowly, text that is pasted without brackets does not.
    pub(super) fn peek(&mut self) -> Option<u8> {
        if self.ahead.is_empty() {
            let byte = self.read();
            self.ahead.extend(byte);
        }
        self.ahead.front().copied()
    }

    fn byte(&mut self) -> Option<u8> {
        self.ahead.pop_front().or_else(|| self.read())
    }

    fn read(&self) -> Option<u8> {
        let mut byte = [0];
        (rustix::io::read(stdin(), &mut byte) == Ok(1)).then_some(byte[0])
    }

    /// Waits for a key, or for something else to do.
    pub(super) fn wait(&mut self, cx: &mut Cx) -> Wake {
        loop {
            let polled = cx.release(|| {
                let terminal = stdin();
                let mut files = [PollFd::new(&terminal, PollFlags::IN)];
                // A signal that arrives just before the call does not end it: the size is looked at now and then.
                poll(&mut files, Some(&LOOK_AROUND)).map(|_| files[0].revents())
            });
            if let Err(raised) = cx.poll_if_due() {
                return Wake::Raised(raised);
            }
            if self.update_size() {
                return Wake::Resized;
            }
            match polled {
                Ok(events) if events.contains(PollFlags::IN) => {
                    // A terminal that has gone is readable, and gives nothing.
                    if self.peek().is_none() && events.intersects(PollFlags::HUP | PollFlags::ERR) {
                        return Wake::Closed;
                    }
                    return Wake::Input;
                }
                Ok(events) if !events.is_empty() => return Wake::Closed,
                Ok(_) | Err(rustix::io::Errno::INTR) => {}
                Err(_) => return Wake::Closed,
            }
        }
    }
}

/// How long a signal, or a new size of the terminal, may go unnoticed at worst.
const LOOK_AROUND: Timespec = Timespec { tv_sec: 0, tv_nsec: 250_000_000 };

/// Whether there is something to read, now or within so many milliseconds.
fn is_readable(milliseconds: Option<i64>) -> bool {
    let time = milliseconds.map(|time| Timespec { tv_sec: time / 1000, tv_nsec: (time % 1000) * 1_000_000 });
    let terminal = stdin();
    let mut files = [PollFd::new(&terminal, PollFlags::IN)];
    poll(&mut files, time.as_ref()) == Ok(1)
}
