//! `_time`: clocks, and what the system knows of time zones. `py/time.py` is what programs import.

use super::posix::CInt;
use super::{add_functions, datetime};
use crate::algo::calendar;
use crate::heap::Value;
use crate::object::layout::str::Str;
use crate::object::native::{methods, text_of};
use crate::object::{Cx, Exc, Res, ops, raise};
use crate::types::exception::os_error::from_number;
use jiff::civil::DateTime;
use jiff::tz::{Dst, TimeZone};
use jiff::{Span, Timestamp, Zoned};
use nix::sys::time::TimeSpec;
use nix::time::ClockId;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// The clocks that programs can name: `CLOCK_…` and the system's number.
const CLOCKS: &[(&str, i32)] = &[
    ("CLOCK_REALTIME", libc::CLOCK_REALTIME),
    ("CLOCK_MONOTONIC", libc::CLOCK_MONOTONIC),
    ("CLOCK_PROCESS_CPUTIME_ID", libc::CLOCK_PROCESS_CPUTIME_ID),
    ("CLOCK_THREAD_CPUTIME_ID", libc::CLOCK_THREAD_CPUTIME_ID),
    ("CLOCK_MONOTONIC_RAW", libc::CLOCK_MONOTONIC_RAW),
    ("CLOCK_BOOTTIME", libc::CLOCK_BOOTTIME),
    ("CLOCK_TAI", libc::CLOCK_TAI),
];

/// Fills the module.
static STRUCT_TIME: super::struct_sequence::Sequence = super::struct_sequence::Sequence::new(
    "time.struct_time",
    "A time as a date: nine items with names, and two more attributes for the zone.",
    &["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"],
    &["tm_zone", "tm_gmtoff"],
);

pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "time", FUNCTIONS);
    let class = STRUCT_TIME.class(cx);
    ops::dict::set_text(cx, dict, "struct_time", class);
    for (name, number) in CLOCKS {
        let number = cx.int(*number as i64);
        ops::dict::set_text(cx, dict, name, number);
    }
    Ok(())
}

methods! { FUNCTIONS in "time" {
    /// Seconds since 1970.
    function "time()" => |_: &mut Cx| now().as_secs_f64();
    /// Nanoseconds since 1970.
    function "time_ns()" => |_: &mut Cx| now().as_nanos() as i64;
    /// Seconds on a clock that never goes back.
    function "monotonic()" => |_: &mut Cx| steady().as_secs_f64();
    /// Nanoseconds on a clock that never goes back.
    function "monotonic_ns()" => |_: &mut Cx| steady().as_nanos() as i64;
    /// Seconds on the most precise clock, for measuring short durations.
    function "perf_counter()" => |_: &mut Cx| steady().as_secs_f64();
    /// Nanoseconds on the most precise clock, for measuring short durations.
    function "perf_counter_ns()" => |_: &mut Cx| steady().as_nanos() as i64;
    /// Seconds that the process has run for, without those of waiting.
    function "process_time()" => |cx: &mut Cx| read(cx, ClockId::CLOCK_PROCESS_CPUTIME_ID, ClockId::now).map(seconds);
    /// Nanoseconds that the process has run for, without those of waiting.
    function "process_time_ns()" => |cx: &mut Cx| read(cx, ClockId::CLOCK_PROCESS_CPUTIME_ID, ClockId::now).map(nanoseconds);
    /// Seconds that the thread has run for, without those of waiting.
    function "thread_time()" => |cx: &mut Cx| read(cx, ClockId::CLOCK_THREAD_CPUTIME_ID, ClockId::now).map(seconds);
    /// Nanoseconds that the thread has run for, without those of waiting.
    function "thread_time_ns()" => |cx: &mut Cx| read(cx, ClockId::CLOCK_THREAD_CPUTIME_ID, ClockId::now).map(nanoseconds);
    /// Seconds on one of the system's clocks.
    function "clock_gettime(clk_id, /)" => |cx: &mut Cx, id: CInt| read(cx, clock(id), ClockId::now).map(seconds);
    /// Nanoseconds on one of the system's clocks.
    function "clock_gettime_ns(clk_id, /)" => |cx: &mut Cx, id: CInt| read(cx, clock(id), ClockId::now).map(nanoseconds);
    /// The shortest duration that one of the system's clocks can tell, in seconds.
    function "clock_getres(clk_id, /)" => |cx: &mut Cx, id: CInt| read(cx, clock(id), ClockId::res).map(seconds);
    /// Set one of the system's clocks to so many seconds.
    function "clock_settime(clk_id, time, /)" => |cx: &mut Cx, id: CInt, time: &Value| -> Res<()> {
        let time = whole_and_rest(cx, time)?;
        read(cx, clock(id), |clock| clock.set_time(time))
    };
    /// Set one of the system's clocks to so many nanoseconds.
    function "clock_settime_ns(clk_id, time, /)" => |cx: &mut Cx, id: CInt, time: &Value| -> Res<()> {
        if !ops::is_int(time) {
            return Err(cx.type_error(format!("expect int, got {}", cx.type_name(time))));
        }
        let time = ops::index::as_index(cx, time)?;
        let time = TimeSpec::new(time.div_euclid(1_000_000_000), time.rem_euclid(1_000_000_000));
        read(cx, clock(id), |clock| clock.set_time(time))
    };
    /// Wait that many seconds, letting other threads run.
    function "sleep(object, /)" => sleep;
    /// Year, month, day, hour, minute, second, weekday and day of the year of a time in seconds since 1970.
    function "_break_down(seconds, /)" => break_down;
    /// A date by a format: its nine fields, the name of its zone, its offset, and the time in seconds since 1970.
    function "_format(format, fields, zone, offset, timestamp, /)" => format_date;
    /// How many seconds the local time is ahead at a time, whether it is summer time, and the zone's short name.
    function "_local(seconds, /)" => local;
    /// The time in seconds since 1970 of a local one; `isdst` settles those that are there twice.
    function "_from_local(year, month, day, hour, minute, second, isdst, /)" => from_local;
    /// Seconds behind Greenwich without and with summer time, whether there is summer time, and both short names.
    function "_zone(year, /)" => zone;
} }

