//! The scopes of a program for whoever looks at them: what each name means, and why.

use super::names::Names;
use super::scope::{Bind, Scope, ScopeId, ScopeKind, Scopes, Symbol, Uses};
use crate::base::span::Span;

/// Scopes with the names in them.
pub(crate) struct ScopeView {
    names: Names,
    scopes: Scopes,
    /// For each scope: a name of it that other code uses, and that code.
    users: Vec<Vec<(super::names::Name, ScopeId)>>,
}

/// One scope, as `ScopeView::each` gives it.
pub(crate) struct ScopeEntry<'a> {
    pub(crate) name: &'a str,
    pub(crate) kind: &'static str,
    pub(crate) depth: usize,
    /// What the scope was made for; nothing for the module.
    pub(crate) span: Option<Span>,
    /// The scope is compiled as a part of the code around it.
    pub(crate) is_inlined: bool,
    pub(crate) symbols: Vec<SymbolEntry<'a>>,
    pub(crate) free: Vec<&'a str>,
}

/// One symbol of a scope.
pub(crate) struct SymbolEntry<'a> {
    pub(crate) name: &'a str,
    /// What the scope does with the name.
    pub(crate) uses: Vec<&'static str>,
    /// What the name means.
    pub(crate) meaning: &'static str,
    /// The scope whose variable it is, if it is one of a scope around.
    pub(crate) owner: Option<&'a str>,
    /// Why it means that.
    pub(crate) why: String,
}

impl ScopeView {
    pub(super) fn new(names: Names, scopes: Scopes) -> ScopeView {
        let mut users = vec![Vec::new(); scopes.list.len()];
        for (at, scope) in scopes.list.iter().enumerate() {
            for symbol in scope.symbols.iter() {
                if let Bind::Variable(owner) = symbol.bind
                    && scopes[owner].unit != scope.unit
                {
                    users[owner.0 as usize].push((symbol.name, ScopeId(at as u32)));
                }
            }
        }
        ScopeView { names, scopes, users }
    }

