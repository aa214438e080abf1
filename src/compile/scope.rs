//! Scopes: which names a block of the program binds and uses, and what each of them means.
//!
//! `build` (in `symbols`) walks the tree and records what happens to names; `resolve` then decides, from the module inwards.
//!
//! - S1. A scope belongs to a *unit*, the code that will contain it: list, set and dict comprehensions share the unit of the scope
//!   around them (they are inlined), unless that is an annotation scope that sees a class. Every other scope is a unit.
//! - S2. `Bind::Variable(owner)` is a variable of a function-like scope `owner`. It is a cell if and only if some other unit uses it;
//!   each unit on the way from the use to the owner then has it as a free variable.
//! - S3. Class scopes are invisible to what is nested in them, but for `__class__`, `__classdict__`, and the annotation scopes that
//!   see the class, which look names up in its dict first.

use super::Failure;
use super::names::{FastMap, Name, Names};
use crate::base::diagnostic::Diagnostic;
use crate::base::span::Span;

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct ScopeId(pub(super) u32);

impl ScopeId {
    pub(super) const MODULE: ScopeId = ScopeId(0);
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum ScopeKind {
    Module,
    Class,
    Function,
    Lambda,
    ListComprehension,
    SetComprehension,
    DictComprehension,
    GeneratorExpression,
    /// The type parameters of a generic function, class or alias.
    TypeParameters,
    /// A type parameter's bound, constraints or default, which the text names.
    TypeVariable(&'static str),
    TypeAlias,
    /// An annotation that will not be evaluated; it is checked and forgotten.
    Annotation,
}

impl ScopeKind {
    pub(super) fn is_comprehension(self) -> bool {
        use ScopeKind::{DictComprehension, GeneratorExpression, ListComprehension, SetComprehension};
        matches!(self, ListComprehension | SetComprehension | DictComprehension | GeneratorExpression)
    }

    /// Whether the scope's own variables live in registers.
    pub(super) fn is_function_like(self) -> bool {
        !matches!(self, ScopeKind::Module | ScopeKind::Class)
    }

    /// The kind in a word or two, for dumps.
    pub(crate) fn describe(self) -> &'static str {
        match self {
            ScopeKind::Module => "module",
            ScopeKind::Class => "class",
            ScopeKind::Function => "function",
            ScopeKind::Lambda => "lambda",
            ScopeKind::ListComprehension => "list comprehension",
            ScopeKind::SetComprehension => "set comprehension",
            ScopeKind::DictComprehension => "dict comprehension",
            ScopeKind::GeneratorExpression => "generator expression",
            ScopeKind::TypeParameters => "type parameters",
            ScopeKind::TypeVariable(what) => what,
            ScopeKind::TypeAlias => "type alias",
            ScopeKind::Annotation => "annotation",
        }
    }
}

/// What a block does with a name.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Uses(u16);

impl Uses {
    pub(super) const GLOBAL: Uses = Uses(1);
    pub(super) const LOCAL: Uses = Uses(2);
    pub(super) const PARAMETER: Uses = Uses(4);
    pub(super) const NONLOCAL: Uses = Uses(8);
    pub(super) const USED: Uses = Uses(16);
    pub(super) const IMPORTED: Uses = Uses(32);
    pub(super) const ANNOTATED: Uses = Uses(64);
    pub(super) const ITERATION: Uses = Uses(128);
    pub(super) const TYPE_PARAMETER: Uses = Uses(256);
    /// Bound by `:=`, in the middle of an expression.
    pub(super) const WALRUS: Uses = Uses(512);
    /// Unbound by `del` or at the end of an `except` clause.
    pub(super) const UNBOUND: Uses = Uses(1024);
    const BOUND: Uses = Uses(2 | 4 | 32 | 256);

    pub(super) const fn and(self, other: Uses) -> Uses {
        Uses(self.0 | other.0)
    }

    pub(super) fn any(self, of: Uses) -> bool {
        self.0 & of.0 != 0
    }

    /// The uses in words, for dumps.
    pub(crate) fn describe(self) -> Vec<&'static str> {
        const WORDS: [(Uses, &str); 9] = [
            (Uses::PARAMETER, "parameter"),
            (Uses::TYPE_PARAMETER, "type parameter"),
            (Uses::IMPORTED, "imported"),
            (Uses::LOCAL, "assigned"),
            (Uses::ANNOTATED, "annotated"),
            (Uses::ITERATION, "iterated"),
            (Uses::GLOBAL, "declared global"),
            (Uses::NONLOCAL, "declared nonlocal"),
            (Uses::USED, "used"),
        ];
        WORDS.iter().filter(|&&(uses, _)| self.any(uses)).map(|&(_, word)| word).collect()
    }
}

