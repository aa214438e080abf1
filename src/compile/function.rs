//! Functions and lambdas: defaults, annotations, closures, bodies.

use super::names::Name;
use super::scope::ScopeId;
use super::symbols::{each_parameter, key, part};
use super::unit::{Compiler, MAX_LOCALS, Res, UnitKind, too_big};
use crate::base::span::Span;
use crate::bytecode::{CodeData, CodeKind, Const, Reg, Run, Typing};
use crate::syntax::ast::{Body, Constant, Expr, ExprKind, FunctionDef, Parameter, Parameters, StmtKind};
use std::sync::Arc;

/// How many of the five parts of `make_function` are given.
#[derive(Default)]
struct Parts {
    defaults: bool,
    kwdefaults: bool,
    annotations: bool,
}

impl<'a> Compiler<'a> {
    pub(super) fn function_def(&mut self, def: &'a FunctionDef<'a>, span: Span) -> Res<()> {
        self.check_bindable(def.name.name, span)?;
        for parameter in each_parameter(def.params) {
            self.check_bindable(parameter.name, parameter.span)?;
        }
        let bottom = self.top();
        let window = self.decorators(def.decorators)?;
        let function = if def.type_params.is_empty() {
            self.function(def, span, None)?
        } else {
            self.generic_function(def, span)?
        };
        let function = self.apply_decorators(def.decorators, window, function);
        self.asm.span = span;
        let name = self.mangle(def.name.name);
        self.store_name(name, function);
        self.free_from(bottom);
        Ok(())
    }

