//! Making classes: native ones from their declarations, and those of class statements.

use super::exception_tree::Exc;
use super::layout::cell::Cell as PythonCell;
use super::layout::dict::{Dict, Table};
use super::layout::function::Function;
use super::layout::native::{
    ClassMethod, ClassMethodDescriptor, GetSetDescriptor, MemberDescriptor, MemberPlace, MethodDescriptor, Native,
    SlotWrapper, StaticMethod,
};
use super::layout::str::Str;
use super::layout::tuple::Tuple;
use super::name::Name;
use super::native::{AttributeDef, NativeDef, NativeKind, text_of};
use super::signature::Signature;
use super::slots::{ROWS, Slots};
use super::type_object::{
    ABSTRACT, BASE_TYPE, HAS_DICT, HAS_WEAKREF, HEAP_TYPE, MAPPING, MATCH_SELF, NO_NEW, New, PLAIN_GETATTR,
    PLAIN_SETATTR, SEQUENCE, Type, TypeSpec, as_type,
};
use super::warn::warn;
use super::{Args, Cx, Res, attr, exception, frame, instance, kinds, mro, ops, raise, shape, special};
use crate::heap::{FINALIZER, INSTANCE, Payload, Value, WeakReference};
use std::cell::Cell;

static NEW_PARAMETERS: super::native::Parameters = super::native::Parameters::new();

/// `__new__` of native types, as Python sees it.
static NEW: NativeDef = NativeDef {
    shown: None,
    signature: Signature::parse("__new__(*args, **kwargs)"),
    doc: "Create and return a new object.",
    kind: NativeKind::Static,
    owner: "",
    call: |_, _, _, _| unreachable!("`call_new` goes before"),
    parameters: &NEW_PARAMETERS,
};

/// Whether a value is `__new__` of a native type.
pub(crate) fn native_new(value: &Value) -> Option<&Native> {
    value.exact::<Native>().filter(|native| is_native_new(native))
}

/// Whether a native function is `__new__` of a native type.
pub(crate) fn is_native_new(native: &Native) -> bool {
    std::ptr::eq(native.def, &NEW)
}

/// Calls `list.__new__` and the like: the first argument is the class.
pub(crate) fn call_new(cx: &mut Cx, owner: &Value, args: Args<'_>) -> Res<Value> {
    let name = as_type(owner).text(cx);
    let Some(class) = args.positional().first() else {
        return Err(cx.type_error(format!("{name}.__new__(): not enough arguments")));
    };
    let Some(inside) = class.downcast::<Type>() else {
        let found = cx.type_name(class);
        return Err(cx.type_error(format!("{name}.__new__(X): X is not a type object ({found})")));
    };
    if !cx.is_subtype(class, owner) {
        let found = inside.text(cx);
        return Err(cx.type_error(format!("{name}.__new__({found}): {found} is not a subtype of {name}")));
    }
    let mut safest = class.clone();
    while as_type(&safest).has(HEAP_TYPE) {
        safest = as_type(&safest).base.get(cx).clone().expect("`object` is no class of a class statement");
    }
    if inside.is_incomplete(cx) {
        let found = inside.text(cx);
        return Err(cx.type_error(format!("{name}.__new__({found}) is not safe, use {found}.__new__()")));
    }
    if as_type(&safest).new.get().map(|new| new as usize) != as_type(owner).new.get().map(|new| new as usize) {
        let (found, safest) = (inside.text(cx), as_type(&safest).text(cx));
        return Err(cx.type_error(format!("{name}.__new__({found}) is not safe, use {safest}.__new__()")));
    }
    match as_type(owner).spec.get().new {
        Some(new) => new(cx, class, args.rest()),
        None => Err(cx.type_error(format!("cannot create '{name}' instances"))),
    }
}

fn blank(cx: &Cx, spec: &'static TypeSpec, name: Value) -> Type {
    let empty = cx.state().empty_tuple.clone();
    Type {
        version: Cell::new(0),
        shape: Cell::new(spec.shape),
        dict_shape: Cell::new(0),
        flags: Cell::new(spec.flags),
        new: Cell::new(spec.new),
        plain_init: Payload::default(),
        slots: Payload::new(Box::new(spec.slots)),
        dict: Payload::new(Table::new()),
        spec: Cell::new(spec),
        qualname: Payload::new(name.clone()),
        name: Payload::new(name),
        bases: Payload::new(empty.clone()),
        base: Payload::default(),
        mro: Payload::new(empty),
        subclasses: Payload::default(),
        fixed: Cell::new(0),
    }
}

/// Puts an attribute into a class under construction, without telling its subclasses.
pub(crate) fn put(cx: &mut Cx, class: &Value, name: Name, value: Value) {
    let dict = &as_type(class).dict;
    let at = dict.get(cx).find(name.hash(), |key| name.matches(key));
    match at {
        Some(at) => drop(std::mem::replace(dict.get_mut(cx).value_at_mut(at), value)),
        None => drop(dict.get_mut(cx).insert_new(name.hash(), name.value(), value)),
    }
}

