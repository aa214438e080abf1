//! `datetime`: a day and a time of it, perhaps in a zone.

use super::clock::{pickled_zone, push_seconds, push_zone};
use super::delta::{self, DAY, Delta, MICROS};
use super::text::Precision;
use super::{
    Clock, Date, MOST_YEARS, arguments, check_clock, check_date, check_fold, clock, day, is_exact, local, text, zone,
};
use crate::algo::calendar;
use crate::heap::{Object, Value};
use crate::object::layout::str::StrBuilder;
use crate::object::native::{attributes, methods};
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, TypeSpec};
use crate::object::{Args, Cx, Exc, Res, Str, kinds, new_bytes, object, raise, text_hasher, warn};
use crate::types::exception::os_error::from_number;
use std::cell::Cell;
use std::time::{SystemTime, UNIX_EPOCH};

pub(super) struct DateTime {
    pub(super) date: Date,
    pub(super) clock: Clock,
    /// Whether the time is the second of two that the clock shows. It is set once, after a subclass made the object.
    pub(super) fold: Cell<bool>,
    /// None, or a zone.
    pub(super) zone: Value,
}

object!(DateTime = kinds::DATE_TIME, "datetime.datetime", { zone });

pub(super) static DATE_TIME: TypeSpec = TypeSpec {
    name: "datetime.datetime",
    shape: DateTime::SHAPE,
    base: Some(&day::DATE),
    doc: "A day and a time of it, perhaps in a time zone.",
    flags: BASE_TYPE,
    slots: Slots {
        repr: Some(|cx, this| {
            let mut shown = cx.type_name(this);
            let (Date { year, month, day }, Clock { hour, minute, .. }) = (payload(this).date, payload(this).clock);
            shown.push_str(&format!("({year}, {month}, {day}, {hour}, {minute}"));
            push_seconds(&mut shown, payload(this).clock);
            shown.push_str(if payload(this).fold.get() { ", fold=1" } else { "" });
            push_zone(cx, &mut shown, &payload(this).zone)?;
            shown.push(')');
            Ok(cx.str(&shown))
        }),
        str: Some(|cx, this| match this.exact::<DateTime>() {
            Some(_) => iso_format(cx, this, ' ' as u32, Precision::Auto),
            None => {
                let (name, separator) = (cx.intern("isoformat"), cx.str(" "));
                cx.call_method(this, name, &[separator])
            }
        }),
        hash: Some(hash),
        compare: Some(compare),
        add: Some(|cx, lhs, rhs| match (lhs.downcast::<DateTime>(), delta::of(rhs)) {
            (Some(_), Some(delta)) => moved(cx, lhs, delta, 1),
            (Some(_), None) => Ok(Value::NOT_IMPLEMENTED),
            (None, _) => match (delta::of(lhs), rhs.downcast::<DateTime>()) {
                (Some(delta), Some(_)) => moved(cx, rhs, delta, 1),
                _ => Ok(Value::NOT_IMPLEMENTED),
            },
        }),
        subtract: Some(|cx, lhs, rhs| {
            if lhs.downcast::<DateTime>().is_none() {
                return Ok(Value::NOT_IMPLEMENTED);
            }
            if rhs.downcast::<DateTime>().is_some() {
                return Ok(difference(cx, lhs, rhs)?.object(cx));
            }
            match delta::of(rhs) {
                Some(delta) => moved(cx, lhs, delta, -1),
                None => Ok(Value::NOT_IMPLEMENTED),
            }
        }),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

methods! { METHODS in "datetime" {
    /// Now: local, or in a zone.
    class "now(cls, /, tz=None)" => |cx: &mut Cx, class: &Value, tz: &Value| -> Res<Value> {
        zone::check(cx, tz)?;
        let (seconds, micros) = now();
        of_timestamp(cx, class, seconds, micros, tz)
    };
    /// Now in UTC, without saying so.
    class "utcnow(cls, /)" => |cx: &mut Cx, class: &Value| -> Res<Value> {
        deprecated(cx, "utcnow", "now(datetime.UTC)")?;
        let (seconds, micros) = now();
        in_utc(cx, class, seconds, micros)
    };
    /// A time in seconds since 1970: local, or in a zone.
    class "fromtimestamp(cls, /, timestamp, tz=None)" => |cx: &mut Cx, class: &Value, timestamp: &Value, tz: &Value| -> Res<Value> {
        zone::check(cx, tz)?;
        let (seconds, micros) = rounded_seconds(cx, timestamp)?;
        of_timestamp(cx, class, seconds, micros, tz)
    };
    /// A time in seconds since 1970 in UTC, without saying so.
    class "utcfromtimestamp(cls, timestamp, /)" => |cx: &mut Cx, class: &Value, timestamp: &Value| -> Res<Value> {
        deprecated(cx, "utcfromtimestamp", "fromtimestamp(timestamp, datetime.UTC)")?;
        let (seconds, micros) = rounded_seconds(cx, timestamp)?;
        in_utc(cx, class, seconds, micros)
    };
    /// The time that a text means, by a format with directives such as %Y.
    class "strptime(cls, /, *args)" => |cx: &mut Cx, class: &Value, args: &[Value]| -> Res<Value> {
        let [date_string, format] = args else {
            return Err(cx.type_error(format!("strptime() takes exactly 2 arguments ({} given)", args.len())));
        };
        super::text_argument(cx, "strptime() argument 1", date_string)?;
        super::text_argument(cx, "strptime() argument 2", format)?;
        let import = cx.doors().import_module;
        let (module, name) = (import(cx, "_strptime")?, cx.intern("_strptime_datetime"));
        cx.call_method(&module, name, &[class.clone(), date_string.clone(), format.clone()])
    };
    /// A day and a time of it, in the zone of the time or another one.
    class "combine(cls, /, date, time, tzinfo=<missing>)" => combine;
    /// The time that a text of ISO 8601 means, such as 2026-11-23T16:21:01+01:00.
    class "fromisoformat(cls, object, /)" => |cx: &mut Cx, class: &Value, object: &Value| -> Res<Value> {
        let (date, clock, zone) = text::parse_moment(cx, object)?;
        instance(cx, class, date, clock, false, &zone)
    };
    /// The day.
    "date(self, /)" => |cx: &mut Cx, this: &DateTime| day::object(cx, this.date);
    /// The time of the day, without the zone.
    "time(self, /)" => |cx: &mut Cx, this: &DateTime| clock::object(cx, this.clock, this.fold.get(), &Value::NONE);
    /// The time of the day and the zone.
    "timetz(self, /)" => |cx: &mut Cx, this: &DateTime| clock::object(cx, this.clock, this.fold.get(), &this.zone);
    /// The time as the C library writes it: Mon Nov 23 16:21:01 2026.
    "ctime(self, /)" => |_: &mut Cx, this: &DateTime| text::ctime(this.date, this.clock);
    /// The time by a format with directives such as %Y.
    "strftime(self, /, format)" => |cx: &mut Cx, this: &Value, format: &Value| -> Res<Value> {
        let format = super::text_argument(cx, "strftime() argument 1", format)?;
        let (date, clock, zone) = (payload(this).date, payload(this).clock, payload(this).zone.clone());
        let shown = text::Shown {
            date,
            clock,
            offset: &mut |cx| zone::ask(cx, &zone, "utcoffset", this),
            name: &mut |cx| zone::ask_name(cx, &zone, this),
        };
        text::format(cx, format, shown)
    };
    /// The time as the functions of the module time take it.
    "timetuple(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let zone = payload(this).zone.clone();
        let is_dst = zone::ask(cx, &zone, "dst", this)?.map_or(-1, |summer| !summer.is_zero() as i64);
        super::struct_time(cx, payload(this).date, payload(this).clock, is_dst)
    };
    /// Seconds since 1970, as a float; without a zone the time is taken for local.
    "timestamp(self, /)" => timestamp;
    /// The time in UTC as the functions of the module time take it.
    "utctimetuple(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let inside = payload(this);
        let offset = offset(cx, this)?.unwrap_or_default();
        let (date, clock) = shifted(cx, inside.date, inside.clock, offset, -1)?;
        super::struct_time(cx, date, clock, 0)
    };
    /// The time as ISO 8601 writes it: 2026-11-23T16:21:01.
    "isoformat(self, /, sep='T', timespec='auto')" => |cx: &mut Cx, this: &Value, sep: &Value, timespec: &Value| -> Res<Value> {
        let separator = match sep.downcast::<Str>() {
            Some(text) if text.len() == 1 => text.char_at(0),
            _ => {
                let found = cx.type_name(sep);
                return Err(cx.type_error(format!("isoformat() argument 1 must be a unicode character, not {found}")));
            }
        };
        let precision = Precision::of(cx, timespec, 2)?;
        iso_format(cx, this, separator, precision)
    };
    /// How far the zone is ahead of UTC, as a timedelta; None if there is no zone.
    "utcoffset(self, /)" => |cx: &mut Cx, this: &Value| zone::ask_object(cx, &payload(this).zone, "utcoffset", this);
    /// The name of the zone.
    "tzname(self, /)" => |cx: &mut Cx, this: &Value| zone::ask_name(cx, &payload(this).zone, this);
    /// How much of the offset is summer time, as a timedelta.
    "dst(self, /)" => |cx: &mut Cx, this: &Value| zone::ask_object(cx, &payload(this).zone, "dst", this);
    /// The time with other numbers for some of its own.
    "replace(self, /, year=<missing>, month=<missing>, day=<missing>, hour=<missing>, minute=<missing>, second=<missing>, microsecond=<missing>, tzinfo=<missing>, *, fold=<missing>)" => replace;
    /// As replace.
    "__replace__(self, /, **changes)" => day::changed;
    /// The same time in another zone; the local one for None.
    "astimezone(self, /, tz=None)" => as_time_zone;
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

fn payload(this: &Value) -> &DateTime {
    this.downcast::<DateTime>().expect("the slots and methods of datetime get one")
}

/// A `datetime`.
pub(super) fn object(cx: &mut Cx, date: Date, clock: Clock, fold: bool, zone: &Value) -> Value {
    cx.alloc(DateTime { date, clock, fold: Cell::new(fold), zone: zone.clone() })
}

/// An instance of `datetime` or a subclass, which is called.
fn instance(cx: &mut Cx, class: &Value, date: Date, clock: Clock, fold: bool, zone: &Value) -> Res<Value> {
    if is_exact(class, &DATE_TIME) {
        return Ok(object(cx, date, clock, fold, zone));
    }
    let parts = date.parts().into_iter().chain(clock.parts()).map(|part| cx.int(part as i64));
    let arguments: Vec<Value> = parts.chain([zone.clone()]).collect();
    let made = cx.call(class, &arguments)?;
    if let Some(inside) = made.downcast::<DateTime>() {
        inside.fold.set(fold);
    }
    Ok(made)
}

const NAMES: [&str; 9] = ["year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold"];

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    if let ([state, more @ ..], false) = (args.all(), args.has_keywords())
        && more.len() < 2
        && let Some(mut bytes) = super::pickled(cx, state, 10, "datetime")?
    {
        let fold = bytes[2] & 0x80 != 0;
        bytes[2] &= 0x7f;
        if let Some((date, clock)) = day::of_bytes(&bytes[..4]).zip(Clock::of_bytes(&bytes[4..])) {
            let zone = pickled_zone(cx, more)?;
            return Ok(cx.alloc_as(class, DateTime { date, clock, fold: Cell::new(fold), zone }));
        }
    }
    let given = arguments::bind(cx, args, "", &NAMES, 8)?;
    let mut parts = [0; 7];
    for (at, part) in parts.iter_mut().enumerate() {
        *part = match given.values[at] {
            None if at >= 3 => 0,
            _ => {
                let value = given.required(cx, at, NAMES[at])?;
                arguments::int(cx, value)?
            }
        };
    }
    let fold = given.int(cx, 8, 0)?;
    given.all_known(cx)?;
    let zone = given.values[7].cloned().unwrap_or(Value::NONE);
    zone::check(cx, &zone)?;
    let [year, month, day, hour, minute, second, micro] = parts;
    let date = check_date(cx, year, month, day)?;
    let clock = check_clock(cx, hour, minute, second, micro)?;
    let fold = Cell::new(check_fold(cx, fold)?);
    Ok(cx.alloc_as(class, DateTime { date, clock, fold, zone }))
}

// Times in seconds since 1970.

/// Now, in seconds and microseconds since 1970.
fn now() -> (i64, u32) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    (now.as_secs() as i64, now.subsec_micros())
}

