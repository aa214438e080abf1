//! The loop of the prompt.

use super::commands;
use super::display;
use super::editor::{Editor, Typed};
use super::execute::{self, Place};
use super::lines;
use crate::base::Source;
use crate::cli::run::{Ending, flush};
use crate::heap::Value;
use crate::object::native::text_of;
use crate::object::{Cx, Exc, Raised, Res, ops};
use crate::types::exception::hook;
use std::io::IsTerminal;
use std::sync::Arc;

/// Where statements come from.
enum Input {
    Editor(Box<Editor>),
    Lines(Value),
}

/// What came.
enum Read {
    Text(String),
    Interrupted,
    End,
}

/// Runs what is typed, in the namespace of `__main__`, until the end of the input.
pub(in crate::cli) fn run(cx: &mut Cx, globals: &Value) -> Ending {
    let sys = cx.state().sys.clone();
    for (name, text) in [("ps1", ">>> "), ("ps2", "... ")] {
        let key = cx.intern(name);
        if ops::dict::get_name(cx, &sys, key).is_none() {
            let text = cx.str(text);
            ops::dict::set_text(cx, &sys, name, text);
        }
    }
    let mut input = match Editor::open() {
        Some(editor) => Input::Editor(Box::new(editor)),
        None => match lines::input(cx) {
            Some(stdin) => Input::Lines(stdin),
            None => return Ending::Done,
        },
    };
    let is_edited = matches!(input, Input::Editor(_));
    display::install(cx, is_edited);
    let mut place = Place::module(globals);
    let (mut future, mut count, mut memory) = (0, 0, commands::Memory::default());
    loop {
        let text = match read(cx, &mut input, &place) {
            Ok(Read::Text(text)) => text,
            Ok(Read::Interrupted) => {
                interrupted(is_edited);
                continue;
            }
            Ok(Read::End) => return Ending::Done,
            Err(raised) if raised.is(cx, Exc::KeyboardInterrupt) => {
                interrupted(is_edited);
                continue;
            }
            // A handler of a signal raised: the input is there still.
            Err(raised) if is_edited => {
                hook::report(cx, raised);
                continue;
            }
            // Nothing more can be read.
            Err(raised) => return Ending::Raised(raised),
        };
        if is_blank(&text) {
            continue;
        }
        if let Input::Editor(editor) = &mut input {
            editor.history.add(&text);
        }
        display::remember_input(cx, &text);
        let name = if is_edited { format!("<python-input-{count}>") } else { format!("<stdin>-{count}") };
        count += 1;
        memory.input.clone_from(&name);
        if let Input::Editor(editor) = &input
            && execute::is_bare_clear(cx, &place, &text)
        {
            editor.clear();
            continue;
        }
        let result = match (execute::bare_word(cx, &place, &text), commands::asked(&text)) {
            (Some(raised), _) => Err(raised),
            (None, Some(asked)) => match commands::answer(cx, &place, globals, &mut memory, &asked) {
                Ok(other) => {
                    place = other.unwrap_or(place);
                    Ok(())
                }
                Err(raised) => Err(raised),
            },
            (None, None) => execute::run(cx, &place, &Arc::new(Source::new(name, text)), &mut future),
        };
        match result {
            Ok(()) => {}
            Err(raised) if raised.is(cx, Exc::SystemExit) => return Ending::Raised(raised),
            Err(raised) => report(cx, raised),
        }
        flush(cx);
    }
}

/// Shows an error, after what was printed before it.
fn report(cx: &mut Cx, raised: Raised) {
    flush(cx);
    hook::report(cx, raised);
}

fn interrupted(is_edited: bool) {
    lines::show(if is_edited { "KeyboardInterrupt\n" } else { "\nKeyboardInterrupt\n" });
}

/// Whether a text has no statement in it.
fn is_blank(text: &str) -> bool {
    text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}

fn read(cx: &mut Cx, input: &mut Input, place: &Place) -> Res<Read> {
    let mut prompts = ["ps1", "ps2"].map(|name| prompt(cx, name));
    if !place.locals.is_undef() {
        prompts[0].insert_str(0, "[frame] ");
    }
    let typed = match input {
        Input::Lines(stdin) => {
            return Ok(lines::read_statement(cx, stdin, &prompts)?.map_or(Read::End, Read::Text));
        }
        Input::Editor(editor) => {
            flush(cx);
            editor.read(cx, &place.names, &prompts)
        }
    };
    match typed {
        Typed::Text(text) => Ok(Read::Text(text)),
        Typed::Interrupted => Ok(Read::Interrupted),
        Typed::End => Ok(Read::End),
        Typed::Raised(raised) => Err(raised),
    }
}

/// `sys.ps1` or `sys.ps2` as text. A prompt that cannot be shown is an empty one.
fn prompt(cx: &mut Cx, name: &str) -> String {
    let (sys, key) = (cx.state().sys.clone(), cx.intern(name));
    let Some(prompt) = ops::dict::get_name(cx, &sys, key) else { return String::new() };
    // GNU readline's marks around what takes no room.
    ops::str(cx, &prompt).map_or(String::new(), |text| text_of(&text).replace(['\x01', '\x02'], ""))
}

/// What is said before the first prompt, to people.
pub(in crate::cli) fn greet() {
    if std::io::stdin().is_terminal() {
        let version = env!("CARGO_PKG_VERSION");
        let leave = "exit() or Ctrl-D leaves, :help shows what is special here";
        crate::cli::tell(&format!("baem {version} (Python 3.13.0): {leave}.\n"));
    }
}
