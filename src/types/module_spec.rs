//! `ModuleSpec`: what the import system knows about a module, its `__spec__`.
//!
//! Its fields are attributes like any other; the properties are computed from them.

use crate::heap::{Object, Payload, Value};
use crate::object::layout::native::Module;
use crate::object::native::{attributes, binding, text_of};
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, TypeSpec};
use crate::object::{Cx, DICT_ATTRIBUTE, Res, attr, instance, kinds, object, ops};

pub(crate) struct ModuleSpec {
    attrs: Payload<Value>,
}

object!(ModuleSpec = kinds::MODULE_SPEC, "_frozen_importlib.ModuleSpec", { attrs });

pub(crate) static MODULE_SPEC: TypeSpec = TypeSpec {
    name: "_frozen_importlib.ModuleSpec",
    shape: ModuleSpec::SHAPE,
    doc: "What is known about a module before it is loaded: its name, where it comes from, what loads it.",
    flags: BASE_TYPE | HAS_DICT | HAS_WEAKREF,
    slots: Slots {
        repr: Some(repr),
        init: Some(|cx, this, args| init(cx, this, args).map(drop)),
        compare: Some(compare),
        hash: Some(|cx, this| Err(crate::object::raise::unhashable(cx, this))),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| Ok(cx.alloc_as(class, ModuleSpec { attrs: Payload::new(Value::NONE) }))),
    attributes: &[ATTRIBUTES, std::slice::from_ref(&DICT_ATTRIBUTE)],
    dict: Some(|this| this.downcast::<ModuleSpec>().map(|spec| &spec.attrs)),
    signature: "(name, loader, *, origin=None, loader_state=None, is_package=None)",
    ..TypeSpec::DEFAULT
};

attributes! { ATTRIBUTES {
    /// Where compiled code of the module is kept, or None.
    "cached" => |cx, this| get(cx, this, "_cached"), |cx, this, value| {
        set(cx, this, "_cached", value.cloned().unwrap_or(Value::NONE));
        Ok(())
    };
    /// Whether `origin` says where the module's text is, so that the module gets a `__file__`.
    "has_location" => |cx, this| get(cx, this, "_set_fileattr"), |cx, this, value| {
        let truth = match value {
            Some(value) => ops::truth(cx, value)?,
            None => false,
        };
        set(cx, this, "_set_fileattr", Value::bool(truth));
        Ok(())
    };
    /// The name of the package that the module is in; a package is in itself.
    "parent" => |cx, this| {
        let name = get(cx, this, "name")?;
        if !get(cx, this, "submodule_search_locations")?.is_none() {
            return Ok(name);
        }
        let name = text_of(&name);
        Ok(cx.str(name.rsplit_once('.').map_or("", |(parent, _)| parent)))
    };
} }

fn get(cx: &mut Cx, this: &Value, name: &str) -> Res<Value> {
    let name = cx.intern(name);
    attr::get(cx, this, name)
}

/// Sets an attribute of a spec, whatever its class thinks of that.
pub(crate) fn set(cx: &mut Cx, this: &Value, name: &str, value: Value) {
    if let Some(dict) = instance::dict_of(cx, this) {
        ops::dict::set_text(cx, &dict, name, value);
    }
}

binding!(init: "ModuleSpec(self, name, loader, *, origin=None, loader_state=None, is_package=None)" =>
    |cx: &mut Cx, this: &Value, name: &Value, loader: &Value, origin: &Value, state: &Value, is_package: &Value| -> Res<()> {
        let folders = if ops::truth(cx, is_package)? { cx.list(Vec::new()) } else { Value::NONE };
        let waiting = cx.list(Vec::new());
        let fields = [
            ("name", name.clone()),
            ("loader", loader.clone()),
            ("origin", origin.clone()),
            ("loader_state", state.clone()),
            ("submodule_search_locations", folders),
            ("_uninitialized_submodules", waiting),
            ("_set_fileattr", Value::FALSE),
            ("_cached", Value::NONE),
        ];
        fields.into_iter().for_each(|(name, value)| set(cx, this, name, value));
        Ok(())
    }
);

/// Gives a module a spec, with an origin if there is one: a word for modules that come from no file.
pub(crate) fn give(cx: &mut Cx, module: &Value, name: &str, origin: Option<&str>) -> Value {
    let spec = cx.alloc(ModuleSpec { attrs: Payload::new(Value::NONE) });
    let waiting = cx.list(Vec::new());
    let origin = origin.map_or(Value::NONE, |origin| cx.str(origin));
    let fields = [
        ("name", cx.str(name)),
        ("loader", Value::NONE),
        ("origin", origin),
        ("loader_state", Value::NONE),
        ("submodule_search_locations", Value::NONE),
        ("_uninitialized_submodules", waiting),
        ("_set_fileattr", Value::FALSE),
        ("_cached", Value::NONE),
    ];
    fields.into_iter().for_each(|(name, value)| set(cx, &spec, name, value));
    let dict = module.downcast::<Module>().expect("only modules get specs").dict.clone();
    ops::dict::set_text(cx, &dict, "__spec__", spec.clone());
    spec
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    if other.downcast::<ModuleSpec>().is_none() || !matches!(how, Comparison::Eq | Comparison::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let mut same = true;
    for name in ["name", "loader", "origin", "submodule_search_locations", "cached", "has_location"] {
        let (own, others) = (get(cx, this, name)?, get(cx, other, name)?);
        same = same && ops::compare::same(cx, &own, &others)?;
    }
    Ok(Value::bool(same == (how == Comparison::Eq)))
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let mut parts = Vec::new();
    for (name, is_optional) in
        [("name", false), ("loader", false), ("origin", true), ("submodule_search_locations", true)]
    {
        let value = get(cx, this, name)?;
        if !(is_optional && value.is_none()) {
            parts.push(format!("{name}={}", ops::repr_text(cx, &value)?));
        }
    }
    let class = text_of(cx.ty(this).name.get(cx));
    Ok(cx.str(&format!("{class}({})", parts.join(", "))))
}
