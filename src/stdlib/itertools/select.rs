//! What passes some items on: `chain`, `compress`, `dropwhile`, `takewhile`, `filterfalse`, `islice`; and `starmap`.

use super::{expect, iterator_type};
use crate::heap::{Object, Payload, Value};
use crate::object::layout::tuple::Tuple;
use crate::object::native::{binding, methods};
use crate::object::ops::iter::{Source, iter};
use crate::object::type_object::TypeSpec;
use crate::object::{Args, Cx, Res, generic_alias, kinds, object, ops};
use crate::types::iterators::positional;
use std::cell::Cell;

/// Goes through one iterable after the other. Both are gone at the end.
pub(crate) struct Chain {
    iterables: Payload<Option<Value>>,
    active: Payload<Option<Source>>,
}

object!(Chain = kinds::CHAIN, "itertools.chain", { iterables, active });

pub(super) static CHAIN: TypeSpec = iterator_type(
    "itertools.chain",
    Chain::SHAPE,
    "The items of one iterable after the other.",
    new_chain,
    next_chained,
    &[CHAIN_METHODS],
);

methods! { CHAIN_METHODS in "chain" {
    /// The items of one iterable after the other; the iterables come out of an iterable.
    class "from_iterable(cls, iterable, /)" => |cx: &mut Cx, class: &Value, iterables: &Value| chain_of(cx, class, iterables);
    /// The type with the type of its items.
    class "__class_getitem__(cls, object, /)" => generic_alias;
} }

fn new_chain(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let iterables = positional(cx, class, "chain", args)?.to_vec();
    let iterables = cx.tuple(iterables);
    chain_of(cx, class, &iterables)
}

fn chain_of(cx: &mut Cx, class: &Value, iterables: &Value) -> Res<Value> {
    let iterables = iter(cx, iterables)?;
    Ok(cx.alloc_as(class, Chain { iterables: Payload::new(Some(iterables)), active: Payload::default() }))
}

fn next_chained(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let chain = this.downcast::<Chain>().expect("the slots of chain get one");
    loop {
        if let Some(active) = chain.active.get(cx).clone() {
            if let Some(item) = active.next(cx)? {
                return Ok(Some(item));
            }
            drop(chain.active.take(cx));
        }
        let Some(iterables) = chain.iterables.get(cx).clone() else { return Ok(None) };
        match ops::iter::next(cx, &iterables)?.map(|iterable| Source::of(cx, &iterable)) {
            Some(Ok(iterator)) => drop(chain.active.replace(cx, Some(iterator))),
            ended => {
                drop(chain.iterables.take(cx));
                return ended.transpose().map(|_| None);
            }
        }
    }
}

pub(crate) struct Compress {
    data: Source,
    selectors: Source,
}

object!(Compress = kinds::COMPRESS, "itertools.compress", { data, selectors });

pub(super) static COMPRESS: TypeSpec = iterator_type(
    "itertools.compress",
    Compress::SHAPE,
    "The items of `data` whose selectors are true.",
    new_compress,
    next_compressed,
    &[],
);

binding!(new_compress: "compress(cls, data, selectors)" => |cx: &mut Cx, class: &Value, data: &Value, selectors: &Value| -> Res<Value> {
    let (data, selectors) = (Source::of(cx, data)?, Source::of(cx, selectors)?);
    Ok(cx.alloc_as(class, Compress { data, selectors }))
});

fn next_compressed(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let compress = this.downcast::<Compress>().expect("the slots of compress get one");
    loop {
        let Some(item) = compress.data.next(cx)? else { return Ok(None) };
        let Some(selector) = compress.selectors.next(cx)? else { return Ok(None) };
        if ops::truth(cx, &selector)? {
            return Ok(Some(item));
        }
    }
}

/// Declares a type of a function and an iterator.
macro_rules! by_function {
    ($Type:ident $NAME:ident $name:literal $short:literal $doc:literal $new:ident $next:ident) => {
        pub(crate) struct $Type {
            function: Value,
            iterator: Source,
            /// Whether the function need not be asked any more.
            decided: Cell<bool>,
        }

        object!($Type = kinds::$NAME, $name, { function, iterator });

        pub(super) static $NAME: TypeSpec = iterator_type($name, $Type::SHAPE, $doc, $new, $next, &[]);

        fn $new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
            let [function, iterable] = expect(cx, class, $short, args)?;
            let iterator = Source::of(cx, iterable)?;
            Ok(cx.alloc_as(class, $Type { function: function.clone(), iterator, decided: Cell::new(false) }))
        }
    };
}

by_function!(DropWhile DROP_WHILE "itertools.dropwhile" "dropwhile"
    "The items from the first one on for which the function is not true." new_drop_while next_after_drop);
by_function!(TakeWhile TAKE_WHILE "itertools.takewhile" "takewhile"
    "The items before the first one for which the function is not true." new_take_while next_taken);
by_function!(FilterFalse FILTER_FALSE "itertools.filterfalse" "filterfalse"
    "The items for which the function is not true, or which are not true if it is None." new_filter_false next_false);
