//! The editor: takes keys, changes the text, shows it, until it is to be run.
//!
//! The text is a whole block, with a cursor that moves in all of it. `rustyline` gives the text and its movements, the commands and the
//! history's meaning of keys; its own editor is not used, since it shows every line at the left edge whatever the prompt, and paints the
//! whole text after each key, which a block taller than the terminal does not survive.

use super::above;
use super::buffer::Buffer;
use super::complete::{self, Candidate};
use super::highlight::{self, Part};
use super::hint;
use super::history::History;
use super::indent;
use super::keymap::{Keymap, REDO};
use super::keys::Key;
use super::screen::{Screen, View, width};
use super::settings::Settings;
use super::terminal::{Terminal, Wake};
use super::theme::{Style, Theme};
use crate::heap::Value;
use crate::object::{Cx, Raised, ops};
use rustyline::line_buffer::WordAction;
use rustyline::{Anchor, At, Cmd, KeyCode, Modifiers, Movement};

/// A taller text is not shown as a whole when it is done.
const TALLEST_LEFT: usize = 1_000;

/// How reading ended.
pub(super) enum Typed {
    Text(String),
    /// Ctrl-C.
    Interrupted,
    /// Ctrl-D, or the terminal has gone.
    End,
    /// A handler of a signal raised.
    Raised(Raised),
}

/// What a key did.
enum Step {
    Go,
    Done(Typed),
}

/// Completions that are being offered.
struct Offer {
    start: usize,
    candidates: Vec<Candidate>,
    /// The one that stands in the text.
    chosen: Option<usize>,
    /// What was typed before.
    typed: String,
}

/// A search through the history.
struct Search {
    pattern: String,
    /// The block that was found, by its number.
    found: Option<usize>,
    has_failed: bool,
    /// The text and the cursor before.
    before: (String, usize),
}

pub(super) struct Editor {
    terminal: Terminal,
    screen: Screen,
    buffer: Buffer,
    keymap: Keymap,
    pub(super) history: History,
    theme: Theme,
    indents: bool,
    hints: bool,
    suggests: bool,
    offer: Option<Offer>,
    search: Option<Search>,
    /// The block of the history that is shown, and the text that was typed before.
    recalled: Option<(usize, String)>,
    /// What recalled blocks begin with.
    prefix: String,
    /// The next key is text.
    is_quoting: bool,
    /// The key is, or was when it was pressed, one of vi's commands: characters of other lines are out of its reach.
    is_in_line: bool,
    /// What vi searched for last.
    sought: Option<Search>,
    parts: (u64, Vec<Part>),
    hint: ((u64, usize), Option<String>),
}

impl Editor {
    /// The editor for the terminal of standard input and output, if that is one.
    pub(super) fn open() -> Option<Editor> {
        let terminal = Terminal::open()?;
        let settings = Settings::read();
        Some(Editor {
            terminal,
            screen: Screen::default(),
            buffer: Buffer::new(),
            keymap: Keymap::new(settings.keys),
            history: History::new(settings.history),
            // Without colors it could not be told from what was typed.
            suggests: settings.suggestions && !settings.theme.codes(Style::Suggestion).is_empty(),
            theme: settings.theme,
            indents: settings.indents,
            hints: settings.hints,
            offer: None,
            search: None,
            recalled: None,
            prefix: String::new(),
            is_quoting: false,
            is_in_line: false,
            sought: None,
            parts: (u64::MAX, Vec::new()),
            hint: ((u64::MAX, 0), None),
        })
    }

    pub(super) fn theme(&self) -> &Theme {
        &self.theme
    }

    /// Clears the screen.
    pub(super) fn clear(&self) {
        self.terminal.write("\x1b[H\x1b[2J");
    }

    /// Columns and rows of the terminal.
    pub(super) fn size(&self) -> (usize, usize) {
        self.terminal.size()
    }

