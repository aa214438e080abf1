//! Text to AST: tokens, indentation, parser, syntax errors.

pub(crate) mod ast;
