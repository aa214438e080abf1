//! The compiler's state, and what all of its parts use: units of code, registers, constants, names, variables.

use super::Failure;
use super::const_pool::ConstPool;
use super::names::{FastMap, Name, Names, clear};
use super::scope::{Bind, ScopeId, ScopeKind, Scopes, Uses};
use super::start::Options;
use super::unwind::Block;
use crate::base::diagnostic::{Category, Diagnostic};
use crate::base::source::Source;
use crate::base::span::Span;
use crate::bytecode::{Assembler, CodeData, CodeKind, Const, Local, LocalKind, Locals, MAX_REGISTERS, Reg};
use std::sync::Arc;

pub(super) type Res<T> = Result<T, Failure>;

/// What a unit of code is, as far as the rules for its statements go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum UnitKind {
    Module,
    Class,
    Function,
    AsyncFunction,
    Lambda,
    /// A generator expression, or a comprehension that is not inlined.
    Comprehension,
    /// Type parameters, their bounds, type aliases.
    Annotation,
}

/// How a name is reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Access {
    Local(Reg),
    /// The register holds the variable's cell.
    Cell(Reg),
    Global,
    /// In the namespace of the module or class.
    Namespace,
    /// In the namespace of the class; otherwise in the cell.
    ClassOrCell(Reg),
    /// In the class dict that the first cell holds; otherwise in the second cell.
    DictOrCell(Reg, Reg),
    /// In the class dict that the cell holds; otherwise a global.
    DictOrGlobal(Reg),
}

/// A variable in a register of the unit.
pub(super) struct LocalData {
    name: Name,
    kind: LocalKind,
    /// `:=` may bind it in the middle of an expression (K4).
    is_rebound: bool,
    /// A hidden local whose comprehension is over, free for the next one.
    is_spare: bool,
    /// Code mentions it: see `Unit::mentioned`.
    is_mentioned: bool,
}

/// What units that are done leave to the next ones: empty lists and maps, with their memory. There is a unit for each function, and to
/// let each grow its own took a tenth of the compiler's time.
#[derive(Default)]
struct Spare {
    asm: Assembler,
    consts: ConstPool,
    names: Vec<Name>,
    name_numbers: FastMap<Name, u16>,
    locals: Vec<LocalData>,
    variables: FastMap<(ScopeId, Name), Reg>,
    mentioned: Vec<u16>,
}

/// A piece of code that is being written.
pub(super) struct Unit<'a> {
    pub(super) scope: ScopeId,
    pub(super) kind: UnitKind,
    pub(super) code_kind: CodeKind,
    pub(super) name: Name,
    pub(super) qualname: String,
    pub(super) first_line: u32,
    pub(super) consts: ConstPool,
    names: Vec<Name>,
    name_numbers: FastMap<Name, u16>,
    locals: Vec<LocalData>,
    variables: FastMap<(ScopeId, Name), Reg>,
    /// Plain locals in the order in which code first mentions them.
    mentioned: Vec<u16>,
    pub(super) positional: u16,
    pub(super) positional_only: u16,
    pub(super) keyword_only: u16,
    pub(super) has_varargs: bool,
    pub(super) has_varkw: bool,
    pub(super) has_doc: bool,
    /// The class whose private names were mangled around this unit.
    class_outside: Option<&'a str>,
    scope_outside: ScopeId,
    /// Temporaries in use (K1).
    pub(super) temp: u16,
    /// What a jump out of the current statement has to leave, outermost first.
    pub(super) blocks: Vec<Block<'a>>,
    /// For a class: attributes that its methods assign to `self`.
    pub(super) static_attributes: Vec<&'a str>,
}

