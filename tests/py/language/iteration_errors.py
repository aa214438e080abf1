# What cannot be iterated.
class NotIter:
    def __iter__(self): return 5
class NoneIter:
    __iter__ = None
class Fails:
    def __iter__(self): return self
    def __next__(self): raise KeyError("from next")
class NoIter: pass
for x in (5, None, NotIter(), NoneIter(), NoIter(), Fails(), len, int):
    try:
        for _ in x: pass
    except (TypeError, KeyError) as error:
        print(error)
        # expect: 'int' object is not iterable
        # expect: 'NoneType' object is not iterable
        # expect: iter() returned non-iterator of type 'int'
        # expect: 'NoneIter' object is not iterable
        # expect: 'NoIter' object is not iterable
        # expect: 'from next'
        # expect: 'builtin_function_or_method' object is not iterable
        # expect: 'type' object is not iterable
