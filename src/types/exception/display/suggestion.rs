//! "Did you mean": the name that was probably meant.

use crate::algo::suggest::closest;
use crate::heap::Value;
use crate::object::layout::dict::Dict;
use crate::object::layout::exception::Traceback;
use crate::object::native::text_of;
use crate::object::{Cx, Exc, Res, Str, attr, exception, ops, special};
use crate::types::frame;

/// What follows the message of an error about a name: `. Did you mean: 'x'?`; empty when nothing comes near. The traceback leads to the
/// frame whose names count.
pub(super) fn hint(cx: &mut Cx, error: &Value, traceback: Option<Value>) -> String {
    let frame = traceback.and_then(|traceback| last_frame(cx, traceback));
    let member = |cx: &mut Cx, class: Exc, name: &str| {
        let value = exception::member(cx, error, exception::member_place(class, name));
        value.downcast::<Str>().map(|text| text.to_text().into_owned())
    };
    let mut hint = String::new();
    // An error of the search itself, in `__dir__` for instance, means that there is nothing to suggest.
    if exception::is(cx, error, Exc::ImportError) {
        if let Some(wrong) = member(cx, Exc::ImportError, "name_from")
            && let Ok(Some(name)) = for_import(cx, error, &wrong)
        {
            hint = format!(". Did you mean: '{name}'?");
        }
    } else if exception::is(cx, error, Exc::AttributeError) {
        if let Some(wrong) = member(cx, Exc::AttributeError, "name")
            && let Ok(Some(name)) = for_attribute(cx, error, &wrong, frame)
        {
            hint = format!(". Did you mean: '{name}'?");
        }
    } else if exception::is(cx, error, Exc::NameError)
        && let Some(wrong) = member(cx, Exc::NameError, "name")
    {
        let name = for_name(cx, &wrong, frame).ok().flatten();
        if let Some(name) = &name {
            hint = format!(". Did you mean: '{name}'?");
        }
        if is_module(cx, &wrong) {
            let or = if name.is_some() { " Or did" } else { ". Did" };
            hint.push_str(&format!("{or} you forget to import '{wrong}'?"));
        }
    }
    hint
}

fn pick(wrong: &str, names: &[String]) -> Option<String> {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    closest(wrong, &names).map(str::to_owned)
}

/// The names that `dir(object)` lists.
fn names_in(cx: &mut Cx, object: &Value) -> Res<Vec<String>> {
    let name = cx.names().__dir__;
    let Some(names) = special::call_optional(cx, object, name, &[])? else { return Ok(Vec::new()) };
    let names = ops::iter::collect(cx, &names)?;
    let mut names: Vec<String> = names.iter().filter(|name| name.downcast::<Str>().is_some()).map(text_of).collect();
    names.sort();
    Ok(names)
}

/// Leaves out names that begin with an underscore, unless the wrong one does.
fn hide_private(names: &mut Vec<String>, wrong: &str) {
    if !wrong.starts_with('_') {
        names.retain(|name| !name.starts_with('_'));
    }
}

fn for_import(cx: &mut Cx, error: &Value, wrong: &str) -> Res<Option<String>> {
    let module = exception::member(cx, error, exception::member_place(Exc::ImportError, "name"));
    if module.downcast::<Str>().is_none() {
        return Ok(None);
    }
    let modules = cx.state().modules.clone();
    let Some(module) = ops::dict::get(cx, &modules, &module)? else { return Ok(None) };
    let mut names = names_in(cx, &module)?;
    hide_private(&mut names, wrong);
    Ok(pick(wrong, &names))
}

fn for_attribute(cx: &mut Cx, error: &Value, wrong: &str, frame: Option<Value>) -> Res<Option<String>> {
    let object = exception::member(cx, error, exception::member_place(Exc::AttributeError, "obj"));
    let object = object.bound().unwrap_or(Value::NONE);
    let mut names = names_in(cx, &object)?;
    // A method that asks its own instance may mean what is private.
    let own = frame.and_then(|frame| variable(cx, &frame, "self"));
    if !own.is_some_and(|own| own.is(&object)) {
        hide_private(&mut names, wrong);
    }
    Ok(pick(wrong, &names))
}

fn for_name(cx: &mut Cx, wrong: &str, frame: Option<Value>) -> Res<Option<String>> {
    let Some(frame) = frame else { return Ok(None) };
    if let Some(own) = variable(cx, &frame, "self") {
        let name = cx.intern(wrong);
        if attr::get_optional(cx, &own, name)?.is_some() {
            return Ok(Some(format!("self.{wrong}")));
        }
    }
    let mut names: Vec<String> = frame::variables(cx, &frame).into_iter().map(|(name, _)| name).collect();
    for namespace in [frame::globals_of(&frame), frame::builtins_of(&frame)] {
        if namespace.downcast::<Dict>().is_some() {
            let keys = ops::dict::entries(cx, &namespace);
            names.extend(keys.iter().filter(|(key, _)| key.downcast::<Str>().is_some()).map(|(key, _)| text_of(key)));
        }
    }
    Ok(pick(wrong, &names))
}

/// Where the error was raised.
fn last_frame(cx: &Cx, mut at: Value) -> Option<Value> {
    loop {
        let inside = at.downcast::<Traceback>()?;
        match inside.next.get(cx).clone() {
            Some(next) => at = next,
            None => return Some(inside.frame.clone()),
        }
    }
}

fn variable(cx: &mut Cx, frame: &Value, name: &str) -> Option<Value> {
    frame::variables(cx, frame).into_iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

/// Whether a name is that of a module of the standard library.
fn is_module(cx: &mut Cx, name: &str) -> bool {
    let (key, name) = (cx.intern("stdlib_module_names"), cx.str(name));
    let sys = cx.state().sys.clone();
    ops::dict::get_name(cx, &sys, key).is_some_and(|names| ops::contains(cx, &names, &name).unwrap_or(false))
}
