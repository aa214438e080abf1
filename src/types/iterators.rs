//! Iterators that combine others: `enumerate`, `zip`, `map`, `filter`, `reversed`; and those that `iter` makes of what has only
//! `__getitem__`, or of a callable.

use super::dict::{ItemIterator, next_entry};
use super::list::Position;
use super::sequence::{builtin, no_items, reduced, reduced_position};
use crate::algo::big_int::BigInt;
use crate::heap::{Object, Payload, Value};
use crate::object::layout::dict::Dict;
use crate::object::layout::tuple::{Pairs, Tuple, new_tuple};
use crate::object::native::methods;
use crate::object::ops::compare::same;
use crate::object::ops::iter::{SequenceIterator, Source, iter};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, NO_NEW, TypeSpec, as_type};
use crate::object::{Args, Cx, Exc, Raised, Res, Str, attr, generic_alias, kinds, object, ops};
use smallvec::SmallVec;
use std::cell::Cell;

/// The slots of an iterator; `next` is the only thing in which two differ.
pub(crate) const fn iterator_slots(next: crate::object::slots::Next) -> Slots {
    Slots { iter: Some(|_, this| Ok(this.clone())), next: Some(next), ..Slots::NONE }
}

/// What gives the next item of an iterator whose items are pairs, without making a tuple.
pub(crate) type NextPair = fn(&mut Cx, &Value) -> Res<Option<[Value; 2]>>;

/// The iterator's `NextPair`, for `for a, b in …`; `None` where items come as tuples.
#[inline]
pub(crate) fn pairs(iterator: &Value) -> Option<NextPair> {
    match iterator.shape() {
        Enumerate::SHAPE => Some(next_enumerated),
        Zip::SHAPE if iterator.exact::<Zip>()?.iterators.len() == 2 => Some(next_zipped_pair),
        ItemIterator::SHAPE => Some(next_entry),
        _ => None,
    }
}

/// The iterators of a `zip` or `map`, which are two at most as a rule.
type Sources = SmallVec<[Source; 2]>;

/// Iterators for all the arguments.
fn iterators(cx: &mut Cx, iterables: &[Value]) -> Res<Sources> {
    iterables.iter().map(|iterable| iter(cx, iterable).map(|iterator| Source::new(cx, iterator))).collect()
}

/// The iterators themselves, for pickles.
fn unwrapped(sources: &[Source]) -> impl Iterator<Item = Value> + '_ {
    sources.iter().map(|source| source.iterator.clone())
}

/// The class of an iterator and its arguments, as `__reduce__` gives them.
pub(crate) fn class_and_arguments(cx: &mut Cx, this: &Value, arguments: Vec<Value>) -> Value {
    let (class, arguments) = (cx.type_of(this), cx.tuple(arguments));
    cx.tuple(vec![class, arguments])
}

// enumerate

pub(crate) struct Enumerate {
    iterator: Source,
    /// The next number; when it is no small int, it is in `big`.
    at: Cell<i64>,
    big: Payload<Option<Value>>,
    pairs: Pairs,
}

object!(Enumerate = kinds::ENUMERATE, "enumerate", { iterator, big, pairs });

pub(crate) static ENUMERATE: TypeSpec = TypeSpec {
    name: "enumerate",
    shape: Enumerate::SHAPE,
    doc: "An iterator over pairs: a number, counted up from `start`, and an item of the iterable.",
    flags: BASE_TYPE,
    slots: iterator_slots(|cx, this| {
        let pair = next_enumerated(cx, this)?;
        let inside = this.downcast::<Enumerate>().expect("the slots of enumerate get one");
        Ok(pair.map(|pair| inside.pairs.give(cx, pair)))
    }),
    new: Some(new_enumerate),
    methods: &[ENUMERATE_METHODS],
    signature: "(iterable, start=0)",
    ..TypeSpec::DEFAULT
};

