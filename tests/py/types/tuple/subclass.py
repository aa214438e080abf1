# A subclass of tuple makes its instances in __new__.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Pair(tuple):
    def __new__(cls, first, second):
        return super().__new__(cls, (first, second))
    @property
    def first(self):
        return self[0]
p = Pair(1, 2)
p.note = "dict"
a, b = p
print(p, p.first, a + b, type(p[:]).__name__)  # expect: (1, 2) 1 3 tuple
print(type(p + ()).__name__, p == (1, 2))  # expect: tuple True
print(hash(p) == hash((1, 2)), p.note, len(p), isinstance(p, tuple))  # expect: True dict 2 True
class Slim(tuple):
    __slots__ = ()
fails(setattr, Slim([1]), "x", 1)  # expect: AttributeError: 'Slim' object has no attribute 'x' and no __dict__ for setting new attributes
print(Slim([1, 2]), Slim(), tuple(p) == p, type(tuple(p)).__name__)  # expect: (1, 2) () True tuple
