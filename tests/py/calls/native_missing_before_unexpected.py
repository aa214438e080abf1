# A native function that lacks an argument says so, before it complains of a keyword argument that it does not know.
import bisect
import math
import operator


def check(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except TypeError as error:
        print(error)


check(math.isclose, unknown=1)              # expect: isclose() missing required argument 'a' (pos 1)
check(math.isclose, 1, 2, unknown=1)        # expect: isclose() got an unexpected keyword argument 'unknown'
check(bisect.insort, unknown=1)             # expect: insort_right() missing required argument 'a' (pos 1)
check(int.from_bytes, unknown=1)            # expect: from_bytes() missing required argument 'bytes' (pos 1)
check(memoryview, unknown=1)                # expect: memoryview() missing required argument 'object' (pos 1)
