# A coroutine is driven by send(), and returns in StopIteration.
class Suspend:
    def __init__(self, value): self.value = value
    def __await__(self):
        received = yield self.value
        return received
async def work(name):
    a = await Suspend(f"{name} 1")
    b = await Suspend(f"{name} 2")
    return a + b
c = work("w")
print(c.send(None), c.send(10))  # expect: w 1 w 2
try:
    c.send(5)
except StopIteration as stop:
    print(stop.value)  # expect: 15
try:
    c.send(None)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited coroutine
