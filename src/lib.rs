//! Layers, ground first: a module uses only the modules above it in this list.
#![doc = include_str!("ARCHITECTURE.md")]
#![allow(
    dead_code,
    reason = "some thirty fields and helpers, most of the syntax tree and the tables, that only dumps still to come will read"
)]

/// Spans, source files, interned names, diagnostics; knows no Python.
mod base;

/// Pure algorithms that Python's semantics need: hash table, sort, format mini-language, float text, big integers, Unicode.
mod algo;

/// Who may run: the GIL and the eval breaker; the only user of `parking_lot`.
mod sync;

/// Text to AST: tokens, indentation, parser, syntax errors.
mod syntax;

/// THE instruction table and all that follows from it: encoder, decoder, verifier, text dump, code as plain data, file format.
mod bytecode;

/// AST to code data: scopes, registers, control flow, unwinding, folding.
mod compile;

/// What a value is in memory: tagging, header, counts, allocation, cycle collection, weak references, audit.
mod heap;

/// What a Python object is: types, MRO, attributes, descriptors, shapes, inline caches, calls, arguments, exceptions, limits, `Cx`.
mod object;

/// One file or folder per built-in type.
mod types;

/// The functions of `builtins`.
mod builtins;

/// One file per native module, and `py/`: modules written in Python, embedded in the binary.
mod stdlib;

/// Runs code: the loop, handlers, calls, generators, unwinding, imports.
mod vm;

/// Read-only views: dumps of tokens, syntax trees, scopes and code.
mod inspect;

/// The Rust API for hosts; the crate's public face.
pub mod embed;

/// Flags, script runs, the prompt, inspector commands.
pub mod cli;
