//! Text to tokens, the whole source at once.
//!
//! `logos` runs inside a logical line (see `token`); this file does what needs memory: indentation, open brackets, string
//! bodies, the text of f-strings, identifiers beyond ASCII, and the words that are keywords only by their place.
//!
//! The lexer stops at the first error and ends the table with `Error` and `End`, so that the parser can still find what is
//! wrong before it. Otherwise a table is `Start…`, logical lines each ended by `Newline`, `Indent` and `Dedent` in balance,
//! and `End`; only when brackets are open at the end of the text the last `Newline` is missing.
//!
//! Soft keywords are decided here, exactly: a line that begins with the name `match` and ends in a colon is a `match`
//! statement (no simple statement ends in one), `case` begins a line of the block under it, and `type` is one if it begins
//! a statement and a name follows it.

use logos::Logos;

use crate::algo::unicode;
use crate::base::diagnostic::{Category, Diagnostic, LineEnd};
use crate::base::span::Span;
use crate::syntax::ast::Mode;
use crate::syntax::number;
use crate::syntax::token::{Kind, Tokens};

/// CPython's limits.
const MAX_BRACKETS: usize = 200;
const MAX_INDENTS: usize = 100;
const MAX_FSTRINGS: usize = 150;
const MAX_FIELD_DEPTH: usize = 3;

/// What came of lexing.
#[derive(Debug)]
pub(crate) struct Lexed {
    pub(crate) tokens: Tokens,
    pub(crate) error: Option<Diagnostic>,
    /// Python reports `error` even if the parser finds a mistake before it. Those of indentation, of a backslash at the
    /// end of a line, and those inside an f-string it reports only when it gets there.
    pub(crate) error_overrides: bool,
    /// `error` cut a token short that more text could complete: a triple-quoted string, or a backslash at the end.
    pub(crate) cut_short: bool,
    pub(crate) warnings: Vec<Diagnostic>,
    /// The tokens of the brackets that are open at the end, outermost first.
    pub(crate) open: Vec<u32>,
    /// The index of the first token that stands for the end of the text rather than for anything in it.
    pub(crate) made_up: usize,
}

struct Bracket {
    byte: u8,
    token: u32,
}

/// An f-string that is being read.
struct FString {
    quote: u8,
    triple: bool,
    raw: bool,
    start: usize,
    /// How many brackets were open where it began.
    brackets: usize,
    fields: Vec<Field>,
}

struct Field {
    /// How many brackets are open inside the field, its own brace included.
    brackets: usize,
    in_spec: bool,
}

struct Indentation {
    column: u32,
    /// The column if tabs were one space wide: the two must tell the same story.
    narrow: u32,
}

struct Lexer<'s> {
    text: &'s str,
    bytes: &'s [u8],
    tokens: Tokens,
    warnings: Vec<Diagnostic>,
    brackets: Vec<Bracket>,
    fstrings: Vec<FString>,
    indents: Vec<Indentation>,
    /// A line's first token if it is the name `match`.
    match_candidate: Option<u32>,
    /// For each open block of a `match` statement, how many indentations are open in it.
    match_blocks: Vec<usize>,
    /// The last line was the head of a `match` statement.
    match_head: bool,
    /// The bracket after `with`, and the token that closes it.
    with_bracket: Option<(u32, usize)>,
    cut_short: bool,
    error_overrides: bool,
}

type Lexing<T> = Result<T, Box<Diagnostic>>;

