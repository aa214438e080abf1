//! The memory layouts that the object model itself needs; what these objects do is in `types`.

#![expect(unsafe_code, reason = "payloads with data behind them")]

pub(crate) mod array;
pub(crate) mod bytearray;
pub(crate) mod bytes;
pub(crate) mod cell;
pub(crate) mod code;
pub(crate) mod dict;
pub(crate) mod exception;
pub(crate) mod function;
pub(crate) mod generator;
pub(crate) mod generic_alias;
pub(crate) mod int;
pub(crate) mod list;
pub(crate) mod native;
pub(crate) mod set;
pub(crate) mod slice;
pub(crate) mod str;
pub(crate) mod tuple;
