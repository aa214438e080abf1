//! `property`.

use crate::heap::{Object, Payload, Value};
use crate::object::native::{attributes, binding, methods, readonly, text_of};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, TypeSpec};
use crate::object::{Cx, Exc, Raised, Res, attr, exception, kinds, object, ops};
use std::cell::Cell;

/// The three functions (None where there is none), the docstring, and the name, unbound while unknown.
pub(crate) struct Property {
    get: Payload<Value>,
    set: Payload<Value>,
    delete: Payload<Value>,
    doc: Payload<Value>,
    name: Payload<Value>,
    /// The docstring is the getter's, so that another getter brings its own.
    getter_doc: Cell<bool>,
}

object!(Property = kinds::PROPERTY, "property", { get, set, delete, doc, name });

pub(crate) static PROPERTY: TypeSpec = TypeSpec {
    name: "property",
    shape: Property::SHAPE,
    doc: "An attribute with functions behind it: for getting, setting and deleting it.\n\nUsed as a decorator of the getter.",
    flags: BASE_TYPE,
    slots: Slots {
        init: Some(|cx, this, args| init(cx, this, args).map(drop)),
        descr_get: Some(|cx, this, instance, _| {
            let Some(instance) = instance else { return Ok(this.clone()) };
            let get = payload(this).get.get(cx).clone();
            if get.is_none() {
                return Err(refused(cx, this, instance, "getter"));
            }
            cx.call(&get, std::slice::from_ref(instance))
        }),
        descr_set: Some(|cx, this, instance, value| {
            let (function, what) = match value {
                Some(_) => (payload(this).set.get(cx).clone(), "setter"),
                None => (payload(this).delete.get(cx).clone(), "deleter"),
            };
            if function.is_none() {
                return Err(refused(cx, this, instance, what));
            }
            let arguments: Vec<Value> = std::iter::once(instance).chain(value).cloned().collect();
            cx.call(&function, &arguments).map(drop)
        }),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| {
        let none = || Payload::new(Value::NONE);
        let name = Payload::new(Value::UNDEF);
        let inside =
            Property { get: none(), set: none(), delete: none(), doc: none(), name, getter_doc: Cell::new(false) };
        Ok(cx.alloc_as(class, inside))
    }),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    signature: "(fget=None, fset=None, fdel=None, doc=None)",
    ..TypeSpec::DEFAULT
};

impl Property {
    /// The function for getting, or None.
    pub(crate) fn getter<'a>(&'a self, cx: &'a Cx) -> &'a Value {
        self.get.get(cx)
    }
}

fn payload(this: &Value) -> &Property {
    this.downcast::<Property>().expect("the slots of property get properties")
}

methods! { METHODS in "property" {
    /// The same property with another getter.
    "getter(self, object, /)" => |cx: &mut Cx, this: &Value, function: &Value| with(cx, this, Some(function), None, None);
    /// The same property with another setter.
    "setter(self, object, /)" => |cx: &mut Cx, this: &Value, function: &Value| with(cx, this, None, Some(function), None);
    /// The same property with another deleter.
    "deleter(self, object, /)" => |cx: &mut Cx, this: &Value, function: &Value| with(cx, this, None, None, Some(function));
    /// (self, owner, name, /)
    /// Learn the name from the class.
    "__set_name__(self, *args)" => |cx: &mut Cx, this: &Property, args: &[Value]| -> Res<()> {
        let [_, name] = args else {
            let n = args.len();
            return Err(cx.type_error(format!("__set_name__() takes 2 positional arguments but {n} were given")));
        };
        drop(this.name.replace(cx, name.clone()));
        Ok(())
    };
} }

