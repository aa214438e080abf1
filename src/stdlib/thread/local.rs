//! `_local`: an object whose attributes are each thread's own.
//!
//! Each thread that touches the object gets a dict of its own, after which `__init__` is called with the arguments of the constructor.
//! `current` is the dict of the thread that touches the object; it is set before every access. When a thread ends, its dicts go.

use crate::heap::{Object, Payload, Value, WeakReference};
use crate::object::layout::dict::Dict;
use crate::object::layout::list::List;
use crate::object::layout::tuple::Tuple;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, TypeSpec, as_type};
use crate::object::{Args, Cx, Name, Res, Trace, attr, class, kinds, object, ops};

/// The attributes that a thread gave the object.
struct Own {
    thread: u64,
    dict: Value,
}

impl Trace for Own {
    fn trace(&self, _: &crate::heap::Quiet, show: &mut dyn FnMut(crate::heap::Word)) {
        show(self.dict.word());
    }
}

pub(super) struct Local {
    /// The arguments of the constructor: a tuple, and a dict or None.
    args: Value,
    kwargs: Value,
    dicts: Payload<Vec<Own>>,
    current: Payload<Value>,
}

object!(Local = kinds::THREAD_LOCAL, "_thread._local", { args, kwargs, dicts, current });

pub(super) static LOCAL: TypeSpec = TypeSpec {
    name: "_thread._local",
    shape: Local::SHAPE,
    doc: "An object whose attributes are each thread's own.",
    flags: BASE_TYPE | HAS_DICT | HAS_WEAKREF,
    slots: Slots {
        getattribute: Some(|cx, this, name| {
            switch(cx, this)?;
            if name == cx.names().__dict__ {
                return Ok(payload(this).current.get(cx).clone());
            }
            attr::object_getattribute(cx, this, name)
        }),
        setattr: Some(set_attribute),
        ..Slots::NONE
    },
    new: Some(new),
    signature: "()",
    dict: Some(|this| this.downcast::<Local>().map(|this| &this.current)),
    ..TypeSpec::DEFAULT
};

/// The name under which a thread keeps weak references to the objects that have a dict for it.
const TOUCHED: &str = "_thread._local";

fn payload(this: &Value) -> &Local {
    this.downcast::<Local>().expect("the slots of _local get its instances")
}

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let init = as_type(class).slots.get(cx).init;
    if !args.all().is_empty()
        && init.is_none_or(|init| std::ptr::fn_addr_eq(init, class::object_init as fn(_, _, _) -> _))
    {
        return Err(cx.type_error("Initialization arguments are not supported"));
    }
    let kwargs = if args.has_keywords() { cx.dict() } else { Value::NONE };
    for (name, value) in args.keywords() {
        ops::dict::set(cx, &kwargs, name, value.clone())?;
    }
    let args = cx.tuple(args.positional().to_vec());
    let inside = Local { args, kwargs, dicts: Payload::default(), current: Payload::new(Value::NONE) };
    let this = cx.alloc_as(class, inside);
    // The constructor calls `__init__` itself.
    add(cx, &this);
    Ok(this)
}

/// Gives the calling thread a dict.
fn add(cx: &mut Cx, this: &Value) {
    let (dict, thread) = (cx.dict(), cx.thread().number);
    payload(this).dicts.get_mut(cx).push(Own { thread, dict: dict.clone() });
    drop(payload(this).current.replace(cx, dict));
    let shape = WeakReference::SHAPE;
    let reference = cx.heap().weak_reference(shape, this, None, 0);
    match cx.kept_for_thread(TOUCHED).as_ref().and_then(|list| list.downcast::<List>()) {
        Some(list) => list.items.get_mut(cx).push(reference),
        None => {
            let list = cx.list(vec![reference]);
            cx.keep_for_thread(TOUCHED, list);
        }
    }
}

/// Brings the attributes of the calling thread to the front.
fn switch(cx: &mut Cx, this: &Value) -> Res<()> {
    let (inside, thread) = (payload(this), cx.thread().number);
    let known = inside.dicts.get(cx).iter().find(|own| own.thread == thread).map(|own| own.dict.clone());
    if let Some(dict) = known {
        drop(inside.current.replace(cx, dict));
        return Ok(());
    }
    add(cx, this);
    let Some(init) = cx.ty(this).slots.get(cx).init else { return Ok(()) };
    let mut values = inside.args.downcast::<Tuple>().map_or(Vec::new(), |args| args.items().to_vec());
    let mut names = Vec::new();
    if inside.kwargs.downcast::<Dict>().is_some() {
        for (name, value) in ops::dict::entries(cx, &inside.kwargs) {
            names.push(name);
            values.push(value);
        }
    }
    let names = cx.tuple(names);
    let result = init(cx, this, Args::new(&values, Some(&names).filter(|_| !inside.kwargs.is_none())));
    if result.is_err() {
        forget(cx, inside, thread);
    }
    result?;
    switch(cx, this)
}

fn set_attribute(cx: &mut Cx, this: &Value, name: Name, value: Option<&Value>) -> Res<()> {
    if name == cx.names().__dict__ {
        let class = cx.type_name(this);
        let message = format!("'{class}' object attribute '__dict__' is read-only");
        return Err(attr::attribute_error(cx, message, this, name));
    }
    switch(cx, this)?;
    attr::object_setattr(cx, this, name, value)
}

fn forget(cx: &mut Cx, inside: &Local, thread: u64) {
    let dicts = inside.dicts.get_mut(cx);
    let gone = dicts.iter().position(|own| own.thread == thread).map(|at| dicts.swap_remove(at));
    let current = inside.current.replace(cx, Value::NONE);
    drop((gone, current));
}

/// Drops the attributes that the calling thread, which is about to end, gave to objects.
pub(super) fn forget_thread(cx: &mut Cx) {
    let thread = cx.thread().number;
    let Some(touched) = cx.keep_for_thread(TOUCHED, Value::NONE) else { return };
    let references = touched.downcast::<List>().map_or(Vec::new(), |list| list.items.take(cx));
    for reference in references {
        if let Some(target) = reference.downcast::<WeakReference>().and_then(WeakReference::target) {
            forget(cx, payload(&target), thread);
        }
        cx.finalize();
    }
}
