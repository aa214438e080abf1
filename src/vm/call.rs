//! Entering frames where the loop's fast paths do not: calls from Rust, of anything callable, with any arguments.
//!
//! - J1. Only functions of Python get a window on the thread's stack; while native code runs, what lies above the running frame's
//!   registers is free for the frames that it opens.

#![expect(unsafe_code, reason = "frames")]

use super::bind;
use super::watch::execute;
use crate::bytecode::CodeKind;
use crate::heap::{FINALIZER, Value, Word};
use crate::object::args::{Args, Bound, call_native};
use crate::object::layout::code::{Code, CodeWord};
use crate::object::layout::dict::Dict;
use crate::object::layout::function::Function;
use crate::object::layout::generator::Generator;
use crate::object::layout::native::{Method, MethodDescriptor, Module, Native};
use crate::object::layout::tuple::Tuple;
use crate::object::stack::Frame;
use crate::object::type_object::{HEAP_TYPE, New, Type, as_type};
use crate::object::{Cx, Res, Str, attr, class, frame, instance, kinds, raise};
use crate::types::super_;

pub(crate) enum Entered {
    /// Go on here.
    Frame(Frame),
    /// The result is in the callee's slot already, and nothing else in the window.
    Result,
}

/// Calls from Rust. Only functions of Python get a window on the stack: while native code runs, what lies above the running frame's
/// registers is free for the frames that it opens.
pub(crate) fn call(cx: &mut Cx, callee: &Value, args: Args<'_>) -> Res<Value> {
    if let Some(native) = callee.exact::<Native>() {
        return call_native_value(cx, native, args);
    }
    cx.check_native_stack()?;
    if let Some(function) = callee.exact::<Function>() {
        return call_function(cx, callee, function, None, args);
    }
    if let Some(method) = callee.exact::<Method>() {
        return call_with_first(cx, &method.function, &method.this, args);
    }
    if let Some(class) = callee.downcast::<Type>() {
        return match native_constructor(cx, class) {
            Some(new) if callee.exact::<Type>().is_some() => new(cx, callee, args),
            _ => class::call_class(cx, callee, args),
        };
    }
    let name = cx.names().__call__;
    let of_class = cx.lookup(cx.ty(callee), name);
    if let Some(function) = of_class.filter(|function| function.exact::<Function>().is_some()) {
        return call_with_first(cx, &function, callee, args);
    }
    match cx.ty(callee).slots.get(cx).call {
        Some(function) => function(cx, callee, args),
        None => Err(raise::not_callable(cx, callee)),
    }
}

/// The constructor of a built-in class whose `__init__` has nothing to do or to complain of, so that a call of the class is a call of
/// this.
#[inline]
fn native_constructor(cx: &Cx, class: &Type) -> Option<New> {
    if class.has(HEAP_TYPE) || !class::inits_nothing(cx, class) { None } else { class.new.get() }
}

/// Calls with one more argument before the others.
pub(crate) fn call_with_first(cx: &mut Cx, callee: &Value, first: &Value, args: Args<'_>) -> Res<Value> {
    if let Some(function) = callee.exact::<Function>() {
        cx.check_native_stack()?;
        return call_function(cx, callee, function, Some(first), args);
    }
    if let Some(method) = callee.exact::<MethodDescriptor>()
        && (std::ptr::eq(cx.ty(first), as_type(&method.owner)) || cx.is_instance(first, &method.owner))
    {
        return call_native(cx, method.def, first, args);
    }
    let all: Bound = std::iter::once(first).chain(args.all()).cloned().collect();
    call(cx, callee, Args::new(&all, args.names_tuple()))
}

