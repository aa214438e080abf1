//! The prompt: reads a statement, runs it, shows the value, and so on until the input ends or the program leaves.
//!
//! Lines come from the bytes of the process's standard input as it was at the start, whatever a program puts in its place. The terminal
//! edits them.

use super::run::{Ending, flush};
use crate::base::Source;
use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::native::text_of;
use crate::object::{Cx, Exc, Raised, Res, attr, ops, source};
use crate::syntax::ast::Mode;
use crate::syntax::decode::{self, Origin};
use crate::syntax::parse::{self, Interactive};
use crate::types::exception::hook;
use std::io::{IsTerminal, Write};
use std::sync::Arc;

/// What was typed so far is a statement, or needs more lines.
enum Typed {
    Statement(String),
    Nothing,
    End,
}

/// Runs what is typed, in the namespace of `__main__`, until the end of the input.
pub(super) fn run(cx: &mut Cx, globals: &Value) -> Ending {
    let sys = cx.state().sys.clone();
    for (name, text) in [("ps1", ">>> "), ("ps2", "... ")] {
        let key = cx.intern(name);
        if ops::dict::get_name(cx, &sys, key).is_none() {
            let text = cx.str(text);
            ops::dict::set_text(cx, &sys, name, text);
        }
    }
    let Some(input) = input(cx) else { return Ending::Done };
    for count in 0.. {
        let typed = read_statement(cx, &input);
        let result = match typed {
            Ok(Typed::Statement(text)) => execute(cx, globals, &format!("<stdin>-{count}"), text),
            Ok(Typed::Nothing) => continue,
            Ok(Typed::End) => break,
            Err(raised) if raised.is(cx, Exc::KeyboardInterrupt) => {
                show("\nKeyboardInterrupt\n");
                continue;
            }
            // Nothing more can be read.
            Err(raised) => return Ending::Raised(raised),
        };
        match result {
            Ok(()) => {}
            Err(raised) if raised.is(cx, Exc::SystemExit) => return Ending::Raised(raised),
            Err(raised) => {
                flush(cx);
                hook::report(cx, raised);
            }
        }
    }
    Ending::Done
}

/// The stream that gives bytes of standard input; `None` if it is closed.
fn input(cx: &mut Cx) -> Option<Value> {
    let sys = cx.state().sys.clone();
    let (stdin, buffer) = (cx.intern("__stdin__"), cx.intern("buffer"));
    let stdin = ops::dict::get_name(cx, &sys, stdin).filter(|stdin| !stdin.is_none())?;
    attr::get(cx, &stdin, buffer).ok()
}

fn read_statement(cx: &mut Cx, input: &Value) -> Res<Typed> {
    let mut text = String::new();
    let mut prompt = "ps1";
    loop {
        let line = match read_line(cx, input, prompt)? {
            Some(line) => line,
            None if text.is_empty() => {
                show("\n");
                return Ok(Typed::End);
            }
            // What is there is not complete: that is its error.
            None => return Ok(Typed::Statement(text)),
        };
        if prompt == "ps1" {
            if line.trim_start().is_empty() || line.trim_start().starts_with('#') {
                return Ok(Typed::Nothing);
            }
        } else {
            text.push('\n');
        }
        text.push_str(&line);
        let arena = bumpalo::Bump::new();
        if !matches!(parse::interactive(&arena, &text), Interactive::Incomplete) {
            return Ok(Typed::Statement(text));
        }
        prompt = "ps2";
    }
}

/// A line without its end; `None` at the end of the input.
fn read_line(cx: &mut Cx, input: &Value, prompt: &str) -> Res<Option<String>> {
    flush(cx);
    let (sys, key, readline) = (cx.state().sys.clone(), cx.intern(prompt), cx.names().readline);
    if let Some(prompt) = ops::dict::get_name(cx, &sys, key) {
        // A prompt that cannot be shown is an empty one.
        if let Ok(text) = ops::str(cx, &prompt) {
            show(&text_of(&text));
        }
    }
    let line = cx.call_method(input, readline, &[])?;
    let bytes = line.downcast::<Bytes>().map_or(&[][..], Bytes::as_slice);
    if bytes.is_empty() {
        return Ok(None);
    }
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes).to_vec();
    match decode::decode(&bytes, Origin::File("<stdin>")) {
        Ok(line) => Ok(Some(line)),
        Err(undecodable) => {
            let source = Source::new("<stdin>", undecodable.text);
            let raised = source::syntax_error(cx, &undecodable.diagnostic, &source);
            hook::report(cx, raised);
            Ok(Some(String::new()))
        }
    }
}

fn execute(cx: &mut Cx, globals: &Value, name: &str, text: String) -> Result<(), Raised> {
    let source = Arc::new(Source::new(name, text));
    let options = source::options(cx, 0);
    let code = source::code_of(cx, &source, Mode::Single, options)?;
    let run = cx.doors().run_code;
    run(cx, &code, globals, &Value::UNDEF, &Value::NONE).map(drop)
}

/// Writes to the terminal, past what a program may have put in `sys.stdout`'s place.
fn show(text: &str) {
    let mut out = std::io::stdout();
    if std::io::stdin().is_terminal() && out.is_terminal() {
        // That nobody sees a prompt is no reason not to read.
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    } else {
        super::tell(text);
    }
}

/// What is said before the first prompt.
pub(super) fn greet() {
    let version = env!("CARGO_PKG_VERSION");
    super::tell(&format!("baem {version} (Python 3.13.0): leave with exit() or Ctrl-D.\n"));
}
