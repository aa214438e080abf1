//! Blocks, and ways out of them: what `return`, `break` and `continue` have to do on their way, and which code a handler covers.
//!
//! - U1. `Unit::blocks` lists what is open around the current statement. Going out of a block runs its exit code where the jump
//!   stands (K5), with the block and all inside it closed: its handler does not cover its own exit code.
//! - U2. Handlers are written when their cover ends, so inner ones come first.
//! - U3. A handler's first registers are the exception handled before it and its own. Whatever leaves the handler, by an exception
//!   too, makes the former the handled one again.

use super::names::Name;
use super::unit::{Compiler, Res, error};
use crate::base::span::Span;
use crate::bytecode::{Label, Reg, State};
use crate::syntax::ast::Body;

/// Blocks that may be nested.
const MAX_BLOCKS: usize = 21;

/// Code that a handler covers from `start` on.
pub(super) struct Cover {
    target: Label,
    keep: Reg,
    start: u32,
    state: State,
}

/// The two registers of a handler.
#[derive(Clone, Copy)]
pub(super) struct Handler {
    pub(super) previous: Reg,
    pub(super) exception: Reg,
}

/// What is open around a statement.
pub(super) enum Block<'a> {
    Loop {
        again: Label,
        out: Label,
        iter: Option<Reg>,
    },
    /// A part whose handler needs no exit code.
    Covered(Cover),
    /// A `try` with a `finally`.
    Finally(Cover, Body<'a>),
    With {
        cover: Cover,
        exit: Reg,
        is_async: bool,
        span: Span,
    },
    /// An exception is being handled.
    Handling {
        previous: Reg,
    },
    /// An exception is being handled, under a name that is unbound at the end.
    Named {
        cover: Cover,
        previous: Reg,
        name: Name,
    },
    /// A clause of `except*` with a name.
    NamedPart(Cover, Name),
    /// A temporary that lives on.
    Value(Reg),
    /// A clause of `except*`, which no jump may leave.
    StarClause,
}

/// Where a jump goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Return,
    Break,
    Continue,
}

