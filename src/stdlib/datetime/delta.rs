//! `timedelta`: a duration, exact to the microsecond.

use super::arguments;
use crate::algo::big_int::BigInt;
use crate::algo::hash;
use crate::heap::{Object, Value};
use crate::object::native::{attributes, methods, readonly};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, TypeSpec};
use crate::object::{Args, Cx, Exc, Raised, Res, kinds, object, ops, raise};

pub(super) const MICROS: i64 = 1_000_000;
pub(super) const DAY: i64 = 86_400;
const MOST_DAYS: i64 = 999_999_999;

/// A duration: seconds and microseconds are never negative and less than a day and a second; the order is that of the fields.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Delta {
    pub(super) days: i32,
    pub(super) seconds: i32,
    pub(super) micros: i32,
}

pub(super) struct TimeDelta {
    pub(super) delta: Delta,
}

object!(TimeDelta = kinds::TIME_DELTA, "datetime.timedelta", leaf);

impl Delta {
    /// A duration of fields that may lie beyond their ranges, by no more than other durations' fields add up to.
    pub(super) fn of(cx: &mut Cx, days: i64, seconds: i64, micros: i64) -> Res<Delta> {
        let seconds = seconds + micros.div_euclid(MICROS);
        let days = days + seconds.div_euclid(DAY);
        if !(-MOST_DAYS..=MOST_DAYS).contains(&days) {
            let message = format!("days={days}; must have magnitude <= {MOST_DAYS}");
            return Err(raise::overflow_error(cx, message));
        }
        let (seconds, micros) = (seconds.rem_euclid(DAY) as i32, micros.rem_euclid(MICROS) as i32);
        Ok(Delta { days: days as i32, seconds, micros })
    }

    /// The duration of so many microseconds.
    pub(super) fn of_micros(cx: &mut Cx, total: i128) -> Res<Delta> {
        let days = total.div_euclid((DAY * MICROS) as i128);
        let of_day = total.rem_euclid((DAY * MICROS) as i128) as i64;
        match i32::try_from(days) {
            Ok(days) => Delta::of(cx, days as i64, of_day / MICROS, of_day % MICROS),
            Err(_) => Err(too_large(cx)),
        }
    }

    fn of_big_micros(cx: &mut Cx, total: &BigInt) -> Res<Delta> {
        match total.to_i128() {
            Some(total) => Delta::of_micros(cx, total),
            None => Err(too_large(cx)),
        }
    }

    pub(super) fn total_micros(self) -> i128 {
        (self.days as i128 * DAY as i128 + self.seconds as i128) * MICROS as i128 + self.micros as i128
    }

    /// The seconds alone.
    pub(super) fn total_seconds(self) -> i64 {
        self.days as i64 * DAY + self.seconds as i64
    }

    pub(super) fn is_zero(self) -> bool {
        self == Delta::default()
    }

    pub(super) fn plus(self, cx: &mut Cx, other: Delta) -> Res<Delta> {
        let (seconds, micros) = (self.seconds + other.seconds, self.micros + other.micros);
        Delta::of(cx, self.days as i64 + other.days as i64, seconds as i64, micros as i64)
    }

    pub(super) fn minus(self, cx: &mut Cx, other: Delta) -> Res<Delta> {
        let (seconds, micros) = (self.seconds - other.seconds, self.micros - other.micros);
        Delta::of(cx, self.days as i64 - other.days as i64, seconds as i64, micros as i64)
    }

    fn negated(self, cx: &mut Cx) -> Res<Delta> {
        Delta::default().minus(cx, self)
    }

    pub(super) fn hash(self) -> i64 {
        hash::tuple([self.days, self.seconds, self.micros].into_iter().map(|part| hash::int(part as i64)))
    }

    /// An object of the exact type.
    pub(super) fn object(self, cx: &mut Cx) -> Value {
        cx.alloc(TimeDelta { delta: self })
    }
}

