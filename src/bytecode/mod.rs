//! THE instruction table and all that follows from it: encoder, decoder, verifier, text dump, code as plain data, file format.

mod code;
mod ops;
