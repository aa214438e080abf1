# yield as an expression.
def g():
    x = yield
    print("x", x)
    y = (yield x) + (yield 2)
    print("y", y)
    z = yield 1, 2
    print([(yield), (yield 3)], z)
    yield *[4, 5], 6
it = g()
values = [next(it)]
for sent in (10, 20, 30, 40, 50, 60):
    values.append(it.send(sent))
    # expect: x 10
    # expect: y 50
    # expect: [50, 60] 40
print(values)  # expect: [None, 10, 2, (1, 2), None, 3, (4, 5, 6)]
