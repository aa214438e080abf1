//! Subscripts of sequences: positions and slices, made to fit a length.
//!
//! The ints of a slice may come from `__index__`, which can change the sequence. So `bounds` (or `subscript`) comes first, then the
//! length is asked for, and `Bounds::within` makes the two into a `Span`, with nothing in between that runs Python.

use super::index;
use crate::heap::Value;
use crate::object::layout::slice::Slice;
use crate::object::native::{FromArg, Place};
use crate::object::{Cx, Res, raise};

/// The ints of a slice, before the length is known: too large ones are cut off, a step is never 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Bounds {
    pub(crate) start: i64,
    pub(crate) stop: i64,
    pub(crate) step: i64,
}

/// The positions of a sequence that a slice names: `length` of them, from `start` on, `step` apart. `stop` is what is left of the
/// slice's own bound: an empty span is `start..start`, and `start` lies in the sequence or at its end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Span {
    pub(crate) start: i64,
    pub(crate) stop: i64,
    pub(crate) step: i64,
    pub(crate) length: usize,
}

/// What a sequence is subscripted by.
pub(crate) enum Subscript {
    /// Counted from the end if it is negative.
    At(i64),
    Slice(Bounds),
}

/// The ints of a slice.
pub(crate) fn bounds(cx: &mut Cx, slice: &Slice) -> Res<Bounds> {
    let step = if slice.step.is_none() { 1 } else { index::as_bound(cx, &slice.step)? };
    if step == 0 {
        return Err(cx.value_error("slice step cannot be zero"));
    }
    let step = step.max(-i64::MAX);
    let (first, last) = if step < 0 { (i64::MAX, i64::MIN) } else { (0, i64::MAX) };
    let start = if slice.start.is_none() { first } else { index::as_bound(cx, &slice.start)? };
    let stop = if slice.stop.is_none() { last } else { index::as_bound(cx, &slice.stop)? };
    Ok(Bounds { start, stop, step })
}

impl Bounds {
    /// The bounds of `[start:stop]`, if both are small ints or None, which nobody needs to be asked about.
    #[inline]
    pub(crate) fn plain(start: &Value, stop: &Value) -> Option<Bounds> {
        let start = if start.is_none() { 0 } else { start.as_int()? };
        let stop = if stop.is_none() { i64::MAX } else { stop.as_int()? };
        Some(Bounds { start, stop, step: 1 })
    }

    /// The part of a sequence of that length.
    pub(crate) fn within(self, length: usize) -> Span {
        let length = length as i64;
        let (least, most) = if self.step < 0 { (-1, length - 1) } else { (0, length) };
        let fit = |bound: i64| if bound < 0 { bound.saturating_add(length).max(least) } else { bound.min(most) };
        let (start, stop) = (fit(self.start), fit(self.stop));
        let distance = if self.step < 0 { start - stop } else { stop - start };
        if distance <= 0 {
            let start = start.max(0);
            return Span { start, stop: start, step: self.step, length: 0 };
        }
        let count = (distance - 1) / self.step.abs() + 1;
        Span { start, stop, step: self.step, length: count as usize }
    }
}

impl Span {
    /// The positions in order.
    pub(crate) fn positions(self) -> impl ExactSizeIterator<Item = usize> {
        (0..self.length).map(move |n| (self.start + n as i64 * self.step) as usize)
    }

    /// The same positions in ascending order.
    pub(crate) fn ascending(self) -> Span {
        if self.step > 0 || self.length == 0 {
            return self;
        }
        let (step, count) = (-self.step, self.length as i64);
        Span { start: self.start - (count - 1) * step, stop: self.start + 1, step, length: self.length }
    }
}

/// What a key means; `what` stands for the sequence in `what indices must be integers or slices, not str`.
#[inline]
pub(crate) fn subscript(cx: &mut Cx, key: &Value, what: &str) -> Res<Subscript> {
    if let Some(at) = key.as_int() {
        return Ok(Subscript::At(at));
    }
    if let Some(slice) = key.exact::<Slice>() {
        return bounds(cx, slice).map(Subscript::Slice);
    }
    if index::is_index(cx, key) {
        return index::as_subscript(cx, key).map(Subscript::At);
    }
    Err(raise::wrong_type(cx, &format!("{what} indices must be integers or slices"), key))
}

/// The position that an index means in a sequence of that length; negative ones count from the end.
#[inline]
pub(crate) fn position(at: i64, length: usize) -> Option<usize> {
    let at = if at < 0 { at + length as i64 } else { at };
    (0 <= at && (at as usize) < length).then_some(at as usize)
}

/// `start` and `stop` of methods such as `index`, cut to a sequence of that length.
pub(crate) fn clip(start: i64, stop: i64, length: usize) -> (usize, usize) {
    let fit =
        |bound: i64| if bound < 0 { bound.saturating_add(length as i64).max(0) } else { bound.min(length as i64) };
    (fit(start) as usize, fit(stop) as usize)
}

/// A bound that a method such as `index` takes: any int, cut off at the limits of an index.
pub(crate) struct Bound(pub(crate) i64);

impl<'a> FromArg<'a> for Bound {
    #[inline]
    fn from_arg(cx: &mut Cx, arg: &'a Value, _: Place) -> Res<Bound> {
        if let Some(at) = arg.as_int() {
            return Ok(Bound(at));
        }
        if !index::is_index(cx, arg) {
            return Err(cx.type_error("slice indices must be integers or have an __index__ method"));
        }
        index::as_bound(cx, arg).map(Bound)
    }
}

/// A new slice.
pub(crate) fn new_slice(cx: &mut Cx, start: Value, stop: Value, step: Value) -> Value {
    cx.alloc(Slice { start, stop, step })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every small slice of every small length, against a definition one position at a time.
    #[test]
    fn spans_agree_with_counting() {
        for length in 0..6i64 {
            for start in -8..8i64 {
                for stop in -8..8i64 {
                    for step in [-7i64, -3, -2, -1, 1, 2, 3, 7] {
                        let wrap = |bound: i64| if bound < 0 { bound + length } else { bound };
                        let wanted: Vec<usize> = (0..length)
                            .filter(|at| if step > 0 { *at >= wrap(start) } else { *at <= wrap(start) })
                            .filter(|at| if step > 0 { *at < wrap(stop) } else { *at > wrap(stop) })
                            .map(|at| at as usize)
                            .collect();
                        let mut wanted = wanted;
                        if step < 0 {
                            wanted.reverse();
                        }
                        let wanted: Vec<usize> = wanted.into_iter().step_by(step.unsigned_abs() as usize).collect();
                        let span = Bounds { start, stop, step }.within(length as usize);
                        assert_eq!(span.positions().collect::<Vec<_>>(), wanted, "{length} {start} {stop} {step}");
                        assert!((0..=length).contains(&span.start), "{length} {start} {stop} {step}");
                        let mut sorted = wanted;
                        sorted.sort_unstable();
                        assert_eq!(span.ascending().positions().collect::<Vec<_>>(), sorted);
                    }
                }
            }
        }
    }

    #[test]
    fn extreme_bounds_do_not_overflow() {
        for start in [i64::MIN, -1, 0, i64::MAX] {
            for stop in [i64::MIN, -1, 0, i64::MAX] {
                for step in [-i64::MAX, -1, 1, i64::MAX] {
                    let span = Bounds { start, stop, step }.within(5);
                    assert!(span.length <= 5);
                    assert!(span.positions().all(|at| at < 5));
                }
            }
        }
    }
}
