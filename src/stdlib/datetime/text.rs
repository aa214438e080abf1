//! Dates and times as text: writing and reading ISO 8601, and formats.

use super::delta::Delta;
use super::{Clock, Date, check_clock, check_date};
use crate::algo::calendar::{self, Parts};
use crate::heap::Value;
use crate::object::layout::str::{Str, StrBuilder, wtf8_chars};
use crate::object::native::text_of;
use crate::object::{Cx, Raised, Res, ops};

/// Writes a number with so many digits at least.
pub(super) fn push_number(text: &mut String, number: u32, digits: usize) {
    let mut reversed = [b'0'; 10];
    let (mut left, mut count) = (number, 0);
    while left != 0 {
        reversed[count] = b'0' + (left % 10) as u8;
        left /= 10;
        count += 1;
    }
    text.extend(reversed[..count.max(digits)].iter().rev().map(|&digit| digit as char));
}

pub(super) fn push_date(text: &mut String, date: Date) {
    push_number(text, date.year as u32, 4);
    text.push('-');
    push_number(text, date.month as u32, 2);
    text.push('-');
    push_number(text, date.day as u32, 2);
}

/// How far `isoformat` goes.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Precision {
    /// To microseconds if there are any, else to seconds.
    Auto,
    Hours,
    Minutes,
    Seconds,
    Milliseconds,
    Microseconds,
}

impl Precision {
    pub(super) fn of(cx: &mut Cx, text: &Value, place: usize) -> Res<Precision> {
        let Some(name) = text.downcast::<Str>() else {
            let (place, found) = if place == 0 {
                (String::new(), cx.type_name(text))
            } else {
                (format!(" {place}"), cx.type_name(text))
            };
            return Err(cx.type_error(format!("isoformat() argument{place} must be str, not {found}")));
        };
        match &*name.to_text() {
            "auto" => Ok(Precision::Auto),
            "hours" => Ok(Precision::Hours),
            "minutes" => Ok(Precision::Minutes),
            "seconds" => Ok(Precision::Seconds),
            "milliseconds" => Ok(Precision::Milliseconds),
            "microseconds" => Ok(Precision::Microseconds),
            _ => Err(cx.value_error("Unknown timespec value")),
        }
    }
}

pub(super) fn push_clock(text: &mut String, clock: Clock, precision: Precision) {
    use Precision::{Auto, Hours, Microseconds, Milliseconds, Minutes};
    push_number(text, clock.hour as u32, 2);
    if precision == Hours {
        return;
    }
    text.push(':');
    push_number(text, clock.minute as u32, 2);
    if precision == Minutes {
        return;
    }
    text.push(':');
    push_number(text, clock.second as u32, 2);
    match precision {
        Milliseconds => {
            text.push('.');
            push_number(text, clock.micro / 1000, 3);
        }
        Auto if clock.micro == 0 => {}
        Auto | Microseconds => {
            text.push('.');
            push_number(text, clock.micro, 6);
        }
        _ => {}
    }
}

/// Writes `+01:00`, with seconds and microseconds where there are any.
pub(super) fn push_offset(text: &mut String, offset: Delta, between: &str) {
    let total = offset.total_micros();
    text.push(if total < 0 { '-' } else { '+' });
    let (seconds, micros) = ((total.unsigned_abs() / 1_000_000) as u32, (total.unsigned_abs() % 1_000_000) as u32);
    push_number(text, seconds / 3600, 2);
    text.push_str(between);
    push_number(text, seconds / 60 % 60, 2);
    if seconds % 60 != 0 || micros != 0 {
        text.push_str(between);
        push_number(text, seconds % 60, 2);
    }
    if micros != 0 {
        text.push('.');
        push_number(text, micros, 6);
    }
}

/// What a date is for a format: its fields, and what asks the zone.
pub(super) struct Shown<'a> {
    pub(super) date: Date,
    pub(super) clock: Clock,
    /// The offset from UTC.
    pub(super) offset: &'a mut dyn FnMut(&mut Cx) -> Res<Option<Delta>>,
    /// The name of the zone.
    pub(super) name: &'a mut dyn FnMut(&mut Cx) -> Res<Value>,
}