/// Calls a function in Python from Rust: in a new loop, in a frame above all others.
fn call_function(
    cx: &mut Cx,
    callee: &Value,
    function: &Function,
    first: Option<&Value>,
    args: Args<'_>,
) -> Res<Value> {
    let n = first.is_some() as usize + args.all().len();
    if !args.has_keywords() && function.simple_args.get() as usize == n {
        let slot = open_window(cx, callee)?;
        let outer = cx.frame;
        // SAFETY: as in `call_bound`. Two plain loops: a chain of iterators took 60 instructions more.
        let result = unsafe {
            let mut place = slot.add(2);
            if let Some(first) = first {
                place.write(first.clone().into_word());
                place = place.add(1);
            }
            for argument in args.all() {
                place.write(argument.clone().into_word());
                place = place.add(1);
            }
            finish_from_rust(cx, slot)
        };
        cx.frame = outer;
        return result;
    }
    let all = || first.into_iter().chain(args.all()).cloned();
    if n > FEW {
        let values: Bound = all().collect();
        let bound = bind::bind(cx, function, Args::new(&values, args.names_tuple()))?;
        return call_bound(cx, callee, bound.into_iter());
    }
    let slot = open_window(cx, callee)?;
    let outer = cx.frame;
    // SAFETY: as in `call_bound`; binding in place runs nothing in Python.
    let result = unsafe {
        all().enumerate().for_each(|(at, argument)| slot.add(2 + at).write(argument.into_word()));
        match bind::bind_in_place(cx, function, slot, n, args.names()) {
            Ok(true) => finish_from_rust(cx, slot),
            Ok(false) => {
                // J1: strings of odd classes among the names can run code, so the arguments leave the stack again.
                sweep(slot, 0..2 + n);
                let values: Bound = all().collect();
                let bound = bind::bind(cx, function, Args::new(&values, args.names_tuple()))?;
                return call_bound(cx, callee, bound.into_iter());
            }
            Err(raised) => {
                sweep(slot, 0..2 + n);
                Err(raised)
            }
        }
    };
    cx.frame = outer;
    result
}

fn call_native_value(cx: &mut Cx, native: &Native, args: Args<'_>) -> Res<Value> {
    if class::is_native_new(native) {
        return class::call_new(cx, &native.this, args);
    }
    call_native(cx, native.def, &native.this, args)
}

/// Runs the body of a module, class or `exec`: register 0 is the namespace, unbound for module code. Another function is called.
pub(crate) fn call_body(cx: &mut Cx, function: &Value, namespace: &Value) -> Res<Value> {
    let code = function.exact::<Function>().map(|function| function.code.get(cx).clone());
    let is_body = |code: Value| code.exact::<Code>().is_some_and(|code| code.data.takes_namespace());
    if !code.is_some_and(is_body) {
        return cx.call(function, &[]);
    }
    cx.check_native_stack()?;
    call_bound(cx, function, std::iter::once(namespace.clone()))
}

/// Calls a function with a value for each of its parameters.
fn call_bound(cx: &mut Cx, callee: &Value, bound: impl Iterator<Item = Value>) -> Res<Value> {
    let slot = open_window(cx, callee)?;
    let outer = cx.frame;
    // SAFETY: the window is above all frames; a function has fewer parameters than registers.
    let result = unsafe {
        bound.enumerate().for_each(|(at, argument)| slot.add(2 + at).write(argument.into_word()));
        finish_from_rust(cx, slot)
    };
    cx.frame = outer;
    result
}

/// The callee's slot of a window for a call from Rust, with the callee in it.
#[inline]
fn open_window(cx: &mut Cx, callee: &Value) -> Res<*mut Word> {
    let link = cx.top();
    let slot = link.wrapping_add(2);
    if slot.wrapping_add(2) > cx.stack.limit {
        cx.grow_stack(slot.wrapping_add(2))?;
    }
    // SAFETY: F1: there is room above all frames.
    unsafe {
        frame::write_link(link, cx.frame);
        slot.write(callee.clone().into_word());
    }
    Ok(slot)
}

/// Runs the function in the slot, whose parameters are in place, to its end.
unsafe fn finish_from_rust(cx: &mut Cx, slot: *mut Word) -> Res<Value> {
    // SAFETY: the caller's promise.
    unsafe {
        match start(cx, slot, frame::halt()) {
            Ok(Entered::Frame(frame)) => execute(cx, frame),
            Ok(Entered::Result) => Ok(Value::from_word(slot.replace(Word::UNDEF))),
            Err(raised) => {
                let params = crate::heap::payload::<Function>((*slot).header()).as_ref().params.get() as usize;
                sweep(slot, 0..1);
                sweep(slot, 2..2 + params);
                Err(raised)
            }
        }
    }
}

