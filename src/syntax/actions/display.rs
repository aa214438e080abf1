//! Displays and comprehensions: tuples, lists, sets, dictionaries, generators.

use crate::base::span::Span;
use crate::syntax::actions::list::List;
use crate::syntax::actions::{Builder, node};
use crate::syntax::ast::{Comprehension, DictItem, Expr, ExprKind};

impl<'a> Builder<'a, '_> {
    pub(crate) fn tuple(
        &mut self,
        l: u32,
        first: Expr<'a>,
        rest: List<Expr<'a>>,
        r: u32,
        parenthesized: bool,
    ) -> Expr<'a> {
        let items = self.prepend(first, rest);
        let items = self.list(items);
        self.tuple_of(l, items, r, parenthesized)
    }

    /// Without brackets. If nothing follows the first comma, that is where the tuple ends (`r` would be the next token).
    pub(crate) fn bare_tuple(
        &mut self,
        l: u32,
        first: Expr<'a>,
        comma: Span,
        rest: List<Expr<'a>>,
        r: u32,
    ) -> Expr<'a> {
        let items = self.prepend(first, rest);
        let items = self.list(items);
        self.tuple_of(l, items, if items.len() == 1 { comma.end } else { r }, false)
    }

    /// The only element of a subscript: with a star, it is a tuple of one.
    pub(crate) fn index(&self, e: Expr<'a>) -> Expr<'a> {
        if !matches!(e.kind, ExprKind::Starred(_)) {
            return e;
        }
        self.tuple_of(e.span.start, self.copied(&[e]), e.span.end, false)
    }

    pub(crate) fn tuple_of(&self, l: u32, items: &'a [Expr<'a>], r: u32, parenthesized: bool) -> Expr<'a> {
        node(l, ExprKind::Tuple { items, parenthesized }, r)
    }

    /// `(e)`.
    pub(crate) fn group(&mut self, l: u32, e: Expr<'a>) -> Expr<'a> {
        if matches!(e.kind, ExprKind::Starred(_)) && l < e.span.start {
            self.error(e.span, "cannot use starred expression here");
        }
        e
    }

    pub(crate) fn generator(&mut self, l: u32, e: Expr<'a>, generators: List<Comprehension<'a>>, r: u32) -> Expr<'a> {
        self.check_element(&e);
        let generators = self.list(generators);
        node(l, ExprKind::Generator { element: self.expr(e), generators }, r)
    }

    pub(crate) fn list_display(&mut self, l: u32, items: List<Expr<'a>>, r: u32) -> Expr<'a> {
        node(l, ExprKind::List(self.list(items)), r)
    }

    pub(crate) fn list_comp(
        &mut self,
        l: u32,
        list: List<Expr<'a>>,
        generators: List<Comprehension<'a>>,
        r: u32,
    ) -> Expr<'a> {
        let (list, generators) = (self.list(list), self.list(generators));
        let e = self.only_element(list, generators);
        node(l, ExprKind::ListComp { element: self.expr(e), generators }, r)
    }

    pub(crate) fn set(&mut self, l: u32, items: List<Expr<'a>>, r: u32) -> Expr<'a> {
        node(l, ExprKind::Set(self.list(items)), r)
    }

    pub(crate) fn set_comp(
        &mut self,
        l: u32,
        list: List<Expr<'a>>,
        generators: List<Comprehension<'a>>,
        r: u32,
    ) -> Expr<'a> {
        let (list, generators) = (self.list(list), self.list(generators));
        let e = self.only_element(list, generators);
        node(l, ExprKind::SetComp { element: self.expr(e), generators }, r)
    }

    fn check_element(&mut self, e: &Expr<'a>) {
        if matches!(e.kind, ExprKind::Starred(_)) {
            self.error(e.span, "iterable unpacking cannot be used in comprehension");
        }
    }

    /// A comprehension has one element; `[a, b for ...]` is a common mistake.
    fn only_element(&mut self, list: &[Expr<'a>], generators: &[Comprehension<'a>]) -> Expr<'a> {
        let (first, last) = (list[0], list[list.len() - 1]);
        let between = &self.text[last.span.end as usize..generators[0].span.start as usize];
        let comma = between.find(',').map(|at| last.span.end + at as u32 + 1);
        if matches!(first.kind, ExprKind::Starred(_)) && list.len() == 1 && comma.is_none() {
            self.check_element(&first);
        } else if list.len() > 1 || comma.is_some() {
            let end = if list.len() > 1 { last.span.end } else { comma.unwrap_or(last.span.end) };
            let span = Span::new(first.span.start, end);
            self.error(span, "did you forget parentheses around the comprehension target?");
        }
        first
    }

    pub(crate) fn dict_item(&self, key: Option<Expr<'a>>, value: Expr<'a>) -> DictItem<'a> {
        DictItem { key: self.optional(key), value: self.expr(value) }
    }

    pub(crate) fn dict(&mut self, l: u32, items: List<DictItem<'a>>, r: u32) -> Expr<'a> {
        node(l, ExprKind::Dict(self.list(items)), r)
    }

    pub(crate) fn dict_comp(
        &mut self,
        l: u32,
        item: DictItem<'a>,
        generators: List<Comprehension<'a>>,
        r: u32,
    ) -> Expr<'a> {
        if item.key.is_none() {
            let stars = self.tokens.starts.partition_point(|&start| start <= l);
            self.error(self.tokens.span(stars), "dict unpacking cannot be used in dict comprehension");
        }
        let generators = self.list(generators);
        node(l, ExprKind::DictComp { item: self.arena.alloc(item), generators }, r)
    }

    pub(crate) fn comp_for(
        &mut self,
        l: u32,
        is_async: bool,
        target: Expr<'a>,
        iter: Expr<'a>,
        ifs: List<Expr<'a>>,
        r: u32,
    ) -> Comprehension<'a> {
        let ifs = self.list(ifs);
        Comprehension { span: Span::new(l, r), target: self.expr(target), iter: self.expr(iter), ifs, is_async }
    }
}
