//! Binding arguments to the parameters of a function in Python.
//!
//! - B1. A window has room for every parameter of the function in its callee slot (F1), and the slot keeps the function alive.

#![expect(unsafe_code, reason = "windows and cells")]

use crate::bytecode::CodeData;
use crate::heap::{Object, Value, Word};
use crate::object::args::Bound;
use crate::object::layout::code::Code;
use crate::object::layout::dict::Dict;
use crate::object::layout::function::Function;
use crate::object::layout::str::Str;
use crate::object::layout::tuple::{Tuple, new_tuple};
use crate::object::{Args, Cx, Raised, Res, native::text_of, ops};

/// Parameters of a function that `bind_in_place` binds.
const FEW: usize = 16;

/// A value for each of few parameters. Words marked in `owned` have a count of their own, the others' are the window's.
struct Words {
    words: [Word; FEW],
    owned: u32,
}

impl Words {
    fn own(&mut self, at: usize, value: Value) {
        self.words[at] = value.into_word();
        self.owned |= 1 << at;
    }

    fn is_free(&self, at: usize) -> bool {
        self.words[at] == Word::UNDEF
    }
}

impl Drop for Words {
    fn drop(&mut self) {
        while self.owned != 0 {
            // SAFETY: V2: `own` took the count.
            drop(unsafe { Value::from_word(self.words[self.owned.trailing_zeros() as usize]) });
            self.owned &= self.owned - 1;
        }
    }
}

/// Puts defaults behind the `n` positional arguments in the window at `slot`, if no more than that is to be done. It is a quarter of what
/// `bind_in_place` takes.
///
/// # Safety
/// B1, and the window has `n` live arguments.
pub(crate) unsafe fn fill_defaults(cx: &Cx, function: &Function, slot: *mut Word, n: usize) -> bool {
    // SAFETY: B1.
    let data: &CodeData = unsafe { &function.code().data };
    let params = function.params.get() as usize;
    if data.positional as usize != params || n >= params {
        return false;
    }
    let Some(defaults) = function.defaults.get(cx).downcast::<Tuple>() else { return false };
    // `__defaults__` may be longer than there are parameters: the last ones count.
    let Some(first) = (n + defaults.len()).checked_sub(params) else { return false };
    for (at, default) in (n..params).zip(&defaults.items()[first..]) {
        // SAFETY: F1: the window has room for every parameter.
        unsafe { slot.add(2 + at).write(default.clone().into_word()) }
    }
    true
}

/// Binds the `n` arguments in the window at `slot`, the last of which have these names, where they are. False when that takes more
/// (a name may be one that only its text tells apart), or is an error; then the window is untouched, as it is on failure.
///
/// For a call with two keyword arguments and a default that is 180 instructions; by way of vectors it was 700.
///
/// # Safety
/// B1, and the window has `n` live arguments.
pub(crate) unsafe fn bind_in_place(
    cx: &mut Cx,
    function: &Function,
    slot: *mut Word,
    n: usize,
    names: &[Value],
) -> Res<bool> {
    // SAFETY: B1.
    let code = unsafe { function.code() };
    let data: &CodeData = &code.data;
    let (first_named, positional) = (data.positional_only as usize, data.positional as usize);
    let named = positional + data.keyword_only as usize;
    let params = function.params.get() as usize;
    let given = n - names.len();
    if params > FEW || names.len() > FEW || given > positional && !data.has_varargs {
        return Ok(false);
    }
    // SAFETY: the caller's promise.
    let args = unsafe { std::slice::from_raw_parts(slot.add(2).cast::<Value>(), n) };
    let mut bound = Words { words: [Word::UNDEF; FEW], owned: 0 };
    for (at, arg) in args[..given.min(positional)].iter().enumerate() {
        bound.words[at] = arg.word();
    }
    let mut extra = 0u32;
    for (at, name) in names.iter().enumerate() {
        let parameter = code.local_names[first_named..named].iter().position(|known| known.is(name));
        match parameter {
            Some(parameter) if bound.is_free(first_named + parameter) => {
                bound.words[first_named + parameter] = args[given + at].word();
            }
            None if data.has_varkw && name.exact::<Str>().is_some_and(Str::is_interned) => extra |= 1 << at,
            _ => return Ok(false),
        }
    }
    if given < positional {
        let defaults = function.defaults.get(cx).downcast::<Tuple>().map_or(&[][..], Tuple::items);
        for at in given..positional {
            if bound.is_free(at) {
                let Some(default) = (at + defaults.len()).checked_sub(positional) else { return Ok(false) };
                bound.own(at, defaults[default].clone());
            }
        }
    }
    for at in positional..named {
        if bound.is_free(at) {
            let defaults = function.kwdefaults.get(cx);
            let default = defaults.downcast::<Dict>().and_then(|defaults| defaults.get_name(cx, code.local_names[at]));
            let Some(default) = default else { return Ok(false) };
            bound.own(at, default);
        }
    }
    let rest = given.saturating_sub(positional);
    if data.has_varargs {
        let rest = if rest == 0 {
            cx.state().empty_tuple.clone()
        } else {
            new_tuple(cx.heap(), Tuple::SHAPE, rest, args[positional..given].iter().cloned())
        };
        bound.own(named, rest);
    }
    if data.has_varkw {
        let dict = cx.dict();
        for (at, name) in names.iter().enumerate().filter(|(at, _)| extra >> at & 1 != 0) {
            ops::dict::set(cx, &dict, name, args[given + at].clone())?;
        }
        bound.own(params - 1, dict);
    }
    // SAFETY: F1: the window has room for every parameter. Each word moves once: into its parameter, or, if a tuple or dict has
    // counts of its own by now, it is dropped, which is not its last count.
    unsafe {
        let window = slot.add(2);
        if rest != 0 {
            super::call::sweep(window, positional..given);
        }
        for at in (0..names.len()).filter(|at| extra >> at & 1 != 0) {
            super::call::sweep(window, given + at..given + at + 1);
        }
        (0..params).for_each(|at| window.add(at).write(bound.words[at]));
        (params..n).for_each(|at| window.add(at).write(Word::UNDEF));
    }
    bound.owned = 0;
    Ok(true)
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
        for (at, parameter) in bound[..positional].iter_mut().enumerate().filter(|(_, bound)| bound.is_undef()) {
            // `__defaults__` may be longer than there are parameters: the last ones count.
            if let Some(default) = (at + defaults.len()).checked_sub(positional) {
                *parameter = defaults[default].clone();
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
