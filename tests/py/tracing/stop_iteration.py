# The end of what is awaited or delegated to is a StopIteration, of which the trace function is told; that of a loop is one if it has a value.
import sys


def watch(frame, event, argument):
    if event == "exception":
        print(frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, repr(argument[1]))
    return watch


def traced(function):
    sys.settrace(watch)
    try:
        made = function()
        while hasattr(made, "send"):
            made.send(None)
    except StopIteration:
        pass
    finally:
        sys.settrace(None)


def returns(value):
    yield 1
    return value


class Awaitable:
    def __await__(self):
        return returns(5)


async def coroutine(value):
    return value


async def numbers():
    yield 1


def loops():
    for item in returns(5):
        pass
    for item in returns(None):
        pass
    for item in [1]:
        pass
    return [item for item in returns("in a comprehension")]


def delegates():
    x = yield from returns(6)
    x = yield from returns(None)
    x = yield from [1]


async def awaits():
    await coroutine(3)
    await coroutine(None)
    x = await Awaitable()
    async for item in numbers():
        x = item
    return [item async for item in numbers()]


for function in loops, delegates, awaits:
    traced(function)


def refuses(frame, event, argument):
    if event == "exception" and frame.f_code.co_name != "returns":
        raise ValueError(event)
    return refuses


# What the trace function raises there goes on in the frame; a loop takes no notice.
def one():
    for item in returns(5):
        pass
    print("goes on", sys.gettrace())


for function in one, delegates:
    sys.settrace(refuses)
    try:
        for item in function() or ():
            pass
    except ValueError as error:
        print(function.__name__, repr(error))
    sys.settrace(None)
# expect: loops 1 StopIteration(5)
# expect: loops 7 StopIteration('in a comprehension')
# expect: delegates 1 StopIteration(6)
# expect: delegates 2 StopIteration()
# expect: awaits 1 StopIteration(3)
# expect: awaits 2 StopIteration()
# expect: awaits 3 StopIteration(5)
# expect: awaits 4 StopIteration(1)
# expect: awaits 4 StopAsyncIteration()
# expect: awaits 6 StopIteration(1)
# expect: awaits 6 StopAsyncIteration()
# expect: goes on None
# expect: delegates ValueError('exception')