    /// Reads a block. The prompts stand before the first line and before the others; names are completed from the namespace.
    pub(super) fn read(&mut self, cx: &mut Cx, namespace: &Value, prompts: &[String; 2]) -> Typed {
        if !self.terminal.enter() {
            return Typed::End;
        }
        let (above, first) = prompts[0].rsplit_once('\n').unwrap_or(("", &prompts[0]));
        let columns = self.terminal.size().0;
        // What a program wrote without a line end stays: blanks fill its row, and then the next one is free.
        self.terminal.write(&format!("{}\r\x1b[K", " ".repeat(columns - 1)));
        if !above.is_empty() {
            self.terminal.write(&format!("{}\r\n", above.replace('\n', "\r\n")));
        }
        above::begin();
        self.screen.forget();
        self.buffer.clear();
        self.keymap.begin();
        if self.keymap.is_vi() {
            self.buffer.begin_group();
        }
        (self.offer, self.search, self.recalled, self.is_quoting) = (None, None, None, false);
        let mut prompts = [first.to_owned(), prompts[1].rsplit('\n').next().unwrap_or("").to_owned()];
        // The lines of a block stand below each other, whatever stands before them.
        let widths = [width(&prompts[0]), width(&prompts[1])];
        for (prompt, own) in prompts.iter_mut().zip(widths) {
            let plain = !prompt.contains('\x1b');
            prompt.insert_str(0, &" ".repeat(widths[0].max(widths[1]) - own));
            if plain && !prompt.trim().is_empty() {
                *prompt = self.theme.paint(Style::Prompt, prompt);
            }
        }
        let prompts = prompts.map(|prompt| (width(&prompt), prompt));
        let typed = loop {
            let step = match self.terminal.key() {
                Some(Key::Paste(text)) => {
                    self.paste(&text);
                    Step::Go
                }
                Some(Key::Press(key)) => self.press(cx, namespace, key),
                None if self.terminal.is_pasting() => self.wait(cx),
                None => {
                    self.paint(cx, namespace, &prompts);
                    self.wait(cx)
                }
            };
            if let Step::Done(typed) = step {
                break typed;
            }
        };
        (self.offer, self.search) = (None, None);
        self.leave_text(cx, &prompts);
        self.terminal.leave();
        typed
    }

    fn wait(&mut self, cx: &mut Cx) -> Step {
        match self.terminal.wait(cx) {
            Wake::Input => Step::Go,
            Wake::Resized => {
                self.erase();
                Step::Go
            }
            Wake::Closed => Step::Done(Typed::End),
            Wake::Raised(raised) => Step::Done(Typed::Raised(raised)),
        }
    }

    /// Takes away what is painted.
    fn erase(&mut self) {
        let mut painted = above::lock();
        let erased = self.screen.erase();
        self.terminal.write(&erased);
        painted.is_gone();
    }

    /// What of the history may be meant by what is typed.
    fn suggestion(&mut self) -> Option<String> {
        let text = self.buffer.text();
        let is_asked = self.suggests && self.buffer.cursor() == text.len() && !text.trim().is_empty();
        if !is_asked
            || self.keymap.is_commanding()
            || self.offer.is_some()
            || self.search.is_some()
            || self.recalled.is_some()
        {
            return None;
        }
        self.history.rest(text).map(str::to_owned)
    }

    /// Puts into the text what is suggested, or its first word; false if nothing is.
    fn accept_suggestion(&mut self, is_word: bool) -> bool {
        let Some(rest) = self.suggestion().filter(|_| !self.is_in_line) else { return false };
        let at = rest.find(|c: char| c.is_alphanumeric()).unwrap_or(rest.len());
        let end = rest[at..].find(|c: char| !c.is_alphanumeric() && c != '_').map_or(rest.len(), |end| at + end);
        self.buffer.insert(if is_word { &rest[..end] } else { &rest });
        true
    }

    /// What colors the text has.
    fn update_parts(&mut self, cx: &mut Cx) {
        if self.theme.has_colors() && self.parts.0 != self.buffer.version {
            let builtins = cx.state().builtins.clone();
            let parts = highlight::parts(self.buffer.text(), |name| {
                let name = cx.intern(name);
                ops::dict::get_name(cx, &builtins, name).is_some()
            });
            self.parts = (self.buffer.version, parts);
        }
    }

