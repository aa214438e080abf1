//! The generic functions of the slots: what fills a slot of a class in Python. Each looks its dunder up on the type and calls it.

use super::args::Args;
use super::exception_tree::Exc;
use super::layout::function::Function;
use super::layout::native::SlotWrapper;
use super::name::Name;
use super::ops::compare::Comparison;
use super::slots::{Binary, Slots};
use super::type_object::{HEAP_TYPE, as_type};
use super::watch::Hook;
use super::{Cx, Res, attr, exception, ops, raise};
use crate::heap::Value;

/// Calls a special method that the class has.
pub(crate) fn call(cx: &mut Cx, this: &Value, name: Name, args: &[Value]) -> Res<Value> {
    match call_optional(cx, this, name, args)? {
        Some(result) => Ok(result),
        None => Err(cx.raise_with(Exc::AttributeError, vec![name.value()])),
    }
}

/// Calls a special method; `None` when the class has none.
pub(crate) fn call_optional(cx: &mut Cx, this: &Value, name: Name, args: &[Value]) -> Res<Option<Value>> {
    let Some(found) = cx.lookup(cx.ty(this), name) else { return Ok(None) };
    if attr::is_method(&found) {
        return cx.call_with_first(&found, this, args).map(Some);
    }
    let bound = match cx.ty(&found).slots.get(cx).descr_get {
        Some(get) => {
            let class = cx.type_of(this);
            get(cx, &found, Some(this), &class)?
        }
        None => found,
    };
    cx.call(&bound, args).map(Some)
}

/// A binary operator of classes in Python: the left operand's method, unless the right one's class is a subclass with a reflected
/// method of its own.
pub(crate) fn reflected(
    cx: &mut Cx,
    lhs: &Value,
    rhs: &Value,
    names: (Name, Name),
    slot: impl Fn(&Slots) -> Option<Binary>,
) -> Res<Value> {
    // Most operators have operands of the same class, or a built-in type on the right, which asks for no more than this.
    if cx.ty(lhs).has(HEAP_TYPE) && (std::ptr::eq(cx.ty(lhs), cx.ty(rhs)) || !cx.ty(rhs).has(HEAP_TYPE)) {
        let Some(method) = cx.lookup(cx.ty(lhs), names.0) else { return Ok(Value::NOT_IMPLEMENTED) };
        if method.exact::<Function>().is_some() {
            return cx.call_with_first(&method, lhs, std::slice::from_ref(rhs));
        }
    }
    let (left, right) = (cx.type_of(lhs), cx.type_of(rhs));
    let generic = |cx: &Cx, class: &Value, name: Name| {
        slot(as_type(class).slots.get(cx)).is_some()
            && cx.lookup(as_type(class), name).is_some_and(|found| found.exact::<SlotWrapper>().is_none())
    };
    let mut try_right = !left.is(&right) && (generic(cx, &right, names.1) || generic(cx, &right, names.0));
    if generic(cx, &left, names.0) || generic(cx, &left, names.1) {
        if try_right && cx.is_subtype(&right, &left) {
            let (own, inherited) = (cx.lookup(as_type(&right), names.1), cx.lookup(as_type(&left), names.1));
            let overrides = match (own, inherited) {
                (Some(own), Some(inherited)) => !own.is(&inherited),
                (own, _) => own.is_some(),
            };
            if overrides {
                let result =
                    call_optional(cx, rhs, names.1, std::slice::from_ref(lhs))?.unwrap_or(Value::NOT_IMPLEMENTED);
                if !result.is_not_implemented() {
                    return Ok(result);
                }
                try_right = false;
            }
        }
        let result = call_optional(cx, lhs, names.0, std::slice::from_ref(rhs))?.unwrap_or(Value::NOT_IMPLEMENTED);
        if !result.is_not_implemented() || left.is(&right) {
            return Ok(result);
        }
    }
    if try_right {
        return Ok(call_optional(cx, rhs, names.1, std::slice::from_ref(lhs))?.unwrap_or(Value::NOT_IMPLEMENTED));
    }
    Ok(Value::NOT_IMPLEMENTED)
}

pub(crate) fn power(cx: &mut Cx, lhs: &Value, rhs: &Value, modulus: &Value) -> Res<Value> {
    let names = (cx.names().__pow__, cx.names().__rpow__);
    if modulus.is_none() {
        // `power` has another type than the binary slots; any filled slot will do for asking whether there is one.
        return reflected(cx, lhs, rhs, names, |slots| slots.power.map(|_| never as Binary));
    }
    Ok(call_optional(cx, lhs, names.0, &[rhs.clone(), modulus.clone()])?.unwrap_or(Value::NOT_IMPLEMENTED))
}