pub(super) struct Compiler<'a> {
    pub(super) source: &'a Arc<Source>,
    pub(super) options: Options,
    pub(super) names: Names,
    pub(super) scopes: Scopes,
    pub(super) asm: Assembler,
    pub(super) unit: Unit<'a>,
    /// The units around the current one, outermost first.
    outer: Vec<(Assembler, Unit<'a>)>,
    spare: Vec<Spare>,
    /// The scope of the current expression: the unit's, or that of a comprehension inlined in it.
    pub(super) scope: ScopeId,
    /// The class whose private names are mangled.
    pub(super) class: Option<&'a str>,
    /// Expression statements of the module are displayed.
    pub(super) interactive: bool,
    pub(super) warnings: Vec<Diagnostic>,
    pub(super) depth: u32,
}

/// More variables are counted no more: that there are too many is found at the end.
pub(super) const MAX_LOCALS: usize = 0x7fff;

/// A limit of the code format that a program is beyond.
pub(super) fn too_big(span: Span, what: &str) -> Failure {
    Box::new(Diagnostic::new(Category::Memory, span, format!("too many {what} in one piece of code")))
}

pub(super) fn error<T>(span: Span, message: impl Into<String>) -> Res<T> {
    Err(Box::new(Diagnostic::syntax(span, message)))
}

impl<'a> Compiler<'a> {
    pub(super) fn new(source: &'a Arc<Source>, options: Options, names: Names, scopes: Scopes) -> Compiler<'a> {
        let module = ScopeId::MODULE;
        let name = scopes[module].name;
        let (_, unit) =
            Unit::new(Spare::default(), module, UnitKind::Module, CodeKind::Module, name, "<module>".into(), 1);
        let mut compiler = Compiler {
            source,
            options,
            names,
            scopes,
            asm: Assembler::new(),
            unit,
            outer: Vec::new(),
            spare: Vec::new(),
            scope: module,
            class: None,
            interactive: false,
            warnings: Vec::new(),
            depth: 0,
        };
        compiler.open_scope();
        compiler
    }

    // Units.

    /// Begins the code of a scope. Its parameters must be declared next, in order.
    pub(super) fn enter(&mut self, scope: ScopeId, kind: UnitKind, code_kind: CodeKind, span: Span) -> Res<()> {
        let name = self.scopes[scope].name;
        let qualname = self.qualname(scope, kind);
        let first_line = self.source.line(span.start);
        let spare = self.spare.pop().unwrap_or_default();
        let (mut asm, mut unit) = Unit::new(spare, scope, kind, code_kind, name, qualname, first_line);
        asm.reset();
        unit.class_outside = self.class;
        unit.scope_outside = self.scope;
        let unit = std::mem::replace(&mut self.unit, unit);
        let asm = std::mem::replace(&mut self.asm, asm);
        self.asm.span = span;
        self.outer.push((asm, unit));
        self.scope = scope;
        self.deeper(span)
    }

    /// Where the scope's name is, in dots.
    fn qualname(&self, scope: ScopeId, kind: UnitKind) -> String {
        let name = self.names.text(self.scopes[scope].name);
        let mut around = std::iter::once(&self.unit).chain(self.outer.iter().rev().map(|(_, unit)| unit));
        let is_parameters = |unit: &&Unit<'_>| self.scopes[unit.scope].kind == ScopeKind::TypeParameters;
        let Some(parent) = around.find(|unit| !is_parameters(unit)).filter(|unit| unit.kind != UnitKind::Module) else {
            return name.into();
        };
        if matches!(kind, UnitKind::Function | UnitKind::AsyncFunction | UnitKind::Class) {
            let symbol = self.scopes[parent.scope].symbols.get(self.scopes[scope].name);
            if symbol.is_some_and(|symbol| symbol.bind == Bind::Global) {
                return name.into();
            }
        }
        let locals = if parent.kind == UnitKind::Class { "" } else { "<locals>." };
        format!("{}.{locals}{name}", parent.qualname)
    }

    /// Makes the registers that exist from the start: after the parameters, the cells and the free variables.
    pub(super) fn open_scope(&mut self) {
        let scope = self.unit.scope;
        let kind = self.scopes[scope].kind;
        if !kind.is_function_like() {
            self.new_local(Name::namespace, LocalKind::Hidden);
        }
        let free = std::mem::take(&mut self.scopes[scope].free);
        if !free.is_empty() {
            for &(name, owner) in &free {
                let register = self.new_local(name, LocalKind::Free);
                self.unit.variables.insert((owner, name), register);
            }
            let first = self.unit.variables[&(free[0].1, free[0].0)];
            self.asm.copy_free(first, free.len() as u16);
        }
        self.scopes[scope].free = free;
        let parameters = self.unit.parameters();
        for local in (0..parameters as u16).map(Reg) {
            self.asm.assume_bound(local);
            if self.unit.locals[local.0 as usize].kind == LocalKind::Cell {
                self.asm.make_cell(local, local);
            }
        }
        if kind == ScopeKind::Class {
            self.asm.assume_bound(Reg(0));
            let cells = [
                (self.scopes[scope].needs_class_cell, Name::class),
                (self.scopes[scope].needs_classdict, Name::classdict),
            ];
            for (_, name) in cells.into_iter().filter(|&(needed, _)| needed) {
                let cell = self.new_local(name, LocalKind::Cell);
                self.unit.variables.insert((scope, name), cell);
                self.asm.new_cell(cell);
            }
        } else if kind.is_function_like() {
            self.open_variables(scope, false);
        }
    }

    /// Makes the registers of a scope's own variables: of cells now, of others when they are mentioned.
    pub(super) fn open_variables(&mut self, scope: ScopeId, hidden: bool) {
        let mut cells = Vec::new();
        for at in 0..self.scopes[scope].symbols.len() {
            let symbol = self.scopes[scope].symbols.at(at);
            if symbol.bind == (Bind::Variable(scope)) {
                if symbol.is_cell && !self.unit.variables.contains_key(&(scope, symbol.name)) {
                    cells.push(symbol.name);
                }
                if symbol.uses.any(Uses::UNBOUND) && !symbol.is_cell {
                    let register = self.variable_register(scope, symbol.name);
                    self.asm.unsteady.insert(register.0);
                }
            }
        }
        cells.sort_unstable_by(|one, other| self.names.text(*one).cmp(self.names.text(*other)));
        for name in cells {
            let cell = self.new_local(name, if hidden { LocalKind::Hidden } else { LocalKind::Cell });
            self.unit.variables.insert((scope, name), cell);
            self.asm.new_cell(cell);
        }
    }
}

impl<'a> Compiler<'a> {
    /// Ends the code of the unit and goes back to the one around it.
    pub(super) fn leave(&mut self) -> Res<Arc<CodeData>> {
        let span = self.asm.span;
        let (asm, unit) = self.outer.pop().expect("`enter` pushed the unit around");
        let asm = std::mem::replace(&mut self.asm, asm);
        let unit = std::mem::replace(&mut self.unit, unit);
        (self.class, self.scope) = (unit.class_outside, unit.scope_outside);
        self.depth -= 1;
        let code = self.finish(asm, unit, span)?;
        Ok(Arc::new(code))
    }

