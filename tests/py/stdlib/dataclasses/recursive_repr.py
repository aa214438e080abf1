# A dataclass, and a field of one, may contain themselves.
from dataclasses import dataclass, field


@dataclass
class Node:
    name: str
    other: object = None


node = Node("a")
node.other = [node]
print(node)  # expect: Node(name='a', other=[...])
loop = field()
loop.type = {"loop": loop}
print(repr(loop).count("..."), Node.__repr__.__wrapped__.__name__, Node.__repr__.__qualname__)
# expect: 1 __repr__ Node.__repr__


class Meta(type):
    __call__ = dict


class Base(metaclass=Meta):
    pass


@dataclass
class Derived(Base):
    x: int


print(Derived.__doc__, Node.__doc__)  # expect: Derived Node(name: str, other: object = None)