    fn paint(&mut self, cx: &mut Cx, namespace: &Value, prompts: &[(usize, String); 2]) {
        self.update_parts(cx);
        let mut marks = Vec::new();
        if self.theme.has_colors()
            && let Some((one, other)) = highlight::brackets(self.buffer.text(), self.buffer.cursor())
        {
            let style = if other.is_some() { Style::Match } else { Style::Mismatch };
            marks.extend([Some(one), other].into_iter().flatten().map(|at| (at, style)));
        }
        let below = self.below(cx, namespace);
        let suggested = self.suggestion().map(|rest| {
            // Its first line shows which block it is.
            let (line, more) = rest.split_once('\n').map_or((rest.as_str(), ""), |(line, _)| (line, " …"));
            let text = format!("{}{line}{more}", self.buffer.text());
            let mut parts = self.parts.1.clone();
            parts.push((self.buffer.text().len(), text.len(), Style::Suggestion));
            (text, parts)
        });
        let (text, parts) = match &suggested {
            Some((text, parts)) => (text.as_str(), parts),
            None => (self.buffer.text(), &self.parts.1),
        };
        let prompts = [(prompts[0].1.as_str(), prompts[0].0), (prompts[1].1.as_str(), prompts[1].0)];
        let view = View { prompts, text, cursor: self.buffer.cursor(), parts, marks: &marks, below: &below };
        let mut painted = above::lock();
        let size = self.terminal.size();
        let bytes = self.screen.paint(&view, &self.theme, size);
        self.terminal.write(&bytes);
        painted.is(self.screen.again(size.0), size.0);
    }

    /// Leaves the text on the terminal as it was typed, and goes below it.
    fn leave_text(&mut self, cx: &mut Cx, prompts: &[(usize, String); 2]) {
        self.update_parts(cx);
        self.buffer.set_cursor(self.buffer.text().len());
        let size = self.terminal.size();
        let prompts = [(prompts[0].1.as_str(), prompts[0].0), (prompts[1].1.as_str(), prompts[1].0)];
        let (text, cursor) = (self.buffer.text(), self.buffer.cursor());
        let view = View { prompts, text, cursor, parts: &self.parts.1, marks: &[], below: &[] };
        let mut painted = above::lock();
        let rows = Screen::height(&view, size.0);
        let bytes = if rows > size.1 && rows <= TALLEST_LEFT {
            format!("{}{}\r\n", self.screen.erase(), Screen::whole(&view, &self.theme, size.0))
        } else {
            self.screen.paint(&view, &self.theme, size) + &self.screen.end()
        };
        self.terminal.write(&bytes);
        painted.is_gone();
    }

    /// The rows below the text: a search, completions, or advice.
    fn below(&mut self, cx: &mut Cx, namespace: &Value) -> Vec<String> {
        let columns = self.terminal.size().0;
        if let Some(search) = &self.search {
            let failed = if search.has_failed { "not found: " } else { "" };
            return vec![self.theme.paint(Style::Hint, &format!("search: {failed}{}", search.pattern))];
        }
        if let Some(offer) = &self.offer {
            return menu(offer, columns, (self.terminal.size().1 / 3).max(1), &self.theme);
        }
        if !self.hints {
            return Vec::new();
        }
        let key = (self.buffer.version, self.buffer.cursor());
        if self.hint.0 != key {
            self.hint = (key, hint::hint(cx, namespace, self.buffer.text(), self.buffer.cursor()));
        }
        self.hint.1.iter().map(|hint| self.theme.paint(Style::Hint, hint)).collect()
    }

    fn paste(&mut self, text: &str) {
        (self.offer, self.search) = (None, None);
        let is_alone = self.buffer.text().trim().is_empty();
        self.buffer.insert(&if is_alone { indent::cleaned(text) } else { text.to_owned() });
        self.buffer.pause();
        self.recalled = None;
    }