/// Lexes a whole text, which must be shorter than 4 GiB.
pub(crate) fn lex(text: &str, mode: Mode) -> Lexed {
    let mut lexer = Lexer {
        text,
        bytes: text.as_bytes(),
        tokens: Tokens::with_capacity(text.len() / 4 + 16),
        warnings: Vec::new(),
        brackets: Vec::new(),
        fstrings: Vec::new(),
        indents: Vec::new(),
        match_candidate: None,
        match_blocks: Vec::new(),
        match_head: false,
        with_bracket: None,
        cut_short: false,
        error_overrides: true,
    };
    let start = match mode {
        Mode::Exec => Kind::StartModule,
        Mode::Single => Kind::StartSingle,
        Mode::Eval => Kind::StartEval,
    };
    lexer.tokens.push(start, 0, 0);
    let error = lexer.lines().err().map(|error| *error);
    let made_up = lexer.finish(error.is_some());
    Lexed {
        tokens: lexer.tokens,
        error_overrides: lexer.error_overrides && lexer.fstrings.is_empty(),
        error,
        cut_short: lexer.cut_short,
        warnings: lexer.warnings,
        open: lexer.brackets.iter().map(|bracket| bracket.token).collect(),
        made_up,
    }
}

/// An error of the tokenizer that is reported at one character.
fn error_at<T>(at: usize, message: impl Into<String>) -> Lexing<T> {
    let error = Diagnostic::syntax(Span::new(at as u32, at as u32), message);
    Err(Box::new(Diagnostic { line_end: LineEnd::Dropped, ..error }))
}

