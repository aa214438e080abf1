# dir lists names in order, of objects, classes, scopes.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class A:
    x = 1
    def m(self): ...
class B(A):
    y = 2
b = B()
b.z = 3
print([n for n in dir(b) if "__" not in n])  # expect: ['m', 'x', 'y', 'z']
print([n for n in dir(B) if "__" not in n])  # expect: ['m', 'x', 'y']
print("__init__" in dir(b), "append" in dir([]), dir(b) == sorted(dir(b)))  # expect: True True True
def f(q):
    r = 1
    return dir()
print(f(0), "A" in dir())  # expect: ['q', 'r'] True
class Own:
    def __dir__(self):
        return ["b", "a", "c"]
class Bad:
    def __dir__(self):
        return 5
print(dir(Own()), "__class__" in dir(object()))  # expect: ['a', 'b', 'c'] True
fails(dir, Bad())  # expect: TypeError: 'int' object is not iterable
fails(dir, 1, 2)  # expect: TypeError: dir expected at most 1 argument, got 2
