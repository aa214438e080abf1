//! `tzinfo` and `timezone`, and asking a zone that a program wrote for its offset.

use super::delta::{self, Delta};
use super::{UTC_KEY, moment};
use crate::heap::{Object, Value};
use crate::object::layout::str::Str;
use crate::object::native::{FromArg, Place, binding, methods};
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, TypeSpec};
use crate::object::{Cx, Exc, Name, Res, attr, kinds, object, ops};

/// The base class of zones: it knows nothing.
pub(super) struct TzInfo;

object!(TzInfo = kinds::TZ_INFO, "datetime.tzinfo", leaf);

/// A zone that is always as far ahead of UTC.
pub(super) struct TimeZone {
    pub(super) offset: Delta,
    /// The `timedelta`, made once.
    delta: Value,
    /// A string, or unbound.
    name: Value,
}

object!(TimeZone = kinds::TIME_ZONE, "datetime.timezone", { delta, name });

pub(super) static TZ_INFO: TypeSpec = TypeSpec {
    name: "datetime.tzinfo",
    shape: TzInfo::SHAPE,
    doc: "The base class of time zones: a subclass defines utcoffset, dst and tzname.",
    flags: BASE_TYPE,
    new: Some(|cx, class, _| Ok(cx.alloc_as(class, TzInfo))),
    methods: &[TZ_INFO_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { TZ_INFO_METHODS in "tzinfo" {
    /// The name of the zone at a time.
    "tzname(self, object, /)" => |cx: &mut Cx, _: &Value, _: &Value| not_implemented(cx, "tzname");
    /// How far the zone is ahead of UTC at a time, as a timedelta.
    "utcoffset(self, object, /)" => |cx: &mut Cx, _: &Value, _: &Value| not_implemented(cx, "utcoffset");
    /// How much of the offset is summer time, as a timedelta.
    "dst(self, object, /)" => |cx: &mut Cx, _: &Value, _: &Value| not_implemented(cx, "dst");
    /// A time in UTC as one in this zone.
    "fromutc(self, object, /)" => from_utc;
    /// How a pickle makes the zone again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let name = cx.intern("__getinitargs__");
        let arguments = match attr::get_optional(cx, this, name)? {
            Some(method) => cx.call(&method, &[])?,
            None => cx.tuple(Vec::new()),
        };
        let name = cx.names().__getstate__;
        let state = cx.call_method(this, name, &[])?;
        let parts = vec![cx.type_of(this), arguments, state];
        Ok(cx.tuple(parts))
    };
} }

fn not_implemented(cx: &mut Cx, method: &str) -> Res<Value> {
    Err(cx.raise(Exc::NotImplementedError, format!("a tzinfo subclass must implement {method}()")))
}

/// The datetime that `fromutc` was given, which must be in this zone.
fn in_zone<'a>(cx: &mut Cx, this: &Value, time: &'a Value) -> Res<&'a moment::DateTime> {
    let Some(inside) = time.downcast::<moment::DateTime>() else {
        return Err(cx.type_error("fromutc: argument must be a datetime"));
    };
    if !inside.zone.is(this) {
        return Err(cx.value_error("fromutc: dt.tzinfo is not self"));
    }
    Ok(inside)
}

fn from_utc(cx: &mut Cx, this: &Value, time: &Value) -> Res<Value> {
    in_zone(cx, this, time)?;
    let Some(offset) = ask(cx, this, "utcoffset", time)? else {
        return Err(cx.value_error("fromutc: non-None utcoffset() result required"));
    };
    let Some(summer) = ask(cx, this, "dst", time)? else {
        return Err(cx.value_error("fromutc: non-None dst() result required"));
    };
    let standard = offset.minus(cx, summer)?;
    let local = moment::moved(cx, time, standard, 1)?;
    let summer = match local.downcast::<moment::DateTime>() {
        Some(inside) if !inside.zone.is_none() => {
            let zone = inside.zone.clone();
            ask(cx, &zone, "dst", &local)?
        }
        _ => None,
    };
    match summer {
        None => Err(cx.value_error("fromutc: tz.dst() gave inconsistent results; cannot convert")),
        Some(summer) if summer.is_zero() => Ok(local),
        Some(summer) => moment::moved(cx, &local, summer, 1),
    }
}

