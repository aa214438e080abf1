//! What a Python object is: types, MRO, attributes, descriptors, shapes, inline caches, calls, arguments, exceptions, limits, `Cx`.
//!
//! Start with `cx`, the context that every operation takes, then `type_object` and `slots` (the table of special methods). `layout`
//! has the payloads that the model itself needs, `ops` the abstract operations (`a + b`, `iter(x)`, …). To declare a native type, see
//! `type_object::TypeSpec` and `native::methods`.
//!
//! This layer never runs bytecode: it calls up through `doors`.
//!
//! - O1. `object!` is the only place that declares payloads in this layer: the number is listed once in `kinds`, and the audit proves that
//!   every field which holds values is named.

macro_rules! object {
    ($Type:ty = $shape:expr, $name:literal, leaf) => {
        #[expect(unsafe_code, reason = "see `Object`; the payload holds no values")]
        // SAFETY: the number belongs to this type (`kinds` lists each once), and a leaf holds no values.
        unsafe impl $crate::heap::Object for $Type {
            const SHAPE: u32 = $shape;
            const NAME: &'static str = $name;
            const COLLECTABLE: bool = false;
            fn trace(&self, _: &$crate::heap::Quiet, _: &mut dyn FnMut($crate::heap::Word)) {}
        }
    };
    ($Type:ty = $shape:expr, $name:literal, { $($field:ident),* }) => {
        #[expect(unsafe_code, reason = "see `Object`; the fields that hold values are listed")]
        // SAFETY: the number belongs to this type (`kinds` lists each once); the audit finds a field that is not listed.
        unsafe impl $crate::heap::Object for $Type {
            const SHAPE: u32 = $shape;
            const NAME: &'static str = $name;
            const COLLECTABLE: bool = true;
            fn trace(&self, quiet: &$crate::heap::Quiet, show: &mut dyn FnMut($crate::heap::Word)) {
                $( $crate::object::Trace::trace(&self.$field, quiet, show); )*
            }
        }
    };
}
/// Declares a type that lives in the heap: its number, its name, and the fields that hold values (or `leaf`).
pub(crate) use object;

pub(crate) mod args;
pub(crate) mod attr;
pub(crate) mod audit;
pub(crate) mod cache;
pub(crate) mod class;
pub(crate) mod collect;
pub(crate) mod cx;
pub(crate) mod doors;
pub(crate) mod dunder;
pub(crate) mod exception;
pub(crate) mod exception_tree;
pub(crate) mod frame;
pub(crate) mod instance;
pub(crate) mod kinds;
pub(crate) mod layout;
pub(crate) mod link;
pub(crate) mod mro;
pub(crate) mod name;
pub(crate) mod native;
pub(crate) mod ops;
pub(crate) mod raise;
pub(crate) mod shape;
pub(crate) mod signals;
pub(crate) mod signature;
pub(crate) mod slots;
pub(crate) mod source;
pub(crate) mod special;
pub(crate) mod stack;
pub(crate) mod tally;
pub(crate) mod thread;
pub(crate) mod timeline;
pub(crate) mod type_object;
pub(crate) mod warn;
pub(crate) mod watch;

pub(crate) use crate::heap::{Payload, Value};
pub(crate) use args::Args;
pub(crate) use cx::{Allocate, Cx, Interp};
pub(crate) use exception_tree::Exc;
pub(crate) use layout::str::Str;
pub(crate) use layout::tuple::Tuple;
pub(crate) use name::Name;

use crate::algo::hash::TextHasher;
use crate::heap::{Quiet, Word};
use layout::generic_alias::GenericAlias;
use layout::int::Complex;

/// An exception on its way: one word.
#[derive(Clone)]
pub(crate) struct Raised(pub(crate) Value);

/// The result of what can raise.
pub(crate) type Res<T> = Result<T, Raised>;

/// What holds values, and shows each to the collector and the audit.
pub(crate) trait Trace {
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word));
}

impl Trace for Value {
    fn trace(&self, _: &Quiet, show: &mut dyn FnMut(Word)) {
        show(self.word())
    }
}

impl<T: Trace> Trace for Payload<T> {
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        self.get(quiet).trace(quiet, show)
    }
}

impl<T: Trace> Trace for Option<T> {
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        self.iter().for_each(|inside| inside.trace(quiet, show))
    }
}

impl<T: Trace> Trace for [T] {
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        self.iter().for_each(|inside| inside.trace(quiet, show))
    }
}

impl<T: Trace> Trace for Vec<T> {
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        self.as_slice().trace(quiet, show)
    }
}

impl<T: Trace, const N: usize> Trace for smallvec::SmallVec<[T; N]> {
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        self.as_slice().trace(quiet, show)
    }
}

impl<T: Trace> Trace for std::collections::VecDeque<T> {
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        self.iter().for_each(|inside| inside.trace(quiet, show))
    }
}

impl<T: Trace> Trace for Box<[T]> {
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        self.as_ref().trace(quiet, show)
    }
}

