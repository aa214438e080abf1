//! The text that is being typed, with its cursor: `rustyline`'s line buffer, which knows words and graphemes, made to undo, and to keep
//! what was cut.

use rustyline::line_buffer::{ChangeListener, DeleteListener, Direction, LineBuffer, WordAction};
use rustyline::{At, CharSearch, Movement, Word};

/// A change that can be taken back.
enum Change {
    Inserted(usize, String),
    Deleted(usize, String),
}

/// What the line buffer tells of its changes.
#[derive(Default)]
struct Log {
    changes: Vec<Change>,
    /// What was deleted, in the order of the text.
    cut: String,
}

impl DeleteListener for Log {
    fn delete(&mut self, at: usize, text: &str, direction: Direction) {
        self.changes.push(Change::Deleted(at, text.into()));
        match direction {
            Direction::Forward => self.cut.push_str(text),
            Direction::Backward => self.cut.insert_str(0, text),
        }
    }
}

impl ChangeListener for Log {
    fn insert_char(&mut self, at: usize, c: char) {
        self.changes.push(Change::Inserted(at, c.into()));
    }

    fn insert_str(&mut self, at: usize, text: &str) {
        self.changes.push(Change::Inserted(at, text.into()));
    }

    fn replace(&mut self, at: usize, old: &str, new: &str) {
        self.changes.push(Change::Deleted(at, old.into()));
        self.changes.push(Change::Inserted(at, new.into()));
    }
}

/// Changes that are taken back together, and where the cursor was before.
struct Step {
    cursor: usize,
    changes: Vec<Change>,
    /// A letter was typed: the next one belongs to the same step.
    is_typing: bool,
}

pub(super) struct Buffer {
    line: LineBuffer,
    steps: Vec<Step>,
    /// Steps that were taken back.
    undone: Vec<Step>,
    /// What is changed belongs to one step, which there is already if true.
    group: Option<bool>,
    /// What was cut last.
    pub(super) cut: String,
    /// It is whole lines.
    pub(super) cut_is_lines: bool,
    cuts: Vec<String>,
    /// The text that the last insertion of cut text put in.
    inserted: Option<std::ops::Range<usize>>,
    /// The last thing done was cutting.
    was_cutting: bool,
    /// Counts changes.
    pub(super) version: u64,
}

impl Buffer {
    pub(super) fn new() -> Buffer {
        Buffer {
            line: LineBuffer::with_capacity(0),
            steps: Vec::new(),
            undone: Vec::new(),
            group: None,
            cut: String::new(),
            cut_is_lines: false,
            cuts: Vec::new(),
            inserted: None,
            was_cutting: false,
            version: 0,
        }
    }

    /// An empty text, with nothing to take back. What was cut stays.
    pub(super) fn clear(&mut self) {
        self.set_silently("", 0);
        self.steps.clear();
        self.undone.clear();
    }

    pub(super) fn text(&self) -> &str {
        self.line.as_str()
    }

    /// Where the cursor stands, in bytes.
    pub(super) fn cursor(&self) -> usize {
        self.line.pos()
    }

    pub(super) fn set_cursor(&mut self, at: usize) {
        self.line.set_pos(at.min(self.line.len()));
    }

    pub(super) fn before(&self) -> &str {
        &self.text()[..self.cursor()]
    }

    pub(super) fn after(&self) -> &str {
        &self.text()[self.cursor()..]
    }

    /// The start of the line with the cursor.
    pub(super) fn line_start(&self) -> usize {
        self.before().rfind('\n').map_or(0, |at| at + 1)
    }

    /// The end of the line with the cursor.
    pub(super) fn line_end(&self) -> usize {
        self.after().find('\n').map_or(self.text().len(), |at| self.cursor() + at)
    }

    fn set_silently(&mut self, text: &str, cursor: usize) {
        self.line = LineBuffer::with_capacity(text.len());
        self.line.insert_str(0, text, &mut Log::default());
        self.line.set_pos(cursor.min(text.len()));
        self.version += 1;
    }