fn deprecated(cx: &mut Cx, name: &str, instead: &str) -> Res<()> {
    let message = format!(
        "datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. \
         Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.{instead}."
    );
    warn::warn(cx, Exc::DeprecationWarning, &message, 1)
}

/// A float that is to be seconds, checked.
fn checked_seconds(cx: &mut Cx, seconds: f64) -> Res<f64> {
    if seconds.is_nan() {
        return Err(cx.value_error("Invalid value NaN (not a number)"));
    }
    const BEYOND: f64 = i64::MAX as f64;
    if !(-BEYOND..BEYOND).contains(&seconds) {
        return Err(raise::overflow_error(cx, "timestamp out of range for platform time_t"));
    }
    Ok(seconds)
}

fn int_seconds(cx: &mut Cx, timestamp: &Value) -> Res<i64> {
    let index = crate::object::ops::index::index(cx, timestamp)?;
    crate::object::ops::index::small(&index)
        .ok_or_else(|| raise::overflow_error(cx, "timestamp out of range for platform time_t"))
}

/// Seconds, rounded down.
pub(super) fn whole_seconds(cx: &mut Cx, timestamp: &Value) -> Res<i64> {
    match timestamp.as_float() {
        Some(float) => Ok(checked_seconds(cx, float)?.floor() as i64),
        None => int_seconds(cx, timestamp),
    }
}

