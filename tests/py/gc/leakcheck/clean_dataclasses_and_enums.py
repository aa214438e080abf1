# leakcheck says nothing of a program without leaks: dataclasses and enums.
# needs: baem
# flags: -X leakcheck
from dataclasses import dataclass, field
from enum import Enum
class Color(Enum):
    RED = 1
@dataclass
class Point:
    x: int
    tags: list = field(default_factory=list)
print(Point(1), Color.RED.name)
# expect: Point(x=1, tags=[]) RED
