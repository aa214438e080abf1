//! Runs code: the loop, handlers, calls, generators, unwinding, imports.