/// Seconds and microseconds, rounded to the even one of two that are as near.
fn rounded_seconds(cx: &mut Cx, timestamp: &Value) -> Res<(i64, u32)> {
    let Some(float) = timestamp.as_float() else { return Ok((int_seconds(cx, timestamp)?, 0)) };
    let whole = checked_seconds(cx, float)?.trunc();
    let micros = ((float - whole) * MICROS as f64).round_ties_even() as i64;
    Ok((whole as i64 + micros.div_euclid(MICROS), micros.rem_euclid(MICROS) as u32))
}

/// The date of a time in seconds since 1970.
pub(super) fn broken_down(cx: &mut Cx, seconds: i64) -> Res<(Date, Clock)> {
    let (days, of_day) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY));
    let (year, month, day) = calendar::date_of(days + calendar::EPOCH);
    if i32::try_from(year).is_err() {
        const TOO_LARGE: i32 = 75;
        return Err(from_number(cx, TOO_LARGE, &[]));
    }
    if !(1..=MOST_YEARS as i64).contains(&year) {
        return Err(super::year_out_of_range(cx, year));
    }
    let date = Date { year: year as u16, month: month as u8, day: day as u8 };
    Ok((date, Clock::of_seconds(of_day, 0)))
}

fn in_utc(cx: &mut Cx, class: &Value, seconds: i64, micros: u32) -> Res<Value> {
    let (date, clock) = broken_down(cx, seconds)?;
    instance(cx, class, date, Clock { micro: micros, ..clock }, false, &Value::NONE)
}

