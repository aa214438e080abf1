//! From text to a code object, with Python's errors.

use super::exception_tree::Exc;
use super::{Cx, Raised, Res, exception, link, warn};
use crate::base::Source;
use crate::base::diagnostic::{Category, Diagnostic, End, LineEnd};
use crate::bytecode::{CodeData, file};
use crate::compile::{self, Options};
use crate::heap::Value;
use crate::syntax::ast::{Mode, Module};
use crate::syntax::decode::{self, Origin};
use crate::syntax::parse::{self, Interactive, Parsed};
use bumpalo::Bump;
use std::path::Path;
use std::sync::Arc;

/// What text becomes, and the warnings on the way.
pub(crate) struct Compiled {
    pub(crate) data: Arc<CodeData>,
    pub(crate) warnings: Vec<Diagnostic>,
}

/// Why a text does not compile.
pub(crate) struct Failure {
    diagnostic: Diagnostic,
    stage: Stage,
}

/// Who found what is wrong with a text: that decides what the error shows of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Has the text at hand, to which it added a last line end unless that is one expression.
    Parser(Mode),
    /// Looks the line up in the file, and so shows nothing of other texts.
    Compiler,
}

/// Compiles a text; needs no interpreter. The first error of parser or compiler comes back.
pub(crate) fn compile_text(source: &Arc<Source>, mode: Mode, options: Options) -> Result<Compiled, Failure> {
    let arena = Bump::new();
    let parsed = parse_text(&arena, source, mode)?;
    let mut compiled = compile_tree(parsed.module, source, options)?;
    compiled.warnings.splice(0..0, parsed.warnings);
    Ok(compiled)
}

fn parse_text<'a>(arena: &'a Bump, source: &'a Source, mode: Mode) -> Result<Parsed<'a>, Failure> {
    parse::parse(arena, source.text(), mode).map_err(|errors| {
        let first = errors.into_iter().next();
        let diagnostic = first.unwrap_or_else(|| Diagnostic::nowhere("invalid syntax"));
        Failure { diagnostic, stage: Stage::Parser(mode) }
    })
}

fn compile_tree(module: &Module<'_>, source: &Arc<Source>, options: Options) -> Result<Compiled, Failure> {
    match compile::compile(module, source, options) {
        Ok(compiled) => Ok(Compiled { data: compiled.code, warnings: compiled.warnings }),
        Err(diagnostic) => Err(Failure { diagnostic: *diagnostic, stage: Stage::Compiler }),
    }
}

/// Whether more lines could make a program of a text that is none, or end the block at its end.
pub(crate) fn is_incomplete(source: &Source, mode: Mode) -> bool {
    let arena = Bump::new();
    (mode == Mode::Single || parse::parse(&arena, source.text(), mode).is_err())
        && matches!(parse::interactive(&arena, source.text()), Interactive::Incomplete)
}

