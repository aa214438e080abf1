//! `_functools`: what of `functools` is native. The rest is `py/functools.py`.

mod lru_cache;
mod partial;

use lru_cache::LruCache;
use partial::Partial;

use super::add_functions;
use crate::heap::{Kind, Object, Payload, Value};
use crate::object::native::{attributes, functions};
use crate::object::ops::compare::compare;
use crate::object::slots::Slots;
use crate::object::type_object::{NO_NEW, TypeSpec};
use crate::object::{Cx, Exc, Res, kinds, object, ops};
use crate::types::kind;

/// How the heap treats the payloads.
pub(crate) const PAYLOADS: &[(u32, Kind)] = &[kind::<Partial>(), kind::<LruCache>(), kind::<ComparisonKey>()];

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_functools", FUNCTIONS);
    for spec in [&partial::PARTIAL, &lru_cache::LRU_CACHE] {
        let class = crate::types::class_of(cx, spec);
        let name = spec.name.rsplit('.').next().unwrap_or_default();
        ops::dict::set_text(cx, dict, name, class);
    }
    crate::types::class_of(cx, &COMPARISON_KEY);
    Ok(())
}

functions! { FUNCTIONS in "_functools" {
    /// A key function for sorting, from a function that compares two items: negative, zero or positive.
    "cmp_to_key(mycmp)" => |cx: &mut Cx, mycmp: &Value| {
        cx.alloc(ComparisonKey { function: mycmp.clone(), object: Payload::new(Value::UNDEF) })
    };
    /// Combine the items of an iterable from the left: `f(f(f(a, b), c), d)`. The initial value comes before the items.
    "reduce(function, iterable, initial=<missing>, /)" => reduce;
} }

fn reduce(cx: &mut Cx, function: &Value, iterable: &Value, initial: Option<Value>) -> Res<Value> {
    let iterator = match ops::iter::iter(cx, iterable) {
        Err(raised) if raised.is(cx, Exc::TypeError) => {
            return Err(cx.type_error("reduce() arg 2 must support iteration"));
        }
        iterator => iterator?,
    };
    let mut result = initial;
    ops::iter::for_each(cx, &iterator, |cx, item| {
        result = Some(match result.take() {
            Some(sofar) => cx.call(function, &[sofar, item])?,
            None => item,
        });
        Ok(true)
    })?;
    result.ok_or_else(|| cx.type_error("reduce() of empty iterable with no initial value"))
}

/// What `cmp_to_key` makes, and the keys that this makes of objects: they compare by calling the function.
pub(crate) struct ComparisonKey {
    function: Value,
    /// Unbound in what `cmp_to_key` makes.
    object: Payload<Value>,
}

object!(ComparisonKey = kinds::COMPARISON_KEY, "functools.KeyWrapper", { function, object });

static COMPARISON_KEY: TypeSpec = TypeSpec {
    name: "functools.KeyWrapper",
    shape: ComparisonKey::SHAPE,
    doc: "A key that compares by calling a function.",
    flags: NO_NEW,
    slots: Slots {
        call: Some(make_key),
        compare: Some(|cx, this, other, how| {
            let Some(other) = other.downcast::<ComparisonKey>() else {
                return Err(cx.type_error("other argument must be K instance"));
            };
            let this = comparison_key(this);
            let objects = [this.object.get(cx).clone(), other.object.get(cx).clone()];
            if objects.iter().any(Value::is_undef) {
                return Err(cx.raise(Exc::AttributeError, "object"));
            }
            let answer = cx.call(&this.function, &objects)?;
            compare(cx, &answer, &Value::small_int(0), how)
        }),
        ..Slots::NONE
    },
    attributes: &[KEY_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn comparison_key(this: &Value) -> &ComparisonKey {
    this.downcast::<ComparisonKey>().expect("the slots of KeyWrapper get one")
}

crate::object::native::binding!(make_key: "K(self, obj)" => |cx: &mut Cx, this: &Value, obj: &Value| {
    let function = comparison_key(this).function.clone();
    cx.alloc(ComparisonKey { function, object: Payload::new(obj.clone()) })
});

attributes! { KEY_ATTRIBUTES {
    /// How the maker of keys is called.
    "__text_signature__" => |cx, _| Ok(cx.str("(obj)"));
    /// The object that the key stands for.
    "obj" => |cx, this| {
        let object = comparison_key(this).object.get(cx).clone();
        object.bound().ok_or_else(|| cx.raise(Exc::AttributeError, "object"))
    }, |cx, this, object| {
        let object = object.cloned().unwrap_or(Value::UNDEF);
        drop(comparison_key(this).object.replace(cx, object));
        Ok(())
    };
} }
