//! `_abc`: what `abc` needs to be quick: which classes count as subclasses of an abstract class.
//!
//! An abstract class keeps an `AbcData` under `_abc_impl`: the classes registered with it, and answers given before, by the address
//! of the class that was asked about, with a weak reference that tells whether the address still belongs to it. Registering a class
//! anywhere makes the answers "no" void.

use super::add_functions;
use crate::heap::{Kind, Object, Payload, Quiet, Value, WeakReference, Word};
use crate::object::native::functions;
use crate::object::type_object::{HEAP_TYPE, MAPPING, NO_NEW, SEQUENCE, Type, TypeSpec, as_type};
use crate::object::{Cx, Res, Trace, attr, class, kinds, object, ops, raise};
use crate::types::kind;
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering::Relaxed};

/// How the heap treats the payloads.
pub(crate) const PAYLOADS: &[(u32, Kind)] = &[kind::<AbcData>()];

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_abc", FUNCTIONS);
    crate::types::class_of(cx, &ABC_DATA);
    Ok(())
}

/// Grows whenever a class is registered.
static REGISTRATIONS: AtomicI64 = AtomicI64::new(0);

/// Classes that were asked about, without keeping them alive.
#[derive(Default)]
struct Known {
    classes: HashMap<u64, Value>,
    /// When there are so many, those that are gone are swept out.
    sweep_at: usize,
}

impl Trace for Known {
    fn trace(&self, _: &Quiet, show: &mut dyn FnMut(Word)) {
        self.classes.values().for_each(|reference| show(reference.word()))
    }
}

pub(crate) struct AbcData {
    registered: Payload<Vec<Value>>,
    yes: Payload<Known>,
    no: Payload<Known>,
    /// How many registrations there were when `no` was emptied.
    no_since: Cell<i64>,
}

object!(AbcData = kinds::ABC_DATA, "_abc._abc_data", { registered, yes, no });

static ABC_DATA: TypeSpec = TypeSpec {
    name: "_abc._abc_data",
    shape: AbcData::SHAPE,
    doc: "What an abstract class knows of other classes.",
    flags: NO_NEW,
    ..TypeSpec::DEFAULT
};

functions! { FUNCTIONS in "_abc" {
    /// A number that changes whenever a class is registered.
    "get_cache_token()" => |_: &mut Cx| REGISTRATIONS.load(Relaxed);
    /// Find out what a new class has to implement, and make room for what it will know.
    "_abc_init(self, /)" => init;
    /// Let a class count as a subclass.
    "_abc_register(self, subclass, /)" => register;
    /// Whether an object counts as an instance.
    "_abc_instancecheck(self, instance, /)" => instance_check;
    /// Whether a class counts as a subclass.
    "_abc_subclasscheck(self, subclass, /)" => subclass_check;
    /// Forget the registered classes.
    "_reset_registry(self, /)" => |cx: &mut Cx, this: &Value| -> Res<()> {
        let data = data_of(cx, this)?;
        drop(payload(&data).registered.take(cx));
        Ok(())
    };
    /// Forget the answers.
    "_reset_caches(self, /)" => |cx: &mut Cx, this: &Value| -> Res<()> {
        let data = data_of(cx, this)?;
        let old = (payload(&data).yes.take(cx), payload(&data).no.take(cx));
        drop((old.0.classes, old.1.classes));
        Ok(())
    };
    /// The registered classes, both sorts of answers, and since which registration the latter hold.
    "_get_dump(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let data = data_of(cx, this)?;
        let data = payload(&data);
        let mut sets = Vec::new();
        let known = |known: &Known| known.classes.values().cloned().collect::<Vec<_>>();
        for references in [data.registered.get(cx).clone(), known(data.yes.get(cx)), known(data.no.get(cx))] {
            sets.push(crate::object::layout::set::frozen_set_of(cx, references));
        }
        sets.push(cx.int(data.no_since.get()));
        Ok(cx.tuple(sets))
    };
} }

fn payload(data: &Value) -> &AbcData {
    data.downcast::<AbcData>().expect("`data_of` checked it")
}

