# bisect: the side of equal items, bounds, keys, insertion, errors.
import bisect
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


a = [1, 2, 2, 2, 5]
print(bisect.bisect_left(a, 2), bisect.bisect_right(a, 2), bisect.bisect(a, 0), bisect.bisect(a, 9), bisect.bisect_left(a, 2, 2), bisect.bisect(a, 2, hi=2))
# expect: 1 4 0 5 2 2
bisect.insort(a, 3)
bisect.insort_left(a, 2)
print(a, bisect.bisect is bisect.bisect_right, bisect.bisect(range(0, 100, 5), 12))  # expect: [1, 2, 2, 2, 2, 3, 5] True 3
words = ["a", "bb", "dddd"]
bisect.insort(words, "ccc", key=len)
print(words, bisect.bisect(words, 2, key=len))  # expect: ['a', 'bb', 'ccc', 'dddd'] 2
tell(bisect.bisect, a, 1, -1)  # expect: ValueError: lo must be non-negative
tell(bisect.bisect, 1, 1)  # expect: TypeError: object of type 'int' has no len()
tell(bisect.bisect, a, 1, 0, "x")  # expect: TypeError: argument should be integer or None, not 'str'
tell(bisect.bisect, a)  # expect: TypeError: bisect_right() missing required argument 'x' (pos 2)
tell(bisect.insort, (1,), 1)  # expect: AttributeError: 'tuple' object has no attribute 'insert'
