# `__dict__` of an instance is the store of its attributes; that of a class is a read-only view.
class C:
    pass
c = C()
c.__dict__["x"] = 1
print(c.x, vars(c) is c.__dict__, c.__dict__)  # expect: 1 True {'x': 1}
c.__dict__ = {"y": 2}
print(c.y, hasattr(c, "x"))  # expect: 2 False
c.z = 3
print(c.__dict__)  # expect: {'y': 2, 'z': 3}
try:
    C.__dict__["a"] = 1
except TypeError as error:
    print(error)  # expect: 'mappingproxy' object does not support item assignment
try:
    c.__dict__ = 5
except TypeError as error:
    print(error)  # expect: __dict__ must be set to a dictionary, not a 'int'
d = c.__dict__
del c.__dict__
print(c.__dict__, d)  # expect: {} {'y': 2, 'z': 3}
