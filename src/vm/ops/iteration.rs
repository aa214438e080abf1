//! Iteration, unpacking, delegation to sub-iterators, and awaiting.

use crate::bytecode::CodeKind;
use crate::heap::{Payload, Value};
use crate::object::doors::{Resume, Resumed};
use crate::object::layout::generator::Generator;
use crate::object::layout::list::List;
use crate::object::watch::Hook;
use crate::object::{Cx, Exc, Res, Tuple, exception, kinds, ops, raise};
use crate::types::async_generator::AsyncGeneratorValue;

pub(crate) fn get_iter(cx: &mut Cx, iterable: &Value) -> Res<Value> {
    ops::iter::iter(cx, iterable)
}

pub(crate) fn get_len(cx: &mut Cx, subject: &Value) -> Res<Value> {
    let length = ops::length(cx, subject)?;
    Ok(cx.int(length as i64))
}

/// The iterator of an unpacking assignment; its error has words of its own.
fn unpacking_iter(cx: &mut Cx, value: &Value) -> Res<Value> {
    let slots = cx.ty(value).slots.get(cx);
    if slots.iter.is_none() && slots.get_item.is_none() {
        let name = cx.type_name(value);
        return Err(cx.type_error(format!("cannot unpack non-iterable {name} object")));
    }
    ops::iter::iter(cx, value)
}

pub(crate) fn unpack(cx: &mut Cx, value: &Value, n: usize) -> Res<Vec<Value>> {
    let iterator = unpacking_iter(cx, value)?;
    let mut items = Vec::with_capacity(n);
    while items.len() < n {
        match ops::iter::next(cx, &iterator)? {
            Some(item) => items.push(item),
            None => {
                let got = items.len();
                return Err(cx.value_error(format!("not enough values to unpack (expected {n}, got {got})")));
            }
        }
    }
    if ops::iter::next(cx, &iterator)?.is_some() {
        return Err(cx.value_error(format!("too many values to unpack (expected {n})")));
    }
    Ok(items)
}

pub(crate) fn unpack_star(cx: &mut Cx, value: &Value, before: usize, after: usize) -> Res<Vec<Value>> {
    let mut items = if value.exact::<Tuple>().is_some() || value.exact::<List>().is_some() {
        ops::iter::collect(cx, value)?
    } else {
        let iterator = unpacking_iter(cx, value)?;
        ops::iter::collect(cx, &iterator)?
    };
    let (got, least) = (items.len(), before + after);
    if got < least {
        return Err(cx.value_error(format!("not enough values to unpack (expected at least {least}, got {got})")));
    }
    let middle = items.splice(before..got - after, [Value::NONE]).collect();
    items[before] = cx.list(middle);
    Ok(items)
}

/// Asks a sub-iterator for its next value: what it yields, or (and true) what it returns.
pub(crate) fn delegate(cx: &mut Cx, iter: &Value, sent: &Value) -> Res<(Value, bool)> {
    if let Some(generator) = Generator::of(iter)
        && iter.shape() & crate::heap::KIND_MASK != kinds::ASYNC_GENERATOR
    {
        if generator.is_finished() {
            if iter.shape() & crate::heap::KIND_MASK == kinds::COROUTINE {
                return Err(raise::generator_running(cx, iter));
            }
            return Ok((Value::NONE, true));
        }
        if !generator.is_started() && !sent.is_none() {
            let kind = cx.type_name(iter);
            return Err(cx.type_error(format!("can't send non-None value to a just-started {kind}")));
        }
        let resume = cx.doors().resume_frame;
        return Ok(match resume(cx, iter, Resume::Send(sent.clone()))? {
            Resumed::Yielded(value) => (value, false),
            Resumed::Returned(value) => (value, true),
        });
    }
    if sent.is_none()
        && let Some(next) = cx.ty(iter).slots.get(cx).next
    {
        // An iterator of Python code raises StopIteration with a value, which the slot would lose.
        let name = cx.names().__next__;
        let class = cx.type_of(iter);
        let is_python = crate::object::type_object::as_type(&class).has(crate::object::type_object::HEAP_TYPE);
        drop(cx.take_return_value());
        let result =
            if is_python { crate::object::special::call(cx, iter, name, &[]).map(Some) } else { next(cx, iter) };
        return match result {
            Ok(Some(value)) => Ok((value, false)),
            Ok(None) => Ok((cx.take_return_value(), true)),
            Err(raised) => stopped(cx, iter, raised),
        };
    }
    let name = if sent.is_none() { cx.names().__next__ } else { cx.names().send };
    let args = if sent.is_none() { Vec::new() } else { vec![sent.clone()] };
    match cx.call_method(iter, name, &args) {
        Ok(value) => Ok((value, false)),
        Err(raised) => stopped(cx, iter, raised),
    }
}

fn stopped(cx: &mut Cx, iter: &Value, raised: crate::object::Raised) -> Res<(Value, bool)> {
    if !raised.is(cx, Exc::StopIteration) {
        return Err(raised);
    }
    let place = exception::member_place(Exc::StopIteration, "value");
    let value = exception::member(cx, &raised.0, place);
    if cx.watch.hooks[Hook::Trace as usize] {
        cx.watch.stopped = Some((iter.clone(), raised.0));
    }
    Ok((value.bound().unwrap_or(Value::NONE), true))
}

