//! Comprehensions. List, set and dict comprehensions are loops in the code around them, on locals of their own; a generator
//! expression is a function of the iterator of its first `for`.

use super::names::Name;
use super::scope::ScopeId;
use super::symbols::{key, part};
use super::unit::{Compiler, Res, UnitKind, error};
use crate::base::span::Span;
use crate::bytecode::{CodeKind, Label, Reg, Run};
use crate::syntax::ast::{Comprehension, DictItem, Expr, ExprKind};

/// What is done with each element.
#[derive(Clone, Copy)]
enum Element<'a> {
    List(&'a Expr<'a>),
    Set(&'a Expr<'a>),
    Dict(&'a DictItem<'a>),
    Yield(&'a Expr<'a>),
}

impl<'a> Compiler<'a> {
    pub(super) fn comprehension(&mut self, expr: &'a Expr<'a>, want: Option<Reg>) -> Res<Reg> {
        let (element, generators) = match &expr.kind {
            ExprKind::ListComp { element, generators } => (Element::List(element), *generators),
            ExprKind::SetComp { element, generators } => (Element::Set(element), *generators),
            ExprKind::DictComp { item, generators } => (Element::Dict(item), *generators),
            ExprKind::Generator { element, generators } => (Element::Yield(element), *generators),
            _ => unreachable!("only comprehensions come here"),
        };
        let scope = self.scopes.by_node[&key(expr, part::BODY)];
        let is_generator = matches!(element, Element::Yield(_));
        if self.scopes[scope].is_async && !is_generator && !self.may_be_async() {
            return error(expr.span, "asynchronous comprehension outside of an asynchronous function");
        }
        let result = self.chain_destination(want);
        if self.scopes[scope].unit != scope {
            self.inlined(scope, element, generators, result, expr.span)?;
            return Ok(self.end_destination(result, want));
        }
        let is_async = self.scopes[scope].is_async;
        let (iter, made) = self.first_iterator(generators)?;
        let code_kind = match (is_generator, is_async) {
            (true, true) => CodeKind::AsyncGenerator,
            (true, false) => CodeKind::Generator,
            (false, true) => CodeKind::Coroutine,
            (false, false) => CodeKind::Function,
        };
        self.enter(scope, UnitKind::Comprehension, code_kind, expr.span)?;
        self.unit.positional = 1;
        self.parameter(Name::dot_zero);
        self.open_scope();
        let list = (!is_generator).then(|| self.begin_result(element));
        self.loops(element, generators, Some(Reg(0)), list)?;
        match list {
            Some(list) => self.return_value(list),
            None => self.return_none(),
        }
        let code = self.leave()?;
        // The window begins where the result goes; the iterator was made below the argument's place.
        let function = self.plain_function(code, scope);
        self.reserve(1);
        let argument = self.temporary();
        self.asm.copy(argument, iter);
        self.asm.span = expr.span;
        self.emit_call(function, 1);
        self.free_from(made);
        self.asm.copy(result, function);
        Ok(self.end_destination(result, want))
    }

    /// Whether a comprehension here may wait for its items.
    fn may_be_async(&self) -> bool {
        matches!(self.unit.kind, UnitKind::AsyncFunction | UnitKind::Comprehension)
    }

