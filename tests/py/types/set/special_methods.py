# The special methods of set.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


s = {1}
print(s.__or__({2}), s.__or__([2]), s.__and__(s))  # expect: {1, 2} NotImplemented {1}
print(s.__sub__(s), s.__xor__({1, 3}), s.__eq__({1}))  # expect: set() {3} True
print(s.__eq__([1]), s.__lt__({1, 2}))  # expect: NotImplemented True
print(s.__le__({1}), s.__contains__(1), s.__len__())  # expect: True True 1
print(s.__ior__({4}), s.__iand__({4}))  # expect: {4} {4}
print(s.__isub__({9}), s.__ixor__({4, 5}), set.__hash__)  # expect: {5} {5} None
print(s.__ror__({7}) == {5, 7}, s.__rsub__({5, 6}), s.__rand__({5}), set[int])  # expect: True {6} {5} set[int]
fails(s.__contains__, [])  # expect: TypeError: unhashable type: 'list'
fails(set.add)  # expect: TypeError: unbound method set.add() needs an argument
fails(set.add, [], 1)  # expect: TypeError: descriptor 'add' for 'set' objects doesn't apply to a 'list' object
fails(lambda: set().x)  # expect: AttributeError: 'set' object has no attribute 'x'
