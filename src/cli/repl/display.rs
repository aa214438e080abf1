//! Values as the prompt shows them, and what it keeps of them: `_` is the last one, `__` the one before, `Out[n]` that of the text
//! `In[n]`. All four are names of `builtins`, so that a program's own names go first.
//!
//! A terminal shows a large value in part, with its size, and so at once; `print(_)` shows all of it. What does not fit a line is laid
//! out in several, as it is read easiest.

use super::layout::{Item, Shown};
use super::terminal;
use crate::heap::Value;
use crate::object::layout::bytes::{Bytes, new_bytes};
use crate::object::layout::dict::Dict;
use crate::object::layout::list::List;
use crate::object::layout::set::{self, FrozenSet, Set};
use crate::object::layout::tuple::Tuple;
use crate::object::native::{add_functions, functions};
use crate::object::{Cx, Res, Str, kinds, ops};

functions! { WHOLE in "sys" {
    /// Print an object to sys.stdout, and keep it as _ and in Out.
    "displayhook(object, /)" => |cx: &mut Cx, object: &Value| display(cx, object, false);
} }

functions! { IN_PART in "sys" {
    /// Print an object to sys.stdout, in part if it is large, and keep it as _ and in Out.
    "displayhook(object, /)" => |cx: &mut Cx, object: &Value| display(cx, object, true);
} }

/// So many items of a container, or characters of a text, are shown as a whole.
const MOST_ITEMS: usize = 1_000;
const MOST_CHARACTERS: usize = 20_000;
/// Of larger ones, so many at the beginning and at the end.
const FIRST: usize = 100;
const LAST: usize = 10;
/// So deep inside of each other containers are taken apart.
const DEEPEST: usize = 20;
/// `Out` keeps so many values.
const KEPT: usize = 1_000;

/// Makes `sys.displayhook` and the names in `builtins`.
pub(super) fn install(cx: &mut Cx, on_terminal: bool) {
    let sys = cx.state().sys.clone();
    add_functions(cx, &sys, "sys", if on_terminal { IN_PART } else { WHOLE });
    let (inputs, outputs, builtins) = (cx.str(""), cx.dict(), cx.state().builtins.clone());
    let inputs = cx.list(vec![inputs]);
    ops::dict::set_text(cx, &builtins, "In", inputs);
    ops::dict::set_text(cx, &builtins, "Out", outputs);
}

/// Adds a text to `In`, unless the program has put something else there.
pub(super) fn remember_input(cx: &mut Cx, text: &str) {
    let text = cx.str(text);
    if let Some(inputs) = builtin(cx, "In")
        && inputs.exact::<List>().is_some()
    {
        let append = cx.intern("append");
        // Without memory for it, it is not remembered.
        drop(cx.call_method(&inputs, append, &[text]));
    }
}

fn builtin(cx: &mut Cx, name: &str) -> Option<Value> {
    let (builtins, name) = (cx.state().builtins.clone(), cx.intern(name));
    ops::dict::get_name(cx, &builtins, name)
}

fn display(cx: &mut Cx, object: &Value, in_part: bool) -> Res<()> {
    if object.is_none() {
        return Ok(());
    }
    let builtins = cx.state().builtins.clone();
    let last = builtin(cx, "_");
    ops::dict::set_text(cx, &builtins, "_", Value::NONE);
    let text = if in_part { partly(cx, object)? } else { ops::repr_text(cx, object)? };
    let (stdout, write, sys) = (cx.names().stdout, cx.names().write, cx.state().sys.clone());
    if let Some(stdout) = ops::dict::get_name(cx, &sys, stdout).filter(|stdout| !stdout.is_none()) {
        let text = cx.str(&format!("{text}\n"));
        cx.call_method(&stdout, write, &[text])?;
    }
    ops::dict::set_text(cx, &builtins, "_", object.clone());
    if let Some(last) = last {
        ops::dict::set_text(cx, &builtins, "__", last);
    }
    let inputs = builtin(cx, "In").and_then(|inputs| inputs.exact::<List>().map(|list| list.items.get(cx).len()));
    if let Some(outputs) = builtin(cx, "Out").filter(|outputs| outputs.exact::<Dict>().is_some())
        && let Some(number) = inputs.and_then(|inputs| inputs.checked_sub(1))
    {
        let number = cx.int(number as i64);
        ops::dict::set(cx, &outputs, &number, object.clone())?;
        let oldest = outputs.exact::<Dict>().filter(|outputs| outputs.len(cx) > KEPT);
        if let Some((_, key, _)) = oldest.and_then(|outputs| outputs.next_from(cx, 0)) {
            ops::dict::remove(cx, &outputs, &key)?;
        }
    }
    Ok(())
}