    /// Every scope, each after the one around it.
    pub(crate) fn each(&self) -> impl Iterator<Item = ScopeEntry<'_>> {
        let depths = self.depths();
        self.scopes.list.iter().enumerate().map(move |(at, scope)| ScopeEntry {
            name: self.names.text(scope.name),
            kind: scope.kind.describe(),
            depth: depths[at],
            span: (scope.kind != ScopeKind::Module).then_some(scope.span),
            is_inlined: scope.unit != ScopeId(at as u32),
            symbols: scope.symbols.iter().map(|symbol| self.symbol(ScopeId(at as u32), symbol)).collect(),
            free: scope.free.iter().map(|&(name, _)| self.names.text(name)).collect(),
        })
    }

    fn depths(&self) -> Vec<usize> {
        let mut depths: Vec<usize> = Vec::with_capacity(self.scopes.list.len());
        for (at, scope) in self.scopes.list.iter().enumerate() {
            depths.push(if at == 0 { 0 } else { depths[scope.parent.0 as usize] + 1 });
        }
        depths
    }

    fn symbol<'a>(&'a self, id: ScopeId, symbol: &Symbol) -> SymbolEntry<'a> {
        let (meaning, owner) = match symbol.bind {
            Bind::Namespace if self.scopes[id].kind == ScopeKind::Module => ("global", None),
            Bind::Namespace => ("class name", None),
            Bind::Global => ("global", None),
            Bind::ImplicitGlobal if self.scopes.class_seen(id).is_none() && self.in_module(symbol).is_some() => {
                ("global", None)
            }
            Bind::ImplicitGlobal => ("global or built-in", None),
            Bind::Variable(owner) if owner == id && symbol.is_cell => ("cell", None),
            Bind::Variable(owner) if owner == id => ("local", None),
            Bind::Variable(owner) if self.scopes[owner].unit == self.scopes[id].unit => ("variable", Some(owner)),
            Bind::Variable(owner) => ("free", Some(owner)),
        };
        SymbolEntry {
            name: self.names.text(symbol.name),
            uses: symbol.uses.describe(),
            meaning,
            owner: owner.map(|owner| self.names.text(self.scopes[owner].name)),
            why: self.why(id, symbol),
        }
    }

    fn why(&self, id: ScopeId, symbol: &Symbol) -> String {
        let scope = &self.scopes[id];
        let how = how_bound(scope, symbol.uses);
        match symbol.bind {
            Bind::Namespace if scope.kind == ScopeKind::Module => format!("{how} in the module itself"),
            Bind::Namespace => format!("{how} in the body of the class"),
            Bind::Global if scope.kind == ScopeKind::Module => "declared global in a function or class".to_owned(),
            Bind::Global if symbol.uses.any(Uses::GLOBAL) => "declared global here".to_owned(),
            Bind::Global => "declared global in the class around".to_owned(),
            Bind::ImplicitGlobal if scope.kind == ScopeKind::Module => {
                "never bound in the module: a built-in, or what others put there".to_owned()
            }
            Bind::ImplicitGlobal if self.scopes.class_seen(id).is_some() => {
                "looked up in the class first, then in the module and the built-ins".to_owned()
            }
            Bind::ImplicitGlobal if self.in_module(symbol).is_some() => {
                let how = self.in_module(symbol).unwrap_or_default();
                format!("{how} in the module; nothing between binds it")
            }
            Bind::ImplicitGlobal if scope.kind == ScopeKind::Class => {
                "never bound in the class or a function around it: looked up in the module, then in the built-ins"
                    .to_owned()
            }
            Bind::ImplicitGlobal => {
                "no function around binds it: looked up in the module, then in the built-ins".to_owned()
            }
            Bind::Variable(owner) if owner == id && symbol.is_cell => {
                format!("{how}, and used by the code of {}", self.users_of(id, symbol))
            }
            Bind::Variable(owner) if owner == id => format!("{how}; no other code uses it"),
            Bind::Variable(owner) => {
                let of = self.names.text(self.scopes[owner].name);
                let there = how_bound(&self.scopes[owner], self.scopes[owner].symbols.uses(symbol.name));
                if self.scopes[owner].kind == ScopeKind::Class {
                    format!("the cell in which class {of} keeps it for the code inside")
                } else if self.scopes[owner].unit == scope.unit {
                    format!("{there} in {of}, as a part of whose code this runs")
                } else if symbol.uses.any(Uses::NONLOCAL) {
                    format!("declared nonlocal; {there} in {of}")
                } else {
                    format!("not bound here; {there} in {of}")
                }
            }
        }
    }

    /// How the module binds a name, if it does.
    fn in_module(&self, symbol: &Symbol) -> Option<&'static str> {
        let module = &self.scopes[ScopeId::MODULE];
        let there = module.symbols.get(symbol.name)?;
        match there.bind {
            Bind::Global => Some("declared global"),
            Bind::Namespace => Some(how_bound(module, there.uses)),
            Bind::ImplicitGlobal | Bind::Variable(_) => None,
        }
    }

    /// The scopes of other code that use a variable, in words.
    fn users_of(&self, owner: ScopeId, symbol: &Symbol) -> String {
        const SHOWN: usize = 3;
        let users = self.users[owner.0 as usize].iter().filter(|(name, _)| *name == symbol.name);
        let mut users: Vec<&str> = users.map(|&(_, user)| self.names.text(self.scopes[user].name)).collect();
        users.dedup();
        let more = users.len().saturating_sub(SHOWN);
        users.truncate(SHOWN);
        match more {
            0 => users.join(", "),
            more => format!("{} and {more} more", users.join(", ")),
        }
    }
}

/// How a scope binds a name.
fn how_bound(scope: &Scope, uses: Uses) -> &'static str {
    if uses.any(Uses::PARAMETER) && scope.kind.is_comprehension() {
        "the iterator of the first `for`"
    } else if uses.any(Uses::PARAMETER) {
        "a parameter"
    } else if uses.any(Uses::TYPE_PARAMETER) {
        "a type parameter"
    } else if uses.any(Uses::IMPORTED) {
        "imported"
    } else if uses.any(Uses::WALRUS) {
        "assigned by :="
    } else if uses.any(Uses::ANNOTATED) && !uses.any(Uses::ITERATION) {
        "annotated"
    } else {
        "assigned"
    }
}