/// A time since 1970 as a date: local without a zone.
fn of_timestamp(cx: &mut Cx, class: &Value, seconds: i64, micros: u32, zone: &Value) -> Res<Value> {
    if zone.is_none() {
        let (shown, fold) = local::shown(seconds);
        let (date, clock) = broken_down(cx, shown)?;
        return instance(cx, class, date, Clock { micro: micros, ..clock }, fold, zone);
    }
    let (date, clock) = broken_down(cx, seconds)?;
    let time = instance(cx, class, date, Clock { micro: micros, ..clock }, false, zone)?;
    let name = cx.intern("fromutc");
    cx.call_method(zone, name, &[time])
}

/// Seconds since 1970, as if the date were in UTC.
fn utc_seconds(date: Date, clock: Clock) -> i64 {
    (date.ordinal() - calendar::EPOCH) * DAY + clock.seconds()
}

/// Seconds since 1970 of a date in the local zone.
fn local_seconds(cx: &mut Cx, inside: &DateTime) -> Res<i64> {
    local::seconds(utc_seconds(inside.date, inside.clock), inside.fold.get())
        .map_err(|year| super::year_out_of_range(cx, year))
}

fn timestamp(cx: &mut Cx, this: &Value) -> Res<f64> {
    let inside = payload(this);
    if !inside.zone.is_none()
        && let Some(offset) = offset(cx, this)?
    {
        let total = utc_seconds(inside.date, inside.clock) as i128 * MICROS as i128 + inside.clock.micro as i128;
        return Ok(delta::in_seconds(total - offset.total_micros()));
    }
    let seconds = local_seconds(cx, inside)?;
    Ok(seconds as f64 + inside.clock.micro as f64 / MICROS as f64)
}