impl Lexer<'_> {
    /// Reads everything.
    fn lines(&mut self) -> Lexing<()> {
        let text = self.text;
        let mut logos = Kind::lexer(text);
        self.line_start(&mut logos)?;
        loop {
            if self.in_fstring_text() {
                let end = self.fstring_text(logos.span().end)?;
                logos.bump(end - logos.span().end);
                continue;
            }
            let Some(token) = logos.next() else { return Ok(()) };
            let span = logos.span();
            let (start, end) = (span.start, span.end);
            let Ok(kind) = token else {
                let end = self.other(start)?;
                logos.bump(end - logos.span().end);
                continue;
            };
            match kind {
                Kind::Newline => {
                    if self.brackets.is_empty() {
                        self.newline(start, end);
                        self.line_start(&mut logos)?;
                    }
                }
                Kind::Comment => {}
                Kind::Name => {
                    let end = if self.byte(end) >= 0x80 { self.identifier(start)? } else { end };
                    logos.bump(end - span.end);
                    self.name(start, end);
                }
                Kind::Number => {
                    let end = self.number(start)?;
                    logos.bump(end - span.end);
                    self.tokens.push(Kind::Number, start, end);
                }
                Kind::Quote => {
                    let end = self.quote(start, end)?;
                    logos.bump(end - span.end);
                }
                Kind::LeftParen | Kind::LeftBracket | Kind::LeftBrace => {
                    self.open_bracket(start)?;
                    self.tokens.push(kind, start, end);
                }
                Kind::RightParen | Kind::RightBracket | Kind::RightBrace => self.close_bracket(kind, start)?,
                Kind::Colon => self.colon(start),
                Kind::ColonEqual if self.at_field_level() => {
                    self.colon(start);
                    self.rewind_after_colon(&mut logos, start);
                }
                Kind::Backslash => {
                    let end = self.continuation(start)?;
                    logos.bump(end - span.end);
                }
                // A name such as `ifé`.
                _ if self.byte(end) >= 0x80 && kind.is_keyword() => {
                    let end = self.identifier(start)?;
                    logos.bump(end - span.end);
                    self.name(start, end);
                }
                _ => self.tokens.push(kind, start, end),
            }
        }
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// The number of the line (from one) that contains the offset, for messages that name one.
    fn line_number(&self, at: usize) -> usize {
        memchr::memchr_iter(b'\n', &self.bytes[..at.min(self.bytes.len())]).count() + 1
    }

    /// The number of the line on which a text that ended too early ended.
    fn last_line_number(&self) -> usize {
        self.line_number(self.bytes.len()) - usize::from(self.bytes.ends_with(b"\n") && self.bytes.len() > 1)
    }

    fn line_begin(&self, at: usize) -> usize {
        memchr::memrchr(b'\n', &self.bytes[..at]).map_or(0, |newline| newline + 1)
    }

    /// Ends the table: the last line's end, the blocks' ends, the end. Gives the index of the first token made up.
    fn finish(&mut self, failed: bool) -> usize {
        let (end, made_up) = (self.bytes.len(), self.tokens.len());
        if failed {
            self.tokens.push(Kind::Error, end, end);
            self.tokens.push(Kind::End, end, end);
            return made_up;
        }
        if self.brackets.is_empty() {
            let last = self.tokens.kinds.last().copied().unwrap_or(Kind::End);
            let on_new_line = matches!(last, Kind::Newline | Kind::Dedent);
            if !on_new_line && made_up > 1 {
                self.newline(end, end + 1);
            }
            for _ in 0..self.indents.len() {
                self.tokens.push(Kind::Dedent, end, end);
            }
        }
        self.tokens.push(Kind::End, end, end);
        made_up
    }

    /// Ends a logical line.
    fn newline(&mut self, start: usize, end: usize) {
        if let Some(candidate) = self.match_candidate.take()
            && self.tokens.kinds.last() == Some(&Kind::Colon)
        {
            self.tokens.kinds[candidate as usize] = Kind::Match;
            self.match_head = true;
        }
        self.tokens.push(Kind::Newline, start, end);
    }

    /// Skips blank lines and measures the indentation of the next one that has something on it.
    fn line_start(&mut self, logos: &mut logos::Lexer<'_, Kind>) -> Lexing<()> {
        let begin = logos.span().end;
        let mut at = begin;
        let (mut column, mut narrow) = (0, 0);
        // The column at which a line that is only a continuation mark began; the lines after it do not change it.
        let mut continued: Option<(u32, u32)> = None;
        loop {
            match self.byte(at) {
                b' ' => {
                    column += 1;
                    narrow += 1;
                }
                b'\t' => {
                    column = (column / 8 + 1) * 8;
                    narrow += 1;
                }
                b'\x0c' => (column, narrow) = (0, 0),
                b'\n' => (column, narrow, continued) = (0, 0, None),
                b'#' => {
                    at = memchr::memchr(b'\n', &self.bytes[at..]).map_or(self.bytes.len(), |length| at + length);
                    continue;
                }
                b'\\' if self.byte(at + 1) == b'\n' && at + 2 < self.bytes.len() => {
                    continued = continued.or(Some((column, narrow)));
                    (column, narrow) = (0, 0);
                    at += 1;
                }
                _ => break,
            }
            at += 1;
        }
        logos.bump(at - begin);
        if at >= self.bytes.len() {
            return Ok(());
        }
        let (column, narrow) = continued.unwrap_or((column, narrow));
        self.indentation(column, narrow, at)
    }

    /// Compares a line's indentation with the blocks that are open.
    fn indentation(&mut self, column: u32, narrow: u32, at: usize) -> Lexing<()> {
        let head = std::mem::take(&mut self.match_head);
        let top = |lexer: &Self| lexer.indents.last().map_or((0, 0), |indent| (indent.column, indent.narrow));
        let (open, open_narrow) = top(self);
        if column == open {
            return if narrow == open_narrow { Ok(()) } else { self.tab_error(at) };
        }
        if column > open {
            if self.indents.len() + 1 >= MAX_INDENTS {
                return self.indentation_error("too many levels of indentation", at);
            }
            if narrow <= open_narrow {
                return self.tab_error(at);
            }
            self.indents.push(Indentation { column, narrow });
            self.tokens.push(Kind::Indent, self.line_begin(at), at);
            if head {
                self.match_blocks.push(self.indents.len());
            }
            return Ok(());
        }
        while top(self).0 > column {
            self.indents.pop();
            if self.match_blocks.last().is_some_and(|&depth| depth > self.indents.len()) {
                self.match_blocks.pop();
            }
            self.tokens.push(Kind::Dedent, at, at);
        }
        let (open, open_narrow) = top(self);
        if open != column {
            return self.indentation_error("unindent does not match any outer indentation level", at);
        }
        if narrow == open_narrow { Ok(()) } else { self.tab_error(at) }
    }

    fn tab_error(&mut self, at: usize) -> Lexing<()> {
        self.error_overrides = false;
        let at = self.line_begin(at) as u32;
        let message = "inconsistent use of tabs and spaces in indentation";
        Err(Box::new(Diagnostic::new(Category::Tab, Span::new(at, at), message).with_end_offset(0)))
    }

    /// Reported at the end of the line.
    fn indentation_error(&mut self, message: &str, at: usize) -> Lexing<()> {
        self.error_overrides = false;
        let end = memchr::memchr(b'\n', &self.bytes[at..]).map_or(self.bytes.len(), |length| at + length) as u32;
        Err(Box::new(Diagnostic::new(Category::Indentation, Span::new(end, end), message).with_end_offset(-1)))
    }

    /// A backslash must be the last character of its line, and not the last line.
    fn continuation(&mut self, at: usize) -> Lexing<usize> {
        let last = at + 1 >= self.bytes.len() || self.bytes[at + 1..] == *b"\n";
        if last && self.brackets.is_empty() {
            self.cut_short = true;
            self.error_overrides = false;
            let end = at as u32 + 1;
            let span = Span::new(end, end);
            return Err(Box::new(Diagnostic::syntax(span, "unexpected EOF while parsing").with_end_offset(-1)));
        }
        if last {
            return Ok(self.bytes.len());
        }
        if self.byte(at + 1) != b'\n' {
            self.error_overrides = false;
            let at = at as u32 + 1;
            let message = "unexpected character after line continuation character";
            return Err(Box::new(Diagnostic::syntax(Span::new(at, at), message).with_end_offset(0)));
        }
        Ok(at + 2)
    }

    fn number(&mut self, start: usize) -> Lexing<usize> {
        match number::scan(self.bytes, start) {
            Ok(number) => {
                if let Some(name) = number.touches_keyword {
                    let span = Span::new(start as u32, number.end as u32);
                    let message = format!("invalid {name} literal");
                    self.warnings.push(Diagnostic::new(Category::SyntaxWarning, span, message));
                }
                Ok(number.end)
            }
            Err(error) => {
                let end = error.end.unwrap_or(error.at);
                let error = Diagnostic::syntax(Span::new(error.at as u32, end as u32), error.message);
                Err(Box::new(Diagnostic { line_end: LineEnd::Dropped, ..error }))
            }
        }
    }

    /// A name of any length, with the few words that are keywords by their place.
    fn name(&mut self, start: usize, end: usize) {
        let index = self.tokens.len();
        let previous = self.tokens.kinds[index - 1];
        let mut kind = Kind::Name;
        if previous == Kind::Name {
            self.type_keyword(index - 1);
        }
        let line_start = matches!(previous, Kind::Newline | Kind::Indent | Kind::Dedent)
            || (previous as u8) <= Kind::StartEval as u8;
        if line_start && self.brackets.is_empty() {
            match &self.bytes[start..end] {
                b"match" => self.match_candidate = Some(index as u32),
                b"case" if self.match_blocks.last() == Some(&self.indents.len()) => kind = Kind::Case,
                _ => self.match_candidate = None,
            }
        }
        self.tokens.push(kind, start, end);
    }

    /// Two names in a row: the first is the keyword `type` if it says so and begins a statement.
    fn type_keyword(&mut self, index: usize) {
        let (start, end) = (self.tokens.starts[index] as usize, self.tokens.ends[index] as usize);
        if self.bytes[start..end] != *b"type" || !self.brackets.is_empty() {
            return;
        }
        let before = self.tokens.kinds[index - 1];
        let begins = matches!(before, Kind::Newline | Kind::Indent | Kind::Dedent | Kind::Semicolon | Kind::Colon)
            || (before as u8) <= Kind::StartEval as u8;
        if begins {
            self.tokens.kinds[index] = Kind::Type;
        }
    }

    /// The end of an identifier that has a character beyond ASCII.
    fn identifier(&self, start: usize) -> Lexing<usize> {
        let mut first = true;
        for (offset, c) in self.text[start..].char_indices() {
            let at = start + offset;
            let code = u32::from(c);
            let allowed =
                if first { unicode::is_identifier_start(code) } else { unicode::is_identifier_continue(code) };
            if !allowed {
                if c.is_ascii() {
                    return Ok(at);
                }
                return self.invalid_character(c, at);
            }
            first = false;
        }
        Ok(self.bytes.len())
    }

    fn invalid_character<T>(&self, c: char, at: usize) -> Lexing<T> {
        let code = u32::from(c);
        if unicode::is_printable(code) {
            error_at(at, format!("invalid character '{c}' (U+{code:04X})"))
        } else {
            error_at(at, format!("invalid non-printable character U+{code:04X}"))
        }
    }

    /// What no pattern matches: a name that begins beyond ASCII, or a character that begins nothing.
    fn other(&mut self, start: usize) -> Lexing<usize> {
        let c = self.text[start..].chars().next().expect("a token is never empty");
        if !c.is_ascii() {
            let end = self.identifier(start)?;
            self.name(start, end);
            return Ok(end);
        }
        if c.is_ascii_control() {
            return self.invalid_character(c, start);
        }
        self.tokens.push(Kind::Error, start, start + 1);
        Ok(start + 1)
    }

    fn open_bracket(&mut self, at: usize) -> Lexing<()> {
        if self.brackets.len() >= MAX_BRACKETS {
            return error_at(at, "too many nested parentheses");
        }
        self.brackets.push(Bracket { byte: self.bytes[at], token: self.tokens.len() as u32 });
        Ok(())
    }

    fn close_bracket(&mut self, kind: Kind, at: usize) -> Lexing<()> {
        let byte = self.bytes[at];
        let field = self.fstrings.last().and_then(|string| string.fields.last());
        let at_field_level = field.is_some_and(|field| field.brackets == self.brackets.len());
        if at_field_level && byte != b'}' {
            return error_at(at, format!("f-string: unmatched '{}'", char::from(byte)));
        }
        let Some(open) = self.brackets.pop() else {
            return error_at(at, format!("unmatched '{}'", char::from(byte)));
        };
        let matching = match open.byte {
            b'(' => b')',
            b'[' => b']',
            _ => b'}',
        };
        if byte != matching {
            let opened = self.tokens.starts[open.token as usize] as usize;
            let (line, here) = (self.line_number(opened), self.line_number(at));
            let message = format!(
                "closing parenthesis '{}' does not match opening parenthesis '{}'",
                char::from(byte),
                char::from(open.byte)
            );
            return error_at(at, if line == here { message } else { format!("{message} on line {line}") });
        }
        if at_field_level {
            self.fstrings.last_mut().expect("a field is in an f-string").fields.pop();
            self.tokens.push(Kind::FieldClose, at, at + 1);
            return Ok(());
        }
        let before = (open.token as usize).checked_sub(1).map(|index| self.tokens.kinds[index]);
        if before == Some(Kind::With) {
            self.with_bracket = Some((open.token, self.tokens.len()));
        }
        self.tokens.push(kind, at, at + 1);
        Ok(())
    }

    /// Inside a replacement field, outside any bracket in it.
    fn at_field_level(&self) -> bool {
        let field = self.fstrings.last().and_then(|string| string.fields.last());
        field.is_some_and(|field| field.brackets == self.brackets.len())
    }

    fn colon(&mut self, at: usize) {
        if self.at_field_level() {
            let field = self.fstrings.last_mut().and_then(|string| string.fields.last_mut());
            field.expect("there is a field at its level").in_spec = true;
            self.tokens.push(Kind::FieldColon, at, at + 1);
            return;
        }
        if let Some((open, close)) = self.with_bracket.take()
            && close + 1 == self.tokens.len()
        {
            self.tokens.kinds[open as usize] = Kind::WithOpen;
        }
        self.tokens.push(Kind::Colon, at, at + 1);
    }

    /// In a replacement field `:=` is a colon and the beginning of a specification.
    fn rewind_after_colon<'s>(&self, logos: &mut logos::Lexer<'s, Kind>, at: usize) {
        let mut fresh = Kind::lexer(logos.source());
        fresh.bump(at + 1);
        *logos = fresh;
    }

    /// A string, or the opening of an f-string: `start..end` is the prefix with the first quote.
    fn quote(&mut self, start: usize, end: usize) -> Lexing<usize> {
        let quote = self.bytes[end - 1];
        let prefix = &self.bytes[start..end - 1];
        let triple = self.byte(end) == quote && self.byte(end + 1) == quote;
        let body = if triple { end + 2 } else { end };
        if prefix.iter().any(|c| matches!(c, b'f' | b'F')) {
            if self.fstrings.len() + 1 >= MAX_FSTRINGS {
                return error_at(body - 1, "too many nested f-strings");
            }
            self.fstrings.push(FString {
                quote,
                triple,
                raw: prefix.len() == 2,
                start,
                brackets: self.brackets.len(),
                fields: Vec::new(),
            });
            self.tokens.push(Kind::FStringStart, start, body);
            return Ok(body);
        }
        let end = if triple { self.long_string(start, body, quote)? } else { self.short_string(start, body, quote)? };
        self.tokens.push(Kind::String, start, end);
        Ok(end)
    }

    fn short_string(&mut self, start: usize, body: usize, quote: u8) -> Lexing<usize> {
        let (mut at, mut escaped_quote) = (body, false);
        while let Some(length) = memchr::memchr3(quote, b'\\', b'\n', &self.bytes[at..]) {
            at += length;
            match self.bytes[at] {
                b'\\' => {
                    escaped_quote |= self.byte(at + 1) == quote;
                    at += 2;
                    if at >= self.bytes.len() {
                        self.cut_short = self.bytes.ends_with(b"\\");
                        break;
                    }
                }
                b'\n' => return self.unterminated(start, quote, at, escaped_quote),
                _ => return Ok(at + 1),
            }
        }
        self.unterminated(start, quote, self.bytes.len(), escaped_quote)
    }

    fn unterminated<T>(&self, start: usize, quote: u8, at: usize, escaped_quote: bool) -> Lexing<T> {
        if self.fstrings.last().is_some_and(|string| !string.triple && string.quote == quote) {
            return error_at(start, "f-string: expecting '}'");
        }
        let line = self.line_number(at).min(self.last_line_number());
        let hint = if escaped_quote { "; perhaps you escaped the end quote?" } else { "" };
        error_at(start, format!("unterminated string literal (detected at line {line}){hint}"))
    }

    fn long_string(&mut self, start: usize, body: usize, quote: u8) -> Lexing<usize> {
        let mut at = body;
        while let Some(length) = memchr::memchr2(quote, b'\\', self.bytes.get(at..).unwrap_or(&[])) {
            at += length;
            if self.bytes[at] == b'\\' {
                at += 2;
            } else if self.byte(at + 1) == quote && self.byte(at + 2) == quote {
                return Ok(at + 3);
            } else {
                at += 1;
            }
        }
        if self.fstrings.last().is_some_and(|string| string.triple && string.quote == quote) {
            return error_at(start, "f-string: expecting '}'");
        }
        self.cut_short = true;
        let line = self.last_line_number();
        error_at(start, format!("unterminated triple-quoted string literal (detected at line {line})"))
    }

    /// The next character is text of an f-string or of a format specification.
    fn in_fstring_text(&self) -> bool {
        let Some(string) = self.fstrings.last() else { return false };
        string.fields.last().is_none_or(|field| field.in_spec && field.brackets == self.brackets.len())
    }

    /// Reads text up to and including what ends it: a brace (as a token) or the closing quotes.
    fn fstring_text(&mut self, begin: usize) -> Lexing<usize> {
        let string = self.fstrings.last().expect("only called inside an f-string");
        let (quote, triple, raw, start) = (string.quote, string.triple, string.raw, string.start);
        let in_spec = !string.fields.is_empty();
        let depth = string.fields.len();
        let mut at = begin;
        loop {
            let interesting = |byte: &u8| matches!(*byte, b'{' | b'}' | b'\\' | b'\n') || *byte == quote;
            let rest = self.bytes.get(at..).unwrap_or(&[]);
            let length = match rest.iter().position(interesting) {
                Some(length) => length,
                // The line end that every text is given would end the specification.
                None if in_spec && !triple => rest.len(),
                None => return self.unterminated_fstring(start, triple, self.bytes.len()),
            };
            at += length;
            match self.bytes.get(at).copied().unwrap_or(b'\n') {
                b'\n' if triple => at += 1,
                b'\n' if in_spec => {
                    self.middle(begin, at);
                    let field = self.fstrings.last_mut().and_then(|string| string.fields.last_mut());
                    field.expect("a specification is in a field").in_spec = false;
                    return Ok(at);
                }
                b'\n' => return self.unterminated_fstring(start, triple, at),
                b'{' if !in_spec && self.byte(at + 1) == b'{' => at += 2,
                b'{' => {
                    if depth >= MAX_FIELD_DEPTH {
                        return error_at(at.saturating_sub(1), "f-string: expressions nested too deeply");
                    }
                    self.middle(begin, at);
                    self.open_bracket(at)?;
                    self.tokens.push(Kind::FieldOpen, at, at + 1);
                    let field = Field { brackets: self.brackets.len(), in_spec: false };
                    self.fstrings.last_mut().expect("inside an f-string").fields.push(field);
                    return Ok(at + 1);
                }
                b'}' if in_spec => {
                    self.middle(begin, at);
                    self.close_bracket(Kind::RightBrace, at)?;
                    return Ok(at + 1);
                }
                b'}' if self.byte(at + 1) == b'}' => at += 2,
                b'}' => return error_at(at, "f-string: single '}' is not allowed"),
                b'\\' => at = self.fstring_escape(at, raw),
                _ => {
                    if triple && !(self.byte(at + 1) == quote && self.byte(at + 2) == quote) {
                        at += 1;
                        continue;
                    }
                    self.middle(begin, at);
                    let end = at + if triple { 3 } else { 1 };
                    self.tokens.push(Kind::FStringEnd, at, end);
                    let string = self.fstrings.pop().expect("inside an f-string");
                    self.brackets.truncate(string.brackets);
                    return Ok(end);
                }
            }
        }
    }

    /// Where the text goes on after a backslash: a brace after one still opens a field, except that of `\N{...}`.
    fn fstring_escape(&self, at: usize, raw: bool) -> usize {
        match self.byte(at + 1) {
            b'{' | b'}' => at + 1,
            b'N' if !raw && self.byte(at + 2) == b'{' => {
                let name = &self.bytes[at + 3..];
                let length = name.iter().position(|c| matches!(c, b'}' | b'"' | b'\'' | b'\n' | b'{')).unwrap_or(0);
                at + 3 + length + usize::from(name.get(length) == Some(&b'}'))
            }
            _ => at + 2,
        }
    }

    fn middle(&mut self, begin: usize, end: usize) {
        if begin < end {
            self.tokens.push(Kind::FStringMiddle, begin, end);
        }
    }

    fn unterminated_fstring<T>(&mut self, start: usize, triple: bool, at: usize) -> Lexing<T> {
        let line = self.line_number(at).min(self.last_line_number());
        self.cut_short = triple;
        let kind = if triple { "triple-quoted f-string" } else { "f-string" };
        error_at(start, format!("unterminated {kind} literal (detected at line {line})"))
    }
}
