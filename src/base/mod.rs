//! Spans, source files, interned names, diagnostics; knows no Python.
