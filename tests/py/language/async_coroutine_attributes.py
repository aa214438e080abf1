# The cr_* attributes.
class Suspend:
    def __await__(self): yield
async def inner(): await Suspend()
async def outer():
    await waiting
waiting = inner()
c = outer()
print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_code is outer.__code__, c.__name__, c.__qualname__, type(c).__name__)
# expect: False False None True outer outer coroutine
c.send(None)
print(c.cr_suspended, c.cr_await is waiting, c.cr_frame.f_lineno)  # expect: True True 6
try:
    c.send(None)
except StopIteration:
    print(c.cr_frame, c.cr_await, c.cr_suspended)  # expect: None None False
try:
    iter(c)
except TypeError as error:
    print(error)  # expect: 'coroutine' object is not iterable