fn seconds(time: TimeSpec) -> f64 {
    time.tv_sec() as f64 + time.tv_nsec() as f64 * 1e-9
}

fn nanoseconds(time: TimeSpec) -> i64 {
    time.tv_sec().saturating_mul(1_000_000_000).saturating_add(time.tv_nsec())
}

/// One of the system's clocks; the system says whether there is one.
fn clock(id: CInt) -> ClockId {
    ClockId::from_raw(id.0)
}

/// What the system says of a clock.
fn read<T>(cx: &mut Cx, clock: ClockId, ask: impl FnOnce(ClockId) -> nix::Result<T>) -> Res<T> {
    ask(clock).map_err(|error| from_number(cx, error as i32, &[]))
}

/// A time in seconds, a float or a whole number, as the system has it.
fn whole_and_rest(cx: &mut Cx, seconds: &Value) -> Res<TimeSpec> {
    let Some(seconds) = seconds.as_float() else {
        return Ok(TimeSpec::new(ops::index::as_index(cx, seconds)?, 0));
    };
    if seconds.is_nan() {
        return Err(cx.value_error("Invalid value NaN (not a number)"));
    }
    if !(i64::MIN as f64..i64::MAX as f64).contains(&seconds) {
        return Err(raise::overflow_error(cx, "timestamp out of range for platform time_t"));
    }
    let rest = ((seconds - seconds.floor()) * 1e9).floor();
    Ok(TimeSpec::new(seconds.floor() as i64, rest as i64))
}

fn now() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

/// The clock of the system that never goes back, which is the same for all processes.
fn steady() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::Monotonic);
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

