//! Statements: the dispatch, conditions, loops, and the small ones.

use super::fold::truth;
use super::unit::{Compiler, Res, UnitKind, error};
use super::unwind::{Block, Cover, Way};
use crate::base::span::Span;
use crate::bytecode::{CodeKind, Common, Const, Label, Reg};
use crate::syntax::ast::{Body, Expr, ExprKind, For, If, Stmt, StmtKind, While};

impl<'a> Compiler<'a> {
    pub(super) fn body(&mut self, body: Body<'a>) -> Res<()> {
        body.iter().try_for_each(|statement| self.statement(statement))
    }

    fn statement(&mut self, statement: &'a Stmt<'a>) -> Res<()> {
        self.deeper(statement.span)?;
        self.asm.span = statement.span;
        let bottom = self.top();
        if self.options.watched {
            self.asm.watch(0);
        }
        self.statement_inside(statement)?;
        debug_assert_eq!(bottom, self.top(), "a statement leaves temporaries as it found them");
        if self.options.watched {
            self.asm.span = statement.span;
            self.asm.watch(if matches!(statement.kind, StmtKind::Import(_) | StmtKind::ImportFrom { .. }) {
                2
            } else {
                1
            });
        }
        self.depth -= 1;
        Ok(())
    }

    fn statement_inside(&mut self, statement: &'a Stmt<'a>) -> Res<()> {
        let span = statement.span;
        match statement.kind {
            StmtKind::FunctionDef(def) => self.function_def(def, span),
            StmtKind::ClassDef(def) => self.class_def(def, span),
            StmtKind::Return(value) => self.return_statement(value, span),
            StmtKind::Delete(targets) => targets.iter().try_for_each(|target| self.delete(target)),
            StmtKind::Assign { targets, value } => self.assign(targets, value),
            StmtKind::AugAssign { target, op, value } => self.augmented(target, op, value, span),
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated(target, annotation, value, simple)
            }
            StmtKind::TypeAlias(alias) => self.type_alias(alias, span),
            StmtKind::For(statement) if statement.is_async => self.async_for(statement, span),
            StmtKind::For(statement) => self.for_loop(statement, span),
            StmtKind::While(statement) => self.while_loop(statement, span),
            StmtKind::If(statement) => self.if_statement(statement),
            StmtKind::With { items, body, is_async } => self.with_statement(items, body, is_async, span),
            StmtKind::Match { subject, cases } => self.match_statement(subject, cases),
            StmtKind::Raise { exc, cause } => self.raise_statement(exc, cause, span),
            StmtKind::Try(statement) => self.try_statement(statement, span),
            StmtKind::Assert { test, msg } => self.assert_statement(test, msg, span),
            StmtKind::Import(aliases) => self.import(aliases, span),
            StmtKind::ImportFrom { module, names, level } => self.import_from(module, names, level, span),
            StmtKind::Expr(value) => self.expression_statement(value),
            StmtKind::Break => self.break_or_continue(Way::Break, span),
            StmtKind::Continue => self.break_or_continue(Way::Continue, span),
            StmtKind::Pass => {
                self.mark_line(span);
                Ok(())
            }
            StmtKind::Global(_) | StmtKind::Nonlocal(_) => Ok(()),
        }
    }

    /// Gives a statement that does nothing by itself a place in the code, where tracing can stop.
    pub(super) fn mark_line(&mut self, span: Span) {
        self.asm.span = span;
        self.asm.no_op();
    }

    fn expression_statement(&mut self, value: &'a Expr<'a>) -> Res<()> {
        if self.interactive && self.is_module_level() {
            let bottom = self.top();
            let register = self.value(value)?;
            self.asm.display(register);
            self.free_from(bottom);
            return Ok(());
        }
        match value.kind {
            ExprKind::Constant(_) => {
                self.mark_line(value.span);
                Ok(())
            }
            ExprKind::Yield(inner) => self.yield_statement(inner, value.span),
            _ => self.evaluate(value),
        }
    }

    fn return_statement(&mut self, value: Option<&'a Expr<'a>>, span: Span) -> Res<()> {
        if !self.unit.is_function_like() {
            return error(span, "'return' outside function");
        }
        if value.is_some() && self.unit.code_kind == CodeKind::AsyncGenerator {
            return error(span, "'return' with value in async generator");
        }
        let bottom = self.top();
        // A constant has no place in the code of its own, so the statement takes its place.
        let constant = value.filter(|value| self.fold(value).is_some());
        let place = constant.filter(|value| self.source.is_one_line(span.start, value.span.start));
        let place = place.map_or(span, |value| value.span);
        let value = value.filter(|value| !matches!(self.fold(value), Some(Const::None)));
        if value.is_none() && self.exits_run_code() {
            self.mark_line(span);
        }
        let register = match value {
            None => None,
            Some(value) => {
                let register = self.value(value)?;
                let may_change = !register.is_temporary() && self.exits_run_code();
                Some(if may_change { self.copy_to_top(register) } else { register })
            }
        };
        self.asm.span = span;
        self.return_from(register, place)?;
        self.free_from(bottom);
        Ok(())
    }

    fn raise_statement(&mut self, exc: Option<&'a Expr<'a>>, cause: Option<&'a Expr<'a>>, span: Span) -> Res<()> {
        let bottom = self.top();
        match (exc, cause) {
            (None, _) => self.asm.raise_again(),
            (Some(exc), None) => {
                let exc = self.value(exc)?;
                self.asm.span = span;
                self.asm.raise(exc);
            }
            (Some(exc), Some(cause)) => {
                let exc = self.operand(exc, &[cause])?;
                let cause = self.value(cause)?;
                self.asm.span = span;
                self.asm.raise_from(exc, cause);
            }
        }
        self.free_from(bottom);
        Ok(())
    }

    fn assert_statement(&mut self, test: &'a Expr<'a>, msg: Option<&'a Expr<'a>>, span: Span) -> Res<()> {
        if matches!(test.kind, ExprKind::Tuple { items, .. } if !items.is_empty()) {
            self.warn(span, "assertion is always true, perhaps remove parentheses?");
        }
        if self.options.optimize > 0 {
            return Ok(());
        }
        let done = self.asm.label();
        self.jump_if(test, done)?;
        let window = self.temporary();
        // The error points at the condition.
        self.asm.span = test.span;
        self.asm.load_common(window, Common::AssertionError as u16);
        if let Some(msg) = msg {
            self.reserve(1);
            self.value_on_top(msg)?;
            self.asm.span = test.span;
            self.emit_call(window, 1);
        }
        self.asm.raise(window);
        self.free_from(window);
        self.asm.bind(done);
        Ok(())
    }

    fn if_statement(&mut self, statement: &'a If<'a>) -> Res<()> {
        let done = self.asm.label();
        for (at, branch) in statement.branches.iter().enumerate() {
            let is_last = at + 1 == statement.branches.len() && statement.orelse.is_empty();
            let other = if is_last { done } else { self.asm.label() };
            self.asm.span = branch.test.span;
            if self.fold(branch.test).is_some_and(|value| truth(&value)) {
                self.asm.no_op();
            }
            self.jump_unless(branch.test, other)?;
            // What is left out leaves no place behind.
            let (span, is_reachable) = (self.asm.span, self.asm.is_reachable());
            self.body(branch.body)?;
            self.asm.span = if is_reachable { self.asm.span } else { span };
            if !is_last {
                self.asm.jump(done);
                self.asm.bind(other);
            }
        }
        self.body(statement.orelse)?;
        self.asm.bind(done);
        Ok(())
    }

    // Loops. The test is at the bottom, so that an iteration executes one jump.

    fn while_loop(&mut self, statement: &'a While<'a>, span: Span) -> Res<()> {
        let (top, test, out) = (self.asm.label(), self.asm.label(), self.asm.label());
        let constant = self.fold(&statement.test).map(|value| truth(&value));
        let bound_in_test = binds(&statement.test);
        if constant.is_none() && !bound_in_test {
            let state = self.asm.steady_state();
            self.asm.jump(test);
            self.asm.bind_back(top, state);
            self.push_block(Block::Loop { again: test, out, iter: None }, span)?;
            self.body(statement.body)?;
            self.pop_block();
            self.asm.bind(test);
            self.asm.span = statement.test.span;
            self.loop_while(&statement.test, top)?;
            self.body(statement.orelse)?;
            self.asm.bind(out);
            return Ok(());
        }
        // A test that binds names comes first: the body counts on them. A constant one is not tested at all.
        let end = self.asm.label();
        match constant {
            Some(false) => self.asm.jump(end),
            _ => {
                if constant.is_some() {
                    self.mark_line(statement.test.span);
                }
                let state = self.asm.steady_state();
                self.asm.bind_back(top, state);
            }
        }
        if constant.is_none() {
            self.jump_unless(&statement.test, end)?;
        }
        self.push_block(Block::Loop { again: test, out, iter: None }, span)?;
        self.body(statement.body)?;
        self.pop_block();
        self.asm.bind(test);
        self.asm.span = statement.test.span;
        if self.asm.is_reachable() {
            self.asm.loop_back(top);
        }
        self.asm.bind(end);
        self.body(statement.orelse)?;
        self.asm.bind(out);
        Ok(())
    }

    fn for_loop(&mut self, statement: &'a For<'a>, span: Span) -> Res<()> {
        let bottom = self.top();
        let iterable = match statement.iter.kind {
            ExprKind::List(items) => match self.fold_items(items) {
                Some(constant) => self.load_const(constant, None),
                None => self.value(&statement.iter)?,
            },
            _ => self.value(&statement.iter)?,
        };
        self.free_from(bottom);
        let iter = self.temporary();
        self.asm.span = statement.iter.span;
        self.asm.get_iter(iter, iterable);
        let (top, test, out) = (self.asm.label(), self.asm.label(), self.asm.label());
        let item = self.for_item(&statement.target)?;
        self.begin_for(top, test, item);
        self.push_block(Block::Loop { again: test, out, iter: Some(iter) }, span)?;
        self.store_item(&statement.target, item)?;
        self.body(statement.body)?;
        self.pop_block();
        self.asm.bind(test);
        self.asm.span = statement.iter.span;
        self.asm.for_iter(top, item, iter);
        self.asm.release(iter);
        self.free_from(iter);
        self.body(statement.orelse)?;
        self.asm.bind(out);
        Ok(())
    }

    /// Where a loop puts its items: into the target, or into a temporary on the way.
    pub(super) fn for_item(&mut self, target: &'a Expr<'a>) -> Res<Reg> {
        Ok(match self.plain_local(target)? {
            Some(local) => local,
            None => self.temporary(),
        })
    }

    /// The jump to the test, and the place to which that jumps back with an item.
    pub(super) fn begin_for(&mut self, top: Label, test: Label, item: Reg) {
        let mut state = self.asm.steady_state();
        self.asm.jump(test);
        if let Some(bound) = &mut state
            && !item.is_temporary()
        {
            bound.insert(item.0);
        }
        self.asm.bind_back(top, state);
    }

    /// Stores the item of an iteration, if it is not in its place already.
    pub(super) fn store_item(&mut self, target: &'a Expr<'a>, item: Reg) -> Res<()> {
        if item.is_temporary() {
            self.store(target, item)?;
            self.free_from(item);
        }
        Ok(())
    }

    fn async_for(&mut self, statement: &'a For<'a>, span: Span) -> Res<()> {
        if !self.is_async() {
            return error(span, "'async for' outside async function");
        }
        let bottom = self.top();
        let iterable = self.value(&statement.iter)?;
        self.free_from(bottom);
        let iter = self.temporary();
        self.asm.span = statement.iter.span;
        self.asm.get_aiter(iter, iterable);
        let (top, again, out, done) = (self.asm.label(), self.asm.label(), self.asm.label(), self.asm.label());
        let state = self.asm.steady_state();
        self.asm.bind_back(top, state);
        self.push_block(Block::Loop { again, out, iter: Some(iter) }, span)?;
        let cover = self.async_next(&statement.target, iter, statement.iter.span)?;
        self.body(statement.body)?;
        self.pop_block();
        self.asm.bind(again);
        self.asm.loop_back(top);
        self.end_async_loop(cover, iter, done, statement.iter.span);
        self.asm.bind(done);
        self.free_from(iter);
        self.body(statement.orelse)?;
        self.asm.bind(out);
        Ok(())
    }

    /// Waits for the next item and stores it. The cover is of the waiting alone.
    pub(super) fn async_next(&mut self, target: &'a Expr<'a>, iter: Reg, span: Span) -> Res<Cover> {
        self.asm.span = span;
        let cover = self.begin_cover();
        let (item, waiting) = (self.temporary(), self.temporary());
        self.asm.get_anext(waiting, iter);
        self.asm.load_none(item);
        self.delegate(item, waiting);
        let cover = self.end_cover(cover);
        self.store(target, item)?;
        self.free_from(item);
        Ok(cover)
    }

    /// The handler of the waiting: `StopAsyncIteration` ends the loop.
    pub(super) fn end_async_loop(&mut self, cover: Cover, iter: Reg, done: Label, span: Span) {
        if !self.bind_handler(&cover) {
            return;
        }
        self.asm.span = span;
        let handler = self.enter_handler(&cover);
        let class = self.temporary();
        let other = self.asm.label();
        self.asm.load_common(class, Common::StopAsyncIteration as u16);
        self.asm.unless_exception(other, handler.exception, class);
        self.asm.release(handler.exception);
        self.asm.leave_handler(handler.previous);
        self.release(iter);
        self.asm.jump(done);
        self.asm.bind(other);
        self.asm.leave_handler(handler.previous);
        self.asm.reraise(handler.exception, false);
        self.free_from(handler.previous);
    }

    /// Whether module code begins with `__annotations__`.
    pub(super) fn sets_up_annotations(&self) -> bool {
        self.unit.kind == UnitKind::Module && self.scopes[self.unit.scope].has_annotations
    }
}

