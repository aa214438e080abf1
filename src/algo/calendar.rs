//! The Gregorian calendar, extended to all years: days by their number, weeks of ISO 8601, and dates as text by a format.
//!
//! Day 1 is 1 January of the year 1. Weekdays count from Monday, which is 0.

/// The number of 1 January 1970.
pub(crate) const EPOCH: i64 = 719_163;

pub(crate) fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

pub(crate) fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + is_leap(year) as i64,
        _ => 31,
    }
}

/// The days of a year before the first of a month.
fn days_before_month(year: i64, month: i64) -> i64 {
    const BEFORE: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    BEFORE[month as usize - 1] + (month > 2 && is_leap(year)) as i64
}

/// The day of the year, from 1 on.
pub(crate) fn day_of_year(year: i64, month: i64, day: i64) -> i64 {
    days_before_month(year, month) + day
}

/// The number of a day; the month is one of 1 to 12.
pub(crate) fn ordinal(year: i64, month: i64, day: i64) -> i64 {
    let before = year - 1;
    before * 365 + before.div_euclid(4) - before.div_euclid(100)
        + before.div_euclid(400)
        + day_of_year(year, month, day)
}

/// Year, month and day of a numbered day.
///
/// Years begin in March here, so that the leap day is the last one; 400 of them have 146,097 days.
pub(crate) fn date_of(ordinal: i64) -> (i64, i64, i64) {
    let days = ordinal + 305;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year_of_era + (month <= 2) as i64, month, day)
}

pub(crate) fn weekday(ordinal: i64) -> i64 {
    (ordinal + 6).rem_euclid(7)
}

/// The Monday of the first week of a year of ISO 8601: the week with 4 January.
pub(crate) fn first_monday(year: i64) -> i64 {
    let fourth = ordinal(year, 1, 4);
    fourth - weekday(fourth)
}

/// Year and week of a day by ISO 8601, where a week belongs to the year of its Thursday.
pub(crate) fn iso_week(ordinal: i64) -> (i64, i64) {
    let thursday = ordinal - weekday(ordinal) + 3;
    let (year, ..) = date_of(thursday);
    (year, (thursday - self::ordinal(year, 1, 1)) / 7 + 1)
}

pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
pub(crate) const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A time as a date, broken down to what formats can show.
#[derive(Clone, Default)]
pub(crate) struct Parts<'a> {
    pub(crate) year: i64,
    pub(crate) month: i64,
    pub(crate) day: i64,
    pub(crate) hour: i64,
    pub(crate) minute: i64,
    pub(crate) second: i64,
    pub(crate) weekday: i64,
    pub(crate) day_of_year: i64,
    /// What `%Z` shows.
    pub(crate) zone: &'a str,
    /// What `%z` shows, in seconds.
    pub(crate) offset: i64,
    /// What `%s` shows: seconds since 1970.
    pub(crate) timestamp: i64,
}

/// How a directive pads: what stood between `%` and its letter.
#[derive(Clone, Copy, Default)]
struct Pad {
    flag: u8,
    width: Option<usize>,
}

/// More than this no format asks for; the rest of a width is left out.
const WIDEST: usize = 1 << 16;

/// Writes a date by a format with directives such as `%Y`, as the C library does in its own language. Format and text are UTF-8,
/// perhaps with surrogates.
pub(crate) fn format(text: &mut Vec<u8>, format: &[u8], parts: &Parts<'_>) {
    let mut at = 0;
    while let Some(found) = format[at..].iter().position(|&byte| byte == b'%') {
        text.extend_from_slice(&format[at..at + found]);
        let start = at + found;
        at = start + 1;
        let mut pad = Pad::default();
        while let Some(&flag @ (b'-' | b'_' | b'0' | b'^' | b'#')) = format.get(at) {
            pad.flag = flag;
            at += 1;
        }
        while let Some(digit @ b'0'..=b'9') = format.get(at) {
            pad.width = Some((pad.width.unwrap_or(0) * 10 + (digit - b'0') as usize).min(WIDEST));
            at += 1;
        }
        if let Some(b'E' | b'O') = format.get(at) {
            at += 1;
        }
        let Some(&letter) = format.get(at) else {
            text.extend_from_slice(&format[start..]);
            return;
        };
        at += 1;
        if !directive(text, letter, pad, parts) {
            text.extend_from_slice(&format[start..at]);
        }
    }
    text.extend_from_slice(&format[at..]);
}

