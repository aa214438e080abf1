//! The lines of a traceback.

use super::carets;
use super::color::Theme;
use crate::base::Source;
use crate::bytecode::{CodeData, Position};
use crate::heap::Value;
use crate::object::layout::exception::Traceback;
use crate::object::{Cx, exception, ops};
use crate::types::{frame, traceback};
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

/// How often a line is shown before it is only counted.
const REPEATS: usize = 3;

/// One line of a traceback.
struct Entry {
    code: Arc<CodeData>,
    line: u32,
    position: Option<Position>,
}

impl Entry {
    fn file(&self) -> &str {
        self.code.source.as_ref().map_or("<unknown>", |source| source.name())
    }

    fn is_same_place(&self, other: &Entry) -> bool {
        self.line == other.line && self.code.name == other.code.name && self.file() == other.file()
    }
}

/// The traceback of an exception.
pub(in crate::types::exception) fn traceback_of(cx: &Cx, value: &Value) -> Option<Value> {
    Some(exception::traceback_of(cx, value)).filter(|traceback| !traceback.is_none())
}

/// The lines of a traceback, with marks; empty when there is none, or when `sys.tracebacklimit` says so.
pub(super) fn stack(cx: &mut Cx, first: Option<Value>, theme: Theme) -> String {
    lines(cx, first, theme, true)
}

/// The lines of a traceback without marks, as errors are shown that nobody could catch.
pub(in crate::types::exception) fn plain_stack(cx: &mut Cx, first: Option<Value>) -> String {
    lines(cx, first, Theme::default(), false)
}

fn lines(cx: &mut Cx, first: Option<Value>, theme: Theme, marks: bool) -> String {
    let entries = entries(cx, first);
    let command = cx.state().command.clone();
    let mut out = String::new();
    let mut repeated = 0;
    let mut before: Option<&Entry> = None;
    for entry in &entries {
        if before.is_some_and(|before| before.is_same_place(entry)) {
            repeated += 1;
        } else {
            write_repeated(&mut out, repeated);
            repeated = 1;
            before = Some(entry);
        }
        if repeated <= REPEATS {
            write_entry(&mut out, entry, command.as_ref(), theme, marks);
        }
    }
    write_repeated(&mut out, repeated);
    out
}

fn write_repeated(out: &mut String, repeated: usize) {
    if repeated > REPEATS {
        let more = repeated - REPEATS;
        let _ = writeln!(out, "  [Previous line repeated {more} more time{}]", if more == 1 { "" } else { "s" });
    }
}

fn write_entry(out: &mut String, entry: &Entry, command: Option<&Arc<Source>>, theme: Theme, marks: bool) {
    let (file, line, name) = (shown_name(entry.file()), entry.line, &entry.code.name);
    let Theme { place, reset, .. } = theme;
    let _ = writeln!(out, "  File {place}\"{file}\"{reset}, line {place}{line}{reset}, in {place}{name}{reset}");
    let Some(source) = entry.code.source.as_ref().filter(|source| is_listed(source, command)) else { return };
    out.push_str(&match entry.position.filter(|_| marks) {
        Some(position) => carets::marked(source, position, theme),
        None => carets::unmarked(source, line),
    });
}

/// What was typed at the prompt is numbered, so that texts are told apart, and shown without the number.
pub(super) fn shown_name(file: &str) -> &str {
    if file.starts_with(TYPED) { "<stdin>" } else { file }
}

const TYPED: &str = "<stdin>-";
/// What was typed with an editor is shown with its number.
const EDITED: &str = "<python-input-";

/// Whether the lines of a source are shown: those of files, of what was typed at the prompt, and of the command line's program; not those of
/// a string that a program ran, or said to come from a file that does not exist.
fn is_listed(source: &Arc<Source>, command: Option<&Arc<Source>>) -> bool {
    let name = source.name();
    command.is_some_and(|command| {
        Arc::ptr_eq(command, source) || command.name() == name && command.text() == source.text()
    }) || name.starts_with(TYPED)
        || name.starts_with(EDITED)
        || (!name.starts_with('<') && Path::new(name).is_file())
}

/// The entries that are shown, outermost first.
fn entries(cx: &mut Cx, first: Option<Value>) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut next = first;
    while let Some(at) = next {
        let inside = at.downcast::<Traceback>().expect("a traceback is a chain of tracebacks");
        let code = frame::code_of(&inside.frame);
        let position = code.position(inside.at.get()).filter(|position| position.line != 0);
        let line = traceback::line_of(&at);
        // A line set by hand has no position to mark.
        let position = position.filter(|position| position.line == line);
        entries.push(Entry { code, line, position });
        next = inside.next.get(cx).clone();
    }
    if let Some(limit) = limit(cx) {
        entries.drain(..entries.len().saturating_sub(limit));
    }
    entries
}

/// `sys.tracebacklimit`.
fn limit(cx: &mut Cx) -> Option<usize> {
    let name = cx.intern("tracebacklimit");
    let sys = cx.state().sys.clone();
    let limit = ops::dict::get_name(cx, &sys, name)?;
    ops::index::small(&limit).map(|limit| usize::try_from(limit).unwrap_or(0))
}