    fn press(&mut self, cx: &mut Cx, namespace: &Value, key: rustyline::KeyEvent) -> Step {
        if std::mem::take(&mut self.is_quoting) {
            if let Some(c) = character(key) {
                self.buffer.insert(c.encode_utf8(&mut [0; 4]));
            }
            return Step::Go;
        }
        if self.search.is_some() && self.search_key(key) {
            return Step::Go;
        }
        if key.0 == KeyCode::Esc && self.offer.is_some() {
            self.end_offer(true);
            return Step::Go;
        }
        let was_commanding = self.keymap.is_commanding();
        let commands = self.keymap.commands(key);
        self.is_in_line = was_commanding || self.keymap.is_commanding();
        if was_commanding {
            // A command is taken back as a whole, with what is typed up to Escape.
            self.buffer.begin_group();
        }
        for command in commands {
            if let step @ Step::Done(_) = self.run(cx, namespace, command) {
                return step;
            }
        }
        if self.keymap.is_commanding() {
            self.buffer.end_group();
        }
        if self.keymap.is_commanding() && self.buffer.cursor() > self.buffer.line_start() {
            // Vi's cursor stands on a character, not behind the last one.
            if self.buffer.cursor() == self.buffer.line_end() {
                self.buffer.go(&Movement::BackwardChar(1));
            }
        }
        Step::Go
    }

    fn run(&mut self, cx: &mut Cx, namespace: &Value, command: Cmd) -> Step {
        if !matches!(command, Cmd::Complete | Cmd::CompleteBackward) {
            self.end_offer(false);
        }
        if !matches!(command, Cmd::Kill(_) | Cmd::SelfInsert(..) | Cmd::YankPop) {
            self.buffer.pause();
        }
        let keeps_recalled = matches!(
            command,
            Cmd::LineUpOrPreviousHistory(_)
                | Cmd::LineDownOrNextHistory(_)
                | Cmd::HistorySearchBackward
                | Cmd::HistorySearchForward
                | Cmd::BeginningOfHistory
                | Cmd::EndOfHistory
        );
        let version = self.buffer.version;
        let step = self.obey(cx, namespace, command);
        if !keeps_recalled && self.buffer.version != version {
            self.recalled = None;
        }
        step
    }

