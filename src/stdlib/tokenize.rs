//! `_tokenize`: the lexer's tokens as `tokenize` shows them. Comments and line ends that mean nothing, which the lexer drops, are read
//! from the gaps between its tokens.

use super::add_functions;
use crate::base::span::Span;
use crate::heap::Value;
use crate::object::native::{functions, text_of};
use crate::object::{Cx, Res};
use crate::syntax::ast::Mode;
use crate::syntax::lexer::{Lexed, lex};
use crate::syntax::token::Kind;

/// The numbers of `token`.
const END_MARKER: i64 = 0;
const NAME: i64 = 1;
const NUMBER: i64 = 2;
const STRING: i64 = 3;
const NEWLINE: i64 = 4;
const INDENT: i64 = 5;
const DEDENT: i64 = 6;
const OPERATOR: i64 = 55;
const FSTRING_START: i64 = 59;
const FSTRING_MIDDLE: i64 = 60;
const FSTRING_END: i64 = 61;
const COMMENT: i64 = 62;
const NEWLINE_WITHOUT_MEANING: i64 = 63;

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_tokenize", FUNCTIONS);
    Ok(())
}

functions! { FUNCTIONS {
    /// The tokens of a text as tuples (type, string, start, end, line); and None, or message, line, column and class of the error at which
    /// they end.
    "tokens(text, /)" => |cx: &mut Cx, text: &Value| tokens(cx, text_of(text));
} }

fn tokens(cx: &mut Cx, text: String) -> Res<Value> {
    let lexed = lex(&text, Mode::Exec);
    let found = Reader::new(&text).read(&lexed);
    let mut list = Vec::with_capacity(found.len());
    for token in &found {
        let place = |cx: &mut Cx, (row, column): Place| {
            let items = vec![cx.int(row as i64), cx.int(column as i64)];
            cx.tuple(items)
        };
        let (kind, string) = (cx.int(token.kind), cx.str(token.string));
        let (start, end, line) = (place(cx, token.start), place(cx, token.end), cx.str(token.line));
        list.push(cx.tuple(vec![kind, string, start, end, line]));
    }
    let tokens = cx.list(list);
    let error = match &lexed.error {
        Some(error) => {
            let reader = Reader::new(&text);
            let (row, column) = reader.place(error.span.map_or(0, |span| span.start as usize));
            let items = vec![
                cx.str(&error.message),
                cx.int(row as i64),
                cx.int(column as i64 + 1),
                cx.str(error.category.class_name()),
            ];
            cx.tuple(items)
        }
        None if !lexed.open.is_empty() => {
            let row = text.trim_end_matches('\n').matches('\n').count() + 1;
            let items = vec![
                cx.str("unexpected EOF in multi-line statement"),
                cx.int(row as i64),
                cx.int(0),
                cx.str("SyntaxError"),
            ];
            cx.tuple(items)
        }
        None => Value::NONE,
    };
    Ok(cx.tuple(vec![tokens, error]))
}

/// Line, from one, and character, from zero.
type Place = (usize, usize);

struct Found<'t> {
    kind: i64,
    string: &'t str,
    start: Place,
    end: Place,
    line: &'t str,
}

