//! `match` statements.
//!
//! - M1. A pattern uses its subject up: a temporary is dead, or is kept as what a name will be bound to, when the pattern has matched.
//! - M2. `Match::live` lists the temporaries that live while a pattern is matched, lowest first. Where it fails, code that releases
//!   them follows; patterns that fail with the same temporaries share it.
//! - M3. Names are bound when the whole pattern has matched, before the guard.

use super::names::Name;
use super::unit::{Compiler, Res, error};
use crate::base::span::Span;
use crate::bytecode::{Const, Label, Reg, Run, StarRun};
use crate::syntax::ast::{ClassPattern, Constant, Expr, ExprKind, Ident, MappingItem, MatchCase, Pattern, PatternKind};

/// Sub-patterns on either side of a star.
const MAX_BESIDE_STAR: usize = 255;

/// What is known while a pattern is matched.
struct Match {
    /// Where to go if the pattern fails and nothing lives (M2).
    otherwise: Label,
    live: Vec<Reg>,
    /// Where to go if it fails while these live.
    failures: Vec<(Vec<Reg>, Label)>,
    /// Names, and the values they get (M3).
    captures: Vec<(Name, Reg)>,
    /// A pattern that always matches may stand here.
    may_always_match: bool,
}

impl Match {
    fn new(otherwise: Label, may_always_match: bool) -> Match {
        Match { otherwise, live: Vec::new(), failures: Vec::new(), captures: Vec::new(), may_always_match }
    }

    fn forget(&mut self, register: Reg) {
        self.live.retain(|&live| live != register);
    }
}

