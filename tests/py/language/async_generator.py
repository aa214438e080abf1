# Async generators: values, asend, athrow, aclose.
def run(c):
    try:
        while True:
            print("step", c.send(None))
    except StopIteration as stop:
        return stop.value
class Suspend:
    def __await__(self): return (yield "suspended")
async def g():
    try:
        x = yield 1
        print("got", x)
        await Suspend()
        yield 2
    except ValueError as error:
        print("caught", error)
        yield "recovered"
    finally:
        print("finally")
it = g()
print(run(anext(it)), run(it.asend("sent")))
# expect: got sent
# expect: step suspended
# expect: 1 2
print(run(it.athrow(ValueError("v"))))
# expect: caught v
# expect: recovered
try:
    run(anext(it))  # expect: finally
except StopAsyncIteration as stop:
    print(repr(stop))  # expect: StopAsyncIteration()
it = g()
run(anext(it))
print(run(it.aclose()))
# expect: finally
# expect: None
print(run(anext(it, "default")), it.ag_running, it.ag_frame, type(it).__name__)
# expect: default False None async_generator
