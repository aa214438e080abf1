//! `_re`: what of `re` is native, which is nearly all.
//!
//! `pattern`, `matches` and `scanner` have the types, `subject` the texts that patterns are run over, `substitute` what `sub`
//! does, `cache` the patterns that were compiled before. The engine is `algo::regex`, which knows no objects.
//!
//! The functions of the module are here. They belong to `re`, whose part in Python adds the enum of the flags, the class of the
//! errors and the lexical scanner.

mod cache;
mod matches;
mod pattern;
mod scanner;
mod subject;
mod substitute;

use cache::Cache;
use matches::Match;
use pattern::Pattern;
use scanner::{MatchIterator, Scanner};
use substitute::Template;

use super::add_functions;
use crate::algo::regex::{self, Error, Reaching, flag};
use crate::heap::{Kind, Value};
use crate::object::layout::bytes::Bytes;
use crate::object::layout::str::{Chars, StrBuilder};
use crate::object::native::functions;
use crate::object::{Cx, Exc, Raised, Res, Str, attr, exception, ops, raise, warn};
use crate::types::kind;

/// How the heap treats the payloads.
pub(crate) const PAYLOADS: &[(u32, Kind)] = &[
    kind::<Cache>(),
    kind::<Match>(),
    kind::<MatchIterator>(),
    kind::<Pattern>(),
    kind::<Scanner>(),
    kind::<Template>(),
];

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    for (name, spec) in [("Pattern", &pattern::PATTERN), ("Match", &matches::MATCH)] {
        let class = crate::types::class_of(cx, spec);
        ops::dict::set_text(cx, dict, name, class);
    }
    for spec in [&scanner::SCANNER, &scanner::MATCH_ITERATOR, &cache::CACHE, &substitute::TEMPLATE] {
        crate::types::class_of(cx, spec);
    }
    add_functions(cx, dict, "re", FUNCTIONS);
    Ok(())
}

functions! { FUNCTIONS {
    /// A pattern object for a pattern.
    "compile(pattern, flags=0)" => compile;
    /// Match the pattern at the start of a string: a match object, or None.
    "match(pattern, string, flags=0)" => |cx: &mut Cx, pattern: &Value, string: &Value, flags: &Value| {
        let pattern = compile(cx, pattern, flags)?;
        pattern::find(cx, &pattern, string, 0, i64::MAX, Reaching::Match)
    };
    /// Match the pattern with a whole string: a match object, or None.
    "fullmatch(pattern, string, flags=0)" => |cx: &mut Cx, pattern: &Value, string: &Value, flags: &Value| {
        let pattern = compile(cx, pattern, flags)?;
        pattern::find(cx, &pattern, string, 0, i64::MAX, Reaching::FullMatch)
    };
    /// Look for the first match of the pattern in a string: a match object, or None.
    "search(pattern, string, flags=0)" => |cx: &mut Cx, pattern: &Value, string: &Value, flags: &Value| {
        let pattern = compile(cx, pattern, flags)?;
        pattern::find(cx, &pattern, string, 0, i64::MAX, Reaching::Search)
    };
    /// The string with matches of the pattern replaced: by a template, or by what a function returns for the match object.
    "sub(pattern, repl, string, *args, count=<missing 0>, flags=<missing 0>)" =>
        |cx: &mut Cx, pattern: &Value, repl: &Value, string: &Value, count: &Value, flags: &Value, args: &[Value]| -> Res<Value> {
            let (count, flags) = positional(cx, "sub", "count", (3, args), count, flags)?;
            let pattern = compile(cx, pattern, &flags)?;
            Ok(substitute::substitute(cx, &pattern, repl, string, count)?.0)
        };
    /// As `sub`, but a tuple of the new string and the number of replacements.
    "subn(pattern, repl, string, *args, count=<missing 0>, flags=<missing 0>)" =>
        |cx: &mut Cx, pattern: &Value, repl: &Value, string: &Value, count: &Value, flags: &Value, args: &[Value]| -> Res<Value> {
            let (count, flags) = positional(cx, "subn", "count", (3, args), count, flags)?;
            let pattern = compile(cx, pattern, &flags)?;
            let (text, count) = substitute::substitute(cx, &pattern, repl, string, count)?;
            let count = cx.int(count);
            Ok(cx.tuple(vec![text, count]))
        };
    /// The parts of a string between matches of the pattern, with the groups of each match.
    "split(pattern, string, *args, maxsplit=<missing 0>, flags=<missing 0>)" =>
        |cx: &mut Cx, pattern: &Value, string: &Value, maxsplit: &Value, flags: &Value, args: &[Value]| -> Res<Value> {
            let (limit, flags) = positional(cx, "split", "maxsplit", (2, args), maxsplit, flags)?;
            let pattern = compile(cx, pattern, &flags)?;
            pattern::split(cx, &pattern, string, limit)
        };
    /// What all matches in a string matched: their text, or their groups if the pattern has any.
    "findall(pattern, string, flags=0)" => |cx: &mut Cx, pattern: &Value, string: &Value, flags: &Value| {
        let pattern = compile(cx, pattern, flags)?;
        pattern::find_all(cx, &pattern, string, 0, i64::MAX)
    };
    /// An iterator over the match objects of all matches in a string.
    "finditer(pattern, string, flags=0)" => |cx: &mut Cx, pattern: &Value, string: &Value, flags: &Value| {
        let pattern = compile(cx, pattern, flags)?;
        scanner::iterate(cx, &pattern, string, 0, i64::MAX)
    };
    /// The text as a pattern that matches exactly this text.
    "escape(pattern)" => escape;
    /// Forget the patterns that were compiled.
    "purge()" => cache::purge;
} }

