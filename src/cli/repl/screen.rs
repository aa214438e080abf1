//! Painting: a text with its prompts, wrapped to the width of the terminal, and lines of advice below it.
//!
//! The screen remembers what it painted, row by row, and writes only the rows that changed. All movement is relative to the first of
//! them, so what stands above is never touched. A text that is taller than the terminal is shown in part, around the cursor.

use super::highlight::Part;
use super::theme::{Style, Theme};
use rustyline::GraphemeClusterMode;
use std::fmt::Write;
use std::ops::Range;

/// What is to be seen.
pub(super) struct View<'a> {
    /// Before the first line and before the others: the text and its width.
    pub(super) prompts: [(&'a str, usize); 2],
    pub(super) text: &'a str,
    pub(super) cursor: usize,
    pub(super) parts: &'a [Part],
    /// Brackets that belong together, or one that belongs to none.
    pub(super) marks: &'a [(usize, Style)],
    /// Rows below the text.
    pub(super) below: &'a [String],
}

#[derive(Default)]
pub(super) struct Screen {
    /// The rows as they were painted.
    rows: Vec<String>,
    /// The row of the cursor among them, and its column.
    cursor_row: usize,
    column: usize,
    /// The first row of the text that is shown.
    top: usize,
}

/// How wide a text is on a terminal; escape sequences take no room.
pub(super) fn width(text: &str) -> usize {
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return text.len();
    }
    let mut width = 0;
    let mut characters = text.chars();
    while let Some(c) = characters.next() {
        if c == '\x1b' {
            // `ESC [ … letter`.
            let mut inside = characters.by_ref().skip(1);
            inside.find(|c| c.is_ascii_alphabetic());
        } else {
            width += cell(c, width).1;
        }
    }
    width
}

/// How a character at a column is shown, and how wide that is.
fn cell(c: char, column: usize) -> (Option<String>, usize) {
    match c {
        '\t' => {
            let blanks = 8 - column % 8;
            (Some(" ".repeat(blanks)), blanks)
        }
        c if (c as u32) < 0x20 => (Some(format!("^{}", (c as u8 + b'@') as char)), 2),
        '\x7f' => (Some("^?".into()), 2),
        c if c.is_control() => (Some("\u{fffd}".into()), 1),
        c if c.is_ascii() => (None, 1),
        c => (None, GraphemeClusterMode::WcWidth.width(c.encode_utf8(&mut [0; 4])) as usize),
    }
}

/// Where a row of a text begins and ends, and which prompt stands before it.
struct Row {
    text: Range<usize>,
    /// 0 and 1 for the prompts; 2 for a row that continues another one.
    prompt: usize,
}

/// Cuts a text into rows.
fn rows(view: &View<'_>, columns: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut start = 0;
    for (number, line) in view.text.split('\n').enumerate() {
        let mut prompt = usize::from(number > 0);
        let mut column = view.prompts[prompt].1;
        let mut from = start;
        if !(line.len() + column < columns && line.bytes().all(|byte| (0x20..0x7f).contains(&byte))) {
            for (at, c) in line.char_indices() {
                let width = cell(c, column).1;
                if column + width > columns && start + at > from {
                    rows.push(Row { text: from..start + at, prompt });
                    (from, prompt, column) = (start + at, 2, 0);
                }
                column += width;
            }
            if column >= columns {
                // The cursor behind the last character needs a place.
                rows.push(Row { text: from..start + line.len(), prompt });
                (from, prompt) = (start + line.len(), 2);
            }
        }
        rows.push(Row { text: from..start + line.len(), prompt });
        start += line.len() + 1;
    }
    rows
}

/// Shortens a row to the width of the terminal.
fn clipped(text: &str, columns: usize) -> String {
    if width(text) < columns {
        return text.into();
    }
    let mut clipped = String::new();
    let (mut used, mut characters) = (0, text.chars());
    while let Some(c) = characters.next() {
        clipped.push(c);
        if c == '\x1b' {
            for c in characters.by_ref() {
                clipped.push(c);
                if c.is_ascii_alphabetic() {
                    break;
                }
            }
            continue;
        }
        used += cell(c, used).1;
        if used + 2 >= columns {
            clipped.push_str("…\x1b[0m");
            break;
        }
    }
    clipped
}

impl Screen {
    /// The bytes that make the terminal show the view.
    pub(super) fn paint(&mut self, view: &View<'_>, theme: &Theme, (columns, height): (usize, usize)) -> String {
        let all = rows(view, columns);
        let cursor_row = all
            .partition_point(|row| row.text.start <= view.cursor)
            .checked_sub(1)
            .expect("the first row starts with the text");
        // A third of the screen, at most, is for advice.
        let below = view.below.len().min(if height > 3 { (height / 3).max(1) } else { 0 });
        let room = (height - below).max(1);
        self.top = self.top.min(cursor_row).max((cursor_row + 1).saturating_sub(room));
        self.top = self.top.min(all.len().saturating_sub(room));
        let shown = &all[self.top..all.len().min(self.top + room)];
        let mut painted: Vec<String> = shown.iter().map(|row| painted_row(view, row, theme)).collect();
        painted.extend(view.below[..below].iter().map(|row| clipped(row, columns)));
        let row = &all[cursor_row];
        let indent = if row.prompt < 2 { view.prompts[row.prompt].1 } else { 0 };
        let column =
            view.text[row.text.start..view.cursor].chars().fold(indent, |column, c| column + cell(c, column).1);
        self.replace(painted, cursor_row - self.top, column.min(columns - 1), columns)
    }

