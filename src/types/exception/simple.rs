//! The classes that have a few members more: `AttributeError`, `ImportError`, `NameError`, `StopIteration`, `SystemExit`; and `KeyError`.

use super::base::{self, args_of, keep_args, keyword_members, members, payload};
use crate::heap::Value;
use crate::object::native::methods;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, TypeSpec};
use crate::object::{Args, Cx, Res, Str, exception, instance, ops};

pub(super) static ATTRIBUTE_ERROR: TypeSpec = TypeSpec {
    name: "AttributeError",
    flags: BASE_TYPE,
    slots: Slots {
        init: Some(|cx, this, args| {
            keep_args(cx, this, args.positional());
            keyword_members(cx, this, args, &[("name", 0), ("obj", 1)], "AttributeError")
        }),
        str: Some(base::str),
        ..Slots::NONE
    },
    methods: &[ATTRIBUTE_ERROR_METHODS],
    attributes: &[ATTRIBUTE_ERROR_MEMBERS],
    ..TypeSpec::DEFAULT
};

members! { ATTRIBUTE_ERROR_MEMBERS {
    /// The name of the attribute.
    "name" => 0;
    /// The object that lacks the attribute.
    "obj" => 1;
} }

methods! { ATTRIBUTE_ERROR_METHODS in "AttributeError" {
    /// The attributes for a pickle, without the object, which may not be fit for one.
    "__getstate__(self, /)" => attribute_error_state;
    /// What a pickle needs.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let state = attribute_error_state(cx, this)?;
        let (class, args) = (cx.type_of(this), payload(this).args.get(cx).clone());
        Ok(cx.tuple(vec![class, args, state]))
    };
} }

fn attribute_error_state(cx: &mut Cx, this: &Value) -> Res<Value> {
    let known = instance::existing_dict(cx, this);
    let state = state_dict(cx, known)?;
    if let Some(name) = exception::member(cx, this, 0).bound() {
        ops::dict::set_text(cx, &state, "name", name);
    }
    let args = payload(this).args.get(cx).clone();
    ops::dict::set_text(cx, &state, "args", args);
    Ok(state)
}

/// A copy of the object's attributes.
fn state_dict(cx: &mut Cx, known: Option<Value>) -> Res<Value> {
    let state = cx.dict();
    for (key, value) in known.map_or_else(Vec::new, |known| ops::dict::entries(cx, &known)) {
        ops::dict::set(cx, &state, &key, value)?;
    }
    Ok(state)
}

pub(super) static IMPORT_ERROR: TypeSpec = TypeSpec {
    name: "ImportError",
    flags: BASE_TYPE,
    slots: Slots { str: Some(import_error_str), init: Some(import_error_init), ..Slots::NONE },
    methods: &[IMPORT_ERROR_METHODS],
    attributes: &[IMPORT_ERROR_MEMBERS],
    ..TypeSpec::DEFAULT
};

members! { IMPORT_ERROR_MEMBERS {
    /// The message.
    "msg" => 0;
    /// The name of the module.
    "name" => 1;
    /// The file of the module.
    "path" => 2;
    /// The name that was imported from the module.
    "name_from" => 3;
} }

methods! { IMPORT_ERROR_METHODS in "ImportError" {
    /// What a pickle needs.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let known = instance::existing_dict(cx, this);
        let members = [("name", 1), ("path", 2), ("name_from", 3)].map(|(name, at)| (name, exception::member(cx, this, at)));
        let (class, args) = (cx.type_of(this), payload(this).args.get(cx).clone());
        if known.is_none() && members.iter().all(|(_, value)| value.is_undef()) {
            return Ok(cx.tuple(vec![class, args]));
        }
        let state = state_dict(cx, known)?;
        for (name, value) in members {
            if let Some(value) = value.bound() {
                ops::dict::set_text(cx, &state, name, value);
            }
        }
        Ok(cx.tuple(vec![class, args, state]))
    };
} }

fn import_error_init(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    keep_args(cx, this, args.positional());
    (0..4).for_each(|at| exception::set_member(cx, this, at, Value::UNDEF));
    keyword_members(cx, this, args, &[("name", 1), ("path", 2), ("name_from", 3)], "ImportError")?;
    if let [message] = args.positional() {
        exception::set_member(cx, this, 0, message.clone());
    }
    Ok(())
}

fn import_error_str(cx: &mut Cx, this: &Value) -> Res<Value> {
    let message = exception::member(cx, this, 0);
    if message.exact::<Str>().is_some() { Ok(message) } else { base::str(cx, this) }
}

pub(super) static NAME_ERROR: TypeSpec = TypeSpec {
    name: "NameError",
    flags: BASE_TYPE,
    slots: Slots {
        init: Some(|cx, this, args| {
            keep_args(cx, this, args.positional());
            keyword_members(cx, this, args, &[("name", 0)], "NameError")
        }),
        str: Some(base::str),
        ..Slots::NONE
    },
    attributes: &[NAME_ERROR_MEMBERS],
    ..TypeSpec::DEFAULT
};

members! { NAME_ERROR_MEMBERS {
    /// The name that was not found.
    "name" => 0;
} }

pub(super) static STOP_ITERATION: TypeSpec = TypeSpec {
    name: "StopIteration",
    flags: BASE_TYPE,
    slots: Slots {
        init: Some(|cx, this, args| {
            base::init(cx, this, args)?;
            let value = args.positional().first().cloned().unwrap_or(Value::NONE);
            exception::set_member(cx, this, 0, value);
            Ok(())
        }),
        ..Slots::NONE
    },
    attributes: &[STOP_ITERATION_MEMBERS],
    ..TypeSpec::DEFAULT
};

members! { STOP_ITERATION_MEMBERS {
    /// What the generator returned.
    "value" => 0;
} }

pub(super) static SYSTEM_EXIT: TypeSpec = TypeSpec {
    name: "SystemExit",
    flags: BASE_TYPE,
    slots: Slots {
        init: Some(|cx, this, args| {
            base::init(cx, this, args)?;
            match args.positional() {
                [] => {}
                [code] => exception::set_member(cx, this, 0, code.clone()),
                _ => {
                    let all = payload(this).args.get(cx).clone();
                    exception::set_member(cx, this, 0, all);
                }
            }
            Ok(())
        }),
        ..Slots::NONE
    },
    attributes: &[SYSTEM_EXIT_MEMBERS],
    ..TypeSpec::DEFAULT
};

members! { SYSTEM_EXIT_MEMBERS {
    /// The status with which the program ends.
    "code" => 0;
} }

/// A key error shows its key as it is written: `KeyError('')` would otherwise show nothing.
pub(super) static KEY_ERROR: TypeSpec = TypeSpec {
    name: "KeyError",
    flags: BASE_TYPE,
    slots: Slots {
        str: Some(|cx, this| match args_of(cx, this) {
            [key] => {
                let key = key.clone();
                ops::repr(cx, &key)
            }
            _ => base::str(cx, this),
        }),
        init: Some(base::init),
        ..Slots::NONE
    },
    ..TypeSpec::DEFAULT
};
