//! `SyntaxError`: a message and, as its second argument, where.

use super::base::{self, members, push};
use crate::base::diagnostic::{Category, Diagnostic};
use crate::base::source::Source;
use crate::heap::Value;
use crate::object::layout::int::Int;
use crate::object::layout::str::StrBuilder;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, TypeSpec};
use crate::object::{Args, Cx, Exc, Raised, Res, Str, exception, ops};
use crate::syntax::ast::Mode;

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
    let [message, filename, line] = [MSG, FILENAME, LINENO].map(|at| exception::member(cx, this, at).bound().unwrap_or(Value::NONE));
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

/// Who found what is wrong with a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// The parser, which has the text at hand.
    Parse(Mode),
    /// The compiler, which shows the line of a file alone.
    Compile,
}

/// The exception that a diagnostic of the front end becomes.
pub(crate) fn from_diagnostic(cx: &mut Cx, diagnostic: &Diagnostic, source: &Source, stage: Stage) -> Raised {
    let class = match diagnostic.category {
        Category::Syntax | Category::SyntaxWarning | Category::DeprecationWarning => Exc::SyntaxError,
        Category::Indentation => Exc::IndentationError,
        Category::Tab => Exc::TabError,
        Category::Memory => return cx.raise(Exc::MemoryError, &diagnostic.message),
        Category::Recursion => return cx.raise(Exc::RecursionError, &diagnostic.message),
    };
    let message = cx.str(&diagnostic.message);
    let Some(at) = diagnostic.location(source) else { return cx.raise_with(class, vec![message]) };
    let text = match stage {
        Stage::Parse(Mode::Eval) if at.line == source.line_count() && !source.text().ends_with('\n') => cx.str(at.text),
        Stage::Compile if !std::path::Path::new(source.name()).is_file() => Value::NONE,
        _ => cx.str(&format!("{}\n", at.text)),
    };
    let [line, offset] = [at.line as i64, at.offset as i64].map(|number| cx.int(number));
    let [end_line, end_offset] = [at.end_line as i64, at.end_offset as i64].map(|number| cx.int(number));
    let details = vec![cx.str(source.name()), line, offset, text, end_line, end_offset];
    let details = cx.tuple(details);
    cx.raise_with(class, vec![message, details])
}
