# await delegates through coroutines; exceptions and close pass through.
class Suspend:
    def __await__(self):
        return (yield "suspended")
async def inner():
    try:
        return await Suspend()
    except ValueError as error:
        return f"handled {error}"
    finally:
        print("inner finally")
async def outer():
    result = await inner()
    return f"outer got {result}"
def finish(c, *args, throw=None):
    try:
        c.throw(throw) if throw else c.send(*args)
    except StopIteration as stop:
        return stop.value
c = outer()
print(c.send(None), finish(c, "x"))
# expect: inner finally
# expect: suspended outer got x
c = outer()
c.send(None)
print(finish(c, throw=ValueError("v")))
# expect: inner finally
# expect: outer got handled v
c = outer()
c.send(None)
c.close()  # expect: inner finally
