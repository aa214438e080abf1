//! Small parts of the loop's fast paths, and what may watch the loop.

use crate::heap::{Value, Word};
use crate::object::stack::Frame;
use crate::object::{Cx, Res};

/// What watches the loop. The plain loop is the instantiation in which nothing does.
pub(crate) trait Trace {
    /// Whether `step` is to be called before every instruction; where it is not, the loop has no code for it.
    const WATCHES: bool;
    /// The result is where to go on.
    fn step(cx: &mut Cx, at: Frame) -> Res<Frame>;
}

pub(crate) struct Plain;
impl Trace for Plain {
    const WATCHES: bool = false;
    fn step(_: &mut Cx, at: Frame) -> Res<Frame> {
        Ok(at)
    }
}

/// The item at a position that may be negative.
#[inline(always)]
pub(super) fn at(items: &[Value], index: i64) -> Option<&Value> {
    items.get(position(items.len(), index)?)
}

/// An index as a position below the length.
#[inline(always)]
pub(super) fn position(length: usize, index: i64) -> Option<usize> {
    let at = if index < 0 { index.wrapping_add(length as i64) } else { index };
    ((at as u64) < length as u64).then_some(at as usize)
}

/// `a << b`, if it is a small int.
#[inline(always)]
pub(super) fn shifted(a: i64, b: i64) -> Option<Word> {
    if !(0..62).contains(&b) {
        return None;
    }
    let shifted = a << b;
    if shifted >> b == a { Word::int(shifted) } else { None }
}

/// `-x`, if it lies in the word as `x` does.
#[inline(always)]
pub(super) fn negative(x: Word) -> Option<Word> {
    if x.is_int() {
        Word::int(-x.as_int())
    } else if x.is_flonum() {
        Word::flonum(-x.as_flonum())
    } else {
        None
    }
}