attributes! { ATTRIBUTES {
    /// The function that gets the attribute.
    "fget" => |cx, this| Ok(payload(this).get.get(cx).clone()), readonly;
    /// The function that sets the attribute.
    "fset" => |cx, this| Ok(payload(this).set.get(cx).clone()), readonly;
    /// The function that deletes the attribute.
    "fdel" => |cx, this| Ok(payload(this).delete.get(cx).clone()), readonly;
    /// The docstring.
    "__doc__" => |cx, this| Ok(payload(this).doc.get(cx).clone()), |cx, this, value| {
        let value = value.cloned().unwrap_or(Value::NONE);
        drop(payload(this).doc.replace(cx, value));
        Ok(())
    };
    /// The name of the attribute; the getter's, if the property does not know its own.
    "__name__" => |cx, this| match name(cx, this)? {
        Some(name) => Ok(name),
        None => {
            let name = cx.names().__name__;
            Err(attr::missing(cx, this, name))
        }
    }, |cx, this, value| {
        let value = value.cloned().unwrap_or(Value::UNDEF);
        drop(payload(this).name.replace(cx, value));
        Ok(())
    };
    /// Whether one of the functions is an abstract method.
    "__isabstractmethod__" => |cx, this| {
        for function in functions(cx, this) {
            if super::method::is_abstract(cx, &function)? {
                return Ok(Value::TRUE);
            }
        }
        Ok(Value::FALSE)
    };
} }

fn functions(cx: &Cx, this: &Value) -> [Value; 3] {
    let this = payload(this);
    [this.get.get(cx).clone(), this.set.get(cx).clone(), this.delete.get(cx).clone()]
}

fn name(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let this = payload(this);
    if let Some(name) = this.name.get(cx).clone().bound() {
        return Ok(Some(name));
    }
    let (get, name) = (this.get.get(cx).clone(), cx.names().__name__);
    if get.is_none() { Ok(None) } else { attr::get_optional(cx, &get, name) }
}

/// AttributeError: the property has no such function.
#[cold]
fn refused(cx: &mut Cx, this: &Value, instance: &Value, what: &str) -> Raised {
    let class = text_of(cx.ty(instance).qualname.get(cx));
    let name = match name(cx, this) {
        Ok(Some(name)) => match ops::repr_text(cx, &name) {
            Ok(name) => format!(" {name}"),
            Err(raised) => return raised,
        },
        Ok(None) => String::new(),
        Err(raised) => return raised,
    };
    cx.raise(Exc::AttributeError, format!("property{name} of '{class}' object has no {what}"))
}

binding!(init: "property(self, fget=None, fset=None, fdel=None, doc=None)" => initialize);

fn initialize(cx: &mut Cx, this: &Value, get: &Value, set: &Value, delete: &Value, doc: &Value) -> Res<()> {
    let inside = payload(this);
    drop(inside.get.replace(cx, get.clone()));
    drop(inside.set.replace(cx, set.clone()));
    drop(inside.delete.replace(cx, delete.clone()));
    drop(inside.name.replace(cx, Value::UNDEF));
    inside.getter_doc.set(false);
    let attribute = cx.names().__doc__;
    let mut doc = doc.clone();
    if doc.is_none() && !get.is_none() {
        doc = attr::get_optional(cx, get, attribute)?.unwrap_or(Value::NONE);
        inside.getter_doc.set(!doc.is_none());
    }
    if this.exact::<Property>().is_some() {
        drop(inside.doc.replace(cx, doc));
        return Ok(());
    }
    // The class of a subclass has a `__doc__` of its own, which would hide the property's.
    let stored = attr::set(cx, this, attribute, &doc);
    match exception::catch(cx, stored, Exc::AttributeError) {
        Ok(Some(())) => Ok(()),
        Ok(None) if inside.getter_doc.get() || doc.is_none() => Ok(()),
        Ok(None) => attr::set(cx, this, attribute, &doc),
        Err(raised) => Err(raised),
    }
}

/// A property of the same class with some functions replaced.
fn with(cx: &mut Cx, this: &Value, get: Option<&Value>, set: Option<&Value>, delete: Option<&Value>) -> Res<Value> {
    let [old_get, old_set, old_delete] = functions(cx, this);
    let pick = |new: Option<&Value>, old: Value| new.filter(|new| !new.is_none()).cloned().unwrap_or(old);
    let get = pick(get, old_get);
    let inside = payload(this);
    let doc = if inside.getter_doc.get() && !get.is_none() { Value::NONE } else { inside.doc.get(cx).clone() };
    let class = cx.type_of(this);
    let fresh = cx.call(&class, &[get, pick(set, old_set), pick(delete, old_delete), doc])?;
    if let Some(fresh) = fresh.downcast::<Property>() {
        let name = inside.name.get(cx).clone();
        drop(fresh.name.replace(cx, name));
    }
    Ok(fresh)
}
