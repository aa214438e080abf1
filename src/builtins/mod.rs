//! The functions of `builtins`.
