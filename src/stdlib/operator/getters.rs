//! `itemgetter`, `attrgetter`, `methodcaller`: callables that remember what to get from the object they are called with.

use crate::heap::{Object, Value};
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, methods, text_of};
use crate::object::slots::Slots;
use crate::object::type_object::TypeSpec;
use crate::object::{Args, Cx, Name, Res, Str, attr, kinds, object, ops};

attributes! { SIGNATURE {
    /// How the callable is called.
    "__text_signature__" => |cx, _| Ok(cx.str("(obj, /)"));
} }

/// The one argument of a call.
fn receiver<'a>(cx: &mut Cx, name: &str, args: Args<'a>) -> Res<&'a Value> {
    if args.has_keywords() && (!args.positional().is_empty() || name != "methodcaller") {
        return Err(cx.type_error(format!("{name}() takes no keyword arguments")));
    }
    match args.positional() {
        [object] => Ok(object),
        given => {
            let n = given.len();
            Err(cx.type_error(format!("{name} expected 1 argument, got {n}")))
        }
    }
}

/// `operator.itemgetter(1, 2)`.
fn shown(cx: &mut Cx, this: &Value, args: &[Value], keywords: &[(Value, Value)]) -> Res<Value> {
    let class = cx.type_name(this);
    ops::container_repr(cx, this, &format!("{class}(...)"), |cx| {
        let mut parts = Vec::with_capacity(args.len() + keywords.len());
        for arg in args {
            parts.push(ops::repr_text(cx, arg)?);
        }
        for (name, value) in keywords {
            parts.push(format!("{}={}", text_of(name), ops::repr_text(cx, value)?));
        }
        Ok(cx.str(&format!("{class}({})", parts.join(", "))))
    })
}

fn items(tuple: &Value) -> &[Value] {
    tuple.downcast::<Tuple>().expect("getters keep tuples").items()
}

/// The results for several keys: one alone, or a tuple.
fn several(cx: &mut Cx, keys: &Value, mut get: impl FnMut(&mut Cx, &Value) -> Res<Value>) -> Res<Value> {
    if let [key] = items(keys) {
        return get(cx, key);
    }
    let mut found = Vec::with_capacity(items(keys).len());
    for key in items(keys) {
        found.push(get(cx, key)?);
    }
    Ok(cx.tuple(found))
}

pub(crate) struct ItemGetter {
    /// A tuple of at least one key.
    keys: Value,
}

object!(ItemGetter = kinds::ITEM_GETTER, "operator.itemgetter", { keys });

pub(super) static ITEM_GETTER: TypeSpec = TypeSpec {
    name: "operator.itemgetter",
    shape: ItemGetter::SHAPE,
    doc: "A callable that gets items of its argument: after `f = itemgetter(2)`, `f(x)` is `x[2]`.\n\n\
        With several keys the result is a tuple.",
    slots: Slots {
        repr: Some(|cx, this| shown(cx, this, items(&item_getter(this).keys), &[])),
        call: Some(|cx, this, args| {
            let object = receiver(cx, "itemgetter", args)?;
            several(cx, &item_getter(this).keys, |cx, key| ops::item::get(cx, object, key))
        }),
        ..Slots::NONE
    },
    new: Some(|cx, class, args| {
        let keys = args.no_keywords(cx, "itemgetter")?;
        if keys.is_empty() {
            return Err(cx.type_error("itemgetter expected 1 argument, got 0"));
        }
        let keys = cx.tuple(keys.to_vec());
        Ok(cx.alloc_as(class, ItemGetter { keys }))
    }),
    methods: &[ITEM_GETTER_METHODS],
    signature: "(item, /, *items)",
    attributes: &[SIGNATURE],
    ..TypeSpec::DEFAULT
};

fn item_getter(this: &Value) -> &ItemGetter {
    this.downcast::<ItemGetter>().expect("the slots of itemgetter get one")
}

methods! { ITEM_GETTER_METHODS in "operator.itemgetter" {
    /// How a pickle makes the getter again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let (class, keys) = (cx.type_of(this), item_getter(this).keys.clone());
        cx.tuple(vec![class, keys])
    };
} }

pub(crate) struct AttrGetter {
    /// A tuple of at least one string.
    names: Value,
    /// The interned parts of each, between the dots.
    paths: Vec<Vec<Name>>,
}

object!(AttrGetter = kinds::ATTR_GETTER, "operator.attrgetter", { names });

