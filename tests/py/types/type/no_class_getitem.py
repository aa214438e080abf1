# A class that sets `__class_getitem__` to None takes its base's away.
class Plain(tuple):
    __class_getitem__ = None
try:
    Plain[int]
except TypeError as error:
    print(error)  # expect: type 'Plain' is not subscriptable
