//! Asynchronous generators, and the awaitables that drive them.
//!
//! The body yields two sorts of things: what it awaits, which goes up to the event loop as it is, and its own items, which are
//! wrapped in `AsyncGeneratorValue`. `asend`, `athrow`, `aclose` and `__anext__` return awaitables; each resumes the body until an
//! item comes, and returns it. The flags of the generator say whether such an awaitable is under way (`BUSY`), and whether the
//! generator takes no more of them (`CLOSED`).

use super::generator::{self, code, inside, is_suspended, next_of, repr, returned};
use crate::heap::{FINALIZER, Object, Payload, Value};
use crate::object::doors::Resumed;
use crate::object::layout::generator::{BUSY, CLOSED, Generator, HOOKED};
use crate::object::native::{attributes, methods, readonly, text_of};
use crate::object::slots::Slots;
use crate::object::type_object::{HAS_WEAKREF, NO_NEW, TypeSpec};
use crate::object::{Cx, Exc, Raised, Res, attr, exception, frame, generic_alias, kinds, object, raise, warn};
use std::cell::Cell;

pub(crate) static ASYNC_GENERATOR: TypeSpec = TypeSpec {
    name: "async_generator",
    shape: kinds::ASYNC_GENERATOR,
    doc: "An asynchronous iterator whose items an `async def` function yields.",
    flags: NO_NEW | HAS_WEAKREF,
    slots: Slots {
        repr: Some(|cx, this| repr(cx, this, "async_generator")),
        aiter: Some(|_, this| Ok(this.clone())),
        anext: Some(|cx, this| send_later(cx, this, Value::NONE)),
        del: Some(finalize),
        ..Slots::NONE
    },
    methods: &[METHODS],
    attributes: &[generator::NAME_ATTRIBUTES, ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

methods! { METHODS in "async_generator" {
    /// An awaitable that goes on with this value as that of the `yield`, and returns the next item.
    "asend(self, object, /)" => |cx: &mut Cx, this: &Value, value: Value| send_later(cx, this, value);
    /// An awaitable that goes on by raising an exception at the `yield`, and returns the next item.
    "athrow(self, typ, val=<missing>, tb=<missing>, /)" => |cx: &mut Cx, this: &Value, typ: Value, val: Value, tb: Value| {
        if !val.is_undef() {
            let message =
                "the (type, exc, tb) signature of athrow() is deprecated, use the single-arg signature instead.";
            warn::warn(cx, Exc::DeprecationWarning, message, 1)?;
        }
        throw_later(cx, this, Some((typ, val, tb)))
    };
    /// An awaitable that ends the body by raising GeneratorExit at the `yield`.
    "aclose(self, /)" => |cx: &mut Cx, this: &Value| throw_later(cx, this, None);
    /// The type with the types of what is yielded and sent.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

attributes! { ATTRIBUTES {
    /// The frame of the body, or None when it has ended.
    "ag_frame" => |cx, this| Ok(frame::generator_frame(cx, this).unwrap_or(Value::NONE));
    /// Whether an awaitable of the generator is under way.
    "ag_running" => |_, this| Ok(Value::bool(inside(this).flags.get() & BUSY != 0)), readonly;
    /// Whether the body has stopped at a `yield` or an `await`.
    "ag_suspended" => |_, this| Ok(is_suspended(this));
    /// What the body awaits, or None.
    "ag_await" => |_, this| Ok(Generator::delegated_to(this).unwrap_or(Value::NONE));
    /// The code of the body.
    "ag_code" => |cx, this| Ok(code(cx, this));
} }

/// What an asynchronous generator yields itself, so that its driver can tell it from what it awaits.
pub(crate) struct AsyncGeneratorValue {
    pub(crate) value: Payload<Value>,
}

object!(AsyncGeneratorValue = kinds::ASYNC_GENERATOR_VALUE, "async_generator_wrapped_value", { value });

pub(crate) static ASYNC_GENERATOR_VALUE: TypeSpec = TypeSpec {
    name: "async_generator_wrapped_value",
    shape: AsyncGeneratorValue::SHAPE,
    doc: "An item on its way out of an asynchronous generator.",
    flags: NO_NEW,
    ..TypeSpec::DEFAULT
};

// The hooks of `sys.set_asyncgen_hooks`.

/// What is kept under these names: functions, or nothing.
const FIRST_ITERATION: &str = "asynchronous generators: first iteration";
const FINALIZER_HOOK: &str = "asynchronous generators: finalizer";

fn kept(cx: &Cx, key: &str) -> Value {
    cx.state().kept.iter().find(|kept| kept.0 == key).map_or(Value::NONE, |kept| kept.1.clone())
}

fn keep(cx: &mut Cx, key: &'static str, value: Value) {
    let kept = &mut cx.state_mut().kept;
    let at = kept.iter().position(|kept| kept.0 == key);
    let old = match at {
        Some(at) => Some(std::mem::replace(&mut kept[at].1, value)),
        None => {
            kept.push((key, value));
            None
        }
    };
    drop(old);
}

/// `sys.get_asyncgen_hooks()`: what is called with a generator that is iterated for the first time, and with one that is dropped.
pub(crate) fn hooks(cx: &Cx) -> (Value, Value) {
    (kept(cx, FIRST_ITERATION), kept(cx, FINALIZER_HOOK))
}

/// `sys.set_asyncgen_hooks(…)`; None takes a hook away.
pub(crate) fn set_hooks(cx: &mut Cx, first_iteration: Option<Value>, finalizer: Option<Value>) {
    if let Some(hook) = first_iteration {
        keep(cx, FIRST_ITERATION, hook);
    }
    if let Some(hook) = finalizer {
        keep(cx, FINALIZER_HOOK, hook);
    }
}

/// Calls the hook for the first iteration.
fn first_iteration(cx: &mut Cx, this: &Value) -> Res<()> {
    let generator = inside(this);
    if generator.flags.get() & HOOKED != 0 {
        return Ok(());
    }
    generator.set_flag(HOOKED, true);
    let hook = kept(cx, FIRST_ITERATION);
    if !hook.is_none() {
        cx.call(&hook, std::slice::from_ref(this))?;
    }
    Ok(())
}

/// An asynchronous generator is dropped: the event loop ends it if there is one, for only it can await.
fn finalize(cx: &mut Cx, this: &Value) -> Res<()> {
    let generator = inside(this);
    if generator.is_finished() || generator.is_running() {
        return Ok(());
    }
    let hook = kept(cx, FINALIZER_HOOK);
    let hooked = generator.flags.get() & HOOKED != 0 && generator.flags.get() & CLOSED == 0;
    let result = if hooked && !hook.is_none() {
        cx.call(&hook, std::slice::from_ref(this)).map(drop)
    } else {
        generator::close(cx, this).map(drop)
    };
    if let Err(raised) = result {
        exception::unraisable(cx, raised, None, this);
    }
    Ok(())
}

// Awaitables.

/// Whether a value is what drives an asynchronous generator by one step, which ends with StopIteration even where it gives None.
pub(crate) fn is_step(value: &Value) -> bool {
    value.exact::<AsyncGeneratorSend>().is_some() || value.exact::<AsyncGeneratorThrow>().is_some()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nobody awaited it yet.
    Fresh,
    UnderWay,
    Ended,
}

/// `asend` and `__anext__`.
pub(crate) struct AsyncGeneratorSend {
    generator: Value,
    value: Value,
    state: Cell<State>,
}

object!(AsyncGeneratorSend = kinds::ASYNC_GENERATOR_SEND, "async_generator_asend", { generator, value });

/// `athrow`, and `aclose` when there are no arguments.
pub(crate) struct AsyncGeneratorThrow {
    generator: Value,
    arguments: Option<(Value, Value)>,
    traceback: Value,
    state: Cell<State>,
}

object!(AsyncGeneratorThrow = kinds::ASYNC_GENERATOR_THROW, "async_generator_athrow", { generator, arguments, traceback });

fn send_later(cx: &mut Cx, this: &Value, value: Value) -> Res<Value> {
    first_iteration(cx, this)?;
    let inside = AsyncGeneratorSend { generator: this.clone(), value, state: Cell::new(State::Fresh) };
    Ok(cx.heap().alloc_as(AsyncGeneratorSend::SHAPE | FINALIZER, inside))
}

fn throw_later(cx: &mut Cx, this: &Value, exception: Option<(Value, Value, Value)>) -> Res<Value> {
    first_iteration(cx, this)?;
    let (arguments, traceback) = match exception {
        Some((typ, val, tb)) => (Some((typ, val)), tb),
        None => (None, Value::UNDEF),
    };
    let inside = AsyncGeneratorThrow { generator: this.clone(), arguments, traceback, state: Cell::new(State::Fresh) };
    Ok(cx.heap().alloc_as(AsyncGeneratorThrow::SHAPE | FINALIZER, inside))
}

pub(crate) static ASYNC_GENERATOR_SEND: TypeSpec = TypeSpec {
    name: "async_generator_asend",
    shape: AsyncGeneratorSend::SHAPE,
    doc: "An awaitable that gives the next item of an asynchronous generator.",
    flags: NO_NEW,
    slots: Slots {
        await_: Some(|_, this| Ok(this.clone())),
        iter: Some(|_, this| Ok(this.clone())),
        next: Some(|cx, this| {
            let resumed = sending(this).send(cx, Value::NONE)?;
            Ok(next_of(cx, resumed))
        }),
        del: Some(|cx, this| {
            let sending = sending(this);
            warn_unawaited(cx, &sending.generator, sending.state.get(), "asend", this)
        }),
        ..Slots::NONE
    },
    methods: &[SEND_METHODS],
    ..TypeSpec::DEFAULT
};

fn sending(this: &Value) -> &AsyncGeneratorSend {
    this.exact::<AsyncGeneratorSend>().expect("the slots of async_generator_asend get such awaitables")
}

methods! { SEND_METHODS in "async_generator_asend" {
    /// Go on with a value from the event loop.
    "send(self, object, /)" => |cx: &mut Cx, this: &AsyncGeneratorSend, value: Value| {
        let resumed = this.send(cx, value)?;
        returned(cx, resumed)
    };
    /// Go on by raising an exception from the event loop.
    "throw(self, typ, val=<missing>, tb=<missing>, /)" =>
        |cx: &mut Cx, this: &AsyncGeneratorSend, typ: &Value, val: &Value, tb: &Value| {
            let resumed = this.throw(cx, |cx| generator::exception_to_throw(cx, "throw", typ, val, tb))?;
            returned(cx, resumed)
        };
    /// Give up waiting for the item.
    "close(self, /)" => |cx: &mut Cx, this: &AsyncGeneratorSend| {
        if this.state.get() == State::Ended {
            return Ok(());
        }
        let result = this.throw(cx, |cx| Ok(cx.raise_with(Exc::GeneratorExit, Vec::new())));
        closed(cx, result)
    };
} }

impl AsyncGeneratorSend {
    /// The beginning of every step: is the awaitable, and is the generator, free?
    fn begin(&self, cx: &mut Cx) -> Res<()> {
        match self.state.get() {
            State::Ended => return Err(raise::runtime_error(cx, "cannot reuse already awaited __anext__()/asend()")),
            State::Fresh => {
                if inside(&self.generator).flags.get() & BUSY != 0 {
                    self.state.set(State::Ended);
                    let message = "anext(): asynchronous generator is already running";
                    return Err(raise::runtime_error(cx, message));
                }
                self.state.set(State::UnderWay);
            }
            State::UnderWay => {}
        }
        inside(&self.generator).set_flag(BUSY, true);
        Ok(())
    }

    fn send(&self, cx: &mut Cx, value: Value) -> Res<Resumed> {
        let fresh = self.state.get() == State::Fresh;
        self.begin(cx)?;
        let value = if fresh && value.is_none() { self.value.clone() } else { value };
        let result = generator::send(cx, &self.generator, value);
        self.end(cx, result)
    }

    fn throw(&self, cx: &mut Cx, raised: impl FnOnce(&mut Cx) -> Res<Raised>) -> Res<Resumed> {
        self.begin(cx)?;
        let result = match raised(cx) {
            Ok(raised) => generator::throw(cx, &self.generator, raised, true),
            Err(raised) => Err(raised),
        };
        self.end(cx, result)
    }

    fn end(&self, cx: &mut Cx, result: Res<Resumed>) -> Res<Resumed> {
        let result = unwrap_item(cx, &self.generator, result);
        if !matches!(result, Ok(Resumed::Yielded(_))) {
            self.state.set(State::Ended);
        }
        result
    }
}

/// Tells what the body yielded: what it awaits goes on as it is, an item is what the awaitable returns.
fn unwrap_item(cx: &mut Cx, this: &Value, result: Res<Resumed>) -> Res<Resumed> {
    let generator = inside(this);
    match result {
        Ok(Resumed::Yielded(value)) => match value.exact::<AsyncGeneratorValue>() {
            Some(item) => {
                generator.set_flag(BUSY, false);
                Ok(Resumed::Returned(item.value.get(cx).clone()))
            }
            None => Ok(Resumed::Yielded(value)),
        },
        Ok(returned) => {
            generator.set_flag(BUSY, false);
            Ok(returned)
        }
        Err(raised) => {
            if raised.is(cx, Exc::StopAsyncIteration) || raised.is(cx, Exc::GeneratorExit) {
                generator.set_flag(CLOSED, true);
            }
            generator.set_flag(BUSY, false);
            Err(raised)
        }
    }
}

/// The end of `close` of an awaitable.
fn closed(cx: &mut Cx, result: Res<Resumed>) -> Res<()> {
    match result {
        Ok(Resumed::Yielded(_)) => Err(raise::runtime_error(cx, "coroutine ignored GeneratorExit")),
        Ok(Resumed::Returned(_)) => Ok(()),
        Err(raised)
            if [Exc::StopIteration, Exc::StopAsyncIteration, Exc::GeneratorExit]
                .iter()
                .any(|&exc| raised.is(cx, exc)) =>
        {
            Ok(())
        }
        Err(raised) => Err(raised),
    }
}

pub(crate) static ASYNC_GENERATOR_THROW: TypeSpec = TypeSpec {
    name: "async_generator_athrow",
    shape: AsyncGeneratorThrow::SHAPE,
    doc: "An awaitable that raises an exception in an asynchronous generator.",
    flags: NO_NEW,
    slots: Slots {
        await_: Some(|_, this| Ok(this.clone())),
        iter: Some(|_, this| Ok(this.clone())),
        next: Some(|cx, this| {
            let resumed = throwing(this).send(cx, Value::NONE)?;
            Ok(next_of(cx, resumed))
        }),
        del: Some(|cx, this| {
            let throwing = throwing(this);
            let method = if throwing.arguments.is_some() { "athrow" } else { "aclose" };
            warn_unawaited(cx, &throwing.generator, throwing.state.get(), method, this)
        }),
        ..Slots::NONE
    },
    methods: &[THROW_METHODS],
    ..TypeSpec::DEFAULT
};

fn throwing(this: &Value) -> &AsyncGeneratorThrow {
    this.exact::<AsyncGeneratorThrow>().expect("the slots of async_generator_athrow get such awaitables")
}

methods! { THROW_METHODS in "async_generator_athrow" {
    /// Go on with a value from the event loop.
    "send(self, object, /)" => |cx: &mut Cx, this: &AsyncGeneratorThrow, value: Value| {
        let resumed = this.send(cx, value)?;
        returned(cx, resumed)
    };
    /// Go on by raising an exception from the event loop.
    "throw(self, typ, val=<missing>, tb=<missing>, /)" =>
        |cx: &mut Cx, this: &AsyncGeneratorThrow, typ: &Value, val: &Value, tb: &Value| {
            let resumed = this.throw(cx, |cx| generator::exception_to_throw(cx, "throw", typ, val, tb))?;
            returned(cx, resumed)
        };
    /// Give up waiting.
    "close(self, /)" => |cx: &mut Cx, this: &AsyncGeneratorThrow| {
        if this.state.get() == State::Ended {
            return Ok(());
        }
        let result = this.throw(cx, |cx| Ok(cx.raise_with(Exc::GeneratorExit, Vec::new())));
        closed(cx, result)
    };
} }

impl AsyncGeneratorThrow {
    fn method(&self) -> &'static str {
        if self.arguments.is_some() { "athrow" } else { "aclose" }
    }

    fn check_reuse(&self, cx: &mut Cx) -> Res<()> {
        if self.state.get() == State::Ended {
            return Err(raise::runtime_error(cx, "cannot reuse already awaited aclose()/athrow()"));
        }
        Ok(())
    }

    /// The first step: is the generator free?
    fn begin(&self, cx: &mut Cx) -> Res<()> {
        if inside(&self.generator).flags.get() & BUSY != 0 {
            self.state.set(State::Ended);
            let method = self.method();
            let message = format!("{method}(): asynchronous generator is already running");
            return Err(raise::runtime_error(cx, message));
        }
        Ok(())
    }

    fn send(&self, cx: &mut Cx, value: Value) -> Res<Resumed> {
        self.check_reuse(cx)?;
        let generator = inside(&self.generator);
        if generator.is_finished() {
            self.state.set(State::Ended);
            return Ok(Resumed::Returned(Value::NONE));
        }
        if self.state.get() == State::UnderWay {
            let result = generator::send(cx, &self.generator, value);
            return self.end(cx, result);
        }
        self.begin(cx)?;
        if generator.flags.get() & CLOSED != 0 {
            self.state.set(State::Ended);
            return Err(cx.raise_with(Exc::StopAsyncIteration, Vec::new()));
        }
        if !value.is_none() {
            return Err(raise::runtime_error(cx, "can't send non-None value to a just-started coroutine"));
        }
        self.state.set(State::UnderWay);
        generator.set_flag(BUSY, true);
        let raised = match &self.arguments {
            Some((typ, val)) => {
                let val = if val.is_undef() { Value::NONE } else { val.clone() };
                match self.exception(cx, typ, &val) {
                    Ok(raised) => raised,
                    Err(raised) => return self.end(cx, Err(raised)),
                }
            }
            None => {
                generator.set_flag(CLOSED, true);
                cx.raise_with(Exc::GeneratorExit, Vec::new())
            }
        };
        let result = generator::throw(cx, &self.generator, raised, false);
        self.end(cx, result)
    }

    /// The exception to raise; the deprecated form of `athrow` was warned about when it was called.
    fn exception(&self, cx: &mut Cx, typ: &Value, val: &Value) -> Res<Raised> {
        if val.is_none() && (self.traceback.is_undef() || self.traceback.is_none()) {
            return generator::exception_to_throw(cx, "athrow", typ, &Value::UNDEF, &Value::UNDEF);
        }
        let raised = if val.is_none() {
            generator::exception_to_throw(cx, "athrow", typ, &Value::UNDEF, &Value::UNDEF)?
        } else if cx.is_instance(val, typ) {
            Raised(val.clone())
        } else {
            let made = cx.call(typ, std::slice::from_ref(val))?;
            generator::exception_to_throw(cx, "athrow", &made, &Value::UNDEF, &Value::UNDEF)?
        };
        if !self.traceback.is_undef() && !self.traceback.is_none() {
            drop(exception::payload(&raised.0).traceback.replace(cx, Some(self.traceback.clone())));
        }
        Ok(raised)
    }

    fn throw(&self, cx: &mut Cx, raised: impl FnOnce(&mut Cx) -> Res<Raised>) -> Res<Resumed> {
        self.check_reuse(cx)?;
        if self.state.get() == State::Fresh {
            self.begin(cx)?;
            self.state.set(State::UnderWay);
            inside(&self.generator).set_flag(BUSY, true);
        }
        let result = match raised(cx) {
            Ok(raised) => generator::throw(cx, &self.generator, raised, true),
            Err(raised) => Err(raised),
        };
        self.end(cx, result)
    }

    /// The end of a step. For `aclose` the end of the body is success, and an item means that it would not end.
    fn end(&self, cx: &mut Cx, result: Res<Resumed>) -> Res<Resumed> {
        let generator = inside(&self.generator);
        if self.arguments.is_some() {
            let result = unwrap_item(cx, &self.generator, result);
            if !matches!(result, Ok(Resumed::Yielded(_))) {
                self.state.set(State::Ended);
            }
            return result;
        }
        match result {
            Ok(Resumed::Yielded(value)) if value.exact::<AsyncGeneratorValue>().is_none() => {
                return Ok(Resumed::Yielded(value));
            }
            _ => {
                generator.set_flag(BUSY, false);
                self.state.set(State::Ended);
            }
        }
        match result {
            Ok(Resumed::Yielded(_)) => Err(raise::runtime_error(cx, "async generator ignored GeneratorExit")),
            Err(raised) if raised.is(cx, Exc::StopAsyncIteration) || raised.is(cx, Exc::GeneratorExit) => {
                Ok(Resumed::Returned(Value::NONE))
            }
            other => other,
        }
    }
}

/// An awaitable is dropped that nobody awaited.
fn warn_unawaited(cx: &mut Cx, generator: &Value, state: State, method: &str, this: &Value) -> Res<()> {
    if state != State::Fresh {
        return Ok(());
    }
    let name = cx.names().__qualname__;
    let name = attr::get(cx, generator, name)?;
    let message = format!("coroutine method '{method}' of '{}' was never awaited", text_of(&name));
    if let Err(raised) = warn::warn(cx, Exc::RuntimeWarning, &message, 1) {
        exception::unraisable(cx, raised, None, this);
    }
    Ok(())
}
