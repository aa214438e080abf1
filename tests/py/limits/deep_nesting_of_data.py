# Very deep data: printing, comparing and hashing give RecursionError, nothing worse.
deep = []
for _ in range(100_000):
    deep = [deep]
other = []
for _ in range(100_000):
    other = [other]
t = ()
for _ in range(100_000):
    t = (t,)
d = {}
for _ in range(100_000):
    d = {1: d}
for attempt in (lambda: repr(deep), lambda: deep == other, lambda: hash(t), lambda: repr(d), lambda: deep < other, lambda: str(t)):
    try:
        attempt()
        print("no error")
    except RecursionError:
        print("RecursionError")
# expect: RecursionError
# expect: RecursionError
# expect: no error
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
print(len(deep), t is not None)  # expect: 1 True
