//! The parameters of functions and lambdas: a flat list in the grammar, put in their five groups here.

use crate::base::span::Span;
use crate::syntax::actions::Builder;
use crate::syntax::actions::list::List;
use crate::syntax::ast::{Expr, Ident, Parameter, Parameters, TypeParam, TypeParamKind};
use crate::syntax::token::Kind;

/// A parameter, or one of the marks between them.
#[derive(Clone, Copy)]
pub(crate) enum Formal<'a> {
    Plain(&'a Parameter<'a>),
    /// `*args`, with the place of the star.
    VarPositional(Span, &'a Parameter<'a>),
    /// `**kwargs`, with the place of the stars.
    VarKeyword(Span, &'a Parameter<'a>),
    Star(Span),
    Slash(Span),
}

impl<'a> Builder<'a, '_> {
    fn new_parameter(&self, name: Span, annotation: Option<Expr<'a>>, default: Option<Expr<'a>>) -> &'a Parameter<'a> {
        let span = annotation.as_ref().map_or(name, |annotation| name.to(annotation.span));
        let (annotation, default) = (self.optional(annotation), self.optional(default));
        self.arena.alloc(Parameter { span, name: self.name_text(name), annotation, default })
    }

    pub(crate) fn parameter(
        &mut self,
        name: Span,
        annotation: Option<Expr<'a>>,
        default: Option<Expr<'a>>,
    ) -> Formal<'a> {
        Formal::Plain(self.new_parameter(name, annotation, default))
    }

    pub(crate) fn var_positional(
        &mut self,
        star: Span,
        name: Span,
        annotation: Option<Expr<'a>>,
        default: Option<Span>,
    ) -> Formal<'a> {
        if let Some(equal) = default {
            self.error(equal, "var-positional argument cannot have default value");
        }
        Formal::VarPositional(star, self.new_parameter(name, annotation, None))
    }

    pub(crate) fn var_keyword(
        &mut self,
        stars: Span,
        name: Span,
        annotation: Option<Expr<'a>>,
        default: Option<Span>,
    ) -> Formal<'a> {
        if let Some(equal) = default {
            self.error(equal, "var-keyword argument cannot have default value");
        }
        Formal::VarKeyword(stars, self.new_parameter(name, annotation, None))
    }

    /// Sorts a list into groups.
    pub(super) fn parameters(&mut self, list: List<Formal<'a>>, lambda: bool) -> &'a Parameters<'a> {
        let arena = self.arena;
        let items = self.items(list);
        if items.is_empty() {
            return const { &Parameters { posonly: &[], args: &[], vararg: None, kwonly: &[], kwarg: None } };
        }
        // Most lists: no marks, and defaults only at the end.
        let is_required = |formal: &Formal<'a>| matches!(formal, Formal::Plain(Parameter { default: None, .. }));
        let is_optional = |formal: &Formal<'a>| matches!(formal, Formal::Plain(Parameter { default: Some(_), .. }));
        let required = items.iter().take_while(|formal| is_required(formal)).count();
        if items[required..].iter().all(is_optional) {
            let args = arena.alloc_slice_fill_with(items.len(), |at| match items[at] {
                Formal::Plain(parameter) => *parameter,
                _ => unreachable!("all are plain"),
            });
            self.discard(list);
            return arena.alloc(Parameters { args, ..Parameters::default() });
        }
        let list = self.list(list);
        let errors = self.errors.len();
        let mut sorted = Parameters::default();
        let mut group: Vec<Parameter<'a>> = Vec::with_capacity(list.len());
        // After a star, with or without a name.
        let mut keyword_only = false;
        let mut bare_star: Option<Span> = None;
        let mut slash = false;
        let mut default = false;
        for (at, formal) in list.iter().enumerate() {
            if sorted.kwarg.is_some() && self.errors.len() == errors {
                self.error(formal_span(formal), "arguments cannot follow var-keyword argument");
            }
            match *formal {
                Formal::Plain(parameter) => {
                    bare_star = None;
                    if parameter.default.is_none() && default && !keyword_only && self.errors.len() == errors {
                        let message = "parameter without a default follows parameter with a default";
                        self.error(parameter.span, message);
                    }
                    default |= parameter.default.is_some();
                    group.push(*parameter);
                }
                Formal::Slash(span) => {
                    if self.errors.len() == errors {
                        self.check_slash(span, at, slash, keyword_only, list.len());
                    }
                    slash = true;
                    sorted.posonly = self.copied(&std::mem::take(&mut group));
                }
                Formal::Star(span) | Formal::VarPositional(span, _) => {
                    let named = matches!(formal, Formal::VarPositional(..));
                    if keyword_only && self.errors.len() == errors {
                        // Two stars in a row are not even the beginning of a list.
                        let follows_mark = matches!(list[at - 1], Formal::Star(_) | Formal::VarPositional(..));
                        let last = at + 1 == list.len();
                        let repeated = named || !(follows_mark && last);
                        let message = if repeated { "* argument may appear only once" } else { "invalid syntax" };
                        self.error(span, message);
                    }
                    if !keyword_only {
                        sorted.args = self.copied(&std::mem::take(&mut group));
                    }
                    keyword_only = true;
                    bare_star = if named { None } else { Some(span) };
                    if let Formal::VarPositional(_, parameter) = *formal {
                        sorted.vararg = Some(parameter);
                    }
                }
                Formal::VarKeyword(_, parameter) => {
                    if let Some(star) = bare_star.take()
                        && self.errors.len() == errors
                    {
                        self.nothing_after_star(star, lambda);
                    }
                    sorted.kwarg = Some(parameter);
                }
            }
        }
        if let Some(star) = bare_star
            && self.errors.len() == errors
        {
            self.nothing_after_star(star, lambda);
        }
        let group = self.copied(&group);
        if keyword_only {
            sorted.kwonly = group;
        } else {
            sorted.args = group;
        }
        self.arena.alloc(sorted)
    }

    /// A function is told at the star, a lambda at what follows it.
    fn nothing_after_star(&mut self, star: Span, lambda: bool) {
        let mut span = star;
        if lambda {
            let mut next = self.tokens.starts.partition_point(|&start| start < star.end);
            next += usize::from(self.tokens.kind(next) == Kind::Comma);
            span = self.tokens.span(next);
        }
        self.error(span, "named arguments must follow bare *");
    }

    fn check_slash(&mut self, span: Span, at: usize, repeated: bool, keyword_only: bool, count: usize) {
        if repeated {
            self.error(span, "/ may appear only once");
        } else if keyword_only {
            self.error(span, "/ must be ahead of *");
        } else if at == 0 && count == 1 && !self.text[span.end as usize..].trim_start().starts_with(',') {
            self.error(span, "invalid syntax");
        } else if at == 0 {
            self.error(span, "at least one argument must precede /");
        }
    }

    pub(crate) fn type_param(
        &self,
        l: u32,
        name: Ident<'a>,
        kind: TypeParamKind<'a>,
        default: Option<Expr<'a>>,
        r: u32,
    ) -> &'a TypeParam<'a> {
        self.arena.alloc(TypeParam { span: Span::new(l, r), name, kind, default: self.optional(default) })
    }

    pub(crate) fn type_params(&mut self, list: List<&'a TypeParam<'a>>) -> &'a [TypeParam<'a>] {
        let list = self.list(list);
        self.arena.alloc_slice_fill_with(list.len(), |at| *list[at])
    }
}

fn formal_span(formal: &Formal<'_>) -> Span {
    match *formal {
        Formal::Plain(parameter) => Span::new(parameter.span.start, parameter.span.start + parameter.name.len() as u32),
        Formal::VarPositional(span, _) | Formal::VarKeyword(span, _) | Formal::Star(span) | Formal::Slash(span) => span,
    }
}