struct Reader<'t> {
    text: &'t str,
    /// Where each line begins.
    lines: Vec<usize>,
    found: Vec<Found<'t>>,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str) -> Reader<'t> {
        let ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
        Reader { text, lines: std::iter::once(0).chain(ends).collect(), found: Vec::new() }
    }

    fn row(&self, at: usize) -> usize {
        self.lines.partition_point(|begin| *begin <= at)
    }

    fn place(&self, at: usize) -> Place {
        let at = at.min(self.text.len());
        let row = self.row(at);
        (row, self.text[self.lines[row - 1]..at].chars().count())
    }

    /// The whole lines from the one of an offset to that of another one.
    fn lines_around(&self, start: usize, end: usize) -> &'t str {
        let last = self.row(end.min(self.text.len()));
        let end = self.lines.get(last).copied().unwrap_or(self.text.len());
        &self.text[self.lines[self.row(start.min(self.text.len())) - 1]..end]
    }

    fn push(&mut self, kind: i64, start: usize, end: usize) {
        let string = &self.text[start..end];
        let line = self.lines_around(start, end - string.ends_with('\n') as usize);
        let place = self.place(start);
        let end = if string == "\n" { (place.0, place.1 + 1) } else { self.place(end) };
        self.found.push(Found { kind, string, start: place, end, line });
    }

    /// A token of no width on the line behind the last one.
    fn push_at_end(&mut self, kind: i64) {
        let open = !self.text.is_empty() && !self.text.ends_with('\n');
        let place = (self.lines.len() + open as usize, 0);
        self.found.push(Found { kind, string: "", start: place, end: place, line: "" });
    }

    /// The end of a last line that has none.
    fn push_missing_newline(&mut self, kind: i64) {
        let (row, column) = self.place(self.text.len());
        let line = self.lines_around(self.text.len(), self.text.len());
        self.found.push(Found { kind, string: "", start: (row, column), end: (row, column + 1), line });
    }

    /// Comments and line ends between two tokens.
    fn gap(&mut self, mut at: usize, end: usize) {
        let bytes = self.text.as_bytes();
        while at < end {
            match bytes[at] {
                b'#' => {
                    let stop = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |length| at + length);
                    self.push(COMMENT, at, stop);
                    at = stop;
                    if stop == bytes.len() && end == stop {
                        self.push_missing_newline(NEWLINE_WITHOUT_MEANING);
                    }
                }
                b'\\' => at += 2,
                b'\n' => {
                    self.push(NEWLINE_WITHOUT_MEANING, at, at + 1);
                    at += 1;
                }
                _ => at += 1,
            }
        }
    }

    /// The text of an f-string, in parts: each ends with the first of two braces.
    fn fstring_text(&mut self, start: usize, end: usize) {
        let mut begin = start;
        while let Some(at) = ["{{", "}}"].iter().filter_map(|braces| self.text[begin..end].find(braces)).min() {
            self.push(FSTRING_MIDDLE, begin, begin + at + 1);
            begin += at + 2;
        }
        if begin < end {
            self.push(FSTRING_MIDDLE, begin, end);
        }
    }

    fn read(mut self, lexed: &Lexed) -> Vec<Found<'t>> {
        let tokens = &lexed.tokens;
        let mut done = 0;
        for index in 1..tokens.len() {
            let (kind, Span { start, end }) = (tokens.kind(index), tokens.span(index));
            let (start, end) = (start as usize, end as usize);
            match kind {
                Kind::Error => break,
                Kind::Indent | Kind::Dedent => {
                    let next =
                        (index..tokens.len()).find(|at| !matches!(tokens.kind(*at), Kind::Indent | Kind::Dedent));
                    // A line whose indentation fits none stands for nothing.
                    if next.is_some_and(|next| tokens.kind(next) == Kind::Error) {
                        break;
                    }
                    let next =
                        next.map_or(self.text.len(), |next| tokens.span(next).start as usize).min(self.text.len());
                    let begin = self.lines[self.row(next) - 1];
                    self.gap(done, begin);
                    done = next.max(done);
                    match kind {
                        Kind::Indent => self.push(INDENT, begin, next),
                        _ if next == self.text.len() => self.push_at_end(DEDENT),
                        _ => {
                            let (place, line) = (self.place(next), self.lines_around(next, next));
                            self.found.push(Found { kind: DEDENT, string: "", start: place, end: place, line });
                        }
                    }
                }
                Kind::End => {
                    self.gap(done, self.text.len());
                    if lexed.open.is_empty() {
                        self.push_at_end(END_MARKER);
                    }
                }
                Kind::Newline => {
                    self.gap(done, start.min(self.text.len()));
                    if end > self.text.len() || index >= lexed.made_up {
                        self.push_missing_newline(NEWLINE);
                    } else {
                        self.push(NEWLINE, start, end);
                    }
                    done = end.min(self.text.len());
                }
                Kind::FStringMiddle => {
                    self.fstring_text(start, end);
                    done = end;
                }
                _ => {
                    self.gap(done, start);
                    self.push(number_of(kind), start, end);
                    done = end;
                }
            }
        }
        self.found
    }
}

fn number_of(kind: Kind) -> i64 {
    match kind {
        Kind::String => STRING,
        Kind::Number => NUMBER,
        Kind::FStringStart => FSTRING_START,
        Kind::FStringEnd => FSTRING_END,
        kind if kind.is_name() || kind.is_keyword() => NAME,
        _ => OPERATOR,
    }
}
