//! Read-only views: dumps of tokens, syntax trees, scopes and code, as text, JSON, pages and graphs.
//!
//! Each stage has a file that gathers what there is to show and writes it as text; `export` writes JSON, `page` HTML, `graph` the
//! languages of graph tools. Code is laid out by `bytecode::view`, which all of them share.

pub(crate) mod ast;
pub(crate) mod brief;
pub(crate) mod code;
pub(crate) mod export;
pub(crate) mod gil_timeline;
pub(crate) mod graph;
pub(crate) mod json;
pub(crate) mod notes;
pub(crate) mod opcodes;
pub(crate) mod page;
pub(crate) mod profile;
mod quote;
pub(crate) mod scopes;
pub(crate) mod select;
pub(crate) mod tokens;
pub(crate) mod trace;

#[cfg(test)]
mod tests;