/// The `repr`, of large built-in containers and texts only a part.
fn partly(cx: &mut Cx, object: &Value) -> Res<String> {
    let note = match size(cx, object) {
        Some((count, what)) if count > MOST_ITEMS || what == "characters" || what == "bytes" => {
            (count > if what == "items" { MOST_ITEMS } else { MOST_CHARACTERS }).then_some((count, what))
        }
        _ => None,
    };
    let shown = bounded(cx, object, &mut Vec::new())?;
    let mut text = shown.flat();
    let length = text.chars().count();
    let mut is_cut = note.is_some();
    if note.is_none() && length > MOST_CHARACTERS {
        text = cut(&text, MOST_CHARACTERS);
        is_cut = true;
    } else {
        text = shown.laid_out(terminal::size().0);
    }
    let has_large_inside = !is_cut && size(cx, object).is_some() && has_large(cx, object, &mut 10_000, 0);
    if is_cut || has_large_inside {
        let kind = cx.type_name(object);
        let size = match note {
            Some((count, what)) => format!("{kind} of {} {what}", grouped(count)),
            None if has_large_inside => format!("{kind} with large values in it"),
            None => format!("{kind}, whose text has more than {} characters", grouped(MOST_CHARACTERS)),
        };
        text.push_str(&format!("\n# {size}, shown in part; print(_) shows all"));
    }
    Ok(text)
}

/// How large a built-in container or text is, and what it is counted in.
fn size(cx: &Cx, object: &Value) -> Option<(usize, &'static str)> {
    if let Some(list) = object.exact::<List>() {
        return Some((list.items.get(cx).len(), "items"));
    }
    if let Some(tuple) = object.exact::<Tuple>() {
        return Some((tuple.items().len(), "items"));
    }
    if let Some(dict) = object.exact::<Dict>() {
        return Some((dict.len(cx), "items"));
    }
    if let Some(body) = set_body(object) {
        return Some((body.table.get(cx).len(), "items"));
    }
    if let Some(text) = object.exact::<Str>() {
        return Some((text.len(), "characters"));
    }
    object.exact::<Bytes>().map(|bytes| (bytes.as_slice().len(), "bytes"))
}

fn set_body(object: &Value) -> Option<&set::SetBody> {
    let is_exact = object.exact::<Set>().is_some() || object.exact::<FrozenSet>().is_some();
    set::body(object).filter(|_| is_exact)
}

