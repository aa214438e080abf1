//! The functions of `builtins`.

pub(crate) mod output;
