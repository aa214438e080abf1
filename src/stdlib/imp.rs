//! `_imp`: the importer of the interpreter as `importlib` uses it.

use super::{Embedded, add_functions};
use crate::heap::Value;
use crate::object::native::{functions, text_of};
use crate::object::{Cx, Res};

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_imp", FUNCTIONS);
    Ok(())
}

functions! { FUNCTIONS in "_imp" {
    /// Import a module by its absolute name, and return it, not its package.
    "import_module(name, /)" => |cx: &mut Cx, name: &Value| -> Res<Value> {
        let import = cx.doors().import_module;
        import(cx, &text_of(name))
    };
    /// Whether a module is part of the interpreter, and written in Rust.
    "is_builtin(name, /)" => |_: &mut Cx, name: &Value| {
        let name = text_of(name);
        matches!(super::find(&name), Some(Embedded::Native(_))) || super::native_names().any(|known| known == name)
    };
    /// Whether a module is part of the interpreter, and written in Python.
    "is_frozen(name, /)" => |_: &mut Cx, name: &Value| matches!(super::find(&text_of(name)), Some(Embedded::Python(_)));
    /// Whether such a module is a package.
    "is_frozen_package(name, /)" => |_: &mut Cx, name: &Value| super::is_package(&text_of(name));
    /// The source of such a module; None for others.
    "frozen_source(name, /)" => |cx: &mut Cx, name: &Value| match super::find(&text_of(name)) {
        Some(Embedded::Python(text)) => cx.str(text),
        _ => Value::NONE,
    };
} }
