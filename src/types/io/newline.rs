//! Line ends: how text streams recognize and write them.

use crate::heap::Value;
use crate::object::layout::str::{Str, StrBuilder};
use crate::object::{Cx, Res, raise};

/// The argument `newline`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Newline {
    /// None: all three ends are read as `\n`.
    Translated,
    /// `''`: all three ends end lines, and stay as they are.
    Universal,
    Lf,
    Cr,
    CrLf,
}

impl Newline {
    /// `what` is the argument, for messages.
    pub(super) fn of(cx: &mut Cx, value: &Value, what: &str) -> Res<Newline> {
        let Some(text) = value.downcast::<Str>() else {
            if value.is_none() {
                return Ok(Newline::Translated);
            }
            return Err(raise::wrong_type(cx, &format!("{what} must be str or None"), value));
        };
        Ok(match &*text.to_text() {
            "" => Newline::Universal,
            "\n" => Newline::Lf,
            "\r" => Newline::Cr,
            "\r\n" => Newline::CrLf,
            _ if what == "newline" => {
                let shown = crate::object::ops::repr_text(cx, value)?;
                return Err(cx.value_error(format!("illegal newline value: {shown}")));
            }
            other => return Err(cx.value_error(format!("illegal newline value: {other}"))),
        })
    }

    /// The argument that it was.
    pub(super) fn argument(self, cx: &mut Cx) -> Value {
        match self {
            Newline::Translated => Value::NONE,
            Newline::Universal => cx.str(""),
            Newline::Lf => cx.str("\n"),
            Newline::Cr => cx.str("\r"),
            Newline::CrLf => cx.str("\r\n"),
        }
    }

    /// What `\n` becomes when it is written, if anything.
    pub(super) fn written(self) -> Option<&'static str> {
        match self {
            Newline::Translated if cfg!(windows) => Some("\r\n"),
            Newline::Cr => Some("\r"),
            Newline::CrLf => Some("\r\n"),
            _ => None,
        }
    }

    /// The end of the first line that begins at `start`, behind what ends it; `None` if the text has no whole line there.
    pub(super) fn line_end(self, text: &Str, start: usize) -> Option<usize> {
        let find = |c: u8| {
            if text.width() == 1 {
                return memchr::memchr(c, &text.raw()[start..]).map(|at| start + at);
            }
            (start..text.len()).find(|&at| text.char_at(at) == c as u32)
        };
        match self {
            Newline::Translated | Newline::Lf => find(b'\n').map(|at| at + 1),
            Newline::Cr => find(b'\r').map(|at| at + 1),
            Newline::CrLf => {
                let mut from = start;
                loop {
                    let at = (from..text.len()).find(|&at| text.char_at(at) == 13)?;
                    if at + 1 < text.len() && text.char_at(at + 1) == 10 {
                        return Some(at + 2);
                    }
                    from = at + 1;
                }
            }
            Newline::Universal => match (find(b'\n'), find(b'\r')) {
                (Some(lf), Some(cr)) if cr < lf => Some(if lf == cr + 1 { lf + 1 } else { cr + 1 }),
                (Some(lf), _) => Some(lf + 1),
                (None, cr) => cr.map(|at| at + 1),
            },
        }
    }
}

/// Reads line ends across chunks.
#[derive(Clone, Copy, Default)]
pub(super) struct LineEnds {
    /// A `\r` at the end of the last chunk, which may be half of an end.
    pending: bool,
    seen: u8,
}

const CR: u8 = 1;
const LF: u8 = 2;
const CRLF: u8 = 4;

impl LineEnds {
    pub(super) fn has_pending(&self) -> bool {
        self.pending
    }

    pub(super) fn reset(&mut self) {
        self.pending = false;
    }

    /// The text of the next chunk.
    pub(super) fn read(&mut self, cx: &mut Cx, newline: Newline, chunk: Value, last: bool) -> Value {
        let text = chunk.downcast::<Str>().expect("decoders give strings");
        let plain = match newline {
            Newline::Lf | Newline::Cr | Newline::CrLf => true,
            _ => !self.pending && !has_cr(text),
        };
        if plain {
            if matches!(newline, Newline::Translated | Newline::Universal) && self.seen & LF == 0 && has(text, 10) {
                self.seen |= LF;
            }
            return chunk;
        }
        let mut builder = StrBuilder::with_capacity(text.len() + 1);
        let mut cr = std::mem::take(&mut self.pending);
        for c in text.iter() {
            match c {
                10 if cr => {
                    self.seen |= CRLF;
                    if newline != Newline::Translated {
                        builder.push(13);
                    }
                    builder.push(10);
                    cr = false;
                }
                _ => {
                    if cr {
                        self.push_cr(&mut builder, newline);
                    }
                    cr = c == 13;
                    self.seen |= if c == 10 { LF } else { 0 };
                    if !cr {
                        builder.push(c);
                    }
                }
            }
        }
        if cr && last {
            self.push_cr(&mut builder, newline);
        }
        self.pending = cr && !last;
        builder.finish(cx.heap())
    }

    fn push_cr(&mut self, builder: &mut StrBuilder, newline: Newline) {
        self.seen |= CR;
        builder.push(if newline == Newline::Translated { 10 } else { 13 });
    }

    /// The attribute `newlines`: None, a string, or a tuple of those seen.
    pub(super) fn seen(&self, cx: &mut Cx) -> Value {
        let known = [(CR, "\r"), (LF, "\n"), (CRLF, "\r\n")];
        let mut seen: Vec<Value> =
            known.iter().filter(|(bit, _)| self.seen & bit != 0).map(|(_, text)| cx.str(text)).collect();
        match seen.len() {
            0 => Value::NONE,
            1 => seen.remove(0),
            _ => cx.tuple(seen),
        }
    }
}

fn has_cr(text: &Str) -> bool {
    has(text, 13)
}

fn has(text: &Str, c: u8) -> bool {
    if text.width() == 1 { memchr::memchr(c, text.raw()).is_some() } else { text.iter().any(|own| own == c as u32) }
}

/// A text whose `\n` were replaced, where that is needed for writing.
pub(super) fn for_writing(cx: &mut Cx, newline: Newline, text: &Value) -> Value {
    let inside = text.downcast::<Str>().expect("the caller checked the argument");
    match newline.written() {
        Some(end) if has(inside, 10) => {
            let mut builder = StrBuilder::with_capacity(inside.len() + 16);
            for c in inside.iter() {
                if c == 10 { builder.push_text(end) } else { builder.push(c) }
            }
            builder.finish(cx.heap())
        }
        _ => text.clone(),
    }
}
