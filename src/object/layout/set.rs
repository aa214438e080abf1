//! Sets and frozen sets.

use crate::algo::set_table::SetTable;
use crate::heap::{Payload, Value};
use crate::object::{Cx, kinds, ops};
use std::cell::Cell;

/// What both kinds of set are.
#[derive(Default)]
pub(crate) struct SetBody {
    pub(crate) table: Payload<SetTable<Value>>,
}

#[derive(Default)]
pub(crate) struct Set {
    pub(crate) body: SetBody,
}

object!(Set = kinds::SET, "set", { body });

pub(crate) struct FrozenSet {
    pub(crate) body: SetBody,
    /// The hash, or -1 before anybody asked.
    pub(crate) hash: Cell<i64>,
}

object!(FrozenSet = kinds::FROZENSET, "frozenset", { body });

impl crate::object::Trace for SetBody {
    fn trace(&self, quiet: &crate::heap::Quiet, show: &mut dyn FnMut(crate::heap::Word)) {
        self.table.get(quiet).keys_unordered().for_each(|key| show(key.word()))
    }
}

/// The body of a set or frozen set.
#[inline]
pub(crate) fn body(value: &Value) -> Option<&SetBody> {
    match value.downcast::<Set>() {
        Some(set) => Some(&set.body),
        None => value.downcast::<FrozenSet>().map(|set| &set.body),
    }
}

/// A frozen set of constants, which hash and compare without Python or with native code alone.
pub(crate) fn frozen_set_of(cx: &mut Cx, items: Vec<Value>) -> Value {
    let set = cx.alloc(FrozenSet { body: SetBody::default(), hash: Cell::new(-1) });
    for item in items {
        let inside = body(&set).expect("just made");
        if let Err(raised) = ops::set::add(cx, inside, &item) {
            drop(raised);
        }
    }
    set
}
