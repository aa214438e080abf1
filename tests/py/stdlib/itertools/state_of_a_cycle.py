# The state of a cycle can be taken out and put in, with a warning.
import warnings
from itertools import cycle, islice
warnings.simplefilter("ignore")
first = cycle("abc")
next(first)
make, arguments, state = first.__reduce__()
copy = make(*arguments)
copy.__setstate__(state)
print("".join(islice(copy, 8)))  # expect: bcabcabc
for state, expected in [((list("abc"), 0), "defgabcdefg"), ((list("abcdefg"), 1), "defgabcdefg")]:
    again = cycle("defg")
    again.__setstate__(state)
    print("".join(islice(again, 11)) == expected)
    # expect: True
    # expect: True
for bad in ([[], 0], ((), 0), ([], "x"), ([],)):
    try:
        cycle("").__setstate__(bad)
    except TypeError:
        print("refused")
        # expect: refused
        # expect: refused
        # expect: refused
        # expect: refused
warnings.simplefilter("error")
try:
    first.__reduce__()
except DeprecationWarning as warning:
    print(warning)  # expect: Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.
