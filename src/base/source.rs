//! Source texts and their line tables.
//!
//! A `Source` is shared (`Arc`) between everything that points into it: diagnostics while it is being compiled, and code
//! objects for as long as a traceback may want to show a line. Its text has one kind of line end, `\n`: `\r\n` and `\r`
//! are translated when it is made, so a span never covers half a line end and columns are what an editor shows.

use std::sync::OnceLock;

use crate::base::span::Span;

/// A named text. The line table is built when the first position is asked for.
#[derive(Debug)]
pub(crate) struct Source {
    name: Box<str>,
    text: Box<str>,
    /// The offset at which each line starts; the first is zero.
    lines: OnceLock<Box<[u32]>>,
}

/// A place as people count it, but columns from zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Position {
    /// From one.
    pub(crate) line: u32,
    /// Bytes since the start of the line.
    pub(crate) column: u32,
    /// Characters since the start of the line.
    pub(crate) character: u32,
}

impl Source {
    /// `name` is what messages call it: a path, `<string>`, `<stdin>`.
    pub(crate) fn new(name: impl Into<Box<str>>, text: impl Into<Box<str>>) -> Source {
        Source { name: name.into(), text: with_plain_line_ends(text.into()), lines: OnceLock::new() }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The line (from 1) and the column (in bytes, from 0) of an offset.
    pub(crate) fn line_column(&self, offset: u32) -> (u32, u32) {
        let line = self.line(offset);
        (line, offset - self.lines()[line as usize - 1])
    }

    fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let starts = memchr::memchr_iter(b'\n', self.text.as_bytes()).map(|at| at as u32 + 1);
            std::iter::once(0).chain(starts).collect()
        })
    }

    /// The line (from one) that contains the offset. A line end belongs to the line it ends.
    pub(crate) fn line(&self, offset: u32) -> u32 {
        self.lines().partition_point(|&start| start <= offset) as u32
    }

    /// Whether two offsets, the lower one first, are on one line.
    pub(crate) fn is_one_line(&self, start: u32, end: u32) -> bool {
        let between = self.text.as_bytes().get(start as usize..(end as usize).min(self.text.len()));
        between.is_none_or(|between| memchr::memchr(b'\n', between).is_none())
    }

    /// Finds positions near each other; see `Locator`.
    pub(crate) fn locator(&self) -> Locator<'_> {
        Locator { lines: self.lines(), at: 0 }
    }

    /// How many lines there are; a text that ends in a line end has no empty line after it.
    pub(crate) fn line_count(&self) -> u32 {
        let starts = self.lines();
        let empty_last = starts.last().is_some_and(|&start| start as usize == self.text.len());
        starts.len() as u32 - u32::from(empty_last)
    }

    /// The line without its line end; empty beyond the last one.
    pub(crate) fn line_span(&self, line: u32) -> Span {
        let end = self.text.len() as u32;
        let starts = self.lines();
        let Some(&start) = starts.get((line as usize).wrapping_sub(1)) else { return Span::new(end, end) };
        let next = starts.get(line as usize).map_or(end, |&next| next - 1);
        Span::new(start, next)
    }

    pub(crate) fn line_text(&self, line: u32) -> &str {
        self.line_span(line).of(&self.text)
    }

    /// An offset beyond the text (of the line end that a lexer adds to a last line without one) is on the last line.
    pub(crate) fn position(&self, offset: u32) -> Position {
        let (line, column) = self.line_column(offset);
        let start = offset - column;
        let inside = offset.min(self.text.len() as u32);
        let before = self.text.get(start as usize..inside as usize).unwrap_or("");
        Position { line, column, character: before.chars().count() as u32 + (offset - inside) }
    }
}

/// Lines and columns of many offsets that mostly lie near the one before: it looks around there first. For the positions of compiled
/// code, a search from scratch took ten times as long, and 6 % of the whole way from text to code.
pub(crate) struct Locator<'s> {
    lines: &'s [u32],
    /// The index of the line found last.
    at: usize,
}

impl Locator<'_> {
    /// As `Source::line_column`.
    pub(crate) fn line_column(&mut self, offset: u32) -> (u32, u32) {
        const NEAR: usize = 4;
        let after = &self.lines[self.at..];
        if offset < after[0] {
            self.at = self.lines[..self.at].partition_point(|&start| start <= offset) - 1;
        } else {
            let near = after.iter().skip(1).take(NEAR).take_while(|&&start| start <= offset).count();
            self.at += if near < NEAR { near } else { after.partition_point(|&start| start <= offset) - 1 };
        }
        (self.at as u32 + 1, offset - self.lines[self.at])
    }
}

/// Translates `\r\n` and `\r` to `\n`; most texts have neither and are taken as they are.
fn with_plain_line_ends(text: Box<str>) -> Box<str> {
    if memchr::memchr(b'\r', text.as_bytes()).is_none() {
        return text;
    }
    text.replace("\r\n", "\n").replace('\r', "\n").into_boxed_str()
}

#[cfg(test)]
mod tests {
    use super::{Position, Source};

    #[test]
    fn positions_count_bytes_and_characters() {
        let source = Source::new("x.py", "añb\r\n\rc");
        assert_eq!(source.text(), "añb\n\nc");
        assert_eq!(source.position(3), Position { line: 1, column: 3, character: 2 });
        assert_eq!(source.position(4).line, 1);
        assert_eq!(source.position(6), Position { line: 3, column: 0, character: 0 });
        assert_eq!((source.line_text(1), source.line_text(2), source.line_text(3)), ("añb", "", "c"));
        assert_eq!(source.line_text(9), "");
        assert_eq!(source.line_count(), 3);
        assert!(
            source.is_one_line(0, 3)
                && source.is_one_line(3, 4)
                && !source.is_one_line(4, 5)
                && source.is_one_line(6, 7)
        );
    }

    #[test]
    fn a_locator_finds_what_a_search_finds() {
        let source = Source::new("x.py", "a\n\nbc\n\n\n\n\n\nd\ne");
        let mut locator = source.locator();
        for step in [1, 3, 5, 7, 11] {
            for at in (0..40).map(|at| at * step % 16) {
                assert_eq!(locator.line_column(at), source.line_column(at));
            }
        }
    }
}
