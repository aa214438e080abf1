//! Targets: storing into names, attributes, items, slices and patterns of them; `del`; assignments of all kinds.

use super::expr::has_immediate;
use super::names::Name;
use super::unit::{Access, Compiler, Res, UnitKind, error};
use crate::base::span::Span;
use crate::bytecode::{Const, Reg, Run, StarRun};
use crate::syntax::ast::{BinaryOp, Expr, ExprKind};

/// Targets that an unpacking may have on either side of a star.
const MAX_BESIDE_STAR: usize = 255;

/// Items that are assigned one by one instead of through a tuple: `a, b = b, a`.
const MAX_PAIRWISE: usize = 30;

impl<'a> Compiler<'a> {
    pub(super) fn assign(&mut self, targets: &'a [Expr<'a>], value: &'a Expr<'a>) -> Res<()> {
        let bottom = self.top();
        if let [target] = targets {
            if let Some(local) = self.plain_local(target)? {
                return self.value_to(value, local);
            }
            if self.assign_pairwise(target, value)? {
                return Ok(());
            }
        }
        let mut value = self.value(value)?;
        let (last, others) = targets.split_last().expect("an assignment has a target");
        if !value.is_temporary() && others.iter().any(|target| !matches!(target.kind, ExprKind::Name(_))) {
            // A pattern may bind the very local that the value is read from.
            value = self.copy_to_top(value);
        }
        for target in others {
            let copy = if value.is_temporary() {
                let copy = self.temporary();
                self.asm.duplicate(copy, value);
                copy
            } else {
                value
            };
            self.store(target, copy)?;
            self.free_from(copy);
        }
        self.store(last, value)?;
        self.free_from(bottom);
        Ok(())
    }

    /// The register of a target that is a local variable: its value can be computed in place.
    pub(super) fn plain_local(&mut self, target: &'a Expr<'a>) -> Res<Option<Reg>> {
        let ExprKind::Name(text) = target.kind else { return Ok(None) };
        self.check_bindable(text, target.span)?;
        let name = self.mangle(text);
        match self.access(name) {
            Access::Local(local) => Ok(Some(local)),
            _ => Ok(None),
        }
    }

    /// `a, b = b, a`: as many values as targets, without a tuple. False, having done nothing, if it is something else.
    fn assign_pairwise(&mut self, target: &'a Expr<'a>, value: &'a Expr<'a>) -> Res<bool> {
        let (ExprKind::Tuple { items: targets, .. } | ExprKind::List(targets)) = target.kind else { return Ok(false) };
        let ExprKind::Tuple { items: values, .. } = value.kind else { return Ok(false) };
        let starred = |exprs: &[Expr<'a>]| exprs.iter().any(|expr| matches!(expr.kind, ExprKind::Starred(_)));
        if targets.len() != values.len() || targets.len() > MAX_PAIRWISE || starred(targets) || starred(values) {
            return Ok(false);
        }
        let bottom = self.top();
        let mut bound = Vec::new();
        for target in targets {
            bound.push(self.plain_local(target)?);
        }
        let nested = |target: &Expr<'a>| matches!(target.kind, ExprKind::Tuple { .. } | ExprKind::List(_));
        let mut registers = Vec::new();
        for (at, value) in values.iter().enumerate() {
            let register = self.value(value)?;
            // A local stays where it is if it is not bound again before it is stored itself.
            let bound_again = bound[..at].contains(&Some(register)) || targets[..at].iter().any(nested);
            let stays = register.is_temporary() || !bound_again && !self.is_rebound(register);
            registers.push(if stays { register } else { self.copy_to_top(register) });
        }
        for (target, register) in targets.iter().zip(registers) {
            self.asm.span = target.span;
            self.store(target, register)?;
        }
        self.free_from(bottom);
        Ok(true)
    }

    /// Stores a value, which is used up.
    pub(super) fn store(&mut self, target: &'a Expr<'a>, value: Reg) -> Res<()> {
        self.deeper(target.span)?;
        let outside = std::mem::replace(&mut self.asm.span, target.span);
        let top = self.top();
        self.store_inside(target, value)?;
        self.free_from(top);
        self.asm.span = outside;
        self.depth -= 1;
        Ok(())
    }

    fn store_inside(&mut self, target: &'a Expr<'a>, value: Reg) -> Res<()> {
        match target.kind {
            ExprKind::Name(text) => {
                self.check_bindable(text, target.span)?;
                let name = self.mangle(text);
                self.store_name(name, value);
            }
            ExprKind::Attribute { value: object, attr } => {
                self.check_bindable(attr, target.span)?;
                self.note_attribute(object, attr);
                let value = self.keep_from(value, &[object]);
                let object = self.value(object)?;
                self.asm.span = target.span;
                let name = self.attribute_number(attr);
                self.asm.span = self.since_attribute(target.span, target.span, attr);
                self.touch(object);
                self.asm.store_attr(object, value, name);
            }
            ExprKind::Subscript { value: object, index } => {
                if let ExprKind::Slice { lower, upper, step: None } = index.kind {
                    let is_top = value.is_temporary() && value.0 + 1 == self.top().0;
                    let first = if is_top { value } else { self.copy_to_top(value) };
                    self.value_on_top(object)?;
                    let bounds = self.reserve(2);
                    self.slice_bounds(bounds, [lower, upper])?;
                    self.asm.span = target.span;
                    self.touch(Reg(first.0 + 1));
                    self.asm.store_slice(Run(first, 4));
                    return Ok(());
                }
                let value = self.keep_from(value, &[object, index]);
                let object = self.operand(object, &[index])?;
                let index = self.index(index)?;
                self.asm.span = target.span;
                self.touch(object);
                self.asm.store_subscript(object, index, value);
            }
            ExprKind::Tuple { items, .. } | ExprKind::List(items) => self.unpack(items, value)?,
            ExprKind::Starred(_) => {
                return error(target.span, "starred assignment target must be in a list or tuple");
            }
            _ => unreachable!("the parser checks targets"),
        }
        Ok(())
    }

    /// Copies a local that a target's own expressions may bind again (K4).
    fn keep_from(&mut self, value: Reg, later: &[&Expr<'a>]) -> Reg {
        let binds = |expr: &&Expr<'a>| !matches!(expr.kind, ExprKind::Name(_) | ExprKind::Constant(_));
        if self.is_rebound(value) && later.iter().any(binds) { self.copy_to_top(value) } else { value }
    }

    /// Notes `self.attr = …` for the class around.
    fn note_attribute(&mut self, object: &'a Expr<'a>, attr: &'a str) {
        if matches!(object.kind, ExprKind::Name("self")) {
            self.note_static_attribute(attr);
        }
    }

    /// Binds a name to a value, which is used up.
    pub(super) fn store_name(&mut self, name: Name, value: Reg) {
        match self.access(name) {
            Access::Local(local) => {
                if local != value {
                    self.asm.copy(local, value);
                }
            }
            Access::Cell(cell) | Access::ClassOrCell(cell) | Access::DictOrCell(_, cell) => {
                self.asm.store_cell(cell, value)
            }
            Access::Global | Access::DictOrGlobal(_) => {
                let number = self.name_number(name);
                self.asm.store_global(value, number);
            }
            Access::Namespace => {
                let number = self.name_number(name);
                self.asm.store_name(value, Reg(0), number);
            }
        }
    }

    fn unpack(&mut self, items: &'a [Expr<'a>], value: Reg) -> Res<()> {
        let is_star = |item: &Expr<'a>| matches!(item.kind, ExprKind::Starred(_));
        let star = items.iter().position(is_star);
        // Unpacked items take the place of a value on top.
        let first = if value.is_temporary() && value.0 + 1 == self.top().0 { value } else { self.top() };
        self.free_from(first);
        self.reserve(items.len());
        match star {
            Some(star) => {
                let (before, after) = (star, items.len() - star - 1);
                if items[star + 1..].iter().any(is_star) {
                    return error(self.asm.span, "multiple starred expressions in assignment");
                }
                if before > MAX_BESIDE_STAR || after > MAX_BESIDE_STAR {
                    return error(self.asm.span, "too many expressions in star-unpacking assignment");
                }
                self.asm.unpack_star(StarRun(first, before as u8, after as u8), value);
            }
            None => self.asm.unpack(Run(first, items.len().min(u16::MAX as usize) as u16), value),
        }
        for (at, item) in items.iter().enumerate() {
            let target = if let ExprKind::Starred(inner) = item.kind { inner } else { item };
            self.store(target, Reg(first.0 + at as u16))?;
        }
        Ok(())
    }

    pub(super) fn delete(&mut self, target: &'a Expr<'a>) -> Res<()> {
        self.deeper(target.span)?;
        let outside = std::mem::replace(&mut self.asm.span, target.span);
        let top = self.top();
        match target.kind {
            ExprKind::Name(text) => {
                if text == "__debug__" {
                    return error(target.span, "cannot delete __debug__");
                }
                let name = self.mangle(text);
                self.delete_name(name);
            }
            ExprKind::Attribute { value, attr } => {
                if attr == "__debug__" {
                    return error(target.span, "cannot delete __debug__");
                }
                let object = self.value(value)?;
                let name = self.attribute_number(attr);
                self.asm.span = self.since_attribute(target.span, target.span, attr);
                self.asm.delete_attr(object, name);
            }
            ExprKind::Subscript { value, index } => {
                let object = self.operand(value, &[index])?;
                let index = self.index(index)?;
                self.asm.delete_subscript(object, index);
            }
            ExprKind::Tuple { items, .. } | ExprKind::List(items) => {
                items.iter().try_for_each(|item| self.delete(item))?;
            }
            _ => unreachable!("the parser checks targets"),
        }
        self.free_from(top);
        self.asm.span = outside;
        self.depth -= 1;
        Ok(())
    }

    fn delete_name(&mut self, name: Name) {
        match self.access(name) {
            Access::Local(local) => {
                if !self.asm.is_bound(local) {
                    self.asm.check_bound(local);
                }
                self.asm.clear(local);
            }
            Access::Cell(cell) | Access::ClassOrCell(cell) | Access::DictOrCell(_, cell) => {
                let number = self.name_number(name);
                self.asm.delete_cell(cell, number);
            }
            Access::Global | Access::DictOrGlobal(_) => {
                let number = self.name_number(name);
                self.asm.delete_global(number);
            }
            Access::Namespace => {
                let number = self.name_number(name);
                self.asm.delete_name(Reg(0), number);
            }
        }
    }

    /// Unbinds a name that may be unbound already.
    pub(super) fn unbind(&mut self, name: Name) {
        if let Access::Local(local) = self.access(name) {
            return self.asm.clear(local);
        }
        let none = self.load_const(Const::None, None);
        self.store_name(name, none);
        self.free_from(none);
        self.delete_name(name);
    }

    pub(super) fn augmented(&mut self, target: &'a Expr<'a>, op: BinaryOp, value: &'a Expr<'a>, span: Span) -> Res<()> {
        let bottom = self.top();
        match target.kind {
            ExprKind::Name(text) => {
                self.check_bindable(text, target.span)?;
                let name = self.mangle(text);
                self.asm.span = target.span;
                let lhs = self.load_name(name, None);
                let dst = if lhs.is_temporary() { None } else { Some(lhs) };
                let result = self.augment(lhs, op, value, span, bottom, dst)?;
                self.asm.span = target.span;
                self.store_name(name, result);
            }
            ExprKind::Attribute { value: object, attr } => {
                self.check_bindable(attr, target.span)?;
                self.note_attribute(object, attr);
                let object = self.operand(object, &[value])?;
                let name = self.attribute_number(attr);
                let place = self.since_attribute(target.span, target.span, attr);
                let copy = self.copy_of(object);
                self.free_from(copy);
                self.asm.span = place;
                let lhs = self.temporary();
                self.asm.load_attr(lhs, copy, name);
                let result = self.augment(lhs, op, value, span, lhs, None)?;
                self.asm.span = place;
                self.touch(object);
                self.asm.store_attr(object, result, name);
            }
            ExprKind::Subscript { value: object, index } => {
                let object = self.operand(object, &[index, value])?;
                let index = self.index(index)?;
                let index = self.keep_from(index, &[value]);
                let top = self.top();
                let (object_copy, index_copy) = (self.copy_of(object), self.copy_of(index));
                self.free_from(top);
                self.asm.span = target.span;
                let lhs = self.temporary();
                self.asm.subscript(lhs, object_copy, index_copy);
                let result = self.augment(lhs, op, value, span, lhs, None)?;
                self.asm.span = target.span;
                self.touch(object);
                self.asm.store_subscript(object, index, result);
            }
            _ => unreachable!("the parser checks targets"),
        }
        self.free_from(bottom);
        Ok(())
    }

    /// A duplicate of a temporary; a local as it is.
    fn copy_of(&mut self, register: Reg) -> Reg {
        if !register.is_temporary() {
            return register;
        }
        let copy = self.temporary();
        self.asm.duplicate(copy, register);
        copy
    }

    /// `lhs op= value` into `dst`, or into the temporary `place`.
    fn augment(
        &mut self,
        lhs: Reg,
        op: BinaryOp,
        value: &'a Expr<'a>,
        span: Span,
        place: Reg,
        dst: Option<Reg>,
    ) -> Res<Reg> {
        if let Some(immediate) = self.immediate(value).filter(|&value| has_immediate(op, value)) {
            self.free_from(place);
            let dst = self.destination(dst);
            self.asm.span = span;
            self.emit_immediate(op, dst, lhs, immediate, true);
            return Ok(dst);
        }
        let lhs = self.keep_from(lhs, &[value]);
        let rhs = self.value(value)?;
        self.free_from(place);
        let dst = self.destination(dst);
        self.asm.span = span;
        self.touch(lhs);
        self.emit_binary(op, dst, lhs, rhs, true);
        Ok(dst)
    }

    /// Those who watch the program are told of an object that the next instruction may change.
    pub(super) fn touch(&mut self, object: Reg) {
        if self.options.watched {
            self.asm.touch(object)
        }
    }

    pub(super) fn annotated(
        &mut self,
        target: &'a Expr<'a>,
        annotation: &'a Expr<'a>,
        value: Option<&'a Expr<'a>>,
        simple: bool,
    ) -> Res<()> {
        let bottom = self.top();
        if let Some(value) = value {
            let value = match self.plain_local(target)? {
                Some(local) => {
                    self.value_to(value, local)?;
                    local
                }
                None => self.value(value)?,
            };
            self.store(target, value)?;
            self.free_from(bottom);
        }
        let evaluates = matches!(self.unit.kind, UnitKind::Module | UnitKind::Class);
        match target.kind {
            ExprKind::Name(text) => {
                self.check_bindable(text, self.asm.span)?;
                if simple && evaluates {
                    let annotation = self.annotation(annotation, None)?;
                    let number = self.name_number(Name::annotations);
                    let dict = self.temporary();
                    self.asm.load_name(dict, Reg(0), number);
                    let name = self.mangle(text);
                    let name = self.text_const(name);
                    let name = self.load_const(name, None);
                    self.asm.store_subscript(dict, name, annotation);
                }
            }
            ExprKind::Attribute { value: object, attr } => {
                self.check_bindable(attr, target.span)?;
                if value.is_none() {
                    self.evaluate(object)?;
                }
            }
            ExprKind::Subscript { value: object, index } => {
                if value.is_none() {
                    self.evaluate(object)?;
                    self.evaluate(index)?;
                }
            }
            _ => unreachable!("the parser checks targets"),
        }
        self.free_from(bottom);
        if !simple && evaluates && !self.options.future_annotations() {
            self.evaluate(annotation)?;
        }
        Ok(())
    }

    /// The value of an annotation, or its text if annotations are not evaluated.
    pub(super) fn annotation(&mut self, annotation: &'a Expr<'a>, want: Option<Reg>) -> Res<Reg> {
        if self.options.future_annotations() {
            let text = super::unparse::unparse(annotation, annotation.span)?;
            return Ok(self.load_const(Const::Str(text.into_boxed_slice()), want));
        }
        match annotation.kind {
            // `*args: *Ts` is the one item of the unpacked value.
            ExprKind::Starred(inner) => {
                let dst = self.chain_destination(want);
                self.value_to(inner, dst)?;
                self.asm.span = annotation.span;
                self.asm.unpack(Run(dst, 1), dst);
                Ok(self.end_destination(dst, want))
            }
            _ => self.value_in(annotation, want),
        }
    }

    /// Evaluates an expression for its effects.
    pub(super) fn evaluate(&mut self, expr: &'a Expr<'a>) -> Res<()> {
        let bottom = self.top();
        let value = self.value(expr)?;
        self.release(value);
        self.free_from(bottom);
        Ok(())
    }
}