/// Makes the class that a declaration describes. `base` is the class of `spec.base`, or `object`; unbound for `object` itself.
pub(crate) fn new_native(cx: &mut Cx, spec: &'static TypeSpec, base: &Value) -> Value {
    let (module, name) = spec.name.rsplit_once('.').unwrap_or(("builtins", spec.name));
    let name = cx.intern(name).value();
    let inside = blank(cx, spec, name);
    let class = cx.alloc(inside);
    let this = as_type(&class);
    if !base.is_undef() {
        inherit_native(cx, this, base);
    }
    let mro: Vec<Value> = std::iter::once(class.clone()).chain(as_base_mro(cx, base)).collect();
    let mro = cx.tuple(mro);
    drop(this.mro.replace(cx, mro));
    if !base.is_undef() {
        let bases = cx.tuple(vec![base.clone()]);
        drop(this.bases.replace(cx, bases));
        drop(this.base.replace(cx, Some(base.clone())));
    }
    // Exact instances of a native class whose payload is the base's (exceptions, `bool`, structure sequences) need a shape.
    if this.shape.get() == 0 && !base.is_undef() {
        let kind = as_type(base).kind();
        let fixed = as_type(base).fixed.get();
        let extra = fixed + this.has(HAS_DICT) as u8;
        let shape = if kind == INSTANCE {
            cx.state_mut().shapes.root(class.clone(), fixed, fixed + 3)
        } else {
            cx.state_mut().shapes.subclass(kind, class.clone(), extra)
        };
        this.shape.set(shape.expect("shape ids do not run out before any program runs"));
    } else if spec.shape == INSTANCE {
        let shape = cx.state_mut().shapes.root(class.clone(), 0, 1);
        this.shape.set(shape.expect("shape ids do not run out before any program runs"));
    }
    if !base.is_undef() {
        add_subclass(cx, base, &class);
    }
    fill_native_dict(cx, &class, spec, module);
    note_attribute_access(cx, this);
    class
}

fn as_base_mro(cx: &Cx, base: &Value) -> Vec<Value> {
    if base.is_undef() { Vec::new() } else { as_type(base).mro(cx).to_vec() }
}

/// Fills the slots that a native class leaves open from its base, and takes over what is inherited besides.
fn inherit_native(cx: &mut Cx, this: &Type, base: &Value) {
    let mut slots = **this.slots.get(cx);
    let inherited = **as_type(base).slots.get(cx);
    let own_compare = slots.compare.is_some();
    for row in ROWS {
        if !(row.is_filled)(&slots) {
            (row.copy)(&inherited, &mut slots);
        }
    }
    let spec = this.spec.get();
    if own_compare && spec.slots.hash.is_none() {
        slots.hash = Some(|cx, value| Err(raise::unhashable(cx, value)));
    }
    **this.slots.get_mut(cx) = slots;
    if this.new.get().is_none() && !this.has(NO_NEW) {
        this.new.set(as_type(base).new.get());
    }
    let flags = as_type(base).flags.get() & (SEQUENCE | MAPPING | HAS_DICT | MATCH_SELF | HAS_WEAKREF);
    this.flags.set(this.flags.get() | flags);
}

fn fill_native_dict(cx: &mut Cx, class: &Value, spec: &'static TypeSpec, module: &str) {
    let slots = ROWS.iter().filter(|row| (row.is_filled)(&spec.slots)).map(|row| row.dunders.len()).sum::<usize>();
    let methods = spec.methods.iter().map(|table| table.len()).sum::<usize>();
    let attributes = spec.attributes.iter().map(|table| table.len()).sum::<usize>();
    // `__new__`, `__doc__`, `__module__`, `__hash__`. Without memory for it, the table grows as it can.
    let _ = as_type(class).dict.get_mut(cx).reserve(slots + methods + attributes + 4);
    for row in ROWS {
        if !(row.is_filled)(&spec.slots) {
            continue;
        }
        for dunder in row.dunders {
            let name = cx.intern(dunder.name);
            let wrapper = cx.alloc(SlotWrapper { dunder, owner: class.clone() });
            put(cx, class, name, wrapper);
        }
    }
    if spec.slots.compare.is_some() && spec.slots.hash.is_none() {
        let name = cx.names().__hash__;
        put(cx, class, name, Value::NONE);
    }
    for def in spec.methods.iter().copied().flatten() {
        let name = cx.intern(def.signature.name());
        let value = match def.kind {
            NativeKind::Class => cx.alloc(ClassMethodDescriptor { def, owner: class.clone() }),
            NativeKind::Static => {
                let function = cx.alloc(Native { def, this: Value::UNDEF, module: Value::NONE });
                cx.alloc(StaticMethod { function: Payload::new(function), attrs: Payload::new(Value::NONE) })
            }
            NativeKind::Method | NativeKind::Function => cx.alloc(MethodDescriptor { def, owner: class.clone() }),
        };
        put(cx, class, name, value);
    }
    for def in spec.attributes.iter().copied().flatten() {
        let name = cx.intern(def.name);
        let value = attribute_descriptor(cx, def, class);
        put(cx, class, name, value);
    }
    if spec.new.is_some() {
        let name = cx.names().__new__;
        let function = cx.alloc(Native { def: &NEW, this: class.clone(), module: Value::NONE });
        put(cx, class, name, function);
    }
    let doc = cx.names().__doc__;
    if as_type(class).own(cx, doc).is_none() {
        let text = if spec.doc.is_empty() { Value::NONE } else { cx.str(spec.doc) };
        put(cx, class, doc, text);
    }
    if module != "builtins" {
        let (name, module) = (cx.names().__module__, cx.str(module));
        put(cx, class, name, module);
    }
}

