//! `time`: a time of the day, perhaps in a zone.

use super::delta::Delta;
use super::text::Precision;
use super::{Clock, Date, arguments, check_clock, check_fold, day, is_exact, text, zone};
use crate::heap::{Object, Value};
use crate::object::native::{attributes, methods};
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, TypeSpec};
use crate::object::{Args, Cx, Res, kinds, new_bytes, object, ops, text_hasher};
use std::cell::Cell;

pub(super) struct TimeObject {
    pub(super) clock: Clock,
    /// Whether the time is the second of two that the clock shows. It is set once, after a subclass made the object.
    pub(super) fold: Cell<bool>,
    /// None, or a zone.
    pub(super) zone: Value,
}

object!(TimeObject = kinds::TIME, "datetime.time", { zone });

pub(super) static TIME: TypeSpec = TypeSpec {
    name: "datetime.time",
    shape: TimeObject::SHAPE,
    doc: "A time of the day, on any day, perhaps in a time zone.",
    flags: BASE_TYPE,
    slots: Slots {
        repr: Some(|cx, this| {
            let mut shown = cx.type_name(this);
            let Clock { hour, minute, .. } = payload(this).clock;
            shown.push_str(&format!("({hour}, {minute}"));
            push_seconds(&mut shown, payload(this).clock);
            push_zone(cx, &mut shown, &payload(this).zone)?;
            shown.push_str(if payload(this).fold.get() { ", fold=1)" } else { ")" });
            Ok(cx.str(&shown))
        }),
        str: Some(|cx, this| match this.exact::<TimeObject>() {
            Some(_) => iso_format(cx, this, Precision::Auto),
            None => {
                let name = cx.intern("isoformat");
                cx.call_method(this, name, &[])
            }
        }),
        hash: Some(hash),
        compare: Some(compare),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

methods! { METHODS in "time" {
    /// The time as ISO 8601 writes it: 16:21:01.
    "isoformat(self, /, timespec='auto')" => |cx: &mut Cx, this: &Value, timespec: &Value| -> Res<Value> {
        let precision = Precision::of(cx, timespec, 1)?;
        iso_format(cx, this, precision)
    };
    /// The time by a format with directives such as %H.
    "strftime(self, /, format)" => |cx: &mut Cx, this: &Value, format: &Value| -> Res<Value> {
        let format = super::text_argument(cx, "strftime() argument 1", format)?;
        let (clock, zone) = (payload(this).clock, payload(this).zone.clone());
        let shown = text::Shown {
            date: Date { year: 1900, month: 1, day: 1 },
            clock,
            offset: &mut |cx| zone::ask(cx, &zone, "utcoffset", &Value::NONE),
            name: &mut |cx| zone::ask_name(cx, &zone, &Value::NONE),
        };
        text::format(cx, format, shown)
    };
    /// As strftime; as str() without a format.
    "__format__(self, format, /)" => day::formatted;
    /// How far the zone is ahead of UTC, as a timedelta; None if there is no zone.
    "utcoffset(self, /)" => |cx: &mut Cx, this: &TimeObject| zone::ask_object(cx, &this.zone, "utcoffset", &Value::NONE);
    /// The name of the zone.
    "tzname(self, /)" => |cx: &mut Cx, this: &TimeObject| zone::ask_name(cx, &this.zone, &Value::NONE);
    /// How much of the offset is summer time, as a timedelta.
    "dst(self, /)" => |cx: &mut Cx, this: &TimeObject| zone::ask_object(cx, &this.zone, "dst", &Value::NONE);
    /// The time with other numbers for some of its own.
    "replace(self, /, hour=<missing>, minute=<missing>, second=<missing>, microsecond=<missing>, tzinfo=<missing>, *, fold=<missing>)" => replace;
    /// As replace.
    "__replace__(self, /, **changes)" => day::changed;
    /// The time that a text of ISO 8601 means, such as 16:21:01+01:00.
    class "fromisoformat(cls, object, /)" => |cx: &mut Cx, class: &Value, object: &Value| -> Res<Value> {
        let (clock, zone) = text::parse_time(cx, object)?;
        instance(cx, class, clock, false, &zone)
    };
    /// How a pickle of a protocol makes the time again.
    "__reduce_ex__(self, proto, /)" => |cx: &mut Cx, this: &Value, protocol: &Value| -> Res<Value> {
        let protocol = arguments::int(cx, protocol)?;
        Ok(reduce(cx, this, protocol > 3))
    };
    /// How a pickle makes the time again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| reduce(cx, this, false);
} }

attributes! { ATTRIBUTES {
    /// The hour, from 0 to 23.
    "hour" => |cx, this| Ok(cx.int(payload(this).clock.hour as i64));
    /// The minute, from 0 to 59.
    "minute" => |cx, this| Ok(cx.int(payload(this).clock.minute as i64));
    /// The second, from 0 to 59.
    "second" => |cx, this| Ok(cx.int(payload(this).clock.second as i64));
    /// The microsecond, from 0 to 999999.
    "microsecond" => |cx, this| Ok(cx.int(payload(this).clock.micro as i64));
    /// The zone, or None.
    "tzinfo" => |_, this| Ok(payload(this).zone.clone());
    /// 1 for the second of two times that the clock shows alike, else 0.
    "fold" => |cx, this| Ok(cx.int(payload(this).fold.get() as i64));
} }

fn payload(this: &Value) -> &TimeObject {
    this.downcast::<TimeObject>().expect("the slots and methods of time get one")
}

/// A `time`.
pub(super) fn object(cx: &mut Cx, clock: Clock, fold: bool, zone: &Value) -> Value {
    cx.alloc(TimeObject { clock, fold: Cell::new(fold), zone: zone.clone() })
}

/// An instance of `time` or a subclass, which is called.
fn instance(cx: &mut Cx, class: &Value, clock: Clock, fold: bool, zone: &Value) -> Res<Value> {
    if is_exact(class, &TIME) {
        return Ok(object(cx, clock, fold, zone));
    }
    let [hour, minute, second, micro] = clock.parts().map(|part| cx.int(part as i64));
    let made = cx.call(class, &[hour, minute, second, micro, zone.clone()])?;
    if let Some(inside) = made.downcast::<TimeObject>() {
        inside.fold.set(fold);
    }
    Ok(made)
}

const NAMES: [&str; 6] = ["hour", "minute", "second", "microsecond", "tzinfo", "fold"];

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    if let ([state, more @ ..], false) = (args.all(), args.has_keywords())
        && more.len() < 2
        && let Some(mut bytes) = super::pickled(cx, state, 6, "time")?
    {
        let fold = bytes[0] & 0x80 != 0;
        bytes[0] &= 0x7f;
        if let Some(clock) = Clock::of_bytes(&bytes) {
            let zone = pickled_zone(cx, more)?;
            return Ok(cx.alloc_as(class, TimeObject { clock, fold: Cell::new(fold), zone }));
        }
    }
    let given = arguments::bind(cx, args, "", &NAMES, 5)?;
    let mut parts = [0; 4];
    for (at, part) in parts.iter_mut().enumerate() {
        *part = given.int(cx, at, 0)?;
    }
    let fold = given.int(cx, 5, 0)?;
    given.all_known(cx)?;
    let zone = given.values[4].cloned().unwrap_or(Value::NONE);
    zone::check(cx, &zone)?;
    let clock = check_clock(cx, parts[0], parts[1], parts[2], parts[3])?;
    let fold = Cell::new(check_fold(cx, fold)?);
    Ok(cx.alloc_as(class, TimeObject { clock, fold, zone }))
}

/// The zone behind the bytes of a pickle.
pub(super) fn pickled_zone(cx: &mut Cx, more: &[Value]) -> Res<Value> {
    match more.first() {
        None => Ok(Value::NONE),
        Some(zone) if zone.is_none() || zone::is_zone(zone) => Ok(zone.clone()),
        Some(_) => Err(cx.type_error("bad tzinfo state arg")),
    }
}

/// Writes the second and microsecond of a `repr`, if they are not 0.
pub(super) fn push_seconds(shown: &mut String, clock: Clock) {
    match (clock.second, clock.micro) {
        (0, 0) => {}
        (second, 0) => shown.push_str(&format!(", {second}")),
        (second, micro) => shown.push_str(&format!(", {second}, {micro}")),
    }
}

/// Writes the zone of a `repr`, if there is one.
pub(super) fn push_zone(cx: &mut Cx, shown: &mut String, zone: &Value) -> Res<()> {
    if !zone.is_none() {
        let zone = ops::repr_text(cx, zone)?;
        shown.push_str(&format!(", tzinfo={zone}"));
    }
    Ok(())
}

fn iso_format(cx: &mut Cx, this: &Value, precision: Precision) -> Res<Value> {
    let inside = payload(this);
    let mut text = String::new();
    text::push_clock(&mut text, inside.clock, precision);
    let zone = inside.zone.clone();
    if let Some(offset) = zone::ask(cx, &zone, "utcoffset", &Value::NONE)? {
        text::push_offset(&mut text, offset, ":");
    }
    Ok(cx.str(&text))
}

fn offset(cx: &mut Cx, this: &Value) -> Res<Option<Delta>> {
    let zone = payload(this).zone.clone();
    zone::ask(cx, &zone, "utcoffset", &Value::NONE)
}

fn hash(cx: &mut Cx, this: &Value) -> Res<i64> {
    let clock = payload(this).clock;
    match offset(cx, this)? {
        None => {
            let mut bytes = Vec::new();
            clock.push_bytes(&mut bytes);
            Ok(text_hasher().hash(&bytes))
        }
        Some(offset) => Ok(in_utc(cx, clock, offset)?.hash()),
    }
}

/// The time in UTC, as what has passed since midnight, which may be less than nothing.
fn in_utc(cx: &mut Cx, clock: Clock, offset: Delta) -> Res<Delta> {
    let (days, seconds) = (-offset.days as i64, clock.seconds() - offset.seconds as i64);
    Delta::of(cx, days, seconds, clock.micro as i64 - offset.micros as i64)
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    let Some(there) = other.downcast::<TimeObject>() else { return Ok(Value::NOT_IMPLEMENTED) };
    let here = payload(this);
    if here.zone.is(&there.zone) {
        return Ok(Value::bool(how.holds(here.clock.cmp(&there.clock))));
    }
    match (offset(cx, this)?, offset(cx, other)?, how) {
        (None, None, _) => Ok(Value::bool(how.holds(here.clock.cmp(&there.clock)))),
        (Some(one), Some(two), _) => {
            let (one, two) = (in_utc(cx, here.clock, one)?, in_utc(cx, there.clock, two)?);
            Ok(Value::bool(how.holds(one.cmp(&two))))
        }
        (.., Comparison::Eq) => Ok(Value::FALSE),
        (.., Comparison::Ne) => Ok(Value::TRUE),
        _ => Err(cx.type_error("can't compare offset-naive and offset-aware times")),
    }
}

#[expect(clippy::too_many_arguments, reason = "the fields of a time")]
fn replace(
    cx: &mut Cx,
    this: &Value,
    hour: Option<&Value>,
    minute: Option<&Value>,
    second: Option<&Value>,
    micro: Option<&Value>,
    zone: Option<&Value>,
    fold: Option<&Value>,
) -> Res<Value> {
    let inside = payload(this);
    let mut parts = inside.clock.parts();
    for (part, given) in parts.iter_mut().zip([hour, minute, second, micro]) {
        if let Some(given) = given {
            *part = arguments::int(cx, given)?;
        }
    }
    let fold = fold.map_or(Ok(inside.fold.get() as i32), |fold| arguments::int(cx, fold))?;
    let zone = zone.cloned().unwrap_or_else(|| inside.zone.clone());
    zone::check(cx, &zone)?;
    let clock = check_clock(cx, parts[0], parts[1], parts[2], parts[3])?;
    let fold = check_fold(cx, fold)?;
    let class = cx.type_of(this);
    instance(cx, &class, clock, fold, &zone)
}

fn reduce(cx: &mut Cx, this: &Value, keeps_fold: bool) -> Value {
    let inside = payload(this);
    let mut bytes = Vec::new();
    inside.clock.push_bytes(&mut bytes);
    if keeps_fold && inside.fold.get() {
        bytes[0] |= 0x80;
    }
    let mut state = vec![new_bytes(cx, &bytes)];
    if !inside.zone.is_none() {
        state.push(inside.zone.clone());
    }
    let parts = vec![cx.type_of(this), cx.tuple(state)];
    cx.tuple(parts)
}
