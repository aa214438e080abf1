# await inside comprehensions and f-strings of a coroutine.
async def value(x): return x
async def main():
    a = [await value(i) for i in range(3)]
    b = {k: await value(k) async for k in agen()}
    return a, b, f"{await value('f')}", [x for x in await value([1])], await value(1) + await value(2)
async def agen():
    for i in range(2):
        yield i
try:
    main().send(None)
except StopIteration as stop:
    print(stop.value)  # expect: ([0, 1, 2], {0: 0, 1: 1}, 'f', [1], 3)
