//! Dicts: an ordered table, whose values are cells in the dict of a module.
//!
//! - A1. A dict has cells from the time when code is first linked to it as its globals. Then every value in the table is a
//!   `GlobalCell` that is bound; the cells of names that are not in the table are unbound, and wait in `spare`.
//! - A2. A name's cell never changes, so cached pointers to cells hold for as long as the dict lives (L3).
//!
//! What needs Python's equality is in `object::ops::dict`; here keys are found by identity and by text.

use super::cell::GlobalCell;
use super::str::Str;
use crate::algo::hash_table::HashTable;
use crate::heap::{Holder, Payload, Value};
use crate::object::kinds;
use crate::object::name::Name;
use std::collections::HashMap;

pub(crate) type Table = HashTable<Value, Value>;

#[derive(Default)]
pub(crate) struct Dict {
    pub(crate) table: Payload<Table>,
    cells: Payload<Option<Box<Cells>>>,
}

object!(Dict = kinds::DICT, "dict", { table, cells });

/// What a dict with cells has besides its table.
pub(crate) struct Cells {
    /// Unique in the process: tells code for which globals it is linked, even if another dict takes the address.
    id: u64,
    /// The cells of names that are not in the table, by the address of the interned name, which lives as long as the interpreter.
    spare: HashMap<usize, Value>,
    /// Cells whose key was a string that is not interned: nobody finds them again, but caches may point to them (L3).
    lost: Vec<Value>,
}

impl crate::object::Trace for Box<Cells> {
    fn trace(&self, _: &crate::heap::Quiet, show: &mut dyn FnMut(crate::heap::Word)) {
        self.spare.values().chain(&self.lost).for_each(|cell| show(cell.word()))
    }
}

static IDS: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(1);

fn cell_of(value: &Value) -> &GlobalCell {
    value.exact::<GlobalCell>().expect("A1: the values of a dict with cells are cells")
}

impl Dict {
    pub(crate) fn of(table: Table) -> Dict {
        Dict { table: Payload::new(table), cells: Payload::default() }
    }

    #[inline(always)]
    pub(crate) fn len(&self, cx: &impl Holder) -> usize {
        self.table.get(cx).len()
    }

    #[inline(always)]
    fn has_cells(&self, cx: &impl Holder) -> bool {
        self.cells.get(cx).is_some()
    }

    /// The identity of the globals, when code is linked to this dict.
    pub(crate) fn cells_id(&self, cx: &impl Holder) -> Option<u64> {
        self.cells.get(cx).as_ref().map(|cells| cells.id)
    }

    /// The position of a name.
    #[inline(always)]
    pub(crate) fn find_name(&self, cx: &impl Holder, name: Name) -> Option<usize> {
        self.table.get(cx).find(name.hash(), |key| name.matches(key))
    }

    /// The value of a name.
    #[inline(always)]
    pub(crate) fn get_name(&self, cx: &impl Holder, name: Name) -> Option<Value> {
        Some(self.value_at(cx, self.find_name(cx, name)?))
    }

    /// The value of the live entry at a position.
    #[inline(always)]
    pub(crate) fn value_at(&self, cx: &impl Holder, at: usize) -> Value {
        let value = self.table.get(cx).value_at(at);
        if self.has_cells(cx) {
            cell_of(value).load().expect("A1: cells in the table are bound")
        } else {
            value.clone()
        }
    }

    /// The first live entry at or behind a position: its position, key and value.
    pub(crate) fn next_from(&self, cx: &impl Holder, from: usize) -> Option<(usize, Value, Value)> {
        let (at, key, _) = self.table.get(cx).next_from(from)?;
        let key = key.clone();
        Some((at, key, self.value_at(cx, at)))
    }

    /// Replaces the value of the live entry at a position; returns the old one, to be dropped when nothing is borrowed.
    #[inline(always)]
    pub(crate) fn store_at<C: Holder>(&self, cx: &mut C, at: usize, value: Value) -> Value {
        if self.has_cells(cx) {
            return cell_of(self.table.get(cx).value_at(at)).replace(value);
        }
        std::mem::replace(self.table.get_mut(cx).value_at_mut(at), value)
    }

