# A lazily evaluated query set in the manner of an object-relational mapper, over tables in memory.
#
#     baem examples/queryset.py
#
# Learn from it: descriptors that know their own name (`__set_name__`), a metaclass that collects them, operators that
# build an expression tree instead of computing, queries that do nothing until they are iterated, slicing by protocol,
# `__getattr__` on a metaclass, and the same expression both evaluated and written as SQL.
import sys


class Expression:
    """Something with a value in a row. Operators on expressions give expressions."""

    def __init__(self, symbol, operate, *operands):
        self.symbol, self.operate, self.operands = symbol, operate, operands

    def value(self, row):
        return self.operate(*(operand.value(row) for operand in self.operands))

    def sql(self):
        match self.operands:
            case [only]:
                return f"{self.symbol} {only.sql()}"
            case [left, right]:
                return f"({left.sql()} {self.symbol} {right.sql()})"

    def __bool__(self):
        raise TypeError("a condition has no truth value of its own: combine with & | ~ instead of and, or, not")

    # Comparing gives an expression, so identity must serve as hash.
    __hash__ = object.__hash__


def operator(symbol, operate):
    def method(self, *others):
        return Expression(symbol, operate, self, *map(lift, others))
    return method


def reflected(symbol, operate):
    def method(self, other):
        return Expression(symbol, operate, lift(other), self)
    return method


for dunder, symbol, operate in [
    ("__eq__", "=", lambda a, b: a == b), ("__ne__", "<>", lambda a, b: a != b),
    ("__lt__", "<", lambda a, b: a < b), ("__le__", "<=", lambda a, b: a <= b),
    ("__gt__", ">", lambda a, b: a > b), ("__ge__", ">=", lambda a, b: a >= b),
    ("__add__", "+", lambda a, b: a + b), ("__sub__", "-", lambda a, b: a - b), ("__mul__", "*", lambda a, b: a * b),
    ("__and__", "AND", lambda a, b: a and b), ("__or__", "OR", lambda a, b: a or b), ("__invert__", "NOT", lambda a: not a),
    ("contains", "LIKE", lambda a, b: b in a), ("is_in", "IN", lambda a, b: a in b),
]:
    setattr(Expression, dunder, operator(symbol, operate))
    if dunder in ("__add__", "__mul__", "__sub__"):
        setattr(Expression, dunder.replace("__", "__r", 1), reflected(symbol, operate))


class Literal(Expression):
    def __init__(self, constant):
        self.constant = constant

    def value(self, row):
        return self.constant

    def sql(self):
        match self.constant:
            case str() as text:
                return "'" + text.replace("'", "''") + "'"
            case tuple() | list() as items:
                return f"({', '.join(Literal(item).sql() for item in items)})"
            case None:
                return "NULL"
            case other:
                return str(other)


def lift(thing):
    return thing if isinstance(thing, Expression) else Literal(thing)


class Field(Expression):
    """On the class: an expression. On an instance: a checked value."""

    def __init__(self, kind, *, default=...):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.owner, self.name = owner, name

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__[self.name]

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.owner.__name__}.{self.name} takes {self.kind.__name__}, not {type(value).__name__}")
        instance.__dict__[self.name] = value

    def value(self, row):
        return getattr(row, self.name)

    def sql(self):
        return self.name

    def descending(self):
        return Order(self, True)


class Order:
    def __init__(self, expression, descending=False):
        self.expression, self.descending = expression, descending

    def sql(self):
        return self.expression.sql() + (" DESC" if self.descending else "")


class Query:
    """A description of rows. Every method gives a new query; nothing runs until somebody iterates."""

    def __init__(self, model, *, condition=None, orders=(), window=slice(None)):
        self.model, self.condition, self.orders, self.window = model, condition, orders, window

    def copy(self, **changes):
        return Query(self.model, **{"condition": self.condition, "orders": self.orders, "window": self.window} | changes)

    def where(self, *conditions, **equalities):
        condition = self.condition
        for extra in (*conditions, *(self.model.fields[name] == value for name, value in equalities.items())):
            condition = extra if condition is None else condition & extra
        return self.copy(condition=condition)

    def order_by(self, *orders):
        return self.copy(orders=tuple(order if isinstance(order, Order) else Order(order) for order in orders))

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self.copy(window=index)
        for row in self[index:index + 1]:
            return row
        raise IndexError(f"no row {index}")

    def matching(self):
        for row in self.model.rows:
            Query.rows_read += 1
            if self.condition is None or self.condition.value(row):
                yield row

    def __iter__(self):
        rows = self.matching()
        if self.orders:
            rows = list(rows)
            for order in reversed(self.orders):
                rows.sort(key=order.expression.value, reverse=order.descending)
        start, stop = self.window.start or 0, self.window.stop
        for number, row in enumerate(rows):
            if stop is not None and number >= stop:
                return
            if number >= start:
                yield row
            if number + 1 == stop:
                return

    def __len__(self):
        return sum(1 for _ in self)

    def values(self, *expressions):
        for row in self:
            yield tuple(lift(expression).value(row) for expression in expressions)

    def first(self):
        return next(iter(self), None)

    def group_by(self, expression):
        groups = {}
        for row in self:
            groups.setdefault(expression.value(row), []).append(row)
        return groups

    def __str__(self):
        sql = f"SELECT * FROM {self.model.__name__.lower()}"
        if self.condition is not None:
            sql += f" WHERE {self.condition.sql()}"
        if self.orders:
            sql += f" ORDER BY {', '.join(order.sql() for order in self.orders)}"
        if self.window.stop is not None:
            sql += f" LIMIT {self.window.stop - (self.window.start or 0)}"
        if self.window.start:
            sql += f" OFFSET {self.window.start}"
        return sql

    rows_read = 0


