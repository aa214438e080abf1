# Flag and IntFlag: combinations, inversion, boundaries.
from enum import CONFORM, EJECT, KEEP, Flag, IntFlag, auto
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Mode(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(Mode.R, Mode.R | Mode.X, repr(Mode.R | Mode.X), Mode.RW, Mode(0), ~Mode.R, Mode.RW & Mode.W, Mode.RW ^ Mode.R, list(Mode), list(Mode.RW))
# expect: Mode.R Mode.R|X <Mode.R|X: 5> Mode.RW Mode(0) Mode.W|X Mode.W Mode.W [<Mode.R: 1>, <Mode.W: 2>, <Mode.X: 4>] [<Mode.R: 1>, <Mode.W: 2>]
print(Mode.R in Mode.RW, Mode.X in Mode.RW, bool(Mode(0)), len(Mode.RW), Mode(7), str(Mode(5)))
# expect: True False False 2 Mode.R|W|X Mode.R|X
class Bits(IntFlag):
    A = 1
    B = 2
print(Bits.A | Bits.B, repr(Bits(3)), repr(Bits(8)), Bits.A + 1, ~Bits.A, Bits.A == 1)
# expect: 3 <Bits.A|B: 3> <Bits: 8> 2 2 True
class Lax(Flag, boundary=CONFORM):
    A = 1
class Out(Flag, boundary=EJECT):
    A = 1
class Kept(Flag, boundary=KEEP):
    A = 1
print(Lax(5), Out(5), Kept(5))  # expect: Lax.A 5 Kept.A|4
tell(Mode, 8)
# expect: ValueError: <flag 'Mode'> invalid value 8
# expect:     given 0b0 1000
# expect:   allowed 0b0 0111
tell(Mode, "x")  # expect: ValueError: 'x' is not a valid Mode
tell(lambda: Mode.R | 1)  # expect: TypeError: unsupported operand type(s) for |: 'Mode' and 'int'