    /// Runs a change of the line buffer as a step.
    fn change<R>(&mut self, is_typing: bool, body: impl FnOnce(&mut LineBuffer, &mut Log) -> R) -> (R, String) {
        let (cursor, mut log) = (self.cursor(), Log::default());
        let result = body(&mut self.line, &mut log);
        if !log.changes.is_empty() {
            self.version += 1;
            self.undone.clear();
            let joins = match self.group.as_mut() {
                Some(is_there) => std::mem::replace(is_there, true),
                None => is_typing && self.steps.last().is_some_and(|last| last.is_typing),
            };
            match self.steps.last_mut() {
                Some(last) if joins => last.changes.extend(log.changes),
                _ => self.steps.push(Step { cursor, changes: log.changes, is_typing }),
            }
        }
        (result, log.cut)
    }

    /// What is changed from now on is taken back together.
    pub(super) fn begin_group(&mut self) {
        self.group = Some(false);
    }

    pub(super) fn end_group(&mut self) {
        self.group = None;
    }

    /// Ends the run of letters that are taken back together.
    pub(super) fn pause(&mut self) {
        if let Some(last) = self.steps.last_mut() {
            last.is_typing = false;
        }
        self.was_cutting = false;
        self.inserted = None;
    }

    /// Replaces the whole text.
    pub(super) fn set(&mut self, text: &str, cursor: usize) {
        self.pause();
        self.replace(0..self.text().len(), text);
        self.set_cursor(cursor);
    }

    pub(super) fn insert(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let at = self.cursor();
        let is_typing = text.chars().nth(1).is_none() && !text.starts_with(char::is_whitespace);
        if !is_typing {
            self.pause();
        }
        self.change(is_typing, |line, log| line.insert_str(at, text, log));
        self.line.set_pos(at + text.len());
        self.was_cutting = false;
    }

    /// Replaces a part; the cursor comes to stand behind it.
    pub(super) fn replace(&mut self, range: std::ops::Range<usize>, text: &str) {
        self.change(false, |line, log| {
            if !range.is_empty() {
                line.set_pos(range.start);
                line.delete_range(range.clone(), log);
            }
            if !text.is_empty() {
                line.insert_str(range.start, text, log);
            }
            line.set_pos(range.start + text.len());
        });
    }

    /// Takes the last step back; false if there is none.
    pub(super) fn undo(&mut self) -> bool {
        let Some(step) = self.steps.pop() else { return false };
        self.apply(step.changes.iter().rev(), true);
        self.set_cursor(step.cursor);
        self.undone.push(step);
        true
    }

    /// Does again what was taken back last.
    pub(super) fn redo(&mut self) -> bool {
        let Some(step) = self.undone.pop() else { return false };
        self.apply(step.changes.iter(), false);
        self.steps.push(step);
        true
    }

