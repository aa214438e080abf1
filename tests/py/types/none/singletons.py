# None, Ellipsis, NotImplemented.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(None, ..., Ellipsis is ..., NotImplemented)  # expect: None Ellipsis True NotImplemented
print(type(None)() is None, type(...)() is ...)  # expect: True True
print([None, ...], bool(None), bool(...))  # expect: [None, Ellipsis] False True
print(repr(NotImplemented), hash(None) == hash(None))  # expect: NotImplemented True
print(None is None, None == False, None == 0, {None: 1}[None])  # expect: True False False 1
print(str(None), f"{None}", None.__class__.__name__)  # expect: None None NoneType
fails(lambda: None.x)  # expect: AttributeError: 'NoneType' object has no attribute 'x'
fails(lambda: None + 1)  # expect: TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
fails(lambda n: n[0], None)  # expect: TypeError: 'NoneType' object is not subscriptable
fails(lambda n: n(), None)  # expect: TypeError: 'NoneType' object is not callable
fails(lambda: len(None))  # expect: TypeError: object of type 'NoneType' has no len()
fails(lambda: None < None)  # expect: TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'
fails(setattr, None, "x", 1)  # expect: AttributeError: 'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes
fails(type(None), 1)  # expect: TypeError: NoneType takes no arguments
fails(lambda: ... + 1)  # expect: TypeError: unsupported operand type(s) for +: 'ellipsis' and 'int'
fails(iter, None)  # expect: TypeError: 'NoneType' object is not iterable
def assign():
    None[0] = 1
fails(assign)  # expect: TypeError: 'NoneType' object does not support item assignment
def unpack():
    a, b = None
fails(unpack)  # expect: TypeError: cannot unpack non-iterable NoneType object
