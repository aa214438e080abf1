# vars is __dict__, or locals().
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class C:
    def __init__(self): self.a = 1
c = C()
vars(c)["b"] = 2
print(vars(c), c.b, vars(C)["__init__"] is C.__init__, vars() is globals())  # expect: {'a': 1, 'b': 2} 2 True True
def f(x):
    return vars()
print(f(5))  # expect: {'x': 5}
fails(vars, 5)  # expect: TypeError: vars() argument must have __dict__ attribute
fails(vars, [])  # expect: TypeError: vars() argument must have __dict__ attribute
fails(vars, 1, 2)  # expect: TypeError: vars expected at most 1 argument, got 2
