//! What goes from one match to the next: the iterator that `finditer` returns, and scanners.

use super::matches;
use super::pattern::{Search, inside as pattern_of};
use crate::algo::regex::Reaching;
use crate::heap::{Object, Payload, Value};
use crate::object::native::{attributes, methods, readonly};
use crate::object::slots::Slots;
use crate::object::type_object::{NO_NEW, TypeSpec};
use crate::object::{Cx, Res, kinds, object};

/// Finds one match after the other. While it does, the search is taken out.
pub(crate) struct Scanner {
    pattern: Value,
    /// The text, which the search refers to as well.
    string: Value,
    search: Payload<Option<Box<Search>>>,
}

impl crate::object::Trace for Box<Search> {
    fn trace(&self, quiet: &crate::heap::Quiet, show: &mut dyn FnMut(crate::heap::Word)) {
        self.subject.trace(quiet, show)
    }
}

object!(Scanner = kinds::RE_SCANNER, "_sre.SRE_Scanner", { pattern, string, search });

pub(super) static SCANNER: TypeSpec = TypeSpec {
    name: "_sre.SRE_Scanner",
    shape: Scanner::SHAPE,
    doc: "Finds one match of a pattern after the other.",
    flags: NO_NEW,
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

methods! { METHODS in "_sre.SRE_Scanner" {
    /// The match at the end of the last one, or None.
    "match(self, /)" => |cx: &mut Cx, this: &Scanner| this.next(cx, Reaching::Match);
    /// The next match, or None.
    "search(self, /)" => |cx: &mut Cx, this: &Scanner| this.next(cx, Reaching::Search);
} }

attributes! { ATTRIBUTES {
    /// The pattern that is looked for.
    "pattern" => |_, this| Ok(this.downcast::<Scanner>().expect("the attribute of scanners").pattern.clone()), readonly;
} }

impl Scanner {
    fn new(cx: &mut Cx, pattern: &Value, string: &Value, pos: i64, endpos: i64) -> Res<Scanner> {
        let search = Search::new(cx, pattern_of(pattern), string, pos, endpos)?;
        Ok(Scanner { pattern: pattern.clone(), string: string.clone(), search: Payload::new(Some(Box::new(search))) })
    }

    /// The next match object.
    fn next(&self, cx: &mut Cx, reaching: Reaching) -> Res<Option<Value>> {
        let Some(mut search) = self.search.take(cx) else {
            return Err(cx.value_error("regular expression scanner already executing"));
        };
        let found = search.next(cx, pattern_of(&self.pattern), reaching);
        let result = match found {
            Ok(true) => Ok(Some(matches::new(cx, &self.pattern, &search))),
            Ok(false) => Ok(None),
            Err(raised) => Err(raised),
        };
        drop(self.search.replace(cx, Some(search)));
        result
    }
}

pub(super) fn new(cx: &mut Cx, pattern: &Value, string: &Value, pos: i64, endpos: i64) -> Res<Value> {
    let scanner = Scanner::new(cx, pattern, string, pos, endpos)?;
    Ok(cx.alloc(scanner))
}

/// What `finditer` returns.
pub(crate) struct MatchIterator {
    scanner: Scanner,
}

impl crate::object::Trace for Scanner {
    fn trace(&self, quiet: &crate::heap::Quiet, show: &mut dyn FnMut(crate::heap::Word)) {
        Object::trace(self, quiet, show)
    }
}

object!(MatchIterator = kinds::RE_ITERATOR, "callable_iterator", { scanner });

pub(super) static MATCH_ITERATOR: TypeSpec = TypeSpec {
    name: "callable_iterator",
    shape: MatchIterator::SHAPE,
    doc: "An iterator over the matches of a pattern.",
    flags: NO_NEW,
    slots: Slots {
        iter: Some(|_, this| Ok(this.clone())),
        next: Some(|cx, this| {
            let iterator = this.downcast::<MatchIterator>().expect("the slots of the iterator get one");
            iterator.scanner.next(cx, Reaching::Search)
        }),
        ..Slots::NONE
    },
    ..TypeSpec::DEFAULT
};

/// An iterator over all matches.
pub(super) fn iterate(cx: &mut Cx, pattern: &Value, string: &Value, pos: i64, endpos: i64) -> Res<Value> {
    let scanner = Scanner::new(cx, pattern, string, pos, endpos)?;
    Ok(cx.alloc(MatchIterator { scanner }))
}