/// What an abstract class knows.
fn data_of(cx: &mut Cx, this: &Value) -> Res<Value> {
    let name = cx.intern("_abc_impl");
    let data = attr::get(cx, this, name)?;
    if data.downcast::<AbcData>().is_none() {
        return Err(cx.type_error("_abc_impl is set to a wrong type"));
    }
    Ok(data)
}

fn init(cx: &mut Cx, this: &Value) -> Res<()> {
    let Some(class) = this.downcast::<Type>() else { return Err(cx.type_error("ABCMeta needs a class")) };
    let mut abstracts: Vec<Value> = Vec::new();
    let entries: Vec<(Value, Value)> =
        class.dict.get(cx).iter().map(|(_, key, value)| (key.clone(), value.clone())).collect();
    for (name, value) in entries {
        if is_abstract(cx, &value)? {
            abstracts.push(name);
        }
    }
    let names = cx.names().__abstractmethods__;
    for base in class.bases(cx).to_vec() {
        let Some(inherited) = attr::get_optional(cx, &base, names)? else { continue };
        for name in ops::iter::collect(cx, &inherited)? {
            let interned = attr::attribute_name(cx, &name)?;
            let Some(value) = attr::get_optional(cx, this, interned)? else { continue };
            if is_abstract(cx, &value)? {
                abstracts.push(name);
            }
        }
    }
    let abstracts = crate::object::layout::set::frozen_set_of(cx, abstracts);
    attr::set(cx, this, names, &abstracts)?;
    let data = AbcData {
        registered: Payload::default(),
        yes: Payload::default(),
        no: Payload::default(),
        no_since: Cell::new(REGISTRATIONS.load(Relaxed)),
    };
    let (data, name) = (cx.alloc(data), cx.intern("_abc_impl"));
    attr::set(cx, this, name, &data)?;
    // Whether instances match sequence or mapping patterns: declared by the classes of `collections.abc`, and inherited.
    let declared = cx.intern("__abc_tpflags__");
    let mut patterns = 0;
    if let Some(flags) = class.own(cx, declared) {
        let flags = ops::index::small(&flags).unwrap_or(0);
        if flags & 1 << 5 != 0 && flags & 1 << 6 != 0 {
            let message = "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING";
            return Err(cx.type_error(message));
        }
        patterns = if flags & 1 << 5 != 0 { SEQUENCE } else { 0 } | if flags & 1 << 6 != 0 { MAPPING } else { 0 };
        attr::delete(cx, this, declared)?;
    }
    if patterns == 0 {
        let mut inherited = class.mro(cx).iter().map(|base| as_type(base).flags.get() & (SEQUENCE | MAPPING));
        patterns = inherited.find(|flags| *flags != 0).unwrap_or(0);
    }
    class.set_flag(patterns, true);
    Ok(())
}

fn is_abstract(cx: &mut Cx, value: &Value) -> Res<bool> {
    // Most attributes are functions, which have no such mark unless a decorator set it.
    let name = cx.intern("__isabstractmethod__");
    match attr::get_optional(cx, value, name)? {
        Some(mark) => ops::truth(cx, &mark),
        None => Ok(false),
    }
}

/// Lets instances of a class match the patterns that those of the abstract class match.
fn copy_patterns(cx: &mut Cx, to: &Value, patterns: u32) {
    let class = as_type(to);
    if !class.has(HEAP_TYPE) || class.has(SEQUENCE | MAPPING) {
        return;
    }
    class.set_flag(patterns, true);
    for subclass in class::subclasses(cx, to) {
        copy_patterns(cx, &subclass, patterns);
    }
}

fn register(cx: &mut Cx, this: &Value, subclass: &Value) -> Res<Value> {
    if subclass.downcast::<Type>().is_none() {
        return Err(cx.type_error("Can only register classes"));
    }
    if ops::isinstance::is_subclass(cx, subclass, this)? {
        return Ok(subclass.clone());
    }
    if ops::isinstance::is_subclass(cx, this, subclass)? {
        return Err(raise::runtime_error(cx, "Refusing to create an inheritance cycle"));
    }
    let data = data_of(cx, this)?;
    let reference = cx.heap().shared_weak_reference(subclass);
    payload(&data).registered.get_mut(cx).push(reference);
    REGISTRATIONS.fetch_add(1, Relaxed);
    if let Some(class) = this.downcast::<Type>() {
        let patterns = class.flags.get() & (SEQUENCE | MAPPING);
        if patterns != 0 {
            copy_patterns(cx, subclass, patterns);
        }
    }
    Ok(subclass.clone())
}

