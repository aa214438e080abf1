# typing: get_type_hints resolves strings, at any depth.
from __future__ import annotations
import typing
from typing import Annotated, ClassVar, NamedTuple, NewType, Optional, TypedDict
class Node:
    next: Optional[Node]
    names: list[str]
    limit: ClassVar[int] = 5
    size: Annotated[int, "bytes"]
def f(node: Node, *args: "int", key: Optional[str] = None) -> list[Node]: ...
print(f.__annotations__)  # expect: {'node': 'Node', 'args': "'int'", 'key': 'Optional[str]', 'return': 'list[Node]'}
print({name: str(t).replace("__main__.", "") for name, t in typing.get_type_hints(f).items()})
# expect: {'node': "<class 'Node'>", 'args': "<class 'int'>", 'key': 'typing.Optional[str]', 'return': 'list[Node]'}
print({name: str(t).replace("__main__.", "") for name, t in typing.get_type_hints(Node, include_extras=True).items()})
# expect: {'next': 'typing.Optional[Node]', 'names': 'list[str]', 'limit': 'typing.ClassVar[int]', 'size': "typing.Annotated[int, 'bytes']"}
print(typing.get_type_hints(Node)["size"])  # expect: <class 'int'>
class Point(NamedTuple):
    x: int
    y: int = 0
class Movie(TypedDict, total=False):
    title: typing.Required[str]
    year: int
print(Point(1), Point._field_defaults, Movie(title="a"), sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__), typing.get_type_hints(Movie))
# expect: Point(x=1, y=0) {'y': 0} {'title': 'a'} [] ['title', 'year'] {'title': <class 'str'>, 'year': <class 'int'>}
UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__supertype__)  # expect: 5 __main__.UserId <class 'int'>
