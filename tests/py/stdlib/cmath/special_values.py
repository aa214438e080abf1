# Where functions have no value, grow too large, or take infinities and NaNs.
import cmath
from math import inf, nan


def attempt(function, *args):
    try:
        print(function.__name__, *args, function(*args))
    except (ValueError, OverflowError) as error:
        print(function.__name__, *args, type(error).__name__, error)


attempt(cmath.log, 0)  # expect: log 0 ValueError math domain error
attempt(cmath.log, 1, 0)  # expect: log 1 0 ValueError math domain error
attempt(cmath.log, 1, 1)  # expect: log 1 1 ValueError math domain error
attempt(cmath.atanh, 1)  # expect: atanh 1 ValueError math domain error
attempt(cmath.atan, 1j)  # expect: atan 1j ValueError math domain error
attempt(cmath.exp, 1000)  # expect: exp 1000 OverflowError math range error
attempt(cmath.cosh, 1000j)  # expect: cosh 1000j (0.5623790762907029+0j)
attempt(cmath.sinh, 1000)  # expect: sinh 1000 OverflowError math range error
attempt(cmath.cosh, complex(1, inf))  # expect: cosh (1+infj) ValueError math domain error
attempt(cmath.tan, complex(inf, 1))  # expect: tan (inf+1j) ValueError math domain error
attempt(cmath.rect, 1, inf)  # expect: rect 1 inf ValueError math domain error
attempt(cmath.rect, 0, inf)  # expect: rect 0 inf 0j
for x, y in ((inf, 1), (-inf, -1), (-inf, nan), (nan, 0.0), (0.0, nan), (inf, -inf), (nan, inf)):
    z = complex(x, y)
    print(z, cmath.acos(z), cmath.acosh(z), cmath.asinh(z), cmath.atanh(z), cmath.sqrt(z), cmath.log(z))
    # expect: (inf+1j) -infj (inf+0j) (inf+0j) 1.5707963267948966j (inf+0j) (inf+0j)
    # expect: (-inf-1j) (3.141592653589793+infj) (inf-3.141592653589793j) (-inf-0j) (-0-1.5707963267948966j) -infj (inf-3.141592653589793j)
    # expect: (-inf+nanj) (nan+infj) (inf+nanj) (-inf+nanj) (-0+nanj) (nan+infj) (inf+nanj)
    # expect: (nan+0j) (nan+nanj) (nan+nanj) (nan+0j) (nan+nanj) (nan+nanj) (nan+nanj)
    # expect: nanj (1.5707963267948966+nanj) (nan+nanj) (nan+nanj) nanj (nan+nanj) (nan+nanj)
    # expect: (inf-infj) (0.7853981633974483+infj) (inf-0.7853981633974483j) (inf-0.7853981633974483j) -1.5707963267948966j (inf-infj) (inf-0.7853981633974483j)
    # expect: (nan+infj) (nan-infj) (inf+nanj) (inf+nanj) 1.5707963267948966j (inf+infj) (inf+nanj)
for x, y in ((inf, 2), (-inf, 2), (inf, 0.0), (-inf, -0.0), (nan, 0.0), (inf, nan), (-inf, nan)):
    z = complex(x, y)
    print(z, cmath.exp(z), cmath.cosh(z), cmath.sinh(z), cmath.tanh(z), cmath.rect(x, y))
    # expect: (inf+2j) (-inf+infj) (-inf+infj) (-inf+infj) (1-0j) (-inf+infj)
    # expect: (-inf+2j) (-0+0j) (-inf-infj) (inf+infj) (-1-0j) (inf-infj)
    # expect: (inf+0j) (inf+0j) (inf+0j) (inf+0j) (1+0j) (inf+0j)
    # expect: (-inf-0j) -0j (inf+0j) (-inf-0j) (-1-0j) (-inf+0j)
    # expect: (nan+0j) (nan+0j) (nan+0j) (nan+0j) (nan+0j) (nan+0j)
    # expect: (inf+nanj) (inf+nanj) (inf+nanj) (inf+nanj) (1+0j) (inf+nanj)
    # expect: (-inf+nanj) 0j (inf+nanj) (inf+nanj) (-1+0j) (inf+nanj)
