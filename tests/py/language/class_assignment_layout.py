# `__class__` and `__bases__` can be assigned if what the classes add to a common base has the same layout.
def classes(*slots): return [type(f"C{n}", (), {"__slots__": names}) for n, names in enumerate(slots)]
one, same, reordered, other, more, none = classes(("a", "b"), ("a", "b"), ("b", "a"), ("c", "b"), ("a", "b", "d"), ())
for target in (same, reordered, other, more, none):
    x = one()
    x.a = 1
    try:
        x.__class__ = target
        print(type(x) is target, x.a)
    except TypeError as error:
        print(error)
# expect: True 1
# expect: True 1
# expect: __class__ assignment: 'C3' object layout differs from 'C0'
# expect: __class__ assignment: 'C4' object layout differs from 'C0'
# expect: __class__ assignment: 'C5' object layout differs from 'C0'
class WithDict: pass
class Derived(WithDict): pass
class Weak:
    __slots__ = ("__weakref__",)
for source, target in ((WithDict, Derived), (Derived, WithDict), (none, Weak), (WithDict, Weak), (none, WithDict)):
    x = source()
    try:
        x.__class__ = target
        print(type(x) is target)
    except TypeError as error:
        print(error)
# expect: True
# expect: True
# expect: __class__ assignment: 'Weak' object layout differs from 'C5'
# expect: __class__ assignment: 'Weak' object layout differs from 'WithDict'
# expect: __class__ assignment: 'WithDict' object layout differs from 'C5'
class Sub(one): __slots__ = ()
for bases in ((same,), (reordered,), (other,), (none,)):
    try:
        Sub.__bases__ = bases
        print(Sub.__bases__ == bases)
    except TypeError as error:
        print(error)
# expect: True
# expect: True
# expect: __bases__ assignment: 'C3' object layout differs from 'C2'
# expect: __bases__ assignment: 'C5' object layout differs from 'C2'
