//! The editor: takes keys, changes the text, shows it, until it is to be run.
//!
//! The text is a whole block, with a cursor that moves in all of it. `rustyline` gives the text and its movements, the commands and the
//! history's meaning of keys; its own editor is not used, since it shows every line at the left edge whatever the prompt, and paints the
//! whole text after each key, which a block taller than the terminal does not survive.

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
use rustyline::{Anchor, Cmd, KeyCode, Modifiers, Movement};

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
    offer: Option<Offer>,
    search: Option<Search>,
    /// The block of the history that is shown, and the text that was typed before.
    recalled: Option<(usize, String)>,
    /// What recalled blocks begin with.
    prefix: String,
    /// The next key is text.
    is_quoting: bool,
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
            theme: settings.theme,
            indents: settings.indents,
            hints: settings.hints,
            offer: None,
            search: None,
            recalled: None,
            prefix: String::new(),
            is_quoting: false,
            parts: (u64::MAX, Vec::new()),
            hint: ((u64::MAX, 0), None),
        })
    }

    pub(super) fn theme(&self) -> &Theme {
        &self.theme
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
        self.screen.forget();
        self.buffer.clear();
        self.keymap.begin();
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
                    self.paint(cx, namespace, &prompts, true);
                    self.wait(cx)
                }
            };
            if let Step::Done(typed) = step {
                break typed;
            }
        };
        (self.offer, self.search) = (None, None);
        self.leave_text(cx, namespace, &prompts);
        self.terminal.leave();
        typed
    }

    fn wait(&mut self, cx: &mut Cx) -> Step {
        match self.terminal.wait(cx) {
            Wake::Input => Step::Go,
            Wake::Resized => {
                let erased = self.screen.erase();
                self.terminal.write(&erased);
                Step::Go
            }
            Wake::Closed => Step::Done(Typed::End),
            Wake::Raised(raised) => Step::Done(Typed::Raised(raised)),
        }
    }

    fn view<'a>(
        &'a self,
        prompts: &'a [(usize, String); 2],
        marks: &'a [(usize, Style)],
        below: &'a [String],
    ) -> View<'a> {
        View {
            prompts: [(&prompts[0].1, prompts[0].0), (&prompts[1].1, prompts[1].0)],
            text: self.buffer.text(),
            cursor: self.buffer.cursor(),
            parts: &self.parts.1,
            marks,
            below,
        }
    }

    fn paint(&mut self, cx: &mut Cx, namespace: &Value, prompts: &[(usize, String); 2], is_live: bool) {
        if self.theme.has_colors() && self.parts.0 != self.buffer.version {
            let builtins = cx.state().builtins.clone();
            let parts = highlight::parts(self.buffer.text(), |name| {
                let name = cx.intern(name);
                ops::dict::get_name(cx, &builtins, name).is_some()
            });
            self.parts = (self.buffer.version, parts);
        }
        let mut marks = Vec::new();
        if is_live
            && self.theme.has_colors()
            && let Some((one, other)) = highlight::brackets(self.buffer.text(), self.buffer.cursor())
        {
            let style = if other.is_some() { Style::Match } else { Style::Mismatch };
            marks.extend([Some(one), other].into_iter().flatten().map(|at| (at, style)));
        }
        let below = if is_live { self.below(cx, namespace) } else { Vec::new() };
        let view = View {
            prompts: [(&prompts[0].1, prompts[0].0), (&prompts[1].1, prompts[1].0)],
            text: self.buffer.text(),
            cursor: self.buffer.cursor(),
            parts: &self.parts.1,
            marks: &marks,
            below: &below,
        };
        let bytes = self.screen.paint(&view, &self.theme, self.terminal.size());
        self.terminal.write(&bytes);
    }

    /// Leaves the text on the terminal as it was typed, and goes below it.
    fn leave_text(&mut self, cx: &mut Cx, namespace: &Value, prompts: &[(usize, String); 2]) {
        let (columns, height) = self.terminal.size();
        let rows = Screen::height(&self.view(prompts, &[], &[]), columns);
        if rows > height && rows <= TALLEST_LEFT {
            let erased = self.screen.erase();
            let whole = Screen::whole(&self.view(prompts, &[], &[]), &self.theme, columns);
            self.terminal.write(&format!("{erased}{whole}\r\n"));
            return;
        }
        self.buffer.set_cursor(self.buffer.text().len());
        self.paint(cx, namespace, prompts, false);
        let end = self.screen.end();
        self.terminal.write(&end);
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
        for command in self.keymap.commands(key) {
            if let step @ Step::Done(_) = self.run(cx, namespace, command) {
                return step;
            }
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
            Cmd::Move(movement) => self.done(|buffer| buffer.go(&movement)),
            Cmd::Kill(Movement::BackwardChar(1)) => self.done(Buffer::delete_back),
            Cmd::Kill(Movement::ForwardChar(count)) if !self.keymap.is_vi() => {
                self.done(|buffer| buffer.delete_forward(count));
            }
            Cmd::Kill(Movement::WholeLine) => {
                let mut range = self.buffer.covered(&Movement::WholeLine);
                if range.end < self.buffer.text().len() {
                    range.end += 1;
                } else {
                    range.start = range.start.saturating_sub(1);
                }
                self.buffer.kill_range(range, false);
            }
            Cmd::Kill(movement) => self.buffer.kill(&movement),
            Cmd::Replace(movement, _) => {
                let range = self.buffer.covered(&movement);
                self.buffer.kill_range(range, false);
            }
            Cmd::ReplaceChar(count, c) => {
                let range = self.buffer.covered(&Movement::ForwardChar(count));
                if !range.is_empty() && !self.buffer.text()[range.clone()].contains('\n') {
                    self.buffer.replace(range, &c.to_string().repeat(count as usize));
                    self.buffer.go(&Movement::BackwardChar(1));
                }
            }
            Cmd::ViYankTo(movement) => {
                let range = self.buffer.covered(&movement);
                let text = self.buffer.text()[range].to_owned();
                self.buffer.keep(text);
            }
            Cmd::Yank(count, anchor) => {
                if anchor == Anchor::After {
                    self.buffer.go(&Movement::ForwardChar(1));
                }
                (0..count).for_each(|_| self.buffer.insert_cut());
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
                self.screen.forget();
                self.terminal.write("\x1b[H\x1b[2J");
            }
            Cmd::Suspend => {
                let erased = self.screen.erase();
                self.terminal.write(&erased);
                self.terminal.suspend();
            }
            _ => {}
        }
        Step::Go
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
            self.prefix = self.buffer.before().to_owned();
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
