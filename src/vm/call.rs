//! Entering frames where the loop's fast paths do not: calls from Rust, of anything callable, with any arguments.

#![expect(unsafe_code, reason = "frames")]

use super::bind;
use super::run::{Plain, run};
use crate::bytecode::CodeKind;
use crate::heap::{FINALIZER, Value, Word};
use crate::object::args::{Args, Bound, call_native};
use crate::object::layout::code::CodeWord;
use crate::object::layout::function::Function;
use crate::object::layout::generator::Generator;
use crate::object::layout::native::{Method, Native};
use crate::object::layout::tuple::Tuple;
use crate::object::stack::{Frame, MAX_REGISTERS};
use crate::object::type_object::{Type, as_type};
use crate::object::{Cx, Res, attr, class, frame, instance, kinds, raise};

pub(crate) enum Entered {
    /// Go on here.
    Frame(Frame),
    /// The result is in the callee's slot already, and nothing else in the window.
    Result,
}

/// Calls from Rust.
pub(crate) fn call(cx: &mut Cx, callee: &Value, args: Args<'_>) -> Res<Value> {
    if let Some(native) = callee.exact::<Native>() {
        return call_native_value(cx, native, args);
    }
    cx.check_native_stack()?;
    if args.all().len() > MAX_REGISTERS / 2 {
        // Too many for a window: `f(*args)` with a long list.
        return call_many(cx, callee, args);
    }
    let link = cx.top();
    let slot = link.wrapping_add(2);
    if slot.wrapping_add(2) > cx.stack.limit {
        cx.grow_stack(slot.wrapping_add(2))?;
    }
    let outer = cx.frame;
    // SAFETY: F1: there is room above the top of the stack; nothing there owns a count (F4).
    let result = unsafe {
        frame::write_link(link, outer);
        slot.write(callee.clone().into_word());
        for (at, argument) in args.all().iter().enumerate() {
            slot.add(2 + at).write(argument.clone().into_word());
        }
        match enter(cx, slot, args.all().len(), args.names_tuple(), frame::halt()) {
            Ok(Entered::Frame(frame)) => run::<Plain>(cx, frame),
            Ok(Entered::Result) => Ok(Value::from_word(slot.replace(Word::UNDEF))),
            Err(raised) => {
                sweep(slot, 0..2 + args.all().len());
                Err(raised)
            }
        }
    };
    cx.frame = outer;
    if cx.heap().finalizer_pending() && outer.base.is_null() {
        cx.finalize();
    }
    result
}

fn call_native_value(cx: &mut Cx, native: &Native, args: Args<'_>) -> Res<Value> {
    if class::is_native_new(native) {
        return class::call_new(cx, &native.this, args);
    }
    call_native(cx, native.def, &native.this, args)
}

/// A call with more arguments than a window holds: of a Python function with `*args` through a tuple, of others directly.
#[cold]
fn call_many(cx: &mut Cx, callee: &Value, args: Args<'_>) -> Res<Value> {
    if let Some(method) = callee.exact::<Method>() {
        let all: Vec<Value> = std::iter::once(method.this.clone()).chain(args.all().iter().cloned()).collect();
        return call_many(cx, &method.function, Args::new(&all, args.names_tuple()));
    }
    if let Some(function) = callee.exact::<Function>() {
        let bound = bind::bind(cx, function, args)?;
        return call_bound(cx, callee, bound);
    }
    match cx.ty(callee).slots.get(cx).call {
        Some(function) => function(cx, callee, args),
        None => Err(raise::not_callable(cx, callee)),
    }
}

/// Runs the body of a module, class or `exec`: register 0 is the namespace, unbound for module code.
pub(crate) fn call_module(cx: &mut Cx, function: &Value, namespace: &Value) -> Res<Value> {
    cx.check_native_stack()?;
    call_bound(cx, function, Bound::from_iter([namespace.clone()]))
}

/// Calls a function with a value for each of its parameters.
fn call_bound(cx: &mut Cx, callee: &Value, bound: Bound) -> Res<Value> {
    let link = cx.top();
    let slot = link.wrapping_add(2);
    if slot.wrapping_add(2) > cx.stack.limit {
        cx.grow_stack(slot.wrapping_add(2))?;
    }
    let outer = cx.frame;
    let n = bound.len();
    // SAFETY: as in `call`; a function has fewer parameters than registers.
    let result = unsafe {
        frame::write_link(link, outer);
        slot.write(callee.clone().into_word());
        bound.into_iter().enumerate().for_each(|(at, argument)| slot.add(2 + at).write(argument.into_word()));
        match start(cx, slot, frame::halt()) {
            Ok(Entered::Frame(frame)) => run::<Plain>(cx, frame),
            Ok(Entered::Result) => Ok(Value::from_word(slot.replace(Word::UNDEF))),
            Err(raised) => {
                sweep(slot, 0..2 + n);
                Err(raised)
            }
        }
    };
    cx.frame = outer;
    result
}

