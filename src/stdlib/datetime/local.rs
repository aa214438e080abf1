//! The local zone: from seconds since 1970 to what the clock shows, and back.

use super::delta::DAY;
use crate::algo::calendar;
use crate::stdlib::time::{LocalZone, local_at};

/// How far the local time is ahead of UTC at a time.
pub(super) fn offset(seconds: i64) -> i64 {
    LocalZone::of_system().offset(seconds)
}

/// The same, and the short name of the zone.
pub(super) fn named(seconds: i64) -> (i64, String) {
    let (offset, _, name) = local_at(seconds);
    (offset, name)
}

/// What the local clock shows at a time, in seconds since 1970 on that clock, and whether it shows that for the second time: because
/// it was put back within the last day.
pub(super) fn shown(seconds: i64) -> (i64, bool) {
    let zone = LocalZone::of_system();
    let now = zone.offset(seconds);
    let before = zone.offset(seconds.saturating_sub(DAY));
    // So far the clock was put back, the same was shown that much earlier.
    let is_second = now < before && zone.offset(seconds - (before - now)) == before;
    (seconds.saturating_add(now), is_second)
}

/// The time in seconds since 1970 at which the local clock shows a time; where it does so twice, `fold` says which. The error is a year
/// that is none of 1 to 9999.
///
/// Two guesses are made, from the offsets on either side of a change that may lie near.
pub(super) fn seconds(wanted: i64, fold: bool) -> Result<i64, i64> {
    let zone = LocalZone::of_system();
    let shown = |seconds: i64| {
        let shown = seconds + zone.offset(seconds);
        let (year, ..) = calendar::date_of(shown.div_euclid(DAY) + calendar::EPOCH);
        if (1..=9999).contains(&year) { Ok(shown) } else { Err(year) }
    };
    let ahead = shown(wanted)? - wanted;
    let first = wanted - ahead;
    let at_first = shown(first)?;
    let other_ahead = if at_first == wanted {
        let beyond = if fold { first + DAY } else { first - DAY };
        let other_ahead = shown(beyond)? - beyond;
        if other_ahead == ahead {
            return Ok(first);
        }
        other_ahead
    } else {
        at_first - first
    };
    let second = wanted - other_ahead;
    match () {
        () if shown(second)? == wanted => Ok(second),
        () if at_first == wanted => Ok(first),
        // The clock never shows the time: it was put forward.
        () if fold => Ok(first.min(second)),
        () => Ok(first.max(second)),
    }
}
