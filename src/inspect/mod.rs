//! Read-only views: dumps of tokens, syntax trees, scopes and code.

pub(crate) mod ast;
pub(crate) mod tokens;
mod code;
mod scopes;

pub(crate) use code::code;
pub(crate) use scopes::scopes;
