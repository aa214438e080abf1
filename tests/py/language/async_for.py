# async for uses __aiter__ and __anext__, with else and break.
class Suspend:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
class Numbers:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return await Suspend(self.i)
async def total(n, stop):
    result = 0
    async for x in Numbers(n):
        result += x
        if x == stop:
            break
    else:
        print("else")
    return result
def run(c):
    value = None
    try:
        while True:
            value = c.send(value)
    except StopIteration as stop:
        return stop.value
print(run(total(3, 99)), run(total(3, 2)))
# expect: else
# expect: 6 3
