//! Reading line by line, from a pipe, a file, or a terminal that cannot move its cursor.
//!
//! Lines come from the bytes of the process's standard input as it was at the start, whatever a program puts in its place.

use crate::base::Source;
use crate::cli::run::flush;
use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::{Cx, Res, attr, ops, source};
use crate::syntax::decode::{self, Origin};
use crate::types::exception::hook;
use std::io::{IsTerminal, Write};

use super::indent::is_incomplete;

/// The stream that gives bytes of standard input; `None` if it is closed.
pub(super) fn input(cx: &mut Cx) -> Option<Value> {
    let sys = cx.state().sys.clone();
    let (stdin, buffer) = (cx.intern("__stdin__"), cx.intern("buffer"));
    let stdin = ops::dict::get_name(cx, &sys, stdin).filter(|stdin| !stdin.is_none())?;
    attr::get(cx, &stdin, buffer).ok()
}

/// Lines until they are statements; `None` at the end of the input. The prompts are shown to people alone.
pub(super) fn read_statement(cx: &mut Cx, input: &Value, prompts: &[String; 2]) -> Res<Option<String>> {
    let mut text = String::new();
    for count in 0.. {
        let Some(line) = read_line(cx, input, &prompts[count.min(1)])? else {
            if count == 0 {
                show("\n");
                return Ok(None);
            }
            // What is there is not complete: that is its error.
            break;
        };
        if count > 0 {
            text.push('\n');
        }
        text.push_str(&line);
        if !is_incomplete(&text) {
            break;
        }
    }
    Ok(Some(text))
}

/// A line without its end; `None` at the end of the input.
fn read_line(cx: &mut Cx, input: &Value, prompt: &str) -> Res<Option<String>> {
    flush(cx);
    show(prompt);
    let readline = cx.names().readline;
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

/// Writes to the terminal, past what a program may have put in `sys.stdout`'s place. Behind a pipe nobody waits to be asked.
pub(super) fn show(text: &str) {
    if !std::io::stdin().is_terminal() {
        return;
    }
    let mut out = std::io::stdout();
    if out.is_terminal() {
        // That nobody sees a prompt is no reason not to read.
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    } else {
        crate::cli::tell(text);
    }
}
