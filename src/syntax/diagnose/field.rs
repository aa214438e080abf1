//! Reads f-strings, and finds what is wrong in their replacement fields.

use crate::syntax::diagnose::{Mistake, Reader};
use crate::syntax::token::Kind;

impl Reader<'_> {
    /// Gives the token after the f-string that begins at `at`.
    pub(super) fn fstring(&mut self, at: usize) -> Result<Option<usize>, Mistake> {
        let end = self.fstring_parts(at + 1)?;
        Ok((self.kind(end) == Kind::FStringEnd).then_some(end + 1))
    }

    fn fstring_parts(&mut self, mut at: usize) -> Result<usize, Mistake> {
        loop {
            match self.kind(at) {
                Kind::FStringMiddle => at += 1,
                Kind::FieldOpen => match self.field(at)? {
                    Some(end) => at = end,
                    None => return Ok(at),
                },
                _ => return Ok(at),
            }
        }
    }

    /// `{value=!conversion:spec}`; gives the token after it.
    fn field(&mut self, open: usize) -> Result<Option<usize>, Mistake> {
        let mut at = open + 1;
        let first = self.kind(at);
        if self.strict && matches!(first, Kind::Equal | Kind::Exclamation | Kind::FieldColon | Kind::FieldClose) {
            let what = self.word(at).to_owned();
            return self.mistake_at(at, format!("f-string: valid expression required before '{what}'"));
        }
        let value = if first == Kind::Yield { self.yield_expression(at)? } else { self.star_expressions(at)? };
        let Some(value) = value else { return self.refuse(at, "f-string: expecting a valid expression after '{'") };
        at = value.end;
        if !matches!(self.kind(at), Kind::Equal | Kind::Exclamation | Kind::FieldColon | Kind::FieldClose) {
            return self.refuse(at, "f-string: expecting '=', or '!', or ':', or '}'");
        }
        if self.kind(at) == Kind::Equal {
            at += 1;
            if !matches!(self.kind(at), Kind::Exclamation | Kind::FieldColon | Kind::FieldClose) {
                return self.refuse(at, "f-string: expecting '!', or ':', or '}'");
            }
        }
        if self.kind(at) == Kind::Exclamation {
            match self.kind(at + 1) {
                Kind::FieldColon | Kind::FieldClose => {
                    return self.refuse(at + 1, "f-string: missing conversion character");
                }
                kind if kind.is_name() => at += 2,
                _ => return self.refuse(at + 1, "f-string: invalid conversion character"),
            }
        }
        match self.kind(at) {
            Kind::FieldClose => Ok(Some(at + 1)),
            Kind::FieldColon => {
                let end = self.fstring_parts(at + 1)?;
                if self.kind(end) == Kind::FieldClose {
                    return Ok(Some(end + 1));
                }
                self.refuse(end, "f-string: expecting '}', or format specs")
            }
            _ => self.refuse(at, "f-string: expecting ':' or '}'"),
        }
    }

    fn refuse(&mut self, at: usize, message: &str) -> Result<Option<usize>, Mistake> {
        if self.strict { self.mistake_at(at, message) } else { Ok(None) }
    }
}