    /// Ends the code of the module.
    pub(super) fn finish_module(&mut self) -> Res<CodeData> {
        let module = ScopeId::MODULE;
        let name = self.scopes[module].name;
        let (_, unit) = Unit::new(Spare::default(), module, UnitKind::Module, CodeKind::Module, name, String::new(), 1);
        let unit = std::mem::replace(&mut self.unit, unit);
        let asm = std::mem::take(&mut self.asm);
        self.finish(asm, unit, Span::default())
    }

    fn finish(&mut self, mut asm: Assembler, mut unit: Unit<'a>, span: Span) -> Res<CodeData> {
        let parameters = unit.parameters();
        let registers = unit.locals.len() + asm.temporaries as usize;
        if registers > MAX_REGISTERS {
            return Err(too_big(span, "variables and intermediate values"));
        }
        if unit.names.len() > u16::MAX as usize {
            return Err(too_big(span, "names"));
        }
        if unit.consts.len() > u16::MAX as usize {
            return Err(too_big(span, "constants"));
        }
        if asm.here() > i32::MAX as u32 / 4 {
            return Err(too_big(span, "instructions"));
        }
        let (order, locals) = self.place_locals(&unit);
        let assembled = asm.finish(&order, self.source);
        let first_free = locals.iter().position(|local| local.kind == LocalKind::Free).unwrap_or(0);
        let nested = self.outer.iter().any(|(_, unit)| unit.kind != UnitKind::Module && unit.kind != UnitKind::Class);
        let nested = nested || !matches!(self.unit.kind, UnitKind::Module | UnitKind::Class);
        debug_assert!(parameters <= locals.len());
        let code = CodeData {
            name: self.names.shared(unit.name),
            qualname: unit.qualname.as_str().into(),
            kind: unit.code_kind,
            source: Some(Arc::clone(self.source)),
            first_line: unit.first_line,
            words: assembled.words,
            names: unit.names.iter().map(|&name| self.names.shared(name)).collect(),
            registers: registers as u16,
            free: locals.iter().filter(|local| local.kind == LocalKind::Free).count() as u16,
            first_free: first_free as u16,
            locals,
            positional: unit.positional,
            positional_only: unit.positional_only,
            keyword_only: unit.keyword_only,
            has_varargs: unit.has_varargs,
            has_varkw: unit.has_varkw,
            handlers: assembled.handlers,
            positions: assembled.positions,
            has_doc: unit.has_doc,
            nested: nested && unit.scope != ScopeId::MODULE,
            future_flags: self.options.future_flags,
            consts: unit.consts.take(),
        };
        self.spare.push(unit.into_spare(asm));
        #[cfg(debug_assertions)]
        if let Err(problem) = crate::bytecode::verify_piece(&code)
            && !problem.ends_with(crate::bytecode::TOO_COMPLICATED)
        {
            panic!("the compiler wrote code that the verifier refuses: {problem}\n{}", code.listing());
        }
        Ok(code)
    }

