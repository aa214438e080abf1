# What async for cannot iterate.
async def loop(x):
    async for _ in x: pass
class NoNext:
    def __aiter__(self): return 5
class BadNext:
    def __aiter__(self): return self
    def __anext__(self): return 5
for value in ([1], 5, NoNext(), BadNext()):
    try:
        loop(value).send(None)
    except TypeError as error:
        print(error)
        # expect: 'async for' requires an object with __aiter__ method, got list
        # expect: 'async for' requires an object with __aiter__ method, got int
        # expect: 'async for' received an object from __aiter__ that does not implement __anext__: int
        # expect: 'async for' received an invalid object from __anext__: int
