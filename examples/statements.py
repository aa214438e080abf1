# A bank statement: a CSV file is read (quotes, commas and line breaks inside of fields), checked, and made into reports.
#
#     baem examples/statements.py               reads examples/data/statement.csv
#     baem examples/statements.py FILE          reads yours, with the columns date, payee, category and amount
#
# Learn from it: a state machine as a generator, text tables with computed widths and nested format specifications,
# `__format__` of a class of one's own, exact decimal money in integers, collecting errors into an exception group.
import sys
from os.path import abspath, dirname, join

STATEMENT = join(dirname(abspath(__file__)), "data", "statement.csv")


def records(text, delimiter=","):
    """Yields (line number, fields). A quoted field may hold delimiters, line breaks, and quotes written twice."""
    fields, field, state, line, start = [], "", "start", 1, 1
    for c in text + ("" if text.endswith("\n") else "\n"):
        match state, c:
            case "start", '"':
                state = "quoted"
            case "quoted", '"':
                state = "closing"
            case "closing", '"':
                field += '"'
                state = "quoted"
            case "quoted", _:
                field += c
            case _, "\n":
                fields.append(field)
                if fields != [""]:
                    yield start, fields
                fields, field, state, start = [], "", "start", line + 1
            case _, _ if c == delimiter:
                fields.append(field)
                field, state = "", "start"
            case "closing", _:
                raise ValueError(f"line {line}: {c!r} after a closing quote")
            case _:
                field += c
                state = "plain"
        line += c == "\n"
    if state == "quoted":
        raise ValueError(f"line {start}: a quote is not closed")


class Money:
    """An exact amount. Format specifications are those of str, with `+` to force a sign and `a` for accounting style."""
    __slots__ = ("cents",)

    def __init__(self, cents=0):
        self.cents = cents

    @classmethod
    def parse(cls, text):
        units, _, rest = text.replace(",", "").partition(".")
        if not rest:
            rest = "00"
        if len(rest) != 2 or not rest.isdigit() or not units.lstrip("-").isdigit():
            raise ValueError(f"{text!r} is not an amount")
        cents = int(units.lstrip("-") + rest)
        return cls(-cents if units.startswith("-") else cents)

    def __format__(self, spec):
        text = f"{abs(self.cents) // 100:,}.{abs(self.cents) % 100:02}"
        negative = self.cents < 0
        if spec.endswith("a"):
            text, spec = (f"({text})" if negative else f"{text} "), spec[:-1]
        elif spec.startswith("+"):
            text, spec = f"{'-' if negative else '+'}{text}", spec[1:]
        else:
            text = f"{'-' * negative}{text}"
        return format(text, spec)

    def __str__(self):
        return format(self)

    def __add__(self, other):
        return Money(self.cents + other.cents) if isinstance(other, Money) else NotImplemented

    def __radd__(self, other):
        return self if other == 0 else NotImplemented       # `sum` begins with 0

    def __neg__(self):
        return Money(-self.cents)

    def __abs__(self):
        return Money(abs(self.cents))

    def __lt__(self, other):
        return self.cents < other.cents

    def __bool__(self):
        return self.cents != 0


class Date:
    DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    MONTHS = "January February March April May June July August September October November December".split()

    def __init__(self, text):
        match text.split("-"):
            case [year, month, day] if len(year) == 4:
                self.year, self.month, self.day = int(year), int(month), int(day)
            case _:
                raise ValueError(f"{text!r} is not a date")
        if not (1 <= self.month <= 12 and 1 <= self.day <= self.DAYS[self.month - 1]):
            raise ValueError(f"{text!r} is not in the calendar")

    @property
    def period(self):
        return self.year, self.month

    def __str__(self):
        return f"{self.day:>2} {self.MONTHS[self.month - 1][:3]}"


class Entry:
    columns = {"date": Date, "payee": str, "category": str, "amount": Money.parse}

    def __init__(self, line, row):
        for name, convert in self.columns.items():
            try:
                setattr(self, name, convert(row[name]))
            except KeyError:
                raise ValueError(f"line {line}: no {name}") from None
            except ValueError as error:
                raise ValueError(f"line {line}: {error}") from error


def load(text):
    """(entries, errors): what could be read, and an exception group (or None) about what could not."""
    entries, errors = [], []
    (_, header), *rows = records(text)
    for line, fields in rows:
        try:
            entries.append(Entry(line, dict(zip(header, fields))))
        except ValueError as error:
            errors.append(error)
    return entries, ExceptionGroup("unreadable records", errors) if errors else None


def table(title, columns, rows, *, total=None):
    """`columns` maps a heading to a format specification without width; the widths come from the contents."""
    cells = [[format(value, spec) for value, spec in zip(row, columns.values())] for row in rows]
    if total is not None:
        cells.append([format(value, spec if value != "" else "") for value, spec in zip(total, columns.values())])
    widths = [max(map(len, column)) for column in zip(columns, *cells)]
    aligns = [">" if spec else "<" for spec in columns.values()]
    print(title, "=" * len(title), sep="\n")

    def line(values):
        return "  ".join(f"{value:{align}{width}}" for value, align, width in zip(values, aligns, widths)).rstrip()

    rule = "  ".join("-" * width for width in widths)
    print(line(columns), rule, sep="\n")
    for number, row in enumerate(cells, 1):
        if total is not None and number == len(cells):
            print(rule)
        print(line(row))
    print()


def grouped(entries, key):
    groups = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    return groups


def main(path=STATEMENT):
    with open(path, encoding="utf-8") as file:
        entries, errors = load(file.read())
    balance, lines = Money(), []
    for entry in entries:
        balance += entry.amount
        lines.append((entry.date, entry.payee, entry.category, entry.amount, balance))
    table("Statement", {"Date": "", "Payee": "", "Category": "", "Amount": "a", "Balance": "a"}, lines,
          total=("", f"{len(lines)} entries", "", balance, ""))

    spent = [entry for entry in entries if entry.amount < Money()]
    everything = -sum(entry.amount for entry in spent)
    by_category = {name: -sum(entry.amount for entry in group)
                   for name, group in grouped(spent, lambda entry: entry.category).items()}
    table("Spent by category", {"Category": "", "Amount": ">", "Share": ".1%", "": ""},
          [(name, amount, amount.cents / everything.cents, "#" * round(30 * amount.cents / everything.cents))
           for name, amount in sorted(by_category.items(), key=lambda pair: pair[1], reverse=True)])

    months = []
    for (year, month), group in sorted(grouped(entries, lambda entry: entry.date.period).items()):
        came = sum((entry.amount for entry in group if not entry.amount < Money()), Money())
        went = sum((entry.amount for entry in group if entry.amount < Money()), Money())
        most = min(group, key=lambda entry: entry.amount)
        months.append((f"{Date.MONTHS[month - 1]} {year}", came, went, came + went, f"{most.payee} ({abs(most.amount)})"))
    table("By month", {"Month": "", "In": "+", "Out": "+", "Left": "+", "Largest": ""}, months)

    if errors:
        print(f"{errors.message}:", *errors.exceptions, sep="\n  ")


if __name__ == "__main__":
    main(*sys.argv[1:2])
