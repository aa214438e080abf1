//! `types.GenericAlias`: `list[int]`; and the substitution of type parameters, which `types.UnionType` shares.

use super::listed_iterator::GenericAliasIterator;
use crate::heap::{Object, Payload, Value};
use crate::object::layout::generic_alias::GenericAlias;
use crate::object::layout::list::List;
use crate::object::layout::str::Str;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, methods, readonly, text_of};
use crate::object::ops::compare::{Comparison, same};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_WEAKREF, Type, TypeSpec};
use crate::object::{Args, Cx, Exc, Name, Res, attr, kinds, ops};

pub(crate) static GENERIC_ALIAS: TypeSpec = TypeSpec {
    name: "types.GenericAlias",
    shape: GenericAlias::SHAPE,
    doc: "A class and the types that it is used with, as `list[int]` makes it.",
    flags: BASE_TYPE | HAS_WEAKREF,
    slots: Slots {
        repr: Some(repr),
        hash: Some(|cx, this| {
            let alias = payload(this);
            Ok(ops::hash::hash(cx, &alias.origin)? ^ ops::hash::hash(cx, &alias.args)?)
        }),
        compare: Some(compare),
        getattribute: Some(getattribute),
        call: Some(call),
        iter: Some(|cx, this| {
            let starred = copy(cx, this, payload(this).args.clone(), true);
            Ok(GenericAliasIterator::alloc(cx, this, vec![starred]))
        }),
        or: Some(super::union::or),
        get_item: Some(|cx, this, key| {
            let (parameters, args) = (parameters(cx, this)?, payload(this).args.clone());
            let args = substitute_all(cx, this, &args, &parameters, key)?;
            let starred = payload(this).starred;
            Ok(copy(cx, this, args, starred))
        }),
        ..Slots::NONE
    },
    new: Some(|cx, class, args| {
        let given = args.unpack(cx, "GenericAlias", 2, 2)?;
        let args =
            if given[1].downcast::<Tuple>().is_some() { given[1].clone() } else { cx.tuple(vec![given[1].clone()]) };
        let parameters = Payload::new(Value::NONE);
        Ok(cx.alloc_as(class, GenericAlias { origin: given[0].clone(), args, parameters, starred: false }))
    }),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    signature: "(origin, args, /)",
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &GenericAlias {
    this.downcast::<GenericAlias>().expect("the slots of GenericAlias get such aliases")
}

/// The alias with other arguments, as an instance of the same class.
fn copy(cx: &mut Cx, this: &Value, args: Value, starred: bool) -> Value {
    let (class, origin) = (cx.type_of(this), payload(this).origin.clone());
    cx.alloc_as(&class, GenericAlias { origin, args, parameters: Payload::new(Value::NONE), starred })
}

methods! { METHODS in "types.GenericAlias" {
    /// What stands for the alias among the bases of a class: the class itself.
    "__mro_entries__(self, object, /)" => |cx: &mut Cx, this: &GenericAlias, _: &Value| cx.tuple(vec![this.origin.clone()]);
    /// TypeError: an object does not know what types its class was used with.
    "__instancecheck__(self, object, /)" => |cx: &mut Cx, _: &Value, _: &Value| -> Res<()> {
        Err(cx.type_error("isinstance() argument 2 cannot be a parameterized generic"))
    };
    /// TypeError: a class does not know what types it was used with.
    "__subclasscheck__(self, object, /)" => |cx: &mut Cx, _: &Value, _: &Value| -> Res<()> {
        Err(cx.type_error("issubclass() argument 2 cannot be a parameterized generic"))
    };
    /// How a pickle makes the alias again.
    "__reduce__(self, /)" => reduce;
    /// The names of the class's attributes and of the alias's own.
    "__dir__(self, /)" => |cx: &mut Cx, this: &GenericAlias| -> Res<Value> {
        let name = cx.names().__dir__;
        let names = match attr::lookup_special(cx, &this.origin, name)? {
            Some(method) => cx.call(&method, &[])?,
            None => cx.list(Vec::new()),
        };
        let mut names = ops::iter::collect(cx, &names)?;
        for own in OWN {
            let own = cx.str(own);
            let mut known = false;
            for name in &names {
                known = known || same(cx, name, &own)?;
            }
            if !known {
                names.push(own);
            }
        }
        Ok(cx.list(names))
    };
} }

attributes! { ATTRIBUTES {
    /// The class.
    "__origin__" => |_, this| Ok(payload(this).origin.clone()), readonly;
    /// The types that it is used with.
    "__args__" => |_, this| Ok(payload(this).args.clone()), readonly;
    /// Whether this is `*tuple[int]` rather than `tuple[int]`.
    "__unpacked__" => |_, this| Ok(Value::bool(payload(this).starred)), readonly;
    /// The type parameters among the types.
    "__parameters__" => parameters;
    /// The items of `*tuple[int]`, or None.
    "__typing_unpacked_tuple_args__" => |cx, this| {
        let alias = payload(this);
        let is_tuple = alias.starred && alias.origin.is(&cx.kind_type(kinds::TUPLE));
        Ok(if is_tuple { alias.args.clone() } else { Value::NONE })
    };
} }

/// Attributes of the alias; all others are the class's.
const OWN: &[&str] = &[
    "__class__",
    "__origin__",
    "__args__",
    "__unpacked__",
    "__parameters__",
    "__typing_unpacked_tuple_args__",
    "__mro_entries__",
    "__reduce_ex__",
    "__reduce__",
];

/// Attributes that the alias does not take from the class.
const BLOCKED: &[&str] = &["__bases__", "__copy__", "__deepcopy__"];

fn getattribute(cx: &mut Cx, this: &Value, name: Name) -> Res<Value> {
    if OWN.iter().chain(BLOCKED).any(|own| name.text().is(own)) {
        return attr::object_getattribute(cx, this, name);
    }
    let origin = payload(this).origin.clone();
    attr::get(cx, &origin, name)
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    let Some(other) = other.downcast::<GenericAlias>() else { return Ok(Value::NOT_IMPLEMENTED) };
    if !matches!(how, Comparison::Eq | Comparison::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let this = payload(this);
    let equal =
        this.starred == other.starred && same(cx, &this.origin, &other.origin)? && same(cx, &this.args, &other.args)?;
    Ok(Value::bool(equal == (how == Comparison::Eq)))
}

fn call(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<Value> {
    let made = cx.call_args(&payload(this).origin, args)?;
    let name = cx.names().__orig_class__;
    match attr::set(cx, &made, name, this) {
        Err(raised) if !raised.is(cx, Exc::AttributeError) && !raised.is(cx, Exc::TypeError) => Err(raised),
        _ => Ok(made),
    }
}

fn reduce(cx: &mut Cx, this: &Value) -> Res<Value> {
    let alias = payload(this);
    if alias.starred {
        let plain = copy(cx, this, alias.args.clone(), false);
        let iterator = ops::iter::iter(cx, &plain)?;
        let (builtins, next) = (cx.state().builtins.clone(), cx.intern("next"));
        let next = ops::dict::get_name(cx, &builtins, next).unwrap_or(Value::NONE);
        let arguments = cx.tuple(vec![iterator]);
        return Ok(cx.tuple(vec![next, arguments]));
    }
    let (class, arguments) = (cx.type_of(this), cx.tuple(vec![alias.origin.clone(), alias.args.clone()]));
    Ok(cx.tuple(vec![class, arguments]))
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let alias = payload(this);
    let (star, origin) = (if alias.starred { "*" } else { "" }, item_repr(cx, &alias.origin)?);
    let args = items(&alias.args);
    let inside = if args.is_empty() { "()".into() } else { argument_reprs(cx, &args)? };
    Ok(cx.str(&format!("{star}{origin}[{inside}]")))
}

/// The arguments, of which one may be a list: the parameters of a callable.
fn argument_reprs(cx: &mut Cx, arguments: &[Value]) -> Res<String> {
    let mut shown = Vec::with_capacity(arguments.len());
    for argument in arguments {
        shown.push(match argument.downcast::<List>() {
            Some(list) => {
                let inside = list.items.get(cx).clone();
                let inside = inside.iter().map(|item| item_repr(cx, item)).collect::<Res<Vec<_>>>()?;
                format!("[{}]", inside.join(", "))
            }
            None => item_repr(cx, argument)?,
        });
    }
    Ok(shown.join(", "))
}

/// A type as aliases and unions show it: classes by their names.
pub(super) fn item_repr(cx: &mut Cx, item: &Value) -> Res<String> {
    cx.check_native_stack()?;
    if item.is(&Value::ELLIPSIS) {
        return Ok("...".into());
    }
    let names = *cx.names();
    let is_alias = attr::get_optional(cx, item, names.__origin__)?.is_some()
        && attr::get_optional(cx, item, names.__args__)?.is_some();
    if is_alias {
        return ops::repr_text(cx, item);
    }
    let Some(qualname) = attr::get_optional(cx, item, names.__qualname__)? else { return ops::repr_text(cx, item) };
    let module = attr::get_optional(cx, item, names.__module__)?.filter(|module| !module.is_none());
    let Some(module) = module else { return ops::repr_text(cx, item) };
    if module.downcast::<Str>().is_some_and(|module| module.is("builtins")) {
        return Ok(text_of(&ops::str(cx, &qualname)?));
    }
    let (module, qualname) = (ops::str(cx, &module)?, ops::str(cx, &qualname)?);
    Ok(format!("{}.{}", text_of(&module), text_of(&qualname)))
}

fn items(tuple: &Value) -> Vec<Value> {
    tuple.downcast::<Tuple>().map_or(Vec::new(), |tuple| tuple.items().to_vec())
}

/// The type parameters of an alias, found when somebody asks.
pub(super) fn parameters(cx: &mut Cx, this: &Value) -> Res<Value> {
    let known = payload(this).parameters.get(cx).clone();
    if !known.is_none() {
        return Ok(known);
    }
    let found = parameters_of(cx, &payload(this).args)?;
    drop(payload(this).parameters.replace(cx, found.clone()));
    Ok(found)
}

/// The type parameters among some types, each once.
pub(super) fn parameters_of(cx: &mut Cx, args: &Value) -> Res<Value> {
    let mut found: Vec<Value> = Vec::new();
    for arg in items(args) {
        if arg.downcast::<Type>().is_some() {
            continue;
        }
        let (substitution, nested) = (cx.names().__typing_subst__, cx.names().__parameters__);
        if attr::get_optional(cx, &arg, substitution)?.is_some() {
            add_once(&mut found, arg);
        } else if let Some(nested) = attr::get_optional(cx, &arg, nested)? {
            for parameter in items(&nested) {
                add_once(&mut found, parameter);
            }
        }
    }
    Ok(cx.tuple(found))
}

fn add_once(found: &mut Vec<Value>, parameter: Value) {
    if !found.iter().any(|known| known.is(&parameter)) {
        found.push(parameter);
    }
}

/// The arguments of `alias[…]`, with the items of `*tuple[…]` in its place.
fn unpack(cx: &mut Cx, key: &Value) -> Res<Value> {
    let given = if key.downcast::<Tuple>().is_some() { items(key) } else { vec![key.clone()] };
    let mut all = Vec::with_capacity(given.len());
    let name = cx.names().__typing_unpacked_tuple_args__;
    for item in given {
        let inside = match item.downcast::<Type>() {
            Some(_) => None,
            None => attr::get_optional(cx, &item, name)?,
        };
        let inside = inside.filter(|inside| inside.downcast::<Tuple>().is_some());
        match inside.map(|inside| items(&inside)) {
            Some(inside) if !inside.last().is_some_and(|last| last.is(&Value::ELLIPSIS)) => all.extend(inside),
            _ => all.push(item),
        }
    }
    Ok(cx.tuple(all))
}

/// The arguments of an alias after `alias[key]`.
pub(super) fn substitute_all(cx: &mut Cx, this: &Value, args: &Value, parameters: &Value, key: &Value) -> Res<Value> {
    let parameters = items(parameters);
    if parameters.is_empty() {
        let alias = ops::repr_text(cx, this)?;
        return Err(cx.type_error(format!("{alias} is not a generic class")));
    }
    let mut key = unpack(cx, key)?;
    let prepare = cx.intern("__typing_prepare_subst__");
    for parameter in &parameters {
        let Some(method) = attr::get_optional(cx, parameter, prepare)?.filter(|method| !method.is_none()) else {
            continue;
        };
        let prepared = cx.call(&method, &[this.clone(), key.clone()])?;
        key = if prepared.downcast::<Tuple>().is_some() { prepared } else { cx.tuple(vec![prepared]) };
    }
    let given = items(&key);
    if given.len() != parameters.len() {
        let (amount, alias) = (if given.len() > parameters.len() { "many" } else { "few" }, ops::repr_text(cx, this)?);
        let (actual, expected) = (given.len(), parameters.len());
        return Err(cx.type_error(format!("Too {amount} arguments for {alias}; actual {actual}, expected {expected}")));
    }
    let args = substitute_in(cx, &items(args), &parameters, &given)?;
    Ok(cx.tuple(args))
}

/// Puts the given types in the place of parameters, at any depth.
fn substitute_in(cx: &mut Cx, args: &[Value], parameters: &[Value], given: &[Value]) -> Res<Vec<Value>> {
    cx.check_native_stack()?;
    let mut all = Vec::with_capacity(args.len());
    for arg in args {
        if arg.downcast::<Type>().is_some() {
            all.push(arg.clone());
            continue;
        }
        if arg.exact::<Tuple>().is_some() || arg.exact::<List>().is_some() {
            let inside = ops::iter::collect(cx, arg)?;
            let inside = substitute_in(cx, &inside, parameters, given)?;
            all.push(if arg.exact::<List>().is_some() { cx.list(inside) } else { cx.tuple(inside) });
            continue;
        }
        let unpacked = cx.intern("__typing_is_unpacked_typevartuple__");
        let is_unpacked = match attr::get_optional(cx, arg, unpacked)? {
            Some(answer) => ops::truth(cx, &answer)?,
            None => false,
        };
        let substitution = cx.names().__typing_subst__;
        let substituted = match attr::get_optional(cx, arg, substitution)? {
            Some(method) => {
                let at = parameters.iter().position(|parameter| parameter.is(arg));
                let Some(at) = at else {
                    all.push(arg.clone());
                    continue;
                };
                cx.call(&method, std::slice::from_ref(&given[at]))?
            }
            None => substitute_nested(cx, arg, parameters, given)?,
        };
        if !is_unpacked {
            all.push(substituted);
        } else if substituted.downcast::<Tuple>().is_some() {
            all.extend(items(&substituted));
        } else {
            let found = cx.type_name(&substituted);
            return Err(cx.type_error(format!("expected {found} to be a tuple")));
        }
    }
    Ok(all)
}

/// `arg[…]` with what stands for its own parameters.
fn substitute_nested(cx: &mut Cx, arg: &Value, parameters: &[Value], given: &[Value]) -> Res<Value> {
    let name = cx.names().__parameters__;
    let own = attr::get_optional(cx, arg, name)?.map_or(Vec::new(), |own| items(&own));
    if own.is_empty() {
        return Ok(arg.clone());
    }
    let mut key = Vec::with_capacity(own.len());
    for parameter in own {
        match parameters.iter().position(|known| known.is(&parameter)) {
            // A `TypeVarTuple` stands for as many types as it was given.
            Some(at) if cx.ty(&parameter).slots.get(cx).iter.is_some() && given[at].downcast::<Tuple>().is_some() => {
                key.extend(items(&given[at]));
            }
            Some(at) => key.push(given[at].clone()),
            None => key.push(parameter),
        }
    }
    let key = cx.tuple(key);
    ops::item::get(cx, arg, &key)
}
