# A bank: accounts, transfers that happen wholly or not at all, and a family of exceptions that says what went wrong.
#
#     baem examples/bank.py
#     baem examples/bank.py "transfer ada bob 30" "withdraw bob 500" ...      runs your own orders
#
# Learn from it: an exception tree that carries data, chaining with `raise ... from`, notes, `try/except/else/finally`,
# a context manager that rolls back, exception groups with `except*`, properties that guard a value.
import sys


class BankError(Exception):
    """Everything that a customer can be told."""


class UnknownAccount(BankError):
    def __init__(self, name):
        super().__init__(f"there is no account {name!r}")
        self.name = name


class InvalidAmount(BankError, ValueError):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account.name} has {money(account.balance)}, not {money(amount)}")
        self.missing = amount - account.balance


class Frozen(BankError):
    pass


class OrderFailed(BankError):
    def __init__(self, order):
        super().__init__(f"order {order!r} failed")


def money(cents):
    sign = "-" if cents < 0 else ""
    return f"{sign}${abs(cents) // 100:,}.{abs(cents) % 100:02}"


def cents(text):
    """Exact: `12.5` is 1250 cents, and no float is ever involved."""
    whole, _, fraction = text.partition(".")
    try:
        if len(fraction) > 2:
            raise ValueError("more than two decimals")
        return int(whole) * 100 + int(fraction.ljust(2, "0"))
    except ValueError as error:
        raise InvalidAmount(f"{text!r} is not an amount") from error


class Account:
    def __init__(self, name, balance=0):
        self.name = name
        self.balance = balance
        self.frozen = False

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise InvalidAmount(f"a balance cannot be {money(value)}")
        self._balance = value

    def deposit(self, amount):
        self.check(amount)
        self.balance += amount

    def withdraw(self, amount):
        self.check(amount)
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount

    def check(self, amount):
        if self.frozen:
            raise Frozen(f"{self.name}'s account is frozen")
        if amount <= 0:
            raise InvalidAmount(f"cannot move {money(amount)}")

    def __repr__(self):
        return f"<{self.name}: {money(self.balance)}{' frozen' if self.frozen else ''}>"


class Transaction:
    """Inside of `with`, either all changes to the accounts happen or none."""

    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.before = [account.balance for account in self.accounts]
        return self

    def __exit__(self, kind, error, traceback):
        if error is None:
            return
        for account, balance in zip(self.accounts, self.before):
            account.balance = balance
        error.add_note("nothing was moved")


class Bank:
    def __init__(self, **balances):
        self.accounts = {name: Account(name, balance) for name, balance in balances.items()}
        self.log = []

    def __getitem__(self, name):
        try:
            return self.accounts[name]
        except KeyError:
            raise UnknownAccount(name) from None

    def total(self):
        return sum(account.balance for account in self.accounts.values())

    def transfer(self, source, target, amount):
        source, target = self[source], self[target]
        with Transaction(source, target):
            source.withdraw(amount)
            target.deposit(amount)

    def execute(self, order):
        done = False
        try:
            match order.split():
                case ["deposit", name, amount]:
                    self[name].deposit(cents(amount))
                case ["withdraw", name, amount]:
                    self[name].withdraw(cents(amount))
                case ["transfer", source, target, amount]:
                    self.transfer(source, target, cents(amount))
                case ["freeze" | "thaw" as verb, name]:
                    self[name].frozen = verb == "freeze"
                case _:
                    raise BankError("the order makes no sense")
        except BankError as error:
            raise OrderFailed(order) from error
        else:
            done = True
        finally:
            self.log.append((order, done))

    def execute_all(self, orders):
        """Carries out what can be done, then reports all failures at once."""
        failures = []
        for order in orders:
            try:
                self.execute(order)
            except OrderFailed as error:
                failures.append(error)
        if failures:
            raise ExceptionGroup("some orders failed", [error.__cause__ for error in failures])


ORDERS = [
    "deposit ada 250.50", "transfer ada bob 100", "withdraw bob 1000", "transfer bob eve 5", "deposit ada ten",
    "deposit ada 0.001", "freeze carol", "transfer ada carol 1", "withdraw ada -5", "give everything to me",
    "thaw carol", "transfer ada carol 149.99",
]


def causes(error):
    while error is not None:
        yield error
        error = error.__cause__


def main(orders):
    bank = Bank(ada=100_00, bob=2_000, carol=0)
    print("before:", *bank.accounts.values())
    try:
        bank.execute_all(orders)
    except* InsufficientFunds as group:
        for error in group.exceptions:
            print(f"lend some money? {error}; {money(error.missing)} are missing")
    except* (InvalidAmount, Frozen) as group:
        for error in group.exceptions:
            reasons = " <- ".join(f"{type(cause).__name__}: {cause}" for cause in causes(error))
            print(f"refused: {reasons}", *getattr(error, "__notes__", ()), sep=" | ")
    except* BankError as group:
        print(f"not understood ({len(group.exceptions)}):", ", ".join(map(str, group.exceptions)))
    print("after: ", *bank.accounts.values())
    print(f"{sum(done for _, done in bank.log)} of {len(bank.log)} orders done; the bank holds {money(bank.total())}")
    print("\nThe log:")
    for number, (order, done) in enumerate(bank.log, start=1):
        print(f"{number:>3} {'ok    ' if done else 'FAILED'} {order}")


if __name__ == "__main__":
    main(sys.argv[1:] or ORDERS)
