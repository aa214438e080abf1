//! Match objects.

use super::pattern::{Pattern, Search, inside as pattern_of};
use super::subject::slice_of;
use super::substitute;
use crate::algo::regex::NOWHERE;
use crate::heap::{Object, Payload, Value};
use crate::object::native::{attributes, methods, readonly};
use crate::object::slots::Slots;
use crate::object::type_object::{NO_NEW, TypeSpec};
use crate::object::{Cx, Raised, Res, generic_alias, kinds, object, ops, raise};
use smallvec::SmallVec;

pub(crate) struct Match {
    pattern: Value,
    /// The text that was searched.
    string: Value,
    /// Start and end of the match and of each group, or `NOWHERE`.
    spans: SmallVec<[usize; 8]>,
    pos: usize,
    endpos: usize,
    /// The group that was closed last, or 0.
    last_group: u32,
    /// The spans as a tuple, once they were asked for.
    regs: Payload<Option<Value>>,
}

object!(Match = kinds::RE_MATCH, "re.Match", { pattern, string, regs });

pub(super) static MATCH: TypeSpec = TypeSpec {
    name: "re.Match",
    shape: Match::SHAPE,
    doc: "What a pattern matched, and where.",
    flags: NO_NEW,
    slots: Slots {
        repr: Some(|cx, this| {
            let found = inside(this);
            let (start, end) = (found.spans[0], found.spans[1]);
            let text = found.text(cx, 0)?.unwrap_or(Value::NONE);
            let text = ops::repr_text(cx, &text)?;
            Ok(cx.str(&format!("<re.Match object; span=({start}, {end}), match={text}>")))
        }),
        get_item: Some(|cx, this, key| {
            let found = inside(this);
            let group = found.group_of(cx, key)?;
            Ok(found.text(cx, group)?.unwrap_or(Value::NONE))
        }),
        ..Slots::NONE
    },
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn inside(this: &Value) -> &Match {
    this.downcast::<Match>().expect("the slots and functions of matches get one")
}

methods! { METHODS in "re.Match" {
    /// The text of a group, by number or name, or of several as a tuple; of the whole match without arguments.
    "group(self, /, *groups)" => |cx: &mut Cx, this: &Match, groups: &[Value]| -> Res<Value> {
        match groups {
            [] => Ok(this.text(cx, 0)?.unwrap_or(Value::NONE)),
            [group] => {
                let group = this.group_of(cx, group)?;
                Ok(this.text(cx, group)?.unwrap_or(Value::NONE))
            }
            _ => {
                let mut texts = Vec::with_capacity(groups.len());
                for group in groups {
                    let group = this.group_of(cx, group)?;
                    texts.push(this.text(cx, group)?.unwrap_or(Value::NONE));
                }
                Ok(cx.tuple(texts))
            }
        }
    };
    /// Where a group starts; -1 if it took no part.
    "start(self, group=0, /)" => |cx: &mut Cx, this: &Match, group: &Value| -> Res<i64> {
        let group = this.group_of(cx, group)?;
        Ok(this.span(group).map_or(-1, |span| span.0 as i64))
    };
    /// Where a group ends; -1 if it took no part.
    "end(self, group=0, /)" => |cx: &mut Cx, this: &Match, group: &Value| -> Res<i64> {
        let group = this.group_of(cx, group)?;
        Ok(this.span(group).map_or(-1, |span| span.1 as i64))
    };
    /// Start and end of a group; twice -1 if it took no part.
    "span(self, group=0, /)" => |cx: &mut Cx, this: &Match, group: &Value| -> Res<Value> {
        let group = this.group_of(cx, group)?;
        Ok(this.span_tuple(cx, group))
    };
    /// The texts of all groups; the default stands for those that took no part.
    "groups(self, /, default=None)" => |cx: &mut Cx, this: &Match, default: &Value| -> Res<Value> {
        let mut texts = Vec::with_capacity(this.groups() - 1);
        for group in 1..this.groups() {
            texts.push(this.text(cx, group)?.unwrap_or_else(|| default.clone()));
        }
        Ok(cx.tuple(texts))
    };
    /// The texts of the groups with names, by name.
    "groupdict(self, /, default=None)" => |cx: &mut Cx, this: &Match, default: &Value| -> Res<Value> {
        let named = cx.dict();
        for (name, group) in ops::dict::entries(cx, &this.pattern().index) {
            let group = group.as_int().unwrap_or(0) as usize;
            let text = this.text(cx, group)?.unwrap_or_else(|| default.clone());
            ops::dict::set(cx, &named, &name, text)?;
        }
        Ok(named)
    };
    /// A template, filled in as `sub` would.
    "expand(self, /, template)" => |cx: &mut Cx, this: &Value, template: &Value| {
        substitute::expand(cx, &inside(this).pattern, inside(this), template)
    };
    /// The match itself, which cannot change.
    "__copy__(self, /)" => |_: &mut Cx, this: Value| this;
    /// The match itself, which cannot change.
    "__deepcopy__(self, memo, /)" => |_: &mut Cx, this: Value, _: &Value| this;
    /// A generic alias.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

attributes! { ATTRIBUTES {
    /// The text that was searched.
    "string" => |_, this| Ok(inside(this).string.clone()), readonly;
    /// The pattern that matched.
    "re" => |_, this| Ok(inside(this).pattern.clone()), readonly;
    /// Where the search began.
    "pos" => |cx, this| Ok(cx.int(inside(this).pos as i64)), readonly;
    /// Where the search ended.
    "endpos" => |cx, this| Ok(cx.int(inside(this).endpos as i64)), readonly;
    /// The number of the group that was closed last, or None.
    "lastindex" => |cx, this| Ok(match inside(this).last_group {
        0 => Value::NONE,
        group => cx.int(group as i64),
    });
    /// The name of the group that was closed last, or None.
    "lastgroup" => |_, this| {
        let found = inside(this);
        Ok(found.pattern().names[found.last_group as usize].clone())
    };
    /// The spans of the match and of all groups.
    "regs" => |cx, this| {
        let found = inside(this);
        if let Some(known) = found.regs.get(cx).clone() {
            return Ok(known);
        }
        let spans = (0..found.groups()).map(|group| found.span_tuple(cx, group)).collect();
        let spans = cx.tuple(spans);
        drop(found.regs.replace(cx, Some(spans.clone())));
        Ok(spans)
    };
} }

/// The match object of what a search has found.
#[inline]
pub(super) fn new(cx: &mut Cx, pattern: &Value, search: &Search) -> Value {
    let machine = search.machine();
    let mut spans = SmallVec::with_capacity(2 + machine.marks.len());
    spans.extend([machine.start, machine.end]);
    spans.extend_from_slice(&machine.marks);
    for span in spans[2..].chunks_exact_mut(2) {
        if span[0] == NOWHERE || span[1] == NOWHERE {
            span.fill(NOWHERE);
        }
    }
    cx.alloc(Match {
        pattern: pattern.clone(),
        string: search.subject.value.clone(),
        spans,
        pos: search.subject.start,
        endpos: search.subject.end,
        last_group: machine.last_group,
        regs: Payload::new(None),
    })
}

impl Match {
    pub(super) fn pattern(&self) -> &Pattern {
        pattern_of(&self.pattern)
    }

    /// How many groups there are, the whole match among them.
    fn groups(&self) -> usize {
        self.spans.len() / 2
    }

    fn span(&self, group: usize) -> Option<(usize, usize)> {
        let (start, end) = (self.spans[2 * group], self.spans[2 * group + 1]);
        (start != NOWHERE).then_some((start, end))
    }

    fn span_tuple(&self, cx: &mut Cx, group: usize) -> Value {
        let (start, end) = self.span(group).map_or((-1, -1), |span| (span.0 as i64, span.1 as i64));
        let (start, end) = (cx.int(start), cx.int(end));
        crate::object::layout::tuple::tuple_of(cx.heap(), [start, end])
    }

    /// The text of a group that took part.
    pub(super) fn text(&self, cx: &mut Cx, group: usize) -> Res<Option<Value>> {
        match self.span(group) {
            Some((start, end)) => slice_of(cx, &self.string, start, end).map(Some),
            None => Ok(None),
        }
    }

    pub(super) fn is_bytes(&self) -> bool {
        self.pattern().is_bytes
    }

    /// The group of a number or name.
    fn group_of(&self, cx: &mut Cx, key: &Value) -> Res<usize> {
        let number = match key.as_int() {
            Some(number) => Some(number),
            None if ops::index::is_index(cx, key) => Some(ops::index::as_bound(cx, key)?),
            None => ops::dict::get(cx, &self.pattern().index, key)?.and_then(|group| group.as_int()),
        };
        match number.and_then(|number| usize::try_from(number).ok()) {
            Some(group) if group < self.groups() => Ok(group),
            _ => Err(no_such_group(cx)),
        }
    }
}

#[cold]
fn no_such_group(cx: &mut Cx) -> Raised {
    raise::index_error(cx, "no such group")
}
