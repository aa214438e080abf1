# Sets and frozensets can be weakly referenced.
import weakref
for make in (set, frozenset):
    value = make([1, 2])
    reference = weakref.ref(value)
    print(reference() is value, len(weakref.proxy(value)))
    del value
    print(reference())
    # expect: True 2
    # expect: None
    # expect: True 2
    # expect: None