fn sleep(cx: &mut Cx, seconds: f64) -> Res<()> {
    if seconds.is_nan() {
        return Err(cx.value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(cx.value_error("sleep length must be non-negative"));
    }
    let Ok(duration) = Duration::try_from_secs_f64(seconds) else {
        return Err(raise::overflow_error(cx, "timestamp too large to convert to C PyTime_t"));
    };
    // Beyond the end of the clock's time is forever.
    cx.sleep(Instant::now().checked_add(duration))
}

fn break_down(cx: &mut Cx, seconds: i64) -> Res<Value> {
    let (days, of_day) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = calendar::date_of(days + calendar::EPOCH);
    if i32::try_from(year).is_err() {
        const TOO_LARGE: i32 = 75;
        return Err(from_number(cx, TOO_LARGE, &[]));
    }
    let of_year = calendar::day_of_year(year, month, day);
    let weekday = (days + 3).rem_euclid(7);
    let parts = [year, month, day, of_day / 3600, of_day / 60 % 60, of_day % 60, weekday, of_year];
    let parts = parts.map(|part| cx.int(part)).to_vec();
    Ok(cx.tuple(parts))
}

fn format_date(cx: &mut Cx, format: &Str, fields: &Value, zone: &Value, offset: i64, timestamp: i64) -> Res<Value> {
    let fields = ops::iter::collect(cx, fields)?;
    let mut numbers = [0; 9];
    for (number, field) in numbers.iter_mut().zip(&fields) {
        *number = ops::index::as_index(cx, field)?;
    }
    let [year, month, day, hour, minute, second, weekday, day_of_year, _] = numbers;
    let zone = text_of(zone);
    let parts = calendar::Parts {
        year,
        month,
        day,
        hour,
        minute,
        second,
        weekday,
        day_of_year,
        zone: &zone,
        offset,
        timestamp,
    };
    let mut written = Vec::new();
    calendar::format(&mut written, &format.to_wtf8(), &parts);
    Ok(datetime::string(cx, &written))
}

/// The local zone, as the system has it at the moment.
pub(crate) struct LocalZone(TimeZone);

impl LocalZone {
    pub(crate) fn of_system() -> LocalZone {
        LocalZone(TimeZone::system())
    }

    /// How far the zone is ahead of Greenwich at a time, in seconds.
    pub(crate) fn offset(&self, seconds: i64) -> i64 {
        Timestamp::from_second(seconds).map_or(0, |time| self.0.to_offset(time).seconds() as i64)
    }
}

/// Offset, summer time and short name of the local zone at a time; of Greenwich beyond the range of what zones know.
pub(crate) fn local_at(seconds: i64) -> (i64, bool, String) {
    let Ok(time) = Timestamp::from_second(seconds) else { return (0, false, "UTC".into()) };
    let zone = TimeZone::system();
    let info = zone.to_offset_info(time);
    (info.offset().seconds() as i64, info.dst() == Dst::Yes, info.abbreviation().to_string())
}

fn local(cx: &mut Cx, seconds: i64) -> Value {
    let (offset, is_dst, name) = local_at(seconds);
    let parts = vec![cx.int(offset), Value::small_int(is_dst as i16), cx.str(&name)];
    cx.tuple(parts)
}

#[expect(clippy::too_many_arguments, reason = "the fields of a time")]
fn from_local(
    cx: &mut Cx,
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    is_dst: i64,
) -> Res<i64> {
    let out_of_range = |cx: &mut Cx| cx.raise(Exc::OverflowError, "mktime argument out of range");
    // Fields beyond their range count on: the 32nd is the first of the next month.
    let year_and_months = year.saturating_mul(12).saturating_add(month - 1);
    let (year, month) = (year_and_months.div_euclid(12), year_and_months.rem_euclid(12) + 1);
    let first = i16::try_from(year).ok().and_then(|year| DateTime::new(year, month as i8, 1, 0, 0, 0, 0).ok());
    let span = Span::new()
        .try_days(day - 1)
        .and_then(|span| span.try_hours(hour))
        .and_then(|span| span.try_minutes(minute))
        .and_then(|span| span.try_seconds(second));
    let Some(time) = first.zip(span.ok()).and_then(|(first, span)| first.checked_add(span).ok()) else {
        return Err(out_of_range(cx));
    };
    let ambiguous = TimeZone::system().into_ambiguous_zoned(time);
    let Ok(zoned) = ambiguous.compatible() else { return Err(out_of_range(cx)) };
    let found: Zoned = zoned;
    let seconds = found.timestamp().as_second();
    // A time that is there twice, or that somebody takes for summer time though it is not.
    let (_, found_dst, _) = local_at(seconds);
    if is_dst >= 0 && (is_dst > 0) != found_dst {
        for shift in [3600, -3600] {
            let (offset, other_dst, _) = local_at(seconds + shift);
            let own = local_at(seconds).0;
            if other_dst != found_dst && offset - own == -shift {
                return Ok(seconds + shift);
            }
        }
    }
    Ok(seconds)
}

fn zone(cx: &mut Cx, year: i64) -> Res<Value> {
    // In one of January and July it is winter.
    let at = |month: i8| {
        let time = DateTime::new(i16::try_from(year).unwrap_or(2000), month, 1, 0, 0, 0, 0).ok()?;
        let zoned = TimeZone::system().into_ambiguous_zoned(time).compatible().ok()?;
        Some(local_at(zoned.timestamp().as_second()))
    };
    let none = || (0, false, "UTC".to_string());
    let (january, july) = (at(1).unwrap_or_else(none), at(7).unwrap_or_else(none));
    let (standard, summer) = if january.1 { (july, january) } else { (january, july) };
    let parts = vec![
        cx.int(-standard.0),
        cx.int(-summer.0),
        Value::small_int(summer.1 as i16),
        cx.str(&standard.2),
        cx.str(&summer.2),
    ];
    Ok(cx.tuple(parts))
}