/// The descriptor of a native attribute.
pub(crate) fn attribute_descriptor(cx: &mut Cx, def: &'static AttributeDef, class: &Value) -> Value {
    if !def.is_member {
        return cx.alloc(GetSetDescriptor { def, owner: class.clone() });
    }
    let name = cx.intern(def.name).value();
    cx.alloc(MemberDescriptor { name, owner: class.clone(), place: MemberPlace::Native(def) })
}

fn note_attribute_access(cx: &Cx, class: &Type) {
    let slots = class.slots.get(cx);
    let plain_get = slots
        .getattribute
        .is_some_and(|own| std::ptr::fn_addr_eq(own, attr::object_getattribute as super::slots::GetAttr));
    let plain_set =
        slots.setattr.is_some_and(|own| std::ptr::fn_addr_eq(own, attr::object_setattr as super::slots::SetAttr));
    class.set_flag(PLAIN_GETATTR, plain_get);
    class.set_flag(PLAIN_SETATTR, plain_set);
}

// Classes of class statements.

/// Whether instances of one class may become instances of the other: what the two add to a common base has the same layout.
pub(crate) fn same_layout(cx: &Cx, one: &Value, other: &Value) -> bool {
    let traits = |class: &Value| {
        let inside = as_type(class);
        (inside.kind(), inside.fixed.get(), inside.has(HAS_DICT), inside.has(HAS_WEAKREF))
    };
    let bare = |class: &Value| {
        let mut at = class.clone();
        while let Some(base) = as_type(&at).base.get(cx).clone().filter(|base| traits(base) == traits(&at)) {
            at = base;
        }
        at
    };
    let (one, other) = (bare(one), bare(other));
    if one.is(&other) {
        return true;
    }
    let bases = (as_type(&one).base.get(cx).clone(), as_type(&other).base.get(cx).clone());
    let common = bases.0.zip(bases.1).is_some_and(|(one, other)| one.is(&other));
    common && traits(&one) == traits(&other) && added_slots(cx, &one) == added_slots(cx, &other)
}

/// The names for which a class's `__slots__` made members, in their order, and their places.
fn added_slots(cx: &Cx, class: &Value) -> Vec<(u8, usize)> {
    let dict = as_type(class).dict.get(cx);
    let members = dict.iter().filter_map(|(_, _, value)| value.exact::<MemberDescriptor>());
    let own = members.filter(|member| member.owner.is(class));
    let mut slots: Vec<(u8, usize)> =
        own.filter_map(|member| Some((member.slot()?, member.name.word().bits()))).collect();
    slots.sort_unstable();
    slots
}

/// The class whose payload and slots an instance of a class with these bases has.
pub(crate) fn best_base(cx: &mut Cx, bases: &[Value]) -> Res<Value> {
    let mut winner: Option<(Value, Value)> = None;
    for base in bases {
        let Some(inside) = base.downcast::<Type>() else { return Err(cx.type_error("bases must be types")) };
        if !inside.has(BASE_TYPE) {
            let name = inside.text(cx);
            return Err(cx.type_error(format!("type '{name}' is not an acceptable base type")));
        }
        let solid = solid_base(cx, base);
        winner = match winner {
            None => Some((solid, base.clone())),
            Some((known, _)) if cx.is_subtype(&solid, &known) && !solid.is(&known) => Some((solid, base.clone())),
            Some((known, best)) if cx.is_subtype(&known, &solid) => Some((known, best)),
            Some(_) => return Err(cx.type_error("multiple bases have instance lay-out conflict")),
        };
    }
    Ok(winner.expect("there is at least one base").1)
}

/// The nearest class up the chain of bases that adds something to the layout.
fn solid_base(cx: &Cx, class: &Value) -> Value {
    let mut at = class.clone();
    loop {
        let inside = as_type(&at);
        let Some(base) = inside.base.get(cx).clone() else { return at };
        let adds_slots = inside.fixed.get() > as_type(&base).fixed.get();
        let adds_payload = inside.kind() != as_type(&base).kind();
        if adds_slots || adds_payload || exception::adds_members(cx, &at) {
            return at;
        }
        at = base;
    }
}