/// The limit and the flags of a call that may give them by position, which is deprecated. `fixed` arguments stand before these.
fn positional(
    cx: &mut Cx,
    function: &str,
    limit_name: &str,
    (fixed, args): (usize, &[Value]),
    limit: &Value,
    flags: &Value,
) -> Res<(i64, Value)> {
    let (mut limit, mut flags) = (limit, flags);
    for (place, name, arg) in [(&mut limit, limit_name, args.first()), (&mut flags, "flags", args.get(1))] {
        let Some(arg) = arg else { break };
        if !place.is_undef() {
            return Err(cx.type_error(format!("{function}() got multiple values for argument '{name}'")));
        }
        *place = arg;
    }
    if args.len() > 2 {
        let (most, given) = (fixed + 2, fixed + args.len());
        return Err(cx.type_error(format!(
            "{function}() takes from {fixed} to {most} positional arguments but {given} were given"
        )));
    }
    if !args.is_empty() {
        let message = format!("'{limit_name}' is passed as positional argument");
        warn::warn(cx, Exc::DeprecationWarning, &message, 1)?;
    }
    let limit = if limit.is_undef() { 0 } else { ops::index::as_ssize(cx, limit)? };
    Ok((limit, if flags.is_undef() { Value::small_int(0) } else { flags.clone() }))
}

/// The pattern object of a pattern, which may be one already.
fn compile(cx: &mut Cx, pattern: &Value, flags: &Value) -> Res<Value> {
    let bits = match flags.as_int() {
        Some(bits) => bits as u32,
        None => ops::index::as_ssize(cx, flags)? as u32,
    };
    if let Some(known) = cache::quick(cx, pattern, bits) {
        return Ok(known);
    }
    if pattern.downcast::<Pattern>().is_some() {
        if bits != 0 {
            return Err(cx.value_error("cannot process flags argument with a compiled pattern"));
        }
        return Ok(pattern.clone());
    }
    let key = cache::key(cx, pattern, bits);
    if let Some(known) = cache::get(cx, &key)? {
        cache::put_quick(cx, pattern, bits, &known);
        return Ok(known);
    }
    let is_bytes = pattern.downcast::<Bytes>().is_some();
    if !is_bytes && pattern.downcast::<Str>().is_none() {
        return Err(cx.type_error("first argument must be string or compiled pattern"));
    }
    let mut warnings = Vec::new();
    let compiled = regex::compile(&codes_of(pattern), is_bytes, bits & !flag::DEBUG, &mut warnings);
    for warning in warnings {
        warn::warn(cx, Exc::FutureWarning, &warning, 1)?;
    }
    let mut compiled = match compiled {
        Ok(compiled) => compiled,
        Err(error) => return Err(raised(cx, error, pattern)),
    };
    if bits & flag::DEBUG != 0 {
        compiled.flags |= flag::DEBUG;
        let text = cx.str(&format!("{}\n", compiled.program));
        print(cx, &text)?;
        return pattern::new(cx, pattern, is_bytes, compiled);
    }
    let fresh = pattern::new(cx, pattern, is_bytes, compiled)?;
    cache::put(cx, &key, &fresh)?;
    cache::put_quick(cx, pattern, bits, &fresh);
    Ok(fresh)
}

