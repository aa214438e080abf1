//! `await`, `yield` and `yield from`.

use super::unit::{Compiler, Res, UnitKind, error};
use crate::base::span::Span;
use crate::bytecode::{AwaitAfter, CodeKind, Const, Label, Reg};
use crate::syntax::ast::Expr;

impl<'a> Compiler<'a> {
    pub(super) fn await_expression(&mut self, value: &'a Expr<'a>, span: Span, want: Option<Reg>) -> Res<Reg> {
        if !self.unit.is_function_like() {
            return error(span, "'await' outside function");
        }
        if !self.is_async() {
            return error(span, "'await' outside async function");
        }
        let result = self.chain_destination(want);
        self.value_to(value, result)?;
        self.await_value(result, AwaitAfter::Plain);
        Ok(self.end_destination(result, want))
    }

    /// Whether the code may wait.
    pub(super) fn is_async(&self) -> bool {
        let is_comprehension = self.unit.kind == UnitKind::Comprehension;
        self.unit.kind == UnitKind::AsyncFunction || is_comprehension && self.unit.code_kind != CodeKind::Generator
    }

    /// Waits for the awaitable in a temporary, which is the highest; the result takes its place.
    pub(super) fn await_value(&mut self, value: Reg, after: AwaitAfter) {
        let iter = self.temporary();
        self.asm.get_awaitable(iter, value, after as u16);
        self.asm.load_none(value);
        self.delegate(value, iter);
    }

    /// Runs a sub-iterator to its end: what it gives is yielded, and its result is left in `value`. The iterator is used up.
    pub(super) fn delegate(&mut self, value: Reg, iter: Reg) {
        let (again, done): (Label, Label) = (self.asm.label(), self.asm.label());
        let state = self.asm.steady_state();
        self.asm.bind_back(again, state);
        self.asm.delegate(done, value, iter);
        self.asm.yield_delegated(value, value, iter);
        self.asm.loop_back(again);
        self.asm.bind(done);
        self.asm.release(iter);
        self.free_from(iter);
    }

    pub(super) fn yield_expression(&mut self, value: Option<&'a Expr<'a>>, span: Span, want: Option<Reg>) -> Res<Reg> {
        if !self.unit.is_function_like() {
            return error(span, "'yield' outside function");
        }
        let bottom = self.top();
        let value = match value {
            Some(value) => self.value(value)?,
            None => self.load_const(Const::None, None),
        };
        self.free_from(bottom);
        if self.unit.code_kind == CodeKind::AsyncGenerator {
            let wrapped = self.temporary();
            self.asm.async_gen_wrap(wrapped, value);
            self.free_from(bottom);
            let dst = self.destination(want);
            self.asm.yield_value(dst, wrapped);
            return Ok(dst);
        }
        let dst = self.destination(want);
        self.asm.yield_value(dst, value);
        Ok(dst)
    }

    /// `yield` whose result nobody wants.
    pub(super) fn yield_statement(&mut self, value: Option<&'a Expr<'a>>, span: Span) -> Res<()> {
        if !self.unit.is_function_like() {
            return error(span, "'yield' outside function");
        }
        let bottom = self.top();
        self.asm.span = span;
        let value = match value {
            Some(value) => self.value(value)?,
            None => self.load_const(Const::None, None),
        };
        self.yield_drop(value);
        self.free_from(bottom);
        Ok(())
    }

    /// Yields a value that is used up.
    pub(super) fn yield_drop(&mut self, value: Reg) {
        let value = if self.unit.code_kind == CodeKind::AsyncGenerator {
            self.free_from(value);
            let wrapped = self.temporary();
            self.asm.async_gen_wrap(wrapped, value);
            wrapped
        } else {
            value
        };
        self.asm.yield_drop(value);
    }

    pub(super) fn yield_from(&mut self, value: &'a Expr<'a>, span: Span, want: Option<Reg>) -> Res<Reg> {
        if !self.unit.is_function_like() {
            return error(span, "'yield from' outside function");
        }
        if self.unit.kind == UnitKind::AsyncFunction {
            return error(span, "'yield from' inside async function");
        }
        let result = self.chain_destination(want);
        let iterable = self.value(value)?;
        self.free_from(Reg(result.0 + 1));
        let iter = self.temporary();
        self.asm.get_yield_from_iter(iter, iterable);
        self.asm.load_none(result);
        self.delegate(result, iter);
        Ok(self.end_destination(result, want))
    }
}
