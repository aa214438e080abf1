//! String literals: one, several next to each other, and f-strings.

use crate::base::span::Span;
use crate::syntax::actions::Builder;
use crate::syntax::actions::list::List;
use crate::syntax::ast::{Constant, Conversion, Expr, ExprKind, FStringField, FStringPart, Text};
use crate::syntax::literal::{self, Decoded};

/// One literal of several.
#[derive(Clone, Copy)]
pub(crate) enum Piece<'a> {
    Plain(Span),
    Format(Span, &'a [FStringPart<'a>]),
}

/// A part of an f-string: a text that is not decoded yet, or a field with the text that a debug field shows.
#[derive(Clone, Copy)]
pub(crate) enum Written<'a> {
    Text(Span),
    Field { debug: Option<(Span, &'a str)>, field: &'a FStringField<'a> },
}

/// Prefix letters and quotes of a literal.
struct Shape {
    raw: bool,
    bytes: bool,
    /// The text between the quotes.
    body: Span,
}

impl<'a> Builder<'a, '_> {
    fn shape(&self, span: Span) -> Shape {
        let text = self.slice(span).as_bytes();
        let prefix = text.iter().position(|byte| matches!(byte, b'"' | b'\'')).expect("a literal has quotes");
        let quote = text[prefix];
        let triple = text.len() >= prefix + 6 && text[prefix + 1] == quote && text[prefix + 2] == quote;
        let quotes = if triple { 3 } else { 1 };
        let has = |upper: u8| text[..prefix].iter().any(|byte| byte.to_ascii_uppercase() == upper);
        let body = Span::new(span.start + prefix as u32 + quotes, span.end - quotes);
        Shape { raw: has(b'R'), bytes: has(b'B'), body }
    }

    /// Keeps what was decoded, and passes the warning on; `error` is where an error stands.
    fn decoded(&mut self, result: Result<Decoded, String>, span: Span, error: Span) -> &'a [u8] {
        match result {
            Ok(decoded) => {
                if let Some(warning) = decoded.warning {
                    self.warn(span, warning);
                }
                self.arena.alloc_slice_copy(&decoded.bytes)
            }
            Err(message) => {
                self.error(error, message);
                &[]
            }
        }
    }

    fn plain_text(&mut self, span: Span, shape: &Shape) -> Text<'a> {
        let body = self.slice(shape.body);
        if shape.raw || memchr::memchr(b'\\', body.as_bytes()).is_none() {
            return Text::from_str(body);
        }
        Text::from_wtf8(self.decoded(literal::decode_text(body, false), span, span))
    }

    fn plain_bytes(&mut self, span: Span, shape: &Shape) -> &'a [u8] {
        let body = self.slice(shape.body);
        if !body.is_ascii() {
            self.error(span, "bytes can only contain ASCII literal characters");
            return &[];
        }
        if shape.raw || memchr::memchr(b'\\', body.as_bytes()).is_none() {
            return body.as_bytes();
        }
        self.decoded(literal::decode_bytes(body), span, span)
    }

    /// A literal alone.
    pub(crate) fn string(&mut self, span: Span) -> Expr<'a> {
        let shape = self.shape(span);
        let constant = if shape.bytes {
            Constant::Bytes(self.plain_bytes(span, &shape))
        } else {
            Constant::Str(self.plain_text(span, &shape))
        };
        Expr { span, kind: ExprKind::Constant(constant) }
    }

    pub(crate) fn strings(&mut self, first: Piece<'a>, rest: List<Piece<'a>>) -> Expr<'a> {
        let pieces = self.prepend(first, rest);
        let pieces = self.list(pieces);
        self.joined(pieces)
    }

    /// An f-string alone.
    pub(crate) fn only_fstring(&mut self, piece: Piece<'a>) -> Expr<'a> {
        self.joined(&[piece])
    }

    /// Literals next to each other are one string; with an f-string among them, one f-string.
    fn joined(&mut self, pieces: &[Piece<'a>]) -> Expr<'a> {
        let span_of = |piece: &Piece<'a>| match *piece {
            Piece::Plain(span) | Piece::Format(span, _) => span,
        };
        let span = span_of(&pieces[0]).to(span_of(&pieces[pieces.len() - 1]));
        let is_bytes =
            |piece: &Piece<'a>, builder: &Self| matches!(*piece, Piece::Plain(span) if builder.shape(span).bytes);
        let bytes = pieces.iter().filter(|piece| is_bytes(piece, self)).count();
        if bytes > 0 && bytes < pieces.len() {
            self.error_at_last_token("cannot mix bytes and nonbytes literals");
            return Expr { span, kind: ExprKind::Constant(Constant::Bytes(&[])) };
        }
        let mut parts: Vec<FStringPart<'a>> = Vec::new();
        let mut formatted = false;
        for &piece in pieces {
            match piece {
                Piece::Plain(span) => {
                    let shape = self.shape(span);
                    let text = if shape.bytes {
                        Text::from_wtf8(self.plain_bytes(span, &shape))
                    } else {
                        self.plain_text(span, &shape)
                    };
                    parts.push(FStringPart::Literal { span, text });
                }
                Piece::Format(_, own) => {
                    formatted = true;
                    parts.extend_from_slice(own);
                }
            }
        }
        let parts = self.merged(parts);
        if formatted {
            return Expr { span, kind: ExprKind::JoinedStr(self.copied(&parts)) };
        }
        let text = match parts.first() {
            Some(FStringPart::Literal { text, .. }) => *text,
            _ => Text::from_str(""),
        };
        let constant = if bytes > 0 { Constant::Bytes(text.bytes()) } else { Constant::Str(text) };
        Expr { span, kind: ExprKind::Constant(constant) }
    }

    /// Joins neighbouring literals and drops empty ones.
    fn merged(&self, parts: Vec<FStringPart<'a>>) -> Vec<FStringPart<'a>> {
        let mut merged: Vec<FStringPart<'a>> = Vec::with_capacity(parts.len());
        let mut run: Vec<u8> = Vec::new();
        let mut index = 0;
        while index < parts.len() {
            let FStringPart::Literal { span, text } = parts[index] else {
                merged.push(parts[index]);
                index += 1;
                continue;
            };
            let (mut whole, mut text) = (span, text);
            run.clear();
            index += 1;
            while let Some(FStringPart::Literal { span, text: more }) = parts.get(index) {
                if run.is_empty() {
                    run.extend_from_slice(text.bytes());
                }
                run.extend_from_slice(more.bytes());
                whole = whole.to(*span);
                index += 1;
            }
            if !run.is_empty() {
                text = Text::from_wtf8(self.arena.alloc_slice_copy(&run));
            }
            if !text.is_empty() {
                merged.push(FStringPart::Literal { span: whole, text });
            }
        }
        merged
    }

    pub(crate) fn fstring(&mut self, start: Span, parts: List<Written<'a>>, end: Span) -> Piece<'a> {
        let raw = self.slice(start).bytes().any(|byte| matches!(byte, b'r' | b'R'));
        let parts = self.flattened(parts, raw, end);
        Piece::Format(start.to(end), self.copied(&parts))
    }

    /// The literals of an f-string are decoded here, where its prefix is known; those of debug fields are left as they are.
    fn flattened(&mut self, parts: List<Written<'a>>, raw: bool, end: Span) -> Vec<FStringPart<'a>> {
        let parts = self.list(parts);
        let mut flat = Vec::with_capacity(parts.len());
        for part in parts {
            match *part {
                Written::Text(span) => {
                    let text = self.fstring_literal(span, raw, end);
                    flat.push(FStringPart::Literal { span, text });
                }
                Written::Field { debug, field } => {
                    flat.extend(debug.map(|(span, text)| FStringPart::Literal { span, text: Text::from_str(text) }));
                    flat.push(FStringPart::Field(field));
                }
            }
        }
        self.merged(flat)
    }

    fn fstring_literal(&mut self, span: Span, raw: bool, end: Span) -> Text<'a> {
        let body = self.slice(span);
        let plain = !body.bytes().any(|byte| matches!(byte, b'\\' | b'{' | b'}'));
        if plain {
            return Text::from_str(body);
        }
        if raw {
            let single = body.replace("{{", "{").replace("}}", "}");
            return Text::from_str(self.arena.alloc_str(&single));
        }
        // A backslash before a field or the end of the text stands for itself.
        let trailing = body.bytes().rev().take_while(|&byte| byte == b'\\').count() % 2 == 1;
        if !trailing {
            return Text::from_wtf8(self.decoded(literal::decode_text(body, true), span, end));
        }
        let brace = self.text[span.end as usize..].chars().next().unwrap_or('{');
        let decoded = literal::decode_text(&body[..body.len() - 1], true).map(|mut decoded| {
            decoded.bytes.push(b'\\');
            decoded.warning.get_or_insert_with(|| format!("invalid escape sequence '\\{brace}'"));
            decoded
        });
        Text::from_wtf8(self.decoded(decoded, span, end))
    }

    /// `{value=!conversion:spec}`; the conversion comes with its place.
    pub(crate) fn field(
        &mut self,
        open: Span,
        value: Expr<'a>,
        debug: bool,
        conversion: Option<(u32, Option<Conversion>)>,
        spec: Option<(Span, List<Written<'a>>)>,
        close: Span,
    ) -> Written<'a> {
        let after_value = match (&conversion, &spec) {
            (Some((mark, _)), _) => *mark,
            (None, Some((colon, _))) => colon.start,
            (None, None) => close.start,
        };
        let conversion = match conversion {
            Some((_, conversion)) => conversion,
            None if debug && spec.is_none() => Some(Conversion::Repr),
            None => None,
        };
        let raw = self.in_raw_fstring(open);
        let spec = spec.map(|(_, parts)| {
            let parts = self.flattened(parts, raw, close);
            self.copied(&parts)
        });
        let field = FStringField { span: open.to(close), value, conversion, spec };
        let field = self.arena.alloc(field);
        if !debug {
            return Written::Field { debug: None, field };
        }
        let span = Span::new(open.end, after_value);
        let mut text = self.slice(span);
        if text.contains('#') {
            text = self.arena.alloc_str(&without_comments(text));
        }
        Written::Field { debug: Some((span, text)), field }
    }

    /// Looks back for the f-string that contains the token at `open`.
    fn in_raw_fstring(&self, open: Span) -> bool {
        use crate::syntax::token::Kind;
        let mut depth = 0;
        let mut index = self.tokens.starts.partition_point(|&start| start < open.start);
        while index > 0 {
            index -= 1;
            match self.tokens.kind(index) {
                Kind::FStringEnd => depth += 1,
                Kind::FStringStart if depth == 0 => {
                    return self.slice(self.tokens.span(index)).bytes().any(|byte| matches!(byte, b'r' | b'R'));
                }
                Kind::FStringStart => depth -= 1,
                _ => {}
            }
        }
        false
    }

    /// `!r`, `!s` or `!a`, without a space after the mark.
    pub(crate) fn conversion(&mut self, mark: Span, name: Span) -> Option<Conversion> {
        let text = self.slice(name);
        if mark.end != name.start {
            let message = "f-string: conversion type must come right after the exclamanation mark";
            self.error(mark.to(name), message);
            return None;
        }
        match text {
            "r" => Some(Conversion::Repr),
            "s" => Some(Conversion::Str),
            "a" => Some(Conversion::Ascii),
            _ => {
                let message = format!("f-string: invalid conversion character '{text}': expected 's', 'r', or 'a'");
                self.error(name, message);
                None
            }
        }
    }
}

/// Comments are no part of what a debug field shows.
fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut quote: Option<char> = None;
    let mut comment = false;
    for c in text.chars() {
        comment &= c != '\n';
        match (c, quote) {
            ('#', None) => comment = true,
            ('"' | '\'', None) if !comment => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            _ => {}
        }
        if !comment {
            kept.push(c);
        }
    }
    kept
}
