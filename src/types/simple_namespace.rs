//! `types.SimpleNamespace`: an object that is nothing but its attributes.

use crate::heap::{Object, Payload, Value};
use crate::object::layout::dict::Dict;
use crate::object::native::{methods, text_of};
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, TypeSpec};
use crate::object::{Args, Cx, DICT_ATTRIBUTE, Res, Str, instance, kinds, object, ops};

pub(crate) struct SimpleNamespace {
    attrs: Payload<Value>,
}

object!(SimpleNamespace = kinds::SIMPLE_NAMESPACE, "types.SimpleNamespace", { attrs });

pub(crate) static SIMPLE_NAMESPACE: TypeSpec = TypeSpec {
    name: "types.SimpleNamespace",
    shape: SimpleNamespace::SHAPE,
    doc: "An object that is nothing but its attributes: those of a mapping or of pairs, and those given by name.",
    flags: BASE_TYPE | HAS_DICT | HAS_WEAKREF,
    slots: Slots {
        repr: Some(repr),
        init: Some(init),
        compare: Some(|cx, this, other, how| {
            if other.downcast::<SimpleNamespace>().is_none() {
                return Ok(Value::NOT_IMPLEMENTED);
            }
            let (lhs, rhs) = (attributes_of(cx, this), attributes_of(cx, other));
            match how {
                Comparison::Eq | Comparison::Ne => ops::compare::compare(cx, &lhs, &rhs, how),
                _ => Ok(Value::NOT_IMPLEMENTED),
            }
        }),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| Ok(cx.alloc_as(class, SimpleNamespace { attrs: Payload::new(Value::NONE) }))),
    methods: &[METHODS],
    attributes: &[std::slice::from_ref(&DICT_ATTRIBUTE)],
    dict: Some(|this| this.downcast::<SimpleNamespace>().map(|namespace| &namespace.attrs)),
    signature: "(mapping_or_iterable=(), /, **kwargs)",
    ..TypeSpec::DEFAULT
};

methods! { METHODS in "types.SimpleNamespace" {
    /// How a pickle makes the namespace again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let (class, arguments, attributes) = (cx.type_of(this), cx.tuple(Vec::new()), attributes_of(cx, this));
        cx.tuple(vec![class, arguments, attributes])
    };
    /// A copy in which some attributes are different.
    "__replace__(self, /, **changes)" => |cx: &mut Cx, this: &Value, changes: &Value| -> Res<Value> {
        let class = cx.type_of(this);
        let copy = cx.call(&class, &[])?;
        let target = attributes_of(cx, &copy);
        for source in [attributes_of(cx, this), changes.clone()] {
            for (name, value) in ops::dict::entries(cx, &source) {
                ops::dict::set(cx, &target, &name, value)?;
            }
        }
        Ok(copy)
    };
} }

fn attributes_of(cx: &mut Cx, this: &Value) -> Value {
    instance::dict_of(cx, this).expect("a namespace has a `__dict__`")
}

fn init(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    let given = args.positional();
    if given.len() > 1 {
        let (class, n) = (cx.type_name(this), given.len());
        let class = class.rsplit('.').next().unwrap_or_default();
        return Err(cx.type_error(format!("{class} expected at most 1 argument, got {n}")));
    }
    let target = attributes_of(cx, this);
    if let Some(source) = given.first() {
        let source = match source.exact::<Dict>() {
            Some(_) => source.clone(),
            None => {
                let class = cx.kind_type(kinds::DICT);
                cx.call(&class, std::slice::from_ref(source))?
            }
        };
        for (name, value) in ops::dict::entries(cx, &source) {
            if name.downcast::<Str>().is_none() {
                return Err(cx.type_error("keywords must be strings"));
            }
            ops::dict::set(cx, &target, &name, value)?;
        }
    }
    for (name, value) in args.keywords() {
        ops::dict::set(cx, &target, name, value.clone())?;
    }
    Ok(())
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let exact = this.exact::<SimpleNamespace>().is_some();
    let name = if exact { "namespace".into() } else { cx.type_name(this) };
    ops::container_repr(cx, this, &format!("{name}(...)"), |cx| {
        let attributes = attributes_of(cx, this);
        let mut shown = Vec::new();
        for (key, value) in ops::dict::entries(cx, &attributes) {
            if key.downcast::<Str>().is_some_and(|key| !key.is_empty()) {
                let value = ops::repr_text(cx, &value)?;
                shown.push(format!("{}={value}", text_of(&key)));
            }
        }
        Ok(cx.str(&format!("{name}({})", shown.join(", "))))
    })
}