/// Calls what is in the window at `slot` with `n` arguments, of which the last have the names in the tuple; `pc` is the calling
/// instruction or a stub. On failure the window is untouched. The window lies within the registers of the running frame.
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
    // SAFETY: F4: the slot owns the callee, which is read in place; the arguments are live.
    let (callee, args) =
        unsafe { (&*slot.cast::<Value>(), std::slice::from_raw_parts(slot.add(2).cast::<Value>(), n)) };
    if let Some(function) = callee.exact::<Function>() {
        // SAFETY: the caller's promise; the parameters are in place.
        unsafe {
            if names.is_none() {
                if function.simple_args.get() as usize == n {
                    return start(cx, slot, pc);
                }
                room_for_frame(cx, slot)?;
                if bind::fill_defaults(cx, function, slot, n) {
                    return start(cx, slot, pc);
                }
            }
            return enter_binding(cx, slot, n, names, pc);
        }
    }
    if let Some(method) = callee.exact::<Method>()
        && method.function.exact::<Function>().is_some()
    {
        // SAFETY: F1: there is room for one more word; the words move with their counts, and back if there is no frame.
        unsafe {
            insert(slot, n, method.function.clone(), method.this.clone());
            let entered = enter(cx, slot, n + 1, names, pc);
            if entered.is_err() {
                remove(slot, n + 1);
            }
            return entered;
        }
    }
    if let Some(native) = callee.exact::<Native>() {
        let result = call_native_value(cx, native, Args::new(args, names))?;
        // SAFETY: the callee has returned; the window is ours to use up.
        unsafe { finish(slot, n, result) };
        return Ok(Entered::Result);
    }
    if let Some(method) = callee.exact::<MethodDescriptor>()
        && let [this, ..] = args
        && std::ptr::eq(cx.ty(this), as_type(&method.owner))
    {
        let result = call_native(cx, method.def, &Value::UNDEF, Args::new(args, names))?;
        // SAFETY: the callee has returned; the window is ours to use up.
        unsafe { finish(slot, n, result) };
        return Ok(Entered::Result);
    }
    if let Some(class) = callee.exact::<Type>()
        && let Some(new) = native_constructor(cx, class)
    {
        let result = match args {
            [value] if names.is_none() && cx.is_kind_type(callee, kinds::TYPE) => cx.type_of(value),
            _ => new(cx, callee, Args::new(args, names))?,
        };
        // SAFETY: the callee has returned; the window is ours to use up.
        unsafe { finish(slot, n, result) };
        return Ok(Entered::Result);
    }
    if let Some(class) = callee.exact::<Type>()
        && names.is_none()
        && class.plain_init.get(cx).is_some()
    {
        // SAFETY: N1; the callee's count keeps the class alive until it is dropped here.
        unsafe {
            let word = slot.replace(Word::UNDEF);
            return match construct(cx, slot, class, n, pc) {
                Ok(entered) => {
                    drop(Value::from_word(word));
                    Ok(entered)
                }
                Err(raised) => {
                    slot.write(word);
                    Err(raised)
                }
            };
        }
    }
    let result = call(cx, callee, Args::new(args, names))?;
    // SAFETY: the callee has returned; the window is ours to use up.
    unsafe { finish(slot, n, result) };
    Ok(Entered::Result)
}

/// `enter` of a function whose arguments take binding: apart, since it needs much of the native stack.
#[inline(never)]
unsafe fn enter_binding(
    cx: &mut Cx,
    slot: *mut Word,
    n: usize,
    names: Option<&Value>,
    pc: *const CodeWord,
) -> Res<Entered> {
    room_for_frame(cx, slot)?;
    // SAFETY: as in `enter`; the window is ours to use up.
    unsafe {
        let function = crate::heap::payload::<Function>((*slot).header()).as_ref();
        if bind::bind_in_place(cx, function, slot, n, items(names))? {
            return start(cx, slot, pc);
        }
        let args = std::slice::from_raw_parts(slot.add(2).cast::<Value>(), n);
        let bound = bind::bind(cx, function, Args::new(args, names))?;
        enter_bound(cx, slot, n, bound, pc)
    }
}

/// Opens the frame of the function in the slot with a value for each parameter, in place of the `n` arguments.
unsafe fn enter_bound(cx: &mut Cx, slot: *mut Word, n: usize, bound: Bound, pc: *const CodeWord) -> Res<Entered> {
    // SAFETY: F1: a function has fewer parameters than registers; the old arguments own their counts.
    unsafe {
        sweep(slot, 2..2 + n);
        bound.into_iter().enumerate().for_each(|(at, value)| slot.add(2 + at).write(value.into_word()));
        start(cx, slot, pc)
    }
}

/// The items of the tuple of keyword arguments' names.
fn items(names: Option<&Value>) -> &[Value] {
    names.and_then(|names| names.downcast::<Tuple>()).map_or(&[], Tuple::items)
}