/// A date by a format: `%f`, `%z`, `%:z` and `%Z` are what the date knows better than the C library.
pub(super) fn format(cx: &mut Cx, format: &Str, shown: Shown<'_>) -> Res<Value> {
    let format = format.to_wtf8();
    let mut prepared: Vec<u8> = Vec::with_capacity(format.len() + 8);
    let mut rest = &format[..];
    while let [first, behind @ ..] = rest {
        let mut text = String::new();
        let taken = match (first, behind) {
            (b'%', [b'z', ..]) => {
                if let Some(offset) = (shown.offset)(cx)? {
                    push_offset(&mut text, offset, "");
                }
                2
            }
            (b'%', [b':', b'z', ..]) => {
                if let Some(offset) = (shown.offset)(cx)? {
                    push_offset(&mut text, offset, ":");
                }
                3
            }
            (b'%', [b'Z', ..]) => {
                let name = (shown.name)(cx)?;
                if !name.is_none() {
                    // What looks like a directive in a name is none.
                    text = text_of(&name).replace('%', "%%");
                }
                2
            }
            (b'%', [b'f', ..]) => {
                push_number(&mut text, shown.clock.micro, 6);
                2
            }
            (b'%', [other, ..]) => {
                prepared.extend([b'%', *other]);
                2
            }
            _ => {
                prepared.push(*first);
                1
            }
        };
        prepared.extend_from_slice(text.as_bytes());
        rest = &rest[taken..];
    }
    let Date { year, month, day } = shown.date;
    let (year, month, day) = (year as i64, month as i64, day as i64);
    let ordinal = calendar::ordinal(year, month, day);
    let (hour, minute, second) = (shown.clock.hour as i64, shown.clock.minute as i64, shown.clock.second as i64);
    let parts = Parts {
        year,
        month,
        day,
        hour,
        minute,
        second,
        weekday: calendar::weekday(ordinal),
        day_of_year: calendar::day_of_year(year, month, day),
        timestamp: (ordinal - calendar::EPOCH) * 86_400 + hour * 3600 + minute * 60 + second,
        ..Parts::default()
    };
    let mut written = Vec::with_capacity(prepared.len() + 16);
    calendar::format(&mut written, &prepared, &parts);
    Ok(string(cx, &written))
}

/// The string of a text in UTF-8, perhaps with surrogates.
pub(crate) fn string(cx: &mut Cx, written: &[u8]) -> Value {
    match std::str::from_utf8(written) {
        Ok(text) => cx.str(text),
        Err(_) => {
            let mut builder = StrBuilder::new();
            wtf8_chars(written).for_each(|c| builder.push(c));
            builder.finish(cx.heap())
        }
    }
}

/// `Sun Jun  9 16:21:01 1993`.
pub(super) fn ctime(date: Date, clock: Clock) -> String {
    let ordinal = date.ordinal();
    let weekday = &calendar::WEEKDAYS[calendar::weekday(ordinal) as usize][..3];
    let month = &calendar::MONTHS[date.month as usize - 1][..3];
    let (day, year) = (date.day, date.year);
    format!("{weekday} {month} {day:2} {:02}:{:02}:{:02} {year:04}", clock.hour, clock.minute, clock.second)
}

// Reading.

/// The text cannot be read.
struct Unreadable;

type Read<T> = Result<T, Unreadable>;

/// What is left to be read; beyond the end there are zeros.
#[derive(Clone, Copy)]
struct Reader<'a> {
    text: &'a [u32],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> u32 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    fn is(&self, c: char) -> bool {
        self.peek() == c as u32
    }

    fn digits(&mut self, count: usize) -> Read<i32> {
        let mut number = 0;
        for _ in 0..count {
            let digit = char::from_u32(self.peek()).and_then(|c| c.to_digit(10)).ok_or(Unreadable)?;
            number = number * 10 + digit as i32;
            self.at += 1;
        }
        Ok(number)
    }

    fn expect(&mut self, c: char) -> Read<()> {
        if !self.is(c) {
            return Err(Unreadable);
        }
        self.at += 1;
        Ok(())
    }
}

