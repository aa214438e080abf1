//! `_collections`: what of `collections` is native. `deque`, counting for `Counter`, views of `OrderedDict`, the attributes of named
//! tuples.

pub(crate) mod deque;

use deque::{Deque, DequeIterator, DequeReverseIterator};

use super::add_functions;
use crate::heap::{Kind, Object, Value};
use crate::object::layout::dict::Dict;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, binding, functions, methods};
use crate::object::slots::Slots;
use crate::object::type_object::{NO_NEW, TypeSpec, as_type};
use crate::object::{Cx, Exc, Res, class, kinds, object, ops, raise};
use crate::types::dict::{DICT_ITEMS, DICT_KEYS, DICT_VALUES, DictItems, DictKeys, DictValues, ORDERED_DICT};
use crate::types::kind;

/// How the heap treats the payloads.
pub(crate) const PAYLOADS: &[(u32, Kind)] =
    &[kind::<Deque>(), kind::<DequeIterator>(), kind::<DequeReverseIterator>(), kind::<TupleGetter>()];

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    for spec in [&deque::DEQUE, &deque::DEQUE_ITERATOR, &deque::DEQUE_REVERSE_ITERATOR, &TUPLE_GETTER] {
        let class = crate::types::class_of(cx, spec);
        let name = spec.name.rsplit('.').next().unwrap_or_default();
        ops::dict::set_text(cx, dict, name, class);
    }
    add_functions(cx, dict, "_collections", FUNCTIONS);
    Ok(())
}

functions! { FUNCTIONS in "_collections" {
    /// Count the items of an iterable in a mapping from items to numbers.
    "_count_elements(mapping, iterable, /)" => count_elements;
    /// Move a key of a dict behind all others, or before them.
    "_move_to_end(dict, key, last, /)" => move_to_end;
    /// Tell iterators the class of ordered dicts.
    "_keep_ordered_dict(class, /)" => |cx: &mut Cx, class: &Value| {
        cx.state_mut().kept.push((ORDERED_DICT, class.clone()));
    };
    /// The keys of an ordered dict.
    "_odict_keys(dict, /)" => |cx: &mut Cx, dict: &Value| view(cx, &ODICT_KEYS, dict, |dict| DictKeys { dict });
    /// The entries of an ordered dict.
    "_odict_items(dict, /)" => |cx: &mut Cx, dict: &Value| view(cx, &ODICT_ITEMS, dict, |dict| DictItems { dict });
    /// The values of an ordered dict.
    "_odict_values(dict, /)" => |cx: &mut Cx, dict: &Value| view(cx, &ODICT_VALUES, dict, |dict| DictValues { dict });
} }

fn count_elements(cx: &mut Cx, mapping: &Value, iterable: &Value) -> Res<()> {
    // A subclass that reads and stores as dict does is as quick.
    let plain = cx.kind_type(kinds::DICT);
    let own = |cx: &Cx, name| cx.lookup(cx.ty(mapping), name).map(|found| found.word());
    let (get, set_item) = (cx.names().get, cx.names().__setitem__);
    let dict_own = |name| as_type(&plain).own(cx, name).map(|found| found.word());
    let is_plain = mapping.downcast::<Dict>().is_some()
        && own(cx, get) == dict_own(get)
        && own(cx, set_item) == dict_own(set_item);
    let (zero, one) = (Value::small_int(0), Value::small_int(1));
    ops::iter::for_each(cx, iterable, |cx, item| {
        let known = if is_plain {
            ops::dict::get(cx, mapping, &item)?.unwrap_or(zero.clone())
        } else {
            cx.call_method(mapping, get, &[item.clone(), zero.clone()])?
        };
        let more = match known.as_int() {
            Some(count) => cx.int(count + 1),
            None => ops::arith::binary(cx, &ops::arith::ADD, &known, &one)?,
        };
        if is_plain {
            ops::dict::set(cx, mapping, &item, more)?;
        } else {
            ops::item::set(cx, mapping, &item, &more)?;
        }
        Ok(true)
    })
}

fn move_to_end(cx: &mut Cx, dict: &Dict, key: &Value, last: bool) -> Res<()> {
    let hash = ops::hash::hash(cx, key)?;
    let Some(at) = ops::dict::find(cx, dict, key, hash)? else { return Err(raise::key_error(cx, key)) };
    let table = dict.table.get(cx);
    let there = if last { table.last_before(table.end()) } else { table.next_from(0) };
    if there.is_some_and(|there| there.0 == at) {
        return Ok(());
    }
    let (key, value) = dict.remove_at(cx, at);
    if last {
        return if dict.insert_new(cx, hash, key, value) { Ok(()) } else { Err(raise::memory_error(cx)) };
    }
    for (key, value) in std::iter::once((key, value)).chain(dict.take_all(cx)) {
        let hash = ops::hash::hash(cx, &key)?;
        if !dict.insert_new(cx, hash, key, value) {
            return Err(raise::memory_error(cx));
        }
    }
    Ok(())
}

