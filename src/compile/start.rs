//! From a tree to code: `from __future__` imports first, then scopes, then code.

use super::Failure;
use super::names::Names;
use super::scope::{ScopeId, Scopes};
use super::scope_view::ScopeView;
use super::symbols;
use super::unit::{Compiler, Res};
use crate::base::diagnostic::Diagnostic;
use crate::base::source::Source;
use crate::bytecode::{CodeData, Reg};
use crate::syntax::ast::{Constant, Expr, ExprKind, Mode, Module, StmtKind};
use std::sync::Arc;

/// How a program is compiled.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Options {
    /// 1 leaves `assert` and `if __debug__` out, 2 docstrings as well.
    pub(crate) optimize: u8,
    /// The `from __future__` features, as `co_flags` shows them, that the program inherits from the code that compiles it.
    pub(crate) future_flags: u32,
    /// Statements tell of their start and end (`Op::Watch`).
    pub(super) watched: bool,
    /// The line of the last `from __future__` import at the beginning of the program.
    pub(super) future_line: u32,
}

impl Options {
    pub(crate) const FUTURE_BARRY_AS_FLUFL: u32 = 0x40_0000;
    pub(crate) const FUTURE_ANNOTATIONS: u32 = 0x100_0000;

    /// Options for a program that inherits nothing.
    pub(crate) fn new(optimize: u8, future_flags: u32) -> Options {
        Options { optimize, future_flags, watched: false, future_line: 0 }
    }

    /// The same, with statements that tell of their start and end.
    pub(crate) fn watched(self, watched: bool) -> Options {
        Options { watched, ..self }
    }

    pub(super) fn future_annotations(self) -> bool {
        self.future_flags & Options::FUTURE_ANNOTATIONS != 0
    }
}

/// A compiled program.
#[derive(Clone, Debug)]
pub(crate) struct Compiled {
    pub(crate) code: Arc<CodeData>,
    /// `SyntaxWarning`s, in the order in which they were found.
    pub(crate) warnings: Vec<Diagnostic>,
}

/// Compiles a program. The caller has a stack of 64 MiB or more.
pub(crate) fn compile(module: &Module<'_>, source: &Arc<Source>, options: Options) -> Result<Compiled, Failure> {
    let options = future_imports(module, source, options)?;
    let (names, scopes) = build_scopes(module, options)?;
    let mut compiler = Compiler::new(source, options, names, scopes);
    compiler.interactive = module.mode == Mode::Single;
    compiler.module(module)?;
    let code = compiler.finish_module()?;
    Ok(Compiled { code: Arc::new(code), warnings: compiler.warnings })
}

/// The scopes of a program, for whoever wants to look at them.
pub(crate) fn scopes(module: &Module<'_>, source: &Arc<Source>) -> Result<ScopeView, Failure> {
    let options = future_imports(module, source, Options::default())?;
    let (names, scopes) = build_scopes(module, options)?;
    Ok(ScopeView::new(names, scopes))
}

fn build_scopes(module: &Module<'_>, options: Options) -> Res<(Names, Scopes)> {
    let mut names = Names::new();
    let mut scopes = symbols::build(module, &mut names, options.future_annotations())?;
    scopes.resolve(&names)?;
    Ok((names, scopes))
}

/// Reads the `from __future__` imports with which a program begins.
fn future_imports(module: &Module<'_>, source: &Source, mut options: Options) -> Res<Options> {
    let (mut done, mut line_before) = (false, 0);
    for (at, statement) in module.body.iter().enumerate() {
        let line = source.line(statement.span.start);
        if done && line > line_before {
            break;
        }
        line_before = line;
        match statement.kind {
            StmtKind::ImportFrom { module: Some("__future__"), names, level: 0 } => {
                if done {
                    let message = "from __future__ imports must occur at the beginning of the file";
                    return super::unit::error(statement.span, message);
                }
                for alias in names {
                    options.future_flags |=
                        feature(alias.name).ok_or_else(|| unknown_feature(alias.name, statement.span))?;
                }
                options.future_line = line;
            }
            StmtKind::Expr(Expr { kind: ExprKind::Constant(Constant::Str(_)), .. }) if at == 0 => {}
            _ => done = true,
        }
    }
    Ok(options)
}

/// The flag of a feature; those that are the language by now have none.
fn feature(name: &str) -> Option<u32> {
    match name {
        "nested_scopes" | "generators" | "division" | "absolute_import" | "with_statement" | "print_function"
        | "unicode_literals" | "generator_stop" => Some(0),
        "annotations" => Some(Options::FUTURE_ANNOTATIONS),
        "barry_as_FLUFL" => Some(Options::FUTURE_BARRY_AS_FLUFL),
        _ => None,
    }
}

fn unknown_feature(name: &str, span: crate::base::span::Span) -> Failure {
    let message = match name {
        "braces" => "not a chance".to_owned(),
        _ => format!("future feature {name} is not defined"),
    };
    Box::new(Diagnostic::syntax(span, message))
}

impl<'a> Compiler<'a> {
    fn module(&mut self, module: &'a Module<'a>) -> Res<()> {
        debug_assert_eq!(self.unit.scope, ScopeId::MODULE);
        if module.mode == Mode::Eval
            && let [statement] = module.body
            && let StmtKind::Expr(value) = statement.kind
        {
            self.asm.span = value.span;
            let value = self.value(value)?;
            self.return_value(value);
            return Ok(());
        }
        let body = if module.mode == Mode::Exec { self.body_docstring(module.body) } else { module.body };
        if self.sets_up_annotations() {
            self.asm.setup_annotations(Reg(0));
        }
        self.body(body)?;
        self.return_none();
        Ok(())
    }
}
