//! Replacing matches: `sub`, and templates for what stands in their place.

use super::matches::{self, Match};
use super::pattern::{Pattern, Search, inside as pattern_of};
use super::{codes_of, raised, str_of_codes};
use crate::algo::regex::{self, Part as CodePart, Reaching};
use crate::heap::{Object, Value};
use crate::object::layout::bytes::Bytes;
use crate::object::layout::str::StrBuilder;
use crate::object::type_object::{NO_NEW, TypeSpec};
use crate::object::{Cx, Raised, Res, Str, Trace, kinds, new_bytes, object, ops, raise};

/// A part of a template.
enum Part {
    Text(Value),
    Group(usize),
}

impl Trace for Part {
    fn trace(&self, _: &crate::heap::Quiet, show: &mut dyn FnMut(crate::heap::Word)) {
        match self {
            Part::Text(text) => show(text.word()),
            Part::Group(_) => {}
        }
    }
}

/// A template that was read.
pub(crate) struct Template {
    parts: Vec<Part>,
}

object!(Template = kinds::RE_TEMPLATE, "_sre.SRE_Template", { parts });

pub(super) static TEMPLATE: TypeSpec = TypeSpec {
    name: "_sre.SRE_Template",
    shape: Template::SHAPE,
    doc: "A template for replacements.",
    flags: NO_NEW,
    ..TypeSpec::DEFAULT
};

/// Whether a template may be more than its text.
fn has_backslash(cx: &mut Cx, text: &Value) -> Res<bool> {
    if let Some(text) = text.downcast::<Str>() {
        return Ok(match text.width() {
            1 => text.raw().contains(&b'\\'),
            _ => text.iter().any(|c| c == '\\' as u32),
        });
    }
    Ok(ops::buffer::bytes_of(cx, text)?.is_none_or(|bytes| bytes.contains(&b'\\')))
}

/// The template of a text, read before if it was used with the pattern lately.
fn template(cx: &mut Cx, pattern: &Pattern, text: &Value) -> Res<Value> {
    /// How many templates a pattern remembers.
    const LIMIT: usize = 4;
    if let Some((_, known)) = pattern.templates.get(cx).iter().find(|known| known.0.is(text)) {
        return Ok(known.clone());
    }
    ops::hash::hash(cx, text)?;
    let is_bytes = text.downcast::<Str>().is_none();
    let codes = match text.downcast::<Str>() {
        Some(_) => codes_of(text),
        None => match ops::buffer::bytes_of(cx, text)? {
            Some(bytes) => bytes.iter().map(|&byte| byte as u32).collect(),
            None => {
                let found = cx.type_name(text);
                return Err(cx.type_error(format!("decoding to str: need a bytes-like object, {found} found")));
            }
        },
    };
    let read = match regex::Template::parse(&codes, is_bytes, &pattern.compiled) {
        Ok(read) => read,
        Err(error) => return Err(raised(cx, error, text)),
    };
    let part = |cx: &mut Cx, part: CodePart| match part {
        CodePart::Group(group) => Part::Group(group),
        CodePart::Text(codes) if is_bytes => {
            let bytes: Vec<u8> = codes.iter().map(|&c| c as u8).collect();
            Part::Text(new_bytes(cx, &bytes))
        }
        CodePart::Text(codes) => Part::Text(str_of_codes(cx, &codes)),
    };
    let parts = read.parts.into_iter().map(|each| part(cx, each)).collect();
    let template = cx.alloc(Template { parts });
    let known = pattern.templates.get_mut(cx);
    let old = (known.len() >= LIMIT).then(|| known.remove(0));
    known.push((text.clone(), template.clone()));
    drop(old);
    Ok(template)
}

fn parts_of(template: &Value) -> &[Part] {
    &template.downcast::<Template>().expect("only templates are remembered").parts
}

/// What is put in the place of a match.
enum Replacement {
    Text(Value),
    Template(Value),
    Function(Value),
}

impl Replacement {
    fn of(cx: &mut Cx, pattern: &Pattern, repl: &Value) -> Res<Replacement> {
        if ops::is_callable(cx, repl) {
            return Ok(Replacement::Function(repl.clone()));
        }
        if !has_backslash(cx, repl)? {
            return Ok(Replacement::Text(repl.clone()));
        }
        let template = template(cx, pattern, repl)?;
        Ok(match parts_of(&template) {
            [Part::Text(text)] => Replacement::Text(text.clone()),
            _ => Replacement::Template(template),
        })
    }
}

/// The new text under construction.
enum Output {
    Text(StrBuilder),
    Bytes(Vec<u8>),
}

struct Writer {
    output: Output,
    /// How many parts were added, and the first that is of another kind than the text: where, and of which type.
    parts: usize,
    misfit: Option<(usize, String)>,
}

impl Writer {
    fn new(is_bytes: bool) -> Writer {
        let output = if is_bytes { Output::Bytes(Vec::new()) } else { Output::Text(StrBuilder::new()) };
        Writer { output, parts: 0, misfit: None }
    }

