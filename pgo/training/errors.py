"""Exceptions raised, caught, chained and cleaned up after; context managers; match."""

import traceback


class Refused(ValueError):
    def __init__(self, code, reason="refused"):
        super().__init__(f"{code}: {reason}")
        self.code = code


class Guard:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append(1)
        return self

    def __exit__(self, kind, value, trace):
        self.log.append(kind is not None)
        return kind is Refused


def parse(text):
    try:
        return int(text)
    except ValueError:
        try:
            return float(text)
        except ValueError as error:
            raise Refused(len(text)) from error
    finally:
        text = None


def deep(level):
    if level == 0:
        raise KeyError("bottom")
    return deep(level - 1)


def area(shape):
    match shape:
        case {"kind": "circle", "r": r}:
            return 3 * r * r
        case {"kind": "rect", "size": [w, h]} if w > 0:
            return w * h
        case [x, y, *rest]:
            return x + y + len(rest)
        case Refused(code=code):
            return code
        case str() as text:
            return len(text)
        case int(n) | float(n) if n < 100:
            return n
        case (None | True | False):
            return 0
        case _:
            return -1


SHAPES = [{"kind": "circle", "r": 2}, {"kind": "rect", "size": (3, 4)}, [1, 2, 3, 4], "text", 7, 2.5, None, 10**6, Refused(3), {}]
total = 0
for turn in range(1200):
    for text in ["12", "4.5", "x", "-3", "", "1e3"]:
        try:
            total += parse(text)
        except Refused as error:
            total += error.code + len(str(error))
        except (TypeError, KeyError):
            total -= 1
        else:
            total += 1
    log = []
    for n in range(12):
        with Guard(log) as guard:
            if n % 3 == 0:
                raise Refused(n)
            total += guard.log[0]
    try:
        deep(15)
    except KeyError as error:
        total += len(error.args)
        if turn % 100 == 0:
            total += len(traceback.format_exception(error))
    for n in range(20):
        try:
            total += [1, 2, 3][n]
        except IndexError:
            total += 1
        try:
            total += {"a": 1}[f"k{n}"]
        except KeyError:
            pass
        try:
            n / (n % 4)
        except ZeroDivisionError:
            continue
    try:
        try:
            raise ExceptionGroup("two", [Refused(1), KeyError(2)])
        except* Refused as group:
            total += len(group.exceptions)
    except ExceptionGroup:
        total += 2
    total += sum(int(area(shape)) for shape in SHAPES * 3)
print(int(total))