/// The `repr` with large containers cut down, also those inside others; `outer` are those that the object is in.
fn bounded(cx: &mut Cx, object: &Value, outer: &mut Vec<Value>) -> Res<Shown> {
    cx.poll_if_due()?;
    if let Some(text) = object.exact::<Str>().filter(|text| text.len() > MOST_CHARACTERS) {
        let (first, last): (Vec<u32>, Vec<u32>) =
            (text.iter().take(FIRST * 10).collect(), text.iter().skip(text.len() - LAST * 10).collect());
        let mut shown = [String::new(), String::new()];
        for (shown, part) in shown.iter_mut().zip([first, last]) {
            let part: String = part.into_iter().filter_map(char::from_u32).collect();
            let part = cx.str(&part);
            *shown = ops::repr_text(cx, &part)?;
        }
        let left = text.len() - (FIRST + LAST) * 10;
        return Ok(Shown::Text(format!("{} … {} more … {}", shown[0], grouped(left), shown[1])));
    }
    if let Some(bytes) = object.exact::<Bytes>().filter(|bytes| bytes.as_slice().len() > MOST_CHARACTERS) {
        let all = bytes.as_slice();
        let [first, last] = [&all[..FIRST * 10], &all[all.len() - LAST * 10..]].map(<[u8]>::to_vec);
        let [first, last] = [first, last].map(|part| new_bytes(cx.heap(), kinds::BYTES, &part));
        let (first, last) = (ops::repr_text(cx, &first)?, ops::repr_text(cx, &last)?);
        return Ok(Shown::Text(format!("{first} … {} more … {last}", grouped(all.len() - (FIRST + LAST) * 10))));
    }
    let is_text = object.exact::<Str>().is_some() || object.exact::<Bytes>().is_some();
    let size = size(cx, object).filter(|&(count, _)| count > 0 && !is_text && outer.len() < DEEPEST);
    let Some((count, _)) = size else { return Ok(Shown::Text(ops::repr_text(cx, object)?)) };
    let [open, close] = match object {
        _ if object.exact::<List>().is_some() => ["[", "]"],
        _ if object.exact::<Tuple>().is_some() => ["(", if count == 1 { ",)" } else { ")" }],
        _ if object.exact::<FrozenSet>().is_some() => ["frozenset({", "})"],
        _ => ["{", "}"],
    };
    if outer.iter().any(|container| container.is(object)) {
        return Ok(Shown::Text(format!("{open}...{}", close.trim_start_matches(','))));
    }
    outer.push(object.clone());
    let is_large = count > MOST_ITEMS;
    let mut items = Vec::new();
    let first = 0..if is_large { FIRST } else { count };
    let last = is_large.then(|| count - LAST..count);
    for (number, range) in [Some(first), last].into_iter().flatten().enumerate() {
        if number == 1 {
            let more = Shown::Text(format!("… {} more …", grouped(count - FIRST - LAST)));
            items.push(Item { key: None, value: more });
        }
        for (key, value) in entries(cx, object, range) {
            let shown = bounded(cx, value.as_ref().unwrap_or(&key), outer)?;
            let key = match value {
                Some(_) => Some(bounded(cx, &key, outer)?.flat()),
                None => None,
            };
            items.push(Item { key, value: shown });
        }
    }
    outer.pop();
    Ok(Shown::Group { open, close, items })
}

/// Whether there is something to cut in a container, as far as looking at so many items tells.
fn has_large(cx: &Cx, object: &Value, budget: &mut usize, depth: usize) -> bool {
    let Some((count, what)) = size(cx, object) else { return false };
    if what != "items" {
        return count > MOST_CHARACTERS;
    }
    if count > MOST_ITEMS {
        return true;
    }
    if depth > 10 || *budget < count {
        return false;
    }
    *budget -= count;
    let items = entries(cx, object, 0..count);
    items.iter().any(|(key, value)| {
        let value = value.as_ref().unwrap_or(key);
        has_large(cx, value, budget, depth + 1)
    })
}

/// Items of a container, with their values if it is a dict.
fn entries(cx: &Cx, object: &Value, range: std::ops::Range<usize>) -> Vec<(Value, Option<Value>)> {
    let (skip, take) = (range.start, range.len());
    let alone = |item: &Value| (item.clone(), None);
    if let Some(list) = object.exact::<List>() {
        return list.items.get(cx).iter().skip(skip).take(take).map(alone).collect();
    }
    if let Some(tuple) = object.exact::<Tuple>() {
        return tuple.items().iter().skip(skip).take(take).map(alone).collect();
    }
    if let Some(body) = set_body(object) {
        return body.table.get(cx).iter().skip(skip).take(take).map(|(_, item)| alone(item)).collect();
    }
    let Some(dict) = object.exact::<Dict>() else { return Vec::new() };
    let table = dict.table.get(cx);
    let places: Vec<usize> = (0..table.end()).filter(|&at| table.is_live(at)).skip(skip).take(take).collect();
    places.into_iter().map(|at| (table.get_at(at).0.clone(), Some(dict.value_at(cx, at)))).collect()
}

fn cut(text: &str, most: usize) -> String {
    let first: String = text.chars().take(most).collect();
    format!("{first} …")
}

/// A number with its digits in groups.
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
