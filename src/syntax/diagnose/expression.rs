//! Reads expressions, and finds the mistakes Python has a message for.

use crate::base::span::Span;
use crate::syntax::diagnose::{Found, MAX_DEPTH, Mistake, Part, Reader};
use crate::syntax::token::Kind;

/// Binds tighter than a comparison.
fn is_arithmetic(kind: Kind) -> bool {
    matches!(kind, Kind::Plus | Kind::Minus | Kind::Star | Kind::Slash | Kind::Percent | Kind::DoubleSlash | Kind::At)
}

fn is_bit_operator(kind: Kind) -> bool {
    is_arithmetic(kind)
        || matches!(
            kind,
            Kind::DoubleStar | Kind::LeftShift | Kind::RightShift | Kind::Ampersand | Kind::Bar | Kind::Caret
        )
}

fn is_comparison(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Less
            | Kind::Greater
            | Kind::LessEqual
            | Kind::GreaterEqual
            | Kind::EqualEqual
            | Kind::NotEqual
            | Kind::In
            | Kind::Is
    )
}

impl Reader<'_> {
    /// One or more expressions with commas, with stars, and what they make.
    pub(super) fn star_expressions(&mut self, at: usize) -> Found {
        let Some(first) = self.star_expression(at)? else { return Ok(None) };
        if self.kind(first.end) != Kind::Comma {
            return Ok(Some(first));
        }
        let mut end = first.end + 1;
        while let Some(next) = self.star_expression(end)? {
            end = next.end;
            if self.kind(end) != Kind::Comma {
                break;
            }
            end += 1;
        }
        Ok(Some(Part::new(end, self.between(at, end), "tuple")))
    }

    fn star_expression(&mut self, at: usize) -> Found {
        if self.kind(at) == Kind::Star { self.starred(at) } else { self.expression(at) }
    }

    /// `*value` of a display.
    fn starred(&mut self, at: usize) -> Found {
        let value = self.bit_or(at + 1)?;
        Ok(value.map(|value| Part::new(value.end, self.between(at, value.end), "starred")))
    }

    /// An element of a display.
    fn element(&mut self, at: usize) -> Found {
        if self.kind(at) == Kind::Star { self.starred(at) } else { self.named(at) }
    }

    pub(super) fn yield_expression(&mut self, at: usize) -> Found {
        let end = if self.kind(at + 1) == Kind::From {
            let Some(value) = self.expression(at + 2)? else { return Ok(None) };
            value.end
        } else {
            self.star_expressions(at + 1)?.map_or(at + 1, |value| value.end)
        };
        Ok(Some(Part::new(end, self.between(at, end), "yield expression")))
    }

    /// Where `:=` may stand.
    pub(super) fn named(&mut self, at: usize) -> Found {
        if self.kind(at).is_name() && self.kind(at + 1) == Kind::ColonEqual {
            let value = self.expression(at + 2)?;
            return Ok(value.map(|value| Part::new(value.end, self.between(at, value.end), "named expression")));
        }
        let Some(part) = self.expression(at)? else { return Ok(None) };
        match self.kind(part.end) {
            Kind::ColonEqual => {
                if self.strict && self.expression(part.end + 1)?.is_some() {
                    let name = part.name;
                    return self.mistake(part.span, format!("cannot use assignment expressions with {name}"));
                }
                Ok(None)
            }
            Kind::Equal if self.strict => {
                self.assignment_for_comparison(at)?;
                Ok(Some(part))
            }
            _ => Ok(Some(part)),
        }
    }

    /// `a = b` where an expression is expected.
    pub(super) fn assignment_for_comparison(&mut self, at: usize) -> Result<(), Mistake> {
        let Some(left) = self.quietly(|reader| reader.bit_or(at)) else { return Ok(()) };
        if self.kind(left.end) != Kind::Equal {
            return Ok(());
        }
        let Some(right) = self.bit_or(left.end + 1)? else { return Ok(()) };
        if matches!(self.kind(right.end), Kind::Equal | Kind::ColonEqual) {
            return Ok(());
        }
        if left.name == "name" && !left.parenthesized {
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return self.mistake(left.span.to(right.span), message);
        }
        if matches!(left.name, "list" | "tuple" | "generator expression" | "True" | "None" | "False") {
            return Ok(());
        }
        let name = left.name;
        self.mistake(left.span, format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?"))
    }

    pub(super) fn expression(&mut self, at: usize) -> Found {
        if self.depth >= MAX_DEPTH {
            return Ok(None);
        }
        self.depth += 1;
        let found = self.expression_inside(at);
        self.depth -= 1;
        found
    }

    fn expression_inside(&mut self, at: usize) -> Found {
        if self.kind(at) == Kind::Lambda {
            return self.lambda(at);
        }
        let body = self.disjunction(at)?;
        if self.strict
            && let Some(body) = body
        {
            self.mistakes_after(at, body)?;
        }
        let Some(body) = body else { return Ok(None) };
        if self.kind(body.end) != Kind::If {
            return Ok(Some(body));
        }
        let Some(test) = self.disjunction(body.end + 1)? else { return Ok(Some(body)) };
        if self.kind(test.end) != Kind::Else {
            return Ok(Some(body));
        }
        let orelse = self.expression(test.end + 1)?;
        Ok(Some(
            orelse.map_or(body, |orelse| Part::new(orelse.end, self.between(at, orelse.end), "conditional expression")),
        ))
    }

    /// What may be wrong with the text that follows a whole operand: a comma is missing, an `else`, or parentheses.
    fn mistakes_after(&mut self, at: usize, body: Part) -> Result<(), Mistake> {
        let name = self.kind(at).is_name();
        let word = if name { self.word(at) } else { "" };
        let before_string = name && self.kind(at + 1) == Kind::String;
        let soft = matches!(word, "match" | "case" | "type" | "_");
        let legacy = name && body.end == at + 1 && matches!(word, "print" | "exec");
        if !before_string && !soft && !legacy {
            let next = self.quietly(|reader| reader.expression(body.end));
            if let Some(next) = next
                && self.level(next.end - 1) > 0
            {
                return self.mistake(body.span.to(next.span), "invalid syntax. Perhaps you forgot a comma?");
            }
        }
        if self.kind(body.end) == Kind::If
            && let Some(test) = self.disjunction(body.end + 1)?
            && !matches!(self.kind(test.end), Kind::Else | Kind::Colon | Kind::FieldColon)
        {
            return self.mistake(body.span.to(test.span), "expected 'else' after 'if' expression");
        }
        if matches!(word, "print" | "exec") && self.kind(at + 1) != Kind::LeftParen && body.end == at + 1 {
            let what = word.to_owned();
            if let Some(argument) = self.star_expressions(at + 1)? {
                let span = self.between(at, argument.end);
                return self
                    .mistake(span, format!("Missing parentheses in call to '{what}'. Did you mean {what}(...)?"));
            }
        }
        Ok(())
    }

    fn lambda(&mut self, at: usize) -> Found {
        let Some(colon) = self.parameters(at + 1, true)? else { return Ok(None) };
        match self.kind(colon) {
            Kind::FieldColon if self.strict => {
                let span = self.between(at, colon + 1);
                self.mistake(span, "f-string: lambda expressions are not allowed without parentheses")
            }
            Kind::Colon => {
                let body = self.expression(colon + 1)?;
                Ok(body.map(|body| Part::new(body.end, self.between(at, body.end), "lambda")))
            }
            _ => Ok(None),
        }
    }

    pub(super) fn disjunction(&mut self, at: usize) -> Found {
        self.operators(at, true)
    }

    pub(super) fn bit_or(&mut self, at: usize) -> Found {
        self.operators(at, false)
    }

    /// Operands with operators between them; `all` of them, or only those that bind tighter than a comparison.
    fn operators(&mut self, at: usize, all: bool) -> Found {
        let mut read: Option<Part> = None;
        let mut position = at;
        let mut name: &'static str = "expression";
        let mut may_negate = all;
        loop {
            let mut operand_at = position;
            let mut prefixed = false;
            loop {
                match self.kind(operand_at) {
                    Kind::Not if may_negate => name = "expression",
                    Kind::Plus | Kind::Minus | Kind::Tilde => {
                        may_negate = false;
                        if self.kind(operand_at + 1) == Kind::Not {
                            self.negation_after_operator(operand_at + 1)?;
                        }
                    }
                    _ => break,
                }
                prefixed = true;
                operand_at += 1;
            }
            let Some(operand) = self.awaited(operand_at)? else { return Ok(read) };
            read = Some(if read.is_none() && !prefixed {
                operand
            } else {
                Part::new(operand.end, self.between(at, operand.end), name)
            });
            let mut next = operand.end;
            match self.kind(next) {
                kind if is_bit_operator(kind) => {
                    if is_arithmetic(kind) && self.kind(next + 1) == Kind::Not {
                        self.negation_after_operator(next + 1)?;
                    }
                    may_negate = false;
                }
                kind if all && is_comparison(kind) => {
                    if kind == Kind::Is && self.kind(next + 1) == Kind::Not {
                        next += 1;
                    }
                    may_negate = false;
                    name = "comparison";
                }
                Kind::Not if all && self.kind(next + 1) == Kind::In => {
                    next += 1;
                    may_negate = false;
                    name = "comparison";
                }
                Kind::And | Kind::Or if all => {
                    may_negate = true;
                    name = "expression";
                }
                _ => return Ok(read),
            }
            position = next + 1;
        }
    }

    fn negation_after_operator(&mut self, at: usize) -> Result<(), Mistake> {
        if self.strict
            && let Some(operand) = self.bit_or(at + 1)?
        {
            return self.mistake(self.between(at, operand.end), "'not' after an operator must be parenthesized");
        }
        Ok(())
    }

    fn awaited(&mut self, at: usize) -> Found {
        if self.kind(at) != Kind::Await {
            return self.primary(at);
        }
        let value = self.primary(at + 1)?;
        Ok(value.map(|value| Part::new(value.end, self.between(at, value.end), "await expression")))
    }

    fn primary(&mut self, at: usize) -> Found {
        let Some(mut part) = self.atom(at)? else { return Ok(None) };
        loop {
            let (end, name) = match self.kind(part.end) {
                Kind::Dot if self.kind(part.end + 1).is_name() => (part.end + 2, "attribute"),
                Kind::LeftParen => {
                    let end = self.arguments(part.end + 1)?;
                    if self.kind(end) != Kind::RightParen {
                        return Ok(Some(part));
                    }
                    (end + 1, "function call")
                }
                Kind::LeftBracket => {
                    let end = self.index(part.end + 1)?;
                    if self.kind(end) != Kind::RightBracket || end == part.end + 1 {
                        return Ok(Some(part));
                    }
                    (end + 1, "subscript")
                }
                _ => return Ok(Some(part)),
            };
            part = Part::new(end, self.between(at, end), name);
        }
    }

    /// The arguments of a call; gives the token where they end or go wrong.
    pub(super) fn arguments(&mut self, mut at: usize) -> Result<usize, Mistake> {
        let mut positional = false;
        loop {
            at = match self.kind(at) {
                Kind::RightParen => return Ok(at),
                Kind::Star => {
                    let Some(value) = self.expression(at + 1)? else {
                        return self.lonely_star(at);
                    };
                    self.unpacking_assigned(at, value.end, "iterable")?;
                    value.end
                }
                Kind::DoubleStar => {
                    let Some(value) = self.expression(at + 1)? else { return Ok(at) };
                    self.unpacking_assigned(at, value.end, "keyword")?;
                    value.end
                }
                kind if kind.is_name() && self.kind(at + 1) == Kind::Equal => match self.keyword(at, positional)? {
                    Some(value) => value.end,
                    None => return Ok(at),
                },
                _ => {
                    let Some(value) = self.positional(at)? else { return Ok(at) };
                    let bare = !matches!(self.kind(at), Kind::LeftParen);
                    let generator = value.name == "generator expression" && bare;
                    let alone = !positional && self.kind(value.end) != Kind::Comma;
                    if self.strict && generator && !alone {
                        return self.mistake(value.span, "Generator expression must be parenthesized");
                    }
                    positional = true;
                    value.end
                }
            };
            if self.kind(at) != Kind::Comma {
                return Ok(at);
            }
            at += 1;
        }
    }

    /// A star without an expression after it.
    fn lonely_star(&mut self, at: usize) -> Result<usize, Mistake> {
        let place = self.failed.max(at + 1);
        if self.strict { self.mistake_at(place, "Invalid star expression") } else { Ok(at) }
    }

    fn unpacking_assigned(&mut self, at: usize, end: usize, what: &str) -> Result<(), Mistake> {
        if self.strict
            && self.kind(end) == Kind::Equal
            && let Some(value) = self.expression(end + 1)?
        {
            let span = self.between(at, value.end);
            return self.mistake(span, format!("cannot assign to {what} argument unpacking"));
        }
        Ok(())
    }

    fn keyword(&mut self, at: usize, after_positional: bool) -> Found {
        if self.strict && matches!(self.kind(at + 2), Kind::Comma | Kind::RightParen) {
            return self.mistake(self.between(at, at + 2), "expected argument value expression");
        }
        let value =
            if after_positional { self.quietly(|reader| reader.expression(at + 2)) } else { self.expression(at + 2)? };
        if let Some(value) = value
            && self.strict
            && self.clauses(value.end)?.is_some()
        {
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return self.mistake(self.between(at, at + 2), message);
        }
        Ok(value)
    }

    fn positional(&mut self, at: usize) -> Found {
        if self.kind(at).is_name() && self.kind(at + 1) == Kind::ColonEqual {
            return self.expression(at + 2);
        }
        let Some(value) = self.expression(at)? else { return Ok(None) };
        match self.kind(value.end) {
            Kind::ColonEqual => Ok(None),
            Kind::Equal if self.strict => {
                let span = Span::new(value.span.start, self.span(value.end).end);
                if matches!(value.name, "True" | "False" | "None") {
                    let name = value.name;
                    return self.mistake(span, format!("cannot assign to {name}"));
                }
                self.mistake(span, "expression cannot contain assignment, perhaps you meant \"==\"?")
            }
            Kind::For | Kind::Async => {
                let clauses = self.clauses(value.end)?;
                Ok(Some(clauses.map_or(value, |end| {
                    let span = Span::new(value.span.start, self.tokens.ends[end - 1]);
                    Part::new(end, span, "generator expression")
                })))
            }
            _ => Ok(Some(value)),
        }
    }

    /// What stands in the brackets of a subscript. Python looks for mistakes in the first element only, if that is plain.
    fn index(&mut self, mut at: usize) -> Result<usize, Mistake> {
        let mut first = true;
        loop {
            let plain = first && !(self.kind(at).is_name() && self.kind(at + 1) == Kind::ColonEqual);
            if self.kind(at) != Kind::Colon {
                let value = if plain { self.element(at)? } else { self.quietly(|reader| reader.element(at)) };
                match value {
                    Some(value) => at = value.end,
                    None if self.kind(at) == Kind::Star => return self.lonely_star(at),
                    None => return Ok(at),
                }
            }
            for _ in 0..2 {
                if self.kind(at) == Kind::Colon {
                    at += 1;
                    at = self.quietly(|reader| reader.expression(at)).map_or(at, |value| value.end);
                }
            }
            if self.kind(at) != Kind::Comma || self.kind(at + 1) == Kind::RightBracket {
                return Ok(at + usize::from(self.kind(at) == Kind::Comma));
            }
            first = false;
            at += 1;
        }
    }

    fn atom(&mut self, at: usize) -> Found {
        let name = match self.kind(at) {
            Kind::Name | Kind::Match | Kind::Case | Kind::Type => "name",
            Kind::Number => "literal",
            Kind::None => "None",
            Kind::True => "True",
            Kind::False => "False",
            Kind::Ellipsis => "ellipsis",
            Kind::String | Kind::FStringStart => return self.strings(at),
            Kind::LeftParen | Kind::WithOpen => return self.parentheses(at),
            Kind::LeftBracket => return self.brackets(at),
            Kind::LeftBrace => return self.braces(at),
            _ => return Ok(None),
        };
        Ok(Some(Part::new(at + 1, self.span(at), name)))
    }

    fn strings(&mut self, at: usize) -> Found {
        let mut end = at;
        let mut name = "literal";
        loop {
            end = match self.kind(end) {
                Kind::String => end + 1,
                Kind::FStringStart => {
                    name = "f-string expression";
                    match self.fstring(end)? {
                        Some(after) => after,
                        None => return Ok(None),
                    }
                }
                _ => break,
            };
        }
        Ok(Some(Part::new(end, self.between(at, end), name)))
    }

    fn parentheses(&mut self, at: usize) -> Found {
        let close = |reader: &mut Self, end: usize, name: &'static str| {
            let closed = reader.kind(end) == Kind::RightParen;
            Ok(closed.then(|| Part::new(end + 1, reader.between(at, end + 1), name)))
        };
        match self.kind(at + 1) {
            Kind::RightParen => return close(self, at + 1, "tuple"),
            Kind::Yield => {
                let Some(value) = self.yield_expression(at + 1)? else { return Ok(None) };
                let closed = self.kind(value.end) == Kind::RightParen;
                return Ok(closed.then_some(Part { end: value.end + 1, parenthesized: true, ..value }));
            }
            Kind::DoubleStar if self.strict => {
                if let Some(value) = self.expression(at + 2)?
                    && self.kind(value.end) == Kind::RightParen
                {
                    return self.mistake(self.span(at + 1), "cannot use double starred expression here");
                }
                return Ok(None);
            }
            _ => {}
        }
        let Some(first) = self.element(at + 1)? else { return Ok(None) };
        let is_starred = first.name == "starred" && !first.parenthesized;
        match self.kind(first.end) {
            Kind::RightParen if is_starred => {
                if self.strict {
                    return self.mistake(first.span, "cannot use starred expression here");
                }
                Ok(None)
            }
            Kind::RightParen => Ok(Some(Part { end: first.end + 1, parenthesized: true, ..first })),
            Kind::Comma => {
                let end = self.elements(first.end + 1)?;
                close(self, end, "tuple")
            }
            Kind::For | Kind::Async => {
                let Some(end) = self.comprehension(at, first)? else { return Ok(None) };
                close(self, end, "generator expression")
            }
            _ if is_starred => {
                self.expression(at + 2)?;
                Ok(None)
            }
            _ => Ok(None),
        }
    }

    /// More elements, after a comma; gives the token where they end.
    fn elements(&mut self, mut at: usize) -> Result<usize, Mistake> {
        while let Some(next) = self.element(at)? {
            at = next.end;
            if self.kind(at) != Kind::Comma {
                break;
            }
            at += 1;
        }
        Ok(at)
    }

    /// The clauses after the element of a comprehension whose bracket is at `open`.
    fn comprehension(&mut self, open: usize, first: Part) -> Result<Option<usize>, Mistake> {
        let clauses = self.clauses(first.end)?;
        if self.strict && clauses.is_some() && self.kind(open + 1) == Kind::Star {
            return self.mistake(first.span, "iterable unpacking cannot be used in comprehension");
        }
        Ok(clauses)
    }

    fn brackets(&mut self, at: usize) -> Found {
        let mut name = "list";
        let mut end = at + 1;
        if let Some(first) = self.element(end)? {
            end = first.end;
            if matches!(self.kind(end), Kind::For | Kind::Async) {
                let Some(after) = self.comprehension(at, first)? else { return Ok(None) };
                (end, name) = (after, "list comprehension");
            } else if self.kind(end) == Kind::Comma {
                end = self.elements(end + 1)?;
                self.bare_target(at, end)?;
            }
        }
        let closed = self.kind(end) == Kind::RightBracket;
        Ok(closed.then(|| Part::new(end + 1, self.between(at, end + 1), name)))
    }

    /// `[a, b for ...`.
    fn bare_target(&mut self, open: usize, end: usize) -> Result<(), Mistake> {
        if self.strict && self.clauses(end)?.is_some() {
            let span = self.between(open + 1, end);
            return self.mistake(span, "did you forget parentheses around the comprehension target?");
        }
        Ok(())
    }

    fn braces(&mut self, at: usize) -> Found {
        if self.kind(at + 1) == Kind::RightBrace {
            return Ok(Some(Part::new(at + 2, self.between(at, at + 2), "dict literal")));
        }
        let first_key = if self.kind(at + 1) == Kind::DoubleStar { None } else { self.expression(at + 1)? };
        let is_dict = match first_key {
            None => self.kind(at + 1) == Kind::DoubleStar,
            Some(key) => self.kind(key.end) == Kind::Colon,
        };
        let (end, name) = if is_dict { self.dict_items(at + 1)? } else { self.set_elements(at)? };
        let closed = end > at + 1 && self.kind(end) == Kind::RightBrace;
        Ok(closed.then(|| Part::new(end + 1, self.between(at, end + 1), name)))
    }

    fn set_elements(&mut self, at: usize) -> Result<(usize, &'static str), Mistake> {
        let Some(first) = self.element(at + 1)? else { return Ok((at + 1, "set display")) };
        match self.kind(first.end) {
            Kind::For | Kind::Async => {
                let end = self.comprehension(at, first)?.unwrap_or(first.end);
                Ok((end, "set comprehension"))
            }
            Kind::Comma => {
                let end = self.elements(first.end + 1)?;
                self.bare_target(at, end)?;
                Ok((end, "set display"))
            }
            _ => Ok((first.end, "set display")),
        }
    }

    fn dict_items(&mut self, mut at: usize) -> Result<(usize, &'static str), Mistake> {
        let mut name = "dict literal";
        let mut first = true;
        loop {
            let item = at;
            if self.kind(at) == Kind::DoubleStar {
                let Some(value) = self.bit_or(at + 1)? else { return Ok((at, name)) };
                at = value.end;
            } else {
                let Some(key) = self.expression(at)? else { return Ok((at, name)) };
                let colon = key.end;
                if self.kind(colon) != Kind::Colon {
                    if first || !self.strict {
                        return Ok((colon, name));
                    }
                    let end = key.span.end - 1;
                    let message = "':' expected after dictionary key";
                    return Err(Box::new(
                        crate::base::diagnostic::Diagnostic::syntax(Span::new(end, end), message).with_end_offset(0),
                    ));
                }
                match self.dict_value(colon)? {
                    Some(value) => at = value.end,
                    None => return Ok((colon + 1, name)),
                }
            }
            if first && matches!(self.kind(at), Kind::For | Kind::Async) {
                if self.strict && self.kind(item) == Kind::DoubleStar && self.clauses(at)?.is_some() {
                    return self.mistake(self.span(item), "dict unpacking cannot be used in dict comprehension");
                }
                name = "dict comprehension";
                return Ok((self.clauses(at)?.unwrap_or(at), name));
            }
            first = false;
            if self.kind(at) != Kind::Comma || self.kind(at + 1) == Kind::RightBrace {
                return Ok((at + usize::from(self.kind(at) == Kind::Comma), name));
            }
            at += 1;
        }
    }

    fn dict_value(&mut self, colon: usize) -> Found {
        if self.strict {
            match self.kind(colon + 1) {
                Kind::Star => {
                    if let Some(value) = self.bit_or(colon + 2)? {
                        let message = "cannot use a starred expression in a dictionary value";
                        return self.mistake_from(colon + 1, value.end, message);
                    }
                }
                Kind::RightBrace | Kind::Comma => {
                    return self.mistake_at(colon, "expression expected after dictionary key and ':'");
                }
                _ => {}
            }
        }
        self.expression(colon + 1)
    }

    /// One or more `for target in iterable if condition`; gives the token after them.
    pub(super) fn clauses(&mut self, mut at: usize) -> Result<Option<usize>, Mistake> {
        let mut read = None;
        loop {
            let word = at + usize::from(self.kind(at) == Kind::Async);
            if self.kind(word) != Kind::For {
                return Ok(read);
            }
            let Some(targets) = self.targets(word + 1)? else { return Ok(read) };
            if self.kind(targets) != Kind::In {
                if self.strict {
                    return self.mistake_at(targets, "'in' expected after for-loop variables");
                }
                return Ok(read);
            }
            let Some(iterable) = self.disjunction(targets + 1)? else { return Ok(read) };
            at = iterable.end;
            while self.kind(at) == Kind::If {
                let Some(condition) = self.disjunction(at + 1)? else { return Ok(Some(at)) };
                at = condition.end;
            }
            read = Some(at);
        }
    }

    /// What stands between `for` and `in`.
    pub(super) fn targets(&mut self, mut at: usize) -> Result<Option<usize>, Mistake> {
        let mut any = false;
        loop {
            let star = usize::from(self.kind(at) == Kind::Star);
            let Some(target) = self.bit_or(at + star)? else { return Ok(any.then_some(at)) };
            any = true;
            at = target.end;
            if self.kind(at) != Kind::Comma {
                return Ok(Some(at));
            }
            at += 1;
        }
    }
}
