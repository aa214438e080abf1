//! Spans, source files, interned names, diagnostics; knows no Python.

pub(crate) mod span;
