# Exceptions raised, caught, chained, re-raised, and the cost of try blocks and finally when nothing is raised.
# args: 50
import sys


class Refused(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


def check(i):
    if i % 3 == 0:
        raise Refused(i % 7)
    if i % 5 == 0:
        raise ValueError("five")
    return i


def guarded(i):
    try:
        return check(i)
    except ValueError:
        return -1
    finally:
        guarded.finals += 1


guarded.finals = 0


def chained(i):
    try:
        return guarded(i)
    except Refused as refused:
        if refused.code > 4:
            raise KeyError(refused.code) from refused
        return refused.code


def run(n):
    total = 0
    table = {1: 2}
    for i in range(n):
        try:
            total += chained(i)
        except KeyError as error:
            total += error.args[0] + (error.__cause__ is not None)
        else:
            total += 1
        try:
            total += table[i & 1]
        except KeyError:
            total += 3
        try:
            total += 1
        except TypeError:
            total = 0
    return total, guarded.finals


print("exceptions", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 700_000))  # expect: exceptions 952 50