/// Calls what is in the window at `slot` with `n` arguments, of which the last have the names in the tuple; `pc` is the calling
/// instruction or a stub. On failure the window is untouched.
///
/// # Safety
/// N1, and the window is the topmost `2 + n` words in use.
#[inline(never)]
pub(crate) unsafe fn enter(
    cx: &mut Cx,
    slot: *mut Word,
    n: usize,
    names: Option<&Value>,
    pc: *const CodeWord,
) -> Res<Entered> {
    let mut n = n;
    loop {
        // SAFETY: F4: the slot owns the callee, which is read in place; the arguments are live.
        let (callee, args) =
            unsafe { (&*slot.cast::<Value>(), std::slice::from_raw_parts(slot.add(2).cast::<Value>(), n)) };
        if let Some(function) = callee.exact::<Function>() {
            if names.is_some() || function.simple_args.get() as usize != n {
                if names.is_none() && bind::fill_defaults(cx, function, n, slot) {
                    // SAFETY: the parameters are in place.
                    return unsafe { start(cx, slot, pc) };
                }
                let bound = bind::bind(cx, function, Args::new(args, names))?;
                // SAFETY: F1: a function has fewer parameters than registers; the old arguments own their counts.
                unsafe {
                    sweep(slot, 2..2 + n);
                    bound.into_iter().enumerate().for_each(|(at, value)| slot.add(2 + at).write(value.into_word()));
                }
            }
            // SAFETY: the parameters are in place.
            return unsafe { start(cx, slot, pc) };
        }
        if let Some(native) = callee.exact::<Native>() {
            let result = call_native_value(cx, native, Args::new(args, names))?;
            // SAFETY: the native function has returned; the window is the caller's to use up.
            unsafe { finish(slot, n, result) };
            return Ok(Entered::Result);
        }
        if let Some(method) = callee.exact::<Method>() {
            // SAFETY: F1: there is room for one more word; the words move with their counts.
            unsafe { insert(slot, n, method.function.clone(), method.this.clone()) };
            n += 1;
            continue;
        }
        if let Some(class) = callee.exact::<Type>() {
            if names.is_none() && class.plain_init.get(cx).is_some() {
                // SAFETY: N1; the callee's count keeps the class alive until it is dropped here.
                return unsafe {
                    let word = slot.replace(Word::UNDEF);
                    match construct(cx, slot, class, n, pc) {
                        Ok(entered) => {
                            drop(Value::from_word(word));
                            Ok(entered)
                        }
                        Err(raised) => {
                            slot.write(word);
                            Err(raised)
                        }
                    }
                };
            }
            let result = class::type_call(cx, callee, Args::new(args, names))?;
            // SAFETY: as above.
            unsafe { finish(slot, n, result) };
            return Ok(Entered::Result);
        }
        let name = cx.names().__call__;
        let of_class = cx.lookup(cx.ty(callee), name);
        if let Some(function) = of_class.filter(|function| function.exact::<Function>().is_some()) {
            let this = callee.clone();
            // SAFETY: as for methods.
            unsafe { insert(slot, n, function, this) };
            n += 1;
            continue;
        }
        let Some(function) = cx.ty(callee).slots.get(cx).call else { return Err(raise::not_callable(cx, callee)) };
        let result = function(cx, callee, Args::new(args, names))?;
        // SAFETY: as above.
        unsafe { finish(slot, n, result) };
        return Ok(Entered::Result);
    }
}

/// Replaces the callee by a function and puts the receiver before the arguments.
unsafe fn insert(slot: *mut Word, n: usize, function: Value, this: Value) {
    // SAFETY: the caller's promise: the window is live, and there is room for one word more.
    unsafe {
        (0..n).rev().for_each(|at| slot.add(3 + at).write(*slot.add(2 + at)));
        slot.add(2).write(this.into_word());
        drop(Value::from_word(slot.replace(function.into_word())));
    }
}

/// Uses up a window: the arguments and the callee are dropped, the result takes the callee's slot.
///
/// # Safety
/// The window at `slot` with `n` arguments is live, and nothing borrows from it.
#[inline]
pub(crate) unsafe fn finish(slot: *mut Word, n: usize, result: Value) {
    // SAFETY: F4: the words own their counts.
    unsafe {
        for at in 0..n {
            drop(Value::from_word(slot.add(2 + at).replace(Word::UNDEF)));
        }
        drop(Value::from_word(slot.replace(result.into_word())));
    }
}

