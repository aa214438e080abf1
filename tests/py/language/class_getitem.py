# `__class_getitem__` makes a class subscriptable; the metaclass's `__getitem__` comes first.
class C:
    def __class_getitem__(cls, item):
        return cls.__name__, item
class D(C): pass
print(C[1], D["a", 2])  # expect: ('C', 1) ('D', ('a', 2))
class Meta(type):
    def __getitem__(cls, item): return "meta", item
class E(C, metaclass=Meta): pass
print(E[3])  # expect: ('meta', 3)
class F: pass
try:
    F[1]
except TypeError as error:
    print(error)  # expect: type 'F' is not subscriptable
try:
    C()[1]
except TypeError as error:
    print(error)  # expect: 'C' object is not subscriptable
