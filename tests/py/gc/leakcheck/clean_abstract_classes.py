# leakcheck says nothing of a program without leaks: abstract classes.
# needs: baem
# flags: -X leakcheck
from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
class Square(Shape):
    def area(self): return 4
print(Square().area(), issubclass(Square, Shape))
# expect: 4 True
