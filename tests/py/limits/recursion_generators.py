# Endless recursion through generators and coroutines.
def g():
    yield from g()
def h():
    for x in h():
        yield x
async def c():
    await c()
try:
    next(g())
except RecursionError:
    print("yield from")  # expect: yield from
try:
    next(h())
except RecursionError:
    print("for")  # expect: for
coroutine = c()
try:
    coroutine.send(None)
except RecursionError:
    print("await")  # expect: await
