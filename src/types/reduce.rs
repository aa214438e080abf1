//! What `object` knows of pickling and copying: `__reduce__`, `__reduce_ex__`, `__getstate__`.

use crate::heap::{INSTANCE, Value};
use crate::object::layout::dict::Dict;
use crate::object::layout::list::List;
use crate::object::layout::native::MethodDescriptor;
use crate::object::layout::tuple::Tuple;
use crate::object::type_object::as_type;
use crate::object::{Cx, Res, Str, attr, instance, kinds, ops};

/// `object.__reduce_ex__(protocol)`: `__reduce__` if the class has its own.
pub(super) fn reduce_ex(cx: &mut Cx, this: &Value, protocol: i64) -> Res<Value> {
    let name = cx.names().__reduce__;
    let class = cx.type_of(this);
    let found = cx.lookup(as_type(&class), name);
    let object = cx.object_type();
    let own = as_type(&object).own(cx, name);
    match (found, own) {
        (Some(found), Some(own)) if found.is(&own) => reduce(cx, this, protocol),
        _ => cx.call_method(this, name, &[]),
    }
}

/// `object.__reduce__`, for a protocol.
pub(super) fn reduce(cx: &mut Cx, this: &Value, protocol: i64) -> Res<Value> {
    if protocol >= 2 {
        return by_new(cx, this);
    }
    let (function, protocol) = (copyreg(cx, "_reduce_ex")?, cx.int(protocol));
    cx.call(&function, &[this.clone(), protocol])
}

fn copyreg(cx: &mut Cx, name: &str) -> Res<Value> {
    let import = cx.doors().import_module;
    let module = import(cx, "copyreg")?;
    let name = cx.intern(name);
    attr::get(cx, &module, name)
}

/// `(copyreg.__newobj__, (class, *arguments), state, items, entries)`.
fn by_new(cx: &mut Cx, this: &Value) -> Res<Value> {
    let class = cx.type_of(this);
    if as_type(&class).new.get().is_none() {
        return Err(cannot_pickle(cx, this));
    }
    let arguments = new_arguments(cx, this)?;
    let is_container = this.downcast::<List>().is_some() || this.downcast::<Dict>().is_some();
    let state = state_of(cx, this, arguments.is_none() && !is_container)?;
    let (function, arguments) = match arguments {
        Some((arguments, Some(keywords))) if dict_length(cx, &keywords) != 0 => {
            (copyreg(cx, "__newobj_ex__")?, cx.tuple(vec![class, arguments, keywords]))
        }
        arguments => {
            let rest = arguments.map_or(Vec::new(), |(arguments, _)| items(&arguments));
            let all = std::iter::once(class).chain(rest).collect();
            (copyreg(cx, "__newobj__")?, cx.tuple(all))
        }
    };
    let list_items = match this.downcast::<List>() {
        Some(_) => ops::iter::iter(cx, this)?,
        None => Value::NONE,
    };
    let entries = match this.downcast::<Dict>() {
        Some(_) => {
            let name = cx.names().items;
            let view = cx.call_method(this, name, &[])?;
            ops::iter::iter(cx, &view)?
        }
        None => Value::NONE,
    };
    Ok(cx.tuple(vec![function, arguments, state, list_items, entries]))
}

fn dict_length(cx: &Cx, dict: &Value) -> usize {
    dict.downcast::<Dict>().map_or(0, |dict| dict.len(cx))
}

fn items(tuple: &Value) -> Vec<Value> {
    tuple.downcast::<Tuple>().map_or(Vec::new(), |tuple| tuple.items().to_vec())
}

fn cannot_pickle(cx: &mut Cx, this: &Value) -> crate::object::Raised {
    let name = cx.type_name(this);
    cx.type_error(format!("cannot pickle '{name}' object"))
}

