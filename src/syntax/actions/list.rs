//! Lists that are being read.
//!
//! The items of all lists of one type lie on one stack, and the parser holds only where a list begins there: a list inside an item is
//! complete, and taken off the stack, before the item joins the list around it. So no list needs memory of its own (with a `Vec` each,
//! a fifth of the parser's time went to `malloc` and `free`), and everything on the parser's stack is plain data.

use std::marker::PhantomData;

use crate::base::span::Span;
use crate::syntax::actions::Builder;
use crate::syntax::actions::argument::Argument;
use crate::syntax::actions::chain::Prefix;
use crate::syntax::actions::parameter::Formal;
use crate::syntax::actions::pattern::{ClassArgument, MappingEntry};
use crate::syntax::actions::statement::{Handler, WithElement};
use crate::syntax::actions::string::{Piece, Written};
use crate::syntax::ast::{
    Alias, Branch, Comprehension, DictItem, Expr, Ident, MatchCase, Pattern, Stmt, TypeParam, WithItem,
};

/// The items of a stack from `start` on. Whoever reads or extends the list finds it on top.
pub(crate) struct List<T> {
    start: u32,
    items: PhantomData<T>,
}

impl<T> Clone for List<T> {
    fn clone(&self) -> List<T> {
        *self
    }
}

impl<T> Copy for List<T> {}

/// What lists are made of.
pub(crate) trait Listed<'a>: Copy {
    fn stack<'s>(stacks: &'s mut Stacks<'a>) -> &'s mut Vec<Self>;
}

macro_rules! stacks {
    ($($name:ident: $Item:ty,)*) => {
        #[derive(Default)]
        pub(crate) struct Stacks<'a> { $($name: Vec<$Item>,)* }
        $(impl<'a> Listed<'a> for $Item {
            fn stack<'s>(stacks: &'s mut Stacks<'a>) -> &'s mut Vec<$Item> {
                &mut stacks.$name
            }
        })*
    };
}

stacks! {
    aliases: Alias<'a>,
    arguments: Argument<'a>,
    branches: Branch<'a>,
    cases: MatchCase<'a>,
    class_arguments: ClassArgument<'a>,
    comprehensions: Comprehension<'a>,
    dict_items: DictItem<'a>,
    exprs: Expr<'a>,
    formals: Formal<'a>,
    handlers: Handler<'a>,
    idents: Ident<'a>,
    mapping_entries: MappingEntry<'a>,
    patterns: Pattern<'a>,
    pieces: Piece<'a>,
    prefixes: (Prefix, Span),
    stmts: Stmt<'a>,
    type_params: &'a TypeParam<'a>,
    with_elements: WithElement<'a>,
    with_items: WithItem<'a>,
    written: Written<'a>,
}

impl<'a> Builder<'a, '_> {
    pub(crate) fn empty<T: Listed<'a>>(&mut self) -> List<T> {
        List { start: T::stack(&mut self.stacks).len() as u32, items: PhantomData }
    }

    /// A list of one item.
    pub(crate) fn first<T: Listed<'a>>(&mut self, item: T) -> List<T> {
        let list = self.empty();
        T::stack(&mut self.stacks).push(item);
        list
    }

    pub(crate) fn push<T: Listed<'a>>(&mut self, list: List<T>, item: T) -> List<T> {
        T::stack(&mut self.stacks).push(item);
        list
    }

    /// Puts an item in front of a list.
    pub(crate) fn prepend<T: Listed<'a>>(&mut self, first: T, rest: List<T>) -> List<T> {
        T::stack(&mut self.stacks).insert(rest.start as usize, first);
        rest
    }

    /// Takes the last item of a list that is not empty.
    pub(super) fn pop<T: Listed<'a>>(&mut self, list: List<T>) -> T {
        let stack = T::stack(&mut self.stacks);
        debug_assert!(stack.len() > list.start as usize);
        stack.pop().expect("the list is not empty")
    }

    /// The items so far.
    pub(super) fn items<T: Listed<'a>>(&mut self, list: List<T>) -> &[T] {
        &T::stack(&mut self.stacks)[list.start as usize..]
    }

    pub(super) fn discard<T: Listed<'a>>(&mut self, list: List<T>) {
        T::stack(&mut self.stacks).truncate(list.start as usize);
    }

    /// A complete list, as the tree keeps it.
    pub(crate) fn list<T: Listed<'a>>(&mut self, list: List<T>) -> &'a [T] {
        let stack = T::stack(&mut self.stacks);
        let start = list.start as usize;
        if stack.len() == start {
            return &[];
        }
        let items = self.arena.alloc_slice_copy(&stack[start..]);
        stack.truncate(start);
        items
    }

    /// Items that were put together otherwise, as the tree keeps them.
    pub(super) fn copied<T: Copy>(&self, items: &[T]) -> &'a [T] {
        if items.is_empty() { &[] } else { self.arena.alloc_slice_copy(items) }
    }
}