/// Opens the frame of a function whose parameters are in place; for generators, makes the generator instead.
///
/// # Safety
/// As `enter`, and there is a value for each parameter.
#[inline]
unsafe fn start(cx: &mut Cx, slot: *mut Word, pc: *const CodeWord) -> Res<Entered> {
    // SAFETY: F4: the slot owns the function; `start`'s promise about parameters.
    unsafe {
        let function = crate::heap::payload::<Function>((*slot).header()).as_ref();
        let data = &function.code().data;
        if data.is_generator() {
            let kind = match data.kind {
                CodeKind::Coroutine => kinds::COROUTINE,
                CodeKind::AsyncGenerator => kinds::ASYNC_GENERATOR,
                _ => kinds::GENERATOR,
            };
            // Only what can notice GeneratorExit, or must complain that it was never awaited, needs closing when it is dropped.
            let needs_closing = !data.handlers.is_empty() || data.kind != CodeKind::Generator;
            let shape = kind | if needs_closing { FINALIZER } else { 0 };
            let (registers, entry, params) =
                (data.registers as usize, function.entry.get(), function.params.get() as usize);
            let arguments = (0..params).map(|at| slot.add(2 + at).replace(Word::UNDEF));
            let callee = Value::from_word(slot.replace(Word::UNDEF));
            let generator = Generator::create(cx.heap(), shape, callee, registers, entry, arguments);
            slot.write(generator.into_word());
            return Ok(Entered::Result);
        }
        open(cx, slot, function, pc)
    }
}

/// Creates an instance of `class`, whose `__init__` is a plain function, with the arguments in the window at `slot`, whose callee
/// slot is empty. On failure the window is untouched.
///
/// # Safety
/// As `enter`, and something else keeps the class alive meanwhile.
#[inline(never)]
pub(crate) unsafe fn construct(
    cx: &mut Cx,
    slot: *mut Word,
    class: &Type,
    n: usize,
    pc: *const CodeWord,
) -> Res<Entered> {
    let method = class.plain_init.get(cx).clone().expect("the caller looked");
    if slot.wrapping_add(4) > cx.stack.limit {
        cx.grow_stack(slot.wrapping_add(4))?;
    }
    let instance = instance::new_instance(cx, class);
    // SAFETY: N2 and F1: there is room for three more words; every word written over has moved or owns nothing.
    unsafe {
        (0..n).rev().for_each(|at| slot.add(5 + at).write(*slot.add(2 + at)));
        slot.add(4).write(instance.clone().into_word());
        slot.write(instance.into_word());
        slot.add(1).write(Word::from_pc(pc.cast()));
        slot.add(2).write(method.into_word());
        let function = crate::heap::payload::<Function>((*slot.add(2)).header()).as_ref();
        let entered = if function.simple_args.get() as usize == n + 1 {
            open(cx, slot.add(2), function, frame::finish_init())
        } else {
            enter(cx, slot.add(2), n + 1, None, frame::finish_init())
        };
        match entered {
            Ok(Entered::Frame(frame)) => Ok(Entered::Frame(frame)),
            Ok(Entered::Result) => {
                // `__init__` is a generator function: its result is no None.
                let result = Value::from_word(slot.add(2).replace(Word::UNDEF));
                (0..n).for_each(|at| slot.add(2 + at).write(Word::UNDEF));
                check_init_result(cx, &result).map(|()| Entered::Result)
            }
            Err(raised) => {
                drop(Value::from_word(slot.add(2).replace(Word::UNDEF)));
                drop(Value::from_word(slot.add(4).replace(Word::UNDEF)));
                drop(Value::from_word(slot.replace(Word::UNDEF)));
                (0..n).for_each(|at| slot.add(2 + at).write(slot.add(5 + at).replace(Word::UNDEF)));
                Err(raised)
            }
        }
    }
}

/// TypeError unless `__init__` returned None.
#[inline]
pub(crate) fn check_init_result(cx: &mut Cx, result: &Value) -> Res<()> {
    if result.is_none() {
        return Ok(());
    }
    let found = cx.type_name(result);
    Err(cx.type_error(format!("__init__() should return None, not '{found}'")))
}

