//! `gc.why_alive`: what keeps an object alive, and how a person would write the way to it.
//!
//! The search starts at the roots (names of modules, variables of frames, what the interpreter keeps) and goes through everything that
//! holds a count, breadth first, so the way that it finds is as short as any. Only the edges of that way get names.

use super::referents;
use crate::heap::Value;
use crate::object::frame::{Running, handled_elsewhere};
use crate::object::layout::code::Code;
use crate::object::layout::dict::Dict;
use crate::object::layout::exception::FrameObject;
use crate::object::layout::function::Function;
use crate::object::layout::generator::Generator;
use crate::object::layout::list::List;
use crate::object::layout::native::{MemberDescriptor, Module};
use crate::object::layout::tuple::Tuple;
use crate::object::native::text_of;
use crate::object::thread::Thread;
use crate::object::type_object::{Type, as_type};
use crate::object::{Cx, Str, instance, kinds, ops};
use crate::stdlib::collections::deque::Deque;
use std::collections::{HashMap, VecDeque};

/// The shortest way from a root to the object; `None` if nothing leads to it but the frame that asks.
pub(super) fn why_alive(cx: &mut Cx, object: &Value) -> Option<String> {
    let mut path = find(cx, object)?;
    let weak = cx.heap().weak_references(object).len();
    if weak != 0 {
        let which = if weak == 1 { "weak reference, which keeps" } else { "weak references, which keep" };
        path.push_str(&format!(" (and {weak} {which} nothing alive)"));
    }
    Some(path)
}

fn find(cx: &mut Cx, object: &Value) -> Option<String> {
    let seeds = roots(cx);
    // How each object was reached: from a root by number, or from another object.
    let mut reached: HashMap<usize, Result<usize, Value>> = HashMap::new();
    let mut waiting = VecDeque::new();
    for (number, (_, value)) in seeds.iter().enumerate() {
        if let std::collections::hash_map::Entry::Vacant(entry) = reached.entry(value.word().bits()) {
            entry.insert(Ok(number));
            waiting.push_back(value.clone());
        }
    }
    while !reached.contains_key(&object.word().bits()) {
        let from = waiting.pop_front()?;
        for to in referents(cx, &from) {
            if !to.word().is_counted() || reached.contains_key(&to.word().bits()) {
                continue;
            }
            reached.insert(to.word().bits(), Err(from.clone()));
            if cx.heap().is_collectable(&to) {
                waiting.push_back(to);
            }
        }
    }
    let mut way = vec![object.clone()];
    let root = loop {
        match &reached[&way[way.len() - 1].word().bits()] {
            Ok(number) => break *number,
            Err(from) => way.push(from.clone()),
        }
    };
    way.reverse();
    Some(std::iter::once(seeds[root].0.clone()).chain(steps(cx, &way)).collect::<Vec<_>>().join(" → "))
}

/// The names of the edges of a way.
pub(super) fn steps(cx: &mut Cx, way: &[Value]) -> Vec<String> {
    let (mut steps, mut at) = (Vec::new(), 0);
    while at + 1 < way.len() {
        let from = &way[at];
        // An attribute that lies in a dict is an attribute all the same.
        let through_dict = way.get(at + 2).filter(|_| {
            has_class(cx, from) && instance::existing_dict(cx, from).is_some_and(|dict| dict.is(&way[at + 1]))
        });
        if let Some(to) = through_dict
            && let Some(name) = key_of(cx, &way[at + 1], to).filter(|key| key.downcast::<Str>().is_some())
        {
            steps.push(format!("{}.{}", label(cx, from), text_of(&name)));
            at += 2;
            continue;
        }
        steps.push(format!("{}{}", label(cx, from), accessor(cx, from, &way[at + 1])));
        at += 1;
    }
    steps
}

/// Whether Python ever sees an object.
fn has_class(cx: &Cx, object: &Value) -> bool {
    cx.class_of(object).downcast::<Type>().is_some()
}

