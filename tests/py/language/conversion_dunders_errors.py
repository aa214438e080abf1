# Special methods that give the wrong type.
class X:
    def __str__(self): return 5
    def __repr__(self): return b"x"
    def __len__(self): return 1.5
    def __int__(self): return "1"
    def __float__(self): return 1
    def __index__(self): return 1.5
    def __hash__(self): return "h"
    def __bytes__(self): return "b"
    def __format__(self, spec): return 5
    def __iter__(self): return 5
    def __bool__(self): return 1
    def __complex__(self): return 1
    def __dir__(self): return 5
    def __contains__(self, x): raise KeyError(x)
x = X()
for call in (str, repr, len, int, float, lambda x: [1][x], hash, bytes, format, iter, bool, complex, lambda x: f"{x}", lambda x: 1 in x, lambda x: range(x)):
    try:
        call(x)
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)
        # expect: TypeError __str__ returned non-string (type int)
        # expect: TypeError __repr__ returned non-string (type bytes)
        # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: TypeError __int__ returned non-int (type str)
        # expect: TypeError X.__float__ returned non-float (type int)
        # expect: TypeError __index__ returned non-int (type float)
        # expect: TypeError __hash__ method should return an integer
        # expect: TypeError __bytes__ returned non-bytes (type str)
        # expect: TypeError __format__ must return a str, not int
        # expect: TypeError iter() returned non-iterator of type 'int'
        # expect: TypeError __bool__ should return bool, returned int
        # expect: TypeError __complex__ returned non-complex (type int)
        # expect: TypeError __format__ must return a str, not int
        # expect: KeyError 1
        # expect: TypeError __index__ returned non-int (type float)
