//! Picks a function or class out of a program: `name`, `Class.method`, `outer.inner`.

use super::ast::Node;
use crate::base::span::Span;
use crate::bytecode::view::Piece;
use crate::compile::ScopeEntry;
use std::ops::Range;

/// The pieces of code at a path, each with what is nested in it.
pub(crate) fn pieces<'c>(all: Vec<Piece<'c>>, path: &str) -> Result<Vec<Piece<'c>>, Vec<String>> {
    let paths: Vec<String> = all.iter().map(|piece| piece.code.qualname.replace(".<locals>", "")).collect();
    let mut found: Vec<Option<usize>> = vec![None; all.len()];
    let mut picked: Vec<Piece<'c>> = Vec::new();
    for (at, piece) in all.into_iter().enumerate() {
        let parent = piece.parent.and_then(|parent| found[parent]);
        if parent.is_some() || paths[at] == path {
            found[at] = Some(picked.len());
            let depth = parent.map_or(0, |parent| picked[parent].depth + 1);
            picked.push(Piece { parent, depth, ..piece });
        }
    }
    if picked.is_empty() { Err(paths.into_iter().filter(|path| !path.contains('<')).collect()) } else { Ok(picked) }
}

/// The nodes of the definition at a path.
pub(crate) fn nodes(nodes: &[Node], path: &str) -> Result<Range<usize>, Vec<String>> {
    let is_definition = |node: &Node| matches!(&*node.kind, "FunctionDef" | "AsyncFunctionDef" | "ClassDef");
    let entries = nodes.iter().map(|node| (node.depth, is_definition(node).then_some(&*node.holds)));
    range(entries, path)
}

/// Where the definition at a path stands in the source.
pub(crate) fn span(all: &[Node], path: &str) -> Result<Span, Vec<String>> {
    let range = nodes(all, path)?;
    Ok(all[range.start].span.unwrap_or_default())
}

/// The scopes of the definition at a path.
pub(crate) fn scopes(scopes: &[ScopeEntry<'_>], path: &str) -> Result<Range<usize>, Vec<String>> {
    let entries =
        scopes.iter().map(|scope| (scope.depth, matches!(scope.kind, "function" | "class").then_some(scope.name)));
    range(entries, path)
}

/// The entry at a path and those below it, of a list of depths and names; all paths if there is none.
fn range<'a>(entries: impl Iterator<Item = (usize, Option<&'a str>)>, path: &str) -> Result<Range<usize>, Vec<String>> {
    let mut around: Vec<(usize, String)> = Vec::new();
    let (mut paths, mut found, mut count) = (Vec::new(), None, 0);
    for (at, (depth, name)) in entries.enumerate() {
        count = at + 1;
        if let Some((start, of)) = found {
            if depth > of {
                continue;
            }
            return Ok(start..at);
        }
        around.retain(|(outer, _)| *outer < depth);
        if let Some(name) = name {
            let whole = around.last().map_or(name.to_owned(), |(_, outer)| format!("{outer}.{name}"));
            if whole == path {
                found = Some((at, depth));
            }
            paths.push(whole.clone());
            around.push((depth, whole));
        }
    }
    found.map(|(start, _)| start..count).ok_or(paths)
}
