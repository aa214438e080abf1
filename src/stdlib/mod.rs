//! One file per native module, and `py/`: modules written in Python, embedded in the binary.
//!
//! Nothing is loaded before it is imported. To add a module: its file, and its line in `NATIVE` or `PYTHON`.

pub(crate) mod abc;
pub(crate) mod bisect;
pub(crate) mod collections;
pub(crate) mod functools;
pub(crate) mod gc;
pub(crate) mod heapq;
pub(crate) mod io;
pub(crate) mod itertools;
pub(crate) mod json;
pub(crate) mod math;
pub(crate) mod operator;
pub(crate) mod posix;
pub(crate) mod random;
pub(crate) mod struct_sequence;
pub(crate) mod sys;
pub(crate) mod time;
pub(crate) mod typing;
pub(crate) mod weakref;

pub(crate) use crate::object::native::add_functions;

use crate::builtins;
use crate::heap::{KINDS as KINDS_IN_ALL, Kind, Value};
use crate::object::{Cx, Res};
use crate::types;

/// How the heap treats each payload, of the built-in types and of the modules.
pub(crate) static KINDS: [Kind; KINDS_IN_ALL] = types::kinds_of(&[
    types::PAYLOADS,
    builtins::PAYLOADS,
    builtins::HELP_PAYLOADS,
    abc::PAYLOADS,
    collections::PAYLOADS,
    functools::PAYLOADS,
    itertools::PAYLOADS,
    operator::PAYLOADS,
    random::PAYLOADS,
]);

/// Fills the dict of a module.
pub(crate) type Make = fn(&mut Cx, &Value) -> Res<()>;

/// A module that comes with the interpreter.
pub(crate) enum Embedded {
    Native(Make),
    Python(&'static str),
}

#[rustfmt::skip]
static NATIVE: &[(&str, Make)] = &[
    ("_abc", abc::make),
    ("_bisect", bisect::make),
    ("_collections", collections::make),
    ("_functools", functools::make),
    ("_heapq", heapq::make),
    ("_io", io::make),
    ("_json", json::make),
    ("_operator", operator::make_native),
    ("_random", random::make),
    ("_time", time::make),
    ("_typing", typing::make),
    ("_weakref", weakref::make),
    ("bisect", bisect::make),
    ("gc", gc::make),
    ("itertools", itertools::make),
    ("math", math::make),
    ("operator", operator::make),
    ("posix", posix::make),
];

static PYTHON: &[(&str, &str)] = &[
    ("__future__", include_str!("py/__future__.py")),
    ("_collections_abc", include_str!("py/_collections_abc.py")),
    ("_help", include_str!("py/_help.py")),
    ("_strptime", include_str!("py/_strptime.py")),
    ("_weakrefset", include_str!("py/_weakrefset.py")),
    ("abc", include_str!("py/abc.py")),
    ("collections", include_str!("py/collections.py")),
    ("collections.abc", include_str!("py/collections_abc.py")),
    ("contextlib", include_str!("py/contextlib.py")),
    ("copy", include_str!("py/copy.py")),
    ("copyreg", include_str!("py/copyreg.py")),
    ("dataclasses", include_str!("py/dataclasses.py")),
    ("enum", include_str!("py/enum.py")),
    ("functools", include_str!("py/functools.py")),
    ("heapq", include_str!("py/heapq.py")),
    ("io", include_str!("py/io.py")),
    ("json", include_str!("py/json.py")),
    ("json.decoder", include_str!("py/json_decoder.py")),
    ("json.encoder", include_str!("py/json_encoder.py")),
    ("keyword", include_str!("py/keyword.py")),
    ("linecache", include_str!("py/linecache.py")),
    ("numbers", include_str!("py/numbers.py")),
    ("os", include_str!("py/os.py")),
    ("posixpath", include_str!("py/posixpath.py")),
    ("random", include_str!("py/random.py")),
    ("reprlib", include_str!("py/reprlib.py")),
    ("string", include_str!("py/string.py")),
    ("textwrap", include_str!("py/textwrap.py")),
    ("time", include_str!("py/time.py")),
    ("types", include_str!("py/types.py")),
    ("typing", include_str!("py/typing.py")),
    ("warnings", include_str!("py/warnings.py")),
    ("weakref", include_str!("py/weakref.py")),
];

/// The embedded module of a name.
pub(crate) fn find(name: &str) -> Option<Embedded> {
    let native = NATIVE.iter().find(|row| row.0 == name).map(|row| Embedded::Native(row.1));
    native.or_else(|| PYTHON.iter().find(|row| row.0 == name).map(|row| Embedded::Python(row.1)))
}

/// Whether an embedded module has submodules.
pub(crate) fn is_package(name: &str) -> bool {
    PYTHON.iter().any(|row| row.0.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
}

/// The names of all embedded modules: `sys.stdlib_module_names`.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    native_names().chain(PYTHON.iter().map(|row| row.0))
}

/// The names of those that are written in Rust: `sys.builtin_module_names`.
pub(crate) fn native_names() -> impl Iterator<Item = &'static str> {
    NATIVE.iter().map(|row| row.0).chain(["builtins", "sys"])
}

/// Makes what every program has: `sys`.
pub(crate) fn install(cx: &mut Cx, surroundings: &sys::Surroundings) -> Res<()> {
    sys::install(cx, surroundings)
}