    /// The final order of the locals: parameters, plain ones as code mentions them, cells, hidden ones, free variables.
    fn place_locals(&self, unit: &Unit<'a>) -> (Vec<u16>, Box<[Local]>) {
        let count = unit.locals.len() as u16;
        let parameters = unit.parameters() as u16;
        let namespace = u16::from(matches!(unit.kind, UnitKind::Module | UnitKind::Class));
        let fixed = parameters.max(namespace);
        let of_kind = |kind: LocalKind| (fixed..count).filter(move |&at| unit.locals[at as usize].kind == kind);
        let mut placed = vec![false; count as usize];
        let mut sequence: Vec<u16> = Vec::with_capacity(count as usize);
        let candidates = (0..fixed)
            .chain(unit.mentioned.iter().copied())
            .chain(of_kind(LocalKind::Plain))
            .chain(of_kind(LocalKind::Cell))
            .chain(of_kind(LocalKind::Hidden))
            .chain(of_kind(LocalKind::Free));
        for local in candidates {
            if !std::mem::replace(&mut placed[local as usize], true) {
                sequence.push(local);
            }
        }
        let mut order = vec![0; count as usize];
        for (at, &local) in sequence.iter().enumerate() {
            order[local as usize] = at as u16;
        }
        let locals = sequence.iter().map(|&local| {
            let LocalData { name, kind, .. } = unit.locals[local as usize];
            Local { name: self.names.shared(name), kind }
        });
        (order, locals.collect())
    }

    // Registers.

    pub(super) fn temporary(&mut self) -> Reg {
        // Beyond the limit the code is refused in the end; until then the number must not run over.
        const LAST: u16 = 0x7ff0;
        let register = Reg::temporary(self.unit.temp.min(LAST));
        self.unit.temp = (self.unit.temp + 1).min(LAST);
        self.asm.temporaries = self.asm.temporaries.max(self.unit.temp);
        register
    }

    /// The temporary that `temporary` would give.
    pub(super) fn top(&self) -> Reg {
        Reg::temporary(self.unit.temp)
    }

