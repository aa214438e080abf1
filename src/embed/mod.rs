//! The Rust API for hosts; the crate's public face.
