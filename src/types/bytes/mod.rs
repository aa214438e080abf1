//! `bytes`.

mod convert;

pub(crate) use convert::from_object;
