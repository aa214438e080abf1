//! The arguments of calls and classes: a flat list in the grammar, put in order here.

use crate::base::diagnostic::{Diagnostic, End};
use crate::base::span::Span;
use crate::syntax::actions::{Builder, node};
use crate::syntax::ast::{Arguments, Constant, Expr, ExprKind, Keyword};

#[derive(Clone, Copy)]
pub(crate) enum Argument<'a> {
    /// Also `*value`.
    Positional(Expr<'a>),
    /// Also `**value`.
    Keyword(&'a Keyword<'a>),
    /// A generator without parentheses of its own.
    Generator(Expr<'a>),
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
        mut list: Vec<Argument<'a>>,
        list_end: u32,
        r: u32,
    ) -> Expr<'a> {
        let comma = self.text[list_end as usize..r as usize - 1].contains(',');
        if let [Argument::Generator(generator)] = list.as_mut_slice()
            && !comma
        {
            let whole = Expr { span: Span::new(open, r), ..*generator };
            list[0] = Argument::Positional(whole);
        }
        let arguments = self.arguments(Span::new(open, r), list);
        node(l, ExprKind::Call { func: self.expr(func), arguments: self.arena.alloc(arguments) }, r)
    }

    /// A class takes no generator as its only argument, as a call does.
    pub(crate) fn bases(&mut self, l: u32, list: Vec<Argument<'a>>, r: u32) -> Arguments<'a> {
        if let [Argument::Generator(Expr { kind: ExprKind::Generator { generators, .. }, .. })] = list.as_slice() {
            self.invalid_syntax(generators[0].span.start);
        }
        self.arguments(Span::new(l, r), list)
    }

    /// Splits the list in two, and checks the order.
    fn arguments(&mut self, span: Span, list: Vec<Argument<'a>>) -> Arguments<'a> {
        let keyword_count = list.iter().filter(|argument| matches!(argument, Argument::Keyword(_))).count();
        if keyword_count == 0 && !list.iter().any(|argument| matches!(argument, Argument::Generator(_))) {
            let args = self.arena.alloc_slice_fill_iter(list.iter().map(|argument| match argument {
                Argument::Positional(expr) | Argument::Generator(expr) => *expr,
                Argument::Keyword(_) => unreachable!("there are none"),
            }));
            return Arguments { span, args, keywords: &[] };
        }
        let mut args = Vec::with_capacity(list.len() - keyword_count);
        let mut keywords = Vec::with_capacity(keyword_count);
        self.check_order(&list, span.end);
        for argument in &list {
            match argument {
                Argument::Positional(expr) | Argument::Generator(expr) => args.push(*expr),
                Argument::Keyword(keyword) => keywords.push(**keyword),
            }
        }
        Arguments { span, args: self.list(args), keywords: self.list(keywords) }
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
