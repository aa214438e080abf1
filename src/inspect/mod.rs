//! Read-only views: dumps of tokens, syntax trees, scopes and code.

pub(crate) mod ast;
mod code;
mod scopes;
pub(crate) mod tokens;

pub(crate) use code::code;
pub(crate) use scopes::scopes;
