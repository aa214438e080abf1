"""Objects: methods, properties, inheritance, operators, slots, data classes."""

from dataclasses import dataclass, field
from collections import namedtuple
from functools import total_ordering


class Account:
    interest = 0.02

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.log = []

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        self.log.append((self._balance, value))
        self._balance = value

    def deposit(self, amount):
        self.balance += amount
        return self

    def grow(self):
        self._balance *= 1 + self.interest

    @classmethod
    def opened(cls, owner, *, balance=10):
        return cls(owner, balance)

    @staticmethod
    def valid(amount):
        return amount > 0

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"


class Savings(Account):
    interest = 0.04

    def __init__(self, owner, balance=0, goal=100):
        super().__init__(owner, balance)
        self.goal = goal

    def deposit(self, amount):
        if self.valid(amount):
            super().deposit(amount)
        return self


@total_ordering
class Money:
    __slots__ = ("units", "cents")

    def __init__(self, units, cents=0):
        self.units = units + cents // 100
        self.cents = cents % 100

    def __add__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.units + other.units, self.cents + other.cents)

    __radd__ = __add__

    def __mul__(self, factor):
        return Money(self.units * factor, self.cents * factor)

    def __eq__(self, other):
        return self.units == other.units and self.cents == other.cents

    def __lt__(self, other):
        return (self.units, self.cents) < (other.units, other.cents)

    def __hash__(self):
        return hash((self.units, self.cents))

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return self.cents if index else self.units

    def __contains__(self, part):
        return part == self.units

    def __bool__(self):
        return self.units > 0


@dataclass(order=True)
class Item:
    price: float
    name: str = "item"
    tags: list = field(default_factory=list, compare=False)


Place = namedtuple("Place", "row column")


class Lazy:
    def __get__(self, instance, owner):
        return instance.__dict__.setdefault("value", 7)


class Proxy:
    lazy = Lazy()

    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        return getattr(self.target, name)

    def __call__(self, *args):
        return len(args)


total = 0
for turn in range(700):
    accounts = [Savings(f"n{n}", n) if n % 3 else Account.opened(f"n{n}", balance=n) for n in range(40)]
    for account in accounts:
        account.deposit(5).deposit(7)
        account.grow()
        total += int(account.balance) + len(account.log) + len(repr(account))
    purse = Money(0)
    for n in range(40):
        purse = purse + Money(n, 75) * 2
        if purse == Money(5) or purse < Money(3) or 7 in purse or not purse:
            total += purse[1] + len(purse)
    items = sorted(Item(n * 37 % 11 + 0.5, f"i{n}") for n in range(25))
    total += int(items[0].price) + len({place: hash(place) for place in map(Place, range(20), range(20))})
    proxy = Proxy(purse)
    for n in range(30):
        total += proxy.units + proxy.lazy + proxy(n, turn)
        setattr(proxy, f"a{n % 4}", n)
        total += hasattr(proxy, "missing") + getattr(proxy, "a1", 0) + isinstance(proxy, (Lazy, Proxy))
print(total)
