# __slots__ give fixed attributes instead of a dictionary.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Point:
    __slots__ = ("x", "y")
    def __init__(self, x):
        self.x = x
p = Point(1)
print(p.x, hasattr(p, "y"), hasattr(p, "__dict__"))  # expect: 1 False False
print(type(Point.x).__name__, Point.x.__name__)  # expect: member_descriptor x
print(Point.x.__get__(p), Point.__slots__)  # expect: 1 ('x', 'y')
p.y = 2
del p.x
fails(lambda: p.x)  # expect: AttributeError: 'Point' object has no attribute 'x'
fails(delattr, p, "x")  # expect: AttributeError: x
fails(setattr, p, "z", 1)  # expect: AttributeError: 'Point' object has no attribute 'z' and no __dict__ for setting new attributes
class Open(Point): ...
o = Open(1)
o.z = 5
print(o.__dict__, o.x)  # expect: {'z': 5} 1
class WithDict(Point):
    __slots__ = ["__dict__", "w"]
w = WithDict(3)
w.w, w.free = 1, 2
print(w.__dict__, w.w, w.x)  # expect: {'free': 2} 1 3
class One:
    __slots__ = "single"
print(One.__slots__, hasattr(One(), "single"))  # expect: single False
def both():
    class Conflict(Point, type("Q", (), {"__slots__": ("z",)})): ...
def value():
    class Conflict:
        __slots__ = ("a",)
        a = 1
def wrong():
    class Conflict:
        __slots__ = (1,)
def sized():
    class Conflict(int):
        __slots__ = ("a",)
fails(both)  # expect: TypeError: multiple bases have instance lay-out conflict
fails(value)  # expect: ValueError: 'a' in __slots__ conflicts with class variable
fails(wrong)  # expect: TypeError: __slots__ items must be strings, not 'int'
fails(sized)  # expect: TypeError: nonempty __slots__ not supported for subtype of 'int'
fails(lambda: Point.x.__get__(5))  # expect: TypeError: descriptor 'x' for 'Point' objects doesn't apply to a 'int' object
fails(setattr, Point(1), "__dict__", {})  # expect: AttributeError: 'Point' object has no attribute '__dict__' and no __dict__ for setting new attributes
class Mangled:
    __slots__ = ("__secret",)
    def __init__(self):
        self.__secret = 5
print(Mangled()._Mangled__secret)  # expect: 5
