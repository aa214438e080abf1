# A flag whose value is no number is no part of combinations.
from enum import Enum, Flag, auto


class Mode(Flag):
    READ = 1
    NONE = None


print(list(Mode), repr(Mode.NONE), Mode(None), Mode.NONE.value)
# expect: [<Mode.READ: 1>] <Mode.NONE: None> Mode.NONE None
for call in (lambda: Mode.READ | Mode.NONE, lambda: Mode.NONE & Mode.READ, lambda: Mode.READ ^ Mode.NONE, lambda: ~Mode.NONE):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: 'Mode.NONE' cannot be combined with other flags with |
# expect: 'Mode.NONE' cannot be combined with other flags with &
# expect: 'Mode.NONE' cannot be combined with other flags with ^
# expect: 'Mode.NONE' cannot be inverted
given = auto()
given.value = "given"


class Color(Enum):
    RED = given

    def _generate_next_value_(name, start, count, last):
        return name

    BLUE = auto()


print(list(Color))  # expect: [<Color.RED: 'given'>, <Color.BLUE: 'BLUE'>]
