# itemgetter, attrgetter and methodcaller: calls, reprs, pickles, errors.
from operator import attrgetter, itemgetter, methodcaller
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(itemgetter(1)("abc"), itemgetter(0, "b")({0: 1, "b": 2}), itemgetter(slice(1, 3))("abcd"))  # expect: b (1, 2) bc
print(attrgetter("real")(5), attrgetter("__class__.__name__", "imag")(5), methodcaller("split", ",", maxsplit=1)("a,b,c"))
# expect: 5 ('int', 0) ['a', 'b,c']
print(itemgetter(1, 2), attrgetter("a", "b.c"), methodcaller("m", 1, k=2))
# expect: operator.itemgetter(1, 2) operator.attrgetter('a', 'b.c') operator.methodcaller('m', 1, k=2)
print(itemgetter(1).__reduce__(), attrgetter("a").__reduce__(), methodcaller("m", 1).__reduce__(), methodcaller("m", k=2).__reduce__())
# expect: (<class 'operator.itemgetter'>, (1,)) (<class 'operator.attrgetter'>, ('a',)) (<class 'operator.methodcaller'>, ('m', 1)) (functools.partial(<class 'operator.methodcaller'>, 'm', k=2), ())
tell(itemgetter)  # expect: TypeError: itemgetter expected 1 argument, got 0
tell(itemgetter, 1, key=2)  # expect: TypeError: itemgetter() takes no keyword arguments
tell(itemgetter(1))  # expect: TypeError: itemgetter expected 1 argument, got 0
tell(attrgetter, 1)  # expect: TypeError: attribute name must be a string
tell(attrgetter("a.b"), 5)  # expect: AttributeError: 'int' object has no attribute 'a'
tell(methodcaller)  # expect: TypeError: methodcaller needs at least one argument, the method name
tell(methodcaller, 1)  # expect: TypeError: method name must be a string
tell(methodcaller("x"), 1, 2)  # expect: TypeError: methodcaller expected 1 argument, got 2
