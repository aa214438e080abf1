# throw() raises at the yield.
def g():
    while True:
        try:
            yield "ready"
        except ValueError as error:
            print("caught", repr(error))
it = g()
next(it)
print(it.throw(ValueError("one")))
# expect: caught ValueError('one')
# expect: ready
print(it.throw(ValueError))
# expect: caught ValueError()
# expect: ready
try:
    it.throw(KeyError("two"))
except KeyError as error:
    print("out", error)  # expect: out 'two'
print(next(it, "finished"))  # expect: finished
try:
    g().throw(ValueError("not started"))
except ValueError as error:
    print(error)  # expect: not started
for args in ((5,), (), (int,)):
    try:
        g().throw(*args)
    except TypeError as error:
        print(error)
        # expect: exceptions must be classes or instances deriving from BaseException, not int
        # expect: throw expected at least 1 argument, got 0
        # expect: exceptions must be classes or instances deriving from BaseException, not type
