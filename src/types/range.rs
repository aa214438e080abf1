//! `range`: ints between bounds of any size, never in memory. Ranges of small ints compute in machine words.

use super::list::Position;
use super::sequence::{builtin, readonly, reduced};
use super::slice::big_bounds;
use crate::algo::big_int::BigInt;
use crate::algo::hash::TupleHasher;
use crate::heap::{Object, Payload, Value};
use crate::object::layout::int::Int;
use crate::object::layout::list::RangeIterator;
use crate::object::layout::slice::Slice;
use crate::object::native::{attributes, methods};
use crate::object::ops::compare::{Comparison, same};
use crate::object::slots::Slots;
use crate::object::type_object::{NO_NEW, SEQUENCE, TypeSpec};
use crate::object::{Args, Cx, Res, kinds, object, ops, raise};
use std::cell::Cell;

/// Start, stop, step and length are exact ints.
pub(crate) struct Range {
    pub(crate) start: Value,
    pub(crate) stop: Value,
    pub(crate) step: Value,
    length: Value,
    /// The numbers, if start, stop and step are small ints; then so are all ints in between.
    small: Option<Small>,
}

object!(Range = kinds::RANGE, "range", { start, stop, step, length });

#[derive(Clone, Copy)]
struct Small {
    start: i64,
    step: i64,
    length: u64,
}

impl Small {
    fn new(start: i64, stop: i64, step: i64) -> Small {
        // The distance of two 63-bit ints fits into 64 bits without a sign.
        let distance = if step > 0 { stop.wrapping_sub(start) } else { start.wrapping_sub(stop) } as u64;
        let is_empty = if step > 0 { start >= stop } else { start <= stop };
        Small { start, step, length: if is_empty { 0 } else { (distance - 1) / step.unsigned_abs() + 1 } }
    }

    /// The int at a position below the length; it lies between the bounds, so nothing overflows but on the way.
    fn at(self, at: u64) -> i64 {
        self.start.wrapping_add((at as i64).wrapping_mul(self.step))
    }

    fn position_of(self, value: i64) -> Option<u64> {
        let distance = if self.step > 0 { value.checked_sub(self.start) } else { self.start.checked_sub(value) };
        let distance = u64::try_from(distance?).ok()?;
        let (at, rest) = (distance / self.step.unsigned_abs(), distance % self.step.unsigned_abs());
        (rest == 0 && at < self.length).then_some(at)
    }
}