    fn obey(&mut self, cx: &mut Cx, namespace: &Value, command: Cmd) -> Step {
        let is_indent = matches!(command, Cmd::Indent(_));
        match command {
            Cmd::SelfInsert(count, c) => {
                self.buffer.insert(&c.to_string().repeat(count as usize));
                self.dedent_behind(c);
            }
            Cmd::Interrupt => return Step::Done(Typed::Interrupted),
            Cmd::EndOfFile if self.buffer.text().is_empty() => return Step::Done(Typed::End),
            Cmd::EndOfFile => self.done(|buffer| buffer.delete_forward(1)),
            Cmd::AcceptOrInsertLine { .. } | Cmd::AcceptLine => return self.enter(),
            Cmd::Newline => self.newline(),
            Cmd::Complete => self.complete(cx, namespace, true),
            Cmd::CompleteBackward => self.complete(cx, namespace, false),
            Cmd::Move(Movement::ForwardChar(_) | Movement::EndOfLine | Movement::EndOfBuffer)
                if self.accept_suggestion(false) => {}
            Cmd::Move(Movement::ForwardWord(..)) if self.accept_suggestion(true) => {}
            Cmd::Move(movement @ (Movement::ForwardChar(_) | Movement::BackwardChar(_))) if self.is_in_line => {
                let range = self.vi_range(&movement);
                let is_forward = matches!(movement, Movement::ForwardChar(_));
                self.buffer.set_cursor(if is_forward { range.end } else { range.start });
            }
            Cmd::Move(movement) => self.done(|buffer| buffer.go(&movement)),
            Cmd::Kill(Movement::BackwardChar(1)) if !self.is_in_line => self.done(Buffer::delete_back),
            Cmd::Kill(Movement::ForwardChar(count)) if !self.keymap.is_vi() => {
                self.done(|buffer| buffer.delete_forward(count));
            }
            Cmd::Kill(movement) if self.is_in_line => match self.buffer.lines(&movement) {
                Some(lines) => self.buffer.kill_lines(lines),
                None => {
                    let range = self.vi_range(&movement);
                    self.buffer.kill_range(range, false);
                }
            },
            Cmd::Kill(movement) => self.buffer.kill(&movement),
            Cmd::Replace(Movement::ForwardChar(count), Some(_)) => {
                let range = self.vi_range(&Movement::ForwardChar(count));
                let other = self.buffer.text()[range.clone()].chars().flat_map(|c| {
                    let changed: Vec<char> =
                        if c.is_lowercase() { c.to_uppercase().collect() } else { c.to_lowercase().collect() };
                    changed
                });
                let other: String = other.collect();
                self.buffer.replace(range, &other);
            }
            Cmd::Replace(movement, _) => {
                let range = match self.buffer.lines(&movement) {
                    // The first line keeps its indentation.
                    Some(lines) => {
                        let text = &self.buffer.text()[lines.clone()];
                        lines.start + text.len() - text.trim_start_matches(' ').len()..lines.end
                    }
                    None => self.vi_range(&movement),
                };
                self.buffer.kill_range(range, false);
            }
            Cmd::Indent(movement) | Cmd::Dedent(movement) if self.buffer.lines(&movement).is_some() => {
                let lines = self.buffer.lines(&movement).unwrap_or_default();
                self.buffer.shift(lines, is_indent);
            }
            Cmd::ReplaceChar(count, c) => {
                let range = self.buffer.covered(&Movement::ForwardChar(count));
                if !range.is_empty() && !self.buffer.text()[range.clone()].contains('\n') {
                    self.buffer.replace(range, &c.to_string().repeat(count as usize));
                    self.buffer.go(&Movement::BackwardChar(1));
                }
            }
            Cmd::ViYankTo(movement) => {
                let lines = self.buffer.lines(&movement);
                let (is_lines, range) = (lines.is_some(), lines.unwrap_or_else(|| self.vi_range(&movement)));
                let text = self.buffer.text()[range.clone()].to_owned();
                self.buffer.keep(text);
                self.buffer.cut_is_lines = is_lines;
                if !is_lines {
                    self.buffer.set_cursor(range.start);
                }
            }
            Cmd::Yank(count, anchor) if self.buffer.cut_is_lines => {
                self.buffer.insert_lines(count, anchor == Anchor::After);
            }
            Cmd::Yank(count, anchor) => {
                if anchor == Anchor::After && self.buffer.cursor() < self.buffer.line_end() {
                    self.buffer.go(&Movement::ForwardChar(1));
                }
                (0..count).for_each(|_| self.buffer.insert_cut());
                if self.is_in_line {
                    self.buffer.go(&Movement::BackwardChar(1));
                }
            }
            Cmd::YankPop => self.buffer.insert_earlier_cut(),
            REDO => self.done(Buffer::redo),
            Cmd::Undo(count) => self.done(|buffer| (0..count).fold(false, |done, _| buffer.undo() || done)),
            Cmd::TransposeChars => self.buffer.swap_characters(),
            Cmd::TransposeWords(_) => self.buffer.swap_words(),
            Cmd::CapitalizeWord => self.buffer.change_word(WordAction::Capitalize),
            Cmd::DowncaseWord => self.buffer.change_word(WordAction::Lowercase),
            Cmd::UpcaseWord => self.buffer.change_word(WordAction::Uppercase),
            Cmd::LineUpOrPreviousHistory(count) => self.go_or_recall(&Movement::LineUp(count), false),
            Cmd::LineDownOrNextHistory(count) => self.go_or_recall(&Movement::LineDown(count), true),
            Cmd::HistorySearchBackward if self.is_in_line && self.sought.is_some() => self.seek(false),
            Cmd::HistorySearchForward if self.is_in_line && self.sought.is_some() => self.seek(true),
            Cmd::HistorySearchBackward => self.recall(false),
            Cmd::HistorySearchForward => self.recall(true),
            Cmd::BeginningOfHistory => {
                if let Some(first) = self.history.blocks().first().cloned() {
                    let typed = self.buffer.text().to_owned();
                    self.recalled.get_or_insert((0, typed)).0 = 0;
                    self.buffer.set(&first, first.len());
                }
            }
            Cmd::EndOfHistory => match self.recalled.take() {
                Some((_, typed)) => self.buffer.set(&typed, typed.len()),
                None => self.done(|buffer| buffer.go(&Movement::EndOfBuffer)),
            },
            Cmd::ReverseSearchHistory | Cmd::ForwardSearchHistory => {
                let before = (self.buffer.text().to_owned(), self.buffer.cursor());
                self.search = Some(Search { pattern: String::new(), found: None, has_failed: false, before });
            }
            Cmd::QuotedInsert => self.is_quoting = true,
            Cmd::ClearScreen => {
                let mut painted = above::lock();
                self.screen.forget();
                self.clear();
                painted.is_gone();
            }
            Cmd::Suspend => {
                self.erase();
                self.terminal.suspend();
            }
            _ => {}
        }
        Step::Go
    }

