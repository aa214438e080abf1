//! `type`: the class of classes.

use crate::heap::{Object, Value};
use crate::object::layout::dict::Dict;
use crate::object::layout::native::GetSetDescriptor;
use crate::object::layout::str::Str;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, methods, readonly, text_of};
use crate::object::ops::isinstance;
use crate::object::slots::Slots;
use crate::object::type_object::{
    ABSTRACT, BASE_TYPE, HAS_DICT, HAS_WEAKREF, HEAP_TYPE, MAPPING, MATCH_SELF, NO_NEW, New, SEQUENCE, Type, TypeSpec,
    as_type,
};
use crate::object::{Args, Cx, Name, Res, attr, cache, class, class_path, kinds, ops};

pub(crate) static TYPE: TypeSpec = TypeSpec {
    name: "type",
    shape: Type::SHAPE,
    doc: "The class of an object; or, with a name, a tuple of bases and a dict, a new class.",
    flags: BASE_TYPE | HAS_WEAKREF,
    slots: Slots {
        repr: Some(|cx, this| {
            let path = class_path(cx, this)?;
            Ok(cx.str(&format!("<class '{path}'>")))
        }),
        getattribute: Some(attr::type_getattribute),
        setattr: Some(setattr),
        call: Some(class::type_call),
        init: Some(init),
        or: Some(super::union::or),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    signature: "(object_or_name, bases, dict)",
    ..TypeSpec::DEFAULT
};

methods! { METHODS in "type" {
    /// The order in which attributes are looked up, as a list.
    "mro(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let mro = class::default_mro(cx, this)?;
        Ok(cx.list(mro))
    };
    /// The direct subclasses that are alive.
    "__subclasses__(self, /)" => |cx: &mut Cx, this: &Value| {
        let subclasses = class::subclasses(cx, this);
        cx.list(subclasses)
    };
    /// (cls, name, bases, /, **kwds)
    /// The namespace for the body of a class statement: a new dict.
    class "__prepare__(cls, *args, **kwargs)" => |cx: &mut Cx, _: &Value, _: &[Value], _: &Value| cx.dict();
    /// Whether an object is an instance of the class.
    "__instancecheck__(self, instance, /)" => |cx: &mut Cx, this: &Value, instance: &Value| {
        isinstance::plain_is_instance(cx, instance, this)
    };
    /// Whether a class is a subclass of this one.
    "__subclasscheck__(self, subclass, /)" => |cx: &mut Cx, this: &Value, subclass: &Value| {
        isinstance::plain_is_subclass(cx, subclass, this)
    };
    /// The names of the class's attributes and of its bases'.
    "__dir__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let names = cx.dict();
        class_names(cx, this, &names)?;
        let names = ops::iter::collect(cx, &names)?;
        Ok(cx.list(names))
    };
    /// The size in memory, in bytes.
    "__sizeof__(self, /)" => |cx: &mut Cx, this: &Type| size_of::<Type>() + this.dict.get(cx).len() * 24;
} }