pub(crate) static RANGE: TypeSpec = TypeSpec {
    name: "range",
    shape: Range::SHAPE,
    doc: "The ints from `start` on (0 if it is not given) and before `stop`, `step` apart.",
    flags: SEQUENCE,
    slots: Slots {
        repr: Some(repr),
        compare: Some(compare),
        hash: Some(hash),
        bool: Some(|_, this| Ok(payload(this).length.as_int() != Some(0))),
        length: Some(length),
        get_item: Some(get_item),
        contains: Some(contains),
        iter: Some(iter),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &Range {
    this.downcast::<Range>().expect("the slots of range get ranges")
}

methods! { METHODS in "range" {
    /// How often the value is in the range.
    "count(self, object, /)" => count;
    /// The position of the value; ValueError if it is not in the range.
    "index(self, object, /)" => index;
    /// How a pickle makes the range again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let range = payload(this);
        let bounds = cx.tuple(vec![range.start.clone(), range.stop.clone(), range.step.clone()]);
        let class = cx.type_of(this);
        cx.tuple(vec![class, bounds])
    };
    /// An iterator over the ints, the last one first.
    "__reversed__(self, /)" => reversed;
} }

attributes! { ATTRIBUTES {
    /// The first int.
    "start" => |_, this| Ok(payload(this).start.clone()), readonly;
    /// The int before which the range ends.
    "stop" => |_, this| Ok(payload(this).stop.clone()), readonly;
    /// The distance between two ints.
    "step" => |_, this| Ok(payload(this).step.clone()), readonly;
} }

fn new(cx: &mut Cx, _: &Value, args: Args<'_>) -> Res<Value> {
    match args.no_keywords(cx, "range")? {
        [stop] => {
            let stop = exact_int(cx, stop)?;
            Ok(range_of(cx, Value::small_int(0), stop, Value::small_int(1)))
        }
        [start, stop] => {
            let (start, stop) = (exact_int(cx, start)?, exact_int(cx, stop)?);
            Ok(range_of(cx, start, stop, Value::small_int(1)))
        }
        [start, stop, step] => {
            let (start, stop, step) = (exact_int(cx, start)?, exact_int(cx, stop)?, exact_int(cx, step)?);
            if step.as_int() == Some(0) {
                return Err(cx.value_error("range() arg 3 must not be zero"));
            }
            Ok(range_of(cx, start, stop, step))
        }
        [] => Err(cx.type_error("range expected at least 1 argument, got 0")),
        more => Err(cx.type_error(format!("range expected at most 3 arguments, got {}", more.len()))),
    }
}

/// The exact int that a value stands for.
fn exact_int(cx: &mut Cx, value: &Value) -> Res<Value> {
    let int = ops::index::index(cx, value)?;
    if int.word().is_int() || int.exact::<Int>().is_some() {
        return Ok(int);
    }
    Ok(cx.big_int(to_big(&int)))
}

/// The value of what is known to be an int.
fn to_big(int: &Value) -> BigInt {
    ops::index::big(int).expect("start, stop, step and length of a range are ints")
}

/// A range of exact ints; the step is not 0.
fn range_of(cx: &mut Cx, start: Value, stop: Value, step: Value) -> Value {
    let small = match (start.as_int(), stop.as_int(), step.as_int()) {
        (Some(start), Some(stop), Some(step)) => Some(Small::new(start, stop, step)),
        _ => None,
    };
    let length = match small {
        Some(small) => cx.big_int(BigInt::from(small.length)),
        None => {
            let length = big_length(&to_big(&start), &to_big(&stop), &to_big(&step));
            cx.big_int(length)
        }
    };
    cx.alloc(Range { start, stop, step, length, small })
}

fn big_length(start: &BigInt, stop: &BigInt, step: &BigInt) -> BigInt {
    let distance = if step.is_negative() { start.sub(stop) } else { stop.sub(start) };
    let one = BigInt::from(1);
    if distance < one {
        return BigInt::from(0);
    }
    let steps = distance.sub(&one).floor_div(&step.abs()).expect("the step is not 0");
    steps.add(&one)
}

/// `start + at * step`.
fn item_at(cx: &mut Cx, start: &BigInt, at: &BigInt, step: &BigInt) -> Res<BigInt> {
    match at.mul(step) {
        Ok(distance) => Ok(start.add(&distance)),
        Err(_) => Err(raise::memory_error(cx)),
    }
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let range = payload(this);
    let (start, stop) = (ops::repr_text(cx, &range.start)?, ops::repr_text(cx, &range.stop)?);
    if range.step.as_int() == Some(1) {
        return Ok(cx.str(&format!("range({start}, {stop})")));
    }
    let step = ops::repr_text(cx, &range.step)?;
    Ok(cx.str(&format!("range({start}, {stop}, {step})")))
}

/// What decides whether two ranges are equal: the length, the first int of what is not empty, the step of more than one.
fn essence(range: &Range) -> [Value; 3] {
    let start = if range.length.as_int() == Some(0) { Value::NONE } else { range.start.clone() };
    let step = if matches!(range.length.as_int(), Some(0 | 1)) { Value::NONE } else { range.step.clone() };
    [range.length.clone(), start, step]
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    let (Some(other), Comparison::Eq | Comparison::Ne) = (other.downcast::<Range>(), how) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let mut equal = true;
    for (own, other) in essence(payload(this)).iter().zip(&essence(other)) {
        equal = equal && same(cx, own, other)?;
    }
    Ok(Value::bool(equal == (how == Comparison::Eq)))
}

fn hash(cx: &mut Cx, this: &Value) -> Res<i64> {
    let mut hasher = TupleHasher::default();
    for part in essence(payload(this)) {
        hasher.add(ops::hash::hash(cx, &part)?);
    }
    Ok(hasher.finish())
}

fn length(cx: &mut Cx, this: &Value) -> Res<usize> {
    match ops::index::small(&payload(this).length) {
        Some(length) => Ok(length as usize),
        None => Err(raise::overflow_error(cx, "Python int too large to convert to C ssize_t")),
    }
}

fn get_item(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    let range = payload(this);
    if let (Some(small), Some(at)) = (range.small, key.as_int()) {
        let at = if at < 0 { small.length.checked_sub(at.unsigned_abs()) } else { Some(at as u64) };
        return match at.filter(|at| *at < small.length) {
            Some(at) => Ok(cx.int(small.at(at))),
            None => Err(raise::index_out_of_range(cx, "range object")),
        };
    }
    let (start, step, length) = (to_big(&range.start), to_big(&range.step), to_big(&range.length));
    if let Some(slice) = key.exact::<Slice>() {
        let [from, to, by] = big_bounds(cx, slice, &length)?;
        let (first, last) = (item_at(cx, &start, &from, &step)?, item_at(cx, &start, &to, &step)?);
        let step = item_at(cx, &BigInt::from(0), &step, &by)?;
        let [start, stop, step] = [first, last, step].map(|part| cx.big_int(part));
        return Ok(range_of(cx, start, stop, step));
    }
    if !ops::index::is_index(cx, key) {
        return Err(raise::wrong_type(cx, "range indices must be integers or slices", key));
    }
    let index = ops::index::index(cx, key)?;
    let at = to_big(&index);
    let at = if at.is_negative() { at.add(&length) } else { at };
    if at.is_negative() || at >= length {
        return Err(raise::index_out_of_range(cx, "range object"));
    }
    let item = item_at(cx, &start, &at, &step)?;
    Ok(cx.big_int(item))
}

/// Whether a value is an int whose position follows from arithmetic.
fn is_plain_int(value: &Value) -> bool {
    value.word().is_int() || value.word().as_bool().is_some() || value.exact::<Int>().is_some()
}

/// The position of an int.
fn position_of(range: &Range, value: &Value) -> Option<BigInt> {
    if let (Some(small), Some(value)) = (range.small, ops::index::small(value)) {
        return small.position_of(value).map(BigInt::from);
    }
    let (step, distance) = (to_big(&range.step), to_big(value).sub(&to_big(&range.start)));
    let (at, rest) = distance.div_mod(&step).expect("the step is not 0");
    (rest.is_zero() && !at.is_negative() && at < to_big(&range.length)).then_some(at)
}

fn contains(cx: &mut Cx, this: &Value, value: &Value) -> Res<bool> {
    if !is_plain_int(value) {
        return ops::iter::contains_by_iteration(cx, this, value);
    }
    let range = payload(this);
    Ok(match (range.small, value.as_int()) {
        (Some(small), Some(value)) => small.position_of(value).is_some(),
        _ => position_of(range, value).is_some(),
    })
}

fn count(cx: &mut Cx, this: &Value, value: &Value) -> Res<i64> {
    if is_plain_int(value) {
        return Ok(position_of(payload(this), value).is_some() as i64);
    }
    let mut count = 0;
    ops::iter::for_each(cx, this, |cx, item| {
        count += same(cx, &item, value)? as i64;
        Ok(true)
    })?;
    Ok(count)
}

fn index(cx: &mut Cx, this: &Value, value: &Value) -> Res<Value> {
    if is_plain_int(value) {
        return match position_of(payload(this), value) {
            Some(at) => Ok(cx.big_int(at)),
            None => {
                let value = ops::repr_text(cx, value)?;
                Err(cx.value_error(format!("{value} is not in range")))
            }
        };
    }
    let (mut at, mut found) = (0, None);
    ops::iter::for_each(cx, this, |cx, item| {
        if same(cx, &item, value)? {
            found = Some(at);
        }
        at += 1;
        Ok(found.is_none())
    })?;
    match found {
        Some(at) => Ok(cx.int(at)),
        None => Err(cx.value_error("sequence.index(x): x not in sequence")),
    }
}

fn iter(cx: &mut Cx, this: &Value) -> Res<Value> {
    let range = payload(this);
    if let Some(small) = range.small {
        return Ok(cx.alloc(RangeIterator {
            next: Cell::new(small.start),
            step: small.step,
            left: Cell::new(small.length),
        }));
    }
    let (next, step, left) = (to_big(&range.start), to_big(&range.step), to_big(&range.length));
    Ok(cx.alloc(LongRangeIterator { next: Payload::new(next), step, left: Payload::new(left) }))
}

fn reversed(cx: &mut Cx, this: &Value) -> Res<Value> {
    let range = payload(this);
    if let Some(small) = range.small {
        let last = small.at(small.length.wrapping_sub(1));
        return Ok(cx.alloc(RangeIterator { next: Cell::new(last), step: -small.step, left: Cell::new(small.length) }));
    }
    let (start, step, left) = (to_big(&range.start), to_big(&range.step), to_big(&range.length));
    let last = item_at(cx, &start, &left.sub(&BigInt::from(1)), &step)?;
    Ok(cx.alloc(LongRangeIterator { next: Payload::new(last), step: step.negated(), left: Payload::new(left) }))
}

pub(crate) static RANGE_ITERATOR: TypeSpec = TypeSpec {
    name: "range_iterator",
    shape: RangeIterator::SHAPE,
    flags: NO_NEW,
    slots: Slots { iter: Some(|_, this| Ok(this.clone())), next: Some(next), ..Slots::NONE },
    methods: &[ITERATOR_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { ITERATOR_METHODS in "range_iterator" {
    /// How many ints are left.
    "__length_hint__(self, /)" => |cx: &mut Cx, this: &RangeIterator| cx.big_int(BigInt::from(this.left.get()));
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &RangeIterator| {
        let [next, step] = [this.next.get(), this.step].map(BigInt::from);
        reduce(cx, next, step, BigInt::from(this.left.get()))
    };
    /// Leave out this many ints.
    "__setstate__(self, object, /)" => |_: &mut Cx, this: &RangeIterator, state: Position| {
        let skipped = (state.0.max(0) as u64).min(this.left.get());
        this.next.set(this.next.get().wrapping_add((skipped as i64).wrapping_mul(this.step)));
        this.left.set(this.left.get() - skipped);
    };
} }

fn next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let iterator = this.downcast::<RangeIterator>().expect("the slots of an iterator get it");
    let left = iterator.left.get();
    if left == 0 {
        return Ok(None);
    }
    let next = iterator.next.get();
    iterator.left.set(left - 1);
    iterator.next.set(next.wrapping_add(iterator.step));
    Ok(Some(cx.int(next)))
}

fn reduce(cx: &mut Cx, next: BigInt, step: BigInt, left: BigInt) -> Res<Value> {
    let stop = item_at(cx, &next, &left, &step)?;
    let [start, stop, step] = [next, stop, step].map(|part| cx.big_int(part));
    let range = range_of(cx, start, stop, step);
    let iter = builtin(cx, "iter")?;
    Ok(reduced(cx, iter, range, Some(Value::NONE)))
}

/// What is left of a range of big ints.
pub(crate) struct LongRangeIterator {
    next: Payload<BigInt>,
    step: BigInt,
    left: Payload<BigInt>,
}

object!(LongRangeIterator = kinds::LONG_RANGE_ITERATOR, "longrange_iterator", leaf);

pub(crate) static LONG_RANGE_ITERATOR: TypeSpec = TypeSpec {
    name: "longrange_iterator",
    shape: LongRangeIterator::SHAPE,
    flags: NO_NEW,
    slots: Slots { iter: Some(|_, this| Ok(this.clone())), next: Some(next_long), ..Slots::NONE },
    methods: &[LONG_ITERATOR_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { LONG_ITERATOR_METHODS in "longrange_iterator" {
    /// How many ints are left.
    "__length_hint__(self, /)" => |cx: &mut Cx, this: &LongRangeIterator| { let left = this.left.get(cx).clone(); cx.big_int(left) };
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &LongRangeIterator| {
        let (next, left) = (this.next.get(cx).clone(), this.left.get(cx).clone());
        reduce(cx, next, this.step.clone(), left)
    };
    /// Leave out this many ints.
    "__setstate__(self, object, /)" => set_long_state;
} }

fn set_long_state(cx: &mut Cx, this: &LongRangeIterator, state: &Value) -> Res<()> {
    if !ops::is_int(state) {
        let found = cx.type_name(state);
        return Err(cx.type_error(format!("state must be an int, not {found}")));
    }
    let left = this.left.get(cx).clone();
    let skipped = to_big(state).clamp(BigInt::from(0), left.clone());
    let next = item_at(cx, &this.next.get(cx).clone(), &skipped, &this.step)?;
    this.next.replace(cx, next);
    this.left.replace(cx, left.sub(&skipped));
    Ok(())
}

fn next_long(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let iterator = this.downcast::<LongRangeIterator>().expect("the slots of an iterator get it");
    let left = iterator.left.get(cx);
    if left.is_zero() {
        return Ok(None);
    }
    let left = left.sub(&BigInt::from(1));
    let following = iterator.next.get(cx).add(&iterator.step);
    iterator.left.replace(cx, left);
    let item = iterator.next.replace(cx, following);
    Ok(Some(cx.big_int(item)))
}