    /// Reserves `n` temporaries.
    pub(super) fn reserve(&mut self, n: usize) -> Reg {
        let first = self.top();
        for _ in 0..n.min(0x8000) {
            self.temporary();
        }
        first
    }

    /// Frees all temporaries from `register` on, if it is one.
    pub(super) fn free_from(&mut self, register: Reg) {
        if register.is_temporary() {
            self.unit.temp = register.0 & 0x7fff;
        }
    }

    /// Uses up a value that nobody wants.
    pub(super) fn release(&mut self, register: Reg) {
        if register.is_temporary() {
            self.asm.release(register);
        }
    }

    fn new_local(&mut self, name: Name, kind: LocalKind) -> Reg {
        let register = Reg(self.unit.locals.len().min(MAX_LOCALS) as u16);
        if self.unit.locals.len() < MAX_LOCALS {
            self.unit.locals.push(LocalData { name, kind, is_rebound: false, is_spare: false, is_mentioned: false });
        }
        register
    }

    /// A local that programs do not see.
    pub(super) fn hidden_local(&mut self, name: Name) -> Reg {
        let spare = |local: &LocalData| local.is_spare && local.name == name;
        if let Some(at) = self.unit.locals.iter().position(spare) {
            self.unit.locals[at].is_spare = false;
            return Reg(at as u16);
        }
        self.new_local(name, LocalKind::Hidden)
    }

    /// Empties a hidden local; its register can be used again.
    pub(super) fn clear_hidden(&mut self, local: Reg) {
        self.asm.clear(local);
        if let Some(local) = self.unit.locals.get_mut(local.0 as usize) {
            local.is_spare = true;
        }
    }

    /// Declares the next parameter.
    pub(super) fn parameter(&mut self, name: Name) {
        let scope = self.unit.scope;
        let symbol = self.scopes[scope].symbols.get(name).copied();
        let is_cell = symbol.is_some_and(|symbol| symbol.is_cell);
        let kind = match name {
            Name::dot_zero | Name::dot_defaults | Name::dot_kwdefaults => LocalKind::Hidden,
            _ if is_cell => LocalKind::Cell,
            _ => LocalKind::Plain,
        };
        let register = self.new_local(name, kind);
        if let Some(local) = self.unit.locals.get_mut(register.0 as usize) {
            local.is_rebound = symbol.is_some_and(|symbol| symbol.uses.any(Uses::WALRUS));
        }
        self.unit.variables.insert((scope, name), register);
    }

    /// The register of a variable that belongs to this unit, or of its cell.
    fn variable_register(&mut self, owner: ScopeId, name: Name) -> Reg {
        if let Some(&register) = self.unit.variables.get(&(owner, name)) {
            return register;
        }
        let is_hidden = owner != self.unit.scope || name == Name::dot_type_params || name == Name::dot_generic_base;
        let register = if is_hidden { self.hidden_local(name) } else { self.new_local(name, LocalKind::Plain) };
        let rebound = self.scopes[owner].symbols.uses(name).any(Uses::WALRUS);
        if let Some(local) = self.unit.locals.get_mut(register.0 as usize) {
            local.is_rebound = rebound;
        }
        self.unit.variables.insert((owner, name), register);
        register
    }

    /// Whether the first argument stands in its register as it is, and not in a cell.
    pub(super) fn has_plain_first_argument(&self) -> bool {
        self.unit.positional > 0 && self.unit.locals[0].kind == LocalKind::Plain
    }

    /// The register of a variable, if it has one by now.
    pub(super) fn known_variable(&self, owner: ScopeId, name: Name) -> Option<Reg> {
        self.unit.variables.get(&(owner, name)).copied()
    }

    /// Forgets the variables of an inlined comprehension: their registers are emptied, and can be used again.
    pub(super) fn close_variables(&mut self, scope: ScopeId) {
        for at in 0..self.scopes[scope].symbols.len() {
            let symbol = self.scopes[scope].symbols.at(at);
            if let Some(register) = self.unit.variables.remove(&(scope, symbol.name)) {
                if symbol.is_cell {
                    self.asm.clear(register);
                } else {
                    self.clear_hidden(register);
                }
            }
        }
    }

