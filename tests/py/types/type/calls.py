# Calling a class: __new__, then __init__ if that gave an instance.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class A:
    def __new__(cls, *args, **kwargs):
        log.append(("new", cls.__name__, args, kwargs))
        return super().__new__(cls) if args else "not an A"
    def __init__(self, *args, **kwargs):
        log.append(("init", args, kwargs))
log = []
print(type(A(1, k=2)).__name__)  # expect: A
print(A(), log)  # expect: not an A [('new', 'A', (1,), {'k': 2}), ('init', (1,), {'k': 2}), ('new', 'A', (), {})]
class Plain: ...
class Init:
    def __init__(self, a): ...
class Wrong:
    def __init__(self):
        return 5
class NoNew:
    __new__ = None
fails(Plain, 1)  # expect: TypeError: Plain() takes no arguments
fails(Plain, a=1)  # expect: TypeError: Plain() takes no arguments
fails(Init)  # expect: TypeError: Init.__init__() missing 1 required positional argument: 'a'
fails(Wrong)  # expect: TypeError: __init__() should return None, not 'int'
fails(NoNew)  # expect: TypeError: 'NoneType' object is not callable
fails(object, 1)  # expect: TypeError: object() takes no arguments
fails(Plain.__new__)  # expect: TypeError: object.__new__(): not enough arguments
fails(Plain.__new__, 5)  # expect: TypeError: object.__new__(X): X is not a type object (int)
fails(Plain.__new__, int)  # expect: TypeError: object.__new__(int) is not safe, use int.__new__()
fails(int.__new__, str)  # expect: TypeError: int.__new__(str): str is not a subtype of int
fails(object.__new__, int)  # expect: TypeError: object.__new__(int) is not safe, use int.__new__()
fails(A.__init__)  # expect: TypeError: A.__init__() missing 1 required positional argument: 'self'
