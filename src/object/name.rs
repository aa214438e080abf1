//! Interned names: strings of which there is one each, so that comparing names is comparing addresses.
//!
//! - M1. The interpreter's table of names keeps every interned string until the interpreter is dropped; a `Name` is made from that
//!   table alone, and is `!Send`, so it cannot outlive its string in code that holds a `Cx`.

#![expect(unsafe_code, reason = "names borrow from the table of names; see M1")]

use super::layout::str::{Str, str_of_text};
use crate::heap::{Heap, Value, Word, payload};
use smallvec::SmallVec;
use std::collections::HashMap;

/// An interned string.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Name(Word);

impl Name {
    /// The string as a value.
    #[inline(always)]
    pub(crate) fn value(self) -> Value {
        // SAFETY: M1; the new value gets a count of its own.
        unsafe {
            self.0.retain();
            Value::from_word(self.0)
        }
    }

    #[inline(always)]
    pub(crate) fn word(self) -> Word {
        self.0
    }

    /// Whether this is the very string.
    #[inline(always)]
    pub(crate) fn is(self, value: &Value) -> bool {
        self.0 == value.word()
    }

    #[inline(always)]
    pub(crate) fn text<'a>(self) -> &'a Str {
        // SAFETY: M1.
        unsafe { payload::<Str>(self.0.header()).as_ref() }
    }

    /// The hash, which the table computed.
    #[inline(always)]
    pub(crate) fn hash(self) -> i64 {
        self.text().known_hash().expect("M1: interning computes the hash")
    }

    /// Whether a dict's key is this name: the same string, or one of equal text that is not interned.
    #[inline(always)]
    pub(crate) fn matches(self, key: &Value) -> bool {
        self.is(key) || key.exact::<Str>().is_some_and(|key| !key.is_interned() && key.same(self.text()))
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text().to_text())
    }
}

/// The table of names: by hash, then by text.
#[derive(Default)]
pub(crate) struct Names(HashMap<i64, SmallVec<[Value; 1]>, std::hash::BuildHasherDefault<SameHash>>);

/// Hashes of strings are good already.
#[derive(Default)]
pub(crate) struct SameHash(u64);

impl std::hash::Hasher for SameHash {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, _: &[u8]) {
        unreachable!("the table hashes integers only")
    }
    fn write_i64(&mut self, hash: i64) {
        self.0 = hash as u64
    }
}

impl Names {
    /// The name of this text.
    pub(crate) fn intern_text(&mut self, heap: &Heap, text: &str) -> Name {
        if text.is_ascii() {
            let hash = super::text_hasher().hash(text.as_bytes());
            let known = self.0.get(&hash).into_iter().flatten();
            let mut known =
                known.filter(|known| known.exact::<Str>().is_some_and(|known| known.as_ascii() == Some(text)));
            if let Some(known) = known.next() {
                return Name(known.word());
            }
        }
        let value = str_of_text(heap, text);
        self.intern(&value)
    }

    /// The name of an exact string, which becomes the interned one if there is none.
    pub(crate) fn intern(&mut self, value: &Value) -> Name {
        let text = value.exact::<Str>().expect("only exact strings are interned");
        if text.is_interned() {
            return Name(value.word());
        }
        let bucket = self.0.entry(super::hash_str(text)).or_default();
        if let Some(known) = bucket.iter().find(|known| known.exact::<Str>().is_some_and(|known| known.same(text))) {
            return Name(known.word());
        }
        text.set_interned();
        bucket.push(value.clone());
        Name(value.word())
    }

    /// How many names there are.
    pub(crate) fn count(&self) -> usize {
        self.0.values().map(|bucket| bucket.len()).sum()
    }

    pub(crate) fn trace(&self, show: &mut dyn FnMut(Word)) {
        self.0.values().flatten().for_each(|value| show(value.word()))
    }
}
