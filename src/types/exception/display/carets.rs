//! Source lines of a traceback, and the marks under them.
//!
//! Of an expression over many lines its first and last line are shown, and those around its anchors; the others are counted.

use super::anchors::{self, Place};
use super::color::Theme;
use crate::algo::unicode::east_asian_width;
use crate::base::Source;
use crate::bytecode::Position;
use std::collections::BTreeSet;
use std::fmt::Write;

/// The source lines of a position with marks, each behind four spaces; empty if the lines are.
pub(super) fn marked(source: &Source, position: Position, theme: Theme) -> String {
    // A position that ends before it begins comes from damaged code; its first line is all that can be shown.
    let last = position.end_line.max(position.line);
    let original: Vec<&str> = (position.line..=last).map(|line| source.line_text(line).trim_end()).collect();
    marked_lines(&original, (position.column, position.end_column), theme)
}

/// The same for lines without the white space behind them; the columns, in bytes, are those of the first and of the last line.
pub(super) fn marked_lines(original: &[&str], (start, end): (u32, u32), theme: Theme) -> String {
    let lines = dedent(original);
    if lines.iter().all(String::is_empty) {
        return String::new();
    }
    let removed = original[0].chars().count() - lines[0].chars().count();
    let column = |line: &str, offset: u32| characters(line, offset as usize).saturating_sub(removed);
    let (start, end) = (column(original[0], start), column(original[original.len() - 1], end));
    let marks = Marks::new(&lines, start, end);
    let mut out = String::new();
    let mut before: Option<usize> = None;
    for &at in &marks.shown {
        match before.map(|before| at - before) {
            Some(2) => marks.write(&mut out, &lines, at - 1, theme),
            Some(distance @ 3..) => drop(writeln!(out, "    ...<{} lines>...", distance - 1)),
            _ => {}
        }
        marks.write(&mut out, &lines, at, theme);
        before = Some(at);
    }
    out
}

/// The first source line of a position without marks, behind four spaces.
pub(super) fn unmarked(source: &Source, line: u32) -> String {
    match source.line_text(line).trim() {
        "" => String::new(),
        text => format!("    {text}\n"),
    }
}

/// What is marked in some lines, and how.
struct Marks {
    visible: bool,
    /// The columns on the screen where the marked part begins in the first line and ends in the last one.
    start: usize,
    end: usize,
    /// Between these there are carets, outside of them tildes; places with columns on the screen.
    anchors: Option<(Place, Place)>,
    shown: BTreeSet<usize>,
}

impl Marks {
    /// `start` and `end` are characters in the first and in the last line.
    fn new(lines: &[String], start: usize, end: usize) -> Marks {
        let last = lines.len() - 1;
        let found = anchors::find(&segment(lines, start, end));
        let is_whole = lines[0].chars().take(start).all(char::is_whitespace)
            && lines[last].chars().skip(end).all(char::is_whitespace);
        let visible = !anchors::is_whole_statement(lines, start, end) && (found.is_some() || !is_whole);
        let mut shown = BTreeSet::from([0, last]);
        let anchors = found.map(|found| {
            let on_screen = |(line, column): Place| {
                let column = if line == 0 { column + start } else { column };
                (line, width(&lines[line.min(last)], column))
            };
            for line in [found.start.0, found.end.0] {
                shown.extend(line.saturating_sub(1)..=(line + 1).min(last));
            }
            (on_screen(found.start), on_screen(found.end))
        });
        Marks { visible, start: width(&lines[0], start), end: width(&lines[last], end), anchors, shown }
    }

    /// The mark at a column of a line whose text begins at `first`.
    fn mark(&self, line: usize, column: usize, first: usize) -> char {
        match self.anchors {
            _ if column < first || (line == 0 && column < self.start) => ' ',
            Some((start, end)) if (line, column) < start || (line, column) >= end => '~',
            _ => '^',
        }
    }

    /// Writes a line and what is under it.
    fn write(&self, out: &mut String, lines: &[String], at: usize, theme: Theme) {
        let line = &lines[at];
        if !self.visible {
            let _ = writeln!(out, "    {line}");
            return;
        }
        let first = line.chars().take_while(|c| c.is_whitespace()).count();
        let count = if at == lines.len() - 1 { self.end } else { width(line, line.chars().count()) };
        let marks: Vec<char> = (0..count).map(|column| self.mark(at, column, first)).collect();
        let text: Vec<char> = line.chars().collect();
        let _ = writeln!(out, "    {}", painted(&text, &marks, theme));
        if theme.is_colored() {
            let _ = writeln!(out, "    {}", painted(&marks, &marks, theme));
        } else {
            let marks: String = marks.into_iter().collect();
            let _ = writeln!(out, "    {}", if marks.trim().is_empty() { "" } else { &marks });
        }
    }
}

/// The text with each run of equal marks in its color.
fn painted(text: &[char], marks: &[char], theme: Theme) -> String {
    if !theme.is_colored() {
        return text.iter().collect();
    }
    let mut out = String::new();
    let mut at = 0;
    while at < text.len().max(marks.len()) {
        let mark = marks.get(at);
        let next = (at..text.len().max(marks.len()))
            .find(|&next| marks.get(next) != mark)
            .unwrap_or(text.len().max(marks.len()));
        let part: String = text.get(at..next.min(text.len())).unwrap_or_default().iter().collect();
        match mark {
            Some('^') => out.extend([theme.error, &part, theme.reset]),
            Some('~') => out.extend([theme.context, &part, theme.reset]),
            _ => out.push_str(&part),
        }
        at = next;
    }
    out
}

/// The text between a character of the first line and one of the last line.
fn segment(lines: &[String], start: usize, end: usize) -> String {
    let last = lines.len() - 1;
    let cut = |(at, line): (usize, &String)| -> String {
        let to = if at == last { end } else { usize::MAX };
        let from = if at == 0 { start } else { 0 };
        line.chars().take(to).skip(from).collect()
    };
    lines.iter().enumerate().map(cut).collect::<Vec<_>>().join("\n")
}

/// The lines without the white space that all of them begin with; blank ones become empty.
fn dedent(lines: &[&str]) -> Vec<String> {
    let indent = |line: &&str| line.len() - line.trim_start().len();
    let mut margin: Option<&str> = None;
    for line in lines.iter().filter(|line| !line.trim().is_empty()) {
        let own = &line[..indent(line)];
        margin = Some(match margin {
            None => own,
            Some(known) => {
                let same = known.char_indices().zip(own.chars()).find(|((_, a), b)| a != b);
                let end = same.map_or(known.len().min(own.len()), |((at, _), _)| at);
                &known[..end]
            }
        });
    }
    let margin = margin.map_or(0, str::len);
    lines.iter().map(|line| if line.trim().is_empty() { String::new() } else { line[margin..].to_owned() }).collect()
}

/// How many characters the first bytes of a line are.
fn characters(line: &str, bytes: usize) -> usize {
    String::from_utf8_lossy(&line.as_bytes()[..bytes.min(line.len())]).chars().count()
}

/// How many columns the first characters of a line take on a screen.
fn width(line: &str, count: usize) -> usize {
    if line.is_ascii() {
        return count;
    }
    line.chars().take(count).map(|c| if matches!(east_asian_width(c as u32), "W" | "F") { 2 } else { 1 }).sum()
}
