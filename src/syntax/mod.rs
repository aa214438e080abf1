//! Text to AST: tokens, indentation, parser, syntax errors.

mod actions;
pub(crate) mod ast;
pub(crate) mod check;
pub(crate) mod decode;
mod diagnose;
pub(crate) mod lexer;
mod literal;
mod number;
pub(crate) mod parse;
pub(crate) mod token;

#[cfg(test)]
mod tests;