/// Whether an expression may bind a name of the code around it.
fn binds(expr: &Expr<'_>) -> bool {
    const MAX_PARTS: u32 = 200;
    let mut budget = MAX_PARTS;
    binds_within(expr, &mut budget)
}

/// Says yes where it would take long to find out.
fn binds_within(expr: &Expr<'_>, budget: &mut u32) -> bool {
    let Some(rest) = budget.checked_sub(1) else { return true };
    *budget = rest;
    let mut any = |exprs: &[&Expr<'_>]| exprs.iter().any(|expr| binds_within(expr, budget));
    match expr.kind {
        ExprKind::Constant(_) | ExprKind::Name(_) => false,
        ExprKind::Binary { left, right, .. } => any(&[left, right]),
        ExprKind::Unary { operand, .. } => any(&[operand]),
        ExprKind::Attribute { value, .. } => any(&[value]),
        ExprKind::Subscript { value, index } => any(&[value, index]),
        ExprKind::Compare { left, comparisons } => {
            any(&[left]) || comparisons.iter().any(|comparison| any(&[&comparison.right]))
        }
        ExprKind::BoolOp { values, .. } => values.iter().any(|value| any(&[value])),
        ExprKind::IfExp { test, body, orelse } => any(&[test, body, orelse]),
        ExprKind::Call { func, arguments } => {
            any(&[func])
                || arguments.args.iter().any(|argument| any(&[argument]))
                || arguments.keywords.iter().any(|keyword| any(&[&keyword.value]))
        }
        ExprKind::Tuple { items, .. } | ExprKind::List(items) | ExprKind::Set(items) => {
            items.iter().any(|item| any(&[item]))
        }
        ExprKind::Starred(value) | ExprKind::Await(value) => any(&[value]),
        _ => true,
    }
}
