# Subscripts that are wrong.
def read(target, key):
    return target[key]
pairs = [([1], 1), ((1,), 5), ("a", 1), (b"a", -2), ({}, "k"), ({}, (1, 2)), ([1], "a"), ((1,), None), ("a", 1.0),
         (None, 0), (5, 0), (object(), 1), (len, 1), (range(3), 5), ({1}, 0), (int, 0), (lambda: 0, 0), (read, 0)]
for target, key in pairs:
    try:
        read(target, key)
    except Exception as error:
        print(type(error).__name__, error)
        # expect: IndexError list index out of range
        # expect: IndexError tuple index out of range
        # expect: IndexError string index out of range
        # expect: IndexError index out of range
        # expect: KeyError 'k'
        # expect: KeyError (1, 2)
        # expect: TypeError list indices must be integers or slices, not str
        # expect: TypeError tuple indices must be integers or slices, not NoneType
        # expect: TypeError string indices must be integers, not 'float'
        # expect: TypeError 'NoneType' object is not subscriptable
        # expect: TypeError 'int' object is not subscriptable
        # expect: TypeError 'object' object is not subscriptable
        # expect: TypeError 'builtin_function_or_method' object is not subscriptable
        # expect: IndexError range object index out of range
        # expect: TypeError 'set' object is not subscriptable
        # expect: TypeError type 'int' is not subscriptable
        # expect: TypeError 'function' object is not subscriptable
        # expect: TypeError 'function' object is not subscriptable
def store(target):
    target[0] = 1
def remove(target):
    del target[0]
for act in (store, remove):
    for target in ((1,), "a", None, 5, b"a", [], {1}, range(3)):
        try:
            act(target)
        except Exception as error:
            print(type(error).__name__, error)
            # expect: TypeError 'tuple' object does not support item assignment
            # expect: TypeError 'str' object does not support item assignment
            # expect: TypeError 'NoneType' object does not support item assignment
            # expect: TypeError 'int' object does not support item assignment
            # expect: TypeError 'bytes' object does not support item assignment
            # expect: IndexError list assignment index out of range
            # expect: TypeError 'set' object does not support item assignment
            # expect: TypeError 'range' object does not support item assignment
            # expect: TypeError 'tuple' object doesn't support item deletion
            # expect: TypeError 'str' object doesn't support item deletion
            # expect: TypeError 'NoneType' object does not support item deletion
            # expect: TypeError 'int' object does not support item deletion
            # expect: TypeError 'bytes' object doesn't support item deletion
            # expect: IndexError list assignment index out of range
            # expect: TypeError 'set' object doesn't support item deletion
            # expect: TypeError 'range' object doesn't support item deletion