    /// What a movement of vi goes over: characters of this line, and of words not the end of the line behind them.
    fn vi_range(&mut self, movement: &Movement) -> std::ops::Range<usize> {
        let (start, end) = (self.buffer.line_start(), self.buffer.line_end());
        let mut range = self.buffer.covered(movement);
        match movement {
            Movement::ForwardChar(_) | Movement::BackwardChar(_) => range.start.max(start)..range.end.min(end),
            Movement::ForwardWord(_, At::Start, _) => {
                let text = &self.buffer.text()[range.clone()];
                let words = text.trim_end();
                if !words.is_empty() && text[words.len()..].contains('\n') {
                    range.end = range.start + words.len();
                }
                range
            }
            _ => range,
        }
    }

    /// Goes on with what vi searched for last.
    fn seek(&mut self, is_later: bool) {
        self.search = self.sought.take();
        self.search_on(is_later, true);
        if self.search.as_ref().is_some_and(|search| search.has_failed) {
            self.terminal.write("\x07");
        }
        self.sought = self.search.take();
    }

    /// Does something to the text; rings if it cannot be done.
    fn done(&mut self, body: impl FnOnce(&mut Buffer) -> bool) {
        if !body(&mut self.buffer) {
            self.terminal.write("\x07");
        }
    }

    /// Enter: runs what is whole, and goes on with what is not.
    fn enter(&mut self) -> Step {
        let (text, is_last_line) = (self.buffer.text(), !self.buffer.after().contains('\n'));
        let is_whole = is_last_line && !indent::is_incomplete(text);
        // In text that is pasted without brackets, an empty line does not end the block if the next one is indented.
        let goes_on = || text.contains('\n');
        if is_whole && !(goes_on() && matches!(self.terminal.peek(), Some(b' ' | b'\t'))) {
            self.buffer.set_cursor(self.buffer.text().len());
            return Step::Done(Typed::Text(self.buffer.text().to_owned()));
        }
        self.newline();
        Step::Go
    }

    /// Begins a new line, indented if nobody is sending lines that are.
    fn newline(&mut self) {
        let indent = if self.indents && self.terminal.peek().is_none() {
            indent::next_indent(self.buffer.before())
        } else {
            String::new()
        };
        self.buffer.insert(&format!("\n{indent}"));
    }

    /// `else:` and its like belong to the level outside of the block that they end.
    fn dedent_behind(&mut self, typed: char) {
        if typed != ':' || !self.indents || self.terminal.peek().is_some() {
            return;
        }
        let start = self.buffer.line_start();
        let line = self.buffer.text()[start..self.buffer.cursor()].to_owned();
        let word = line.trim_start_matches(' ');
        let (indent, is_clause) = (line.len() - word.len(), is_clause(word));
        let above = self.buffer.text()[..start].trim_end_matches('\n').rsplit('\n').next().unwrap_or("");
        let above = above.len() - above.trim_start_matches(' ').len();
        if is_clause && indent >= 4 && indent >= above && start > 0 {
            let cursor = self.buffer.cursor();
            self.buffer.replace(start..start + 4, "");
            self.buffer.set_cursor(cursor - 4);
        }
    }

