//! Types: what a class is in memory, and looking names up along its MRO.
//!
//! - Y1. `version` is unique among all states of all types: two equal versions mean the same attributes, found in the same places.
//!   It is 0 while the type has none, because it changed since the last lookup; such a state is never cached.
//! - Y2. Changing a type's dict or bases takes the version of the type and of all its subclasses away, and refills their slots.
//! - Y3. Built-in types never change, except that `builtins` are made before any code runs.

use super::layout::dict::Table;
use super::name::Name;
use super::native::{AttributeDef, NativeDef};
use super::slots::Slots;
use super::{Cx, Res, kinds};
use crate::heap::{INSTANCE, KIND_MASK, Payload, Value, Word};
use std::cell::Cell;

/// Creates an instance: the class that was called, and the arguments.
pub(crate) type New = fn(&mut Cx, &Value, super::Args<'_>) -> Res<Value>;

/// A class.
pub(crate) struct Type {
    pub(crate) version: Cell<u32>,
    /// The shape of a new instance: a root shape, or the shape of a built-in's payload.
    pub(crate) shape: Cell<u32>,
    /// The shape of an instance whose attributes are in a dict; 0 before there was one.
    pub(crate) dict_shape: Cell<u32>,
    pub(crate) flags: Cell<u32>,
    pub(crate) new: Cell<Option<New>>,
    /// The function `__init__`, if creating an instance is nothing more than allocating it and calling that.
    pub(crate) plain_init: Payload<Option<Value>>,
    pub(crate) slots: Payload<Box<Slots>>,
    pub(crate) dict: Payload<Table>,
    /// What declared the payload of the instances: the type itself if it is native, else that of its `base`.
    pub(crate) spec: Cell<&'static TypeSpec>,
    pub(crate) name: Payload<Value>,
    pub(crate) qualname: Payload<Value>,
    pub(crate) bases: Payload<Value>,
    pub(crate) base: Payload<Option<Value>>,
    pub(crate) mro: Payload<Value>,
    /// Weak references to direct subclasses.
    pub(crate) subclasses: Payload<Vec<Value>>,
    /// Live words of `__slots__`, of the bases too.
    pub(crate) fixed: Cell<u8>,
}

object!(Type = kinds::TYPE, "type", { plain_init, dict, name, qualname, bases, base, mro, subclasses });

/// Made by a class statement or a call of `type`: may change.
pub(crate) const HEAP_TYPE: u32 = 1;
/// May be subclassed.
pub(crate) const BASE_TYPE: u32 = 2;
/// Has abstract methods, so it cannot be instantiated.
pub(crate) const ABSTRACT: u32 = 4;
/// Instances match sequence patterns.
pub(crate) const SEQUENCE: u32 = 8;
/// Instances match mapping patterns.
pub(crate) const MAPPING: u32 = 16;
/// Instances have a `__dict__`.
pub(crate) const HAS_DICT: u32 = 32;
/// Attribute access is `object`'s: no `__getattribute__` or `__getattr__` of its own, so caches may look into instances.
pub(crate) const PLAIN_GETATTR: u32 = 64;
/// Attribute assignment is `object`'s.
pub(crate) const PLAIN_SETATTR: u32 = 128;
/// A positional pattern in a class pattern matches the subject itself.
pub(crate) const MATCH_SELF: u32 = 256;
/// Instances may be weakly referenced.
pub(crate) const HAS_WEAKREF: u32 = 512;
/// Functions and the like: found on the class, they are bound to the instance when called.
pub(crate) const METHOD_DESCRIPTOR: u32 = 1024;
/// A native type that Python code cannot instantiate.
pub(crate) const NO_NEW: u32 = 2048;
/// An iterator that fails when what it goes over changes: loops over it in native code let nothing else run in between.
pub(crate) const ONE_STEP: u32 = 4096;

/// The declaration of a native type.
pub(crate) struct TypeSpec {
    /// `list`, or `types.SimpleNamespace`: what stands before the last dot is `__module__`.
    pub(crate) name: &'static str,
    /// The shape of exact instances: a number of `kinds`, or `INSTANCE` for instances of `object`.
    pub(crate) shape: u32,
    /// `None` means `object`.
    pub(crate) base: Option<&'static TypeSpec>,
    pub(crate) doc: &'static str,
    pub(crate) flags: u32,
    pub(crate) slots: Slots,
    pub(crate) new: Option<New>,
    pub(crate) methods: &'static [&'static [NativeDef]],
    pub(crate) attributes: &'static [&'static [AttributeDef]],
    /// `__match_args__`, and the text signature of the constructor for `help`.
    pub(crate) signature: &'static str,
    /// Where instances keep their `__dict__` if it is neither in slots nor behind the payload.
    pub(crate) dict: Option<fn(&Value) -> Option<&Payload<Value>>>,
}

impl TypeSpec {
    pub(crate) const DEFAULT: TypeSpec = TypeSpec {
        name: "",
        shape: 0,
        base: None,
        doc: "",
        flags: 0,
        slots: Slots::NONE,
        new: None,
        methods: &[],
        attributes: &[],
        signature: "",
        dict: None,
    };
}

impl Type {
    #[inline(always)]
    pub(crate) fn has(&self, flag: u32) -> bool {
        self.flags.get() & flag != 0
    }