/// `type.__new__(metaclass, name, bases, namespace, **keywords)`; the namespace is a dict.
pub(crate) fn new_class(
    cx: &mut Cx,
    metaclass: &Value,
    name: &Value,
    bases: &Value,
    namespace: &Value,
    keywords: Args<'_>,
) -> Res<Value> {
    let mut bases = bases.clone();
    if bases.downcast::<Tuple>().is_none_or(|bases| bases.len() == 0) {
        let object = cx.object_type();
        bases = cx.tuple(vec![object]);
    }
    let base_list = bases.downcast::<Tuple>().expect("just made or checked").items().to_vec();
    let base = best_base(cx, &base_list)?;
    let text = name.downcast::<Str>().expect("the caller checked the name");
    if text.iter().any(|c| c == 0) {
        return Err(cx.value_error("type name must not contain null characters"));
    }
    let base_type = as_type(&base);
    let inside = blank(cx, base_type.spec.get(), name.clone());
    inside.flags.set(
        HEAP_TYPE | BASE_TYPE | base_type.flags.get() & (SEQUENCE | MAPPING | MATCH_SELF | HAS_DICT | HAS_WEAKREF),
    );
    inside.slots.get_mut(cx).clone_from(&Box::new(Slots::NONE));
    inside.fixed.set(base_type.fixed.get());
    // There are no instances before there is an MRO, which the metaclass may compute.
    inside.new.set(None);
    let class = cx.alloc_as(metaclass, inside);
    let this = as_type(&class);
    drop(this.base.replace(cx, Some(base.clone())));
    drop(this.bases.replace(cx, bases.clone()));
    for (key, value) in ops::dict::entries(cx, namespace) {
        let hash = ops::hash::hash(cx, &key)?;
        let key = if key.exact::<Str>().is_some() { cx.intern_value(&key).value() } else { key };
        drop(this.dict.get_mut(cx).insert_new(hash, key, value));
    }
    if ops::dict::entries(cx, namespace).iter().any(|(key, _)| key.downcast::<Str>().is_none()) {
        let message = format!("non-string key in the __dict__ of class {}", as_type(&class).text(cx));
        warn(cx, Exc::RuntimeWarning, &message, 1)?;
    }
    let cell = prepare_dict(cx, &class)?;
    add_slots(cx, &class, &base_list)?;
    let doc = cx.names().__doc__;
    if this.own(cx, doc).is_none() {
        put(cx, &class, doc, Value::NONE);
    }
    set_mro(cx, &class)?;
    set_shape(cx, &class)?;
    fill_slots(cx, &class);
    // An `mro()` of the metaclass may have assigned to `__bases__`, which tells the bases.
    let told = own_mro(cx, &class).is_some() && subclasses(cx, &base_list[0]).iter().any(|known| known.is(&class));
    if !told && this.bases.get(cx).is(&bases) {
        for base in &base_list {
            add_subclass(cx, base, &class);
        }
    }
    if let Some(cell) = cell {
        let inside = cell.downcast::<PythonCell>().expect("checked by `prepare_dict`");
        drop(inside.value.replace(cx, class.clone()));
    }
    call_set_names(cx, &class)?;
    call_init_subclass(cx, &class, keywords)?;
    Ok(class)
}

/// Completes the dict of a new class; returns the cell for `__class__`.
fn prepare_dict(cx: &mut Cx, class: &Value) -> Res<Option<Value>> {
    let this = as_type(class);
    let names = *cx.names();
    if this.own(cx, names.__module__).is_none()
        && let Some(running) = frame::Running::nth(cx, 0)
        && let Some(module) =
            running.function.globals.downcast::<Dict>().and_then(|globals| globals.get_name(cx, names.__name__))
    {
        put(cx, class, names.__module__, module);
    }
    if let Some(qualname) = take(cx, this, names.__qualname__) {
        if qualname.downcast::<Str>().is_none() {
            let found = cx.type_name(&qualname);
            return Err(cx.type_error(format!("type __qualname__ must be a str, not {found}")));
        }
        drop(this.qualname.replace(cx, qualname));
    }
    if let Some(function) = this.own(cx, names.__new__).filter(|function| function.exact::<Function>().is_some()) {
        let method = cx.alloc(StaticMethod { function: Payload::new(function), attrs: Payload::new(Value::NONE) });
        put(cx, class, names.__new__, method);
    }
    for name in [names.__init_subclass__, names.__class_getitem__] {
        if let Some(function) = this.own(cx, name).filter(|function| function.exact::<Function>().is_some()) {
            let method = cx.alloc(ClassMethod { function: Payload::new(function), attrs: Payload::new(Value::NONE) });
            put(cx, class, name, method);
        }
    }
    if this.own(cx, names.__eq__).is_some() && this.own(cx, names.__hash__).is_none() {
        put(cx, class, names.__hash__, Value::NONE);
    }
    let cell = take(cx, this, names.__classcell__);
    if let Some(cell) = &cell
        && cell.downcast::<PythonCell>().is_none()
    {
        let found = cx.type_name(cell);
        return Err(
            cx.type_error(format!("type.__new__(): __classcell__ must be a nonlocal cell, not <class '{found}'>"))
        );
    }
    Ok(cell)
}

/// Removes an attribute of a class under construction.
fn take(cx: &mut Cx, class: &Type, name: Name) -> Option<Value> {
    let at = class.dict.get(cx).find(name.hash(), |key| name.matches(key))?;
    Some(class.dict.get_mut(cx).remove_at(at).1)
}

