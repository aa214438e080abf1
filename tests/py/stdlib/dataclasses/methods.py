# dataclass: the methods it makes, defaults, order, frozen classes, slots.
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, make_dataclass, replace
from typing import ClassVar
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False)
    kind: ClassVar[str] = "point"
p = Point(1)
print(p, p == Point(1, 0, ["other"]), p != Point(2), [f.name for f in fields(p)], Point.__match_args__, Point.__doc__, Point.__hash__)
# expect: Point(x=1, y=0, tags=[]) True True ['x', 'y', 'tags'] ('x', 'y', 'tags') Point(x: int, y: int = 0, tags: list = <factory>) None
print(asdict(Point(1, tags=[Point(2)])), astuple(p), replace(p, y=7))
# expect: {'x': 1, 'y': 0, 'tags': [{'x': 2, 'y': 0, 'tags': []}]} (1, 0, []) Point(x=1, y=7, tags=[])
@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
print(sorted([Version(2), Version(1, 5), Version(1)]), hash(Version(1)) == hash((1, 0)), {Version(1): "a"}[Version(1)])
# expect: [Version(major=1, minor=0), Version(major=1, minor=5), Version(major=2, minor=0)] True a
@dataclass
class Later(Point):
    _: KW_ONLY
    z: int = 3
    start: InitVar[int] = 10
    def __post_init__(self, start):
        self.total = self.z + start
print(Later(1, z=4), Later(1, start=1).total)  # expect: Later(x=1, y=0, tags=[], z=4) 4
@dataclass(slots=True)
class Small:
    a: int
    b: int = 2
print(Small(1), Small.__slots__, hasattr(Small(1), "__dict__"))  # expect: Small(a=1, b=2) ('a', 'b') False
Made = make_dataclass("Made", ["a", ("b", int, 5)])
print(Made(1), Made(1) == Made(1, 5))  # expect: Made(a=1, b=5) True
match Point(3, 4):
    case Point(x, y):
        print(x, y)
# expect: 3 4
tell(Point)  # expect: TypeError: Point.__init__() missing 1 required positional argument: 'x'
tell(setattr, Version(1), "major", 2)  # expect: FrozenInstanceError: cannot assign to field 'major'
tell(delattr, Version(1), "major")  # expect: FrozenInstanceError: cannot delete field 'major'
tell(lambda: Version(1) < 5)  # expect: TypeError: '<' not supported between instances of 'Version' and 'int'
tell(lambda: Later(1, 2, [], 3))  # expect: TypeError: Later.__init__() takes from 2 to 4 positional arguments but 5 were given
tell(dataclass, type("Bad", (), {"__annotations__": {"x": list}, "x": []}))
# expect: ValueError: mutable default <class 'list'> for field x is not allowed: use default_factory
tell(fields, 5)  # expect: TypeError: must be called with a dataclass type or instance
tell(make_dataclass, "M", ["a", "a"])  # expect: TypeError: Field name duplicated: 'a'
