//! `super`: attribute lookup that starts behind a class in the MRO.

use crate::bytecode::LocalKind;
use crate::heap::{Object, Payload, Value};
use crate::object::frame::Running;
use crate::object::layout::cell::Cell;
use crate::object::native::{attributes, readonly};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, METHOD_DESCRIPTOR, Type, TypeSpec, as_type};
use crate::object::{Args, Cx, Name, Res, attr, kinds, object, raise};

/// The class behind which the search starts, the object, and the class in whose MRO it takes place; unbound while unset.
pub(crate) struct Super {
    class: Payload<Value>,
    object: Payload<Value>,
    of: Payload<Value>,
}

object!(Super = kinds::SUPER, "super", { class, object, of });

pub(crate) static SUPER: TypeSpec = TypeSpec {
    name: "super",
    shape: Super::SHAPE,
    doc: "The attributes of an object as the classes behind a given one define them.\n\nIn a method, `super()` means the method's class and its first argument.",
    flags: BASE_TYPE,
    slots: Slots {
        repr: Some(repr),
        init: Some(init),
        getattribute: Some(getattribute),
        descr_get: Some(bind),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| {
        let unset = || Payload::new(Value::UNDEF);
        Ok(cx.alloc_as(class, Super { class: unset(), object: unset(), of: unset() }))
    }),
    attributes: &[ATTRIBUTES],
    signature: "(type=<the class>, object=<the first argument>, /)",
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &Super {
    this.downcast::<Super>().expect("the slots of super get such objects")
}

attributes! { ATTRIBUTES {
    /// The class behind which the search starts.
    "__thisclass__" => |cx, this| Ok(payload(this).class.get(cx).clone().bound().unwrap_or(Value::NONE)), readonly;
    /// The object.
    "__self__" => |cx, this| Ok(payload(this).object.get(cx).clone().bound().unwrap_or(Value::NONE)), readonly;
    /// The class in whose MRO the search takes place.
    "__self_class__" => |cx, this| Ok(payload(this).of.get(cx).clone().bound().unwrap_or(Value::NONE)), readonly;
} }

fn init(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    args.no_keywords(cx, "super")?;
    let given = args.unpack(cx, "super()", 0, 2)?;
    let (class, object) = match given {
        [] => implied(cx)?,
        [class, ..] => {
            if class.downcast::<Type>().is_none() {
                let found = cx.type_name(class);
                return Err(cx.type_error(format!("super() argument 1 must be a type, not {found}")));
            }
            let object = given.get(1).filter(|object| !object.is_none()).cloned().unwrap_or(Value::UNDEF);
            (class.clone(), object)
        }
    };
    set(cx, this, class, object)
}

fn set(cx: &mut Cx, this: &Value, class: Value, object: Value) -> Res<()> {
    let of = if object.is_undef() { Value::UNDEF } else { class_of(cx, &class, &object)? };
    let inside = payload(this);
    drop(inside.class.replace(cx, class));
    drop(inside.object.replace(cx, object));
    drop(inside.of.replace(cx, of));
    Ok(())
}

/// The class and the object of `super()`: the `__class__` cell and the first argument of the function that runs.
fn implied(cx: &mut Cx) -> Res<(Value, Value)> {
    let Some(running) = Running::nth(cx, 0) else { return Err(raise::runtime_error(cx, "super(): no current frame")) };
    let code = &running.code.data;
    if code.positional == 0 {
        return Err(raise::runtime_error(cx, "super(): no arguments"));
    }
    let mut first = running.register(0);
    let place = code.locals.iter().position(|local| local.kind == LocalKind::Free && &*local.name == "__class__");
    let cell = place.map(|at| running.register(at));
    if code.locals[0].kind == LocalKind::Cell {
        first = first.exact::<Cell>().map_or(Value::UNDEF, |cell| cell.value.get(cx).clone());
    }
    if first.is_undef() {
        return Err(raise::runtime_error(cx, "super(): arg[0] deleted"));
    }
    let Some(cell) = cell else { return Err(raise::runtime_error(cx, "super(): __class__ cell not found")) };
    let class = cell.exact::<Cell>().map_or(Value::UNDEF, |cell| cell.value.get(cx).clone());
    if class.is_undef() {
        return Err(raise::runtime_error(cx, "super(): empty __class__ cell"));
    }
    if class.downcast::<Type>().is_none() {
        let found = cx.type_name(&class);
        return Err(raise::runtime_error(cx, format!("super(): __class__ is not a type ({found})")));
    }
    Ok((class, first))
}

/// The class in whose MRO to search: the object itself if it is a subclass, else its class, or what it says is its class.
fn class_of(cx: &mut Cx, class: &Value, object: &Value) -> Res<Value> {
    if object.downcast::<Type>().is_some() && cx.is_subtype(object, class) {
        return Ok(object.clone());
    }
    let own = cx.type_of(object);
    if cx.is_subtype(&own, class) {
        return Ok(own);
    }
    let name = cx.names().__class__;
    if let Some(claimed) = attr::get_optional(cx, object, name)?
        && claimed.downcast::<Type>().is_some()
        && cx.is_subtype(&claimed, class)
    {
        return Ok(claimed);
    }
    let shown = match object.downcast::<Type>() {
        Some(class) => format!("type {}", class.text(cx)),
        None => format!("instance of {}", cx.type_name(object)),
    };
    let class = as_type(class).text(cx);
    let message = format!("super(type, obj): obj ({shown}) is not an instance or subtype of type ({class}).");
    Err(cx.type_error(message))
}

fn getattribute(cx: &mut Cx, this: &Value, name: Name) -> Res<Value> {
    let inside = payload(this);
    let (class, of) = (inside.class.get(cx).clone(), inside.of.get(cx).clone());
    if of.is_undef() || name == cx.names().__class__ {
        return attr::object_getattribute(cx, this, name);
    }
    let mro = as_type(&of).mro(cx);
    let behind = mro.iter().position(|known| known.is(&class)).map_or(mro.len(), |at| at + 1);
    let Some(found) = mro[behind..].iter().find_map(|class| as_type(class).own(cx, name)) else {
        return attr::object_getattribute(cx, this, name);
    };
    let Some(get) = cx.ty(&found).slots.get(cx).descr_get else { return Ok(found) };
    let object = inside.object.get(cx).clone();
    get(cx, &found, Some(&object).filter(|object| !object.is(&of)), &of)
}

/// What a call of `super().name(…)` needs, without making a bound method: the function and the object that goes before the
/// arguments. `None` where it is not that simple.
pub(crate) fn method(cx: &Cx, this: &Value, name: Name) -> Option<(Value, Value)> {
    let inside = this.exact::<Super>()?;
    let (class, of, object) = (inside.class.get(cx), inside.of.get(cx), inside.object.get(cx));
    if of.is_undef() || object.is(of) || name == cx.names().__class__ {
        return None;
    }
    let mro = as_type(of).mro(cx);
    let behind = mro.iter().position(|known| known.is(class))? + 1;
    let found = mro[behind..].iter().find_map(|class| as_type(class).own(cx, name))?;
    cx.ty(&found).has(METHOD_DESCRIPTOR).then(|| (found, object.clone()))
}

/// The class behind which the search starts and the one in whose MRO it takes place.
pub(crate) fn classes(cx: &Cx, this: &Value) -> Option<(Value, Value)> {
    let inside = this.exact::<Super>()?;
    Some((inside.class.get(cx).clone(), inside.of.get(cx).clone()))
}

fn bind(cx: &mut Cx, this: &Value, instance: Option<&Value>, _class: &Value) -> Res<Value> {
    let inside = payload(this);
    let Some(instance) = instance.filter(|_| inside.object.get(cx).is_undef()) else { return Ok(this.clone()) };
    let (class, own) = (inside.class.get(cx).clone(), cx.type_of(this));
    if class.is_undef() {
        return Ok(this.clone());
    }
    cx.call(&own, &[class, instance.clone()])
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let inside = payload(this);
    let name = |cx: &Cx, class: &Value| class.downcast::<Type>().map_or("NULL".into(), |class| class.text(cx));
    let (class, of) = (inside.class.get(cx), inside.of.get(cx));
    let class = name(cx, class);
    Ok(match of.is_undef() {
        true => cx.str(&format!("<super: <class '{class}'>, NULL>")),
        false => cx.str(&format!("<super: <class '{class}'>, <{} object>>", name(cx, of))),
    })
}
