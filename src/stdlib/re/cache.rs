//! The patterns that were compiled before.
//!
//! Most programs give the same constant each time: a small table finds those by the identity of the pattern. Behind it stands a
//! dict with the type, the text and the flags as key.

use super::pattern::Pattern;
use crate::heap::{Object, Payload, Value};
use crate::object::layout::bytes::Bytes;
use crate::object::layout::dict::Dict;
use crate::object::type_object::{NO_NEW, TypeSpec};
use crate::object::{Cx, Res, Str, Trace, kinds, object, ops};

/// How many patterns the dict keeps.
const LIMIT: usize = 512;
/// How many patterns can be found by identity.
const LINES: usize = 64;

/// A pattern that can be found by identity.
struct Line {
    /// Kept alive, so that nothing else takes its address.
    text: Value,
    flags: u32,
    pattern: Value,
}

impl Trace for Line {
    fn trace(&self, _: &crate::heap::Quiet, show: &mut dyn FnMut(crate::heap::Word)) {
        show(self.text.word());
        show(self.pattern.word());
    }
}

pub(crate) struct Cache {
    lines: Payload<Vec<Option<Line>>>,
    known: Value,
}

object!(Cache = kinds::RE_CACHE, "_re.Cache", { lines, known });

pub(super) static CACHE: TypeSpec = TypeSpec {
    name: "_re.Cache",
    shape: Cache::SHAPE,
    doc: "Patterns that were compiled before.",
    flags: NO_NEW,
    ..TypeSpec::DEFAULT
};

fn kept(cx: &Cx) -> Option<&Value> {
    cx.state().kept.iter().find(|kept| kept.0 == CACHE.name).map(|kept| &kept.1)
}

/// The cache, made when it is asked for first.
fn cache(cx: &mut Cx) -> Value {
    if let Some(known) = kept(cx) {
        return known.clone();
    }
    let lines = (0..LINES).map(|_| None).collect();
    let known = cx.dict();
    let cache = cx.alloc(Cache { lines: Payload::new(lines), known });
    cx.state_mut().kept.push((CACHE.name, cache.clone()));
    cache
}

fn inside(cache: &Value) -> &Cache {
    cache.downcast::<Cache>().expect("nothing else is kept under this name")
}

fn line_of(text: &Value, flags: u32) -> usize {
    let address = text.word().bits() as u64;
    ((address >> 4).wrapping_add(flags as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58) as usize % LINES
}

/// The pattern for the same object as before.
#[inline]
pub(super) fn quick(cx: &Cx, text: &Value, flags: u32) -> Option<Value> {
    let line = inside(kept(cx)?).lines.get(cx)[line_of(text, flags)].as_ref()?;
    (line.text.is(text) && line.flags == flags).then(|| line.pattern.clone())
}

/// Remembers a pattern by the identity of its text.
pub(super) fn put_quick(cx: &mut Cx, text: &Value, flags: u32, pattern: &Value) {
    if text.exact::<Str>().is_none() && text.exact::<Bytes>().is_none() {
        return;
    }
    let cache = cache(cx);
    let line = Line { text: text.clone(), flags, pattern: pattern.clone() };
    let old = inside(&cache).lines.get_mut(cx)[line_of(text, flags)].replace(line);
    drop(old);
}

/// What stands for a pattern in the dict.
pub(super) fn key(cx: &mut Cx, text: &Value, flags: u32) -> Value {
    let class = cx.type_of(text);
    let flags = cx.int(flags as i64);
    cx.tuple(vec![class, text.clone(), flags])
}

pub(super) fn get(cx: &mut Cx, key: &Value) -> Res<Option<Value>> {
    let known = inside(&cache(cx)).known.clone();
    ops::dict::get(cx, &known, key)
}

pub(super) fn put(cx: &mut Cx, key: &Value, pattern: &Value) -> Res<()> {
    debug_assert!(pattern.downcast::<Pattern>().is_some(), "only patterns are remembered");
    let known = inside(&cache(cx)).known.clone();
    let dict = known.downcast::<Dict>().expect("made as a dict");
    if dict.len(cx) >= LIMIT
        && let Some((oldest, _, _)) = dict.next_from(cx, 0)
    {
        drop(dict.remove_at(cx, oldest));
    }
    ops::dict::set(cx, &known, key, pattern.clone())
}

pub(super) fn purge(cx: &mut Cx) {
    let Some(at) = cx.state().kept.iter().position(|kept| kept.0 == CACHE.name) else { return };
    let old = cx.state_mut().kept.swap_remove(at);
    drop(old);
}
