# What __code__ tells about a function.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


def outer(a, b=1, *args, c, **kwargs):
    x = 1
    def inner(p, /, q):
        y = x
        return y, a
    return inner
code, inner = outer.__code__, outer(5, c=0)
print(code.co_name, code.co_qualname, code.co_argcount, code.co_kwonlyargcount)  # expect: outer outer 2 1
print(code.co_posonlyargcount, code.co_firstlineno, code.co_nlocals)  # expect: 0 11 6
print(code.co_varnames, code.co_cellvars)  # expect: ('a', 'b', 'c', 'args', 'kwargs', 'inner') ('a', 'x')
print(code.co_freevars, code.co_flags & 0x0C)  # expect: () 12
print(inner.__code__.co_freevars, inner.__code__.co_posonlyargcount)  # expect: ('a', 'x') 1
print(inner.__code__.co_varnames, inner.__qualname__)  # expect: ('p', 'q', 'y') outer.<locals>.inner
print([cell.cell_contents for cell in inner.__closure__])  # expect: [5, 1]
def generator():
    yield
async def coroutine():
    pass
print(generator.__code__.co_flags & 0x20)  # expect: 32
print(coroutine.__code__.co_flags & 0x80, type(code.co_consts).__name__)  # expect: 128 tuple
fails(setattr, code, "co_name", "x")  # expect: AttributeError: readonly attribute
