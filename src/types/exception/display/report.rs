//! What is shown of an exception, in which order: those it came from first, each with its traceback, message and notes; a group with the
//! exceptions in it.

use super::color::{Theme, theme};
use super::{stack, suggestion};
use crate::heap::Value;
use crate::object::layout::list::List;
use crate::object::layout::tuple::Tuple;
use crate::object::native::text_of;
use crate::object::type_object::as_type;
use crate::object::{Cx, Exc, Res, Str, attr, exception, ops};
use crate::types::exception::group;
use std::collections::HashSet;
use std::fmt::Write;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";
/// How many exceptions of a group are shown, and how deeply nested groups.
const MOST_IN_GROUP: usize = 15;
const DEEPEST_GROUP: usize = 10;

/// The text of an exception and of those it came from.
pub(super) fn text(cx: &mut Cx, exception: &Value, theme: Theme) -> String {
    let mut writer = Writer { out: String::new(), depth: 0, need_close: false, seen: HashSet::new() };
    writer.chain(cx, exception, theme);
    writer.out
}

struct Writer {
    out: String,
    /// How many groups the current exception is in, as the boxes count them.
    depth: usize,
    /// The innermost group has still to draw the bottom of its box.
    need_close: bool,
    /// The exceptions that are shown already: circles end there.
    seen: HashSet<usize>,
}

impl Writer {
    fn indent(&self) -> String {
        " ".repeat(2 * self.depth)
    }

    /// Writes lines behind the margin of the boxes they are in.
    fn emit(&mut self, text: &str, margin: char) {
        if self.depth == 0 {
            return self.out.push_str(text);
        }
        let indent = self.indent();
        for line in text.split_inclusive('\n') {
            let _ = write!(self.out, "{indent}{margin} {line}");
        }
    }

    /// Writes an exception behind those it came from.
    fn chain(&mut self, cx: &mut Cx, exception: &Value, theme: Theme) {
        let mut chain: Vec<(Value, &str)> = Vec::new();
        let mut next = Some((exception.clone(), ""));
        while let Some((exception, connection)) = next {
            self.seen.insert(exception.word().bits());
            next = self.came_from(cx, &exception);
            chain.push((exception, connection));
        }
        while let Some((exception, connection)) = chain.pop() {
            if group::is_group(cx, &exception) {
                self.group(cx, &exception, theme);
            } else {
                let stack = stack::stack(cx, super::traceback_of(cx, &exception), theme);
                if !stack.is_empty() {
                    self.emit("Traceback (most recent call last):\n", '|');
                    self.emit(&stack, '|');
                }
                let text = message(cx, &exception, theme);
                self.emit(&text, '|');
            }
            if !connection.is_empty() {
                self.emit(connection, '|');
            }
        }
    }

    /// The exception that is shown before another one, and the words between them.
    fn came_from(&self, cx: &Cx, exception: &Value) -> Option<(Value, &'static str)> {
        let inside = exception::payload(exception);
        let fresh = |other: &Value| !self.seen.contains(&other.word().bits());
        if let Some(cause) = inside.cause.get(cx).clone().filter(fresh) {
            return Some((cause, CAUSE));
        }
        let context = inside.context.get(cx).clone().filter(|_| !inside.suppress_context.get());
        context.filter(fresh).map(|context| (context, CONTEXT))
    }

    fn group(&mut self, cx: &mut Cx, exception: &Value, own: Theme) {
        if self.depth > DEEPEST_GROUP {
            return self.emit(&format!("... (max_group_depth is {DEEPEST_GROUP})\n"), '|');
        }
        let is_outermost = self.depth == 0;
        self.depth += is_outermost as usize;
        let stack = stack::stack(cx, super::traceback_of(cx, exception), own);
        if !stack.is_empty() {
            self.emit("Exception Group Traceback (most recent call last):\n", if is_outermost { '+' } else { '|' });
            self.emit(&stack, '|');
        }
        let text = message(cx, exception, own);
        self.emit(&text, '|');
        let inside = group::exceptions(cx, exception);
        let boxes = inside.len().min(MOST_IN_GROUP + 1);
        self.need_close = false;
        for (at, one) in inside.iter().enumerate().take(boxes) {
            let is_last = at + 1 == boxes;
            // A group that is last draws the bottom of the outer box as well.
            self.need_close |= is_last;
            let (corner, title) = (
                if at == 0 { "+-" } else { "  " },
                if at < MOST_IN_GROUP { (at + 1).to_string() } else { "...".into() },
            );
            let _ = writeln!(self.out, "{}{corner}+---------------- {title} ----------------", self.indent());
            self.depth += 1;
            if at < MOST_IN_GROUP {
                self.chain(cx, one, theme(false));
            } else {
                let more = inside.len() - MOST_IN_GROUP;
                self.emit(&format!("and {more} more exception{}\n", if more == 1 { "" } else { "s" }), '|');
            }
            if is_last && self.need_close {
                let _ = writeln!(self.out, "{}+------------------------------------", self.indent());
                self.need_close = false;
            }
            self.depth -= 1;
        }
        self.depth -= is_outermost as usize;
    }
}

/// The last lines about an exception: its class and message, and its notes.
fn message(cx: &mut Cx, exception: &Value, theme: Theme) -> String {
    let mut out = if exception::is(cx, exception, Exc::SyntaxError) {
        syntax_error(cx, exception, theme)
    } else {
        let traceback = super::traceback_of(cx, exception);
        let text = safe_text(cx, exception, "exception", "str", ops::str) + &suggestion::hint(cx, exception, traceback);
        final_line(cx, exception, &text, theme.class, theme.place, theme.reset)
    };
    write_notes(cx, exception, &mut out);
    out
}