/// `enter` for a window in a generator's registers: only a frame goes to the thread's stack.
///
/// # Safety
/// The window at `window` with `n` arguments is live, in the running generator, whose frame is `cx.frame`.
pub(crate) unsafe fn enter_out(cx: &mut Cx, window: *mut Word, n: usize, names: Option<&Value>) -> Res<Entered> {
    // SAFETY: F4.
    let (callee, args) =
        unsafe { (&*window.cast::<Value>(), std::slice::from_raw_parts(window.add(2).cast::<Value>(), n)) };
    let opens_frame = callee.exact::<Function>().is_some()
        || names.is_none() && callee.exact::<Type>().is_some_and(|class| class.plain_init.get(cx).is_some());
    if opens_frame {
        // SAFETY: the arguments move with their counts.
        return unsafe { open_out(cx, window, n, |cx, slot, stub| enter(cx, slot, n, names, stub)) };
    }
    let result = call(cx, callee, Args::new(args, names))?;
    // SAFETY: the callee has returned; the window is ours to use up.
    unsafe { finish(window, n, result) };
    Ok(Entered::Result)
}

/// Moves a window to the thread's stack and opens the frame there; a result goes back into the generator's window.
unsafe fn open_out(
    cx: &mut Cx,
    window: *mut Word,
    n: usize,
    enter: impl FnOnce(&mut Cx, *mut Word, *const CodeWord) -> Res<Entered>,
) -> Res<Entered> {
    let top = cx.top();
    if top.wrapping_add(4) > cx.stack.limit {
        cx.grow_stack(top.wrapping_add(4))?;
    }
    let slot = top.wrapping_add(2);
    // SAFETY: F1 and N2: the registers of the window are dead afterwards, whatever happens.
    unsafe {
        frame::write_link(top, cx.frame);
        slot.write(window.replace(Word::UNDEF));
        (0..n).for_each(|at| slot.add(2 + at).write(window.add(2 + at).replace(Word::UNDEF)));
        match enter(cx, slot, frame::finish_call_out()) {
            Ok(Entered::Result) => {
                window.write(slot.replace(Word::UNDEF));
                Ok(Entered::Result)
            }
            Ok(frame) => Ok(frame),
            Err(raised) => {
                sweep(slot, 0..1);
                sweep(slot, 2..2 + n);
                Err(raised)
            }
        }
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

/// Takes the first argument out of a window, which may be the unbound word.
///
/// # Safety
/// The window at `slot` has `n` arguments.
pub(crate) unsafe fn remove(slot: *mut Word, n: usize) {
    // SAFETY: the caller's promise: the window is live, with the receiver first.
    unsafe {
        let this = Value::from_word(slot.add(2).replace(Word::UNDEF));
        (1..n).for_each(|at| slot.add(1 + at).write(slot.add(2 + at).replace(Word::UNDEF)));
        drop(this);
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

/// RecursionError if there is no room for the frame of a window. To be asked before more words than the caller's own registers are
/// written there: nobody would drop them.
fn room_for_frame(cx: &mut Cx, slot: *mut Word) -> Res<()> {
    if slot.wrapping_add(2) > cx.stack.limit { cx.grow_stack(slot.wrapping_add(2)) } else { Ok(()) }
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

/// Arguments of `f(*args, **kwargs)` that are spread in the window itself.
const FEW: usize = 16;

/// `f(*args, **kwargs)`: calls with the items of the tuple and the dict in the window `[callee][return][args][kwargs]`.
///
/// # Safety
/// The window at `slot` holds a callee, a tuple, and a dict or None. With `out` it is in the registers of a generator.
#[inline(never)]
pub(crate) unsafe fn enter_spread(cx: &mut Cx, slot: *mut Word, pc: *const CodeWord, out: bool) -> Res<Entered> {
    // SAFETY: the caller's promise.
    let (callee, args, kwargs) =
        unsafe { (&*slot.cast::<Value>(), &*slot.add(2).cast::<Value>(), &*slot.add(3).cast::<Value>()) };
    let mut values: Bound =
        args.downcast::<Tuple>().expect("the compiler makes a tuple").items().iter().cloned().collect();
    let mut names = Bound::new();
    if let Some(kwargs) = kwargs.downcast::<Dict>() {
        let mut at = 0;
        while let Some((found, name, value)) = kwargs.next_from(cx, at) {
            if name.downcast::<Str>().is_none() {
                return Err(cx.type_error("keywords must be strings"));
            }
            names.push(name);
            values.push(value);
            at = found + 1;
        }
    }
    let n = values.len();
    let is_function = callee.exact::<Function>().is_some();
    if is_function && n <= FEW {
        // SAFETY: F1: there is room for so many words. The tuple and the dict are dropped when nothing borrows from them.
        unsafe {
            return if out {
                open_out(cx, slot, 2, |cx, slot, stub| spread(cx, slot, values, names, stub))
            } else {
                spread(cx, slot, values, names, pc)
            };
        }
    }
    let names = (!names.is_empty()).then(|| cx.tuple(names.into_vec()));
    let args = Args::new(&values, names.as_ref());
    if let Some(function) = callee.exact::<Function>() {
        let bound = bind::bind(cx, function, args)?;
        // SAFETY: the window is ours to use up.
        return unsafe {
            if out {
                open_out(cx, slot, 2, |cx, slot, stub| enter_bound(cx, slot, 2, bound, stub))
            } else {
                enter_bound(cx, slot, 2, bound, pc)
            }
        };
    }
    let result = call(cx, callee, args)?;
    // SAFETY: the callee has returned; the window is ours to use up.
    unsafe { finish(slot, 2, result) };
    Ok(Entered::Result)
}

/// Opens the frame of the function in the slot with these arguments instead of the two in the window. On failure these two are dead.
unsafe fn spread(cx: &mut Cx, slot: *mut Word, values: Bound, names: Bound, pc: *const CodeWord) -> Res<Entered> {
    let n = values.len();
    room_for_frame(cx, slot)?;
    // SAFETY: F1 and F4: the words move with their counts; those of a window that failed are swept.
    unsafe {
        let function = crate::heap::payload::<Function>((*slot).header()).as_ref();
        sweep(slot, 2..4);
        values.into_iter().enumerate().for_each(|(at, value)| slot.add(2 + at).write(value.into_word()));
        if names.is_empty() && function.simple_args.get() as usize == n {
            return start(cx, slot, pc);
        }
        match bind::bind_in_place(cx, function, slot, n, &names) {
            Ok(true) => start(cx, slot, pc),
            Ok(false) => {
                // J1: strings of odd classes among the names can run code, so the arguments leave the stack again.
                let take = |at| Value::from_word(slot.add(2 + at).replace(Word::UNDEF));
                let values: Bound = (0..n).map(take).collect();
                let names = (!names.is_empty()).then(|| cx.tuple(names.into_vec()));
                let bound = bind::bind(cx, function, Args::new(&values, names.as_ref()))?;
                enter_bound(cx, slot, 0, bound, pc)
            }
            Err(raised) => {
                sweep(slot, 2..2 + n);
                Err(raised)
            }
        }
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
#[inline(never)]
pub(crate) unsafe fn load_method(cx: &mut Cx, slot: *mut Word, n: usize, name: crate::object::Name) -> Res<bool> {
    // SAFETY: the caller's promise.
    unsafe {
        let bound = find_method(cx, slot, name)?;
        if !bound {
            remove(slot, n);
        }
        Ok(bound)
    }
}

/// Puts the method of the receiver into the callee's slot; false when the receiver is not to be passed.
///
/// # Safety
/// The window at `slot` has the receiver as its first argument, and an empty callee slot.
#[inline(never)]
pub(crate) unsafe fn find_method(cx: &mut Cx, slot: *mut Word, name: crate::object::Name) -> Res<bool> {
    // SAFETY: the caller's promise.
    unsafe {
        let receiver = &*slot.add(2).cast::<Value>();
        if let Some(module) = receiver.exact::<Module>()
            && let Some(found) = module.dict.exact::<Dict>().and_then(|dict| dict.get_name(cx, name))
            && !attr::is_data_attribute(cx, receiver, name)
        {
            slot.write(found.into_word());
            return Ok(false);
        }
        if let Some((function, object)) = super_::method(cx, receiver, name) {
            slot.write(function.into_word());
            drop(Value::from_word(slot.add(2).replace(object.into_word())));
            return Ok(true);
        }
        let (function, bound) = attr::get_method(cx, receiver, name)?;
        slot.write(function.into_word());
        Ok(bound)
    }
}

/// Whether a class's instances are made by allocating and calling a plain `__init__` with `n` arguments and the instance.
pub(crate) fn constructs_plainly(cx: &Cx, class: &Value) -> bool {
    class.exact::<Type>().is_some() && as_type(class).plain_init.get(cx).is_some()
}