    /// Adds an entry whose key is known to be absent; false when there is no memory. In a dict with cells a string key must be the
    /// interned one.
    pub(crate) fn insert_new<C: Holder + crate::object::Allocate>(
        &self,
        cx: &mut C,
        hash: i64,
        key: Value,
        value: Value,
    ) -> bool {
        let value = if self.has_cells(cx) {
            let spare = self.cells.get_mut(cx).as_mut().and_then(|cells| cells.spare.remove(&key.word().bits()));
            match spare {
                Some(cell) => {
                    drop(cell_of(&cell).replace(value));
                    cell
                }
                None => cx.heap().alloc(GlobalCell::new(value)),
            }
        } else {
            value
        };
        self.table.get_mut(cx).insert_new(hash, key, value).is_ok()
    }

    /// Removes the live entry at a position.
    pub(crate) fn remove_at<C: Holder>(&self, cx: &mut C, at: usize) -> (Value, Value) {
        let (key, value) = self.table.get_mut(cx).remove_at(at);
        let value = self.retire(cx, &key, value);
        (key, value)
    }

    /// What an entry that left the table held; its cell, if it has one, goes back to the spare ones.
    fn retire<C: Holder>(&self, cx: &mut C, key: &Value, value: Value) -> Value {
        match self.cells.get_mut(cx) {
            Some(cells) => {
                let inside = cell_of(&value).replace(Value::UNDEF);
                match key.downcast::<Str>() {
                    Some(_) if key.exact::<Str>().is_some_and(Str::is_interned) => {
                        cells.spare.insert(key.word().bits(), value);
                    }
                    Some(_) => cells.lost.push(value),
                    // Cells are found by name, so there is no other reference to this one.
                    None => drop(value),
                }
                inside
            }
            None => value,
        }
    }

    /// Removes the last entry.
    pub(crate) fn pop_last<C: Holder>(&self, cx: &mut C) -> Option<(Value, Value)> {
        let (_, key, value) = self.table.get_mut(cx).pop_last()?;
        let value = self.retire(cx, &key, value);
        Some((key, value))
    }

    /// Removes everything; the caller drops it when nothing is borrowed.
    pub(crate) fn take_all<C: Holder>(&self, cx: &mut C) -> Vec<(Value, Value)> {
        let entries = self.table.get_mut(cx).take();
        entries
            .into_entries()
            .map(|(_, key, value)| {
                let value = self.retire(cx, &key, value);
                (key, value)
            })
            .collect()
    }

    /// A copy of the entries as a table without cells.
    pub(crate) fn copy_table(&self, cx: &impl Holder) -> Option<Table> {
        let cells = self.has_cells(cx);
        let value = |value: &Value| {
            if cells { cell_of(value).load().expect("A1: cells in the table are bound") } else { value.clone() }
        };
        self.table.get(cx).clone_with(Value::clone, value).ok()
    }

    /// The cell of a name, made when there is none yet. The first call gives the dict its cells.
    pub(crate) fn cell<C: Holder + crate::object::Allocate>(&self, cx: &mut C, name: Name) -> *const GlobalCell {
        self.link(cx);
        if let Some(at) = self.find_name(cx, name) {
            return cell_of(self.table.get(cx).value_at(at));
        }
        let fresh = cx.heap().alloc(GlobalCell::new(Value::UNDEF));
        let cells = self.cells.get_mut(cx).as_mut().expect("just linked");
        cell_of(cells.spare.entry(name.word().bits()).or_insert(fresh))
    }

    /// Gives the dict its cells, and returns its identity as globals.
    pub(crate) fn link<C: Holder + crate::object::Allocate>(&self, cx: &mut C) -> u64 {
        if let Some(id) = self.cells_id(cx) {
            return id;
        }
        let id = IDS.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let values: Vec<Value> = self.table.get(cx).iter().map(|(_, _, value)| value.clone()).collect();
        let mut cells =
            values.into_iter().map(|value| cx.heap().alloc(GlobalCell::new(value))).collect::<Vec<_>>().into_iter();
        self.table.get_mut(cx).values_mut().for_each(|value| *value = cells.next().expect("one cell a value"));
        *self.cells.get_mut(cx) = Some(Box::new(Cells { id, spare: HashMap::new(), lost: Vec::new() }));
        id
    }
}
