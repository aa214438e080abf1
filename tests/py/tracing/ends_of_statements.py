# What is added at the end of a statement is in no line of its own, and each statement has one, constants and jumps included.
import sys


def watch(frame, event, argument):
    if frame.f_code.co_name != "manager":
        print(frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno)
    return watch


class Manager:
    def manager(self, *exception):
        return None

    __enter__ = __exit__ = manager


def branches(a, b):
    if a:
        if b:
            c = 1
        else:
            c = 2
    else:
        c = 3


def constants():
    1
    "text"
    if 1:
        x = None
    if False:
        x = 1
    lambda: 0


def handlers():
    try:
        raise KeyError
    except IndexError:
        pass
    except:
        x = 1
    try:
        pass
    except Exception as error:
        if error:
            raise


def named():
    try:
        1 / 0
    except ZeroDivisionError as error:
        if not error:
            raise
    return 1


def leaves():
    for i in (1, 2):
        try:
            if i == 1:
                continue
            break
        finally:
            x = 1
    for i in (1, 2):
        with Manager():
            break
    with Manager():
        return


def closes_over(a):
    b = 1
    return lambda: (a, b)


async def numbers():
    yield 1


async def waits():
    async for item in numbers():
        if item > 1:
            pass


for call in (
    lambda: branches(1, 1), lambda: branches(1, 0), lambda: branches(0, 0), constants, handlers, named, leaves,
    lambda: closes_over(1), lambda: waits().send(None),
):
    sys.settrace(watch)
    try:
        call()
    except StopIteration:
        pass
    sys.settrace(None)
# expect: <lambda> call 0
# expect: <lambda> line 0
# expect: branches call 0
# expect: branches line 1
# expect: branches line 2
# expect: branches line 3
# expect: branches return 3
# expect: <lambda> return 0
# expect: <lambda> call 0
# expect: <lambda> line 0
# expect: branches call 0
# expect: branches line 1
# expect: branches line 2
# expect: branches line 5
# expect: branches return 5
# expect: <lambda> return 0
# expect: <lambda> call 0
# expect: <lambda> line 0
# expect: branches call 0
# expect: branches line 1
# expect: branches line 7
# expect: branches return 7
# expect: <lambda> return 0
# expect: constants call 0
# expect: constants line 1
# expect: constants line 2
# expect: constants line 3
# expect: constants line 4
# expect: constants line 5
# expect: constants line 7
# expect: constants return 7
# expect: handlers call 0
# expect: handlers line 1
# expect: handlers line 2
# expect: handlers exception 2
# expect: handlers line 3
# expect: handlers line 5
# expect: handlers line 6
# expect: handlers line 7
# expect: handlers line 8
# expect: handlers return 8
# expect: named call 0
# expect: named line 1
# expect: named line 2
# expect: named exception 2
# expect: named line 3
# expect: named line 4
# expect: named line 6
# expect: named return 6
# expect: leaves call 0
# expect: leaves line 1
# expect: leaves line 2
# expect: leaves line 3
# expect: leaves line 4
# expect: leaves line 7
# expect: leaves line 1
# expect: leaves line 2
# expect: leaves line 3
# expect: leaves line 5
# expect: leaves line 7
# expect: leaves line 8
# expect: leaves line 9
# expect: leaves line 10
# expect: leaves line 9
# expect: leaves line 11
# expect: leaves line 12
# expect: leaves line 11
# expect: leaves return 11
# expect: <lambda> call 0
# expect: <lambda> line 0
# expect: closes_over call 0
# expect: closes_over line 1
# expect: closes_over line 2
# expect: closes_over return 2
# expect: <lambda> return 0
# expect: <lambda> call 0
# expect: <lambda> line 0
# expect: waits call 0
# expect: waits line 1
# expect: numbers call 0
# expect: numbers line 1
# expect: numbers return 1
# expect: waits exception 1
# expect: waits line 2
# expect: waits line 1
# expect: numbers call 1
# expect: numbers return 1
# expect: waits exception 1
# expect: waits return 1
# expect: <lambda> exception 0
# expect: <lambda> return 0