/// Year, month and day: `2026-11-23`, `20261123`, `2026-W48-1`, `2026W48`. What follows is not looked at.
fn read_date(text: &[u32]) -> Read<[i32; 3]> {
    let mut reader = Reader { text, at: 0 };
    let year = reader.digits(4)?;
    let separated = reader.is('-');
    reader.at += separated as usize;
    if !reader.is('W') {
        let month = reader.digits(2)?;
        if separated {
            reader.expect('-')?;
        }
        return Ok([year, month, reader.digits(2)?]);
    }
    reader.at += 1;
    let week = reader.digits(2)?;
    let mut day = 1;
    if reader.at < text.len() {
        if separated {
            reader.expect('-')?;
        }
        day = reader.digits(1)?;
    }
    let (year, month, day) = date_of_week(year as i64, week as i64, day as i64).map_err(|_| Unreadable)?;
    Ok([year as i32, month as i32, day as i32])
}

/// What is wrong with a date by year, week and weekday.
pub(super) enum WeekError {
    Year,
    Week,
    Day,
}

/// Year, month and day of a date by year, week and weekday (Monday is 1).
pub(super) fn date_of_week(year: i64, week: i64, day: i64) -> Result<(i64, i64, i64), WeekError> {
    if !(1..=9999).contains(&year) {
        return Err(WeekError::Year);
    }
    let first = calendar::first_monday(year);
    let weeks = (calendar::first_monday(year + 1) - first) / 7;
    if !(1..=weeks).contains(&week) {
        return Err(WeekError::Week);
    }
    if !(1..=7).contains(&day) {
        return Err(WeekError::Day);
    }
    Ok(calendar::date_of(first + (week - 1) * 7 + day - 1))
}

/// Hour, minute, second and microsecond, of which any number at the end may be missing; and whether something is left.
fn read_clock(text: &[u32]) -> Read<([i32; 4], bool)> {
    let mut reader = Reader { text, at: 0 };
    let mut fields = [0; 4];
    let mut separated = true;
    for (at, field) in fields.iter_mut().enumerate().take(3) {
        *field = reader.digits(2)?;
        let next = char::from_u32(reader.peek()).unwrap_or(' ');
        if at == 0 {
            separated = next == ':';
        }
        // One more character at the end is none that could begin another field.
        if reader.at + 1 >= text.len() {
            return Ok((fields, reader.at < text.len()));
        }
        match next {
            ':' if separated => reader.at += 1,
            '.' | ',' => {
                reader.at += 1;
                break;
            }
            _ if separated => return Err(Unreadable),
            _ => {}
        }
    }
    // Digits beyond the sixth are cut off.
    let count = (text.len() - reader.at).min(6);
    fields[3] = reader.digits(count)? * 10i32.pow(6 - count as u32);
    while char::from_u32(reader.peek()).is_some_and(|c| c.is_ascii_digit()) {
        reader.at += 1;
    }
    Ok((fields, reader.at < text.len()))
}

/// A time as it was read, and its offset: in seconds and microseconds, both of one sign.
struct ReadTime {
    fields: [i32; 4],
    offset: Option<(i64, i64)>,
}

fn read_time(text: &[u32]) -> Read<ReadTime> {
    let is_zone = |&c: &u32| [b'+', b'-', b'Z'].iter().any(|&sign| c == sign as u32);
    let at = text.iter().position(is_zone).unwrap_or(text.len());
    let (fields, trailing) = read_clock(&text[..at])?;
    let Some((&sign, zone)) = text[at..].split_first() else {
        return if trailing { Err(Unreadable) } else { Ok(ReadTime { fields, offset: None }) };
    };
    if sign == 'Z' as u32 {
        return if zone.is_empty() { Ok(ReadTime { fields, offset: Some((0, 0)) }) } else { Err(Unreadable) };
    }
    let ([hours, minutes, seconds, micros], trailing) = read_clock(zone)?;
    if trailing {
        return Err(Unreadable);
    }
    let sign = if sign == '-' as u32 { -1 } else { 1 };
    let offset = sign * (hours as i64 * 3600 + minutes as i64 * 60 + seconds as i64);
    Ok(ReadTime { fields, offset: Some((offset, sign * micros as i64)) })
}

