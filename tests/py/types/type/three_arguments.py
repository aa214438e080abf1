# type(name, bases, namespace) makes a class.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


Point = type("Point", (), {"x": 1, "double": lambda self: self.x * 2, "__doc__": "A point."})
Sub = type("Sub", (Point, dict), dict(y=2))
print(Point.__name__, Point().double(), Point.__doc__, Point.__module__)  # expect: Point 2 A point. __main__
print(Point.__bases__, Sub().y)  # expect: (<class 'object'>,) 2
print(Sub().x, Sub(a=1))  # expect: 1 {'a': 1}
print(Sub.__mro__[1:])  # expect: (<class '__main__.Point'>, <class 'dict'>, <class 'object'>)
print(type("E", (Exception,), {})("text").args, type("X", (), {}).__qualname__)  # expect: ('text',) X
print(type("Q", (), {"__qualname__": "A.Q"}).__qualname__, type("né", (), {}).__name__)  # expect: A.Q né
fails(type, "A", (bool,), {})  # expect: TypeError: type 'bool' is not an acceptable base type
fails(type, "A", (type(None),), {})  # expect: TypeError: type 'NoneType' is not an acceptable base type
fails(type, "A", (int, str), {})  # expect: TypeError: multiple bases have instance lay-out conflict
fails(type, "A", (Point, object, Point), {})  # expect: TypeError: duplicate base class Point
fails(type, "A", (object, Point), {})  # expect: TypeError: Cannot create a consistent method resolution order (MRO) for bases object, Point
fails(type, "A\0", (), {})  # expect: ValueError: type name must not contain null characters
fails(type, "A", (), {"__qualname__": 5})  # expect: TypeError: type __qualname__ must be a str, not int
fails(type, "A", (), {"__slots__": "1a"})  # expect: TypeError: __slots__ must be identifiers
