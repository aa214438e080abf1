# __build_class__ is what a class statement calls.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


def body():
    global seen
    seen = True
    x = 5
cls = __build_class__(body, "Made")
print(cls.__name__, seen, cls.__bases__)  # expect: Made True (<class 'object'>,)
print(__build_class__(lambda: None, "Sub", cls).__mro__[1] is cls)  # expect: True
fails(__build_class__)  # expect: TypeError: __build_class__: not enough arguments
fails(__build_class__, body)  # expect: TypeError: __build_class__: not enough arguments
fails(__build_class__, 5, "X")  # expect: TypeError: __build_class__: func must be a function
fails(__build_class__, body, 5)  # expect: TypeError: __build_class__: name is not a string
