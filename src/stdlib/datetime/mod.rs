//! `datetime`: dates, times, durations and time zones.
//!
//! `delta` is `timedelta`, `zone` is `tzinfo` and `timezone`, `day` is `date`, `clock` is `time`, `moment` is `datetime`; `text` reads
//! and writes them. The calendar itself is in `algo::calendar`.
//!
//! - Every object is within the limits of its type: it was made by `check_date`, `check_clock` or arithmetic that checks.
//! - Instances of subclasses are made by calling the subclass, wherever a method makes an object of its receiver's class. Durations and
//!   parts (`datetime.date()`) are always of the exact type.
//! - What the local zone is, `super::time` asks the system.

mod arguments;
mod clock;
mod day;
mod delta;
mod local;
mod moment;
mod text;
mod zone;

pub(crate) use text::string;

use crate::algo::calendar;
use crate::heap::{Kind, Value};
use crate::object::layout::str::Str;
use crate::object::type_object::{TypeSpec, as_type};
use crate::object::{Cx, Res, class, kinds, ops};
use crate::types::kind;
use delta::Delta;

/// How the heap treats the payloads.
pub(crate) const PAYLOADS: &[(u32, Kind)] = &[
    kind::<delta::TimeDelta>(),
    kind::<zone::TzInfo>(),
    kind::<zone::TimeZone>(),
    kind::<day::DateObject>(),
    kind::<clock::TimeObject>(),
    kind::<moment::DateTime>(),
];

/// The names under which `State::kept` has `timezone.utc` and the class of what `isocalendar` returns.
const UTC_KEY: &str = "datetime.timezone.utc";
const WEEK_KEY: &str = "datetime.IsoCalendarDate";

const MOST_YEARS: i32 = 9999;
/// The last day of the year 9999.
const LAST_DAY: i64 = 3_652_059;

/// A day, from 1 January of the year 1 to 31 December of the year 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    fn ordinal(self) -> i64 {
        calendar::ordinal(self.year as i64, self.month as i64, self.day as i64)
    }

    /// The day with a number from 1 to `LAST_DAY`.
    fn of_ordinal(ordinal: i64) -> Date {
        let (year, month, day) = calendar::date_of(ordinal);
        Date { year: year as u16, month: month as u8, day: day as u8 }
    }

    fn parts(self) -> [i32; 3] {
        [self.year as i32, self.month as i32, self.day as i32]
    }
}

/// A time of the day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
struct Clock {
    hour: u8,
    minute: u8,
    second: u8,
    micro: u32,
}

impl Clock {
    /// Since midnight.
    fn seconds(self) -> i64 {
        self.hour as i64 * 3600 + self.minute as i64 * 60 + self.second as i64
    }

    /// The time so many seconds, less than a day, after midnight.
    fn of_seconds(seconds: i64, micro: u32) -> Clock {
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        Clock { hour: hour as u8, minute: minute as u8, second: second as u8, micro }
    }

    fn parts(self) -> [i32; 4] {
        [self.hour as i32, self.minute as i32, self.second as i32, self.micro as i32]
    }

    /// The last bytes of what a pickle keeps.
    fn push_bytes(self, bytes: &mut Vec<u8>) {
        bytes.extend([self.hour, self.minute, self.second]);
        bytes.extend(&self.micro.to_be_bytes()[1..]);
    }

    /// The time that a pickle kept.
    fn of_bytes(bytes: &[u8]) -> Option<Clock> {
        let &[hour, minute, second, a, b, c] = bytes else { return None };
        let micro = u32::from_be_bytes([0, a, b, c]);
        (hour < 24 && minute < 60 && second < 60 && micro < 1_000_000).then_some(Clock { hour, minute, second, micro })
    }
}

/// The day of these numbers.
fn check_date(cx: &mut Cx, year: i32, month: i32, day: i32) -> Res<Date> {
    if !(1..=MOST_YEARS).contains(&year) {
        return Err(year_out_of_range(cx, year as i64));
    }
    if !(1..=12).contains(&month) {
        return Err(cx.value_error("month must be in 1..12"));
    }
    if day < 1 || day > 28 && day as i64 > calendar::days_in_month(year as i64, month as i64) {
        return Err(cx.value_error("day is out of range for month"));
    }
    Ok(Date { year: year as u16, month: month as u8, day: day as u8 })
}

#[cold]
fn year_out_of_range(cx: &mut Cx, year: i64) -> crate::object::Raised {
    cx.value_error(format!("year {year} is out of range"))
}

/// The time of these numbers.
fn check_clock(cx: &mut Cx, hour: i32, minute: i32, second: i32, micro: i32) -> Res<Clock> {
    let message = match () {
        () if !(0..24).contains(&hour) => "hour must be in 0..23",
        () if !(0..60).contains(&minute) => "minute must be in 0..59",
        () if !(0..60).contains(&second) => "second must be in 0..59",
        () if !(0..1_000_000).contains(&micro) => "microsecond must be in 0..999999",
        () => {
            return Ok(Clock { hour: hour as u8, minute: minute as u8, second: second as u8, micro: micro as u32 });
        }
    };
    Err(cx.value_error(message))
}

fn check_fold(cx: &mut Cx, fold: i32) -> Res<bool> {
    match fold {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(cx.value_error("fold must be either 0 or 1")),
    }
}

/// Whether a class is the one of a declaration, not a subclass.
fn is_exact(class: &Value, spec: &TypeSpec) -> bool {
    as_type(class).shape.get() == spec.shape
}

