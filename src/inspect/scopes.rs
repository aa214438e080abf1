//! Scopes as people read them: each block of a program, what it does with names, and what they mean there.

use crate::compile::ScopeView;
use std::fmt::Write;

/// The text of all scopes of a program.
pub(crate) fn scopes(view: &ScopeView) -> String {
    let mut out = String::new();
    for scope in view.each() {
        let indent = "  ".repeat(scope.depth);
        let inlined = if scope.is_inlined { ", inlined" } else { "" };
        let _ = writeln!(out, "{indent}{} {}{inlined}", scope.kind, scope.name);
        let width = scope.symbols.iter().map(|symbol| symbol.name.chars().count()).max().unwrap_or(0);
        for symbol in &scope.symbols {
            let uses = symbol.uses.join(", ");
            let _ = writeln!(out, "{indent}    {:width$}  {}  ({uses})", symbol.name, symbol.meaning);
        }
        if !scope.free.is_empty() {
            let _ = writeln!(out, "{indent}    free: {}", scope.free.join(" "));
        }
    }
    out
}
