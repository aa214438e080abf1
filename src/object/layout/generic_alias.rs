//! `list[int]`: a class and its arguments.

use crate::heap::{Payload, Value};
use crate::object::{kinds, object};

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