/// Microseconds in seconds, rounded once.
pub(super) fn in_seconds(micros: i128) -> f64 {
    const EXACT: i128 = 1 << f64::MANTISSA_DIGITS;
    if (-EXACT..=EXACT).contains(&micros) {
        return micros as f64 / MICROS as f64;
    }
    let quotient = BigInt::from(micros).true_div(&BigInt::from(MICROS));
    quotient.expect("microseconds of a duration are no more than a float can hold")
}

#[cold]
fn too_large(cx: &mut Cx) -> Raised {
    raise::overflow_error(cx, "Python int too large to convert to C int")
}

pub(super) static TIME_DELTA: TypeSpec = TypeSpec {
    name: "datetime.timedelta",
    shape: TimeDelta::SHAPE,
    doc: "A duration: the difference between two dates or times, exact to the microsecond.",
    flags: BASE_TYPE,
    slots: Slots {
        repr: Some(repr),
        str: Some(str),
        hash: Some(|_, this| Ok(payload(this).hash())),
        compare: Some(|_, this, other, how| {
            let Some(other) = of(other) else { return Ok(Value::NOT_IMPLEMENTED) };
            Ok(Value::bool(how.holds(payload(this).cmp(&other))))
        }),
        bool: Some(|_, this| Ok(!payload(this).is_zero())),
        add: Some(|cx, lhs, rhs| combine(cx, lhs, rhs, Delta::plus)),
        subtract: Some(|cx, lhs, rhs| combine(cx, lhs, rhs, Delta::minus)),
        multiply: Some(multiply),
        true_divide: Some(true_divide),
        floor_divide: Some(floor_divide),
        remainder: Some(remainder),
        divmod: Some(divmod),
        negative: Some(|cx, this| Ok(payload(this).negated(cx)?.object(cx))),
        positive: Some(|cx, this| Ok(payload(this).object(cx))),
        absolute: Some(|cx, this| {
            let this = payload(this);
            Ok((if this.days < 0 { this.negated(cx)? } else { this }).object(cx))
        }),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

methods! { METHODS in "timedelta" {
    /// The duration in seconds, as a float.
    "total_seconds(self, /)" => |_: &mut Cx, this: &TimeDelta| in_seconds(this.delta.total_micros());
    /// How a pickle makes the duration again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let Delta { days, seconds, micros } = payload(this);
        let state = [days, seconds, micros].map(|part| cx.int(part as i64)).to_vec();
        let parts = vec![cx.type_of(this), cx.tuple(state)];
        cx.tuple(parts)
    };
} }

attributes! { ATTRIBUTES {
    /// The days, of which there may be fewer than none.
    "days" => |cx, this| Ok(cx.int(payload(this).days as i64)), readonly;
    /// The seconds of the last day: from 0 to 86399.
    "seconds" => |cx, this| Ok(cx.int(payload(this).seconds as i64)), readonly;
    /// The microseconds of the last second: from 0 to 999999.
    "microseconds" => |cx, this| Ok(cx.int(payload(this).micros as i64)), readonly;
} }

fn payload(this: &Value) -> Delta {
    of(this).expect("the slots of timedelta get one")
}

/// The duration that a value is, if it is one.
pub(super) fn of(value: &Value) -> Option<Delta> {
    value.downcast::<TimeDelta>().map(|inside| inside.delta)
}

/// The parameters, and the microseconds of each.
const UNITS: [(&str, i64); 7] = [
    ("days", DAY * MICROS),
    ("seconds", MICROS),
    ("microseconds", 1),
    ("milliseconds", 1000),
    ("minutes", 60 * MICROS),
    ("hours", 3600 * MICROS),
    ("weeks", 7 * DAY * MICROS),
];
const NAMES: [&str; 7] = ["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"];

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let given = arguments::bind(cx, args, "__new__", &NAMES, NAMES.len())?;
    given.all_known(cx)?;
    let given = given.values;
    let mut total = Some(0i128);
    for (value, unit) in given.iter().zip(UNITS) {
        let Some(value) = value else { continue };
        total = value.as_int().and_then(|n| total?.checked_add((n as i128).checked_mul(unit.1 as i128)?));
    }
    let delta = match total {
        Some(total) => Delta::of_micros(cx, total)?,
        None => sum(cx, &given)?,
    };
    Ok(cx.alloc_as(class, TimeDelta { delta }))
}