/// `Class: message`.
pub(in crate::types::exception) fn final_line(
    cx: &mut Cx,
    exception: &Value,
    text: &str,
    class: &str,
    message: &str,
    reset: &str,
) -> String {
    let name = class_name(cx, exception);
    if text.is_empty() {
        format!("{class}{name}{reset}\n")
    } else {
        format!("{class}{name}{reset}: {message}{text}{reset}\n")
    }
}

/// The class of an exception, with its module unless that is `builtins` or the program.
fn class_name(cx: &mut Cx, exception: &Value) -> String {
    let class = cx.type_of(exception);
    let (module, qualname) = (cx.names().__module__, text_of(as_type(&class).qualname.get(cx)));
    match attr::get_optional(cx, &class, module) {
        Ok(Some(module)) if module.downcast::<Str>().is_some() => match text_of(&module).as_str() {
            "builtins" | "__main__" => qualname,
            module => format!("{module}.{qualname}"),
        },
        _ => format!("<unknown>.{qualname}"),
    }
}

/// The text that a function makes of a value; what cannot be done is said in its place.
pub(in crate::types::exception) fn safe_text(
    cx: &mut Cx,
    value: &Value,
    what: &str,
    how: &str,
    function: fn(&mut Cx, &Value) -> Res<Value>,
) -> String {
    match function(cx, value) {
        Ok(text) => text_of(&text),
        Err(_) => format!("<{what} {how}() failed>"),
    }
}

fn write_notes(cx: &mut Cx, exception: &Value, out: &mut String) {
    let name = cx.names().__notes__;
    let notes = match attr::get_optional(cx, exception, name) {
        Ok(Some(notes)) if !notes.is_none() => notes,
        Ok(_) => return,
        Err(raised) => {
            let text = safe_text(cx, &raised.0, "__notes__", "repr", ops::repr);
            {
                let _ = writeln!(out, "Ignored error getting __notes__: {text}");
                return;
            }
        }
    };
    let is_sequence = notes.downcast::<List>().is_some() || notes.downcast::<Tuple>().is_some();
    if !is_sequence {
        let text = safe_text(cx, &notes, "__notes__", "repr", ops::repr);
        {
            let _ = writeln!(out, "{text}");
            return;
        }
    }
    for note in ops::iter::collect(cx, &notes).unwrap_or_default() {
        let text = safe_text(cx, &note, "note", "str", ops::str);
        let _ = writeln!(out, "{text}");
    }
}

/// A syntax error: the file and line, the text of the line with marks, class and message.
fn syntax_error(cx: &mut Cx, exception: &Value, theme: Theme) -> String {
    let member = |cx: &Cx, name: &str| {
        exception::member(cx, exception, exception::member_place(Exc::SyntaxError, name)).bound().unwrap_or(Value::NONE)
    };
    let [message, filename, line, offset, text, end_line, end_offset] =
        ["msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset"].map(|name| member(cx, name));
    let Theme { place, class, error, reset, .. } = theme;
    let mut out = String::new();
    let mut suffix = String::new();
    if !line.is_none() {
        let file = if ops::truth(cx, &filename).unwrap_or(false) {
            safe_text(cx, &filename, "filename", "str", ops::str)
        } else {
            "<string>".into()
        };
        let line = safe_text(cx, &line, "lineno", "str", ops::str);
        let file = super::stack::shown_name(&file);
        let _ = writeln!(out, "  File {place}\"{file}\"{reset}, line {place}{line}{reset}");
    } else if !filename.is_none() {
        suffix = format!(" ({})", safe_text(cx, &filename, "filename", "str", ops::str));
    }
    if let Some(text) = text.downcast::<Str>() {
        let text = text.to_text().into_owned();
        let full = text.trim_end_matches('\n');
        let shown = full.trim_start_matches([' ', '\n', '\x0c']);
        let spaces = (full.chars().count() - shown.chars().count()) as i64;
        let number = |value: &Value| ops::index::small(value).filter(|_| ops::is_int(value));
        match number(&offset).filter(|_| number(&line).is_some()) {
            Some(offset) => {
                let behind = full.chars().count() as i64 + 1;
                let end = match number(&end_offset) {
                    _ if number(&line) != number(&end_line) => behind,
                    None | Some(0) => offset,
                    Some(end) => end,
                };
                let (offset, end) = (offset.min(behind), end.min(behind));
                let end = if offset >= end || end < 0 { offset.saturating_add(1) } else { end };
                write_marked(&mut out, shown, (offset - 1 - spaces, end - 1 - spaces), (error, reset));
            }
            None => drop(writeln!(out, "    {shown}")),
        }
    }
    let message = if ops::truth(cx, &message).unwrap_or(false) {
        safe_text(cx, &message, "exception", "str", ops::str)
    } else {
        "<no detail available>".into()
    };
    let name = class_name(cx, exception);
    let _ = writeln!(out, "{class}{name}{reset}: {place}{message}{reset}{suffix}");
    out
}

/// Writes a line, and carets under the characters of a range.
fn write_marked(out: &mut String, line: &str, (start, end): (i64, i64), (error, reset): (&str, &str)) {
    let Ok(start) = usize::try_from(start) else {
        let _ = writeln!(out, "    {line}");
        return;
    };
    let end = usize::try_from(end).unwrap_or(0);
    let part = |from: usize, to: usize| line.chars().take(to).skip(from).collect::<String>();
    let _ = writeln!(out, "    {}{error}{}{reset}{}", part(0, start), part(start, end), part(end, usize::MAX));
    let blank: String = line.chars().take(start).map(|c| if c.is_whitespace() { c } else { ' ' }).collect();
    let _ = writeln!(out, "    {blank}{error}{}{reset}", "^".repeat(end.saturating_sub(start)));
}
