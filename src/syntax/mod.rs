//! Text to AST: tokens, indentation, parser, syntax errors.
