//! Pure algorithms that Python's semantics need: hash table, sort, format mini-language, float text, big integers, Unicode, regular
//! expressions.
//!
//! Nothing here knows a Python object: only generics, bytes and numbers. Where a well-kept crate does the work, the module
//! is thin, is the only one that names the crate, and adds what Python asks beyond it. Every module is tested against a slow
//! reference.

#![allow(dead_code, reason = "a library for the layers above, which do not use all of it on every build")]

pub(crate) mod big_int;
pub(crate) mod calendar;
pub(crate) mod code_pages;
pub(crate) mod float_text;
pub(crate) mod format_spec;
pub(crate) mod hash;
pub(crate) mod hash_table;
pub(crate) mod index_table;
pub(crate) mod multibyte;
pub(crate) mod number_bytes;
pub(crate) mod regex;
pub(crate) mod set_table;
pub(crate) mod sort;
pub(crate) mod suggest;
pub(crate) mod text_search;
pub(crate) mod unicode;