    fn reserve(&mut self, cx: &mut Cx, more: usize) -> Res<()> {
        let has_room = match &mut self.output {
            Output::Text(text) => text.try_reserve(more),
            Output::Bytes(bytes) => bytes.try_reserve(more).is_ok(),
        };
        if has_room { Ok(()) } else { Err(raise::memory_error(cx)) }
    }

    /// Adds a part of the text that is searched.
    #[inline]
    fn add_range(&mut self, cx: &mut Cx, search: &Search, start: usize, end: usize) -> Res<()> {
        self.parts += 1;
        self.reserve(cx, end - start)?;
        match &mut self.output {
            Output::Text(output) => {
                let text = search.subject.value.downcast::<Str>().expect("a pattern of characters runs over strings");
                output.push_range(text, start, end);
            }
            Output::Bytes(output) => output.extend_from_slice(search.subject.bytes(cx, start, end)),
        }
        Ok(())
    }

    /// Adds what stands in the place of a match.
    fn add(&mut self, cx: &mut Cx, part: &Value) -> Res<()> {
        let at = self.parts;
        self.parts += 1;
        match &mut self.output {
            Output::Text(output) => {
                if let Some(text) = part.downcast::<Str>() {
                    if output.try_reserve(text.len()) {
                        output.push_str(text);
                        return Ok(());
                    }
                    return Err(raise::memory_error(cx));
                }
            }
            Output::Bytes(output) => {
                if let Some(bytes) = part.downcast::<Bytes>() {
                    output.extend_from_slice(bytes.as_slice());
                    return Ok(());
                }
                if let Some(bytes) = ops::buffer::bytes_of(cx, part)? {
                    output.extend_from_slice(&bytes);
                    return Ok(());
                }
            }
        }
        let found = cx.type_name(part);
        self.misfit.get_or_insert((at, found));
        Ok(())
    }

    fn finish(self, cx: &mut Cx) -> Res<Value> {
        match (self.output, self.misfit) {
            (Output::Text(_), Some((at, found))) => Err(misfit(cx, at, "str instance", &found)),
            (Output::Bytes(_), Some((at, found))) => Err(misfit(cx, at, "a bytes-like object", &found)),
            (Output::Text(text), None) if text.len() == 0 => Ok(cx.str("")),
            (Output::Text(text), None) => Ok(text.finish(cx.heap())),
            (Output::Bytes(bytes), None) => Ok(new_bytes(cx, &bytes)),
        }
    }
}

#[cold]
fn misfit(cx: &mut Cx, at: usize, wanted: &str, found: &str) -> Raised {
    cx.type_error(format!("sequence item {at}: expected {wanted}, {found} found"))
}

/// The text with at most `limit` matches replaced (0: all), and how many were.
pub(super) fn substitute(cx: &mut Cx, this: &Value, repl: &Value, string: &Value, limit: i64) -> Res<(Value, i64)> {
    let pattern = pattern_of(this);
    let replacement = Replacement::of(cx, pattern, repl)?;
    let mut search = Search::new(cx, pattern, string, 0, i64::MAX)?;
    let end = search.subject.end;
    let mut writer = Writer::new(search.subject.is_bytes());
    let (mut last, mut count) = (0, 0);
    while (limit == 0 || count < limit) && search.next(cx, pattern, Reaching::Search)? {
        let (start, behind) = search.span();
        if last < start {
            writer.add_range(cx, &search, last, start)?;
        }
        match &replacement {
            Replacement::Text(text) => writer.add(cx, text)?,
            Replacement::Function(function) => {
                let found = matches::new(cx, this, &search);
                let text = cx.call(function, &[found])?;
                if !text.is_none() {
                    writer.add(cx, &text)?;
                }
            }
            Replacement::Template(template) => {
                for part in parts_of(template) {
                    match part {
                        Part::Text(text) => writer.add(cx, text)?,
                        Part::Group(group) => {
                            if let Some((start, end)) = search.machine().group(*group) {
                                writer.add_range(cx, &search, start, end)?;
                            }
                        }
                    }
                }
            }
        }
        last = behind;
        count += 1;
    }
    let text = if count == 0 {
        search.subject.slice(cx, 0, end)
    } else {
        if last < end {
            writer.add_range(cx, &search, last, end)?;
        }
        writer.finish(cx)?
    };
    search.finish(cx, pattern);
    Ok((text, count))
}

/// A template, filled in with the groups of a match.
pub(super) fn expand(cx: &mut Cx, this: &Value, found: &Match, text: &Value) -> Res<Value> {
    let template = template(cx, pattern_of(this), text)?;
    let mut writer = Writer::new(found.is_bytes());
    for part in parts_of(&template) {
        match part {
            Part::Text(text) => writer.add(cx, text)?,
            Part::Group(group) => {
                if let Some(text) = found.text(cx, *group)? {
                    writer.add(cx, &text)?;
                }
            }
        }
    }
    writer.finish(cx)
}
