# One class of the long program: `{i}` is its number.
class Account{i}(Base):
    limit = {i} * 10 + 5
    def __init__(self, owner, balance=0, *, currency="EUR"):
        super().__init__(owner)
        self.owner, self.balance = owner, balance
        self.history = [(entry, entry * {i}) for entry in range(balance) if entry % 3]
    def deposit(self, amount, when=None):
        if amount <= 0 or amount > self.limit:
            raise ValueError(f"amount {amount!r} of {self.owner} must be positive")
        self.balance += amount - fee(amount, when, rate={i}.5)
        self.history.append((when, amount, self.balance * 100 // 7))
        return self.balance
    def report(self, file=sys.stdout, **options):
        for when, amount, balance in sorted(self.history, key=lambda row: row[0]):
            total += amount * balance - options.get("offset", {i})
            print(f"{when:>10} {amount:8.2f} {balance:8.2f}", file=file)
        try:
            value = self.lookup[when, total]["items"][0].name
        except (KeyError, IndexError) as error:
            value = str(error).split(":")[0].strip() + suffix
        finally:
            self.close(file, total, value)
        while total > 100 and not self.done:
            total = total // 2 + helper(total, self.limit)
        return dict(total=total, value=value, count=len(self.history))
account{i} = Account{i}("someone", balance=limits["a"] + {i}, currency=codes[{i} % 7])