/// Writes what a directive stands for; false if there is none of that letter.
fn directive(text: &mut Vec<u8>, letter: u8, pad: Pad, parts: &Parts<'_>) -> bool {
    let start = text.len();
    let ordinal = || ordinal(parts.year, parts.month, 1) + parts.day - 1;
    let half = if parts.hour % 12 == 0 { 12 } else { parts.hour % 12 };
    match letter {
        b'Y' => number(text, parts.year, 1, b'0', pad),
        b'm' => number(text, parts.month, 2, b'0', pad),
        b'd' => number(text, parts.day, 2, b'0', pad),
        b'H' => number(text, parts.hour, 2, b'0', pad),
        b'M' => number(text, parts.minute, 2, b'0', pad),
        b'S' => number(text, parts.second, 2, b'0', pad),
        b'I' => number(text, half, 2, b'0', pad),
        b'y' => number(text, parts.year.rem_euclid(100), 2, b'0', pad),
        b'C' => number(text, parts.year.div_euclid(100), 1, b'0', pad),
        b'j' => number(text, parts.day_of_year, 3, b'0', pad),
        b'e' => number(text, parts.day, 2, b' ', pad),
        b'k' => number(text, parts.hour, 2, b' ', pad),
        b'l' => number(text, half, 2, b' ', pad),
        b'u' => number(text, parts.weekday + 1, 1, b'0', pad),
        b'w' => number(text, (parts.weekday + 1) % 7, 1, b'0', pad),
        b'U' => number(text, (parts.day_of_year + 6 - (parts.weekday + 1) % 7) / 7, 2, b'0', pad),
        b'W' => number(text, (parts.day_of_year + 6 - parts.weekday) / 7, 2, b'0', pad),
        b'V' => number(text, iso_week(ordinal()).1, 2, b'0', pad),
        b'G' => number(text, iso_week(ordinal()).0, 1, b'0', pad),
        b'g' => number(text, iso_week(ordinal()).0.rem_euclid(100), 2, b'0', pad),
        b's' => number(text, parts.timestamp, 1, b'0', pad),
        b'a' => word(text, &WEEKDAYS[parts.weekday as usize % 7][..3], pad),
        b'A' => word(text, WEEKDAYS[parts.weekday as usize % 7], pad),
        b'b' | b'h' => word(text, &MONTHS[(parts.month as usize + 11) % 12][..3], pad),
        b'B' => word(text, MONTHS[(parts.month as usize + 11) % 12], pad),
        b'p' if pad.flag == b'#' => word(text, if parts.hour < 12 { "am" } else { "pm" }, Pad { flag: 0, ..pad }),
        b'p' => word(text, if parts.hour < 12 { "AM" } else { "PM" }, pad),
        b'P' => word(text, if parts.hour < 12 { "am" } else { "pm" }, pad),
        b'Z' => word(text, parts.zone, pad),
        b'z' => {
            let minutes = parts.offset.abs() / 60;
            text.push(if parts.offset < 0 { b'-' } else { b'+' });
            number(text, minutes / 60 * 100 + minutes % 60, 4, b'0', Pad::default());
        }
        b'n' => text.push(b'\n'),
        b't' => text.push(b'\t'),
        b'%' => text.push(b'%'),
        _ => {
            let composed: &[u8] = match letter {
                b'D' | b'x' => b"%m/%d/%y",
                b'F' => b"%Y-%m-%d",
                b'R' => b"%H:%M",
                b'T' | b'X' => b"%H:%M:%S",
                b'r' => b"%I:%M:%S %p",
                b'c' => b"%a %b %e %H:%M:%S %Y",
                b'+' => b"%a %b %e %H:%M:%S %Z %Y",
                _ => return false,
            };
            format(text, composed, parts);
            if pad.flag == b'^' {
                text[start..].make_ascii_uppercase();
            }
            fill(text, start, pad.width, if pad.flag == b'0' { b'0' } else { b' ' });
        }
    }
    true
}

/// A number with so many digits at least.
fn number(text: &mut Vec<u8>, value: i64, digits: usize, filler: u8, pad: Pad) {
    let filler = match pad.flag {
        b'_' => b' ',
        b'0' => b'0',
        _ => filler,
    };
    let digits = if pad.flag == b'-' { 1 } else { pad.width.unwrap_or(digits) };
    if value < 0 {
        text.push(b'-');
    }
    let mut reversed = [0; 20];
    let (mut left, mut count) = (value.unsigned_abs(), 0);
    while left != 0 || count == 0 {
        reversed[count] = b'0' + (left % 10) as u8;
        left /= 10;
        count += 1;
    }
    text.resize(text.len() + digits.saturating_sub(count), filler);
    text.extend(reversed[..count].iter().rev());
}

fn word(text: &mut Vec<u8>, word: &str, pad: Pad) {
    let start = text.len();
    text.extend_from_slice(word.as_bytes());
    if matches!(pad.flag, b'^' | b'#') {
        text[start..].make_ascii_uppercase();
    }
    fill(text, start, pad.width, if pad.flag == b'0' { b'0' } else { b' ' });
}

/// Pads what was written from `start` on.
fn fill(text: &mut Vec<u8>, start: usize, width: Option<usize>, filler: u8) {
    let missing = width.unwrap_or(0).saturating_sub(text.len() - start);
    text.splice(start..start, std::iter::repeat_n(filler, missing));
}

#[cfg(test)]
mod tests {
    use super::{date_of, iso_week, ordinal, weekday};

    #[test]
    fn days_follow_each_other() {
        let mut expected = (1, 1, 1);
        for number in 1..=400_000 {
            assert_eq!(date_of(number), expected);
            assert_eq!(ordinal(expected.0, expected.1, expected.2), number);
            let (year, month, day) = expected;
            expected = match () {
                () if day < super::days_in_month(year, month) => (year, month, day + 1),
                () if month < 12 => (year, month + 1, 1),
                () => (year + 1, 1, 1),
            };
        }
    }

    #[test]
    fn weeks_begin_on_monday() {
        assert_eq!(weekday(ordinal(2026, 11, 23)), 0);
        assert_eq!(iso_week(ordinal(2027, 1, 3)), (2026, 53));
        assert_eq!(iso_week(ordinal(2027, 1, 4)), (2027, 1));
        assert_eq!(iso_week(ordinal(2024, 12, 30)), (2025, 1));
    }
}
