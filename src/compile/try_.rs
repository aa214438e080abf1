//! `try` statements.

use super::unit::{Compiler, Res, error};
use super::unwind::{Block, Handler};
use crate::base::span::Span;
use crate::bytecode::{Label, Run};
use crate::syntax::ast::{ExceptHandler, Try};

impl<'a> Compiler<'a> {
    pub(super) fn try_statement(&mut self, statement: &'a Try<'a>, span: Span) -> Res<()> {
        self.mark_line(span);
        if statement.finalbody.is_empty() {
            return self.try_except(statement, span);
        }
        let cover = self.begin_cover();
        self.push_block(Block::Finally(cover, statement.finalbody), span)?;
        if statement.handlers.is_empty() {
            self.body(statement.body)?;
        } else {
            self.try_except(statement, span)?;
        }
        let cover = self.pop_cover();
        let after = self.asm.label();
        // The body after the normal end, and once more after an exception (K5).
        self.body(statement.finalbody)?;
        self.asm.jump(after);
        if self.bind_handler(&cover) {
            let handler = self.enter_handler(&cover);
            let temp = self.unit.temp;
            self.unit.temp = temp - 1;
            let cleanup = self.begin_cover();
            self.unit.temp = temp;
            self.push_block(Block::Handling { previous: handler.previous }, span)?;
            self.push_block(Block::Value(handler.exception), span)?;
            self.push_block(Block::Covered(cleanup), span)?;
            self.body(statement.finalbody)?;
            let cleanup = self.pop_cover();
            self.pop_block();
            self.pop_block();
            self.asm.leave_handler(handler.previous);
            self.asm.reraise(handler.exception, false);
            self.cleanup_handler(&cleanup, handler.previous, None);
            self.free_from(handler.previous);
        }
        self.asm.bind(after);
        Ok(())
    }

    fn try_except(&mut self, statement: &'a Try<'a>, span: Span) -> Res<()> {
        let after = self.asm.label();
        let cover = self.begin_cover();
        self.push_block(Block::Covered(cover), span)?;
        self.body(statement.body)?;
        let cover = self.pop_cover();
        self.body(statement.orelse)?;
        self.asm.jump(after);
        // If nothing can be raised, the clauses are checked all the same.
        self.bind_handler(&cover);
        let handler = self.enter_handler(&cover);
        if statement.is_star {
            self.star_clauses(statement.handlers, handler, after)?;
        } else {
            self.clauses(statement.handlers, handler, after)?;
        }
        self.free_from(handler.previous);
        self.asm.bind(after);
        Ok(())
    }

