//! Read-only views: dumps of tokens, syntax trees, scopes and code.

pub(crate) mod ast;
pub(crate) mod brief;
pub(crate) mod code;
pub(crate) mod profile;
mod quote;
pub(crate) mod scopes;
pub(crate) mod tokens;
pub(crate) mod trace;

#[cfg(test)]
mod tests;
