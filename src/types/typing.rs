//! What `typing` needs of the runtime: type parameters, type aliases, `Generic`.
//!
//! The syntax of type parameters gives bounds, constraints, defaults and values of aliases as functions, which are called when
//! somebody asks (`Lazy`). What is Python in `typing` stays there, and is called by name.

use crate::heap::{Object, Payload, Quiet, Value, Word};
use crate::object::frame::Running;
use crate::object::layout::str::Str;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, binding, methods, readonly, text_of};
use crate::object::ops::compare::{Comparison, same};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, TypeSpec};
use crate::object::{Args, Cx, Res, Trace, attr, class, generic_alias, kinds, object, ops};

/// Something that a function gives when it is needed first.
struct Lazy {
    /// Unbound before it was needed.
    value: Payload<Value>,
    /// None if there is a value from the beginning.
    function: Payload<Value>,
}

impl Trace for Lazy {
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        self.value.trace(quiet, show);
        self.function.trace(quiet, show);
    }
}

impl Lazy {
    fn known(value: Value) -> Lazy {
        Lazy { value: Payload::new(value), function: Payload::new(Value::NONE) }
    }

    /// What `function` will give; `otherwise` if it is unbound.
    fn of(function: Value, otherwise: Value) -> Lazy {
        if function.is_undef() {
            return Lazy::known(otherwise);
        }
        Lazy { value: Payload::new(Value::UNDEF), function: Payload::new(function) }
    }