    /// Moves to another line of the text; beyond its first and last, to another block of the history.
    fn go_or_recall(&mut self, movement: &Movement, is_later: bool) {
        if !self.buffer.go(movement) {
            self.recall(is_later);
        }
    }

    /// The block of the history before or after the one that is shown, of those that begin like what was typed.
    fn recall(&mut self, is_later: bool) {
        if self.recalled.is_none() {
            self.prefix = if self.is_in_line { String::new() } else { self.buffer.before().to_owned() };
        }
        let (prefix, now) = (self.prefix.clone(), self.recalled.as_ref().map(|recalled| recalled.0));
        let shown = self.buffer.text().to_owned();
        let blocks = self.history.blocks();
        let fits = |at: &usize| blocks[*at].starts_with(&prefix) && blocks[*at] != shown;
        let found = match (is_later, now) {
            (false, now) => (0..now.unwrap_or(blocks.len()).min(blocks.len())).rev().find(fits),
            (true, Some(now)) => (now + 1..blocks.len()).find(fits),
            (true, None) => None,
        };
        match found {
            Some(at) => {
                let block = blocks[at].clone();
                self.recalled.get_or_insert((at, shown)).0 = at;
                self.buffer.set(&block, block.len());
            }
            None if is_later && let Some((_, typed)) = self.recalled.take() => self.buffer.set(&typed, typed.len()),
            None => self.terminal.write("\x07"),
        }
    }

    /// A key during a search; false if it ends the search and means something else besides.
    fn search_key(&mut self, rustyline::KeyEvent(code, modifiers): rustyline::KeyEvent) -> bool {
        let Some(search) = &mut self.search else { return false };
        let control = modifiers.contains(Modifiers::CTRL);
        match code {
            KeyCode::Char('R') if control => self.search_on(false, true),
            KeyCode::Char('S') if control => self.search_on(true, true),
            KeyCode::Char('G' | 'C') if control => {
                let before = self.search.take().map(|search| search.before).unwrap_or_default();
                self.buffer.set(&before.0, before.1);
            }
            KeyCode::Char(c) if modifiers.is_empty() => {
                search.pattern.push(c);
                self.search_on(false, false);
            }
            KeyCode::Backspace => {
                search.pattern.pop();
                search.found = None;
                self.search_on(false, false);
            }
            KeyCode::Esc => self.search = None,
            KeyCode::Enter if self.keymap.is_commanding() => self.sought = self.search.take(),
            _ => {
                self.search = None;
                return false;
            }
        }
        true
    }

    /// Finds the pattern; beyond what was found already if that is not wanted any more.
    fn search_on(&mut self, is_later: bool, beyond: bool) {
        let Some(search) = &mut self.search else { return };
        let pattern = search.pattern.clone();
        let (blocks, now) = (self.history.blocks(), search.found);
        let fits = |at: &usize| blocks[*at].contains(&pattern);
        let shown = self.buffer.text();
        let found = match (is_later, now) {
            (false, None) => (0..blocks.len()).rev().find(fits),
            (false, Some(now)) if beyond => (0..now).rev().find(|at| fits(at) && blocks[*at] != shown),
            (false, Some(now)) => (0..=now).rev().find(fits),
            (true, Some(now)) => (now + 1..blocks.len()).find(|at| fits(at) && blocks[*at] != shown),
            (true, None) => None,
        };
        search.has_failed = found.is_none();
        if let Some(at) = found.filter(|_| !pattern.is_empty()) {
            search.found = Some(at);
            let block = blocks[at].clone();
            let cursor = block.find(&pattern).unwrap_or(0);
            self.buffer.set(&block, cursor);
        }
    }