    /// The iterator of the first `for`, which is evaluated outside, and the lowest temporary that it takes.
    fn first_iterator(&mut self, generators: &'a [Comprehension<'a>]) -> Res<(Reg, Reg)> {
        let bottom = self.top();
        let first = &generators[0];
        let iterable = self.value(first.iter)?;
        self.free_from(bottom);
        let iter = self.temporary();
        self.asm.span = first.iter.span;
        if first.is_async {
            self.asm.get_aiter(iter, iterable)
        } else {
            self.asm.get_iter(iter, iterable)
        }
        Ok((iter, bottom))
    }

    fn begin_result(&mut self, element: Element<'a>) -> Reg {
        let result = self.temporary();
        self.build_result(element, result);
        result
    }

    fn build_result(&mut self, element: Element<'a>, result: Reg) {
        match element {
            Element::List(_) => self.asm.build_list(result, Run(result, 0)),
            Element::Set(_) => self.asm.build_set(result, Run(result, 0)),
            Element::Dict(_) => self.asm.build_dict(result, Run(result, 0)),
            Element::Yield(_) => unreachable!("a generator builds nothing"),
        }
    }

    fn inlined(
        &mut self,
        scope: ScopeId,
        element: Element<'a>,
        generators: &'a [Comprehension<'a>],
        result: Reg,
        span: Span,
    ) -> Res<()> {
        let (iter, _) = self.first_iterator(generators)?;
        self.asm.span = span;
        let outside = std::mem::replace(&mut self.scope, scope);
        self.open_variables(scope, true);
        self.build_result(element, result);
        // Where an exception is caught in the same code, the comprehension's variables must not outlive it.
        let guarded = self.is_guarded().then(|| {
            let temp = self.unit.temp;
            self.free_from(result);
            let cover = self.begin_cover();
            self.unit.temp = temp;
            cover
        });
        self.loops(element, generators, Some(iter), Some(result))?;
        self.asm.span = span;
        if let Some(cover) = guarded {
            let after = self.asm.label();
            let cover = self.end_cover(cover);
            let kept: Vec<_> = self.scopes[scope].symbols.iter().map(|symbol| symbol.name).collect();
            let registers: Vec<_> = kept.into_iter().filter_map(|name| self.known_variable(scope, name)).collect();
            self.close_variables(scope);
            self.asm.jump(after);
            if self.bind_handler(&cover) {
                let handler = self.enter_handler(&cover);
                registers.into_iter().for_each(|register| self.asm.clear(register));
                self.asm.leave_handler(handler.previous);
                self.asm.reraise(handler.exception, false);
                self.free_from(handler.previous);
            }
            self.asm.bind(after);
        } else {
            self.close_variables(scope);
        }
        self.scope = outside;
        self.free_from(iter);
        Ok(())
    }

    /// The loops, from the second on inside the first, whose iterator is there.
    fn loops(
        &mut self,
        element: Element<'a>,
        generators: &'a [Comprehension<'a>],
        iter: Option<Reg>,
        result: Option<Reg>,
    ) -> Res<()> {
        let Some((generator, inner)) = generators.split_first() else { return self.element(element, result) };
        self.deeper(generator.span)?;
        let (made, iter) = match iter {
            Some(iter) => (None, iter),
            None => {
                let bottom = self.top();
                let iterable = self.value(generator.iter)?;
                self.free_from(bottom);
                let iter = self.temporary();
                self.asm.span = generator.iter.span;
                if generator.is_async {
                    self.asm.get_aiter(iter, iterable)
                } else {
                    self.asm.get_iter(iter, iterable)
                }
                (Some(iter), iter)
            }
        };
        if generator.is_async {
            if !self.is_async_code() {
                return error(generator.span, "asynchronous comprehension outside of an asynchronous function");
            }
            let again = self.asm.label();
            let (skip, done) = (self.asm.label(), self.asm.label());
            let state = self.asm.steady_state();
            self.asm.bind_back(again, state);
            let handler = self.async_next(generator.target, iter, generator.iter.span)?;
            self.filtered(element, generator, inner, result, skip)?;
            self.asm.bind(skip);
            self.asm.loop_back(again);
            self.end_async_loop(handler, iter, done, generator.iter.span);
            self.asm.bind(done);
        } else {
            let (top, test) = (self.asm.label(), self.asm.label());
            let item = self.for_item(generator.target)?;
            self.asm.span = generator.iter.span;
            self.begin_for(top, test, item);
            self.store_item(generator.target, item)?;
            self.filtered(element, generator, inner, result, test)?;
            self.asm.bind(test);
            self.asm.span = generator.iter.span;
            self.asm.for_iter(top, item, iter);
            self.release(iter);
        }
        if let Some(made) = made {
            self.free_from(made);
        }
        self.depth -= 1;
        Ok(())
    }

    /// Whether the code is a coroutine's or an asynchronous generator's.
    fn is_async_code(&self) -> bool {
        matches!(self.unit.code_kind, CodeKind::Coroutine | CodeKind::AsyncGenerator)
    }

    fn filtered(
        &mut self,
        element: Element<'a>,
        generator: &'a Comprehension<'a>,
        inner: &'a [Comprehension<'a>],
        result: Option<Reg>,
        skip: Label,
    ) -> Res<()> {
        for condition in generator.ifs {
            self.jump_unless(condition, skip)?;
        }
        self.loops(element, inner, None, result)
    }

    fn element(&mut self, element: Element<'a>, result: Option<Reg>) -> Res<()> {
        let bottom = self.top();
        match (element, result) {
            (Element::List(value), Some(list)) => {
                let register = self.value(value)?;
                self.asm.span = value.span;
                self.asm.list_append(list, register);
            }
            (Element::Set(value), Some(set)) => {
                let register = self.value(value)?;
                self.asm.span = value.span;
                self.asm.set_add(set, register);
            }
            (Element::Dict(item), Some(dict)) => {
                let key = item.key.expect("the item of a comprehension has a key");
                let key_register = self.operand(key, &[item.value])?;
                let value = self.value(item.value)?;
                self.asm.span = key.span.to(item.value.span);
                self.asm.dict_set(dict, key_register, value);
            }
            (Element::Yield(value), _) => {
                let register = self.value(value)?;
                self.asm.span = value.span;
                self.yield_drop(register);
            }
            (_, None) => unreachable!("only generators have no result"),
        }
        self.free_from(bottom);
        Ok(())
    }
}
