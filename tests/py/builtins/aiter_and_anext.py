# Asynchronous iteration by hand.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Numbers:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2:
            raise StopAsyncIteration
        return self.n
def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
async def main():
    it = aiter(Numbers())
    return [await anext(it), await anext(it), await anext(it, "default")]
print(run(main()))  # expect: [1, 2, 'default']
async def ended():
    it = aiter(Numbers())
    it.n = 5
    try:
        await anext(it)
    except StopAsyncIteration as error:
        return repr(error)
print(run(ended()))  # expect: StopAsyncIteration()
fails(aiter, 5)  # expect: TypeError: 'int' object is not an async iterable
fails(anext, 5)  # expect: TypeError: 'int' object is not an async iterator
fails(aiter)  # expect: TypeError: aiter() takes exactly one argument (0 given)
fails(aiter, [])  # expect: TypeError: 'list' object is not an async iterable
