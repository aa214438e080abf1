# inspect: binding arguments to signatures, and the older getcallargs and getfullargspec.
import inspect


def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def f(a, /, b=1, *args, c, d=2, **kw):
    pass
sig = inspect.signature(f)
bound = sig.bind(1, 2, 3, c=4, z=5)
print(bound, bound.args, bound.kwargs, bound == sig.bind(1, 2, 3, c=4, z=5))  # expect: <BoundArguments (a=1, b=2, args=(3,), c=4, kw={'z': 5})> (1, 2, 3) {'c': 4, 'z': 5} True
bound = sig.bind_partial(1)
bound.apply_defaults()
print(bound, bound.signature is sig)  # expect: <BoundArguments (a=1, b=1, args=(), d=2, kw={})> True
tell(sig.bind)  # expect: TypeError: missing a required argument: 'a'
tell(sig.bind, 1)  # expect: TypeError: missing a required argument: 'c'
tell(sig.bind, 1, 2, b=3)  # expect: TypeError: multiple values for argument 'b'
tell(sig.bind, 1, a=1, c=2)  # expect: <BoundArguments (a=1, c=2, kw={'a': 1})>
def g(a, /): pass
tell(inspect.signature(g).bind, a=1)  # expect: TypeError: got some positional-only arguments passed as keyword arguments: 'a'
tell(inspect.signature(g).bind, 1, 2)  # expect: TypeError: too many positional arguments
tell(inspect.signature(g).bind, 1, q=2)  # expect: TypeError: got an unexpected keyword argument 'q'
def k(*, key): pass
tell(inspect.signature(k).bind)  # expect: TypeError: missing a required keyword-only argument: 'key'
print(inspect.getfullargspec(f))  # expect: FullArgSpec(args=['a', 'b'], varargs='args', varkw='kw', defaults=(1,), kwonlyargs=['c', 'd'], kwonlydefaults={'d': 2}, annotations={})
tell(inspect.getfullargspec, 1)  # expect: TypeError: unsupported callable
def h(a, b, c, d=1): pass
tell(inspect.getcallargs, f, 1, 2, c=3)  # expect: {'a': 1, 'b': 2, 'args': (), 'kw': {}, 'c': 3, 'd': 2}
tell(inspect.getcallargs, f, 1)  # expect: TypeError: f() missing 1 required keyword-only argument: 'c'
tell(inspect.getcallargs, h)  # expect: TypeError: h() missing 3 required positional arguments: 'a', 'b' and 'c'
tell(inspect.getcallargs, h, 1, 2, 3, 4, 5)  # expect: TypeError: h() takes from 3 to 4 positional arguments but 5 were given
tell(inspect.getcallargs, h, 1, a=1)  # expect: TypeError: h() got multiple values for argument 'a'
tell(inspect.getcallargs, h, 1, q=1)  # expect: TypeError: h() got an unexpected keyword argument 'q'
print(inspect.formatargvalues(["a"], "b", "c", {"a": 1, "b": (), "c": {}}))  # expect: (a=1, *b=(), **c={})