/// The sum of ints of any size and floats, each of its unit. What the floats have below a microsecond is added up on its own and
/// rounded at the end, to the even one of two that are as near.
#[cold]
fn sum(cx: &mut Cx, given: &[Option<&Value>; 7]) -> Res<Delta> {
    let mut total = BigInt::from(0);
    let mut below = 0.0;
    // The smallest unit comes first: floats are added up in this order.
    for at in [2, 3, 1, 4, 5, 0, 6] {
        let (Some(value), (name, unit)) = (given[at], UNITS[at]) else { continue };
        let scaled =
            |cx: &mut Cx, number: &BigInt| number.mul(&BigInt::from(unit)).map_err(|_| raise::memory_error(cx));
        if let Some(number) = ops::index::big(value) {
            total = total.add(&scaled(cx, &number)?);
        } else if let Some(float) = value.as_float() {
            let whole = whole(cx, float.trunc())?;
            total = total.add(&scaled(cx, &whole)?);
            let rest = (float - float.trunc()) * unit as f64;
            total = total.add(&self::whole(cx, rest.trunc())?);
            below += rest - rest.trunc();
        } else {
            let found = cx.type_name(value);
            return Err(cx.type_error(format!("unsupported type for timedelta {name} component: {found}")));
        }
    }
    let mut rounded = below.round();
    if (below - rounded).abs() == 0.5 {
        let odd = total.is_odd() as i64 as f64;
        rounded = 2.0 * ((below + odd) * 0.5).round() - odd;
    }
    let total = total.add(&whole(cx, rounded)?);
    Delta::of_big_micros(cx, &total)
}

fn whole(cx: &mut Cx, float: f64) -> Res<BigInt> {
    match BigInt::from_f64(float) {
        Some(whole) => Ok(whole),
        None if float.is_nan() => Err(cx.value_error("cannot convert float NaN to integer")),
        None => Err(raise::overflow_error(cx, "cannot convert float infinity to integer")),
    }
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let Delta { days, seconds, micros } = payload(this);
    let shown = [("days", days), ("seconds", seconds), ("microseconds", micros)];
    let shown: Vec<String> =
        shown.iter().filter(|part| part.1 != 0).map(|(name, part)| format!("{name}={part}")).collect();
    let shown = if shown.is_empty() { "0".into() } else { shown.join(", ") };
    let name = cx.type_name(this);
    Ok(cx.str(&format!("{name}({shown})")))
}

fn str(cx: &mut Cx, this: &Value) -> Res<Value> {
    let Delta { days, seconds, micros } = payload(this);
    let days = match days {
        0 => String::new(),
        1 | -1 => format!("{days} day, "),
        _ => format!("{days} days, "),
    };
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let micros = if micros == 0 { String::new() } else { format!(".{micros:06}") };
    Ok(cx.str(&format!("{days}{hours}:{minutes:02}:{seconds:02}{micros}")))
}