    pub(crate) fn set_flag(&self, flag: u32, on: bool) {
        self.flags.set(if on { self.flags.get() | flag } else { self.flags.get() & !flag })
    }

    /// The kind of the instances' payload; `INSTANCE` for slots alone.
    pub(crate) fn kind(&self) -> u32 {
        let shape = self.shape.get();
        if shape & INSTANCE != 0 { INSTANCE } else { shape & KIND_MASK }
    }

    /// The MRO, the class itself first.
    pub(crate) fn mro<'a>(&'a self, cx: &'a Cx) -> &'a [Value] {
        self.mro.get(cx).downcast::<super::Tuple>().map_or(&[], super::Tuple::items)
    }

    /// Whether the class has no MRO yet: it is being made.
    pub(crate) fn is_incomplete(&self, cx: &Cx) -> bool {
        self.mro(cx).is_empty()
    }

    pub(crate) fn bases<'a>(&'a self, cx: &'a Cx) -> &'a [Value] {
        self.bases.get(cx).downcast::<super::Tuple>().map_or(&[], super::Tuple::items)
    }

    /// An attribute of this class alone.
    pub(crate) fn own(&self, cx: &Cx, name: Name) -> Option<Value> {
        let dict = self.dict.get(cx);
        Some(dict.value_at(dict.find(name.hash(), |key| name.matches(key))?).clone())
    }

    /// The name as messages spell it: of built-in classes that belong to a module, with the module.
    pub(crate) fn text(&self, cx: &Cx) -> String {
        let declared = self.spec.get().name;
        if !self.has(HEAP_TYPE) && declared.contains('.') {
            return declared.into();
        }
        super::native::text_of(self.name.get(cx))
    }
}

/// The class that a value is known to be.
#[inline(always)]
pub(crate) fn as_type(value: &Value) -> &Type {
    value.downcast::<Type>().expect("the caller knows that this is a class")
}

/// One line of the cache of lookups along the MRO.
#[derive(Clone, Copy)]
pub(crate) struct CacheLine {
    version: u32,
    name: Word,
    /// Borrowed from the dict of a class; UNDEF when no class has the name. Y1 says that it is still there.
    value: Word,
}

pub(crate) const CACHE_LINES: usize = 1 << 12;

impl CacheLine {
    pub(crate) const EMPTY: CacheLine = CacheLine { version: 0, name: Word::UNDEF, value: Word::UNDEF };
}

/// Where the type cache keeps a name of a class. Versions count up and names lie side by side, so either alone would put classes
/// that are made together, and their names, into the same lines.
#[inline(always)]
fn line_of(version: u32, name: Name) -> usize {
    ((version as usize).wrapping_mul(0x9E37_79B1) >> 8 ^ name.word().bits() >> 4) % CACHE_LINES
}

impl Cx {
    /// The first attribute of that name along the MRO. O(1) for names that were asked for before.
    #[inline]
    pub(crate) fn lookup(&self, class: &Type, name: Name) -> Option<Value> {
        let version = class.version.get();
        let line = &self.state().type_cache[line_of(version, name)];
        let found = line.get();
        if version != 0 && found.version == version && found.name == name.word() {
            return self.share(found.value).bound();
        }
        self.lookup_slowly(class, name)
    }

    #[cold]
    fn lookup_slowly(&self, class: &Type, name: Name) -> Option<Value> {
        if class.version.get() == 0 {
            class.version.set(self.next_version());
        }
        let version = class.version.get();
        let found = class.mro(self).iter().find_map(|class| as_type(class).own(self, name));
        if version != 0 {
            let line = &self.state().type_cache[line_of(version, name)];
            let value = found.as_ref().map_or(Word::UNDEF, Value::word);
            line.set(CacheLine { version, name: name.word(), value });
        }
        found
    }

    /// The version of a type, given to it if it has none; 0 when versions have run out.
    pub(crate) fn version_of(&self, class: &Type) -> u32 {
        if class.version.get() == 0 {
            class.version.set(self.next_version());
        }
        class.version.get()
    }

    /// Whether `class` is `base` or inherits from it, by the MRO.
    pub(crate) fn is_subtype(&self, class: &Value, base: &Value) -> bool {
        class.is(base) || as_type(class).mro(self).iter().any(|known| known.is(base)) || self.extends(class, base)
    }

    /// As `is_subtype`, by the chain of bases, for a class that has no MRO yet.
    #[inline]
    fn extends(&self, class: &Value, base: &Value) -> bool {
        as_type(class).is_incomplete(self) && self.has_in_chain(class, base)
    }

    /// Whether `base` is in the chain of bases that starts with `class`.
    pub(crate) fn has_in_chain(&self, class: &Value, base: &Value) -> bool {
        let mut at = Some(class.clone());
        while let Some(class) = at {
            if class.is(base) {
                return true;
            }
            at = as_type(&class).base.get(self).clone();
        }
        false
    }

    /// Whether a slot's wrapper has this name.
    pub(crate) fn names_dunder(&self, name: Name, dunder: &super::slots::Dunder) -> bool {
        self.state().row_names[dunder.row][dunder.place] == name
    }

    /// Whether the value is an instance of the class, by its type's MRO.
    pub(crate) fn is_instance(&self, value: &Value, class: &Value) -> bool {
        self.is_subtype(self.class_of(value), class)
    }
}