    /// Tab: completes, offers what there is, and goes through what was offered.
    fn complete(&mut self, cx: &mut Cx, namespace: &Value, forward: bool) {
        if let Some(offer) = &mut self.offer {
            let count = offer.candidates.len();
            let next = match (offer.chosen, forward) {
                (None, true) => 0,
                (None, false) => count - 1,
                (Some(at), true) => (at + 1) % count,
                (Some(at), false) => (at + count - 1) % count,
            };
            offer.chosen = Some(next);
            let (start, text) = (offer.start, offer.candidates[next].text.clone());
            self.buffer.replace(start..self.buffer.cursor(), &text);
            return;
        }
        let start = self.buffer.line_start();
        let line = &self.buffer.text()[start..self.buffer.cursor()];
        if line.trim().is_empty() {
            // At the beginning of a line Tab indents, and Shift-Tab takes that back.
            if forward {
                self.buffer.insert(&" ".repeat(4 - line.chars().count() % 4));
            } else if line.ends_with(' ') {
                self.buffer.delete_back();
            }
            return;
        }
        let (text, cursor) = (self.buffer.text().to_owned(), self.buffer.cursor());
        let Some(found) = complete::complete(cx, namespace, &text, cursor) else {
            self.terminal.write("\x07");
            return;
        };
        let typed = text[found.start..cursor].to_owned();
        let common = complete::common_start(&found.candidates);
        if let [only] = found.candidates.as_slice() {
            self.buffer.replace(found.start..cursor, &only.text);
            return;
        }
        if common.len() > typed.len() {
            self.buffer.replace(found.start..cursor, &common);
        }
        self.offer = Some(Offer { start: found.start, candidates: found.candidates, chosen: None, typed: common });
    }

    /// Takes the offer away; what was chosen stays, unless it is not wanted.
    fn end_offer(&mut self, is_unwanted: bool) {
        if let Some(offer) = self.offer.take()
            && is_unwanted
            && offer.chosen.is_some()
        {
            self.buffer.replace(offer.start..self.buffer.cursor(), &offer.typed);
        }
    }
}

/// What a key is as text.
fn character(rustyline::KeyEvent(code, modifiers): rustyline::KeyEvent) -> Option<char> {
    match code {
        KeyCode::Char(c) if modifiers.contains(Modifiers::CTRL) => char::from_u32(c as u32 & 0x1f),
        KeyCode::Char(c) => Some(c),
        KeyCode::Tab => Some('\t'),
        KeyCode::Enter => Some('\n'),
        KeyCode::Esc => Some('\x1b'),
        _ => None,
    }
}

fn is_clause(line: &str) -> bool {
    let word = line.split([' ', ':', '(']).next().unwrap_or("");
    matches!(word, "else" | "elif" | "except" | "finally") && line.ends_with(':')
}

/// Completions in columns.
fn menu(offer: &Offer, columns: usize, height: usize, theme: &Theme) -> Vec<String> {
    let widest = offer.candidates.iter().map(|candidate| width(&candidate.shown)).max().unwrap_or(0) + 2;
    let across = (columns.saturating_sub(1) / widest.max(1)).clamp(1, offer.candidates.len());
    let rows = offer.candidates.len().div_ceil(across);
    // The rows around the one that is chosen.
    let chosen_row = offer.chosen.map_or(0, |at| at % rows);
    let shown = if rows > height { (height - 1).max(1) } else { rows };
    let first = chosen_row.saturating_sub(shown - 1).min(rows - shown);
    let mut menu: Vec<String> = (first..first + shown)
        .map(|row| {
            let mut line = String::new();
            for at in (row..offer.candidates.len()).step_by(rows) {
                let candidate = &offer.candidates[at].shown;
                let style = if offer.chosen == Some(at) { Style::Chosen } else { Style::Hint };
                line.push_str(&theme.paint(style, candidate));
                if at + rows < offer.candidates.len() {
                    line.push_str(&" ".repeat(widest - width(candidate)));
                }
            }
            line
        })
        .collect();
    if rows > shown && height > 1 {
        menu.push(theme.paint(Style::Hint, &format!("… {} in all: Tab goes through them", offer.candidates.len())));
    }
    menu
}
