# namedtuple: fields, defaults, replacing, names that cannot be.
from collections import namedtuple
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


P = namedtuple("P", "x, y z", defaults=[0])
p = P(1, 2)
print(p, p.x, p[1:], p == (1, 2, 0), P._fields, P._field_defaults, P.__doc__, P.__module__, P.x.__doc__)
# expect: P(x=1, y=2, z=0) 1 (2, 0) True ('x', 'y', 'z') {'z': 0} P(x, y, z) __main__ Alias for field number 0
print(p._replace(y=5), P._make("abc"), p._asdict(), P.__match_args__, p.__getnewargs__(), P.__new__.__doc__)
# expect: P(x=1, y=5, z=0) P(x='a', y='b', z='c') {'x': 1, 'y': 2, 'z': 0} ('x', 'y', 'z') (1, 2, 0) Create new instance of P(x, y, z)
print(namedtuple("R", "a class _b a", rename=True)._fields)  # expect: ('a', '_1', '_2', '_3')
class Own(namedtuple("Base", "n")):
    __slots__ = ()
    def double(self):
        return self.n * 2
print(Own(4), Own(4).double())  # expect: Own(n=4) 8
tell(P)  # expect: TypeError: P.__new__() missing 2 required positional arguments: 'x' and 'y'
tell(P, 1, 2, 3, 4)  # expect: TypeError: P.__new__() takes from 3 to 4 positional arguments but 5 were given
tell(P, 1, q=2)  # expect: TypeError: P.__new__() got an unexpected keyword argument 'q'
tell(P._make, [1])  # expect: TypeError: Expected 3 arguments, got 1
tell(p._replace, q=1)  # expect: TypeError: Got unexpected field names: ['q']
tell(setattr, p, "x", 1)  # expect: AttributeError: can't set attribute
tell(delattr, p, "x")  # expect: AttributeError: can't delete attribute
tell(namedtuple, "P", "x x")  # expect: ValueError: Encountered duplicate field name: 'x'
tell(namedtuple, "P", "_x")  # expect: ValueError: Field names cannot start with an underscore: '_x'
tell(namedtuple, "P", "class")  # expect: ValueError: Type names and field names cannot be a keyword: 'class'
tell(namedtuple, "1P", "x")  # expect: ValueError: Type names and field names must be valid identifiers: '1P'
tell(namedtuple, "P", "x", defaults=(1, 2))  # expect: TypeError: Got more default values than field names
