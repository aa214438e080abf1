//! Binding arguments to the parameters of a function in Python.
//!
//! - B1. A window has room for every parameter of the function in its callee slot (F1), and the slot keeps the function alive.

#![expect(unsafe_code, reason = "windows and cells")]

use crate::bytecode::CodeData;
use crate::heap::Value;
use crate::object::args::Bound;
use crate::object::layout::code::Code;
use crate::object::layout::dict::Dict;
use crate::object::layout::function::Function;
use crate::object::layout::str::Str;
use crate::object::layout::tuple::Tuple;
use crate::object::{Args, Cx, Raised, Res, native::text_of, ops};

/// Fills parameters that were left out from the defaults, for calls with positional arguments alone; false when binding takes more.
/// The window at `slot` has `n` arguments.
pub(crate) fn fill_defaults(cx: &Cx, function: &Function, n: usize, slot: *mut crate::heap::Word) -> bool {
    // SAFETY: the function outlives the borrow: the caller's slot owns it.
    let data = unsafe { &function.code().data };
    let positional = data.positional as usize;
    if data.has_varargs || data.has_varkw || data.keyword_only != 0 || n >= positional {
        return false;
    }
    let Some(defaults) = function.defaults.get(cx).downcast::<Tuple>() else { return false };
    let first = positional - defaults.len().min(positional);
    if n < first {
        return false;
    }
    for (at, default) in (n..positional).zip(&defaults.items()[n - first..]) {
        // SAFETY: F1: the window has room for every parameter; the words are free.
        unsafe { slot.add(2 + at).write(default.clone().into_word()) };
    }
    true
}

/// A value for each parameter, in the order of the registers.
pub(crate) fn bind(cx: &mut Cx, function: &Function, args: Args<'_>) -> Res<Bound> {
    // SAFETY: the function outlives the borrow: the caller's slot owns it.
    let code = unsafe { function.code() };
    let data: &CodeData = &code.data;
    let (positional, keyword_only) = (data.positional as usize, data.keyword_only as usize);
    let given = args.positional();
    let mut bound: Bound = given[..given.len().min(positional)].iter().cloned().collect();
    bound.resize_with(positional + keyword_only, || Value::UNDEF);
    let mut extra: Option<Value> = data.has_varkw.then(|| cx.dict());
    for (name, value) in args.keywords() {
        let parameter = named_parameter(code, name);
        match (parameter, &extra) {
            (Some(at), _) if bound[at].is_undef() => bound[at] = value.clone(),
            (Some(_), _) => {
                let (function, name) = (qualname(cx, function), text_of(name));
                return Err(cx.type_error(format!("{function}() got multiple values for argument '{name}'")));
            }
            (None, Some(extra)) => ops::dict::set(cx, &extra.clone(), name, value.clone())?,
            (None, None) => return Err(unexpected_keyword(cx, function, data, args, name)),
        }
    }
    if given.len() > positional && !data.has_varargs {
        let given_keyword_only = bound[positional..].iter().filter(|value| !value.is_undef()).count();
        return Err(too_many(cx, function, data, given.len(), given_keyword_only));
    }
    if bound[..positional].iter().any(Value::is_undef) {
        let defaults = function.defaults.get(cx).clone();
        let defaults = defaults.downcast::<Tuple>().map_or(&[][..], Tuple::items);
        let first = positional - defaults.len().min(positional);
        for at in first..positional {
            if bound[at].is_undef() {
                bound[at] = defaults[at - first].clone();
            }
        }
        if bound[..positional].iter().any(Value::is_undef) {
            return Err(missing(cx, function, data, &bound[..positional], 0, "positional"));
        }
    }
    if bound[positional..].iter().any(Value::is_undef) {
        let defaults = function.kwdefaults.get(cx).clone();
        for at in positional..positional + keyword_only {
            if bound[at].is_undef()
                && defaults.downcast::<Dict>().is_some()
                && let Some(default) = ops::dict::get_name(cx, &defaults, code.local_names[at])
            {
                bound[at] = default;
            }
        }
        if bound[positional..].iter().any(Value::is_undef) {
            return Err(missing(cx, function, data, &bound[positional..], positional, "keyword-only"));
        }
    }
    if data.has_varargs {
        let rest = cx.tuple(given.get(positional..).unwrap_or_default().to_vec());
        bound.push(rest);
    }
    bound.extend(extra.take());
    if data.takes_namespace() {
        // Called like a function, the body of a module or class runs in the module.
        bound.push(Value::UNDEF);
    }
    Ok(bound)
}

