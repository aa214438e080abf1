//! `_contextvars`: variables whose values belong to a context. `py/contextvars.py` is what programs import.
//!
//! A context is a dict from variables to values. Contexts share a dict until one of them changes: copying a context takes no time, the
//! first change after it as long as copying the dict. Each thread has a context of its own, which `Context.run` exchanges.

use super::add_functions;
use crate::heap::{Kind, Object, Payload, Value};
use crate::object::native::{attributes, functions, methods, readonly};
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{HAS_WEAKREF, NO_NEW, TypeSpec};
use crate::object::{Args, Cx, Exc, Res, Str, generic_alias, kinds, object, ops, raise};
use crate::types::{class_of, kind};
use std::cell::Cell;

/// How the heap treats the payloads.
pub(crate) const PAYLOADS: &[(u32, Kind)] =
    &[kind::<Context>(), kind::<ContextVar>(), kind::<Token>(), kind::<Missing>()];

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_contextvars", FUNCTIONS);
    for (name, spec) in [("Context", &CONTEXT), ("ContextVar", &CONTEXT_VAR), ("Token", &TOKEN)] {
        let class = class_of(cx, spec);
        ops::dict::set_text(cx, dict, name, class);
    }
    let (token, name, missing) = (class_of(cx, &TOKEN), cx.intern("MISSING"), missing(cx));
    crate::object::class::put(cx, &token, name, missing);
    Ok(())
}

functions! { FUNCTIONS {
    /// A copy of the context of this thread.
    "copy_context()" => |cx: &mut Cx| { let context = current(cx); copy(cx, &context) };
} }

/// Under these names a thread keeps its context, and the interpreter `Token.MISSING`.
const CURRENT: &str = "_contextvars.Context";
const MISSING: &str = "_contextvars.Token.MISSING";

fn missing(cx: &mut Cx) -> Value {
    if let Some(known) = cx.kept(MISSING) {
        return known;
    }
    class_of(cx, &MISSING_TYPE);
    let missing = cx.alloc(Missing);
    cx.state_mut().kept.push((MISSING, missing.clone()));
    missing
}

/// Variables with the values that they have while something runs in the context.
pub(crate) struct Context {
    values: Payload<Value>,
    entered: Cell<bool>,
}

object!(Context = kinds::CONTEXT, "Context", { values });

static CONTEXT: TypeSpec = TypeSpec {
    name: "_contextvars.Context",
    shape: Context::SHAPE,
    doc: "A mapping from context variables to their values, in which functions can be run.",
    flags: HAS_WEAKREF,
    slots: Slots {
        length: Some(|cx, this| {
            let values = values(cx, this);
            ops::length(cx, &values)
        }),
        get_item: Some(|cx, this, key| {
            let found = find(cx, this, key)?;
            found.ok_or_else(|| cx.raise_with(Exc::KeyError, vec![key.clone()]))
        }),
        contains: Some(|cx, this, key| Ok(find(cx, this, key)?.is_some())),
        iter: Some(|cx, this| {
            let values = values(cx, this);
            ops::iter::iter(cx, &values)
        }),
        compare: Some(|cx, this, other, how| {
            if other.downcast::<Context>().is_none() || !matches!(how, Comparison::Eq | Comparison::Ne) {
                return Ok(Value::NOT_IMPLEMENTED);
            }
            let (own, others) = (values(cx, this), values(cx, other));
            ops::compare::compare(cx, &own, &others, how)
        }),
        ..Slots::NONE
    },
    new: Some(|cx, _, args| {
        if !args.all().is_empty() {
            return Err(cx.type_error("Context() does not accept any arguments"));
        }
        Ok(blank(cx))
    }),
    methods: &[CONTEXT_METHODS],
    ..TypeSpec::DEFAULT
};

fn blank(cx: &mut Cx) -> Value {
    let values = Payload::new(cx.dict());
    cx.alloc(Context { values, entered: Cell::new(false) })
}

fn copy(cx: &mut Cx, context: &Value) -> Value {
    let values = Payload::new(values(cx, context));
    cx.alloc(Context { values, entered: Cell::new(false) })
}

fn context(this: &Value) -> &Context {
    this.downcast::<Context>().expect("the slots of contexts get contexts")
}

fn values(cx: &Cx, this: &Value) -> Value {
    context(this).values.get(cx).clone()
}

/// The context of this thread.
fn current(cx: &mut Cx) -> Value {
    match cx.kept_for_thread(CURRENT).filter(|context| !context.is_none()) {
        Some(context) => context,
        None => {
            class_of(cx, &CONTEXT);
            let context = blank(cx);
            cx.keep_for_thread(CURRENT, context.clone());
            context
        }
    }
}