/// Handles `__slots__`.
fn add_slots(cx: &mut Cx, class: &Value, bases: &[Value]) -> Res<()> {
    let this = as_type(class);
    let name = cx.names().__slots__;
    let base = this.base.get(cx).clone().expect("set before");
    let Some(declared) = this.own(cx, name) else {
        this.set_flag(HAS_DICT | HAS_WEAKREF, true);
        add_dict_and_weakref(cx, class, &base);
        return Ok(());
    };
    let declared =
        if declared.downcast::<Str>().is_some() { vec![declared] } else { ops::iter::collect(cx, &declared)? };
    let is_variable = matches!(as_type(&base).kind(), kinds::INT | kinds::TUPLE | kinds::BYTES);
    if !declared.is_empty() && is_variable {
        let base = as_type(&base).text(cx);
        return Err(cx.type_error(format!("nonempty __slots__ not supported for subtype of '{base}'")));
    }
    let (mut wants_dict, mut wants_weakref) = (false, false);
    let mut members: Vec<Name> = Vec::new();
    for item in declared {
        let Some(text) = item.downcast::<Str>() else {
            let found = cx.type_name(&item);
            return Err(cx.type_error(format!("__slots__ items must be strings, not '{found}'")));
        };
        let text = text.to_text().into_owned();
        if !crate::base::name::is_identifier(&text) {
            return Err(cx.type_error("__slots__ must be identifiers"));
        }
        match text.as_str() {
            "__dict__" if wants_dict || as_type(&base).has(HAS_DICT) => {
                return Err(cx.type_error("__dict__ slot disallowed: we already got one"));
            }
            "__dict__" => wants_dict = true,
            "__weakref__" if wants_weakref || as_type(&base).has(HAS_WEAKREF) => {
                return Err(cx.type_error("__weakref__ slot disallowed: we already got one"));
            }
            "__weakref__" => wants_weakref = true,
            _ => {
                let class_name = text_of(this.name.get(cx));
                let name = cx.intern(&crate::base::name::mangle(Some(&class_name), &text));
                if this.own(cx, name).is_some() && !matches!(text.as_str(), "__qualname__" | "__classcell__") {
                    return Err(cx.value_error(format!("'{text}' in __slots__ conflicts with class variable")));
                }
                members.push(name);
            }
        }
    }
    members.sort_by_key(|name| name.to_string());
    for member in members {
        let at = this.fixed.get();
        if at as usize >= shape::MAX_SLOTS {
            return Err(cx.type_error(format!("more than {} __slots__", shape::MAX_SLOTS)));
        }
        let descriptor =
            cx.alloc(MemberDescriptor { name: member.value(), owner: class.clone(), place: MemberPlace::Slot(at) });
        this.fixed.set(at + 1);
        put(cx, class, member, descriptor);
    }
    let others = |flag| bases.iter().any(|base| as_type(base).has(flag));
    this.set_flag(HAS_DICT, wants_dict || others(HAS_DICT));
    this.set_flag(HAS_WEAKREF, wants_weakref || others(HAS_WEAKREF));
    add_dict_and_weakref(cx, class, &base);
    Ok(())
}

/// `__dict__` and `__weakref__` in the dict of the class that first has them.
fn add_dict_and_weakref(cx: &mut Cx, class: &Value, base: &Value) {
    let names = *cx.names();
    let (this, base) = (as_type(class), as_type(base));
    let own = |cx: &mut Cx, name: Name, flag: u32, def: &'static super::native::AttributeDef| {
        let needed = this.has(flag) && !base.has(flag) && base.kind() != kinds::TYPE;
        if needed && this.own(cx, name).is_none() {
            let descriptor = cx.alloc(GetSetDescriptor { def, owner: class.clone() });
            put(cx, class, name, descriptor);
        }
    };
    own(cx, names.__dict__, HAS_DICT, &super::DICT_ATTRIBUTE);
    own(cx, names.__weakref__, HAS_WEAKREF, &super::WEAKREF_ATTRIBUTE);
}

/// The name of the metaclass's method that computes the MRO, if that is not the one of `type`.
fn own_mro(cx: &Cx, class: &Value) -> Option<Name> {
    let name = cx.names().mro;
    let method = cx.lookup(cx.ty(class), name)?;
    method.exact::<MethodDescriptor>().is_none().then_some(name)
}

/// Computes the MRO, through `mro()` if the metaclass has one of its own. False if that method, by what it did besides, gave the
/// class another MRO already, which is newer.
pub(crate) fn set_mro(cx: &mut Cx, class: &Value) -> Res<bool> {
    let this = as_type(class);
    let old = this.mro.get(cx).clone();
    let mro = match own_mro(cx, class) {
        Some(name) => {
            let result = special::call(cx, class, name, &[])?;
            let classes = ops::iter::collect(cx, &result)?;
            let solid = solid_base(cx, class);
            for wrong in &classes {
                let Some(inside) = wrong.downcast::<Type>() else {
                    let found = cx.type_name(wrong);
                    return Err(cx.type_error(format!("mro() returned a non-class ('{found}')")));
                };
                // Methods of a class with another layout must not be found.
                let other = solid_base(cx, wrong);
                if !cx.is_subtype(&solid, &other) {
                    let found = inside.text(cx);
                    return Err(cx.type_error(format!("mro() returned base with unsuitable layout ('{found}')")));
                }
            }
            classes
        }
        None => default_mro(cx, class)?,
    };
    if !this.mro.get(cx).is(&old) {
        return Ok(false);
    }
    let mro = cx.tuple(mro);
    drop(this.mro.replace(cx, mro));
    Ok(true)
}

/// `type.mro(class)`.
pub(crate) fn default_mro(cx: &mut Cx, class: &Value) -> Res<Vec<Value>> {
    let bases = as_type(class).bases(cx).to_vec();
    for (at, base) in bases.iter().enumerate() {
        if bases[..at].iter().any(|known| known.is(base)) {
            let name = as_type(base).text(cx);
            return Err(cx.type_error(format!("duplicate base class {name}")));
        }
    }
    if let Some(incomplete) = bases.iter().find(|base| as_type(base).is_incomplete(cx)) {
        let name = as_type(incomplete).text(cx);
        return Err(cx.type_error(format!("Cannot extend an incomplete type '{name}'")));
    }
    let mut mro = vec![class.clone()];
    mro.extend(mro::linearize(cx, &bases)?);
    Ok(mro)
}