impl<A: Trace, B: Trace> Trace for (A, B) {
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        self.0.trace(quiet, show);
        self.1.trace(quiet, show);
    }
}

impl Trace for layout::dict::Table {
    fn trace(&self, _: &Quiet, show: &mut dyn FnMut(Word)) {
        self.iter().for_each(|(_, key, value)| {
            show(key.word());
            show(value.word());
        })
    }
}

/// The hash of a string, computed once.
#[inline]
pub(crate) fn hash_str(text: &Str) -> i64 {
    match text.known_hash() {
        Some(hash) => hash,
        None => {
            let hash = text_hasher().hash(text.raw());
            text.set_hash(hash);
            hash
        }
    }
}

/// The secret of this process.
static HASHER: std::sync::OnceLock<TextHasher> = std::sync::OnceLock::new();

/// The secret: what was set, or drawn by the operating system.
pub(crate) fn text_hasher() -> TextHasher {
    *HASHER.get_or_init(|| {
        // Every `RandomState` has keys that the operating system drew.
        use std::hash::{BuildHasher, RandomState};
        let state = RandomState::new();
        let half = |n: u64| state.hash_one(n).to_le_bytes();
        let (low, high) = (half(0), half(1));
        TextHasher::with_key(std::array::from_fn(|at| if at < 8 { low[at] } else { high[at - 8] }))
    })
}

/// Sets the secret, before anything is hashed.
pub(crate) fn seed_hashes(seed: u32) {
    // Only the first interpreter of a process is asked.
    let _ = HASHER.set(TextHasher::with_seed(seed));
}

/// `<module.Class object at 0x…>`.
pub(crate) fn object_repr(cx: &mut Cx, value: &Value) -> Res<Value> {
    let class = cx.type_of(value);
    let name = class_path(cx, &class)?;
    let address = value.word().bits();
    Ok(cx.str(&format!("<{name} object at {address:#x}>")))
}

/// A class as messages and reprs name it: with its module, unless that is `builtins`.
pub(crate) fn class_path(cx: &mut Cx, class: &Value) -> Res<String> {
    let inside = type_object::as_type(class);
    let module = cx.names().__module__;
    let qualname = native::text_of(inside.qualname.get(cx));
    Ok(match inside.own(cx, module).filter(|module| module.downcast::<Str>().is_some()) {
        Some(module) if native::text_of(&module) != "builtins" => format!("{}.{qualname}", native::text_of(&module)),
        _ => qualname,
    })
}

/// `origin[args]`.
pub(crate) fn generic_alias(cx: &mut Cx, origin: &Value, args: &Value) -> Res<Value> {
    let args = if args.exact::<Tuple>().is_some() { args.clone() } else { cx.tuple(vec![args.clone()]) };
    Ok(cx.alloc(GenericAlias { origin: origin.clone(), args, parameters: Payload::new(Value::NONE), starred: false }))
}

pub(crate) fn new_complex(cx: &mut Cx, real: f64, imaginary: f64) -> Value {
    cx.alloc(Complex { real, imaginary })
}

pub(crate) fn new_bytes(cx: &mut Cx, bytes: &[u8]) -> Value {
    use crate::heap::Object;
    layout::bytes::new_bytes(cx.heap(), layout::bytes::Bytes::SHAPE, bytes)
}

/// `__dict__` of instances of classes in Python.
pub(crate) static DICT_ATTRIBUTE: native::AttributeDef = native::AttributeDef {
    name: "__dict__",
    doc: "The attributes of the object itself.",
    get: |cx, this| match instance::dict_of(cx, this) {
        Some(dict) => Ok(dict),
        None => {
            let name = cx.names().__dict__;
            Err(attr::missing(cx, this, name))
        }
    },
    set: Some(|cx, this, value| {
        let fresh;
        let value = match value {
            Some(value) => value,
            // An instance of a class in Python goes on with a new one.
            None if cx.ty(this).kind() != kinds::EXCEPTION && cx.ty(this).spec.get().dict.is_none() => {
                fresh = cx.dict();
                &fresh
            }
            None => return Err(cx.type_error("cannot delete __dict__")),
        };
        if value.downcast::<layout::dict::Dict>().is_none() {
            let found = cx.type_name(value);
            return Err(cx.type_error(format!("__dict__ must be set to a dictionary, not a '{found}'")));
        }
        if instance::set_dict(cx, this, value.clone()) {
            return Ok(());
        }
        let name = cx.names().__dict__;
        Err(attr::missing(cx, this, name))
    }),
    is_member: false,
};

/// `__weakref__` of instances of classes in Python.
pub(crate) static WEAKREF_ATTRIBUTE: native::AttributeDef = native::AttributeDef {
    name: "__weakref__",
    doc: "The first weak reference to the object.",
    get: |cx, this| Ok(cx.heap().weak_references(this).into_iter().next().unwrap_or(Value::NONE)),
    set: None,
    is_member: false,
};