/// The value that a context has for a variable.
fn find(cx: &mut Cx, this: &Value, key: &Value) -> Res<Option<Value>> {
    if key.downcast::<ContextVar>().is_none() {
        let shown = ops::repr_text(cx, key)?;
        return Err(cx.type_error(format!("a ContextVar key was expected, got {shown}")));
    }
    let values = values(cx, this);
    ops::dict::get(cx, &values, key)
}

/// The dict of a context, to be changed: nobody else's.
fn own_values(cx: &mut Cx, this: &Value) -> Res<Value> {
    let inside = context(this);
    if inside.values.get(cx).references() != Some(1) {
        let copy = cx.dict();
        let shared = values(cx, this);
        for (key, value) in ops::dict::entries(cx, &shared) {
            ops::dict::set(cx, &copy, &key, value)?;
        }
        drop(inside.values.replace(cx, copy));
    }
    Ok(values(cx, this))
}

methods! { CONTEXT_METHODS in "Context" {
    /// The value of a variable, or the default if it has none here.
    "get(self, key, default=None, /)" => |cx: &mut Cx, this: &Value, key: &Value, default: Value| -> Res<Value> {
        Ok(find(cx, this, key)?.unwrap_or(default))
    };
    /// The variables with their values.
    "items(self, /)" => |cx: &mut Cx, this: &Value| view(cx, this, "items");
    /// The variables.
    "keys(self, /)" => |cx: &mut Cx, this: &Value| view(cx, this, "keys");
    /// The values.
    "values(self, /)" => |cx: &mut Cx, this: &Value| view(cx, this, "values");
    /// Call a function in the context.
    "run(self, /, *args, **kwargs)" => run;
    /// A context with the same values, for changes that this one does not see.
    "copy(self, /)" => |cx: &mut Cx, this: &Value| copy(cx, this);
} }

fn view(cx: &mut Cx, this: &Value, method: &str) -> Res<Value> {
    let (values, method) = (values(cx, this), cx.intern(method));
    let view = cx.call_method(&values, method, &[])?;
    ops::iter::iter(cx, &view)
}

fn run(cx: &mut Cx, this: &Value, args: &[Value], kwargs: &Value) -> Res<Value> {
    let Some((function, rest)) = args.split_first() else {
        return Err(cx.type_error("run() missing 1 required positional argument"));
    };
    let (mut rest, mut names) = (rest.to_vec(), Vec::new());
    for (name, value) in ops::dict::entries(cx, kwargs) {
        names.push(name);
        rest.push(value);
    }
    let names = cx.tuple(names);
    let inside = context(this);
    if inside.entered.replace(true) {
        let shown = ops::repr_text(cx, this)?;
        return Err(raise::runtime_error(cx, format!("cannot enter context: {shown} is already entered")));
    }
    let outer = cx.keep_for_thread(CURRENT, this.clone());
    let result = cx.call_args(function, Args::new(&rest, Some(&names)));
    drop(cx.keep_for_thread(CURRENT, outer.unwrap_or(Value::NONE)));
    inside.entered.set(false);
    result
}

/// A variable.
pub(crate) struct ContextVar {
    name: Value,
    /// Unbound if there is none.
    default: Value,
}

object!(ContextVar = kinds::CONTEXT_VAR, "ContextVar", { name, default });