attributes! { ATTRIBUTES {
    /// The name.
    "__name__" => |cx, this| Ok(as_type(this).name.get(cx).clone()), |cx, this, value| {
        let value = name_of(cx, this, value, "__name__")?;
        if text_of(&value).contains('\0') {
            return Err(cx.value_error("type name must not contain null characters"));
        }
        drop(as_type(this).name.replace(cx, value));
        Ok(())
    };
    /// The name, and those of the classes and functions around it.
    "__qualname__" => |cx, this| Ok(as_type(this).qualname.get(cx).clone()), |cx, this, value| {
        let value = name_of(cx, this, value, "__qualname__")?;
        drop(as_type(this).qualname.replace(cx, value));
        Ok(())
    };
    /// The name of the module that defined the class.
    "__module__" => |cx, this| {
        let name = cx.names().__module__;
        // In the dict of `type` itself there is this attribute.
        let own = as_type(this).own(cx, name).filter(|own| own.exact::<GetSetDescriptor>().is_none());
        match own {
            Some(module) => Ok(module),
            None if as_type(this).has(HEAP_TYPE) => Err(attr::attribute_error(cx, "__module__".into(), this, name)),
            None => Ok(cx.str("builtins")),
        }
    }, |cx, this, value| {
        let value = settable(cx, this, value, "__module__")?;
        let (name, line) = (cx.names().__module__, cx.names().__firstlineno__);
        class::change_attribute(cx, this, name, Some(value));
        // A class that says that it comes from elsewhere was not defined on that line.
        class::change_attribute(cx, this, line, None);
        Ok(())
    };
    /// The classes from which this one inherits directly.
    "__bases__" => |cx, this| Ok(as_type(this).bases.get(cx).clone()), set_bases;
    /// The base that decides what instances look like in memory.
    "__base__" => |cx, this| Ok(as_type(this).base.get(cx).clone().unwrap_or(Value::NONE)), readonly;
    /// The order in which attributes are looked up.
    "__mro__" => |cx, this| Ok(match as_type(this) {
        class if class.is_incomplete(cx) => Value::NONE,
        class => class.mro.get(cx).clone(),
    });
    /// The class's own attributes.
    "__dict__" => |cx, this| Ok(super::mapping_proxy::class_dict(cx, this));
    /// The docstring, or None.
    "__doc__" => |cx, this| {
        let name = cx.names().__doc__;
        own_bound(cx, this, name).map(|doc| doc.unwrap_or(Value::NONE))
    }, |cx, this, value| {
        let value = settable(cx, this, value, "__doc__")?;
        let name = cx.names().__doc__;
        class::change_attribute(cx, this, name, Some(value));
        Ok(())
    };
    /// The parameters of the constructor.
    "__text_signature__" => |cx, this| match as_type(this) {
        class if class.has(HEAP_TYPE) || class.spec.get().signature.is_empty() => Ok(Value::NONE),
        class => Ok(cx.str(class.spec.get().signature)),
    };
    /// The annotations of the class's variables.
    "__annotations__" => |cx, this| {
        let name = cx.names().__annotations__;
        // What a built-in class has of that name belongs to its instances.
        if !as_type(this).has(HEAP_TYPE) {
            return Err(attr::missing(cx, this, name));
        }
        if let Some(known) = own_bound(cx, this, name)? {
            return Ok(known);
        }
        let fresh = cx.dict();
        class::change_attribute(cx, this, name, Some(fresh.clone()));
        Ok(fresh)
    }, |cx, this, value| {
        let name = cx.names().__annotations__;
        if !as_type(this).has(HEAP_TYPE) {
            return Err(immutable(cx, this, name));
        }
        if !class::change_attribute(cx, this, name, value.cloned()) {
            return Err(attr::attribute_error(cx, "__annotations__".into(), this, name));
        }
        Ok(())
    };
    /// The type parameters of a generic class.
    "__type_params__" => |cx, this| {
        let name = cx.names().__type_params__;
        let own = as_type(this).own(cx, name).filter(|_| as_type(this).has(HEAP_TYPE));
        Ok(own.unwrap_or_else(|| cx.state().empty_tuple.clone()))
    }, |cx, this, value| {
        let value = settable(cx, this, value, "__type_params__")?;
        let name = cx.names().__type_params__;
        class::change_attribute(cx, this, name, Some(value));
        Ok(())
    };
    /// The names of the methods that a subclass must define before it can have instances.
    "__abstractmethods__" => |cx, this| {
        let name = cx.names().__abstractmethods__;
        match as_type(this).own(cx, name).filter(|_| !this.is(&cx.kind_type(kinds::TYPE))) {
            Some(methods) => Ok(methods),
            None => Err(attr::attribute_error(cx, "__abstractmethods__".into(), this, name)),
        }
    }, |cx, this, value| {
        let name = cx.names().__abstractmethods__;
        // Only setting it makes a class abstract: a name in the body does not.
        let is_abstract = match value {
            Some(value) => ops::truth(cx, value)?,
            None => false,
        };
        if !as_type(this).has(HEAP_TYPE) {
            return Err(immutable(cx, this, name));
        }
        as_type(this).set_flag(ABSTRACT, is_abstract);
        if !class::change_attribute(cx, this, name, value.cloned()) {
            return Err(attr::attribute_error(cx, "__abstractmethods__".into(), this, name));
        }
        Ok(())
    };
    /// Properties of the class as a number, with the meanings that CPython gives the bits.
    "__flags__" => |cx, this| { let flags = flags(this); Ok(cx.int(flags)) }, readonly;
    /// The size of an instance without attributes, in bytes.
    "__basicsize__" => |cx, this| Ok(cx.int(16 + 8 * as_type(this).fixed.get() as i64)), readonly;
    /// The size of an item of an instance, in bytes.
    "__itemsize__" => |cx, this| {
        let is_variable = matches!(as_type(this).kind(), kinds::INT | kinds::TUPLE | kinds::BYTES);
        Ok(cx.int(if is_variable { 8 } else { 0 }))
    }, readonly;
    /// Not zero if instances have a `__dict__`.
    "__dictoffset__" => |cx, this| Ok(cx.int(if as_type(this).has(HAS_DICT) { -1 } else { 0 })), readonly;
    /// Not zero if instances can be weakly referenced.
    "__weakrefoffset__" => |cx, this| Ok(cx.int(if as_type(this).has(HAS_WEAKREF) { 8 } else { 0 })), readonly;
} }

