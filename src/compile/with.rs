//! `with` and `async with`.

use super::unit::{Compiler, Res, error};
use super::unwind::Block;
use crate::base::span::Span;
use crate::bytecode::{AwaitAfter, Reg, Run};
use crate::syntax::ast::{Body, WithItem};

impl<'a> Compiler<'a> {
    pub(super) fn with_statement(
        &mut self,
        items: &'a [WithItem<'a>],
        body: Body<'a>,
        is_async: bool,
        span: Span,
    ) -> Res<()> {
        if is_async && !self.is_async() {
            return error(span, "'async with' outside async function");
        }
        self.with_items(items, body, is_async, span)
    }

    fn with_items(&mut self, items: &'a [WithItem<'a>], body: Body<'a>, is_async: bool, span: Span) -> Res<()> {
        let Some((item, rest)) = items.split_first() else { return self.body(body) };
        self.deeper(span)?;
        let place = item.context.span;
        let exit = self.temporary();
        let manager = self.value(item.context)?;
        let window = self.reserve(2);
        self.asm.span = place;
        self.asm.load_enter(window, manager, is_async);
        self.asm.load_exit(exit, manager, is_async);
        self.release(manager);
        self.emit_call(window, 0);
        self.free_from(window);
        let entered = self.temporary();
        if is_async {
            self.await_value(entered, AwaitAfter::Aenter);
        }
        let temp = self.unit.temp;
        self.free_from(Reg(exit.0 + 1));
        let cover = self.begin_cover();
        self.unit.temp = temp;
        self.push_block(Block::With { cover, exit, is_async, span: place }, span)?;
        match item.target {
            Some(target) => self.store(target, entered)?,
            None => self.asm.release(entered),
        }
        self.free_from(Reg(exit.0 + 1));
        self.with_items(rest, body, is_async, span)?;
        let cover = self.pop_cover();
        self.call_exit(exit, is_async, place);
        let after = self.asm.label();
        self.asm.span = place;
        self.asm.jump(after);
        if self.bind_handler(&cover) {
            self.asm.span = place;
            let handler = self.enter_handler(&cover);
            let window = self.reserve(2);
            self.asm.copy(window, exit);
            let temp = self.unit.temp;
            self.free_from(handler.exception);
            let cover = self.begin_cover();
            self.unit.temp = temp;
            let arguments = self.reserve(3);
            self.asm.spread_exception(Run(arguments, 3), handler.exception);
            self.emit_call(window, 3);
            self.free_from(Reg(window.0 + 1));
            if is_async {
                self.await_value(window, AwaitAfter::Aexit);
            }
            let suppressed = self.asm.label();
            self.asm.jump_if_true(suppressed, window);
            let cover = self.end_cover(cover);
            self.asm.leave_handler(handler.previous);
            self.asm.reraise(handler.exception, true);
            self.cleanup_handler(&cover, handler.previous, None);
            self.asm.bind(suppressed);
            self.asm.release(handler.exception);
            self.asm.leave_handler(handler.previous);
        }
        self.asm.bind(after);
        self.free_from(exit);
        self.depth -= 1;
        Ok(())
    }

    /// Calls `__exit__(None, None, None)`, which is used up.
    pub(super) fn call_exit(&mut self, exit: Reg, is_async: bool, span: Span) {
        let outside = std::mem::replace(&mut self.asm.span, span);
        let window = self.reserve(2);
        self.asm.copy(window, exit);
        for _ in 0..3 {
            let none = self.temporary();
            self.asm.load_none(none);
        }
        self.emit_call(window, 3);
        self.free_from(Reg(window.0 + 1));
        if is_async {
            self.await_value(window, AwaitAfter::Aexit);
        }
        self.asm.release(window);
        self.free_from(window);
        self.asm.span = outside;
    }
}