/// Gives the class the shape of its first instance: with room for the attributes that its methods assign to.
fn set_shape(cx: &mut Cx, class: &Value) -> Res<()> {
    let this = as_type(class);
    let base = this.base.get(cx).clone().expect("set before");
    let kind = as_type(&base).kind();
    let fixed = this.fixed.get();
    let shape = if kind == INSTANCE {
        let capacity =
            if this.has(HAS_DICT) { fixed as usize + expected_attributes(cx, class).max(3) } else { fixed as usize };
        // A block is a multiple of 16 bytes; an odd number of slots fills it.
        let capacity = (capacity | 1).min(shape::MAX_SLOTS + 1) as u8;
        cx.state_mut().shapes.root(class.clone(), fixed, capacity.max(fixed + 1))
    } else {
        // Types and modules have their dict in the payload.
        let has_own_dict = as_type(&base).spec.get().dict.is_some() || matches!(kind, kinds::TYPE | kinds::MODULE);
        let extra = fixed + (this.has(HAS_DICT) && !has_own_dict) as u8;
        cx.state_mut().shapes.subclass(kind, class.clone(), extra)
    };
    match shape {
        Some(shape) => this.shape.set(shape),
        None => return Err(cx.raise(Exc::MemoryError, "too many classes")),
    }
    Ok(())
}

/// How many attributes the methods of the class and its bases assign to: `__static_attributes__`.
fn expected_attributes(cx: &Cx, class: &Value) -> usize {
    let name = cx.names().__static_attributes__;
    let mut known: Vec<Value> = Vec::new();
    for class in as_type(class).mro(cx) {
        let attributes = as_type(class).own(cx, name);
        for attribute in attributes.as_ref().and_then(|names| names.downcast::<Tuple>()).map_or(&[][..], Tuple::items) {
            if !known.iter().any(|known| known.is(attribute)) {
                known.push(attribute.clone());
            }
        }
    }
    known.len()
}

/// Fills the slots of a class in Python from what its MRO has under the dunders' names.
pub(crate) fn fill_slots(cx: &mut Cx, class: &Value) {
    let this = as_type(class);
    let mut slots = Slots::NONE;
    // With one base, whose MRO goes on behind the class, a row is the base's unless the class itself has a name of the row.
    let base = this.base.get(cx).clone().filter(|base| {
        let (own, bases) = (this.mro(cx), as_type(base).mro(cx));
        own.len() == bases.len() + 1 && own[1..].iter().zip(bases).all(|(x, y)| x.is(y))
    });
    for (at, row) in ROWS.iter().enumerate() {
        if let Some(base) = &base {
            let names = &cx.state().row_names[at];
            let has_getattr =
                row.dunders[0].name == "__getattribute__" && this.own(cx, cx.names().__getattr__).is_some();
            if !has_getattr && !names.iter().any(|name| this.own(cx, *name).is_some()) {
                (row.copy)(as_type(base).slots.get(cx), &mut slots);
                continue;
            }
        }
        let (mut native, mut generic): (Option<Value>, bool) = (None, false);
        for place in 0..row.dunders.len() {
            let name = cx.state().row_names[at][place];
            let Some(found) = cx.lookup(this, name) else { continue };
            // A wrapper that stands under another name, or comes from a class that is no base, is a method like any other.
            let inherits =
                |wrapper: &&SlotWrapper| cx.names_dunder(name, wrapper.dunder) && cx.is_subtype(class, &wrapper.owner);
            match found.exact::<SlotWrapper>().filter(inherits) {
                Some(wrapper) if wrapper.dunder.row == at => match &native {
                    Some(known) if !known.is(&wrapper.owner) => generic = true,
                    _ => native = Some(wrapper.owner.clone()),
                },
                // `__add__` of a sequence fills another row; a wrapper under another name is called as what it is.
                Some(wrapper) if name.text().is(wrapper.dunder.name) => {}
                _ => generic = true,
            }
        }
        if ROWS[at].dunders[0].name == "__getattribute__" && cx.lookup(this, cx.names().__getattr__).is_some() {
            generic = true;
        }
        if generic && (row.fill_generic)(&mut slots) {
            continue;
        }
        if let Some(owner) = native {
            (row.copy)(as_type(&owner).slots.get(cx), &mut slots);
        }
    }
    let finalizer = if slots.del.is_some() { FINALIZER } else { 0 };
    this.shape.set(this.shape.get() & !FINALIZER | finalizer);
    **this.slots.get_mut(cx) = slots;
    note_attribute_access(cx, this);
    let name = cx.names().__new__;
    let new = cx.lookup(this, name);
    this.new.set(match new.as_ref().map(|new| native_new(new)) {
        Some(Some(native)) => as_type(&native.this).spec.get().new,
        Some(None) => Some(special::new),
        None => None,
    });
    note_plain_init(cx, class);
}

fn note_plain_init(cx: &mut Cx, class: &Value) {
    let this = as_type(class);
    let name = cx.names().__init__;
    let plain_new = this.new.get().is_some_and(|new| std::ptr::fn_addr_eq(new, object_new as New));
    let plain_call = cx.type_of(class).is(&cx.kind_type(kinds::TYPE));
    let init = cx.lookup(this, name).filter(|init| init.exact::<Function>().is_some());
    let init = init.filter(|_| plain_new && plain_call && this.kind() == INSTANCE && !this.has(ABSTRACT));
    drop(this.plain_init.replace(cx, init));
}