fn local_zone(cx: &mut Cx, seconds: i64) -> Res<Value> {
    let (offset, name) = local::named(seconds);
    let (offset, name) = (Delta::of(cx, 0, offset, 0)?, cx.str(&name));
    zone::make(cx, offset, Some(&name))
}

fn as_time_zone(cx: &mut Cx, this: &Value, tz: &Value) -> Res<Value> {
    zone::check(cx, tz)?;
    let inside = payload(this);
    let mut own = inside.zone.clone();
    if !own.is_none() && own.is(tz) {
        return Ok(this.clone());
    }
    let mut offset = zone::ask(cx, &own, "utcoffset", this)?;
    if offset.is_none() {
        let seconds = local_seconds(cx, inside)?;
        own = local_zone(cx, seconds)?;
        if own.is(tz) {
            return Ok(this.clone());
        }
        offset = zone::ask(cx, &own, "utcoffset", this)?;
    }
    let (date, clock) = shifted(cx, inside.date, inside.clock, offset.unwrap_or_default(), -1)?;
    let zone = if tz.is_none() { local_zone(cx, utc_seconds(date, clock))? } else { tz.clone() };
    let class = cx.type_of(this);
    let time = instance(cx, &class, date, clock, false, &zone)?;
    let name = cx.intern("fromutc");
    cx.call_method(&zone, name, &[time])
}

// Arithmetic and comparison.

/// A date and a time so much later (`sign` 1) or earlier (-1).
fn shifted(cx: &mut Cx, date: Date, clock: Clock, delta: Delta, sign: i64) -> Res<(Date, Clock)> {
    let micro = clock.micro as i64 + sign * delta.micros as i64;
    let seconds = clock.seconds() + sign * delta.seconds as i64 + micro.div_euclid(MICROS);
    let date = day::shifted(cx, date, sign * delta.days as i64 + seconds.div_euclid(DAY))?;
    Ok((date, Clock::of_seconds(seconds.rem_euclid(DAY), micro.rem_euclid(MICROS) as u32)))
}