fn print(cx: &mut Cx, text: &Value) -> Res<()> {
    let (sys, name) = (cx.state().sys.clone(), cx.intern("stdout"));
    let Some(stdout) = ops::dict::get_name(cx, &sys, name) else { return Ok(()) };
    let write = cx.names().write;
    cx.call_method(&stdout, write, std::slice::from_ref(text))?;
    Ok(())
}

/// The characters of a string, or the bytes of bytes.
fn codes_of(value: &Value) -> Vec<u32> {
    match (value.downcast::<Str>(), value.downcast::<Bytes>()) {
        (Some(text), _) => text.iter().collect(),
        (_, Some(bytes)) => bytes.as_slice().iter().map(|&byte| byte as u32).collect(),
        _ => Vec::new(),
    }
}

fn str_of_codes(cx: &Cx, codes: &[u32]) -> Value {
    let mut builder = StrBuilder::with_capacity(codes.len());
    codes.iter().for_each(|&c| builder.push(c));
    builder.finish(cx.heap())
}

/// What Python raises for a pattern or a template.
fn raised(cx: &mut Cx, error: Error, pattern: &Value) -> Raised {
    let (message, at) = match error {
        Error::Overflow(message) => return raise::overflow_error(cx, message),
        Error::Value(message) => return cx.value_error(message),
        Error::Index(message) => {
            let message = str_of_codes(cx, &message);
            return cx.raise_with(Exc::IndexError, vec![message]);
        }
        Error::Pattern(message, at) => (str_of_codes(cx, &message), at),
    };
    let import = cx.doors().import_module;
    let name = cx.intern("PatternError");
    let class = match import(cx, "re").and_then(|module| attr::get(cx, &module, name)) {
        Ok(class) => class,
        Err(raised) => return raised,
    };
    let args = match at {
        Some(at) => vec![message, pattern.clone(), cx.int(at as i64)],
        None => vec![message],
    };
    match cx.call(&class, &args) {
        Ok(made) if cx.is_instance(&made, &cx.exception_class(Exc::BaseException)) => {
            exception::set_context(cx, &made);
            Raised(made)
        }
        Ok(_) => cx.type_error("re.PatternError is no exception"),
        Err(raised) => raised,
    }
}

/// Whether a character means something in a pattern, so that `escape` puts a backslash before it.
fn is_special(c: u32) -> bool {
    u8::try_from(c).is_ok_and(|c| b"()[]{}?*+-|^$\\.&~# \t\n\r\x0b\x0c".contains(&c))
}

fn escape(cx: &mut Cx, pattern: &Value) -> Res<Value> {
    if let Some(text) = pattern.downcast::<Str>() {
        if let Chars::Ascii(_) | Chars::Latin1(_) = text.chars()
            && !text.raw().iter().any(|&c| is_special(c as u32))
        {
            return Ok(crate::types::str::exact(cx, pattern));
        }
        let mut escaped = StrBuilder::with_capacity(text.len() + 8);
        for c in text.iter() {
            if is_special(c) {
                escaped.push('\\' as u32);
            }
            escaped.push(c);
        }
        return Ok(escaped.finish(cx.heap()));
    }
    let Some(bytes) = ops::buffer::bytes_of(cx, pattern)? else {
        let found = cx.type_name(pattern);
        return Err(cx.type_error(format!("decoding to str: need a bytes-like object, {found} found")));
    };
    let mut escaped = Vec::with_capacity(bytes.len() + 8);
    for &byte in bytes.iter() {
        if is_special(byte as u32) {
            escaped.push(b'\\');
        }
        escaped.push(byte);
    }
    Ok(crate::object::new_bytes(cx, &escaped))
}
