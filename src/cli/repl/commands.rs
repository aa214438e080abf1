//! Lines that begin with a colon: looking under the program. `x?` and `x??` are short for two of them; `!` runs a command of the shell.
//!
//! What becomes of a text is told by the views of `inspect`; what is known of living objects, by the embedded module `_prompt`, which is
//! written in Python and loaded when somebody first asks.

use super::execute::{self, Place};
use super::statics::{self, Known, Names};
use super::{shell, trace};
use crate::base::Source;
use crate::bytecode::CodeData;
use crate::bytecode::view;
use crate::compile;
use crate::heap::Value;
use crate::inspect;
use crate::inspect::code::Columns;
use crate::object::layout::code::Code;
use crate::object::layout::function::Function;
use crate::object::layout::list::List;
use crate::object::layout::native::{ClassMethod, Method, StaticMethod};
use crate::object::layout::tuple::Tuple;
use crate::object::native::text_of;
use crate::object::type_object::{Type, as_type};
use crate::object::{Cx, Res, ops, source};
use crate::syntax::ast::{Mode, Module};
use crate::types::exception::hook::write_error;
use std::sync::Arc;

enum Does {
    /// Shows what becomes of a text: of the last input without an argument.
    Text(fn(&mut Cx, &Arc<Source>) -> Res<String>),
    /// Shows the instructions of an object or a text.
    Code,
    /// Runs a text, and tells what ran.
    Trace,
    /// Asks the module `_prompt`.
    Asks,
    Help,
}

struct Command {
    name: &'static str,
    argument: &'static str,
    help: &'static str,
    does: Does,
}

const fn row(name: &'static str, argument: &'static str, help: &'static str, does: Does) -> Command {
    Command { name, argument, help, does }
}

#[rustfmt::skip]
static COMMANDS: &[Command] = &[
    row("ast", "[code]", "the syntax tree of a text", Does::Text(tree)),
    row("dis", "[object or code]", "the instructions of a function, a class or a text", Does::Code),
    row("frame", "[number]", "the frames of the last error; with a number, its names are those of the prompt until :frame out", Does::Asks),
    row("gc", "", "what the collector has done, and what is due", Does::Asks),
    row("gens", "", "live generators and coroutines: their state, where they stand, what they wait for", Does::Asks),
    row("gil", "", "which thread has had the interpreter's lock, and how long others waited", Does::Asks),
    row("heap", "[class]", "what is in memory, by class; the objects of one class", Does::Asks),
    row("help", "[command]", "this list", Does::Help),
    row("lookup", "object.name", "how an attribute is found: what is tried, step by step, and what wins", Does::Asks),
    row("mro", "class", "the order in which a class and its bases are searched", Does::Asks),
    row("refs", "object", "who refers to an object, and to what it refers", Does::Asks),
    row("scopes", "[code]", "the scopes of a text, and what each name means in them", Does::Text(scopes)),
    row("threads", "", "living threads, and where they stand", Does::Asks),
    row("time", "code", "how long a text runs: the best of several runs", Does::Asks),
    row("tokens", "[code]", "the tokens of a text", Does::Text(tokens)),
    row("trace", "code", "what runs: calls, lines, and each instruction with what it read and made", Does::Trace),
    row("why", "object", "why an object is alive: a path from where the program holds it", Does::Asks),
];

/// The names of all commands.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    COMMANDS.iter().map(|command| command.name)
}

/// What a line asks of the prompt rather than of Python.
pub(super) enum Asked<'t> {
    Command(&'t str, &'t str),
    /// About an object; all there is to say if true.
    About(&'t str, bool),
    /// A command of the shell.
    Shell(&'t str),
}

/// What is remembered from one command to the next.
#[derive(Default)]
pub(super) struct Memory {
    /// What tracebacks call the text that was typed last.
    pub(super) input: String,
    /// Which legends have been shown: once is enough.
    code: bool,
    trace: bool,
}

const TRACE_LEGEND: &str = "\
# Left of => stands what an instruction read, right of it what it made.
";

/// Whether a text is for the prompt itself.
pub(super) fn asked(text: &str) -> Option<Asked<'_>> {
    let text = text.trim();
    if let Some(line) = text.strip_prefix(':') {
        let (name, argument) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        return Some(Asked::Command(name, argument.trim()));
    }
    if let Some(command) = text.strip_prefix('!') {
        return Some(Asked::Shell(command.trim()));
    }
    let about = text.strip_suffix('?').filter(|about| !about.contains(['\n', '#', '\'', '"']))?;
    Some(match about.strip_suffix('?') {
        Some(about) => Asked::About(about.trim(), true),
        None => Asked::About(about.trim(), false),
    })
}