/// What `__getnewargs_ex__` or `__getnewargs__` say: a tuple, and a dict from the former.
fn new_arguments(cx: &mut Cx, this: &Value) -> Res<Option<(Value, Option<Value>)>> {
    let (with_keywords, plain) = (cx.names().__getnewargs_ex__, cx.names().__getnewargs__);
    if let Some(method) = attr::lookup_special(cx, this, with_keywords)? {
        let result = cx.call(&method, &[])?;
        let found = cx.type_name(&result);
        let Some(pair) = result.downcast::<Tuple>() else {
            return Err(cx.type_error(format!("__getnewargs_ex__ should return a tuple, not '{found}'")));
        };
        let [arguments, keywords] = pair.items() else {
            let n = pair.len();
            return Err(cx.value_error(format!("__getnewargs_ex__ should return a tuple of length 2, not {n}")));
        };
        let checks = [
            (arguments, arguments.downcast::<Tuple>().is_some(), "first", "tuple"),
            (keywords, keywords.downcast::<Dict>().is_some(), "second", "dict"),
        ];
        for (value, fits, which, wanted) in checks {
            if !fits {
                let found = cx.type_name(value);
                return Err(cx.type_error(format!(
                    "{which} item of the tuple returned by __getnewargs_ex__ must be a {wanted}, not '{found}'"
                )));
            }
        }
        return Ok(Some((arguments.clone(), Some(keywords.clone()))));
    }
    if let Some(method) = attr::lookup_special(cx, this, plain)? {
        let result = cx.call(&method, &[])?;
        if result.downcast::<Tuple>().is_none() {
            let found = cx.type_name(&result);
            return Err(cx.type_error(format!("__getnewargs__ should return a tuple, not '{found}'")));
        }
        return Ok(Some((result, None)));
    }
    Ok(None)
}

/// The state by `__getstate__`.
pub(super) fn state_of(cx: &mut Cx, this: &Value, required: bool) -> Res<Value> {
    let name = cx.names().__getstate__;
    let class = cx.type_of(this);
    let found = cx.lookup(as_type(&class), name);
    let object = cx.object_type();
    let is_own =
        found.as_ref().and_then(|found| found.exact::<MethodDescriptor>()).is_some_and(|found| found.owner.is(&object));
    if is_own && instance::instance_attr(cx, this, name).is_none() {
        return default_state(cx, this, required);
    }
    cx.call_method(this, name, &[])
}

/// `object.__getstate__()`: the attributes, as a dict or, with `__slots__`, a pair of dicts. `required`: what else the object consists
/// of must not be lost.
pub(super) fn default_state(cx: &mut Cx, this: &Value, required: bool) -> Res<Value> {
    let class = cx.type_of(this);
    let inside = as_type(&class);
    if required && inside.kind() != INSTANCE {
        return match inside.kind() {
            kinds::INT | kinds::TUPLE | kinds::BYTES => {
                let name = inside.text(cx);
                Err(cx.type_error(format!("cannot pickle {name} objects")))
            }
            _ => Err(cannot_pickle(cx, this)),
        };
    }
    let dict = instance::dict_of(cx, this).filter(|dict| dict_length(cx, dict) != 0);
    let mut state = dict.unwrap_or(Value::NONE);
    let function = if inside.fixed.get() == 0 { None } else { Some(copyreg(cx, "_slotnames")?) };
    let names = match function {
        Some(function) => cx.call(&function, std::slice::from_ref(&class))?,
        None => Value::NONE,
    };
    if names.is_none() {
        return Ok(state);
    }
    let slots = cx.dict();
    for name in ops::iter::collect(cx, &names)? {
        if name.downcast::<Str>().is_none() {
            continue;
        }
        let key = cx.intern_value(&name);
        if let Some(value) = attr::get_optional(cx, this, key)? {
            ops::dict::set(cx, &slots, &name, value)?;
        }
    }
    if dict_length(cx, &slots) != 0 {
        state = cx.tuple(vec![state, slots]);
    }
    Ok(state)
}