fn flags(this: &Value) -> i64 {
    let class = as_type(this);
    let kind = match class.kind() {
        kinds::INT | kinds::BOOL => 24,
        kinds::LIST => 25,
        kinds::TUPLE => 26,
        kinds::BYTES => 27,
        kinds::STR => 28,
        kinds::DICT => 29,
        kinds::EXCEPTION => 30,
        kinds::TYPE => 31,
        _ => 0,
    };
    let bits = [
        (4, class.has(HAS_DICT)),
        (5, class.has(SEQUENCE)),
        (6, class.has(MAPPING)),
        (7, class.has(NO_NEW)),
        (8, !class.has(HEAP_TYPE)),
        (9, class.has(HEAP_TYPE)),
        (10, class.has(BASE_TYPE)),
        (12, true),
        (14, true),
        (20, class.has(ABSTRACT)),
        (22, class.has(MATCH_SELF)),
        (kind, kind != 0),
    ];
    bits.iter().filter(|bit| bit.1).map(|bit| 1i64 << bit.0).sum()
}

/// An attribute of this class alone, as reading it gives it.
fn own_bound(cx: &mut Cx, this: &Value, name: Name) -> Res<Option<Value>> {
    let Some(found) = as_type(this).own(cx, name) else { return Ok(None) };
    match cx.ty(&found).slots.get(cx).descr_get {
        Some(get) => get(cx, &found, None, this).map(Some),
        None => Ok(Some(found)),
    }
}

fn immutable(cx: &mut Cx, this: &Value, name: Name) -> crate::object::Raised {
    let class = as_type(this).text(cx);
    cx.type_error(format!("cannot set '{name}' attribute of immutable type '{class}'"))
}

/// The new value of an attribute that only classes in Python may change, and nobody may delete.
fn settable(cx: &mut Cx, this: &Value, value: Option<&Value>, name: &str) -> Res<Value> {
    let class = as_type(this).text(cx);
    match value {
        _ if !as_type(this).has(HEAP_TYPE) => {
            Err(cx.type_error(format!("cannot set '{name}' attribute of immutable type '{class}'")))
        }
        Some(value) => Ok(value.clone()),
        None => Err(cx.type_error(format!("cannot delete '{name}' attribute of immutable type '{class}'"))),
    }
}

fn name_of(cx: &mut Cx, this: &Value, value: Option<&Value>, which: &str) -> Res<Value> {
    let value = settable(cx, this, value, which)?;
    if value.downcast::<Str>().is_none() {
        let (class, found) = (as_type(this).text(cx), cx.type_name(&value));
        return Err(cx.type_error(format!("can only assign string to {class}.{which}, not '{found}'")));
    }
    Ok(value)
}

fn setattr(cx: &mut Cx, this: &Value, name: Name, value: Option<&Value>) -> Res<()> {
    if !as_type(this).has(HEAP_TYPE) {
        return Err(immutable(cx, this, name));
    }
    let metaclass = cx.type_of(this);
    if let Some(found) = cx.lookup(as_type(&metaclass), name)
        && let Some(set) = cx.ty(&found).slots.get(cx).descr_set
    {
        return set(cx, &found, this, value);
    }
    if class::change_attribute(cx, this, name, value.cloned()) {
        return Ok(());
    }
    Err(attr::missing(cx, this, name))
}

fn init(cx: &mut Cx, _this: &Value, args: Args<'_>) -> Res<()> {
    match args.positional().len() {
        1 if args.has_keywords() => Err(cx.type_error("type.__init__() takes no keyword arguments")),
        1 | 3 => Ok(()),
        _ => Err(cx.type_error("type.__init__() takes 1 or 3 arguments")),
    }
}

fn new(cx: &mut Cx, metaclass: &Value, args: Args<'_>) -> Res<Value> {
    let [name, bases, namespace] = args.positional() else {
        let n = args.positional().len();
        return Err(cx.type_error(format!("type.__new__() takes exactly 3 arguments ({n} given)")));
    };
    let checks = [
        (name, name.downcast::<Str>().is_some(), 1, "str"),
        (bases, bases.downcast::<Tuple>().is_some(), 2, "tuple"),
        (namespace, namespace.downcast::<Dict>().is_some(), 3, "dict"),
    ];
    for (value, fits, at, wanted) in checks {
        if !fits {
            let found = cx.type_name(value);
            return Err(cx.type_error(format!("type.__new__() argument {at} must be {wanted}, not {found}")));
        }
    }
    let list = bases.downcast::<Tuple>().map_or(Vec::new(), |bases| bases.items().to_vec());
    for base in &list {
        let name = cx.names().__mro_entries__;
        if base.downcast::<Type>().is_none() && attr::get_optional(cx, base, name)?.is_some() {
            let message = "type() doesn't support MRO entry resolution; use types.new_class()";
            return Err(cx.type_error(message));
        }
    }
    let winner = class::winning_metaclass(cx, metaclass, &list)?;
    if !winner.is(metaclass)
        && let Some(other) = as_type(&winner).new.get()
        && !std::ptr::fn_addr_eq(other, new as New)
    {
        return other(cx, &winner, args);
    }
    class::new_class(cx, &winner, name, bases, namespace, args)
}

