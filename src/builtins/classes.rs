//! Classes: `__build_class__`, which class statements call, and `isinstance`, `issubclass`, `callable`.

use crate::heap::Value;
use crate::object::layout::cell::Cell;
use crate::object::layout::function::Function;
use crate::object::layout::tuple::Tuple;
use crate::object::native::functions;
use crate::object::type_object::{Type, as_type};
use crate::object::{Args, Cx, Res, Str, attr, class, kinds, ops};

functions! { FUNCTIONS {
    /// Make a class: what the class statement calls.
    "__build_class__(*args, **kwargs)" => build_class;
    /// Whether an object can be called.
    "callable(obj, /)" => |cx: &mut Cx, object: &Value| ops::is_callable(cx, object);
    /// Whether an object is an instance of a class, or of one of several: given a tuple of them, or a union.
    "isinstance(obj, class_or_tuple, /)" => |cx: &mut Cx, object: &Value, class: &Value| {
        ops::isinstance::is_instance(cx, object, class)
    };
    /// Whether a class is a subclass of a class, or of one of several: given a tuple of them, or a union.
    "issubclass(cls, class_or_tuple, /)" => |cx: &mut Cx, derived: &Value, class: &Value| {
        ops::isinstance::is_subclass(cx, derived, class)
    };
} }

/// `__build_class__(body, name, /, *bases, metaclass=…, **keywords)`.
fn build_class(cx: &mut Cx, args: &[Value], keywords: &Value) -> Res<Value> {
    let [body, name, given @ ..] = args else {
        return Err(cx.type_error("__build_class__: not enough arguments"));
    };
    if body.exact::<Function>().is_none() {
        return Err(cx.type_error("__build_class__: func must be a function"));
    }
    if name.downcast::<Str>().is_none() {
        return Err(cx.type_error("__build_class__: name is not a string"));
    }
    let (bases, replaced) = resolve_bases(cx, given)?;
    let key = cx.names().metaclass;
    let asked = ops::dict::remove(cx, keywords, &key.value())?;
    let metaclass = match (asked, bases.first()) {
        (Some(asked), _) => asked,
        (None, Some(first)) => cx.type_of(first),
        (None, None) => cx.kind_type(kinds::TYPE),
    };
    let is_class = metaclass.downcast::<Type>().is_some();
    let metaclass = if is_class { class::winning_metaclass(cx, &metaclass, &bases)? } else { metaclass };
    let (names, values): (Vec<Value>, Vec<Value>) = ops::dict::entries(cx, keywords).into_iter().unzip();
    let names = cx.tuple(names);
    let bases = cx.tuple(bases);
    let with_keywords = |first: Vec<Value>| first.into_iter().chain(values.iter().cloned()).collect::<Vec<Value>>();
    let prepare = cx.names().__prepare__;
    let namespace = match attr::get_optional(cx, &metaclass, prepare)? {
        Some(prepare) => {
            let all = with_keywords(vec![name.clone(), bases.clone()]);
            cx.call_args(&prepare, Args::new(&all, Some(&names)))?
        }
        None => cx.dict(),
    };
    if cx.ty(&namespace).slots.get(cx).get_item.is_none() {
        let class = if is_class { as_type(&metaclass).text(cx) } else { "<metaclass>".into() };
        let found = cx.type_name(&namespace);
        return Err(cx.type_error(format!("{class}.__prepare__() must return a mapping, not {found}")));
    }
    let run = cx.doors().run_body;
    let cell = run(cx, body, &namespace)?;
    if replaced {
        let (key, given) = (cx.names().__orig_bases__, cx.tuple(given.to_vec()));
        ops::item::set(cx, &namespace, &key.value(), &given)?;
    }
    let all = with_keywords(vec![name.clone(), bases, namespace]);
    let class = cx.call_args(&metaclass, Args::new(&all, Some(&names)))?;
    check_cell(cx, &class, name, &cell)?;
    Ok(class)
}

/// What stands for the bases that are no classes, and whether there were any such: `__mro_entries__`.
fn resolve_bases(cx: &mut Cx, given: &[Value]) -> Res<(Vec<Value>, bool)> {
    let entries = cx.names().__mro_entries__;
    let (mut bases, mut replaced) = (Vec::with_capacity(given.len()), false);
    for base in given {
        let method = match base.downcast::<Type>() {
            Some(_) => None,
            None => attr::get_optional(cx, base, entries)?,
        };
        let Some(method) = method else {
            bases.push(base.clone());
            continue;
        };
        let all = cx.tuple(given.to_vec());
        let found = cx.call(&method, &[all])?;
        let Some(found) = found.downcast::<Tuple>() else {
            return Err(cx.type_error("__mro_entries__ must return a tuple"));
        };
        bases.extend_from_slice(found.items());
        replaced = true;
    }
    Ok((bases, replaced))
}

/// The body's `__class__` must be the class that the metaclass made.
fn check_cell(cx: &mut Cx, class: &Value, name: &Value, cell: &Value) -> Res<()> {
    let (Some(_), Some(inside)) = (class.downcast::<Type>(), cell.exact::<Cell>()) else { return Ok(()) };
    let held = inside.value.get(cx).clone();
    if held.is(class) {
        return Ok(());
    }
    let shown = ops::repr_text(cx, class)?;
    if held.is_undef() {
        let name = ops::repr_text(cx, name)?;
        return Err(crate::object::raise::runtime_error(
            cx,
            format!("__class__ not set defining {name} as {shown}. Was __classcell__ propagated to type.__new__?"),
        ));
    }
    let (held, name) = (ops::repr_text(cx, &held)?, ops::repr_text(cx, name)?);
    Err(cx.type_error(format!("__class__ set to {held} defining {name} as {shown}")))
}