/// Tells each attribute of a new class its name.
fn call_set_names(cx: &mut Cx, class: &Value) -> Res<()> {
    let entries: Vec<(Value, Value)> =
        as_type(class).dict.get(cx).iter().map(|(_, key, value)| (key.clone(), value.clone())).collect();
    let name = cx.names().__set_name__;
    for (key, value) in entries {
        if let Some(method) = attr::lookup_special(cx, &value, name)?
            && let Err(raised) = cx.call(&method, &[class.clone(), key.clone()])
        {
            let (kind, key, class) = (cx.type_name(&value), ops::repr_text(cx, &key)?, as_type(class).text(cx));
            let note = cx.str(&format!("Error calling __set_name__ on '{kind}' instance {key} in '{class}'"));
            let add_note = cx.names().add_note;
            cx.call_method(&raised.0, add_note, &[note])?;
            return Err(raised);
        }
    }
    Ok(())
}

/// `super(class, class).__init_subclass__(**keywords)`.
fn call_init_subclass(cx: &mut Cx, class: &Value, keywords: Args<'_>) -> Res<()> {
    let name = cx.names().__init_subclass__;
    let mro = as_type(class).mro(cx)[1..].to_vec();
    for base in &mro {
        let Some(found) = as_type(base).own(cx, name) else { continue };
        let method = match cx.ty(&found).slots.get(cx).descr_get {
            Some(get) => get(cx, &found, None, class)?,
            None => found,
        };
        let positional = keywords.positional().len();
        cx.call_args(&method, Args::new(&keywords.all()[positional..], keywords.names_tuple()))?;
        return Ok(());
    }
    Ok(())
}

// Changing classes.

/// Takes the versions of a class and of its subclasses away.
pub(crate) fn modified(cx: &mut Cx, class: &Value) {
    let this = as_type(class);
    this.version.set(0);
    for subclass in subclasses(cx, class) {
        modified(cx, &subclass);
    }
}

/// The live direct subclasses.
pub(crate) fn subclasses(cx: &mut Cx, class: &Value) -> Vec<Value> {
    let list = as_type(class).subclasses.get(cx).clone();
    let targets = list.iter().filter_map(|weak| weak.downcast::<WeakReference>()?.target());
    let live: Vec<Value> = targets.collect();
    if live.len() < list.len() / 2 {
        let kept = list
            .into_iter()
            .filter(|weak| weak.downcast::<WeakReference>().is_some_and(|weak| weak.target().is_some()))
            .collect();
        drop(as_type(class).subclasses.replace(cx, kept));
    }
    live
}

fn add_subclass(cx: &mut Cx, base: &Value, class: &Value) {
    let weak = cx.heap().shared_weak_reference(class);
    as_type(base).subclasses.get_mut(cx).push(weak);
}

/// A class has other bases now, given as tuples: the old ones forget it, the new ones learn of it.
pub(crate) fn change_subclass(cx: &mut Cx, class: &Value, old: &Value, new: &Value) {
    let is_this = |weak: &Value| {
        weak.downcast::<WeakReference>().and_then(WeakReference::target).is_some_and(|target| target.is(class))
    };
    for base in old.downcast::<Tuple>().map_or(&[][..], Tuple::items) {
        let list = as_type(base).subclasses.take(cx);
        let (gone, kept): (Vec<Value>, Vec<Value>) = list.into_iter().partition(is_this);
        drop(as_type(base).subclasses.replace(cx, kept));
        drop(gone);
    }
    for base in new.downcast::<Tuple>().map_or(&[][..], Tuple::items) {
        add_subclass(cx, base, class);
    }
}

/// Sets or deletes an attribute of a class: `type.__setattr__`, descriptors of the metaclass aside. False: there was none to delete.
pub(crate) fn change_attribute(cx: &mut Cx, class: &Value, name: Name, value: Option<Value>) -> bool {
    let this = as_type(class);
    let retires = value.as_ref().is_some_and(|value| attr::is_data_descriptor(cx, value));
    let old = match value {
        Some(value) => {
            let at = this.dict.get(cx).find(name.hash(), |key| name.matches(key));
            match at {
                Some(at) => Some(std::mem::replace(this.dict.get_mut(cx).value_at_mut(at), value)),
                None => {
                    drop(this.dict.get_mut(cx).insert_new(name.hash(), name.value(), value));
                    None
                }
            }
        }
        None => match take(cx, this, name) {
            Some(old) => Some(old),
            None => return false,
        },
    };
    modified(cx, class);
    let text = name.text();
    let is_dunder = text.as_ascii().is_some_and(|text| text.starts_with("__"));
    if is_dunder {
        refill(cx, class);
    }
    if retires || is_dunder {
        super::cache::flush(cx);
    }
    drop(old);
    true
}

/// Fills the slots of a class and its subclasses again.
pub(crate) fn refill(cx: &mut Cx, class: &Value) {
    if as_type(class).has(HEAP_TYPE) {
        let had_finalizer = as_type(class).slots.get(cx).del.is_some();
        fill_slots(cx, class);
        if !had_finalizer && as_type(class).slots.get(cx).del.is_some() {
            // The instances there are have got a finalizer.
            cx.heap().add_finalizers(|shape| cx.state().shapes.class(shape).is(class));
        }
    }
    for subclass in subclasses(cx, class) {
        refill(cx, &subclass);
    }
}

// Instances.