/// What everything hangs on, with its name. The frame that asks is left out.
fn roots(cx: &mut Cx) -> Vec<(String, Value)> {
    let mut found: Vec<(String, Value)> = Vec::new();
    let modules = cx.state().modules.clone();
    let mut modules = ops::dict::entries(cx, &modules);
    modules.sort_by_key(|(name, _)| text_of_key(name) != "__main__");
    for (name, module) in &modules {
        let name = text_of_key(name);
        if let Some(inside) = module.downcast::<Module>() {
            let dict = inside.dict.clone();
            for (key, value) in ops::dict::entries(cx, &dict) {
                found.push((format!("module {name}, name {}", shown(cx, &key)), value));
            }
            found.push((format!("module {name}, its globals"), dict));
        }
        found.push((format!("sys.modules['{name}']"), module.clone()));
    }
    let own = (1..).map_while(|depth| Running::nth(cx, depth)).map(|running| (String::new(), running));
    let others = Running::elsewhere(cx).map(|(thread, running)| (thread_name(cx, thread), running));
    for (thread, running) in own.chain(others) {
        let place = format!("{thread}frame of {} at line {}", running.code.data.qualname, line_of(&running));
        let locals = running.code.data.locals.iter().enumerate();
        found.extend(locals.map(|(at, local)| (format!("{place}, variable '{}'", local.name), running.register(at))));
        let temporaries = running.temporaries(cx).into_iter();
        found.extend(temporaries.map(|value| (format!("{place}, a value that it has yet to use"), value)));
    }
    let state = cx.state();
    found.push(("the exception being handled".into(), cx.handled.clone()));
    for thread in &state.threads {
        let name = thread_name(cx, thread);
        found.extend(handled_elsewhere(cx, thread).map(|value| (format!("{name}the exception being handled"), value)));
        let kept = thread.kept.get(cx).iter();
        found.extend(kept.map(|kept| (format!("{name}what it keeps for itself"), kept.1.clone())));
    }
    let beginning = state.beginning.iter().flat_map(|(_, values)| values);
    found.extend(beginning.map(|value| ("a thread that is about to start".to_string(), value.clone())));
    found.extend(state.kept.iter().map(|(name, value)| (format!("the interpreter's {name}"), value.clone())));
    let built_in = state.types.iter().chain(&state.exceptions).filter(|class| !class.is_undef());
    found.extend(built_in.map(|class| ("a built-in class".to_string(), class.clone())));
    found.retain(|(_, value)| value.word().is_counted());
    found
}

/// How a way from another thread begins.
fn thread_name(cx: &Cx, thread: &Thread) -> String {
    match thread.name.get(cx) {
        Some(name) => format!("thread {}, ", text_of_key(name)),
        None => format!("thread {}, ", thread.number),
    }
}

pub(super) fn line_of(running: &Running<'_>) -> u32 {
    running.code.data.position(running.offset()).map_or(running.code.data.first_line, |position| position.line)
}

fn text_of_key(key: &Value) -> String {
    if key.downcast::<Str>().is_some() { text_of(key) } else { String::from("?") }
}

/// A key as a person would write it. No Python code runs: a key of some other class is its class.
fn shown(cx: &mut Cx, key: &Value) -> String {
    let is_plain =
        key.exact::<Str>().is_some() || !key.word().is_counted() || matches!(key.shape(), kinds::INT | kinds::BYTES);
    let text = if is_plain { ops::repr_text(cx, key).ok() } else { None };
    text.unwrap_or_else(|| format!("<{}>", cx.type_name(key)))
}

/// The key under which a dict has a value.
fn key_of(cx: &Cx, dict: &Value, value: &Value) -> Option<Value> {
    dict.downcast::<Dict>()?;
    ops::dict::entries(cx, dict).into_iter().find(|entry| entry.1.is(value)).map(|entry| entry.0)
}

/// What an object is called on a way: classes, functions and modules by their names, others by their class.
fn label(cx: &mut Cx, object: &Value) -> String {
    if let Some(class) = object.downcast::<Type>() {
        return format!("class {}", class.text(cx));
    }
    if let Some(function) = object.exact::<Function>() {
        return format!("function {}", text_of(function.qualname.get(cx)));
    }
    if object.downcast::<Module>().is_some() {
        return "module".into();
    }
    if let Some(code) = code_of(cx, object)
        && let Some(code) = code.exact::<Code>()
    {
        let kind = if Generator::of(object).is_some() { cx.type_name(object) } else { "frame of".into() };
        return format!("{kind} {}", code.data.qualname);
    }
    if has_class(cx, object) { cx.type_name(object) } else { "variable".into() }
}

