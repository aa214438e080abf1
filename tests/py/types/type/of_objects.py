# type(x) is the class of x.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class C:
    pass
print([type(x).__name__ for x in (1, 1.0, "a", b"", [], (), {}, set(), None, ...)])  # expect: ['int', 'float', 'str', 'bytes', 'list', 'tuple', 'dict', 'set', 'NoneType', 'ellipsis']
print([type(x).__name__ for x in (NotImplemented, len, type, C, C(), range(1), 1j, True)])  # expect: ['NotImplementedType', 'builtin_function_or_method', 'type', 'type', 'C', 'range', 'complex', 'bool']
print(type(type), type(object), type(C) is type)  # expect: <class 'type'> <class 'type'> True
print(isinstance(C, type), type(C()) is C, C().__class__ is C, type(None)())  # expect: True True True None
fails(type)  # expect: TypeError: type() takes 1 or 3 arguments
fails(type, 1, 2)  # expect: TypeError: type() takes 1 or 3 arguments
fails(type, 1, 2, 3)  # expect: TypeError: type.__new__() argument 1 must be str, not int
fails(type, "C", (), {}, 5)  # expect: TypeError: type() takes 1 or 3 arguments
fails(type, "C", 5, {})  # expect: TypeError: type.__new__() argument 2 must be tuple, not int
fails(type, "C", (5,), {})  # expect: TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
fails(type, "C", (), [])  # expect: TypeError: type.__new__() argument 3 must be dict, not list
