# `nonlocal` rebinds the nearest enclosing function's variable.
def counter():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    def reset():
        nonlocal n
        n = 0
    return step, reset
step, reset = counter()
print(step(), step())  # expect: 1 2
reset()
print(step())  # expect: 1
def a():
    x = "a"
    def b():
        def c():
            nonlocal x
            x = "c"
        c()
    b()
    return x
print(a())  # expect: c
