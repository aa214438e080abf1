//! `product`, `permutations`, `combinations`, `combinations_with_replacement`.
//!
//! Each holds its pool of items and the positions of the last result, from which the next one follows in lexicographic order.

use super::iterator_type;
use crate::heap::{Object, Payload, Value};
use crate::object::layout::tuple::{Pairs, Tuple};
use crate::object::native::binding;
use crate::object::ops::iter::collect;
use crate::object::type_object::TypeSpec;
use crate::object::{Args, Cx, Res, Str, kinds, object, ops, raise};

/// Positions in a pool, and whether there was a result already, or there are no more.
#[derive(Default)]
struct Places {
    at: Vec<usize>,
    /// How many of the positions make a result: all, except for permutations.
    length: usize,
    /// For permutations: how often each place still changes.
    cycles: Vec<usize>,
    started: bool,
    ended: bool,
}

impl crate::object::Trace for Places {
    fn trace(&self, _: &crate::heap::Quiet, _: &mut dyn FnMut(crate::heap::Word)) {}
}

/// As many as the result has items; ValueError if negative. MemoryError if there cannot be so many.
fn checked_length(cx: &mut Cx, r: i64) -> Res<usize> {
    if r < 0 {
        return Err(cx.value_error("r must be non-negative"));
    }
    ops::memory::check(cx, r as usize, size_of::<Value>())?;
    Ok(r as usize)
}

pub(crate) struct Product {
    /// One after the other, with `repeat` already done.
    pools: Vec<Value>,
    places: Payload<Places>,
    results: Pairs,
}

object!(Product = kinds::PRODUCT, "itertools.product", { pools, results });

pub(super) static PRODUCT: TypeSpec = iterator_type(
    "itertools.product",
    Product::SHAPE,
    "Tuples of one item of each iterable, in all ways; the last item changes fastest.",
    new_product,
    next_product,
    &[],
);

fn new_product(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let mut repeat = 1;
    for (name, value) in args.keywords() {
        let text = name.downcast::<Str>().expect("the names of keyword arguments are strings");
        if !text.is("repeat") {
            let text = text.to_text();
            return Err(cx.type_error(format!("product() got an unexpected keyword argument '{text}'")));
        }
        repeat = ops::index::as_ssize(cx, value)?;
        if repeat < 0 {
            return Err(cx.value_error("repeat argument cannot be negative"));
        }
    }
    let once = args.positional();
    let Some(count) = once.len().checked_mul(repeat as usize).filter(|count| *count < 1 << 60) else {
        return Err(raise::overflow_error(cx, "repeat argument too large"));
    };
    ops::memory::check(cx, count, 2 * size_of::<Value>())?;
    let mut pools = Vec::new();
    for iterable in if repeat == 0 { &[] } else { once } {
        let pool = collect(cx, iterable)?;
        pools.push(cx.tuple(pool));
    }
    let pools: Vec<Value> = pools.iter().cycle().take(count).cloned().collect();
    let ended = pools.iter().any(|pool| items_of(pool).is_empty());
    let places = Places { at: vec![0; pools.len()], length: pools.len(), ended, ..Places::default() };
    Ok(cx.alloc_as(class, Product { pools, places: Payload::new(places), results: Pairs::default() }))
}

fn items_of(pool: &Value) -> &[Value] {
    pool.downcast::<Tuple>().expect("pools are tuples").items()
}

fn next_product(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let product = this.downcast::<Product>().expect("the slots of product get one");
    let places = product.places.get_mut(cx);
    if places.ended {
        return Ok(None);
    }
    if places.started {
        let mut place = places.at.len();
        loop {
            if place == 0 {
                places.ended = true;
                return Ok(None);
            }
            place -= 1;
            places.at[place] += 1;
            if places.at[place] < items_of(&product.pools[place]).len() {
                break;
            }
            places.at[place] = 0;
        }
    }
    places.started = true;
    let at = &product.places.get(cx).at;
    if at.is_empty() {
        return Ok(Some(cx.tuple(Vec::new())));
    }
    let items = product.pools.iter().zip(at).map(|(pool, at)| items_of(pool)[*at].clone());
    Ok(Some(product.results.give_items(cx, at.len(), items)))
}

