//! Reads simple statements and parameter lists, and finds the mistakes Python has a message for.

use crate::syntax::actions::target::Use;
use crate::syntax::diagnose::{Found, Mistake, Part, Reader};
use crate::syntax::token::Kind;

impl Reader<'_> {
    /// Statements separated by semicolons; always zero, for there is nothing Python looks at beyond the parser.
    pub(super) fn simple_line(&mut self, mut at: usize) -> Result<usize, Mistake> {
        while let Some(end) = self.simple(at)? {
            if self.kind(end) != Kind::Semicolon {
                break;
            }
            at = end + 1;
        }
        Ok(0)
    }

    /// Gives the token after the statement.
    fn simple(&mut self, at: usize) -> Result<Option<usize>, Mistake> {
        match self.kind(at) {
            Kind::Return => Ok(Some(self.star_expressions(at + 1)?.map_or(at + 1, |value| value.end))),
            Kind::Import => self.import(at),
            Kind::From => self.import_from(at),
            Kind::Raise => {
                let Some(class) = self.expression(at + 1)? else { return Ok(Some(at + 1)) };
                if self.kind(class.end) != Kind::From {
                    return Ok(Some(class.end));
                }
                Ok(self.expression(class.end + 1)?.map(|cause| cause.end))
            }
            Kind::Del => {
                let Some(target) = self.star_expressions(at + 1)? else { return Ok(None) };
                if let Some((span, name)) = self.invalid_target(at + 1, target.end, Use::Delete) {
                    return self.mistake(span, format!("cannot delete {name}"));
                }
                Ok(Some(target.end))
            }
            Kind::Assert => {
                let Some(test) = self.expression(at + 1)? else { return Ok(None) };
                if self.kind(test.end) != Kind::Comma {
                    return Ok(Some(test.end));
                }
                Ok(self.expression(test.end + 1)?.map(|message| message.end))
            }
            Kind::Global | Kind::Nonlocal => {
                let mut end = at + 1;
                while self.kind(end).is_name() && self.kind(end + 1) == Kind::Comma {
                    end += 2;
                }
                Ok(Some(end + 1))
            }
            Kind::Pass | Kind::Break | Kind::Continue => Ok(Some(at + 1)),
            Kind::Type => {
                let end = self.type_params(at + 2)?;
                if self.kind(end) != Kind::Equal {
                    return Ok(None);
                }
                Ok(self.expression(end + 1)?.map(|value| value.end))
            }
            _ => self.expression_statement(at),
        }
    }

    fn value(&mut self, at: usize) -> Found {
        if self.kind(at) == Kind::Yield { self.yield_expression(at) } else { self.star_expressions(at) }
    }

    fn expression_statement(&mut self, at: usize) -> Result<Option<usize>, Mistake> {
        let Some(first) = self.value(at)? else { return Ok(None) };
        match self.kind(first.end) {
            Kind::Colon => self.annotation(at, first),
            Kind::Equal => self.assignment(at, first),
            kind if kind.is_augmented_assignment() => {
                let Some(value) = self.value(first.end + 1)? else { return Ok(None) };
                let simple = matches!(first.name, "name" | "attribute" | "subscript");
                if !simple && first.name != "yield expression" {
                    let name = first.name;
                    let message = format!("'{name}' is an illegal expression for augmented assignment");
                    return self.mistake(first.span, message);
                }
                Ok(Some(value.end))
            }
            _ => Ok(Some(first.end)),
        }
    }

    fn annotation(&mut self, at: usize, target: Part) -> Result<Option<usize>, Mistake> {
        let Some(annotation) = self.expression(target.end + 1)? else { return Ok(None) };
        match target.name {
            "name" | "attribute" | "subscript" => {}
            "tuple" | "list" => {
                let bare = self.tokens.kind(at) != Kind::LeftParen && target.name == "tuple";
                let span = if bare {
                    self.quietly(|reader| reader.expression(at)).map_or(target.span, |part| part.span)
                } else {
                    target.span
                };
                let name = target.name;
                return self.mistake(span, format!("only single target (not {name}) can be annotated"));
            }
            _ => return self.mistake(target.span, "illegal target for annotation"),
        }
        if self.kind(annotation.end) != Kind::Equal {
            return Ok(Some(annotation.end));
        }
        Ok(self.value(annotation.end + 1)?.map(|value| value.end))
    }

    fn assignment(&mut self, at: usize, first: Part) -> Result<Option<usize>, Mistake> {
        let (mut target, mut start) = (first, at);
        let mut only = true;
        loop {
            let value = self.value(target.end + 1)?;
            if target.name == "yield expression" && !target.parenthesized {
                return self.mistake(target.span, "assignment to yield expression not possible");
            }
            if target.name != "starred"
                && let Some((span, name)) = self.invalid_target(start, target.end, Use::Assign)
            {
                if only {
                    self.assignment_for_comparison(at)?;
                }
                return self.mistake(span, format!("cannot assign to {name}"));
            }
            let Some(value) = value else { return Ok(None) };
            if self.kind(value.end) != Kind::Equal {
                return Ok(Some(value.end));
            }
            only = false;
            start = target.end + 1;
            target = value;
        }
    }

    fn dotted_name(&mut self, at: usize) -> Option<usize> {
        if !self.kind(at).is_name() {
            return None;
        }
        let mut end = at + 1;
        while self.kind(end) == Kind::Dot && self.kind(end + 1).is_name() {
            end += 2;
        }
        Some(end)
    }

    fn import(&mut self, at: usize) -> Result<Option<usize>, Mistake> {
        if self.kind(at + 1) == Kind::Newline {
            return self.no_names(at + 1);
        }
        let mut end = at + 1;
        loop {
            let Some(name) = self.dotted_name(end) else { return Ok(None) };
            end = name;
            if self.kind(end) == Kind::From {
                if let Some(module) = self.dotted_name(end + 1) {
                    return self.mistake_from(at, module, "Did you mean to use 'from ... import ...' instead?");
                }
                return Ok(None);
            }
            if self.kind(end) == Kind::As {
                end += 2;
            }
            if self.kind(end) != Kind::Comma {
                return Ok(Some(end));
            }
            end += 1;
        }
    }

    fn no_names<T>(&mut self, newline: usize) -> Result<T, Mistake> {
        self.mistake_from(newline, newline, "Expected one or more names after 'import'")
    }

    fn import_from(&mut self, at: usize) -> Result<Option<usize>, Mistake> {
        let mut end = at + 1;
        while matches!(self.kind(end), Kind::Dot | Kind::Ellipsis) {
            end += 1;
        }
        end = self.dotted_name(end).unwrap_or(end);
        if self.kind(end) != Kind::Import {
            return Ok(None);
        }
        if self.kind(end + 1) == Kind::Newline {
            return self.no_names(end + 1);
        }
        end += 1;
        let bracketed = self.kind(end) == Kind::LeftParen;
        end += usize::from(bracketed);
        loop {
            if !self.kind(end).is_name() {
                return Ok(None);
            }
            end += 1;
            if self.kind(end) == Kind::As {
                end += 2;
            }
            if self.kind(end) != Kind::Comma {
                return Ok(Some(end + usize::from(bracketed)));
            }
            end += 1;
            if !bracketed && self.kind(end) == Kind::Newline {
                return self.mistake_at(end, "trailing comma not allowed without surrounding parentheses");
            }
        }
    }

    /// The parameters of a function or lambda; gives the token where they end or go wrong.
    pub(super) fn parameters(&mut self, mut at: usize, lambda: bool) -> Result<Option<usize>, Mistake> {
        let close = |kind: Kind| {
            if lambda { matches!(kind, Kind::Colon | Kind::FieldColon) } else { kind == Kind::RightParen }
        };
        let mut plain = true;
        let start = at;
        loop {
            let first = at == start;
            let kind = self.kind(at);
            if close(kind) {
                return Ok(Some(at));
            }
            match kind {
                Kind::LeftParen => {
                    if plain && self.strict {
                        self.parenthesized_parameters(at, lambda)?;
                    }
                    return Ok(None);
                }
                Kind::Slash if self.strict && first && self.kind(at + 1) == Kind::Comma => {
                    return self.mistake_at(at, "at least one argument must precede /");
                }
                Kind::Slash => {
                    if self.strict && self.kind(at + 1) == Kind::Star {
                        return self.mistake_at(at + 1, "expected comma between / and *");
                    }
                    at += 1;
                    plain = false;
                }
                Kind::Star if matches!(self.kind(at + 1), Kind::Comma) || close(self.kind(at + 1)) => {
                    at += 1;
                    plain = false;
                }
                Kind::Star | Kind::DoubleStar if self.kind(at + 1).is_name() => {
                    at += 2;
                    plain = false;
                    if self.kind(at) == Kind::Colon && !lambda {
                        let star = usize::from(self.kind(at + 1) == Kind::Star);
                        let Some(annotation) = self.expression(at + 1 + star)? else { return Ok(None) };
                        at = annotation.end;
                    }
                    if self.strict && self.kind(at) == Kind::Equal {
                        let what = if kind == Kind::Star { "var-positional" } else { "var-keyword" };
                        return self.mistake_at(at, format!("{what} argument cannot have default value"));
                    }
                }
                kind if kind.is_name() => {
                    at += 1;
                    if self.kind(at) == Kind::Colon && !lambda {
                        let Some(annotation) = self.expression(at + 1)? else { return Ok(None) };
                        at = annotation.end;
                    }
                    if self.kind(at) == Kind::Equal {
                        if self.strict && matches!(self.kind(at + 1), Kind::RightParen | Kind::Comma) {
                            return self.mistake_at(at, "expected default value expression");
                        }
                        plain = false;
                        let Some(default) = self.expression(at + 1)? else { return Ok(None) };
                        at = default.end;
                    }
                }
                _ => return Ok(None),
            }
            match self.kind(at) {
                Kind::Comma => at += 1,
                kind if close(kind) => return Ok(Some(at)),
                _ => return Ok(None),
            }
        }
    }

    /// `(a, b)` where a parameter is expected.
    fn parenthesized_parameters(&mut self, open: usize, lambda: bool) -> Result<(), Mistake> {
        let mut at = open + 1;
        while self.kind(at).is_name() {
            at += 1;
            if self.kind(at) == Kind::Comma {
                at += 1;
            }
        }
        if at == open + 1 || self.kind(at) != Kind::RightParen {
            return Ok(());
        }
        let what = if lambda { "Lambda expression" } else { "Function" };
        self.mistake(self.between(open, at + 1), format!("{what} parameters cannot be parenthesized"))
    }
}
