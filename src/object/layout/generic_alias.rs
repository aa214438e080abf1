//! `list[int]`, a class and its arguments; and `int | str`, which is one of several classes.

use crate::heap::{Payload, Value};
use crate::object::kinds;

pub(crate) struct GenericAlias {
    pub(crate) origin: Value,
    /// A tuple.
    pub(crate) args: Value,
    /// `__parameters__`, a tuple, or None before anybody asked.
    pub(crate) parameters: Payload<Value>,
    /// `*tuple[int]`.
    pub(crate) starred: bool,
}

object!(GenericAlias = kinds::GENERIC_ALIAS, "types.GenericAlias", { origin, args, parameters });

/// `int | str`: the alternatives, without duplicates.
pub(crate) struct Union {
    /// A tuple.
    pub(crate) args: Value,
    /// `__parameters__`, a tuple, or None before anybody asked.
    pub(crate) parameters: Payload<Value>,
}

object!(Union = kinds::UNION, "types.UnionType", { args, parameters });
