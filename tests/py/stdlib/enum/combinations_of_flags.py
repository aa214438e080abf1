# The names in a combination of flags, where some bits belong to no single flag; the checks of `verify` that find such bits.
from enum import KEEP, NAMED_FLAGS, Flag, IntFlag, verify


class Hint(Flag):
    HIDDEN = 0x10
    DIGITS = 0x01
    LETTERS = 0x02
    MASK = 0x0F


print(Hint.HIDDEN | Hint.MASK)      # expect: Hint.HIDDEN|DIGITS|LETTERS|MASK


class Odd(Flag, boundary=KEEP):
    b = 3
    c = 4
    d = 6


print(Odd(3), Odd(15), list(Odd))       # expect: Odd.b Odd.c|b|d|8 [<Odd.c: 4>]
for base in (Flag, IntFlag):
    try:
        @verify(NAMED_FLAGS)
        class Wrong(base):
            b = 3
            c = 4
            d = 6
    except ValueError as error:
        print(error)
    try:
        @verify(NAMED_FLAGS)
        class Wrong(base):
            c = 4
            d = 6
    except ValueError as error:
        print(error)
# expect: invalid Flag 'Wrong': aliases b and d are missing combined values of 0x3 [use enum.show_flag_values(value) for details]
# expect: invalid Flag 'Wrong': alias d is missing value 0x2 [use enum.show_flag_values(value) for details]
# expect: invalid Flag 'Wrong': aliases b and d are missing combined values of 0x3 [use enum.show_flag_values(value) for details]
# expect: invalid Flag 'Wrong': alias d is missing value 0x2 [use enum.show_flag_values(value) for details]