fn never(_: &mut Cx, _: &Value, _: &Value) -> Res<Value> {
    Ok(Value::NOT_IMPLEMENTED)
}

pub(crate) fn hash(cx: &mut Cx, this: &Value) -> Res<i64> {
    let name = cx.names().__hash__;
    let class = cx.type_of(this);
    if cx.lookup(as_type(&class), name).is_none_or(|found| found.is_none()) {
        return Err(raise::unhashable(cx, this));
    }
    let result = call(cx, this, name, &[])?;
    if !ops::is_int(&result) {
        return Err(cx.type_error("__hash__ method should return an integer"));
    }
    // The number counts, whatever an instance of a subclass of int says of its hash.
    Ok(match ops::index::small(&result) {
        Some(-1) => -2,
        Some(hash) => hash,
        None => ops::index::big(&result).map_or(0, |big| big.hash()),
    })
}

pub(crate) fn compare(cx: &mut Cx, lhs: &Value, rhs: &Value, how: Comparison) -> Res<Value> {
    let name = how.name(cx);
    let class = cx.type_of(lhs);
    let Some(found) = cx.lookup(as_type(&class), name) else { return Ok(Value::NOT_IMPLEMENTED) };
    if attr::is_method(&found) {
        return cx.call(&found, &[lhs.clone(), rhs.clone()]);
    }
    let bound = match cx.ty(&found).slots.get(cx).descr_get {
        Some(get) => get(cx, &found, Some(lhs), &class),
        None => Ok(found),
    };
    // A method that cannot be had is as good as none.
    let Ok(bound) = bound else { return Ok(Value::NOT_IMPLEMENTED) };
    cx.call(&bound, std::slice::from_ref(rhs))
}

/// `__getattribute__`, and `__getattr__` when that raises AttributeError.
pub(crate) fn getattribute(cx: &mut Cx, this: &Value, name: Name) -> Res<Value> {
    let (own, fallback) = (cx.names().__getattribute__, cx.names().__getattr__);
    let class = cx.type_of(this);
    let method = cx.lookup(as_type(&class), own);
    let native = method
        .as_ref()
        .and_then(|method| method.exact::<SlotWrapper>())
        .filter(|wrapper| cx.names_dunder(own, wrapper.dunder) && cx.is_subtype(&class, &wrapper.owner))
        .and_then(|wrapper| as_type(&wrapper.owner).slots.get(cx).getattribute);
    let result = match native {
        Some(native) => native(cx, this, name),
        None => call(cx, this, own, &[name.value()]),
    };
    match result {
        Err(raised) if raised.is(cx, Exc::AttributeError) && cx.lookup(as_type(&class), fallback).is_some() => {
            drop(raised);
            call(cx, this, fallback, &[name.value()])
        }
        result => result,
    }
}

pub(crate) fn setattr(cx: &mut Cx, this: &Value, name: Name, value: Option<&Value>) -> Res<()> {
    match value {
        Some(value) => {
            let method = cx.names().__setattr__;
            call(cx, this, method, &[name.value(), value.clone()])?;
        }
        None => {
            let method = cx.names().__delattr__;
            call(cx, this, method, &[name.value()])?;
        }
    }
    Ok(())
}

pub(crate) fn call_object(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<Value> {
    let name = cx.names().__call__;
    match attr::lookup_special(cx, this, name)? {
        Some(method) => {
            cx.check_native_stack()?;
            cx.call_args(&method, args)
        }
        None => Err(raise::not_callable(cx, this)),
    }
}

pub(crate) fn init(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    let name = cx.names().__init__;
    let Some(method) = attr::lookup_special(cx, this, name)? else { return Err(attr::missing(cx, this, name)) };
    let result = cx.call_args(&method, args)?;
    if !result.is_none() {
        let found = cx.type_name(&result);
        return Err(cx.type_error(format!("__init__() should return None, not '{found}'")));
    }
    Ok(())
}

/// `__new__` of a class in Python: a static method that gets the class.
pub(crate) fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let name = cx.names().__new__;
    let function = attr::get(cx, class, name)?;
    let all: Vec<Value> = std::iter::once(class.clone()).chain(args.all().iter().cloned()).collect();
    cx.call_args(&function, Args::new(&all, args.names_tuple()))
}

pub(crate) fn del(cx: &mut Cx, this: &Value) -> Res<()> {
    let name = cx.names().__del__;
    call_optional(cx, this, name, &[]).map(|_| ())
}

pub(crate) fn descr_get(cx: &mut Cx, this: &Value, instance: Option<&Value>, owner: &Value) -> Res<Value> {
    let name = cx.names().__get__;
    let instance = instance.cloned().unwrap_or(Value::NONE);
    match call_optional(cx, this, name, &[instance, owner.clone()])? {
        Some(value) => Ok(value),
        None => Ok(this.clone()),
    }
}