/// Answers; the place where names are looked up from now on, if that changes.
pub(super) fn answer(
    cx: &mut Cx,
    place: &Place,
    globals: &Value,
    memory: &mut Memory,
    asked: &Asked<'_>,
) -> Res<Option<Place>> {
    let (name, argument) = match *asked {
        Asked::About(object, is_all) => {
            let mut text = text_of(&ask(cx, place, if is_all { "everything" } else { "about" }, object)?);
            if is_all && let Some(instructions) = instructions_of(cx, place, memory, object) {
                text.push_str(&format!("\n\n{instructions}"));
            }
            say(cx, &text)?;
            return Ok(None);
        }
        Asked::Shell(command) => return shell::run(cx, command).map(|()| None),
        Asked::Command(name, argument) => (name, argument),
    };
    let found = COMMANDS.iter().find(|command| command.name == name);
    let Some(command) = found else {
        let near = COMMANDS.iter().filter(|command| !name.is_empty() && command.name.starts_with(name));
        let near: Vec<&Command> = near.collect();
        if let [only] = near.as_slice() {
            return answer(cx, place, globals, memory, &Asked::Command(only.name, argument));
        }
        let known = if near.is_empty() { COMMANDS.iter().collect() } else { near };
        let known = known.iter().map(|command| format!(":{}", command.name)).collect::<Vec<_>>().join(" ");
        write_error(cx, &format!("there is no command :{name}; there are {known}\n"))?;
        return Ok(None);
    };
    let text = match command.does {
        Does::Help => help(argument),
        Does::Text(show) => {
            let source = source_of(cx, argument);
            show(cx, &source)?
        }
        Does::Code => instructions(cx, place, memory, argument)?,
        Does::Asks if name == "frame" && matches!(argument, "out" | "off") => {
            say(cx, "back at the names of __main__")?;
            return Ok(Some(Place::module(globals)));
        }
        _ if argument.is_empty() && !command.argument.is_empty() && !command.argument.starts_with('[') => {
            format!("usage: :{} {}    {}", command.name, command.argument, command.help)
        }
        Does::Trace => {
            let (mut told, result) = trace::run(cx, place, &memory.input, argument);
            if !told.is_empty() && !std::mem::replace(&mut memory.trace, true) {
                told.insert_str(0, TRACE_LEGEND);
            }
            say(cx, &told)?;
            execute::display(cx, result?)?;
            return Ok(None);
        }
        Does::Asks => {
            // The module itself uses `gc`.
            let answered = ask(cx, place, if name == "gc" { "collector" } else { name }, argument)?;
            if let Some([text, frame]) = answered.downcast::<Tuple>().map(Tuple::items) {
                say(cx, &text_of(text))?;
                return Place::frame(cx, frame).map(Some);
            }
            text_of(&answered)
        }
    };
    say(cx, &text)?;
    Ok(None)
}

/// Prints to `sys.stdout`, page by page if that is a terminal and the text is longer.
fn say(cx: &mut Cx, text: &str) -> Res<()> {
    let text = text.trim_end();
    if text.is_empty() {
        return Ok(());
    }
    let import = cx.doors().import_module;
    let (pager, page, text) = (import(cx, "_pager")?, cx.intern("page"), cx.str(&format!("{text}\n")));
    cx.call_method(&pager, page, &[text]).map(drop)
}

fn help(name: &str) -> String {
    let name = name.trim_start_matches(':');
    let rows = COMMANDS.iter().filter(|command| name.is_empty() || command.name == name);
    let rows =
        rows.map(|command| format!("  {:<24} {}", format!(":{} {}", command.name, command.argument), command.help));
    let mut lines: Vec<String> = rows.collect();
    if name.is_empty() {
        lines.push("  x?  x??                  about an object; with its source and instructions".into());
        lines.push("  !command                 a command of the shell".into());
        lines.push("  _  __  Out[n]  In[n]     the last value, the one before, that of input n, its text".into());
        lines.push("Where [code] may be left out, the last input is meant. The beginning of a name is enough.".into());
    }
    lines.join("\n")
}