    fn get(&self, cx: &mut Cx) -> Res<Value> {
        if let Some(value) = self.value.get(cx).clone().bound() {
            return Ok(value);
        }
        let function = self.function.get(cx).clone();
        let value = cx.call(&function, &[])?;
        drop(self.value.replace(cx, value.clone()));
        Ok(value)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Variance {
    Invariant,
    Covariant,
    Contravariant,
    Inferred,
}

/// What the three sorts of type parameters have in common.
struct Parameter {
    name: Value,
    bound: Lazy,
    constraints: Lazy,
    default: Lazy,
    variance: Variance,
    /// `__dict__`.
    attrs: Payload<Value>,
}

impl Trace for Parameter {
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        show(self.name.word());
        self.bound.trace(quiet, show);
        self.constraints.trace(quiet, show);
        self.default.trace(quiet, show);
        self.attrs.trace(quiet, show);
    }
}

pub(crate) struct TypeVar {
    parameter: Parameter,
}

pub(crate) struct ParamSpec {
    parameter: Parameter,
}

pub(crate) struct TypeVarTuple {
    parameter: Parameter,
}

object!(TypeVar = kinds::TYPE_VAR, "typing.TypeVar", { parameter });
object!(ParamSpec = kinds::PARAM_SPEC, "typing.ParamSpec", { parameter });
object!(TypeVarTuple = kinds::TYPE_VAR_TUPLE, "typing.TypeVarTuple", { parameter });

fn parameter_of(this: &Value) -> Option<&Parameter> {
    let type_var = this.exact::<TypeVar>().map(|this| &this.parameter);
    let param_spec = || this.exact::<ParamSpec>().map(|this| &this.parameter);
    type_var.or_else(param_spec).or_else(|| this.exact::<TypeVarTuple>().map(|this| &this.parameter))
}

fn parameter(this: &Value) -> &Parameter {
    parameter_of(this).expect("the attributes of type parameters get type parameters")
}

/// A function of the module `typing`.
fn call_typing(cx: &mut Cx, name: &str, args: &[Value]) -> Res<Value> {
    let import = cx.doors().import_module;
    let module = import(cx, "typing")?;
    let name = cx.intern(name);
    cx.call_method(&module, name, args)
}

/// What is kept for the whole interpreter under a name, made when it is asked for first.
fn kept(cx: &mut Cx, key: &'static str, make: impl FnOnce(&mut Cx) -> Value) -> Value {
    if let Some(known) = cx.state().kept.iter().find(|kept| kept.0 == key) {
        return known.1.clone();
    }
    let made = make(cx);
    cx.state_mut().kept.push((key, made.clone()));
    made
}

// `NoDefault`

pub(crate) struct NoDefault;

object!(NoDefault = kinds::NO_DEFAULT, "NoDefaultType", leaf);

pub(crate) static NO_DEFAULT: TypeSpec = TypeSpec {
    name: "NoDefaultType",
    shape: NoDefault::SHAPE,
    doc: "The type of the NoDefault singleton.",
    slots: Slots { repr: Some(|cx, _| Ok(cx.str("typing.NoDefault"))), ..Slots::NONE },
    new: Some(|cx, _, args| {
        if !args.all().is_empty() {
            return Err(cx.type_error("NoDefaultType takes no arguments"));
        }
        Ok(no_default(cx))
    }),
    methods: &[NO_DEFAULT_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { NO_DEFAULT_METHODS in "NoDefaultType" {
    /// The name by which a pickle finds the object.
    "__reduce__(self, /)" => |cx: &mut Cx, _: &Value| cx.str("NoDefault");
} }

/// `typing.NoDefault`.
pub(crate) fn no_default(cx: &mut Cx) -> Value {
    kept(cx, "typing.NoDefault", |cx| cx.alloc(NoDefault))
}

// Type parameters.

fn new_parameter(cx: &mut Cx, name: Value, variance: Variance) -> Parameter {
    let default = Lazy::known(no_default(cx));
    let (bound, constraints) = (Lazy::known(Value::NONE), Lazy::known(cx.state().empty_tuple.clone()));
    Parameter { name, bound, constraints, default, variance, attrs: Payload::new(Value::NONE) }
}

/// A parameter that a program makes by a call: it belongs to the module of the caller.
fn called_parameter(cx: &mut Cx, name: Value, variance: Variance) -> Parameter {
    let parameter = new_parameter(cx, name, variance);
    let module = Running::nth(cx, 0).map(|running| running.function.module.get(cx).clone()).unwrap_or(Value::NONE);
    if !module.is_none() {
        let attrs = cx.dict();
        ops::dict::set_text(cx, &attrs, "__module__", module);
        drop(parameter.attrs.replace(cx, attrs));
    }
    parameter
}

/// `T` of `def f[T: bound]`: the bound, or the constraints, as a function (or unbound).
pub(crate) fn new_type_var(cx: &mut Cx, name: Value, bound: Value, constraints: Value) -> Value {
    let mut parameter = new_parameter(cx, name, Variance::Inferred);
    parameter.bound = Lazy::of(bound, Value::NONE);
    parameter.constraints = Lazy::of(constraints, cx.state().empty_tuple.clone());
    cx.alloc(TypeVar { parameter })
}

/// `**P`.
pub(crate) fn new_param_spec(cx: &mut Cx, name: Value) -> Value {
    let parameter = new_parameter(cx, name, Variance::Inferred);
    cx.alloc(ParamSpec { parameter })
}

/// `*Ts`.
pub(crate) fn new_type_var_tuple(cx: &mut Cx, name: Value) -> Value {
    let parameter = new_parameter(cx, name, Variance::Inferred);
    cx.alloc(TypeVarTuple { parameter })
}

/// `T = default`: the default as a function.
pub(crate) fn set_default(cx: &mut Cx, this: &Value, function: Value) -> Res<()> {
    let default = &parameter(this).default;
    drop(default.value.replace(cx, Value::UNDEF));
    drop(default.function.replace(cx, function));
    Ok(())
}

fn has_default(cx: &mut Cx, this: &Value) -> bool {
    let none = no_default(cx);
    !parameter(this).default.value.get(cx).is(&none)
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let parameter = parameter(this);
    let sign = match parameter.variance {
        Variance::Inferred => "",
        Variance::Invariant => "~",
        Variance::Covariant => "+",
        Variance::Contravariant => "-",
    };
    Ok(cx.str(&format!("{sign}{}", text_of(&parameter.name))))
}

/// `T | other`: `typing.Union`, since the alternatives need not be classes.
fn or(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    call_typing(cx, "_make_union", &[lhs.clone(), rhs.clone()])
}

/// The class of a type parameter as messages name it.
fn sort_of(this: &Value) -> &'static str {
    match this.exact::<TypeVar>() {
        Some(_) => "TypeVar",
        None if this.exact::<ParamSpec>().is_some() => "ParamSpec",
        None => "TypeVarTuple",
    }
}

methods! { PARAMETER_METHODS in "typing.TypeVar" {
    /// Whether there is a default.
    "has_default(self, /)" => |cx: &mut Cx, this: &Value| has_default(cx, this);
    /// The name by which a pickle finds the object.
    "__reduce__(self, /)" => |_: &mut Cx, this: &Value| parameter(this).name.clone();
    /// TypeError: a type parameter is no class.
    "__mro_entries__(self, object, /)" => |cx: &mut Cx, this: &Value, _: &Value| -> Res<()> {
        let sort = sort_of(this);
        Err(cx.type_error(format!("Cannot subclass an instance of {sort}")))
    };
    /// What stands for the parameter in an alias that is given a type for it.
    "__typing_subst__(self, arg, /)" => |cx: &mut Cx, this: &Value, arg: &Value| -> Res<Value> {
        let function = match sort_of(this) {
            "TypeVar" => "_typevar_subst",
            "ParamSpec" => "_paramspec_subst",
            _ => return Err(cx.type_error("Substitution of bare TypeVarTuple is not supported")),
        };
        call_typing(cx, function, &[this.clone(), arg.clone()])
    };
    /// The types given to an alias, as the parameter needs them.
    "__typing_prepare_subst__(self, alias, args, /)" => prepare;
} }

fn prepare(cx: &mut Cx, this: &Value, alias: &Value, args: &Value) -> Res<Value> {
    let function = match sort_of(this) {
        "ParamSpec" => "_paramspec_prepare_subst",
        "TypeVarTuple" => "_typevartuple_prepare_subst",
        _ => return prepare_type_var(cx, this, alias, args),
    };
    call_typing(cx, function, &[this.clone(), alias.clone(), args.clone()])
}

/// Adds the default of the first parameter that was given no type.
fn prepare_type_var(cx: &mut Cx, this: &Value, alias: &Value, args: &Value) -> Res<Value> {
    let name = cx.names().__parameters__;
    let parameters = attr::get(cx, alias, name)?;
    let parameters = ops::iter::collect(cx, &parameters)?;
    let mut given = ops::iter::collect(cx, args)?;
    let at = parameters.iter().position(|parameter| parameter.is(this)).unwrap_or(0);
    if at < given.len() {
        return Ok(args.clone());
    }
    if at == given.len() && has_default(cx, this) {
        given.push(parameter(this).default.get(cx)?);
        return Ok(cx.tuple(given));
    }
    let alias = text_of(&ops::str(cx, alias)?);
    Err(cx.type_error(format!("Too few arguments for {alias}")))
}

attributes! { PARAMETER_ATTRIBUTES {
    /// The name.
    "__name__" => |_, this| Ok(parameter(this).name.clone()), readonly;
    /// The default, or `NoDefault`.
    "__default__" => |cx, this| parameter(this).default.get(cx);
} }

attributes! { BOUND {
    /// The type of which every argument must be a subtype, or None.
    "__bound__" => |cx, this| parameter(this).bound.get(cx);
} }

attributes! { members BOUND_MEMBER {
    /// The type of which every argument must be a subtype, or None.
    "__bound__" => |cx, this| parameter(this).bound.get(cx), readonly;
} }

attributes! { VARIANCE_ATTRIBUTES {
    /// Whether the parameter was declared covariant.
    "__covariant__" => |_, this| Ok(Value::bool(parameter(this).variance == Variance::Covariant)), readonly;
    /// Whether the parameter was declared contravariant.
    "__contravariant__" => |_, this| Ok(Value::bool(parameter(this).variance == Variance::Contravariant)), readonly;
    /// Whether type checkers are to find the variance out.
    "__infer_variance__" => |_, this| Ok(Value::bool(parameter(this).variance == Variance::Inferred)), readonly;
} }

attributes! { TYPE_VAR_ATTRIBUTES {
    /// The types of which an argument must be one, or none.
    "__constraints__" => |cx, this| parameter(this).constraints.get(cx);
} }

attributes! { PARAM_SPEC_ATTRIBUTES {
    /// The positional parameters.
    "args" => |cx, this| Ok(cx.alloc(ParamSpecArgs { origin: this.clone() }));
    /// The keyword parameters.
    "kwargs" => |cx, this| Ok(cx.alloc(ParamSpecKwargs { origin: this.clone() }));
} }

/// The attributes that the program itself gives a parameter.
const ATTRS: Option<fn(&Value) -> Option<&Payload<Value>>> = Some(|this| parameter_of(this).map(|this| &this.attrs));

pub(crate) static TYPE_VAR: TypeSpec = TypeSpec {
    name: "typing.TypeVar",
    shape: TypeVar::SHAPE,
    doc: "A type parameter that stands for one type.",
    flags: HAS_DICT | HAS_WEAKREF,
    slots: Slots { repr: Some(repr), or: Some(or), ..Slots::NONE },
    new: Some(make_type_var),
    methods: &[PARAMETER_METHODS],
    attributes: &[PARAMETER_ATTRIBUTES, BOUND, VARIANCE_ATTRIBUTES, TYPE_VAR_ATTRIBUTES],
    dict: ATTRS,
    signature: "(name, *constraints, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)",
    ..TypeSpec::DEFAULT
};

pub(crate) static PARAM_SPEC: TypeSpec = TypeSpec {
    name: "typing.ParamSpec",
    shape: ParamSpec::SHAPE,
    doc: "A type parameter that stands for the parameters of a callable.",
    flags: HAS_DICT | HAS_WEAKREF,
    slots: Slots { repr: Some(repr), or: Some(or), ..Slots::NONE },
    new: Some(make_param_spec),
    methods: &[PARAMETER_METHODS],
    attributes: &[PARAMETER_ATTRIBUTES, BOUND_MEMBER, VARIANCE_ATTRIBUTES, PARAM_SPEC_ATTRIBUTES],
    dict: ATTRS,
    signature: "(name, *, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)",
    ..TypeSpec::DEFAULT
};

pub(crate) static TYPE_VAR_TUPLE: TypeSpec = TypeSpec {
    name: "typing.TypeVarTuple",
    shape: TypeVarTuple::SHAPE,
    doc: "A type parameter that stands for any number of types.",
    flags: HAS_DICT | HAS_WEAKREF,
    slots: Slots {
        repr: Some(repr),
        iter: Some(|cx, this| {
            let unpacked = unpacked(cx, this)?;
            let items = cx.tuple(vec![unpacked]);
            ops::iter::iter(cx, &items)
        }),
        ..Slots::NONE
    },
    new: Some(make_type_var_tuple),
    methods: &[PARAMETER_METHODS],
    attributes: &[PARAMETER_ATTRIBUTES],
    dict: ATTRS,
    signature: "(name, *, default=typing.NoDefault)",
    ..TypeSpec::DEFAULT
};

/// `typing.Unpack[Ts]`.
fn unpacked(cx: &mut Cx, this: &Value) -> Res<Value> {
    let import = cx.doors().import_module;
    let (module, name) = (import(cx, "typing")?, cx.intern("Unpack"));
    let unpack = attr::get(cx, &module, name)?;
    ops::item::get(cx, &unpack, this)
}

binding!(make_type_var:
    "typevar(cls, name, *constraints, bound=None, default=<missing>, covariant=False, contravariant=False, infer_variance=False)"
    => type_var_of);

#[expect(clippy::too_many_arguments, reason = "the constructor has that many parameters")]
fn type_var_of(
    cx: &mut Cx,
    _class: &Value,
    name: &Value,
    bound: Value,
    default: Option<Value>,
    covariant: bool,
    contravariant: bool,
    inferred: bool,
    constraints: &[Value],
) -> Res<Value> {
    check_name(cx, "typevar", name)?;
    let variance = variance(cx, covariant, contravariant, inferred)?;
    let bound = check_bound(cx, bound)?;
    match constraints {
        [_] => return Err(cx.type_error("A single constraint is not allowed")),
        [_, ..] if !bound.is_none() => return Err(cx.type_error("Constraints cannot be combined with bound=...")),
        _ => {}
    }
    let mut parameter = called_parameter(cx, name.clone(), variance);
    parameter.bound = Lazy::known(bound);
    parameter.constraints = Lazy::known(cx.tuple(constraints.to_vec()));
    if let Some(default) = default {
        parameter.default = Lazy::known(default);
    }
    Ok(cx.alloc(TypeVar { parameter }))
}

binding!(make_param_spec:
    "paramspec(cls, name, *, bound=None, default=<missing>, covariant=False, contravariant=False, infer_variance=False)"
    => param_spec_of);

#[expect(clippy::too_many_arguments, reason = "the constructor has that many parameters")]
fn param_spec_of(
    cx: &mut Cx,
    _class: &Value,
    name: &Value,
    bound: Value,
    default: Option<Value>,
    covariant: bool,
    contravariant: bool,
    inferred: bool,
) -> Res<Value> {
    check_name(cx, "paramspec", name)?;
    let variance = variance(cx, covariant, contravariant, inferred)?;
    let bound = check_bound(cx, bound)?;
    let mut parameter = called_parameter(cx, name.clone(), variance);
    parameter.bound = Lazy::known(bound);
    if let Some(default) = default {
        parameter.default = Lazy::known(default);
    }
    Ok(cx.alloc(ParamSpec { parameter }))
}

binding!(make_type_var_tuple: "typevartuple(cls, name, *, default=<missing>)" =>
    |cx: &mut Cx, _class: &Value, name: &Value, default: Option<Value>| -> Res<Value> {
        check_name(cx, "typevartuple", name)?;
        let mut parameter = called_parameter(cx, name.clone(), Variance::Inferred);
        if let Some(default) = default {
            parameter.default = Lazy::known(default);
        }
        Ok(cx.alloc(TypeVarTuple { parameter }))
    }
);

fn check_name(cx: &mut Cx, function: &str, name: &Value) -> Res<()> {
    if name.downcast::<Str>().is_some() {
        return Ok(());
    }
    let found = cx.type_name(name);
    Err(cx.type_error(format!("{function}() argument 'name' must be str, not {found}")))
}

fn variance(cx: &mut Cx, covariant: bool, contravariant: bool, inferred: bool) -> Res<Variance> {
    match (covariant, contravariant, inferred) {
        (true, true, _) => Err(cx.value_error("Bivariant types are not supported.")),
        (true, _, true) | (_, true, true) => Err(cx.value_error("Variance cannot be specified with infer_variance.")),
        (true, ..) => Ok(Variance::Covariant),
        (_, true, _) => Ok(Variance::Contravariant),
        (_, _, true) => Ok(Variance::Inferred),
        _ => Ok(Variance::Invariant),
    }
}

fn check_bound(cx: &mut Cx, bound: Value) -> Res<Value> {
    if bound.is_none() {
        return Ok(bound);
    }
    let message = cx.str("Bound must be a type.");
    call_typing(cx, "_type_check", &[bound, message])
}

// The two halves of a `ParamSpec`.

pub(crate) struct ParamSpecArgs {
    origin: Value,
}

pub(crate) struct ParamSpecKwargs {
    origin: Value,
}

object!(ParamSpecArgs = kinds::PARAM_SPEC_ARGS, "typing.ParamSpecArgs", { origin });
object!(ParamSpecKwargs = kinds::PARAM_SPEC_KWARGS, "typing.ParamSpecKwargs", { origin });

fn origin(this: &Value) -> &Value {
    let args = this.exact::<ParamSpecArgs>().map(|this| &this.origin);
    args.or_else(|| this.exact::<ParamSpecKwargs>().map(|this| &this.origin)).expect("one of the two halves")
}

fn half_repr(cx: &mut Cx, this: &Value, half: &str) -> Res<Value> {
    let origin = origin(this);
    let name = match origin.exact::<ParamSpec>() {
        Some(spec) => text_of(&spec.parameter.name),
        None => ops::repr_text(cx, origin)?,
    };
    Ok(cx.str(&format!("{name}.{half}")))
}

fn compare_halves(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    if !cx.type_of(this).is(&cx.type_of(other)) || !matches!(how, Comparison::Eq | Comparison::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let equal = same(cx, origin(this), origin(other))?;
    Ok(Value::bool(equal == (how == Comparison::Eq)))
}

methods! { HALF_METHODS in "typing.ParamSpecArgs" {
    /// TypeError: this is no class.
    "__mro_entries__(self, object, /)" => |cx: &mut Cx, this: &Value, _: &Value| -> Res<()> {
        let half = if this.exact::<ParamSpecArgs>().is_some() { "ParamSpecArgs" } else { "ParamSpecKwargs" };
        Err(cx.type_error(format!("Cannot subclass an instance of {half}")))
    };
} }

attributes! { HALF_ATTRIBUTES {
    /// The `ParamSpec`.
    "__origin__" => |_, this| Ok(origin(this).clone()), readonly;
} }

pub(crate) static PARAM_SPEC_ARGS: TypeSpec = TypeSpec {
    name: "typing.ParamSpecArgs",
    shape: ParamSpecArgs::SHAPE,
    doc: "The positional parameters that a ParamSpec stands for.",
    flags: HAS_WEAKREF,
    slots: Slots { repr: Some(|cx, this| half_repr(cx, this, "args")), compare: Some(compare_halves), ..Slots::NONE },
    new: Some(make_args),
    methods: &[HALF_METHODS],
    attributes: &[HALF_ATTRIBUTES],
    signature: "(origin)",
    ..TypeSpec::DEFAULT
};

pub(crate) static PARAM_SPEC_KWARGS: TypeSpec = TypeSpec {
    name: "typing.ParamSpecKwargs",
    shape: ParamSpecKwargs::SHAPE,
    doc: "The keyword parameters that a ParamSpec stands for.",
    flags: HAS_WEAKREF,
    slots: Slots { repr: Some(|cx, this| half_repr(cx, this, "kwargs")), compare: Some(compare_halves), ..Slots::NONE },
    new: Some(make_kwargs),
    methods: &[HALF_METHODS],
    attributes: &[HALF_ATTRIBUTES],
    signature: "(origin)",
    ..TypeSpec::DEFAULT
};

binding!(make_args: "paramspecargs(cls, origin)" => |cx: &mut Cx, _class: &Value, origin: Value| {
    cx.alloc(ParamSpecArgs { origin })
});

binding!(make_kwargs: "paramspeckwargs(cls, origin)" => |cx: &mut Cx, _class: &Value, origin: Value| {
    cx.alloc(ParamSpecKwargs { origin })
});

// Type aliases.

/// `type Name[…] = value`.
pub(crate) struct TypeAlias {
    name: Value,
    /// A tuple, or None.
    parameters: Value,
    module: Value,
    value: Lazy,
}

object!(TypeAlias = kinds::TYPE_ALIAS, "typing.TypeAliasType", { name, parameters, module, value });

pub(crate) static TYPE_ALIAS: TypeSpec = TypeSpec {
    name: "typing.TypeAliasType",
    shape: TypeAlias::SHAPE,
    doc: "A name for a type, as the statement `type` makes it.",
    flags: HAS_WEAKREF,
    slots: Slots {
        repr: Some(|cx, this| Ok(cx.str(&text_of(&alias(this).name)))),
        // The class's own `__module__` would come first.
        getattribute: Some(|cx, this, name| {
            if name == cx.names().__module__ {
                return Ok(alias(this).module.clone());
            }
            attr::object_getattribute(cx, this, name)
        }),
        or: Some(super::union::or),
        get_item: Some(|cx, this, key| {
            if alias(this).parameters.is_none() {
                return Err(cx.type_error("Only generic type aliases are subscriptable"));
            }
            generic_alias(cx, this, key)
        }),
        ..Slots::NONE
    },
    new: Some(make_alias),
    methods: &[ALIAS_METHODS],
    attributes: &[ALIAS_ATTRIBUTES],
    signature: "(name, value, *, type_params=())",
    ..TypeSpec::DEFAULT
};

fn alias(this: &Value) -> &TypeAlias {
    this.exact::<TypeAlias>().expect("the slots of TypeAliasType get such aliases")
}

methods! { ALIAS_METHODS in "typing.TypeAliasType" {
    /// The name by which a pickle finds the object.
    "__reduce__(self, /)" => |_: &mut Cx, this: &TypeAlias| this.name.clone();
} }

attributes! { ALIAS_ATTRIBUTES {
    /// The name.
    "__name__" => |_, this| Ok(alias(this).name.clone()), readonly;
    /// The type.
    "__value__" => |cx, this| alias(this).value.get(cx);
    /// The type parameters.
    "__type_params__" => |cx, this| Ok(parameters(cx, this));
    /// The type parameters, with TypeVarTuples unpacked.
    "__parameters__" => |cx, this| {
        let mut all = Vec::new();
        for parameter in ops::iter::collect(cx, &parameters(cx, this))? {
            all.push(if parameter.exact::<TypeVarTuple>().is_some() { unpacked(cx, &parameter)? } else { parameter });
        }
        Ok(cx.tuple(all))
    };
} }

fn parameters(cx: &Cx, this: &Value) -> Value {
    let parameters = alias(this).parameters.clone();
    if parameters.is_none() { cx.state().empty_tuple.clone() } else { parameters }
}

/// The statement `type name[parameters] = …`: parameters as a tuple or None, the value as a function.
pub(crate) fn new_type_alias(cx: &mut Cx, name: Value, parameters: Value, function: Value) -> Value {
    let value = Lazy::of(function, Value::NONE);
    alias_of(cx, name, parameters, value)
}

fn alias_of(cx: &mut Cx, name: Value, parameters: Value, value: Lazy) -> Value {
    let module = Running::nth(cx, 0).map(|running| running.function.module.get(cx).clone()).unwrap_or(Value::NONE);
    cx.alloc(TypeAlias { name, parameters, module, value })
}

binding!(make_alias: "typealias(cls, name, value, *, type_params=<missing>)" =>
    |cx: &mut Cx, _class: &Value, name: &Value, value: Value, parameters: Option<Value>| -> Res<Value> {
        check_name(cx, "typealias", name)?;
        let parameters = match parameters {
            Some(parameters) if parameters.downcast::<Tuple>().is_none() => {
                return Err(cx.type_error("type_params must be a tuple"));
            }
            Some(parameters) if parameters.downcast::<Tuple>().is_some_and(|tuple| tuple.len() != 0) => parameters,
            _ => Value::NONE,
        };
        Ok(alias_of(cx, name.clone(), parameters, Lazy::known(value)))
    }
);

// `Generic`

/// The class has no payload, so that a class may inherit from it and from any other one.
static GENERIC: TypeSpec = TypeSpec {
    name: "typing.Generic",
    doc: "The base of generic classes: a class with type parameters inherits from it.",
    flags: BASE_TYPE,
    methods: &[GENERIC_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { GENERIC_METHODS in "typing.Generic" {
    /// The class with types for its parameters.
    class "__class_getitem__(cls, /, *args, **kwargs)" => |cx: &mut Cx, class: &Value, args: &[Value], kwargs: &Value| {
        call_generic(cx, "_generic_class_getitem", class, args, kwargs)
    };
    /// Find out what type parameters a new class has.
    class "__init_subclass__(cls, /, *args, **kwargs)" => |cx: &mut Cx, class: &Value, args: &[Value], kwargs: &Value| {
        call_generic(cx, "_generic_init_subclass", class, args, kwargs)
    };
} }

fn call_generic(cx: &mut Cx, function: &str, class: &Value, args: &[Value], kwargs: &Value) -> Res<Value> {
    let import = cx.doors().import_module;
    let (module, name) = (import(cx, "typing")?, cx.intern(function));
    let function = attr::get(cx, &module, name)?;
    let mut all: Vec<Value> = std::iter::once(class).chain(args).cloned().collect();
    let mut names = Vec::new();
    for (name, value) in ops::dict::entries(cx, kwargs) {
        names.push(name);
        all.push(value);
    }
    let names = cx.tuple(names);
    cx.call_args(&function, Args::new(&all, Some(&names)))
}

/// `typing.Generic`.
pub(crate) fn generic_class(cx: &mut Cx) -> Value {
    kept(cx, "typing.Generic", |cx| {
        let object = cx.object_type();
        class::new_native(cx, &GENERIC, &object)
    })
}

/// `Generic[…]` among the bases of a class with type parameters.
pub(crate) fn generic_of(cx: &mut Cx, parameters: &Value) -> Res<Value> {
    let mut all = Vec::new();
    for parameter in ops::iter::collect(cx, parameters)? {
        all.push(if parameter.exact::<TypeVarTuple>().is_some() { unpacked(cx, &parameter)? } else { parameter });
    }
    let (class, all) = (generic_class(cx), cx.tuple(all));
    call_typing(cx, "_GenericAlias", &[class, all])
}
