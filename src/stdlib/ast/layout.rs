//! Lines and columns as offsets of a text.
//!
//! The compiler wants spans of a source; nodes have lines and columns that a program may have made up. A layout first hears of all
//! places, and then stands for a text that has them: the file that the code is said to come from, if that has such lines, or else
//! blank lines that are long enough.

use crate::base::Source;
use crate::base::span::Span;
use std::sync::Arc;

/// Lines and columns beyond these are told as these.
const LAST_LINE: i64 = 1 << 22;
const LAST_COLUMN: i64 = 1 << 16;
const LONGEST: u64 = 1 << 30;

/// A place in a text: line from one, column from zero.
pub(super) type Place = (i64, i64);

#[derive(Default)]
pub(super) struct Layout {
    /// How long each line is, as far as places are known.
    lengths: Vec<u32>,
    /// Where each line begins; empty until all places are known.
    starts: Vec<u32>,
}

impl Layout {
    /// The span between two places, or an empty one while the layout still learns.
    pub(super) fn span(&mut self, start: Place, end: Place) -> Span {
        let (start, end) = (self.offset(start), self.offset(end));
        Span::new(start, end.max(start))
    }

    fn offset(&mut self, (line, column): Place) -> u32 {
        let line = line.clamp(1, LAST_LINE) as usize - 1;
        let column = column.clamp(0, LAST_COLUMN) as u32;
        if self.starts.is_empty() {
            if self.lengths.len() <= line {
                self.lengths.resize(line + 1, 0);
            }
            self.lengths[line] = self.lengths[line].max(column);
            return 0;
        }
        // A node may name another place than it did the first time.
        let line = line.min(self.lengths.len() - 1);
        self.starts[line] + column.min(self.lengths[line])
    }

    /// The layout that gives offsets, and the source that they belong to.
    pub(super) fn fixed(mut self, filename: &str) -> (Layout, Arc<Source>) {
        if self.lengths.is_empty() {
            self.lengths.push(0);
        }
        let file = std::fs::read_to_string(filename).ok().map(|text| Source::new(filename, text));
        let source = file.filter(|file| self.fits(file)).unwrap_or_else(|| self.blank(filename));
        self.starts.clear();
        let mut start = 0;
        for line in 1..=self.lengths.len() as u32 {
            let span = source.line_span(line);
            self.starts.push(if line <= source.line_count() { span.start } else { start });
            start = span.end;
        }
        (self, Arc::new(source))
    }

    fn fits(&self, file: &Source) -> bool {
        let is_long_enough = |line: usize, length: u32| {
            let span = file.line_span(line as u32 + 1);
            length <= span.end - span.start
        };
        self.lengths.len() <= file.line_count() as usize
            && self.lengths.iter().enumerate().all(|(line, &length)| is_long_enough(line, length))
    }

    /// Blank lines of the lengths that are known.
    fn blank(&mut self, filename: &str) -> Source {
        let mut room = LONGEST;
        for length in &mut self.lengths {
            *length = u64::from(*length).min(room) as u32;
            room -= u64::from(*length);
        }
        let mut text = String::new();
        for &length in &self.lengths {
            text.extend(std::iter::repeat_n(' ', length as usize));
            text.push('\n');
        }
        Source::new(filename, text)
    }
}
