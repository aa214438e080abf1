//! A source text and its lines.

use crate::base::span::Span;

/// A source text with its name and where its lines start.
#[derive(Debug)]
pub(crate) struct Source {
    name: Box<str>,
    text: Box<str>,
    line_starts: Vec<u32>,
}

impl Source {
    pub(crate) fn new(name: impl Into<Box<str>>, text: impl Into<Box<str>>) -> Source {
        let text = text.into();
        let bytes = text.as_bytes();
        let mut line_starts = vec![0];
        for (at, &byte) in bytes.iter().enumerate() {
            if byte == b'\n' || byte == b'\r' && bytes.get(at + 1) != Some(&b'\n') {
                line_starts.push(at as u32 + 1);
            }
        }
        Source { name: name.into(), text, line_starts }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The text under a span.
    pub(crate) fn slice(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// The line (from 1) and the column (in bytes, from 0) of an offset.
    pub(crate) fn line_column(&self, offset: u32) -> (u32, u32) {
        let line = self.line_starts.partition_point(|&start| start <= offset);
        (line as u32, offset - self.line_starts[line - 1])
    }
}
