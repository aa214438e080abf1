//! The texts that patterns are run over: strings, and whatever lends bytes.

use super::pattern::Pattern;
use crate::algo::regex::{Machine, Outcome, Reaching};
use crate::heap::Value;
use crate::object::layout::bytearray::{Bytearray, MemoryView};
use crate::object::layout::bytes::Bytes;
use crate::object::layout::str::Chars;
use crate::object::{Cx, Res, Str, Trace, ops, raise};
use std::rc::Rc;

/// A text, and the part of it that a search is about.
pub(super) struct Subject {
    /// What was given.
    pub(super) value: Value,
    /// What has the bytes; nothing for strings.
    lender: Option<Value>,
    /// Keeps what lends bytes from changing its size.
    _lease: Option<Rc<()>>,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Trace for Subject {
    fn trace(&self, quiet: &crate::heap::Quiet, show: &mut dyn FnMut(crate::heap::Word)) {
        self.value.trace(quiet, show);
        self.lender.trace(quiet, show);
    }
}

impl Subject {
    /// A text for a pattern of bytes, or of characters.
    pub(super) fn new(cx: &mut Cx, pattern: &Pattern, value: &Value, start: i64, end: i64) -> Res<Subject> {
        let (lender, length) = match value.downcast::<Str>() {
            Some(_) if pattern.is_bytes => {
                return Err(cx.type_error("cannot use a bytes pattern on a string-like object"));
            }
            Some(text) => (None, text.len()),
            None => {
                let Some(lender) = ops::buffer::lender(cx, value)? else {
                    let found = cx.type_name(value);
                    return Err(cx.type_error(format!("expected string or bytes-like object, got '{found}'")));
                };
                if !pattern.is_bytes {
                    return Err(cx.type_error("cannot use a string pattern on a bytes-like object"));
                }
                let length = ops::buffer::lend(cx, &lender).len();
                (Some(lender), length)
            }
        };
        let lease = lender.as_ref().and_then(|lender| lease_of(cx, lender));
        let clamp = |at: i64| usize::try_from(at).unwrap_or(0).min(length);
        Ok(Subject { value: value.clone(), lender, _lease: lease, start: clamp(start), end: clamp(end) })
    }

    pub(super) fn is_bytes(&self) -> bool {
        self.lender.is_some()
    }

    /// Goes on with what the machine began; whether there is a match.
    #[inline]
    pub(super) fn run(&self, cx: &mut Cx, pattern: &Pattern, machine: &mut Machine, reaching: Reaching) -> Res<bool> {
        loop {
            let program = &pattern.compiled.program;
            let outcome = match &self.lender {
                None => match self.value.downcast::<Str>().expect("what is not lent is a string").chars() {
                    Chars::Ascii(text) => machine.run(program, &text.as_bytes()[..self.end], reaching),
                    Chars::Latin1(text) => machine.run(program, &text[..self.end], reaching),
                    Chars::Two(text) => machine.run(program, &text[..self.end], reaching),
                    Chars::Four(text) => machine.run(program, &text[..self.end], reaching),
                },
                Some(lender) => match ops::buffer::lend(cx, lender).get(..self.end) {
                    Some(bytes) => machine.run(program, bytes, reaching),
                    None => return Err(raise::runtime_error(cx, "the buffer was shortened during a search")),
                },
            };
            match outcome {
                Outcome::Match => return Ok(true),
                Outcome::NoMatch => return Ok(false),
                Outcome::Pause => cx.poll_if_due()?,
                Outcome::OutOfMemory => return Err(raise::memory_error(cx)),
            }
        }
    }

    /// A part of the text.
    #[inline]
    pub(super) fn slice(&self, cx: &mut Cx, start: usize, end: usize) -> Value {
        match &self.lender {
            None => crate::types::str::slice(cx, &self.value, start, end),
            Some(lender) => slice_bytes(cx, &self.value, lender, start, end),
        }
    }

    /// The bytes of a text that has them.
    pub(super) fn bytes<'a>(&'a self, cx: &'a Cx, start: usize, end: usize) -> &'a [u8] {
        match &self.lender {
            None => &[],
            Some(lender) => ops::buffer::lend(cx, lender).get(start..end).unwrap_or_default(),
        }
    }
}

fn lease_of(cx: &Cx, lender: &Value) -> Option<Rc<()>> {
    match (lender.downcast::<Bytearray>(), lender.downcast::<MemoryView>()) {
        (Some(array), _) => Some(array.lease.clone()),
        (_, Some(view)) => view.lease.get(cx).clone(),
        _ => None,
    }
}

fn slice_bytes(cx: &mut Cx, value: &Value, lender: &Value, start: usize, end: usize) -> Value {
    let bytes = ops::buffer::lend(cx, lender);
    if start == 0 && end == bytes.len() && value.exact::<Bytes>().is_some() {
        return value.clone();
    }
    // What lent the bytes may have become shorter since.
    let end = end.min(bytes.len());
    let part = bytes[start.min(end)..end].to_vec();
    crate::object::new_bytes(cx, &part)
}

/// A part of a text that a pattern was run over before.
pub(super) fn slice_of(cx: &mut Cx, value: &Value, start: usize, end: usize) -> Res<Value> {
    if value.downcast::<Str>().is_some() {
        return Ok(crate::types::str::slice(cx, value, start, end));
    }
    match ops::buffer::lender(cx, value)? {
        Some(lender) => Ok(slice_bytes(cx, value, &lender, start, end)),
        None => {
            let found = cx.type_name(value);
            Err(cx.type_error(format!("expected string or bytes-like object, got '{found}'")))
        }
    }
}