    /// Whether a value read in place could change before it is used (K4).
    pub(super) fn is_rebound(&self, register: Reg) -> bool {
        !register.is_temporary() && self.unit.locals.get(register.0 as usize).is_some_and(|local| local.is_rebound)
    }

    // Names.

    /// A name as the current class spells it.
    pub(super) fn mangle(&mut self, text: &str) -> Name {
        let mangled = &self.scopes[self.unit.scope].mangled;
        let wanted = mangled.as_ref().is_none_or(|names| names.iter().any(|name| **name == *text));
        self.names.mangle(self.class.filter(|_| wanted), text)
    }

    /// The number of a name in the code's list of names.
    pub(super) fn name_number(&mut self, name: Name) -> u16 {
        let unit = &mut self.unit;
        *unit.name_numbers.entry(name).or_insert_with(|| {
            unit.names.push(name);
            (unit.names.len() - 1).min(u16::MAX as usize) as u16
        })
    }

    /// The number of an attribute's name.
    pub(super) fn attribute_number(&mut self, text: &str) -> u16 {
        let name = self.names.mangle(self.class, text);
        self.name_number(name)
    }

    /// How the current scope reaches a name.
    pub(super) fn access(&mut self, name: Name) -> Access {
        let scope = self.scope;
        let sees_class = self.scopes[scope].sees_class;
        let bind = self.scopes[scope].symbols.get(name).map_or(Bind::ImplicitGlobal, |symbol| symbol.bind);
        match bind {
            Bind::Namespace => Access::Namespace,
            Bind::Global => Access::Global,
            Bind::ImplicitGlobal if sees_class => Access::DictOrGlobal(self.classdict()),
            Bind::ImplicitGlobal => match self.unit.kind {
                UnitKind::Module => Access::Namespace,
                UnitKind::Class if scope == self.unit.scope => Access::Namespace,
                _ => Access::Global,
            },
            Bind::Variable(owner) if self.scopes[owner].unit == self.unit.scope => {
                let register = self.variable_register(owner, name);
                let symbol = self.scopes[owner].symbols.get(name);
                let is_class = self.scopes[owner].kind == ScopeKind::Class;
                if is_class || symbol.is_some_and(|symbol| symbol.is_cell) {
                    return Access::Cell(register);
                }
                let local = self.unit.locals.get_mut(register.0 as usize);
                if local.is_some_and(|local| !std::mem::replace(&mut local.is_mentioned, true)) {
                    self.unit.mentioned.push(register.0);
                }
                Access::Local(register)
            }
            Bind::Variable(owner) => {
                let register = self.variable_register(owner, name);
                if self.scopes[scope].kind == ScopeKind::Class {
                    Access::ClassOrCell(register)
                } else if sees_class && name != Name::classdict {
                    Access::DictOrCell(self.classdict(), register)
                } else {
                    Access::Cell(register)
                }
            }
        }
    }

    /// The cell with the dict of the class around an annotation scope.
    fn classdict(&mut self) -> Reg {
        match self.access(Name::classdict) {
            Access::Cell(cell) => cell,
            other => unreachable!("the class dict is reached by {other:?}"),
        }
    }

    /// The cell of a free variable that a nested unit needs.
    pub(super) fn captured(&mut self, owner: ScopeId, name: Name) -> Reg {
        self.variable_register(owner, name)
    }

    // Constants.

    pub(super) fn load_const(&mut self, value: Const, want: Option<Reg>) -> Reg {
        let dst = self.destination(want);
        match value {
            Const::None => self.asm.load_none(dst),
            Const::Bool(flag) => self.asm.load_bool(dst, flag),
            Const::Int(number) if i16::try_from(number).is_ok() => self.asm.load_int(dst, number as i16),
            value => {
                let number = self.constant(value);
                self.asm.load_const(dst, number);
            }
        }
        dst
    }

    pub(super) fn constant(&mut self, value: Const) -> u16 {
        self.unit.consts.number(value)
    }