/// Whether a class is among the known ones.
fn knows(cx: &Cx, known: &Payload<Known>, class: &Value) -> bool {
    let reference = known.get(cx).classes.get(&(class.word().bits() as u64));
    reference
        .and_then(|reference| reference.downcast::<WeakReference>()?.target())
        .is_some_and(|target| target.is(class))
}

fn learn(cx: &mut Cx, known: &Payload<Known>, class: &Value) {
    let reference = cx.heap().shared_weak_reference(class);
    let mut gone = Vec::new();
    let known = known.get_mut(cx);
    if known.classes.len() >= known.sweep_at.max(64) {
        let is_live = |reference: &Value| reference.downcast::<WeakReference>().is_some_and(|r| r.target().is_some());
        gone.extend(known.classes.extract_if(|_, reference| !is_live(reference)));
        known.sweep_at = 2 * known.classes.len();
    }
    let old = known.classes.insert(class.word().bits() as u64, reference);
    drop((old, gone));
}

fn instance_check(cx: &mut Cx, this: &Value, instance: &Value) -> Res<bool> {
    let data = data_of(cx, this)?;
    let name = cx.names().__class__;
    let (claimed, class) = (attr::get(cx, instance, name)?, cx.type_of(instance));
    if knows(cx, &payload(&data).yes, &claimed) {
        return Ok(true);
    }
    let is_fresh = payload(&data).no_since.get() == REGISTRATIONS.load(Relaxed);
    if claimed.is(&class) && is_fresh && knows(cx, &payload(&data).no, &claimed) {
        return Ok(false);
    }
    let name = cx.names().__subclasscheck__;
    let answer = cx.call_method(this, name, std::slice::from_ref(&claimed))?;
    if claimed.is(&class) || ops::truth(cx, &answer)? {
        return ops::truth(cx, &answer);
    }
    let answer = cx.call_method(this, name, &[class])?;
    ops::truth(cx, &answer)
}

fn subclass_check(cx: &mut Cx, this: &Value, subclass: &Value) -> Res<bool> {
    let Some(inside) = subclass.downcast::<Type>() else {
        return Err(cx.type_error("issubclass() arg 1 must be a class"));
    };
    let data = data_of(cx, this)?;
    let data = payload(&data);
    if knows(cx, &data.yes, subclass) {
        return Ok(true);
    }
    let registrations = REGISTRATIONS.load(Relaxed);
    if data.no_since.get() != registrations {
        data.no_since.set(registrations);
        let old = data.no.take(cx);
        drop(old.classes);
    } else if knows(cx, &data.no, subclass) {
        return Ok(false);
    }
    let answer = ask(cx, this, subclass, inside, data)?;
    learn(cx, if answer { &data.yes } else { &data.no }, subclass);
    Ok(answer)
}

/// The answer for a class that was not asked about before.
fn ask(cx: &mut Cx, this: &Value, subclass: &Value, inside: &Type, data: &AbcData) -> Res<bool> {
    cx.check_native_stack()?;
    let hook = cx.intern("__subclasshook__");
    let said = cx.call_method(this, hook, std::slice::from_ref(subclass))?;
    if said.is(&Value::TRUE) || said.is(&Value::FALSE) {
        return Ok(said.is(&Value::TRUE));
    }
    if !said.is_not_implemented() {
        return Err(cx.raise(
            crate::object::Exc::AssertionError,
            "__subclasshook__ must return either False, True, or NotImplemented",
        ));
    }
    if inside.mro(cx).iter().any(|base| base.is(this)) {
        return Ok(true);
    }
    for reference in data.registered.get(cx).clone() {
        let Some(registered) = reference.downcast::<WeakReference>().and_then(WeakReference::target) else { continue };
        if ops::isinstance::is_subclass(cx, subclass, &registered)? {
            return Ok(true);
        }
    }
    let name = cx.intern("__subclasses__");
    let others = cx.call_method(this, name, &[])?;
    for other in ops::iter::collect(cx, &others)? {
        if ops::isinstance::is_subclass(cx, subclass, &other)? {
            return Ok(true);
        }
    }
    Ok(false)
}
