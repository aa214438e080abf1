//! `count`, `cycle`, `repeat`.

use super::{expect, iterator_type};
use crate::heap::{Object, Payload, Value};
use crate::object::layout::list::List;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{binding, methods};
use crate::object::slots::Slots;
use crate::object::type_object::TypeSpec;
use crate::object::warn::warn;
use crate::object::{Args, Cx, Exc, Res, kinds, object, ops, raise};
use crate::types::iterators::{class_and_arguments, iterator_slots};
use std::cell::Cell;

pub(crate) struct Count {
    next: Payload<Value>,
    step: Value,
}

object!(Count = kinds::COUNT, "itertools.count", { next, step });

pub(super) static COUNT: TypeSpec = TypeSpec {
    slots: Slots { repr: Some(repr_count), ..iterator_slots(next_count) },
    ..iterator_type(
        "itertools.count",
        Count::SHAPE,
        "The numbers from `start` on, `step` apart, without end.",
        new_count,
        next_count,
        &[COUNT_METHODS],
    )
};

methods! { COUNT_METHODS in "count" {
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let count = this.downcast::<Count>().expect("the methods of count get one");
        let next = count.next.get(cx).clone();
        let step = Some(&count.step).filter(|step| !is_one(step)).cloned();
        class_and_arguments(cx, this, std::iter::once(next).chain(step).collect())
    };
} }

binding!(new_count: "count(cls, start=0, step=1)" => |cx: &mut Cx, class: &Value, start: &Value, step: &Value| -> Res<Value> {
    let (next, step) = (number(cx, start)?, number(cx, step)?);
    Ok(cx.alloc_as(class, Count { next: Payload::new(next), step }))
});

/// A number, ints as exact ones.
fn number(cx: &mut Cx, value: &Value) -> Res<Value> {
    if let Some(int) = ops::index::small(value) {
        return Ok(cx.int(int));
    }
    let slots = cx.ty(value).slots.get(cx);
    let is_complex = value.downcast::<crate::object::layout::int::Complex>().is_some();
    if slots.index.is_some() || slots.int.is_some() || slots.float.is_some() || is_complex {
        return Ok(value.clone());
    }
    Err(cx.type_error("a number is required"))
}

fn is_one(step: &Value) -> bool {
    ops::is_int(step) && ops::index::small(step) == Some(1)
}

fn next_count(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let count = this.downcast::<Count>().expect("the slots of count get one");
    let next = count.next.get(cx).clone();
    let following = match (next.as_int(), count.step.as_int()) {
        (Some(next), Some(step)) => cx.int(next + step),
        _ => ops::arith::binary(cx, &ops::arith::ADD, &next, &count.step)?,
    };
    drop(count.next.replace(cx, following));
    Ok(Some(next))
}

fn repr_count(cx: &mut Cx, this: &Value) -> Res<Value> {
    let count = this.downcast::<Count>().expect("the slots of count get one");
    let (name, next) = (cx.type_name(this), count.next.get(cx).clone());
    let next = ops::repr_text(cx, &next)?;
    if is_one(&count.step) {
        return Ok(cx.str(&format!("{name}({next})")));
    }
    let step = ops::repr_text(cx, &count.step)?;
    Ok(cx.str(&format!("{name}({next}, {step})")))
}

/// Goes through an iterator once, keeping the items, and then through those again and again.
pub(crate) struct Cycle {
    iterator: Payload<Option<Value>>,
    saved: Payload<Vec<Value>>,
    at: Cell<usize>,
    /// Whether the items that come out of the iterator are to be saved; those of a copy may be saved already.
    keeps: Cell<bool>,
}

object!(Cycle = kinds::CYCLE, "itertools.cycle", { iterator, saved });

pub(super) static CYCLE: TypeSpec = iterator_type(
    "itertools.cycle",
    Cycle::SHAPE,
    "The items of an iterable, again and again.",
    new_cycle,
    next_cycle,
    &[CYCLE_METHODS],
);

