//! Spans, source files, interned names, diagnostics; knows no Python.

pub(crate) mod diagnostic;
pub(crate) mod name;
pub(crate) mod source;
pub(crate) mod span;

pub(crate) use source::Source;
