# What cannot be awaited.
async def f(x):
    await x
for value in (5, None, [], (y for y in []), len):
    try:
        f(value).send(None)
    except TypeError as error:
        print(error)
        # expect: object int can't be used in 'await' expression
        # expect: object NoneType can't be used in 'await' expression
        # expect: object list can't be used in 'await' expression
        # expect: object generator can't be used in 'await' expression
        # expect: object builtin_function_or_method can't be used in 'await' expression
class A:
    def __await__(self): return 5
class B:
    def __await__(self): return waiting
waiting = f(1)
for value in (A(), B()):
    try:
        f(value).send(None)
    except TypeError as error:
        print(error)
        # expect: __await__() returned non-iterator of type 'int'
        # expect: __await__() returned a coroutine
waiting.close()
