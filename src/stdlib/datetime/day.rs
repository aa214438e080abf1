//! `date`: a day of the calendar. `datetime` inherits from it.

use super::delta::{self, Delta};
use super::{Clock, Date, LAST_DAY, MOST_YEARS, WEEK_KEY, arguments, check_date, is_exact, local, moment, text};
use crate::algo::calendar;
use crate::heap::{Object, Value};
use crate::object::layout::tuple::{Tuple, new_tuple};
use crate::object::native::{attributes, binding, methods};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, TypeSpec, as_type};
use crate::object::{Args, Cx, Raised, Res, Str, kinds, new_bytes, object, ops, raise, text_hasher};

pub(super) struct DateObject {
    date: Date,
}

object!(DateObject = kinds::DATE, "datetime.date", leaf);

pub(super) static DATE: TypeSpec = TypeSpec {
    name: "datetime.date",
    shape: DateObject::SHAPE,
    doc: "A day of the Gregorian calendar, from the year 1 to 9999.",
    flags: BASE_TYPE,
    slots: Slots {
        repr: Some(|cx, this| {
            let (name, Date { year, month, day }) = (cx.type_name(this), date(this));
            Ok(cx.str(&format!("{name}({year}, {month}, {day})")))
        }),
        str: Some(|cx, this| match this.exact::<DateObject>() {
            Some(inside) => Ok(iso_format(cx, inside.date)),
            None => {
                let name = cx.intern("isoformat");
                cx.call_method(this, name, &[])
            }
        }),
        hash: Some(|_, this| {
            let mut bytes = Vec::new();
            push_bytes(date(this), &mut bytes);
            Ok(text_hasher().hash(&bytes))
        }),
        compare: Some(|_, this, other, how| match (this.downcast::<DateObject>(), other.downcast::<DateObject>()) {
            (Some(this), Some(other)) => Ok(Value::bool(how.holds(this.date.cmp(&other.date)))),
            _ => Ok(Value::NOT_IMPLEMENTED),
        }),
        add: Some(|cx, lhs, rhs| match (lhs.downcast::<DateObject>(), delta::of(rhs)) {
            (Some(_), Some(delta)) => moved(cx, lhs, delta.days as i64),
            (Some(_), None) => Ok(Value::NOT_IMPLEMENTED),
            (None, _) => match (delta::of(lhs), rhs.downcast::<DateObject>()) {
                (Some(delta), Some(_)) => moved(cx, rhs, delta.days as i64),
                _ => Ok(Value::NOT_IMPLEMENTED),
            },
        }),
        subtract: Some(|cx, lhs, rhs| {
            let Some(this) = lhs.downcast::<DateObject>() else { return Ok(Value::NOT_IMPLEMENTED) };
            if let Some(other) = rhs.downcast::<DateObject>() {
                let days = this.date.ordinal() - other.date.ordinal();
                return Ok(Delta { days: days as i32, ..Delta::default() }.object(cx));
            }
            match delta::of(rhs) {
                Some(delta) => moved(cx, lhs, -(delta.days as i64)),
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

methods! { METHODS in "date" {
    /// The local day of a time in seconds since 1970.
    class "fromtimestamp(cls, timestamp, /)" => |cx: &mut Cx, class: &Value, timestamp: &Value| -> Res<Value> {
        let seconds = moment::whole_seconds(cx, timestamp)?;
        let shown = seconds.saturating_add(local::offset(seconds));
        let (date, _) = moment::broken_down(cx, shown)?;
        instance(cx, class, date)
    };
    /// The day of a number, where 1 is 1 January of the year 1.
    class "fromordinal(cls, ordinal, /)" => from_ordinal;
    /// The day that a text of ISO 8601 means, such as 2026-11-23.
    class "fromisoformat(cls, object, /)" => |cx: &mut Cx, class: &Value, object: &Value| -> Res<Value> {
        let date = text::parse_date(cx, object)?;
        instance(cx, class, date)
    };
    /// The day of a year, week and weekday of ISO 8601; Monday is 1.
    class "fromisocalendar(cls, year, week, day)" => from_iso_calendar;
    /// The local day of now.
    class "today(cls, /)" => |cx: &mut Cx, class: &Value| -> Res<Value> {
        let import = cx.doors().import_module;
        let (module, name) = (import(cx, "time")?, cx.intern("time"));
        let now = cx.call_method(&module, name, &[])?;
        let name = cx.intern("fromtimestamp");
        cx.call_method(class, name, &[now])
    };
    /// The day as the C library writes it: Mon Nov 23 00:00:00 2026.
    "ctime(self, /)" => |_: &mut Cx, this: &Value| text::ctime(date(this), Clock::default());
    /// The day by a format with directives such as %Y.
    "strftime(self, /, format)" => |cx: &mut Cx, this: &Value, format: &Value| -> Res<Value> {
        let format = super::text_argument(cx, "strftime() argument 1", format)?;
        let shown = text::Shown { date: date(this), clock: Clock::default(), offset: &mut |_| Ok(None), name: &mut |_| Ok(Value::NONE) };
        text::format(cx, format, shown)
    };
    /// As strftime; as str() without a format.
    "__format__(self, format, /)" => formatted;
    /// The day as the functions of time take it.
    "timetuple(self, /)" => |cx: &mut Cx, this: &Value| super::struct_time(cx, date(this), Clock::default(), -1);
    /// Year, week and weekday of ISO 8601.
    "isocalendar(self, /)" => |cx: &mut Cx, this: &Value| {
        let ordinal = date(this).ordinal();
        let (year, week) = calendar::iso_week(ordinal);
        let shape = cx.kept(WEEK_KEY).map_or(Tuple::SHAPE, |class| as_type(&class).shape.get());
        let items = [year, week, calendar::weekday(ordinal) + 1].map(|item| cx.int(item));
        new_tuple(cx.heap(), shape, items.len(), items.into_iter())
    };
    /// The day as ISO 8601 writes it: 2026-11-23.
    "isoformat(self, /)" => |cx: &mut Cx, this: &Value| iso_format(cx, date(this));
    /// The weekday, where Monday is 1.
    "isoweekday(self, /)" => |_: &mut Cx, this: &Value| calendar::weekday(date(this).ordinal()) + 1;
    /// The number of the day, where 1 is 1 January of the year 1.
    "toordinal(self, /)" => |_: &mut Cx, this: &Value| date(this).ordinal();
    /// The weekday, where Monday is 0.
    "weekday(self, /)" => |_: &mut Cx, this: &Value| calendar::weekday(date(this).ordinal());
    /// The day with other numbers for some of its own.
    "replace(self, /, year=<missing>, month=<missing>, day=<missing>)" => replace;
    /// As replace.
    "__replace__(self, /, **changes)" => changed;
    /// How a pickle makes the day again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| {
        let mut bytes = Vec::new();
        push_bytes(date(this), &mut bytes);
        let state = vec![new_bytes(cx, &bytes)];
        let parts = vec![cx.type_of(this), cx.tuple(state)];
        cx.tuple(parts)
    };
} }

attributes! { ATTRIBUTES {
    /// The year, from 1 to 9999.
    "year" => |cx, this| Ok(cx.int(date(this).year as i64));
    /// The month, from 1 to 12.
    "month" => |cx, this| Ok(cx.int(date(this).month as i64));
    /// The day of the month, from 1 on.
    "day" => |cx, this| Ok(cx.int(date(this).day as i64));
} }

/// The day of a `date` or a `datetime`.
pub(super) fn date(this: &Value) -> Date {
    match this.downcast::<DateObject>() {
        Some(inside) => inside.date,
        None => this.downcast::<moment::DateTime>().expect("the methods of date get a date").date,
    }
}

pub(super) fn is_date(value: &Value) -> bool {
    value.downcast::<DateObject>().is_some() || value.downcast::<moment::DateTime>().is_some()
}

pub(super) fn push_bytes(date: Date, bytes: &mut Vec<u8>) {
    bytes.extend(date.year.to_be_bytes());
    bytes.extend([date.month, date.day]);
}

/// The day that a pickle kept.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<Date> {
    let &[high, low, month, day] = bytes else { return None };
    let year = u16::from_be_bytes([high, low]);
    let known = (1..=MOST_YEARS).contains(&(year as i32)) && (1..=12).contains(&month);
    let fits = known && (1..=calendar::days_in_month(year as i64, month as i64)).contains(&(day as i64));
    fits.then_some(Date { year, month, day })
}

/// A `date`.
pub(super) fn object(cx: &mut Cx, date: Date) -> Value {
    cx.alloc(DateObject { date })
}

/// An instance of `date` or a subclass, which is called.
pub(super) fn instance(cx: &mut Cx, class: &Value, date: Date) -> Res<Value> {
    if is_exact(class, &DATE) {
        return Ok(object(cx, date));
    }
    if is_exact(class, &moment::DATE_TIME) {
        return Ok(moment::object(cx, date, Clock::default(), false, &Value::NONE));
    }
    let arguments = date.parts().map(|part| cx.int(part as i64));
    cx.call(class, &arguments)
}

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    if let ([state], false) = (args.all(), args.has_keywords())
        && let Some(bytes) = super::pickled(cx, state, 4, "date")?
        && let Some(date) = of_bytes(&bytes)
    {
        return Ok(cx.alloc_as(class, DateObject { date }));
    }
    let names = ["year", "month", "day"];
    let given = arguments::bind(cx, args, "", &names, names.len())?;
    let mut parts = [0; 3];
    for (at, part) in parts.iter_mut().enumerate() {
        let value = given.required(cx, at, names[at])?;
        *part = arguments::int(cx, value)?;
    }
    given.all_known(cx)?;
    let date = check_date(cx, parts[0], parts[1], parts[2])?;
    Ok(cx.alloc_as(class, DateObject { date }))
}

/// The day so many days later, as an instance of the same class.
fn moved(cx: &mut Cx, this: &Value, days: i64) -> Res<Value> {
    let date = shifted(cx, date(this), days)?;
    if this.exact::<DateObject>().is_some() {
        return Ok(object(cx, date));
    }
    let class = cx.type_of(this);
    instance(cx, &class, date)
}

/// The day so many days later.
pub(super) fn shifted(cx: &mut Cx, date: Date, days: i64) -> Res<Date> {
    let day = date.day as i64 + days;
    // Most moves stay within the month.
    if (1..=28).contains(&day) {
        return Ok(Date { day: day as u8, ..date });
    }
    match date.ordinal() + days {
        ordinal @ 1..=LAST_DAY => Ok(Date::of_ordinal(ordinal)),
        _ => Err(out_of_range(cx)),
    }
}

#[cold]
fn out_of_range(cx: &mut Cx) -> Raised {
    raise::overflow_error(cx, "date value out of range")
}

fn from_ordinal(cx: &mut Cx, class: &Value, ordinal: &Value) -> Res<Value> {
    let ordinal = arguments::int(cx, ordinal)? as i64;
    if ordinal < 1 {
        return Err(cx.value_error("ordinal must be >= 1"));
    }
    if ordinal > LAST_DAY {
        return Err(super::year_out_of_range(cx, calendar::date_of(ordinal).0));
    }
    instance(cx, class, Date::of_ordinal(ordinal))
}

fn from_iso_calendar(cx: &mut Cx, class: &Value, year: &Value, week: &Value, day: &Value) -> Res<Value> {
    let mut parts = [0; 3];
    for (part, value) in parts.iter_mut().zip([year, week, day]) {
        *part = match arguments::int(cx, value) {
            Err(raised) if raised.is(cx, crate::object::Exc::OverflowError) => {
                return Err(cx.value_error("ISO calendar component out of range"));
            }
            part => part? as i64,
        };
    }
    let [year, week, day] = parts;
    match text::date_of_week(year, week, day) {
        Ok((year, month, day)) => {
            let date = check_date(cx, year as i32, month as i32, day as i32)?;
            instance(cx, class, date)
        }
        Err(text::WeekError::Year) => Err(cx.value_error(format!("Year is out of range: {year}"))),
        Err(text::WeekError::Week) => Err(cx.value_error(format!("Invalid week: {week}"))),
        Err(text::WeekError::Day) => Err(cx.value_error(format!("Invalid day: {day} (range is [1, 7])"))),
    }
}

fn iso_format(cx: &mut Cx, date: Date) -> Value {
    let mut text = String::with_capacity(10);
    text::push_date(&mut text, date);
    cx.str(&text)
}

pub(super) fn formatted(cx: &mut Cx, this: &Value, format: &Value) -> Res<Value> {
    let text: &Str = super::text_argument(cx, "__format__() argument 1", format)?;
    if text.is_empty() {
        return ops::str(cx, this);
    }
    let name = cx.intern("strftime");
    cx.call_method(this, name, std::slice::from_ref(format))
}

fn replace(cx: &mut Cx, this: &Value, year: Option<&Value>, month: Option<&Value>, day: Option<&Value>) -> Res<Value> {
    let mut parts = date(this).parts();
    for (part, given) in parts.iter_mut().zip([year, month, day]) {
        if let Some(given) = given {
            *part = arguments::int(cx, given)?;
        }
    }
    let date = check_date(cx, parts[0], parts[1], parts[2])?;
    let class = cx.type_of(this);
    instance(cx, &class, date)
}

/// `__replace__`: the method `replace` of the class, with these keyword arguments.
pub(super) fn changed(cx: &mut Cx, this: &Value, changes: &Value) -> Res<Value> {
    let name = cx.intern("replace");
    let method = crate::object::attr::get(cx, this, name)?;
    let (names, values): (Vec<Value>, Vec<Value>) = ops::dict::entries(cx, changes).into_iter().unzip();
    let names = cx.tuple(names);
    cx.call_args(&method, Args::new(&values, Some(&names)))
}

pub(super) static WEEK: TypeSpec = TypeSpec {
    name: "datetime.IsoCalendarDate",
    doc: "Year, week and weekday of a day by ISO 8601.",
    slots: Slots {
        repr: Some(|cx, this| {
            let [year, week, weekday] = [0, 1, 2].map(|at| week_item(this, at));
            let (name, mut shown) = (cx.type_name(this), Vec::new());
            for (name, item) in [("year", year), ("week", week), ("weekday", weekday)] {
                shown.push(format!("{name}={}", ops::repr_text(cx, &item)?));
            }
            Ok(cx.str(&format!("{name}({})", shown.join(", "))))
        }),
        ..Slots::NONE
    },
    new: Some(new_week),
    methods: &[WEEK_METHODS],
    attributes: &[WEEK_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

binding!(new_week: "IsoCalendarDate(cls, year, week, weekday)" => |cx: &mut Cx, class: &Value, year: Value, week: Value, weekday: Value| {
    let shape = as_type(class).shape.get();
    new_tuple(cx.heap(), shape, 3, [year, week, weekday].into_iter())
});

methods! { WEEK_METHODS in "IsoCalendarDate" {
    /// How a pickle makes a tuple of the same items.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Tuple| {
        let items = cx.tuple(this.items().to_vec());
        let parts = vec![cx.kind_type(kinds::TUPLE), cx.tuple(vec![items])];
        cx.tuple(parts)
    };
} }

attributes! { WEEK_ATTRIBUTES {
    /// The year, to which the week belongs.
    "year" => |_, this| Ok(week_item(this, 0));
    /// The week, from 1 on.
    "week" => |_, this| Ok(week_item(this, 1));
    /// The weekday, where Monday is 1.
    "weekday" => |_, this| Ok(week_item(this, 2));
} }

fn week_item(this: &Value, at: usize) -> Value {
    this.downcast::<Tuple>().and_then(|tuple| tuple.items().get(at)).cloned().unwrap_or(Value::NONE)
}
