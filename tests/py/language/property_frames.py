# A property's getter runs like a call: its errors, its recursion and its result are those of a function.
import sys


class Box:
    def __init__(self, value):
        self._value = value

    @property
    def value(self):
        return self._value

    @property
    def broken(self):
        return self._value // 0

    @property
    def endless(self):
        return self.endless

    @property
    def hidden(self):
        raise AttributeError("hidden")

    def __getattr__(self, name):
        return f"no {name}"


class Plain:
    @property
    def endless(self):
        return self.endless

    @property
    def items(self):
        yield 1
        yield 2


def read(box):
    for _ in range(3):
        value = box.value
    return value


print(read(Box([1, 2])))  # expect: [1, 2]
for _ in range(3):
    try:
        Box(1).broken
    except ZeroDivisionError as error:
        lines = []
        at = error.__traceback__
        while at:
            lines.append(at.tb_frame.f_code.co_name)
            at = at.tb_next
        print(lines, error)
# expect: ['<module>', 'broken'] integer division or modulo by zero
# expect: ['<module>', 'broken'] integer division or modulo by zero
# expect: ['<module>', 'broken'] integer division or modulo by zero


def deep(thing):
    try:
        thing.endless
    except RecursionError:
        return "too deep"


print(deep(Plain()), deep(Plain()))  # expect: too deep too deep
print(Box(1).hidden, Box(1).other)  # expect: no hidden no other
print([list(Plain().items) for _ in range(3)])  # expect: [[1, 2], [1, 2], [1, 2]]


def squares(boxes):
    for box in boxes:
        yield box.value * box.value


print(list(squares([Box(n) for n in range(4)])))  # expect: [0, 1, 4, 9]


class Changing:
    value = property(lambda self: 1)


changing = Changing()
for n in range(4):
    print(changing.value, end=",")
    if n == 1:
        Changing.value = property(lambda self: 2)
    if n == 2:
        Changing.value.__init__(lambda self: 3)
print()
# expect: 1,1,2,3,
