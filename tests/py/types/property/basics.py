# A property computes, checks, deletes.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Circle:
    def __init__(self, radius):
        self.radius = radius
    @property
    def radius(self):
        """The radius."""
        return self._radius
    @radius.setter
    def radius(self, value):
        if value < 0:
            raise ValueError("negative radius")
        self._radius = value
    @radius.deleter
    def radius(self):
        self._radius = 0
    @property
    def area(self):
        return 3 * self.radius ** 2
c = Circle(2)
print(c.radius, c.area, Circle.radius.__doc__)  # expect: 2 12 The radius.
c.radius = 5
c.radius += 1
print(c.radius, c.__dict__)  # expect: 6 {'_radius': 6}
del c.radius
print(c.radius, type(Circle.area).__name__)  # expect: 0 property
print(Circle.area.fset, Circle.radius.fget.__name__)  # expect: None radius
fails(Circle, -1)  # expect: ValueError: negative radius
fails(setattr, c, "area", 1)  # expect: AttributeError: property 'area' of 'Circle' object has no setter
fails(delattr, c, "area")  # expect: AttributeError: property 'area' of 'Circle' object has no deleter
c.__dict__["area"] = "hidden"
print(c.area)  # expect: 0