methods! { ENUMERATE_METHODS in "enumerate" {
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let inside = this.downcast::<Enumerate>().expect("the methods of enumerate get one");
        let at = inside.big.get(cx).clone().unwrap_or_else(|| cx.int(inside.at.get()));
        class_and_arguments(cx, this, vec![inside.iterator.iterator.clone(), at])
    };
    /// The type with the type of its items.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

fn new_enumerate(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let positional = args.positional();
    let given = args.all().len();
    if given > 2 {
        return Err(cx.type_error(format!("enumerate() takes at most 2 arguments ({given} given)")));
    }
    let (mut iterable, mut start) = (positional.first(), positional.get(1));
    for (name, value) in args.keywords() {
        let text = name.downcast::<Str>().expect("the names of keyword arguments are strings");
        match () {
            () if text.is("iterable") && iterable.is_none() => iterable = Some(value),
            () if text.is("start") && start.is_none() => start = Some(value),
            () => {
                let text = text.to_text();
                return Err(cx.type_error(format!("'{text}' is an invalid keyword argument for enumerate()")));
            }
        }
    }
    let Some(iterable) = iterable else {
        return Err(cx.type_error("enumerate() missing required argument 'iterable'"));
    };
    let start = match start {
        Some(start) => ops::index::index(cx, start)?,
        None => Value::small_int(0),
    };
    let (at, big) = match ops::index::small(&start) {
        Some(at) => (at, None),
        None => (0, Some(start)),
    };
    let iterator = iter(cx, iterable)?;
    let iterator = Source::new(cx, iterator);
    Ok(cx.alloc_as(class, Enumerate { iterator, at: Cell::new(at), big: Payload::new(big), pairs: Pairs::default() }))
}

fn next_enumerated(cx: &mut Cx, this: &Value) -> Res<Option<[Value; 2]>> {
    let inside = this.downcast::<Enumerate>().expect("the slots of enumerate get one");
    let Some(item) = inside.iterator.next(cx)? else { return Ok(None) };
    let number = match inside.big.get(cx) {
        None => {
            let at = inside.at.get();
            match at.checked_add(1) {
                Some(following) => inside.at.set(following),
                None => count_on(cx, inside, BigInt::from(at)),
            }
            cx.int(at)
        }
        Some(at) => {
            let at = at.clone();
            let number = ops::index::big(&at).expect("the number is an int");
            count_on(cx, inside, number);
            at
        }
    };
    Ok(Some([number, item]))
}

/// The next number of an `enumerate` is one more than that.
#[cold]
fn count_on(cx: &mut Cx, inside: &Enumerate, at: BigInt) {
    let following = cx.big_int(at.add(&BigInt::from(1)));
    inside.big.replace(cx, Some(following));
}

// zip

pub(crate) struct Zip {
    iterators: Sources,
    strict: Cell<bool>,
    pairs: Pairs,
}

object!(Zip = kinds::ZIP, "zip", { iterators, pairs });

pub(crate) static ZIP: TypeSpec = TypeSpec {
    name: "zip",
    shape: Zip::SHAPE,
    doc: "An iterator over tuples of one item of each iterable, which ends with the shortest of them.\n\n\
        With `strict`, it is an error if one is shorter than another.",
    flags: BASE_TYPE,
    slots: iterator_slots(next_zipped),
    new: Some(new_zip),
    methods: &[ZIP_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { ZIP_METHODS in "zip" {
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let inside = this.downcast::<Zip>().expect("the methods of zip get one");
        let (class, iterators) = (cx.type_of(this), cx.tuple(unwrapped(&inside.iterators).collect()));
        let strict = inside.strict.get().then_some(Value::TRUE);
        cx.tuple([class, iterators].into_iter().chain(strict).collect())
    };
    /// Be strict, or not.
    "__setstate__(self, object, /)" => |_: &mut Cx, this: &Zip, strict: bool| this.strict.set(strict);
} }

fn new_zip(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let mut strict = false;
    for (name, value) in args.keywords() {
        let text = name.downcast::<Str>().expect("the names of keyword arguments are strings");
        if !text.is("strict") {
            let text = text.to_text();
            return Err(cx.type_error(format!("zip() got an unexpected keyword argument '{text}'")));
        }
        strict = ops::truth(cx, value)?;
    }
    let iterators = iterators(cx, args.positional())?;
    Ok(cx.alloc_as(class, Zip { iterators, strict: Cell::new(strict), pairs: Pairs::default() }))
}

fn next_zipped_pair(cx: &mut Cx, this: &Value) -> Res<Option<[Value; 2]>> {
    let inside = this.downcast::<Zip>().expect("the slots of zip get one");
    let [first, second] = &*inside.iterators else { return Ok(None) };
    if let Some(first) = first.next(cx)? {
        if let Some(second) = second.next(cx)? {
            return Ok(Some([first, second]));
        }
        drop(first);
        return if inside.strict.get() { unequal(cx, inside, 1).map(|_| None) } else { Ok(None) };
    }
    if inside.strict.get() { unequal(cx, inside, 0).map(|_| None) } else { Ok(None) }
}

fn next_zipped(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<Zip>().expect("the slots of zip get one");
    if inside.iterators.len() == 2 {
        let pair = next_zipped_pair(cx, this)?;
        return Ok(pair.map(|pair| inside.pairs.give(cx, pair)));
    }
    if inside.iterators.is_empty() {
        return Ok(None);
    }
    let mut items: SmallVec<[Value; 4]> = SmallVec::new();
    for iterator in &inside.iterators {
        match iterator.next(cx)? {
            Some(item) => items.push(item),
            None if inside.strict.get() => {
                let at = items.len();
                drop(items);
                return unequal(cx, inside, at);
            }
            None => return Ok(None),
        }
    }
    Ok(Some(new_tuple(cx.heap(), Tuple::SHAPE, items.len(), items.into_iter())))
}

/// Whether the iterables of a strict zip are equally long, the one at a position having ended first.
fn unequal(cx: &mut Cx, zip: &Zip, at: usize) -> Res<Option<Value>> {
    let others = |at: usize| if at == 1 { "argument 1".to_string() } else { format!("arguments 1-{at}") };
    if at > 0 {
        let (which, others) = (at + 1, others(at));
        return Err(cx.value_error(format!("zip() argument {which} is shorter than {others}")));
    }
    for (at, iterator) in zip.iterators.iter().enumerate().skip(1) {
        if iterator.next(cx)?.is_some() {
            let (which, others) = (at + 1, others(at));
            return Err(cx.value_error(format!("zip() argument {which} is longer than {others}")));
        }
    }
    Ok(None)
}

// map

pub(crate) struct Map {
    function: Value,
    iterators: Sources,
}

object!(Map = kinds::MAP, "map", { function, iterators });

pub(crate) static MAP: TypeSpec = TypeSpec {
    name: "map",
    shape: Map::SHAPE,
    doc: "An iterator over what the function returns for one item of each iterable, which ends with the shortest of them.",
    flags: BASE_TYPE,
    slots: iterator_slots(next_mapped),
    new: Some(new_map),
    methods: &[MAP_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { MAP_METHODS in "map" {
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let inside = this.downcast::<Map>().expect("the methods of map get one");
        let arguments = std::iter::once(inside.function.clone()).chain(unwrapped(&inside.iterators)).collect();
        class_and_arguments(cx, this, arguments)
    };
} }

/// The arguments of a constructor that takes no keywords. Those that come with them are for the `__init__` of a subclass.
pub(crate) fn positional<'a>(cx: &mut Cx, class: &Value, name: &str, args: Args<'a>) -> Res<&'a [Value]> {
    let (init, object) = (cx.names().__init__, cx.object_type());
    let (own, plain) = (cx.lookup(as_type(class), init), cx.lookup(as_type(&object), init));
    if own.zip(plain).is_some_and(|(own, plain)| !own.is(&plain)) {
        return Ok(args.positional());
    }
    args.no_keywords(cx, name)
}

fn new_map(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    match positional(cx, class, "map", args)? {
        [function, iterables @ ..] if !iterables.is_empty() => {
            let iterators = iterators(cx, iterables)?;
            Ok(cx.alloc_as(class, Map { function: function.clone(), iterators }))
        }
        _ => Err(cx.type_error("map() must have at least two arguments.")),
    }
}

fn next_mapped(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<Map>().expect("the slots of map get one");
    if let [iterator] = &*inside.iterators {
        return match iterator.next(cx)? {
            Some(item) => cx.call(&inside.function, &[item]).map(Some),
            None => Ok(None),
        };
    }
    let mut items: SmallVec<[Value; 4]> = SmallVec::new();
    for iterator in &inside.iterators {
        match iterator.next(cx)? {
            Some(item) => items.push(item),
            None => return Ok(None),
        }
    }
    cx.call(&inside.function, &items).map(Some)
}

// filter

pub(crate) struct Filter {
    /// None and `bool` mean the truth of the items themselves.
    function: Value,
    iterator: Source,
}

object!(Filter = kinds::FILTER, "filter", { function, iterator });

pub(crate) static FILTER: TypeSpec = TypeSpec {
    name: "filter",
    shape: Filter::SHAPE,
    doc: "An iterator over the items for which the function returns something true, or which are true if it is None.",
    flags: BASE_TYPE,
    slots: iterator_slots(next_filtered),
    new: Some(new_filter),
    methods: &[FILTER_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { FILTER_METHODS in "filter" {
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let inside = this.downcast::<Filter>().expect("the methods of filter get one");
        class_and_arguments(cx, this, vec![inside.function.clone(), inside.iterator.iterator.clone()])
    };
} }

fn new_filter(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    match positional(cx, class, "filter", args)? {
        [function, iterable] => {
            let iterator = iter(cx, iterable)?;
            let iterator = Source::new(cx, iterator);
            Ok(cx.alloc_as(class, Filter { function: function.clone(), iterator }))
        }
        other => Err(cx.type_error(format!("filter expected 2 arguments, got {}", other.len()))),
    }
}

fn next_filtered(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<Filter>().expect("the slots of filter get one");
    let by_truth = inside.function.is_none() || inside.function.is(&cx.kind_type(kinds::BOOL));
    while let Some(item) = inside.iterator.next(cx)? {
        let keep = if by_truth {
            ops::truth(cx, &item)?
        } else {
            let answer = cx.call(&inside.function, std::slice::from_ref(&item))?;
            ops::truth(cx, &answer)?
        };
        if keep {
            return Ok(Some(item));
        }
    }
    Ok(None)
}

// reversed

/// Goes through a sequence by its length and `__getitem__`, from the end.
pub(crate) struct Reversed {
    sequence: Payload<Option<Value>>,
    /// The position of the next item; -1 at the end.
    at: Cell<i64>,
}

object!(Reversed = kinds::REVERSED, "reversed", { sequence });

pub(crate) static REVERSED: TypeSpec = TypeSpec {
    name: "reversed",
    shape: Reversed::SHAPE,
    doc: "An iterator over the items of a sequence, the last one first.",
    flags: BASE_TYPE,
    slots: iterator_slots(next_reversed),
    new: Some(new_reversed),
    methods: &[REVERSED_METHODS],
    signature: "(sequence, /)",
    ..TypeSpec::DEFAULT
};

methods! { REVERSED_METHODS in "reversed" {
    /// How many items are left, as far as one knows.
    "__length_hint__(self, /)" => |cx: &mut Cx, this: &Reversed| -> Res<i64> {
        let Some(sequence) = this.sequence.get(cx).clone() else { return Ok(0) };
        let (length, left) = (ops::length(cx, &sequence)? as i64, this.at.get() + 1);
        Ok(if length < left { 0 } else { left })
    };
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let inside = this.downcast::<Reversed>().expect("the methods of reversed get one");
        let class = cx.type_of(this);
        let (sequence, at) = match inside.sequence.get(cx).clone() {
            Some(sequence) => (sequence, Some(cx.int(inside.at.get()))),
            None => (cx.tuple(Vec::new()), None),
        };
        let arguments = cx.tuple(vec![sequence]);
        cx.tuple([class, arguments].into_iter().chain(at).collect())
    };
    /// Go on at a position.
    "__setstate__(self, object, /)" => |cx: &mut Cx, this: &Reversed, state: Position| -> Res<()> {
        if let Some(sequence) = this.sequence.get(cx).clone() {
            let length = ops::length(cx, &sequence)? as i64;
            this.at.set(state.0.clamp(-1, length - 1));
        }
        Ok(())
    };
} }

fn new_reversed(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let [sequence] = positional(cx, class, "reversed", args)? else {
        let given = args.all().len();
        return Err(cx.type_error(format!("reversed expected 1 argument, got {given}")));
    };
    let name = cx.names().__reversed__;
    match attr::lookup_special(cx, sequence, name)? {
        Some(method) if !method.is_none() => return cx.call(&method, &[]),
        None if cx.ty(sequence).slots.get(cx).get_item.is_some() && sequence.downcast::<Dict>().is_none() => {}
        _ => {
            let name = cx.type_name(sequence);
            return Err(cx.type_error(format!("'{name}' object is not reversible")));
        }
    }
    let at = ops::length(cx, sequence)? as i64 - 1;
    Ok(cx.alloc_as(class, Reversed { sequence: Payload::new(Some(sequence.clone())), at: Cell::new(at) }))
}

fn next_reversed(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<Reversed>().expect("the slots of reversed get one");
    let Some(sequence) = inside.sequence.get(cx).clone() else { return Ok(None) };
    let at = inside.at.get();
    if at >= 0 {
        let key = cx.int(at);
        let item = ops::item::get(cx, &sequence, &key);
        if let Some(item) = until_the_end(cx, item)? {
            inside.at.set(at - 1);
            return Ok(Some(item));
        }
    }
    inside.at.set(-1);
    drop(inside.sequence.take(cx));
    Ok(None)
}

/// What `__getitem__` gave; `None` where it raised IndexError or StopIteration, which end an iteration.
fn until_the_end(cx: &Cx, item: Res<Value>) -> Res<Option<Value>> {
    match item {
        Err(raised) if is_the_end(cx, &raised) => Ok(None),
        item => item.map(Some),
    }
}

fn is_the_end(cx: &Cx, raised: &Raised) -> bool {
    raised.is(cx, Exc::IndexError) || raised.is(cx, Exc::StopIteration)
}

// The iterator of what has `__getitem__` alone.

pub(crate) static SEQUENCE_ITERATOR: TypeSpec = TypeSpec {
    name: "iterator",
    shape: SequenceIterator::SHAPE,
    flags: NO_NEW,
    slots: iterator_slots(next_in_sequence),
    methods: &[SEQUENCE_ITERATOR_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { SEQUENCE_ITERATOR_METHODS in "iterator" {
    /// How many items are left, as far as one knows.
    "__length_hint__(self, /)" => |cx: &mut Cx, this: &SequenceIterator| -> Res<Value> {
        let Some(sequence) = this.sequence.get(cx).clone() else { return Ok(Value::small_int(0)) };
        if cx.ty(&sequence).slots.get(cx).length.is_none() {
            return Ok(Value::NOT_IMPLEMENTED);
        }
        let length = ops::length(cx, &sequence)? as i64;
        Ok(cx.int((length - this.at.get()).max(0)))
    };
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &SequenceIterator| {
        reduced_position(cx, "iter", &this.sequence, || this.at.get(), no_items)
    };
    /// Go on at a position.
    "__setstate__(self, object, /)" => |cx: &mut Cx, this: &SequenceIterator, state: Position| {
        if this.sequence.get(cx).is_some() {
            this.at.set(state.0.max(0));
        }
    };
} }

fn next_in_sequence(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<SequenceIterator>().expect("the slots of an iterator get it");
    let Some(sequence) = inside.sequence.get(cx).clone() else { return Ok(None) };
    let key = cx.int(inside.at.get());
    let item = ops::item::get(cx, &sequence, &key);
    match until_the_end(cx, item)? {
        Some(item) => {
            inside.at.set(inside.at.get() + 1);
            Ok(Some(item))
        }
        None => {
            drop(inside.sequence.take(cx));
            Ok(None)
        }
    }
}

// iter(callable, sentinel)

/// Calls until the sentinel comes back. Both are gone at the end.
pub(crate) struct CallableIterator {
    pub(crate) callable: Payload<Option<Value>>,
    pub(crate) sentinel: Payload<Option<Value>>,
}

object!(CallableIterator = kinds::CALLABLE_ITERATOR, "callable_iterator", { callable, sentinel });

pub(crate) static CALLABLE_ITERATOR: TypeSpec = TypeSpec {
    name: "callable_iterator",
    shape: CallableIterator::SHAPE,
    flags: NO_NEW,
    slots: iterator_slots(next_called),
    methods: &[CALLABLE_ITERATOR_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { CALLABLE_ITERATOR_METHODS in "callable_iterator" {
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &CallableIterator| -> Res<Value> {
        let function = builtin(cx, "iter")?;
        let parts = (this.callable.get(cx).clone(), this.sentinel.get(cx).clone());
        Ok(match parts {
            (Some(callable), Some(sentinel)) => {
                let arguments = cx.tuple(vec![callable, sentinel]);
                cx.tuple(vec![function, arguments])
            }
            _ => {
                let empty = no_items(cx);
                reduced(cx, function, empty, None)
            }
        })
    };
} }

fn next_called(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<CallableIterator>().expect("the slots of an iterator get it");
    let Some(callable) = inside.callable.get(cx).clone() else { return Ok(None) };
    let result = cx.call(&callable, &[]);
    let result = crate::object::exception::catch(cx, result, Exc::StopIteration)?;
    // The call may have ended the iteration from inside.
    if let (Some(result), Some(sentinel)) = (result, inside.sentinel.get(cx).clone())
        && !same(cx, &sentinel, &result)?
    {
        return Ok(Some(result));
    }
    drop((inside.callable.take(cx), inside.sentinel.take(cx)));
    Ok(None)
}
