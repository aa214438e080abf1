//! AST to code data: scopes, registers, control flow, unwinding, folding.
