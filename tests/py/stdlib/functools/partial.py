# partial: arguments given beforehand, partials of partials, repr, pickles.
from functools import partial, partialmethod
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def f(*args, **kwargs):
    return args, kwargs


p = partial(f, 1, a=2)
print(p(3, b=4), p(a=9), p.func is f, p.args, p.keywords)
# expect: ((1, 3), {'a': 2, 'b': 4}) ((1,), {'a': 9}) True (1,) {'a': 2}
q = partial(p, 5, a=6, c=7)
print(q(), q.func is f, q.args, q.keywords)  # expect: ((1, 5), {'a': 6, 'c': 7}) True (1, 5) {'a': 6, 'c': 7}
p.note = "kept"
print(partial(p, 5).func is p, p.__dict__)  # expect: True {'note': 'kept'}
print(partial(int, base=2), partial(int).__reduce__())
# expect: functools.partial(<class 'int'>, base=2) (<class 'functools.partial'>, (<class 'int'>,), (<class 'int'>, (), {}, None))
class Own(partial):
    pass
print(Own(int, 1))  # expect: __main__.Own(<class 'int'>, 1)
recursive = partial(f)
recursive.__setstate__((f, (recursive,), {}, {}))
print(repr(recursive).count("..."))  # expect: 1
recursive.__setstate__((f, (), {}, None))
class C:
    def m(self, a, b):
        return a, b
    one = partialmethod(m, 1)
    most = partialmethod(staticmethod(max), 3)
print(C().one(2), C().most(5), C.__dict__["one"].args)  # expect: (1, 2) 5 (1,)
tell(partial)  # expect: TypeError: type 'partial' takes at least one argument
tell(partial, 1)  # expect: TypeError: the first argument must be callable
tell(partial(int).__setstate__, 1)  # expect: TypeError: invalid partial state
tell(partialmethod, 1)  # expect: TypeError: 1 is not callable or a descriptor
