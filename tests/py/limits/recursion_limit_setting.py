# sys.setrecursionlimit bounds the depth of Python calls, and a much higher one works.
import sys
def depth(n):
    return n if n == 0 else depth(n - 1)
print(sys.getrecursionlimit())  # expect: 1000
sys.setrecursionlimit(20_000)
print(depth(15_000), sys.getrecursionlimit())  # expect: 0 20000
sys.setrecursionlimit(100)
try:
    depth(200)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
sys.setrecursionlimit(1000)
for limit in (0, -5, "x"):
    try:
        sys.setrecursionlimit(limit)
    except (ValueError, RecursionError, TypeError) as error:
        print(type(error).__name__, error)
        # expect: ValueError recursion limit must be greater or equal than 1
        # expect: ValueError recursion limit must be greater or equal than 1
        # expect: TypeError 'str' object cannot be interpreted as an integer
