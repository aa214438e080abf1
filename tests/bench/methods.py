# Calls of methods: plain, inherited, through super(), class and static methods, properties.
# args: 50
import sys


class Account:
    created = 0

    def __init__(self, owner):
        self.owner = owner
        self.cents = 0
        Account.created += 1

    def deposit(self, cents):
        self.cents += cents
        return self

    def fee(self, cents):
        return cents // 100

    @classmethod
    def opened(cls, owner):
        return cls(owner)

    @staticmethod
    def rounded(cents):
        return cents - cents % 5

    @property
    def balance(self):
        return self.cents


class Savings(Account):
    def deposit(self, cents):
        return super().deposit(cents + self.fee(cents))

    def withdraw(self, cents):
        self.cents -= self.rounded(cents)


def run(n):
    account = Savings.opened("me")
    for i in range(n):
        account.deposit(i % 700)
        account.withdraw(i % 650)
        if account.balance > 100_000:
            account.withdraw(account.balance)
    return account.balance, Account.created


print("methods", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 1_200_000))  # expect: methods 100 1