/// What a name means in a scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Bind {
    /// A name of the module or class that the scope is.
    Namespace,
    /// Declared `global`.
    Global,
    /// Found nowhere in the text: a global or a built-in.
    ImplicitGlobal,
    /// A variable of a function-like scope, this one or one around it (S2).
    Variable(ScopeId),
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Symbol {
    pub(super) name: Name,
    pub(crate) uses: Uses,
    pub(crate) bind: Bind,
    /// A variable of this scope that other units use.
    pub(crate) is_cell: bool,
}

#[derive(Debug)]
pub(crate) struct Scope {
    pub(crate) kind: ScopeKind,
    pub(super) name: Name,
    pub(crate) parent: ScopeId,
    pub(crate) unit: ScopeId,
    /// What the scope was made for: a definition, a comprehension.
    pub(super) span: Span,
    pub(super) symbols: Symbols,
    /// Where names were declared `global` or `nonlocal`, or bound by `:=` in a comprehension.
    pub(super) directives: Vec<(Name, Span)>,
    /// The variables of outer units, for a unit: name and owner.
    pub(super) free: Vec<(Name, ScopeId)>,
    pub(super) is_async: bool,
    pub(super) has_yield: bool,
    /// There is an annotated assignment, so that `__annotations__` is needed.
    pub(super) has_annotations: bool,
    /// An annotation scope inside a class (S3).
    pub(super) sees_class: bool,
    /// For a class: some function in it uses `__class__`, or an annotation scope its dict.
    pub(super) needs_class_cell: bool,
    pub(super) needs_classdict: bool,
    /// While the tree is walked: targets of a comprehension, or how deep in its iterables.
    pub(super) in_iteration_target: bool,
    pub(super) in_iterable: u32,
    /// For the type parameters of a class: the names that are mangled.
    pub(super) mangled: Option<Vec<Box<str>>>,
}

impl Scope {
    pub(super) fn new(kind: ScopeKind, name: Name, parent: ScopeId) -> Scope {
        Scope {
            kind,
            name,
            parent,
            unit: parent,
            span: Span::default(),
            symbols: Symbols::default(),
            directives: Vec::new(),
            free: Vec::new(),
            is_async: false,
            has_yield: false,
            has_annotations: false,
            sees_class: false,
            needs_class_cell: false,
            needs_classdict: false,
            in_iteration_target: false,
            in_iterable: 0,
            mangled: None,
        }
    }
}

/// The symbols of a scope, in the order of their first mention; by name as well once there are many.
#[derive(Default, Debug)]
pub(super) struct Symbols {
    list: Vec<Symbol>,
    index: FastMap<Name, u32>,
}

impl Symbols {
    const LINEAR: usize = 12;

    fn position(&self, name: Name) -> Option<usize> {
        if self.list.len() <= Symbols::LINEAR {
            return self.list.iter().position(|symbol| symbol.name == name);
        }
        self.index.get(&name).map(|&at| at as usize)
    }

    pub(super) fn get(&self, name: Name) -> Option<&Symbol> {
        self.position(name).map(|at| &self.list[at])
    }

    pub(super) fn uses(&self, name: Name) -> Uses {
        self.get(name).map_or(Uses::default(), |symbol| symbol.uses)
    }

