# Special methods may return an instance of a subclass, which is deprecated.
import warnings

warnings.simplefilter("error")


class Index:
    def __index__(self):
        return True

    def __int__(self):
        return True


class Float:
    def __float__(self):
        return type("Own", (float,), {})(2.5)


for call in (lambda: [0, 1][Index()], lambda: int(Index()), lambda: float(Float())):
    try:
        print(call())
    except DeprecationWarning as warning:
        print(warning)
    # expect: __index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
    # expect: __int__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
    # expect: Float.__float__ returned non-float (type Own).  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.
