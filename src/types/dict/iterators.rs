//! Iterators over dicts: forward and backward, over keys, values and entries.
//!
//! An iterator knows how many entries there were when it started, and fails when the dict has another number of them. Over an ordered
//! dict it fails when anything but values changed.

use crate::heap::{Object, Payload, Value};
use crate::object::layout::dict::Dict;
use crate::object::layout::tuple::Pairs;
use crate::object::native::methods;
use crate::object::slots::Slots;
use crate::object::type_object::{NO_NEW, ONE_STEP, TypeSpec};
use crate::object::{Cx, Res, Trace, kinds, object, ops, raise};
use crate::types::sequence::{builtin, reduced};
use std::cell::Cell;

/// The name under which `State::kept` has the class of ordered dicts.
pub(crate) const ORDERED_DICT: &str = "collections.OrderedDict";

/// The version of the table of an ordered dict; `None` for other dicts.
fn ordered_version(cx: &Cx, dict: &Value) -> Option<u32> {
    if dict.exact::<Dict>().is_some() {
        return None;
    }
    let class = cx.kept(ORDERED_DICT)?;
    cx.is_instance(dict, &class).then(|| inside(dict).table.get(cx).version())
}

/// Where an iteration is.
pub(crate) struct Cursor {
    /// None at the end.
    dict: Payload<Option<Value>>,
    /// The position to look at next; backward, the position before which to look.
    at: Cell<usize>,
    /// The length of the dict, or `usize::MAX` after the iteration failed.
    length: Cell<usize>,
    /// How many entries are still to come.
    left: Cell<usize>,
    /// The version that the table of an ordered dict must still have.
    version: Option<u32>,
    /// The pairs of an iteration over entries.
    pairs: Pairs,
}

impl Trace for Cursor {
    fn trace(&self, quiet: &crate::heap::Quiet, show: &mut dyn FnMut(crate::heap::Word)) {
        self.dict.trace(quiet, show);
        self.pairs.trace(quiet, show);
    }
}

impl Cursor {
    fn forward(cx: &Cx, dict: &Value) -> Cursor {
        let length = inside(dict).len(cx);
        Cursor {
            dict: Payload::new(Some(dict.clone())),
            at: Cell::new(0),
            length: Cell::new(length),
            left: Cell::new(length),
            version: ordered_version(cx, dict),
            pairs: Pairs::default(),
        }
    }

    fn backward(cx: &Cx, dict: &Value) -> Cursor {
        let cursor = Cursor::forward(cx, dict);
        cursor.at.set(inside(dict).table.get(cx).end());
        cursor
    }

    /// The position of the next entry, which `what` then reads.
    #[inline]
    fn next<T>(&self, cx: &mut Cx, what: impl FnOnce(&Cx, &Dict, usize) -> T) -> Res<Option<T>> {
        let Some(dict) = self.dict.get(cx) else { return Ok(None) };
        let dict = inside(dict);
        if self.is_stale(cx, dict) {
            return Err(self.changed(cx));
        }
        match dict.table.get(cx).next_from(self.at.get()) {
            Some((at, ..)) if self.left.get() != 0 => {
                self.at.set(at + 1);
                self.left.set(self.left.get() - 1);
                Ok(Some(what(cx, dict, at)))
            }
            None => {
                drop(self.dict.take(cx));
                Ok(None)
            }
            Some(_) => {
                drop(self.dict.take(cx));
                Err(raise::runtime_error(cx, "dictionary keys changed during iteration"))
            }
        }
    }

    fn previous<T>(&self, cx: &mut Cx, what: impl FnOnce(&Cx, &Dict, usize) -> T) -> Res<Option<T>> {
        let Some(dict) = self.dict.get(cx) else { return Ok(None) };
        let dict = inside(dict);
        if self.is_stale(cx, dict) {
            return Err(self.changed(cx));
        }
        let end = self.at.get().min(dict.table.get(cx).end());
        match dict.table.get(cx).last_before(end) {
            Some((at, ..)) => {
                self.at.set(at);
                self.left.set(self.left.get().saturating_sub(1));
                Ok(Some(what(cx, dict, at)))
            }
            None => {
                drop(self.dict.take(cx));
                Ok(None)
            }
        }
    }

    /// Whether the dict was changed in a way that ends the iteration.
    #[inline]
    fn is_stale(&self, cx: &Cx, dict: &Dict) -> bool {
        match self.version {
            None => dict.len(cx) != self.length.get(),
            Some(version) => self.left.get() != 0 && dict.table.get(cx).version() != version,
        }
    }

    #[cold]
    fn changed(&self, cx: &mut Cx) -> crate::object::Raised {
        if self.version.is_some() {
            drop(self.dict.take(cx));
            return raise::runtime_error(cx, "OrderedDict mutated during iteration");
        }
        self.length.set(usize::MAX);
        raise::runtime_error(cx, "dictionary changed size during iteration")
    }