/// Calls a function of `_prompt` with the argument and the two namespaces.
fn ask(cx: &mut Cx, place: &Place, name: &str, argument: &str) -> Res<Value> {
    let import = cx.doors().import_module;
    let (module, name, argument) = (import(cx, "_prompt")?, cx.intern(name), cx.str(argument));
    let locals = if place.locals.is_undef() { place.globals.clone() } else { place.locals.clone() };
    cx.call_method(&module, name, &[argument, place.globals.clone(), locals])
}

/// The text that a command is about: the last input without an argument.
fn source_of(cx: &mut Cx, argument: &str) -> Arc<Source> {
    let mut text = argument.to_owned();
    if text.is_empty() {
        let (builtins, name) = (cx.state().builtins.clone(), cx.intern("In"));
        let inputs = ops::dict::get_name(cx, &builtins, name);
        let last = inputs.and_then(|inputs| {
            let inputs = inputs.exact::<List>()?.items.get(cx).iter().rev();
            inputs.map(text_of).find(|text| asked(text).is_none())
        });
        text = last.unwrap_or_default();
    }
    Arc::new(Source::new("<command>", text.trim_end().to_owned() + "\n"))
}

fn with_module(cx: &mut Cx, source: &Arc<Source>, show: impl FnOnce(&Module<'_>) -> String) -> Res<String> {
    source::with_tree(cx, source, Mode::Exec, |_, module| Ok(show(module)))
}

fn tokens(_: &mut Cx, source: &Arc<Source>) -> Res<String> {
    Ok(inspect::tokens::text(&inspect::tokens::tokens(source), source))
}

fn tree(cx: &mut Cx, source: &Arc<Source>) -> Res<String> {
    with_module(cx, source, |module| inspect::ast::text(&inspect::ast::nodes(module), source))
}

fn scopes(cx: &mut Cx, source: &Arc<Source>) -> Res<String> {
    with_module(cx, source, |module| match compile::scopes(module, source) {
        Ok(view) => inspect::scopes::text(&view.each().collect::<Vec<_>>()),
        Err(failure) => failure.render(source),
    })
}

/// The instructions of what an expression is, or of a text.
fn instructions(cx: &mut Cx, place: &Place, memory: &mut Memory, argument: &str) -> Res<String> {
    if !argument.is_empty()
        && let Some(text) = instructions_of(cx, place, memory, argument)
    {
        return Ok(text);
    }
    let source = source_of(cx, argument);
    let options = source::options(cx, 0);
    let code = source::code_of(cx, &source, Mode::Exec, options)?;
    Ok(code.downcast::<Code>().map_or(String::new(), |code| code_text(memory, &code.data)))
}

/// The instructions of the object that an expression is known to be: of a class, those of its methods.
fn instructions_of(cx: &mut Cx, place: &Place, memory: &mut Memory, text: &str) -> Option<String> {
    let Known::Value(object) = (Names { namespace: &place.names }).know(cx, text)? else { return None };
    let codes = if object.downcast::<Type>().is_some() {
        let own: Vec<Value> = as_type(&object).dict.get(cx).iter().map(|(_, _, value)| value.clone()).collect();
        own.iter().filter_map(|value| code_of(cx, value)).collect()
    } else {
        vec![code_of(cx, &object)?]
    };
    let texts: Vec<String> = codes.iter().map(|code| code_text(memory, code)).collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

fn code_text(memory: &mut Memory, code: &CodeData) -> String {
    let legend = !std::mem::replace(&mut memory.code, true);
    inspect::code::text(&view::pieces(code), &Columns { legend, ..Columns::default() })
}

fn code_of(cx: &mut Cx, object: &Value) -> Option<Arc<CodeData>> {
    if let Some(code) = object.downcast::<Code>() {
        return Some(code.data.clone());
    }
    if let Some(function) = object.downcast::<Function>() {
        let code = function.code.get(cx).clone();
        return code.downcast::<Code>().map(|code| code.data.clone());
    }
    let inside = object.downcast::<Method>().map(|method| method.function.clone());
    let inside = inside.or_else(|| object.downcast::<StaticMethod>().map(|method| method.function.get(cx).clone()));
    let inside = inside.or_else(|| object.downcast::<ClassMethod>().map(|method| method.function.get(cx).clone()));
    match inside {
        Some(inside) => code_of(cx, &inside),
        // What `functools.wraps` and its like put around a function.
        None => {
            let wrapped = statics::attribute(cx, &Known::Value(object.clone()), "__wrapped__");
            wrapped.filter(|wrapped| wrapped.downcast::<Function>().is_some()).and_then(|wrapped| code_of(cx, &wrapped))
        }
    }
}
