//! Names as numbers: each spelling once, so that scopes compare and look up words instead of texts.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

/// An interned name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub(super) struct Name(u32);

/// A multiplicative hash: names come from the program that is compiled, so nobody gains by collisions but loses time.
#[derive(Default)]
pub(super) struct FastHasher(u64);

impl Hasher for FastHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        // The last word overlaps the one before it: no length needs a loop over bytes.
        let (chunks, _) = bytes.as_chunks::<8>();
        for chunk in chunks {
            self.write_u64(u64::from_le_bytes(*chunk));
        }
        match (bytes.last_chunk::<8>(), bytes.first_chunk::<4>(), bytes.last_chunk::<4>(), bytes) {
            (Some(last), ..) if !bytes.len().is_multiple_of(8) => self.write_u64(u64::from_le_bytes(*last)),
            (None, Some(first), Some(last), _) => {
                let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
                self.write_u64(u64::from(first) << 32 | u64::from(last));
            }
            (None, .., [first, .., last]) => {
                let middle = bytes[bytes.len() / 2];
                self.write_u64(u64::from(*first) << 16 | u64::from(middle) << 8 | u64::from(*last));
            }
            (None, .., [only]) => self.write_u64(u64::from(*only)),
            _ => {}
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 ^= self.0 >> 32;
    }

    fn write_u32(&mut self, word: u32) {
        self.write_u64(word as u64);
    }

    fn write_u8(&mut self, byte: u8) {
        self.write_u64(byte as u64);
    }

    fn write_usize(&mut self, word: usize) {
        self.write_u64(word as u64);
    }
}

pub(super) type FastMap<K, V> = HashMap<K, V, BuildHasherDefault<FastHasher>>;

/// Empties a map and keeps its memory, unless that is much: to clear a map costs as much as it could hold.
pub(super) fn clear<K, V>(map: &mut FastMap<K, V>) {
    if map.capacity() > 512 {
        *map = FastMap::default();
    } else {
        map.clear();
    }
}

macro_rules! known {
    ($($Name:ident = $text:literal,)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "the position in this list is the number")]
        enum Known { $($Name,)* }
        /// Names that the compiler itself uses.
        #[allow(non_upper_case_globals, reason = "spelled like the names")]
        impl Name { $(pub(super) const $Name: Name = Name(Known::$Name as u32);)* }
        const KNOWN: &[&str] = &[$($text),*];
    };
}

known! {
    class = "__class__",
    classdict = "__classdict__",
    classcell = "__classcell__",
    classdictcell = "__classdictcell__",
    super_ = "super",
    self_ = "self",
    debug = "__debug__",
    name = "__name__",
    module = "__module__",
    qualname = "__qualname__",
    doc = "__doc__",
    firstlineno = "__firstlineno__",
    static_attributes = "__static_attributes__",
    type_params = "__type_params__",
    annotations = "__annotations__",
    dot_type_params = ".type_params",
    dot_generic_base = ".generic_base",
    dot_defaults = ".defaults",
    dot_kwdefaults = ".kwdefaults",
    dot_zero = ".0",
    namespace = ".namespace",
}

pub(super) struct Names {
    texts: Vec<Arc<str>>,
    numbers: FastMap<Arc<str>, Name>,
}

impl Names {
    pub(super) fn new() -> Names {
        let mut names = Names { texts: Vec::with_capacity(64), numbers: FastMap::default() };
        for text in KNOWN {
            names.intern(text);
        }
        names
    }

    pub(super) fn intern(&mut self, text: &str) -> Name {
        if let Some(&name) = self.numbers.get(text) {
            return name;
        }
        let name = Name(self.texts.len() as u32);
        let text: Arc<str> = text.into();
        self.texts.push(Arc::clone(&text));
        self.numbers.insert(text, name);
        name
    }

    pub(super) fn text(&self, name: Name) -> &str {
        &self.texts[name.0 as usize]
    }

    pub(super) fn shared(&self, name: Name) -> Arc<str> {
        Arc::clone(&self.texts[name.0 as usize])
    }

    /// A name as it is spelled inside a class: `__x` becomes `_Class__x`.
    pub(super) fn mangle(&mut self, class: Option<&str>, text: &str) -> Name {
        if !is_private(text) {
            return self.intern(text);
        }
        match class.map(|class| class.trim_start_matches('_')) {
            Some(class) if !class.is_empty() => self.intern(&format!("_{class}{text}")),
            _ => self.intern(text),
        }
    }
}

/// `__x`, but neither `__x__` nor a dotted name.
fn is_private(text: &str) -> bool {
    text.starts_with("__") && !text.ends_with("__") && !text.contains('.')
}
