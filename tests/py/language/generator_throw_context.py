# An exception thrown into a generator has what the generator handles as its context, also through `yield from`.
def inner():
    yield 1
def handling():
    try:
        raise KeyError("a")
    except KeyError:
        yield from inner()
def direct():
    try:
        raise KeyError("b")
    except KeyError:
        yield
def nothing():
    yield
for make in (handling, direct, nothing):
    generator = make()
    next(generator)
    try:
        generator.throw(ValueError("thrown"))
    except ValueError as error:
        print(repr(error.__context__))
# expect: KeyError('a')
# expect: KeyError('b')
# expect: None
def caught():
    try:
        yield
    except ValueError:
        yield "caught"
generator = caught()
try:
    generator.throw(ValueError("before the start"))
except ValueError as error:
    print(error, error.__traceback__.tb_next.tb_lineno - caught.__code__.co_firstlineno)
# expect: before the start 0
print(list(generator))  # expect: []