/// The parameter that a keyword argument names; positional-only ones have no name for this purpose.
fn named_parameter(code: &Code, name: &Value) -> Option<usize> {
    let (first, end) =
        (code.data.positional_only as usize, code.data.positional as usize + code.data.keyword_only as usize);
    let names = code.local_names.get(first..end)?;
    // The names in a call's code are interned, those of a `**mapping` need not be.
    let at = names.iter().position(|known| known.is(name)).or_else(|| {
        let text = name.downcast::<Str>().filter(|text| !text.is_interned())?;
        names.iter().position(|known| known.text().same(text))
    });
    at.map(|at| first + at)
}

fn qualname(cx: &Cx, function: &Function) -> String {
    text_of(function.qualname.get(cx))
}

#[cold]
fn unexpected_keyword(cx: &mut Cx, function: &Function, data: &CodeData, args: Args<'_>, name: &Value) -> Raised {
    let shown = qualname(cx, function);
    let only: Vec<String> = data.locals[..data.positional_only as usize]
        .iter()
        .filter(|local| args.names().iter().any(|name| text_of(name) == *local.name))
        .map(|local| local.name.to_string())
        .collect();
    if !only.is_empty() {
        let only = only.join(", ");
        return cx
            .type_error(format!("{shown}() got some positional-only arguments passed as keyword arguments: '{only}'"));
    }
    let parameters = data.positional as usize + data.keyword_only as usize;
    let known: Vec<&str> =
        data.locals[data.positional_only as usize..parameters].iter().map(|local| &*local.name).collect();
    let name = text_of(name);
    let hint = crate::algo::suggest::closest(&name, &known)
        .map(|hint| format!(". Did you mean '{hint}'?"))
        .unwrap_or_default();
    cx.type_error(format!("{shown}() got an unexpected keyword argument '{name}'{hint}"))
}

#[cold]
fn too_many(cx: &mut Cx, function: &Function, data: &CodeData, given: usize, keyword_only: usize) -> Raised {
    let shown = qualname(cx, function);
    let most = data.positional as usize;
    let defaults = function.defaults.get(cx).downcast::<Tuple>().map_or(0, Tuple::len);
    let least = most - defaults.min(most);
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    let (takes, s) =
        if defaults != 0 { (format!("from {least} to {most}"), "s") } else { (most.to_string(), plural(most)) };
    let were = if given == 1 && keyword_only == 0 { "was" } else { "were" };
    let also = match keyword_only {
        0 => String::new(),
        n => format!(" positional argument{} (and {n} keyword-only argument{})", plural(given), plural(n)),
    };
    cx.type_error(format!("{shown}() takes {takes} positional argument{s} but {given}{also} {were} given"))
}

#[cold]
fn missing(cx: &mut Cx, function: &Function, data: &CodeData, bound: &[Value], first: usize, kind: &str) -> Raised {
    let shown = qualname(cx, function);
    let names: Vec<String> = bound
        .iter()
        .enumerate()
        .filter(|(_, value)| value.is_undef())
        .map(|(at, _)| format!("'{}'", data.locals[first + at].name))
        .collect();
    let list = match names.as_slice() {
        [one] => one.clone(),
        [one, other] => format!("{one} and {other}"),
        [first @ .., last] => format!("{}, and {last}", first.join(", ")),
        [] => String::new(),
    };
    let (n, s) = (names.len(), if names.len() == 1 { "" } else { "s" });
    cx.type_error(format!("{shown}() missing {n} required {kind} argument{s}: {list}"))
}