pub(crate) fn get_yield_from_iter(cx: &mut Cx, value: &Value) -> Res<Value> {
    match value.shape() & crate::heap::KIND_MASK {
        kinds::GENERATOR => Ok(value.clone()),
        kinds::COROUTINE => {
            let running = crate::object::frame::Running::nth(cx, 0);
            if running
                .is_some_and(|running| running.code.data.kind == CodeKind::Coroutine || is_iterable_coroutine(&running))
            {
                return Ok(value.clone());
            }
            Err(cx.type_error("cannot 'yield from' a coroutine object in a non-coroutine generator"))
        }
        _ => ops::iter::iter(cx, value),
    }
}

/// `types.coroutine` marks generators that may await.
fn is_iterable_coroutine(running: &crate::object::frame::Running<'_>) -> bool {
    running.code.data.future_flags & 0x100 != 0
}

pub(crate) fn get_aiter(cx: &mut Cx, iterable: &Value) -> Res<Value> {
    let Some(aiter) = cx.ty(iterable).slots.get(cx).aiter else {
        let name = cx.type_name(iterable);
        return Err(cx.type_error(format!("'async for' requires an object with __aiter__ method, got {name}")));
    };
    let iterator = aiter(cx, iterable)?;
    if cx.ty(&iterator).slots.get(cx).anext.is_none() {
        let name = cx.type_name(&iterator);
        return Err(cx.type_error(format!(
            "'async for' received an object from __aiter__ that does not implement __anext__: {name}"
        )));
    }
    Ok(iterator)
}

pub(crate) fn get_anext(cx: &mut Cx, iterator: &Value) -> Res<Value> {
    let Some(anext) = cx.ty(iterator).slots.get(cx).anext else {
        let name = cx.type_name(iterator);
        return Err(cx.type_error(format!("'async for' requires an iterator with __anext__ method, got {name}")));
    };
    let awaitable = anext(cx, iterator)?;
    if iterator.shape() & crate::heap::KIND_MASK == kinds::ASYNC_GENERATOR {
        return Ok(awaitable);
    }
    match awaitable_iter(cx, &awaitable) {
        Ok(iter) => Ok(iter),
        Err(raised) => {
            let name = cx.type_name(&awaitable);
            let error = cx.type_error(format!("'async for' received an invalid object from __anext__: {name}"));
            drop(exception::payload(&error.0).cause.replace(cx, Some(raised.0)));
            exception::payload(&error.0).suppress_context.set(true);
            Err(error)
        }
    }
}

/// The iterator that drives an awaitable.
pub(crate) fn awaitable_iter(cx: &mut Cx, value: &Value) -> Res<Value> {
    if value.shape() & crate::heap::KIND_MASK == kinds::COROUTINE {
        return Ok(value.clone());
    }
    if let Some(generator) = Generator::of(value) {
        let function = generator.function();
        let iterable = function.downcast::<crate::object::layout::function::Function>().is_some_and(|function| {
            let code = function.code.get(cx).clone();
            code.downcast::<crate::object::layout::code::Code>().is_some_and(|code| code.data.future_flags & 0x100 != 0)
        });
        if iterable {
            return Ok(value.clone());
        }
    }
    let Some(function) = cx.ty(value).slots.get(cx).await_ else {
        let name = cx.type_name(value);
        return Err(cx.type_error(format!("object {name} can't be used in 'await' expression")));
    };
    let iterator = function(cx, value)?;
    if iterator.shape() & crate::heap::KIND_MASK == kinds::COROUTINE {
        return Err(cx.type_error("__await__() returned a coroutine"));
    }
    if cx.ty(&iterator).slots.get(cx).next.is_none() {
        let name = cx.type_name(&iterator);
        return Err(cx.type_error(format!("__await__() returned non-iterator of type '{name}'")));
    }
    Ok(iterator)
}

pub(crate) fn get_awaitable(cx: &mut Cx, value: &Value, which: usize) -> Res<Value> {
    let slots = cx.ty(value).slots.get(cx);
    if which != 0 && slots.await_.is_none() && Generator::of(value).is_none() {
        let method = if which == 1 { "__aenter__" } else { "__aexit__" };
        let name = cx.type_name(value);
        return Err(cx.type_error(format!(
            "'async with' received an object from {method} that does not implement __await__: {name}"
        )));
    }
    let iterator = awaitable_iter(cx, value)?;
    if iterator.shape() & crate::heap::KIND_MASK == kinds::COROUTINE && Generator::delegated_to(&iterator).is_some() {
        return Err(raise::runtime_error(cx, "coroutine is being awaited already"));
    }
    Ok(iterator)
}

pub(crate) fn async_gen_wrap(cx: &mut Cx, value: &Value) -> Res<Value> {
    Ok(cx.alloc(AsyncGeneratorValue { value: Payload::new(value.clone()) }))
}
