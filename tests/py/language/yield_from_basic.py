# yield from passes values through, and gives the return value.
def inner(n):
    for i in range(n):
        received = yield i
        print("received", received)
    return n * 10
def outer():
    a = yield from inner(2)
    b = yield from [7, 8]
    print(a, b)
    return (yield from ())
it = outer()
print(next(it), it.send("s"), next(it), next(it))
# expect: received s
# expect: received None
# expect: 0 1 7 8
print(next(it, "done"))
# expect: 20 None
# expect: done
