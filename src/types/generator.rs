//! Generators and coroutines: their methods. How a frame is suspended and goes on is in `vm::generator`.
//!
//! `send`, `throw` and `close` resume the frame through a door. While the body delegates (`yield from`, `await`), `throw` and `close`
//! go to the iterator it delegates to; `send` need not, because resuming the body asks that iterator again.

use crate::heap::{Object, Value};
use crate::object::doors::{Resume, Resumed};
use crate::object::layout::exception::{Exception, Traceback};
use crate::object::layout::function::Function;
use crate::object::layout::generator::{Generator, is_generator_shape};
use crate::object::layout::str::Str;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, methods, readonly, text_of};
use crate::object::slots::Slots;
use crate::object::type_object::{HAS_WEAKREF, NO_NEW, TypeSpec};
use crate::object::{
    Cx, Exc, Raised, Res, attr, class, exception, frame, generic_alias, kinds, object, ops, raise, warn,
};

pub(crate) static GENERATOR: TypeSpec = TypeSpec {
    name: "generator",
    shape: kinds::GENERATOR,
    doc: "An iterator whose items a function yields.",
    flags: NO_NEW | HAS_WEAKREF,
    slots: Slots {
        repr: Some(|cx, this| repr(cx, this, "generator")),
        iter: Some(|_, this| Ok(this.clone())),
        next: Some(|cx, this| {
            let resumed = send(cx, this, Value::NONE)?;
            Ok(next_of(cx, resumed))
        }),
        del: Some(finalize),
        ..Slots::NONE
    },
    methods: &[METHODS],
    attributes: &[NAMES, GENERATOR_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

pub(crate) static COROUTINE: TypeSpec = TypeSpec {
    name: "coroutine",
    shape: kinds::COROUTINE,
    doc: "What calling an `async def` function gives: its body runs while it is awaited.",
    flags: NO_NEW | HAS_WEAKREF,
    slots: Slots {
        repr: Some(|cx, this| repr(cx, this, "coroutine")),
        await_: Some(|cx, this| Ok(cx.alloc(CoroutineWrapper { coroutine: this.clone() }))),
        del: Some(finalize),
        ..Slots::NONE
    },
    methods: &[COROUTINE_METHODS],
    attributes: &[COROUTINE_NAMES, COROUTINE_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

/// The iterator that drives a coroutine, for those who cannot await.
pub(crate) struct CoroutineWrapper {
    coroutine: Value,
}

object!(CoroutineWrapper = kinds::COROUTINE_WRAPPER, "coroutine_wrapper", { coroutine });

pub(crate) static COROUTINE_WRAPPER: TypeSpec = TypeSpec {
    name: "coroutine_wrapper",
    shape: CoroutineWrapper::SHAPE,
    doc: "An iterator that drives a coroutine.",
    flags: NO_NEW,
    slots: Slots {
        iter: Some(|_, this| Ok(this.clone())),
        next: Some(|cx, this| {
            let resumed = send(cx, wrapped(this), Value::NONE)?;
            Ok(next_of(cx, resumed))
        }),
        ..Slots::NONE
    },
    methods: &[WRAPPER_METHODS],
    ..TypeSpec::DEFAULT
};

fn wrapped(this: &Value) -> &Value {
    &this.exact::<CoroutineWrapper>().expect("the slots of coroutine_wrapper get such wrappers").coroutine
}

methods! { METHODS in "generator" {
    /// Go on, with this value as that of the `yield` at which the body stopped; return what it yields next.
    "send(self, object, /)" => send_method;
    /// Go on by raising an exception at the `yield` at which the body stopped; return what it yields next.
    "throw(self, typ, val=<missing>, tb=<missing>, /)" => throw_method;
    /// End the body by raising GeneratorExit where it stopped; return what it returns.
    "close(self, /)" => close;
    /// The generator type with the types of what is yielded, sent and returned.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

methods! { COROUTINE_METHODS in "coroutine" {
    /// Go on, sending a value into coroutine: it is that of the `await` at which the body stopped.
    "send(self, object, /)" => send_method;
    /// Go on by raising an exception in coroutine, at the `await` at which the body stopped.
    "throw(self, typ, val=<missing>, tb=<missing>, /)" => throw_method;
    /// End the body by raising GeneratorExit inside coroutine, where it stopped.
    "close(self, /)" => close;
    /// The coroutine type with the types of what is yielded, sent and returned.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

fn send_method(cx: &mut Cx, this: &Value, value: Value) -> Res<Value> {
    let resumed = send(cx, this, value)?;
    returned(cx, resumed)
}

fn throw_method(cx: &mut Cx, this: &Value, typ: &Value, val: &Value, tb: &Value) -> Res<Value> {
    let raised = exception_to_throw(cx, "throw", typ, val, tb)?;
    let resumed = throw(cx, this, raised, true)?;
    returned(cx, resumed)
}

methods! { WRAPPER_METHODS in "coroutine_wrapper" {
    /// Go on with the coroutine, giving it a value.
    "send(self, object, /)" => |cx: &mut Cx, this: &CoroutineWrapper, value: Value| {
        let resumed = send(cx, &this.coroutine, value)?;
        returned(cx, resumed)
    };
    /// Go on with the coroutine by raising an exception in it.
    "throw(self, typ, val=<missing>, tb=<missing>, /)" =>
        |cx: &mut Cx, this: &CoroutineWrapper, typ: &Value, val: &Value, tb: &Value| {
            let raised = exception_to_throw(cx, "throw", typ, val, tb)?;
            let resumed = throw(cx, &this.coroutine, raised, true)?;
            returned(cx, resumed)
        };
    /// End the coroutine by raising GeneratorExit in it.
    "close(self, /)" => |cx: &mut Cx, this: &CoroutineWrapper| close(cx, &this.coroutine);
} }

attributes! { GENERATOR_ATTRIBUTES {
    /// The frame of the body, or None when it has ended.
    "gi_frame" => |cx, this| Ok(frame::generator_frame(cx, this).unwrap_or(Value::NONE));
    /// Whether the body is running.
    "gi_running" => |_, this| Ok(Value::bool(inside(this).is_running()));
    /// Whether the body has stopped at a `yield`.
    "gi_suspended" => |_, this| Ok(is_suspended(this));
    /// The iterator to which the body delegates, or None.
    "gi_yieldfrom" => |_, this| Ok(Generator::delegated_to(this).unwrap_or(Value::NONE));
    /// The code of the body.
    "gi_code" => |cx, this| Ok(code(cx, this));
} }

attributes! { COROUTINE_ATTRIBUTES {
    /// The frame of the body, or None when it has ended.
    "cr_frame" => |cx, this| Ok(frame::generator_frame(cx, this).unwrap_or(Value::NONE));
    /// Whether the body is running.
    "cr_running" => |_, this| Ok(Value::bool(inside(this).is_running()));
    /// Whether the body has stopped at an `await`.
    "cr_suspended" => |_, this| Ok(is_suspended(this));
    /// What the body awaits, or None.
    "cr_await" => |_, this| Ok(Generator::delegated_to(this).unwrap_or(Value::NONE));
    /// The code of the body.
    "cr_code" => |cx, this| Ok(code(cx, this));
    /// Where the coroutine was made, if that is tracked: None.
    "cr_origin" => |_, _| Ok(Value::NONE), readonly;
} }

attributes! { COROUTINE_NAMES {
    /// The name of the coroutine: at first that of the function.
    "__name__" => |cx, this| Ok(names(cx, this).0), set_name;
    /// The name of the coroutine, and those of the classes and functions around it.
    "__qualname__" => |cx, this| Ok(names(cx, this).1), set_qualname;
} }

attributes! { NAMES {
    /// The name: at first that of the function.
    "__name__" => |cx, this| Ok(names(cx, this).0), set_name;
    /// The name, and those of the classes and functions around it.
    "__qualname__" => |cx, this| Ok(names(cx, this).1), set_qualname;
} }

fn set_name(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let name = name_value(cx, value, "__name__")?;
    let qualname = names(cx, this).1;
    drop(inside(this).names.replace(cx, Some(Box::new((name, qualname)))));
    Ok(())
}

fn set_qualname(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let qualname = name_value(cx, value, "__qualname__")?;
    let name = names(cx, this).0;
    drop(inside(this).names.replace(cx, Some(Box::new((name, qualname)))));
    Ok(())
}

/// The attributes that all three kinds have.
pub(super) static NAME_ATTRIBUTES: &[crate::object::native::AttributeDef] = NAMES;

pub(super) fn inside(this: &Value) -> &Generator {
    Generator::of(this).expect("the methods of generators get generators")
}

fn names(cx: &Cx, this: &Value) -> (Value, Value) {
    if let Some(names) = inside(this).names.get(cx) {
        return (**names).clone();
    }
    let function = inside(this).function();
    let function = function.exact::<Function>().expect("F2: a generator keeps the function whose body it runs");
    (function.name.get(cx).clone(), function.qualname.get(cx).clone())
}

fn name_value(cx: &mut Cx, value: Option<&Value>, which: &str) -> Res<Value> {
    match value.filter(|value| value.downcast::<Str>().is_some()) {
        Some(value) => Ok(value.clone()),
        None => Err(cx.type_error(format!("{which} must be set to a string object"))),
    }
}

pub(super) fn repr(cx: &mut Cx, this: &Value, kind: &str) -> Res<Value> {
    let (name, address) = (text_of(&names(cx, this).1), this.word().bits());
    Ok(cx.str(&format!("<{kind} object {name} at {address:#x}>")))
}

pub(super) fn is_suspended(this: &Value) -> Value {
    let generator = inside(this);
    Value::bool(generator.is_started() && !generator.is_running() && !generator.is_finished())
}

pub(super) fn code(cx: &Cx, this: &Value) -> Value {
    let function = inside(this).function();
    function.exact::<Function>().map_or(Value::NONE, |function| function.code.get(cx).clone())
}

/// What the `next` slot returns: at the end, the value is left for whoever asks.
pub(crate) fn next_of(cx: &mut Cx, resumed: Resumed) -> Option<Value> {
    match resumed {
        Resumed::Yielded(value) => Some(value),
        Resumed::Returned(value) => {
            cx.return_value = value;
            None
        }
    }
}

/// What `send` and `throw` return: at the end, StopIteration with the value.
pub(crate) fn returned(cx: &mut Cx, resumed: Resumed) -> Res<Value> {
    match resumed {
        Resumed::Yielded(value) => Ok(value),
        Resumed::Returned(value) => Err(raise::stop_iteration_with(cx, value)),
    }
}

/// The name of the kind, as errors spell it.
fn kind_name(this: &Value) -> &'static str {
    match this.shape() & crate::heap::KIND_MASK {
        kinds::COROUTINE => "coroutine",
        kinds::ASYNC_GENERATOR => "async generator",
        _ => "generator",
    }
}

/// Goes on with a value. An asynchronous generator that returns raises StopAsyncIteration.
pub(crate) fn send(cx: &mut Cx, this: &Value, value: Value) -> Res<Resumed> {
    let generator = inside(this);
    if generator.is_finished() && kind_name(this) != "coroutine" {
        return ended(cx, this, Value::NONE);
    }
    if generator.is_finished() || generator.is_running() {
        return Err(raise::generator_running(cx, this));
    }
    if !generator.is_started() && !value.is_none() {
        let kind = kind_name(this);
        return Err(cx.type_error(format!("can't send non-None value to a just-started {kind}")));
    }
    resume(cx, this, Resume::Send(value))
}

/// What the end of the body means.
fn ended(cx: &mut Cx, this: &Value, value: Value) -> Res<Resumed> {
    if kind_name(this) == "async generator" {
        return Err(cx.raise_with(Exc::StopAsyncIteration, Vec::new()));
    }
    Ok(Resumed::Returned(value))
}

fn resume(cx: &mut Cx, this: &Value, how: Resume) -> Res<Resumed> {
    let resume = cx.doors().resume_frame;
    match resume(cx, this, how)? {
        Resumed::Returned(value) => ended(cx, this, value),
        yielded => Ok(yielded),
    }
}

/// The exception that the arguments of `throw` stand for.
pub(super) fn exception_to_throw(cx: &mut Cx, method: &str, typ: &Value, val: &Value, tb: &Value) -> Res<Raised> {
    if !val.is_undef() {
        let message =
            format!("the (type, exc, tb) signature of {method}() is deprecated, use the single-arg signature instead.");
        warn::warn(cx, Exc::DeprecationWarning, &message, 1)?;
    }
    let given = Some(val).filter(|val| !val.is_undef() && !val.is_none());
    let traceback = Some(tb).filter(|tb| !tb.is_undef() && !tb.is_none());
    if traceback.is_some_and(|tb| tb.exact::<Traceback>().is_none()) {
        return Err(cx.type_error("throw() third argument must be a traceback object"));
    }
    let raised = if class::is_exception_class(cx, typ) {
        match given {
            Some(instance) if cx.is_instance(instance, typ) => instance.clone(),
            Some(arguments) if arguments.exact::<Tuple>().is_some() => {
                let arguments = ops::iter::collect(cx, arguments)?;
                cx.call(typ, &arguments)?
            }
            Some(argument) => cx.call(typ, std::slice::from_ref(argument))?,
            None => class::instantiate_exception(cx, typ)?,
        }
    } else if typ.downcast::<Exception>().is_some() {
        if given.is_some() {
            return Err(cx.type_error("instance exception may not have a separate value"));
        }
        typ.clone()
    } else {
        let found = cx.type_name(typ);
        let message = format!("exceptions must be classes or instances deriving from BaseException, not {found}");
        return Err(cx.type_error(message));
    };
    if let Some(traceback) = traceback {
        drop(exception::payload(&raised).traceback.replace(cx, Some(traceback.clone())));
    }
    Ok(Raised(raised))
}

/// Raises an exception where the body stopped. `closes`: GeneratorExit closes the iterator to which the body delegates, rather than
/// being thrown into it.
pub(crate) fn throw(cx: &mut Cx, this: &Value, raised: Raised, closes: bool) -> Res<Resumed> {
    cx.check_native_stack()?;
    let generator = inside(this);
    if generator.is_running() || (generator.is_finished() && kind_name(this) == "coroutine") {
        return Err(raise::generator_running(cx, this));
    }
    let Some(delegate) = Generator::delegated_to(this) else { return throw_here(cx, this, raised) };
    if closes && raised.is(cx, Exc::GeneratorExit) {
        return match busy(this, || close_iterator(cx, &delegate)) {
            Ok(()) => throw_here(cx, this, raised),
            Err(other) => throw_here(cx, this, other),
        };
    }
    let result = if is_generator_shape(delegate.shape()) && kind_name(&delegate) != "async generator" {
        busy(this, || throw(cx, &delegate, raised, closes))
    } else {
        let name = cx.names().throw;
        let Some(method) = attr::get_optional(cx, &delegate, name)? else { return throw_here(cx, this, raised) };
        let result = busy(this, || cx.call(&method, &[raised.0]));
        match result {
            Ok(value) => Ok(Resumed::Yielded(value)),
            Err(raised) if raised.is(cx, Exc::StopIteration) => {
                let place = exception::member_place(Exc::StopIteration, "value");
                let value = exception::member(cx, &raised.0, place);
                Ok(Resumed::Returned(value.bound().unwrap_or(Value::NONE)))
            }
            Err(raised) => Err(raised),
        }
    };
    match result {
        Ok(Resumed::Yielded(value)) => Ok(Resumed::Yielded(value)),
        Ok(Resumed::Returned(value)) => resume(cx, this, Resume::Return(value)),
        Err(raised) => throw_here(cx, this, raised),
    }
}

fn throw_here(cx: &mut Cx, this: &Value, raised: Raised) -> Res<Resumed> {
    if inside(this).is_finished() {
        return Err(raised);
    }
    if inside(this).is_running() {
        return Err(raise::generator_running(cx, this));
    }
    resume(cx, this, Resume::Throw(raised))
}

/// Does something on behalf of a generator, which counts as running meanwhile.
fn busy<R>(this: &Value, act: impl FnOnce() -> R) -> R {
    let generator = inside(this);
    let pc = generator.pc.get();
    generator.pc.set(pc.map_addr(|at| at | 1));
    let result = act();
    generator.pc.set(pc);
    result
}

/// Closes what a body delegates to.
fn close_iterator(cx: &mut Cx, iterator: &Value) -> Res<()> {
    if is_generator_shape(iterator.shape()) && kind_name(iterator) != "async generator" {
        return close(cx, iterator).map(drop);
    }
    let name = cx.names().close;
    match attr::get_optional(cx, iterator, name) {
        Ok(Some(method)) => cx.call(&method, &[]).map(drop),
        Ok(None) => Ok(()),
        Err(raised) => {
            exception::unraisable(cx, raised, None, iterator);
            Ok(())
        }
    }
}

/// Ends the body by raising GeneratorExit where it stopped; gives what it returns.
pub(crate) fn close(cx: &mut Cx, this: &Value) -> Res<Value> {
    cx.check_native_stack()?;
    let generator = inside(this);
    if generator.is_running() {
        return Err(raise::generator_running(cx, this));
    }
    if generator.is_finished() {
        return Ok(Value::NONE);
    }
    if !generator.is_started() {
        frame::detach_generator(cx, this);
        generator.stop(None);
        generator.forget_finalizer();
        return Ok(Value::NONE);
    }
    let closed = match Generator::delegated_to(this) {
        Some(delegate) => busy(this, || close_iterator(cx, &delegate)),
        None => Ok(()),
    };
    let raised = match closed {
        Ok(()) => cx.raise_with(Exc::GeneratorExit, Vec::new()),
        Err(raised) => raised,
    };
    match throw_here(cx, this, raised) {
        Ok(Resumed::Yielded(_)) => {
            let kind = kind_name(this);
            Err(raise::runtime_error(cx, format!("{kind} ignored GeneratorExit")))
        }
        Ok(Resumed::Returned(value)) => Ok(value),
        Err(raised) if raised.is(cx, Exc::GeneratorExit) => Ok(Value::NONE),
        Err(raised) if kind_name(this) == "async generator" && raised.is(cx, Exc::StopAsyncIteration) => {
            Ok(Value::NONE)
        }
        Err(raised) => Err(raised),
    }
}

/// The warning about a coroutine that never began: by the function of `warnings` for it, or without if that fails.
fn warn_unawaited(cx: &mut Cx, this: &Value) -> Res<()> {
    let (import, function) = (cx.doors().import_module, cx.intern("_warn_unawaited_coroutine"));
    if let Ok(warnings) = import(cx, "warnings")
        && let Ok(Some(function)) = attr::get_optional(cx, &warnings, function)
    {
        match cx.call(&function, std::slice::from_ref(this)) {
            Ok(_) => return Ok(()),
            Err(raised) if raised.is(cx, Exc::RuntimeWarning) => return Err(raised),
            Err(raised) => exception::unraisable(cx, raised, None, this),
        }
    }
    let name = text_of(&names(cx, this).1);
    warn::warn(cx, Exc::RuntimeWarning, &format!("coroutine '{name}' was never awaited"), 1)
}

/// A generator or coroutine is dropped: its body is ended, and a coroutine complains if it never began.
pub(super) fn finalize(cx: &mut Cx, this: &Value) -> Res<()> {
    let generator = inside(this);
    if generator.is_finished() || generator.is_running() {
        return Ok(());
    }
    let result = if kind_name(this) == "coroutine" && !generator.is_started() {
        let warned = warn_unawaited(cx, this);
        let closed = close(cx, this).map(drop);
        warned.and(closed)
    } else {
        close(cx, this).map(drop)
    };
    if let Err(raised) = result {
        exception::unraisable(cx, raised, None, this);
    }
    Ok(())
}
