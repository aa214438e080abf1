# Arguments of a generator function are bound at the call, not at the first next().
def g(a, *, b):
    yield a, b
try:
    g(1)
except TypeError as error:
    print(error)  # expect: g() missing 1 required keyword-only argument: 'b'
print(next(g(1, b=2)))  # expect: (1, 2)
def outer():
    n = 0
    def gen():
        nonlocal n
        while True:
            n += 1
            yield n
    it = gen()
    next(it), next(it)
    return n
print(outer())  # expect: 2
