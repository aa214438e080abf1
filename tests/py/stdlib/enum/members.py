# Enum: members, aliases, lookups, reprs, what cannot be done.
from enum import Enum, IntEnum, StrEnum, auto, unique
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Color(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1
    def describe(self):
        return f"{self.name}={self.value}"
print(Color.RED, repr(Color.GREEN), Color(1), Color["GREEN"], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.RED.describe())
# expect: Color.RED <Color.GREEN: 2> Color.RED Color.GREEN True [<Color.RED: 1>, <Color.GREEN: 2>] 2 RED=1
print(Color, list(Color.__members__), Color.RED in Color, 2 in Color, 9 in Color, isinstance(Color.RED, Color), hash(Color.RED) == hash("RED"))
# expect: <enum 'Color'> ['RED', 'GREEN', 'CRIMSON'] True True False True True
class Level(IntEnum):
    LOW = 1
    HIGH = 10
print(Level.LOW + 1, str(Level.HIGH), repr(Level.HIGH), f"{Level.LOW}", sorted([Level.HIGH, Level.LOW]), Level(10) is Level.HIGH, Level.LOW == 1)
# expect: 2 10 <Level.HIGH: 10> 1 [<Level.LOW: 1>, <Level.HIGH: 10>] True True
class Word(StrEnum):
    FIRST = auto()
    OTHER = "x"
print(Word.FIRST, repr(Word.FIRST), Word("x"), Word.OTHER + "!")  # expect: first <Word.FIRST: 'first'> x x!
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
print(Planet.EARTH.mass, Planet((0.64, 3.39)), Planet.MARS)  # expect: 5.97 Planet.MARS Planet.MARS
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.DOG.value, Enum("E", {"a": "x"}).a.value)  # expect: [<Animal.CAT: 1>, <Animal.DOG: 2>] 2 x
class Fallback(Enum):
    KNOWN = 0
    @classmethod
    def _missing_(cls, value):
        return cls.KNOWN
print(Fallback("anything"))  # expect: Fallback.KNOWN
tell(Color, 9)  # expect: ValueError: 9 is not a valid Color
tell(Color.__getitem__, "BLUE")  # expect: KeyError: 'BLUE'
tell(setattr, Color, "RED", 5)  # expect: AttributeError: cannot reassign member 'RED'
tell(delattr, Color, "RED")  # expect: AttributeError: 'Color' cannot delete member 'RED'.
tell(unique, Color)  # expect: ValueError: duplicate values found in <enum 'Color'>: CRIMSON -> RED
tell(lambda: Color.RED < Color.GREEN)  # expect: TypeError: '<' not supported between instances of 'Color' and 'Color'
