# What a code object says about its function.
def f(a, b, /, c, *args, d, e=1, **kwargs):
    x = 1
    def g():
        return x
    return g
code = f.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount)  # expect: f 3 2 2
print(code.co_varnames, code.co_cellvars, code.co_freevars)
# expect: ('a', 'b', 'c', 'd', 'e', 'args', 'kwargs', 'g') ('x',) ()
print(code.co_firstlineno, bool(code.co_flags & 4), bool(code.co_flags & 8), code.co_qualname)
# expect: 2 True True f
