//! What is wrong with a source text, and where: the one form in which lexer, parser and compiler report errors and
//! warnings, from which the interpreter makes a `SyntaxError` and `baem check` a report.

use std::fmt::Write;

use crate::base::source::Source;
use crate::base::span::Span;

/// Which class of exception (or warning) a diagnostic becomes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Category {
    Syntax,
    Indentation,
    Tab,
    /// The text cannot be compiled for want of stack or memory.
    Memory,
    /// A limit on depth that Python reports as a `RecursionError`.
    Recursion,
    /// A `SyntaxWarning`; the text is compiled nevertheless.
    SyntaxWarning,
    DeprecationWarning,
}

impl Category {
    /// The name of the Python class.
    pub(crate) const fn class_name(self) -> &'static str {
        match self {
            Category::Syntax => "SyntaxError",
            Category::Indentation => "IndentationError",
            Category::Tab => "TabError",
            Category::Memory => "MemoryError",
            Category::Recursion => "RecursionError",
            Category::SyntaxWarning => "SyntaxWarning",
            Category::DeprecationWarning => "DeprecationWarning",
        }
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Diagnostic {
    pub(crate) category: Category,
    pub(crate) message: String,
    /// `None` if the error is in no place (a source with a null byte).
    pub(crate) span: Option<Span>,
    /// How the end of the span is reported.
    pub(crate) end: End,
    /// The place is an attribute of the exception alone, not among its arguments: so it is for errors in how names are used.
    pub(crate) is_apart: bool,
    /// Whether the exception's text of the line has its line end.
    pub(crate) line_end: LineEnd,
    /// Advice that goes beyond Python's message; only `baem check` shows it.
    pub(crate) hint: Option<String>,
}

/// How an error's end is told to Python. Errors of the tokenizer know only where they begin, and say so in three ways.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum End {
    /// The end of the span.
    Span,
    /// `end_offset` is this number, on the line of the start.
    Offset(i32),
    /// The end of the span, but counted from zero: where the tokenizer had read to.
    Cursor,
    /// `offset` and `end_offset` are zero: no more than the line is told.
    Line,
    /// The start is a depth of indentation: `offset` counts from zero, `end_offset` is -1.
    Indentation,
}

/// Whether the text of an exception has the end of its line: by where the tokenizer stood when it was raised.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum LineEnd {
    Told,
    /// The tokenizer was beyond that line: its text comes from the file, or without a line end from memory.
    FromFile,
    /// The tokenizer itself complained.
    Dropped,
}

/// The attributes of a `SyntaxError`: lines and offsets from one, offsets in characters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Location<'a> {
    pub(crate) line: u32,
    pub(crate) offset: i32,
    pub(crate) end_line: u32,
    pub(crate) end_offset: i32,
    /// The source line, without its line end.
    pub(crate) text: &'a str,
}

impl Diagnostic {
    pub(crate) fn new(category: Category, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            category,
            message: message.into(),
            span: Some(span),
            end: End::Span,
            is_apart: false,
            line_end: LineEnd::Told,
            hint: None,
        }
    }

    /// A plain `SyntaxError`.
    pub(crate) fn syntax(span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Category::Syntax, span, message)
    }

    /// A `SyntaxError` in no place.
    pub(crate) fn nowhere(message: impl Into<String>) -> Diagnostic {
        let (category, message) = (Category::Syntax, message.into());
        Diagnostic {
            category,
            message,
            span: None,
            end: End::Span,
            is_apart: false,
            line_end: LineEnd::Told,
            hint: None,
        }
    }

    pub(crate) fn with_end_offset(mut self, offset: i32) -> Diagnostic {
        self.end = End::Offset(offset);
        self
    }

    /// The place as a `SyntaxError` tells it.
    pub(crate) fn location<'a>(&self, source: &'a Source) -> Option<Location<'a>> {
        let span = self.span?;
        let start = source.position(span.start);
        let offset = match self.end {
            End::Line => 0,
            End::Indentation => start.character as i32,
            End::Span | End::Offset(_) | End::Cursor => start.character as i32 + 1,
        };
        let (end_line, end_offset) = match self.end {
            End::Indentation => (start.line, -1),
            End::Line => (start.line, 0),
            End::Cursor => end_position(source, span),
            End::Offset(offset) => (start.line, offset),
            End::Span => {
                let (line, character) = end_position(source, span);
                (line, character + 1)
            }
        };
        Some(Location { line: start.line, offset, end_line, end_offset, text: source.line_text(start.line) })
    }

    /// The report Python prints for an uncaught `SyntaxError`: file and line, the source line, carets, the message.
    pub(crate) fn render(&self, source: &Source) -> String {
        let mut out = String::new();
        let class = self.category.class_name();
        let Some(at) = self.location(source) else {
            let _ = writeln!(out, "{class}: {}", self.message);
            return out;
        };
        let _ = writeln!(out, "  File \"{}\", line {}", source.name(), at.line);
        let stripped = at.text.trim_start_matches([' ', '\n', '\x0c']);
        let spaces = (at.text.len() - stripped.len()) as i32;
        let length = at.text.chars().count() as i32;
        let _ = writeln!(out, "    {stripped}");
        let offset = at.offset.min(length + 1);
        let end = match (at.line == at.end_line, at.end_offset) {
            (false, _) => length + 1,
            (true, 0) => offset,
            (true, end) => end,
        };
        let end = if end == offset || end == -1 { offset + 1 } else { end };
        let column = offset - 1 - spaces;
        if column >= 0 {
            let before = stripped.chars().take(column as usize);
            let indent: String = before.map(|c| if c.is_whitespace() { c } else { ' ' }).collect();
            let carets = "^".repeat((end - offset).max(0) as usize);
            let _ = writeln!(out, "    {indent}{carets}");
        }
        let _ = writeln!(out, "{class}: {}", self.message);
        out
    }
}

/// Line and character at which a span ends. One that ends with a line end ends on the line it began on.
fn end_position(source: &Source, span: Span) -> (u32, i32) {
    let last = span.end.saturating_sub(1);
    if !span.is_empty() && source.text().as_bytes().get(last as usize) == Some(&b'\n') {
        let end = source.position(last);
        return (end.line, end.character as i32 + 1);
    }
    let end = source.position(span.end);
    (end.line, end.character as i32)
}

#[cfg(test)]
mod tests {
    use super::{Category, Diagnostic, End};
    use crate::base::source::Source;
    use crate::base::span::Span;

    #[test]
    fn a_report_shows_the_line_and_carets() {
        let source = Source::new("x.py", "if 1:\n    é b\n");
        let error = Diagnostic::syntax(Span::new(13, 14), "invalid syntax");
        assert_eq!(error.render(&source), "  File \"x.py\", line 2\n    é b\n      ^\nSyntaxError: invalid syntax\n");
        let error = Diagnostic::new(Category::Indentation, Span::new(9, 9), "unexpected indent");
        let error = Diagnostic { end: End::Indentation, ..error };
        assert_eq!(error.location(&source).map(|at| (at.line, at.offset, at.end_offset)), Some((2, 3, -1)));
    }
}