/// The code that a generator runs, or a frame object ran.
fn code_of(cx: &Cx, object: &Value) -> Option<Value> {
    match object.exact::<FrameObject>() {
        Some(frame) => Some(frame.code.clone()),
        None => Some(Generator::of(object)?.function().exact::<Function>()?.code.get(cx).clone()),
    }
}

/// The variable of a generator or of a frame that refers to an object.
fn variable(cx: &mut Cx, from: &Value, to: &Value) -> Option<String> {
    let code = code_of(cx, from)?;
    let data = code.exact::<Code>()?.data.clone();
    let values = match from.exact::<FrameObject>() {
        Some(frame) => match Running::viewed(cx, frame) {
            Some(running) => (0..data.locals.len()).map(|at| running.register(at)).collect(),
            None => frame.locals.get(cx).clone(),
        },
        // A generator shows its registers last.
        None => {
            let mut all = cx.read_heap(|_, heap, quiet| heap.referents(quiet, from));
            all.split_off(all.len().saturating_sub(data.registers as usize))
        }
    };
    let at = values.iter().position(|value| value.is(to))?;
    data.locals.get(at).map(|local| format!("f_locals['{}']", local.name)).or(Some("stack".into()))
}

/// How the second object is reached from the first.
fn accessor(cx: &mut Cx, from: &Value, to: &Value) -> String {
    let place = match (from.downcast::<Tuple>(), from.downcast::<List>()) {
        (Some(tuple), _) => tuple.items().iter().position(|item| item.is(to)),
        (_, Some(list)) => list.items.get(cx).iter().position(|item| item.is(to)),
        _ => None,
    };
    if let Some(place) = place {
        return format!("[{place}]");
    }
    if !has_class(cx, from) {
        return String::new();
    }
    if from.downcast::<Dict>().is_some() {
        return match key_of(cx, from, to) {
            Some(key) => format!("[{}]", shown(cx, &key)),
            None => ", a key".into(),
        };
    }
    if matches!(cx.ty(from).kind(), kinds::SET | kinds::FROZENSET) {
        return ", an item".into();
    }
    if from.downcast::<Deque>().is_some() {
        // A deque shows its items in order.
        let items = cx.read_heap(|_, heap, quiet| heap.referents(quiet, from));
        return items.iter().position(|item| item.is(to)).map_or(String::new(), |at| format!("[{at}]"));
    }
    named(cx, from, to).map_or_else(|| ", inside".into(), |name| format!(".{name}"))
}

/// The attribute through which an object holds another one.
fn named(cx: &mut Cx, from: &Value, to: &Value) -> Option<String> {
    if let Some(class) = from.downcast::<Type>() {
        let entry = class.dict.get(cx).iter().find(|(_, _, value)| value.is(to)).map(|(_, key, _)| key.clone());
        if let Some(key) = entry {
            return Some(text_of_key(&key));
        }
    }
    if Generator::of(from).is_some() || from.exact::<FrameObject>().is_some() {
        return variable(cx, from, to);
    }
    if instance::existing_dict(cx, from).is_some_and(|dict| dict.is(to)) {
        return Some("__dict__".into());
    }
    let class = cx.type_of(from);
    if class.is(to) {
        return Some("__class__".into());
    }
    if let Some(name) = instance::name_of_slot(cx, from, to) {
        return Some(name);
    }
    // Slots and native attributes, by asking their descriptors, which run no Python code.
    for class in as_type(&class).mro(cx).to_vec() {
        let members: Vec<Value> = as_type(&class).dict.get(cx).iter().map(|(_, _, value)| value.clone()).collect();
        for member in members.iter().filter_map(|member| member.exact::<MemberDescriptor>()) {
            if let Some(slot) = member.slot()
                && instance::fixed_slot(cx, from, slot as usize).is(to)
            {
                return Some(text_of(&member.name));
            }
        }
        for attribute in as_type(&class).spec.get().attributes.iter().copied().flatten() {
            if attribute.name != "__dict__" && (attribute.get)(cx, from).is_ok_and(|value| value.is(to)) {
                return Some(attribute.name.into());
            }
        }
    }
    None
}
