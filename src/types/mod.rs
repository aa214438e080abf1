//! One file or folder per built-in type.