/// Hands the tree of a text to `with`; SyntaxError and the like if the text is wrong.
pub(crate) fn with_tree<R>(
    cx: &mut Cx,
    source: &Source,
    mode: Mode,
    with: impl FnOnce(&mut Cx, &Module<'_>) -> Res<R>,
) -> Res<R> {
    let arena = Bump::new();
    let parsed = parse_text(&arena, source, mode).map_err(|failure| failure.raise(cx, source))?;
    for warning in &parsed.warnings {
        warn(cx, warning, source)?;
    }
    with(cx, parsed.module)
}

/// How text is compiled when the program does not say: as the command line asked for.
pub(crate) fn options(cx: &Cx, future_flags: u32) -> Options {
    Options::new(cx.state().optimize, future_flags).watched(cx.state().watched_lines)
}

/// A code object of a text; SyntaxError and the like if it is wrong.
pub(crate) fn code_of(cx: &mut Cx, source: &Arc<Source>, mode: Mode, options: Options) -> Res<Value> {
    let compiled = compile_text(source, mode, options).map_err(|failure| failure.raise(cx, source))?;
    linked(cx, compiled, source)
}

/// A code object of a tree, whose spans belong to the source.
pub(crate) fn code_of_tree(cx: &mut Cx, module: &Module<'_>, source: &Arc<Source>, options: Options) -> Res<Value> {
    let compiled = compile_tree(module, source, options).map_err(|failure| failure.raise(cx, source))?;
    linked(cx, compiled, source)
}

fn linked(cx: &mut Cx, compiled: Compiled, source: &Arc<Source>) -> Res<Value> {
    for warning in &compiled.warnings {
        warn(cx, warning, source)?;
    }
    if !cx.state().roundtrip {
        return Ok(link::link(cx, compiled.data));
    }
    match file::read_for(&file::write(&compiled.data), Some(source)) {
        Ok(data) => Ok(link::link(cx, data)),
        Err(message) => Err(cx.raise(Exc::SystemError, message)),
    }
}

/// Warns of something in a text. What the filters make an error is the SyntaxError of that place.
fn warn(cx: &mut Cx, warning: &Diagnostic, source: &Source) -> Res<()> {
    let category = match warning.category {
        Category::DeprecationWarning => Exc::DeprecationWarning,
        _ => Exc::SyntaxWarning,
    };
    let line = warning.location(source).map_or(0, |at| at.line);
    let warned = warn::warn_explicit(cx, category, &warning.message, source.name(), line);
    match warned {
        Err(raised) if category == Exc::SyntaxWarning && raised.is(cx, category) => {
            Err(raise(cx, warning, source, Stage::Compiler))
        }
        warned => warned,
    }
}

/// A code object of the bytes of a file: of the program itself, or of a module.
pub(crate) fn code_of_bytes(cx: &mut Cx, name: &str, bytes: &[u8], is_program: bool, options: Options) -> Res<Value> {
    match decode::decode(bytes, if is_program { Origin::File(name) } else { Origin::Bytes }) {
        Ok(text) => {
            let source = Arc::new(Source::new(name, text));
            code_of(cx, &source, Mode::Exec, options)
        }
        Err(undecodable) => {
            let source = Source::new(name, undecodable.text);
            Err(syntax_error(cx, &undecodable.diagnostic, &source))
        }
    }
}

impl Failure {
    /// The exception, about to be raised.
    pub(crate) fn raise(&self, cx: &mut Cx, source: &Source) -> Raised {
        raise(cx, &self.diagnostic, source, self.stage)
    }
}

/// The exception for what is wrong with the bytes of a text.
pub(crate) fn syntax_error(cx: &mut Cx, diagnostic: &Diagnostic, source: &Source) -> Raised {
    raise(cx, diagnostic, source, Stage::Parser(Mode::Exec))
}

/// The exception for what the compiler finds wrong with a tree.
pub(crate) fn compile_error(cx: &mut Cx, diagnostic: &Diagnostic, source: &Source) -> Raised {
    raise(cx, diagnostic, source, Stage::Compiler)
}

fn raise(cx: &mut Cx, diagnostic: &Diagnostic, source: &Source, stage: Stage) -> Raised {
    let class = match diagnostic.category {
        Category::Indentation => Exc::IndentationError,
        Category::Tab => Exc::TabError,
        Category::Memory => return cx.raise(Exc::MemoryError, &diagnostic.message),
        Category::Recursion => return cx.raise(Exc::RecursionError, &diagnostic.message),
        _ => Exc::SyntaxError,
    };
    let message = cx.str(&diagnostic.message);
    let Some(at) = diagnostic.location(source) else {
        if diagnostic.end != End::Offset(-1) {
            return cx.raise_with(class, vec![message]);
        }
        let details = vec![cx.str(source.name()), cx.int(0), cx.int(-1), Value::NONE];
        let details = cx.tuple(details);
        return cx.raise_with(class, vec![message, details]);
    };
    let is_behind = at.line as usize > source.text().lines().count() && at.text.is_empty();
    let is_last = at.line >= source.line_count() && !source.text().ends_with('\n');
    let text = match stage {
        Stage::Compiler if !Path::new(source.name()).is_file() => Value::NONE,
        _ if is_behind => cx.str(""),
        Stage::Parser(Mode::Eval) if is_last => cx.str(at.text),
        _ if diagnostic.line_end == LineEnd::Dropped => cx.str(at.text),
        Stage::Parser(_) if diagnostic.line_end == LineEnd::FromFile && !Path::new(source.name()).is_file() => {
            cx.str(at.text)
        }
        _ => cx.str(&format!("{}\n", at.text)),
    };
    if source.text().is_empty() {
        let zero = cx.int(0);
        let details = [cx.str(source.name()), zero.clone(), zero.clone(), cx.str(""), zero.clone(), zero];
        let details = cx.tuple(details.to_vec());
        return cx.raise_with(class, vec![message, details]);
    }
    let [line, offset] = [at.line as i64, at.offset as i64].map(|number| cx.int(number));
    let [end_line, end_offset] = [at.end_line as i64, at.end_offset as i64].map(|number| cx.int(number));
    if diagnostic.is_apart {
        let file = cx.str(source.name());
        let place = [("filename", file), ("lineno", line), ("offset", offset), ("text", text)];
        let end = [("end_lineno", end_line), ("end_offset", end_offset)];
        let raised = cx.raise_with(class, vec![message]);
        return place
            .into_iter()
            .chain(end)
            .fold(raised, |raised, (name, value)| exception::set_named(cx, raised, Exc::SyntaxError, name, value));
    }
    let details = vec![cx.str(source.name()), line, offset, text, end_line, end_offset];
    let details = cx.tuple(details);
    cx.raise_with(class, vec![message, details])
}
