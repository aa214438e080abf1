# Async generators in async for and async comprehensions.
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as stop:
        return stop.value
class Suspend:
    def __await__(self): yield
async def numbers(n):
    for i in range(n):
        await Suspend()
        yield i
async def use():
    squares = [x * x async for x in numbers(4) if x != 2]
    table = {x: y async for x in numbers(2) for y in [x + 10]}
    letters = {c async for x in numbers(2) for c in "ab"}
    nested = [[y async for y in numbers(x)] async for x in numbers(3)]
    lazily = (x async for x in numbers(3))
    awaited = [await double(x) for x in range(3)]
    return squares, table, sorted(letters), nested, [x async for x in lazily], awaited
async def double(x):
    await Suspend()
    return x * 2
print(run(use()))  # expect: ([0, 1, 9], {0: 10, 1: 11}, ['a', 'b'], [[], [0], [0, 1]], [0, 1, 2], [0, 2, 4])
