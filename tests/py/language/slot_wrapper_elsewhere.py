# A special method of a built-in class, put into another class or under another name, is a method like any other.
class D(dict):
    __setattr__ = dict.__setitem__
    __neg__ = dict.copy
d = D()
d.y = 42
print(d["y"], -d == d, type(-d))  # expect: 42 True <class 'dict'>
class X:
    __setitem__ = dict.__setitem__
    __len__ = list.__len__
    __repr__ = int.__repr__
    __hash__ = str.__hash__
    __iter__ = dict.__iter__
for use in (lambda x: x.__setitem__(1, 2), lambda x: len(x), lambda x: repr(x), lambda x: hash(x), lambda x: iter(x), lambda x: [*x]):
    try:
        use(X())
    except TypeError as error:
        print(error)
# expect: descriptor '__setitem__' requires a 'dict' object but received a 'X'
# expect: descriptor '__len__' requires a 'list' object but received a 'X'
# expect: descriptor '__repr__' requires a 'int' object but received a 'X'
# expect: descriptor '__hash__' requires a 'str' object but received a 'X'
# expect: descriptor '__iter__' requires a 'dict' object but received a 'X'
# expect: descriptor '__iter__' requires a 'dict' object but received a 'X'
