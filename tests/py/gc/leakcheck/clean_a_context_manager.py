# leakcheck says nothing of a program without leaks: a context manager.
# needs: baem
# flags: -X leakcheck
from contextlib import contextmanager
@contextmanager
def managed():
    print("in")
    try:
        yield 1
    finally:
        print("out")
with managed() as value:
    print(value)
# expect: in
# expect: 1
# expect: out