/// Opens the frame of a plain function whose arguments are in place.
#[inline]
unsafe fn open(cx: &mut Cx, slot: *mut Word, function: &Function, pc: *const CodeWord) -> Res<Entered> {
    let base = slot.wrapping_add(2);
    if base > cx.stack.limit {
        // SAFETY: the frame that would be opened is not counted: it is not live.
        cx.grow_stack(base)?;
    }
    // SAFETY: F1 and N1.
    unsafe {
        slot.add(1).write(Word::from_pc(pc.cast()));
        (function.params.get()..function.locals.get()).for_each(|local| base.add(local as usize).write(Word::UNDEF));
    }
    Ok(Entered::Frame(Frame { base, pc: function.entry.get() }))
}

/// `f(*args, **kwargs)`: replaces the tuple and the dict in the window by the arguments themselves. Returns their number and the
/// names of keyword arguments; `None` when they are too many for a window, and the call was made: the result is in the slot.
///
/// # Safety
/// The window at `slot` holds a callee, a tuple, and a dict or None.
pub(crate) unsafe fn spread(cx: &mut Cx, slot: *mut Word) -> Res<Option<(usize, Option<Value>)>> {
    // SAFETY: the caller's promise.
    unsafe {
        let (args, kwargs) = (&*slot.add(2).cast::<Value>(), &*slot.add(3).cast::<Value>());
        let mut values: Vec<Value> = args.downcast::<Tuple>().expect("the compiler makes a tuple").items().to_vec();
        let mut names = Vec::new();
        if !kwargs.is_none() {
            for (name, value) in crate::object::ops::dict::entries(cx, kwargs) {
                if name.downcast::<crate::object::Str>().is_none() {
                    return Err(cx.type_error("keywords must be strings"));
                }
                names.push(name);
                values.push(value);
            }
        }
        let names = (!names.is_empty()).then(|| cx.tuple(names));
        if values.len() > MAX_REGISTERS / 2 {
            let callee = &*slot.cast::<Value>();
            let result = call_many(cx, callee, Args::new(&values, names.as_ref()))?;
            finish(slot, 2, result);
            return Ok(None);
        }
        sweep(slot, 2..4);
        let n = values.len();
        values.into_iter().enumerate().for_each(|(at, value)| slot.add(2 + at).write(value.into_word()));
        Ok(Some((n, names)))
    }
}

/// Drops every counted word among these registers.
///
/// # Safety
/// F4: the registers are live or hold nothing counted.
pub(crate) unsafe fn sweep(base: *mut Word, registers: std::ops::Range<usize>) {
    for at in registers {
        // SAFETY: F4: a counted word on the stack owns its count.
        drop(unsafe { Value::from_word(base.add(at).replace(Word::UNDEF)) });
    }
}

/// Ends the object in `word`, whose last count is gone, as the last act of an instruction; then runs finalizers, if any wait.
///
/// # Safety
/// `frame` is where execution goes on; the count of the object is 0.
#[inline(never)]
pub(crate) unsafe fn last_drop(cx: &mut Cx, at: Frame, word: Word) {
    // SAFETY: the caller's promise.
    unsafe { crate::heap::release(word.header()) };
    boundary(cx, at);
}

/// An instruction boundary at which an object may have died.
#[inline(always)]
pub(crate) fn boundary(cx: &mut Cx, at: Frame) {
    if cx.heap().finalizer_pending() && !frame::in_stub(at.pc) {
        cx.frame = at;
        cx.finalize();
    }
}

/// The method of a call `object.name(…)`, in the window at `slot`: the callee goes into the slot. False when the receiver, the first
/// argument, is not to be passed: it was taken out, and the other arguments moved down.
///
/// # Safety
/// The window at `slot` has `n` live arguments, the receiver first, and an empty callee slot.
pub(crate) unsafe fn load_method(cx: &mut Cx, slot: *mut Word, n: usize, name: crate::object::Name) -> Res<bool> {
    // SAFETY: the caller's promise.
    unsafe {
        let receiver = &*slot.add(2).cast::<Value>();
        let (function, bound) = attr::get_method(cx, receiver, name)?;
        slot.write(function.into_word());
        if bound {
            return Ok(true);
        }
        let receiver = Value::from_word(slot.add(2).replace(Word::UNDEF));
        (1..n).for_each(|at| slot.add(1 + at).write(slot.add(2 + at).replace(Word::UNDEF)));
        drop(receiver);
        Ok(false)
    }
}

/// Whether a class's instances are made by allocating and calling a plain `__init__` with `n` arguments and the instance.
pub(crate) fn constructs_plainly(cx: &Cx, class: &Value) -> bool {
    class.exact::<Type>().is_some() && as_type(class).plain_init.get(cx).is_some()
}