/// Where the exit code stands that ran last when these blocks were left: what comes behind it is in no other line.
fn exit_span(left: &[Block<'_>]) -> Option<Span> {
    left.iter().rev().find_map(|block| match block {
        Block::With { span, .. } => Some(*span),
        Block::Finally(_, body) => body.last().map(|statement| statement.span),
        _ => None,
    })
}

impl<'a> Compiler<'a> {
    pub(super) fn push_block(&mut self, block: Block<'a>, span: Span) -> Res<()> {
        if self.counted_blocks() >= MAX_BLOCKS {
            return error(span, "too many statically nested blocks");
        }
        self.unit.blocks.push(block);
        Ok(())
    }

    /// The blocks as the language counts them.
    fn counted_blocks(&self) -> usize {
        let weight = |block: &Block<'a>| match block {
            Block::Value(_) | Block::StarClause => 0,
            Block::Named { .. } => 2,
            _ => 1,
        };
        self.unit.blocks.iter().map(weight).sum()
    }

    pub(super) fn pop_block(&mut self) -> Block<'a> {
        self.unit.blocks.pop().expect("blocks are popped as they were pushed")
    }

    // Covers.

    /// From here on exceptions go to a handler that keeps the temporaries in use now.
    pub(super) fn begin_cover(&mut self) -> Cover {
        let target = self.asm.label();
        Cover { target, keep: self.top(), start: self.asm.here(), state: self.asm.steady_state() }
    }

    /// The cover ends here.
    pub(super) fn end_cover(&mut self, cover: Cover) -> Cover {
        self.asm.cover(cover.start, cover.target, cover.keep, &cover.state);
        cover
    }

    /// Pops a block and ends its cover.
    pub(super) fn pop_cover(&mut self) -> Cover {
        let block = self.pop_block();
        match block {
            Block::Covered(cover)
            | Block::Finally(cover, _)
            | Block::With { cover, .. }
            | Block::Named { cover, .. }
            | Block::NamedPart(cover, _) => self.end_cover(cover),
            _ => unreachable!("a block with a cover was pushed"),
        }
    }

    /// Begins the code of a handler; false if no exception can get there.
    pub(super) fn bind_handler(&mut self, cover: &Cover) -> bool {
        if !self.asm.is_used(cover.target) {
            return false;
        }
        debug_assert!(!self.asm.is_reachable(), "control falls into a handler");
        self.asm.bind(cover.target);
        self.free_from(cover.keep);
        true
    }

    /// The first instruction of a handler.
    pub(super) fn enter_handler(&mut self, cover: &Cover) -> Handler {
        self.free_from(cover.keep);
        let (previous, exception) = (self.temporary(), self.temporary());
        self.asm.enter_handler(previous, exception);
        Handler { previous, exception }
    }

    /// The handler of a handler's own code: the exception goes on, and what was handled before is handled again (U3).
    pub(super) fn cleanup_handler(&mut self, cover: &Cover, previous: Reg, name: Option<Name>) {
        if !self.bind_handler(cover) {
            return;
        }
        let inner = self.enter_handler(cover);
        self.asm.release(inner.previous);
        self.asm.leave_handler(previous);
        if let Some(name) = name {
            self.unbind(name);
        }
        self.asm.reraise(inner.exception, true);
        self.free_from(cover.keep);
    }

    /// Whether exceptions may be caught by the code itself.
    pub(super) fn is_guarded(&self) -> bool {
        let guards = |block: &Block<'a>| matches!(block, Block::Covered(_) | Block::Finally(..) | Block::With { .. });
        self.unit.blocks.iter().any(guards)
    }

    // Ways out.

    /// Whether leaving all blocks runs statements or calls, which could change a local.
    pub(super) fn exits_run_code(&self) -> bool {
        let runs = |block: &Block<'a>| matches!(block, Block::Finally(..) | Block::With { .. } | Block::Named { .. });
        self.unit.blocks.iter().any(runs)
    }

    /// The same for leaving the blocks inside the innermost loop.
    fn leaving_runs_code(&self) -> bool {
        let inside = self.unit.blocks.iter().rev().take_while(|block| !matches!(block, Block::Loop { .. }));
        inside.into_iter().any(|block| matches!(block, Block::Finally(..) | Block::With { .. }))
    }

    pub(super) fn break_or_continue(&mut self, way: Way, span: Span) -> Res<()> {
        let mut target = None;
        for block in self.unit.blocks.iter().rev() {
            match block {
                Block::Loop { again, out, iter } => {
                    target = Some(if way == Way::Break { (*out, *iter) } else { (*again, None) });
                    break;
                }
                Block::StarClause => return star_error(span),
                _ => {}
            }
        }
        let Some((to, iter)) = target else {
            let what = if way == Way::Break { "'break' outside loop" } else { "'continue' not properly in loop" };
            return error(span, what);
        };
        let temp = self.unit.temp;
        if self.leaving_runs_code() {
            self.mark_line(span);
        }
        let left = self.leave_blocks(true, None)?;
        self.asm.span = exit_span(&left).unwrap_or(span);
        if let Some(iter) = iter {
            self.release(iter);
        }
        self.asm.jump(to);
        self.reopen(left);
        self.unit.temp = temp;
        Ok(())
    }

    /// Leaves all blocks and returns the value, or None.
    pub(super) fn return_from(&mut self, value: Option<Reg>, span: Span) -> Res<()> {
        if self.unit.blocks.iter().any(|block| matches!(block, Block::StarClause)) {
            return star_error(span);
        }
        let temp = self.unit.temp;
        let left = self.leave_blocks(false, value)?;
        self.asm.span = exit_span(&left).unwrap_or(span);
        match value {
            Some(value) => self.return_value(value),
            None => self.return_none(),
        }
        self.reopen(left);
        self.unit.temp = temp;
        Ok(())
    }

    /// Runs the exit code of the blocks around (U1), up to a loop or all of them. A temporary in `keep` survives.
    fn leave_blocks(&mut self, to_loop: bool, keep: Option<Reg>) -> Res<Vec<Block<'a>>> {
        let mut left = Vec::new();
        while let Some(block) = self.unit.blocks.pop() {
            if to_loop && matches!(block, Block::Loop { .. }) {
                self.unit.blocks.push(block);
                break;
            }
            let block = self.leave_block(block, keep)?;
            left.push(block);
        }
        Ok(left)
    }

    fn leave_block(&mut self, block: Block<'a>, keep: Option<Reg>) -> Res<Block<'a>> {
        Ok(match block {
            Block::Loop { iter, .. } => {
                if let Some(iter) = iter {
                    self.release(iter);
                }
                block
            }
            Block::Covered(cover) => Block::Covered(self.end_cover(cover)),
            Block::Finally(cover, body) => {
                let cover = self.end_cover(cover);
                let keeps = keep.filter(|keep| keep.is_temporary());
                if let Some(keep) = keeps {
                    self.push_block(Block::Value(keep), self.asm.span)?;
                }
                let span = self.asm.span;
                self.body(body)?;
                self.asm.span = span;
                if keeps.is_some() {
                    self.pop_block();
                }
                Block::Finally(cover, body)
            }
            Block::With { cover, exit, is_async, span } => {
                let cover = self.end_cover(cover);
                self.call_exit(exit, is_async, span);
                Block::With { cover, exit, is_async, span }
            }
            Block::Handling { previous } => {
                self.asm.leave_handler(previous);
                block
            }
            Block::Named { cover, previous, name } => {
                let cover = self.end_cover(cover);
                self.asm.leave_handler(previous);
                self.unbind(name);
                Block::Named { cover, previous, name }
            }
            Block::NamedPart(cover, name) => Block::NamedPart(self.end_cover(cover), name),
            Block::Value(value) => {
                self.release(value);
                block
            }
            Block::StarClause => block,
        })
    }

    /// Behind the jump, the blocks are open again.
    fn reopen(&mut self, left: Vec<Block<'a>>) {
        let here = self.asm.here();
        for mut block in left.into_iter().rev() {
            match &mut block {
                Block::Covered(cover)
                | Block::Finally(cover, _)
                | Block::With { cover, .. }
                | Block::Named { cover, .. }
                | Block::NamedPart(cover, _) => cover.start = here,
                Block::Loop { .. } | Block::Handling { .. } | Block::Value(_) | Block::StarClause => {}
            }
            self.unit.blocks.push(block);
        }
    }
}

fn star_error<T>(span: Span) -> Res<T> {
    error(span, "'break', 'continue' and 'return' cannot appear in an except* block")
}
