# collections.abc: what counts as what, and what the abstract classes add.
from collections.abc import *
import collections
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print([cls.__name__ for cls in (Hashable, Iterable, Sized, Container, Collection, Reversible, Sequence, MutableSequence) if isinstance([], cls)])
# expect: ['Iterable', 'Sized', 'Container', 'Collection', 'Reversible', 'Sequence', 'MutableSequence']
print([cls.__name__ for cls in (Mapping, MutableMapping, Set, Callable, Hashable) if isinstance({}, cls)], isinstance(iter(()), Iterator), isinstance((i for i in ()), Generator))
# expect: ['Mapping', 'MutableMapping'] True True
print(issubclass(collections.deque, MutableSequence), isinstance({}.keys(), KeysView), isinstance(b"", Buffer), isinstance(len, Callable), Callable[[int], str], Mapping[str, int])
# expect: True True True True collections.abc.Callable[[int], str] collections.abc.Mapping[str, int]
class M(Mapping):
    def __init__(self, **items):
        self.items_ = items
    def __getitem__(self, key):
        return self.items_[key]
    def __iter__(self):
        return iter(self.items_)
    def __len__(self):
        return len(self.items_)
m = M(a=1, b=2)
print(m == {"a": 1, "b": 2}, list(m.items()), m.get("z"), "a" in m, m.keys() & {"a"}, 2 in m.values())
# expect: True [('a', 1), ('b', 2)] None True {'a'} True
match m:
    case {"a": x}:
        print("mapping", x)
# expect: mapping 1
class S(Sequence):
    def __getitem__(self, at):
        return (10, 20, 30)[at]
    def __len__(self):
        return 3
match S():
    case [first, *rest]:
        print(first, rest)
# expect: 10 [20, 30]
print(S().index(20), list(reversed(S())), S().count(30), 20 in S())  # expect: 1 [30, 20, 10] 1 True
class Registered:
    pass
Iterable.register(Registered)
print(isinstance(Registered(), Iterable), issubclass(Registered, Iterable))  # expect: True True
tell(Mapping)
# expect: TypeError: Can't instantiate abstract class Mapping without an implementation for abstract methods '__getitem__', '__iter__', '__len__'
tell(Iterable.register, 1)  # expect: TypeError: Can only register classes
tell(S().index, 99)  # expect: ValueError: 
