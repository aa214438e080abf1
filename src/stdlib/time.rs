//! `time`.

use super::add_functions;
use crate::heap::Value;
use crate::object::native::functions;
use crate::object::{Cx, Res};
use crate::sync;
use std::sync::OnceLock;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "time", FUNCTIONS);
    Ok(())
}

functions! { FUNCTIONS {
    /// Seconds since 1970.
    "time()" => |_: &mut Cx| now().as_secs_f64();
    /// Nanoseconds since 1970.
    "time_ns()" => |_: &mut Cx| now().as_nanos() as i64;
    /// Seconds on a clock that never goes back.
    "monotonic()" => |_: &mut Cx| since_start().as_secs_f64();
    /// Nanoseconds on a clock that never goes back.
    "monotonic_ns()" => |_: &mut Cx| since_start().as_nanos() as i64;
    /// Seconds on the most precise clock, for measuring short durations.
    "perf_counter()" => |_: &mut Cx| since_start().as_secs_f64();
    /// Nanoseconds on the most precise clock, for measuring short durations.
    "perf_counter_ns()" => |_: &mut Cx| since_start().as_nanos() as i64;
    /// Waits that many seconds, letting other threads run.
    "sleep(seconds, /)" => sleep;
} }

fn now() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

fn since_start() -> Duration {
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed()
}

fn sleep(cx: &mut Cx, seconds: f64) -> Res<()> {
    if seconds.is_nan() {
        return Err(cx.value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(cx.value_error("sleep length must be non-negative"));
    }
    let Ok(duration) = Duration::try_from_secs_f64(seconds) else {
        return Err(crate::object::raise::overflow_error(cx, "timestamp too large to convert to C PyTime_t"));
    };
    let start = Instant::now();
    loop {
        let left = duration.saturating_sub(start.elapsed());
        cx.release(|| sync::signal::sleep(left));
        cx.poll_if_due()?;
        if start.elapsed() >= duration {
            return Ok(());
        }
    }
}