// The views of ordered dicts are those of dicts, under other names.

static ODICT_KEYS: TypeSpec =
    TypeSpec { name: "odict_keys", shape: DictKeys::SHAPE, base: Some(&DICT_KEYS), flags: NO_NEW, ..TypeSpec::DEFAULT };

static ODICT_ITEMS: TypeSpec = TypeSpec {
    name: "odict_items",
    shape: DictItems::SHAPE,
    base: Some(&DICT_ITEMS),
    flags: NO_NEW,
    ..TypeSpec::DEFAULT
};

static ODICT_VALUES: TypeSpec = TypeSpec {
    name: "odict_values",
    shape: DictValues::SHAPE,
    base: Some(&DICT_VALUES),
    flags: NO_NEW,
    ..TypeSpec::DEFAULT
};

/// A view as an instance of the class of a declaration, which is made when it is needed first.
fn view<T: Object>(cx: &mut Cx, spec: &'static TypeSpec, dict: &Value, make: fn(Value) -> T) -> Res<Value> {
    if dict.downcast::<Dict>().is_none() {
        let found = cx.type_name(dict);
        return Err(cx.type_error(format!("expected a dict, not {found}")));
    }
    let known = cx.state().kept.iter().find(|kept| kept.0 == spec.name).map(|kept| kept.1.clone());
    let class = match known {
        Some(class) => class,
        None => {
            let base = cx.kind_type(T::SHAPE);
            let class = class::new_native(cx, spec, &base);
            let shape = cx.state_mut().shapes.subclass(T::SHAPE, class.clone(), 0);
            as_type(&class).shape.set(shape.expect("there are far fewer built-in classes than ids"));
            cx.state_mut().kept.push((spec.name, class.clone()));
            class
        }
    };
    let shape = as_type(&class).shape.get();
    Ok(cx.heap().alloc_as(shape, make(dict.clone())))
}

/// An attribute of named tuples: the item at a position.
pub(crate) struct TupleGetter {
    at: i64,
    doc: crate::heap::Payload<Value>,
}

object!(TupleGetter = kinds::TUPLE_GETTER, "_collections._tuplegetter", { doc });

static TUPLE_GETTER: TypeSpec = TypeSpec {
    name: "_collections._tuplegetter",
    shape: TupleGetter::SHAPE,
    doc: "An attribute of named tuples.",
    slots: Slots {
        repr: Some(|cx, this| {
            let getter = getter(this);
            let doc = getter.doc.get(cx).clone();
            let (at, doc) = (getter.at, ops::repr_text(cx, &doc)?);
            Ok(cx.str(&format!("_tuplegetter({at}, {doc})")))
        }),
        descr_get: Some(|cx, this, instance, _| {
            let Some(instance) = instance else { return Ok(this.clone()) };
            let at = getter(this).at;
            let Some(tuple) = instance.downcast::<Tuple>() else {
                let found = cx.type_name(instance);
                let message =
                    format!("descriptor for index '{at}' for tuple subclasses doesn't apply to '{found}' object");
                return Err(cx.type_error(message));
            };
            match usize::try_from(at).ok().and_then(|at| tuple.items().get(at)) {
                Some(item) => Ok(item.clone()),
                None => Err(raise::index_out_of_range(cx, "tuple")),
            }
        }),
        descr_set: Some(|cx, _, _, value| {
            let what = if value.is_some() { "can't set attribute" } else { "can't delete attribute" };
            Err(cx.raise(Exc::AttributeError, what))
        }),
        ..Slots::NONE
    },
    new: Some(new_getter),
    methods: &[GETTER_METHODS],
    attributes: &[GETTER_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn getter(this: &Value) -> &TupleGetter {
    this.downcast::<TupleGetter>().expect("the slots of the getter get one")
}

binding!(new_getter: "_tuplegetter(cls, index, doc, /)" => |cx: &mut Cx, class: &Value, at: i64, doc: Value| {
    cx.alloc_as(class, TupleGetter { at, doc: crate::heap::Payload::new(doc) })
});

methods! { GETTER_METHODS in "_tuplegetter" {
    /// How a pickle makes the attribute again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let (class, at, doc) = (cx.type_of(this), cx.int(getter(this).at), getter(this).doc.get(cx).clone());
        let arguments = cx.tuple(vec![at, doc]);
        cx.tuple(vec![class, arguments])
    };
} }

attributes! { GETTER_ATTRIBUTES {
    /// What the item is.
    "__doc__" => |cx, this| Ok(getter(this).doc.get(cx).clone()), |cx, this, doc| {
        let doc = doc.cloned().unwrap_or(Value::NONE);
        drop(getter(this).doc.replace(cx, doc));
        Ok(())
    };
} }
