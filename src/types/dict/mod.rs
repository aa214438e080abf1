//! `dict`: its methods, how it takes in other mappings, its views and their iterators.
//!
//! Start with `methods`. The values of a dict may lie in cells (`object::layout::dict`), so everything here goes through the payload's
//! accessors, and what compares keys through `object::ops::dict`.

mod iterators;
mod methods;
mod update;
mod views;

pub(crate) use iterators::{
    DICT_ITEM_ITERATOR, DICT_KEY_ITERATOR, DICT_REVERSE_ITEM_ITERATOR, DICT_REVERSE_KEY_ITERATOR,
    DICT_REVERSE_VALUE_ITERATOR, DICT_VALUE_ITERATOR, ItemIterator, KeyIterator, ORDERED_DICT, ReverseItemIterator,
    ReverseKeyIterator, ReverseValueIterator, ValueIterator, next_entry,
};
pub(crate) use methods::{DICT, payload};
pub(crate) use update::{iterates_as_dict, merge_dict};
pub(crate) use views::{DICT_ITEMS, DICT_KEYS, DICT_VALUES, DictItems, DictKeys, DictValues};
