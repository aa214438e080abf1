//! Text to AST: tokens, indentation, parser, syntax errors.

pub(crate) mod ast;
pub(crate) mod lexer;
mod number;
pub(crate) mod token;
mod unicode;