    /// Paints rows over those of before, and puts the cursor where it belongs.
    fn replace(&mut self, rows: Vec<String>, cursor_row: usize, column: usize, columns: usize) -> String {
        let mut out = String::new();
        let mut at = self.cursor_row;
        for (number, row) in rows.iter().enumerate() {
            if self.rows.get(number) == Some(row) {
                continue;
            }
            go(&mut out, at, number, self.rows.len());
            at = number;
            if self.rows.get(number).is_some_and(|old| !old.is_empty()) {
                out.push_str("\x1b[K");
            }
            out.push_str(row);
            if width(row) >= columns {
                // The cursor waits behind the last column.
                out.push('\r');
            }
        }
        if self.rows.len() > rows.len() {
            go(&mut out, at, rows.len(), self.rows.len());
            at = rows.len();
            out.push_str("\x1b[J");
        }
        let height = self.rows.len().max(rows.len());
        go(&mut out, at, cursor_row, height);
        if column > 0 {
            let _ = write!(out, "\x1b[{column}C");
        }
        (self.rows, self.cursor_row, self.column) = (rows, cursor_row, column);
        out
    }

    /// The bytes that paint from the start of an empty row what is painted, and how many rows above the cursor that begins.
    pub(super) fn again(&self, columns: usize) -> (String, usize) {
        let mut copy = Screen::default();
        (copy.replace(self.rows.clone(), self.cursor_row, self.column, columns), self.cursor_row)
    }

    /// The bytes that put the cursor below everything, at the start of a row.
    pub(super) fn end(&mut self) -> String {
        let mut out = String::new();
        let last = self.rows.len().saturating_sub(1);
        go(&mut out, self.cursor_row, last, self.rows.len());
        out.push_str("\r\n");
        self.forget();
        out
    }

    /// The bytes that take away what was painted, after the terminal may have moved it.
    pub(super) fn erase(&mut self) -> String {
        let mut out = String::new();
        go(&mut out, self.cursor_row, 0, self.rows.len());
        out.push_str("\x1b[J");
        self.forget();
        out
    }

    /// Nothing is painted.
    pub(super) fn forget(&mut self) {
        *self = Screen::default();
    }

    /// How many rows a text takes.
    pub(super) fn height(view: &View<'_>, columns: usize) -> usize {
        rows(view, columns).len()
    }

    /// The whole text, however tall: to be left behind when it is done.
    pub(super) fn whole(view: &View<'_>, theme: &Theme, columns: usize) -> String {
        let rows = rows(view, columns);
        rows.iter().map(|row| painted_row(view, row, theme)).collect::<Vec<_>>().join("\r\n")
    }
}

/// From row to row, to its first column. Rows beyond those that there are come into being.
fn go(out: &mut String, from: usize, to: usize, height: usize) {
    out.push('\r');
    if to < from {
        let _ = write!(out, "\x1b[{}A", from - to);
    } else if to > from {
        let there = to.min(height.saturating_sub(1)).max(from);
        if there > from {
            let _ = write!(out, "\x1b[{}B", there - from);
        }
        for _ in there..to {
            out.push_str("\r\n");
        }
    }
}

fn painted_row(view: &View<'_>, row: &Row, theme: &Theme) -> String {
    let mut out = String::new();
    let mut column = 0;
    if let Some((prompt, width)) = view.prompts.get(row.prompt) {
        out.push_str(prompt);
        column = *width;
    }
    let mut styles = view.parts[view.parts.partition_point(|part| part.1 <= row.text.start)..].iter().peekable();
    let mut style = Style::Plain;
    for (offset, c) in view.text[row.text.clone()].char_indices() {
        let at = row.text.start + offset;
        while styles.next_if(|part| part.1 <= at).is_some() {}
        let wanted = view.marks.iter().find(|mark| mark.0 == at).map(|mark| mark.1);
        let wanted = wanted.or_else(|| styles.peek().filter(|part| part.0 <= at).map(|part| part.2));
        let wanted = wanted.unwrap_or(Style::Plain);
        if theme.codes(wanted) != theme.codes(style) {
            if !theme.codes(style).is_empty() {
                out.push_str("\x1b[0m");
            }
            if !theme.codes(wanted).is_empty() {
                let _ = write!(out, "\x1b[{}m", theme.codes(wanted));
            }
        }
        style = wanted;
        let (shown, width) = cell(c, column);
        match shown {
            Some(text) => out.push_str(&text),
            None => out.push(c),
        }
        column += width;
    }
    if !theme.codes(style).is_empty() {
        out.push_str("\x1b[0m");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Screen, View, width};
    use crate::cli::repl::theme::Theme;

    fn view(text: &str) -> View<'_> {
        View { prompts: [(">>> ", 4), ("... ", 4)], text, cursor: text.len(), parts: &[], marks: &[], below: &[] }
    }

    #[test]
    fn widths() {
        assert_eq!([width("abc"), width("뱀"), width("\x1b[1;31ma\x1b[0m"), width("e\u{301}")], [3, 2, 1, 1]);
    }

    #[test]
    fn only_what_changed_is_written() {
        let mut screen = Screen::default();
        screen.paint(&view("if x:\n    y"), &Theme::PLAIN, (80, 24));
        let bytes = screen.paint(&view("if x:\n    yz"), &Theme::PLAIN, (80, 24));
        assert!(!bytes.contains("if x") && bytes.contains("...     yz"), "{bytes:?}");
    }

    #[test]
    fn long_lines_are_wrapped() {
        assert_eq!(Screen::height(&view("123456"), 10), 2);
        assert_eq!(Screen::height(&view("12345"), 10), 1);
        assert_eq!(Screen::height(&view("뱀뱀뱀뱀"), 10), 2);
    }

    #[test]
    fn a_tall_text_is_shown_in_part() {
        let text = "line\n".repeat(500);
        let bytes = Screen::default().paint(&view(&text), &Theme::PLAIN, (80, 24));
        assert_eq!(bytes.matches("line").count(), 23);
    }
}
