//! The arguments of calls and classes: a flat list in the grammar, put in order here.

use crate::base::diagnostic::{Diagnostic, End};
use crate::base::span::Span;
use crate::syntax::actions::list::List;
use crate::syntax::actions::{Builder, node};
use crate::syntax::ast::{Arguments, Comprehension, Constant, Expr, ExprKind, Keyword};

#[derive(Clone, Copy)]
pub(crate) enum Argument<'a> {
    /// Also `*value`.
    Positional(Expr<'a>),
    /// Also `**value`.
    Keyword(&'a Keyword<'a>),
    /// A generator without parentheses of its own.
    Generator(&'a Expr<'a>),
}

impl<'a> Builder<'a, '_> {
    pub(crate) fn keyword(&mut self, l: u32, name: Expr<'a>, equal: Span, value: Expr<'a>, r: u32) -> Argument<'a> {
        let arg = match name.kind {
            ExprKind::Name(arg) if l == name.span.start => Some(arg),
            ExprKind::Constant(constant @ (Constant::None | Constant::True | Constant::False))
                if l == name.span.start =>
            {
                self.error(Span::new(l, equal.end), format!("cannot assign to {constant:?}"));
                None
            }
            _ => {
                let span = Span::new(name.span.start, equal.end);
                self.error(span, "expression cannot contain assignment, perhaps you meant \"==\"?");
                None
            }
        };
        Argument::Keyword(self.arena.alloc(Keyword { span: Span::new(l, r), arg, value }))
    }

    pub(crate) fn keyword_unpacking(&self, l: u32, value: Expr<'a>, r: u32) -> Argument<'a> {
        Argument::Keyword(self.arena.alloc(Keyword { span: Span::new(l, r), arg: None, value }))
    }

    pub(crate) fn generator_argument(
        &mut self,
        l: u32,
        e: Expr<'a>,
        generators: List<Comprehension<'a>>,
        r: u32,
    ) -> Argument<'a> {
        let generator = self.generator(l, e, generators, r);
        Argument::Generator(self.expr(generator))
    }

    pub(crate) fn call_without_arguments(&self, l: u32, func: Expr<'a>, open: u32, r: u32) -> Expr<'a> {
        let arguments = self.arena.alloc(Arguments { span: Span::new(open, r), args: &[], keywords: &[] });
        node(l, ExprKind::Call { func: self.expr(func), arguments }, r)
    }

    /// `list_end` is where the last argument ends, so that a comma after it can be told.
    pub(crate) fn call(
        &mut self,
        l: u32,
        func: Expr<'a>,
        open: u32,
        list: List<Argument<'a>>,
        list_end: u32,
        r: u32,
    ) -> Expr<'a> {
        let comma = self.text[list_end as usize..r as usize - 1].contains(',');
        let span = Span::new(open, r);
        let arguments = match *self.items(list) {
            [Argument::Generator(&generator)] if !comma => {
                self.discard(list);
                Arguments { span, args: self.copied(&[Expr { span, ..generator }]), keywords: &[] }
            }
            _ => self.arguments(span, list),
        };
        node(l, ExprKind::Call { func: self.expr(func), arguments: self.arena.alloc(arguments) }, r)
    }

    /// A class takes no generator as its only argument, as a call does.
    pub(crate) fn bases(&mut self, l: u32, list: List<Argument<'a>>, r: u32) -> Arguments<'a> {
        if let [Argument::Generator(Expr { kind: ExprKind::Generator { generators, .. }, .. })] = *self.items(list) {
            self.invalid_syntax(generators[0].span.start);
        }
        self.arguments(Span::new(l, r), list)
    }

    /// Splits the list in two, and checks the order.
    fn arguments(&mut self, span: Span, list: List<Argument<'a>>) -> Arguments<'a> {
        let arena = self.arena;
        let items = self.items(list);
        let positional = items.iter().take_while(|argument| matches!(argument, Argument::Positional(_))).count();
        let in_order = items[positional..]
            .iter()
            .all(|argument| matches!(argument, Argument::Keyword(Keyword { arg: Some(_), .. })));
        if in_order {
            let (args, keywords) = items.split_at(positional);
            let args = arena.alloc_slice_fill_with(args.len(), |at| match args[at] {
                Argument::Positional(expr) => expr,
                _ => unreachable!("these are positional"),
            });
            let keywords = arena.alloc_slice_fill_with(keywords.len(), |at| match keywords[at] {
                Argument::Keyword(keyword) => *keyword,
                _ => unreachable!("these are keywords"),
            });
            self.discard(list);
            return Arguments { span, args, keywords };
        }
        let list = self.list(list);
        self.check_order(list, span.end);
        let (mut args, mut keywords) = (Vec::new(), Vec::new());
        for argument in list {
            match *argument {
                Argument::Positional(expr) => args.push(expr),
                Argument::Generator(expr) => args.push(*expr),
                Argument::Keyword(keyword) => keywords.push(*keyword),
            }
        }
        Arguments { span, args: self.copied(&args), keywords: self.copied(&keywords) }
    }

    fn check_order(&mut self, list: &[Argument<'a>], end: u32) {
        let generator = list.iter().find_map(|argument| match argument {
            Argument::Generator(expr) => Some(expr.span),
            _ => None,
        });
        if let Some(span) = generator {
            return self.error(span, "Generator expression must be parenthesized");
        }
        let mut unpacking = false;
        let mut keyword = false;
        for argument in list {
            match argument {
                Argument::Keyword(Keyword { arg: None, .. }) => unpacking = true,
                Argument::Keyword(_) => keyword = true,
                Argument::Positional(Expr { kind: ExprKind::Starred(_), span }) => {
                    if unpacking {
                        let message = "iterable argument unpacking follows keyword argument unpacking";
                        // Told from the comma before the star up to the closing bracket.
                        let comma = self.tokens.starts.partition_point(|&start| start < span.start) - 1;
                        let span = Span::new(self.tokens.starts[comma], end);
                        let error = Diagnostic::syntax(span, message);
                        return self.errors.push(Diagnostic { end: End::Cursor, ..error });
                    }
                }
                Argument::Positional(_) | Argument::Generator(_) if unpacking || keyword => {
                    let what = if unpacking { "keyword argument unpacking" } else { "keyword argument" };
                    return self.error(Span::new(end - 1, end), format!("positional argument follows {what}"));
                }
                Argument::Positional(_) | Argument::Generator(_) => {}
            }
        }
    }
}