methods! { CYCLE_METHODS in "itertools.cycle" {
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        warn_of_pickling(cx)?;
        let (class, cycle) = (cx.type_of(this), cycle(this));
        // What is left of the first round comes from an iterator; at its end that is one over what is saved, from where it stands.
        let (saved, at) = (cycle.saved.get(cx).clone(), cycle.at.get());
        let (iterator, is_over) = match cycle.iterator.get(cx).clone() {
            Some(iterator) => (iterator, false),
            None => {
                let list = cx.list(saved[at.min(saved.len())..].to_vec());
                (ops::iter::iter(cx, &list)?, true)
            }
        };
        let state = vec![cx.list(saved), Value::bool(is_over)];
        let (arguments, state) = (cx.tuple(vec![iterator]), cx.tuple(state));
        Ok(cx.tuple(vec![class, arguments, state]))
    };
    /// Go on with a state of `__reduce__`: the saved items, and whether those of the iterator are among them.
    "__setstate__(self, object, /)" => |cx: &mut Cx, this: &Value, state: &Value| -> Res<()> {
        warn_of_pickling(cx)?;
        let Some(state) = state.downcast::<Tuple>() else { return Err(cx.type_error("state is not a tuple")) };
        let [saved, is_first_over] = state.items() else {
            let given = state.len();
            return Err(cx.type_error(format!("function takes exactly 2 arguments ({given} given)")));
        };
        let Some(list) = saved.downcast::<List>() else {
            let found = cx.type_name(saved);
            return Err(cx.type_error(format!("argument 1 must be list, not {found}")));
        };
        let is_first_over = ops::index::as_ssize(cx, is_first_over)? != 0;
        let (cycle, saved) = (cycle(this), list.items.get(cx).clone());
        let old = cycle.saved.replace(cx, saved);
        cycle.keeps.set(!is_first_over);
        cycle.at.set(0);
        drop(old);
        Ok(())
    };
} }

fn warn_of_pickling(cx: &mut Cx) -> Res<()> {
    let message = "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.";
    warn(cx, Exc::DeprecationWarning, message, 1)
}

fn cycle(this: &Value) -> &Cycle {
    this.downcast::<Cycle>().expect("the slots and methods of cycle get one")
}

fn new_cycle(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let [iterable] = expect(cx, class, "cycle", args)?;
    let iterator = ops::iter::iter(cx, iterable)?;
    let cycle = Cycle {
        iterator: Payload::new(Some(iterator)),
        saved: Payload::default(),
        at: Cell::new(0),
        keeps: Cell::new(true),
    };
    Ok(cx.alloc_as(class, cycle))
}

fn next_cycle(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let cycle = cycle(this);
    if let Some(iterator) = cycle.iterator.get(cx).clone() {
        if let Some(item) = ops::iter::next(cx, &iterator)? {
            if !cycle.keeps.get() {
                return Ok(Some(item));
            }
            let saved = cycle.saved.get_mut(cx);
            if saved.try_reserve(1).is_err() {
                return Err(raise::memory_error(cx));
            }
            saved.push(item.clone());
            return Ok(Some(item));
        }
        drop(cycle.iterator.take(cx));
    }
    let saved = cycle.saved.get(cx);
    let at = cycle.at.get();
    let Some(item) = saved.get(at) else { return Ok(None) };
    cycle.at.set(if at + 1 == saved.len() { 0 } else { at + 1 });
    Ok(Some(item.clone()))
}

pub(crate) struct Repeat {
    object: Value,
    /// How many times are left; -1 for no end.
    left: Cell<i64>,
}

object!(Repeat = kinds::REPEAT, "itertools.repeat", { object });

pub(super) static REPEAT: TypeSpec = TypeSpec {
    slots: Slots { repr: Some(repr_repeat), ..iterator_slots(next_repeat) },
    ..iterator_type(
        "itertools.repeat",
        Repeat::SHAPE,
        "The same object, so many times, or without end.",
        new_repeat,
        next_repeat,
        &[REPEAT_METHODS],
    )
};

methods! { REPEAT_METHODS in "repeat" {
    /// How many times are left; TypeError if there is no end.
    "__length_hint__(self, /)" => |cx: &mut Cx, this: &Repeat| -> Res<i64> {
        if this.left.get() < 0 { Err(cx.type_error("len() of unsized object")) } else { Ok(this.left.get()) }
    };
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let repeat = this.downcast::<Repeat>().expect("the methods of repeat get one");
        let left = (repeat.left.get() >= 0).then(|| cx.int(repeat.left.get()));
        class_and_arguments(cx, this, std::iter::once(repeat.object.clone()).chain(left).collect())
    };
} }

binding!(new_repeat: "repeat(cls, object, times=<missing>)" => |cx: &mut Cx, class: &Value, object: Value, times: Option<i64>| {
    let left = Cell::new(times.map_or(-1, |times| times.max(0)));
    cx.alloc_as(class, Repeat { object, left })
});

fn next_repeat(_: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let repeat = this.downcast::<Repeat>().expect("the slots of repeat get one");
    match repeat.left.get() {
        0 => return Ok(None),
        left if left > 0 => repeat.left.set(left - 1),
        _ => {}
    }
    Ok(Some(repeat.object.clone()))
}

fn repr_repeat(cx: &mut Cx, this: &Value) -> Res<Value> {
    let repeat = this.downcast::<Repeat>().expect("the slots of repeat get one");
    let (name, object) = (cx.type_name(this), ops::repr_text(cx, &repeat.object)?);
    Ok(match repeat.left.get() {
        left if left < 0 => cx.str(&format!("{name}({object})")),
        left => cx.str(&format!("{name}({object}, {left})")),
    })
}
