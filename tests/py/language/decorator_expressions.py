# Any expression can be a decorator, and what it returns is bound whatever it is.
table = {"k": [lambda f: 42]}
@table["k"][0]
def f():
    pass
print(f)  # expect: 42
@(lambda cls: cls.__name__)
class C:
    pass
print(C)  # expect: C
@str.upper
@(lambda f: f.__name__)
def g(): pass
print(g)  # expect: G
