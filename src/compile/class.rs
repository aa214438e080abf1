//! Class definitions: the body is a function of its namespace, and `__build_class__` calls it.

use super::names::Name;
use super::scope::ScopeId;
use super::symbols::{key, part};
use super::unit::{Compiler, Res, UnitKind};
use crate::base::span::Span;
use crate::bytecode::{CodeData, CodeKind, Common, Const, Reg, Typing};
use crate::syntax::ast::{Body, ClassDef, Constant, Expr, ExprKind, StmtKind};
use std::sync::Arc;

impl<'a> Compiler<'a> {
    pub(super) fn class_def(&mut self, def: &'a ClassDef<'a>, span: Span) -> Res<()> {
        let bottom = self.top();
        let window = self.decorators(def.decorators)?;
        let first_line_at = def.decorators.first().map_or(span, |first| first.span);
        let class = if def.type_params.is_empty() {
            self.build_class(def, span, first_line_at)?
        } else {
            self.generic_class(def, span, first_line_at)?
        };
        let class = self.apply_decorators(def.decorators, window, class);
        self.asm.span = span;
        self.check_bindable(def.name.name, span)?;
        let name = self.mangle(def.name.name);
        self.store_name(name, class);
        self.free_from(bottom);
        Ok(())
    }

    /// `__build_class__(body, name, *bases, **keywords)`, in the lowest free temporary.
    fn build_class(&mut self, def: &'a ClassDef<'a>, span: Span, first_line_at: Span) -> Res<Reg> {
        let generic = !def.type_params.is_empty();
        let window = self.reserve(2);
        self.asm.span = span;
        self.asm.load_common(window, Common::BuildClass as u16);
        let scope = self.scopes.by_node[&key(def, part::BODY)];
        let code = self.class_code(def, scope, first_line_at)?;
        self.asm.span = span;
        self.plain_function(code, scope);
        let name = self.names.intern(def.name.name);
        let name = self.text_const(name);
        self.load_const(name, None);
        if generic {
            let parts = self.reserve(2);
            self.load_name(Name::dot_type_params, Some(Reg(parts.0 + 1)));
            self.make_typing(Typing::Generic, parts, 2);
            self.store_name(Name::dot_generic_base, parts);
            self.free_from(parts);
        }
        let last = generic.then_some(Name::dot_generic_base);
        self.call_class(window, 2, &def.arguments, last, span)?;
        self.free_from(window);
        self.temporary();
        Ok(window)
    }

    /// A class with type parameters: a function around it makes them, and then it.
    fn generic_class(&mut self, def: &'a ClassDef<'a>, span: Span, first_line_at: Span) -> Res<Reg> {
        let scope = self.scopes.by_node[&key(def, part::TYPE_PARAMETERS)];
        self.enter(scope, UnitKind::Annotation, CodeKind::Function, span)?;
        self.class = Some(def.name.name);
        self.open_scope();
        let parameters = self.type_parameters(def.type_params)?;
        self.store_name(Name::dot_type_params, parameters);
        self.free_from(parameters);
        let class = self.build_class(def, span, first_line_at)?;
        self.return_value(class);
        let code = self.leave()?;
        self.asm.span = span;
        let function = self.plain_function(code, scope);
        self.reserve(1);
        self.emit_call(function, 0);
        self.free_from(function);
        self.temporary();
        Ok(function)
    }

    fn class_code(&mut self, def: &'a ClassDef<'a>, scope: ScopeId, first_line_at: Span) -> Res<Arc<CodeData>> {
        self.enter(scope, UnitKind::Class, CodeKind::Class, first_line_at)?;
        self.class = Some(def.name.name);
        self.open_scope();
        let module = self.name_number(Name::name);
        let value = self.temporary();
        self.asm.load_name(value, Reg(0), module);
        self.store_in_namespace(Name::module, value);
        let qualname = Const::Str(self.unit.qualname.as_bytes().into());
        self.load_const(qualname, Some(value));
        self.store_in_namespace(Name::qualname, value);
        let line = i64::from(self.unit.first_line);
        self.load_const(Const::Int(line), Some(value));
        self.store_in_namespace(Name::firstlineno, value);
        if !def.type_params.is_empty() {
            self.load_name(Name::dot_type_params, Some(value));
            self.store_in_namespace(Name::type_params, value);
        }
        if self.scopes[scope].needs_classdict {
            let cell = self.captured(scope, Name::classdict);
            self.asm.store_cell(cell, Reg(0));
        }
        self.free_from(value);
        let body = self.body_docstring(def.body);
        if self.scopes[scope].has_annotations {
            self.asm.setup_annotations(Reg(0));
        }
        self.body(body)?;
        let value = self.temporary();
        let mut attributes = std::mem::take(&mut self.unit.static_attributes);
        attributes.sort_unstable();
        let attributes = attributes.into_iter().map(|name| Const::Str(name.as_bytes().into()));
        let attributes = Const::Tuple(attributes.collect());
        self.load_const(attributes, Some(value));
        self.store_in_namespace(Name::static_attributes, value);
        if self.scopes[scope].needs_classdict {
            let cell = self.captured(scope, Name::classdict);
            self.asm.duplicate(value, cell);
            self.store_in_namespace(Name::classdictcell, value);
        }
        if self.scopes[scope].needs_class_cell {
            let cell = self.captured(scope, Name::class);
            self.asm.duplicate(value, cell);
            self.store_in_namespace(Name::classcell, value);
            self.asm.duplicate(value, cell);
            self.return_value(value);
        } else {
            self.return_none();
        }
        self.leave()
    }

    /// Stores a temporary, which is used up, whatever the name means to the program.
    fn store_in_namespace(&mut self, name: Name, value: Reg) {
        let number = self.name_number(name);
        self.asm.store_name(value, Reg(0), number);
    }

    /// Stores the docstring of a module or class body; gives the statements after it.
    pub(super) fn body_docstring(&mut self, body: Body<'a>) -> Body<'a> {
        let Some((first, rest)) = body.split_first() else { return body };
        let StmtKind::Expr(Expr { kind: ExprKind::Constant(Constant::Str(text)), span }) = first.kind else {
            return body;
        };
        if self.options.optimize < 2 {
            let text = super::text::clean_docstring(text.bytes());
            self.asm.span = *span;
            let value = self.load_const(Const::Str(text.into()), None);
            self.store_name(Name::doc, value);
            self.free_from(value);
        }
        rest
    }
}
