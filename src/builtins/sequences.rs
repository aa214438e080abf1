//! Iteration and sequences: `iter`, `next`, `len`, `sorted`, `all`, `any`, `aiter`, `anext`.

use crate::heap::{Payload, Value};
use crate::object::native::{functions, text_of};
use crate::object::type_object::HEAP_TYPE;
use crate::object::{Cx, Res, ops, special};
use crate::types::anext_awaitable::AnextAwaitable;
use crate::types::iterators::CallableIterator;
use crate::types::sort;

functions! { FUNCTIONS {
    /// The asynchronous iterator of an asynchronous iterable.
    "aiter(async_iterable, /)" => aiter;
    /// Whether all items are true; so it is if there are none.
    "all(iterable, /)" => |cx: &mut Cx, iterable: &Value| -> Res<bool> { Ok(!find_truth(cx, iterable, false)?) };
    /// The next item of an asynchronous iterator, to be awaited; at its end the default, if there is one.
    "anext(aiterator, default=<missing>, /)" => anext;
    /// Whether any item is true; so it is not if there are none.
    "any(iterable, /)" => |cx: &mut Cx, iterable: &Value| find_truth(cx, iterable, true);
    /// The iterator of an iterable; or one that calls a function until it returns the sentinel.
    "iter(object, sentinel=<missing>, /)" => iter;
    /// How many items a container has.
    "len(obj, /)" => |cx: &mut Cx, value: &Value| ops::length(cx, value);
    /// The next item of an iterator; at its end the default, if there is one, else StopIteration.
    "next(iterator, default=<missing>, /)" => next;
    /// (iterable, /, *, key=None, reverse=False)
    /// A list of the items in ascending order.
    ///
    /// `key` is called once for each item and gives what is compared; `reverse` makes the order descending.
    "sorted(*args, **kwargs)" => sorted;
} }

fn iter(cx: &mut Cx, object: &Value, sentinel: Option<Value>) -> Res<Value> {
    let Some(sentinel) = sentinel else { return ops::iter::iter(cx, object) };
    if !ops::is_callable(cx, object) {
        return Err(cx.type_error("iter(v, w): v must be callable"));
    }
    let (callable, sentinel) = (Payload::new(Some(object.clone())), Payload::new(Some(sentinel)));
    Ok(cx.alloc(CallableIterator { callable, sentinel }))
}

fn next(cx: &mut Cx, iterator: &Value, default: Option<Value>) -> Res<Value> {
    let function = ops::iter::next_of(cx, iterator)?;
    match default {
        Some(default) => Ok(function(cx, iterator)?.unwrap_or(default)),
        // What a class in Python raises goes on as it is.
        None if cx.ty(iterator).has(HEAP_TYPE) => {
            let name = cx.names().__next__;
            special::call(cx, iterator, name, &[])
        }
        None => ops::iter::next_or_raise(cx, iterator, function),
    }
}

/// Whether there is an item of this truth.
fn find_truth(cx: &mut Cx, iterable: &Value, wanted: bool) -> Res<bool> {
    let mut found = false;
    ops::iter::for_each(cx, iterable, |cx, item| {
        found = ops::truth(cx, &item)? == wanted;
        Ok(!found)
    })?;
    Ok(found)
}

/// Binds by hand: complaints about keyword arguments are those of `list.sort`.
fn sorted(cx: &mut Cx, args: &[Value], kwargs: &Value) -> Res<Value> {
    let [iterable] = args else {
        return Err(cx.type_error(format!("sorted expected 1 argument, got {}", args.len())));
    };
    let (mut key, mut reverse) = (None, false);
    for (name, value) in ops::dict::entries(cx, kwargs) {
        match text_of(&name).as_str() {
            "key" => key = Some(value).filter(|key| !key.is_none()),
            "reverse" => reverse = ops::truth(cx, &value)?,
            other => return Err(cx.type_error(format!("sort() got an unexpected keyword argument '{other}'"))),
        }
    }
    let mut items = ops::iter::collect(cx, iterable)?;
    sort::sort(cx, &mut items, key.as_ref(), reverse)?;
    Ok(cx.list(items))
}

fn aiter(cx: &mut Cx, iterable: &Value) -> Res<Value> {
    let Some(function) = cx.ty(iterable).slots.get(cx).aiter else {
        let name = cx.type_name(iterable);
        return Err(cx.type_error(format!("'{name}' object is not an async iterable")));
    };
    let iterator = function(cx, iterable)?;
    if cx.ty(&iterator).slots.get(cx).anext.is_none() {
        let name = cx.type_name(&iterator);
        return Err(cx.type_error(format!("aiter() returned not an async iterator of type '{name}'")));
    }
    Ok(iterator)
}

fn anext(cx: &mut Cx, iterator: &Value, default: Option<Value>) -> Res<Value> {
    let Some(function) = cx.ty(iterator).slots.get(cx).anext else {
        let name = cx.type_name(iterator);
        return Err(cx.type_error(format!("'{name}' object is not an async iterator")));
    };
    let awaitable = function(cx, iterator)?;
    Ok(match default {
        Some(default) => cx.alloc(AnextAwaitable { awaitable, default }),
        None => awaitable,
    })
}