    fn length_hint(&self, cx: &Cx) -> usize {
        match self.dict.get(cx) {
            Some(dict) if inside(dict).len(cx) == self.length.get() => self.left.get(),
            _ => 0,
        }
    }

    /// A cursor of its own at the same place.
    fn fork(&self, cx: &Cx) -> Cursor {
        let (at, length, left) = (self.at.clone(), self.length.clone(), self.left.clone());
        Cursor {
            dict: Payload::new(self.dict.get(cx).clone()),
            at,
            length,
            left,
            version: self.version,
            pairs: Pairs::default(),
        }
    }
}

fn inside(dict: &Value) -> &Dict {
    dict.downcast::<Dict>().expect("iterators over dicts are made for dicts")
}

fn key(cx: &Cx, dict: &Dict, at: usize) -> Value {
    dict.table.get(cx).key_at(at).clone()
}

fn value(cx: &Cx, dict: &Dict, at: usize) -> Value {
    dict.value_at(cx, at)
}

fn item(cx: &Cx, dict: &Dict, at: usize) -> [Value; 2] {
    [key(cx, dict, at), value(cx, dict, at)]
}

/// What an iteration finds.
trait Found {
    fn into_value(self, cx: &mut Cx, pairs: &Pairs) -> Value;
}

impl Found for Value {
    fn into_value(self, _: &mut Cx, _: &Pairs) -> Value {
        self
    }
}

impl Found for [Value; 2] {
    fn into_value(self, cx: &mut Cx, pairs: &Pairs) -> Value {
        pairs.give(cx, self)
    }
}

/// The next entry of an `ItemIterator`, without a tuple.
pub(crate) fn next_entry(cx: &mut Cx, iterator: &Value) -> Res<Option<[Value; 2]>> {
    let iterator = iterator.downcast::<ItemIterator>().expect("called for such iterators");
    iterator.cursor.next(cx, item)
}

macro_rules! iterators {
    ($($(#[doc = $doc:literal])* $Type:ident $NAME:ident $METHODS:ident $text:literal $start:ident $step:ident $what:ident;)*) => { $(
        $(#[doc = $doc])*
        pub(crate) struct $Type { cursor: Cursor }

        object!($Type = kinds::$NAME, $text, { cursor });

        impl $Type {
            pub(crate) fn start(cx: &mut Cx, dict: &Value) -> Value {
                let cursor = Cursor::$start(cx, dict);
                cx.alloc($Type { cursor })
            }
        }

        pub(crate) static $NAME: TypeSpec = TypeSpec {
            name: $text,
            shape: $Type::SHAPE,
            flags: NO_NEW | ONE_STEP,
            slots: Slots {
                iter: Some(|_, this| Ok(this.clone())),
                next: Some(|cx, this| {
                    let iterator = this.downcast::<$Type>().expect("the slots of an iterator get it");
                    let found = iterator.cursor.$step(cx, $what)?;
                    Ok(found.map(|found| found.into_value(cx, &iterator.cursor.pairs)))
                }),
                ..Slots::NONE
            },
            methods: &[$METHODS],
            ..TypeSpec::DEFAULT
        };

        methods! { $METHODS in $text {
            /// How many items are left, as far as one knows.
            "__length_hint__(self, /)" => |cx: &mut Cx, this: &$Type| this.cursor.length_hint(cx);
            /// How a pickle makes the iterator again: from a list of what is left.
            "__reduce__(self, /)" => |cx: &mut Cx, this: &$Type| -> Res<Value> {
                let cursor = this.cursor.fork(cx);
                let rest = cx.alloc($Type { cursor });
                let rest = ops::iter::collect(cx, &rest)?;
                let rest = cx.list(rest);
                let iter = builtin(cx, "iter")?;
                Ok(reduced(cx, iter, rest, None))
            };
        } }
    )* };
}

iterators! {
    /// `iter(d)`
    KeyIterator DICT_KEY_ITERATOR KEY_METHODS "dict_keyiterator" forward next key;
    /// `iter(d.values())`
    ValueIterator DICT_VALUE_ITERATOR VALUE_METHODS "dict_valueiterator" forward next value;
    /// `iter(d.items())`
    ItemIterator DICT_ITEM_ITERATOR ITEM_METHODS "dict_itemiterator" forward next item;
    /// `reversed(d)`
    ReverseKeyIterator DICT_REVERSE_KEY_ITERATOR REVERSE_KEY_METHODS "dict_reversekeyiterator" backward previous key;
    /// `reversed(d.values())`
    ReverseValueIterator DICT_REVERSE_VALUE_ITERATOR REVERSE_VALUE_METHODS "dict_reversevalueiterator" backward previous value;
    /// `reversed(d.items())`
    ReverseItemIterator DICT_REVERSE_ITEM_ITERATOR REVERSE_ITEM_METHODS "dict_reverseitemiterator" backward previous item;
}
