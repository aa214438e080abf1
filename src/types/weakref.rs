//! Weak references and proxies. Proxies have the payload of weak references, and do everything on the object they refer to.

use crate::heap::{Object, Value, WeakReference};
use crate::object::native::{attributes, methods, readonly, text_of};
use crate::object::ops::arith::{self, Operator};
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_WEAKREF, HEAP_TYPE, NO_NEW, TypeSpec, as_type};
use crate::object::{Args, Cx, Exc, Res, attr, class, generic_alias, ops};

pub(crate) static REF: TypeSpec = TypeSpec {
    name: "weakref.ReferenceType",
    shape: WeakReference::SHAPE,
    doc: "A reference that does not keep its object alive.\n\nCalled, it returns the object, or None once that is gone.",
    flags: BASE_TYPE,
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(|cx, this, other, how| {
            let (Some(other_inside), true) =
                (other.downcast::<WeakReference>(), matches!(how, Comparison::Eq | Comparison::Ne))
            else {
                return Ok(Value::NOT_IMPLEMENTED);
            };
            match (payload(this).target(), other_inside.target()) {
                (Some(lhs), Some(rhs)) => ops::compare::compare(cx, &lhs, &rhs, how),
                _ => Ok(Value::bool(this.is(other) == (how == Comparison::Eq))),
            }
        }),
        call: Some(|cx, this, args| {
            args.unpack(cx, "weakref", 0, 0)?;
            Ok(payload(this).target().unwrap_or(Value::NONE))
        }),
        init: Some(|cx, _, args| args.unpack(cx, "__init__", 1, 2).map(drop)),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    signature: "(object, callback=<unrepresentable>, /)",
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &WeakReference {
    this.downcast::<WeakReference>().expect("the slots of weak references get weak references")
}

methods! { METHODS in "weakref.ReferenceType" {
    /// The reference type with the type of its objects.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

attributes! { ATTRIBUTES {
    /// What is called with the reference when its object is gone, or None.
    "__callback__" => |cx, this| Ok(payload(this).callback.get(cx).clone().unwrap_or(Value::NONE)), readonly;
} }

/// TypeError for objects that cannot be weakly referenced.
fn check_target(cx: &mut Cx, target: &Value) -> Res<()> {
    if target.word().is_counted() && cx.ty(target).has(HAS_WEAKREF) {
        return Ok(());
    }
    let name = cx.type_name(target);
    Err(cx.type_error(format!("cannot create weak reference to '{name}' object")))
}

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    // Keyword arguments are for the `__init__` of a subclass.
    let given = Args::positional_only(args.positional()).unpack(cx, "__new__", 1, 2)?;
    refer(cx, class, &given[0], given.get(1))
}

/// A weak reference, as an instance of a class. One without a callback is shared, unless the class is a subclass.
fn refer(cx: &mut Cx, class: &Value, target: &Value, callback: Option<&Value>) -> Res<Value> {
    check_target(cx, target)?;
    let callback = callback.filter(|callback| !callback.is_none()).cloned();
    let shape = as_type(class).shape.get();
    let is_plain = !as_type(class).has(HEAP_TYPE);
    let known = cx.heap().first_weak_references(target, 2);
    let plain = known.iter().take_while(|known| is_shared(cx, known)).count();
    if callback.is_some() || !is_plain {
        return Ok(cx.heap().weak_reference(shape, target, callback, plain));
    }
    if let Some(shared) = known[..plain].iter().find(|known| known.shape() == shape) {
        return Ok(shared.clone());
    }
    let after = if shape == WeakReference::SHAPE { 0 } else { plain };
    Ok(cx.heap().weak_reference(shape, target, None, after))
}

/// Whether this is what every request for a reference (or a proxy) without a callback gets. These two come first in an object's list, as in
/// CPython; behind them the newest does.
fn is_shared(cx: &Cx, reference: &Value) -> bool {
    let callback = &payload(reference).callback;
    callback.get(cx).is_none() && !cx.ty(reference).has(HEAP_TYPE)
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let address = this.word().bits();
    let Some(target) = payload(this).target() else { return Ok(cx.str(&format!("<weakref at {address:#x}; dead>"))) };
    let (class, at, name) = (cx.type_name(&target), target.word().bits(), cx.names().__name__);
    let name = attr::get_optional(cx, &target, name)?.filter(|name| name.downcast::<crate::object::Str>().is_some());
    let name = name.map_or(String::new(), |name| format!(" ({})", text_of(&name)));
    Ok(cx.str(&format!("<weakref at {address:#x}; to '{class}' at {at:#x}{name}>")))
}

/// The hash of the object, remembered once it was asked for.
fn hash(cx: &mut Cx, this: &Value) -> Res<i64> {
    let known = payload(this).hash.get();
    if known != -1 {
        return Ok(known);
    }
    let Some(target) = payload(this).target() else { return Err(cx.type_error("weak object has gone away")) };
    let hash = ops::hash::hash(cx, &target)?;
    payload(this).hash.set(hash);
    Ok(hash)
}

// Proxies.

const PROXY_CLASS: &str = "weakref.ProxyType";
const CALLABLE_PROXY_CLASS: &str = "weakref.CallableProxyType";

/// The classes of proxies, of objects that cannot be called and of those that can.
pub(crate) fn proxy_classes(cx: &mut Cx) -> (Value, Value) {
    let mut classes = [(PROXY_CLASS, &PROXY), (CALLABLE_PROXY_CLASS, &CALLABLE_PROXY)].map(|(key, spec)| {
        if let Some(known) = cx.state().kept.iter().find(|kept| kept.0 == key) {
            return known.1.clone();
        }
        let object = cx.object_type();
        let class = class::new_native(cx, spec, &object);
        let shape = cx.state_mut().shapes.subclass(WeakReference::SHAPE, class.clone(), 0);
        as_type(&class).shape.set(shape.expect("there are far fewer built-in classes than ids"));
        cx.state_mut().kept.push((key, class.clone()));
        class
    });
    (std::mem::replace(&mut classes[0], Value::NONE), std::mem::replace(&mut classes[1], Value::NONE))
}

/// `weakref.proxy(object, callback)`.
pub(crate) fn new_proxy(cx: &mut Cx, target: &Value, callback: Option<&Value>) -> Res<Value> {
    let (plain, callable) = proxy_classes(cx);
    let class = if ops::is_callable(cx, target) { callable } else { plain };
    refer(cx, &class, target, callback)
}

/// The object of a proxy.
fn target(cx: &mut Cx, this: &Value) -> Res<Value> {
    match payload(this).target() {
        Some(target) => Ok(target),
        None => Err(cx.raise(Exc::ReferenceError, "weakly-referenced object no longer exists")),
    }
}

fn is_proxy(cx: &Cx, value: &Value) -> bool {
    let spec = cx.ty(value).spec.get();
    value.downcast::<WeakReference>().is_some() && (std::ptr::eq(spec, &PROXY) || std::ptr::eq(spec, &CALLABLE_PROXY))
}

/// The object of a proxy, or the value itself.
fn unwrap(cx: &mut Cx, value: &Value) -> Res<Value> {
    if is_proxy(cx, value) { target(cx, value) } else { Ok(value.clone()) }
}

fn binary(cx: &mut Cx, operator: &'static Operator, lhs: &Value, rhs: &Value) -> Res<Value> {
    let (lhs, rhs) = (unwrap(cx, lhs)?, unwrap(cx, rhs)?);
    arith::binary(cx, operator, &lhs, &rhs)
}

fn inplace(cx: &mut Cx, operator: &'static Operator, lhs: &Value, rhs: &Value) -> Res<Value> {
    let (lhs, rhs) = (unwrap(cx, lhs)?, unwrap(cx, rhs)?);
    arith::inplace(cx, operator, &lhs, &rhs)
}

const PROXY_SLOTS: Slots = Slots {
    repr: Some(|cx, this| {
        let address = this.word().bits();
        let Some(target) = payload(this).target() else {
            return Ok(cx.str(&format!("<weakproxy at {address:#x}; dead>")));
        };
        let (class, at) = (cx.type_name(&target), target.word().bits());
        Ok(cx.str(&format!("<weakproxy at {address:#x}; to '{class}' at {at:#x}>")))
    }),
    str: Some(|cx, this| {
        let target = target(cx, this)?;
        ops::str(cx, &target)
    }),
    compare: Some(|cx, this, other, how| {
        let (this, other) = (unwrap(cx, this)?, unwrap(cx, other)?);
        ops::compare::compare(cx, &this, &other, how)
    }),
    getattribute: Some(|cx, this, name| {
        let target = target(cx, this)?;
        attr::get(cx, &target, name)
    }),
    setattr: Some(|cx, this, name, value| {
        let target = target(cx, this)?;
        match value {
            Some(value) => attr::set(cx, &target, name, value),
            None => attr::delete(cx, &target, name),
        }
    }),
    iter: Some(|cx, this| {
        let target = target(cx, this)?;
        ops::iter::iter(cx, &target)
    }),
    next: Some(|cx, this| {
        let target = target(cx, this)?;
        if cx.ty(&target).slots.get(cx).next.is_none() {
            let name = cx.type_name(&target);
            return Err(cx.type_error(format!("Weakref proxy referenced a non-iterator '{name}' object")));
        }
        ops::iter::next(cx, &target)
    }),
    bool: Some(|cx, this| {
        let target = target(cx, this)?;
        ops::truth(cx, &target)
    }),
    add: Some(|cx, lhs, rhs| binary(cx, &arith::ADD, lhs, rhs)),
    subtract: Some(|cx, lhs, rhs| binary(cx, &arith::SUBTRACT, lhs, rhs)),
    multiply: Some(|cx, lhs, rhs| binary(cx, &arith::MULTIPLY, lhs, rhs)),
    remainder: Some(|cx, lhs, rhs| binary(cx, &arith::REMAINDER, lhs, rhs)),
    divmod: Some(|cx, lhs, rhs| binary(cx, &arith::DIVMOD, lhs, rhs)),
    power: Some(|cx, lhs, rhs, modulus| {
        let (lhs, rhs, modulus) = (unwrap(cx, lhs)?, unwrap(cx, rhs)?, unwrap(cx, modulus)?);
        arith::power(cx, &lhs, &rhs, &modulus, "** or pow()")
    }),
    negative: Some(|cx, this| {
        let target = target(cx, this)?;
        arith::negative(cx, &target)
    }),
    positive: Some(|cx, this| {
        let target = target(cx, this)?;
        arith::positive(cx, &target)
    }),
    absolute: Some(|cx, this| {
        let target = target(cx, this)?;
        arith::absolute(cx, &target)
    }),
    invert: Some(|cx, this| {
        let target = target(cx, this)?;
        arith::invert(cx, &target)
    }),
    shift_left: Some(|cx, lhs, rhs| binary(cx, &arith::SHIFT_LEFT, lhs, rhs)),
    shift_right: Some(|cx, lhs, rhs| binary(cx, &arith::SHIFT_RIGHT, lhs, rhs)),
    and: Some(|cx, lhs, rhs| binary(cx, &arith::AND, lhs, rhs)),
    xor: Some(|cx, lhs, rhs| binary(cx, &arith::XOR, lhs, rhs)),
    or: Some(|cx, lhs, rhs| binary(cx, &arith::OR, lhs, rhs)),
    int: Some(|cx, this| {
        let (target, class) = (target(cx, this)?, cx.kind_type(crate::object::kinds::INT));
        cx.call(&class, &[target])
    }),
    float: Some(|cx, this| {
        let target = target(cx, this)?;
        let float = ops::index::as_double(cx, &target)?;
        Ok(cx.float(float))
    }),
    index: Some(|cx, this| {
        let target = target(cx, this)?;
        ops::index::index(cx, &target)
    }),
    floor_divide: Some(|cx, lhs, rhs| binary(cx, &arith::FLOOR_DIVIDE, lhs, rhs)),
    true_divide: Some(|cx, lhs, rhs| binary(cx, &arith::TRUE_DIVIDE, lhs, rhs)),
    matrix_multiply: Some(|cx, lhs, rhs| binary(cx, &arith::MATRIX_MULTIPLY, lhs, rhs)),
    inplace_add: Some(|cx, lhs, rhs| inplace(cx, &arith::ADD, lhs, rhs)),
    inplace_subtract: Some(|cx, lhs, rhs| inplace(cx, &arith::SUBTRACT, lhs, rhs)),
    inplace_multiply: Some(|cx, lhs, rhs| inplace(cx, &arith::MULTIPLY, lhs, rhs)),
    inplace_remainder: Some(|cx, lhs, rhs| inplace(cx, &arith::REMAINDER, lhs, rhs)),
    inplace_power: Some(|cx, lhs, rhs| {
        let (lhs, rhs) = (unwrap(cx, lhs)?, unwrap(cx, rhs)?);
        arith::inplace_power(cx, &lhs, &rhs)
    }),
    inplace_shift_left: Some(|cx, lhs, rhs| inplace(cx, &arith::SHIFT_LEFT, lhs, rhs)),
    inplace_shift_right: Some(|cx, lhs, rhs| inplace(cx, &arith::SHIFT_RIGHT, lhs, rhs)),
    inplace_and: Some(|cx, lhs, rhs| inplace(cx, &arith::AND, lhs, rhs)),
    inplace_xor: Some(|cx, lhs, rhs| inplace(cx, &arith::XOR, lhs, rhs)),
    inplace_or: Some(|cx, lhs, rhs| inplace(cx, &arith::OR, lhs, rhs)),
    inplace_floor_divide: Some(|cx, lhs, rhs| inplace(cx, &arith::FLOOR_DIVIDE, lhs, rhs)),
    inplace_true_divide: Some(|cx, lhs, rhs| inplace(cx, &arith::TRUE_DIVIDE, lhs, rhs)),
    inplace_matrix_multiply: Some(|cx, lhs, rhs| inplace(cx, &arith::MATRIX_MULTIPLY, lhs, rhs)),
    length: Some(|cx, this| {
        let target = target(cx, this)?;
        ops::length(cx, &target)
    }),
    get_item: Some(|cx, this, key| {
        let (target, key) = (target(cx, this)?, unwrap(cx, key)?);
        ops::item::get(cx, &target, &key)
    }),
    set_item: Some(|cx, this, key, value| {
        let (target, key) = (target(cx, this)?, unwrap(cx, key)?);
        match value {
            Some(value) => {
                let value = unwrap(cx, value)?;
                ops::item::set(cx, &target, &key, &value)
            }
            None => ops::item::delete(cx, &target, &key),
        }
    }),
    contains: Some(|cx, this, item| {
        let (target, item) = (target(cx, this)?, unwrap(cx, item)?);
        ops::contains(cx, &target, &item)
    }),
    ..Slots::NONE
};

static PROXY: TypeSpec = TypeSpec {
    name: "weakref.ProxyType",
    doc: "A stand-in for an object that does not keep it alive.",
    flags: NO_NEW,
    slots: PROXY_SLOTS,
    methods: &[PROXY_METHODS],
    ..TypeSpec::DEFAULT
};

static CALLABLE_PROXY: TypeSpec = TypeSpec {
    name: "weakref.CallableProxyType",
    doc: "A stand-in for a callable object that does not keep it alive.",
    flags: NO_NEW,
    slots: Slots {
        call: Some(|cx, this, args| {
            let target = target(cx, this)?;
            cx.call_args(&target, args)
        }),
        ..PROXY_SLOTS
    },
    methods: &[PROXY_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { PROXY_METHODS in "weakref.ProxyType" {
    /// The object as bytes.
    "__bytes__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let (target, name) = (target(cx, this)?, cx.names().__bytes__);
        cx.call_method(&target, name, &[])
    };
    /// An iterator over the object's items, the last one first.
    "__reversed__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let (target, name) = (target(cx, this)?, cx.names().__reversed__);
        cx.call_method(&target, name, &[])
    };
} }
