# leakcheck says nothing of a program without leaks: functools.
# needs: baem
# flags: -X leakcheck
import functools
@functools.lru_cache(maxsize=None)
def square(n): return n * n
@functools.wraps(square)
def wrapped(n): return square(n)
print(wrapped(3), functools.reduce(lambda a, b: a + b, [1, 2, 3]))
# expect: 9 6
