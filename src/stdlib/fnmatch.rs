//! `_fnmatch`: whether names match patterns of shells. `py/fnmatch.py` is what programs import.
//!
//! A pattern is a row of parts. Only the last `*` needs to be tried with more characters: what an earlier one took stays, since the
//! parts between the two were found as far left as possible.

use super::add_functions;
use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::native::functions;
use crate::object::{Cx, Res, Str, ops};

pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_fnmatch", FUNCTIONS);
    Ok(())
}

enum Part {
    /// `*`
    Many,
    /// `?`
    One,
    Char(u32),
    /// `[…]`: ranges of characters; negated if it begins with `!`.
    Class(bool, Vec<(u32, u32)>),
}

impl Part {
    fn matches(&self, c: u32) -> bool {
        match self {
            Part::Many | Part::One => true,
            Part::Char(own) => *own == c,
            Part::Class(negated, ranges) => ranges.iter().any(|(low, high)| (*low..=*high).contains(&c)) != *negated,
        }
    }
}

const fn code(c: char) -> u32 {
    c as u32
}

/// The parts of a pattern.
fn parts(pattern: &[u32]) -> Vec<Part> {
    let mut parts = Vec::with_capacity(pattern.len());
    let mut at = 0;
    while let Some(&c) = pattern.get(at) {
        at += 1;
        if c == code('*') {
            if !matches!(parts.last(), Some(Part::Many)) {
                parts.push(Part::Many);
            }
        } else if c == code('?') {
            parts.push(Part::One);
        } else if c != code('[') {
            parts.push(Part::Char(c));
        } else {
            let negated = pattern.get(at) == Some(&code('!'));
            let start = at + negated as usize;
            // A bracket that stands first closes nothing.
            let from = start + (pattern.get(start) == Some(&code(']'))) as usize;
            match pattern.get(from..).and_then(|rest| rest.iter().position(|&c| c == code(']'))) {
                None => parts.push(Part::Char(c)),
                Some(length) => {
                    let end = from + length;
                    parts.push(Part::Class(negated, ranges(&pattern[start..end])));
                    at = end + 1;
                }
            }
        }
    }
    parts
}

/// The ranges between brackets; those that are empty match nothing.
fn ranges(body: &[u32]) -> Vec<(u32, u32)> {
    let mut ranges = Vec::new();
    let mut at = 0;
    while at < body.len() {
        match body[at..] {
            [low, hyphen, high, ..] if hyphen == code('-') => {
                ranges.push((low, high));
                at += 3;
            }
            _ => {
                ranges.push((body[at], body[at]));
                at += 1;
            }
        }
    }
    ranges
}

fn matches(parts: &[Part], name: &[u32]) -> bool {
    let (mut part, mut at) = (0, 0);
    // Behind the last `*`, and where in the name what follows it was last tried.
    let mut retry: Option<(usize, usize)> = None;
    loop {
        match parts.get(part) {
            Some(Part::Many) => {
                part += 1;
                retry = Some((part, at));
                continue;
            }
            Some(one) if at < name.len() && one.matches(name[at]) => {
                part += 1;
                at += 1;
                continue;
            }
            None if at == name.len() => return true,
            _ => {}
        }
        match &mut retry {
            Some((first, tried)) if *tried < name.len() => {
                *tried += 1;
                (part, at) = (*first, *tried);
            }
            _ => return false,
        }
    }
}

/// The characters of a string or of bytes, and which of the two it is.
fn characters(cx: &mut Cx, value: &Value) -> Res<(Vec<u32>, bool)> {
    match (value.downcast::<Str>(), value.downcast::<Bytes>()) {
        (Some(text), _) => Ok((text.iter().collect(), false)),
        (_, Some(bytes)) => Ok((bytes.as_slice().iter().map(|&byte| byte as u32).collect(), true)),
        _ => {
            let found = cx.type_name(value);
            Err(cx.type_error(format!("expected string or bytes-like object, got '{found}'")))
        }
    }
}

fn check(cx: &mut Cx, name: &Value, pattern: &(Vec<Part>, bool)) -> Res<bool> {
    let (name, is_bytes) = characters(cx, name)?;
    match (pattern.1, is_bytes) {
        (false, true) => Err(cx.type_error("cannot use a string pattern on a bytes-like object")),
        (true, false) => Err(cx.type_error("cannot use a bytes pattern on a string-like object")),
        _ => Ok(matches(&pattern.0, &name)),
    }
}

fn compile(cx: &mut Cx, pattern: &Value) -> Res<(Vec<Part>, bool)> {
    let (pattern, is_bytes) = characters(cx, pattern)?;
    Ok((parts(&pattern), is_bytes))
}

functions! { FUNCTIONS {
    /// Whether a name matches a pattern; upper and lower case differ.
    "fnmatchcase(name, pat)" => |cx: &mut Cx, name: &Value, pattern: &Value| -> Res<bool> {
        let pattern = compile(cx, pattern)?;
        check(cx, name, &pattern)
    };
    /// The names that match a pattern, as a list.
    "filter(names, pat)" => |cx: &mut Cx, names: &Value, pattern: &Value| -> Res<Value> {
        let pattern = compile(cx, pattern)?;
        let mut found = Vec::new();
        for name in ops::iter::collect(cx, names)? {
            if check(cx, &name, &pattern)? {
                found.push(name);
            }
        }
        Ok(cx.list(found))
    };
} }
