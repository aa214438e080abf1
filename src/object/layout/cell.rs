//! Cells: the variables that closures share, and the globals of modules.
//!
//! - L1. A global cell's word owns its count, or is UNDEF while the name is unbound.
//! - L2. Every store changes the version, so `version == cached` means that the cell still owns what it owned then (C2).
//! - L3. A dict keeps every cell that it ever gave out, also of names that were never bound: code that refers to a cell keeps the
//!   dict alive, so caches may point to cells.

use crate::heap::{Object, Payload, Quiet, Value, Word};
use crate::object::kinds;
use std::cell::Cell as StdCell;

/// A variable of a function that inner functions use.
pub(crate) struct Cell {
    pub(crate) value: Payload<Value>,
}

object!(Cell = kinds::CELL, "cell", { value });

/// A name of a module.
pub(crate) struct GlobalCell {
    word: StdCell<Word>,
    pub(crate) version: StdCell<usize>,
}

// SAFETY: the number is ours, and `trace` shows the word that the cell owns (L1).
unsafe impl Object for GlobalCell {
    const SHAPE: u32 = kinds::GLOBAL_CELL;
    const NAME: &'static str = "global cell";
    const COLLECTABLE: bool = true;
    fn trace(&self, _: &Quiet, show: &mut dyn FnMut(Word)) {
        show(self.word.get())
    }
}

impl GlobalCell {
    pub(crate) fn new(value: Value) -> GlobalCell {
        GlobalCell { word: StdCell::new(value.into_word()), version: StdCell::new(1) }
    }

    /// The word, borrowed from the cell.
    #[inline(always)]
    pub(crate) fn word(&self) -> Word {
        self.word.get()
    }

    pub(crate) fn load(&self) -> Option<Value> {
        let word = self.word.get();
        // SAFETY: L1; the new value gets a count of its own.
        (word != Word::UNDEF).then(|| unsafe {
            word.retain();
            Value::from_word(word)
        })
    }

    /// Puts a value in (UNDEF to unbind) and returns the old one, UNDEF when there was none.
    #[inline(always)]
    pub(crate) fn replace(&self, value: Value) -> Value {
        self.version.set(self.version.get() + 1);
        // SAFETY: L1: the cell gives up its count.
        unsafe { Value::from_word(self.word.replace(value.into_word())) }
    }
}

impl Drop for GlobalCell {
    fn drop(&mut self) {
        drop(self.replace(Value::UNDEF))
    }
}
