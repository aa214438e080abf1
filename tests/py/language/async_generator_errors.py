# StopIteration and StopAsyncIteration must not leave an async generator; its methods must be awaited in order.
def run(c):
    try:
        c.send(None)
    except StopIteration as stop:
        return stop.value
async def g(error):
    raise error
    yield
for error in (StopIteration(), StopAsyncIteration()):
    try:
        run(anext(g(error)))
    except RuntimeError as caught:
        print(caught)
        # expect: async generator raised StopIteration
        # expect: async generator raised StopAsyncIteration
async def h(): yield 1
it = h()
try:
    run(it.asend(5))
except TypeError as error:
    print(error)  # expect: can't send non-None value to a just-started async generator
async def c(): raise StopIteration("x")
try:
    run(c())
except RuntimeError as error:
    print(error)  # expect: coroutine raised StopIteration
