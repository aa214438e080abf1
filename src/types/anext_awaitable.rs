//! What `anext(iterator, default)` returns: awaits the next item, and gives the default at the end.

use crate::heap::{Object, Value};
use crate::object::native::methods;
use crate::object::slots::Slots;
use crate::object::type_object::{NO_NEW, TypeSpec};
use crate::object::{Cx, Exc, Name, Res, kinds, object, raise};

pub(crate) struct AnextAwaitable {
    /// What `__anext__` returned.
    pub(crate) awaitable: Value,
    pub(crate) default: Value,
}

object!(AnextAwaitable = kinds::ANEXT_AWAITABLE, "anext_awaitable", { awaitable, default });

pub(crate) static ANEXT_AWAITABLE: TypeSpec = TypeSpec {
    name: "anext_awaitable",
    shape: AnextAwaitable::SHAPE,
    flags: NO_NEW,
    slots: Slots {
        iter: Some(|_, this| Ok(this.clone())),
        await_: Some(|_, this| Ok(this.clone())),
        next: Some(|cx, this| {
            let name = cx.names().__next__;
            step(cx, this, name, &[]).map(Some)
        }),
        ..Slots::NONE
    },
    methods: &[METHODS],
    ..TypeSpec::DEFAULT
};

methods! { METHODS in "anext_awaitable" {
    /// Go on, giving a value to what waits.
    "send(self, object, /)" => |cx: &mut Cx, this: &Value, value: Value| { let name = cx.names().send; step(cx, this, name, &[value]) };
    /// Raise an exception where the iterator waits.
    "throw(self, /, *args)" => |cx: &mut Cx, this: &Value, args: &[Value]| { let name = cx.names().throw; step(cx, this, name, args) };
    /// End the waiting.
    "close(self, /)" => |cx: &mut Cx, this: &Value| { let name = cx.names().close; step(cx, this, name, &[]) };
} }

/// Asks the iterator behind the awaitable for one step. Its end is the default.
fn step(cx: &mut Cx, this: &Value, method: Name, args: &[Value]) -> Res<Value> {
    let inside = this.downcast::<AnextAwaitable>().expect("the slots of an awaitable get it");
    let iterator = match cx.ty(&inside.awaitable).slots.get(cx).await_ {
        Some(function) => function(cx, &inside.awaitable)?,
        None => inside.awaitable.clone(),
    };
    if cx.ty(&iterator).slots.get(cx).next.is_none() {
        let found = cx.type_name(&iterator);
        return Err(cx.type_error(format!("__await__() returned non-iterator of type '{found}'")));
    }
    match cx.call_method(&iterator, method, args) {
        Err(raised) if raised.is(cx, Exc::StopAsyncIteration) => {
            let default = inside.default.clone();
            Err(raise::stop_iteration_with(cx, default))
        }
        result => result,
    }
}
