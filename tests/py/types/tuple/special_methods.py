# The special methods of tuple.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


t = (1, 2)
print(t.__len__(), t.__contains__(2))  # expect: 2 True
print(t.__getitem__(1), t.__add__((3,)), t.__mul__(2))  # expect: 2 (1, 2, 3) (1, 2, 1, 2)
print(t.__rmul__(0), t.__eq__((1, 2)), t.__eq__(5))  # expect: () True NotImplemented
print(t.__lt__((2,)), t.__hash__() == hash(t))  # expect: True True
print(list(t.__iter__()), t.__getnewargs__())  # expect: [1, 2] ((1, 2),)
print(tuple[int, ...], t.__repr__())  # expect: tuple[int, ...] (1, 2)
print(t.__ne__((1,)), t.__ge__([]))  # expect: True NotImplemented
fails(t.__add__, [1])  # expect: TypeError: can only concatenate tuple (not "list") to tuple
fails(t.__getitem__, "a")  # expect: TypeError: tuple indices must be integers or slices, not str
