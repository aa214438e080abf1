//! `partial`: a callable with some of its arguments given.

use crate::heap::{Object, Payload, Value};
use crate::object::layout::dict::Dict;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, methods, readonly, text_of};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, TypeSpec};
use crate::object::{
    Args, Cx, DICT_ATTRIBUTE, Exc, Res, class_path, generic_alias, instance, kinds, object, ops, warn,
};

pub(crate) struct Partial {
    function: Payload<Value>,
    /// An exact tuple.
    args: Payload<Value>,
    /// A dict.
    keywords: Payload<Value>,
    /// `__dict__`.
    attrs: Payload<Value>,
}

object!(Partial = kinds::PARTIAL, "functools.partial", { function, args, keywords, attrs });

pub(super) static PARTIAL: TypeSpec = TypeSpec {
    name: "functools.partial",
    shape: Partial::SHAPE,
    doc: "A callable that calls a function with arguments given beforehand, and those of the call behind them.",
    flags: BASE_TYPE | HAS_DICT | HAS_WEAKREF,
    slots: Slots {
        repr: Some(repr),
        call: Some(call),
        descr_get: Some(|cx, this, instance, _| {
            if instance.is_some() {
                let message = "functools.partial will be a method descriptor in future Python versions; \
                    wrap it in staticmethod() if you want to preserve the old behavior";
                warn::warn(cx, Exc::FutureWarning, message, 1)?;
            }
            Ok(this.clone())
        }),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES, std::slice::from_ref(&DICT_ATTRIBUTE)],
    dict: Some(|this| this.downcast::<Partial>().map(|partial| &partial.attrs)),
    signature: "(func, /, *args, **keywords)",
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &Partial {
    this.downcast::<Partial>().expect("the slots of partial get one")
}

methods! { METHODS in "functools.partial" {
    /// How a pickle makes the partial again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let partial = payload(this);
        let (function, args, keywords) =
            (partial.function.get(cx).clone(), partial.args.get(cx).clone(), partial.keywords.get(cx).clone());
        let attrs = partial.attrs.get(cx).clone();
        let arguments = cx.tuple(vec![function.clone()]);
        let state = cx.tuple(vec![function, args, keywords, attrs]);
        let class = cx.type_of(this);
        cx.tuple(vec![class, arguments, state])
    };
    /// Take function, arguments and attributes from what a pickle kept.
    "__setstate__(self, object, /)" => set_state;
    /// The type with the type of the results.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

attributes! { ATTRIBUTES {
    /// The function that is called.
    "func" => |cx, this| Ok(payload(this).function.get(cx).clone()), readonly;
    /// The positional arguments given beforehand.
    "args" => |cx, this| Ok(payload(this).args.get(cx).clone()), readonly;
    /// The keyword arguments given beforehand.
    "keywords" => |cx, this| Ok(payload(this).keywords.get(cx).clone()), readonly;
} }

fn items(cx: &Cx, args: &Payload<Value>) -> Vec<Value> {
    args.get(cx).downcast::<Tuple>().map_or(Vec::new(), |args| args.items().to_vec())
}

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let Some((function, rest)) = args.positional().split_first() else {
        return Err(cx.type_error("type 'partial' takes at least one argument"));
    };
    if !ops::is_callable(cx, function) {
        return Err(cx.type_error("the first argument must be callable"));
    }
    // A partial of a partial is one with the arguments of both, unless attributes would be lost.
    let inner = function.downcast::<Partial>().filter(|inner| inner.attrs.get(cx).is_none());
    let (function, mut all) = match inner {
        Some(inner) => (inner.function.get(cx).clone(), items(cx, &inner.args)),
        None => (function.clone(), Vec::new()),
    };
    all.extend_from_slice(rest);
    let keywords = cx.dict();
    if let Some(inner) = inner {
        let known = inner.keywords.get(cx).clone();
        for (name, value) in ops::dict::entries(cx, &known) {
            ops::dict::set(cx, &keywords, &name, value)?;
        }
    }
    for (name, value) in args.keywords() {
        ops::dict::set(cx, &keywords, name, value.clone())?;
    }
    let all = cx.tuple(all);
    let made = Partial {
        function: Payload::new(function),
        args: Payload::new(all),
        keywords: Payload::new(keywords),
        attrs: Payload::new(Value::NONE),
    };
    Ok(cx.alloc_as(class, made))
}

fn call(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<Value> {
    cx.check_native_stack()?;
    let partial = payload(this);
    let function = partial.function.get(cx).clone();
    let mut all = items(cx, &partial.args);
    all.extend_from_slice(args.positional());
    let known = partial.keywords.get(cx).clone();
    if known.downcast::<Dict>().is_none_or(|known| known.len(cx) == 0) {
        all.extend(args.keywords().map(|(_, value)| value.clone()));
        return cx.call_args(&function, Args::new(&all, args.names_tuple()));
    }
    // Keywords of the call replace those given beforehand, in their places.
    let keywords = cx.dict();
    for (name, value) in ops::dict::entries(cx, &known) {
        ops::dict::set(cx, &keywords, &name, value)?;
    }
    for (name, value) in args.keywords() {
        ops::dict::set(cx, &keywords, name, value.clone())?;
    }
    let entries = ops::dict::entries(cx, &keywords);
    if entries.iter().any(|(name, _)| name.downcast::<crate::object::Str>().is_none()) {
        return Err(cx.type_error("keywords must be strings"));
    }
    let (names, values): (Vec<Value>, Vec<Value>) = entries.into_iter().unzip();
    all.extend(values);
    let names = cx.tuple(names);
    cx.call_args(&function, Args::new(&all, Some(&names)))
}

fn set_state(cx: &mut Cx, this: &Value, state: &Value) -> Res<()> {
    let parts = state.downcast::<Tuple>().map_or(&[][..], Tuple::items);
    let [function, args, keywords, attrs] = parts else { return Err(cx.type_error("invalid partial state")) };
    let fits = ops::is_callable(cx, function)
        && args.downcast::<Tuple>().is_some()
        && (keywords.is_none() || keywords.downcast::<Dict>().is_some());
    if !fits {
        return Err(cx.type_error("invalid partial state"));
    }
    let args = match args.exact::<Tuple>() {
        Some(_) => args.clone(),
        None => {
            let args = ops::iter::collect(cx, args)?;
            cx.tuple(args)
        }
    };
    let own = cx.dict();
    if !keywords.is_none() {
        for (name, value) in ops::dict::entries(cx, keywords) {
            ops::dict::set(cx, &own, &name, value)?;
        }
    }
    let keywords = if keywords.exact::<Dict>().is_some() { keywords.clone() } else { own };
    let partial = payload(this);
    let old = [
        partial.function.replace(cx, function.clone()),
        partial.args.replace(cx, args),
        partial.keywords.replace(cx, keywords),
    ];
    drop(old);
    if attrs.is_none() {
        drop(partial.attrs.replace(cx, Value::NONE));
    } else {
        instance::set_dict(cx, this, attrs.clone());
    }
    Ok(())
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    ops::container_repr(cx, this, "...", |cx| {
        let partial = payload(this);
        let class = cx.type_of(this);
        let function = partial.function.get(cx).clone();
        let mut parts = vec![ops::repr_text(cx, &function)?];
        for arg in items(cx, &partial.args) {
            parts.push(ops::repr_text(cx, &arg)?);
        }
        let keywords = partial.keywords.get(cx).clone();
        for (name, value) in ops::dict::entries(cx, &keywords) {
            let name = text_of(&ops::str(cx, &name)?);
            parts.push(format!("{name}={}", ops::repr_text(cx, &value)?));
        }
        let path = class_path(cx, &class)?;
        Ok(cx.str(&format!("{path}({})", parts.join(", "))))
    })
}