pub(crate) fn descr_set(cx: &mut Cx, this: &Value, instance: &Value, value: Option<&Value>) -> Res<()> {
    let name = if value.is_some() { cx.names().__set__ } else { cx.names().__delete__ };
    let arguments: Vec<Value> = std::iter::once(instance).chain(value).cloned().collect();
    match call_optional(cx, this, name, &arguments)? {
        Some(_) => Ok(()),
        // A descriptor may have one of the two alone.
        None => Err(cx.raise(Exc::AttributeError, name.to_string())),
    }
}

/// Calls an iteration method; a class that sets it to None says that it has none.
fn iteration(cx: &mut Cx, this: &Value, name: Name, what: &str) -> Res<Value> {
    let class = cx.type_of(this);
    if cx.lookup(as_type(&class), name).is_none_or(|found| found.is_none()) {
        let class = as_type(&class).text(cx);
        return Err(cx.type_error(format!("'{class}' object is not {what}")));
    }
    call(cx, this, name, &[])
}

pub(crate) fn iter(cx: &mut Cx, this: &Value) -> Res<Value> {
    let class = cx.type_of(this);
    let name = cx.names().__iter__;
    if cx.lookup(as_type(&class), name).is_none() {
        return ops::iter::by_items(cx, this);
    }
    iteration(cx, this, name, "iterable")
}

pub(crate) fn await_(cx: &mut Cx, this: &Value) -> Res<Value> {
    let name = cx.names().__await__;
    iteration(cx, this, name, "awaitable")
}

pub(crate) fn aiter(cx: &mut Cx, this: &Value) -> Res<Value> {
    let name = cx.names().__aiter__;
    iteration(cx, this, name, "an async iterable")
}

pub(crate) fn anext(cx: &mut Cx, this: &Value) -> Res<Value> {
    let name = cx.names().__anext__;
    iteration(cx, this, name, "an async iterator")
}

pub(crate) fn next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let name = cx.names().__next__;
    match call(cx, this, name, &[]) {
        Ok(item) => Ok(Some(item)),
        Err(raised) if raised.is(cx, Exc::StopIteration) => {
            let value = exception::member(cx, &raised.0, exception::member_place(Exc::StopIteration, "value"));
            cx.return_value = value.bound().unwrap_or(Value::NONE);
            if cx.watch.hooks[Hook::Trace as usize] {
                cx.watch.stopped = Some((this.clone(), raised.0));
            }
            Ok(None)
        }
        Err(raised) => Err(raised),
    }
}

pub(crate) fn truth(cx: &mut Cx, this: &Value) -> Res<bool> {
    let name = cx.names().__bool__;
    let result = call(cx, this, name, &[])?;
    if result.is(&Value::TRUE) || result.is(&Value::FALSE) {
        return Ok(result.is(&Value::TRUE));
    }
    let found = cx.type_name(&result);
    Err(cx.type_error(format!("__bool__ should return bool, returned {found}")))
}

pub(crate) fn length(cx: &mut Cx, this: &Value) -> Res<usize> {
    let name = cx.names().__len__;
    let result = call(cx, this, name, &[])?;
    ops::index::length(cx, &result)
}

pub(crate) fn get_item(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    let name = cx.names().__getitem__;
    call(cx, this, name, std::slice::from_ref(key))
}

pub(crate) fn set_item(cx: &mut Cx, this: &Value, key: &Value, value: Option<&Value>) -> Res<()> {
    match value {
        Some(value) => {
            let name = cx.names().__setitem__;
            match call_optional(cx, this, name, &[key.clone(), value.clone()])? {
                Some(_) => Ok(()),
                None => Err(raise::no_item_assignment(cx, this)),
            }
        }
        None => {
            let name = cx.names().__delitem__;
            match call_optional(cx, this, name, std::slice::from_ref(key))? {
                Some(_) => Ok(()),
                None => Err(raise::no_item_deletion(cx, this)),
            }
        }
    }
}

pub(crate) fn contains(cx: &mut Cx, this: &Value, item: &Value) -> Res<bool> {
    let name = cx.names().__contains__;
    let class = cx.type_of(this);
    match cx.lookup(as_type(&class), name) {
        Some(found) if found.is_none() => {
            let class = as_type(&class).text(cx);
            Err(cx.type_error(format!("'{class}' object is not a container")))
        }
        Some(_) => {
            let result = call(cx, this, name, std::slice::from_ref(item))?;
            ops::truth(cx, &result)
        }
        None => ops::iter::contains_by_iteration(cx, this, item),
    }
}