/// The text that a method was given, which must be a string.
fn text_argument<'a>(cx: &mut Cx, function: &str, text: &'a Value) -> Res<&'a Str> {
    match text.downcast::<Str>() {
        Some(text) => Ok(text),
        None => {
            let found = if text.is_none() { "None".into() } else { cx.type_name(text) };
            Err(cx.type_error(format!("{function} must be str, not {found}")))
        }
    }
}

/// What a pickle kept: the bytes of an object, or a string with their values.
fn pickled(cx: &mut Cx, state: &Value, length: usize, what: &str) -> Res<Option<Vec<u8>>> {
    if let Some(bytes) = state.downcast::<crate::object::layout::bytes::Bytes>() {
        return Ok(Some(bytes.as_slice().to_vec()).filter(|bytes| bytes.len() == length));
    }
    let Some(text) = state.downcast::<Str>().filter(|text| text.len() == length) else { return Ok(None) };
    match text.iter().map(u8::try_from).collect() {
        Ok(bytes) => Ok(Some(bytes)),
        Err(_) => {
            let message = format!(
                "Failed to encode latin1 string when unpickling a {what} object. pickle.load(data, encoding='latin1') is assumed."
            );
            Err(cx.value_error(message))
        }
    }
}

/// `time.struct_time` of a date.
fn struct_time(cx: &mut Cx, date: Date, clock: Clock, is_dst: i64) -> Res<Value> {
    let ordinal = date.ordinal();
    let day_of_year = calendar::day_of_year(date.year as i64, date.month as i64, date.day as i64);
    let more = [calendar::weekday(ordinal), day_of_year, is_dst];
    let fields = date.parts().into_iter().chain(clock.parts().into_iter().take(3)).map(i64::from).chain(more);
    let fields = fields.map(|field| cx.int(field)).collect();
    let fields = cx.tuple(fields);
    let import = cx.doors().import_module;
    let (module, name) = (import(cx, "time")?, cx.intern("struct_time"));
    cx.call_method(&module, name, &[fields])
}

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    let specs = [&delta::TIME_DELTA, &zone::TZ_INFO, &zone::TIME_ZONE, &day::DATE, &clock::TIME, &moment::DATE_TIME];
    let classes = specs.map(|spec| {
        let class = crate::types::class_of(cx, spec);
        let name = spec.name.rsplit('.').next().unwrap_or_default();
        ops::dict::set_text(cx, dict, name, class.clone());
        class
    });
    if cx.kept(UTC_KEY).is_none() {
        let utc = zone::utc(cx)?;
        cx.state_mut().kept.push((UTC_KEY, utc));
        let tuple = cx.kind_type(kinds::TUPLE);
        let week = class::new_native(cx, &day::WEEK, &tuple);
        cx.state_mut().kept.push((WEEK_KEY, week));
        fill(cx, &classes)?;
    }
    let utc = zone::utc(cx)?;
    ops::dict::set_text(cx, dict, "UTC", utc);
    for (name, year) in [("MINYEAR", 1), ("MAXYEAR", MOST_YEARS)] {
        let year = cx.int(year as i64);
        ops::dict::set_text(cx, dict, name, year);
    }
    let names = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"];
    let names = names.iter().map(|name| cx.str(name)).collect();
    let names = cx.tuple(names);
    ops::dict::set_text(cx, dict, "__all__", names);
    Ok(())
}

/// Puts the limits of the types into their classes.
fn fill(cx: &mut Cx, classes: &[Value; 6]) -> Res<()> {
    let [delta, _, zone, date, time, moment] = classes;
    let (first, last) = (Date { year: 1, month: 1, day: 1 }, Date::of_ordinal(LAST_DAY));
    let latest = Clock { hour: 23, minute: 59, second: 59, micro: 999_999 };
    let resolution = Delta { micros: 1, ..Delta::default() }.object(cx);
    let most_days = 999_999_999;
    let constants = [
        (delta, "resolution", resolution.clone()),
        (delta, "min", Delta { days: -most_days, ..Delta::default() }.object(cx)),
        (delta, "max", Delta { days: most_days, seconds: 86_399, micros: 999_999 }.object(cx)),
        (date, "min", day::object(cx, first)),
        (date, "max", day::object(cx, last)),
        (date, "resolution", Delta { days: 1, ..Delta::default() }.object(cx)),
        (time, "min", clock::object(cx, Clock::default(), false, &Value::NONE)),
        (time, "max", clock::object(cx, latest, false, &Value::NONE)),
        (time, "resolution", resolution.clone()),
        (moment, "min", moment::object(cx, first, Clock::default(), false, &Value::NONE)),
        (moment, "max", moment::object(cx, last, latest, false, &Value::NONE)),
        (moment, "resolution", resolution),
    ];
    for (class, name, value) in constants {
        let name = cx.intern(name);
        class::put(cx, class, name, value);
    }
    let utc = zone::utc(cx)?;
    let name = cx.intern("utc");
    class::put(cx, zone, name, utc);
    let most = Delta { seconds: 86_340, ..Delta::default() };
    for (name, offset) in [("min", Delta { days: -1, seconds: 60, micros: 0 }), ("max", most)] {
        let (name, offset) = (cx.intern(name), zone::make(cx, offset, None)?);
        class::put(cx, zone, name, offset);
    }
    Ok(())
}
