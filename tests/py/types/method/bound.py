# Bound methods remember their object, and compare by it.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class C:
    def m(self, a=1):
        """Docs of m."""
        return self, a
c, d = C(), C()
m = c.m
print(m() == (c, 1), m(5)[1], m.__self__ is c, m.__func__ is C.m)  # expect: True 5 True True
print(m.__name__, m.__qualname__, m.__doc__, m.__module__)  # expect: m C.m Docs of m. __main__
print(c.m == c.m, c.m is c.m, c.m == d.m, hash(c.m) == hash(c.m))  # expect: True False False True
print({c.m: 1}[m], m.__func__.__code__.co_argcount, m.__defaults__)  # expect: 1 2 (1,)
c.m = "shadow"
print(c.m, C.m(5, 6), type(m).__name__, type(C.m).__name__)  # expect: shadow (5, 6) method function
fails(setattr, m, "x", 1)  # expect: AttributeError: 'method' object has no attribute 'x' and no __dict__ for setting new attributes
fails(lambda: m.nothing)  # expect: AttributeError: 'function' object has no attribute 'nothing'
C.m.tag = "on the function"
print(d.m.tag)  # expect: on the function
Method = type(m)
print(Method(lambda self, x: (self, x), "me")(5))  # expect: ('me', 5)
fails(Method, 5, None)  # expect: TypeError: first argument must be callable
fails(Method, len, None)  # expect: TypeError: instance must not be None
fails(Method)  # expect: TypeError: method expected 2 arguments, got 0