    /// Evaluates decorators, each in the window of its call; what they decorate goes to the next temporary.
    pub(super) fn decorators(&mut self, decorators: &'a [Expr<'a>]) -> Res<Reg> {
        if decorators.len() >= MAX_LOCALS / 2 {
            return Err(too_big(self.asm.span, "decorators"));
        }
        let first = self.top();
        for decorator in decorators {
            self.value_on_top(decorator)?;
            self.reserve(1);
        }
        Ok(first)
    }

    /// Calls the decorators from the last to the first, on the value above their windows.
    pub(super) fn apply_decorators(&mut self, decorators: &'a [Expr<'a>], first: Reg, value: Reg) -> Reg {
        let mut value = value;
        for (at, decorator) in decorators.iter().enumerate().rev() {
            let window = Reg(first.0 + 2 * at as u16);
            self.asm.span = decorator.span;
            self.emit_call(window, 1);
            value = window;
        }
        value
    }

    /// Makes a function, in the lowest free temporary. In the scope of type parameters, `passed` has the registers of the
    /// defaults, which were evaluated outside.
    fn function(
        &mut self,
        def: &'a FunctionDef<'a>,
        span: Span,
        passed: Option<(Option<Reg>, Option<Reg>)>,
    ) -> Res<Reg> {
        let first = self.reserve(5);
        let slot = |at: u16| Reg(first.0 + at);
        let mut parts = match passed {
            None => self.defaults(def.params, slot(2), slot(3))?,
            Some((defaults, kwdefaults)) => {
                for (register, dst) in [(defaults, slot(2)), (kwdefaults, slot(3))] {
                    if let Some(register) = register {
                        self.asm.copy(dst, register);
                    }
                }
                Parts { defaults: defaults.is_some(), kwdefaults: kwdefaults.is_some(), annotations: false }
            }
        };
        parts.annotations = self.annotations(def, slot(4))?;
        let code = self.function_code(def, span)?;
        self.asm.span = span;
        Ok(self.make_function(first, code, self.scopes.by_node[&key(def, part::BODY)], parts))
    }

    fn function_code(&mut self, def: &'a FunctionDef<'a>, span: Span) -> Res<Arc<CodeData>> {
        let scope = self.scopes.by_node[&key(def, part::BODY)];
        let has_yield = self.scopes[scope].has_yield;
        let (kind, code_kind) = match (def.is_async, has_yield) {
            (false, false) => (UnitKind::Function, CodeKind::Function),
            (false, true) => (UnitKind::Function, CodeKind::Generator),
            (true, false) => (UnitKind::AsyncFunction, CodeKind::Coroutine),
            (true, true) => (UnitKind::AsyncFunction, CodeKind::AsyncGenerator),
        };
        let start = def.decorators.first().map_or(span, |first| first.span);
        self.enter(scope, kind, code_kind, start)?;
        self.asm.span = Span::new(span.start, span.start);
        self.parameters(def.params)?;
        self.open_scope();
        let body = self.docstring(def.body);
        self.body(body)?;
        self.return_none();
        self.leave()
    }

    /// Makes the docstring the first constant; gives the statements after it.
    fn docstring(&mut self, body: Body<'a>) -> Body<'a> {
        let Some((first, rest)) = body.split_first() else { return body };
        let StmtKind::Expr(Expr { kind: ExprKind::Constant(Constant::Str(text)), .. }) = first.kind else {
            return body;
        };
        if self.options.optimize < 2 {
            let text = super::text::clean_docstring(text.bytes());
            self.constant(Const::Str(text.into()));
            self.unit.has_doc = true;
        }
        rest
    }

    fn parameters(&mut self, params: &'a Parameters<'a>) -> Res<()> {
        if each_parameter(params).count() >= MAX_LOCALS {
            return Err(too_big(self.asm.span, "parameters"));
        }
        self.unit.positional_only = params.posonly.len() as u16;
        self.unit.positional = (params.posonly.len() + params.args.len()) as u16;
        self.unit.keyword_only = params.kwonly.len() as u16;
        self.unit.has_varargs = params.vararg.is_some();
        self.unit.has_varkw = params.kwarg.is_some();
        for parameter in each_parameter(params) {
            let name = self.mangle(parameter.name);
            self.parameter(name);
        }
        Ok(())
    }

    /// Evaluates the tuple of defaults, and the dict of those of keyword-only parameters.
    fn defaults(&mut self, params: &'a Parameters<'a>, tuple: Reg, dict: Reg) -> Res<Parts> {
        let mut parts = Parts::default();
        let positional: Vec<&'a Expr<'a>> =
            params.posonly.iter().chain(params.args).filter_map(|parameter| parameter.default).collect();
        if !positional.is_empty() {
            parts.defaults = true;
            let constant = positional.iter().map(|default| self.fold(default)).collect::<Option<Box<[Const]>>>();
            if let Some(items) = constant {
                self.load_const(Const::Tuple(items), Some(tuple));
            } else {
                let first = self.top();
                for default in &positional {
                    self.value_on_top(default)?;
                }
                self.asm.build_tuple(tuple, Run(first, positional.len() as u16));
                self.free_from(first);
            }
        }
        let named = params.kwonly.iter().filter_map(|parameter| Some((parameter, parameter.default?)));
        let first = self.top();
        let mut pairs = 0;
        for (parameter, default) in named {
            let name = self.mangle(parameter.name);
            let name = self.text_const(name);
            self.load_const(name, None);
            self.value_on_top(default)?;
            pairs += 1;
        }
        if pairs > 0 {
            parts.kwdefaults = true;
            self.asm.build_dict(dict, Run(first, 2 * pairs));
        }
        self.free_from(first);
        Ok(parts)
    }

    /// Evaluates the annotations into a tuple: name, value, name, value …; false if there are none.
    fn annotations(&mut self, def: &'a FunctionDef<'a>, dst: Reg) -> Res<bool> {
        let params = def.params;
        let first = self.top();
        let mut count = 0;
        let in_order =
            params.args.iter().chain(params.posonly).chain(params.vararg).chain(params.kwonly).chain(params.kwarg);
        let annotated = in_order.filter_map(|parameter: &Parameter<'a>| Some((parameter.name, parameter.annotation?)));
        for (name, annotation) in annotated.chain(def.returns.map(|returns| ("return", returns))) {
            let name = self.mangle(name);
            let name = self.text_const(name);
            self.load_const(name, None);
            let value = self.temporary();
            self.annotation(annotation, Some(value))?;
            count += 2;
        }
        if count > 0 {
            self.asm.build_tuple(dst, Run(first, count));
        }
        self.free_from(first);
        Ok(count > 0)
    }

    /// Makes a function of a unit's code; the parts from the third on are in place, in five temporaries from `first` on. It is
    /// in `first`.
    fn make_function(&mut self, first: Reg, code: Arc<CodeData>, scope: ScopeId, parts: Parts) -> Reg {
        let slot = |at: u16| Reg(first.0 + at);
        self.load_const(Const::Code(code), Some(slot(0)));
        let closure = self.closure(scope, slot(1));
        let given = [closure, parts.defaults, parts.kwdefaults, parts.annotations];
        let count = given.iter().rposition(|&given| given).map_or(0, |last| last + 1);
        for (at, _) in given[..count].iter().enumerate().filter(|&(_, &given)| !given) {
            self.asm.load_none(slot(at as u16 + 1));
        }
        self.free_from(first);
        let dst = self.temporary();
        self.asm.make_function(dst, Run(first, count as u16 + 1));
        dst
    }

    /// Makes a function without defaults and annotations, in the lowest free temporary.
    pub(super) fn plain_function(&mut self, code: Arc<CodeData>, scope: ScopeId) -> Reg {
        let first = self.reserve(5);
        self.make_function(first, code, scope, Parts::default())
    }

    /// The tuple of the cells that a unit needs; false if it needs none.
    fn closure(&mut self, scope: ScopeId, dst: Reg) -> bool {
        let count = self.scopes[scope].free.len();
        if count == 0 {
            return false;
        }
        let outside = self.top();
        let first = self.reserve(count);
        for at in 0..count {
            let (name, owner) = self.scopes[scope].free[at];
            let cell = self.captured(owner, name);
            self.asm.duplicate(Reg(first.0 + at as u16), cell);
        }
        self.asm.build_tuple(dst, Run(first, count as u16));
        self.free_from(outside);
        true
    }

    pub(super) fn lambda(
        &mut self,
        expr: &'a Expr<'a>,
        params: &'a Parameters<'a>,
        body: &'a Expr<'a>,
        want: Option<Reg>,
    ) -> Res<Reg> {
        for parameter in each_parameter(params) {
            self.check_bindable(parameter.name, parameter.span)?;
        }
        let first = self.reserve(5);
        let parts = self.defaults(params, Reg(first.0 + 2), Reg(first.0 + 3))?;
        let scope = self.scopes.by_node[&key(expr, part::BODY)];
        let code_kind = if self.scopes[scope].has_yield { CodeKind::Generator } else { CodeKind::Function };
        self.enter(scope, UnitKind::Lambda, code_kind, expr.span)?;
        self.parameters(params)?;
        self.open_scope();
        let value = self.value(body)?;
        self.asm.span = body.span;
        self.return_value(value);
        let code = self.leave()?;
        self.asm.span = expr.span;
        let function = self.make_function(first, code, scope, parts);
        if want.is_some() {
            self.free_from(function);
        }
        Ok(self.deliver(function, want))
    }

    /// A function with type parameters: a function around it makes them, and then it.
    fn generic_function(&mut self, def: &'a FunctionDef<'a>, span: Span) -> Res<Reg> {
        // The window of the call: the function around, and the defaults, which are evaluated out here.
        let window = self.reserve(4);
        let first = Reg(window.0 + 2);
        let parts = self.defaults(def.params, first, Reg(first.0 + 1))?;
        if parts.kwdefaults && !parts.defaults {
            self.asm.copy(first, Reg(first.0 + 1));
        }
        let scope = self.scopes.by_node[&key(def, part::TYPE_PARAMETERS)];
        self.enter(scope, UnitKind::Annotation, CodeKind::Function, span)?;
        self.unit.positional = u16::from(parts.defaults) + u16::from(parts.kwdefaults);
        for (_, name) in [(parts.defaults, Name::dot_defaults), (parts.kwdefaults, Name::dot_kwdefaults)]
            .into_iter()
            .filter(|&(given, _)| given)
        {
            self.parameter(name);
        }
        self.open_scope();
        let list = self.reserve(3);
        let parameters = self.type_parameters(def.type_params)?;
        self.asm.copy(Reg(list.0 + 2), parameters);
        let defaults = parts.defaults.then_some(Reg(0));
        let kwdefaults = parts.kwdefaults.then_some(Reg(u16::from(parts.defaults)));
        self.free_from(parameters);
        let function = self.function(def, span, Some((defaults, kwdefaults)))?;
        self.asm.copy(Reg(list.0 + 1), function);
        self.make_typing(Typing::SetTypeParams, list, 3);
        self.return_value(list);
        let code = self.leave()?;
        self.asm.span = span;
        self.free_from(Reg(window.0 + 4));
        let function = self.plain_function(code, scope);
        self.asm.copy(window, function);
        self.emit_call(window, u16::from(parts.defaults) + u16::from(parts.kwdefaults));
        self.free_from(window);
        self.temporary();
        Ok(window)
    }
}
