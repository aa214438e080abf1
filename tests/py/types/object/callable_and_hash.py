# __call__, __hash__, __bool__, __format__, __str__ are looked up on the type.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class C:
    def __call__(self, *args, **kwargs): return args, kwargs
    def __hash__(self): return 7
    def __eq__(self, other): return isinstance(other, C)
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "C"
c = C()
c.__call__ = lambda: "ignored"
c.__str__ = lambda: "ignored"
c.__len__ = lambda: 5
print(c(1, k=2), hash(c), {c: 1}[C()], f"{c:abc}")  # expect: ((1,), {'k': 2}) 7 1 <abc>
print("|", f"{c!s:>3}", str(c), callable(c), callable(C), callable(5))  # expect: |   C C True True False
fails(len, c)  # expect: TypeError: object of type 'C' has no len()
class Bad:
    def __hash__(self): return "a"
    def __format__(self, spec): return 5
    def __str__(self): return None
    def __repr__(self): return 1
    def __bool__(self): return None
fails(hash, Bad())  # expect: TypeError: __hash__ method should return an integer
fails(format, Bad())  # expect: TypeError: __format__ must return a str, not int
fails(str, Bad())  # expect: TypeError: __str__ returned non-string (type NoneType)
fails(repr, Bad())  # expect: TypeError: __repr__ returned non-string (type int)
fails(bool, Bad())  # expect: TypeError: __bool__ should return bool, returned NoneType
class Long:
    def __hash__(self): return 2**64 + 5
class NoHash:
    __hash__ = None
class Eq:
    def __eq__(self, other): return True
print(hash(Long()) == hash(2**64 + 5), Eq.__hash__)  # expect: True None
fails(hash, NoHash())  # expect: TypeError: unhashable type: 'NoHash'
fails(hash, Eq())  # expect: TypeError: unhashable type: 'Eq'