/// Declares a type of what is picked from one pool: `advance` moves to the next positions, false at the end.
macro_rules! picking {
    ($Type:ident $NAME:ident $KIND:ident $name:literal $doc:literal $new:ident $next:ident $advance:ident) => {
        pub(crate) struct $Type {
            pool: Vec<Value>,
            places: Payload<Places>,
            results: Pairs,
        }

        object!($Type = kinds::$KIND, $name, { pool, results });

        pub(super) static $NAME: TypeSpec = iterator_type($name, $Type::SHAPE, $doc, $new, $next, &[]);

        fn $next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
            let inside = this.downcast::<$Type>().expect("the slots of a type get its instances");
            let places = inside.places.get_mut(cx);
            if places.ended {
                return Ok(None);
            }
            if places.started && !$advance(places, inside.pool.len()) {
                places.ended = true;
                return Ok(None);
            }
            places.started = true;
            let places = inside.places.get(cx);
            if places.length == 0 {
                return Ok(Some(cx.tuple(Vec::new())));
            }
            let items = places.at[..places.length].iter().map(|at| inside.pool[*at].clone());
            Ok(Some(inside.results.give_items(cx, places.length, items)))
        }
    };
}

picking!(Permutations PERMUTATIONS PERMUTATIONS "itertools.permutations"
    "Tuples of `r` items of the iterable (of all, if it is None), in all orders."
    new_permutations next_permutation advance_permutation);

binding!(new_permutations: "permutations(cls, iterable, r=None)" => |cx: &mut Cx, class: &Value, iterable: &Value, r: &Value| -> Res<Value> {
    let pool = collect(cx, iterable)?;
    let n = pool.len();
    let r = if r.is_none() {
        n
    } else if ops::is_int(r) {
        let r = ops::index::as_ssize(cx, r)?;
        checked_length(cx, r)?
    } else {
        return Err(cx.type_error("Expected int as r"));
    };
    let ended = r > n;
    let (at, cycles) = if ended { Default::default() } else { ((0..n).collect(), (n - r + 1..=n).rev().collect()) };
    let places = Places { at, length: r, cycles, ended, started: false };
    Ok(cx.alloc_as(class, Permutations { pool, places: Payload::new(places), results: Pairs::default() }))
});

fn advance_permutation(places: &mut Places, n: usize) -> bool {
    for place in (0..places.cycles.len()).rev() {
        places.cycles[place] -= 1;
        if places.cycles[place] == 0 {
            places.at[place..].rotate_left(1);
            places.cycles[place] = n - place;
        } else {
            let other = n - places.cycles[place];
            places.at.swap(place, other);
            return true;
        }
    }
    false
}

picking!(Combinations COMBINATIONS COMBINATIONS "itertools.combinations"
    "Tuples of `r` items of the iterable, in their order."
    new_combinations next_combination advance_combination);

binding!(new_combinations: "combinations(cls, iterable, r)" => |cx: &mut Cx, class: &Value, iterable: &Value, r: i64| -> Res<Value> {
    let pool = collect(cx, iterable)?;
    let r = checked_length(cx, r)?;
    let ended = r > pool.len();
    let at = if ended { Vec::new() } else { (0..r).collect() };
    let places = Places { at, length: r, ended, ..Places::default() };
    Ok(cx.alloc_as(class, Combinations { pool, places: Payload::new(places), results: Pairs::default() }))
});

fn advance_combination(places: &mut Places, n: usize) -> bool {
    let r = places.at.len();
    // The last place that is not yet as far right as it can be.
    let Some(place) = (0..r).rev().find(|place| places.at[*place] != place + n - r) else { return false };
    let first = places.at[place] + 1;
    places.at[place..].iter_mut().zip(first..).for_each(|(at, value)| *at = value);
    true
}

picking!(CombinationsWithReplacement COMBINATIONS_WITH_REPLACEMENT COMBINATIONS_WITH_REPLACEMENT
    "itertools.combinations_with_replacement"
    "Tuples of `r` items of the iterable, in their order, in which an item may come again."
    new_replacing next_replacing advance_replacing);

binding!(new_replacing: "combinations_with_replacement(cls, iterable, r)" => |cx: &mut Cx, class: &Value, iterable: &Value, r: i64| -> Res<Value> {
    let pool = collect(cx, iterable)?;
    let r = checked_length(cx, r)?;
    let ended = pool.is_empty() && r > 0;
    let places = Places { at: if ended { Vec::new() } else { vec![0; r] }, length: r, ended, ..Places::default() };
    Ok(cx.alloc_as(class, CombinationsWithReplacement { pool, places: Payload::new(places), results: Pairs::default() }))
});

fn advance_replacing(places: &mut Places, n: usize) -> bool {
    let Some(place) = places.at.iter().rposition(|at| *at != n - 1) else { return false };
    let value = places.at[place] + 1;
    places.at[place..].fill(value);
    true
}