pub(super) static TIME_ZONE: TypeSpec = TypeSpec {
    name: "datetime.timezone",
    shape: TimeZone::SHAPE,
    base: Some(&TZ_INFO),
    doc: "A time zone that is always as far ahead of UTC.",
    slots: Slots {
        repr: Some(|cx, this| {
            let known = cx.kept(UTC_KEY);
            let class = cx.type_name(this);
            if known.is_some_and(|utc| utc.is(this)) {
                return Ok(cx.str(&format!("{class}.utc")));
            }
            let inside = payload(this);
            let (delta, name) = (inside.delta.clone(), inside.name.clone());
            let mut shown = ops::repr_text(cx, &delta)?;
            if !name.is_undef() {
                shown = format!("{shown}, {}", ops::repr_text(cx, &name)?);
            }
            Ok(cx.str(&format!("{class}({shown})")))
        }),
        str: Some(|cx, this| Ok(name_of(cx, payload(this)))),
        hash: Some(|_, this| Ok(payload(this).offset.hash())),
        compare: Some(|_, this, other, how| match (other.downcast::<TimeZone>(), how) {
            (Some(other), Comparison::Eq) => Ok(Value::bool(payload(this).offset == other.offset)),
            (Some(other), Comparison::Ne) => Ok(Value::bool(payload(this).offset != other.offset)),
            _ => Ok(Value::NOT_IMPLEMENTED),
        }),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[TIME_ZONE_METHODS],
    signature: "(offset, name=<unrepresentable>)",
    ..TypeSpec::DEFAULT
};

methods! { TIME_ZONE_METHODS in "timezone" {
    /// The name of the zone.
    "tzname(self, object, /)" => |cx: &mut Cx, this: &Value, dt: &Value| -> Res<Value> {
        check_time(cx, "tzname", dt)?;
        Ok(name_of(cx, payload(this)))
    };
    /// How far the zone is ahead of UTC.
    "utcoffset(self, object, /)" => |cx: &mut Cx, this: &Value, dt: &Value| -> Res<Value> {
        check_time(cx, "utcoffset", dt)?;
        Ok(payload(this).delta.clone())
    };
    /// None: there is no summer time.
    "dst(self, object, /)" => |cx: &mut Cx, _: &Value, dt: &Value| check_time(cx, "dst", dt);
    /// A time in UTC as one in this zone.
    "fromutc(self, object, /)" => |cx: &mut Cx, this: &Value, dt: &Value| -> Res<Value> {
        in_zone(cx, this, dt)?;
        moment::moved(cx, dt, payload(this).offset, 1)
    };
    /// The arguments from which a pickle makes the zone again.
    "__getinitargs__(self, /)" => |cx: &mut Cx, this: &Value| {
        let inside = payload(this);
        cx.tuple([inside.delta.clone()].into_iter().chain(inside.name.clone().bound()).collect())
    };
} }

fn payload(this: &Value) -> &TimeZone {
    this.downcast::<TimeZone>().expect("the slots and methods of timezone get one")
}

fn check_time(cx: &mut Cx, method: &str, time: &Value) -> Res<()> {
    if time.is_none() || time.downcast::<moment::DateTime>().is_some() {
        return Ok(());
    }
    let found = cx.type_name(time);
    Err(cx.type_error(format!("{method}(dt) argument must be a datetime instance or None, not {found}")))
}

/// `UTC+01:00`, unless the zone has a name.
fn name_of(cx: &mut Cx, zone: &TimeZone) -> Value {
    if !zone.name.is_undef() {
        return zone.name.clone();
    }
    if zone.offset.is_zero() {
        return cx.str("UTC");
    }
    let mut text = String::from("UTC");
    super::text::push_offset(&mut text, zone.offset, ":");
    cx.str(&text)
}

/// The argument `offset`.
struct Offset(Delta);

impl<'a> FromArg<'a> for Offset {
    fn from_arg(cx: &mut Cx, arg: &'a Value, _: Place) -> Res<Offset> {
        match delta::of(arg) {
            Some(delta) => Ok(Offset(delta)),
            None => {
                let found = if arg.is_none() { "None".into() } else { cx.type_name(arg) };
                Err(cx.type_error(format!("timezone() argument 1 must be datetime.timedelta, not {found}")))
            }
        }
    }
}

binding!(new: "timezone(cls, offset, name=<missing>)" => |cx: &mut Cx, _: &Value, offset: Offset, name: Option<&Value>| -> Res<Value> {
    if let Some(name) = name && name.downcast::<Str>().is_none() {
        let found = if name.is_none() { "None".into() } else { cx.type_name(name) };
        return Err(cx.type_error(format!("timezone() argument 2 must be str, not {found}")));
    }
    make(cx, offset.0, name)
});

/// Whether an offset is shorter than a day.
fn is_offset(offset: Delta) -> bool {
    offset.days == 0 || offset.days == -1 && (offset.seconds, offset.micros) != (0, 0)
}

const RANGE: &str = "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)";

/// A zone; that of UTC is always the same object.
pub(super) fn make(cx: &mut Cx, offset: Delta, name: Option<&Value>) -> Res<Value> {
    if name.is_none()
        && offset.is_zero()
        && let Some(utc) = cx.kept(UTC_KEY)
    {
        return Ok(utc);
    }
    let delta = offset.object(cx);
    if !is_offset(offset) {
        let shown = ops::repr_text(cx, &delta)?;
        return Err(cx.value_error(format!("{RANGE}, not {shown}.")));
    }
    let name = name.cloned().unwrap_or(Value::UNDEF);
    Ok(cx.alloc(TimeZone { offset, delta, name }))
}

/// `timezone.utc`.
pub(super) fn utc(cx: &mut Cx) -> Res<Value> {
    make(cx, Delta::default(), None)
}

/// Whether a value is a zone.
pub(super) fn is_zone(value: &Value) -> bool {
    value.downcast::<TimeZone>().is_some() || value.downcast::<TzInfo>().is_some()
}

/// TypeError unless a value is None or a zone.
pub(super) fn check(cx: &mut Cx, value: &Value) -> Res<()> {
    if value.is_none() || is_zone(value) {
        return Ok(());
    }
    let found = cx.type_name(value);
    Err(cx.type_error(format!("tzinfo argument must be None or of a tzinfo subclass, not type '{found}'")))
}

/// The offset that `zone.method(argument)` gives; none for a zone that is None, or that says None.
pub(super) fn ask(cx: &mut Cx, zone: &Value, method: &'static str, argument: &Value) -> Res<Option<Delta>> {
    if zone.is_none() {
        return Ok(None);
    }
    if let Some(zone) = zone.downcast::<TimeZone>() {
        return Ok(Some(zone.offset).filter(|_| method == "utcoffset"));
    }
    let name: Name = cx.intern(method);
    let answer = cx.call_method(zone, name, std::slice::from_ref(argument))?;
    match delta::of(&answer) {
        Some(offset) if is_offset(offset) => Ok(Some(offset)),
        Some(_) => Err(cx.value_error(format!("{RANGE}."))),
        None if answer.is_none() => Ok(None),
        None => {
            let found = cx.type_name(&answer);
            Err(cx.type_error(format!("tzinfo.{method}() must return None or timedelta, not '{found}'")))
        }
    }
}

/// As `ask`, as Python sees it.
pub(super) fn ask_object(cx: &mut Cx, zone: &Value, method: &'static str, argument: &Value) -> Res<Value> {
    if let (Some(zone), "utcoffset") = (zone.downcast::<TimeZone>(), method) {
        return Ok(zone.delta.clone());
    }
    Ok(match ask(cx, zone, method, argument)? {
        Some(offset) => offset.object(cx),
        None => Value::NONE,
    })
}

/// The name of a zone at a time; None if it has none.
pub(super) fn ask_name(cx: &mut Cx, zone: &Value, argument: &Value) -> Res<Value> {
    if zone.is_none() {
        return Ok(Value::NONE);
    }
    if let Some(zone) = zone.downcast::<TimeZone>() {
        return Ok(name_of(cx, zone));
    }
    let name = cx.intern("tzname");
    let answer = cx.call_method(zone, name, std::slice::from_ref(argument))?;
    if answer.is_none() || answer.downcast::<Str>().is_some() {
        return Ok(answer);
    }
    let found = cx.type_name(&answer);
    Err(cx.type_error(format!("tzinfo.tzname() must return None or a string, not '{found}'")))
}