/// How many characters of a date with time are the date.
fn length_of_date(text: &[u32]) -> Read<usize> {
    let is = |at: usize, c: char| text.get(at) == Some(&(c as u32));
    let is_digit = |at: usize| text.get(at).and_then(|&c| char::from_u32(c)).is_some_and(|c| c.is_ascii_digit());
    if text.len() == 7 {
        return Ok(7);
    }
    if is(4, '-') {
        if !is(5, 'W') {
            return Ok(10);
        }
        if text.len() < 8 {
            return Err(Unreadable);
        }
        if text.len() > 8 && is(8, '-') {
            // Either the weekday follows, or the hyphen separates date and time.
            return match text.len() {
                9 => Err(Unreadable),
                _ if is_digit(10) => Ok(8),
                _ => Ok(10),
            };
        }
        return Ok(8);
    }
    if !is(4, 'W') {
        return Ok(8);
    }
    let digits = (7..text.len()).take_while(|&at| is_digit(at)).count();
    match 7 + digits {
        end @ ..9 => Ok(end),
        end if end % 2 == 0 => Ok(7),
        _ => Ok(8),
    }
}

fn unreadable(cx: &mut Cx, text: &Value) -> Raised {
    match ops::repr_text(cx, text) {
        Ok(shown) => cx.value_error(format!("Invalid isoformat string: {shown}")),
        Err(raised) => raised,
    }
}

fn chars(cx: &mut Cx, text: &Value) -> Res<Vec<u32>> {
    match text.downcast::<Str>() {
        Some(text) => Ok(text.iter().collect()),
        None => Err(cx.type_error("fromisoformat: argument must be str")),
    }
}

fn zone_of(cx: &mut Cx, time: &ReadTime) -> Res<Value> {
    match time.offset {
        None => Ok(Value::NONE),
        Some((0, _)) => super::zone::utc(cx),
        Some((seconds, micros)) => {
            let offset = Delta::of(cx, 0, seconds, micros)?;
            super::zone::make(cx, offset, None)
        }
    }
}

pub(super) fn parse_date(cx: &mut Cx, text: &Value) -> Res<Date> {
    let chars = chars(cx, text)?;
    let read = if matches!(chars.len(), 7 | 8 | 10) { read_date(&chars) } else { Err(Unreadable) };
    match read {
        Ok([year, month, day]) => check_date(cx, year, month, day),
        Err(Unreadable) => Err(unreadable(cx, text)),
    }
}

/// A time and its zone.
pub(super) fn parse_time(cx: &mut Cx, text: &Value) -> Res<(Clock, Value)> {
    let chars = chars(cx, text)?;
    let start = (chars.first() == Some(&('T' as u32))) as usize;
    let Ok(time) = read_time(&chars[start..]) else { return Err(unreadable(cx, text)) };
    let zone = zone_of(cx, &time)?;
    let [hour, minute, second, micro] = time.fields;
    Ok((check_clock(cx, hour, minute, second, micro)?, zone))
}

/// A date, a time and its zone.
pub(super) fn parse_moment(cx: &mut Cx, text: &Value) -> Res<(Date, Clock, Value)> {
    let chars = chars(cx, text)?;
    let read = |chars: &[u32]| {
        if chars.len() < 7 {
            return Err(Unreadable);
        }
        let length = length_of_date(chars)?.min(chars.len());
        let date = read_date(&chars[..length])?;
        let time = match chars[length..].split_first() {
            Some((_, behind)) => read_time(behind)?,
            None => ReadTime { fields: [0; 4], offset: None },
        };
        Ok((date, time))
    };
    let Ok(([year, month, day], time)) = read(&chars) else { return Err(unreadable(cx, text)) };
    let zone = zone_of(cx, &time)?;
    let date = check_date(cx, year, month, day)?;
    let [hour, minute, second, micro] = time.fields;
    Ok((date, check_clock(cx, hour, minute, second, micro)?, zone))
}