class ModelMeta(type):
    def __new__(meta, name, bases, namespace):
        cls = super().__new__(meta, name, bases, namespace)
        inherited = {key: field for base in bases for key, field in getattr(base, "fields", {}).items()}
        cls.fields = inherited | {key: field for key, field in namespace.items() if isinstance(field, Field)}
        cls.rows = []
        return cls

    @property
    def all(cls):
        return Query(cls)

    def __getattr__(cls, name):
        """`Book.by_title` is `Book.all.order_by(Book.title)`."""
        if name.startswith("by_") and (field := cls.fields.get(name.removeprefix("by_"))) is not None:
            return cls.all.order_by(field)
        raise AttributeError(f"model {cls.__name__} has no {name!r}")


class Model(metaclass=ModelMeta):
    def __init__(self, **values):
        for name, field in self.fields.items():
            value = values.pop(name, field.default)
            if value is ...:
                raise TypeError(f"{type(self).__name__} needs {name}")
            setattr(self, name, value)
        if values:
            raise TypeError(f"{type(self).__name__} has no {', '.join(values)}")
        type(self).rows.append(self)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.fields)})"


class Book(Model):
    title = Field(str)
    author = Field(str)
    year = Field(int)
    pages = Field(int, default=0)


LIBRARY = """Middlemarch|George Eliot|1871|880;Silas Marner|George Eliot|1861|260;Emma|Jane Austen|1815|474
Persuasion|Jane Austen|1817|249;Frankenstein|Mary Shelley|1818|280;The Last Man|Mary Shelley|1826|470
Dracula|Bram Stoker|1897|418;Jane Eyre|Charlotte Brontë|1847|500;Villette|Charlotte Brontë|1853|573"""


def main():
    for record in LIBRARY.replace("\n", ";").split(";"):
        title, author, year, pages = record.split("|")
        Book(title=title, author=author, year=int(year), pages=int(pages))

    long_and_old = (Book.pages > 400) & (Book.year < 1870) & ~Book.title.contains("Man")
    query = Book.all.where(long_and_old).order_by(Book.author, Book.year.descending())
    print(query, f"-- so far {Query.rows_read} rows were read", sep="\n")
    for book in query:
        print(" ", book)
    print(f"-- now {Query.rows_read}")

    Query.rows_read = 0
    first = Book.all.where(author="Mary Shelley")[0]
    print(f"\n{first}\n-- found after reading {Query.rows_read} of {len(Book.rows)} rows")

    page = Book.by_year[2:5]
    print(f"\n{page}", *(f"  {title} ({year})" for title, year in page.values(Book.title, Book.year)), sep="\n")

    hours = 2 * Book.pages + 30
    print(f"\n{hours.sql()} minutes to read:", [minutes for minutes, in Book.all[:3].values(hours)])
    print(Book.all.where(Book.author.is_in(("Bram Stoker", "O'Brien")) | (Book.year == 1815)))

    print("\nPages by author:")
    for author, books in Book.by_author.group_by(Book.author).items():
        print(f"  {author:<18}{sum(book.pages for book in books):>5}  {', '.join(book.title for book in books)}")

    print("\nMistakes:")
    for mistake in (lambda: Book(title=1984), lambda: Book(title="X"), lambda: Book.all.where(Book.year > 1 and Book.year < 2),
                    lambda: Book.publisher, lambda: Book.all.where(Book.year < 0)[0]):
        try:
            mistake()
        except (TypeError, AttributeError, IndexError) as error:
            print(f"  {type(error).__name__}: {error}")


if __name__ == "__main__":
    sys.exit(main())
