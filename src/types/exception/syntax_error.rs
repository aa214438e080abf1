//! `SyntaxError`: a message and, as its second argument, where.

use super::base::{self, members, push};
use crate::heap::Value;
use crate::object::layout::int::Int;
use crate::object::layout::str::StrBuilder;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, TypeSpec};
use crate::object::{Args, Cx, Res, Str, exception, ops};

pub(super) static SYNTAX_ERROR: TypeSpec = TypeSpec {
    name: "SyntaxError",
    flags: BASE_TYPE,
    slots: Slots { str: Some(str), init: Some(init), ..Slots::NONE },
    attributes: &[MEMBERS],
    ..TypeSpec::DEFAULT
};

const MSG: usize = 0;
const FILENAME: usize = 1;
const LINENO: usize = 2;

members! { MEMBERS {
    /// The message.
    "msg" => MSG;
    /// The name of the file.
    "filename" => FILENAME;
    /// The line, from one.
    "lineno" => LINENO;
    /// The character in the line, from one.
    "offset" => 3;
    /// The text of the line.
    "text" => 4;
    /// The line where the error ends.
    "end_lineno" => 5;
    /// The character before which the error ends, from one.
    "end_offset" => 6;
    /// Kept for programs that set it; nothing reads it.
    "print_file_and_line" => 7;
} }

fn init(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    base::init(cx, this, args)?;
    let Some(message) = args.positional().first() else { return Ok(()) };
    exception::set_member(cx, this, MSG, message.clone());
    let [_, details] = args.positional() else { return Ok(()) };
    let details = ops::iter::collect(cx, details)?;
    match details.len() {
        4 | 6 => {}
        5 => return Err(cx.type_error("end_offset must be provided when end_lineno is provided")),
        n @ ..4 => return Err(cx.type_error(format!("function takes at least 4 arguments ({n} given)"))),
        n => return Err(cx.type_error(format!("function takes at most 6 arguments ({n} given)"))),
    }
    for (at, value) in details.into_iter().enumerate() {
        exception::set_member(cx, this, FILENAME + at, value);
    }
    Ok(())
}

fn str(cx: &mut Cx, this: &Value) -> Res<Value> {
    let [message, filename, line] =
        [MSG, FILENAME, LINENO].map(|at| exception::member(cx, this, at).bound().unwrap_or(Value::NONE));
    let file = filename.downcast::<Str>().map(|name| {
        let name = name.to_text();
        name.rsplit_once('/').map_or(&*name, |(_, last)| last).to_owned()
    });
    // A line beyond every number of lines is shown as -1, which `SyntaxError('m', ('f', 10**30, 0, ''))` shows.
    let is_number = line.word().is_int() || line.exact::<Int>().is_some();
    let line = is_number.then(|| ops::index::small(&line).unwrap_or(-1));
    let message = ops::str(cx, &message)?;
    let place = match (file, line) {
        (Some(file), Some(line)) => format!(" ({file}, line {line})"),
        (Some(file), None) => format!(" ({file})"),
        (None, Some(line)) => format!(" (line {line})"),
        (None, None) => return Ok(message),
    };
    let mut text = StrBuilder::new();
    push(&mut text, &message);
    text.push_text(&place);
    Ok(text.finish(cx.heap()))
}
