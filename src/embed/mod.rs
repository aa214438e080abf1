//! The Rust API for hosts; the crate's public face.

#[doc(hidden)]
pub mod testing;