/// Gives a class other bases: its layout must stay what it is, the MROs of its subclasses follow.
fn set_bases(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let value = settable(cx, this, value, "__bases__")?;
    let name = as_type(this).text(cx);
    let Some(bases) = value.downcast::<Tuple>() else {
        let found = cx.type_name(&value);
        return Err(cx.type_error(format!("can only assign tuple to {name}.__bases__, not {found}")));
    };
    if bases.len() == 0 {
        return Err(cx.type_error(format!("can only assign non-empty tuple to {name}.__bases__, not ()")));
    }
    for base in bases.items() {
        if base.downcast::<Type>().is_none() {
            let found = cx.type_name(base);
            return Err(cx.type_error(format!("{name}.__bases__ must be tuple of classes, not '{found}'")));
        }
        // An `mro()` that is running may have changed the chain of bases, and the MROs not yet.
        if cx.is_subtype(base, this) || cx.has_in_chain(base, this) {
            return Err(cx.type_error("a __bases__ item causes an inheritance cycle"));
        }
    }
    let new_base = class::best_base(cx, bases.items())?;
    let old_base = as_type(this).base.get(cx).clone().expect("a class in Python has a base");
    let (new, old) = (as_type(&new_base), as_type(&old_base));
    if !class::same_layout(cx, &new_base, &old_base) {
        let (new, old) = (new.text(cx), old.text(cx));
        return Err(cx.type_error(format!("__bases__ assignment: '{new}' object layout differs from '{old}'")));
    }
    let old_bases = as_type(this).bases.replace(cx, value.clone());
    drop(as_type(this).base.replace(cx, Some(new_base)));
    let mut changed = Vec::new();
    if let Err(raised) = renew_mro(cx, this, &mut changed) {
        for (class, old, new) in changed {
            // What changed since then is newer.
            if as_type(&class).mro.get(cx).is(&new) {
                drop(as_type(&class).mro.replace(cx, old));
            }
        }
        if as_type(this).bases.get(cx).is(&value) {
            drop(as_type(this).bases.replace(cx, old_bases));
            drop(as_type(this).base.replace(cx, Some(old_base)));
        }
        class::modified(cx, this);
        return Err(raised);
    }
    if !as_type(this).bases.get(cx).is(&value) {
        // An `mro()` assigned to `__bases__` in turn: that came last.
        return Ok(());
    }
    class::change_subclass(cx, this, &old_bases, &value);
    class::modified(cx, this);
    class::refill(cx, this);
    cache::flush(cx);
    Ok(())
}

/// Computes the MROs of a class and of its subclasses anew, and notes the old ones and the new ones.
fn renew_mro(cx: &mut Cx, this: &Value, changed: &mut Vec<(Value, Value, Value)>) -> Res<()> {
    cx.check_native_stack()?;
    let old = as_type(this).mro.get(cx).clone();
    if !class::set_mro(cx, this)? {
        return Ok(());
    }
    class::modified(cx, this);
    changed.push((this.clone(), old, as_type(this).mro.get(cx).clone()));
    for subclass in class::subclasses(cx, this) {
        renew_mro(cx, &subclass, changed)?;
    }
    Ok(())
}

/// Adds the names of a class's attributes, and of those it inherits, to a dict. Follows `__bases__`, whatever the class is.
pub(crate) fn class_names(cx: &mut Cx, class: &Value, names: &Value) -> Res<()> {
    cx.check_native_stack()?;
    let (dict, bases) = (cx.names().__dict__, cx.names().__bases__);
    if let Some(dict) = attr::get_optional(cx, class, dict)? {
        for name in ops::iter::collect(cx, &dict)? {
            ops::dict::set(cx, names, &name, Value::NONE)?;
        }
    }
    if let Some(bases) = attr::get_optional(cx, class, bases)?
        && bases.downcast::<Tuple>().is_some()
    {
        for base in ops::iter::collect(cx, &bases)? {
            class_names(cx, &base, names)?;
        }
    }
    Ok(())
}
