# Methods make objects of the receiver's class by calling it; parts and durations are of the exact types.
from datetime import UTC, date, datetime, time, timedelta


class Moment(datetime):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls, *args, **kwargs)
        self.tag = len(args)
        return self

    def isoformat(self, *args):
        return "<" + super().isoformat(*args) + ">"


class Day(date):
    def strftime(self, format):
        return "!" + super().strftime(format)


class Clock(time):
    pass


class Span(timedelta):
    pass


moment = Moment(2024, 1, 1, 5)
print(repr(moment), moment, moment.tag, isinstance(moment, date), Moment.mro()[1:3])
# expect: Moment(2024, 1, 1, 5, 0) <2024-01-01 05:00:00> 4 True [<class 'datetime.datetime'>, <class 'datetime.date'>]
for made in (moment + timedelta(1), moment - timedelta(1), moment.replace(day=2), Moment.now(), Moment.fromisoformat("2024-01-01"),
             Moment.fromtimestamp(0, UTC), Moment.combine(date(2024, 1, 1), time(1)), Moment.fromordinal(5), moment.astimezone(UTC)):
    print(type(made).__name__, made.tag)
# expect: Moment 8
# expect: Moment 8
# expect: Moment 8
# expect: Moment 8
# expect: Moment 8
# expect: Moment 8
# expect: Moment 8
# expect: Moment 3
# expect: Moment 8
print(type(moment.date()).__name__, type(moment.time()).__name__, type(moment - moment).__name__)
# expect: date time timedelta
print(f"{Day(2024, 1, 1):%Y}", Day(2024, 1, 1) + timedelta(1), repr(Day.fromordinal(1)), repr(Clock(1).replace(hour=2)), repr(Clock.fromisoformat("01:02")))
# expect: !2024 2024-01-02 Day(1, 1, 1) Clock(2, 0) Clock(1, 2)
print(repr(Span(1) + Span(2)), repr(Span(1)), type(Span(1) * 2).__name__, type(-Span(1)).__name__, Span(1) == timedelta(1))
# expect: datetime.timedelta(days=3) Span(days=1) timedelta timedelta True