    pub(super) fn entry(&mut self, name: Name) -> &mut Symbol {
        let at = self.position(name).unwrap_or_else(|| {
            let at = self.list.len();
            self.list.push(Symbol { name, uses: Uses::default(), bind: Bind::ImplicitGlobal, is_cell: false });
            if at == Symbols::LINEAR {
                self.index = self.list.iter().enumerate().map(|(at, symbol)| (symbol.name, at as u32)).collect();
            } else if at > Symbols::LINEAR {
                self.index.insert(name, at as u32);
            }
            at
        });
        &mut self.list[at]
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn at(&self, at: usize) -> Symbol {
        self.list[at]
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Symbol> {
        self.list.iter()
    }
}

/// All scopes of a program, each after the one around it.
pub(crate) struct Scopes {
    pub(super) list: Vec<Scope>,
    /// The scope of a node of the tree: by the node's address, and which of the node's scopes it is.
    pub(super) by_node: FastMap<(usize, u8), ScopeId>,
}

impl std::ops::Index<ScopeId> for Scopes {
    type Output = Scope;

    fn index(&self, id: ScopeId) -> &Scope {
        &self.list[id.0 as usize]
    }
}

impl std::ops::IndexMut<ScopeId> for Scopes {
    fn index_mut(&mut self, id: ScopeId) -> &mut Scope {
        &mut self.list[id.0 as usize]
    }
}

impl Scopes {
    /// Decides what each name means.
    pub(super) fn resolve(&mut self, names: &Names) -> Result<(), Failure> {
        for scope in (0..self.list.len() as u32).map(ScopeId) {
            self[scope].unit = self.unit(scope);
            for at in 0..self[scope].symbols.list.len() {
                let Symbol { name, uses, .. } = self[scope].symbols.list[at];
                let bind = self.meaning(scope, name, uses, names)?;
                self[scope].symbols.list[at].bind = bind;
                if let Bind::Variable(owner) = bind {
                    self.capture(scope, owner, name);
                }
            }
        }
        for scope in &mut self.list {
            scope.free.sort_unstable_by(|one, other| names.text(one.0).cmp(names.text(other.0)));
        }
        Ok(())
    }

    /// The unit of a scope (S1); the scopes around it have theirs.
    fn unit(&self, scope: ScopeId) -> ScopeId {
        let Scope { kind, parent, .. } = self[scope];
        let inlined = kind.is_comprehension() && kind != ScopeKind::GeneratorExpression && !self[parent].sees_class;
        if inlined { self[parent].unit } else { scope }
    }

    fn meaning(&self, scope: ScopeId, name: Name, uses: Uses, names: &Names) -> Result<Bind, Failure> {
        let kind = self[scope].kind;
        let error = |what: &str| Err(self.directive_error(scope, name, what.replace("{}", names.text(name))));
        if uses.any(Uses::GLOBAL) {
            if uses.any(Uses::NONLOCAL) {
                return error("name '{}' is nonlocal and global");
            }
            return Ok(Bind::Global);
        }
        if uses.any(Uses::NONLOCAL) {
            if kind == ScopeKind::Module {
                return error("nonlocal declaration not allowed at module level");
            }
            let Some(owner) = self.outer(scope, name) else { return error("no binding for nonlocal '{}' found") };
            if self[owner].symbols.uses(name).any(Uses::TYPE_PARAMETER) {
                return error("nonlocal binding not allowed for type parameter '{}'");
            }
            return Ok(Bind::Variable(owner));
        }
        if uses.any(Uses::BOUND) {
            return Ok(if kind.is_function_like() { Bind::Variable(scope) } else { Bind::Namespace });
        }
        if let Some(class) = self.class_seen(scope) {
            let in_class = self[class].symbols.uses(name);
            if in_class.any(Uses::GLOBAL) {
                return Ok(Bind::Global);
            }
            if in_class.any(Uses::BOUND) && !in_class.any(Uses::NONLOCAL) {
                return Ok(Bind::ImplicitGlobal);
            }
        }
        Ok(self.outer(scope, name).map_or(Bind::ImplicitGlobal, Bind::Variable))
    }

    /// The class whose dict an annotation scope looks into (S3).
    pub(super) fn class_seen(&self, scope: ScopeId) -> Option<ScopeId> {
        let mut at = scope;
        while self[at].sees_class {
            at = self[at].parent;
            if self[at].kind == ScopeKind::Class {
                return Some(at);
            }
        }
        None
    }

    /// The scope around `scope` whose variable `name` is.
    fn outer(&self, scope: ScopeId, name: Name) -> Option<ScopeId> {
        let mut at = scope;
        loop {
            at = match self[at].kind {
                ScopeKind::Module => return None,
                _ => self[at].parent,
            };
            match self[at].kind {
                ScopeKind::Module => return None,
                ScopeKind::Class => {
                    let implicit = name == Name::class || name == Name::classdict;
                    if implicit && self[scope].unit != at {
                        return Some(at);
                    }
                }
                _ => {
                    let uses = self[at].symbols.uses(name);
                    if uses.any(Uses::GLOBAL) {
                        return None;
                    }
                    if uses.any(Uses::BOUND) && !uses.any(Uses::NONLOCAL) {
                        return Some(at);
                    }
                }
            }
        }
    }

    /// Makes the variable a cell, and free in the units in between, if another unit uses it (S2).
    fn capture(&mut self, scope: ScopeId, owner: ScopeId, name: Name) {
        let (mut unit, home) = (self[scope].unit, self[owner].unit);
        if unit == home {
            return;
        }
        if self[owner].kind != ScopeKind::Class {
            self[owner].symbols.entry(name).is_cell = true;
        } else if name == Name::class {
            self[owner].needs_class_cell = true;
        } else {
            self[owner].needs_classdict = true;
        }
        while unit != home {
            if self[unit].free.iter().any(|&(known, _)| known == name) {
                return;
            }
            self[unit].free.push((name, owner));
            unit = self[self[unit].parent].unit;
        }
    }

    /// An error at the declaration of a name.
    fn directive_error(&self, scope: ScopeId, name: Name, message: String) -> Failure {
        let place = self[scope].directives.iter().find(|&&(declared, _)| declared == name);
        let span = place.map_or(Span::default(), |&(_, span)| span);
        Box::new(Diagnostic::syntax(span, message))
    }
}