fn combine(cx: &mut Cx, lhs: &Value, rhs: &Value, how: fn(Delta, &mut Cx, Delta) -> Res<Delta>) -> Res<Value> {
    match (of(lhs), of(rhs)) {
        (Some(lhs), Some(rhs)) => Ok(how(lhs, cx, rhs)?.object(cx)),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn multiply(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    let (this, other) = match (of(lhs), of(rhs)) {
        (Some(this), None) => (this, rhs),
        (None, Some(this)) => (this, lhs),
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    let total = BigInt::from(this.total_micros());
    let product = if let Some(times) = ops::index::big(other) {
        total.mul(&times).map_err(|_| raise::memory_error(cx))?
    } else if let Some(times) = other.as_float() {
        let (numerator, denominator) = ratio(cx, times)?;
        let product = total.mul(&numerator).map_err(|_| raise::memory_error(cx))?;
        nearest(cx, &product, &denominator)?
    } else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    Ok(Delta::of_big_micros(cx, &product)?.object(cx))
}

fn ratio(cx: &mut Cx, float: f64) -> Res<(BigInt, BigInt)> {
    match BigInt::ratio_of(float) {
        Some(ratio) => Ok(ratio),
        None if float.is_nan() => Err(cx.value_error("cannot convert NaN to integer ratio")),
        None => Err(raise::overflow_error(cx, "cannot convert Infinity to integer ratio")),
    }
}

fn division_by_zero(cx: &mut Cx) -> Raised {
    raise::zero_division(cx, "integer division or modulo by zero")
}

/// The whole number nearest to a quotient, and of two the even one.
fn nearest(cx: &mut Cx, numerator: &BigInt, denominator: &BigInt) -> Res<BigInt> {
    let Some((quotient, rest)) = numerator.div_mod(denominator) else { return Err(division_by_zero(cx)) };
    let twice = rest.add(&rest).abs();
    let up = match twice.cmp(&denominator.abs()) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => quotient.is_odd(),
        std::cmp::Ordering::Greater => true,
    };
    Ok(if up { quotient.add(&BigInt::from(1)) } else { quotient })
}

fn true_divide(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    let Some(this) = of(lhs) else { return Ok(Value::NOT_IMPLEMENTED) };
    let total = BigInt::from(this.total_micros());
    if let Some(other) = of(rhs) {
        if other.is_zero() {
            return Err(raise::zero_division(cx, "division by zero"));
        }
        let quotient = total.true_div(&BigInt::from(other.total_micros()));
        return Ok(cx.float(quotient.unwrap_or(f64::INFINITY)));
    }
    let result = if let Some(divisor) = ops::index::big(rhs) {
        nearest(cx, &total, &divisor)?
    } else if let Some(divisor) = rhs.as_float() {
        let (numerator, denominator) = ratio(cx, divisor)?;
        let product = total.mul(&denominator).map_err(|_| raise::memory_error(cx))?;
        nearest(cx, &product, &numerator)?
    } else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    Ok(Delta::of_big_micros(cx, &result)?.object(cx))
}

fn floor_divide(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    let Some(this) = of(lhs) else { return Ok(Value::NOT_IMPLEMENTED) };
    if let Some(other) = of(rhs) {
        if other.is_zero() {
            return Err(division_by_zero(cx));
        }
        let quotient = BigInt::from(this.total_micros()).floor_div(&BigInt::from(other.total_micros()));
        return Ok(cx.big_int(quotient.expect("the divisor is not zero")));
    }
    let Some(divisor) = ops::index::big(rhs) else { return Ok(Value::NOT_IMPLEMENTED) };
    match BigInt::from(this.total_micros()).floor_div(&divisor) {
        Some(quotient) => Ok(Delta::of_big_micros(cx, &quotient)?.object(cx)),
        None => Err(division_by_zero(cx)),
    }
}

fn remainder(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    let (Some(this), Some(other)) = (of(lhs), of(rhs)) else { return Ok(Value::NOT_IMPLEMENTED) };
    if other.is_zero() {
        return Err(cx.raise(Exc::ZeroDivisionError, "integer modulo by zero"));
    }
    let rest = BigInt::from(this.total_micros()).modulo(&BigInt::from(other.total_micros()));
    let rest = rest.expect("the divisor is not zero");
    Ok(Delta::of_big_micros(cx, &rest)?.object(cx))
}

fn divmod(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    let (Some(_), Some(_)) = (of(lhs), of(rhs)) else { return Ok(Value::NOT_IMPLEMENTED) };
    let parts = vec![floor_divide(cx, lhs, rhs)?, remainder(cx, lhs, rhs)?];
    Ok(cx.tuple(parts))
}
