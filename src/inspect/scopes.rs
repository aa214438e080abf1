//! Scopes as people read them: each block of a program, what its names mean there, and why.

use crate::compile::{ScopeEntry, SymbolEntry};
use std::fmt::Write;

/// The text of scopes, in which the first is not indented.
pub(crate) fn text(scopes: &[ScopeEntry<'_>]) -> String {
    let mut out = String::new();
    let outermost = scopes.first().map_or(0, |scope| scope.depth);
    for scope in scopes {
        let indent = "  ".repeat(scope.depth - outermost);
        let inlined = if scope.is_inlined { ", a part of the code around it" } else { "" };
        let _ = writeln!(out, "{indent}{} {}{inlined}", scope.kind, scope.name);
        let width = scope.symbols.iter().map(|symbol| symbol.name.chars().count()).max().unwrap_or(0);
        let meanings: Vec<String> = scope.symbols.iter().map(meaning).collect();
        let wide = meanings.iter().map(|meaning| meaning.chars().count()).max().unwrap_or(0);
        for (symbol, meaning) in scope.symbols.iter().zip(meanings) {
            let _ = writeln!(out, "{indent}    {:width$}  {meaning:wide$}  {}", symbol.name, symbol.why);
        }
        if !scope.free.is_empty() {
            let _ = writeln!(out, "{indent}    comes with the cells of: {}", scope.free.join(" "));
        }
    }
    out
}

/// What a name means, with the scope whose variable it is.
pub(crate) fn meaning(symbol: &SymbolEntry<'_>) -> String {
    match symbol.owner {
        Some(owner) => {
            format!("{} of {owner}", if symbol.meaning == "free" { "free, variable" } else { symbol.meaning })
        }
        None => symbol.meaning.to_owned(),
    }
}
