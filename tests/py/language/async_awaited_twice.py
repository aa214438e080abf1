# A coroutine can be awaited once only, and not while it runs.
class Suspend:
    def __await__(self): yield
async def inner(): await Suspend()
async def outer(c): await c
c = inner()
a, b = outer(c), outer(c)
a.send(None)
try:
    b.send(None)
except RuntimeError as error:
    print(error)  # expect: coroutine is being awaited already
try:
    a.send(None)
except StopIteration:
    print("a done")  # expect: a done
try:
    outer(c).send(None)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited coroutine
