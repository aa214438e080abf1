# Tuple displays and tuple().
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = 1,
b = 1, 2
print((), (1,), a, b, (1, 2,), (*a, *b))  # expect: () (1,) (1,) (1, 2) (1, 2) (1, 1, 2)
print(((1, 2), 3), tuple(), tuple("ab"))  # expect: ((1, 2), 3) () ('a', 'b')
print(tuple([1, [2]]), tuple(b) is b, (x for x in b) != b)  # expect: (1, [2]) True True
print(type(()), len((1, 2)), (1, 2)[0])  # expect: <class 'tuple'> 2 1
print(tuple({1: 2}), repr((1,)), str((None, "a")))  # expect: (1,) (1,) (None, 'a')
fails(tuple, 5)  # expect: TypeError: 'int' object is not iterable
fails(tuple, 1, 2)  # expect: TypeError: tuple expected at most 1 argument, got 2
fails(tuple, x=1)  # expect: TypeError: tuple() takes no keyword arguments