/// The datetime so much later (`sign` 1) or earlier (-1), as an instance of the same class.
pub(super) fn moved(cx: &mut Cx, this: &Value, delta: Delta, sign: i64) -> Res<Value> {
    let Some(inside) = this.downcast::<DateTime>() else {
        return Err(cx.type_error("fromutc: argument must be a datetime"));
    };
    let (date, clock) = shifted(cx, inside.date, inside.clock, delta, sign)?;
    let zone = inside.zone.clone();
    if this.exact::<DateTime>().is_some() {
        return Ok(object(cx, date, clock, false, &zone));
    }
    let class = cx.type_of(this);
    instance(cx, &class, date, clock, false, &zone)
}

fn offset(cx: &mut Cx, this: &Value) -> Res<Option<Delta>> {
    let zone = payload(this).zone.clone();
    zone::ask(cx, &zone, "utcoffset", this)
}

/// What lies between two times whose zones do not matter.
fn naive_difference(cx: &mut Cx, one: &DateTime, other: &DateTime) -> Res<Delta> {
    let days = one.date.ordinal() - other.date.ordinal();
    let seconds = one.clock.seconds() - other.clock.seconds();
    Delta::of(cx, days, seconds, one.clock.micro as i64 - other.clock.micro as i64)
}

fn difference(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Delta> {
    let (one, other) = (payload(lhs), payload(rhs));
    let offsets = if one.zone.is(&other.zone) { (None, None) } else { (offset(cx, lhs)?, offset(cx, rhs)?) };
    let between = naive_difference(cx, one, other)?;
    match offsets {
        (None, None) => Ok(between),
        (Some(one), Some(other)) => {
            let offset = one.minus(cx, other)?;
            between.minus(cx, offset)
        }
        _ => Err(cx.type_error("can't subtract offset-naive and offset-aware datetimes")),
    }
}

fn compare(cx: &mut Cx, this: &Value, other: &Value, how: Comparison) -> Res<Value> {
    if other.downcast::<DateTime>().is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (here, there) = (payload(this), payload(other));
    let fields = (here.date, here.clock).cmp(&(there.date, there.clock));
    if here.zone.is(&there.zone) {
        return Ok(Value::bool(how.holds(fields)));
    }
    let is_equality = matches!(how, Comparison::Eq | Comparison::Ne);
    let order = match (offset(cx, this)?, offset(cx, other)?) {
        (None, Some(_)) | (Some(_), None) if is_equality => return Ok(Value::bool(how == Comparison::Ne)),
        (None, Some(_)) | (Some(_), None) => {
            return Err(cx.type_error("can't compare offset-naive and offset-aware datetimes"));
        }
        (one, two) => {
            let order = if one == two {
                fields
            } else {
                let between = naive_difference(cx, here, there)?;
                let offset = one.unwrap_or_default().minus(cx, two.unwrap_or_default())?;
                between.minus(cx, offset)?.cmp(&Delta::default())
            };
            // Times whose offsets depend on `fold` equal none in another zone.
            if is_equality && order.is_eq() && (depends_on_fold(cx, this, one)? || depends_on_fold(cx, other, two)?) {
                return Ok(Value::bool(how == Comparison::Ne));
            }
            order
        }
    };
    Ok(Value::bool(how.holds(order)))
}

/// Whether a time would have another offset if it were the other one that the clock shows alike.
fn depends_on_fold(cx: &mut Cx, this: &Value, known: Option<Delta>) -> Res<bool> {
    let inside = payload(this);
    if inside.zone.downcast::<zone::TimeZone>().is_some() {
        return Ok(false);
    }
    let flipped = object(cx, inside.date, inside.clock, !inside.fold.get(), &inside.zone);
    Ok(offset(cx, &flipped)? != known)
}

fn hash(cx: &mut Cx, this: &Value) -> Res<i64> {
    let inside = payload(this);
    // Times that differ in `fold` alone are equal.
    let offset = match inside.fold.get() {
        false => offset(cx, this)?,
        true => {
            let first = object(cx, inside.date, inside.clock, false, &inside.zone);
            offset(cx, &first)?
        }
    };
    match offset {
        None => {
            let mut bytes = Vec::with_capacity(10);
            day::push_bytes(inside.date, &mut bytes);
            inside.clock.push_bytes(&mut bytes);
            Ok(text_hasher().hash(&bytes))
        }
        Some(offset) => {
            let since = Delta::of(cx, inside.date.ordinal(), inside.clock.seconds(), inside.clock.micro as i64)?;
            Ok(since.minus(cx, offset)?.hash())
        }
    }
}

fn combine(cx: &mut Cx, class: &Value, date: &Value, time: &Value, zone: Option<&Value>) -> Res<Value> {
    if !day::is_date(date) {
        let found = cx.type_name(date);
        return Err(cx.type_error(format!("combine() argument 1 must be datetime.date, not {found}")));
    }
    let Some(inside) = time.downcast::<clock::TimeObject>() else {
        let found = cx.type_name(time);
        return Err(cx.type_error(format!("combine() argument 2 must be datetime.time, not {found}")));
    };
    let zone = zone.unwrap_or(&inside.zone).clone();
    zone::check(cx, &zone)?;
    instance(cx, class, day::date(date), inside.clock, inside.fold.get(), &zone)
}

fn iso_format(cx: &mut Cx, this: &Value, separator: u32, precision: Precision) -> Res<Value> {
    let inside = payload(this);
    let mut text = String::with_capacity(32);
    text::push_date(&mut text, inside.date);
    let before = text.len();
    match char::from_u32(separator).filter(char::is_ascii) {
        Some(separator) => text.push(separator),
        None => text.push('T'),
    }
    text::push_clock(&mut text, inside.clock, precision);
    if let Some(offset) = offset(cx, this)? {
        text::push_offset(&mut text, offset, ":");
    }
    if separator < 0x80 {
        return Ok(cx.str(&text));
    }
    let mut builder = StrBuilder::new();
    builder.push_text(&text[..before]);
    builder.push(separator);
    builder.push_text(&text[before + 1..]);
    Ok(builder.finish(cx.heap()))
}

#[expect(clippy::too_many_arguments, reason = "the fields of a time")]
fn replace(
    cx: &mut Cx,
    this: &Value,
    year: Option<&Value>,
    month: Option<&Value>,
    day: Option<&Value>,
    hour: Option<&Value>,
    minute: Option<&Value>,
    second: Option<&Value>,
    micro: Option<&Value>,
    zone: Option<&Value>,
    fold: Option<&Value>,
) -> Res<Value> {
    let inside = payload(this);
    let mut date = inside.date.parts();
    let mut clock = inside.clock.parts();
    let given = [year, month, day, hour, minute, second, micro];
    for (part, given) in date.iter_mut().chain(&mut clock).zip(given) {
        if let Some(given) = given {
            *part = arguments::int(cx, given)?;
        }
    }
    let fold = fold.map_or(Ok(inside.fold.get() as i32), |fold| arguments::int(cx, fold))?;
    let zone = zone.cloned().unwrap_or_else(|| inside.zone.clone());
    zone::check(cx, &zone)?;
    let date = check_date(cx, date[0], date[1], date[2])?;
    let clock = check_clock(cx, clock[0], clock[1], clock[2], clock[3])?;
    let fold = check_fold(cx, fold)?;
    let class = cx.type_of(this);
    instance(cx, &class, date, clock, fold, &zone)
}

fn reduce(cx: &mut Cx, this: &Value, keeps_fold: bool) -> Value {
    let inside = payload(this);
    let mut bytes = Vec::with_capacity(10);
    day::push_bytes(inside.date, &mut bytes);
    inside.clock.push_bytes(&mut bytes);
    if keeps_fold && inside.fold.get() {
        bytes[2] |= 0x80;
    }
    let mut state = vec![new_bytes(cx, &bytes)];
    if !inside.zone.is_none() {
        state.push(inside.zone.clone());
    }
    let parts = vec![cx.type_of(this), cx.tuple(state)];
    cx.tuple(parts)
}
