# async with awaits entering and leaving, and may swallow the exception.
class Suspend:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
class Manager:
    def __init__(self, swallow): self.swallow = swallow
    async def __aenter__(self):
        await Suspend("entering")
        return "resource"
    async def __aexit__(self, kind, value, traceback):
        await Suspend(f"leaving {kind and kind.__name__}")
        return self.swallow
async def use(swallow, fail):
    async with Manager(swallow) as r:
        print(r)
        if fail:
            raise ValueError("failed")
    return "after"
def run(c):
    try:
        while True:
            print(c.send(None))
    except StopIteration as stop:
        return stop.value
print(run(use(False, False)))
# expect: entering
# expect: resource
# expect: leaving None
# expect: after
print(run(use(True, True)))
# expect: entering
# expect: resource
# expect: leaving ValueError
# expect: after
try:
    run(use(False, True))
    # expect: entering
    # expect: resource
    # expect: leaving ValueError
except ValueError as error:
    print(error)  # expect: failed
class Plain: pass
async def bad():
    async with Plain(): pass
try:
    bad().send(None)
except TypeError as error:
    print(error)  # expect: 'Plain' object does not support the asynchronous context manager protocol