    fn clauses(&mut self, clauses: &'a [ExceptHandler<'a>], handler: Handler, after: Label) -> Res<()> {
        let Handler { previous, exception } = handler;
        for (at, clause) in clauses.iter().enumerate() {
            self.asm.span = clause.span;
            if clause.typ.is_none() && at + 1 < clauses.len() {
                return error(clause.span, "default 'except:' must be last");
            }
            // An exception in the clause drops the one that is handled: `previous` alone is kept.
            self.free_from(exception);
            let cover = self.begin_cover();
            self.reserve(1);
            let next = self.asm.label();
            if let Some(typ) = clause.typ {
                let class = self.value(typ)?;
                self.asm.span = clause.span;
                self.asm.unless_exception(next, exception, class);
            } else {
                self.mark_line(clause.span);
            }
            if let Some(name) = clause.name {
                self.check_bindable(name.name, clause.span)?;
                let name = self.mangle(name.name);
                self.store_name(name, exception);
                self.free_from(exception);
                let cover = self.end_cover(cover);
                let named = self.begin_cover();
                self.push_block(Block::Named { cover: named, previous, name }, clause.span)?;
                self.body(clause.body)?;
                let named = self.pop_cover();
                self.asm.leave_handler(previous);
                self.unbind(name);
                self.asm.jump(after);
                self.cleanup_handler(&named, previous, Some(name));
                self.cleanup_handler(&cover, previous, None);
            } else {
                self.asm.release(exception);
                self.free_from(exception);
                self.push_block(Block::Handling { previous }, clause.span)?;
                self.push_block(Block::Covered(cover), clause.span)?;
                self.body(clause.body)?;
                let cover = self.pop_cover();
                self.pop_block();
                self.asm.leave_handler(previous);
                self.asm.jump(after);
                self.cleanup_handler(&cover, previous, None);
            }
            self.free_from(exception);
            self.reserve(1);
            self.asm.bind(next);
        }
        self.asm.span = clauses.last().map_or(self.asm.span, |clause| clause.span);
        self.asm.leave_handler(previous);
        self.asm.reraise(exception, false);
        Ok(())
    }

    /// `except*`: each clause takes its part of the group; what the clauses raise and what is left is joined in the end.
    fn star_clauses(&mut self, clauses: &'a [ExceptHandler<'a>], handler: Handler, after: Label) -> Res<()> {
        let (previous, original) = (handler.previous, handler.exception);
        self.asm.span = clauses.first().map_or(self.asm.span, |clause| clause.span);
        // The exceptions go up to make room: everything but `previous` is dropped if something unforeseen is raised.
        self.free_from(original);
        let cover = self.begin_cover();
        self.reserve(1);
        let (raised, rest) = (self.temporary(), self.temporary());
        self.asm.build_list(raised, Run(raised, 0));
        self.asm.duplicate(rest, original);
        let top = self.top();
        self.push_block(Block::Handling { previous }, self.asm.span)?;
        self.push_block(Block::Covered(cover), self.asm.span)?;
        for clause in clauses {
            self.asm.span = clause.span;
            let typ = clause.typ.expect("the parser requires a type after `except*`");
            let next = self.asm.label();
            let class = self.value(typ)?;
            self.asm.span = clause.span;
            self.free_from(top);
            let matched = self.temporary();
            self.asm.split_group(matched, rest, class);
            let copy = self.temporary();
            self.asm.duplicate(copy, matched);
            let none = self.asm.label();
            self.asm.jump_if_none(none, copy);
            self.free_from(copy);
            let name = match clause.name {
                Some(name) => {
                    self.check_bindable(name.name, clause.span)?;
                    let name = self.mangle(name.name);
                    self.store_name(name, matched);
                    Some(name)
                }
                None => {
                    self.asm.release(matched);
                    None
                }
            };
            self.free_from(top);
            let inner = self.begin_cover();
            match name {
                Some(name) => self.push_block(Block::NamedPart(inner, name), clause.span)?,
                None => self.push_block(Block::Covered(inner), clause.span)?,
            }
            self.push_block(Block::StarClause, clause.span)?;
            self.body(clause.body)?;
            self.pop_block();
            let inner = self.pop_cover();
            if let Some(name) = name {
                self.unbind(name);
            }
            self.asm.jump(next);
            // What the clause raises is collected.
            if self.bind_handler(&inner) {
                let handler = self.enter_handler(&inner);
                if let Some(name) = name {
                    self.unbind(name);
                }
                self.asm.list_append(raised, handler.exception);
                self.asm.leave_handler(handler.previous);
                self.asm.jump(next);
            }
            self.free_from(matched);
            self.reserve(1);
            self.asm.bind(none);
            self.asm.release(matched);
            self.asm.bind(next);
            self.free_from(top);
        }
        self.asm.list_append(raised, rest);
        let cleanup = self.pop_cover();
        self.pop_block();
        self.asm.leave_handler(previous);
        self.free_from(rest);
        let joined = self.temporary();
        self.asm.join_groups(joined, original, raised);
        self.asm.release(joined);
        self.asm.jump(after);
        self.cleanup_handler(&cleanup, previous, None);
        Ok(())
    }
}
