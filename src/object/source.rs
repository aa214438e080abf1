//! From text to a code object, with Python's errors.

use super::exception_tree::Exc;
use super::{Cx, Raised, Res, link};
use crate::base::Source;
use crate::base::diagnostic::{Category, Diagnostic};
use crate::bytecode::{CodeData, file};
use crate::compile::{self, Options};
use crate::heap::Value;
use crate::syntax::ast::Mode;
use crate::syntax::decode::{self, Origin};
use crate::syntax::parse;
use bumpalo::Bump;
use std::sync::Arc;

/// What text becomes, and the warnings on the way.
pub(crate) struct Compiled {
    pub(crate) data: Arc<CodeData>,
    pub(crate) warnings: Vec<Diagnostic>,
}

/// Compiles a text; needs no interpreter. The first error of parser or compiler comes back.
pub(crate) fn compile_text(source: &Arc<Source>, mode: Mode, options: Options) -> Result<Compiled, Diagnostic> {
    let arena = Bump::new();
    let parsed = match parse::parse(&arena, source.text(), mode) {
        Ok(parsed) => parsed,
        Err(errors) => {
            let first = errors.into_iter().next();
            return Err(first.unwrap_or_else(|| Diagnostic::nowhere("invalid syntax")));
        }
    };
    let compiled = compile::compile(parsed.module, source, options).map_err(|failure| *failure)?;
    let mut warnings = parsed.warnings;
    warnings.extend(compiled.warnings);
    Ok(Compiled { data: compiled.code, warnings })
}

/// A code object of a text; SyntaxError and the like if it is wrong.
pub(crate) fn code_of(cx: &mut Cx, source: &Arc<Source>, mode: Mode, options: Options) -> Res<Value> {
    match compile_text(source, mode, options) {
        Ok(compiled) if cx.state().roundtrip => match file::read_for(&file::write(&compiled.data), Some(source)) {
            Ok(data) => Ok(link::link(cx, data)),
            Err(message) => Err(cx.raise(Exc::SystemError, message)),
        },
        Ok(compiled) => Ok(link::link(cx, compiled.data)),
        Err(diagnostic) => Err(syntax_error(cx, &diagnostic, source)),
    }
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

/// The exception for a diagnostic.
pub(crate) fn syntax_error(cx: &mut Cx, diagnostic: &Diagnostic, source: &Source) -> Raised {
    let class = match diagnostic.category {
        Category::Indentation => Exc::IndentationError,
        Category::Tab => Exc::TabError,
        Category::Memory => return cx.raise(Exc::MemoryError, &diagnostic.message),
        Category::Recursion => return cx.raise(Exc::RecursionError, &diagnostic.message),
        _ => Exc::SyntaxError,
    };
    let message = cx.str(&diagnostic.message);
    let Some(at) = diagnostic.location(source) else { return cx.raise_with(class, vec![message]) };
    let text = cx.str(&format!("{}\n", at.text));
    let text = if at.line as usize > source.text().lines().count() && at.text.is_empty() { cx.str("") } else { text };
    let [line, offset] = [at.line as i64, at.offset as i64].map(|number| cx.int(number));
    let [end_line, end_offset] = [at.end_line as i64, at.end_offset as i64].map(|number| cx.int(number));
    let details = vec![cx.str(source.name()), line, offset, text, end_line, end_offset];
    let details = cx.tuple(details);
    cx.raise_with(class, vec![message, details])
}
