# Annotations of simple names at module and class level are kept in __annotations__; only a value binds the name.
x: int = 3
y: str
print(x, __annotations__)  # expect: 3 {'x': <class 'int'>, 'y': <class 'str'>}
try:
    y
except NameError as error:
    print(error)  # expect: name 'y' is not defined

class Point:
    x: int
    y: "float" = 2.0
    (z): int = 4

print(Point.__annotations__, Point.y, Point.z)  # expect: {'x': <class 'int'>, 'y': 'float'} 2.0 4