pub(super) static ATTR_GETTER: TypeSpec = TypeSpec {
    name: "operator.attrgetter",
    shape: AttrGetter::SHAPE,
    doc: "A callable that gets attributes of its argument: after `f = attrgetter('a.b')`, `f(x)` is `x.a.b`.\n\n\
        With several names the result is a tuple.",
    slots: Slots {
        repr: Some(|cx, this| shown(cx, this, items(&attr_getter(this).names), &[])),
        call: Some(|cx, this, args| {
            let object = receiver(cx, "attrgetter", args)?;
            let getter = attr_getter(this);
            if let [path] = &*getter.paths {
                return follow(cx, object, path);
            }
            let mut found = Vec::with_capacity(getter.paths.len());
            for path in &getter.paths {
                found.push(follow(cx, object, path)?);
            }
            Ok(cx.tuple(found))
        }),
        ..Slots::NONE
    },
    new: Some(|cx, class, args| {
        let names = args.no_keywords(cx, "attrgetter")?;
        if names.is_empty() {
            return Err(cx.type_error("attrgetter expected 1 argument, got 0"));
        }
        let mut paths = Vec::with_capacity(names.len());
        for name in names {
            if name.downcast::<Str>().is_none() {
                return Err(cx.type_error("attribute name must be a string"));
            }
            paths.push(text_of(name).split('.').map(|part| cx.intern(part)).collect());
        }
        let names = cx.tuple(names.to_vec());
        Ok(cx.alloc_as(class, AttrGetter { names, paths }))
    }),
    methods: &[ATTR_GETTER_METHODS],
    signature: "(attr, /, *attrs)",
    attributes: &[SIGNATURE],
    ..TypeSpec::DEFAULT
};

fn attr_getter(this: &Value) -> &AttrGetter {
    this.downcast::<AttrGetter>().expect("the slots of attrgetter get one")
}

/// `object.a.b` for the path `a.b`.
fn follow(cx: &mut Cx, object: &Value, path: &[Name]) -> Res<Value> {
    let mut at = object.clone();
    for name in path {
        at = attr::get(cx, &at, *name)?;
    }
    Ok(at)
}

methods! { ATTR_GETTER_METHODS in "operator.attrgetter" {
    /// How a pickle makes the getter again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let (class, names) = (cx.type_of(this), attr_getter(this).names.clone());
        cx.tuple(vec![class, names])
    };
} }

pub(crate) struct MethodCaller {
    name: Value,
    /// Positional arguments.
    args: Vec<Value>,
    keywords: Vec<(Value, Value)>,
}

object!(MethodCaller = kinds::METHOD_CALLER, "operator.methodcaller", { name, args, keywords });

pub(super) static METHOD_CALLER: TypeSpec = TypeSpec {
    name: "operator.methodcaller",
    shape: MethodCaller::SHAPE,
    doc: "A callable that calls a method of its argument: after `f = methodcaller('name', 1)`, `f(x)` is `x.name(1)`.",
    slots: Slots {
        repr: Some(|cx, this| {
            let caller = method_caller(this);
            let all: Vec<Value> = std::iter::once(&caller.name).chain(&caller.args).cloned().collect();
            shown(cx, this, &all, &caller.keywords)
        }),
        call: Some(|cx, this, args| {
            let object = receiver(cx, "methodcaller", args)?;
            let caller = method_caller(this);
            let name = cx.intern_value(&caller.name);
            let (method, is_unbound) = attr::get_method(cx, object, name)?;
            let mut all = Vec::with_capacity(1 + caller.args.len() + caller.keywords.len());
            all.extend(is_unbound.then(|| object.clone()));
            all.extend(caller.args.iter().cloned());
            if caller.keywords.is_empty() {
                return cx.call(&method, &all);
            }
            all.extend(caller.keywords.iter().map(|(_, value)| value.clone()));
            let names = cx.tuple(caller.keywords.iter().map(|(name, _)| name.clone()).collect());
            cx.call_args(&method, Args::new(&all, Some(&names)))
        }),
        ..Slots::NONE
    },
    new: Some(|cx, class, args| {
        let Some((name, rest)) = args.positional().split_first() else {
            return Err(cx.type_error("methodcaller needs at least one argument, the method name"));
        };
        if name.downcast::<Str>().is_none() {
            return Err(cx.type_error("method name must be a string"));
        }
        let keywords = args.keywords().map(|(name, value)| (name.clone(), value.clone())).collect();
        Ok(cx.alloc_as(class, MethodCaller { name: name.clone(), args: rest.to_vec(), keywords }))
    }),
    methods: &[METHOD_CALLER_METHODS],
    signature: "(name, /, *args, **kwargs)",
    attributes: &[SIGNATURE],
    ..TypeSpec::DEFAULT
};

fn method_caller(this: &Value) -> &MethodCaller {
    this.downcast::<MethodCaller>().expect("the slots of methodcaller get one")
}

methods! { METHOD_CALLER_METHODS in "operator.methodcaller" {
    /// How a pickle makes the caller again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let (class, caller) = (cx.type_of(this), method_caller(this));
        if caller.keywords.is_empty() {
            let all = std::iter::once(&caller.name).chain(&caller.args).cloned().collect();
            let all = cx.tuple(all);
            return Ok(cx.tuple(vec![class, all]));
        }
        let import = cx.doors().import_module;
        let (module, name) = (import(cx, "functools")?, cx.intern("partial"));
        let partial = attr::get(cx, &module, name)?;
        let names = cx.tuple(caller.keywords.iter().map(|(name, _)| name.clone()).collect());
        let values = caller.keywords.iter().map(|(_, value)| value.clone());
        let all: Vec<Value> = [class, caller.name.clone()].into_iter().chain(values).collect();
        let partial = cx.call_args(&partial, Args::new(&all, Some(&names)))?;
        let args = cx.tuple(caller.args.clone());
        Ok(cx.tuple(vec![partial, args]))
    };
} }
