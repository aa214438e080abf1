//! Running what was typed: statement by statement, the last one's value shown, `await` allowed anywhere.

use crate::base::Source;
use crate::compile;
use crate::heap::Value;
use crate::object::doors::Resumed;
use crate::object::layout::code::Code;
use crate::object::{Cx, Exc, Raised, Res, attr, ops, source};
use crate::syntax::ast::{Body, Expr, FunctionDef, Ident, Mode, Module, Parameters, Stmt, StmtKind};
use crate::syntax::lexer;
use crate::syntax::parse;
use crate::syntax::token::Kind;
use crate::types::generator;
use std::sync::Arc;

/// Where names are looked up.
pub(super) struct Place {
    pub(super) globals: Value,
    /// The names of a frame; UNDEF for the globals.
    pub(super) locals: Value,
    /// A dict of all the names, to complete from: those of a frame as they were when it was chosen.
    pub(super) names: Value,
}

impl Place {
    pub(super) fn module(globals: &Value) -> Place {
        Place { globals: globals.clone(), locals: Value::UNDEF, names: globals.clone() }
    }

    /// The names of a frame object.
    pub(super) fn frame(cx: &mut Cx, frame: &Value) -> Res<Place> {
        let [globals, locals, update] = ["f_globals", "f_locals", "update"].map(|name| cx.intern(name));
        let (globals, locals) = (attr::get(cx, frame, globals)?, attr::get(cx, frame, locals)?);
        let names = cx.dict();
        for space in [&globals, &locals] {
            cx.call_method(&names, update, std::slice::from_ref(space))?;
        }
        Ok(Place { globals, locals, names })
    }
}

/// Runs a text. `future` holds the features that `from __future__ import` has switched on so far.
pub(super) fn run(cx: &mut Cx, place: &Place, source: &Arc<Source>, future: &mut u32) -> Res<()> {
    let arena = bumpalo::Bump::new();
    let text = source.text();
    let body = match parse::parse(&arena, text, Mode::Exec) {
        Ok(parsed) => parsed.module.body,
        // The error is raised below.
        Err(_) => &[],
    };
    let is_one_line =
        body.len() > 1 && !body.iter().any(|statement| statement.kind.is_compound()) && !text.trim_end().contains('\n');
    if body.len() < 2 || is_one_line {
        let options = source::options(cx, *future);
        let code = source::code_of(cx, source, Mode::Single, options);
        return run_code(cx, place, source, body, code, future);
    }
    for (at, statement) in body.iter().enumerate() {
        let mode = if at + 1 == body.len() { Mode::Single } else { Mode::Exec };
        let one = std::slice::from_ref(statement);
        let module = Module { span: statement.span, mode, body: one };
        let options = source::options(cx, *future);
        let code = source::code_of_tree(cx, &module, source, options);
        run_code(cx, place, source, one, code, future)?;
    }
    Ok(())
}

fn run_code(
    cx: &mut Cx,
    place: &Place,
    source: &Arc<Source>,
    body: Body<'_>,
    code: Res<Value>,
    future: &mut u32,
) -> Res<()> {
    let code = match code {
        Ok(code) => code,
        Err(raised) => match awaiting(cx, source, body, *future)? {
            Some(code) => return run_awaiting(cx, place, &code),
            None => return Err(raised),
        },
    };
    if let Some(code) = code.downcast::<Code>() {
        *future |= code.data.future_flags;
    }
    let run = cx.doors().run_code;
    run(cx, &code, &place.globals, &place.locals, &Value::NONE).map(drop)
}

/// The name of the coroutine in tracebacks.
const NAME: &str = "<module>";

/// Code that makes a coroutine function of statements that await something outside of any function: its variables are those of the
/// module. `None` if that does not make them right.
fn awaiting(cx: &mut Cx, source: &Arc<Source>, body: Body<'_>, future: u32) -> Res<Option<Value>> {
    let (Some(first), Some(last)) = (body.first(), body.last()) else { return Ok(None) };
    let tokens = lexer::lex(source.text(), Mode::Exec).tokens;
    if !tokens.kinds.iter().any(|kind| matches!(kind, Kind::Await | Kind::Async)) || returns(body) {
        return Ok(None);
    }
    let arena = bumpalo::Bump::new();
    let span = first.span;
    let module = Module { span, mode: Mode::Exec, body };
    let Ok(view) = compile::scopes(&module, source) else { return Ok(None) };
    let mut names = bumpalo::collections::Vec::new_in(&arena);
    if let Some(scope) = view.each().next() {
        let bound = scope.symbols.iter().filter(|symbol| symbol.uses.iter().any(|&what| is_binding(what)));
        names.extend(bound.map(|symbol| Ident { name: arena.alloc_str(symbol.name), span }));
    }
    let mut statements = bumpalo::collections::Vec::with_capacity_in(body.len() + 1, &arena);
    if !names.is_empty() {
        statements.push(Stmt { span, kind: StmtKind::Global(names.into_bump_slice()) });
    }
    statements.extend_from_slice(body);
    if let StmtKind::Expr(value) = last.kind {
        // The value of the last expression is to be shown.
        statements.pop();
        statements.push(Stmt { span: last.span, kind: StmtKind::Return(Some(value)) });
    }
    let function = FunctionDef {
        name: Ident { name: NAME, span },
        decorators: &[],
        type_params: &[],
        params: &Parameters { posonly: &[], args: &[], vararg: None, kwonly: &[], kwarg: None },
        returns: None::<&Expr<'_>>,
        body: statements.into_bump_slice(),
        is_async: true,
        keyword: span,
    };
    let definition = [Stmt { span, kind: StmtKind::FunctionDef(&function) }];
    let module = Module { span, mode: Mode::Exec, body: &definition };
    let options = source::options(cx, future);
    Ok(source::code_of_tree(cx, &module, source, options).ok())
}

