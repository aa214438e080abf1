//! What lists and tuples do alike: comparing, searching, hashing, writing themselves.
//!
//! Each step that can run Python takes one item out first and looks at the length again afterwards. Stretches of items that compare
//! without Python are compared in one borrow.

use crate::heap::{Payload, Value};
use crate::object::layout::list::List;
use crate::object::layout::str::StrBuilder;
use crate::object::layout::tuple::Tuple;
use crate::object::ops::compare::{Comparison, holds, quick_same};
use crate::object::{Cx, Exc, Res, Str, ops, raise};

/// A payload that has its items side by side.
pub(crate) trait Items {
    fn items<'a>(&'a self, cx: &'a Cx) -> &'a [Value];
}

impl Items for List {
    #[inline(always)]
    fn items<'a>(&'a self, cx: &'a Cx) -> &'a [Value] {
        self.items.get(cx)
    }
}

impl Items for Tuple {
    #[inline(always)]
    fn items<'a>(&'a self, _: &'a Cx) -> &'a [Value] {
        Tuple::items(self)
    }
}

/// The first position from `start` on and before `stop` where the item is or equals the wanted one.
pub(crate) fn find(cx: &mut Cx, this: &impl Items, wanted: &Value, start: usize, stop: usize) -> Res<Option<usize>> {
    let mut at = start;
    loop {
        let items = this.items(cx);
        let unsure = loop {
            match items.get(at).filter(|_| at < stop) {
                None => return Ok(None),
                Some(item) => match quick_same(item, wanted) {
                    Some(true) => return Ok(Some(at)),
                    Some(false) => at += 1,
                    None => break item.clone(),
                },
            }
        };
        if holds(cx, &unsure, wanted, Comparison::Eq)? {
            return Ok(Some(at));
        }
        at += 1;
    }
}

/// How many items are or equal the wanted one.
pub(crate) fn count(cx: &mut Cx, this: &impl Items, wanted: &Value) -> Res<usize> {
    let (mut count, mut at) = (0, 0);
    while let Some(found) = find(cx, this, wanted, at, usize::MAX)? {
        count += 1;
        at = found + 1;
    }
    Ok(count)
}

/// `lhs how rhs`, item by item, then by length.
pub(crate) fn compare(cx: &mut Cx, lhs: &impl Items, rhs: &impl Items, how: Comparison) -> Res<Value> {
    let equality = matches!(how, Comparison::Eq | Comparison::Ne);
    if equality && lhs.items(cx).len() != rhs.items(cx).len() {
        return Ok(Value::bool(how == Comparison::Ne));
    }
    let mut at = 0;
    loop {
        let (left, right) = (lhs.items(cx), rhs.items(cx));
        let (difference, unsure) = loop {
            match (left.get(at), right.get(at)) {
                (Some(x), Some(y)) => match quick_same(x, y) {
                    Some(true) => at += 1,
                    Some(false) if equality => return Ok(Value::bool(how == Comparison::Ne)),
                    same => break ((x.clone(), y.clone()), same.is_none()),
                },
                _ => return Ok(Value::bool(how.holds(left.len().cmp(&right.len())))),
            }
        };
        let (x, y) = difference;
        if !unsure || !holds(cx, &x, &y, Comparison::Eq)? {
            return if equality {
                Ok(Value::bool(how == Comparison::Ne))
            } else {
                ops::compare::compare(cx, &x, &y, how)
            };
        }
        at += 1;
    }
}

/// The texts of the items with commas between them, behind `open`; without the closing bracket.
pub(crate) fn repr_items(cx: &mut Cx, this: &impl Items, open: &str) -> Res<StrBuilder> {
    let mut text = StrBuilder::new();
    text.push_text(open);
    let mut at = 0;
    while let Some(item) = this.items(cx).get(at).cloned() {
        if at != 0 {
            text.push_text(", ");
        }
        push_repr(cx, &mut text, &item)?;
        at += 1;
    }
    Ok(text)
}

/// Appends `repr(value)` to a text.
pub(crate) fn push_repr(cx: &mut Cx, text: &mut StrBuilder, value: &Value) -> Res<()> {
    let repr = ops::repr(cx, value)?;
    text.push_str(repr.downcast::<Str>().expect("repr gives a string"));
    Ok(())
}

/// The product of a length and a number of repetitions, if a sequence of so many values can be had.
pub(crate) fn repeated_length(cx: &mut Cx, length: usize, times: i64) -> Res<usize> {
    let times = times.max(0) as usize;
    match length.checked_mul(times) {
        Some(total) => {
            ops::memory::check(cx, total, size_of::<Value>())?;
            Ok(total)
        }
        None => Err(raise::memory_error(cx)),
    }
}

/// `can only concatenate list (not "int") to list`.
pub(crate) fn cannot_concatenate(cx: &mut Cx, what: &str, other: &Value) -> crate::object::Raised {
    let found = cx.type_name(other);
    cx.type_error(format!("can only concatenate {what} (not \"{found}\") to {what}"))
}

/// A built-in function or class by its name, which `__reduce__` of an iterator gives. A key of `builtins` may be an object whose
/// `__eq__` uses the iterator, so this comes before the iterator is looked at.
pub(crate) fn builtin(cx: &mut Cx, name: &str) -> Res<Value> {
    let builtins = cx.state().builtins.clone();
    let key = cx.intern(name).value();
    match ops::dict::get(cx, &builtins, &key)? {
        Some(function) => Ok(function),
        None => Err(cx.raise(Exc::AttributeError, name)),
    }
}

/// What `__reduce__` of an iterator gives: the function (or class) that makes it again, and its argument.
pub(crate) fn reduced(cx: &mut Cx, function: Value, argument: Value, state: Option<Value>) -> Value {
    let arguments = cx.tuple(vec![argument]);
    cx.tuple([function, arguments].into_iter().chain(state).collect())
}

/// `__reduce__` of an iterator over what stands in `sequence` until the end, made by the built-in `name`. What is at an end gives an
/// empty one of `rest`.
pub(crate) fn reduced_position(
    cx: &mut Cx,
    name: &str,
    sequence: &Payload<Option<Value>>,
    at: impl Fn() -> i64,
    rest: fn(&mut Cx) -> Value,
) -> Res<Value> {
    let function = builtin(cx, name)?;
    if let Some(sequence) = sequence.get(cx).clone() {
        let at = cx.int(at());
        return Ok(reduced(cx, function, sequence, Some(at)));
    }
    // What is over has nothing left, forwards and backwards.
    let function = if name == "iter" { function } else { builtin(cx, "iter")? };
    let rest = rest(cx);
    Ok(reduced(cx, function, rest, None))
}

/// What is left of an iterator that is at its end.
pub(crate) fn no_items(cx: &mut Cx) -> Value {
    cx.tuple(Vec::new())
}

/// The setter of an attribute that is part of the payload and never changes.
pub(crate) fn readonly(cx: &mut Cx, _: &Value, _: Option<&Value>) -> Res<()> {
    Err(cx.raise(Exc::AttributeError, "readonly attribute"))
}
