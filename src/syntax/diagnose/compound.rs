//! Reads the heads of compound statements, and finds the mistakes Python has a message for.

use crate::syntax::actions::target::Use;
use crate::syntax::diagnose::{Mistake, Reader};
use crate::syntax::token::Kind;

impl Reader<'_> {
    /// Reads the logical line that begins at `at` as far as it goes. The result is a token that Python has looked at
    /// even if the parser has stopped before it.
    pub(super) fn line(&mut self, at: usize, failed: usize, expected: &[String]) -> Result<usize, Mistake> {
        let word = at + usize::from(self.kind(at) == Kind::Async && at + 1 != failed);
        let body = match self.kind(word) {
            Kind::If | Kind::Elif | Kind::While => {
                let end = self.named(word + 1)?.map(|test| test.end);
                self.colon_before_newline(end)?
            }
            Kind::For => self.for_head(word)?,
            Kind::With => self.with_head(word)?,
            Kind::Def => self.def_head(word, failed)?,
            Kind::Class => self.class_head(word, failed)?,
            Kind::Try | Kind::Finally | Kind::Else => {
                if word + 1 == failed {
                    return self.mistake_at(failed, "expected ':'");
                }
                Some(word + 1)
            }
            Kind::Except => self.except_head(word)?,
            Kind::Case => {
                if self.kind(failed) == Kind::Newline && expected.iter().any(|token| token == "\":\"") {
                    return self.mistake_at(failed, "expected ':'");
                }
                self.case_body(word)?
            }
            Kind::At => {
                self.named(word + 1)?;
                None
            }
            // Without a subject it could still be an annotation, until the line ends.
            Kind::Match if failed == word + 1 && self.kind(failed) == Kind::Colon => return Ok(failed + 1),
            Kind::Match => self.match_head(word)?,
            kind if kind == Kind::Name && self.word(word) == "match" && self.kind(word + 1) != Kind::Equal => {
                if self.match_head(word)?.is_none()
                    && let Some(subject) = self.quietly(|reader| reader.star_expressions(word + 1))
                    && subject.end > failed
                    && failed == word + 1
                {
                    self.simple_line(word)?;
                    return Ok(subject.end + usize::from(self.kind(subject.end) == Kind::Colon));
                }
                return self.simple_line(word);
            }
            _ => return self.simple_line(at),
        };
        match body {
            Some(colon) if self.kind(colon) == Kind::Colon => self.simple_line(colon + 1),
            _ => Ok(0),
        }
    }

    /// A head that is complete at the end of the line lacks only its colon. Gives the token where the colon stands.
    fn colon_before_newline(&mut self, end: Option<usize>) -> Result<Option<usize>, Mistake> {
        match end {
            Some(end) if self.kind(end) == Kind::Newline => self.mistake_at(end, "expected ':'"),
            end => Ok(end),
        }
    }

    fn for_head(&mut self, at: usize) -> Result<Option<usize>, Mistake> {
        let Some(targets) = self.targets(at + 1)? else { return Ok(None) };
        if self.kind(targets) != Kind::In {
            if let Some((span, name)) = self.invalid_target(at + 1, targets, Use::Assign) {
                return self.mistake(span, format!("cannot assign to {name}"));
            }
            return Ok(None);
        }
        let end = self.star_expressions(targets + 1)?.map(|iterable| iterable.end);
        self.colon_before_newline(end)
    }

    fn with_head(&mut self, at: usize) -> Result<Option<usize>, Mistake> {
        let opened = matches!(self.kind(at + 1), Kind::LeftParen | Kind::WithOpen);
        if opened
            && let Some(end) = self.with_items(at + 2)?
            && self.kind(end) == Kind::RightParen
            && matches!(self.kind(end + 1), Kind::Newline | Kind::Colon)
        {
            return self.colon_before_newline(Some(end + 1));
        }
        let end = self.with_items(at + 1)?;
        self.colon_before_newline(end)
    }

    fn with_items(&mut self, mut at: usize) -> Result<Option<usize>, Mistake> {
        let mut read = None;
        loop {
            let Some(context) = self.expression(at)? else { return Ok(read) };
            at = context.end;
            if self.kind(at) == Kind::As {
                let Some(target) = self.star_expressions_without_comma(at + 1)? else { return Ok(None) };
                at = target;
            }
            read = Some(at);
            if self.kind(at) != Kind::Comma {
                return Ok(read);
            }
            at += 1;
        }
    }

    fn star_expressions_without_comma(&mut self, at: usize) -> Result<Option<usize>, Mistake> {
        let star = usize::from(self.kind(at) == Kind::Star);
        Ok(self.expression(at + star)?.map(|target| target.end))
    }

    fn def_head(&mut self, at: usize, failed: usize) -> Result<Option<usize>, Mistake> {
        if !self.kind(at + 1).is_name() {
            return Ok(None);
        }
        let open = self.type_params(at + 2)?;
        if self.kind(open) != Kind::LeftParen {
            return self.mistake_at(open, "expected '('");
        }
        let Some(close) = self.parameters(open + 1, false)? else { return Ok(None) };
        if self.kind(close) != Kind::RightParen {
            return Ok(None);
        }
        let mut colon = close + 1;
        if self.kind(colon) == Kind::Arrow
            && let Some(returns) = self.expression(colon + 1)?
        {
            colon = returns.end;
        }
        if self.kind(colon) != Kind::Colon && colon <= failed {
            return self.mistake_at(colon, "expected ':'");
        }
        Ok(Some(colon))
    }

    fn class_head(&mut self, at: usize, failed: usize) -> Result<Option<usize>, Mistake> {
        if !self.kind(at + 1).is_name() {
            return Ok(None);
        }
        let mut end = self.type_params(at + 2)?;
        if self.kind(end) == Kind::LeftParen && end < failed {
            let close = self.arguments(end + 1)?;
            if self.kind(close) != Kind::RightParen {
                return Ok(None);
            }
            end = close + 1;
        }
        self.colon_before_newline(Some(end))
    }

    /// `[T: bound = default, *Ts, **P]`, if it is there; gives the token after it, or the bracket if something is wrong.
    pub(super) fn type_params(&mut self, open: usize) -> Result<usize, Mistake> {
        if self.kind(open) != Kind::LeftBracket {
            return Ok(open);
        }
        if self.kind(open + 1) == Kind::RightBracket {
            return self.mistake_from(open + 1, open + 1, "Type parameter list cannot be empty");
        }
        let mut at = open + 1;
        loop {
            let stars = self.kind(at);
            let starred = matches!(stars, Kind::Star | Kind::DoubleStar);
            at += usize::from(starred);
            if !self.kind(at).is_name() {
                return Ok(open);
            }
            at += 1;
            if self.kind(at) == Kind::Colon {
                let Some(bound) = self.expression(at + 1)? else { return Ok(open) };
                if starred {
                    let what = if stars == Kind::Star { "TypeVarTuple" } else { "ParamSpec" };
                    let how = if bound.name == "tuple" { "constraints" } else { "bound" };
                    return self.mistake_from(at, bound.end, format!("cannot use {how} with {what}"));
                }
                at = bound.end;
            }
            if self.kind(at) == Kind::Equal {
                let star = usize::from(stars == Kind::Star && self.kind(at + 1) == Kind::Star);
                let Some(default) = self.expression(at + 1 + star)? else { return Ok(open) };
                at = default.end;
            }
            if self.kind(at) == Kind::Comma {
                at += 1;
            }
            match self.kind(at) {
                Kind::RightBracket => return Ok(at + 1),
                _ if self.tokens.kind(at - 1) == Kind::Comma => {}
                _ => return Ok(open),
            }
        }
    }

    fn except_head(&mut self, at: usize) -> Result<Option<usize>, Mistake> {
        let star = usize::from(self.kind(at + 1) == Kind::Star);
        let first = at + 1 + star;
        if star == 1 && matches!(self.kind(first), Kind::Newline | Kind::Colon) {
            return self.mistake_at(first, "expected one or more exception types");
        }
        if matches!(self.kind(first), Kind::Newline | Kind::Colon) {
            return self.colon_before_newline(Some(first));
        }
        let Some(class) = self.expression(first)? else { return Ok(None) };
        let mut end = class.end;
        if self.kind(end) == Kind::As && self.kind(end + 1).is_name() {
            end += 2;
        }
        self.colon_before_newline(Some(end))
    }

    fn match_head(&mut self, at: usize) -> Result<Option<usize>, Mistake> {
        // A line that can also be read as an expression or assignment is none of our business.
        let subject = if self.kind(at) == Kind::Match {
            let read = self.named(at + 1)?;
            match read {
                Some(subject) if self.kind(subject.end) == Kind::Comma => self.star_expressions(at + 1)?,
                read => read,
            }
        } else {
            self.star_expressions(at + 1)?
        };
        let end = subject.map(|subject| subject.end);
        self.colon_before_newline(end)
    }

    /// The colon of a `case` line, after reading its guard.
    fn case_body(&mut self, at: usize) -> Result<Option<usize>, Mistake> {
        let mut depth = 0;
        let mut index = at + 1;
        loop {
            match self.kind(index) {
                Kind::LeftParen | Kind::LeftBracket | Kind::LeftBrace => depth += 1,
                Kind::RightParen | Kind::RightBracket | Kind::RightBrace if depth == 0 => return Ok(None),
                Kind::RightParen | Kind::RightBracket | Kind::RightBrace => depth -= 1,
                Kind::If if depth == 0 => return Ok(self.named(index + 1)?.map(|guard| guard.end)),
                Kind::Colon if depth == 0 => return Ok(Some(index)),
                Kind::As if !self.kind(index + 1).is_name() => {
                    if let Some(target) = self.expression(index + 1)? {
                        return self.mistake(target.span, "invalid pattern target");
                    }
                    return Ok(None);
                }
                Kind::Newline | Kind::End | Kind::Error => return Ok(None),
                _ => {}
            }
            index += 1;
        }
    }
}
