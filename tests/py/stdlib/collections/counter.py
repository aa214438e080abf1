# Counter: counting, arithmetic, comparisons.
from collections import Counter
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


c = Counter("abracadabra")
print(c, c["z"], c.most_common(2), c.total(), sorted(c.elements())[:3], len(c))
# expect: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) 0 [('a', 5), ('b', 2)] 11 ['a', 'a', 'a'] 5
c.update("aaa")
c.subtract({"b": 5}, r=1)
print(c, +c, -c)
# expect: Counter({'a': 8, 'r': 1, 'c': 1, 'd': 1, 'b': -3}) Counter({'a': 8, 'r': 1, 'c': 1, 'd': 1}) Counter({'b': 3})
a, b = Counter(x=3, y=1), Counter(x=1, y=2, z=0)
print(a + b, a - b, a & b, a | b, a == Counter(x=3, y=1, w=0), a <= b, Counter(x=1) < a)
# expect: Counter({'x': 4, 'y': 3}) Counter({'x': 2}) Counter({'x': 1, 'y': 1}) Counter({'x': 3, 'y': 2}) True False True
a += b
a -= Counter(x=10)
print(a, a.copy(), Counter(), Counter(a=0))  # expect: Counter({'y': 3}) Counter({'y': 3}) Counter() Counter({'a': 0})
del a["missing"]
tell(Counter.fromkeys, "ab")  # expect: NotImplementedError: Counter.fromkeys() is undefined.  Use Counter(iterable) instead.
tell(Counter, 1)  # expect: TypeError: 'int' object is not iterable