by_function!(StarMap STAR_MAP "itertools.starmap" "starmap"
    "What the function returns for the arguments that each item has." new_star_map next_star_mapped);

/// Whether the function says something true about an item.
fn holds(cx: &mut Cx, function: &Value, item: &Value) -> Res<bool> {
    let answer = cx.call(function, std::slice::from_ref(item))?;
    ops::truth(cx, &answer)
}

fn next_after_drop(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<DropWhile>().expect("the slots of dropwhile get one");
    loop {
        let Some(item) = inside.iterator.next(cx)? else { return Ok(None) };
        if inside.decided.get() || !holds(cx, &inside.function, &item)? {
            inside.decided.set(true);
            return Ok(Some(item));
        }
    }
}

fn next_taken(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<TakeWhile>().expect("the slots of takewhile get one");
    if inside.decided.get() {
        return Ok(None);
    }
    let Some(item) = inside.iterator.next(cx)? else { return Ok(None) };
    if holds(cx, &inside.function, &item)? {
        return Ok(Some(item));
    }
    inside.decided.set(true);
    Ok(None)
}

fn next_false(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<FilterFalse>().expect("the slots of filterfalse get one");
    let by_truth = inside.function.is_none() || inside.function.is(&cx.kind_type(kinds::BOOL));
    loop {
        let Some(item) = inside.iterator.next(cx)? else { return Ok(None) };
        let truth = if by_truth { ops::truth(cx, &item)? } else { holds(cx, &inside.function, &item)? };
        if !truth {
            return Ok(Some(item));
        }
    }
}

fn next_star_mapped(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<StarMap>().expect("the slots of starmap get one");
    let Some(item) = inside.iterator.next(cx)? else { return Ok(None) };
    if let Some(arguments) = item.exact::<Tuple>() {
        return cx.call(&inside.function, arguments.items()).map(Some);
    }
    let arguments = ops::iter::collect(cx, &item)?;
    cx.call(&inside.function, &arguments).map(Some)
}

/// Counts items off: passes on the one at `wanted`, then every `step`th, before `stop`.
pub(crate) struct Islice {
    iterator: Payload<Option<Source>>,
    /// How many items were taken from the iterator.
    taken: Cell<i64>,
    wanted: Cell<i64>,
    /// `i64::MAX` for no end, which is never reached.
    stop: i64,
    step: i64,
}

object!(Islice = kinds::ISLICE, "itertools.islice", { iterator });

pub(super) static ISLICE: TypeSpec = iterator_type(
    "itertools.islice",
    Islice::SHAPE,
    "The items at the positions of a slice, which counts from the beginning only.",
    new_islice,
    next_sliced,
    &[],
);

binding!(new_islice: "islice(cls, iterable, first, second=<missing>, step=None, /)" =>
    |cx: &mut Cx, class: &Value, iterable: &Value, first: &Value, second: Option<&Value>, step: &Value| -> Res<Value> {
        const STOP: &str = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
        const BOUNDS: &str = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
        let (start, stop) = match second {
            Some(second) => (Some(first), second),
            None => (None, first),
        };
        let wanted = match start.filter(|start| !start.is_none()) {
            Some(start) => bound(cx, start),
            None => Some(0),
        };
        let stop = if stop.is_none() { Some(i64::MAX) } else { bound(cx, stop) };
        if matches!(stop, None | Some(-1)) {
            return Err(cx.value_error(STOP));
        }
        let (Some(wanted @ 0..), Some(stop @ 0..)) = (wanted, stop) else { return Err(cx.value_error(BOUNDS)) };
        let step = if step.is_none() { Some(1) } else { bound(cx, step) };
        let Some(step @ 1..) = step else {
            return Err(cx.value_error("Step for islice() must be a positive integer or None."));
        };
        let iterator = Payload::new(Some(Source::of(cx, iterable)?));
        Ok(cx.alloc_as(class, Islice { iterator, taken: Cell::new(0), wanted: Cell::new(wanted), stop, step }))
    }
);

/// An index, if the value is one.
fn bound(cx: &mut Cx, value: &Value) -> Option<i64> {
    ops::index::as_ssize(cx, value).ok()
}

fn next_sliced(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let inside = this.downcast::<Islice>().expect("the slots of islice get one");
    let Some(iterator) = inside.iterator.get(cx).clone() else { return Ok(None) };
    let item = loop {
        if inside.taken.get() >= inside.stop.max(inside.wanted.get()) {
            break None;
        }
        let Some(item) = iterator.next(cx)? else { break None };
        inside.taken.set(inside.taken.get() + 1);
        if inside.taken.get() > inside.wanted.get() {
            break Some(item);
        }
    };
    match item {
        Some(item) => {
            // Past the end, items up to the stop are still taken, as they would be by counting them off.
            inside.wanted.set(inside.wanted.get().saturating_add(inside.step).min(inside.stop));
            Ok(Some(item))
        }
        None => {
            drop(inside.iterator.take(cx));
            Ok(None)
        }
    }
}
