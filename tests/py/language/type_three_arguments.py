# type() with three arguments makes a class.
C = type("C", (int,), {"x": 5, "f": lambda self: self + 1})
print(C(3).f(), C.x, C.__name__, C.__qualname__, C.__bases__, C.__module__)
# expect: 4 5 C C (<class 'int'>,) __main__
D = type("D", (), {"__qualname__": "A.D", "__module__": "m"})
print(D)  # expect: <class 'm.A.D'>
for args in ((), (1, 2), ("A", 5, {}), ("A", (), 5), (5, (), {}), ("A\0", (), {}), ("A", (), {}, 1)):
    try:
        type(*args)
    except (TypeError, ValueError) as error:
        print(error)
        # expect: type() takes 1 or 3 arguments
        # expect: type() takes 1 or 3 arguments
        # expect: type.__new__() argument 2 must be tuple, not int
        # expect: type.__new__() argument 3 must be dict, not int
        # expect: type.__new__() argument 1 must be str, not int
        # expect: type name must not contain null characters
        # expect: type() takes 1 or 3 arguments
print(type(5), type(type), type(C(1)))  # expect: <class 'int'> <class 'type'> <class '__main__.C'>
