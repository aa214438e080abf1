//! The functions of `builtins`.

pub(crate) mod attributes;
pub(crate) mod classes;
pub(crate) mod execution;
mod help;
mod leave;
pub(crate) mod numbers;
pub(crate) mod output;
pub(crate) mod sequences;

use crate::heap::Value;
use crate::object::layout::native::Module;
use crate::object::native::NativeDef;
use crate::object::native::add_functions;
use crate::object::type_object::Type;
use crate::object::{Cx, kinds, ops};

pub(crate) use help::PAYLOADS as HELP_PAYLOADS;
pub(crate) use leave::PAYLOADS;

/// All functions of `builtins`.
static FUNCTIONS: &[&[NativeDef]] = &[
    attributes::FUNCTIONS,
    classes::FUNCTIONS,
    execution::FUNCTIONS,
    numbers::FUNCTIONS,
    output::FUNCTIONS,
    crate::types::io::open::FUNCTIONS,
    sequences::FUNCTIONS,
];

/// Kinds whose types have a name in `builtins`.
const NAMED_KINDS: &[u32] = &[
    kinds::FLOAT,
    kinds::INT,
    kinds::BOOL,
    kinds::STR,
    kinds::BYTES,
    kinds::BYTEARRAY,
    kinds::TUPLE,
    kinds::LIST,
    kinds::DICT,
    kinds::SET,
    kinds::FROZENSET,
    kinds::TYPE,
    kinds::PROPERTY,
    kinds::STATIC_METHOD,
    kinds::CLASS_METHOD,
    kinds::SUPER,
    kinds::SLICE,
    kinds::RANGE,
    kinds::COMPLEX,
    kinds::MEMORY_VIEW,
    kinds::ENUMERATE,
    kinds::ZIP,
    kinds::MAP,
    kinds::FILTER,
    kinds::REVERSED,
];

/// Makes the module `builtins`.
pub(crate) fn install(cx: &mut Cx) {
    let dict = cx.state().builtins.clone();
    let module = cx.alloc(Module { dict: dict.clone() });
    let modules = cx.state().modules.clone();
    ops::dict::set_text(cx, &modules, "builtins", module.clone());
    crate::types::module_spec::give(cx, &module, "builtins", Some("built-in"));
    for functions in FUNCTIONS {
        add_functions(cx, &dict, "builtins", functions);
    }
    let name = cx.str("builtins");
    let constants = [
        ("__name__", name),
        ("__doc__", Value::NONE),
        ("None", Value::NONE),
        ("True", Value::TRUE),
        ("False", Value::FALSE),
        ("Ellipsis", Value::ELLIPSIS),
        ("NotImplemented", Value::NOT_IMPLEMENTED),
        ("__debug__", Value::bool(cx.state().optimize == 0)),
        ("object", cx.object_type()),
    ];
    for (key, value) in constants {
        ops::dict::set_text(cx, &dict, key, value);
    }
    for &kind in NAMED_KINDS {
        add_type(cx, &dict, &cx.kind_type(kind));
    }
    for class in cx.state().exceptions.clone() {
        add_type(cx, &dict, &class);
    }
    leave::install(cx, &dict);
    help::install(cx, &dict);
    for (name, which) in [("EnvironmentError", crate::object::Exc::OSError), ("IOError", crate::object::Exc::OSError)] {
        let class = cx.exception_class(which);
        ops::dict::set_text(cx, &dict, name, class);
    }
}

/// Puts a class under its name.
fn add_type(cx: &mut Cx, dict: &Value, class: &Value) {
    if let Some(inside) = class.downcast::<Type>() {
        let name = inside.text(cx);
        ops::dict::set_text(cx, dict, &name, class.clone());
    }
}
