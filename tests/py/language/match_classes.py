# Class patterns test isinstance, then attributes by position and by keyword.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Point3(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z
def f(p):
    match p:
        case Point3(z=0): return "flat"
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"on y axis {y}"
        case Point(a, y=b) if a == b: return f"diagonal {a}"
        case Point(): return "point"
    return "no point"
for p in (Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), Point3(1, 2, 0), Point3(0, 0, 9), 5):
    print(f(p))
    # expect: origin
    # expect: on y axis 5
    # expect: diagonal 3
    # expect: point
    # expect: flat
    # expect: origin
    # expect: no point
