# reduce, cmp_to_key, wraps, total_ordering, cached_property.
import functools
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(functools.reduce(lambda a, b: a + b, "abc"), functools.reduce(max, [], 5), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
# expect: abc 5 [3, 2, 1]
tell(functools.reduce, max, [])  # expect: TypeError: reduce() of empty iterable with no initial value
tell(functools.reduce, max, 1)  # expect: TypeError: reduce() arg 2 must support iteration
key = functools.cmp_to_key(lambda a, b: a - b)
print(key(1) < key(2), key(1) == key(1), key(5).obj)  # expect: True True 5
tell(lambda: key(1) < 2)  # expect: TypeError: other argument must be K instance
tell(hash, key(1))  # expect: TypeError: unhashable type: 'functools.KeyWrapper'
def decorate(f):
    @functools.wraps(f)
    def wrapper(*args):
        return f(*args)
    return wrapper
@decorate
def shown(x: int):
    """What it does."""
    return x
print(shown.__name__, shown.__doc__, shown.__annotations__, shown.__wrapped__(1))
# expect: shown What it does. {'x': <class 'int'>} 1
@functools.total_ordering
class N:
    def __init__(self, n):
        self.n = n
    def __le__(self, other):
        return self.n <= other.n if isinstance(other, N) else NotImplemented
    def __eq__(self, other):
        return self.n == other.n
print(N(1) < N(2), N(1) < N(1), N(2) > N(1), N(1) >= N(1), N.__lt__.__name__)  # expect: True False True True __lt__
tell(lambda: N(1) < 5)  # expect: TypeError: '<' not supported between instances of 'N' and 'int'
tell(functools.total_ordering, object)  # expect: ValueError: must define at least one ordering operation: < > <= >=
class P:
    @functools.cached_property
    def value(self):
        print("computed")
        return 5
p = P()
print(p.value, p.value, p.__dict__)
# expect: computed
# expect: 5 5 {'value': 5}
del p.value
print(p.value)
# expect: computed
# expect: 5
class S:
    __slots__ = ()
    value = functools.cached_property(lambda self: 1)
tell(lambda: S().value)  # expect: TypeError: No '__dict__' attribute on 'S' instance to cache 'value' property.