fn is_binding(what: &str) -> bool {
    !matches!(what, "used" | "declared global" | "declared nonlocal")
}

/// Whether a `return` stands outside of functions.
fn returns(body: Body<'_>) -> bool {
    body.iter().any(|statement| match statement.kind {
        StmtKind::Return(_) => true,
        StmtKind::For(block) => returns(block.body) || returns(block.orelse),
        StmtKind::While(block) => returns(block.body) || returns(block.orelse),
        StmtKind::If(block) => block.branches.iter().any(|branch| returns(branch.body)) || returns(block.orelse),
        StmtKind::With { body, .. } => returns(body),
        StmtKind::Match { cases, .. } => cases.iter().any(|case| returns(case.body)),
        StmtKind::Try(block) => {
            let handlers = block.handlers.iter().any(|handler| returns(handler.body));
            handlers || returns(block.body) || returns(block.orelse) || returns(block.finalbody)
        }
        _ => false,
    })
}

/// Makes the coroutine, runs it to its end, and shows its value.
fn run_awaiting(cx: &mut Cx, place: &Place, code: &Value) -> Res<()> {
    let (made, run) = (cx.dict(), cx.doors().run_code);
    run(cx, code, &place.globals, &made, &Value::NONE)?;
    let name = cx.intern(NAME);
    let function = ops::dict::get_name(cx, &made, name).expect("the code defines it");
    let coroutine = cx.call(&function, &[])?;
    let value = finish(cx, &coroutine)?;
    display(cx, value)
}

/// Shows a value as that of an expression that was typed.
pub(super) fn display(cx: &mut Cx, value: Value) -> Res<()> {
    let (sys, name) = (cx.state().sys.clone(), cx.names().displayhook);
    match ops::dict::get_name(cx, &sys, name) {
        Some(hook) => cx.call(&hook, &[value]).map(drop),
        None => Err(cx.raise(Exc::RuntimeError, "lost sys.displayhook")),
    }
}

/// Runs a coroutine to its end. Nothing that it may wait for is run beside it: there is no event loop at the prompt.
fn finish(cx: &mut Cx, coroutine: &Value) -> Res<Value> {
    loop {
        match generator::send(cx, coroutine, Value::NONE)? {
            Resumed::Returned(value) => return Ok(value),
            Resumed::Yielded(value) if value.is_none() => cx.poll_if_due()?,
            Resumed::Yielded(value) => {
                let waits = no_loop(cx, &value);
                let throw = cx.intern("throw");
                // It may clean up, and then wait again.
                cx.call_method(coroutine, throw, &[waits.0])?;
            }
        }
    }
}

fn no_loop(cx: &mut Cx, awaited: &Value) -> Raised {
    let kind = cx.type_name(awaited);
    cx.raise(Exc::RuntimeError, format!("the prompt has no event loop that could finish this '{kind}' object"))
}

/// `clear` by itself, where that is no name: the screen is to be cleared.
pub(super) fn is_bare_clear(cx: &mut Cx, place: &Place, text: &str) -> bool {
    let (names, builtins, name) = (place.names.clone(), cx.state().builtins.clone(), cx.intern("clear"));
    text.trim() == "clear" && [names, builtins].iter().all(|names| ops::dict::get_name(cx, names, name).is_none())
}

/// `exit` and `quit` by themselves: what they are called with no arguments raises.
pub(super) fn bare_word(cx: &mut Cx, place: &Place, text: &str) -> Option<Raised> {
    let word = text.trim();
    if !matches!(word, "exit" | "quit") {
        return None;
    }
    let name = cx.intern(word);
    if ops::dict::get_name(cx, &place.globals, name).is_some() {
        return None;
    }
    let builtins = cx.state().builtins.clone();
    let leave = ops::dict::get_name(cx, &builtins, name)?;
    let module = cx.intern("__module__");
    let class = cx.type_of(&leave);
    let module = attr::get(cx, &class, module).ok()?;
    if !crate::object::native::text_of(&module).contains("_sitebuiltins") {
        return None;
    }
    cx.call(&leave, &[]).err()
}
