# leakcheck says nothing of a program without leaks: async functions.
# needs: baem
# flags: -X leakcheck
async def inner(): return 5
async def outer(): return await inner() + 1
coroutine = outer()
try:
    coroutine.send(None)
except StopIteration as stop:
    print(stop.value)
del coroutine
# expect: 6