    fn apply<'c>(&mut self, changes: impl Iterator<Item = &'c Change>, back: bool) {
        let mut text = self.text().to_owned();
        let mut cursor = 0;
        for change in changes {
            let (at, part, insert) = match change {
                Change::Inserted(at, part) => (*at, part, !back),
                Change::Deleted(at, part) => (*at, part, back),
            };
            if insert {
                text.insert_str(at, part);
                cursor = at + part.len();
            } else {
                text.replace_range(at..at + part.len(), "");
                cursor = at;
            }
        }
        self.set_silently(&text, cursor);
    }

    /// Moves the cursor; false if it cannot. Up and down are by lines of the text.
    pub(super) fn go(&mut self, movement: &Movement) -> bool {
        let line = &mut self.line;
        match *movement {
            Movement::BeginningOfLine => line.move_home(),
            Movement::EndOfLine => line.move_end(),
            Movement::BackwardWord(count, word) => line.move_to_prev_word(word, count),
            Movement::ForwardWord(count, at, word) => line.move_to_next_word(at, word, count),
            Movement::ViCharSearch(count, search) => line.move_to(search, count),
            Movement::ViFirstPrint => {
                let start = self.line_start();
                let blank = self.text()[start..].len() - self.text()[start..].trim_start_matches([' ', '\t']).len();
                self.set_cursor(start + blank);
                true
            }
            Movement::BackwardChar(count) => line.move_backward(count),
            Movement::ForwardChar(count) => line.move_forward(count),
            Movement::LineUp(count) => (0..count).all(|_| self.up()),
            Movement::LineDown(count) => (0..count).all(|_| self.down()),
            Movement::BeginningOfBuffer => line.move_buffer_start(),
            Movement::EndOfBuffer => line.move_buffer_end(),
            _ => false,
        }
    }

    /// To the same column of the line above; false on the first line.
    fn up(&mut self) -> bool {
        let start = self.line_start();
        if start == 0 {
            return false;
        }
        let column = self.text()[start..self.cursor()].chars().count();
        let above = self.text()[..start - 1].rfind('\n').map_or(0, |at| at + 1);
        let line = &self.text()[above..start - 1];
        let offset = line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
        self.set_cursor(above + offset);
        true
    }

    fn down(&mut self) -> bool {
        let end = self.line_end();
        if end == self.text().len() {
            return false;
        }
        let column = self.text()[self.line_start()..self.cursor()].chars().count();
        let line = self.text()[end + 1..].split('\n').next().unwrap_or("");
        let offset = line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
        self.set_cursor(end + 1 + offset);
        true
    }

    /// What a movement would go over.
    pub(super) fn covered(&mut self, movement: &Movement) -> std::ops::Range<usize> {
        let from = self.cursor();
        match movement {
            Movement::WholeBuffer => return 0..self.text().len(),
            Movement::WholeLine => return self.line_start()..self.line_end(),
            _ => {}
        }
        let has_moved = self.go(movement);
        // To search forward goes over what is found.
        if has_moved && let Movement::ViCharSearch(_, CharSearch::Forward(_) | CharSearch::ForwardBefore(_)) = movement
        {
            self.go(&Movement::ForwardChar(1));
        }
        let to = self.cursor();
        self.set_cursor(from);
        from.min(to)..from.max(to)
    }

    /// The whole lines that a movement by lines goes over, without the end of the last one.
    pub(super) fn lines(&self, movement: &Movement) -> Option<std::ops::Range<usize>> {
        let (up, down) = match *movement {
            Movement::LineUp(count) => (count, 0),
            Movement::LineDown(count) => (0, count),
            _ => return None,
        };
        let ends = |text: &str| text.match_indices('\n').map(|(at, _)| at).collect::<Vec<_>>();
        let (before, after) = (ends(self.before()), ends(self.after()));
        let start = before.len().checked_sub(1 + up as usize).map_or(0, |at| before[at] + 1);
        let end = after.get(down as usize).map_or(self.text().len(), |at| self.cursor() + at);
        Some(start..end)
    }

    /// Cuts whole lines, and the place where they stood.
    pub(super) fn kill_lines(&mut self, lines: std::ops::Range<usize>) {
        let text = self.text()[lines.clone()].to_owned();
        let whole = match (lines.start, lines.end < self.text().len()) {
            (start, true) => start..lines.end + 1,
            (start, false) => start.saturating_sub(1)..lines.end,
        };
        self.replace(whole, "");
        self.go(&Movement::ViFirstPrint);
        self.keep(text);
        self.cut_is_lines = true;
    }

    /// Inserts lines that were cut so many times, below or above the line of the cursor.
    pub(super) fn insert_lines(&mut self, count: u16, below: bool) {
        let lines = vec![self.cut.as_str(); count as usize].join("\n");
        let at = if below { self.line_end() } else { self.line_start() };
        self.replace(at..at, &if below { format!("\n{lines}") } else { format!("{lines}\n") });
        self.set_cursor(if below { at + 1 } else { at });
        self.go(&Movement::ViFirstPrint);
    }

    /// Moves whole lines a level to the right, or to the left.
    pub(super) fn shift(&mut self, lines: std::ops::Range<usize>, right: bool) {
        let shifted = self.text()[lines.clone()].split('\n').map(|line| match right {
            true if line.is_empty() => String::new(),
            true => format!("    {line}"),
            false => line[line.bytes().take(4).take_while(|&byte| byte == b' ').count()..].to_owned(),
        });
        let shifted = shifted.collect::<Vec<_>>().join("\n");
        self.replace(lines.clone(), &shifted);
        self.set_cursor(lines.start);
        self.go(&Movement::ViFirstPrint);
    }

    /// Deletes one character without keeping it.
    pub(super) fn delete_back(&mut self) -> bool {
        self.inserted = None;
        let start = self.line_start();
        let indent = &self.text()[start..self.cursor()];
        // Back over one level of an indentation, as if it were one character.
        let count =
            if !indent.is_empty() && indent.bytes().all(|byte| byte == b' ') { (indent.len() - 1) % 4 + 1 } else { 1 };
        self.change(false, |line, log| line.backspace(count as u16, log)).0
    }

    pub(super) fn delete_forward(&mut self, count: u16) -> bool {
        self.change(false, |line, log| line.delete(count, log)).0.is_some()
    }

    /// Cuts what a movement goes over; at the end of a line, the line's end.
    pub(super) fn kill(&mut self, movement: &Movement) {
        let mut range = self.covered(movement);
        if range.is_empty() && matches!(movement, Movement::EndOfLine) && range.end < self.text().len() {
            range.end += 1;
        }
        let is_backward = range.end == self.cursor() && range.start != self.cursor();
        self.kill_range(range, is_backward);
    }

    pub(super) fn kill_range(&mut self, range: std::ops::Range<usize>, is_backward: bool) {
        if range.is_empty() {
            return;
        }
        let text = self.text()[range.clone()].to_owned();
        self.replace(range, "");
        if self.was_cutting && is_backward {
            self.cut.insert_str(0, &text);
        } else if self.was_cutting {
            self.cut.push_str(&text);
        } else {
            self.keep(text);
        }
        self.was_cutting = true;
    }

    /// Keeps a text for insertion.
    pub(super) fn keep(&mut self, text: String) {
        self.cut_is_lines = false;
        let before = std::mem::replace(&mut self.cut, text);
        if !before.is_empty() {
            self.cuts.push(before);
        }
    }

    /// Inserts what was cut last.
    pub(super) fn insert_cut(&mut self) {
        let (text, at) = (self.cut.clone(), self.cursor());
        self.pause();
        self.insert(&text);
        self.inserted = Some(at..at + text.len());
    }

    /// Replaces what was inserted just before by what was cut before that.
    pub(super) fn insert_earlier_cut(&mut self) {
        let Some(range) = self.inserted.take().filter(|_| !self.cuts.is_empty()) else { return };
        let earlier = self.cuts.remove(self.cuts.len() - 1);
        let last = std::mem::replace(&mut self.cut, earlier.clone());
        self.cuts.insert(0, last);
        self.replace(range.clone(), &earlier);
        self.inserted = Some(range.start..range.start + earlier.len());
    }

    pub(super) fn swap_characters(&mut self) {
        self.change(false, |line, log| line.transpose_chars(log));
    }

    pub(super) fn swap_words(&mut self) {
        self.change(false, |line, log| line.transpose_words(1, log));
    }

    pub(super) fn change_word(&mut self, action: WordAction) {
        self.change(false, |line, log| line.edit_word(action, log));
    }

    /// The start of the word before the cursor, as blanks divide words.
    pub(super) fn blank_word_back(&mut self) {
        self.kill(&Movement::BackwardWord(1, Word::Big));
    }

    pub(super) fn word_forward(&mut self) {
        self.kill(&Movement::ForwardWord(1, At::AfterEnd, Word::Emacs));
    }
}

