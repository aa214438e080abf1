# Built-ins that take no keywords, or only some, say so.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


fails(len, obj=[])  # expect: TypeError: len() takes no keyword arguments
fails(abs, x=1)  # expect: TypeError: abs() takes no keyword arguments
fails(sorted, iterable=[1])  # expect: TypeError: sorted expected 1 argument, got 0
fails(sum, iterable=[1])  # expect: TypeError: sum() takes at least 1 positional argument (0 given)
fails(int, x="5")  # expect: TypeError: int() got an unexpected keyword argument 'x'
fails(list, iterable="a")  # expect: TypeError: list() takes no keyword arguments
fails(dict.fromkeys, iterable="a")  # expect: TypeError: dict.fromkeys() takes no keyword arguments
fails(isinstance, obj=1, cls=int)  # expect: TypeError: isinstance() takes no keyword arguments
fails(enumerate, "a", foo=1)  # expect: TypeError: 'foo' is an invalid keyword argument for enumerate()
fails(print, 1, 2, foo=3)  # expect: TypeError: print() got an unexpected keyword argument 'foo'
fails("a".split, foo=1)  # expect: TypeError: split() got an unexpected keyword argument 'foo'
fails("a".encode, encodin="ascii")  # expect: TypeError: encode() got an unexpected keyword argument 'encodin'. Did you mean 'encoding'?
fails([].sort, foo=1)  # expect: TypeError: sort() got an unexpected keyword argument 'foo'
fails(range, start=1)  # expect: TypeError: range() takes no keyword arguments
fails(str, objekt=1)  # expect: TypeError: str() got an unexpected keyword argument 'objekt'. Did you mean 'object'?
fails(open, "x", moode="r")  # expect: TypeError: open() got an unexpected keyword argument 'moode'. Did you mean 'mode'?
fails(zip, foo=1)  # expect: TypeError: zip() got an unexpected keyword argument 'foo'
fails(max, 1, 2, foo=1)  # expect: TypeError: max() got an unexpected keyword argument 'foo'
fails(compile, "x", "f", "eval", foo=1)  # expect: TypeError: compile() got an unexpected keyword argument 'foo'
fails(getattr, 1, "a", default=2)  # expect: TypeError: getattr() takes no keyword arguments
