//! Pattern objects.

use super::subject::Subject;
use super::{matches, scanner, str_of_codes, substitute};
use crate::algo::regex::{Compiled, Machine, Reaching, flag};
use crate::heap::{Object, Payload, Value};
use crate::object::native::{attributes, methods, readonly};
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{HAS_WEAKREF, NO_NEW, TypeSpec};
use crate::object::{Cx, Res, attr, generic_alias, kinds, object, ops};
use std::hash::{DefaultHasher, Hash, Hasher};

pub(crate) struct Pattern {
    /// What was compiled.
    pub(super) source: Value,
    pub(super) is_bytes: bool,
    pub(super) compiled: Compiled,
    /// A dict from names of groups to their numbers.
    pub(super) index: Value,
    /// The names of the groups by number, None for those without.
    pub(super) names: Vec<Value>,
    /// The memory of the last run, to be used again.
    machine: Payload<Option<Box<Machine>>>,
    /// Templates that were used with the pattern.
    pub(super) templates: Payload<Vec<(Value, Value)>>,
}

object!(Pattern = kinds::RE_PATTERN, "re.Pattern", { source, index, names, templates });

pub(super) static PATTERN: TypeSpec = TypeSpec {
    name: "re.Pattern",
    shape: Pattern::SHAPE,
    doc: "A compiled regular expression.",
    flags: NO_NEW | HAS_WEAKREF,
    slots: Slots {
        repr: Some(repr),
        hash: Some(|cx, this| {
            let pattern = inside(this);
            let mut hasher = DefaultHasher::new();
            (ops::hash::hash(cx, &pattern.source)?, pattern.compiled.flags, pattern.is_bytes).hash(&mut hasher);
            Ok(hasher.finish() as i64 >> 1)
        }),
        compare: Some(|cx, this, other, how| {
            let (Some(other), true) = (other.downcast::<Pattern>(), matches!(how, Comparison::Eq | Comparison::Ne))
            else {
                return Ok(Value::NOT_IMPLEMENTED);
            };
            let this = inside(this);
            let is_equal = std::ptr::eq(this, other)
                || this.compiled.flags == other.compiled.flags
                    && this.is_bytes == other.is_bytes
                    && ops::compare::same(cx, &this.source, &other.source)?;
            Ok(Value::bool(is_equal == (how == Comparison::Eq)))
        }),
        ..Slots::NONE
    },
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

pub(super) fn inside(this: &Value) -> &Pattern {
    this.downcast::<Pattern>().expect("the slots and functions of patterns get one")
}

methods! { METHODS in "re.Pattern" {
    /// Match at the start of a string: a match object, or None.
    "match(self, /, string, pos=0, endpos=9223372036854775807)" => |cx: &mut Cx, this: &Value, string: &Value, pos: i64, endpos: i64| {
        find(cx, this, string, pos, endpos, Reaching::Match)
    };
    /// Match a whole string: a match object, or None.
    "fullmatch(self, /, string, pos=0, endpos=9223372036854775807)" => |cx: &mut Cx, this: &Value, string: &Value, pos: i64, endpos: i64| {
        find(cx, this, string, pos, endpos, Reaching::FullMatch)
    };
    /// Look for the first match in a string: a match object, or None.
    "search(self, /, string, pos=0, endpos=9223372036854775807)" => |cx: &mut Cx, this: &Value, string: &Value, pos: i64, endpos: i64| {
        find(cx, this, string, pos, endpos, Reaching::Search)
    };
    /// The string with matches replaced: by a template, or by what a function returns for the match object.
    "sub(self, /, repl, string, count=0)" => |cx: &mut Cx, this: &Value, repl: &Value, string: &Value, count: i64| -> Res<Value> {
        Ok(substitute::substitute(cx, this, repl, string, count)?.0)
    };
    /// As `sub`, but a tuple of the new string and the number of replacements.
    "subn(self, /, repl, string, count=0)" => |cx: &mut Cx, this: &Value, repl: &Value, string: &Value, count: i64| -> Res<Value> {
        let (text, count) = substitute::substitute(cx, this, repl, string, count)?;
        let count = cx.int(count);
        Ok(cx.tuple(vec![text, count]))
    };
    /// What all matches in a string matched: their text, or their groups if there are any.
    "findall(self, /, string, pos=0, endpos=9223372036854775807)" => |cx: &mut Cx, this: &Value, string: &Value, pos: i64, endpos: i64| {
        find_all(cx, this, string, pos, endpos)
    };
    /// The parts of a string between matches, with the groups of each match.
    "split(self, /, string, maxsplit=0)" => |cx: &mut Cx, this: &Value, string: &Value, maxsplit: i64| split(cx, this, string, maxsplit);
    /// An iterator over the match objects of all matches in a string.
    "finditer(self, /, string, pos=0, endpos=9223372036854775807)" => |cx: &mut Cx, this: &Value, string: &Value, pos: i64, endpos: i64| {
        scanner::iterate(cx, this, string, pos, endpos)
    };
    /// An object that finds one match after the other.
    "scanner(self, /, string, pos=0, endpos=9223372036854775807)" => |cx: &mut Cx, this: &Value, string: &Value, pos: i64, endpos: i64| {
        scanner::new(cx, this, string, pos, endpos)
    };
    /// The pattern itself, which cannot change.
    "__copy__(self, /)" => |_: &mut Cx, this: Value| this;
    /// The pattern itself, which cannot change.
    "__deepcopy__(self, memo, /)" => |_: &mut Cx, this: Value, _: &Value| this;
    /// How a pickle makes the pattern again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let import = cx.doors().import_module;
        let (module, name) = (import(cx, "re")?, cx.intern("_compile"));
        let compile = attr::get(cx, &module, name)?;
        let (source, flags) = (inside(this).source.clone(), cx.int(inside(this).compiled.flags as i64));
        let args = cx.tuple(vec![source, flags]);
        Ok(cx.tuple(vec![compile, args]))
    };
    /// A generic alias.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

attributes! { ATTRIBUTES {
    /// The pattern as it was given.
    "pattern" => |_, this| Ok(inside(this).source.clone()), readonly;
    /// The flags, those in the pattern included.
    "flags" => |cx, this| Ok(cx.int(inside(this).compiled.flags as i64)), readonly;
    /// How many groups there are.
    "groups" => |cx, this| Ok(cx.int(inside(this).compiled.groups as i64)), readonly;
    /// The numbers of the groups with names.
    "groupindex" => |cx, this| {
        let index = inside(this).index.clone();
        Ok(crate::types::mapping_proxy::new(cx, index))
    };
} }

/// A pattern object.
pub(super) fn new(cx: &mut Cx, source: &Value, is_bytes: bool, compiled: Compiled) -> Res<Value> {
    let index = cx.dict();
    let mut names = vec![Value::NONE; compiled.groups + 1];
    for (name, group) in &compiled.names {
        let (name, at) = (str_of_codes(cx, name), *group);
        let group = cx.int(at as i64);
        names[at] = name.clone();
        ops::dict::set(cx, &index, &name, group)?;
    }
    Ok(cx.alloc(Pattern {
        source: source.clone(),
        is_bytes,
        compiled,
        index,
        names,
        machine: Payload::default(),
        templates: Payload::default(),
    }))
}

#[rustfmt::skip]
const FLAGS: &[(u32, &str)] = &[
    (flag::IGNORECASE, "re.IGNORECASE"), (flag::LOCALE, "re.LOCALE"), (flag::MULTILINE, "re.MULTILINE"),
    (flag::DOTALL, "re.DOTALL"), (flag::UNICODE, "re.UNICODE"), (flag::VERBOSE, "re.VERBOSE"),
    (flag::DEBUG, "re.DEBUG"), (flag::ASCII, "re.ASCII"),
];

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    /// More of the pattern is not shown.
    const SHOWN: usize = 200;
    let pattern = inside(this);
    // That a string is Unicode goes without saying.
    let said = flag::LOCALE | flag::UNICODE | flag::ASCII;
    let implied = !pattern.is_bytes && pattern.compiled.flags & said == flag::UNICODE;
    let mut flags = pattern.compiled.flags & !if implied { flag::UNICODE } else { 0 };
    let mut shown = Vec::new();
    for &(flag, name) in FLAGS {
        if flags & flag != 0 {
            shown.push(name.to_string());
            flags &= !flag;
        }
    }
    if flags != 0 {
        shown.push(format!("0x{flags:x}"));
    }
    let source = ops::repr(cx, &pattern.source)?;
    let length = source.downcast::<crate::object::Str>().map_or(0, crate::object::Str::len);
    let source = crate::types::str::slice(cx, &source, 0, length.min(SHOWN));
    let behind = if shown.is_empty() { ")".into() } else { format!(", {})", shown.join("|")) };
    let mut text = crate::object::layout::str::StrBuilder::new();
    text.push_text("re.compile(");
    source.downcast::<crate::object::Str>().into_iter().for_each(|source| text.push_str(source));
    text.push_text(&behind);
    Ok(text.finish(cx.heap()))
}

/// A search that goes from one match to the next.
pub(super) struct Search {
    pub(super) subject: Subject,
    machine: Box<Machine>,
    /// Where the next match may begin.
    pub(super) from: usize,
    /// The last match was empty: the next one must not be the same.
    must_advance: bool,
    pub(super) is_over: bool,
}

impl Search {
    pub(super) fn new(cx: &mut Cx, pattern: &Pattern, string: &Value, pos: i64, endpos: i64) -> Res<Search> {
        let subject = Subject::new(cx, pattern, string, pos, endpos)?;
        let mut machine = pattern.machine.take(cx).unwrap_or_default();
        machine.prepare(&pattern.compiled.program);
        let from = subject.start;
        Ok(Search { subject, machine, from, must_advance: false, is_over: false })
    }

    /// Whether there is another match.
    #[inline]
    pub(super) fn next(&mut self, cx: &mut Cx, pattern: &Pattern, reaching: Reaching) -> Res<bool> {
        if self.is_over {
            return Ok(false);
        }
        self.machine.begin(self.from, self.must_advance);
        if !self.subject.run(cx, pattern, &mut self.machine, reaching)? {
            self.is_over = true;
            return Ok(false);
        }
        self.must_advance = self.machine.start == self.machine.end;
        self.from = self.machine.end;
        Ok(true)
    }

    /// The last match.
    pub(super) fn span(&self) -> (usize, usize) {
        (self.machine.start, self.machine.end)
    }

    pub(super) fn machine(&self) -> &Machine {
        &self.machine
    }

    /// The text of a group, or what stands for one that took no part.
    #[inline]
    pub(super) fn group(&self, cx: &mut Cx, group: usize) -> Option<Value> {
        let (start, end) = self.machine.group(group)?;
        Some(self.subject.slice(cx, start, end))
    }

    /// Gives the memory back to the pattern.
    pub(super) fn finish(self, cx: &mut Cx, pattern: &Pattern) {
        /// What is greater is not kept.
        const KEPT: usize = 1 << 12;
        if self.machine.size() <= KEPT {
            drop(pattern.machine.replace(cx, Some(self.machine)));
        }
    }
}

/// A match object, or None.
#[inline]
pub(super) fn find(cx: &mut Cx, this: &Value, string: &Value, pos: i64, endpos: i64, reaching: Reaching) -> Res<Value> {
    let pattern = inside(this);
    let mut search = Search::new(cx, pattern, string, pos, endpos)?;
    let found = search.next(cx, pattern, reaching)?;
    let result = if found { matches::new(cx, this, &search) } else { Value::NONE };
    search.finish(cx, pattern);
    Ok(result)
}

pub(super) fn find_all(cx: &mut Cx, this: &Value, string: &Value, pos: i64, endpos: i64) -> Res<Value> {
    let pattern = inside(this);
    let mut search = Search::new(cx, pattern, string, pos, endpos)?;
    let groups = pattern.compiled.groups;
    let mut found = Vec::new();
    while search.next(cx, pattern, Reaching::Search)? {
        let item = match groups {
            0 | 1 => text_or_empty(cx, &search, groups),
            _ => {
                let all = (1..=groups).map(|group| text_or_empty(cx, &search, group)).collect();
                cx.tuple(all)
            }
        };
        ops::memory::reserve(cx, &mut found, 1)?;
        found.push(item);
    }
    search.finish(cx, pattern);
    Ok(cx.list(found))
}

fn text_or_empty(cx: &mut Cx, search: &Search, group: usize) -> Value {
    match search.group(cx, group) {
        Some(text) => text,
        None => search.subject.slice(cx, 0, 0),
    }
}

pub(super) fn split(cx: &mut Cx, this: &Value, string: &Value, limit: i64) -> Res<Value> {
    let pattern = inside(this);
    let mut search = Search::new(cx, pattern, string, 0, i64::MAX)?;
    let mut parts = Vec::new();
    let (mut last, mut count) = (0, 0);
    while (limit == 0 || count < limit) && search.next(cx, pattern, Reaching::Search)? {
        let (start, end) = search.span();
        ops::memory::reserve(cx, &mut parts, 1 + pattern.compiled.groups)?;
        parts.push(search.subject.slice(cx, last, start));
        for group in 1..=pattern.compiled.groups {
            parts.push(search.group(cx, group).unwrap_or(Value::NONE));
        }
        last = end;
        count += 1;
    }
    let end = search.subject.end;
    parts.push(search.subject.slice(cx, last, end));
    search.finish(cx, pattern);
    Ok(cx.list(parts))
}
