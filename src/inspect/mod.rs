//! Read-only views: dumps of tokens, syntax trees, scopes and code.

pub(crate) mod ast;
pub(crate) mod tokens;
