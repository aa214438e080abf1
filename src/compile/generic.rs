//! Type parameters and type aliases (PEP 695, PEP 696): functions that are called when somebody wants to know.

use super::symbols::{key, part};
use super::unit::{Compiler, Res, UnitKind, error};
use crate::base::span::Span;
use crate::bytecode::{CodeKind, Const, Reg, Run, Typing};
use crate::syntax::ast::{Expr, ExprKind, TypeAlias, TypeParam, TypeParamKind};

impl<'a> Compiler<'a> {
    /// Makes the type parameters, binds their names, and gives their tuple.
    pub(super) fn type_parameters(&mut self, parameters: &'a [TypeParam<'a>]) -> Res<Reg> {
        let first = self.top();
        let mut seen_default = false;
        for parameter in parameters {
            self.asm.span = parameter.span;
            let (name, span) = (parameter.name.name, parameter.span);
            if parameter.default.is_none() && seen_default {
                return error(span, format!("non-default type parameter '{name}' follows default type parameter"));
            }
            seen_default |= parameter.default.is_some();
            self.check_bindable(name, span)?;
            let made = self.type_parameter(parameter)?;
            let copy = self.temporary();
            self.asm.duplicate(copy, made);
            let name = self.mangle(name);
            self.store_name(name, copy);
            self.free_from(copy);
        }
        self.free_from(first);
        let tuple = self.temporary();
        self.asm.build_tuple(tuple, Run(first, parameters.len() as u16));
        Ok(tuple)
    }

    /// Makes one, in the lowest free temporary.
    fn type_parameter(&mut self, parameter: &'a TypeParam<'a>) -> Res<Reg> {
        let list = self.reserve(3);
        let slot = |at: u16| Reg(list.0 + at);
        let name = self.names.intern(parameter.name.name);
        let name = self.text_const(name);
        self.load_const(name, Some(slot(1)));
        let (kind, parts) = match parameter.kind {
            TypeParamKind::TypeVar { bound: None } => (Typing::TypeVar, 2),
            TypeParamKind::TypeVarTuple => (Typing::TypeVarTuple, 2),
            TypeParamKind::ParamSpec => (Typing::ParamSpec, 2),
            TypeParamKind::TypeVar { bound: Some(bound) } => {
                let function = self.type_function(parameter, part::BOUND, bound)?;
                self.asm.copy(slot(2), function);
                match bound.kind {
                    ExprKind::Tuple { .. } => (Typing::TypeVarWithConstraints, 3),
                    _ => (Typing::TypeVarWithBound, 3),
                }
            }
        };
        self.asm.span = parameter.span;
        self.make_typing(kind, list, parts);
        if let Some(default) = parameter.default {
            self.reserve(2);
            self.asm.copy(slot(1), list);
            let function = self.type_function(parameter, part::DEFAULT, default)?;
            self.asm.copy(slot(2), function);
            self.asm.span = parameter.span;
            self.make_typing(Typing::SetDefault, list, 3);
        }
        Ok(list)
    }

    /// `make_typing` of `parts` temporaries from `first` on, the kind being put into the first; the result takes its place.
    pub(super) fn make_typing(&mut self, kind: Typing, first: Reg, parts: u16) {
        self.asm.load_int(first, kind as i16);
        self.asm.make_typing(first, Run(first, parts));
        self.free_from(Reg(first.0 + 1));
    }

    /// A function that evaluates an expression of a type parameter or alias.
    fn type_function<T>(&mut self, node: &T, part: u8, value: &'a Expr<'a>) -> Res<Reg> {
        let scope = self.scopes.by_node[&key(node, part)];
        self.enter(scope, UnitKind::Annotation, CodeKind::Function, value.span)?;
        self.open_scope();
        let value = match value.kind {
            // The default of a `TypeVarTuple` may be `*value`: the one item of the unpacked value.
            ExprKind::Starred(inner) => {
                let dst = self.value_on_top(inner)?;
                self.asm.unpack(Run(dst, 1), dst);
                dst
            }
            _ => self.value(value)?,
        };
        self.return_value(value);
        let code = self.leave()?;
        Ok(self.plain_function(code, scope))
    }

    pub(super) fn type_alias(&mut self, alias: &'a TypeAlias<'a>, span: Span) -> Res<()> {
        let bottom = self.top();
        let made = if alias.type_params.is_empty() {
            self.make_alias(alias, span)?
        } else {
            let scope = self.scopes.by_node[&key(alias, part::TYPE_PARAMETERS)];
            self.enter(scope, UnitKind::Annotation, CodeKind::Function, span)?;
            self.open_scope();
            let made = self.make_alias(alias, span)?;
            self.return_value(made);
            let code = self.leave()?;
            let function = self.plain_function(code, scope);
            self.reserve(1);
            self.emit_call(function, 0);
            function
        };
        self.asm.span = span;
        self.check_bindable(alias.name.name, alias.name.span)?;
        let name = self.mangle(alias.name.name);
        self.store_name(name, made);
        self.free_from(bottom);
        Ok(())
    }

    fn make_alias(&mut self, alias: &'a TypeAlias<'a>, span: Span) -> Res<Reg> {
        let list = self.reserve(4);
        let name = self.names.intern(alias.name.name);
        let name = self.text_const(name);
        self.load_const(name, Some(Reg(list.0 + 1)));
        if alias.type_params.is_empty() {
            self.load_const(Const::None, Some(Reg(list.0 + 2)));
        } else {
            let parameters = self.type_parameters(alias.type_params)?;
            self.asm.copy(Reg(list.0 + 2), parameters);
            self.free_from(parameters);
        }
        let function = self.type_function(alias, part::BODY, alias.value)?;
        self.asm.copy(Reg(list.0 + 3), function);
        self.asm.span = span;
        self.make_typing(Typing::TypeAlias, list, 4);
        Ok(list)
    }
}
