//! Read-only views: dumps of tokens, syntax trees, scopes and code.

pub(crate) mod ast;
pub(crate) mod code;
pub(crate) mod gil_timeline;
pub(crate) mod scopes;
pub(crate) mod tokens;

#[cfg(test)]
mod tests;
