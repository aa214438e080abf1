# lru_cache: what counts as the same call, the bound, statistics, methods, errors.
from functools import cache, lru_cache
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


calls = []
@lru_cache(maxsize=2)
def f(x, y=0):
    """Doc."""
    calls.append(x)
    return x, y


for x in (1, 1, 2, 3, 1, 1.0):
    f(x)
print(calls, f.cache_info(), f.cache_parameters(), f.__name__, f.__doc__, f.__wrapped__(7))
# expect: [1, 2, 3, 1, 1.0, 7] CacheInfo(hits=1, misses=5, maxsize=2, currsize=2) {'maxsize': 2, 'typed': False} f Doc. (7, 0)
f(1, y=0)
print(f.cache_info())  # expect: CacheInfo(hits=1, misses=6, maxsize=2, currsize=2)
f.cache_clear()
print(f.cache_info())  # expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
@lru_cache(maxsize=None, typed=True)
def g(x):
    return x
print(g(1), g(1.0), g(True), g.cache_info())  # expect: 1 1.0 True CacheInfo(hits=0, misses=3, maxsize=None, currsize=3)
@cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)
print(fibonacci(90), fibonacci.cache_info().hits)  # expect: 2880067194370816120 88
class C:
    @lru_cache
    def m(self, x):
        return x
c = C()
print(c.m(1), c.m(1), C.m.cache_info().hits)  # expect: 1 1 1
@lru_cache(maxsize=0)
def never(x):
    return x
print(never(1), never(1), never.cache_info())  # expect: 1 1 CacheInfo(hits=0, misses=2, maxsize=0, currsize=0)
tell(f, [])  # expect: TypeError: unhashable type: 'list'
tell(lru_cache, "x")  # expect: TypeError: Expected first argument to be an integer, a callable, or None
tell(lru_cache(1), 2)  # expect: TypeError: the first argument must be callable
