# The value of return is in StopIteration.
def g():
    yield 1
    return "result"
it = g()
next(it)
try:
    next(it)
except StopIteration as stop:
    print(stop.value, stop.args)  # expect: result ('result',)
try:
    next(it)
except StopIteration as stop:
    print(stop.value, stop.args)  # expect: None ()
def t():
    return (1, 2)
    yield
try:
    next(t())
except StopIteration as stop:
    print(stop.value)  # expect: (1, 2)