impl<'a> Compiler<'a> {
    pub(super) fn match_statement(&mut self, subject: &'a Expr<'a>, cases: &'a [MatchCase<'a>]) -> Res<()> {
        let bottom = self.top();
        let place = subject.span;
        if matches!(subject.kind, ExprKind::Name(_)) {
            self.mark_line(place);
        }
        // The subject is in a local, since every pattern reads it and none uses it up.
        let value = self.value(subject)?;
        let captured = !value.is_temporary() && self.captures_local(cases, value)?;
        let own = value.is_temporary() || captured || self.is_rebound(value);
        let held = if own {
            let name = self.names.intern(".subject");
            let held = self.hidden_local(name);
            self.asm.copy(held, value);
            held
        } else {
            value
        };
        self.free_from(bottom);
        let done = self.asm.label();
        let (last, _) = cases.split_last().expect("a match statement has cases");
        for case in cases {
            let next = self.asm.label();
            self.asm.span = case.pattern.span;
            if matches!(case.pattern.kind, PatternKind::Wildcard) {
                self.mark_line(case.pattern.span);
            }
            let is_last = std::ptr::eq(case, last);
            let mut state = Match::new(next, is_last || case.guard.is_some());
            self.pattern(case.pattern, held, &mut state)?;
            for (name, value) in std::mem::take(&mut state.captures) {
                self.asm.span = case.pattern.span;
                self.store_name(name, value);
            }
            self.free_from(bottom);
            if let Some(guard) = case.guard {
                self.jump_unless(guard, next)?;
            }
            if own {
                self.asm.span = case.pattern.span;
                self.asm.clear(held);
            }
            self.body(case.body)?;
            self.asm.jump(done);
            self.fail(state);
            self.asm.bind(next);
        }
        self.asm.span = last.pattern.span;
        if own {
            self.clear_hidden(held);
        }
        self.asm.bind(done);
        self.free_from(bottom);
        Ok(())
    }

    /// Whether one of the cases binds the local that holds the subject.
    fn captures_local(&mut self, cases: &'a [MatchCase<'a>], subject: Reg) -> Res<bool> {
        let mut names = Vec::new();
        for case in cases {
            self.bound_names(case.pattern, &mut names)?;
        }
        Ok(names.into_iter().any(|name| self.access(name) == super::unit::Access::Local(subject)))
    }

    /// The names that a pattern binds, in order.
    fn bound_names(&mut self, pattern: &'a Pattern<'a>, names: &mut Vec<Name>) -> Res<()> {
        self.deeper(pattern.span)?;
        match &pattern.kind {
            PatternKind::Capture(name) => names.push(self.mangle(name)),
            PatternKind::Star(Some(name)) => names.push(self.mangle(name.name)),
            PatternKind::As { pattern, name } => {
                self.bound_names(pattern, names)?;
                names.push(self.mangle(name.name));
            }
            PatternKind::Sequence(patterns) => patterns.iter().try_for_each(|inner| self.bound_names(inner, names))?,
            PatternKind::Or(patterns) => self.bound_names(&patterns[0], names)?,
            PatternKind::Mapping { items, rest } => {
                items.iter().try_for_each(|item| self.bound_names(&item.pattern, names))?;
                names.extend(rest.map(|rest| self.mangle(rest.name)));
            }
            PatternKind::Class(class) => {
                class.patterns.iter().try_for_each(|inner| self.bound_names(inner, names))?;
                class.keywords.iter().try_for_each(|keyword| self.bound_names(&keyword.pattern, names))?;
            }
            PatternKind::Value(_) | PatternKind::Singleton(_) | PatternKind::Star(None) | PatternKind::Wildcard => {}
        }
        self.depth -= 1;
        Ok(())
    }

    /// Where to go if a pattern fails now (M2).
    fn failure(&mut self, state: &mut Match) -> Label {
        if state.live.is_empty() {
            return state.otherwise;
        }
        if let Some((_, label)) = state.failures.iter().find(|(live, _)| *live == state.live) {
            return *label;
        }
        let label = self.asm.label();
        state.failures.push((state.live.clone(), label));
        label
    }

    /// Writes the code for failures.
    fn fail(&mut self, mut state: Match) {
        while let Some(longest) = (0..state.failures.len()).max_by_key(|&at| state.failures[at].0.len()) {
            let (live, label) = state.failures.swap_remove(longest);
            if !self.asm.is_used(label) {
                continue;
            }
            self.asm.bind(label);
            let (last, rest) = live.split_last().expect("a failure releases something");
            self.asm.release(*last);
            state.live = rest.to_vec();
            let to = self.failure(&mut state);
            self.asm.jump(to);
        }
    }

    /// Matches a pattern (M1). The register of a temporary is in the list of those that live.
    fn pattern(&mut self, pattern: &'a Pattern<'a>, subject: Reg, state: &mut Match) -> Res<()> {
        self.deeper(pattern.span)?;
        self.asm.span = pattern.span;
        match &pattern.kind {
            PatternKind::Wildcard if !state.may_always_match => {
                return error(pattern.span, "wildcard makes remaining patterns unreachable");
            }
            PatternKind::Capture(name) if !state.may_always_match => {
                return error(pattern.span, format!("name capture '{name}' makes remaining patterns unreachable"));
            }
            PatternKind::Wildcard | PatternKind::Star(None) => self.drop_subject(subject, state),
            PatternKind::Capture(name) => self.capture(name, pattern.span, subject, state)?,
            PatternKind::Star(Some(name)) => self.capture(name.name, pattern.span, subject, state)?,
            PatternKind::Value(value) => {
                let top = self.top();
                let immediate = self.immediate(value);
                if let Some(immediate) = immediate {
                    state.forget(subject);
                    let failure = self.failure(state);
                    self.asm.unless_eq_imm(failure, subject, immediate);
                } else {
                    let value = self.value(value)?;
                    self.asm.span = pattern.span;
                    state.forget(subject);
                    let failure = self.failure(state);
                    self.asm.unless_eq(failure, subject, value);
                }
                self.free_from(top);
            }
            PatternKind::Singleton(constant) => {
                state.forget(subject);
                let failure = self.failure(state);
                if let Constant::None = constant {
                    self.asm.jump_if_not_none(failure, subject);
                } else {
                    let value = self.load_const(super::fold::literal(*constant), None);
                    self.asm.unless_is(failure, subject, value, false);
                    self.free_from(value);
                }
            }
            PatternKind::Sequence(patterns) => self.sequence_pattern(patterns, subject, pattern.span, state)?,
            PatternKind::Mapping { items, rest } => {
                self.mapping_pattern(items, rest.as_ref(), subject, pattern.span, state)?;
            }
            PatternKind::Class(class) => self.class_pattern(class, subject, pattern.span, state)?,
            PatternKind::As { pattern: inner, name } => {
                let kept = self.keep_subject(subject, state);
                self.pattern(inner, subject, state)?;
                self.capture(name.name, pattern.span, kept, state)?;
            }
            PatternKind::Or(patterns) => self.alternatives(patterns, subject, pattern.span, state)?,
        }
        self.depth -= 1;
        Ok(())
    }

    fn drop_subject(&mut self, subject: Reg, state: &mut Match) {
        self.release(subject);
        state.forget(subject);
    }

    /// A second reference to a subject; a local needs none.
    fn keep_subject(&mut self, subject: Reg, state: &mut Match) -> Reg {
        if !subject.is_temporary() {
            return subject;
        }
        let copy = self.temporary();
        self.asm.duplicate(copy, subject);
        state.live.push(copy);
        copy
    }

    fn capture(&mut self, text: &str, span: Span, subject: Reg, state: &mut Match) -> Res<()> {
        self.check_bindable(text, span)?;
        let name = self.mangle(text);
        if state.captures.iter().any(|&(known, _)| known == name) {
            return error(span, format!("multiple assignments to name '{text}' in pattern"));
        }
        state.captures.push((name, subject));
        Ok(())
    }

    fn jump_if_false_to_failure(&mut self, truth: Reg, state: &mut Match) {
        self.free_from(truth);
        let failure = self.failure(state);
        self.asm.jump_if_false(failure, truth);
    }

    fn sequence_pattern(
        &mut self,
        patterns: &'a [Pattern<'a>],
        subject: Reg,
        span: Span,
        state: &mut Match,
    ) -> Res<()> {
        let is_star = |pattern: &Pattern<'a>| matches!(pattern.kind, PatternKind::Star(_));
        let is_wild = |pattern: &Pattern<'a>| matches!(pattern.kind, PatternKind::Wildcard | PatternKind::Star(None));
        let star = patterns.iter().position(is_star);
        if patterns.iter().filter(|pattern| is_star(pattern)).count() > 1 {
            return error(span, "multiple starred names in sequence pattern");
        }
        let truth = self.temporary();
        self.asm.is_sequence(truth, subject);
        self.jump_if_false_to_failure(truth, state);
        let needed = patterns.len() - usize::from(star.is_some());
        if star.is_none() || needed > 0 {
            let length = self.temporary();
            self.asm.get_len(length, subject);
            self.free_from(length);
            self.check_length(length, needed, star.is_some(), state);
        }
        if patterns.iter().all(is_wild) {
            self.drop_subject(subject, state);
            return Ok(());
        }
        if star.is_some_and(|star| is_wild(&patterns[star])) {
            return self.outer_items(patterns, star.unwrap_or(0), subject, state);
        }
        // The items take the place of the subject.
        state.forget(subject);
        let first = self.place_of(subject);
        self.reserve(patterns.len());
        match star {
            None => self.asm.unpack(Run(first, patterns.len() as u16), subject),
            Some(star) => {
                let (before, after) = (star, patterns.len() - star - 1);
                if before > MAX_BESIDE_STAR || after > MAX_BESIDE_STAR {
                    return error(span, "too many expressions in star-unpacking sequence pattern");
                }
                self.asm.unpack_star(StarRun(first, before as u8, after as u8), subject);
            }
        }
        self.sub_patterns(patterns.iter(), first, state)
    }

    /// Matches patterns with consecutive temporaries, which begin to live now.
    fn sub_patterns(
        &mut self,
        patterns: impl Iterator<Item = &'a Pattern<'a>> + Clone,
        first: Reg,
        state: &mut Match,
    ) -> Res<()> {
        state.live.extend(patterns.clone().enumerate().map(|(at, _)| Reg(first.0 + at as u16)));
        let outside = std::mem::replace(&mut state.may_always_match, true);
        for (at, pattern) in patterns.enumerate() {
            self.pattern(pattern, Reg(first.0 + at as u16), state)?;
        }
        state.may_always_match = outside;
        Ok(())
    }

    /// Where the parts of a subject go: to its own place if it is the highest temporary.
    fn place_of(&mut self, subject: Reg) -> Reg {
        if subject.is_temporary() && subject.0 + 1 == self.top().0 {
            self.free_from(subject);
        }
        self.top()
    }

    /// Fails unless a length, which is used up, is as wanted.
    fn check_length(&mut self, length: Reg, needed: usize, at_least: bool, state: &mut Match) {
        let failure = self.failure(state);
        match i16::try_from(needed) {
            Ok(needed) if at_least => self.asm.unless_ge_imm(failure, length, needed),
            Ok(needed) => self.asm.unless_eq_imm(failure, length, needed),
            Err(_) => {
                self.reserve(1);
                let needed = self.load_const(Const::Int(needed as i64), None);
                self.free_from(length);
                if at_least {
                    self.asm.unless_ge(failure, length, needed);
                } else {
                    self.asm.unless_eq(failure, length, needed);
                }
            }
        }
    }

    /// A sequence pattern with `*_`: only the items beside it are fetched, by index.
    fn outer_items(&mut self, patterns: &'a [Pattern<'a>], star: usize, subject: Reg, state: &mut Match) -> Res<()> {
        for (at, pattern) in patterns.iter().enumerate() {
            if matches!(pattern.kind, PatternKind::Wildcard | PatternKind::Star(None)) {
                continue;
            }
            self.asm.span = pattern.span;
            let object = if subject.is_temporary() {
                let object = self.temporary();
                self.asm.duplicate(object, subject);
                object
            } else {
                subject
            };
            let index = self.temporary();
            if at < star {
                self.load_const(Const::Int(at as i64), Some(index));
            } else {
                self.asm.get_len(index, subject);
                self.asm.sub_imm(index, index, (patterns.len() - at).min(i16::MAX as usize) as i16, false);
            }
            let item = if object.is_temporary() { object } else { index };
            self.asm.subscript(item, object, index);
            self.free_from(item);
            self.reserve(1);
            state.live.push(item);
            let outside = std::mem::replace(&mut state.may_always_match, true);
            self.pattern(pattern, item, state)?;
            state.may_always_match = outside;
        }
        self.drop_subject(subject, state);
        Ok(())
    }

    fn mapping_pattern(
        &mut self,
        items: &'a [MappingItem<'a>],
        rest: Option<&Ident<'a>>,
        subject: Reg,
        span: Span,
        state: &mut Match,
    ) -> Res<()> {
        let truth = self.temporary();
        self.asm.is_mapping(truth, subject);
        self.jump_if_false_to_failure(truth, state);
        if items.is_empty() && rest.is_none() {
            self.drop_subject(subject, state);
            return Ok(());
        }
        if !items.is_empty() {
            let length = self.temporary();
            self.asm.get_len(length, subject);
            self.free_from(length);
            self.check_length(length, items.len(), true, state);
        }
        let keys = self.mapping_keys(items, span)?;
        state.live.push(keys);
        let values = self.temporary();
        self.asm.match_keys(values, subject, keys);
        state.live.push(values);
        self.fail_if_none(values, state);
        let rest_value = match rest {
            None => None,
            Some(_) => {
                let copy = self.temporary();
                self.asm.copy_without(copy, subject, keys);
                state.live.push(copy);
                Some(copy)
            }
        };
        self.asm.release(keys);
        state.forget(keys);
        self.drop_subject(subject, state);
        state.forget(values);
        let first = self.place_of(values);
        self.reserve(items.len());
        self.asm.unpack(Run(first, items.len() as u16), values);
        self.sub_patterns(items.iter().map(|item| &item.pattern), first, state)?;
        if let (Some(rest), Some(value)) = (rest, rest_value) {
            self.capture(rest.name, span, value, state)?;
        }
        Ok(())
    }

    /// The tuple of the keys of a mapping pattern, in the lowest free temporary.
    fn mapping_keys(&mut self, items: &'a [MappingItem<'a>], span: Span) -> Res<Reg> {
        let mut constants: Vec<Const> = Vec::new();
        let mut all = true;
        for item in items {
            match self.fold(&item.key) {
                Some(key) => {
                    if constants.iter().any(|known| super::fold::equal(known, &key)) {
                        let text = super::unparse::constant_text(&key);
                        return error(span, format!("mapping pattern checks duplicate key ({text})"));
                    }
                    constants.push(key);
                }
                None => all = false,
            }
        }
        if all {
            return Ok(self.load_const(Const::Tuple(constants.into()), None));
        }
        let first = self.top();
        if items.len() > 200 {
            return error(span, "too many sub-patterns in mapping pattern");
        }
        for item in items {
            self.value_on_top(&item.key)?;
        }
        self.free_from(first);
        let keys = self.temporary();
        self.asm.build_tuple(keys, Run(first, items.len() as u16));
        Ok(keys)
    }

    /// Fails if a value is None, and keeps it.
    fn fail_if_none(&mut self, value: Reg, state: &mut Match) {
        let copy = self.temporary();
        self.asm.duplicate(copy, value);
        self.free_from(copy);
        let failure = self.failure(state);
        self.asm.jump_if_none(failure, copy);
    }

    fn class_pattern(&mut self, class: &'a ClassPattern<'a>, subject: Reg, span: Span, state: &mut Match) -> Res<()> {
        let (positional, keywords) = (class.patterns.len(), class.keywords.len());
        for (at, keyword) in class.keywords.iter().enumerate() {
            self.check_bindable(keyword.name.name, keyword.name.span)?;
            if class.keywords[..at].iter().any(|other| other.name.name == keyword.name.name) {
                let name = keyword.name.name;
                return error(keyword.pattern.span, format!("attribute name repeated in class pattern: {name}"));
            }
        }
        let kept = self.keep_subject(subject, state);
        let first = if kept != subject { kept } else { self.copy_to_top(subject) };
        if kept == subject {
            state.live.push(first);
        }
        self.value_on_top(&class.cls)?;
        self.asm.span = span;
        self.load_const(Const::Int(positional as i64), None);
        let names = class.keywords.iter().map(|keyword| Const::Str(keyword.name.name.as_bytes().into()));
        self.load_const(Const::Tuple(names.collect()), None);
        self.free_from(first);
        let attributes = self.temporary();
        self.asm.match_class(attributes, Run(first, 4));
        self.fail_if_none(attributes, state);
        state.forget(attributes);
        let into = self.place_of(attributes);
        self.reserve(positional + keywords);
        self.asm.unpack(Run(into, (positional + keywords) as u16), attributes);
        // The subject itself is not needed any more.
        self.drop_subject(subject, state);
        let patterns = class.patterns.iter().chain(class.keywords.iter().map(|keyword| &keyword.pattern));
        self.sub_patterns(patterns, into, state)
    }

    fn alternatives(&mut self, patterns: &'a [Pattern<'a>], subject: Reg, span: Span, state: &mut Match) -> Res<()> {
        let mut names = Vec::new();
        self.bound_names(&patterns[0], &mut names)?;
        // What the alternatives capture goes to the same places, whichever matches.
        let places = self.reserve(names.len());
        let top = self.top();
        let done = self.asm.label();
        let outer = state.live.clone();
        for (at, alternative) in patterns.iter().enumerate() {
            let is_last = at + 1 == patterns.len();
            self.free_from(top);
            let next = self.asm.label();
            let mut inner = Match::new(next, is_last && state.may_always_match);
            let item = self.keep_subject(subject, &mut inner);
            self.pattern(alternative, item, &mut inner)?;
            self.asm.span = alternative.span;
            let captures = std::mem::take(&mut inner.captures);
            let same = captures.len() == names.len() && captures.iter().all(|(name, _)| names.contains(name));
            if !same {
                return error(span, "alternative patterns bind different names");
            }
            for (name, value) in captures {
                let place = names.iter().position(|&known| known == name).expect("the names are the same");
                self.asm.copy(Reg(places.0 + place as u16), value);
            }
            self.asm.jump(done);
            self.fail(inner);
            self.asm.bind(next);
        }
        let failure = self.failure(state);
        self.asm.jump(failure);
        self.free_from(top);
        self.asm.bind(done);
        debug_assert_eq!(state.live, outer);
        state.live.extend((0..names.len() as u16).map(|at| Reg(places.0 + at)));
        self.drop_subject(subject, state);
        for (at, name) in names.into_iter().enumerate() {
            let text = self.names.shared(name);
            let place = Reg(places.0 + at as u16);
            if state.captures.iter().any(|&(known, _)| known == name) {
                return error(span, format!("multiple assignments to name '{text}' in pattern"));
            }
            state.captures.push((name, place));
        }
        Ok(())
    }
}
