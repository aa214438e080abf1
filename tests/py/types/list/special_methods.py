# The special methods of list.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = [1, 2]
print(a.__len__(), a.__contains__(1))  # expect: 2 True
print(a.__getitem__(0), a.__add__([3]), a.__mul__(2))  # expect: 1 [1, 2, 3] [1, 2, 1, 2]
print(a.__rmul__(2), a.__eq__([1, 2]))  # expect: [1, 2, 1, 2] True
print(a.__eq__((1, 2)), a.__lt__([2]), a.__lt__(5))  # expect: NotImplemented True NotImplemented
print(a.__setitem__(0, 9), a.__delitem__(1))  # expect: None None
print(a, a.__iadd__([4]), a.__imul__(2))  # expect: [9, 4, 9, 4] [9, 4, 9, 4] [9, 4, 9, 4]
print(list(a.__reversed__()), list.__hash__, a.__iter__().__length_hint__())  # expect: [4, 9, 4, 9] None 4
print(list[int], type(list[int]).__name__)  # expect: list[int] GenericAlias
print(list[int]([1]), list.__class_getitem__(str))  # expect: [1] list[str]
fails(lambda: [] @ [])  # expect: TypeError: unsupported operand type(s) for @: 'list' and 'list'
fails(lambda: -[])  # expect: TypeError: bad operand type for unary -: 'list'
fails(lambda l: l(), [])  # expect: TypeError: 'list' object is not callable
fails(lambda: [].x)  # expect: AttributeError: 'list' object has no attribute 'x'
fails(setattr, [], "x", 1)  # expect: AttributeError: 'list' object has no attribute 'x' and no __dict__ for setting new attributes
fails(list.append, 5, 1)  # expect: TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
fails(list.append)  # expect: TypeError: unbound method list.append() needs an argument