/// `object.__new__(class, …)`.
pub(crate) fn object_new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let this = as_type(class);
    if !args.all().is_empty() {
        let overrides_new = this.new.get().is_none_or(|new| !std::ptr::fn_addr_eq(new, object_new as New));
        let overrides_init =
            this.slots.get(cx).init.is_none_or(|init| !std::ptr::fn_addr_eq(init, object_init as super::slots::Init));
        if overrides_new {
            return Err(cx.type_error("object.__new__() takes exactly one argument (the type to instantiate)"));
        }
        if !overrides_init {
            let name = this.text(cx);
            return Err(cx.type_error(format!("{name}() takes no arguments")));
        }
    }
    if this.has(ABSTRACT) {
        return Err(abstract_error(cx, class));
    }
    if this.kind() != INSTANCE {
        let (name, base) = (this.text(cx), this.spec.get().name);
        return Err(cx.type_error(format!("object.__new__({name}) is not safe, use {base}.__new__()")));
    }
    Ok(instance::new_instance(cx, this))
}

fn abstract_error(cx: &mut Cx, class: &Value) -> super::Raised {
    let name = cx.names().__abstractmethods__;
    let methods = as_type(class).own(cx, name).unwrap_or(Value::NONE);
    let mut names: Vec<String> = match ops::iter::collect(cx, &methods) {
        Ok(names) => names.iter().map(text_of).collect(),
        Err(raised) => return raised,
    };
    names.sort();
    let s = if names.len() == 1 { "" } else { "s" };
    let (class, names) =
        (as_type(class).text(cx), names.iter().map(|name| format!("'{name}'")).collect::<Vec<_>>().join(", "));
    cx.type_error(format!(
        "Can't instantiate abstract class {class} without an implementation for abstract method{s} {names}"
    ))
}

/// Whether `__init__` is `object`'s, of a class that has a `__new__` of its own: then it takes any arguments, and does nothing.
#[inline]
pub(crate) fn inits_nothing(cx: &Cx, class: &Type) -> bool {
    let is_objects = |init| std::ptr::fn_addr_eq(init, object_init as super::slots::Init);
    class.slots.get(cx).init.is_none_or(is_objects)
        && class.new.get().is_some_and(|new| !std::ptr::fn_addr_eq(new, object_new as New))
}

/// `object.__init__(…)`.
pub(crate) fn object_init(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    if args.all().is_empty() {
        return Ok(());
    }
    let class = cx.type_of(this);
    let inside = as_type(&class);
    let overrides_init =
        inside.slots.get(cx).init.is_none_or(|init| !std::ptr::fn_addr_eq(init, object_init as super::slots::Init));
    let overrides_new = inside.new.get().is_none_or(|new| !std::ptr::fn_addr_eq(new, object_new as New));
    if overrides_init {
        return Err(cx.type_error("object.__init__() takes exactly one argument (the instance to initialize)"));
    }
    if !overrides_new {
        let name = inside.text(cx);
        return Err(cx.type_error(format!("{name}.__init__() takes exactly one argument (the instance to initialize)")));
    }
    Ok(())
}

/// Calls a class from Rust: by the metaclass's `__call__`.
pub(crate) fn call_class(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    match cx.ty(class).slots.get(cx).call {
        Some(call) => call(cx, class, args),
        None => Err(raise::not_callable(cx, class)),
    }
}

/// `class(…)`: `type.__call__`.
pub(crate) fn type_call(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    if class.is(&cx.kind_type(kinds::TYPE))
        && !args.has_keywords()
        && let [value] = args.all()
    {
        return Ok(cx.type_of(value));
    }
    if class.is(&cx.kind_type(kinds::TYPE)) && args.positional().len() != 3 {
        return Err(cx.type_error("type() takes 1 or 3 arguments"));
    }
    let Some(new) = as_type(class).new.get() else {
        let name = as_type(class).text(cx);
        return Err(cx.type_error(format!("cannot create '{name}' instances")));
    };
    let object = new(cx, class, args)?;
    if cx.is_instance(&object, class)
        && let Some(init) = cx.ty(&object).slots.get(cx).init
    {
        init(cx, &object, args)?;
    }
    Ok(object)
}

/// The metaclass that fits all bases and the one asked for.
pub(crate) fn winning_metaclass(cx: &mut Cx, metaclass: &Value, bases: &[Value]) -> Res<Value> {
    let mut winner = metaclass.clone();
    for base in bases {
        let own = cx.type_of(base);
        if cx.is_subtype(&winner, &own) {
            continue;
        }
        if cx.is_subtype(&own, &winner) {
            winner = own;
            continue;
        }
        return Err(cx.type_error(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
        ));
    }
    Ok(winner)
}

/// Whether the class is an exception class.
pub(crate) fn is_exception_class(cx: &Cx, value: &Value) -> bool {
    value.downcast::<Type>().is_some() && cx.is_subtype(value, &cx.exception_class(Exc::BaseException))
}

/// Creates an instance of an exception class from what `raise` was given.
pub(crate) fn instantiate_exception(cx: &mut Cx, class: &Value) -> Res<Value> {
    let object = cx.call(class, &[])?;
    if object.downcast::<super::layout::exception::Exception>().is_none() {
        let own = cx.type_of(&object);
        let (class, found) = (ops::repr_text(cx, class)?, ops::repr_text(cx, &own)?);
        let message = format!("calling {class} should have returned an instance of BaseException, not {found}");
        return Err(cx.type_error(message));
    }
    Ok(object)
}