#[cfg(test)]
mod tests {
    use super::Buffer;
    use rustyline::{Movement, Word};

    #[test]
    fn what_was_done_can_be_taken_back_and_done_again() {
        let mut buffer = Buffer::new();
        for letter in ["a", "b", "c"] {
            buffer.insert(letter);
        }
        buffer.insert("\n    ");
        buffer.kill(&Movement::BackwardWord(1, Word::Big));
        assert_eq!(buffer.text(), "");
        assert!(buffer.undo());
        assert_eq!(buffer.text(), "abc\n    ");
        assert!(buffer.undo() && buffer.undo() && !buffer.undo());
        assert_eq!(buffer.text(), "");
        assert!(buffer.redo());
        assert_eq!(buffer.text(), "abc");
    }

    #[test]
    fn cuts_in_a_row_are_one() {
        let mut buffer = Buffer::new();
        buffer.insert("one two three");
        buffer.kill(&Movement::BackwardWord(1, Word::Emacs));
        buffer.kill(&Movement::BackwardWord(1, Word::Emacs));
        buffer.insert_cut();
        assert_eq!((buffer.text(), buffer.cut.as_str()), ("one two three", "two three"));
    }

    #[test]
    fn it_grows_and_knows_lines() {
        let mut buffer = Buffer::new();
        buffer.insert(&"line\n".repeat(100_000));
        assert_eq!(buffer.text().len(), 500_000);
        assert!(buffer.go(&Movement::LineUp(2)) && buffer.cursor() == 499_990);
        buffer.set("뱀 x\nyz", 0);
        buffer.go(&Movement::EndOfLine);
        assert_eq!(buffer.cursor(), 5);
        assert!(buffer.go(&Movement::LineDown(1)));
        assert_eq!(buffer.cursor(), 8);
    }
}
