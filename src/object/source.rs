//! From text to a code object, with Python's errors.

use super::exception_tree::Exc;
use super::{Cx, Raised, Res, link, warn};
use crate::base::Source;
use crate::base::diagnostic::{Category, Diagnostic};
use crate::bytecode::{CodeData, file};
use crate::compile::{self, Options};
use crate::heap::Value;
use crate::syntax::ast::Mode;
use crate::syntax::decode::{self, Origin};
use crate::syntax::parse;
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
    let parsed = match parse::parse(&arena, source.text(), mode) {
        Ok(parsed) => parsed,
        Err(errors) => {
            let first = errors.into_iter().next();
            let diagnostic = first.unwrap_or_else(|| Diagnostic::nowhere("invalid syntax"));
            return Err(Failure { diagnostic, stage: Stage::Parser(mode) });
        }
    };
    let compiled = compile::compile(parsed.module, source, options)
        .map_err(|diagnostic| Failure { diagnostic: *diagnostic, stage: Stage::Compiler })?;
    let mut warnings = parsed.warnings;
    warnings.extend(compiled.warnings);
    Ok(Compiled { data: compiled.code, warnings })
}

/// A code object of a text; SyntaxError and the like if it is wrong.
pub(crate) fn code_of(cx: &mut Cx, source: &Arc<Source>, mode: Mode, options: Options) -> Res<Value> {
    let compiled = compile_text(source, mode, options);
    if let Ok(compiled) = &compiled {
        show_warnings(cx, &compiled.warnings, source)?;
    }
    match compiled {
        Ok(compiled) if cx.state().roundtrip => match file::read_for(&file::write(&compiled.data), Some(source)) {
            Ok(data) => Ok(link::link(cx, data)),
            Err(message) => Err(cx.raise(Exc::SystemError, message)),
        },
        Ok(compiled) => Ok(link::link(cx, compiled.data)),
        Err(failure) => Err(failure.raise(cx, source)),
    }
}

/// Warns about what the compiler doubts; filters that make errors of warnings make syntax errors of these.
fn show_warnings(cx: &mut Cx, warnings: &[Diagnostic], source: &Source) -> Res<()> {
    for warning in warnings {
        let category = match warning.category {
            Category::DeprecationWarning => Exc::DeprecationWarning,
            _ => Exc::SyntaxWarning,
        };
        let line = warning.location(source).map_or(1, |at| at.line as i64);
        match warn::warn_explicit(cx, category, &warning.message, source.name(), line) {
            Err(raised) if raised.is(cx, category) => {
                drop(raised);
                return Err(raise(cx, warning, source, Stage::Compiler));
            }
            shown => shown?,
        }
    }
    Ok(())
}

/// A code object of the bytes of a file.
pub(crate) fn code_of_bytes(cx: &mut Cx, name: &str, bytes: &[u8], mode: Mode, options: Options) -> Res<Value> {
    match decode::decode(bytes, Origin::File(name)) {
        Ok(text) => {
            let source = Arc::new(Source::new(name, text));
            code_of(cx, &source, mode, options)
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

fn raise(cx: &mut Cx, diagnostic: &Diagnostic, source: &Source, stage: Stage) -> Raised {
    let class = match diagnostic.category {
        Category::Indentation => Exc::IndentationError,
        Category::Tab => Exc::TabError,
        Category::Memory => return cx.raise(Exc::MemoryError, &diagnostic.message),
        Category::Recursion => return cx.raise(Exc::RecursionError, &diagnostic.message),
        _ => Exc::SyntaxError,
    };
    let message = cx.str(&diagnostic.message);
    let Some(at) = diagnostic.location(source) else { return cx.raise_with(class, vec![message]) };
    let is_behind = at.line as usize > source.text().lines().count() && at.text.is_empty();
    let is_last = at.line >= source.line_count() && !source.text().ends_with('\n');
    let text = match stage {
        Stage::Compiler if !Path::new(source.name()).is_file() => Value::NONE,
        _ if is_behind => cx.str(""),
        Stage::Parser(Mode::Eval) if is_last => cx.str(at.text),
        _ => cx.str(&format!("{}\n", at.text)),
    };
    let [line, offset] = [at.line as i64, at.offset as i64].map(|number| cx.int(number));
    let [end_line, end_offset] = [at.end_line as i64, at.end_offset as i64].map(|number| cx.int(number));
    let details = vec![cx.str(source.name()), line, offset, text, end_line, end_offset];
    let details = cx.tuple(details);
    cx.raise_with(class, vec![message, details])
}