    pub(super) fn text_const(&self, name: Name) -> Const {
        Const::Str(self.names.text(name).as_bytes().into())
    }

    /// Where a result goes (K2): as asked, or to the lowest free temporary.
    pub(super) fn destination(&mut self, want: Option<Reg>) -> Reg {
        want.unwrap_or_else(|| self.temporary())
    }

    // Diagnostics.

    pub(super) fn warn(&mut self, span: Span, message: impl Into<String>) {
        let warning = Diagnostic::new(Category::SyntaxWarning, span, message);
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    pub(super) fn deeper(&mut self, span: Span) -> Res<()> {
        self.depth += 1;
        if self.depth > super::MAX_DEPTH { Err(super::too_deep(span)) } else { Ok(()) }
    }

    /// Refuses to bind `__debug__`.
    pub(super) fn check_bindable(&self, text: &str, span: Span) -> Res<()> {
        if text == "__debug__" { error(span, "cannot assign to __debug__") } else { Ok(()) }
    }

    // Leaving the unit.

    pub(super) fn return_none(&mut self) {
        if self.unit.is_generator() {
            let none = self.load_const(Const::None, None);
            self.asm.generator_return(none, Locals);
            self.free_from(none);
        } else {
            self.asm.return_none(Locals);
        }
    }

    /// Returns a value, which is used up.
    pub(super) fn return_value(&mut self, value: Reg) {
        if self.unit.is_generator() {
            self.asm.generator_return(value, Locals);
        } else {
            self.asm.return_value(value, Locals);
        }
    }

    /// The class body around the current unit, if any, notes an attribute that is assigned to `self`.
    pub(super) fn note_static_attribute(&mut self, attr: &'a str) {
        let class = self.outer.iter_mut().rev().find(|(_, unit)| unit.kind == UnitKind::Class);
        if let Some((_, class)) = class
            && !class.static_attributes.contains(&attr)
        {
            class.static_attributes.push(attr);
        }
    }

    /// Whether the unit around the current one is the module.
    pub(super) fn is_module_level(&self) -> bool {
        self.outer.is_empty()
    }
}

impl<'a> Unit<'a> {
    fn new(
        spare: Spare,
        scope: ScopeId,
        kind: UnitKind,
        code_kind: CodeKind,
        name: Name,
        qualname: String,
        first_line: u32,
    ) -> (Assembler, Unit<'a>) {
        let Spare { asm, consts, names, name_numbers, locals, variables, mentioned } = spare;
        let unit = Unit {
            scope,
            kind,
            code_kind,
            name,
            qualname,
            first_line,
            consts,
            names,
            name_numbers,
            locals,
            variables,
            mentioned,
            positional: 0,
            positional_only: 0,
            keyword_only: 0,
            has_varargs: false,
            has_varkw: false,
            has_doc: false,
            class_outside: None,
            scope_outside: scope,
            temp: 0,
            blocks: Vec::new(),
            static_attributes: Vec::new(),
        };
        (asm, unit)
    }

    fn into_spare(self, asm: Assembler) -> Spare {
        let Unit { consts, mut names, mut name_numbers, mut locals, mut variables, mut mentioned, .. } = self;
        names.clear();
        locals.clear();
        mentioned.clear();
        clear(&mut name_numbers);
        clear(&mut variables);
        Spare { asm, consts, names, name_numbers, locals, variables, mentioned }
    }

    fn parameters(&self) -> usize {
        self.positional as usize + self.keyword_only as usize + self.has_varargs as usize + self.has_varkw as usize
    }

    /// Whether the code runs in a generator's registers.
    pub(super) fn is_generator(&self) -> bool {
        matches!(self.code_kind, CodeKind::Generator | CodeKind::Coroutine | CodeKind::AsyncGenerator)
    }

    /// Whether the unit is a function, a lambda, or something that is compiled as one.
    pub(super) fn is_function_like(&self) -> bool {
        !matches!(self.kind, UnitKind::Module | UnitKind::Class)
    }
}