static CONTEXT_VAR: TypeSpec = TypeSpec {
    name: "_contextvars.ContextVar",
    shape: ContextVar::SHAPE,
    doc: "A variable whose value belongs to the context.",
    flags: HAS_WEAKREF,
    slots: Slots {
        repr: Some(|cx, this| {
            let inside = variable(this);
            let name = ops::repr_text(cx, &inside.name)?;
            let default = match inside.default.is_undef() {
                true => String::new(),
                false => format!(" default={}", ops::repr_text(cx, &inside.default)?),
            };
            Ok(cx.str(&format!("<ContextVar name={name}{default} at {:#x}>", this.word().bits())))
        }),
        hash: Some(ops::hash::by_identity),
        ..Slots::NONE
    },
    new: Some(new_variable),
    methods: &[VARIABLE_METHODS],
    attributes: &[VARIABLE_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

crate::object::native::binding!(new_variable: "ContextVar(cls, name, /, *, default=<missing>)" =>
    |cx: &mut Cx, _: &Value, name: &Value, default: Value| -> Res<Value> {
        if name.downcast::<Str>().is_none() {
            return Err(cx.type_error("context variable name must be a str"));
        }
        Ok(cx.alloc(ContextVar { name: name.clone(), default }))
    }
);

fn variable(this: &Value) -> &ContextVar {
    this.downcast::<ContextVar>().expect("the slots of variables get variables")
}

methods! { VARIABLE_METHODS in "ContextVar" {
    /// The value here, else the default given, else that of the variable; LookupError if there is none.
    "get(self, default=<missing>, /)" => |cx: &mut Cx, this: &Value, default: Option<Value>| -> Res<Value> {
        let context = current(cx);
        let found = find(cx, &context, this)?.or(default).or_else(|| variable(this).default.clone().bound());
        found.ok_or_else(|| cx.raise_with(Exc::LookupError, vec![this.clone()]))
    };
    /// Give the variable a value here; a token that brings the old one back.
    "set(self, value, /)" => |cx: &mut Cx, this: &Value, value: Value| -> Res<Value> {
        let context = current(cx);
        let values = own_values(cx, &context)?;
        let old = ops::dict::get(cx, &values, this)?;
        ops::dict::set(cx, &values, this, value)?;
        class_of(cx, &TOKEN);
        Ok(cx.alloc(Token { context, variable: this.clone(), old: old.unwrap_or(Value::UNDEF), used: Cell::new(false) }))
    };
    /// Bring the value back that the variable had before the `set` that returned the token.
    "reset(self, token, /)" => reset;
    /// The type with the type of its values.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

attributes! { VARIABLE_ATTRIBUTES {
    /// The name.
    "name" => |_, this| Ok(variable(this).name.clone()), readonly;
} }

fn reset(cx: &mut Cx, this: &Value, token: &Value) -> Res<()> {
    let Some(inside) = token.downcast::<Token>() else {
        let shown = ops::repr_text(cx, token)?;
        return Err(cx.type_error(format!("expected an instance of Token, got {shown}")));
    };
    let fault = if inside.used.get() {
        Some((Exc::RuntimeError, "has already been used once"))
    } else if !inside.variable.is(this) {
        Some((Exc::ValueError, "was created by a different ContextVar"))
    } else if !inside.context.is(&current(cx)) {
        Some((Exc::ValueError, "was created in a different Context"))
    } else {
        None
    };
    if let Some((class, fault)) = fault {
        let shown = ops::repr_text(cx, token)?;
        return Err(cx.raise(class, format!("{shown} {fault}")));
    }
    inside.used.set(true);
    let values = own_values(cx, &inside.context)?;
    match inside.old.is_undef() {
        true => drop(ops::dict::remove(cx, &values, this)?),
        false => ops::dict::set(cx, &values, this, inside.old.clone())?,
    }
    Ok(())
}

/// What brings back the value that a variable had.
pub(crate) struct Token {
    context: Value,
    variable: Value,
    /// Unbound if there was none.
    old: Value,
    used: Cell<bool>,
}

object!(Token = kinds::TOKEN, "Token", { context, variable, old });

static TOKEN: TypeSpec = TypeSpec {
    name: "_contextvars.Token",
    shape: Token::SHAPE,
    doc: "What brings back the value that a variable had.",
    slots: Slots {
        repr: Some(|cx, this| {
            let inside = token(this);
            let used = if inside.used.get() { " used" } else { "" };
            let variable = ops::repr_text(cx, &inside.variable)?;
            Ok(cx.str(&format!("<Token{used} var={variable} at {:#x}>", this.word().bits())))
        }),
        ..Slots::NONE
    },
    new: Some(|cx, _, _| Err(raise::runtime_error(cx, "Tokens can only be created by ContextVars"))),
    methods: &[TOKEN_METHODS],
    attributes: &[TOKEN_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn token(this: &Value) -> &Token {
    this.downcast::<Token>().expect("the slots of tokens get tokens")
}

methods! { TOKEN_METHODS in "Token" {
    /// The type with the type of the variable's values.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

attributes! { TOKEN_ATTRIBUTES {
    /// The variable.
    "var" => |_, this| Ok(token(this).variable.clone());
    /// The value before, or `Token.MISSING`.
    "old_value" => |cx, this| match token(this).old.is_undef() {
        true => Ok(missing(cx)),
        false => Ok(token(this).old.clone()),
    };
} }

/// `Token.MISSING`.
pub(crate) struct Missing;

object!(Missing = kinds::TOKEN_MISSING, "Token.MISSING", leaf);

static MISSING_TYPE: TypeSpec = TypeSpec {
    name: "Token.MISSING",
    shape: Missing::SHAPE,
    flags: NO_NEW,
    slots: Slots { repr: Some(|cx, _| Ok(cx.str("<Token.MISSING>"))), ..Slots::NONE },
    ..TypeSpec::DEFAULT
};
